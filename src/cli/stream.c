/* stream: one JSON object a line in, one a line out, in the same order.
**
** Every line is answered, blank ones too, so that the n-th answer belongs to the n-th line whatever went wrong. Lines are found in
** one buffer that is read in big pieces; a line is parsed where it lies and its text is handed to the library where it lies.
** Memory is that of the longest line; after a line of many megabytes the buffer and the desk are made small again.
**
** Output is held back in 256 KB pieces while more input is ready, and sent whenever a read would wait: a pipe runs at full speed,
** and a program that writes one line and waits for its answer gets it.
*/
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/cli.h"

enum { READ_SIZE = 1 << 20, BIG = 16 << 20 };

typedef struct request {
  js_slice id, text;
  bool has_text;
  stet_options options;
  char date[12], address[2048];
  char error[200]; /* "" while all is well */
} request;

static bool wrong(request *q, const char *format, ...) __attribute__((format(printf, 2, 3)));
static bool wrong(request *q, const char *format, ...) {
  va_list args;
  va_start(args, format);
  if (!q->error[0]) vsnprintf(q->error, sizeof q->error, format, args);
  va_end(args);
  return true; /* the request is refused; the line is still read to its end, for its id */
}

/* ---- The fields of a request; each answers false only where the line is not valid JSON ---- */

static bool take_flag(js_reader *r, request *q, const char *key, uint8_t *flag) {
  bool value = false;
  char c = js_peek(r);
  if (c == 't' || c == 'f') {
    if (!js_bool(r, &value)) return false;
    *flag = value;
    return true;
  }
  if (c != 'n') wrong(q, "\"%s\" is neither true nor false", key);
  return js_skip(r, NULL);
}

static bool take_text(js_reader *r, request *q) {
  q->has_text = js_peek(r) == '"';
  return q->has_text ? js_string(r, &q->text) : js_skip(r, NULL);
}

static bool take_format(js_reader *r, request *q, stet_format otherwise) {
  js_slice value;
  q->options.format = otherwise;
  if (js_peek(r) != '"') {
    if (js_peek(r) != 'n') wrong(q, "\"format\" is not a string");
    return js_skip(r, NULL);
  }
  if (!js_string(r, &value)) return false;
  if (!parse_format(value.p, value.n, &q->options.format))
    wrong(q, "unknown format \"%.*s\"", value.n < 40 ? (int)value.n : 40, value.p);
  return true;
}

/* A day, "YYYY-MM-DD" or longer (a time stamp); the library checks it. */
static bool take_date(js_reader *r, request *q, const char *otherwise) {
  js_slice value;
  q->options.date = otherwise;
  if (js_peek(r) != '"') {
    if (js_peek(r) != 'n') wrong(q, "\"date\" is not a string");
    return js_skip(r, NULL);
  }
  if (!js_string(r, &value)) return false;
  memcpy(q->date, value.p, value.n < 10 ? value.n : 10);
  q->date[value.n < 10 ? value.n : 10] = 0;
  q->options.date = q->date;
  return true;
}

static void take_output(request *q, js_slice name) {
  if (!parse_output(name.p, name.n, &q->options.outputs)) wrong(q, "unknown form \"%.*s\"", name.n < 40 ? (int)name.n : 40, name.p);
}

/* "markdown" or ["markdown", "html"]: forms to be written beside the text. */
static bool take_outputs(js_reader *r, request *q, uint32_t otherwise) {
  js_slice name;
  bool first = true;
  char c = js_peek(r);
  q->options.outputs = otherwise;
  if (c == '"') {
    if (!js_string(r, &name)) return false;
    take_output(q, name);
    return true;
  }
  if (c != '[') {
    if (c != 'n') wrong(q, "\"to\" is neither a list nor a string");
    return js_skip(r, NULL);
  }
  if (!js_enter(r, c)) return false;
  for (int next; (next = js_next(r, ']', &first)) != 0;) {
    if (next < 0) return false;
    if (js_peek(r) != '"') {
      wrong(q, "\"to\" holds something that is no name");
      if (!js_skip(r, NULL)) return false;
      continue;
    }
    if (!js_string(r, &name)) return false;
    take_output(q, name);
  }
  return true;
}

/* A page's address; it is copied, for the library wants a NUL behind it. */
static bool take_address(js_reader *r, request *q, const char *otherwise) {
  js_slice value;
  q->options.address = otherwise;
  if (js_peek(r) != '"') {
    if (js_peek(r) != 'n') wrong(q, "\"address\" is not a string");
    return js_skip(r, NULL);
  }
  if (!js_string(r, &value)) return false;
  if (value.n >= sizeof q->address) return wrong(q, "\"address\" is too long");
  memcpy(q->address, value.p, value.n);
  q->address[value.n] = 0;
  q->options.address = q->address;
  return true;
}

