/* diff: a unified diff of the text against the cleaned text, made from the edits, without comparing.
**
** The edits say what changed and where; what is left is to widen each to whole lines. A region is a span of whole source lines and
** the span of whole cleaned lines that stands for it; its ends are line borders in both texts. An edit that takes away a line end
** therefore draws in the line that comes after it, and edits that share a line share a region. Regions less than seven lines apart
** share a hunk, as three lines of context are shown on both sides.
**
** Lines end with \n; a \r before it is the line's own byte, as in patch(1). Linear in the text.
*/
#include <stdlib.h>

#include "cli/cli.h"

enum { CONTEXT = 3 };

typedef struct region {
  size_t a, b, ta, tb;
} region; /* source [a, b), cleaned text [ta, tb) */

typedef struct differ {
  const char *s, *t; /* source and cleaned text */
  size_t n, m;
  region *v;
  size_t n_regions, cap;
} differ;

static size_t line_begin(const char *p, size_t at) {
  while (at && p[at - 1] != '\n') at--;
  return at;
}

static size_t line_end(const char *p, size_t n, size_t at) { /* beyond the \n */
  const char *stop = at < n ? memchr(p + at, '\n', n - at) : NULL;
  return stop ? (size_t)(stop - p) + 1 : n;
}

static size_t count_lines(const char *p, size_t from, size_t to) { /* a last line without \n counts */
  size_t lines = 0, at = from;
  while (at < to) {
    at = line_end(p, to, at);
    lines++;
  }
  return lines;
}

static bool is_border(const char *p, size_t at) { return at == 0 || p[at - 1] == '\n'; }

/* Takes away whole lines that both sides begin or end with. */
static void trim(const differ *d, region *r) {
  while (r->a < r->b && r->ta < r->tb) {
    size_t x = line_end(d->s, r->b, r->a) - r->a, y = line_end(d->t, r->tb, r->ta) - r->ta;
    if (x != y || memcmp(d->s + r->a, d->t + r->ta, x) != 0) break;
    r->a += x;
    r->ta += x;
  }
  while (r->a < r->b && r->ta < r->tb) {
    size_t x = line_begin(d->s, r->b - 1), y = line_begin(d->t, r->tb - 1);
    if (x < r->a || y < r->ta || r->b - x != r->tb - y || memcmp(d->s + x, d->t + y, r->b - x) != 0) break;
    r->b = x;
    r->tb = y;
  }
}

static bool add_region(differ *d, region r) {
  trim(d, &r);
  if (r.a == r.b && r.ta == r.tb) return true;
  if (d->n_regions == d->cap) {
    size_t cap = d->cap ? 2 * d->cap : 64;
    region *grown = realloc(d->v, cap * sizeof *grown);
    if (!grown) return false;
    d->v = grown;
    d->cap = cap;
  }
  d->v[d->n_regions++] = r;
  return true;
}

static bool find_regions(differ *d, const stet_edit *e, size_t n_edits) {
  size_t before = 0, t_before = 0; /* the end of the last region: a border of both texts */
  for (size_t i = 0; i < n_edits;) {
    region r;
    size_t shift = t_before - before; /* unsigned: cleaned offset = source offset + shift, modulo the word */
    r.a = line_begin(d->s, e[i].span.start);
    if (r.a < before) r.a = before;
    r.ta = r.a + shift;
    r.b = e[i].span.end;
    r.tb = e[i].span.start + shift + e[i].replacement_size;
    i++;
    for (;;) { /* to the next place that is a line border in both and beyond every edit so far */
      bool border = is_border(d->s, r.b) && is_border(d->t, r.tb);
      size_t stop = border ? r.b : line_end(d->s, d->n, r.b);
      if (i < n_edits && (e[i].span.start < stop || (!border && e[i].span.start == stop && stop == d->n))) {
        r.tb += e[i].span.start - r.b + e[i].replacement_size;
        r.b = e[i].span.end;
        i++;
        continue;
      }
      if (border) break;
      r.tb += stop - r.b;
      r.b = stop;
      if (r.b == d->n) break;
    }
    if (!add_region(d, r)) return false;
    before = r.b;
    t_before = r.tb;
  }
  return true;
}

/* ---- Writing ---- */

