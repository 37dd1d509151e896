/* mention: what the parts of the tagger hand to each other. */
#ifndef STET_MENTION_H
#define STET_MENTION_H

#include "base/base.h"
#include "text/tokens.h"

/* A block as the tagger sees it: its text as a reader does, and its tokens, tokens[first .. first + n_tokens) of the document's
** one list. */
typedef struct stet__passage {
  const char *text; uint32_t n;
  uint32_t first, n_tokens;
  uint8_t kind, role;       /* stet_kind, stet_role */
} stet__passage;

enum { STET__NO_NAME = 0xFFFFFFFFu };

typedef struct stet__mention {
  uint32_t passage;         /* index of it */
  uint32_t start, end;      /* bytes of the passage's text */
  uint8_t type;             /* stet_type */
  float score;              /* probability, 0..1 */
  float named;              /* the probability that its words are of a name of any type and span; at least the score */
  uint32_t name;            /* index of its name, or STET__NO_NAME */
  uint32_t value, value_size; /* figures whose value is certain: bytes of the pool that the finder brings; size 0: none */
  uint32_t user;            /* index of the user's term that found it plus 1; 0: none */
  uint8_t known;            /* 1: a name that the rules know (figures/known.rules) */
} stet__mention;

typedef struct stet__mentions { const stet_alloc *a; stet__mention *v; size_t n, cap; } stet__mentions; /* grow-only */

/* A mention that is no figure, no user's and not known. */
stet__mention stet__mention_of(uint32_t passage, uint32_t start, uint32_t end, uint8_t type, float score);
/* Appends. False: out of memory. */
bool stet__mentions_add(stet__mentions *list, stet__mention m);

/* Steps that put new mentions between those that are there write a second list: `out`, empty at first and of the same allocator.
** Take brings it the mentions m[*at..) that end before byte `end` of a passage or stand in passages before; finish brings the rest,
** and the lists change places. False: out of memory. */
bool stet__mentions_take(stet__mentions *out, const stet__mentions *m, size_t *at, uint32_t passage, uint32_t end);
bool stet__mentions_finish(stet__mentions *out, stet__mentions *m, size_t at);

#endif
