/* tagger: names by a stack of convolutions and a linear chain.
**
** Words: a sentence has T tokens, E is the width of what a token is by itself, H that of a layer, L the labels (O, and B and I of
** seven types). All activations are whole numbers 0..127 (chain/stack.h).
**
**   own_t  = sum of bag[id] over the word's ids + vectors[row] + sum of flags[f] over its flags, in steps of 1/64, then halved,
**            moved by 64 and held within 0..127                                                                             [E]
**   g      = means of own over the token's sentence and over its document, each twice as far from zero                    [2 E]
**   a1     = layer(own) + around(g), ..., a(n-1) = layer(a(n-2)): each sees its neighbours, n layers n tokens on each side  [H]
**   m_t    = mean of a(n-1) over the other places of the document where the same word stands, as a name would be written     [H]
**   a_n    = layer(a(n-1)) + memory(m_t)                                                                                     [H]
**   emit_t = out(a_n) + own'(own_t)                                                                                          [L]
**
** and the chain makes labels and probabilities of the emissions. m is what lets a full mention settle the short ones: "Jordan said"
**   a1     = layer(own) + around(g), ..., a(n-1) = layer(a(n-2)): each sees its neighbours, n layers n tokens around          [H]
** was worth more than wider layers (model/ORIGIN.md). Both are means over the window of the document that is at hand (WINDOW
** tokens), so that memory does not grow with the text.
**
** own_t without the place is the same for a word wherever it stands, so the sums of the commonest words are kept from call to call
** in a table of their own; what is kept is keyed by the word's bytes, so it changes no answer.
**
** A word is dull where it is not written as a name would be and own' alone has no better label for it than O. A token that sees
** dull words only, n on either side, is taken for O and the layers are not asked: 45 % of tokens of prose. Of 62,000 entities
** in train articles that loses one and makes three, of the development sets none. The others are computed as if all were.
**
** Stretches of tokens whose best label is O beyond doubt are not given to the chain: a sentence is cut there, which changes no
** probability by more than e^-SURE.
**
** The probability of a name is that of its whole span and type under the chain: P(B at its first token) times, from token to token,
** P(I | what stands before), times P(not I) behind its last.
*/
#include "tag/tagger.h"

#include "model/builtin.h"
#include "tag/check.h"
#include "tag/evidence.h"
#include "tag/names_model.h"

enum { WINDOW = 8192, SENTENCE_MAX = 256, CACHE_BITS = 13, CACHED_WORD = 24, MEANS_TIMES = 2 };
#define SURE 10.0f

typedef struct cached { /* what a word is by itself */
  char word[CACHED_WORD];
  uint8_t n, kind;
  bool dull;
  uint32_t key;
  uint64_t flags;
  int16_t own[STET__NAMES_E_MAX];
} cached;

typedef struct piece { /* a sentence, or a part of one that is too long */
  uint32_t passage, first, n; /* of the document's tokens */
  uint32_t row; /* of its first token in the window's arrays; an empty row stands before and behind it */
} piece;

typedef struct part { /* tokens of a sentence that may be of a name */
  piece at;
  uint32_t before, behind; /* tokens of the sentence on either side */
} part;

struct stet__tagger {
  const stet_alloc *a;
  stet__names_model model;
  int8_t *rows; /* of all layers but the first, one behind the other */
  size_t n_rows;
  stet__chain_work chain;
  uint16_t *at;  /* [2^CACHE_BITS] by the word's hash: its place in the cache and one, 0 where none is */
  cached *cache; /* dense, so that a short text touches little memory */
  size_t n_cache, cap_cache;
  piece *pieces;
  size_t n_pieces, cap_pieces;
  part *parts;
  size_t n_parts, cap_parts;
  uint64_t *flags;
  size_t cap_flags; /* [rows] */
  uint32_t *keys;
  size_t cap_keys; /* [rows]; then the group of each, 0: none */
  uint8_t *own;
  size_t cap_own; /* [rows][E] */
  uint8_t *a1, *a2;
  size_t cap_a1, cap_a2; /* [rows][H] two layers in turn */
  float *values;
  size_t cap_values; /* [SENTENCE_MAX][max(H, P)] */
  uint8_t *means;
  size_t cap_means; /* [SENTENCE_MAX][H] */
  float *recalled;
  size_t cap_recalled; /* likewise */
  uint32_t *slots;
  size_t cap_slots; /* open table: group + 1 of a key */
  uint32_t *group_key, *group_n;
  size_t cap_group_key, cap_group_n; /* [groups] */
  int32_t *group_sum;
  size_t cap_group_sum; /* [groups][H] */
  float *emit;
  size_t cap_emit; /* [SENTENCE_MAX][L] */
  float *marginal;
  size_t cap_marginal; /* likewise */
  uint8_t path[SENTENCE_MAX];
  stet__chain_table table; /* of the model's chain */
};

