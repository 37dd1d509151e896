/* clean: the pipeline of one call.
**
**   read -> blocks -> mend the runs of each -> views (the text as a reader sees it) -> rules -> labels -> suspects -> edits -> text
**
** The desk holds every stage's scratch memory; the doc receives copies. Invariants of the result: edits are in order and disjoint;
** applying them to the source gives the text; a block that goes is one edit (so that it can be refused alone), and no mend is
** reported inside it; blocks, edits and suspects are spans of the caller's own bytes.
**
** Which line ends go with a dropped block: those after it, unless more of them stand before it, so that two kept paragraphs never
** end up closer than the wider of the gaps beside what went; at the end of the text those before it.
*/
#include "clean/clean.h"

#include "clean/date.h"
#include "clean/doc.h"
#include "clean/label.h"
#include "clean/mend.h"
#include "clean/rules.h"
#include "clean/suspects.h"
#include "read/read.h"
#include "text/view.h"

typedef struct range { uint32_t first, end; } range;

struct stet_desk {
  stet_alloc alloc;
  stet__layout layout;
  stet__mender *mender;
  stet__book *book;
  stet__labeller *labeller;
  stet__arena arena;                                   /* texts of views that are not plain slices of the source; reset per call */
  stet__item *items;       size_t cap_items;           /* [n_blocks] */
  stet__view *views;       size_t cap_views;           /* [n_blocks]; segs NULL: one exact run, see view_of */
  range *changes;          size_t cap_changes;         /* [n_blocks] the mender's changes inside each block */
  stet_edit *edits;        size_t n_edits, cap_edits;
  stet_warning *warnings;  size_t n_warnings, cap_warnings;
  stet__suspect_list suspects;
  stet__buf buf;
};

/* ---- Desk and options ---- */

stet_status stet_desk_new(stet_desk **out, const stet_alloc *alloc, stet_error *error) {
  *out = NULL;
  stet_alloc a = stet__alloc_of(alloc);
  stet_desk *d = stet__realloc(&a, NULL, 0, sizeof *d);
  if (!d) return stet__fail(error, STET_ENOMEM, 0, NULL);
  memset(d, 0, sizeof *d);
  d->alloc = a;
  stet__layout_init(&d->layout, &d->alloc);
  stet__arena_init(&d->arena, &d->alloc);
  stet__buf_init(&d->buf, &d->alloc);
  d->suspects.a = &d->alloc;
  d->mender = stet__mender_new(&d->alloc);
  d->book = stet__book_new(&d->alloc);
  bool ok = d->mender && d->book;
  if (!ok) stet__fail(error, STET_ENOMEM, 0, NULL);
  stet_error local;
  if (!error) error = &local;
  if (ok) d->labeller = stet__labeller_new(&d->alloc, error);
  if (!d->labeller) {
    stet_desk_free(d);
    return ok ? error->status : STET_ENOMEM;
  }
  *out = d;
  return STET_OK;
}

void stet_desk_free(stet_desk *d) {
  if (!d) return;
  stet_alloc a = d->alloc;
  stet__layout_fini(&d->layout);
  stet__mender_free(d->mender);
  stet__book_free(d->book);
  stet__labeller_free(d->labeller);
  stet__arena_fini(&d->arena);
  stet__buf_fini(&d->buf);
  STET__FREE(&a, d->items, d->cap_items);
  STET__FREE(&a, d->views, d->cap_views);
  STET__FREE(&a, d->changes, d->cap_changes);
  STET__FREE(&a, d->edits, d->cap_edits);
  STET__FREE(&a, d->warnings, d->cap_warnings);
  STET__FREE(&a, d->suspects.v, d->suspects.cap);
  stet__free(&a, d, sizeof *d);
}

void stet_options_init(stet_options *o) {
  memset(o, 0, sizeof *o);
  o->size = sizeof *o;
  o->threshold = STET_THRESHOLD_DEFAULT;
  o->mends = STET_MENDS_DEFAULT;
  o->drop = 1;
  o->suspects = 1;
}

