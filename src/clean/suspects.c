/* suspects: one pass over a block, through a sieve.
**
** Damage begins at few bytes: a full stop, a comma, a capital, a digit, a quotation mark, a bracket, the space between two equal
** words; and at most of those the next few bytes rule it out. The sieve asks that of sixteen bytes at a time, without a branch
** that depends on the text: a walk over a table and a switch took twice the time, most of it mispredicted branches. The few bytes
** that are left are asked of the other parts, each of which looks a bounded way around, so a block costs
** time linear in its length whatever it holds. The sieve may let too much through, never too little: it is written so that each
** line says the least that the question behind it needs.
**
** A quotation left open at the end of a paragraph is raised at once, and taken back when the next paragraph goes on with it: so
** nothing is owed at the end. So is a paragraph that breaks off. The state remembers the suspects that may be taken back.
*/
#include "base/lanes.h"
#include "clean/suspects_scan.h"

#define SIGHT 64u /* bytes: how far the words around a suspect may reach for each word */
#define EDGE 8u   /* bytes: how far the sieve looks around a byte */
#define WIDTH ((uint32_t)STET__LANES)
#define PART 1024u /* bytes: a multiple of WIDTH */

void stet__scan_raise(stet__scan *s, uint32_t start, uint32_t end, stet_doubt reason) {
  stet__suspect_list *l = s->out;
  if (end <= start || s->failed) return;
  if (!STET__ROOM(l->a, l->v, l->n, l->cap)) {
    s->failed = 1;
    return;
  }
  l->v[l->n].span = stet__view_span(s->view, start, end);
  l->v[l->n].suggestion = NULL;
  l->v[l->n++].reason = (uint8_t)reason;
}

void stet__scan_take_back(stet__scan *s, uint32_t start, uint32_t end, stet_doubt reason) {
  stet__suspect_list *l = s->out;
  size_t k = l->n;
  while (k > 0 && !(l->v[k - 1].reason == reason && l->v[k - 1].span.start == start && l->v[k - 1].span.end == end)) k--;
  if (k == 0) return;
  memmove(l->v + k - 1, l->v + k, (l->n - k) * sizeof *l->v);
  l->n--;
  if (k <= s->first) s->first--;
}

static bool is_gap(char c) { return c == ' ' || c == '\n' || c == '\t'; }

