/* test_learner: gradients against differences, weight by weight; one seed, the same bytes; a task that needs the neighbours; and
** what is written as an image scores as what was learned. The learner is no part of the library, so its source is taken in here,
** and the tests see its insides.
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "train/learner.c"

enum { MOST = 64, PER = 3 }; /* positions of a sequence; features a position */

static uint64_t seed = 4101842887655102017u;
static uint32_t any(uint32_t n) { return (uint32_t)(random64(&seed) >> 33) % n; }

typedef struct text { stet__sequence s; uint32_t ids[MOST * PER], first[MOST + 1]; float x[MOST * 4], weight[MOST];
    uint8_t gold[MOST]; } text;

static void make_text(text *p, size_t T, const stet__learning *how) {
  p->s = (stet__sequence){T, p->ids, p->first, p->x, p->gold, p->weight};
  for (size_t t = 0; t <= T; t++) p->first[t] = (uint32_t)(t * PER);
  for (size_t i = 0; i < T * PER; i++) p->ids[i] = any(1u << how->bits);
  for (size_t i = 0; i < T * how->X; i++) p->x[i] = uniform(&seed);
  for (size_t t = 0; t < T; t++) {
    p->gold[t] = (uint8_t)any(how->L);
    p->weight[t] = 1;
  }
}

static const float decay[STET__NET_K_MAX] = {0.9f, 0.6f, 0.3f, 0};

static stet__learner *learner(uint32_t D, uint32_t X, uint32_t K, uint32_t H, uint32_t L, float drop) {
  stet__learning how = {.bits = 5, .D = D, .X = X, .K = K, .H = H, .L = L, .decay = decay, .bag_rate = 0.1f, .rate = 0.01f,
      .drop = drop, .shrink = 1, .seed = 11};
  stet__learner *l = stet__learner_new(&how);
  assert_non_null(l);
  return l;
}

/* -log P(gold), from scratch. */
static double loss_of(stet__learner *l, const text *p) {
  pass rows;
  double log_z;
  assert_true(pass_begin(l, p->s.T, p->first[p->s.T], &rows));
  forward(l, &p->s, &rows);
  parts w = parts_of(l, l->net);
  stet__chain chain = {l->how.L, w.begin, w.trans, NULL};
  assert_true(stet__chain_marginals(&chain, &l->work, &l->alloc, rows.emit, p->s.T, rows.marginal, &log_z));
  return log_z - stet__chain_score(&chain, rows.emit, p->s.T, p->gold);
}

static double difference(stet__learner *l, const text *p, float *weight) {
  const float step = 1.0f / 256;
  float was = *weight;
  *weight = was + step;
  double up = loss_of(l, p);
  *weight = was - step;
  double down = loss_of(l, p);
  *weight = was;
  return (up - down) / (2 * (double)step);
}

static void check_gradient(uint32_t D, uint32_t X, uint32_t K, uint32_t H, uint32_t L, size_t T) {
  stet__learner *l = learner(D, X, K, H, L, 0);
  text p;
  pass rows;
  size_t wrong = 0, frozen = D + (size_t)X * D, n_bag = (size_t)D << 5;
  make_text(&p, T, &l->how);
  for (size_t i = 0; i < l->n_net; i++)
    if (i < frozen || i >= frozen + K) l->net[i] += (uniform(&seed) - 0.5f) * 0.8f; /* nothing at a place where all is even */
  for (size_t i = 0; i < n_bag; i++) l->bag[i] = uniform(&seed) - 0.5f;
  assert_true(pass_begin(l, T, p.first[T], &rows));
  memset(l->grad, 0, l->n_net * sizeof *l->grad);
  parts w = parts_of(l, l->net), g = parts_of(l, l->grad);
  forward(l, &p.s, &rows);
  chain_gradient(l, &p.s, &rows, &w, &g);
  output_gradient(l, &p.s, &rows, &w, &g);
  fold_gradient(l, &p.s, &rows);
  bag_update(l, &p.s, &rows, &g, 0); /* at pace 0: only b0 and A receive their gradients */
  float *bag = calloc(n_bag, sizeof *bag);
  assert_non_null(bag);
  for (size_t t = 0; t < T; t++)
    for (uint32_t k = p.first[t]; k < p.first[t + 1]; k++)
      for (size_t d = 0; d < D; d++) bag[(size_t)p.ids[k] * D + d] += rows.dz[t * D + d];
  for (size_t i = 0; i < l->n_net + n_bag; i++) { /* rows are overwritten from here on */
    if (i >= frozen && i < frozen + K) continue;
    double got = (double)(i < l->n_net ? l->grad[i] : bag[i - l->n_net]), want = difference(l, &p, i < l->n_net
        ? &l->net[i] : &l->bag[i - l->n_net]);
    if (fabs(got - want) <= 0.004 * (1 + fabs(want))) continue;
    wrong++; /* a hidden unit that the step switches on or off makes the difference wrong, not the gradient: a few are borne */
    print_message("# D %u X %u K %u H %u L %u T %zu: weight %zu: gradient %g, difference %g\n", D, X, K, H, L, T, i, got, want);
  }
  if (wrong * 100 > l->n_net + n_bag) fail_msg("%zu of %zu gradients are wrong", wrong, l->n_net + n_bag);
  free(bag);
  stet__learner_free(l);
}

