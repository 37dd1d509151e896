/* rules_data: the library's rules and their index, made from src/clean/rules/ by src/train/gen_rules.c.
**
** The index answers which rules a block may fall under without a pattern being run. Three tables:
**   exact   hashes of whole texts, folded, closing marks left off: the rule of each
**   words   hashes of phrases (and of their beginnings): the vocabularies that each belongs to. A block that is made of nothing but
**           one vocabulary's phrases, enough of them, falls under that vocabulary's rule
**   heads   keys of up to eight bytes that a text begins with, tails likewise of the last four bytes: patterns to try
** A key is bytes of the text in lower case, with one 0 for every run of digits, padded with NULs; of the prefixes that a rule
** can begin with the longest that is 1, 2, 3, 4, 6 or 8 bytes stands in the table. `quads` and
** `pairs` have a bit for every four bytes (hashed), or two, that some key (row 0), text or phrase (row 1) begins with; `pairs`
** are those shorter than four bytes. They turn most blocks away at once.
*/
#ifndef STET_RULES_DATA_H
#define STET_RULES_DATA_H

#include "base/base.h"

enum { /* flags of a rule */
  STET__RULE_SURE = 1,  /* it decides */
  STET__RULE_CASE = 2,  /* case matters */
  STET__RULE_OPEN = 4,  /* its pattern describes the beginning of the text; else the whole of it */
  STET__RULE_LINE = 8,  /* of a text of several lines it may describe the first alone, and then speaks for all */
  STET__RULE_HEAD = 16  /* a heading: what stands below it is of its kind */
};

enum { STET__RULE_TEXT = 72 }; /* most bytes of a text in `exact` */

enum { /* bits of `rule` in the table `words` */
  STET__RULE_LISTS = 0x3FFF,   /* the vocabularies that the phrase belongs to */
  STET__RULE_BEGINS = 0x4000,  /* a text of `exact` has it for its first word */
  STET__RULE_PART = 0x8000     /* a longer phrase begins so */
};

typedef struct stet__rule_data {
  const char *pattern, *name, *has; /* has: alternatives, with | between, one of which the text must hold; "" asks nothing */
  uint16_t size;           /* of the pattern; 0: it is all in the tables */
  uint16_t least, most;    /* bytes of a text that it can match; an open rule has no most */
  uint8_t role, flags;
} stet__rule_data;

/* low, high: the key; rules: list[first .. first + n) */
typedef struct stet__rule_slot { uint32_t low, high; uint16_t first, n; } stet__rule_slot;
/* open addressing; n 0 is empty */
typedef struct stet__rule_table { const stet__rule_slot *slots; uint32_t mask; } stet__rule_table;
/* 48 bits of a hash; in `words`: see below */
typedef struct stet__rule_text { uint32_t tag; uint16_t rest, rule; } stet__rule_text;
/* open addressing; tag 0 is empty */
typedef struct stet__rule_texts { const stet__rule_text *slots; uint32_t mask; } stet__rule_texts;
/* a vocabulary's rule, and how many phrases it asks */
typedef struct stet__rule_list_of { uint16_t rule, least; } stet__rule_list_of;

extern const stet__rule_data stet__rules[];
extern const uint32_t stet__n_rules;
extern const uint16_t stet__rule_list[];
extern const uint32_t stet__rule_pairs[2][2048], stet__rule_quads[2][2048];
extern const uint32_t stet__rule_ends[16]; /* 512 bits: keys of the tails, hashed */
extern const stet__rule_table stet__rule_heads, stet__rule_tails;
extern const stet__rule_texts stet__rule_exact, stet__rule_words;
extern const stet__rule_list_of stet__rule_lists[16];
extern const uint32_t stet__n_rule_lists;

static inline uint32_t stet__rule_hash(uint64_t key) { return (uint32_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 40); }
static inline uint32_t stet__rule_quad(uint64_t key) {
  return (uint32_t)((key & 0xFFFFFFFFu) * UINT64_C(0x9E3779B97F4A7C15) >> 48);
}
static inline uint64_t stet__rule_text_hash(const char *p, size_t n) { return stet__hash(p, n, 77); }
static inline uint32_t stet__rule_tag(uint64_t hash) { return (uint32_t)(hash >> 32) | 1u; }

/* A byte of a key. */
static inline uint8_t stet__rule_byte(uint8_t c) {
  if (c >= 'A' && c <= 'Z') return (uint8_t)(c + 32);
  return c >= '0' && c <= '9' ? (uint8_t)'0' : c;
}

/* The key of p[0..n); `used`: its bytes. */
static inline uint64_t stet__rule_key(const char *p, size_t n, size_t *used) {
  uint64_t key = 0;
  size_t k = 0;
  for (size_t i = 0; i < n && k < 8; i++) {
    uint8_t c = stet__rule_byte((uint8_t)p[i]);
    if (c == '0' && i && stet__rule_byte((uint8_t)p[i - 1]) == '0') continue;
    key |= (uint64_t)c << (8 * k++);
  }
  *used = k;
  return key;
}