uint32_t stet__scan_back(const stet__scan *s, uint32_t at, unsigned words) {
  uint32_t i = at, least = at > SIGHT * words ? at - SIGHT * words : 0;
  while (words > 0) {
    while (i > least && s->p[i - 1] == ' ') i--;
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

/* A replacement character: a run of them is one loss. */
static void replacement(stet__scan *s, uint32_t i) {
  uint32_t end = i;
  if (i >= 3 && memcmp(s->p + i - 3, "\xEF\xBF\xBD", 3) == 0) return;
  while (s->n - end >= 3 && memcmp(s->p + end, "\xEF\xBF\xBD", 3) == 0) end += 3;
  stet__scan_raise(s, i, end, STET_DOUBT_LOST_TEXT);
}

static void wide(stet__scan *s, uint32_t i) {
  uint32_t cp;
  uint32_t len = (uint32_t)stet__utf8_decode(s->p + i, s->n - i, &cp);
  if (cp == 0xAB || cp == 0xBB || (cp >= 0x2018 && cp <= 0x201E)) stet__scan_mark(s, i, len, cp);
  else if (cp == 0xFFFD) replacement(s, i);
}

typedef stet__lanes lanes;

static lanes at(const char *p, int k) { return stet__lanes_at(p + k); }
static lanes is(lanes v, unsigned char c) { return stet__lanes_are(v, c); }
static lanes small(lanes v) { return v > (int8_t)'`'; }

/* A word of `k` letters before the space, alike in its first and last letter to what comes after the space. */
static lanes twice(const char *p, lanes b, lanes a, int k) { return is(((at(p, -k) ^ a) | (at(p, k) ^ b)) & ~32, 0); }

/* Words that "and" can hardly follow: "by", "in", "on", "near", "at". */
static lanes leans(lanes in_on, lanes b, lanes b2) {
  return in_on | (is(b, 'y') & is(b2, 'b')) | (is(b, 't') & is(b2, 'a')) | (is(b, 'r') & is(b2, 'a'));
}

/* Spaces that matter: between the same word twice (of one to four letters), before "he ", "she" and "they", after an article where
** a short word follows, between a preposition and "and", "that" or "of", after "In", "of" and "according to", in "for until". */
static lanes spaces(const char *p, lanes b, lanes a) {
  lanes a2 = at(p, 2), a3 = at(p, 3), a4 = at(p, 4), b2 = at(p, -2), b3 = at(p, -3), end = is(a3, ' ');
  lanes he = is(a, 'h') & is(a2, 'e') & end, she = is(a2, 'h') & is(a3, 'e') & (is(a, 's') | is(a4, 'y'));
  lanes letter_a = is(b, 'a') & is(b2, ' '), an = is(b, 'n') & is(b2 | 32, 'a');
  lanes article = ((is(b, 'e') & is(b2, 'h')) | letter_a | an) & (end | is(a4, ' ') | is(at(p, 5), ' '));
  lanes in_on = is(b, 'n') & (is(b2, 'i') | is(b2, 'o'));
  lanes stray_and = is(a, 'a') & is(a2, 'n') & is(a4, ' ') & leans(in_on, b, b2), on_that = is(a, 't') & in_on & is(a4, 't');
  lanes no_article = (is(b, 'n') & is(b2, 'I')) | (is(b, 'o') & is(b2, 't') & is(b3, ' ') & is(at(p, -4), 'g'));
  lanes of = is(a, 'o') & is(a2, 'f') & (in_on | is(b, 'o') | is(b, 'm') | is(b, 'r')), of_was = is(b, 'f') & is(a, 'w');
  lanes until = is(b, 'r') & is(a, 'u') & is(a4, 'i');
  lanes pronoun = (he | she) & ~stet__lanes_within(b, 0, '`'); /* after a small letter or one beyond ASCII */
  return twice(p, b, a, 1) | twice(p, b, a, 2) | twice(p, b, a, 3) | twice(p, b, a, 4) | pronoun | article | stray_and | on_that |
         no_article | of | of_was | until;
}

/* Capitals and digits that begin a word after a word without punctuation; capitals after a figure or an abbreviation too; digits
** glued to a word. */
static lanes starts(lanes c, lanes b, lanes b2) {
  lanes ends = stet__lanes_within(b2, '0', '9') | stet__lanes_within(b2, 'A', 'Z') | is(b2, '%') | (b2 < 0);
  lanes word = is(b, ' ') & ((stet__lanes_within(c, '0', 'Z') & small(b2)) | (stet__lanes_within(c, 'A', 'Z') & ends));
  return word | (stet__lanes_within(c, '0', '9') & small(b));
}

/* Quotation marks that are no apostrophes between letters, brackets, line ends. */
static lanes marks(lanes c, lanes b, lanes a) {
  return is(c, '"') | (is(c, '\'') & ~(small(b) & small(a))) | is(c, '(') | is(c, '[') | is(c, '\n');
}

/* The same marks beyond ASCII, and replacement characters. */
static lanes high_marks(const char *p, lanes c, lanes b, lanes a) {
  lanes curly = is(c, 0xE2) & is(a, 0x80) & ~(is(at(p, 2), 0x99) & small(b) & small(at(p, 3)));
  return curly | is(c, 0xC2) | (is(c, 0xEF) & is(a, 0xBF));
}

/* A bit for each byte of p[0 .. WIDTH) that must be asked; p[-EDGE .. WIDTH + EDGE) can be read. */
static uint32_t sieve(const char *p) {
  lanes c = at(p, 0), b = at(p, -1), a = at(p, 1);
  lanes stops = is(c, ',') | (is(c, '.') & ((a <= (int8_t)' ') | (small(b) & stet__lanes_within(a, 'A', 'Z'))));
  lanes found = stops | starts(c, b, at(p, -2)) | marks(c, b, a) | (is(c, ' ') & spaces(p, b, a));
  if (stet__lanes_bits(c)) found |= high_marks(p, c, b, a);
  return stet__lanes_bits(found);
}

static void ask(stet__scan *s, uint32_t i) {
  char c = s->p[i];
  if (c == ' ') stet__scan_space(s, i);
  else if (c == '.') stet__scan_stop(s, i);
  else if (c == ',') stet__scan_comma(s, i);
  else if (c == '\n') stet__scan_line(s, i + 1);
  else if (c == '"' || c == '\'') stet__scan_mark(s, i, 1, (unsigned char)c);
  else if (c == '(' || c == '[') stet__scan_bracket(s, i);
  else if (c & 0x80) wide(s, i);
  else if (c >= '0' && c <= '9') stet__scan_digits(s, i);
  else if (c >= 'A' && c <= 'Z') stet__scan_capital(s, i);
}

/* The text is looked at in a copy, a part at a time, so that the sieve may read around every byte; beyond its ends lie line
** ends. */
static void walk(stet__scan *s) {
  char copy[EDGE + PART + EDGE + WIDTH + EDGE];
  for (uint32_t from = 0; from < s->n; from += PART) {
    uint32_t before = from ? EDGE : 0, left = s->n - from, size = left < PART ? left : PART;
    uint32_t end = EDGE + (left < PART + EDGE ? left : PART + EDGE);
    memset(copy, '\n', EDGE);
    memcpy(copy + EDGE - before, s->p + from - before, before + end - EDGE);
    memset(copy + end, '\n', WIDTH + EDGE);
    for (uint32_t i = 0; i < size; i += WIDTH) {
      uint32_t found = sieve(copy + EDGE + i);
      if (size - i < WIDTH) found &= (1u << (size - i)) - 1;
      for (; found; found &= found - 1) ask(s, from + i + (uint32_t)__builtin_ctz(found));
    }
  }
}

/* A text that begins all its sentences small does so by habit: its lower starts are taken back. */
static void forgive_habit(stet__scan *s) {
  uint32_t cp;
  if (s->lower < 2) return;
  stet__utf8_decode(s->p, s->n, &cp);
  if (!stet__is_lower(cp)) return;
  for (uint32_t i = 0; i + 2 < s->n; i++) {
    if (s->p[i] == '.' && s->p[i + 1] == ' ' && s->p[i + 2] >= 'A' && s->p[i + 2] <= 'Z') return;
  }
  size_t to = s->first;
  for (size_t k = s->first; k < s->out->n; k++) {
    if (s->out->v[k].reason != STET_DOUBT_LOWER_START) s->out->v[to++] = s->out->v[k];
  }
  s->out->n = to;
}

/* Spans reach back a bounded way from where their suspect is found, so each moves past few others. */
static void sort(stet__scan *s) {
  stet_suspect *v = s->out->v;
  for (size_t k = s->first + 1; k < s->out->n; k++) {
    stet_suspect x = v[k];
    size_t j = k;
    for (; j > s->first && v[j - 1].span.start > x.span.start; j--) v[j] = v[j - 1];
    v[j] = x;
  }
}

bool stet__suspects_block(stet__suspect_list *out, stet__suspect_state *state, const stet__view *view, int role) {
  stet__scan s = {.out = out, .state = state, .view = view, .p = view->p, .n = view->n, .role = (uint8_t)role};
  if (view->n == 0) return true;
  stet__scan_quotes_begin(&s);
  stet__scan_prose_begin(&s);
  s.first = out->n;
  walk(&s);
  stet__scan_prose_end(&s);
  stet__scan_quotes_end(&s);
  if (s.failed) return false;
  forgive_habit(&s);
  sort(&s);
  return true;
}
