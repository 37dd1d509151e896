/* align: which blocks of a page are in its gold text.
**
** Both are words. A block may stand in the gold at a few places (candidates: where its first words, or words further in, are
** found); of all blocks' candidates the heaviest chain is chosen in which the gold's places rise with the page's and do not
** overlap, a block counting for the words that agree. A teaser that repeats a paragraph's words then loses to the paragraph, and a
** short line counts only where it is a whole line of the gold.
*/
#ifndef STET_ALIGN_H
#define STET_ALIGN_H

#include <stddef.h>
#include <stdint.h>

typedef struct stet__align_block { const char *p; size_t n; } stet__align_block;

/* keep[i]: 1 the block is in the gold, 0 it is not, -1 a part of it is. Answers how much of the gold was found, 0..1. */
double stet__align(const stet__align_block *blocks, size_t n, const char *gold, size_t gold_size, signed char *keep);

#endif
