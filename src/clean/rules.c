/* rules: see rules.h. */
#include "clean/rules.h"
#include "match/pattern.h"

struct stet__book { stet_alloc a; stet__matcher *m; };
struct stet_rules { stet_alloc a; size_t n; };

stet__book *stet__book_new(const stet_alloc *a) {
  stet__book *b = stet__realloc(a, NULL, 0, sizeof *b);
  if (!b) return NULL;
  b->a = *a;
  b->m = stet__matcher_new(&b->a);
  if (b->m) return b;
  stet__free(a, b, sizeof *b);
  return NULL;
}

void stet__book_free(stet__book *b) {
  if (!b) return;
  stet__matcher_free(b->m);
  stet_alloc a = b->a;
  stet__free(&a, b, sizeof *b);
}

stet__hit stet__book_find(stet__book *b, const char *text, size_t n, int kind, int level) {
  stet__hit none = {0, 0, 0, ""};
  (void)b; (void)text; (void)n; (void)kind; (void)level;
  return none;
}

int stet__user_verdict(stet__book *b, const stet_rules *rules, const char *text, size_t n, bool *limit) {
  (void)b; (void)rules; (void)text; (void)n; (void)limit;
  return 0;
}

stet_status stet_rules_new(stet_rules **out, const stet_rule *rules, size_t n, const stet_alloc *alloc, stet_error *error) {
  stet_alloc a = stet__alloc_of(alloc);
  (void)rules; (void)n;
  *out = stet__realloc(&a, NULL, 0, sizeof **out);
  if (!*out) return stet__fail(error, STET_ENOMEM, 0, "out of memory");
  (*out)->a = a;
  return STET_OK;
}

void stet_rules_free(stet_rules *rules) {
  if (!rules) return;
  stet_alloc a = rules->a;
  stet__free(&a, rules, sizeof *rules);
}
