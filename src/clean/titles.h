/* titles: of a document without markup that knows it, which block is the article's title, which say it again, the path of sections
** above it, the standfirst and the name of who wrote it below it, and who that is, below the article.
*/
#ifndef STET_TITLES_H
#define STET_TITLES_H

#include "clean/label.h"

/* Settles these, of bylines one that is a name alone, among the items that nobody has settled; where none is sure,
** nothing. Reads text, kind, link_bytes, hit and the decisions made so far. Linear in n. */
void stet__settle_titles(const stet__people *people, stet__item *items, size_t n);

#endif
