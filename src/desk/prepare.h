/* prepare: the pipeline's first half, for those that need the labeller's input rather than its answer (training). */
#ifndef STET_PREPARE_H
#define STET_PREPARE_H

#include "clean/label.h"
#include "read/page.h"

/* Reads, mends and looks up the rules: everything up to the labeller. `o` must be complete. The items and the layout are the
** desk's and live until its next call. */
stet_status stet__prepare(stet_desk *desk, const char *text, size_t n, const stet_options *o);
const stet__layout *stet__desk_layout(const stet_desk *desk);
const stet__page *stet__desk_page(const stet_desk *desk); /* NULL: it was no HTML */
stet__item *stet__desk_items(stet_desk *desk); /* [layout->n_blocks] */

#endif
