/* names_model: finds the parts of an image and checks them; see the header for the layout. */
#include "tag/names_model.h"

#include <math.h>

#include "tag/evidence.h"

typedef struct cursor {
  const unsigned char *image;
  size_t at;
} cursor; /* `at` past the end is seen when the size is compared */

static uint32_t get32(const unsigned char *p) {
  return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static const void *take(cursor *c, size_t n) {
  const void *p = c->image + c->at;
  c->at += n;
  return p;
}

static void take_floats(cursor *c, stet__layer *l, size_t n) {
  l->step = take(c, n * sizeof(float));
  l->b = take(c, n * sizeof(float));
}

static void take_weights(cursor *c, stet__layer *l, size_t C, size_t H) {
  l->C = (uint32_t)C;
  l->H = (uint32_t)H;
  l->w = take(c, C * H);
}

/* Sets every pointer; answers the size that the dimensions ask for. Only addresses are made, nothing is read. */
static size_t lay_out(stet__names_model *m, const unsigned char *image, size_t *floats, size_t *floats_end) {
  cursor c = {image, STET__NAMES_HEAD};
  m->lexicon.words = take(&c, (size_t)m->lexicon.n_words * 4);
  m->lexicon.phrases = take(&c, (size_t)m->lexicon.n_phrases * 4);
  *floats = c.at;
  for (uint32_t i = 0; i < m->n_layers; i++) take_floats(&c, &m->layers[i], m->H);
  take_floats(&c, &m->memory, m->H);
  take_floats(&c, &m->around, m->H);
  take_floats(&c, &m->out, m->P);
  take_floats(&c, &m->own, m->P);
  m->chain.n_labels = m->L;
  m->chain.begin = take(&c, m->L * sizeof(float));
  m->chain.trans = take(&c, (size_t)m->L * m->L * sizeof(float));
  *floats_end = c.at;
  m->flags = take(&c, (size_t)STET__FLAGS * m->E * sizeof(int16_t));
  for (uint32_t i = 0; i < m->n_layers; i++) take_weights(&c, &m->layers[i], 3u * (i ? m->H : m->E), m->H);
  take_weights(&c, &m->memory, m->H, m->H);
  take_weights(&c, &m->around, (size_t)2 * m->E, m->H);
  take_weights(&c, &m->out, m->H, m->P);
  take_weights(&c, &m->own, m->E, m->P);
  m->bag = take(&c, (size_t)m->E << STET__WORD_BITS);
  m->vectors = take(&c, (size_t)m->rows * m->E);
  return c.at;
}

static bool good_dimensions(const stet__names_model *m, uint32_t flags, uint32_t bits) {
  return m->E >= STET__NAMES_E_STEP && m->E <= STET__NAMES_E_MAX && m->E % STET__NAMES_E_STEP == 0 && m->H >= 8 &&
         m->H <= STET__NAMES_H_MAX && m->H % 8 == 0 && m->n_layers >= 2 && m->n_layers <= STET__NAMES_LAYERS_MAX &&
         m->L == STET__NAMES_LABELS && m->rows < STET__NO_ROW && flags == STET__FLAGS && bits == STET__WORD_BITS &&
         m->lexicon.n_words >= 1 && m->lexicon.n_words < 1u << 24 && m->lexicon.n_phrases >= 1 && m->lexicon.n_phrases < 1u << 24;
}

static bool good_table(const uint32_t *table, uint32_t n, uint32_t below) {
  bool has_free = false;
  for (uint32_t i = 0; i < n; i++) {
    if (table[i] == STET__LEXICON_FREE) has_free = true;
    else if ((table[i] & 0xFFFF) >= below) return false;
  }
  return has_free;
}

static bool good_weights(const stet__names_model *m) { /* they stand one behind the other, up to the bag */
  for (const int8_t *w = m->layers[0].w; w < m->bag; w++)
    if (*w < -STET__STACK_WEIGHT || *w > STET__STACK_WEIGHT) return false;
  return true;
}

stet_status stet__names_model_open(stet__names_model *m, const void *image, size_t size, bool trusted, stet_error *error) {
  const unsigned char *p = image;
  size_t floats, floats_end;
  memset(m, 0, sizeof *m);
  if (size < STET__NAMES_HEAD || memcmp(p, "stetnam\n", 8) != 0) return stet__fail(error, STET_EMODEL, 0, "not a model of names");
  if (get32(p + 8) != STET__NAMES_VERSION) return stet__fail(error, STET_EMODEL, 8, "a model of another version");
  m->hash = (uint64_t)get32(p + 16) | (uint64_t)get32(p + 20) << 32;
  m->E = get32(p + 24);
  m->H = get32(p + 28);
  m->n_layers = get32(p + 32);
  m->L = get32(p + 36);
  m->rows = get32(p + 40);
  m->lexicon.n_words = get32(p + 52);
  m->lexicon.n_phrases = get32(p + 56);
  m->P = (m->L + 7u) / 8u * 8u;
  if (!good_dimensions(m, get32(p + 44), get32(p + 48)))
    return stet__fail(error, STET_EMODEL, 24, "a dimension is out of its bounds");
  if (lay_out(m, p, &floats, &floats_end) != size || get32(p + 12) != size)
    return stet__fail(error, STET_EMODEL, 12, "the model's size is not what its head says");
  if (trusted) return STET_OK;
  if (!good_table(m->lexicon.words, m->lexicon.n_words, m->rows))
    return stet__fail(error, STET_EMODEL, 52, "the words' table is damaged");
  if (!good_table(m->lexicon.phrases, m->lexicon.n_phrases, 0x10000))
    return stet__fail(error, STET_EMODEL, 56, "the phrases' table is damaged");
  for (size_t at = floats; at < floats_end; at += sizeof(float)) {
    float v;
    memcpy(&v, p + at, sizeof v);
    if (!(fabsf(v) < 10000.0f)) return stet__fail(error, STET_EMODEL, at, "a number is out of its bounds");
  }
  if (!good_weights(m)) return stet__fail(error, STET_EMODEL, 12, "a weight is out of its bounds");
  if (stet__hash(p + STET__NAMES_HEAD, size - STET__NAMES_HEAD, 0) != m->hash)
    return stet__fail(error, STET_EMODEL, 16, "the model is damaged");
  return STET_OK;
}
