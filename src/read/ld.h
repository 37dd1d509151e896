/* ld: what a page's JSON-LD says of its article (schema.org's NewsArticle and its like). A reader of four keys, not of JSON: it
** walks over any text, valid or not, without recursion, and answers the first string that each key has.
*/
#ifndef STET_LD_H
#define STET_LD_H

#include "base/base.h"

enum { STET__LD_HEADLINE = 0, STET__LD_AUTHOR, STET__LD_DATE, STET__LD_BODY, STET__LD_COUNT };

typedef struct stet__ld_facts { stet__slice fact[STET__LD_COUNT]; } stet__ld_facts; /* as written, between the quotation marks */

void stet__ld_read(const char *p, size_t n, stet__ld_facts *facts);
/* A string of JSON, escapes and HTML references read, appended to `out`. False: out of memory. */
bool stet__ld_text(const char *p, size_t n, stet__buf *out);

#endif
