/* openings: of a document without markup that knows it, short blocks by which its parts begin: a dateline above the first
** paragraph, and the subheads that a list of contents has, too.
*/
#ifndef STET_OPENINGS_H
#define STET_OPENINGS_H

#include "clean/label.h"

/* Settles these among the items that nobody has settled. Linear in n: of the lines of a list of contents few count. */
void stet__settle_openings(stet__item *items, size_t n);

#endif
