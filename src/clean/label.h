/* label: keep or drop, a probability, and a role for every block.
**
** Evidence is hashed features of the block's words and shape, the rule that found it, and its place; the scorer and the chain
** (chain/) turn it into a probability of belonging to the article; rules, structure and the threshold decide; what is left is
** naming the role. Needs no markup: the same labeller serves plain text, Markdown and hosts with blocks of their own. Of an HTML
** page it takes what the markup knows, too (page_features.h), and a model of its own.
*/
#ifndef STET_LABEL_H
#define STET_LABEL_H

#include "clean/rules.h"
#include "read/page.h"
#include "text/view.h"

typedef struct stet__item { /* a block as the labeller sees it, [N] in order */
  const char *text; uint32_t n;   /* visible text, mended */
  uint32_t link_bytes;            /* of it inside links */
  uint8_t kind, level, gap, indent, verbatim;
  uint8_t strong;                 /* of a page: all of it stands in strong type */
  stet__hit hit;                  /* the library's rule */
  stet__hit line;                 /* of a page's block of several lines: the same of the first, where it is a byline */
  uint8_t user;                   /* 0 none, 1 keep, 2 drop */
  /* the answer: */
  uint8_t role, keep, decider;
  float score;
  const char *rule;
  stet_span name;                 /* of a byline: where in it the writer's name stands; empty: all of it */
} stet__item;

typedef struct stet__labeller stet__labeller; /* scratch; one per desk; grow-only */
/* NULL: `error` says why; the builtin model does not fit the features only where a build was mixed up. */
stet__labeller *stet__labeller_new(const stet_alloc *a, stet_error *error);
void stet__labeller_free(stet__labeller *l);

/* Who can tell a person's name from other words with capitals: 2 it is one, 1 it may be one, 0 no. `knows` NULL: nobody can. */
typedef struct stet__people {
  int (*knows)(const void *lists, const char *name, size_t n);
  const void *lists;
} stet__people;

typedef struct stet__label_options {
  float threshold;
  uint8_t drop, repeats;
  const stet__page *page;         /* of an HTML page; else NULL */
  uint8_t *pictures;              /* of such a page: [page->n_pictures], for the answer: 1 the picture stays */
  const stet_model *model;
  stet__people people;
} stet__label_options;

/* Labels items[0..n). False: out of memory. */
bool stet__label(stet__labeller *l, stet__item *items, size_t n, const stet__label_options *o);

#endif
