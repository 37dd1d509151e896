/* titles: of a document without markup that knows it, which block is the article's title, which say it again, and the name of who
** wrote it below.
*/
#ifndef STET_TITLES_H
#define STET_TITLES_H

#include "clean/label.h"

/* Settles the title, its repeats and a byline that is a name alone, among the items that nobody has settled; where none is sure,
** nothing. Reads text, kind, link_bytes, hit and the decisions made so far. Linear in n. */
void stet__settle_titles(const stet__people *people, stet__item *items, size_t n);

#endif
