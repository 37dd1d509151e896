/* learner: see learner.h. Sizes are small (tens of thousands of positions a second on one core), so it is written to be read. */
#include "train/learner.h"

#include <math.h>
#include <stdlib.h>

typedef struct adam { float *w, *m, *v; } adam;

struct stet__learner {
  stet__learning how;
  size_t C, n_net;             /* context width; number of float weights outside the bag */
  float *bag, *bag_square;     /* [2^bits][D] weights and Adagrad's sums */
  float *net, *m, *v, *grad;   /* [n_net] in the order of struct parts */
  float *bag_mean, *net_mean;  /* running means, NULL before the first average */
  size_t n_means, steps;
  uint64_t rng;
  float decay[STET__NET_K_MAX];
  stet_alloc alloc;
  stet__chain_work work;
  float *buffer; size_t cap_buffer;
};

static uint64_t random64(uint64_t *s) { /* splitmix64 */
  uint64_t z = (*s += 0x9E3779B97F4A7C15u);
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  z = (z ^ z >> 27) * 0x94D049BB133111EBu;
  return z ^ z >> 31;
}

static float uniform(uint64_t *s) { return (float)(random64(s) >> 40) / 16777216.0f; }

typedef struct parts { float *b0, *A, *decay, *W1, *b1, *W2, *V, *b2, *begin, *trans; } parts;

static parts parts_of(const stet__learner *l, float *f) {
  const stet__learning *h = &l->how;
  parts p;
  p.b0 = f;            f += h->D;
  p.A = f;             f += (size_t)h->X * h->D;
  p.decay = f;         f += h->K;
  p.W1 = f;            f += l->C * h->H;
  p.b1 = f;            f += h->H;
  p.W2 = f;            f += (size_t)h->H * h->L;
  p.V = f;             f += (size_t)h->D * h->L;
  p.b2 = f;            f += h->L;
  p.begin = f;         f += h->L;
  p.trans = f;
  return p;
}

stet__learner *stet__learner_new(const stet__learning *how) {
  stet__net dims = {.bits = how->bits, .D = how->D, .X = how->X, .K = how->K, .H = how->H, .L = how->L};
  size_t size = stet__model_size(&dims);
  if (!size) return NULL;
  stet__learner *l = calloc(1, sizeof *l);
  if (!l) return NULL;
  l->how = *how;
  l->alloc = stet__alloc_of(NULL);
  l->rng = how->seed;
  l->C = (3 + 2 * (size_t)how->K) * how->D;
  size_t n_bag = (size_t)how->D << how->bits;
  l->n_net = (size - STET__MODEL_HEAD - n_bag - 2 * l->C * how->H) / 4 + l->C * how->H;
  memcpy(l->decay, how->decay, how->K * sizeof *how->decay);
  l->bag = calloc(n_bag, sizeof *l->bag);
  l->bag_square = calloc(n_bag, sizeof *l->bag_square);
  l->net = calloc(4 * l->n_net, sizeof *l->net);
  if (!l->bag || !l->bag_square || !l->net) {
    stet__learner_free(l);
    return NULL;
  }
  l->m = l->net + l->n_net;
  l->v = l->m + l->n_net;
  l->grad = l->v + l->n_net;
  parts p = parts_of(l, l->net);
  for (size_t i = 0; i < (size_t)how->X * how->D; i++) p.A[i] = (uniform(&l->rng) - 0.5f) * 0.5f;
  for (size_t i = 0; i < l->C * how->H; i++) p.W1[i] = (uniform(&l->rng) - 0.5f) * 2 * sqrtf(3.0f / (float)l->C);
  for (size_t i = 0; i < (size_t)how->H * how->L; i++) p.W2[i] = (uniform(&l->rng) - 0.5f) * sqrtf(3.0f / (float)how->H);
  memcpy(p.decay, how->decay, how->K * sizeof *how->decay);
  return l;
}

void stet__learner_free(stet__learner *l) {
  if (!l) return;
  stet__chain_work_fini(&l->work, &l->alloc);
  free(l->buffer);
  free(l->bag);
  free(l->bag_square);
  free(l->net);
  free(l->bag_mean);
  free(l->net_mean);
  free(l);
}

