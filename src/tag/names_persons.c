/* names_persons: which full names are one person's, and whom a short mention means.
**
** Full names of one surname (in sound) and given names that agree are one person's, unless their middle names, endings ("Jr.") or
** titles tell them apart, or "and" stands between the two ("Jim Hale and James Hale"). Each looks for names that say as much as it
** does or more, and joins them where they agree among themselves: what fits two persons ("J. Smith") joins neither. One name is
** also what has the last word first, initials behind the surname ("Tanaka H"), words left out, or words parted in another way.
**
** A short mention is one word, or a run of words of a longer full name ("von der Leyen", "Mohamed bin Zayed"). It means one whose
** name ends with it; else one whose name begins with it, or else has it within, where only one is meant; else one whose surname is
** spelled almost so, or whose given name is, or who has a word that it clips. Who was called by the first word of the name goes
** before whoever has it as a surname. The last half of a double surname ("Hall" of "Lindqvist-Hall") counts where nobody bears it
** whole. Of several whose names begin with it, one must be named more often than all others. Where it ends the names of several,
** each mention is looked at by itself, in the document's order: a title must fit; whoever was named before goes before whoever was
** not, and a surname without a title is not that of one who was brought in as another's kin ("his wife, "); then whoever was named
** more often, the last to be named in full nearby counting NEWS more; then the last of them. Behind somebody's full name in one
** sentence it is rather a namesake's. The author of the article comes last.
*/
#include "tag/cues.h"
#include "tag/names_work.h"

enum { NEWS = 2, VERY_LONG = 10, GLUED_LEAST = 6, GIVEN_LEAST = 4, BONES_LEAST = 3, STRAY_LEAST = 4, TURNED_MOST = 4 };
/* Of a document's surfaces the first that are looked through, and looked for; how often names are held against each other. */
enum { NEAR_MOST = 400, FITTED_MOST = 1000, FITS_MOST = 200000 };

#define BODY_DOUBT 0.85f

/* ---- Full names ---- */

static bool is_full(const stet__surface *x) { return x->type == STET_TYPE_PERSON && x->n_words >= 2 && !x->is_short; }

/* Does y say less than x, which then is found by y? */
static bool says_less(const stet__surface *y, const stet__surface *x) {
  bool initial = stet__is_initial(&x->sounds[0]);
  if (stet__is_initial(&y->sounds[0]) && !initial) return true;
  if (x->suffix && !y->suffix) return true;
  return stet__middle_of(x) && !stet__middle_of(y) && (!initial || stet__is_initial(&y->sounds[0]));
}

/* Are the words of y those of x, the last as the first? */
static bool is_turned(const stet__surface *x, const stet__surface *y) {
  if (y->n_words != x->n_words || !stet__form_is(&y->sounds[0], stet__last_sound(x))) return false;
  for (size_t i = 1; i < x->n_words; i++)
    if (!stet__form_is(&y->sounds[i], &x->sounds[i - 1])) return false;
  return true;
}

/* Joins x with the same words, the last as the first ("Orban Viktor", as he is called at home). */
static void join_turned(stet__names *s, uint32_t x) {
  const stet__surface *v = s->surfaces, *me = &v[x];
  int looks = me->n_words >= 2 && me->n_words <= TURNED_MOST ? STET__LOOKS : 0;
  for (uint32_t k = looks ? *stet__chain_head(&s->firsts, stet__form_hash(stet__last_sound(me))) : 0; k && looks-- > 0;
       k = v[k - 1].next_first) {
    const stet__surface *y = &v[k - 1];
    if (is_full(y) && is_turned(me, y)) stet__join(s, x, k - 1);
  }
}

/* Joins x with the full names that agree with it. False: there are none. */
static bool join_full(stet__names *s, uint32_t x) {
  const stet__surface *v = s->surfaces, *me = &v[x];
  uint32_t found[2 * STET__LOOKS], n = 0;
  for (int way = 0; way < 2; way++) {
    int looks = STET__LOOKS;
    uint64_t h = stet__form_hash(way ? &me->sounds[0] : stet__last_sound(me));
    for (uint32_t k = *stet__chain_head(way ? &s->firsts : &s->lasts, h); k && looks-- > 0;
         k = way ? v[k - 1].next_first : v[k - 1].next_last) {
      const stet__surface *y = &v[k - 1];
      if (y == me || !is_full(y) || says_less(y, me) || stet__same_sound(me, y) || !stet__persons_agree(me, y)) continue;
      if (stet__are_two(v, x, k - 1)) continue;
      if (!stet__one_sex(v[stet__root_of(s->surfaces, x)].sex, v[stet__root_of(s->surfaces, k - 1)].sex)) continue;
      found[n++] = k - 1;
    }
  }
  for (uint32_t i = 1; i < n; i++)
    if (!stet__persons_agree(&v[found[0]], &v[found[i]]) &&
        stet__root_of(s->surfaces, found[0]) != stet__root_of(s->surfaces, found[i]))
      return true; /* it fits two persons */
  for (uint32_t i = 0; i < n; i++) stet__join(s, x, found[i]);
  return n > 0;
}

