/* mend_work: what the mending rules share: the text of one run as it stands now, and the patches a rule proposes to it.
**
** The idea. A rule is a function that walks `cur`, the run as the earlier rules left it, and proposes patches in order; then a new
** `cur` is made and the patches are folded into `pieces`, the list of what was changed so far. A piece knows its span in the run's
** source and in `cur`, so that after the last rule each piece is one change.
**
** Invariants. Pieces are in order, disjoint and do not touch; outside of them `cur` is the source byte for byte. Patches of one
** rule are in order and disjoint. All arrays are grow-only scratch of one desk.
*/
#ifndef STET_MEND_WORK_H
#define STET_MEND_WORK_H

#include "clean/mend.h"

typedef struct stet__piece { uint32_t src, src_end, at, end; uint8_t rule; float score; } stet__piece;
typedef struct stet__patch { uint32_t start, end, text, size; uint8_t rule; float score; } stet__patch;

/* The document's words, for the rules that ask how it spells, in open addressing: hashes of folded words, and in their lowest bits
** a count. Built on first use: of the document's beginning or of all of it, see mend_words.c. */
enum { STET__WORD_COUNT = 24 }; /* bits */
typedef struct stet__words {
  uint64_t *slots; size_t cap_slots; /* 0: a free slot */
  size_t size, n;                    /* the slots in use, a power of two; the words in them */
  bool built;
  uint32_t upto;                     /* bytes of the document whose words they are; valid where built */
} stet__words;

enum { STET__KINDS = 0x800 + 0x600 }; /* characters below U+0800, and U+2000..U+25FF */

struct stet__mender {
  const stet_alloc *a;
  const char *text; uint32_t n; uint32_t mends;     /* the document */
  unsigned wanted;                                  /* the evidence for which there is a rule that is on */
  stet__change *changes; size_t n_changes, cap_changes;
  stet__buf pool;
  stet__words words;
  uint32_t page_seen[16];                           /* mojibake found so far in the document, by code page */
  uint32_t scripts_seen;                            /* bits of the scripts that it hid */
  uint8_t wide[16];                                 /* by code page: see spaces_are_whole */
  bool any_seen;
  int single;                                       /* the document is in one byte a character: 1; -1: it is not; 0: not asked */
  uint8_t escaped;                                  /* see mend_entities.c: was the document escaped twice? */
  uint8_t quoted;                                   /* see mend_entities.c: has it quoted-printable? */
  uint8_t ligatures;                                /* see mend_alike.c: 1: it speaks of them; 2: it does not; 0: not asked */
  uint8_t misread;                                  /* see misread.c: the page it was in; 0: not asked */
  uint8_t tongue;                                   /* see mend_compounds.c: its language and 1; 0: not asked */

  uint32_t two[1 << 11];                            /* [below U+0800] pages a character goes on in, << 16 those it leads in */
  uint8_t kinds[STET__KINDS];                       /* what mojibake.c knows of the characters it met; 0: not met yet */

  const char *cur; uint32_t cur_n;                  /* the run now: bytes of the source or of work[] */
  uint32_t base, src_n; unsigned flags;             /* the run's place in the document, its size, its flags */
  stet__buf work[2]; uint8_t which;
  stet__piece *pieces; size_t n_pieces, cap_pieces;
  stet__piece *spare; size_t n_spare, cap_spare;
  stet__patch *patches; size_t n_patches, cap_patches;
  stet__buf fresh;                                  /* texts of the patches */
};

/* Proposes that cur[start, end) becomes text[0..n). In order. False: out of memory. */
bool stet__mend_patch(stet__mender *m, uint32_t start, uint32_t end, const void *text, size_t n, int rule, float score);

/* cur[i], 0 beyond the end; the characters before and at `i`, 0 beyond the ends. */
static inline unsigned char stet__byte(const stet__mender *m, uint32_t i) { return i < m->cur_n ? (unsigned char)m->cur[i] : 0; }

static inline uint32_t stet__before(const stet__mender *m, uint32_t i) {
  uint32_t cp = 0;
  if (i) stet__utf8_decode_back(m->cur, i, &cp);
  return cp;
}

static inline uint32_t stet__after(const stet__mender *m, uint32_t i) {
  uint32_t cp = 0;
  if (i < m->cur_n) stet__utf8_decode(m->cur + i, m->cur_n - i, &cp);
  return cp;
}

/* White space of prose, or 0, which is beyond the ends. */
static inline bool stet__is_gap(uint32_t cp) { return cp == 0 || cp == ' ' || cp == '\t' || cp == '\n' || cp == '\r'; }

/* The end of the letters and marks of p[0..n) from `i` on. */
static inline uint32_t stet__letters_end(const char *p, uint32_t n, uint32_t i) {
  while (i < n) {
    uint32_t cp, k = (uint32_t)stet__utf8_decode(p + i, n - i, &cp);
    if (!stet__is_letter(cp) && !stet__is_mark(cp)) break;
    i += k;
  }
  return i;
}