static void gradients(void **unused) {
  (void)unused;
  check_gradient(2, 1, 1, 2, 2, 1);
  check_gradient(2, 0, 0, 3, 3, 5);
  check_gradient(4, 2, 2, 5, 3, 7);
  check_gradient(8, 4, 4, 4, 4, 9);
}

/* Positions of weight 0 get no gradient of their own. */
static void what_has_no_weight(void **unused) {
  stet__learner *l = learner(4, 2, 1, 4, 3, 0);
  text p;
  pass rows;
  (void)unused;
  make_text(&p, 6, &l->how);
  for (size_t t = 0; t < 6; t++) p.weight[t] = t == 2 || t == 3 ? 0 : 0.5f;
  assert_true(pass_begin(l, 6, p.first[6], &rows));
  parts w = parts_of(l, l->net), g = parts_of(l, l->grad);
  forward(l, &p.s, &rows);
  chain_gradient(l, &p.s, &rows, &w, &g);
  for (size_t t = 0; t < 6; t++)
    for (size_t y = 0; y < 3; y++) assert_true((rows.marginal[t * 3 + y] == 0) == (t == 2 || t == 3));
  for (size_t t = 0; t < 6; t++) p.weight[t] = 0;
  assert_true(stet__learner_step(l, &p.s, 1) == 0);
  stet__learner_free(l);
}

/* ---- A task: the label tells whether the number before was even; the first has label 2 ---- */

static void make_task(text *p, size_t T, const stet__learning *how) {
  make_text(p, T, how);
  for (size_t t = 0; t < T; t++) {
    for (size_t k = 0; k < PER; k++) p->ids[t * PER + k] = (any(10) << 1 | (p->ids[t * PER] & 1)) + (k ? 2u : 0u);
    p->gold[t] = t ? (uint8_t)(p->ids[(t - 1) * PER] & 1) : 2;
  }
}

static stet__learner *learn(size_t rounds, float drop, bool averaged) {
  stet__learner *l = learner(4, 1, 1, 8, 3, drop);
  seed = 99;
  for (size_t i = 0; i < rounds; i++) {
    text p;
    make_task(&p, 2 + any(MOST - 2), &l->how);
    stet__learner_step(l, &p.s, 1 - 0.9f * (float)i / (float)rounds);
    if (averaged && i * 10 > rounds * 9) stet__learner_average(l);
  }
  return l;
}

static void learns(void **unused) {
  stet__learner *l = learn(600, 0.1f, false);
  double loss = 0;
  size_t n = 0, right = 0;
  (void)unused;
  l->how.drop = 0;
  for (int i = 0; i < 20; i++) {
    text p;
    uint8_t path[MOST];
    pass rows;
    make_task(&p, 2 + any(MOST - 2), &l->how);
    loss += loss_of(l, &p);
    assert_true(pass_begin(l, p.s.T, p.first[p.s.T], &rows));
    forward(l, &p.s, &rows);
    parts w = parts_of(l, l->net);
    stet__chain chain = {3, w.begin, w.trans, NULL};
    assert_true(stet__chain_viterbi(&chain, &l->work, &l->alloc, rows.emit, p.s.T, path, NULL));
    for (size_t t = 0; t < p.s.T; t++) right += path[t] == p.gold[t];
    n += p.s.T;
  }
  if (right != n || loss / (double)n > 0.01) fail_msg("%zu of %zu right, loss %g", right, n, loss / (double)n);
  stet__learner_free(l);
}

static void the_same_bytes(void **unused) {
  size_t a, b, c;
  (void)unused;
  stet__learner *l = learn(60, 0.3f, true), *m = learn(60, 0.3f, true), *o = learn(60, 0.3f, false);
  void *x = stet__learner_image(l, 3, &a), *y = stet__learner_image(m, 3, &b), *z = stet__learner_image(o, 3, &c);
  assert_true(x && y && z);
  assert_int_equal(a, b);
  assert_memory_equal(x, y, a);
  assert_int_equal(a, c);
  assert_memory_not_equal(x, z, a); /* nor is it the same whatever is done */
  free(x);
  free(y);
  free(z);
  stet__learner_free(l);
  stet__learner_free(m);
  stet__learner_free(o);
}

