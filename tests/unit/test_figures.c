/* test_figures: tests/spec/figures.txt, then any bytes, and memory that runs out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../scarce.h"
#include "tag/figures.h"

enum { MARKS = 40 };

typedef struct mark {
  uint32_t start, end;
  char type[16], value[64];
} mark;

static stet_alloc libc;

/* Takes the marks out of a case. */
static size_t read_case(const char *line, char *text, mark *marks) {
  size_t n = 0, at = 0;
  for (const char *p = line; *p; p++) {
    const char *bar = *p == '[' ? strchr(p, '|') : NULL, *end = bar ? strchr(bar, ']') : NULL;
    if (!end) {
      text[at++] = *p;
      continue;
    }
    mark *m = &marks[n++];
    m->start = (uint32_t)at;
    memcpy(text + at, p + 1, (size_t)(bar - p - 1));
    at += (size_t)(bar - p - 1);
    m->end = (uint32_t)at;
    const char *equals = memchr(bar, '=', (size_t)(end - bar));
    const char *stop = equals ? equals : end;
    snprintf(m->type, sizeof m->type, "%.*s", (int)(stop - bar - 1), bar + 1);
    snprintf(m->value, sizeof m->value, "%.*s", equals ? (int)(end - equals - 1) : 0, equals ? equals + 1 : "");
    p = end;
  }
  text[at] = 0;
  return n;
}

static bool find(stet__figures *f, const stet_alloc *a, const char *text, uint32_t n, stet__token_list *tokens,
                 stet__mentions *found) {
  *tokens = (stet__token_list){a, NULL, 0, 0};
  *found = (stet__mentions){a, NULL, 0, 0};
  if (!stet__tokenise(tokens, text, n, 0)) return false;
  stet__passage p = {text, n, 0, (uint32_t)tokens->n, STET_PARAGRAPH, STET_ROLE_BODY};
  return stet__figures_run(f, &p, 0, tokens->v, found) && stet__figures_settle(f, &p, 1, tokens->v, found);
}

static int compare(stet__figures *f, const char *line) {
  char text[2048];
  mark marks[MARKS];
  int wrong = 0;
  stet__token_list tokens;
  stet__mentions found;
  size_t n = read_case(line, text, marks), k = 0;
  assert_true(find(f, &libc, text, (uint32_t)strlen(text), &tokens, &found));
  for (size_t i = 0; i < n || k < found.n;) {
    const stet__mention *m = k < found.n ? &found.v[k] : NULL;
    bool same = m && i < n && m->start == marks[i].start && m->end == marks[i].end &&
                strcmp(stet_type_name(m->type), marks[i].type) == 0 && m->value_size == strlen(marks[i].value) &&
                memcmp(stet__figures_pool(f) + m->value, marks[i].value, m->value_size) == 0;
    if (same) {
      i++, k++;
      continue;
    }
    wrong++;
    if (m && (i == n || m->start <= marks[i].start)) {
      print_error("found %.*s as %s=%.*s in: %s\n", (int)(m->end - m->start), text + m->start, stet_type_name(m->type),
                  (int)m->value_size, m->value_size ? stet__figures_pool(f) + m->value : "", line);
      k++;
      i += i < n && m->start == marks[i].start;
    } else {
      print_error("not found: %.*s in: %s\n", (int)(marks[i].end - marks[i].start), text + marks[i].start, line);
      i++;
    }
  }
  STET__FREE(&libc, tokens.v, tokens.cap);
  STET__FREE(&libc, found.v, found.cap);
  return wrong;
}

