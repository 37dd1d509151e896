/* names: groups mentions by what their spellings share.
**
** A surface is one spelling in one type, however often it stands; its words are folded once (name_forms.h). Surfaces are joined,
** the longer ones first, so that what a short form could mean is known when its turn comes:
**
**   any type  the same plain words; the same words in sound; places by their table of names
**   persons   see names_persons.c
**   bodies    an acronym joins the name whose capital words it spells, or that it stands in brackets behind, and so does a word
**             there whose letters the name has in order ("Kemsa"); a name without "Inc." or its last words joins the only one that
**             begins so, or ends so; the same words in another order ("Defence Ministry") are the same body, unless they are
**             another land's
**   places    a long form joins the short one behind it, where no list knows that as another place; formal names of lands
**   peoples   singular and plural
**   persons and bodies: what the text says is another name ("known to everyone as")
**
** Names that "and" joins are two, however alike ("Sony and Sony Pictures").
**
** A short form that the model doubts takes the type of its long form ("Sulabud LLC", "Sulabud").
**
** One surface in two types is one name where it has two words or more; else the types stay apart ("Georgia" the state, "Georgia"
** Meloni): a reader would not take them for one either.
**
** A search is by hash of a word or of an acronym, and no more than STET__LOOKS candidates of one hash are looked at; what no hash
** finds, as a name that is spelled almost so, is looked for among a document's first few hundred surfaces. So the cost is linear in
** the mentions.
*/
#include "tag/check.h"
#include "tag/names_work.h"

enum { BYLINE_MOST = 12, ENDINGS = 2, RANKS = 3, PARTICLE_MOST = 3, INITIALS = 3, ABROAD_LEAST = 7 };

stet__names *stet__names_new(const stet_alloc *a) {
  stet__names *s = stet__realloc(a, NULL, 0, sizeof *s);
  if (!s) return NULL;
  memset(s, 0, sizeof *s);
  s->a = a;
  stet__groups_index(&s->groups);
  return s;
}

const stet__groups *stet__names_groups(const stet__names *s) { return &s->groups; }

void stet__names_free(stet__names *s) {
  if (!s) return;
  const stet_alloc *a = s->a;
  stet__chains *tables[] = {&s->keys, &s->lasts, &s->firsts, &s->inner, &s->acronyms};
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) STET__FREE(a, tables[i]->slots, tables[i]->cap);
  STET__FREE(a, s->surfaces, s->cap_surfaces);
  STET__FREE(a, s->of_mention, s->cap_of_mention);
  STET__FREE(a, s->by_size, s->cap_by_size);
  STET__FREE(a, s->sex, s->cap_sex);
  STET__FREE(a, s->names, s->cap_names);
  STET__FREE(a, s->order, s->cap_order);
  STET__FREE(a, s->bad, s->cap_bad);
  stet__free(a, s, sizeof *s);
}

/* ---- Tables of chains ---- */

bool stet__chains_reset(stet__names *s, stet__chains *t, size_t n) {
  size_t size = 16;
  while (size < 2 * n) size *= 2;
  if (!stet__grow(s->a, (void **)&t->slots, &t->cap, size, sizeof *t->slots)) return false;
  memset(t->slots, 0, size * sizeof *t->slots);
  t->mask = size - 1;
  return true;
}

/* ---- Surfaces ---- */

static bool is_acronym(const char *p, size_t n) { /* capitals, digits, stops and hyphens, two letters or digits at least */
  size_t letters = 0, capitals = 0;
  for (size_t i = 0; i < n;) {
    uint32_t cp;
    size_t at = i;
    i += (size_t)stet__utf8_decode(p + i, n - i, &cp);
    bool capital = cp < STET__BAD_BYTE && stet__is_upper(cp), digit = p[at] >= '0' && p[at] <= '9';
    if (!capital && !digit && p[at] != '.' && p[at] != '-' && p[at] != '&') return at + 1 == n && p[at] == 's' && capitals >= 2;
    letters += capital || digit;
    capitals += capital;
  }
  return letters >= 2 && letters <= 8 && capitals >= 1;
}

static bool is_marked(const char *p, size_t n) { /* letters beyond ASCII; quotes and dashes are none */
  for (size_t i = 0; i < n;) {
    uint32_t cp;
    i += (size_t)stet__utf8_decode(p + i, n - i, &cp);
    if (cp >= 0x80 && cp < STET__BAD_BYTE && (stet__is_letter(cp) || stet__is_mark(cp))) return true;
  }
  return false;
}

