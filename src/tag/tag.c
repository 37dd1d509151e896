/* tag: see the header for the way through.
**
** Where two finds overlap: the user's own stand. An address (URL, e-mail, handle, hashtag) stands. A name that is longer than the
** figure in it stands ("the November Project") where the model is sure of it; otherwise the figure does. A name that the rules know
** stands unless it is a part of a longer one.
*/
#include "tag/tag.h"

#include "tag/agree.h"
#include "tag/check.h"
#include "tag/echoes.h"
#include "tag/figures.h"
#include "tag/joints.h"
#include "tag/kinds.h"
#include "tag/letters.h"
#include "tag/lines.h"
#include "tag/persons.h"
#include "tag/tagger.h"
#include "tag/wholes.h"

#define SURE_NAME 0.6f

struct stet__tag {
  const stet_alloc *a;
  stet__tagger *tagger;
  stet__figures *figures;
  stet__agree *agree;
  stet__names *names;
  stet__matcher *matcher;
  stet__token_list tokens;
  stet__passage *passages; size_t n_passages, cap_passages;
  stet__mentions by_model, by_pattern, by_user, found;
};

stet__tag *stet__tag_new(const stet_alloc *a, stet_error *error) {
  stet__tag *w = stet__realloc(a, NULL, 0, sizeof *w);
  if (!w) {
    stet__fail(error, STET_ENOMEM, 0, NULL);
    return NULL;
  }
  memset(w, 0, sizeof *w);
  w->a = w->tokens.a = w->by_model.a = w->by_pattern.a = w->by_user.a = w->found.a = a;
  w->tagger = stet__tagger_new(a, error);
  w->figures = w->tagger ? stet__figures_new(a, error) : NULL;
  if (w->figures) {
    w->names = stet__names_new(a);
    w->agree = stet__agree_new(a);
    w->matcher = stet__matcher_new(a);
    if (!w->names || !w->agree || !w->matcher) stet__fail(error, STET_ENOMEM, 0, NULL);
  }
  if (!w->names || !w->agree || !w->matcher) {
    stet__tag_free(w);
    return NULL;
  }
  return w;
}

void stet__tag_free(stet__tag *w) {
  if (!w) return;
  const stet_alloc *a = w->a;
  stet__tagger_free(w->tagger);
  stet__figures_free(w->figures);
  stet__names_free(w->names);
  stet__agree_free(w->agree);
  stet__matcher_free(w->matcher);
  STET__FREE(a, w->tokens.v, w->tokens.cap);
  STET__FREE(a, w->passages, w->cap_passages);
  STET__FREE(a, w->by_model.v, w->by_model.cap);
  STET__FREE(a, w->by_pattern.v, w->by_pattern.cap);
  STET__FREE(a, w->by_user.v, w->by_user.cap);
  STET__FREE(a, w->found.v, w->found.cap);
  stet__free(a, w, sizeof *w);
}

void stet__tag_begin(stet__tag *w) {
  w->tokens.n = w->n_passages = w->by_model.n = w->by_pattern.n = w->by_user.n = w->found.n = 0;
}

bool stet__tag_add(stet__tag *w, const char *text, uint32_t n, uint8_t kind, uint8_t role, bool lines) {
  size_t first = w->tokens.n;
  if (!STET__ROOM(w->a, w->passages, w->n_passages, w->cap_passages) ||
      !stet__tokenise(&w->tokens, text, n, lines ? (unsigned)STET__TOKENISE_LINES : 0u))
    return false;
  w->passages[w->n_passages++] = (stet__passage){text, n, (uint32_t)first, (uint32_t)(w->tokens.n - first), kind, role};
  return true;
}

/* ---- One list ---- */

static bool before(const stet__mention *x, const stet__mention *y) {
  return x->passage != y->passage ? x->passage < y->passage : x->start != y->start ? x->start < y->start : x->end > y->end;
}

static bool overlap(const stet__mention *x, const stet__mention *y) {
  return x->passage == y->passage && x->start < y->end && y->start < x->end;
}

static bool is_address(uint8_t type) { return type >= STET_TYPE_URL && type <= STET_TYPE_HASHTAG; }

/* Is `x` a part of `y`, and not all of it? */
static bool is_within(const stet__mention *x, const stet__mention *y) {
  return y->start <= x->start && y->end >= x->end && y->end - y->start > x->end - x->start;
}

/* Does `x` stand against `y`, which it overlaps? */
static bool beats(const stet__mention *x, const stet__mention *y) {
  if (!x->user != !y->user) return x->user != 0;
  bool named = x->type <= STET_TYPE_PRODUCT, other = y->type <= STET_TYPE_PRODUCT;
  if (x->known != y->known && named && other) return x->known ? !is_within(x, y) : is_within(y, x);
  if (named == other) return x->end - x->start >= y->end - y->start;
  const stet__mention *name = named ? x : y, *figure = named ? y : x;
  bool name_stands = !is_address(figure->type) && is_within(figure, name) && name->score >= SURE_NAME;
  return name_stands == named;
}

static bool put(stet__tag *w, const stet__mention *m) {
  stet__mentions *out = &w->found;
  while (out->n && overlap(&out->v[out->n - 1], m)) {
    if (!beats(m, &out->v[out->n - 1])) return true;
    out->n--;
  }
  if (!STET__ROOM(w->a, out->v, out->n, out->cap)) return false;
  out->v[out->n++] = *m;
  return true;
}

