/* net: the forward pass; see net.h for the formulas, whose order the loops follow. Training is in src/train. */
#include "chain/net.h"

#include <math.h>

#if defined(__GNUC__) && defined(__x86_64__)
#define HAS_AVX2 1
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline)) /* so that the shipped sizes become constants inside */
#else
#define INLINE static inline
#endif

void stet__net_work_fini(stet__net_work *w, const stet_alloc *a) {
  STET__FREE(a, w->context, w->cap_context);
  STET__FREE(a, w->z, w->cap_z);
  memset(w, 0, sizeof *w);
}

/* Sums of rows of eight, the width that ships. */
static void bag_sum8(const int8_t *bag, const uint32_t *ids, size_t n, int32_t *sum) {
#if defined(__SSE2__)
  __m128i all = _mm_setzero_si128(), zero = _mm_setzero_si128(), wide = _mm_setzero_si128(), high = _mm_setzero_si128();
  for (size_t k = 0; k < n;) {
    size_t stop = n - k < 128 ? n : k + 128; /* 128 rows of at most 128 each fit sixteen bits */
    for (; k < stop; k++) {
      __m128i row = _mm_loadl_epi64((const __m128i *)(const void *)(bag + (size_t)ids[k] * 8));
      all = _mm_add_epi16(all, _mm_srai_epi16(_mm_unpacklo_epi8(zero, row), 8));
    }
    wide = _mm_add_epi32(wide, _mm_srai_epi32(_mm_unpacklo_epi16(zero, all), 16));
    high = _mm_add_epi32(high, _mm_srai_epi32(_mm_unpackhi_epi16(zero, all), 16));
    all = zero;
  }
  _mm_storeu_si128((__m128i *)(void *)sum, wide);
  _mm_storeu_si128((__m128i *)(void *)(sum + 4), high);
#else
  int32_t s[8] = {0};
  for (size_t k = 0; k < n; k++)
    for (size_t d = 0; d < 8; d++) s[d] += bag[(size_t)ids[k] * 8 + d];
  memcpy(sum, s, sizeof s);
#endif
}

static void bag_sum(const stet__net *net, const uint32_t *ids, size_t n, int32_t *sum) {
  size_t D = net->D;
  if (D == 8) {
    bag_sum8(net->bag, ids, n, sum);
    return;
  }
  memset(sum, 0, D * sizeof *sum);
  for (size_t k = 0; k < n; k++) {
    const int8_t *row = net->bag + (size_t)ids[k] * D;
    for (size_t d = 0; d < D; d++) sum[d] += row[d];
  }
}

/* sum[0..4) += by * row[0..4), a number at a time or all at once: the same sums in the same order. */
#if defined(__SSE2__)
typedef __m128 four;
INLINE four four_of(const float *p) { return _mm_loadu_ps(p); }
INLINE void keep_four(float *p, four v) { _mm_storeu_ps(p, v); }
INLINE four add_four(four sum, float by, const float *row) {
  return _mm_add_ps(sum, _mm_mul_ps(_mm_set1_ps(by), _mm_loadu_ps(row)));
}
#else
typedef struct four { float v[4]; } four;
INLINE four four_of(const float *p) {
  four v;
  memcpy(v.v, p, sizeof v.v);
  return v;
}
INLINE void keep_four(float *p, four v) { memcpy(p, v.v, sizeof v.v); }
INLINE four add_four(four sum, float by, const float *row) {
  for (size_t k = 0; k < 4; k++) sum.v[k] += by * row[k];
  return sum;
}
#endif

#ifdef HAS_AVX2
/* As add_numbers8, in one register. */
static __attribute__((target("avx2"))) void add_numbers8_at_once(const float *A, const float *x, size_t n, float *e) {
  __m256 all = _mm256_loadu_ps(e);
  for (size_t i = 0; i < n; i++) all = _mm256_add_ps(all, _mm256_mul_ps(_mm256_set1_ps(x[i]), _mm256_loadu_ps(A + i * 8)));
  _mm256_storeu_ps(e, all);
}
#endif

