/* page_features: see page_features.h. */
#include "clean/page_features.h"

#include "clean/block_words.h"
#include "clean/page_titles.h"

void stet__page_featurer_fini(stet__page_featurer *f) {
  STET__FREE(f->a, f->nodes, f->cap_nodes);
  STET__FREE(f->a, f->slots, f->cap_slots);
  STET__FREE(f->a, f->slot_of, f->cap_slot_of);
  STET__FREE(f->a, f->body, f->cap_body);
  stet__buf_fini(&f->text);
}

/* ---- Elements ---- */

bool stet__page_is_running(const stet__block_stats *s) { return s->stops > 0 && s->words >= 8; }

/* Sums of what stands in each element; children come behind their parents. */
static bool measure_nodes(stet__page_featurer *f, const stet__featurer *words, const stet__item *items, size_t n) {
  const stet__page *page = f->page;
  size_t N = page->n_nodes;
  if (!stet__grow(f->a, (void **)&f->nodes, &f->cap_nodes, N, sizeof *f->nodes)) return false;
  memset(f->nodes, 0, N * sizeof *f->nodes);
  for (size_t i = 0; i < n; i++) {
    stet__node_stats *s = &f->nodes[page->places[i].node], *box = &f->nodes[stet__box_parent(page, i)];
    float chars = (float)items[i].n, prose = stet__page_is_running(&words->stats[i]) ? chars - (float)items[i].link_bytes : 0;
    s->chars += chars;
    s->links += (float)items[i].link_bytes;
    s->prose += prose;
    s->blocks++;
    box->own += prose;
  }
  f->own_max = 1;
  for (size_t k = N; k-- > 1;) {
    stet__node_stats *s = &f->nodes[k], *up = &f->nodes[page->nodes[k].parent];
    up->chars += s->chars;
    up->links += s->links;
    up->prose += s->prose;
    up->blocks += s->blocks;
    if (s->own > f->own_max) f->own_max = s->own;
  }
  if (f->nodes[0].own > f->own_max) f->own_max = f->nodes[0].own;
  f->prose = f->nodes[0].prose > 1 ? f->nodes[0].prose : 1;
  f->main = f->main80 = 0;
  for (uint32_t k = 1; k < N; k++) {
    stet__node_stats *s = &f->nodes[k];
    s->depth = (uint16_t)(f->nodes[page->nodes[k].parent].depth + 1);
    if (s->prose * 2 > f->prose) f->main = k;
    if (s->prose * 5 >= f->prose * 4) f->main80 = k;
  }
  for (uint32_t k = f->main; k; k = page->nodes[k].parent) f->nodes[k].on_chain = 1;
  f->nodes[0].on_chain = 1;
  return true;
}

/* ---- Slots of the template ---- */

static uint64_t node_key(const stet__page *page, uint32_t k) {
  const stet__node *x = &page->nodes[k];
  uint64_t h = x->tag + 1u;
  for (uint32_t j = 0; j < x->n_words; j++) h += (uint64_t)page->words[x->words + j] * 0x9E3779B97F4A7C15u; /* in any order */
  return h;
}

enum { SLOT_LEVELS = 4, PROBES = 16 };

static uint64_t slot_key(const stet__page *page, uint32_t k) {
  uint64_t h = 0;
  for (int level = 0; level < SLOT_LEVELS && k; level++, k = page->nodes[k].parent) h = stet__mix(h, node_key(page, k));
  return h | 1;
}

static bool measure_slots(stet__page_featurer *f, const stet__featurer *words, const stet__item *items, size_t n) {
  size_t size = 64;
  while (size < 2 * n) size *= 2;
  if (!stet__grow(f->a, (void **)&f->slots, &f->cap_slots, size, sizeof *f->slots)) return false;
  if (!stet__grow(f->a, (void **)&f->slot_of, &f->cap_slot_of, n, sizeof *f->slot_of)) return false;
  memset(f->slots, 0, size * sizeof *f->slots);
  f->slot_max = 1;
  for (size_t i = 0; i < n; i++) {
    uint64_t key = slot_key(f->page, f->page->places[i].box);
    size_t at = (size_t)(key >> 20) & (size - 1);
    while (f->slots[at].key && f->slots[at].key != key) at = (at + 1) & (size - 1);
    stet__slot_stats *s = &f->slots[at];
    s->key = key;
    s->chars += (float)items[i].n;
    s->links += (float)items[i].link_bytes;
    if (stet__page_is_running(&words->stats[i])) s->prose += (float)(items[i].n - items[i].link_bytes);
    s->blocks++;
    if (s->prose > f->slot_max) f->slot_max = s->prose;
    f->slot_of[i] = (uint32_t)at;
  }
  return true;
}

