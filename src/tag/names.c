/* names: groups mentions by what their spellings share.
**
** A surface is one spelling in one type, however often it stands; its words are folded once (name_forms.h). Surfaces are joined,
** the longer ones first, so that what a short form could mean is known when its turn comes:
**
**   any type  the same plain words; the same words in sound; places by their table of names
**   persons   the same surname (in sound) and given names that agree: equal bones, an initial, a short form ("Joe", "Joseph"). A
**             lone word joins the full name that ends with it, of several the one that is mentioned most; else the one that begins
**             with it, if there is only one
**   bodies    an acronym joins the name whose capital words it spells; a name without "Inc." or its last words joins the only one
**             that begins so, or ends so; the same words in another order ("Defence Ministry") are the same body
**   peoples   singular and plural
**
** One surface in two types is one name where it has two words or more; else the types stay apart ("Georgia" the state, "Georgia"
** Meloni): a reader would not take them for one either.
**
** Every search is by hash of a word or of an acronym, and no more than LOOKS candidates of one hash are looked at, so the cost is
** linear in the mentions.
*/
#include "tag/names.h"

#include "tag/name_forms.h"

enum { WORDS_MAX = 8, LOOKS = 16, VERY_LONG = 10, NONE = 0xFFFFFFFF };

typedef struct surface {
  uint32_t mention, count; /* its first mention; how often it stands */
  uint32_t parent; /* of the group: a surface; itself when it is the root */
  uint32_t place; /* number of its place group, 0: none */
  uint32_t next_last, next_first, next_key; /* chains of one hash */
  uint64_t key; /* hash of its plain words */
  uint8_t type, n_words, n_all; /* words that count; with honorifics, fillers and company ends */
  bool acronym, old, marked; /* marked: it has letters beyond ASCII, which another hand leaves without their marks */
  stet__form words[WORDS_MAX], sounds[WORDS_MAX];
} surface;

typedef struct table {
  uint32_t *slots;
  size_t cap, mask;
} table; /* hash -> surface + 1, the head of a chain */

struct stet__names {
  const stet_alloc *a;
  surface *surfaces;
  size_t n_surfaces, cap_surfaces;
  uint32_t *of_mention;
  size_t cap_of_mention; /* [mentions] surface */
  uint32_t *by_size;
  size_t cap_by_size; /* surfaces, the longer first */
  uint32_t *weight;
  size_t cap_weight; /* [surfaces] mentions of the group of a root */
  table keys, lasts, firsts, acronyms;
  stet__name *names;
  size_t n_names, cap_names;
  uint32_t *order;
  size_t cap_order;
  stet__misspelling *bad;
  size_t n_bad, cap_bad;
};

stet__names *stet__names_new(const stet_alloc *a) {
  stet__names *s = stet__realloc(a, NULL, 0, sizeof *s);
  if (!s) return NULL;
  memset(s, 0, sizeof *s);
  s->a = a;
  return s;
}

void stet__names_free(stet__names *s) {
  if (!s) return;
  const stet_alloc *a = s->a;
  table *tables[] = {&s->keys, &s->lasts, &s->firsts, &s->acronyms};
  for (int i = 0; i < 4; i++) STET__FREE(a, tables[i]->slots, tables[i]->cap);
  STET__FREE(a, s->surfaces, s->cap_surfaces);
  STET__FREE(a, s->of_mention, s->cap_of_mention);
  STET__FREE(a, s->by_size, s->cap_by_size);
  STET__FREE(a, s->weight, s->cap_weight);
  STET__FREE(a, s->names, s->cap_names);
  STET__FREE(a, s->order, s->cap_order);
  STET__FREE(a, s->bad, s->cap_bad);
  stet__free(a, s, sizeof *s);
}

/* ---- Tables of chains ---- */

static bool reset(stet__names *s, table *t, size_t n) {
  size_t size = 16;
  while (size < 2 * n) size *= 2;
  if (!stet__grow(s->a, (void **)&t->slots, &t->cap, size, sizeof *t->slots)) return false;
  memset(t->slots, 0, size * sizeof *t->slots);
  t->mask = size - 1;
  return true;
}

/* Where chains of a hash begin. Different hashes may share a chain; whoever walks it compares what it looks for. */
static uint32_t *head(table *t, uint64_t h) { return &t->slots[(h ^ h >> 32) & t->mask]; }

/* ---- Surfaces ---- */

