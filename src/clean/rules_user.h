/* rules_user: what the user's rules borrow from the library's book. */
#ifndef STET_RULES_USER_H
#define STET_RULES_USER_H

#include "clean/rules.h"
#include "match/pattern.h"

stet__matcher *stet__book_matcher(stet__book *b); /* the desk's match data */

#endif
