/* suspects_words: the words by which the finder of suspects tells damage from style.
**
** A set is a list for stet__listed_small (base/base.h), so that a person can read and extend it and the library needs no table
** built at start. Look-ups come only after a cheap test has failed to clear the text; words of the hot path
** (capitals inside a sentence) are kept by their first letter.
*/
#ifndef STET_SUSPECTS_WORDS_H
#define STET_SUSPECTS_WORDS_H

#include "base/base.h"

/* Whether the word begins with an ASCII letter and is one of stet__words_clause. */
bool stet__word_begins_clause(const char *p, uint32_t n);

extern const char stet__words_abbr[];
extern const char stet__words_capabbr[];
extern const char stet__words_habit[];
extern const char stet__words_particle[];
extern const char stet__words_strong[];
extern const char stet__words_prep[];
extern const char stet__words_month[];
extern const char stet__words_day[];
extern const char stet__words_said[];
extern const char stet__words_titled[];
extern const char stet__words_opener[];
extern const char stet__words_doubled[];
extern const char stet__words_next[];
extern const char stet__words_leading[];
extern const char stet__words_speech[];
extern const char stet__words_percent[];
extern const char stet__words_counted[];
extern const char stet__words_people[];
extern const char *const stet__words_clause[26];

#endif
