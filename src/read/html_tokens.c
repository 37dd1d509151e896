/* html_tokens: see html_tokens.h. Names of states in quotation marks are the standard's. */
#include "read/html_tokens.h"

#include "text/references.h"

static bool letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c; }

void stet__html_fini(stet__html *s) { STET__FREE(s->a, s->attrs, s->cap_attrs); }

/* ---- Tags ---- */

enum { SPACE = 1, SLASH = 2, CLOSE = 4, EQUALS = 8, MARK = SPACE | SLASH | CLOSE };
static const uint8_t in_tag[256] = {
  [' '] = SPACE, ['\t'] = SPACE, ['\n'] = SPACE, ['\f'] = SPACE, ['\r'] = SPACE, ['/'] = SLASH, ['>'] = CLOSE, ['='] = EQUALS,
};

static bool is(char c, unsigned what) { return in_tag[(uint8_t)c] & what; }

/* Where from i on one of the bytes stands that are meant; n: nowhere. */
static uint32_t until(const stet__html *s, uint32_t i, unsigned what) {
  while (i < s->n && !is(s->p[i], what)) i++;
  return i;
}

static uint32_t skip_space(const stet__html *s, uint32_t i) {
  while (i < s->n && is(s->p[i], SPACE)) i++;
  return i;
}

/* Where c stands at or after i; n: nowhere, which is remembered in *never. */
static uint32_t find(const stet__html *s, uint32_t i, char c, uint8_t *never) {
  const char *q = *never ? NULL : memchr(s->p + i, c, s->n - i);
  if (!q) *never = 1;
  return q ? (uint32_t)(q - s->p) : s->n;
}

/* An attribute's value from i, behind its '='; answers where it ends, marks included; n where the input ends first. */
static uint32_t value(stet__html *s, uint32_t i, stet__html_attr *attr) {
  i = skip_space(s, i);
  if (i == s->n) return i;
  char c = s->p[i];
  attr->value = attr->value_end = i;
  if (c == '>') return i;
  if (c == '"' || c == '\'') {
    attr->value = i + 1;
    attr->value_end = find(s, i + 1, c, &s->no_quote[c == '"']);
    return attr->value_end < s->n ? attr->value_end + 1 : s->n;
  }
  attr->value_end = until(s, i, SPACE | CLOSE);
  return attr->value_end;
}

/* Attributes from i up to the '>'; answers its place, n where the input ends first. *ok: memory. */
static uint32_t attributes(stet__html *s, uint32_t i, stet__html_token *t, bool *ok) {
  s->n_attrs = 0;
  for (;;) {
    i = skip_space(s, i);
    if (i == s->n || s->p[i] == '>') return i;
    if (s->p[i] == '/') { /* "self-closing start tag" */
      i++;
      if (i < s->n && s->p[i] == '>') {
        t->self_closing = 1;
        return i;
      }
      continue;
    }
    stet__html_attr attr = {i, 0, 0, 0};
    i = until(s, i + 1, MARK | EQUALS); /* a '=' at its beginning is part of the name */
    attr.name_end = attr.value = attr.value_end = i;
    i = skip_space(s, i);
    if (i < s->n && s->p[i] == '=') i = value(s, i + 1, &attr);
    if (i == s->n) return i;
    if (!STET__ROOM(s->a, s->attrs, s->n_attrs, s->cap_attrs)) {
      *ok = false;
      return s->n;
    }
    s->attrs[s->n_attrs++] = attr;
  }
}

enum { NO_TAG = 0, A_TAG, NO_MEMORY };

/* A tag whose name begins at `name`; NO_TAG where the input ends in it. */
static int tag(stet__html *s, uint32_t name, stet__html_token *t) {
  bool ok = true;
  t->type = name - t->start == 1 ? STET__HTML_START : STET__HTML_END;
  t->self_closing = 0;
  t->name = name;
  t->name_end = until(s, name, MARK);
  uint32_t close = attributes(s, t->name_end, t, &ok);
  if (!ok) return NO_MEMORY;
  if (close == s->n && s->lenient) {
    close = find(s, t->name_end, '>', &s->no_gt);
    s->n_attrs = 0;
  }
  if (close == s->n) return NO_TAG;
  t->end = s->at = close + 1;
  if (t->type == STET__HTML_START) s->last = t->name, s->last_end = t->name_end;
  return A_TAG;
}

