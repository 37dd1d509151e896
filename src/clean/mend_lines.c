/* mend_lines: words divided at line ends are made whole, hard wraps become spaces.
**
** A hyphen at a line end is either the typesetter's (it goes) or the word's own (it stays). The document is asked first: the
** spelling that it uses elsewhere wins. Then the shape: a hyphen before a capital or a digit, or after capitals or a single
** letter, is the word's own ("T-cell", "COVID-19"); between two lower-case letters the common words decide: the joined form is a
** word, or one half is none: join; both halves are words and the whole is not: keep ("long-term"). In other languages no half is
** known, and the typesetter is the likelier one, but for the compounds of mend_compounds.c. A few first and last halves make
** compounds with words that are not in the list ("self-", "vice-", "-eyed"). A hyphen before "and", "or" or their like is suspended
** ("pro- and anti-dam") and keeps its space. A hyphen after a digit is never the typesetter's; a not sign at a line end is always
** his: so it is in text that was read from paper.
**
** Where lines were joined before, a space stands behind the hyphen ("capabili- ties"): the hyphen goes with it where the whole is a
** word and a half is none, or the whole is a common one.
*/
#include "clean/mend_work.h"

static bool is_blank(unsigned char c) { return c == ' ' || c == '\t'; }

enum { WORD_REACH = 64 }; /* no word is longer; keeps the walk back bounded */

/* The start of the letters before `i`. */
static uint32_t letters_start(const stet__mender *m, uint32_t i) {
  uint32_t from = i;
  while (i > 0 && from - i < WORD_REACH) {
    uint32_t cp, k = (uint32_t)stet__utf8_decode_back(m->cur, i, &cp);
    if (!stet__is_letter(cp) && !stet__is_mark(cp)) break;
    i -= k;
  }
  return i;
}

static const char endings[] =
  " able ably al ally ance ant ary ate ation ed ence ent er ers ery es est ful ial ible ic ical ily ing ings ion ions ish ism "
  "ist ists ity ive ized ised izing ising less ly ment ments ness or ors ous tion tions sion sions ty ture ";
static const char joined_first[] = " bi tri multi ultra super over under out up fore auto micro inter ";
static const char hyphened_first[] = " non anti pro ex self semi co all mid pre post well ill so vice quasi pan neo cross half ";

static const char prefixes[] = " re de ";
static const char hyphened_last[] = " wing winger wingers eyed haired handed headed minded hearted faced legged footed ";
static const char after_ex[] =
  " boss boyfriend captain chairman champion chief coach colleague convict director employee girlfriend governor husband leader "
  "lover manager mayor member minister model officer partner player policeman premier president prime prisoner senator soldier "
  "spouse spy student wife ";

enum { NO_WORD, JOIN, KEEP, SUSPENDED, NOMEM };

static bool begins_after_prefix(const char *p, size_t n) {
  static const char *const roots[] = {"elect", "emerg", "enact", "engag", "engineer", "enter", "entry", "escalat", "establish",
                                      "evaluat", "examine", "examining"};
  for (size_t k = 0; k < sizeof roots / sizeof *roots; k++) {
    size_t size = strlen(roots[k]);
    if (n >= size && memcmp(p, roots[k], size) == 0) return true;
  }
  return false;
}

/* Halves whose compounds have a hyphen whatever the other half is: known by themselves, as few of the others are common words. */
static bool keeps_hyphen(const char *p, uint32_t l, size_t nl, uint32_t r, size_t nr) {
  if (stet__listed_small(" self ", p + l, nl)) return true;
  if (stet__listed_small(" vice ", p + l, nl)) return nr < 3 || memcmp(p + r, "roy", 3) != 0;
  if (stet__listed_small(" ex ", p + l, nl)) return stet__listed_small(after_ex, p + r, nr);
  if (stet__listed_small(prefixes, p + l, nl)) return begins_after_prefix(p + r, nr); /* "re-elected" */
  return nl > 2 && stet__word_common(p + l, nl) && stet__listed_small(hyphened_last, p + r, nr);
}

