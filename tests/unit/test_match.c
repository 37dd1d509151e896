/* test_match: the wall round PCRE2. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../scarce.h"
#include "match/pattern.h"

static stet_alloc libc_alloc;

static stet__match find(const char *p, unsigned flags, const char *text, size_t n, stet_span *span, stet_span *groups,
    size_t n_groups) {
  stet__matcher *m = stet__matcher_new(&libc_alloc);
  stet__pattern *r = stet__pattern_new(&libc_alloc, p, strlen(p), flags, NULL);
  assert_non_null(m);
  assert_non_null(r);
  stet__match slow = stet__pattern_find(r, m, text, n, 0, span, groups, n_groups);
  stet__pattern_jit(r);
  stet_span again = {0, 0};
  stet__match fast = stet__pattern_find(r, m, text, n, 0, &again, NULL, 0);
  assert_int_equal(slow, fast); /* machine code changes no answer */
  if (slow == STET__MATCH_FOUND && span) {
    assert_int_equal(again.start, span->start);
    assert_int_equal(again.end, span->end);
  }
  stet__pattern_free(r);
  stet__matcher_free(m);
  return slow;
}

static void spans_and_groups(void **state) {
  (void)state;
  stet_span s, g[3];
  assert_int_equal(find("(\\d+)( km)?(x)?", 0, "a 12 km", 7, &s, g, 3), STET__MATCH_FOUND);
  assert_int_equal(s.start, 2);
  assert_int_equal(s.end, 7);
  assert_int_equal(g[0].end, 4);
  assert_int_equal(g[1].start, 4);
  assert_true(g[2].start > g[2].end);
  assert_int_equal(find("b", STET__PATTERN_ANCHORED, "ab", 2, NULL, NULL, 0), STET__MATCH_NONE);
  assert_int_equal(find("É", STET__PATTERN_CASELESS, "xé", 3, &s, NULL, 0), STET__MATCH_FOUND);
  assert_int_equal(s.start, 1);
  assert_int_equal(find("^$", 0, NULL, 0, &s, NULL, 0), STET__MATCH_FOUND);
}

static void more_groups_than_there_is_room_for(void **state) {
  (void)state;
  stet_span s, g[15];
  assert_int_equal(find("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)(l)(m)(n)(o)(p)(q)", 0, "abcdefghijklmnopq", 17, &s, g, 15),
      STET__MATCH_FOUND);
  assert_int_equal(s.end, 17);
  assert_int_equal(g[14].start, 14);
}

static void any_bytes(void **state) {
  (void)state;
  stet_span s;
  assert_int_equal(find(".b", 0, "\xFF" "b\xC3" "b xb", 7, &s, NULL, 0), STET__MATCH_FOUND);
  assert_int_equal(s.start, 5);
  assert_int_equal(find("\\x{0}", 0, "a\0b", 3, &s, NULL, 0), STET__MATCH_FOUND);
  assert_int_equal(s.start, 1);
}

static void limits(void **state) {
  (void)state;
  char text[64];
  memset(text, 'x', sizeof text);
  assert_int_equal(find("(x+x+)+[yz]", 0, text, sizeof text, NULL, NULL, 0), STET__MATCH_LIMIT);
  size_t n = 4u << 20;
  char *deep = malloc(n);
  memset(deep, '(', n);
  stet__matcher *m = stet__matcher_new(&libc_alloc);
  stet__pattern *r = stet__pattern_new(&libc_alloc, "(\\((?1)*\\))", 11, 0, NULL);
  stet__match got = stet__pattern_find(r, m, deep, n, 0, NULL, NULL, 0);
  assert_true(got == STET__MATCH_LIMIT || got == STET__MATCH_NONE); /* an answer, not a crash */
  stet__pattern_free(r);
  stet__matcher_free(m);
  free(deep);
}

