/* suspects_quotes: quotations never closed, or closed twice.
**
** A mark's part is told by its place first (an opening mark has white space, a bracket, a dash or nothing before it and a letter
** after it; a closing mark the reverse) and by its shape where the place does not say. So “English”, „deutsch“, „polski”,
** «français», »Danish«, ”svenska” and "straight" need no language. Two families, double and angle marks, are counted apart; a
** family's depth at the end of the paragraph is what was never closed, a closing mark at depth 0 is one too many.
**
** In a quotation of many paragraphs each opens with a mark and only the last closes: a paragraph left open is innocent when the
** next begins with a mark, or closes before it opens. Pull quotes and captions between two paragraphs of body do not break that.
** Single marks are apostrophes too: a single quotation is suspect only when nothing after it could close it.
*/
#include "clean/suspects_scan.h"
#include "clean/suspects_words.h"

#define NEAR 200u /* bytes: an opening mark this near to the paragraph's end is shown with it */

enum { CP_LEFT = 0x201C, CP_RIGHT = 0x201D, CP_LOW = 0x201E, CP_ANGLE_LEFT = 0xAB, CP_ANGLE_RIGHT = 0xBB, CP_NONE = 0 };

static uint32_t before(const stet__scan *s, uint32_t i) {
  uint32_t cp = CP_NONE;
  if (i > 0) stet__utf8_decode_back(s->p, i, &cp);
  return cp;
}

static uint32_t after(const stet__scan *s, uint32_t i) {
  uint32_t cp = CP_NONE;
  if (i < s->n) stet__utf8_decode(s->p + i, s->n - i, &cp);
  return cp;
}

static bool is_void(uint32_t cp) { return cp == CP_NONE || stet__is_space(cp); }
static bool is_word(uint32_t cp) { return stet__is_letter(cp) || stet__is_digit(cp); }

static bool may_open(uint32_t b, uint32_t a) {
  if (is_void(a)) return false;
  if (is_void(b)) return true;
  if (b == '(' || b == '[' || b == '{' || b == '/' || b == '=' || b == '*' || b == '_' || b == 0xBF || b == 0xA1) return true;
  if (b == '-' || b == 0x2013 || b == 0x2014 || b == ':') return is_word(a);
  return b == '"' || b == '\'' || b == 0x2018 || b == CP_LEFT || b == CP_LOW || b == CP_ANGLE_LEFT || b == 0x201A;
}

static bool may_close(uint32_t b, uint32_t a) {
  return !is_void(b) && !is_word(a);
}

static void open(stet__marks *m, uint32_t i, uint32_t cp) {
  if (m->depth == 0) m->opened_at = i;
  m->depth++;
  m->opener = (uint8_t)cp;
}

/* The words around a mark that closed nothing, with the mark before it where that is near. */
static void raise_extra(stet__scan *s, const stet__marks *m, uint32_t i, uint32_t end) {
  uint32_t start = stet__scan_back(s, i, 4);
  if (m->closed_end > 0 && i - m->closed_end < 100) {
    uint32_t first = stet__scan_back(s, m->closed_end, 1);
    if (first < start) start = first;
  }
  stet__scan_raise(s, start, end, STET_DOUBT_CLOSED_TWICE);
}

/* The quotation that the last paragraph left open goes on, or ends, here: it is no suspect. */
static void take_back(stet__scan *s) {
  stet__scan_take_back(s, s->state->open_at, s->state->open_end, STET_DOUBT_OPEN_QUOTE);
  s->state->open_quote = 0;
  s->carried = 0;
}

static void close(stet__scan *s, stet__marks *m, uint32_t i, uint32_t end, uint32_t cp) {
  bool after_digit = stet__is_digit(before(s, i));
  if (m->depth > 0) {
    m->depth--;
    if (after_digit && cp == '"') m->doubtful = 1;
  } else if (s->carried && s->seen_mark == 0) {
    take_back(s);
  } else if (after_digit || m->doubtful) {
    m->doubtful = 0; /* inches, or the real end of what inches seemed to end */
    return;
  } else if (cp == '"') {
    if (s->stray_at == 0) s->stray_at = i + 1;
  } else {
    raise_extra(s, m, i, end);
  }
  m->closed_end = end;
}

