/* date: a small scanner; no state but the place in the text. A date is read from each place where a number or a word begins. */
#include "clean/date.h"

typedef struct scan { const char *p; size_t n, i; } scan;

static int number(scan *s, int *digits) { /* at most 4 digits; -1 and no move where there are none or more */
  int v = 0, k = 0;
  while (s->i + (size_t)k < s->n && stet__ascii_digit(s->p[s->i + (size_t)k]) && k < 5)
    v = v * 10 + (s->p[s->i + (size_t)k] - '0'), k++;
  if (k == 0 || k > 4) return -1;
  s->i += (size_t)k;
  *digits = k;
  return v;
}

static bool is_letter(char c) { return stet__ascii_letter(c) || (unsigned char)c >= 0x80; }

static bool month(scan *s) {
  static const char *const names[] = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "sept", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    "januar", "februar", "m\xC3\xA4rz", "mai", "juni", "juli", "oktober", "dezember",
    "janvier", "f\xC3\xA9vrier", "mars", "avril", "juin", "juillet", "ao\xC3\xBBt", "septembre", "octobre", "novembre",
    "d\xC3\xA9\x63\x65mbre",
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    "janeiro", "fevereiro", "mar\xC3\xA7o", "maio", "junho", "julho", "setembro", "outubro", "novembro", "dezembro",
    "gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre",
    "januari", "februari", "maart", "mei", "augustus",
  };
  size_t k = 0;
  while (s->i + k < s->n && is_letter(s->p[s->i + k])) k++;
  for (size_t m = 0; k && m < sizeof names / sizeof *names; m++) {
    size_t j = 0;
    if ((s->p[s->i] | 32) != names[m][0] || strlen(names[m]) != k) continue;
    for (const char *p = s->p + s->i; j < k; j++)
      if (p[j] != names[m][j] && !(stet__ascii_letter(p[j]) && (p[j] | 32) == names[m][j])) break;
    if (j < k) continue;
    s->i += k;
    if (s->i < s->n && s->p[s->i] == '.') s->i++;
    return true;
  }
  return false;
}

static void skip_word(scan *s, const char *word) {
  size_t k = strlen(word);
  if (s->n - s->i >= k && !memcmp(s->p + s->i, word, k)) s->i += k;
}

static bool skip(scan *s, const char *set) {
  size_t from = s->i;
  while (s->i < s->n && strchr(set, s->p[s->i]) && s->p[s->i]) s->i++;
  return s->i > from;
}

static void ordinal(scan *s) {
  static const char *const ends[] = {"st", "nd", "rd", "th"};
  for (int k = 0; k < 4; k++)
    if (s->n - s->i >= 2 && !memcmp(s->p + s->i, ends[k], 2)) {
      s->i += 2;
      return;
    }
}

static bool year(scan *s) {
  int digits, y = number(s, &digits);
  return y >= 1800 && y <= 2199 && digits == 4 && !(s->i < s->n && stet__ascii_letter(s->p[s->i]));
}

static bool named_date(scan *s) { /* June 12, 2024 | 12 June 2024 | 9th of November, 2023 | 12. Juni 2024 | 12 de junio de 2024 */
  int digits, day;
  if (stet__ascii_digit(s->p[s->i])) {
    day = number(s, &digits);
    if (day < 1 || day > 31) return false;
    ordinal(s);
    if (!skip(s, ". ")) return false;
    skip_word(s, "of ");
    skip_word(s, "de ");
    if (!month(s) || !skip(s, ", ")) return false;
    skip_word(s, "de ");
    return year(s);
  }
  if (!month(s) || !skip(s, " ")) return false;
  day = number(s, &digits);
  if (day < 1 || day > 31) return false;
  ordinal(s);
  return skip(s, ", ") && year(s);
}

static bool numeric_date(scan *s) { /* 2024-03-21 | 12.06.2024 | 29/10/2024 */
  int d1, d2, d3, a = number(s, &d1);
  if (a < 0 || s->i >= s->n) return false;
  char mark = s->p[s->i];
  if (mark != '-' && mark != '.' && mark != '/') return false;
  s->i++;
  int b = number(s, &d2);
  if (b < 1 || d2 > 2 || s->i >= s->n || s->p[s->i] != mark) return false;
  s->i++;
  int c = number(s, &d3);
  if (c < 1) return false;
  if (d1 == 4) return a >= 1800 && a <= 2199 && b <= 12 && d3 <= 2 && c <= 31;
  return d1 <= 2 && a >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12) && d3 == 4 && c >= 1800 && c <= 2199;
}

static bool unit(scan *s, int most, const char *mark) { /* a number and the character of its unit */
  int digits, v = number(s, &digits);
  if (v < 1 || v > most || s->n - s->i < 3 || memcmp(s->p + s->i, mark, 3) != 0) return false;
  s->i += 3;
  return true;
}

/* 2024 nen 3 gatsu 21 nichi, as Chinese and Japanese write it. */
static bool counted_date(scan *s) {
  return unit(s, 2199, "\xE5\xB9\xB4") && unit(s, 12, "\xE6\x9C\x88") && unit(s, 31, "\xE6\x97\xA5");
}

stet_span stet__find_date(const char *text, size_t n) {
  size_t limit = n < 2000 ? n : 2000; /* of where a date begins: one that is cut in two is another date */
  for (size_t i = 0; i < limit; i++) {
    if (i && (stet__ascii_digit(text[i - 1]) || stet__ascii_letter(text[i - 1]))) continue;
    if (!stet__ascii_digit(text[i]) && !stet__ascii_letter(text[i])) continue;
    scan s = {text, n, i};
    bool found = named_date(&s);
    if (!found && stet__ascii_digit(text[i])) {
      s.i = i;
      found = numeric_date(&s);
      if (!found) s.i = i;
      found = found || counted_date(&s);
    }
    if (found) return (stet_span){(uint32_t)i, (uint32_t)s.i};
  }
  return (stet_span){0, 0};
}