void stet__learner_transitions(stet__learner *l, const float *begin, const float *trans) {
  parts p = parts_of(l, l->net);
  memcpy(p.begin, begin, l->how.L * sizeof *begin);
  memcpy(p.trans, trans, (size_t)l->how.L * l->how.L * sizeof *trans);
}

typedef struct pass { float *e, *z, *c, *h, *emit, *marginal, *dc, *dz; uint8_t *kept; } pass; /* rows of one sequence */

static bool pass_begin(stet__learner *l, size_t T, size_t n_ids, pass *p) {
  const stet__learning *h = &l->how;
  size_t need = T * (3 * (size_t)h->D + 2 * l->C + h->H + 2 * (size_t)h->L) + n_ids / 4 + 16;
  if (need > l->cap_buffer) {
    free(l->buffer);
    l->buffer = malloc(need * sizeof(float));
    l->cap_buffer = l->buffer ? need : 0;
    if (!l->buffer) return false;
  }
  float *f = l->buffer;
  p->e = f;        f += T * h->D;
  p->z = f;        f += T * h->D;
  p->dz = f;       f += T * h->D;
  p->c = f;        f += T * l->C;
  p->dc = f;       f += T * l->C;
  p->h = f;        f += T * h->H;
  p->emit = f;     f += T * h->L;
  p->marginal = f; f += T * h->L;
  p->kept = (uint8_t *)f;
  return true;
}

static void forward(stet__learner *l, const stet__sequence *s, pass *p) {
  const stet__learning *h = &l->how;
  size_t D = h->D, K = h->K, H = h->H, L = h->L, C = l->C, T = s->T;
  parts w = parts_of(l, l->net);
  float state[STET__NET_K_MAX * STET__NET_D_MAX];
  for (size_t t = 0; t < T; t++) {
    float *e = p->e + t * D;
    memcpy(e, w.b0, D * sizeof *e);
    for (uint32_t k = s->first[t]; k < s->first[t + 1]; k++) {
      p->kept[k] = h->drop <= 0 || uniform(&l->rng) >= h->drop;
      if (p->kept[k])
        for (size_t d = 0; d < D; d++) e[d] += l->bag[(size_t)s->ids[k] * D + d];
    }
    for (size_t i = 0; i < h->X; i++)
      for (size_t d = 0; d < D; d++) e[d] += s->x[t * h->X + i] * w.A[i * D + d];
    for (size_t d = 0; d < D; d++) p->z[t * D + d] = e[d] / (1 + fabsf(e[d]));
  }
  memset(p->c, 0, T * C * sizeof *p->c);
  memset(state, 0, sizeof state);
  for (size_t t = 0; t < T; t++) {
    float *c = p->c + t * C;
    memcpy(c, p->z + t * D, D * sizeof *c);
    if (t) memcpy(c + D, p->z + (t - 1) * D, D * sizeof *c);
    if (t + 1 < T) memcpy(c + 2 * D, p->z + (t + 1) * D, D * sizeof *c);
    memcpy(c + 3 * D, state, K * D * sizeof *c);
    for (size_t k = 0; k < K; k++)
      for (size_t d = 0; d < D; d++) state[k * D + d] = l->decay[k] * state[k * D + d] + (1 - l->decay[k]) * p->z[t * D + d];
  }
  memset(state, 0, sizeof state);
  for (size_t t = T; t-- > 0;) {
    memcpy(p->c + t * C + (3 + K) * D, state, K * D * sizeof *state);
    for (size_t k = 0; k < K; k++)
      for (size_t d = 0; d < D; d++) state[k * D + d] = l->decay[k] * state[k * D + d] + (1 - l->decay[k]) * p->z[t * D + d];
  }
  for (size_t t = 0; t < T; t++) {
    float *hid = p->h + t * H, *out = p->emit + t * L;
    const float *c = p->c + t * C;
    memcpy(hid, w.b1, H * sizeof *hid);
    for (size_t i = 0; i < C; i++)
      for (size_t j = 0; j < H; j++) hid[j] += c[i] * w.W1[i * H + j];
    for (size_t j = 0; j < H; j++) hid[j] = hid[j] > 0 ? hid[j] : 0;
    for (size_t y = 0; y < L; y++) {
      out[y] = w.b2[y];
      for (size_t j = 0; j < H; j++) out[y] += hid[j] * w.W2[j * L + y];
      for (size_t d = 0; d < D; d++) out[y] += p->e[t * D + d] * w.V[d * L + y];
    }
  }
}

