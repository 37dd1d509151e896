/* test_tokens: tests/spec/tokens.txt, then what must hold for any bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../scarce.h"
#include "text/tokens.h"

static stet_alloc libc;

static void unfold(char *s) { /* ⏎ becomes a line end */
  for (char *at; (at = strstr(s, "⏎")) != NULL;) {
    *at = '\n';
    memmove(at + 1, at + strlen("⏎"), strlen(at + strlen("⏎")) + 1);
  }
}

static void tokens_of(const char *text, char *out) {
  stet__token_list l = {&libc, NULL, 0, 0};
  assert_true(stet__tokenise(&l, text, (uint32_t)strlen(text), 0));
  *out = 0;
  for (size_t i = 0; i < l.n; i++) {
    if (i) strcat(out, l.v[i].flags & STET__TOKEN_FIRST ? "||" : "|");
    strncat(out, text + l.v[i].start, l.v[i].end - l.v[i].start);
  }
  STET__FREE(&libc, l.v, l.cap);
}

static void the_spec_holds(void **state) {
  char line[4096], text[4096] = "", out[8192];
  int cases = 0, wrong = 0;
  FILE *f = fopen("tests/spec/tokens.txt", "r");
  (void)state;
  assert_non_null(f);
  while (fgets(line, sizeof line, f)) {
    line[strcspn(line, "\n")] = 0;
    if (strncmp(line, "text: ", 6) == 0) strcpy(text, line + 6), unfold(text);
    if (strncmp(line, "is: ", 4) != 0) continue;
    tokens_of(text, out);
    cases++;
    if (strcmp(out, line + 4) == 0) continue;
    wrong++;
    print_error("wanted %s\n   got %s\n", line + 4, out);
  }
  fclose(f);
  assert_true(cases >= 20);
  assert_int_equal(wrong, 0);
}

/* In order, disjoint, on character borders, and every byte that is not white space in exactly one. */
static void check(const char *text, uint32_t n, const stet__token_list *l) {
  uint32_t at = 0;
  for (size_t i = 0; i <= l->n; i++) {
    uint32_t stop = i < l->n ? l->v[i].start : n;
    assert_true(stop >= at && stop <= n);
    while (at < stop) {
      uint32_t cp;
      int k = stet__utf8_decode(text + at, n - at, &cp);
      assert_true(cp < STET__BAD_BYTE && stet__is_space(cp));
      at += (uint32_t)k;
    }
    if (i == l->n) break;
    assert_true(at == stop && l->v[i].end > stop && l->v[i].end <= n);
    assert_true(i > 0 || (l->v[i].flags & STET__TOKEN_FIRST));
    while (at < l->v[i].end) {
      uint32_t cp;
      at += (uint32_t)stet__utf8_decode(text + at, n - at, &cp);
    }
    assert_int_equal(at, l->v[i].end); /* else it ends inside a character */
  }
}

static void any_bytes_are_cut_well(void **state) {
  static const char *const bits[] = {"a",   "B",        "1",    ".",        "'",   "’",         "s",  "-",
                                     " ",   "\n",       "\xFF", "\xE2\x80", "é",   "e\xCC\x81", "👩", "\xE2\x80\x8D",
                                     "🇺🇦",  "@",        "#",    "http://",  "a.b", "中",        "\0", "U.S.",
                                     "n't", "\xC2\xAD", "$",    "%",        "(",   ")",         "\"", "...",
                                     "№",   "½"};
  char text[400];
  uint64_t seed = 7;
  (void)state;
  for (int round = 0; round < 4000; round++) {
    uint32_t n = 0;
    for (int k = 0; k < 30; k++) {
      seed = seed * 6364136223846793005u + 1442695040888963407u;
      const char *b = bits[(seed >> 33) % (sizeof bits / sizeof *bits)];
      size_t size = *b ? strlen(b) : 1;
      memcpy(text + n, b, size);
      n += (uint32_t)size;
    }
    char *copy = malloc(n); /* exactly as long, so that reading past it is seen */
    memcpy(copy, text, n);
    stet__token_list l = {&libc, NULL, 0, 0};
    assert_true(stet__tokenise(&l, copy, n, round & 1));
    check(copy, n, &l);
    STET__FREE(&libc, l.v, l.cap);
    free(copy);
  }
}

static void memory_that_runs_out_leaves_the_list(void **state) {
  char text[2000];
  (void)state;
  for (size_t i = 0; i < sizeof text; i++) text[i] = i % 2 ? ' ' : 'a';
  for (size_t left = 0;; left++) {
    scarce s = {.left = left};
    stet_alloc a = scarce_alloc(&s);
    stet__token_list l = {&a, NULL, 0, 0};
    bool ok = stet__tokenise(&l, text, sizeof text, 0);
    assert_int_equal(ok, !s.failed);
    assert_int_equal(l.n, ok ? sizeof text / 2 : 0);
    STET__FREE(&a, l.v, l.cap);
    assert_int_equal(s.live, 0);
    if (ok) break;
  }
}

static void lists_and_headings_end_at_line_ends(void **state) {
  static const char text[] = "one\ntwo\r\nthree";
  int first = 0;
  (void)state;
  stet__token_list l = {&libc, NULL, 0, 0};
  assert_true(stet__tokenise(&l, text, sizeof text - 1, STET__TOKENISE_LINES));
  for (size_t i = 0; i < l.n; i++) first += (l.v[i].flags & STET__TOKEN_FIRST) != 0;
  assert_int_equal(first, 3);
  assert_true(stet__tokenise(&l, "", 0, 0)); /* nothing more */
  assert_int_equal(l.n, 3);
  STET__FREE(&libc, l.v, l.cap);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_spec_holds),
      cmocka_unit_test(any_bytes_are_cut_well),
      cmocka_unit_test(memory_that_runs_out_leaves_the_list),
      cmocka_unit_test(lists_and_headings_end_at_line_ends),
  };
  libc = stet__alloc_of(NULL);
  return cmocka_run_group_tests(tests, NULL, NULL);
}
