/* gen_figures: makes src/tag/figures_data.c from the rules in src/tag/figures/; the head of figures.rules says what a rule is.
**
**   gen_figures OUT.c FILE.rules...
**
** Pieces of pattern are put in where they are named; every pattern is compiled once, so that a mistake is told with its line. Each
** ends at the end of a word.
*/
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "match/pattern.h"
#include "tag/figures_data.h"

enum { LINE_MAX_SIZE = 1 << 16, NAMES_MAX = 100, RULES_MAX = 200, WORDS_MAX = 2000, CLASSES_MAX = 29 };

typedef struct pair {
  char *name, *text;
} pair;
typedef struct word {
  uint32_t hash, classes;
} word;

static pair lets[NAMES_MAX];
static size_t n_lets;
static char *classes[CLASSES_MAX];
static size_t n_classes;
static word words[WORDS_MAX];
static size_t n_words;
static stet__figure_rule rules[RULES_MAX];
static size_t n_rules;
static const char *file;
static int line;

static void die(const char *what, const char *more) {
  fprintf(stderr, "%s:%d: %s %s\n", file, line, what, more);
  exit(1);
}

static char *copy(const char *p, size_t n) {
  char *c = malloc(n + 1);
  if (!c) exit(3);
  memcpy(c, p, n);
  c[n] = 0;
  return c;
}

static char *expand(const char *p) { /* <NAME> put in; what is put in was expanded before */
  static char out[LINE_MAX_SIZE];
  size_t n = 0;
  while (*p) {
    const char *stop = *p == '<' && isupper((unsigned char)p[1]) ? strchr(p, '>') : NULL;
    size_t k = 0, size = stop ? (size_t)(stop - p - 1) : 0;
    while (stop && k < n_lets && (strlen(lets[k].name) != size || memcmp(lets[k].name, p + 1, size) != 0)) k++;
    if (stop && k == n_lets) die("unknown name", p);
    size = stop ? strlen(lets[k].text) : 1;
    if (n + size + 1 > sizeof out) die("the pattern is too long", "");
    memcpy(out + n, stop ? lets[k].text : p, size);
    n += size;
    p = stop ? stop + 1 : p + 1;
  }
  return copy(out, n);
}

static void add_words(char *names, uint32_t bit) {
  for (char *w = strtok(names, " "); w; w = strtok(NULL, " ")) {
    uint32_t h = stet__figure_hash(w, strlen(w));
    size_t k = 0;
    while (k < n_words && words[k].hash != h) k++;
    if (k == n_words) {
      if (n_words == WORDS_MAX) die("too many words", "");
      words[n_words++] = (word){h, 0};
    }
    words[k].classes |= bit;
  }
}

static uint32_t class_bits(char *names) {
  uint32_t bits = 0;
  for (char *c = strtok(names, ","); c; c = strtok(NULL, ",")) {
    size_t k = 0;
    while (k < n_classes && strcmp(classes[k], c) != 0) k++;
    if (strcmp(c, "digit") == 0) bits |= STET__FIGURE_DIGIT;
    else if (k == n_classes) die("unknown class", c);
    else bits |= 2u << k;
  }
  return bits;
}

static void add_rule(const char *type, char *begins, const char *pattern) {
  stet_alloc a = stet__alloc_of(NULL);
  stet_error e;
  int t = 0;
  while (t < STET_TYPE_COUNT && strcmp(stet_type_name(t), type) != 0) t++;
  if (t == STET_TYPE_COUNT) die("unknown type", type);
  if (n_rules == RULES_MAX) die("too many rules", "");
  char *full = expand(pattern), *closed = malloc(strlen(full) + 40);
  if (!closed) exit(3);
  sprintf(closed, "(?:%s)(?![\\p{L}\\p{N}\\p{M}])", full);
  stet__pattern *p = stet__pattern_new(&a, closed, strlen(closed), STET__PATTERN_ANCHORED, &e);
  if (!p) die(e.message, closed + (e.offset > 20 ? e.offset - 20 : 0));
  stet__pattern_free(p);
  rules[n_rules++] = (stet__figure_rule){(uint8_t)t, class_bits(begins), closed};
  free(full);
}

