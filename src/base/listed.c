/* listed: is a word one of a small list? Lists are strings, each word between single spaces (" a b c "), so that they can be read
** and extended where they stand. A look costs one stop at each place of the word's first letter.
*/
#include "base/base.h"

bool stet__listed(const char *list, const char *p, size_t n) {
  if (n == 0 || p[0] == 0) return false;
  for (const char *at = list + 1; (at = strchr(at, p[0])) != NULL; at++)
    if (at[-1] == ' ' && strncmp(at, p, n) == 0 && !memchr(p, 0, n) && at[n] == ' ') return !memchr(p, ' ', n);
  return false;
}

bool stet__listed_small(const char *list, const char *p, size_t n) {
  char word[STET__LISTED_LONGEST];
  if (n > sizeof word) return false;
  for (size_t i = 0; i < n; i++) word[i] = p[i] >= 'A' && p[i] <= 'Z' ? (char)(p[i] + 32) : p[i];
  return stet__listed(list, word, n);
}
