/* wrap: the judge of hard wraps; the idea is told in lines.h.
**
** The constants are weights of evidence set by eye on hand-made texts wrapped at 40 to 100 columns, verse, addresses, headlines:
** a full break alone does not join two lines, because the longest line of any list is full by definition.
*/
#include "read/lines.h"

enum { LONE = -15, UNBELIEVED = -30, ENOUGH = 1000 }; /* breaks, to know how far to believe the width */
#define RARE 0.0005
enum { WIDTH_LOW = 38, LOCAL = 50, WIDTH_HIGH = 140 }; /* no newsroom or mail program wraps outside these */

void stet__wrap_line(stet__wrap *w, uint32_t width) {
  w->count[width < STET__WIDTH_MAX ? width : STET__WIDTH_MAX]++;
  w->lines++;
}

/* W: the width that all lines keep to but three in a hundred (addresses of web pages do not wrap). */
void stet__wrap_settle(stet__wrap *w) {
  uint32_t over = w->lines * 3u / 100u, seen = 0, at = STET__WIDTH_MAX;
  if (w->lines > 0x10000000u) over = w->lines / 100u * 3u;
  while (at > 0 && seen + w->count[at] <= over) seen += w->count[at--];
  w->width = at >= WIDTH_LOW && at <= WIDTH_HIGH ? at : 0;
}

void stet__wrap_break(stet__wrap *w, const char *p, const stet__wline *a, const stet__wline *b) {
  if (w->width == 0 || a->width * 2 <= w->width || w->longs >= ENOUGH) return;
  stet__break k = stet__break_of(p, w->width, a, b);
  w->longs++;
  w->full += k.full;
  w->goes_on += k.full && (k.lower || k.hyphen);
}

void stet__wrap_believe(stet__wrap *w) {
  if (w->width == 0 || w->full * 2 < w->longs) w->prior = UNBELIEVED;
  else if (w->full < 2) w->prior = -10;
  else if (w->full < 4 && w->goes_on == 0) w->prior = -12;
  else w->prior = w->full >= 4 && w->full * 5 >= w->longs * 4 ? 3 : 0;
}

/* ---- One break ---- */

/* Steps over opening quotation marks and brackets, also such as came through a wrong code page ("â€œ" and its kind). */
static uint32_t opening(const char *p, uint32_t i, uint32_t end) {
  while (i < end) {
    unsigned char c = (unsigned char)p[i];
    if (c == '"' || c == '\'' || c == '(' || c == '[') i++;
    else if (c == 0xE2 && end - i > 3 && (unsigned char)p[i + 1] == 0x80 && (unsigned char)p[i + 2] >= 0x98 &&
             (unsigned char)p[i + 2] <= 0x9F) i += 3;
    else if (c == 0xC2 && end - i > 2 && (unsigned char)p[i + 1] == 0xAB) i += 2;
    else if (c == 0xC3 && end - i > 8 && memcmp(p + i, "\xC3\xA2\xE2\x82\xAC", 5) == 0) {
      uint32_t cp;
      i += 5;
      i += (uint32_t)stet__utf8_decode(p + i, end - i, &cp);
    } else break;
  }
  return i;
}

/* How the line begins: 'a' lower, 'A' upper, '0' digit, '.' something else. */
static char begins(const char *p, uint32_t start, uint32_t end) {
  uint32_t i = start, cp;
  if (p[i] == 'o' && end - i > 2 && p[i + 1] == ' ' && p[i + 2] >= 'A' && p[i + 2] <= 'Z') return '.'; /* a bullet, once */
  if (p[i] == 'b' && end - i > 3 && memcmp(p + i, "by ", 3) == 0 && p[i + 3] >= 'A' && p[i + 3] <= 'Z') return '.'; /* a byline */
  if ((p[i] | 32) >= 'a' && (p[i] | 32) <= 'z') return p[i] >= 'a' ? 'a' : 'A';
  i = opening(p, start, end);
  if (i >= end) return '.';
  stet__utf8_decode(p + i, end - i, &cp);
  if (cp < 0x80) return cp >= 'a' && cp <= 'z' ? 'a' : cp >= 'A' && cp <= 'Z' ? 'A' : cp >= '0' && cp <= '9' ? '0' : '.';
  return stet__is_lower(cp) ? 'a' : stet__is_upper(cp) ? 'A' : '.';
}

