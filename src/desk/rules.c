/* rules: the user's own, each handed to the part that it is for. */
#include "desk/rules.h"

stet_status stet_rules_new(stet_rules **out, const stet_rule *rules, size_t n, const stet_alloc *alloc, stet_error *error) {
  stet_alloc a = stet__alloc_of(alloc);
  *out = NULL;
  stet_rules *r = stet__realloc(&a, NULL, 0, sizeof *r);
  if (!r) return stet__fail(error, STET_ENOMEM, 0, NULL);
  *r = (stet_rules){a, NULL, NULL};
  stet_status status = stet__user_rules_new(&r->blocks, rules, n, &r->alloc, error);
  if (status == STET_OK) status = stet__terms_new(&r->terms, rules, n, &r->alloc, error);
  if (status == STET_OK) *out = r;
  else stet_rules_free(r);
  return status;
}

void stet_rules_free(stet_rules *rules) {
  if (!rules) return;
  stet_alloc a = rules->alloc;
  stet__user_rules_free(rules->blocks);
  stet__terms_free(rules->terms);
  stet__free(&a, rules, sizeof *rules);
}
