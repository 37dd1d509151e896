/* label: evidence to decision.
**
**   roles_before settles what needs no weighing -> features -> net -> emissions (and the benefit of the doubt: lean.h) -> chain ->
**   P(article) -> threshold -> what neighbours say (company.h) -> roles_after
**
** The chain's labels are those of features.h; a block's score is the marginal of STET__ARTICLE, the mean of the model's members.
** A settled block enters the chain with its answer all but certain, so that it informs its neighbours, and leaves as it came.
** The decision is made on the marginal, not on the best path: the threshold is then a price that a person can set (what is
** dropped wrongly is lost, what is kept wrongly costs a glance).
*/
#include "clean/label.h"

#include "chain/model.h"
#include "clean/company.h"
#include "clean/lean.h"
#include "clean/page_features.h"
#include "clean/page_roles.h"
#include "clean/roles.h"
#include "model/builtin.h"

#define SETTLED 6.0f /* log odds */
enum { PAIR_AFTER = 2000 }; /* blocks: a few pages would not earn back what laying the rows side by side costs */

typedef struct pair { int8_t *rows; size_t size, blocks; } pair; /* of a builtin committee of two; blocks measured so far */

struct stet_model {
  stet__committee committee;
  uint32_t task;            /* STET__TASK_BLOCKS or STET__TASK_PAGES */
  stet_alloc alloc;
  void *image; size_t size; /* NULL for the builtin one */
};

struct stet__labeller {
  stet_alloc alloc;
  stet__featurer featurer;
  stet__roles roles;
  stet__net_work net_work;
  stet__chain_work chain_work;
  stet__committee builtin, builtin_pages;
  pair pair, pages_pair;
  stet__page_featurer pages;
  float *e;        size_t cap_e;        /* [members][N][D] */
  float *emit;     size_t cap_emit;     /* [N][labels], of the member at work */
  float *marginal; size_t cap_marginal; /* [N][labels], so too */
  float *score;    size_t cap_score;    /* [N] */
  stet__leaning *lean; size_t cap_lean;     /* [N] */
};

/* Opens a committee for the features of its task. */
static stet_status open_for(stet__committee *c, uint32_t task, const void *image, size_t size, bool trusted, stet_error *error) {
  uint32_t numbers = task == STET__TASK_PAGES ? STET__PAGE_X : STET__BLOCK_NUMBERS;
  stet_status status = stet__committee_open(c, image, size, task, trusted, error);
  for (uint32_t i = 0; status == STET_OK && i < c->n; i++) {
    const stet__net *n = &c->members[i].net;
    if (n->bits != STET__BLOCK_BITS || n->X != numbers || n->L != STET__BLOCK_LABELS)
      status = stet__fail(error, STET_EMODEL, 16, "the model was made for other features");
  }
  return status;
}

stet__labeller *stet__labeller_new(const stet_alloc *a, stet_error *error) {
  stet__labeller *l = stet__realloc(a, NULL, 0, sizeof *l);
  if (!l) {
    stet__fail(error, STET_ENOMEM, 0, NULL);
    return NULL;
  }
  memset(l, 0, sizeof *l);
  l->alloc = *a;
  l->featurer.a = &l->alloc;
  l->roles.a = &l->alloc;
  l->pages.a = &l->alloc;
  size_t n_blocks, n_pages;
  const void *blocks = stet__builtin_blocks(&n_blocks), *pages = stet__builtin_pages(&n_pages);
  if (open_for(&l->builtin, STET__TASK_BLOCKS, blocks, n_blocks, true, error) == STET_OK &&
      open_for(&l->builtin_pages, STET__TASK_PAGES, pages, n_pages, true, error) == STET_OK)
    return l;
  stet__labeller_free(l);
  return NULL;
}

void stet__labeller_free(stet__labeller *l) {
  if (!l) return;
  stet_alloc a = l->alloc;
  stet__featurer_fini(&l->featurer);
  stet__page_featurer_fini(&l->pages);
  stet__roles_fini(&l->roles);
  stet__net_work_fini(&l->net_work, &a);
  stet__chain_work_fini(&l->chain_work, &a);
  stet__free(&a, l->pair.rows, l->pair.size);
  stet__free(&a, l->pages_pair.rows, l->pages_pair.size);
  STET__FREE(&a, l->e, l->cap_e);
  STET__FREE(&a, l->emit, l->cap_emit);
  STET__FREE(&a, l->marginal, l->cap_marginal);
  STET__FREE(&a, l->score, l->cap_score);
  STET__FREE(&a, l->lean, l->cap_lean);
  stet__free(&a, l, sizeof *l);
}

/* The rows of the committee's two members side by side; NULL: not yet, or not of this one. */
static const int8_t *paired(stet__labeller *l, const stet__committee *c, size_t n) {
  pair *p = c == &l->builtin ? &l->pair : c == &l->builtin_pages ? &l->pages_pair : NULL;
  if (!p || c->n != 2 || p->rows) return p ? p->rows : NULL;
  p->blocks += n;
  p->size = p->blocks < PAIR_AFTER ? 0 : stet__net_pair_size(&c->members[0].net, &c->members[1].net);
  p->rows = p->size ? stet__realloc(&l->alloc, NULL, 0, p->size) : NULL; /* without memory it goes on as before */
  if (p->rows) stet__net_pair(&c->members[0].net, &c->members[1].net, p->rows);
  return p->rows;
}

