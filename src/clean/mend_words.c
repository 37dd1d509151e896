/* mend_words: the words that the document itself uses, and the common English ones.
**
** A word is a run of letters and marks; its key is FNV-1a over its folded characters. The document's list is made in one pass
** over the whole text, the first time a rule asks: letters, and words with hyphens both whole and in parts. The two halves of a
** word that is divided at a line end are no evidence of how it is spelt and are not counted.
*/
#include "clean/mend_work.h"
#include "clean/mend_words_table.h"

#define FNV_PRIME 0x100000001B3u

void stet__words_fini(stet__words *w, const stet_alloc *a) {
  STET__FREE(a, w->keys, w->cap_keys);
  STET__FREE(a, w->counts, w->cap_counts);
}

uint64_t stet__word_key_more(uint64_t h, const char *p, size_t n) {
  for (size_t i = 0; i < n;) {
    uint32_t cp;
    i += (size_t)stet__utf8_decode(p + i, n - i, &cp);
    h = (h ^ stet__fold(cp)) * FNV_PRIME;
  }
  return h;
}

bool stet__word_common(const char *p, size_t n) {
  uint64_t h = STET__WORD_KEY;
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

static size_t slot_of(const stet__words *w, uint64_t key) {
  size_t mask = w->cap_keys - 1, i = (size_t)(key ^ key >> 29) & mask;
  while (w->keys[i] && w->keys[i] != key) i = (i + 1) & mask;
  return i;
}

static bool widen(stet__words *w, const stet_alloc *a) {
  size_t cap = w->cap_keys ? w->cap_keys * 2 : 1024;
  stet__words bigger = {0};
  bigger.keys = stet__realloc(a, NULL, 0, cap * sizeof *bigger.keys);
  if (!bigger.keys) return false;
  bigger.cap_keys = cap;
  bigger.counts = stet__realloc(a, NULL, 0, cap * sizeof *bigger.counts);
  if (!bigger.counts) {
    stet__words_fini(&bigger, a);
    return false;
  }
  bigger.cap_counts = cap;
  memset(bigger.keys, 0, cap * sizeof *bigger.keys);
  for (size_t i = 0; i < w->cap_keys; i++) {
    if (!w->keys[i]) continue;
    size_t k = slot_of(&bigger, w->keys[i]);
    bigger.keys[k] = w->keys[i];
    bigger.counts[k] = w->counts[i];
  }
  bigger.n = w->n;
  stet__words_fini(w, a);
  *w = bigger;
  return true;
}

static bool count(stet__words *w, const stet_alloc *a, uint64_t key) {
  if (key == 0) key = 1;
  if (w->n * 2 >= w->cap_keys && !widen(w, a)) return false;
  size_t k = slot_of(w, key);
  if (!w->keys[k]) {
    w->keys[k] = key;
    w->counts[k] = 0;
    w->n++;
  }
  w->counts[k]++;
  return true;
}

/* Reads one word with its inner hyphens at *at; counts it and its parts. `divided`: the word before was divided at a line end. */
static bool take_word(stet__mender *m, uint32_t *at, bool *divided) {
  const char *p = m->text;
  uint32_t i = *at, hyphens = 0;
  uint64_t whole = STET__WORD_KEY, part = STET__WORD_KEY;
  bool second_half = *divided;
  *divided = false;
  while (i < m->n) {
    unsigned char low = (unsigned char)p[i] | 32;
    if (low >= 'a' && low <= 'z') { /* nearly always */
      whole = (whole ^ low) * FNV_PRIME;
      part = (part ^ low) * FNV_PRIME;
      i++;
      continue;
    }
    uint32_t cp = (unsigned char)p[i], k = 1;
    if (cp >= 0x80) k = (uint32_t)stet__utf8_decode(p + i, m->n - i, &cp);
    else if (cp != '-') break;
    if (stet__is_letter(cp) || stet__is_mark(cp)) {
      cp = stet__fold(cp);
      whole = (whole ^ cp) * FNV_PRIME;
      part = (part ^ cp) * FNV_PRIME;
    } else if (cp == '-') {
      uint32_t next = 0;
      if (i + 1 < m->n) stet__utf8_decode(p + i + 1, m->n - i - 1, &next);
      *divided = next == '\n' || next == '\r' || next == 0xAD;
      if (*divided || !stet__is_letter(next)) break;
      if (!second_half && !count(&m->words, m->a, part)) return false;
      second_half = false;
      part = STET__WORD_KEY;
      whole = (whole ^ cp) * FNV_PRIME;
      hyphens++;
    } else {
      break;
    }
    i += k;
  }
  *at = i;
  if (*divided || second_half) return true;
  return count(&m->words, m->a, part) && (!hyphens || count(&m->words, m->a, whole));
}

static bool build(stet__mender *m) {
  stet__words *w = &m->words;
  bool divided = false;
  if (w->cap_keys) memset(w->keys, 0, w->cap_keys * sizeof *w->keys);
  w->n = 0;
  for (uint32_t i = 0; i < m->n;) {
    unsigned char c = (unsigned char)m->text[i], low = c | 32;
    uint32_t cp = c, k = 1;
    if (c >= 0x80) k = (uint32_t)stet__utf8_decode(m->text + i, m->n - i, &cp);
    if (c < 0x80 ? low >= 'a' && low <= 'z' : stet__is_letter(cp)) {
      if (!take_word(m, &i, &divided)) return false;
    } else {
      i += k;
    }
  }
  w->built = true;
  return true;
}

int64_t stet__words_count(stet__mender *m, uint64_t key) {
  if (!m->words.built && !build(m)) return -1;
  if (!m->words.n) return 0;
  if (key == 0) key = 1;
  size_t k = slot_of(&m->words, key);
  return m->words.keys[k] ? m->words.counts[k] : 0;
}
