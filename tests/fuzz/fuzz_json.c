/* Any bytes as a JSON text: passing over comes to a verdict, the fields of an object can be read, and a string that was read is
** written back as one that reads the same.
*/
#include <stdio.h>
#include <stdlib.h>

#include "cli/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

#define DEMAND(x) ((x) ? (void)0 : refuse(__LINE__, #x))

static void refuse(int line, const char *what) {
  fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, line, what);
  abort();
}

static void check_string(js_slice s) { /* at most a few KB: stays in the buffer */
  out a, b;
  js_reader r;
  js_slice back;
  if (s.n > 4096) return;
  DEMAND(out_init(&a, -1) && out_init(&b, -1));
  js_put_string(&a, s.p, s.n);
  js_reader_init(&r);
  js_reader_begin(&r, a.p, a.n);
  DEMAND(js_string(&r, &back) && js_done(&r));
  js_put_string(&b, back.p, back.n); /* now valid UTF-8: writing is its own inverse */
  js_reader_begin(&r, b.p, b.n);
  js_slice twice;
  DEMAND(js_string(&r, &twice) && twice.n == back.n && memcmp(twice.p, back.p, back.n) == 0);
  js_reader_fini(&r);
  out_fini(&a);
  out_fini(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
  char *p = malloc(n ? n : 1), *q = malloc(n ? n : 1);
  js_reader r;
  js_slice key, value;
  bool first = true;
  DEMAND(p && q);
  if (n) memcpy(p, data, n), memcpy(q, data, n);
  js_reader_init(&r);
  js_reader_begin(&r, p, n);
  bool valid = js_skip(&r, &value) && js_done(&r);
  DEMAND(valid == !r.error && r.error_at <= n);
  DEMAND(n == 0 || memcmp(p, data, n) == 0); /* passing over changes nothing */
  js_reader_begin(&r, q, n);
  if (js_peek(&r) == '{' && js_enter(&r, '{')) {
    int next;
    while ((next = js_next(&r, '}', &first)) == 1) {
      if (!js_key(&r, &key)) break;
      check_string(key);
      if (js_peek(&r) == '"' ? !js_string(&r, &value) : !js_skip(&r, NULL)) break;
      if (r.p[-1] == '"') check_string(value);
    }
    DEMAND((next == 0 && js_done(&r)) == valid);
  }
  js_reader_fini(&r);
  free(p);
  free(q);
  return 0;
}
