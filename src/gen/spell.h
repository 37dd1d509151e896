/* spell: the texts that a pattern describes, written out where they are few, and measured where they are not.
**
** Knows the part of PCRE2's language that the rules use: alternatives, groups, classes, escapes, quantifiers, look-around (which is
** never written out). Recursive: patterns come from our own files.
*/
#ifndef STET_SPELL_H
#define STET_SPELL_H

#include "base/base.h"

enum { SPELL_FEW = 700, SPELL_FAR = 60000 };

typedef struct spell_texts { char *v[SPELL_FEW + 1]; size_t n; bool failed; } spell_texts;

/* The texts of the pattern at *p up to '|', ')' or the end, where *p is left. `failed`: they are too many, too long or endless. */
void spell_alternative(const char **p, spell_texts *t);
void spell_free(spell_texts *t);

/* The most bytes that the pattern at *p, up to ')' or the end, can match; SPELL_FAR for "any number". */
unsigned long spell_most(const char **p);

#endif
