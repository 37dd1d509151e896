/* sections: what stands below a heading that can only head the site's own matter, and rows of tags. */
#ifndef STET_SECTIONS_H
#define STET_SECTIONS_H

#include "clean/label.h"

/* Settles as dropped the blocks below such headings: "Related articles" and its headlines, "3 comments" and what readers wrote.
** Reads text, kind, link_bytes, gap, hit and the decisions made so far; settles only what nobody has settled, and unsettles
** bylines that may be another article's. Linear in n. */
void stet__settle_sections(stet__item *items, size_t n);

#endif
