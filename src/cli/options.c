/* options: the command line. One table gives the names, their arguments and the help; a switch does what they say.
**
** Options may stand before and after files; "--" ends them; "-" is standard input. Long options take "--name value" or
** "--name=value". A misuse names the option at fault and the way to the help.
*/
#include <stdlib.h>

#include "cli/cli.h"

typedef enum option_id {
  OPTION_TO,
  OPTION_JSONL,
  OPTION_EXPLAIN,
  OPTION_CHECK,
  OPTION_OUTPUT,
  OPTION_IN_PLACE,
  OPTION_FORMAT,
  OPTION_THRESHOLD,
  OPTION_NO_DROP,
  OPTION_NO_SUSPECTS,
  OPTION_MEND,
  OPTION_NO_MEND,
  OPTION_DROP,
  OPTION_KEEP,
  OPTION_DROP_RE,
  OPTION_KEEP_RE,
  OPTION_RULES,
  OPTION_TAG,
  OPTION_TYPES,
  OPTION_MIN_SCORE,
  OPTION_DATE,
  OPTION_TERM,
  OPTION_TERM_RE,
  OPTION_ALSO,
  OPTION_ENCODING,
  OPTION_ADDRESS,
  OPTION_COLOR,
  OPTION_QUIET,
  OPTION_JOBS,
  OPTION_HELP,
  OPTION_VERSION,
  OPTION_FILTER,
  OPTION_READER
} option_id;

typedef struct option {
  const char *name;
  char letter;
  option_id id;
  const char *argument;
  const char *help;
} option;

static const option options[] = {
    {"to", 't', OPTION_TO, "FORM",
     "text (default): the cleaned article; markdown; html: the\n"
     "article as a page of its own; diff: a unified diff for\n"
     "patch(1); json: one object (default of stet read); tsv:\n"
     "for programs without a JSON library; of stet tag: text\n"
     "with its entities marked, json, tsv, conll, html (a page)"},
    {"jsonl", 0, OPTION_JSONL, NULL, "the stream: one JSON object a line in, one a line out"},
    {"explain", 0, OPTION_EXPLAIN, NULL,
     "every block with its role, its score and what decided;\n"
     "every mend; every suspect"},
    {"check", 0, OPTION_CHECK, NULL,
     "also list suspects on standard error, and exit 1 where\n"
     "there are any; a stream's are in its answers alone"},
    {"output", 'o', OPTION_OUTPUT, "FILE", "write to FILE instead of standard output"},
    {"in-place", 'i', OPTION_IN_PLACE, NULL, "write each file's cleaned text back to it"},
    {"format", 'f', OPTION_FORMAT, "FORMAT", "plain, markdown or html; else a file's name and content\ntell"},
    {"threshold", 0, OPTION_THRESHOLD, "X", "a block goes when its score is below X, 0 to 1;\nlower keeps more"},
    {"no-drop", 0, OPTION_NO_DROP, NULL, "mend only: every block stays"},
    {"no-suspects", 0, OPTION_NO_SUSPECTS, NULL, "do not look for suspects"},
    {"mend", 0, OPTION_MEND, "NAMES", "mend by these rules only: names parted by commas, all,\nor none"},
    {"no-mend", 0, OPTION_NO_MEND, "NAMES", "mend without these rules"},
    {"drop", 0, OPTION_DROP, "PHRASE", "drop blocks that hold PHRASE, in any case; may be\nrepeated, as the next four"},
    {"keep", 0, OPTION_KEEP, "PHRASE", "keep them; keep wins over drop, and both over the model"},
    {"drop-re", 0, OPTION_DROP_RE, "PATTERN", "drop blocks in which the PCRE2 pattern is found"},
    {"keep-re", 0, OPTION_KEEP_RE, "PATTERN", "keep them"},
    {"rules", 0, OPTION_RULES, "FILE",
     "such rules from FILE, one a line: drop PHRASE,\n"
     "keep-re PATTERN, term TYPE PHRASE, ... and # notes"},
    {"tag", 0, OPTION_TAG, NULL, "of stet clean and label to tsv: the entities too"},
    {"types", 0, OPTION_TYPES, "NAMES", "of entities, only these: names parted by commas; a minus\nbefore one leaves it out"},
    {"min-score", 0, OPTION_MIN_SCORE, "X", "only entities at least so probable, 0 to 1"},
    {"date", 0, OPTION_DATE, "DAY", "when the article was written, YYYY-MM-DD: what \"last\nmonth\" means"},
    {"term", 0, OPTION_TERM, "\"TYPE PHRASE\"",
     "PHRASE is an entity of TYPE, yours or stet's; TYPE=ID\ngives it an id; may be repeated"},
    {"term-re", 0, OPTION_TERM_RE, "\"TYPE PATTERN\"", "what the PCRE2 pattern finds is one"},
    {"also", 0, OPTION_ALSO, "FORM", "to json, tsv and the stream: markdown or html beside the\ntext"},
    {"encoding", 0, OPTION_ENCODING, "NAME", "of HTML: its encoding; else its bytes and its head tell"},
    {"address", 0, OPTION_ADDRESS, "URL", "of HTML: where it was, for links; else its head tells"},
    {"color", 0, OPTION_COLOR, "WHEN", "always, never or auto (default)"},
    {"quiet", 'q', OPTION_QUIET, NULL, "no warnings, no progress"},
    {"jobs", 'j', OPTION_JOBS, "N", "spread the stream over N processes; order and answers\nstay the same"},
    {"help", 'h', OPTION_HELP, NULL, "this text"},
    {"version", 'V', OPTION_VERSION, NULL, "the version"},
    {"filter", 0, OPTION_FILTER, NULL, "where the Pandoc filter is: pandoc -L \"$(stet --filter)\""},
    {"reader", 0, OPTION_READER, NULL, "where the reader is: pandoc -f \"$(stet --reader)\" page.html"},
};
enum { N_OPTIONS = sizeof options / sizeof *options };

