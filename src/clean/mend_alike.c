/* mend_alike: characters that look like others: ligatures ("ofﬁce"), letters of another alphabet in a word ("Кyiv" with a Cyrillic
** К), marks of Chinese and Japanese print in Latin text ("eels，of course").
**
** No word is of two alphabets. A token that is goes into the one that most of its letters are of, if each of the others has a twin
** there: Latin where the document is in a language that is written so, as others put their endings at foreign names, and Cyrillic
** or Greek where it is not.
*/
#include "clean/mend_work.h"

enum { LETTERS = 40 }; /* of a token: a longer one is left alone */

/* Twins: the Latin letter, the Cyrillic and the Greek one; 0: it has none. */
static const struct { char latin; uint16_t cyrillic, greek; } twins[] = {
  {'a', 0x430, 0}, {'c', 0x441, 0}, {'e', 0x435, 0}, {'i', 0x456, 0}, {'j', 0x458, 0}, {'o', 0x43E, 0x3BF}, {'p', 0x440, 0},
  {'s', 0x455, 0}, {'x', 0x445, 0}, {'y', 0x443, 0}, {'A', 0x410, 0x391}, {'B', 0x412, 0x392}, {'C', 0x421, 0},
  {'E', 0x415, 0x395}, {'H', 0x41D, 0x397}, {'I', 0x406, 0x399}, {'J', 0x408, 0}, {'K', 0x41A, 0x39A}, {'M', 0x41C, 0x39C},
  {'N', 0, 0x39D}, {'O', 0x41E, 0x39F}, {'P', 0x420, 0x3A1}, {'S', 0x405, 0}, {'T', 0x422, 0x3A4}, {'X', 0x425, 0x3A7},
  {'Y', 0, 0x3A5}, {'Z', 0, 0x396},
};

enum { LATIN, CYRILLIC, GREEK, OTHER, ALPHABETS };

static int alphabet(uint32_t cp) {
  if (cp < 0x250) return LATIN;
  if (cp >= 0x370 && cp < 0x400) return GREEK;
  return cp >= 0x400 && cp < 0x530 ? CYRILLIC : OTHER;
}

/* The twin of `cp`, of the alphabet `from`, in the alphabet `to`; 0: none. */
static uint32_t twin(uint32_t cp, int from, int to) {
  for (size_t k = 0; k < sizeof twins / sizeof *twins; k++) {
    const uint32_t row[] = {(uint32_t)twins[k].latin, twins[k].cyrillic, twins[k].greek};
    if (row[from] == cp) return row[to];
  }
  return 0;
}

/* The alphabet that the letters text[0..n) are to be in, and the one that some are in; -1: they are left alone. */
static int mixed(const char *text, uint32_t n, int *from) {
  uint32_t count[ALPHABETS] = {0}, all = 0, cp;
  for (uint32_t i = 0; i < n; all++) {
    i += (uint32_t)stet__utf8_decode(text + i, n - i, &cp);
    count[alphabet(cp)]++;
  }
  if (all > LETTERS || count[OTHER] || !count[LATIN] || (count[CYRILLIC] > 0) == (count[GREEK] > 0)) return -1;
  int other = count[CYRILLIC] ? CYRILLIC : GREEK, to = count[LATIN] > count[other] ? LATIN : other;
  *from = to == LATIN ? other : LATIN;
  if (count[LATIN] == count[other] || all < 3) return -1;
  for (uint32_t i = 0; i < n;) {
    i += (uint32_t)stet__utf8_decode(text + i, n - i, &cp);
    if (alphabet(cp) == *from && !twin(cp, *from, to)) return -1;
  }
  return to;
}

static bool mend_token(stet__mender *m, uint32_t start, uint32_t end) {
  char out[4];
  int from = LATIN, to = mixed(m->cur + start, end - start, &from);
  if (to < 0 || stet__mend_in_link(m, start)) return true;
  int tongue = stet__mend_tongue(m);
  if (tongue < 0) return false;
  if ((to == LATIN) != (tongue != STET__TONGUES)) return true;
  for (uint32_t i = start, k; i < end; i += k) {
    uint32_t cp;
    k = (uint32_t)stet__utf8_decode(m->cur + i, end - i, &cp);
    if (alphabet(cp) != from) continue;
    size_t size = (size_t)stet__utf8_encode(twin(cp, from, to), out);
    if (!stet__mend_patch(m, i, i + k, out, size, STET_MEND_INVISIBLE, 0.9f)) return false;
  }
  return true;
}

