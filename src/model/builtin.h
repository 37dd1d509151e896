/* builtin: the images that are part of the library, constant and aligned. Made by the programs in src/train; see ORIGIN.md. */
#ifndef STET_BUILTIN_H
#define STET_BUILTIN_H

#include <stddef.h>
#include <stdint.h>

extern const uint64_t stet__builtin_blocks[]; /* the image's bytes, eight a number, the first in the lowest place */
extern const size_t stet__builtin_blocks_size; /* in bytes */

/* The image of the names model (tag/names_model.h) and its size in bytes. */
const void *stet__builtin_names(size_t *size);
/* The image of the model that labels the blocks of HTML pages (chain/model.h, STET__TASK_PAGES). */
const void *stet__builtin_pages(size_t *size);

#endif
