/* Any bytes through the readers: the invariants of src/read/read.h. The first byte chooses: plain, Markdown, or as guessed. */
#include <stdio.h>
#include <stdlib.h>

#include "../read_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
  if (n == 0) return 0;
  char *text = malloc(n - 1 ? n - 1 : 1); /* exactly as long as the text, so that reading past its end is seen */
  if (!text) return 0;
  memcpy(text, data + 1, n - 1);
  stet_alloc a = stet__alloc_of(NULL);
  stet__layout l;
  stet__layout_init(&l, &a);
  int choice = data[0] % 3;
  bool plain = choice == 0 || (choice == 2 && stet__guess_format(text, n - 1) == STET_FORMAT_PLAIN);
  bool ok = plain ? stet__read_plain(&l, text, n - 1) : stet__read_markdown(&l, text, n - 1);
  const char *bad = ok ? read_broken(&l, text, n - 1) : NULL;
  if (bad) {
    fprintf(stderr, "fuzz_read: %s\n", bad);
    abort();
  }
  stet__layout_fini(&l);
  free(text);
  return 0;
}
