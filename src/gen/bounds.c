/* bounds: see bounds.h. Walks over a pattern's tree. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "clean/rules_data.h"
#include "gen/bounds.h"
#include "gen/syntax.h"

enum { WIDE = 30, KEYS_MOST = 1200, TAILS_MOST = 2000 };

static uint32_t least_of(const node *x) {
  uint32_t sum = 0, best = UINT32_MAX;
  switch (x->kind) {
  case ONE: return 1;
  case ALL:
    for (x = x->first; x; x = x->next) sum += least_of(x);
    return sum;
  case EITHER:
    for (x = x->first; x; x = x->next) {
      uint32_t n = least_of(x);
      if (n < best) best = n;
    }
    return best;
  case REPEAT: return x->min * least_of(x->first);
  default: return 0;
  }
}

/* Up to BOUNDS_FAR. */
static uint32_t most_of(const node *x) {
  uint64_t sum = 0;
  if (x->kind == ONE) return 1;
  if (x->kind == REPEAT) sum = (uint64_t)x->max * most_of(x->first);
  for (const node *y = x->kind == ALL || x->kind == EITHER ? x->first : NULL; y; y = y->next) {
    uint32_t n = most_of(y);
    if (x->kind == ALL) sum += n;
    else if (n > sum) sum = n;
  }
  return sum < BOUNDS_FAR ? (uint32_t)sum : BOUNDS_FAR;
}

/* ---- Beginnings and ends ---- */

/* Bytes from the text's beginning on, or from its end back; `chars`: characters, up to two. */
typedef struct stem { uint64_t key; uint8_t n, chars; } stem;
typedef struct stems { stem *v; size_t n, cap; } stems;

typedef struct walk {
  size_t depth;   /* bytes that are asked for */
  size_t most;    /* stems */
  bool back;      /* from the end */
  bool ends;      /* nothing but closing marks follows behind the pattern */
  const syntax *named; /* its digits; of beginnings only */
  bool failed, headless;
  stems done;     /* those that are long enough, or before anything */
} walk;

static void push(stems *s, stem x) {
  if (s->n == s->cap) {
    s->cap = s->cap ? 2 * s->cap : 16;
    s->v = realloc(s->v, s->cap * sizeof *s->v);
    if (!s->v) exit(3);
  }
  s->v[s->n++] = x;
}

static int by_stem(const void *a, const void *b) {
  const stem *x = a, *y = b;
  if (x->key != y->key) return x->key < y->key ? -1 : 1;
  if (x->n != y->n) return x->n < y->n ? -1 : 1;
  return (int)x->chars - (int)y->chars;
}

static void sort_stems(stems *s) { /* each once */
  size_t n = 0;
  if (s->n < 2) return;
  qsort(s->v, s->n, sizeof *s->v, by_stem);
  for (size_t i = 0; i < s->n; i++)
    if (!n || by_stem(&s->v[i], &s->v[n - 1])) s->v[n++] = s->v[i];
  s->n = n;
}

/* The stem longer by a character of bytes p[0..n). */
static stem longer(const walk *w, stem x, const char *p, size_t n) {
  if (x.chars < 2) x.chars++;
  for (size_t i = 0; i < n && x.n < w->depth; i++) {
    uint8_t c = stet__rule_byte((uint8_t)p[w->back ? n - 1 - i : i]);
    if (!w->back && c == '0' && x.n && (x.key >> (8 * (x.n - 1)) & 0xFF) == '0') continue;
    x.key |= (uint64_t)c << (8 * x.n++);
  }
  return x;
}

static void step(walk *w, stems *out, stem x, uint32_t cp) {
  char s[4];
  size_t n = (size_t)stet__utf8_encode(cp, s);
  if (w->back && !x.n && !stet__rule_trim(s, n)) { /* a closing mark, which is left off */
    push(out, x);
    return;
  }
  x = longer(w, x, s, n);
  push(x.n >= w->depth ? &w->done : out, x);
}

static void stop(walk *w, stem x) { /* before anything */
  w->headless |= !w->back && (x.n == 0 || (x.chars == 1 && x.n == 1 && isalnum((int)(x.key & 0x7F)) && x.key < 0x80));
  w->failed |= w->back;
  push(&w->done, x);
}

