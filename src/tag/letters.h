/* letters: bodies that go by their letters somewhere in the document. */
#ifndef STET_LETTERS_H
#define STET_LETTERS_H

#include "tag/mention.h"

/* Makes a body of every acronym whose letters begin the words of a body that the document names in full ("the Armed Forces of
** Ukraine ... the AFU"), and one mention of all the words that an acronym of the document spells, where the network found a body in
** them ("Committee on Foreign Investment | in the United States", "CFIUS"). `m` is in order and stays so; it
** changes places with `scratch`, which must be of the same allocator. False: out of memory. Linear. */
bool stet__letters_run(stet__mentions *scratch, const stet__passage *passages, size_t n, const stet__token *tokens,
                       stet__mentions *m);

#endif
