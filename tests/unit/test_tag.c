/* test_tag: the tagger through stet.h: spans through all that is mended, Markdown, terms, filters, hosts' blocks, any bytes,
** memory; the names model's image; the sums of the scorer's layers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../scarce.h"
#include "chain/stack.h"
#include "model/builtin.h"
#include "tag/names_model.h"

static stet_desk *desk;

static stet_doc *tag(const char *text, size_t n, const stet_options *o) {
  stet_doc *doc;
  assert_int_equal(stet_tag(desk, text, n, o, &doc, NULL), STET_OK);
  return doc;
}

static const stet_entity *find(const stet_doc *doc, const char *text, const char *type) {
  size_t n;
  const stet_entity *e = stet_doc_entities(doc, &n);
  for (size_t i = 0; i < n; i++)
    if (strcmp(e[i].text, text) == 0 && strcmp(e[i].type_name, type) == 0) return &e[i];
  return NULL;
}

/* Everything that is promised of a result, whatever the text was. */
static void check(const stet_doc *doc, size_t size) {
  size_t n, n_blocks, n_names, n_sentences;
  const stet_entity *e = stet_doc_entities(doc, &n);
  const stet_block *b = stet_doc_blocks(doc, &n_blocks);
  const stet_name *names = stet_doc_names(doc, &n_names);
  const stet_span *s = stet_doc_sentences(doc, &n_sentences);
  uint32_t last = 0;
  for (size_t i = 0; i < n; i++) {
    assert_true(e[i].span.start >= last && e[i].span.end > e[i].span.start && e[i].span.end <= size);
    assert_true(e[i].block < n_blocks && e[i].span.start >= b[e[i].block].span.start && e[i].span.end <= b[e[i].block].span.end);
    assert_true(e[i].score >= 0 && e[i].score <= 1);
    assert_true(e[i].name == STET_NO_NAME || e[i].name < n_names);
    assert_int_equal(strlen(e[i].text) <= e[i].text_size, 1);
    last = e[i].span.end;
  }
  for (size_t i = 0; i < n_names; i++) {
    assert_true(names[i].n_mentions > 0 && names[i].n_variants > 0);
    for (uint32_t k = 0; k < names[i].n_mentions; k++) assert_int_equal(e[names[i].mentions[k]].name, i);
  }
  last = 0;
  for (size_t i = 0; i < n_sentences; i++) {
    assert_true(s[i].start >= last && s[i].end > s[i].start && s[i].end <= size);
    last = s[i].end;
  }
}

static void names_are_found_and_joined(void **state) {
  static const char text[] = "Angela Merkel met Emmanuel Macron in Berlin on Tuesday. Merkel said Germany would pay $5 million.";
  size_t n;
  (void)state;
  stet_doc *doc = tag(text, sizeof text - 1, NULL);
  check(doc, sizeof text - 1);
  const stet_entity *full = find(doc, "Angela Merkel", "PERSON"), *shorter = find(doc, "Merkel", "PERSON");
  assert_true(full && shorter && full->name == shorter->name);
  assert_true(find(doc, "Emmanuel Macron", "PERSON") && find(doc, "Berlin", "PLACE") && find(doc, "Germany", "PLACE"));
  assert_string_equal(find(doc, "$5 million", "MONEY")->value, "USD 5000000");
  const stet_name *names = stet_doc_names(doc, &n);
  assert_string_equal(names[full->name].name, "Angela Merkel");
  assert_int_equal(names[full->name].n_variants, 2);
  (void)stet_doc_sentences(doc, &n);
  assert_int_equal(n, 2);
  (void)stet_doc_edits(doc, &n);
  assert_int_equal(n, 0);
  stet_doc_free(doc);
}

