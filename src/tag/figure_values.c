/* figure_values: reads a figure word by word.
**
** Only what a careful reader would write down is answered: a month without a year needs the day on which the article was written,
** and then means that year's; "a few million" has no value. Days are counted with the calendar of days since 1970 (the algorithm is
** that of Howard Hinnant's "days_from_civil").
*/
#include "tag/figure_values.h"

#include <math.h>
#include <stdio.h>

enum { WORDS_MAX = 24 };

typedef struct word {
  char p[24];
  size_t n;
  bool number;
  double value;
} word; /* in small letters; marks are words of one byte */
typedef struct words {
  word v[WORDS_MAX];
  size_t n;
} words;

static bool is(const word *w, const char *s) { return strcmp(w->p, s) == 0; }

/* Digits with separators: a comma or space before three digits groups, any other comma or stop is the decimal sign. */
static size_t read_number(const char *p, size_t n, double *value) {
  double whole = 0, scale = 0;
  size_t i = 0;
  while (i < n) {
    if (p[i] >= '0' && p[i] <= '9') {
      if (scale > 0) whole += (p[i] - '0') * scale, scale /= 10;
      else whole = whole * 10 + (p[i] - '0');
      i++;
      continue;
    }
    size_t digits = 0;
    bool separator = p[i] == ',' || p[i] == '.' || p[i] == ' ';
    while (separator && i + 1 + digits < n && p[i + 1 + digits] >= '0' && p[i + 1 + digits] <= '9') digits++;
    if (!digits || scale > 0 || (p[i] == ' ' && digits != 3)) break;
    if (!(digits == 3 && p[i] != '.')) scale = 0.1;
    i++;
  }
  *value = whole;
  return i;
}

static void add(words *w, const char *p, size_t n, bool number, double value) {
  if (w->n == WORDS_MAX) return;
  word *x = &w->v[w->n++];
  x->n = n < sizeof x->p - 1 ? n : sizeof x->p - 1;
  for (size_t i = 0; i < x->n; i++) x->p[i] = p[i] >= 'A' && p[i] <= 'Z' ? (char)(p[i] + 32) : p[i];
  x->p[x->n] = 0;
  x->number = number;
  x->value = value;
}

static void split(const char *p, size_t n, words *out) {
  out->n = 0;
  for (size_t i = 0; i < n;) {
    unsigned char c = (unsigned char)p[i];
    size_t k = i;
    double value = 0;
    if (c >= '0' && c <= '9') {
      k += read_number(p + i, n - i, &value);
      add(out, p + i, k - i, true, value);
    } else if ((c | 32) >= 'a' && (c | 32) <= 'z') {
      while (k < n && (((unsigned char)p[k] | 32) >= 'a' && ((unsigned char)p[k] | 32) <= 'z')) k++;
      add(out, p + i, k - i, false, 0);
    } else if (c >= 0x80) {
      uint32_t cp;
      k += (size_t)stet__utf8_decode(p + i, n - i, &cp);
      static const struct {
        uint32_t cp;
        double value;
      } parts[] = {{0xBC, .25}, {0xBD, .5}, {0xBE, .75}, {0x2153, 1 / 3.0}, {0x2154, 2 / 3.0}};
      size_t f = 0;
      while (f < 5 && parts[f].cp != cp) f++;
      if (f < 5 && out->n && out->v[out->n - 1].number) out->v[out->n - 1].value += parts[f].value;
      else if (f < 5) add(out, p + i, k - i, true, parts[f].value);
      else if (cp == 0x2013 || cp == 0x2014 || cp == 0x2212) add(out, "-", 1, false, 0);
      else if (!stet__is_space(cp)) add(out, p + i, k - i, false, 0);
    } else {
      if (c > ' ' && c != '.' && c != ',') add(out, p + i, 1, false, 0);
      k++;
    }
    i = k;
  }
}

/* ---- Numbers in words ---- */

