/* mend_words: the words that the document itself uses, and the common English ones.
**
** A word is a run of letters and marks. The document's list is made when a rule asks: of its beginning, SAMPLE bytes, where that
** is enough (for its language), and of the whole text the first time that counts are asked, which reads the beginning again. It has
** words of letters, and those with hyphens both whole and in parts. The two halves of a word that is divided at a line end are no
** evidence of how it is spelt and are not counted. Words are told apart by a hash of their folded bytes; short ones of ASCII, as
** nearly all are, are found by bits, folded by a bit and hashed where they stand, without a branch on their length.
*/
#include "base/lanes.h"
#include "clean/mend_work.h"
#include "clean/mend_words_table.h"

#define FNV_START 0xCBF29CE484222325u
#define FNV_PRIME 0x100000001B3u
enum { LONGEST = 200, FOLDED = 2 * LONGEST + 4 }; /* bytes of a word that may be asked for, and of what folding makes of it */

void stet__words_fini(stet__words *w, const stet_alloc *a) {
  STET__FREE(a, w->slots, w->cap_slots);
}

static inline uint64_t with_letter(uint64_t h, unsigned char c) { return (h ^ (c | 32u)) * FNV_PRIME; }

static bool is_common(uint64_t h) {
  h = (h ^ h >> 32) * 0xD6E8FEB86659FD93u;
  uint32_t at = (uint32_t)h, step = (uint32_t)(h >> 32) | 1;
  for (int k = 0; k < WORD_PROBES; k++, at += step) {
    uint32_t bit = at % WORD_BITS;
    if (!(word_bits[bit >> 5] >> (bit & 31) & 1)) return false;
  }
  return true;
}

bool stet__word_takes(const char *p, size_t n, const char *ending, size_t n_ending) {
  static const char negated[] = " ain aren couldn didn doesn don hadn hasn haven isn mustn needn shouldn wasn weren won wouldn ";
  static const char persons[] = " he here i it she that there they we what who you ";
  if (stet__listed(" t ", ending, n_ending)) return stet__listed_small(negated, p, n);
  return stet__listed(" s re ve ll d m ", ending, n_ending) && stet__listed_small(persons, p, n);
}

bool stet__word_common(const char *p, size_t n) {
  uint64_t h = FNV_START;
  if (n < 2 || n > 24) return false;
  for (size_t i = 0; i < n; i++) {
    if (((unsigned)p[i] | 32) - 'a' >= 26) return false;
    h = with_letter(h, (unsigned char)p[i]);
  }
  return is_common(h);
}

uint32_t stet__words_begin(const char *p, uint32_t n) {
  uint64_t h = FNV_START;
  uint32_t found = 0;
  for (uint32_t i = 0; i < n; i++) {
    h = with_letter(h, (unsigned char)p[i]);
    if (i > 0 && is_common(h)) found |= 2u << i;
  }
  return found;
}

/* ---- The document's own ------------------------------------------------------------------------------------------- */

enum { SAMPLE = 16384, FIRST_SIZE = 2048, COUNT_MAX = (1 << STET__WORD_COUNT) - 1 };

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

/* Sixteen bytes of a word more; zeros stand behind its end. */
static inline uint64_t key_more(uint64_t key, stet__lanes v) {
  uint64_t half[2];
  memcpy(half, &v, sizeof half);
  key = (key ^ half[0]) * UINT64_C(0xBF58476D1CE4E5B9);
  key = (key ^ key >> 32 ^ half[1]) * UINT64_C(0x94D049BB133111EB);
  return key ^ key >> 32;
}

static inline uint64_t key_of_16(stet__lanes v) { return key_more(0, v) & ~(uint64_t)COUNT_MAX; }

/* The key of a folded word. */
static uint64_t key_of(const char *p, size_t n) {
  uint64_t key = 0;
  for (size_t i = 0; i < n; i += STET__LANES) {
    char part[STET__LANES] = {0};
    memcpy(part, p + i, n - i < sizeof part ? n - i : sizeof part);
    key = key_more(key, stet__lanes_at(part));
  }
  return key & ~(uint64_t)COUNT_MAX;
}

/* The key of a word; of one of sixteen letters of ASCII and hyphens at most, as nearly all are, without folding it. */
static uint64_t key_of_any(const char *p, size_t n) {
  char folded[FOLDED], part[STET__LANES] = {0};
  if (n <= sizeof part) {
    memcpy(part, p, n);
    stet__lanes v = stet__lanes_at(part), small = v | 32;
    uint32_t plain = stet__lanes_bits(stet__lanes_within(small, 'a', 'z') | stet__lanes_are(v, '-'));
    if ((~plain & ((1u << n) - 1)) == 0) return key_of_16(small & stet__lanes_at(stet__lanes_cover((uint32_t)n)));
  }
  return key_of(folded, stet__fold_text(p, n, folded, FOLDED));
}