static bool is_acronym(const char *p, size_t n) { /* capitals, digits, stops and hyphens, two letters or digits at least */
  size_t letters = 0, capitals = 0;
  for (size_t i = 0; i < n; i++) {
    bool capital = p[i] >= 'A' && p[i] <= 'Z', digit = p[i] >= '0' && p[i] <= '9';
    if (!capital && !digit && p[i] != '.' && p[i] != '-' && p[i] != '&') return i + 1 == n && p[i] == 's' && capitals >= 2;
    letters += capital || digit;
    capitals += capital;
  }
  return letters >= 2 && letters <= 8 && capitals >= 1;
}

/* The words of a mention that count, folded. */
static void take_words(const stet__passage *p, const stet__token *tokens, const stet__mention *m, surface *out) {
  const stet__token *v = tokens + p->first;
  size_t low = 0, high = p->n_tokens;
  while (low < high) { /* the first token that ends behind the mention's start */
    size_t middle = low + (high - low) / 2;
    if (v[middle].end > m->start) high = middle;
    else low = middle + 1;
  }
  for (; low < p->n_tokens && v[low].start < m->end; low++) {
    stet__form w;
    uint32_t start = v[low].start < m->start ? m->start : v[low].start, end = v[low].end < m->end ? v[low].end : m->end;
    stet__form_plain(p->text + start, end - start, &w);
    bool clitic = w.n == 1 && w.p[0] == 's' && end - start > 1; /* 's */
    if (w.n == 0 || clitic || out->n_words == WORDS_MAX) continue;
    out->n_all++;
    bool title = m->type == STET_TYPE_PERSON && !out->n_words && stet__is_honorific(&w) && v[low].end < m->end;
    bool article = !out->n_words && w.n == 3 && memcmp(w.p, "the", 3) == 0;
    if (title || article) continue;
    out->words[out->n_words] = w;
    stet__form_sound(&w, &out->sounds[out->n_words++]);
  }
}

static uint64_t key_of(const surface *x) {
  uint64_t h = 0x5EED;
  for (size_t i = 0; i < x->n_words; i++) h = stet__mix(h, stet__form_hash(&x->words[i]));
  return h;
}

static bool same_words(const surface *a, const surface *b) {
  if (a->n_words != b->n_words) return false;
  for (size_t i = 0; i < a->n_words; i++)
    if (!stet__form_is(&a->words[i], &b->words[i])) return false;
  return true;
}

static uint32_t find_place(const surface *x, bool *old) {
  char joined[WORDS_MAX * (STET__FORM_MAX + 1)];
  size_t n = 0;
  for (size_t i = 0; i < x->n_words; i++) {
    if (i) joined[n++] = ' ';
    memcpy(joined + n, x->words[i].p, x->words[i].n);
    n += x->words[i].n;
  }
  *old = false;
  return n && (x->type == STET_TYPE_PLACE || x->type == STET_TYPE_ORG) ? stet__same_place(joined, n, old) : 0;
}

static uint32_t root_of(surface *s, uint32_t i) {
  while (s[i].parent != i) {
    s[i].parent = s[s[i].parent].parent;
    i = s[i].parent;
  }
  return i;
}

static bool one_name(const surface *a, const surface *b) { /* of the same words: one name in spite of their types? */
  return a->type == b->type || (a->n_words >= 2 && a->type != STET_TYPE_WORK && b->type != STET_TYPE_WORK);
}

static bool has_marks(const char *p, size_t n) { /* letters beyond ASCII; quotes and dashes are none */
  for (size_t i = 0; i < n;) {
    uint32_t cp;
    i += (size_t)stet__utf8_decode(p + i, n - i, &cp);
    if (cp >= 0x80 && cp < STET__BAD_BYTE && (stet__is_letter(cp) || stet__is_mark(cp))) return true;
  }
  return false;
}

/* The surface of mention i, made where it is new. False: out of memory. */
static bool take_surface(stet__names *s, const stet__passage *passages, const stet__token *tokens, const stet__mention *m,
                         uint32_t i) {
  surface x;
  memset(&x, 0, sizeof x);
  x.type = m[i].type;
  x.mention = i;
  take_words(&passages[m[i].passage], tokens, &m[i], &x);
  x.key = key_of(&x);
  x.marked = has_marks(passages[m[i].passage].text + m[i].start, m[i].end - m[i].start);
  uint32_t *first = head(&s->keys, x.key);
  for (uint32_t k = *first; k; k = s->surfaces[k - 1].next_key) {
    surface *y = &s->surfaces[k - 1];
    if (y->key != x.key || y->type != x.type || y->marked != x.marked || !same_words(&x, y)) continue;
    y->count++;
    s->of_mention[i] = k - 1;
    return true;
  }
  x.count = 1;
  x.parent = (uint32_t)s->n_surfaces;
  x.acronym = x.n_words && is_acronym(passages[m[i].passage].text + m[i].start, m[i].end - m[i].start);
  x.place = find_place(&x, &x.old);
  x.next_key = *first;
  if (!STET__ROOM(s->a, s->surfaces, s->n_surfaces, s->cap_surfaces)) return false;
  *first = (uint32_t)s->n_surfaces + 1;
  s->of_mention[i] = (uint32_t)s->n_surfaces;
  s->surfaces[s->n_surfaces++] = x;
  return true;
}

