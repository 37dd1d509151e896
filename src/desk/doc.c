/* doc: the result object, its cleaned text and the map between source and cleaned text.
**
** The map is the list of edits with each one's place in the cleaned text beside it: between two edits, source and cleaned text run
** in step. Both directions are a binary search.
*/
#include "desk/doc.h"

stet_doc *stet__doc_new(const stet_alloc *a) {
  stet_doc *doc = stet__realloc(a, NULL, 0, sizeof *doc);
  if (!doc) return NULL;
  memset(doc, 0, sizeof *doc);
  doc->alloc = *a;
  stet__arena_init(&doc->arena, &doc->alloc);
  return doc;
}

void stet_doc_free(stet_doc *doc) {
  if (!doc) return;
  stet_alloc a = doc->alloc;
  stet__arena_fini(&doc->arena);
  stet__free(&a, doc, sizeof *doc);
}

bool stet__keep_text(stet_doc *doc, stet__slice *out, const char *p, size_t n) {
  while (n && (unsigned char)p[0] <= ' ') p++, n--;
  while (n && (unsigned char)p[n - 1] <= ' ') n--;
  if (!n) return true;
  out->p = stet__arena_copy(&doc->arena, p, n);
  out->n = n;
  return out->p != NULL;
}

stet_status stet__doc_apply(stet_doc *doc, const char *source, size_t size) {
  size_t total = size;
  for (size_t i = 0; i < doc->n_edits; i++) {
    total -= doc->edits[i].span.end - doc->edits[i].span.start;
    total += doc->edits[i].replacement_size;
  }
  if (total > STET_TEXT_MAX) return STET_ETOOLONG; /* mending made it longer: its offsets would not fit */
  char *out = stet__arena_alloc(&doc->arena, total + 1);
  doc->targets = stet__arena_alloc(&doc->arena, (doc->n_edits + 1) * sizeof *doc->targets);
  if (!out || !doc->targets) return STET_ENOMEM;
  size_t n = 0, from = 0;
  for (size_t i = 0; i < doc->n_edits; i++) {
    const stet_edit *e = &doc->edits[i];
    if (e->span.start > from) memcpy(out + n, source + from, e->span.start - from);
    n += e->span.start - from;
    doc->targets[i] = (uint32_t)n;
    if (e->replacement_size) memcpy(out + n, e->replacement, e->replacement_size);
    n += e->replacement_size;
    from = e->span.end;
  }
  if (size > from) memcpy(out + n, source + from, size - from);
  out[total] = 0;
  doc->text = (stet__slice){out, total};
  doc->source_size = (uint32_t)size;
  return STET_OK;
}

bool stet__doc_excerpt(const stet_doc *doc, const char *source, uint32_t start, uint32_t end, size_t *edit, stet__buf *out) {
  uint32_t from = start;
  while (*edit < doc->n_edits && doc->edits[*edit].span.start < start) ++*edit;
  for (; *edit < doc->n_edits && doc->edits[*edit].span.end <= end; ++*edit) {
    const stet_edit *e = &doc->edits[*edit];
    if (!stet__buf_add(out, source + from, e->span.start - from)) return false;
    if (!stet__buf_add(out, e->replacement, e->replacement_size)) return false;
    from = e->span.end;
  }
  return stet__buf_add(out, source + from, end - from);
}

/* Where an edit stands in the text that the map begins with: the source, or the page's own. */
static stet_span edit_span(const stet_doc *doc, size_t i) {
  return doc->page_edits ? doc->page_edits[i] : doc->edits[i].span;
}

/* From cleaned text to the text that was cleaned. */
static uint32_t uncleaned(const stet_doc *doc, uint32_t at) {
  size_t lo = 0, hi = doc->n_edits; /* the last edit whose replacement begins at or before `at` */
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    if (doc->targets[mid] <= at) lo = mid + 1;
    else hi = mid;
  }
  if (lo == 0) return at;
  stet_span span = edit_span(doc, lo - 1);
  uint32_t into = at - doc->targets[lo - 1], size = doc->edits[lo - 1].replacement_size;
  return into < size ? span.start : span.end + (into - size);
}

