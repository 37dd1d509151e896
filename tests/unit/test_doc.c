/* test_doc: the text that is left when blocks go, byte for byte, and the map between it and the source at every offset; what
** options, rules and offsets do at their edges. The blocks' fate is settled by rules of the caller's, so that no model takes part:
** a block with "stays" in it is kept, one with "goes" is dropped.
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <pthread.h>
#include <stdbool.h>

#include "stet.h"

#define A "The first sentence stays where it was put by Ottilie."
#define B "The second sentence stays where it was put by Tamsin."
#define LONG_A A " " A " " A " " A
#define LONG_B B " " B " " B
#define X "This line of the page goes away with its line end."
#define Y "This one goes away too, and nobody will miss it."

static stet_rules *settle(void) {
  const stet_rule rules[] = {{"stays", 5, 1, 0, NULL, NULL}, {"goes", 4, 0, 0, NULL, NULL}};
  stet_rules *r;
  assert_int_equal(stet_rules_new(&r, rules, 2, NULL, NULL), STET_OK);
  return r;
}

static stet_doc *clean(const char *text, size_t n, const stet_options *o) {
  stet_desk *desk;
  stet_doc *doc;
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  assert_int_equal(stet_clean(desk, text, n, o, &doc, NULL), STET_OK);
  stet_desk_free(desk);
  return doc;
}

/* The naive map: every byte of the cleaned text remembers where it came from, every byte of the source where it went. A byte of a
** replacement came from the start of what was replaced; a byte that was replaced or deleted went to where that begins. */
static void check_map(const stet_doc *doc, const char *source, size_t n) {
  size_t n_edits, size, at = 0, from = 0;
  const stet_edit *e = stet_doc_edits(doc, &n_edits);
  const char *text = stet_doc_text(doc, &size);
  for (size_t i = 0; i <= n_edits; i++) {
    size_t start = i < n_edits ? e[i].span.start : n;
    assert_true(start >= from && start <= n);
    assert_true(size - at >= start - from);
    assert_memory_equal(text + at, source + from, start - from);
    for (; from < start; from++, at++) {
      assert_int_equal(stet_doc_source(doc, (uint32_t)at), from);
      assert_int_equal(stet_doc_target(doc, (uint32_t)from), at);
    }
    if (i == n_edits) break;
    assert_true(e[i].span.end >= start && e[i].span.end <= n);
    assert_memory_equal(text + at, e[i].replacement, e[i].replacement_size);
    for (; from < e[i].span.end; from++) assert_int_equal(stet_doc_target(doc, (uint32_t)from), at);
    for (size_t end = at + e[i].replacement_size; at < end; at++) assert_int_equal(stet_doc_source(doc, (uint32_t)at), start);
  }
  assert_int_equal(at, size);
  assert_int_equal(text[size], 0);
  for (uint32_t past = 0; past < 3; past++) {
    assert_int_equal(stet_doc_source(doc, (uint32_t)size + past), n);
    assert_int_equal(stet_doc_target(doc, (uint32_t)n + past), size);
  }
  assert_int_equal(stet_doc_source(doc, UINT32_MAX), n);
  assert_int_equal(stet_doc_target(doc, UINT32_MAX), size);
}