/* Does the full name y say x and more: its words are among those of y, in order, the first as the first ("Juan Pérez", "Juan Carlos
** Pérez Gómez")? */
static bool is_among(const stet__surface *x, const stet__surface *y) {
  size_t at = 0;
  if (y->n_words <= x->n_words || x->words[0].n < GIVEN_LEAST || (x->suffix && x->suffix != y->suffix)) return false;
  for (size_t i = 0; i < y->n_words && at < x->n_words; i++) {
    if (stet__form_is(&x->sounds[at], &y->sounds[i])) at++;
    else if (i == 0) return false;
  }
  return at == x->n_words && x->words[x->n_words - 1].n >= GIVEN_LEAST;
}

/* Joins the full name x with the only person whose longer name has its words. */
static void join_among(stet__names *s, uint32_t x) {
  const stet__surface *v = s->surfaces, *me = &v[x];
  int looks = STET__LOOKS;
  uint32_t found = STET__NONE;
  for (uint32_t k = *stet__chain_head(&s->firsts, stet__form_hash(&me->sounds[0])); k && looks-- > 0; k = v[k - 1].next_first) {
    if (!is_full(&v[k - 1]) || !is_among(me, &v[k - 1]) || stet__are_two(v, x, k - 1)) continue;
    uint32_t root = stet__root_of(s->surfaces, k - 1);
    if (found != STET__NONE && found != root) return;
    found = root;
  }
  if (found != STET__NONE && stet__one_sex(v[stet__root_of(s->surfaces, x)].sex, v[found].sex)) stet__join(s, x, found);
}

static bool is_in_al(const stet__form *w) { return w->n == 2 && w->p[0] == 'a' && w->p[1] == 'l'; }

/* A full name's words as one, without those that names skip, in sound. */
static size_t glued(const stet__surface *x, stet__form *out) {
  size_t words = 0;
  out->n = 0;
  for (size_t i = 0; i < x->n_words; i++) {
    if (stet__is_filler(&x->words[i]) || is_in_al(&x->words[i])) continue;
    words++;
    for (uint8_t k = 0; k < x->sounds[i].n && out->n < STET__FORM_MAX; k++) out->p[out->n++] = x->sounds[i].p[k];
  }
  return words;
}

/* The same with the last word first. */
static void glued_turned(const stet__surface *x, stet__form *out) {
  *out = *stet__last_sound(x);
  for (size_t i = 0; i + 1 < x->n_words; i++)
    for (uint8_t k = 0; k < x->sounds[i].n && out->n < STET__FORM_MAX; k++) out->p[out->n++] = x->sounds[i].p[k];
}

/* Joins x with full names of which the words are parted in another way: "Abdel Rahman Qasimi", "Abdulrahman Qasimi"; of the very
** same letters short ones, too, and with the last word first: "Chen Wei-ling", "Weiling Chen". */
static void join_glued(stet__names *s, uint32_t x) {
  const stet__surface *v = s->surfaces, *me = &v[x];
  size_t n = s->n_surfaces < NEAR_MOST ? s->n_surfaces : NEAR_MOST;
  stet__form mine, other = {{0}, 0};
  size_t words = glued(me, &mine);
  if (!is_full(me) || me->n_words < 3 || mine.n < GLUED_LEAST || x >= FITTED_MOST) return;
  for (uint32_t k = 0; k < n; k++) {
    if (k == x || !is_full(&v[k]) || v[k].n_words > me->n_words) continue;
    bool is = v[k].sounds[0].p[0] == me->sounds[0].p[0] && glued(&v[k], &other) != words;
    bool is_long = mine.n >= VERY_LONG && other.n >= VERY_LONG;
    is = is && (stet__form_is(&mine, &other) || (is_long && stet__form_cost(&mine, &other, 2) <= 2));
    if (!is && v[k].n_words < me->n_words && stet__last_sound(&v[k])->p[0] == me->sounds[0].p[0]) {
      glued_turned(&v[k], &other);
      is = stet__form_is(&mine, &other);
    }
    if (is && stet__one_sex(v[stet__root_of(s->surfaces, x)].sex, v[stet__root_of(s->surfaces, k)].sex)) stet__join(s, x, k);
  }
}