static void one_of(walk *w, const stems *in, const chars *s, stems *out) {
  bool wide = s->other || chars_count(s) > WIDE || (w->back && s->digits);
  for (size_t i = 0; i < in->n; i++) {
    stem x = in->v[i];
    if (wide && (!w->back || w->depth > 1)) {
      stop(w, x);
      continue;
    }
    for (int c = ' '; c <= '~'; c++)
      if (chars_have(s, c) && !(c > '0' && c <= '9' && chars_have(s, '0'))) step(w, out, x, (uint32_t)c);
    for (uint32_t k = 0; k < s->n; k++) step(w, out, x, s->v[k]);
    if (!w->back && s->digits)
      for (uint32_t k = 0; k < w->named->n_digits; k++) step(w, out, x, w->named->digits[k]);
    if (w->back && (s->other || s->digits)) { /* of its last byte alone: stet__rule_tail takes all that are not ASCII for one */
      step(w, out, x, 0xA0);
      push(out, x); /* or a closing mark */
    }
  }
}

static void go(walk *w, stems *s, const node *x);

static void go_back_over(walk *w, stems *s, const node *x) { /* the last first */
  if (!x) return;
  go_back_over(w, s, x->next);
  go(w, s, x);
}

static void go_either(walk *w, stems *s, const node *x) {
  stems out = {0};
  for (x = x->first; x; x = x->next) {
    stems one = {0};
    for (size_t i = 0; i < s->n; i++) push(&one, s->v[i]);
    go(w, &one, x);
    for (size_t i = 0; i < one.n; i++) push(&out, one.v[i]);
    free(one.v);
  }
  free(s->v);
  *s = out;
  sort_stems(s);
}

static void go_repeat(walk *w, stems *s, const node *x) {
  for (uint32_t i = 0; i < x->min && s->n && !w->failed; i++) {
    size_t n = s->n, done = w->done.n;
    uint64_t last = s->v[n - 1].key;
    go(w, s, x->first);
    sort_stems(s);
    sort_stems(&w->done);
    if (s->n == n && done == w->done.n && s->v[n - 1].key == last && i > 16) break; /* it stays so */
  }
  stems all = {0}, next = {0};
  for (size_t i = 0; i < s->n; i++) push(&all, s->v[i]), push(&next, s->v[i]);
  for (uint32_t i = x->min; i < x->max && next.n && !w->failed; i++) {
    go(w, &next, x->first);
    sort_stems(&next);
    size_t n = 0;
    sort_stems(&all);
    for (size_t k = 0; k < next.n; k++) /* what is new */
      if (!bsearch(&next.v[k], all.v, all.n, sizeof *all.v, by_stem)) next.v[n++] = next.v[k];
    next.n = n;
    for (size_t k = 0; k < n; k++) push(&all, next.v[k]);
  }
  free(next.v);
  free(s->v);
  *s = all;
  sort_stems(s);
}

/* The stems in s, longer by what x stands for. */
static void go(walk *w, stems *s, const node *x) {
  if (!s->n || w->failed) return;
  if (s->n + w->done.n > w->most) {
    sort_stems(&w->done);
    if (s->n + w->done.n > w->most) w->failed = true;
    if (w->failed) return;
  }
  if (x->kind == ONE) {
    stems out = {0};
    one_of(w, s, x->set, &out);
    free(s->v);
    *s = out;
  } else if (x->kind == EITHER) {
    go_either(w, s, x);
  } else if (x->kind == REPEAT) {
    go_repeat(w, s, x);
  } else if (x->kind == ALL) {
    if (w->back) go_back_over(w, s, x->first);
    else
      for (const node *y = x->first; y; y = y->next) go(w, s, y);
  }
}

/* The text ends behind each, or a closing mark follows. */
static void end_stems(stems *s, size_t depth) {
  static const char marks[] = {STET__RULE_END, ' ', '.', ':', '!', '>', '*', '+', '|', '-', '\xE2', '\xC2', '\xEF', '\xE3'};
  for (size_t i = 0, n = s->n; i < n; i++) {
    stem x = s->v[i];
    if (x.n >= depth) continue;
    for (size_t k = 0; k < sizeof marks; k++) {
      stem y = x;
      y.key |= (uint64_t)(uint8_t)marks[k] << (8 * y.n++);
      if (k) push(s, y);
      else s->v[i] = y;
    }
  }
}

/* All stems of the tree; false where they are too many, or (of ends) before anything. */
static bool walk_over(walk *w, const node *x) {
  stems s = {0};
  stem empty = {0};
  w->done.n = 0;
  w->failed = w->headless = false;
  push(&s, empty);
  go(w, &s, x);
  if (w->ends) end_stems(&s, w->depth);
  for (size_t i = 0; i < s.n; i++) push(&w->done, s.v[i]);
  free(s.v);
  sort_stems(&w->done);
  return !w->failed && w->done.n <= w->most;
}

static uint64_t first_bytes(uint64_t key, unsigned n) { return n < 8 ? key & ((UINT64_C(1) << (8 * n)) - 1) : key; }

enum { SEEN = 4 * BOUNDS_HEADS };