/* ---- What the head says ---- */

static bool body_add(uint32_t *table, size_t mask, uint32_t h, bool add) {
  for (size_t k = 0, i = h & mask; k < PROBES; k++, i = (i + 1) & mask) {
    if (table[i] == h) return true;
    if (!table[i]) {
      if (add) table[i] = h;
      return false;
    }
  }
  return false;
}

static uint32_t pair_of(uint32_t a, uint32_t b) {
  uint32_t h = (a * 31 + b) * 0x85EBCA6Bu;
  return (h ^ h >> 15) | 1u;
}

bool stet__page_words(stet__featurer *words, const char *p, size_t n, stet__block_stats *s) {
  stet__item item;
  memset(&item, 0, sizeof item);
  item.text = n ? p : "";
  item.n = (uint32_t)n;
  size_t before = words->n_words;
  if (!stet__block_words(words, s, &item)) return false;
  words->n_words = before;
  return true;
}

enum { BODY_MIN = 100, BODY_MAX = 1 << 20 };

static bool read_body(stet__page_featurer *f, stet__featurer *words) {
  stet__block_stats s;
  f->has_body = false;
  stet__buf_clear(&f->text);
  if (!stet__page_ld_fact(f->page, STET__LD_BODY, &f->text)) return false;
  if (f->text.n < BODY_MIN || f->text.n > BODY_MAX) return true;
  size_t size = 1024;
  if (!stet__page_words(words, f->text.p, f->text.n, &s)) return false;
  while (size < 2 * (size_t)s.words) size *= 2;
  if (!stet__grow(f->a, (void **)&f->body, &f->cap_body, size, sizeof *f->body)) return false;
  memset(f->body, 0, size * sizeof *f->body);
  f->body_mask = size - 1;
  for (uint32_t k = 0; k + 1 < s.words; k++)
    body_add(f->body, f->body_mask, pair_of(words->words[s.words_at + k], words->words[s.words_at + k + 1]), true);
  f->has_body = true;
  return true;
}

bool stet__page_hash(stet__featurer *words, const char *p, size_t n, uint64_t *out) {
  stet__block_stats s;
  if (!stet__page_words(words, p, n < STET__HEAD_BYTES ? n : STET__HEAD_BYTES, &s)) return false;
  *out = s.words ? s.whole : 0;
  return true;
}

static bool read_writers(stet__page_featurer *f, stet__featurer *words) {
  stet__buf_clear(&f->text);
  if (!stet__page_ld_fact(f->page, STET__LD_AUTHOR, &f->text)) return false;
  if (!stet__page_hash(words, f->text.p, f->text.n, &f->writers[0])) return false;
  stet__buf_clear(&f->text);
  return stet__page_fact(f->page, STET__META_AUTHOR, &f->text) && stet__page_hash(words, f->text.p, f->text.n, &f->writers[1]);
}

bool stet__page_featurer_begin(stet__page_featurer *f, stet__featurer *words, const stet__page *page, const stet__item *items,
                               size_t n) {
  f->page = page;
  f->text.a = f->a;
  if (!measure_nodes(f, words, items, n) || !measure_slots(f, words, items, n)) return false;
  if (!read_body(f, words) || !stet__page_read_titles(f, words) ||
      !read_writers(f, words))
    return false;
  f->title = stet__page_find_title(f, words, items, n);
  if (f->title == n) f->title = SIZE_MAX;
  return true;
}

/* ---- One block ---- */

typedef struct bag { uint32_t *ids; size_t n; const int8_t *rows; } bag;

static inline void add(bag *b, uint32_t kind, uint32_t value) {
  if (b->n == STET__PAGE_IDS_MAX) return;
  uint32_t h = (value ^ (kind + 1000) * 0x9E3779B1u) * 0x85EBCA6Bu;
  h ^= h >> 16;
  h *= 0xC2B2AE35u;
  h >>= 32 - STET__BLOCK_BITS;
  b->ids[b->n++] = h;
  stet__net_pair_fetch(b->rows, h);
}

enum { K_TAG = 1, K_TAGS, K_AROUND, K_CLASS, K_CLASS_TAG, K_MAIN, K_SLOT, K_PARENT, K_BODY, K_TITLE, K_LINKS, K_FORM, K_STATE };

