/* suspects: one pass over a block.
**
** Damage begins at few bytes: a full stop, a comma, a capital, a digit, a quotation mark, a bracket, the space between two equal
** words. A table says which bytes those are; the loop runs over the others. What the bytes mean is asked of suspects_prose.c and
** suspects_quotes.c, each of which looks a bounded way around, so a block costs time linear in its length whatever it holds.
**
** A quotation left open at the end of a paragraph is raised at once, and taken back when the next paragraph goes on with it: so
** `out` is in order and nothing is owed at the end. The state remembers the suspect that may be taken back.
*/
#include "clean/suspects_scan.h"

#define SIGHT 64u /* bytes: how far the words around a suspect may reach for each word */

enum { PLAIN = 0, SPACE, LINE, STOP, COMMA, CAPITAL, DIGIT, MARK, BRACKET, WIDE };

static const uint8_t CLASS[256] = {
  [' '] = SPACE, ['\t'] = SPACE, ['\n'] = LINE, ['.'] = STOP, [','] = COMMA, ['"'] = MARK, ['\''] = MARK, ['('] = BRACKET,
  ['['] = BRACKET, ['A'] = CAPITAL, ['B'] = CAPITAL, ['C'] = CAPITAL, ['D'] = CAPITAL, ['E'] = CAPITAL, ['F'] = CAPITAL,
  ['G'] = CAPITAL, ['H'] = CAPITAL, ['I'] = CAPITAL, ['J'] = CAPITAL, ['K'] = CAPITAL, ['L'] = CAPITAL, ['M'] = CAPITAL,
  ['N'] = CAPITAL, ['O'] = CAPITAL, ['P'] = CAPITAL, ['Q'] = CAPITAL, ['R'] = CAPITAL, ['S'] = CAPITAL, ['T'] = CAPITAL,
  ['U'] = CAPITAL, ['V'] = CAPITAL, ['W'] = CAPITAL, ['X'] = CAPITAL, ['Y'] = CAPITAL, ['Z'] = CAPITAL, ['0'] = DIGIT,
  ['1'] = DIGIT, ['2'] = DIGIT, ['3'] = DIGIT, ['4'] = DIGIT, ['5'] = DIGIT, ['6'] = DIGIT, ['7'] = DIGIT, ['8'] = DIGIT,
  ['9'] = DIGIT, [0xC2] = WIDE /* « » */, [0xE2] = WIDE /* “ ” ‘ ’ „ */, [0xEF] = WIDE /* U+FFFD */
};

void stet__scan_raise(stet__scan *s, uint32_t start, uint32_t end, stet_doubt reason) {
  stet__suspect_list *l = s->out;
  if (end <= start || s->failed) return;
  if (!STET__ROOM(l->a, l->v, l->n, l->cap)) {
    s->failed = 1;
    return;
  }
  l->v[l->n].span = stet__view_span(s->view, start, end);
  l->v[l->n++].reason = (uint8_t)reason;
}

static bool is_gap(char c) { return c == ' ' || c == '\n' || c == '\t'; }

uint32_t stet__scan_back(const stet__scan *s, uint32_t at, unsigned words) {
  uint32_t i = at, least = at > SIGHT * words ? at - SIGHT * words : 0;
  if (least < s->line) least = s->line < at ? s->line : at;
  while (words > 0) {
    while (i > least && is_gap(s->p[i - 1])) i--;
    while (i > least && !is_gap(s->p[i - 1])) i--;
    words--;
  }
  while (i < at && ((unsigned char)s->p[i] & 0xC0) == 0x80) i++;
  return i;
}

uint32_t stet__scan_ahead(const stet__scan *s, uint32_t at, unsigned words) {
  uint32_t i = at, most = s->n - at > SIGHT * words ? at + SIGHT * words : s->n;
  while (words > 0) {
    uint32_t from = i;
    while (i < most && s->p[i] == ' ') i++;
    if (i >= most || s->p[i] == '\n') return from;
    while (i < most && !is_gap(s->p[i])) i++;
    words--;
  }
  while (i < s->n && ((unsigned char)s->p[i] & 0xC0) == 0x80) i++;
  return i;
}