/* ---- Joining ---- */

static void join(stet__names *s, uint32_t a, uint32_t b) {
  a = root_of(s->surfaces, a);
  b = root_of(s->surfaces, b);
  if (a == b) return;
  if (s->surfaces[b].mention < s->surfaces[a].mention) { /* the root is the one that stands first */
    uint32_t c = a;
    a = b, b = c;
  }
  s->surfaces[b].parent = a;
  s->weight[a] += s->weight[b];
}

static bool same_sound(const surface *a, const surface *b) {
  if (a->n_words != b->n_words) return false;
  for (size_t i = 0; i < a->n_words; i++)
    if (!stet__form_is(&a->sounds[i], &b->sounds[i])) return false;
  return true;
}

/* The same word, or one that is written so by another hand: a letter apart where it is long and has the same bones, or where it is
** very long. */
static bool near(const stet__form *a, const stet__form *b) {
  stet__form x, y;
  if (stet__form_is(a, b)) return true;
  if (a->n < 6 || b->n < 6 || stet__form_distance(a, b, 1) > 1) return false;
  if (a->n >= VERY_LONG && b->n >= VERY_LONG) return true;
  stet__form_bones(a, &x);
  stet__form_bones(b, &y);
  return stet__form_is(&x, &y);
}

/* Given names that one person may bear: "Joe" and "Joseph", "V." and "Volodymyr", "Mihail" and "Mykhailo". */
static bool given_agree(const stet__form *a, const stet__form *b) {
  stet__form x, y;
  uint8_t least = a->n < b->n ? a->n : b->n;
  if (stet__form_is(a, b)) return true;
  if (least == 1) return a->p[0] == b->p[0];
  if (least >= 3 && memcmp(a->p, b->p, 3) == 0 && (a->n <= 4 || b->n <= 4)) return true;
  if (least == 3 && a->p[0] == b->p[0] && a->p[1] == b->p[1] && a->n != b->n) return true; /* Joe, Joseph */
  stet__form_bones(a, &x);
  stet__form_bones(b, &y);
  return x.n >= 2 && stet__form_is(&x, &y);
}

static bool persons_agree(const surface *a, const surface *b) { /* both of two words or more */
  if (!near(&a->sounds[a->n_words - 1], &b->sounds[b->n_words - 1])) return false;
  return given_agree(&a->sounds[0], &b->sounds[0]);
}

static bool starts(const surface *shorter, const surface *longer) {
  if (shorter->n_words > longer->n_words) return false;
  for (size_t i = 0; i < shorter->n_words; i++)
    if (!stet__form_is(&shorter->sounds[i], &longer->sounds[i])) return false;
  return true;
}

static bool ends(const surface *shorter, const surface *longer) {
  if (shorter->n_words > longer->n_words) return false;
  size_t skip = (size_t)(longer->n_words - shorter->n_words);
  for (size_t i = 0; i < shorter->n_words; i++)
    if (!stet__form_is(&shorter->sounds[i], &longer->sounds[skip + i])) return false;
  return true;
}

static bool only_company_words(const surface *x, size_t from) {
  for (size_t i = from; i < x->n_words; i++)
    if (!stet__is_company_end(&x->words[i]) && !stet__is_filler(&x->words[i])) return false;
  return true;
}

static bool same_set(const surface *a, const surface *b) { /* the same words in any order, fillers left out; two at least */
  size_t na = 0, nb = 0, common = 0;
  for (size_t i = 0; i < a->n_words; i++) {
    if (stet__is_filler(&a->words[i])) continue;
    na++;
    for (size_t k = 0; k < b->n_words; k++)
      if (stet__form_is(&a->sounds[i], &b->sounds[k])) {
        common++;
        break;
      }
  }
  for (size_t k = 0; k < b->n_words; k++) nb += !stet__is_filler(&b->words[k]);
  return na >= 2 && na == nb && common == na;
}