/* A word that no sentence and no headline ends with, in the languages nearest to us, without being exhaustive. */
static bool small_word(const char *p, uint32_t start, uint32_t end) {
  static const char LIST[] = " the a an of to in on at by for and or but as his her its is was are had has not no mr ms dr "
                             "de la el los las un una y o e di il le les et du des der die das und von zu den dem ein ";
  uint32_t at = end;
  while (at > start && end - at < 4 && (p[at - 1] | 32) >= 'a' && (p[at - 1] | 32) <= 'z') at--;
  uint32_t n = end - at;
  if (n == 0 || n > 3 || at == start || p[at - 1] != ' ') return false;
  return stet__listed_small(LIST, p + at, n);
}

/* How the line ends: '-' a hyphen inside a word, '.' a sentence, ',' other punctuation, 't' a word such as "the", 'w' a word. */
static char ends(const char *p, uint32_t start, uint32_t end) {
  uint32_t cp = 0, at = end;
  bool shut = false;
  char z = p[end - 1];
  if (z >= 'a' && z <= 'z' && end - start > 4 && p[end - 2] >= 'a' && p[end - 3] >= 'a' && p[end - 4] >= 'a') return 'w';
  for (int k; at > start; at -= (uint32_t)k) { /* the closing marks after the last stop */
    k = stet__utf8_decode_back(p, at, &cp);
    if (cp != '"' && cp != '\'' && cp != ')' && cp != ']' && (cp < 0x2018 || cp > 0x201D) && cp != 0xBB && cp != 0x9D) break;
    shut = true;
  }
  if (at <= start) return ',';
  if (!shut && (cp == '-' || cp == 0xAC || cp == 0xAD || cp == 0x2010)) {
    int k = stet__utf8_decode_back(p, at, &cp);
    if (at - (uint32_t)k <= start) return ',';
    stet__utf8_decode_back(p, at - (uint32_t)k, &cp);
    return cp == '-' || stet__is_letter(cp) || stet__is_digit(cp) ? '-' : ',';
  }
  if (cp == '.' || cp == '!' || cp == '?' || cp == 0x2026) return '.';
  if (cp == ',' || cp == ';' || cp == ':' || shut) return ',';
  return small_word(p, start, at) ? 't' : 'w';
}

static uint32_t first_word(const char *p, uint32_t start, uint32_t end) {
  uint32_t i = start, w = 0;
  for (; i < end && p[i] != ' ' && p[i] != '\t' && w < 64; i++) w += ((unsigned char)p[i] & 0xC0u) != 0x80u;
  return w;
}

stet__break stet__break_of(const char *p, uint32_t width, const stet__wline *a, const stet__wline *b) {
  stet__break k = {0};
  uint32_t word = a->width + 64 < width ? 0 : first_word(p, b->start, b->end), need = a->width + 1 + word;
  char from = ends(p, a->start, a->end), to = begins(p, b->start, b->end);
  k.full = width > 0 && need > width && word < 40 && a->width <= width + 8;
  k.slack = k.full ? 0 : width > need ? width - need : 0;
  k.lower = to == 'a';
  k.sentence = from == '.';
  k.hyphen = from == '-' && (to != '.');
  if (k.full) k.score += 15;
  else k.score -= width && k.slack <= 2 && need <= width ? 0 : 20;
  if (k.hyphen) k.score += to == 'A' ? 15 : 30;
  k.score += to == 'a' ? 10 : to == 'A' ? -7 : 0;
  k.score += from == ',' ? -6 : from == '.' ? -3 : from == 't' ? 8 : 3;
  return k;
}

/* ---- A stretch of lines ---- */

/* Does the line hold two spaces together? Eight bytes at a time: bit 7 of a byte of v is set where the byte is a space. */
static bool spaced(const char *p, uint32_t i, uint32_t end) {
  const uint64_t low = 0x7F7F7F7F7F7F7F7Fu;
  for (; end - i >= 8; i += 7) {
    uint64_t v;
    memcpy(&v, p + i, 8);
    v ^= 0x2020202020202020u;
    v = ~(((v & low) + low) | v | low);
    if (v & (v >> 8)) return true;
  }
  for (; i + 1 < end; i++)
    if (p[i] == ' ' && p[i + 1] == ' ') return true;
  return false;
}

