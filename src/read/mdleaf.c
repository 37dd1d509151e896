/* mdleaf: recognisers for what a line of Markdown begins. Each looks at bytes [i, end) of one line, from its first byte that is not
** white space, and answers without side effect. After CommonMark 0.31.2 (spec.commonmark.org), pipe tables after GFM.
*/
#include "read/md.h"

static bool blank_at(const char *p, uint32_t i, uint32_t end) { return i >= end || p[i] == ' ' || p[i] == '\t'; }
static uint32_t skip(const char *p, uint32_t i, uint32_t end) {
  while (i < end && (p[i] == ' ' || p[i] == '\t')) i++;
  return i;
}
static bool alpha(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
static bool digit(char c) { return c >= '0' && c <= '9'; }

bool stet__md_break(const char *p, uint32_t i, uint32_t end) {
  char c = p[i];
  uint32_t marks = 0;
  for (; i < end; i++) {
    if (p[i] == c) marks++;
    else if (p[i] != ' ' && p[i] != '\t') return false;
  }
  return marks >= 3;
}

int stet__md_atx(const char *p, uint32_t i, uint32_t end, stet__piece *text) {
  uint32_t h = i;
  while (h < end && p[h] == '#') h++;
  if (h - i > 6 || !blank_at(p, h, end)) return 0;
  text->start = skip(p, h, end);
  uint32_t e = end;
  while (e > text->start && p[e - 1] == '#') e--;
  if (e == text->start || p[e - 1] == ' ' || p[e - 1] == '\t') end = e; /* the closing sequence */
  while (end > text->start && (p[end - 1] == ' ' || p[end - 1] == '\t')) end--;
  text->end = end;
  return (int)(h - i);
}

uint32_t stet__md_fence(const char *p, uint32_t i, uint32_t end) {
  uint32_t f = i;
  while (f < end && p[f] == p[i]) f++;
  if (f - i < 3) return 0;
  return p[i] == '`' && memchr(p + f, '`', end - f) ? 0 : f - i;
}

/* ---- HTML blocks ---- */

static bool word_is(const char *p, uint32_t i, uint32_t n, const char *list) { /* list: words between spaces, both ends too */
  for (const char *w = list; *w;) {
    uint32_t k = 0;
    while (w[k] != ' ') k++;
    if (k == n) {
      uint32_t j = 0;
      while (j < n && (p[i + j] | 32) == w[j]) j++;
      if (j == n) return true;
    }
    w += k + 1;
  }
  return false;
}

static const char RAW[] = "pre script style textarea ";
static const char FLOW[] =
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem "
    "nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul ";

/* A complete tag and nothing after it, as kind 7 wants. */
static bool lone_tag(const char *p, uint32_t i, uint32_t end) {
  bool shut = i < end && p[i] == '/';
  if (shut) i++;
  if (i >= end || !alpha(p[i])) return false;
  while (i < end && (alpha(p[i]) || digit(p[i]) || p[i] == '-')) i++;
  while (!shut && i < end && (p[i] == ' ' || p[i] == '\t')) {
    i = skip(p, i, end);
    if (i >= end || !(alpha(p[i]) || p[i] == '_' || p[i] == ':')) break;
    while (i < end && (alpha(p[i]) || digit(p[i]) || p[i] == '_' || p[i] == '.' || p[i] == ':' || p[i] == '-')) i++;
    uint32_t j = skip(p, i, end);
    if (j >= end || p[j] != '=') continue;
    i = skip(p, j + 1, end);
    if (i >= end) return false;
    if (p[i] == '"' || p[i] == '\'') {
      const char *q = memchr(p + i + 1, p[i], end - i - 1);
      if (!q) return false;
      i = (uint32_t)(q - p) + 1;
    } else
      while (i < end && !strchr(" \t\"'=<>`", p[i])) i++;
  }
  i = skip(p, i, end);
  if (!shut && i < end && p[i] == '/') i++;
  return i < end && p[i] == '>' && skip(p, i + 1, end) == end;
}

int stet__md_html(const char *p, uint32_t i, uint32_t end, bool in_paragraph) {
  uint32_t j = i + 1, n = 0;
  if (j >= end) return 0;
  if (p[j] == '?') return 3;
  if (p[j] == '!') {
    if (end - j >= 3 && memcmp(p + j, "!--", 3) == 0) return 2;
    if (end - j >= 8 && memcmp(p + j, "![CDATA[", 8) == 0) return 5;
    return end - j >= 2 && alpha(p[j + 1]) ? 4 : 0;
  }
  bool shut = p[j] == '/';
  if (shut) j++;
  while (j + n < end && n < 12 && (alpha(p[j + n]) || digit(p[j + n]))) n++;
  if (n == 0) return 0;
  char next = j + n < end ? p[j + n] : ' ';
  bool stops = next == ' ' || next == '\t' || next == '>';
  if (!shut && stops && word_is(p, j, n, RAW)) return 1;
  if ((stops || (next == '/' && j + n + 1 < end && p[j + n + 1] == '>')) && word_is(p, j, n, FLOW)) return 6;
  return !in_paragraph && lone_tag(p, i + 1, end) ? 7 : 0;
}

static bool holds(const char *p, uint32_t i, uint32_t end, const char *what) { /* letters of `what` in lower case */
  uint32_t n = (uint32_t)strlen(what);
  while (end - i >= n) {
    const char *q = memchr(p + i, what[0], end - i - n + 1);
    if (!q) return false;
    i = (uint32_t)(q - p);
    uint32_t k = 1;
    while (k < n && (what[k] == p[i + k] || (alpha(what[k]) && what[k] == (p[i + k] | 32)))) k++;
    if (k == n) return true;
    i++;
  }
  return false;
}

bool stet__md_html_ends(const char *p, uint32_t i, uint32_t end, int kind) {
  switch (kind) {
  case 1:
    return holds(p, i, end, "</script>") || holds(p, i, end, "</pre>") || holds(p, i, end, "</style>") ||
           holds(p, i, end, "</textarea>");
  case 2: return holds(p, i, end, "-->");
  case 3: return holds(p, i, end, "?>");
  case 4: return holds(p, i, end, ">");
  case 5: return holds(p, i, end, "]]>");
  default: return false; /* kinds 6 and 7 end at a blank line */
  }
}

/* ---- Lists, definitions, tables ---- */

uint32_t stet__md_marker(const char *p, uint32_t i, uint32_t end, bool in_paragraph) {
  uint32_t j = i;
  if (p[i] == '-' || p[i] == '+' || p[i] == '*') j++;
  else {
    while (j < end && j - i < 10 && digit(p[j])) j++;
    if (j == i || j - i > 9 || j >= end || (p[j] != '.' && p[j] != ')')) return 0;
    if (in_paragraph && !(j - i == 1 && p[i] == '1')) return 0;
    j++;
  }
  if (!blank_at(p, j, end) || (in_paragraph && skip(p, j, end) == end)) return 0;
  return j - i;
}

uint32_t stet__md_label(const char *p, uint32_t i, uint32_t end) {
  uint32_t j = i + 1;
  bool text = false;
  for (; j < end && j - i < 1000 && p[j] != ']'; j++) {
    if (p[j] == '[') return 0;
    if (p[j] == '\\' && j + 1 < end) j++;
    if (p[j] != ' ' && p[j] != '\t') text = true;
  }
  return text && j + 1 < end && p[j] == ']' && p[j + 1] == ':' ? j + 2 - i : 0;
}

bool stet__md_target(const char *p, uint32_t *i, uint32_t end) {
  uint32_t j = *i;
  if (j >= end) return false;
  if (p[j] == '<') {
    for (j++; j < end && p[j] != '>'; j++) {
      if (p[j] == '<') return false;
      if (p[j] == '\\') j++;
    }
    if (j >= end) return false;
    j++;
  } else
    while (j < end && (unsigned char)p[j] > ' ') j++;
  *i = j;
  return blank_at(p, j, end);
}

bool stet__md_title(const char *p, uint32_t i, uint32_t end) {
  if (end - i < 2) return false;
  char open = p[i], shut = open == '(' ? ')' : open;
  if ((open != '"' && open != '\'' && open != '(') || p[end - 1] != shut) return false;
  for (i++; i < end - 1; i++) {
    if (p[i] == '\\') i++;
    else if (p[i] == shut) return false;
  }
  return i == end - 1;
}

uint32_t stet__md_cells(const char *p, uint32_t i, uint32_t end) {
  uint32_t cells = 1;
  if (i < end && p[i] == '|') i++;
  if (end > i && p[end - 1] == '|' && (end - i < 2 || p[end - 2] != '\\')) end--;
  for (; i < end; i++) {
    if (p[i] == '\\') i++;
    else if (p[i] == '|') cells++;
  }
  return cells;
}

bool stet__md_delimiter_row(const char *p, uint32_t i, uint32_t end) {
  bool bar = false;
  if (p[i] != '|' && p[i] != ':' && p[i] != '-') return false;
  if (p[i] == '|') bar = true, i = skip(p, i + 1, end);
  while (i < end) { /* one cell a turn */
    if (p[i] == ':') i++;
    if (i >= end || p[i] != '-') return false;
    while (i < end && p[i] == '-') i++;
    if (i < end && p[i] == ':') i++;
    i = skip(p, i, end);
    if (i >= end) break;
    if (p[i] != '|') return false;
    bar = true;
    i = skip(p, i + 1, end);
  }
  return bar;
}
