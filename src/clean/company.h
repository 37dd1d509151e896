/* company: blocks that stay or go as their neighbours do. */
#ifndef STET_COMPANY_H
#define STET_COMPANY_H

#include "clean/label.h"

/* After the model: a list of which most stays, stays; who said it stays with the quotation, what a picture shows with its credit,
** the questions of an interview with their answers, a pull quote with the paragraph that says the same, who reported it ("(SNA)")
** with the paragraph above; blocks without words stay where the text on both sides does. Behind the article, what the model is in
** doubt of goes where it stands between such as go: `threshold` is what it decided by. Settles only what the model decided. Linear
** in n: pull quotes are looked for a few times. */
void stet__settle_company(stet__item *items, size_t n, float threshold);

#endif
