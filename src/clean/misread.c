/* misread: text of one byte a character that was read as Windows-1252: "Ìîñêâà" for Moscow, "ÁèÞíá" for Athens.
**
** No language that Windows-1252 was made for has words of nothing but letters with marks. A document that has enough of them, and
** few in which they stand among plain ones, was in another page. Which one its letters tell, together: the page of whose commonest
** letters it has most, by a good margin, if it has a character for each and capitals where capitals are. Then all such words are
** read anew, those of one letter too; plain words stay.
*/
#include "clean/mend_work.h"
#include "clean/misread_pages.h"

enum { WORD = 4, ENOUGH = 12, KINDS = 8, NOT_ASKED = 0, NONE = 1, FIRST = 2 };
enum { CYRILLIC, KOI8, GREEK, HEBREW, ARABIC };

static const uint16_t commonest[MISREAD_PAGES][10] = {
  {0x43E, 0x435, 0x430, 0x438, 0x43D, 0x442, 0x441, 0x440, 0x432, 0x456},
  {0x43E, 0x435, 0x430, 0x438, 0x43D, 0x442, 0x441, 0x440, 0x432, 0x456},
  {0x3B1, 0x3BF, 0x3B9, 0x3B5, 0x3C4, 0x3C3, 0x3BD, 0x3C1, 0x3B7, 0x3B1},
  {0x5D9, 0x5D5, 0x5D4, 0x5DC, 0x5D0, 0x5DE, 0x5E8, 0x5D1, 0x5EA, 0x5D9},
  {0x627, 0x644, 0x64A, 0x645, 0x648, 0x646, 0x631, 0x62A, 0x639, 0x627},
};

/* The byte that a character of Windows-1252 stands for, a byte that is no UTF-8 for itself; 0: neither, or ASCII. */
static unsigned byte_of(uint32_t cp) {
  if (cp >= STET__BAD_BYTE) return cp - STET__BAD_BYTE;
  if (cp >= 0xA0 && cp < 0x100) return cp;
  for (unsigned k = 0; cp >= 0x152 && cp < 0x2200 && k < 32; k++) {
    if (stet__cp1252_high[k] == cp) return 0x80 + k;
  }
  return 0;
}

static bool is_plain(uint32_t cp) { return (cp | 32) >= 'a' && (cp | 32) <= 'z'; }
static bool is_marked(unsigned byte) { return byte >= 0xC0; }

/* What is counted of a document: how often each of the bytes from 0xC0 on stands in words of nothing but such, how many words have
** them among plain letters. */
typedef struct tally { uint32_t bytes[64], letters, pure, mixed; } tally;

static tally count(const char *p, uint32_t n) {
  tally t = {{0}, 0, 0, 0};
  for (uint32_t i = 0; i < n;) {
    uint32_t start = i, marked = 0, plain = 0, cp, k = 0;
    while (i < n) {
      k = (uint32_t)stet__utf8_decode(p + i, n - i, &cp);
      bool high = is_marked(byte_of(cp));
      if (!high && !is_plain(cp)) break;
      marked += high;
      plain += !high;
      i += k;
    }
    t.mixed += marked && plain;
    if (marked >= WORD && !plain) {
      t.pure++;
      t.letters += marked;
      for (uint32_t at = start; at < i;) {
        at += (uint32_t)stet__utf8_decode(p + at, i - at, &cp);
        t.bytes[byte_of(cp) - 0xC0]++;
      }
    }
    if (i < n && i == start) i += k;
  }
  return t;
}

static bool is_commonest(int page, uint32_t cp) {
  for (int k = 0; k < 10; k++) {
    if (commonest[page][k] == cp) return true;
  }
  return false;
}

/* Capitals are the lower half of the letters in some pages and the upper one in KOI8; Hebrew has the upper half alone. `high`: how
** many of `all` letters are of the upper half. */
static bool has_case(int page, uint64_t high, uint64_t all) {
  switch (page) {
  case KOI8: return high * 5 <= all * 2;
  case HEBREW: return high * 50 >= all * 49;
  case ARABIC: return high * 2 <= all;
  default: return high * 2 >= all;
  }
}

/* The document's page, FIRST and its number, or NONE. */
static uint8_t page_of(const stet__mender *m) {
  tally t = count(m->text, m->n);
  uint64_t best = 0, second = 0, all = t.letters;
  uint32_t high = 0, kinds = 0;
  int found = 0;
  for (int k = 0; k < 64; k++) kinds += t.bytes[k] > 0;
  if (all < ENOUGH || kinds < KINDS || (uint64_t)t.mixed * 8 > t.pure) return NONE;
  for (int k = 32; k < 64; k++) high += t.bytes[k];
  for (int page = 0; page < MISREAD_PAGES; page++) {
    uint64_t sum = 0, none = 0;
    for (int k = 0; k < 64; k++) {
      uint32_t cp = misread_page[page][64 + k];
      if (cp == 0) none += t.bytes[k];
      else if (is_commonest(page, stet__fold(cp))) sum += t.bytes[k];
    }
    if (none * 50 > all || !has_case(page, high, t.letters)) continue;
    if (sum > best) second = best, best = sum, found = page;
    else if (sum > second) second = sum;
  }
  bool sure = best * 20 >= all * 9 && (best - second) * 12 >= all;
  return sure ? (uint8_t)(FIRST + found) : NONE;
}

bool stet__mend_misread(stet__mender *m) {
  if (m->misread == NOT_ASKED) m->misread = page_of(m);
  if (m->misread == NONE) return true;
  const uint16_t *page = misread_page[m->misread - FIRST];
  for (uint32_t i = stet__next_high(m->cur, m->cur_n, 0), k; i < m->cur_n; i = stet__next_high(m->cur, m->cur_n, i + k)) {
    uint32_t cp;
    char out[4];
    k = (uint32_t)stet__utf8_decode(m->cur + i, m->cur_n - i, &cp);
    unsigned byte = byte_of(cp);
    if (byte < 0x80 || !page[byte - 0x80] || is_plain(stet__before(m, i)) || is_plain(stet__after(m, i + k))) continue;
    size_t size = (size_t)stet__utf8_encode(page[byte - 0x80], out);
    if (!stet__mend_patch(m, i, i + k, out, size, STET_MEND_MOJIBAKE, 0.95f)) return false;
  }
  return true;
}
