/* mend_marks: punctuation that lost markup left doubled or adrift.
**
** When a link or a tag goes, its words go and the marks round them meet: two stops, two commas, a comma after a space. Each rule
** here asks for a word before and for white space, the end or a closing mark behind, so that ellipses, decimals, paths, ranges
** and ",,German quotes''" stay. Two dots before a small letter are somebody's ellipsis and stay, as do spaces before a colon and,
** in what is not English, before ; ! ?, two spaces after a stop (a typist's habit), and three spaces or more (layout).
**
** A space inside a bracket or a quotation goes where the other end is found and what lies between them is prose; one before an
** apostrophe or at a hyphen, where the word on both sides says which word it is. An empty bracket goes, where prose goes on behind
** it. A blank before a mark stays behind a word that something must follow ("according to ."): what was lost there is asked about.
**
** Not every line is prose: in program text, commands and formulas a space before a stop or a comma has a meaning, in a table two
** spaces part the columns. Both are told by the line, which is looked at only where there is something to mend.
*/
#include "base/lanes.h"
#include "clean/mend_work.h"
#include "clean/suspects_words.h"

static bool alnum(uint32_t cp) { return stet__is_letter(cp) || stet__is_digit(cp) || stet__is_mark(cp); }
static bool closing(uint32_t cp) {
  return cp == ')' || cp == ']' || cp == '"' || cp == '\'' || cp == 0x201D || cp == 0x2019 || cp == 0xBB;
}
static bool ends_word(uint32_t cp) { return alnum(cp) || closing(cp) || cp == '%'; }
static bool behind(uint32_t cp) { return stet__is_gap(cp) || closing(cp); }

static uint32_t skip_blanks(const stet__mender *m, uint32_t i) {
  while (stet__byte(m, i) == ' ' || stet__byte(m, i) == '\t') i++;
  return i;
}

/* ---- Lines that are no prose ---- */

enum { REACH = 256 };
typedef struct line { const char *p; uint32_t n; bool whole; } line; /* whole: found to both its ends */

static line line_round(const char *text, uint32_t n, uint32_t at) {
  uint32_t a = at, b = at;
  while (a > 0 && at - a < REACH && text[a - 1] != '\n') a--;
  while (b < n && b - at < REACH && text[b] != '\n') b++;
  return (line){text + a, b - a, (a == 0 || text[a - 1] == '\n') && (b == n || text[b] == '\n')};
}

/* Does an option, an operator, a variable, a path or a formula begin at the line's byte `at`? "10 -year" is no option. */
static bool is_code(const line *l, uint32_t at) {
  const char *p = l->p + at;
  uint32_t n = l->n - at;
  char b = at ? p[-1] : '\n';
  bool counted = at > 1 && stet__ascii_digit(p[-2]);
  static const char PAIRS[] = " && || == != => -> :: $( ${ \\( \\[ /* */ ";
  char next = n > 1 ? p[1] : ' ';
  switch (*p) {
  case '`': case '{': case '}': return true;
  case '-':
    if (b == ' ' && ((stet__ascii_letter(next) && !counted) || (next == '-' && n > 2 && stet__ascii_letter(p[2])))) return true;
    break;
  case '/': if (b == ' ' && stet__ascii_letter(next)) return true; break;
  case '$': if (stet__ascii_letter(next) || (b == '\n' && next == ' ')) return true; break;
  case '\\': if (stet__ascii_letter(next)) return true; break;
  case '&': case '|': case '=': case '!': case ':': case '*': break;
  default: return false;
  }
  return n > 1 && stet__listed(PAIRS, p, 2);
}

/* What was seen of the line that is walked over: it serves for a stretch, so that a long line is not looked at from every mark. */
enum { STRETCH = REACH / 2 };
typedef struct sight { uint32_t until; bool code; } sight;

static bool in_code(const stet__mender *m, uint32_t at, sight *seen) {
  if (at < seen->until) return seen->code;
  line l = line_round(m->cur, m->cur_n, at);
  uint32_t end = (uint32_t)(l.p - m->cur) + l.n;
  seen->until = end - at < STRETCH ? end : at + STRETCH;
  seen->code = false;
  for (uint32_t i = 0; i < l.n && !seen->code; i++) seen->code = is_code(&l, i);
  return seen->code;
}

