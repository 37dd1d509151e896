/* test_net: the forward pass against its formulas (chain/net.h), written down a second time without windows, in double precision
** and without rounding to steps. What the rounding may cost is not guessed but added up: half a step of every input of the hidden
** layer, carried to the output by the sizes of the weights.
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include "../scarce.h"
#include "chain/net.h"

enum { BITS = 6, MOST_IDS = 300 };

static uint64_t seed = 88172645463325252u;
static uint32_t any(uint32_t n) {
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(seed >> 33) % n;
}
static float draw(float size) { return ((float)any(1u << 20) / (float)(1 << 19) - 1) * size; }

typedef struct toy { stet__net net; int8_t *bag; int16_t *w1; float *floats; } toy;

static float *some(float **from, size_t n, float size) {
  float *p = *from;
  for (size_t i = 0; i < n; i++) p[i] = draw(size);
  *from += n;
  return p;
}

static void make(toy *t, uint32_t D, uint32_t X, uint32_t K, uint32_t H, uint32_t L) {
  size_t C = (3 + 2 * (size_t)K) * D, n = D + (size_t)X * D + K + H + (size_t)H * L + (size_t)D * L + L;
  float *f = t->floats = malloc(n * sizeof *f);
  t->bag = malloc((size_t)D << BITS);
  t->w1 = malloc(C * H * sizeof *t->w1);
  assert_true(f && t->bag && t->w1);
  for (size_t i = 0; i < (size_t)D << BITS; i++) t->bag[i] = (int8_t)((int)any(255) - 127);
  int32_t bound = stet__net_w1_bound(C);
  for (size_t i = 0; i < C * H; i++) t->w1[i] = (int16_t)((int32_t)any(2 * (uint32_t)bound + 1) - bound);
  t->net = (stet__net){.bits = BITS, .D = D, .X = X, .K = K, .H = H, .L = L, .bag = t->bag, .scale = 0.004f, .W1 = t->w1};
  t->net.w1_step = 0.5f / (float)bound;
  t->net.b0 = some(&f, D, 0.3f);
  t->net.A = some(&f, (size_t)X * D, 0.5f);
  float *decay = some(&f, K, 1);
  for (size_t k = 0; k < K; k++) decay[k] = k == 0 ? 0.95f : 0.9f / (float)k / 1.3f;
  t->net.decay = decay;
  t->net.b1 = some(&f, H, 0.3f);
  t->net.W2 = some(&f, (size_t)H * L, 0.7f);
  t->net.V = some(&f, (size_t)D * L, 0.7f);
  t->net.b2 = some(&f, L, 0.7f);
}

static void drop(toy *t) {
  free(t->floats);
  free(t->bag);
  free(t->w1);
}

static double weight(const stet__net *n, size_t i, size_t j) { /* W1 from input i to unit j */
  return (double)n->w1_step * n->W1[(i / 2 * n->H + j) * 2 + i % 2];
}

/* c_t of net.h. */
static void context(const stet__net *n, const double *z, size_t T, size_t t, double *c) {
  size_t D = n->D, K = n->K;
  for (size_t d = 0; d < D; d++) {
    c[d] = z[t * D + d];
    c[D + d] = t ? z[(t - 1) * D + d] : 0;
    c[2 * D + d] = t + 1 < T ? z[(t + 1) * D + d] : 0;
    for (size_t k = 0; k < K; k++) {
      double a = (double)n->decay[k], ahead = 0, behind = 0;
      for (size_t s = t > 700 ? t - 700 : 0; s < t; s++) ahead = a * ahead + (1 - a) * z[s * D + d];
      for (size_t s = T - 1 - t > 700 ? t + 700 : T - 1; s > t; s--) behind = a * behind + (1 - a) * z[s * D + d];
      c[(3 + k) * D + d] = ahead;
      c[(3 + K + k) * D + d] = behind;
    }
  }
}

/* emit_t of net.h, and how far from it the rounded inputs may lead. */
static void reference(const stet__net *n, const float *e, const double *c, double *emit, double *off) {
  size_t C = (3 + 2 * (size_t)n->K) * n->D;
  for (size_t y = 0; y < n->L; y++) {
    emit[y] = (double)n->b2[y];
    off[y] = 1e-4;
    for (size_t d = 0; d < n->D; d++) emit[y] += (double)e[d] * (double)n->V[d * n->L + y];
  }
  for (size_t j = 0; j < n->H; j++) {
    double h = (double)n->b1[j], loose = 0;
    for (size_t i = 0; i < C; i++) {
      h += weight(n, i, j) * c[i];
      loose += fabs(weight(n, i, j)) * 0.51 / STET__NET_STEPS;
    }
    for (size_t y = 0; y < n->L; y++) {
      emit[y] += (h > 0 ? h : 0) * (double)n->W2[j * n->L + y];
      off[y] += loose * fabs((double)n->W2[j * n->L + y]);
    }
  }
}

