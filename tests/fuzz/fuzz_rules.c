/* Any bytes through the books of rules: first as a block of the library's, then cut in two at the first NUL: a rule of the
** user's and the text it looks for itself in. The first byte chooses the block's kind and the rule's. */
#include <stdlib.h>
#include <string.h>

#include "clean/rules.h"
#include "desk/rules.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void user_rule(stet__book *b, const char *text, size_t n, int choice) {
  const char *end = memchr(text, 0, n);
  size_t k = end ? (size_t)(end - text) : n;
  stet_rule rule = {text, k, (uint8_t)(choice & 1), (uint8_t)(choice >> 1 & 1), NULL, NULL};
  stet_rules *rules = NULL;
  stet_error error;
  stet_status bad = STET_OK;
  stet_status s = stet_rules_new(&rules, &rule, 1, NULL, &error);
  if ((s == STET_OK) != (rules != NULL)) abort();
  if (s == STET_EPATTERN && (error.index != 0 || error.offset > k)) abort();
  if (s != STET_OK) return;
  int v = stet__user_verdict(b, rules->blocks, text, n, &bad);
  if (v != 0 && v != (rule.keep ? 1 : 2)) abort();
  /* found in less, but not in all */
  if (!rule.is_regex && bad == STET_OK && v == 0 && stet__user_verdict(b, rules->blocks, text, k, &bad) != 0) abort();
  stet_rules_free(rules);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
  if (n == 0) return 0;
  char *text = malloc(n - 1 ? n - 1 : 1); /* exactly as long as the text, so that reading past its end is seen */
  if (!text) return 0;
  memcpy(text, data + 1, n - 1);
  stet_alloc a = stet__alloc_of(NULL);
  stet__book *b = stet__book_new(&a);
  if (!b) abort();
  static const int kinds[] = {STET_PARAGRAPH, STET_HEADING, STET_ITEM, STET_QUOTATION};
  stet__hit h = stet__book_find(b, text, n - 1, kinds[data[0] & 3], 1);
  if (h.found > 1 || h.role >= STET_ROLE_COUNT || !h.name || (h.sure && !h.found)) abort();
  user_rule(b, text, n - 1, data[0] >> 2);
  stet__book_free(b);
  free(text);
  return 0;
}