/* The gaps between the words of a line: of one space, of two, of more; those after a stop are a typist's and not counted. */
typedef struct gaps { uint32_t one, two, more; } gaps;

static gaps gaps_of(const line *l) {
  gaps g = {0, 0, 0};
  uint32_t spaces = 0;
  char last = '.';
  for (uint32_t i = 0; l->whole && i < l->n; i++) {
    if (l->p[i] == ' ') {
      spaces++;
      continue;
    }
    if (spaces && !strchr(".!?:", last)) *(spaces == 1 ? &g.one : spaces == 2 ? &g.two : &g.more) += 1;
    spaces = 0;
    last = l->p[i] ? l->p[i] : '.';
  }
  return g;
}

static bool in_columns(const gaps *g) { return g->more > 0 || (g->two > 1 && g->one == 0); }

/* The line above the one that begins at `at`, or with `below` the one under the line that ends there: of the run, or of the
** document where the run has no more. */
static line neighbour(const stet__mender *m, uint32_t at, bool below) {
  const char *text = m->cur;
  uint32_t n = m->cur_n;
  if (below ? at >= n : at == 0) {
    at = below ? m->base + m->src_n : m->base;
    text = m->text;
    n = m->n;
    line own = line_round(text, n, at);
    if (!own.whole) return own;
    at = (uint32_t)(own.p - text) + (below ? own.n : 0);
  }
  if (below ? at >= n : at == 0) return (line){text, 0, true};
  return line_round(text, n, below ? at + 1 : at - 1);
}

/* The two spaces at `i` part columns: of a line with wider gaps or none of one space, or beside such a line, or beside one that has
** as many. */
static bool in_table(const stet__mender *m, uint32_t i) {
  line own = line_round(m->cur, m->cur_n, i);
  if (!own.whole) return false;
  gaps g = gaps_of(&own);
  if (in_columns(&g)) return true;
  uint32_t start = (uint32_t)(own.p - m->cur);
  for (int below = 0; below < 2; below++) {
    line other = neighbour(m, start + (below ? own.n : 0), below);
    gaps o = gaps_of(&other);
    if (in_columns(&o) || (g.two > 1 && o.two == g.two)) return true;
  }
  return false;
}

/* ---- Words ---- */

typedef struct word { const char *p; uint32_t n; } word; /* of ASCII letters; n 0: none */

static word word_before(const stet__mender *m, uint32_t end) {
  uint32_t i = end;
  while (i > 0 && end - i < 24 && stet__ascii_letter(m->cur[i - 1])) i--;
  bool part = i > 0 && alnum(stet__before(m, i));
  return (word){m->cur + i, part ? 0 : end - i};
}

static word word_after(const stet__mender *m, uint32_t start) {
  uint32_t i = start;
  while (i < m->cur_n && i - start < 24 && stet__ascii_letter(m->cur[i])) i++;
  return (word){m->cur + start, alnum(stet__after(m, i)) ? 0 : i - start};
}

static bool listed(const char *list, word w) { return stet__listed_small(list, w.p, w.n); }
static bool common(word w) { return stet__word_common(w.p, w.n); }
static bool known(word w) { return stet__word_of_prose(w.p, w.n); }
static bool capital(word w) { return w.n > 1 && w.p[0] >= 'A' && w.p[0] <= 'Z'; }

/* ---- Spaces inside pairs ---- */

enum { SPAN = 160 }; /* bytes between the two ends of a bracket or quotation */

/* The other end of the bracket whose mark is at `i`, on its line, words and numbers between them; `i` where there is none. */
static uint32_t other_bracket(const stet__mender *m, uint32_t i) {
  bool opens = m->cur[i] == '(';
  for (uint32_t k = i, steps = 0; steps < SPAN && (opens ? k + 1 < m->cur_n : k > 0); steps++) {
    k = opens ? k + 1 : k - 1;
    unsigned char c = stet__byte(m, k);
    if (c == (opens ? ')' : '(')) return k;
    if (c < 0x80 && !stet__ascii_letter(c) && !stet__ascii_digit(c) && !strchr(" ,.;'-%&", c)) break;
  }
  return i;
}

