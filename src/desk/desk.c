/* desk: the calls of stet.h that do work; see desk.h for the way through. */
#include "desk/desk.h"

#include "desk/rules.h"
#include "model/builtin.h"
#include "tag/evidence.h"
#include "tag/names_model.h"

/* ---- Desk and options ---- */

static bool open_lexicon(stet__lexicon *x, stet_error *error) {
  stet__names_model m;
  size_t size;
  const void *image = stet__builtin_names(&size);
  if (stet__names_model_open(&m, image, size, true, error) != STET_OK) return false;
  *x = m.lexicon;
  return true;
}

stet_status stet_desk_new(stet_desk **out, const stet_alloc *alloc, stet_error *error) {
  *out = NULL;
  stet_alloc a = stet__alloc_of(alloc);
  stet_desk *d = stet__realloc(&a, NULL, 0, sizeof *d);
  if (!d) return stet__fail(error, STET_ENOMEM, 0, NULL);
  memset(d, 0, sizeof *d);
  d->alloc = a;
  stet__layout_init(&d->layout, &d->alloc);
  stet__page_init(&d->page, &d->alloc);
  d->decoder.a = &d->alloc;
  stet__arena_init(&d->arena, &d->alloc);
  stet__buf_init(&d->buf, &d->alloc);
  d->suspects.a = &d->alloc;
  d->mender = stet__mender_new(&d->alloc);
  d->book = stet__book_new(&d->alloc);
  bool ok = d->mender && d->book;
  if (!ok) stet__fail(error, STET_ENOMEM, 0, NULL);
  stet_error local;
  if (!error) error = &local;
  if (ok && open_lexicon(&d->lexicon, error)) d->labeller = stet__labeller_new(&d->alloc, error);
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
  stet__page_fini(&d->page);
  stet__decoder_fini(&d->decoder);
  stet__mender_free(d->mender);
  stet__book_free(d->book);
  stet__labeller_free(d->labeller);
  stet__arena_fini(&d->arena);
  stet__buf_fini(&d->buf);
  STET__FREE(&a, d->pictures, d->cap_pictures);
  STET__FREE(&a, d->items, d->cap_items);
  STET__FREE(&a, d->views, d->cap_views);
  STET__FREE(&a, d->changes, d->cap_changes);
  STET__FREE(&a, d->edits, d->cap_edits);
  STET__FREE(&a, d->warnings, d->cap_warnings);
  STET__FREE(&a, d->suspects.v, d->suspects.cap);
  STET__FREE(&a, d->passage_block, d->cap_passage_block);
  STET__FREE(&a, d->left_out, d->cap_left_out);
  stet__tag_free(d->tag);
  stet__free(&a, d, sizeof *d);
}

void stet_options_init(stet_options *o) {
  memset(o, 0, sizeof *o);
  o->size = sizeof *o;
  o->threshold = STET_THRESHOLD_DEFAULT;
  o->mends = STET_MENDS_DEFAULT;
  o->drop = 1;
  o->suspects = 1;
  o->types = STET_TYPES_DEFAULT;
}

static bool is_digits(const char *p, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (p[i] < '0' || p[i] > '9') return false;
  return true;
}