static void what_is_left(void **unused) {
  static const struct { const char *source, *left; } cases[] = {
    {A "\n\n" B "\n", A "\n\n" B "\n"},
    {X "\n\n" A "\n\n" B "\n", A "\n\n" B "\n"},                 /* at the start */
    {A "\n\n" X "\n\n" B "\n", A "\n\n" B "\n"},                 /* in the middle */
    {A "\n\n" B "\n\n" X "\n", A "\n\n" B "\n"},                 /* at the end: the text keeps its last line end */
    {A "\n\n" B "\n\n" X, A "\n\n" B},                           /* and gains none */
    {X "\n\n" A, A},
    {A "\n\n" X, A},
    {A "\n\n" X "\n\n" Y "\n\n" B "\n", A "\n\n" B "\n"},        /* several in a row */
    {X "\n\n" Y "\n\n" A "\n\n" X "\n\n" Y "\n", A "\n"},
    {A "\n\n\n" X "\n\n" B "\n", A "\n\n\n" B "\n"},             /* the wider gap stays */
    {A "\n\n" X "\n\n\n" B "\n", A "\n\n\n" B "\n"},
    {LONG_A "\n" X "\n" LONG_B "\n", LONG_A "\n" LONG_B "\n"},   /* a block a line */
    {X "\n" LONG_A "\n" LONG_B "\n", LONG_A "\n" LONG_B "\n"},
    {LONG_A "\n" LONG_B "\n" X "\n", LONG_A "\n" LONG_B "\n"},
    {LONG_A "\n" LONG_B "\n" X, LONG_A "\n" LONG_B},
    {LONG_A "\n\n" X "\n" LONG_B "\n", LONG_A "\n\n" LONG_B "\n"},
    {LONG_A "\n" X "\n\n" LONG_B "\n", LONG_A "\n\n" LONG_B "\n"},
    {A "\r\n\r\n" X "\r\n\r\n" B "\r\n", A "\r\n\r\n" B "\r\n"},
    {X "\r\n\r\n" A "\r\n", A "\r\n"},
    {A "\r\n\r\n" X "\r\n", A "\r\n"},
    {A "\r\n\r\n" X, A},
    {LONG_A "\r\n" X "\r\n" LONG_B, LONG_A "\r\n" LONG_B},
    {LONG_A "\r\n" LONG_B "\r\n" X "\r\n", LONG_A "\r\n" LONG_B "\r\n"},
    {A "\r\r" X "\r\r" B "\r", A "\r\r" B "\r"},
    {A "\n \n" X "\n\t\n" B, A "\n \n" B},                       /* blank lines that are not empty */
    {"\n\n" X "\n\n" A "\n", "\n\n" A "\n"},
    {X "\n", "\n"},
    {X, ""},
  };
  stet_options o;
  int bad = 0;
  (void)unused;
  stet_options_init(&o);
  stet_rules *r = settle();
  o.rules = r;
  o.mends = 0;
  for (int format = STET_FORMAT_PLAIN; format <= STET_FORMAT_MARKDOWN; format++)
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
      size_t n = strlen(cases[i].source), size, n_blocks;
      o.format = (stet_format)format;
      stet_doc *doc = clean(cases[i].source, n, &o);
      const char *text = stet_doc_text(doc, &size);
      check_map(doc, cases[i].source, n);
      const stet_block *b = stet_doc_blocks(doc, &n_blocks);
      bool cut = true; /* Markdown joins lines that no blank line parts: then there is no block to drop */
      for (size_t k = 0; k < n_blocks; k++)
        for (uint32_t at = b[k].span.start; at < b[k].span.end; at++) cut &= !strchr("\r\n", cases[i].source[at]);
      if (format == STET_FORMAT_PLAIN && !cut) print_message("lines joined: "), bad++;
      if (cut && strcmp(text, cases[i].left)) {
        print_message("format %d, from \"%s\"\n  wanted \"%s\"\n  got    \"%s\"\n", format, cases[i].source, cases[i].left, text);
        bad++;
      }
      stet_doc_free(doc);
    }
  stet_rules_free(r);
  assert_int_equal(bad, 0);
}

/* Each drop can be refused alone: without its edit the block stands where it stood. */
static void a_refused_drop_stands(void **unused) {
  static const char source[] = A "\n\n" X "\n\n" Y "\n\n" B "\n\n" X "\n";
  stet_options o;
  size_t n_edits, n_blocks;
  (void)unused;
  stet_options_init(&o);
  stet_rules *r = settle();
  o.rules = r;
  stet_doc *doc = clean(source, sizeof source - 1, &o);
  const stet_edit *e = stet_doc_edits(doc, &n_edits);
  const stet_block *b = stet_doc_blocks(doc, &n_blocks);
  assert_int_equal(n_edits, 3);
  assert_int_equal(n_blocks, 5);
  for (size_t i = 0; i < n_edits; i++) {
    const stet_block *own = &b[e[i].block];
    assert_true(e[i].is_drop && !own->keep && own->decider == STET_BY_USER);
    assert_int_equal(e[i].reason, own->role);
    assert_true(e[i].span.start <= own->span.start && e[i].span.end >= own->span.end);
    for (size_t k = 0; k < n_blocks; k++)
      assert_true(&b[k] == own || b[k].span.end <= e[i].span.start || b[k].span.start >= e[i].span.end);
  }
  stet_doc_free(doc);
  stet_rules_free(r);
}

