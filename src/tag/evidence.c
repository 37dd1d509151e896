/* evidence: words, lists and places as hashed features and flags; see the header. */
#include "tag/evidence.h"

/* A word folded: small letters, every digit 0; `at` are the borders of its characters, so that beginnings and endings can be
** cut. */
typedef struct folded {
  char p[STET__WORD_MAX + 4];
  uint8_t at[STET__WORD_MAX + 5];
  uint8_t n, chars;
} folded;

typedef struct looks { /* what one walk over the word's characters finds */
  unsigned letters, upper, lower, digits, marks, foreign;
  bool first_upper, later_upper;
  char shape[STET__WORD_MAX], shape_short[STET__WORD_MAX];
  uint8_t n_shape, n_short;
} looks;

static void add_shape(looks *k, char c) {
  if (k->n_shape < 12) k->shape[k->n_shape++] = c;
  if (k->n_short < 12 && !(k->n_short && k->shape_short[k->n_short - 1] == c)) k->shape_short[k->n_short++] = c;
}

static void look(looks *k, uint32_t cp, bool first) {
  char c;
  if (cp < 0x80) {
    c = cp >= 'a' && cp <= 'z' ? 'x' : cp >= 'A' && cp <= 'Z' ? 'X' : cp >= '0' && cp <= '9' ? '0' : (char)cp;
  } else {
    c = stet__is_upper(cp) ? 'X' : stet__is_letter(cp) || stet__is_mark(cp) ? 'x' : stet__is_digit(cp) ? '0' : '~';
    k->foreign++;
  }
  if (c == 'X') k->upper++, k->letters++;
  else if (c == 'x') k->lower++, k->letters++;
  else if (c == '0') k->digits++;
  else k->marks++;
  if (c == 'X' && first) k->first_upper = true;
  if (c == 'X' && !first) k->later_upper = true;
  add_shape(k, c);
}

static void fold_word(const char *p, size_t n, folded *f, looks *k) {
  memset(k, 0, sizeof *k);
  f->n = f->chars = 0;
  for (size_t i = 0; i < n && f->n < STET__WORD_MAX;) {
    uint32_t cp;
    size_t size = 1;
    if ((unsigned char)p[i] < 0x80) cp = (unsigned char)p[i];
    else size = (size_t)stet__utf8_decode(p + i, n - i, &cp);
    look(k, cp, i == 0);
    f->at[f->chars++] = f->n;
    if (cp < 0x80) f->p[f->n++] = cp >= 'A' && cp <= 'Z' ? (char)(cp + 32) : cp >= '0' && cp <= '9' ? '0' : (char)cp;
    else f->n = (uint8_t)(f->n + stet__utf8_encode(cp < STET__BAD_BYTE ? stet__fold(cp) : cp, f->p + f->n));
    i += size;
  }
  f->at[f->chars] = f->n;
}

static uint32_t id_of(unsigned column, const char *p, size_t n) {
  return (uint32_t)(stet__hash(p, n, 0x1D00 + column) >> 24) & ((1u << STET__WORD_BITS) - 1);
}

static uint32_t head(unsigned column, const folded *f, unsigned chars) {
  return id_of(column, f->p, f->at[chars < f->chars ? chars : f->chars]);
}

static uint32_t tail(unsigned column, const folded *f, unsigned chars) {
  unsigned from = chars < f->chars ? f->at[f->chars - chars] : 0;
  return id_of(column, f->p + from, f->n - from);
}

static uint64_t bit(unsigned flag, bool on) { return on ? (uint64_t)1 << flag : 0; }

