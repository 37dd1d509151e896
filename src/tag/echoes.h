/* echoes: surnames that another hand spelled, which the network made nothing of. */
#ifndef STET_ECHOES_H
#define STET_ECHOES_H

#include "tag/lexicon.h"
#include "tag/mention.h"

/* Makes persons of the lone words that are almost the surname of a person whom the document names in full ("Nwaffor" beside
** "Kosi Nwafor"). `m` is in order and stays so; it may become longer, and changes places with `scratch`, which must be of the same
** allocator. False: out of memory. */
bool stet__echoes_run(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                      const stet__token *tokens, stet__mentions *m);

#endif