/* The bracket is one of prose: a word stands before it that calls nothing, in it one of three letters or a person's age, and it is
** in no other. */
static bool bracket_of_prose(const stet__mender *m, uint32_t open, uint32_t close) {
  static const char calls[] =
    " abs and catch cos def elif exp for foreach func function if int len let log max min mod not or print return sin sqrt sum "
    "switch tan until var when while xor ";
  if (open < 2 || m->cur[open - 1] != ' ') return false;
  word w = word_before(m, open - 1);
  if (w.n < 3 || listed(calls, w) || (w.p > m->cur && w.p[-1] != ' ')) return false;
  if (strchr(");(", stet__byte(m, close + 1)) && close + 1 < m->cur_n) return false;
  uint32_t letters = 0, digits = 0, others = 0;
  for (uint32_t k = open + 1; k < close; k++) {
    unsigned char c = stet__byte(m, k);
    if (letters < 3) letters = stet__ascii_letter(c) || c >= 0x80 ? letters + 1 : 0;
    digits += stet__ascii_digit(c);
    others += !stet__ascii_digit(c) && c != ' ';
  }
  return letters > 2 || (others == 0 && digits == 2 && capital(w));
}

/* The blank at `i` is inside a bracket, at its opening or its closing mark. */
static bool in_bracket(const stet__mender *m, uint32_t i) {
  uint32_t at = stet__byte(m, i + 1) == ')' ? i + 1 : i - 1, other = other_bracket(m, at);
  uint32_t open = at < other ? at : other, close = at < other ? other : at;
  return open < close && bracket_of_prose(m, open, close);
}

/* Where the curly double mark after `i` begins, or the one before it; m->cur_n: none near on this line. */
static uint32_t near_mark(const stet__mender *m, uint32_t i, bool ahead) {
  for (uint32_t steps = 0; steps < SPAN && (ahead ? i < m->cur_n : i > 0); steps++) {
    if (!ahead) i--;
    unsigned char c = stet__byte(m, i);
    uint32_t cp = c == 0xE2 ? stet__after(m, i) : c;
    if (cp == '\n') break;
    if (cp == 0x201C || cp == 0x201D || cp == 0x201E) return i;
    if (ahead) i++;
  }
  return m->cur_n;
}

/* The blank at `i` is inside “ a quotation of English words ”. */
static bool in_quotation(const stet__mender *m, uint32_t i) {
  bool opens = stet__before(m, i) == 0x201C;
  uint32_t at = opens ? i - 3 : i + 1, other = near_mark(m, i, opens);
  if (other == m->cur_n) return false;
  uint32_t open = opens ? at : other, close = opens ? other : at;
  uint32_t b = stet__before(m, open);
  if (stet__after(m, open) != 0x201C || stet__after(m, close) != 0x201D || !(stet__is_gap(b) || b == '(')) return false;
  if (!behind(stet__after(m, close + 3)) && !strchr(",.;:!?", stet__byte(m, close + 3))) return false;
  bool space_first = stet__byte(m, open + 3) == ' ', space_last = stet__byte(m, close - 1) == ' ';
  uint32_t first = open + 3 + space_first, last = close - space_last;
  if (!(space_first && space_last) && !(last > first && memchr(m->cur + first, ' ', last - first))) return false; /* “ this” */
  while (last > first && strchr(",.!?", m->cur[last - 1])) last--;
  return last > first && (common(word_after(m, first)) || common(word_before(m, last)));
}

/* The mark at `i` closes what was closed: before it on this line as many quotations were closed as were opened. */
static bool closes_nothing(const stet__mender *m, uint32_t i) {
  line l = line_round(m->cur, m->cur_n, i);
  if (!l.whole) return false;
  uint32_t opened = 0, closed = 0;
  for (uint32_t k = (uint32_t)(l.p - m->cur); k < i; k++) {
    if (stet__byte(m, k) != 0xE2) continue;
    uint32_t cp = stet__after(m, k);
    if (cp == 0x201E) return false;
    opened += cp == 0x201C;
    closed += cp == 0x201D;
  }
  return opened > 0 && opened == closed;
}

