/* The mender: tests/spec/mend.txt, one test a case, and what a list of cases cannot say: switches, joined changes, memory. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../mend_check.h"
#include "../scarce.h"

static const char spec_path[] = "tests/spec/mend.txt";
enum { MAX_CASES = 400, LINE = 4096 };

typedef struct spec_case {
  char name[100], in[LINE], out[LINE];
  size_t in_size, out_size;
  unsigned flags;
  uint32_t mends;
  int once;
} spec_case;

/* ---- Reading the cases -------------------------------------------------------------------------------------------- */

static size_t unescape(const char *from, char *to) {
  char *start = to;
  for (; *from && *from != '\n'; from++) {
    if (*from != '\\') {
      *to++ = *from;
      continue;
    }
    char *end = NULL;
    switch (*++from) {
    case 'n': *to++ = '\n'; break;
    case 'r': *to++ = '\r'; break;
    case 't': *to++ = '\t'; break;
    case 'x': {
      char hex[3] = {from[1], from[2], 0};
      *to++ = (char)strtoul(hex, NULL, 16);
      from += 2;
      break;
    }
    case 'u':
      to += stet__utf8_encode((uint32_t)strtoul(from + 2, &end, 16), to);
      from = end;
      break;
    default: *to++ = *from;
    }
  }
  *to = 0;
  return (size_t)(to - start);
}

static void begin_case(spec_case *c, char *line) {
  memset(c, 0, sizeof *c);
  c->mends = STET_MENDS_DEFAULT;
  line[strcspn(line, "\n")] = 0;
  char *flags = strstr(line, " | ");
  if (flags) {
    *flags = 0;
    flags += 3;
    if (strstr(flags, "wrapped")) c->flags |= STET__MEND_WRAPPED;
    if (strstr(flags, "markup")) c->flags |= STET__MEND_MARKUP;
    if (strstr(flags, "decoded")) c->flags |= STET__MEND_DECODED;
    if (strstr(flags, "quotes")) c->mends |= 1u << STET_MEND_QUOTES;
    c->once = strstr(flags, "once") != NULL;
  }
  snprintf(c->name, sizeof c->name, "%.99s", line);
}

static size_t read_cases(spec_case *cases) {
  FILE *f = fopen(spec_path, "r");
  static char line[LINE];
  size_t n = 0;
  if (!f) return 0;
  while (n < MAX_CASES && fgets(line, sizeof line, f)) {
    spec_case *c = &cases[n];
    if (strncmp(line, "case: ", 6) == 0) begin_case(c, line + 6);
    else if (strncmp(line, "in:   ", 6) == 0) c->in_size = unescape(line + 6, c->in);
    else if (strncmp(line, "out:  ", 6) == 0) c->out_size = unescape(line + 6, c->out), n++;
    else if (strcmp(line, "same\n") == 0) memcpy(c->out, c->in, LINE), c->out_size = c->in_size, n++;
  }
  fclose(f);
  return n;
}

static void run_case(void **state) {
  const spec_case *c = *state;
  stet_alloc a = stet__alloc_of(NULL);
  stet__mender *m = stet__mender_new(&a);
  char *out, *again;
  size_t size, size2;
  assert_non_null(m);
  const char *wrong = mend_check(m, c->in, c->in_size, 0, c->mends, c->flags, &out, &size);
  if (wrong) fail_msg("%s", wrong);
  if (size != c->out_size || memcmp(out, c->out, size) != 0) fail_msg("made   %s\n# wanted %s", out, c->out);
  if (!c->once) {
    wrong = mend_check(m, out, size, 0, c->mends, c->flags, &again, &size2);
    if (wrong) fail_msg("again: %s", wrong);
    if (size2 != size || memcmp(again, out, size) != 0) fail_msg("mended again: %s", again);
    free(again);
  }
  free(out);
  stet__mender_free(m);
}

/* ---- Rules alone and together ------------------------------------------------------------------------------------- */

static const char all_damage[] = "caf\xE9 is\n na\xC3\x83\xC2\xAFve &amp; so\xE2\x80\x8B\x01 a\xC2\xA0"
                                 "b a depart-\nment said,, in2019 \xE2\x80\x9Cyes\xE2\x80\x9D";

static const stet__change *mend_all(stet__mender *m, const char *text, uint32_t mends, unsigned flags, size_t *n) {
  stet__mender_begin(m, text, strlen(text), mends);
  assert_true(stet__mend_run(m, 0, (uint32_t)strlen(text), flags));
  return stet__mender_changes(m, n);
}

