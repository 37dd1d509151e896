/* test_date: dates as pages write them, and what looks like a date and is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "clean/date.h"

/* The text in a block of its exact size, so that a sanitizer sees a read beyond it. */
static stet_span find(const char *text, size_t n) {
  char *p = malloc(n ? n : 1);
  assert_non_null(p);
  memcpy(p, text, n);
  stet_span s = stet__find_date(p, n);
  free(p);
  assert_true(s.start <= s.end && s.end <= n);
  return s;
}

static void table(void **unused) {
  static const struct { const char *text, *date; } cases[] = {
    {"June 12, 2024", "June 12, 2024"},
    {"Published June 12, 2024 at 9:30 am", "June 12, 2024"},
    {"12 June 2024", "12 June 2024"},
    {"Updated: 9th November 2023, 14:05 GMT", "9th November 2023"},
    {"The 9th of November, 2023", "9th of November, 2023"},
    {"November 1st, 2023", "November 1st, 2023"},
    {"2nd Feb 1999", "2nd Feb 1999"},
    {"MARCH 3 2020", "MARCH 3 2020"},
    {"Sept. 5, 2023", "Sept. 5, 2023"},
    {"5 Sep. 2023", "5 Sep. 2023"},
    {"5. May 2023", "5. May 2023"},
    {"(May 31, 1800)", "May 31, 1800"},
    {"2024-03-21", "2024-03-21"},
    {"2024-03-21T10:00:00Z", "2024-03-21"},
    {"date: 2024/3/5", "2024/3/5"},
    {"12.06.2024", "12.06.2024"},
    {"29/10/2024", "29/10/2024"},
    {"10/29/2024", "10/29/2024"},
    {"1-2-2024", "1-2-2024"},
    {"29/10/2024.", "29/10/2024"},
    {"By Ottilie Brandreth | 4 July 2022 | 3 min read", "4 July 2022"},
    {"May 3 June 2024", "3 June 2024"},             /* a false start must not hide the date */
    {"12 12 June 2024", "12 June 2024"},
    {"2 Lane End, 4 May 2021", "4 May 2021"},
    {"June 1, 2020 to June 2, 2020", "June 1, 2020"}, /* the first */
    {"caf\xC3\xA9 1 May 2020", "1 May 2020"},
    {"14. Juni 2023, 18:22 Uhr", "14. Juni 2023"},
    {"am 3. M\xC3\xA4rz 2020", "3. M\xC3\xA4rz 2020"},
    {"Publi\xC3\xA9 le 5 f\xC3\xA9vrier 2022 \xC3\xA0 6h00", "5 f\xC3\xA9vrier 2022"},
    {"10 de mayo de 2022", "10 de mayo de 2022"},
    {"5 de Outubro de 2021", "5 de Outubro de 2021"},
    {"7 maggio 2019", "7 maggio 2019"},
    {"2023\xE5\xB9\xB4" "3\xE6\x9C\x88" "31\xE6\x97\xA5 16:00", "2023\xE5\xB9\xB4" "3\xE6\x9C\x88" "31\xE6\x97\xA5"},
    {"2023\xE5\xB9\xB4" "13\xE6\x9C\x88" "31\xE6\x97\xA5", ""},
    {"2023\xE5\xB9\xB4", ""},
    {"5 mareas 2020", ""},
    {"5 de la 2020", ""},
    {"", ""},
    {"1", ""},
    {"May", ""},
    {"May ", ""},
    {"1 ", ""},
    {"1 May", ""},
    {"1 May ", ""},
    {"May 1,", ""},
    {"May 1, 202", ""},
    {"June 12", ""},
    {"May 2024", ""},
    {"2024", ""},
    {"June 12, 24", ""},
    {"June 12, 20240", ""},
    {"June 12, 2024a", ""},
    {"June 12, 1799", ""},
    {"June 12, 2200", ""},
    {"June 0, 2024", ""},
    {"June 32, 2024", ""},
    {"32 June 2024", ""},
    {"112 June 2024", ""},
    {"Maybe 3, 2024", ""},
    {"dismay 3, 2024", ""},
    {"Marching 3, 2024", ""},
    {"12 Juno 2024", ""},
    {"2024-13-01", ""},
    {"2024-00-10", ""},
    {"2024-03-32", ""},
    {"2024-03-00", ""},
    {"2024-03", ""},
    {"2024-03-", ""},
    {"2024-03/21", ""},
    {"12024-03-21", ""},
    {"13/13/2024", ""},
    {"32/10/2024", ""},
    {"0/10/2024", ""},
    {"29/10/24", ""},
    {"29/10/20245", ""},
    {"029/10/2024", ""},
    {"x29/10/2024", ""},
    {"192.168.10.2", ""},
    {"call 020-7946-0018", ""},
    {"99999999999999999999", ""},
    {"\xFF\xFE\x80", ""},
  };
  int bad = 0;
  (void)unused;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    stet_span s = find(cases[i].text, strlen(cases[i].text));
    if (s.end - s.start == strlen(cases[i].date) && !memcmp(cases[i].text + s.start, cases[i].date, s.end - s.start)) continue;
    print_message("in \"%s\": wanted \"%s\", got \"%.*s\"\n", cases[i].text, cases[i].date, (int)(s.end - s.start),
                  cases[i].text + s.start);
    bad++;
  }
  assert_int_equal(bad, 0);
}

static void every_month(void **unused) {
  static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September",
                                       "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
                                       "Sept", "Oct", "Nov", "Dec"};
  (void)unused;
  for (size_t i = 0; i < sizeof months / sizeof *months; i++)
    for (int day = 0; day <= 32; day++) {
      char text[64];
      int n = snprintf(text, sizeof text, "%s %d, 2024", months[i], day);
      assert_int_equal(find(text, (size_t)n).end, day >= 1 && day <= 31 ? n : 0);
      n = snprintf(text, sizeof text, "%d %s 2024", day, months[i]);
      assert_int_equal(find(text, (size_t)n).end, day >= 1 && day <= 31 ? n : 0);
    }
}

static void a_nul_ends_no_text(void **unused) {
  static const char text[] = "\0 4 May 2021", cut[] = "4 May\0 2021";
  (void)unused;
  stet_span s = find(text, sizeof text - 1);
  assert_int_equal(s.start, 2);
  assert_int_equal(s.end, sizeof text - 1);
  s = find(cut, sizeof cut - 1);
  assert_int_equal(s.end, 0);
}

/* A date may begin anywhere within the first 2,000 bytes; it is found whole. */
static void the_limit_cuts_no_date(void **unused) {
  static const char *const dates[] = {"2024-03-21", "21 March 2024", "March 21st, 2024", "21.03.2024"};
  static char text[2200];
  (void)unused;
  for (size_t d = 0; d < sizeof dates / sizeof *dates; d++) {
    size_t n = strlen(dates[d]);
    for (size_t at = 1960; at < 2040; at++) {
      memset(text, '-', sizeof text);
      memset(text, ' ', at);
      memcpy(text + at, dates[d], n);
      stet_span s = find(text, sizeof text);
      assert_int_equal(s.start, at < 2000 ? at : 0);
      assert_int_equal(s.end, at < 2000 ? at + n : 0);
    }
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(table), cmocka_unit_test(every_month), cmocka_unit_test(a_nul_ends_no_text),
                                     cmocka_unit_test(the_limit_cuts_no_date)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
