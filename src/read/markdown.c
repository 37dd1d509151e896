/* markdown: the block structure of CommonMark 0.31.2, with front matter, pipe tables, footnotes, fenced divs and display math.
**
** A line is read against the stack of open containers (quotations and list items): those whose marks it carries stay open; what is
** left may open more, and at last goes to the leaf: a paragraph, code, raw HTML, a table, a footnote. No tree is built. A line
** belongs to exactly one block, the block of the innermost leaf that it holds; a line of nothing but marks (">", "-") goes to
** the block above it, or is one by itself. Blocks are spans of the source: nothing is rewritten.
**
** The stack is bounded: containers deeper than STET__MD_DEPTH are read as text, and said so. A line costs no more look-ups than it
** has container marks, blank lines cost one: linear in the text.
*/
#include "read/md.h"

typedef struct container { uint32_t width; uint8_t is_item, hollow; } container; /* width: columns before an item's lines */

enum { NO_LEAF = 0, PARAGRAPH, FENCE, CODE, HTML, TABLE, NOTE, DEFINITION, TARGET, MATH };

typedef struct md {
  stet__layout *l;
  const char *p;
  uint32_t n;
  stet__piece *pieces; size_t n_pieces, cap_pieces;
  container stack[STET__MD_DEPTH];
  int depth, first_quote;       /* first_quote: index of the outermost quotation, depth where there is none */
  int leaf;
  uint32_t fence; char fence_mark; uint32_t fence_indent;
  int html;
  bool gap, after_blank;        /* a blank line stands before the next block; the leaf NOTE has met a blank line */
  size_t para;                  /* first block of the open paragraph */
  uint32_t no_break;            /* before this byte no thematic break begins on this line */
  uint32_t line_first, line_before; /* of its last line: where it begins, and the end of the one before it */
  stet__lines *lines;           /* the cutter, at the next line */
  stet__labels labels;
  stet__wrap wrap;
} md;

typedef struct cursor { uint32_t i, col, end; } cursor; /* the next byte, its column; the end of the line's text */

static uint32_t indent_of(const md *r, const cursor *c, uint32_t *first) {
  uint32_t i = c->i, col = c->col;
  for (; i < c->end; i++) {
    if (r->p[i] == ' ') col++;
    else if (r->p[i] == '\t') col += 4 - col % 4;
    else break;
  }
  *first = i;
  return col - c->col;
}

static void advance(const md *r, cursor *c, uint32_t columns) {
  while (columns > 0 && c->i < c->end) {
    uint32_t w = r->p[c->i] == '\t' ? 4 - c->col % 4 : 1;
    if (w > columns) { /* part of a tab */
      c->col += columns;
      return;
    }
    c->i++;
    c->col += w;
    columns -= w;
  }
}

/* Over `columns` of white space; false: there are fewer. Looks no further than it goes, so that nested items stay linear. */
static bool advance_blank(const md *r, cursor *c, uint32_t columns) {
  while (columns > 0 && c->i < c->end && (r->p[c->i] == ' ' || r->p[c->i] == '\t')) {
    uint32_t w = r->p[c->i] == '\t' ? 4 - c->col % 4 : 1, step = w < columns ? w : columns;
    advance(r, c, step);
    columns -= step;
  }
  return columns == 0;
}

/* ---- Blocks and pieces ---- */

static bool begin(md *r, const stet__line *line, int kind, int level, bool verbatim) {
  stet__layout *l = r->l;
  if (!STET__ROOM(l->a, l->blocks, l->n_blocks, l->cap_blocks)) return false;
  stet__block *b = &l->blocks[l->n_blocks++];
  memset(b, 0, sizeof *b);
  b->start = line->first;
  b->end = line->last;
  b->kind = (uint8_t)kind;
  b->level = (uint8_t)level;
  b->verbatim = verbatim;
  b->gap = r->gap;
  b->indent = (uint8_t)(line->indent < 255 ? line->indent : 255);
  b->run = (uint32_t)r->n_pieces;
  r->gap = false;
  if (r->depth > 0) r->stack[r->depth - 1].hollow = 0;
  return true;
}

static stet__block *last_block(md *r) { return &r->l->blocks[r->l->n_blocks - 1]; }

