/* roles: see roles.h. */
#include "clean/roles.h"

bool stet__roles_before(stet__roles *r, stet__item *items, size_t n, unsigned flags) {
  (void)r;
  (void)flags;
  for (size_t i = 0; i < n; i++) {
    items[i].role = STET_ROLE_BODY;
    items[i].keep = 1;
    items[i].decider = STET_BY_MODEL;
    items[i].score = 0.5f;
    items[i].rule = "";
  }
  return true;
}

void stet__roles_fini(stet__roles *r) { (void)r; }

void stet__roles_after(stet__item *items, size_t n) {
  for (size_t i = 0; i < n; i++) items[i].role = items[i].keep ? STET_ROLE_BODY : STET_ROLE_TEASER;
}