/* ---- Help ---- */

static void help_options(FILE *to) {
  for (int i = 0; i < N_OPTIONS; i++) {
    const option *o = &options[i];
    char left[64];
    snprintf(left, sizeof left, "%c%c%s--%s%s%s", o->letter ? '-' : ' ', o->letter ? o->letter : ' ', o->letter ? ", " : "  ",
             o->name, o->argument ? " " : "", o->argument ? o->argument : "");
    for (const char *line = o->help; line;) {
      const char *stop = strchr(line, '\n');
      fprintf(to, "  %-22s %.*s\n", line == o->help ? left : "", stop ? (int)(stop - line) : (int)strlen(line), line);
      line = stop ? stop + 1 : NULL;
    }
  }
}

/* A list of names under a heading, broken at 78 columns. */
static void help_names(FILE *to, const char *heading, const char *(*name)(int), int first, int end) {
  int column = fprintf(to, "  %-22s ", heading) - 1;
  for (int i = first; i < end; i++) {
    int n = (int)strlen(name(i));
    if (column + 1 + n > 78) column = fprintf(to, "\n  %-22s ", "") - 2;
    column += fprintf(to, "%s%s", i == first || column == 24 ? "" : " ", name(i));
  }
  fputc('\n', to);
}

void cli_help(FILE *to) {
  fprintf(to, "stet %s: let it stand. Cleans and tags news articles.\n", stet_version());
  fputs("\n"
        "Usage\n"
        "  stet clean [OPTION...] [FILE...]   keep the article's words, drop the site's,\n"
        "                                     mend broken text\n"
        "  stet tag   [OPTION...] [FILE...]   find people, bodies, places, dates, sums ...\n"
        "                                     and the spellings of each name\n"
        "  stet read  [OPTION...] [FILE...]   both in one\n"
        "  stet label [OPTION...] [FILE...]   keep or drop blocks that a host has cut;\n"
        "                                     tsv in, tsv out\n"
        "\n"
        "Without FILE, or where FILE is -, standard input is read.\n"
        "\n"
        "Options\n",
        to);
  help_options(to);
  fprintf(to, "\nNames (the threshold's default is %g; quotes is off unless asked for)\n", (double)STET_THRESHOLD_DEFAULT);
  help_names(to, "mending rules", stet_mend_name, 0, STET_MEND_COUNT);
  help_names(to, "roles that are kept", stet_role_name, 0, STET_ROLE_REPEAT);
  help_names(to, "roles that are dropped", stet_role_name, STET_ROLE_REPEAT, STET_ROLE_COUNT);
  help_names(to, "types of entities", stet_type_name, 0, STET_TYPE_COUNT);
  help_names(to, "suspects", stet_doubt_name, 0, STET_DOUBT_COUNT);
  fputs("\n"
        "The stream\n"
        "  A request is {\"id\": any value, \"text\": string, \"format\": \"plain\"|\"markdown\"|\n"
        "  \"html\", \"to\": \"markdown\"|\"html\"|[both], \"drop\": bool, \"threshold\": number,\n"
        "  \"mend\": [names]|{name: bool}, \"suspects\": bool, \"types\": [names],\n"
        "  \"min_score\": number, \"date\": day, \"address\": URL}; all but text may be left out.\n"
        "  Every line is answered by one line, in the same order:\n"
        "  {\"id\", \"text\", \"title\", \"byline\", \"date\",\n"
        "  \"body\", \"blocks\", \"edits\", \"suspects\", \"warnings\"}, or {\"id\", \"error\"};\n"
        "  of HTML also \"language\", \"site\", \"address\"; where asked for \"markdown\", \"html\".\n"
        "  stet tag answers {\"id\", \"sentences\", \"entities\", \"names\"}, stet read all.\n"
        "  Offsets are half-open bytes of the request's text.\n"
        "\n"
        "Exit status\n"
        "  0 done; 1 suspects found, with --check; 2 misuse, or something could not be\n"
        "  read or written\n"
        "\n"
        "Examples\n"
        "  stet clean page.txt\n"
        "  stet clean --explain page.md | less -R\n"
        "  stet clean --to diff page.txt | patch page.txt\n"
        "  stet tag page.txt; stet tag --to html page.txt >page.html\n"
        "  stet clean --jsonl <pages.jsonl >articles.jsonl\n"
        "  stet clean --drop 'Sign up for our' --keep-re '^Correction:' page.txt\n",
        to);
}