static void the_map_of_a_mended_text(void **unused) {
  static const char source[] = A " It cost 3&nbsp;&pound; inApril.\n\n" X
                               "\n\nThe caf\xC3\x83\xC2\xA9 stays open, and \xE2\x80\x8Bso does Stra\xDF""e..\n\n"
                               X "\n\nAnother &amp; the last stays &ldquo;here&rdquo; for good\0 and \xFF""all.\n";
  stet_options o;
  size_t n, mends = 0, drops = 0;
  (void)unused;
  stet_options_init(&o);
  stet_rules *r = settle();
  o.rules = r;
  stet_doc *doc = clean(source, sizeof source - 1, &o);
  check_map(doc, source, sizeof source - 1);
  const stet_edit *e = stet_doc_edits(doc, &n);
  for (size_t i = 0; i < n; i++) drops += e[i].is_drop, mends += !e[i].is_drop;
  assert_int_equal(drops, 2);
  assert_true(mends >= 6);
  stet_doc_free(doc);
  o.drop = 0; /* every block stays, also where a rule says otherwise */
  doc = clean(source, sizeof source - 1, &o);
  check_map(doc, source, sizeof source - 1);
  e = stet_doc_edits(doc, &n);
  for (size_t i = 0; i < n; i++) assert_false(e[i].is_drop);
  const stet_block *b = stet_doc_blocks(doc, &n);
  for (size_t i = 0; i < n; i++) assert_int_equal(b[i].keep, 1);
  stet_doc_free(doc);
  stet_rules_free(r);
}

/* Bytes of every kind give the text back where nothing is asked, and a true map where all is. */
static void random_bytes(void **unused) {
  static const char *const pieces[] = {"stays ", "goes ", "\n", "\n\n", "\r\n", "\r", "word", " ", "&amp;", "\xC3\x83\xC2\xA9",
                                       "\xFF", "\xE2\x80", "# ", "> ", "- ", "```\n", "[a](b)", "\xEF\xBB\xBF", "inMay", "\t", "..",
                                       "co-\noperate", "---\n"};
  uint32_t seed = 11;
  stet_desk *desk;
  stet_rules *r = settle();
  (void)unused;
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  for (int round = 0; round < 1500; round++) {
    char source[400];
    uint32_t first = seed;
    size_t n = 0, size;
    for (int k = 0; k < 40; k++) {
      seed = seed * 1664525u + 1013904223u;
      uint32_t pick = (seed >> 8) % (sizeof pieces / sizeof *pieces + 1);
      if (pick == sizeof pieces / sizeof *pieces) source[n++] = (char)(seed >> 20 & 3); /* NUL and control characters */
      else memcpy(source + n, pieces[pick], strlen(pieces[pick])), n += strlen(pieces[pick]);
    }
    stet_options o;
    stet_doc *doc;
    stet_options_init(&o);
    o.format = (stet_format)(round % 3);
    o.rules = r;
    assert_int_equal(stet_clean(desk, source, n, &o, &doc, NULL), STET_OK);
    check_map(doc, source, n);
    stet_doc_free(doc);
    o.mends = 0;
    o.drop = 0;
    assert_int_equal(stet_clean(desk, source, n, &o, &doc, NULL), STET_OK);
    const char *text = stet_doc_text(doc, &size);
    if (size != n || memcmp(text, source, n)) fail_msg("round %d, seed %u: the text came back changed", round, first);
    stet_doc_free(doc);
  }
  stet_rules_free(r);
  stet_desk_free(desk);
}

static const char page[] =
  "Pier reopens after nine years\n\nBy Tamsin Orrell\n\nShare this article\n\nThe wooden pier at Sallow Bend opened to walkers "
  "again on Friday, nine years after a storm took its far end, and some four hundred people came to see it.\n\n"
  "You may also like\n\nTen soups for a cold week\n\n"
  "The work cost less than was feared, because most of the piles could stay, said the engineer in charge of it.\n";

/* A lower threshold never drops what a higher one keeps. 0 drops nothing that is the model's to decide, 1 all but the certain. */
static void thresholds(void **unused) {
  static const float steps[] = {0, 0.01f, 0.1f, 0.3f, 0.5f, 0.7f, 0.9f, 0.99f, 1};
  enum { STEPS = sizeof steps / sizeof *steps };
  stet_doc *docs[STEPS];
  (void)unused;
  for (int s = 0; s < STEPS; s++) {
    stet_options o;
    size_t n, m;
    stet_options_init(&o);
    o.threshold = steps[s];
    docs[s] = clean(page, sizeof page - 1, &o);
    check_map(docs[s], page, sizeof page - 1);
    const stet_block *b = stet_doc_blocks(docs[s], &n), *lower = s ? stet_doc_blocks(docs[s - 1], &m) : b;
    assert_int_equal(n, 7);
    for (size_t i = 0; i < n; i++) {
      if (b[i].decider == STET_BY_MODEL) assert_int_equal(b[i].keep, b[i].score >= steps[s]);
      else assert_int_equal(b[i].keep, b[i].score >= 0.5f);
      assert_true(lower[i].keep >= b[i].keep && lower[i].decider == b[i].decider);
    }
  }
  for (int s = 0; s < STEPS; s++) stet_doc_free(docs[s]);
}

