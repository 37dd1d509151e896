/* pages: what is special of HTML pages: facts that the head alone knows, the article in other forms, and the way back from the
** page's own text (read/page.h) to the bytes of its source.
**
** Everything up to here worked on the page's text as on any other, so that one pipeline serves all formats; the doc's cleaned text
** and body are made of it. What is left is to say where things stand: every span becomes the span of the source that its first and
** last byte come from, tags between them included. The order of spans stays; of disjoint ones none overlap, because the map never
** falls.
*/
#include "desk/desk.h"

#include "tag/evidence.h"
#include "write/write.h"

/* ---- The head ---- */

/* The first of the facts that the page gives, where the doc has none; `ld` and `meta` may be -1. */
static bool fill(stet_desk *d, stet_doc *doc, stet__slice *out, int ld, int meta) {
  if (out->p) return true;
  stet__buf_clear(&d->buf);
  if (ld >= 0 && !stet__page_ld_fact(&d->page, ld, &d->buf)) return false;
  if (!d->buf.n && meta >= 0 && !stet__page_fact(&d->page, meta, &d->buf)) return false;
  size_t n = d->buf.n;
  if (n && (meta == STET__META_TITLE || meta == STET__META_HEADLINE)) n = stet__page_before_site(d->buf.p, n);
  return stet__keep_text(doc, out, n ? d->buf.p : "", n);
}

/* A site that calls itself the writer names none, unless it has a person's name. */
static void doubt_writer(const stet_desk *d, stet_doc *doc, bool by_head) {
  const stet__slice *x = &doc->byline;
  if (by_head && x->n && x->n == doc->site.n && !memcmp(x->p, doc->site.p, x->n) && stet__is_person(&d->lexicon, x->p, x->n) < 2)
    doc->byline = (stet__slice){NULL, 0};
}

bool stet__page_fields(stet_desk *d, const stet_options *o, stet_doc *doc) {
  if (!d->has_page) return true;
  stet__slice date = {NULL, 0}; /* for machines: better than the date's words */
  if (!fill(d, doc, &date, STET__LD_DATE, STET__META_DATE)) return false;
  if (date.p) doc->date = date;
  if (o->address && !stet__keep_text(doc, &doc->address, o->address, strlen(o->address))) return false;
  bool by_head = !doc->byline.p;
  if (!fill(d, doc, &doc->title, STET__LD_HEADLINE, STET__META_HEADLINE) || !fill(d, doc, &doc->title, -1, STET__META_TITLE) ||
      !fill(d, doc, &doc->byline, STET__LD_AUTHOR, STET__META_AUTHOR) || !fill(d, doc, &doc->date, -1, STET__META_TIME) ||
      !fill(d, doc, &doc->language, -1, STET__META_LANGUAGE) || !fill(d, doc, &doc->site, -1, STET__META_SITE) ||
      !fill(d, doc, &doc->address, -1, STET__META_URL))
    return false;
  doubt_writer(d, doc, by_head);
  return true;
}

/* ---- Other forms ---- */

/* The address that links are resolved by: <base>, which may itself be relative to the page's. */
static bool find_base(stet_desk *d, const stet_doc *doc, stet__buf *out) {
  stet__buf_clear(&d->buf);
  if (!stet__page_fact(&d->page, STET__META_BASE, &d->buf)) return false;
  const char *page = doc->address.p ? doc->address.p : "";
  if (d->buf.n) return stet__address(page, doc->address.n, d->buf.p, d->buf.n, out);
  return stet__buf_add(out, page, doc->address.n);
}

static bool gather(stet_desk *d, stet__writing *w, stet__written *blocks, stet__seg *wholes) {
  for (size_t i = 0; i < d->layout.n_blocks; i++) {
    const stet__item *x = &d->items[i];
    if (!x->keep) continue;
    stet__written *b = &blocks[w->n];
    *b = (stet__written){stet__desk_view(d, i, &wholes[w->n]), x->kind, x->role, x->level, (uint32_t)i};
    if (!b->view.n) continue;
    if (x->role == STET_ROLE_TITLE) w->titled = true;
    w->n++;
  }
  w->blocks = blocks;
  return true;
}

static bool write_one(stet_desk *d, stet_doc *doc, const stet__writing *w, bool (*to)(const stet__writing *, stet__buf *),
                      stet__slice *out) {
  stet__buf_clear(&d->buf);
  if (!to(w, &d->buf)) return false;
  out->n = d->buf.n;
  out->p = stet__arena_copy(&doc->arena, d->buf.n ? d->buf.p : "", d->buf.n);
  return out->p != NULL;
}

