/* test_rules: tests/spec/rules.txt, then the user's rules and what a table of cases cannot say: memory, hostile bytes, cost,
** history. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "../scarce.h"
#include "clean/rules.h"
#include "desk/rules.h"
#include "clean/rules_data.h"
#include "match/pattern.h"

static stet_alloc libc_alloc;

/* ---- The spec ---- */

static int role_of(const char *s, size_t n) {
  for (int i = 0; i < STET_ROLE_COUNT; i++)
    if (strlen(stet_role_name(i)) == n && !memcmp(stet_role_name(i), s, n)) return i;
  return -1;
}

static size_t unescape(const char *p, char *out) {
  size_t n = 0;
  for (; *p && *p != '\n'; p++) {
    if (p[0] == '\\' && p[1] == 'n') out[n++] = '\n', p++;
    else out[n++] = *p;
  }
  while (n && out[n - 1] == ' ') n--;
  return n;
}

/* NULL: as it should be; else what was found. */
static const char *wrong(stet__book *b, const char *want, size_t k, const char *text, size_t n) {
  stet__hit h = stet__book_find(b, text, n, STET_PARAGRAPH, 0);
  char mark = want[k - 1];
  bool drops = h.found && h.sure && h.role >= STET_ROLE_REPEAT, ok;
  if (k == 6 && !memcmp(want, "stands", 6)) ok = !drops;
  else if (k == 7 && !memcmp(want, "nothing", 7)) ok = !h.found;
  else ok = h.found && h.role == role_of(want, k - 1) && (mark == '?' ? !h.sure : h.sure) && (mark == '^' ? h.heads : true);
  return ok ? NULL : h.found ? h.name : "nothing";
}

static void every_case_of_the_spec(void **state) {
  (void)state;
  FILE *f = fopen("tests/spec/rules.txt", "rb");
  assert_non_null(f);
  char line[2048], text[2048];
  int at = 0, cases = 0, bad = 0;
  stet__book *b = stet__book_new(&libc_alloc);
  while (fgets(line, sizeof line, f)) {
    at++;
    size_t k = strcspn(line, " ");
    bool is_case = k > 1 && !strncmp(line + k, " | ", 3) &&
                   (role_of(line, k - 1) >= 0 || !strncmp(line, "stands ", 7) || !strncmp(line, "nothing ", 8));
    if (!is_case) continue;
    size_t n = unescape(line + k + 3, text);
    const char *got = wrong(b, line, k, text, n);
    cases++;
    if (got) {
      bad++;
      print_message("tests/spec/rules.txt:%d: found %s: %s", at, got, line);
    }
  }
  fclose(f);
  stet__book_free(b);
  assert_true(cases > 250);
  assert_int_equal(bad, 0);
}

/* ---- The library's book ---- */

static void a_book_forgets(void **state) { /* the answer does not depend on what was asked before, nor on machine code */
  (void)state;
  static const char *const texts[] = {"Published: March 4, 2023 | 7:41 PM", "By Jane Roe", "© 2024 Harbour Post", "The end.",
      "3 comments"};
  stet__book *b = stet__book_new(&libc_alloc);
  stet__hit first[5];
  for (int round = 0; round < 4000; round++)
    for (int i = 0; i < 5; i++) {
      stet__hit h = stet__book_find(b, texts[i], strlen(texts[i]), STET_PARAGRAPH, 0);
      if (round == 0) first[i] = h;
      assert_int_equal(h.found, first[i].found);
      assert_int_equal(h.sure, first[i].sure);
      assert_int_equal(h.role, first[i].role);
    }
  stet__book_free(b);
}

static void code_and_tables_are_not_looked_up(void **state) {
  (void)state;
  static const int kinds[] = {STET_CODE_BLOCK, STET_TABLE_BLOCK, STET_FRONT_MATTER, STET_IMAGE, STET_HTML, STET_FOOTNOTE,
      STET_RULE};
  stet__book *b = stet__book_new(&libc_alloc);
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
      assert_false(stet__book_find(b, "Advertisement", 13, kinds[i], 0).found);
  assert_true(stet__book_find(b, "Advertisement", 13, STET_HEADING, 2).sure);
  assert_true(stet__book_find(b, "Advertisement", 13, STET_ITEM, 1).sure);
  stet__book_free(b);
}

static void any_bytes_are_looked_up(void **state) {
  (void)state;
  uint32_t seed = 12345;
  stet__book *b = stet__book_new(&libc_alloc);
  for (int round = 0; round < 20000; round++) {
    size_t n = (seed >> 8) % 90;
    char *text = malloc(n ? n : 1);
    const stet__rule_data *d = &stet__rules[(seed >> 4) % stet__n_rules];
    for (size_t i = 0; i < n; i++) {
      seed = seed * 1664525u + 1013904223u;
      /* half of it likely bytes */
      text[i] = (seed >> 24) % 4 == 0 || !d->size ? (char)(seed >> 16)
                                                  : stet__rule_strings[d->pattern + (seed >> 16) % d->stored];
    }
    (void)stet__book_find(b, text, n, STET_PARAGRAPH, 0);
    free(text);
    seed = seed * 1664525u + 1013904223u;
  }
  stet__book_free(b);
}