static void refused(const stet_options *o) {
  stet_desk *desk;
  stet_doc *doc = (stet_doc *)(void *)&desk;
  const stet_host_block block = {"a", 1, 0, 0, 0};
  stet_error e;
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  memset(&e, 0, sizeof e);
  assert_int_equal(stet_clean(desk, "a", 1, o, &doc, &e), STET_EOPTION);
  assert_null(doc);
  assert_int_equal(e.status, STET_EOPTION);
  assert_true(e.message[0] != 0);
  doc = (stet_doc *)(void *)&desk;
  assert_int_equal(stet_label(desk, &block, 1, o, &doc, NULL), STET_EOPTION);
  assert_null(doc);
  assert_int_equal(stet_clean(desk, "a", 1, NULL, &doc, NULL), STET_OK); /* the desk stays usable */
  stet_doc_free(doc);
  stet_desk_free(desk);
}

static void bad_options(void **unused) {
  static const size_t sizes[] = {0, 1, sizeof(size_t) - 1, SIZE_MAX};
  const float zero = 0, nan = zero / zero, thresholds_[] = {-0.01f, 1.01f, nan, 1 / zero, -1 / zero};
  stet_options o;
  (void)unused;
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    stet_options_init(&o);
    o.size = sizes[i];
    refused(&o);
  }
  for (size_t i = 0; i < sizeof thresholds_ / sizeof *thresholds_; i++) {
    stet_options_init(&o);
    o.threshold = thresholds_[i];
    refused(&o);
  }
  const int formats[] = {STET_FORMAT_HTML + 1, 99, -1};
  for (int i = 0; i < 3; i++) {
    stet_options_init(&o);
    memcpy(&o.format, &formats[i], sizeof o.format);
    refused(&o);
  }
  stet_options_init(&o);
  o.mends = 1u << STET_MEND_COUNT;
  refused(&o);
  stet_options_init(&o); /* the smallest size there is: all else takes its default */
  o.size = sizeof o.size;
  o.threshold = 9;
  stet_doc_free(clean("a", 1, &o));
}

static void bad_rules(void **unused) {
  static const struct { const char *p; size_t n; uint8_t keep, is_regex; size_t offset; } bad[] = {
    {"(open", 5, 0, 1, 5}, {"ab[", 3, 1, 1, 3}, {"x(?<n", 5, 0, 1, 5}, {"ok \xFF", 4, 0, 0, 3},
    {"", 0, 0, 0, 0}, {" \n ", 3, 1, 0, 0},
  };
  (void)unused;
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    for (size_t at = 0; at < 4; at++) {
      stet_rule rules[4];
      stet_rules *r = (stet_rules *)(void *)rules;
      stet_error e;
      for (size_t k = 0; k < 4; k++) rules[k] = (stet_rule){"fine", 4, k & 1, k >> 1 & 1, NULL, NULL};
      rules[at] = (stet_rule){bad[i].p, bad[i].n, bad[i].keep, bad[i].is_regex, NULL, NULL};
      assert_int_equal(stet_rules_new(&r, rules, 4, NULL, &e), STET_EPATTERN);
      assert_null(r);
      assert_int_equal(e.status, STET_EPATTERN);
      assert_int_equal(e.index, at);
      assert_int_equal(e.offset, bad[i].offset);
      assert_true(e.message[0] != 0);
      assert_int_equal(stet_rules_new(&r, rules, 4, NULL, NULL), STET_EPATTERN); /* nobody need ask why */
    }
}

