/* tagging: hands the prose of a document to the tagger and brings what it finds back to the bytes of the source.
**
** Invariants: entities and sentences are in order, disjoint, and each inside its block; an entity's span covers whole characters of
** the source, also where they were mended into fewer or more.
*/
#include "desk/desk.h"

#include "clean/item.h"
#include "desk/rules.h"

enum { VARIANTS_MAX = 64 }; /* spellings of one name that are listed */

bool stet__plain_items(stet_desk *d) {
  const stet__layout *l = &d->layout;
  if (!stet__grow(&d->alloc, (void **)&d->items, &d->cap_items, l->n_blocks, sizeof *d->items)) return false;
  for (size_t i = 0; i < l->n_blocks; i++) {
    const stet__block *b = &l->blocks[i];
    stet_role role = b->kind == STET_CODE_BLOCK     ? STET_ROLE_CODE
                     : b->kind == STET_FRONT_MATTER ? STET_ROLE_FRONTMATTER
                     : b->kind == STET_TABLE_BLOCK  ? STET_ROLE_TABLE
                     : b->kind == STET_HEADING      ? STET_ROLE_SUBHEAD
                     : b->kind == STET_ITEM         ? STET_ROLE_LIST
                     : b->kind == STET_QUOTATION    ? STET_ROLE_QUOTE
                                                    : STET_ROLE_BODY;
    d->items[i] = stet__item_of(d, i);
    stet__settle(&d->items[i], role, STET_BY_STRUCTURE, "");
  }
  return true;
}

static bool is_tagged(const stet__item *x) {
  return x->keep && x->n && !x->verbatim && x->role != STET_ROLE_CODE && x->role != STET_ROLE_FRONTMATTER && x->kind != STET_RULE;
}

static bool has_own_lines(const stet__item *x) { /* every line is a sentence */
  return x->kind == STET_HEADING || x->kind == STET_TABLE_BLOCK || x->role == STET_ROLE_TABLE || x->role == STET_ROLE_TITLE;
}

static stet_status add_passages(stet_desk *d, size_t n, stet_error *error) {
  size_t count = 0;
  if (!d->tag) d->tag = stet__tag_new(&d->alloc, error);
  if (!d->tag) return error && error->status != STET_OK ? error->status : STET_ENOMEM;
  stet__tag_begin(d->tag);
  if (!stet__grow(&d->alloc, (void **)&d->passage_block, &d->cap_passage_block, n, sizeof *d->passage_block)) return STET_ENOMEM;
  for (size_t i = 0; i < n; i++) {
    const stet__item *x = &d->items[i];
    if (!is_tagged(x)) continue;
    if (!stet__tag_add(d->tag, x->text, x->n, x->kind, x->role, has_own_lines(x))) return STET_ENOMEM;
    d->passage_block[count++] = (uint32_t)i;
  }
  return STET_OK;
}

/* ---- From views to the source ---- */

/* Where the bytes of a passage stand: a view of the source, or a host's block that begins at `base`. */
typedef struct place {
  stet__view view;
  uint32_t base;
  bool host;
} place;

static stet_span span_of(const place *p, uint32_t start, uint32_t end) {
  if (p->host) return (stet_span){p->base + start, p->base + end};
  return stet__view_span(&p->view, start, end);
}

typedef struct places { /* a walk over the passages */
  const stet_desk *d;
  const stet_doc *doc;
  stet__seg whole;
  place now;
  uint32_t passage;
  bool host;
} places;

static const place *place_of(places *w, uint32_t passage) {
  if (passage == w->passage) return &w->now;
  uint32_t block = w->d->passage_block[passage];
  w->passage = passage;
  w->now.host = w->host;
  if (w->host) w->now.base = w->doc->blocks[block].span.start;
  else w->now.view = stet__desk_view(w->d, block, &w->whole);
  return &w->now;
}

/* Does the mention stand in code? Of what is never mended, addresses are none. */
static bool is_in_code(const places *w, const stet__mention *m, stet_span s) {
  if (w->host || (m->type >= STET_TYPE_URL && m->type <= STET_TYPE_HASHTAG)) return false;
  const stet__block *b = &w->d->layout.blocks[w->d->passage_block[m->passage]];
  const stet__run *v = w->d->layout.runs + b->run;
  size_t low = 0, high = b->n_runs;
  while (low < high) { /* the first run that ends behind its start */
    size_t middle = low + (high - low) / 2;
    if (v[middle].end > s.start) high = middle;
    else low = middle + 1;
  }
  return low < b->n_runs && (v[low].flags & STET__RUN_VERBATIM) && v[low].start <= s.start && s.end <= v[low].end;
}

