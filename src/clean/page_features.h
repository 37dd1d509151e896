/* page_features: what a block of an HTML page looks like to the scorer, beside its words (features.h): where it stands in the
** markup.
**
** Class names differ from site to site, and what they say depends on where they stand. So the page is first measured: which element
** holds most of its running text (*main*), and which slots of its template (an element, its class words and those of the three
** around it) hold running text, which links. Then a block's class words count as words inside main, of main, or outside, and most
** of what the scorer gets is shares: of the page's running text in the elements around the block, of links, of the text that the
** page's own JSON-LD calls the article's body.
*/
#ifndef STET_PAGE_FEATURES_H
#define STET_PAGE_FEATURES_H

#include "clean/features.h"
#include "read/page.h"

enum {
  STET__PAGE_NUMBERS = 20,
  STET__PAGE_IDS_MAX = 96,
  STET__PAGE_X = STET__BLOCK_NUMBERS + STET__PAGE_NUMBERS,
  STET__PAGE_IDS = STET__BLOCK_IDS_MAX + STET__PAGE_IDS_MAX
};

typedef struct stet__node_stats { /* of an element, all it holds */
  float prose, chars, links;
  float own;                  /* running text of the blocks whose box is a child of it */
  uint32_t blocks;
  uint16_t depth;
  uint8_t on_chain;           /* main, or around it */
} stet__node_stats;

/* Of a template slot. */
typedef struct stet__slot_stats { uint64_t key; float prose, chars, links; uint32_t blocks; } stet__slot_stats;

enum { STET__TITLE_PARTS = 12, STET__HEAD_WORDS = 24, STET__HEAD_BYTES = 400 /* what is read of a title or a name */ };

/* The hash of its words, and how many they are. */
typedef struct stet__title_part { uint64_t whole; uint32_t words; } stet__title_part;

/* The element that block i's box stands in. */
static inline uint32_t stet__box_parent(const stet__page *page, size_t i) { return page->nodes[page->places[i].box].parent; }

typedef struct stet__page_featurer { /* scratch; zero it, set `a`; grow-only */
  const stet_alloc *a;
  const stet__page *page;
  stet__node_stats *nodes;    size_t cap_nodes;  /* [page->n_nodes] */
  stet__slot_stats *slots;    size_t cap_slots, slot_mask;
  uint32_t *slot_of;          size_t cap_slot_of; /* [N] */
  uint32_t *body;             size_t cap_body, body_mask; /* open table: pairs of words of the JSON-LD's article body */
  bool has_body;
  stet__buf text;             /* a fact of the head */
  uint64_t titles[4];         /* hashes of the words of what the head calls the title; 0: none */
  uint64_t site;              /* of "Site: Title", by its <title>: the hash of what stands before the first mark between the two, */
  uint64_t behind[2];         /* and of what stands behind the first such mark, and behind the last; 0: none */
  uint64_t named;             /* of the site's name; 0: none */
  stet__title_part parts[STET__TITLE_PARTS]; uint32_t n_parts; /* of what the head calls the title, between its marks */
  uint32_t title_words[4][STET__HEAD_WORDS], n_title_words[4]; /* the first words of titles[k], */
  uint32_t said[2][STET__HEAD_WORDS], n_said[2];               /* and of what the head says of the article */
  uint64_t writers[2];        /* the same of the writer, by its JSON-LD and its <meta> */
  uint32_t main, main80;      /* innermost elements with a half, with four fifths of the running text */
  float prose, own_max, slot_max; /* of the page, of the fullest element and slot */
  size_t title;               /* the block that is the title; n: none */
} stet__page_featurer;

void stet__page_featurer_fini(stet__page_featurer *f);
/* Measures the page; `words` must have begun with the same items. False: out of memory. */
bool stet__page_featurer_begin(stet__page_featurer *f, stet__featurer *words, const stet__page *page,
                               const stet__item *items, size_t n);
/* The hash of a text's words, as stats[].whole of features.h. False: out of memory. */
bool stet__page_hash(stet__featurer *words, const char *p, size_t n, uint64_t *out);
/* Block i's features beside those of its words: into ids[STET__PAGE_IDS_MAX] and x[STET__PAGE_NUMBERS]; answers how many ids.
** `unnamed`: without those of class names, which is how training shows the scorer a site that numbers its boxes. */
size_t stet__page_featurer_block(const stet__page_featurer *f, const stet__featurer *words, const stet__item *items, size_t i,
                                 bool unnamed, uint32_t *ids, float *x);

#endif
