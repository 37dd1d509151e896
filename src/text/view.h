/* view: a text made from another, with the map back.
**
** A view is a list of segments; segment k says that the view's bytes from segs[k].at (up to the next segment's) come from the
** source at segs[k].src. `exact` segments copy the source byte for byte, so an offset inside maps to src + (offset - at); the
** others are replacements (or insertions), and every offset inside maps to segs[k].src, its end to segs[k].src_end.
**
** Invariant: at and src never fall; segs[0].at == 0 where the view is not empty.
*/
#ifndef STET_VIEW_H
#define STET_VIEW_H

#include "base/base.h"

typedef struct stet__seg { uint32_t at, src, src_end; uint8_t exact; } stet__seg;

/* The text of one block as a reader sees it: mended, without markup, runs joined (by \n where a line end stood between them). */
typedef struct stet__view {
  const char *p; uint32_t n;          /* not NUL-terminated */
  const stet__seg *segs; uint32_t n_segs;
} stet__view;

/* The source offset of view offset `at` (0..n): the start of what stands there. */
uint32_t stet__view_source(const stet__view *v, uint32_t at);
/* The source span of the view's bytes [start, end), start < end <= n; a replacement counts whole. */
stet_span stet__view_span(const stet__view *v, uint32_t start, uint32_t end);
/* Takes from the view the segments before the one that offset `at` lies in: for questions that come in order, which then cost but
** the way from one to the next. Offsets stay as they are. */
void stet__view_skip(stet__view *v, uint32_t at);

#endif