/* ---- Spaces inside words ---- */

/* The blank at `i` before an apostrophe: "company ’s", "doesn ’t", "they ’re". */
static bool before_apostrophe(const stet__mender *m, uint32_t i) {
  static const char no_owners[] =
    " about after and are before but for from had has have her his into its near not off our over than that the their this those "
    "through under until was were with your ";
  word w = word_before(m, i), e = word_after(m, i + 1 + (stet__byte(m, i + 1) == '\'' ? 1 : 3));
  uint32_t end = (uint32_t)(e.p - m->cur) + e.n;
  if (!w.n || !e.n || !(stet__is_gap(stet__after(m, end)) || strchr(",.;:!?", stet__byte(m, end)))) return false;
  if (stet__word_takes(w.p, w.n, e.p, e.n)) return true;
  if (!stet__listed(" s ", e.p, e.n) || w.n < 3 || listed(no_owners, w) || !(known(w) || capital(w))) return false;
  word next = word_after(m, end + 1);
  bool dutch = next.n < 3 || next.p[next.n - 1] == 's'; /* "Jan ’s avonds" */
  return stet__byte(m, end) == ' ' && !capital(next) && (known(next) || !dutch);
}

/* The same with a blank on both sides of the apostrophe: "he ' s here". Answers it; NULL: no such thing. */
static const char *amid_blanks(const stet__mender *m, uint32_t i, uint32_t *end) {
  uint32_t mark = stet__after(m, i + 1), blank = i + (mark == '\'' ? 2 : 4);
  if ((mark != '\'' && mark != 0x2019) || stet__byte(m, blank) != ' ') return NULL;
  word w = word_before(m, i), e = word_after(m, blank + 1);
  if (!stet__is_gap(stet__after(m, blank + 1 + e.n))) return NULL;
  *end = blank + 1;
  return !stet__word_takes(w.p, w.n, e.p, e.n) ? NULL : mark == '\'' ? "'" : "’";
}

/* The blank at `i` beside a hyphen: "US- based", "10 -year". */
static bool beside_hyphen(const stet__mender *m, uint32_t i) {
  static const char units[] =
    " acre day foot game hour inch kilometer kilometre member meter metre mile minute month person point pound second storey story "
    "ton tonne week yard year ";
  bool after = stet__byte(m, i + 1) == '-';
  uint32_t hyphen = after ? i + 1 : i - 1, left = after ? i : i - 1;
  word w = word_after(m, after ? i + 2 : i + 1), b = word_before(m, left);
  if (hyphen == 0 || left == 0) return false;
  if (stet__ascii_digit(stet__byte(m, left - 1))) return stet__listed(units, w.p, w.n);
  if (after || !capital(b) || !stet__listed(" backed based led owned style ", w.p, w.n)) return false;
  word next = word_after(m, i + 2 + w.n);
  return next.n > 2 && !listed(" and are but for from had has was were with ", next);
}

/* The blank at `i` between the apostrophe and the s of an owner, or within "did n't": "the city’ s lamps". */
static bool in_ending(const stet__mender *m, uint32_t i) {
  static const char negated[] = " are ca could did do does had has have is must need should was were wo would ";
  uint32_t p = stet__before(m, i);
  if (p == 0x2019) {
    word w = i > 3 ? word_before(m, i - 3) : (word){m->cur, 0}, s = word_after(m, i + 1), next = word_after(m, i + 3);
    bool owner = w.n > 2 || stet__word_takes(w.p, w.n, s.p, s.n);
    return owner && stet__listed(" s ", s.p, s.n) && stet__byte(m, i + 2) == ' ' && known(next);
  }
  uint32_t mark = stet__after(m, i + 2), t = i + (mark == '\'' ? 3 : 5);
  bool ending = (mark == '\'' || mark == 0x2019) && stet__byte(m, t) == 't' && !stet__ascii_letter(stet__byte(m, t + 1));
  return ending && stet__byte(m, i + 1) == 'n' && listed(negated, word_before(m, i));
}

/* ---- Brackets ---- */

