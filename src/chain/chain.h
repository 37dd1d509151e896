/* chain: the linear-chain engine. Knows sizes and weights; knows nothing of blocks, words or what labels mean.
**
** Words: T positions, L labels, emit[t][y] the scorer's log potential of label y at position t, trans[y'][y] that of y' followed
** by y, begin[y] that of y at position 0. A path's score is
**
**   psi(y) = begin[y_0] + sum_t emit[t][y_t] + sum_{t>0} trans[y_{t-1}][y_t]
**
** and its probability exp(psi(y) - log Z), log Z summed over all L^T paths (Lafferty, McCallum and Pereira 2001).
*/
#ifndef STET_CHAIN_H
#define STET_CHAIN_H

#include "base/base.h"

enum { STET__LABELS_MAX = 32, STET__LABELS_STEP = 8 };

/* The transitions laid out for speed: rows of W floats, W being L up to the next multiple of STET__LABELS_STEP, so that loops over
** a row go in steps of a fixed number; what stands behind the L-th is 0. */
typedef struct stet__chain_table {
  float trans[STET__LABELS_MAX * STET__LABELS_MAX];     /* [L][W] */
  float odds[STET__LABELS_MAX * STET__LABELS_MAX];      /* [L][W] e^trans, held within bounds */
  float odds_back[STET__LABELS_MAX * STET__LABELS_MAX]; /* [L][W] the same from y (row) to y' */
} stet__chain_table;

typedef struct stet__chain {
  uint32_t n_labels;   /* L, 1..STET__LABELS_MAX */
  const float *begin;  /* [L] */
  const float *trans;  /* [L][L] from y' (row) to y */
  const stet__chain_table *table; /* made by stet__chain_lay_out, or NULL: then every call makes it anew */
} stet__chain;

typedef struct stet__chain_work { /* scratch: grow-only, zeroed before first use, any chain may use it in turn */
  float *alpha, *beta;   size_t cap_alpha, cap_beta;   /* [T][L] scaled forward and backward sums; valid after marginals */
  float *potential;      size_t cap_potential;         /* [T][L] exp(emit - max_y emit) */
  uint8_t *back;         size_t cap_back;              /* [T][L] best previous label; valid after viterbi */
} stet__chain_work;

void stet__chain_work_fini(stet__chain_work *w, const stet_alloc *a);

/* The best path into path[T], its score into *score (may be NULL). Ties go to the lower label. False: out of memory. T may be 0. */
bool stet__chain_viterbi(const stet__chain *c, stet__chain_work *w, const stet_alloc *a, const float *emit, size_t T, uint8_t *path,
                         double *score);

/* P(y_t = y) for every t, y into marginal[T][L], log Z into *log_z (may be NULL). Finite whatever the weights, as long as they and
** the emissions are: begin and trans count as -28..28 here, emissions as at most 80 below the position's best. False: out of
** memory. After it, w->alpha and w->beta serve stet__chain_edge until the next call. */
bool stet__chain_marginals(const stet__chain *c, stet__chain_work *w, const stet_alloc *a, const float *emit, size_t T,
                           float *marginal, double *log_z);

/* P(y_{t-1} = y', y_t = y) into edge[L][L] for 1 <= t < T, from the last marginals. */
void stet__chain_edge(const stet__chain *c, const stet__chain_work *w, size_t t, float *edge);

/* P(y_t = y | y_{t-1} = from) into next[L] for 1 <= t < T, from the last marginals. */
void stet__chain_next(const stet__chain *c, const stet__chain_work *w, size_t t, size_t from, float *next);

/* Makes the table of a chain; it must be made again when the transitions change. */
void stet__chain_lay_out(const stet__chain *c, stet__chain_table *table);

/* The score psi of a path; for tests and training. */
double stet__chain_score(const stet__chain *c, const float *emit, size_t T, const uint8_t *path);

#endif
