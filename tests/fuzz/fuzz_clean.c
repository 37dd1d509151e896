/* Any bytes through the whole of stet_clean: the promises of stet.h hold whatever the text.
**
** The first byte chooses the options: bits 0 and 1 the format, bit 2 mend only, bits 3 and 4 the threshold, bit 5 no mends.
*/
#include <stdbool.h>
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

static void check_blocks(const stet_doc *doc, size_t size) {
  size_t n, last = 0;
  const stet_block *b = stet_doc_blocks(doc, &n);
  for (size_t i = 0; i < n; i++) {
    DEMAND(b[i].span.start >= last && b[i].span.start < b[i].span.end && b[i].span.end <= size);
    DEMAND(b[i].kind < STET_KIND_COUNT && b[i].role < STET_ROLE_COUNT && b[i].keep <= 1);
    DEMAND(b[i].score >= 0 && b[i].score <= 1 && b[i].rule);
    DEMAND(b[i].keep == (b[i].role < STET_ROLE_REPEAT));
    last = b[i].span.end;
  }
}

/* The cleaned text is the source with the edits applied, exactly. */
static void check_edits(const stet_doc *doc, const char *text, size_t size) {
  size_t n, n_blocks, m, at = 0, made = 0;
  const char *cleaned = stet_doc_text(doc, &m);
  const stet_edit *e = stet_doc_edits(doc, &n);
  (void)stet_doc_blocks(doc, &n_blocks);
  for (size_t i = 0; i < n; i++) {
    DEMAND(e[i].span.start >= at && e[i].span.start <= e[i].span.end && e[i].span.end <= size);
    DEMAND(e[i].span.end > e[i].span.start || e[i].replacement_size);
    DEMAND(e[i].score >= 0 && e[i].score <= 1 && e[i].block < n_blocks);
    DEMAND(e[i].is_drop ? e[i].reason >= STET_ROLE_REPEAT && e[i].reason < STET_ROLE_COUNT : e[i].reason < STET_MEND_COUNT);
    size_t k = e[i].span.start - at;
    DEMAND(m - made >= k + e[i].replacement_size && memcmp(cleaned + made, text + at, k) == 0);
    made += k;
    bool is_insertion = e[i].span.start == e[i].span.end; /* the byte at its offset stands behind it */
    DEMAND(stet_doc_target(doc, e[i].span.start) == made + (is_insertion ? e[i].replacement_size : 0));
    if (e[i].replacement_size) DEMAND(memcmp(cleaned + made, e[i].replacement, e[i].replacement_size) == 0);
    made += e[i].replacement_size;
    at = e[i].span.end;
  }
  DEMAND(m - made == size - at && memcmp(cleaned + made, text + at, size - at) == 0);
  DEMAND(cleaned[m] == 0);
}

static void check_rest(const stet_doc *doc, size_t size) {
  size_t n, last = 0;
  const stet_suspect *s = stet_doc_suspects(doc, &n);
  for (size_t i = 0; i < n; last = s[i].span.start, i++)
    DEMAND(s[i].span.start >= last && s[i].span.start <= s[i].span.end && s[i].span.end <= size && s[i].reason < STET_DOUBT_COUNT);
  const stet_warning *w = stet_doc_warnings(doc, &n);
  for (size_t i = 0; i < n; i++) DEMAND(w[i].span.start <= w[i].span.end && w[i].span.end <= size && w[i].kind < STET_WARN_COUNT);
  const char *(*const texts[])(const stet_doc *, size_t *) = {stet_doc_body, stet_doc_title, stet_doc_byline, stet_doc_date};
  for (int i = 0; i < 4; i++) {
    const char *p = texts[i](doc, &n);
    DEMAND(i > 0 || p);
    if (p) DEMAND(p[n] == 0);
  }
}

static void check_map(const stet_doc *doc, size_t size) {
  size_t m;
  (void)stet_doc_text(doc, &m);
  uint32_t last = 0;
  for (size_t i = 0; i <= m; i += 1 + m / 97) {
    uint32_t at = stet_doc_source(doc, (uint32_t)i);
    DEMAND(at >= last && at <= size);
    last = at;
  }
  DEMAND(stet_doc_source(doc, (uint32_t)m + 5) == stet_doc_source(doc, (uint32_t)m));
  for (size_t i = 0; i <= size; i += 1 + size / 97) DEMAND(stet_doc_target(doc, (uint32_t)i) <= m);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
  static stet_desk *desk; /* one for all inputs: what an earlier text leaves behind must not matter */
  stet_desk *own = NULL;
  stet_doc *doc = NULL, *again = NULL;
  stet_options o;
  stet_error error;
  if (!desk) DEMAND(stet_desk_new(&desk, NULL, NULL) == STET_OK);
  stet_options_init(&o);
  uint8_t how = n ? data[0] : 0;
  o.format = (stet_format)((how & 3) % 3);
  o.drop = !(how & 4);
  o.threshold = (float)(how >> 3 & 3) / 3;
  if (how & 32) o.mends = 0;
  const char *text = n ? (const char *)data + 1 : "";
  size_t size = n ? n - 1 : 0;
  DEMAND(stet_clean(desk, text, size, &o, &doc, &error) == STET_OK && doc);
  check_blocks(doc, size);
  check_edits(doc, text, size);
  check_rest(doc, size);
  check_map(doc, size);
  if (!o.drop && !o.mends) {
    size_t m;
    const char *cleaned = stet_doc_text(doc, &m);
    DEMAND(m == size && memcmp(cleaned, text, m) == 0);
  }
  if (how & 64) { /* a new desk comes to the same text */
    size_t a, b;
    DEMAND(stet_desk_new(&own, NULL, NULL) == STET_OK);
    DEMAND(stet_clean(own, text, size, &o, &again, NULL) == STET_OK);
    const char *x = stet_doc_text(doc, &a), *y = stet_doc_text(again, &b);
    DEMAND(a == b && memcmp(x, y, a) == 0);
  }
  stet_doc_free(again);
  stet_doc_free(doc);
  stet_desk_free(own);
  return 0;
}