static void every_pattern_compiles(void **state) { /* a build without the generator's PCRE2 cannot tell */
  (void)state;
  static char text[UINT16_MAX];
  stet_error e;
  int bad = 0;
  for (uint32_t i = 0; i < stet__n_rules; i++) {
    const stet__rule_data *d = &stet__rules[i];
    if (!d->size) continue;
    stet__rule_pattern(d, text);
    stet__pattern *p = stet__pattern_new(&libc_alloc, text, d->size, STET__PATTERN_ANCHORED | STET__PATTERN_CASELESS, &e);
    if (!p) {
      bad++;
      print_message("%s: %s: %.*s\n", stet__rule_strings + d->name, e.message, (int)d->size, text);
    }
    stet__pattern_free(p);
  }
  assert_int_equal(bad, 0);
}

static void sure_rules_come_first(void **state) {
  (void)state;
  for (uint32_t i = 1; i < stet__n_rules; i++)
    assert_false((stet__rules[i].flags & STET__RULE_SURE) && !(stet__rules[i - 1].flags & STET__RULE_SURE));
}

static void a_long_block_costs_no_more(void **state) {
  (void)state;
  size_t n = 8u << 20;
  char *text = malloc(n);
  static const char *const starts[] = {"We use cookies and ", "3 comments ", "share ", "Photo: ", "          ", "\xE2\x80\xA2",
      "home > ", "#tag "};
  stet__book *b = stet__book_new(&libc_alloc);
  clock_t t = clock();
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
    size_t k = strlen(starts[i]);
    for (size_t at = 0; at < n; at++) text[at] = starts[i][at % k];
    (void)stet__book_find(b, text, n, STET_PARAGRAPH, 0);
  }
  assert_true((double)(clock() - t) / CLOCKS_PER_SEC < 2.0);
  free(text);
  stet__book_free(b);
}

static void a_book_survives_without_memory(void **state) {
  (void)state;
  static const char *const texts[] = {"Published: March 4, 2023 | 7:41 PM", "By Jane Roe", "Sign up for our newsletter",
      "Read more: The bridge is open"};
  for (size_t n = 0;; n++) {
    scarce m = {.left = n, .once = true};
    stet_alloc a = scarce_alloc(&m);
    stet__book *b = stet__book_new(&a);
    for (int i = 0; b && i < 4; i++) (void)stet__book_find(b, texts[i], strlen(texts[i]), STET_PARAGRAPH, 0);
    if (b) { /* and knows everything again when there is memory */
      bool failed = m.failed;
      m.left = SIZE_MAX;
      for (int i = 0; i < 4; i++) assert_true(stet__book_find(b, texts[i], strlen(texts[i]), STET_PARAGRAPH, 0).found);
      stet__book_free(b);
      assert_int_equal(m.live, 0);
      if (!failed) break;
    }
    assert_int_equal(m.live, 0);
    assert_true(n < 4999);
  }
}

/* ---- The user's rules ---- */

static stet_rule phrase(const char *p, int keep) {
  stet_rule r = {p, strlen(p), (uint8_t)keep, 0, NULL, NULL};
  return r;
}

static stet_rule regex(const char *p, int keep) {
  stet_rule r = {p, strlen(p), (uint8_t)keep, 1, NULL, NULL};
  return r;
}

static int verdict(const stet_rule *v, size_t n, const char *text) {
  stet_rules *r = NULL;
  stet_status bad = STET_OK;
  stet__book *b = stet__book_new(&libc_alloc);
  assert_int_equal(stet_rules_new(&r, v, n, NULL, NULL), STET_OK);
  int answer = stet__user_verdict(b, r->blocks, text, strlen(text), &bad);
  stet_rules_free(r);
  stet__book_free(b);
  return bad == STET_OK ? answer : -1;
}

static void phrases_are_found_as_words(void **state) {
  (void)state;
  stet_rule one[] = {phrase("press review", 0)};
  assert_int_equal(verdict(one, 1, "Today's PRESS\n  Review is short"), 2);
  assert_int_equal(verdict(one, 1, "press\xC2\xA0review"), 2);
  assert_int_equal(verdict(one, 1, "compress review"), 0);
  assert_int_equal(verdict(one, 1, "press reviewer"), 0);
  assert_int_equal(verdict(one, 1, "(press review)"), 2);
  assert_int_equal(verdict(one, 1, "pressreview"), 0);
  assert_int_equal(verdict(one, 1, ""), 0);
  stet_rule marks[] = {phrase(" [+] a.b* \\Q$ ", 0)};
  assert_int_equal(verdict(marks, 1, "x [+]  a.b* \\q$ y"), 2);
  assert_int_equal(verdict(marks, 1, "[+] axb* \\Q$"), 0);
  stet_rule other[] = {phrase("ŽIVOTNÉ prostredie", 0)};
  assert_int_equal(verdict(other, 1, "o životné PROSTREDIE ide"), 2);
}

