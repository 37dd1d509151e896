/* figures: the rules of figures_data at the tokens where one can begin.
**
** A sieve keeps PCRE2 away from the rest: a token's classes come from its first byte (digits) or from one look-up of the word in
** small letters; "a" and "an" have some only before a word that makes a figure of them. At a token that has some, every rule of
** these classes is tried, anchored there; the longest find stands, of equals that of the earlier rule. A find must end where a
** token does; one that does not is given up.
**
** A pattern is compiled when it is first tried, and made machine code when all have been tried JIT_AFTER times, so that one short
** article does not pay for what it has not. Bytes that are not UTF-8 are matched as '?', so that patterns need not check.
*/
#include "tag/figures.h"

#include "match/pattern.h"
#include "tag/figure_lands.h"
#include "tag/figure_values.h"
#include "tag/figures_data.h"

#define KNOWN 0.95f /* the probability of a name that the rules know */
enum { JIT_AFTER = 20000, REACH = 160 }; /* no figure is longer than REACH bytes */

struct stet__figures {
  const stet_alloc *a;
  stet__pattern **patterns; /* [stet__n_figure_rules]; NULL until the first figure; each NULL until it is tried */
  uint32_t tried;
  bool fast;
  stet__matcher *matcher;
  stet__buf clean; /* a passage without invalid bytes */
  stet__buf pool;
  stet__day reference; /* year 0: none */
};

stet__figures *stet__figures_new(const stet_alloc *a, stet_error *error) {
  stet__figures *f = stet__realloc(a, NULL, 0, sizeof *f);
  if (f) {
    memset(f, 0, sizeof *f);
    f->a = a;
    stet__buf_init(&f->clean, a);
    stet__buf_init(&f->pool, a);
    f->matcher = stet__matcher_new(a);
  }
  if (f && f->matcher) return f;
  stet__figures_free(f);
  stet__fail(error, STET_ENOMEM, 0, NULL);
  return NULL;
}

void stet__figures_free(stet__figures *f) {
  if (!f) return;
  for (size_t i = 0; f->patterns && i < stet__n_figure_rules; i++) stet__pattern_free(f->patterns[i]);
  stet__free(f->a, f->patterns, stet__n_figure_rules * sizeof(stet__pattern *));
  stet__matcher_free(f->matcher);
  stet__buf_fini(&f->clean);
  stet__buf_fini(&f->pool);
  stet__free(f->a, f, sizeof *f);
}

void stet__figures_begin(stet__figures *f, const char *reference) {
  stet__buf_clear(&f->pool);
  f->reference = stet__day_of(reference);
}

const char *stet__figures_pool(const stet__figures *f) { return f->pool.p; }

static bool make_table(stet__figures *f) {
  size_t size = stet__n_figure_rules * sizeof *f->patterns;
  if (f->patterns) return true;
  f->patterns = stet__realloc(f->a, NULL, 0, size);
  if (f->patterns) memset(f->patterns, 0, size);
  return f->patterns != NULL;
}

/* The pattern of rule k; NULL: out of memory. */
static const stet__pattern *pattern_of(stet__figures *f, size_t k) {
  const char *p = stet__figure_rules[k].pattern;
  if (f->patterns[k]) return f->patterns[k];
  f->patterns[k] = stet__pattern_new(f->a, p, strlen(p), STET__PATTERN_ANCHORED | STET__PATTERN_CHECKED, NULL);
  if (f->patterns[k] && f->fast) stet__pattern_jit(f->patterns[k]);
  return f->patterns[k];
}

/* ---- The sieve ---- */

static uint32_t classes_of(const char *p, uint32_t n) {
  char low[16];
  if (*p >= '0' && *p <= '9') return STET__FIGURE_DIGIT;
  if (n > 1 && p[n - 1] == '.') n--;
  uint32_t letters = 0;
  while (letters < n && (p[letters] < '0' || p[letters] > '9')) letters++;
  if (letters < n && letters <= 3) n = letters; /* "N1", "Rs500": the sign of a currency and a number */
  if (n > sizeof low) return 0;
  for (uint32_t i = 0; i < n; i++) low[i] = p[i] >= 'A' && p[i] <= 'Z' ? (char)(p[i] + 32) : p[i];
  uint32_t h = stet__figure_hash(low, n);
  for (size_t k = h & (stet__n_figure_words - 1); stet__figure_words[k].hash; k = (k + 1) & (stet__n_figure_words - 1))
    if (stet__figure_words[k].hash == h) return stet__figure_words[k].classes;
  return 0;
}