static stet_status take_options(stet_options *o, const stet_options *given, stet_error *error) {
  stet_options_init(o);
  if (given) {
    if (given->size < sizeof given->size || given->size > 4096) return stet__fail(error, STET_EOPTION, 0,
        "options.size is not set");
    memcpy(o, given, given->size < sizeof *o ? given->size : sizeof *o);
    o->size = sizeof *o;
  }
  if (!(o->threshold >= 0 && o->threshold <= 1)) return stet__fail(error, STET_EOPTION, 0, "threshold is not within 0..1");
  if ((unsigned)o->format > STET_FORMAT_MARKDOWN) return stet__fail(error, STET_EOPTION, 0, "unknown format");
  if (o->mends >> STET_MEND_COUNT) return stet__fail(error, STET_EOPTION, 0, "unknown mending rule");
  if (!o->model) o->model = stet_model_builtin();
  return STET_OK;
}

/* ---- Warnings ---- */

enum { WARNINGS_MAX = 1024, WARNING_JOIN = 64 }; /* a text of noise must not cost more to report than to read */

static bool warn(stet_desk *d, uint32_t start, uint32_t end, int kind) {
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
    if (kind >= 0 && !warn(d, (uint32_t)i, (uint32_t)i + (uint32_t)k, kind)) return false;
    i += (size_t)k;
  }
  return true;
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
                       (l->format == STET_FORMAT_MARKDOWN ? (unsigned)STET__MEND_MARKUP : 0u);
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
typedef struct builder { char *p; stet__seg *segs; uint32_t n, n_segs; } builder;

static void put(builder *v, const char *p, uint32_t n, uint32_t src, uint32_t src_end, uint8_t exact) {
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
  builder v = {stet__arena_alloc(&d->arena, size), stet__arena_alloc(&d->arena, n_segs * sizeof(stet__seg)), 0, 0};
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
  uint32_t all = 0, links = 0, emph = 0;
  for (uint32_t r = b->run; r < b->run + b->n_runs; r++) {
    uint32_t n = l->runs[r].end - l->runs[r].start;
    all += n;
    if (l->runs[r].flags & STET__RUN_LINK) links += n;
    if (l->runs[r].flags & STET__RUN_EMPH) emph += n;
  }
  item->link_bytes = links == all ? item->n : links < item->n ? links : item->n;
  item->all_emph = all > 0 && emph * 10ull >= all * 9ull;
}

/* What the rules, the library's and the user's, know of an item. */
static void look_up(stet_desk *d, stet__item *item, const stet_options *o, bool *limit) {
  if (!item->verbatim) item->hit = stet__book_find(d->book, item->text, item->n, item->kind, item->level);
  if (o->rules) item->user = (uint8_t)stet__user_verdict(d->book, o->rules, item->text, item->n, limit);
}

static stet_status make_items(stet_desk *d, const stet_options *o) {
  const stet__layout *l = &d->layout;
  bool limit = false;
  if (!stet__grow(&d->alloc, (void **)&d->items, &d->cap_items, l->n_blocks, sizeof *d->items)) return STET_ENOMEM;
  for (size_t i = 0; i < l->n_blocks; i++) {
    const stet__block *b = &l->blocks[i];
    stet__item *item = &d->items[i];
    memset(item, 0, sizeof *item);
    item->text = d->views[i].p;
    item->n = d->views[i].n;
    item->kind = b->kind;
    item->level = b->level;
    item->gap = b->gap;
    item->indent = b->indent;
    item->verbatim = b->verbatim;
    if (l->format == STET_FORMAT_MARKDOWN) measure_runs(l, b, item);
    look_up(d, item, o, &limit);
  }
  return limit ? STET_ELIMIT : STET_OK;
}

/* ---- Suspects ---- */

static bool find_suspects(stet_desk *d) {
  const stet__layout *l = &d->layout;
  stet__suspect_state state;
  memset(&state, 0, sizeof state);
  d->suspects.n = 0;
  for (size_t i = 0; i < l->n_blocks; i++) {
    const stet__item *item = &d->items[i];
    if (!item->keep || item->verbatim) continue;
    switch (item->role) {
      case STET_ROLE_BODY: case STET_ROLE_QUOTE: case STET_ROLE_CAPTION: case STET_ROLE_LIST: case STET_ROLE_CORRECTION: break;
      default: continue;
    }
    stet__view view = d->views[i];
    if (!view.n) continue; /* a block of marks alone has no runs */
    const stet__run *run = l->runs + l->blocks[i].run;
    stet__seg whole = {0, run->start, run->end, 1};
    if (!view.segs) view.segs = &whole, view.n_segs = 1;
    if (!stet__suspects_block(&d->suspects, &state, &view, item->kind, item->role)) return false;
  }
  return stet__suspects_end(&d->suspects, &state);
}

