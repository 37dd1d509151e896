/* openings: see openings.h. */
#include "clean/openings.h"

#include "clean/item.h"
#include "clean/role_words.h"

enum { DATELINE_MAX = 70, DATELINE_WORDS = 9, ENTRY_MAX = 120, ENTRY_MIN = 5, ENTRIES_MAX = 20, ENTRIES_MIN = 2,
    NUMBER_MAX = 8, SUBHEADS_MAX = 48 };

/* ---- Datelines ---- */

/* "LENN COUNTY, Coast (SNA) -", "LENN, 13 January:", "Harbour on May 3 / SNA /": begins with a capital, has few words, and ends in
** a dash, a colon behind a day, or a bar behind another. */
static bool is_place_and_day(const stet__item *x) {
  uint32_t cp, n = x->n;
  unsigned spaces = 0, commas = 0, bars = 0;
  if (x->kind != STET_PARAGRAPH || n < 6 || n > DATELINE_MAX) return false;
  if (stet__is_dateline(x->text, n)) return true;
  stet__utf8_decode(x->text, n, &cp);
  if (!stet__is_upper(cp)) return false;
  for (uint32_t i = 0; i < n; i++) {
    spaces += x->text[i] == ' ';
    commas += x->text[i] == ',';
    bars += x->text[i] == '/';
  }
  if (spaces >= DATELINE_WORDS) return false;
  char last = x->text[n - 1];
  return last == '-' || stet__is_dash(x->text + n - 3, 3) || (last == '/' && bars >= 2) ||
         (last == ':' && commas && stet__digits(x->text, n) > 0);
}

/* Right above the article's first paragraph. */
static void settle_dateline(stet__item *items, size_t n) {
  size_t first = stet__first_prose(items, n);
  if (first == 0 || first == n) return;
  stet__item *x = &items[first - 1];
  if (x->decider == STET_BY_MODEL && !x->hit.found && x->link_bytes == 0 && is_place_and_day(x))
    stet__settle(x, STET_ROLE_DATELINE, STET_BY_STRUCTURE, "above the first paragraph");
}

/* ---- A list of contents ---- */

/* A text without the number and the marks before it. */
static stet__slice without_number(const stet__item *x) {
  uint32_t i = 0;
  while (i < x->n && (stet__ascii_digit(x->text[i]) || strchr(". -*)", x->text[i]))) i++;
  return (stet__slice){x->text + i, x->n - i};
}

static bool may_be_entry(const stet__item *x) {
  if (x->decider != STET_BY_MODEL || x->n < ENTRY_MIN || x->n > ENTRY_MAX) return false;
  return x->kind == STET_PARAGRAPH || x->kind == STET_ITEM;
}

static bool may_be_subhead(const stet__item *items, size_t i) {
  const stet__item *x = &items[i];
  if (x->decider != STET_BY_MODEL || x->n < ENTRY_MIN || x->n > ENTRY_MAX) return false;
  return (x->kind == STET_PARAGRAPH || x->kind == STET_HEADING) && stet__is_kept_prose(&items[i + 1]);
}

/* Several lines above the first paragraph, or not far below, that stand once more, each above a paragraph of its own, are a list of
** contents: what they lead to is the article's. The list itself is left to the model. */
static void settle_contents(stet__item *items, size_t n) {
  size_t first = stet__first_prose(items, n), found = 0, lines = 0, at[SUBHEADS_MAX];
  bool led[SUBHEADS_MAX] = {false};
  for (size_t i = first + 1; i + 1 < n && lines < SUBHEADS_MAX; i++)
    if (may_be_subhead(items, i)) at[lines++] = i;
  for (size_t i = first > ENTRIES_MAX ? first - ENTRIES_MAX : 0; i + 1 < n && i < first + ENTRIES_MAX && lines; i++) {
    if (!may_be_entry(&items[i]) || stet__is_kept_prose(&items[i + 1])) continue;
    stet__slice a = without_number(&items[i]);
    if (a.n < ENTRY_MIN) continue;
    for (size_t k = 0; k < lines; k++) {
      if (at[k] <= i || items[at[k]].n < a.n || items[at[k]].n > a.n + NUMBER_MAX) continue;
      stet__slice b = without_number(&items[at[k]]);
      if (led[k] || a.n != b.n || memcmp(a.p, b.p, a.n)) continue;
      led[k] = true;
      found++;
      break;
    }
  }
  for (size_t k = 0; k < lines && found >= ENTRIES_MIN; k++)
    if (led[k]) stet__settle(&items[at[k]], STET_ROLE_SUBHEAD, STET_BY_STRUCTURE, "of the contents");
}

void stet__settle_openings(stet__item *items, size_t n) {
  settle_dateline(items, n);
  settle_contents(items, n);
}
