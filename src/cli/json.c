/* json: see json.h.
**
** Why not a library: the stream's speed is the whole process's, JSON included (`make bench`). jansson, the packaged choice, spends
** a malloc and a hash insertion a value and a callback a byte; it serves as the oracle of the unit test instead. The work here is
** strings: everything else in a request is a few dozen bytes.
**
** Strings are scanned a vector at a time for the bytes that end a plain run (quote, backslash, control; for the writer also
** non-ASCII). In the reader, source and destination lie in one buffer, dst <= src; a whole vector may be stored blindly at dst
** as long as it was loaded first and dst + WIDTH <= src or the run fills it, for then only bytes already read are overwritten.
**
** The vector is 16 bytes with SSE2, else 8 bytes in a register: for a byte b, (b ^ q) - 1 borrows out of the top bit where
** b = q, and b - 0x20 where b < 0x20. A borrow can spoil bytes above the first hit only, and only the first hit is used.
*/
#include "cli/json.h"

#include <stdlib.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* ---- Vectors ---- */

#ifdef __SSE2__
enum { WIDTH = 16 };
typedef __m128i vec;
static inline vec load(const char *p) { return _mm_loadu_si128((const void *)p); }
static inline void store(char *p, vec v) { _mm_storeu_si128((void *)p, v); }
static inline uint32_t marks(vec hit) { return (uint32_t)_mm_movemask_epi8(hit); }
static inline vec syntax(vec v) {
  vec quote = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('"')), _mm_cmpeq_epi8(v, _mm_set1_epi8('\\')));
  return _mm_or_si128(quote, _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1F)), v));
}
static inline int stop_read(vec v) { /* WIDTH where there is none */
  uint32_t m = marks(syntax(v));
  return m ? __builtin_ctz(m) : WIDTH;
}
static inline int stop_write(vec v) {
  uint32_t m = marks(syntax(v)) | marks(v);
  return m ? __builtin_ctz(m) : WIDTH;
}
#elif defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
enum { WIDTH = 8 };
typedef uint64_t vec;
#define EACH(b) (0x0101010101010101u * (uint64_t)(b))
static inline vec load(const char *p) {
  vec v;
  memcpy(&v, p, 8);
  return v;
}
static inline void store(char *p, vec v) { memcpy(p, &v, 8); }
static inline vec syntax(vec v) {
  vec quote = v ^ EACH('"'), slash = v ^ EACH('\\');
  return ((quote - EACH(1)) | (slash - EACH(1)) | (v - EACH(0x20))) & ~v & EACH(0x80);
}
static inline int stop_read(vec v) {
  vec m = syntax(v);
  return m ? __builtin_ctzll(m) >> 3 : WIDTH;
}
static inline int stop_write(vec v) {
  vec m = syntax(v) | (v & EACH(0x80));
  return m ? __builtin_ctzll(m) >> 3 : WIDTH;
}
#else /* a byte at a time */
enum { WIDTH = 1 };
typedef unsigned char vec;
static inline vec load(const char *p) { return (unsigned char)*p; }
static inline void store(char *p, vec v) { *p = (char)v; }
static inline int stop_read(vec v) { return v != '"' && v != '\\' && v >= 0x20; }
static inline int stop_write(vec v) { return v < 0x80 && stop_read(v); }
#endif

static inline bool is_plain(unsigned char c) { return c != '"' && c != '\\' && c >= 0x20; }

/* ---- The reader ---- */

void js_reader_init(js_reader *r) { memset(r, 0, sizeof *r); }

void js_reader_fini(js_reader *r) {
  free(r->stack);
  js_reader_init(r);
}

void js_reader_begin(js_reader *r, char *p, size_t n) {
  r->begin = r->p = p;
  r->end = p + n;
  r->error = NULL;
  r->error_at = 0;
}

bool js_fail(js_reader *r, const char *message) {
  if (!r->error) {
    r->error = message;
    r->error_at = (size_t)(r->p - r->begin);
  }
  return false;
}

static inline void spaces(js_reader *r) {
  while (r->p < r->end && (*r->p == ' ' || *r->p == '\t' || *r->p == '\n' || *r->p == '\r')) r->p++;
}

char js_peek(js_reader *r) {
  spaces(r);
  if (r->p == r->end) return 0;
  char c = *r->p;
  if (c == '-' || (c >= '0' && c <= '9')) return '0';
  return c && strchr("\"{[tfn", c) ? c : 0;
}

bool js_enter(js_reader *r, char open) {
  spaces(r);
  if (r->p == r->end || *r->p != open) return js_fail(r, open == '{' ? "not an object" : "not an array");
  r->p++;
  return true;
}