static uint64_t word_flags(const looks *k, const folded *f, uint8_t kind, uint32_t row) {
  bool address = kind == STET__TOKEN_URL || kind == STET__TOKEN_EMAIL || kind == STET__TOKEN_HANDLE || kind == STET__TOKEN_HASHTAG;
  return bit(STET__FLAG_CAPITAL, k->first_upper) | bit(STET__FLAG_UPPER, k->upper > 1 && !k->lower) |
         bit(STET__FLAG_DIGIT, k->digits > 0) | bit(STET__FLAG_LOWER, k->lower > 0 && !k->upper) |
         bit(STET__FLAG_MARK, !k->letters && !k->digits) | bit(STET__FLAG_HYPHEN, memchr(f->p, '-', f->n) != NULL) |
         bit(STET__FLAG_STOP, f->n > 1 && memchr(f->p, '.', f->n) != NULL) | bit(STET__FLAG_UNKNOWN, row == STET__NO_ROW) |
         bit(STET__FLAG_MIXED, k->later_upper && k->lower > 0) | bit(STET__FLAG_SHORT, f->chars <= 2) |
         bit(STET__FLAG_LONG, f->chars >= 8) | bit(STET__FLAG_APOSTROPHE, memchr(f->p, '\'', f->n) != NULL) |
         bit(STET__FLAG_ADDRESS, address) | bit(STET__FLAG_FOREIGN, k->foreign > 0);
}

void stet__evidence_word(const stet__lexicon *x, const char *p, size_t n, uint8_t kind, stet__word_evidence *out) {
  folded f;
  looks k;
  char composed[STET__WORD_MAX];
  if (n > STET__WORD_MAX) n = STET__WORD_MAX;
  size_t size = stet__compose(p, n, composed, sizeof composed);
  if (size) p = composed, n = size;
  fold_word(p, n, &f, &k);
  char ends[12];
  size_t n_ends = 0;
  for (unsigned i = f.at[0]; i < f.at[f.chars ? 1 : 0]; i++) ends[n_ends++] = f.p[i];
  for (unsigned i = f.chars ? f.at[f.chars - 1] : 0; i < f.n; i++) ends[n_ends++] = f.p[i];
  ends[n_ends++] = (char)('0' + (f.chars < 9 ? f.chars : 9));
  uint32_t ids[STET__WORD_IDS] = {id_of(0, f.p, f.n),
                                  head(1, &f, 2),
                                  head(2, &f, 3),
                                  head(3, &f, 4),
                                  tail(4, &f, 2),
                                  tail(5, &f, 3),
                                  tail(6, &f, 4),
                                  id_of(7, k.shape_short, k.n_short),
                                  id_of(8, k.shape, k.n_shape),
                                  id_of(9, ends, n_ends)};
  memcpy(out->ids, ids, sizeof ids);
  out->row = stet__lexicon_row(x, p, n, f.p, f.n);
  out->flags = word_flags(&k, &f, kind, out->row);
  bool name = (k.first_upper && f.chars > 2) || (k.upper > 1 && !k.lower);
  out->key = name ? (uint32_t)(stet__hash(f.p, f.n, 0x6B) >> 32) | 1u : 0;
}

/* ---- Lists ---- */

static bool is_known(const stet__lexicon *x, const char *p, size_t n) {
  stet__word_evidence e;
  stet__evidence_word(x, p, n, STET__TOKEN_WORD, &e);
  return e.row != STET__NO_ROW && !memchr(p, '-', n); /* of two joined names the row is the second's */
}

int stet__is_person(const stet__lexicon *x, const char *p, size_t n) {
  uint64_t all = 0;
  uint32_t first = 0, last = 0;
  bool last_known = true, all_known = true;
  for (size_t i = 0, end; i < n; i = end + 1) {
    for (end = i; end < n && p[end] != ' ';) end++;
    if (end == i) continue;
    uint64_t word = stet__lexicon_word(p + i, end - i);
    last = stet__lexicon_lists(x, stet__lexicon_phrase(0, word));
    if (all == 0) first = last;
    all = stet__lexicon_phrase(all, word);
    last_known = is_known(x, p + i, end - i);
    all_known = all_known && last_known;
  }
  if (stet__lexicon_lists(x, all)) return 0;
  if (first >> STET__LIST_GIVEN & 1 && (last & (1u << STET__LIST_GIVEN | 1u << STET__LIST_SURNAME) || !last_known)) return 2;
  return !all_known;
}

