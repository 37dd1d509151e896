/* guess: is it HTML, is it Markdown? Only clear evidence counts, because reading a plain article as Markdown hides its asterisks
** and loses its wraps, while Markdown read as plain text still keeps every word. Looks at the first 64 KB.
*/
#include "read/encoding.h"
#include "read/lines.h"

enum { LOOK = 64 * 1024, LOOK_WIDE = 2048 };

static bool key_line(const char *p, const stet__line *s) {
  uint32_t i = s->start;
  for (; i < s->end; i++) {
    char c = p[i];
    if (!((c | 32) >= 'a' && (c | 32) <= 'z') && c != '_' && c != '-' && !(c >= '0' && c <= '9')) break;
  }
  return i > s->start && i < s->end && (p[i] == ':' || p[i] == '=' || (p[i] == ' ' && i + 1 < s->end && p[i + 1] == '='));
}

size_t stet__front_matter(const char *p, size_t n) {
  stet__lines s;
  stet__line line;
  stet__lines_init(&s, p, n);
  if (!stet__lines_next(&s, &line) || line.last - line.start != 3) return 0;
  char c = p[line.start];
  const char *rule = c == '-' ? "---" : "+++";
  if (memcmp(p + line.start, rule, 3) != 0) return 0;
  for (bool key = false; stet__lines_next(&s, &line);) {
    const char *q = p + line.start;
    bool three = line.last - line.start == 3;
    if (three && (memcmp(q, rule, 3) == 0 || (c == '-' && memcmp(q, "...", 3) == 0))) return key ? line.end : 0;
    if (key_line(p, &line)) key = true;
    else if (!key && p[line.start] != '#') return 0;
  }
  return 0;
}

static bool delimiter_row(const char *p, const stet__line *s) {
  uint32_t bars = 0, dashes = 0;
  for (uint32_t i = s->first; i < s->last; i++) {
    if (p[i] == '|') bars++;
    else if (p[i] == '-') dashes++;
    else if (p[i] != ':' && p[i] != ' ' && p[i] != '\t') return false;
  }
  return bars >= 1 && dashes >= 3;
}

/* What a line says for Markdown: 2 settles it, 1 wants a second witness. */
static int witness(const char *p, const stet__line *s) {
  uint32_t i = s->first, e = s->last;
  if (i == e || s->indent > 3) return 0;
  char c = p[i];
  if (c == '#') {
    uint32_t h = i;
    while (h < e && p[h] == '#') h++;
    return h - i <= 6 && h < e && p[h] == ' ' && !memchr(p + h, '#', e - h) ? (h - i >= 2 ? 2 : 1) : 0;
  }
  if (e - i >= 3 && (memcmp(p + i, "```", 3) == 0 || memcmp(p + i, "~~~", 3) == 0)) return 1;
  if ((c == '|' || c == ':' || c == '-') && delimiter_row(p, s)) return 2;
  if (c == '[' && e - i > 4 && p[i + 1] == '^' && memchr(p + i, ']', e - i)) return 2;
  return 0;
}

/* Links ](target), images ![ and footnote marks [^x] inside the text. */
static int inline_witness(const char *p, size_t n) {
  int seen = 0;
  for (size_t i = 0; i + 1 < n && seen < 2; i++) {
    const char *q = memchr(p + i, ']', n - i - 1);
    if (!q) break;
    i = (size_t)(q - p);
    if (q[1] == '(' && i + 2 < n && q[2] != ' ' && q[2] != ')') {
      const char *close = memchr(q, ')', n - i < 2048 ? n - i : 2048), *open = q;
      while (open > p && q - open < 1000 && *open != '[' && *open != '\n') open--;
      if (close && *open == '[') seen += memchr(q, '/', (size_t)(close - q)) || memchr(q, '#', (size_t)(close - q)) ||
                                         memchr(q, '.', (size_t)(close - q)) || memchr(q, ':', (size_t)(close - q)) ? 2 : 0;
    } else if (q[1] == '[' && i + 2 < n && q[2] != ' ' && q[2] != ']') seen++;
    else if (q[1] == ':' && n - i > 7 && q[2] == ' ' && (memcmp(q + 3, "http", 4) == 0 || q[3] == '<')) seen++;
    else {
      const char *open = q;
      while (open > p && q - open < 40 && *open != '[' && *open > ' ') open--;
      if (*open == '[' && open[1] == '^' && q - open > 2) seen += 2;
    }
  }
  return seen;
}

/* Does the text begin as a page does: with <!doctype html>, <html>, <head> or <body>, comments and an XML declaration aside? */
static bool is_page(const char *p, size_t n) {
  static const char *const names[] = {"!doctype html", "html", "head", "body"};
  size_t i = n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  for (;;) {
    while (i < n && (p[i] == ' ' || (p[i] >= '\t' && p[i] <= '\r'))) i++;
    if (i == n || p[i] != '<') return false;
    bool comment = n - i >= 4 && memcmp(p + i, "<!--", 4) == 0, declaration = n - i >= 5 && memcmp(p + i, "<?xml", 5) == 0;
    if (!comment && !declaration) break;
    const char *close = NULL;
    for (size_t k = i + 4; k + 2 < n && !close; k++)
      if (comment ? memcmp(p + k, "-->", 3) == 0 : p[k] == '>') close = p + k;
    if (!close) return false;
    i = (size_t)(close - p) + (comment ? 3 : 1);
  }
  for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
    size_t size = strlen(names[k]), j = 0;
    while (j < size && i + 1 + j < n && ((unsigned char)p[i + 1 + j] | 32) == ((unsigned char)names[k][j] | 32)) j++;
    if (j == size && i + 1 + j < n && (p[i + 1 + j] == '>' || p[i + 1 + j] == ' ' || p[i + 1 + j] == '\n' || p[i + 1 + j] == '\r'))
      return true;
  }
  return false;
}

/* The same of UTF-16, which a byte order mark must tell: what makes a page is ASCII. */
static bool is_wide_page(const char *p, size_t n) {
  const char *name;
  char narrow[LOOK_WIDE];
  size_t size = 0;
  if (stet__order_mark(p, n, &name) != 2) return false;
  size_t low = strcmp(name, "UTF-16BE") == 0 ? 1 : 0;
  for (size_t i = 2; i + 1 < n && size < sizeof narrow; i += 2) narrow[size++] = p[i + 1 - low] ? '?' : p[i + low];
  return is_page(narrow, size);
}

stet_format stet__guess_format(const char *text, size_t n) {
  if (n > LOOK) n = LOOK;
  if (is_page(text, n) || is_wide_page(text, n)) return STET_FORMAT_HTML;
  if (stet__front_matter(text, n)) return STET_FORMAT_MARKDOWN;
  stet__lines s;
  stet__line line;
  int seen = 0;
  bool first = true, title = false;
  for (stet__lines_init(&s, text, n); seen < 2 && stet__lines_next(&s, &line);) {
    bool blank = line.first == line.last;
    if (title && blank) seen++; /* the text begins with "# Title" and a blank line */
    title = first && !blank && text[line.first] == '#' && (seen += witness(text, &line)) > 0;
    if (!title) seen += witness(text, &line);
    if (!blank) first = false;
  }
  if (seen < 2) seen += inline_witness(text, n);
  return seen >= 2 ? STET_FORMAT_MARKDOWN : STET_FORMAT_PLAIN;
}
