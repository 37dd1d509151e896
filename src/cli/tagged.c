/* tagged: entities marked in their text, for people (a terminal, a page) and for programs that read CoNLL.
**
** All three walk the text and the entities together; the text between is copied. Whatever is copied into the page is escaped, so
** that no text can be markup, and is UTF-8, which the page says it is: other bytes become U+FFFD. Colours say the type: people
** warm, bodies blue, places green, the rest in between; figures are only underlined, since they are many and seldom looked for.
*/
#include <stdlib.h>

#include "cli/cli.h"

typedef struct look {
  const char *type, *ansi, *light, *dark;
} look;

static const look looks[STET_TYPE_COUNT + 1] = {
    {"PERSON", "1;33", "#ffe3a3", "#6b4e00"},
    {"ORG", "1;36", "#c3e4ff", "#0b4a75"},
    {"PLACE", "1;32", "#c9efc4", "#1d5a1a"},
    {"NORP", "32", "#e3f3d0", "#39521a"},
    {"EVENT", "1;35", "#f3d2f7", "#63286c"},
    {"WORK", "35", "#e6dafc", "#46307a"},
    {"PRODUCT", "36", "#cff3ee", "#0e5650"},
    {"DATE", "4", "", ""},
    {"TIME", "4", "", ""},
    {"MONEY", "4", "", ""},
    {"PERCENT", "4", "", ""},
    {"QUANTITY", "4", "", ""},
    {"URL", "4;34", "", ""},
    {"EMAIL", "4;34", "", ""},
    {"HANDLE", "4;34", "", ""},
    {"HASHTAG", "4;34", "", ""},
    {"", "7", "#ffd0d0", "#7a2323"},
};

/* What is shown of an HTML page is its cleaned text, and entities by their places in it. */
static bool is_page(const stet_doc *doc) { return stet_doc_format(doc) == STET_FORMAT_HTML; }

static stet_span place_in(const stet_doc *doc, stet_span s) {
  if (is_page(doc)) s = (stet_span){stet_doc_target(doc, s.start), stet_doc_target(doc, s.end)};
  return s;
}

static const char *shown_text(const stet_doc *doc, const char *text, size_t *size) {
  return is_page(doc) ? stet_doc_text(doc, size) : text;
}

static const look *look_of(uint8_t type) { return &looks[type < STET_TYPE_COUNT ? type : STET_TYPE_COUNT]; }

/* ---- The terminal ---- */

/* Text at a terminal: what would command it is shown as U+FFFD. */
static void put_plain(out *o, const char *p, size_t n) {
  size_t from = 0;
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)p[i];
    bool steers = (c < 32 && c != '\n' && c != '\t') || c == 127 || (c == 0xC2 && i + 1 < n && (unsigned char)p[i + 1] < 0xA0);
    if (!steers) continue;
    out_add(o, p + from, i - from);
    out_str(o, "\xEF\xBF\xBD");
    from = i + (c == 0xC2 ? 2 : 1);
    i = from - 1;
  }
  if (from < n) out_add(o, p + from, n - from);
}

static void put_marked(out *o, const char *text, const stet_entity *e, stet_span at, bool color) {
  const look *l = look_of(e->type);
  if (color) out_f(o, "\033[%sm", l->ansi);
  else out_c(o, '[');
  put_plain(o, text + at.start, at.end - at.start);
  if (color) {
    out_str(o, "\033[0m");
    return;
  }
  out_c(o, ' ');
  out_str(o, e->type_name);
  out_c(o, ']');
}

static size_t columns_of(const char *s) { /* characters, near enough for names */
  size_t n = 0;
  for (; *s; s++) n += ((unsigned char)*s & 0xC0) != 0x80;
  return n;
}

static int by_count(const void *a, const void *b) {
  const stet_name *x = *(const stet_name *const *)a, *y = *(const stet_name *const *)b;
  if (x->n_mentions != y->n_mentions) return x->n_mentions < y->n_mentions ? 1 : -1;
  return x->mentions[0] < y->mentions[0] ? -1 : 1;
}

