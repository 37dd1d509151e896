/* test_view: the map of a view against a naive one that knows the source of every byte. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/view.h"

static void none(void **unused) {
  stet__view v = {"", 0, NULL, 0};
  (void)unused;
  assert_int_equal(stet__view_source(&v, 0), 0);
  stet_span s = stet__view_span(&v, 0, 0);
  assert_int_equal(s.start, 0);
  assert_int_equal(s.end, 0);
}

/* Source "ab&amp;cd~~ef": "&amp;" (2..7) is replaced by "&", "~~" (9..11) deleted. The view is "ab&cdef". */
static void by_hand(void **unused) {
  stet__seg segs[] = {{0, 0, 2, 1}, {2, 2, 7, 0}, {3, 7, 9, 1}, {5, 9, 11, 0}, {5, 11, 13, 1}};
  stet__view v = {"ab&cdef", 7, segs, 5};
  static const uint32_t source[] = {0, 1, 2, 7, 8, 11, 12, 13};
  (void)unused;
  for (uint32_t at = 0; at <= 7; at++) assert_int_equal(stet__view_source(&v, at), source[at]);
  stet_span s = stet__view_span(&v, 1, 3);
  assert_int_equal(s.start, 1);
  assert_int_equal(s.end, 7); /* the replacement counts whole */
  s = stet__view_span(&v, 3, 5);
  assert_int_equal(s.end, 9); /* what was deleted after the span stays out */
  s = stet__view_span(&v, 5, 7);
  assert_int_equal(s.start, 11); /* and before it */
  assert_int_equal(s.end, 13);
}

/* A replacement of several bytes at the end, and a run that ends before the source does. */
static void ends(void **unused) {
  stet__seg segs[] = {{0, 10, 14, 1}, {4, 14, 15, 0}};
  stet__view v = {"abcdxyz", 7, segs, 2};
  (void)unused;
  assert_int_equal(stet__view_source(&v, 6), 14);
  assert_int_equal(stet__view_source(&v, 7), 15);
  stet_span s = stet__view_span(&v, 5, 6);
  assert_int_equal(s.start, 14);
  assert_int_equal(s.end, 15);
  v.n = 4;
  v.n_segs = 1;
  assert_int_equal(stet__view_source(&v, 4), 14);
}

/* Random maps: each view byte's source span is written down as the segments are made. */
static void random_maps(void **unused) {
  uint32_t seed = 20;
  (void)unused;
  for (int round = 0; round < 300; round++) {
    stet__seg segs[40];
    uint32_t first[400], last[400], n = 0, src = 5;
    static char bytes[400];
    memset(bytes, 'x', sizeof bytes);
    for (uint32_t k = 0; k < 40; k++) {
      seed = seed * 1664525u + 1013904223u;
      uint32_t wide = seed >> 8 & 7, deep = seed >> 12 & 7, skip = seed >> 16 & 3;
      uint8_t exact = (uint8_t)(seed >> 20 & 1);
      if (exact) deep = wide;
      segs[k] = (stet__seg){n, src, src + deep, exact};
      for (uint32_t j = 0; j < wide; j++, n++) {
        first[n] = exact ? src + j : src;
        last[n] = exact ? src + j + 1 : src + deep;
      }
      src += deep + skip;
    }
    stet__view v = {bytes, n, segs, 40}, left = v;
    for (uint32_t a = 0; a < n; a++) {
      assert_int_equal(stet__view_source(&v, a), first[a]);
      if (a % 3 == 0) stet__view_skip(&left, a);
      assert_int_equal(stet__view_source(&left, a), first[a]);
      for (uint32_t b = a + 1; b <= n && b < a + 9; b++) {
        stet_span s = stet__view_span(&v, a, b);
        assert_int_equal(s.start, first[a]);
        assert_int_equal(s.end, last[b - 1]);
      }
    }
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(none), cmocka_unit_test(by_hand), cmocka_unit_test(ends), cmocka_unit_test(random_maps),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
