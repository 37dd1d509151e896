/* ld: see ld.h. */
#include "read/ld.h"

#include "text/references.h"

enum { AUTHORS_MAX = 8 }; /* so that nested ones cost no more */

static const char *const keys[STET__LD_COUNT] = {"headline", "author", "datePublished", "articleBody"};

static int key_of(const char *p, size_t n) {
  for (int k = 0; k < STET__LD_COUNT; k++)
    if (strlen(keys[k]) == n && !memcmp(p, keys[k], n)) return k;
  return -1;
}

static size_t string_end(const char *p, size_t n, size_t i) { /* of the string whose first character is p[i] */
  while (i < n && p[i] != '"') i += p[i] == '\\' && i + 1 < n ? 2 : 1;
  return i;
}

static size_t skip_space(const char *p, size_t n, size_t i) {
  while (i < n && (p[i] == ' ' || p[i] == '\n' || p[i] == '\t' || p[i] == '\r')) i++;
  return i;
}

/* "author": "Name", {"name": "Name"}, [{...}]: the first string behind the key "name", or the first string of all. */
static stet__slice author(const char *p, size_t n, size_t i) {
  stet__slice none = {NULL, 0};
  while (i < n && (p[i] == '[' || p[i] == ' ' || p[i] == '\n' || p[i] == '\r' || p[i] == '\t')) i++;
  if (i == n) return none;
  if (p[i] == '"') {
    size_t end = string_end(p, n, i + 1);
    return (stet__slice){p + i + 1, end - i - 1};
  }
  if (p[i] != '{') return none;
  for (i++; i < n && p[i] != '}'; i++) {
    if (p[i] != '"') continue;
    size_t end = string_end(p, n, i + 1), next = skip_space(p, n, end < n ? end + 1 : n);
    bool name = end - i - 1 == 4 && !memcmp(p + i + 1, "name", 4) && next < n && p[next] == ':';
    if (name) {
      next = skip_space(p, n, next + 1);
      if (next < n && p[next] == '"') return (stet__slice){p + next + 1, string_end(p, n, next + 1) - next - 1};
    }
    i = end;
    if (i >= n) break;
  }
  return none;
}

void stet__ld_read(const char *p, size_t n, stet__ld_facts *facts) {
  int authors = 0; /* looked at */
  memset(facts, 0, sizeof *facts);
  for (size_t i = 0; i < n; i++) {
    const char *q = memchr(p + i, '"', n - i);
    if (!q) return;
    i = (size_t)(q - p);
    size_t end = string_end(p, n, i + 1), next = skip_space(p, n, end < n ? end + 1 : n);
    int key = next < n && p[next] == ':' ? key_of(p + i + 1, end - i - 1) : -1;
    if (key >= 0) {
      next = skip_space(p, n, next + 1);
      if (facts->fact[key].n) key = STET__LD_COUNT;
      if (key == STET__LD_AUTHOR && authors++ < AUTHORS_MAX) facts->fact[key] = author(p, n, next);
      else if (key < STET__LD_COUNT && key != STET__LD_AUTHOR && next < n && p[next] == '"')
        facts->fact[key] = (stet__slice){p + next + 1, string_end(p, n, next + 1) - next - 1};
    }
    i = end;
  }
}

static int hex4(const char *p, size_t n) {
  int v = 0;
  if (n < 4) return -1;
  for (int k = 0; k < 4; k++) {
    char c = p[k];
    int d = c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
    if (d < 0) return -1;
    v = v * 16 + d;
  }
  return v;
}

/* The escape at p[0] == '\\'; answers its length, its character in *cp. */
static size_t escape(const char *p, size_t n, uint32_t *cp) {
  *cp = n > 1 ? (uint8_t)p[1] : '\\';
  if (n < 2) return 1;
  switch (p[1]) {
    case 'n': case 'r': *cp = '\n'; return 2;
    case 't': case 'b': case 'f': *cp = ' '; return 2;
    case 'u': break;
    default:
      if ((uint8_t)p[1] < 0x80) return 2;
      *cp = '\\';
      return 1;
  }
  int high = hex4(p + 2, n - 2), low = -1;
  if (high < 0) return 2;
  if (high >= 0xD800 && high < 0xDC00 && n >= 12 && p[6] == '\\' && p[7] == 'u') low = hex4(p + 8, n - 8);
  if (low >= 0xDC00 && low < 0xE000) {
    *cp = 0x10000u + ((uint32_t)(high - 0xD800) << 10) + (uint32_t)(low - 0xDC00);
    return 12;
  }
  *cp = high >= 0xD800 && high < 0xE000 ? 0xFFFD : (uint32_t)high;
  return 6;
}

bool stet__ld_text(const char *p, size_t n, stet__buf *out) {
  for (size_t i = 0; i < n;) {
    size_t from = i;
    while (i < n && p[i] != '\\' && p[i] != '&') i++;
    if (!stet__buf_add(out, p + from, i - from)) return false;
    if (i == n) break;
    char text[STET__REFERENCE_MAX];
    size_t size = 1, k;
    if (p[i] == '&') {
      k = stet__reference(p + i, n - i, false, text, &size);
      if (!k) k = size = 1, text[0] = '&';
    } else {
      uint32_t cp;
      k = escape(p + i, n - i, &cp);
      size = (size_t)stet__utf8_encode(cp ? cp : 0xFFFD, text);
    }
    if (!stet__buf_add(out, text, size)) return false;
    i += k;
  }
  return true;
}