/* Prose goes on behind a bracket that stands at `i`: a known word or a mark of the sentence. */
static bool goes_on(const stet__mender *m, uint32_t i) {
  if (stet__byte(m, i) == ',' || stet__byte(m, i) == '.') return stet__is_gap(stet__after(m, i + 1));
  word next = word_after(m, i + 1);
  return stet__byte(m, i) == ' ' && next.n > 1 && !capital(next);
}

/* Some empty bracket of the line round `i` stands behind no word: "( ) yes ( ) no". */
static bool has_boxes(const stet__mender *m, uint32_t i) {
  line l = line_round(m->cur, m->cur_n, i);
  for (uint32_t k = 0; k + 2 < l.n; k++) {
    bool worded = k > 1 && l.p[k - 1] == ' ' && stet__ascii_letter((unsigned char)l.p[k - 2]);
    if (memcmp(l.p + k, "( )", 3) == 0 && !worded) return true;
  }
  return false;
}

/* What the blank at `i`, inside a bracket, leaves to mend: an empty bracket goes with the space before it ("the plan ( ) says"), a
** blank on the wrong side of the opening one changes places with it ("Section 14( which"). *start and *end: what is replaced.
** NULL: nothing. */
static const char *bracket(const stet__mender *m, uint32_t i, uint32_t *start, uint32_t *end) {
  static const char calls[] = " def elif for foreach func function if int main print printf return sizeof switch void while ";
  if (i < 4 || stet__byte(m, i - 1) != '(') return NULL;
  bool space = stet__byte(m, i - 2) == ' ', empty = stet__byte(m, i + 1) == ')';
  word w = word_before(m, i - 1 - space);
  bool figure = !w.n && stet__ascii_digit(stet__byte(m, i - 2 - space));
  if (listed(calls, w) || !(figure || (w.n > 2 && (capital(w) || known(w) || (empty && w.n > 5))))) return NULL;
  *start = i - 1 - space;
  *end = empty ? i + 2 : i + 1;
  if (empty) return space && !capital(w) && goes_on(m, i + 2) && !has_boxes(m, i) ? "" : NULL;
  uint32_t close = other_bracket(m, i - 1);
  word first = word_after(m, i + 1);
  bool prose = first.n > 1 && known(first) && stet__byte(m, i + 1 + first.n) == ' ';
  return !space && prose && close > i && stet__byte(m, close - 1) != ' ' ? " (" : NULL;
}

/* ---- The marks ---- */

/* "..": one stop, unless it may be an ellipsis. */
static bool two_stops(const stet__mender *m, uint32_t i) {
  if (stet__byte(m, i + 1) != '.' || stet__byte(m, i + 2) == '.') return false;
  if (!ends_word(stet__before(m, i)) || !behind(stet__after(m, i + 2))) return false;
  uint32_t k = i + 2;
  while (closing(stet__after(m, k)) || stet__is_gap(stet__after(m, k))) {
    uint32_t cp;
    if (k >= m->cur_n) return true;
    k += (uint32_t)stet__utf8_decode(m->cur + k, m->cur_n - k, &cp);
  }
  return !stet__is_lower(stet__after(m, k));
}

/* A stop on both sides of a closing quotation mark: “read the paper.”. */
static const char *stop_twice(const stet__mender *m, uint32_t i, uint32_t *end) {
  uint32_t mark = stet__after(m, i + 1), next = i + (mark == '"' ? 2 : 4);
  word w = word_before(m, i);
  if ((mark != '"' && mark != 0x201D) || stet__byte(m, next) != '.' || !behind(stet__after(m, next + 1))) return NULL;
  if (w.n < 2 || w.p[0] < 'a' || stet__listed(stet__words_abbr, w.p, w.n)) return NULL;
  *end = next + 1;
  return mark == '"' ? ".\"" : ".”";
}