static void the_spec_holds(void **state) {
  char line[2048], day[16] = "";
  int cases = 0, wrong = 0;
  FILE *f = fopen("tests/spec/figures.txt", "r");
  stet__figures *figures = stet__figures_new(&libc, NULL);
  (void)state;
  assert_non_null(f);
  assert_non_null(figures);
  while (fgets(line, sizeof line, f)) {
    line[strcspn(line, "\n")] = 0;
    if (line[0] == '@') snprintf(day, sizeof day, "%.10s", line + 1);
    if (strncmp(line, "- ", 2) != 0) continue;
    stet__figures_begin(figures, day[0] ? day : NULL);
    wrong += compare(figures, line + 2);
    cases++;
  }
  fclose(f);
  stet__figures_free(figures);
  assert_true(cases >= 60);
  assert_int_equal(wrong, 0);
}

static void any_bytes_give_figures_on_token_borders(void **state) {
  static const char *const bits[] = {"May ",     "8",    "2022",  "$",     "1",          ",",       ".",  " million ", "%",
                                     " percent", "\xFF", "last ", "month", "3 p.m. ",    "km ",     "-",  "–",         "½",
                                     "R",        "€",    "@a",    "#b",    "http://a.b", " ",       "\n", "two ",      "hundred ",
                                     "of ",      "the ", "é",     "\0",    "Tuesday ",   "a.b@c.de",
                                     "said ",    "will be ", "on ", "minus ", "ago ",   "between ",
                                     "to ",      "lakh ", "pounds "};
  char text[600];
  uint64_t seed = 11;
  (void)state;
  stet__figures *figures = stet__figures_new(&libc, NULL);
  for (int round = 0; round < 3000; round++) {
    uint32_t n = 0;
    for (int k = 0; k < 24; k++) {
      seed = seed * 6364136223846793005u + 1442695040888963407u;
      const char *b = bits[(seed >> 33) % (sizeof bits / sizeof *bits)];
      size_t size = *b ? strlen(b) : 1;
      memcpy(text + n, b, size);
      n += (uint32_t)size;
    }
    stet__token_list tokens;
    stet__mentions found;
    stet__figures_begin(figures, round & 1 ? "2024-02-29" : NULL);
    assert_true(find(figures, &libc, text, n, &tokens, &found));
    uint32_t last = 0;
    for (size_t i = 0, t = 0; i < found.n; i++) {
      const stet__mention *m = &found.v[i];
      assert_true(m->start >= last && m->end > m->start && m->end <= n && m->type > STET_TYPE_PRODUCT && m->type < STET_TYPE_COUNT);
      while (t < tokens.n && tokens.v[t].start < m->start) t++;
      assert_int_equal(tokens.v[t].start, m->start);
      while (t < tokens.n && tokens.v[t].end < m->end) t++;
      assert_int_equal(tokens.v[t].end, m->end);
      last = m->end;
    }
    STET__FREE(&libc, tokens.v, tokens.cap);
    STET__FREE(&libc, found.v, found.cap);
  }
  stet__figures_free(figures);
}

static void memory_may_run_out_anywhere(void **state) {
  static const char text[] = "On May 8, 2022 it cost $5 million, \xFF 4 percent more than in 2021.";
  (void)state;
  for (size_t left = 0;; left++) {
    scarce s = {.left = left};
    stet_alloc a = scarce_alloc(&s);
    stet__token_list tokens = {&a, NULL, 0, 0};
    stet__mentions found = {&a, NULL, 0, 0};
    stet__figures *f = stet__figures_new(&a, NULL);
    bool ok = f != NULL;
    if (f) {
      stet__figures_begin(f, NULL);
      ok = find(f, &a, text, sizeof text - 1, &tokens, &found);
    }
    assert_true(ok || s.failed);
    if (ok) assert_int_equal(found.n, 4);
    STET__FREE(&a, tokens.v, tokens.cap);
    STET__FREE(&a, found.v, found.cap);
    stet__figures_free(f);
    assert_int_equal(s.live, 0);
    if (ok) break;
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_spec_holds),
      cmocka_unit_test(any_bytes_give_figures_on_token_borders),
      cmocka_unit_test(memory_may_run_out_anywhere),
  };
  libc = stet__alloc_of(NULL);
  return cmocka_run_group_tests(tests, NULL, NULL);
}
