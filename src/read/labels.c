/* labels: the labels of a document's link definitions (md.h): how one is known again, and the table that says which there are.
** The first pass fills it, the parser of inline marks asks it whether "[text]" is a link at all.
*/
#include "read/md.h"

uint64_t stet__label_hash(const char *p, uint32_t start, uint32_t end) {
  uint64_t h = 0xCBF29CE484222325u;
  bool space = false, any = false;
  while (start < end) {
    uint32_t cp;
    start += (uint32_t)stet__utf8_decode(p + start, end - start, &cp);
    if (cp <= ' ') {
      space = true;
      continue;
    }
    if (space && any) h = (h ^ ' ') * 0x100000001B3u;
    space = false;
    any = true;
    h = (h ^ stet__fold(cp)) * 0x100000001B3u;
  }
  return h ? h : 1;
}

enum { PROBES = 64 }; /* a hostile text that needs more loses a link, not our time */

static void labels_put(uint64_t *v, size_t cap, uint64_t h) {
  for (size_t k = 0, i = (size_t)(h ^ (h >> 32)) & (cap - 1); k < PROBES; k++, i = (i + 1) & (cap - 1))
    if (v[i] == 0 || v[i] == h) {
      v[i] = h;
      return;
    }
}

bool stet__labels_add(stet__labels *s, const stet_alloc *a, uint64_t label) {
  if (s->n * 2 >= s->cap) {
    size_t cap = s->cap ? s->cap * 2 : 64;
    uint64_t *v = stet__realloc(a, NULL, 0, cap * sizeof *v);
    if (!v) return false;
    memset(v, 0, cap * sizeof *v);
    for (size_t i = 0; i < s->cap; i++)
      if (s->v[i]) labels_put(v, cap, s->v[i]);
    STET__FREE(a, s->v, s->cap);
    s->v = v;
    s->cap = cap;
  }
  labels_put(s->v, s->cap, label);
  s->n++;
  return true;
}

bool stet__labels_has(const stet__labels *s, uint64_t h) {
  if (s->n == 0) return false;
  for (size_t k = 0, i = (size_t)(h ^ (h >> 32)) & (s->cap - 1); k < PROBES && s->v[i]; k++, i = (i + 1) & (s->cap - 1))
    if (s->v[i] == h) return true;
  return false;
}