/* Rows of weights for the layers whose inputs are mostly 0. False: out of memory. */
static bool make_rows(stet__tagger *t) {
  stet__layer *l = t->model.layers;
  for (uint32_t i = 1; i < t->model.n_layers; i++) t->n_rows += stet__stack_rows_size(&l[i]);
  if (t->n_rows == 0) return true;
  t->rows = stet__realloc(t->a, NULL, 0, t->n_rows);
  if (!t->rows) return false;
  int8_t *rows = t->rows;
  for (uint32_t i = 1; i < t->model.n_layers; i++) {
    size_t size = stet__stack_rows_size(&l[i]);
    if (size == 0) continue;
    stet__stack_rows(&l[i], rows);
    l[i].rows = rows;
    rows += size;
  }
  return true;
}

stet__tagger *stet__tagger_new(const stet_alloc *a, stet_error *error) {
  stet__tagger *t = stet__realloc(a, NULL, 0, sizeof *t);
  if (!t) {
    stet__fail(error, STET_ENOMEM, 0, NULL);
    return NULL;
  }
  memset(t, 0, sizeof *t);
  t->a = a;
  size_t size;
  const void *image = stet__builtin_names(&size);
  if (stet__names_model_open(&t->model, image, size, true, error) != STET_OK) {
    stet__free(a, t, sizeof *t);
    return NULL;
  }
  if (!make_rows(t)) {
    stet__free(a, t, sizeof *t);
    stet__fail(error, STET_ENOMEM, 0, NULL);
    return NULL;
  }
  stet__chain_lay_out(&t->model.chain, &t->table);
  t->model.chain.table = &t->table;
  return t;
}

void stet__tagger_free(stet__tagger *t) {
  if (!t) return;
  const stet_alloc *a = t->a;
  if (t->rows) stet__free(a, t->rows, t->n_rows);
  stet__chain_work_fini(&t->chain, a);
  if (t->at) stet__free(a, t->at, sizeof *t->at << CACHE_BITS);
  STET__FREE(a, t->cache, t->cap_cache);
  STET__FREE(a, t->pieces, t->cap_pieces);
  STET__FREE(a, t->parts, t->cap_parts);
  STET__FREE(a, t->flags, t->cap_flags);
  STET__FREE(a, t->keys, t->cap_keys);
  STET__FREE(a, t->own, t->cap_own);
  STET__FREE(a, t->a1, t->cap_a1);
  STET__FREE(a, t->a2, t->cap_a2);
  STET__FREE(a, t->values, t->cap_values);
  STET__FREE(a, t->means, t->cap_means);
  STET__FREE(a, t->recalled, t->cap_recalled);
  STET__FREE(a, t->slots, t->cap_slots);
  STET__FREE(a, t->group_key, t->cap_group_key);
  STET__FREE(a, t->group_n, t->cap_group_n);
  STET__FREE(a, t->group_sum, t->cap_group_sum);
  STET__FREE(a, t->emit, t->cap_emit);
  STET__FREE(a, t->marginal, t->cap_marginal);
  stet__free(a, t, sizeof *t);
}

/* ---- What a token is by itself ---- */

/* In steps of a fixed number, which a compiler makes one instruction of. */
static void add_row8(int16_t *sum, const int8_t *row, size_t E) {
  for (size_t e = 0; e < E; e += STET__NAMES_E_STEP)
    for (size_t k = 0; k < STET__NAMES_E_STEP; k++) sum[e + k] = (int16_t)(sum[e + k] + row[e + k]);
}

static void add_row16(int16_t *sum, const int16_t *row, size_t E) {
  for (size_t e = 0; e < E; e += STET__NAMES_E_STEP)
    for (size_t k = 0; k < STET__NAMES_E_STEP; k++) sum[e + k] = (int16_t)(sum[e + k] + row[e + k]);
}

static void add_flags(const stet__names_model *m, uint64_t flags, unsigned from, unsigned to, int16_t *sum) {
  for (unsigned f = from; f < to; f++)
    if (flags >> f & 1u) add_row16(sum, m->flags + f * (size_t)m->E, m->E);
}

static void to_activations(const int16_t *sum, size_t E, uint8_t *own) {
  for (size_t e = 0; e < E; e += STET__NAMES_E_STEP)
    for (size_t k = e; k < e + STET__NAMES_E_STEP; k++) {
      int16_t v = (int16_t)((sum[k] + 2 * STET__STACK_ZERO_IN) >> 1);
      own[k] = (uint8_t)(v < 0 ? 0 : v > STET__STACK_TOP ? STET__STACK_TOP : v);
    }
}

