/* page_titles: see page_titles.h.
**
** The head says the title up to three times (JSON-LD, og:title and its like, <title>), often with the site's and a section's name
** around it. A block that is one of these word for word is the title, best as a heading; then a heading that is a part of one,
** between the marks that part it from the names; then one of the first level that has most of its words; then the first of that
** level that is none of the site's. Below a heading with the site's name the one that <title> goes on with is the title.
*/
#include "clean/page_titles.h"

#include "clean/block_words.h"

enum { EXACT = 8, PART = 6, ALIKE = 4, SHORT_PART = 3, UNLINKED = 2, BEHIND = 4 }; /* what speaks for a block, and what against */
enum { PART_WORDS = 3, DESCRIBED_MIN = 5 };

/* ---- What the head says ---- */

/* Where the first mark at or behind `i` that may part names from a title begins, and in *end where what follows does; n: nowhere. A
** colon parts only the site's name. */
static size_t next_mark(const char *p, size_t n, size_t i, bool colon, size_t *end) {
  static const char *const marks[] = {": ",          " - ",  " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                      " \xC2\xBB ", " :: ", " / ", " \xC2\xB7 "};
  for (; i < n; i++) {
    if (p[i] != ' ' && !(colon && p[i] == ':')) continue;
    for (size_t k = colon ? 0 : 1; k < sizeof marks / sizeof *marks; k++) {
      size_t m = strlen(marks[k]);
      if (n - i <= m || memcmp(p + i, marks[k], m) != 0) continue;
      *end = i + m;
      return i;
    }
  }
  return n;
}

/* The parts of "Site: Title" and of "Site >> Archive >> Title". */
static bool read_behind(stet__page_featurer *f, stet__featurer *words, const char *p, size_t n) {
  size_t first = 0, last = 0, end = 0, at = next_mark(p, n, 0, true, &end);
  if (at == n) return true;
  for (first = end; at < n; at = next_mark(p, n, end, true, &end)) last = end;
  return stet__page_hash(words, p, next_mark(p, n, 0, true, &end), &f->site) &&
         stet__page_hash(words, p + first, n - first, &f->behind[0]) && stet__page_hash(words, p + last, n - last, &f->behind[1]);
}

static bool read_parts(stet__page_featurer *f, stet__featurer *words, const char *p, size_t n) {
  for (size_t i = 0, end = n, at; i < n && f->n_parts < STET__TITLE_PARTS; i = end) {
    stet__block_stats s;
    at = next_mark(p, n, i, false, &end);
    if (!stet__page_words(words, p + i, at - i, &s)) return false;
    if (s.words) f->parts[f->n_parts++] = (stet__title_part){s.whole, s.words};
    if (at == n) break;
  }
  return true;
}

/* The first words of a text, kept for comparison. */
static bool keep_words(stet__featurer *words, const char *p, size_t n, stet__block_stats *s, uint32_t *kept, uint32_t *n_kept) {
  if (!stet__page_words(words, p, n, s)) return false;
  *n_kept = s->words < STET__HEAD_WORDS ? s->words : STET__HEAD_WORDS;
  memcpy(kept, words->words + s->words_at, *n_kept * sizeof *kept);
  return true;
}

/* Title k of the head, which may be none. */
static bool add_title(stet__page_featurer *f, stet__featurer *words, const char *p, size_t n, size_t k) {
  stet__block_stats s;
  if (!keep_words(words, p, n < STET__HEAD_BYTES ? n : STET__HEAD_BYTES, &s, f->title_words[k], &f->n_title_words[k])) return false;
  f->titles[k] = s.words >= PART_WORDS ? s.whole : 0;
  return true;
}

static bool add_fact(stet__page_featurer *f, stet__featurer *words, size_t k) {
  return add_title(f, words, f->text.p, f->text.n, k) && read_parts(f, words, f->text.p, f->text.n);
}

/* What the head says of the article. */
static bool read_description(stet__page_featurer *f, stet__featurer *words, int what, size_t k) {
  stet__block_stats s;
  stet__buf_clear(&f->text);
  return stet__page_fact(f->page, what, &f->text) && keep_words(words, f->text.p, f->text.n, &s, f->said[k], &f->n_said[k]);
}

bool stet__page_read_titles(stet__page_featurer *f, stet__featurer *words) {
  memset(f->titles, 0, sizeof f->titles);
  f->site = f->named = f->behind[0] = f->behind[1] = 0;
  f->n_parts = 0;
  stet__buf_clear(&f->text);
  if (!stet__page_fact(f->page, STET__META_SITE, &f->text)) return false;
  if (!stet__page_hash(words, f->text.p, f->text.n, &f->named)) return false;
  stet__buf_clear(&f->text);
  if (!stet__page_ld_fact(f->page, STET__LD_HEADLINE, &f->text) || !add_fact(f, words, 0)) return false;
  stet__buf_clear(&f->text);
  if (!stet__page_fact(f->page, STET__META_HEADLINE, &f->text) || !add_fact(f, words, 1)) return false;
  stet__buf_clear(&f->text);
  if (!stet__page_fact(f->page, STET__META_TITLE, &f->text) || !add_fact(f, words, 2)) return false;
  size_t n = f->text.n ? stet__page_before_site(f->text.p, f->text.n) : 0;
  return add_title(f, words, f->text.p, n, 3) && read_behind(f, words, f->text.p, f->text.n) &&
         read_description(f, words, STET__META_DESCRIPTION, 0) && read_description(f, words, STET__META_SUMMARY, 1);
}

/* ---- Blocks ---- */

bool stet__page_is_titled(const stet__page_featurer *f, const stet__block_stats *s) {
  for (size_t k = 0; k < 4; k++)
    if (f->titles[k] && f->titles[k] == s->whole) return true;
  return false;
}

bool stet__page_is_described(const stet__page_featurer *f, const stet__featurer *words, const stet__block_stats *s) {
  for (size_t k = 0; k < 2; k++) {
    uint32_t n = s->words < f->n_said[k] ? s->words : f->n_said[k];
    if (n >= DESCRIBED_MIN && !memcmp(words->words + s->words_at, f->said[k], n * sizeof *words->words)) return true;
  }
  return false;
}

static bool has_word(const stet__featurer *words, const stet__block_stats *s, uint32_t word) {
  for (uint32_t k = 0; k < s->words && k < STET__HEAD_WORDS; k++)
    if (words->words[s->words_at + k] == word) return true;
  return false;
}

/* Has a block most words of a title? */
static bool is_alike(const stet__page_featurer *f, const stet__featurer *words, const stet__block_stats *s) {
  for (size_t k = 0; k < 4; k++) {
    uint32_t shared = 0, n = f->n_title_words[k];
    for (uint32_t j = 0; j < n; j++) shared += has_word(words, s, f->title_words[k][j]);
    if (shared >= PART_WORDS && shared * 5 >= n * 3) return true;
  }
  return false;
}

static int part_of(const stet__page_featurer *f, const stet__block_stats *s) {
  for (size_t k = 0; k < f->n_parts; k++)
    if (f->parts[k].whole == s->whole && s->whole != f->named) return f->parts[k].words < PART_WORDS ? SHORT_PART : PART;
  return 0;
}

static bool is_of_site(const stet__page_featurer *f, const stet__block_stats *s, size_t i) { /* by its name or its place */
  if (s->whole == f->named) return true;
  for (uint32_t k = f->page->places[i].node; k; k = f->page->nodes[k].parent) {
    int tag = f->page->nodes[k].tag;
    if (tag == STET__T_BUTTON || tag == STET__T_NAV || tag == STET__T_FOOTER || tag == STET__T_FORM) return true;
    if (tag == STET__T_ARTICLE) break;
  }
  return false;
}

/* Where a heading is the site's name, which <title> begins with, the heading below it that <title> goes on with, no text between;
** n: none. A heading right below, in the same element, is a subtitle, unless the first one is a link, as the site's name is. */
static size_t title_below_site(const stet__page_featurer *f, const stet__featurer *words, const stet__item *items, size_t n) {
  size_t name = n;
  for (size_t i = 0; i < n && f->site; i++) {
    uint64_t whole = words->stats[i].whole;
    if (stet__page_is_running(&words->stats[i])) name = n;
    if (items[i].kind != STET_HEADING) continue;
    bool apart = name < n && (items[name].link_bytes || stet__box_parent(f->page, name) != stet__box_parent(f->page, i));
    if (apart && (whole == f->behind[0] || whole == f->behind[1])) return i;
    if (whole == f->site) name = i;
  }
  return n;
}

/* What speaks for a block as the title; 0: nothing. `behind`: behind most of the page's running text. */
static int score_of(const stet__page_featurer *f, const stet__featurer *words, const stet__item *items, size_t i, bool behind) {
  const stet__block_stats *s = &words->stats[i];
  bool heading = items[i].kind == STET_HEADING;
  int named = stet__page_is_titled(f, s) ? EXACT : !heading ? 0 : part_of(f, s);
  if (!named && heading && items[i].level == 1 && is_alike(f, words, s)) named = ALIKE;
  if (!named && !(heading && items[i].level == 1 && !behind && !is_of_site(f, s, i))) return 0;
  int rank = !heading ? 0 : items[i].level > 3 ? 1 : 4 - items[i].level;
  return named + 2 * rank + (items[i].link_bytes ? 0 : UNLINKED) - (behind ? BEHIND : 0);
}

size_t stet__page_find_title(const stet__page_featurer *f, const stet__featurer *words, const stet__item *items, size_t n) {
  size_t best = title_below_site(f, words, items, n);
  int best_score = 0;
  float prose = 0; /* before block i */
  if (best < n) return best;
  for (size_t i = 0; i < n; i++) {
    int score = score_of(f, words, items, i, prose * 2 > f->prose);
    if (score > best_score) best = i, best_score = score;
    if (stet__page_is_running(&words->stats[i])) prose += (float)(items[i].n - items[i].link_bytes);
  }
  return best;
}