/* ---- Values ---- */

int mend_of(const char *p, size_t n) {
  for (int i = 0; i < STET_MEND_COUNT; i++)
    if (js_is((js_slice){p, n}, stet_mend_name(i))) return i;
  return -1;
}

bool parse_mends(const char *p, size_t n, uint32_t *mends, js_slice *bad) {
  *mends = 0;
  for (const char *end = p + n; p <= end;) {
    const char *comma = memchr(p, ',', (size_t)(end - p));
    js_slice name = {p, (size_t)((comma ? comma : end) - p)};
    int mend = mend_of(name.p, name.n);
    if (js_is(name, "all")) {
      *mends |= (1u << STET_MEND_COUNT) - 1u;
    } else if (mend >= 0) {
      *mends |= 1u << mend;
    } else if (!js_is(name, "none") && name.n) {
      *bad = name;
      return false;
    }
    p = name.p + name.n + 1;
  }
  return true;
}

bool parse_format(const char *p, size_t n, stet_format *format) {
  for (int i = STET_FORMAT_GUESS; i <= STET_FORMAT_HTML; i++)
    if (js_is((js_slice){p, n}, stet_format_name(i))) {
      *format = (stet_format)i;
      return true;
    }
  return false;
}

bool parse_output(const char *p, size_t n, uint32_t *outputs) {
  js_slice name = {p, n};
  if (js_is(name, "markdown")) *outputs |= 1u << STET_OUTPUT_MARKDOWN;
  else if (js_is(name, "html")) *outputs |= 1u << STET_OUTPUT_HTML;
  else return js_is(name, "text");
  return true;
}

