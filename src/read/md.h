/* md: what the parts of the Markdown reader share.
**
** Structure first, then words. The first pass (markdown.c) cuts lines into blocks by CommonMark's block rules and notes of each
** block its pieces: per line, the bytes that are left when the marks of containers are taken off. The second (mdruns.c) parses
** the inline marks of each block's pieces (inline.c), when all link definitions are known, and writes runs. Between the passes a
** block's `run` and `n_runs` number its pieces, and gap 2 says that the block is a further line of the paragraph that began
** before it: whether such lines stay apart is judged last, because only then is it known which of them a link or emphasis holds
** together.
*/
#ifndef STET_MD_H
#define STET_MD_H

#include "read/lines.h"

enum { STET__MD_DEPTH = 100, STET__MD_SAME = 2 };

typedef struct stet__piece { uint32_t start, end; } stet__piece;

/* The labels of link definitions, as hashes in an open table (labels.c). */
typedef struct stet__labels { uint64_t *v; size_t n, cap; } stet__labels;
bool stet__labels_add(stet__labels *s, const stet_alloc *a, uint64_t label);
bool stet__labels_has(const stet__labels *s, uint64_t label);
uint64_t stet__label_hash(const char *p, uint32_t start, uint32_t end); /* white space alike, case folded; never 0 */

/* ---- Inline marks ---- */

/* A mark in the text. `shut` bytes at its left end close constructs, `open` bytes at its right end open some; both are invisible,
** what is between them is text. The counts say how the nesting changes there. */
typedef struct stet__mark {
  uint32_t at, size, shut, open;
  uint32_t piece;
  uint32_t emph_shut, emph_open;
  int8_t link, verbatim, image;   /* +1 begins after it, -1 ends before it */
} stet__mark;

typedef struct stet__delim { uint32_t mark, left, size; int32_t before, after; char c; uint8_t opens, shuts; } stet__delim;
typedef struct stet__bracket { uint32_t mark; int32_t delims; uint8_t image, inner; } stet__bracket;

typedef struct stet__inline {
  const stet_alloc *a;
  const char *p;
  const stet__piece *v; uint32_t n;            /* the pieces being parsed */
  const stet__labels *labels;
  stet__mark *marks; size_t n_marks, cap_marks;
  stet__delim *delims; size_t n_delims, cap_delims;
  stet__bracket *brackets; size_t n_brackets, cap_brackets;
  int32_t *across; size_t cap_across;          /* [n] after the parse: does a construct hold pieces k and k + 1 together? */
  int32_t top;                                 /* last living delimiter, -1 none */
  size_t no_links;                             /* brackets below this one hold a link already */
  uint64_t budget;                             /* bytes that failed attempts may still look at */
  uint32_t ticks[81];                          /* where the last run of k backticks stands */
  uint8_t ticked, no_end;                      /* bits of no_end: this kind of raw markup has no end further on */
  /* the walk that writes runs */
  size_t next; int emph, link, verbatim, image;
} stet__inline;

bool stet__inline_parse(stet__inline *s, const stet__piece *v, uint32_t n);
/* Writes the runs of pieces [from, to), which follow those of the last call. `*plain` is set where text stands outside images. */
bool stet__inline_runs(stet__inline *s, stet__layout *l, uint32_t from, uint32_t to, uint8_t flags, bool *plain);
/* inline_tag.c: the end of the raw HTML or autolink that begins with the < at p[at], or 0. */
typedef struct stet__at { uint32_t piece, i; } stet__at;
int stet__at_char(const stet__inline *s, const stet__at *c); /* -1 at the end, \n between pieces */
void stet__at_next(const stet__inline *s, stet__at *c);
bool stet__scan_angle(stet__inline *s, stet__at *c, bool *autolink);
bool stet__scan_target(stet__inline *s, stet__at *c);        /* from ( to behind ) */

/* ---- Leaf blocks: what a line begins (mdleaf.c) ---- */

bool stet__md_break(const char *p, uint32_t i, uint32_t end);                       /* *** --- ___ */
int stet__md_atx(const char *p, uint32_t i, uint32_t end, stet__piece *text);       /* level or 0 */
uint32_t stet__md_fence(const char *p, uint32_t i, uint32_t end);                   /* length of an opening fence or 0 */
int stet__md_html(const char *p, uint32_t i, uint32_t end, bool in_paragraph);      /* kind 1..7 or 0 */
bool stet__md_html_ends(const char *p, uint32_t i, uint32_t end, int kind);         /* does the line hold the end of that kind? */
uint32_t stet__md_marker(const char *p, uint32_t i, uint32_t end, bool in_paragraph); /* bytes of a list marker or 0 */
uint32_t stet__md_label(const char *p, uint32_t i, uint32_t end);                   /* bytes of "[label]:" or 0 */
bool stet__md_title(const char *p, uint32_t i, uint32_t end);                       /* is the rest a link title? */
bool stet__md_target(const char *p, uint32_t *i, uint32_t end);                     /* steps over a destination */
uint32_t stet__md_cells(const char *p, uint32_t i, uint32_t end);
bool stet__md_delimiter_row(const char *p, uint32_t i, uint32_t end);

/* The second pass. */
bool stet__md_runs(stet__layout *l, const char *p, const stet__piece *pieces, const stet__labels *labels, stet__wrap *wrap);

#endif
