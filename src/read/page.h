/* page: an HTML page as blocks of text, with what the markup knows of each.
**
** The reader makes a text of its own, the page as a person sees it without its looks: references read, white space squeezed, a
** blank line between blocks, a line end where the page has one. Blocks and runs lie in that text, so that everything behind the
** readers works as on plain text; `map` says which bytes of the source each byte comes from (text/view.h).
**
** There is no tree. A stack of open elements, STET__PAGE_DEPTH deep, knows what the next character stands in; an element leaves a
** node behind (its parent, its name, the words of its class and id), and blocks, links and images point at nodes. End tags that
** HTML lets authors leave out are put in by its rules for paragraphs, items, cells and headings; misnested marks of style end where
** their end tag stands.
**
** Invariants. The text is valid for the layout's (read.h); nodes stand in the order of their start tags, so that a parent's number
** is smaller than its children's; node 0 is the page. Linear in the source: a tag costs at most STET__PAGE_DEPTH steps.
*/
#ifndef STET_PAGE_H
#define STET_PAGE_H

#include "read/html_tags.h"
#include "read/html_tokens.h"
#include "read/ld.h"
#include "read/read.h"
#include "text/view.h"

enum { STET__PAGE_DEPTH = 512, STET__NODE_WORDS = 12 };

enum { /* flags of a node */
  STET__NODE_HIDDEN = 1,    /* by attribute or style */
  STET__NODE_ARIA_HIDDEN = 2,
  STET__NODE_BODY = 4       /* it says that it is the article's body: itemprop="articleBody" */
};

typedef struct stet__node {
  uint32_t parent;
  uint32_t words;           /* words[words .. words + n_words): hashes of the words of class, id, role and the like */
  uint32_t number;          /* of an item of an ordered list; 0: a bullet, or no item */
  uint8_t n_words, tag, flags;
} stet__node;

enum { /* looks of a stretch of text */
  STET__LOOK_EMPH = 1, STET__LOOK_STRONG = 2, STET__LOOK_CODE = 4, STET__LOOK_SUB = 8, STET__LOOK_SUP = 16, STET__LOOK_DEL = 32
};

/* From text offset `at` on, in its block; link 0: none. */
typedef struct stet__look { uint32_t at, link; uint8_t bits; } stet__look;

typedef struct stet__link { uint32_t href, href_end; } stet__link;         /* of the decoded source, as written; [0] is none */

typedef struct stet__picture { uint32_t at, block, node, src, src_end, alt, alt_end; uint8_t inside, film; } stet__picture;
    /* `inside`: in block `block` at text offset `at`; else before that block. `film`: another site's player of a film or sound */

typedef struct stet__place {  /* of a block, beside what the layout says */
  uint32_t node, box;       /* innermost element at its start; innermost that breaks lines */
  uint32_t look, n_looks;   /* looks[look .. look + n_looks), the first at the block's start */
  uint32_t link_bytes, strong_bytes, emph_bytes;
  uint32_t item;            /* number of the list item that it is part of, counted over the page; 0: none */
  uint32_t table;           /* number of the innermost table, counted over the page; 0: none */
  uint32_t cells, n_cells;  /* of a table of data: cells[cells .. cells + n_cells) */
  uint16_t row, column;     /* in it, from 0 */
  uint8_t lists, quotes;    /* nesting */
  uint8_t caption, header, term; /* inside a caption; a header cell; 1 term, 2 definition */
  uint8_t pictures;         /* pictures stand right before it */
} stet__place;

/* A cell of a table, in order; row and column from 0, those that cells of many rows and columns take counted. In a table of data
** row r is line r of its text, and what stands in the cell follows the row's tab `column`. */
typedef struct stet__cell { uint16_t row, column, rows, columns; uint8_t header; } stet__cell;

typedef struct stet__slot { uint32_t start, end; } stet__slot; /* of the decoded source; end 0: missing */

enum { /* what the head says */
  STET__META_TITLE = 0,     /* <title> */
  STET__META_HEADLINE,      /* og:title and its like */
  STET__META_AUTHOR, STET__META_DATE, STET__META_SITE, STET__META_LANGUAGE, STET__META_URL, STET__META_BASE,
  STET__META_TIME,          /* the first <time datetime> */
  STET__META_DESCRIPTION,   /* what it says of the article to other sites, og:description and its like, */
  STET__META_SUMMARY,       /* and to those who search */
  STET__META_COUNT
};
enum { STET__PAGE_SCRIPTS = 8 };

typedef struct stet__page { /* grow-only; stet__page_init, then stet__read_html again and again */
  const stet_alloc *a;
  const char *source; uint32_t n;         /* decoded: what slots and links point into; lives as long as the caller's text */
  stet__buf text;
  stet__seg *map;          size_t n_map, cap_map;          /* text -> source */
  stet__node *nodes;       size_t n_nodes, cap_nodes;
  uint32_t *words;         size_t n_words, cap_words;
  stet__place *places;     size_t cap_places;              /* [n_blocks] */
  stet__look *looks;       size_t n_looks, cap_looks;
  stet__link *links;       size_t n_links, cap_links;
  stet__picture *pictures; size_t n_pictures, cap_pictures;
  stet__cell *cells;       size_t n_cells, cap_cells;
  stet__slot meta[STET__META_COUNT];
  uint8_t meta_rank[STET__META_COUNT];
  stet__ld_facts ld; size_t n_ld;         /* of the JSON-LD scripts the first that has each; how many were read */
  uint32_t n_items, n_tables;
  stet__buf old_text;                     /* a table that is being made anew */
  stet__seg *old_map;      size_t cap_old_map;
  stet__tag_table tags;
  stet__html tokens;
  struct stet__open *open;                                 /* [STET__PAGE_DEPTH] */
} stet__page;

void stet__page_init(stet__page *page, const stet_alloc *a);
void stet__page_fini(stet__page *page);
/* Reads p[0..n), UTF-8 or nearly. False: out of memory. */
bool stet__read_html(stet__page *page, stet__layout *l, const char *p, size_t n);
/* What a word of class, id and the like is known by: `word` in small letters. */
uint32_t stet__page_word(const char *word);
/* What the head says (STET__META_*), or its JSON-LD (STET__LD_*), as text appended to `out`; nothing where it says nothing. False:
** out of memory. */
bool stet__page_fact(const stet__page *page, int what, stet__buf *out);
bool stet__page_ld_fact(const stet__page *page, int what, stet__buf *out);
/* Where the site's name begins in "Title | Site": at the last bar or dash with spaces around; n: nowhere. */
size_t stet__page_before_site(const char *p, size_t n);

#endif