static void each_rule_has_its_switch(void **state) {
  (void)state;
  stet_alloc a = stet__alloc_of(NULL);
  stet__mender *m = stet__mender_new(&a);
  size_t n;
  assert_non_null(m);
  for (int rule = 0; rule < STET_MEND_COUNT; rule++) {
    const stet__change *c = mend_all(m, all_damage, 1u << rule, STET__MEND_WRAPPED, &n);
    if (rule == STET_MEND_REPEATS) assert_int_equal(n, 0); /* not the mender's */
    else assert_true(n > 0);
    for (size_t i = 0; i < n; i++) assert_int_equal(c[i].rule, rule);
  }
  mend_all(m, all_damage, 0, STET__MEND_WRAPPED, &n);
  assert_int_equal(n, 0);
  stet__mender_free(m);
}

static void touching_changes_are_one(void **state) {
  (void)state;
  static const char text[] = "word&nbsp;\xE2\x80\x8B,next"; /* an entity, an invisible character, a space before a comma */
  stet_alloc a = stet__alloc_of(NULL);
  stet__mender *m = stet__mender_new(&a);
  size_t n;
  assert_non_null(m);
  const stet__change *c = mend_all(m, text, STET_MENDS_DEFAULT, 0, &n);
  assert_int_equal(n, 1);
  assert_int_equal(c[0].rule, STET_MEND_ENTITIES);
  assert_int_equal(c[0].start, 4);
  assert_int_equal(c[0].end, 14);
  assert_int_equal(c[0].size, 2);
  assert_memory_equal(stet__mender_pool(m) + c[0].text, ", ", 2);
  stet__mender_free(m);
}

/* The document's words reach from one run to another, and are forgotten with it. */
static void words_are_the_documents(void **state) {
  (void)state;
  static const char *const texts[] = {"a snel-\nweg\nthe snelweg", "a snel-\nweg\nthe snel and the weg"};
  stet_alloc a = stet__alloc_of(NULL);
  stet__mender *m = stet__mender_new(&a);
  assert_non_null(m);
  for (int k = 0; k < 2; k++) {
    size_t n;
    stet__mender_begin(m, texts[k], strlen(texts[k]), STET_MENDS_DEFAULT);
    assert_true(stet__mend_run(m, 0, 11, 0));
    const stet__change *c = stet__mender_changes(m, &n);
    assert_int_equal(n, 1);
    assert_int_equal(c[0].end - c[0].start, k ? 1 : 2); /* only the line end goes, or the hyphen too */
  }
  stet__mender_free(m);
}

/* ---- Memory ------------------------------------------------------------------------------------------------------- */

static void every_allocation_may_fail(void **state) {
  (void)state;
  uint32_t n = sizeof all_damage - 1;
  bool done = false;
  for (size_t k = 0; !done && k < 1000; k++) {
    scarce s = {.left = k};
    stet_alloc a = scarce_alloc(&s);
    stet__mender *m = stet__mender_new(&a);
    if (m) {
      stet__mender_begin(m, all_damage, n, STET_MENDS_DEFAULT | 1u << STET_MEND_QUOTES);
      done = stet__mend_run(m, 0, n, STET__MEND_WRAPPED);
      s.left = 1000; /* still usable once there is memory */
      stet__mender_begin(m, all_damage, n, STET_MENDS_DEFAULT);
      assert_true(stet__mend_run(m, 0, n, STET__MEND_WRAPPED));
    }
    stet__mender_free(m);
    assert_int_equal(s.blocks, 0);
    if (k == 0) assert_false(done);
  }
  assert_true(done);
}

int main(void) {
  static struct CMUnitTest tests[MAX_CASES + 4];
  spec_case *cases = calloc(MAX_CASES, sizeof *cases);
  if (!cases) return 1;
  size_t n = read_cases(cases);
  if (n < 50) {
    printf("Bail out! %s: %zu cases\n", spec_path, n);
    return 1;
  }
  for (size_t i = 0; i < n; i++) tests[i] = (struct CMUnitTest){cases[i].name, run_case, NULL, NULL, &cases[i]};
  tests[n++] = (struct CMUnitTest){"each rule has its switch", each_rule_has_its_switch, NULL, NULL, NULL};
  tests[n++] = (struct CMUnitTest){"touching changes are one", touching_changes_are_one, NULL, NULL, NULL};
  tests[n++] = (struct CMUnitTest){"words are the document's", words_are_the_documents, NULL, NULL, NULL};
  tests[n++] = (struct CMUnitTest){"every allocation may fail", every_allocation_may_fail, NULL, NULL, NULL};
  int failed = _cmocka_run_group_tests("mend", tests, n, NULL, NULL);
  free(cases);
  return failed;
}
