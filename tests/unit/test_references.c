/* Character references as HTML's tokenizer reads them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/references.h"

/* What the reference at the start of text takes (0: none) and stands for, in text and in an attribute. */
static const struct {
  const char *text;
  size_t takes;
  const char *gives;
  size_t takes_attribute;
} cases[] = {
  {"&amp;x", 5, "&", 5},          {"&ampx", 4, "&", 0},        {"&amp=x", 4, "&", 0},      {"&amp x", 4, "&", 4},
  {"&notit;", 4, "\xC2\xAC", 0},  {"&notin;", 7, "\xE2\x88\x89", 7}, {"&hearts", 0, "", 0}, {"&hearts;", 8, "\xE2\x99\xA5", 8},
  {"&", 0, "", 0},                {"&;", 0, "", 0},            {"& amp;", 0, "", 0},       {"&nosuch;", 0, "", 0},
  {"&Uuml", 5, "\xC3\x9C", 5},    {"&yuml;", 6, "\xC3\xBF", 6}, {"&bne;", 5, "=\xE2\x83\xA5", 5},
  {"&CounterClockwiseContourIntegral;", 33, "\xE2\x88\xB3", 33}, {"&AMP", 4, "&", 4},
  {"&#65;", 5, "A", 5},           {"&#65x", 4, "A", 4},        {"&#x41;", 6, "A", 6},      {"&#X2014;", 8, "\xE2\x80\x94", 8},
  {"&#", 0, "", 0},               {"&#;", 0, "", 0},           {"&#x;", 0, "", 0},         {"&#xg", 0, "", 0},
  {"&#151;", 6, "\xE2\x80\x94", 6}, {"&#129;", 6, "\xC2\x81", 6}, {"&#0;", 4, "\xEF\xBF\xBD", 4},
  {"&#xD800;", 8, "\xEF\xBF\xBD", 8}, {"&#x10FFFF;", 10, "\xF4\x8F\xBF\xBF", 10},
  {"&#99999999999999999999;", 23, "\xEF\xBF\xBD", 23},
};

static void each_case(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char out[STET__REFERENCE_MAX];
    size_t size, n = strlen(cases[i].text);
    assert_int_equal(stet__reference(cases[i].text, n, false, out, &size), cases[i].takes);
    assert_int_equal(size, strlen(cases[i].gives));
    assert_memory_equal(out, cases[i].gives, size);
    assert_int_equal(stet__reference(cases[i].text, n, true, out, &size), cases[i].takes_attribute);
  }
}

/* Nothing behind the end is read: every beginning, in a block of its own size. */
static void cut_short(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    for (size_t n = 1; n <= strlen(cases[i].text); n++) {
      char out[STET__REFERENCE_MAX], *copy = malloc(n);
      size_t size;
      assert_non_null(copy);
      memcpy(copy, cases[i].text, n);
      assert_true(stet__reference(copy, n, false, out, &size) <= n);
      free(copy);
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(each_case), cmocka_unit_test(cut_short)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
