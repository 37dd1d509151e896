/* plain: blocks of a text without markup.
**
** The text itself says how it is laid out. Two passes: the first makes every line that is not blank a block and counts the widths;
** the second goes over the chunks (lines with no blank line between them) and joins, in place, what belongs together: the rows of
** a table, the lines of a quotation, a heading and its underline, an item and what hangs from it, and stretches of prose whose line
** ends are hard wraps (lines.h). Everything else stays one block a line, which is right for paragraphs of one line each, for verse,
** addresses, headlines and code: what is not joined cannot be spoilt.
**
** Between the passes a block's `run` holds its width and `n_runs` its level of ">"; a block is only ever joined to the one before
** it, so the list shrinks in place.
*/
#include "read/lines.h"

typedef struct plain {
  stet__layout *l;
  const char *p;
  size_t n;
  size_t out;               /* blocks that are finished; never beyond the line being read */
  stet__wrap wrap;
  size_t bars[2];           /* where the next | and the next tab stand, at or after the line looked at */
} plain;

/* ---- First pass: lines ---- */

static bool read_lines(plain *r) {
  stet__layout *l = r->l;
  stet__lines s;
  stet__line line;
  bool gap = true;
  for (stet__lines_init(&s, r->p, r->n); stet__lines_next(&s, &line);) {
    if (line.first == line.last) {
      gap = true;
      continue;
    }
    if (!STET__ROOM(l->a, l->blocks, l->n_blocks, l->cap_blocks)) return false;
    stet__block *b = &l->blocks[l->n_blocks++];
    memset(b, 0, sizeof *b);
    b->start = line.first;
    b->end = line.last;
    b->gap = gap || line.page;
    b->indent = (uint8_t)(line.indent < 255 ? line.indent : 255);
    b->run = b->indent + stet__line_width(r->p, b->start, b->end, STET__WIDTH_MAX);
    stet__wrap_line(&r->wrap, b->run);
    gap = false;
  }
  stet__wrap_settle(&r->wrap);
  return true;
}

static void read_breaks(plain *r) {
  const stet__block *b = r->l->blocks;
  if (r->wrap.width)
    for (size_t i = 1; i < r->l->n_blocks; i++) {
      if (b[i].gap) continue;
      stet__wline x = stet__wline_of(&b[i - 1]), y = stet__wline_of(&b[i]);
      stet__wrap_break(&r->wrap, r->p, &x, &y);
    }
  stet__wrap_believe(&r->wrap);
}

/* ---- What a line is ---- */

/* The bytes of the list marker at the start of the line, white space after it included; 0: none. */
static uint32_t marker(const char *p, const stet__block *b) {
  uint32_t i = b->start, e = b->end;
  unsigned char c = (unsigned char)p[i];
  if (c == '-' || c == '*' || c == '+') i++;
  else if (c == 0xE2 && e - i >= 3) { /* bullets, en dash */
    unsigned char d = (unsigned char)p[i + 1], f = (unsigned char)p[i + 2];
    bool is = (d == 0x80 && (f == 0xA2 || f == 0xA3 || f == 0x93)) || (d == 0x81 && f == 0x83) ||
              (d == 0x97 && (f == 0x8F || f == 0xA6)) || (d == 0x96 && (f == 0xAA || f == 0xA0 || f == 0xAB));
    if (!is) return 0;
    i += 3;
  } else if (c == 0xC2 && e - i >= 2 && (unsigned char)p[i + 1] == 0xB7) i += 2;
  else if (c >= '0' && c <= '9') {
    while (i < e && i - b->start < 3 && p[i] >= '0' && p[i] <= '9') i++;
    if (i >= e || (p[i] != '.' && p[i] != ')')) return 0;
    i++;
  } else if (((c | 32) >= 'a' && (c | 32) <= 'z') || c == '(') {
    if (c == '(') i++;
    if (i >= e || !(((p[i] | 32) >= 'a' && (p[i] | 32) <= 'z') || (c == '(' && p[i] >= '0' && p[i] <= '9'))) return 0;
    i++;
    if (i >= e || p[i] != ')') return 0;
    i++;
  } else return 0;
  uint32_t after = i;
  while (i < e && (p[i] == ' ' || p[i] == '\t')) i++;
  return i > after && i < e ? i - b->start : 0;
}

