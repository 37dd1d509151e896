/* test_bounds: what is told of a pattern's texts from its syntax holds for texts that PCRE2 matches, and turns others away. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "clean/rules_data.h"
#include "gen/bounds.h"
#include "match/pattern.h"

static bounds b;
static stet_alloc alloc;
static stet__matcher *matcher;

/* ---- A text against the bounds, as rules.c looks ---- */

static size_t fold(const char *text, char *out) {
  size_t n = strlen(text);
  stet__rule_fold(text, n, out);
  out[n] = 0;
  return n;
}

static bool begins(const char *p, size_t n) {
  size_t used;
  uint64_t key = stet__rule_key(p, n, &used);
  if (used < 8) key |= (uint64_t)STET__RULE_END << (8 * used);
  for (size_t i = 0; i < b.n_heads; i++)
    for (unsigned bits = 8; bits <= 64; bits += 8)
      if (b.heads[i] == (key & UINT64_MAX >> (64 - bits))) return true;
  return b.headless;
}

static bool ends(const char *p, size_t n) {
  uint32_t bytes = 0;
  n = stet__rule_trim(p, n);
  for (size_t i = 1; i <= 4 && i <= n; i++) bytes |= (uint32_t)stet__rule_byte((uint8_t)p[n - i]) << (8 * (i - 1));
  return b.tails >> stet__rule_tail(bytes, b.tail_size) & 1;
}

static bool holds(const char *p) {
  char one[BOUNDS_MUST], begin[600];
  size_t chars = 0, n = 0;
  for (; p[n] && (chars < b.reach || ((uint8_t)p[n] & 0xC0) == 0x80); n++) chars += ((uint8_t)p[n] & 0xC0) != 0x80;
  memcpy(begin, p, n);
  begin[n] = 0;
  for (const char *m = b.must; *m; m += *m == '\n') {
    size_t k = strcspn(m, "\n");
    memcpy(one, m, k);
    one[k] = 0;
    if (strstr(begin, one)) return true;
    m += k;
  }
  return !b.must[0];
}

static bool fits(const char *text) {
  char p[600];
  size_t n = fold(text, p);
  return n >= b.least && begins(p, n) && ends(p, n) && holds(p);
}

static bool matches(const char *pattern, const char *text) {
  char whole[2000];
  snprintf(whole, sizeof whole, "(?:%s)[ .:!>*+|\\-\xE2\x80\xA6\xC2\xBB\xE2\x80\xBA\xEF\xBC\x9A\xE3\x80\x82]*+\\z", pattern);
  stet_error e;
  stet__pattern *p = stet__pattern_new(&alloc, whole, strlen(whole), STET__PATTERN_ANCHORED | STET__PATTERN_CASELESS, &e);
  assert_non_null(p);
  stet__match m = stet__pattern_find(p, matcher, text, strlen(text), 0, NULL, NULL, 0);
  stet__pattern_free(p);
  return m == STET__MATCH_FOUND;
}

/* ---- Cases ---- */