static void check_emit(uint32_t D, uint32_t X, uint32_t K, uint32_t H, uint32_t L, size_t T) {
  stet_alloc a = stet__alloc_of(NULL);
  stet__net_work w = {0};
  toy t;
  make(&t, D, X, K, H, L);
  float *e = malloc(T * D * sizeof *e), *emit = malloc(T * L * sizeof *emit);
  double *z = malloc(T * D * sizeof *z), c[(3 + 2 * STET__NET_K_MAX) * STET__NET_D_MAX], want[32], off[32];
  assert_true(e && emit && z);
  for (size_t i = 0; i < T * D; i++) {
    e[i] = draw(3);
    z[i] = (double)e[i] / (1 + fabs((double)e[i]));
  }
  assert_true(stet__net_emit(&t.net, &w, &a, e, T, emit));
  for (size_t p = 0; p < T; p++) {
    /* all seams, some else */
    if (T > 600 && p % 7 && p % STET__NET_WINDOW > 3 && p % STET__NET_WINDOW < STET__NET_WINDOW - 3) continue;
    context(&t.net, z, T, p, c);
    reference(&t.net, e + p * D, c, want, off);
    for (size_t y = 0; y < L; y++)
      if (!(fabs((double)emit[p * L + y] - want[y]) <= off[y]))
        fail_msg("D %u K %u H %u L %u, position %zu of %zu, label %zu: %g is not %g +- %g", D, K, H, L, p, T, y,
                 (double)emit[p * L + y], want[y], off[y]);
  }
  free(e);
  free(emit);
  free(z);
  stet__net_work_fini(&w, &a);
  drop(&t);
}

static void the_sizes_that_ship(void **unused) {
  (void)unused;
  check_emit(8, 32, 3, 32, 4, 1);
  check_emit(8, 32, 3, 32, 4, 2);
  check_emit(8, 32, 3, 32, 4, 40);
}

static void windows_leave_no_seam(void **unused) {
  (void)unused;
  const size_t lengths[] = {STET__NET_WINDOW - 1, STET__NET_WINDOW, STET__NET_WINDOW + 1, STET__NET_WINDOW + STET__NET_REACH, 2000};
  for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) check_emit(8, 32, 3, 32, 4, lengths[i]);
  check_emit(6, 3, 2, 5, 3, 1100);
}

static void other_sizes(void **unused) {
  (void)unused;
  for (uint32_t D = 2; D <= STET__NET_D_MAX; D += D < 12 ? 2 : 10)
    for (uint32_t K = 0; K <= STET__NET_K_MAX; K += 2) {
      check_emit(D, 0, K, 1, 1, 9);
      check_emit(D, 1, K, 16, 4, 9);
      check_emit(D, 5, K + (K < 4), 17, 2, 9);
      check_emit(D, STET__NET_X_MAX, K, STET__NET_H_MAX, 32, 9);
    }
}

/* The loops that are written for the shipped sizes answer as the general ones do, to the bit: a net of the shipped sizes beside the
** same net with one label more, which no special loop takes. */
static void special_loops_change_nothing(void **unused) {
  enum { T = 700, D = 8, K = 3, H = 32, L = 4 };
  stet_alloc a = stet__alloc_of(NULL);
  stet__net_work w = {0};
  toy t;
  float *e = malloc(T * D * sizeof *e), *x = malloc(T * L * sizeof *x), *y = malloc(T * (L + 1) * sizeof *y);
  float W2[H * (L + 1)], V[D * (L + 1)], b2[L + 1];
  (void)unused;
  assert_true(e && x && y);
  make(&t, D, 0, K, H, L);
  for (size_t i = 0; i < T * D; i++) e[i] = draw(3);
  assert_true(stet__net_emit(&t.net, &w, &a, e, T, x));
  for (size_t k = 0; k < L + 1; k++) {
    b2[k] = k < L ? t.net.b2[k] : 0;
    for (size_t j = 0; j < H; j++) W2[j * (L + 1) + k] = k < L ? t.net.W2[j * L + k] : 0;
    for (size_t d = 0; d < D; d++) V[d * (L + 1) + k] = k < L ? t.net.V[d * L + k] : 0;
  }
  t.net.L = L + 1;
  t.net.W2 = W2;
  t.net.V = V;
  t.net.b2 = b2;
  assert_true(stet__net_emit(&t.net, &w, &a, e, T, y));
  for (size_t p = 0; p < T; p++) assert_memory_equal(x + p * L, y + p * (L + 1), L * sizeof *x);
  free(e);
  free(x);
  free(y);
  stet__net_work_fini(&w, &a);
  drop(&t);
}