static bool take_share(js_reader *r, request *q, const char *key, float *share) {
  double value;
  if (js_peek(r) != '0') {
    if (js_peek(r) != 'n') wrong(q, "\"%s\" is not a number", key);
    return js_skip(r, NULL);
  }
  if (!js_number(r, &value)) return false;
  if (value >= 0 && value <= 1) *share = (float)value;
  else wrong(q, "\"%s\" is not between 0 and 1", key);
  return true;
}

static void take_types_of(request *q, js_slice names, type_list *list) {
  js_slice bad;
  if (!parse_types(names.p, names.n, list, &bad)) wrong(q, "unknown type \"%.*s\"", bad.n < 40 ? (int)bad.n : 40, bad.p);
}

/* ["PERSON", "ORG"] or, as --types, "PERSON,ORG". */
static bool take_types(js_reader *r, request *q, uint32_t otherwise) {
  js_slice name;
  bool first = true;
  char c = js_peek(r);
  type_list list = {0, 0};
  q->options.types = otherwise;
  if (c == '"') {
    if (!js_string(r, &name)) return false;
    take_types_of(q, name, &list);
    q->options.types = types_of(list);
    return true;
  }
  if (c != '[') {
    if (c != 'n') wrong(q, "\"types\" is neither a list nor a string");
    return js_skip(r, NULL);
  }
  if (!js_enter(r, c)) return false;
  for (int next; (next = js_next(r, ']', &first)) != 0;) {
    if (next < 0) return false;
    if (js_peek(r) != '"') {
      wrong(q, "\"types\" holds something that is no name");
      if (!js_skip(r, NULL)) return false;
      continue;
    }
    if (!js_string(r, &name)) return false;
    take_types_of(q, name, &list);
  }
  q->options.types = types_of(list);
  return true;
}

static void unknown_mend(request *q, js_slice name) {
  wrong(q, "unknown mending rule \"%.*s\"", name.n < 40 ? (int)name.n : 40, name.p);
}

/* ["bytes", "wraps"]: these and no others. {"wraps": false}: the run's own, changed. "all", "none", "bytes,wraps": as --mend. */
static bool take_mend(js_reader *r, request *q, uint32_t otherwise) {
  js_slice name, bad;
  char c = js_peek(r);
  bool first = true, on = true;
  q->options.mends = c == '[' ? 0 : otherwise;
  if (c == '"') {
    if (!js_string(r, &name)) return false;
    if (!parse_mends(name.p, name.n, &q->options.mends, &bad)) unknown_mend(q, bad);
    return true;
  }
  if (c != '[' && c != '{') {
    if (c != 'n') wrong(q, "\"mend\" is neither a list nor an object");
    return js_skip(r, NULL);
  }
  if (!js_enter(r, c)) return false;
  for (;;) {
    int next = js_next(r, c == '[' ? ']' : '}', &first);
    if (next <= 0) return next == 0;
    if (c == '{' && !js_key(r, &name)) return false;
    char value = js_peek(r);
    if (c == '[' ? value != '"' : value != 't' && value != 'f') {
      wrong(q, c == '[' ? "\"mend\" holds something that is no name" : "\"mend\": a rule is switched by true or false");
      if (!js_skip(r, NULL)) return false;
      continue;
    }
    if (c == '[' ? !js_string(r, &name) : !js_bool(r, &on)) return false;
    int mend = mend_of(name.p, name.n);
    if (mend < 0) unknown_mend(q, name);
    else if (on) q->options.mends |= 1u << mend;
    else q->options.mends &= ~(1u << mend);
  }
}

static bool take_field(js_reader *r, request *q, js_slice key, const stet_options *run) {
  if (js_is(key, "text")) return take_text(r, q);
  if (js_is(key, "id")) return js_skip(r, &q->id);
  if (js_is(key, "format")) return take_format(r, q, run->format);
  if (js_is(key, "drop")) return take_flag(r, q, "drop", &q->options.drop);
  if (js_is(key, "suspects")) return take_flag(r, q, "suspects", &q->options.suspects);
  if (js_is(key, "threshold")) return take_share(r, q, "threshold", &q->options.threshold);
  if (js_is(key, "min_score")) return take_share(r, q, "min_score", &q->options.min_score);
  if (js_is(key, "types")) return take_types(r, q, run->types);
  if (js_is(key, "date")) return take_date(r, q, run->date);
  if (js_is(key, "to")) return take_outputs(r, q, run->outputs);
  if (js_is(key, "address")) return take_address(r, q, run->address);
  if (js_is(key, "mend")) return take_mend(r, q, run->mends);
  return js_skip(r, NULL);
}

static bool parse_request(js_reader *r, request *q, const stet_options *run) {
  bool first = true;
  js_slice key;
  q->id = (js_slice){"null", 4};
  q->has_text = false;
  q->options = *run;
  q->error[0] = 0;
  if (js_peek(r) != '{') return js_skip(r, NULL) && js_done(r) && wrong(q, "not an object");
  if (!js_enter(r, '{')) return false;
  for (;;) {
    int next = js_next(r, '}', &first);
    if (next < 0) return false;
    if (next == 0) break;
    if (!js_key(r, &key) || !take_field(r, q, key, run)) return false;
  }
  if (!js_done(r)) return false;
  if (!q->has_text) wrong(q, "no \"text\", or it is not a string");
  return true;
}

