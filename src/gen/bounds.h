/* bounds: what every text that a pattern matches must look like, told from the pattern's syntax and without matching anything: how
** it may begin, how it may end, what it must hold, how short it may be.
**
** The idea is that of the prefilters before regular expressions (RE2's FilteredRE2, the literals of Hyperscan and grep): walk over
** the pattern's tree with sets of strings, and give up on a set that grows too large or meets "any letter". The invariant: a bound
** is never narrower than the pattern. Look-ahead that forbids, word boundaries and case are left out of account, which only makes
** bounds wider. One exception: \d at the beginning stands for ASCII's digits and those that the pattern names.
**
** All of it speaks of plain text in small letters, as rules.c folds it, and of the functions for keys in rules_data.h.
*/
#ifndef STET_BOUNDS_H
#define STET_BOUNDS_H

#include "base/base.h"

enum { BOUNDS_HEADS = 4000, BOUNDS_MUST = 200, BOUNDS_FAR = 0xFFFF };

typedef struct bounds {
  uint32_t least;                /* characters */
  bool headless;                 /* it begins with anything, or with one letter or digit and then anything */
  uint64_t heads[BOUNDS_HEADS];  /* keys; none begins with another */
  size_t n_heads;
  uint64_t tails;                /* the bits that stet__rule_tail gives its ends, closing marks left off ... */
  uint8_t tail_size;             /* ... for their last so many bytes */
  char must[BOUNDS_MUST];        /* it holds one of these, a line each; "": nothing is known */
  uint32_t reach;                /* characters from the beginning within which it does; BOUNDS_FAR: anywhere */
} bounds;

/* Of pattern p, which describes whole texts, or where `open` their beginnings. NULL, or why the pattern cannot be read. */
const char *bounds_of(const char *p, bool open, bounds *out);

#endif
