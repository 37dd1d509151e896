/* references: the character references of HTML, as its tokenizer reads them. */
#ifndef STET_REFERENCES_H
#define STET_REFERENCES_H

#include "base/base.h"

enum {
  STET__REFERENCE_MAX = 8,       /* bytes of UTF-8 that one reference may stand for */
  STET__REFERENCE_NAME_MAX = 31, /* letters of the longest name */
};

/* The characters of the name p[0..n), without & and ;. *cp2 is 0 where there is one only. False: no such name. */
bool stet__reference_named(const char *p, size_t n, uint32_t *cp, uint32_t *cp2);

/* The reference at p[0..n), p[0] being '&': how many bytes it takes, its text in out and that text's size in *size. 0: there is
** none, the '&' stands for itself. A name without its semicolon counts where HTML says so; in an attribute's value not before
** '=' or a letter or digit. Linear in what it takes. */
size_t stet__reference(const char *p, size_t n, bool attribute, char out[STET__REFERENCE_MAX], size_t *size);

#endif