/* The image against the float forward pass of what was learned. */
static void check_image(stet__learner *l) {
  stet_alloc a = stet__alloc_of(NULL);
  stet__net_work work = {0};
  stet__weights w;
  size_t size;
  void *image = stet__learner_image(l, 3, &size);
  stet_error error;
  assert_non_null(image);
  if (stet__model_open(&w, image, size, 3, false, &error) != STET_OK) fail_msg("at %zu: %s", error.offset, error.message);
  l->how.drop = 0;
  double far = 0, most = 0;
  for (int i = 0; i < 20; i++) {
    text p;
    pass rows;
    float e[MOST * STET__NET_D_MAX], emit[MOST * STET__LABELS_MAX];
    size_t D = l->how.D, L = l->how.L;
    make_task(&p, 1 + any(MOST - 1), &l->how);
    assert_true(pass_begin(l, p.s.T, p.first[p.s.T], &rows));
    forward(l, &p.s, &rows);
    for (size_t t = 0; t < p.s.T; t++) stet__net_own(&w.net, p.ids + p.first[t], p.first[t + 1] - p.first[t], p.x + t * l->how.X,
        e + t * D);
    assert_true(stet__net_emit(&w.net, &work, &a, e, p.s.T, emit));
    for (size_t k = 0; k < p.s.T * L; k++) {
      double off = fabs((double)emit[k] - (double)rows.emit[k]);
      far = off > far ? off : far;
      most = fabs((double)emit[k]) > most ? fabs((double)emit[k]) : most;
    }
  }
  parts learned = parts_of(l, l->net);
  assert_memory_equal(w.chain.begin, learned.begin, l->how.L * sizeof(float));
  assert_memory_equal(w.chain.trans, learned.trans, (size_t)l->how.L * l->how.L * sizeof(float));
  if (!(far < 0.02 * (1 + most))) fail_msg("scores of the image are %g off, where the largest is %g", far, most);
  stet__net_work_fini(&work, &a);
  free(image);
}

static void images(void **unused) {
  (void)unused;
  stet__learner *l = learn(100, 0, false);
  check_image(l);
  stet__learner_average(l); /* the mean of one is itself */
  check_image(l);
  stet__learner_free(l);
  l = learner(8, 4, 3, 16, 5, 0); /* untaught, the bag all zero */
  check_image(l);
  stet__learner_free(l);
}

/* What stands in for the features that were left out while learning is the bag's scale, and nothing else. */
static void shrunk(void **unused) {
  stet__learner *l = learn(60, 0.5f, true);
  size_t n, m;
  float scale, half;
  (void)unused;
  unsigned char *whole = stet__learner_image(l, 3, &n);
  l->how.shrink = 0.5f;
  unsigned char *less = stet__learner_image(l, 3, &m);
  assert_true(whole && less && n == m);
  memcpy(&scale, whole + 40, 4);
  memcpy(&half, less + 40, 4);
  assert_true(scale > 0 && half == scale / 2);
  memcpy(less + 40, whole + 40, 4);
  assert_memory_equal(whole, less, n);
  free(whole);
  free(less);
  stet__learner_free(l);
}

static void means(void **unused) {
  stet__learner *l = learner(2, 1, 1, 2, 2, 0);
  (void)unused;
  l->bag[3] = 1;
  stet__learner_average(l);
  l->bag[3] = 4;
  stet__learner_average(l);
  l->bag[3] = 7;
  stet__learner_average(l);
  assert_true(fabsf(l->bag_mean[3] - 4) < 1e-5f);
  stet__learner_free(l);
}

static void bad_sizes(void **unused) {
  stet__learning how = {.bits = 5, .D = 3, .X = 1, .K = 1, .H = 2, .L = 2, .decay = decay};
  (void)unused;
  assert_null(stet__learner_new(&how));
  how.D = 2;
  how.L = STET__LABELS_MAX + 1;
  assert_null(stet__learner_new(&how));
  stet__learner_free(NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(gradients), cmocka_unit_test(what_has_no_weight), cmocka_unit_test(learns), cmocka_unit_test(the_same_bytes),
    cmocka_unit_test(images),    cmocka_unit_test(shrunk),             cmocka_unit_test(means),  cmocka_unit_test(bad_sizes)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