/* ---- Lines ---- */

static bool fresh_desk(cli *c) {
  stet_desk_free(c->desk);
  return stet_desk_new(&c->desk, NULL, NULL) == STET_OK;
}

static void answer_line(cli *c, js_reader *r, char *p, size_t n) {
  request q;
  stet_doc *doc = NULL;
  stet_error error;
  js_reader_begin(r, p, n);
  if (!parse_request(r, &q, &c->options)) {
    char message[200];
    snprintf(message, sizeof message, "not valid JSON: %s (byte %zu)", r->error, r->error_at);
    answer_error(&c->out, q.id, message);
    return;
  }
  if (q.error[0]) {
    answer_error(&c->out, q.id, q.error);
    return;
  }
  if ((c->command == COMMAND_TAG ? stet_tag : stet_clean)(c->desk, q.text.p, q.text.n, &q.options, &doc, &error) != STET_OK) {
    answer_error(&c->out, q.id, error.message);
  } else {
    size_t suspects;
    (void)stet_doc_suspects(doc, &suspects);
    if (suspects) c->suspects = true;
    answer_json(&c->out, q.id, doc, c->command);
    stet_doc_free(doc);
  }
  if (q.text.n > BIG && !fresh_desk(c)) {
    out_flush(&c->out);
    complain("out of memory");
    exit(EXIT_MISUSE);
  }
}

typedef struct lines {
  char *p;
  size_t begin, scanned, n, cap;
  int fd;
  bool at_end;
} lines; /* unread bytes are p[begin..n) */

/* Room for one more read. False: out of memory. */
static bool make_room(lines *l) {
  if (l->begin) {
    memmove(l->p, l->p + l->begin, l->n - l->begin);
    l->n -= l->begin;
    l->scanned -= l->begin;
    l->begin = 0;
  }
  size_t cap = l->cap;
  if (l->n > cap - cap / 4) cap = cap > SIZE_MAX / 2 ? SIZE_MAX : 2 * cap;
  else if (cap > BIG && l->n < READ_SIZE / 2) cap = READ_SIZE; /* the long line is over */
  if (cap == l->cap) return true;
  char *grown = realloc(l->p, cap);
  if (!grown) return false;
  l->p = grown;
  l->cap = cap;
  return true;
}

/* Reads once; flushes `o` first where that would wait. False: the end, or an error (errno, else 0). */
static bool read_more(lines *l, out *o) {
  struct pollfd f = {l->fd, POLLIN, 0};
  if (o->n && poll(&f, 1, 0) == 0) out_flush(o);
  for (;;) {
    ssize_t k = read(l->fd, l->p + l->n, l->cap - l->n < (1u << 30) ? l->cap - l->n : 1u << 30);
    if (k < 0 && errno == EINTR) continue;
    if (k < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
      out_flush(o);
      (void)poll(&f, 1, -1);
      continue;
    }
    if (k == 0) errno = 0;
    if (k <= 0) return false;
    l->n += (size_t)k;
    return true;
  }
}

/* The next line without its line feed; NULL: no more. `*failed`: memory or reading. */
static char *next_line(lines *l, out *o, size_t *n, bool *failed) {
  for (;;) {
    char *stop = l->scanned < l->n ? memchr(l->p + l->scanned, '\n', l->n - l->scanned) : NULL;
    if (stop || (l->at_end && l->begin < l->n)) {
      char *from = l->p + l->begin;
      *n = (size_t)((stop ? stop : l->p + l->n) - from);
      l->begin = l->scanned = stop ? (size_t)(stop + 1 - l->p) : l->n;
      return from;
    }
    l->scanned = l->n;
    if (l->at_end) return NULL;
    if (!make_room(l)) {
      errno = ENOMEM;
      *failed = true;
      return NULL;
    }
    if (!read_more(l, o)) {
      *failed = errno != 0;
      if (*failed) return NULL;
      l->at_end = true;
    }
  }
}

void run_stream(cli *c, int fd, const char *name, bool begins, progress *watch) {
  js_reader r;
  lines l = {malloc(READ_SIZE), 0, 0, 0, READ_SIZE, fd, false};
  bool failed = !l.p;
  uint64_t count = 0, bytes = 0;
  size_t n = 0;
  js_reader_init(&r);
  for (char *p; !failed && (p = next_line(&l, &c->out, &n, &failed)) != NULL && !c->out.error; count++, bytes += n) {
    if (begins && count == 0 && n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0) p += 3, n -= 3; /* a byte order mark */
    answer_line(c, &r, p, n);
    progress_tick(watch, count + 1, bytes + n);
  }
  if (failed) {
    complain("%s: %s", name, strerror(errno));
    c->failed = true;
  }
  js_reader_fini(&r);
  free(l.p);
}
