/* test_chain: the engine against brute force over every label path, and at its edges. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include "../scarce.h"
#include "chain/chain.h"

enum { MOST = 4 }; /* labels and positions of the exhaustive tests */

static uint64_t seed = 20240607;
static float draw(void) { /* about -3..3 */
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (float)((double)(seed >> 33) / 2147483648.0 * 6 - 3);
}

typedef struct toy { uint32_t L; size_t T; float begin[MOST], trans[MOST * MOST], emit[MOST * MOST]; stet__chain chain; } toy;

static void make(toy *t, uint32_t L, size_t T, float size) {
  t->L = L;
  t->T = T;
  for (size_t i = 0; i < MOST; i++) t->begin[i] = draw() * size;
  for (size_t i = 0; i < MOST * MOST; i++) t->trans[i] = draw() * size;
  for (size_t i = 0; i < MOST * MOST; i++) t->emit[i] = draw() * size;
  t->chain = (stet__chain){L, t->begin, t->trans, NULL};
}

typedef struct truth { double best, log_z, marginal[MOST][MOST], edge[MOST][MOST][MOST]; uint8_t path[MOST]; } truth;

static void enumerate(const toy *t, truth *out) {
  size_t paths = 1;
  double sum = 0;
  memset(out, 0, sizeof *out);
  out->best = -INFINITY;
  for (size_t i = 0; i < t->T; i++) paths *= t->L;
  for (size_t n = 0; n < paths; n++) {
    uint8_t path[MOST];
    for (size_t i = 0, rest = n; i < t->T; i++, rest /= t->L) path[t->T - 1 - i] = (uint8_t)(rest % t->L);
    double s = stet__chain_score(&t->chain, t->emit, t->T, path), e = exp(s);
    if (s > out->best) {
      out->best = s;
      memcpy(out->path, path, sizeof path);
    }
    sum += e;
    for (size_t i = 0; i < t->T; i++) {
      out->marginal[i][path[i]] += e;
      if (i) out->edge[i][path[i - 1]][path[i]] += e;
    }
  }
  out->log_z = log(sum);
  for (size_t i = 0; i < t->T; i++)
    for (size_t y = 0; y < t->L; y++) {
      out->marginal[i][y] /= sum;
      for (size_t z = 0; z < t->L; z++) out->edge[i][y][z] /= sum;
    }
}

static void near(double a, double b, double within) {
  if (!(fabs(a - b) <= within)) fail_msg("%.9g is not %.9g", a, b);
}

static void every_path(void **unused) {
  stet_alloc a = stet__alloc_of(NULL);
  stet__chain_work w = {0};
  (void)unused;
  for (int round = 0; round < 50; round++)
    for (uint32_t L = 1; L <= MOST; L++)
      for (size_t T = 1; T <= MOST; T++) {
        toy t;
        truth want;
        uint8_t path[MOST];
        float m[MOST * MOST], edge[MOST * MOST], next[MOST];
        double score, log_z;
        make(&t, L, T, 1);
        enumerate(&t, &want);
        assert_true(stet__chain_viterbi(&t.chain, &w, &a, t.emit, T, path, &score));
        near(score, want.best, 1e-5);
        near(stet__chain_score(&t.chain, t.emit, T, path), want.best, 1e-5);
        assert_memory_equal(path, want.path, T);
        assert_true(stet__chain_marginals(&t.chain, &w, &a, t.emit, T, m, &log_z));
        near(log_z, want.log_z, 1e-4);
        for (size_t i = 0; i < T; i++) {
          for (size_t y = 0; y < L; y++) near((double)m[i * L + y], want.marginal[i][y], 1e-5);
          if (!i) continue;
          stet__chain_edge(&t.chain, &w, i, edge);
          for (size_t x = 0; x < L; x++)
            for (size_t y = 0; y < L; y++) near((double)edge[x * L + y], want.edge[i][x][y], 1e-5);
          for (size_t x = 0; x < L; x++) {
            stet__chain_next(&t.chain, &w, i, x, next);
            for (size_t y = 0; y < L; y++)
              near((double)next[y] * want.marginal[i - 1][x], want.edge[i][x][y], 1e-5);
          }
        }
      }
  stet__chain_work_fini(&w, &a);
}

static void ties_go_low(void **unused) {
  stet_alloc a = stet__alloc_of(NULL);
  stet__chain_work w = {0};
  float zero[9] = {0}, emit[12] = {0};
  stet__chain c = {3, zero, zero, NULL};
  uint8_t path[4] = {9, 9, 9, 9};
  (void)unused;
  assert_true(stet__chain_viterbi(&c, &w, &a, emit, 4, path, NULL));
  for (int i = 0; i < 4; i++) assert_int_equal(path[i], 0);
  assert_true(stet__chain_viterbi(&c, &w, &a, emit, 0, path, NULL)); /* nothing is a sequence, too */
  assert_true(stet__chain_marginals(&c, &w, &a, emit, 0, emit, NULL));
  stet__chain_work_fini(&w, &a);
}

static void far_apart(void **unused) { /* potentials beyond what exp can hold */
  stet_alloc a = stet__alloc_of(NULL);
  stet__chain_work w = {0};
  toy t;
  float m[MOST * MOST];
  (void)unused;
  make(&t, 3, 4, 0.1f);
  for (size_t i = 0; i < 12; i++) t.emit[i] = i % 3 == 1 ? 1e4f : -1e4f;
  assert_true(stet__chain_marginals(&t.chain, &w, &a, t.emit, 4, m, NULL));
  for (size_t i = 0; i < 12; i++) near((double)m[i], i % 3 == 1 ? 1 : 0, 1e-6);
  stet__chain_work_fini(&w, &a);
}

