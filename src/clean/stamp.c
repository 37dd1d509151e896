/* stamp: see stamp.h.
**
** "Stand: 28.11.2019, 17:32 Uhr | Lesedauer: 3 Min.", "15 април, 09:30 ч. | Прочетено: 1 204": whatever the language, such a line
** is told by what needs no words: a time of the day, a year, bars or dots between its pieces, a number of minutes, and digits for a
** fifth of its characters. Any three of these are a stamp. An invitation says when and where, too, so none is looked for in a text
** of a few blocks, behind the article's first paragraphs, or in what a rule knows for the article's.
*/
#include "clean/stamp.h"

#include "clean/item.h"

enum { STAMP_MIN = 8, STAMP_MAX = 140, SIGNS = 3, WORDS_MAX = 16, FEW = 16, BEHIND = 2 };
#define STAMP_BY (-5.0f)

/* How many digits stand at p[i]. */
static uint32_t digits_at(const char *p, uint32_t n, uint32_t i) {
  uint32_t k = i;
  while (k < n && stet__ascii_digit(p[k])) k++;
  return k - i;
}

/* "17:32", "6.05", "18h05" at p[i], and no part of a date. */
static bool is_clock(const char *p, uint32_t n, uint32_t i) {
  uint32_t k = digits_at(p, n, i);
  if (k < 1 || k > 2 || n - i < k + 3 || !strchr(":.h", p[i + k])) return false;
  uint32_t m = digits_at(p, n, i + k + 1), end = i + k + 1 + m;
  if (m != 2 || (end < n && strchr("./-", p[end]) && digits_at(p, n, end + 1))) return false;
  return p[i + k] != '.' || i == 0 || p[i - 1] == ' ';
}

/* "min", "Min.", "мин", "мін" behind a number and a blank. */
static bool is_minutes(const char *p, uint32_t n, uint32_t i) {
  static const char *const words[] = {"min", "Min", "MIN", "\xD0\xBC\xD0\xB8\xD0\xBD", "\xD0\xBC\xD1\x96\xD0\xBD", "perc"};
  while (i < n && p[i] == ' ') i++;
  for (size_t k = 0; k < sizeof words / sizeof *words; k++)
    if (n - i >= strlen(words[k]) && !memcmp(p + i, words[k], strlen(words[k]))) return true;
  return false;
}

static bool is_bar(const char *p, uint32_t n, uint32_t i) {
  return p[i] == '|' || (n - i >= 2 && !memcmp(p + i, "\xC2\xB7", 2)) || (n - i >= 3 && !memcmp(p + i, "\xE2\x80\xA2", 3));
}

static bool is_stamp(const stet__item *x) {
  const char *p = x->text;
  uint32_t n = x->n, digits = 0, chars = 0;
  bool clock = false, year = false, bar = false, minutes = false;
  if (n < STAMP_MIN || n > STAMP_MAX || x->kind != STET_PARAGRAPH || x->link_bytes) return false;
  for (uint32_t i = 0, k; i < n; i += k) {
    k = digits_at(p, n, i);
    if (k) {
      clock |= is_clock(p, n, i);
      year |= k == 4 && (!memcmp(p + i, "19", 2) || !memcmp(p + i, "20", 2));
      minutes |= is_minutes(p, n, i + k);
      digits += k;
      chars += k;
      continue;
    }
    k = 1;
    bar |= is_bar(p, n, i);
    chars += (p[i] & 0xC0) != 0x80;
  }
  return clock + year + bar + minutes + (digits * 5 >= chars) >= SIGNS;
}

void stet__lean_on_stamps(const stet__featurer *f, const stet__item *items, size_t n, stet__leaning *lean) {
  size_t first = 0;
  if (n <= FEW) return;
  while (first < n && !(f->stats[first].prose && items[first].keep)) first++;
  for (size_t i = 0; first < n && i < n && i <= first + BEHIND; i++) {
    const stet__item *x = &items[i];
    if (x->decider != STET_BY_MODEL || (x->hit.found && x->hit.role < STET_ROLE_REPEAT)) continue;
    if (f->stats[i].words <= WORDS_MAX && is_stamp(x)) lean[i].by = STAMP_BY;
  }
}