/* ---- Edits ---- */

static uint32_t line_start(const char *text, uint32_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) at--;
  return at;
}

static uint32_t line_ends(const char *text, uint32_t from, uint32_t to) {
  uint32_t n = 0;
  for (uint32_t i = from; i < to; i++) n += text[i] == '\n' || (text[i] == '\r' && !(i + 1 < to && text[i + 1] == '\n'));
  return n;
}

static bool add_edit(stet_desk *d, stet_edit e) {
  if (!STET__ROOM(&d->alloc, d->edits, d->n_edits, d->cap_edits)) return false;
  d->edits[d->n_edits++] = e;
  return true;
}

/* The edits of the dropped blocks [i, j). */
static bool drop_edits(stet_desk *d, const char *text, size_t i, size_t j) {
  const stet__layout *l = &d->layout;
  bool last = j == l->n_blocks, first = i == 0;
  bool backward = last && !first;
  if (!last && !first)
    backward = line_ends(text, l->blocks[i - 1].end, l->blocks[i].start) < line_ends(text, l->blocks[j - 1].end,
        l->blocks[j].start);
  for (size_t k = i; k < j; k++) {
    const stet__item *item = &d->items[k];
    uint32_t start, end;
    if (backward) {
      start = l->blocks[k - 1].end;
      end = l->blocks[k].end;
    } else {
      start = line_start(text, l->blocks[k].start);
      end = k + 1 < l->n_blocks ? line_start(text, l->blocks[k + 1].start) : l->blocks[k].end;
    }
    stet_edit e = {{start, end}, "", 0, 1, item->role, (uint32_t)k, 1 - item->score};
    if (!add_edit(d, e)) return false;
  }
  return true;
}

static bool make_edits(stet_desk *d, const char *text) {
  size_t all, n = d->layout.n_blocks;
  const stet__change *changes = stet__mender_changes(d->mender, &all);
  const char *pool = stet__mender_pool(d->mender);
  d->n_edits = 0;
  for (size_t i = 0; i < n;) {
    if (d->items[i].keep) {
      for (uint32_t k = d->changes[i].first; k < d->changes[i].end; k++) {
        const stet__change *c = &changes[k];
        stet_edit e = {{c->start, c->end}, pool + c->text, c->size, 0, c->rule, (uint32_t)i, c->score};
        if (!add_edit(d, e)) return false;
      }
      i++;
      continue;
    }
    size_t j = i + 1;
    while (j < n && !d->items[j].keep) j++;
    if (!drop_edits(d, text, i, j)) return false;
    i = j;
  }
  return true;
}

/* ---- The result ---- */

static stet_block block_of(const stet__item *x, uint32_t start, uint32_t end) {
  return (stet_block){{start, end}, x->kind, x->level, x->role, x->keep, x->decider, x->score, x->rule ? x->rule : ""};
}

static stet__label_options label_options(const stet_options *o, stet_format format) {
  return (stet__label_options){o->threshold, o->drop, (uint8_t)(o->mends >> STET_MEND_REPEATS & 1u), format, o->model};
}

static bool copy_blocks(stet_desk *d, stet_doc *doc) {
  const stet__layout *l = &d->layout;
  doc->n_blocks = l->n_blocks;
  doc->blocks = stet__arena_alloc(&doc->arena, l->n_blocks * sizeof *doc->blocks);
  if (!doc->blocks) return false;
  for (size_t i = 0; i < l->n_blocks; i++) doc->blocks[i] = block_of(&d->items[i], l->blocks[i].start, l->blocks[i].end);
  return true;
}

static bool copy_edits(stet_desk *d, stet_doc *doc) {
  doc->n_edits = d->n_edits;
  doc->edits = stet__arena_alloc(&doc->arena, d->n_edits * sizeof *doc->edits);
  if (!doc->edits) return false;
  for (size_t i = 0; i < d->n_edits; i++) {
    doc->edits[i] = d->edits[i];
    if (!d->edits[i].replacement_size) continue;
    doc->edits[i].replacement = stet__arena_copy(&doc->arena, d->edits[i].replacement, d->edits[i].replacement_size);
    if (!doc->edits[i].replacement) return false;
  }
  return true;
}

static bool copy_array(stet_doc *doc, void *out, const void *from, size_t n, size_t elem) {
  void *p = stet__arena_alloc(&doc->arena, n * elem);
  if (!p) return false;
  if (n) memcpy(p, from, n * elem);
  memcpy(out, &p, sizeof p);
  return true;
}