static void extend(md *r, const stet__line *line) {
  last_block(r)->end = line->last;
  r->gap = false;
}

static bool piece(md *r, uint32_t start, uint32_t end) {
  if (start < last_block(r)->start) start = last_block(r)->start;
  if (start >= end) return true;
  if (!STET__ROOM(r->l->a, r->pieces, r->n_pieces, r->cap_pieces)) return false;
  stet__piece v = {start, end};
  r->pieces[r->n_pieces++] = v;
  last_block(r)->n_runs++;
  return true;
}

/* The kind and level of text in the containers that are open. */
static int text_kind(const md *r, int *level) {
  *level = 0;
  if (r->depth == 0) return STET_PARAGRAPH;
  bool item = r->stack[r->depth - 1].is_item;
  for (int k = 0; k < r->depth; k++) *level += r->stack[k].is_item == item;
  return item ? STET_ITEM : STET_QUOTATION;
}

static void close_to(md *r, int depth) {
  r->depth = depth;
  if (r->first_quote > depth) r->first_quote = depth;
}

static void push(md *r, bool is_item, uint32_t width) {
  if (r->first_quote == r->depth && is_item) r->first_quote++;
  container c = {width, is_item, 0};
  r->stack[r->depth++] = c;
}

/* ---- The line against the open containers ---- */

static int match(md *r, const stet__line *line, cursor *c) {
  if (line->first == line->last) { /* blank: items go on, quotations end */
    if (r->depth > 0 && r->stack[r->depth - 1].hollow) close_to(r, r->depth - 1);
    return r->first_quote < r->depth ? r->first_quote : r->depth;
  }
  int k = 0;
  for (; k < r->depth; k++) {
    if (r->stack[k].is_item) {
      cursor in = *c;
      bool short_of = !advance_blank(r, &in, r->stack[k].width);
      if (short_of && (in.i < c->end || r->stack[k].hollow)) break;
      *c = in;
    } else {
      uint32_t first, in = indent_of(r, c, &first);
      if (in > 3 || first >= c->end || r->p[first] != '>') break;
      advance(r, c, in + 1);
      if (c->i < c->end && (r->p[c->i] == ' ' || r->p[c->i] == '\t')) advance(r, c, 1);
    }
  }
  return k;
}

/* ---- Leaves that swallow whole lines ---- */

static bool swallow(md *r, const stet__line *line, cursor *c) {
  bool blank = c->i >= c->end;
  if (r->leaf == HTML && blank && r->html >= 6) {
    r->leaf = NO_LEAF;
    if (line->first < line->last) extend(r, line);
    r->gap = true;
    return true;
  }
  if (blank) {
    if (line->first < line->last) extend(r, line); /* the marks of containers */
    return true;
  }
  uint32_t first, in = indent_of(r, c, &first);
  extend(r, line);
  if (r->leaf == FENCE) {
    uint32_t f = first;
    while (f < c->end && r->p[f] == r->fence_mark) f++;
    if (in <= 3 && f - first >= r->fence && f == c->end) {
      r->leaf = NO_LEAF;
      return true;
    }
    advance(r, c, in < r->fence_indent ? in : r->fence_indent);
  }
  if (r->leaf == HTML && stet__md_html_ends(r->p, c->i, c->end, r->html)) r->leaf = NO_LEAF;
  if (r->leaf == MATH && c->end - c->i >= 2 && r->p[c->end - 1] == '$' && r->p[c->end - 2] == '$') r->leaf = NO_LEAF;
  return piece(r, c->i, c->end);
}

/* ---- Paragraphs ---- */

static bool paragraph(md *r, const stet__line *line, uint32_t first, uint32_t end) {
  if (r->leaf == NOTE) {
    extend(r, line);
    return piece(r, first, end);
  }
  bool open = r->leaf == PARAGRAPH;
  r->line_before = open ? last_block(r)->end : line->first;
  r->line_first = line->first;
  if (open && r->depth > 0) extend(r, line);
  else if (r->depth > 0 && r->stack[r->depth - 1].hollow == 2 && !r->gap) { /* the item's mark stood on the line above */
    extend(r, line);
    r->para = r->l->n_blocks - 1;
  } else {
    int level, kind = text_kind(r, &level);
    if (open) r->gap = false;
    if (!begin(r, line, kind, level, false)) return false;
    if (open) last_block(r)->gap = STET__MD_SAME;
    else r->para = r->l->n_blocks - 1;
  }
  if (r->depth > 0) r->stack[r->depth - 1].hollow = 0;
  r->leaf = PARAGRAPH;
  return piece(r, first, end);
}

