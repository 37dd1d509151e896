/* stack: the sums of a layer; see stack.h. */
#include "chain/stack.h"

#if defined(__GNUC__) && defined(__x86_64__)
#define HAS_AVX2 1
#include <immintrin.h>
#endif

static void linear_plain(const stet__layer *l, const uint8_t *a, size_t stride, size_t T, float *out) {
  size_t H = l->H;
  int32_t sum[STET__STACK_H_MAX];
  for (size_t t = 0; t < T; t++) {
    memset(sum, 0, H * sizeof *sum);
    for (size_t c = 0; c < l->C; c += 4) {
      const uint8_t *in = a + t * stride + c;
      const int8_t *w = l->w + c * H;
      int32_t x0 = in[0], x1 = in[1], x2 = in[2], x3 = in[3];
      for (size_t h = 0; h < H; h++) sum[h] += x0 * w[4 * h] + x1 * w[4 * h + 1] + x2 * w[4 * h + 2] + x3 * w[4 * h + 3];
    }
    for (size_t h = 0; h < H; h++) out[t * H + h] = (float)sum[h] * l->step[h] + l->b[h];
  }
}

#ifdef HAS_AVX2
#define AVX2 __attribute__((target("avx2")))
#define ALWAYS __attribute__((always_inline)) /* so that numbers of rows become constants inside */

/* Products of activations 0..127 and weights -64..64, two pairs of them: at most 4 * 127 * 64 = 32512, so 16 bits hold the sum. */
static inline AVX2 __m256i add_products(__m256i all, __m256i in0, __m256i w0, __m256i in1, __m256i w1, __m256i ones) {
  __m256i pairs = _mm256_add_epi16(_mm256_maddubs_epi16(in0, w0), _mm256_maddubs_epi16(in1, w1));
  return _mm256_add_epi32(all, _mm256_madd_epi16(pairs, ones));
}

static inline AVX2 __m256i four(const uint8_t *p) {
  int32_t v;
  memcpy(&v, p, 4);
  return _mm256_set1_epi32(v);
}

static inline AVX2 __m256i load(const int8_t *p) { return _mm256_loadu_si256((const __m256i *)(const void *)p); }

/* Units [h, h + 8 * wide) of `rows` rows, which are at most four; wide is 1 or 2. */
static inline AVX2 ALWAYS void tile(const stet__layer *l, const uint8_t *a, size_t stride, size_t rows, size_t h, size_t wide,
                                    float *out) {
  __m256i all[4][2], ones = _mm256_set1_epi16(1);
  for (size_t r = 0; r < rows; r++) all[r][0] = all[r][1] = _mm256_setzero_si256();
  const int8_t *w = l->w + h * 4;
  for (size_t c = 0; c < l->C; c += 8, w += l->H * 8) {
    __m256i w00 = load(w), w10 = load(w + l->H * 4);
    __m256i w01 = wide > 1 ? load(w + 32) : w00, w11 = wide > 1 ? load(w + l->H * 4 + 32) : w10;
    for (size_t r = 0; r < rows; r++) {
      __m256i in0 = four(a + r * stride + c), in1 = four(a + r * stride + c + 4);
      all[r][0] = add_products(all[r][0], in0, w00, in1, w10, ones);
      if (wide > 1) all[r][1] = add_products(all[r][1], in0, w01, in1, w11, ones);
    }
  }
  for (size_t k = 0; k < wide; k++, h += 8) {
    __m256 step = _mm256_loadu_ps(l->step + h), b = _mm256_loadu_ps(l->b + h);
    for (size_t r = 0; r < rows; r++)
      _mm256_storeu_ps(out + r * l->H + h, _mm256_add_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(all[r][k]), step), b));
  }
}

static inline AVX2 ALWAYS void all_units(const stet__layer *l, const uint8_t *a, size_t stride, size_t rows, float *out) {
  size_t h = 0;
  for (; h + 16 <= l->H; h += 16) tile(l, a, stride, rows, h, 2, out);
  for (; h < l->H; h += 8) tile(l, a, stride, rows, h, 1, out);
}

static AVX2 void linear_avx2(const stet__layer *l, const uint8_t *a, size_t stride, size_t T, float *out) {
  for (; T >= 4; T -= 4, a += 4 * stride, out += 4 * l->H) all_units(l, a, stride, 4, out);
  if (T == 3) all_units(l, a, stride, 3, out);
  if (T == 2) all_units(l, a, stride, 2, out);
  if (T == 1) all_units(l, a, stride, 1, out);
}
#endif

void stet__stack_linear(const stet__layer *l, const uint8_t *a, size_t stride, size_t T, float *out) {
#ifdef HAS_AVX2
  if (__builtin_cpu_supports("avx2")) {
    linear_avx2(l, a, stride, T, out);
    return;
  }
#endif
  linear_plain(l, a, stride, T, out);
}

static void clamp_plain(const float *from, size_t n, uint8_t *to) {
  for (size_t i = 0; i < n; i++) {
    float v = from[i] < 0 ? 0 : from[i] > STET__STACK_TOP ? STET__STACK_TOP : from[i];
    to[i] = (uint8_t)(int32_t)(v + 0.5f);
  }
}

#ifdef HAS_AVX2
static inline AVX2 __m256i eight(const float *p) {
  __m256 v = _mm256_min_ps(_mm256_max_ps(_mm256_loadu_ps(p), _mm256_setzero_ps()), _mm256_set1_ps(STET__STACK_TOP));
  return _mm256_cvttps_epi32(_mm256_add_ps(v, _mm256_set1_ps(0.5f)));
}

/* The packs work in the register's two halves, so four bytes of each of the eight come out of order; the permutation mends that. */
static AVX2 void clamp_avx2(const float *from, size_t n, uint8_t *to) {
  const __m256i order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
  size_t i = 0;
  for (; i + 32 <= n; i += 32) {
    __m256i low = _mm256_packs_epi32(eight(from + i), eight(from + i + 8));
    __m256i high = _mm256_packs_epi32(eight(from + i + 16), eight(from + i + 24));
    __m256i all = _mm256_permutevar8x32_epi32(_mm256_packus_epi16(low, high), order);
    _mm256_storeu_si256((__m256i *)(void *)(to + i), all);
  }
  clamp_plain(from + i, n - i, to + i);
}
#endif

void stet__stack_clamp(const float *from, size_t n, uint8_t *to) {
#ifdef HAS_AVX2
  if (__builtin_cpu_supports("avx2")) {
    clamp_avx2(from, n, to);
    return;
  }
#endif
  clamp_plain(from, n, to);
}
