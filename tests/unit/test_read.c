/* The readers: tests/spec/read_plain.txt and read_markdown.txt, one test a case; and what a list of cases cannot say: the
** invariants on random splices of all cases, memory that fails, time that grows with the size.
**
** `test_read print FILE` prints the cases of a spec file with what the readers answer now, for whoever adds cases.
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "../read_check.h"
#include "../scarce.h"

enum { MAX_CASES = 300, TEXT = 16384 };

typedef struct spec_case {
  char name[120];
  char in[TEXT], want[TEXT];
  size_t in_size;
  int markdown;
} spec_case;

static spec_case *cases;
static size_t n_cases;
static stet_alloc libc_alloc;

/* ---- Reading the cases ---- */

static size_t unescape(const char *from, char *to) {
  char *start = to;
  for (; *from && *from != '\n'; from++) {
    if (*from != '\\' || !strchr("trfx\\", from[1])) {
      *to++ = *from;
      continue;
    }
    switch (*++from) {
    case 't': *to++ = '\t'; break;
    case 'r': *to++ = '\r'; break;
    case 'f': *to++ = '\f'; break;
    case 'x': {
      char hex[3] = {from[1], from[2], 0};
      *to++ = (char)strtoul(hex, NULL, 16);
      from += 2;
      break;
    }
    default: *to++ = *from;
    }
  }
  return (size_t)(to - start);
}

static void load(const char *path, int markdown) {
  FILE *f = fopen(path, "r");
  if (!f) fail_msg("%s: cannot be read", path);
  char line[4096];
  spec_case *c = NULL;
  while (fgets(line, sizeof line, f)) {
    if (strncmp(line, "case: ", 6) == 0) {
      assert_true(n_cases < MAX_CASES);
      c = &cases[n_cases++];
      memset(c, 0, sizeof *c);
      c->markdown = markdown;
      snprintf(c->name, sizeof c->name, "%.*s", (int)strcspn(line + 6, "\n"), line + 6);
    } else if (c && line[0] == '<' && (line[1] == ' ' || line[1] == '\n')) {
      c->in_size += unescape(line[1] == ' ' ? line + 2 : line + 1, c->in + c->in_size);
      c->in[c->in_size++] = '\n';
    } else if (c && (line[0] == '>' || line[0] == '=') && line[1] == ' ') strncat(c->want, line, TEXT - strlen(c->want) - 1);
  }
  fclose(f);
}

/* ---- What the readers answer, in the form of the spec files ---- */

/* Line ends and tabs by name; what is not UTF-8 and what cannot be seen byte by byte. */
static size_t show_bytes(char *out, size_t at, const char *p, uint32_t from, uint32_t to) {
  while (from < to) {
    uint32_t cp;
    int k = stet__utf8_decode(p + from, to - from, &cp);
    const char *name = cp == '\n' ? "\\n" : cp == '\t' ? "\\t" : cp == '\r' ? "\\r" : cp == '\f' ? "\\f" : NULL;
    bool hidden = cp < ' ' || cp >= STET__BAD_BYTE || cp == 0xA0 || cp == 0xAD || cp == 0x3000 || cp == 0xFEFF;
    if (name) at += (size_t)sprintf(out + at, "%s", name);
    for (int i = 0; i < k && !name; i++)
      if (hidden) at += (size_t)sprintf(out + at, "\\x%02X", (unsigned char)p[from + (uint32_t)i]);
      else out[at++] = p[from + (uint32_t)i];
    from += (uint32_t)k;
  }
  out[at] = 0;
  return at;
}