/* The classes of token i of n, by which a figure can begin there. */
static uint32_t classes_at(const char *text, const stet__token *v, size_t n, size_t i) {
  uint32_t classes = classes_of(text + v[i].start, v[i].end - v[i].start);
  if (classes & STET__FIGURE_ASKS) {
    uint32_t next = i + 1 < n ? classes_of(text + v[i + 1].start, v[i + 1].end - v[i + 1].start) : 0;
    if (!(next & STET__FIGURE_ANSWERS)) return 0;
  }
  return classes & ~(uint32_t)(STET__FIGURE_ASKS | STET__FIGURE_ANSWERS);
}

static uint8_t address_of(uint8_t kind) {
  return kind == STET__TOKEN_URL      ? STET_TYPE_URL
         : kind == STET__TOKEN_EMAIL  ? STET_TYPE_EMAIL
         : kind == STET__TOKEN_HANDLE ? STET_TYPE_HANDLE
                                      : STET_TYPE_HASHTAG;
}

/* ---- Finds ---- */

/* The token of v[i..n) that ends at `end`; n: none does. */
static size_t token_ending(const stet__token *v, size_t i, size_t n, uint32_t end) {
  while (i < n && v[i].end < end) i++;
  return i < n && v[i].end == end ? i : n;
}

/* The longest find at token i: its last token, or n where there is none. False: out of memory. */
static bool find_at(stet__figures *f, const char *text, uint32_t size, const stet__token *v, size_t n, size_t i, uint32_t classes,
                    size_t *last, uint8_t *type) {
  uint32_t from = v[i].start, stop = size - from > REACH ? from + REACH : size;
  while (stop < size && ((unsigned char)text[stop] & 0xC0) == 0x80) stop++;
  *last = n;
  uint32_t longest = 0;
  for (size_t k = 0; k < stet__n_figure_rules; k++) {
    stet_span span;
    if (!(stet__figure_rules[k].begins & classes)) continue;
    f->tried++;
    const stet__pattern *pattern = pattern_of(f, k);
    if (!pattern) return false;
    stet__match m = stet__pattern_find(pattern, f->matcher, text, stop, from, &span, NULL, 0);
    if (m == STET__MATCH_NOMEM) return false;
    if (m != STET__MATCH_FOUND || span.end <= longest) continue;
    size_t t = token_ending(v, i, n, span.end);
    if (t == n) continue;
    longest = span.end;
    *last = t;
    *type = stet__figure_rules[k].type;
  }
  return true;
}

/* Appends the mention of the tokens v[first..last] of n. */
static bool put(stet__figures *f, const char *text, const stet__token *v, size_t n, size_t first, size_t last, stet__mention m,
                stet__mentions *out) {
  char value[64];
  size_t size = 0;
  stet__around around = {0};
  m.start = v[first].start;
  m.end = v[last].end;
  if (m.type == STET_TYPE_DATE && f->reference.year) around = stet__around_of(text, v, n, first, last);
  if (m.type > STET_TYPE_PRODUCT && m.type < STET_TYPE_URL)
    size = stet__figure_value(m.type, text + m.start, m.end - m.start, f->reference, &around, value);
  if (!STET__ROOM(out->a, out->v, out->n, out->cap)) return false;
  m.value = (uint32_t)f->pool.n;
  m.value_size = (uint32_t)size;
  m.known = m.type <= STET_TYPE_PRODUCT;
  m.score = m.known ? KNOWN : 1.0f;
  if (size && !stet__buf_add(&f->pool, value, size)) return false;
  out->v[out->n++] = m;
  return true;
}