/* Where the key stands, or may stand, in an open-addressing table. */
static uint64_t *place_of(uint64_t *seen, uint64_t key) {
  size_t i = stet__rule_hash(key) % SEEN;
  while (seen[i] && seen[i] != key) i = (i + 1) % SEEN;
  return &seen[i];
}

static void find_heads(const syntax *s, bool open, bounds *b) {
  static const uint8_t depths[] = {8, 6, 4, 3, 2};
  static uint64_t seen[SEEN];
  walk w = {.ends = !open, .named = s};
  memset(seen, 0, sizeof seen);
  for (size_t i = 0; i < sizeof depths; i++) {
    w.depth = depths[i];
    w.most = depths[i] > 2 ? KEYS_MOST : BOUNDS_HEADS;
    if (walk_over(&w, s->tree)) break;
  }
  b->headless = w.headless || w.failed;
  b->n_heads = 0;
  for (unsigned size = 1; size <= 8 && !b->headless; size++) /* the short ones first: a longer one that begins so adds nothing */
    for (size_t i = 0; i < w.done.n; i++) {
      stem x = w.done.v[i];
      bool known = x.n != size;
      for (unsigned k = 1; k <= size && !known; k++) known = *place_of(seen, first_bytes(x.key, k));
      if (known) continue;
      b->heads[b->n_heads++] = x.key;
      *place_of(seen, x.key) = x.key;
    }
  free(w.done.v);
}

/* How often, of 64, a sentence's last letter falls into the bits. */
static unsigned share_of_letters(uint64_t bits) {
  static const uint8_t share[26] = {2, 1, 1, 7, 11, 2, 2, 2, 1, 0, 1, 3, 2, 6, 3, 1, 0, 4, 8, 5, 0, 0, 1, 0, 4, 0};
  unsigned sum = 0;
  for (int i = 0; i < 26; i++) sum += bits >> i & 1 ? share[i] : 0;
  return sum + (bits >> 26 & 1 ? 3 : 0) + (bits >> 27 & 1 ? 6 : 0);
}

static void find_tails(const node *x, bool open, bounds *b) {
  walk w = {.back = true, .most = TAILS_MOST};
  unsigned best = 64;
  b->tails = UINT64_MAX;
  b->tail_size = 1;
  for (w.depth = 1; w.depth <= STET__RULE_TAIL && !open; w.depth++) {
    uint64_t bits = 0;
    if (!walk_over(&w, x)) continue;
    for (size_t i = 0; i < w.done.n; i++) bits |= UINT64_C(1) << stet__rule_tail((uint32_t)w.done.v[i].key, (unsigned)w.depth);
    unsigned share = w.depth == 1 ? share_of_letters(bits) : (unsigned)__builtin_popcountll(bits);
    if (share >= best) continue;
    best = share;
    b->tails = bits;
    b->tail_size = (uint8_t)w.depth;
  }
  free(w.done.v);
}

/* ---- What it must hold ---- */

enum { FEW = 12, LONG = 24, SHORTEST = 3 };

/* far: characters from where the node begins within which one of them ends */
typedef struct words { char v[FEW][LONG]; size_t n; uint32_t far; } words;
/* exact: the node stands for these strings and nothing else; best: one of these is in every text; n 0: not known */
typedef struct held { words exact, best; } held;

static size_t shortest(const words *w) {
  size_t n = w->n ? LONG : 0;
  for (size_t i = 0; i < w->n; i++)
    if (strlen(w->v[i]) < n) n = strlen(w->v[i]);
  return n;
}

/* How much a text that was not meant is turned away: long and few. */
static int worth(const words *w) {
  size_t n = shortest(w);
  return n < SHORTEST ? 0 : (int)(4 * (n < 8 ? n : 8)) - (int)w->n;
}

static uint32_t further(uint32_t a, uint32_t b) { return a + b < BOUNDS_FAR ? a + b : BOUNDS_FAR; }

/* `before`: how many characters may stand before w's beginning. */
static void take_better(words *best, const words *w, uint32_t before) {
  if (worth(w) <= worth(best)) return;
  *best = *w;
  best->far = further(before, w->far);
}

static bool join_words(words *a, const words *b) {
  if (b->far > a->far) a->far = b->far;
  for (size_t i = 0; i < b->n; i++) {
    size_t k = 0;
    while (k < a->n && strcmp(a->v[k], b->v[i])) k++;
    if (k < a->n) continue;
    if (a->n == FEW) return false;
    strcpy(a->v[a->n++], b->v[i]);
  }
  return true;
}