/* The paragraph and this line under it are a heading. */
static void setext(md *r, const stet__line *line, int level) {
  stet__block *b = &r->l->blocks[r->para];
  b->n_runs = (uint32_t)(r->n_pieces - b->run);
  b->kind = STET_HEADING;
  b->level = (uint8_t)level;
  b->end = line->last;
  r->l->n_blocks = r->para + 1;
  r->leaf = NO_LEAF;
}

/* The paragraph's last line is the head of a table whose delimiter row is this line. */
static bool begin_table(md *r, const stet__line *line, uint32_t first, uint32_t end) {
  if (r->leaf != PARAGRAPH || last_block(r)->n_runs == 0 || !stet__md_delimiter_row(r->p, first, end)) return false;
  stet__piece head = r->pieces[r->n_pieces - 1];
  return stet__md_cells(r->p, head.start, head.end) == stet__md_cells(r->p, first, end) && line->first > r->line_first;
}

static bool table(md *r, const stet__line *line) {
  stet__block *b = last_block(r);
  if (b->n_runs > 1) { /* lines before the head stay what they are */
    stet__piece head = r->pieces[--r->n_pieces];
    stet__line top = *line;
    b->n_runs--;
    b->end = r->line_before;
    top.first = r->line_first;
    r->gap = false;
    if (!begin(r, &top, STET_TABLE_BLOCK, 0, false) || !piece(r, head.start, head.end)) return false;
    b = last_block(r);
  }
  if (b->gap == STET__MD_SAME) b->gap = 0;
  b->kind = STET_TABLE_BLOCK;
  b->level = 0;
  extend(r, line);
  r->leaf = TABLE;
  return true;
}

/* ---- Definitions ---- */

static bool begin_note(md *r, const stet__line *line, uint32_t first, uint32_t end, uint32_t size) {
  r->leaf = NOTE;
  r->after_blank = false;
  if (!begin(r, line, STET_FOOTNOTE, 0, false)) return false;
  first += size;
  while (first < end && (r->p[first] == ' ' || r->p[first] == '\t')) first++;
  return piece(r, first, end);
}

static bool define(md *r, const stet__line *line, uint32_t first, uint32_t end, uint32_t size) {
  uint32_t i = first + size;
  while (i < end && (r->p[i] == ' ' || r->p[i] == '\t')) i++;
  bool waits = i >= end;
  if (!waits) {
    if (!stet__md_target(r->p, &i, end)) return paragraph(r, line, first, end);
    while (i < end && (r->p[i] == ' ' || r->p[i] == '\t')) i++;
    if (i < end && !stet__md_title(r->p, i, end)) return paragraph(r, line, first, end);
  }
  if (!waits && !stet__labels_add(&r->labels, r->l->a, stet__label_hash(r->p, first + 1, first + size - 2))) return false;
  if (!begin(r, line, STET_DEFINITION, 0, !waits)) return false;
  r->leaf = waits ? TARGET : i < end ? NO_LEAF : DEFINITION;
  return waits ? piece(r, first, end) : true;
}

/* The target of the last block's label did not come: it is text. */
static void no_target(md *r) {
  int level, kind = text_kind(r, &level);
  last_block(r)->kind = (uint8_t)kind;
  last_block(r)->level = (uint8_t)level;
}

