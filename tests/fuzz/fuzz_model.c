/* Any bytes as a model: refused with an offset inside them, or fit for use. What is loaded cleans a page, and every score of it
** lies within 0..1 whatever the weights.
**
** The first byte chooses: bit 0 clear, the rest is the image. Bit 0 set, the rest changes an image that would load, so that the
** checks behind the hash are reached: the builtin one, or, with bit 1, one of zeros whose D, K and H are the next three bytes. A
** change is five bytes: a part (the head, the floats, W1, the bag), two bytes of place, two of value. Bit 2 leaves the hash wrong,
** bit 3 cuts the last byte off.
*/
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "chain/model.h"
#include "clean/features.h"
#include "model/builtin.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

#define DEMAND(x) ((x) ? (void)0 : refuse(__LINE__, #x))

static void refuse(int line, const char *what) {
  fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, line, what);
  abort();
}

static const char page[] =
  "Kiln site to become a park\n\nBy Odile Marr\n\nShare this page\n\nThe old brick kilns at Sallow Bend will be left standing, and "
  "the clay pits behind them filled with water, the parish decided on Tuesday.\n\nMost popular\n\nTen soups for a cold week\n";

static void use(const stet_model *model) {
  static stet_desk *desk;
  stet_doc *doc;
  stet_options o;
  size_t k;
  if (!desk) DEMAND(stet_desk_new(&desk, NULL, NULL) == STET_OK);
  stet_options_init(&o);
  o.model = model;
  DEMAND(stet_clean(desk, page, sizeof page - 1, &o, &doc, NULL) == STET_OK);
  const stet_block *b = stet_doc_blocks(doc, &k);
  for (size_t i = 0; i < k; i++) DEMAND(b[i].score >= 0 && b[i].score <= 1);
  stet_doc_free(doc);
}

static void load(const unsigned char *image, size_t size) {
  stet_model *model = NULL;
  stet_error error;
  stet_status s = stet_model_load(&model, image, size, NULL, &error);
  DEMAND((s == STET_OK) == (model != NULL) && (s == STET_OK || s == STET_EMODEL));
  if (s == STET_OK) use(model);
  else DEMAND(error.status == s && error.offset <= (size > STET__MODEL_HEAD ? size : STET__MODEL_HEAD) && error.message[0]);
  stet_model_free(model);
}

static void put32(unsigned char *p, uint32_t v) {
  for (int i = 0; i < 4; i++) p[i] = (unsigned char)(v >> 8 * i);
}

static size_t floats_of(const stet__net *d) { /* as model.h lists them */
  return d->D + (size_t)d->X * d->D + d->K + d->H + (size_t)d->H * d->L + (size_t)d->D * d->L + d->L + d->L + (size_t)d->L * d->L;
}

/* An image that would load: the builtin one, or zeros of the dimensions given. Writes its dimensions. */
static unsigned char *base_image(const uint8_t *dims, stet__net *d, size_t *size) {
  stet__committee c;
  size_t whole;
  const void *builtin = stet__builtin_blocks(&whole);
  DEMAND(stet__committee_open(&c, builtin, whole, STET__TASK_BLOCKS, true, NULL) == STET_OK);
  *d = c.members[0].net;
  if (dims) {
    d->D = 2 + 2u * (dims[0] % (STET__NET_D_MAX / 2));
    d->K = dims[1] % (STET__NET_K_MAX + 1);
    d->H = 1 + dims[2] % STET__NET_H_MAX;
  }
  *size = stet__model_size(d);
  DEMAND(*size);
  unsigned char *p = calloc(*size, 1);
  DEMAND(p);
  memcpy(p, builtin, dims ? STET__MODEL_HEAD : *size);
  const uint32_t words[] = {d->bits, d->D, d->X, d->K, d->H, d->L};
  for (int i = 0; i < 6; i++) put32(p + 16 + 4 * i, words[i]);
  put32(p + 44, (uint32_t)*size);
  return p;
}

static void change(unsigned char *p, const stet__net *d, size_t size, const uint8_t *c) {
  size_t place = (size_t)c[1] | (size_t)c[2] << 8, w1_at = STET__MODEL_HEAD + 4 * floats_of(d);
  size_t n_w1 = (3 + 2 * (size_t)d->K) * d->D * d->H, bag_at = w1_at + 2 * n_w1;
  switch (c[0] & 3) {
    case 0: /* most of the floats' range is in their upper half */
      place = STET__MODEL_HEAD + 4 * (place % floats_of(d));
      p[place + 2] = c[3];
      p[place + 3] = c[4];
      break;
    case 1: p[place % STET__MODEL_HEAD] = c[3]; break;
    case 2:
      place = w1_at + 2 * (place % n_w1);
      p[place] = c[3];
      p[place + 1] = c[4];
      break;
    default: p[bag_at + (place << 2 | c[4] % 4) % (size - bag_at)] = c[3]; break;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
  if (n == 0 || !(data[0] & 1)) {
    load(data ? data + 1 : NULL, n ? n - 1 : 0);
    return 0;
  }
  stet__net d;
  size_t size, at = 1;
  const uint8_t *dims = data[0] & 2 && n >= 4 ? data + 1 : NULL;
  unsigned char *p = base_image(dims, &d, &size);
  for (at += dims ? 3 : 0; n - at >= 5; at += 5) change(p, &d, size, data + at);
  uint64_t hash = stet__hash(p + STET__MODEL_HEAD, size - STET__MODEL_HEAD, 0);
  if (!(data[0] & 4)) memcpy(p + 48, &hash, 8);
  load(p, size - (data[0] >> 3 & 1));
  free(p);
  return 0;
}