/* Joins the full name x with the only one before it of which another hand spelled both the surname and the given name: "Pavlo
** Hrytsenko", "Pavel Gritsenko". */
static void join_respelled(stet__names *s, uint32_t x) {
  const stet__surface *v = s->surfaces, *me = &v[x];
  uint32_t found = STET__NONE;
  for (uint32_t k = 0; k < x && x < NEAR_MOST; k++) {
    const stet__surface *y = &v[k];
    const stet__form *a = stet__last_sound(me), *b = stet__last_sound(y);
    if (!is_full(y) || stet__form_is(a, b) || stet__form_is(&me->sounds[0], &y->sounds[0]) || !stet__near(a, b)) continue;
    if (stet__is_initial(&me->sounds[0]) || stet__is_initial(&y->sounds[0]) || !stet__persons_agree(me, y)) continue;
    uint32_t root = stet__root_of(s->surfaces, k);
    if (stet__are_two(v, x, k) || (found != STET__NONE && found != root)) return;
    found = root;
  }
  if (found != STET__NONE && stet__one_sex(v[stet__root_of(s->surfaces, x)].sex, v[found].sex)) stet__join(s, x, found);
}

/* ---- Short mentions ---- */

static bool within(const stet__surface *me, const stet__surface *y, uint32_t from) {
  if (from + me->n_words > y->n_words) return false;
  for (uint32_t i = 0; i < me->n_words; i++)
    if (!stet__form_is(&me->sounds[i], &y->sounds[from + i])) return false;
  return true;
}

static void add_root(stet__names *s, uint32_t y, uint32_t *list, uint32_t *n) {
  uint32_t root = stet__root_of(s->surfaces, y);
  for (uint32_t i = 0; i < *n; i++)
    if (list[i] == root) return;
  if (*n < STET__LOOKS) list[(*n)++] = root;
}

static bool is_longer(const stet__surface *y, const stet__surface *me) { return is_full(y) && y->n_words > me->n_words; }

/* Is the end of y that x is but the last half of a double surname ("Hall" of "Lindqvist-Hall")? */
static bool is_half(const stet__surface *y, const stet__surface *x) { return y->hyphens >> (y->n_words - x->n_words) & 1; }

/* Those whose full names end with x; by a half of a double surname only where nobody else but an author bears it. */
static uint32_t bearers(stet__names *s, uint32_t x, uint32_t *list) {
  const stet__surface *me = &s->surfaces[x];
  uint32_t n = 0;
  bool borne = false;
  for (int halves = 0; halves < 2 && !borne; halves++) {
    int looks = STET__LOOKS;
    for (uint32_t k = *stet__chain_head(&s->lasts, stet__form_hash(stet__last_sound(me))); k && looks-- > 0;
         k = s->surfaces[k - 1].next_last) {
      const stet__surface *y = &s->surfaces[k - 1];
      if (!is_longer(y, me) || !stet__ends(me, y) || is_half(y, me) != (halves != 0)) continue;
      add_root(s, k - 1, list, &n);
      borne = borne || y->weight > 0;
    }
  }
  return n;
}

/* Those whose full names begin with x. */
static uint32_t beginners(stet__names *s, uint32_t x, uint32_t *list) {
  const stet__surface *me = &s->surfaces[x];
  uint32_t n = 0;
  int looks = STET__LOOKS;
  for (uint32_t k = *stet__chain_head(&s->firsts, stet__form_hash(&me->sounds[0])); k && looks-- > 0;
       k = s->surfaces[k - 1].next_first)
    if (is_longer(&s->surfaces[k - 1], me) && within(me, &s->surfaces[k - 1], 0)) add_root(s, k - 1, list, &n);
  return n;
}

/* Those whose full names have x within. */
static uint32_t holders(stet__names *s, uint32_t x, uint32_t *list) {
  const stet__surface *me = &s->surfaces[x];
  uint64_t h = stet__form_hash(&me->sounds[0]);
  uint32_t n = 0;
  int looks = me->n_words > 1 || !stet__is_initial(&me->sounds[0]) ? STET__LOOKS : 0;
  for (uint32_t k = *stet__chain_head(&s->inner, h); k && looks-- > 0;) {
    uint32_t y = (k - 1) / STET__WORDS_MAX, from = (k - 1) % STET__WORDS_MAX;
    if (is_longer(&s->surfaces[y], me) && within(me, &s->surfaces[y], from)) add_root(s, y, list, &n);
    k = s->surfaces[y].next_inner[from];
  }
  return n;
}

/* Those whose full names begin with x, or else have it within. */
static uint32_t others(stet__names *s, uint32_t x, uint32_t *list) {
  uint32_t n = beginners(s, x, list);
  return n ? n : holders(s, x, list);
}