/* The start of the letters before `i`. */
static uint32_t token_start(const stet__mender *m, uint32_t i) {
  for (uint32_t cp, from = i; i > 0 && from - i < 4 * LETTERS;) {
    uint32_t k = (uint32_t)stet__utf8_decode_back(m->cur, i, &cp);
    if (!stet__is_letter(cp) && !stet__is_mark(cp)) break;
    i -= k;
  }
  return i;
}

static bool is_ligature(uint32_t cp) { return cp >= 0xFB00 && cp <= 0xFB06; }
static bool beside_letter(uint32_t b, uint32_t c) { return stet__is_letter(b) || stet__is_letter(c); }

/* The document speaks of ligatures: one stands by itself. Asked once. */
static bool speaks_of_ligatures(stet__mender *m) {
  if (m->ligatures) return m->ligatures == 1;
  m->ligatures = 2;
  for (uint32_t i = stet__next_high(m->text, m->n, 0), k; i < m->n; i = stet__next_high(m->text, m->n, i + k)) {
    uint32_t cp, b = 0, c = 0;
    k = (uint32_t)stet__utf8_decode(m->text + i, m->n - i, &cp);
    if (!is_ligature(cp)) continue;
    if (i) stet__utf8_decode_back(m->text, i, &b);
    if (i + k < m->n) stet__utf8_decode(m->text + i + k, m->n - i - k, &c);
    if (!beside_letter(b, c)) m->ligatures = 1;
  }
  return m->ligatures == 1;
}

bool stet__mend_alike(stet__mender *m) {
  static const char *const ligatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  uint32_t done = 0; /* the end of the last token */
  for (uint32_t i = stet__next_high(m->cur, m->cur_n, 0), k; i < m->cur_n; i = stet__next_high(m->cur, m->cur_n, i + k)) {
    uint32_t cp;
    k = (uint32_t)stet__utf8_decode(m->cur + i, m->cur_n - i, &cp);
    if (is_ligature(cp)) {
      const char *by = ligatures[cp - 0xFB00];
      bool mend = beside_letter(stet__before(m, i), stet__after(m, i + k)) && !speaks_of_ligatures(m);
      if (mend && !stet__mend_patch(m, i, i + k, by, strlen(by), STET_MEND_INVISIBLE, 0.95f)) return false;
    } else if (i >= done && cp >= 0x370 && cp < 0x530) {
      done = stet__letters_end(m->cur, m->cur_n, i);
      if (done > i && !mend_token(m, token_start(m, i), done)) return false;
    }
  }
  return true;
}

/* ---- Marks -------------------------------------------------------------------------------------------------------- */

static bool western(uint32_t cp) { return (cp > ' ' && cp < 0x250) || (cp >= 0x2010 && cp < 0x2070); }

/* The mark of Latin text for one of East Asian print; 0: none. */
static char mark_for(uint32_t cp) {
  if (cp == 0x3001) return ',';
  if (cp == 0x3002 || cp == 0xFF61) return '.';
  return cp > 0xFF00 && cp < 0xFF40 && strchr(",.;:!?()%", (int)(cp - 0xFEE0)) ? (char)(cp - 0xFEE0) : 0;
}

/* The apostrophe of the English word before `i` became the sign there, an accent or what is put for a lost character: "don´t",
** "the mayor\uFFFDs office". */
static bool was_apostrophe(const stet__mender *m, uint32_t i, uint32_t k) {
  const char *p = m->cur;
  uint32_t start = i, end = i + k;
  while (start > 0 && i - start < 24 && stet__ascii_letter(stet__byte(m, start - 1))) start--;
  while (stet__ascii_lower(stet__byte(m, end))) end++;
  uint32_t n = i - start, next = end + 1;
  unsigned char c = stet__byte(m, end);
  if (n == 0 || (start > 0 && stet__is_letter(stet__before(m, start))) || !(c <= ' ' || strchr(",.;:!?", c))) return false;
  if (stet__word_takes(p + start, n, p + i + k, end - i - k)) return true;
  while (stet__ascii_lower(stet__byte(m, next))) next++;
  bool prose = stet__word_of_prose(p + start, n) && !stet__listed_small(" attach expos divorc pat ", p + start, n);
  bool name = stet__ascii_upper(stet__byte(m, start)) && n > 3;
  bool owner = end == i + k + 1 && p[i + k] == 's' && n > 2 && (prose || name) && c == ' ';
  return owner && stet__word_of_prose(p + end + 1, next - end - 1);
}

