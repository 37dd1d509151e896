/* hash: 64 bits from bytes, eight at a time; multiply and fold in the manner of wyhash, read little-endian so that models trained
** on one machine score the same on every other.
*/
#include "base/base.h"

static uint64_t load(const unsigned char *p, size_t n) {
  uint64_t v = 0;
  for (size_t i = 0; i < n; i++) v |= (uint64_t)p[i] << (8 * i);
  return v;
}

static uint64_t load8(const unsigned char *p) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  uint64_t v;
  memcpy(&v, p, 8);
  return v;
#else
  return load(p, 8);
#endif
}

uint64_t stet__hash(const void *data, size_t n, uint64_t seed) {
  const unsigned char *p = data;
  uint64_t h = seed ^ (n * 0x9E3779B97F4A7C15u);
  for (; n >= 8; p += 8, n -= 8) {
    h = (h ^ load8(p)) * 0xBF58476D1CE4E5B9u;
    h ^= h >> 29;
  }
  h = (h ^ load(p, n)) * 0x94D049BB133111EBu;
  h ^= h >> 31;
  h *= 0xD6E8FEB86659FD93u;
  return h ^ (h >> 32);
}
