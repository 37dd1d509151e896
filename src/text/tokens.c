/* tokens: one walk over the passage, one token a step; sentences.c then says which of them begin a sentence.
**
** A step looks at the character at hand and lets the part for its kind take as much as belongs to the token: letters with their
** inner stops and apostrophes, numbers, addresses, marks. Words that print joins but readers part ("Smith's", "didn't") are cut
** afterwards, so the walk itself never goes back further than one word.
*/
#include "text/tokens.h"

#include "text/token_words.h"

enum { ADDRESS_MAX = 2048 }; /* bytes that are looked at to tell an address */

typedef struct walk {
  stet__token_list *list;
  const char *p;
  uint32_t n, at;
  uint8_t flags; /* of the next token */
} walk;

/* What a byte or character is to the tokeniser. */
typedef enum sort { SPACE, LETTER, DIGIT, JOINER, MARK, EMOJI, IDEOGRAPH, OTHER } sort;

static sort sort_of(uint32_t cp) {
  if (cp < 0x80) {
    if ((cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z')) return LETTER;
    if (cp >= '0' && cp <= '9') return DIGIT;
    return cp == ' ' || (cp >= 9 && cp <= 13) ? SPACE : OTHER;
  }
  if (cp == 0xAD || cp == 0x200C || cp == 0x200D || cp == 0x2060 || cp == 0xFEFF || cp == 0x200B) return JOINER;
  if (stet__is_direction(cp)) return JOINER;
  if (cp >= 0xFE00 && cp <= 0xFE0F) return JOINER;
  if ((cp >= 0x1F3FB && cp <= 0x1F3FF) || (cp >= 0xE0020 && cp <= 0xE007F)) return JOINER; /* skins, letters of flags */
  if ((cp >= 0x1F000 && cp <= 0x1FAFF) || (cp >= 0x2600 && cp <= 0x27BF) || (cp >= 0x2B00 && cp <= 0x2BFF)) return EMOJI;
  if ((cp >= 0x3040 && cp <= 0x30FF) || (cp >= 0x3400 && cp <= 0x9FFF) || (cp >= 0xF900 && cp <= 0xFAFF) ||
      (cp >= 0x20000 && cp <= 0x3FFFF))
    return IDEOGRAPH;
  if (stet__is_space(cp)) return SPACE;
  if (stet__is_letter(cp)) return LETTER;
  if (stet__is_mark(cp)) return MARK;
  return stet__is_digit(cp) ? DIGIT : OTHER;
}

static sort sort_at(const walk *w, uint32_t at, uint32_t *size) {
  uint32_t cp;
  if (at >= w->n) {
    *size = 0;
    return SPACE;
  }
  unsigned char c = (unsigned char)w->p[at];
  *size = 1;
  if (c < 0x80) cp = c;
  else *size = (uint32_t)stet__utf8_decode(w->p + at, w->n - at, &cp);
  return sort_of(cp);
}

/* Marks of direction at the edges of p[*start..*end) are the line's, not the word's. */
static void leave_directions(const char *p, uint32_t *start, uint32_t *end) {
  uint32_t from = *start, to = *end, cp;
  for (int k; from < to && (k = stet__utf8_decode(p + from, to - from, &cp), stet__is_direction(cp)); from += (uint32_t)k) {}
  for (int k; from < to && (k = stet__utf8_decode_back(p, to, &cp), stet__is_direction(cp)); to -= (uint32_t)k) {}
  *start = from;
  *end = to;
}

static bool put(walk *w, uint32_t start, uint32_t end, uint8_t kind) {
  stet__token_list *l = w->list;
  if (!STET__ROOM(l->a, l->v, l->n, l->cap)) return false;
  w->at = end;
  if ((w->p[start] | w->p[end - 1]) & 0x80) leave_directions(w->p, &start, &end);
  if (start == end) return true;
  l->v[l->n++] = (stet__token){start, end, kind, w->flags};
  w->flags = 0;
  return true;
}

/* ---- Stretches ---- */

/* The end of what sticks to the character before `at`: combining marks, joiners and what a zero-width joiner joins. */
static uint32_t skip_marks(const walk *w, uint32_t at) {
  for (;;) {
    uint32_t size;
    sort s = sort_at(w, at, &size);
    if (s != MARK && s != JOINER) return at;
    at += size;
  }
}

static uint32_t letters(const walk *w, uint32_t at, bool digits) {
  for (;;) {
    while (at < w->n && (unsigned char)w->p[at] < 0x80) {
      char c = w->p[at];
      bool is = ((c | 32) >= 'a' && (c | 32) <= 'z') || (digits && c >= '0' && c <= '9');
      if (!is) return at;
      at++;
    }
    uint32_t size;
    sort s = sort_at(w, at, &size);
    if (s != LETTER && s != MARK && s != JOINER && !(digits && s == DIGIT)) return at;
    at += size;
  }
}

static bool is_ascii_digit(const walk *w, uint32_t at) { return at < w->n && w->p[at] >= '0' && w->p[at] <= '9'; }

/* Digits with the separators between them: "1,000.5", "18:30", "1/2", "2022.11". */
static uint32_t digits(const walk *w, uint32_t at) {
  for (;;) {
    while (is_ascii_digit(w, at)) at++;
    if (at + 1 < w->n && memchr(".,:/", w->p[at], 4) && is_ascii_digit(w, at + 1)) {
      at++;
      continue;
    }
    uint32_t size;
    sort s = sort_at(w, at, &size);
    if (size < 2 || (s != DIGIT && s != MARK)) return at;
    at += size;
  }
}

/* ---- Addresses ---- */

static bool is_space_at(const walk *w, uint32_t at) {
  uint32_t size;
  return sort_at(w, at, &size) == SPACE;
}

/* The end of a run without spaces, brackets and quotes; what print puts behind an address is left out. */
static uint32_t address_end(const walk *w, uint32_t at) {
  uint32_t from = at;
  int open = 0;
  while (at < w->n && at - from < ADDRESS_MAX && (unsigned char)w->p[at] > ' ' && !memchr("<>\"{}|\\^`", w->p[at], 9)) {
    if ((unsigned char)w->p[at] >= 0x80 && is_space_at(w, at)) break;
    if (at + 2 < w->n && memcmp(w->p + at, "\xE2\x80", 2) == 0) break; /* a dash or a quotation mark */
    open += w->p[at] == '(' ? 1 : w->p[at] == ')' ? -1 : 0;
    if (open < 0) break;
    at++;
  }
  while (at > from && memchr(".,;:!?'*_]", w->p[at - 1], 10)) at--;
  return at;
}

static bool begins_with(const walk *w, uint32_t at, const char *what) {
  for (; *what; what++, at++)
    if (at >= w->n || (w->p[at] | 32) != *what) return false;
  return true;
}

/* The end of a web address that begins at `at`; 0: none. */
static uint32_t url_at(const walk *w, uint32_t at) {
  uint32_t skip = begins_with(w, at, "https://")  ? 8
                  : begins_with(w, at, "http://") ? 7
                  : begins_with(w, at, "ftp://")  ? 6
                  : begins_with(w, at, "www.")    ? 4
                                                  : 0;
  if (!skip) return 0;
  uint32_t end = address_end(w, at);
  return end > at + skip + 2 ? end : 0;
}

static bool in_address(char c) {
  return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == '+' || c == '%';
}

/* An e-mail address or a bare domain with a known ending ("example.com/page") that begins with the word at `at`; 0: none. */
static uint32_t mail_or_domain(const walk *w, uint32_t at, uint8_t *kind) {
  uint32_t i = at, dot = 0;
  while (i < w->n && i - at < ADDRESS_MAX && in_address(w->p[i])) {
    if (w->p[i] == '.') dot = i;
    i++;
  }
  uint32_t user = i; /* "o'neill@", where no domain can end */
  while (user > at && user < w->n && user - at < ADDRESS_MAX && (w->p[user] == '\'' || in_address(w->p[user]))) user++;
  if (user < w->n && w->p[user] == '@') i = user;
  if (i < w->n && w->p[i] == '@' && i > at) {
    uint32_t from = ++i, last = 0;
    while (i < w->n && i - from < ADDRESS_MAX && in_address(w->p[i])) i++;
    while (i > from && (w->p[i - 1] == '.' || w->p[i - 1] == '-')) i--;
    for (uint32_t k = from; k < i; k++)
      if (w->p[k] == '.') last = k;
    *kind = STET__TOKEN_EMAIL;
    return last > from && last + 2 < i ? i : 0;
  }
  while (i > at && w->p[i - 1] == '.') i--;
  while (dot >= i && dot > at) { /* the last stop that is followed by something */
    dot--;
    while (dot > at && w->p[dot] != '.') dot--;
  }
  if (dot <= at || dot + 1 >= i || !stet__is_domain_ending(w->p + dot + 1, i - dot - 1)) return 0;
  *kind = STET__TOKEN_URL;
  return i < w->n && w->p[i] == '/' ? address_end(w, at) : i;
}

/* @handle or #hashtag; 0: none. */
static uint32_t tag_at(const walk *w, uint32_t at) {
  uint32_t i = at + 1, from = i;
  while (i < w->n) {
    uint32_t end = letters(w, i, true);
    bool dot = w->p[at] == '@' && i > from && i + 1 < w->n && w->p[i] == '.' && w->p[i + 1] >= 'a' && w->p[i + 1] <= 'z';
    if (end == i && (w->p[i] == '_' || dot)) end++;
    if (end == i) break;
    i = end;
  }
  return i > from && !(w->p[at] == '#' && is_ascii_digit(w, from) && i - from < 3) ? i : 0;
}

/* ---- Words ---- */

static bool is_capital(const walk *w, uint32_t at) { return at < w->n && w->p[at] >= 'A' && w->p[at] <= 'Z'; }

/* "U.S.", "a.m.", "J.K.": letters one by one with stops; 0: not so. */
static uint32_t dotted(const walk *w, uint32_t at) {
  uint32_t i = at, count = 0;
  while (i + 1 < w->n && (w->p[i] | 32) >= 'a' && (w->p[i] | 32) <= 'z' && w->p[i + 1] == '.') i += 2, count++;
  if (count < 2) return 0;
  return letters(w, i, true) == i ? i : 0; /* "U.S.A" is taken too where it ends with a stop only */
}

/* The apostrophe at `at`, ASCII or typographic; its size, 0: none. */
static uint32_t apostrophe(const walk *w, uint32_t at) {
  if (at < w->n && w->p[at] == '\'') return 1;
  return at + 3 <= w->n && memcmp(w->p + at, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* A word with its inner apostrophes; parts are cut off by put_word. */
static uint32_t word_end(const walk *w, uint32_t at) {
  uint32_t i = letters(w, at, true);
  for (;;) {
    uint32_t size = apostrophe(w, i), next = size ? letters(w, i + size, true) : 0;
    if (size && next > i + size) i = next;
    else if (i + 1 < w->n && w->p[i] == '&' && is_capital(w, i + 1) && is_capital(w, i - 1)) i = letters(w, i + 1, true); /* AT&T */
    else return i;
  }
}

/* Where "'s", "n't", "'re" ... begins in the word [from, to); `to`: nowhere. */
static uint32_t clitic(const walk *w, uint32_t from, uint32_t to) {
  uint32_t i = to;
  while (i > from && w->p[i - 1] != '\'' && !(i >= from + 3 && memcmp(w->p + i - 3, "\xE2\x80\x99", 3) == 0) && to - i < 3) i--;
  uint32_t size = i > from && w->p[i - 1] == '\'' ? 1 : i >= from + 3 && memcmp(w->p + i - 3, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
  if (!size) return to;
  uint32_t mark = i - size, n = to - i;
  char a = n > 0 ? (char)(w->p[i] | 32) : 0, b = n > 1 ? (char)(w->p[i + 1] | 32) : 0;
  if (mark == from) return to;
  if (n == 1 && a == 't' && (w->p[mark - 1] | 32) == 'n' && mark - from >= 2) return mark - 1;
  if (n == 1 && (a == 's' || a == 'd' || a == 'm')) return a == 's' && stet__owns_apostrophe(w->p + from, mark - from) ? to : mark;
  if (n == 2 && ((a == 'r' && b == 'e') || (a == 'v' && b == 'e') || (a == 'l' && b == 'l'))) return mark;
  return to;
}

static bool put_word(walk *w, uint32_t from, uint32_t to) {
  uint32_t cut = clitic(w, from, to);
  uint8_t kind = STET__TOKEN_WORD;
  if (cut == to) {
    char c = to < w->n ? w->p[to] : 0;
    if (c == '.' && to - from <= 12 && stet__is_abbreviation(w->p + from, to - from)) to++, cut = to;
  }
  if (cut == from) cut = to;
  return put(w, from, cut, kind) && (cut == to || put(w, cut, to, kind));
}

/* A capital word joined to a number by a hyphen is one name: "G-7", "COVID-19", "F-16", "Sputnik-5" is not longer than this. */
static uint32_t code_end(const walk *w, uint32_t from, uint32_t to) {
  if (to >= w->n || w->p[to] != '-' || !is_ascii_digit(w, to + 1) || !is_capital(w, from) || to - from > 8) return to;
  if (to - from > 2 && !is_capital(w, from + 1) && !begins_with(w, from, "covid")) return to;
  return letters(w, to + 1, true);
}

static bool word_step(walk *w) {
  uint8_t kind = STET__TOKEN_URL;
  uint32_t from = w->at, end = url_at(w, from);
  if (end) return put(w, from, end, kind);
  uint32_t to = word_end(w, from);
  if (to < w->n && memchr(".@-_+", w->p[to], 5)) {
    end = mail_or_domain(w, from, &kind);
    if (end > to) return put(w, from, end, kind);
  }
  end = dotted(w, from);
  if (end) return put(w, from, end, STET__TOKEN_WORD);
  bool degrees = from >= 2 && memcmp(w->p + from - 2, "\xC2\xB0", 2) == 0; /* the C of "39°C." is no initial */
  if (to == from + 1 && is_capital(w, from) && !degrees && to < w->n && w->p[to] == '.') /* one, also J.K. before a longer word */
    return put(w, from, to + 1, STET__TOKEN_WORD);
  end = code_end(w, from, to);
  if (end > to) return put(w, from, end, STET__TOKEN_WORD);
  return put_word(w, from, to);
}

static bool number_step(walk *w) {
  uint8_t kind = STET__TOKEN_NUMBER;
  uint32_t from = w->at, to = digits(w, from);
  if (to == from) to = letters(w, from, true);
  uint32_t end = letters(w, to, true);
  if (end > to && end < w->n && w->p[end] == '@') {
    uint32_t mail = mail_or_domain(w, from, &kind);
    if (mail > end) return put(w, from, mail, kind);
  }
  if (end == to) return put(w, from, to, STET__TOKEN_NUMBER);
  bool whole = stet__keeps_number(w->p + to, end - to) || is_capital(w, to);
  for (uint32_t i = to; i < end && !whole; i++) whole = is_ascii_digit(w, i); /* 4x4 */
  return whole ? put(w, from, end, STET__TOKEN_WORD) : put(w, from, to, STET__TOKEN_NUMBER);
}

/* ---- Marks ---- */

static uint32_t emoji_end(const walk *w, uint32_t at) {
  uint32_t size, cp;
  int k = stet__utf8_decode(w->p + at, w->n - at, &cp);
  bool flag = cp >= 0x1F1E6 && cp <= 0x1F1FF;
  at += (uint32_t)k;
  if (flag && at < w->n) {
    k = stet__utf8_decode(w->p + at, w->n - at, &cp);
    if (cp >= 0x1F1E6 && cp <= 0x1F1FF) at += (uint32_t)k;
  }
  for (;;) {
    uint32_t end = skip_marks(w, at);
    bool joined = end > at && end >= 3 && memcmp(w->p + end - 3, "\xE2\x80\x8D", 3) == 0;
    if (!joined || sort_at(w, end, &size) != EMOJI) return end;
    at = end + size;
  }
}

static bool mark_step(walk *w) {
  uint32_t from = w->at, size, to;
  char c = w->p[from];
  (void)sort_at(w, from, &size);
  to = from + size;
  if (c == '@' || c == '#') {
    bool glued = from > 0 && !w->flags && w->list->n && w->list->v[w->list->n - 1].kind == STET__TOKEN_WORD;
    uint32_t end = glued ? 0 : tag_at(w, from);
    if (end) return put(w, from, end, c == '@' ? STET__TOKEN_HANDLE : STET__TOKEN_HASHTAG);
  }
  bool runs = c == '.' || c == '-' || c == '=' || c == '*' || c == '_' || c == '!' || c == '?' || c == '~' || c == '`';
  if (!runs && size == 3) runs = memcmp(w->p + from, "\xE2\x80\x93", 3) == 0 || memcmp(w->p + from, "\xE2\x80\x94", 3) == 0;
  while (runs && to + size <= w->n && memcmp(w->p + to, w->p + from, size) == 0) to += size;
  if (c == '\'' && from + 2 <= w->n && w->p[to] == '\'') to++;
  to = skip_marks(w, to);
  uint32_t cp;
  stet__utf8_decode(w->p + from, w->n - from, &cp);
  bool punct = cp < 0x80 ? memchr("!\"'(),-./:;?[]{}_", (int)cp, 17) != NULL : cp < STET__BAD_BYTE && stet__is_punct(cp);
  return put(w, from, to, punct ? STET__TOKEN_PUNCT : STET__TOKEN_SYMBOL);
}

/* ---- The walk ---- */

static bool step(walk *w) {
  uint32_t size;
  sort s = sort_at(w, w->at, &size);
  switch (s) {
    case SPACE: {
      char c = w->p[w->at];
      w->flags |= STET__TOKEN_SPACE;
      if (c == '\n' || c == '\r' || c == '\f') w->flags |= STET__TOKEN_LINE;
      w->at += size;
      return true;
    }
    case LETTER:
    case MARK:
    case JOINER: return word_step(w);
    case DIGIT: return number_step(w);
    case EMOJI: return put(w, w->at, emoji_end(w, w->at), STET__TOKEN_EMOJI);
    case IDEOGRAPH: return put(w, w->at, skip_marks(w, w->at + size), STET__TOKEN_WORD);
    case OTHER: break;
  }
  return mark_step(w);
}

bool stet__tokenise(stet__token_list *list, const char *text, uint32_t n, unsigned flags) {
  size_t first = list->n;
  walk w = {list, text, n, 0, STET__TOKEN_SPACE};
  while (w.at < n)
    if (!step(&w)) {
      list->n = first;
      return false;
    }
  stet__find_sentences(list->v + first, list->n - first, text, flags);
  return true;
}

/* ---- Looking at tokens ---- */

bool stet__token_is(const char *text, const stet__token *t, const char *what) {
  return t->end - t->start == strlen(what) && memcmp(text + t->start, what, t->end - t->start) == 0;
}

bool stet__token_in(const char *text, const stet__token *t, const char *list) {
  return stet__listed(list, text + t->start, t->end - t->start);
}

bool stet__token_is_possessive(const char *text, const stet__token *t) {
  const char *p = text + t->start;
  uint32_t n = t->end - t->start;
  return (n == 2 && p[0] == '\'' && (p[1] | 32) == 's') || (n == 4 && memcmp(p, "\xE2\x80\x99s", 4) == 0) ||
         (n == 1 && *p == '\'' && !(t->flags & STET__TOKEN_SPACE)) || (n == 3 && memcmp(p, "\xE2\x80\x99", 3) == 0);
}

bool stet__token_is_letters(const char *text, const stet__token *t, uint32_t least) {
  for (uint32_t i = t->start; i < t->end; i++)
    if (!stet__ascii_upper(text[i])) return false;
  return t->end - t->start >= least;
}

bool stet__token_is_in_capitals(const char *text, const stet__token *t) {
  for (uint32_t i = t->start; i < t->end; i++)
    if (text[i] >= 'a' && text[i] <= 'z') return false;
  return stet__token_is_capital(text, t);
}

bool stet__token_is_capital(const char *text, const stet__token *t) {
  uint32_t cp;
  stet__utf8_decode(text + t->start, t->end - t->start, &cp);
  return cp < STET__BAD_BYTE && stet__is_upper(cp);
}