static int small_number(const word *w) { /* -1: none */
  static const char *const names[] = {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                                      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  static const char *const tens[] = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
  for (int i = 0; i < 20; i++)
    if (is(w, names[i])) return i;
  for (int i = 0; i < 8; i++)
    if (is(w, tens[i])) return 20 + 10 * i;
  return is(w, "a") || is(w, "an") ? 1 : -1;
}

static double scale_of(const word *w) { /* 0: none */
  static const struct {
    const char *name;
    double value;
  } scales[] = {{"hundred", 1e2}, {"thousand", 1e3}, {"k", 1e3},         {"lakh", 1e5}, {"lakhs", 1e5},
                {"million", 1e6}, {"mn", 1e6},       {"mln", 1e6},       {"m", 1e6},    {"mio", 1e6},
                {"crore", 1e7},   {"crores", 1e7},   {"billion", 1e9},   {"bn", 1e9},   {"bln", 1e9},
                {"b", 1e9},       {"mrd", 1e9},      {"trillion", 1e12}, {"tn", 1e12},  {"tr", 1e12}};
  for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
    if (is(w, scales[i].name)) return scales[i].value;
  return 0;
}

/* The number that begins at word *at; moves *at behind it. False: none, or one that is not certain. */
static bool take_number(const words *w, size_t *at, double *value) {
  double all = 0, now = 0;
  bool any = false;
  size_t i = *at;
  for (; i < w->n; i++) {
    const word *x = &w->v[i];
    int small = small_number(x);
    double scale = scale_of(x);
    if (x->number) {
      if (any) break;
      now = x->value, any = true;
    } else if (is(x, "half") && !any) {
      now = 0.5, any = true;
      if (i + 1 < w->n && (is(&w->v[i + 1], "a") || is(&w->v[i + 1], "an"))) i++;
    } else if (is(x, "and") && any && i + 2 < w->n && is(&w->v[i + 1], "a") && is(&w->v[i + 2], "half")) {
      now += 0.5, i += 2;
    } else if (is(x, "and") && any && i + 1 < w->n && small_number(&w->v[i + 1]) > 0) {
      continue;
    } else if (is(x, "-") && any && i + 1 < w->n && (small_number(&w->v[i + 1]) > 0 || scale_of(&w->v[i + 1]) > 0)) {
      continue;
    } else if (small >= 0) {
      now += small, any = true;
    } else if (scale > 0 && any) {
      now *= scale;
      if (scale >= 1e3) all += now, now = 0;
    } else {
      break;
    }
  }
  *value = all + now;
  *at = i;
  return any;
}

static size_t put_amount(char *out, const char *before, double value, const char *after) {
  char number[32];
  if (!(value < 1e18)) return 0;
  double whole = floor(value * 1e4 + 0.5) / 1e4;
  int n = whole == floor(whole) ? snprintf(number, sizeof number, "%.0f", whole) : snprintf(number, sizeof number, "%.4f", whole);
  if (n <= 0) return 0;
  if (strchr(number, '.') || strchr(number, ',')) {
    for (char *c = number; *c; c++)
      if (*c == ',') *c = '.'; /* a host's locale */
    while (number[n - 1] == '0') number[--n] = 0;
  }
  n = snprintf(out, 64, "%s%s%s", before, number, after);
  return n > 0 && n < 64 ? (size_t)n : 0;
}

/* ---- Money ---- */

typedef struct unit {
  const char *name, *code;
} unit;

static const unit signs[] = {{"$", "USD"},
                             {"\xC2\xA3", "GBP"},
                             {"\xE2\x82\xAC", "EUR"},
                             {"\xE2\x82\xB9", "INR"},
                             {"\xE2\x82\xA6", "NGN"},
                             {"\xE2\x82\xA9", "KRW"},
                             {"\xE2\x82\xBD", "RUB"},
                             {"\xE2\x82\xB4", "UAH"},
                             {"\xE2\x82\xBA", "TRY"},
                             {"\xE0\xB8\xBF", "THB"},
                             {"\xE2\x82\xAB", "VND"},
                             {"\xE2\x82\xB1", "PHP"},
                             {"rm", "MYR"},
                             {"rp", "IDR"},
                             {"ksh", "KES"},
                             {"tsh", "TZS"},
                             {"ush", "UGX"},
                             {"rmb", "CNY"},
                             {"tk", "BDT"}};
static const unit dollars[] = {{"us", "USD"},  {"a", "AUD"},  {"au", "AUD"}, {"c", "CAD"}, {"ca", "CAD"},
                               {"cdn", "CAD"}, {"hk", "HKD"}, {"nz", "NZD"}, {"s", "SGD"}, {"nt", "TWD"},
                               {"r", "BRL"},   {"n", "NAD"},  {"j", "JMD"},  {"tt", "TTD"}};
static const unit coins[] = {{"euro", "EUR"},    {"euros", "EUR"},    {"yen", "JPY"},     {"yuan", "CNY"},    {"renminbi", "CNY"},
                             {"hryvnia", "UAH"}, {"hryvnias", "UAH"}, {"zloty", "PLN"},   {"zlotys", "PLN"},  {"forint", "HUF"},
                             {"forints", "HUF"}, {"naira", "NGN"},    {"baht", "THB"},    {"ringgit", "MYR"}, {"rupiah", "IDR"},
                             {"ruble", "RUB"},   {"rubles", "RUB"},   {"rouble", "RUB"},  {"roubles", "RUB"}, {"sterling", "GBP"},
                             {"taka", "BDT"},    {"shekel", "ILS"},   {"shekels", "ILS"}, {"dong", "VND"},    {"birr", "ETB"}};
static const unit codes[] = {
    {"usd", "USD"}, {"eur", "EUR"}, {"gbp", "GBP"}, {"jpy", "JPY"}, {"inr", "INR"}, {"cny", "CNY"}, {"chf", "CHF"}, {"cad", "CAD"},
    {"aud", "AUD"}, {"nzd", "NZD"}, {"sgd", "SGD"}, {"hkd", "HKD"}, {"sek", "SEK"}, {"nok", "NOK"}, {"dkk", "DKK"}, {"pln", "PLN"},
    {"czk", "CZK"}, {"huf", "HUF"}, {"rub", "RUB"}, {"uah", "UAH"}, {"zar", "ZAR"}, {"ngn", "NGN"}, {"kes", "KES"}, {"ghs", "GHS"},
    {"php", "PHP"}, {"idr", "IDR"}, {"myr", "MYR"}, {"thb", "THB"}, {"krw", "KRW"}, {"brl", "BRL"}, {"mxn", "MXN"}, {"aed", "AED"}};

static const char *code_in(const unit *list, size_t n, const word *w) {
  for (size_t i = 0; i < n; i++)
    if (is(w, list[i].name)) return list[i].code;
  return NULL;
}
#define CODE_IN(list, w) code_in((list), sizeof(list) / sizeof *(list), (w))

/* The currency that a sum names; NULL: none that is certain. "Rs", "pounds", "pesos" are of several countries. */
static const char *currency_of(const words *w) {
  for (size_t i = 0; i < w->n; i++) {
    const word *x = &w->v[i], *next = i + 1 < w->n ? x + 1 : NULL, *before = i ? x - 1 : NULL;
    if (next && is(next, "$") && CODE_IN(dollars, x)) return CODE_IN(dollars, x);
    const char *code = CODE_IN(codes, x);
    if (!code) code = CODE_IN(signs, x);
    if (!code) code = CODE_IN(coins, x);
    if (code) return code;
    if (is(x, "dollar") || is(x, "dollars")) {
      if (!before || before->number || scale_of(before) > 0 || is(before, "us") || is(before, "-") || is(before, "american"))
        return "USD";
      return is(before, "australian")   ? "AUD"
             : is(before, "canadian")   ? "CAD"
             : is(before, "singapore")  ? "SGD"
             : small_number(before) > 0 ? "USD"
                                        : NULL;
    }
    if (is(x, "pound") || is(x, "pounds"))
      return !before || !(is(before, "egyptian") || is(before, "syrian") || is(before, "lebanese")) ? "GBP" : NULL;
    if (is(x, "rs") || (is(x, "rupees") && before && is(before, "indian"))) return "INR";
    if (is(x, "crore") || is(x, "crores") || is(x, "lakh") || is(x, "lakhs")) return "INR";
  }
  return NULL;
}

static size_t money_value(const words *w, char *out) {
  char before[8];
  const char *code = currency_of(w);
  size_t at = 0;
  double value;
  while (code && at < w->n) {
    bool of_sign = at + 1 < w->n && is(&w->v[at + 1], "$"); /* the A of A$ is not one */
    if (of_sign || !take_number(w, &at, &value)) {
      at++;
      continue;
    }
    for (size_t i = at; i < w->n; i++)
      if (w->v[i].number) return 0; /* a range */
    if (at < w->n && is(&w->v[at], "-") && at + 1 < w->n && scale_of(&w->v[at + 1]) > 0) value *= scale_of(&w->v[at + 1]);
    snprintf(before, sizeof before, "%s ", code);
    return put_amount(out, before, value, "");
  }
  return 0;
}

/* ---- Shares and quantities ---- */

static size_t share_value(const words *w, char *out) {
  size_t at = 0;
  double value, second;
  if (!take_number(w, &at, &value)) return 0;
  for (size_t i = at; i < w->n; i++) {
    size_t k = i;
    if (w->v[i].number && take_number(w, &k, &second)) return 0; /* a range */
  }
  for (size_t i = at; i < w->n; i++)
    if (strncmp(w->v[i].p, "percentage", 10) == 0) return put_amount(out, "", value, " points");
  return put_amount(out, "", value, " %");
}

static size_t quantity_value(const words *w, char *out) {
  char unit_text[48] = "";
  size_t at = 0, n = 0;
  double value;
  if (!take_number(w, &at, &value) || at >= w->n) return 0;
  for (; at < w->n; at++) {
    const word *x = &w->v[at];
    if (x->number) return 0;
    if (is(x, "-")) continue;
    int k = snprintf(unit_text + n, sizeof unit_text - n, " %s", x->p);
    if (k < 0 || (size_t)k >= sizeof unit_text - n) return 0;
    n += (size_t)k;
  }
  return n ? put_amount(out, "", value, unit_text) : 0;
}

/* ---- Dates ---- */

static long days_of(stet__day d) { /* since 1970-01-01 */
  int y = d.month <= 2 ? d.year - 1 : d.year, era = (y >= 0 ? y : y - 399) / 400;
  int of_era = y - era * 400, of_year = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
  int day = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
  return (long)era * 146097 + day - 719468;
}

static stet__day day_of_days(long z) {
  z += 719468;
  long era = (z >= 0 ? z : z - 146096) / 146097, of_era = z - era * 146097;
  long y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365, of_year = of_era - (365 * y + y / 4 - y / 100);
  long m = (5 * of_year + 2) / 153;
  stet__day d = {(int)(y + era * 400), (int)(m < 10 ? m + 3 : m - 9), (int)(of_year - (153 * m + 2) / 5 + 1)};
  if (d.month <= 2) d.year++;
  return d;
}

static int days_in(int year, int month) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0) ? 29 : days[month - 1];
}