/* A number that stands right behind a month's name and means something else ("November 348 percent") lost what parted them. "May"
** is a month where a word before it says so. */
static bool is_glued(const char *text, const stet__token *v, size_t i, uint8_t type) {
  if (i == 0 || (type != STET_TYPE_PERCENT && type != STET_TYPE_QUANTITY)) return false;
  static const char months[] = " January February March April June July August September October November December "
                               "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. ";
  if (stet__token_in(text, &v[i - 1], months)) return true;
  return i > 1 && stet__token_in(text, &v[i - 1], " May ") &&
         stet__token_in(text, &v[i - 2], " on in since until by from last this of before after early late ");
}

/* The passage's text, its bytes that are not UTF-8 replaced; NULL: out of memory. */
static const char *valid_text(stet__figures *f, const stet__passage *p) {
  size_t bad = stet__utf8_invalid(p->text, p->n, 0);
  if (bad == p->n) return p->text;
  stet__buf_clear(&f->clean);
  if (!stet__buf_add(&f->clean, p->text, p->n)) return NULL;
  for (; bad < p->n; bad = stet__utf8_invalid(f->clean.p, p->n, bad + 1)) f->clean.p[bad] = '?';
  return f->clean.p;
}

bool stet__figures_run(stet__figures *f, const stet__passage *p, uint32_t passage, const stet__token *tokens, stet__mentions *out) {
  const stet__token *v = tokens + p->first;
  const char *text = NULL;
  size_t n = p->n_tokens;
  if (f->tried > JIT_AFTER && !f->fast) {
    for (size_t k = 0; k < stet__n_figure_rules; k++)
      if (f->patterns[k]) stet__pattern_jit(f->patterns[k]);
    f->fast = true;
  }
  for (size_t i = 0; i < n;) {
    uint8_t type = 0;
    size_t last = n;
    if (v[i].kind >= STET__TOKEN_URL && v[i].kind <= STET__TOKEN_HASHTAG) {
      last = i;
      type = address_of(v[i].kind);
    } else {
      uint32_t classes = classes_at(p->text, v, n, i);
      if (!classes) {
        i++;
        continue;
      }
      if (!text && (!make_table(f) || !(text = valid_text(f, p)))) return false;
      if (!find_at(f, text, p->n, v, n, i, classes, &last, &type)) return false;
    }
    stet__mention m = {.passage = passage, .type = type, .name = STET__NO_NAME};
    if (last < n && !is_glued(p->text, v, i, type) && !put(f, p->text, v, n, i, last, m, out)) return false;
    i = last < n ? last + 1 : i + 1;
  }
  return true;
}

/* ---- Sums whose currency the document tells ---- */

/* What the document says of currencies. */
static void read_lands(const stet__figures *f, const stet__passage *passages, size_t n, const stet__token *tokens,
                       const stet__mentions *m, stet__lands *lands) {
  char unit[24];
  for (size_t i = 0; i < n; i++) stet__lands_read(lands, &passages[i], tokens);
  for (size_t i = 0; i < m->n; i++) {
    const stet__mention *e = &m->v[i];
    if (e->type != STET_TYPE_MONEY || !e->value_size) continue;
    bool outright = !stet__figure_unit(passages[e->passage].text + e->start, e->end - e->start, unit);
    if (outright) stet__lands_add(lands, f->pool.p + e->value);
  }
}

bool stet__figures_settle(stet__figures *f, const stet__passage *passages, size_t n, const stet__token *tokens, stet__mentions *m) {
  stet__lands lands = {{0}};
  bool read = false;
  for (size_t i = 0; i < m->n; i++) {
    char unit[24], usual[4] = "", value[64];
    stet__mention *e = &m->v[i];
    if (e->type != STET_TYPE_MONEY) continue;
    const char *p = passages[e->passage].text + e->start;
    size_t size = stet__figure_unit(p, e->end - e->start, unit);
    if (!size) continue;
    if (!read) read_lands(f, passages, n, tokens, m, &lands);
    read = true;
    if (e->value_size) memcpy(usual, f->pool.p + e->value, 3);
    const char *code = stet__lands_code(&lands, unit, size, e->value_size ? usual : NULL);
    if (code == usual) continue;
    size = code ? stet__figure_sum(p, e->end - e->start, code, value) : 0;
    e->value = (uint32_t)f->pool.n;
    e->value_size = (uint32_t)size;
    if (size && !stet__buf_add(&f->pool, value, size)) return false;
  }
  return true;
}
