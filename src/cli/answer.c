/* answer: one document as one JSON object on one line, the form of the stream.
**
** Blocks are the bulk: about 85 bytes for each 50 of the text. Their lines are put together from pieces of known size in the
** buffer's own room, without a check a piece.
*/
#include "cli/cli.h"

static char *put(char *p, const char *s, size_t n) {
  memcpy(p, s, n);
  return p + n;
}
#define PUT(p, literal) put((p), (literal), sizeof(literal) - 1)
static char *put_name(char *p, const char *s) { return put(p, s, strlen(s)); }

/* Room for one record without its strings: names are short, numbers at most ten digits. */
static char *record(out *o) {
  out_room(o);
  return o->p + o->n;
}
static void done(out *o, char *p) { o->n = (size_t)(p - o->p); }

static char *put_span(char *p, stet_span s, bool first) {
  if (!first) *p++ = ',';
  p = PUT(p, "{\"start\":");
  p = put_u32(p, s.start);
  p = PUT(p, ",\"end\":");
  return put_u32(p, s.end);
}

static void put_text(out *o, const char *key, const char *s, size_t n) {
  out_str(o, key);
  if (s) js_put_string(o, s, n);
  else out_add(o, "null", 4);
}

static void put_blocks(out *o, const stet_doc *doc) {
  size_t n;
  const stet_block *b = stet_doc_blocks(doc, &n);
  out_str(o, ",\"blocks\":[");
  for (size_t i = 0; i < n; i++, b++) {
    char *p = put_span(record(o), b->span, i == 0);
    p = PUT(p, ",\"kind\":\"");
    p = put_name(p, stet_kind_name(b->kind));
    p = PUT(p, "\",\"role\":\"");
    p = put_name(p, stet_role_name(b->role));
    p = b->keep ? PUT(p, "\",\"keep\":true,\"score\":") : PUT(p, "\",\"keep\":false,\"score\":");
    p = js_score(p, b->score);
    *p++ = '}';
    done(o, p);
  }
  out_c(o, ']');
}

static void put_edits(out *o, const stet_doc *doc) {
  size_t n;
  const stet_edit *e = stet_doc_edits(doc, &n);
  out_str(o, ",\"edits\":[");
  for (size_t i = 0; i < n; i++, e++) {
    char *p = put_span(record(o), e->span, i == 0);
    p = PUT(p, ",\"replacement\":");
    done(o, p);
    js_put_string(o, e->replacement, e->replacement_size);
    p = PUT(record(o), ",\"reason\":\"");
    p = put_name(p, e->is_drop ? stet_role_name(e->reason) : stet_mend_name(e->reason));
    p = PUT(p, "\",\"score\":");
    p = js_score(p, e->score);
    *p++ = '}';
    done(o, p);
  }
  out_c(o, ']');
}

static void put_reason(out *o, stet_span span, const char *reason, const char *suggestion, bool first) {
  char *p = put_span(record(o), span, first);
  p = PUT(p, ",\"reason\":\"");
  p = put_name(p, reason);
  *p++ = '"';
  done(o, p);
  if (suggestion) put_text(o, ",\"suggestion\":", suggestion, strlen(suggestion));
  out_c(o, '}');
}

static void put_entities(out *o, const stet_doc *doc) {
  size_t n;
  const stet_entity *e = stet_doc_entities(doc, &n);
  out_str(o, ",\"entities\":[");
  for (size_t i = 0; i < n; i++, e++) {
    char *p = put_span(record(o), e->span, i == 0);
    p = PUT(p, ",\"text\":");
    done(o, p);
    js_put_string(o, e->text, e->text_size);
    if (e->type < STET_TYPE_COUNT) {
      p = PUT(record(o), ",\"type\":\"");
      p = put_name(p, e->type_name);
      *p++ = '"';
      done(o, p);
    } else {
      put_text(o, ",\"type\":", e->type_name, strlen(e->type_name));
    }
    p = PUT(record(o), ",\"score\":");
    p = js_score(p, e->score);
    if (e->name != STET_NO_NAME) {
      p = PUT(p, ",\"name\":");
      p = put_u32(p, e->name);
    }
    done(o, p);
    if (e->value[0]) put_text(o, ",\"value\":", e->value, strlen(e->value));
    if (e->id[0]) put_text(o, ",\"term\":", e->id, strlen(e->id));
    out_c(o, '}');
  }
  out_c(o, ']');
}