static void double_mark(stet__scan *s, uint32_t i, uint32_t len, uint32_t cp) {
  stet__marks *m = &s->marks[STET__MARKS_DOUBLE];
  uint32_t b = before(s, i), a = after(s, i + len);
  bool opens = may_open(b, a), closes = may_close(b, a), inside = m->depth > 0;
  if (cp == '"') {
    if (!inside && stet__is_digit(b)) return; /* inches */
    s->straight++;
    opens = opens && !(closes && inside);
    if (!opens && !closes) opens = !inside;
  } else if (cp == CP_LOW) {
    opens = true;
  } else if (cp == CP_LEFT) {
    if (!inside && closes && !opens) return; /* the end of ,,quotations“ */
    opens = !(inside && (m->opener == (CP_LOW & 0xFF) || (closes && !opens)));
  } else {
    opens = !inside && opens;
  }
  if (opens) open(m, i, cp);
  else close(s, m, i, i + len, cp);
}

static void angle_mark(stet__scan *s, uint32_t i, uint32_t len, uint32_t cp) {
  stet__marks *m = &s->marks[STET__MARKS_ANGLE];
  uint32_t b = before(s, i), a = after(s, i + len);
  bool opens;
  if (m->depth > 0) {
    bool same = m->opener == (uint8_t)cp;
    opens = same ? may_open(b, a) : false;
  } else {
    if (cp == CP_ANGLE_RIGHT && is_void(b) && is_void(a)) return; /* a path: Home » News */
    if (cp == CP_ANGLE_LEFT && may_close(b, a) && !may_open(b, a)) return;
    opens = cp == CP_ANGLE_LEFT || may_open(b, a);
  }
  if (opens) open(m, i, cp);
  else close(s, m, i, i + len, cp);
}

/* Words that begin with an apostrophe, however it was typed. */
static bool is_clipped(const stet__scan *s, uint32_t i) {
  uint32_t e = i;
  while (e < s->n && e - i < 8 && ((s->p[e] | 32) >= 'a' && (s->p[e] | 32) <= 'z')) e++;
  static const char clipped[] =
    " bout cause cept clock cos cuz em er ere fore gainst hood im is kay n neath nother nough nuff round s sup t til till tis tude "
    "twas tween twere twill twould un way ya yall ";
  return stet__listed_small(clipped, s->p + i, e - i);
}

/* An apostrophe may stand for ayn or hamza, with which Arabic and Hebrew names begin: 'Abd, al-'Arab, ‘Alī. The mark is at i, the
** name at `from`. */
static bool is_ayn(const stet__scan *s, uint32_t i, uint32_t from) {
  static const char names[] =
    " Abbas Abd Abdel Abdul Abdullah Adil Adel Ali Alaa Amal Amir Amman Ammar Amr Aqaba Arab Arafat Ata Attar Ayn Ain Aziz Azza "
    "Id Eid Isa Issa Iraq Ismat Ubaid Umar Omar Uthman Othman ";
  if (i > 1 && s->p[i - 1] == '-' && stet__is_letter(before(s, i - 1))) return true;
  uint32_t e = from, cp;
  for (int k; (cp = after(s, e), stet__is_letter(cp)) && e - from < 40; e += (uint32_t)k) {
    k = stet__utf8_decode(s->p + e, s->n - e, &cp);
    bool long_vowel = cp == 0x101 || cp == 0x12B || cp == 0x16B;
    bool dotted = cp == 0x1E0D || cp == 0x1E25 || cp == 0x1E63 || cp == 0x1E6D;
    if (long_vowel || dotted) return true;
  }
  return stet__listed(names, s->p + from, e - from);
}

/* An acronym of Hebrew has a double mark before its last letter. */
static bool is_hebrew(uint32_t cp) { return cp >= 0x5D0 && cp <= 0x5EA; }

