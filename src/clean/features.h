/* features: what a block looks like to the scorer.
**
** A block's evidence is a bag of hashed features (its words, their order where it is short, its shape, the rule that found it, its
** place) and STET__BLOCK_NUMBERS numbers between about 0 and 1 (length, capitals, stops, links, how much of its wording the
** document's prose shares). Two passes: the first reads every block once and gathers the document's wording; the second answers
** block by block, so that no feature is stored.
**
** Bytes beyond ASCII count as letters, capitals known for Latin, Greek and Cyrillic; scripts that are written without spaces are
** cut into words of two characters. Letters are folded for ASCII only: all that is asked is that the same word gives the same
** hash.
*/
#ifndef STET_FEATURES_H
#define STET_FEATURES_H

#include "chain/net.h"
#include "clean/label.h"

/* The chain's labels. An article is one stretch of its page: what stands before it, its own blocks, junk inside it, what stands
** after. A chain that must go through them in order cannot take a lone teaser far from the article for a part of it. */
enum { STET__BEFORE = 0, STET__ARTICLE, STET__INSIDE, STET__AFTER, STET__BLOCK_LABELS };

enum {
  STET__BLOCK_BITS = 16,      /* features are hashed to 2^16 */
  STET__BLOCK_NUMBERS = 32,
  STET__BLOCK_IDS_MAX = 112,  /* features of one block at most */
  STET__PITCH_BITS = 11,
  STET__PITCH_SLOTS = 1 << STET__PITCH_BITS
};

typedef struct stet__block_stats { /* of one block, from the first pass */
  uint32_t words, words_at;   /* count, and where its word hashes stand */
  uint32_t chars;             /* bytes of its text */
  uint16_t capitals, shorts, all_caps; /* words that begin upper; short lower ones; all upper */
  uint16_t digits, stops, commas;      /* digits, ends of sentences, commas */
  uint8_t first, last;        /* first and last byte's class */
  uint8_t marks;              /* bits of what it holds: see block_words.h */
  uint8_t prose;              /* long running text */
  uint8_t address, second;    /* how many say we, our, you, your; how many of these you, your; outside of quotations only */
  uint8_t pitch;              /* how many of its words a site uses to speak of itself and to its readers, capped */
  uint8_t seen, copies;       /* how often the same text stands before; in the whole document; both capped at 3 */
  uint8_t form;               /* what the block is like: see form_of in features.c */
  uint8_t since, since_role;  /* how far behind the last block that a rule found lies, capped at 255, and its role + 1; 0: none */
  uint8_t until, until_role;  /* and the next one */
  uint8_t byline, stamp;      /* how far behind the last byline, the last time stamp lies; 254: only one ahead; 255: none */
  uint8_t finds_behind, finds_ahead; /* how many of the ten blocks behind, ahead a rule found for the site */
  uint64_t whole;             /* hash of its folded words, digits alike */
} stet__block_stats;

typedef struct stet__featurer { /* scratch; zero it, set `a`; grow-only */
  const stet_alloc *a;
  stet__block_stats *stats; size_t cap_stats;   /* [N] */
  uint32_t *words;          size_t n_words, cap_words; /* word hashes of all blocks */
  uint32_t *seen;           size_t cap_seen;    /* open table of whole-text hashes, [2^k][2]: hash, count */
  uint32_t *prose;          size_t cap_prose;   /* open table of the prose's word hashes */
  uint32_t *running;        size_t cap_running; /* [N+1] bytes of running text before block i */
  size_t seen_mask, prose_mask;
  const int8_t *rows;                           /* whose rows for the features are fetched ahead (stet__net_pair_fetch), or NULL */
  uint32_t pitch[STET__PITCH_SLOTS];            /* hashes of the words by which a site speaks of itself; made at the first begin */
  size_t n;
  bool knows_pitch;
  uint32_t near_max, far_max, block_max;        /* most running text within NEAR, FAR blocks of any block; in one block */
  float near_scale, far_scale, block_scale, log_far; /* their inverses; the logarithm of far_max */
  float address_share;                          /* of the paragraphs, those that speak to the reader */
  float prose_share, log_mean, log_n, gaps;     /* of the document */
} stet__featurer;

void stet__featurer_fini(stet__featurer *f);
/* The first pass. False: out of memory. */
bool stet__featurer_begin(stet__featurer *f, const stet__item *items, size_t n);
/* Block i's features into ids[STET__BLOCK_IDS_MAX] and x[STET__BLOCK_NUMBERS]; answers how many ids. */
size_t stet__featurer_block(const stet__featurer *f, const stet__item *items, size_t i, uint32_t *ids, float *x);
/* Does the block speak to the reader ("our newsletter brings you") in a document that does not? */
bool stet__featurer_addresses(const stet__featurer *f, const stet__block_stats *s);
/* Does the block end like a headline, without a full stop? */
bool stet__featurer_is_headline(const stet__block_stats *s);
/* How many of them, from the first on, are of words and rules and so of a language: training also shows the scorer pages
** without. */
size_t stet__featurer_lexical(const stet__featurer *f, const stet__item *items, size_t i);

#endif
