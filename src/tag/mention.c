/* mention: see mention.h. */
#include "tag/mention.h"

stet__mention stet__mention_of(uint32_t passage, uint32_t start, uint32_t end, uint8_t type, float score) {
  return (stet__mention){passage, start, end, type, score, score, STET__NO_NAME, 0, 0, 0, 0};
}

bool stet__mentions_add(stet__mentions *list, stet__mention m) {
  if (!STET__ROOM(list->a, list->v, list->n, list->cap)) return false;
  list->v[list->n++] = m;
  return true;
}

bool stet__mentions_take(stet__mentions *out, const stet__mentions *m, size_t *at, uint32_t passage, uint32_t end) {
  while (*at < m->n && (m->v[*at].passage < passage || (m->v[*at].passage == passage && m->v[*at].end <= end)))
    if (!stet__mentions_add(out, m->v[(*at)++])) return false;
  return true;
}

bool stet__mentions_finish(stet__mentions *out, stet__mentions *m, size_t at) {
  while (at < m->n)
    if (!stet__mentions_add(out, m->v[at++])) return false;
  stet__mentions all = *out;
  *out = *m;
  *m = all;
  return true;
}