static void add_numbers8(const float *A, const float *x, size_t n, float *e) {
#ifdef HAS_AVX2
  if (__builtin_cpu_supports("avx2")) {
    add_numbers8_at_once(A, x, n, e);
    return;
  }
#endif
  four low = four_of(e), high = four_of(e + 4);
  for (size_t i = 0; i < n; i++) {
    low = add_four(low, x[i], A + i * 8);
    high = add_four(high, x[i], A + i * 8 + 4);
  }
  keep_four(e, low);
  keep_four(e + 4, high);
}

static void own_of(const stet__net *net, const int32_t *sum, const float *x, float *e) {
  size_t D = net->D;
  for (size_t d = 0; d < D; d++) e[d] = net->b0[d] + net->scale * (float)sum[d];
  if (D == 8) {
    add_numbers8(net->A, x, net->X, e);
    return;
  }
  for (size_t i = 0; i < net->X; i++)
    for (size_t d = 0; d < D; d++) e[d] += x[i] * net->A[i * D + d];
}

void stet__net_own(const stet__net *net, const uint32_t *ids, size_t n, const float *x, float *e) {
  int32_t sum[STET__NET_D_MAX];
  bag_sum(net, ids, n, sum);
  own_of(net, sum, x, e);
}

/* ---- Two nets side by side ---- */

size_t stet__net_pair_size(const stet__net *a, const stet__net *b) {
  return a->D == 8 && b->D == 8 && a->bits == b->bits ? (size_t)STET__NET_PAIR_ROW << a->bits : 0;
}

void stet__net_pair(const stet__net *a, const stet__net *b, int8_t *rows) {
  for (size_t f = 0; f < (size_t)1 << a->bits; f++) {
    memcpy(rows + STET__NET_PAIR_ROW * f, a->bag + 8 * f, 8);
    memcpy(rows + STET__NET_PAIR_ROW * f + 8, b->bag + 8 * f, 8);
  }
}

#ifdef HAS_AVX2
/* As pair_sum, a row in one register. */
static __attribute__((target("avx2"))) void pair_sum_at_once(const int8_t *rows, const uint32_t *ids, size_t n, int32_t *sum) {
  __m256i low = _mm256_setzero_si256(), high = low;
  for (size_t k = 0; k < n;) {
    __m256i all = _mm256_setzero_si256();
    size_t stop = n - k < 128 ? n : k + 128; /* as in bag_sum8 */
    for (; k < stop; k++) {
      const __m128i *row = (const __m128i *)(const void *)(rows + (size_t)ids[k] * STET__NET_PAIR_ROW);
      all = _mm256_add_epi16(all, _mm256_cvtepi8_epi16(_mm_loadu_si128(row)));
    }
    low = _mm256_add_epi32(low, _mm256_cvtepi16_epi32(_mm256_castsi256_si128(all)));
    high = _mm256_add_epi32(high, _mm256_cvtepi16_epi32(_mm256_extracti128_si256(all, 1)));
  }
  _mm256_storeu_si256((__m256i *)(void *)sum, low);
  _mm256_storeu_si256((__m256i *)(void *)(sum + 8), high);
}
#endif

