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

typedef struct json_slice { const char *p; size_t n; } json_slice;

typedef struct json_reader {
  char *begin, *p, *end;
  const char *error;    /* static English, or NULL */
  size_t error_at;      /* byte of the text */
  uint8_t *stack;       /* one bit for each open array (0) or object (1) of a value that is skipped; grow-only */
  size_t stack_size;
} json_reader;

void json_reader_init(json_reader *r);               /* once */
void json_reader_fini(json_reader *r);
void json_reader_begin(json_reader *r, char *p, size_t n); /* for each text */

/* The first character of the value that comes: one of " { [ t f n, '0' for a number, 0 for anything else or the end. */
char json_peek(json_reader *r);
/* Enters an object or array: consumes the bracket `open`. */
bool json_enter(json_reader *r, char open);
/* 1: an item comes; 0: `close` was consumed; -1: error. `*first` is true before the first call and is kept by the caller. */
int json_next(json_reader *r, char close, bool *first);
/* The key of an object's item, colon consumed. */
bool json_key(json_reader *r, json_slice *key);
bool json_string(json_reader *r, json_slice *value);
bool json_number(json_reader *r, double *value);
bool json_bool(json_reader *r, bool *value);
/* Any value, checked and passed over; `raw`, unless NULL, gets its bytes as written. */
bool json_skip(json_reader *r, json_slice *raw);
/* Nothing but white space is left. */
bool json_done(json_reader *r);
/* Sets the error, unless one is set; answers false. */
bool json_fail(json_reader *r, const char *message);

static inline bool json_is(json_slice s, const char *word) { return s.n == strlen(word) && memcmp(s.p, word, s.n) == 0; }

void json_put_string(out *o, const char *p, size_t n); /* with its quotes */
void json_put_raw(out *o, json_slice value);           /* a JSON value as it was read; bytes that are not UTF-8 become U+FFFD */
/* A probability with at most four decimals, at p, which has room for 8 bytes; answers the end. */
char *json_score(char *p, float score);

#endif
