/* block_words: one reading of a block's text: its words as hashes, and counts of what they and the marks between them are like.
** Private to the features.
*/
#ifndef STET_BLOCK_WORDS_H
#define STET_BLOCK_WORDS_H

#include "clean/features.h"

/* Classes of a byte, in stet__block_stats first and last. */
enum { CLASS_OTHER = 0, CLASS_LOWER, CLASS_UPPER, CLASS_DIGIT, CLASS_HIGH, CLASS_SPACE, CLASS_QUOTE, CLASS_PUNCT, CLASS_STOP };
/* What a block holds, as bits of stet__block_stats marks. */
enum {
  MARK_BAR = 1, MARK_COPY = 2, MARK_AT = 4, MARK_ARROW = 8, MARK_QUOTE = 16, MARK_COLON = 32, MARK_QUESTION = 64, MARK_LINK = 128
};
enum { PROSE_WORDS = 24 }; /* a paragraph of running text has at least so many */

/* Begins a document: forgets the words of the last. */
void stet__block_words_begin(stet__featurer *f);
/* Reads `item` into *s, its word hashes behind those of f->words. Leaves what is not of the text alone (seen, form, marks along the
** page) at zero. False: out of memory. */
bool stet__block_words(stet__featurer *f, stet__block_stats *s, const stet__item *item);

#endif
