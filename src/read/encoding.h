/* encoding: pages that are not UTF-8, read as UTF-8, with the way back.
**
** Which encoding: a byte order mark; what the caller says; UTF-8, if all of the bytes are (nothing else looks like it by chance);
** what the page says of itself in its first 4 KB; and if it says nothing, the bytes are left as they are, for the mender reads
** stray ones. Names are those of the WHATWG Encoding Standard, which take Latin-1 for Windows-1252 and the like; iconv(3) does the
** work. Names that it does not know count as not said.
*/
#ifndef STET_ENCODING_H
#define STET_ENCODING_H

#include "text/view.h"

typedef struct stet__decoder { /* zero it, set a; grow-only */
  const stet_alloc *a;
  stet__buf text;                              /* UTF-8 */
  uint8_t *sizes; size_t n_sizes, cap_sizes;   /* of each character: bytes of the source in the high half, of the text in the low */
  uint32_t (*marks)[3]; size_t n_marks, cap_marks; /* every STET__DECODER_STEP characters: text, source, character */
  stet__seg *map; size_t n_map, cap_map;
  bool used;                                   /* the last text was not UTF-8 */
  bool too_long;                               /* it failed because the text is longer than STET_TEXT_MAX as UTF-8 */
} stet__decoder;

/* Bytes of the byte order mark that the text begins with, and the encoding it means: "UTF-16BE", "UTF-16LE", or "" for UTF-8. */
size_t stet__order_mark(const char *p, size_t n, const char **name);

void stet__decoder_fini(stet__decoder *d);
/* *out, *out_n: p[0..n) as UTF-8, either itself or the decoder's. `given`: an encoding's name, or NULL. False: out of
** memory, or decoder->too_long. */
bool stet__decode(stet__decoder *d, const char *p, size_t n, const char *given, const char **out, size_t *out_n);
/* The map segs[0..n_segs), which leads to the decoded text, led on to the source: decoder->map. False: out of memory. */
bool stet__decoder_compose(stet__decoder *d, const stet__seg *segs, size_t n_segs);

#endif
