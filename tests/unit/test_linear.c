/* test_linear: texts made to be slow. Each unit is repeated to a small text and to one sixteen times its size; cleaning the large
** one may take sixteen times as long, and some more for a cache that no longer holds all, but nothing like the 256 times of a
** quadratic loop. A slow machine is slow on both; a disturbance is measured again before it counts.
*/
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include <stdbool.h>

#include "stet.h"

enum { SMALL = 16 * 1024, TIMES = 16, LARGE = SMALL * TIMES, TRIES = 3 };
#define SLACK 2.2

/* "%d" in a unit becomes its number, so that no two are alike. */
static const char *const units[] = {
  "\n", "\t", "a\n", "a\n\n", "word ", "x", "a. b", "A b c. Dd e f. ", "Town %d and bridge %d. ",
  "this is a hard wrapped line of prose that goes on for as long as others\n",
  "this is a hard wrapped line of prose that goes on for as long as others\r",
  "exam-\nple of a long wrap-\nped line of words\n", "exam-\rple of a long wrap-\rped line of words\r", "ab-\r", "a\\\n",
  "a  \n",
  "The council of the town met on Monday to speak about the bridge and its costs, and the mayor said that it will stay closed.\n\n",
  "The council of town %d met on Monday to speak about the bridge and what it costs, and mayor %d said it will stay closed.\n\n",
  "Story %d of the day about bridge %d\n",
  "Share\n\nThe council of town %d met on Monday, and the mayor said that it will stay closed.\n\n", "Related articles\n\n",
  "Comments\n\n", "Tags:\n\nbridge\n\n", "By Ann Tolley\n\n", "Read more: ", "June 12, 2024 ", "june ", "> ", ">", ">\n> ",
  "> a\nb\n", "- a\n", "- ", "  - ", "1. a\n", "* ", "    code\n\n", "a\n===\n", "---\n", "---\na: b\n", "#", "# a\n", "*",
  "**a ", "*a_b ", "_a", "[", "![", "[a](", "[a][", "](", "[a%d]: b\n", "[a%d] ", "[^%d]: note\n", "a[^%d] ", "<", "<a ",
  "<!--", "<div>\n", "</", "<?", "<a b='", "`", "``a` ", "` `` ``` ", "```\n", "~~~\n", "|a|", "a | b\n--|--\n", "&", "&amp;",
  "&#1", "&abcdefgh", "http://a.b/c ", "a@b.c ", "\"", "\"a ", "'a ", "\xE2\x80\x9C""a ", "a\xE2\x80\x9D ", "(", "..", ", ,",
  "a,, ", "\x80", "\xFF", "\xE2\x80", "\xC3\x83", "\xC3\x82 ", "caf\xC3\x83\xC2\xA9 ", "\xC3\xA2\xE2\x82\xAC",
  "\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2", "\xC2\xAD", "\xE2\x80\x8B", "\xC2\xA0", "\xF0\x9F\x91\xA8\xE2\x80\x8D", "\xCC\x81",
  "\xEF\xBF\xBD", "\x01", "\f", "\r", "\r\n", "\xE4\xB8\xAD\xE6\x96\x87", "\xE4\xB8\xAD\xE6\x96\x87\xE3\x80\x82",
  "\xE0\xB8\x81", "Ann ", "Ann%d May of Lenn, ", "A.", "A. ", "U.S. ", "5", "$5 ", "5 percent ", "May 5, 2022 ",
  "Ann \"Bo\" Cey (Dee) ", "UN Ann%d Body (Abo) ", "N500 of Lagos ", "Mr ", "A&B", "a-b-", "@a ", "#a ",
  "ANN MAY ", "\xD8\xA7\xD9\x84 ", "inAugust2017and ", "1 2 ", "AbCd ", "                                \n",
  "By Ann Lee\n\nAnn Lee covers courts.\n\n", "\xC2\xA9 Ann Lee\n\n", "?\n\n", "Lenn | Karlby | Skerry\n\n", "Read more:\n",
  "what ? ", "a ; ", "capabili- ties ", "abc.Abcd ", "They walked inKamakura on day %d. ", "the iPhone and theEuropean Commission ",
  "Read more:\nBy Ann Lee\n", "x =20a",
};

static void fill(const char *unit, char *text, size_t n) {
  char one[256];
  for (size_t at = 0, number = 0; at < n; number++) {
    size_t k = 0;
    for (const char *p = unit; *p; p++) {
      if (p[0] == '%' && p[1] == 'd') k += (size_t)sprintf(one + k, "%u", (unsigned)number), p++;
      else one[k++] = *p;
    }
    if (k > n - at) k = n - at;
    memcpy(text + at, one, k);
    at += k;
  }
}

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

typedef enum way { CLEAN_PLAIN, CLEAN_MARKDOWN, TAG_PLAIN } way;

static double cost(const char *text, size_t n, way how) {
  stet_desk *desk;
  stet_doc *doc;
  stet_options o;
  stet_options_init(&o);
  o.format = how == CLEAN_MARKDOWN ? STET_FORMAT_MARKDOWN : STET_FORMAT_PLAIN;
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  double from = seconds();
  assert_int_equal((how == TAG_PLAIN ? stet_tag : stet_clean)(desk, text, n, &o, &doc, NULL), STET_OK);
  double took = seconds() - from;
  stet_doc_free(doc);
  stet_desk_free(desk);
  return took;
}

static double growth(const char *unit, char *text, way how) {
  double small = 1e9;
  size_t part = how == TAG_PLAIN ? 4 : 1; /* tagging looks longer at a text: a part of it says as much */
  fill(unit, text, LARGE);
  for (int i = 0; i < 3; i++) {
    double took = cost(text, SMALL / part, how);
    small = took < small ? took : small;
  }
  return cost(text, LARGE / part, how) / (small + 0.0001);
}

static void in_step_with_the_size(way how) {
  char *text = malloc(LARGE);
  size_t slow = 0;
  assert_non_null(text);
  for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
    double times = 0;
    for (int k = 0; k < TRIES && (k == 0 || times > TIMES * SLACK); k++) times = growth(units[i], text, how);
    if (times <= TIMES * SLACK) continue;
    print_message("# unit %zu, \"%s\": %.0f times as long for %d times the size\n", i, units[i], times, TIMES);
    slow++;
  }
  free(text);
  assert_int_equal(slow, 0);
}

static void plain(void **unused) {
  (void)unused;
  in_step_with_the_size(CLEAN_PLAIN);
}

static void markdown(void **unused) {
  (void)unused;
  in_step_with_the_size(CLEAN_MARKDOWN);
}

static void tagged(void **unused) {
  (void)unused;
  in_step_with_the_size(TAG_PLAIN);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(plain), cmocka_unit_test(markdown), cmocka_unit_test(tagged)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