enum { /* elements around a block that say something by themselves */
  AROUND_ARTICLE = 1, AROUND_MAIN = 2, AROUND_ASIDE = 4, AROUND_NAV = 8, AROUND_HEADER = 16, AROUND_FOOTER = 32, AROUND_FORM = 64,
  AROUND_FIGURE = 128, AROUND_TABLE = 256, AROUND_LIST = 512, AROUND_BUTTON = 1024, AROUND_QUOTE = 2048, AROUND_HIDDEN = 4096,
  AROUND_BODY = 8192, AROUND_LINK = 16384, AROUND_ARIA = 32768
};

static uint32_t around_of(const stet__node *x) {
  static const uint16_t of_tag[STET__T_COUNT] = {
    [STET__T_ARTICLE] = AROUND_ARTICLE, [STET__T_MAIN] = AROUND_MAIN, [STET__T_ASIDE] = AROUND_ASIDE, [STET__T_NAV] = AROUND_NAV,
    [STET__T_HEADER] = AROUND_HEADER, [STET__T_FOOTER] = AROUND_FOOTER, [STET__T_FORM] = AROUND_FORM,
    [STET__T_LABEL] = AROUND_FORM, [STET__T_FIELDSET] = AROUND_FORM, [STET__T_FIGURE] = AROUND_FIGURE,
    [STET__T_TABLE] = AROUND_TABLE, [STET__T_UL] = AROUND_LIST, [STET__T_OL] = AROUND_LIST, [STET__T_BUTTON] = AROUND_BUTTON,
    [STET__T_BLOCKQUOTE] = AROUND_QUOTE, [STET__T_A] = AROUND_LINK,
  };
  static const uint16_t of_flags[] = {
    0, AROUND_HIDDEN, AROUND_ARIA, AROUND_HIDDEN | AROUND_ARIA, AROUND_BODY, AROUND_BODY | AROUND_HIDDEN,
    AROUND_BODY | AROUND_ARIA, AROUND_BODY | AROUND_HIDDEN | AROUND_ARIA,
  };
  return of_tag[x->tag] | (uint32_t)of_flags[x->flags & (STET__NODE_HIDDEN | STET__NODE_ARIA_HIDDEN | STET__NODE_BODY)];
}

static uint32_t eighth(float share) { return share <= 0 ? 0 : share >= 1 ? 8 : 1 + (uint32_t)(share * 7); }

static uint32_t log_bucket(uint32_t v) {
  return v < 1u << 12 ? stet__bits(v) : 13;
}

typedef struct walk { uint32_t around, below; bool inside; } walk; /* `below`: levels under main or under where the way parts */

/* Up from the block to main, or to where the way to main begins. */
static walk walk_up(const stet__page_featurer *f, uint32_t node) {
  const stet__page *page = f->page;
  walk w = {0, 0, false};
  uint32_t k = node;
  for (; k && !f->nodes[k].on_chain; k = page->nodes[k].parent, w.below++) w.around |= around_of(&page->nodes[k]);
  w.inside = k == f->main;
  for (; k; k = page->nodes[k].parent) w.around |= around_of(&page->nodes[k]) & ~(uint32_t)(AROUND_HEADER | AROUND_LIST);
  return w;
}

/* The class words of the elements below main, or of those on the way to where main's begins. */
static void class_features(const stet__page_featurer *f, uint32_t node, bool inside, bag *b) {
  const stet__page *page = f->page;
  uint32_t where = inside ? 1 : 2, levels = 0;
  for (uint32_t k = node; k && !f->nodes[k].on_chain; k = page->nodes[k].parent, levels++) {
    const stet__node *x = &page->nodes[k];
    for (uint32_t j = 0; j < x->n_words; j++) {
      add(b, K_CLASS, page->words[x->words + j] * 4 + where);
      if (levels < 2) add(b, K_CLASS_TAG, page->words[x->words + j] * 512 + x->tag * 4u + levels);
    }
  }
}

static float share(float part, float whole) { return whole > 0 ? part / whole : 0; }

static float body_share(const stet__page_featurer *f, const stet__featurer *words, const stet__block_stats *s) {
  uint32_t hits = 0;
  const uint32_t *w = words->words + s->words_at;
  if (s->words < 2) return 0;
  for (uint32_t k = 0; k + 1 < s->words; k++) hits += body_add(f->body, f->body_mask, pair_of(w[k], w[k + 1]), false);
  return (float)hits / (float)(s->words - 1);
}