/* Measures the blocks and makes of each the sums of its features' weights, for every member of the committee. */
static bool measure(stet__labeller *l, const stet__committee *c, const stet__item *items, size_t n, const stet__page *page) {
  uint32_t ids[STET__PAGE_IDS];
  float x[STET__PAGE_X];
  const stet_alloc *a = &l->alloc;
  size_t D = 0;
  for (uint32_t i = 0; i < c->n; i++) D += c->members[i].net.D;
  if (!stet__grow(a, (void **)&l->e, &l->cap_e, n * D, sizeof *l->e) ||
      !stet__grow(a, (void **)&l->emit, &l->cap_emit, n * STET__BLOCK_LABELS, sizeof *l->emit) ||
      !stet__grow(a, (void **)&l->marginal, &l->cap_marginal, n * STET__BLOCK_LABELS, sizeof *l->marginal) ||
      !stet__grow(a, (void **)&l->score, &l->cap_score, n, sizeof *l->score) ||
      !stet__grow(a, (void **)&l->lean, &l->cap_lean, n, sizeof *l->lean))
    return false;
  if (n) memset(l->score, 0, n * sizeof *l->score);
  if (!stet__featurer_begin(&l->featurer, items, n)) return false;
  if (page && !stet__page_featurer_begin(&l->pages, &l->featurer, page, items, n)) return false;
  const int8_t *rows = l->featurer.rows = paired(l, c, n);
  for (size_t i = 0; i < n; i++) {
    size_t k = stet__featurer_block(&l->featurer, items, i, ids, x);
    if (page) k += stet__page_featurer_block(&l->pages, &l->featurer, items, i, false, ids + k, x + STET__BLOCK_NUMBERS);
    float *e = l->e;
    if (rows) {
      stet__net_own_pair(&c->members[0].net, &c->members[1].net, rows, ids, k, x, e + i * 8, e + (n + i) * 8);
      continue;
    }
    for (uint32_t m = 0; m < c->n; m++) {
      const stet__net *net = &c->members[m].net;
      stet__net_own(net, ids, k, x, e + i * net->D);
      e += n * net->D;
    }
  }
  return true;
}

static void lean(const stet__leaning *v, size_t n, float *emit) {
  for (size_t i = 0; i < n; i++) {
    float *e = emit + i * STET__BLOCK_LABELS, by = v[i].by;
    for (size_t y = 0; y < STET__BLOCK_LABELS; y++) e[y] *= v[i].scale;
    e[STET__ARTICLE] += by;
    if (by < 0) e[STET__INSIDE] -= by, e[STET__BEFORE] -= by; /* or the price of leaving the article would keep it in */
  }
}

/* Adds a member's share to the scores; `e` is what stet__net_own made of the blocks. */
static bool hear(stet__labeller *l, const stet__weights *w, const float *e, const stet__item *items, size_t n, bool page,
                 float share) {
  if (!stet__net_emit(&w->net, &l->net_work, &l->alloc, e, n, l->emit)) return false;
  if (!page) lean(l->lean, n, l->emit);
  for (size_t i = 0; i < n; i++)
    if (items[i].decider != STET_BY_MODEL) l->emit[i * STET__BLOCK_LABELS + STET__ARTICLE] += items[i].keep ? SETTLED : -SETTLED;
  if (!stet__chain_marginals(&w->chain, &l->chain_work, &l->alloc, l->emit, n, l->marginal, NULL)) return false;
  for (size_t i = 0; i < n; i++) l->score[i] += share * l->marginal[i * STET__BLOCK_LABELS + STET__ARTICLE];
  return true;
}

bool stet__label(stet__labeller *l, stet__item *items, size_t n, const stet__label_options *o) {
  uint32_t task = o->page ? STET__TASK_PAGES : STET__TASK_BLOCKS;
  const stet__committee *c = o->page ? &l->builtin_pages : &l->builtin;
  if (o->model && o->model->image && o->model->task == task) c = &o->model->committee;
  unsigned flags = (o->repeats ? STET__ROLES_REPEATS : 0u) | (o->page ? STET__ROLES_PAGE : 0u);
  l->roles.people = o->people;
  if (!stet__roles_before(&l->roles, items, n, flags)) return false;
  if (o->page) stet__page_settle(o->page, items, n);
  if (!measure(l, c, items, n, o->page)) return false;
  if (!o->page) stet__find_leanings(&l->featurer, items, n, l->lean);
  const float *e = l->e;
  for (uint32_t m = 0; n && m < c->n; m++) {
    if (!hear(l, &c->members[m], e, items, n, o->page != NULL, 1 / (float)c->n)) return false;
    e += n * c->members[m].net.D;
  }
  for (size_t i = 0; i < n; i++) {
    stet__item *item = &items[i];
    if (item->decider == STET_BY_MODEL) {
      item->score = l->score[i];
      item->keep = item->score >= o->threshold;
    }
    if (!o->drop) item->keep = 1;
  }
  if (!o->page && o->drop) stet__settle_company(items, n, o->threshold);
  if (o->page && !stet__page_roles(&l->pages, &l->featurer, &o->people, items, n, o->threshold, o->pictures)) return false;
  stet__roles_after(items, n, o->page != NULL);
  return true;
}

/* ---- Models ---- */

const stet_model *stet_model_builtin(void) {
  static const struct stet_model builtin; /* no image: the labeller uses the one it opened */
  return &builtin;
}

/* The task that an image says it is for; STET__TASK_BLOCKS where it is none. */
static uint32_t task_of(const void *bytes, size_t size) {
  uint32_t task = 0;
  if (size >= STET__MODEL_HEAD) memcpy(&task, (const char *)bytes + 12, sizeof task);
  return task == STET__TASK_PAGES ? STET__TASK_PAGES : STET__TASK_BLOCKS;
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
    m->task = task_of(bytes, size);
    status = open_for(&m->committee, m->task, m->image, size, false, error);
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
