/* listed: is a word one of a small list? Lists are strings, each word between single spaces (" a b c "), so that they can be read
** and extended where they stand. A look costs one stop at each place with the word's first letter, its last and a space behind.
*/
#include "base/lanes.h"

/* The word stands in the list behind the space at `at`, where its first byte, its last and the space behind it do. */
static bool stands(const char *at, const char *p, size_t n) {
  return at[0] == ' ' && (n < 3 || memcmp(at + 2, p + 1, n - 2) == 0) && !memchr(p, ' ', n);
}

bool stet__listed(const char *list, const char *p, size_t n) {
  size_t size = strlen(list), places = size - n - 1; /* where the space before the word may be */
  if (n == 0 || n + 2 > size) return false;
  const char first = p[0], last = p[n - 1];
  if (places < STET__LANES) {
    for (const char *at = list; at < list + places; at++)
      if (at[1] == first && at[n] == last && at[n + 1] == ' ' && stands(at, p, n)) return true;
    return false;
  }
  for (size_t i = 0; i < places; i += STET__LANES) { /* the last sixteen again rather than beyond the end */
    const char *at = list + (i < places - STET__LANES ? i : places - STET__LANES);
    stet__lanes head = stet__lanes_are(stet__lanes_at(at + 1), (unsigned char)first);
    stet__lanes tail = stet__lanes_are(stet__lanes_at(at + n), (unsigned char)last), space = stet__lanes_at(at + n + 1);
    for (uint32_t bits = stet__lanes_bits(head & tail & stet__lanes_are(space, ' ')); bits; bits &= bits - 1)
      if (stands(at + __builtin_ctz(bits), p, n)) return true;
  }
  return false;
}

bool stet__listed_small(const char *list, const char *p, size_t n) {
  char word[STET__LISTED_LONGEST];
  if (n > sizeof word) return false;
  for (size_t i = 0; i < n; i++) word[i] = p[i] >= 'A' && p[i] <= 'Z' ? (char)(p[i] + 32) : p[i];
  return stet__listed(list, word, n);
}