/* What the hyphen between the word's first half cur[l, hyphen) and its second half cur[r, r_end) is. */
static int judge(stet__mender *m, uint32_t l, uint32_t hyphen, uint32_t r, uint32_t r_end) {
  const char *p = m->cur;
  size_t nl = hyphen - l, nr = r_end - r;
  int64_t joined = stet__words_count(m, p + l, nl, "", p + r, nr), hyphened = stet__words_count(m, p + l, nl, "-", p + r, nr);
  if (joined < 0 || hyphened < 0) return NOMEM;
  int suspends = joined || hyphened ? 0 : stet__mend_suspends(m, p + r, nr);
  if (suspends) return suspends < 0 ? NOMEM : SUSPENDED;
  if (joined != hyphened) return joined > hyphened ? JOIN : KEEP;
  uint32_t last, next, head;
  stet__utf8_decode_back(p, hyphen, &last);
  stet__utf8_decode(p + r, r_end - r, &next);
  int k = stet__utf8_decode(p + l, nl, &head);
  bool capitals = stet__is_upper(last) && stet__is_upper(next) && nl > 1;
  if (!capitals && (stet__is_upper(last) || stet__is_upper(next))) return KEEP;
  if ((size_t)k == nl || (l > 0 && p[l - 1] == '-')) return KEEP; /* one letter, or a chain of hyphens */
  int compound = stet__mend_compound(m, p + l, nl, p + r, nr);
  if (compound) return compound < 0 ? NOMEM : KEEP;
  char both[WORD_REACH];
  if (nl + nr < sizeof both) {
    memcpy(both, p + l, nl);
    memcpy(both + nl, p + r, nr);
    if (stet__word_common(both, nl + nr)) return JOIN;
  }
  if (stet__listed_small(endings, p + r, nr)) return JOIN;
  if (keeps_hyphen(p, l, nl, r, nr)) return KEEP;
  if (stet__listed_small(prefixes, p + l, nl)) return JOIN;
  int64_t left = stet__words_count(m, p + l, nl, "", NULL, 0), right = stet__words_count(m, p + r, nr, "", NULL, 0);
  int tongue = stet__mend_tongue(m);
  if (left < 0 || right < 0 || tongue < 0) return NOMEM;
  if (tongue != STET__ENGLISH && tongue != STET__TONGUES) return left > 0 && right > 0 && nl > 3 && nr > 3 ? KEEP : JOIN;
  bool left_word = left > 0 || stet__word_common(p + l, nl) || stet__listed_small(hyphened_first, p + l, nl);
  bool right_word = right > 0 || stet__word_common(p + r, nr);
  if (left_word && right_word) return KEEP;
  bool participle = nr > 4 && (memcmp(p + r_end - 2, "ed", 2) == 0 || memcmp(p + r_end - 3, "ing", 3) == 0);
  if (nl > 2 && participle && stet__word_common(p + l, nl)) return KEEP; /* "far-fetched" */
  return right_word && stet__listed_small(joined_first, p + l, nl) ? KEEP : JOIN;
}

/* The line end at `i` (a \n or \r): its end and the end of the blanks after it. */
static uint32_t next_line(const stet__mender *m, uint32_t i) {
  if (stet__byte(m, i) == '\r') i++;
  if (stet__byte(m, i) == '\n') i++;
  while (is_blank(stet__byte(m, i))) i++;
  return i;
}

enum { WINDOW = 256 };

static uint32_t find_line_end(const stet__mender *m, uint32_t i) {
  while (i < m->cur_n) { /* by windows: where lines end with one sign only, a search for the other must not run to the end */
    const char *p = m->cur + i;
    size_t n = m->cur_n - i < WINDOW ? m->cur_n - i : WINDOW;
    const char *lf = memchr(p, '\n', n), *cr = memchr(p, '\r', lf ? (size_t)(lf - p) : n);
    if (cr || lf) return (uint32_t)((cr ? cr : lf) - m->cur);
    i += (uint32_t)n;
  }
  return m->cur_n;
}