/* How well a short name, whose words no full name has, fits one: FIT_SURNAME, where it is spelled almost as its end, is the
** best. */
enum { FIT_SURNAME = 1, FIT_GIVEN, FIT_CLIPPED, FIT_NOT };
static uint32_t fit_of(const stet__surface *me, const stet__surface *y) {
  size_t skip = (size_t)(y->n_words - me->n_words);
  for (size_t i = 0; i + 1 < me->n_words; i++)
    if (!stet__form_is(&me->sounds[i], &y->sounds[skip + i])) return FIT_NOT;
  if (stet__is_surname(me, y)) return FIT_SURNAME;
  if (me->n_words > 1 || stet__is_initial(&me->sounds[0])) return FIT_NOT;
  bool surname = me->in_last & 1 << STET__LIST_SURNAME, given = me->in_last & 1 << STET__LIST_GIVEN;
  if (given && stet__same_given(&me->words[0], &y->words[0])) return FIT_GIVEN;
  bool long_given = (given || !surname) && me->sounds[0].n >= GIVEN_LEAST;
  if (long_given && (stet__is_given_alike(me, y) || stet__same_bones(&me->sounds[0], &y->sounds[0], BONES_LEAST))) return FIT_GIVEN;
  const stet__form *w = &me->words[0], *first = &y->words[0];
  if (!surname && stet__is_clipped(w, first, 3, false)) return FIT_CLIPPED;
  if (given && stet__is_clipped(first, w, 3, false)) return FIT_CLIPPED;
  for (size_t i = 1; i < y->n_words && !me->lists; i++)
    if (stet__is_clipped(w, &y->words[i], 4, false)) return FIT_CLIPPED;
  if (!(me->lists & ~(1u << STET__LIST_GIVEN)) && stet__is_clipped(w, first, 4, true)) return FIT_CLIPPED;
  return FIT_NOT;
}

/* Those whose full names fit the short name x best, though none has it. */
static uint32_t fitting(stet__names *s, uint32_t x, uint32_t *list) {
  size_t most = s->n_surfaces < NEAR_MOST ? s->n_surfaces : NEAR_MOST; /* a document of more names has had its chance */
  uint32_t best = s->surfaces[x].fit ? s->surfaces[x].fit : FIT_NOT, n = 0;
  if (s->surfaces[x].fit == FIT_NOT || s->n_fits + most > FITS_MOST) return 0;
  s->n_fits += most;
  for (uint32_t k = 0; k < most; k++) {
    const stet__surface *me = &s->surfaces[x], *y = &s->surfaces[k];
    if (!is_longer(y, me)) continue;
    uint32_t fit = fit_of(me, y);
    if (fit < best) best = fit, n = 0;
    if (fit == best && fit != FIT_NOT) add_root(s, k, list, &n);
  }
  s->surfaces[x].fit = best;
  return n;
}

/* One whose surname is spelled almost as the word x; STET__NONE: nobody. */
static uint32_t near_bearer(stet__names *s, uint32_t x) {
  size_t n = s->n_surfaces < NEAR_MOST ? s->n_surfaces : NEAR_MOST;
  for (uint32_t k = 0; k < n && x < FITTED_MOST; k++)
    if (is_longer(&s->surfaces[k], &s->surfaces[x]) && fit_of(&s->surfaces[x], &s->surfaces[k]) == FIT_SURNAME) return k;
  return STET__NONE;
}

/* Where the one who was named last of list[0..n) was named in full, if that is near mention i; else 0. */
static uint32_t news(const stet__names *s, const stet__named *d, uint32_t i, const uint32_t *list, uint32_t n) {
  uint32_t last = 0;
  for (uint32_t k = 0; k < n; k++)
    if (s->surfaces[list[k]].last_full > last) last = s->surfaces[list[k]].last_full;
  return last && d->m[last - 1].passage + 1 >= d->m[i].passage ? last : 0;
}

/* Do two mentions stand in one sentence, the first before the second? */
static bool in_one_sentence(const stet__named *d, uint32_t a, uint32_t b) {
  if (d->m[a].passage != d->m[b].passage) return false;
  const stet__passage *p = &d->passages[d->m[a].passage];
  const stet__token *v = d->tokens + p->first;
  for (size_t i = stet__token_at(p, v, d->m[a].end); i < p->n_tokens && v[i].start <= d->m[b].start; i++)
    if (v[i].flags & STET__TOKEN_FIRST) return false;
  return true;
}

