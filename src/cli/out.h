/* out: bytes on their way to a file descriptor, in pieces of a fixed buffer.
**
** Invariant: after out_room(o, k), k <= OUT_PIECE, at least k bytes may be written at o->p + o->n. The buffer never grows,
** whatever is written: memory stays flat over a stream. A failed write is remembered in o->error and everything after it is
** thrown away, so that only the end of the program must ask.
*/
#ifndef STET_CLI_OUT_H
#define STET_CLI_OUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { OUT_FLUSH_AT = 256 * 1024, OUT_PIECE = 256 * 1024 };

typedef struct out {
  char *p;
  size_t n;
  int fd;
  int error;
} out; /* error: errno of the first failed write, else 0 */

bool out_init(out *o, int fd); /* false: out of memory */
void out_fini(out *o);         /* does not flush, does not close */
void out_flush(out *o);
void out_add(out *o, const char *p, size_t n); /* any n */
void out_str(out *o, const char *s);
void out_u64(out *o, uint64_t v);
void out_f(out *o, const char *format, ...) __attribute__((format(printf, 2, 3))); /* short pieces, not for the hot path */

static inline void out_room(out *o) {
  if (o->n >= OUT_FLUSH_AT) out_flush(o);
}
static inline void out_c(out *o, char c) {
  out_room(o);
  o->p[o->n++] = c;
}
/* Writes v in decimal at p, which has room for 10 bytes; answers the end. */
char *put_u32(char *p, uint32_t v);

#endif
