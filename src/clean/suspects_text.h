/* suspects_text: the words around a byte, as the parts of the finder of suspects that look at prose ask for them. */
#ifndef STET_SUSPECTS_TEXT_H
#define STET_SUSPECTS_TEXT_H

#include "clean/suspects_scan.h"
#include "clean/suspects_words.h"

typedef struct word { uint32_t start, end; } word; /* start == end: none */

static inline bool letterish(char c) { return stet__ascii_letter(c) || (c & 0x80); }
static inline bool in(const stet__scan *s, const char *set, word w) {
  return stet__listed_small(set, s->p + w.start, w.end - w.start);
}
static inline bool is(const stet__scan *s, word w, const char *text) {
  size_t n = strlen(text);
  return w.end - w.start == n && memcmp(s->p + w.start, text, n) == 0;
}

/* The length of the letter that ends before `at`, or begins at it; 0 where none does. */
static inline uint32_t letter_before(const stet__scan *s, uint32_t at) {
  if (at == 0) return 0;
  char c = s->p[at - 1];
  if (!(c & 0x80)) return stet__ascii_letter(c);
  uint32_t cp, k = (uint32_t)stet__utf8_decode_back(s->p, at, &cp);
  return stet__is_letter(cp) || stet__is_mark(cp) ? k : 0;
}

static inline uint32_t letter_at(const stet__scan *s, uint32_t at) {
  if (at >= s->n) return 0;
  char c = s->p[at];
  if (!(c & 0x80)) return stet__ascii_letter(c);
  uint32_t cp, k = (uint32_t)stet__utf8_decode(s->p + at, s->n - at, &cp);
  return stet__is_letter(cp) || stet__is_mark(cp) ? k : 0;
}

/* The word of letters that ends at `end`; none where a letter does not stand there. */
static inline word word_before(const stet__scan *s, uint32_t end) {
  word w = {end, end};
  for (uint32_t k = 1; k > 0 && end - w.start < 40; w.start -= k) k = letter_before(s, w.start);
  return w;
}

/* The word of letters before the white space that ends at `at`; none after punctuation. */
static inline word word_back(const stet__scan *s, uint32_t at) {
  uint32_t e = at, least = at > 4 ? at - 4 : 0;
  while (e > least && s->p[e - 1] == ' ') e--;
  return word_before(s, e);
}

/* The word of letters that begins after one space at `at`. */
static inline word word_ahead(const stet__scan *s, uint32_t at) {
  word w = {at, at};
  if (at >= s->n || s->p[at] != ' ') return w;
  w.start = w.end = at + 1;
  for (uint32_t k = 1; k > 0 && w.end - w.start < 40; w.end += k) k = letter_at(s, w.end);
  return w;
}

/* What stands before `i` as far as the white space, at most 40 bytes. */
static inline word piece_before(const stet__scan *s, uint32_t i) {
  word w = {i, i};
  while (w.start > 0 && i - w.start < 40 && s->p[w.start - 1] != ' ' && s->p[w.start - 1] != '\n') w.start--;
  return w;
}

#endif
