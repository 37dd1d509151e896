/* figure_values: what a figure means, where that is certain. */
#ifndef STET_FIGURE_VALUES_H
#define STET_FIGURE_VALUES_H

#include "tag/figure_tense.h"

typedef struct stet__day { int year, month, day; } stet__day; /* year 0: unknown */

/* "YYYY-MM-DD"; NULL or anything else: unknown. */
stet__day stet__day_of(const char *text);
/* The value of p[0..n), a figure of that type, into out[64]; answers its length, 0: not certain. `around` is asked for dates only.
** Forms: figures.h. */
size_t stet__figure_value(uint8_t type, const char *p, size_t n, stet__day reference, const stet__around *around, char *out);
/* The unit of the sum p[0..n) that only a land tells (figure_lands.h), in small letters, into out[24]; answers its length, 0: none.
*/
size_t stet__figure_unit(const char *p, size_t n, char *out);
/* The value of the sum p[0..n) in the currency `code`, likewise. */
size_t stet__figure_sum(const char *p, size_t n, const char *code, char *out);

#endif