static bool misuse(const char *format, const char *a, const char *b) {
  char text[512];
  snprintf(text, sizeof text, format, a, b);
  complain("%s; see stet --help", text);
  return false;
}

static bool no_memory(void) {
  complain("out of memory");
  return false;
}

/* ---- The user's rules ---- */

static bool add_rule(cli *c, stet_rule rule, origin from) {
  stet_rule *rules = realloc(c->rules, (c->n_rules + 1) * sizeof *rules);
  if (!rules) return no_memory();
  c->rules = rules;
  origin *origins = realloc(c->origins, (c->n_rules + 1) * sizeof *origins);
  if (!origins) return no_memory();
  c->origins = origins;
  rules[c->n_rules] = rule;
  origins[c->n_rules++] = from;
  return true;
}

/* A copy of p[0..n) that lives as long as the rules; NULL: it has been said. */
static char *keep_text(cli *c, const char *p, size_t n) {
  char *copy = malloc(n + 1), **texts = copy ? realloc(c->texts, (c->n_texts + 1) * sizeof *texts) : NULL;
  if (!texts) {
    free(copy);
    return no_memory() ? copy : NULL;
  }
  memcpy(copy, p, n);
  copy[n] = 0;
  c->texts = texts;
  return c->texts[c->n_texts++] = copy;
}

/* A term, [p, end): TYPE or TYPE=ID, one blank, the phrase or pattern, which is whatever follows; in a file more blanks may part
** them. */
static bool add_term(cli *c, const char *p, const char *end, bool is_regex, origin from) {
  const char *word = p;
  while (p < end && *p != ' ' && *p != '\t') p++;
  const char *equals = memchr(word, '=', (size_t)(p - word));
  char *type = keep_text(c, word, (size_t)((equals ? equals : p) - word));
  char *id = type && equals ? keep_text(c, equals + 1, (size_t)(p - equals - 1)) : NULL;
  if (!type || (equals && !id)) return false;
  if (p < end) p++;
  while (from.file && p < end && (*p == ' ' || *p == '\t')) p++;
  if (!*type || p == end) {
    if (from.file) complain("%s:%zu: a term wants a type and a phrase", from.file, from.line);
    else complain("a term wants a type and a phrase: %s", word);
    return false;
  }
  return add_rule(c, (stet_rule){p, (size_t)(end - p), 0, is_regex, type, id}, from);
}

