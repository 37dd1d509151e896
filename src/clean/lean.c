/* lean: which blocks get the benefit of the doubt, and how much of it.
**
** The model has learned from pages, most of whose lines are the site's. A text that is nearly all running prose, or that has a few
** blocks only, is somebody's article with little left to drop: there the benefit of the doubt is larger. The model's log odds are
** taken at a share of their size, DOUBT off, and leaning adds to them by what a block is:
**
**   a paragraph that asks the reader for something, or offers it        the site's if it speaks of the site, too
**   one that speaks to the reader, where the article does not           so too
**   a row of links                                                     the site's
**   a sentence that does not speak of the site                         the article's; in a text of few blocks almost surely
**   a table, words about a picture with its credit, a list item        the article's
**   a heading                                                          the article's
**   one of several dates or menu words between sentences               a subhead
**   a line of at most six words                                        a subhead, before it is anything else
**   a headline of more words between two paragraphs                    another story's, before it is a subhead
**   the same between the title and the first paragraph                 a standfirst
**
** Sizes were chosen on articles of our own (tests/articles) and on pages typed from memory. Nothing leans behind the last paragraph
** and the short sentences right below it, or behind a mark of the site's (comments, related stories): there the model knows. */
#include "clean/lean.h"

#include "clean/foreign.h"
#include "clean/item.h"
#include "clean/role_words.h"
#include "clean/stamp.h"
#include "clean/writer.h"

enum { FEW_BLOCKS = 16, LONE_WORDS = 7, LONE_MAX = 24, SERIES = 2, TEXT_BEGUN = 2, CREDITED_MAX = 400,
    PLAIN_WORDS = 20, LAST_MAX = 3, PITCH_MIN = 10, PITCH_MAX = 120 };
#define PITCHED_SHARE 0.35f
#define PROSE_LOW 0.70f
#define PROSE_HIGH 0.85f
#define DOUBT 0.7f
#define SENTENCE_FEW 9.0f
#define SENTENCE_PLAIN 5.0f
#define LONE_FEW 5.0f
#define LONE_MANY 9.0f
#define MANY_LOW 60.0f
#define MANY_HIGH 90.0f

static float ramp(float v, float low, float high) { return v <= low ? 0 : v >= high ? 1 : (v - low) / (high - low); }

/* 0: a page; 1: an article by hand. Two signs, either is enough: nearly all of the text is running prose; or it has few blocks,
** and from its first paragraph to its last, without what is settled to go, there is little else. */
static float how_far(const stet__featurer *f, const stet__item *items, size_t n) {
  if (n <= FEW_BLOCKS) return 1;
  size_t first = 0, end = n;
  double all = 0, chars = 0, running = 0;
  while (first < n && !(f->stats[first].prose && items[first].keep)) first++;
  while (end > first && !(f->stats[end - 1].prose && items[end - 1].keep)) end--;
  for (size_t i = 0; i < n; i++) {
    all += f->stats[i].chars;
    if (i < first || i >= end || !items[i].keep) continue;
    chars += f->stats[i].chars;
    running += f->running[i + 1] - f->running[i];
  }
  float whole = ramp(all > 0 ? (float)(f->running[n] / all) : 0, PROSE_LOW, PROSE_HIGH);
  float inner = ramp(chars > 0 ? (float)(running / chars) : 0, PROSE_LOW, PROSE_HIGH) * (1 - ramp((float)n, MANY_LOW, MANY_HIGH));
  return whole > inner ? whole : inner;
}

/* Comments or other stories begin here; a line that is a reference by itself, "Read more: …", says nothing of the next, nor does
** a count of comments or a way to log in above the article's text. */
static bool is_site_mark(const stet__item *x, unsigned sentences) {
  uint8_t role = x->hit.role;
  return x->hit.found && x->hit.sure &&
         (((role == STET_ROLE_COMMENTS || role == STET_ROLE_FORM) && sentences >= TEXT_BEGUN) ||
          (role == STET_ROLE_RELATED && x->hit.heads));
}

/* Do sentences stand before and after? What is settled to go is left out, and a subhead may come first. */
static bool is_between(const stet__featurer *f, const stet__item *items, size_t n, size_t i) {
  size_t before = i, after = i + 1, tries = 4;
  while (before > 0 && tries && !items[before - 1].keep) before--, tries--;
  if (before == 0 || !f->stats[before - 1].stops) return false;
  for (tries = 4; after < n && tries; after++, tries--)
    if (items[after].keep && (f->stats[after].stops > 0 || f->stats[after].words >= LONE_WORDS)) break;
  return after < n && f->stats[after].stops > 0;
}

/* A short line that would be a time stamp or part of a menu elsewhere. */
static bool is_subhead_of_series(const stet__featurer *f, const stet__item *items, size_t n, size_t i) {
  const stet__item *x = &items[i];
  bool like = x->hit.found && (x->hit.role == STET_ROLE_META || x->hit.role == STET_ROLE_NAVIGATION) &&
              x->decider == STET_BY_MODEL && x->kind == STET_PARAGRAPH && f->stats[i].words < LONE_WORDS && x->link_bytes == 0;
  return like && i + 1 < n && f->stats[i + 1].stops > 0 && items[i + 1].decider == STET_BY_MODEL && is_between(f, items, n, i);
}

