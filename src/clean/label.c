/* label: evidence to decision.
**
**   roles_before settles what needs no weighing -> features -> net -> emissions -> chain -> P(article) -> threshold -> roles_after
**
** The chain's labels are those of features.h; a block's score is the marginal of STET__ARTICLE. A settled block enters the chain with its answer all but certain, so that it informs its
** neighbours, and leaves as it came. The decision is made on the marginal, not on the best path: the threshold is then a price that
** a person can set (what is dropped wrongly is lost, what is kept wrongly costs a glance).
*/
#include "clean/label.h"

#include "chain/model.h"
#include "clean/features.h"
#include "clean/roles.h"
#include "model/builtin.h"

#define SETTLED 6.0f /* log odds */

struct stet_model {
  stet__weights weights;
  stet_alloc alloc;
  void *image; size_t size; /* NULL for the builtin one */
};

struct stet__labeller {
  stet_alloc alloc;
  stet__featurer featurer;
  stet__roles roles;
  stet__net_work net_work;
  stet__chain_work chain_work;
  stet__weights builtin;
  float *e;        size_t cap_e;        /* [N][D] */
  float *emit;     size_t cap_emit;     /* [N][labels] */
  float *marginal; size_t cap_marginal; /* [N][labels] */
};

stet__labeller *stet__labeller_new(const stet_alloc *a) {
  stet__labeller *l = stet__realloc(a, NULL, 0, sizeof *l);
  if (!l) return NULL;
  memset(l, 0, sizeof *l);
  l->alloc = *a;
  l->featurer.a = &l->alloc;
  l->roles.a = &l->alloc;
  (void)stet__model_open(&l->builtin, stet__builtin_blocks, stet__builtin_blocks_size, STET__TASK_BLOCKS, true, NULL);
  return l;
}

void stet__labeller_free(stet__labeller *l) {
  if (!l) return;
  stet_alloc a = l->alloc;
  stet__featurer_fini(&l->featurer);
  stet__roles_fini(&l->roles);
  stet__net_work_fini(&l->net_work, &a);
  stet__chain_work_fini(&l->chain_work, &a);
  STET__FREE(&a, l->e, l->cap_e);
  STET__FREE(&a, l->emit, l->cap_emit);
  STET__FREE(&a, l->marginal, l->cap_marginal);
  stet__free(&a, l, sizeof *l);
}

static bool emissions(stet__labeller *l, const stet__weights *w, const stet__item *items, size_t n) {
  uint32_t ids[STET__BLOCK_IDS_MAX];
  float x[STET__BLOCK_NUMBERS];
  const stet_alloc *a = &l->alloc;
  size_t D = w->net.D;
  if (!stet__grow(a, (void **)&l->e, &l->cap_e, n * D, sizeof *l->e) ||
      !stet__grow(a, (void **)&l->emit, &l->cap_emit, n * STET__BLOCK_LABELS, sizeof *l->emit) ||
      !stet__grow(a, (void **)&l->marginal, &l->cap_marginal, n * STET__BLOCK_LABELS, sizeof *l->marginal))
    return false;
  if (!stet__featurer_begin(&l->featurer, items, n)) return false;
  for (size_t i = 0; i < n; i++) {
    size_t k = stet__featurer_block(&l->featurer, items, i, ids, x);
    stet__net_own(&w->net, ids, k, x, l->e + i * D);
  }
  return stet__net_emit(&w->net, &l->net_work, a, l->e, n, l->emit);
}

bool stet__label(stet__labeller *l, stet__item *items, size_t n, const stet__label_options *o) {
  const stet__weights *w = o->model && o->model->image ? &o->model->weights : &l->builtin;
  if (!stet__roles_before(&l->roles, items, n, o->repeats ? STET__ROLES_REPEATS : 0)) return false;
  if (!emissions(l, w, items, n)) return false;
  for (size_t i = 0; i < n; i++)
    if (items[i].decider != STET_BY_MODEL) l->emit[i * STET__BLOCK_LABELS + STET__ARTICLE] += items[i].keep ? SETTLED : -SETTLED;
  if (!stet__chain_marginals(&w->chain, &l->chain_work, &l->alloc, l->emit, n, l->marginal, NULL)) return false;
  for (size_t i = 0; i < n; i++) {
    stet__item *item = &items[i];
    if (item->decider == STET_BY_MODEL) {
      item->score = l->marginal[i * STET__BLOCK_LABELS + STET__ARTICLE];
      item->keep = item->score >= o->threshold;
    }
    if (!o->drop) item->keep = 1;
  }
  stet__roles_after(items, n);
  return true;
}

/* ---- Models ---- */

const stet_model *stet_model_builtin(void) {
  static const struct stet_model builtin; /* no image: the labeller uses the one it opened */
  return &builtin;
}

stet_status stet_model_load(stet_model **out, const void *bytes, size_t size, const stet_alloc *alloc, stet_error *error) {
  *out = NULL;
  stet_alloc a = stet__alloc_of(alloc);
  stet_model *m = stet__realloc(&a, NULL, 0, sizeof *m);
  if (!m) return stet__fail(error, STET_ENOMEM, 0, NULL);
  memset(m, 0, sizeof *m);
  m->alloc = a;
  m->size = size ? size : 1;
  m->image = stet__realloc(&a, NULL, 0, m->size);
  stet_status status = m->image ? STET_OK : stet__fail(error, STET_ENOMEM, 0, NULL);
  if (status == STET_OK) {
    if (size) memcpy(m->image, bytes, size);
    status = stet__model_open(&m->weights, m->image, size, STET__TASK_BLOCKS, false, error);
    const stet__net *n = &m->weights.net;
    if (status == STET_OK && (n->bits != STET__BLOCK_BITS || n->X != STET__BLOCK_NUMBERS || n->L != STET__BLOCK_LABELS))
      status = stet__fail(error, STET_EMODEL, 16, "the model was made for other features");
  }
  if (status != STET_OK) {
    stet_model_free(m);
    return status;
  }
  *out = m;
  return STET_OK;
}

void stet_model_free(stet_model *m) {
  if (!m || m == stet_model_builtin()) return;
  stet_alloc a = m->alloc;
  stet__free(&a, m->image, m->size);
  stet__free(&a, m, sizeof *m);
}
