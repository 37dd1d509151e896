/* mojibake: UTF-8 that was read in another code page, found stretch by stretch and read again. Text of one byte a character is
** misread.c's.
**
** The idea. Take each character of a stretch for the byte that it stands for in one code page; where the bytes are whole UTF-8
** sequences, two readings compete: the text as it stands, and what the bytes say. Each brings evidence, counted in points (about a
** doubling of the odds each):
**   against the text as it stands   C1 controls; a capital inside a word; a currency or an opening mark after a letter; a quote
**                                   or a stop glued to the letter after it; a lone capital such as no language has for a word
**   for the other reading           a letter of the words around it, in their case; common punctuation; emoji; a letter of
**                                   another script only in company of its like
**   against it                      rare letters, unassigned characters, a letter of a script that stands alone
** A stretch is read again when the sum reaches ENOUGH, or SOME when the document was found damaged in that page before: text
** damaged once is damaged everywhere. One layer is taken off at a time; the mender comes back until nothing changes.
**
** Lossy damage is mended as far as the text allows: a no-break space that became a space ("Ã " for "à"), a byte with no character
** ("â€" for a closing quote, also with U+FFFD behind). Any other sequence with U+FFFD or '?' for one of its bytes is one U+FFFD:
** its character is lost.
**
** The well-known rival judges a whole text by a regular expression of bad pairs; points per stretch need no table of pairs, and
** mend a text of which only a part is damaged. Rejected: the fix of the whole run in one page, which fails on every run that has a
** single right character outside of the page.
*/
#include <utf8proc.h>

#include "clean/mend_work.h"
#include "clean/mojibake_pages.h"

enum { P1252, PLATIN2, P1250, P1251, P1253, P1254, P1257, PMAC, P437 };
enum { UNKNOWN, NO, YES }; /* of stet__mender.wide */
enum { ENOUGH = 4, SOME = 2, SURE = 8, MAX_STRETCH = 64 };

static unsigned row_of(uint32_t cp) { return cp < 0x10000 ? page_index[page_block[cp >> 6]][cp & 63] : 0; }

/* What a character may be evidence of by itself. */
static unsigned alone(uint32_t cp) {
  if (cp < 0xA0) return STET__SIGN_CONTROL;
  if (cp == 0xA0) return STET__SIGN_SPACE;
  if (cp == 0xA3 || cp == 0xA5 || (cp >= 0x20A0 && cp <= 0x20BF)) return STET__SIGN_MONEY;
  if (cp == 0xAD || cp == 0xFEFF || cp == 0x180E) return STET__SIGN_INVISIBLE;
  if (cp >= 0xFB00 && cp <= 0xFB06) return STET__SIGN_ALIKE;
  if ((cp > 0xFF00 && cp < 0xFF62) || cp == 0xB4 || cp == 0xFFFD) return STET__SIGN_WIDE;
  if (cp < 0x2000 || cp > 0x2064) return 0;
  if (cp <= 0x200A || cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F) return STET__SIGN_SPACE;
  if (cp <= 0x200D || cp >= 0x2060) return STET__SIGN_INVISIBLE;
  return cp >= 0x2018 && cp <= 0x201F ? STET__SIGN_QUOTE : 0;
}

static bool goes_on(unsigned c) { return (c & 0xC0) == 0x80; }
static unsigned row_of_two(unsigned a, unsigned b) { return page_index[page_block[a & 31]][b & 63]; }

void stet__mend_tables(stet__mender *m) {
  for (uint32_t cp = 0; cp < 0x800; cp++) m->two[cp] = (uint32_t)page_lead[row_of(cp)] << 16 | page_cont[row_of(cp)];
}

/* A "Â" ends before p. */
static bool is_stray(const unsigned char *p) { return p[-1] == 0x82 && p[-2] == 0xC3; }

static bool is_plain(unsigned char c) { return (unsigned)(c | 32) - 'a' < 26; }

