/* foreign: what a site says in its own language around an article that was translated into English. */
#ifndef STET_FOREIGN_H
#define STET_FOREIGN_H

#include "clean/lean.h"

/* Are most of the words of its sentences English? Of a translated article they are, whatever language its site speaks. */
bool stet__text_is_english(const stet__featurer *f, const stet__item *items, size_t n);

/* Adds to lean[n] what speaks against blocks that are in another language than a text in English. Nothing where no rule of another
** language found anything, or where much of the prose is in another language. Linear in n. */
void stet__lean_on_foreign(const stet__featurer *f, const stet__item *items, size_t n, stet__leaning *lean);

#endif
