/* figure_tense: what the words around a date say of its time.
**
** A bare "Monday" or "March" is one that was or one that comes. The verb before it tells ("said on Monday", "will vote on Monday"),
** or the one behind it where it begins a sentence or owns ("Monday's vote"); a word that points ahead ("until", "for", "by") leaves
** it open, and so do "is", "would" and everything else that is not told apart for sure.
*/
#ifndef STET_FIGURE_TENSE_H
#define STET_FIGURE_TENSE_H

#include "text/tokens.h"

typedef enum stet__beside { /* what stands right behind a date */
  STET__BESIDE_NOTHING = 0,
  STET__BESIDE_YEAR,  /* "last year", "of this year", "next year": `step` */
  STET__BESIDE_WEEK,  /* "last week", "next week": `step` */
  STET__BESIDE_END,   /* the end of a range and its year, `step`: "to July 3, 2021" */
  STET__BESIDE_OTHER  /* what fixes it in another way: "(May 12)", "that year" */
} stet__beside;

typedef struct stet__around {
  int tense; /* -1: it was, 1: it will be, 0: not told */
  stet__beside beside;
  int step;  /* -1, 0, 1; a year */
  bool loose; /* "more than", "nearly" stands before it */
} stet__around;

/* The surroundings of the tokens v[first..last] of a passage of n. */
stet__around stet__around_of(const char *text, const stet__token *v, size_t n, size_t first, size_t last);

#endif