/* Most characters of right text are passed by their bytes: those of two bytes (but U+0080..U+00BF) are in a page or nothing, those
** that begin with E3..EE (but surrogates and private ones) are nothing. The rest is decoded. */
unsigned stet__mend_look(const stet__mender *m, const char *text, uint32_t n) {
  const unsigned char *p = (const unsigned char *)text, *const start = p, *end = p + n;
  unsigned seen = 0;
  uint32_t pair = 0, lead = 0; /* lead: the pages in which the character just before begins a sequence */
  while (p < end) {
    const unsigned c = *p;
    if (c < 0x80) {
      if (lead && c <= ' ' && (m->any_seen || is_stray(p))) seen |= STET__SIGN_MOJIBAKE;
      lead = 0;
      if (++p < end && *p < 0x80) p += stet__next_high((const char *)p, (uint32_t)(end - p), 0);
      continue;
    }
    const size_t left = (size_t)(end - p);
    if (c - 0xC3 < 0xE0 - 0xC3 && left > 1 && goes_on(p[1])) {
      if (c == 0xC3 && left > 5 && p[2] == 0xC3 && p[4] == 0xC3) seen |= STET__SIGN_MISREAD; /* three in a row */
      if (c - 0xCD < 0xD5 - 0xCD && ((p > start && is_plain(p[-1])) || (left > 2 && is_plain(p[2])))) seen |= STET__SIGN_ALIKE;
      pair = m->two[(c & 31) << 6 | (p[1] & 63)];
      p += 2;
    } else if (c - 0xE3 < 0xEF - 0xE3 && c != 0xED && left > 2 && goes_on(p[1]) && goes_on(p[2])) {
      if (c == 0xE3 && p[1] == 0x80 && (p[2] == 0x81 || p[2] == 0x82)) seen |= STET__SIGN_WIDE;
      lead = 0;
      p += 3;
      continue;
    } else {
      uint32_t cp;
      p += stet__utf8_decode((const char *)p, left, &cp);
      pair = (uint32_t)page_lead[row_of(cp)] << 16 | page_cont[row_of(cp)];
      if (cp >= STET__BAD_BYTE) seen |= STET__SIGN_BYTES;
      else seen |= alone(cp);
      if (lead && cp == 0xFFFD) seen |= STET__SIGN_MOJIBAKE;
    }
    if (lead & pair) seen |= STET__SIGN_MOJIBAKE;
    lead = pair >> 16;
  }
  if (lead && is_stray(p)) seen |= STET__SIGN_MOJIBAKE;
  return seen;
}

/* ---- Sequences ---------------------------------------------------------------------------------------------------- */

typedef struct seq { /* one UTF-8 sequence as it stands in the text */
  uint32_t size;     /* bytes of the text */
  uint32_t cp;       /* what it says */
  uint32_t s[6];     /* [n] the characters that stand for its bytes; 0 for a byte that vanished */
  uint8_t n;
  uint8_t lossy;     /* 1: a byte is lost, cp is U+FFFD; 2: a space stood for a no-break space */
} seq;

static inline uint32_t char_at(const stet__mender *m, uint32_t at, uint32_t *size) {
  const unsigned char *p = (const unsigned char *)m->cur + at;
  uint32_t cp = 0, left = m->cur_n - at;
  *size = left > 0;
  if (left == 0) return 0;
  if (p[0] < 0x80) return p[0];
  if (p[0] - 0xC2u < 0xE0 - 0xC2 && left > 1 && goes_on(p[1])) {
    *size = 2;
    return (p[0] & 31u) << 6 | (p[1] & 63u);
  }
  *size = (uint32_t)stet__utf8_decode(m->cur + at, left, &cp);
  return cp;
}

static uint32_t char_before(const stet__mender *m, uint32_t at, uint32_t *size) {
  uint32_t cp = 0;
  *size = 0;
  if (at) *size = (uint32_t)stet__utf8_decode_back(m->cur, at, &cp);
  return cp;
}

/* The byte that a continuation stands for; 0 for none. *lossy as in seq. */
static unsigned continuation(uint32_t cp, int page, unsigned lead, int place, unsigned before, uint8_t *lossy) {
  if (cp == 0xFFFD) {
    *lossy = 1;
    return 0x80;
  }
  if (cp == '?' && place == 2 && lead == 0xE2 && before == 0x80) {
    *lossy = 1;
    return 0x80;
  }
  if (cp == ' ' && page < PMAC && lead >= 0xE0 && place > 0) {
    *lossy |= 2;
    return 0xA0;
  }
  unsigned b = page_byte[row_of(cp)][page];
  return b >= 0x80 && b < 0xC0 ? b : 0;
}

/* The second half of a CESU-8 pair after the first; joins them. */
static bool low_surrogate(const stet__mender *m, uint32_t at, int page, seq *q) {
  unsigned b[3];
  uint32_t i = at + q->size;
  for (int k = 0; k < 3; k++) {
    uint32_t size, cp = char_at(m, i, &size);
    b[k] = page_byte[row_of(cp)][page];
    q->s[q->n++] = cp;
    i += size;
  }
  if (b[0] != 0xED || (b[1] & 0xF0) != 0xB0 || (b[2] & 0xC0) != 0x80) return false;
  q->cp = 0x10000u + ((q->cp - 0xD800) << 10) + (((b[1] & 0x0F) << 6) | (b[2] & 0x3F));
  q->size = i - at;
  return true;
}

