/* item: see item.h. */
#include "clean/item.h"

enum { PROSE_MIN = 100, LINE_MAX = 160, CREDIT_FROM = 12 };

/* ---- The answer ---- */

void stet__settle(stet__item *x, stet_role role, stet_decider by, const char *rule) {
  x->role = (uint8_t)role;
  x->keep = role < STET_ROLE_REPEAT;
  x->decider = (uint8_t)by;
  x->score = x->keep ? 0.99f : 0.01f;
  x->rule = rule;
}

/* ---- How a text ends and begins ---- */

static bool closing_quote(const char *p, size_t n) {
  if (!n || !(p[n - 1] & 0x80)) return n && p[n - 1] == '"';
  return stet__ends_in(p, n, "\xE2\x80\x9D") || stet__ends_in(p, n, "\xC2\xBB") ||
         stet__ends_in(p, n, "\xE2\x80\x9C") || stet__ends_in(p, n, "\xE2\x80\x99");
}

size_t stet__before_quote(const char *p, size_t n) {
  if (!closing_quote(p, n)) return n;
  return n - (p[n - 1] == '"' ? 1 : stet__ends_in(p, n, "\xC2\xBB") ? 2 : 3);
}

stet__ending stet__end_of(const char *p, size_t n) {
  while (n && (p[n - 1] == ' ' || p[n - 1] == '\n' || p[n - 1] == ')' || p[n - 1] == '*')) n--;
  if (!n) return STET__END_NONE;
  if (closing_quote(p, n)) return STET__END_QUOTE;
  switch (p[n - 1]) {
    case '.': case '!': case '?': case ':': return STET__END_STOP;
    case ',': case ';': return STET__END_COMMA;
    default: break;
  }
  if (!(p[n - 1] & 0x80)) return STET__END_NONE;
  bool stop = stet__ends_in(p, n, "\xE2\x80\xA6") || stet__ends_in(p, n, "\xE3\x80\x82") || stet__ends_in(p, n, "\xEF\xBC\x81") ||
              stet__ends_in(p, n, "\xEF\xBC\x9F") || stet__ends_in(p, n, "\xE0\xA5\xA4") || stet__ends_in(p, n, "\xD8\x9F");
  return stop ? STET__END_STOP : STET__END_NONE;
}

bool stet__is_sentence(const char *p, size_t n) {
  stet__ending e = stet__end_of(p, n);
  return e == STET__END_STOP || e == STET__END_QUOTE;
}

bool stet__is_dash(const char *p, size_t n) {
  return n >= 3 && !memcmp(p, "\xE2\x80", 2) && (unsigned char)p[2] >= 0x93 && (unsigned char)p[2] <= 0x95;
}

bool stet__opens_with_quote(const stet__item *x) {
  const char *p = x->text;
  return x->n > 3 && (p[0] == '"' || !memcmp(p, "\xE2\x80\x9C", 3) || !memcmp(p, "\xE2\x80\x9E", 3) ||
                      !memcmp(p, "\xE2\x80\x98", 3) || !memcmp(p, "\xC2\xAB", 2));
}

/* ---- What is in it ---- */

size_t stet__digits(const char *p, size_t n) {
  size_t digits = 0;
  for (size_t i = 0; i < n; i++) digits += stet__ascii_digit(p[i]);
  return digits;
}

bool stet__holds(const char *p, size_t n, const char *what, size_t k) {
  for (const char *end = p + n; (size_t)(end - p) >= k && (p = memchr(p, *what, (size_t)(end - p) - k + 1)); p++)
    if (!memcmp(p, what, k)) return true;
  return false;
}

bool stet__is_owner(const char *p, size_t n) {
  return n > 2 && (!memcmp(p, "\xC2\xA9", 2) || !memcmp(p, "(c)", 3));
}

/* ---- What a block looks like ---- */

bool stet__is_prose(const stet__item *x) {
  return x->n >= PROSE_MIN && (x->kind == STET_PARAGRAPH || x->kind == STET_QUOTATION) &&
         stet__end_of(x->text, x->n) != STET__END_NONE;
}

bool stet__is_kept_prose(const stet__item *x) { return x->keep && stet__is_prose(x); }

size_t stet__first_prose(const stet__item *items, size_t n) {
  size_t first = 0;
  while (first < n && !stet__is_kept_prose(&items[first])) first++;
  return first;
}

size_t stet__behind_prose(const stet__item *items, size_t n) {
  while (n > 0 && !stet__is_kept_prose(&items[n - 1])) n--;
  return n;
}

bool stet__is_line(const stet__item *x) {
  if (x->n == 0 || x->n > LINE_MAX || (x->kind != STET_PARAGRAPH && x->kind != STET_HEADING)) return false;
  stet__ending e = stet__end_of(x->text, x->n);
  return e == STET__END_NONE || e == STET__END_QUOTE || stet__ends_in(x->text, x->n, "?") || x->kind == STET_HEADING;
}