/* One row a name: count, type, spelling, other spellings as far as the line goes. */
static void put_name_row(out *o, const stet_name *x, size_t widest, bool color, int width) {
  size_t taken = columns_of(x->name), gap = taken < widest ? widest - taken + 2 : 2, column = 5 + 9 + taken + gap;
  out_f(o, "%4u ", x->n_mentions);
  if (color) out_f(o, "\033[%sm%-8s\033[0m ", look_of(x->type)->ansi, x->type_name);
  else out_f(o, "%-8s ", x->type_name);
  put_plain(o, x->name, strlen(x->name));
  for (size_t k = 0; k < gap && x->n_variants > 1; k++) out_c(o, ' ');
  bool first = true;
  for (uint32_t k = 0; k < x->n_variants; k++) {
    if (strcmp(x->variants[k], x->name) == 0) continue;
    size_t more = columns_of(x->variants[k]) + (first ? 0 : 2);
    if (column + more > (size_t)width) {
      out_str(o, " ...");
      break;
    }
    if (color && first) out_str(o, "\033[2m");
    if (!first) out_str(o, ", ");
    put_plain(o, x->variants[k], strlen(x->variants[k]));
    column += more;
    first = false;
  }
  if (color && !first) out_str(o, "\033[0m");
  out_c(o, '\n');
}

static void put_name_table(out *o, const stet_doc *doc, bool color, int width) {
  enum { WIDEST = 32 };
  size_t n, widest = 8;
  const stet_name *x = stet_doc_names(doc, &n);
  const stet_name **order = n ? malloc(n * sizeof *order) : NULL;
  if (!order) return;
  for (size_t i = 0; i < n; i++) {
    size_t k = columns_of(x[i].name);
    order[i] = &x[i];
    if (k > widest) widest = k < WIDEST ? k : WIDEST;
  }
  qsort(order, n, sizeof *order, by_count);
  out_c(o, '\n');
  for (int k = 0; k < width && k < 72; k++) out_str(o, "\xE2\x94\x80");
  out_c(o, '\n');
  for (size_t i = 0; i < n; i++) put_name_row(o, order[i], widest, color, width);
  free(order);
}

void answer_tagged(out *o, const char *text, size_t size, const stet_doc *doc, bool color, int width) {
  size_t n, from = 0;
  const stet_entity *e = stet_doc_entities(doc, &n);
  text = shown_text(doc, text, &size);
  for (size_t i = 0; i < n; i++) {
    stet_span at = place_in(doc, e[i].span);
    put_plain(o, text + from, at.start - from);
    put_marked(o, text, &e[i], at, color);
    from = at.end;
  }
  put_plain(o, text + from, size - from);
  if (size && text[size - 1] != '\n') out_c(o, '\n');
  put_name_table(o, doc, color, width);
}

/* ---- CoNLL ---- */

void answer_conll(out *o, const char *text, size_t size, const stet_doc *doc) {
  size_t n_tokens, n_sentences, n, s = 0, k = 0;
  const stet_span *t = stet_doc_tokens(doc, &n_tokens), *sentences = stet_doc_sentences(doc, &n_sentences);
  const stet_entity *e = stet_doc_entities(doc, &n);
  text = shown_text(doc, text, &size);
  for (size_t i = 0; i < n_tokens; i++) {
    stet_span at = place_in(doc, t[i]);
    while (s < n_sentences && sentences[s].end <= t[i].start) s++;
    if (i && s < n_sentences && t[i].start == sentences[s].start) out_c(o, '\n');
    while (k < n && e[k].span.end <= t[i].start) k++;
    for (uint32_t c = at.start; c < at.end; c++) { /* a token may hold a line end where lines were joined */
      char byte = text[c];
      out_c(o, byte == '\n' || byte == '\t' || byte == '\r' ? ' ' : byte);
    }
    if (k < n && e[k].span.start < t[i].end) out_f(o, "\t%c-%s\n", t[i].start <= e[k].span.start ? 'B' : 'I', e[k].type_name);
    else out_str(o, "\tO\n");
  }
  if (n_tokens) out_c(o, '\n');
}