/* Each of these holds Angela Merkel in a broken form; her span must be the broken bytes, her text the whole ones. */
static void spans_hold_through_what_is_mended(void **state) {
  static const struct {
    const char *text, *source, *seen;
  } cases[] = {
      {"Chancellor Angela Mer\xC2\xADkel spoke in Berlin.", "Angela Mer\xC2\xADkel", "Angela Merkel"},
      {"Caf\xC3\x83\xC2\xA9 owner Angela&nbsp;Merkel spoke in Berlin.", "Angela&nbsp;Merkel", "Angela Merkel"},
      {"\xEF\xBB\xBF"
       "Chancellor Angela\xC2\xA0Merkel spoke\r\nin Berlin.\r\n",
       "Angela\xC2\xA0Merkel", "Angela Merkel"},
      {"\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 Chancellor Angela Merkel spoke in Berlin.", "Angela Merkel", "Angela Merkel"},
      {"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D said Angela Merkel in Berlin.", "Angela Merkel", "Angela Merkel"},
  };
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    size_t n = strlen(cases[i].text);
    stet_doc *doc = tag(cases[i].text, n, NULL);
    const stet_entity *e = find(doc, cases[i].seen, "PERSON");
    check(doc, n);
    if (!e) fail_msg("not found in: %s", cases[i].text);
    assert_int_equal(e->span.end - e->span.start, strlen(cases[i].source));
    assert_memory_equal(cases[i].text + e->span.start, cases[i].source, strlen(cases[i].source));
    stet_doc_free(doc);
  }
}

/* A line of tests/spec/checks.txt: its marks taken out of `line`, each of them looked for in what is found; at those of the
** type "-" nothing may be. \n parts paragraphs. */
static bool line_holds(char *line) {
  struct { size_t start, end; char type[16]; } want[16];
  char text[1024];
  size_t n = 0, n_want = 0, k;
  bool good = true;
  for (char *p = line; *p && *p != '\n'; p++) {
    if (p[0] == '\\' && p[1] == 'n') {
      text[n++] = '\n';
      text[n++] = '\n';
      p++;
      continue;
    }
    char *bar = *p == '[' ? strchr(p, '|') : NULL, *close = bar ? strchr(bar, ']') : NULL;
    if (!close) {
      text[n++] = *p;
      continue;
    }
    size_t size = (size_t)(bar - p - 1);
    memcpy(text + n, p + 1, size);
    want[n_want].start = n;
    want[n_want].end = n += size;
    snprintf(want[n_want++].type, sizeof want->type, "%.*s", (int)(close - bar - 1), bar + 1);
    p = close;
  }
  stet_doc *doc = tag(text, n, NULL);
  const stet_entity *e = stet_doc_entities(doc, &k);
  for (size_t w = 0; w < n_want; w++) {
    size_t i = 0;
    bool none = strcmp(want[w].type, "-") == 0;
    while (none && i < k && !(e[i].span.start < want[w].end && e[i].span.end > want[w].start)) i++;
    while (!none && i < k &&
           !(e[i].span.start == want[w].start && e[i].span.end == want[w].end && strcmp(e[i].type_name, want[w].type) == 0))
      i++;
    if (none ? i == k : i < k) continue;
    print_message("# %sfound: %.*s as %s in: %s", none ? "" : "not ", (int)(want[w].end - want[w].start), text + want[w].start,
                  want[w].type, line);
    good = false;
  }
  stet_doc_free(doc);
  return good;
}

static void the_checks_hold(void **state) {
  char line[1024];
  size_t bad = 0, n = 0;
  FILE *f = fopen("tests/spec/checks.txt", "r");
  (void)state;
  assert_non_null(f);
  while (fgets(line, sizeof line, f))
    if (line[0] != '#' && line[0] != '\n') n++, bad += !line_holds(line);
  fclose(f);
  assert_true(n >= 8);
  assert_int_equal(bad, 0);
}

