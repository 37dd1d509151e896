/* mend_entities: HTML character references, decoded once, and the commonest tags in what should be plain text.
**
** Once, so that a text about references keeps them; twice where the whole document was escaped twice, which no such text is.
**
** Numbers are read as browsers read them: the C1 range as Windows-1252, what is no character as it stands. Names need their
** semicolon: without it "AT&T", "R&D" and "&copy=2" would be at risk, and of scraped text only the five escapes that no
** serializer forgets are taken bare, before white space or the end ("A &amp B").
**
** A tag is taken for one only when its name is of a short list and its shape is whole ("<b>", "</b>", "<br />", "<a href=...>"),
** so that "x <b and c> y" and "<i.e.>" stay. An inline tag needs its partner in the run or a word that it clings to, and none is
** taken before "tag" or "element" or inside quotes: an article may speak of tags. Inline tags vanish, line-breaking ones become a
** line end.
**
** Text that a reader of HTML has decoded shows what its author wrote: "<b>" and "&nbsp;" in it are spoken of. What was escaped
** twice by mistake shows inside words: "It&#8217;s", "AT&amp;T".
*/
#include "clean/mend_work.h"
#include "text/references.h"

static bool alnum(unsigned char c) { return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9'); }

/* A number at p[0..n), after "&#": its length with the semicolon, 0 for none. */
static uint32_t number(const char *p, uint32_t n, uint32_t *cp) {
  bool hex = n && (p[0] | 32) == 'x';
  uint32_t i = hex, v = 0, digits = 0;
  for (; i < n && digits < 9; i++, digits++) {
    unsigned char c = (unsigned char)p[i], low = c | 32;
    uint32_t d = c >= '0' && c <= '9' ? c - 48u : hex && low >= 'a' && low <= 'f' ? low - 87u : 16u;
    if (d == 16) break;
    if (v < 0x1000000) v = v * (hex ? 16 : 10) + d;
  }
  if (!digits || i >= n || p[i] != ';') return 0;
  if (v >= 0x80 && v < 0xA0 && stet__cp1252_high[v - 0x80]) v = stet__cp1252_high[v - 0x80];
  bool bad = v == 0 || v > 0x10FFFF || (v >= 0xD800 && v < 0xE000) || (v < 0x20 && v != '\t' && v != '\n') ||
      (v & 0xFFFE) == 0xFFFE ||
             (v >= 0x7F && v < 0xA0);
  if (bad) return 0;
  *cp = v;
  return i + 1;
}

/* &amp, &lt, &gt, &quot, &nbsp without a semicolon, before white space or the end. */
static uint32_t bare_name(const char *p, uint32_t n, uint32_t *cp) {
  static const struct { const char *name; uint32_t n, cp; } bare[] = {
    {"amp", 3, '&'}, {"lt", 2, '<'}, {"gt", 2, '>'}, {"quot", 4, '"'}, {"nbsp", 4, 0xA0}};
  for (size_t k = 0; k < sizeof bare / sizeof *bare; k++) {
    if (n < bare[k].n || memcmp(p, bare[k].name, bare[k].n) != 0) continue;
    unsigned char next = n > bare[k].n ? (unsigned char)p[bare[k].n] : ' ';
    if (next > ' ' && !(bare[k].cp == 0xA0 && alnum(next))) continue;
    *cp = bare[k].cp;
    return bare[k].n;
  }
  return 0;
}

/* What follows the '&' at text[at]: its length with the '&', 0 where it is no reference. */
static uint32_t reference(const char *text, uint32_t size, uint32_t at, uint32_t *cp, uint32_t *cp2) {
  const char *p = text + at + 1;
  uint32_t n = size - at - 1, k = 0;
  *cp2 = 0;
  if (n && *p == '#') {
    k = number(p + 1, n - 1, cp);
    return k ? k + 2 : 0;
  }
  while (k < n && k <= STET__REFERENCE_NAME_MAX && alnum((unsigned char)p[k])) k++;
  if (k && k < n && p[k] == ';' && stet__reference_named(p, k, cp, cp2)) return k + 2;
  k = bare_name(p, n, cp);
  return k ? k + 1 : 0;
}

/* ---- References to references ---- */

/* "&amp;#8217;": the reference whose '&' is the one at text[at]; the length of both, 0 for none. */
static uint32_t doubled(const char *text, uint32_t n, uint32_t at, uint32_t *cp, uint32_t *cp2) {
  if (n - at < 8 || memcmp(text + at, "&amp;", 5) != 0) return 0;
  uint32_t k = reference(text, n, at + 4, cp, cp2); /* the ';' stands where the inner '&' would */
  return k && text[at + 3 + k] == ';' ? k + 4 : 0;
}

enum { UNASKED, ONCE, TWICE };

/* Was the document escaped twice? Every reference in it is double, and one stands inside a word for an apostrophe or a character
** beyond ASCII, where a text about references has none. */
static bool escaped_twice(stet__mender *m) {
  if (m->escaped != UNASKED) return m->escaped == TWICE;
  m->escaped = ONCE;
  bool inside = false;
  for (uint32_t i = 0, k = 0, cp, cp2; i < m->n; i += k) {
    const char *p = memchr(m->text + i, '&', m->n - i);
    if (!p) break;
    i = (uint32_t)(p - m->text);
    k = doubled(m->text, m->n, i, &cp, &cp2);
    if (k) {
      uint32_t a = 0, b = 0;
      if (i) stet__utf8_decode_back(m->text, i, &a);
      if (i + k < m->n) stet__utf8_decode(m->text + i + k, m->n - i - k, &b);
      inside = inside || ((cp >= 0xA0 || cp == '\'') && stet__is_letter(a) && stet__is_letter(b));
    } else if (reference(m->text, m->n, i, &cp, &cp2)) {
      return false;
    } else {
      k = 1;
    }
  }
  if (inside) m->escaped = TWICE;
  return inside;
}

/* The reference at cur[at] == '&', or both where it is double in a document that was escaped twice. */
static uint32_t reference_at(stet__mender *m, uint32_t at, uint32_t *cp, uint32_t *cp2) {
  uint32_t k = doubled(m->cur, m->cur_n, at, cp, cp2);
  return k && escaped_twice(m) ? k : reference(m->cur, m->cur_n, at, cp, cp2);
}

/* ---- Tags --------------------------------------------------------------------------------------------------------- */

enum { TAG_REACH = 512 };
typedef struct tag { char name[11]; uint8_t breaks; } tag;
static const tag tags[] = {{"a", 0}, {"abbr", 0}, {"b", 0}, {"big", 0}, {"br", 1}, {"cite", 0}, {"div", 1}, {"em", 0}, {"font", 0},
                           {"i", 0}, {"ins", 0}, {"mark", 0}, {"nobr", 0}, {"p", 1}, {"q", 0}, {"small", 0}, {"span", 0},
                           {"strike", 0},
                           {"strong", 0}, {"sub", 0}, {"sup", 0}, {"tt", 0}, {"u", 0}, {"wbr", 0}};

enum { N_TAGS = sizeof tags / sizeof *tags };

static const tag *find_tag(const char *p, uint32_t n) {
  char low[8];
  if (n >= sizeof low) return NULL;
  for (uint32_t i = 0; i < n; i++) low[i] = (char)(p[i] | 32);
  low[n] = 0;
  for (size_t k = 0; k < N_TAGS; k++) {
    if (strcmp(low, tags[k].name) == 0) return &tags[k];
  }
  return NULL;
}

/* What stands between a tag's name and its '>' looks like attributes: name=value pairs, blanks, one slash. */
static bool attributes(const char *p, uint32_t n) {
  uint32_t i = 0; /* a capital in a name: that is program text */
  if (n && p[0] != ' ' && p[0] != '\t' && p[0] != '\n' && p[0] != '/') return false;
  while (i < n) {
    while (i < n && ((unsigned char)p[i] <= ' ' || p[i] == '/')) i++;
    if (i == n) return true;
    uint32_t name = i;
    while (i < n && ((alnum((unsigned char)p[i]) && !(p[i] >= 'A' && p[i] <= 'Z')) || p[i] == '-' || p[i] == ':' ||
        p[i] == '_')) i++;
    if (i == name || i == n || p[i] != '=') return false;
    if (++i == n) return false;
    if (p[i] == '"' || p[i] == '\'') {
      const char *end = memchr(p + i + 1, p[i], n - i - 1);
      if (!end) return false;
      i = (uint32_t)(end - p) + 1;
    } else {
      while (i < n && (unsigned char)p[i] > ' ') i++;
    }
  }
  return true;
}

/* The tag at cur[at] == '<': its length, 0 for none. */
static uint32_t tag_at(const stet__mender *m, uint32_t at, const tag **found, bool *closes) {
  const char *p = m->cur + at + 1;
  uint32_t n = m->cur_n - at - 1, k;
  if (n > TAG_REACH) n = TAG_REACH;
  uint32_t i = *closes = n && *p == '/';
  for (k = i; k < n && k < i + 8 && alnum((unsigned char)p[k]) && p[k] >= 'A'; k++) {}
  *found = find_tag(p + i, k - i);
  if (!*found) return 0;
  uint32_t end = k; /* the '>' outside of quotes; a '<' before it says that this is no tag */
  for (char quote = 0; end < n && (quote || p[end] != '>'); end++) {
    if (!quote && p[end] == '<') return 0;
    if (quote ? p[end] == quote : p[end] == '"' || p[end] == '\'') quote = quote ? 0 : p[end];
  }
  if (end == n || !attributes(p + k, end - k)) return 0;
  return end + 2;
}

/* How often each tag opens and closes in the run. */
typedef struct census { bool taken; uint32_t opened[N_TAGS], closed[N_TAGS]; } census;

static void take_census(const stet__mender *m, census *c) {
  const char *p = memchr(m->cur, '<', m->cur_n);
  c->taken = true;
  while (p) {
    const tag *t;
    bool closes;
    uint32_t at = (uint32_t)(p - m->cur), size = tag_at(m, at, &t, &closes), next = at + (size ? size : 1);
    if (size) (closes ? c->closed : c->opened)[t - tags]++;
    p = next < m->cur_n ? memchr(m->cur + next, '<', m->cur_n - next) : NULL;
  }
}

/* The text speaks of the tag cur[at, end): "the <p> tag", '"<b>"'. */
static bool spoken_of(const stet__mender *m, uint32_t at, uint32_t end) {
  const char *p = m->cur + end;
  uint32_t n = m->cur_n - end;
  if ((n > 3 && memcmp(p, " tag", 4) == 0) || (n > 7 && memcmp(p, " element", 8) == 0)) return true;
  char before = at ? m->cur[at - 1] : 0;
  return n && ((before == '"' && *p == '"') || (before == '\'' && *p == '\'') || (before == '`' && *p == '`') || (before == '(' &&
      *p == ')'));
}

/* The tag cur[at, end) is the rest of a pair: it closes behind a word, or opens before one and is no single letter. */
static bool left_over(const stet__mender *m, uint32_t at, uint32_t end, const tag *t, bool closes) {
  unsigned char b = at ? stet__byte(m, at - 1) : ' ', c = stet__byte(m, end);
  if (closes) return b > ' ' && (c <= ' ' || alnum(c) || strchr(",.;:!?)\"'<", c));
  return t->name[1] && (alnum(c) || c == '"' || c >= 0x80) && (b <= ' ' || alnum(b));
}

static bool mend_tag(stet__mender *m, uint32_t at, uint32_t *size, census *c) {
  const tag *t;
  bool closes;
  if (!c->taken) take_census(m, c);
  *size = tag_at(m, at, &t, &closes);
  if (!*size) return true;
  uint32_t end = at + *size;
  bool single = t->breaks || strcmp(t->name, "wbr") == 0;
  bool paired = c->opened[t - tags] && c->closed[t - tags];
  if (!single && !paired && !left_over(m, at, end, t, closes)) return true;
  if (spoken_of(m, at, end)) return true;
  bool at_edge = at == 0 || m->cur[at - 1] == '\n' || end == m->cur_n || m->cur[end] == '\n';
  /* <p> ... </p>: one line end for the pair that meets, none at the edges */
  bool line = t->breaks && !at_edge && !(closes && m->cur[end] == '<');
  return stet__mend_patch(m, at, end, "\n", line, STET_MEND_ENTITIES, 0.9f);
}

static bool in_word(const stet__mender *m, uint32_t at, uint32_t end) {
  unsigned char before = at ? (unsigned char)m->cur[at - 1] : 0, after = end < m->cur_n ? (unsigned char)m->cur[end] : 0;
  return (alnum(before) || before >= 0x80) && (alnum(after) || after >= 0x80);
}

/* ---- Quoted-printable ---- */

static unsigned hex(unsigned char c) { return c >= '0' && c <= '9' ? c - 48u : c >= 'A' && c <= 'F' ? c - 55u : 16u; }

/* The character beyond ASCII that the bytes "=E2=80=99" at cur[at] are, written to out; its length there, 0 for none. */
static uint32_t quoted_printable(const stet__mender *m, uint32_t at, char out[4], uint32_t *size) {
  uint32_t cp, k = at, n = 0;
  for (; n < 4 && stet__byte(m, k) == '='; n++, k += 3) {
    unsigned high = hex(stet__byte(m, k + 1)), low = high < 16 ? hex(stet__byte(m, k + 2)) : 16;
    if (low == 16 || high < 8) break;
    out[n] = (char)(high << 4 | low);
  }
  *size = n > 1 ? (uint32_t)stet__utf8_decode(out, n, &cp) : 0;
  return *size > 1 ? 3 * *size : 0;
}

enum { PLAIN = 1, QUOTED };

/* Has the document such a character? Asked once. */
static bool is_quoted(stet__mender *m) {
  static const char *const marks[] = {"=E2=80=", "=C3=", "=C2="};
  if (m->quoted != UNASKED) return m->quoted == QUOTED;
  m->quoted = PLAIN;
  for (const char *p = m->text, *end = p + m->n; (p = memchr(p, '=', (size_t)(end - p))) != NULL; p++) {
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
      size_t n = strlen(marks[k]);
      if ((size_t)(end - p) < n || memcmp(p, marks[k], n) != 0) continue;
      m->quoted = QUOTED;
      return true;
    }
  }
  return false;
}

