/* lines: names that the form of a line tells: of datelines, and of the result lines of sport. */
#ifndef STET_LINES_H
#define STET_LINES_H

#include "tag/lexicon.h"
#include "tag/mention.h"

/* Adds the places of datelines that nothing was found at, and in a document of sport makes teams of the places in lines of results.
** `m` is in order and stays so; it may become longer, and changes places with `scratch`, which must be of the same allocator.
** False: out of memory. Linear. */
bool stet__lines_run(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                     const stet__token *tokens, stet__mentions *m);

#endif
