/* syntax: a pattern as a tree.
**
** Knows the part of PCRE2's language that the rules use: alternatives, groups, classes, escapes, quantifiers, look-around. The tree
** is for telling what a pattern's texts can look like (bounds.h), so it may stand for more texts than the pattern, never for fewer:
** word boundaries, look-behind and look-ahead that forbids are left out, and of a class it is only kept which characters of plain
** text in small letters may be in it.
*/
#ifndef STET_SYNTAX_H
#define STET_SYNTAX_H

#include "base/base.h"

enum { SYNTAX_CHARS = 160 };

/* Characters as folded text has them. */
typedef struct chars {
  uint64_t ascii[2];
  uint32_t v[SYNTAX_CHARS], n; /* others */
  bool other;                  /* and any number of others */
  bool digits;                 /* digits of other scripts, too */
} chars;

enum { NOTHING = 0, ONE, ALL, EITHER, REPEAT, AHEAD };

/* NOTHING matches the empty text; ONE a character of `set`; ALL what begins at `first`, one behind the other; EITHER one of these;
** REPEAT `first`, from min to max times; AHEAD nothing, where `first` follows. */
typedef struct node { uint8_t kind; uint32_t min, max; struct node *first, *next; chars *set; } node;

typedef struct syntax {
  const node *tree;
  const char *wrong;                        /* why the pattern cannot be read, or NULL */
  uint32_t digits[SYNTAX_CHARS], n_digits;  /* that the pattern names and are not ASCII's */
} syntax;

/* Reads a pattern. The tree lives until the next is read. */
syntax syntax_of(const char *p);

static inline bool chars_have(const chars *s, int ascii) { return s->ascii[ascii >> 6] >> (ascii & 63) & 1; }
/* How many it names, digits left out. */
uint32_t chars_count(const chars *s);

#endif
