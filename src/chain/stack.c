/* stack: the sums of a layer; see stack.h. */
#include "chain/stack.h"

#if defined(__GNUC__) && defined(__x86_64__)
#define HAS_AVX2 1
#include <immintrin.h>
#endif

enum { BLOCK = 32 };

size_t stet__stack_rows_size(const stet__layer *l) {
  return l->C % BLOCK == 0 && l->H % BLOCK == 0 ? (size_t)l->C * l->H : 0;
}

void stet__stack_rows(const stet__layer *l, int8_t *rows) {
  for (size_t c = 0; c < l->C; c++)
    for (size_t h = 0; h < l->H; h++) rows[c * l->H + h] = l->w[(c / 4 * l->H + h) * 4 + c % 4];
}

static void sparse_plain(const stet__layer *l, const uint8_t *a, int32_t *sum) {
  size_t H = l->H;
  for (size_t c = 0; c < l->C; c++) {
    const int8_t *w = l->rows + c * H;
    int16_t x = a[c];
    if (!x) continue;
    for (size_t h = 0; h < H; h += BLOCK)
      for (size_t k = h; k < h + BLOCK; k++) sum[k] += (int16_t)(x * w[k]);
  }
}

static void dense_plain(const stet__layer *l, const uint8_t *a, int32_t *sum) {
  size_t H = l->H;
  for (size_t c = 0; c < l->C; c += 4) {
    const int8_t *w = l->w + c * H;
    int32_t x0 = a[c], x1 = a[c + 1], x2 = a[c + 2], x3 = a[c + 3];
    for (size_t h = 0; h < H; h++) sum[h] += x0 * w[4 * h] + x1 * w[4 * h + 1] + x2 * w[4 * h + 2] + x3 * w[4 * h + 3];
  }
}

static void linear_plain(const stet__layer *l, const uint8_t *a, size_t stride, size_t T, float *out) {
  size_t H = l->H;
  int32_t sum[STET__STACK_H_MAX];
  for (size_t t = 0; t < T; t++) {
    memset(sum, 0, H * sizeof *sum);
    if (l->rows) sparse_plain(l, a + t * stride, sum);
    else dense_plain(l, a + t * stride, sum);
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

/* ---- Activations that are mostly 0 ---- */

enum { TOGETHER = 16, SIXTEEN_BITS = 511 }; /* rows at a time; activations whose products with weights fit, all together */

typedef struct pair { /* two activations of a position that are not 0 */
  uint32_t both; /* in bytes, twice */
  uint32_t p, q; /* where their rows of weights begin */
  uint32_t n;    /* of the first of those that fit into 16 bits: their number */
} pair;

/* The places in a[0..n) that are not 0. */
static AVX2 size_t find_active(const uint8_t *a, size_t n, uint16_t *at) {
  size_t k = 0;
  for (size_t i = 0; i < n; i += BLOCK) {
    __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)(a + i));
    uint32_t active = ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(v, _mm256_setzero_si256()));
    for (; active; active &= active - 1) at[k++] = (uint16_t)(i + (size_t)__builtin_ctz(active));
  }
  return k;
}

/* Lists the pairs of a[0..n), for a layer of H units; answers their end. The last may have but one activation. */
static AVX2 pair *list_pairs(const uint8_t *a, size_t n, size_t H, pair *to) {
  uint16_t at[STET__STACK_H_MAX + 1];
  size_t k = find_active(a, n, at);
  uint32_t sum = 0;
  pair *first = to;
  for (size_t i = 0; i < k; i += 2, to++) {
    uint32_t p = at[i], q = i + 1 < k ? at[i + 1] : p, x = a[p], y = i + 1 < k ? a[q] : 0;
    if (sum + x + y > SIXTEEN_BITS) first->n = (uint32_t)(to - first), first = to, sum = 0;
    sum += x + y;
    *to = (pair){(x | y << 8) * 0x10001u, p * (uint32_t)H, q * (uint32_t)H, 0};
  }
  if (k) first->n = (uint32_t)(to - first);
  return to;
}

typedef struct sums { __m256i low, high; } sums; /* of a block: of units 0-7 and 16-23, 8-15 and 24-31 */

static inline AVX2 ALWAYS sums with_pair(sums s, __m256i in, const int8_t *p, const int8_t *q) {
  __m256i u = load(p), v = load(q);
  s.low = _mm256_add_epi16(s.low, _mm256_maddubs_epi16(in, _mm256_unpacklo_epi8(u, v)));
  s.high = _mm256_add_epi16(s.high, _mm256_maddubs_epi16(in, _mm256_unpackhi_epi8(u, v)));
  return s;
}

