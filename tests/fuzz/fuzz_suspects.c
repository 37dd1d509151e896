/* fuzz_suspects: any bytes, cut into blocks at 0x1E, the byte after the cut choosing the role; each block's view is whole or has a
** replacement in its middle. Spans must lie in the source, hold something, and stand in order within their block.
*/
#include <stdlib.h>

#include "clean/suspects.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define REQUIRE(x) do { if (!(x)) abort(); } while (0)

static void block(stet__suspect_list *l, stet__suspect_state *t, const char *p, uint32_t n, uint32_t at, uint8_t choice) {
  static const uint8_t roles[] = {STET_ROLE_BODY, STET_ROLE_QUOTE, STET_ROLE_CAPTION, STET_ROLE_LIST, STET_ROLE_CORRECTION};
  uint32_t third = n / 3;
  stet__seg segs[] = {{0, at, at + third, 1}, {third, at + third, at + 2 * third, 0}, {2 * third, at + 2 * third, at + n, 1}};
  stet__seg whole = {0, at, at + n, 1};
  bool cut = choice & 1 && third > 0;
  stet__view v = {p, n, cut ? segs : &whole, cut ? 3 : 1};
  REQUIRE(stet__suspects_block(l, t, &v, roles[(choice >> 1) % 5]));
  uint32_t last = at;
  for (size_t k = l->n; k > 0 && l->v[k - 1].span.start >= at; k--) {
    const stet_suspect *x = l->v + k - 1;
    REQUIRE(x->span.start <= x->span.end && x->span.end <= at + n && x->reason < STET_DOUBT_COUNT);
    REQUIRE(k == l->n || x->span.start <= last);
    last = x->span.start;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  stet_alloc a = stet__alloc_of(NULL);
  stet__suspect_list l = {.a = &a};
  stet__suspect_state t = {0};
  const char *p = (const char *)data;
  if (size > 1u << 20) return 0;
  for (uint32_t at = 0, n = (uint32_t)size; at < n;) {
    const char *cut = memchr(p + at, 0x1E, n - at);
    uint32_t end = cut ? (uint32_t)(cut - p) : n;
    uint8_t choice = at > 0 ? data[at] : 0;
    char *copy = malloc(end - at + 1); /* so that a sanitizer sees a read beyond the block */
    if (copy == NULL) break;
    memcpy(copy, p + at, end - at);
    char *exact = realloc(copy, end > at ? end - at : 1);
    block(&l, &t, exact ? exact : copy, end - at, at, choice);
    free(exact ? exact : copy);
    at = end + 1;
  }
  STET__FREE(&a, l.v, l.cap);
  return 0;
}
