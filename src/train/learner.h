/* learner: trains a net and its chain (chain/net.h, chain/chain.h) by stochastic gradients of the chain's likelihood.
**
** The gradient of -log P(gold) by emit[t][y] is P(y_t = y) - [y is gold], which forward-backward gives; it is weighted by position
** and
** carried back through the net. The bag learns by Adagrad, which visits only what a sequence has; the rest by Adam. One seed fixes
** the order and the starting weights: the same data give the same bytes.
*/
#ifndef STET_LEARNER_H
#define STET_LEARNER_H

#include "chain/model.h"

typedef struct stet__sequence {
  size_t T;
  uint32_t *ids, *first;   /* features of position t: ids[first[t] .. first[t + 1]) */
  float *x;                /* [T][X] */
  uint8_t *gold;           /* [T] */
  float *weight;           /* [T]; 0: the position teaches nothing */
} stet__sequence;

typedef struct stet__learner stet__learner;

typedef struct stet__learning {
  uint32_t bits, D, X, K, H, L;
  const float *decay;        /* [K] */
  float bag_rate, rate;      /* step sizes of Adagrad and Adam */
  float drop;                /* share of features left out at random while learning */
  float shrink;              /* what the image's bag is multiplied by, 1 - drop or near it: at work no feature is left out */
  float decay_bag, decay_net;/* weight decay per step */
  uint64_t seed;
} stet__learning;

stet__learner *stet__learner_new(const stet__learning *how); /* NULL: out of memory or bad sizes */
void stet__learner_free(stet__learner *l);
/* Starts from transitions of the caller's: begin[L] and trans[L][L] in log space. */
void stet__learner_transitions(stet__learner *l, const float *begin, const float *trans);
/* One pass over one sequence with the rates scaled by `pace`; answers its weighted loss. */
double stet__learner_step(stet__learner *l, const stet__sequence *s, float pace);
/* Keeps a running mean of the weights, from the first call on; stet__learner_image uses it when there is one. */
void stet__learner_average(stet__learner *l);
/* The model image; *size bytes, freed by free(). */
void *stet__learner_image(stet__learner *l, uint32_t task, size_t *size);

#endif
