/* stack: a scorer of sequences by a few convolutions over small whole numbers.
**
** Words: T positions of a sequence, E width of what a position is by itself, H width of a layer, L labels. Activations are whole
** numbers 0..127; weights are -64..64 with one step a unit; a layer is
**
**   a_l[t][h] = clamp(step_h * sum_{k in -1,0,1; i} w_l[h][k][i] * a_{l-1}[t+k][i] + b_h, 0, 127), rounded
**
** so that the sums are whole numbers, the same on every machine however many a processor adds at a time, and the float part is one
** multiplication and one addition that no compiler may join (-ffp-contract=off). What stands beyond either end of a sequence is
** the activation that means zero. The input's zero is 64 (it has a sign), a layer's is 0; the input's is folded into the biases
** when a model is made.
**
** stet__stack_linear is the one loop that everything else waits for: sums of a row of C activations against H columns. With AVX2,
** asked for while running, it does 32 products an instruction; without, the plain loop gives the same sums. Weights stay within
** 64 so that four products fit into 16 bits: adding two pairs before they are widened saves a quarter of the time, and on the
** development sets it cost nothing.
**
** What a layer gives is 0 at four units of five (what a token is by itself is nearly never), so a layer that reads another's
** activations is better given its weights once more, an input a row (stet__stack_rows): then only inputs that are not 0 are looked
** at, two at a time. As long as such inputs come to 511 in all, the sums of their products with weights within 64 fit into 16 bits.
*/
#ifndef STET_STACK_H
#define STET_STACK_H

#include "base/base.h"

enum { STET__STACK_TOP = 127, STET__STACK_ZERO_IN = 64, STET__STACK_WEIGHT = 64, STET__STACK_H_MAX = 256 };

typedef struct stet__layer {
  uint32_t C, H;         /* inputs a position (all three positions of a convolution); units; both multiples of 8 */
  const int8_t *w;       /* [C / 4][H][4] */
  const float *step, *b; /* [H] */
  const int8_t *rows;    /* [C][H] the same weights; NULL: not made, no input is expected to be 0 */
} stet__layer;

/* The size of a layer's rows; 0: it is served without. */
size_t stet__stack_rows_size(const stet__layer *l);
void stet__stack_rows(const stet__layer *l, int8_t *rows);

/* out[t][h], the layer's values before they are clamped, for T rows; row t is the C activations at a + t * stride. */
void stet__stack_linear(const stet__layer *l, const uint8_t *a, size_t stride, size_t T, float *out);
/* Rounds and clamps n values to activations. */
void stet__stack_clamp(const float *from, size_t n, uint8_t *to);

#endif
