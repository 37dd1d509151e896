/* role_words: names for blocks whose fate is decided, from their wording. */
#ifndef STET_ROLE_WORDS_H
#define STET_ROLE_WORDS_H

#include "base/base.h"

/* What a dropped block that no rule found speaks of: newsletter, form, consent, legal, comments, bio, advert, share, meta; BODY
** where its words say nothing. Reads the first kilobyte at most. */
stet_role stet__role_by_words(const char *p, size_t n);

/* How much of a text is wording by which a site speaks of itself and of what it wants from the reader: 1 is a hint. */
enum { STET__SITE_ENOUGH = 3 };
unsigned stet__site_words(const char *p, size_t n);

/* Words that ask the reader for something or offer it, close beside others that speak of a paper and its work: "Become a friend of
** the magazine", "Every Friday our reporters ...". To be asked of what speaks to somebody. */
bool stet__is_pitch(const char *p, size_t n);

/* "BRATISLAVA, June 12", "TUCSON, Ariz. —", "KYIV (Reuters) -", alone in its block. */
bool stet__is_dateline(const char *p, size_t n);
/* Ends in who made the picture, "Men at work Photo: Ann Lee / AP", with words about it before. */
bool stet__ends_in_credit(const char *p, size_t n);
/* Says who made a picture. */
bool stet__is_picture_credit(const char *p, size_t n);
/* Ends in, or holds, the words by which captions name their photographer or point into the picture. */
bool stet__speaks_of_picture(const char *p, size_t n);

#endif