/* Columns: words that begin in the same column after two spaces or more, in line after line. Bit c: a word begins in column c. */
static uint64_t columns(const char *p, const stet__block *b) {
  uint64_t mask = 0;
  uint32_t col = 0, spaces = 0;
  if (!spaced(p, b->start, b->end)) return 0;
  for (uint32_t i = b->start; i < b->end && col + b->indent < 64; i++) {
    if (p[i] == ' ') spaces++;
    else if (((unsigned char)p[i] & 0xC0u) == 0x80u) continue;
    else {
      if (spaces >= 2) mask |= (uint64_t)1 << (col + b->indent);
      spaces = 0;
    }
    col++;
  }
  return mask;
}

/* Most of the lines [a, b] stand in columns. */
static bool tabular(const char *p, const stet__block *a, const stet__block *b) {
  size_t aligned = 0, lines = (size_t)(b - a) + 1;
  uint64_t last = columns(p, a);
  for (const stet__block *k = a + 1; k <= b; k++) {
    uint64_t now = columns(p, k);
    aligned += (now & last) != 0;
    last = now;
  }
  return lines >= 3 && aligned * 2 >= lines;
}

/* What was seen at the break after a line, kept in the fields of its block that a line does not use yet. */
enum { FULL = 1, LOWER = 2, HYPHEN = 4, SENTENCE = 8 };
static void keep(stet__block *k, const stet__break *e) {
  k->level = (uint8_t)((e->full ? FULL : 0) | (e->lower ? LOWER : 0) | (e->hyphen ? HYPHEN : 0) | (e->sentence ? SENTENCE : 0));
  k->verbatim = (uint8_t)(e->slack < 255 ? e->slack : 255);
  k->kind = (uint8_t)(e->score + 128);
}

/* A title: four words or more, and all the long ones begin with a capital. */
static bool is_title(const char *p, const stet__block *k) {
  uint32_t words = 0, size = 0;
  bool small = false;
  for (uint32_t i = k->start; i <= k->end; i++) {
    if (i < k->end && p[i] != ' ') {
      if (size++ == 0) small = p[i] >= 'a' && p[i] <= 'z';
      continue;
    }
    if (small && size > 3) return false;
    words += size > 0;
    size = 0;
  }
  return words >= 4;
}

/* Does the line's last word want another: a capital (half a name) or a small word such as "of"? */
static bool ends_open(const char *p, const stet__block *k) {
  uint32_t i = k->end, cp;
  while (i > k->start && p[i - 1] != ' ') i--;
  stet__utf8_decode(p + i, k->end - i, &cp);
  return stet__is_upper(cp) || ends(p, k->start, k->end) == 't';
}

/* ---- Entries of a list without marks ---- */

enum { LABEL = 40 }; /* bytes: no label is longer */

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static uint32_t digits_at(const char *p, uint32_t i, uint32_t end) {
  uint32_t n = 0;
  while (i + n < end && is_digit(p[i + n])) n++;
  return n;
}

static bool parts(char c) { return c == ',' || c == ';' || c == '!' || c == '?' || c == '"' || c == '(' || c == ')' || c == 0; }

/* "Monday: rain", "JUDGE: ...", "3 May 2019: ...": words with a capital or a digit, or small ones of three letters at most. */
static bool is_label(const char *p, uint32_t i, uint32_t end) {
  uint32_t letters = 0, stop = end - i > LABEL ? i + LABEL : end;
  bool small = false;
  for (uint32_t k = i; k < stop; k++) {
    if (p[k] == ':') return k > i && k + 1 < end && p[k + 1] == ' ' && !(small && letters > 3);
    if (p[k] == ' ') {
      if (small && letters > 3) return false;
      letters = 0;
    } else {
      if (letters == 0) small = p[k] >= 'a' && p[k] <= 'z';
      if (parts(p[k]) || (k == i && small)) return false;
      letters++;
    }
  }
  return false;
}

/* What a line begins with that may make it an entry of its own: 'c' the time of day, 'y' a year, 'd' a number and a capital as of a
** date, 'n' a word and a number and a stop ("Article 3."), 'l' a label; 0: nothing. */
static char entry(const char *p, const stet__block *b) {
  uint32_t i = b->start, end = b->end, n = digits_at(p, i, end), at = i + n;
  char c = at < end ? p[at] : 0;
  if ((n == 1 || n == 2) && (c == ':' || c == '.') && digits_at(p, at + 1, end) == 2) return 'c';
  if (is_label(p, i, end)) return 'l';
  if (n == 4 && (p[i] == '1' || p[i] == '2') && (c == ' ' || c == ':')) return 'y';
  if ((n == 1 || n == 2) && c == ' ' && at + 1 < end && p[at + 1] >= 'A' && p[at + 1] <= 'Z') return 'd';
  if (p[i] < 'A' || p[i] > 'Z') return 0;
  while (at < end && at - i < LABEL && p[at] != ' ') at++;
  n = digits_at(p, at + 1, end);
  return n > 0 && at + n + 1 < end && (p[at + n + 1] == '.' || p[at + n + 1] == ':') ? 'n' : 0;
}

