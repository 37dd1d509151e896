/* agree: what one place of a document says of a name, another may take. */
#ifndef STET_AGREE_H
#define STET_AGREE_H

#include "tag/check.h"

typedef struct stet__agree stet__agree; /* scratch; one per desk; grow-only */

stet__agree *stet__agree_new(const stet_alloc *a); /* NULL: out of memory */
void stet__agree_free(stet__agree *g);

/* Changes the types of mentions that others of the same words outvote, takes out those that are rather none and that no other
** speaks for, and adds mentions where the words of sure ones stand unmarked. `m` is in order and stays so. False: out of memory. */
bool stet__agree_run(stet__agree *g, const stet__lexicon *x, const stet__passage *passages, size_t n, const stet__token *tokens,
                     stet__mentions *m);

#endif
