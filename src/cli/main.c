/* stet, the command: see cli.h. */
#define _XOPEN_SOURCE 700
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/cli.h"
#include "cli/tsv.h"

static const char *shown(const char *name) { return strcmp(name, "-") == 0 ? "standard input" : name; }

/* Nothing was made of `name`: said on standard error and, in a form for programs, also there. */
static void refuse(cli *c, const char *name, const stet_error *error) {
  complain("%s: %s", shown(name), error->message);
  if (c->form == FORM_TSV) tsv_error(&c->out, name, stet_status_name((int)error->status), error);
  c->failed = true;
}

/* `name` cannot be read, and why was said on standard error. */
static void unread(cli *c, const char *name) {
  if (c->form == FORM_TSV) tsv_error(&c->out, name, "file", &(stet_error){STET_OK, 0, 0, "cannot be read"});
  c->failed = true;
}

static bool compile_rules(cli *c) {
  stet_error error;
  if (!c->n_rules) return true;
  if (stet_rules_new(&c->compiled, c->rules, c->n_rules, NULL, &error) == STET_OK) {
    c->options.rules = c->compiled;
    return true;
  }
  bool told = (error.status == STET_EPATTERN || error.status == STET_EOPTION) && error.index < c->n_rules;
  if (told) {
    const origin *at = &c->origins[error.index];
    const stet_rule *rule = &c->rules[error.index];
    int size = rule->size < 200 ? (int)rule->size : 200;
    if (at->file) complain("%s:%zu: %s at byte %zu of %.*s", at->file, at->line, error.message, error.offset, size, rule->pattern);
    else complain("%s at byte %zu of %.*s", error.message, error.offset, size, rule->pattern);
  } else {
    complain("%s", error.message);
  }
  if (c->form == FORM_TSV) tsv_error(&c->out, "-", stet_status_name((int)error.status), &error);
  return false;
}

/* ---- Files ---- */

static bool ends_in(const char *name, const char *const *endings) {
  size_t n = strlen(name);
  for (; *endings; endings++) {
    size_t k = strlen(*endings), i = 0;
    if (k > n) continue;
    while (i < k && ((unsigned char)name[n - k + i] | 32) == (unsigned char)(*endings)[i]) i++;
    if (i == k) return true;
  }
  return false;
}

