/* tsv: the answer in lines that any language parses without a library, and the blocks that `stet label` reads. The Lua side uses it
** where the C module cannot be loaded, so it carries everything that the C interface answers, exactly.
**
** The form, version 1. A record is a line ended by \n; its fields are parted by single tabs; the first field names the record. In
** every field \\ stands for a backslash, \t for a tab, \n for a line feed, \r for a carriage return, \0 for a NUL byte; nothing
** else is escaped and a backslash stands nowhere else. All other bytes are the text's own, valid UTF-8 or not. Offsets are 0-based
** bytes of the input, half-open, in decimal. A score is a decimal number that reads back, as a double, to exactly the float that
** the library answered. Names of kinds, roles, reasons and deciders are those of stet.h.
**
**     stet     tsv  1  VERSION                                first line of the output; VERSION is stet's own
**     doc      NAME  FORMAT  SIZE                             a document begins: file name ("-": standard input), plain,
**                                                             markdown or html, bytes
**     title    STRING                                         none of these three where nothing was found
**     byline   STRING
**     date     STRING
**     text     STRING                                         the whole cleaned document
**     body     STRING                                         the kept blocks without title, byline, date
**     language STRING                                         what an HTML page says of itself; none where it says nothing
**     site     STRING
**     address  STRING
**     markdown STRING                                         the same document in another form, where it was asked for
**     html     STRING
**     block    START  END  KIND  LEVEL  ROLE  KEEP  SCORE  DECIDER  RULE     KEEP is 1 or 0; RULE may be empty
**     edit     START  END  WHAT  REASON  SCORE  BLOCK  REPLACEMENT           WHAT is drop or mend; BLOCK counts blocks from 0
**     suspect  START  END  REASON  SUGGESTION                 SUGGESTION may be empty
**     warning  START  END  REASON
**     sentence START  END                                     these three only where entities were asked for
**     entity   START  END  TYPE  SCORE  BLOCK  NAME  TEXT  VALUE  ID         NAME counts names from 0, empty: none; VALUE, ID
**                                                             may be empty
**     name     TYPE  SPELLING  VARIANT ...                    the preferred spelling, then all
**     end                                                     the document is complete
**     error    NAME  STATUS  INDEX  OFFSET  MESSAGE           instead of doc ... end: nothing was made of NAME. STATUS:
**                                                             stet_status_name's word, or file; INDEX: the rule, counted from 0
**                                                             in the order of the command line; OFFSET: a byte of it
**
** Records of one kind stand together, in the order above; a reader should pass over records that it does not know. A misuse of the
** command line itself (exit 2) makes no record.
**
** `stet label` reads, a record for each block and nothing else (lines that begin otherwise, and empty ones, are an error):
**
**     block    TEXT  LINK_SIZE  KIND  LEVEL
**
** with the fields of stet_host_block: TEXT escaped as above, LINK_SIZE the bytes of it that stand inside links, KIND a name,
** LEVEL a number. It answers stet, doc (FORMAT is plain, SIZE that of the texts joined by \n\n), block ..., with --tag
** suspect ..., sentence ..., entity ..., name ..., and end.
*/
#include "cli/tsv.h"
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- Writing ---- */

static void put_field(out *o, const char *p, size_t n) { /* with the tab before it */
  out_c(o, '\t');
  size_t from = 0;
  for (size_t i = 0; i < n; i++) {
    char c = p[i], e = 0;
    if ((unsigned char)c > '\r' && c != '\\') continue;
    if (c == '\t') e = 't';
    else if (c == '\n') e = 'n';
    else if (c == '\r') e = 'r';
    else if (c == '\0') e = '0';
    else if (c == '\\') e = '\\';
    else continue;
    out_add(o, p + from, i - from);
    out_c(o, '\\');
    out_c(o, e);
    from = i + 1;
  }
  out_add(o, p + from, n - from);
}

static void put_name(out *o, const char *s) { put_field(o, s, strlen(s)); }

static void put_number(out *o, uint64_t v) {
  out_c(o, '\t');
  out_u64(o, v);
}

static void put_score(out *o, float score) { /* the shortest of 1..17 digits that reads back; a float needs few or 9..17 */
  char text[40];
  for (int digits = 1; digits <= 17; digits = digits < 3 ? digits + 1 : digits < 9 ? 9 : 17) {
    snprintf(text, sizeof text, "%.*g", digits, (double)score);
    double back = strtod(text, NULL);
    if (memcmp(&back, &(double){(double)score}, sizeof back) == 0 || digits == 17) break;
  }
  out_c(o, '\t');
  out_str(o, text);
}