static void titles_are_no_names(void **state) {
  static const char text[] = "Mrs Dr Grace left. Then Mr Dr Chase spoke.";
  (void)state;
  stet_doc *doc = tag(text, sizeof text - 1, NULL);
  check(doc, sizeof text - 1);
  assert_non_null(find(doc, "Grace", "PERSON"));
  assert_non_null(find(doc, "Chase", "PERSON"));
  assert_null(find(doc, "Dr", "PERSON"));
  stet_doc_free(doc);
}

static void markdown_is_seen_through(void **state) {
  static const char text[] = "# Angela **Merkel** in Berlin\n\nShe met [Emmanuel Macron](https://x.example/Paris) on 3 *May* "
                             "2020.\n\n```\nAngela Merkel\n```\n";
  stet_options o;
  size_t n, code = 0;
  (void)state;
  stet_options_init(&o);
  o.format = STET_FORMAT_MARKDOWN;
  stet_doc *doc = tag(text, sizeof text - 1, &o);
  check(doc, sizeof text - 1);
  const stet_entity *e = find(doc, "Angela Merkel", "PERSON");
  assert_non_null(e);
  assert_memory_equal(text + e->span.start, "Angela **Merkel", 15);
  assert_non_null(find(doc, "Emmanuel Macron", "PERSON"));
  assert_string_equal(find(doc, "3 May 2020", "DATE")->value, "2020-05-03");
  e = stet_doc_entities(doc, &n);
  for (size_t i = 0; i < n; i++) code += e[i].span.start > 90; /* the fence is not read */
  assert_int_equal(code, 0);
  stet_doc_free(doc);
}

static void code_is_not_tagged(void **state) {
  static const char text[] = "Angela Merkel left `Berlin` on ``2020-01-02 with Olaf Scholz``, says <https://x.example/a>, for "
                             "Paris.\n";
  stet_options o;
  size_t n;
  (void)state;
  stet_options_init(&o);
  o.format = STET_FORMAT_MARKDOWN;
  stet_doc *doc = tag(text, sizeof text - 1, &o);
  check(doc, sizeof text - 1);
  (void)stet_doc_entities(doc, &n);
  assert_int_equal(n, 3);
  assert_non_null(find(doc, "Angela Merkel", "PERSON"));
  assert_non_null(find(doc, "https://x.example/a", "URL"));
  assert_non_null(find(doc, "Paris", "PLACE"));
  stet_doc_free(doc);
}

static void the_users_terms_win(void **state) {
  static const char text[] = "The Ada May left Berlin. THE ADA MAY sank; the ada may is not she. Flight AB123 paid 4 percent.";
  const stet_rule rules[] = {{"The Ada May", 11, 0, 0, "SHIP", "s7"},
                             {"[A-Z]{2}\\d+", 11, 0, 1, "FLIGHT", NULL},
                             {"berlin", 6, 0, 0, "ORG", NULL},
                             {"percent", 7, 0, 0, "UNIT", NULL}};
  stet_rules *r;
  stet_options o;
  size_t n, ships = 0;
  (void)state;
  assert_int_equal(stet_rules_new(&r, rules, 4, NULL, NULL), STET_OK);
  stet_options_init(&o);
  o.rules = r;
  stet_doc *doc = tag(text, sizeof text - 1, &o);
  stet_rules_free(r); /* the document needs it no more */
  check(doc, sizeof text - 1);
  const stet_entity *e = stet_doc_entities(doc, &n);
  for (size_t i = 0; i < n; i++)
    if (strcmp(e[i].type_name, "SHIP") == 0) ships++, assert_string_equal(e[i].id, "s7"), assert_true(e[i].type >= STET_TYPE_COUNT);
  assert_int_equal(ships, 2);
  assert_non_null(find(doc, "AB123", "FLIGHT"));
  assert_non_null(find(doc, "Berlin", "ORG"));
  assert_null(find(doc, "4 percent", "PERCENT"));
  stet_doc_free(doc);
}

