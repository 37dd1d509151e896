/* builtin: the images that are part of the library, constant and aligned. Made by the programs in src/train; see ORIGIN.md. */
#ifndef STET_BUILTIN_H
#define STET_BUILTIN_H

#include <stddef.h>

extern const unsigned char stet__builtin_blocks[];
extern const size_t stet__builtin_blocks_size;

#endif
