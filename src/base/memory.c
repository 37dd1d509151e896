/* memory: the caller's allocator, growable arrays, buffers and arenas.
**
** Growth doubles, so n pushes cost O(n). Sizes are checked before they are multiplied. An arena is a list of chunks; reset keeps
** them, so that a desk which has seen one article allocates nothing for the next one of its size.
*/
#include <stdlib.h>

#include "base/base.h"

static void *libc_realloc(void *ctx, void *p, size_t old_size, size_t new_size) {
  (void)ctx;
  (void)old_size;
  if (new_size == 0) {
    free(p);
    return NULL;
  }
  return realloc(p, new_size);
}

stet_alloc stet__alloc_of(const stet_alloc *alloc) {
  stet_alloc libc = {libc_realloc, NULL};
  return alloc && alloc->fn ? *alloc : libc;
}

void *stet__realloc(const stet_alloc *a, void *p, size_t old_size, size_t new_size) {
  return a->fn(a->ctx, p, p ? old_size : 0, new_size);
}

void stet__free(const stet_alloc *a, void *p, size_t size) {
  if (p) a->fn(a->ctx, p, size, 0);
}

bool stet__grow(const stet_alloc *a, void **p, size_t *cap, size_t need, size_t elem) {
  if (need <= *cap) return true;
  size_t want = *cap ? *cap : 16;
  while (want < need) {
    if (want > SIZE_MAX / 2) return false;
    want *= 2;
  }
  if (want > SIZE_MAX / elem) return false;
  void *q = stet__realloc(a, *p, *cap * elem, want * elem);
  if (!q) return false;
  *p = q;
  *cap = want;
  return true;
}

void stet__buf_init(stet__buf *b, const stet_alloc *a) {
  b->p = NULL;
  b->n = b->cap = 0;
  b->a = a;
}

void stet__buf_fini(stet__buf *b) {
  stet__free(b->a, b->p, b->cap);
  stet__buf_init(b, b->a);
}

bool stet__buf_reserve(stet__buf *b, size_t more) {
  if (more > SIZE_MAX - b->n) return false;
  return stet__grow(b->a, (void **)&b->p, &b->cap, b->n + more, 1);
}

bool stet__buf_add(stet__buf *b, const void *p, size_t n) {
  if (n == 0) return true;
  if (!stet__buf_reserve(b, n)) return false;
  memcpy(b->p + b->n, p, n);
  b->n += n;
  return true;
}

bool stet__buf_addc(stet__buf *b, char c) { return stet__buf_add(b, &c, 1); }

struct stet__chunk { stet__chunk *next; size_t size; }; /* `size` bytes follow */

#define CHUNK_HEAD ((sizeof(stet__chunk) + 15) & ~(size_t)15)
#define CHUNK_SIZE ((size_t)32 * 1024)

void stet__arena_init(stet__arena *r, const stet_alloc *a) {
  r->first = r->now = NULL;
  r->used = 0;
  r->a = a;
}

void stet__arena_fini(stet__arena *r) {
  for (stet__chunk *c = r->first; c;) {
    stet__chunk *next = c->next;
    stet__free(r->a, c, CHUNK_HEAD + c->size);
    c = next;
  }
  stet__arena_init(r, r->a);
}

void stet__arena_reset(stet__arena *r) {
  r->now = r->first;
  r->used = 0;
}

void *stet__arena_alloc(stet__arena *r, size_t n) {
  if (n > SIZE_MAX - 64) return NULL;
  n = (n + 7) & ~(size_t)7;
  while (r->now && (r->used > r->now->size || n > r->now->size - r->used)) { /* later chunks may have room after a reset */
    if (!r->now->next) break;
    r->now = r->now->next;
    r->used = 0;
  }
  if (!r->now || n > r->now->size - r->used) {
    size_t size = n > CHUNK_SIZE ? n : CHUNK_SIZE;
    stet__chunk *c = stet__realloc(r->a, NULL, 0, CHUNK_HEAD + size);
    if (!c) return NULL;
    c->size = size;
    c->next = NULL;
    if (r->now) r->now->next = c;
    else r->first = c;
    r->now = c;
    r->used = 0;
  }
  void *p = (char *)r->now + CHUNK_HEAD + r->used;
  r->used += n;
  return p;
}

char *stet__arena_copy(stet__arena *r, const char *p, size_t n) {
  char *q = stet__arena_alloc(r, n + 1);
  if (!q) return NULL;
  if (n) memcpy(q, p, n);
  q[n] = 0;
  return q;
}
