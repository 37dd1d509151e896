/* test_model: an image is refused whatever is wrong with it, and the one in the library is right; stet_model_load from outside. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include "../scarce.h"
#include "chain/model.h"
#include "model/builtin.h"

enum { TASK = 7 };

/* ---- A small image, written from the table in model.h and not by the learner ---- */

enum { BITS = 4, D = 2, X = 3, K = 2, H = 2, L = 3, C = (3 + 2 * K) * D };
enum { AT_B0 = 64, AT_A = AT_B0 + 4 * D, AT_DECAY = AT_A + 4 * X * D, AT_B1 = AT_DECAY + 4 * K, AT_W2 = AT_B1 + 4 * H,
    AT_V = AT_W2 + 4 * H * L,
       AT_B2 = AT_V + 4 * D * L, AT_BEGIN = AT_B2 + 4 * L, AT_TRANS = AT_BEGIN + 4 * L, AT_W1 = AT_TRANS + 4 * L * L,
           AT_BAG = AT_W1 + 2 * C * H,
       SIZE = AT_BAG + (D << BITS) };

typedef struct image { _Alignas(8) unsigned char p[SIZE + 64]; size_t n; } image;

static void put32(image *m, size_t at, uint32_t v) {
  for (size_t i = 0; i < 4; i++) m->p[at + i] = (unsigned char)(v >> 8 * i);
}
static void put_float(image *m, size_t at, float f) { memcpy(m->p + at, &f, 4); }
static void seal(image *m) {
  uint64_t hash = stet__hash(m->p + 64, m->n - 64, 0);
  memcpy(m->p + 48, &hash, 8);
}

static void make(image *m) {
  const uint32_t head[] = {STET__MODEL_VERSION, TASK, BITS, D, X, K, H, L};
  memset(m, 0, sizeof *m);
  m->n = SIZE;
  memcpy(m->p, "stetmdl\n", 8);
  for (size_t i = 0; i < 8; i++) put32(m, 8 + 4 * i, head[i]);
  put_float(m, 40, 0.01f);
  put32(m, 44, SIZE);
  put_float(m, 56, 0.001f);
  for (size_t at = AT_B0; at < AT_W1; at += 4) put_float(m, at, (float)at / 200 - 1);
  put_float(m, AT_DECAY, 0);
  put_float(m, AT_DECAY + 4, 0.95f);
  for (size_t at = AT_W1; at < SIZE; at++) m->p[at] = (unsigned char)(at * 37);
  for (size_t i = 0; i < (size_t)C * H; i++) {
    int16_t v = (int16_t)((int)(i * 331 % 2000) - 1000);
    memcpy(m->p + AT_W1 + 2 * i, &v, 2);
  }
  seal(m);
}

static stet_status open_image(const image *m, size_t n, stet_error *e) {
  stet__weights w;
  unsigned char *p = malloc(n ? n : 1); /* of its exact size, so that a sanitizer sees a read beyond it */
  assert_non_null(p);
  memcpy(p, m->p, n);
  stet_status s = stet__model_open(&w, p, n, TASK, false, e);
  free(p);
  return s;
}

static void refuse(const image *m, size_t offset, const char *why) {
  stet_error e = {0};
  if (open_image(m, m->n, &e) != STET_EMODEL) fail_msg("accepted: %s", why);
  assert_int_equal(e.status, STET_EMODEL);
  assert_true(e.message[0] != 0);
  if (e.offset != offset) fail_msg("%s: found at %zu, not %zu (%s)", why, e.offset, offset, e.message);
}

static void a_good_image(void **unused) {
  image m;
  stet__weights w;
  (void)unused;
  make(&m);
  assert_int_equal(stet__model_open(&w, m.p, m.n, TASK, false, NULL), STET_OK);
  assert_int_equal(w.net.D, D);
  assert_int_equal(w.net.X, X);
  assert_ptr_equal(w.net.b0, m.p + AT_B0);
  assert_ptr_equal(w.net.A, m.p + AT_A);
  assert_ptr_equal(w.net.decay, m.p + AT_DECAY);
  assert_ptr_equal(w.net.b1, m.p + AT_B1);
  assert_ptr_equal(w.net.W2, m.p + AT_W2);
  assert_ptr_equal(w.net.V, m.p + AT_V);
  assert_ptr_equal(w.net.b2, m.p + AT_B2);
  assert_ptr_equal(w.chain.begin, m.p + AT_BEGIN);
  assert_ptr_equal(w.chain.trans, m.p + AT_TRANS);
  assert_ptr_equal(w.net.W1, m.p + AT_W1);
  assert_ptr_equal(w.net.bag, m.p + AT_BAG);
  assert_int_equal(w.chain.n_labels, L);
  assert_int_equal(stet__model_size(&w.net), SIZE);
  assert_int_equal(stet__model_open(&w, m.p, m.n, TASK, true, NULL), STET_OK); /* trusted: only the weights are taken as they are */
  m.p[AT_BAG] ^= 1;
  assert_int_equal(stet__model_open(&w, m.p, m.n, TASK, true, NULL), STET_OK);
  m.p[8]++;
  assert_int_equal(stet__model_open(&w, m.p, m.n, TASK, true, NULL), STET_EMODEL);
}