/* The line that ends with the hyphen holds a part of an address or of a table's row: those are not divided as words are. */
static bool no_prose(const stet__mender *m, uint32_t hyphen, uint32_t r_end) {
  unsigned char c = stet__byte(m, r_end), d = stet__byte(m, r_end + 1);
  if (c == '/' || c == '_' || c == '=' || (c == '.' && d >= 'a' && d <= 'z')) return true;
  uint32_t i = hyphen, least = hyphen > WINDOW ? hyphen - WINDOW : 0;
  for (bool token = true; i > least && stet__byte(m, i - 1) != '\n'; i--) {
    token = token && !is_blank(stet__byte(m, i - 1));
    if ((token && stet__byte(m, i - 1) == '/') || ((m->flags & STET__MEND_MARKUP) && stet__byte(m, i - 1) == '|')) return true;
  }
  return false;
}

/* What the hyphen is between cur[l, hyphen), letters or none, and what begins at `next` and has its last letter before r_end. */
static int judge_any(stet__mender *m, uint32_t l, uint32_t hyphen, uint32_t next, uint32_t r_end) {
  unsigned char b = hyphen ? stet__byte(m, hyphen - 1) : 0, c = stet__byte(m, next);
  bool digit = c >= '0' && c <= '9', after_digit = l == hyphen && b >= '0' && b <= '9';
  if (r_end == next && !digit) return NO_WORD;
  if (after_digit) { /* "the 30-year-old", "2019-20" */
    uint32_t cp;
    stet__utf8_decode(m->cur + next, m->cur_n - next, &cp);
    int suspends = digit ? 0 : stet__mend_suspends(m, m->cur + next, r_end - next);
    if (suspends) return suspends < 0 ? NOMEM : SUSPENDED;
    if (digit || stet__is_lower(cp)) return KEEP;
    int tongue = stet__mend_tongue(m);
    return tongue < 0 ? NOMEM : tongue == STET__GERMAN ? KEEP : NO_WORD; /* "40-Stunden-Woche" */
  }
  if (l == hyphen) return NO_WORD;
  return digit ? KEEP : judge(m, l, hyphen, next, r_end);
}

bool stet__mend_hyphens(stet__mender *m) {
  for (uint32_t i = find_line_end(m, 0); i < m->cur_n; i = find_line_end(m, next_line(m, i))) {
    uint32_t end = i, cp = 0, next = next_line(m, i);
    if (end > 0 && stet__byte(m, end - 1) == ' ') end--;
    if (end < 2 || next >= m->cur_n) continue;
    uint32_t k = (uint32_t)stet__utf8_decode_back(m->cur, end, &cp);
    if (cp != '-' && cp != 0x2010 && cp != 0xAC) continue;
    uint32_t hyphen = end - k, r_end = stet__letters_end(m->cur, m->cur_n, next);
    if (cp == 0xAC && (letters_start(m, hyphen) == hyphen || r_end == next)) continue;
    if (stet__mend_in_link(m, hyphen) || no_prose(m, hyphen, r_end)) continue;
    int verdict = cp == 0xAC ? JOIN : judge_any(m, letters_start(m, hyphen), hyphen, next, r_end);
    if (verdict == NOMEM) return false;
    if (verdict == SUSPENDED || verdict == NO_WORD) continue;
    if (!stet__mend_patch(m, verdict == JOIN ? hyphen : end, next, "", 0, STET_MEND_HYPHENS, 0.9f)) return false;
  }
  return true;
}

