/* terms: the user's own names and patterns, of types old and new.
**
** A term is a phrase of whole tokens, or a PCRE2 pattern. Phrases stand in an open table by the hash of their folded tokens, with
** the beginnings of longer ones, so that a list of a hundred thousand costs one look-up a token. A phrase without capitals is found
** in any case; one with capitals as it is written, and all in capitals.
*/
#ifndef STET_TERMS_H
#define STET_TERMS_H

#include "match/pattern.h"
#include "tag/mention.h"

typedef struct stet__terms stet__terms; /* immutable; may be shared */

enum { STET__OWN_TYPES_MAX = 64 }; /* types of the user's own */

/* Compiles those of rules[0..n) that have a type; *out is NULL where there is none. Errors: STET_EPATTERN with error->index,
** STET_EOPTION where there are too many types, STET_ENOMEM. */
stet_status stet__terms_new(stet__terms **out, const stet_rule *rules, size_t n, const stet_alloc *a, stet_error *error);
void stet__terms_free(stet__terms *t); /* NULL is fine */

/* Appends what is found in a passage; in order, disjoint. `user` of a mention is the term's index plus one, its type a stet_type or
** STET_TYPE_COUNT and more. False: out of memory. */
bool stet__terms_run(const stet__terms *t, stet__matcher *m, const stet__passage *p, uint32_t passage, const stet__token *tokens,
                     stet__mentions *out, bool *limit);

/* The name of a type, for those from STET_TYPE_COUNT on; the id of a term (by its index). */
const char *stet__terms_type(const stet__terms *t, uint8_t type);
const char *stet__terms_id(const stet__terms *t, uint32_t term);

#endif
