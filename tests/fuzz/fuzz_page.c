/* Any bytes as an HTML page: the promises of stet.h hold whatever they are.
**
** The first byte chooses the options: bit 0 mend only, bit 1 an encoding, bit 2 entities too, bits 3 and 4 the threshold.
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

static void check_spans(const stet_doc *doc, size_t size) {
  size_t n, last = 0, n_blocks;
  const stet_block *b = stet_doc_blocks(doc, &n_blocks);
  for (size_t i = 0; i < n_blocks; last = b[i++].span.end) {
    DEMAND(b[i].span.start >= last && b[i].span.start <= b[i].span.end && b[i].span.end <= size);
    DEMAND(b[i].kind < STET_KIND_COUNT && b[i].role < STET_ROLE_COUNT && b[i].keep == (b[i].role < STET_ROLE_REPEAT));
  }
  const stet_edit *e = stet_doc_edits(doc, &n);
  for (size_t i = 0, at = 0; i < n; at = e[i++].span.end)
    DEMAND(e[i].span.start >= at && e[i].span.start <= e[i].span.end && e[i].span.end <= size && e[i].block < n_blocks);
  const stet_suspect *s = stet_doc_suspects(doc, &n);
  for (size_t i = 0; i < n; i++) DEMAND(s[i].span.start <= s[i].span.end && s[i].span.end <= size);
  const stet_warning *w = stet_doc_warnings(doc, &n);
  for (size_t i = 0; i < n; i++) DEMAND(w[i].span.start <= w[i].span.end && w[i].span.end <= size);
  const stet_entity *x = stet_doc_entities(doc, &n);
  for (size_t i = 0, at = 0; i < n; at = x[i++].span.end) DEMAND(x[i].span.start >= at && x[i].span.end <= size);
}

static void check_map(const stet_doc *doc, size_t size) {
  size_t m;
  const char *text = stet_doc_text(doc, &m);
  DEMAND(text[m] == 0);
  for (size_t i = 0, last = 0; i <= m; i += 1 + m / 97) {
    uint32_t at = stet_doc_source(doc, (uint32_t)i);
    DEMAND(at >= last && at <= size);
    last = at;
  }
  for (size_t i = 0; i <= size; i += 1 + size / 97) DEMAND(stet_doc_target(doc, (uint32_t)i) <= m);
}

/* Nothing that acts comes out: no tag but those that the writer writes, none of them with a handler. */
static void check_html(const char *p, size_t n) {
  static const char *const tags[] = {"!DOCTYPE", "html", "head", "meta", "title", "link", "body", "article", "h1", "h2", "h3",
    "h4", "h5", "h6", "p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "table", "caption",
    "tr", "th", "td", "figure", "figcaption", "img", "a", "em", "strong", "del", "sub", "sup", "br"};
  for (size_t i = 0; i < n; i++) {
    if (p[i] != '<') continue;
    size_t k = i + 1 + (p[i + 1] == '/'), end = k;
    while (end < n && p[end] != ' ' && p[end] != '>') end++;
    bool known = false;
    for (size_t t = 0; t < sizeof tags / sizeof *tags; t++) known |= strlen(tags[t]) == end - k && !memcmp(tags[t], p + k, end - k);
    DEMAND(known);
    while (end < n && p[end] != '>') DEMAND(p[end] != '<'), end++;
    i = end;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
  static stet_desk *desk; /* one for all inputs: what an earlier page leaves behind must not matter */
  stet_doc *doc = NULL;
  stet_options o;
  if (!desk) DEMAND(stet_desk_new(&desk, NULL, NULL) == STET_OK);
  stet_options_init(&o);
  uint8_t how = n ? data[0] : 0;
  o.format = STET_FORMAT_HTML;
  o.drop = !(how & 1);
  if (how & 2) o.encoding = "shift_jis";
  o.tag = (how & 4) != 0;
  o.threshold = (float)(how >> 3 & 3) / 3;
  o.outputs = 3;
  o.address = "https://site.example/a/b";
  const char *text = n ? (const char *)data + 1 : "";
  size_t size = n ? n - 1 : 0, m;
  DEMAND(stet_clean(desk, text, size, &o, &doc, NULL) == STET_OK && doc);
  check_spans(doc, size);
  check_map(doc, size);
  const char *html = stet_doc_html(doc, &m);
  DEMAND(html && stet_doc_markdown(doc, &m));
  html = stet_doc_html(doc, &m);
  check_html(html, m);
  stet_doc_free(doc);
  return 0;
}
