/* net: a small scorer of sequences, from hashed features and numbers to the chain's emissions.
**
** Words: F hashed features, D width of the inner vector, X numbers a position, K decays, H hidden units, L labels. For position t
** with features f in f_t and numbers x_t:
**
**   e_t = b0 + scale * sum_f bag[f] + A x_t                                  what the position is by itself        [D]
**   z_t = e_t / (1 + |e_t|)                                                   bounded                               [D]
**   F_k,t = a_k F_k,t-1 + (1 - a_k) z_t-1      B_k,t = the same from the other end    what stands before, after       [D] each
**   c_t = z_t, z_t-1, z_t+1, F_1..F_K, B_1..B_K                                                                    [(3 + 2K) D]
**   h_t = max(0, W1 c_t + b1)                                                                                      [H]
**   emit_t = W2 h_t + V e_t + b2                                                                                   [L]
**
** The moving averages see the whole sequence at O(D) a position, where stacked convolutions of the same reach cost ten times that.
** Features are numbers below 2^bits; whoever makes them chooses the hash. The bag's weights are int8 and the hidden layer's int16
** against contexts in steps of 1/STET__NET_STEPS, so the two long sums are whole numbers: the same on every machine, however many
** a processor adds at a time. The rest is float. Decays are at most 0.95, so that what stands STET__NET_REACH positions away
** weighs nothing.
*/
#ifndef STET_NET_H
#define STET_NET_H

#include "base/base.h"

enum { STET__NET_STEPS = 4096 };
/* No weight of W1 is beyond this, so that a sum over C inputs of at most STET__NET_STEPS stays below 2^31. */
static inline int32_t stet__net_w1_bound(size_t C) {
  int32_t bound = (int32_t)(((int64_t)1 << 31) / STET__NET_STEPS / (int64_t)C) - 1;
  return bound < 32767 ? bound : 32767;
}

enum { STET__NET_D_MAX = 32, STET__NET_X_MAX = 64, STET__NET_K_MAX = 4, STET__NET_H_MAX = 64 };

typedef struct stet__net {
  uint32_t bits, D, X, K, H, L;
  const int8_t *bag;     /* [2^bits][D] */
  float scale;
  const float *b0;       /* [D] */
  const float *A;        /* [X][D] */
  const float *decay;    /* [K] */
  const int16_t *W1;     /* [(3 + 2K) D / 2][H][2]: what two inputs give every hidden unit, in steps of w1_step; D is even */
  float w1_step;
  const float *b1;       /* [H] */
  const float *W2;       /* [H][L] */
  const float *V;        /* [D][L] */
  const float *b2;       /* [L] */
} stet__net;

typedef struct stet__net_work { /* scratch: grow-only, zeroed before first use */
  int16_t *context; size_t cap_context;        /* [STET__NET_WINDOW][(3 + 2K) D] */
  float *z;         size_t cap_z;              /* [T][D] */
} stet__net_work;

void stet__net_work_fini(stet__net_work *w, const stet_alloc *a);

/* e_t of one position from its features ids[0..n), each below 2^bits, and its numbers x[X]. */
void stet__net_own(const stet__net *net, const uint32_t *ids, size_t n, const float *x, float *e);

/* Two nets of width 8 over the same features, whose rows of the bag are laid side by side: memory is what the sums wait for, and a
** feature is then one place in it instead of two. How many bytes that takes; 0: the nets do not fit together. */
enum { STET__NET_PAIR_ROW = 16 };
size_t stet__net_pair_size(const stet__net *a, const stet__net *b);
void stet__net_pair(const stet__net *a, const stet__net *b, int8_t *rows);
/* Asks memory for the row of a feature that will be summed, `rows` NULL for none: a few hundred steps later it is there. */
static inline void stet__net_pair_fetch(const int8_t *rows, uint32_t id) {
#if defined(__GNUC__)
  if (rows) __builtin_prefetch(rows + (size_t)id * STET__NET_PAIR_ROW);
#else
  (void)rows, (void)id;
#endif
}
/* As stet__net_own, for both. */
void stet__net_own_pair(const stet__net *a, const stet__net *b, const int8_t *rows, const uint32_t *ids, size_t n, const float *x,
                        float *e_a, float *e_b);

/* emit[T][L] from e[T][D]. Works in windows, so that scratch memory is O(D) a position; a window's averages from behind begin
** STET__NET_REACH positions beyond it, where the slowest decay that a model may have has faded. False: out of memory. */
enum { STET__NET_WINDOW = 512, STET__NET_REACH = 256 };
bool stet__net_emit(const stet__net *net, stet__net_work *w, const stet_alloc *a, const float *e, size_t T, float *emit);

#endif
