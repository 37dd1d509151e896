/* error: statuses and the names that every surface uses, one table each. */
#include "base/base.h"

const char *stet_version(void) { return STET_VERSION; }

const char *stet_strerror(stet_status status) {
  static const char *const text[] = {"done", "out of memory", "the text is too long", "an option is out of its range",
                                     "a pattern does not compile", "the model is damaged or of another version",
                                     "a pattern went over its match limit"};
  return (unsigned)status < sizeof text / sizeof *text ? text[status] : "unknown status";
}

stet_status stet__fail(stet_error *e, stet_status status, size_t offset, const char *message) {
  if (e) {
    e->status = status;
    e->offset = offset;
    e->index = 0;
    const char *m = message ? message : stet_strerror(status);
    size_t n = strlen(m);
    if (n >= sizeof e->message) n = sizeof e->message - 1;
    memcpy(e->message, m, n);
    e->message[n] = 0;
  }
  return status;
}

static const char *name_of(const char *const *names, int count, int i) { return i >= 0 && i < count ? names[i] : ""; }

const char *stet_status_name(int status) {
  static const char *const names[] = {"done", "nomem", "toolong", "option", "pattern", "model", "limit"};
  _Static_assert(sizeof names / sizeof *names == STET_ELIMIT + 1, "a name for every status");
  return name_of(names, STET_ELIMIT + 1, status);
}

const char *stet_format_name(int format) {
  static const char *const names[] = {"guess", "plain", "markdown", "html"};
  _Static_assert(sizeof names / sizeof *names == STET_FORMAT_HTML + 1, "a name for every format");
  return name_of(names, STET_FORMAT_HTML + 1, format);
}

const char *stet_kind_name(int kind) {
  static const char *const names[] = {"paragraph", "heading", "item", "quotation", "code", "table", "image", "rule", "front-matter",
                                      "html", "footnote", "definition"};
  _Static_assert(sizeof names / sizeof *names == STET_KIND_COUNT, "a name for every kind");
  return name_of(names, STET_KIND_COUNT, kind);
}

const char *stet_role_name(int role) {
  static const char *const names[] = {"title", "byline", "dateline", "body", "subhead", "caption", "quote", "list", "table", "code",
                                      "credit", "correction", "frontmatter", "repeat", "teaser", "related", "share", "tags",
                                      "comments", "form", "newsletter", "consent", "advert", "navigation", "legal", "bio", "meta"};
  _Static_assert(sizeof names / sizeof *names == STET_ROLE_COUNT, "a name for every role");
  return name_of(names, STET_ROLE_COUNT, role);
}

const char *stet_mend_name(int mend) {
  static const char *const names[] = {"bytes", "mojibake", "entities", "invisible", "controls", "spaces", "hyphens", "wraps",
                                      "punctuation", "glue", "repeats", "quotes"};
  _Static_assert(sizeof names / sizeof *names == STET_MEND_COUNT, "a name for every mending rule");
  return name_of(names, STET_MEND_COUNT, mend);
}

const char *stet_doubt_name(int doubt) {
  static const char *const names[] = {"lower-start", "lost-break", "glued-numbers", "open-quote", "closed-twice", "lost-text",
                                      "spelling"};
  _Static_assert(sizeof names / sizeof *names == STET_DOUBT_COUNT, "a name for every doubt");
  return name_of(names, STET_DOUBT_COUNT, doubt);
}

const char *stet_warning_name(int warning) {
  static const char *const names[] = {"invalid-utf8", "nul", "replacement-character", "too-deep", "not-an-article"};
  _Static_assert(sizeof names / sizeof *names == STET_WARN_COUNT, "a name for every warning");
  return name_of(names, STET_WARN_COUNT, warning);
}

const char *stet_decider_name(int decider) {
  static const char *const names[] = {"model", "rule", "structure", "user"};
  return name_of(names, 4, decider);
}

const char *stet_type_name(int type) {
  static const char *const names[] = {"PERSON", "ORG",   "PLACE",   "NORP",     "EVENT", "WORK",  "PRODUCT", "DATE",
                                      "TIME",   "MONEY", "PERCENT", "QUANTITY", "URL",   "EMAIL", "HANDLE",  "HASHTAG"};
  _Static_assert(sizeof names / sizeof *names == STET_TYPE_COUNT, "a name for every type");
  return name_of(names, STET_TYPE_COUNT, type);
}

void stet_locate(const char *text, size_t size, size_t offset, size_t *line, size_t *column) {
  size_t l = 1, begin = 0;
  if (offset > size) offset = size;
  for (size_t i = 0; i < offset; i++) {
    if (!stet__ends_line(text, size, i)) continue;
    l++;
    begin = i + 1;
  }
  *line = l;
  *column = offset - begin + 1;
}
