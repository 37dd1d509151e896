/* references: the character references of HTML, as its tokenizer reads them (WHATWG, "character reference state" and those
** after it).
**
** A name is a run of letters and digits. With a semicolon behind it the whole run is looked up; else the longest beginning of
** the run that is one of the 106 names which HTML reads bare. All bare names are in the large table, too. A number is taken
** whole however long it is; out of range, zero and surrogates are U+FFFD, the C1 range is read as Windows-1252.
*/
#include "text/references.h"
#include "text/references_table.h"

enum { BARE_SHORTEST = 2, BARE_LONGEST = 6 };

/* Each name between spaces. */
static const char bare_names[] =
  " AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT"
  " Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig"
  " agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14"
  " frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm"
  " oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml"
  " yacute yen yuml ";

static bool digit(char c) { return c >= '0' && c <= '9'; }
static bool alnum(char c) { return ((c | 32) >= 'a' && (c | 32) <= 'z') || digit(c); }

bool stet__reference_named(const char *p, size_t n, uint32_t *cp, uint32_t *cp2) {
  size_t lo = 0, hi = ENTITIES;
  while (lo < hi) {
    size_t mid = (lo + hi) / 2, k = entities[mid].size;
    int d = memcmp(p, entity_names + entities[mid].name, n < k ? n : k);
    if (d == 0 && n == k) {
      *cp = entities[mid].cp;
      *cp2 = entities[mid].cp2;
      return true;
    }
    if (d > 0 || (d == 0 && n > k)) lo = mid + 1;
    else hi = mid;
  }
  return false;
}

static uint32_t numbered(uint32_t v) {
  static const uint16_t c1[32] = {
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  };
  if (v >= 0x80 && v < 0xA0) return c1[v - 0x80];
  return v == 0 || v > 0x10FFFF || (v >= 0xD800 && v < 0xE000) ? 0xFFFD : v;
}

/* "&#" at p[0..n). */
static size_t number(const char *p, size_t n, char *out, size_t *size) {
  bool hex = n > 2 && (p[2] | 32) == 'x';
  size_t first = hex ? 3 : 2, i = first;
  uint32_t v = 0;
  for (; i < n; i++) {
    char low = (char)(p[i] | 32);
    bool letter = hex && low >= 'a' && low <= 'f';
    if (!digit(p[i]) && !letter) break;
    if (v <= 0x10FFFF) v = v * (hex ? 16 : 10) + (uint32_t)(letter ? low - 'a' + 10 : p[i] - '0');
  }
  if (i == first) return 0;
  *size = (size_t)stet__utf8_encode(numbered(v), out);
  return i + (i < n && p[i] == ';');
}

static void put(uint32_t cp, uint32_t cp2, char *out, size_t *size) {
  *size = (size_t)stet__utf8_encode(cp, out);
  if (cp2) *size += (size_t)stet__utf8_encode(cp2, out + *size);
}

size_t stet__reference(const char *p, size_t n, bool attribute, char out[STET__REFERENCE_MAX], size_t *size) {
  uint32_t cp, cp2;
  size_t run = 0;
  *size = 0;
  if (n > 1 && p[1] == '#') return number(p, n, out, size);
  while (run + 1 < n && run <= STET__REFERENCE_NAME_MAX && alnum(p[run + 1])) run++;
  if (run + 1 < n && p[run + 1] == ';' && stet__reference_named(p + 1, run, &cp, &cp2)) {
    put(cp, cp2, out, size);
    return run + 2;
  }
  for (size_t k = run < BARE_LONGEST ? run : BARE_LONGEST; k >= BARE_SHORTEST; k--) {
    if (!stet__listed(bare_names, p + 1, k)) continue;
    if (attribute && k + 1 < n && (p[k + 1] == '=' || alnum(p[k + 1]))) return 0;
    if (!stet__reference_named(p + 1, k, &cp, &cp2)) return 0;
    put(cp, cp2, out, size);
    return k + 1;
  }
  return 0;
}
