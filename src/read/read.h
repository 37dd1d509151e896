/* read: from bytes to blocks. A reader cuts a document into blocks and says which bytes of each are prose; it changes nothing and
** judges nothing.
**
** Invariants. Blocks are in order, disjoint and not empty; each is a span of whole lines without its last line end (the first block
** may begin after a byte order mark; a block of a list, quotation or table may hold inner line ends). Every byte that is not white
** space, a byte order mark or a form feed lies in exactly one block. The runs of a block lie inside it, in order and disjoint: its
** visible text, markup left out. Linear in the input, no recursion, memory linear in the number of blocks and runs.
*/
#ifndef STET_READ_H
#define STET_READ_H

#include "base/base.h"

enum { /* flags of a run */
  STET__RUN_LINK = 1,     /* inside a link's text */
  STET__RUN_VERBATIM = 2, /* visible, but never mended: code spans, autolinks, raw HTML's inner text */
  STET__RUN_EMPH = 4      /* inside emphasis or strong emphasis */
};

typedef struct stet__run { uint32_t start, end; uint8_t flags; } stet__run;

typedef struct stet__block {
  uint32_t start, end;      /* bytes of the source */
  uint32_t run, n_runs;     /* its runs: runs[run .. run + n_runs) */
  uint8_t kind, level;      /* stet_kind; heading level, or nesting depth of an item or quotation (capped at 255) */
  uint8_t gap;              /* a blank line (or the start of the text) stands before it */
  uint8_t indent;           /* columns of white space before its first character, capped at 255 */
  uint8_t wrapped;          /* its inner line ends are hard wraps of prose: they may be joined */
  uint8_t verbatim;         /* nothing in it is mended: code, front matter, raw HTML, link definitions */
} stet__block;

typedef struct stet__layout { /* grow-only; reset by the readers; freed by stet__layout_fini */
  stet__block *blocks; size_t n_blocks, cap_blocks;
  stet__run *runs; size_t n_runs, cap_runs;
  stet_format format;
  uint8_t too_deep;         /* nesting went over the reader's limit: deeper containers were read as text, */
  uint32_t deep_at;         /* the first of them here: an offset of the text that the blocks lie in */
  const stet_alloc *a;
} stet__layout;

void stet__layout_init(stet__layout *l, const stet_alloc *a);
void stet__layout_fini(stet__layout *l);

/* A container that begins at `at` is too deep: the first is noted. */
static inline void stet__layout_deep(stet__layout *l, uint32_t at) {
  if (!l->too_deep) l->deep_at = at;
  l->too_deep = 1;
}

/* Each answers false only when out of memory. n <= STET_TEXT_MAX. */
bool stet__read_plain(stet__layout *l, const char *text, size_t n);
bool stet__read_markdown(stet__layout *l, const char *text, size_t n);
stet_format stet__guess_format(const char *text, size_t n);

#endif
