/* page: see page.h. Text, blocks and looks; the stack and its rules for tags are in page_tags.c, the head in page_head.c. */
#include "read/page_work.h"

#include "base/lanes.h"

void stet__page_init(stet__page *page, const stet_alloc *a) {
  memset(page, 0, sizeof *page);
  page->a = a;
  stet__buf_init(&page->text, a);
  stet__buf_init(&page->old_text, a);
  page->tokens.a = a;
}

void stet__page_fini(stet__page *page) {
  const stet_alloc *a = page->a;
  stet__buf_fini(&page->text);
  stet__buf_fini(&page->old_text);
  STET__FREE(a, page->old_map, page->cap_old_map);
  STET__FREE(a, page->map, page->cap_map);
  STET__FREE(a, page->nodes, page->cap_nodes);
  STET__FREE(a, page->words, page->cap_words);
  STET__FREE(a, page->places, page->cap_places);
  STET__FREE(a, page->looks, page->cap_looks);
  STET__FREE(a, page->links, page->cap_links);
  STET__FREE(a, page->pictures, page->cap_pictures);
  STET__FREE(a, page->cells, page->cap_cells);
  stet__free(a, page->open, page->open ? STET__PAGE_DEPTH * sizeof *page->open : 0);
  stet__html_fini(&page->tokens);
}

/* ---- Text ---- */

/* Copies source[from, to) as it stands. */
static bool copy(stet__page_builder *b, uint32_t from, uint32_t to) {
  stet__page *page = b->page;
  uint32_t at = (uint32_t)page->text.n;
  stet__seg *last = page->n_map ? &page->map[page->n_map - 1] : NULL;
  if (!last || !last->exact || last->src + (at - last->at) != from) {
    if (!STET__ROOM(page->a, page->map, page->n_map, page->cap_map)) return false;
    page->map[page->n_map++] = (stet__seg){at, from, to, 1};
  } else {
    last->src_end = to;
  }
  return stet__buf_add(&page->text, page->source + from, to - from);
}

/* Puts p[0..n) for source[from, to). */
static bool put(stet__page_builder *b, const char *p, size_t n, uint32_t from, uint32_t to) {
  stet__page *page = b->page;
  uint32_t at = (uint32_t)page->text.n;
  stet__seg *last = page->n_map ? &page->map[page->n_map - 1] : NULL;
  if (n == 1 && to - from == 1 && last && last->exact && last->src + (at - last->at) == from) last->src_end = to;
  else {
    if (!STET__ROOM(page->a, page->map, page->n_map, page->cap_map)) return false;
    page->map[page->n_map++] = (stet__seg){at, from, to, 0};
  }
  return stet__buf_add(&page->text, p, n);
}

/* The look that text has from here on, noted where it changes. */
static bool note_look(stet__page_builder *b, bool first) {
  stet__page *page = b->page;
  stet__look now = {(uint32_t)page->text.n, b->link, b->bits};
  if (!first) {
    stet__look *last = &page->looks[page->n_looks - 1];
    if (last->link == now.link && last->bits == now.bits) return true;
    if (last->at == now.at) {
      *last = now;
      return true;
    }
  }
  if (!STET__ROOM(page->a, page->looks, page->n_looks, page->cap_looks)) return false;
  page->looks[page->n_looks++] = now;
  return true;
}

static bool open_block(stet__page_builder *b) {
  stet__page *page = b->page;
  stet__layout *l = b->l;
  if (!STET__ROOM(l->a, l->blocks, l->n_blocks, l->cap_blocks)) return false;
  if (!stet__grow(page->a, (void **)&page->places, &page->cap_places, l->n_blocks + 1, sizeof *page->places)) return false;
  stet__place *place = &page->places[l->n_blocks];
  memset(place, 0, sizeof *place);
  stet__page_place(b, place);
  b->before = (uint32_t)page->text.n;
  bool listed = place->item && l->n_blocks && page->places[l->n_blocks - 1].item && place->lists;
  if (page->text.n && !put(b, "\n\n", listed ? 1 : 2, b->here, b->here)) return false;
  place->look = (uint32_t)page->n_looks;
  b->start = b->mark = (uint32_t)page->text.n;
  b->in_block = true;
  b->space = b->line = 0;
  b->pre = b->pres > 0;
  l->blocks[l->n_blocks].gap = !listed;
  return note_look(b, true);
}