bool stet__all_capitals(const char *p, size_t n) {
  bool any = false;
  for (size_t i = 0; i < n;) {
    uint32_t cp;
    i += (size_t)stet__utf8_decode(p + i, n - i, &cp);
    if (cp >= STET__BAD_BYTE) continue;
    if (stet__is_lower(cp)) return false;
    any = any || stet__is_upper(cp);
  }
  return any;
}

size_t stet__token_at(const stet__passage *p, const stet__token *v, uint32_t start) {
  size_t low = 0, high = p->n_tokens;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (v[middle].end > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/* Takes from a person's words those that only go with a name: "Jr.", "III", "ji" in small letters. */
static void drop_endings(const char *text, stet__surface *x, const stet_span *spans) {
  for (int k = 0; k < ENDINGS && x->n_words >= 2; k++) {
    const stet__form *last = &x->words[x->n_words - 1];
    char c = text[spans[x->n_words - 1].start];
    char suffix = x->n_words > 2 || last->p[0] == 'j' || last->p[0] == 's' ? stet__generation(last) : 0;
    if (suffix && c >= 'A' && c <= 'Z') x->suffix = (uint8_t)suffix;
    else if (c < 'a' || c > 'z' || !stet__is_honorific_behind(last)) return;
    x->marks = (uint8_t)(x->marks & ~(1u << --x->n_words));
  }
}

static bool is_capitals(const char *text, stet_span s) {
  for (uint32_t i = s.start; i < s.end; i++)
    if (text[i] < 'A' || text[i] > 'Z') return false;
  return true;
}

void stet__take_words(const stet__passage *p, const stet__token *tokens, const stet__mention *m, stet__surface *out,
                      stet_span *spans) {
  const stet__token *v = tokens + p->first;
  stet_span own[STET__WORDS_MAX];
  if (!spans) spans = own;
  out->n_words = out->n_all = out->marks = out->hyphens = out->suffix = 0;
  for (size_t i = stet__token_at(p, v, m->start); i < p->n_tokens && v[i].start < m->end; i++) {
    stet__form w, next = {{0}, 0};
    uint32_t start = v[i].start < m->start ? m->start : v[i].start, end = v[i].end < m->end ? v[i].end : m->end;
    stet__form_plain(p->text + start, end - start, &w);
    bool clitic = w.n == 1 && w.p[0] == 's' && end - start > 1 && p->text[start] != 'S'; /* 's, not "S." */
    if (w.n == 0 || clitic || out->n_words == STET__WORDS_MAX) continue;
    out->n_all++;
    bool goes_on = v[i].end < m->end && i + 1 < p->n_tokens;
    if (goes_on) stet__form_plain(p->text + v[i + 1].start, v[i + 1].end - v[i + 1].start, &next);
    bool title = m->type == STET_TYPE_PERSON && !out->n_words && goes_on && stet__is_honorific(&w, &next);
    bool article = !out->n_words && w.n == 3 && memcmp(w.p, "the", 3) == 0;
    if (title || article) continue;
    if (is_marked(p->text + start, end - start)) out->marks = (uint8_t)(out->marks | 1u << out->n_words);
    bool hyphen = out->n_words && start > m->start && p->text[start - 1] == '-' && spans[out->n_words - 1].end == start - 1;
    if (hyphen && out->words[out->n_words - 1].n > PARTICLE_MOST) out->hyphens = (uint8_t)(out->hyphens | 1u << out->n_words);
    if (goes_on && m->type != STET_TYPE_PERSON) stet__form_in_full(&w);
    if (m->type == STET_TYPE_ORG && (goes_on || out->n_words)) stet__form_in_english(&w);
    spans[out->n_words] = (stet_span){start, end};
    out->words[out->n_words] = w;
    stet__form_sound(&w, &out->sounds[out->n_words++]);
  }
  if (m->type == STET_TYPE_PERSON) drop_endings(p->text, out, spans);
  out->is_cited = out->n_words == 2 && out->words[1].n <= INITIALS && !out->suffix && is_capitals(p->text, spans[1]) &&
                  !is_capitals(p->text, spans[0]);
}

static uint8_t sex_of_word(const stet__passage *p, const stet__token *t) {
  stet__form w;
  stet__form_plain(p->text + t->start, t->end - t->start, &w);
  uint8_t sex = stet__is_for_women(&w) ? STET__WOMAN : stet__is_for_men(&w) ? STET__MAN : 0;
  return (uint8_t)(sex | (stet__is_kin(&w) ? STET__KIN : 0));
}

static bool is_rank(const stet__passage *p, const stet__token *t) {
  const stet__form none = {{0}, 0};
  stet__form w;
  stet__form_plain(p->text + t->start, t->end - t->start, &w);
  return !sex_of_word(p, t) && stet__is_honorific(&w, &none);
}

/* What the words at a mention's beginning and before it ("Mrs.", "his father, President") say; not "Mr. and Mrs.". */
static uint8_t sex_of(const stet__passage *p, const stet__token *tokens, const stet__mention *m) {
  const stet__token *v = tokens + p->first;
  size_t at = stet__token_at(p, v, m->start);
  uint8_t sex = at + 1 < p->n_tokens && v[at + 1].start < m->end ? sex_of_word(p, &v[at]) : 0;
  if (sex) return sex & (STET__MAN | STET__WOMAN);
  for (size_t i = at + 1; i + 1 < p->n_tokens && v[i + 1].start < m->end; i++) { /* "Roslan bin Yusof" */
    if (stet__token_in(p->text, &v[i], " binti Binti bint bte Bte ")) return STET__WOMAN;
    if (stet__token_in(p->text, &v[i], " bin Bin ibn ")) return STET__MAN;
  }
  for (int k = 0; k < RANKS && at > 1 && is_rank(p, &v[at - 1]); k++) at--;
  if (at > 1 && v[at - 1].end - v[at - 1].start == 1 && p->text[v[at - 1].start] == ',') at--;
  if (at == 0 || (at > 2 && stet__token_in(p->text, &v[at - 2], " and & ") && sex_of_word(p, &v[at - 3]))) return 0;
  return sex_of_word(p, &v[at - 1]);
}

bool stet__in_byline(const stet__passage *p) {
  return p->role == STET_ROLE_BYLINE || (p->n_tokens <= BYLINE_MOST && p->n > 3 && memcmp(p->text, "By ", 3) == 0);
}

static uint64_t key_of(const stet__surface *x) {
  uint64_t h = 0x5EED;
  for (size_t i = 0; i < x->n_words; i++) h = stet__mix(h, stet__form_hash(&x->words[i]));
  return h;
}

bool stet__same_words(const stet__surface *a, const stet__surface *b) {
  if (a->n_words != b->n_words) return false;
  for (size_t i = 0; i < a->n_words; i++)
    if (!stet__form_is(&a->words[i], &b->words[i])) return false;
  return true;
}

static uint32_t find_place(const stet__names *s, const stet__surface *x, uint8_t *way) {
  char joined[STET__WORDS_MAX * (STET__FORM_MAX + 1)];
  size_t n = 0;
  for (size_t i = 0; i < x->n_words; i++) {
    if (i) joined[n++] = ' ';
    memcpy(joined + n, x->words[i].p, x->words[i].n);
    n += x->words[i].n;
  }
  *way = STET__PLACE_NOW;
  bool may = x->type == STET_TYPE_PLACE || x->type == STET_TYPE_ORG || (x->type == STET_TYPE_PERSON && x->n_words > 1);
  return n && may ? stet__same_place(&s->groups, joined, n, way) : 0;
}

uint32_t stet__root_of(stet__surface *s, uint32_t i) {
  while (s[i].parent != i) {
    s[i].parent = s[s[i].parent].parent;
    i = s[i].parent;
  }
  return i;
}

void stet__join(stet__names *s, uint32_t a, uint32_t b) {
  stet__surface *v = s->surfaces;
  a = stet__root_of(v, a);
  b = stet__root_of(v, b);
  if (a == b) return;
  if (v[b].mention < v[a].mention) { /* the root is the one that stands first */
    uint32_t c = a;
    a = b, b = c;
  }
  v[b].parent = a;
  v[a].weight += v[b].weight;
  v[a].named += v[b].named;
  v[a].sex |= v[b].sex;
  v[a].by_first |= v[b].by_first;
  v[a].whole = v[a].whole || v[b].whole;
  if (v[b].last_full > v[a].last_full) v[a].last_full = v[b].last_full;
  if (!v[a].owner.n) v[a].owner = v[b].owner;
  if (!v[a].spelled_by) v[a].spelled_by = v[b].spelled_by;
}

void stet__show(const stet__named *d, stet__surface *x, uint32_t i) {
  const stet__mention *m = &d->m[i], *before = &d->m[x->shown];
  bool capitals = stet__all_capitals(d->passages[m->passage].text + m->start, m->end - m->start);
  bool by_case = x->type == STET_TYPE_PERSON || x->type == STET_TYPE_PLACE || !x->acronym;
  bool titled = m->end - m->start >= before->end - before->start || x->type != STET_TYPE_PERSON;
  if (i != x->mention && (capitals == x->capitals || !by_case ? titled : capitals)) return;
  x->shown = i;
  x->capitals = capitals;
}

/* What the lexicon's lists say of a new surface of mention m, whose words are spans. */
static void look_up(const stet__names *s, const stet__named *d, const stet__mention *m, const stet_span *spans, stet__surface *x) {
  const stet__passage *p = &d->passages[m->passage];
  const stet__token *v = d->tokens + p->first;
  if (!x->n_words) return;
  size_t first = stet__token_at(p, v, spans[0].start), last = stet__token_at(p, v, spans[x->n_words - 1].start);
  x->lists = (uint16_t)stet__lists_in_capitals(s->x, p->text, v + first, last + 1 - first);
  x->in_first = first == last ? x->lists : (uint16_t)stet__lists_in_capitals(s->x, p->text, v + first, 1);
  x->in_last = first == last ? x->lists : (uint16_t)stet__lists_in_capitals(s->x, p->text, v + last, 1);
}

/* Did the model take for a person what is called as bodies are in another language ("Kaya Madencilik")? */
static bool is_body_abroad(const stet__names *s, const stet__passage *p, const stet__token *v, const stet_span *spans,
                           const stet__surface *x) {
  for (size_t i = 0; i < x->n_words && x->type == STET_TYPE_PERSON && x->n_words > 1; i++) {
    stet__form w = x->words[i];
    if (w.n < ABROAD_LEAST) continue;
    stet__form_in_english(&w);
    if (stet__form_is(&w, &x->words[i])) continue;
    size_t at = stet__token_at(p, v, spans[i].start);
    if (!(stet__lists_in_capitals(s->x, p->text, v + at, 1) & STET__OF_PERSONS)) return true;
  }
  return false;
}

/* The surface of mention i, made where it is new. False: out of memory. */
static bool take_surface(stet__names *s, const stet__named *d, uint32_t i) {
  stet__surface x;
  const stet__mention *m = &d->m[i];
  const stet__passage *p = &d->passages[m->passage];
  const char *text = p->text + m->start;
  memset(&x, 0, sizeof x);
  x.type = m->type;
  stet_span spans[STET__WORDS_MAX];
  stet__take_words(p, d->tokens, m, &x, spans);
  if ((d->types >> STET_TYPE_ORG & 1u) && is_body_abroad(s, p, d->tokens + p->first, spans, &x)) {
    stet__mention body = *m;
    body.type = x.type = STET_TYPE_ORG;
    stet__take_words(p, d->tokens, &body, &x, spans);
  }
  x.key = key_of(&x);
  if (x.type == STET_TYPE_ORG) stet__find_owner(d, i, &x);
  bool acronym = x.n_words && is_acronym(text, m->end - m->start);
  bool by_case = x.type == STET_TYPE_PERSON || x.type == STET_TYPE_PLACE; /* capitals may be a heading's, or a dateline's */
  s->sex[i] = x.type == STET_TYPE_PERSON ? sex_of(p, d->tokens, m) : 0;
  uint32_t *first = stet__chain_head(&s->keys, x.key), k = *first;
  for (; k; k = s->surfaces[k - 1].next_key) {
    const stet__surface *y = &s->surfaces[k - 1];
    if (y->key == x.key && y->type == x.type && y->marks == x.marks && y->suffix == x.suffix && stet__same_words(&x, y) &&
        stet__form_is(&x.owner, &y->owner))
      break;
  }
  if (k) {
    stet__surface *y = &s->surfaces[k - 1];
    y->acronym = by_case ? y->acronym && acronym : y->acronym || acronym;
    if (x.n_all < y->n_all) y->n_all = x.n_all;
    stet__show(d, y, i);
    s->of_mention[i] = k - 1;
  } else {
    x.mention = x.shown = i;
    x.parent = (uint32_t)s->n_surfaces;
    x.next_part = STET__NONE;
    x.acronym = acronym;
    x.whole = x.n_words >= 2 && !acronym;
    stet__show(d, &x, i);
    x.place = find_place(s, &x, &x.place_way);
    look_up(s, d, m, spans, &x);
    x.next_key = *first;
    if (!STET__ROOM(s->a, s->surfaces, s->n_surfaces, s->cap_surfaces)) return false;
    *first = (uint32_t)s->n_surfaces + 1;
    s->of_mention[i] = (uint32_t)s->n_surfaces;
    s->surfaces[s->n_surfaces++] = x;
  }
  stet__surface *now = &s->surfaces[s->of_mention[i]];
  now->count++;
  now->scores += m->score;
  now->weight += !stet__in_byline(p);
  now->sex |= s->sex[i];
  return true;
}

/* ---- Words in common ---- */

bool stet__same_sound(const stet__surface *a, const stet__surface *b) { return a->n_words == b->n_words && stet__starts(a, b); }

bool stet__starts(const stet__surface *shorter, const stet__surface *longer) {
  if (shorter->n_words > longer->n_words) return false;
  for (size_t i = 0; i < shorter->n_words; i++)
    if (!stet__form_is(&shorter->sounds[i], &longer->sounds[i])) return false;
  return true;
}

bool stet__ends(const stet__surface *shorter, const stet__surface *longer) {
  if (shorter->n_words > longer->n_words) return false;
  size_t skip = (size_t)(longer->n_words - shorter->n_words);
  for (size_t i = 0; i < shorter->n_words; i++)
    if (!stet__form_is(&shorter->sounds[i], &longer->sounds[skip + i])) return false;
  return true;
}

/* ---- The run ---- */

static bool index_words(stet__names *s) {
  size_t n = s->n_surfaces;
  if (!stet__chains_reset(s, &s->lasts, n + 1) || !stet__chains_reset(s, &s->firsts, n + 1) ||
      !stet__chains_reset(s, &s->inner, n + 1))
    return false;
  for (uint32_t i = (uint32_t)n; i-- > 0;) { /* so that chains go from the first to the last */
    stet__surface *x = &s->surfaces[i];
    if (!x->n_words) continue;
    uint32_t *last = stet__chain_head(&s->lasts, stet__form_hash(stet__last_sound(x))),
             *first = stet__chain_head(&s->firsts, stet__form_hash(&x->sounds[0]));
    x->next_last = *last, *last = i + 1;
    x->next_first = *first, *first = i + 1;
    for (uint32_t w = 1; x->type == STET_TYPE_PERSON && w + 1 < x->n_words; w++) {
      uint32_t *inner = stet__chain_head(&s->inner, stet__form_hash(&x->sounds[w]));
      x->next_inner[w] = *inner, *inner = i * STET__WORDS_MAX + w + 1;
    }
  }
  return true;
}

static bool sort_by_size(stet__names *s) { /* stable, by counting */
  uint32_t start[STET__WORDS_MAX + 2] = {0};
  if (!stet__grow(s->a, (void **)&s->by_size, &s->cap_by_size, s->n_surfaces, sizeof *s->by_size)) return false;
  for (size_t i = 0; i < s->n_surfaces; i++) start[STET__WORDS_MAX - s->surfaces[i].n_words + 1]++;
  for (int k = 1; k <= STET__WORDS_MAX + 1; k++) start[k] += start[k - 1];
  for (size_t i = 0; i < s->n_surfaces; i++) s->by_size[start[STET__WORDS_MAX - s->surfaces[i].n_words]++] = (uint32_t)i;
  return true;
}

/* Finds what is two, since "and" joins names that have the first word or the last in common. */
static void find_pairs(stet__names *s, const stet__named *d) {
  for (uint32_t i = 1; i < d->n; i++) {
    const stet__mention *m = &d->m[i];
    uint32_t a = s->of_mention[i - 1], b = s->of_mention[i];
    if (a == STET__NONE || b == STET__NONE || a == b || m->passage != m[-1].passage || m->start < m[-1].end) continue;
    const char *between = d->passages[m->passage].text + m[-1].end;
    uint32_t n = m->start - m[-1].end;
    bool article = n == 9 && (memcmp(between + 5, "the ", 4) == 0 || memcmp(between + 5, "The ", 4) == 0);
    if ((n != 5 && !article) || memcmp(between, " and ", 5) != 0) continue;
    stet__surface *x = &s->surfaces[a], *y = &s->surfaces[b];
    if (!x->n_words || !y->n_words || x->type != y->type) continue;
    bool first = stet__form_is(&x->sounds[0], &y->sounds[0]), last = stet__form_is(stet__last_sound(x), stet__last_sound(y));
    if (!first && !last) continue;
    x->beside = b + 1;
    y->beside = a + 1;
  }
}

static bool join_all(stet__names *s, const stet__named *d) {
  if (!index_words(s) || !sort_by_size(s)) return false;
  stet__find_misread(s, d);
  find_pairs(s, d);
  stet__join_bodies(s, d);
  return stet__join_persons(s, d) && stet__join_acronyms(s, d);
}

static bool make_names(stet__names *s, stet__mention *m, size_t n) {
  if (!stet__grow(s->a, (void **)&s->order, &s->cap_order, n, sizeof *s->order) ||
      !stet__grow(s->a, (void **)&s->by_size, &s->cap_by_size, s->n_surfaces, sizeof *s->by_size))
    return false;
  uint32_t *name_of = s->by_size; /* its work is done: the name of each root plus one */
  if (s->n_surfaces) memset(name_of, 0, s->n_surfaces * sizeof *name_of);
  s->n_names = 0;
  for (size_t i = 0; i < n; i++) {
    m[i].name = STET__NO_NAME;
    if (s->of_mention[i] == STET__NONE) continue;
    if (m[i].type < STET_TYPE_COUNT) m[i].type = s->surfaces[s->of_mention[i]].type;
    uint32_t root = stet__root_of(s->surfaces, s->of_mention[i]);
    if (!name_of[root]) {
      if (!STET__ROOM(s->a, s->names, s->n_names, s->cap_names)) return false;
      s->names[s->n_names++] = (stet__name){root, s->surfaces[root].type, 0, 0, 0};
      name_of[root] = (uint32_t)s->n_names;
    }
    m[i].name = name_of[root] - 1;
    s->names[m[i].name].n++;
  }
  for (uint32_t i = 0; i < s->n_surfaces; i++) { /* the best surface first, then its first mention */
    stet__name *x = &s->names[name_of[stet__root_of(s->surfaces, i)] - 1];
    x->n_variants++;
    if (stet__is_preferred(&s->surfaces[i], &s->surfaces[x->preferred])) x->preferred = i;
  }
  uint32_t at = 0;
  for (size_t i = 0; i < s->n_names; i++) {
    s->names[i].type = s->surfaces[s->names[i].preferred].type;
    s->names[i].preferred = s->surfaces[s->names[i].preferred].shown;
    s->names[i].first = at;
    at += s->names[i].n;
    s->names[i].n = 0;
  }
  for (uint32_t i = 0; i < n; i++)
    if (m[i].name != STET__NO_NAME) s->order[s->names[m[i].name].first + s->names[m[i].name].n++] = i;
  return true;
}

bool stet__names_run(stet__names *s, const stet__lexicon *lexicon, const stet__passage *passages, const stet__token *tokens,
                     uint32_t types, stet__mention *m, size_t n) {
  const stet__named d = {passages, tokens, m, n, types};
  s->x = lexicon;
  s->n_fits = 0;
  s->n_surfaces = s->n_names = s->n_bad = 0;
  if (n == 0) return true;
  if (!stet__chains_reset(s, &s->keys, n) ||
      !stet__grow(s->a, (void **)&s->of_mention, &s->cap_of_mention, n, sizeof *s->of_mention) ||
      !stet__grow(s->a, (void **)&s->sex, &s->cap_sex, n, 1))
    return false;
  for (uint32_t i = 0; i < n; i++) {
    s->of_mention[i] = STET__NONE;
    bool named = m[i].type <= STET_TYPE_PRODUCT || m[i].type >= STET_TYPE_COUNT;
    if (named && !take_surface(s, &d, i)) return false;
    if (!named) m[i].name = STET__NO_NAME;
  }
  return join_all(s, &d) && make_names(s, m, n) && stet__find_misspellings(s, &d);
}

const stet__name *stet__names_list(const stet__names *s, size_t *n) { return *n = s->n_names, s->names; }
const uint32_t *stet__names_order(const stet__names *s) { return s->order; }
const stet__misspelling *stet__names_misspellings(const stet__names *s, size_t *n) { return *n = s->n_bad, s->bad; }