/* Has a word of these sums no better label than O, by itself and wherever it stands? */
static bool is_dull(const stet__names_model *m, const int16_t *word) {
  uint8_t own[STET__NAMES_E_MAX];
  float emit[STET__NAMES_LABELS + 7];
  to_activations(word, m->E, own);
  stet__stack_linear(&m->own, own, m->E, 1, emit);
  for (size_t y = 1; y < m->L; y++)
    if (emit[y] > emit[0]) return false;
  return true;
}

static void sum_word(const stet__names_model *m, const char *p, uint32_t n, uint8_t kind, cached *c) {
  stet__word_evidence w;
  size_t E = m->E;
  stet__evidence_word(&m->lexicon, p, n, kind, &w);
  memset(c->own, 0, E * sizeof *c->own);
  for (size_t k = 0; k < STET__WORD_IDS; k++) add_row8(c->own, m->bag + (size_t)w.ids[k] * E, E);
  if (w.row != STET__NO_ROW) add_row8(c->own, m->vectors + (size_t)w.row * E, E);
  add_flags(m, w.flags, 0, STET__FLAGS_WORD, c->own);
  c->key = w.key;
  c->flags = w.flags;
  c->dull = !c->key && is_dull(m, c->own);
}

static bool is_invisible(uint32_t cp) {
  return cp == 0xAD || (cp >= 0x200B && cp <= 0x200D) || cp == 0x2060 || cp == 0xFEFF || stet__is_direction(cp);
}

/* A word without the characters in it that nobody sees, in `out`; its size, or 0: it has none of them, or is too long. */
static uint32_t seen(const char *p, uint32_t n, char *out) {
  uint32_t k = 0;
  bool any = false;
  if (n > 2 * CACHED_WORD) return 0;
  for (uint32_t i = 0, size; i < n; i += size) {
    uint32_t cp = (unsigned char)p[i];
    size = cp < 0x80 ? 1 : (uint32_t)stet__utf8_decode(p + i, n - i, &cp);
    if (is_invisible(cp)) any = true;
    else memcpy(out + k, p + i, size), k += size;
  }
  return any ? k : 0;
}

/* The place in the cache for a word; NULL: out of memory. */
static cached *place_of(stet__tagger *t, const char *p, uint32_t n, uint8_t kind) {
  uint16_t *at = &t->at[stet__hash(p, n, kind) >> (64 - CACHE_BITS)];
  if (*at) return &t->cache[*at - 1];
  if (!STET__ROOM(t->a, t->cache, t->n_cache, t->cap_cache)) return NULL;
  cached *c = &t->cache[t->n_cache++];
  c->n = 0;
  *at = (uint16_t)t->n_cache;
  return c;
}

/* The sums of a word, from the cache where it stands there; `spare` for words too long for it. They stand until the next call.
** NULL: out of memory. */
static const cached *word_of(stet__tagger *t, const char *p, uint32_t n, uint8_t kind, cached *spare) {
  char clean[2 * CACHED_WORD];
  uint32_t n_clean = memchr(p, 0xE2, n) || memchr(p, 0xC2, n) || memchr(p, 0xEF, n) || memchr(p, 0xD8, n) ? seen(p, n, clean) : 0;
  if (n_clean) p = clean, n = n_clean;
  if (n > CACHED_WORD) {
    sum_word(&t->model, p, n, kind, spare);
    return spare;
  }
  cached *c = place_of(t, p, n, kind);
  if (!c) return NULL;
  if (c->n == n && c->kind == kind && memcmp(c->word, p, n) == 0) return c;
  sum_word(&t->model, p, n, kind, c);
  memcpy(c->word, p, n);
  c->n = (uint8_t)n;
  c->kind = kind;
  return c;
}

/* own of a token: its word's sums and those of the flags of its place. */
static void finish_own(const stet__names_model *m, const int16_t *word, uint64_t flags, uint8_t *own) {
  size_t E = m->E;
  int16_t sum[STET__NAMES_E_MAX];
  memcpy(sum, word, E * sizeof *sum);
  add_flags(m, flags, STET__FLAGS_WORD, STET__FLAGS, sum);
  to_activations(sum, E, own);
}

