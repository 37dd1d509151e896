/* markdown: the article as Markdown that Pandoc and CommonMark read back alike.
**
** Characters of the text that Markdown would read as its own are escaped. Of plain text, what its roles call for gets its marks
** (title #, subhead ##, quote >), and code and tables become code blocks, which keeps their columns; of an HTML page, lists,
** tables, looks, links and pictures are written, too. Every line of a block stands behind the marks and indents of what it lies in.
** An item's text is four columns from its list's: both readers then agree on what belongs to it. A definition stands below its term
** behind a colon, which Pandoc reads as such and CommonMark as a line of text; nothing is indented by it, for CommonMark would take
** that for code.
*/
#include "write/write.h"

typedef struct writer {
  const stet__writing *w;
  stet__buf *out;
  stet__stretch *stretches;     /* [STET__STRETCHES] */
  stet__buf scratch;
  size_t picture;
  bool ok;
  char prefix[420]; size_t n_prefix; /* of every line of the block */
  stet__nest open[STET__NESTS]; size_t n_open; /* what the last block stands in */
  bool any, begins;             /* there is one; it is the first text of an item */
} writer;

static void put_n(writer *x, const char *p, size_t n) { x->ok = x->ok && stet__buf_add(x->out, p, n); }
static void put(writer *x, const char *s) { put_n(x, s, strlen(s)); }

/* ---- Text ---- */

static bool is_word(char c) { return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80; }

/* Whether the character at p[i] would be read as markup there. */
static bool is_markup(const char *p, size_t n, size_t i, bool at_line_start) {
  char c = p[i], next = i + 1 < n ? p[i + 1] : '\n', prev = i ? p[i - 1] : '\n';
  switch (c) {
    case '\\': return strchr("\\`*_{}[]<>()#+-.!|~&", next) != NULL;
    case '`':
    case '[':
    case ']': return true;
    case '*': return next != ' ' || prev != ' ';
    case '_': return !is_word(prev) || !is_word(next);
    case '<': return is_word(next) || next == '/' || next == '!' || next == '?';
    case '&': return is_word(next) || next == '#';
    case '#':
    case '>': return at_line_start;
    case '+':
    case '-':
    case '=': return at_line_start && (next == ' ' || next == '\t' || next == '\n' || next == c);
    case '~': return next == '~' || (at_line_start && next == ' ');
    case ':': return at_line_start && next == ' '; /* a definition's mark */
    default: return false;
  }
}

/* "12. " or "12) " at a line's start would begin a list: the offset of its mark, or n. */
static size_t list_mark(const char *p, size_t n, size_t i) {
  size_t k = i;
  while (k < n && k - i < 9 && p[k] >= '0' && p[k] <= '9') k++;
  bool is_mark =
      k > i && k < n && (p[k] == '.' || p[k] == ')') && (k + 1 == n || p[k + 1] == ' ' || p[k + 1] == '\t' || p[k + 1] == '\n');
  return is_mark ? k : n;
}

/* p[from, to) of a text p[0..n), escaped; *start: at a line's start. White space there is left out, for it could make code of it.
** `marked`: the text's own mark of a list at its start is meant. */
static void put_prose(writer *x, const char *p, size_t n, size_t from, size_t to, bool *start, bool marked) {
  size_t mark = n;
  if (*start && !marked) mark = list_mark(p, n, from);
  for (size_t i = from; i < to && x->ok; i++) {
    if (*start && (p[i] == ' ' || p[i] == '\t')) {
      if (!marked) mark = list_mark(p, n, i + 1);
      continue;
    }
    if ((i == mark || is_markup(p, n, i, *start)) && !(marked && *start)) put(x, "\\");
    put_n(x, p + i, 1);
    *start = stet__ends_line(p, n, i);
    if (*start && i + 1 < n) {
      put_n(x, x->prefix, x->n_prefix);
      mark = list_mark(p, n, i + 1);
      marked = false;
    }
  }
}

/* ---- Inline ---- */

