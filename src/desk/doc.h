/* doc: what a call answers. One arena owns everything, so freeing is one call and nothing in it points outside. */
#ifndef STET_DOC_H
#define STET_DOC_H

#include "text/view.h"

struct stet_doc {
  stet_alloc alloc;
  stet__arena arena;
  stet_format format;
  stet_block *blocks;     size_t n_blocks;
  stet_edit *edits;       size_t n_edits;
  stet_suspect *suspects; size_t n_suspects;
  stet_warning *warnings; size_t n_warnings;
  stet_entity *entities;  size_t n_entities;
  stet_name *names;       size_t n_names;
  stet_span *sentences;   size_t n_sentences;
  stet_span *tokens;      size_t n_tokens;
  uint32_t *targets;      /* [n_edits] offset of each edit's replacement in the cleaned text */
  stet_span *page_edits;  /* [n_edits] of an HTML page: the edits' spans in the page's own text; else NULL */
  stet__view page;        /* the map from that text to the source; n is its size */
  stet__slice text, body, title, byline, date; /* p NULL where there is none */
  stet__slice language, site, address, markdown, html; /* likewise */
  uint32_t source_size;
};

/* An empty doc; NULL: out of memory. */
stet_doc *stet__doc_new(const stet_alloc *a);
/* Writes doc->text and doc->targets from doc->edits. False: out of memory. */
stet_status stet__doc_apply(stet_doc *doc, const char *source, size_t size);
/* Copies a text into `*out` without the white space and control characters at its ends; what is nothing else leaves it as it was.
** False: out of memory. */
bool stet__keep_text(stet_doc *doc, stet__slice *out, const char *p, size_t n);
/* The source bytes [start, end) with the edits inside applied, appended to `out`. `*edit` is the first edit that may lie inside;
** it is moved past those that do, so that a walk over the blocks is linear. */
bool stet__doc_excerpt(const stet_doc *doc, const char *source, uint32_t start, uint32_t end, size_t *edit, stet__buf *out);

#endif