size_t stet__page_featurer_block(const stet__page_featurer *f, const stet__featurer *words, const stet__item *items, size_t i,
                                 bool unnamed, uint32_t *ids, float *x) {
  const stet__page *page = f->page;
  const stet__place *place = &page->places[i];
  const stet__block_stats *s = &words->stats[i];
  const stet__node *box = &page->nodes[place->box];
  uint32_t up1 = box->parent, up2 = page->nodes[up1].parent;
  const stet__node_stats *parent = &f->nodes[up1], *grand = &f->nodes[up2];
  const stet__slot_stats *slot = &f->slots[f->slot_of[i]];
  bag b = {ids, 0, words->rows};
  uint32_t form = stet__page_is_running(s) ? 3u : s->words < 4 ? 0u : s->stops ? 2u : 1u;
  uint32_t tag = box->tag, tags = tag << 16 | (uint32_t)page->nodes[up1].tag << 8 | page->nodes[up2].tag;
  add(&b, K_TAG, tag << 8 | form);
  add(&b, K_TAGS, tags);
  float slot_share = slot->prose / f->slot_max, slot_links = share(slot->links, slot->chars);
  float own_share = parent->own / f->own_max, links = share(parent->links, parent->chars);
  float body = f->has_body ? body_share(f, words, s) : -1;
  bool titled = stet__page_is_titled(f, s);
  add(&b, K_SLOT, eighth(slot_share) << 16 | eighth(slot_links) << 8 | log_bucket(slot->blocks));
  add(&b, K_PARENT, eighth(own_share) << 16 | eighth(links) << 8 | form);
  add(&b, K_LINKS, eighth(share((float)items[i].link_bytes, (float)items[i].n)) << 16 | eighth(links) << 8 |
                       eighth(share(grand->links, grand->chars)));
  add(&b, K_BODY, body < 0 ? 99u : eighth(body) << 8 | form);
  uint32_t after = f->title == SIZE_MAX ? 3u : i < f->title ? 0u : i == f->title ? 1u : 2u;
  add(&b, K_TITLE, after << 8 | (titled ? 16u : 0u) | form);
  uint32_t state = (place->caption ? 1u : 0u) | (place->item ? 2u : 0u) | (place->table ? 4u : 0u) | (place->header ? 8u : 0u) |
                   (place->term ? 16u : 0u) | (place->quotes ? 32u : 0u);
  add(&b, K_STATE, state << 8 | form);
  add(&b, K_FORM, (items[i].n && place->strong_bytes * 10ull >= items[i].n * 9ull ? 8u : 0u) |
                      (items[i].n && place->emph_bytes * 10ull >= items[i].n * 9ull ? 16u : 0u) | form);
  walk w = walk_up(f, place->node);
  for (uint32_t v = w.around, bit = 0; v; v >>= 1, bit++)
    if (v & 1) add(&b, K_AROUND, bit << 8 | form);
  add(&b, K_AROUND, w.around << 5 | 31u << 24);
  add(&b, K_MAIN, (w.inside ? 64u : 0u) | (w.below < 7 ? w.below : 7u) << 3 | form);
  x[0] = w.inside;
  x[1] = parent->prose / f->prose;
  x[2] = grand->prose / f->prose;
  x[3] = slot_share;
  x[4] = slot_links;
  x[5] = own_share;
  x[6] = links;
  x[7] = share(grand->links, grand->chars);
  x[8] = (float)(w.below < 12 ? w.below : 12) / 8;
  x[9] = (w.around & AROUND_HIDDEN) != 0;
  x[10] = body < 0 ? 0.5f : body;
  x[11] = body < 0 ? 0 : 1;
  x[12] = titled;
  x[13] = after == 2 ? 1 : after == 0 ? -1 : 0;
  x[14] = items[i].n ? (float)place->strong_bytes / (float)items[i].n : 0;
  x[15] = (float)log_bucket(parent->blocks) / 8;
  x[16] = (float)log_bucket(slot->blocks) / 8;
  x[17] = f->nodes[f->main80].prose > 0 && place->box >= f->main80 ? 1 : 0;
  x[18] = place->caption;
  x[19] = (w.around & AROUND_ARTICLE) != 0;
  if (!unnamed) class_features(f, place->node, w.inside, &b);
  return b.n;
}