bool stet__mend_wide_marks(stet__mender *m) {
  for (uint32_t i = stet__next_high(m->cur, m->cur_n, 0), k; i < m->cur_n; i = stet__next_high(m->cur, m->cur_n, i + k)) {
    uint32_t cp, b = stet__before(m, i);
    k = (uint32_t)stet__utf8_decode(m->cur + i, m->cur_n - i, &cp);
    if (cp == 0xB4 || cp == 0xFFFD) {
      if (was_apostrophe(m, i, k) && !stet__mend_patch(m, i, i + k, "’", 3, STET_MEND_PUNCTUATION, 0.8f)) return false;
      continue;
    }
    char mark = mark_for(cp), by[3] = {' ', mark, ' '};
    uint32_t c = stet__after(m, i + k);
    if (!mark || !(western(b) || (mark == '(' && stet__is_gap(b))) || !(western(c) || stet__is_gap(c))) continue;
    bool number = stet__is_digit(b) && stet__is_digit(c), word = stet__is_letter(c) || stet__is_digit(c);
    bool space = mark != '(' && mark != '%' && word && !number;
    bool before = mark == '(' && (stet__is_letter(b) || stet__is_digit(b));
    int tongue = stet__mend_tongue(m);
    if (tongue < 0) return false;
    if (tongue == STET__TONGUES) return true;
    if (!stet__mend_patch(m, i, i + k, by + !before, 1u + space + before, STET_MEND_PUNCTUATION, 0.9f)) return false;
  }
  return true;
}

enum { QUOTED = 300 };

/* The end of what "``" at `i` begins, the first byte of the marks that close it; 0: no words of prose. */
static uint32_t ticks_end(const stet__mender *m, uint32_t i) {
  uint32_t k = i + 2;
  for (; k < m->cur_n && k - i < QUOTED; k++) {
    unsigned char c = stet__byte(m, k);
    if ((c == '`' || c == '\'') && stet__byte(m, k + 1) == c) break;
    bool letter = stet__ascii_letter(c), apostrophe = c == '\'' && k > i + 2;
    if (!letter && !apostrophe && c < 0x80 && !stet__ascii_digit(c) && !strchr(" ,.;:!?-%$", c)) return 0;
  }
  unsigned char c = stet__byte(m, k), next = stet__byte(m, k + 2);
  if ((c != '`' && c != '\'') || k == i + 2 || stet__byte(m, k - 1) == ' ') return 0;
  if (c == '`' && (m->flags & STET__MEND_MARKUP)) return 0; /* program text */
  return next == 0 || strchr(" \n\r\t.,;:!?)", next) ? k : 0;
}

/* Two ticks may be the marks of program text in a document that has more of them, around a few words. */
static bool are_quotes(const stet__mender *m, uint32_t i, uint32_t end) {
  uint32_t spaces = 0, ticks = 0;
  for (uint32_t k = i; k < end; k++) spaces += m->cur[k] == ' ';
  if (spaces > 2 || m->cur[end] == '\'') return true;
  for (const char *p = m->text, *stop = p + m->n; (p = memchr(p, '`', (size_t)(stop - p))) != NULL && ticks < 5; p++) ticks++;
  return ticks < 5;
}

/* The marks of typewriters: ``certain'', ``certain``. */
bool stet__mend_ticks(stet__mender *m) {
  for (uint32_t i = 0; i + 4 < m->cur_n; i++) {
    const char *p = memchr(m->cur + i, '`', m->cur_n - i);
    if (!p) break;
    i = (uint32_t)(p - m->cur);
    uint32_t b = stet__before(m, i);
    if (stet__byte(m, i + 1) != '`' || !(stet__is_gap(b) || b == '(') || !stet__is_letter(stet__after(m, i + 2))) continue;
    uint32_t end = ticks_end(m, i);
    if (!end || !are_quotes(m, i, end)) continue;
    if (!stet__mend_patch(m, i, i + 2, "\"", 1, STET_MEND_PUNCTUATION, 0.9f)) return false;
    if (!stet__mend_patch(m, end, end + 2, "\"", 1, STET_MEND_PUNCTUATION, 0.9f)) return false;
    i = end + 1;
  }
  return true;
}
