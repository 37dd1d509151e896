/* mend_words: the words that the document itself uses, and the common English ones.
**
** A word is a run of letters and marks. The document's list is made in one pass over the whole text, the first time a rule asks:
** letters, and words with hyphens both whole and in parts. The two halves of a word that is divided at a line end are no evidence
** of how it is spelt and are not counted. Words are told apart by a hash of their folded bytes; one of ASCII, as nearly all are,
** is folded by a bit while it is hashed, where it stands.
*/
#include "base/lanes.h"
#include "clean/mend_work.h"
#include "clean/mend_words_table.h"

#define FNV_START 0xCBF29CE484222325u
#define FNV_PRIME 0x100000001B3u
enum { LONGEST = 200 }; /* bytes of a word that may be asked for */

void stet__words_fini(stet__words *w, const stet_alloc *a) {
  STET__FREE(a, w->slots, w->cap_slots);
}

bool stet__word_common(const char *p, size_t n) {
  uint64_t h = FNV_START;
  if (n < 2 || n > 24) return false;
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)p[i] | 32;
    if (c < 'a' || c > 'z') return false;
    h = (h ^ c) * FNV_PRIME;
  }
  h = (h ^ h >> 32) * 0xD6E8FEB86659FD93u;
  uint32_t at = (uint32_t)h, step = (uint32_t)(h >> 32) | 1;
  for (int k = 0; k < WORD_PROBES; k++, at += step) {
    uint32_t bit = at % WORD_BITS;
    if (!(word_bits[bit >> 5] >> (bit & 31) & 1)) return false;
  }
  return true;
}

/* ---- The document's own ------------------------------------------------------------------------------------------- */

enum { FIRST_SIZE = 2048, COUNT_MAX = (1 << STET__WORD_COUNT) - 1 };

/* Where the word is, or a free slot for it. */
static inline size_t slot_of(const stet__words *w, uint64_t key) {
  size_t i = (size_t)(key >> STET__WORD_COUNT) & (w->size - 1);
  while (w->slots[i] && (w->slots[i] ^ key) > COUNT_MAX) i = (i + 1) & (w->size - 1);
  return i;
}

/* Makes an empty list of `size` slots. */
static bool clear(stet__words *w, const stet_alloc *a, size_t size) {
  if (!stet__grow(a, (void **)&w->slots, &w->cap_slots, size, sizeof *w->slots)) return false;
  memset(w->slots, 0, size * sizeof *w->slots);
  w->size = size;
  w->n = 0;
  return true;
}

static bool widen(stet__words *w, const stet_alloc *a) {
  stet__words bigger = {0};
  if (!clear(&bigger, a, 2 * w->size)) return false;
  for (size_t i = 0; i < w->size; i++)
    if (w->slots[i]) bigger.slots[slot_of(&bigger, w->slots[i] & ~(uint64_t)COUNT_MAX)] = w->slots[i];
  bigger.n = w->n;
  stet__words_fini(w, a);
  *w = bigger;
  return true;
}

static inline bool count(stet__words *w, const stet_alloc *a, uint64_t key) {
  uint64_t *slot = &w->slots[slot_of(w, key)];
  if (*slot) {
    *slot += (*slot & COUNT_MAX) < COUNT_MAX;
    return true;
  }
  *slot = key + 1;
  return ++w->n * 2 < w->size || widen(w, a);
}

/* The key of a folded word, or of one of ASCII letters and hyphens in any case: the bit that is set makes them small. n > 0. */
static inline uint64_t key_of(const char *p, size_t n) {
  const uint64_t small = UINT64_C(0x2020202020202020);
  uint64_t h = n * UINT64_C(0x9E3779B97F4A7C15), v;
  for (size_t i = 0; n - i > 8; i += 8) {
    memcpy(&v, p + i, 8);
    h = (h ^ (v | small)) * UINT64_C(0xBF58476D1CE4E5B9);
    h ^= h >> 32;
  }
  if (n >= 8) { /* the last eight, of which some may be there already */
    memcpy(&v, p + n - 8, 8);
  } else if (n >= 4) {
    uint32_t first, last;
    memcpy(&first, p, 4);
    memcpy(&last, p + n - 4, 4);
    v = (uint64_t)last << 32 | first;
  } else {
    v = (uint64_t)(uint8_t)p[0] | (uint64_t)(uint8_t)p[n / 2] << 8 | (uint64_t)(uint8_t)p[n - 1] << 16;
  }
  h = (h ^ (v | small)) * UINT64_C(0x94D049BB133111EB);
  return (h ^ h >> 32) & ~(uint64_t)COUNT_MAX;
}

