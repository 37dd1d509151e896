/* mend_joined: the space that was lost between two words of small letters: "fornineteen minutes", "hasalready", "twicea day".
**
** A token is two words where it is none by itself, parts in one way only into a small word and a common one, and stands among
** common words of an English text. That it is none the table of known words says, in which are the words of the news and every
** word of a dictionary that would part so ("inroads", "forbear"); the document says it too, where it has the token once more.
**
** Small words that begin or end many words of other languages and many names (`weak`) ask for more: the table has those of a
** larger list of words too, and an article must agree with the letter behind it.
**
** Nearly all words are known, so the look-up is all that a text costs: the words of five letters and more of 48 bytes are found
** by bits, and each makes a key by two multiplications.
*/
#include "base/lanes.h"
#include "clean/mend_known_table.h"
#include "clean/mend_work.h"

/* src/train/mend_known.py reads these four. */
static const char strong_first[] =
  " about after against also among and another because been before being between but can could did does during each for "
  "from had has have his how into its just many more most not of our said since such than that the their them then there "
  "these they this those through to until was were what when where which while who whose will with within without would "
  "your ";
static const char weak_first[] = " a an as at be by he her if in is it my on or she we you ";
static const char strong_last[] =
  " about after also and been before but can could for from had has have his into its more not of our since than that the "
  "their them they this was were when where which while who will with would you your ";
static const char weak_last[] = " a all an are as at be by he her in is it may my on or she so to we ";

enum { SHORTEST = 5, LONGEST = 24, SMALL = 7 /* letters of a small word */, STEP = 48, CHUNK = 64, LINE = 32 };

/* ---- Known words -------------------------------------------------------------------------------------------------- */

/* Eight letters as a number, the first lowest on every machine. */
static inline uint64_t eight(const char *p) {
  uint64_t v;
  memcpy(&v, p, sizeof v);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  v = __builtin_bswap64(v);
#endif
  return v;
}

/* The two bits of a word lie in one word of the table; the highest bits of the key, which all letters move, say where. */
static inline bool has_key(uint64_t key) {
  uint64_t bits = UINT64_C(1) << (key >> 44 & 63) | UINT64_C(1) << (key >> 38 & 63);
  return (known_bits[key >> KNOWN_SHIFT] & bits) == bits;
}

static const uint64_t stir[] = {0x9E3779B97F4A7C15u, 0xD6E8FEB86659FD93u, 0xBF58476D1CE4E5B9u};

/* Of the first n of sixteen bytes. */
static inline uint64_t known_key(const char *p, uint32_t n) {
  const char *c = stet__lanes_cover(n);
  return (eight(p) & eight(c)) * stir[0] + (eight(p + 8) & eight(c + 8)) * stir[1];
}

bool stet__word_known(const char *p, size_t n) {
  char word[LONGEST] = {0};
  if (n < SHORTEST || n > LONGEST) return false;
  for (size_t i = 0; i < n; i++) {
    if (!stet__ascii_letter(p[i])) return false;
    word[i] = (char)(p[i] | 32);
  }
  return has_key(known_key(word, STET__LANES) + eight(word + 16) * stir[2]);
}

/* ---- The two words ------------------------------------------------------------------------------------------------ */

static bool is_small(const char *p, uint32_t n) {
  return stet__listed(strong_first, p, n) || stet__listed(strong_last, p, n) || stet__listed(weak_first, p, n) ||
         stet__listed(weak_last, p, n);
}

static bool vowel(char c) { return c && strchr("aeiou", c) != NULL; }

static const char determiners[] = " a an another each every her his its my no our that the their these this those your ";

/* An article at the head agrees with the word behind it, which is not of many. */
static bool agrees(const char *p, uint32_t k, uint32_t n) {
  bool an = k == 2 && p[0] == 'a' && p[1] == 'n';
  return (k > 1 && !an) || (n - k > 3 && vowel(p[k]) == an && p[n - 1] != 's');
}

