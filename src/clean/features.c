/* features: see features.h. The first pass reads the words (block_words.c) and measures the document.
**
** What is gathered of the document: which texts stand more than once (menus, repeated headlines), and the words of its prose. A
** headline between paragraphs whose words the prose never uses is another story's; a subhead's words come from the text around it.
*/
#include "clean/block_words.h"
#include "clean/item.h"

enum { LONG_WORDS = 28, HEADLINE_MIN = 3, HEADLINE_MAX = 22, TABLE_MAX = 1 << 22, NEAR = 3, FAR = 10 };
#define ADDRESS_RARE 0.15f /* of the paragraphs: where more speak to the reader, the article itself does */

void stet__featurer_fini(stet__featurer *f) {
  STET__FREE(f->a, f->stats, f->cap_stats);
  STET__FREE(f->a, f->words, f->cap_words);
  STET__FREE(f->a, f->seen, f->cap_seen);
  STET__FREE(f->a, f->prose, f->cap_prose);
  STET__FREE(f->a, f->running, f->cap_running);
}

/* The logarithm to base 2 of v + 1, straight lines between the powers: exact where it matters, the same on every machine, and
** cheap. */
static float log2_of(uint32_t v) {
  float x = (float)v + 1;
  uint32_t bits;
  memcpy(&bits, &x, 4);
  return (float)((int32_t)(bits >> 23) - 127) + (float)(bits & 0x7FFFFFu) / 8388608.0f;
}

/* ---- Tables of the document ---- */

static bool table_begin(const stet_alloc *a, uint32_t **table, size_t *cap, size_t *mask, size_t n, size_t width) {
  size_t size = 64;
  while (size < 2 * n && size < TABLE_MAX) size *= 2;
  if (!stet__grow(a, (void **)table, cap, size * width, sizeof **table)) return false;
  memset(*table, 0, size * width * sizeof **table);
  *mask = size - 1;
  return true;
}

enum { PROBES = 8 }; /* a full neighbourhood loses a word, never time */

static bool table_add(uint32_t *table, size_t mask, uint32_t h) { /* true: it was there */
  for (size_t k = 0, i = h & mask; k < PROBES; k++, i = (i + 1) & mask) {
    if (table[i] == h) return true;
    if (!table[i]) {
      table[i] = h;
      return false;
    }
  }
  return false;
}

static bool table_has(const uint32_t *table, size_t mask, uint32_t h) {
  for (size_t k = 0, i = h & mask; k < PROBES; k++, i = (i + 1) & mask) {
    if (table[i] == h) return true;
    if (!table[i]) return false;
  }
  return false;
}

/* Counts a text: how often it was there before. `copies` of a text is asked when all are counted. */
static uint32_t *text_count(uint32_t *table, size_t mask, uint32_t h) { /* NULL: no room near by */
  for (size_t k = 0, i = h & mask; k < PROBES; k++, i = (i + 1) & mask) {
    if (table[2 * i] == h) return &table[2 * i + 1];
    if (!table[2 * i]) {
      table[2 * i] = h;
      return &table[2 * i + 1];
    }
  }
  return NULL;
}

static uint32_t short_hash(uint64_t h) {
  uint32_t v = (uint32_t)(h ^ h >> 32);
  return v ? v : 1;
}

/* ---- Where the running text is densest ---- */

static uint32_t within(const stet__featurer *f, size_t i, size_t reach) { /* bytes of running text at most `reach` blocks away */
  size_t from = i > reach ? i - reach : 0, to = f->n - i > reach ? i + reach + 1 : f->n;
  return f->running[to] - f->running[from];
}

static bool is_running(const stet__block_stats *s) { return s->stops > 0 && s->words >= 8; }

static bool measure_density(stet__featurer *f) {
  if (!stet__grow(f->a, (void **)&f->running, &f->cap_running, f->n + 1, sizeof *f->running)) return false;
  f->running[0] = 0;
  f->near_max = f->far_max = f->block_max = 1;
  for (size_t i = 0; i < f->n; i++) {
    uint32_t chars = is_running(&f->stats[i]) ? f->stats[i].chars : 0;
    f->running[i + 1] = f->running[i] + chars;
    if (chars > f->block_max) f->block_max = chars;
  }
  for (size_t i = 0; i < f->n; i++) {
    uint32_t near = within(f, i, NEAR), far = within(f, i, FAR);
    if (near > f->near_max) f->near_max = near;
    if (far > f->far_max) f->far_max = far;
  }
  return true;
}

