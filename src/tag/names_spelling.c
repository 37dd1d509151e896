/* names_spelling: which spelling a name is called by, and which of its spellings are another hand's.
**
** A spelling is another hand's where a word of it differs from the same word of another, counted from the end, by its letters (a
** rarer transliteration) or by the marks on them only (one that left them out, where at least as many did not). Nobody is told to
** leave marks out, to write capitals, or to write an old name for a new one or a new for an old; nor of what stands in capitals
** itself. Only the words that differ are told of.
*/
#include "tag/names_work.h"

enum { FULL = 2, COUNTED = 256, GIVEN_LEAST = 5, LETTERS_LEAST = 3 };

/* ---- What a name is called ---- */

/* How much one would like to read it: full, without a title, not an acronym, with its marks. */
static uint32_t value_of(const stet__surface *x) {
  uint32_t words = 0, initials = 0;
  for (size_t i = 0; i < x->n_words; i++) {
    bool initial = x->type == STET_TYPE_PERSON && x->n_words > 1 && x->words[i].n == 1;
    words += !initial, initials += initial;
  }
  if (words > 3 && x->type == STET_TYPE_PERSON) words = 3;
  return (x->acronym ? 0 : 2000u + 100u * words + 10u * (initials > 2 ? 2 : initials)) + (x->n_all == x->n_words ? 50u : 0) +
         (x->marks ? 25u : 0) - (x->capitals && !x->acronym ? 1000u : 0);
}

bool stet__is_preferred(const stet__surface *x, const stet__surface *to) {
  uint32_t a = value_of(x), b = value_of(to);
  if (x->place && x->place == to->place && !x->acronym && !to->acronym) { /* names of one place: today's, in small letters */
    if ((x->place_way == STET__PLACE_NOW) != (to->place_way == STET__PLACE_NOW)) return x->place_way == STET__PLACE_NOW;
    a = !x->capitals, b = !to->capitals;
  }
  return a != b ? a > b : x->count != to->count ? x->count > to->count : x->mention < to->mention;
}

/* ---- Another hand's ---- */

/* Two words behind the same place in two names: 0 alike, 1 apart by marks only, 2 by letters, 3 other words. */
static int apart(const stet__surface *a, const stet__surface *b, size_t from_end) {
  size_t i = a->n_words - from_end, k = b->n_words - from_end;
  const stet__form *x = &a->sounds[i], *y = &b->sounds[k];
  if (stet__form_is(&a->words[i], &b->words[k])) return (a->marks >> i & 1) != (b->marks >> k & 1);
  if (x->n < LETTERS_LEAST || y->n < LETTERS_LEAST) return 3;
  bool given = from_end > 1 && x->n >= GIVEN_LEAST && y->n >= GIVEN_LEAST && stet__given_agree(x, y);
  return stet__near(x, y) || given ? 2 : 3;
}

static bool has_ji(const stet__form *a, const stet__form *b) { /* "Modiji", "Modi" */
  return a->n == b->n + 2 && memcmp(a->p, b->p, b->n) == 0 && memcmp(a->p + b->n, "ji", 2) == 0;
}

/* How two surfaces of one name are spelled apart: 0 not, 1 by marks only, 2 by letters. *first, *last: the words, counted from the
** end, that differ. */
static int spelled_apart(const stet__surface *a, const stet__surface *b, size_t *first, size_t *last) {
  int all = 0;
  size_t n = a->n_words < b->n_words ? a->n_words : b->n_words; /* from the end: "Zelenski" beside "Volodymyr Zelensky" */
  *first = *last = 0;
  if (a->acronym || b->acronym || a->type != b->type || a->type == STET_TYPE_NORP || n == 0) return 0;
  if (a->n_words != b->n_words && a->type != STET_TYPE_PERSON) return 0;
  if (has_ji(&a->words[a->n_words - 1], &b->words[b->n_words - 1]) || has_ji(&b->words[b->n_words - 1], &a->words[a->n_words - 1]))
    return 0;
  for (size_t i = 1; i <= n; i++) {
    int how = apart(a, b, i);
    if (how == 3) return 0;
    if (how == 0) continue;
    if (!*last) *last = i;
    *first = i;
    if (how > all) all = how;
  }
  return all;
}

