/* suspects: damage that stet sees but must not guess at.
**
** Works on the view of one kept prose block (mended text), answers spans of the source through the view's map. It flags where a
** copy editor would put a query: rare on good text (a false flag costs trust), and never a change.
*/
#ifndef STET_SUSPECTS_H
#define STET_SUSPECTS_H

#include "text/view.h"

typedef struct stet__suspect_list { stet_suspect *v; size_t n, cap; const stet_alloc *a; } stet__suspect_list;

/* What the finder must know of the block and carries from block to block (a quotation may run over paragraphs). Zero it at the
** start of a document. */
typedef struct stet__suspect_state {
  uint8_t open_quote;     /* 1 + role of a block that ended inside a quotation which may go on; 0: none */
  uint32_t open_at;       /* the span of the suspect raised for it, by which it is taken back */
  uint32_t open_end;
  uint32_t broken_at;     /* the same of a paragraph that broke off: of the last block; broken_end 0: none */
  uint32_t broken_end;
  uint8_t ended, bare;    /* paragraphs of body that ended with a mark, and without one; as many as fit */
} stet__suspect_state;

/* Looks through one block of role body, quote, caption, list or correction. Blocks come in order. Appends to `out`, in
** order of start within the block; may take back an open quotation of an earlier block. False: out of memory. */
bool stet__suspects_block(stet__suspect_list *out, stet__suspect_state *state, const stet__view *view, int role);

#endif