/* A person's surface of one word: the full names that end (or begin) with it. The one that is mentioned most; of equals the
** first. */
static uint32_t full_name_of(stet__names *s, uint32_t x, bool by_last) {
  const surface *me = &s->surfaces[x];
  uint32_t best = NONE;
  bool several = false;
  int looks = LOOKS;
  uint64_t h = stet__form_hash(&me->sounds[0]);
  for (uint32_t k = *head(by_last ? &s->lasts : &s->firsts, h); k && looks-- > 0;) {
    surface *y = &s->surfaces[k - 1];
    const stet__form *word = by_last ? &y->sounds[y->n_words - 1] : &y->sounds[0];
    uint32_t next = by_last ? y->next_last : y->next_first;
    if (y->type == STET_TYPE_PERSON && y->n_words >= 2 && stet__form_is(word, &me->sounds[0])) {
      uint32_t root = root_of(s->surfaces, k - 1);
      if (best != NONE && root != best) several = true;
      if (best == NONE || s->weight[root] > s->weight[best] ||
          (s->weight[root] == s->weight[best] && s->surfaces[root].mention < s->surfaces[best].mention))
        best = root;
    }
    k = next;
  }
  return several && !by_last ? (uint32_t)NONE : best;
}

/* A surname one letter away from that of a full name: found by its bones through the same chains, tried over the near forms. */
static uint32_t near_name_of(stet__names *s, uint32_t x) {
  const surface *me = &s->surfaces[x];
  size_t n = s->n_surfaces < 400 ? s->n_surfaces : 400; /* a document of more full names has had its chance */
  if (me->sounds[0].n < 6) return NONE;
  for (uint32_t k = 0; k < n; k++) {
    const surface *y = &s->surfaces[k];
    if (y->type == STET_TYPE_PERSON && y->n_words >= 2 && near(&me->sounds[0], &y->sounds[y->n_words - 1]))
      return root_of(s->surfaces, k);
  }
  return NONE;
}

static void join_person(stet__names *s, uint32_t x) {
  surface *me = &s->surfaces[x];
  if (me->n_words == 1) {
    uint32_t full = full_name_of(s, x, true);
    if (full == NONE) full = full_name_of(s, x, false);
    if (full == NONE) full = near_name_of(s, x);
    if (full != NONE) join(s, x, full);
    return;
  }
  int looks = LOOKS;
  stet__form bones;
  stet__form_bones(&me->sounds[me->n_words - 1], &bones);
  for (uint32_t k = *head(&s->lasts, stet__form_hash(&me->sounds[me->n_words - 1])); k && looks-- > 0;
       k = s->surfaces[k - 1].next_last)
    if (k - 1 != x && s->surfaces[k - 1].type == STET_TYPE_PERSON && s->surfaces[k - 1].n_words >= 2 &&
        persons_agree(me, &s->surfaces[k - 1])) {
      join(s, x, k - 1);
      return;
    }
  looks = LOOKS;
  for (uint32_t k = *head(&s->firsts, stet__form_hash(&me->sounds[0])); k && looks-- > 0; k = s->surfaces[k - 1].next_first)
    if (k - 1 != x && s->surfaces[k - 1].type == STET_TYPE_PERSON && s->surfaces[k - 1].n_words >= 2 &&
        persons_agree(me, &s->surfaces[k - 1])) {
      join(s, x, k - 1);
      return;
    }
}

/* Two words that the model took for a body or a place, and that are another spelling of a person's name: a person. */
static bool is_misread(stet__names *s, uint32_t x) {
  const surface *me = &s->surfaces[x];
  int looks = LOOKS;
  if ((me->type != STET_TYPE_ORG && me->type != STET_TYPE_PLACE) || me->n_words != 2 || me->n_all != 2 || me->acronym) return false;
  for (uint32_t k = *head(&s->lasts, stet__form_hash(&me->sounds[1])); k && looks-- > 0; k = s->surfaces[k - 1].next_last)
    if (s->surfaces[k - 1].type == STET_TYPE_PERSON && s->surfaces[k - 1].n_words == 2 && persons_agree(me, &s->surfaces[k - 1]))
      return true;
  return false;
}