static void every_field_of_the_head(void **unused) {
  static const struct { size_t at; uint32_t value; size_t offset; const char *why; } wrong[] = {
    {0, 0x74657473u + 1, 0, "magic"},       {4, 0x0A6C646Eu, 0, "magic"},
    {8, 0, 8, "version"},                   {8, STET__MODEL_VERSION + 1, 8, "version"},
    {12, TASK + 1, 12, "task"},
    {16, 0, 16, "bits"},                    {16, 3, 16, "bits"}, {16, 23, 16, "bits"}, {16, 64, 16, "bits"}, {16, 0xFFFFFFFFu, 16,
        "bits"},
    {20, 0, 16, "D"}, {20, 1, 16, "D"},     {20, 3, 16, "D, which must be even"}, {20, STET__NET_D_MAX + 2, 16, "D"}, {20,
        0x80000000u, 16, "D"},
    {24, STET__NET_X_MAX + 1, 16, "X"},     {24, 0xFFFFFFFFu, 16, "X"},
    {28, STET__NET_K_MAX + 1, 16, "K"},     {28, 0x7FFFFFFFu, 16, "K"},
    {32, 0, 16, "H"},                       {32, STET__NET_H_MAX + 1, 16, "H"}, {32, 0x40000000u, 16, "H"},
    {36, 0, 16, "L"},                       {36, STET__LABELS_MAX + 1, 16, "L"}, {36, 0xFFFFFFFFu, 16, "L"},
    {16, BITS + 1, 44, "another size"},     {20, D + 2, 44, "another size"}, {24, X - 1, 44, "another size"}, {28, K - 1, 44,
        "another size"},
    {32, H + 1, 44, "another size"},        {36, L - 1, 44, "another size"},
    {44, SIZE + 1, 44, "size"},             {44, 0, 44, "size"}, {44, 0xFFFFFFFFu, 44, "size"},
    {40, 0, 40, "scale 0"},                 {40, 0x7FC00000u, 40, "scale NaN"}, {40, 0x7F800000u, 40, "scale infinite"},
    {40, 0xBC000000u, 40, "scale below 0"}, {40, 0x7F000000u, 40, "scale beyond all"},
    {56, 0, 56, "step 0"},                  {56, 0x7FC00001u, 56, "step NaN"}, {56, 0xFF800000u, 56, "step infinite"},
    {56, 0x7F000000u, 56, "step beyond all"},
    {60, 1, 60, "the zero"},                {48, 0, 48, "hash"}, {52, 0, 48, "hash"},
  };
  (void)unused;
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    image m;
    make(&m);
    put32(&m, wrong[i].at, wrong[i].value);
    refuse(&m, wrong[i].offset, wrong[i].why);
  }
}

static void every_length(void **unused) {
  image m;
  (void)unused;
  make(&m);
  for (size_t n = 0; n < SIZE; n++) {
    image cut = m;
    assert_int_equal(open_image(&cut, n, NULL), STET_EMODEL);
    if (n < 64) continue;
    put32(&cut, 44, (uint32_t)n); /* and one whose head says so */
    cut.n = n;
    seal(&cut);
    assert_int_equal(open_image(&cut, n, NULL), STET_EMODEL);
  }
  for (size_t n = SIZE + 1; n <= SIZE + 64; n++) assert_int_equal(open_image(&m, n, NULL), STET_EMODEL);
}

static void every_bit(void **unused) { /* only in the scale and in the step a changed bit may make another model */
  (void)unused;
  for (size_t at = 0; at < SIZE; at++)
    for (int bit = 0; bit < 8; bit++) {
      image m;
      make(&m);
      m.p[at] ^= (unsigned char)(1 << bit);
      bool open = (at >= 40 && at < 44) || (at >= 56 && at < 60);
      if (open_image(&m, m.n, NULL) != STET_EMODEL && !open) fail_msg("byte %zu, bit %d: not seen", at, bit);
    }
}