/* A heading that links to itself is no link. */
static bool is_own_link(const stet__page_builder *b) { return b->heading && b->page->source[b->page->links[b->link].href] == '#'; }

/* Adds [mark, now) to the counts of the block's looks. */
static void count_looks(stet__page_builder *b) {
  uint32_t now = (uint32_t)b->page->text.n, n = now - b->mark;
  stet__place *place = &b->page->places[b->l->n_blocks];
  if (b->link && !is_own_link(b)) place->link_bytes += n;
  if (b->bits & STET__LOOK_STRONG) place->strong_bytes += n;
  if (b->bits & STET__LOOK_EMPH) place->emph_bytes += n;
  b->mark = now;
}

/* What stands between two pieces of text: a space, or line ends. */
static bool put_gap(stet__page_builder *b) {
  if (b->line) {
    bool ok = put(b, "\n", 1, b->line - 1, b->line);
    b->line = b->space = 0;
    return ok;
  }
  if (!b->space) return true;
  uint32_t at = b->space - 1;
  b->space = 0;
  return put(b, " ", 1, at, at + 1);
}

/* Room before a character that is not white space: the block is open, gaps are written, the look is noted. */
static bool ready(stet__page_builder *b) {
  if (!b->in_block && !open_block(b)) return false;
  if (b->space | b->line) {
    if (!put_gap(b)) return false;
  }
  return note_look(b, false);
}

static bool shown(const char *p, size_t n) { /* is there anything a reader sees? */
  for (size_t i = 0; i < n;) {
    unsigned char c = (unsigned char)p[i];
    if (c <= ' ') i++;
    else if (c == 0xC2 && n - i >= 2 && ((unsigned char)p[i + 1] == 0xA0 || (unsigned char)p[i + 1] == 0xAD)) i += 2;
    else if (c == 0xE2 && n - i >= 3 && (unsigned char)p[i + 1] == 0x80 && (unsigned char)p[i + 2] >= 0x8B &&
             (unsigned char)p[i + 2] <= 0x8F) i += 3;
    else if (c == 0xEF && n - i >= 3 && (unsigned char)p[i + 1] == 0xBB && (unsigned char)p[i + 2] == 0xBF) i += 3;
    else return true;
  }
  return false;
}

static const uint8_t stops[256] = { /* 1 white space, 2 what ends a stretch that can be copied */
  [' '] = 1, ['\t'] = 1, ['\n'] = 1, ['\f'] = 1, ['\r'] = 1, ['&'] = 2, [0] = 2,
};

/* Where the stretch that begins at i and can be copied ends: words with single spaces between. Fifteen bytes at a time, the
** sixteenth tells of the last one whether it is a single space; what may be a stop is looked at by itself. */
static uint32_t stretch_end(const char *p, uint32_t i, uint32_t end) {
  for (; end - i >= STET__LANES; i += STET__LANES - 1) {
    stet__lanes v = stet__lanes_at(p + i);
    uint32_t may_stop = stet__lanes_bits(stet__lanes_within(v, 0, ' ') | stet__lanes_are(v, '&'));
    uint32_t space = stet__lanes_bits(stet__lanes_are(v, ' '));
    uint32_t stop = may_stop & (~space | may_stop >> 1) & (STET__LANES_ALL >> 1);
    if (!stop) continue;
    i += (uint32_t)__builtin_ctz(stop);
    break;
  }
  for (;;) {
    while (i < end && !stops[(uint8_t)p[i]]) i++;
    if (i + 1 < end && p[i] == ' ' && !stops[(uint8_t)p[i + 1]]) i++;
    else return i;
  }
}

/* A reference, or a NUL, at i; answers where it ends, 0: out of memory. */
static uint32_t put_reference(stet__page_builder *b, uint32_t i, uint32_t end) {
  char text[STET__REFERENCE_MAX];
  size_t size = 0, k = b->page->source[i] == '&' ? stet__reference(b->page->source + i, end - i, false, text, &size) : 0;
  if (!k) return copy(b, i, i + 1) ? i + 1 : 0;
  return put(b, text, size, i, i + (uint32_t)k) ? i + (uint32_t)k : 0;
}