/* The name tells where it is Markdown's; a .txt file may hold either. */
static stet_format format_of(const cli *c, const char *name) {
  static const char *const markdown[] = {".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".qmd", ".rmd", NULL};
  static const char *const html[] = {".html", ".htm", ".xhtml", ".shtml", NULL};
  if (c->format_given) return c->options.format;
  return ends_in(name, markdown) ? STET_FORMAT_MARKDOWN : ends_in(name, html) ? STET_FORMAT_HTML : c->options.format;
}

static int width_of(int fd) { /* columns of the terminal; 100 where there is none */
  struct winsize size;
  const char *columns = getenv("COLUMNS");
  int n = columns ? atoi(columns) : 0;
  if (n < 20 && ioctl(fd, TIOCGWINSZ, &size) == 0) n = size.ws_col;
  return n < 20 ? 100 : n;
}

static bool cannot(const char *name, const char *why) {
  complain("%s: %s", name, why);
  return false;
}

static bool write_form(cli *c, const char *name, const char *text, size_t size, const stet_doc *doc) {
  size_t n;
  const char *p;
  switch (c->form) {
  case FORM_MARKDOWN:
    p = stet_doc_markdown(doc, &n);
    out_add(&c->out, p, n);
    return true;
  case FORM_DIFF:
    if (stet_doc_format(doc) == STET_FORMAT_HTML) return cannot(name, "a page and its article have no lines in common: no diff");
    return answer_diff(&c->out, name, text, size, doc, c->color == 1) || cannot(name, "out of memory");
  case FORM_EXPLAIN: answer_explain(&c->out, name, text, size, doc, c->color == 1, width_of(c->out.fd)); return true;
  case FORM_TSV: tsv_doc(&c->out, name, doc, size); return true;
  case FORM_JSON: {
    out id;
    if (!out_init(&id, -1)) return cannot(name, "out of memory");
    size_t most = strlen(name);
    js_put_string(&id, name, most < 4096 ? most : 4096);
    answer_json(&c->out, (js_slice){id.p, id.n}, doc, c->command);
    out_fini(&id);
    return true;
  }
  case FORM_CONLL: answer_conll(&c->out, text, size, doc); return true;
  case FORM_HTML:
    if (c->command == COMMAND_TAG) {
      answer_html(&c->out, name, text, size, doc);
      return true;
    }
    p = stet_doc_html(doc, &n);
    if (!p) return cannot(name, "HTML is made of text and of pages; of Markdown, Pandoc makes it");
    out_add(&c->out, p, n);
    return true;
  default:
    if (c->command == COMMAND_TAG) {
      answer_tagged(&c->out, text, size, doc, c->color == 1, width_of(c->out.fd));
      return true;
    }
    p = stet_doc_text(doc, &n);
    if (c->in_place && stet_doc_format(doc) == STET_FORMAT_HTML) return cannot(name, "text is not written over a page");
    if (c->in_place) return (n == size && memcmp(p, text, n) == 0) || replace_file(name, p, n);
    out_add(&c->out, p, n);
    if (n && p[n - 1] != '\n' && stet_doc_format(doc) == STET_FORMAT_HTML) out_c(&c->out, '\n');
    return true;
  }
}

/* For people at a terminal: what was done, after the text. */
static void summary(const cli *c, const char *name, const stet_doc *doc) {
  size_t n, drops = 0, mends = 0, suspects;
  if (c->quiet || c->command == COMMAND_TAG || !isatty(STDERR_FILENO) || (c->form != FORM_TEXT && c->form != FORM_MARKDOWN)) return;
  const stet_edit *e = stet_doc_edits(doc, &n);
  for (size_t i = 0; i < n; i++) e[i].is_drop ? drops++ : mends++;
  (void)stet_doc_suspects(doc, &suspects);
  complain("%s: %zu dropped, %zu mended, %zu suspects%s", name, drops, mends, suspects,
           drops + mends + suspects ? " (--explain tells)" : "");
}

/* Lists go to standard error by the same kind of buffer. */
static void tell(void (*list)(out *, const char *, const char *, size_t, const stet_doc *), const char *name, const char *text,
                 size_t size, const stet_doc *doc) {
  out err;
  if (!out_init(&err, STDERR_FILENO)) return;
  list(&err, shown(name), text, size, doc);
  out_flush(&err);
  out_fini(&err);
}

/* Text in UTF-16 would come out as neither UTF-16 nor text. Of a page it is read; and tsv answers whatever the library does, for
** the Lua side, which has the warnings and writes no file. */
static bool is_foreign(const cli *c, const char *text, size_t size, const stet_doc *doc) {
  bool marked = size >= 2 && (memcmp(text, "\xFF\xFE", 2) == 0 || memcmp(text, "\xFE\xFF", 2) == 0);
  return marked && stet_doc_format(doc) != STET_FORMAT_HTML && c->form != FORM_TSV;
}

static void clean_file(cli *c, const char *name, progress *watch, uint64_t *bytes) {
  size_t size, n;
  stet_doc *doc = NULL;
  stet_error error = {STET_OK, 0, 0, ""};
  stet_options options = c->options;
  char *text = read_whole(name, &size);
  if (!text) {
    unread(c, name);
    return;
  }
  options.format = format_of(c, name);
  *bytes += size;
  if (size > 8u << 20) progress_say(watch, name, size);
  if ((c->command == COMMAND_TAG ? stet_tag : stet_clean)(c->desk, text, size, &options, &doc, &error) != STET_OK) {
    refuse(c, name, &error);
  } else if (is_foreign(c, text, size, doc)) {
    complain("%s: is UTF-16, which is read of web pages only; iconv -f UTF-16 -t UTF-8 makes UTF-8 of it", shown(name));
    c->failed = true;
  } else {
    if (!write_form(c, name, text, size, doc)) c->failed = true;
    if (!c->quiet) tell(list_warnings, name, text, size, doc);
    (void)stet_doc_suspects(doc, &n);
    if (n) c->suspects = true;
    if (n && c->check && c->form != FORM_EXPLAIN) tell(list_suspects, name, text, size, doc);
    if (isatty(c->out.fd)) out_flush(&c->out);
    summary(c, name, doc);
  }
  stet_doc_free(doc);
  free(text);
}

static void label_file(cli *c, const char *name) {
  size_t size, n, line, total = 0;
  stet_host_block *blocks = NULL;
  stet_doc *doc = NULL;
  stet_error error = {STET_OK, 0, 0, ""};
  char *text = read_whole(name, &size);
  const char *wrong = text ? tsv_blocks(text, size, &blocks, &n, &line) : NULL;
  if (wrong) complain("%s:%zu: %s", name, line, wrong);
  if (!text || wrong) {
    unread(c, name);
  } else if (stet_label(c->desk, blocks, n, &c->options, &doc, &error) != STET_OK) {
    refuse(c, name, &error);
  } else {
    for (size_t i = 0; i < n; i++) total += blocks[i].size + (i ? 2 : 0);
    tsv_labels(&c->out, name, doc, total);
  }
  stet_doc_free(doc);
  free(blocks);
  free(text);
}

static void stream_file(cli *c, const char *name, progress *watch) {
  bool is_stdin = strcmp(name, "-") == 0;
  int fd = is_stdin ? STDIN_FILENO : open(name, O_RDONLY);
  if (fd < 0) {
    complain("%s: %s", name, strerror(errno));
    c->failed = true;
    return;
  }
  if (c->jobs > 1) run_jobs(c, fd, shown(name), watch);
  else run_stream(c, fd, shown(name), true, watch);
  if (!is_stdin) close(fd);
}

/* ---- The run ---- */

static void run_files(cli *c) {
  size_t n = c->n_files;
  uint64_t bytes = 0;
  progress watch;
  if (strcmp(c->files[0], "-") == 0 && !c->quiet && isatty(STDIN_FILENO) && isatty(STDERR_FILENO))
    complain("reading the terminal; Ctrl-D ends");
  progress_begin(&watch, !c->quiet && !isatty(c->out.fd));
  if (c->form == FORM_TSV) tsv_begin(&c->out);
  for (size_t i = 0; i < n && !c->out.error; i++) {
    if (c->jsonl) stream_file(c, c->files[i], &watch);
    else if (c->command == COMMAND_LABEL) label_file(c, c->files[i]);
    else clean_file(c, c->files[i], &watch, &bytes);
    if (!c->jsonl && n > 1) progress_tick(&watch, i + 1, bytes);
  }
  progress_end(&watch);
}

/* Opens --output; the file is emptied only when it is none of the files to be read, standard input among them. Negative: it has
** been said. */
static int open_output(const cli *c) {
  struct stat to, from;
  int fd = open(c->output, O_WRONLY | O_CREAT, 0666);
  if (fd < 0 || fstat(fd, &to) != 0) {
    complain("%s: %s", c->output, strerror(errno));
    return -1;
  }
  for (size_t i = 0; S_ISREG(to.st_mode) && i < c->n_files; i++) {
    const char *name = c->files[i];
    if ((strcmp(name, "-") == 0 ? fstat(STDIN_FILENO, &from) : stat(name, &from)) != 0) continue;
    if (from.st_dev != to.st_dev || from.st_ino != to.st_ino) continue;
    complain("%s: is read, too; --in-place writes a file back", c->output);
    return -1;
  }
  if (S_ISREG(to.st_mode) && ftruncate(fd, 0) != 0) {
    complain("%s: %s", c->output, strerror(errno));
    return -1;
  }
  return fd;
}

static int run(cli *c) {
  stet_error error = {STET_ENOMEM, 0, 0, "out of memory"};
  if (!out_init(&c->out, STDOUT_FILENO) || stet_desk_new(&c->desk, NULL, &error) != STET_OK) {
    complain("%s", error.message);
    return EXIT_MISUSE;
  }
  bool ready = compile_rules(c); /* before --output is emptied */
  int fd = c->output && ready ? open_output(c) : STDOUT_FILENO;
  if (fd < 0) return EXIT_MISUSE;
  c->out.fd = fd;
  if (c->color < 0) c->color = isatty(fd) && !getenv("NO_COLOR");
  if (ready) run_files(c);
  else c->failed = true;
  out_flush(&c->out);
  if (fd != STDOUT_FILENO && close(fd) != 0 && !c->out.error) c->out.error = errno;
  if (c->out.error && c->out.error != EPIPE) complain("%s: %s", c->output ? c->output : "standard output", strerror(c->out.error));
  if (c->failed || c->out.error) return EXIT_MISUSE;
  return c->check && c->suspects ? EXIT_SUSPECTS : EXIT_DONE;
}

/* Each article's memory is given back when it is answered; the C library should not hand it back to the system every time. */
static void keep_memory(void) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 8 << 20);
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
#endif
}

static int say_script(const char *called, const char *script) {
  char path[4096];
  if (!find_script(called, script, path, sizeof path)) {
    complain("%s is not where this command was installed", script);
    return EXIT_MISUSE;
  }
  puts(path);
  return EXIT_DONE;
}

int main(int argc, char **argv) {
  cli c;
  int code = EXIT_MISUSE;
  keep_memory();
  if (cli_parse(&c, argc, argv)) {
    if (c.command == COMMAND_HELP) cli_help(stdout), code = EXIT_DONE;
    else if (c.command == COMMAND_VERSION) printf("stet %s\n", stet_version()), code = EXIT_DONE;
    else if (c.command == COMMAND_FILTER) code = say_script(argv[0], "stet-filter.lua");
    else if (c.command == COMMAND_READER) code = say_script(argv[0], "stet-reader.lua");
    else code = run(&c);
  }
  cli_free(&c);
  if (fflush(stdout) != 0) code = EXIT_MISUSE;
  return code;
}
