/* Any bytes through the mender: the invariants of mend.h hold, and mending again changes nothing.
**
** The first byte chooses: bits 0 and 1 the flags of the run, bits 2 to 4 the size of the runs, bit 5 all rules or one by one.
** Idempotence is not asked of entities (references may be escaped twice) nor of the rules that ask the document for evidence,
** mojibake, hyphens and glue: mending makes another document, with other evidence (the spec's cases hold them to it on real
** text).
*/
#include <stdio.h>

#include "../mend_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void demand(const char *wrong) {
  if (!wrong) return;
  fprintf(stderr, "%s\n", wrong);
  abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
  if (n < 2) return 0;
  unsigned choice = data[0], flags = choice & 3;
  size_t runs = (choice >> 2 & 7) * 11, size, size2;
  uint32_t all = (1u << STET_MEND_COUNT) - 1, mends = choice & 32 ? 1u << (data[1] % STET_MEND_COUNT) : all;
  char *text = malloc(n - 1), *out = NULL, *again = NULL; /* its own block, so that a read beyond it is seen */
  stet_alloc a = stet__alloc_of(NULL);
  stet__mender *m = stet__mender_new(&a);
  if (!text || !m) abort();
  memcpy(text, data + 1, n - 1);
  demand(mend_check(m, text, n - 1, runs, mends, flags, &out, &size));
  free(out);
  mends &= ~(1u << STET_MEND_ENTITIES | 1u << STET_MEND_MOJIBAKE | 1u << STET_MEND_HYPHENS | 1u << STET_MEND_GLUE);
  demand(mend_check(m, text, n - 1, 0, mends, flags, &out, &size));
  demand(mend_check(m, out, size, 0, mends, flags, &again, &size2));
  if (size != size2 || memcmp(out, again, size) != 0) {
    fprintf(stderr, "mended  [%s]\nagain   [%s]\n", out, again);
    abort();
  }
  free(again);
  free(out);
  free(text);
  stet__mender_free(m);
  return 0;
}