static void put_lines(out *o, char mark, const char *p, size_t from, size_t to, bool color) {
  static const char *const begin[] = {"\033[31m", "\033[32m"};
  while (from < to) {
    size_t stop = line_end(p, to, from), n = stop - from;
    bool ended = p[stop - 1] == '\n';
    bool paint = color && mark != ' ';
    if (paint) out_str(o, begin[mark == '+']);
    out_c(o, mark);
    out_add(o, p + from, n - ended);
    if (paint) out_str(o, "\033[m");
    out_c(o, '\n');
    if (!ended) out_str(o, "\\ No newline at end of file\n");
    from = stop;
  }
}

static void put_range(out *o, char mark, size_t first, size_t lines) { /* `first`: lines before the hunk */
  out_c(o, mark);
  out_u64(o, lines ? first + 1 : first);
  if (lines != 1) {
    out_c(o, ',');
    out_u64(o, lines);
  }
}

/* Regions [i, j) in one hunk; `line` and `t_line` lines stand before d->v[i]. */
static void put_hunk(out *o, const differ *d, size_t i, size_t j, size_t line, size_t t_line, bool color) {
  const region *v = d->v;
  size_t floor = i ? v[i - 1].b : 0, from = v[i].a, to = v[j - 1].b, before = 0;
  for (; before < CONTEXT && from > floor; before++) from = line_begin(d->s, from - 1);
  for (int k = 0; k < CONTEXT; k++) to = line_end(d->s, d->n, to);
  size_t old = count_lines(d->s, from, to), new = old;
  for (size_t k = i; k < j; k++) new = new - count_lines(d->s, v[k].a, v[k].b) + count_lines(d->t, v[k].ta, v[k].tb);
  if (color) out_str(o, "\033[36m");
  out_str(o, "@@ ");
  put_range(o, '-', line - before, old);
  out_c(o, ' ');
  put_range(o, '+', t_line - before, new);
  out_str(o, " @@");
  if (color) out_str(o, "\033[m");
  out_c(o, '\n');
  for (size_t k = i; k < j; k++) {
    put_lines(o, ' ', d->s, from, v[k].a, false);
    put_lines(o, '-', d->s, v[k].a, v[k].b, color);
    put_lines(o, '+', d->t, v[k].ta, v[k].tb, color);
    from = v[k].b;
  }
  put_lines(o, ' ', d->s, from, to, false);
}

static bool near(const differ *d, const region *x, const region *y) { /* so few lines between them that the contexts touch */
  size_t at = x->b;
  for (int k = 0; k <= 2 * CONTEXT; k++) {
    if (at >= y->a) return true;
    at = line_end(d->s, d->n, at);
  }
  return false;
}

static void put_hunks(out *o, const differ *d, bool color) {
  size_t line = 0, t_line = 0, at = 0; /* lines before source offset `at`, a region's end */
  for (size_t i = 0; i < d->n_regions;) {
    size_t between = count_lines(d->s, at, d->v[i].a), j = i + 1;
    line += between;
    t_line += between;
    while (j < d->n_regions && near(d, &d->v[j - 1], &d->v[j])) j++;
    put_hunk(o, d, i, j, line, t_line, color);
    for (; i < j; i++) {
      between = i + 1 < j ? count_lines(d->s, d->v[i].b, d->v[i + 1].a) : 0;
      line += count_lines(d->s, d->v[i].a, d->v[i].b) + between;
      t_line += count_lines(d->t, d->v[i].ta, d->v[i].tb) + between;
    }
    at = d->v[j - 1].b;
  }
}

bool answer_diff(out *o, const char *name, const char *text, size_t size, const stet_doc *doc, bool color) {
  size_t n_edits;
  const stet_edit *e = stet_doc_edits(doc, &n_edits);
  differ d = {text, NULL, size, 0, NULL, 0, 0};
  d.t = stet_doc_text(doc, &d.m);
  bool done = find_regions(&d, e, n_edits);
  if (done && d.n_regions) {
    const char *tab = strchr(name, ' ') ? "\t" : ""; /* patch(1) takes a name up to a tab */
    const char *const head[] = {color ? "\033[1m" : "", "--- ", name, tab, "\n+++ ", name, tab, color ? "\033[m" : "", "\n"};
    for (size_t i = 0; i < sizeof head / sizeof *head; i++) out_str(o, head[i]);
    put_hunks(o, &d, color);
  }
  free(d.v);
  return done;
}