/* One line of a rule file, [p, end): a word, white space, the phrase or pattern. */
static bool rule_line(cli *c, const char *p, const char *end, origin from) {
  while (end > p && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r')) end--;
  while (p < end && (*p == ' ' || *p == '\t')) p++;
  if (p == end || *p == '#') return true;
  const char *word = p;
  while (p < end && *p != ' ' && *p != '\t') p++;
  js_slice w = {word, (size_t)(p - word)};
  while (p < end && (*p == ' ' || *p == '\t')) p++;
  if (js_is(w, "term") || js_is(w, "term-re")) return add_term(c, p, end, js_is(w, "term-re"), from);
  bool keep = js_is(w, "keep") || js_is(w, "keep-re"), is_regex = js_is(w, "keep-re") || js_is(w, "drop-re");
  if (!keep && !is_regex && !js_is(w, "drop")) {
    complain("%s:%zu: a rule begins with drop, keep, drop-re, keep-re, term or term-re", from.file, from.line);
    return false;
  }
  if (p == end) {
    complain("%s:%zu: the rule names nothing", from.file, from.line);
    return false;
  }
  return add_rule(c, (stet_rule){p, (size_t)(end - p), keep, is_regex, NULL, NULL}, from);
}

static bool rule_file(cli *c, const char *path) {
  size_t size;
  char *text = read_whole(path, &size), **texts = text ? realloc(c->texts, (c->n_texts + 1) * sizeof *texts) : NULL;
  if (!texts) {
    free(text);
    return false;
  }
  c->texts = texts;
  c->texts[c->n_texts++] = text;
  origin from = {path, 0};
  const char *p = text, *end = text + size;
  if (size >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0) p += 3;
  while (p < end) {
    const char *stop = memchr(p, '\n', (size_t)(end - p));
    if (!stop) stop = end;
    from.line++;
    if (!rule_line(c, p, stop, from)) return false;
    p = stop + 1;
  }
  return true;
}

/* ---- The options ---- */

static bool set_form(cli *c, const char *value) {
  static const char *const names[] = {"text", "markdown", "diff", "json", "tsv", "explain", "conll", "html"};
  for (int i = 0; i < FORM_UNSET; i++) {
    if (strcmp(value, names[i]) != 0) continue;
    if (c->form != FORM_UNSET && c->form != (form)i) return misuse("--to %s contradicts an option before it%s", value, "");
    c->form = (form)i;
    return true;
  }
  return misuse("--to %s: not text, markdown, diff, json, tsv, conll or html%s", value, "");
}

static bool set_share(const char *name, const char *value, float *share) {
  char *end;
  double x = strtod(value, &end);
  if (end == value || *end || !(x >= 0 && x <= 1)) return misuse("--%s %s: not a number from 0 to 1", name, value);
  *share = (float)x;
  return true;
}

static int type_of(js_slice name) {
  for (int i = 0; i < STET_TYPE_COUNT; i++)
    if (js_is(name, stet_type_name(i))) return i;
  return -1;
}

bool parse_types(const char *p, size_t n, type_list *list, js_slice *bad) {
  for (const char *end = p + n; p < end;) {
    const char *comma = memchr(p, ',', (size_t)(end - p));
    js_slice name = {p, (size_t)((comma ? comma : end) - p)};
    p += name.n + (comma != NULL);
    bool minus = name.n && *name.p == '-';
    int type = type_of((js_slice){name.p + minus, name.n - minus});
    if (js_is(name, "all")) list->with |= STET_TYPES_DEFAULT;
    else if (type >= 0) *(minus ? &list->without : &list->with) |= 1u << type;
    else if (name.n && !js_is(name, "none")) return *bad = name, false;
  }
  return true;
}

uint32_t types_of(type_list list) { return (list.without && !list.with ? STET_TYPES_DEFAULT : list.with) & ~list.without; }

static bool set_types(cli *c, const char *value) {
  js_slice bad;
  type_list list = {0, 0};
  if (!parse_types(value, strlen(value), &list, &bad)) {
    complain("--types: unknown type %.*s; see stet --help", (int)bad.n, bad.p);
    return false;
  }
  c->options.types = types_of(list);
  return true;
}

static bool set_mends(cli *c, const char *name, const char *value, bool without) {
  uint32_t mends;
  js_slice bad;
  if (!parse_mends(value, strlen(value), &mends, &bad)) {
    complain("--%s: unknown mending rule %.*s; see stet --help", name, (int)bad.n, bad.p);
    return false;
  }
  c->options.mends = without ? c->options.mends & ~mends : mends;
  return true;
}

static bool set_jobs(cli *c, const char *value) {
  char *end;
  long n = strtol(value, &end, 10);
  if (end == value || *end || n < 1 || n > 256) return misuse("-j %s: not a number from 1 to 256%s", value, "");
  c->jobs = (int)n;
  return true;
}

static bool set_color(cli *c, const char *value) {
  if (strcmp(value, "always") == 0) c->color = 1;
  else if (strcmp(value, "never") == 0) c->color = 0;
  else if (strcmp(value, "auto") == 0) c->color = -1;
  else return misuse("--color %s: not always, never or auto%s", value, "");
  return true;
}

static bool set_format(cli *c, const char *value) {
  c->format_given = true;
  return parse_format(value, strlen(value), &c->options.format) || misuse("--format %s: not plain, markdown or html%s", value, "");
}

static bool apply(cli *c, const option *o, const char *value) {
  const origin here = {NULL, 0};
  switch (o->id) {
  case OPTION_TO: return set_form(c, value);
  case OPTION_EXPLAIN: return set_form(c, "explain");
  case OPTION_JSONL: c->jsonl = true; return true;
  case OPTION_CHECK: c->check = true; return true;
  case OPTION_OUTPUT: c->output = value; return true;
  case OPTION_IN_PLACE: c->in_place = true; return true;
  case OPTION_FORMAT: return set_format(c, value);
  case OPTION_THRESHOLD: return set_share(o->name, value, &c->options.threshold);
  case OPTION_NO_DROP: c->options.drop = 0; return true;
  case OPTION_NO_SUSPECTS: c->options.suspects = 0; return true;
  case OPTION_MEND: return set_mends(c, o->name, value, false);
  case OPTION_NO_MEND: return set_mends(c, o->name, value, true);
  case OPTION_DROP:
  case OPTION_KEEP:
  case OPTION_DROP_RE:
  case OPTION_KEEP_RE:
    if (!*value) return misuse("--%s: the rule names nothing%s", o->name, "");
    return add_rule(c, (stet_rule){value, strlen(value), o->id == OPTION_KEEP || o->id == OPTION_KEEP_RE,
                                   o->id == OPTION_DROP_RE || o->id == OPTION_KEEP_RE, NULL, NULL}, here);
  case OPTION_TERM:
  case OPTION_TERM_RE: return add_term(c, value, value + strlen(value), o->id == OPTION_TERM_RE, here);
  case OPTION_TAG: c->options.tag = 1; return true;
  case OPTION_TYPES: return set_types(c, value);
  case OPTION_MIN_SCORE: return set_share(o->name, value, &c->options.min_score);
  case OPTION_DATE: c->options.date = value; return true;
  case OPTION_ALSO:
    return parse_output(value, strlen(value), &c->options.outputs) || misuse("--also %s: not markdown or html%s", value, "");
  case OPTION_ENCODING: c->options.encoding = value; return true;
  case OPTION_ADDRESS: c->options.address = value; return true;
  case OPTION_RULES: return rule_file(c, value);
  case OPTION_COLOR: return set_color(c, value);
  case OPTION_QUIET: c->quiet = true; return true;
  case OPTION_JOBS: return set_jobs(c, value);
  case OPTION_HELP: c->command = COMMAND_HELP; return true;
  case OPTION_VERSION: c->command = COMMAND_VERSION; return true;
  case OPTION_FILTER: c->command = COMMAND_FILTER; return true;
  case OPTION_READER: c->command = COMMAND_READER; return true;
  }
  return false;
}

static const option *find_long(const char *name, size_t n) {
  for (int i = 0; i < N_OPTIONS; i++)
    if (js_is((js_slice){name, n}, options[i].name)) return &options[i];
  return NULL;
}

/* argv[*i] begins with a dash and is more than one; moves *i over the argument that it takes. */
static bool parse_option(cli *c, int argc, char **argv, int *i) {
  const char *word = argv[*i], *value = NULL;
  const option *o = NULL;
  if (word[1] == '-') {
    const char *equals = strchr(word, '=');
    o = find_long(word + 2, equals ? (size_t)(equals - word - 2) : strlen(word + 2));
    if (equals) value = equals + 1;
  } else {
    for (int k = 0; k < N_OPTIONS && !o; k++)
      if (options[k].letter == word[1]) o = &options[k];
    if (word[2]) value = word + 2; /* -oFILE */
  }
  if (!o) return misuse("unknown option %s%s", word, "");
  if (!o->argument && value) return misuse("%s: --%s takes no value", word, o->name);
  if (o->argument && !value) {
    if (*i + 1 >= argc) return misuse("%s wants %s", word, o->argument);
    value = argv[++*i];
  }
  return apply(c, o, value);
}

static bool check_together(cli *c) {
  static char standard_input[] = "-";
  if (c->command == COMMAND_LABEL) {
    if (c->jsonl || c->in_place || c->check)
      return misuse("stet label takes neither --jsonl nor --check nor --in-place%s%s", "", "");
    if (c->form != FORM_UNSET && c->form != FORM_TSV) return misuse("stet label writes tsv only%s%s", "", "");
    c->form = FORM_TSV;
  }
  bool edits = c->form == FORM_DIFF || c->form == FORM_EXPLAIN || c->form == FORM_MARKDOWN;
  if (c->form == FORM_CONLL && c->command != COMMAND_TAG) return misuse("--to conll is a form of stet tag%s%s", "", "");
  if (c->form == FORM_MARKDOWN) c->options.outputs |= 1u << STET_OUTPUT_MARKDOWN;
  if (c->form == FORM_HTML && c->command != COMMAND_TAG) c->options.outputs |= 1u << STET_OUTPUT_HTML;
  if (c->command == COMMAND_TAG && (edits || c->in_place || c->check))
    return misuse("stet tag changes nothing: text, json, tsv, conll and html are its forms%s%s", "", "");
  c->options.tag = c->options.tag || c->command == COMMAND_READ;
  c->options.tokens = c->form == FORM_CONLL;
  if (c->jobs > 1 && !c->jsonl) return misuse("-j spreads a stream: it wants --jsonl%s%s", "", "");
  if (c->jsonl) {
    if (c->in_place) return misuse("--jsonl and --in-place do not go together%s%s", "", "");
    if (c->form != FORM_UNSET && c->form != FORM_JSON) return misuse("--jsonl writes JSON and nothing else%s%s", "", "");
    c->form = FORM_JSON;
  }
  if (c->form == FORM_UNSET) c->form = c->command == COMMAND_READ ? FORM_JSON : FORM_TEXT;
  if (c->in_place) {
    if (c->form != FORM_TEXT || c->output)
      return misuse("--in-place writes the cleaned text to the file, and nothing else%s%s", "", "");
    if (c->n_files == 0) return misuse("--in-place wants files%s%s", "", "");
    for (size_t i = 0; i < c->n_files; i++)
      if (strcmp(c->files[i], "-") == 0) return misuse("--in-place cannot write to standard input%s%s", "", "");
  }
  if (c->n_files == 0) c->files[c->n_files++] = standard_input;
  return true;
}

static bool set_command(cli *c, const char *word) {
  static const char *const names[] = {"clean", "read", "tag", "label", "help", "version"};
  for (int i = 0; i <= COMMAND_VERSION; i++) {
    if (strcmp(word, names[i]) != 0) continue;
    c->command = (command)i;
    return true;
  }
  return misuse("unknown command %s: not clean, tag, read or label%s", word, "");
}

bool cli_parse(cli *c, int argc, char **argv) {
  memset(c, 0, sizeof *c);
  c->form = FORM_UNSET;
  c->color = -1;
  stet_options_init(&c->options);
  c->files = calloc((size_t)argc + 1, sizeof *c->files);
  if (!c->files) return no_memory();
  bool named = false, ended = false;
  for (int i = 1; i < argc; i++) {
    char *word = argv[i];
    if (!ended && strcmp(word, "--") == 0) {
      ended = true;
    } else if (!ended && word[0] == '-' && word[1]) {
      if (!parse_option(c, argc, argv, &i)) return false;
      if (c->command >= COMMAND_HELP) return true;
    } else if (!named) {
      if (!set_command(c, word)) return false;
      if (c->command >= COMMAND_HELP) return true;
      named = true;
    } else {
      c->files[c->n_files++] = word;
    }
  }
  if (!named) return misuse("say what to do: stet clean, stet tag, stet read or stet label%s%s", "", "");
  return check_together(c);
}

void cli_free(cli *c) {
  for (size_t i = 0; i < c->n_texts; i++) free(c->texts[i]);
  free(c->texts);
  free(c->rules);
  free(c->origins);
  free(c->files);
  stet_rules_free(c->compiled);
  stet_desk_free(c->desk);
  out_fini(&c->out);
}
