/* names_model: the file that holds the tagger's lexicon, its scorer and its chain.
**
** One flat little-endian image, read in place. Layout, everything aligned to 4:
**
**   0   8   magic "stetnam\n"
**   8   4   version of this layout, STET__NAMES_VERSION
**   12  4   size of the whole image
**   16  8   hash of everything from byte 64 on (stet__hash)
**   24  36  E, H, layers, L, rows of vectors, flags, ids' bits, slots of the words' table, of the phrases': four bytes each
**   60  4   zero
**   64      words uint32[slots], phrases uint32[slots]
**           floats: for every layer step[H] b[H]; memory step[H] b[H]; around step[H] b[H]; out step[P] b[P]; own step[P] b[P];
**           begin[L] trans[L][L]
**           flags int16[flags][E]
**           int8: every layer w[C / 4][H][4], C = 3 E or 3 H; memory w[H / 4][H][4]; around w[2 E / 4][H][4]; out w[H / 4][P][4];
**           own w[E / 4][P][4]; bag[2^bits][E]; vectors[rows][E]
**
** P is L rounded up to a multiple of 8. What the parts are for is in tagger.c.
**
** stet__names_model_open checks all of it before first use: magic, version, that every dimension is within its bounds and what the
** code was built for, that the image is exactly as long as they say, that both tables have a free slot and rows that exist, that
** every float is finite and below 10,000, and the hash.
*/
#ifndef STET_NAMES_MODEL_H
#define STET_NAMES_MODEL_H

#include "chain/chain.h"
#include "chain/stack.h"
#include "tag/lexicon.h"

enum {
  STET__NAMES_VERSION = 3,
  STET__NAMES_HEAD = 64,
  STET__NAMES_LAYERS_MAX = 8,
  STET__NAMES_E_MAX = 128,
  STET__NAMES_E_STEP = 16, /* E is a multiple of it */
  STET__NAMES_H_MAX = STET__STACK_H_MAX
};
enum { STET__NAMES_TYPES = 7, STET__NAMES_LABELS = 1 + 2 * STET__NAMES_TYPES }; /* O, then B and I of every type */

typedef struct stet__names_model {
  stet__lexicon lexicon;
  uint32_t E, H, n_layers, L, P, rows;
  stet__layer layers[STET__NAMES_LAYERS_MAX], memory, around, out, own;
  stet__chain chain;
  const int16_t *flags; /* [STET__FLAGS][E] */
  const int8_t *bag; /* [2^STET__WORD_BITS][E] */
  const int8_t *vectors; /* [rows][E] */
  uint64_t hash;
} stet__names_model;

/* Points *m into `image`, which must be aligned to 4 and outlive it. Errors: STET_EMODEL with the offset of what is wrong. With
** `trusted`, tables, floats and hash are not looked at: for the image that is built into the library. */
stet_status stet__names_model_open(stet__names_model *m, const void *image, size_t size, bool trusted, stet_error *error);

#endif