/* "=20" before a word or the end, or the sign that was put at a line end, in a text with such characters. */
static uint32_t quoted_space(stet__mender *m, uint32_t at, char out[4], uint32_t *size) {
  bool space = m->cur_n - at > 2 && memcmp(m->cur + at + 1, "20", 2) == 0, end = stet__byte(m, at + 1) == '\n';
  unsigned char c = stet__byte(m, at + 3);
  space = space && ((c | 32) >= 'a' || c <= '\n');
  out[0] = ' ';
  *size = space;
  return !(space || end) || !is_quoted(m) ? 0 : space ? 3 : 2;
}

/* What Markdown, which decodes them itself, does not need them for: letters, quotation marks and dashes, a space within a word. */
static bool plain_there(const stet__mender *m, uint32_t at, uint32_t end, uint32_t cp) {
  return cp > 0xA0 || cp == '"' || cp == '\'' || (cp == 0xA0 && in_word(m, at, end));
}

bool stet__mend_entities(stet__mender *m) {
  census seen = {.taken = false};
  bool decoded = m->flags & STET__MEND_DECODED, markup = m->flags & STET__MEND_MARKUP;
  for (uint32_t i = 0; i < m->cur_n;) {
    char c = m->cur[i];
    uint32_t k = 0, cp, cp2;
    if (c == '<') {
      if (!decoded && !markup && !mend_tag(m, i, &k, &seen)) return false;
    } else if (c == '&' && (k = reference_at(m, i, &cp, &cp2)) != 0 && !(decoded && !in_word(m, i, i + k))) {
      char out[8];
      size_t size = (size_t)stet__utf8_encode(cp, out);
      if (cp2) size += (size_t)stet__utf8_encode(cp2, out + size);
      bool left = (markup && !plain_there(m, i, i + k, cp)) || stet__mend_in_link(m, i);
      if (!left && !stet__mend_patch(m, i, i + k, out, size, STET_MEND_ENTITIES, 0.98f)) return false;
    } else if (c == '=' && !decoded) {
      char out[4];
      uint32_t size;
      k = quoted_printable(m, i, out, &size);
      if (!k) k = quoted_space(m, i, out, &size);
      if (k && !stet__mend_in_link(m, i) && !stet__mend_patch(m, i, i + k, out, size, STET_MEND_ENTITIES, 0.9f)) return false;
    }
    i += k ? k : 1;
  }
  return true;
}