/* A term with capitals is found as it is written or all in capitals; terms of the same letters stand beside each other. */
static void capitals_of_terms_count(void **state) {
  static const char text[] = "An iPhone, no IPhone, an IPHONE. Lenn Queen and lenn Queen. Apple pays for an apple.";
  const stet_rule rules[] = {{"iPhone", 6, 0, 0, "GADGET", NULL},
                             {"apple", 5, 0, 0, "FRUIT", NULL},
                             {"Apple", 5, 0, 0, "FIRM", NULL},
                             {"Lenn Queen", 10, 0, 0, "CAR", NULL},
                             {"Apple", 5, 0, 0, "TWICE", NULL}};
  static const struct { const char *text, *type; } right[] = {
      {"iPhone", "GADGET"}, {"IPHONE", "GADGET"}, {"Lenn Queen", "CAR"}, {"Apple", "FIRM"}, {"apple", "FRUIT"}};
  stet_rules *r;
  stet_options o;
  size_t n;
  (void)state;
  assert_int_equal(stet_rules_new(&r, rules, 5, NULL, NULL), STET_OK);
  stet_options_init(&o);
  o.rules = r;
  o.types = 0;
  stet_doc *doc = tag(text, sizeof text - 1, &o);
  const stet_entity *e = stet_doc_entities(doc, &n);
  assert_int_equal(n, sizeof right / sizeof *right);
  for (size_t i = 0; i < n; i++) {
    assert_string_equal(e[i].text, right[i].text);
    assert_string_equal(e[i].type_name, right[i].type);
  }
  stet_doc_free(doc);
  stet_rules_free(r);
}

static void bad_terms_are_told(void **state) {
  const stet_rule bad[][2] = {{{"fine", 4, 0, 0, "X", NULL}, {"(", 1, 0, 1, "X", NULL}},
                              {{"fine", 4, 0, 0, "X", NULL}, {" ", 1, 0, 0, "X", NULL}},
                              {{"fine", 4, 0, 0, "X", NULL}, {"\xFF", 1, 0, 0, "X", NULL}}};
  stet_error e;
  (void)state;
  for (size_t i = 0; i < 3; i++) {
    stet_rules *r;
    assert_int_equal(stet_rules_new(&r, bad[i], 2, NULL, &e), STET_EPATTERN);
    assert_null(r);
    assert_int_equal(e.index, 1);
  }
}

static void what_is_not_wanted_is_left_out(void **state) {
  static const char text[] = "Angela Merkel paid $5 in Berlin on May 3, 2020.";
  stet_options o;
  stet_doc *doc;
  size_t n;
  (void)state;
  stet_options_init(&o);
  o.types = 1u << STET_TYPE_MONEY;
  doc = tag(text, sizeof text - 1, &o);
  const stet_entity *e = stet_doc_entities(doc, &n);
  assert_true(n == 1 && e->type == STET_TYPE_MONEY);
  stet_doc_free(doc);
  o.types = STET_TYPES_DEFAULT;
  o.min_score = 1;
  doc = tag(text, sizeof text - 1, &o);
  e = stet_doc_entities(doc, &n);
  for (size_t i = 0; i < n; i++) assert_true(e[i].score >= 1);
  stet_doc_free(doc);
  o.min_score = 2;
  assert_int_equal(stet_tag(desk, text, 5, &o, &doc, NULL), STET_EOPTION);
  o.min_score = 0;
  o.date = "2020-13-01";
  assert_int_equal(stet_tag(desk, text, 5, &o, &doc, NULL), STET_EOPTION);
  assert_null(doc);
}