/* ---- The page ---- */

static void put_escaped(out *o, const char *p, size_t n) {
  size_t from = 0;
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)p[i];
    const char *as = c == '<'                           ? "&lt;"
                     : c == '>'                         ? "&gt;"
                     : c == '&'                         ? "&amp;"
                     : c == '"'                         ? "&quot;"
                     : c == '\''                        ? "&#39;"
                     : c < 32 && c != '\n' && c != '\t' ? "\xEF\xBF\xBD"
                                                        : NULL;
    if (!as) continue;
    js_put_raw(o, (js_slice){p + from, i - from});
    out_str(o, as);
    from = i + 1;
  }
  js_put_raw(o, (js_slice){p + from, n - from});
}

static void put_str_escaped(out *o, const char *s) { put_escaped(o, s, strlen(s)); }

static void put_style(out *o) {
  out_str(o,
          "<style>\n"
          ":root{--ink:#1c1b19;--paper:#fbfaf7;--soft:#6d6a63;--line:#dedad0}\n"
          "@media(prefers-color-scheme:dark){:root{--ink:#e9e6df;--paper:#1b1a18;--soft:#a09b90;--line:#3a3832}}\n"
          "*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.65 Georgia,'Times New "
          "Roman',serif}\n"
          "header{position:sticky;top:0;background:var(--paper);border-bottom:1px solid var(--line);padding:.6rem 1.2rem;"
          "font:14px/1.5 system-ui,sans-serif;z-index:1}\n"
          "header b{margin-right:1rem}header label{margin-right:.9rem;white-space:nowrap;cursor:pointer}\n"
          "main{display:grid;grid-template-columns:minmax(0,44rem) minmax(15rem,22rem);gap:3rem;max-width:76rem;margin:0 auto;"
          "padding:1.6rem 1.2rem 4rem}\n"
          "@media(max-width:60rem){main{display:block}}\n"
          "article{white-space:pre-wrap;overflow-wrap:anywhere}\n"
          "mark{color:inherit;background:var(--b,transparent);border-radius:.25em;padding:.06em .18em;margin:0 -.06em;"
          "-webkit-box-decoration-break:clone;box-decoration-break:clone}\n"
          "mark.f{background:none;border-bottom:2px dotted var(--soft);border-radius:0;padding:0}\n"
          "mark:target{outline:2px solid var(--ink)}\n"
          "aside{font:14px/1.5 system-ui,sans-serif}aside h2{font-size:14px;margin:0 0 .5rem;color:var(--soft);font-weight:600}\n"
          "table{border-collapse:collapse;width:100%}td{border-top:1px solid var(--line);padding:.3rem .4rem;vertical-align:top}\n"
          "td:last-child{text-align:right;color:var(--soft);font-variant-numeric:tabular-nums}a{color:inherit}\n"
          "small{color:var(--soft)}i.k{display:inline-block;width:.8em;height:.8em;border-radius:.2em;background:var(--b);margin-"
          "right:.3em;"
          "vertical-align:-.05em}\n");
  for (int k = 0; k <= STET_TYPE_COUNT; k++)
    if (looks[k].light[0])
      out_f(o, ".t%d{--b:%s}@media(prefers-color-scheme:dark){.t%d{--b:%s}}\n", k, looks[k].light, k, looks[k].dark);
  for (int k = 0; k <= STET_TYPE_COUNT; k++)
    out_f(o, "body:has(#s%d:not(:checked)) mark.t%d{background:none;border:0;padding:0;margin:0}\n", k, k);
  out_str(o, "</style>\n");
}

static int kind_of(const stet_entity *e) { return e->type < STET_TYPE_COUNT ? e->type : STET_TYPE_COUNT; }

