/* html: the article as a page of its own: a head with its title, writer, date and address; headings, paragraphs, lists, terms,
** quotations, code, tables, pictures with captions, links and emphasis. Elements and attributes are those that stand in this file,
** and no others.
*/
#include "write/write.h"

typedef struct writer {
  const stet__writing *w;
  stet__buf *out;
  stet__stretch *stretches;     /* [STET__STRETCHES] */
  stet__buf scratch;
  size_t picture;
  bool ok;
  stet__nest open[STET__NESTS]; /* open quotations, lists and their parts, the innermost last */
  size_t n_open;
} writer;

static void put(writer *x, const char *s) { x->ok = x->ok && stet__buf_add(x->out, s, strlen(s)); }

static void put_text(writer *x, const char *p, size_t n, bool attribute) {
  size_t from = 0;
  for (size_t i = 0; i < n && x->ok; i++) {
    const char *as = p[i] == '&' ? "&amp;" : p[i] == '<' ? "&lt;" : p[i] == '>' ? "&gt;" : NULL;
    if (p[i] == '"' && attribute) as = "&quot;";
    if (p[i] == '\n' && !attribute) as = "<br>\n";
    if (p[i] == 0) as = "\xEF\xBF\xBD";
    if (!as) continue;
    x->ok = stet__buf_add(x->out, p + from, i - from);
    put(x, as);
    from = i + 1;
  }
  x->ok = x->ok && stet__buf_add(x->out, p + from, n - from);
}

/* The address in source[from, to) into scratch; empty where it is not let through. */
static bool address(writer *x, uint32_t from, uint32_t to) {
  x->ok = x->ok && stet__address_of(x->w, from, to, &x->scratch);
  return x->ok && x->scratch.n > 0;
}

static void put_attribute(writer *x, const char *name, const char *p, size_t n) {
  put(x, " ");
  put(x, name);
  put(x, "=\"");
  put_text(x, p, n, true);
  put(x, "\"");
}

static void put_film(writer *x, const stet__picture *p) { /* its address is in scratch */
  stet__buf title;
  stet__buf_init(&title, x->out->a);
  put(x, "<a");
  put_attribute(x, "href", x->scratch.p, x->scratch.n);
  put(x, ">");
  x->ok = x->ok && stet__source_text(x->w->page, p->alt, p->alt_end, &title);
  put_text(x, title.n ? title.p : x->scratch.p, title.n ? title.n : x->scratch.n, false);
  put(x, "</a>");
  stet__buf_fini(&title);
}

static void put_picture(writer *x, const stet__picture *p) {
  if (!address(x, p->src, p->src_end)) return;
  if (p->film) {
    put_film(x, p);
    return;
  }
  put(x, "<img");
  put_attribute(x, "src", x->scratch.p, x->scratch.n);
  stet__buf_clear(&x->scratch);
  x->ok = x->ok && stet__source_text(x->w->page, p->alt, p->alt_end, &x->scratch);
  put_attribute(x, "alt", x->scratch.n ? x->scratch.p : "", x->scratch.n);
  put(x, ">");
}

static const struct { uint8_t bit; const char *open, *close; } marks[] = {
  {STET__LOOK_STRONG, "<strong>", "</strong>"}, {STET__LOOK_EMPH, "<em>", "</em>"}, {STET__LOOK_DEL, "<del>", "</del>"},
  {STET__LOOK_SUB, "<sub>", "</sub>"}, {STET__LOOK_SUP, "<sup>", "</sup>"}, {STET__LOOK_CODE, "<code>", "</code>"},
};
enum { MARKS = sizeof marks / sizeof *marks };

static void put_inline(writer *x, const stet__written *b, uint32_t from, uint32_t to) {
  size_t n = stet__stretches(x->w, b, from, to, x->stretches);
  uint32_t link = 0;
  for (size_t i = 0; i < n; i++) {
    const stet__stretch *s = &x->stretches[i];
    if (s->link != link && link) put(x, "</a>");
    if (s->link != link) {
      link = s->link;
      const stet__link *l = &x->w->page->links[link];
      if (link && address(x, l->href, l->href_end)) {
        put(x, "<a");
        put_attribute(x, "href", x->scratch.p, x->scratch.n);
        put(x, ">");
      } else {
        link = 0;
      }
    }
    if (s->picture) {
      put_picture(x, &x->w->page->pictures[s->picture - 1]);
      continue;
    }
    for (size_t k = 0; k < MARKS; k++)
      if (s->bits & marks[k].bit) put(x, marks[k].open);
    put_text(x, b->view.p + s->start, s->end - s->start, false);
    for (size_t k = MARKS; k-- > 0;)
      if (s->bits & marks[k].bit) put(x, marks[k].close);
  }
  if (link) put(x, "</a>");
}