/* Whom mention i means of the bearers list[0..n) of its name; STET__NONE: none. */
static uint32_t choose(const stet__names *s, const stet__named *d, uint32_t i, const uint32_t *list, uint32_t n) {
  uint32_t best = STET__NONE, best_last = 0, last = news(s, d, i, list, n);
  bool another = last && in_one_sentence(d, last - 1, i); /* "Tom Hale said that Mrs. Hale had left" */
  uint64_t best_rank = 0;
  uint8_t sex = s->sex[i] & (STET__MAN | STET__WOMAN);
  for (uint32_t k = 0; k < n; k++) {
    const stet__surface *y = &s->surfaces[list[k]];
    if (!stet__one_sex(sex, y->sex)) continue;
    bool same = sex && (sex & y->sex), kin = y->sex & STET__KIN;
    uint64_t often = y->named ? (uint64_t)y->named + (last && y->last_full == last ? NEWS : 0) : y->weight;
    bool speaks = another && y->last_full == last;
    uint64_t rank = (uint64_t)same << 35 | (uint64_t)(y->named > 0) << 34 | (uint64_t)!speaks << 33 | (uint64_t)(sex || !kin) << 32;
    rank += often;
    bool better = best == STET__NONE || rank > best_rank || (rank == best_rank && y->last_full > best_last);
    if (better) best = list[k], best_rank = rank, best_last = y->last_full;
  }
  return best;
}

/* The one of list[0..n) who was named more often than all others together, twice at least; STET__NONE: nobody. */
static uint32_t by_far(const stet__names *s, const uint32_t *list, uint32_t n) {
  uint32_t best = 0, all = 0;
  for (uint32_t k = 0; k < n; k++) {
    all += s->surfaces[list[k]].named;
    if (s->surfaces[list[k]].named > s->surfaces[list[best]].named) best = k;
  }
  uint32_t most = n ? s->surfaces[list[best]].named : 0;
  return most >= 2 && 2 * most > all ? list[best] : STET__NONE;
}

/* Of those who begin with the name or have it within: the only one; else the only one that was named before mention i, or that is
** no author; else the one who was named most. */
static uint32_t only_one(const stet__names *s, uint32_t i, const uint32_t *list, uint32_t n) {
  uint32_t count[3] = {0, 0, 0}, one[3] = {0, 0, 0}; /* all, those who are no authors, those named before */
  for (uint32_t k = 0; k < n; k++) {
    const stet__surface *y = &s->surfaces[list[k]];
    if (!stet__one_sex(s->sex[i], y->sex)) continue;
    const bool is[3] = {true, y->weight > 0, y->named > 0};
    for (int way = 0; way < 3; way++)
      if (is[way] && count[way]++ == 0) one[way] = list[k];
  }
  for (int way = 0; way < 3; way++)
    if (count[way] == 1) return one[way];
  return by_far(s, list, n);
}

/* Of those whose names begin with x, one who was named and is called by it, or at least before any of the bearers list[0..n) of x
** as a surname was named ("Roslan" is Roslan bin Yusof, until his daughter Siti Roslan comes, and then still); STET__NONE:
** nobody. */
static uint32_t called_by_first(stet__names *s, uint32_t x, uint32_t i, const uint32_t *list, uint32_t n) {
  uint32_t first[STET__LOOKS], n_first = beginners(s, x, first), kept = 0;
  bool named = false, any = false;
  uint32_t earliest = STET__NONE;
  for (uint32_t k = 0; k < n; k++) {
    const stet__surface *y = &s->surfaces[list[k]];
    named = named || (y->named && !y->by_first && (s->sex[i] || !(y->sex & STET__KIN)));
    any = any || y->named;
    if (y->mention < earliest) earliest = y->mention;
  }
  for (uint32_t k = 0; k < n_first; k++) any = any || s->surfaces[first[k]].named;
  for (uint32_t k = 0; k < n_first; k++) {
    const stet__surface *y = &s->surfaces[first[k]];
    bool is = any ? y->named && (!named || y->by_first) : y->mention < earliest && y->weight; /* in a headline: who comes first */
    if (is) first[kept++] = first[k];
  }
  return kept ? only_one(s, i, first, kept) : STET__NONE;
}

/* Whom mention i, of the short surface x, means: a root; STET__NONE: nobody who is named in full. */
static uint32_t meant(stet__names *s, const stet__named *d, uint32_t x, uint32_t i) {
  uint32_t list[STET__LOOKS], n = bearers(s, x, list);
  uint32_t first = n ? called_by_first(s, x, i, list, n) : STET__NONE;
  if (first != STET__NONE) return first;
  uint32_t found = choose(s, d, i, list, n);
  if (found != STET__NONE) return found;
  if (n) return STET__NONE;
  n = beginners(s, x, list);
  if (n) return only_one(s, i, list, n);
  n = holders(s, x, list);
  found = only_one(s, i, list, n ? n : fitting(s, x, list));
  bool surname = s->surfaces[x].lists & 1 << STET__LIST_SURNAME || !(s->surfaces[x].lists & 1 << STET__LIST_GIVEN);
  return n && found == STET__NONE && surname ? choose(s, d, i, list, n) : found; /* the first of two surnames */
}