/* Does the block speak to the reader, of what the site offers? */
static bool speaks(const stet__block_stats *s) {
  return s->second > 0 && s->stops > 0 && s->words >= 16 && s->words <= 120 && s->address >= 2 &&
      (s->address * 2u + s->pitch * 3u) * 6 >= s->words;
}

/* A block's form in a few bits: its length, whether it ends as a sentence, how many of its words begin with capitals. Teasers come
** in rows of the same form, every one or two blocks. */
static uint8_t form_of(const stet__block_stats *s) {
  uint32_t size = s->words < 3 ? 0 : s->words < 7 ? 1 : s->words < 20 ? 2 : 3;
  uint32_t caps = s->words ? s->capitals * 3u / s->words : 0;
  return (uint8_t)(size << 4 | (s->last == CLASS_STOP ? 8u : 0u) | caps << 1 | (s->first == CLASS_DIGIT ? 1u : 0u));
}

enum { ONLY_AHEAD = 254, NOWHERE = 255, FINDS_REACH = 10 };

static uint8_t further(uint8_t away) { return (uint8_t)(away < ONLY_AHEAD - 1 ? away + 1 : away); }

static bool is_site_find(const stet__item *x) {
  return stet__is_hinted(x) && x->hit.role != STET_ROLE_META;
}

/* The rules' finds are marks along the page: what follows "Related articles" or a line of share buttons is known by it, an article
** begins near its byline and its time, and where finds are thick the site speaks. */
static void measure_marks(stet__featurer *f, const stet__item *items) {
  uint8_t role = 0, away = 255, byline = NOWHERE, stamp = NOWHERE;
  unsigned finds = 0;
  for (size_t i = 0; i < f->n; i++) {
    stet__block_stats *s = &f->stats[i];
    s->since = away;
    s->since_role = role;
    s->byline = byline;
    s->stamp = stamp;
    s->finds_behind = (uint8_t)finds;
    away = (uint8_t)(away < 255 ? away + 1 : 255);
    byline = further(byline);
    stamp = further(stamp);
    if (items[i].hit.found) role = (uint8_t)(items[i].hit.role + 1), away = 1;
    if (items[i].hit.found && items[i].hit.role == STET_ROLE_BYLINE) byline = 1;
    if (items[i].hit.found && items[i].hit.role == STET_ROLE_META) stamp = 1;
    finds += is_site_find(&items[i]);
    if (i >= FINDS_REACH) finds -= is_site_find(&items[i - FINDS_REACH]);
  }
  bool any_byline = byline != NOWHERE, any_stamp = stamp != NOWHERE;
  role = 0, away = 255, finds = 0;
  for (size_t i = f->n; i-- > 0;) {
    stet__block_stats *s = &f->stats[i];
    s->until = away;
    s->until_role = role;
    s->finds_ahead = (uint8_t)finds;
    if (s->byline == NOWHERE && any_byline) s->byline = ONLY_AHEAD;
    if (s->stamp == NOWHERE && any_stamp) s->stamp = ONLY_AHEAD;
    away = (uint8_t)(away < 255 ? away + 1 : 255);
    if (items[i].hit.found) role = (uint8_t)(items[i].hit.role + 1), away = 1;
    finds += is_site_find(&items[i]);
    if (i + FINDS_REACH < f->n) finds -= is_site_find(&items[i + FINDS_REACH]);
  }
}

bool stet__featurer_begin(stet__featurer *f, const stet__item *items, size_t n) {
  f->n = n;
  stet__block_words_begin(f);
  if (!stet__grow(f->a, (void **)&f->stats, &f->cap_stats, n, sizeof *f->stats)) return false;
  if (!table_begin(f->a, &f->seen, &f->cap_seen, &f->seen_mask, n, 2)) return false;
  size_t chars = 0, prose_chars = 0, prose_words = 0, gaps = 0;
  double logs = 0, paragraphs = 0, speaking = 0;
  for (size_t i = 0; i < n; i++) {
    stet__block_stats *s = &f->stats[i];
    if (!stet__block_words(f, s, &items[i])) return false;
    chars += s->chars;
    gaps += items[i].gap;
    logs += s->chars < 16 ? 3 : s->chars < 64 ? 5 : s->chars < 256 ? 7 : 9;
    if (s->prose) prose_chars += s->chars, prose_words += s->words, paragraphs++, speaking += speaks(s);
    uint32_t *count = s->words ? text_count(f->seen, f->seen_mask, short_hash(s->whole)) : NULL;
    if (count) s->seen = (uint8_t)(*count < 3 ? *count : 3), ++*count;
    s->form = form_of(s);
  }
  if (!table_begin(f->a, &f->prose, &f->cap_prose, &f->prose_mask, prose_words, 1)) return false;
  for (size_t i = 0; i < n; i++) {
    stet__block_stats *s = &f->stats[i];
    const uint32_t *count = s->words ? text_count(f->seen, f->seen_mask, short_hash(s->whole)) : NULL;
    s->copies = (uint8_t)(!count || *count < 3 ? (count ? *count : 1) : 3);
    if (!s->prose) continue;
    for (uint32_t k = 0; k < s->words; k++) table_add(f->prose, f->prose_mask, f->words[s->words_at + k]);
  }
  if (!measure_density(f)) return false;
  measure_marks(f, items);
  f->prose_share = chars ? (float)prose_chars / (float)chars : 0;
  f->log_far = log2_of(f->far_max);
  f->near_scale = 1.0f / (float)f->near_max;
  f->far_scale = 1.0f / (float)f->far_max;
  f->block_scale = 1.0f / (float)f->block_max;
  f->address_share = paragraphs > 3 ? (float)(speaking / paragraphs) : 0;
  f->log_mean = n ? (float)(logs / (double)n) / 9.0f : 0;
  f->log_n = log2_of((uint32_t)n) / 12.0f;
  f->gaps = n ? (float)gaps / (float)n : 0;
  return true;
}