/* A line of nothing but three or more of one mark (= - _ * ~), spaces apart; answers the mark, or 0. */
static char drawn(const char *p, const stet__block *b) {
  char c = p[b->start];
  if (c != '=' && c != '-' && c != '_' && c != '*' && c != '~') return 0;
  uint32_t marks = 0;
  for (uint32_t i = b->start; i < b->end; i++) {
    if (p[i] == c) marks++;
    else if (p[i] != ' ') return 0;
  }
  return marks >= 3 ? c : 0;
}

/* The depth of ">" at the start of the line; `*text` is where its text begins. */
static uint32_t quoted(const char *p, const stet__block *b, uint32_t *text) {
  uint32_t depth = 0, i = b->start;
  while (i < b->end && p[i] == '>') {
    depth++;
    i++;
    if (i < b->end && p[i] == ' ') i++;
  }
  *text = i;
  return depth;
}

/* How many times the mark stands inside the line. Lines are asked in order: the next mark's place is remembered. */
static uint32_t count_mark(plain *r, int which, const stet__block *b) {
  char c = which ? '\t' : '|';
  size_t *next = &r->bars[which];
  uint32_t count = 0;
  if (*next >= b->end) return 0;
  for (size_t i = *next < b->start ? b->start : *next; i < r->n;) {
    const char *q = memchr(r->p + i, c, r->n - i);
    *next = q ? (size_t)(q - r->p) : r->n;
    if (*next >= b->end) break;
    count++;
    i = *next + 1;
  }
  return count;
}

/* ---- Second pass: chunks ---- */

static bool put(plain *r, const stet__block *first, const stet__block *last, int kind, int level, uint32_t text, bool wrapped) {
  stet__layout *l = r->l;
  if (!STET__ROOM(l->a, l->runs, l->n_runs, l->cap_runs)) return false;
  stet__block b = *first;
  b.end = last->end;
  b.kind = (uint8_t)kind;
  b.level = (uint8_t)(level < 255 ? level : 255);
  b.wrapped = wrapped;
  b.run = (uint32_t)l->n_runs;
  b.n_runs = 0;
  if (text < b.end) {
    stet__run run = {text, b.end, 0};
    l->runs[l->n_runs++] = run;
    b.n_runs = 1;
  }
  l->blocks[r->out++] = b;
  return true;
}

static bool put_line(plain *r, const stet__block *b) {
  if (drawn(r->p, b)) return put(r, b, b, STET_RULE, 0, b->end, false);
  return put(r, b, b, STET_PARAGRAPH, 0, b->start, false);
}

static bool put_prose(plain *r, stet__block *a, stet__block *b) {
  if (a < b) stet__wrap_judge(&r->wrap, r->p, a, b);
  for (const stet__block *from = a, *k = a; k <= b; k++) {
    if (k < b && k->wrapped) continue;
    stet__block first = *from, last = *k; /* put writes over the list */
    if (from == k ? !put_line(r, &first) : !put(r, &first, &last, STET_PARAGRAPH, 0, first.start, true)) return false;
    from = k + 1;
  }
  return true;
}

/* The rows of a table that begin at k, 0 if none: with a | at the start of each, or three rows alike of two | or more, or two
** rows with tabs. Fails after at most three rows, or else succeeds, so that asking at every line stays linear. */
static size_t table(plain *r, const stet__block *k, const stet__block *end) {
  for (int which = 0; which < 2; which++) {
    size_t saved = r->bars[which], rows = 1;
    uint32_t first = count_mark(r, which, k), most = first;
    if (first == 0) continue;
    bool edge = which == 0 && r->p[k->start] == '|';
    if (which == 1 || edge || first >= 2)
      for (const stet__block *q = k + 1; q < end; q++, rows++) {
        uint32_t c = count_mark(r, which, q);
        if (c == 0 || (edge && r->p[q->start] != '|') || (which == 0 && !edge && c != first)) break;
        if (c > most) most = c;
      }
    if (rows >= 3 || (rows == 2 && (edge || (which == 1 && most >= 2)))) return rows;
    r->bars[which] = saved;
  }
  return 0;
}

/* Does the line k + 1 go on with the item whose last line is k? `item`: its first line. */
static bool hangs(const plain *r, const stet__block *item, const stet__block *k) {
  if (marker(r->p, k + 1) && k[1].indent <= item->indent + 8) return false;
  stet__wline x = stet__wline_of(k), y = stet__wline_of(k + 1);
  stet__break e = stet__break_of(r->p, r->wrap.width, &x, &y);
  if (k[1].indent > item->indent + 1)
    return e.lower || e.full || e.hyphen || !e.sentence || k[1].indent == item->indent + marker(r->p, item);
  return r->wrap.prior > -30 && k[1].indent == item->indent && e.full && e.score > 0;
}