/* A line after "[label]:" or after "[label]: target": more of the definition? Where the target was missing and does not come, the
** first line was a paragraph. */
static bool defines_on(md *r, const stet__line *line, const cursor *c, bool *ok) {
  uint32_t i, end = c->end;
  indent_of(r, c, &i);
  int leaf = r->leaf;
  r->leaf = NO_LEAF;
  *ok = true;
  if (leaf == DEFINITION) {
    if (i >= end || !stet__md_title(r->p, i, end)) return false;
    extend(r, line);
    return true;
  }
  stet__block *b = last_block(r);
  uint32_t j = i;
  bool good = i < end && stet__md_target(r->p, &j, end);
  while (j < end && (r->p[j] == ' ' || r->p[j] == '\t')) j++;
  if (good && (j == end || stet__md_title(r->p, j, end))) {
    stet__piece head = r->pieces[--r->n_pieces];
    b->n_runs = 0;
    b->verbatim = 1;
    r->leaf = j == end ? DEFINITION : NO_LEAF;
    extend(r, line);
    *ok = stet__labels_add(&r->labels, r->l->a, stet__label_hash(r->p, head.start + 1, head.end - 2));
    return true;
  }
  no_target(r);
  r->para = r->l->n_blocks - 1;
  r->line_first = b->start;
  r->line_before = b->start;
  r->leaf = PARAGRAPH;
  return false;
}

/* ---- What a line begins ---- */

/* "$$" up to a line that ends in "$$", without a blank line between: looked for once a paragraph. */
static bool math(const md *r, const cursor *c, uint32_t first) {
  if (c->end - first >= 5 && r->p[c->end - 1] == '$' && r->p[c->end - 2] == '$') return true;
  stet__lines s = *r->lines;
  stet__line next;
  while (stet__lines_next(&s, &next) && next.first < next.last) {
    if (next.last - next.first >= 2 && r->p[next.last - 1] == '$' && r->p[next.last - 2] == '$') return true;
  }
  return false;
}

static bool begin_fence(md *r, const stet__line *line, uint32_t first, uint32_t in, uint32_t size) {
  r->leaf = FENCE;
  r->fence = size;
  r->fence_mark = r->p[first];
  r->fence_indent = in;
  return begin(r, line, STET_CODE_BLOCK, 0, true);
}

static bool begin_html(md *r, const stet__line *line, const cursor *c, uint32_t first, int kind) {
  r->leaf = HTML;
  r->html = kind;
  if (!begin(r, line, STET_HTML, 0, true) || !piece(r, first, c->end)) return false;
  uint32_t from = first + (kind == 2 && c->end - first > 4 ? 4 : 2);
  if (kind < 6 && stet__md_html_ends(r->p, from < c->end ? from : c->end, c->end, kind)) r->leaf = NO_LEAF;
  return true;
}

/* A definition: "[^x]:" of a footnote, or "[x]:" of a link where no paragraph is open. Answers as begin_leaf. */
static int begin_definition(md *r, const stet__line *line, uint32_t first, uint32_t end, bool para, int matched) {
  bool note = first + 1 < end && r->p[first + 1] == '^';
  uint32_t size = para && !note ? 0 : stet__md_label(r->p, first, end);
  note = note && size > 4;
  if (size == 0 || (para && !note)) return 0;
  close_to(r, matched);
  if (note) return begin_note(r, line, first, end, size) ? 1 : -1;
  return define(r, line, first, end, size) ? 1 : -1;
}

/* Is the line all = or all -, under a paragraph? */
static bool underlines(md *r, uint32_t first, uint32_t end) {
  uint32_t i = first;
  while (i < end && r->p[i] == r->p[first]) i++;
  return i == end && r->leaf == PARAGRAPH && last_block(r)->n_runs > 0;
}

/* Headings, tables and thematic breaks that = - : | * _ begin. Answers as begin_leaf. */
static int begin_ruled(md *r, const stet__line *line, uint32_t first, uint32_t end, bool lazy, int matched) {
  char c = r->p[first];
  if (!lazy && (c == '=' || c == '-') && underlines(r, first, end)) {
    setext(r, line, c == '=' ? 1 : 2);
    return 1;
  }
  if (!lazy && (c == '|' || c == '-' || c == ':') && begin_table(r, line, first, end)) return table(r, line) ? 1 : -1;
  if ((c != '-' && c != '*' && c != '_') || first < r->no_break) return 0;
  if (!stet__md_break(r->p, first, end)) { /* "- - - a" asks again at each mark */
    r->no_break = end;
    for (uint32_t i = first; i < end && r->no_break == end; i++)
      if (r->p[i] != c && r->p[i] != ' ' && r->p[i] != '\t') r->no_break = i;
    return 0;
  }
  close_to(r, matched);
  r->leaf = NO_LEAF;
  return begin(r, line, STET_RULE, 0, false) ? 1 : -1;
}

