/* gen_lines: the library's reader and the trainer's alignment for programs that make training data (pages/gather.py).
**
**   gen_lines <QUESTIONS >ANSWERS        one JSON object a line each
**
**   {"html": page}                       {"blocks": [text...]}: the page's blocks, mended, in order
**   {"lines": [text...], "gold": text}   {"keep": [...], "found": share}: as stet__align (align.h)
*/
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>

#include "desk/prepare.h"
#include "train/align.h"
#include "train/common.h"

static json_t *blocks_of(stet_desk *desk, const json_t *html) {
  stet_options o;
  json_t *blocks = stet__need(json_array());
  stet_options_init(&o);
  o.format = STET_FORMAT_HTML;
  if (stet__prepare(desk, json_string_value(html), json_string_length(html), &o) != STET_OK) stet__die("prepare", "failed");
  const stet__item *items = stet__desk_items(desk);
  for (size_t i = 0; i < stet__desk_layout(desk)->n_blocks; i++)
    json_array_append_new(blocks, stet__need(json_stringn_nocheck(items[i].text, items[i].n)));
  return stet__need(json_pack("{s:o}", "blocks", blocks));
}

static json_t *aligned(const json_t *lines, const json_t *gold) {
  size_t n = json_array_size(lines);
  stet__align_block *v = stet__need(calloc(n + 1, sizeof *v));
  signed char *keep = stet__need(calloc(n + 1, 1));
  json_t *marks = stet__need(json_array());
  for (size_t i = 0; i < n; i++) {
    const json_t *line = json_array_get(lines, i);
    v[i] = (stet__align_block){json_string_value(line), json_string_length(line)};
  }
  double found = stet__align(v, n, json_string_value(gold), json_string_length(gold), keep);
  for (size_t i = 0; i < n; i++) json_array_append_new(marks, json_integer(keep[i]));
  free(v), free(keep);
  return stet__need(json_pack("{s:o, s:f}", "keep", marks, "found", found));
}

int main(void) {
  char *line = NULL;
  size_t cap = 0;
  stet_desk *desk;
  if (stet_desk_new(&desk, NULL, NULL) != STET_OK) stet__die("memory", "none left");
  while (getline(&line, &cap, stdin) > 0) {
    json_t *q = json_loads(line, JSON_ALLOW_NUL, NULL), *html = json_object_get(q, "html");
    const json_t *lines = json_object_get(q, "lines"), *gold = json_object_get(q, "gold");
    if (!json_is_string(html) && !(json_is_array(lines) && json_is_string(gold))) stet__die(line, "is no question");
    json_t *answer = html ? blocks_of(desk, html) : aligned(lines, gold);
    json_dumpf(answer, stdout, JSON_COMPACT);
    putchar('\n');
    fflush(stdout); /* who asks may wait for it */
    json_decref(answer), json_decref(q);
  }
  stet_desk_free(desk);
  free(line);
  return 0;
}
