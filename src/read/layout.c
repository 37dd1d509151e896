/* layout: the readers' common ground: the block list, the line cutter (lines.h), the measure of white space. */
#include "read/lines.h"

void stet__layout_init(stet__layout *l, const stet_alloc *a) {
  memset(l, 0, sizeof *l);
  l->a = a;
}

void stet__layout_fini(stet__layout *l) {
  STET__FREE(l->a, l->blocks, l->cap_blocks);
  STET__FREE(l->a, l->runs, l->cap_runs);
  stet__layout_init(l, l->a);
}

static size_t find(const stet__lines *s, size_t from, char c) {
  if (from >= s->n) return s->n;
  const char *q = memchr(s->p + from, c, s->n - from);
  return q ? (size_t)(q - s->p) : s->n;
}

void stet__lines_init(stet__lines *s, const char *p, size_t n) {
  s->p = p;
  s->n = n;
  s->at = n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  s->lf = find(s, s->at, '\n');
  s->cr = find(s, s->at, '\r');
  s->ff = find(s, s->at, '\f');
}

/* A line of no-break and other odd spaces is as blank as an empty one. */
static bool odd_blank(const char *p, uint32_t first, uint32_t last) {
  while (first < last) {
    uint32_t cp;
    int k = stet__utf8_decode(p + first, last - first, &cp);
    if (!stet__is_space(cp)) return false;
    first += (uint32_t)k;
  }
  return true;
}

static void measure(const char *p, stet__line *line) {
  uint32_t i = line->start, e = line->end, col = 0;
  for (; i < e; i++) {
    if (p[i] == ' ') col++;
    else if (p[i] == '\t') col = (col / 4 + 1) * 4;
    else if (p[i] != '\v') break;
  }
  while (e > i && (p[e - 1] == ' ' || p[e - 1] == '\t' || p[e - 1] == '\v')) e--;
  if (i < e && ((unsigned char)p[i] & 0x80u) && odd_blank(p, i, e)) i = e;
  line->first = i;
  line->last = i < e ? e : i;
  line->indent = col;
}

bool stet__lines_next(stet__lines *s, stet__line *line) {
  if (s->at >= s->n) return false;
  if (s->lf < s->at) s->lf = find(s, s->at, '\n');
  if (s->cr < s->at) s->cr = find(s, s->at, '\r');
  if (s->ff < s->at) s->ff = find(s, s->at, '\f');
  size_t end = s->lf < s->cr ? s->lf : s->cr;
  if (s->ff < end) end = s->ff;
  line->start = (uint32_t)s->at;
  line->end = (uint32_t)end;
  line->page = s->at > 0 && s->p[s->at - 1] == '\f';
  s->at = end + 1;
  if (end == s->cr && s->lf == end + 1) s->at = end + 2; /* \r\n */
  measure(s->p, line);
  return true;
}

uint32_t stet__line_width(const char *p, uint32_t start, uint32_t end, uint32_t cap) {
  if (end - start > 4 * cap) end = start + 4 * cap;
  uint32_t w = 0, i = start;
  for (; end - i >= 8; i += 8) { /* a byte 10xxxxxx continues a character: bit 7 set, bit 6 clear */
    uint64_t v;
    memcpy(&v, p + i, 8);
    v = (v >> 7) & ~(v >> 6) & 0x0101010101010101u;
    w += 8 - (uint32_t)((v * 0x0101010101010101u) >> 56);
  }
  for (; i < end; i++) w += ((unsigned char)p[i] & 0xC0u) != 0x80u;
  return w;
}