/* A run of replacement characters is one loss. Answers its end. */
static uint32_t replacement(stet__scan *s, uint32_t i) {
  uint32_t end = i;
  while (s->n - end >= 3 && memcmp(s->p + end, "\xEF\xBF\xBD", 3) == 0) end += 3;
  if (end == i) return i + 1;
  stet__scan_raise(s, i, end, STET_DOUBT_LOST_TEXT);
  return end;
}

/* A character that begins with one of the WIDE bytes. Answers its end. */
static uint32_t wide(stet__scan *s, uint32_t i) {
  uint32_t cp;
  if ((unsigned char)s->p[i] == 0xEF) return replacement(s, i);
  uint32_t len = (uint32_t)stet__utf8_decode(s->p + i, s->n - i, &cp);
  if (cp == 0xAB || cp == 0xBB || (cp >= 0x2018 && cp <= 0x201E)) stet__scan_mark(s, i, len, cp);
  return i + len;
}

static void walk(stet__scan *s) {
  uint32_t i = 0, n = s->n;
  while (i < n) {
    unsigned c = CLASS[(unsigned char)s->p[i]];
    switch (c) {
    case PLAIN: i++; break;
    case SPACE:
      stet__scan_space(s, i);
      s->word = ++i;
      break;
    case LINE:
      stet__scan_space(s, i);
      s->word = s->line = ++i;
      stet__scan_line(s, i);
      break;
    case STOP: stet__scan_stop(s, i++); break;
    case COMMA: stet__scan_comma(s, i++); break;
    case CAPITAL: stet__scan_capital(s, i++); break;
    case DIGIT: i = stet__scan_digits(s, i); break;
    case MARK: stet__scan_mark(s, i, 1, (unsigned char)s->p[i]); i++; break;
    case BRACKET: stet__scan_bracket(s, i++); break;
    default: i = wide(s, i); break;
    }
  }
}

/* A text that begins all its sentences small does so by habit: its lower starts are taken back. */
static void forgive_habit(stet__scan *s) {
  uint32_t cp;
  if (s->lower < 2 || s->upper > 0) return;
  stet__utf8_decode(s->p, s->n, &cp);
  if (!stet__is_lower(cp)) return;
  size_t to = s->first;
  for (size_t k = s->first; k < s->out->n; k++) {
    if (s->out->v[k].reason != STET_DOUBT_LOWER_START) s->out->v[to++] = s->out->v[k];
  }
  s->out->n = to;
}

/* Suspects are found by their ends and spans reach back a bounded way, so each moves past few others. */
static void sort(stet__scan *s) {
  stet_suspect *v = s->out->v;
  for (size_t k = s->first + 1; k < s->out->n; k++) {
    stet_suspect x = v[k];
    size_t j = k;
    for (; j > s->first && v[j - 1].span.start > x.span.start; j--) v[j] = v[j - 1];
    v[j] = x;
  }
}

bool stet__suspects_block(stet__suspect_list *out, stet__suspect_state *state, const stet__view *view, int kind, int role) {
  stet__scan s = {.out = out, .state = state, .view = view, .p = view->p, .n = view->n, .role = (uint8_t)role};
  (void)kind;
  if (view->n == 0) return true;
  stet__scan_quotes_begin(&s);
  s.first = out->n;
  walk(&s);
  stet__scan_quotes_end(&s);
  if (s.failed) return false;
  forgive_habit(&s);
  sort(&s);
  return true;
}

bool stet__suspects_end(stet__suspect_list *out, stet__suspect_state *state) {
  (void)out; /* what was left open stays raised */
  *state = (stet__suspect_state){0};
  return true;
}
