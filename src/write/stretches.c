/* stretches: where the looks of a block's text begin and end in its view, which mending may have moved. */
#include "write/write.h"

#include "read/html_tokens.h"

bool stet__source_text(const stet__page *page, uint32_t from, uint32_t to, stet__buf *out) {
  return from >= to || stet__html_text(page->source + from, to - from, STET__HTML_RCDATA, true, out);
}

/* The view's offset of what stands at offset `at` of the page's text; *k: the segment to begin with, which is moved on. */
static uint32_t view_offset(const stet__view *v, uint32_t at, uint32_t *k) {
  while (*k + 1 < v->n_segs && v->segs[*k + 1].src <= at) ++*k;
  const stet__seg *s = &v->segs[*k];
  uint32_t end = *k + 1 < v->n_segs ? v->segs[*k + 1].at : v->n;
  if (at <= s->src) return s->at;
  if (!s->exact) return at >= s->src_end ? end : s->at;
  return at - s->src < end - s->at ? s->at + (at - s->src) : end;
}

static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

typedef struct list { stet__stretch *v; size_t n; } list;

static void add(list *l, uint32_t start, uint32_t end, uint8_t bits, uint32_t link) {
  stet__stretch *last = l->n ? &l->v[l->n - 1] : NULL;
  if (start >= end) return;
  if (last && !last->picture && last->bits == bits && last->link == link && last->end == start) last->end = end;
  else if (l->n < STET__STRETCHES) l->v[l->n++] = (stet__stretch){start, end, link, 0, bits};
  else last->end = end;
}

/* A stretch of one look; the white space at its ends looks plain unless its neighbour looks the same there. */
static void add_trimmed(list *l, const char *p, uint32_t start, uint32_t end, uint8_t bits, uint32_t link) {
  uint32_t a = start, z = end;
  if (!bits && !link) {
    add(l, start, end, 0, 0);
    return;
  }
  while (a < z && is_space(p[a])) a++;
  while (z > a && is_space(p[z - 1])) z--;
  if (a == z) {
    add(l, start, end, 0, 0);
    return;
  }
  const stet__stretch *last = l->n ? &l->v[l->n - 1] : NULL;
  bool joined = last && last->link == link && link;
  add(l, start, a, joined ? last->bits & bits : 0, joined ? link : 0);
  add(l, a, z, bits, link);
  add(l, z, end, 0, 0);
}

static void add_picture(list *l, const stet__writing *w, size_t k, uint32_t at) {
  if (l->n < STET__STRETCHES && w->pictures[k]) l->v[l->n++] = (stet__stretch){at, at, 0, (uint32_t)k + 1, 0};
}

/* The first picture of the page that stands in block `number` or behind. */
static size_t first_picture(const stet__page *page, uint32_t number) {
  size_t lo = 0, hi = page->n_pictures;
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    if (page->pictures[mid].block < number) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/* The link of a stretch of block b. A title, and a heading that links to a place in its page, link to themselves: that is none. */
static uint32_t link_of(const stet__writing *w, const stet__written *b, uint32_t link) {
  bool own = b->role == STET_ROLE_TITLE || (b->kind == STET_HEADING && link && w->page->source[w->page->links[link].href] == '#');
  return own ? 0 : link;
}

size_t stet__stretches(const stet__writing *w, const stet__written *b, uint32_t from, uint32_t to, stet__stretch *out) {
  const stet__page *page = w->page;
  const stet__view *v = &b->view;
  list l = {out, 0};
  if (!page || !v->n_segs) {
    add(&l, from, to, 0, 0);
    return l.n;
  }
  const stet__place *place = &page->places[b->number];
  size_t picture = first_picture(page, b->number);
  uint32_t k = 0, at = 0;
  for (uint32_t j = 0; j < place->n_looks; j++) {
    const stet__look *look = &page->looks[place->look + j];
    uint32_t next = j + 1 < place->n_looks ? view_offset(v, look[1].at, &k) : v->n;
    for (; picture < page->n_pictures && page->pictures[picture].block == b->number; picture++) {
      const stet__picture *x = &page->pictures[picture];
      if (!x->inside) continue;
      if (j + 1 < place->n_looks && x->at >= look[1].at) break;
      uint32_t same = 0, here = view_offset(v, x->at, &same);
      if (here < from || here > to || here < at) continue;
      if (at < here) add_trimmed(&l, v->p, at > from ? at : from, here, look->bits, link_of(w, b, look->link));
      add_picture(&l, w, picture, here);
      at = here;
    }
    uint32_t start = at > from ? at : from, end = next < to ? next : to;
    if (start < end) add_trimmed(&l, v->p, start, end, look->bits, link_of(w, b, look->link));
    if (next > at) at = next;
  }
  return l.n;
}

const stet__picture *stet__picture_before(const stet__writing *w, const stet__written *b, size_t *at) {
  const stet__page *page = w->page;
  while (page && *at < page->n_pictures && page->pictures[*at].block <= b->number) {
    size_t k = (*at)++;
    const stet__picture *x = &page->pictures[k];
    if (w->pictures[k] && !x->inside) return x;
  }
  return NULL;
}