static void pair_sum(const int8_t *rows, const uint32_t *ids, size_t n, int32_t *sum) {
#ifdef HAS_AVX2
  if (__builtin_cpu_supports("avx2")) {
    pair_sum_at_once(rows, ids, n, sum);
    return;
  }
#endif
#if defined(__SSE2__)
  const __m128i zero = _mm_setzero_si128();
  memset(sum, 0, 16 * sizeof *sum);
  for (size_t k = 0; k < n;) {
    __m128i all[2] = {zero, zero};
    size_t stop = n - k < 128 ? n : k + 128; /* as in bag_sum8 */
    for (; k < stop; k++) {
      __m128i row = _mm_loadu_si128((const __m128i *)(const void *)(rows + (size_t)ids[k] * STET__NET_PAIR_ROW));
      all[0] = _mm_add_epi16(all[0], _mm_srai_epi16(_mm_unpacklo_epi8(zero, row), 8));
      all[1] = _mm_add_epi16(all[1], _mm_srai_epi16(_mm_unpackhi_epi8(zero, row), 8));
    }
    int16_t part[16];
    memcpy(part, all, sizeof part);
    for (size_t d = 0; d < 16; d++) sum[d] += part[d];
  }
#else
  memset(sum, 0, 16 * sizeof *sum);
  for (size_t k = 0; k < n; k++)
    for (size_t d = 0; d < 16; d++) sum[d] += rows[(size_t)ids[k] * STET__NET_PAIR_ROW + d];
#endif
}

void stet__net_own_pair(const stet__net *a, const stet__net *b, const int8_t *rows, const uint32_t *ids, size_t n, const float *x,
                        float *e_a, float *e_b) {
  int32_t sum[16];
  pair_sum(rows, ids, n, sum);
  own_of(a, sum, x, e_a);
  own_of(b, sum + 8, x, e_b);
}

/* state <- a state + (1 - a) z for every decay. */
INLINE void fade(const float *decay, size_t K, size_t D, float *state, const float *z) {
  for (size_t k = 0; k < K; k++) {
    float a = decay[k];
    for (size_t d = 0; d < D; d++) state[k * D + d] = a * state[k * D + d] + (1 - a) * z[d];
  }
}

/* Whole steps, halves away from zero whatever the rounding mode. */
INLINE void in_steps8(const float *from, int16_t *to) {
#if defined(__SSE2__)
  const __m128 steps = _mm_set1_ps(STET__NET_STEPS), half = _mm_set1_ps(0.5f), sign = _mm_set1_ps(-0.0f);
  __m128 a = _mm_mul_ps(_mm_loadu_ps(from), steps), b = _mm_mul_ps(_mm_loadu_ps(from + 4), steps);
  a = _mm_add_ps(a, _mm_or_ps(half, _mm_and_ps(a, sign)));
  b = _mm_add_ps(b, _mm_or_ps(half, _mm_and_ps(b, sign)));
  _mm_storeu_si128((__m128i *)(void *)to, _mm_packs_epi32(_mm_cvttps_epi32(a), _mm_cvttps_epi32(b)));
#else
  for (size_t i = 0; i < 8; i++) {
    float v = from[i] * STET__NET_STEPS;
    to[i] = (int16_t)(int32_t)(v + (v < 0 ? -0.5f : 0.5f));
  }
#endif
}

INLINE void in_steps(const float *from, size_t n, int16_t *to) {
  size_t i = 0;
  for (; i + 8 <= n; i += 8) in_steps8(from + i, to + i);
  for (; i < n; i++) {
    float v = from[i] * STET__NET_STEPS;
    to[i] = (int16_t)(int32_t)(v + (v < 0 ? -0.5f : 0.5f));
  }
}

/* Fills the context of positions [begin, end) in the order z_t, z_t-1, z_t+1, F_1..F_K, B_1..B_K. `ahead` is F at `begin` and
** leaves as F at `end`. */
INLINE void contexts(const float *decay, size_t K, size_t D, const float *all_z, size_t T, size_t begin, size_t end, float *ahead,
                     int16_t *out) {
  size_t C = (3 + 2 * K) * D;
  float behind[STET__NET_K_MAX * STET__NET_D_MAX] = {0};
  for (size_t t = begin; t < end; t++) {
    int16_t *c = out + (t - begin) * C;
    const float *z = all_z + t * D;
    if (t > begin) memcpy(c, c - C + 2 * D, D * sizeof *c);
    else in_steps(z, D, c);
    if (t > begin) memcpy(c + D, c - C, D * sizeof *c);
    else if (t) in_steps(z - D, D, c + D);
    else memset(c + D, 0, D * sizeof *c);
    if (t + 1 < T) in_steps(z + D, D, c + 2 * D);
    else memset(c + 2 * D, 0, D * sizeof *c);
    in_steps(ahead, K * D, c + 3 * D);
    fade(decay, K, D, ahead, z);
  }
  for (size_t t = T - end < STET__NET_REACH ? T : end + STET__NET_REACH; t-- > begin;) {
    if (t < end) in_steps(behind, K * D, out + (t - begin) * C + (3 + K) * D);
    fade(decay, K, D, behind, all_z + t * D);
  }
}