uint32_t stet_doc_source(const stet_doc *doc, uint32_t at) {
  if (at >= doc->text.n) return doc->source_size;
  at = uncleaned(doc, at);
  return doc->page_edits ? stet__view_source(&doc->page, at) : at;
}

/* The first offset of the page's text that comes from `at` of the source or from behind it. */
static uint32_t page_offset(const stet__view *v, uint32_t at) {
  uint32_t lo = 0, hi = v->n_segs; /* the last segment that begins at or before `at` */
  while (lo < hi) {
    uint32_t mid = (lo + hi) / 2;
    if (v->segs[mid].src <= at) lo = mid + 1;
    else hi = mid;
  }
  if (lo == 0) return 0;
  const stet__seg *s = &v->segs[lo - 1];
  uint32_t end = lo < v->n_segs ? v->segs[lo].at : v->n;
  if (!s->exact) return at > s->src && at >= s->src_end ? end : s->at;
  return at - s->src < end - s->at ? s->at + (at - s->src) : end;
}

uint32_t stet_doc_target(const stet_doc *doc, uint32_t at) {
  if (at >= doc->source_size) return (uint32_t)doc->text.n;
  if (doc->page_edits) at = page_offset(&doc->page, at);
  size_t lo = 0, hi = doc->n_edits; /* the last edit that begins at or before `at` */
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    if (edit_span(doc, mid).start <= at) lo = mid + 1;
    else hi = mid;
  }
  if (lo == 0) return at;
  uint32_t end = edit_span(doc, lo - 1).end, target = doc->targets[lo - 1];
  return at < end ? target : target + doc->edits[lo - 1].replacement_size + (at - end);
}

const stet_block *stet_doc_blocks(const stet_doc *doc, size_t *n) { *n = doc->n_blocks; return doc->blocks; }
const stet_edit *stet_doc_edits(const stet_doc *doc, size_t *n) { *n = doc->n_edits; return doc->edits; }
const stet_suspect *stet_doc_suspects(const stet_doc *doc, size_t *n) { *n = doc->n_suspects; return doc->suspects; }
const stet_warning *stet_doc_warnings(const stet_doc *doc, size_t *n) { *n = doc->n_warnings; return doc->warnings; }
const stet_entity *stet_doc_entities(const stet_doc *doc, size_t *n) { *n = doc->n_entities; return doc->entities; }
const stet_name *stet_doc_names(const stet_doc *doc, size_t *n) { *n = doc->n_names; return doc->names; }
const stet_span *stet_doc_sentences(const stet_doc *doc, size_t *n) { *n = doc->n_sentences; return doc->sentences; }
const stet_span *stet_doc_tokens(const stet_doc *doc, size_t *n) { *n = doc->n_tokens; return doc->tokens; }
stet_format stet_doc_format(const stet_doc *doc) { return doc->format; }

const char *stet_doc_text(const stet_doc *doc, size_t *size) { *size = doc->text.n; return doc->text.p; }
const char *stet_doc_body(const stet_doc *doc, size_t *size) { *size = doc->body.n; return doc->body.p; }
const char *stet_doc_title(const stet_doc *doc, size_t *size) { *size = doc->title.n; return doc->title.p; }
const char *stet_doc_byline(const stet_doc *doc, size_t *size) { *size = doc->byline.n; return doc->byline.p; }
const char *stet_doc_date(const stet_doc *doc, size_t *size) { *size = doc->date.n; return doc->date.p; }
const char *stet_doc_language(const stet_doc *doc, size_t *size) { *size = doc->language.n; return doc->language.p; }
const char *stet_doc_site(const stet_doc *doc, size_t *size) { *size = doc->site.n; return doc->site.p; }
const char *stet_doc_address(const stet_doc *doc, size_t *size) { *size = doc->address.n; return doc->address.p; }
const char *stet_doc_markdown(const stet_doc *doc, size_t *size) { *size = doc->markdown.n; return doc->markdown.p; }
const char *stet_doc_html(const stet_doc *doc, size_t *size) { *size = doc->html.n; return doc->html.p; }