/* The surface of short x that means `root`, or nobody (STET__NONE) of a sex; made where it is new. False: out of memory. */
static bool part_of(stet__names *s, uint32_t x, uint32_t root, uint8_t sex, uint32_t *out) {
  for (uint32_t k = x; k != STET__NONE; k = s->surfaces[k].next_part) {
    stet__surface *y = &s->surfaces[k];
    bool is = root == STET__NONE ? !y->bound && stet__one_sex(y->sex, sex) : y->bound && stet__root_of(s->surfaces, k) == root;
    if (y->count && !is) continue;
    *out = k;
    return true;
  }
  if (!STET__ROOM(s->a, s->surfaces, s->n_surfaces, s->cap_surfaces)) return false;
  stet__surface *y = &s->surfaces[s->n_surfaces], *me = &s->surfaces[x];
  *y = *me;
  *out = y->parent = (uint32_t)s->n_surfaces;
  y->count = y->weight = y->named = y->last_full = 0;
  y->sex = 0;
  y->bound = false;
  me->next_part = (uint32_t)s->n_surfaces++;
  return true;
}

/* Is the short x the first word of a full name of `root`, and of none the last? */
static bool is_first(stet__names *s, uint32_t x, uint32_t root) {
  uint32_t list[STET__LOOKS];
  for (int way = 0; way < 2; way++) {
    uint32_t n = way ? bearers(s, x, list) : beginners(s, x, list), k = 0;
    while (k < n && list[k] != root) k++;
    if ((k < n) == (way == 1)) return false;
  }
  return true;
}

/* Gives mention i of short x to whom it means. */
static bool take_short(stet__names *s, const stet__named *d, uint32_t x, uint32_t i) {
  uint32_t root = meant(s, d, x, i), part;
  if (!part_of(s, x, root, s->sex[i], &part)) return false;
  stet__surface *y = &s->surfaces[part];
  if (y->count++ == 0) y->mention = y->shown = i;
  stet__show(d, y, i);
  s->of_mention[i] = part;
  if (root != STET__NONE) {
    y->bound = true;
    stet__join(s, part, root);
  }
  stet__surface *whole = &s->surfaces[stet__root_of(s->surfaces, part)];
  whole->sex |= s->sex[i];
  whole->named += root != STET__NONE;
  if (root != STET__NONE && is_first(s, x, root)) whole->by_first = true;
  return true;
}

/* Short mentions that mean nobody who is named in full are one name by their sound. */
static void join_strays(stet__names *s, uint32_t x) {
  const stet__surface *v = s->surfaces, *me = &v[x];
  int looks = STET__LOOKS;
  if (me->bound || me->n_words != 1) return;
  for (uint32_t k = me->next_last; k && looks-- > 0; k = v[k - 1].next_last) {
    const stet__surface *y = &v[k - 1];
    if (!y->is_short || y->bound || !stet__same_sound(me, y)) continue;
    if (me->sounds[0].n < STRAY_LEAST && !stet__same_words(me, y)) continue;
    if (stet__one_sex(v[stet__root_of(s->surfaces, x)].sex, v[stet__root_of(s->surfaces, k - 1)].sex)) stet__join(s, x, k - 1);
  }
}

/* Likewise, one that is met once and is spelled almost as another ("Ledezma", "Ledesma"). */
static void join_near_strays(stet__names *s, uint32_t x, size_t n) {
  const stet__surface *v = s->surfaces, *me = &v[x];
  if (me->bound || me->n_words != 1 || me->count != 1 || x >= FITTED_MOST) return;
  for (uint32_t k = 0; k < n && k < NEAR_MOST; k++) {
    const stet__surface *y = &v[k];
    if (k == x || !y->is_short || y->bound || y->n_words != 1 || !stet__is_surname(me, y)) continue;
    if (stet__one_sex(v[stet__root_of(s->surfaces, x)].sex, v[stet__root_of(s->surfaces, k)].sex)) stet__join(s, x, k);
  }
}

static bool walk(stet__names *s, const stet__named *d) {
  for (uint32_t i = 0; i < d->n; i++) {
    uint32_t x = s->of_mention[i];
    if (x == STET__NONE || s->surfaces[x].type != STET_TYPE_PERSON || s->surfaces[x].n_words == 0) continue;
    if (s->surfaces[x].is_short) {
      if (!take_short(s, d, x, i)) return false;
      continue;
    }
    stet__surface *root = &s->surfaces[stet__root_of(s->surfaces, x)];
    if (stet__in_byline(&d->passages[d->m[i].passage])) continue;
    root->named++;
    root->last_full = i + 1;
  }
  return true;
}

