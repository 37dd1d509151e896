/* tag: from passages to entities and names.
**
**   passages -> tokens, sentences -> names by the model, figures by patterns, the user's terms
**            -> one list without overlaps -> names joined
**
** Knows nothing of documents and edits: whoever calls gives texts as a reader sees them, each with its kind and role, and maps what
** comes back.
*/
#ifndef STET_TAG_H
#define STET_TAG_H

#include "tag/mention.h"
#include "tag/names.h"
#include "tag/terms.h"

typedef struct stet__tag stet__tag; /* scratch; one per desk; grow-only */

stet__tag *stet__tag_new(const stet_alloc *a, stet_error *error); /* `a` must outlive it; NULL: `error` says why */
void stet__tag_free(stet__tag *w);

typedef struct stet__tag_options {
  uint32_t types; /* bits of stet_type that are wanted */
  float min_score;
  const char *reference; /* "YYYY-MM-DD" or NULL */
  const stet__terms *terms; /* the user's own, or NULL */
} stet__tag_options;

void stet__tag_begin(stet__tag *w);
/* Adds a passage; its text must live until the results are read. `lines`: every line is a sentence. False: out of memory. */
bool stet__tag_add(stet__tag *w, const char *text, uint32_t n, uint8_t kind, uint8_t role, bool lines);
/* Finds what is in the passages. False: out of memory. *limit is set where a pattern of the user's went over its limit. */
bool stet__tag_find(stet__tag *w, const stet__tag_options *o, bool *limit);
/* Leaves out of what was found the mentions for which drop[i] is not 0; before stet__tag_join. */
void stet__tag_leave_out(stet__tag *w, const uint8_t *drop);
/* Joins the spellings of each name, with the same options. False: out of memory. */
bool stet__tag_join(stet__tag *w, const stet__tag_options *o);

/* The results of the last run, in order, disjoint. */
const stet__mention *stet__tag_mentions(const stet__tag *w, size_t *n);
const stet__passage *stet__tag_passages(const stet__tag *w, size_t *n);
const stet__token *stet__tag_tokens(const stet__tag *w, size_t *n);
const char *stet__tag_pool(const stet__tag *w); /* where values stand */
const stet__names *stet__tag_names(const stet__tag *w);

#endif