/* Does the paragraph that began at `from` end at k, whatever the stretch is? A short line among full ones does not end it: names
** are sometimes broken by hand. */
static bool ends_at(const char *p, uint32_t width, const stet__block *from, const stet__block *k, const stet__block *b) {
  uint32_t slack = k->verbatim;
  bool full = k->level & FULL, sentence = k->level & SENTENCE, lone = k > from && (k[-1].level & FULL);
  if (k->level & HYPHEN) return false;
  if (k->level & LOWER) return !full && slack > width / 3 && !lone;
  if (k[1].indent > k->indent + 1 && (sentence || (!full && k > from))) return true;
  bool tail = k + 1 == b && ends(p, b->start, b->end) != '.'; /* a credit under the last line */
  if (sentence && tail && k > from) return true;
  if (full) return k == from && !sentence && is_title(p, k) && b - k > 1;
  if (slack > 3 && (sentence || k == from)) return true;
  if (!lone || tail || (k + 1 < b && !(k[1].level & FULL))) return true;
  return !ends_open(p, k);
}

/* Does the line after k begin an entry? One as the line that its paragraph began with, or one of two labels or times on end. In a
** document that is wrapped prose the line before it must end a sentence, or end where it likes. */
static bool is_entry(const stet__wrap *w, const char *p, const stet__block *from, const stet__block *k, const stet__block *b) {
  if ((k->level & HYPHEN) || (w->goes_on && (k->level & FULL) && !(k->level & SENTENCE))) return false;
  char what = entry(p, k + 1);
  if (what == 0) return false;
  if (entry(p, from) == what) return true;
  return (what == 'l' || what == 'c') && k + 1 < b && entry(p, k + 2) == what;
}

/* Lines that all begin with a capital though no sentence ended before them and no name goes on: verse, or a list. How often chance
** has it says how many of the document's full lines go on small; where none does, three such breaks are enough. */
static bool is_verse(const stet__wrap *w, const char *p, const stet__block *a, const stet__block *b) {
  uint32_t breaks = 0;
  for (const stet__block *k = a; k < b; k++) {
    uint32_t i = opening(p, k[1].start, k[1].end);
    bool capitals = k[1].end - i > 1 && p[i] >= 'A' && p[i] <= 'Z' && p[i + 1] >= 'A' && p[i + 1] <= 'Z';
    if ((k->level & (LOWER | HYPHEN)) || begins(p, k[1].start, k[1].end) != 'A' || capitals) return false;
    breaks += !(k->level & SENTENCE) && !ends_open(p, k); /* "met in / Tallinn", "New / York" */
  }
  if (w->goes_on == 0) return breaks >= 3;
  double chance = 1;
  for (uint32_t k = 0; k < breaks && chance >= RARE; k++) chance *= 1 - (double)w->goes_on / w->full;
  return breaks >= 3 && chance < RARE;
}

/* The sum of evidence for the paragraph [a, b], b > a. */
/* Are the lines paragraphs of a sentence or more each, as agencies write them? Two alone may be so by chance. */
static bool are_sentences(const stet__wrap *w, const char *p, const stet__block *a, const stet__block *b) {
  for (const stet__block *k = a; k <= b; k++) {
    uint32_t end = k->end;
    while (end > k->start + 1 && (p[end - 1] == '"' || p[end - 1] == ')')) end--;
    if (end - k->start > 3 && memcmp(p + end - 3, "\xE2\x80\x9D", 3) == 0) end -= 3;
    if (end == k->start || !strchr(".!?", p[end - 1])) return false;
  }
  return b - a >= 2 || w->prior < 3;
}

