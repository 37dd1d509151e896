/* pattern: regular expressions, and the one place that knows PCRE2.
**
** A pattern is compiled once and is then immutable, so threads may share it; what a match writes lives in a matcher, one per
** thread. Memory comes from the given allocator (the just-in-time compiler's executable pages excepted: the system gives those).
**
** Invariants. A match never crashes on any bytes: invalid UTF-8 matches nothing but does not stop the search. Every match is
** bounded by limits on backtracking, depth and heap; going over one is an answer (STET__MATCH_LIMIT), not a wait. The
** just-in-time compiler changes no answer except that it may finish where the interpreter would go over a limit; where it is
** missing nothing is lost.
*/
#ifndef STET_PATTERN_H
#define STET_PATTERN_H

#include "base/base.h"

typedef struct stet__pattern stet__pattern; /* immutable after stet__pattern_jit */
typedef struct stet__matcher stet__matcher; /* scratch of one thread */

enum { /* flags of a pattern; all are UTF */
  STET__PATTERN_CASELESS = 1,
  STET__PATTERN_ANCHORED = 2,  /* matches at the start of the text only */
  STET__PATTERN_PARTIAL = 8,   /* for stet__pattern_may_begin: made machine code at once, for partial matching too */
  STET__PATTERN_CHECKED = 4    /* its texts will be valid UTF-8, which the caller answers for: no check per match */
};

/* Compiles p[0..n), which is not needed afterwards. `a` must outlive the pattern. NULL: e->status is STET_ENOMEM, or
** STET_EPATTERN with e->offset and e->message; `e` may be NULL. */
stet__pattern *stet__pattern_new(const stet_alloc *a, const char *p, size_t n, unsigned flags, stet_error *e);
void stet__pattern_free(stet__pattern *r); /* NULL is fine */
/* Makes machine code of it where the system can; failure is harmless. Not while another thread matches with it. */
void stet__pattern_jit(stet__pattern *r);

stet__matcher *stet__matcher_new(const stet_alloc *a); /* `a` must outlive it; NULL: out of memory */
void stet__matcher_free(stet__matcher *m);             /* NULL is fine */

typedef enum stet__match { STET__MATCH_NONE = 0, STET__MATCH_FOUND, STET__MATCH_LIMIT, STET__MATCH_NOMEM } stet__match;

/* Looks for the first match at or after `from` <= n. `span`, unless NULL, receives the whole match, groups[i] that of group i + 1
** for i < n_groups <= 15 (start > end: the group took no part); set only when found. */
stet__match stet__pattern_find(const stet__pattern *r, stet__matcher *m, const char *text, size_t n, size_t from, stet_span *span,
                               stet_span *groups, size_t n_groups);

/* Whether there is a match at the beginning, without machine code; STET__MATCH_LIMIT: that would take more than a few steps, for
** which machine code is worth making. For anchored patterns. */
stet__match stet__pattern_glance(const stet__pattern *r, stet__matcher *m, const char *text, size_t n);

/* For the program that makes the rules' index. Whether some text that begins with text[0..n) can match; the fewest characters
** that can. */
bool stet__pattern_may_begin(const stet__pattern *r, stet__matcher *m, const char *text, size_t n);
uint32_t stet__pattern_least(const stet__pattern *r);

#endif