/* Another spelling of a place's name, by the table: all of it differs. */
static bool is_place_spelled(const stet__surface *x, const stet__surface *better, size_t *first, size_t *last) {
  if (!x->place || x->place != better->place || x->place_way != STET__PLACE_SPELLED || better->place_way != STET__PLACE_NOW)
    return false;
  *first = x->n_words > better->n_words ? x->n_words : better->n_words;
  *last = 1;
  return true;
}

static uint32_t weight_of(const stet__surface *x) { return x->type == STET_TYPE_PERSON && x->n_words >= 2 ? FULL : 1; }

/* How often the spelling of x stands in its name, full names counting more: all surfaces that agree with it word by word. *since:
** the first mention of them. */
static uint32_t support(const stet__names *s, const stet__name *name, const stet__surface *x, uint32_t *since) {
  uint32_t all = 0;
  size_t first, last;
  *since = x->mention;
  for (uint32_t k = 0; k < name->n && k < COUNTED; k++) {
    const stet__surface *y = &s->surfaces[s->of_mention[s->order[name->first + k]]];
    if (y != x && (y->place != x->place || y->place_way != x->place_way || spelled_apart(x, y, &first, &last))) continue;
    all += weight_of(y);
    if (y->mention < *since) *since = y->mention;
  }
  return all;
}

static bool is_better(const stet__names *s, const stet__name *name, const stet__surface *x, const stet__surface *y, size_t *first,
                      size_t *last) {
  bool place = is_place_spelled(x, y, first, last);
  if (y->capitals || (!place && x->place && x->place == y->place && x->place_way != y->place_way)) return false;
  int how = place ? 2 : spelled_apart(x, y, first, last);
  if (how == 0) return false;
  bool loses = false; /* marks */
  for (size_t i = *last; i <= *first && !place; i++)
    loses = loses || ((x->marks >> (x->n_words - i) & 1) && !(y->marks >> (y->n_words - i) & 1));
  uint32_t since, others_since, mine = support(s, name, x, &since), other = support(s, name, y, &others_since);
  if (loses) return how == 2 && other > mine;
  return other > mine || (other == mine && (how == 1 || place || others_since <= since));
}

/* The surface of a name that is a better spelling of x, best one of as many words; NULL: none. */
static const stet__surface *better_than(const stet__names *s, const stet__name *name, const stet__surface *x, size_t *first,
                                        size_t *last) {
  const stet__surface *best = NULL;
  size_t from, to;
  for (uint32_t k = 0; k < name->n && k < STET__LOOKS; k++) {
    const stet__surface *y = &s->surfaces[s->of_mention[s->order[name->first + k]]];
    if (x == y || (best && (best->n_words == x->n_words || y->n_words != x->n_words))) continue;
    if (is_better(s, name, x, y, &from, &to)) best = y, *first = from, *last = to;
  }
  return best;
}

/* Of the words of a mention, counted from the end, those from `first` to `last`: their bytes. */
static stet_span words_of(const stet__named *d, uint32_t mention, size_t first, size_t last) {
  stet__surface x;
  stet_span spans[STET__WORDS_MAX];
  const stet__mention *m = &d->m[mention];
  stet__take_words(&d->passages[m->passage], d->tokens, m, &x, spans);
  if (first >= x.n_words) first = x.n_words;
  return (stet_span){spans[x.n_words - first].start, spans[x.n_words - last].end};
}

bool stet__find_misspellings(stet__names *s, const stet__named *d) {
  s->n_bad = 0;
  for (uint32_t i = 0; i < d->n; i++) {
    if (s->of_mention[i] == STET__NONE) continue;
    const stet__mention *m = &d->m[i];
    const stet__name *name = &s->names[m->name];
    const stet__surface *x = &s->surfaces[s->of_mention[i]];
    size_t first, last;
    if (name->n_variants < 2 || stet__all_capitals(d->passages[m->passage].text + m->start, m->end - m->start)) continue;
    const stet__surface *better = better_than(s, name, x, &first, &last);
    if (!better) continue;
    if (!STET__ROOM(s->a, s->bad, s->n_bad, s->cap_bad)) return false;
    const stet_span words = words_of(d, i, first, last), as = words_of(d, better->shown, first, last);
    s->bad[s->n_bad++] = (stet__misspelling){i, better->shown, words, as};
  }
  return true;
}