static void show(const stet__layout *l, const char *p, char *out) {
  size_t at = 0;
  out[0] = 0;
  for (size_t i = 0; i < l->n_blocks; i++) {
    const stet__block *b = &l->blocks[i];
    at += (size_t)sprintf(out + at, "> %s", stet_kind_name(b->kind));
    if (b->level) at += (size_t)sprintf(out + at, " %d", b->level);
    if (!b->gap) at += (size_t)sprintf(out + at, " follows");
    if (b->wrapped) at += (size_t)sprintf(out + at, " wrapped");
    if (b->verbatim) at += (size_t)sprintf(out + at, " verbatim");
    at += (size_t)sprintf(out + at, ": ");
    at = show_bytes(out, at, p, b->start, b->end);
    const stet__run *r = l->runs + b->run;
    if (b->n_runs != 1 || r->flags != 0 || r->start != b->start || r->end != b->end) {
      at += (size_t)sprintf(out + at, "\n= ");
      for (uint32_t k = 0; k < b->n_runs; k++) {
        unsigned f = r[k].flags;
        at += (size_t)sprintf(out + at, "{%s%s%s}", f & STET__RUN_LINK ? "L" : "", f & STET__RUN_VERBATIM ? "V" : "",
                              f & STET__RUN_EMPH ? "E" : "");
        at = show_bytes(out, at, p, r[k].start, r[k].end);
      }
    }
    at += (size_t)sprintf(out + at, "\n");
  }
}

static bool read_as(stet__layout *l, int markdown, const char *p, size_t n) {
  return markdown ? stet__read_markdown(l, p, n) : stet__read_plain(l, p, n);
}

static void answer(const spec_case *c, char *out) {
  stet__layout l;
  stet__layout_init(&l, &libc_alloc);
  char *copy = malloc(c->in_size + 1); /* of its exact size: reading over the end is seen by the sanitizers */
  assert_non_null(copy);
  memcpy(copy, c->in, c->in_size);
  assert_true(read_as(&l, c->markdown, copy, c->in_size));
  const char *bad = read_broken(&l, copy, c->in_size);
  if (bad) fail_msg("%s: %s", c->name, bad);
  show(&l, copy, out);
  stet__layout_fini(&l);
  free(copy);
}

static void test_case(void **state) {
  const spec_case *c = *state;
  static char got[4 * TEXT];
  answer(c, got);
  if (strcmp(got, c->want) != 0) fail_msg("%s:\n--- wanted\n%s--- got\n%s", c->name, c->want, got);
}

/* ---- Random splices ---- */

static uint32_t chance(uint32_t *seed) {
  *seed = *seed * 1664525u + 1013904223u;
  return *seed >> 8;
}

static void test_splices(void **state) {
  (void)state;
  static char text[4 * TEXT];
  uint32_t seed = 7;
  stet__layout l;
  stet__layout_init(&l, &libc_alloc);
  for (int round = 0; round < 4000; round++) {
    size_t n = 0;
    for (uint32_t parts = 1 + chance(&seed) % 5; parts > 0; parts--) {
      const spec_case *c = &cases[chance(&seed) % n_cases];
      size_t from = chance(&seed) % (c->in_size + 1), size = chance(&seed) % (c->in_size - from + 1);
      if (chance(&seed) % 3 == 0) from = 0, size = c->in_size;
      memcpy(text + n, c->in + from, size);
      n += size;
      if (chance(&seed) % 8 == 0) text[n++] = (char)chance(&seed);
    }
    for (int markdown = 0; markdown < 2; markdown++) {
      assert_true(read_as(&l, markdown, text, n));
      const char *bad = read_broken(&l, text, n);
      if (bad) fail_msg("round %d, %s: %s", round, markdown ? "Markdown" : "plain", bad);
    }
    (void)stet__guess_format(text, n);
  }
  stet__layout_fini(&l);
}

/* The checker must be able to say no. */
static void test_checker(void **state) {
  (void)state;
  const char text[] = "One line.\nTwo *lines*.\n";
  stet__layout l;
  stet__layout_init(&l, &libc_alloc);
  assert_true(stet__read_markdown(&l, text, sizeof text - 1));
  assert_null(read_broken(&l, text, sizeof text - 1));
  l.blocks[0].end--;
  assert_non_null(read_broken(&l, text, sizeof text - 1));
  l.blocks[0].end++;
  l.runs[1].start = 0;
  assert_non_null(read_broken(&l, text, sizeof text - 1));
  stet__layout_fini(&l);
}

/* ---- Memory that fails ---- */

