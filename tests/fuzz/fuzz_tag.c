/* Any bytes through stet_tag and through cleaning with tags: the promises of stet.h hold whatever the text.
**
** The first byte chooses the options: bits 0 and 1 the format, bit 2 tokens, bit 3 a few types only, bit 4 no mends, bit 5 a date,
** bit 6 by stet_clean, bit 7 terms of a user's own.
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stet.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

#define DEMAND(x) ((x) ? (void)0 : refuse(__LINE__, #x))

static void refuse(int line, const char *what) {
  fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, line, what);
  abort();
}

static void check_entities(const stet_doc *doc, size_t size, const stet_options *o) {
  size_t n, n_blocks, n_names, last = 0;
  const stet_entity *e = stet_doc_entities(doc, &n);
  const stet_block *b = stet_doc_blocks(doc, &n_blocks);
  (void)stet_doc_names(doc, &n_names);
  for (size_t i = 0; i < n; i++) {
    DEMAND(e[i].span.start >= last && e[i].span.start < e[i].span.end && e[i].span.end <= size);
    DEMAND(e[i].block < n_blocks && b[e[i].block].keep);
    DEMAND(e[i].span.start >= b[e[i].block].span.start && e[i].span.end <= b[e[i].block].span.end);
    DEMAND(e[i].score >= o->min_score && e[i].score <= 1 && e[i].text_size && e[i].text[e[i].text_size] == 0);
    DEMAND(e[i].type_name[0] && e[i].value && e[i].id);
    DEMAND(e[i].type >= STET_TYPE_COUNT || (o->types >> e[i].type & 1) || e[i].id[0] || o->rules);
    DEMAND(e[i].name == STET_NO_NAME || e[i].name < n_names);
    last = e[i].span.end;
  }
}

static void check_names(const stet_doc *doc) {
  size_t n, n_entities, named = 0, all = 0;
  const stet_entity *e = stet_doc_entities(doc, &n_entities);
  const stet_name *x = stet_doc_names(doc, &n);
  for (size_t i = 0; i < n_entities; i++) named += e[i].name != STET_NO_NAME;
  for (size_t i = 0; i < n; i++) {
    DEMAND(x[i].n_mentions && x[i].n_variants && x[i].name && x[i].type_name[0]);
    for (uint32_t k = 0; k < x[i].n_mentions; k++) {
      DEMAND(x[i].mentions[k] < n_entities && e[x[i].mentions[k]].name == i);
      DEMAND(k == 0 || x[i].mentions[k] > x[i].mentions[k - 1]);
    }
    all += x[i].n_mentions;
  }
  DEMAND(all == named);
}

static void check_spans(const stet_span *s, size_t n, size_t size) {
  size_t last = 0;
  for (size_t i = 0; i < n; i++) {
    DEMAND(s[i].start >= last && s[i].start < s[i].end && s[i].end <= size);
    last = s[i].end;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
  static stet_desk *desk; /* one for all inputs: what an earlier text leaves behind must not matter */
  static stet_rules *terms;
  const stet_rule own[] = {{"ada may", 7, 0, 0, "SHIP", "7"},
                           {"[A-Z]{2}\\d+", 11, 0, 1, "CODE", NULL},
                           {"a", 1, 0, 0, "PLACE", NULL}};
  stet_doc *doc = NULL;
  stet_options o;
  stet_error error;
  if (!desk) DEMAND(stet_desk_new(&desk, NULL, NULL) == STET_OK);
  if (!terms) DEMAND(stet_rules_new(&terms, own, 3, NULL, NULL) == STET_OK);
  stet_options_init(&o);
  uint8_t how = n ? data[0] : 0;
  o.format = (stet_format)((how & 3) % 3);
  o.tag = 1;
  o.tokens = how >> 2 & 1;
  if (how & 8) o.types = 1u << STET_TYPE_PERSON | 1u << STET_TYPE_DATE;
  if (how & 16) o.mends = 0;
  if (how & 32) o.date = "2022-03-09";
  if (how & 128) o.rules = terms;
  const char *text = n ? (const char *)data + 1 : "";
  size_t size = n ? n - 1 : 0, k;
  DEMAND((how & 64 ? stet_clean : stet_tag)(desk, text, size, &o, &doc, &error) == STET_OK && doc);
  check_entities(doc, size, &o);
  check_names(doc);
  const stet_span *s = stet_doc_sentences(doc, &k);
  check_spans(s, k, size);
  s = stet_doc_tokens(doc, &k);
  DEMAND(o.tokens || k == 0);
  check_spans(s, k, size);
  stet_doc_free(doc);
  return 0;
}