/* Cuts out of a sentence the tokens that see another word than a dull one. False: out of memory. */
static bool add_parts(stet__tagger *t, const piece *s, const bool *dull) {
  size_t begun = t->n_parts;
  uint32_t reach = t->model.n_layers;
  for (uint32_t i = 0; i < s->n; i++) {
    if (dull[i]) continue;
    uint32_t from = i > reach ? i - reach : 0, to = s->n - i > reach ? i + reach + 1 : s->n;
    part *last = t->n_parts > begun ? &t->parts[t->n_parts - 1] : NULL;
    if (!last || last->before + last->at.n < from) {
      if (!STET__ROOM(t->a, t->parts, t->n_parts, t->cap_parts)) return false;
      last = &t->parts[t->n_parts++];
      *last = (part){{s->passage, s->first + from, 0, s->row + from}, from, 0};
    }
    last->at.n = to - last->before;
    last->behind = s->n - to;
  }
  return true;
}

/* The rows of a part and of `by` tokens on either side, as far as its sentence goes. */
static piece widened(const part *p, uint32_t by) {
  uint32_t left = by < p->before ? by : p->before, right = by < p->behind ? by : p->behind;
  return (piece){p->at.passage, p->at.first - left, left + p->at.n + right, p->at.row - left};
}

/* Sets the `own` of a sentence's tokens and finds its parts. */
static bool own_of_piece(stet__tagger *t, const stet__passage *passages, const stet__token *tokens, const piece *s) {
  const char *text = passages[s->passage].text;
  const stet__token *v = tokens + s->first;
  size_t E = t->model.E;
  int16_t sums[SENTENCE_MAX][STET__NAMES_E_MAX];
  bool dull[SENTENCE_MAX];
  cached spare;
  for (uint32_t i = 0; i < s->n; i++) {
    uint32_t size = v[i].end - v[i].start;
    const char *as = text + v[i].start;
    if (v[i].kind == STET__TOKEN_EMOJI) as = ",", size = 1; /* the network has seen too few: to it they are commas */
    else if (size == 4 && stet__token_is_possessive(text, &v[i])) as = "'s", size = 2; /* with the mark that it has seen more */
    const cached *word = word_of(t, as, size, v[i].kind == STET__TOKEN_EMOJI ? STET__TOKEN_PUNCT : v[i].kind, &spare);
    if (!word) return false;
    memcpy(sums[i], word->own, E * sizeof **sums);
    t->flags[s->row + i] = word->flags;
    t->keys[s->row + i] = word->key;
    dull[i] = word->dull;
  }
  stet__evidence_sentence(&t->model.lexicon, text, v, s->n, t->flags + s->row);
  for (uint32_t i = 0; i < s->n; i++) finish_own(&t->model, sums[i], t->flags[s->row + i], t->own + (s->row + i) * E);
  return add_parts(t, s, dull);
}

/* ---- Layers ---- */

/* A layer's values for the tokens of s; `more`: what each gets besides, NULL: nothing. */
static void layer(stet__tagger *t, const stet__layer *l, const uint8_t *in, size_t width, piece s, const float *more,
                  uint8_t *out) {
  size_t H = l->H;
  stet__stack_linear(l, in + (s.row - 1) * width, width, s.n, t->values);
  if (more)
    for (uint32_t i = 0; i < s.n; i++)
      for (size_t h = 0; h < H; h++) t->values[i * H + h] += more[h];
  stet__stack_clamp(t->values, s.n * H, out + s.row * H);
}

/* ---- What a token is among ---- */

/* Adds the rows of `own` of a piece to sum[E], as distances from zero. */
static void add_own(const stet__tagger *t, const piece *s, int32_t *sum) {
  size_t E = t->model.E;
  for (uint32_t r = s->row; r < s->row + s->n; r++)
    for (size_t e = 0; e < E; e++) sum[e] += t->own[r * E + e] - STET__STACK_ZERO_IN;
}

/* The mean of n such rows, MEANS_TIMES as far from zero. */
static void to_mean(const int32_t *sum, size_t E, uint32_t n, uint8_t *mean) {
  for (size_t e = 0; e < E; e++) {
    float v = (float)STET__STACK_ZERO_IN + (float)MEANS_TIMES * (float)sum[e] / (float)n + 0.5f;
    mean[e] = (uint8_t)(v < 0 ? 0 : v > STET__STACK_TOP ? STET__STACK_TOP : v);
  }
}

/* means[0..E) of the sentence of a part; what stands behind it, of the document, stays. */
static void mean_of_sentence(const stet__tagger *t, const part *p, uint8_t *means) {
  int32_t sum[STET__NAMES_E_MAX] = {0};
  piece s = widened(p, SENTENCE_MAX);
  add_own(t, &s, sum);
  to_mean(sum, t->model.E, s.n, means);
}

static void mean_of_document(const stet__tagger *t, uint8_t *means) {
  int32_t sum[STET__NAMES_E_MAX] = {0};
  uint32_t n = 0;
  for (size_t k = 0; k < t->n_pieces; k++) {
    add_own(t, &t->pieces[k], sum);
    n += t->pieces[k].n;
  }
  to_mean(sum, t->model.E, n, means + t->model.E);
}

