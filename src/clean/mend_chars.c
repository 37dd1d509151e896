/* mend_chars: the rules that look at one character and its neighbours: bytes, invisible, controls, spaces, quotes.
**
** Bytes that are not UTF-8 are read as Windows-1252, the page of nearly all western text that is not UTF-8, with two exceptions:
** surrogates that were encoded singly (CESU-8) become the character that they meant, and a UTF-8 sequence that was cut short
** stays where the run has whole ones (a cut character is lost text, not another code page). A byte that would be a letter outside
** of any word stays too, unless it is a word of many languages, or the document is surely in another page than UTF-8: it has not
** one character of UTF-8 beyond ASCII, but such a byte inside a word. Five bytes have no character in Windows-1252 and stay.
**
** A no-break space becomes a space only where that cannot matter: between ASCII neighbours, not between digits, not where French
** sets one (before ; : ! ? %). Beside other white space and at the edge of a run or line it is layout and goes.
*/
#include "clean/mend_work.h"

const uint16_t stet__cp1252_high[32] = {0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                        0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
                                        0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

/* ---- Bytes -------------------------------------------------------------------------------------------------------- */

static bool goes_on(unsigned char b) { return (b & 0xC0) == 0x80; }

/* Length of a surrogate pair in CESU-8 at `at`, 0 when there is none. */
static uint32_t surrogates(const stet__mender *m, uint32_t at, uint32_t *cp) {
  unsigned char b[6];
  for (uint32_t k = 0; k < 6; k++) b[k] = stet__byte(m, at + k);
  if (b[0] != 0xED || (b[1] & 0xF0) != 0xA0 || !goes_on(b[2]) || b[3] != 0xED || (b[4] & 0xF0) != 0xB0 || !goes_on(b[5])) return 0;
  *cp =
      0x10000u + ((uint32_t)(b[1] & 0x0F) << 16 | (uint32_t)(b[2] & 0x3F) << 10) + ((uint32_t)(b[4] & 0x0F) << 6 | (b[5] & 0x3Fu));
  return 6;
}

/* Length of a sequence at `at` that begins as UTF-8 does and is cut short; 0 when it is a single byte. */
static uint32_t cut_short(const stet__mender *m, uint32_t at) {
  unsigned char b = stet__byte(m, at);
  uint32_t want = b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 1, k = 1;
  while (k < want && goes_on(stet__byte(m, at + k))) k++;
  return k > 1 && k < want ? k : 0;
}

/* A letter, or a byte that would be one. */
static bool letterish(uint32_t cp) {
  if (cp >= STET__BAD_BYTE) return cp >= STET__BAD_BYTE + 0xC0 && cp < STET__BAD_BYTE + 0xFF && cp != STET__BAD_BYTE + 0xD7 &&
      cp != STET__BAD_BYTE + 0xF7;
  return cp != 0xFF && stet__is_letter(cp);
}

static bool ascii_letter(uint32_t cp) { return cp < 0x80 && stet__is_letter(cp); }

/* The document is in one byte a character. Asked once; one pass. */
static bool single_bytes(stet__mender *m) {
  if (m->single) return m->single > 0;
  bool in_word = false, utf8 = false;
  for (uint32_t i = stet__next_high(m->text, m->n, 0); i < m->n && !utf8; i = stet__next_high(m->text, m->n, i)) {
    uint32_t cp;
    int k = stet__utf8_decode(m->text + i, m->n - i, &cp);
    utf8 = k > 1;
    in_word |= letterish(cp) && i && ascii_letter((unsigned char)m->text[i - 1]) && i + 1 < m->n &&
        ascii_letter((unsigned char)m->text[i + 1]);
    i += (uint32_t)k;
  }
  m->single = in_word && !utf8 ? 1 : -1;
  return m->single > 0;
}

/* The byte, read as Windows-1252, stands where its character could: a letter in or at a word, or one that is a word by itself. What
** is left where characters of UTF-8 lost their other bytes is no word. */
static bool fits(stet__mender *m, uint32_t at, unsigned char b) {
  if (b < 0xC0 || b == 0xD7 || b == 0xF7) return true;
  uint32_t p = stet__before(m, at), n = stet__after(m, at + 1);
  if (b == 0xFF) return ascii_letter(p);
  static const char alone[] = "\xC0\xC5\xC9\xD3\xD6\xE0\xE5\xE8\xE9\xF2\xF3\xF6", left[] = "\xC2\xC3\xE2\xEF\xF0";
  return letterish(p) || letterish(n) || (p <= ' ' && strchr(alone, b)) || (!strchr(left, b) && single_bytes(m));
}

/* A cut sequence that can hardly be Windows-1252: three bytes, or the beginning of a mark or an emoji. */
static bool surely_cut(const stet__mender *m, uint32_t at, uint32_t k) {
  unsigned char b = stet__byte(m, at), c = stet__byte(m, at + 1);
  return k > 2 || (b == 0xE2 && (c == 0x80 || c == 0x82)) || (b == 0xF0 && c == 0x9F);
}

static bool has_sequences(const stet__mender *m) {
  for (uint32_t i = stet__next_high(m->cur, m->cur_n, 0); i < m->cur_n; i = stet__next_high(m->cur, m->cur_n, i)) {
    uint32_t cp;
    int k = stet__utf8_decode(m->cur + i, m->cur_n - i, &cp);
    if (k > 1) return true;
    i += (uint32_t)k;
  }
  return false;
}

bool stet__mend_bytes(stet__mender *m) {
  uint32_t i = (uint32_t)stet__utf8_invalid(m->cur, m->cur_n, 0);
  if (i >= m->cur_n) return true;
  bool utf8 = has_sequences(m);
  for (; i < m->cur_n; i = (uint32_t)stet__utf8_invalid(m->cur, m->cur_n, i)) {
    uint32_t cp, k = surrogates(m, i, &cp);
    char out[4];
    if (k) {
      if (!stet__mend_patch(m, i, i + k, out, (size_t)stet__utf8_encode(cp, out), STET_MEND_BYTES, 1.0f)) return false;
      i += k;
      continue;
    }
    k = cut_short(m, i);
    if (k && (utf8 || surely_cut(m, i, k))) {
      i += k;
      continue;
    }
    unsigned char b = stet__byte(m, i);
    cp = b < 0xA0 ? stet__cp1252_high[b - 0x80] : b;
    if (cp && fits(m, i, b) && !stet__mend_patch(m, i, i + 1, out, (size_t)stet__utf8_encode(cp, out),
                                                   STET_MEND_BYTES, 0.9f)) return false;
    i++;
  }
  return true;
}

/* ---- Invisible ---------------------------------------------------------------------------------------------------- */

/* Scripts and signs whose spelling needs a joiner: a zero-width joiner or non-joiner beside one stays. */
static bool wants_joiner(uint32_t cp) {
  return (cp >= 0x0600 && cp < 0x08FF) || (cp >= 0x0900 && cp < 0x1100) || (cp >= 0x1780 && cp < 0x18B0) || cp >= 0x10000 ||
         (cp >= 0x2190 && cp < 0x2C00) || (cp >= 0xFB50 && cp < 0xFE10) || (cp >= 0xA800 && cp < 0xAC00) || cp == 0x200D ||
             cp == 0x20E3;
}

static bool line_end(uint32_t cp) { return cp == '\n' || cp == '\r'; }

/* The bytes of the line end at `at`, the blanks that begin the next line among them. */
static uint32_t line_break(const stet__mender *m, uint32_t at) {
  uint32_t i = at;
  if (stet__byte(m, i) == '\r') i++;
  if (stet__byte(m, i) == '\n') i++;
  if (i == at) return 0;
  while (stet__byte(m, i) == ' ' || stet__byte(m, i) == '\t') i++;
  return i - at;
}

static bool vanishes(const stet__mender *m, uint32_t at, uint32_t size, uint32_t cp) {
  uint32_t p = stet__before(m, at);
  switch (cp) {
  case 0x200B: /* Thai, Lao, Khmer and Myanmar break lines there */
    return !(p >= 0x0E00 && p < 0x10A0) && !(p >= 0x1780 && p < 0x1800);
  case 0x00AD: case 0x2060: case 0xFEFF: case 0x180E: case 0x2061: case 0x2062: case 0x2063: case 0x2064:
    return true;
  case 0x200C: case 0x200D:
    return !wants_joiner(p) && !wants_joiner(stet__after(m, at + size)) && p != 0xFE0F;
  default:
    return false;
  }
}

bool stet__mend_invisible(stet__mender *m) {
  for (uint32_t i = stet__next_high(m->cur, m->cur_n, 0); i < m->cur_n; i = stet__next_high(m->cur, m->cur_n, i)) {
    uint32_t cp, k = (uint32_t)stet__utf8_decode(m->cur + i, m->cur_n - i, &cp);
    if ((cp == 0xAD || (cp >= 0x180E && cp <= 0xFEFF)) && vanishes(m, i, k, cp)) {
      uint32_t end = i + k;
      /* A soft hyphen at a line end divides a word: the line end goes with it. */
      if (cp == 0xAD && (stet__is_letter(stet__before(m, i)) || stet__before(m, i) == '-')) {
        uint32_t gap = line_break(m, end);
        if (gap && stet__is_letter(stet__after(m, end + gap))) end += gap;
      }
      if (!stet__mend_patch(m, i, end, "", 0, STET_MEND_INVISIBLE, 0.99f)) return false;
      k = end - i;
    }
    i += k;
  }
  return true;
}

/* ---- Controls ----------------------------------------------------------------------------------------------------- */

/* Length of a terminal's colour or cursor sequence, ESC [ digits letter; 0 for none. */
static uint32_t escape_sequence(const stet__mender *m, uint32_t at) {
  uint32_t i = at + 2;
  if (stet__byte(m, at) != 0x1B || stet__byte(m, at + 1) != '[') return 0;
  while (i < at + 16 && ((stet__byte(m, i) >= '0' && stet__byte(m, i) <= '9') || stet__byte(m, i) == ';')) i++;
  return ((stet__byte(m, i) | 32) >= 'a' && (stet__byte(m, i) | 32) <= 'z') ? i + 1 - at : 0;
}

static bool is_control(unsigned char c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F; }

/* The quotation mark of which a control byte is the lower half, U+2019 as 0x19, 0 for none: an apostrophe inside a word, or marks
** of which the run has both (`pairs`), at a word. */
static uint32_t cut_mark(const stet__mender *m, uint32_t at, bool pairs) {
  unsigned char c = stet__byte(m, at);
  if (c != 0x19 && c != 0x1C && c != 0x1D) return 0;
  bool left = stet__is_letter(stet__before(m, at)), right = stet__is_letter(stet__after(m, at + 1));
  if (c == 0x19) return left && right ? 0x2019 : 0;
  if (!pairs) return 0;
  unsigned char next = stet__byte(m, at + 1);
  bool ends = next == 0 || strchr(" \n.,;:!?)", next), stop = at && strchr(".,!?", m->cur[at - 1]);
  return (c == 0x1C ? right && !left : ends && (left || stop)) ? 0x2000u + c : 0;
}

bool stet__mend_controls(stet__mender *m) {
  bool pairs = memchr(m->cur, 0x1C, m->cur_n) && memchr(m->cur, 0x1D, m->cur_n);
  for (uint32_t i = 0; i < m->cur_n;) {
    unsigned char c = stet__byte(m, i);
    uint32_t mark = cut_mark(m, i, pairs);
    if (mark) {
      char out[4];
      if (!stet__mend_patch(m, i, i + 1, out, (size_t)stet__utf8_encode(mark, out), STET_MEND_CONTROLS, 0.9f)) return false;
      i++;
    } else if (is_control(c)) {
      uint32_t k = escape_sequence(m, i);
      if (!k) k = 1;
      if (!stet__mend_patch(m, i, i + k, "\n", c == '\v', STET_MEND_CONTROLS, 0.95f)) return false;
      i += k;
    } else if (c == 0xC2 && stet__byte(m, i + 1) < 0xA0 && stet__byte(m, i + 1) >= 0x80) {
      uint32_t cp = stet__cp1252_high[stet__byte(m, i + 1) - 0x80];
      char out[4];
      size_t size = cp ? (size_t)stet__utf8_encode(cp, out) : 0;
      if (!stet__mend_patch(m, i, i + 2, out, size, STET_MEND_CONTROLS, 0.95f)) return false;
      i += 2;
    } else {
      i++;
    }
  }
  return true;
}

/* ---- Spaces ------------------------------------------------------------------------------------------------------- */

static bool odd_space(uint32_t cp) { /* not U+3000, which is a space of its script's width, nor U+1680, which is a stroke */
  return cp == 0xA0 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x202F || cp == 0x205F;
}

/* A single odd space between p and n may become an ordinary one. */
static bool may_become_space(uint32_t p, uint32_t n, uint32_t cp) {
  bool digits = p >= '0' && p <= '9' && n >= '0' && n <= '9';
  bool french = n == ';' || n == ':' || n == '!' || n == '?' || n == '%';
  bool fixed = cp == 0xA0 || cp == 0x202F || cp == 0x2007;
  return !fixed || (p < 0x80 && n < 0x80 && !digits && !french);
}

/* The character of the document before or after the run: markup may stand there in the middle of a line. */
static uint32_t outside(const stet__mender *m, uint32_t at, bool back) {
  uint32_t cp = 0;
  if (back && at > 0) stet__utf8_decode_back(m->text, at, &cp);
  if (!back && at < m->n) stet__utf8_decode(m->text + at, m->n - at, &cp);
  return cp;
}

/* The odd spaces that begin at `at` with the blanks among them: what becomes of them. */
static bool mend_group(stet__mender *m, uint32_t at, uint32_t *size) {
  uint32_t p = at ? stet__before(m, at) : outside(m, m->base, true), end = at, count = 0, cp, first = stet__after(m, at);
  for (; end < m->cur_n; count++) {
    uint32_t k = (uint32_t)stet__utf8_decode(m->cur + end, m->cur_n - end, &cp);
    if (!odd_space(cp) && cp != ' ') break;
    end += k;
  }
  *size = end - at;
  uint32_t n = end < m->cur_n ? stet__after(m, end) : outside(m, m->base + m->src_n, false);
  bool edge = p == 0 || n == 0 || line_end(p) || line_end(n) || p == ' ' || p == '\t' || n == ' ' || n == '\t';
  if (!edge && count == 1 && (!may_become_space(p, n, first) || stet__mend_in_link(m, at))) return true;
  return stet__mend_patch(m, at, end, " ", edge ? 0 : 1, STET_MEND_SPACES, 0.95f);
}

bool stet__mend_spaces(stet__mender *m) {
  for (uint32_t i = stet__next_high(m->cur, m->cur_n, 0); i < m->cur_n; i = stet__next_high(m->cur, m->cur_n, i)) {
    uint32_t cp, k = (uint32_t)stet__utf8_decode(m->cur + i, m->cur_n - i, &cp);
    if (cp == 0x2028 || cp == 0x2029) {
      if (!stet__mend_patch(m, i, i + k, "\n", 1, STET_MEND_SPACES, 0.95f)) return false;
    } else if (odd_space(cp)) {
      if (!mend_group(m, i, &k)) return false;
    }
    i += k;
  }
  return true;
}

/* ---- Quotes ------------------------------------------------------------------------------------------------------- */

bool stet__mend_quotes(stet__mender *m) {
  for (uint32_t i = stet__next_high(m->cur, m->cur_n, 0); i < m->cur_n; i = stet__next_high(m->cur, m->cur_n, i)) {
    uint32_t cp, k = (uint32_t)stet__utf8_decode(m->cur + i, m->cur_n - i, &cp);
    const char *plain = cp == 0x2018 || cp == 0x2019 || cp == 0x201A || cp == 0x201B ?
        "'" : cp >= 0x201C && cp <= 0x201F ? "\"" : NULL;
    if (plain && !stet__mend_patch(m, i, i + k, plain, 1, STET_MEND_QUOTES, 0.99f)) return false;
    i += k;
  }
  return true;
}

/* ---- Addresses ---------------------------------------------------------------------------------------------------- */

enum { LINK_REACH = 200 };

static bool blank(unsigned char c) { return c <= ' ' || c == '<' || c == '>' || c == '"'; }

bool stet__mend_in_link(const stet__mender *m, uint32_t at) {
  uint32_t from = at, to = at;
  while (from > 0 && at - from < LINK_REACH && !blank((unsigned char)m->cur[from - 1])) from--;
  while (to < m->cur_n && to - at < LINK_REACH && !blank((unsigned char)m->cur[to])) to++;
  if (at - from == LINK_REACH) return true;
  const char *p = m->cur + from;
  uint32_t n = to - from;
  while (n && (*p == '(' || *p == '[' || *p == '\'' || *p == '.')) p++, n--;
  if (n && (*p == '#' || *p == '@')) return true;
  if (n > 4 && (p[0] | 32) == 'w' && (p[1] | 32) == 'w' && (p[2] | 32) == 'w' && p[3] == '.') return true;
  for (uint32_t i = 0; i + 3 < n; i++) {
    if (p[i] == ':' && p[i + 1] == '/' && p[i + 2] == '/') return true;
    if (p[i] == '@' && i > 0 && p[i + 1] != '@') return true;
  }
  return false;
}