/* Code is not tagged. Bytes that one mend made of several may hold two mentions, which then have one place in the source: the
** second is left out. */
static bool leave_out(stet_desk *d, places *w) {
  size_t n;
  uint32_t block = UINT32_MAX, end = 0;
  const stet__mention *m = stet__tag_mentions(d->tag, &n);
  if (!stet__grow(&d->alloc, (void **)&d->left_out, &d->cap_left_out, n, 1)) return false;
  for (size_t i = 0; i < n; i++) {
    stet_span s = span_of(place_of(w, m[i].passage), m[i].start, m[i].end);
    d->left_out[i] = s.start >= s.end || (m[i].passage == block && s.start < end) || is_in_code(w, &m[i], s);
    if (!d->left_out[i]) block = m[i].passage, end = s.end;
  }
  stet__tag_leave_out(d->tag, d->left_out);
  return true;
}

static bool put_entities(stet_desk *d, const stet__terms *terms, places *w, stet_doc *doc) {
  size_t n, n_passages;
  const stet__mention *m = stet__tag_mentions(d->tag, &n);
  const stet__passage *passages = stet__tag_passages(d->tag, &n_passages);
  const char *pool = stet__tag_pool(d->tag);
  doc->n_entities = n;
  doc->entities = stet__arena_alloc(&doc->arena, n * sizeof *doc->entities);
  if (!doc->entities) return false;
  for (size_t i = 0; i < n; i++) {
    stet_entity *e = &doc->entities[i];
    *e = (stet_entity){span_of(place_of(w, m[i].passage), m[i].start, m[i].end),
                       d->passage_block[m[i].passage],
                       m[i].type,
                       m[i].score,
                       m[i].name,
                       NULL,
                       m[i].end - m[i].start,
                       NULL,
                       "",
                       ""};
    e->text = stet__arena_copy(&doc->arena, passages[m[i].passage].text + m[i].start, e->text_size);
    if (m[i].value_size) e->value = stet__arena_copy(&doc->arena, pool + m[i].value, m[i].value_size);
    const char *type = stet_type_name(m[i].type), *id = m[i].user ? stet__terms_id(terms, m[i].user - 1) : "";
    if (m[i].type >= STET_TYPE_COUNT) type = stet__terms_type(terms, m[i].type);
    e->type_name = m[i].type < STET_TYPE_COUNT ? type : stet__arena_copy(&doc->arena, type, strlen(type));
    if (id[0]) e->id = stet__arena_copy(&doc->arena, id, strlen(id));
    if (!e->text || !e->value || !e->type_name || !e->id) return false;
  }
  return true;
}

/* Adds a span to list[0..*n), without the bytes that the one before it has. */
static void put_span(stet_span *list, size_t *n, stet_span s) {
  if (*n && s.start < list[*n - 1].end) s.start = list[*n - 1].end;
  if (s.start < s.end) list[(*n)++] = s;
}

static bool put_sentences(stet_desk *d, places *w, stet_doc *doc) {
  size_t n, n_passages, count = 0;
  const stet__token *t = stet__tag_tokens(d->tag, &n);
  const stet__passage *passages = stet__tag_passages(d->tag, &n_passages);
  for (size_t i = 0; i < n; i++) count += (t[i].flags & STET__TOKEN_FIRST) != 0;
  doc->sentences = stet__arena_alloc(&doc->arena, count * sizeof *doc->sentences);
  if (!doc->sentences) return false;
  for (size_t p = 0; p < n_passages; p++) {
    const stet__token *v = t + passages[p].first;
    uint32_t from = 0;
    for (uint32_t i = 1; i <= passages[p].n_tokens; i++) {
      if (i < passages[p].n_tokens && !(v[i].flags & STET__TOKEN_FIRST)) continue;
      put_span(doc->sentences, &doc->n_sentences, span_of(place_of(w, (uint32_t)p), v[from].start, v[i - 1].end));
      from = i;
    }
  }
  return true;
}

static bool put_tokens(stet_desk *d, places *w, stet_doc *doc) {
  size_t n, n_passages;
  const stet__token *t = stet__tag_tokens(d->tag, &n);
  const stet__passage *passages = stet__tag_passages(d->tag, &n_passages);
  doc->tokens = stet__arena_alloc(&doc->arena, n * sizeof *doc->tokens);
  if (!doc->tokens) return false;
  for (size_t p = 0; p < n_passages; p++)
    for (uint32_t i = 0; i < passages[p].n_tokens; i++) {
      const stet__token *v = &t[passages[p].first + i];
      put_span(doc->tokens, &doc->n_tokens, span_of(place_of(w, (uint32_t)p), v->start, v->end));
    }
  return true;
}

/* ---- Names ---- */

/* The spellings of a name into list[VARIANTS_MAX], the commonest first, of equals the earlier. */
static uint32_t spellings(const stet_entity *all, const uint32_t *mentions, uint32_t n, const char **list) {
  uint32_t count[VARIANTS_MAX], found = 0;
  for (uint32_t i = 0; i < n; i++) {
    const stet_entity *e = &all[mentions[i]];
    uint32_t k = 0;
    while (k < found && strcmp(list[k], e->text) != 0) k++;
    if (k == found && found == VARIANTS_MAX) continue;
    if (k == found) list[found] = e->text, count[found++] = 0;
    count[k]++;
    for (; k > 0 && count[k] > count[k - 1]; k--) {
      const char *text = list[k];
      uint32_t c = count[k];
      list[k] = list[k - 1], count[k] = count[k - 1];
      list[k - 1] = text, count[k - 1] = c;
    }
  }
  return found;
}