/* The halves cur[l, hyphen) and cur[r, r_end) are of one word. -1: out of memory. */
static int one_word(stet__mender *m, uint32_t l, uint32_t hyphen, uint32_t r, uint32_t r_end) {
  const char *p = m->cur;
  size_t nl = hyphen - l, nr = r_end - r;
  char both[WORD_REACH];
  if (nr < 2 || nl + nr >= sizeof both || (l > 0 && p[l - 1] == '-') || !stet__is_lower(stet__after(m, r))) return 0;
  int suspends = stet__mend_suspends(m, p + r, nr);
  if (suspends) return suspends < 0 ? -1 : 0;
  int64_t joined = stet__words_count(m, p + l, nl, "", p + r, nr), left = stet__words_count(m, p + l, nl, "", NULL, 0);
  if (joined < 0 || left < 0) return -1;
  if (joined > 0 && left <= 1) return 1; /* the half itself was counted */
  memcpy(both, p + l, nl);
  memcpy(both + nl, p + r, nr);
  if (nl < 2) { /* "a- gain" */
    bool amid = l > 1 && p[l - 1] == ' ' && stet__ascii_lower((unsigned char)p[l - 2]);
    return amid && p[l] == 'a' && stet__word_common(both, nl + nr);
  }
  bool halves = stet__word_common(p + l, nl) && stet__word_common(p + r, nr);
  int64_t hyphened = halves ? stet__words_count(m, p + l, nl, "-", p + r, nr) : 0;
  if (hyphened < 0) return -1;
  if (halves && l > 0 && (unsigned char)p[l - 1] > ' ') return 0; /* "snow/rain- fall" */
  return stet__word_common(both, nl + nr) ? !hyphened : !halves && stet__word_known(both, nl + nr);
}

bool stet__mend_divided(stet__mender *m) {
  for (uint32_t i = 2; i < m->cur_n; i++) {
    const char *p = memchr(m->cur + i, '-', m->cur_n - i);
    if (!p) break;
    i = (uint32_t)(p - m->cur);
    if (stet__byte(m, i + 1) != ' ' || !stet__is_lower(stet__before(m, i)) || stet__mend_in_link(m, i)) continue;
    int yes = one_word(m, letters_start(m, i), i, i + 2, stet__letters_end(m->cur, m->cur_n, i + 2));
    if (yes < 0 || (yes && !stet__mend_patch(m, i, i + 2, "", 0, STET_MEND_HYPHENS, 0.8f))) return false;
  }
  return true;
}

/* What joins two lines: nothing in scripts without spaces and after a dash without them, else a space. */
static const char *seam(const stet__mender *m, uint32_t start, uint32_t end) {
  uint32_t p, n, k = (uint32_t)stet__utf8_decode_back(m->cur, start, &p);
  stet__utf8_decode(m->cur + end, m->cur_n - end, &n);
  bool east = (p >= 0x2E80 && p < 0xA000) || (p >= 0xFF00 && p < 0xFF61);
  if (east && ((n >= 0x2E80 && n < 0xA000) || (n >= 0xFF00 && n < 0xFF61))) return "";
  return p == 0x2014 && start > k && !is_blank(stet__byte(m, start - k - 1)) ? "" : " ";
}

bool stet__mend_wraps(stet__mender *m) {
  if (!(m->flags & STET__MEND_WRAPPED) || (m->flags & STET__MEND_MARKUP)) return true;
  for (uint32_t i = find_line_end(m, 0); i < m->cur_n;) {
    uint32_t start = i, end = next_line(m, i);
    while (start > 0 && is_blank(stet__byte(m, start - 1))) start--;
    while (stet__byte(m, end) == '\n' || stet__byte(m, end) == '\r') end = next_line(m, end);
    bool edge = start == 0 || end == m->cur_n;
    if (!edge) {
      const char *by = seam(m, start, end);
      if (!stet__mend_patch(m, start, end, by, strlen(by), STET_MEND_WRAPS, 0.9f)) return false;
    }
    i = find_line_end(m, end);
  }
  return true;
}
