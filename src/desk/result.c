/* result: from decisions to edits, and from edits to what a caller gets.
** Invariants: edits are in order and disjoint; applying them to the source gives the text; a block that goes is one edit (so
** that it can be refused alone), and no mend is reported inside it.
** Which line ends go with a dropped block: those after it, unless more of them stand before it, so that two kept paragraphs
** never end up closer than the wider of the gaps beside what went; at the end of the text those before it.
*/
#include "desk/desk.h"

/* ---- Edits ---- */

static uint32_t line_start(const char *text, uint32_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) at--;
  return at;
}

static uint32_t line_ends(const char *text, uint32_t from, uint32_t to) {
  uint32_t n = 0;
  for (uint32_t i = from; i < to; i++) n += stet__ends_line(text, to, i);
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
    backward =
        line_ends(text, l->blocks[i - 1].end, l->blocks[i].start) < line_ends(text, l->blocks[j - 1].end, l->blocks[j].start);
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

stet_block stet__block_of(const stet__item *x, uint32_t start, uint32_t end) {
  return (stet_block){{start, end}, x->kind, x->level, x->role, x->keep, x->decider, x->score, x->rule ? x->rule : ""};
}

static bool copy_blocks(stet_desk *d, stet_doc *doc) {
  const stet__layout *l = &d->layout;
  doc->n_blocks = l->n_blocks;
  doc->blocks = stet__arena_alloc(&doc->arena, l->n_blocks * sizeof *doc->blocks);
  if (!doc->blocks) return false;
  for (size_t i = 0; i < l->n_blocks; i++) doc->blocks[i] = stet__block_of(&d->items[i], l->blocks[i].start, l->blocks[i].end);
  return true;
}

static bool copy_edits(stet_desk *d, stet_doc *doc) {
  doc->n_edits = d->n_edits;
  doc->edits = stet__arena_alloc(&doc->arena, d->n_edits * sizeof *doc->edits);
  if (!doc->edits) return false;
  for (size_t i = 0; i < d->n_edits; i++) {
    stet_edit *e = &doc->edits[i];
    *e = d->edits[i];
    e->replacement = e->replacement_size ? stet__arena_copy(&doc->arena, e->replacement, e->replacement_size) : "";
    if (!e->replacement) return false;
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

/* The words of an item's date; none where it is a life's first or what readers and other stories have below the article. */
static stet_span date_of(const stet__item *item) {
  stet_span s = stet__find_date(item->text, item->n);
  const char *p = item->text + s.end;
  uint32_t left = item->n - s.end;
  while (left && *p == ' ') p++, left--;
  uint32_t dash = left > 3 && (!memcmp(p, "\xE2\x80\x93", 3) || !memcmp(p, "\xE2\x80\x94", 3)) ? 3 : left > 1 && *p == '-' ? 1 : 0;
  while (dash && dash < left && p[dash] == ' ') dash++;
  stet_span other = dash ? stet__find_date(p + dash, left - dash) : (stet_span){0, 0};
  return other.end > 0 && other.start == 0 ? (stet_span){0, 0} : s;
}

/* Title and byline are the first blocks of their role; the date's words are looked for where pages put them, not below the
** article, among comments and other stories. */
static bool make_fields(stet_desk *d, stet_doc *doc) {
  bool ok = true, begun = false, over = false;
  size_t n = d->layout.n_blocks;
  for (size_t i = 0; i < n && ok; i++) {
    const stet__item *item = &d->items[i];
    begun |= item->role == STET_ROLE_BODY && item->keep;
    over |= begun && (item->role == STET_ROLE_COMMENTS || item->role == STET_ROLE_RELATED);
    if (item->role == STET_ROLE_TITLE && !doc->title.p) ok = stet__keep_text(doc, &doc->title, item->text, item->n);
    if (item->role == STET_ROLE_BYLINE && !doc->byline.p) {
      stet_span name = item->name.end ? item->name : (stet_span){0, item->n};
      ok = stet__keep_text(doc, &doc->byline, item->text + name.start, name.end - name.start);
    }
    bool dated = item->role == STET_ROLE_META || item->role == STET_ROLE_BYLINE || item->role == STET_ROLE_DATELINE ||
                 item->role == STET_ROLE_FRONTMATTER;
    if (dated && ok && !over && !doc->date.p) {
      stet_span s = date_of(item);
      if (s.end > s.start) ok = stet__keep_text(doc, &doc->date, item->text + s.start, s.end - s.start);
    }
  }
  return ok;
}

static bool make_body(stet_desk *d, stet_doc *doc, const char *text) {
  size_t edit = 0;
  stet__buf_clear(&d->buf);
  for (size_t i = 0; i < doc->n_blocks; i++) {
    const stet_block *b = &doc->blocks[i];
    bool caption = d->has_page && b->role == STET_ROLE_CAPTION && b->decider == STET_BY_STRUCTURE; /* stands with its picture */
    bool said = b->role == STET_ROLE_TITLE || b->role == STET_ROLE_BYLINE || b->role == STET_ROLE_FRONTMATTER;
    bool standfirst = d->has_page && b->role == STET_ROLE_SUBHEAD && !strcmp(b->rule, STET__STANDFIRST); /* is the head's */
    if (!b->keep || said || caption || standfirst) continue;
    if (d->buf.n && !stet__buf_add(&d->buf, "\n\n", d->layout.blocks[i].gap ? 2 : 1)) return false;
    if (!stet__doc_excerpt(doc, text, b->span.start, b->span.end, &edit, &d->buf)) return false;
  }
  doc->body.n = d->buf.n;
  doc->body.p = stet__arena_copy(&doc->arena, d->buf.p, d->buf.n);
  return doc->body.p != NULL;
}

stet_status stet__fill_doc(stet_desk *d, stet_doc *doc) {
  const char *text = d->text;
  size_t n = d->size;
  doc->n_suspects = d->suspects.n;
  doc->n_warnings = d->n_warnings;
  bool copied = make_edits(d, text) && copy_blocks(d, doc) && copy_edits(d, doc) &&
                copy_array(doc, &doc->suspects, d->suspects.v, d->suspects.n, sizeof *doc->suspects) &&
                copy_array(doc, &doc->warnings, d->warnings, d->n_warnings, sizeof *doc->warnings);
  stet_status status = copied ? stet__doc_apply(doc, text, n) : STET_ENOMEM;
  if (status != STET_OK) return status;
  return make_fields(d, doc) && make_body(d, doc, text) ? STET_OK : STET_ENOMEM;
}