/* A headline of some words between sentences; no question, no number before it, no colon behind, and no quotation as a whole. */
static bool is_lone(const stet__featurer *f, const stet__item *items, size_t n, size_t i) {
  const stet__block_stats *s = &f->stats[i];
  const stet__item *x = &items[i];
  if (s->words < LONE_WORDS || s->words > LONE_MAX || !stet__featurer_is_headline(s)) return false;
  if (x->text[x->n - 1] == '?' || x->text[x->n - 1] == ':' || (x->text[0] >= '0' && x->text[0] <= '9')) return false;
  return !stet__is_quote(x) && is_between(f, items, n, i);
}

/* Is it the site that speaks to the reader, of itself? */
static bool is_of_site(const stet__item *x, const stet__block_stats *s) {
  unsigned we = (unsigned)(s->address - s->second);
  return (we < 2 ? we : 2) + s->pitch + stet__site_words(x->text, x->n) >= STET__SITE_ENOUGH;
}

/* Does it ask the reader for something, or offer it, for the site? Not where the article itself speaks to the reader. */
static bool is_pitch(const stet__featurer *f, const stet__item *x, const stet__block_stats *s) {
  bool speaks = s->address > 0 && (s->pitch > 0 || (s->second > 0 && s->address > 2));
  if (!speaks || s->stops == 0 || s->words < PITCH_MIN || s->words > PITCH_MAX) return false;
  return f->address_share < PITCHED_SHARE && stet__is_pitch(x->text, x->n);
}

/* A sentence of some length that does not speak of the site or to anybody. */
static bool is_plain_prose(const stet__item *x, const stet__block_stats *s) {
  return x->kind == STET_PARAGRAPH && !x->hit.found && x->link_bytes == 0 && s->words >= PLAIN_WORDS && s->address == 0 &&
         stet__ends_in(x->text, x->n, ".");
}

/* A short sentence right below the last paragraph, "The investigation continues." */
static bool is_last_word(const stet__featurer *f, const stet__item *x, const stet__block_stats *s) {
  return x->kind == STET_PARAGRAPH && x->decider == STET_BY_MODEL && !x->hit.found && x->link_bytes == 0 && s->stops > 0 &&
         s->words >= 2 && s->pitch == 0 && !stet__featurer_addresses(f, s) && !stet__featurer_is_headline(s) &&
         stet__ends_in(x->text, x->n, ".") && stet__site_words(x->text, x->n) == 0;
}

static bool is_credited(const stet__item *x) {
  return stet__ends_in_credit(x->text, x->n) || (x->n < CREDITED_MAX && stet__ends_in(x->text, x->n, ")") && stet__has_credit(x));
}

static float lean_of(const stet__featurer *f, const stet__item *x, const stet__block_stats *s, bool lone, bool body_begun,
                     bool few) {
  bool hinted = stet__is_hinted(x);
  if (is_pitch(f, x, s)) return -5;
  if (stet__featurer_addresses(f, s)) return is_of_site(x, s) ? -5 : 3;
  if (s->pitch >= 3 && s->pitch * 12u >= s->words) return is_plain_prose(x, s) ? 3 : -2;
  if (x->kind == STET_TABLE_BLOCK || (x->kind == STET_PARAGRAPH && is_credited(x))) return 5;
  bool sentence = s->stops > 0 && s->words >= 2 && !stet__featurer_is_headline(s);
  if (!sentence && x->n && x->link_bytes * 5u >= x->n * 4u) return -4;
  if (x->kind == STET_ITEM && !body_begun) return 0;
  if (sentence && s->pitch == 0) return few ? SENTENCE_FEW : is_plain_prose(x, s) ? SENTENCE_PLAIN : 3;
  if (sentence || x->kind == STET_ITEM || x->kind == STET_QUOTATION || x->kind == STET_IMAGE) return 3;
  if (x->n && x->text[x->n - 1] == ':' && body_begun) return 2;
  if (x->kind == STET_HEADING) return s->words < LONE_WORDS ? 3 : 1;
  if (s->words < LONE_WORDS) return hinted ? -3 : 2;
  if (!body_begun) return 2;
  if (hinted) return -4;
  return lone ? -3 : 0;
}

/* An article of many long lines between its paragraphs has long subheads: 1 for a few, 0 for many. */
static float how_rare(const stet__featurer *f, const stet__item *items, size_t n) {
  unsigned count = 0;
  for (size_t i = 0; i < n; i++)
    count += items[i].decider == STET_BY_MODEL && items[i].kind == STET_PARAGRAPH && !f->stats[i].stops && is_lone(f, items, n, i);
  return 1 - ramp((float)count, LONE_FEW, LONE_MANY);
}

