/* jobs: a stream spread over several processes, answers in the order of the requests.
**
** Line k goes to worker k mod N, a fork of this process that runs the stream (stream.c) between two pipes; answers are taken from
** the workers in the same order, one line each, which is right because every line is answered by exactly one. Nothing is shared, so
** a worker is the stream that runs alone, and N of them give the same bytes.
**
** The parent only moves bytes, and waits in one poll() for whatever can move next. No input is read while the worker whose turn it
** is has much waiting, so memory stays flat however far the others are ahead.
*/
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/cli.h"

enum { WAITING_MAX = 1 << 20, READ_SIZE = 1 << 18 };

typedef struct bytes { char *p; size_t from, n, cap; } bytes; /* waiting are p[from..n) */

typedef struct worker {
  pid_t pid;
  int to, from;             /* its input and output; -1: closed */
  bytes in, out;
  size_t scanned;           /* of out: no line ends before */
  uint64_t owed;            /* lines given to it and not answered */
} worker;

typedef struct jobs {
  worker *v; int n;
  int fd;                   /* the requests; -1: at their end */
  int turn, next;           /* the worker of the line that is being read; of the answer that comes next */
  bool mid_line, failed;
  int unread;               /* errno of the requests' file that cannot be read, else 0 */
  uint64_t lines, bytes;
} jobs;

static bool room(bytes *b, size_t more) {
  if (b->from) {
    memmove(b->p, b->p + b->from, b->n - b->from);
    b->n -= b->from;
    b->from = 0;
  }
  if (b->cap - b->n >= more) return true;
  size_t cap = 2 * b->cap > b->n + more ? 2 * b->cap : b->n + more;
  char *grown = realloc(b->p, cap);
  if (!grown) return false;
  b->p = grown;
  b->cap = cap;
  return true;
}

static bool add(bytes *b, const char *p, size_t n) {
  if (!room(b, n)) return false;
  memcpy(b->p + b->n, p, n);
  b->n += n;
  return true;
}

/* ---- Workers ---- */

static _Noreturn void work(cli *c, jobs *j, int self, int in, int to) {
  progress silent;
  progress_begin(&silent, false);
  for (int i = 0; i < self; i++) close(j->v[i].to), close(j->v[i].from); /* or they would never see their ends */
  if (j->fd != in) close(j->fd);
  c->out.fd = to;
  c->out.n = 0;
  run_stream(c, in, "a worker", self == 0, &silent);
  out_flush(&c->out);
  _exit(c->failed || c->out.error ? EXIT_MISUSE : c->suspects ? EXIT_SUSPECTS : EXIT_DONE);
}

static bool start(cli *c, jobs *j, int i) {
  int in[2], back[2];
  if (pipe(in) != 0) return false;
  if (pipe(back) != 0) {
    close(in[0]), close(in[1]);
    return false;
  }
  pid_t pid = fork();
  if (pid == 0) {
    close(in[1]), close(back[0]);
    work(c, j, i, in[0], back[1]);
  }
  close(in[0]), close(back[1]);
  j->v[i].pid = pid;
  j->v[i].to = in[1];
  j->v[i].from = back[0];
  if (pid < 0) return false;
  (void)fcntl(in[1], F_SETFL, O_NONBLOCK);
  (void)fcntl(back[0], F_SETFL, O_NONBLOCK);
  return true;
}

/* ---- Moving bytes ---- */

/* Lines of p[0..n) to their workers. */
static bool deal(jobs *j, const char *p, size_t n) {
  for (size_t i = 0; i < n;) {
    const char *stop = memchr(p + i, '\n', n - i);
    size_t k = stop ? (size_t)(stop - p) + 1 - i : n - i;
    if (!add(&j->v[j->turn].in, p + i, k)) return false;
    j->mid_line = !stop;
    if (stop) j->v[j->turn].owed++, j->turn = (j->turn + 1) % j->n, j->lines++;
    i += k;
  }
  j->bytes += n;
  return true;
}

static bool read_requests(jobs *j, char *buffer) {
  ssize_t k = read(j->fd, buffer, READ_SIZE);
  if (k < 0) {
    if (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK) return true;
    j->unread = errno;
  }
  if (k > 0) return deal(j, buffer, (size_t)k);
  j->fd = -1;
  return !j->mid_line || deal(j, "\n", 1);
}

static void feed(jobs *j, worker *w) {
  ssize_t k = write(w->to, w->in.p + w->in.from, w->in.n - w->in.from);
  if (k > 0) w->in.from += (size_t)k;
  else if (k < 0 && errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK) { /* it is gone */
    j->failed = true;
    close(w->to);
    w->to = -1;
    w->in.from = w->in.n;
  }
}

