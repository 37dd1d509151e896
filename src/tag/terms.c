/* terms: see the header. The table is that of folded token sequences: an entry's hash, the terms that end here, whether longer ones
** go on. Terms of the same folded words are a chain, those that ask for their own capitals first, else in the order given. The
** longest phrase that begins at a token stands; a pattern stands where no phrase does.
*/
#include "tag/terms.h"

enum { PHRASE_MAX = 32, NO_TERM = -1 };

typedef struct slot {
  uint64_t hash;
  int32_t term; /* the first of its chain */
  uint8_t used, goes_on;
} slot;
typedef struct term {
  char *id;
  uint64_t written; /* hash of its words as they are written */
  int32_t next;     /* of the same folded words */
  uint8_t type;
  uint8_t exact;
} term;
typedef struct regex {
  stet__pattern *pattern;
  uint32_t term;
} regex;

struct stet__terms {
  stet_alloc a;
  stet__arena arena; /* names of types, ids */
  term *terms;
  size_t n_terms, cap_terms;
  slot *slots;
  size_t n_slots, used; /* n_slots is a power of two, or 0 */
  regex *regexes;
  size_t n_regexes, cap_regexes;
  const char *types[STET__OWN_TYPES_MAX];
  size_t n_types;
};

static uint64_t fold_hash(const char *p, size_t n, bool *capital) { /* of a token in small letters */
  char low[256];
  size_t k = 0;
  for (size_t i = 0; i < n && k + 4 < sizeof low;) {
    uint32_t cp;
    size_t size = (size_t)stet__utf8_decode(p + i, n - i, &cp);
    if (capital && cp < STET__BAD_BYTE && stet__is_upper(cp)) *capital = true;
    k += (size_t)stet__utf8_encode(cp < STET__BAD_BYTE ? stet__fold(cp) : cp, low + k);
    i += size;
  }
  return stet__hash(low, k, 0x7E);
}

static uint64_t written_hash(const char *text, const stet__token *v, size_t n) {
  uint64_t h = 0;
  for (size_t i = 0; i < n; i++) h = stet__mix(h, stet__hash(text + v[i].start, v[i].end - v[i].start, 0x7F));
  return h;
}

static slot *slot_of(const stet__terms *t, uint64_t h) { /* its slot, or the free one where it would stand */
  for (size_t i = h & (t->n_slots - 1);; i = (i + 1) & (t->n_slots - 1))
    if (!t->slots[i].used || t->slots[i].hash == h) return &t->slots[i];
}

static bool grow_slots(stet__terms *t) {
  if (t->n_slots && t->used * 2 < t->n_slots) return true;
  size_t n = t->n_slots ? 2 * t->n_slots : 64, before = t->n_slots;
  slot *old = t->slots, *fresh = stet__realloc(&t->a, NULL, 0, n * sizeof *fresh);
  if (!fresh) return false;
  memset(fresh, 0, n * sizeof *fresh);
  t->slots = fresh;
  t->n_slots = n;
  for (size_t i = 0; i < before; i++)
    if (old[i].used) *slot_of(t, old[i].hash) = old[i];
  stet__free(&t->a, old, before * sizeof *old);
  return true;
}

static slot *put_slot(stet__terms *t, uint64_t h) {
  if (!grow_slots(t)) return NULL;
  slot *s = slot_of(t, h);
  if (!s->used) *s = (slot){h, NO_TERM, 1, 0}, t->used++;
  return s;
}

/* ---- Compiling ---- */

static int type_of(stet__terms *t, const char *name) { /* -1: out of memory, -2: too many */
  for (int k = 0; k < STET_TYPE_COUNT; k++)
    if (strcmp(stet_type_name(k), name) == 0) return k;
  for (size_t k = 0; k < t->n_types; k++)
    if (strcmp(t->types[k], name) == 0) return STET_TYPE_COUNT + (int)k;
  if (t->n_types == STET__OWN_TYPES_MAX) return -2;
  t->types[t->n_types] = stet__arena_copy(&t->arena, name, strlen(name));
  return t->types[t->n_types] ? STET_TYPE_COUNT + (int)t->n_types++ : -1;
}

static void chain(stet__terms *t, slot *s, term *x) { /* of two that are written alike, the first stands */
  int32_t *at = &s->term;
  for (; *at != NO_TERM && t->terms[*at].exact >= x->exact; at = &t->terms[*at].next)
    if (!x->exact || t->terms[*at].written == x->written) return;
  x->next = *at;
  *at = (int32_t)t->n_terms;
}