static const struct { uint8_t bit; const char *open, *close; } marks[] = { /* outermost first */
  {STET__LOOK_STRONG, "**", "**"},       {STET__LOOK_EMPH, "*", "*"},           {STET__LOOK_DEL, "~~", "~~"},
  {STET__LOOK_SUB, "<sub>", "</sub>"},   {STET__LOOK_SUP, "<sup>", "</sup>"},
};
enum { MARKS = sizeof marks / sizeof *marks };

/* The address in source[from, to) into scratch; empty where it is not let through. Inside < > nothing of it is markup. */
static bool address(writer *x, uint32_t from, uint32_t to) {
  x->ok = x->ok && stet__address_of(x->w, from, to, &x->scratch);
  return x->ok && x->scratch.n > 0;
}

static void put_address(writer *x) {
  const char *p = x->scratch.p;
  size_t n = x->scratch.n;
  bool plain = true;
  for (size_t i = 0; i < n; i++) plain = plain && p[i] != '(' && p[i] != ')' && p[i] != '<' && p[i] != '>' && p[i] != '\\' &&
                                         p[i] != '*' && p[i] != '_' && p[i] != '&';
  if (!plain) put(x, "<");
  for (size_t i = 0; i < n; i++) {
    if (p[i] == '<') put(x, "%3C");
    else if (p[i] == '>') put(x, "%3E");
    else if (p[i] == '\\') put(x, "%5C");
    else put_n(x, p + i, 1);
  }
  if (!plain) put(x, ">");
}

/* A picture, or a link to a film; with `caption`, that block's text describes it. */
static void put_inline(writer *x, const stet__written *b, uint32_t from, uint32_t to, bool start);

static void put_picture(writer *x, const stet__picture *p, const stet__written *caption) {
  bool start = false;
  if (!address(x, p->src, p->src_end)) {
    if (caption) put_inline(x, caption, 0, caption->view.n, true);
    return;
  }
  put(x, p->film ? "[" : "![");
  if (caption) {
    stet__buf kept = x->scratch; /* links in the caption need it */
    stet__buf_init(&x->scratch, x->out->a);
    put_inline(x, caption, 0, caption->view.n, false);
    stet__buf_fini(&x->scratch);
    x->scratch = kept;
  } else {
    stet__buf alt;
    stet__buf_init(&alt, x->out->a);
    x->ok = x->ok && stet__source_text(x->w->page, p->alt, p->alt_end, &alt);
    for (size_t i = 0; i < alt.n; i++)
      if (alt.p[i] == '\n' || alt.p[i] == '\r') alt.p[i] = ' ';
    if (!alt.n && p->film) x->ok = x->ok && stet__buf_add(&alt, x->scratch.p, x->scratch.n);
    put_prose(x, alt.n ? alt.p : "", alt.n, 0, alt.n, &start, false);
    stet__buf_fini(&alt);
  }
  put(x, "](");
  put_address(x);
  put(x, ")");
}

