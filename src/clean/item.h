/* item: what can be seen of a block alone, and the one way to settle it.
**
** Cheap questions only: its length and kind, its first and last characters, the marks in it. Those that must look at neighbours, at
** rules or at words belong to the files that ask: titles, sections and page_roles, and roles above them. Linear in the block's
** text, no memory.
*/
#ifndef STET_ITEM_H
#define STET_ITEM_H

#include "clean/label.h"

enum { STET__TITLE_MIN = 16, STET__TITLE_MAX = 260 }; /* bytes of what may be a title */
enum { STET__OWNER_MAX = 60 };                         /* and of a name behind a sign of rights */

/* Settles an item: keep follows from the role, the score from keep. */
void stet__settle(stet__item *x, stet_role role, stet_decider by, const char *rule);

typedef enum stet__ending { STET__END_NONE = 0, STET__END_STOP, STET__END_QUOTE, STET__END_COMMA } stet__ending;
/* What a text ends with; a bracket, an asterisk and white space behind it do not count. */
stet__ending stet__end_of(const char *p, size_t n);
/* Ends as a sentence does: with a full stop and its like, or a closing quotation mark. */
bool stet__is_sentence(const char *p, size_t n);
/* The size of a text without the quotation mark that it ends in. */
size_t stet__before_quote(const char *p, size_t n);
/* Begins with a dash: en, em or of quotations. */
bool stet__is_dash(const char *p, size_t n);
bool stet__opens_with_quote(const stet__item *x);
/* How many digits it has. */
size_t stet__digits(const char *p, size_t n);
/* Does what[0..k) stand in p[0..n)? */
bool stet__holds(const char *p, size_t n, const char *what, size_t k);
/* "© Ann Lee": begins with a sign of rights. */
bool stet__is_owner(const char *p, size_t n);

/* A rule takes it for the site's, surely or not. */
static inline bool stet__is_hinted(const stet__item *x) { return x->hit.found && x->hit.role >= STET_ROLE_REPEAT; }
/* A paragraph or quotation of some length that ends as prose does. */
bool stet__is_prose(const stet__item *x);
/* The same, and it stays. */
bool stet__is_kept_prose(const stet__item *x);
/* The first such block; n: none. */
size_t stet__first_prose(const stet__item *items, size_t n);
/* Behind the last such block; 0: none. */
size_t stet__behind_prose(const stet__item *items, size_t n);
/* Short, and not a sentence. */
bool stet__is_line(const stet__item *x);
/* Short pieces with marks or wide gaps between. */
bool stet__is_menu(const stet__item *x);
/* "… on Friday. (AP Photo/Ann Lee)", "… on FridayImage: Ann Lee": words about a picture. */
bool stet__has_credit(const stet__item *x);
/* One quotation from end to end, or with its speaker behind a dash. */
bool stet__is_quote(const stet__item *x);
/* A line of some words, perhaps with the site's name. */
bool stet__is_title(const stet__item *x);
/* A title, and no menu. */
bool stet__is_headline(const stet__item *x);
/* A name and nothing else: two to five words, each with a capital, no digit. */
bool stet__is_name(const stet__item *x);

#endif