static stet_status add_phrase(stet__terms *t, stet__token_list *tokens, const stet_rule *r, term *x, stet_error *e) {
  size_t bad = stet__utf8_invalid(r->pattern, r->size, 0);
  if (bad < r->size) return stet__fail(e, STET_EPATTERN, bad, "the phrase is not UTF-8");
  tokens->n = 0;
  if (!stet__tokenise(tokens, r->pattern, (uint32_t)r->size, 0)) return stet__fail(e, STET_ENOMEM, 0, NULL);
  if (tokens->n == 0) return stet__fail(e, STET_EPATTERN, 0, "the phrase is empty");
  if (tokens->n > PHRASE_MAX) return stet__fail(e, STET_EPATTERN, tokens->v[PHRASE_MAX].start, "the phrase has too many words");
  uint64_t h = 0;
  bool capital = false;
  for (size_t i = 0; i < tokens->n; i++) {
    h = stet__mix(h, fold_hash(r->pattern + tokens->v[i].start, tokens->v[i].end - tokens->v[i].start, &capital));
    slot *s = put_slot(t, h);
    if (!s) return stet__fail(e, STET_ENOMEM, 0, NULL);
    if (i + 1 < tokens->n) s->goes_on = 1;
    else x->exact = capital, x->written = written_hash(r->pattern, tokens->v, tokens->n), chain(t, s, x);
  }
  return STET_OK;
}

static stet_status add_pattern(stet__terms *t, const stet_rule *r, stet_error *e) {
  stet_error own;
  if (!STET__ROOM(&t->a, t->regexes, t->n_regexes, t->cap_regexes)) return stet__fail(e, STET_ENOMEM, 0, NULL);
  stet__pattern *p = stet__pattern_new(&t->a, r->pattern, r->size, 0, &own);
  if (!p) return stet__fail(e, own.status, own.offset, own.message);
  stet__pattern_jit(p);
  t->regexes[t->n_regexes++] = (regex){p, (uint32_t)t->n_terms};
  return STET_OK;
}

static stet_status add_term(stet__terms *t, stet__token_list *tokens, const stet_rule *r, stet_error *e) {
  if ((!r->pattern && r->size) || r->size > STET_TEXT_MAX) return stet__fail(e, STET_EOPTION, 0, "a term without a pattern");
  if (!r->type[0]) return stet__fail(e, STET_EOPTION, 0, "a term's type is empty");
  int type = type_of(t, r->type);
  if (type == -2) return stet__fail(e, STET_EOPTION, 0, "too many types");
  const char *id = r->id ? r->id : "";
  if (type < 0 || !STET__ROOM(&t->a, t->terms, t->n_terms, t->cap_terms)) return stet__fail(e, STET_ENOMEM, 0, NULL);
  term *x = &t->terms[t->n_terms];
  *x = (term){stet__arena_copy(&t->arena, id, strlen(id)), 0, NO_TERM, (uint8_t)type, 0};
  if (!x->id) return stet__fail(e, STET_ENOMEM, 0, NULL);
  stet_status status = r->is_regex ? add_pattern(t, r, e) : add_phrase(t, tokens, r, x, e);
  if (status == STET_OK) t->n_terms++;
  return status;
}

stet_status stet__terms_new(stet__terms **out, const stet_rule *rules, size_t n, const stet_alloc *a, stet_error *error) {
  stet_status status = STET_OK;
  *out = NULL;
  size_t first = 0;
  while (first < n && !rules[first].type) first++;
  if (first == n) return STET_OK;
  stet__terms *t = stet__realloc(a, NULL, 0, sizeof *t);
  if (!t) return stet__fail(error, STET_ENOMEM, 0, NULL);
  memset(t, 0, sizeof *t);
  t->a = *a;
  stet__arena_init(&t->arena, &t->a);
  stet__token_list tokens = {&t->a, NULL, 0, 0};
  for (size_t i = first; i < n && status == STET_OK; i++) {
    if (!rules[i].type) continue;
    status = add_term(t, &tokens, &rules[i], error);
    if (status != STET_OK && error) error->index = i;
  }
  STET__FREE(&t->a, tokens.v, tokens.cap);
  if (status == STET_OK) *out = t;
  else stet__terms_free(t);
  return status;
}

void stet__terms_free(stet__terms *t) {
  if (!t) return;
  stet_alloc a = t->a;
  for (size_t i = 0; i < t->n_regexes; i++) stet__pattern_free(t->regexes[i].pattern);
  STET__FREE(&a, t->regexes, t->cap_regexes);
  STET__FREE(&a, t->terms, t->cap_terms);
  stet__free(&a, t->slots, t->n_slots * sizeof *t->slots);
  stet__arena_fini(&t->arena);
  stet__free(&a, t, sizeof *t);
}

/* ---- Finding ---- */

static bool is_all_capitals(const char *text, const stet__token *v, size_t n) {
  for (uint32_t i = v[0].start; i < v[n - 1].end;) {
    uint32_t cp;
    i += (uint32_t)stet__utf8_decode(text + i, v[n - 1].end - i, &cp);
    if (cp < STET__BAD_BYTE && stet__is_letter(cp) && !stet__is_upper(cp)) return false;
  }
  return true;
}

