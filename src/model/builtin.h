/* builtin: the images that are part of the library, constant and aligned. Made by the programs in src/train; see ORIGIN.md. */
#ifndef STET_BUILTIN_H
#define STET_BUILTIN_H

#include <stddef.h>
#include <stdint.h>

/* The committees that label the blocks of text and of HTML pages (chain/model.h, STET__TASK_BLOCKS and STET__TASK_PAGES), and the
** image of the names model (tag/names_model.h); *size: in bytes. */
const void *stet__builtin_blocks(size_t *size);
const void *stet__builtin_pages(size_t *size);
const void *stet__builtin_names(size_t *size);

#endif
