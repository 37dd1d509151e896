/* json against jansson: the same verdict and the same values on hand-made and random documents; and what jansson does not accept
** but the stream must (see cli/json.h): lone surrogates, bytes that are not UTF-8, nesting without limit.
**
** Every document lies in a heap block of its exact size, so that a sanitizer sees a read beyond it.
*/
#define _GNU_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <jansson.h>

#include "cli/json.h"

static uint64_t state;
static uint32_t any(uint32_t n) { /* xorshift: the same documents on every machine */
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (uint32_t)(state >> 33) % n;
}

/* ---- Our reader builds a jansson tree, so that trees can be compared ---- */

typedef struct frame {
  json_t *node;
  char close;
  bool first;
} frame;

static json_t *number_of(js_reader *r) {
  char *from = r->p;
  js_slice raw;
  double value;
  if (!js_skip(r, &raw)) return NULL;
  r->p = from;
  assert_true(js_number(r, &value));
  char text[64];
  snprintf(text, sizeof text, "%.*s", (int)raw.n, raw.p);
  return strpbrk(text, ".eE") ? json_real(value) : json_integer(strtoll(text, NULL, 10));
}

static json_t *scalar_of(js_reader *r) {
  js_slice s;
  bool flag;
  switch (js_peek(r)) {
  case '"': return js_string(r, &s) ? json_stringn_nocheck(s.p, s.n) : NULL;
  case '0': return number_of(r);
  case 't':
  case 'f': return js_bool(r, &flag) ? json_boolean(flag) : NULL;
  case 'n': return js_skip(r, NULL) ? json_null() : NULL;
  default: js_fail(r, "not a value"); return NULL;
  }
}

static json_t *tree_of(js_reader *r) { /* depth at most 64 here */
  frame stack[64];
  int depth = 0;
  json_t *root = NULL;
  js_slice key = {NULL, 0};
  for (;;) {
    if (depth) {
      frame *f = &stack[depth - 1];
      int next = js_next(r, f->close, &f->first);
      if (next < 0) goto bad;
      if (next == 0) {
        if (--depth == 0) return root;
        continue;
      }
      if (f->close == '}' && !js_key(r, &key)) goto bad;
    }
    char c = js_peek(r);
    json_t *node = c == '{' ? json_object() : c == '[' ? json_array() : scalar_of(r);
    if (!node) goto bad;
    if (!depth) root = node;
    else if (stack[depth - 1].close == ']') json_array_append_new(stack[depth - 1].node, node);
    else json_object_setn_new_nocheck(stack[depth - 1].node, key.p, key.n, node);
    if (c == '{' || c == '[') {
      assert_true(js_enter(r, c));
      assert_true(depth < 64);
      stack[depth++] = (frame){node, c == '{' ? '}' : ']', true};
    } else if (!depth) {
      return root;
    }
  }
bad:
  json_decref(root);
  return NULL;
}

static char *copy_of(const char *p, size_t n) {
  char *q = malloc(n ? n : 1);
  assert_non_null(q);
  memcpy(q, p, n);
  return q;
}