static void put_span(out *o, stet_span s) {
  put_number(o, s.start);
  put_number(o, s.end);
}

static void put_text(out *o, const char *record, const char *p, size_t n) {
  if (!p) return;
  out_str(o, record);
  put_field(o, p, n);
  out_c(o, '\n');
}

void tsv_begin(out *o) { out_f(o, "stet\ttsv\t1\t%s\n", stet_version()); }

static void put_blocks(out *o, const stet_doc *doc) {
  size_t n;
  const stet_block *b = stet_doc_blocks(doc, &n);
  for (size_t i = 0; i < n; i++, b++) {
    out_str(o, "block");
    put_span(o, b->span);
    put_name(o, stet_kind_name(b->kind));
    put_number(o, b->level);
    put_name(o, stet_role_name(b->role));
    put_number(o, b->keep);
    put_score(o, b->score);
    put_name(o, stet_decider_name(b->decider));
    put_name(o, b->rule ? b->rule : "");
    out_c(o, '\n');
  }
}

static void put_edits(out *o, const stet_doc *doc) {
  size_t n;
  const stet_edit *e = stet_doc_edits(doc, &n);
  for (size_t i = 0; i < n; i++, e++) {
    out_str(o, "edit");
    put_span(o, e->span);
    put_name(o, e->is_drop ? "drop" : "mend");
    put_name(o, e->is_drop ? stet_role_name(e->reason) : stet_mend_name(e->reason));
    put_score(o, e->score);
    put_number(o, e->block);
    put_field(o, e->replacement, e->replacement_size);
    out_c(o, '\n');
  }
}

static void put_head(out *o, const char *name, const char *format, uint64_t size) {
  out_str(o, "doc");
  put_name(o, name);
  put_name(o, format);
  put_number(o, size);
  out_c(o, '\n');
}

static void put_suspects(out *o, const stet_doc *doc) {
  size_t n;
  const stet_suspect *s = stet_doc_suspects(doc, &n);
  for (size_t i = 0; i < n; i++) {
    out_str(o, "suspect");
    put_span(o, s[i].span);
    put_name(o, stet_doubt_name(s[i].reason));
    put_name(o, s[i].suggestion ? s[i].suggestion : "");
    out_c(o, '\n');
  }
}

static void put_entities(out *o, const stet_doc *doc) {
  size_t n;
  const stet_span *s = stet_doc_sentences(doc, &n);
  for (size_t i = 0; i < n; i++) {
    out_str(o, "sentence");
    put_span(o, s[i]);
    out_c(o, '\n');
  }
  const stet_entity *e = stet_doc_entities(doc, &n);
  for (size_t i = 0; i < n; i++, e++) {
    out_str(o, "entity");
    put_span(o, e->span);
    put_name(o, e->type_name);
    put_score(o, e->score);
    put_number(o, e->block);
    if (e->name == STET_NO_NAME) out_c(o, '\t');
    else put_number(o, e->name);
    put_field(o, e->text, e->text_size);
    put_name(o, e->value);
    put_name(o, e->id);
    out_c(o, '\n');
  }
  const stet_name *x = stet_doc_names(doc, &n);
  for (size_t i = 0; i < n; i++, x++) {
    out_str(o, "name");
    put_name(o, x->type_name);
    put_name(o, x->name);
    for (uint32_t k = 0; k < x->n_variants; k++) put_name(o, x->variants[k]);
    out_c(o, '\n');
  }
}

void tsv_doc(out *o, const char *name, const stet_doc *doc, size_t size) {
  size_t n;
  const char *p;
  put_head(o, name, stet_format_name((int)stet_doc_format(doc)), size);
  p = stet_doc_title(doc, &n), put_text(o, "title", p, n);
  p = stet_doc_byline(doc, &n), put_text(o, "byline", p, n);
  p = stet_doc_date(doc, &n), put_text(o, "date", p, n);
  p = stet_doc_text(doc, &n), put_text(o, "text", p, n);
  p = stet_doc_body(doc, &n), put_text(o, "body", p, n);
  p = stet_doc_language(doc, &n), put_text(o, "language", p, n);
  p = stet_doc_site(doc, &n), put_text(o, "site", p, n);
  p = stet_doc_address(doc, &n), put_text(o, "address", p, n);
  p = stet_doc_markdown(doc, &n), put_text(o, "markdown", p, n);
  p = stet_doc_html(doc, &n), put_text(o, "html", p, n);
  put_blocks(o, doc);
  put_edits(o, doc);
  put_suspects(o, doc);
  const stet_warning *w = stet_doc_warnings(doc, &n);
  for (size_t i = 0; i < n; i++) {
    out_str(o, "warning");
    put_span(o, w[i].span);
    put_name(o, stet_warning_name(w[i].kind));
    out_c(o, '\n');
  }
  put_entities(o, doc);
  out_str(o, "end\n");
}