static void put_code_span(writer *x, const char *p, size_t n) {
  size_t run = 0, longest = 0;
  for (size_t i = 0; i < n; i++) {
    run = p[i] == '`' ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  for (size_t i = 0; i <= longest; i++) put(x, "`");
  if (n && (p[0] == '`' || p[n - 1] == '`')) put(x, " ");
  for (size_t i = 0; i < n; i++) put_n(x, p[i] == '\n' ? " " : p + i, 1);
  if (n && (p[0] == '`' || p[n - 1] == '`')) put(x, " ");
  for (size_t i = 0; i <= longest; i++) put(x, "`");
}

static bool is_heading(const writer *x, const stet__written *b) { return stet__is_heading(b, x->open, x->n_open); }

/* A heading's and a term's text stand on one line. */
static bool on_one_line(const writer *x, const stet__written *b) {
  return is_heading(x, b) || (x->n_open && x->open[x->n_open - 1].tag == STET__T_DT);
}

/* A line end that the page has is a hard break. */
static void put_piece(writer *x, const stet__written *b, uint32_t from, uint32_t to, bool *start) {
  const char *p = b->view.p;
  uint32_t n = b->view.n;
  bool one_line = on_one_line(x, b);
  if (!x->w->page && !one_line) {
    put_prose(x, p, n, from, to, start, false);
    return;
  }
  for (uint32_t i = from; i < to; i++) {
    if (p[i] != '\n') continue;
    put_prose(x, p, i, from, i, start, false);
    put(x, one_line ? " " : "\\\n");
    if (!one_line) {
      put_n(x, x->prefix, x->n_prefix);
      *start = true;
    }
    from = i + 1;
  }
  put_prose(x, p, n, from, to, start, false);
}

static void put_inline(writer *x, const stet__written *b, uint32_t from, uint32_t to, bool start) {
  size_t n = stet__stretches(x->w, b, from, to, x->stretches);
  uint32_t link = 0, seen = 0; /* `seen`: the link of the last stretch, written or not */
  stet__buf target;
  stet__buf_init(&target, x->out->a);
  for (size_t i = 0; i <= n && x->ok; i++) {
    const stet__stretch *s = &x->stretches[i];
    if (link && (i == n || s->link != link)) {
      stet__buf kept = x->scratch;
      x->scratch = target;
      put(x, "](");
      put_address(x);
      put(x, ")");
      target = x->scratch;
      x->scratch = kept;
      link = 0;
    }
    if (i == n) break;
    if (s->link && s->link != seen) {
      const stet__link *l = &x->w->page->links[s->link];
      if (address(x, l->href, l->href_end)) {
        stet__buf_clear(&target);
        x->ok = stet__buf_add(&target, x->scratch.p, x->scratch.n);
        link = s->link;
        put(x, "[");
        start = false;
      }
    }
    seen = s->link;
    if (s->picture) {
      put_picture(x, &x->w->page->pictures[s->picture - 1], NULL);
      start = false;
      continue;
    }
    for (size_t k = 0; k < MARKS; k++)
      if (s->bits & marks[k].bit) put(x, marks[k].open), start = false;
    if (s->bits & STET__LOOK_CODE) put_code_span(x, b->view.p + s->start, s->end - s->start), start = false;
    else put_piece(x, b, s->start, s->end, &start);
    for (size_t k = MARKS; k-- > 0;)
      if (s->bits & marks[k].bit) put(x, marks[k].close);
  }
  stet__buf_fini(&target);
}

/* ---- Blocks ---- */

static void put_fenced(writer *x, const char *p, size_t n) { /* a fence longer than any run of backticks inside */
  size_t run = 0, longest = 2;
  for (size_t i = 0; i < n; i++) {
    run = p[i] == '`' ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  for (size_t i = 0; i <= longest; i++) put(x, "`");
  put(x, "\n");
  put_n(x, x->prefix, x->n_prefix);
  for (size_t i = 0, from = 0; i <= n; i++) {
    if (i < n && p[i] != '\n') continue;
    put_n(x, p + from, i - from);
    put(x, "\n");
    put_n(x, x->prefix, x->n_prefix);
    from = i + 1;
  }
  for (size_t i = 0; i <= longest; i++) put(x, "`");
}

static uint32_t columns_of(const char *p, uint32_t n) {
  uint32_t most = 1, now = 1;
  for (uint32_t i = 0; i < n; i++) {
    now = p[i] == '\t' ? now + 1 : p[i] == '\n' ? 1 : now;
    if (now > most) most = now;
  }
  return most;
}

/* A cell's bars would end it. */
static void put_cell(writer *x, const stet__written *b, uint32_t from, uint32_t to) {
  size_t at = x->out->n;
  put(x, "| ");
  put_inline(x, b, from, to, false);
  put(x, " ");
  for (size_t i = at + 1; i < x->out->n && x->ok; i++)
    if (x->out->p[i] == '|' && x->out->p[i - 1] != '\\') {
      x->ok = stet__buf_reserve(x->out, 2);
      if (!x->ok) return;
      memmove(x->out->p + i + 1, x->out->p + i, x->out->n - i);
      x->out->p[i] = '\\';
      x->out->n++, i++;
    }
}

static void put_table(writer *x, const stet__written *b) {
  const char *p = b->view.p;
  uint32_t n = b->view.n, columns = columns_of(p, n), from = 0, column = 0;
  bool first = true;
  for (uint32_t i = 0; i <= n; i++) {
    if (i < n && p[i] != '\t' && p[i] != '\n') continue;
    put_cell(x, b, from, i);
    from = i + 1;
    column++;
    if (i < n && p[i] == '\t') continue;
    for (; column < columns; column++) put(x, "| ");
    put(x, "|");
    if (i < n || first) put(x, "\n"), put_n(x, x->prefix, x->n_prefix);
    column = 0;
    if (!first) continue;
    first = false;
    for (uint32_t k = 0; k < columns; k++) put(x, "|---");
    put(x, "|");
    if (i < n) put(x, "\n"), put_n(x, x->prefix, x->n_prefix);
  }
}

static void put_item_of_text(writer *x, const stet__written *b) { /* "•" and its like become "-" */
  static const char *const bullets[] = {"\xE2\x80\xA2", "\xE2\x97\xA6", "\xE2\x96\xAA", "\xE2\x80\xA3", "\xC2\xB7", NULL};
  const char *p = b->view.p;
  size_t i = 0, n = b->view.n;
  bool start = true;
  while (i < n && (p[i] == ' ' || p[i] == '\t')) i++;
  for (const char *const *s = bullets; *s; s++) {
    size_t k = strlen(*s);
    if (n - i < k || memcmp(p + i, *s, k) != 0) continue;
    i += k;
    while (i < n && (p[i] == ' ' || p[i] == '\t')) i++;
    put(x, "- ");
    break;
  }
  put_prose(x, p + i, n - i, 0, n - i, &start, true);
}

/* What the other lines inside e begin with. */
static void continue_nest(writer *x, const stet__nest *e) {
  bool quote = e->tag == STET__T_BLOCKQUOTE;
  size_t n = quote ? 2 : e->width;
  if (x->n_prefix + n > sizeof x->prefix) return;
  memset(x->prefix + x->n_prefix, ' ', n);
  if (quote) x->prefix[x->n_prefix] = '>';
  x->n_prefix += n;
}

static uint8_t put_number(writer *x, uint32_t v) { /* answers its width */
  char digits[16] = "            .   ";
  size_t k = 12;
  do digits[--k] = (char)('0' + v % 10);
  while (v /= 10);
  size_t n = k > 9 ? 4 : 14 - k;
  put_n(x, digits + k, n);
  return (uint8_t)n;
}

/* Opens e: its mark, and what the other lines begin with. A definition is marked where the text of its term, or of one like it, is
** the last: `defines`. */
static void begin_nest(writer *x, stet__nest *e, bool defines) {
  e->width = 0;
  if (e->tag == STET__T_LI) {
    e->width = 4;
    if (e->number) e->width = put_number(x, e->number);
    else put(x, "-   ");
  } else if (e->tag == STET__T_BLOCKQUOTE) {
    put(x, "> ");
  } else if (e->tag == STET__T_DD && defines) {
    put(x, ":   ");
  }
  continue_nest(x, e);
}

static void put_heading(writer *x, const stet__written *b) {
  unsigned level = b->role == STET_ROLE_TITLE ? 1 : !x->w->page || b->level < 2 ? 2 : b->level;
  for (unsigned k = 0; k < level; k++) put(x, "#");
  put(x, " ");
  put_inline(x, b, 0, b->view.n, false);
}

/* Would two lists that follow each other be read as one? */
static bool alike(const stet__nest *a, const stet__nest *b) {
  return a->tag == b->tag && (a->tag == STET__T_UL || a->tag == STET__T_OL);
}

/* May an item's line end alone stand before what opens at want[same]? A list that begins with another number than 1 cannot follow
** a line of text. */
static bool is_tight(const writer *x, const stet__nest *want, size_t n, size_t same, bool begins) {
  if (same == n) return !x->w->page && x->begins && begins;
  if (want[same].tag == STET__T_DD) return x->n_open > same && x->open[same].tag == STET__T_DT;
  if (!x->begins || !begins) return false;
  if (want[same].tag == STET__T_LI) return true;
  return same == x->n_open && same + 1 < n && (want[same].tag == STET__T_UL || want[same + 1].number == 1);
}

static void put_gap(writer *x, const stet__nest *want, size_t n, size_t same, bool begins) {
  bool two = same < n && same < x->n_open && alike(&x->open[same], &want[same]);
  for (int lines = is_tight(x, want, n, same, begins) ? 0 : two ? 3 : 1; lines > 0; lines--) {
    put(x, "\n");
    size_t k = x->n_prefix;
    if (lines == 2) put_n(x, x->prefix, k), put(x, "<!-- -->");
    while (k && x->prefix[k - 1] == ' ') k--;
    if (lines != 2) put_n(x, x->prefix, k);
  }
  put(x, "\n");
}

/* All that stands before the first line of a block or picture inside want[0, n). `item`: a block of the kind. */
static void begin(writer *x, stet__nest *want, size_t n, bool item) {
  size_t same = stet__nests_shared(x->open, x->n_open, want, n);
  bool begins = item && (!x->w->page || (n > same && want[n - 1].tag == STET__T_LI));
  x->n_prefix = 0;
  for (size_t k = 0; k < same; k++) {
    want[k].width = x->open[k].width;
    continue_nest(x, &want[k]);
  }
  if (x->any) put_gap(x, want, n, same, begins);
  put_n(x, x->prefix, x->n_prefix);
  for (size_t k = same; k < n; k++) begin_nest(x, &want[k], k == same && k + 1 == x->n_open);
  memcpy(x->open, want, n * sizeof *want);
  x->n_open = n;
  x->any = true;
  x->begins = begins;
}

static void put_block(writer *x, const stet__written *b) {
  static const stet__place nowhere;
  const stet__place *place = x->w->page ? &x->w->page->places[b->number] : &nowhere;
  const stet__picture *picture = stet__picture_before(x->w, b, &x->picture), *next;
  bool caption = place->caption || b->role == STET_ROLE_CAPTION;
  stet__nest want[STET__NESTS];
  while (picture) { /* the last one before a caption is the caption's */
    next = stet__picture_before(x->w, b, &x->picture);
    begin(x, want, stet__nesting(x->w->page, picture->node, x->open, x->n_open, want), false);
    put_picture(x, picture, !next && caption ? b : NULL);
    if (!next && caption) return;
    picture = next;
  }
  bool item = b->kind == STET_ITEM;
  size_t n = item && !x->w->page ? 0 : stet__nesting_of(x->w, b, x->open, x->n_open, want); /* text has its items' own marks */
  begin(x, want, n, item);
  if (b->kind == STET_TABLE_BLOCK && x->w->page) put_table(x, b);
  else if (b->role == STET_ROLE_CODE || b->role == STET_ROLE_TABLE || b->kind == STET_CODE_BLOCK || b->kind == STET_TABLE_BLOCK)
    put_fenced(x, b->view.p, b->view.n);
  else if (is_heading(x, b)) put_heading(x, b);
  else if (item && !x->w->page) put_item_of_text(x, b);
  else put_inline(x, b, 0, b->view.n, true);
}

bool stet__write_markdown(const stet__writing *w, stet__buf *out) {
  writer x;
  memset(&x, 0, sizeof x);
  x.w = w;
  x.out = out;
  x.stretches = stet__realloc(out->a, NULL, 0, STET__STRETCHES * sizeof *x.stretches);
  x.ok = x.stretches != NULL;
  stet__buf_init(&x.scratch, out->a);
  if (w->page && w->title.n && !w->titled) { /* the page's head alone knows the title */
    bool start = false;
    put(&x, "# ");
    put_prose(&x, w->title.p, w->title.n, 0, w->title.n, &start, false);
    x.any = true;
  }
  for (size_t i = 0; i < w->n && x.ok; i++) put_block(&x, &w->blocks[i]);
  if (out->n) put(&x, "\n");
  stet__buf_fini(&x.scratch);
  stet__free(out->a, x.stretches, x.stretches ? STET__STRETCHES * sizeof *x.stretches : 0);
  return x.ok;
}