static void keep_wins(void **state) {
  (void)state;
  stet_rule v[] = {phrase("ferry", 0), regex("^Stop", 1), regex("har[bp]our", 0)};
  assert_int_equal(verdict(v, 3, "The ferry"), 2);
  assert_int_equal(verdict(v, 3, "The HARBOUR"), 2);
  assert_int_equal(verdict(v, 3, "stop the ferry"), 1);
  assert_int_equal(verdict(v, 3, "nothing"), 0);
  assert_int_equal(verdict(v, 0, "nothing"), 0);
  stet_rule cased[] = {regex("(?-i)Ferry", 0)};
  assert_int_equal(verdict(cased, 1, "ferry"), 0);
}

static void bytes_that_are_not_utf8_are_skipped(void **state) {
  (void)state;
  stet_rule v[] = {regex("b.d", 0)};
  assert_int_equal(verdict(v, 1, "b\xFF" "d \xC3 bad"), 2);
  assert_int_equal(verdict(v, 1, "b\xFF" "d"), 0);
}

static void bad_rules_are_named(void **state) {
  (void)state;
  stet_error e;
  stet_rules *r = (stet_rules *)&e;
  stet_rule v[] = {phrase("good", 0), regex("good", 1), regex("ba(d", 0)};
  memset(&e, 0, sizeof e);
  assert_int_equal(stet_rules_new(&r, v, 3, NULL, &e), STET_EPATTERN);
  assert_null(r);
  assert_int_equal(e.status, STET_EPATTERN);
  assert_int_equal(e.index, 2);
  assert_int_equal(e.offset, 4);
  assert_true(strlen(e.message) > 5);
  stet_rule blank[] = {phrase(" \n ", 1)};
  assert_int_equal(stet_rules_new(&r, blank, 1, NULL, &e), STET_EPATTERN);
  assert_int_equal(e.index, 0);
  stet_rule bytes[] = {phrase("good", 0), phrase("caf\xE9", 0)};
  assert_int_equal(stet_rules_new(&r, bytes, 2, NULL, &e), STET_EPATTERN);
  assert_int_equal(e.index, 1);
  assert_int_equal(e.offset, 3);
  assert_int_equal(stet_rules_new(&r, bytes, 2, NULL, NULL), STET_EPATTERN);
  stet_rules_free(NULL);
}

static void a_pattern_that_runs_away_is_told(void **state) {
  (void)state;
  stet_rule v[] = {regex("(x+x+)+y", 0)};
  assert_int_equal(verdict(v, 1, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx z y"), -1);
}

static void rules_survive_without_memory(void **state) {
  (void)state;
  stet_rule v[] = {phrase("press review", 0), regex("har[bp]our \\d+", 1),
      phrase("a longer phrase with many words in it, to make the buffer grow", 0)};
  for (size_t n = 0;; n++) {
    scarce m = {.left = n, .once = true};
    stet_alloc a = scarce_alloc(&m);
    stet_rules *r = NULL;
    stet_error e;
    stet_status s = stet_rules_new(&r, v, 3, &a, &e);
    if (s == STET_OK) {
      stet_rules_free(r);
      assert_int_equal(m.live, 0);
      break;
    }
    assert_int_equal(s, STET_ENOMEM);
    assert_null(r);
    assert_int_equal(m.live, 0);
    assert_true(n < 999);
  }
}

int main(void) {
  libc_alloc = stet__alloc_of(NULL);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(every_case_of_the_spec),
    cmocka_unit_test(a_book_forgets),
    cmocka_unit_test(code_and_tables_are_not_looked_up),
    cmocka_unit_test(any_bytes_are_looked_up),
    cmocka_unit_test(every_pattern_compiles),
    cmocka_unit_test(sure_rules_come_first),
    cmocka_unit_test(a_long_block_costs_no_more),
    cmocka_unit_test(a_book_survives_without_memory),
    cmocka_unit_test(phrases_are_found_as_words),
    cmocka_unit_test(keep_wins),
    cmocka_unit_test(bytes_that_are_not_utf8_are_skipped),
    cmocka_unit_test(bad_rules_are_named),
    cmocka_unit_test(a_pattern_that_runs_away_is_told),
    cmocka_unit_test(rules_survive_without_memory),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
