/* test_suspects: tests/spec/suspects.txt, then what a table of cases cannot say: hostile bytes, memory, order, cost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../scarce.h"
#include "clean/suspects.h"

typedef struct mark { uint32_t start, end; int reason, touched; } mark;
typedef struct doc {
  stet__suspect_list list;
  stet__suspect_state state;
  mark marks[64];
  size_t n_marks;
  uint32_t size;        /* bytes of source so far */
  char source[1 << 15]; /* the blocks, with one byte between them */
} doc;

static const char *const ROLES[] = {"body", "caption", "quote", "list"};
static const int ROLE[] = {STET_ROLE_BODY, STET_ROLE_CAPTION, STET_ROLE_QUOTE, STET_ROLE_LIST};

static int reason_of(const char *p, size_t n) {
  for (int k = 0; k < STET_DOUBT_COUNT; k++) {
    static const char *const names[] = {"lower-start", "lost-break", "glued-numbers", "open-quote", "closed-twice", "lost-text"};
    if (strlen(names[k]) == n && memcmp(names[k], p, n) == 0) return k;
  }
  fail_msg("no such reason: %.*s", (int)n, p);
  return -1;
}

static bool look(doc *d, const char *p, uint32_t n, uint32_t at, int role) {
  stet__seg seg = {0, at, at + n, 1};
  stet__view view = {p, n, &seg, 1};
  return stet__suspects_block(&d->list, &d->state, &view, role);
}

/* Takes the marks out of a line and looks at what is left as a block. */
static void add_block(doc *d, const char *line, int role) {
  uint32_t at = d->size;
  for (const char *p = line; *p != '\0' && *p != '\n';) {
    if (strncmp(p, "[[", 2) == 0) {
      d->marks[d->n_marks].start = d->size;
      p += 2;
    } else if (*p == '|' && strstr(p, "]]") && d->marks[d->n_marks].start >= at && d->n_marks < 63) {
      const char *end = strstr(p, "]]");
      mark *m = &d->marks[d->n_marks++];
      m->end = d->size;
      m->reason = reason_of(p + 1, (size_t)(end - p - 1));
      m->touched = 0;
      d->marks[d->n_marks].start = 0;
      p = end + 2;
    } else if (strncmp(p, "⏎", 3) == 0) {
      d->source[d->size++] = '\n';
      p += 3;
    } else {
      d->source[d->size++] = *p++;
    }
  }
  assert_true(look(d, d->source + at, d->size - at, at, role));
  d->source[d->size++] = '\n';
}

static int settle(doc *d, int line) {
  int wrong = 0;
  for (size_t k = 0; k < d->list.n; k++) {
    stet_suspect x = d->list.v[k];
    bool meant = false;
    assert_true(x.span.start < x.span.end && x.span.end <= d->size);
    for (size_t m = 0; m < d->n_marks; m++) {
      if (d->marks[m].reason != x.reason || x.span.start >= d->marks[m].end || x.span.end <= d->marks[m].start) continue;
      meant = true;
      d->marks[m].touched = 1;
    }
    if (meant) continue;
    print_message("# before line %d: raised %s: %.*s\n", line, stet_doubt_name(x.reason), (int)(x.span.end - x.span.start),
                  d->source + x.span.start);
    wrong++;
  }
  for (size_t m = 0; m < d->n_marks; m++) {
    if (d->marks[m].touched) continue;
    print_message("# before line %d: missed %s: %.*s\n", line, stet_doubt_name(d->marks[m].reason),
                  (int)(d->marks[m].end - d->marks[m].start), d->source + d->marks[m].start);
    wrong++;
  }
  d->n_marks = d->list.n = d->size = 0;
  d->state = (stet__suspect_state){0};
  d->marks[0].start = 0;
  return wrong;
}

static void spec(void **unused) {
  static doc d;
  static char line[4096];
  int n = 0, wrong = 0, blocks = 0;
  stet_alloc a = stet__alloc_of(NULL);
  FILE *f = fopen("tests/spec/suspects.txt", "rb");
  (void)unused;
  assert_non_null(f);
  d.list.a = &a;
  while (fgets(line, sizeof line, f)) {
    int role = -1;
    n++;
    for (size_t k = 0; k < sizeof ROLE / sizeof *ROLE; k++) {
      size_t size = strlen(ROLES[k]);
      if (strncmp(line, ROLES[k], size) != 0 || strncmp(line + size, ": ", 2) != 0) continue;
      role = ROLE[k];
      add_block(&d, line + size + 2, role);
      blocks++;
    }
    if (role < 0) wrong += settle(&d, n);
  }
  wrong += settle(&d, n + 1);
  fclose(f);
  STET__FREE(&a, d.list.v, d.list.cap);
  assert_true(blocks > 90); /* an empty file is no pass */
  assert_int_equal(wrong, 0);
}

