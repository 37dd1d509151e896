/* listed: is a word one of a small list? Lists are strings, each word between single spaces (" a b c "), so that they can be read
** and extended where they stand. A look costs one stop at each word of the same length with the same first letter.
*/
#include "base/lanes.h"

bool stet__listed(const char *list, const char *p, size_t n) {
  size_t size = strlen(list), last = size - n - 1; /* where the space before a word can stand: below `last` */
  if (n == 0 || n + 2 > size || memchr(p, ' ', n)) return false;
  if (last < STET__LANES) {
    for (size_t i = 0; i < last; i++)
      if (list[i] == ' ' && list[i + 1] == p[0] && list[i + n + 1] == ' ' && memcmp(list + i + 1, p, n) == 0) return true;
    return false;
  }
  for (size_t at = 0; at < last; at += STET__LANES) { /* the last sixteen again rather than beyond the end */
    const char *from = list + (at < last - STET__LANES ? at : last - STET__LANES);
    stet__lanes head = stet__lanes_are(stet__lanes_at(from), ' ') & stet__lanes_are(stet__lanes_at(from + 1), (unsigned char)p[0]);
    uint32_t bits = stet__lanes_bits(head & stet__lanes_are(stet__lanes_at(from + n + 1), ' '));
    for (; bits; bits &= bits - 1)
      if (memcmp(from + __builtin_ctz(bits) + 1, p, n) == 0) return true;
  }
  return false;
}

bool stet__listed_small(const char *list, const char *p, size_t n) {
  char word[STET__LISTED_LONGEST];
  if (n > sizeof word) return false;
  for (size_t i = 0; i < n; i++) word[i] = p[i] >= 'A' && p[i] <= 'Z' ? (char)(p[i] + 32) : p[i];
  return stet__listed(list, word, n);
}
