/* html_tags: the elements that the HTML reader knows by name, and how each is laid out. */
#ifndef STET_HTML_TAGS_H
#define STET_HTML_TAGS_H

#include "base/base.h"

/* X(name, flags): the table below and the numbers come from one list. */
enum {
  STET__TAG_BREAKS = 1,   /* its text stands on lines of its own */
  STET__TAG_VOID = 2,     /* has no content and no end tag */
  STET__TAG_SKIPPED = 4,  /* what it holds is not text of the page */
  STET__TAG_RAW = 8,      /* holds raw text */
  STET__TAG_SCOPE = 16,   /* an end tag of an element outside does not reach into it */
  STET__TAG_STYLE = 32,   /* changes how its text looks and nothing else: no context */
  STET__TAG_CLOSES_P = 64 /* ends an open paragraph */
};

#define STET__TAGS(X) \
  X(A, "a", 0) \
  X(ABBR, "abbr", STET__TAG_STYLE) \
  X(ADDRESS, "address", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(AREA, "area", STET__TAG_VOID) \
  X(ARTICLE, "article", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(ASIDE, "aside", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(AUDIO, "audio", STET__TAG_SKIPPED) \
  X(B, "b", STET__TAG_STYLE) \
  X(BASE, "base", STET__TAG_VOID) \
  X(BIG, "big", STET__TAG_STYLE) \
  X(BLOCKQUOTE, "blockquote", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(BODY, "body", STET__TAG_BREAKS) \
  X(BR, "br", STET__TAG_VOID) \
  X(BUTTON, "button", STET__TAG_BREAKS) \
  X(CANVAS, "canvas", STET__TAG_SKIPPED) \
  X(CAPTION, "caption", STET__TAG_BREAKS | STET__TAG_SCOPE) \
  X(CENTER, "center", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(CITE, "cite", STET__TAG_STYLE) \
  X(CODE, "code", STET__TAG_STYLE) \
  X(COL, "col", STET__TAG_VOID) \
  X(COLGROUP, "colgroup", STET__TAG_BREAKS) \
  X(DATALIST, "datalist", STET__TAG_SKIPPED) \
  X(DD, "dd", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(DEL, "del", STET__TAG_STYLE) \
  X(DETAILS, "details", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(DFN, "dfn", STET__TAG_STYLE) \
  X(DIALOG, "dialog", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(DIR, "dir", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(DIV, "div", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(DL, "dl", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(DT, "dt", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(EM, "em", STET__TAG_STYLE) \
  X(EMBED, "embed", STET__TAG_VOID) \
  X(FIELDSET, "fieldset", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(FIGCAPTION, "figcaption", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(FIGURE, "figure", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(FONT, "font", STET__TAG_STYLE) \
  X(FOOTER, "footer", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(FORM, "form", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(FRAME, "frame", STET__TAG_VOID) \
  X(H1, "h1", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(H2, "h2", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(H3, "h3", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(H4, "h4", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(H5, "h5", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(H6, "h6", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(HEAD, "head", STET__TAG_BREAKS) \
  X(HEADER, "header", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(HGROUP, "hgroup", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(HR, "hr", STET__TAG_BREAKS | STET__TAG_VOID | STET__TAG_CLOSES_P) \
  X(HTML, "html", STET__TAG_BREAKS | STET__TAG_SCOPE) \
  X(I, "i", STET__TAG_STYLE) \
  X(IFRAME, "iframe", STET__TAG_SKIPPED | STET__TAG_RAW) \
  X(IMG, "img", STET__TAG_VOID) \
  X(INPUT, "input", STET__TAG_VOID) \
  X(INS, "ins", STET__TAG_STYLE) \
  X(KBD, "kbd", STET__TAG_STYLE) \
  X(LABEL, "label", 0) \
  X(LEGEND, "legend", STET__TAG_BREAKS) \
  X(LI, "li", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(LINK, "link", STET__TAG_VOID) \
  X(LISTING, "listing", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(MAIN, "main", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(MARK, "mark", STET__TAG_STYLE) \
  X(MATH, "math", STET__TAG_SKIPPED) \
  X(MENU, "menu", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(META, "meta", STET__TAG_VOID) \
  X(NAV, "nav", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(NOEMBED, "noembed", STET__TAG_SKIPPED | STET__TAG_RAW) \
  X(NOFRAMES, "noframes", STET__TAG_SKIPPED | STET__TAG_RAW) \
  X(NOSCRIPT, "noscript", STET__TAG_SKIPPED) \
  X(OBJECT, "object", STET__TAG_SKIPPED) \
  X(OL, "ol", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(P, "p", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(PARAM, "param", STET__TAG_VOID) \
  X(PICTURE, "picture", 0) \
  X(PLAINTEXT, "plaintext", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(PRE, "pre", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(Q, "q", STET__TAG_STYLE) \
  X(S, "s", STET__TAG_STYLE) \
  X(SAMP, "samp", STET__TAG_STYLE) \
  X(SCRIPT, "script", STET__TAG_SKIPPED | STET__TAG_RAW) \
  X(SEARCH, "search", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(SECTION, "section", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(SELECT, "select", STET__TAG_SKIPPED) \
  X(SMALL, "small", STET__TAG_STYLE) \
  X(SOURCE, "source", STET__TAG_VOID) \
  X(SPAN, "span", 0) \
  X(STRIKE, "strike", STET__TAG_STYLE) \
  X(STRONG, "strong", STET__TAG_STYLE) \
  X(STYLE, "style", STET__TAG_SKIPPED | STET__TAG_RAW) \
  X(SUB, "sub", STET__TAG_STYLE) \
  X(SUMMARY, "summary", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(SUP, "sup", STET__TAG_STYLE) \
  X(SVG, "svg", STET__TAG_SKIPPED) \
  X(TABLE, "table", STET__TAG_BREAKS | STET__TAG_SCOPE | STET__TAG_CLOSES_P) \
  X(TBODY, "tbody", STET__TAG_BREAKS) \
  X(TD, "td", STET__TAG_BREAKS | STET__TAG_SCOPE) \
  X(TEMPLATE, "template", STET__TAG_SKIPPED) \
  X(TEXTAREA, "textarea", STET__TAG_SKIPPED | STET__TAG_RAW) \
  X(TFOOT, "tfoot", STET__TAG_BREAKS) \
  X(TH, "th", STET__TAG_BREAKS | STET__TAG_SCOPE) \
  X(THEAD, "thead", STET__TAG_BREAKS) \
  X(TIME, "time", 0) \
  X(TITLE, "title", STET__TAG_SKIPPED | STET__TAG_RAW) \
  X(TR, "tr", STET__TAG_BREAKS) \
  X(TRACK, "track", STET__TAG_VOID) \
  X(TT, "tt", STET__TAG_STYLE) \
  X(U, "u", STET__TAG_STYLE) \
  X(UL, "ul", STET__TAG_BREAKS | STET__TAG_CLOSES_P) \
  X(VAR, "var", STET__TAG_STYLE) \
  X(VIDEO, "video", STET__TAG_SKIPPED) \
  X(WBR, "wbr", STET__TAG_VOID) \
  X(XMP, "xmp", STET__TAG_BREAKS | STET__TAG_RAW | STET__TAG_CLOSES_P)

typedef enum stet__tag_id {
  STET__T_NONE = 0, /* an element that has no name here: laid out as its parent */
#define STET__TAG_ENUM(id, name, flags) STET__T_##id,
  STET__TAGS(STET__TAG_ENUM)
#undef STET__TAG_ENUM
  STET__T_COUNT
} stet__tag_id;

enum { STET__TAG_SLOTS = 512 };
typedef struct stet__tag_table { uint64_t keys[STET__TAG_SLOTS]; uint8_t ids[STET__TAG_SLOTS]; uint8_t ready; } stet__tag_table;

/* Fills the table, which was zeroed, at the first call. */
void stet__tags_begin(stet__tag_table *t);
stet__tag_id stet__tag_of(const stet__tag_table *t, const char *p, size_t n); /* letters in any case */
uint8_t stet__tag_flags(stet__tag_id id);
const char *stet__tag_name(stet__tag_id id); /* "" for STET__T_NONE */

#endif