static bool is_two(const unsigned char *p) { return p[0] - 0xC2u < 0xE0 - 0xC2 && goes_on(p[1]); }

/* Reads the sequence at `at` in `page`, of two bytes, where it stands as two characters of two bytes, as it does in most damage. */
static bool read_two(const unsigned char *p, int page, seq *q) {
  const unsigned lead = page_byte[row_of_two(p[0], p[1])][page], last = page_byte[row_of_two(p[2], p[3])][page];
  q->size = 4;
  q->s[0] = (p[0] & 31u) << 6 | (p[1] & 63u);
  q->s[1] = (p[2] & 31u) << 6 | (p[3] & 63u);
  q->cp = (lead & 31u) << 6 | (last & 63u);
  q->n = 2;
  q->lossy = 0;
  return goes_on(last);
}

/* Reads the sequence at `at` in `page`. */
static bool read_seq(const stet__mender *m, uint32_t at, int page, seq *q) {
  const unsigned char *p = (const unsigned char *)m->cur + at;
  if (m->cur_n - at >= 4 && is_two(p) && is_two(p + 2) && page_byte[row_of_two(p[0], p[1])][page] - 0xC2u < 0xE0 - 0xC2)
    return read_two(p, page, q);
  uint32_t size, cp = char_at(m, at, &size);
  unsigned lead = page_byte[row_of(cp)][page], before = 0;
  if (lead < 0xC2 || lead > 0xF4) return false;
  int want = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, real = 0;
  uint32_t v = lead & (0x7Fu >> want);
  q->size = size;
  q->s[0] = cp;
  q->n = 1;
  q->lossy = 0;
  for (int k = 1; k < want; k++) {
    cp = char_at(m, at + q->size, &size);
    unsigned b = size ? continuation(cp, page, lead, k, before, &q->lossy) : 0;
    if (!b) return false;
    real += cp != 0xFFFD && cp != ' ' && cp != '?';
    v = v << 6 | (b & 0x3F);
    q->s[q->n++] = cp;
    q->size += size;
    before = b;
  }
  q->cp = v;
  if (q->lossy && want > 2 && !real) return false;
  if (q->lossy & 1) {
    q->cp = 0xFFFD;
    return true;
  }
  if (v >= 0xD800 && v < 0xDC00) return low_surrogate(m, at, page, q);
  return v >= (want == 2 ? 0x80u : want == 3 ? 0x800u : 0x10000u) && v <= 0x10FFFF && !(v >= 0xDC00 && v < 0xE000);
}

/* ---- Evidence ----------------------------------------------------------------------------------------------------- */

static bool in(uint32_t cp, const uint16_t *set) {
  for (; *set; set++) {
    if (*set == cp) return true;
  }
  return false;
}

/* Marks that do not follow a letter in ordinary text. */
static bool odd_after_letter(uint32_t cp) {
  static const uint16_t odd[] = {
    0x20AC, 0x0192, 0x02C6, 0x02DC, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xAB, 0xAC, 0xAD, 0xAF, 0xB1, 0xB6, 0xB8, 0xBC,
    0xBD, 0xBE, 0xBF, 0x2039, 0x201A, 0x201E, 0x2030, 0x02D8, 0x02D9, 0x02DB, 0x02DD, 0x02C7, 0x2020, 0x2021, 0xAA, 0xBA, 0};
  return in(cp, odd) || (cp >= 0x2200 && cp < 0x2600);
}

static bool opening(uint32_t cp) {
  return cp == 0xAB || cp == 0x2039 || cp == 0x2018 || cp == 0x201C || cp == 0x201A || cp == 0x201E;
}

static bool closing(uint32_t cp) {
  static const uint16_t marks[] = {0xA0, 0xA9, 0xAE, 0xB0, 0xB4, 0xB7, 0xBB, 0x2026, 0x203A, 0x2122, 0};
  return in(cp, marks) || (cp >= 0x2013 && cp <= 0x2014) || (cp >= 0x2018 && cp <= 0x201D);
}

/* What a character is, as bits. Each is worked out once for a desk: a damaged text asks of the same few again and again. */
enum { KNOWN = 1, LETTER = 2, UPPER = 4, LOWER = 8, ODD = 16 /* after a letter */, OPENS = 32, CLOSES = 64, LATIN = 128 };

static uint8_t find_kind(uint32_t cp) {
  bool letter = cp != 0x192 && cp != 0xAA && cp != 0xBA && stet__is_letter(cp);
  return (uint8_t)(KNOWN | (letter ? LETTER : 0) | (letter && cp < 0x250 ? LATIN : 0) | (stet__is_upper(cp) ? UPPER : 0) |
                   (stet__is_lower(cp) ? LOWER : 0) | (odd_after_letter(cp) ? ODD : 0) | (opening(cp) ? OPENS : 0) |
                   (closing(cp) ? CLOSES : 0));
}

