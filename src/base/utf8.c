/* utf8: decoding that loses nothing, and character classes.
**
** Every byte string is a sequence of characters here: a byte that begins no valid character is a character of its own, numbered
** STET__BAD_BYTE + byte, and encodes back to that byte. Classes come from utf8proc; ASCII, which is most of every article, from a
** table. Well-formedness is that of the Unicode Standard, table 3-7.
*/
#include <utf8proc.h>

#include "base/base.h"

enum { COMPOSE_MOST = 64 };

int stet__utf8_decode(const char *text, size_t n, uint32_t *cp) {
  const unsigned char *p = (const unsigned char *)text;
  uint32_t c = p[0];
  if (c < 0x80) {
    *cp = c;
    return 1;
  }
  if (c >= 0xC2 && c < 0xE0 && n >= 2 && (p[1] & 0xC0) == 0x80) {
    *cp = (c & 0x1F) << 6 | (p[1] & 0x3Fu);
    return 2;
  }
  if (c >= 0xE0 && c < 0xF0 && n >= 3 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
    uint32_t v = (c & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    if (v >= 0x800 && (v < 0xD800 || v > 0xDFFF)) {
      *cp = v;
      return 3;
    }
  }
  if (c >= 0xF0 && c < 0xF5 && n >= 4 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80 && (p[3] & 0xC0) == 0x80) {
    uint32_t v = (c & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
    if (v >= 0x10000 && v <= 0x10FFFF) {
      *cp = v;
      return 4;
    }
  }
  *cp = STET__BAD_BYTE + c;
  return 1;
}

int stet__utf8_decode_back(const char *p, size_t at, uint32_t *cp) {
  for (size_t k = 2; k <= 4 && k <= at; k++) {
    unsigned char lead = (unsigned char)p[at - k];
    if ((lead & 0xC0) == 0x80) continue;
    if (lead >= 0xC2 && stet__utf8_decode(p + at - k, k, cp) == (int)k) return (int)k;
    break;
  }
  unsigned char c = (unsigned char)p[at - 1];
  *cp = c < 0x80 ? c : STET__BAD_BYTE + c;
  return 1;
}

int stet__utf8_encode(uint32_t cp, char *out) {
  if (cp < 0x80) {
    out[0] = (char)cp;
    return 1;
  }
  if (cp >= STET__BAD_BYTE) {
    out[0] = (char)(cp - STET__BAD_BYTE);
    return 1;
  }
  if (cp < 0x800) {
    out[0] = (char)(0xC0 | cp >> 6);
    out[1] = (char)(0x80 | (cp & 0x3F));
    return 2;
  }
  if (cp < 0x10000) {
    out[0] = (char)(0xE0 | cp >> 12);
    out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
    out[2] = (char)(0x80 | (cp & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | cp >> 18);
  out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
  out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
  out[3] = (char)(0x80 | (cp & 0x3F));
  return 4;
}

size_t stet__utf8_invalid(const char *p, size_t n, size_t from) {
  size_t i = from;
  while (i < n) {
    while (n - i >= 8) { /* eight ASCII bytes at a time */
      uint64_t w;
      memcpy(&w, p + i, 8);
      if (w & 0x8080808080808080u) break;
      i += 8;
    }
    if (i >= n) break;
    uint32_t cp;
    int k = stet__utf8_decode(p + i, n - i, &cp);
    if (cp >= STET__BAD_BYTE) return i;
    i += (size_t)k;
  }
  return n;
}

static int category(uint32_t cp) {
  return cp < 0x110000 ? (int)utf8proc_category((utf8proc_int32_t)cp) : (int)UTF8PROC_CATEGORY_CN;
}

bool stet__is_letter(uint32_t cp) {
  if (cp < 0x80) return (cp | 32) >= 'a' && (cp | 32) <= 'z';
  int c = category(cp);
  return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool stet__is_upper(uint32_t cp) {
  if (cp < 0x80) return cp >= 'A' && cp <= 'Z';
  int c = category(cp);
  return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool stet__is_lower(uint32_t cp) {
  if (cp < 0x80) return cp >= 'a' && cp <= 'z';
  return category(cp) == UTF8PROC_CATEGORY_LL;
}

bool stet__is_digit(uint32_t cp) {
  if (cp < 0x80) return cp >= '0' && cp <= '9';
  return category(cp) == UTF8PROC_CATEGORY_ND;
}

bool stet__is_space(uint32_t cp) {
  if (cp < 0x80) return cp == ' ' || (cp >= 9 && cp <= 13);
  if (cp == 0x85 || cp == 0xA0) return true;
  int c = category(cp);
  return c == UTF8PROC_CATEGORY_ZS || c == UTF8PROC_CATEGORY_ZL || c == UTF8PROC_CATEGORY_ZP;
}

bool stet__is_mark(uint32_t cp) {
  if (cp < 0x300) return false;
  int c = category(cp);
  return c == UTF8PROC_CATEGORY_MN || c == UTF8PROC_CATEGORY_MC || c == UTF8PROC_CATEGORY_ME;
}

bool stet__is_punct(uint32_t cp) {
  int c = category(cp);
  return c >= UTF8PROC_CATEGORY_PC && c <= UTF8PROC_CATEGORY_PO;
}

static bool has_marks(const char *p, size_t n) { /* U+0300 to U+036F */
  for (size_t i = 0; i < n; i++)
    if (((unsigned char)p[i] & 0xFEu) == 0xCCu) return true;
  return false;
}

size_t stet__compose(const char *p, size_t n, char *out, size_t cap) {
  utf8proc_int32_t chars[COMPOSE_MOST];
  utf8proc_ssize_t count = 0;
  size_t size = 0;
  if (n < 2 || !has_marks(p, n)) return 0;
  for (size_t i = 0; i < n; count++) {
    uint32_t cp;
    i += (size_t)stet__utf8_decode(p + i, n - i, &cp);
    if (count == COMPOSE_MOST || cp >= STET__BAD_BYTE) return 0;
    chars[count] = (utf8proc_int32_t)cp;
  }
  count = utf8proc_normalize_utf32(chars, count, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  for (utf8proc_ssize_t i = 0; i < count; i++) {
    if (size + 4 > cap) return 0;
    size += (size_t)stet__utf8_encode((uint32_t)chars[i], out + size);
  }
  return size;
}

uint32_t stet__fold(uint32_t cp) {
  if (cp < 0x80) return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
  return cp < 0x110000 ? (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp) : cp;
}

size_t stet__fold_text(const char *p, size_t n, char *out, size_t cap) {
  size_t size = 0;
  for (size_t i = 0; i < n;) {
    uint32_t cp;
    i += (size_t)stet__utf8_decode(p + i, n - i, &cp);
    if (size + 4 > cap) return 0;
    size += (size_t)stet__utf8_encode(stet__fold(cp), out + size);
  }
  return size;
}
