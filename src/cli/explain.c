/* explain: what stet did with a text and why, for people. A row for each block, then the mends, the suspects and the warnings with
** their places; and the lists that --check and warnings print.
**
** Excerpts show no control characters: they stand as middle dots, so that a hostile text cannot drive the terminal.
*/
#include <utf8proc.h>

#include "cli/cli.h"

/* ---- Excerpts ---- */

/* At most `columns` of p[0..n) on one line; an ellipsis where it was cut. White space runs become one space. */
static void put_excerpt(out *o, const char *p, size_t n, int columns) {
  int used = 0;
  bool space = false;
  for (size_t i = 0; i < n;) {
    utf8proc_int32_t cp;
    utf8proc_ssize_t k = utf8proc_iterate((const utf8proc_uint8_t *)p + i, n - i < 4 ? (utf8proc_ssize_t)(n - i) : 4, &cp);
    if (k <= 0) k = 1, cp = -1;
    if (cp == ' ' || cp == '\n' || cp == '\t' || cp == '\r') {
      space = used > 0;
      i += (size_t)k;
      continue;
    }
    bool shown = cp >= 0x20 && cp != 0x7F && !(cp >= 0x80 && cp < 0xA0) && utf8proc_category(cp) != UTF8PROC_CATEGORY_CF;
    int width = shown ? utf8proc_charwidth(cp) : 1;
    if (used + width + space > columns - 1 && i + (size_t)k < n) {
      out_str(o, "\xE2\x80\xA6");
      return;
    }
    if (space) out_c(o, ' ');
    used += width + space;
    space = false;
    if (shown) out_add(o, p + i, (size_t)k);
    else out_str(o, "\xC2\xB7");
    i += (size_t)k;
  }
}

/* ---- Places ---- */

/* stet_locate for offsets that mostly rise: linear over a whole list. */
typedef struct place {
  const char *text;
  size_t size, at, line, begin;
} place;

static void locate(place *p, size_t offset, size_t *line, size_t *column) {
  if (offset > p->size) offset = p->size;
  if (offset < p->at) p->at = p->begin = 0, p->line = 1;
  for (; p->at < offset; p->at++) {
    bool is_end = p->text[p->at] == '\n' || (p->text[p->at] == '\r' && !(p->at + 1 < p->size && p->text[p->at + 1] == '\n'));
    if (is_end) p->line++, p->begin = p->at + 1;
  }
  *line = p->line;
  *column = offset - p->begin + 1;
}

static void put_place(out *o, place *p, const char *name, size_t offset) {
  size_t line, column;
  locate(p, offset, &line, &column);
  out_str(o, name);
  out_f(o, ":%zu:%zu: ", line, column);
}

void list_suspects(out *o, const char *name, const char *text, size_t size, const stet_doc *doc) {
  size_t n;
  const stet_suspect *s = stet_doc_suspects(doc, &n);
  place at = {text, size, 0, 1, 0};
  for (size_t i = 0; i < n; i++) {
    put_place(o, &at, name, s[i].span.start);
    out_f(o, "%s: ", stet_doubt_name(s[i].reason));
    put_excerpt(o, text + s[i].span.start, s[i].span.end - s[i].span.start, 72);
    out_c(o, '\n');
  }
}

static const char *warning_words(int kind) {
  switch (kind) {
  case STET_WARN_INVALID_UTF8: return "bytes that are not UTF-8";
  case STET_WARN_NUL: return "NUL bytes";
  case STET_WARN_REPLACEMENT: return "replacement characters: text was lost before stet saw it";
  case STET_WARN_DEPTH: return "nesting too deep: read as text from here";
  case STET_WARN_NOT_ARTICLE: return "this does not look like an article";
  default: return stet_warning_name(kind);
  }
}

void list_warnings(out *o, const char *name, const char *text, size_t size, const stet_doc *doc) {
  size_t n;
  const stet_warning *w = stet_doc_warnings(doc, &n);
  place at = {text, size, 0, 1, 0};
  for (size_t i = 0; i < n && i < 20; i++) {
    put_place(o, &at, name, w[i].span.start);
    out_f(o, "warning: %s\n", warning_words(w[i].kind));
  }
  if (n > 20) out_f(o, "%s: %zu more warnings\n", name, n - 20);
}

/* ---- The table ---- */

static void paint(out *o, bool color, const char *code) {
  if (color) out_f(o, "\033[%sm", code);
}

static void put_block(out *o, place *at, const stet_block *b, bool color, int width) {
  size_t line, column;
  locate(at, b->span.start, &line, &column);
  paint(o, color, b->keep ? b->role == STET_ROLE_TITLE ? "1" : "0" : "31");
  out_f(o, "%6zu  %s  %-11s  %.3f  %-9s  %-18s  ", line, b->keep ? "keep" : "drop", stet_role_name(b->role), (double)b->score,
        stet_decider_name(b->decider), b->rule && b->rule[0] ? b->rule : "-");
  put_excerpt(o, at->text + b->span.start, b->span.end - b->span.start, width > 90 ? width - 63 : 40);
  paint(o, color, "0");
  out_c(o, '\n');
}

static void put_mends(out *o, place *at, const stet_doc *doc, bool color) {
  size_t n;
  const stet_edit *e = stet_doc_edits(doc, &n);
  bool any = false;
  for (size_t i = 0; i < n; i++, e++) {
    size_t line, column;
    if (e->is_drop) continue;
    if (!any) out_str(o, "\nmended\n");
    any = true;
    locate(at, e->span.start, &line, &column);
    out_f(o, "%6zu:%-4zu  %-11s  %.3f  ", line, column, stet_mend_name(e->reason), (double)e->score);
    paint(o, color, "31");
    out_c(o, '[');
    put_excerpt(o, at->text + e->span.start, e->span.end - e->span.start, 32);
    out_c(o, ']');
    paint(o, color, "32");
    out_str(o, " [");
    put_excerpt(o, e->replacement, e->replacement_size, 32);
    out_c(o, ']');
    paint(o, color, "0");
    out_c(o, '\n');
  }
}

static void put_suspects(out *o, place *at, const stet_doc *doc, bool color) {
  size_t n;
  const stet_suspect *s = stet_doc_suspects(doc, &n);
  if (n) out_str(o, "\nto look at\n");
  for (size_t i = 0; i < n; i++) {
    size_t line, column;
    locate(at, s[i].span.start, &line, &column);
    paint(o, color, "33");
    out_f(o, "%6zu:%-4zu  %-18s  ", line, column, stet_doubt_name(s[i].reason));
    put_excerpt(o, at->text + s[i].span.start, s[i].span.end - s[i].span.start, 72);
    paint(o, color, "0");
    out_c(o, '\n');
  }
}

void answer_explain(out *o, const char *name, const char *text, size_t size, const stet_doc *doc, bool color, int width) {
  size_t n;
  const stet_block *b = stet_doc_blocks(doc, &n);
  place at = {text, size, 0, 1, 0};
  paint(o, color, "1");
  out_str(o, name);
  out_f(o, " (%s, %zu bytes, %zu blocks)\n", stet_doc_format(doc) == STET_FORMAT_MARKDOWN ? "markdown" : "plain", size, n);
  paint(o, color, "0");
  out_f(o, "%6s  %-4s  %-11s  %-5s  %-9s  %-18s  %s\n", "line", "", "role", "score", "decided", "rule", "text");
  for (size_t i = 0; i < n; i++) put_block(o, &at, b + i, color, width);
  put_mends(o, &at, doc, color);
  put_suspects(o, &at, doc, color);
}
