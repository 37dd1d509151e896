/* Memory that runs out when told, and counts what is out: for the unit tests. A test walks `left` up from 0 until nothing fails any
** more, and asks each time that everything came back. */
#ifndef SCARCE_H
#define SCARCE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "stet.h"

typedef struct scarce {
  size_t left;         /* requests still granted; all later ones fail */
  bool once;           /* or only the next one does */
  bool failed;         /* has one failed? */
  size_t live, blocks; /* bytes and blocks not yet given back */
} scarce;

static void *scarce_realloc(void *ctx, void *p, size_t old_size, size_t new_size) {
  scarce *s = ctx;
  if (new_size == 0) {
    s->live -= old_size;
    s->blocks -= p != NULL;
    free(p);
    return NULL;
  }
  if (s->left == 0) {
    s->failed = true;
    if (s->once) s->left = SIZE_MAX;
    return NULL;
  }
  s->left--;
  void *q = realloc(p, new_size);
  if (!q) return NULL;
  s->live += new_size - old_size;
  s->blocks += p == NULL;
  return q;
}

static inline stet_alloc scarce_alloc(scarce *s) { return (stet_alloc){scarce_realloc, s}; }

#endif