static void rules_decide(void **unused) {
  /* 1: kept, 2: dropped, 0: not the user's */
  static const struct { stet_rule rule[2]; size_t n; const char *block; int want;
  } cases[] = {
      {{{"tide  table", 11, 0, 0, NULL, NULL}}, 1, "See the TIDE\nTable on page four.", 2},
      {{{"tide", 4, 0, 0, NULL, NULL}}, 1, "Tides and tidetables, not the word.", 0},
      {{{"tide", 4, 0, 0, NULL, NULL}}, 1, "The spring-tide.", 2},
      {{{"^see .* four\\.$", 15, 0, 1, NULL, NULL}}, 1, "See the tide table on page four.", 2},
      {{{"(?-i)TIDE", 9, 0, 1, NULL, NULL}}, 1, "See the tide table.", 0},
      {{{"tide", 4, 0, 0, NULL, NULL}, {"table", 5, 1, 0, NULL, NULL}},
       2,
       "See the tide table.",
       1}, /* keep wins, whichever stands first */
      {{{"tide", 4, 1, 0, NULL, NULL}, {"table", 5, 0, 0, NULL, NULL}}, 2, "See the tide table.", 1},
      {{{"a.c*", 4, 0, 0, NULL, NULL}}, 1, "Not abccc.", 0}, /* a phrase is no pattern */
      {{{"a.c*", 4, 0, 0, NULL, NULL}}, 1, "But a.c* is.", 2},
      {{{"\xC3\x89t\xC3\xA9", 5, 0, 0, NULL, NULL}}, 1, "Un \xC3\xA9T\xC3\x89 froid.", 2},
      {{{NULL, 0, 0, 0, NULL, NULL}}, 0, "No rules at all.", 0},
  };
  stet_desk *desk;
  (void)unused;
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    stet_host_block block = {cases[i].block, (uint32_t)strlen(cases[i].block), 0, 0, 0};
    stet_rules *r;
    stet_doc *doc;
    stet_options o;
    size_t n;
    stet_options_init(&o);
    assert_int_equal(stet_rules_new(&r, cases[i].rule, cases[i].n, NULL, NULL), STET_OK);
    o.rules = r;
    assert_int_equal(stet_label(desk, &block, 1, &o, &doc, NULL), STET_OK);
    const stet_block *b = stet_doc_blocks(doc, &n);
    int got = b->decider != STET_BY_USER ? 0 : b->keep ? 1 : 2;
    if (got != cases[i].want) fail_msg("\"%s\" wanted %d got %d", cases[i].block, cases[i].want, got);
    stet_doc_free(doc);
    stet_rules_free(r);
  }
  stet_desk_free(desk);
}

static void labels_keep_their_order(void **unused) {
  static const char *const texts[] = {A, X, "", B, "x", Y};
  enum { N = 700 };
  static stet_host_block blocks[N];
  stet_desk *desk;
  stet_doc *doc;
  stet_options o;
  size_t n, at = 0;
  (void)unused;
  stet_options_init(&o);
  stet_rules *r = settle();
  o.rules = r;
  for (size_t i = 0; i < N; i++) {
    const char *p = texts[i * 5 % 6];
    blocks[i] = (stet_host_block){*p ? p : NULL, (uint32_t)strlen(p), i % 3 ? 0 : 99999, (uint8_t)(i % 40), (uint8_t)(i % 9)};
  }
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  for (size_t count = 0; count <= N; count = count ? count * 7 : 1) {
    assert_int_equal(stet_label(desk, blocks, count, &o, &doc, NULL), STET_OK);
    const stet_block *b = stet_doc_blocks(doc, &n);
    assert_int_equal(n, count);
    at = 0;
    for (size_t i = 0; i < n; i++) {
      assert_int_equal(b[i].span.start, at);
      assert_int_equal(b[i].span.end, at + blocks[i].size);
      at += blocks[i].size + 2;
      assert_int_equal(b[i].keep, b[i].role < STET_ROLE_REPEAT);
      const char *p = blocks[i].text;
      if (p && strstr(p, "goes")) assert_true(!b[i].keep && b[i].decider == STET_BY_USER);
      if (p && strstr(p, "stays")) assert_true(b[i].keep && b[i].decider == STET_BY_USER);
    }
    stet_doc_free(doc);
  }
  stet_rules_free(r);
  stet_desk_free(desk);
}

static void lines_and_columns(void **unused) {
  static const char text[] = "ab\ncd\r\ne\r\r\n\nf";
  static const uint8_t lines[] = {1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6, 6, 6, 6};
  static const uint8_t columns[] = {1, 2, 3, 1, 2, 3, 4, 1, 2, 1, 2, 1, 1, 2, 2, 2};
  size_t l, c;
  (void)unused;
  for (size_t at = 0; at < sizeof lines; at++) {
    stet_locate(text, sizeof text - 1, at, &l, &c);
    if (l != lines[at] || c != columns[at]) fail_msg("offset %zu: line %zu column %zu", at, l, c);
  }
  stet_locate("", 0, 5, &l, &c);
  assert_true(l == 1 && c == 1);
  stet_locate("a\n", 2, 2, &l, &c);
  assert_true(l == 2 && c == 1);
  stet_locate("a\0b", 3, 2, &l, &c);
  assert_true(l == 1 && c == 3);
}

