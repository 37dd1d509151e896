/* front: from bytes to views, the half of the pipeline that cleaning and tagging share. */
#include "desk/desk.h"
#include "desk/prepare.h"
#include "desk/rules.h"

/* ---- Warnings ---- */

enum { WARNINGS_MAX = 1024, WARNING_JOIN = 64 }; /* a text of noise must not cost more to report than to read */

bool stet__warn(stet_desk *d, uint32_t start, uint32_t end, int kind) {
  for (size_t k = d->n_warnings; k > 0 && k + 8 > d->n_warnings; k--) {
    stet_warning *w = &d->warnings[k - 1];
    if (w->kind != kind) continue;
    if (start - w->span.end > WARNING_JOIN && d->n_warnings < WARNINGS_MAX) break;
    w->span.end = end;
    return true;
  }
  if (d->n_warnings >= WARNINGS_MAX + 8) return true;
  if (!STET__ROOM(&d->alloc, d->warnings, d->n_warnings, d->cap_warnings)) return false;
  d->warnings[d->n_warnings++] = (stet_warning){{start, end}, (uint8_t)kind};
  return true;
}

static bool scan_input(stet_desk *d, const char *text, size_t n) {
  for (size_t i = 0; i < n;) {
    uint64_t w;
    if (n - i >= 8) {
      memcpy(&w, text + i, 8);
      if (!((w | (w - 0x0101010101010101u)) & 0x8080808080808080u)) { /* eight bytes of 1..127 */
        i += 8;
        continue;
      }
    }
    uint32_t cp;
    int k = stet__utf8_decode(text + i, n - i, &cp);
    int kind = cp >= STET__BAD_BYTE ? STET_WARN_INVALID_UTF8 : cp == 0 ? STET_WARN_NUL : cp == 0xFFFD ? STET_WARN_REPLACEMENT : -1;
    if (kind >= 0 && !stet__warn(d, (uint32_t)i, (uint32_t)i + (uint32_t)k, kind)) return false;
    i += (size_t)k;
  }
  return true;
}

/* From the first container that was read as text to the end. A page's may stand where text was taken back. */
static bool warn_deep(stet_desk *d, uint32_t n) {
  uint32_t at = d->layout.deep_at;
  return stet__warn(d, at < n ? at : n, n, STET_WARN_DEPTH);
}

/* ---- Mending and views ---- */

static bool mend_blocks(stet_desk *d, const char *text, size_t n, uint32_t mends) {
  const stet__layout *l = &d->layout;
  size_t count = 0;
  if (!stet__grow(&d->alloc, (void **)&d->changes, &d->cap_changes, l->n_blocks, sizeof *d->changes)) return false;
  stet__mender_begin(d->mender, text, n, mends);
  for (size_t i = 0; i < l->n_blocks; i++) {
    const stet__block *b = &l->blocks[i];
    d->changes[i].first = (uint32_t)count;
    if (mends && !b->verbatim) {
      unsigned flags = (b->wrapped ? (unsigned)STET__MEND_WRAPPED : 0u) |
                       (l->format == STET_FORMAT_MARKDOWN ? (unsigned)STET__MEND_MARKUP : 0u) |
                       (l->format == STET_FORMAT_HTML ? (unsigned)STET__MEND_DECODED : 0u);
      for (uint32_t r = b->run; r < b->run + b->n_runs; r++) {
        const stet__run *run = &l->runs[r];
        if (!(run->flags & STET__RUN_VERBATIM) && !stet__mend_run(d->mender, run->start, run->end, flags)) return false;
      }
      stet__mender_changes(d->mender, &count);
    }
    d->changes[i].end = (uint32_t)count;
  }
  return true;
}

/* Pieces of a view under construction; room was made for all of them. */
typedef struct view_builder { char *p; stet__seg *segs; uint32_t n, n_segs; } view_builder;

static void put(view_builder *v, const char *p, uint32_t n, uint32_t src, uint32_t src_end, uint8_t exact) {
  if (n == 0 && exact) return;
  v->segs[v->n_segs++] = (stet__seg){v->n, src, src_end, exact};
  if (n) memcpy(v->p + v->n, p, n);
  v->n += n;
}