/* ---- The document's memory ---- */

/* The group of a key, made where it is new. */
static uint32_t group_of(stet__tagger *t, uint32_t key, size_t mask, uint32_t *n_groups) {
  for (size_t slot = key & mask;; slot = (slot + 1) & mask) {
    uint32_t g = t->slots[slot];
    if (g == 0) {
      t->slots[slot] = ++*n_groups;
      t->group_key[*n_groups - 1] = key;
      t->group_n[*n_groups - 1] = 0;
      memset(t->group_sum + (size_t)(*n_groups - 1) * t->model.H, 0, t->model.H * sizeof *t->group_sum);
      return *n_groups;
    }
    if (t->group_key[g - 1] == key) return g;
  }
}

/* Sums the rows of every key, and turns keys into groups; those of one token only into 0. False: out of memory. */
static bool make_groups(stet__tagger *t, const uint8_t *rows, size_t n_rows) {
  size_t H = t->model.H, n_slots = 64;
  uint32_t n = 0;
  while (n_slots < 2 * n_rows) n_slots *= 2; /* n_rows <= WINDOW + SENTENCE_MAX, so the table is large enough */
  memset(t->slots, 0, n_slots * sizeof *t->slots);
  for (size_t k = 0; k < t->n_parts; k++) {
    for (uint32_t r = t->parts[k].at.row; r < t->parts[k].at.row + t->parts[k].at.n; r++) {
      if (!t->keys[r]) continue;
      if (!stet__grow(t->a, (void **)&t->group_key, &t->cap_group_key, n + 1, sizeof *t->group_key) ||
          !stet__grow(t->a, (void **)&t->group_n, &t->cap_group_n, n + 1, sizeof *t->group_n) ||
          !stet__grow(t->a, (void **)&t->group_sum, &t->cap_group_sum, (n + 1) * H, sizeof *t->group_sum))
        return false;
      uint32_t g = group_of(t, t->keys[r], n_slots - 1, &n);
      int32_t *sum = t->group_sum + (size_t)(g - 1) * H;
      for (size_t h = 0; h < H; h++) sum[h] += rows[r * H + h];
      t->group_n[g - 1]++;
      t->keys[r] = g;
    }
  }
  for (size_t k = 0; k < t->n_parts; k++)
    for (uint32_t r = t->parts[k].at.row; r < t->parts[k].at.row + t->parts[k].at.n; r++)
      if (t->keys[r] && t->group_n[t->keys[r] - 1] < 2) t->keys[r] = 0;
  return true;
}

/* The mean of the other places where the word of row r of group g stands. */
static void mean_of_others(const stet__tagger *t, uint32_t g, const uint8_t *row, uint8_t *mean) {
  size_t H = t->model.H;
  const int32_t *all = t->group_sum + (size_t)(g - 1) * H;
  int32_t others = (int32_t)t->group_n[g - 1] - 1;
  for (size_t h = 0; h < H; h++) mean[h] = (uint8_t)((2 * (all[h] - row[h]) + others) / (2 * others));
}

/* The last layer's values with what the memory adds. */
static void recall(stet__tagger *t, const piece *s, const uint8_t *rows) {
  const stet__layer *l = &t->model.memory;
  size_t H = l->H, n = 0;
  uint32_t of[SENTENCE_MAX];
  for (uint32_t i = 0; i < s->n; i++) {
    uint32_t g = t->keys[s->row + i];
    if (g) mean_of_others(t, g, rows + (s->row + i) * H, t->means + n * H), of[n++] = i;
  }
  stet__stack_linear(l, t->means, H, n, t->recalled);
  for (size_t k = 0; k < n; k++)
    for (size_t h = 0; h < H; h++) t->values[of[k] * H + h] += t->recalled[k * H + h];
}

/* emit[s->n][L] */
static void emissions(stet__tagger *t, const piece *s, const uint8_t *in, uint8_t *out) {
  const stet__names_model *m = &t->model;
  size_t H = m->H, P = m->P, L = m->L;
  stet__stack_linear(&m->layers[m->n_layers - 1], in + (s->row - 1) * H, H, s->n, t->values);
  recall(t, s, in);
  stet__stack_clamp(t->values, s->n * H, out);
  stet__stack_linear(&m->out, out, H, s->n, t->values);
  for (uint32_t i = 0; i < s->n; i++) memcpy(t->emit + i * L, t->values + i * P, L * sizeof *t->emit);
  stet__stack_linear(&m->own, t->own + s->row * m->E, m->E, s->n, t->values);
  for (uint32_t i = 0; i < s->n; i++)
    for (size_t y = 0; y < L; y++) t->emit[i * L + y] += t->values[i * P + y];
}