static void cleaning_tags_what_stays(void **state) {
  static const char text[] = "Angela Merkel opens the bridge\n\nShare on Facebook Tweet Pin it Print\n\nChancellor Angela Merkel "
                             "opened the new bridge over the river in Berlin on "
                             "Tuesday, after the old one had been closed for two years, and thanked the workers of the "
                             "city.\n\nAngela Merkle said that she was "
                             "glad to see so many people of Berlin at the river, which had been out of reach for so long.\n";
  stet_options o;
  stet_doc *doc;
  size_t n, n_blocks;
  (void)state;
  stet_options_init(&o);
  assert_int_equal(stet_clean(desk, text, sizeof text - 1, &o, &doc, NULL), STET_OK);
  (void)stet_doc_entities(doc, &n);
  assert_int_equal(n, 0);
  stet_doc_free(doc);
  o.tag = o.tokens = 1;
  assert_int_equal(stet_clean(desk, text, sizeof text - 1, &o, &doc, NULL), STET_OK);
  check(doc, sizeof text - 1);
  const stet_block *b = stet_doc_blocks(doc, &n_blocks);
  const stet_entity *e = stet_doc_entities(doc, &n);
  assert_true(n >= 5);
  for (size_t i = 0; i < n; i++) assert_true(b[e[i].block].keep);
  (void)stet_doc_tokens(doc, &n);
  assert_true(n > 60);
  stet_doc_free(doc);
}

static void a_hosts_blocks_are_tagged(void **state) {
  const stet_host_block blocks[] = {{"Angela Merkel came.", 19, 0, STET_PARAGRAPH, 0},
                                    {"Merkel = 1", 10, 0, STET_CODE_BLOCK, 0},
                                    {"She paid $40.", 13, 0, STET_PARAGRAPH, 0}};
  stet_options o;
  stet_doc *doc;
  (void)state;
  stet_options_init(&o);
  o.tag = 1;
  o.drop = 0;
  assert_int_equal(stet_label(desk, blocks, 3, &o, &doc, NULL), STET_OK);
  const stet_entity *e = find(doc, "$40", "MONEY");
  assert_true(e && e->block == 2 && e->span.start == 19 + 2 + 10 + 2 + 9 && e->span.end == e->span.start + 3);
  assert_non_null(find(doc, "Angela Merkel", "PERSON"));
  check(doc, 46);
  stet_doc_free(doc);
}

static void any_bytes_are_tagged(void **state) {
  static const char *const bits[] = {"Ada ",
                                     "Lovell ",
                                     "said ",
                                     "\n",
                                     "\n\n",
                                     "# ",
                                     "**",
                                     "[a](b) ",
                                     "\xFF",
                                     "\xC2\xAD",
                                     "&amp; ",
                                     "Nov. 8 ",
                                     "$5 ",
                                     "\xE2\x80\x99s ",
                                     "é",
                                     "e\xCC\x81",
                                     "U.S. ",
                                     "\0",
                                     "中文",
                                     "| a | b |\n",
                                     "> ",
                                     "- ",
                                     "(WHO) ",
                                     "World Health Organization ",
                                     "\r\n",
                                     "\xF0\x9F\x91\xA8\xE2\x80\x8D",
                                     "the ",
                                     "\"",
                                     "x@y.example ",
                                     "caf\xC3\x83\xC2\xA9 ",
                                     "hy-\nphen "};
  char text[1200];
  uint64_t seed = 3;
  (void)state;
  for (int round = 0; round < 600; round++) {
    size_t n = 0;
    for (int k = 0; k < 60; k++) {
      seed = seed * 6364136223846793005u + 1442695040888963407u;
      const char *b = bits[(seed >> 33) % (sizeof bits / sizeof *bits)];
      size_t size = *b ? strlen(b) : 1;
      memcpy(text + n, b, size);
      n += size;
    }
    stet_options o;
    stet_options_init(&o);
    o.format = round % 2 ? STET_FORMAT_MARKDOWN : STET_FORMAT_PLAIN;
    stet_doc *doc = tag(text, n, &o);
    check(doc, n);
    stet_doc *again = tag(text, n, &o); /* the same desk, the same answer */
    size_t a, b;
    const stet_entity *x = stet_doc_entities(doc, &a), *y = stet_doc_entities(again, &b);
    assert_int_equal(a, b);
    for (size_t i = 0; i < a; i++)
      assert_true(x[i].span.start == y[i].span.start && x[i].type == y[i].type && x[i].score == y[i].score);
    stet_doc_free(doc);
    stet_doc_free(again);
  }
}