static void put_names(out *o, const stet_doc *doc) {
  size_t n;
  const stet_name *x = stet_doc_names(doc, &n);
  out_str(o, ",\"names\":[");
  for (size_t i = 0; i < n; i++, x++) {
    if (i) out_c(o, ',');
    put_text(o, "{\"name\":", x->name, strlen(x->name));
    put_text(o, ",\"type\":", x->type_name, strlen(x->type_name));
    for (uint32_t k = 0; k < x->n_variants; k++) put_text(o, k ? "," : ",\"variants\":[", x->variants[k], strlen(x->variants[k]));
    out_str(o, "],\"mentions\":[");
    for (uint32_t k = 0; k < x->n_mentions; k++) {
      char *p = record(o);
      if (k) *p++ = ',';
      done(o, put_u32(p, x->mentions[k]));
    }
    out_str(o, "]}");
  }
  out_c(o, ']');
}

static void put_sentences(out *o, const stet_doc *doc) {
  size_t n;
  const stet_span *s = stet_doc_sentences(doc, &n);
  out_str(o, ",\"sentences\":[");
  for (size_t i = 0; i < n; i++) {
    char *p = record(o);
    if (i) *p++ = ',';
    *p++ = '[';
    p = put_u32(p, s[i].start);
    *p++ = ',';
    p = put_u32(p, s[i].end);
    *p++ = ']';
    done(o, p);
  }
  out_c(o, ']');
}

static void put_cleaned(out *o, const stet_doc *doc) {
  size_t n;
  const char *s;
  s = stet_doc_text(doc, &n), put_text(o, ",\"text\":", s, n);
  s = stet_doc_title(doc, &n), put_text(o, ",\"title\":", s, n);
  s = stet_doc_byline(doc, &n), put_text(o, ",\"byline\":", s, n);
  s = stet_doc_date(doc, &n), put_text(o, ",\"date\":", s, n);
  s = stet_doc_body(doc, &n), put_text(o, ",\"body\":", s, n);
  if (stet_doc_format(doc) == STET_FORMAT_HTML) {
    s = stet_doc_language(doc, &n), put_text(o, ",\"language\":", s, n);
    s = stet_doc_site(doc, &n), put_text(o, ",\"site\":", s, n);
    s = stet_doc_address(doc, &n), put_text(o, ",\"address\":", s, n);
  }
  s = stet_doc_markdown(doc, &n);
  if (s) put_text(o, ",\"markdown\":", s, n);
  s = stet_doc_html(doc, &n);
  if (s) put_text(o, ",\"html\":", s, n);
  put_blocks(o, doc);
  put_edits(o, doc);
  const stet_suspect *d = stet_doc_suspects(doc, &n);
  out_str(o, ",\"suspects\":[");
  for (size_t i = 0; i < n; i++) put_reason(o, d[i].span, stet_doubt_name(d[i].reason), d[i].suggestion, i == 0);
  const stet_warning *w = stet_doc_warnings(doc, &n);
  out_str(o, "],\"warnings\":[");
  for (size_t i = 0; i < n; i++) put_reason(o, w[i].span, stet_warning_name(w[i].kind), NULL, i == 0);
  out_c(o, ']');
}

void answer_json(out *o, js_slice id, const stet_doc *doc, command what) {
  out_str(o, "{\"id\":");
  js_put_raw(o, id);
  if (what != COMMAND_TAG) put_cleaned(o, doc);
  if (what != COMMAND_CLEAN) {
    put_sentences(o, doc);
    put_entities(o, doc);
    put_names(o, doc);
  }
  out_str(o, "}\n");
}

void answer_error(out *o, js_slice id, const char *message) {
  out_str(o, "{\"id\":");
  js_put_raw(o, id);
  out_str(o, ",\"error\":");
  js_put_string(o, message, strlen(message));
  out_str(o, "}\n");
}
