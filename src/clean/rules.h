/* rules: what can be known of a block by its words alone. Two books: the library's own, a data file that a person can read and
** extend (src/clean/rules/), and the user's (stet_rules of stet.h).
**
** A rule of the library names a role. A sure rule decides (drop or keep); the others are evidence for the model and a name for the
** role if the block goes. Patterns are PCRE2, compiled on first use by the desk that needs them, found through a small index on the
** first bytes of the block so that a block costs a few table look-ups whatever the number of rules.
*/
#ifndef STET_RULES_H
#define STET_RULES_H

#include "base/base.h"

typedef struct stet__hit {
  uint8_t found;      /* 0: no rule */
  uint8_t sure;       /* the rule decides */
  uint8_t heads;      /* the rule says that the block is a heading of a section of its kind: "Related articles" */
  uint8_t role;       /* stet_role; whether it is kept follows from the role */
  const char *name;   /* static: the rule's name for people, e.g. "en:share" */
} stet__hit;

typedef struct stet__book stet__book; /* the library's rules as one desk uses them: compiled patterns and match data */

stet__book *stet__book_new(const stet_alloc *a); /* compiles nothing; NULL: out of memory */
void stet__book_free(stet__book *b);
/* Looks the block's visible text up. `kind`, `level`: of the block. Failure to compile or a match limit counts as no rule found. */
stet__hit stet__book_find(stet__book *b, const char *text, size_t n, int kind, int level);

/* The user's rules: 0 none matches, 1 keep, 2 drop; keep wins. `bad` becomes STET_ELIMIT or STET_ENOMEM where a
** pattern could not be tried to its end. Needs the desk's match data because stet_rules is shared: pass the book. */
typedef struct stet__user_rules stet__user_rules; /* immutable; may be shared */
/* Compiles those of rules[0..n) that have no type; the same errors as stet_rules_new. */
stet_status stet__user_rules_new(stet__user_rules **out, const stet_rule *rules, size_t n, const stet_alloc *a, stet_error *error);
void stet__user_rules_free(stet__user_rules *rules); /* NULL is fine */
int stet__user_verdict(stet__book *b, const stet__user_rules *rules, const char *text, size_t n, stet_status *bad);

#endif
