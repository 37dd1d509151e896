/* images: the models that are taken into the library as they are.
** They are megabytes, or nearly; as C source they would be five times that and slow every build. Every assembler that GCC and Clang
** use knows .incbin, which looks for the file in the folders given to the compiler by -I (-Isrc). How they are made: ORIGIN.md.
*/
#include "model/builtin.h"

#if defined(__APPLE__)
#define SECTION ".const_data"
#define SYMBOL(name) "_" name
#define HIDE(name) ".private_extern " name "\n"
#else
#define SECTION ".section .rodata"
#define SYMBOL(name) name
#define HIDE(name) ".hidden " name "\n"
#endif

/* clang-format off */
#define LABEL(name) SYMBOL(name) ":\n"
#define IMAGE(name, file) \
  __asm__(SECTION "\n" \
          ".globl " SYMBOL(name) "\n" HIDE(SYMBOL(name)) \
          ".globl " SYMBOL(name "_end") "\n" HIDE(SYMBOL(name "_end")) \
          ".balign 64\n" \
          LABEL(name) ".incbin \"" file "\"\n" \
          LABEL(name "_end") ".byte 0\n" \
          ".text\n")
IMAGE("stet__blocks_image", "model/blocks.bin");
IMAGE("stet__names_image", "model/names.bin");
IMAGE("stet__pages_image", "model/pages.bin");
/* clang-format on */

extern const unsigned char stet__blocks_image[], stet__blocks_image_end[], stet__names_image[], stet__names_image_end[],
    stet__pages_image[], stet__pages_image_end[];

const void *stet__builtin_blocks(size_t *size) {
  *size = (size_t)(stet__blocks_image_end - stet__blocks_image);
  return stet__blocks_image;
}

const void *stet__builtin_names(size_t *size) {
  *size = (size_t)(stet__names_image_end - stet__names_image);
  return stet__names_image;
}

const void *stet__builtin_pages(size_t *size) {
  *size = (size_t)(stet__pages_image_end - stet__pages_image);
  return stet__pages_image;
}
