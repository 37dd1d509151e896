/* mdruns: the second pass of the Markdown reader (md.h): from pieces to runs, and which lines of a paragraph stay together.
**
** A paragraph's lines stand together where they are hard-wrapped prose, or where emphasis, a link or a code span reaches over
** the line end; otherwise each is a block of its own, because a scraped page puts byline, date and caption on neighbouring lines
** and they must be able to go one by one. Wrapped Markdown keeps its line ends (wrapped = 0): to Markdown they are spaces
** already.
*/
#include "read/md.h"

/* ---- Runs ---- */

/* Only white space between the two? Then a run may go on over it; what else would stand there is a container's mark. */
static bool only_space(const char *p, uint32_t from, uint32_t to) {
  while (from < to && (p[from] == ' ' || (p[from] >= '\t' && p[from] <= '\r'))) from++;
  return from == to;
}

static bool run(stet__layout *l, size_t first, const char *p, uint32_t start, uint32_t end, uint8_t flags) {
  if (start >= end) return true;
  if (l->n_runs > first) {
    stet__run *last = &l->runs[l->n_runs - 1];
    if (last->flags == flags && (last->end == start || (start - last->end < 64 && only_space(p, last->end, start)))) {
      last->end = end;
      return true;
    }
  }
  if (!STET__ROOM(l->a, l->runs, l->n_runs, l->cap_runs)) return false;
  stet__run r = {start, end, flags};
  l->runs[l->n_runs++] = r;
  return true;
}

bool stet__inline_runs(stet__inline *s, stet__layout *l, uint32_t from, uint32_t to, uint8_t flags, bool *plain) {
  size_t first = l->n_runs;
  *plain = false;
  for (uint32_t k = from; k < to; k++) {
    uint32_t i = s->v[k].start, end = s->v[k].end;
    for (;;) {
      uint8_t f = (uint8_t)(flags | (s->link > 0 ? STET__RUN_LINK : 0) | (s->verbatim > 0 ? STET__RUN_VERBATIM : 0) |
                            (s->emph > 0 ? STET__RUN_EMPH : 0));
      const stet__mark *m = s->next < s->n_marks && s->marks[s->next].at < end ? &s->marks[s->next] : NULL;
      /* a mark may begin at the very end of the line, and may have begun on an earlier one */
      if (s->next < s->n_marks && s->marks[s->next].at == end && s->marks[s->next].piece == k) m = &s->marks[s->next];
      uint32_t stop = m ? m->at : end;
      if (stop > i && s->image <= 0 && !only_space(s->p, i, stop)) *plain = true;
      if (!run(l, first, s->p, i, stop < i ? i : stop, f)) return false;
      if (!m) break;
      uint32_t close = m->at + m->shut, open = m->at + m->size - m->open;
      if (m->link < 0) s->link--;
      if (m->verbatim < 0) s->verbatim--;
      if (m->image < 0) s->image--;
      s->emph -= (int)m->emph_shut;
      f = (uint8_t)((f & ~(unsigned)STET__RUN_EMPH) | (s->emph > 0 ? STET__RUN_EMPH : 0));
      if (close < open) {
        if (s->image <= 0) *plain = true;
        if (!run(l, first, s->p, close, open, f)) return false;
      }
      s->emph += (int)m->emph_open;
      if (m->link > 0) s->link++;
      if (m->verbatim > 0) s->verbatim++;
      if (m->image > 0) s->image++;
      i = m->at + m->size;
      s->next++;
      while (i > end && k + 1 < to && i >= s->v[k + 1].start) end = s->v[++k].end; /* the mark reached into later lines */
      if (i > end) i = end;
    }
  }
  return true;
}

/* ---- Blocks ---- */

typedef struct second { stet__layout *l; const char *p; const stet__piece *pieces; stet__wrap *wrap; stet__inline in; size_t out;
                        stet__block *lines; size_t cap_lines; } second;

static bool words(second *r, stet__block b, uint32_t base, uint32_t from, uint32_t to) {
  stet__layout *l = r->l;
  bool plain = true;
  b.run = (uint32_t)l->n_runs;
  if (!stet__inline_runs(&r->in, l, from - base, to - base, 0, &plain)) return false;
  b.n_runs = (uint32_t)(l->n_runs - b.run);
  if (b.kind == STET_PARAGRAPH && !plain && r->in.n_marks > 0 && to - from == 1) {
    const stet__piece *v = &r->pieces[from];
    if (v->end - v->start > 4 && (r->p[v->start] == '!' || r->p[v->start + 1] == '!')) b.kind = STET_IMAGE;
  }
  l->blocks[r->out++] = b;
  return true;
}