/* ---- One block ---- */

typedef struct bag { uint32_t *ids; size_t n; const int8_t *rows; } bag;

static inline void add(bag *b, uint32_t kind, uint32_t value) {
  uint32_t h = (value ^ kind * 0x9E3779B1u) * 0x85EBCA6Bu;
  h ^= h >> 16;
  h *= 0xC2B2AE35u;
  h >>= 32 - STET__BLOCK_BITS;
  b->ids[b->n++] = h;
  stet__net_pair_fetch(b->rows, h);
}

static uint32_t log_bucket(uint32_t v) { /* 0 1 2 3 4-5 6-7 8-11 12-15 16-23 ... */
  if (v < 4) return v;
  uint32_t k = stet__bits(v) - 3;
  return 2 * k + (v >> k >= 6) + 4;
}

static uint32_t tenth(uint32_t part, uint32_t whole) { return whole ? part * 8 / whole : 0; }

enum { /* feature kinds */
  K_WORD = 1, K_PAIR, K_WHOLE, K_FIRST, K_FIRST2, K_LAST, K_SHAPE, K_LENGTH, K_CAPS, K_RULE, K_RULE_SURE, K_SEEN, K_MARKS, K_PLACE,
  K_END, K_STOPS, K_KIND, K_SHARE, K_NEXT, K_BETWEEN, K_LINK, K_WORD_TAIL, K_HEADLINE, K_NEAR, K_FAR, K_MOST, K_RHYTHM, K_SINCE,
  K_UNTIL, K_PITCH, K_BYLINE, K_FINDS
};

static void word_features(const stet__featurer *f, const stet__block_stats *s, bag *b) {
  const uint32_t *w = f->words + s->words_at;
  uint32_t n = s->words, lead = n < LONG_WORDS ? n : LONG_WORDS - 4, pairs = n <= 14 ? n : 8;
  for (uint32_t k = 0; k < lead; k++) add(b, K_WORD, w[k]);
  if (n >= LONG_WORDS)
    for (uint32_t k = n - 4; k < n; k++) add(b, K_WORD_TAIL, w[k]);
  for (uint32_t k = 0; k + 1 < pairs; k++) add(b, K_PAIR, w[k] * 31 + w[k + 1]);
  if (!n) return;
  add(b, K_FIRST, w[0]);
  add(b, K_LAST, w[n - 1]);
  if (n > 1) add(b, K_FIRST2, w[0] * 31 + w[1]);
  if (n <= 8) add(b, K_WHOLE, short_hash(s->whole));
}

/* How many of the block's words stand in the document's prose, or in the beginning of another block. */
static uint32_t shared_with_prose(const stet__featurer *f, const stet__block_stats *s) {
  uint32_t hits = 0;
  for (uint32_t k = 0; k < s->words; k++) hits += table_has(f->prose, f->prose_mask, f->words[s->words_at + k]);
  return hits;
}

static uint32_t shared_with_block(const stet__featurer *f, const stet__block_stats *s, const stet__block_stats *other) {
  const uint32_t *own = f->words + s->words_at, *its = f->words + other->words_at;
  uint32_t hits = 0, n = other->words < 60 ? other->words : 60;
  uint64_t sieve = 0; /* a bit for each of the other's words, so that few of the own are compared with all */
  for (uint32_t j = 0; j < n; j++) sieve |= UINT64_C(1) << (its[j] >> 26);
  for (uint32_t k = 0; k < s->words; k++) {
    uint32_t j = sieve >> (own[k] >> 26) & 1 ? 0 : n;
    while (j < n && own[k] != its[j]) j++;
    hits += j < n;
  }
  return hits;
}