/* What is written as a heading between paragraphs of prose is the article's, on any page. */
static void lean_to_headings(const stet__featurer *f, const stet__item *items, size_t n, stet__leaning *v) {
  bool prose = false;
  for (size_t i = 0; i + 1 < n; i++) {
    const stet__item *x = &items[i];
    prose |= f->stats[i].prose;
    if (prose && x->kind == STET_HEADING && x->link_bytes == 0 && !x->hit.found && f->stats[i + 1].prose)
      v[i] = (stet__leaning){1 - DOUBT, 3};
  }
}

/* What to do with the log odds of each block, whichever member they are of, into lean[n]. */
static void lean_by_hand(const stet__featurer *f, const stet__item *items, size_t n, stet__leaning *lean) {
  float far = how_far(f, items, n);
  size_t end = n;
  for (size_t i = 0; i < n; i++) lean[i] = (stet__leaning){1, 0};
  lean_to_headings(f, items, n, lean);
  if (far <= 0) return;
  float rare = how_rare(f, items, n);
  if (n > FEW_BLOCKS) {
    while (end > 0 && !f->stats[end - 1].prose) end--;
    for (unsigned k = 0; end > 0 && end < n && k < LAST_MAX && is_last_word(f, &items[end], &f->stats[end]); k++) end++;
  }
  bool begun = n <= FEW_BLOCKS, titled = begun, marked = false, heads_related = false;
  unsigned sentences = 0; /* so far; a long paragraph is several */
  size_t series = 0;
  for (size_t i = 0; i < n && series < SERIES; i++) series += is_subhead_of_series(f, items, n, i);
  for (size_t i = 0; i < end; i++) {
    const stet__item *x = &items[i];
    if (x->decider != STET_BY_MODEL) {
      titled |= x->keep && x->role == STET_ROLE_TITLE;
      bool mark = is_site_mark(x, sentences);
      marked = mark || (marked && !x->keep);
      heads_related = mark ? x->hit.role == STET_ROLE_RELATED : heads_related && marked;
      continue;
    }
    const stet__block_stats *s = &f->stats[i];
    if (s->prose) begun = titled = true, marked = false;
    sentences += s->prose ? TEXT_BEGUN : s->stops > 0 && !stet__featurer_is_headline(s);
    /* headlines end where sentences begin */
    if (heads_related && s->stops > 0 && s->words >= 5 && !stet__featurer_is_headline(s)) marked = false;
    if (!titled) continue; /* menus stand before the title */
    lean[i].scale = 1 - DOUBT * far;
    /* a line apart right before the prose again is the article's */
    bool back = heads_related && x->gap && i + 1 < n && f->stats[i + 1].prose && items[i + 1].gap;
    if (marked && !back) continue;
    bool lone = is_lone(f, items, n, i);
    bool subhead = series >= SERIES && is_subhead_of_series(f, items, n, i);
    float by = far * (subhead ? 6 : lean_of(f, x, s, lone, begun, n <= FEW_BLOCKS));
    lean[i].by = by < 0 && lone ? by * rare : by;
  }
}

/* ---- Other languages ----
**
** The model has learned from pages in English. Of a text in another language (its rules find more there than the English ones, and
** its sentences are not English) it knows little but what stands beside a block, and that alone must not take a sentence away. With
** 6 for SPARE_BY three of 294 sentences among the site's lines were lost that 8 keeps. */
#define SPARE_SCALE 0.3f
#define SPARE_BY 8.0f

static bool is_foreign(const stet__featurer *f, const stet__item *items, size_t n) {
  size_t english = 0, other = 0;
  for (size_t i = 0; i < n; i++) {
    if (!items[i].hit.found || items[i].hit.role < STET_ROLE_REPEAT) continue;
    if (!strncmp(items[i].hit.name, "en:", 3)) english++;
    else other++;
  }
  return other > english && !stet__text_is_english(f, items, n);
}

static void spare_sentences(const stet__featurer *f, const stet__item *items, size_t n, stet__leaning *lean) {
  if (!is_foreign(f, items, n)) return;
  for (size_t i = 0; i < n; i++) {
    const stet__item *x = &items[i];
    const stet__block_stats *s = &f->stats[i];
    if (x->decider != STET_BY_MODEL || x->kind != STET_PARAGRAPH || x->hit.found) continue;
    if (s->stops == 0 || stet__featurer_is_headline(s)) continue;
    stet__leaning *v = &lean[i];
    if (v->scale > SPARE_SCALE) v->scale = SPARE_SCALE;
    if (v->by < SPARE_BY) v->by = SPARE_BY;
  }
}

void stet__find_leanings(const stet__featurer *f, const stet__item *items, size_t n, stet__leaning *lean) {
  lean_by_hand(f, items, n, lean);
  spare_sentences(f, items, n, lean);
  stet__lean_on_foreign(f, items, n, lean);
  stet__lean_on_stamps(f, items, n, lean);
  stet__lean_on_writers(f, items, n, lean);
}