/* Gradients of the chain's own weights and of the emissions, which replace p->marginal. */
static double chain_gradient(stet__learner *l, const stet__sequence *s, pass *p, parts *w, parts *g) {
  size_t L = l->how.L, T = s->T;
  stet__chain chain = {l->how.L, w->begin, w->trans, NULL};
  float edge[STET__LABELS_MAX * STET__LABELS_MAX];
  double loss = 0;
  if (!stet__chain_marginals(&chain, &l->work, &l->alloc, p->emit, T, p->marginal, NULL)) abort();
  for (size_t t = 1; t < T; t++) {
    float weight = s->weight[t] < s->weight[t - 1] ? s->weight[t] : s->weight[t - 1];
    if (weight <= 0) continue;
    stet__chain_edge(&chain, &l->work, t, edge);
    for (size_t k = 0; k < L * L; k++) g->trans[k] += weight * edge[k];
    g->trans[(size_t)s->gold[t - 1] * L + s->gold[t]] -= weight;
  }
  for (size_t t = 0; t < T; t++) {
    float *m = p->marginal + t * L;
    double right = (double)m[s->gold[t]];
    loss -= (double)s->weight[t] * log(right > 1e-12 ? right : 1e-12);
    for (size_t y = 0; y < L; y++) m[y] = s->weight[t] * (m[y] - (y == s->gold[t] ? 1.0f : 0.0f));
    if (t == 0)
      for (size_t y = 0; y < L; y++) g->begin[y] += m[y];
  }
  return loss;
}

static void output_gradient(stet__learner *l, const stet__sequence *s, pass *p, parts *w, parts *g) {
  const stet__learning *h = &l->how;
  size_t D = h->D, H = h->H, L = h->L, C = l->C;
  float dh[STET__NET_H_MAX];
  for (size_t t = 0; t < s->T; t++) {
    const float *d = p->marginal + t * L, *hid = p->h + t * H, *c = p->c + t * C;
    float *dc = p->dc + t * C, *de = p->dz + t * D; /* p->dz holds V's share of de until fold_gradient */
    for (size_t j = 0; j < H; j++) {
      dh[j] = 0;
      for (size_t y = 0; y < L; y++) {
        g->W2[j * L + y] += hid[j] * d[y];
        dh[j] += w->W2[j * L + y] * d[y];
      }
      if (hid[j] <= 0) dh[j] = 0;
      g->b1[j] += dh[j];
    }
    for (size_t i = 0; i < C; i++) {
      float sum = 0;
      for (size_t j = 0; j < H; j++) {
        g->W1[i * H + j] += c[i] * dh[j];
        sum += w->W1[i * H + j] * dh[j];
      }
      dc[i] = sum;
    }
    for (size_t k = 0; k < D; k++) {
      de[k] = 0;
      for (size_t y = 0; y < L; y++) {
        g->V[k * L + y] += p->e[t * D + k] * d[y];
        de[k] += w->V[k * L + y] * d[y];
      }
    }
    for (size_t y = 0; y < L; y++) g->b2[y] += d[y];
  }
}

