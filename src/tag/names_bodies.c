/* names_bodies: joins what is no person: the same words, names of one place, peoples, longer and shorter names of bodies and
** places. */
#include "tag/names_work.h"

enum { LAND_LEAST = 4, PLACE_LEAST = 8, PLACES_MOST = 400 };

/* ---- Lands ---- */

/* "ukraine", "ukrainian" */
static bool is_adjective(const stet__form *land, const stet__form *w) {
  uint8_t n = land->n;
  if (n && memchr("aeiou", land->p[n - 1], 5)) n--;
  return n >= LAND_LEAST && w->n > n && memcmp(land->p, w->p, n) == 0;
}

static bool one_land(const stet__form *a, const stet__form *b) {
  return !a->n || !b->n || stet__form_is(a, b) || is_adjective(a, b) || is_adjective(b, a);
}

static bool may_be_one(stet__names *s, uint32_t a, uint32_t b) { /* no two lands' */
  return one_land(&s->surfaces[stet__root_of(s->surfaces, a)].owner, &s->surfaces[stet__root_of(s->surfaces, b)].owner);
}

static void first_words(const stet__surface *x, size_t n, stet__form *out) { /* in sound, without spaces between */
  out->n = 0;
  for (size_t i = 0; i < n; i++)
    for (uint8_t k = 0; k < x->sounds[i].n && out->n < STET__FORM_MAX; k++) out->p[out->n++] = x->sounds[i].p[k];
}

/* "Ukraine's Defense Ministry", of mentions i - 1 and i */
void stet__find_owner(const stet__named *d, uint32_t i, stet__surface *out) {
  bool common = false;
  for (size_t k = 0; k < out->n_words; k++) common = common || stet__is_common_body(&out->words[k]);
  if (!common || i == 0) return;
  const stet__mention *m = &d->m[i], *land = m - 1;
  if (land->passage != m->passage || land->end > m->start) return;
  const char *between = d->passages[m->passage].text + land->end;
  uint32_t n = m->start - land->end;
  bool owns = (n == 3 && memcmp(between, "'s ", 3) == 0) || (n == 5 && memcmp(between, "\xE2\x80\x99s ", 5) == 0);
  if (!(land->type == STET_TYPE_PLACE && owns) && !(land->type == STET_TYPE_NORP && n == 1)) return;
  stet__surface x;
  stet__take_words(&d->passages[m->passage], d->tokens, land, &x, NULL);
  first_words(&x, x.n_words, &out->owner);
}

/* ---- Longer and shorter ---- */

bool stet__only_company_words(const stet__surface *x, size_t from) {
  for (size_t i = from; i < x->n_words; i++)
    if (!stet__is_company_end(&x->words[i]) && !stet__is_filler(&x->words[i])) return false;
  return true;
}

static bool is_passed_over(const stet__form *w) { return stet__is_filler(w) || (w->n == 7 && memcmp(w->p, "affairs", 7) == 0); }

/* The same word, or a land and its adjective ("Romania", "Romanian"). */
static bool is_word_of(const stet__form *a, const stet__form *b, bool lands) {
  return stet__form_is(a, b) || (lands && (is_adjective(a, b) || is_adjective(b, a)));
}

/* The same words in any order, fillers left out; two at least. Of three or more a land may be its adjective. */
static bool same_set(const stet__surface *a, const stet__surface *b) {
  size_t na = 0, nb = 0, common = 0;
  for (size_t k = 0; k < b->n_words; k++) nb += !is_passed_over(&b->words[k]);
  for (size_t i = 0; i < a->n_words; i++) {
    if (is_passed_over(&a->words[i])) continue;
    na++;
    for (size_t k = 0; k < b->n_words; k++)
      if (is_word_of(&a->sounds[i], &b->sounds[k], nb > 2)) {
        common++;
        break;
      }
  }
  return na >= 2 && na == nb && common == na;
}

bool stet__is_told_before(const stet__named *d, const stet__surface *longer, const stet__surface *word) {
  uint32_t passage = d->m[word->mention].passage;
  bool heading = passage == 0 || d->passages[passage].role == STET_ROLE_TITLE || d->passages[passage].role >= STET_ROLE_REPEAT;
  return longer->mention < word->mention || (heading && d->m[longer->mention].passage > passage);
}

static bool is_word(const stet__form *w, const char *list) { return stet__listed(list, w->p, w->n); }