/* Weights that no learner writes, under a hash that is right. */
static void every_weight(void **unused) {
  static const float wild[] = {NAN, INFINITY, -INFINITY, 1e30f, -1e30f, 10001};
  static const float decays[] = {-0.01f, 0.9501f, 1, 2, -0.0f - 1e-20f};
  image m;
  (void)unused;
  for (size_t at = AT_B0; at < AT_W1; at += 4)
    for (size_t i = 0; i < sizeof wild / sizeof *wild; i++) {
      make(&m);
      put_float(&m, at, wild[i]);
      seal(&m);
      refuse(&m, at, "a wild weight");
    }
  for (size_t k = 0; k < K; k++)
    for (size_t i = 0; i < sizeof decays / sizeof *decays; i++) {
      make(&m);
      put_float(&m, AT_DECAY + 4 * k, decays[i]);
      seal(&m);
      refuse(&m, AT_DECAY + 4 * k, "a decay out of range");
    }
  int32_t bound = stet__net_w1_bound(C);
  for (size_t i = 0; i < (size_t)C * H; i++) {
    int16_t v = (int16_t)(i & 1 ? -bound - 1 : -32768);
    make(&m);
    memcpy(m.p + AT_W1 + 2 * i, &v, 2);
    seal(&m);
    refuse(&m, AT_W1 + 2 * i, "a W1 beyond its bound");
  }
}

/* The largest sum of a hidden unit that the bound allows stays below 2^31, for every width of the context. */
static void the_bound_holds(void **unused) {
  (void)unused;
  for (size_t d = 2; d <= STET__NET_D_MAX; d += 2)
    for (size_t k = 0; k <= STET__NET_K_MAX; k++) {
      size_t c = (3 + 2 * k) * d;
      int64_t sum = (int64_t)c * STET__NET_STEPS * stet__net_w1_bound(c);
      assert_true(stet__net_w1_bound(c) > 0 && stet__net_w1_bound(c) <= 32767 && sum < ((int64_t)1 << 31));
    }
}

/* ---- stet_model_load ---- */

static void the_builtin_ones_are_right(void **unused) {
  stet__committee c;
  stet_error e;
  size_t blocks, pages;
  const void *b = stet__builtin_blocks(&blocks), *p = stet__builtin_pages(&pages);
  (void)unused;
  if (stet__committee_open(&c, b, blocks, STET__TASK_BLOCKS, false, &e) != STET_OK)
    fail_msg("the model of blocks at %zu: %s", e.offset, e.message);
  if (stet__committee_open(&c, p, pages, STET__TASK_PAGES, false, &e) != STET_OK)
    fail_msg("the model of pages at %zu: %s", e.offset, e.message);
}

static void a_committee(void **unused) {
  enum { MOST = STET__MEMBERS_MAX + 1 };
  stet__committee c;
  stet_error e;
  image one;
  (void)unused;
  make(&one);
  size_t step = (one.n + 7) / 8 * 8;
  unsigned char *p = test_calloc(MOST, step);
  for (size_t i = 0; i < MOST; i++) memcpy(p + i * step, one.p, one.n);
  assert_int_equal(stet__committee_open(&c, p, one.n, TASK, false, &e), STET_OK); /* one is a committee, too */
  assert_int_equal(c.n, 1);
  for (size_t n = 1; n < MOST; n++) {
    assert_int_equal(stet__committee_open(&c, p, n * step, TASK, false, &e), STET_OK);
    assert_int_equal(c.n, n);
    assert_true(c.members[n - 1].hash == c.members[0].hash);
  }
  assert_int_equal(stet__committee_open(&c, p, MOST * step, TASK, false, &e), STET_EMODEL); /* too many */
  assert_int_equal(e.offset, (MOST - 1) * step);
  assert_int_equal(stet__committee_open(&c, p, 2 * step - 8, TASK, false, &e), STET_EMODEL); /* cut */
  assert_int_equal(e.offset, step + 44);
  p[step + one.n - 1] ^= 1; /* damaged in the second */
  assert_int_equal(stet__committee_open(&c, p, 2 * step, TASK, false, &e), STET_EMODEL);
  assert_int_equal(e.offset, step + 48);
  p[step + one.n - 1] ^= 1;
  if (step > one.n) { /* and between them */
    p[one.n] = 1;
    assert_int_equal(stet__committee_open(&c, p, 2 * step, TASK, false, &e), STET_EMODEL);
    assert_int_equal(e.offset, one.n);
  }
  test_free(p);
}