static bool is_wanted(const stet__mention *m, const stet__tag_options *o) {
  return m->score >= o->min_score && (m->type >= STET_TYPE_COUNT || (o->types >> m->type & 1u));
}

/* Merges three lists that are each in order. */
static bool merge(stet__tag *w, const stet__tag_options *o) {
  const stet__mentions *lists[3] = {&w->by_user, &w->by_pattern, &w->by_model};
  size_t at[3] = {0, 0, 0};
  for (;;) {
    int next = -1;
    for (int k = 0; k < 3; k++)
      if (at[k] < lists[k]->n && (next < 0 || before(&lists[k]->v[at[k]], &lists[next]->v[at[next]]))) next = k;
    if (next < 0) return true;
    const stet__mention *m = &lists[next]->v[at[next]++];
    if (is_wanted(m, o) && !put(w, m)) return false;
  }
}

static bool find_names(stet__tag *w) {
  const stet__lexicon *x = stet__tagger_lexicon(w->tagger);
  if (!stet__tagger_run(w->tagger, w->passages, w->n_passages, w->tokens.v, &w->by_model)) return false;
  stet__check_types(x, w->passages, w->tokens.v, &w->by_model);
  if (!stet__lines_run(&w->found, x, w->passages, w->n_passages, w->tokens.v, &w->by_model)) return false;
  if (!stet__joints_run(&w->found, x, w->passages, w->n_passages, w->tokens.v, &w->by_model)) return false;
  if (!stet__kinds_ships(&w->found, x, w->passages, w->n_passages, w->tokens.v, &w->by_model)) return false;
  if (!stet__kinds_works(&w->found, w->passages, w->n_passages, w->tokens.v, &w->by_model)) return false;
  if (!stet__kinds_bodies(&w->found, x, w->passages, w->n_passages, w->tokens.v, &w->by_model)) return false;
  if (!stet__persons_run(&w->found, x, w->passages, w->n_passages, w->tokens.v, &w->by_model)) return false;
  if (!stet__kinds_saints(&w->found, w->passages, w->n_passages, w->tokens.v, &w->by_model)) return false;
  w->found.n = 0; /* it was empty, and is a list to work in until the merge */
  stet__check_bodies(w->passages, w->tokens.v, &w->by_model);
  stet__check_neighbours(x, w->passages, w->tokens.v, &w->by_model);
  stet__check_acronyms(w->passages, w->tokens.v, &w->by_model);
  stet__wholes_run(x, w->passages, w->tokens.v, &w->by_model);
  if (!stet__echoes_run(&w->found, x, w->passages, w->n_passages, w->tokens.v, &w->by_model)) return false;
  if (!stet__letters_run(&w->found, w->passages, w->n_passages, w->tokens.v, &w->by_model)) return false;
  w->found.n = 0;
  if (!stet__agree_run(w->agree, x, w->passages, w->n_passages, w->tokens.v, &w->by_model)) return false;
  stet__kinds_languages(w->passages, w->tokens.v, &w->by_model);
  stet__persons_settle(x, stet__names_groups(w->names), w->passages, w->tokens.v, &w->by_model);
  return true;
}

bool stet__tag_find(stet__tag *w, const stet__tag_options *o, bool *limit) {
  const uint32_t by_model = (1u << (STET_TYPE_PRODUCT + 1)) - 1;
  stet__figures_begin(w->figures, o->reference);
  if ((o->types & by_model) && !find_names(w)) return false;
  for (uint32_t i = 0; i < w->n_passages; i++) {
    if (o->types && !stet__figures_run(w->figures, &w->passages[i], i, w->tokens.v, &w->by_pattern)) return false;
    if (o->terms && !stet__terms_run(o->terms, w->matcher, &w->passages[i], i, w->tokens.v, &w->by_user, limit)) return false;
  }
  stet__kinds_storms(&w->by_pattern, w->passages, &w->by_model);
  return stet__figures_settle(w->figures, w->passages, w->n_passages, w->tokens.v, &w->by_pattern) && merge(w, o);
}

void stet__tag_leave_out(stet__tag *w, const uint8_t *drop) {
  size_t kept = 0;
  for (size_t i = 0; i < w->found.n; i++)
    if (!drop[i]) w->found.v[kept++] = w->found.v[i];
  w->found.n = kept;
}

bool stet__tag_join(stet__tag *w, const stet__tag_options *o) {
  const stet__lexicon *x = stet__tagger_lexicon(w->tagger);
  return stet__names_run(w->names, x, w->passages, w->tokens.v, o->types, w->found.v, w->found.n);
}

const stet__mention *stet__tag_mentions(const stet__tag *w, size_t *n) { return *n = w->found.n, w->found.v; }
const stet__passage *stet__tag_passages(const stet__tag *w, size_t *n) { return *n = w->n_passages, w->passages; }
const stet__token *stet__tag_tokens(const stet__tag *w, size_t *n) { return *n = w->tokens.n, w->tokens.v; }
const char *stet__tag_pool(const stet__tag *w) { return stet__figures_pool(w->figures); }
const stet__names *stet__tag_names(const stet__tag *w) { return w->names; }
