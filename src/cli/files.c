/* files: whole files in, whole files out, and what is said on standard error. */
#define _XOPEN_SOURCE 700
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli/cli.h"

static bool line_shown; /* a progress line stands on the terminal */

static void wipe(void) {
  if (line_shown) fputs("\r\033[K", stderr);
  line_shown = false;
}

void complain(const char *format, ...) {
  va_list args;
  wipe();
  fputs("stet: ", stderr);
  va_start(args, format);
  vfprintf(stderr, format, args);
  va_end(args);
  fputc('\n', stderr);
}

/* ---- Files ---- */

static char *read_fd(int fd, size_t guess, size_t *size) { /* NULL: errno says why */
  size_t cap = guess + 4096, n = 0;
  char *p = malloc(cap);
  while (p) {
    ssize_t k = read(fd, p + n, cap - n - 1);
    if (k < 0 && errno == EINTR) continue;
    if (k < 0) break;
    if (k == 0) {
      p[n] = 0;
      *size = n;
      return p;
    }
    n += (size_t)k;
    if (cap - n < 2) {
      char *grown = cap > SIZE_MAX / 2 ? NULL : realloc(p, cap *= 2);
      if (!grown) errno = ENOMEM;
      if (!grown) break;
      p = grown;
    }
  }
  int why = p ? errno : ENOMEM;
  free(p);
  errno = why;
  return NULL;
}

char *read_whole(const char *path, size_t *size) {
  struct stat st;
  bool is_stdin = strcmp(path, "-") == 0;
  int fd = is_stdin ? 0 : open(path, O_RDONLY);
  char *p = NULL;
  if (fd >= 0 && fstat(fd, &st) == 0) p = read_fd(fd, S_ISREG(st.st_mode) && st.st_size > 0 ? (size_t)st.st_size : 0, size);
  if (!p) complain("%s: %s", is_stdin ? "standard input" : path, strerror(errno));
  if (fd > 0) close(fd);
  return p;
}

static bool write_fd(int fd, const char *p, size_t n) {
  while (n) {
    ssize_t k = write(fd, p, n < (1u << 30) ? n : 1u << 30);
    if (k < 0 && errno == EINTR) continue;
    if (k < 0) return false;
    p += k;
    n -= (size_t)k;
  }
  return true;
}

bool replace_file(const char *path, const char *p, size_t n) {
  struct stat st;
  char *real = realpath(path, NULL), *temporary = NULL; /* a symbolic link stays one: its target is replaced */
  int fd = -1;
  bool done = false;
  if (!real) goto done;
  temporary = malloc(strlen(real) + 16);
  if (!temporary) goto done;
  sprintf(temporary, "%s.stet.XXXXXX", real);
  fd = mkstemp(temporary);
  if (fd < 0) goto done;
  done = stat(real, &st) == 0 && fchmod(fd, st.st_mode & 07777) == 0 && write_fd(fd, p, n) && fsync(fd) == 0;
  if (done && geteuid() == 0 && fchown(fd, st.st_uid, st.st_gid) != 0) done = false;
  if (done) done = rename(temporary, real) == 0;
done:
  if (!done) {
    complain("%s: cannot be replaced: %s", path, strerror(errno));
    if (fd >= 0) unlink(temporary);
  }
  if (fd >= 0) close(fd);
  free(temporary);
  free(real);
  return done;
}

/* ---- Progress ---- */

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

void progress_begin(progress *p, bool wanted) {
  p->shown = false;
  p->on = wanted && isatty(STDERR_FILENO);
  p->begun = p->last = p->on ? now() : 0;
}

void progress_tick(progress *p, uint64_t articles, uint64_t bytes) {
  if (!p->on) return;
  double t = now(), spent = t - p->begun;
  if (spent < 1 || t - p->last < 0.2) return;
  p->last = t;
  p->shown = line_shown = true;
  fprintf(stderr, "\r\033[Kstet: %llu articles, %.1f MB, %.1f MB/s", (unsigned long long)articles, (double)bytes / 1e6,
          (double)bytes / 1e6 / spent);
  fflush(stderr);
}

void progress_say(progress *p, const char *name, size_t size) {
  if (!p->on) return;
  p->shown = line_shown = true;
  fprintf(stderr, "\r\033[Kstet: %s, %.1f MB", name, (double)size / 1e6);
  fflush(stderr);
}

void progress_end(progress *p) {
  if (p->shown) wipe();
}