static bool add_pre(stet__page_builder *b, uint32_t i, uint32_t end, bool references) {
  const char *p = b->page->source;
  if (!b->in_block && !open_block(b)) return false;
  if (!note_look(b, false)) return false;
  while (i < end) {
    uint32_t k = i;
    while (k < end && p[k] != '&' && p[k] != '\r') k++;
    if (k > i && !copy(b, i, k)) return false;
    if (k == end) break;
    if (p[k] == '\r') {
      i = k + 1 < end && p[k + 1] == '\n' ? k + 2 : k + 1;
      if (!put(b, "\n", 1, k, i)) return false;
    } else if (references) {
      i = put_reference(b, k, end);
      if (!i) return false;
    } else {
      i = k + 1;
      if (!copy(b, k, i)) return false;
    }
  }
  count_looks(b);
  return true;
}

bool stet__page_text(stet__page_builder *b, uint32_t i, uint32_t end, bool references) {
  const char *p = b->page->source;
  b->here = i;
  if (b->pres) return add_pre(b, i, end, references);
  while (i < end) {
    uint8_t stop = stops[(uint8_t)p[i]];
    if (stop == 1) {
      if (b->in_block && !b->space) b->space = i + 1;
      i++;
      continue;
    }
    if (!ready(b)) return false;
    if (stop == 2) {
      if (p[i] == '&' && references) {
        i = put_reference(b, i, end);
        if (!i) return false;
        continue;
      }
      if (!copy(b, i, i + 1)) return false;
      i++;
      continue;
    }
    uint32_t k = stretch_end(p, i, end);
    if (!copy(b, i, k)) return false;
    i = k;
  }
  if (b->in_block) count_looks(b);
  return true;
}

/* ---- Blocks ---- */

static bool add_run(stet__page_builder *b, uint32_t start, uint32_t end, uint8_t flags) {
  stet__layout *l = b->l;
  if (start >= end) return true;
  if (!STET__ROOM(l->a, l->runs, l->n_runs, l->cap_runs)) return false;
  l->runs[l->n_runs++] = (stet__run){start, end, flags};
  return true;
}

/* One run, cut where code stands. */
static bool add_runs(stet__page_builder *b, uint32_t start, uint32_t end) {
  const stet__page *page = b->page;
  uint32_t from = start;
  uint8_t flags = 0;
  for (size_t k = page->places[b->l->n_blocks].look; k < page->n_looks; k++) {
    uint8_t now = page->looks[k].bits & STET__LOOK_CODE ? STET__RUN_VERBATIM : 0;
    if (now == flags) continue;
    if (!add_run(b, from, page->looks[k].at, flags)) return false;
    from = page->looks[k].at;
    flags = now;
  }
  return add_run(b, from, end, flags);
}

void stet__page_trim(stet__page_builder *b, uint32_t n) {
  stet__page *page = b->page;
  page->text.n = n;
  while (page->n_map && page->map[page->n_map - 1].at >= n) page->n_map--;
}

bool stet__page_put(stet__page_builder *b, const char *s) {
  const stet__page *page = b->page;
  if (!ready(b)) return false;
  uint32_t src = page->n_map ? page->map[page->n_map - 1].src_end : 0; /* `here` may be where the last text begins */
  if (src < b->here) src = b->here;
  if (!put(b, s, strlen(s), src, src)) return false;
  count_looks(b);
  return true;
}

void stet__page_take_back(stet__page_builder *b, uint32_t n) {
  stet__place *place = &b->page->places[b->l->n_blocks];
  if (!b->in_block || n < b->start || n >= b->page->text.n) return;
  uint32_t size = (uint32_t)b->page->text.n - n;
  place->link_bytes = place->link_bytes > size ? place->link_bytes - size : 0;
  while (b->page->n_looks > place->look + 1u && b->page->looks[b->page->n_looks - 1].at > n) b->page->n_looks--;
  stet__page_trim(b, n);
  b->mark = n;
}

static void forget(stet__page_builder *b) { /* the block that is open was nothing */
  stet__page *page = b->page;
  size_t number = b->l->n_blocks;
  stet__page_trim(b, b->before);
  page->n_looks = page->places[number].look;
  for (size_t k = page->n_pictures; k > 0 && page->pictures[k - 1].inside && page->pictures[k - 1].block == number; k--)
    page->pictures[k - 1].inside = 0;
}