static inline AVX2 ALWAYS void add_eight(int32_t *sum, __m128i part) {
  __m256i *to = (__m256i *)(void *)sum;
  _mm256_storeu_si256(to, _mm256_add_epi32(_mm256_loadu_si256(to), _mm256_cvtepi16_epi32(part)));
}

static inline AVX2 ALWAYS void add_block(int32_t *sum, sums s) {
  add_eight(sum, _mm256_castsi256_si128(s.low));
  add_eight(sum + 8, _mm256_castsi256_si128(s.high));
  add_eight(sum + 16, _mm256_extracti128_si256(s.low, 1));
  add_eight(sum + 24, _mm256_extracti128_si256(s.high, 1));
}

/* Adds to `wide` blocks of sums, one or four, what the n pairs give; w is where the blocks' rows begin. */
static inline AVX2 ALWAYS void add_pairs(const int8_t *w, const pair *p, size_t n, size_t wide, int32_t *sum) {
  sums s0 = {_mm256_setzero_si256(), _mm256_setzero_si256()}, s1 = s0, s2 = s0, s3 = s0;
  for (const pair *end = p + n; p < end; p++) {
    const int8_t *u = w + p->p, *v = w + p->q;
    __m256i in = _mm256_set1_epi32((int32_t)p->both);
    s0 = with_pair(s0, in, u, v);
    if (wide < 4) continue;
    s1 = with_pair(s1, in, u + BLOCK, v + BLOCK);
    s2 = with_pair(s2, in, u + 2 * BLOCK, v + 2 * BLOCK);
    s3 = with_pair(s3, in, u + 3 * BLOCK, v + 3 * BLOCK);
  }
  add_block(sum, s0);
  if (wide < 4) return;
  add_block(sum + BLOCK, s1);
  add_block(sum + 2 * BLOCK, s2);
  add_block(sum + 3 * BLOCK, s3);
}

#define APART __attribute__((noinline)) /* so that the sums of pairs get all the registers */
static AVX2 APART void add_pairs4(const int8_t *w, const pair *p, int32_t *sum) { add_pairs(w, p, p->n, 4, sum); }
static AVX2 APART void add_pairs1(const int8_t *w, const pair *p, int32_t *sum) { add_pairs(w, p, p->n, 1, sum); }

/* One row, whose positions' pairs begin at begin[]. */
static AVX2 void sparse_row(const stet__layer *l, pair *const *begin, size_t width, float *out) {
  size_t H = l->H, h = 0;
  int32_t sum[STET__STACK_H_MAX];
  memset(sum, 0, H * sizeof *sum);
  for (size_t k = 0; k < l->C / width; k++)
    for (const pair *p = begin[k]; p < begin[k + 1]; p += p->n) {
      const int8_t *w = l->rows + k * width * H;
      for (h = 0; H - h >= 4 * BLOCK; h += 4 * BLOCK) add_pairs4(w + h, p, sum + h);
      for (; h < H; h += BLOCK) add_pairs1(w + h, p, sum + h);
    }
  for (h = 0; h < H; h += 8) {
    __m256 v = _mm256_cvtepi32_ps(_mm256_loadu_si256((const __m256i *)(const void *)(sum + h)));
    _mm256_storeu_ps(out + h, _mm256_add_ps(_mm256_mul_ps(v, _mm256_loadu_ps(l->step + h)), _mm256_loadu_ps(l->b + h)));
  }
}

static AVX2 void sparse_avx2(const stet__layer *l, const uint8_t *a, size_t width, size_t T, float *out) {
  pair pairs[(TOGETHER + 2) * (STET__STACK_H_MAX / 2)], *begin[TOGETHER + 3];
  begin[0] = pairs;
  for (size_t n; T; T -= n, a += n * width, out += n * l->H) {
    n = T < TOGETHER ? T : TOGETHER;
    for (size_t t = 0; t < n - 1 + l->C / width; t++) begin[t + 1] = list_pairs(a + t * width, width, l->H, begin[t]);
    for (size_t t = 0; t < n; t++) sparse_row(l, begin + t, width, out + t * l->H);
  }
}

/* Are rows of this stride made of at most three whole positions? */
static bool is_of_positions(const stet__layer *l, size_t stride) {
  return stride && stride <= STET__STACK_H_MAX && stride % BLOCK == 0 && l->C % stride == 0 && l->C / stride <= 3;
}
#endif

void stet__stack_linear(const stet__layer *l, const uint8_t *a, size_t stride, size_t T, float *out) {
#ifdef HAS_AVX2
  if (__builtin_cpu_supports("avx2")) {
    if (l->rows && is_of_positions(l, stride)) sparse_avx2(l, a, stride, T, out);
    else linear_avx2(l, a, stride, T, out);
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
