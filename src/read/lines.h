/* lines: what the readers share: cutting a text into lines, and judging whether the ends of lines are hard wraps.
**
** A line ends with \n, \r\n, a lone \r or a form feed. The cutter runs memchr over the text once for each of the three bytes,
** however the lines fall, because it remembers where each byte comes next.
**
** Hard wraps. A program that wraps text at W columns breaks a line only because the next word would not have fitted. So a break is
** *full* when width(line) + 1 + width(next word) > W, and a paragraph of prose has (almost) only full breaks, while an address, a
** verse or a list of headlines breaks where it likes. W is the width that nearly all lines of the document keep to; how many of its
** long lines end in full breaks says how far to believe it. Each break is then a small sum of evidence (full, hyphen, lower case
** after it, punctuation before it), in tenths of a nat by eye, and a stretch of lines is joined where the sum is positive.
*/
#ifndef STET_LINES_H
#define STET_LINES_H

#include "read/read.h"

typedef struct stet__lines {
  const char *p;
  size_t n, at;             /* the next line starts at `at` */
  size_t lf, cr, ff;        /* the next \n, \r, \f at or after `at`; n where there is none */
} stet__lines;

typedef struct stet__line {
  uint32_t start, end;      /* without its line end */
  uint32_t first, last;     /* without white space at both ends; first == last: blank */
  uint32_t indent;          /* columns of white space before `first`, tabs to multiples of 4 */
  uint8_t page;             /* it begins a page: a form feed stands before it */
} stet__line;

/* Begins at the first byte after a byte order mark. */
void stet__lines_init(stet__lines *s, const char *p, size_t n);
bool stet__lines_next(stet__lines *s, stet__line *line);

/* The end of the front matter that the text begins with, without its last line end; 0: none. It is a line "---" or "+++", lines of
** which the first, comments aside, has a key, and the same line again (or "..." after "---"). */
size_t stet__front_matter(const char *p, size_t n);

/* Characters (not bytes) in [start, end), counted up to about `cap`. */
uint32_t stet__line_width(const char *p, uint32_t start, uint32_t end, uint32_t cap);

#define STET__WIDTH_MAX 255u

/* What the document's lines say of its wrapping. Zero it, add every line, settle, add every break between lines of one chunk. */
typedef struct stet__wrap {
  uint32_t count[STET__WIDTH_MAX + 1]; /* lines by width; the last for all that are wider */
  uint32_t lines;
  uint32_t width;           /* W; 0: the document keeps to no width */
  uint32_t longs, full;     /* breaks after lines longer than W/2; of them the full ones */
  uint32_t goes_on;         /* of these, those inside a word or before a small letter */
  int prior;                /* of a stretch of lines in this document */
} stet__wrap;

/* One line as the judge sees it. `width` counts its indent. */
typedef struct stet__wline { uint32_t start, end, width, indent; } stet__wline;

void stet__wrap_line(stet__wrap *w, uint32_t width);
void stet__wrap_settle(stet__wrap *w);
void stet__wrap_break(stet__wrap *w, const char *p, const stet__wline *a, const stet__wline *b);
void stet__wrap_believe(stet__wrap *w);

/* The evidence at the break between two lines under width `width` (0: none known). */
typedef struct stet__break {
  int score;
  uint8_t full, hyphen, lower, sentence;
  uint32_t slack;           /* columns left over after the next word; 0 when full */
} stet__break;
stet__break stet__break_of(const char *p, uint32_t width, const stet__wline *a, const stet__wline *b);

static inline stet__wline stet__wline_of(const stet__block *b) {
  stet__wline w = {b->start, b->end, b->run, b->indent};
  return w;
}
/* Judges the lines [a, b], blocks of one line each that follow each other, `run` holding their width: sets `wrapped` of each
** line that the next one goes on with, and clears `kind`, `level` and `verbatim`, which it uses meanwhile. */
void stet__wrap_judge(const stet__wrap *w, const char *p, stet__block *a, stet__block *b);

#endif