/* Is a word that was met once and is in no table of places almost the surname of somebody who is named in full? */
static bool is_surname_misread(stet__names *s, uint32_t x) {
  const stet__surface *me = &s->surfaces[x];
  if (me->count != 1 || me->place || (me->lists & ~(unsigned)STET__OF_PERSONS)) return false;
  uint32_t k = near_bearer(s, x);
  return k != STET__NONE && !stet__form_is(&me->words[0], &s->surfaces[k].words[s->surfaces[k].n_words - 1]);
}

/* What the model took for a body or a place, and is another spelling of a person's name: a person. */
static bool is_misread(stet__names *s, uint32_t x) {
  const stet__surface *me = &s->surfaces[x];
  int looks = STET__LOOKS;
  if ((me->type != STET_TYPE_ORG && me->type != STET_TYPE_PLACE) || me->n_words != me->n_all || me->acronym) return false;
  if (me->n_words == 1) return is_surname_misread(s, x);
  if (me->n_words != 2) return false;
  for (uint32_t k = *stet__chain_head(&s->lasts, stet__form_hash(&me->sounds[1])); k && looks-- > 0;
       k = s->surfaces[k - 1].next_last)
    if (s->surfaces[k - 1].type == STET_TYPE_PERSON && s->surfaces[k - 1].n_words == 2 &&
        stet__persons_agree(me, &s->surfaces[k - 1]))
      return true;
  return false;
}

/* Is the last word nobody's name, by the lists, and one that is written small, too ("Torvald Shipping")? */
static bool ends_in_a_word(const stet__names *s, const stet__surface *x) {
  const stet__form *w = &x->words[x->n_words - 1];
  return !(x->in_last & STET__OF_PERSONS) &&
         stet__lexicon_find(s->x->words, s->x->n_words, stet__lexicon_word(w->p, w->n)) != STET__LEXICON_FREE;
}

/* The type of what the model took for a person, though nobody is called so in full and nothing says that it is one, where it is the
** first word or the last of a body that was named before ("Sulabud LLC", "Sulabud"), or the end of a place's name. The model must
** be in some doubt, or the body a firm by its last words. */
static uint8_t type_of_longer(stet__names *s, const stet__named *d, uint32_t x) {
  const stet__surface *me = &s->surfaces[x];
  uint32_t list[STET__LOOKS];
  if (me->type != STET_TYPE_PERSON || me->n_words == 0 || me->n_words > 2 || me->n_all != me->n_words || me->sex || me->suffix)
    return me->type;
  bool doubted = me->scores < BODY_DOUBT * (float)me->count;
  bool given = me->in_first & 1 << STET__LIST_GIVEN;
  if (me->n_words == 2 && !ends_in_a_word(s, me) && (given || !doubted)) return me->type;
  for (int way = 0; way < (doubted ? 2 : 1); way++) {
    int looks = STET__LOOKS;
    uint64_t h = stet__form_hash(way ? stet__last_sound(me) : &me->sounds[0]);
    for (uint32_t k = *stet__chain_head(way ? &s->lasts : &s->firsts, h); k && looks-- > 0;
         k = way ? s->surfaces[k - 1].next_last : s->surfaces[k - 1].next_first) {
      const stet__surface *y = &s->surfaces[k - 1];
      bool place = y->type == STET_TYPE_PLACE && way && !(me->in_last & STET__OF_PERSONS);
      if ((y->type != STET_TYPE_ORG && !place) || y->n_words <= me->n_words || !stet__is_told_before(d, y, me)) continue;
      if (!(way ? stet__ends(me, y) : stet__starts(me, y)) || !(doubted || stet__only_company_words(y, me->n_words))) continue;
      return bearers(s, x, list) || beginners(s, x, list) ? me->type : y->type;
    }
  }
  return me->type;
}

/* Do the words of the body y behind the first n say that it is named after a place, as public bodies and clubs are? */
static bool is_of_place(const stet__surface *y, size_t n) {
  static const char words[] =
      " council university college school hospital police court club united rovers athletic wanderers county district municipality "
      "church cathedral parish museum times herald post gazette news tribune airport port festival orchestra theater library zoo "
      "chamber agreement fc cf sc afc bank city town state region government administration assembly parliament "
      "prison jail station railway institute academy hall house institution authority ministry department office center ";
  for (size_t i = n; i < y->n_words; i++)
    if (stet__is_filler(&y->words[i]) || stet__is_common_body(&y->words[i]) || stet__listed(words, y->words[i].p, y->words[i].n))
      return true;
  return false;
}

