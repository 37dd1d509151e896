/* lexicon: what is known of words and phrases ahead of any text.
**
** Two open tables of 32-bit entries, a fingerprint of the key's hash in the upper half and a value in the lower:
**
**   words     exact word -> row of its vector. A word that is not there is looked up in lower case, then by its last hyphened part.
**   phrases   one or more tokens -> the lists that hold it (bit k: list k) and STET__PHRASE_GOES_ON where longer ones begin so
**
** The slot of hash h in a table of n is (h >> 32) * n / 2^32; entries that collide stand in the next free slots; STET__LEXICON_FREE
** ends a search. A table is at most four fifths full, so a search is short. A word that is not in the table is taken for one
** that is about once in 20,000 times; the scorer lives with that, and keys of text would cost five times the room.
*/
#ifndef STET_LEXICON_H
#define STET_LEXICON_H

#include "base/base.h"

enum { STET__LEXICON_FREE = 0xFFFFFFFF, STET__NO_ROW = 0xFFFF, STET__PHRASE_GOES_ON = 0x8000, STET__PHRASE_MAX = 8 };

/* The lists, in the order of their bits. */
enum {
  STET__LIST_GIVEN = 0, STET__LIST_SURNAME, STET__LIST_CITY_BIG, STET__LIST_CITY_SMALL, STET__LIST_COUNTRY, STET__LIST_REGION,
  STET__LIST_DEMONYM, STET__LIST_UNIVERSITY, STET__LIST_COMPANY,
  STET__LIST_PARTY, STET__LIST_BODY, STET__LIST_FIRM, STET__LIST_TEAM, STET__LIST_SITE, STET__LISTS
};

enum { /* lists that say much the same, as bits */
  STET__OF_PERSONS = 1 << STET__LIST_GIVEN | 1 << STET__LIST_SURNAME,
  STET__OF_PLACES = 1 << STET__LIST_CITY_BIG | 1 << STET__LIST_COUNTRY | 1 << STET__LIST_REGION, /* that many know */
  STET__ALL_PLACES = STET__OF_PLACES | 1 << STET__LIST_CITY_SMALL
};

typedef struct stet__lexicon {
  const uint32_t *words;   uint32_t n_words;   /* slots; every table has a free one */
  const uint32_t *phrases; uint32_t n_phrases;
} stet__lexicon;

uint64_t stet__lexicon_word(const char *p, size_t n);             /* the hash of a word */
/* The hash of a word as lists have it: "F.B.I." as FBI. */
uint64_t stet__lexicon_name(const char *p, size_t n);
uint64_t stet__lexicon_phrase(uint64_t before, uint64_t word);    /* of a phrase and one word more; before: 0 for the first */
/* The value of hash h in a table; STET__LEXICON_FREE: not there. */
uint32_t stet__lexicon_find(const uint32_t *table, uint32_t n, uint64_t h);
/* The lists that hold a phrase, bit k: list k. */
uint32_t stet__lexicon_lists(const stet__lexicon *x, uint64_t phrase);
/* The row of a word's vector, or STET__NO_ROW. `low`: the word in lower case, as long or not. */
uint32_t stet__lexicon_row(const stet__lexicon *x, const char *p, size_t n, const char *low, size_t n_low);

#endif
