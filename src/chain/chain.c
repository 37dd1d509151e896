/* chain: Viterbi and forward-backward over emissions.
**
** Sums are kept in linear space and scaled at every position: alpha[t] and beta[t] each sum to 1, the logs of the scales add up to
** log Z. A position's emissions are shifted by their maximum before exp, so nothing overflows; potentials below e^-80 of the best
** are floored there, which keeps every path possible and every division defined. For the divisions transitions are held within
** e^-EDGE..e^EDGE, too: entries of beta then differ by e^(2 EDGE) at most, some label's potential is 1, and so no sum of a row is
** below e^(-3 EDGE) / L, which a float still holds as a normal number whose inverse is finite.
*/
#include "chain/chain.h"

#include <math.h>

#define FLOOR 1e-35f
#define EDGE 28.0f

static bool room(const stet_alloc *a, float **p, size_t *cap, size_t n) { return stet__grow(a, (void **)p, cap, n, sizeof **p); }

void stet__chain_work_fini(stet__chain_work *w, const stet_alloc *a) {
  STET__FREE(a, w->alpha, w->cap_alpha);
  STET__FREE(a, w->beta, w->cap_beta);
  STET__FREE(a, w->potential, w->cap_potential);
  STET__FREE(a, w->back, w->cap_back);
  memset(w, 0, sizeof *w);
}

/* ---- Rows ---- */

static size_t width(size_t L) { return (L + STET__LABELS_STEP - 1) / STET__LABELS_STEP * STET__LABELS_STEP; }

static float exp_edge(float v) { return expf(v < -EDGE ? -EDGE : v > EDGE ? EDGE : v); }

void stet__chain_lay_out(const stet__chain *c, stet__chain_table *table) {
  size_t L = c->n_labels, W = width(L);
  for (size_t x = 0; x < L; x++)
    for (size_t y = 0; y < W; y++) {
      table->trans[x * W + y] = y < L ? c->trans[x * L + y] : 0;
      table->odds[x * W + y] = y < L ? exp_edge(c->trans[x * L + y]) : 0;
      table->odds_back[x * W + y] = y < L ? exp_edge(c->trans[y * L + x]) : 0;
    }
}

/* row += by * other */
static void add_row(float *row, float by, const float *other, size_t W) {
  for (size_t y = 0; y < W; y += STET__LABELS_STEP)
    for (size_t k = y; k < y + STET__LABELS_STEP; k++) row[k] += by * other[k];
}

/* Where `from` + trans is better than what stands in `next`, it and the label x take its place. */
static void take_better(float *next, int32_t *best, float from, const float *trans, int32_t x, size_t W) {
  for (size_t y = 0; y < W; y += STET__LABELS_STEP)
    for (size_t k = y; k < y + STET__LABELS_STEP; k++) {
      float s = from + trans[k];
      bool is_better = s > next[k];
      next[k] = is_better ? s : next[k];
      best[k] = is_better ? x : best[k];
    }
}

/* ---- The best path ---- */

/* Takes a row's best from all of it; answers it. */
static float less_the_best(float *row, size_t L) {
  float top = row[0];
  for (size_t y = 1; y < L; y++) top = row[y] > top ? row[y] : top;
  for (size_t y = 0; y < L; y++) row[y] -= top;
  return top;
}

/* delta_t(y) = emit[t][y] + max_{y'} (delta_{t-1}(y') + trans[y'][y]); only two rows of delta are alive, each less its own best, so
** that floats hold it however long the sequence is. */
bool stet__chain_viterbi(const stet__chain *c, stet__chain_work *w, const stet_alloc *a, const float *emit, size_t T, uint8_t *path,
                         double *score) {
  size_t L = c->n_labels, W = width(L), y = 0;
  float now[STET__LABELS_MAX] = {0}, next[STET__LABELS_MAX];
  int32_t best[STET__LABELS_MAX];
  stet__chain_table own;
  const stet__chain_table *table = c->table ? c->table : &own;
  double sum = 0;
  if (score) *score = 0;
  if (T == 0) return true;
  if (T > SIZE_MAX / L || !stet__grow(a, (void **)&w->back, &w->cap_back, T * L, 1)) return false;
  if (!c->table) stet__chain_lay_out(c, &own);
  for (size_t x = 0; x < L; x++) now[x] = c->begin[x] + emit[x];
  for (size_t t = 1; t < T; t++) {
    sum += (double)less_the_best(now, L);
    for (size_t k = 0; k < W; k++) next[k] = now[0] + table->trans[k], best[k] = 0;
    for (size_t x = 1; x < L; x++) take_better(next, best, now[x], table->trans + x * W, (int32_t)x, W);
    for (size_t x = 0; x < L; x++) {
      now[x] = next[x] + emit[t * L + x];
      w->back[t * L + x] = (uint8_t)best[x];
    }
  }
  for (size_t x = 1; x < L; x++)
    if (now[x] > now[y]) y = x;
  if (score) *score = sum + (double)now[y];
  for (size_t t = T; t-- > 0;) {
    path[t] = (uint8_t)y;
    if (t) y = w->back[t * L + y];
  }
  return true;
}

/* ---- Sums over all paths ---- */

static double potentials(const float *emit, size_t T, size_t L, float *out) { /* answers the sum of the maxima taken out */
  double shift = 0;
  for (size_t t = 0; t < T; t++) {
    const float *e = emit + t * L;
    float top = e[0];
    for (size_t y = 1; y < L; y++) top = e[y] > top ? e[y] : top;
    for (size_t y = 0; y < L; y++) {
      float v = e[y] == top ? 1.0f : expf(e[y] - top);
      out[t * L + y] = v > FLOOR ? v : FLOOR;
    }
    shift += (double)top;
  }
  return shift;
}

