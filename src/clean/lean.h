/* lean: which blocks of a text get the benefit of the doubt. */
#ifndef STET_LEAN_H
#define STET_LEAN_H

#include "clean/features.h"
#include "clean/label.h"

typedef struct stet__leaning { float scale, by; } stet__leaning; /* log odds of a block: times, and plus towards the article */

/* What to do with the log odds of each block of a text that is no HTML page, whichever member of the committee they are of, into
** lean[n]. Reads what stet__roles_before settled and what the featurer measured. Linear in n. */
void stet__find_leanings(const stet__featurer *f, const stet__item *items, size_t n, stet__leaning *lean);

#endif