/* A body's, event's or place's shorter surface: the only longer one that begins or ends with it. */
static void join_shorter(stet__names *s, uint32_t x) {
  surface *me = &s->surfaces[x];
  uint32_t found = NONE;
  for (int way = 0; way < 2; way++) {
    int looks = LOOKS;
    uint64_t h = stet__form_hash(&me->sounds[way ? me->n_words - 1 : 0]);
    for (uint32_t k = *head(way ? &s->lasts : &s->firsts, h); k && looks-- > 0;
         k = way ? s->surfaces[k - 1].next_last : s->surfaces[k - 1].next_first) {
      surface *y = &s->surfaces[k - 1];
      if (k - 1 == x || y->type != me->type || y->n_words <= me->n_words) continue;
      bool is = way ? ends(me, y) : starts(me, y);
      if (me->type == STET_TYPE_PLACE) is = is && !way && only_company_words(y, me->n_words); /* "York" is not New York */
      if (!is) continue;
      uint32_t root = root_of(s->surfaces, k - 1);
      if (found != NONE && found != root) return;
      found = root;
    }
  }
  if (found != NONE) join(s, x, found);
}

static void join_same_set(stet__names *s, uint32_t x) {
  surface *me = &s->surfaces[x];
  for (size_t w = 0; w < me->n_words; w++) {
    if (stet__is_filler(&me->words[w])) continue;
    int looks = LOOKS;
    for (uint32_t k = *head(&s->lasts, stet__form_hash(&me->sounds[w])); k && looks-- > 0; k = s->surfaces[k - 1].next_last)
      if (k - 1 != x && s->surfaces[k - 1].type == me->type && same_set(me, &s->surfaces[k - 1])) join(s, x, k - 1);
  }
}

/* ---- Acronyms ---- */

/* The letters that a long name could be shortened to: with fillers or without. */
static void initials(const surface *x, bool fillers, stet__form *out) {
  out->n = 0;
  for (size_t i = 0; i < x->n_words; i++) {
    char digit = stet__number_digit(&x->words[i]);
    if (!fillers && stet__is_filler(&x->words[i])) continue;
    if (out->n < STET__FORM_MAX) out->p[out->n++] = digit ? digit : x->words[i].p[0];
  }
}

static void acronym_letters(const surface *x, stet__form *out) { /* "G-7" and "U.N." are one or more words of the tokeniser's */
  out->n = 0;
  for (size_t i = 0; i < x->n_words; i++)
    for (uint8_t k = 0; k < x->words[i].n && out->n < STET__FORM_MAX; k++) out->p[out->n++] = x->words[i].p[k];
}

/* A long name's own acronyms are looked up among those that stand alone: chains of the acronyms' letters. */
static bool join_acronyms(stet__names *s) {
  if (!reset(s, &s->acronyms, s->n_surfaces + 1)) return false;
  for (uint32_t i = 0; i < s->n_surfaces; i++) {
    stet__form letters;
    if (!s->surfaces[i].acronym) continue;
    acronym_letters(&s->surfaces[i], &letters);
    uint32_t *slot = head(&s->acronyms, stet__form_hash(&letters));
    if (!*slot) *slot = i + 1; /* the same letters twice ("UN", "U.N.") are joined below */
    else {
      stet__form other;
      acronym_letters(&s->surfaces[*slot - 1], &other);
      surface *x = &s->surfaces[i], *y = &s->surfaces[*slot - 1];
      if (!stet__form_is(&letters, &other)) continue;
      if (x->type == STET_TYPE_PERSON && y->type == STET_TYPE_ORG) x->type = STET_TYPE_ORG; /* "E.C.B." beside "ECB" */
      if (x->type == y->type) join(s, i, *slot - 1);
    }
  }
  for (uint32_t i = 0; i < s->n_surfaces; i++) {
    const surface *x = &s->surfaces[i];
    if (x->n_words < 2 || x->acronym || x->type == STET_TYPE_PERSON) continue;
    for (int fillers = 0; fillers < 2; fillers++) {
      stet__form mine, other;
      initials(x, fillers != 0, &mine);
      if (mine.n < 2) continue;
      uint32_t k = *head(&s->acronyms, stet__form_hash(&mine));
      if (!k) continue;
      acronym_letters(&s->surfaces[k - 1], &other);
      if (stet__form_is(&mine, &other) && s->surfaces[k - 1].type != STET_TYPE_PERSON) join(s, i, k - 1);
    }
  }
  return true;
}