/* ---- Labels into mentions ---- */

/* Labels from `first` on in steps of two: 1 the beginnings of names, 2 what goes on within one. */
static bool are_surely_out(const float *e, size_t first, size_t L) {
  for (size_t y = first; y < L; y += 2)
    if (e[y] + SURE > e[0]) return false;
  return true;
}

/* P(y_t = to | y_{t-1} = from), from the last marginals. */
static double step_to(const stet__tagger *t, size_t at, size_t from, size_t to) {
  float next[STET__NAMES_LABELS];
  stet__chain_next(&t->model.chain, &t->chain, at, from, next);
  return (double)next[to];
}

static float span_score(const stet__tagger *t, size_t from, size_t to, size_t T) { /* of path[from..to) among T positions */
  size_t L = t->model.L, inside = t->path[from] + 1u;
  double p = (double)t->marginal[from * L + t->path[from]];
  for (size_t i = from + 1; i < to; i++) p *= step_to(t, i, t->path[i - 1], inside);
  if (to < T) p *= 1 - step_to(t, to, t->path[to - 1], inside);
  return p < 0 ? 0 : p > 1 ? 1 : (float)p;
}

/* Does the word begin with a letter of another script than Latin? */
static bool is_foreign(const char *text, const stet__token *t) {
  uint32_t cp = 0;
  if (t->kind != STET__TOKEN_WORD) return false;
  stet__utf8_decode(text + t->start, t->end - t->start, &cp);
  return cp >= 0x370 && !(cp >= 0x1E00 && cp < 0x1F00) && stet__is_letter(cp);
}

/* The name without its article, possessive endings and the emoji around it: [*from, *to) of the document's tokens; what is left may
** be empty. */
static void trim(const char *text, const stet__token *v, uint8_t type, size_t *from, size_t *to) {
  while (*to > *from && (stet__token_is_possessive(text, &v[*to - 1]) || v[*to - 1].kind == STET__TOKEN_EMOJI)) --*to;
  while (*to > *from && (stet__token_is_possessive(text, &v[*from]) || v[*from].kind == STET__TOKEN_EMOJI)) ++*from;
  if (type == STET_TYPE_WORK || *to - *from < 2) return;
  const char *p = text + v[*from].start;
  uint32_t n = v[*from].end - v[*from].start;
  bool article = n == 3 && (p[0] | 32) == 't' && (p[1] | 32) == 'h' && (p[2] | 32) == 'e';
  if (article) ++*from;
}

/* A Latin name without the words of another script before it, which the network does not know; what is left is as likely a name as
** not, at the least. */
static void trim_foreign(const char *text, const stet__token *v, size_t *from, size_t to, float *score) {
  if (to - *from < 2 || v[to - 1].kind != STET__TOKEN_WORD || is_foreign(text, &v[to - 1]) || !is_foreign(text, &v[*from])) return;
  while (is_foreign(text, &v[*from])) ++*from;
  if (*score < 0.5f) *score = 0.5f;
}

/* What the lists say that the word behind "Inc." is, with which a sentence begins; STET_TYPE_COUNT: nothing. */
static uint8_t type_behind(uint32_t lists) {
  if (lists & STET__OF_PERSONS && !(lists & ~(uint32_t)STET__OF_PERSONS)) return STET_TYPE_PERSON;
  if (lists & STET__OF_PLACES) return STET_TYPE_PLACE;
  return lists & (1 << STET__LIST_COMPANY | 1 << STET__LIST_FIRM) ? STET_TYPE_ORG : STET_TYPE_COUNT;
}

/* Where a name that goes on behind the stop of an abbreviation, among tokens [from, to), was drawn over the end of a sentence ("in
** the U.S. | Trump said", "for Acme Inc. | Cook said"): the first token behind, and its type; `to`: nowhere. A land before a person
** is none of his name; in other names what is behind must be but a person's, by the lists, or behind a firm another's or a
** place. */
static size_t end_of_sentence(const stet__lexicon *x, const char *text, const stet__token *v, uint8_t type, size_t from, size_t to,
                              uint8_t *behind) {
  for (size_t i = from; i + 1 < to; i++) {
    if (text[v[i].end - 1] != '.' || !stet__token_is_capital(text, &v[i + 1])) continue;
    bool land = stet__token_in(text, &v[i], " U.S. U.K. D.C. U.S.A. U.A.E. ");
    bool firm = type == STET_TYPE_ORG && stet__token_in(text, &v[i], " Inc. Corp. Ltd. Co. ");
    *behind = STET_TYPE_PERSON;
    if (land && type == STET_TYPE_PERSON) return i + 1;
    if (i + 2 != to || (!firm && !(land && type == STET_TYPE_PLACE))) continue;
    *behind = type_behind(stet__lists_of(x, text, v + i + 1, 1));
    if (*behind == STET_TYPE_PERSON || (firm && *behind != STET_TYPE_COUNT)) return i + 1;
  }
  return to;
}

