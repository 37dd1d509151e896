/* persons: who is a person, by the words around the name. */
#ifndef STET_PERSONS_H
#define STET_PERSONS_H

#include "tag/check.h"
#include "tag/name_forms.h"

/* Adds the names behind "Mrs" and the like that nothing was found at ("Mrs | May"), and those that are words, too, before a verb of
** saying ("Will | said"); gives a person the particle between a title and the name ("Sergeant | de Mesnil"), the given name before
** it that is a month's, too ("April | Jones"), and what goes on over particles ("Edson Arantes | do | Nascimento"), or a place a
** surname behind it ("Israel | Concha"); takes out degrees and honours behind a name ("Ana Ruiz, | M.S."). `m` is in order and
** stays so; it changes places with `scratch`, which must be of the same allocator. False: out of memory. Linear. */
bool stet__persons_run(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                       const stet__token *tokens, stet__mentions *m);

/* A city, a region or a country that the document's persons made a person of is a place where something is in it ("slept in
** Washington"), or where a place is another of its names by `groups` ("Odessa" beside "Odesa"). Changes types in `m`. */
void stet__persons_settle(const stet__lexicon *x, const stet__groups *groups, const stet__passage *passages,
                          const stet__token *tokens, stet__mentions *m);

#endif
