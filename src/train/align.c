/* align: see align.h. */
#include "train/align.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GRAM = 4, WHOLE_LINE = 4, PLACES = 12, STEP = 5, SLACK = 3 };

static void *need(void *p) {
  if (!p) {
    fprintf(stderr, "align: out of memory\n");
    exit(2);
  }
  return p;
}

typedef struct word { uint32_t hash; bool first, last; } word; /* of its line */

static bool word_byte(const unsigned char *p, size_t n, size_t *size) {
  *size = 1;
  if ((p[0] >= '0' && p[0] <= '9') || ((p[0] | 32) >= 'a' && (p[0] | 32) <= 'z') || p[0] == '_') return true;
  if (p[0] < 0x80) return false;
  if (p[0] == 0xC2 && n > 1 && p[1] <= 0xBF) {
    *size = 2;
    return false;
  }
  if (p[0] == 0xE2 && n > 2 && p[1] <= 0x9F) {
    *size = 3;
    return false;
  }
  return true;
}

static word *words_of(const char *text, size_t n, size_t *count) {
  const unsigned char *p = (const unsigned char *)text;
  word *v = need(malloc((n / 2 + 2) * sizeof *v));
  size_t k = 0, size;
  bool first = true;
  for (size_t i = 0; i < n;) {
    if (!word_byte(p + i, n - i, &size)) {
      if (p[i] == '\n') {
        if (k) v[k - 1].last = true;
        first = true;
      }
      i += size;
      continue;
    }
    uint32_t h = 2166136261u;
    for (; i < n && word_byte(p + i, n - i, &size); i++) h = (h ^ (p[i] < 0x80 ? (uint32_t)(p[i] | 32) : p[i])) * 16777619u;
    v[k++] = (word){h, first, false};
    first = false;
  }
  if (k) v[k - 1].last = true;
  *count = k;
  return v;
}

static uint32_t gram(const word *w, size_t n) {
  uint32_t h = (uint32_t)n;
  for (size_t i = 0; i < n; i++) h = (h ^ w[i].hash) * 0x9E3779B1u, h ^= h >> 15;
  return h;
}

typedef struct index { uint32_t *head, *next; size_t mask; } index; /* chains of gold positions by the gram that begins there */

static index index_of(const word *g, size_t n, size_t k) {
  index x = {NULL, NULL, 1023};
  while (x.mask < 2 * n) x.mask = 2 * x.mask + 1;
  x.head = need(calloc(x.mask + 1, 4));
  x.next = need(calloc(n + 1, 4));
  for (size_t i = n; i-- > 0;) {
    if (i + k > n) continue;
    uint32_t *slot = &x.head[gram(g + i, k) & x.mask];
    x.next[i] = *slot;
    *slot = (uint32_t)i + 1;
  }
  return x;
}

typedef struct candidate { uint32_t block, start, end; double weight, best; int32_t before; } candidate;

/* How many of w[0..n) agree with g from `at` on, a few words of either side being passed over. */
static uint32_t agree(const word *w, size_t n, const word *g, size_t G, size_t at, uint32_t *end) {
  uint32_t hits = 0;
  size_t i = 0, j = at;
  *end = (uint32_t)at;
  while (i < n && j < G) {
    if (w[i].hash == g[j].hash) {
      hits++, i++, j++;
      *end = (uint32_t)j;
      continue;
    }
    size_t best_i = 0, best_j = 0, best = 99;
    for (size_t a = 0; a <= SLACK; a++)
      for (size_t b = 0; b <= SLACK; b++)
        if (a + b && a + b < best && i + a < n && j + b < G && w[i + a].hash == g[j + b].hash) best = a + b, best_i = a, best_j = b;
    if (best == 99) i++, j++;
    else i += best_i, j += best_j;
  }
  return hits;
}

typedef struct list { candidate *v; size_t n, cap; } list;

static void add(list *l, candidate c) {
  if (l->n == l->cap) l->v = need(realloc(l->v, (l->cap = 2 * l->cap + 256) * sizeof *l->v));
  l->v[l->n++] = c;
}

