/* figure_values: reads a figure word by word.
**
** Only what a careful reader would write down is answered: a month without a year needs the day on which the article was written,
** and a tense or a year beside it that says whether it was or will be (figure_tense.h); "a few million" has no value, nor has
** "1.500 kg", which may be grams. Days are counted with the calendar of days since 1970 (the algorithm is that of Howard Hinnant's
** "days_from_civil").
*/
#include "tag/figure_values.h"

#include "tag/figure_lands.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { WORDS_MAX = 24 };

typedef struct word {
  char p[24];
  size_t n;
  bool number;
  bool doubtful; /* a number like "1.500", a thousand and a half or one and a half */
  double value;
  const char *from;
} word; /* in small letters; marks are words of one byte */
typedef struct words {
  word v[WORDS_MAX];
  size_t n;
} words;

static bool is(const word *w, const char *s) { return strcmp(w->p, s) == 0; }

/* How many digits stand behind the separator at p[i]. */
static size_t digits_behind(const char *p, size_t n, size_t i) {
  size_t k = i + 1;
  while (k < n && p[k] >= '0' && p[k] <= '9') k++;
  return k - i - 1;
}

/* Is the separator at p[i], behind `before` digits, one that groups? A comma or space before three digits does, or before two that
** another comma follows ("1,25,000"); a stop only among others that do ("1.500.000", "1.234,56"). */
static bool groups(const char *p, size_t n, size_t i, size_t before) {
  size_t behind = digits_behind(p, n, i), next = i + 1 + behind;
  bool more = next < n && digits_behind(p, n, next) > 0;
  if (before > 3) return false;
  if (p[i] == '.') return behind == 3 && more && (p[next] == '.' || p[next] == ',');
  return behind == 3 || (p[i] == ',' && behind == 2 && more && p[next] == ',');
}

