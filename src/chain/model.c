/* model: opening an image; see model.h for the layout. Hosts of the other byte order are refused with an error, not misread. */
#include "chain/model.h"

/* No weight, scale or step is beyond this: sums of the largest nets then stay below 1e20, far from where floats end. */
#define WEIGHT_MAX 1e4f

static const char magic[8] = {'s', 't', 'e', 't', 'm', 'd', 'l', '\n'};

static uint32_t u32(const unsigned char *p) {
  return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static size_t float_count(const stet__net *n) {
  return n->D + (size_t)n->X * n->D + n->K + n->H + (size_t)n->H * n->L + (size_t)n->D * n->L + n->L + n->L + (size_t)n->L * n->L;
}

static size_t w1_count(const stet__net *n) { return (3 + 2 * (size_t)n->K) * n->D * n->H; }

size_t stet__model_size(const stet__net *n) {
  bool ok = n->bits >= 4 && n->bits <= 22 && n->D >= 2 && n->D % 2 == 0 && n->D <= STET__NET_D_MAX && n->X <= STET__NET_X_MAX &&
      n->K <= STET__NET_K_MAX &&
            n->H >= 1 && n->H <= STET__NET_H_MAX && n->L >= 1 && n->L <= STET__LABELS_MAX;
  return ok ? STET__MODEL_HEAD + 4 * float_count(n) + 2 * w1_count(n) + ((size_t)n->D << n->bits) : 0;
}

static stet_status check_floats(const float *f, const stet__net *n, stet_error *error) {
  size_t count = float_count(n), decay_at = n->D + (size_t)n->X * n->D;
  for (size_t i = 0; i < count; i++) {
    bool decay = i >= decay_at && i < decay_at + n->K;
    if (!(f[i] >= -WEIGHT_MAX && f[i] <= WEIGHT_MAX) || (decay && !(f[i] >= 0 && f[i] <= 0.95f)))
      return stet__fail(error, STET_EMODEL, STET__MODEL_HEAD + 4 * i, "a weight is not a number in its range");
  }
  const int16_t *w1 = (const int16_t *)(const void *)(f + count);
  int32_t bound = stet__net_w1_bound((3 + 2 * (size_t)n->K) * n->D);
  for (size_t i = 0; i < w1_count(n); i++)
    if (w1[i] > bound || w1[i] < -bound) return stet__fail(error, STET_EMODEL, STET__MODEL_HEAD + 4 * count + 2 * i,
        "a weight is out of its bounds");
  return STET_OK;
}

stet_status stet__model_open(stet__weights *w, const void *image, size_t size, uint32_t task, bool trusted, stet_error *error) {
  const unsigned char *p = image;
  const uint32_t one = 1;
  unsigned char low;
  memset(w, 0, sizeof *w);
  memcpy(&low, &one, 1);
  if (size < STET__MODEL_HEAD || memcmp(p, magic, 8)) return stet__fail(error, STET_EMODEL, 0, "not a stet model");
  if (!low) return stet__fail(error, STET_EMODEL, 0, "stet models need a little-endian machine");
  if (u32(p + 8) != STET__MODEL_VERSION) return stet__fail(error, STET_EMODEL, 8, "a model of another version");
  if (u32(p + 12) != task) return stet__fail(error, STET_EMODEL, 12, "a model for another task");
  stet__net n = {.bits = u32(p + 16), .D = u32(p + 20), .X = u32(p + 24), .K = u32(p + 28), .H = u32(p + 32), .L = u32(p + 36)};
  size_t want = stet__model_size(&n);
  if (!want) return stet__fail(error, STET_EMODEL, 16, "a dimension of the model is out of its bounds");
  if (want != size || u32(p + 44) != size) return stet__fail(error, STET_EMODEL, 44, "the model's size is wrong");
  memcpy(&n.scale, p + 40, 4);
  memcpy(&n.w1_step, p + 56, 4);
  if (!(n.scale > 0 && n.scale <= WEIGHT_MAX)) return stet__fail(error, STET_EMODEL, 40,
      "the model's scale is not a number in its range");
  if (!(n.w1_step > 0 && n.w1_step <= WEIGHT_MAX)) return stet__fail(error, STET_EMODEL, 56,
      "the model's step is not a number in its range");
  if (u32(p + 60)) return stet__fail(error, STET_EMODEL, 60, "the model's head is damaged");
  memcpy(&w->hash, p + 48, 8);
  const float *f = (const float *)(const void *)(p + STET__MODEL_HEAD);
  if (!trusted) {
    if (stet__hash(p + STET__MODEL_HEAD, size - STET__MODEL_HEAD, 0) != w->hash)
      return stet__fail(error, STET_EMODEL, 48, "the model is damaged: its hash is wrong");
    stet_status status = check_floats(f, &n, error);
    if (status != STET_OK) return status;
  }
  n.b0 = f;                       f += n.D;
  n.A = f;                        f += (size_t)n.X * n.D;
  n.decay = f;                    f += n.K;
  n.b1 = f;                       f += n.H;
  n.W2 = f;                       f += (size_t)n.H * n.L;
  n.V = f;                        f += (size_t)n.D * n.L;
  n.b2 = f;                       f += n.L;
  w->chain = (stet__chain){n.L, f, f + n.L, NULL};
  f += n.L + (size_t)n.L * n.L;
  n.W1 = (const int16_t *)(const void *)f;
  n.bag = (const int8_t *)(n.W1 + w1_count(&n));
  w->net = n;
  return STET_OK;
}

stet_status stet__committee_open(stet__committee *c, const void *images, size_t size, uint32_t task, bool trusted,
                                 stet_error *error) {
  const unsigned char *p = images;
  size_t at = 0;
  c->n = 0;
  do {
    size_t left = size - at, own = left < STET__MODEL_HEAD ? left : u32(p + at + 44);
    if (c->n == STET__MEMBERS_MAX) return stet__fail(error, STET_EMODEL, at, "the model has too many members");
    stet_status status = stet__model_open(&c->members[c->n++], p + at, own < left ? own : left, task, trusted, error);
    if (status != STET_OK) {
      if (error) error->offset += at;
      return status;
    }
    for (at += own; at % 8 && at < size; at++)
      if (p[at]) return stet__fail(error, STET_EMODEL, at, "the model is damaged between its members");
  } while (at < size);
  return STET_OK;
}