static uint32_t place_bucket(size_t i) { return log_bucket((uint32_t)(i < 4096 ? i : 4096)); }

static void shape_features(const stet__featurer *f, const stet__item *item, const stet__block_stats *s, size_t i, bag *b) {
  uint32_t length = log_bucket(s->chars), words = log_bucket(s->words);
  uint32_t caps = tenth(s->capitals, s->words), stops = s->stops < 7 ? s->stops : 7;
  add(b, K_LENGTH, length);
  add(b, K_SHAPE, (uint32_t)s->first << 16 | (uint32_t)s->last << 8 | words);
  add(b, K_CAPS, caps << 8 | words << 16 | s->last);
  add(b, K_STOPS, stops << 8 | words);
  add(b, K_MARKS, (uint32_t)s->marks << 8 | (s->stops > 0 ? 1u : 0u) << 7 | (words < 31 ? words : 31));
  add(b, K_KIND, (uint32_t)item->kind << 16 | (uint32_t)item->level << 8 | (words < 6 ? words : words < 9 ? 6 : 7));
  add(b, K_SEEN, (uint32_t)s->seen << 12 | (uint32_t)s->copies << 8 | words);
  add(b, K_PLACE, place_bucket(i));
  add(b, K_END, place_bucket(f->n - 1 - i));
  if (item->link_bytes) add(b, K_LINK, tenth(item->link_bytes, item->n) << 8 | words);
}

/* Does the block's form recur at the same distance on both sides? */
static void rhythm_features(const stet__featurer *f, const stet__block_stats *s, size_t i, bag *b, float *x) {
  uint32_t same = 0, near = 0;
  for (size_t k = 1; k <= 3; k++) {
    if (i >= k && s[-(ptrdiff_t)k].form == s->form) same |= 1u << (k - 1);
    if (i + k < f->n && s[k].form == s->form) same |= 8u << (k - 1);
  }
  for (uint32_t v = same; v; v &= v - 1) near++;
  add(b, K_RHYTHM, same << 8 | s->form);
  x[28] = (float)near / 6;
}

static void density_features(const stet__featurer *f, const stet__block_stats *s, size_t i, bag *b) {
  uint32_t near = (uint32_t)((float)within(f, i, NEAR) * f->near_scale * 7);
  uint32_t far = (uint32_t)((float)within(f, i, FAR) * f->far_scale * 7);
  uint32_t own = is_running(s) ? 1 + (uint32_t)((float)s->chars * f->block_scale * 7) : 0, most = log_bucket(f->far_max);
  add(b, K_NEAR, near << 8 | own);
  add(b, K_FAR, far << 16 | own << 8 | (s->words < 6 ? 0 : s->words < 14 ? 1u : 2u));
  add(b, K_MOST, most << 16 | far << 8 | own);
}

static void numbers(const stet__featurer *f, const stet__item *item, const stet__block_stats *s, size_t i, float *x) {
  float words = (float)s->words + 0.5f, n = (float)f->n;
  x[0] = log2_of(s->chars) / 10;
  x[1] = log2_of(s->words) / 7;
  x[2] = (float)s->capitals / words;
  x[3] = (float)s->shorts / words;
  x[4] = (float)s->digits / ((float)s->chars + 1);
  x[5] = 8 * (float)s->stops / words < 2 ? 8 * (float)s->stops / words : 2;
  x[6] = 8 * (float)s->commas / words < 2 ? 8 * (float)s->commas / words : 2;
  x[7] = s->last == CLASS_STOP || s->last == CLASS_QUOTE;
  x[8] = item->n ? (float)item->link_bytes / (float)item->n : 0;
  x[9] = (float)i / n;
  x[10] = log2_of((uint32_t)i) / 10;
  x[11] = log2_of((uint32_t)(f->n - 1 - i)) / 10;
  x[12] = f->prose_share;
  x[13] = f->log_n;
  x[14] = f->log_mean;
  x[15] = s->seen;
  x[16] = s->prose;
  x[17] = (float)s->all_caps / words;
  x[18] = x[19] = x[20] = x[28] = 0; /* of headlines and of rhythm, below */
  x[21] = f->gaps > 0.2f && f->gaps < 0.9f ? (item->gap ? 1.0f : -1.0f) : 0;
  x[22] = (float)within(f, i, NEAR) * f->near_scale;
  x[23] = (float)within(f, i, FAR) * f->far_scale;
  x[24] = is_running(s) ? (float)s->chars * f->block_scale : 0;
  x[25] = f->log_far / 14;
  x[26] = f->running[f->n] ? (float)f->running[i] / (float)f->running[f->n] : 0;
  x[27] = is_running(s);
  x[29] = (float)s->copies / 3;
  x[30] = (float)s->pitch / 6;
  x[31] = !speaks(s) ? 0 : stet__featurer_addresses(f, s) ? 1.0f : 0.2f;
}