static bool joins(const stet__wrap *w, const char *p, int prior, const stet__block *a, const stet__block *b) {
  int64_t score = prior;
  bool full = false, lower = false, hyphen = false;
  for (const stet__block *k = a; k < b; k++) {
    int e = (int)k->kind - 128;
    score += e < LONE && k > a && !(k->level & FULL) && (k[-1].level & FULL) ? LONE : e; /* ends_at let it pass */
    full = full || (k->level & FULL);
    lower = lower || (k->level & LOWER);
    hyphen = hyphen || (k->level & HYPHEN);
  }
  if (hyphen && prior == UNBELIEVED) score += 20; /* words cut in two: wrapped somehow, whatever the width */
  if (a->indent >= 4) score -= 20;
  if (full && strchr(".!?\"'", p[b->end - 1])) score += 15;
  return score > 0 && (lower || hyphen || w->prior > UNBELIEVED) && !tabular(p, a, b) &&
         !is_verse(w, p, a, b) && !are_sentences(w, p, a, b);
}

/* ---- Narrow columns ---- */

enum { TAIL = 24 }; /* bytes: no half of a name is longer */

/* Does a sentence end within the line, and another begin? Not at "Mr. Ode" and "J. Ode". */
static bool has_border(const char *p, const stet__block *k) {
  for (uint32_t i = k->start + 3; i + 2 < k->end; i++)
    if ((p[i] == '.' || p[i] == '?' || p[i] == '!') && p[i + 1] == ' ' && p[i + 2] >= 'A' && p[i + 2] <= 'Z' && p[i - 1] >= 'a' &&
        p[i - 2] >= 'a' && p[i - 3] >= 'a')
      return true;
  return false;
}

/* In a document of short lines no width tells anything. Are [a, b] prose all the same: do sentences end and begin within its lines,
** and go on small behind its line ends? */
static bool flows(const char *p, const stet__block *a, const stet__block *b) {
  uint32_t small = 0;
  bool border = false;
  for (const stet__block *k = a; k <= b; k++) {
    border = border || has_border(p, k);
    if (k->indent >= 4 || entry(p, k)) return false;
    if (k == b) break;
    char next = begins(p, k[1].start, k[1].end);
    small += next == 'a';
    if (next != 'a' && !(next == 'A' && (ends(p, k->start, k->end) == '.' || ends_open(p, k)))) return false;
  }
  return border && small >= 2 && ends(p, b->start, b->end) == '.';
}

/* "... a clerk named John | Smith.": a line of mostly small words that ends with half a name, and a word or two and a stop. */
static bool ends_name(const char *p, const stet__block *a, const stet__block *b) {
  uint32_t small = 0, words = 0;
  if (b != a + 1 || b->end - b->start > TAIL || ends(p, a->start, a->end) != 'w' || !ends_open(p, a)) return false;
  for (uint32_t i = a->start; i < a->end; i++)
    if (i == a->start || p[i - 1] == ' ') words++, small += p[i] >= 'a' && p[i] <= 'z';
  const char *space = memchr(p + b->start, ' ', b->end - b->start);
  bool one = !space || !memchr(space + 1, ' ', (size_t)(p + b->end - space - 1));
  return one && small * 2 > words && words > 3 && begins(p, b->start, b->end) == 'A' && p[b->end - 1] == '.';
}

void stet__wrap_judge(const stet__wrap *w, const char *p, stet__block *a, stet__block *b) {
  uint32_t wide = 0, width = w->width;
  int prior = w->prior;
  if (width == 0 && (flows(p, a, b) || ends_name(p, a, b))) {
    for (stet__block *k = a; k < b; k++) k->wrapped = 1;
    return;
  }
  for (const stet__block *k = a; k < b; k++)
    if (k->run > wide) wide = k->run;
  if ((width == 0 || wide + 12 < width) && b - a >= 3 && wide >= LOCAL) { /* perhaps wrapped to a width of its own */
    width = wide <= WIDTH_HIGH ? wide : 0;
    prior = -15;
  }
  for (stet__block *k = a; k < b; k++) {
    stet__wline x = stet__wline_of(k), y = stet__wline_of(k + 1);
    stet__break e = stet__break_of(p, width, &x, &y);
    keep(k, &e);
  }
  for (stet__block *from = a, *k = a; k <= b; k++) {
    if (k < b && !ends_at(p, width, from, k, b) && !is_entry(w, p, from, k, b)) continue;
    bool yes = k > from && joins(w, p, prior, from, k);
    for (; from < k; from++) from->wrapped = yes;
    from->wrapped = 0;
    from = k + 1;
  }
  for (stet__block *k = a; k <= b; k++) k->kind = k->level = k->verbatim = 0;
}