/* Is the line that has a marker an item, and not prose that was wrapped before a dash or a number? */
static bool is_item(const plain *r, const stet__block *first, const stet__block *k, bool after_item) {
  if (k == first || after_item) return true;
  stet__wline x = stet__wline_of(k - 1), y = stet__wline_of(k);
  stet__break e = stet__break_of(r->p, r->wrap.width, &x, &y);
  char last = r->p[k[-1].end - 1];
  return !e.full || last == ':' || last == ';' || (e.sentence && k->indent > k[-1].indent);
}

static stet__block *item_end(const plain *r, stet__block *k, const stet__block *end) {
  stet__block *last = k;
  while (last + 1 < end && hangs(r, k, last)) last++;
  return last;
}

static bool put_quotation(plain *r, stet__block **k, const stet__block *end) {
  uint32_t text, at, depth = quoted(r->p, *k, &text);
  stet__layout *l = r->l;
  stet__block b = **k;
  b.kind = STET_QUOTATION;
  b.level = (uint8_t)(depth < 255 ? depth : 255);
  b.run = (uint32_t)l->n_runs;
  b.n_runs = 0;
  for (at = depth; *k < end && at == depth; at = *k < end ? quoted(r->p, *k, &text) : 0) {
    b.end = (*k)->end;
    if (text < b.end) {
      if (!STET__ROOM(l->a, l->runs, l->n_runs, l->cap_runs)) return false;
      stet__run run = {text, b.end, 0};
      l->runs[l->n_runs++] = run;
      b.n_runs++;
    }
    ++*k;
  }
  l->blocks[r->out++] = b;
  return true;
}

static bool read_chunk(plain *r, stet__block *first, stet__block *end) {
  stet__block *prose = first; /* lines [prose, k) wait to be judged */
  bool after_item = false;
  for (stet__block *k = first; k < end;) {
    size_t rows = 0;
    uint32_t mark = 0, text;
    char c = r->p[k->start], line = k + 1 < end ? drawn(r->p, k + 1) : 0;
    bool heading = (line == '=' || line == '-') && k == prose && !drawn(r->p, k) && k->run <= 100;
    bool special = heading || drawn(r->p, k) || (c == '>' && quoted(r->p, k, &text)) || (rows = table(r, k, end)) > 0 ||
                   ((mark = marker(r->p, k)) > 0 && is_item(r, prose, k, after_item));
    if (!special) {
      after_item = false;
      k++;
      continue;
    }
    if (prose < k && !put_prose(r, prose, k - 1)) return false;
    stet__block now = *k;
    bool ok;
    if (heading) {
      stet__block last = k[1];
      uint32_t stop = now.end;
      ok = put(r, &now, &last, STET_HEADING, line == '=' ? 1 : 2, now.start, false);
      if (ok) r->l->runs[r->l->n_runs - 1].end = stop;
      k += 2;
    } else if (rows) {
      stet__block last = k[rows - 1];
      ok = put(r, &now, &last, STET_TABLE_BLOCK, 0, now.start, false);
      k += rows;
    } else if (mark) {
      stet__block *last = item_end(r, k, end);
      stet__block tail = *last;
      ok = put(r, &now, &tail, STET_ITEM, 1 + now.indent / 4, now.start + mark, last > k);
      k = last + 1;
    } else if (c == '>') ok = put_quotation(r, &k, end);
    else {
      ok = put_line(r, &now);
      k++;
    }
    if (!ok) return false;
    after_item = mark > 0;
    prose = k;
  }
  return prose == end || put_prose(r, prose, end - 1);
}

bool stet__read_plain(stet__layout *l, const char *text, size_t n) {
  plain r;
  memset(&r, 0, sizeof r);
  r.l = l;
  r.p = text;
  r.n = n;
  l->n_blocks = l->n_runs = 0;
  l->format = STET_FORMAT_PLAIN;
  l->too_deep = 0;
  if (!read_lines(&r)) return false;
  read_breaks(&r);
  for (size_t i = 0, j; i < l->n_blocks; i = j) {
    for (j = i + 1; j < l->n_blocks && !l->blocks[j].gap; j++) {}
    if (!read_chunk(&r, l->blocks + i, l->blocks + j)) return false;
  }
  l->n_blocks = r.out;
  return true;
}