static inline unsigned kind(stet__mender *m, uint32_t cp) {
  uint32_t slot = cp < 0x800 ? cp : cp - 0x2000 < 0x600 ? cp - 0x2000 + 0x800 : STET__KINDS;
  if (slot == STET__KINDS) return find_kind(cp);
  if (!m->kinds[slot]) m->kinds[slot] = find_kind(cp);
  return m->kinds[slot];
}

static bool box(uint32_t cp) { return cp >= 0x2500 && cp < 0x25A0; }
static bool is_c1(uint32_t cp) { return cp >= 0x80 && cp < 0xA0; }

/* Scripts, as far as company is judged by them: blocks of the larger alphabets, 0 for what is none. */
static int script(uint32_t cp) {
  static const struct { uint32_t from, to; } blocks[] = {
    {0x370, 0x3FF}, {0x400, 0x52F}, {0x531, 0x58F}, {0x591, 0x5F4}, {0x600, 0x77F}, {0x900, 0x97F}, {0x980, 0x9FF}, {0xA00, 0xA7F},
    {0xA80, 0xAFF}, {0xB80, 0xBFF}, {0xC00, 0xC7F}, {0xC80, 0xCFF}, {0xD00, 0xD7F}, {0xD80, 0xDFF}, {0xE01, 0xE7F}, {0xE81, 0xEFF},
    {0x1000, 0x109F}, {0x10A0, 0x10FF}, {0x1200, 0x139F}, {0x1780, 0x17FF}, {0x1F00, 0x1FFF}, {0x3041, 0x30FF}, {0x3400, 0x9FFF},
    {0xAC00, 0xD7A3}, {0xFB50, 0xFDFF}};
  for (size_t k = 0; cp >= blocks[0].from && k < sizeof blocks / sizeof *blocks; k++) {
    if (cp >= blocks[k].from && cp <= blocks[k].to) return (int)k + 1;
  }
  return 0;
}

/* Points against the text as it stands, inside one sequence. `p`: the character before it; `n`: after it. */
static int strange(stet__mender *m, const seq *q, uint32_t p, uint32_t n, int page) {
  int points = 0;
  const uint32_t s0 = q->s[0], last = q->s[q->n - 1];
  const unsigned first = kind(m, s0), end = kind(m, last), left = kind(m, p), right = kind(m, n);
  const bool western = page == P1252 || page == P1254;
  if (first & LETTER) {
    if ((first & UPPER) && (left & LOWER)) points += 4;
    else if ((left & LETTER) && (left & LATIN) != (first & LATIN)) points += 3; /* two scripts in a word */
  } else if ((left & LETTER) && !(s0 >= 0x2013 && s0 <= 0x2026 && s0 != 0x201A && s0 != 0x201E) && s0 != 0xBB) {
    points += 2; /* a mathematical sign or a box after a letter */
  }
  unsigned b = first;
  for (int k = 1; k < q->n; k++) {
    const unsigned c = kind(m, q->s[k]);
    if (is_c1(q->s[k])) points += 4;
    else if (c & ODD) points += 2;
    else if ((c & LETTER) && (b & LETTER)) points += (b & LOWER) && (c & UPPER) ? 3 : western ? 2 : !(b & LOWER) != !(c & LOWER);
    else if (c & LETTER) points += 1;
    b = c;
  }
  bool boxes = page == P437 && box(s0) && box(last); /* line art: evidence only inside a word */
  if (boxes && !(left & LETTER)) return 0;
  if ((first & UPPER) && (end & UPPER) && !(left & LETTER) && (right & LOWER)) points += 2;
  if ((first & UPPER) && (left & UPPER) && (end & CLOSES) && !(right & LETTER)) points -= 2; /* a word in capitals, quoted */
  if ((right & LETTER) && !(end & LETTER)) {
    if ((left & LETTER) && last != 0x2019 && last != 0xA0) points += 1;
    bool opened = (end & OPENS) && (kind(m, q->s[q->n - 2]) & LETTER);
    points += opened ? 3 : last != 0x2019 && last != ' ' && last != 0xA0;
  }
  if (q->cp == 0xA3 && (end & LETTER) && !(left & LETTER) && n >= '0' && n <= '9') points += 6; /* pounds: "ÂŁ5", "ВЈ5" */
  bool lone = (first & UPPER) && !(left & LETTER) && q->n == 2 && !(end & LETTER);
  if (lone && western && s0 == 0xC2) points += 3; /* a lone Â is no word of any language */
  else if (lone && (s0 == 0xC3 || !(end & CLOSES))) points += 2;
  if (page == P1251 && !(first & LATIN) && (first & UPPER) && (end & UPPER) && script(q->cp) != script(s0)) points -= 2;
  return points;
}