/* Digits with separators: those that do not group are the decimal sign. */
static size_t read_number(const char *p, size_t n, double *value, bool *doubtful) {
  double whole = 0, scale = 0;
  size_t i = 0, run = 0;
  char grouped = 0;
  *doubtful = false;
  while (i < n) {
    if (p[i] >= '0' && p[i] <= '9') {
      if (scale > 0) whole += (p[i] - '0') * scale, scale /= 10;
      else whole = whole * 10 + (p[i] - '0');
      i++, run++;
      continue;
    }
    bool separator = p[i] == ',' || p[i] == '.' || p[i] == ' ';
    size_t digits = separator ? digits_behind(p, n, i) : 0;
    if (!digits || scale > 0 || (p[i] == ' ' && digits != 3)) break;
    if (groups(p, n, i, run) || (grouped == p[i] && digits == 3)) grouped = p[i];
    else scale = 0.1, *doubtful = p[i] == '.' && digits == 3 && run <= 3 && whole > 0 && !grouped;
    run = 0;
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
  x->doubtful = false;
  x->value = value;
  x->from = p;
}

static bool is_letter(const char *p, size_t n, size_t i) { return i < n && (p[i] | 32) >= 'a' && (p[i] | 32) <= 'z'; }


static void split(const char *p, size_t n, words *out) {
  out->n = 0;
  for (size_t i = 0; i < n;) {
    unsigned char c = (unsigned char)p[i];
    size_t k = i;
    double value = 0;
    if (c >= '0' && c <= '9') {
      bool doubtful;
      k += read_number(p + i, n - i, &value, &doubtful);
      add(out, p + i, k - i, true, value);
      out->v[out->n - 1].doubtful = doubtful;
    } else if (is_letter(p, n, i)) {
      while (is_letter(p, n, k)) k++;
      add(out, p + i, k - i, false, 0);
    } else if (c == '-' && i && is_letter(p, n, i - 1) && is_letter(p, n, i + 1)) {
      k++; /* "twenty-five" */
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
  } scales[] = {{"hundred", 1e2}, {"thousand", 1e3}, {"k", 1e3},     {"lakh", 1e5},   {"lakhs", 1e5},
                {"million", 1e6}, {"milliard", 1e9}, {"milliards", 1e9},
                {"mn", 1e6},       {"mln", 1e6},   {"m", 1e6},      {"mio", 1e6},
                {"mil", 1e6},     {"crore", 1e7},    {"crores", 1e7}, {"billion", 1e9}, {"bn", 1e9},
                {"bln", 1e9},     {"b", 1e9},        {"mrd", 1e9},   {"trillion", 1e12}, {"tn", 1e12},
                {"tr", 1e12},     {"trn", 1e12}};
  for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
    if (is(w, scales[i].name)) return scales[i].value;
  return 0;
}

static bool is_at(const words *w, size_t i, const char *s) { return i < w->n && is(&w->v[i], s); }

/* How many words at i are a part of a number: "half a", "a half", "quarter of a", "and a half"; its value in *part. 0: none. */
static size_t take_part(const words *w, size_t i, double *part) {
  size_t from = i, parts = is_at(w, i, "three") && is_at(w, i + 1, "quarters") ? 3 : 1;
  if (is_at(w, i, "and")) i++;
  if (parts == 3 || is_at(w, i, "a")) i++;
  bool half = is_at(w, i, "half");
  if (!half && !is_at(w, i, "quarter") && parts == 1) return 0;
  *part = half ? 0.5 : 0.25 * (double)parts;
  i++;
  if (is_at(w, i, "of")) i++;
  if (is_at(w, i, "a") || is_at(w, i, "an")) i++;
  return i - from;
}

/* May `small` follow what was counted so far? "twenty" five, "two hundred" six, not "ten" "fifteen". */
static bool may_follow(double now, int small) {
  int rest = (int)fmod(now, 100);
  return now == floor(now) && (rest == 0 || (rest >= 20 && rest % 10 == 0 && small < 10));
}

/* The number that begins at word *at; moves *at behind it. False: none, or one that is not certain. */
static bool take_number(const words *w, size_t *at, double *value) {
  double all = 0, now = 0, last = 0, part;
  bool any = false, scaled = false;
  size_t i = *at;
  for (; i < w->n; i++) {
    const word *x = &w->v[i];
    int small = small_number(x);
    double scale = scale_of(x);
    size_t parts = !any || is(x, "and") ? take_part(w, i, &part) : 0;
    if (x->number) {
      if (any && (now > 0 || x->value >= last)) break; /* "2 million 300 thousand" is one */
      now = x->value, any = true;
    } else if (parts) {
      if (scaled && now == 0) all += part * last; /* "a million and a half" */
      else now += part;
      any = true;
      i += parts - 1;
    } else if (is(x, "and") && any && i + 1 < w->n && small_number(&w->v[i + 1]) > 0) {
      continue;
    } else if (is(x, "-") && any && i + 1 < w->n && scale_of(&w->v[i + 1]) > 0) {
      continue;
    } else if (small >= 0) {
      if (any && !may_follow(now, small)) return false;
      now += small, any = true;
    } else if (scale > 0 && any) {
      if (scaled && now == 0) all *= scale; /* "20 lakh crore" */
      else if (scale >= 1e3) all += now * scale, now = 0, last = scale, scaled = true;
      else now *= scale;
    } else {
      break;
    }
  }
  *value = all + now;
  *at = i;
  return any;
}

/* Is there more in it than the one number that ended before word i: a second one, or a word that makes it vague? */
static bool says_more(const words *w, size_t i) {
  static const char vague[] = " few couple several dozen dozens tens hundreds thousands millions billions third ";
  for (; i < w->n; i++) {
    const word *x = &w->v[i];
    bool article = is(x, "a") || is(x, "an"), second = x->number || (!article && small_number(x) >= 0);
    if (second || (x->n > 1 && scale_of(x) > 0) || stet__listed(vague, x->p, x->n)) return true;
  }
  return false;
}

/* Is its number one that can be read in two ways, and no scale tells which? */
static bool is_doubtful(const words *w) {
  bool doubtful = false, scaled = false;
  for (size_t i = 0; i < w->n; i++) {
    doubtful |= w->v[i].doubtful;
    scaled |= i && scale_of(&w->v[i]) >= 1e3 && (w->v[i].n > 1 || i + 1 < w->n);
  }
  return doubtful && !scaled;
}

static size_t put_amount(char *out, const char *before, double value, const char *after) {
  char number[32];
  if (!(fabs(value) < 1e18)) return 0;
  double parts = fabs(value) < 1e9 ? 1e4 : 1, whole = floor(value * parts + 0.5) / parts;
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
                             {"kshs", "KES"},
                             {"tsh", "TZS"},
                             {"tshs", "TZS"},
                             {"ush", "UGX"},
                             {"ushs", "UGX"},
                             {"rmb", "CNY"},
                             {"tk", "BDT"},
                             {"\xE2\x82\xAA", "ILS"},
                             {"dkr", "DKK"},
                             {"skr", "SEK"},
                             {"nkr", "NOK"},
                             {"nis", "ILS"},
                             {"\xE2\x82\xBE", "GEL"},
                             {"\xE2\x82\xBC", "AZN"},
                             {"\xD6\x8F", "AMD"},
                             {"\xE1\x9F\x9B", "KHR"},
                             {"\xE2\x82\xAD", "LAK"},
                             {"\xE2\x82\xAE", "MNT"},
                             {"\xE2\x82\xB8", "KZT"},
                             {"\xE0\xA7\xB3", "BDT"},
                             {"frw", "RWF"},
                             {"fbu", "BIF"},
                             {"mk", "MWK"},
                             {"kz", "AOA"},
                             {"nu", "BTN"}};
static const unit dollars[] = {{"us", "USD"},  {"a", "AUD"},  {"au", "AUD"}, {"c", "CAD"}, {"ca", "CAD"}, {"cdn", "CAD"},
                               {"hk", "HKD"},  {"nz", "NZD"}, {"s", "SGD"},  {"nt", "TWD"}, {"r", "BRL"},  {"n", "NAD"},
                               {"j", "JMD"},   {"tt", "TTD"}, {"z", "ZWL"}, {"mx", "MXN"}, {"ec", "XCD"}, {"fj", "FJD"},
                               {"bz", "BZD"},
                               {"bds", "BBD"}, {"g", "GYD"}, {"l", "LRD"},   {"rd", "DOP"}, {"ar", "ARS"}};
static const unit coins[] = {{"euro", "EUR"},    {"euros", "EUR"},    {"yen", "JPY"},     {"yuan", "CNY"},    {"renminbi", "CNY"},
                             {"hryvnia", "UAH"}, {"hryvnias", "UAH"}, {"zloty", "PLN"},   {"zlotys", "PLN"},  {"forint", "HUF"},
                             {"forints", "HUF"}, {"naira", "NGN"},    {"baht", "THB"},    {"ringgit", "MYR"}, {"rupiah", "IDR"},
                             {"ruble", "RUB"},   {"rubles", "RUB"},   {"rouble", "RUB"},  {"roubles", "RUB"}, {"sterling", "GBP"},
                             {"taka", "BDT"},    {"shekel", "ILS"},   {"shekels", "ILS"}, {"dong", "VND"},    {"birr", "ETB"},
                             {"cedi", "GHS"},    {"cedis", "GHS"},
                             {"ngultrum", "BTN"}, {"ngultrums", "BTN"}, {"boliviano", "BOB"}, {"bolivianos", "BOB"},
                             {"kwanza", "AOA"}, {"kwanzas", "AOA"}, {"riel", "KHR"}, {"riels", "KHR"},
                             {"kyat", "MMK"}, {"kyats", "MMK"}, {"kip", "LAK"}, {"tugrik", "MNT"},
                             {"tugriks", "MNT"}, {"lari", "GEL"}, {"tenge", "KZT"}, {"dram", "AMD"},
                             {"drams", "AMD"}, {"som", "KGS"}, {"soms", "KGS"}, {"somoni", "TJS"},
                             {"somonis", "TJS"}, {"rand", "ZAR"}, {"rands", "ZAR"}, {"pula", "BWP"},
                             {"dalasi", "GMD"}, {"dalasis", "GMD"}, {"ariary", "MGA"}, {"meticais", "MZN"},
                             {"emalangeni", "SZL"}, {"lilangeni", "SZL"}, {"nakfa", "ERN"}, {"quetzal", "GTQ"},
                             {"quetzals", "GTQ"}, {"quetzales", "GTQ"}, {"lempira", "HNL"}, {"lempiras", "HNL"},
                             {"gourde", "HTG"}, {"gourdes", "HTG"}, {"cordobas", "NIO"}, {"balboas", "PAB"},
                             {"guaranies", "PYG"}, {"colones", "CRC"}, {"reais", "BRL"}, {"kina", "PGK"},
                             {"tala", "WST"}, {"vatu", "VUV"}, {"pataca", "MOP"}, {"patacas", "MOP"},
                             {"rufiyaa", "MVR"}, {"lek", "ALL"}, {"leva", "BGN"}, {"denar", "MKD"},
                             {"denars", "MKD"}, {"kronor", "SEK"}, {"kronur", "ISK"}, {"soles", "PEN"},
                             {"afghani", "AFN"}, {"afghanis", "AFN"}, {"ouguiya", "MRU"}, {"hryven", "UAH"},
                             {"hryvnyas", "UAH"}, {"reals", "BRL"}};
/* Whose dollars, pounds, rupees they are. */
static const unit nations[] = {{"american", "USD"},  {"australian", "AUD"}, {"canadian", "CAD"},  {"kong", "HKD"},
                               {"zealand", "NZD"},   {"singapore", "SGD"},  {"namibian", "NAD"},  {"jamaican", "JMD"},
                               {"taiwan", "TWD"},    {"british", "GBP"},    {"egyptian", "EGP"},  {"syrian", "SYP"},
                               {"lebanese", "LBP"},  {"turkish", "TRY"},    {"indian", "INR"},    {"pakistani", "PKR"},
                               {"swiss", "CHF"},     {"danish", "DKK"},     {"swedish", "SEK"},   {"norwegian", "NOK"},
                               {"czech", "CZK"},     {"mexican", "MXN"},    {"chilean", "CLP"},   {"colombian", "COP"},
                               {"philippine", "PHP"}, {"saudi", "SAR"},     {"qatari", "QAR"},    {"iranian", "IRR"},
                               {"kenyan", "KES"},    {"ugandan", "UGX"},
                               {"iraqi", "IQD"}, {"jordanian", "JOD"}, {"kuwaiti", "KWD"}, {"bahraini", "BHD"},
                               {"libyan", "LYD"}, {"tunisian", "TND"}, {"algerian", "DZD"}, {"serbian", "RSD"},
                               {"macedonian", "MKD"}, {"moroccan", "MAD"}, {"emirati", "AED"}, {"uae", "AED"},
                               {"omani", "OMR"}, {"yemeni", "YER"}, {"rwandan", "RWF"}, {"burundian", "BIF"},
                               {"congolese", "CDF"}, {"djiboutian", "DJF"}, {"comorian", "KMF"},
                               {"tanzanian", "TZS"}, {"somali", "SOS"}, {"lankan", "LKR"}, {"nepalese", "NPR"},
                               {"nepali", "NPR"}, {"mauritian", "MUR"}, {"seychellois", "SCR"}, {"maldivian", "MVR"},
                               {"argentine", "ARS"}, {"argentinian", "ARS"}, {"cuban", "CUP"}, {"dominican", "DOP"},
                               {"uruguayan", "UYU"}, {"icelandic", "ISK"}, {"hungarian", "HUF"}, {"polish", "PLN"},
                               {"russian", "RUB"}, {"belarusian", "BYN"}, {"ukrainian", "UAH"}, {"romanian", "RON"},
                               {"moldovan", "MDL"}, {"bulgarian", "BGN"}, {"bosnian", "BAM"}, {"albanian", "ALL"},
                               {"georgian", "GEL"}, {"armenian", "AMD"}, {"azerbaijani", "AZN"}, {"kazakh", "KZT"},
                               {"barbadian", "BBD"}, {"belize", "BZD"}, {"bahamian", "BSD"}, {"guyanese", "GYD"},
                               {"fijian", "FJD"}, {"liberian", "LRD"}, {"brunei", "BND"}, {"bermudian", "BMD"},
                               {"namibia", "NAD"}, {"brazilian", "BRL"}, {"peruvian", "PEN"},
                               {"korean", "KRW"}, {"gibraltar", "GIP"}, {"thai", "THB"},
                               {"vietnamese", "VND"}, {"israeli", "ILS"}, {"malaysian", "MYR"}, {"indonesian", "IDR"},
                               {"japanese", "JPY"}, {"chinese", "CNY"}, {"nigerian", "NGN"}, {"ghanaian", "GHS"},
                               {"ethiopian", "ETB"}, {"zambian", "ZMW"}, {"malawian", "MWK"}, {"angolan", "AOA"}};
static const char codes[] =
    " usd eur gbp jpy inr cny chf cad aud nzd sgd hkd sek nok dkk pln czk huf rub uah try zar ngn kes ghs "
    "php idr myr thb krw brl mxn ugx aed sar bdt pkr lkr npr egp qar vnd ars ils kwd twd clp pen afn amd "
    "aoa azn bam bbd bgn bhd bif bmd bnd bob bsd btn bwp byn byr bzd cdf cop crc cve djf dop dzd ern etb "
    "fjd gel gmd gnf gtq gyd hnl hrk htg iqd irr isk jmd jod kgs khr kmf kpw kyd kzt lak lbp lrd lsl lyd "
    "mad mdl mga mkd mmk mnt mop mru mur mvr mwk mzn nad nio omr pab pgk pyg ron rsd rwf sbd scr sle sll "
    "srd ssp stn syp szl tjs tmt tnd ttd tzs uyu uzs ves vuv wst xaf xcd xof xpf yer zmw zwl ";

static const char *code_in(const unit *list, size_t n, const word *w) {
  for (size_t i = 0; i < n; i++)
    if (is(w, list[i].name)) return list[i].code;
  return NULL;
}
#define CODE_IN(list, w) code_in((list), sizeof(list) / sizeof *(list), (w))

/* Does a sum in dollars or pounds that says no country mean the one that comes to mind? Not "Zimbabwean dollars". */
static bool is_plain(const words *w, size_t i) {
  const word *before = i ? &w->v[i - 1] : NULL;
  return !before || before->number || scale_of(before) > 0 || small_number(before) > 0 || is(before, "-") || is(before, "us") ||
         is(before, "s") || is(before, "of") || is(before, "half");
}

/* The currency that a sum names, its code in code[4]; false: none that is certain. "Rupees", "pesos" are of several countries. */
static bool currency_of(const words *w, char *code) {
  const char *found = NULL;
  bool crore = false;
  for (size_t i = 0; i < w->n && !found; i++) {
    const word *x = &w->v[i];
    for (size_t k = i + 1; is(x, "$") && k < w->n && !found; k++) found = CODE_IN(nations, &w->v[k]); /* "$500 Canadian" */
    if (!found && is_at(w, i + 1, "$")) found = CODE_IN(dollars, x);
    if (!found) found = CODE_IN(nations, x);
    if (!found && is_at(w, i + 2, "$") && is(x, "u")) found = "USD"; /* U.S.$ */
    if (!found && is_at(w, i + 1, "\xC2\xA3") && is(x, "e")) found = "EGP";
    if (!found && x->n == 3 && stet__listed(codes, x->p, 3)) found = x->p;
    if (!found) found = CODE_IN(signs, x);
    if (!found) found = CODE_IN(coins, x);
    bool dollar = is(x, "dollar") || is(x, "dollars"), pound = is(x, "pound") || is(x, "pounds");
    if (!found && (dollar || pound)) {
      if (!is_plain(w, i)) return false;
      found = dollar ? "USD" : "GBP";
    }
    if (!found && is(x, "rs")) found = "INR";
    crore |= is(x, "crore") || is(x, "crores") || is(x, "lakh") || is(x, "lakhs");
  }
  if (!found && crore) found = "INR";
  for (int i = 0; i < 4; i++) code[i] = found ? (char)(found[i] >= 'a' && found[i] <= 'z' ? found[i] - 32 : found[i]) : 0;
  return found != NULL;
}

/* "3 dollars | and 50 cents": adds what stands from word i to the end, where it is that and nothing more. */
static bool add_cents(const words *w, size_t i, double *value) {
  double part;
  size_t at = i;
  while (at < w->n && !w->v[at].number && small_number(&w->v[at]) < 0) at++;
  if (at == i || !take_number(w, &at, &part) || at + 1 != w->n || part >= 100) return false;
  if (!stet__listed(" cent cents pence paise kobo ", w->v[at].p, w->v[at].n)) return false;
  *value += part / 100;
  return true;
}

static size_t sum_value(const words *w, const char *code, char *out) {
  char before[8];
  size_t at = 0;
  double value;
  while (at < w->n && !is_doubtful(w)) {
    bool of_sign = is_at(w, at + 1, "$"); /* the A of A$ is not one */
    if (of_sign || !take_number(w, &at, &value)) {
      at++;
      continue;
    }
    if (says_more(w, at) && !add_cents(w, at, &value)) return 0;
    snprintf(before, sizeof before, "%.3s ", code);
    return put_amount(out, before, value, "");
  }
  return 0;
}

static size_t money_value(const words *w, char *out) {
  char code[4];
  const word *end = &w->v[w->n - 1];
  if (w->n > 1 && (is(end, "cent") || is(end, "cents")) && !end[-1].number && small_number(end - 1) < 0)
    return 0; /* "euro cents" */
  return currency_of(w, code) ? sum_value(w, code, out) : 0;
}

size_t stet__figure_sum(const char *p, size_t n, const char *code, char *out) {
  words w;
  split(p, n, &w);
  return w.n && w.n < WORDS_MAX ? sum_value(&w, code, out) : 0;
}

size_t stet__figure_unit(const char *p, size_t n, char *out) {
  words w;
  split(p, n, &w);
  if (w.n < 2 || w.n == WORDS_MAX) return 0;
  const word *first = &w.v[0], *last = &w.v[w.n - 1], *named = last->n > 1 && stet__lands_has(last->p, last->n) ? last : first;
  for (size_t i = 0; i < w.n; i++)
    if (CODE_IN(nations, &w.v[i])) return 0;
  if (named->number || !stet__lands_has(named->p, named->n) || (named->n == 1 && !w.v[1].number)) return 0;
  memcpy(out, named->p, named->n + 1);
  return named->n;
}

/* ---- Shares and quantities ---- */

static bool take_sign(const words *w, size_t *at) {
  bool below = is(&w->v[0], "-") || is(&w->v[0], "minus");
  *at = below;
  return below;
}

/* Four digits and more that are neither grouped nor round: a year and a share that ran together, as likely as a share. */
static bool ran_together(const word *x) {
  size_t n = x->number ? strspn(x->p, "0123456789") : 0;
  return n > 3 && memcmp(x->p + n - 2, "00", 2) != 0;
}

static size_t share_value(const words *w, char *out) {
  size_t at;
  double value;
  for (at = 0; at < w->n; at++)
    if (ran_together(&w->v[at])) return 0;
  bool below = take_sign(w, &at);
  if (!take_number(w, &at, &value) || says_more(w, at)) return 0;
  if (below) value = -value;
  for (; at < w->n; at++) {
    const word *x = &w->v[at];
    if (strncmp(x->p, "percentage", 10) == 0) return put_amount(out, "", value, " points");
    if (is(x, "basis") || is(x, "bps")) return put_amount(out, "", value / 100, " points");
  }
  return put_amount(out, "", value, " %");
}

/* The words of a quantity up to its unit: the m of "100 m", "10 m/s", "5 m3" is a unit, that of "2.5m tonnes" a million. */
static void cut_unit(words *w) {
  for (size_t i = 1; i < w->n; i++) {
    const word *x = &w->v[i];
    bool letters = i + 1 < w->n && !x[1].number && x[1].p[0] >= 'a' && x[1].p[0] <= 'z';
    if (x->n == 1 && scale_of(x) > 0 && !letters) w->n = i;
  }
}

static size_t quantity_value(const char *p, size_t n, words *w, char *out) {
  char unit_text[48];
  size_t at, all = w->n;
  double value;
  bool below = take_sign(w, &at);
  cut_unit(w);
  if (!take_number(w, &at, &value) || at >= all || says_more(w, at)) return 0;
  const char *unit_at = w->v[at].from;
  while (unit_at < p + n && (*unit_at == '-' || *unit_at == ' ')) unit_at++;
  int k = snprintf(unit_text, sizeof unit_text, " %.*s", (int)(p + n - unit_at), unit_at);
  if (is_doubtful(w) || k < 2 || (size_t)k >= sizeof unit_text) return 0;
  for (char *c = unit_text; *c; c++)
    if (*c == '-') *c = ' '; /* "square-metre" */
  return put_amount(out, "", below ? -value : value, unit_text);
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

static long monday_of(long day) { return day - ((day + 3) % 7 + 7) % 7; } /* 1970-01-01 was a Thursday */

/* "Tuesday": of the last seven days, or of today and the next six, as the verb says. */
static size_t weekday_value(int weekday, stet__day now, const stet__around *around, char *out) {
  long today = days_of(now), monday = monday_of(today);
  int since = (int)(today - monday) - (weekday - 1);
  if (around->beside == STET__BESIDE_WEEK) return put_day(out, day_of_days(monday + 7L * around->step + weekday - 1));
  if (around->beside == STET__BESIDE_OTHER || around->tense == 0) return 0;
  if (around->tense < 0) return put_day(out, day_of_days(today - (since + 7) % 7));
  return put_day(out, day_of_days(today + (7 - since) % 7));
}

/* "Last Monday", "next Friday", "this Sunday", where the nearest one and the one of that week are the same. */
static size_t stepped_weekday(int weekday, int step, stet__day now, char *out) {
  long today = days_of(now), day = monday_of(today) + 7L * step + weekday - 1, away = day - today;
  if (step == 0 ? away < 0 : labs(away) > 7) return 0;
  return put_day(out, day_of_days(day));
}

/* "Ten days ago", "two weeks ago". */
static size_t ago_value(const words *w, stet__day now, char *out) {
  size_t at = 0;
  double count;
  if (!take_number(w, &at, &count) || at + 2 != w->n || !is_at(w, at + 1, "ago") || count != floor(count) || count > 60) return 0;
  const word *span = &w->v[at];
  long today = days_of(now);
  int back = (int)count, month = now.year * 12 + now.month - 1 - back;
  if (strncmp(span->p, "day", 3) == 0) return put_day(out, day_of_days(today - back));
  if (strncmp(span->p, "week", 4) == 0 && span->n <= 5) {
    long monday = monday_of(today) - 7L * back;
    return put_range(out, day_of_days(monday), day_of_days(monday + 6));
  }
  if (strncmp(span->p, "month", 5) == 0) return put_day(out, (stet__day){month / 12, month % 12 + 1, 0});
  return strncmp(span->p, "year", 4) == 0 && now.year > back ? put_day(out, (stet__day){now.year - back, 0, 0}) : 0;
}

/* How far the year or month that the word stands before is from the one of writing; 9: it is not told. */
static int step_of(const word *w) {
  return is(w, "last") || is(w, "previous") || is(w, "past")                       ? -1
         : is(w, "next") || is(w, "coming")                                        ? 1
         : is(w, "this") || is(w, "current") || is(w, "present")                   ? 0
                                                                                   : 9;
}

/* "Yesterday", "last month", "Tuesday", seen from the day of writing. */
static size_t relative_value(const words *w, stet__day now, const stet__around *around, char *out) {
  const word *a = &w->v[0], *b = w->n > 1 ? &w->v[1] : NULL;
  if (!now.year) return 0;
  int weekday = weekday_of(w->n == 1 ? a : b);
  long today = days_of(now);
  int step = step_of(a);
  if (w->n == 1 && is(a, "today")) return put_day(out, now);
  if (w->n == 1 && is(a, "yesterday")) return put_day(out, day_of_days(today - 1));
  if (w->n == 1 && is(a, "tomorrow")) return put_day(out, day_of_days(today + 1));
  if (w->n == 1 && weekday) return a->p[a->n - 1] == 's' ? 0 : weekday_value(weekday, now, around, out);
  if (w->n >= 3 && is(&w->v[w->n - 1], "ago")) return around->loose ? 0 : ago_value(w, now, out);
  if (w->n != 2 || step == 9) return 0;
  if (weekday) return stepped_weekday(weekday, step, now, out);
  if (is(b, "year")) return put_day(out, (stet__day){now.year + step, 0, 0});
  if (is(b, "month")) {
    int m = now.year * 12 + now.month - 1 + step;
    return put_day(out, (stet__day){m / 12, m % 12 + 1, 0});
  }
  if (is(b, "week")) {
    long monday = monday_of(today) + 7L * step;
    return put_range(out, day_of_days(monday), day_of_days(monday + 6));
  }
  int month = month_of(b);
  if (!month || step == 0) return month ? put_day(out, (stet__day){now.year, month, 0}) : 0;
  int year = step < 0 ? (month < now.month ? now.year : now.year - 1) : month > now.month ? now.year : now.year + 1;
  return put_day(out, (stet__day){year, month, 0});
}

static int weekday_on(stet__day d) { return (int)(days_of(d) - monday_of(days_of(d))) + 1; }

/* The year of a day or month that says none; 0: not certain. Who writes of what is most of a year away says the year; where no verb
** tells, only the near one will do. A weekday that fits one year alone settles it. */
static int year_of(int month, int day, int weekday, stet__day now, const stet__around *around) {
  enum { FAR = 270, NEAR = 90 };
  int best = 0;
  long least = around->tense ? FAR : NEAR, today = days_of(now);
  if (around->beside == STET__BESIDE_YEAR) return now.year + around->step;
  if (around->beside == STET__BESIDE_END && month < 11) return around->step; /* no turn of a year between */
  if (around->beside > STET__BESIDE_YEAR || !now.year) return 0;
  if (!day && month == now.month) return now.year;
  for (int year = now.year - 1; weekday && year <= now.year + 1; year++) {
    stet__day d = {year, month, day};
    if (weekday_on(d) == weekday && labs(days_of(d) - today) < FAR) return year;
  }
  for (int year = now.year - 1; year <= now.year + 1; year++) {
    long away = days_of((stet__day){year, month, day ? day : 15}) - today;
    bool fits = around->tense == 0 || (around->tense < 0 ? away <= 0 : away >= 0);
    if (fits && labs(away) < least) best = year, least = labs(away);
  }
  return best;
}

/* Digits with two strokes, stops or hyphens between them? */
static bool is_numeric(const char *p, size_t n) {
  int marks = 0;
  for (size_t i = 0; i < n; i++) {
    bool digit = p[i] >= '0' && p[i] <= '9', mark = p[i] == '/' || p[i] == '.' || p[i] == '-';
    if (!digit && !mark) return false;
    marks += mark;
  }
  return marks == 2;
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

typedef struct date_parts {
  int month[2], day[2], year[2];
  int months, days, years, weekday;
  bool range;
  bool stepped; /* "of last year", "of this month": so many from the one of writing */
  int step;
  bool of_month;
} date_parts;

/* Sorts the words of a date; false: there is one that is none of a calendar's. */
static bool read_date(const words *w, date_parts *d) {
  for (size_t i = 0; i < w->n; i++) {
    const word *x = &w->v[i];
    if (x->number && x->value >= 1000 && x->value < 2200 && x->n == 4 && !is_at(w, i + 1, "s") && d->years < 2) {
      d->year[d->years++] = (int)x->value;
    } else if (x->number && x->value >= 1 && x->value <= 31 && x->n <= 2 && d->days < 2 && w->n > 1) {
      d->day[d->days++] = (int)x->value;
    } else if (month_of(x) && d->months < 2) {
      d->month[d->months++] = month_of(x);
    } else if (is(x, "-") || is(x, "to") || is(x, "through") || is(x, "till")) {
      d->range = true;
    } else if (i && w->n > 2 && step_of(x - 1) != 9 && (is(x, "year") || is(x, "month"))) {
      d->stepped = true;
      d->step = step_of(x - 1);
      d->of_month = is(x, "month");
    } else if (w->n > 2 && step_of(x) != 9) {
      continue;
    } else if (weekday_of(x) && w->n > 1) {
      d->weekday = weekday_of(x);
    } else if (!stet__listed(" st nd rd th of the ", x->p, x->n)) {
      return false;
    }
  }
  return true;
}

static size_t put_days(char *out, stet__day a, stet__day b) {
  bool exist = a.day && b.day && a.day <= days_in(a.year, a.month) && b.day <= days_in(b.year, b.month);
  return exist && days_of(a) < days_of(b) ? put_range(out, a, b) : 0;
}

static size_t years_value(const words *w, const date_parts *d, char *out) {
  stet__day first = {d->year[0], 0, 0}, second = {d->year[1], 0, 0};
  if (d->years == 2) return d->range && !d->months && second.year > first.year ? put_range(out, first, second) : 0;
  return w->n == 1 ? put_day(out, first) : 0;
}

static size_t date_value(const char *p, size_t n, const words *w, stet__day now, const stet__around *around, char *out) {
  date_parts d = {0};
  if (is_numeric(p, n)) return numeric_value(p, n, out);
  if (!read_date(w, &d)) return relative_value(w, now, around, out);
  if (d.stepped) {
    int m = now.year * 12 + now.month - 1 + d.step;
    if (m < 12) return 0; /* no day to reckon from */
    bool month = d.of_month && !d.months && d.days == 1 && d.day[0] <= days_in(m / 12, m % 12 + 1);
    if (d.years || (d.of_month && !month)) return 0;
    if (month) return put_day(out, (stet__day){m / 12, m % 12 + 1, d.day[0]});
    d.year[d.years++] = now.year + d.step;
  }
  if (!d.months && !d.years) return relative_value(w, now, around, out);
  if (!d.months || d.years == 2) return years_value(w, &d, out);
  int year = d.years ? d.year[0] : year_of(d.month[0], d.day[0], d.days == 1 ? d.weekday : 0, now, around);
  if (!year) return 0;
  stet__day first = {year, d.month[0], d.day[0]}, second = {year, d.month[d.months - 1], d.day[1]};
  if (d.range && second.month < first.month) *(d.years ? &first.year : &second.year) += d.years ? -1 : 1;
  if (d.days == 2) return d.range ? put_days(out, first, second) : 0;
  if (d.months == 2 || (d.days && first.day > days_in(first.year, first.month))) return 0;
  return put_day(out, first);
}

/* ---- Times ---- */

static size_t time_value(const words *w, char *out) {
  int hour = -1, minute = 0;
  bool after = false, before = false, minutes = false; /* whether they are said: "7:40 hours" is no duration */
  const word *end = &w->v[w->n - 1];
  bool twelve = w->n == 1 || (w->n == 2 && w->v[0].number);
  if (twelve && (is(end, "noon") || is(end, "midday"))) return (size_t)snprintf(out, 64, "12:00");
  if (twelve && is(end, "midnight")) return (size_t)snprintf(out, 64, "00:00");
  for (size_t i = 0; i < w->n; i++) {
    const word *x = &w->v[i];
    if (x->number && hour < 0) {
      hour = (int)x->value;
      double part = x->value - hour;
      if (x->n > 3 && part > 0) minute = (int)(part * 100 + 0.5); /* "6.30" */
    } else if (x->number && i && is(x - 1, ":") && !minute) {
      minute = (int)x->value;
      minutes = true;
    } else if (minutes && stet__listed(" hours hrs h uhr ", x->p, x->n)) {
      continue;
    } else if (x->p[0] == 'p' && (x->n == 1 || is(x, "pm"))) {
      after = true;
    } else if (x->p[0] == 'a' && (x->n == 1 || is(x, "am"))) {
      before = true;
    } else if (!x->number && !is(x, "m") && !is(x, ":") && !is(x, "local") && !is(x, "time")) {
      return 0; /* minutes, hours, a zone */
    }
  }
  if (hour < 0 || hour > 23 || minute > 59 || (w->n == 1 && end->n < 4)) return 0;
  if (after && hour < 12) hour += 12;
  if (before && hour == 12) hour = 0;
  return (size_t)snprintf(out, 64, "%02d:%02d", hour, minute);
}

size_t stet__figure_value(uint8_t type, const char *p, size_t n, stet__day reference, const stet__around *around, char *out) {
  words w;
  split(p, n, &w);
  if (w.n == 0 || w.n == WORDS_MAX) return 0;
  switch (type) {
    case STET_TYPE_DATE: return date_value(p, n, &w, reference, around, out);
    case STET_TYPE_TIME: return time_value(&w, out);
    case STET_TYPE_MONEY: return money_value(&w, out);
    case STET_TYPE_PERCENT: return share_value(&w, out);
    case STET_TYPE_QUANTITY: return quantity_value(p, n, &w, out);
    default: return 0;
  }
}