/* The marks that begin at `i`, a comma or a stop after a word: where they end and what should stand for them. NULL: nothing. */
static const char *doubled(const stet__mender *m, uint32_t i, uint32_t *end) {
  if (stet__byte(m, i) == '.' && stet__byte(m, i + 1) != '.') return stop_twice(m, i, end);
  if (stet__byte(m, i) == '.') {
    *end = i + 2;
    return two_stops(m, i) ? "." : NULL;
  }
  if (!ends_word(stet__before(m, i))) return NULL;
  uint32_t k = skip_blanks(m, i + 1);
  bool apart = k > i + 1;
  unsigned char c = stet__byte(m, k);
  if (c == '.' && behind(stet__after(m, k + 1)) && stet__byte(m, skip_blanks(m, k + 1)) != '.') {
    *end = k + 1;
    return ".";
  }
  uint32_t next = stet__after(m, skip_blanks(m, k + 1));
  if (stet__is_digit(stet__before(m, i)) && stet__is_digit(next)) return NULL; /* a value left out */
  if (c != ',' || stet__byte(m, k + 1) == ',') return NULL;
  if (!apart && !behind(stet__after(m, k + 1))) { /* "for it,,and left" */
    word w = word_before(m, i), v = word_after(m, k + 1);
    if (w.n < 2 || !(known(w) || capital(w)) || !known(v) || stet__byte(m, k + 1 + v.n) != ' ') return NULL;
  }
  *end = k + 1;
  return stet__is_letter(stet__after(m, k + 1)) ? ", " : ",";
}

/* The blank at `i` before ; ! or ?, which in English stand at the word. Not in "a ? b : c", nor before ";)". 1 or 0; -1: out of
** memory. */
static int before_mark(stet__mender *m, uint32_t i) {
  uint32_t p = stet__before(m, i), n = stet__after(m, i + 2);
  unsigned char c = stet__byte(m, i + 1);
  if (!(alnum(p) || p == ')') || !(stet__is_gap(n) || (c != ';' && (n == '"' || n == 0x201D)))) return 0;
  if (c == ';' && word_before(m, i).n < 2) return 0; /* "a = x_1 ; b" */
  int tongue = stet__mend_tongue(m);
  if (tongue != STET__ENGLISH) return tongue < 0 ? -1 : 0;
  for (uint32_t k = i + 2; c == '?' && k - i < REACH && stet__byte(m, k) != '\n' && stet__byte(m, k); k++)
    if (stet__byte(m, k) == ':' && stet__byte(m, k - 1) == ' ' && stet__byte(m, k + 1) == ' ') return 0;
  return 1;
}

/* The one blank at `i` parts what belongs together: a bracket or a quotation and what is in it, a word and its apostrophe or
** hyphen. Or a quotation that is closed is closed once more behind it. */
static const char *apart(const stet__mender *m, uint32_t i, uint32_t *end) {
  uint32_t p = stet__before(m, i), c = stet__after(m, i + 1);
  if (i == 0 || stet__is_gap(p) || stet__is_gap(c)) return NULL;
  if (p == 0x201D && c == 0x201D && closes_nothing(m, i + 1)) {
    *end = i + 4;
    return "";
  }
  bool quote = c == '\'' || c == 0x2019;
  const char *mark = quote ? amid_blanks(m, i, end) : NULL;
  if (mark) return mark;
  *end = i + 1;
  bool no = !((c == 'n' || p == 0x2019) && in_ending(m, i)) && !((p == '(' || c == ')') && in_bracket(m, i)) &&
            !((p == 0x201C || c == 0x201D) && in_quotation(m, i)) && !(quote && before_apostrophe(m, i)) &&
            !((p == '-') != (c == '-') && beside_hyphen(m, i));
  return no ? NULL : "";
}

/* Of the stops at `k`, behind a blank, there are two, and no sentence goes on behind them: "the decision .." */
static bool two_stops_adrift(const stet__mender *m, uint32_t k) {
  if (stet__byte(m, k + 1) != '.' || stet__byte(m, k + 2) == '.' || !behind(stet__after(m, k + 2))) return false;
  uint32_t next = stet__after(m, skip_blanks(m, k + 2));
  return next != '.' && !stet__is_lower(next);
}

/* The blank at `i` after a stop, before another one: "two euros. . The map". */
static bool stop_again(const stet__mender *m, uint32_t i) {
  if (i < 2 || stet__byte(m, i - 1) != '.' || !ends_word(stet__before(m, i - 1)) || !behind(stet__after(m, i + 2))) return false;
  uint32_t next = stet__after(m, skip_blanks(m, i + 2));
  return next != '.' && !stet__is_lower(next);
}