static bool same_script(uint32_t a, uint32_t b) {
  int x = script(a), y = script(b);
  bool east = (x == 22 || x == 23) && (y == 22 || y == 23); /* kana and Han */
  return x && (x == y || east);
}

/* Letters of European languages and Vietnamese beyond ASCII; not phonetic and historic ones. */
static bool common_latin(uint32_t cp) {
  if (cp == 0x138 || cp == 0x149 || cp == 0x17F || cp == 0x13F || cp == 0x140 || cp == 0x132 || cp == 0x133) return false;
  return (cp >= 0xC0 && cp < 0x180 && cp != 0xD7 && cp != 0xF7) || (cp >= 0x218 && cp <= 0x21B) || cp == 0x1A0 || cp == 0x1A1 ||
         cp == 0x1AF || cp == 0x1B0 || cp == 0x192 || (cp >= 0x1E80 && cp <= 0x1EF9) || (cp >= 0x1E00 && cp < 0x1E80);
}

static bool common_greek(uint32_t cp) { return cp == 0x394 || cp == 0x3A9 || cp == 0x3A3 || (cp >= 0x3B1 && cp <= 0x3C9); }

static bool common_sign(uint32_t cp) {
  return (cp >= 0x2010 && cp <= 0x2015) || (cp >= 0x2018 && cp <= 0x2026) || cp == 0x2030 || cp == 0x2032 || cp == 0x2033 ||
      cp == 0x2039 ||
         cp == 0x203A || (cp >= 0x20A0 && cp <= 0x20BF) || (cp >= 0x2100 && cp < 0x2C00) || (cp >= 0x2000 && cp <= 0x200F) ||
         (cp >= 0x3000 && cp < 0x3020) || (cp >= 0xFF01 && cp <= 0xFF65) || (cp >= 0xFB00 && cp <= 0xFB06) || cp == 0xFE0F ||
             cp == 0x202F ||
         cp == 0x2060;
}

/* Points for what a sequence says. `p`, `n`: the characters round it as they would then stand; `p2` before p. `inner`: both
** neighbours and the company are those of the stretch. */
typedef struct around { uint32_t p2, p, n; bool p_read, n_read; } around; /* *_read: the neighbour was itself read anew */

static int letter_points(stet__mender *m, uint32_t d, const around *a) {
  const unsigned own = kind(m, d), left = kind(m, a->p), right = kind(m, a->n);
  int points = 2 + ((left | right) & LETTER ? 1 : 0);
  if ((!a->p_read && script(a->p)) || (!a->n_read && script(a->n))) points -= 4; /* its neighbours are of another script */
  if ((own & LOWER) && (left & UPPER) && ((kind(m, a->p2) | right) & UPPER)) points -= 4;
  if ((own & LOWER) && !(left & LETTER) && (right & UPPER)) points -= 2;
  if ((own & UPPER) && (left & LOWER)) points -= 4;
  return points;
}

static int plausible(stet__mender *m, uint32_t d, const around *a, bool seen) {
  if (d == 0xFEFF) return 6;
  if (d == 0xFFFD) return 3;
  if (is_c1(d)) return a->p_read || a->n_read ? 0 : -1;
  if (d < 0xC0) return 1;
  if (common_latin(d)) return letter_points(m, d, a);
  if (common_sign(d)) return 2;
  if ((d >= 0x1F000 && d < 0x1FB00) || (d >= 0xE0020 && d < 0xE0080)) return 4;
  int c = (int)utf8proc_category((utf8proc_int32_t)d);
  if (c == UTF8PROC_CATEGORY_CN || c == UTF8PROC_CATEGORY_CO) return -8;
  if (d >= 0x300 && d < 0x370) {
    bool joins = d <= 0x304 || (d >= 0x306 && d <= 0x30C) || d == 0x323 || d == 0x327 || d == 0x328;
    return (kind(m, a->p) & LETTER ? joins : a->p > ' ') ? 0 : -8;
  }
  if (script(d)) {
    bool rare = d >= 0x460 && d < 0x530 && d != 0x490 && d != 0x491;
    if ((a->p_read && same_script(d, a->p)) || (a->n_read && same_script(d, a->n))) return rare ? 1 : 2;
    if ((!a->p_read && same_script(d, a->p)) || (!a->n_read && same_script(d, a->n))) return -4;
    return common_greek(d) || (m->scripts_seen >> script(d) & 1) ? 2 : seen ? -1 : -3;
  }
  return -4;
}

/* ---- Stretches ---------------------------------------------------------------------------------------------------- */