/* The leaf that the byte at `first` begins, at most three columns in. 1: the line is used up; 0: none begins; -1: no memory. */
static int begin_leaf(md *r, const stet__line *line, const cursor *c, uint32_t first, uint32_t in, bool lazy, int matched) {
  const char *p = r->p;
  uint32_t end = c->end, size;
  bool para = r->leaf == PARAGRAPH || (r->leaf == NOTE && !r->after_blank);
  stet__piece text;
  int kind;
  switch (p[first]) {
  case '#':
    if (!(kind = stet__md_atx(p, first, end, &text))) return 0;
    close_to(r, matched);
    r->leaf = NO_LEAF;
    return begin(r, line, STET_HEADING, kind, false) && piece(r, text.start, text.end) ? 1 : -1;
  case '`': case '~':
    if (!(size = stet__md_fence(p, first, end))) return 0;
    close_to(r, matched);
    return begin_fence(r, line, first, in, size) ? 1 : -1;
  case '<':
    if (!(kind = stet__md_html(p, first, end, para))) return 0;
    close_to(r, matched);
    return begin_html(r, line, c, first, kind) ? 1 : -1;
  case '$':
    if (para || end - first < 2 || p[first + 1] != '$' || !math(r, c, first)) return 0;
    close_to(r, matched);
    r->leaf = end - first >= 5 && p[end - 1] == '$' && p[end - 2] == '$' ? NO_LEAF : MATH;
    return begin(r, line, STET_CODE_BLOCK, 0, true) && piece(r, first, end) ? 1 : -1;
  case '[': return begin_definition(r, line, first, end, para, matched);
  case ':':
    if (end - first < 3 || memcmp(p + first, ":::", 3) != 0) return begin_ruled(r, line, first, end, lazy, matched);
    close_to(r, matched);
    r->leaf = NO_LEAF;
    return begin(r, line, STET_HTML, 0, true) ? 1 : -1;
  default: return begin_ruled(r, line, first, end, lazy, matched);
  }
}

/* Opens the container whose mark stands at `first`: 1 done, 0 none there. */
static int begin_container(md *r, cursor *c, uint32_t first, uint32_t in, int matched) {
  if (r->p[first] == '>') {
    if (matched == STET__MD_DEPTH) {
      stet__layout_deep(r->l, first);
      return 0;
    }
    close_to(r, matched);
    r->leaf = NO_LEAF;
    push(r, false, 0);
    advance(r, c, in + 1);
    if (c->i < c->end && (r->p[c->i] == ' ' || r->p[c->i] == '\t')) advance(r, c, 1);
    return 1;
  }
  bool para = r->leaf == PARAGRAPH && matched == r->depth;
  uint32_t size = stet__md_marker(r->p, first, c->end, para);
  if (size == 0) return 0;
  if (matched == STET__MD_DEPTH) {
    stet__layout_deep(r->l, first);
    return 0;
  }
  close_to(r, matched);
  r->leaf = NO_LEAF;
  advance(r, c, in + size);
  uint32_t text, space = indent_of(r, c, &text);
  if (text >= c->end || space > 4) space = 1;
  advance(r, c, space);
  push(r, true, in + size + space);
  if (text >= c->end) r->stack[r->depth - 1].hollow = 1;
  return 1;
}

/* A line of nothing but marks. */
static bool only_marks(md *r, const stet__line *line, bool opened) {
  bool hollow = r->depth > 0 && r->stack[r->depth - 1].hollow == 1;
  r->leaf = r->leaf == NOTE ? NOTE : NO_LEAF;
  if (!opened && !r->gap && r->l->n_blocks > 0) extend(r, line);
  else {
    int level, kind = text_kind(r, &level);
    if (!begin(r, line, kind ? kind : STET_QUOTATION, level, false)) return false;
  }
  if (hollow) r->stack[r->depth - 1].hollow = 2; /* its text may come on the next line */
  else r->gap = true;
  return true;
}

static bool blank_line(md *r) {
  if (r->leaf == NOTE) r->after_blank = true;
  else if (r->leaf != CODE) r->leaf = NO_LEAF;
  r->gap = true;
  return true;
}