static bool count_piece(stet__mender *m, uint32_t start, uint32_t end) {
  return end - start > LONGEST || count(&m->words, m->a, key_of_any(m->text + start, end - start));
}

/* Reads one word with its inner hyphens at *at; counts it and its parts. `divided`: the word before was divided at a line end. */
static bool take_word(stet__mender *m, uint32_t *at, bool *divided) {
  bool second_half = *divided;
  uint32_t start = *at, part = start, end;
  *divided = false;
  for (;;) {
    uint32_t next = 0;
    end = stet__letters_end(m->text, m->n, part);
    if (end + 1 >= m->n || m->text[end] != '-') break;
    stet__utf8_decode(m->text + end + 1, m->n - end - 1, &next);
    *divided = next == '\n' || next == '\r' || next == 0xAD;
    if (*divided || !stet__is_letter(next)) break;
    if (!second_half && !count_piece(m, part, end)) return false;
    second_half = false;
    part = end + 1;
  }
  *at = end;
  if (*divided || second_half) return true;
  return count_piece(m, part, end) && (part == start || count_piece(m, start, end));
}

enum { CHUNK = 64, CHUNK_ROOM = CHUNK + STET__LANES };

/* Counts the words of the CHUNK bytes at p, of which CHUNK_ROOM can be read, as far as they are of ASCII, have no hyphens beside
** them and are short, as nearly all are. A word begins at p, or none does. *size: the bytes that are done. */
static bool count_short(stet__words *w, const stet_alloc *a, const char *p, uint32_t *size) {
  uint64_t letters = 0, odd = 0;
  for (int k = 0; k < CHUNK; k += STET__LANES) {
    stet__lanes v = stet__lanes_at(p + k);
    letters |= (uint64_t)stet__lanes_bits(stet__lanes_within(v | 32, 'a', 'z')) << k;
    odd |= (uint64_t)stet__lanes_bits(v | stet__lanes_are(v, '-')) << k;
  }
  uint64_t done = ~letters & (odd ? (odd & -odd) - 1 : UINT64_MAX); /* what is no letter, before the first that is odd */
  *size = done ? CHUNK - (uint32_t)__builtin_clzll(done) : 0;
  if (*size == 0) return true;
  uint64_t starts = letters & ~(letters << 1) & UINT64_MAX >> (CHUNK - *size);
  for (; starts; starts &= starts - 1) {
    uint32_t at = (uint32_t)__builtin_ctzll(starts), n = (uint32_t)__builtin_ctzll(~(letters >> at));
    if (n >= STET__LANES) {
      *size = at;
      return true;
    }
    stet__lanes word = (stet__lanes_at(p + at) | 32) & stet__lanes_at(stet__lanes_cover(n));
    if (!count(w, a, key_of_16(word))) return false;
  }
  return true;
}

/* Makes the list of the words of the first `upto` bytes. */
static bool build(stet__mender *m, uint32_t upto) {
  const char *p = m->text;
  bool divided = false;
  m->words.built = false;
  if (!clear(&m->words, m->a, FIRST_SIZE)) return false;
  for (uint32_t i = 0; i < upto;) {
    uint32_t cp = (unsigned char)p[i], k = 0;
    if (!divided && upto - i >= CHUNK && m->n - i >= CHUNK_ROOM && !count_short(&m->words, m->a, p + i, &k)) return false;
    i += k;
    if (k) continue;
    if (cp < 0x80 && (cp | 32) - 'a' >= 26) {
      i++;
      continue;
    }
    k = (uint32_t)stet__utf8_decode(p + i, m->n - i, &cp);
    if (!stet__is_letter(cp)) i += k;
    else if (!take_word(m, &i, &divided)) return false;
  }
  m->words.built = true;
  m->words.upto = upto;
  return true;
}

static int64_t has(const stet__mender *m, const char *p, size_t n) {
  return (int64_t)(m->words.slots[slot_of(&m->words, key_of_any(p, n))] & COUNT_MAX);
}

int64_t stet__words_count(stet__mender *m, const char *a, size_t na, const char *joint, const char *b, size_t nb) {
  char word[LONGEST];
  size_t n = na + strlen(joint) + nb;
  if (!(m->words.built && m->words.upto == m->n) && !build(m, m->n)) return -1;
  if (n == 0 || n > LONGEST) return 0;
  memcpy(word, a, na);
  memcpy(word + na, joint, n - na - nb);
  if (nb) memcpy(word + n - nb, b, nb);
  return has(m, word, n);
}

int64_t stet__words_sampled(stet__mender *m, const char *p, size_t n) {
  if (!m->words.built && !build(m, m->n < SAMPLE ? m->n : SAMPLE)) return -1;
  return has(m, p, n);
}