static void check_finite(const stet__chain *c, stet__chain_work *w, const float *emit, size_t T) {
  stet_alloc a = stet__alloc_of(NULL);
  size_t L = c->n_labels;
  float *m = malloc(T * L * sizeof *m), edge[STET__LABELS_MAX * STET__LABELS_MAX];
  double log_z;
  assert_non_null(m);
  assert_true(stet__chain_marginals(c, w, &a, emit, T, m, &log_z));
  assert_true(isfinite(log_z));
  for (size_t t = 0; t < T; t++) {
    double sum = 0;
    for (size_t y = 0; y < L; y++) {
      assert_true(m[t * L + y] >= 0 && m[t * L + y] <= 1);
      sum += (double)m[t * L + y];
    }
    near(sum, 1, 1e-5);
    if (!t) continue;
    sum = 0;
    stet__chain_edge(c, w, t, edge);
    for (size_t k = 0; k < L * L; k++) {
      assert_true(edge[k] >= 0 && edge[k] <= 1.00001f);
      sum += (double)edge[k];
    }
    near(sum, 1, 1e-5);
  }
  free(m);
}

static void finite_whatever_the_weights(void **unused) {
  stet_alloc a = stet__alloc_of(NULL);
  stet__chain_work w = {0};
  const float sizes[] = {1, 10, 100, 1e4f, 1e30f};
  const uint32_t labels[] = {2, 4, STET__LABELS_MAX};
  float begin[STET__LABELS_MAX], trans[STET__LABELS_MAX * STET__LABELS_MAX], emit[12 * STET__LABELS_MAX];
  (void)unused;
  for (int round = 0; round < 4000; round++) {
    uint32_t L = labels[round % 40 == 0 ? 2 : round % 2];
    float weights = sizes[round / 5 % 5], emissions = sizes[round % 5];
    bool ends = round & 64; /* only the ends of the range */
    for (size_t i = 0; i < L; i++) begin[i] = ends ? copysignf(weights, draw()) : draw() * weights;
    for (size_t i = 0; i < L * L; i++) trans[i] = round & 128 ? -weights : ends ? copysignf(weights, draw()) : draw() * weights;
    for (size_t i = 0; i < 12 * L; i++) emit[i] = ends ? copysignf(emissions, draw()) : draw() * emissions;
    check_finite(&(stet__chain){L, begin, trans, NULL}, &w, emit, 12);
  }
  stet__chain_work_fini(&w, &a);
}

/* Emissions so far apart that one path has all: marginals say so, and the best path is that one. */
static void certain_answers(void **unused) {
  stet_alloc a = stet__alloc_of(NULL);
  stet__chain_work w = {0};
  (void)unused;
  for (int round = 0; round < 500; round++) {
    toy t;
    uint8_t path[MOST];
    float m[MOST * MOST];
    make(&t, 1 + (uint32_t)round % MOST, 4, 1);
    size_t L = t.L, want[4];
    for (size_t i = 0; i < 4; i++) {
      want[i] = (size_t)(draw() + 3) % L;
      for (size_t y = 0; y < L; y++) t.emit[i * L + y] = y == want[i] ? 1e4f : -1e4f;
    }
    assert_true(stet__chain_marginals(&t.chain, &w, &a, t.emit, 4, m, NULL));
    assert_true(stet__chain_viterbi(&t.chain, &w, &a, t.emit, 4, path, NULL));
    for (size_t i = 0; i < 4; i++) {
      assert_int_equal(path[i], want[i]);
      for (size_t y = 0; y < L; y++) near((double)m[i * L + y], y == want[i], 1e-6);
    }
  }
  stet__chain_work_fini(&w, &a);
}

static void a_long_sequence(void **unused) {
  enum { LONG = 1000000 };
  stet_alloc a = stet__alloc_of(NULL);
  stet__chain_work w = {0};
  float begin[2] = {0, 0}, trans[4] = {1, -1, -1, 1}, *emit = malloc(2 * LONG * sizeof *emit), *m = malloc(2 * LONG * sizeof *m);
  stet__chain c = {2, begin, trans, NULL};
  double log_z;
  (void)unused;
  assert_non_null(emit);
  assert_non_null(m);
  for (size_t i = 0; i < 2 * LONG; i++) emit[i] = draw();
  assert_true(stet__chain_marginals(&c, &w, &a, emit, LONG, m, &log_z));
  assert_true(isfinite(log_z));
  for (size_t i = 0; i < LONG; i++) near((double)m[2 * i] + (double)m[2 * i + 1], 1, 1e-5);
  free(emit);
  free(m);
  stet__chain_work_fini(&w, &a);
}

static void without_memory(void **unused) {
  scarce s = {0};
  stet_alloc a = scarce_alloc(&s);
  toy t;
  uint8_t path[MOST];
  float m[MOST * MOST];
  (void)unused;
  make(&t, 3, 4, 1);
  for (size_t n = 0;; n++) {
    stet__chain_work w = {0};
    s.left = n;
    bool done = stet__chain_viterbi(&t.chain, &w, &a, t.emit, 4, path, NULL) && stet__chain_marginals(&t.chain, &w, &a, t.emit, 4,
        m, NULL);
    stet__chain_work_fini(&w, &a);
    if (done) break;
    assert_true(n < 10);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(every_path), cmocka_unit_test(ties_go_low), cmocka_unit_test(far_apart),
                                     cmocka_unit_test(finite_whatever_the_weights), cmocka_unit_test(certain_answers),
                                     cmocka_unit_test(a_long_sequence), cmocka_unit_test(without_memory)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