bool stet__write_outputs(stet_desk *d, const stet_options *o, stet_doc *doc) {
  bool markdown = o->outputs >> STET_OUTPUT_MARKDOWN & 1u, html = o->outputs >> STET_OUTPUT_HTML & 1u;
  if (doc->format == STET_FORMAT_MARKDOWN) {
    if (markdown) doc->markdown = doc->text;
    return true;
  }
  if (!markdown && !html) return true;
  size_t n = d->layout.n_blocks + 1;
  stet__written *blocks = stet__arena_alloc(&d->arena, n * sizeof *blocks);
  stet__seg *wholes = stet__arena_alloc(&d->arena, n * sizeof *wholes);
  stet__buf base;
  stet__buf_init(&base, &d->alloc);
  stet__writing w = {.page = d->has_page ? &d->page : NULL, .pictures = d->pictures, .title = doc->title, .byline = doc->byline,
                     .date = doc->date, .language = doc->language, .site = doc->site, .address = doc->address};
  bool ok = blocks && wholes && gather(d, &w, blocks, wholes) && (!d->has_page || find_base(d, doc, &base));
  w.base = base.n ? base.p : "";
  w.base_size = base.n;
  if (ok && markdown) ok = write_one(d, doc, &w, stet__write_markdown, &doc->markdown);
  if (ok && html) ok = write_one(d, doc, &w, stet__write_html, &doc->html);
  stet__buf_fini(&base);
  return ok;
}

/* ---- Back to the source ---- */

static stet_span back(const stet__view *v, stet_span s) {
  if (s.start >= s.end) {
    uint32_t at = stet__view_source(v, s.start);
    return (stet_span){at, at};
  }
  return stet__view_span(v, s.start, s.end);
}

typedef struct way { stet__view left; uint32_t end; } way; /* what spans in order have yet to walk; where the last one ended */

/* Spans that follow each other stay disjoint even where one reference became several characters. */
static stet_span next_back(way *w, stet_span s) {
  stet__view_skip(&w->left, s.start);
  s = back(&w->left, s);
  if (s.start < w->end) s.start = w->end;
  if (s.end < s.start) s.end = s.start;
  w->end = s.end;
  return s;
}

bool stet__to_source(stet_desk *d, stet_doc *doc) {
  const stet__page *page = &d->page;
  if (!d->has_page) return true;
  const stet__seg *from = page->map;
  size_t n_map = page->n_map;
  if (d->decoder.used) {
    if (!stet__decoder_compose(&d->decoder, page->map, page->n_map)) return false;
    from = d->decoder.map;
    n_map = d->decoder.n_map;
  }
  stet__seg *map = stet__arena_alloc(&doc->arena, (n_map + 1) * sizeof *map);
  doc->page_edits = stet__arena_alloc(&doc->arena, (doc->n_edits + 1) * sizeof *doc->page_edits);
  if (!map || !doc->page_edits) return false;
  if (n_map) memcpy(map, from, n_map * sizeof *map);
  stet__view v = {d->text, (uint32_t)d->size, map, (uint32_t)n_map};
  doc->page = v;
  doc->page.p = NULL; /* the text itself is the desk's */
  doc->source_size = (uint32_t)d->source_size;
  way in_order = {v, 0};
  for (size_t i = 0; i < doc->n_blocks; i++) doc->blocks[i].span = next_back(&in_order, doc->blocks[i].span);
  in_order = (way){v, 0};
  for (size_t i = 0; i < doc->n_edits; i++) {
    doc->page_edits[i] = doc->edits[i].span;
    doc->edits[i].span = next_back(&in_order, doc->edits[i].span);
  }
  for (size_t i = 0; i < doc->n_suspects; i++) doc->suspects[i].span = back(&v, doc->suspects[i].span);
  for (size_t i = 0; i < doc->n_warnings; i++) doc->warnings[i].span = back(&v, doc->warnings[i].span);
  in_order = (way){v, 0};
  for (size_t i = 0; i < doc->n_entities; i++) doc->entities[i].span = next_back(&in_order, doc->entities[i].span);
  in_order = (way){v, 0};
  for (size_t i = 0; i < doc->n_sentences; i++) doc->sentences[i] = next_back(&in_order, doc->sentences[i]);
  in_order = (way){v, 0};
  for (size_t i = 0; i < doc->n_tokens; i++) doc->tokens[i] = next_back(&in_order, doc->tokens[i]);
  return true;
}