/* "Kingdom of Saudi Arabia", "City of Bath": may what stands before the last words go, wherever it stands? */
static bool is_formal(const stet__surface *x, size_t n) {
  bool form = false, city = false;
  for (size_t i = 0; i < n; i++) {
    form = form || is_word(&x->words[i], " kingdom republic emirate sultanate principality federation commonwealth state ");
    city = city || (i == 0 && is_word(&x->words[i], " city town village municipality district "));
  }
  size_t of = is_word(&x->words[n - 1], " the ") && n > 1 ? n - 2 : n - 1;
  return is_word(&x->words[of], " of ") && (form || city);
}

/* Does "the" stand before mention i, as before a river's name? */
static bool has_article(const stet__named *d, uint32_t i) {
  const char *text = d->passages[d->m[i].passage].text;
  uint32_t start = d->m[i].start;
  return start >= 4 && (memcmp(text + start - 4, "the ", 4) == 0 || memcmp(text + start - 4, "The ", 4) == 0);
}

/* Is y the name x and one word before it or behind it that says what kind of place it is, and nothing else is called so: "Barangay
** San Roque", "Legazpi City", "River Drava"? A land's or region's name is not its city's. */
static bool is_place_of_kind(const stet__named *d, const stet__surface *y, const stet__surface *x, bool ends) {
  const stet__form *kind = &y->words[ends ? 0 : x->n_words];
  if (is_word(kind, " river ")) return has_article(d, x->mention);
  if (ends) return is_word(kind, " barangay kampung kampong desa kelurahan gmina mahalle barrio aldeia colonia ");
  return is_word(kind, " city town township municipality barangay ") &&
         !(x->lists & (1 << STET__LIST_COUNTRY | 1 << STET__LIST_REGION));
}

/* Is y a longer name of the place x, by its first words or by its last? York is not New York, nor is a lake the town on its shore:
** short is only what was told in full before, and is known for nothing else. */
static bool is_longer_place(const stet__named *d, const stet__surface *y, const stet__surface *x, bool ends) {
  static const char others[] =
      " north south east west northern southern eastern western central new old greater upper lower lake river mount port fort bay "
      "gulf cape strait isle county saint san santa el la latin democratic ";
  static const char lands[] = " state province region oblast governorate ";
  bool known = x->lists & STET__ALL_PLACES;
  size_t more = (size_t)(y->n_words - x->n_words);
  if (more == 1 && is_place_of_kind(d, y, x, ends)) return true;
  if (ends) {
    if ((x->lists & 1 << STET__LIST_COUNTRY || !known) && is_formal(y, more)) return true;
    return more == 1 && !is_word(&y->words[0], others) && !x->place && !known && stet__is_told_before(d, y, x);
  }
  if (stet__only_company_words(y, x->n_words)) return true;
  const stet__form *next = &y->words[x->n_words];
  if (more == 1 && x->lists & 1 << STET__LIST_REGION && !(x->lists & 1 << STET__LIST_CITY_BIG) && !x->place)
    return is_word(next, lands);
  if (more == 1 && !known && !x->place && (is_word(next, lands) || is_word(next, " district ")))
    return stet__is_told_before(d, y, x);
  return stet__is_filler(next) && stet__is_told_before(d, y, x) && (!(x->lists & STET__OF_PLACES) || y->lists & STET__ALL_PLACES);
}

/* Are the first n words such as only say whose a body is that has its name to itself at home ("National Treasury")? */
static bool is_official(const stet__surface *x, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (!is_word(&x->words[i], " national federal ")) return false;
  return true;
}