/* "YYYY-MM-DD", month and day within what a calendar can have. */
static bool is_date(const char *p) {
  if (strlen(p) != 10 || p[4] != '-' || p[7] != '-' || !is_digits(p, 4) || !is_digits(p + 5, 2) || !is_digits(p + 8, 2))
    return false;
  int month = (p[5] - '0') * 10 + p[6] - '0', day = (p[8] - '0') * 10 + p[9] - '0';
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

static stet_status take_options(stet_options *o, const stet_options *given, stet_error *error) {
  stet_options_init(o);
  if (given) {
    if (given->size < sizeof given->size || given->size > 4096)
      return stet__fail(error, STET_EOPTION, 0, "options.size is not set");
    memcpy(o, given, given->size < sizeof *o ? given->size : sizeof *o);
    o->size = sizeof *o;
  }
  if (!(o->threshold >= 0 && o->threshold <= 1)) return stet__fail(error, STET_EOPTION, 0, "threshold is not within 0..1");
  if ((unsigned)o->format > STET_FORMAT_HTML) return stet__fail(error, STET_EOPTION, 0, "unknown format");
  if (o->mends >> STET_MEND_COUNT) return stet__fail(error, STET_EOPTION, 0, "unknown mending rule");
  if (!(o->min_score >= 0 && o->min_score <= 1)) return stet__fail(error, STET_EOPTION, 0, "min_score is not within 0..1");
  if (o->date && !is_date(o->date)) return stet__fail(error, STET_EOPTION, 0, "date is not YYYY-MM-DD");
  if (o->outputs >> STET_OUTPUT_COUNT) return stet__fail(error, STET_EOPTION, 0, "unknown output");
  if (!o->model) o->model = stet_model_builtin();
  return STET_OK;
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
      case STET_ROLE_BODY:
      case STET_ROLE_QUOTE:
      case STET_ROLE_CAPTION:
      case STET_ROLE_LIST:
      case STET_ROLE_CORRECTION: break;
      default: continue;
    }
    stet__seg whole;
    stet__view view = stet__desk_view(d, i, &whole);
    if (!view.n) continue; /* a block of marks alone has no runs */
    if (!stet__suspects_block(&d->suspects, &state, &view, item->role)) return false;
  }
  return true;
}

/* A page without one kept paragraph of prose is no article: said, so that an empty answer is not taken for a clean one. */
static bool warn_not_article(stet_desk *d, size_t size) {
  size_t n = d->layout.n_blocks;
  for (size_t i = 0; i < n; i++) {
    const stet__item *item = &d->items[i];
    if (item->keep && (item->role == STET_ROLE_BODY || item->role == STET_ROLE_QUOTE || item->role == STET_ROLE_LIST)) return true;
  }
  return n == 0 || stet__warn(d, 0, (uint32_t)size, STET_WARN_NOT_ARTICLE);
}

static int is_person(const void *lexicon, const char *name, size_t n) { return stet__is_person(lexicon, name, n); }

static stet__label_options label_options(const stet_desk *d, const stet_options *o) {
  return (stet__label_options){
      .threshold = o->threshold, .drop = o->drop, .repeats = (uint8_t)(o->mends >> STET_MEND_REPEATS & 1u), .model = o->model,
      .people = {is_person, &d->lexicon}};
}

static stet_status clean_into(stet_desk *d, const char *text, size_t n, const stet_options *o, stet_doc *doc, stet_error *error) {
  stet_status status = stet__front(d, text, n, o);
  if (status == STET_OK) status = stet__make_items(d, o);
  if (status != STET_OK) return status;
  doc->format = d->layout.format;
  if (d->has_page && !stet__grow(&d->alloc, (void **)&d->pictures, &d->cap_pictures, d->page.n_pictures, 1)) return STET_ENOMEM;
  stet__label_options lo = label_options(d, o);
  if (d->has_page) lo.page = &d->page, lo.pictures = d->pictures;
  if (!stet__label(d->labeller, d->items, d->layout.n_blocks, &lo)) return STET_ENOMEM;
  if (o->suspects && !find_suspects(d)) return STET_ENOMEM;
  if (o->drop && !warn_not_article(d, d->size)) return STET_ENOMEM;
  status = stet__fill_doc(d, doc);
  if (status != STET_OK) return status;
  if (!stet__page_fields(d, o, doc) || !stet__write_outputs(d, o, doc)) return STET_ENOMEM;
  if (o->tag) status = stet__tag_into(d, o, doc, error);
  return status != STET_OK || stet__to_source(d, doc) ? status : STET_ENOMEM;
}