/* Suspects answer source offsets through the view's map, in order of start. */
static void map(void **unused) {
  static const char text[] = "It was “x” here. the end of of it.";
  stet_alloc a = stet__alloc_of(NULL);
  stet__suspect_list l = {.a = &a};
  stet__suspect_state t = {0};
  stet__seg segs[] = {{0, 100, 110, 1}, {10, 150, 0, 1}};
  stet__view v = {text, sizeof text - 1, segs, 2};
  (void)unused;
  assert_true(stet__suspects_block(&l, &t, &v, STET_ROLE_BODY));
  assert_int_equal(l.n, 2);
  assert_int_equal(l.v[0].reason, STET_DOUBT_LOWER_START);
  assert_int_equal(l.v[1].reason, STET_DOUBT_LOST_TEXT);
  assert_true(l.v[0].span.start >= 100 && l.v[0].span.start < 110);
  assert_true(l.v[0].span.start <= l.v[1].span.start);
  STET__FREE(&a, l.v, l.cap);
}

/* Any block answers alike wherever it stands against the sieve's sixteen bytes. */
static void alignment(void **unused) {
  static const char text[] = "the board met in the the hall. since then on May 215 percent left In the end Zeman he said “so”. ”";
  stet_alloc a = stet__alloc_of(NULL);
  (void)unused;
  for (uint32_t shift = 0; shift < 40; shift++) {
    char buffer[256];
    stet__suspect_list l = {.a = &a};
    stet__suspect_state t = {0};
    memset(buffer, 'x', shift);
    if (shift > 0) buffer[shift - 1] = ' ';
    memcpy(buffer + shift, text, sizeof text - 1);
    stet__seg seg = {0, 0, 0, 1};
    stet__view v = {buffer, shift + (uint32_t)sizeof text - 1, &seg, 1};
    assert_true(stet__suspects_block(&l, &t, &v, STET_ROLE_BODY));
    assert_int_equal(l.n, 6);
    STET__FREE(&a, l.v, l.cap);
  }
}

static void hostile(void **unused) {
  static const char *const bits[] = {"“", "”", "\"", "'", "‘", "’", "«", "»", "„", ". a", " ,", "the ", " the", "\xE2", "\xE2\x80",
                                     "\xEF\xBF\xBD", "\xFF", "\xC2", "\n", "May 12", "345 ", "%", "In the ", "Name he said ", "(",
                                     ")", "", ".", " ", "…", "\xF0\x9F\x90\x9D", "e.g."};
  static char text[600];
  stet_alloc a = stet__alloc_of(NULL);
  uint32_t seed = 7;
  (void)unused;
  stet__suspect_list l = {.a = &a};
  stet__suspect_state t = {0};
  for (int round = 0; round < 20000; round++) {
    uint32_t n = 0, bound = seed >> 20 & 511;
    while (n < bound) {
      seed = seed * 1664525u + 1013904223u;
      const char *b = bits[(seed >> 16) % (sizeof bits / sizeof *bits)];
      size_t k = strlen(b) == 0 ? 1 : strlen(b); /* "" stands for NUL */
      memcpy(text + n, b, k);
      n += (uint32_t)k;
    }
    char *exact = malloc(n + 1); /* so that a sanitizer sees a read beyond the end */
    memcpy(exact, text, n);
    exact = realloc(exact, n > 0 ? n : 1);
    stet__seg seg = {0, 10, 10 + n, 1};
    stet__view v = {exact, n, &seg, 1};
    size_t first = l.n;
    assert_true(stet__suspects_block(&l, &t, &v, round % 5 == 0 ? STET_ROLE_QUOTE : STET_ROLE_BODY));
    if (first > l.n) first = l.n;
    for (size_t k = first; k < l.n; k++) assert_true(l.v[k].span.start < l.v[k].span.end && l.v[k].span.end <= 10 + n);
    free(exact);
  }
  STET__FREE(&a, l.v, l.cap);
}

static void no_memory(void **unused) {
  static char text[4000];
  int failures = 0;
  (void)unused;
  for (size_t k = 0; k + 20 < sizeof text; k += 20) memcpy(text + k, "It is in the the. a ", 20);
  for (size_t n = 0;; n++) {
    scarce m = {.left = n};
    stet_alloc a = scarce_alloc(&m);
    stet__suspect_list l = {.a = &a};
    stet__suspect_state t = {0};
    stet__seg seg = {0, 0, sizeof text, 1};
    stet__view v = {text, sizeof text - 20, &seg, 1};
    bool done = stet__suspects_block(&l, &t, &v, STET_ROLE_BODY);
    STET__FREE(&a, l.v, l.cap);
    assert_int_equal(m.live, 0);
    if (done) break;
    failures++;
  }
  assert_true(failures > 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(spec),    cmocka_unit_test(map),       cmocka_unit_test(alignment),
    cmocka_unit_test(hostile), cmocka_unit_test(no_memory),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