/* ---- Blocks ---- */

static void close_nests(writer *x, size_t keep) {
  while (x->n_open > keep) {
    put(x, "</");
    put(x, stet__tag_name((stet__tag_id)x->open[--x->n_open].tag));
    put(x, ">\n");
  }
}

static void put_number(writer *x, const char *name, uint32_t v) { /* an attribute, which 1 needs none for */
  char number[12];
  size_t k = sizeof number;
  if (v <= 1) return;
  do number[--k] = (char)('0' + v % 10);
  while (v /= 10);
  put_attribute(x, name, number + k, sizeof number - k);
}

/* Closes and opens until want[0, n) is open; answers whether an item, a term or a definition was begun. */
static bool open_nests(writer *x, const stet__nest *want, size_t n) {
  size_t same = stet__nests_shared(x->open, x->n_open, want, n);
  close_nests(x, same);
  for (size_t k = same; k < n; k++) {
    const stet__nest *e = &want[k];
    put(x, "<");
    put(x, stet__tag_name((stet__tag_id)e->tag));
    if (e->tag == STET__T_OL && k + 1 < n) put_number(x, "start", want[k + 1].number);
    bool part = e->tag == STET__T_LI || e->tag == STET__T_DT || e->tag == STET__T_DD;
    put(x, part ? ">" : ">\n");
    x->open[x->n_open++] = *e;
  }
  return n > same && want[n - 1].tag != STET__T_BLOCKQUOTE;
}

/* Is it the <caption> of a table? It is written inside, where the table comes next. */
static bool heads_table(const writer *x, const stet__written *b) {
  if (!x->w->page || b + 1 == x->w->blocks + x->w->n || b[1].kind != STET_TABLE_BLOCK) return false;
  const stet__node *box = &x->w->page->nodes[x->w->page->places[b->number].box];
  return box->tag == STET__T_CAPTION && box->parent == x->w->page->places[b[1].number].node;
}

static uint32_t find(const stet__written *b, uint32_t from, uint32_t to, char c) {
  while (from < to && b->view.p[from] != c) from++;
  return from;
}

static void put_table(writer *x, const stet__written *b) {
  put(x, "<table>\n");
  if (b > x->w->blocks && heads_table(x, b - 1)) {
    put(x, "<caption>");
    put_inline(x, b - 1, 0, b[-1].view.n);
    put(x, "</caption>\n");
  }
  const stet__place *place = &x->w->page->places[b->number];
  const stet__cell *cell = x->w->page->cells + place->cells, *end = cell + place->n_cells;
  uint32_t from = 0, to;
  bool headed = false; /* else the first row is taken for the head */
  for (const stet__cell *c = cell; c < end; c++) headed |= c->header;
  for (uint32_t row = 0; from <= b->view.n; row++, from = to + 1) {
    uint32_t column = 0, at = from, stop;
    to = find(b, from, b->view.n, '\n');
    put(x, "<tr>");
    for (; cell < end && cell->row == row; cell++) {
      for (; column < cell->column && at < to; column++) at = find(b, at, to, '\t'), at += at < to;
      stop = column == cell->column ? find(b, at, to, '\t') : at;
      bool header = cell->header || (!headed && !row);
      put(x, header ? "<th" : "<td");
      put_number(x, "rowspan", cell->rows);
      put_number(x, "colspan", cell->columns);
      put(x, ">");
      if (at < stop) put_inline(x, b, at, stop);
      put(x, header ? "</th>" : "</td>");
    }
    put(x, "</tr>\n");
  }
  put(x, "</table>\n");
}

static void put_element(writer *x, const stet__written *b, const char *open, const char *close) {
  put(x, open);
  put_inline(x, b, 0, b->view.n);
  put(x, close);
}

