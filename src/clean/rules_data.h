/* rules_data: the library's rules and their index, made from src/clean/rules/ by src/gen/gen_rules.c when the library is built.
**
** The index answers which rules a block may fall under without a pattern being run. Three tables:
**   exact   hashes of whole texts, folded, closing marks left off: the rule of each
**   words   hashes of phrases (and of their beginnings): the vocabularies that each belongs to. A block that is made of nothing but
**           one vocabulary's phrases, enough of them, falls under that vocabulary's rule
**   heads   keys of up to eight bytes that a text begins with, tails likewise of the last four bytes: patterns to try
** A key is bytes of the text in lower case, with one 0 for every run of digits, STET__RULE_END behind the text's last, padded
** with NULs. `quads` says, for the first four bytes of a text (hashed), of which sizes keys begin so, and whether a text or a
** phrase does; `pairs` says it for the first two bytes, of keys, texts and phrases shorter than four. They turn most blocks away at
** once. What a rule's text must end with, and hold, stands with the rule (src/gen/bounds.h) and turns away most of the rest.
**
** Sure rules come first, each kind in the order of the files, English first: of the rules that describe a text the first is its
** rule.
** Nothing here is a pointer, so nothing has to be done when the library is loaded.
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

enum { STET__RULE_TEXT = 72 };     /* most bytes of a text in `exact` */
enum { STET__RULE_TAIL = 4 };      /* most bytes of an end */
enum { STET__RULE_LAST = 0x8000 }; /* in the lists: the last rule of one */
enum { STET__RULE_END = 1 };       /* in a key: the text ends here */
enum { STET__RULE_WORDS = 1 };     /* in `pairs` and `quads`: a text or phrase begins so */

enum { /* bits of `rule` in the table `words` */
  STET__RULE_LISTS = 0x3FFF,   /* the vocabularies that the phrase belongs to */
  STET__RULE_BEGINS = 0x4000,  /* a text of `exact` has it for its first word */
  STET__RULE_PART = 0x8000     /* a longer phrase begins so */
};

/* pattern, name, has and must are offsets into stet__rule_strings. */
typedef struct stet__rule_data {
  uint64_t tails;           /* a bit (stet__rule_tail) for each end that a text of it can have, of tail_size bytes */
  uint32_t pattern;         /* `stored` bytes, which stet__rule_pattern makes `size` bytes of */
  uint32_t name, has, must; /* has, must: strings, one of which the text must hold, each behind a byte with its size; a 0 ends */
  uint16_t stored, size;    /* size 0: it is all in the tables */
  uint16_t least, most;     /* bytes of a text that it can match; an open rule has no most */
  uint16_t reach;           /* characters of a text's beginning within which one of `must` stands */
  uint8_t role, flags, tail_size;
} stet__rule_data;

/* tag: of the key's hash, such that no key of the table is taken for another; its rules: stet__rule_list[first], up to that with
** STET__RULE_LAST. Open addressing; tag 0 is empty. */
typedef struct stet__rule_slot { uint16_t tag, first; } stet__rule_slot;
/* 48 bits of a text's hash; those of a group stand together, starts[group] tells where */
typedef struct stet__rule_text { uint32_t tag; uint16_t rest, rule; } stet__rule_text;
/* a vocabulary's rule, and how many phrases it asks */
typedef struct stet__rule_list_of { uint16_t rule, least; } stet__rule_list_of;

extern const stet__rule_data stet__rules[];
extern const uint32_t stet__n_rules;
extern const char stet__rule_strings[];
extern const uint32_t stet__rule_pieces[]; /* pieces of patterns: each from its offset into stet__rule_strings to the next one's */
extern const uint16_t stet__rule_list[];
extern const uint8_t stet__rule_pairs[65536], stet__rule_quads[65536]; /* see stet__rule_size_bit */
extern const uint32_t stet__rule_ends[16]; /* 512 bits: keys of the tails, hashed */
extern const stet__rule_slot stet__rule_heads[], stet__rule_tails[];
extern const uint32_t stet__rule_heads_mask, stet__rule_heads_seed, stet__rule_tails_mask, stet__rule_tails_seed;
extern const stet__rule_text stet__rule_exact[], stet__rule_words[];
extern const uint16_t stet__rule_exact_starts[], stet__rule_words_starts[];
extern const uint32_t stet__rule_exact_mask, stet__rule_words_mask;
extern const stet__rule_list_of stet__rule_lists[16];
extern const uint32_t stet__n_rule_lists;

/* A rule's pattern in full, without an end mark, into out[rule->size]. */
void stet__rule_pattern(const stet__rule_data *rule, char *out);

/* In a stored pattern: a piece stands here. Its number follows, in two bytes. */
enum { STET__RULE_PIECE = 1, STET__RULE_PIECE_BASE = 100 };

static inline uint32_t stet__rule_hash(uint64_t key) { return (uint32_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 40); }
static inline uint32_t stet__rule_quad(uint64_t key) {
  return (uint32_t)((key & 0xFFFFFFFFu) * UINT64_C(0x9E3779B97F4A7C15) >> 48);
}
static inline uint16_t stet__rule_slot_tag(uint64_t key, uint32_t seed) {
  return (uint16_t)((key * (UINT64_C(0x9FB21C651E98DF25) + 2 * (uint64_t)seed * UINT64_C(0x9E3779B97F4A7C15)) >> 48) | 1u);
}
/* Where in `pairs` (`quads`) a key of up to three (of more) bytes is told of, and by which bit. */
static inline uint32_t stet__rule_pair(uint64_t key) { return (uint32_t)key & 0xFFFF; }
static inline uint32_t stet__rule_size_bit(unsigned size) { return 1u << (size < 4 ? size : size - 3); }
static inline uint64_t stet__rule_text_hash(const char *p, size_t n) { return stet__hash(p, n, 77); }
static inline uint32_t stet__rule_tag(uint64_t hash) { return (uint32_t)(hash >> 32) | 1u; }
static inline uint32_t stet__rule_group(uint64_t hash, uint32_t mask) { return (uint32_t)(hash >> 20) & mask; }

/* A byte of a key. */
static inline uint8_t stet__rule_byte(uint8_t c) {
  if (c >= 'A' && c <= 'Z') return (uint8_t)(c + 32);
  return c >= '0' && c <= '9' ? (uint8_t)'0' : c;
}

/* The key of p[0..n), which goes on; `used`: its bytes. */
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

/* The bit, 0 to 63, of an end of `size` bytes (stet__rule_byte of each), the last byte lowest. Of one byte letters, digits and all
** that is not ASCII have a bit each. */
static inline uint32_t stet__rule_tail(uint32_t bytes, unsigned size) {
  if (size > 1) return (size < 4 ? bytes & ((1u << (8 * size)) - 1) : bytes) * 0x9E3779B1u >> 26;
  uint32_t c = bytes & 0xFF;
  return c >= 'a' && c <= 'z' ? c - 'a' : c == '0' ? 26 : c >= 0x80 ? 27 : 28 + c % 36;
}

/* Characters that PCRE2 takes for fellows of letters whose fold they do not share: in a text with one the bounds do not hold. */
static inline bool stet__rule_odd(uint32_t cp) {
  return cp == 0x17F || cp == 0x1E9E || cp == 0x2126 || cp == 0x212A || cp == 0x212B;
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
