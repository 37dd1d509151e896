/* out: see out.h. Numbers go two digits at a time from a table; printf would cost more than the escaping of the text around
** them. */
#define _POSIX_C_SOURCE 200809L
#include "cli/out.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

bool out_init(out *o, int fd) {
  o->p = malloc(OUT_FLUSH_AT + OUT_PIECE);
  o->n = 0;
  o->fd = fd;
  o->error = 0;
  return o->p != NULL;
}

void out_fini(out *o) {
  free(o->p);
  o->p = NULL;
}

static void write_all(out *o, const char *p, size_t n) {
  while (n && !o->error) {
    ssize_t k = write(o->fd, p, n < (1u << 30) ? n : 1u << 30);
    if (k >= 0) {
      p += k;
      n -= (size_t)k;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) { /* a non-blocking pipe that is full */
      struct pollfd f = {o->fd, POLLOUT, 0};
      (void)poll(&f, 1, -1);
    } else if (errno != EINTR) {
      o->error = errno;
    }
  }
}

void out_flush(out *o) {
  write_all(o, o->p, o->n);
  o->n = 0;
}

void out_add(out *o, const char *p, size_t n) {
  if (n > OUT_PIECE) { /* longer than the buffer's room: straight from where it lies */
    out_flush(o);
    write_all(o, p, n);
    return;
  }
  out_room(o);
  if (n) memcpy(o->p + o->n, p, n);
  o->n += n;
}

void out_str(out *o, const char *s) { out_add(o, s, strlen(s)); }

char *put_u32(char *p, uint32_t v) {
  static const char pairs[] = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"
                              "5051525354555657585960616263646566676869"
                              "707172737475767778798081828384858687888990919293949596979899";
  char digits[10];
  int i = 10;
  while (v >= 100) {
    i -= 2;
    memcpy(digits + i, pairs + 2 * (v % 100), 2);
    v /= 100;
  }
  if (v >= 10) {
    i -= 2;
    memcpy(digits + i, pairs + 2 * v, 2);
  } else {
    digits[--i] = (char)('0' + v);
  }
  memcpy(p, digits + i, (size_t)(10 - i));
  return p + (10 - i);
}

void out_u64(out *o, uint64_t v) {
  char text[24];
  int i = 24;
  do text[--i] = (char)('0' + v % 10);
  while (v /= 10);
  out_add(o, text + i, (size_t)(24 - i));
}

void out_f(out *o, const char *format, ...) {
  char text[1024];
  va_list args;
  va_start(args, format);
  int n = vsnprintf(text, sizeof text, format, args);
  va_end(args);
  if (n > 0) out_add(o, text, (size_t)n < sizeof text ? (size_t)n : sizeof text - 1);
}
