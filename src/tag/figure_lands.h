/* figure_lands: whose money a sum is where only its document tells: "N640,000" in an article on Nigeria.
**
** Some letters and words are money of several lands ("P", "Sh", "pesos"), and some letters are money only where they are at home.
** Names of the land and its cities vote for its currency, sums that say it outright ("₦9.6 billion") twice; one that has
** three times the votes of all others of its unit together is taken.
*/
#ifndef STET_FIGURE_LANDS_H
#define STET_FIGURE_LANDS_H

#include "tag/mention.h"

enum { STET__LANDS_MAX = 32 };

typedef struct stet__lands { uint32_t votes[STET__LANDS_MAX]; } stet__lands; /* of a document; begins as zeros */

/* Is the word, in small letters, a unit of a land's own ("n", "sh", "pesos", "rs")? */
bool stet__lands_has(const char *unit, size_t n);
void stet__lands_read(stet__lands *l, const stet__passage *p, const stet__token *tokens);
/* A sum of the document says its currency outright: three letters. */
void stet__lands_add(stet__lands *l, const char *code);
/* The currency of the unit, in three letters; `usual`: the one that it is where nothing speaks against it, or NULL. NULL: it is not
** told. */
const char *stet__lands_code(const stet__lands *l, const char *unit, size_t n, const char *usual);

#endif