/* From context gradients to those of e, which replace p->dz: F_{t+1} = a F_t + (1 - a) z_t, so what reaches z_t through F is
** (1 - a) times acc_{t+1}, acc_t = dF_t + a acc_{t+1}; B likewise from the other end. */
static void fold_gradient(stet__learner *l, const stet__sequence *s, pass *p) {
  size_t D = l->how.D, K = l->how.K, C = l->C, T = s->T;
  float acc[STET__NET_K_MAX * STET__NET_D_MAX], dz[STET__NET_D_MAX];
  float *ahead = p->c; /* contexts are done with: their first D columns now carry dz */
  memset(acc, 0, sizeof acc);
  for (size_t t = T; t-- > 0;) {
    const float *dc = p->dc + t * C;
    memcpy(dz, dc, D * sizeof *dz);
    for (size_t d = 0; d < D; d++) {
      if (t + 1 < T) dz[d] += p->dc[(t + 1) * C + D + d];
      if (t) dz[d] += p->dc[(t - 1) * C + 2 * D + d];
      for (size_t k = 0; k < K; k++) {
        dz[d] += (1 - l->decay[k]) * acc[k * D + d];
        acc[k * D + d] = dc[(3 + k) * D + d] + l->decay[k] * acc[k * D + d];
      }
    }
    memcpy(ahead + t * C, dz, D * sizeof *dz);
  }
  memset(acc, 0, sizeof acc);
  for (size_t t = 0; t < T; t++) {
    const float *dc = p->dc + t * C;
    for (size_t d = 0; d < D; d++) {
      float sum = ahead[t * C + d];
      for (size_t k = 0; k < K; k++) {
        sum += (1 - l->decay[k]) * acc[k * D + d];
        acc[k * D + d] = dc[(3 + K + k) * D + d] + l->decay[k] * acc[k * D + d];
      }
      float a = 1 + fabsf(p->e[t * D + d]);
      p->dz[t * D + d] += sum / (a * a);
    }
  }
}

static void bag_update(stet__learner *l, const stet__sequence *s, const pass *p, parts *g, float pace) {
  const stet__learning *h = &l->how;
  size_t D = h->D;
  for (size_t t = 0; t < s->T; t++) {
    const float *de = p->dz + t * D;
    for (size_t d = 0; d < D; d++) g->b0[d] += de[d];
    for (size_t i = 0; i < h->X; i++)
      for (size_t d = 0; d < D; d++) g->A[i * D + d] += s->x[t * h->X + i] * de[d];
    for (uint32_t k = s->first[t]; k < s->first[t + 1]; k++) {
      if (!p->kept[k]) continue;
      float *w = l->bag + (size_t)s->ids[k] * D, *q = l->bag_square + (size_t)s->ids[k] * D;
      for (size_t d = 0; d < D; d++) {
        q[d] += de[d] * de[d];
        w[d] -= pace * h->bag_rate * (de[d] / (sqrtf(q[d]) + 0.01f) + h->decay_bag * w[d]);
      }
    }
  }
}

static void adam_update(stet__learner *l, float pace) {
  const float b1 = 0.9f, b2 = 0.999f;
  size_t frozen = l->how.D + (size_t)l->how.X * l->how.D; /* the decays stand here and stay */
  l->steps++;
  float c1 = 1 - powf(b1, (float)l->steps), c2 = 1 - powf(b2, (float)l->steps);
  for (size_t i = 0; i < l->n_net; i++) {
    if (i >= frozen && i < frozen + l->how.K) continue;
    float g = l->grad[i];
    l->m[i] = b1 * l->m[i] + (1 - b1) * g;
    l->v[i] = b2 * l->v[i] + (1 - b2) * g * g;
    l->net[i] -= pace * l->how.rate * (l->m[i] / c1 / (sqrtf(l->v[i] / c2) + 1e-8f) + l->how.decay_net * l->net[i]);
  }
}

double stet__learner_step(stet__learner *l, const stet__sequence *s, float pace) {
  pass p;
  if (s->T == 0) return 0;
  if (!pass_begin(l, s->T, s->first[s->T], &p)) abort();
  memset(l->grad, 0, l->n_net * sizeof *l->grad);
  parts w = parts_of(l, l->net), g = parts_of(l, l->grad);
  forward(l, s, &p);
  double loss = chain_gradient(l, s, &p, &w, &g);
  output_gradient(l, s, &p, &w, &g);
  fold_gradient(l, s, &p);
  bag_update(l, s, &p, &g, pace);
  adam_update(l, pace);
  return loss;
}