/* Does no mention of x stand where a place does ("in", "the city of"), and one as what acts or owns? */
static bool is_never_place(const stet__names *s, const stet__named *d, uint32_t x) {
  bool acts = false;
  for (uint32_t i = s->surfaces[x].mention; i < d->n; i++) {
    if (s->of_mention[i] != x) continue;
    const stet__passage *p = &d->passages[d->m[i].passage];
    const stet__token *v = d->tokens + p->first;
    size_t from = stet__token_at(p, v, d->m[i].start), to = from;
    while (to < p->n_tokens && v[to].start < d->m[i].end) to++;
    unsigned cues = stet__cues(p, v, from, to);
    bool behind = from > 0 && stet__token_in(p->text, &v[from - 1], " of to from at around through , ");
    if (cues & STET__CUE_PLACE || behind) return false;
    acts = acts || cues & (STET__CUE_SPEAKS | STET__CUE_FIRM) || (to < p->n_tokens && stet__token_is_possessive(p->text, &v[to]));
  }
  return acts;
}

/* Did the model take for a place the first word of a firm that was named before ("Thornbury Software", "Thornbury's engineers")? */
static bool is_short_firm(stet__names *s, const stet__named *d, uint32_t x) {
  const stet__surface *me = &s->surfaces[x];
  int looks = STET__LOOKS;
  if (me->type != STET_TYPE_PLACE || me->n_words != 1 || me->place || me->lists & STET__OF_PLACES) return false;
  for (uint32_t k = *stet__chain_head(&s->firsts, stet__form_hash(&me->sounds[0])); k && looks-- > 0;
       k = s->surfaces[k - 1].next_first) {
    const stet__surface *y = &s->surfaces[k - 1];
    if (y->type == STET_TYPE_ORG && y->n_words > 1 && y->mention < me->mention && stet__form_is(&y->sounds[0], &me->sounds[0]))
      return !is_of_place(y, 1) && is_never_place(s, d, x);
  }
  return false;
}

void stet__find_misread(stet__names *s, const stet__named *d) {
  for (uint32_t i = 0; i < s->n_surfaces; i++)
    s->surfaces[i].type = is_misread(s, i) ? STET_TYPE_PERSON : is_short_firm(s, d, i) ? STET_TYPE_ORG : type_of_longer(s, d, i);
}

/* Joins x, a surname and the initials of the given names behind it ("Tanaka H"), with the only one whom it fits. */
static void join_cited(stet__names *s, uint32_t x) {
  const stet__surface *v = s->surfaces, *me = &v[x];
  uint32_t list[STET__LOOKS], n = 0;
  for (int way = 0; way < 2; way++) {
    int looks = STET__LOOKS;
    uint64_t h = stet__form_hash(&me->sounds[0]);
    for (uint32_t k = *stet__chain_head(way ? &s->firsts : &s->lasts, h); k && looks-- > 0;
         k = way ? v[k - 1].next_first : v[k - 1].next_last) {
      const stet__surface *y = &v[k - 1];
      if (!is_full(y) || y->is_cited || !stet__form_is(&me->sounds[0], way ? &y->sounds[0] : stet__last_sound(y))) continue;
      if (me->words[1].p[0] == y->words[way].p[0] || (way && me->words[1].p[0] == y->words[y->n_words - 1].p[0]))
        add_root(s, k - 1, list, &n);
    }
  }
  if (n == 1) stet__join(s, x, list[0]);
}

/* Do full names have x in them, or fits it their end? */
static bool is_part(stet__names *s, uint32_t x) {
  uint32_t list[STET__LOOKS];
  return bearers(s, x, list) || others(s, x, list) || fitting(s, x, list);
}

bool stet__join_persons(stet__names *s, const stet__named *d) {
  size_t n = s->n_surfaces;
  uint32_t list[STET__LOOKS];
  for (size_t i = 0; i < n; i++) {
    uint32_t x = s->by_size[i];
    stet__surface *me = &s->surfaces[x];
    if (me->type != STET_TYPE_PERSON || me->n_words == 0) continue;
    join_turned(s, x);
    bool particle = me->words[0].n <= 2 && me->n_words == 2; /* "Ó Flatharta" */
    if (me->is_cited) join_cited(s, x);
    me->is_short = me->n_words == 1 || (particle && bearers(s, x, list)) || (!join_full(s, x) && is_part(s, x));
  }
  for (uint32_t i = 0; i < n; i++)
    if (is_full(&s->surfaces[i])) join_among(s, i), join_glued(s, i), join_respelled(s, i);
  for (size_t i = 0; i < n; i++) { /* counted anew, as each mention may mean another */
    stet__surface *me = &s->surfaces[i];
    if (me->is_short) me->count = 0, me->sex = 0, me->fit = 0;
  }
  if (!walk(s, d)) return false;
  for (uint32_t i = 0; i < n; i++)
    if (s->surfaces[i].is_short) join_strays(s, i), join_near_strays(s, i, n);
  return true;
}