static bool keep_slice(stet_doc *doc, stet__slice *out, const char *p, size_t n) {
  while (n && (p[0] == ' ' || p[0] == '\n')) p++, n--;
  while (n && (p[n - 1] == ' ' || p[n - 1] == '\n')) n--;
  if (!n) return true;
  out->p = stet__arena_copy(&doc->arena, p, n);
  out->n = n;
  return out->p != NULL;
}

/* Title and byline are the first blocks of their role; the date's words are looked for where pages put them. */
static bool make_fields(stet_desk *d, stet_doc *doc) {
  bool ok = true;
  size_t n = d->layout.n_blocks;
  for (size_t i = 0; i < n && ok; i++) {
    const stet__item *item = &d->items[i];
    if (item->role == STET_ROLE_TITLE && !doc->title.p) ok = keep_slice(doc, &doc->title, item->text, item->n);
    if (item->role == STET_ROLE_BYLINE && !doc->byline.p) ok = keep_slice(doc, &doc->byline, item->text, item->n);
    bool dated = item->role == STET_ROLE_META || item->role == STET_ROLE_BYLINE || item->role == STET_ROLE_DATELINE ||
                 item->role == STET_ROLE_FRONTMATTER;
    if (dated && ok && !doc->date.p) {
      stet_span s = stet__find_date(item->text, item->n);
      if (s.end > s.start) ok = keep_slice(doc, &doc->date, item->text + s.start, s.end - s.start);
    }
  }
  return ok;
}

static bool make_body(stet_desk *d, stet_doc *doc, const char *text) {
  size_t edit = 0;
  stet__buf_clear(&d->buf);
  for (size_t i = 0; i < doc->n_blocks; i++) {
    const stet_block *b = &doc->blocks[i];
    if (!b->keep || b->role == STET_ROLE_TITLE || b->role == STET_ROLE_BYLINE || b->role == STET_ROLE_FRONTMATTER) continue;
    if (d->buf.n && !stet__buf_add(&d->buf, "\n\n", d->layout.blocks[i].gap ? 2 : 1)) return false;
    if (!stet__doc_excerpt(doc, text, b->span.start, b->span.end, &edit, &d->buf)) return false;
  }
  doc->body.n = d->buf.n;
  doc->body.p = stet__arena_copy(&doc->arena, d->buf.p, d->buf.n);
  return doc->body.p != NULL;
}

/* A page without one kept paragraph of prose is no article: said, so that an empty answer is not taken for a clean one. */
static bool warn_not_article(stet_desk *d, size_t size) {
  size_t n = d->layout.n_blocks;
  for (size_t i = 0; i < n; i++) {
    const stet__item *item = &d->items[i];
    if (item->keep && (item->role == STET_ROLE_BODY || item->role == STET_ROLE_QUOTE || item->role == STET_ROLE_LIST)) return true;
  }
  return n == 0 || warn(d, 0, (uint32_t)size, STET_WARN_NOT_ARTICLE);
}

stet_status stet__prepare(stet_desk *d, const char *text, size_t n, const stet_options *o) {
  stet_format format = o->format == STET_FORMAT_GUESS ? stet__guess_format(text, n) : o->format;
  d->n_warnings = 0;
  d->suspects.n = 0;
  if (!scan_input(d, text, n)) return STET_ENOMEM;
  if (!(format == STET_FORMAT_MARKDOWN ? stet__read_markdown : stet__read_plain)(&d->layout, text, n)) return STET_ENOMEM;
  d->layout.format = format;
  if (d->layout.too_deep && !warn(d, 0, (uint32_t)n, STET_WARN_DEPTH)) return STET_ENOMEM;
  if (!mend_blocks(d, text, n, o->mends) || !make_views(d, text)) return STET_ENOMEM;
  return make_items(d, o);
}

const stet__layout *stet__desk_layout(const stet_desk *d) { return &d->layout; }
stet__item *stet__desk_items(stet_desk *d) { return d->items; }

