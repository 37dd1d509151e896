/* page_tables: tables of data become one block, rows parted by line ends and cells by tabs; tables that only lay out the page are
** boxes like others. What tells them apart is what stands in them: two rows and two columns at least, cells of a few words, no
** table inside, and lists only where cells are headers and all of them are short. A table is judged when it ends, and only one
** without tables inside is made anew, so each byte is moved once.
*/
#include "read/page_work.h"

enum { CELL_MEAN = 120, CELL_MAX = 1000, CELL_SHORT = 80 };

void stet__page_table_open(stet__page_builder *b) {
  if (b->n_tables && b->n_tables <= TABLES_MAX) b->tables[b->n_tables - 1].nested = 1;
  if (b->n_tables++ >= TABLES_MAX) return;
  b->tables[b->n_tables - 1] = (table_state){.number = ++b->page->n_tables, .first = (uint32_t)b->l->n_blocks, .node = b->node,
                                                .cells = b->page->n_cells};
}

static table_state *now(stet__page_builder *b) {
  return b->n_tables && b->n_tables <= TABLES_MAX ? &b->tables[b->n_tables - 1] : NULL;
}

void stet__page_row_open(stet__page_builder *b) {
  table_state *t = now(b);
  if (!t) return;
  if (t->any && t->row < 65535) t->row++;
  for (size_t k = 0; k < COLUMNS_MAX && t->any; k++)
    if (t->taken[k]) t->taken[k]--;
  t->any = 1;
  t->column = t->next = 0;
}

bool stet__page_cell_open(stet__page_builder *b, bool header, uint32_t rows, uint32_t columns) {
  stet__page *page = b->page;
  table_state *t = now(b);
  if (!t) return true;
  t->any = 1;
  while (t->next < COLUMNS_MAX && t->taken[t->next]) t->next++;
  t->column = t->next;
  t->next = (uint16_t)(t->next + columns < 65535 ? t->next + columns : 65535);
  if (!rows) rows = 1;
  for (uint32_t k = t->column; k < t->next && k < COLUMNS_MAX; k++) t->taken[k] = (uint16_t)rows;
  if (!STET__ROOM(page->a, page->cells, page->n_cells, page->cap_cells)) return false;
  page->cells[page->n_cells++] = (stet__cell){t->row, t->column, (uint16_t)rows, (uint16_t)columns, header};
  return true;
}

static bool is_headed(const stet__page *page, const table_state *t) {
  for (size_t k = t->cells; k < page->n_cells; k++)
    if (page->cells[k].header) return true;
  return false;
}

/* The first block of a table of data [first, n), behind its caption; n: it is none. */
static size_t data_begins(const stet__page_builder *b, const table_state *t) {
  size_t n = b->l->n_blocks, first = t->first, bytes = 0;
  const stet__place *places = b->page->places;
  const stet__block *blocks = b->l->blocks;
  uint32_t columns = 0, rows = 0, most = 0;
  bool listed = false, headed = is_headed(b->page, t);
  if (t->nested) return n;
  while (first < n && places[first].caption) first++;
  for (size_t i = first; i < n; i++) {
    uint32_t size = blocks[i].end - blocks[i].start;
    if (places[i].table != t->number || places[i].caption || places[i].quotes || blocks[i].verbatim) return n;
    listed |= places[i].item > 0;
    if (size > most) most = size;
    if (size > CELL_MAX) return n;
    bytes += size;
    if (places[i].column + 1u > columns) columns = places[i].column + 1u;
    rows += i == first || places[i].row != places[i - 1].row;
  }
  if (listed && (!headed || most > CELL_SHORT)) return n;
  return columns >= 2 && rows >= 2 && bytes <= (n - first) * CELL_MEAN ? first : n;
}

/* The map's segments of the old text's bytes [start, end), from *k on, for a copy that begins at `at`. */
static bool copy_map(stet__page *page, const stet__seg *old, size_t n, size_t *k, uint32_t start, uint32_t end, uint32_t at) {
  while (*k + 1 < n && old[*k + 1].at <= start) ++*k;
  for (size_t j = *k; j < n && old[j].at < end; j++) {
    stet__seg s = old[j];
    if (s.exact && s.at < start) s.src += start - s.at, s.at = start;
    if (s.at < start) s.at = start;
    s.at = s.at - start + at;
    if (!STET__ROOM(page->a, page->map, page->n_map, page->cap_map)) return false;
    page->map[page->n_map++] = s;
  }
  return true;
}

/* What stands before cell i: a line end, or a tab for each column since the last. */
static bool part(stet__page *page, const stet__place *last, const stet__place *cell, uint32_t src) {
  if (!STET__ROOM(page->a, page->map, page->n_map, page->cap_map)) return false;
  page->map[page->n_map++] = (stet__seg){(uint32_t)page->text.n, src, src, 0};
  if (last && last->row == cell->row && last->column == cell->column) return stet__buf_addc(&page->text, ' ');
  uint32_t column = last && last->row == cell->row ? last->column : 0;
  if (last && last->row != cell->row && !stet__buf_addc(&page->text, '\n')) return false;
  for (; column < cell->column; column++)
    if (!stet__buf_addc(&page->text, '\t')) return false;
  return true;
}

