/* titles: of a document without markup that knows it, which block is the article's title, which say it again, above or below it,
** the path of sections above it, the standfirst and the name of who wrote it below it, her address or what she is on the line below
** that, and who she is, below the article.
*/
#ifndef STET_TITLES_H
#define STET_TITLES_H

#include "clean/label.h"

/* Settles these, of bylines one that no rule found, among the items that nobody has settled; where none is sure,
** nothing. Reads text, kind, link_bytes, hit and the decisions made so far. Linear in n. */
void stet__settle_titles(const stet__people *people, stet__item *items, size_t n);

#endif
