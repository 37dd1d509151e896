/* suspects_scan: what the parts of the finder of suspects share: one block under the lens.
**
** The parts: suspects.c walks over the block once and asks suspects_prose.c (sentences, numbers), suspects_lost.c (lost words) and
** suspects_quotes.c (quotation marks) at the few bytes that can begin damage.
*/
#ifndef STET_SUSPECTS_SCAN_H
#define STET_SUSPECTS_SCAN_H

#include "clean/suspects.h"

enum { STET__MARKS_DOUBLE = 0, STET__MARKS_ANGLE, STET__MARKS_FAMILIES }; /* “ ” „ " and « » */

typedef struct stet__marks {  /* one family of quotation marks in this block */
  uint32_t depth;             /* quotations open */
  uint32_t opened_at;         /* where the outermost of them began; valid where depth > 0 */
  uint32_t closed_end;        /* end of the last closing mark, 0 before the first */
  uint8_t opener;             /* which mark opened the last one, as the low byte of its code point */
  uint8_t doubtful;           /* a closing mark stood after a digit: it may have meant inches */
} stet__marks;

typedef struct stet__scan {
  stet__suspect_list *out;
  stet__suspect_state *state;
  const stet__view *view;
  const char *p;              /* the view's bytes */
  uint32_t n;
  size_t first;               /* out->v[first ..] are this block's */
  uint32_t lower;             /* how many sentences began small */
  uint32_t stops;             /* full stops before a space */
  uint32_t comma_at, commas;  /* the first comma after a space, and how many there were */
  stet__marks marks[STET__MARKS_FAMILIES];
  uint32_t straight;          /* straight double marks seen that can be quotation marks */
  uint32_t stray_at;          /* the first straight mark that closed nothing; its offset + 1, 0: none */
  uint32_t single_at;         /* a single opening mark not closed yet; its offset + 1, 0: none */
  uint8_t seen_mark;          /* a quotation mark has been met */
  uint8_t carried;            /* the last paragraph's quotation may end here */
  uint8_t role;
  uint8_t failed;             /* out of memory */
} stet__scan;

/* Raises [start, end) of the view, which must not be empty. */
void stet__scan_raise(stet__scan *s, uint32_t start, uint32_t end, stet_doubt reason);
/* Takes back what was raised with that span, as it stands in `out`, in the last block or in this one. */
void stet__scan_take_back(stet__scan *s, uint32_t start, uint32_t end, stet_doubt reason);
/* The start of the `words`th word before `at`, and the end of the `words`th after it: on the same line, a bounded way off, and
** on a character border. */
uint32_t stet__scan_back(const stet__scan *s, uint32_t at, unsigned words);
uint32_t stet__scan_ahead(const stet__scan *s, uint32_t at, unsigned words);

/* suspects_prose.c: each looks at the byte at `i` of the class that its name says. */
void stet__scan_stop(stet__scan *s, uint32_t i);
void stet__scan_capital(stet__scan *s, uint32_t i);
void stet__scan_digits(stet__scan *s, uint32_t i);

/* suspects_lost.c: the same. */
void stet__scan_comma(stet__scan *s, uint32_t i);
void stet__scan_space(stet__scan *s, uint32_t i);
void stet__scan_bracket(stet__scan *s, uint32_t i);
void stet__scan_before_stop(stet__scan *s, uint32_t i); /* what a full stop at `i` leaves without an end */
void stet__scan_prose_begin(stet__scan *s);
void stet__scan_prose_end(stet__scan *s);

/* suspects_quotes.c */
void stet__scan_mark(stet__scan *s, uint32_t i, uint32_t len, uint32_t cp);
void stet__scan_line(stet__scan *s, uint32_t i);       /* a new line begins at i */
void stet__scan_quotes_begin(stet__scan *s);
void stet__scan_quotes_end(stet__scan *s);

#endif
