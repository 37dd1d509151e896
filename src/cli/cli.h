/* cli: the command `stet`. What a run is asked to do, and the parts that do it.
**
** The command is a thin host of the library: it reads files, sets options, calls stet_clean and writes the result in one of several
** forms. Of the library it uses nothing but stet.h, so whatever it can do another host can do
** too. Memory that is kept for the whole run is
** freed only where a leak checker would otherwise drown real leaks.
*/
#ifndef STET_CLI_H
#define STET_CLI_H

#include <stdio.h>

#include "cli/json.h"
#include "cli/out.h"
#include "stet.h"

typedef enum command {
  COMMAND_CLEAN,
  COMMAND_READ,
  COMMAND_TAG,
  COMMAND_LABEL,
  COMMAND_HELP,
  COMMAND_VERSION,
  COMMAND_FILTER,
  COMMAND_READER
} command;
typedef enum form {
  FORM_TEXT,
  FORM_MARKDOWN,
  FORM_DIFF,
  FORM_JSON,
  FORM_TSV,
  FORM_EXPLAIN,
  FORM_CONLL,
  FORM_HTML,
  FORM_UNSET
} form;

typedef struct origin {
  const char *file;
  size_t line;
} origin; /* of a user's rule; file NULL: the command line */

typedef struct cli {
  command command;
  form form;
  bool jsonl, check, in_place, quiet;
  int color;                 /* 1 always, 0 never, -1 where standard output is a terminal */
  int jobs;                  /* processes for a stream */
  const char *output;        /* or NULL */
  stet_options options;
  bool format_given;
  stet_rule *rules;          /* [n_rules] */
  origin *origins;           /* [n_rules] where each stands */
  char **texts;              /* [n_texts] rule files, read whole; rules point into them */
  size_t n_rules, n_texts;
  stet_rules *compiled;      /* or NULL */
  char **files;              /* [n_files] points into argv; "-" is standard input; at least one once the command line is read */
  size_t n_files;
  /* while it runs: */
  stet_desk *desk;
  out out;
  bool failed, suspects;     /* something was unreadable; --check found something */
} cli;

enum { EXIT_DONE = 0, EXIT_SUSPECTS = 1, EXIT_MISUSE = 2 };

/* ---- options.c ---- */
/* Reads the command line; false: misuse, and it has been said on standard error. cli_free in every case. */
bool cli_parse(cli *c, int argc, char **argv);
void cli_free(cli *c);
void cli_help(FILE *to);
/* A mending list, "all", "none" or names parted by commas, from p[0..n); false: *bad is the name that is not one. */
bool parse_mends(const char *p, size_t n, uint32_t *mends, js_slice *bad);
typedef struct type_list { uint32_t with, without; } type_list; /* zero it */
/* Adds to a list: "PERSON,ORG": these; "-URL,-EMAIL": without these; "all", "none". False: as parse_mends. */
bool parse_types(const char *p, size_t n, type_list *list, js_slice *bad);
/* Of a list that only leaves out, the others are wanted. */
uint32_t types_of(type_list list);
int mend_of(const char *p, size_t n);            /* stet_mend, or -1 */
bool parse_format(const char *p, size_t n, stet_format *format);
/* "markdown", "html": also written beside the text. */
bool parse_output(const char *p, size_t n, uint32_t *outputs);

/* ---- where.c ---- */
/* The path of a Pandoc script that belongs to this command, stet-filter.lua or stet-reader.lua; `called` is argv[0]. False: it is
** not there, or too long for `size`. */
bool find_script(const char *called, const char *script, char *path, size_t size);

/* ---- files.c ---- */
/* The whole of a file ("-": standard input) with a NUL behind it, to be freed; NULL: it has been said on standard error. */
char *read_whole(const char *path, size_t *size);
/* Replaces a file's content so that a reader sees the old or the new, never a part. False: it has been said. */
bool replace_file(const char *path, const char *p, size_t n);
/* One line on standard error, "stet: ...\n"; the progress line is wiped first. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

typedef struct progress {
  bool shown, on;
  double begun, last;
} progress;
void progress_begin(progress *p, bool wanted); /* on only if standard error is a terminal */
void progress_tick(progress *p, uint64_t articles, uint64_t bytes); /* after a second, a line a fifth of a second at most */
void progress_say(progress *p, const char *name, size_t size); /* one long text, which cannot tell how far it is */
void progress_end(progress *p);

/* ---- the forms ---- */
/* One JSON object and a line feed, with the fields that `what` answers. `id` is a JSON value as written. */
void answer_json(out *o, js_slice id, const stet_doc *doc, command what);
void answer_error(out *o, js_slice id, const char *message);
/* A unified diff from text to the cleaned text; nothing where they are the same. */
bool answer_diff(out *o, const char *name, const char *text, size_t size, const stet_doc *doc,
                 bool color); /* false: out of memory */
void answer_explain(out *o, const char *name, const char *text, size_t size, const stet_doc *doc, bool color, int width);
/* ---- tagged.c: entities for people and for other programs ---- */
void answer_tagged(out *o, const char *text, size_t size, const stet_doc *doc, bool color, int width);
void answer_conll(out *o, const char *text, size_t size, const stet_doc *doc);
/* One page that needs nothing else; whatever the text holds, none of it is markup. */
void answer_html(out *o, const char *name, const char *text, size_t size, const stet_doc *doc);

/* "NAME:LINE:COLUMN: reason: excerpt" for each suspect, or each warning. */
void list_suspects(out *o, const char *name, const char *text, size_t size, const stet_doc *doc);
void list_warnings(out *o, const char *name, const char *text, size_t size, const stet_doc *doc);

/* ---- stream.c ---- */
/* `begins`: the first line is that of the stream, where a byte order mark may stand. */
void run_stream(cli *c, int fd, const char *name, bool begins, progress *watch);
/* ---- jobs.c ---- */
/* The same by c->jobs processes at once: the same answers in the same order. */
void run_jobs(cli *c, int fd, const char *name, progress *watch);

#endif
