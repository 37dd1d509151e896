/* mend: broken text made whole, each change a named, refusable edit.
**
** The mender takes the prose runs of a document one at a time and answers changes, in bytes of the source. Rules run in the order
** of stet_mend; each sees the text as the earlier ones left it, and changes that touch are joined into one that carries the name
** of the first rule. On a run with nothing to mend the cost is a look at each pair of bytes, sixteen at once, a second one at the
** characters beyond ASCII where there are some, and with STET_MEND_GLUE a look-up of each word of five letters or more.
**
** Invariants. Changes are in order and disjoint, lie inside their run, and begin and end on character borders. A change's
** replacement differs from what it replaces. Mending what was mended changes nothing (idempotence), entities excepted: they are
** decoded once, so "&amp;lt;" becomes "&lt;".
*/
#ifndef STET_MEND_H
#define STET_MEND_H

#include "base/base.h"

typedef struct stet__change {
  uint32_t start, end;   /* bytes of the source */
  uint32_t text, size;   /* the replacement: pool.p[text .. text + size) */
  uint8_t rule;          /* stet_mend */
  float score;
} stet__change;

typedef struct stet__mender stet__mender; /* scratch; one per desk; grow-only */

stet__mender *stet__mender_new(const stet_alloc *a); /* `a` must outlive it; NULL: out of memory */
void stet__mender_free(stet__mender *m);

/* Begins a document: forgets the changes and the word list of the last one. `text` must live until the next begin; it is where the
** word list is read from, lazily, when a rule asks. `mends`: bits of stet_mend. */
void stet__mender_begin(stet__mender *m, const char *text, size_t n, uint32_t mends);

enum {
  STET__MEND_WRAPPED = 1,  /* inner line ends are hard wraps: join them (STET_MEND_WRAPS) and their hyphens */
  STET__MEND_MARKUP = 2,   /* the run is Markdown source: backslashes and the entities of marks are its own syntax, line ends are
                              not joined, but a word hyphenated at a line end is */
  STET__MEND_DECODED = 4   /* the run is text of an HTML page, whose tags and references have been read */
};
/* Mends source bytes [start, end). Appends to the document's changes. False: out of memory. */
bool stet__mend_run(stet__mender *m, uint32_t start, uint32_t end, unsigned flags);

/* The document's changes so far, in order; pointers die at the next stet__mend_run or begin. */
const stet__change *stet__mender_changes(const stet__mender *m, size_t *n);
const char *stet__mender_pool(const stet__mender *m);

#endif