static void test_memory(void **state) {
  (void)state;
  static char text[MAX_CASES * 512];
  for (int markdown = 0; markdown < 2; markdown++) {
    size_t n = 0;
    for (const spec_case *c = cases; c < cases + n_cases; c++) {
      if (c->markdown != markdown || n + c->in_size >= sizeof text) continue;
      memcpy(text + n, c->in, c->in_size);
      n += c->in_size;
    }
    bool done = false;
    for (size_t grants = 0; !done; grants++) {
      assert_true(grants < 1000);
      scarce m = {.left = grants};
      stet_alloc a = scarce_alloc(&m);
      stet__layout l;
      stet__layout_init(&l, &a);
      done = read_as(&l, markdown, text, n);
      if (done) assert_null(read_broken(&l, text, n));
      stet__layout_fini(&l);
      assert_int_equal(m.live, 0);
    }
  }
}

/* A layout is used again and again and answers the same. */
static void test_reuse(void **state) {
  (void)state;
  static char first[4 * TEXT], again[4 * TEXT];
  stet__layout l;
  stet__layout_init(&l, &libc_alloc);
  for (size_t i = 0; i < n_cases; i++) {
    answer(&cases[i], first);
    assert_true(read_as(&l, cases[i].markdown, cases[i].in, cases[i].in_size));
    show(&l, cases[i].in, again);
    assert_string_equal(first, again);
  }
  stet__layout_fini(&l);
}

/* ---- Time that grows with the size ---- */

static const char *const PATTERNS[] = { /* repeated to the size wanted; what is before a NUL-free "@" stands once at the start */
    ">", "> ", "- ", "[", "]", "[a](", "![a", "*", "*a ", "a**b", "*a_ ", "`a", "\\``", "` `` ", "<", "<a ", "<a b=\"",
    "<a b=\"'\" c='", "<!--", "<![CDATA[", "<?", "<!A ", "[a]: b\n", "[a]: b\n\n@[a]", "[a]: b\n\n@[a][a", "![a](b", "\n",
    "- a\n  - b\n    - c\n", "> - > - a\n@\n", "- a\n@\n", "> a\n@b\n", "|a|b|\n|-|-|\n@|1|2|\n", "|a\n", "|-|-|\n", "$$a\n",
    "$$a\n\n", "```\n", "<div>\n", "<a b>\n", "a\n", "a\n===\n", "[^a]: b\n", "[^a]", "[a](b) ", "(", "http://a ", ":", "word ",
    "- a\n", "\t", "a|b|c\n", "a\tb\n", "[a](b \"", "a\r", "a\f", "\xC2\xA0", "---\na: b\n", "[a]:\n", "- \n", "[a](<", "~~a ",
    "_a", "a  b  c\n", "1. a\n", "\"a\n", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb\n", "* * * a\n", "&#",
    "\xFF", "a-\n"};

static double seconds(int markdown, const char *text, size_t n) {
  double best = 1e9;
  stet__layout l;
  for (int k = 0; k < 3; k++) {
    stet__layout_init(&l, &libc_alloc);
    clock_t from = clock();
    assert_true(read_as(&l, markdown, text, n));
    double took = (double)(clock() - from) / CLOCKS_PER_SEC;
    if (took < best) best = took;
    if (k == 0) assert_null(read_broken(&l, text, n));
    stet__layout_fini(&l);
  }
  return best;
}

static size_t repeat(char *text, const char *pattern, size_t size) {
  const char *body = strchr(pattern, '@');
  size_t n = 0, k;
  if (body) {
    n = (size_t)(body - pattern);
    memcpy(text, pattern, n);
    pattern = body + 1;
  }
  for (k = strlen(pattern); n + k <= size; n += k) memcpy(text + n, pattern, k);
  return n;
}

/* Four times the text in at most ten times the time: a quadratic case takes sixteen. Times under 4 ms prove nothing. */
static void test_linear(void **state) {
  (void)state;
  enum { SMALL = 100000, LARGE = 4 * SMALL };
  char *text = malloc(LARGE);
  assert_non_null(text);
  for (size_t i = 0; i < sizeof PATTERNS / sizeof *PATTERNS; i++)
    for (int markdown = 0; markdown < 2; markdown++) {
      size_t n = repeat(text, PATTERNS[i], SMALL);
      double small = seconds(markdown, text, n);
      n = repeat(text, PATTERNS[i], LARGE);
      double large = seconds(markdown, text, n);
      if (large > 0.004 && large > 10 * small) fail_msg("\"%s\": %.4f s, four times the size %.4f s", PATTERNS[i], small, large);
    }
  free(text);
}