/* Does each letter of the acronym stand in the long name, in order, the first as its first? */
static bool could_be_short(const stet__form *letters, const surface *x) {
  size_t w = 0, at = 0;
  if (!letters->n || !x->n_words || letters->p[0] != x->words[0].p[0]) return false;
  for (uint8_t i = 0; i < letters->n; i++) {
    while (w < x->n_words && (at >= x->words[w].n || x->words[w].p[at] != letters->p[i]))
      at++ < x->words[w].n ? (void)0 : (void)(w++, at = 0);
    if (w == x->n_words) return false;
    at++;
  }
  return true;
}

/* Does the text between two mentions say that the second is the first again: " (" or ", or "? */
static bool says_again(const char *text, uint32_t from, uint32_t to) {
  static const char *const ways[] = {" (", "(", ", or ", " or ", " (the "};
  for (size_t k = 0; k < sizeof ways / sizeof *ways; k++)
    if (to - from == strlen(ways[k]) && memcmp(text + from, ways[k], to - from) == 0) return true;
  return false;
}

/* "World Health Organization (WHO)", "the Economic Community of West African States, or ECOWAS". */
static void join_brackets(stet__names *s, const stet__passage *passages, const stet__mention *m, size_t n) {
  for (size_t i = 1; i < n; i++) {
    const char *text = passages[m[i].passage].text;
    uint32_t a = s->of_mention[i - 1], b = s->of_mention[i];
    if (a == NONE || b == NONE || m[i].passage != m[i - 1].passage || m[i].start < m[i - 1].end) continue;
    if (!says_again(text, m[i - 1].end, m[i].start)) continue;
    stet__form letters;
    acronym_letters(&s->surfaces[b], &letters);
    if (s->surfaces[b].acronym && s->surfaces[a].type != STET_TYPE_PERSON && could_be_short(&letters, &s->surfaces[a]))
      join(s, a, b);
  }
}

/* ---- The run ---- */

static bool index_words(stet__names *s) {
  size_t n = s->n_surfaces;
  if (!reset(s, &s->lasts, n + 1) || !reset(s, &s->firsts, n + 1)) return false;
  for (uint32_t i = (uint32_t)n; i-- > 0;) { /* so that chains go from the first to the last */
    surface *x = &s->surfaces[i];
    if (!x->n_words) continue;
    uint32_t *last = head(&s->lasts, stet__form_hash(&x->sounds[x->n_words - 1])),
             *first = head(&s->firsts, stet__form_hash(&x->sounds[0]));
    x->next_last = *last, *last = i + 1;
    x->next_first = *first, *first = i + 1;
  }
  return true;
}

static bool sort_by_size(stet__names *s) { /* stable, by counting */
  uint32_t start[WORDS_MAX + 2] = {0};
  if (!stet__grow(s->a, (void **)&s->by_size, &s->cap_by_size, s->n_surfaces, sizeof *s->by_size)) return false;
  for (size_t i = 0; i < s->n_surfaces; i++) start[WORDS_MAX - s->surfaces[i].n_words + 1]++;
  for (int k = 1; k <= WORDS_MAX + 1; k++) start[k] += start[k - 1];
  for (size_t i = 0; i < s->n_surfaces; i++) s->by_size[start[WORDS_MAX - s->surfaces[i].n_words]++] = (uint32_t)i;
  return true;
}

/* Surfaces of the same words in other types, of the same sound, of one place; peoples in plural. */
static void join_alike(stet__names *s, uint32_t x) {
  surface *me = &s->surfaces[x];
  int looks = LOOKS;
  for (uint32_t k = me->next_key; k && looks-- > 0; k = s->surfaces[k - 1].next_key)
    if (s->surfaces[k - 1].key == me->key && same_words(me, &s->surfaces[k - 1]) && one_name(me, &s->surfaces[k - 1]))
      join(s, x, k - 1);
  looks = LOOKS;
  for (uint32_t k = me->n_words ? me->next_last : 0; k && looks-- > 0; k = s->surfaces[k - 1].next_last)
    if (s->surfaces[k - 1].type == me->type && (me->n_words > 1 || me->sounds[0].n >= 4) && same_sound(me, &s->surfaces[k - 1]))
      join(s, x, k - 1);
}

static void join_plural(stet__names *s, uint32_t x) {
  surface *me = &s->surfaces[x];
  if (me->type != STET_TYPE_NORP || me->n_words == 0) return;
  stet__form one = me->sounds[me->n_words - 1];
  if (one.n < 4 || one.p[one.n - 1] != 's') return;
  one.n--;
  int looks = LOOKS;
  for (uint32_t k = *head(&s->lasts, stet__form_hash(&one)); k && looks-- > 0; k = s->surfaces[k - 1].next_last)
    if (s->surfaces[k - 1].type == STET_TYPE_NORP && s->surfaces[k - 1].n_words == me->n_words &&
        stet__form_is(&one, &s->surfaces[k - 1].sounds[me->n_words - 1]))
      join(s, x, k - 1);
}