static void memory_may_run_out_anywhere(void **state) {
  static const char text[] = "Angela Merkel of the World Bank (WB) paid $5 in Berlin on May 3, 2020. Merkel left Ber\xC2\xADlin.";
  const stet_rule rule = {"World Bank", 10, 0, 0, "BANK", "b"};
  (void)state;
  for (size_t left = 0;; left++) {
    scarce s = {.left = left};
    stet_alloc a = scarce_alloc(&s);
    stet_desk *d = NULL;
    stet_rules *r = NULL;
    stet_doc *doc = NULL;
    stet_options o;
    stet_options_init(&o);
    stet_status status = stet_rules_new(&r, &rule, 1, &a, NULL);
    if (status == STET_OK) status = stet_desk_new(&d, &a, NULL);
    o.rules = r;
    o.tokens = 1;
    if (status == STET_OK) status = stet_tag(d, text, sizeof text - 1, &o, &doc, NULL);
    assert_true(status == STET_OK ? doc != NULL : status == STET_ENOMEM && doc == NULL && s.failed);
    stet_doc_free(doc);
    stet_desk_free(d);
    stet_rules_free(r);
    assert_int_equal(s.live, 0);
    if (status == STET_OK) break;
    if (left > 60) left += left / 16; /* the desk's own hundreds are walked faster */
  }
}

/* ---- The model ---- */

static void the_models_image_is_checked(void **state) {
  stet__names_model m;
  stet_error e;
  size_t size;
  (void)state;
  const void *image = stet__builtin_names(&size);
  assert_int_equal(stet__names_model_open(&m, image, size, false, &e), STET_OK);
  unsigned char *copy = malloc(size);
  static const size_t places[] = {0, 8, 12, 16, 24, 28, 32, 36, 40, 44, 48, 52, 56, 4000000};
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    memcpy(copy, image, size);
    copy[places[i]] ^= 1;
    assert_int_equal(stet__names_model_open(&m, copy, size, false, &e), STET_EMODEL);
  }
  memcpy(copy, image, size);
  for (size_t n = 0; n < 200; n++) assert_int_equal(stet__names_model_open(&m, copy, n, false, &e), STET_EMODEL);
  assert_int_equal(stet__names_model_open(&m, copy, size - 1, false, &e), STET_EMODEL);
  free(copy);
}

static void the_sums_of_a_layer_are_exact(void **state) {
  enum { C = 40, H = 24, T = 7 };
  static uint8_t a[T * 12 + C + 64];
  static int8_t w[C * H];
  static float sum[T * H], step[H], b[H];
  uint32_t seed = 1;
  (void)state;
  for (size_t i = 0; i < sizeof a; i++) a[i] = (uint8_t)((seed = seed * 1664525 + 1013904223) >> 25);
  for (size_t i = 0; i < sizeof w; i++) w[i] = (int8_t)(((seed = seed * 1664525 + 1013904223) >> 24) % 129 - 64);
  memset(a, 127, C); /* the largest there are */
  for (size_t i = 0; i < C * 8; i++) w[i] = i / 128 % 2 ? 64 : -64;
  for (size_t h = 0; h < H; h++) step[h] = 0.5f, b[h] = (float)h;
  stet__layer l = {C, H, w, step, b, NULL};
  stet__stack_linear(&l, a, 12, T, sum);
  for (size_t t = 0; t < T; t++)
    for (size_t h = 0; h < H; h++) {
      int32_t want = 0;
      for (size_t c = 0; c < C; c++) want += a[t * 12 + c] * w[(c / 4 * H + h) * 4 + c % 4];
      assert_true(sum[t * H + h] == (float)want * 0.5f + (float)h);
    }
}

