/* lexicon: see the header for the tables' form. */
#include "tag/lexicon.h"

enum { SEED_WORD = 0x5774, SEED_PHRASE = 0x5068, COMPOSED_MAX = 128, ACRONYM_MOST = 8 };

uint64_t stet__lexicon_word(const char *p, size_t n) {
  char composed[COMPOSED_MAX];
  size_t size = stet__compose(p, n, composed, sizeof composed);
  return size ? stet__hash(composed, size, SEED_WORD) : stet__hash(p, n, SEED_WORD);
}

/* The letters of "F.B.I.", three at least and capitals, in out[n / 2]; 0: it is nothing like it. */
static size_t letters_of(const char *p, size_t n, char *out) {
  if (n < 6 || n > 2 * ACRONYM_MOST || n % 2) return 0;
  for (size_t i = 0; i < n; i += 2) {
    if (p[i] < 'A' || p[i] > 'Z' || p[i + 1] != '.') return 0;
    out[i / 2] = p[i];
  }
  return n / 2;
}

uint64_t stet__lexicon_name(const char *p, size_t n) {
  char letters[ACRONYM_MOST];
  size_t size = n > 1 && p[1] == '.' ? letters_of(p, n, letters) : 0;
  return size ? stet__hash(letters, size, SEED_WORD) : stet__lexicon_word(p, n);
}

uint64_t stet__lexicon_phrase(uint64_t before, uint64_t word) { return stet__mix(before ^ SEED_PHRASE, word); }

uint32_t stet__lexicon_find(const uint32_t *table, uint32_t n, uint64_t h) {
  uint32_t slot = (uint32_t)(((h >> 32) * n) >> 32);
  uint32_t mark = (uint32_t)(h & 0xFFFF);
  for (;;) {
    uint32_t entry = table[slot];
    if (entry == STET__LEXICON_FREE) return entry;
    if (entry >> 16 == mark) return entry & 0xFFFF;
    if (++slot == n) slot = 0;
  }
}

uint32_t stet__lexicon_row(const stet__lexicon *x, const char *p, size_t n, const char *low, size_t n_low) {
  uint32_t row = stet__lexicon_find(x->words, x->n_words, stet__lexicon_word(p, n));
  if (row == STET__LEXICON_FREE) row = stet__lexicon_find(x->words, x->n_words, stet__lexicon_word(low, n_low));
  if (row != STET__LEXICON_FREE) return row;
  size_t at = n_low;
  while (at > 0 && low[at - 1] != '-') at--;
  if (at > 0 && at < n_low) row = stet__lexicon_find(x->words, x->n_words, stet__lexicon_word(low + at, n_low - at));
  return row == STET__LEXICON_FREE ? (uint32_t)STET__NO_ROW : row;
}

uint32_t stet__lexicon_lists(const stet__lexicon *x, uint64_t phrase) {
  uint32_t value = stet__lexicon_find(x->phrases, x->n_phrases, phrase);
  return value == STET__LEXICON_FREE ? 0 : value & ((1u << STET__LISTS) - 1);
}
