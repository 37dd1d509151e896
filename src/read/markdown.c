#include "read/lines.h"
bool stet__read_markdown(stet__layout *l, const char *text, size_t n) {
  bool ok = stet__read_plain(l, text, n);
  l->format = STET_FORMAT_MARKDOWN;
  return ok;
}
