/* view: a text made from another, with the map back.
**
** The map is an ordered list of segments, so every question is one binary search for the last segment that begins at or before an
** offset. Where several segments begin at one offset, all but the last of them are empty in the view (what they cover was
** deleted), and the last is the one whose bytes stand there: taking the last keeps deleted bytes out of spans at both ends.
*/
#include "text/view.h"

/* The segment that view offset `at` lies in; the first one where `at` lies before them all. n_segs > 0. */
static const stet__seg *find(const stet__view *v, uint32_t at) {
  uint32_t low = 0, high = v->n_segs, step = 1; /* segs[low].at <= at < segs[high].at */
  while (step < high - low && v->segs[low + step].at <= at) low += step, step *= 2; /* mostly it is near the first */
  if (step < high - low) high = low + step;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (v->segs[middle].at <= at) low = middle;
    else high = middle;
  }
  return v->segs + low;
}

void stet__view_skip(stet__view *v, uint32_t at) {
  if (v->n_segs == 0) return;
  const stet__seg *s = find(v, at);
  v->n_segs -= (uint32_t)(s - v->segs);
  v->segs = s;
}

uint32_t stet__view_source(const stet__view *v, uint32_t at) {
  if (v->n_segs == 0) return 0;
  const stet__seg *s = find(v, at);
  if (s->exact) return s->src + (at - s->at);
  return at >= v->n && s->at < at ? s->src_end : s->src; /* the end of the view is the end of its last segment */
}

stet_span stet__view_span(const stet__view *v, uint32_t start, uint32_t end) {
  stet_span span = {stet__view_source(v, start), 0};
  span.end = span.start;
  if (v->n_segs == 0 || end <= start) return span;
  const stet__seg *s = find(v, end - 1);
  uint32_t stop = s->exact ? s->src + (end - s->at) : s->src_end;
  if (stop > span.end) span.end = stop;
  return span;
}