/* A small word that something must follow ends at `i`: "according to ." */
static bool leads(const stet__mender *m, uint32_t i) {
  word w = word_before(m, i);
  return stet__listed(" a an and at by for from his in into its my of on or our than the their to with your ", w.p, w.n);
}

/* The comma at `k` behind the blanks at `i` parts the groups of one number: "5 ,000 people". */
static bool thousands(const stet__mender *m, uint32_t i, uint32_t k) {
  uint32_t before = i, behind = k + 1;
  while (before > 0 && i - before < 4 && stet__ascii_digit(stet__byte(m, before - 1))) before--;
  while (behind - k < 5 && stet__ascii_digit(stet__byte(m, behind))) behind++;
  unsigned char b = before ? stet__byte(m, before - 1) : ' ';
  return k == i + 1 && i - before < 4 && behind - k == 4 && (b == ' ' || b == '$') && stet__byte(m, behind) == ' ' &&
         stet__ascii_lower(stet__byte(m, behind + 1));
}

/* A sentence begins at `at`, behind a blank at `i` and a stop: "is over .The teams". */
static bool begins_sentence(const stet__mender *m, uint32_t i, uint32_t at) {
  word w = word_before(m, i), v = word_after(m, at);
  word next = word_after(m, at + v.n + 1);
  bool word_first = stet__word_begins_clause(v.p, v.n) || (v.n > 3 && known(v) && next.n > 1 && known(next));
  return w.n > 2 && known(w) && capital(v) && stet__ascii_lower(v.p[1]) && word_first && stet__byte(m, at + v.n) == ' ' &&
         next.n > 0 && stet__ascii_lower(next.p[0]);
}

/* The blanks at `i` before a mark or a word. *end is 0 where memory ran out. */
static const char *spaced(stet__mender *m, uint32_t i, uint32_t *end) {
  uint32_t p = stet__before(m, i), k = i;
  while (stet__byte(m, k) == ' ') k++;
  unsigned char c = stet__byte(m, k);
  *end = k;
  if (k == i + 1 && c == '.' && stop_again(m, i)) {
    *end = k + 1;
    return "";
  }
  if (k == i + 1 && c == ';' && alnum(p) && stet__is_lower(stet__after(m, k + 1))) { /* "Tuesday ;the vote" */
    word v = word_after(m, k + 1);
    if (word_before(m, i).n < 2 || !known(v) || stet__byte(m, k + 1 + v.n) != ' ') return NULL;
    *end = k + 1;
    return "; ";
  }
  if (k == i + 1 && (c == ';' || c == '!' || c == '?')) {
    int yes = before_mark(m, i);
    if (yes < 0) *end = 0;
    return yes > 0 ? "" : NULL;
  }
  if (k == i + 1 && c != ',' && c != '.') return apart(m, i, end);
  if (p == 0x201C && i > 3 && stet__is_letter(stet__before(m, i - 3))) p = 0x201D; /* a closing mark of the wrong shape */
  if ((c == ',' || c == '.') && leads(m, i)) return NULL; /* what was lost here a person must say: see suspects_lost.c */
  if (c == ',' && ends_word(p) && stet__byte(m, k + 1) != ',') {
    uint32_t n = stet__after(m, k + 1);
    if (behind(n)) return "";
    *end = k + 1;
    if (stet__is_digit(p) && thousands(m, i, k)) {
      *end = k;
      return "";
    }
    bool figure = stet__is_digit(p) && known(word_after(m, k + 1)); /* "in 1905 ,is" */
    return stet__is_letter(n) && (stet__is_letter(p) || figure || p == 0x201D) ? ", " : NULL;
  }
  if (k == i + 1 && c == '.' && begins_sentence(m, i, k + 1)) {
    *end = k + 1;
    return ". ";
  }
  if (c == '.' && ends_word(p) && two_stops_adrift(m, k)) {
    *end = k + 2;
    return ".";
  }
  if (c == '.' && ends_word(p) && behind(stet__after(m, k + 1))) {
    uint32_t size = i ? (uint32_t)stet__utf8_decode_back(m->cur, i, &p) : 0;
    uint32_t next = skip_blanks(m, k + 1);
    if (stet__is_digit(p) && next > k + 1 && stet__is_digit(stet__after(m, next))) return NULL;
    bool spaced_dots = stet__byte(m, next) == '.', initial = stet__is_letter(p) && !alnum(stet__before(m, i - size));
    return spaced_dots || initial ? NULL : "";
  }
  bool text = alnum(p) || p == ',' || p == ';' || p == 0x2019 || p == 0x201D || p == ')';
  uint32_t n = stet__after(m, k);
  bool double_space = k == i + 2 && text && (alnum(n) || n == 0x201C || n == 0x2018 || n == '(');
  return double_space && !in_table(m, i) ? " " : NULL;
}