const stet__html_attr *stet__html_attribute(const stet__html *s, const char *name) {
  size_t n = strlen(name);
  for (size_t i = 0; i < s->n_attrs; i++) {
    const stet__html_attr *x = &s->attrs[i];
    if (x->name_end - x->name != n || lower(s->p[x->name]) != name[0]) continue;
    size_t k = 1;
    while (k < n && lower(s->p[x->name + k]) == name[k]) k++;
    if (k == n) return x;
  }
  return NULL;
}

/* ---- Comments and the like ---- */

static bool at(const stet__html *s, uint32_t i, const char *word) { /* `word` in small letters; letters in any case */
  size_t n = strlen(word);
  if (s->n - i < n) return false;
  for (size_t k = 0; k < n; k++)
    if (lower(s->p[i + k]) != word[k]) return false;
  return true;
}

static void bogus(stet__html *s, uint32_t data, stet__html_token *t) {
  const char *q = memchr(s->p + data, '>', s->n - data);
  t->type = STET__HTML_COMMENT;
  t->name = data;
  t->name_end = q ? (uint32_t)(q - s->p) : s->n;
  t->end = s->at = q ? t->name_end + 1 : s->n;
}

/* Behind "<!--": ends at "-->", "--!>", or a ">" or "->" that stands first. At the end of the input what could have begun an end
** is not data. */
static void comment(stet__html *s, uint32_t i, stet__html_token *t) {
  const char *p = s->p;
  uint32_t n = s->n;
  t->type = STET__HTML_COMMENT;
  t->name = i;
  if (i < n && p[i] == '>') t->name_end = i, s->at = i + 1;
  else if (i + 1 < n && p[i] == '-' && p[i + 1] == '>') t->name_end = i, s->at = i + 2;
  else {
    for (uint32_t k = i;; k++) {
      const char *q = k < n ? memchr(p + k, '-', n - k) : NULL;
      if (!q) {
        t->name_end = s->at = n;
        break;
      }
      k = (uint32_t)(q - p);
      if (k + 1 == n) {
        t->name_end = k, s->at = n;
        break;
      }
      if (p[k + 1] != '-') continue;
      if (k + 2 == n || (p[k + 2] == '!' && k + 3 == n)) {
        t->name_end = k, s->at = n;
        break;
      }
      if (p[k + 2] == '>' || (p[k + 2] == '!' && p[k + 3] == '>')) {
        t->name_end = k, s->at = k + (p[k + 2] == '>' ? 3 : 4);
        break;
      }
    }
  }
  t->end = s->at;
}

/* A quoted identifier of a DOCTYPE from i; answers where it ends. A '>' ends it, and the DOCTYPE, too early. */
static uint32_t identifier(const stet__html *s, uint32_t i, stet__html_attr *id, uint8_t *quirks) {
  char c = s->p[i++];
  id->name = 1;
  id->value = i;
  while (i < s->n && s->p[i] != c && s->p[i] != '>') i++;
  id->value_end = i;
  if (i == s->n || s->p[i] == '>') {
    *quirks = 1;
    return i;
  }
  return i + 1;
}

static bool quote(const stet__html *s, uint32_t i) { return i < s->n && (s->p[i] == '"' || s->p[i] == '\''); }

/* Behind the name: the identifiers. Answers where "bogus DOCTYPE" or the end goes on. */
static uint32_t identifiers(const stet__html *s, uint32_t i, stet__html_token *t) {
  bool is_public = at(s, i, "public");
  if (!is_public && !at(s, i, "system")) {
    t->quirks = 1;
    return i;
  }
  i = skip_space(s, i + 6);
  if (!quote(s, i)) {
    t->quirks = 1;
    return i;
  }
  i = identifier(s, i, &t->ids[is_public ? 0 : 1], &t->quirks);
  if (t->quirks) return i;
  i = skip_space(s, i);
  if (i == s->n || s->p[i] == '>') return i;
  if (!is_public) return i; /* more of anything is passed over, and harms nothing */
  if (!quote(s, i)) {
    t->quirks = 1;
    return i;
  }
  return identifier(s, i, &t->ids[1], &t->quirks);
}

