/* test_names: tests/spec/names.txt, then many names, and memory that runs out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../scarce.h"
#include "model/builtin.h"
#include "tag/names.h"
#include "tag/names_model.h"

enum { MENTIONS = 64, PASSAGES = 8, TEXT = 2048 };

typedef struct document {
  char text[PASSAGES][TEXT];
  stet__passage passages[PASSAGES];
  size_t n_passages;
  stet__token_list tokens;
  stet__mention mentions[MENTIONS];
  char group[MENTIONS][8];
  char bad[MENTIONS][32]; /* how it should be spelled; "": as it is */
  bool best[MENTIONS];
  size_t n;
} document;

static stet_alloc libc;
static stet__names_model model; /* for its lexicon */

static int type_of(const char *p, size_t n) {
  for (int t = 0; t < STET_TYPE_COUNT; t++)
    if (strlen(stet_type_name(t)) == n && memcmp(stet_type_name(t), p, n) == 0) return t;
  fail_msg("no such type: %.*s", (int)n, p);
  return 0;
}

static void add_line(document *d, const char *line) {
  char *text = d->text[d->n_passages];
  size_t at = 0;
  for (const char *p = line; *p; p++) {
    const char *bar = *p == '{' ? strchr(p, '|') : NULL, *colon = bar ? strchr(bar, ':') : NULL,
               *end = colon ? strchr(colon, '}') : NULL;
    if (!end) {
      text[at++] = *p;
      continue;
    }
    stet__mention *m = &d->mentions[d->n];
    memset(m, 0, sizeof *m);
    m->passage = (uint32_t)d->n_passages;
    m->start = (uint32_t)at;
    memcpy(text + at, p + 1, (size_t)(bar - p - 1));
    at += (size_t)(bar - p - 1);
    m->end = (uint32_t)at;
    m->type = (uint8_t)type_of(bar + 1, (size_t)(colon - bar - 1));
    const char *mark = colon + 1 + strcspn(colon + 1, "!*}");
    d->best[d->n] = *mark == '*';
    d->bad[d->n][0] = 0;
    if (*mark == '!') snprintf(d->bad[d->n], sizeof d->bad[d->n], "%.*s", (int)(end - mark - 1), mark + 1);
    snprintf(d->group[d->n], sizeof d->group[d->n], "%.*s", (int)(mark - colon - 1), colon + 1);
    d->n++;
    p = end;
  }
  uint32_t first = (uint32_t)d->tokens.n;
  assert_true(stet__tokenise(&d->tokens, text, (uint32_t)at, 0));
  d->passages[d->n_passages++] =
      (stet__passage){text, (uint32_t)at, first, (uint32_t)d->tokens.n - first, STET_PARAGRAPH, STET_ROLE_BODY};
}

static void reset(document *d) {
  d->n = d->n_passages = d->tokens.n = 0;
  d->tokens.a = &libc;
}

static void show(const document *d, size_t i) {
  const stet__mention *m = &d->mentions[i];
  print_error("%.*s", (int)(m->end - m->start), d->passages[m->passage].text + m->start);
}

static int judge(document *d, stet__names *s) {
  int wrong = 0;
  size_t n_bad, n_names;
  assert_true(stet__names_run(s, &model.lexicon, d->passages, d->tokens.v, STET_TYPES_DEFAULT, d->mentions, d->n));
  for (size_t i = 0; i < d->n; i++)
    for (size_t k = 0; k < i; k++) {
      bool joined = d->mentions[i].name == d->mentions[k].name, wanted = strcmp(d->group[i], d->group[k]) == 0;
      if (joined == wanted) continue;
      wrong++;
      print_error(joined ? "joined: " : "apart: ");
      show(d, k), print_error(" / "), show(d, i), print_error("\n");
    }
  const stet__misspelling *bad = stet__names_misspellings(s, &n_bad);
  for (size_t i = 0, k = 0; i < d->n; i++) {
    char as[64] = "";
    if (k < n_bad && bad[k].mention == i) {
      const stet__mention *better = &d->mentions[bad[k].better], *m = &d->mentions[i];
      snprintf(as, sizeof as, "%.*s", (int)(bad[k].as.end - bad[k].as.start), d->passages[better->passage].text + bad[k].as.start);
      assert_true(bad[k].words.start >= m->start && bad[k].words.start < bad[k].words.end && bad[k].words.end <= m->end);
      assert_true(bad[k].as.start >= better->start && bad[k].as.end <= better->end);
      k++;
    }
    if (strcmp(as, d->bad[i]) == 0) continue;
    wrong++;
    print_error("reported as \"%s\", not \"%s\": ", as, d->bad[i]), show(d, i), print_error("\n");
  }
  const stet__name *names = stet__names_list(s, &n_names);
  size_t all = 0;
  for (size_t i = 0; i < n_names; i++) {
    assert_true(names[i].n > 0 && names[i].preferred < d->n && d->mentions[names[i].preferred].name == i);
    for (size_t k = 0; k < d->n; k++) {
      if (!d->best[k] || d->mentions[k].name != i || names[i].preferred == k) continue;
      wrong++;
      print_error("called "), show(d, names[i].preferred), print_error(", not "), show(d, k), print_error("\n");
    }
    for (uint32_t k = 0; k < names[i].n; k++) {
      uint32_t m = stet__names_order(s)[names[i].first + k];
      assert_int_equal(d->mentions[m].name, i);
      assert_true(k == 0 || m > stet__names_order(s)[names[i].first + k - 1]);
    }
    all += names[i].n;
  }
  assert_int_equal(all, d->n);
  return wrong;
}