static void single_mark(stet__scan *s, uint32_t i, uint32_t len, uint32_t cp) {
  uint32_t b = before(s, i), a = after(s, i + len);
  if (cp != 0x2019 && may_open(b, a) && stet__is_letter(a) && b != '/' && b != '=' && !is_clipped(s, i + len)) {
    if (s->single_at == 0 && !is_ayn(s, i, i + len)) s->single_at = i + 1;
  } else if (cp != 0x2018 && may_close(b, a)) {
    s->single_at = 0;
  }
}

void stet__scan_mark(stet__scan *s, uint32_t i, uint32_t len, uint32_t cp) {
  if (cp == '\'' || cp == 0x2018 || cp == 0x2019) {
    single_mark(s, i, len, cp);
    return;
  }
  if (cp == 0x201A || cp == 0x201B) return;
  if (is_hebrew(before(s, i)) && is_hebrew(after(s, i + len))) return;
  if (cp == CP_LEFT && s->n - i >= 6 && memcmp(s->p + i, "“”", 6) == 0) {
    stet__scan_raise(s, stet__scan_back(s, i, 2), i + 6, STET_DOUBT_LOST_TEXT);
  }
  if (cp == CP_ANGLE_LEFT || cp == CP_ANGLE_RIGHT) angle_mark(s, i, len, cp);
  else double_mark(s, i, len, cp);
  s->seen_mark = 1;
}

/* Whether a paragraph that begins at `i` begins with a mark that takes a quotation up again. */
static bool takes_up(const stet__scan *s, uint32_t i) {
  uint32_t cp = CP_NONE, end = s->n - i > 8 ? i + 8 : s->n;
  while (i < end) {
    i += (uint32_t)stet__utf8_decode(s->p + i, s->n - i, &cp);
    if (is_word(cp) || (cp >= STET__BAD_BYTE)) return false;
    if (cp == '"' || cp == '\'' || (cp >= 0x2018 && cp <= 0x201E) || cp == CP_ANGLE_LEFT || cp == CP_ANGLE_RIGHT) return true;
  }
  return false;
}

void stet__scan_line(stet__scan *s, uint32_t i) {
  if (i >= s->n || !takes_up(s, i)) return;
  for (int f = 0; f < STET__MARKS_FAMILIES; f++) s->marks[f].depth = 0;
  s->single_at = 0;
}

void stet__scan_quotes_begin(stet__scan *s) {
  stet__suspect_state *t = s->state;
  if (!t->open_quote) return;
  if (s->role != STET_ROLE_BODY && s->role + 1 != t->open_quote) return; /* an aside: the quotation may go on after it */
  s->carried = 1;
  if (takes_up(s, 0)) take_back(s);
}

void stet__scan_quotes_end(stet__scan *s) {
  stet__suspect_state *t = s->state;
  const stet__marks *d = &s->marks[STET__MARKS_DOUBLE], *g = &s->marks[STET__MARKS_ANGLE];
  if (s->stray_at > 0 && (s->straight & 1)) raise_extra(s, d, s->stray_at - 1, s->stray_at);
  bool odd = d->opener != '"' || (s->straight & 1);
  uint32_t at = s->n;
  if (d->depth > 0 && odd) at = d->opened_at;
  else if (g->depth > 0) at = g->opened_at;
  else if (s->single_at > 0) at = s->single_at - 1;
  if (s->carried) *t = (stet__suspect_state){0}; /* settled: it stays raised */
  if (at == s->n) return;
  uint32_t start = s->n - at <= NEAR ? at : stet__scan_back(s, s->n, 8);
  size_t k = s->out->n;
  stet__scan_raise(s, start, s->n, STET_DOUBT_OPEN_QUOTE);
  if (s->out->n == k) return;
  t->open_quote = (uint8_t)(s->role + 1);
  t->open_at = s->out->v[k].span.start;
  t->open_end = s->out->v[k].span.end;
}
