/* date: the words of a date in a line that a page sets apart (a time stamp, a byline, front matter). */
#ifndef STET_DATE_H
#define STET_DATE_H

#include "base/base.h"

/* The first date with a year in text[0..n): "June 12, 2024", "9th November 2023", "2024-03-21", "12.06.2024", "29/10/2024".
** Empty span: none. English month names and their short forms. It begins in the first 2,000 bytes. */
stet_span stet__find_date(const char *text, size_t n);

#endif