static void compare(const char *text, size_t n) {
  json_error_t error;
  json_t *want = json_loadb(text, n, JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
  char *a = copy_of(text, n), *b = copy_of(text, n);
  js_reader r;
  js_reader_init(&r);
  js_reader_begin(&r, a, n);
  json_t *got = tree_of(&r);
  bool fine = got && js_done(&r);
  if (!want != !fine) print_error("%.*s\njansson: %s; ours: %s\n", (int)n, text, error.text, r.error ? r.error : "fine");
  assert_int_equal(!want, !fine);
  if (want) assert_true(json_equal(want, got));
  js_slice raw;
  js_reader_begin(&r, b, n); /* passing over comes to the same verdict */
  assert_int_equal(js_skip(&r, &raw) && js_done(&r), fine);
  if (!fine) assert_non_null(r.error);
  if (!fine) assert_true(r.error_at <= n);
  js_reader_fini(&r);
  json_decref(got);
  json_decref(want);
  free(a);
  free(b);
}

static void test_hand_made(void **unused) {
  (void)unused;
  static const char *const documents[] = {
      "{}",
      "[]",
      "null",
      "true",
      "false",
      "0",
      "-0",
      "-",
      "01",
      "1.",
      "1.5",
      ".5",
      "1e5",
      "1E-5",
      "1e",
      "1e+",
      "+1",
      "-1.25e+2",
      "\"\"",
      "\"a",
      "\"\\\"",
      "\"\\u0041\"",
      "\"\\u00e9\\u20ac\\ud83d\\ude00\"",
      "\"\\u004\"",
      "\"\\u00G1\"",
      "\"\\x41\"",
      "\"\\b\\f\\n\\r\\t\\/\\\\\\\"\"",
      "\"\x01\"",
      "\"\t\"",
      "\"\x7f\"",
      "\"\\u0000\"",
      "{\"a\":1,\"a\":2}",
      "{\"a\" : [1 , 2 , {\"b\" : null}] }",
      "{\"a\":1,}",
      "{,}",
      "{\"a\"}",
      "{\"a\":}",
      "{\"a\" 1}",
      "{1:2}",
      "[1,]",
      "[,1]",
      "[1 2]",
      "[1",
      "[",
      "{",
      "{\"a\"",
      "{\"a\":",
      "{\"a\":1",
      "]",
      "}",
      "[}",
      "{]",
      "[1}",
      "{\"a\":1]",
      " \t\r\n [ ] \n",
      "[] []",
      "[]x",
      "nul",
      "nulll",
      "True",
      "'a'",
      "",
      " ",
      "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"",
      "{\"\\u0061\":1,\"a\":2}",
      "[[[[[[[[]]]]]]]]",
      "[[],{},[{}],{\"a\":[]}]",
      "{\"a\":{\"b\":{\"c\":[1,2,{\"d\":0}]}}}",
      "[1,2,3]]",
      "\xEF\xBB\xBF[]",
      "\"0123456789abcdef0123456789abcdef\"",
      "\"0123456789abcde\\n0123456789abcdef\\u20ac0123\"",
  };
  for (size_t i = 0; i < sizeof documents / sizeof *documents; i++) compare(documents[i], strlen(documents[i]));
}

/* ---- Random documents ---- */

typedef struct text {
  char p[1 << 16];
  size_t n;
} text;
static void add(text *t, const char *s) {
  size_t k = strlen(s);
  memcpy(t->p + t->n, s, k);
  t->n += k;
}

static void add_string(text *t) {
  static const char *const pieces[] = {"a",
                                       "word ",
                                       "the quick brown fox ",
                                       "\\n",
                                       "\\\"",
                                       "\\\\",
                                       "\\u2019",
                                       "\\u00e9",
                                       "\\ud83d\\ude00",
                                       "\xc3\xa9",
                                       "\xe2\x80\x99",
                                       "\xf0\x9f\x98\x80",
                                       "\\/",
                                       "\\t",
                                       "\\u0001",
                                       "0123456789abcdef0123456789abcdef"};
  add(t, "\"");
  for (uint32_t k = any(12); k; k--) add(t, pieces[any(sizeof pieces / sizeof *pieces)]);
  add(t, "\"");
}

static void add_space(text *t) { add(t, any(8) ? "" : any(2) ? " " : "\t\r\n"); }

static void add_value(text *t, int depth) {
  static const char *const scalars[] = {"null", "true", "false", "0", "-1", "12.5", "1e3", "123456789012"};
  uint32_t kind = any(depth > 5 ? 2 : 4);
  add_space(t);
  if (kind == 0) add(t, scalars[any(sizeof scalars / sizeof *scalars)]);
  if (kind == 1) add_string(t);
  if (kind >= 2) {
    add(t, kind == 2 ? "[" : "{");
    uint32_t n = any(4);
    for (uint32_t i = 0; i < n; i++) {
      if (i) add(t, ",");
      if (kind == 3) add_string(t), add_space(t), add(t, ":");
      add_value(t, depth + 1);
    }
    add_space(t);
    add(t, kind == 2 ? "]" : "}");
  }
  add_space(t);
}

static void test_random(void **unused) {
  (void)unused;
  static text t;
  static const char junk[] = "{}[]\",:\\u0d8 \x01x";
  state = 88172645463325252u;
  for (int round = 0; round < 20000; round++) {
    t.n = 0;
    add_value(&t, 0);
    compare(t.p, t.n);
    if (!t.n) continue;
    size_t at = any((uint32_t)t.n); /* and damaged: cut, or one byte changed */
    if (any(2)) {
      compare(t.p, at);
    } else if ((unsigned char)t.p[at] < 0x80) {
      t.p[at] = junk[any(sizeof junk - 1)]; /* what it makes of surrogates and of UTF-8 is ours to decide: test_lenient */
      if (!memmem(t.p, t.n, "\\ud8", 4) && !memmem(t.p, t.n, "\\ude", 4) && !memmem(t.p, t.n, "\\udd", 4)) compare(t.p, t.n);
    }
  }
}

/* ---- What jansson does not take ---- */

static void reads_as(const char *in, size_t n, const char *want, size_t m) {
  char *p = copy_of(in, n);
  js_reader r;
  js_slice s;
  js_reader_init(&r);
  js_reader_begin(&r, p, n);
  assert_true(js_string(&r, &s));
  assert_true(js_done(&r));
  assert_int_equal(s.n, m);
  assert_memory_equal(s.p, want, m);
  js_reader_fini(&r);
  free(p);
}
#define READS_AS(in, want) reads_as(in, sizeof(in) - 1, want, sizeof(want) - 1)

static void test_lenient(void **unused) {
  (void)unused;
  READS_AS("\"a\\ud83db\"", "a\xEF\xBF\xBD"
                            "b");
  READS_AS("\"a\\ude00\"", "a\xEF\xBF\xBD");
  READS_AS("\"\\ud83d\\u0041\"", "\xEF\xBF\xBD"
                                 "A");
  READS_AS("\"\\ud83d\\ud83d\\ude00\"", "\xEF\xBF\xBD\xF0\x9F\x98\x80");
  READS_AS("\"\\ud83d\"", "\xEF\xBF\xBD");
  READS_AS("\"caf\xE9 \xFF\\n\"", "caf\xE9 \xFF\n");
  READS_AS("\"\\u0000x\\u0000\"", "\0x\0");
}

static void test_deep(void **unused) {
  (void)unused;
  enum { DEPTH = 1000000 };
  char *p = malloc(2 * DEPTH);
  assert_non_null(p);
  for (int i = 0; i < DEPTH; i++) p[i] = '[', p[2 * DEPTH - 1 - i] = ']';
  js_reader r;
  js_slice raw;
  js_reader_init(&r);
  js_reader_begin(&r, p, 2 * DEPTH);
  assert_true(js_skip(&r, &raw));
  assert_true(js_done(&r));
  assert_int_equal(raw.n, 2 * DEPTH);
  p[DEPTH] = '}';
  js_reader_begin(&r, p, 2 * DEPTH);
  assert_false(js_skip(&r, &raw));
  assert_int_equal(r.error_at, DEPTH);
  js_reader_begin(&r, p, DEPTH);
  assert_false(js_skip(&r, &raw));
  js_reader_fini(&r);
  free(p);
}

/* ---- The writer: what it writes reads back, by jansson and by us ---- */

static void written(const char *in, size_t n, const char *want, size_t m) {
  out o;
  char *p = copy_of(in, n);
  assert_true(out_init(&o, -1));
  js_put_string(&o, p, n);
  assert_int_equal(o.n, m);
  assert_memory_equal(o.p, want, m);
  out_fini(&o);
  free(p);
}
#define WRITTEN(in, want) written(in, sizeof(in) - 1, want, sizeof(want) - 1)

static void test_writer(void **unused) {
  (void)unused;
  WRITTEN("", "\"\"");
  WRITTEN("a\"b\\c/\n\t\r\b\f\x01\x1f\x7f", "\"a\\\"b\\\\c/\\n\\t\\r\\b\\f\\u0001\\u001f\x7f\"");
  WRITTEN("\0", "\"\\u0000\"");
  WRITTEN("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\"");
  WRITTEN("a\xE9z", "\"a\xEF\xBF\xBDz\"");
  WRITTEN("\xC3", "\"\xEF\xBF\xBD\"");
  WRITTEN("\xE2\x82", "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
  WRITTEN("\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""); /* a surrogate */
  WRITTEN("\xC0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""); /* overlong */
  WRITTEN("\xF5\x80\x80\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

static void test_writer_random(void **unused) {
  (void)unused;
  static const char *const pieces[] = {"plain ascii text of some length",
                                       "a",
                                       "\"",
                                       "\\",
                                       "\n",
                                       "\x01",
                                       "\xC3\xA9",
                                       "\xE2\x82\xAC",
                                       "\xF0\x9F\x98\x80",
                                       "\x7f",
                                       "0123456789abcdef"};
  static text t;
  state = 2463534242u;
  for (int round = 0; round < 5000; round++) {
    t.n = 0;
    for (uint32_t k = any(60); k; k--) add(&t, pieces[any(sizeof pieces / sizeof *pieces)]);
    out o;
    assert_true(out_init(&o, -1));
    char *p = copy_of(t.p, t.n);
    js_put_string(&o, p, t.n);
    json_t *got = json_loadb(o.p, o.n, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
    assert_non_null(got);
    assert_int_equal(json_string_length(got), t.n);
    assert_memory_equal(json_string_value(got), t.p, t.n);
    json_decref(got);
    reads_as(o.p, o.n, t.p, t.n);
    out_fini(&o);
    free(p);
  }
}

static void test_writer_long(void **unused) { /* longer than the buffer, escapes at every piece's edge: flat memory, nothing lost */
  (void)unused;
  enum { N = 3000000 };
  char *p = malloc(N), path[] = "/tmp/stet-test-XXXXXX";
  assert_non_null(p);
  for (size_t i = 0; i < N; i++) p[i] = i % 3 ? (char)0xC3 : (char)0xA9; /* A9, C3 C3: one whole character in three bytes */
  int fd = mkstemp(path);
  assert_true(fd >= 0);
  unlink(path);
  out o;
  assert_true(out_init(&o, fd));
  js_put_string(&o, p, N);
  out_flush(&o);
  assert_int_equal(o.error, 0);
  /* A9 alone once; then C3, C3 A9 for each three bytes; the end is C3 C3 */
  assert_int_equal(lseek(fd, 0, SEEK_END), 2 + 3 + (N / 3 - 1) * (3 + 2) + 6);
  out_fini(&o);
  close(fd);
  free(p);
}

static void test_numbers(void **unused) {
  (void)unused;
  char digits[32];
  static const uint32_t numbers[] = {0, 1, 9, 10, 99, 100, 101, 999, 1000, 12345, 99999999, 100000000, 4294967295u};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    char want[16];
    snprintf(want, sizeof want, "%u", numbers[i]);
    *put_u32(digits, numbers[i]) = 0;
    assert_string_equal(digits, want);
  }
  static const struct {
    float score;
    const char *want;
  } scores[] = {{0, "0"},           {1, "1"},        {0.5f, "0.5"},       {0.25f, "0.25"}, {0.1234567f, "0.1235"},
                {0.99999f, "1"},    {0.00001f, "0"}, {0.0004f, "0.0004"}, {-1, "0"},       {2, "1"},
                {0.9999f, "0.9999"}};
  for (size_t i = 0; i < sizeof scores / sizeof *scores; i++) {
    *js_score(digits, scores[i].score) = 0;
    assert_string_equal(digits, scores[i].want);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_hand_made),   cmocka_unit_test(test_random),  cmocka_unit_test(test_lenient),
      cmocka_unit_test(test_deep),        cmocka_unit_test(test_writer),  cmocka_unit_test(test_writer_random),
      cmocka_unit_test(test_writer_long), cmocka_unit_test(test_numbers),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
