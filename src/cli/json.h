/* json: the reader and the writer of the stream.
**
** The reader walks over one JSON text in a buffer that it may change: strings are unescaped in place, for they never grow. It
** answers values one by one and builds no tree. The grammar is RFC 8259's, strictly, with these decisions where it leaves room:
**   - of equal keys the last wins (the caller's loop does that by itself);
**   - \u0000 is a NUL byte in the string; a lone surrogate becomes U+FFFD;
**   - bytes that are not UTF-8 are kept in strings as they are: stet_clean warns of them, and offsets stay true;
**   - nesting has no limit and costs one bit a level, no recursion.
**
** The writer makes valid JSON of any bytes: each byte that is not part of valid UTF-8 is written as U+FFFD.
*/
#ifndef STET_CLI_JSON_H
#define STET_CLI_JSON_H

#include "cli/out.h"

typedef struct js_slice {
  const char *p;
  size_t n;
} js_slice;

typedef struct js_reader {
  char *begin, *p, *end;
  const char *error;    /* static English, or NULL */
  size_t error_at;      /* byte of the text */
  uint8_t *stack;       /* one bit for each open array (0) or object (1) of a value that is skipped; grow-only */
  size_t stack_size;
} js_reader;

void js_reader_init(js_reader *r);               /* once */
void js_reader_fini(js_reader *r);
void js_reader_begin(js_reader *r, char *p, size_t n); /* for each text */

/* The first character of the value that comes: one of " { [ t f n, '0' for a number, 0 for anything else or the end. */
char js_peek(js_reader *r);
/* Enters an object or array: consumes the bracket `open`. */
bool js_enter(js_reader *r, char open);
/* 1: an item comes; 0: `close` was consumed; -1: error. `*first` is true before the first call and is kept by the caller. */
int js_next(js_reader *r, char close, bool *first);
/* The key of an object's item, colon consumed. */
bool js_key(js_reader *r, js_slice *key);
bool js_string(js_reader *r, js_slice *value);
bool js_number(js_reader *r, double *value);
bool js_bool(js_reader *r, bool *value);
/* Any value, checked and passed over; `raw`, unless NULL, gets its bytes as written. */
bool js_skip(js_reader *r, js_slice *raw);
/* Nothing but white space is left. */
bool js_done(js_reader *r);
/* Sets the error, unless one is set; answers false. */
bool js_fail(js_reader *r, const char *message);

static inline bool js_is(js_slice s, const char *word) { return s.n == strlen(word) && memcmp(s.p, word, s.n) == 0; }

void js_put_string(out *o, const char *p, size_t n); /* with its quotes */
void js_put_raw(out *o, js_slice value); /* as it is, e.g. a JSON value that was read; bytes that are not UTF-8 become U+FFFD */
/* A probability with at most four decimals, at p, which has room for 8 bytes; answers the end. */
char *js_score(char *p, float score);

#endif