/* a := a x b; false, and a as it was, where that is too much. */
static bool multiply(words *a, const words *b) {
  words out = {.n = 0, .far = further(a->far, b->far)};
  if (a->n * b->n > FEW) return false;
  for (size_t i = 0; i < a->n; i++)
    for (size_t k = 0; k < b->n; k++) {
      if (strlen(a->v[i]) + strlen(b->v[k]) >= LONG) return false;
      strcat(strcpy(out.v[out.n++], a->v[i]), b->v[k]);
    }
  *a = out;
  return true;
}

static void hold_set(const chars *s, held *h) {
  if (s->other || s->digits || chars_count(s) > 6) return;
  h->exact.far = 1;
  for (int c = ' '; c <= '~'; c++) {
    if (!chars_have(s, c)) continue;
    if (h->exact.n == FEW) return (void)(h->exact.n = 0);
    h->exact.v[h->exact.n][0] = (char)c;
    h->exact.v[h->exact.n++][1] = 0;
  }
  for (uint32_t i = 0; i < s->n; i++) {
    if (h->exact.n == FEW) return (void)(h->exact.n = 0);
    h->exact.v[h->exact.n][stet__utf8_encode(s->v[i], h->exact.v[h->exact.n])] = 0;
    h->exact.n++;
  }
}

static void hold(const node *x, held *h);

static void hold_all(const node *x, held *h) {
  words run = {.n = 1};
  bool whole = true;
  uint32_t begins = 0, before = 0; /* before the run, before x */
  run.v[0][0] = 0;
  for (x = x->first; x; before = further(before, most_of(x)), x = x->next) {
    held one;
    hold(x, &one);
    if (x->kind == AHEAD || x->kind == NOTHING) {
      take_better(&h->best, &one.best, before);
      take_better(&h->best, &one.exact, before);
      whole &= x->kind == NOTHING;
      continue;
    }
    if (one.exact.n && multiply(&run, &one.exact)) continue;
    whole = false;
    take_better(&h->best, &run, begins);
    take_better(&h->best, &one.best, before);
    run.n = 1;
    run.v[0][0] = 0;
    run.far = 0;
    begins = further(before, most_of(x));
    if (one.exact.n) run = one.exact, begins = before;
  }
  take_better(&h->best, &run, begins);
  if (whole) h->exact = run;
}

static void hold_either(const node *x, held *h) {
  bool exact = true, best = true;
  for (x = x->first; x; x = x->next) {
    held one;
    hold(x, &one);
    exact = exact && one.exact.n && join_words(&h->exact, &one.exact);
    take_better(&one.best, &one.exact, 0);
    best = best && one.best.n && join_words(&h->best, &one.best);
  }
  if (!exact) h->exact.n = 0;
  if (!best) h->best.n = 0;
}

static void hold(const node *x, held *h) {
  memset(h, 0, sizeof *h);
  if (x->kind == ONE) hold_set(x->set, h);
  else if (x->kind == ALL) hold_all(x, h);
  else if (x->kind == EITHER) hold_either(x, h);
  else if (x->kind == AHEAD) hold(x->first, h);
  else if (x->kind == REPEAT) {
    held one;
    hold(x->first, &one);
    words nothing = {.n = 1};
    if (x->max == 1 && x->min == 0) {
      if (!one.exact.n || !join_words(&one.exact, &nothing)) one.exact.n = 0;
      h->exact = one.exact;
    } else if (x->min) {
      take_better(&one.best, &one.exact, 0);
      h->best = one.best;
      if (x->max == 1) h->exact = one.exact;
    }
  }
}

/* Leaves out what holds another of them. */
static void leave_longer(words *w) {
  for (size_t i = 0; i < w->n;) {
    size_t k = 0;
    while (k < w->n && (k == i || !strstr(w->v[i], w->v[k]))) k++;
    if (k < w->n) strcpy(w->v[i], w->v[--w->n]);
    else i++;
  }
}

static void find_must(const node *x, bounds *b) {
  held h;
  size_t n = 0;
  hold(x, &h);
  take_better(&h.best, &h.exact, 0);
  leave_longer(&h.best);
  b->must[0] = 0;
  b->reach = h.best.far;
  for (size_t i = 0; i < h.best.n; i++) {
    if (n + strlen(h.best.v[i]) + 2 > sizeof b->must) return (void)(b->must[0] = 0);
    n += (size_t)sprintf(b->must + n, "%s%s", i ? "\n" : "", h.best.v[i]);
  }
  if (worth(&h.best) == 0) b->must[0] = 0;
}

const char *bounds_of(const char *p, bool open, bounds *out) {
  syntax s = syntax_of(p);
  if (s.wrong) return s.wrong;
  out->least = least_of(s.tree);
  find_heads(&s, open, out);
  find_tails(s.tree, open, out);
  find_must(s.tree, out);
  return NULL;
}
