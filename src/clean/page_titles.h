/* page_titles: which block of a page is its title, by what the head says and where headings stand. Private to page_features and
** page_roles.
*/
#ifndef STET_PAGE_TITLES_H
#define STET_PAGE_TITLES_H

#include "clean/page_features.h"

/* What the head calls the title, and says of the article, into *f. False: out of memory. */
bool stet__page_read_titles(stet__page_featurer *f, stet__featurer *words);
/* The block that is the title; n: none. */
size_t stet__page_find_title(const stet__page_featurer *f, const stet__featurer *words, const stet__item *items, size_t n);
/* Is a block word for word what the head calls the title? */
bool stet__page_is_titled(const stet__page_featurer *f, const stet__block_stats *s);
/* Does it begin as the head's description of the article does? */
bool stet__page_is_described(const stet__page_featurer *f, const stet__featurer *words, const stet__block_stats *s);

/* ---- page_features.c ---- */
/* The words of a text that is no block; they stand behind those of the blocks until the next call. */
bool stet__page_words(stet__featurer *words, const char *p, size_t n, stet__block_stats *s);
/* Some words with the end of a sentence. */
bool stet__page_is_running(const stet__block_stats *s);

#endif