static bool may_begin(const char *text, const stet__token *t) {
  unsigned char c = (unsigned char)text[t->start];
  return (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/* The longest entry of each list that begins at token i; answers which lists have one. */
static uint32_t match_at(const stet__lexicon *x, const char *text, const stet__token *tokens, size_t n, size_t i, uint8_t *length) {
  uint32_t found = 0;
  uint64_t h = 0;
  for (size_t k = 0; k < STET__PHRASE_MAX && i + k < n; k++) {
    const stet__token *t = &tokens[i + k];
    h = stet__lexicon_phrase(h, stet__lexicon_name(text + t->start, t->end - t->start));
    uint32_t value = stet__lexicon_find(x->phrases, x->n_phrases, h);
    if (value == STET__LEXICON_FREE) break;
    uint32_t lists = value & ((1u << STET__LISTS) - 1);
    found |= lists;
    for (unsigned l = 0; lists >> l; l++)
      if (lists >> l & 1u) length[l] = (uint8_t)(k + 1);
    if (!(value & STET__PHRASE_GOES_ON)) break;
  }
  return found;
}

static void mark_lists(const stet__lexicon *x, const char *text, const stet__token *tokens, size_t n, uint64_t *flags) {
  size_t until[STET__LISTS] = {0};
  uint8_t length[STET__LISTS];
  for (size_t i = 0; i < n; i++) {
    if (!may_begin(text, &tokens[i])) continue;
    uint32_t found = match_at(x, text, tokens, n, i, length);
    for (unsigned l = 0; found >> l; l++) {
      if (!(found >> l & 1u) || i < until[l]) continue;
      until[l] = i + length[l];
      flags[i] |= (uint64_t)1 << (STET__FLAG_LISTS + 2 * l);
      for (size_t k = i; length[l] > 1 && k < until[l]; k++) flags[k] |= (uint64_t)1 << (STET__FLAG_LISTS + 2 * l + 1);
    }
  }
}

/* ---- Places ---- */

static uint64_t sentence_flags(const uint64_t *flags, size_t n) { /* of capitals and length: the same for all its tokens */
  size_t words = 0, capitals = 0, upper = 0;
  for (size_t i = 0; i < n; i++) {
    if (flags[i] >> STET__FLAG_MARK & 1u) continue;
    words++;
    capitals += flags[i] >> STET__FLAG_CAPITAL & 1u;
    upper += flags[i] >> STET__FLAG_UPPER & 1u;
  }
  unsigned share = capitals == 0 ? 0 : capitals * 4 <= words ? 1 : capitals * 2 <= words ? 2 : capitals < words ? 3 : 4;
  unsigned length = n <= 3 ? 0 : n <= 8 ? 1 : n <= 20 ? 2 : 3;
  return bit(STET__FLAG_CAPS + share, true) | bit(STET__FLAG_SHOUT, words > 1 && upper * 5 > words * 3) |
         bit(STET__FLAG_LENGTH + length, true);
}

/* The kind of quotation mark that a token is: 1 opens or closes, 2 opens, 3 closes; 0 none. Single ones are mostly apostrophes. */
static int quote_of(const char *text, const stet__token *t) {
  const char *p = text + t->start;
  uint32_t n = t->end - t->start;
  if (n == 1 && *p == '"') return 1;
  if (n == 3 && memcmp(p, "\xE2\x80\x9C", 3) == 0) return 2;
  if (n == 3 && memcmp(p, "\xE2\x80\x9D", 3) == 0) return 3;
  return 0;
}

void stet__evidence_sentence(const stet__lexicon *x, const char *text, const stet__token *tokens, size_t n, uint64_t *flags) {
  if (n == 0) return;
  uint64_t all = sentence_flags(flags, n);
  bool open = false;
  for (size_t i = 0; i < n; i++) {
    int quote = flags[i] >> STET__FLAG_MARK & 1u ? quote_of(text, &tokens[i]) : 0;
    if (quote) open = quote == 2 || (quote == 1 && !open);
    flags[i] |= all | bit(STET__FLAG_QUOTED, open && !quote) | bit(STET__FLAG_GLUED, !(tokens[i].flags & STET__TOKEN_SPACE));
  }
  flags[0] |= bit(STET__FLAG_FIRST, true);
  flags[n - 1] |= bit(STET__FLAG_LAST, true);
  mark_lists(x, text, tokens, n, flags);
}