/* Containers without end are read as text, and said so. */
static void test_deep(void **state) {
  (void)state;
  static char text[200001];
  stet__layout l;
  stet__layout_init(&l, &libc_alloc);
  for (int k = 0; k < 3; k++) {
    size_t n = repeat(text, k == 0 ? ">" : k == 1 ? "> " : "- ", 200000);
    text[n++] = 'a';
    assert_true(stet__read_markdown(&l, text, n));
    assert_int_equal(l.too_deep, 1);
    assert_int_equal(l.deep_at, k == 0 ? 100 : 200); /* the 101st mark */
    assert_int_equal(l.n_blocks, 1);
    assert_null(read_broken(&l, text, n));
  }
  assert_true(stet__read_markdown(&l, "> a\n", 4));
  assert_int_equal(l.too_deep, 0);
  stet__layout_fini(&l);
}

/* ---- Guessing ---- */

static void test_guess(void **state) {
  (void)state;
  static const struct { int markdown; const char *text; } table[] = {
      {0, ""},
      {0, "The bridge closed at noon.\n\nIt will open in May.\n"},
      {0, "What changes:\n* Fares rise\n* Night buses stop\n"},
      {0, "#harbour #storm #ferry\n\nThe ferry is late.\n"},
      {0, "#1 on the list is a new pier.\n"},
      {0, "3*4=12 and 5*6=30, she said. The file is a_b_c.\n"},
      {0, "He said [sic] and [laughs] (loudly).\n"},
      {0, "-- \nA signature\n---\nAnother: line\n"},
      {0, "Home | News | Sport\n\nThe match was called off.\n"},
      {0, "---\nThe text after a rule.\n---\n"},
      {1, "---\ntitle: Harbour\n---\n\nText.\n"},
      {1, "+++\ntitle = \"Harbour\"\n+++\n\nText.\n"},
      {1, "# Harbour opens\n\nText.\n"},
      {1, "Lead.\n\n## What comes next\n\nText.\n"},
      {1, "It was [published on Friday](https://example.org/a) in full.\n"},
      {1, "![A map](img/map.png)\n"},
      {1, "```\ncode\n```\n"},
      {1, "| a | b |\n|---|---|\n| 1 | 2 |\n"},
      {1, "Signed in 1648.[^1]\n\n[^1]: A note.\n"},
      {1, "See [the list][l] and [the map][m].\n\n[l]: https://example.org/l\n[m]: https://example.org/m\n"}};
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    stet_format got = stet__guess_format(table[i].text, strlen(table[i].text));
    if (got != (table[i].markdown ? STET_FORMAT_MARKDOWN : STET_FORMAT_PLAIN)) fail_msg("read the other way: %s", table[i].text);
  }
}

/* ---- Main ---- */

static int print(const char *path) {
  load(path, strstr(path, "markdown") != NULL);
  static char got[4 * TEXT];
  for (size_t i = 0; i < n_cases; i++) {
    answer(&cases[i], got);
    printf("case: %s\n%s\n", cases[i].name, got);
  }
  return 0;
}

int main(int argc, char **argv) {
  libc_alloc = stet__alloc_of(NULL);
  cases = calloc(MAX_CASES, sizeof *cases);
  if (!cases) return 2;
  if (argc == 3 && strcmp(argv[1], "print") == 0) return print(argv[2]);
  load("tests/spec/read_plain.txt", 0);
  load("tests/spec/read_markdown.txt", 1);
  const struct CMUnitTest rest[] = {cmocka_unit_test(test_checker), cmocka_unit_test(test_splices), cmocka_unit_test(test_memory),
                                    cmocka_unit_test(test_reuse), cmocka_unit_test(test_linear), cmocka_unit_test(test_deep),
                                    cmocka_unit_test(test_guess)};
  size_t n_rest = sizeof rest / sizeof *rest;
  struct CMUnitTest *all = calloc(n_cases + n_rest, sizeof *all);
  if (!all) return 2;
  for (size_t i = 0; i < n_cases; i++) {
    struct CMUnitTest t = {cases[i].name, test_case, NULL, NULL, &cases[i]};
    all[i] = t;
  }
  memcpy(all + n_cases, rest, sizeof rest);
  int failed = _cmocka_run_group_tests("read", all, n_cases + n_rest, NULL, NULL);
  free(all);
  free(cases);
  return failed;
}
