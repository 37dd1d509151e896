/* model: the file that holds a chain and its net.
**
** One flat little-endian image, read in place: no start-up parsing, read-only pages shared between processes. Layout:
**
**   0   8   magic "stetmdl\n"
**   8   4   version of this layout, STET__MODEL_VERSION
**   12  4   task: what the labels mean (STET__TASK_*)
**   16  24  bits D X K H L, four bytes each
**   40  4   scale of the bag, float
**   44  4   size of the whole image
**   48  8   hash of everything from byte 64 on (stet__hash)
**   56  4   step of W1, float
**   60  4   zero
**   64      floats in this order: b0[D] A[X][D] decay[K] b1[H] W2[H][L] V[D][L] b2[L] begin[L] trans[L][L]
**           then W1, int16 [(3+2K)D/2][H][2], then the bag, int8 [2^bits][D]
**
** A model may be a *committee*: images back to back, each filled up with zeros to a multiple of 8 bytes, whose marginals are
** averaged. Members that err in different ways (other starting weights, other labels for the same answer) err less together.
**
** stet__model_open checks all of it before first use: magic, version, task, that every dimension is within its bound, that the
** image is exactly as long as they say, that scale and step are above 0, no float is beyond 10,000, every decay within 0..0.95, no
** W1 beyond its bound, and the hash. After that nothing is checked again; any input whatever then gives finite scores.
*/
#ifndef STET_MODEL_H
#define STET_MODEL_H

#include "chain/chain.h"
#include "chain/net.h"

enum { STET__MODEL_VERSION = 1, STET__TASK_BLOCKS = 1, STET__TASK_PAGES = 2 };
enum { STET__MODEL_HEAD = 64 };

typedef struct stet__weights { stet__chain chain; stet__net net; uint64_t hash; } stet__weights;

/* How many bytes an image of these dimensions has; 0 where a dimension is out of its bounds. */
size_t stet__model_size(const stet__net *dims);

/* Points *w into `image`, which must be aligned to 8 and outlive it. Errors: STET_EMODEL with the offset of what is wrong. With
** `trusted`, the floats and the hash are not looked at: for images that were built into the library. */
stet_status stet__model_open(stet__weights *w, const void *image, size_t size, uint32_t task, bool trusted, stet_error *error);

enum { STET__MEMBERS_MAX = 4 };

typedef struct stet__committee { stet__weights members[STET__MEMBERS_MAX]; uint32_t n; } stet__committee;

/* As stet__model_open, for one image or several; all of `size` must be images. */
stet_status stet__committee_open(stet__committee *c, const void *images, size_t size, uint32_t task, bool trusted,
                                 stet_error *error);

#endif