/* A list in a cell keeps its bullets. */
static bool put_bullet(stet__page *page, uint32_t src) {
  if (!STET__ROOM(page->a, page->map, page->n_map, page->cap_map)) return false;
  page->map[page->n_map++] = (stet__seg){(uint32_t)page->text.n, src, src, 0};
  return stet__buf_add(&page->text, "\xE2\x80\xA2 ", 4);
}

/* Rows without text have no line: the cells in them go, those behind move up; none reaches below the last. */
static void settle_cells(stet__page *page, const table_state *t, size_t first, size_t n) {
  size_t k = t->cells, to = k;
  uint16_t lines = 0;
  for (size_t i = first; i < n; i++) {
    uint16_t row = page->places[i].row;
    if (i > first && page->places[i - 1].row == row) continue;
    while (k < page->n_cells && page->cells[k].row < row) k++;
    for (; k < page->n_cells && page->cells[k].row == row; to++) {
      page->cells[to] = page->cells[k++];
      page->cells[to].row = lines;
    }
    lines++;
  }
  page->n_cells = to;
  for (k = t->cells; k < to; k++)
    if (page->cells[k].rows > lines - page->cells[k].row) page->cells[k].rows = (uint16_t)(lines - page->cells[k].row);
}

static bool join(stet__page_builder *b, const table_state *t, size_t first) {
  stet__page *page = b->page;
  stet__layout *l = b->l;
  size_t n = l->n_blocks, k = 0;
  uint32_t start = l->blocks[first].start, from = start;
  size_t seg = page->n_map;
  while (seg > 0 && page->map[seg - 1].at > start) seg--;
  seg -= seg > 0; /* the one that `start` lies in */
  size_t n_old = page->n_map - seg;
  stet__buf_clear(&page->old_text);
  if (!stet__buf_add(&page->old_text, page->text.p + start, page->text.n - start)) return false;
  if (!stet__grow(page->a, (void **)&page->old_map, &page->cap_old_map, n_old, sizeof *page->old_map)) return false;
  memcpy(page->old_map, page->map + seg, n_old * sizeof *page->map);
  stet__page_trim(b, start);
  stet__place *whole = &page->places[first];
  stet__place all = *whole;
  settle_cells(page, t, first, n);
  all.item = 0;
  all.cells = (uint32_t)t->cells;
  all.n_cells = (uint32_t)(page->n_cells - t->cells);
  all.n_looks = 0, all.link_bytes = all.strong_bytes = all.emph_bytes = 0;
  for (size_t i = first; i < n; i++) {
    const stet__block *cell = &l->blocks[i];
    stet__place *place = &page->places[i];
    uint32_t src = page->n_map ? page->map[page->n_map - 1].src_end : 0;
    if (!part(page, i > first ? place - 1 : NULL, place, src)) return false;
    if (place->item && !(i > first && place[-1].item == place->item) && !put_bullet(page, src)) return false;
    uint32_t at = (uint32_t)page->text.n;
    if (!copy_map(page, page->old_map, n_old, &k, cell->start, cell->end, at)) return false;
    if (!stet__buf_add(&page->text, page->old_text.p + (cell->start - from), cell->end - cell->start)) return false;
    for (char *p = page->text.p + at; p < page->text.p + page->text.n; p++)
      if (*p == '\n' || *p == '\t') *p = ' ';
    for (uint32_t j = place->look; j < place->look + place->n_looks; j++) page->looks[j].at = page->looks[j].at - cell->start + at;
    all.n_looks += place->n_looks;
    all.link_bytes += place->link_bytes, all.strong_bytes += place->strong_bytes, all.emph_bytes += place->emph_bytes;
  }
  for (size_t j = page->n_pictures; j > 0 && page->pictures[j - 1].block >= first; j--) {
    stet__picture *x = &page->pictures[j - 1];
    if (x->block < n) x->block = (uint32_t)first, x->inside = 0, x->at = start;
    else x->block = (uint32_t)first + 1;
  }
  all.node = all.box = t->node;
  *whole = all;
  stet__block *block = &l->blocks[first];
  block->end = (uint32_t)page->text.n;
  block->kind = STET_TABLE_BLOCK;
  block->level = 0;
  block->n_runs = 1;
  l->runs[block->run] = (stet__run){block->start, block->end, 0};
  l->n_runs = block->run + 1;
  l->n_blocks = first + 1;
  return true;
}

bool stet__page_table_close(stet__page_builder *b) {
  if (b->n_tables-- > TABLES_MAX) return true;
  const table_state *t = &b->tables[b->n_tables];
  size_t first = data_begins(b, t);
  return first == b->l->n_blocks || join(b, t, first);
}