static bool has_line_end(const char *text, uint32_t from, uint32_t to) {
  while (from < to && text[from] != '\n' && text[from] != '\r') from++;
  return from < to;
}

static bool build_view(stet_desk *d, const char *text, size_t i, stet__view *view) {
  const stet__block *b = &d->layout.blocks[i];
  const stet__run *runs = d->layout.runs + b->run;
  size_t all;
  const stet__change *changes = stet__mender_changes(d->mender, &all);
  const char *pool = stet__mender_pool(d->mender);
  range c = d->changes[i];
  size_t size = b->end - b->start + b->n_runs, n_segs = 2 * (size_t)(c.end - c.first) + 2 * (size_t)b->n_runs + 1;
  for (uint32_t k = c.first; k < c.end; k++) size += changes[k].size;
  view_builder v = {stet__arena_alloc(&d->arena, size), stet__arena_alloc(&d->arena, n_segs * sizeof(stet__seg)), 0, 0};
  if (!v.p || !v.segs) return false;
  uint32_t k = c.first;
  for (uint32_t r = 0; r < b->n_runs; r++) {
    if (r && has_line_end(text, runs[r - 1].end, runs[r].start)) put(&v, "\n", 1, runs[r - 1].end, runs[r].start, 0);
    uint32_t from = runs[r].start;
    for (; k < c.end && changes[k].end <= runs[r].end; k++) {
      put(&v, text + from, changes[k].start - from, from, changes[k].start, 1);
      put(&v, pool + changes[k].text, changes[k].size, changes[k].start, changes[k].end, 0);
      from = changes[k].end;
    }
    put(&v, text + from, runs[r].end - from, from, runs[r].end, 1);
  }
  *view = (stet__view){v.p, v.n, v.segs, v.n_segs};
  return true;
}

static bool make_views(stet_desk *d, const char *text) {
  const stet__layout *l = &d->layout;
  stet__arena_reset(&d->arena);
  if (!stet__grow(&d->alloc, (void **)&d->views, &d->cap_views, l->n_blocks, sizeof *d->views)) return false;
  for (size_t i = 0; i < l->n_blocks; i++) {
    const stet__block *b = &l->blocks[i];
    const stet__run *run = l->runs + b->run;
    if (b->n_runs == 1 && d->changes[i].first == d->changes[i].end)
      d->views[i] = (stet__view){text + run->start, run->end - run->start, NULL, 0};
    else if (b->n_runs == 0)
      d->views[i] = (stet__view){"", 0, NULL, 0};
    else if (!build_view(d, text, i, &d->views[i]))
      return false;
  }
  return true;
}

/* ---- Items for the labeller ---- */

static void measure_runs(const stet__layout *l, const stet__block *b, stet__item *item) {
  uint32_t all = 0, links = 0;
  for (uint32_t r = b->run; r < b->run + b->n_runs; r++) {
    uint32_t n = l->runs[r].end - l->runs[r].start;
    all += n;
    if (l->runs[r].flags & STET__RUN_LINK) links += n;
  }
  item->link_bytes = links == all ? item->n : links < item->n ? links : item->n;
}

static void measure_looks(const stet__place *place, uint32_t n, stet__item *item) {
  item->link_bytes = place->link_bytes >= n ? item->n : place->link_bytes < item->n ? place->link_bytes : item->n;
  item->strong = n > 0 && place->strong_bytes * 10ull >= n * 9ull;
}

/* What the rules, the library's and the user's, know of an item. */
stet_status stet__look_up(stet_desk *d, stet__item *item, const stet_options *o) {
  stet_status status = STET_OK;
  if (!item->verbatim) item->hit = stet__book_find(d->book, item->text, item->n, item->kind, item->level);
  if (o->rules) item->user = (uint8_t)stet__user_verdict(d->book, o->rules->blocks, item->text, item->n, &status);
  return status;
}