/* The spaces, stops and commas `a`, between the bytes `c` and `next`, of which spaced() or doubled() may have something to say. */
static stet__lanes ajar(stet__lanes c, stet__lanes a, stet__lanes next) {
  stet__lanes stop = stet__lanes_are(next, '.'), wide = stet__lanes_are(next, 0xE2), space = stet__lanes_are(next, ' ');
  stet__lanes comma = stet__lanes_are(next, ',');
  stet__lanes adrift = stet__lanes_are(next, ')') | stet__lanes_are(next, '\'') | stet__lanes_are(next, '-') | wide;
  adrift |= stet__lanes_are(next, ';') | stet__lanes_are(next, '!') | stet__lanes_are(next, '?');
  adrift |= stet__lanes_are(c, '(') | stet__lanes_are(c, '-') | stet__lanes_are(c, 0x9C) | stet__lanes_are(c, 0x99);
  adrift |= stet__lanes_are(next, 'n');
  stet__lanes spaced = stet__lanes_are(a, ' ') & (space | comma | stop | adrift);
  stet__lanes stopped = stet__lanes_are(a, '.') & (stop | wide | stet__lanes_are(next, '"'));
  return spaced | stopped | (stet__lanes_are(a, ',') & (space | comma | stop | stet__lanes_are(next, '\t')));
}

/* The same of the bytes from `i` on, as bits: the byte before and the one behind are looked at, zeros beyond the ends. */
static uint32_t ajar_at(const stet__mender *m, uint32_t i) {
  char pad[STET__LANES + 2] = {0};
  const char *p = m->cur + i - 1;
  if (i == 0 || m->cur_n - i <= STET__LANES) {
    uint32_t left = m->cur_n - i < STET__LANES + 1 ? m->cur_n - i : STET__LANES + 1;
    if (i) pad[0] = *p;
    memcpy(pad + 1, m->cur + i, left);
    p = pad;
  }
  return stet__lanes_bits(ajar(stet__lanes_at(p), stet__lanes_at(p + 1), stet__lanes_at(p + 2)));
}

bool stet__mend_punctuation(stet__mender *m) {
  sight seen = {0, false};
  uint32_t done = 0; /* what lies before it is settled */
  for (uint32_t from = 0; from < m->cur_n; from += STET__LANES) {
    for (uint32_t bits = ajar_at(m, from); bits; bits &= bits - 1) {
      uint32_t i = from + (uint32_t)__builtin_ctz(bits), start = i, end = i + 1;
      if (i < done) continue;
      const char *now = stet__byte(m, i) == ' ' ? bracket(m, i, &start, &end) : NULL;
      if (!now) {
        start = i;
        now = stet__byte(m, i) == ' ' ? spaced(m, i, &end) : doubled(m, i, &end);
      }
      if (end == 0) return false;
      if (now && start < done) now = NULL;
      if (now && (stet__mend_in_link(m, i) || in_code(m, i, &seen))) now = NULL;
      if (now) {
        if (!stet__mend_patch(m, start, end, now, strlen(now), STET_MEND_PUNCTUATION, 0.9f)) return false;
        done = end;
      } else if (stet__byte(m, i) == ' ') { /* nor of the others of a row of spaces */
        for (done = i + 1; stet__byte(m, done) == ' ';) done++;
      }
    }
  }
  return true;
}