/* A body's, event's or place's shorter surface: the only longer one that begins or ends with it; of several the only one that was
** named before it ("Samsung Electronics fell. Samsung said so. Samsung SDI rose."). */
static void join_shorter(stet__names *s, const stet__named *d, uint32_t x) {
  stet__surface *me = &s->surfaces[x];
  uint32_t found[2] = {STET__NONE, STET__NONE}; /* named after it, before it */
  bool several[2] = {false, false};
  for (int way = 0; way < 2; way++) {
    int looks = STET__LOOKS;
    uint64_t h = stet__form_hash(&me->sounds[way ? me->n_words - 1 : 0]);
    for (uint32_t k = *stet__chain_head(way ? &s->lasts : &s->firsts, h); k && looks-- > 0;
         k = way ? s->surfaces[k - 1].next_last : s->surfaces[k - 1].next_first) {
      stet__surface *y = &s->surfaces[k - 1];
      if (k - 1 == x || y->type != me->type || y->n_words <= me->n_words || stet__are_two(s->surfaces, x, k - 1)) continue;
      bool is = way ? stet__ends(me, y) : stet__starts(me, y);
      if (me->type == STET_TYPE_PLACE) is = is && is_longer_place(d, y, me, way);
      stet__form land;
      first_words(y, (size_t)(y->n_words - me->n_words), &land);
      bool told = me->type == STET_TYPE_PLACE || is_official(y, (size_t)(y->n_words - me->n_words));
      if (way && me->n_words == 1 && !told && !stet__is_told_before(d, y, me)) continue;
      if (!is || !may_be_one(s, x, k - 1) || (way && me->owner.n && !one_land(&me->owner, &land))) continue;
      uint32_t root = stet__root_of(s->surfaces, k - 1);
      bool before = y->mention < me->mention;
      several[before] = several[before] || (found[before] != STET__NONE && found[before] != root);
      found[before] = root;
    }
  }
  bool before = found[1] != STET__NONE;
  if (found[before] != STET__NONE && !several[before]) stet__join(s, x, found[before]);
}

/* "Disney", where "Walt Disney Company" was named: the last word before "Inc." and its like. */
static void join_core(stet__names *s, const stet__named *d, uint32_t x) {
  const stet__surface *me = &s->surfaces[x];
  size_t core = me->n_words;
  while (core > 1 && stet__is_company_end(&me->words[core - 1])) core--;
  if (me->type != STET_TYPE_ORG || core == me->n_words || core < 2) return;
  int looks = STET__LOOKS;
  for (uint32_t k = *stet__chain_head(&s->firsts, stet__form_hash(&me->sounds[core - 1])); k && looks-- > 0;
       k = s->surfaces[k - 1].next_first) {
    const stet__surface *y = &s->surfaces[k - 1];
    if (y->type != STET_TYPE_ORG || y->n_words != 1 || !stet__form_is(&y->sounds[0], &me->sounds[core - 1])) continue;
    if (stet__is_told_before(d, me, y) && !s->surfaces[stet__root_of(s->surfaces, k - 1)].whole) stet__join(s, x, k - 1);
  }
}

static void join_same_set(stet__names *s, uint32_t x) {
  stet__surface *me = &s->surfaces[x];
  for (size_t w = 0; w < me->n_words; w++) {
    if (stet__is_filler(&me->words[w])) continue;
    int looks = STET__LOOKS;
    for (uint32_t k = *stet__chain_head(&s->lasts, stet__form_hash(&me->sounds[w])); k && looks-- > 0;
         k = s->surfaces[k - 1].next_last)
      if (k - 1 != x && s->surfaces[k - 1].type == me->type && same_set(me, &s->surfaces[k - 1]) &&
          may_be_one(s, x, k - 1))
        stet__join(s, x, k - 1);
  }
}

/* ---- The same words ---- */

static bool one_name(const stet__surface *a, const stet__surface *b) { /* of the same words: one name in spite of their types? */
  if (a->suffix != b->suffix || !a->owner.n != !b->owner.n || !one_land(&a->owner, &b->owner)) return false;
  if (a->type == STET_TYPE_PERSON && b->type == STET_TYPE_PERSON && a->n_words < 2) return false; /* whoever is meant */
  return a->type == b->type || (a->n_words >= 2 && a->type != STET_TYPE_WORK && b->type != STET_TYPE_WORK);
}

/* Surfaces of the same words in other types, of the same sound, of one place; peoples in plural. */
static void join_alike(stet__names *s, uint32_t x) {
  stet__surface *me = &s->surfaces[x];
  int looks = STET__LOOKS;
  for (uint32_t k = me->next_key; k && looks-- > 0; k = s->surfaces[k - 1].next_key)
    if (s->surfaces[k - 1].key == me->key && stet__same_words(me, &s->surfaces[k - 1]) && one_name(me, &s->surfaces[k - 1]))
      stet__join(s, x, k - 1);
  looks = STET__LOOKS;
  for (uint32_t k = me->n_words ? me->next_last : 0; k && looks-- > 0; k = s->surfaces[k - 1].next_last)
    if (s->surfaces[k - 1].type == me->type && (me->n_words > 1 || me->sounds[0].n >= 4) &&
        stet__same_sound(me, &s->surfaces[k - 1]) && one_name(me, &s->surfaces[k - 1]))
      stet__join(s, x, k - 1);
}

