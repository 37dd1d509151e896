/* rules: what a stet_rules holds. */
#ifndef STET_DESK_RULES_H
#define STET_DESK_RULES_H

#include "clean/rules.h"
#include "tag/terms.h"

struct stet_rules {
  stet_alloc alloc;
  stet__user_rules *blocks;  /* keep and drop */
  stet__terms *terms;        /* or NULL */
};

#endif