#ifdef HAS_AVX2
/* As hidden_sums, of 32 units: their sums stay in registers. */
static __attribute__((target("avx2"))) void hidden_sums32(const int16_t *W1, const int16_t *c, size_t C, int32_t *sum) {
  __m256i s0 = _mm256_setzero_si256(), s1 = s0, s2 = s0, s3 = s0;
  const __m256i *w = (const __m256i *)(const void *)W1;
  for (size_t i = 0; i < C; i += 2, w += 4) {
    int32_t pair;
    memcpy(&pair, c + i, 4);
    __m256i in = _mm256_set1_epi32(pair);
    s0 = _mm256_add_epi32(s0, _mm256_madd_epi16(_mm256_loadu_si256(w), in));
    s1 = _mm256_add_epi32(s1, _mm256_madd_epi16(_mm256_loadu_si256(w + 1), in));
    s2 = _mm256_add_epi32(s2, _mm256_madd_epi16(_mm256_loadu_si256(w + 2), in));
    s3 = _mm256_add_epi32(s3, _mm256_madd_epi16(_mm256_loadu_si256(w + 3), in));
  }
  __m256i *to = (__m256i *)(void *)sum;
  _mm256_storeu_si256(to, s0);
  _mm256_storeu_si256(to + 1, s1);
  _mm256_storeu_si256(to + 2, s2);
  _mm256_storeu_si256(to + 3, s3);
}
#endif

/* sum[j] = sum_i W1[i][j] c[i], two inputs at a time. */
static void hidden_sums(const stet__net *net, const int16_t *c, size_t C, int32_t *sum) {
  size_t H = net->H;
#if defined(__SSE2__)
  if (H % 16 == 0) { /* sixteen sums stay in registers */
    for (size_t j = 0; j < H; j += 16) {
      __m128i s0 = _mm_setzero_si128(), s1 = s0, s2 = s0, s3 = s0;
      for (size_t i = 0; i < C; i += 2) {
        int32_t pair;
        memcpy(&pair, c + i, 4);
        __m128i in = _mm_set1_epi32(pair);
        const __m128i *w = (const __m128i *)(const void *)(net->W1 + (i / 2 * H + j) * 2);
        s0 = _mm_add_epi32(s0, _mm_madd_epi16(_mm_loadu_si128(w), in));
        s1 = _mm_add_epi32(s1, _mm_madd_epi16(_mm_loadu_si128(w + 1), in));
        s2 = _mm_add_epi32(s2, _mm_madd_epi16(_mm_loadu_si128(w + 2), in));
        s3 = _mm_add_epi32(s3, _mm_madd_epi16(_mm_loadu_si128(w + 3), in));
      }
      __m128i *to = (__m128i *)(void *)(sum + j);
      _mm_storeu_si128(to, s0);
      _mm_storeu_si128(to + 1, s1);
      _mm_storeu_si128(to + 2, s2);
      _mm_storeu_si128(to + 3, s3);
    }
    return;
  }
#endif
  memset(sum, 0, H * sizeof *sum);
  for (size_t i = 0; i < C; i += 2)
    for (size_t j = 0; j < H; j++) {
      const int16_t *w = net->W1 + (i / 2 * H + j) * 2;
      sum[j] += w[0] * c[i] + w[1] * c[i + 1];
    }
}