/* How likely the words of path[from..to) are of a name, of whatever type and wherever it begins. */
static float named_score(const stet__tagger *t, size_t from, size_t to) {
  size_t L = t->model.L;
  float out = 0;
  for (size_t i = from; i < to; i++)
    if (t->marginal[i * L] > out) out = t->marginal[i * L];
  return 1 - out;
}

static bool add_name(stet__mentions *out, uint32_t passage, const stet__token *v, size_t from, size_t to, uint8_t type,
                     float score, float named) {
  stet__mention m = stet__mention_of(passage, v[from].start, v[to - 1].end, type, score);
  if (named > score) m.named = named;
  return stet__mentions_add(out, m);
}

/* Mentions of the stretch [begin, end) of a piece, whose emissions begin at t->emit. */
static bool take_stretch(stet__tagger *t, const stet__passage *passages, const stet__token *tokens, const piece *s, size_t begin,
                         size_t end, stet__mentions *out) {
  size_t T = end - begin, L = t->model.L;
  const float *emit = t->emit + begin * L;
  if (!stet__chain_viterbi(&t->model.chain, &t->chain, t->a, emit, T, t->path, NULL) ||
      !stet__chain_marginals(&t->model.chain, &t->chain, t->a, emit, T, t->marginal, NULL))
    return false;
  for (size_t i = 0; i < T;) {
    size_t from = i++;
    if (t->path[from] == 0) continue;
    size_t type = (t->path[from] - 1u) / 2u;
    while (i < T && t->path[i] == 2 + 2 * type) i++;
    float score = span_score(t, from, i, T), named = named_score(t, from, i);
    size_t a = s->first + begin + from, b = s->first + begin + i;
    trim(passages[s->passage].text, tokens, (uint8_t)type, &a, &b);
    if (a == b) continue;
    trim_foreign(passages[s->passage].text, tokens, &a, b, &score);
    uint8_t behind = STET_TYPE_PERSON;
    size_t cut = end_of_sentence(&t->model.lexicon, passages[s->passage].text, tokens, (uint8_t)type, a, b, &behind);
    uint8_t before = cut < b && type == STET_TYPE_PERSON ? STET_TYPE_PLACE : (uint8_t)type;
    if (!add_name(out, s->passage, tokens, a, cut, before, score, named)) return false;
    if (cut < b && !add_name(out, s->passage, tokens, cut, b, behind, score, named)) return false;
  }
  return true;
}

static bool take_names(stet__tagger *t, const stet__passage *passages, const stet__token *tokens, const piece *s,
                       stet__mentions *out) {
  size_t L = t->model.L;
  for (size_t i = 0; i < s->n;) {
    if (are_surely_out(t->emit + i * L, 1, L)) {
      i++;
      continue;
    }
    size_t begin = i ? i - 1 : 0, end = i + 1;
    while (end < s->n && !(are_surely_out(t->emit + end * L, 1, L) && are_surely_out(t->emit + end * L, 2, L))) end++;
    i = end;
    if (end < s->n) end++;
    if (!take_stretch(t, passages, tokens, s, begin, end, out)) return false;
  }
  return true;
}

/* ---- Windows ---- */

static bool make_room(stet__tagger *t, size_t rows) {
  const stet__names_model *m = &t->model;
  size_t widest = m->H > m->P ? m->H : m->P, L = m->L;
  if (!t->at) {
    t->at = stet__realloc(t->a, NULL, 0, sizeof *t->at << CACHE_BITS);
    if (!t->at) return false;
    memset(t->at, 0, sizeof *t->at << CACHE_BITS);
  }
  return stet__grow(t->a, (void **)&t->flags, &t->cap_flags, rows, sizeof *t->flags) &&
         stet__grow(t->a, (void **)&t->keys, &t->cap_keys, rows, sizeof *t->keys) &&
         stet__grow(t->a, (void **)&t->own, &t->cap_own, rows * m->E, 1) &&
         stet__grow(t->a, (void **)&t->a1, &t->cap_a1, rows * m->H, 1) &&
         stet__grow(t->a, (void **)&t->a2, &t->cap_a2, rows * m->H, 1) &&
         stet__grow(t->a, (void **)&t->values, &t->cap_values, SENTENCE_MAX * widest, sizeof *t->values) &&
         stet__grow(t->a, (void **)&t->means, &t->cap_means, SENTENCE_MAX * m->H, 1) &&
         stet__grow(t->a, (void **)&t->recalled, &t->cap_recalled, SENTENCE_MAX * m->H, sizeof *t->recalled) &&
         stet__grow(t->a, (void **)&t->slots, &t->cap_slots, 4 * WINDOW, sizeof *t->slots) &&
         stet__grow(t->a, (void **)&t->emit, &t->cap_emit, SENTENCE_MAX * L, sizeof *t->emit) &&
         stet__grow(t->a, (void **)&t->marginal, &t->cap_marginal, SENTENCE_MAX * L, sizeof *t->marginal);
}