void tsv_labels(out *o, const char *name, const stet_doc *doc, size_t size) {
  put_head(o, name, "plain", size);
  put_blocks(o, doc);
  put_suspects(o, doc);
  put_entities(o, doc);
  out_str(o, "end\n");
}

void tsv_error(out *o, const char *name, const char *status, const stet_error *error) {
  out_str(o, "error");
  put_name(o, name);
  put_name(o, status);
  put_number(o, error->index);
  put_number(o, error->offset);
  put_name(o, error->message);
  out_c(o, '\n');
}

/* ---- Reading blocks ---- */

/* Takes the next field of [*p, end), unescapes it in place; false: none is left, or a backslash that escapes nothing. */
static bool take_field(char **p, char *end, char **field, size_t *n) {
  if (*p > end) return false;
  char *s = *p, *d = s;
  *field = s;
  while (s < end && *s != '\t') {
    if (*s != '\\') {
      *d++ = *s++;
      continue;
    }
    if (s + 1 == end) return false;
    switch (s[1]) {
    case 't': *d++ = '\t'; break;
    case 'n': *d++ = '\n'; break;
    case 'r': *d++ = '\r'; break;
    case '0': *d++ = '\0'; break;
    case '\\': *d++ = '\\'; break;
    default: return false;
    }
    s += 2;
  }
  *n = (size_t)(d - *field);
  *p = s + 1; /* beyond `end` after the last field */
  return true;
}

static bool take_number(char **p, char *end, uint32_t max, uint32_t *value) {
  char *f;
  size_t n;
  if (!take_field(p, end, &f, &n) || n == 0 || n > 10) return false;
  uint64_t v = 0;
  for (size_t i = 0; i < n; i++) {
    if (f[i] < '0' || f[i] > '9') return false;
    v = v * 10 + (uint64_t)(f[i] - '0');
  }
  *value = (uint32_t)v;
  return v <= max;
}

static const char *block_of(char *p, char *end, stet_host_block *b) { /* NULL: fine, else what is wrong */
  char *f;
  size_t n;
  uint32_t v;
  if (!take_field(&p, end, &f, &n) || n != 5 || memcmp(f, "block", 5) != 0) return "not a block record";
  if (!take_field(&p, end, &f, &n) || n > STET_TEXT_MAX) return "no text, or a bad escape in it";
  b->text = f;
  b->size = (uint32_t)n;
  if (!take_number(&p, end, b->size, &b->link_size)) return "LINK_SIZE is no number up to the text's bytes";
  if (!take_field(&p, end, &f, &n)) return "no KIND";
  int kind = 0;
  while (kind < STET_KIND_COUNT && (strlen(stet_kind_name(kind)) != n || memcmp(stet_kind_name(kind), f, n) != 0)) kind++;
  if (kind == STET_KIND_COUNT) return "unknown KIND";
  b->kind = (uint8_t)kind;
  if (!take_number(&p, end, 255, &v)) return "LEVEL is no number up to 255";
  b->level = (uint8_t)v;
  return p > end ? NULL : "too many fields";
}

const char *tsv_blocks(char *p, size_t size, stet_host_block **blocks, size_t *n, size_t *line) {
  char *end = p + size;
  size_t cap = 0;
  *blocks = NULL;
  *n = *line = 0;
  while (p < end) {
    char *stop = memchr(p, '\n', (size_t)(end - p));
    if (!stop) stop = end;
    ++*line;
    if (*n == cap) {
      cap = cap ? 2 * cap : 64;
      stet_host_block *grown = realloc(*blocks, cap * sizeof *grown);
      if (!grown) return "out of memory";
      *blocks = grown;
    }
    const char *wrong = block_of(p, stop, *blocks + *n);
    if (wrong) return wrong;
    ++*n;
    p = stop + 1;
  }
  return NULL;
}