INLINE void outputs4(const stet__net *net, size_t H, const int32_t *sum, float step, const float *e, float *out) {
  float h[STET__NET_H_MAX];
  for (size_t j = 0; j < H; j++) {
    float v = net->b1[j] + step * (float)sum[j];
    h[j] = v > 0 ? v : 0;
  }
  four s = four_of(net->b2);
  for (size_t j = 0; j < H; j++) s = add_four(s, h[j], net->W2 + j * 4);
  for (size_t d = 0; d < 8; d++) s = add_four(s, e[d], net->V + d * 4);
  keep_four(out, s);
}

/* `at_once`: with vectors of eight floats. */
INLINE void outputs(const stet__net *net, size_t D, size_t H, size_t C, const int16_t *c, const float *e, float *out,
                    bool at_once) {
  size_t L = net->L;
  int32_t sum[STET__NET_H_MAX];
  float step = net->w1_step / STET__NET_STEPS;
#ifdef HAS_AVX2
  if (at_once) hidden_sums32(net->W1, c, C, sum);
#endif
  if (!at_once) hidden_sums(net, c, C, sum);
  if (L == 4 && D == 8) { /* the shipped sizes; the same sums in the same order */
    outputs4(net, H, sum, step, e, out);
    return;
  }
  for (size_t y = 0; y < L; y++) out[y] = net->b2[y];
  for (size_t j = 0; j < H; j++) {
    float h = net->b1[j] + step * (float)sum[j];
    h = h > 0 ? h : 0;
    for (size_t y = 0; y < L; y++) out[y] += h * net->W2[j * L + y];
  }
  for (size_t d = 0; d < D; d++)
    for (size_t y = 0; y < L; y++) out[y] += e[d] * net->V[d * L + y];
}

INLINE void emit_all(const stet__net *net, stet__net_work *w, size_t K, size_t D, size_t H, const float *e, size_t T, float *emit,
                     bool at_once) {
  size_t C = (3 + 2 * K) * D;
  float ahead[STET__NET_K_MAX * STET__NET_D_MAX] = {0};
  for (size_t i = 0; i < T * D; i++) w->z[i] = e[i] / (1.0f + fabsf(e[i]));
  for (size_t begin = 0; begin < T; begin += STET__NET_WINDOW) {
    size_t end = T - begin < STET__NET_WINDOW ? T : begin + STET__NET_WINDOW;
    contexts(net->decay, K, D, w->z, T, begin, end, ahead, w->context);
    for (size_t t = begin; t < end; t++)
      outputs(net, D, H, C, w->context + (t - begin) * C, e + t * D, emit + t * net->L, at_once);
  }
}

#ifdef HAS_AVX2
/* The shipped sizes, compiled once more for machines whose vectors hold eight floats: the same sums in the same order. */
static __attribute__((target("avx2"))) void emit_at_once(const stet__net *net, stet__net_work *w, const float *e, size_t T,
                                                         float *emit) {
  emit_all(net, w, 3, 8, 32, e, T, emit, true);
}
#endif

bool stet__net_emit(const stet__net *net, stet__net_work *w, const stet_alloc *a, const float *e, size_t T, float *emit) {
  size_t D = net->D, C = (3 + 2 * net->K) * D;
  if (!stet__grow(a, (void **)&w->context, &w->cap_context, STET__NET_WINDOW * C, sizeof *w->context) || T > SIZE_MAX / 4 / D ||
      !stet__grow(a, (void **)&w->z, &w->cap_z, T * D, sizeof *w->z))
    return false;
#ifdef HAS_AVX2
  if (D == 8 && net->K == 3 && net->H == 32 && __builtin_cpu_supports("avx2")) {
    emit_at_once(net, w, e, T, emit);
    return true;
  }
#endif
  if (D == 8 && net->K == 3) emit_all(net, w, 3, 8, net->H, e, T, emit, false);
  else emit_all(net, w, net->K, D, net->H, e, T, emit, false);
  return true;
}
