/* figures: dates, times, money, shares, quantities, addresses, handles, by patterns.
**
** The patterns stand in a data file that a person can read and extend; a sieve of what a figure can begin with keeps PCRE2 away
** from text that has none. A value is given where it is certain: a date as ISO 8601 ("2022-11-08", "2022-11", "2022", a range as
** "2022-11-08/2022-11-10"), a time as "18:30", money as "USD 18200000000", a share as "5.5 %", a quantity as "-5 °C", with
** the unit that it has in the text.
*/
#ifndef STET_FIGURES_H
#define STET_FIGURES_H

#include "tag/mention.h"

typedef struct stet__figures stet__figures; /* scratch and compiled patterns; one per desk; grow-only */

stet__figures *stet__figures_new(const stet_alloc *a, stet_error *error); /* NULL: `error` says why */
void stet__figures_free(stet__figures *f);

/* Begins a document. `reference`: "YYYY-MM-DD", the day on which it was written, or NULL: then "last month" has no value. */
void stet__figures_begin(stet__figures *f, const char *reference);
/* Appends the figures of one passage, in order, disjoint, on token borders; `passage` is its index for the mentions. False: out of
** memory. */
bool stet__figures_run(stet__figures *f, const stet__passage *p, uint32_t passage, const stet__token *tokens, stet__mentions *out);
/* Gives the sums among `m`, the document's figures, whose currency only the document tells, their value; after the last passage.
** False: out of memory. */
bool stet__figures_settle(stet__figures *f, const stet__passage *passages, size_t n, const stet__token *tokens, stet__mentions *m);
/* Where the values of the document's mentions stand; dies at the next begin. */
const char *stet__figures_pool(const stet__figures *f);

#endif