/* As one who reads the formula would sum them up: whole positions, most activations 0, and some rows the largest there are. */
static void the_sums_of_sparse_activations_are_exact(void **state) {
  enum { W = 64, C = 3 * W, T = 21, H = 160 };
  static uint8_t a[(T + 2) * W];
  static int8_t w[C * H], rows[C * H];
  static float sum[T * H], step[H], b[H];
  uint32_t seed = 1;
  (void)state;
  for (size_t i = 0; i < sizeof w; i++) w[i] = (int8_t)(((seed = seed * 1664525 + 1013904223) >> 24) % 129 - 64);
  for (size_t i = 0; i < sizeof a; i++) a[i] = (seed = seed * 1664525 + 1013904223) >> 24 < 40 ? (uint8_t)(seed >> 17 & 127) : 0;
  memset(a + 5 * W, 127, 2 * W);
  memset(a + 9 * W, 0, 2 * W);
  for (size_t i = 0; i < C * H; i += 4 * H) memset(w + i, 64, 8), memset(w + i + 8, -64, 8);
  for (size_t h = 0; h < H; h++) step[h] = 0.5f, b[h] = (float)h;
  stet__layer l = {C, H, w, step, b, NULL};
  assert_int_equal(stet__stack_rows_size(&l), sizeof rows);
  stet__stack_rows(&l, rows);
  l.rows = rows;
  stet__stack_linear(&l, a, W, T, sum);
  for (size_t t = 0; t < T; t++)
    for (size_t h = 0; h < H; h++) {
      int32_t want = 0;
      for (size_t c = 0; c < C; c++) want += a[t * W + c] * w[(c / 4 * H + h) * 4 + c % 4];
      assert_true(sum[t * H + h] == (float)want * 0.5f + (float)h);
    }
}

static void activations_are_rounded_and_clamped(void **state) {
  (void)state;
  static const float values[] = {-3, 0.4f, 0.6f, 126.4f, 500, -0.0f};
  static const uint8_t rounded[] = {0, 0, 1, 126, 127, 0};
  float many[77];
  uint8_t out[77];
  for (size_t i = 0; i < 77; i++) many[i] = values[(i + i / 6) % 6];
  stet__stack_clamp(many, 77, out);
  for (size_t i = 0; i < 77; i++) assert_int_equal(out[i], rounded[(i + i / 6) % 6]);
}

static int begin(void **state) {
  (void)state;
  return stet_desk_new(&desk, NULL, NULL) == STET_OK ? 0 : -1;
}

static int end(void **state) {
  (void)state;
  stet_desk_free(desk);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(names_are_found_and_joined),  cmocka_unit_test(spans_hold_through_what_is_mended),
      cmocka_unit_test(markdown_is_seen_through),    cmocka_unit_test(code_is_not_tagged),
      cmocka_unit_test(the_users_terms_win),         cmocka_unit_test(the_checks_hold), cmocka_unit_test(titles_are_no_names),
      cmocka_unit_test(capitals_of_terms_count),     cmocka_unit_test(bad_terms_are_told),
      cmocka_unit_test(what_is_not_wanted_is_left_out),
      cmocka_unit_test(cleaning_tags_what_stays),    cmocka_unit_test(a_hosts_blocks_are_tagged),
      cmocka_unit_test(any_bytes_are_tagged),        cmocka_unit_test(memory_may_run_out_anywhere),
      cmocka_unit_test(the_models_image_is_checked), cmocka_unit_test(the_sums_of_a_layer_are_exact),
      cmocka_unit_test(the_sums_of_sparse_activations_are_exact), cmocka_unit_test(activations_are_rounded_and_clamped),
  };
  return cmocka_run_group_tests(tests, begin, end);
}
