/* write: the kept blocks of a document as Markdown or HTML.
**
** What is written comes from three places: the blocks' views (their mended text), their roles, and, of an HTML page, what the page
** reader noted of lists, tables, looks, links and pictures. Of plain text, roles alone make headings and quotations. Nothing that
** was markup in the source is copied: all of it is made anew, so whatever the source holds, no script, no handler and no address
** but of the kinds that stet__address lets through can come out.
*/
#ifndef STET_WRITE_H
#define STET_WRITE_H

#include "read/page.h"
#include "text/view.h"

typedef struct stet__written { /* one kept block */
  stet__view view;              /* its text; segments lead to the page's text (of plain text: to the source) */
  uint8_t kind, role, level;
  uint32_t number;              /* of the block in the document */
} stet__written;

typedef struct stet__writing {
  const stet__written *blocks; size_t n;
  const stet__page *page;       /* NULL: plain text */
  uint8_t *pictures;            /* [page->n_pictures] 1: it is kept */
  const char *base; size_t base_size; /* the page's address; empty: addresses stay as they are */
  stet__slice title, byline, date, language, site, address; /* for the head; p NULL where unknown */
  bool titled;                  /* the title is one of the blocks */
} stet__writing;

/* Each appends to `out`; false: out of memory. */
bool stet__write_markdown(const stet__writing *w, stet__buf *out);
bool stet__write_html(const stet__writing *w, stet__buf *out);

/* ---- What both share ---- */

/* A stretch of a block's view that looks alike. */
typedef struct stet__stretch { uint32_t start, end, link, picture; uint8_t bits; } stet__stretch;
/* `picture`: 1 + its number, and the stretch is empty. */
enum { STET__STRETCHES = 4096 }; /* of a block; what is beyond stands without looks */
/* The stretches of block i's view [from, to), white space at the edges of looks outside of them; answers how many. */
size_t stet__stretches(const stet__writing *w, const stet__written *b, uint32_t from, uint32_t to, stet__stretch *list);
/* The pictures that stand before block b, from `*at` on, which is moved past them; NULL: no more. */
const stet__picture *stet__picture_before(const stet__writing *w, const stet__written *b, size_t *at);
/* The text of p[from, to) of the page's source, references read. */
bool stet__source_text(const stet__page *page, uint32_t from, uint32_t to, stet__buf *out);

/* ---- nesting.c ---- */
/* A quotation, list, item, term or definition around something; `width`: the writer's. Outermost first. */
typedef struct stet__nest { uint32_t node, number; uint8_t tag, width; } stet__nest;
enum { STET__NESTS = 32 };
/* What stands around the page's node, around a block, into out[STET__NESTS]; `open`: of what was written last. Answers how many;
** the last is never a list. */
size_t stet__nesting(const stet__page *page, uint32_t node, const stet__nest *open, size_t n_open, stet__nest *out);
size_t stet__nesting_of(const stet__writing *w, const stet__written *b, const stet__nest *open, size_t n_open, stet__nest *out);
/* How many of the outermost are the same in both. */
size_t stet__nests_shared(const stet__nest *a, size_t n_a, const stet__nest *b, size_t n_b);

/* Is block b, inside in[0, n), written as a heading? */
bool stet__is_heading(const stet__written *b, const stet__nest *in, size_t n);

/* ---- address.c ---- */
/* The address p[0..n), made absolute by `base` where that is not empty (RFC 3986, 5.2), appended to `out`; nothing where it is of a
** kind that is not let through: what is not http, https, mailto, tel or ftp. False: out of memory. */
bool stet__address(const char *base, size_t base_size, const char *p, size_t n, stet__buf *out);
/* The address that stands in the page at [from, to), so treated, for `out`, which is cleared first. */
bool stet__address_of(const stet__writing *w, uint32_t from, uint32_t to, stet__buf *out);

#endif