static const char *const article[] = {
  "Home | News | Sport | Weather",
  "Lamp oil runs short on the island of Hesk",
  "By Corentin Ashby",
  "The last tanker of the year turned back on Tuesday in a gale, and the keeper of the light at Hesk has oil for nine nights, the "
  "harbour board said. It has asked the mainland for a smaller boat.",
  "Read more",
  "\"We have burned less every winter since the new lamp came,\" the keeper, Ragna Toll, told the board by radio. \"Nine nights is "
  "enough if the wind drops.\"",
  "Subscribe to our newsletter",
  "Ten ways to heat a small flat",
};
enum { N = sizeof article / sizeof *article };

static stet_doc *label(stet_desk *desk, const stet_model *model) {
  stet_host_block b[N];
  stet_options o;
  stet_doc *doc;
  memset(b, 0, sizeof b);
  for (size_t i = 0; i < N; i++) b[i].text = article[i], b[i].size = (uint32_t)strlen(article[i]);
  stet_options_init(&o);
  o.model = model;
  assert_int_equal(stet_label(desk, b, N, &o, &doc, NULL), STET_OK);
  return doc;
}

static void a_copy_labels_alike(void **unused) {
  stet_desk *desk;
  stet_model *copy;
  (void)unused;
  size_t size;
  const void *builtin = stet__builtin_blocks(&size);
  unsigned char *bytes = malloc(size + 1); /* at an odd place, and gone after the call */
  assert_non_null(bytes);
  memcpy(bytes + 1, builtin, size);
  assert_int_equal(stet_model_load(&copy, bytes + 1, size, NULL, NULL), STET_OK);
  free(bytes);
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  stet_doc *a = label(desk, NULL), *b = label(desk, copy), *c = label(desk, stet_model_builtin());
  size_t n;
  const stet_block *x = stet_doc_blocks(a, &n), *y = stet_doc_blocks(b, &n), *z = stet_doc_blocks(c, &n);
  bool weighed = false;
  assert_int_equal(n, N);
  for (size_t i = 0; i < N; i++) {
    weighed |= x[i].decider == STET_BY_MODEL;
    assert_true(x[i].score == y[i].score && x[i].keep == y[i].keep && x[i].role == y[i].role);
    assert_true(x[i].score == z[i].score && x[i].keep == z[i].keep && x[i].role == z[i].role);
  }
  assert_true(weighed);
  stet_doc_free(a);
  stet_doc_free(b);
  stet_doc_free(c);
  stet_desk_free(desk);
  stet_model_free(copy);
  stet_model_free(NULL);
  stet_model_free((stet_model *)(uintptr_t)stet_model_builtin());
}

static void what_is_no_model(void **unused) {
  stet_model *m = (stet_model *)1;
  stet_error e;
  image other;
  (void)unused;
  assert_int_equal(stet_model_load(&m, NULL, 0, NULL, &e), STET_EMODEL);
  assert_null(m);
  assert_int_equal(stet_model_load(&m, "stetmdl\n", 8, NULL, NULL), STET_EMODEL);
  make(&other);
  put32(&other, 12, STET__TASK_BLOCKS);
  assert_int_equal(stet_model_load(&m, other.p, other.n, NULL, &e), STET_EMODEL); /* sound, but made for other features */
  assert_int_equal(e.offset, 16);
  assert_null(m);
}

static void without_memory(void **unused) {
  scarce memory = {0};
  const stet_alloc alloc = scarce_alloc(&memory);
  size_t size;
  const void *builtin = stet__builtin_blocks(&size);
  (void)unused;
  for (size_t n = 0;; n++) {
    stet_model *m = (stet_model *)1;
    stet_error e;
    memory.left = n;
    stet_status s = stet_model_load(&m, builtin, size, &alloc, &e);
    if (s == STET_OK) stet_model_free(m);
    else {
      assert_int_equal(s, STET_ENOMEM);
      assert_int_equal(e.status, STET_ENOMEM);
      assert_null(m);
    }
    assert_int_equal(memory.live, 0);
    if (s == STET_OK) break;
    assert_true(n < 10);
  }
  memory.left = 99; /* nor does a damaged one leave anything behind */
  image bad;
  stet_model *m;
  make(&bad);
  assert_int_equal(stet_model_load(&m, bad.p, bad.n, &alloc, NULL), STET_EMODEL);
  assert_int_equal(memory.live, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(a_good_image),         cmocka_unit_test(every_field_of_the_head), cmocka_unit_test(every_length),
    cmocka_unit_test(every_bit),            cmocka_unit_test(every_weight),            cmocka_unit_test(the_bound_holds),
    cmocka_unit_test(the_builtin_ones_are_right), cmocka_unit_test(a_committee), cmocka_unit_test(a_copy_labels_alike),
    cmocka_unit_test(what_is_no_model),
    cmocka_unit_test(without_memory)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