static bool drain(worker *w) {
  size_t before = w->out.from;
  if (!room(&w->out, READ_SIZE)) return false;
  w->scanned -= before;
  ssize_t k = read(w->from, w->out.p + w->out.n, READ_SIZE);
  if (k > 0) w->out.n += (size_t)k;
  else if (k == 0 || (errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK)) {
    close(w->from);
    w->from = -1;
  }
  return true;
}

/* Answers whose turn it is, as far as they are there. False: the next will never come. */
static bool answer(jobs *j, out *o) {
  for (;;) {
    worker *w = &j->v[j->next];
    const char *stop = w->scanned < w->out.n ? memchr(w->out.p + w->scanned, '\n', w->out.n - w->scanned) : NULL;
    if (!stop) {
      w->scanned = w->out.n;
      return w->from >= 0 || !w->owed;
    }
    size_t end = (size_t)(stop - w->out.p) + 1;
    out_add(o, w->out.p + w->out.from, end - w->out.from);
    w->out.from = w->scanned = end;
    w->owed--;
    j->next = (j->next + 1) % j->n;
  }
}

/* Waits until something can move, and moves it. False: all is done, or memory ran out. */
static bool turn(cli *c, jobs *j, struct pollfd *f, char *buffer) {
  int n = 0, open = 0;
  bool full = false;
  for (int i = 0; i < j->n; i++) {
    worker *w = &j->v[i];
    bool waiting = w->in.n > w->in.from;
    full |= w->in.n - w->in.from > WAITING_MAX || w->out.n - w->out.from > 4 * WAITING_MAX;
    if (j->fd < 0 && !waiting && w->to >= 0) close(w->to), w->to = -1;
    f[n++] = (struct pollfd){waiting && w->to >= 0 ? w->to : -1, POLLOUT, 0};
    f[n++] = (struct pollfd){w->from, POLLIN, 0};
    open += w->from >= 0;
  }
  if (!open) return false;
  f[n++] = (struct pollfd){full ? -1 : j->fd, POLLIN, 0};
  if (c->out.n && poll(f, (nfds_t)n, 0) == 0) out_flush(&c->out); /* whoever waits for an answer gets it */
  if (poll(f, (nfds_t)n, -1) < 0) return errno == EINTR || (j->failed = true, false);
  for (int i = 0; i < j->n; i++) {
    if (f[2 * i].revents) feed(j, &j->v[i]);
    if (f[2 * i + 1].revents && !drain(&j->v[i])) return j->failed = true, false;
  }
  if (f[n - 1].revents && !read_requests(j, buffer)) return j->failed = true, false;
  if (!answer(j, &c->out)) return j->failed = true, false;
  return !c->out.error;
}

void run_jobs(cli *c, int fd, const char *name, progress *watch) {
  jobs j = {calloc((size_t)c->jobs, sizeof *j.v), c->jobs, fd, 0, 0, false, false, 0, 0, 0};
  struct pollfd *f = calloc((size_t)c->jobs * 2 + 1, sizeof *f);
  char *buffer = malloc(READ_SIZE);
  int started = 0;
  out_flush(&c->out);
  signal(SIGPIPE, SIG_IGN); /* a worker that is gone is an error of write() */
  bool ok = j.v && f && buffer;
  while (ok && started < j.n && start(c, &j, started)) started++;
  ok = ok && started == j.n;
  if (!ok) complain("%s: the workers cannot be started: %s", name, strerror(errno));
  while (ok && turn(c, &j, f, buffer)) progress_tick(watch, j.lines, j.bytes);
  for (int i = 0; i < started; i++) {
    int status = 0;
    if (j.v[i].to >= 0) close(j.v[i].to);
    if (j.v[i].from >= 0) close(j.v[i].from);
    while (waitpid(j.v[i].pid, &status, 0) < 0 && errno == EINTR) {}
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_MISUSE;
    if (code == EXIT_SUSPECTS) c->suspects = true;
    else if (code != EXIT_DONE && !c->out.error) j.failed = true;
    free(j.v[i].in.p), free(j.v[i].out.p);
  }
  if (j.unread) complain("%s: %s", name, strerror(j.unread));
  else if (ok && j.failed) complain("%s: a worker failed", name);
  if (j.unread || j.failed || !ok) c->failed = true;
  free(j.v), free(f), free(buffer);
}