/* Folds p[0..n) into out[n]; a character whose fellow has another length stays, so that offsets hold. */
static inline void stet__rule_fold(const char *p, size_t n, char *out) {
  for (size_t i = 0; i < n;) {
    uint64_t w, high = UINT64_C(0x8080808080808080), ones = UINT64_C(0x0101010101010101);
    if (n - i >= 8 && (memcpy(&w, p + i, 8), !(w & high))) { /* eight ASCII bytes: 32 is added to those in 'A'..'Z' */
      uint64_t upper = (w + ones * (0x80 - 'A')) & ~(w + ones * (0x7F - 'Z')) & high;
      w += upper >> 2;
      memcpy(out + i, &w, 8);
      i += 8;
      continue;
    }
    uint8_t c = (uint8_t)p[i];
    if (c < 0x80) {
      out[i++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
      continue;
    }
    char folded[4];
    uint32_t cp;
    int k = stet__utf8_decode(p + i, n - i, &cp);
    bool same = stet__utf8_encode(stet__fold(cp), folded) == k;
    memcpy(out + i, same ? folded : p + i, (size_t)k);
    i += (size_t)k;
  }
}

/* Words. A word ends at white space and at every mark but those that stand in words: ' # % $ " = and a hyphen between letters. */
static inline bool stet__rule_parts(const char *p, size_t n, size_t i) {
  static const uint8_t mark[128] = {
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    /* sp ! & ( ) * + , - . / : ; < > ? */
    1, 1, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 1,
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, /* @ [ \ ] ^ _ */
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1}; /* | DEL */
  uint8_t c = (uint8_t)p[i];
  if (c < 0x80) return mark[c] == 1 || (mark[c] == 2 && (i == 0 || i + 1 >= n || mark[p[i + 1] & 127] || mark[p[i - 1] & 127]));
  uint8_t d = i + 1 < n ? (uint8_t)p[i + 1] : 0, e = i + 2 < n ? (uint8_t)p[i + 2] : 0;
  if (c == 0xC2) return d == 0xB7 || d == 0xBB; /* middle dot, >> */
  if (c == 0xEF) return d == 0xBC && e == 0x9A; /* wide colon */
  return c == 0xE2 && ((d == 0x80 && (e == 0xA2 || e == 0xBA)) || d == 0x86); /* bullet, >, arrows */
}

static inline size_t stet__rule_skip(const char *p, size_t n, size_t i) {
  while (i < n && stet__rule_parts(p, n, i)) i += (uint8_t)p[i] < 0x80 ? 1 : (uint8_t)p[i] < 0xE0 ? 2 : 3;
  return i < n ? i : n;
}

static inline size_t stet__rule_word_end(const char *p, size_t n, size_t i) {
  while (i < n && !stet__rule_parts(p, n, i)) i++;
  return i;
}

/* The end of a number that stands alone ("12", "3,4k") at p[i]; i where there is none. */
static inline size_t stet__rule_number_end(const char *p, size_t n, size_t i) {
  size_t k = i;
  while (k < n && ((p[k] >= '0' && p[k] <= '9') || ((p[k] == ',' || p[k] == '.') && k > i))) k++;
  if (k > i && k < n && (p[k] == 'k' || p[k] == 'm' || p[k] == 'K' || p[k] == 'M')) k++;
  return k == n || stet__rule_parts(p, n, k) ? k : i;
}

/* Where the first word begins that is no number. */
static inline size_t stet__rule_first(const char *p, size_t n) {
  size_t at = stet__rule_skip(p, n, 0);
  for (size_t k; at < n && (k = stet__rule_number_end(p, n, at)) > at;) at = stet__rule_skip(p, n, k);
  return at;
}

/* The length of a plain text without the marks that may close it: full stops, colons, arrows. */
static inline size_t stet__rule_trim(const char *p, size_t n) {
  for (;;) {
    if (n && (p[n - 1] == ' ' || p[n - 1] == '.' || p[n - 1] == ':' || p[n - 1] == '!' || p[n - 1] == '>' || p[n - 1] == '*' ||
              p[n - 1] == '+' || p[n - 1] == '|' || p[n - 1] == '-')) n--;
    else if (n >= 2 && !memcmp(p + n - 2, "\xC2\xBB", 2)) n -= 2;
    else if (n >= 3 && (!memcmp(p + n - 3, "\xE2\x80\xA6", 3) || !memcmp(p + n - 3, "\xE2\x80\xBA", 3) ||
                       !memcmp(p + n - 3, "\xEF\xBC\x9A", 3) || !memcmp(p + n - 3, "\xE3\x80\x82", 3))) n -= 3; /* wide : . */
    else return n;
  }
}

#endif