/* Below a title who wrote the article may stand in one block with when: the first of several lines is looked up, too. */
static void look_up_line(stet_desk *d, stet__item *item) {
  const char *end = item->n ? memchr(item->text, '\n', item->n) : NULL;
  if (!end || item->hit.found || item->verbatim) return;
  stet__hit hit = stet__book_find(d->book, item->text, (uint32_t)(end - item->text), item->kind, item->level);
  if (hit.found && hit.sure && hit.role == STET_ROLE_BYLINE) item->line = hit;
}

stet__item stet__item_of(const stet_desk *d, size_t i) {
  const stet__block *b = &d->layout.blocks[i];
  return (stet__item){.text = d->views[i].p, .n = d->views[i].n, .kind = b->kind, .level = b->level, .gap = b->gap,
                      .indent = b->indent, .verbatim = b->verbatim};
}

stet_status stet__make_items(stet_desk *d, const stet_options *o) {
  const stet__layout *l = &d->layout;
  stet_status status = STET_OK;
  if (!stet__grow(&d->alloc, (void **)&d->items, &d->cap_items, l->n_blocks, sizeof *d->items)) return STET_ENOMEM;
  for (size_t i = 0; i < l->n_blocks && status == STET_OK; i++) {
    const stet__block *b = &l->blocks[i];
    stet__item *item = &d->items[i];
    *item = stet__item_of(d, i);
    if (l->format == STET_FORMAT_MARKDOWN) measure_runs(l, b, item);
    else if (d->has_page) measure_looks(&d->page.places[i], b->end - b->start, item);
    status = stet__look_up(d, item, o);
    if (d->has_page) look_up_line(d, item);
  }
  return status;
}

stet_format stet__format_of(const stet_options *o, const char *text, size_t n) {
  return o->format == STET_FORMAT_GUESS ? stet__guess_format(text, n) : o->format;
}

stet_status stet__front(stet_desk *d, const char *text, size_t n, const stet_options *o) {
  stet_format format = stet__format_of(o, text, n);
  d->n_warnings = 0;
  d->suspects.n = 0;
  d->text = text;
  d->size = n;
  d->has_page = format == STET_FORMAT_HTML;
  if (d->has_page) {
    d->source_size = n;
    if (!stet__decode(&d->decoder, text, n, o->encoding, &text, &n)) return d->decoder.too_long ? STET_ETOOLONG : STET_ENOMEM;
    if (!stet__read_html(&d->page, &d->layout, text, n)) return STET_ENOMEM;
    text = d->text = d->page.text.n ? d->page.text.p : "";
    n = d->size = d->page.text.n;
  } else if (!(format == STET_FORMAT_MARKDOWN ? stet__read_markdown : stet__read_plain)(&d->layout, text, n)) {
    return STET_ENOMEM;
  }
  if (!scan_input(d, text, n)) return STET_ENOMEM;
  d->layout.format = format;
  if (d->layout.too_deep && !warn_deep(d, (uint32_t)n)) return STET_ENOMEM;
  return mend_blocks(d, text, n, o->mends) && make_views(d, text) ? STET_OK : STET_ENOMEM;
}

stet_status stet__prepare(stet_desk *d, const char *text, size_t n, const stet_options *o) {
  stet_status status = stet__front(d, text, n, o);
  return status == STET_OK ? stet__make_items(d, o) : status;
}

stet__view stet__desk_view(const stet_desk *d, size_t i, stet__seg *whole) {
  stet__view view = d->views[i];
  if (view.segs || !view.n) return view;
  const stet__run *run = d->layout.runs + d->layout.blocks[i].run;
  *whole = (stet__seg){0, run->start, run->end, 1};
  view.segs = whole;
  view.n_segs = 1;
  return view;
}

const stet__page *stet__desk_page(const stet_desk *d) { return d->has_page ? &d->page : NULL; }
const stet__layout *stet__desk_layout(const stet_desk *d) { return &d->layout; }
stet__item *stet__desk_items(stet_desk *d) { return d->items; }

