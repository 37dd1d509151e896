/* stamp: lines about when an article was written and how long it takes to read, in any language. */
#ifndef STET_STAMP_H
#define STET_STAMP_H

#include "clean/lean.h"

/* Adds to lean[n] what speaks against such lines around the article's first paragraph. Linear in n. */
void stet__lean_on_stamps(const stet__featurer *f, const stet__item *items, size_t n, stet__leaning *lean);

#endif