static void find(list *l, uint32_t block, const word *w, size_t n, const word *g, size_t G, const index *grams, const index *ones) {
  if (n < GRAM) {
    unsigned found = 0;
    for (uint32_t at = n ? ones->head[gram(w, 1) & ones->mask] : 0; at && found < PLACES; at = ones->next[at - 1]) {
      size_t k = 0, from = at - 1;
      while (k < n && from + k < G && g[from + k].hash == w[k].hash) k++;
      if (k < n || !g[from].first || !g[from + n - 1].last) continue;
      add(l, (candidate){block, (uint32_t)from, (uint32_t)(from + n), (double)n, 0, -1});
      found++;
    }
    return;
  }
  uint32_t seen[PLACES];
  size_t n_seen = 0;
  for (size_t k = 0; k + GRAM <= n && n_seen < PLACES; k += STEP)
    for (uint32_t at = grams->head[gram(w + k, GRAM) & grams->mask]; at && n_seen < PLACES; at = grams->next[at - 1]) {
      uint32_t start = at - 1 > k ? at - 1 - (uint32_t)k : 0, end;
      bool again = false;
      for (size_t j = 0; j < n_seen; j++) again |= start < seen[j] + 8 && seen[j] < start + 8;
      if (again) continue;
      uint32_t hits = agree(w, n, g, G, start, &end);
      if (hits < GRAM || end <= start) continue;
      if (n < 2 * WHOLE_LINE && hits == n && !g[start].first && !g[end - 1].last) hits--; /* inside a sentence: less likely */
      seen[n_seen++] = start;
      add(l, (candidate){block, start, end, (double)hits, 0, -1});
    }
}

double stet__align(const stet__align_block *blocks, size_t n, const char *gold, size_t gold_size, signed char *keep) {
  size_t G, *counts = need(calloc(n + 1, sizeof *counts));
  word *g = words_of(gold, gold_size, &G);
  index grams = index_of(g, G, GRAM), ones = index_of(g, G, 1);
  list l = {NULL, 0, 0};
  for (size_t i = 0; i < n; i++) {
    word *w = words_of(blocks[i].p, blocks[i].n, &counts[i]);
    find(&l, (uint32_t)i, w, counts[i], g, G, &grams, &ones);
    free(w);
  }
  /* The heaviest chain: a tree of the best candidate that ends at or before each place of the gold. */
  int32_t *tree = need(malloc((G + 2) * sizeof *tree));
  for (size_t i = 0; i < G + 2; i++) tree[i] = -1;
  int32_t best = -1;
  for (size_t i = 0; i < l.n;) {
    size_t same = i;
    while (same < l.n && l.v[same].block == l.v[i].block) same++;
    for (size_t c = i; c < same; c++) {
      int32_t before = -1;
      for (size_t at = l.v[c].start + 1; at > 0; at &= at - 1)
        if (tree[at] >= 0 && (before < 0 || l.v[tree[at]].best > l.v[before].best)) before = tree[at];
      l.v[c].before = before;
      l.v[c].best = l.v[c].weight + (before >= 0 ? l.v[before].best : 0);
    }
    for (size_t c = i; c < same; c++) {
      for (size_t at = l.v[c].end + 1; at <= G + 1; at += at & (~at + 1))
        if (tree[at] < 0 || l.v[c].best > l.v[tree[at]].best) tree[at] = (int32_t)c;
      if (best < 0 || l.v[c].best > l.v[best].best) best = (int32_t)c;
    }
    i = same;
  }
  memset(keep, 0, n);
  double found = 0;
  for (; best >= 0; best = l.v[best].before) {
    const candidate *c = &l.v[best];
    double share = c->weight / (double)counts[c->block];
    keep[c->block] = share >= 0.6 ? 1 : share >= 0.2 ? -1 : 0;
    found += c->weight;
  }
  free(tree), free(l.v), free(grams.head), free(grams.next), free(ones.head), free(ones.next), free(g), free(counts);
  return G ? found / (double)G : 0;
}
