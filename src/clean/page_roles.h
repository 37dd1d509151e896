/* page_roles: what the markup of a page settles: what nobody sees, and, once its blocks are decided, the title, the standfirst, the
** byline, which pictures stay, and the captions that stay with them.
*/
#ifndef STET_PAGE_ROLES_H
#define STET_PAGE_ROLES_H

#include "clean/label.h"
#include "clean/page_features.h"

/* The rule of what a page says of its article below the title: it stays, and is no part of the body. */
#define STET__STANDFIRST "standfirst"

/* Before the model: paragraphs and headings that are hidden by themselves go, and what is surely of the site. Whole boxes that are
** hidden may wait for a click, or for a script to show the article: they are left to the model. */
void stet__page_settle(const stet__page *page, stet__item *items, size_t n);
/* After the model has decided at `threshold`. `f`, `words`: what it measured of the page and its blocks. Writes
** pictures[0..page->n_pictures): 1 it stays. False: out of memory. */
bool stet__page_roles(const stet__page_featurer *f, stet__featurer *words, const stet__people *people, stet__item *items, size_t n,
                      float threshold, uint8_t *pictures);

#endif