static const struct { const char *pattern, *yes, *no; } cases[] = { /* texts with / between */
  {"(read|see)( also| more)?( ?[:|-] ?.{2,60})?", "Read/read more: The bridge/SEE ALSO - x y", "Reading/Seen/The end"},
  {"\\d{1,2} (?:jan|feb|m[a\xC3\xA4]r)\\w{0,6} \\d{4}", "3 January 2024/12 M\xC3\x84RZ 2023/31 mars 2022:",
   "12/3 apples 2024/3 January"},
  {"(?:share|tweet)(?: this| it)? on (?:facebook|x)", "Share on X/tweet it on Facebook!",
   "Share/Share on Monday/Tweet it on faces"},
  {"ad|ads|advertisement", "Ad/Ads >/ADVERTISEMENT...", "Add/Adverse/Advertisements"},
  {"foto: [\\p{L} ]{3,40}", "Foto: Ana Rua/FOTO: \xD0\x90\xD0\xBD\xD0\xB0", "Fotos/Foto: 12"},
  {"(?=.*(?:cookie|consent)).{5,80}choices?", "We use cookies: your choice/Consent choices",
   "We use ovens: your choice/Cookies are good"},
  {"\xCF\x80\xCE\xB7\xCE\xB3\xCE\xAD\xCF\x82", /* Greek, whose sigma has two small letters */
   "\xCE\xA0\xCE\x97\xCE\x93\xCE\x88\xCE\xA3/\xCF\x80\xCE\xB7\xCE\xB3\xCE\xAD\xCF\x82", "\xCF\x80\xCE\xB7\xCE\xB3\xCE\xAE"},
  {"[^a-c]{1,3}x(?!y)z?", "dx/Dx/..x", "dy"},
  {"(?:ab){2,3}c*", "abab/ABABAB/ababcccc", "ab/abx"},
  {"page \\d+(?: of \\d+)?", "Page 3/page 12 of 40", "Page/Pages 3"},
  {".{2,9} (?:says|wrote) .*", "Ann Lee says no/\xC4\x8C\xC4\x87\xC5\xBE\xC4\x8D\xC4\x87\xC4\x8C\xC4\x87\xC5\xBE\xC4\x8D wrote it",
   "Long before noon Ann says no/She says"}, /* within so many characters */
  {"[a-z ]{2,9} [|*:;-] \\d+", "Lenn | 3/the bay - 40", "the bay of Lenn | 3/Lenn ! 3"},
};

static int bad;

static void every(const char *texts, const char *pattern, bool good) {
  char copy[600];
  snprintf(copy, sizeof copy, "%s", texts);
  for (char *t = strtok(copy, "/"); t; t = strtok(NULL, "/")) {
    if (matches(pattern, t) == good && fits(t) == good) continue;
    print_message("%s: %s: matches %d, fits %d\n", pattern, t, matches(pattern, t), fits(t));
    bad++;
  }
}

static void texts_fit(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    assert_null(bounds_of(cases[i].pattern, false, &b));
    every(cases[i].yes, cases[i].pattern, true);
    every(cases[i].no, cases[i].pattern, false);
  }
  assert_int_equal(bad, 0);
}

static void what_begins_with_anything_has_no_head(void **state) {
  (void)state;
  static const char *const none[] = {".{2,9} said", "a.{3}b", "\\p{L}+ news", "(?:the |.)cat"};
  static const char *const some[] = {"ab.{3}", "#\\p{L}{2,9}", "\\d\\d.{3}", "(?:the |a )cat"};
  for (size_t i = 0; i < 4; i++) {
    assert_null(bounds_of(none[i], false, &b));
    assert_true(b.headless);
    assert_null(bounds_of(some[i], false, &b));
    assert_false(b.headless);
  }
}

static void an_open_pattern_says_nothing_of_the_end(void **state) {
  (void)state;
  assert_null(bounds_of("we use cookies", true, &b));
  assert_true(b.tails == UINT64_MAX);
  assert_string_equal(b.must, "we use cookies");
  assert_true(begins("we use cookies on this site", 27));
}

static void a_broken_pattern_is_named(void **state) {
  (void)state;
  assert_non_null(bounds_of("(a|b", false, &b));
  assert_non_null(bounds_of("a)b", false, &b));
  assert_non_null(bounds_of("[ab", false, &b));
}

int main(void) {
  alloc = stet__alloc_of(NULL);
  matcher = stet__matcher_new(&alloc);
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(texts_fit),
      cmocka_unit_test(what_begins_with_anything_has_no_head),
      cmocka_unit_test(an_open_pattern_says_nothing_of_the_end),
      cmocka_unit_test(a_broken_pattern_is_named),
  };
  int failed = cmocka_run_group_tests(tests, NULL, NULL);
  stet__matcher_free(matcher);
  return failed;
}