static void join_places(stet__names *s) {
  uint32_t seen[256];
  memset(seen, 0, sizeof seen);
  for (uint32_t i = 0; i < s->n_surfaces; i++) {
    uint32_t g = s->surfaces[i].place;
    if (g == 0 || g >= 256) continue;
    if (seen[g]) join(s, i, seen[g] - 1);
    else seen[g] = i + 1;
  }
}

static bool join_all(stet__names *s, const stet__passage *passages, const stet__mention *m, size_t n) {
  if (!index_words(s) || !sort_by_size(s) ||
      !stet__grow(s->a, (void **)&s->weight, &s->cap_weight, s->n_surfaces, sizeof *s->weight))
    return false;
  for (size_t i = 0; i < s->n_surfaces; i++) s->weight[i] = s->surfaces[i].count;
  for (uint32_t i = 0; i < s->n_surfaces; i++)
    if (is_misread(s, i)) s->surfaces[i].type = STET_TYPE_PERSON;
  for (uint32_t i = 0; i < s->n_surfaces; i++) join_alike(s, i), join_plural(s, i);
  join_places(s);
  for (size_t i = 0; i < s->n_surfaces; i++) {
    uint32_t x = s->by_size[i];
    surface *me = &s->surfaces[x];
    if (me->n_words == 0 || me->acronym) continue;
    if (me->type == STET_TYPE_PERSON) join_person(s, x);
    else if (me->type != STET_TYPE_NORP) join_shorter(s, x), join_same_set(s, x);
  }
  if (!join_acronyms(s)) return false;
  join_brackets(s, passages, m, n);
  return true;
}

/* ---- Results ---- */

static uint32_t value_of(const surface *x) { /* how much one would like to read it: full, without a title, not an acronym */
  uint32_t words = x->n_words > 3 && x->type == STET_TYPE_PERSON ? 3 : x->n_words;
  return (x->acronym ? 0 : 1000u + 100u * words) + (x->n_all == x->n_words ? 50u : 0) + (x->old ? 0 : 20u);
}

static bool is_preferred(const surface *x, const surface *to) {
  uint32_t a = value_of(x), b = value_of(to);
  if (x->place && x->place == to->place && !x->acronym && !to->acronym) a = b = 0; /* several names of one place: the commonest */
  return a != b ? a > b : x->count != to->count ? x->count > to->count : x->mention < to->mention;
}

static bool make_names(stet__names *s, stet__mention *m, size_t n) {
  uint32_t *name_of = s->by_size; /* its work is done: the name of each root plus one */
  if (!stet__grow(s->a, (void **)&s->order, &s->cap_order, n, sizeof *s->order)) return false;
  if (s->n_surfaces) memset(name_of, 0, s->n_surfaces * sizeof *name_of);
  s->n_names = 0;
  for (size_t i = 0; i < n; i++) {
    m[i].name = STET__NO_NAME;
    if (s->of_mention[i] == NONE) continue;
    if (m[i].type < STET_TYPE_COUNT) m[i].type = s->surfaces[s->of_mention[i]].type;
    uint32_t root = root_of(s->surfaces, s->of_mention[i]);
    if (!name_of[root]) {
      if (!STET__ROOM(s->a, s->names, s->n_names, s->cap_names)) return false;
      s->names[s->n_names++] = (stet__name){root, s->surfaces[root].type, 0, 0, 0};
      name_of[root] = (uint32_t)s->n_names;
    }
    m[i].name = name_of[root] - 1;
    s->names[m[i].name].n++;
  }
  for (uint32_t i = 0; i < s->n_surfaces; i++) { /* the best surface first, then its first mention */
    stet__name *x = &s->names[name_of[root_of(s->surfaces, i)] - 1];
    x->n_variants++;
    if (is_preferred(&s->surfaces[i], &s->surfaces[x->preferred])) x->preferred = i;
  }
  uint32_t at = 0;
  for (size_t i = 0; i < s->n_names; i++) {
    s->names[i].type = s->surfaces[s->names[i].preferred].type;
    s->names[i].preferred = s->surfaces[s->names[i].preferred].mention;
    s->names[i].first = at;
    at += s->names[i].n;
    s->names[i].n = 0;
  }
  for (uint32_t i = 0; i < n; i++)
    if (m[i].name != STET__NO_NAME) s->order[s->names[m[i].name].first + s->names[m[i].name].n++] = i;
  return true;
}

