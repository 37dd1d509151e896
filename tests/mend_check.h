/* What must hold of the mender's changes for any text: used by the unit test and by the fuzz target. */
#ifndef STET_TESTS_MEND_CHECK_H
#define STET_TESTS_MEND_CHECK_H

#include <stdlib.h>

#include "clean/mend.h"

/* The text with the mender's changes made; NUL-terminated, from malloc. */
static char *mend_applied(const stet__mender *m, const char *text, size_t n, size_t *size) {
  size_t count, at = 0;
  const stet__change *c = stet__mender_changes(m, &count);
  *size = n;
  for (size_t i = 0; i < count; i++) *size += c[i].size;
  char *out = malloc(*size + 1), *to = out;
  if (!out) abort();
  for (size_t i = 0; i < count; i++) {
    memcpy(to, text + at, c[i].start - at);
    to += c[i].start - at;
    memcpy(to, stet__mender_pool(m) + c[i].text, c[i].size);
    to += c[i].size;
    at = c[i].end;
  }
  memcpy(to, text + at, n - at);
  to += n - at;
  *size = (size_t)(to - out);
  *to = 0;
  return out;
}

/* `at` is not inside a valid character. */
static int mend_border(const char *text, size_t n, size_t at) {
  if (at == 0 || at >= n) return 1;
  for (size_t k = 1; k < 4 && k <= at; k++) {
    uint32_t cp;
    if (stet__utf8_decode(text + at - k, n - (at - k), &cp) > (int)k) return 0;
  }
  return 1;
}

static const char *mend_check_change(const stet__mender *m, const char *text, size_t n, const stet__change *c, uint32_t mends) {
  if (!mend_border(text, n, c->start) || !mend_border(text, n, c->end)) return "a change inside a character";
  if (c->end - c->start == c->size && memcmp(text + c->start, stet__mender_pool(m) + c->text,
      c->size) == 0) return "a change of nothing";
  if (c->rule >= STET_MEND_COUNT || !(mends >> c->rule & 1u)) return "a rule that is off";
  return c->score > 0 && c->score <= 1 ? NULL : "a score out of range";
}

/* Mends text[0..n) as runs of `runs` bytes or so (0: one run); *out is the result, from malloc. NULL: all is well, else what is
** not. */
static const char *mend_check(stet__mender *m, const char *text, size_t n, size_t runs, uint32_t mends, unsigned flags, char **out,
                              size_t *size) {
  size_t count = 0, from = 0;
  *out = NULL;
  stet__mender_begin(m, text, n, mends);
  for (size_t to; from < n; from = to) {
    to = runs && from + runs < n ? from + runs : n;
    while (!mend_border(text, n, to)) to++;
    size_t first = count, last = from;
    if (!stet__mend_run(m, (uint32_t)from, (uint32_t)to, flags)) return "out of memory";
    const stet__change *c = stet__mender_changes(m, &count);
    for (size_t i = first; i < count; i++) {
      if (c[i].start < last || c[i].end > to || c[i].start > c[i].end) return "changes out of order or outside of their run";
      if (i > first && c[i].start == last) return "changes of a run touch";
      const char *wrong = mend_check_change(m, text, n, &c[i], mends);
      if (wrong) return wrong;
      last = c[i].end;
    }
  }
  *out = mend_applied(m, text, n, size);
  if (stet__utf8_invalid(text, n, 0) == n && stet__utf8_invalid(*out, *size, 0) != *size) return "valid UTF-8 made invalid";
  return NULL;
}

#endif