static void the_spec_holds(void **state) {
  static document d;
  char line[TEXT];
  int cases = 0, wrong = 0;
  FILE *f = fopen("tests/spec/names.txt", "r");
  stet__names *s = stet__names_new(&libc);
  (void)state;
  assert_non_null(f);
  reset(&d);
  for (bool more = true; more;) {
    more = fgets(line, sizeof line, f) != NULL;
    line[strcspn(line, "\n")] = 0;
    if (more && strncmp(line, "- ", 2) == 0) {
      add_line(&d, line + 2);
    } else if (d.n) {
      wrong += judge(&d, s);
      cases++;
      reset(&d);
    }
  }
  fclose(f);
  STET__FREE(&libc, d.tokens.v, d.tokens.cap);
  stet__names_free(s);
  assert_true(cases >= 15);
  assert_int_equal(wrong, 0);
}

static void the_preferred_spelling_is_the_fullest(void **state) {
  static document d;
  size_t n;
  (void)state;
  stet__names *s = stet__names_new(&libc);
  reset(&d);
  add_line(
      &d,
      "{WHO|ORG:w}, {Lovell|PERSON:a}, {President Lovell|PERSON:a}, {Ada Lovell|PERSON:a}, the {World Health Organization|ORG:w}");
  assert_true(stet__names_run(s, &model.lexicon, d.passages, d.tokens.v, STET_TYPES_DEFAULT, d.mentions, d.n));
  const stet__name *names = stet__names_list(s, &n);
  assert_int_equal(n, 2);
  assert_int_equal(names[0].preferred, 4);
  assert_int_equal(names[0].n_variants, 2);
  assert_int_equal(names[1].preferred, 3);
  assert_int_equal(names[1].n_variants, 2); /* a title makes no other spelling */
  STET__FREE(&libc, d.tokens.v, d.tokens.cap);
  stet__names_free(s);
}

/* What is called as bodies of another language are is one, where bodies are wanted. */
static void a_person_becomes_no_type_that_is_not_wanted(void **state) {
  static document d;
  (void)state;
  stet__names *s = stet__names_new(&libc);
  for (int wanted = 0; wanted < 2; wanted++) {
    reset(&d);
    add_line(&d, "{Kaya Madencilik|PERSON:k} paid.");
    uint32_t types = 1u << STET_TYPE_PERSON | (uint32_t)wanted << STET_TYPE_ORG;
    assert_true(stet__names_run(s, &model.lexicon, d.passages, d.tokens.v, types, d.mentions, d.n));
    assert_int_equal(d.mentions[0].type, wanted ? STET_TYPE_ORG : STET_TYPE_PERSON);
  }
  STET__FREE(&libc, d.tokens.v, d.tokens.cap);
  stet__names_free(s);
}

/* A hundred thousand different names, and one name a hundred thousand times, of every type: done in moments or not at all. */
static void many_names_are_no_matter(void **state) {
  enum { MANY = 100000 };
  char *text = malloc((size_t)MANY * 24);
  stet__mention *m = calloc(MANY, sizeof *m);
  (void)state;
  for (int way = 0; way < 4; way++) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < MANY; i++) {
      m[i] = stet__mention_of(0, at, 0, way == 2 ? STET_TYPE_ORG : STET_TYPE_PERSON, 1);
      const char *format = way == 0 ? "Ada N%cx%ur" : way == 1 ? "%c%u Marsh" : way == 2 ? "Bank of %c%u" : "Ada Marsh";
      at += (uint32_t)sprintf(text + at, format, 'a' + (int)(i % 26), i);
      m[i].end = at;
      text[at++] = ' ';
    }
    stet__token_list tokens = {&libc, NULL, 0, 0};
    assert_true(stet__tokenise(&tokens, text, at, 0));
    stet__passage p = {text, at, 0, (uint32_t)tokens.n, STET_PARAGRAPH, STET_ROLE_BODY};
    stet__names *s = stet__names_new(&libc);
    assert_true(stet__names_run(s, &model.lexicon, &p, tokens.v, STET_TYPES_DEFAULT, m, MANY));
    stet__names_free(s);
    STET__FREE(&libc, tokens.v, tokens.cap);
  }
  free(text);
  free(m);
}

static void memory_may_run_out_anywhere(void **state) {
  static document d;
  (void)state;
  reset(&d);
  add_line(&d, "{Ada Lovell|PERSON:a} of the {World Bank|ORG:b} in {Kyiv|PLACE:k}, {Kiev|PLACE:k!}, {WB|ORG:b}, {Lovell|PERSON:a}");
  for (size_t left = 0;; left++) {
    scarce m = {.left = left};
    stet_alloc a = scarce_alloc(&m);
    stet__names *s = stet__names_new(&a);
    bool ok = s && stet__names_run(s, &model.lexicon, d.passages, d.tokens.v, STET_TYPES_DEFAULT, d.mentions, d.n);
    assert_int_equal(ok, !m.failed);
    stet__names_free(s);
    assert_int_equal(m.live, 0);
    if (ok) break;
  }
  STET__FREE(&libc, d.tokens.v, d.tokens.cap);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_spec_holds),
      cmocka_unit_test(the_preferred_spelling_is_the_fullest),
      cmocka_unit_test(a_person_becomes_no_type_that_is_not_wanted),
      cmocka_unit_test(many_names_are_no_matter),
      cmocka_unit_test(memory_may_run_out_anywhere),
  };
  size_t size;
  const void *image = stet__builtin_names(&size);
  libc = stet__alloc_of(NULL);
  if (stet__names_model_open(&model, image, size, true, NULL) != STET_OK) return 1;
  return cmocka_run_group_tests(tests, NULL, NULL);
}
