/* base: memory, buffers, UTF-8 and hashing. Knows nothing of articles.
**
** Invariant of the whole library: memory comes from the caller's allocator only, every failure is answered by a false or NULL that
** the caller must look at, and a failed growth leaves what was there intact.
**
** Three kinds of memory, so that ownership can be seen from the type:
**   stet__slice  borrowed bytes, never freed
**   stet__buf    owned growable bytes, freed with stet__buf_fini
**   stet__arena  many small things that die together
*/
#ifndef STET_BASE_H
#define STET_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "stet.h"

/* ---- Memory ---- */

typedef struct stet__slice { const char *p; size_t n; } stet__slice;

/* The allocator in use; `alloc` NULL gives the C library's. */
stet_alloc stet__alloc_of(const stet_alloc *alloc);
void *stet__realloc(const stet_alloc *a, void *p, size_t old_size, size_t new_size);
void stet__free(const stet_alloc *a, void *p, size_t size);

/* Grows the array `*p` of `*cap` elements of `elem` bytes to hold at least `need`; doubles. False: out of memory, array intact. */
bool stet__grow(const stet_alloc *a, void **p, size_t *cap, size_t need, size_t elem);
/* STET__PUSH-style use: if (!STET__ROOM(a, v, n, cap)) goto nomem; v[n++] = x; */
#define STET__ROOM(a, v, n, cap) ((n) < (cap) || stet__grow((a), (void **)&(v), &(cap), (size_t)(n) + 1, sizeof *(v)))
#define STET__FREE(a, v, cap) stet__free((a), (v), (cap) * sizeof *(v))

typedef struct stet__buf { char *p; size_t n, cap; const stet_alloc *a; } stet__buf;
void stet__buf_init(stet__buf *b, const stet_alloc *a); /* `a` must outlive the buffer */
void stet__buf_fini(stet__buf *b);
bool stet__buf_reserve(stet__buf *b, size_t more);
bool stet__buf_add(stet__buf *b, const void *p, size_t n);
bool stet__buf_addc(stet__buf *b, char c);
static inline void stet__buf_clear(stet__buf *b) { b->n = 0; }

typedef struct stet__chunk stet__chunk;
typedef struct stet__arena { stet__chunk *first, *now; size_t used; const stet_alloc *a; } stet__arena;
void stet__arena_init(stet__arena *r, const stet_alloc *a);
void stet__arena_fini(stet__arena *r);
void stet__arena_reset(stet__arena *r);                    /* keeps the chunks for reuse */
void *stet__arena_alloc(stet__arena *r, size_t n);         /* aligned to 8; NULL: out of memory */
char *stet__arena_copy(stet__arena *r, const char *p, size_t n); /* NUL-terminated copy */

/* ---- Errors ---- */

/* Fills `e` (may be NULL) and answers `status`, so that a failing function can end in `return stet__fail(...)`. */
stet_status stet__fail(stet_error *e, stet_status status, size_t offset, const char *message);

/* ---- Ends ---- */

static inline bool stet__ends_in(const char *p, size_t n, const char *end) {
  size_t k = strlen(end);
  return n >= k && !memcmp(p + n - k, end, k);
}

/* Does a line of p[0..n) end with the byte p[i]? Lines end with \n, \r\n or \r. */
static inline bool stet__ends_line(const char *p, size_t n, size_t i) {
  return p[i] == '\n' || (p[i] == '\r' && !(i + 1 < n && p[i + 1] == '\n'));
}

/* ---- Letters and digits of ASCII ---- */

/* Of a byte, signed or not, or of a character. */
static inline bool stet__ascii_digit(int c) { return c >= '0' && c <= '9'; }
static inline bool stet__ascii_lower(int c) { return c >= 'a' && c <= 'z'; }
static inline bool stet__ascii_upper(int c) { return c >= 'A' && c <= 'Z'; }
static inline bool stet__ascii_letter(int c) { return stet__ascii_lower(c | 32); }

/* ---- Lists of words ---- */

enum { STET__LISTED_LONGEST = 48 }; /* bytes */

/* Is p[0..n) a word of the list, " a b c "? */
bool stet__listed(const char *list, const char *p, size_t n);
/* The same of the word in small letters (ASCII); one of more than STET__LISTED_LONGEST bytes is in no list. */
bool stet__listed_small(const char *list, const char *p, size_t n);

/* ---- UTF-8 ---- */

/* Decodes the character at p[0..n), n > 0. Answers its length 1..4 and sets *cp; a byte that begins no valid character answers 1
** and sets *cp = STET__BAD_BYTE + byte, so that nothing is lost. Overlong forms, surrogates and > U+10FFFF are not valid. */
#define STET__BAD_BYTE 0x110000u
int stet__utf8_decode(const char *p, size_t n, uint32_t *cp);
/* Decodes the character that ends before p[at], at > 0; same answers. */
int stet__utf8_decode_back(const char *p, size_t at, uint32_t *cp);
/* Writes cp (< 0x110000, not a surrogate, or STET__BAD_BYTE + byte) to out[4]; answers the length. */
int stet__utf8_encode(uint32_t cp, char *out);
/* The offset of the first byte at or after `from` that is not part of valid UTF-8; n where all is valid. */
size_t stet__utf8_invalid(const char *p, size_t n, size_t from);

/* Character classes; utf8proc's categories behind a table for ASCII. */
bool stet__is_letter(uint32_t cp);
bool stet__is_upper(uint32_t cp);   /* upper or title case */
bool stet__is_lower(uint32_t cp);
bool stet__is_digit(uint32_t cp);   /* decimal digits of any script */
/* Marks of writing direction: nothing that a reader sees. */
static inline bool stet__is_direction(uint32_t cp) {
  return cp == 0x61C || cp == 0x200E || cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069);
}
bool stet__is_space(uint32_t cp);   /* Zs, Zl, Zp, tab, line ends, U+0085 */
bool stet__is_mark(uint32_t cp);    /* combining marks */
bool stet__is_punct(uint32_t cp);
/* Letters and the combining marks behind them as one character each, where there is one ("e" and an acute accent), of p[0..n) into
** out[0..cap); its size, or 0: nothing to compose, or no room. */
size_t stet__compose(const char *p, size_t n, char *out, size_t cap);
uint32_t stet__fold(uint32_t cp);   /* simple case folding, one character to one */
/* The same of each character of p[0..n), into out[0..cap); its size, or 0: empty, or no four bytes were left for a character. */
size_t stet__fold_text(const char *p, size_t n, char *out, size_t cap);

/* ---- Numbers ---- */

/* How many bits v has, up to the highest that is set. */
static inline uint32_t stet__bits(uint32_t v) {
#if defined(__GNUC__)
  return v ? 32u - (uint32_t)__builtin_clz(v) : 0;
#else
  uint32_t n = 0;
  for (; v; v >>= 1) n++;
  return n;
#endif
}

/* ---- Hashing ---- */

uint64_t stet__hash(const void *p, size_t n, uint64_t seed); /* not for adversaries; the same on every machine */
static inline uint64_t stet__mix(uint64_t a, uint64_t b) {   /* joins two hashes, in order */
  uint64_t h = (a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2))) * 0xFF51AFD7ED558CCDu;
  return h ^ (h >> 32);
}

#endif