static bool text_line(md *r, const stet__line *line, cursor *c, uint32_t first, bool lazy, int matched) {
  if (r->leaf == TABLE && matched == r->depth && memchr(r->p + first, '|', c->end - first)) {
    extend(r, line);
    return piece(r, first, c->end);
  }
  if (!lazy) close_to(r, matched);
  if (r->leaf != PARAGRAPH && (r->leaf != NOTE || r->after_blank)) r->leaf = NO_LEAF;
  return paragraph(r, line, first, c->end);
}

static bool read_line(md *r, const stet__line *line) {
  cursor c = {line->first < line->last ? line->start : line->last, 0, line->last};
  int matched = match(r, line, &c);
  uint32_t first = c.i, in = 0;
  bool opened = false, ok;
  if (matched < r->depth && r->leaf != PARAGRAPH) {
    if (r->leaf == TARGET) no_target(r);
    r->leaf = NO_LEAF;
  }
  if (r->leaf == FENCE || r->leaf == HTML || r->leaf == MATH) return swallow(r, line, &c);
  if ((r->leaf == DEFINITION || r->leaf == TARGET) && matched == r->depth && defines_on(r, line, &c, &ok)) return ok;
  for (;;) {
    in = indent_of(r, &c, &first);
    if (first >= c.end) {
      if (line->first == line->last) {
        close_to(r, matched);
        return blank_line(r);
      }
      if (!opened) close_to(r, matched);
      return only_marks(r, line, opened);
    }
    bool lazy = matched < r->depth;
    if (r->leaf == NOTE && r->after_blank && in >= 4) {
      r->after_blank = false;
      return text_line(r, line, &c, first, false, matched);
    }
    if (in >= 4) {
      if (r->leaf == PARAGRAPH || (r->leaf == NOTE && !r->after_blank)) break;
      close_to(r, matched);
      bool more = r->leaf == CODE;
      r->leaf = CODE;
      if (more) extend(r, line);
      else if (!begin(r, line, STET_CODE_BLOCK, 0, true)) return false;
      advance(r, &c, 4);
      return piece(r, c.i, c.end);
    }
    int did = begin_leaf(r, line, &c, first, in, lazy, matched);
    if (did) return did > 0;
    if (!begin_container(r, &c, first, in, matched)) break;
    matched = r->depth;
    opened = true;
  }
  return text_line(r, line, &c, first, matched < r->depth && r->leaf == PARAGRAPH, matched);
}

static bool front_matter(md *r, stet__lines *s) {
  size_t size = stet__front_matter(r->p, r->n);
  if (size == 0) return true;
  stet__line line = {0};
  uint32_t from = (uint32_t)s->at;
  while (s->at < size && stet__lines_next(s, &line)) {}
  line.first = from;
  line.indent = 0;
  if (!begin(r, &line, STET_FRONT_MATTER, 0, true)) return false;
  r->gap = true;
  return piece(r, from, line.last);
}

static bool structure(md *r) {
  stet__lines s;
  stet__line line;
  stet__lines_init(&s, r->p, r->n);
  r->lines = &s;
  r->gap = true;
  if (!front_matter(r, &s)) return false;
  while (stet__lines_next(&s, &line)) {
    if (line.page && r->leaf == NO_LEAF) r->gap = true;
    if (line.first < line.last)
      stet__wrap_line(&r->wrap, line.indent + stet__line_width(r->p, line.first, line.last, STET__WIDTH_MAX));
    if (!read_line(r, &line)) return false;
  }
  if (r->leaf == TARGET) no_target(r);
  stet__wrap_settle(&r->wrap);
  return true;
}

bool stet__read_markdown(stet__layout *l, const char *text, size_t n) {
  md r;
  memset(&r, 0, sizeof r);
  r.l = l;
  r.p = text;
  r.n = (uint32_t)n;
  l->n_blocks = l->n_runs = 0;
  l->format = STET_FORMAT_MARKDOWN;
  l->too_deep = 0;
  bool ok = structure(&r) && stet__md_runs(l, text, r.pieces, &r.labels, &r.wrap);
  STET__FREE(l->a, r.pieces, r.cap_pieces);
  STET__FREE(l->a, r.labels.v, r.labels.cap);
  return ok;
}