static void doctype(stet__html *s, uint32_t i, stet__html_token *t) {
  t->type = STET__HTML_DOCTYPE;
  t->quirks = 0;
  memset(t->ids, 0, sizeof t->ids);
  i = skip_space(s, i);
  t->name = i;
  i = until(s, i, SPACE | CLOSE);
  t->name_end = i;
  i = skip_space(s, i);
  if (t->name == t->name_end || i == s->n) t->quirks = 1;
  else if (s->p[i] != '>') i = identifiers(s, i, t);
  const char *q = i < s->n ? memchr(s->p + i, '>', s->n - i) : NULL;
  if (!q && i == s->n) t->quirks = 1;
  if (!q && t->ids[1].name == 0) t->quirks = 1; /* "bogus DOCTYPE" itself asks for none */
  t->end = s->at = q ? (uint32_t)(q - s->p) + 1 : s->n;
}

static void markup(stet__html *s, uint32_t i, stet__html_token *t) { /* behind "<!" */
  if (at(s, i, "--")) comment(s, i + 2, t);
  else if (at(s, i, "doctype")) doctype(s, i + 7, t);
  else if (s->foreign && s->n - i >= 7 && !memcmp(s->p + i, "[CDATA[", 7)) {
    s->content = STET__HTML_CDATA;
    s->at = i + 7;
    t->type = STET__HTML_TEXT; /* nothing yet: the caller goes on */
    t->start = t->end = s->at;
  } else bogus(s, i, t);
}

/* ---- Text ---- */

/* Does the end tag of the element that is open begin at i? */
static bool closes(const stet__html *s, uint32_t i) {
  uint32_t k = s->last_end - s->last;
  if (s->n - i < k + 3 || s->p[i] != '<' || s->p[i + 1] != '/' || !k || !is(s->p[i + 2 + k], MARK)) return false;
  for (uint32_t j = 0; j < k; j++)
    if (lower(s->p[i + 2 + j]) != lower(s->p[s->last + j])) return false;
  return true;
}

static bool script_tag(const stet__html *s, uint32_t i) { /* "script" and what ends a name */
  return at(s, i, "script") && i + 6 < s->n && is(s->p[i + 6], MARK);
}

/* Where raw text from i ends. In a script, "<!--" begins what "-->" ends, and a "<script" inside it needs its own "</script". */
static uint32_t raw_end(const stet__html *s, uint32_t i) {
  enum { PLAIN, ESCAPED, DOUBLE } state = PLAIN;
  bool script = s->content == STET__HTML_SCRIPT;
  uint32_t since = 0; /* where the dashes that a "-->" may end with begin */
  while (i < s->n) {
    const char *q;
    if (state == PLAIN) {
      q = memchr(s->p + i, '<', s->n - i);
      if (!q) return s->n;
      i = (uint32_t)(q - s->p);
    }
    char c = s->p[i];
    if (c == '<' && state != DOUBLE && closes(s, i)) return i;
    if (c == '<' && script && state == PLAIN && at(s, i, "<!--")) {
      state = ESCAPED;
      since = i + 2;
      i += 4;
      continue;
    }
    if (c == '<' && state == ESCAPED && script_tag(s, i + 1)) state = DOUBLE;
    else if (c == '<' && state == DOUBLE && i + 1 < s->n && s->p[i + 1] == '/' && script_tag(s, i + 2)) state = ESCAPED;
    else if (c == '>' && state != PLAIN && i >= since + 2 && s->p[i - 1] == '-' && s->p[i - 2] == '-') state = PLAIN;
    i++;
  }
  return s->n;
}

static void put_text(stet__html *s, uint32_t from, uint32_t to, stet__html_content content, stet__html_token *t) {
  t->type = STET__HTML_TEXT;
  t->content = (uint8_t)content;
  t->start = from;
  t->end = s->at = to;
}