static void read_line(char *p) {
  p[strcspn(p, "\n")] = 0;
  if (*p == '#' || !*p) return;
  char *rest = strchr(p, ' ');
  if (!rest) die("nothing behind", p);
  *rest++ = 0;
  bool is_let = strcmp(p, "let") == 0, is_class = strcmp(p, "class") == 0, is_before = strcmp(p, "before") == 0;
  char *equals = strstr(rest, " = ");
  if (is_let || is_class || is_before) {
    if (!equals) die("no = in", rest);
    *equals = 0;
    if (is_before) {
      add_words(rest, STET__FIGURE_ASKS);
      add_words(equals + 3, STET__FIGURE_ANSWERS);
      return;
    }
    if (is_let && n_lets < NAMES_MAX) {
      lets[n_lets++] = (pair){copy(rest, strlen(rest)), expand(equals + 3)};
      return;
    }
    if (n_classes == CLASSES_MAX - 1) die("too many classes", rest);
    classes[n_classes++] = copy(rest, strlen(rest));
    add_words(equals + 3, 1u << n_classes);
    return;
  }
  char *pattern = strstr(rest, "  ");
  if (!pattern) die("no pattern behind two spaces:", rest);
  *pattern = 0;
  pattern += 2;
  while (*pattern == ' ') pattern++;
  add_rule(p, rest, pattern);
}

static void put_string(FILE *f, const char *s) {
  fputc('"', f);
  int column = 0;
  for (; *s; s++, column++) {
    if (*s == '"' || *s == '\\') fputc('\\', f);
    if (*s == '?' && s[1] == '?') fputs("?\"\"", f);
    else fputc(*s, f);
    if (column % 110 == 109 && s[1]) fputs("\"\n    \"", f);
  }
  fputc('"', f);
}

static void write_table(FILE *f) {
  size_t size = 1;
  while (size < 4 * n_words) size *= 2;
  word *table = calloc(size, sizeof *table);
  if (!table) exit(3);
  for (size_t i = 0; i < n_words; i++) {
    size_t k = words[i].hash & (size - 1);
    while (table[k].hash) k = (k + 1) & (size - 1);
    table[k] = words[i];
  }
  fprintf(f, "const stet__figure_word stet__figure_words[] = {\n");
  for (size_t i = 0; i < size; i++) fprintf(f, "{0x%x,0x%x},%s", table[i].hash, table[i].classes, i % 6 == 5 ? "\n" : " ");
  fprintf(f, "\n};\nconst size_t stet__n_figure_words = %zu;\n", size);
  free(table);
}

int main(int argc, char **argv) {
  static char text[LINE_MAX_SIZE];
  if (argc < 3) return fprintf(stderr, "usage: gen_figures OUT.c FILE.rules...\n"), 2;
  for (int i = 2; i < argc; i++) {
    file = argv[i];
    line = 0;
    FILE *in = fopen(file, "r");
    if (!in) die("cannot open", file);
    while (fgets(text, sizeof text, in)) line++, read_line(text);
    fclose(in);
  }
  FILE *f = fopen(argv[1], "w");
  if (!f) die("cannot write", argv[1]);
  fprintf(f, "/* Made by gen_figures from src/tag/figures/; `make data` makes it again. */\n#include "
             "\"tag/figures_data.h\"\n\n");
  fprintf(f, "const stet__figure_rule stet__figure_rules[] = {\n");
  for (size_t i = 0; i < n_rules; i++) {
    fprintf(f, "  {%u, 0x%x,\n    ", rules[i].type, rules[i].begins);
    put_string(f, rules[i].pattern);
    fprintf(f, "},\n");
  }
  fprintf(f, "};\nconst size_t stet__n_figure_rules = %zu;\n\n", n_rules);
  write_table(f);
  if (fclose(f) != 0) die("cannot write", argv[1]);
  return 0;
}