/* Two surfaces of one name that differ in letters only, word by word: one of them is another hand's spelling. */
static bool spelled_apart(const surface *a, const surface *b) {
  bool differ = false;
  if (a->place && a->place == b->place) return a->old != b->old;
  if (a->acronym || b->acronym || a->type != b->type || a->type == STET_TYPE_NORP) return false;
  size_t n = a->n_words < b->n_words ? a->n_words : b->n_words; /* compared from the end: "Zelenski" beside "Volodymyr Zelensky" */
  if (n == 0 || (n != a->n_words && a->type != STET_TYPE_PERSON) || (n != b->n_words && a->type != STET_TYPE_PERSON)) return false;
  for (size_t i = 1; i <= n; i++) {
    const stet__form *x = &a->sounds[a->n_words - i], *y = &b->sounds[b->n_words - i];
    if (stet__form_is(&a->words[a->n_words - i], &b->words[b->n_words - i])) continue;
    if (x->n < 3 || y->n < 3 || !(near(x, y) || (i > 1 && given_agree(x, y) && x->n > 4 && y->n > 4))) return false;
    differ = true;
  }
  return differ || (a->marked != b->marked && a->n_words == b->n_words);
}

/* How often the spelling of x stands in its group: all surfaces that agree with it word by word. */
static uint32_t support(const stet__names *s, const stet__name *name, const surface *x) {
  uint32_t all = 0, last = NONE;
  for (uint32_t k = 0; k < name->n && k < 256; k++) {
    uint32_t i = s->of_mention[s->order[name->first + k]];
    if (i == last) {
      all++;
      continue;
    }
    if (i == (uint32_t)(x - s->surfaces) || !spelled_apart(x, &s->surfaces[i])) all++;
  }
  return all;
}

/* The surface of a name that is a better spelling of x, best one of as many words; NULL: none. */
static const surface *better_than(const stet__names *s, const stet__name *name, const surface *x) {
  const surface *best = NULL;
  for (uint32_t k = 0; k < name->n && k < LOOKS; k++) {
    const surface *y = &s->surfaces[s->of_mention[s->order[name->first + k]]];
    if (x == y || !spelled_apart(x, y) || (best && (best->n_words == x->n_words || y->n_words != x->n_words))) continue;
    uint32_t mine = support(s, name, x), other = support(s, name, y);
    if (other > mine || (other == mine && y->mention <= x->mention)) best = y;
  }
  return best;
}

static bool find_misspellings(stet__names *s, const stet__mention *m, size_t n) {
  s->n_bad = 0;
  for (uint32_t i = 0; i < n; i++) {
    if (s->of_mention[i] == NONE) continue;
    const stet__name *name = &s->names[m[i].name];
    const surface *x = &s->surfaces[s->of_mention[i]];
    const surface *better = name->n_variants < 2 ? NULL : better_than(s, name, x);
    if (!better) continue;
    if (!STET__ROOM(s->a, s->bad, s->n_bad, s->cap_bad)) return false;
    bool is_part = better->n_words > x->n_words && x->n_all == x->n_words;
    s->bad[s->n_bad++] = (stet__misspelling){i, better->mention, is_part ? x->n_words : 0};
  }
  return true;
}

bool stet__names_run(stet__names *s, const stet__passage *passages, const stet__token *tokens, stet__mention *m, size_t n) {
  s->n_surfaces = s->n_names = s->n_bad = 0;
  if (n == 0) return true;
  if (!reset(s, &s->keys, n) || !stet__grow(s->a, (void **)&s->of_mention, &s->cap_of_mention, n, sizeof *s->of_mention))
    return false;
  for (uint32_t i = 0; i < n; i++) {
    s->of_mention[i] = NONE;
    bool named = m[i].type <= STET_TYPE_PRODUCT || m[i].type >= STET_TYPE_COUNT;
    if (named && !take_surface(s, passages, tokens, m, i)) return false;
    if (!named) m[i].name = STET__NO_NAME;
  }
  return join_all(s, passages, m, n) && make_names(s, m, n) && find_misspellings(s, m, n);
}

const stet__name *stet__names_list(const stet__names *s, size_t *n) { return *n = s->n_names, s->names; }
const uint32_t *stet__names_order(const stet__names *s) { return s->order; }
const stet__misspelling *stet__names_misspellings(const stet__names *s, size_t *n) { return *n = s->n_bad, s->bad; }