static void what_a_position_is_by_itself(void **unused) {
  (void)unused;
  const uint32_t widths[] = {2, 6, 8, 10, 32};
  for (size_t k = 0; k < sizeof widths / sizeof *widths; k++)
    for (size_t n = 0; n <= MOST_IDS; n += n < 3 ? 1 : 125) { /* beyond 128: sixteen bits alone would run over */
      toy t;
      uint32_t ids[MOST_IDS], D = widths[k], X = (uint32_t)(n % 5);
      float x[8], e[STET__NET_D_MAX];
      make(&t, D, X, 1, 2, 2);
      if (n > 200) memset(t.bag, n & 1 ? -128 : 127, (size_t)D << BITS);
      for (size_t i = 0; i < n; i++) ids[i] = any(1 << BITS);
      for (size_t i = 0; i < 8; i++) x[i] = draw(1);
      stet__net_own(&t.net, ids, n, x, e);
      for (size_t d = 0; d < D; d++) {
        double want = (double)t.net.b0[d];
        for (size_t i = 0; i < n; i++) want += (double)t.net.scale * t.bag[(size_t)ids[i] * D + d];
        for (size_t i = 0; i < X; i++) want += (double)x[i] * (double)t.net.A[i * D + d];
        if (!(fabs((double)e[d] - want) <= 1e-5 * (1 + fabs(want)))) fail_msg("D %u n %zu: %g is not %g", D, n, (double)e[d], want);
      }
      drop(&t);
    }
}

/* Two nets side by side answer what each answers alone, to the last bit. */
static void a_pair_changes_nothing(void **unused) {
  (void)unused;
  toy a, b;
  int8_t rows[STET__NET_PAIR_ROW << BITS];
  make(&a, 8, 5, 1, 2, 2);
  make(&b, 8, 3, 1, 2, 2);
  assert_int_equal(stet__net_pair_size(&a.net, &b.net), sizeof rows);
  for (size_t n = 0; n <= MOST_IDS; n += n < 3 ? 1 : 99) {
    uint32_t ids[MOST_IDS];
    float x[5], e[8], e_a[8], e_b[8];
    if (n > 200) memset(a.bag, 127, (size_t)8 << BITS), memset(b.bag, -128, (size_t)8 << BITS);
    stet__net_pair(&a.net, &b.net, rows);
    for (size_t i = 0; i < n; i++) ids[i] = any(1 << BITS);
    for (size_t i = 0; i < 5; i++) x[i] = draw(1);
    stet__net_own_pair(&a.net, &b.net, rows, ids, n, x, e_a, e_b);
    stet__net_own(&a.net, ids, n, x, e);
    assert_memory_equal(e_a, e, sizeof e);
    stet__net_own(&b.net, ids, n, x, e);
    assert_memory_equal(e_b, e, sizeof e);
  }
  b.net.D = 6;
  assert_int_equal(stet__net_pair_size(&a.net, &b.net), 0);
  drop(&a);
  drop(&b);
}

static void nothing_is_a_sequence(void **unused) {
  stet_alloc a = stet__alloc_of(NULL);
  stet__net_work w = {0};
  toy t;
  (void)unused;
  make(&t, 8, 2, 3, 32, 4);
  assert_true(stet__net_emit(&t.net, &w, &a, NULL, 0, NULL));
  stet__net_work_fini(&w, &a);
  drop(&t);
}

/* Inputs at the ends of what a float holds are bounded by z, and no whole number runs over. */
static void far_inputs(void **unused) {
  enum { T = 5 };
  stet_alloc a = stet__alloc_of(NULL);
  stet__net_work w = {0};
  toy t;
  float e[T * 8], emit[T * 4];
  (void)unused;
  make(&t, 8, 0, 3, 32, 4);
  for (size_t i = 0; i < sizeof emit / sizeof *emit; i++) emit[i] = 0;
  for (size_t i = 0; i < (3 + 6) * 8 * 32; i++) t.w1[i] = (int16_t)stet__net_w1_bound(72);
  for (size_t i = 0; i < T * 8; i++) e[i] = i % 3 ? 1e30f : 1e-30f;
  assert_true(stet__net_emit(&t.net, &w, &a, e, T, emit));
  for (size_t i = 0; i < T * 4; i++) assert_true(isfinite(emit[i]));
  stet__net_work_fini(&w, &a);
  drop(&t);
}

static void without_memory(void **unused) {
  scarce s = {0};
  stet_alloc a = scarce_alloc(&s);
  toy t;
  float e[3 * 8] = {0}, emit[3 * 4];
  (void)unused;
  make(&t, 8, 0, 3, 32, 4);
  for (size_t n = 0;; n++) {
    stet__net_work w = {0};
    s.left = n;
    bool done = stet__net_emit(&t.net, &w, &a, e, 3, emit);
    stet__net_work_fini(&w, &a);
    if (done) break;
    assert_true(n < 5);
  }
  drop(&t);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(the_sizes_that_ship), cmocka_unit_test(windows_leave_no_seam), cmocka_unit_test(other_sizes),
    cmocka_unit_test(special_loops_change_nothing), cmocka_unit_test(what_a_position_is_by_itself),
    cmocka_unit_test(a_pair_changes_nothing), cmocka_unit_test(nothing_is_a_sequence), cmocka_unit_test(far_inputs),
    cmocka_unit_test(without_memory)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
