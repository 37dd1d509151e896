/* writer: paragraphs about who wrote the article. */
#ifndef STET_WRITER_H
#define STET_WRITER_H

#include "clean/lean.h"

/* Adds to lean[n] what speaks against paragraphs that begin with the name in the byline. Linear in n. */
void stet__lean_on_writers(const stet__featurer *f, const stet__item *items, size_t n, stet__leaning *lean);

#endif