static float scale_row(float *row, size_t L) {
  float sum = 0;
  for (size_t y = 0; y < L; y++) sum += row[y];
  float inverse = 1.0f / sum;
  for (size_t y = 0; y < L; y++) row[y] *= inverse;
  return sum;
}

#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline)) /* so that four labels, the blocks', become a constant inside */
#else
#define INLINE static inline
#endif

/* row(y) = sum_x by(x) other(x, y), the rows of `other` W apart. */
INLINE void sum_rows(float *row, const float *by, const float *other, size_t L, size_t W) {
  if (L == 4) {
    float s[4] = {0};
    for (size_t x = 0; x < 4; x++)
      for (size_t y = 0; y < 4; y++) s[y] += by[x] * other[x * W + y];
    memcpy(row, s, sizeof s);
    return;
  }
  memset(row, 0, W * sizeof *row);
  for (size_t x = 0; x < L; x++) add_row(row, by[x], other + x * W, W);
}

/* alpha_t(y) ~ potential_t(y) sum_{y'} alpha_{t-1}(y') e^{trans}; answers log_scale with the logs of its scales added. */
INLINE double forward(const stet__chain *c, const stet__chain_table *table, stet__chain_work *w, size_t T, size_t L, size_t W,
                      double log_scale) {
  const float *pot = w->potential;
  float row[STET__LABELS_MAX];
  for (size_t y = 0; y < L; y++) w->alpha[y] = exp_edge(c->begin[y]) * pot[y];
  double product = (double)scale_row(w->alpha, L); /* scales are multiplied up and their log taken now and then */
  for (size_t t = 1; t < T; t++) {
    sum_rows(row, w->alpha + (t - 1) * L, table->odds, L, W);
    for (size_t y = 0; y < L; y++) row[y] *= pot[t * L + y];
    product *= (double)scale_row(row, L);
    memcpy(w->alpha + t * L, row, L * sizeof *row);
    if (product < 1e-200 || product > 1e200) log_scale += log(product), product = 1;
  }
  return log_scale + log(product);
}

/* beta_t(y') ~ sum_y e^{trans} potential_{t+1}(y) beta_{t+1}(y). */
INLINE void backward(const stet__chain_table *table, stet__chain_work *w, size_t T, size_t L, size_t W) {
  float row[STET__LABELS_MAX], by[STET__LABELS_MAX];
  for (size_t y = 0; y < L; y++) w->beta[(T - 1) * L + y] = 1.0f / (float)L;
  for (size_t t = T - 1; t-- > 0;) {
    for (size_t y = 0; y < L; y++) by[y] = w->potential[(t + 1) * L + y] * w->beta[(t + 1) * L + y];
    sum_rows(row, by, table->odds_back, L, W);
    scale_row(row, L);
    memcpy(w->beta + t * L, row, L * sizeof *row);
  }
}

bool stet__chain_marginals(const stet__chain *c, stet__chain_work *w, const stet_alloc *a, const float *emit, size_t T,
                           float *marginal, double *log_z) {
  size_t L = c->n_labels, W = width(L);
  stet__chain_table own;
  const stet__chain_table *table = c->table ? c->table : &own;
  if (log_z) *log_z = 0;
  if (T == 0) return true;
  if (T > SIZE_MAX / L || !room(a, &w->alpha, &w->cap_alpha, T * L) || !room(a, &w->beta, &w->cap_beta, T * L) ||
      !room(a, &w->potential, &w->cap_potential, T * L))
    return false;
  if (!c->table) stet__chain_lay_out(c, &own);
  double log_scale = potentials(emit, T, L, w->potential);
  log_scale = L == 4 ? forward(c, table, w, T, 4, STET__LABELS_STEP, log_scale) : forward(c, table, w, T, L, W, log_scale);
  if (L == 4) backward(table, w, T, 4, STET__LABELS_STEP);
  else backward(table, w, T, L, W);
  for (size_t t = 0; t < T; t++) {
    for (size_t y = 0; y < L; y++) marginal[t * L + y] = w->alpha[t * L + y] * w->beta[t * L + y];
    scale_row(marginal + t * L, L);
  }
  if (log_z) *log_z = log_scale;
  return true;
}

void stet__chain_edge(const stet__chain *c, const stet__chain_work *w, size_t t, float *edge) {
  size_t L = c->n_labels;
  float sum = 0;
  for (size_t x = 0; x < L; x++)
    for (size_t y = 0; y < L; y++) {
      float v = w->alpha[(t - 1) * L + x] * exp_edge(c->trans[x * L + y]) * w->potential[t * L + y] * w->beta[t * L + y];
      edge[x * L + y] = v;
      sum += v;
    }
  for (size_t k = 0; k < L * L; k++) edge[k] /= sum;
}

/* P(y | from) ~ e^{trans[from][y]} potential_t(y) beta_t(y): what came before `from` cancels out. */
void stet__chain_next(const stet__chain *c, const stet__chain_work *w, size_t t, size_t from, float *next) {
  size_t L = c->n_labels, W = width(L);
  for (size_t y = 0; y < L; y++) {
    float odds = c->table ? c->table->odds[from * W + y] : exp_edge(c->trans[from * L + y]);
    next[y] = odds * w->potential[t * L + y] * w->beta[t * L + y];
  }
  scale_row(next, L);
}

double stet__chain_score(const stet__chain *c, const float *emit, size_t T, const uint8_t *path) {
  double s = T ? (double)c->begin[path[0]] : 0;
  for (size_t t = 0; t < T; t++) {
    s += (double)emit[t * c->n_labels + path[t]];
    if (t) s += (double)c->trans[(size_t)path[t - 1] * c->n_labels + path[t]];
  }
  return s;
}