static void put_legend(out *o, const stet_entity *e, size_t n) {
  uint32_t count[STET_TYPE_COUNT + 1] = {0};
  for (size_t i = 0; i < n; i++) count[kind_of(&e[i])]++;
  for (int k = 0; k <= STET_TYPE_COUNT; k++) {
    if (!count[k]) continue;
    out_f(o, "<label><input type=checkbox id=s%d checked> ", k);
    if (looks[k].light[0]) out_f(o, "<i class=\"k t%d\"></i>", k);
    out_f(o, "%s <small>%u</small></label>\n", k < STET_TYPE_COUNT ? looks[k].type : "your own", count[k]);
  }
}

static void put_mark(out *o, const char *text, const stet_entity *e, stet_span at, size_t i, const stet_name *names) {
  out_f(o, "<mark id=e%zu class=\"t%d%s\" title=\"", i, kind_of(e), looks[kind_of(e)].light[0] ? "" : " f");
  put_str_escaped(o, e->type_name);
  if (e->name != STET_NO_NAME) out_str(o, ": "), put_str_escaped(o, names[e->name].name);
  if (e->value[0]) out_str(o, " = "), put_str_escaped(o, e->value);
  if (e->id[0]) out_str(o, " #"), put_str_escaped(o, e->id);
  out_f(o, " (%.2f)\">", (double)e->score);
  put_escaped(o, text + at.start, at.end - at.start);
  out_str(o, "</mark>");
}

static void put_name_list(out *o, const stet_name *x, size_t n) {
  const stet_name **order = n ? malloc(n * sizeof *order) : NULL;
  if (!order) return;
  for (size_t i = 0; i < n; i++) order[i] = &x[i];
  qsort(order, n, sizeof *order, by_count);
  out_str(o, "<h2>Names</h2>\n<table>\n");
  for (size_t i = 0; i < n; i++) {
    out_f(o, "<tr><td><i class=\"k t%d\"></i><a href=\"#e%u\">",
          order[i]->type < STET_TYPE_COUNT ? order[i]->type : STET_TYPE_COUNT, order[i]->mentions[0]);
    put_str_escaped(o, order[i]->name);
    out_str(o, "</a>");
    bool first = true;
    for (uint32_t k = 0; k < order[i]->n_variants; k++) {
      if (strcmp(order[i]->variants[k], order[i]->name) == 0) continue;
      out_str(o, first ? "<br><small>" : " \xC2\xB7 ");
      put_str_escaped(o, order[i]->variants[k]);
      first = false;
    }
    out_f(o, "%s</td><td>%u</td></tr>\n", first ? "" : "</small>", order[i]->n_mentions);
  }
  out_str(o, "</table>\n");
  free(order);
}

void answer_html(out *o, const char *name, const char *text, size_t size, const stet_doc *doc) {
  size_t n, n_names, from = 0;
  const stet_entity *e = stet_doc_entities(doc, &n);
  const stet_name *names = stet_doc_names(doc, &n_names);
  text = shown_text(doc, text, &size);
  out_str(o, "<!DOCTYPE html>\n<html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\n<title>");
  put_str_escaped(o, strcmp(name, "-") == 0 ? "stet" : name);
  out_str(o, "</title>\n");
  put_style(o);
  out_str(o, "<header><b>");
  put_str_escaped(o, strcmp(name, "-") == 0 ? "stet" : name);
  out_str(o, "</b>\n");
  put_legend(o, e, n);
  out_str(o, "</header>\n<main><article>");
  for (size_t i = 0; i < n; i++) {
    stet_span at = place_in(doc, e[i].span);
    put_escaped(o, text + from, at.start - from);
    put_mark(o, text, &e[i], at, i, names);
    from = at.end;
  }
  put_escaped(o, text + from, size - from);
  out_str(o, "</article>\n<aside>");
  put_name_list(o, names, n_names);
  out_str(o, "</aside></main>\n</html>\n");
}