/* Raw text: what stands in the pieces, and of raw HTML what stands outside tags. */
static bool raw(second *r, stet__block b) {
  stet__layout *l = r->l;
  const stet__piece *v = r->pieces + b.run;
  uint32_t n = b.n_runs;
  bool html = b.kind == STET_HTML, in_tag = false;
  size_t first = l->n_runs;
  b.run = (uint32_t)first;
  for (uint32_t k = 0; k < n && b.kind != STET_DEFINITION; k++) {
    uint32_t i = v[k].start, end = v[k].end;
    if (html && k == 0 && end - i > 6 && (memcmp(r->p + i, "<!--", 4) == 0 || memcmp(r->p + i, "<script", 7) == 0 ||
                                              memcmp(r->p + i, "<style", 6) == 0)) break;
    while (i < end) {
      const char *q = html ? memchr(r->p + i, in_tag ? '>' : '<', end - i) : NULL;
      uint32_t stop = q ? (uint32_t)(q - r->p) : end;
      if (!in_tag && !run(l, first, r->p, i, stop, STET__RUN_VERBATIM)) return false;
      if (q) in_tag = !in_tag;
      i = q && !in_tag ? stop + 1 : stop + (q != NULL);
    }
  }
  b.n_runs = (uint32_t)(l->n_runs - first);
  l->blocks[r->out++] = b;
  return true;
}

/* Blocks [i, j) are the lines of one paragraph: join some, and write them. */
static bool chain(second *r, size_t i, size_t j) {
  stet__layout *l = r->l;
  uint32_t base = l->blocks[i].run;
  size_t n = j - i;
  if (!stet__grow(l->a, (void **)&r->lines, &r->cap_lines, n, sizeof *r->lines)) return false;
  memcpy(r->lines, l->blocks + i, n * sizeof *r->lines);
  stet__block *v = r->lines;
  if (!stet__inline_parse(&r->in, r->pieces + base, (uint32_t)n)) return false;
  for (size_t k = 0; k < n; k++) v[k].run = v[k].indent + stet__line_width(r->p, v[k].start, v[k].end, STET__WIDTH_MAX);
  stet__wrap_judge(r->wrap, r->p, v, v + n - 1);
  for (size_t k = 0, from = 0; k < n; k++) {
    bool on = k + 1 < n && (r->in.across[k] > 0 || v[k].wrapped);
    if (on) continue;
    stet__block b = v[from];
    b.wrapped = 0;
    b.end = v[k].end;
    if (b.gap == STET__MD_SAME) b.gap = 0;
    if (!words(r, b, base, base + (uint32_t)from, base + (uint32_t)k + 1)) return false;
    from = k + 1;
  }
  return true;
}

static void breaks(second *r) {
  const stet__block *b = r->l->blocks;
  if (r->wrap->width)
    for (size_t i = 1; i < r->l->n_blocks; i++) {
      if (b[i].gap != STET__MD_SAME) continue;
      stet__wline x = {b[i - 1].start, b[i - 1].end, 0, b[i - 1].indent}, y = {b[i].start, b[i].end, 0, b[i].indent};
      x.width = x.indent + stet__line_width(r->p, x.start, x.end, STET__WIDTH_MAX);
      stet__wrap_break(r->wrap, r->p, &x, &y);
    }
  stet__wrap_believe(r->wrap);
}

static bool all(second *r) {
  stet__layout *l = r->l;
  for (size_t i = 0, j; i < l->n_blocks; i = j) {
    stet__block b = l->blocks[i];
    for (j = i + 1; j < l->n_blocks && l->blocks[j].gap == STET__MD_SAME; j++) {}
    if (j > i + 1) {
      if (!chain(r, i, j)) return false;
    } else if (b.verbatim) {
      if (!raw(r, b)) return false;
    } else {
      if (!stet__inline_parse(&r->in, r->pieces + b.run, b.n_runs)) return false;
      if (!words(r, b, b.run, b.run, b.run + b.n_runs)) return false;
    }
  }
  l->n_blocks = r->out;
  return true;
}

bool stet__md_runs(stet__layout *l, const char *p, const stet__piece *pieces, const stet__labels *labels, stet__wrap *wrap) {
  static const stet__piece none = {0, 0}; /* a text of marks alone has no pieces, and no array of them */
  second r;
  memset(&r, 0, sizeof r);
  r.l = l;
  r.p = p;
  r.pieces = pieces ? pieces : &none;
  r.wrap = wrap;
  r.in.a = l->a;
  r.in.p = p;
  r.in.labels = labels;
  breaks(&r);
  bool ok = all(&r);
  STET__FREE(l->a, r.lines, r.cap_lines);
  STET__FREE(l->a, r.in.marks, r.in.cap_marks);
  STET__FREE(l->a, r.in.delims, r.in.cap_delims);
  STET__FREE(l->a, r.in.brackets, r.in.cap_brackets);
  STET__FREE(l->a, r.in.across, r.in.cap_across);
  return ok;
}