static void raw_text(stet__html *s, stet__html_token *t) {
  uint32_t from = s->at, to;
  if (s->content == STET__HTML_PLAINTEXT) {
    put_text(s, from, s->n, STET__HTML_PLAINTEXT, t);
  } else if (s->content == STET__HTML_CDATA) {
    for (to = from; to < s->n; to++) {
      const char *q = memchr(s->p + to, ']', s->n - to);
      to = q ? (uint32_t)(q - s->p) : s->n;
      if (s->n - to >= 3 && s->p[to + 1] == ']' && s->p[to + 2] == '>') break;
      if (!q) break;
    }
    put_text(s, from, to, STET__HTML_CDATA, t);
    if (to < s->n) s->at = to + 3;
    s->content = STET__HTML_DATA;
  } else {
    to = raw_end(s, from);
    stet__html_content content = (stet__html_content)s->content;
    put_text(s, from, to, content, t);
    s->content = STET__HTML_DATA; /* the end tag, or the end of the input, is next */
  }
}

/* ---- The tokenizer ---- */

/* What the '<' at i begins, into *t; NO_TAG: it is text. */
static int open_markup(stet__html *s, uint32_t i, stet__html_token *t) {
  char c = i + 1 < s->n ? s->p[i + 1] : 0;
  t->start = i;
  if (letter(c)) return tag(s, i + 1, t);
  if (c == '!') {
    markup(s, i + 2, t);
    return A_TAG;
  }
  if (c == '?') {
    bogus(s, i + 1, t);
    return A_TAG;
  }
  if (c != '/' || i + 2 == s->n) return NO_TAG;
  c = s->p[i + 2];
  if (letter(c)) return tag(s, i + 2, t);
  if (c == '>') put_text(s, i + 3, i + 3, STET__HTML_DATA, t); /* "</>" is nothing at all */
  else bogus(s, i + 2, t);
  return A_TAG;
}

/* Does the '<' at i begin anything but text? */
static bool may_open(const stet__html *s, uint32_t i) {
  if (i + 1 >= s->n) return false;
  char c = s->p[i + 1];
  return letter(c) || c == '!' || c == '?' || (c == '/' && i + 2 < s->n);
}

bool stet__html_next(stet__html *s, stet__html_token *t) {
  while (s->at < s->n) {
    if (s->content != STET__HTML_DATA) {
      raw_text(s, t);
      if (t->start < t->end) return true;
      continue;
    }
    uint32_t from = s->at;
    if (s->p[from] == '<' && may_open(s, from)) {
      int what = open_markup(s, from, t);
      if (what == NO_MEMORY) return false;
      if (what == A_TAG && (t->type != STET__HTML_TEXT || t->start < t->end)) return true;
      if (what == A_TAG) continue;
      if (!s->lenient) break; /* the standard drops a tag that the input ends in */
    }
    uint32_t i = from + 1;
    for (;; i++) {
      const char *q = memchr(s->p + i, '<', s->n - i);
      i = q ? (uint32_t)(q - s->p) : s->n;
      if (!q || may_open(s, i)) break;
    }
    put_text(s, from, i, STET__HTML_DATA, t);
    return true;
  }
  s->at = s->n;
  *t = (stet__html_token){.type = STET__HTML_EOF, .start = s->n, .end = s->n};
  return true;
}

bool stet__html_text(const char *p, size_t n, stet__html_content content, bool attribute, stet__buf *out) {
  bool references = attribute || content == STET__HTML_DATA || content == STET__HTML_RCDATA;
  bool nul = attribute || (content != STET__HTML_DATA && content != STET__HTML_CDATA);
  size_t from = 0, i = 0;
  for (; i < n; i++) {
    char c = p[i];
    if (c != '&' && c != '\r' && c != 0) continue;
    if (c == 0 && !nul) continue;
    char text[STET__REFERENCE_MAX];
    size_t size, k = 1;
    if (c == '&') {
      k = references ? stet__reference(p + i, n - i, attribute, text, &size) : 0;
      if (!k) continue;
    } else if (c == '\r') {
      size = 1;
      text[0] = '\n';
      k = i + 1 < n && p[i + 1] == '\n' ? 2 : 1;
    } else {
      size = 3;
      memcpy(text, "\xEF\xBF\xBD", 3);
    }
    if (!stet__buf_add(out, p + from, i - from) || !stet__buf_add(out, text, size)) return false;
    i += k - 1;
    from = i + 1;
  }
  return stet__buf_add(out, p + from, n - from);
}