/* The term of the chain from `k` on that tokens v[0..n) are; NO_TERM: none. */
static int32_t fitting(const stet__terms *t, int32_t k, const char *text, const stet__token *v, size_t n) {
  int32_t first = NO_TERM;
  for (; k != NO_TERM; k = t->terms[k].next) {
    if (!t->terms[k].exact || t->terms[k].written == written_hash(text, v, n)) break;
    if (first == NO_TERM && is_all_capitals(text, v, n)) first = k;
  }
  bool alike = k != NO_TERM && t->terms[k].exact;
  return alike || first == NO_TERM ? k : first;
}

/* The longest phrase at token i: its length in tokens, 0: none. */
static size_t phrase_at(const stet__terms *t, const char *text, const stet__token *v, size_t n, size_t i, uint32_t *found) {
  size_t length = 0;
  uint64_t h = 0;
  for (size_t k = 0; k < PHRASE_MAX && i + k < n && t->n_slots; k++) {
    h = stet__mix(h, fold_hash(text + v[i + k].start, v[i + k].end - v[i + k].start, NULL));
    const slot *s = slot_of(t, h);
    if (!s->used) break;
    int32_t fit = fitting(t, s->term, text, v + i, k + 1);
    if (fit != NO_TERM) length = k + 1, *found = (uint32_t)fit;
    if (!s->goes_on) break;
  }
  return length;
}

static bool put(const stet__terms *t, stet__mentions *out, uint32_t passage, uint32_t start, uint32_t end, uint32_t k) {
  stet__mention m = stet__mention_of(passage, start, end, t->terms[k].type, 1.0f);
  m.user = k + 1;
  return stet__mentions_add(out, m);
}

static bool run_phrases(const stet__terms *t, const stet__passage *p, uint32_t passage, const stet__token *v, stet__mentions *out) {
  for (size_t i = 0; i < p->n_tokens;) {
    uint32_t found = 0;
    size_t k = phrase_at(t, p->text, v, p->n_tokens, i, &found);
    if (k && !put(t, out, passage, v[i].start, v[i + k - 1].end, found)) return false;
    i += k ? k : 1;
  }
  return true;
}

static bool run_pattern(const stet__terms *t, const regex *x, stet__matcher *m, const stet__passage *p, uint32_t passage,
                        stet__mentions *out, bool *limit) {
  stet_span span;
  for (size_t from = 0; from < p->n;) {
    stet__match found = stet__pattern_find(x->pattern, m, p->text, p->n, from, &span, NULL, 0);
    if (found == STET__MATCH_NOMEM) return false;
    if (found == STET__MATCH_LIMIT) *limit = true;
    if (found != STET__MATCH_FOUND) return true;
    if (span.end > span.start && !put(t, out, passage, span.start, span.end, x->term)) return false;
    from = span.end > span.start ? span.end : (size_t)span.end + 1;
    while (from < p->n && ((unsigned char)p->text[from] & 0xC0) == 0x80) from++;
  }
  return true;
}

static bool stands_before(const stet__mention *x, const stet__mention *y) {
  return x->start != y->start ? x->start < y->start : x->end >= y->end;
}

/* Joins v[from..middle) and v[middle..n), each in order and disjoint: the earlier stands, of two that begin together the longer, a
** phrase before a pattern. False: out of memory. */
static bool settle(stet__mentions *out, size_t from, size_t middle) {
  size_t n = out->n, i = from, k = middle, to = n;
  if (middle == n) return true;
  if (!stet__grow(out->a, (void **)&out->v, &out->cap, n + (n - from), sizeof *out->v)) return false;
  stet__mention *v = out->v;
  while (i < middle || k < n) {
    const stet__mention *next = k == n || (i < middle && stands_before(&v[i], &v[k])) ? &v[i++] : &v[k++];
    if (to == n || v[to - 1].end <= next->start) v[to++] = *next;
  }
  memmove(v + from, v + n, (to - n) * sizeof *v);
  out->n = from + (to - n);
  return true;
}

bool stet__terms_run(const stet__terms *t, stet__matcher *m, const stet__passage *p, uint32_t passage, const stet__token *tokens,
                     stet__mentions *out, bool *limit) {
  size_t first = out->n;
  if (!run_phrases(t, p, passage, tokens + p->first, out)) return false;
  for (size_t i = 0; i < t->n_regexes; i++) {
    size_t middle = out->n;
    if (!run_pattern(t, &t->regexes[i], m, p, passage, out, limit) || !settle(out, first, middle)) return false;
  }
  return true;
}

const char *stet__terms_type(const stet__terms *t, uint8_t type) {
  return type < STET_TYPE_COUNT ? stet_type_name(type) : t->types[type - STET_TYPE_COUNT];
}

const char *stet__terms_id(const stet__terms *t, uint32_t index) { return t->terms[index].id; }