/* "hangin", "talkin": the last letter is left out, no word begins with it. */
static bool clipped(const char *p, uint32_t k, uint32_t n) {
  char whole[LONGEST + 1];
  if (n - k != 2 || memcmp(p + k, "in", 2) != 0) return false;
  memcpy(whole, p, n);
  whole[n] = 'g';
  return stet__word_common(whole, n + 1);
}

static bool is_word(const char *p, uint32_t n) { return n == 1 ? *p == 'a' : stet__word_common(p, n); }

/* Whether one of the words p[0..k) and p[k..n) is a small one: 2 where both are, 1 or 0. */
static int two_words(const char *p, uint32_t k, uint32_t n) {
  bool head = k <= SMALL && (stet__listed(strong_first, p, k) || stet__listed(weak_first, p, k));
  bool tail = n - k <= SMALL && (stet__listed(strong_last, p + k, n - k) || stet__listed(weak_last, p + k, n - k));
  if (!head && !tail) return 0;
  bool pair = (head || is_small(p, k)) && (tail || is_small(p + k, n - k)) && k > 1 && n - k > 1;
  if (pair) return stet__listed(determiners, p, k) ? 0 : 2; /* "his|to" */
  if (head) return n - k > 2 && agrees(p, k, n);
  return k > (n - k > 2 ? 2 : 3) && !clipped(p, k, n);
}

/* Where the token parts; 0: nowhere, or in more than one way. *both: into two small words. */
static uint32_t seam(const char *p, uint32_t n, bool *both) {
  uint32_t at = 0, ways = 0, heads = stet__words_begin(p, n);
  *both = false;
  for (uint32_t k = 1; k < n; k++) {
    if (k > SMALL && n - k > SMALL) k = n - SMALL;
    int found = (k == 1 ? *p == 'a' : heads >> k & 1) && is_word(p + k, n - k) ? two_words(p, k, n) : 0;
    if (found == 2 && !*both) ways = 0, *both = true;
    if (!found || (*both && found < 2)) continue;
    at = k;
    ways++;
  }
  return ways == 1 ? at : 0;
}

/* ---- What stands around it ---------------------------------------------------------------------------------------- */

/* The word on one side, with one space between; `small`: it begins with a small letter, `known`: and is a common one. */
typedef struct side { const char *p; uint32_t n; bool small, known; } side;

static side side_of(const char *text, uint32_t a, uint32_t b) {
  side s = {text + a, b - a, b > a && stet__ascii_lower(text[a]), false};
  s.known = s.small && (is_word(s.p, s.n) || stet__word_known(s.p, s.n));
  return s;
}

static side before(const char *text, uint32_t start) {
  uint32_t b = start && text[start - 1] == ' ' ? start - 1 : start, a = b;
  while (b < start && a > 0 && b - a <= LONGEST && stet__ascii_letter(text[a - 1])) a--;
  return side_of(text, a, b);
}

static side behind(const char *text, uint32_t n, uint32_t end) {
  uint32_t a = end < n && text[end] == ' ' ? end + 1 : end, b = a;
  while (a > end && b < n && b - a <= LONGEST && stet__ascii_letter(text[b])) b++;
  return side_of(text, a, b);
}

/* The token stands as a word does: nothing but space and the marks of sentences touch it. */
static bool free_token(const char *text, uint32_t n, uint32_t start, uint32_t end) {
  unsigned char b = start ? (unsigned char)text[start - 1] : '\n', c = end < n ? (unsigned char)text[end] : '\n';
  if (c == '.' && end + 1 < n && (unsigned char)text[end + 1] > ' ') return false;
  return (b <= ' ' || b == '(' || b == '"') && (c <= ' ' || strchr(".,;:?!\"", c));
}

/* The small word at the seam can stand beside the words around: none but a few follows an article, and an article agrees. */
static bool fits(const char *p, uint32_t k, uint32_t n, const side *b, const side *c) {
  bool article = stet__listed(" a an every its my our the their your ", b->p, b->n);
  if (article && is_small(p, k) && !stet__listed(" just many more most ", p, k)) return false;
  if (k == 1 || (k == 2 && p[0] == 'a' && p[1] == 'n')) return b->known && !stet__listed(determiners, b->p, b->n);
  bool last_a = n - k == 1, last_an = n - k == 2 && memcmp(p + k, "an", 2) == 0;
  if (!last_a && !last_an) return true;
  return c->known && vowel(c->p[0]) == last_an && !is_small(c->p, c->n);
}