typedef struct stretch { uint32_t end; int score, page; uint32_t scripts; /* bits: those it hides */ } stretch;

/* The stretch of sequences in `page` from `at` on and its points; end == at where there is none. */
static stretch judge(stet__mender *m, uint32_t at, int page) {
  stretch st = {at, 0, page, 0};
  seq q[2];
  uint32_t size, p = char_before(m, at, &size), source_p = p;
  around a = {0, p, 0, false, false};
  a.p2 = char_before(m, at - size, &size);
  bool seen = m->page_seen[page] > 0, more = read_seq(m, at, page, &q[0]);
  int lossy = 0;
  for (int k = 0; more && k < MAX_STRETCH; k++) {
    const seq *now = &q[k & 1];
    seq *next = &q[(k + 1) & 1];
    st.end += now->size;
    st.scripts |= 1u << script(now->cp);
    uint32_t n = char_at(m, st.end, &size);
    more = read_seq(m, st.end, page, next);
    a.n = more ? next->cp : n;
    a.n_read = more;
    st.score += strange(m, now, source_p, n, page) + plausible(m, now->cp, &a, seen);
    if (now->lossy == 2 && now->cp != 0x26A0 && now->cp != 0x2800 && now->cp < 0x1F000) st.score -= 8;
    if (now->lossy & 1) lossy += 1 + (now->n == 2);
    if (now->cp == 0xE5 && now->s[1] == 0xA5 && !seen) st.score -= 9;
        /* "Ã¥" may as well be half of other damage: in company only */
    if (now->cp == 0xE0 && now->s[1] == 0xA0 && !(kind(m, a.p2) & UPPER)) st.score += 1;
    source_p = now->s[now->n - 1];
    a = (around){a.p, now->cp, 0, true, false};
  }
  if (lossy && !seen) st.score -= 3 * lossy;
  return st;
}

/* Notes for the rest of the document what page and which scripts a sure stretch shows. */
static void note(stet__mender *m, const stretch *st) {
  m->page_seen[st->page]++;
  m->any_seen = true;
  m->scripts_seen |= st->scripts;
}

/* One walk over the run. */
typedef struct stroll {
  uint32_t tried[PAGES]; /* up to where the page was tried in vain */
  bool count;            /* to note what is sure; otherwise to make the patches */
  uint8_t western;       /* whether Windows-1252 and 1254 have the same byte for every character of the run, once that was asked */
} stroll;

enum { UNASKED, ALIKE, APART };

static bool western_alike(const stet__mender *m, stroll *w) {
  uint32_t i = w->western == UNASKED ? stet__next_high(m->cur, m->cur_n, 0) : m->cur_n, size;
  if (w->western == UNASKED) w->western = ALIKE;
  for (; i < m->cur_n; i = stet__next_high(m->cur, m->cur_n, i + size)) {
    const uint8_t *bytes = page_byte[row_of(char_at(m, i, &size))];
    if (bytes[P1252] != bytes[P1254]) w->western = APART;
  }
  return w->western == ALIKE;
}

/* The best reading of what begins at `at`, of those in the pages `lead`. What Windows-1252 made of it serves for 1254 too, where
** the two are alike and nothing was noted between. */
static stretch best_at(stet__mender *m, uint32_t at, unsigned lead, stroll *w) {
  stretch best = {at, 0, -1, 0}, western = best;
  uint32_t most = 1, scripts = m->scripts_seen;
  int best_rank = 0;
  bool western_seen = m->page_seen[P1252] > 0;
  for (int page = 0; page < PAGES; page++) most = m->page_seen[page] > most ? m->page_seen[page] : most;
  for (int page = 0; page < PAGES; page++) {
    if (!(lead >> page & 1) || at < w->tried[page]) continue;
    uint32_t seen = m->page_seen[page];
    bool judged = page == P1254 && western.page == P1252 && western_seen == (seen > 0) && scripts == m->scripts_seen;
    stretch st = judged && western_alike(m, w) ? western : judge(m, at, page);
    st.page = page;
    if (page == P1252) western = st;
    if (st.end == at) continue;
    int rank = st.score * 8 + (seen == most ? 6 : 0) - (page == PLATIN2 ? 3 : 0); /* Latin-2 is rarer than Windows-1250 */
    if (w->count && st.score > ENOUGH) note(m, &st);
    if (st.score < (seen ? SOME : ENOUGH)) w->tried[page] = st.end;
    else if (best.page < 0 || rank > best_rank) best = st, best_rank = rank;
  }
  return best;
}

