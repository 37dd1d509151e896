/* roles: what structure decides about a block, and what each block is called once it is decided.
**
** Two passes over the items of a document, both linear, the model between them. The first settles what needs no weighing: what the
** user said, what a sure rule found, what stands below a heading that can only head the site's own matter, repeats of the title,
** code and front matter. A settled item has decider != STET_BY_MODEL, a role, keep and a score (sure keep .99, sure drop .01; the
** user's 1 and 0); the model may see it but does not overrule it. The second names the role of every item so that role and keep
** agree: a kept item never has a role from STET_ROLE_REPEAT on, a dropped one always does.
*/
#ifndef STET_ROLES_H
#define STET_ROLES_H

#include "clean/label.h"

typedef struct stet__roles { /* scratch; zero it, set `a`; grow-only */
  uint64_t *set; size_t cap_set; /* the paragraphs seen; a power of two, 0 is empty */
  const stet_alloc *a;
  stet__people people;           /* the caller's */
} stet__roles;

enum {
  STET__ROLES_REPEATS = 1, /* of a prose block that stands twice one is dropped as a repeat */
  STET__ROLES_PAGE = 2     /* an HTML page, of whose blocks the model knows more than their words tell: it is left nearly all */
};

/* Before the model. Reads text, kind, level, gap, link_bytes, hit and user of each item; writes role, keep, decider,
** score and rule of all (the unsettled: decider STET_BY_MODEL, role body, keep 1, score .5, rule ""). False: out of memory;
** everything is settled but repeats. */
bool stet__roles_before(stet__roles *r, stet__item *items, size_t n, unsigned flags);
void stet__roles_fini(stet__roles *r);

/* Below a quotation, behind a dash, who said it: "— Ann Lee, pilot". */
bool stet__is_speaker(const stet__item *items, size_t i);

/* After keep is decided for all. Writes role (and rule, where a rule named it); never changes keep, score or decider. `page`: an
** HTML page, whose markup knows its headings: only a line of strong type is a subhead without one. */
void stet__roles_after(stet__item *items, size_t n, bool page);

#endif