/* Code without the empty lines at both ends. */
static void trim_pre(const char *p, uint32_t *start, uint32_t *end) {
  while (*end > *start && (p[*end - 1] == '\n' || p[*end - 1] == ' ' || p[*end - 1] == '\t')) --*end;
  for (uint32_t i = *start; i < *end && (p[i] == ' ' || p[i] == '\t' || p[i] == '\n'); i++)
    if (p[i] == '\n') *start = i + 1;
}

bool stet__page_break(stet__page_builder *b) {
  stet__page *page = b->page;
  stet__layout *l = b->l;
  b->space = b->line = 0;
  if (!b->in_block) return true;
  b->in_block = false;
  uint32_t start = b->start, end = (uint32_t)page->text.n;
  if (b->pre) trim_pre(page->text.p, &start, &end);
  if (!shown(page->text.p + start, end - start)) {
    forget(b);
    return true;
  }
  stet__page_trim(b, end);
  stet__place *place = &page->places[l->n_blocks];
  place->n_looks = (uint32_t)page->n_looks - place->look;
  uint8_t gap = l->blocks[l->n_blocks].gap;
  l->blocks[l->n_blocks] = (stet__block){.start = start, .end = end, .run = (uint32_t)l->n_runs, .kind = b->kind,
                                         .level = b->level, .gap = gap, .verbatim = b->pre};
  if (!add_runs(b, start, end)) return false;
  l->blocks[l->n_blocks].n_runs = (uint32_t)l->n_runs - l->blocks[l->n_blocks].run;
  l->n_blocks++;
  return true;
}

bool stet__page_line(stet__page_builder *b, uint32_t at) { /* <br>: two of them part paragraphs */
  if (b->pres) {
    if (!b->in_block) return true;
    return put(b, "\n", 1, at, at + 1);
  }
  if (!b->in_block) return true;
  if (b->line && !b->heading) return stet__page_break(b);
  b->line = at + 1;
  return true;
}

/* ---- The whole ---- */

bool stet__read_html(stet__page *page, stet__layout *l, const char *p, size_t n) {
  stet__page_builder b;
  memset(&b, 0, sizeof b);
  l->n_blocks = l->n_runs = 0;
  l->too_deep = 0;
  page->source = p;
  page->n = (uint32_t)n;
  page->n_map = page->n_nodes = page->n_words = page->n_looks = page->n_links = page->n_pictures = page->n_cells = page->n_ld = 0;
  memset(&page->ld, 0, sizeof page->ld);
  page->n_items = page->n_tables = 0;
  memset(page->meta, 0, sizeof page->meta);
  memset(page->meta_rank, 0, sizeof page->meta_rank);
  stet__buf_clear(&page->text);
  stet__tags_begin(&page->tags);
  if (!page->open) page->open = stet__realloc(page->a, NULL, 0, STET__PAGE_DEPTH * sizeof *page->open);
  if (!page->open || !stet__buf_reserve(&page->text, n / 8 + 64)) return false;
  if (!STET__ROOM(page->a, page->links, page->n_links, page->cap_links)) return false;
  page->links[page->n_links++] = (stet__link){0, 0};
  b.page = page;
  b.l = l;
  b.tokens = &page->tokens;
  stet__html *s = b.tokens;
  s->p = p;
  s->n = (uint32_t)n;
  s->at = n >= 3 && !memcmp(p, "\xEF\xBB\xBF", 3) ? 3 : 0;
  s->content = s->foreign = s->no_quote[0] = s->no_quote[1] = s->no_gt = 0;
  s->last = s->last_end = 0;
  s->lenient = 1;
  if (!stet__page_begin(&b)) return false;
  stet__html_token t;
  for (;;) {
    if (!stet__html_next(s, &t)) return false;
    if (t.type == STET__HTML_EOF) break;
    bool ok = true;
    if (t.type == STET__HTML_TEXT) {
      bool references = t.content == STET__HTML_DATA || t.content == STET__HTML_RCDATA;
      ok = b.skipped || stet__page_text(&b, t.start, t.end, references);
    } else if (t.type == STET__HTML_START) {
      ok = stet__page_start(&b, &t);
    } else if (t.type == STET__HTML_END) {
      ok = stet__page_end(&b, &t);
    }
    if (!ok) return false;
  }
  return stet__page_finish(&b);
}