/* Cuts sentences from token `at` of passage `p` on until a window is full; moves both on. False: out of memory. */
static bool next_window(stet__tagger *t, const stet__passage *passages, size_t n, const stet__token *tokens, size_t *p,
                        uint32_t *at, size_t *rows) {
  *rows = 1;
  t->n_pieces = t->n_parts = 0;
  for (; *p < n; ++*p, *at = 0) {
    const stet__passage *passage = &passages[*p];
    while (*at < passage->n_tokens) {
      const stet__token *v = tokens + passage->first + *at;
      uint32_t left = passage->n_tokens - *at, k = 1;
      while (k < left && k < SENTENCE_MAX && !(v[k].flags & STET__TOKEN_FIRST)) k++;
      if (t->n_pieces && *rows + k + 1 > WINDOW) return true;
      if (!STET__ROOM(t->a, t->pieces, t->n_pieces, t->cap_pieces)) return false;
      t->pieces[t->n_pieces++] = (piece){(uint32_t)*p, passage->first + *at, k, (uint32_t)*rows};
      *rows += k + 1;
      *at += k;
    }
  }
  return true;
}

static void clear_border(const piece *s, uint8_t *rows, size_t width, int zero) {
  memset(rows + (s->row - 1) * width, zero, width);
  memset(rows + (s->row + s->n) * width, zero, width);
}

/* All layers but the last, of one part; `around`: what the first gets besides. */
static void layers_of(stet__tagger *t, const part *p, const float *around) {
  const stet__names_model *m = &t->model;
  layer(t, &m->layers[0], t->own, m->E, widened(p, m->n_layers - 1), around, t->a1);
  for (uint32_t i = 1; i + 1 < m->n_layers; i++)
    layer(t, &m->layers[i], i % 2 ? t->a1 : t->a2, m->H, widened(p, m->n_layers - 1 - i), NULL, i % 2 ? t->a2 : t->a1);
}

static void all_but_the_last(stet__tagger *t) {
  uint8_t means[2 * STET__NAMES_E_MAX];
  float around[STET__NAMES_H_MAX];
  mean_of_document(t, means);
  for (size_t k = 0; k < t->n_parts; k++) {
    const part *p = &t->parts[k];
    if (k == 0 || p->at.row - p->before != p[-1].at.row - p[-1].before) { /* another sentence */
      mean_of_sentence(t, p, means);
      stet__stack_linear(&t->model.around, means, 2 * (size_t)t->model.E, 1, around);
    }
    layers_of(t, p, around);
  }
}

static bool run_window(stet__tagger *t, const stet__passage *passages, const stet__token *tokens, size_t rows,
                       stet__mentions *out) {
  const stet__names_model *m = &t->model;
  if (!make_room(t, rows)) return false;
  for (size_t k = 0; k < t->n_pieces; k++) {
    const piece *s = &t->pieces[k];
    if (!own_of_piece(t, passages, tokens, s)) return false;
    clear_border(s, t->own, m->E, STET__STACK_ZERO_IN);
    clear_border(s, t->a1, m->H, 0);
    clear_border(s, t->a2, m->H, 0);
  }
  all_but_the_last(t);
  const uint8_t *last = m->n_layers % 2 ? t->a2 : t->a1;
  uint8_t *free_rows = m->n_layers % 2 ? t->a1 : t->a2;
  if (!make_groups(t, last, rows)) return false;
  for (size_t k = 0; k < t->n_parts; k++) {
    emissions(t, &t->parts[k].at, last, free_rows);
    if (!take_names(t, passages, tokens, &t->parts[k].at, out)) return false;
  }
  return true;
}

bool stet__tagger_run(stet__tagger *t, const stet__passage *passages, size_t n, const stet__token *tokens, stet__mentions *out) {
  size_t p = 0, rows;
  uint32_t at = 0;
  while (p < n) {
    if (!next_window(t, passages, n, tokens, &p, &at, &rows)) return false;
    if (t->n_pieces && !run_window(t, passages, tokens, rows, out)) return false;
  }
  return true;
}

const stet__lexicon *stet__tagger_lexicon(const stet__tagger *t) { return &t->model.lexicon; }
