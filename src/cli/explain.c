/* explain: what stet did with a text and why, for people. A row for each block, then the mends, the suspects and the warnings with
** their places; and the lists that --check and warnings print.
**
** Mends are shown as wdiff shows them, [-old-]{+new+}, or by colour.
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

/* The same of a page's source: its text without tags. What is long is looked at no further than an excerpt needs. */
static void put_excerpt_of(out *o, const stet_doc *doc, const char *p, size_t n, int columns) {
  char text[1024];
  size_t k = 0;
  if (stet_doc_format(doc) != STET_FORMAT_HTML) {
    put_excerpt(o, p, n, columns);
    return;
  }
  for (size_t i = 0; i < n && k < sizeof text; i++) {
    const char *close = p[i] == '<' ? memchr(p + i, '>', n - i) : NULL;
    if (close) i = (size_t)(close - p);
    text[k++] = close ? ' ' : p[i];
  }
  put_excerpt(o, text, k, columns);
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
    put_excerpt_of(o, doc, text + s[i].span.start, s[i].span.end - s[i].span.start, 72);
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
  if (n > 20) {
    out_str(o, name);
    out_f(o, ": %zu more warnings\n", n - 20);
  }
}

/* ---- The table ---- */

static void paint(out *o, bool color, const char *code) {
  if (color) out_f(o, "\033[%sm", code);
}

static void put_block(out *o, place *at, const stet_doc *doc, const stet_block *b, bool color, int width) {
  size_t line, column;
  locate(at, b->span.start, &line, &column);
  paint(o, color, b->keep ? b->role == STET_ROLE_TITLE ? "1" : "0" : "31");
  out_f(o, "%6zu  %s  %-11s  %.3f  %-9s  %-18s  ", line, b->keep ? "keep" : "drop", stet_role_name(b->role), (double)b->score,
        stet_decider_name(b->decider), b->rule && b->rule[0] ? b->rule : "-");
  put_excerpt_of(o, doc, at->text + b->span.start, b->span.end - b->span.start, width > 90 ? width - 63 : 40);
  paint(o, color, "0");
  out_c(o, '\n');
}

/* Every character to be seen: spaces, line ends and what has no shape of its own by signs. At most 24 characters. */
static void put_visible(out *o, const char *p, size_t n) {
  int shown = 0;
  for (size_t i = 0; i < n; shown++) {
    utf8proc_int32_t cp;
    utf8proc_ssize_t k = utf8proc_iterate((const utf8proc_uint8_t *)p + i, n - i < 4 ? (utf8proc_ssize_t)(n - i) : 4, &cp);
    if (shown == 24) {
      out_str(o, "\xE2\x80\xA6");
      return;
    }
    if (k <= 0) {
      out_f(o, "<%02X>", (unsigned)(unsigned char)p[i++]);
      continue;
    }
    utf8proc_category_t category = utf8proc_category(cp);
    if (cp == ' ') out_str(o, "\xE2\x90\xA3"); /* open box */
    else if (cp == '\n') out_str(o, "\xE2\x86\xB5");
    else if (cp < 0x20 || category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_ZS)
      out_f(o, "<U+%04X>", (unsigned)cp);
    else out_add(o, p + i, (size_t)k);
    i += (size_t)k;
  }
}

/* The few characters on the line before `at` (`ahead` false) or from `at` on. */
static void put_around(out *o, const place *text, size_t at, bool ahead) {
  enum { BYTES = 14 };
  const char *p = text->text;
  size_t from = at, to = at;
  if (ahead) {
    while (to < text->size && to - at < BYTES && p[to] != '\n' && p[to] != '\r') to++;
    while (to > at && to < text->size && ((unsigned char)p[to] & 0xC0) == 0x80) to--;
  } else {
    while (from && at - from < BYTES && p[from - 1] != '\n' && p[from - 1] != '\r') from--;
    while (from < at && ((unsigned char)p[from] & 0xC0) == 0x80) from++;
  }
  if (ahead && to > from && p[from] == ' ') out_c(o, ' '); /* an excerpt has no white space at its ends */
  put_excerpt(o, p + from, to - from, 2 * BYTES);
  if (!ahead && to > from && p[to - 1] == ' ') out_c(o, ' ');
}

static void put_change(out *o, bool color, bool is_new, const char *p, size_t n) {
  if (!n) return;
  if (color) out_str(o, is_new ? "\033[32m" : "\033[31m");
  else out_str(o, is_new ? "{+" : "[-");
  put_visible(o, p, n);
  out_str(o, color ? "\033[0m" : is_new ? "+}" : "-]");
}

/* A row for each mend: what stood, struck, and what stands, between the words around it. */
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
    put_around(o, at, e->span.start, false);
    put_change(o, color, false, at->text + e->span.start, e->span.end - e->span.start);
    put_change(o, color, true, e->replacement, e->replacement_size);
    put_around(o, at, e->span.end, true);
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
    put_excerpt_of(o, doc, at->text + s[i].span.start, s[i].span.end - s[i].span.start, 72);
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
  out_f(o, " (%s, %zu bytes, %zu blocks)\n", stet_format_name((int)stet_doc_format(doc)), size, n);
  paint(o, color, "0");
  out_f(o, "%6s  %-4s  %-11s  %-5s  %-9s  %-18s  %s\n", "line", "", "role", "score", "decided", "rule", "text");
  for (size_t i = 0; i < n; i++) put_block(o, &at, doc, b + i, color, width);
  put_mends(o, &at, doc, color);
  put_suspects(o, &at, doc, color);
}