/* cur[at] lies in a token that is an address, a handle or a hashtag: only damage to the bytes themselves may be mended there. Looks
** a bounded way to both sides; a token that is longer counts as one. */
bool stet__mend_in_link(const stet__mender *m, uint32_t at);

/* The rules. Each proposes patches to `cur`; false: out of memory. */
bool stet__mend_bytes(stet__mender *m);
bool stet__mend_misread(stet__mender *m);
bool stet__mend_mojibake(stet__mender *m);
bool stet__mend_entities(stet__mender *m);
bool stet__mend_invisible(stet__mender *m);
bool stet__mend_alike(stet__mender *m);
bool stet__mend_controls(stet__mender *m);
bool stet__mend_spaces(stet__mender *m);
bool stet__mend_hyphens(stet__mender *m);
bool stet__mend_divided(stet__mender *m);
bool stet__mend_wraps(stet__mender *m);
bool stet__mend_punctuation(stet__mender *m);
bool stet__mend_wide_marks(stet__mender *m);
bool stet__mend_ticks(stet__mender *m);
bool stet__mend_glue(stet__mender *m);
bool stet__mend_joined(stet__mender *m);
bool stet__mend_repeats(stet__mender *m);
bool stet__mend_quotes(stet__mender *m);

/* What the characters beyond ASCII may be evidence of: a bit for each rule that should look. One look-up or two a character. */
enum {
  STET__SIGN_BYTES = 256, STET__SIGN_MOJIBAKE = 512, STET__SIGN_INVISIBLE = 1024, STET__SIGN_CONTROL = 2048,
  STET__SIGN_SPACE = 4096, STET__SIGN_QUOTE = 8192, STET__SIGN_MONEY = 16384, STET__SIGN_MISREAD = 32768,
  STET__SIGN_ALIKE = 1 << 17, STET__SIGN_WIDE = 1 << 18
};
void stet__mend_tables(stet__mender *m); /* makes what stet__mend_look reads */
unsigned stet__mend_look(const stet__mender *m, const char *text, uint32_t n);

/* The next byte that is not ASCII, from `i` on; n where there is none. Eight at a time. */
static inline uint32_t stet__next_high(const char *p, uint32_t n, uint32_t i) {
  for (uint64_t w; n - i >= 8; i += 8) {
    memcpy(&w, p + i, 8);
    if (w & 0x8080808080808080u) break;
  }
  while (i < n && (unsigned char)p[i] < 0x80) i++;
  return i;
}

/* How often the document has the word that a, `joint` and b make together, in any case; -1: out of memory. Builds the list of
** the whole document on first use. */
int64_t stet__words_count(stet__mender *m, const char *a, size_t na, const char *joint, const char *b, size_t nb);
/* The same of one word in the document's beginning, where that is enough to know; in all of it, if that list is built. */
int64_t stet__words_sampled(stet__mender *m, const char *p, size_t n);
void stet__words_fini(stet__words *w, const stet_alloc *a);
/* The word stands in the built-in list of common English words; caseless, ASCII. */
bool stet__word_common(const char *p, size_t n);

/* For which k its first k letters are such a word, as bits; n < 32. */
uint32_t stet__words_begin(const char *p, uint32_t n);
/* The word, of five letters or more, is known not to be two that were glued together; caseless, ASCII. */
bool stet__word_known(const char *p, size_t n);
/* The word is one or the other: a word of prose. */
static inline bool stet__word_of_prose(const char *p, size_t n) { return stet__word_common(p, n) || stet__word_known(p, n); }
/* The word makes no compounds; caseless, ASCII. */
bool stet__word_apart(const char *p, size_t n);
/* The word takes the ending behind an apostrophe, whatever follows: "don't", "he's", "they're". */
bool stet__word_takes(const char *p, size_t n, const char *ending, size_t n_ending);
/* Some token of the text may be two words. */
bool stet__mend_has_joined(const char *text, uint32_t n);

/* The language of the document, by the commonest words in its first pages; STET__TONGUES where it has none of them. -1: out of
** memory. */
enum {
  STET__ENGLISH, STET__FRENCH, STET__PORTUGUESE, STET__SPANISH, STET__ITALIAN, STET__GERMAN, STET__DUTCH, STET__NORDIC,
  STET__TONGUES
};
int stet__mend_tongue(stet__mender *m);

/* The next two answer 1 or 0; -1: out of memory. */
/* The hyphen between the two halves is the word's own, in another language than English. */
int stet__mend_compound(stet__mender *m, const char *first, size_t n_first, const char *second, size_t n_second);
/* A hyphen before the word stands for what follows later: "pro- and anti-dam". */
int stet__mend_suspends(stet__mender *m, const char *word, size_t n);

/* Windows-1252 for bytes 0x80..0x9F; 0 where it has no character. */
extern const uint16_t stet__cp1252_high[32];

#endif