int js_next(js_reader *r, char close, bool *first) {
  spaces(r);
  if (r->p < r->end && *r->p == close) {
    r->p++;
    return 0;
  }
  if (!*first) {
    if (r->p == r->end || *r->p != ',') {
      js_fail(r, r->p == r->end ? "the line ends inside a value" : "no comma between items");
      return -1;
    }
    r->p++;
  }
  *first = false;
  return 1;
}

bool js_key(js_reader *r, js_slice *key) {
  if (js_peek(r) != '"') return js_fail(r, "a key must be a string");
  if (!js_string(r, key)) return false;
  spaces(r);
  if (r->p == r->end || *r->p != ':') return js_fail(r, "no colon after a key");
  r->p++;
  return true;
}

static int hex4(const char *p) { /* negative: not four hex digits */
  int v = 0;
  for (int i = 0; i < 4; i++) {
    char c = p[i], low = (char)(c | 32);
    int d = c >= '0' && c <= '9' ? c - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
    if (d < 0) return -1;
    v = v << 4 | d;
  }
  return v;
}

static char *put_utf8(char *p, uint32_t c) {
  if (c < 0x80) {
    *p++ = (char)c;
  } else if (c < 0x800) {
    *p++ = (char)(0xC0 | c >> 6);
    *p++ = (char)(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    *p++ = (char)(0xE0 | c >> 12);
    *p++ = (char)(0x80 | (c >> 6 & 0x3F));
    *p++ = (char)(0x80 | (c & 0x3F));
  } else {
    *p++ = (char)(0xF0 | c >> 18);
    *p++ = (char)(0x80 | (c >> 12 & 0x3F));
    *p++ = (char)(0x80 | (c >> 6 & 0x3F));
    *p++ = (char)(0x80 | (c & 0x3F));
  }
  return p;
}

/* The escape at *src, which is a backslash; writes what it stands for at dst, unless NULL, and answers dst's new end. NULL dst:
** only checks. Moves *src. False: not an escape. */
static inline bool escape(const char **src, const char *end, char **dst) {
  static const char stands_for[128] = {['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
                                       ['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t'};
  const char *s = *src + 1;
  if (s == end) return false;
  if (*s != 'u') {
    char c = (unsigned char)*s < 128 ? stands_for[(unsigned char)*s] : 0;
    if (!c) return false;
    if (dst) *(*dst)++ = c;
    *src = s + 1;
    return true;
  }
  int high = end - s >= 5 ? hex4(s + 1) : -1;
  if (high < 0) return false;
  s += 5;
  uint32_t c = (uint32_t)high;
  if (c >= 0xD800 && c < 0xE000) {
    int low = c < 0xDC00 && end - s >= 6 && s[0] == '\\' && s[1] == 'u' ? hex4(s + 2) : -1;
    if (low >= 0xDC00 && low < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + ((uint32_t)low - 0xDC00);
      s += 6;
    } else {
      c = 0xFFFD; /* a lone surrogate; what follows it is read by itself */
    }
  }
  if (dst) *dst = put_utf8(*dst, c);
  *src = s;
  return true;
}

/* Moves the plain run at *src to *dst <= *src; afterwards *src is at its end. */
static inline void move_run(char **src, char *end, char **dst) {
  char *s = *src, *d = *dst;
  for (;;) {
    if (end - s < WIDTH) {
      while (s < end && is_plain((unsigned char)*s)) *d++ = *s++;
      break;
    }
    vec v = load(s);
    int k = stop_read(v);
    if (k == WIDTH || s - d >= WIDTH) store(d, v);
    else memmove(d, s, (size_t)k);
    s += k;
    d += k;
    if (k < WIDTH) break;
  }
  *src = s;
  *dst = d;
}

static inline const char *plain_end(const char *s, const char *end) {
  for (;;) {
    if (end - s < WIDTH) {
      while (s < end && is_plain((unsigned char)*s)) s++;
      return s;
    }
    int k = stop_read(load(s));
    s += k;
    if (k < WIDTH) return s;
  }
}

bool js_string(js_reader *r, js_slice *value) {
  if (js_peek(r) != '"') return js_fail(r, "not a string");
  char *begin = r->p + 1;
  char *s = begin + (plain_end(begin, r->end) - begin), *d = s;
  while (s < r->end && *s == '\\') {
    const char *from = s;
    if (!escape(&from, r->end, &d)) {
      r->p = s;
      return js_fail(r, "not an escape");
    }
    s += from - s;
    if (s < r->end && *s != '\\') move_run(&s, r->end, &d);
  }
  r->p = s;
  if (s == r->end) return js_fail(r, "a string is not closed");
  if (*s != '"') return js_fail(r, "a control character in a string");
  r->p++;
  value->p = begin;
  value->n = (size_t)(d - begin);
  return true;
}

static bool skip_string(js_reader *r) {
  const char *s = plain_end(r->p + 1, r->end);
  while (s < r->end && *s == '\\') {
    if (!escape(&s, r->end, NULL)) {
      r->p += s - r->p;
      return js_fail(r, "not an escape");
    }
    s = plain_end(s, r->end);
  }
  r->p += s - r->p;
  if (s == r->end) return js_fail(r, "a string is not closed");
  if (*s != '"') return js_fail(r, "a control character in a string");
  r->p++;
  return true;
}

static bool digits(js_reader *r) {
  char *from = r->p;
  while (r->p < r->end && *r->p >= '0' && *r->p <= '9') r->p++;
  return r->p > from;
}

static bool skip_number(js_reader *r) {
  if (*r->p == '-') r->p++;
  bool zero = r->p < r->end && *r->p == '0';
  if (zero) r->p++;
  else if (!digits(r)) return js_fail(r, "not a number");
  if (r->p < r->end && *r->p == '.') {
    r->p++;
    if (!digits(r)) return js_fail(r, "not a number");
  }
  if (r->p < r->end && (*r->p == 'e' || *r->p == 'E')) {
    r->p++;
    if (r->p < r->end && (*r->p == '+' || *r->p == '-')) r->p++;
    if (!digits(r)) return js_fail(r, "not a number");
  }
  return true;
}

static bool skip_word(js_reader *r, const char *word) {
  size_t n = strlen(word);
  if ((size_t)(r->end - r->p) < n || memcmp(r->p, word, n) != 0) return js_fail(r, "not a value");
  r->p += n;
  return true;
}

bool js_number(js_reader *r, double *value) {
  if (js_peek(r) != '0') return js_fail(r, "not a number");
  char *from = r->p, text[64];
  if (!skip_number(r)) return false;
  size_t n = (size_t)(r->p - from);
  if (n >= sizeof text) return js_fail(r, "too long a number");
  memcpy(text, from, n);
  text[n] = 0;
  *value = strtod(text, NULL); /* no program of ours calls setlocale: the point is a point */
  return true;
}

bool js_bool(js_reader *r, bool *value) {
  char c = js_peek(r);
  if (c != 't' && c != 'f') return js_fail(r, "neither true nor false");
  *value = c == 't';
  return skip_word(r, c == 't' ? "true" : "false");
}

static bool push(js_reader *r, size_t depth, bool is_object) {
  size_t byte = depth >> 3;
  if (byte == r->stack_size) {
    size_t size = byte ? 2 * byte : 64;
    uint8_t *grown = realloc(r->stack, size);
    if (!grown) return js_fail(r, "out of memory");
    r->stack = grown;
    r->stack_size = size;
  }
  uint8_t bit = (uint8_t)(1u << (depth & 7));
  r->stack[byte] = (uint8_t)(is_object ? r->stack[byte] | bit : r->stack[byte] & ~bit);
  return true;
}

/* One scalar, or the opening bracket of an array or object (then *opened is its character). */
static bool skip_head(js_reader *r, char *opened) {
  *opened = 0;
  switch (js_peek(r)) {
  case '"': return skip_string(r);
  case '0': return skip_number(r);
  case 't': return skip_word(r, "true");
  case 'f': return skip_word(r, "false");
  case 'n': return skip_word(r, "null");
  case '{':
  case '[': *opened = *r->p++; return true;
  default: return js_fail(r, r->p == r->end ? "the line ends inside a value" : "not a value");
  }
}

static bool skip_key(js_reader *r) {
  if (js_peek(r) != '"') return js_fail(r, "a key must be a string");
  if (!skip_string(r)) return false;
  spaces(r);
  if (r->p == r->end || *r->p != ':') return js_fail(r, "no colon after a key");
  r->p++;
  return true;
}

bool js_skip(js_reader *r, js_slice *raw) {
  spaces(r);
  char *from = r->p, opened;
  size_t depth = 0;
  bool first = false;
  if (!skip_head(r, &opened)) return false;
  for (;;) {
    if (opened) {
      if (!push(r, depth++, opened == '{')) return false;
      first = true;
    }
    if (!depth) break;
    bool is_object = r->stack[(depth - 1) >> 3] >> ((depth - 1) & 7) & 1;
    int next = js_next(r, is_object ? '}' : ']', &first);
    if (next < 0) return false;
    opened = 0;
    if (!next) {
      depth--; /* `first` is false again for the enclosing one: an item of it has just ended */
      first = false;
      continue;
    }
    if (is_object && !skip_key(r)) return false;
    if (!skip_head(r, &opened)) return false;
  }
  if (raw) {
    raw->p = from;
    raw->n = (size_t)(r->p - from);
  }
  return true;
}

bool js_done(js_reader *r) {
  spaces(r);
  return r->p == r->end || js_fail(r, "something stands after the value");
}

/* ---- The writer ---- */

/* The length of the valid UTF-8 character at s, 2..4; 0: none (RFC 3629; overlong forms and surrogates are not valid). */
static inline size_t utf8_length(const unsigned char *s, size_t n) {
  unsigned char c = s[0];
  if (c >= 0xC2 && c < 0xE0) return n >= 2 && (s[1] & 0xC0) == 0x80 ? 2 : 0;
  if ((c & 0xF0) == 0xE0) {
    if (n < 3 || (s[1] & 0xC0) != 0x80 || (s[2] & 0xC0) != 0x80) return 0;
    return (c == 0xE0 && s[1] < 0xA0) || (c == 0xED && s[1] > 0x9F) ? 0 : 3;
  }
  if (c >= 0xF0 && c < 0xF5) {
    if (n < 4 || (s[1] & 0xC0) != 0x80 || (s[2] & 0xC0) != 0x80 || (s[3] & 0xC0) != 0x80) return 0;
    return (c == 0xF0 && s[1] < 0x90) || (c == 0xF4 && s[1] > 0x8F) ? 0 : 4;
  }
  return 0;
}

static char *put_escape(char *p, unsigned char c) {
  static const char hex[] = "0123456789abcdef";
  char shorter = 0;
  switch (c) {
  case '"': shorter = '"'; break;
  case '\\': shorter = '\\'; break;
  case '\n': shorter = 'n'; break;
  case '\t': shorter = 't'; break;
  case '\r': shorter = 'r'; break;
  case '\b': shorter = 'b'; break;
  case '\f': shorter = 'f'; break;
  default: break;
  }
  *p++ = '\\';
  if (shorter) {
    *p++ = shorter;
    return p;
  }
  memcpy(p, "u00", 3);
  p[3] = hex[c >> 4];
  p[4] = hex[c & 15];
  return p + 5;
}

/* Writes s[0..) up to `stop` or a few bytes beyond (never beyond `end`), so that characters stay whole; answers where it stopped.
** `p` has room for 6 bytes a byte, and WIDTH more. */
static const char *put_piece(char **to, const char *s, const char *stop, const char *end, bool escapes) {
  char *p = *to;
  while (s < stop) {
    if (end - s >= WIDTH) { /* a whole vector is stored, the run's bytes count */
      vec v = load(s);
      store(p, v);
      int k = stop_write(v);
      p += k;
      s += k;
      if (k == WIDTH) continue;
    }
    unsigned char c = (unsigned char)*s;
    if (c < 0x80) {
      if (escapes && !is_plain(c)) p = put_escape(p, c);
      else *p++ = (char)c;
      s++;
      continue;
    }
    do {
      size_t k = utf8_length((const unsigned char *)s, (size_t)(end - s));
      if (k) {
        for (size_t i = 0; i < k; i++) *p++ = *s++;
      } else {
        memcpy(p, "\xEF\xBF\xBD", 3);
        p += 3;
        s++;
      }
    } while (s < stop && (unsigned char)*s >= 0x80);
  }
  *to = p;
  return s;
}

static void put_bytes(out *o, const char *s, size_t n, bool escapes) {
  enum { PIECE = OUT_PIECE / 8 };
  const char *end = s + n;
  while (s < end) {
    out_room(o);
    char *p = o->p + o->n;
    s = put_piece(&p, s, end - s > PIECE ? s + PIECE : end, end, escapes);
    o->n = (size_t)(p - o->p);
  }
}

void js_put_string(out *o, const char *p, size_t n) {
  out_c(o, '"');
  put_bytes(o, p, n, true);
  out_c(o, '"');
}

void js_put_raw(out *o, js_slice value) { put_bytes(o, value.p, value.n, false); }

char *js_score(char *p, float score) {
  uint32_t v = score > 0 ? score < 1 ? (uint32_t)((double)score * 10000 + 0.5) : 10000 : 0;
  if (v == 0 || v == 10000) {
    *p++ = v ? '1' : '0';
    return p;
  }
  p[0] = '0';
  p[1] = '.';
  for (int i = 5; i >= 2; i--, v /= 10) p[i] = (char)('0' + v % 10);
  p += 6;
  while (p[-1] == '0') p--;
  return p;
}
