/* results: the names in the result lines of sport. */
#ifndef STET_RESULTS_H
#define STET_RESULTS_H

#include "tag/lexicon.h"
#include "tag/mention.h"

/* In a document of sport, makes teams of the places in lines of results. `m` is in order and stays so; it may become longer, and
** changes places with `scratch`, which must be of the same allocator. False: out of memory. */
bool stet__results_run(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                       const stet__token *tokens, stet__mentions *m);

#endif
