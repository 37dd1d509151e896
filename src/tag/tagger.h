/* tagger: the names in a document, by the model. */
#ifndef STET_TAGGER_H
#define STET_TAGGER_H

#include "tag/lexicon.h"
#include "tag/mention.h"

typedef struct stet__tagger stet__tagger; /* scratch; one per desk; grow-only */

/* NULL: `error` says why. */
stet__tagger *stet__tagger_new(const stet_alloc *a, stet_error *error);
void stet__tagger_free(stet__tagger *t);

/* Appends the names of types PERSON ORG PLACE NORP EVENT WORK PRODUCT in passages[0..n) to `out`, in order, disjoint, on token
** borders, without possessive endings. `tokens` are the document's. False: out of memory. */
bool stet__tagger_run(stet__tagger *t, const stet__passage *passages, size_t n, const stet__token *tokens, stet__mentions *out);

const stet__lexicon *stet__tagger_lexicon(const stet__tagger *t);

#endif