void stet__learner_average(stet__learner *l) {
  size_t n_bag = (size_t)l->how.D << l->how.bits;
  if (!l->bag_mean) {
    l->bag_mean = calloc(n_bag, sizeof *l->bag_mean);
    l->net_mean = calloc(l->n_net, sizeof *l->net_mean);
    if (!l->bag_mean || !l->net_mean) abort();
  }
  float share = 1.0f / (float)++l->n_means;
  for (size_t i = 0; i < n_bag; i++) l->bag_mean[i] += (l->bag[i] - l->bag_mean[i]) * share;
  for (size_t i = 0; i < l->n_net; i++) l->net_mean[i] += (l->net[i] - l->net_mean[i]) * share;
}

/* One step of the int8 scale: 127 of them reach further than all but one in ten thousand of the weights that are not 0. */
static float bag_scale(const float *bag, size_t n) {
  enum { BINS = 4096 };
  size_t bins[BINS] = {0}, total = 0, seen = 0;
  float top = 1e-6f;
  for (size_t i = 0; i < n; i++) top = fabsf(bag[i]) > top ? fabsf(bag[i]) : top;
  for (size_t i = 0; i < n; i++)
    if (bag[i] != 0) bins[(size_t)(fabsf(bag[i]) / top * (BINS - 1))]++, total++;
  for (size_t b = 0; b < BINS; b++) {
    seen += bins[b];
    if ((double)seen * 10000 >= (double)total * 9999) return top * (float)(b + 1) / BINS / 127;
  }
  return top / 127;
}

static void put32(unsigned char *p, uint32_t v) {
  for (int i = 0; i < 4; i++) p[i] = (unsigned char)(v >> (8 * i));
}

/* W1 in whole steps, two inputs side by side; answers the step. */
static float put_w1(const stet__learner *l, const float *w, unsigned char *out) {
  size_t H = l->how.H, n = l->C * H;
  float top = 1e-6f;
  for (size_t i = 0; i < n; i++) top = fabsf(w[i]) > top ? fabsf(w[i]) : top;
  float step = top / (float)stet__net_w1_bound(l->C);
  for (size_t i = 0; i < l->C; i++)
    for (size_t j = 0; j < H; j++) {
      int16_t v = (int16_t)lrintf(w[i * H + j] / step);
      memcpy(out + ((i / 2 * H + j) * 2 + i % 2) * 2, &v, 2);
    }
  return step;
}

void *stet__learner_image(stet__learner *l, uint32_t task, size_t *size) {
  const stet__learning *h = &l->how;
  const float *bag = l->bag_mean ? l->bag_mean : l->bag;
  float *net = l->net_mean ? l->net_mean : l->net;
  size_t n_bag = (size_t)h->D << h->bits, n_w1 = l->C * h->H;
  *size = STET__MODEL_HEAD + 4 * (l->n_net - n_w1) + 2 * n_w1 + n_bag;
  unsigned char *p = calloc(1, *size);
  if (!p) return NULL;
  float scale = bag_scale(bag, n_bag);
  const uint32_t head[] = {STET__MODEL_VERSION, task, h->bits, h->D, h->X, h->K, h->H, h->L};
  memcpy(p, "stetmdl\n", 8);
  for (size_t i = 0; i < 8; i++) put32(p + 8 + 4 * i, head[i]);
  float at_work = scale * h->shrink;
  memcpy(p + 40, &at_work, 4);
  put32(p + 44, (uint32_t)*size);
  parts w = parts_of(l, net);
  size_t before = (size_t)(w.W1 - net), after = l->n_net - before - n_w1;
  unsigned char *q = p + STET__MODEL_HEAD;
  memcpy(q, net, 4 * before);
  memcpy(q + 4 * before, w.b1, 4 * after);
  q += 4 * (before + after);
  float step = put_w1(l, w.W1, q);
  memcpy(p + 56, &step, 4);
  q += 2 * n_w1;
  for (size_t i = 0; i < n_bag; i++) {
    float v = bag[i] / scale;
    q[i] = (unsigned char)(signed char)lrintf(v > 127 ? 127 : v < -127 ? -127 : v);
  }
  uint64_t hash = stet__hash(p + STET__MODEL_HEAD, *size - STET__MODEL_HEAD, 0);
  memcpy(p + 48, &hash, 8);
  return p;
}
