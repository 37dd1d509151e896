/* mend_marks: punctuation that lost markup left doubled or adrift.
**
** When a link or a tag goes, its words go and the marks round them meet: two stops, two commas, a comma after a space. Each rule
** here asks for a word before and for white space, the end or a closing mark behind, so that ellipses, decimals, paths, ranges
** and ",,German quotes''" stay. Two dots before a small letter are somebody's ellipsis and stay, as do spaces before ; : ! ?
** (French), two spaces after a stop (a typist's habit), and three spaces or more (layout).
**
** Not every line is prose: in program text, commands and formulas a space before a stop or a comma has a meaning, in a table two
** spaces part the columns. Both are told by the line, which is looked at only where there is something to mend.
*/
#include "clean/mend_work.h"

static bool alnum(uint32_t cp) { return stet__is_letter(cp) || stet__is_digit(cp) || stet__is_mark(cp); }
static bool closing(uint32_t cp) {
  return cp == ')' || cp == ']' || cp == '"' || cp == '\'' || cp == 0x201D || cp == 0x2019 || cp == 0xBB;
}
static bool ends_word(uint32_t cp) { return alnum(cp) || closing(cp) || cp == '%'; }
static bool gap(uint32_t cp) { return cp == 0 || cp == ' ' || cp == '\t' || cp == '\n' || cp == '\r'; }
static bool behind(uint32_t cp) { return gap(cp) || closing(cp); }

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

static bool ascii_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

/* Does an option, an operator, a variable, a path or a formula begin at p, before which `b` stands? */
static bool is_code(char b, const char *p, uint32_t n) {
  static const char PAIRS[] = " && || == != => -> :: $( ${ \\( \\[ /* */ ";
  char next = n > 1 ? p[1] : ' ';
  switch (*p) {
  case '`': case '{': case '}': return true;
  case '-': if (b == ' ' && (ascii_letter(next) || (next == '-' && n > 2 && ascii_letter(p[2])))) return true; break;
  case '/': if (b == ' ' && ascii_letter(next)) return true; break;
  case '$': if (ascii_letter(next) || (b == '\n' && next == ' ')) return true; break;
  case '\\': if (ascii_letter(next)) return true; break;
  default: break;
  }
  return n > 1 && strchr("&|=!-:$\\/*", *p) && stet__listed(PAIRS, p, 2);
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
  for (uint32_t i = 0; i < l.n && !seen->code; i++) seen->code = is_code(i ? l.p[i - 1] : '\n', l.p + i, l.n - i);
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

/* ---- The marks ---- */

/* "..": one stop, unless it may be an ellipsis. */
static bool two_stops(const stet__mender *m, uint32_t i) {
  if (stet__byte(m, i + 1) != '.' || stet__byte(m, i + 2) == '.') return false;
  if (!ends_word(stet__before(m, i)) || !behind(stet__after(m, i + 2))) return false;
  uint32_t k = i + 2;
  while (closing(stet__after(m, k)) || gap(stet__after(m, k))) {
    uint32_t cp;
    if (k >= m->cur_n) return true;
    k += (uint32_t)stet__utf8_decode(m->cur + k, m->cur_n - k, &cp);
  }
  return !stet__is_lower(stet__after(m, k));
}

/* The marks that begin at `i`, a comma or a stop after a word: where they end and what should stand for them. NULL: nothing. */
static const char *doubled(const stet__mender *m, uint32_t i, uint32_t *end) {
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
  if (c != ',' || stet__byte(m, k + 1) == ',' || (!apart && !behind(stet__after(m, k + 1)))) return NULL;
  *end = k + 1;
  return stet__is_letter(stet__after(m, k + 1)) ? ", " : ",";
}

/* The blanks at `i` before a comma, a stop or a word. */
static const char *spaced(const stet__mender *m, uint32_t i, uint32_t *end) {
  uint32_t p = stet__before(m, i), k = i;
  while (stet__byte(m, k) == ' ') k++;
  unsigned char c = stet__byte(m, k);
  *end = k;
  if (c == ',' && ends_word(p) && stet__byte(m, k + 1) != ',') {
    uint32_t n = stet__after(m, k + 1);
    if (behind(n)) return "";
    *end = k + 1;
    return stet__is_letter(n) && stet__is_letter(p) ? ", " : NULL;
  }
  if (c == '.' && ends_word(p) && behind(stet__after(m, k + 1))) {
    uint32_t size = i ? (uint32_t)stet__utf8_decode_back(m->cur, i, &p) : 0;
    uint32_t next = skip_blanks(m, k + 1);
    if (stet__is_digit(p) && next > k + 1 && stet__is_digit(stet__after(m, next))) return NULL;
    bool spaced_dots = stet__byte(m, next) == '.', initial = stet__is_letter(p) && !alnum(stet__before(m, i - size));
    return spaced_dots || initial ? NULL : "";
  }
  bool word = alnum(p) || p == ',' || p == ';' || p == 0x2019 || p == 0x201D || p == ')';
  uint32_t n = stet__after(m, k);
  bool double_space = k == i + 2 && word && (alnum(n) || n == 0x201C || n == 0x2018 || n == '(');
  return double_space && !in_table(m, i) ? " " : NULL;
}

/* Neither spaced() nor doubled() has anything to say of the byte `c` where `next` follows. */
static bool idle(unsigned char c, unsigned char next) {
  if (c == ' ') return next != ' ' && next != ',' && next != '.';
  if (c == '.') return next != '.';
  return c != ',' || (next != ' ' && next != '\t' && next != ',' && next != '.');
}

bool stet__mend_punctuation(stet__mender *m) {
  sight seen = {0, false};
  for (uint32_t i = 0; i < m->cur_n;) {
    unsigned char c = stet__byte(m, i);
    if (idle(c, stet__byte(m, i + 1))) {
      i++;
      continue;
    }
    uint32_t end = i + 1;
    const char *now = NULL;
    if (c == ' ') now = spaced(m, i, &end);
    else if (c == '.' || c == ',') now = doubled(m, i, &end);
    if (now && (stet__mend_in_link(m, i) || in_code(m, i, &seen))) now = NULL;
    if (!now) {
      uint32_t k = i + 1;
      if (c == ' ') {
        while (stet__byte(m, k) == ' ') k++;
      }
      i = k;
      continue;
    }
    if (!stet__mend_patch(m, i, end, now, strlen(now), STET_MEND_PUNCTUATION, 0.9f)) return false;
    i = end;
  }
  return true;
}