/* A mark whose last byte became U+FFFD, after a word or a stop: Windows-1252 has no character for the last byte of the closing
** quote, and has one for those of all other marks that stand there. With '?' the byte may be gone and the question mark real. */
static bool is_closing_quote(const stet__mender *m, uint32_t at, const seq *q, int page) {
  uint32_t size;
  return page == P1252 && q->n == 3 && q->s[0] == 0xE2 && q->s[1] == 0x20AC && q->s[2] == 0xFFFD && char_before(m, at, &size) > ' ';
}

static bool emit(stet__mender *m, uint32_t at, const stretch *st) {
  while (at < st->end) {
    seq q;
    char out[5];
    if (!read_seq(m, at, st->page, &q)) return true;
    uint32_t size, n = char_at(m, at + q.size, &size);
    if ((q.lossy & 1) && is_closing_quote(m, at, &q, st->page)) q.cp = 0x201D;
    int k = stet__utf8_encode(q.cp, out);
    seq next;
    bool alone = q.lossy == 2 && q.s[q.n - 1] == ' ' && !read_seq(m, at + q.size, st->page, &next);
    if (alone && ((kind(m, n) & LETTER) || (n >= '0' && n <= '9'))) out[k++] = ' '; /* two spaces had become one */
    if (!stet__mend_patch(m, at, at + q.size, out, (size_t)k, STET_MEND_MOJIBAKE, st->score >= SURE ? 0.99f : 0.9f)) return false;
    at += q.size;
  }
  return true;
}

/* ---- Lossy damage ------------------------------------------------------------------------------------------------- */

static bool word_at(const stet__mender *m, uint32_t at, const char *word) {
  size_t n = strlen(word);
  return m->cur_n - at >= n && memcmp(m->cur + at, word, n) == 0;
}

/* Does the document have the character before two spaces? Then a lost no-break space was not joined with the space after it, and
** where one space follows the character it is no space of the text. */
static bool spaces_are_whole(stet__mender *m, uint32_t cp, int page) {
  if (!m->wide[page]) {
    char sought[8];
    size_t k = (size_t)stet__utf8_encode(cp, sought);
    memcpy(sought + k, "  ", 2);
    m->wide[page] = NO;
    const char *p = m->text, *end = m->text + m->n;
    while (m->wide[page] == NO && (size_t)(end - p) >= k + 2 && (p = memchr(p, sought[0], (size_t)(end - p) - k - 1)) != NULL) {
      if (memcmp(p, sought, k + 2) == 0) m->wide[page] = YES;
      p++;
    }
  }
  return m->wide[page] == YES;
}

/* "Ã " whose no-break space became a space, in a document with damage of this page: "à", and the Portuguese words that begin
** with it. `space`: where the space is. Answers the end of what is replaced, 0 for none. */
static uint32_t lost_no_break(stet__mender *m, uint32_t at, uint32_t space, int page, uint32_t *cp, bool *keeps) {
  uint32_t size, first, own = char_at(m, at, &size), p = char_before(m, at, &size), n = char_at(m, space + 1, &first);
  unsigned lead = page_byte[row_of(own)][page];
  bool among_latin = p == ' ' && (kind(m, n) & LATIN) && (kind(m, char_before(m, at - size, &first)) & LATIN);
  if (!(kind(m, own) & LATIN) && !among_latin) return 0; /* a Cyrillic "В" is a word, a "Г" an initial */
  bool whole = word_at(m, space + 1, "s ") || word_at(m, space + 1, "quele") || word_at(m, space + 1, "quela") || word_at(m,
      space + 1, "quilo");
  bool capital = (kind(m, p) & UPPER) && !(kind(m, char_before(m, at - size, &first)) & LETTER); /* "HÃ  Ná»™i" */
  if (lead == 0xC3 && (!(kind(m, p) & UPPER) || (capital && (n == ' ' || (kind(m, n) & LOWER))))) {
    bool ends = n == 0 || (n < 0x80 && strchr(" ,.-)'\"", (int)n)) || (kind(m, n) & CLOSES);
    *cp = 0xE0;
    *keeps = !ends && (kind(m, p) & LETTER ? !spaces_are_whole(m, own, page) : !whole);
    return space + 1;
  }
  if (lead == 0xC5 && !(kind(m, p) & LETTER) && (kind(m, n) & LOWER)) {
    *cp = 0x160;
    *keeps = false;
    return space + 1;
  }
  if (lead == 0xC2) {
    *cp = 0xA0;
    *keeps = false;
    return space + 1;
  }
  return 0;
}

