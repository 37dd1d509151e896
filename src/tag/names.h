/* names: which mentions are one person, body or place; how each is best spelled; where a spelling is inconsistent. */
#ifndef STET_NAMES_H
#define STET_NAMES_H

#include "tag/lexicon.h"
#include "tag/mention.h"
#include "tag/name_forms.h"

typedef struct stet__names stet__names; /* scratch; one per desk; grow-only */

typedef struct stet__name {
  uint32_t preferred;             /* index of the mention whose spelling is preferred */
  uint8_t type;                   /* stet_type */
  uint32_t first, n;              /* its mentions: order[first .. first + n), in the document's order */
  uint32_t n_variants;            /* different spellings, titles and case aside */
} stet__name;

/* A mention that spells its name unlike most others do, for no reason that a reader knows (an acronym, a surname and a short form
** are reasons; Zelenski beside Zelensky is not). */
typedef struct stet__misspelling {
  uint32_t mention, better; /* `better`: the mention to be spelled like */
  stet_span words, as;      /* the words that differ, of the mention's passage; how they should be, bytes of better's */
} stet__misspelling;

stet__names *stet__names_new(const stet_alloc *a); /* NULL: out of memory */
void stet__names_free(stet__names *s);
const stet__groups *stet__names_groups(const stet__names *s); /* as long as `s` lives */

/* Gives every mention of a type PERSON ORG PLACE NORP EVENT WORK PRODUCT (others: STET__NO_NAME) its name, and some another
** type: one that others have, or one of the bits `types`. `x` tells which words are known as names. False: out of memory. */
bool stet__names_run(stet__names *s, const stet__lexicon *x, const stet__passage *passages, const stet__token *tokens,
                     uint32_t types, stet__mention *mentions, size_t n);

/* The results of the last run. */
const stet__name *stet__names_list(const stet__names *s, size_t *n);
const uint32_t *stet__names_order(const stet__names *s);
const stet__misspelling *stet__names_misspellings(const stet__names *s, size_t *n);

#endif