static void put_heading(writer *x, const stet__written *b, unsigned level) {
  char open[] = "<h1>", close[] = "</h1>\n";
  open[2] = close[3] = (char)('0' + (level < 1 ? 1 : level > 6 ? 6 : level));
  put_element(x, b, open, close);
}

static void put_code(writer *x, const stet__written *b) {
  put(x, "<pre><code>");
  for (uint32_t i = 0, from = 0; i <= b->view.n; i++) { /* line ends stay as they are */
    if (i < b->view.n && b->view.p[i] != '\n') continue;
    put_text(x, b->view.p + from, i - from, false);
    if (i < b->view.n) put(x, "\n");
    from = i + 1;
  }
  put(x, "</code></pre>\n");
}

static void put_block(writer *x, const stet__written *b) {
  static const stet__place nowhere;
  const stet__place *place = x->w->page ? &x->w->page->places[b->number] : &nowhere;
  const stet__picture *picture = stet__picture_before(x->w, b, &x->picture), *next;
  bool caption = place->caption || b->role == STET_ROLE_CAPTION;
  stet__nest want[STET__NESTS];
  while (picture) { /* the last one before a caption is the caption's */
    next = stet__picture_before(x->w, b, &x->picture);
    open_nests(x, want, stet__nesting(x->w->page, picture->node, x->open, x->n_open, want));
    put(x, "<figure>");
    put_picture(x, picture);
    if (!next && caption) put_element(x, b, "<figcaption>", "</figcaption>");
    put(x, "</figure>\n");
    if (!next && caption) return;
    picture = next;
  }
  if (heads_table(x, b)) return;
  bool begun = open_nests(x, want, stet__nesting_of(x->w, b, x->open, x->n_open, want));
  bool heading = stet__is_heading(b, x->open, x->n_open);
  if (b->kind == STET_TABLE_BLOCK && x->w->page) put_table(x, b);
  else if (b->kind == STET_CODE_BLOCK || b->kind == STET_TABLE_BLOCK) put_code(x, b);
  else if (heading) put_heading(x, b, b->role == STET_ROLE_TITLE ? 1 : b->level < 2 ? 2 : b->level);
  else if (begun) put_inline(x, b, 0, b->view.n);
  else put_element(x, b, "<p>", "</p>\n");
}

static void put_meta(writer *x, const char *name, stet__slice value) {
  if (!value.n) return;
  put(x, "<meta");
  put_attribute(x, "name", name, strlen(name));
  put_attribute(x, "content", value.p, value.n);
  put(x, ">\n");
}

static void put_head(writer *x) {
  const stet__writing *w = x->w;
  put(x, "<!DOCTYPE html>\n<html");
  if (w->language.n) put_attribute(x, "lang", w->language.p, w->language.n);
  put(x, ">\n<head>\n<meta charset=\"utf-8\">\n<title>");
  if (w->title.n) put_text(x, w->title.p, w->title.n, true);
  put(x, "</title>\n");
  put_meta(x, "author", w->byline);
  put_meta(x, "date", w->date);
  stet__buf_clear(&x->scratch);
  x->ok = x->ok && stet__address("", 0, w->address.n ? w->address.p : "", w->address.n, &x->scratch);
  if (x->ok && x->scratch.n) {
    put(x, "<link rel=\"canonical\"");
    put_attribute(x, "href", x->scratch.p, x->scratch.n);
    put(x, ">\n");
  }
  put(x, "</head>\n<body>\n<article>\n");
  if (w->title.n && !w->titled) {
    put(x, "<h1>");
    put_text(x, w->title.p, w->title.n, false);
    put(x, "</h1>\n");
  }
}

bool stet__write_html(const stet__writing *w, stet__buf *out) {
  writer x;
  memset(&x, 0, sizeof x);
  x.w = w;
  x.out = out;
  x.stretches = stet__realloc(out->a, NULL, 0, STET__STRETCHES * sizeof *x.stretches);
  x.ok = x.stretches != NULL;
  stet__buf_init(&x.scratch, out->a);
  put_head(&x);
  for (size_t i = 0; i < w->n && x.ok; i++) put_block(&x, &w->blocks[i]);
  close_nests(&x, 0);
  put(&x, "</article>\n</body>\n</html>\n");
  stet__buf_fini(&x.scratch);
  stet__free(out->a, x.stretches, x.stretches ? STET__STRETCHES * sizeof *x.stretches : 0);
  return x.ok;
}
