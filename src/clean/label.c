/* label: interim labeller: rules decide, the rest stays. */
#include "clean/label.h"
struct stet__labeller { stet_alloc a; };
stet__labeller *stet__labeller_new(const stet_alloc *a) { stet__labeller *l = stet__realloc(a, NULL, 0, sizeof *l); if (l) l->a = *a; return l; }
void stet__labeller_free(stet__labeller *l) { if (l) { stet_alloc a = l->a; stet__free(&a, l, sizeof *l); } }
bool stet__label(stet__labeller *l, stet__item *items, size_t n, const stet__label_options *o) {
  (void)l;
  for (size_t i = 0; i < n; i++) {
    items[i].keep = 1; items[i].score = 0.75f; items[i].role = STET_ROLE_BODY;
    if (items[i].hit.found) {
      items[i].role = items[i].hit.role; items[i].rule = items[i].hit.name;
      if (items[i].hit.sure && o->drop && items[i].role >= STET_ROLE_REPEAT) items[i].keep = 0, items[i].decider = STET_BY_RULE, items[i].score = 0.01f;
      else if (items[i].role >= STET_ROLE_REPEAT) items[i].role = STET_ROLE_BODY;
    }
  }
  return true;
}
struct stet_model { int none; };
const stet_model *stet_model_builtin(void) { static const struct stet_model m = {0}; return &m; }
stet_status stet_model_load(stet_model **out, const void *b, size_t n, const stet_alloc *a, stet_error *e) { (void)b; (void)n; (void)a; *out = NULL; return stet__fail(e, STET_EMODEL, 0, NULL); }
void stet_model_free(stet_model *m) { (void)m; }