/* Folds p[0..n), n <= LONGEST, into out[2 * LONGEST]; how many bytes. */
static size_t fold(const char *p, size_t n, char *out) {
  size_t m = 0;
  for (size_t i = 0; i < n;) {
    uint32_t cp;
    i += (size_t)stet__utf8_decode(p + i, n - i, &cp);
    m += (size_t)stet__utf8_encode(stet__fold(cp), out + m);
  }
  return m;
}

typedef struct piece { uint32_t start, end; bool plain; } piece; /* of the text; plain: of ASCII */

static bool count_piece(stet__mender *m, piece w) {
  char folded[2 * LONGEST];
  const char *p = m->text + w.start;
  size_t n = w.end - w.start;
  if (w.plain) return count(&m->words, m->a, key_of(p, n));
  return n > LONGEST || count(&m->words, m->a, key_of(folded, fold(p, n, folded)));
}

/* The end of the ASCII letters from `i` on. */
static inline uint32_t ascii_end(const char *p, uint32_t n, uint32_t i) {
  for (; n - i >= STET__LANES; i += STET__LANES) {
    uint32_t others = ~stet__lanes_bits(stet__lanes_within(stet__lanes_at(p + i) | 32, 'a', 'z')) & STET__LANES_ALL;
    if (others) return i + (uint32_t)__builtin_ctz(others);
  }
  while (i < n && (unsigned char)((p[i] | 32) - 'a') < 26) i++;
  return i;
}

/* Letters and marks from `i` on. */
static piece letters(const stet__mender *m, uint32_t i) {
  piece w = {i, i, true};
  for (uint32_t cp;; w.plain = false) {
    w.end = ascii_end(m->text, m->n, w.end);
    if (w.end == m->n || (unsigned char)m->text[w.end] < 0x80) return w;
    uint32_t k = (uint32_t)stet__utf8_decode(m->text + w.end, m->n - w.end, &cp);
    if (!stet__is_letter(cp) && !stet__is_mark(cp)) return w;
    w.end += k;
  }
}

/* Reads one word with its inner hyphens at *at; counts it and its parts. `divided`: the word before was divided at a line end. */
static bool take_word(stet__mender *m, uint32_t *at, bool *divided) {
  bool second_half = *divided;
  piece whole = {*at, *at, true}, part;
  *divided = false;
  for (;;) {
    part = letters(m, whole.end);
    whole.plain &= part.plain;
    whole.end = part.end;
    uint32_t next = 0, hyphen = part.end;
    if (hyphen + 1 >= m->n || m->text[hyphen] != '-') break;
    stet__utf8_decode(m->text + hyphen + 1, m->n - hyphen - 1, &next);
    *divided = next == '\n' || next == '\r' || next == 0xAD;
    if (*divided || !stet__is_letter(next)) break;
    if (!second_half && !count_piece(m, part)) return false;
    second_half = false;
    whole.end++;
  }
  *at = whole.end;
  if (*divided || second_half) return true;
  return count_piece(m, part) && (part.start == whole.start || count_piece(m, whole));
}

static bool build(stet__mender *m) {
  const char *p = m->text;
  bool divided = false;
  if (!clear(&m->words, m->a, FIRST_SIZE)) return false;
  for (uint32_t i = 0, end; i < m->n;) {
    unsigned char c = (unsigned char)p[i];
    if (c >= 0x80) {
      uint32_t cp, k = (uint32_t)stet__utf8_decode(p + i, m->n - i, &cp);
      if (!stet__is_letter(cp)) i += k;
      else if (!take_word(m, &i, &divided)) return false;
    } else if ((unsigned char)((c | 32) - 'a') >= 26) {
      i++;
    } else {
      end = ascii_end(p, m->n, i);
      if (divided || end == m->n || p[end] == '-' || (unsigned char)p[end] >= 0x80) {
        if (!take_word(m, &i, &divided)) return false;
      } else { /* nearly always */
        if (!count(&m->words, m->a, key_of(p + i, end - i))) return false;
        i = end + 1;
      }
    }
  }
  m->words.built = true;
  return true;
}

int64_t stet__words_count(stet__mender *m, const char *a, size_t na, const char *joint, const char *b, size_t nb) {
  char word[LONGEST], folded[2 * LONGEST];
  size_t n = na + strlen(joint) + nb;
  if (!m->words.built && !build(m)) return -1;
  if (n == 0 || n > LONGEST) return 0;
  memcpy(word, a, na);
  memcpy(word + na, joint, n - na - nb);
  if (nb) memcpy(word + n - nb, b, nb);
  return (int64_t)(m->words.slots[slot_of(&m->words, key_of(folded, fold(word, n, folded)))] & COUNT_MAX);
}