static stet__match glance(const char *p, const char *text) {
  stet__matcher *m = stet__matcher_new(&libc_alloc);
  stet__pattern *r = stet__pattern_new(&libc_alloc, p, strlen(p), STET__PATTERN_ANCHORED, NULL);
  stet__match first = stet__pattern_glance(r, m, text, strlen(text));
  stet__pattern_jit(r);
  assert_int_equal(stet__pattern_glance(r, m, text, strlen(text)), first);
  stet__match whole = stet__pattern_find(r, m, text, strlen(text), 0, NULL, NULL, 0); /* has its own limit */
  if (first != STET__MATCH_LIMIT) assert_int_equal(whole, first);
  else assert_int_equal(whole, STET__MATCH_NONE);
  stet__pattern_free(r);
  stet__matcher_free(m);
  return first;
}

static void a_glance_takes_few_steps(void **state) {
  (void)state;
  assert_int_equal(glance("(on|at) \\d", "at 5"), STET__MATCH_FOUND);
  assert_int_equal(glance("(on|at) \\d", "look at 5"), STET__MATCH_NONE);
  assert_int_equal(glance("(x+x+)+[yz]", "xxxxxxxxxx"), STET__MATCH_LIMIT);
}

static void errors_say_where(void **state) {
  (void)state;
  stet_error e;
  assert_null(stet__pattern_new(&libc_alloc, "a[b", 3, 0, &e));
  assert_int_equal(e.status, STET_EPATTERN);
  assert_int_equal(e.offset, 3);
  assert_true(strlen(e.message) > 0);
  assert_null(stet__pattern_new(&libc_alloc, "a\\C", 3, 0, &e)); /* half a character is never matched */
  assert_null(stet__pattern_new(&libc_alloc, "\xFF", 1, 0, &e));
  assert_int_equal(e.status, STET_EPATTERN);
  assert_null(stet__pattern_new(&libc_alloc, "(", 1, 0, NULL));
  stet__pattern_free(NULL);
  stet__matcher_free(NULL);
}

static void what_may_begin(void **state) {
  (void)state;
  stet__matcher *m = stet__matcher_new(&libc_alloc);
  stet__pattern *r = stet__pattern_new(&libc_alloc, "share( this)?\\z", 15, STET__PATTERN_ANCHORED | STET__PATTERN_PARTIAL, NULL);
  assert_true(stet__pattern_may_begin(r, m, "sha", 3));
  assert_true(stet__pattern_may_begin(r, m, "share t", 7));
  assert_false(stet__pattern_may_begin(r, m, "shared", 6));
  assert_int_equal(stet__pattern_least(r), 5);
  stet__pattern_free(r);
  stet__matcher_free(m);
}

static void without_memory(void **state) {
  (void)state;
  static const char text[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";
  for (size_t n = 0;; n++) {
    scarce s = {.left = n, .once = true};
    stet_alloc a = scarce_alloc(&s);
    stet_error e;
    memset(&e, 0, sizeof e);
    stet__matcher *m = stet__matcher_new(&a);
    stet__pattern *r = stet__pattern_new(&a, "(a|aa)+$|(a?)+b", 15, 0, &e);
    if (!r) assert_int_equal(e.status, STET_ENOMEM);
    stet__match got = STET__MATCH_NOMEM;
    if (m && r) got = stet__pattern_find(r, m, text, sizeof text - 1, 0, NULL, NULL, 0);
    if (m && r) assert_true(got == STET__MATCH_FOUND || got == STET__MATCH_NOMEM || got == STET__MATCH_LIMIT);
    stet__pattern_free(r);
    stet__matcher_free(m);
    assert_int_equal(s.live, 0);
    if (!s.failed) break;
    assert_true(n < 999);
  }
}

int main(void) {
  libc_alloc = stet__alloc_of(NULL);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(spans_and_groups), cmocka_unit_test(more_groups_than_there_is_room_for), cmocka_unit_test(any_bytes),
    cmocka_unit_test(limits), cmocka_unit_test(a_glance_takes_few_steps),
    cmocka_unit_test(errors_say_where), cmocka_unit_test(what_may_begin),
        cmocka_unit_test(without_memory),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