static stet_status clean_into(stet_desk *d, const char *text, size_t n, const stet_options *o, stet_doc *doc) {
  stet_status status = stet__prepare(d, text, n, o);
  if (status != STET_OK) return status;
  doc->format = d->layout.format;
  stet__label_options lo = label_options(o, doc->format);
  if (!stet__label(d->labeller, d->items, d->layout.n_blocks, &lo)) return STET_ENOMEM;
  if (o->suspects && !find_suspects(d)) return STET_ENOMEM;
  if (o->drop && !warn_not_article(d, n)) return STET_ENOMEM;
  bool ok = make_edits(d, text) && copy_blocks(d, doc) && copy_edits(d, doc) &&
            copy_array(doc, &doc->suspects, d->suspects.v, d->suspects.n, sizeof *doc->suspects) &&
            copy_array(doc, &doc->warnings, d->warnings, d->n_warnings, sizeof *doc->warnings) && stet__doc_apply(doc, text, n) &&
            make_fields(d, doc) && make_body(d, doc, text);
  doc->n_suspects = d->suspects.n;
  doc->n_warnings = d->n_warnings;
  return ok ? STET_OK : STET_ENOMEM;
}

stet_status stet_clean(stet_desk *desk, const char *text, size_t size, const stet_options *options, stet_doc **out,
    stet_error *error) {
  *out = NULL;
  stet_options o;
  stet_status status = take_options(&o, options, error);
  if (status != STET_OK) return status;
  if (size > STET_TEXT_MAX) return stet__fail(error, STET_ETOOLONG, 0, NULL);
  stet_doc *doc = stet__doc_new(&desk->alloc);
  if (!doc) return stet__fail(error, STET_ENOMEM, 0, NULL);
  status = clean_into(desk, size ? text : "", size, &o, doc);
  if (status != STET_OK) {
    stet_doc_free(doc);
    return stet__fail(error, status, 0, NULL);
  }
  *out = doc;
  return STET_OK;
}

/* ---- Blocks that a host has cut ---- */

static bool take_host_blocks(stet_desk *d, const stet_host_block *blocks, size_t n, const stet_options *o, bool *limit) {
  if (!stet__grow(&d->alloc, (void **)&d->items, &d->cap_items, n, sizeof *d->items)) return false;
  for (size_t i = 0; i < n; i++) {
    stet__item *item = &d->items[i];
    memset(item, 0, sizeof *item);
    item->text = blocks[i].size ? blocks[i].text : "";
    item->n = blocks[i].size;
    item->link_bytes = blocks[i].link_size < blocks[i].size ? blocks[i].link_size : blocks[i].size;
    item->kind = blocks[i].kind < STET_KIND_COUNT ? blocks[i].kind : (uint8_t)STET_PARAGRAPH;
    item->level = blocks[i].level;
    item->gap = 1;
    item->verbatim = item->kind == STET_CODE_BLOCK || item->kind == STET_FRONT_MATTER || item->kind == STET_HTML;
    look_up(d, item, o, limit);
  }
  return true;
}

stet_status stet_label(stet_desk *desk, const stet_host_block *blocks, size_t n, const stet_options *options, stet_doc **out,
                       stet_error *error) {
  *out = NULL;
  stet_options o;
  stet_status status = take_options(&o, options, error);
  if (status != STET_OK) return status;
  size_t total = 0;
  for (size_t i = 0; i < n; i++) {
    size_t left = STET_TEXT_MAX - total;
    if (blocks[i].size > left || left - blocks[i].size < 2) return stet__fail(error, STET_ETOOLONG, 0, NULL);
    total += blocks[i].size + 2;
  }
  stet_doc *doc = stet__doc_new(&desk->alloc);
  if (!doc) return stet__fail(error, STET_ENOMEM, 0, NULL);
  doc->format = STET_FORMAT_MARKDOWN; /* hosts with blocks of their own know headings and links, as Markdown does */
  stet__label_options lo = label_options(&o, doc->format);
  bool limit = false;
  bool ok = take_host_blocks(desk, blocks, n, &o, &limit) && stet__label(desk->labeller, desk->items, n, &lo);
  doc->blocks = ok ? stet__arena_alloc(&doc->arena, n * sizeof *doc->blocks) : NULL;
  if (!doc->blocks || limit) {
    stet_doc_free(doc);
    return stet__fail(error, limit ? STET_ELIMIT : STET_ENOMEM, 0, NULL);
  }
  uint32_t at = 0;
  for (size_t i = 0; i < n; i++) {
    const stet__item *item = &desk->items[i];
    doc->blocks[i] = block_of(item, at, at + item->n);
    at += item->n + 2;
  }
  doc->n_blocks = n;
  doc->text = doc->body = (stet__slice){"", 0};
  *out = doc;
  return STET_OK;
}