/* Where the unknown token text[start, end) parts; 0: it does not. *both as above. */
static uint32_t part(const char *text, uint32_t n, uint32_t start, uint32_t end, bool *both) {
  if (end - start > LONGEST || !free_token(text, n, start, end)) return 0;
  side b = before(text, start), c = behind(text, n, end);
  if ((b.small && !b.known) || (c.small && !c.known) || !(b.known || c.known)) return 0;
  uint32_t k = seam(text + start, end - start, both);
  return k && fits(text + start, k, end - start, &b, &c) ? start + k : 0;
}

/* ---- The walk ----------------------------------------------------------------------------------------------------- */

typedef struct find { uint32_t start, end, seam; bool both; } find;

/* The letters among CHUNK bytes, as bits; of a letter the bit 32 says that it is small. */
static inline uint64_t letters_in(const char *p, uint64_t *small) {
  uint64_t bits = 0, low = 0;
  for (int k = 0; k < CHUNK; k += STET__LANES) {
    stet__lanes v = stet__lanes_at(p + k);
    bits |= (uint64_t)stet__lanes_bits(stet__lanes_within(v | 32, 'a', 'z')) << k;
    low |= (uint64_t)stet__lanes_bits(stet__lanes_are(v & 32, 32)) << k;
  }
  *small = low;
  return bits;
}

/* The first token from `from` on that is two words; false: none. */
static bool find_joined(const char *text, uint32_t n, uint32_t from, find *f) {
  char pad[CHUNK];
  uint64_t carry = from && stet__ascii_letter(text[from - 1]);
  for (uint32_t i = from; i < n; i += STEP) {
    const char *p = text + i;
    if (n - i < CHUNK) {
      memset(pad, 0, sizeof pad);
      memcpy(pad, p, n - i);
      p = pad;
    }
    uint64_t small, words = letters_in(p, &small), two = words & words >> 1, heads = two & two >> 2 & words >> 4;
    heads &= small & ~(words << 1 | carry) & ((UINT64_C(1) << STEP) - 1);
    carry = words >> (STEP - 1) & 1;
    for (; heads; heads &= heads - 1) {
      uint32_t at = (uint32_t)__builtin_ctzll(heads);
      uint64_t behind = ~(words >> at); /* 0: the whole chunk is one word */
      uint32_t size = behind ? (uint32_t)__builtin_ctzll(behind) : CHUNK;
      if (size <= STET__LANES - 1 && has_key(known_key(p + at, size))) continue;
      f->start = i + at;
      for (f->end = f->start; f->end < n && stet__ascii_lower(text[f->end]); f->end++) continue;
      if (size > STET__LANES - 1 && stet__word_known(text + f->start, f->end - f->start)) continue;
      f->seam = part(text, n, f->start, f->end, &f->both);
      if (f->seam) return true;
    }
  }
  return false;
}

bool stet__mend_has_joined(const char *text, uint32_t n) {
  find f;
  return n >= LINE && find_joined(text, n, 0, &f);
}

bool stet__mend_joined(stet__mender *m) {
  find f = {0, 0, 0, false};
  while (find_joined(m->cur, m->cur_n, f.end, &f)) {
    int tongue = stet__mend_tongue(m);
    int64_t count = stet__words_count(m, m->cur + f.start, f.end - f.start, "", NULL, 0);
    if (tongue < 0 || count < 0) return false;
    if (tongue != STET__ENGLISH) return true;
    bool often = f.both && stet__listed(determiners, m->cur + f.seam, f.end - f.seam); /* "ofthe", not "whatis" */
    if ((count > 1 && !often) || stet__mend_in_link(m, f.start)) continue;
    if (!stet__mend_patch(m, f.seam, f.seam, " ", 1, STET_MEND_GLUE, 0.8f)) return false;
  }
  return true;
}