/* A line like a headline: is its wording this article's? */
static void headline_features(const stet__featurer *f, const stet__block_stats *s, size_t i, bag *b, float *x) {
  if (s->words < HEADLINE_MIN || s->words > HEADLINE_MAX || s->stops > 1) return;
  const stet__block_stats *before = i ? s - 1 : NULL, *after = i + 1 < f->n ? s + 1 : NULL;
  uint32_t next_to = (before && before->prose ? 1u : 0u) + (after && after->prose ? 2u : 0u);
  uint32_t share = tenth(shared_with_prose(f, s), s->words);
  uint32_t caps = tenth(s->capitals, s->words), words = s->words < 12 ? s->words : 12;
  x[18] = (float)share / 8;
  add(b, K_SHARE, share << 4 | next_to);
  uint32_t marked = s->marks & (MARK_QUESTION | MARK_COLON) ? 1u : 0u;
  add(b, K_HEADLINE, next_to << 24 | words << 16 | caps << 8 | (uint32_t)s->last << 4 | marked);
  if (after && after->prose) {
    x[19] = (float)shared_with_block(f, s, after) / (float)s->words;
    add(b, K_NEXT, next_to << 8 | (uint32_t)(x[19] * 8));
  }
  if (before && before->prose) {
    x[20] = (float)shared_with_block(f, s, before) / (float)s->words;
    add(b, K_BETWEEN, next_to << 8 | (uint32_t)(x[20] * 8));
  }
}

bool stet__featurer_addresses(const stet__featurer *f, const stet__block_stats *s) {
  return f->address_share < ADDRESS_RARE && speaks(s);
}

bool stet__featurer_is_headline(const stet__block_stats *s) {
  return s->words <= HEADLINE_MAX && (s->stops == 0 || (s->stops == 1 && s->marks & MARK_QUESTION && s->words >= 4));
}

static uint32_t away_bucket(uint32_t v) {
  return v < 3 ? v : v < 5 ? 3 : v < 9 ? 4 : v < 17 ? 5 : v < 40 ? 6 : v < ONLY_AHEAD ? 7 : v == ONLY_AHEAD ? 8 : 9;
}

static void lexical_features(const stet__featurer *f, const stet__item *item, const stet__block_stats *s, bag *b) {
  word_features(f, s, b);
  uint32_t form = is_running(s) ? 2u : s->words < 4 ? 0u : 1u;
  add(b, K_BYLINE, away_bucket(s->byline) << 16 | away_bucket(s->stamp) << 8 | form);
  add(b, K_FINDS, (uint32_t)s->finds_behind << 16 | (uint32_t)s->finds_ahead << 8 | form);
  uint32_t size = s->words < 10 ? 0u : s->words < 30 ? 1u : s->words < 80 ? 2u : 3u;
  if (s->pitch) add(b, K_PITCH, (uint32_t)(s->pitch < 6 ? s->pitch : 6) << 8 | size);
  add(b, K_SINCE, (uint32_t)s->since_role << 16 | away_bucket(s->since) << 8 | form);
  add(b, K_UNTIL, (uint32_t)s->until_role << 16 | away_bucket(s->until) << 8 | form);
  if (!item->hit.found) return;
  add(b, K_RULE, item->hit.role);
  add(b, K_RULE_SURE, (uint32_t)item->hit.role << 8 | item->hit.sure);
}

size_t stet__featurer_lexical(const stet__featurer *f, const stet__item *items, size_t i) {
  uint32_t ids[STET__BLOCK_IDS_MAX];
  bag b = {ids, 0, f->rows};
  lexical_features(f, &items[i], &f->stats[i], &b);
  return b.n;
}

size_t stet__featurer_block(const stet__featurer *f, const stet__item *items, size_t i, uint32_t *ids, float *x) {
  const stet__block_stats *s = &f->stats[i];
  bag b = {ids, 0, f->rows};
  lexical_features(f, &items[i], s, &b);
  shape_features(f, &items[i], s, i, &b);
  density_features(f, s, i, &b);
  numbers(f, &items[i], s, i, x);
  rhythm_features(f, s, i, &b, x);
  headline_features(f, s, i, &b, x);
  return b.n;
}