bool stet__is_menu(const stet__item *x) {
  unsigned marks = 0;
  for (uint32_t i = 1; i + 1 < x->n; i++) {
    char c = x->text[i];
    marks += (c == '|' || c == '/' || c == '>' || c == '\t') && (x->text[i - 1] == ' ' || x->text[i + 1] == ' ' || c == '\t');
    marks += c == ' ' && x->text[i - 1] == ' ' && x->text[i + 1] != ' ';
  }
  return marks >= 2 || (marks == 1 && x->n < 30);
}

bool stet__has_credit(const stet__item *x) {
  static const char *const words[] = {"Photo:", "Image:", "Picture:", "Photograph:", "Foto:", "Credit:"};
  if (stet__ends_in(x->text, x->n, ")")) {
    uint32_t i = x->n;
    while (i > 0 && x->text[i - 1] != '(') i--;
    return i > 3 && x->text[i - 2] == ' ' && x->text[i - 3] == '.';
  }
  if (x->n <= CREDIT_FROM) return false;
  const char *begin = x->text + CREDIT_FROM, *end = x->text + x->n - 1;
  for (const char *p = begin; p < end && (p = memchr(p, ':', (size_t)(end - p))); p++)
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
      if (stet__ends_in(begin, (size_t)(p + 1 - begin), words[k])) return true;
  return false;
}

/* Speech that is its own sentence: it begins with a quotation mark, and ends with a stop or with a stop and a mark. */
static bool is_speech(const stet__item *x) {
  return x->kind != STET_HEADING && stet__opens_with_quote(x) &&
         stet__end_of(x->text, stet__before_quote(x->text, x->n)) == STET__END_STOP;
}

bool stet__is_quote(const stet__item *x) {
  if (!stet__opens_with_quote(x)) return false;
  bool straight = x->text[0] == '"';
  const char *close = straight                              ? "\""
                      : !memcmp(x->text, "\xC2\xAB", 2)     ? "\xC2\xBB"
                      : !memcmp(x->text, "\xE2\x80\x98", 3) ? "\xE2\x80\x99"
                                                            : NULL;
  uint32_t last = 0, count = 0;
  const char *end = x->text + x->n;
  for (const char *p = x->text + 1; (p = memchr(p, close ? close[0] : '\xE2', (size_t)(end - p))); p++) {
    size_t left = (size_t)(end - p);
    bool hit = close ? left >= strlen(close) && !memcmp(p, close, strlen(close))
                     : left >= 3 && (!memcmp(p, "\xE2\x80\x9D", 3) || !memcmp(p, "\xE2\x80\x9C", 3));
    if (!hit || (close && !strcmp(close, "\xE2\x80\x99") && left > 3 && (p[3] | 32) >= 'a' && (p[3] | 32) <= 'z')) continue;
    count++;
    last = (uint32_t)(p - x->text) + (close ? (uint32_t)strlen(close) : 3u);
  }
  if (count != 1) return false;
  const char *rest = x->text + last;
  size_t left = x->n - last;
  while (left && (*rest == ' ' || *rest == '\n')) rest++, left--;
  return left == 0 || ((*rest == '-' || (left > 3 && !memcmp(rest, "\xE2\x80", 2))) && left < 120);
}

bool stet__is_title(const stet__item *x) {
  if (x->n < STET__TITLE_MIN || x->n > STET__TITLE_MAX || (x->kind != STET_PARAGRAPH && x->kind != STET_HEADING)) return false;
  unsigned spaces = 0;
  for (uint32_t i = 0; i < x->n && spaces < 3; i++)
    spaces += x->text[i] == ' ' || x->text[i] == '\n' || (unsigned char)x->text[i] >= 0xE3;
  return spaces >= 2 && !memchr(".:,", x->text[x->n - 1], 3) && !stet__has_credit(x) && !is_speech(x);
}

bool stet__is_headline(const stet__item *x) { return stet__is_title(x) && !stet__is_menu(x); }

bool stet__is_name(const stet__item *x) {
  unsigned words = 0;
  bool start = true;
  if (x->n < 5 || x->n > 60 || x->kind != STET_PARAGRAPH) return false;
  for (uint32_t i = 0; i < x->n; i++) {
    unsigned char c = (unsigned char)x->text[i];
    if (c == ' ') start = true;
    else {
      if ((c >= '0' && c <= '9') || (c && strchr("|:/?!&,+", c))) return false;
      if (start && c < 0x80 && !(c >= 'A' && c <= 'Z')) return false;
      words += start;
      start = false;
    }
  }
  return words >= 2 && words <= 5;
}
