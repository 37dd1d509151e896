/* names: the image of the names model, taken into the library as it is.
** names.bin is a few megabytes; as C source it would be five times that and slow every build. Every assembler that GCC and Clang
** use knows .incbin, which looks for the file in the folders given to the compiler by -I (-Isrc). How it is made: ORIGIN.md.
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
__asm__(SECTION "\n"
        ".globl " SYMBOL("stet__names_image") "\n" HIDE(SYMBOL("stet__names_image"))
        ".globl " SYMBOL("stet__names_image_end") "\n" HIDE(SYMBOL("stet__names_image_end"))
        ".balign 64\n"
        LABEL("stet__names_image") ".incbin \"model/names.bin\"\n"
        LABEL("stet__names_image_end") ".byte 0\n"
        ".text\n");
/* clang-format on */

extern const unsigned char stet__names_image[], stet__names_image_end[];

const void *stet__builtin_names(size_t *size) {
  *size = (size_t)(stet__names_image_end - stet__names_image);
  return stet__names_image;
}
