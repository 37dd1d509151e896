/* markdown: the cleaned article as Markdown. Markdown that went in comes out byte for byte where it is kept; plain text gets the
** marks that its roles call for (title #, subhead ##, quote >) and loses the accidental ones: characters that Markdown would read
** as its own are escaped. Code and tables of plain text become code blocks, which keeps their columns.
*/
#include "cli/cli.h"

static bool is_word(char c) { return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80; }

/* Whether the character at p[i] would be read as markup there. */
static bool is_markup(const char *p, size_t n, size_t i, bool at_line_start) {
  char c = p[i], next = i + 1 < n ? p[i + 1] : '\n', prev = i ? p[i - 1] : '\n';
  switch (c) {
  case '\\': return strchr("\\`*_{}[]<>()#+-.!|~&", next) != NULL;
  case '`':
  case '[':
  case ']': return true;
  case '*': return next != ' ' || prev != ' ';
  case '_': return !is_word(prev) || !is_word(next);
  case '<': return is_word(next) || next == '/' || next == '!' || next == '?';
  case '&': return is_word(next) || next == '#';
  case '#':
  case '>': return at_line_start;
  case '+':
  case '-':
  case '=': return at_line_start && (next == ' ' || next == '\t' || next == '\n' || next == c);
  case '~': return next == '~';
  default: return false;
  }
}

/* "12. " or "12) " at a line's start would begin a list: the offset of its mark, or n. */
static size_t list_mark(const char *p, size_t n, size_t i) {
  size_t k = i;
  while (k < n && k - i < 9 && p[k] >= '0' && p[k] <= '9') k++;
  bool is_mark =
      k > i && k < n && (p[k] == '.' || p[k] == ')') && (k + 1 == n || p[k + 1] == ' ' || p[k + 1] == '\t' || p[k + 1] == '\n');
  return is_mark ? k : n;
}

/* Lines of text, escaped, each after `prefix`; white space at a line's start is left out, for it could make code of it. */
static void put_prose(out *o, const char *p, size_t n, const char *prefix, bool is_item) {
  bool start = true;
  size_t mark = n;
  for (size_t i = 0; i < n; i++) {
    if (start && (p[i] == ' ' || p[i] == '\t')) continue;
    if (start) {
      out_str(o, prefix);
      mark = is_item ? n : list_mark(p, n, i);
    }
    if ((i == mark || is_markup(p, n, i, start)) && !(is_item && start)) out_c(o, '\\');
    out_c(o, p[i]);
    start = p[i] == '\n' || (p[i] == '\r' && !(i + 1 < n && p[i + 1] == '\n'));
  }
}

static void put_code(out *o, const char *p, size_t n) { /* a fence longer than any run of backticks inside */
  size_t run = 0, longest = 2;
  for (size_t i = 0; i < n; i++) {
    run = p[i] == '`' ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  for (size_t i = 0; i <= longest; i++) out_c(o, '`');
  out_c(o, '\n');
  out_add(o, p, n);
  out_c(o, '\n');
  for (size_t i = 0; i <= longest; i++) out_c(o, '`');
}

static bool is_list(const stet_block *b) { return b->kind == STET_ITEM; }

static void put_item(out *o, const char *p, size_t n) { /* "•" and its like become "-" */
  static const char *const bullets[] = {"\xE2\x80\xA2", "\xE2\x97\xA6", "\xE2\x96\xAA", "\xE2\x80\xA3", "\xC2\xB7", NULL};
  size_t i = 0;
  while (i < n && (p[i] == ' ' || p[i] == '\t')) i++;
  for (const char *const *b = bullets; *b; b++) {
    size_t k = strlen(*b);
    if (n - i < k || memcmp(p + i, *b, k) != 0) continue;
    i += k;
    while (i < n && (p[i] == ' ' || p[i] == '\t')) i++;
    out_str(o, "- ");
    break;
  }
  put_prose(o, p + i, n - i, "", true);
}

static void put_block(out *o, const char *p, size_t n, const stet_block *b) {
  if (b->role == STET_ROLE_CODE || b->role == STET_ROLE_TABLE || b->kind == STET_CODE_BLOCK || b->kind == STET_TABLE_BLOCK)
    put_code(o, p, n);
  else if (b->role == STET_ROLE_TITLE) put_prose(o, p, n, "# ", false);
  else if (b->role == STET_ROLE_SUBHEAD) put_prose(o, p, n, "## ", false);
  else if (b->role == STET_ROLE_QUOTE || b->kind == STET_QUOTATION) put_prose(o, p, n, "> ", false);
  else if (is_list(b)) put_item(o, p, n);
  else put_prose(o, p, n, "", false);
}

void answer_markdown(out *o, const char *text, const stet_doc *doc) {
  size_t size, n;
  const char *cleaned = stet_doc_text(doc, &size);
  const stet_block *b = stet_doc_blocks(doc, &n), *last = NULL;
  (void)text;
  if (stet_doc_format(doc) == STET_FORMAT_MARKDOWN) {
    out_add(o, cleaned, size);
    return;
  }
  for (size_t i = 0; i < n; i++) {
    size_t from = stet_doc_target(doc, b[i].span.start), to = stet_doc_target(doc, b[i].span.end);
    if (!b[i].keep || to <= from) continue;
    if (last) out_str(o, is_list(last) && is_list(&b[i]) ? "\n" : "\n\n");
    put_block(o, cleaned + from, to - from, &b[i]);
    last = &b[i];
  }
  if (last) out_c(o, '\n');
}
