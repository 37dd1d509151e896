/* lanes: sixteen bytes at once, in the vector types that gcc and clang have for every machine.
**
** A test answers -1 or 0 for each byte; stet__lanes_bits makes one bit a byte of that, the first byte lowest. The bytes are signed,
** because every machine can compare those: what is greater than '`' is a small letter or nearly, what is below 0 is not ASCII.
*/
#ifndef STET_LANES_H
#define STET_LANES_H

#include "base/base.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { STET__LANES = 16, STET__LANES_ALL = 0xFFFF };
typedef int8_t stet__lanes __attribute__((vector_size(STET__LANES)));
typedef uint8_t stet__ulanes __attribute__((vector_size(STET__LANES)));

static inline stet__lanes stet__lanes_at(const char *p) {
  stet__lanes v;
  memcpy(&v, p, sizeof v);
  return v;
}

/* Sixteen bytes of which the first n, at most all, are -1 and the others 0: what is kept by &. */
static inline const char *stet__lanes_cover(uint32_t n) {
  static const char cover[2 * STET__LANES] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
  return cover + STET__LANES - n;
}

static inline stet__lanes stet__lanes_are(stet__lanes v, unsigned char c) { return v == (int8_t)c; }

/* Bytes from..to of ASCII, exactly: moved up until `to` is the greatest byte there is. */
static inline stet__lanes stet__lanes_within(stet__lanes v, char from, char to) {
  return (stet__lanes)((stet__ulanes)v + (uint8_t)(127 - to)) > (int8_t)(126 - to + from);
}

static inline uint32_t stet__lanes_bits(stet__lanes v) {
#if defined(__SSE2__)
  __m128i x;
  memcpy(&x, &v, sizeof x);
  return (uint32_t)_mm_movemask_epi8(x);
#else
  uint64_t half[2];
  memcpy(half, &v, sizeof half);
  uint32_t bits = 0;
  for (int k = 0; k < 2; k++) {
    uint64_t w = half[k];
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    w = __builtin_bswap64(w);
#endif
    bits |= (uint32_t)((w >> 7 & 0x0101010101010101u) * 0x0102040810204080u >> 56) << (8 * k);
  }
  return bits;
#endif
}

#endif
