/* inline: the marks in a block's text that are not its words.
**
** One pass finds marks from left to right: code spans, escapes, raw HTML, links, and runs of * _ ~ that may open or close emphasis;
** these wait on a list of delimiters and are paired when a link closes round them or the text ends, by the rules of CommonMark
** 0.31.2 ("process emphasis"), with its memory of where looking for an opener has failed, which keeps pairing linear. Nothing is
** nested on the C stack. Two liberties, both for prose that only looks like marks: an asterisk between two digits is one, and a
** shortcut reference is a link only where its label is defined, as is a footnote mark [^x] wherever it stands.
*/
#include "read/md.h"

enum { TICKS = 80 };

static const uint8_t SPECIAL[256] = {['\\'] = 1, ['`'] = 1, ['*'] = 1, ['_'] = 1, ['['] = 1,
                                     [']'] = 1, ['!'] = 1, ['<'] = 1, ['~'] = 1, [':'] = 1};

static bool ascii_punct(int c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/* A new mark of `size` bytes at `at`, all of them invisible on opening; NULL: out of memory. */
static stet__mark *add(stet__inline *s, uint32_t piece, uint32_t at, uint32_t size) {
  if (!STET__ROOM(s->a, s->marks, s->n_marks, s->cap_marks)) return NULL;
  stet__mark *m = &s->marks[s->n_marks++];
  memset(m, 0, sizeof *m);
  m->piece = piece;
  m->at = at;
  m->size = size;
  m->open = size;
  return m;
}

static void hold(stet__inline *s, uint32_t from, uint32_t to) { /* pieces [from, to] belong together: a difference array */
  if (from >= to) return;
  s->across[from]++;
  s->across[to]--;
}

/* A mark may reach over pieces (a link's target, a tag): its size counts source bytes, which is what the walk compares with. */
static bool add_span(stet__inline *s, const stet__at *from, const stet__at *to, stet__mark **out) {
  *out = add(s, from->piece, from->i, to->i - from->i);
  if (*out) hold(s, from->piece, to->piece);
  return *out != NULL;
}

/* ---- Code spans ---- */

static uint32_t run_of(const stet__inline *s, uint32_t piece, uint32_t i, char c) {
  uint32_t e = s->v[piece].end, j = i;
  while (j < e && s->p[j] == c) j++;
  return j - i;
}

static void count_ticks(stet__inline *s, uint32_t piece, uint32_t i) {
  memset(s->ticks, 0, sizeof s->ticks);
  s->ticked = 1;
  for (; piece < s->n; piece++, i = piece < s->n ? s->v[piece].start : 0)
    while (i < s->v[piece].end) {
      const char *q = memchr(s->p + i, '`', s->v[piece].end - i);
      if (!q) break;
      i = (uint32_t)(q - s->p);
      uint32_t k = run_of(s, piece, i, '`');
      if (k <= TICKS) s->ticks[k] = i + 1;
      i += k;
    }
}

static bool code(stet__inline *s, stet__at *c) {
  uint32_t k = run_of(s, c->piece, c->i, '`');
  if (!s->ticked) count_ticks(s, c->piece, c->i);
  if (k > TICKS || s->ticks[k] <= c->i + k) {
    c->i += k;
    return true;
  }
  stet__at e = {c->piece, c->i + k};
  for (;;) { /* there is one: the last is known */
    uint32_t end = s->v[e.piece].end;
    const char *q = e.i < end ? memchr(s->p + e.i, '`', end - e.i) : NULL;
    if (!q) {
      if (++e.piece >= s->n) return true;
      e.i = s->v[e.piece].start;
      continue;
    }
    e.i = (uint32_t)(q - s->p);
    uint32_t n = run_of(s, e.piece, e.i, '`');
    if (n == k) break;
    e.i += n;
  }
  stet__mark *m = add(s, c->piece, c->i, k);
  if (!m) return false;
  m->verbatim = 1;
  if (!(m = add(s, e.piece, e.i, k))) return false;
  m->verbatim = -1;
  hold(s, c->piece, e.piece);
  c->piece = e.piece;
  c->i = e.i + k;
  return true;
}

/* ---- Emphasis ---- */

enum { WHITE, PUNCT, WORD };

static int class_of(uint32_t cp) {
  if (cp < 0x80) return cp <= ' ' ? WHITE : ascii_punct((int)cp) ? PUNCT : WORD;
  return stet__is_space(cp) ? WHITE : stet__is_punct(cp) ? PUNCT : WORD;
}

static bool delimiter(stet__inline *s, stet__at *c, char ch) {
  const stet__piece *v = &s->v[c->piece];
  uint32_t k = run_of(s, c->piece, c->i, ch), at = c->i, cp, left = '\n', right = '\n';
  c->i += k;
  if (at > v->start) stet__utf8_decode_back(s->p, at, &left);
  if (c->i < v->end) stet__utf8_decode(s->p + c->i, v->end - c->i, &right);
  int before = class_of(left), after = class_of(right);
  cp = left >= '0' && left <= '9' && right >= '0' && right <= '9';
  if ((ch == '~' && k != 2) || (ch == '*' && cp)) return true;
  bool opens = after != WHITE && (after == WORD || before != WORD), shuts = before != WHITE && (before == WORD || after != WORD);
  if (ch == '_') {
    bool both = opens && shuts;
    opens = opens && (!both || before == PUNCT);
    shuts = shuts && (!both || after == PUNCT);
  }
  if (!opens && !shuts) return true;
  if (!STET__ROOM(s->a, s->delims, s->n_delims, s->cap_delims)) return false;
  stet__mark *m = add(s, c->piece, at, k);
  if (!m) return false;
  m->open = 0;
  stet__delim d = {(uint32_t)s->n_marks - 1, k, k, s->top, -1, ch, opens, shuts};
  if (s->top >= 0) s->delims[s->top].after = (int32_t)s->n_delims;
  s->top = (int32_t)s->n_delims;
  s->delims[s->n_delims++] = d;
  return true;
}

static void unlink_delim(stet__inline *s, int32_t k) {
  stet__delim *d = &s->delims[k];
  if (d->before >= 0) s->delims[d->before].after = d->after;
  if (d->after >= 0) s->delims[d->after].before = d->before;
  else s->top = d->before;
}

static void pair(stet__inline *s, int32_t o, int32_t c) {
  stet__delim *open = &s->delims[o], *shut = &s->delims[c];
  uint32_t use = open->left >= 2 && shut->left >= 2 ? 2 : 1;
  stet__mark *a = &s->marks[open->mark], *b = &s->marks[shut->mark];
  a->open += use;
  b->shut += use;
  if (open->c != '~') {
    a->emph_open++;
    b->emph_shut++;
  }
  open->left -= use;
  shut->left -= use;
  hold(s, a->piece, b->piece);
}

/* Pairs the delimiters above `bottom`, and forgets them. */
static void emphasis(stet__inline *s, int32_t bottom) {
  int32_t fail[3][2][3], c = s->top;
  for (int k = 0; k < 18; k++) fail[k / 6][k / 3 % 2][k % 3] = bottom;
  while (c > bottom && s->delims[c].before > bottom) c = s->delims[c].before;
  while (c > bottom) {
    stet__delim *d = &s->delims[c];
    if (!d->shuts) {
      c = d->after;
      continue;
    }
    int32_t *limit = &fail[d->c == '*' ? 0 : d->c == '_' ? 1 : 2][d->opens][d->size % 3], o = d->before;
    for (; o > bottom && o > *limit; o = s->delims[o].before) {
      const stet__delim *q = &s->delims[o];
      bool odd = (d->opens || q->shuts) && (q->size + d->size) % 3 == 0 && !(q->size % 3 == 0 && d->size % 3 == 0);
      if (q->c == d->c && q->opens && !odd) break;
    }
    if (o > bottom && o > *limit) {
      while (s->delims[c].before != o) unlink_delim(s, s->delims[c].before);
      pair(s, o, c);
      if (s->delims[o].left == 0) unlink_delim(s, o);
      if (d->left == 0) {
        int32_t next = d->after;
        unlink_delim(s, c);
        c = next;
      }
    } else {
      *limit = d->before;
      int32_t next = d->after;
      if (!d->opens) unlink_delim(s, c);
      c = next;
    }
  }
  s->top = bottom;
  if (bottom >= 0) s->delims[bottom].after = -1;
}

/* ---- Links ---- */

static bool open_bracket(stet__inline *s, stet__at *c, bool image) {
  if (s->n_brackets > 0) s->brackets[s->n_brackets - 1].inner = 1;
  if (!STET__ROOM(s->a, s->brackets, s->n_brackets, s->cap_brackets)) return false;
  stet__mark *m = add(s, c->piece, c->i, image ? 2 : 1);
  if (!m) return false;
  m->open = 0;
  stet__bracket b = {(uint32_t)s->n_marks - 1, s->top, image, 0};
  s->brackets[s->n_brackets++] = b;
  c->i += m->size;
  return true;
}

static bool label_known(const stet__inline *s, uint32_t start, uint32_t end) {
  return s->labels->n > 0 && end > start && end - start < 1000 && stet__labels_has(s->labels, stet__label_hash(s->p, start, end));
}

/* What follows the ] at *c makes it a link? Steps behind it. */
static bool link_follows(stet__inline *s, stet__at *c, const stet__bracket *b) {
  const stet__mark *m = &s->marks[b->mark];
  uint32_t text = m->at + m->size, close = c->i, piece = c->piece;
  stet__at_next(s, c);
  int next = c->piece == piece && c->i < s->v[piece].end ? (unsigned char)s->p[c->i] : -1;
  if (next == '(') {
    stet__at t = *c;
    if (stet__scan_target(s, &t)) {
      *c = t;
      return true;
    }
  } else if (next == '[') {
    uint32_t j = c->i + 1, e = s->v[piece].end;
    while (j < e && j - c->i < 1000 && s->p[j] != ']' && s->p[j] != '[') j += s->p[j] == '\\' && j + 1 < e ? 2 : 1;
    if (j < e && s->p[j] == ']' && j > c->i + 1 && label_known(s, c->i + 1, j)) {
      c->i = j + 1;
      return true;
    }
    if (j == c->i + 1 && j < e && s->p[j] == ']' && !b->inner && label_known(s, text, close)) {
      c->i = j + 1;
      return true;
    }
    return false;
  }
  return m->piece == piece && !b->inner && label_known(s, text, close);
}

/* A link to a place of the same document, [text](#place), takes nobody elsewhere: its text counts as any other. */
static bool leads_away(const stet__inline *s, const stet__at *close) {
  uint32_t i = close->i + 1, end = s->v[close->piece].end;
  if (i < end && s->p[i] == '(') i++;
  if (i < end && s->p[i] == '<') i++;
  return !(i > close->i + 1 && i < end && s->p[i] == '#');
}

static bool close_bracket(stet__inline *s, stet__at *c) {
  stet__at from = *c;
  if (s->n_brackets == 0) {
    c->i++;
    return true;
  }
  stet__bracket b = s->brackets[--s->n_brackets];
  bool dead = !b.image && s->n_brackets < s->no_links;
  if (s->no_links > s->n_brackets) s->no_links = s->n_brackets;
  stet__mark *open = &s->marks[b.mark];
  bool note = !b.image && open->piece == c->piece && c->i - open->at > 2 && s->p[open->at + 1] == '^';
  if (note && !memchr(s->p + open->at, ' ', c->i - open->at)) { /* a footnote's mark */
    open->open = open->size = c->i + 1 - open->at;
    s->n_marks = b.mark + 1;
    s->top = b.delims;
    if (s->top >= 0) s->delims[s->top].after = -1;
    c->i++;
    return true;
  }
  if (dead || !link_follows(s, c, &b)) {
    *c = from;
    c->i++;
    return true;
  }
  emphasis(s, b.delims);
  stet__mark *shut;
  if (!add_span(s, &from, c, &shut)) return false;
  open = &s->marks[b.mark];
  open->open = open->size;
  if (b.image) open->image = 1, shut->image = -1;
  else if (leads_away(s, &from)) open->link = 1, shut->link = -1;
  hold(s, open->piece, shut->piece);
  if (!b.image) s->no_links = s->n_brackets;
  return true;
}

/* ---- Autolinks and raw HTML ---- */

static bool angle(stet__inline *s, stet__at *c) {
  stet__at e = *c;
  bool link;
  stet__mark *m;
  if (!stet__scan_angle(s, &e, &link)) {
    c->i++;
    return true;
  }
  if (!link) {
    if (!add_span(s, c, &e, &m)) return false;
  } else {
    if (!(m = add(s, c->piece, c->i, 1))) return false;
    m->link = m->verbatim = 1;
    if (!(m = add(s, e.piece, e.i - 1, 1))) return false;
    m->link = m->verbatim = -1;
  }
  *c = e;
  return true;
}

/* An address of the web that stands in the text as it is: a link to the eye. */
static bool bare_link(stet__inline *s, stet__at *c) {
  const stet__piece *v = &s->v[c->piece];
  uint32_t i = c->i, e = i, n = 0;
  c->i++;
  if (v->end - i < 4 || s->p[i + 1] != '/' || s->p[i + 2] != '/') return true;
  if (i - v->start >= 5 && memcmp(s->p + i - 5, "https", 5) == 0) n = 5;
  else if (i - v->start >= 4 && memcmp(s->p + i - 4, "http", 4) == 0) n = 4;
  if (n == 0) return true;
  for (e = i + 3; e < v->end && (unsigned char)s->p[e] > ' ' && !strchr("<>\"`*[]|", s->p[e]); e++) {}
  while (e > i + 3 && strchr(".,;:!?'_~)", s->p[e - 1]) && !(s->p[e - 1] == ')' && memchr(s->p + i, '(', e - i))) e--;
  stet__mark *last = s->n_marks ? &s->marks[s->n_marks - 1] : NULL;
  if (last && last->at + last->size > i - n) return true;
  if (!(last = add(s, c->piece, i - n, 0))) return false;
  last->link = last->verbatim = 1;
  if (!(last = add(s, c->piece, e, 0))) return false;
  last->link = last->verbatim = -1;
  c->i = e;
  return true;
}

/* ---- The pass ---- */

static bool special(stet__inline *s, stet__at *c) {
  const stet__piece *v = &s->v[c->piece];
  char ch = s->p[c->i];
  switch (ch) {
  case '\\':
    if (c->i + 1 < v->end ? !ascii_punct((unsigned char)s->p[c->i + 1]) : c->piece + 1 >= s->n) break;
    if (!add(s, c->piece, c->i, 1)) return false;
    c->i += c->i + 1 < v->end ? 2 : 1;
    return true;
  case '`': return code(s, c);
  case '*': case '_': case '~': return delimiter(s, c, ch);
  case '[': return open_bracket(s, c, false);
  case '!':
    if (c->i + 1 < v->end && s->p[c->i + 1] == '[') return open_bracket(s, c, true);
    break;
  case ']': return close_bracket(s, c);
  case '<': return angle(s, c);
  case ':': return bare_link(s, c);
  default: break;
  }
  c->i++;
  return true;
}

bool stet__inline_parse(stet__inline *s, const stet__piece *v, uint32_t n) {
  s->v = v;
  s->n = n;
  s->n_marks = s->n_delims = s->n_brackets = s->no_links = s->next = 0;
  s->top = -1;
  s->ticked = s->no_end = 0;
  s->emph = s->link = s->verbatim = s->image = 0;
  if (!stet__grow(s->a, (void **)&s->across, &s->cap_across, (size_t)n + 1, sizeof *s->across)) return false;
  memset(s->across, 0, ((size_t)n + 1) * sizeof *s->across);
  s->budget = n ? 8 * (uint64_t)(v[n - 1].end - v[0].start) + 256 : 0;
  stet__at c = {0, n ? v[0].start : 0};
  while (c.piece < n) {
    uint32_t end = v[c.piece].end;
    while (c.i < end && !SPECIAL[(unsigned char)s->p[c.i]]) c.i++;
    if (c.i >= end) {
      if (++c.piece < n) c.i = v[c.piece].start;
    } else if (!special(s, &c)) return false;
  }
  emphasis(s, -1);
  int32_t deep = 0;
  for (uint32_t k = 0; k < n; k++) s->across[k] = (deep += s->across[k]);
  return true;
}