/* Every block stands, nothing is decided; of a page, though, only the article is read. */
static stet_status tag_into(stet_desk *d, const char *text, size_t n, const stet_options *o, stet_doc *doc, stet_error *error) {
  if (stet__format_of(o, text, n) == STET_FORMAT_HTML) {
    stet_options both = *o;
    both.tag = 1;
    return clean_into(d, text, n, &both, doc, error);
  }
  stet_status status = stet__front(d, text, n, o);
  if (status != STET_OK) return status;
  doc->format = d->layout.format;
  if (!stet__plain_items(d)) return STET_ENOMEM;
  status = stet__fill_doc(d, doc);
  return status == STET_OK ? stet__tag_into(d, o, doc, error) : status;
}

typedef stet_status (*work)(stet_desk *d, const char *text, size_t n, const stet_options *o, stet_doc *doc, stet_error *error);

static stet_status run(stet_desk *desk, const char *text, size_t size, const stet_options *options, stet_doc **out,
                       stet_error *error, work into) {
  *out = NULL;
  stet_options o;
  stet_status status = take_options(&o, options, error);
  if (status != STET_OK) return status;
  if (size > STET_TEXT_MAX) return stet__fail(error, STET_ETOOLONG, 0, NULL);
  stet_doc *doc = stet__doc_new(&desk->alloc);
  if (!doc) return stet__fail(error, STET_ENOMEM, 0, NULL);
  status = into(desk, size ? text : "", size, &o, doc, error);
  if (status != STET_OK) {
    stet_doc_free(doc);
    return stet__fail(error, status, 0, NULL);
  }
  *out = doc;
  return STET_OK;
}

stet_status stet_clean(stet_desk *desk, const char *text, size_t size, const stet_options *options, stet_doc **out,
                       stet_error *error) {
  return run(desk, text, size, options, out, error, clean_into);
}

stet_status stet_tag(stet_desk *desk, const char *text, size_t size, const stet_options *options, stet_doc **out,
                     stet_error *error) {
  return run(desk, text, size, options, out, error, tag_into);
}

/* ---- Blocks that a host has cut ---- */

static stet_status take_host_blocks(stet_desk *d, const stet_host_block *blocks, size_t n, const stet_options *o) {
  stet_status status = STET_OK;
  if (!stet__grow(&d->alloc, (void **)&d->items, &d->cap_items, n, sizeof *d->items)) return STET_ENOMEM;
  for (size_t i = 0; i < n && status == STET_OK; i++) {
    stet__item *item = &d->items[i];
    memset(item, 0, sizeof *item);
    item->text = blocks[i].size ? blocks[i].text : "";
    item->n = blocks[i].size;
    item->link_bytes = blocks[i].link_size < blocks[i].size ? blocks[i].link_size : blocks[i].size;
    item->kind = blocks[i].kind < STET_KIND_COUNT ? blocks[i].kind : (uint8_t)STET_PARAGRAPH;
    item->level = blocks[i].level;
    item->gap = 1;
    item->verbatim = item->kind == STET_CODE_BLOCK || item->kind == STET_FRONT_MATTER || item->kind == STET_HTML;
    status = stet__look_up(d, item, o);
  }
  return status;
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
  stet__label_options lo = label_options(desk, &o);
  status = take_host_blocks(desk, blocks, n, &o);
  bool ok = status == STET_OK && stet__label(desk->labeller, desk->items, n, &lo);
  doc->blocks = ok ? stet__arena_alloc(&doc->arena, n * sizeof *doc->blocks) : NULL;
  if (!doc->blocks) {
    stet_doc_free(doc);
    return stet__fail(error, status != STET_OK ? status : STET_ENOMEM, 0, NULL);
  }
  uint32_t at = 0;
  for (size_t i = 0; i < n; i++) {
    const stet__item *item = &desk->items[i];
    doc->blocks[i] = stet__block_of(item, at, at + item->n);
    at += item->n + 2;
  }
  doc->n_blocks = n;
  doc->text = doc->body = (stet__slice){"", 0};
  status = o.tag ? stet__tag_host_into(desk, n, &o, doc, error) : STET_OK;
  if (status != STET_OK) {
    stet_doc_free(doc);
    return stet__fail(error, status, 0, NULL);
  }
  *out = doc;
  return STET_OK;
}