stet__day stet__day_of(const char *text) {
  stet__day d = {0, 0, 0};
  if (!text || strlen(text) != 10) return d;
  for (int i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : text[i] < '0' || text[i] > '9') return d;
  int year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + text[3] - '0';
  int month = (text[5] - '0') * 10 + text[6] - '0', day = (text[8] - '0') * 10 + text[9] - '0';
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return d;
  return (stet__day){year, month, day};
}

static int name_in(const word *w, const char *const *names, int count, size_t least) { /* by its first letters; 0: none */
  for (int i = 0; i < count; i++)
    if (w->n >= least && strncmp(names[i], w->p, w->n) == 0) return i + 1;
  return 0;
}

static int month_of(const word *w) {
  static const char *const names[] = {"january", "february", "march",     "april",   "may",      "june",
                                      "july",    "august",   "september", "october", "november", "december"};
  return w->number ? 0 : is(w, "sept") ? 9 : name_in(w, names, 12, 3);
}

static int weekday_of(const word *w) {
  static const char *const names[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  return w->number ? 0 : name_in(w, names, 7, 3);
}

static size_t put_day(char *out, stet__day d) {
  int n = d.day     ? snprintf(out, 64, "%04d-%02d-%02d", d.year, d.month, d.day)
          : d.month ? snprintf(out, 64, "%04d-%02d", d.year, d.month)
                    : snprintf(out, 64, "%04d", d.year);
  return n > 0 && n < 64 ? (size_t)n : 0;
}

static size_t put_range(char *out, stet__day a, stet__day b) {
  size_t n = put_day(out, a);
  out[n++] = '/';
  return n + put_day(out + n, b);
}

/* "Yesterday", "last month", "Tuesday", seen from the day of writing. */
static size_t relative_value(const words *w, stet__day now, char *out) {
  const word *a = &w->v[0], *b = w->n > 1 ? &w->v[1] : NULL;
  if (!now.year) return 0;
  int weekday = weekday_of(w->n == 1 ? a : b ? b : a);
  long today = days_of(now);
  int step = is(a, "last") || is(a, "previous") || is(a, "past") ? -1
             : is(a, "next") || is(a, "coming")                  ? 1
             : is(a, "this")                                     ? 0
                                                                 : 9;
  if (w->n == 1 && is(a, "today")) return put_day(out, now);
  if (w->n == 1 && is(a, "yesterday")) return put_day(out, day_of_days(today - 1));
  if (w->n == 1 && is(a, "tomorrow")) return put_day(out, day_of_days(today + 1));
  if (w->n == 1 && weekday && a->p[a->n - 1] != 's') { /* news tells of the last seven days */
    long since = ((today + 3) % 7 + 7 - (weekday - 1)) % 7; /* 1970-01-01 was a Thursday; Monday is 0 */
    return put_day(out, day_of_days(today - since));
  }
  if (w->n != 2 || step == 9) return 0;
  if (is(b, "year")) return put_day(out, (stet__day){now.year + step, 0, 0});
  if (is(b, "month")) {
    int m = now.year * 12 + now.month - 1 + step;
    return put_day(out, (stet__day){m / 12, m % 12 + 1, 0});
  }
  if (is(b, "week")) {
    long monday = today - (today + 3) % 7 + 7L * step;
    return put_range(out, day_of_days(monday), day_of_days(monday + 6));
  }
  int month = month_of(b);
  if (!month || step == 0) return month ? put_day(out, (stet__day){now.year, month, 0}) : 0;
  int year = step < 0 ? (month < now.month ? now.year : now.year - 1) : month > now.month ? now.year : now.year + 1;
  return put_day(out, (stet__day){year, month, 0});
}

/* "07/14/2014", "14.07.2014", "2014-07-15": certain where only one order makes a day. */
static size_t numeric_value(const char *p, size_t n, char *out) {
  int part[3] = {0, 0, 0}, k = 0;
  for (size_t i = 0; i < n; i++) {
    if (p[i] >= '0' && p[i] <= '9') part[k] = part[k] * 10 + p[i] - '0';
    else if (++k == 3) return 0;
  }
  if (k != 2) return 0;
  stet__day d = {part[0], part[1], part[2]};
  if (part[0] < 1000) {
    bool month_first = p[n - 5] == '/' && part[1] > 12, day_first = part[0] > 12 || p[n - 5] == '.';
    if (!month_first && !day_first && part[0] != part[1]) return 0;
    d = month_first ? (stet__day){part[2], part[0], part[1]} : (stet__day){part[2], part[1], part[0]};
  }
  if (d.month < 1 || d.month > 12 || d.day < 1 || d.day > days_in(d.year, d.month)) return 0;
  return put_day(out, d);
}

static size_t date_value(const char *p, size_t n, const words *w, stet__day now, char *out) {
  int month = 0, year = 0, days[2] = {0, 0}, n_days = 0, years = 0;
  bool dash = false;
  if (n >= 8 && (memchr(p, '/', n) || (p[0] >= '0' && p[0] <= '9' && n == 10 && (p[4] == '-' || p[2] == '.'))))
    return numeric_value(p, n, out);
  for (size_t i = 0; i < w->n; i++) {
    const word *x = &w->v[i];
    if (x->number && x->value >= 1000 && x->value < 2200 && x->n == 4) {
      if (i + 1 < w->n && is(&w->v[i + 1], "s")) return 0; /* the 1990s */
      if (!year) year = (int)x->value;
      else years = (int)x->value;
    } else if (x->number && x->value >= 1 && x->value <= 31 && x->n <= 2 && n_days < 2 && (month || w->n > 1)) {
      days[n_days++] = (int)x->value;
    } else if (month_of(x)) {
      if (month) return 0;
      month = month_of(x);
    } else if (is(x, "-")) {
      dash = true;
    } else if (!weekday_of(x) && !is(x, "st") && !is(x, "nd") && !is(x, "rd") && !is(x, "th") && !is(x, "of") && !is(x, "the")) {
      return relative_value(w, now, out);
    }
  }
  if (years) return dash && years > year && !month ? put_range(out, (stet__day){year, 0, 0}, (stet__day){years, 0, 0}) : 0;
  if (!month) return year && w->n == 1 ? put_day(out, (stet__day){year, 0, 0}) : year ? 0 : relative_value(w, now, out);
  if (!year) year = now.year;
  if (!year) return 0;
  for (int i = 0; i < n_days; i++)
    if (days[i] > days_in(year, month)) return 0;
  if (n_days == 2)
    return dash && days[1] > days[0] ? put_range(out, (stet__day){year, month, days[0]}, (stet__day){year, month, days[1]}) : 0;
  return put_day(out, (stet__day){year, month, n_days ? days[0] : 0});
}

/* ---- Times ---- */

static size_t time_value(const words *w, char *out) {
  int hour = -1, minute = 0;
  bool after = false, before = false;
  if (w->n == 1 && (is(&w->v[0], "noon") || is(&w->v[0], "midday"))) return (size_t)snprintf(out, 64, "12:00");
  if (w->n == 1 && is(&w->v[0], "midnight")) return (size_t)snprintf(out, 64, "00:00");
  for (size_t i = 0; i < w->n; i++) {
    const word *x = &w->v[i];
    if (x->number && hour < 0) {
      hour = (int)x->value;
      double part = x->value - hour;
      if (x->n > 3 && part > 0) minute = (int)(part * 100 + 0.5); /* "6.30" */
    } else if (x->number && i && is(x - 1, ":") && !minute) {
      minute = (int)x->value;
    } else if (x->p[0] == 'p' && (x->n == 1 || is(x, "pm"))) {
      after = true;
    } else if (x->p[0] == 'a' && (x->n == 1 || is(x, "am"))) {
      before = true;
    } else if (!x->number && !is(x, "m") && !is(x, ":")) {
      return 0; /* minutes, hours, a zone */
    }
  }
  if (hour < 0 || hour > 23 || minute > 59 || (w->n == 1)) return 0;
  if (after && hour < 12) hour += 12;
  if (before && hour == 12) hour = 0;
  return (size_t)snprintf(out, 64, "%02d:%02d", hour, minute);
}

size_t stet__figure_value(uint8_t type, const char *p, size_t n, stet__day reference, char *out) {
  words w;
  split(p, n, &w);
  if (w.n == 0 || w.n == WORDS_MAX) return 0;
  switch (type) {
    case STET_TYPE_DATE: return date_value(p, n, &w, reference, out);
    case STET_TYPE_TIME: return time_value(&w, out);
    case STET_TYPE_MONEY: return money_value(&w, out);
    case STET_TYPE_PERCENT: return share_value(&w, out);
    case STET_TYPE_QUANTITY: return quantity_value(&w, out);
    default: return 0;
  }
}
