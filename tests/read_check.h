/* The invariants of src/read/read.h, checked the slow way, for the unit tests and the fuzzer. */
#ifndef READ_CHECK_H
#define READ_CHECK_H

#include "read/read.h"

static int read_line_end(char c) { return c == '\n' || c == '\r' || c == '\f'; }
static int read_blank(char c) { return c == ' ' || c == '\t' || c == '\v'; }

/* What lies between blocks is white space: ASCII's, Unicode's, and a byte order mark at the start of the text. */
static const char *read_gap_broken(const char *p, size_t from, size_t to) {
  if (from == 0 && to >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0) from = 3;
  while (from < to) {
    uint32_t cp;
    from += (size_t)stet__utf8_decode(p + from, to - from, &cp);
    if (!stet__is_space(cp) && cp != '\v' && cp != '\f' && cp != '\r' && cp != '\n')
      return "a byte that is not white space lies in no block";
  }
  return NULL;
}

/* A block is whole lines: only blanks stand beside it on its first and last line. */
static const char *read_edge_broken(const char *p, size_t n, const stet__block *b) {
  size_t i = b->start, j = b->end;
  while (i > 0 && read_blank(p[i - 1])) i--;
  if (i > 0 && !read_line_end(p[i - 1]) && !(i == 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0)) return "a block does not begin its line";
  while (j < n && read_blank(p[j])) j++;
  if (j < n && !read_line_end(p[j])) return "a block does not end its line";
  if (read_blank(p[b->start]) || read_blank(p[b->end - 1]) || read_line_end(p[b->start]) || read_line_end(p[b->end - 1]))
    return "a block begins or ends with white space";
  return NULL;
}

/* NULL: all invariants hold; else what does not. */
static const char *read_broken(const stet__layout *l, const char *p, size_t n) {
  size_t at = 0, run = 0;
  const char *bad;
  for (size_t i = 0; i < l->n_blocks; i++) {
    const stet__block *b = &l->blocks[i];
    if (b->start < at || b->end <= b->start || b->end > n) return "blocks are not in order, disjoint and inside";
    if ((bad = read_gap_broken(p, at, b->start)) || (bad = read_edge_broken(p, n, b))) return bad;
    if (b->kind >= STET_KIND_COUNT || b->gap > 1 || b->wrapped > 1 || b->verbatim > 1) return "a field is out of range";
    if (b->run != run) return "runs are not numbered in order";
    uint32_t last = b->start;
    for (uint32_t k = 0; k < b->n_runs; k++, run++) {
      if (run >= l->n_runs) return "a run is missing";
      const stet__run *r = &l->runs[run];
      if (r->start < last || r->end <= r->start || r->end > b->end) return "runs are not in order, disjoint and inside";
      last = r->end;
    }
    at = b->end;
  }
  if (run != l->n_runs) return "runs are left over";
  return read_gap_broken(p, at, n);
}

#endif