/* ---- Two desks share rules and model ---- */

typedef struct job { const stet_rules *rules; const char *text; size_t n; char *out; size_t size; bool same; } job;

static void *work(void *arg) { /* no assertion in here: cmocka's belong to the main thread */
  job *j = arg;
  stet_desk *desk;
  stet_options o;
  stet_options_init(&o);
  o.rules = j->rules;
  j->same = stet_desk_new(&desk, NULL, NULL) == STET_OK;
  for (int i = 0; i < 50 && j->same; i++) {
    stet_doc *doc;
    size_t size;
    if (stet_clean(desk, j->text, j->n, &o, &doc, NULL) != STET_OK) {
      j->same = false;
      break;
    }
    const char *text = stet_doc_text(doc, &size);
    j->same = size == j->size && !memcmp(text, j->out, size);
    stet_doc_free(doc);
  }
  stet_desk_free(desk);
  return NULL;
}

static void two_threads(void **unused) {
  static const char own[] = A "\n\n" X "\n\n" B " It cost 3&nbsp;&pound; inApril..\n\n" Y "\n";
  stet_rules *r = settle();
  job jobs[2] = {{r, page, sizeof page - 1, NULL, 0, false}, {r, own, sizeof own - 1, NULL, 0, false}};
  stet_doc *docs[2];
  pthread_t threads[2];
  (void)unused;
  for (int i = 0; i < 2; i++) {
    stet_options o;
    stet_options_init(&o);
    o.rules = r;
    docs[i] = clean(jobs[i].text, jobs[i].n, &o);
    const char *text = stet_doc_text(docs[i], &jobs[i].size);
    jobs[i].out = malloc(jobs[i].size + 1);
    assert_non_null(jobs[i].out);
    memcpy(jobs[i].out, text, jobs[i].size);
    assert_true(jobs[i].size < jobs[i].n);
  }
  for (int i = 0; i < 2; i++) assert_int_equal(pthread_create(&threads[i], NULL, work, &jobs[i]), 0);
  for (int i = 0; i < 2; i++) pthread_join(threads[i], NULL);
  for (int i = 0; i < 2; i++) {
    assert_true(jobs[i].same);
    stet_doc_free(docs[i]);
    free(jobs[i].out);
  }
  stet_rules_free(r);
}

/* Fields of blocks end where their words do. */
static void fields_are_trimmed(void **unused) {
  stet_options o;
  size_t n;
  (void)unused;
  stet_options_init(&o);
  o.format = STET_FORMAT_MARKDOWN;
  o.mends = 0;
  static const char text[] = "# \x01 The ferry stays \x02\n\n" LONG_A "\n";
  stet_doc *doc = clean(text, sizeof text - 1, &o);
  assert_string_equal(stet_doc_title(doc, &n), "The ferry stays");
  assert_int_equal(n, 15);
  stet_doc_free(doc);
}

static void check_names(const char *(*name)(int), const char *const *want, int n) {
  for (int i = 0; i < n; i++) assert_string_equal(name(i), want[i]);
  assert_string_equal(name(-1), "");
  assert_string_equal(name(n), "");
}

/* The words that programs read: they stay as they are. */
static void names_for_programs(void **unused) {
  static const char *const formats[] = {"guess", "plain", "markdown", "html"};
  static const char *const statuses[] = {"done", "nomem", "toolong", "option", "pattern", "model", "limit"};
  (void)unused;
  check_names(stet_format_name, formats, STET_FORMAT_HTML + 1);
  check_names(stet_status_name, statuses, STET_ELIMIT + 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(what_is_left),
    cmocka_unit_test(a_refused_drop_stands),
    cmocka_unit_test(the_map_of_a_mended_text),
    cmocka_unit_test(random_bytes),
    cmocka_unit_test(thresholds),
    cmocka_unit_test(bad_options),
    cmocka_unit_test(bad_rules),
    cmocka_unit_test(rules_decide),
    cmocka_unit_test(labels_keep_their_order),
    cmocka_unit_test(lines_and_columns),
    cmocka_unit_test(two_threads),
    cmocka_unit_test(fields_are_trimmed),
    cmocka_unit_test(names_for_programs),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
