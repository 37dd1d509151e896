/* nesting: the quotations, lists and definitions that something stands in, read off the elements around it.
**
** Pages nest as they like; what comes out nests as HTML asks for: an item in a list, a term in a list of terms, and nothing else in
** either. A list right inside a list belongs to the item before it. What a table lies in does not reach into its cells.
*/
#include "write/write.h"

static bool is_list(int tag) { return tag == STET__T_UL || tag == STET__T_OL || tag == STET__T_DL; }

static bool is_part(int tag) { return tag == STET__T_LI || tag == STET__T_DT || tag == STET__T_DD; }

static int plain_tag(int tag) { return tag == STET__T_MENU || tag == STET__T_DIR ? STET__T_UL : tag; }

typedef struct path { stet__nest *v; size_t n; } path;

static void add(path *p, uint32_t node, int tag, uint32_t number) {
  if (p->n < STET__NESTS) p->v[p->n++] = (stet__nest){.node = node, .tag = (uint8_t)tag, .number = number};
}

static void add_element(path *p, const stet__page *page, uint32_t k, const stet__nest *open, size_t n_open) {
  const stet__node *x = &page->nodes[k];
  int tag = plain_tag(x->tag), around = p->n ? p->v[p->n - 1].tag : 0;
  if (is_part(tag)) {
    bool listed = tag == STET__T_LI ? around == STET__T_UL || around == STET__T_OL : around == STET__T_DL;
    if (!listed && is_list(around)) p->n--;
    if (!listed) add(p, x->parent, tag == STET__T_LI ? STET__T_UL : STET__T_DL, 0);
  } else if (is_list(tag) && is_list(around) && around != STET__T_DL) {
    bool before = p->n < n_open && open[p->n - 1].node == p->v[p->n - 1].node && open[p->n].tag == STET__T_LI;
    if (before) add(p, open[p->n].node, STET__T_LI, open[p->n].number);
    else add(p, k, STET__T_LI, 0);
  } else if (is_list(around)) {
    p->n--;
  }
  add(p, k, tag, x->number);
}

size_t stet__nesting(const stet__page *page, uint32_t node, const stet__nest *open, size_t n_open, stet__nest *out) {
  uint32_t chain[STET__PAGE_DEPTH];
  size_t n = 0;
  bool lists = true;
  for (uint32_t k = node; k && n < STET__PAGE_DEPTH; k = page->nodes[k].parent) {
    int tag = plain_tag(page->nodes[k].tag);
    if (tag == STET__T_BLOCKQUOTE || (lists && (is_list(tag) || is_part(tag)))) chain[n++] = k;
    lists = lists && !(stet__tag_flags((stet__tag_id)tag) & STET__TAG_SCOPE);
  }
  path p = {out, 0};
  while (n > 0) add_element(&p, page, chain[--n], open, n_open);
  while (p.n && is_list(out[p.n - 1].tag)) p.n--;
  return p.n;
}

size_t stet__nesting_of(const stet__writing *w, const stet__written *b, const stet__nest *open, size_t n_open, stet__nest *out) {
  if (b->role == STET_ROLE_TITLE) return 0;
  if (w->page) {
    uint32_t node = w->page->places[b->number].node;
    if (b->kind == STET_TABLE_BLOCK) node = w->page->nodes[node].parent; /* its place is the table itself */
    return stet__nesting(w->page, node, open, n_open, out);
  }
  if (b->role == STET_ROLE_QUOTE || b->kind == STET_QUOTATION) {
    out[0] = (stet__nest){.node = 1, .tag = STET__T_BLOCKQUOTE};
    return 1;
  }
  if (b->kind != STET_ITEM) return 0;
  out[0] = (stet__nest){.node = 1, .tag = STET__T_UL};
  out[1] = (stet__nest){.node = b->number + 2, .tag = STET__T_LI};
  return 2;
}

size_t stet__nests_shared(const stet__nest *a, size_t n_a, const stet__nest *b, size_t n_b) {
  size_t k = 0;
  while (k < n_a && k < n_b && a[k].node == b[k].node && a[k].tag == b[k].tag) k++;
  return k;
}

bool stet__is_heading(const stet__written *b, const stet__nest *in, size_t n) {
  if (b->role == STET_ROLE_TITLE) return true;
  if (b->kind == STET_HEADING) return b->role != STET_ROLE_BYLINE;
  return b->role == STET_ROLE_SUBHEAD && !(n && in[n - 1].tag == STET__T_DT);
}
