/* joints: names that a hyphen, a dash or a slash joins. */
#ifndef STET_JOINTS_H
#define STET_JOINTS_H

#include "tag/lexicon.h"
#include "tag/mention.h"

/* Parts the mentions that run across a joint, and adds the names at joints that nothing was found at. `m` is in order and stays
** so; it may become longer, and changes places with `scratch`, which must be of the same allocator. False: out of memory.
** Linear. */
bool stet__joints_run(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                      const stet__token *tokens, stet__mentions *m);

#endif
