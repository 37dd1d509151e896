/* sentences: which tokens begin one.
**
** A sentence ends behind "." "!" "?" or an ellipsis, and what closes quotations and brackets behind it, where what follows could
** begin another: not in small letters, unless a blank line parts them. A stop that belongs to an abbreviation ends one only where a
** word follows that seldom has a capital elsewhere ("... of the U.S. He said"), and what is asked between quotation marks does not
** where who asks it follows ("“Why?” Ana Ruiz asked"). Where every line is a sentence of its own, line
** ends are borders too.
*/
#include "text/token_words.h"

enum { SPEAKER_WORDS = 4 };

typedef struct glance {
  const char *p;
  uint32_t n;
} glance; /* a token's bytes */

static glance at(const stet__token *t, const char *text) { return (glance){text + t->start, t->end - t->start}; }

static bool is(glance g, const char *s) { return g.n == strlen(s) && memcmp(g.p, s, g.n) == 0; }

static bool is_closing(glance g) {
  return is(g, "\"") || is(g, "'") || is(g, ")") || is(g, "]") || is(g, "''") || is(g, "\xE2\x80\x9D") || is(g, "\xE2\x80\x99") ||
         is(g, "\xC2\xBB");
}

static bool is_opening(glance g) {
  return is(g, "\"") || is(g, "'") || is(g, "(") || is(g, "[") || is(g, "\xE2\x80\x9C") || is(g, "\xE2\x80\x98") ||
         is(g, "\xC2\xAB") || is(g, "\xE2\x80\x9E") || is(g, "-") || is(g, "\xE2\x80\x93") || is(g, "\xE2\x80\x94") ||
         is(g, "\xC2\xBF") || is(g, "\xC2\xA1");
}

/* 0: no end; 1: an end where what follows allows it; 2: an abbreviation's stop; 3: an ellipsis. */
static int end_of(glance g) {
  if (g.n == 0) return 0;
  char last = g.p[g.n - 1];
  if (is(g, "\xE2\x80\xA6")) return 3;
  if (g.n == 3 && (memcmp(g.p, "\xE3\x80\x82", 3) == 0)) return 1;
  if (last == '!' || last == '?') return 1;
  if (last != '.') return 0;
  bool stops = true;
  for (uint32_t i = 0; i < g.n; i++) stops = stops && g.p[i] == '.';
  return !stops ? 2 : g.n == 1 ? 1 : 3;
}

static bool begins_small(glance g) {
  uint32_t cp;
  if (g.n == 0) return false;
  stet__utf8_decode(g.p, g.n, &cp);
  return cp < STET__BAD_BYTE && stet__is_lower(cp);
}

static bool begins_large(glance g) {
  uint32_t cp;
  if (g.n == 0) return false;
  stet__utf8_decode(g.p, g.n, &cp);
  return cp < STET__BAD_BYTE && (stet__is_upper(cp) || stet__is_digit(cp));
}

static bool is_initial(glance g) { return g.n == 2 && g.p[1] == '.' && g.p[0] >= 'A' && g.p[0] <= 'Z'; }

/* A blank line between byte `from` and byte `to`. */
static bool has_blank_line(const char *text, uint32_t from, uint32_t to) {
  int lines = 0;
  for (uint32_t i = from; i < to; i++) {
    lines += stet__ends_line(text, to, i);
    if (text[i] == '\f') return true;
  }
  return lines > 1;
}

/* May a sentence begin at token i, when the one before ended as `end` says? `stop` is the token that ended it. */
static bool may_begin(const stet__token *t, size_t n, size_t i, const char *text, int end, glance stop) {
  size_t k = i;
  while (k < n && k < i + 3 && is_opening(at(&t[k], text))) k++;
  if (k == n) return false;
  glance first = at(&t[k], text);
  if (begins_small(first)) return false;
  if (!begins_large(first))
    return end == 1 && k == i &&
           (t[i].kind == STET__TOKEN_WORD || t[i].kind == STET__TOKEN_EMOJI || t[i].kind == STET__TOKEN_SYMBOL ||
            t[i].kind == STET__TOKEN_HANDLE || t[i].kind == STET__TOKEN_HASHTAG);
  if (end == 1 || end == 3) return true;
  if (is(stop, "No.")) return first.p[0] < '0' || first.p[0] > '9';
  if (is(stop, "a.m.") || is(stop, "p.m.") || is(stop, "etc.")) return !stet__is_zone_or_day(first.p, first.n);
  if (stet__leads_on(stop.p, stop.n)) return false;
  if (is_initial(stop)) {
    bool mark = i < 2 || (t[i - 1].flags & (STET__TOKEN_LINE | STET__TOKEN_FIRST)); /* "A. The first reason" */
    return stop.p[0] == 'I' ? stet__is_starter(first.p, first.n) : !mark && stet__is_firm_starter(first.p, first.n);
  }
  return stet__is_starter(first.p, first.n);
}

/* “Are they gone?” Ana Ruiz asked: does a quotation mark stand before token i, and capital words and a verb of saying behind? */
static bool is_said_by(const stet__token *t, size_t n, size_t i, const char *text) {
  glance mark = at(&t[i - 1], text);
  if (!is(mark, "\"") && !is(mark, "\xE2\x80\x9D") && !is(mark, "\xE2\x80\x99") && !is(mark, "\xC2\xBB")) return false;
  size_t k = i;
  while (k < n && k < i + SPEAKER_WORDS && t[k].kind == STET__TOKEN_WORD && begins_large(at(&t[k], text))) k++;
  return k > i && k < n && stet__says(at(&t[k], text).p, at(&t[k], text).n);
}

/* "1." or "a." at the start of a line is a mark of a list. */
static bool is_list_mark(const stet__token *t, size_t i) {
  return i == 1 ? true : i > 1 && (t[i - 1].flags & (STET__TOKEN_LINE | STET__TOKEN_FIRST)) != 0;
}

void stet__find_sentences(stet__token *t, size_t n, const char *text, unsigned flags) {
  if (n == 0) return;
  t[0].flags |= STET__TOKEN_FIRST;
  for (size_t i = 0; i < n; i++) {
    if (i && (t[i].flags & STET__TOKEN_LINE) && ((flags & STET__TOKENISE_LINES) || has_blank_line(text, t[i - 1].end, t[i].start)))
      t[i].flags |= STET__TOKEN_FIRST;
    glance stop = at(&t[i], text);
    int end = t[i].kind == STET__TOKEN_WORD || t[i].kind == STET__TOKEN_PUNCT || t[i].kind == STET__TOKEN_SYMBOL ? end_of(stop) : 0;
    if (!end || (end == 1 && i && t[i - 1].kind == STET__TOKEN_NUMBER && is_list_mark(t, i))) continue;
    size_t next = i + 1;
    while (next < n && next < i + 5 && is_closing(at(&t[next], text)) && !(t[next].flags & STET__TOKEN_SPACE)) next++;
    bool asks = stop.p[stop.n - 1] == '?' || stop.p[stop.n - 1] == '!'; /* a full stop would have been a comma */
    if (asks && next > i + 1 && is_said_by(t, n, next, text)) continue;
    if (next < n && (t[next].flags & STET__TOKEN_SPACE) && may_begin(t, n, next, text, end, stop))
      t[next].flags |= STET__TOKEN_FIRST;
  }
}