/* "Â" and a space, a line end or nothing after a word or its stop: a no-break space that became a space. No language has it there,
** so it needs no company. */
static bool is_lost_space(stet__mender *m, uint32_t at) {
  uint32_t size, p = char_before(m, at, &size), next = at + 2;
  if (next < m->cur_n && m->cur[next] != ' ' && m->cur[next] != '\n' && m->cur[next] != '\r') return false;
  bool stop = false;
  for (int k = 0; k < 3 && p > ' ' && ((p < 0x80 && strchr(".,;:!?)\"", (int)p)) || p == 0x2019 || p == 0x201D); k++) {
    stop = true;
    at -= size;
    p = char_before(m, at, &size);
  }
  return (kind(m, p) & LOWER) || (stop && p >= '0' && p <= '9');
}

static bool mend_lost_space(stet__mender *m, uint32_t at) {
  uint32_t next = at + 2;
  if (next < m->cur_n && m->cur[next] == ' ') next++;
  return stet__mend_patch(m, at, next, "\xC2\xA0", 2, STET_MEND_MOJIBAKE, 0.9f);
}

static bool mend_lossy(stet__mender *m, uint32_t at, uint32_t cp, unsigned lead, uint32_t *size) {
  uint32_t next = at + *size, k, n = char_at(m, next, &k), said = 0, end = 0;
  bool keeps = false;
  char out[5];
  if (n == ' ') {
    for (int page = 0; page < PMAC && !end; page++) {
      unsigned b = page_byte[row_of(cp)][page];
      if ((lead >> page & 1) && m->page_seen[page] && b < 0xE0) end = lost_no_break(m, at, next, page, &said, &keeps);
    }
  } else if (cp == 0xE2 && n == 0x20AC) { /* a closing quote, whose last byte Windows-1252 has no character for */
    uint32_t size_p, p = char_before(m, at, &size_p);
    if (p > ' ') said = 0x201D, end = next + k;
  }
  if (!end) return true;
  int used = stet__utf8_encode(said, out);
  if (keeps) out[used++] = ' ';
  *size = end - at;
  return stet__mend_patch(m, at, end, out, (size_t)used, STET_MEND_MOJIBAKE, 0.85f);
}

/* ---- The rule ----------------------------------------------------------------------------------------------------- */

/* The pages of `lead` in which what stands at `at` may go on with a sequence; 0 where judging would find none. A space is a lost
** no-break space inside a longer sequence, or, once there was damage, what mend_lossy looks for. */
static unsigned pages_going_on(const stet__mender *m, uint32_t at, unsigned lead, uint32_t *cp) {
  uint32_t size;
  *cp = char_at(m, at, &size);
  if (*cp == ' ' && !m->any_seen) {
    uint32_t k, next = char_at(m, at + 1, &k);
    return next == ' ' || next == 0xFFFD ? lead : lead & page_cont[row_of(next)];
  }
  return *cp == ' ' || *cp == 0xFFFD ? lead : lead & page_cont[row_of(*cp)];
}

/* One walk over the run: without `make` it only counts what is sure, for the walk that makes the patches; *more says whether that
** walk can find anything. */
static bool walk(stet__mender *m, bool make, bool *more) {
  const unsigned char *p = (const unsigned char *)m->cur;
  stroll w = {.count = !make};
  uint32_t size, n = m->cur_n;
  for (uint32_t i = stet__next_high(m->cur, n, 0); i < n; i += size) {
    uint32_t cp, next;
    unsigned lead = 0;
    if (p[i] < 0x80) {
      size = stet__next_high(m->cur, n, i) - i;
      continue;
    }
    if (p[i] >= 0xC2 && p[i] < 0xE0 && n - i > 1 && goes_on(p[i + 1])) {
      size = 2;
      cp = (p[i] & 31u) << 6 | (p[i + 1] & 63u);
      lead = m->two[cp] >> 16;
    } else {
      cp = char_at(m, i, &size);
      lead = page_lead[row_of(cp)];
    }
    if (!lead) continue;
    if (cp == 0xC2 && is_lost_space(m, i)) {
      *more = true;
      if (!make) note(m, &(stretch){i, 0, P1252, 0});
      else if (!mend_lost_space(m, i)) return false;
      continue;
    }
    if (i + size < n && p[i + size] < 0x80 && p[i + size] != ' ') continue;
    unsigned pages = pages_going_on(m, i + size, lead, &next);
    if (!pages) continue;
    stretch st = best_at(m, i, pages, &w);
    *more = *more || st.page >= 0 || (next == ' ' && m->any_seen) || (cp == 0xE2 && next == 0x20AC);
    if (st.page >= 0) {
      if (make && !emit(m, i, &st)) return false;
      size = st.end - i;
    } else if (make && !mend_lossy(m, i, cp, lead, &size)) {
      return false;
    }
  }
  return true;
}

bool stet__mend_mojibake(stet__mender *m) {
  bool more = false;
  return walk(m, false, &more) && (!more || walk(m, true, &more));
}
