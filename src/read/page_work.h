/* page_work: what the parts of the page reader share (page.c text and blocks, page_tags.c the stack, page_tables.c, page_head.c).
** */
#ifndef STET_PAGE_WORK_H
#define STET_PAGE_WORK_H

#include "read/page.h"
#include "text/references.h"

typedef struct stet__open { /* an element on the stack */
  uint32_t node;
  uint32_t link, box;       /* what was in force outside it: the link, the element that breaks lines, */
  uint8_t bits;             /* the looks */
  uint8_t tag;
  uint8_t flags;            /* stet__tag_flags */
  uint8_t closed;           /* of a mark of style: its end tag has been, but elements inside it are still open */
  uint32_t number;          /* of a list: its last item's */
  uint32_t at;              /* of a link: where its text begins, with the gap before it */
  uint32_t item;            /* of an item: its number over the page */
} stet__open;

enum { TABLES_MAX = 16, COLUMNS_MAX = 64 };
typedef struct table_state {
  uint32_t number, first, node;       /* over the page; its first block; its element */
  size_t cells;                       /* its first cell */
  uint16_t row, column, next;
  uint16_t taken[COLUMNS_MAX];        /* how many rows, from this one on, a cell takes of each column */
  uint8_t nested, any;                /* tables, cells stand in it */
} table_state;

typedef struct stet__page_builder {
  stet__page *page;
  stet__layout *l;
  stet__html *tokens;
  size_t depth;                       /* of page->open */
  uint32_t count[STET__T_COUNT];      /* open elements of each name */
  /* where the next character stands: */
  uint32_t node, box, link;
  uint8_t bits;
  uint8_t heading;                    /* level of the open heading, or 0 */
  uint32_t pres;                      /* open elements that keep white space */
  uint32_t pictured;                  /* 1 + where the last <img> put a picture; 0: it did not */
  stet__link source;                  /* where the open <picture> has another address of its picture; empty: nowhere */
  uint32_t edit;                      /* the word of class by which encyclopaedias know what only writers see */
  /* content that is passed over: */
  uint8_t skipped;                    /* its element, or 0 */
  uint32_t skipped_same, skipped_inside; /* open elements of that name; of others inside */
  bool gave_up;                       /* raw text without an end was met once */
  table_state tables[TABLES_MAX]; uint32_t n_tables;
  /* the block that is open: */
  bool in_block, pre;
  uint8_t kind, level;
  uint32_t start, mark, before;       /* where its text begins; up to where looks are counted; where the gap before it begins */
  uint32_t space, line;               /* 1 + where white space, a <br>, waits to be written; 0: none */
  uint32_t here;                      /* of the source: the token in hand */
} stet__page_builder;

/* ---- page.c; each false: out of memory ---- */
bool stet__page_text(stet__page_builder *b, uint32_t from, uint32_t to, bool references);
bool stet__page_break(stet__page_builder *b);                 /* ends the block that is open */
bool stet__page_line(stet__page_builder *b, uint32_t at);
bool stet__page_put(stet__page_builder *b, const char *s);    /* a mark that an element stands for */
void stet__page_take_back(stet__page_builder *b, uint32_t n); /* the open block's text from n on was none */
void stet__page_trim(stet__page_builder *b, uint32_t n);      /* takes the text and its map back to n bytes */

/* ---- page_tags.c ---- */
bool stet__page_begin(stet__page_builder *b);
bool stet__page_start(stet__page_builder *b, const stet__html_token *t);
bool stet__page_end(stet__page_builder *b, const stet__html_token *t);
bool stet__page_finish(stet__page_builder *b);
/* What the stack says of the block that opens: kind, level, and *place. */
void stet__page_place(stet__page_builder *b, stet__place *place);

/* ---- page_tables.c ---- */
void stet__page_table_open(stet__page_builder *b);
void stet__page_row_open(stet__page_builder *b);
bool stet__page_cell_open(stet__page_builder *b, bool header, uint32_t rows, uint32_t columns); /* false: out of memory */
/* At its end a table of data becomes one block. False: out of memory. */
bool stet__page_table_close(stet__page_builder *b);

/* ---- page_head.c ---- */
void stet__page_meta(stet__page_builder *b);                  /* a <meta> or <link>, from the tokenizer's attributes */
void stet__page_ld(stet__page_builder *b, uint32_t start, uint32_t end); /* a JSON-LD script of the source */
/* A better rank wins, of equals the first. */
void stet__page_set(stet__page_builder *b, int what, int rank, uint32_t start, uint32_t end);

#endif
