/* evidence: what a token looks like to the scorer.
**
** Three kinds. Of the word itself: STET__WORD_IDS hashed features (the word folded, its beginnings and endings, its shape), the row
** of its vector, and flags of its form; these are the same wherever it stands. Of the lists: which of them hold it, alone or in a
** longer entry. Of its place: first or last of its sentence, how much of the sentence is in capitals, whether it stands between
** quotation marks. All but ids and row are flags, bits of one word of 64.
**
** Shared by the tagger and by the program that makes the training data, so that what is learnt is what is seen.
*/
#ifndef STET_EVIDENCE_H
#define STET_EVIDENCE_H

#include "tag/lexicon.h"
#include "text/tokens.h"

enum {
  STET__WORD_IDS = 10,
  STET__WORD_BITS = 15,          /* ids are hashed to 2^15 */
  STET__WORD_MAX = 64            /* bytes of a word that are looked at */
};

enum { /* flags, by bit */
  STET__FLAG_CAPITAL = 0, STET__FLAG_UPPER, STET__FLAG_DIGIT, STET__FLAG_LOWER, STET__FLAG_MARK, STET__FLAG_HYPHEN, STET__FLAG_STOP,
  STET__FLAG_UNKNOWN, STET__FLAG_MIXED, STET__FLAG_SHORT, STET__FLAG_LONG, STET__FLAG_APOSTROPHE, STET__FLAG_ADDRESS,
  STET__FLAG_FOREIGN,
  STET__FLAGS_WORD,                                     /* those before are of the word itself */
  STET__FLAG_LISTS = STET__FLAGS_WORD,                  /* two a list: begins an entry, inside one of several tokens */
  STET__FLAG_FIRST = STET__FLAG_LISTS + 2 * STET__LISTS, STET__FLAG_LAST, STET__FLAG_QUOTED, STET__FLAG_GLUED,
  STET__FLAG_CAPS,                                      /* five: share of capitals in the sentence, none to all */
  STET__FLAG_SHOUT = STET__FLAG_CAPS + 5,               /* most of its words are all upper case */
  STET__FLAG_LENGTH,                                    /* four: of the sentence, to 3, 8, 20 tokens, more */
  STET__FLAGS = STET__FLAG_LENGTH + 4
};

typedef struct stet__word_evidence {
  uint32_t ids[STET__WORD_IDS];
  uint32_t row;                  /* of its vector, or STET__NO_ROW */
  uint32_t key;                  /* the same for the same name anywhere in the document; 0: no name could be it */
  uint64_t flags;                /* below STET__FLAGS_WORD */
} stet__word_evidence;

/* Of the word p[0..n), n > 0. `kind`: STET__TOKEN_*. */
void stet__evidence_word(const stet__lexicon *x, const char *p, size_t n, uint8_t kind, stet__word_evidence *out);
/* Of the lists and the place, for a sentence of n tokens of `text`: joins flags[0..n), which hold those of the words. */
void stet__evidence_sentence(const stet__lexicon *x, const char *text, const stet__token *tokens, size_t n, uint64_t *flags);
/* Are p[0..n), words parted by spaces, a person's name by the lists alone? 2: a given name stands first, at the end another, a
** surname or a word that nobody knows; 1: perhaps, one of the words nobody knows; 0: no, or the whole is a place, body, firm or
** team. */
int stet__is_person(const stet__lexicon *x, const char *p, size_t n);

#endif