/* A body that has no land here: that of the same words, where it is one land's only. */
static void join_landless(stet__names *s, uint32_t x) {
  const stet__surface *me = &s->surfaces[x];
  uint32_t found = STET__NONE;
  int looks = STET__LOOKS;
  if (me->type != STET_TYPE_ORG || me->owner.n || !me->n_words) return;
  for (uint32_t k = *stet__chain_head(&s->lasts, stet__form_hash(stet__last_sound(me))); k && looks-- > 0;
       k = s->surfaces[k - 1].next_last) {
    const stet__surface *y = &s->surfaces[k - 1];
    if (y->type != STET_TYPE_ORG || !y->owner.n || !stet__same_sound(me, y)) continue;
    if (found != STET__NONE && !one_land(&s->surfaces[found].owner, &y->owner)) return;
    found = k - 1;
  }
  if (found != STET__NONE) stet__join(s, x, found);
}

static bool same_beginning(const stet__surface *a, const stet__surface *b) { /* of as many words: all but the last */
  for (size_t i = 0; i + 1 < a->n_words; i++)
    if (!stet__form_is(&a->sounds[i], &b->sounds[i])) return false;
  return true;
}

static void join_plural(stet__names *s, uint32_t x) {
  stet__surface *me = &s->surfaces[x];
  if (me->type != STET_TYPE_NORP || me->n_words == 0) return;
  stet__form one = me->sounds[me->n_words - 1];
  if (one.n < 4 || one.p[one.n - 1] != 's') return;
  one.n--;
  int looks = STET__LOOKS;
  for (uint32_t k = *stet__chain_head(&s->lasts, stet__form_hash(&one)); k && looks-- > 0; k = s->surfaces[k - 1].next_last)
    if (s->surfaces[k - 1].type == STET_TYPE_NORP && s->surfaces[k - 1].n_words == me->n_words &&
        stet__form_is(&one, stet__last_sound(&s->surfaces[k - 1])) && same_beginning(me, &s->surfaces[k - 1]))
      stet__join(s, x, k - 1);
}

/* Names of one group; a person's that is one is what the others are. */
static void join_places(stet__names *s) {
  uint32_t seen[1u << STET__GROUP_BITS] = {0};
  for (uint32_t i = 0; i < s->n_surfaces; i++) {
    uint32_t g = s->surfaces[i].place;
    if (g == 0) continue;
    if (!seen[g]) seen[g] = i + 1;
    else if (may_be_one(s, i, seen[g] - 1)) {
      stet__surface *x = &s->surfaces[i], *y = &s->surfaces[seen[g] - 1];
      if (x->type == STET_TYPE_PERSON) x->type = y->type;
      else if (y->type == STET_TYPE_PERSON) y->type = x->type;
      stet__join(s, i, seen[g] - 1);
    }
  }
}

/* A place that is met once, a long word spelled almost as another ("Tugegarao", "Tuguegarao"). */
static void join_misspelled(stet__names *s, uint32_t x) {
  const stet__surface *me = &s->surfaces[x];
  size_t n = s->n_surfaces < PLACES_MOST ? s->n_surfaces : PLACES_MOST;
  if (me->type != STET_TYPE_PLACE || me->count > 1 || me->n_words != 1 || me->sounds[0].n < PLACE_LEAST || me->place) return;
  for (uint32_t k = 0; k < n; k++) {
    const stet__surface *y = &s->surfaces[k];
    if (k == x || y->type != STET_TYPE_PLACE || y->n_words != 1 || y->place) continue;
    if (y->sounds[0].p[0] == me->sounds[0].p[0] && stet__near(&me->sounds[0], &y->sounds[0])) {
      stet__join(s, x, k);
      return;
    }
  }
}

void stet__join_bodies(stet__names *s, const stet__named *d) {
  size_t n = s->n_surfaces;
  for (uint32_t i = 0; i < n; i++) join_alike(s, i), join_plural(s, i);
  for (uint32_t i = 0; i < n; i++) join_landless(s, i);
  join_places(s);
  for (uint32_t i = 0; i < n; i++) join_misspelled(s, i);
  for (size_t i = 0; i < n; i++) {
    uint32_t x = s->by_size[i];
    const stet__surface *me = &s->surfaces[x];
    if (me->n_words == 0 || me->acronym || me->type == STET_TYPE_PERSON || me->type == STET_TYPE_NORP) continue;
    join_shorter(s, d, x);
    join_core(s, d, x);
    join_same_set(s, x);
  }
}