static bool put_names(stet_desk *d, stet_doc *doc) {
  size_t n;
  const stet__names *s = stet__tag_names(d->tag);
  const stet__name *list = stet__names_list(s, &n);
  const uint32_t *order = stet__names_order(s);
  doc->names = stet__arena_alloc(&doc->arena, n * sizeof *doc->names);
  if (!doc->names) return false;
  doc->n_names = n;
  for (size_t i = 0; i < n; i++) {
    const char *found[VARIANTS_MAX];
    uint32_t *mentions = stet__arena_alloc(&doc->arena, list[i].n * sizeof *mentions);
    if (!mentions) return false;
    memcpy(mentions, order + list[i].first, list[i].n * sizeof *mentions);
    uint32_t n_variants = spellings(doc->entities, mentions, list[i].n, found);
    const char **variants = stet__arena_alloc(&doc->arena, n_variants * sizeof *variants);
    if (!variants) return false;
    memcpy(variants, found, n_variants * sizeof *variants);
    const stet_entity *best = &doc->entities[list[i].preferred];
    const char *type = list[i].type < STET_TYPE_COUNT ? stet_type_name(list[i].type) : best->type_name;
    doc->names[i] = (stet_name){best->text, list[i].type, type, variants, n_variants, mentions, list[i].n};
  }
  return true;
}

/* Adds the misspellings, which are in order of their mentions, to the suspects, which are in order too. */
static bool put_suspects(stet_desk *d, places *w, stet_doc *doc) {
  size_t n, n_all, k = 0, i = 0;
  const stet__misspelling *bad = stet__names_misspellings(stet__tag_names(d->tag), &n);
  const stet__mention *m = stet__tag_mentions(d->tag, &n_all);
  const stet__passage *passages = stet__tag_passages(d->tag, &n_all);
  if (n == 0) return true;
  stet_suspect *all = stet__arena_alloc(&doc->arena, (doc->n_suspects + n) * sizeof *all);
  if (!all) return false;
  for (size_t out = 0; out < doc->n_suspects + n; out++) {
    stet_span span = {0, 0};
    if (k < n) span = span_of(place_of(w, m[bad[k].mention].passage), bad[k].words.start, bad[k].words.end);
    if (k == n || (i < doc->n_suspects && doc->suspects[i].span.start <= span.start)) {
      all[out] = doc->suspects[i++];
      continue;
    }
    const char *as = passages[m[bad[k].better].passage].text + bad[k].as.start;
    all[out] = (stet_suspect){span, STET_DOUBT_SPELLING, stet__arena_copy(&doc->arena, as, bad[k].as.end - bad[k].as.start)};
    if (!all[out].suggestion) return false;
    k++;
  }
  doc->suspects = all;
  doc->n_suspects += n;
  return true;
}

static stet_status find(stet_desk *d, places *w, const stet_options *o) {
  stet__tag_options to = {o->types, o->min_score, o->date, o->rules ? o->rules->terms : NULL};
  bool limit = false;
  if (!stet__tag_find(d->tag, &to, &limit)) return STET_ENOMEM;
  if (limit) return STET_ELIMIT;
  return leave_out(d, w) && stet__tag_join(d->tag, &to) ? STET_OK : STET_ENOMEM;
}

static stet_status put_all(stet_desk *d, const stet_options *o, bool host, stet_doc *doc) {
  places w = {d, doc, {0, 0, 0, 0}, {{NULL, 0, NULL, 0}, 0, false}, UINT32_MAX, host};
  stet_status status = find(d, &w, o);
  if (status != STET_OK) return status;
  w.passage = UINT32_MAX;
  if (!put_entities(d, o->rules ? o->rules->terms : NULL, &w, doc)) return STET_ENOMEM;
  w.passage = UINT32_MAX;
  if (!put_sentences(d, &w, doc) || !put_names(d, doc)) return STET_ENOMEM;
  w.passage = UINT32_MAX;
  if (o->tokens && !put_tokens(d, &w, doc)) return STET_ENOMEM;
  w.passage = UINT32_MAX;
  return !o->suspects || put_suspects(d, &w, doc) ? STET_OK : STET_ENOMEM;
}

stet_status stet__tag_into(stet_desk *d, const stet_options *o, stet_doc *doc, stet_error *error) {
  stet_status status = add_passages(d, d->layout.n_blocks, error);
  return status == STET_OK ? put_all(d, o, false, doc) : status;
}

stet_status stet__tag_host_into(stet_desk *d, size_t n, const stet_options *o, stet_doc *doc, stet_error *error) {
  stet_status status = add_passages(d, n, error);
  return status == STET_OK ? put_all(d, o, true, doc) : status;
}
