/* mend_joined: the space that was lost between two words of small letters: "fornineteen minutes", "hasalready", "twicea day",
** "toldreporters"; and after a word that begins a sentence or a name: "Theminister", "Okaforsaid".
**
** A token is two words where it is none by itself, parts in one way only into a small word and a common one, or into two common
** ones of which one makes no compounds (src/train/mend_apart.txt), and stands among common words of an English text. That it is
** none the table of known words says, in which are the words of the news and every word of a dictionary that would part so
** ("inroads", "forbear"); the document says it too, where it has the token once more. A half that is not known the document must
** have by itself ("Okaforsaid").
**
** A space or a hyphen within a word goes where one half is no word and the whole is ("gover nment", "shel-ter"); so does a small
** word that was written twice ("the the").
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
#include "clean/suspects_words.h"

/* src/train/mend_known.py reads these four and the openers. */
static const char strong_first[] =
  " about after against also among and another because been before being between but can could did does during each eight "
  "first five for four from had has have his how into its just last least many more most nine not of our said seven several "
  "since such than that the their them then there these they this those three through to until very was were what when where "
  "which while who whose will with within without would your ";
static const char weak_first[] = " a all an as at be by he her if in is it my no on one or she so we you ";
static const char strong_last[] =
  " about after again also and another been before both but can could for from had has have his into its more never not of our "
  "several since still than that the their them they this three was were when where which while who will with would you your ";
static const char weak_last[] = " a all an are as at be by he her in is it may my of on or she so to we ";
/* What begins a sentence and what follows a name, where the word begins with a capital. may_part() knows their letters. */
static const char openers[] =
  " after also and another because before between but during for from his its many more most not our since such that the their "
  "then there these they this those what when where while with without ";
static const char after_name[] = /* all end with a d or an s: see find_joined */
  " added announced asked claimed confirmed denied died explained had has insisted noted replied returned said says stated "
  "thinks told warned was would ";

enum { SHORTEST = 5, LONGEST = 24, SMALL = 7 /* letters of a small word */, CONTENT = 4 /* of no small one */ };
enum { STEP = 48, CHUNK = 64, LINE = 32, PARAGRAPH = 96 /* bytes: headlines are no sentences and full of names */ };

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
  uint64_t bits = known_bits[key >> KNOWN_SHIFT];
  return bits >> (key >> 44 & 63) & bits >> (key >> 38 & 63) & 1;
}

static const uint64_t stir[] = {0x9E3779B97F4A7C15u, 0xD6E8FEB86659FD93u, 0xBF58476D1CE4E5B9u};

/* Of the first n of sixteen bytes. */
static inline uint64_t known_key(const char *p, uint32_t n) {
  const char *c = stet__lanes_cover(n);
  return (eight(p) & eight(c)) * stir[0] + (eight(p + 8) & eight(c + 8)) * stir[1];
}

/* Of a word of LONGEST letters at most, caseless; 0: it has others than those of ASCII. */
static uint64_t key_of(const char *p, size_t n) {
  char word[LONGEST] = {0};
  for (size_t i = 0; i < n; i++) {
    if (!stet__ascii_letter(p[i])) return 0;
    word[i] = (char)(p[i] | 32);
  }
  return known_key(word, STET__LANES) + eight(word + 16) * stir[2];
}

bool stet__word_known(const char *p, size_t n) {
  uint64_t key = n < SHORTEST || n > LONGEST ? 0 : key_of(p, n);
  return key && has_key(key);
}

bool stet__word_apart(const char *p, size_t n) {
  uint64_t key = n < CONTENT || n > LONGEST ? 0 : key_of(p, n), bits = apart_bits[key >> APART_SHIFT];
  return key && (bits >> (key >> 44 & 63) & bits >> (key >> 38 & 63) & bits >> (key >> 32 & 63) & 1);
}

/* ---- The two words ------------------------------------------------------------------------------------------------ */

static bool is_small(const char *p, uint32_t n) {
  return stet__listed(strong_first, p, n) || stet__listed(strong_last, p, n) || stet__listed(weak_first, p, n) ||
         stet__listed(weak_last, p, n);
}

static bool vowel(char c) { return c && strchr("aeiou", c) != NULL; }

static const char determiners[] = " a an another each every her his its my no our that the their these this those your ";

/* The word is spoken with a vowel at its beginning. */
static bool spoken_vowel(const char *p, uint32_t n) {
  static const char *const silent[] = {"hour", "honest", "honour", "honor", "heir"};
  for (size_t k = 0; k < sizeof silent / sizeof *silent; k++) {
    size_t size = strlen(silent[k]);
    if (n >= size && memcmp(p, silent[k], size) == 0) return true;
  }
  if (n > 3 && p[0] == 'u' && p[1] == 'n' && p[2] == 'i') return p[3] == 'n'; /* "union", but "uninvited" */
  return vowel(p[0]) && memcmp(p, "eu", 2) != 0 && memcmp(p, "us", 2) != 0 && !(n > 2 && memcmp(p, "one", 3) == 0);
}

/* An article at the head agrees with the word behind it, which is not of many. */
static bool agrees(const char *p, uint32_t k, uint32_t n) {
  bool an = k == 2 && p[0] == 'a' && p[1] == 'n';
  return (k > 1 && !an) || (n - k > (an ? 2u : 3u) && spoken_vowel(p + k, n - k) == an && p[n - 1] != 's');
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

/* The small word p[k..n) can follow the determiner before it: "the|more", "this|is". */
static bool follows_determiner(const char *p, uint32_t k, uint32_t n) {
  if (stet__listed(" that this ", p, k) && stet__listed(" has is was will would ", p + k, n - k)) return true;
  return stet__listed(" first last least many more most several three very ", p + k, n - k);
}

/* Whether one of the words p[0..k) and p[k..n) is a small one: 2 where both are, 1 or 0. */
static int two_words(const char *p, uint32_t k, uint32_t n) {
  bool head = k <= SMALL && (stet__listed(strong_first, p, k) || stet__listed(weak_first, p, k));
  bool tail = n - k <= SMALL && (stet__listed(strong_last, p + k, n - k) || stet__listed(weak_last, p + k, n - k));
  if (!head && !tail) return 0;
  bool pair = (head || is_small(p, k)) && (tail || is_small(p + k, n - k)) && k > 1 && n - k > 1;
  if (pair) return stet__listed(determiners, p, k) && !follows_determiner(p, k, n) ? 0 : 2; /* "his|to" */
  if (head && n - k > 1) return n - k > 2 && agrees(p, k, n);
  return k > (n - k > 2 ? 2 : 3) && !clipped(p, k, n);
}

/* Of the words p[0..k) and p[k..n) one makes no compounds, and the other no such as "overvalued" or "bearable". */
static bool stand_apart(const char *p, uint32_t k, uint32_t n) {
  static const char first[] =
    " after anti auto back counter cross down extra fore high hyper inter mega micro mini mono multi over poly post self semi "
    "short super tele trans ultra under well ";
  static const char last[] = " abilities ability able ancies ants ibility ivity less like mental wide wise ";
  if (stet__listed(first, p, k) || stet__listed(last, p + k, n - k)) return false;
  return stet__word_apart(p, k) || stet__word_apart(p + k, n - k);
}

/* How the token parts. */
typedef struct cut {
  uint32_t seam;         /* 0: nowhere, or in more than one way */
  bool both;             /* into two small words */
  uint32_t start, end;   /* start < end: only if the document has this by itself */
  uint8_t whole;         /* bytes at the seam that are too many: of the space in "gover nment", what it parts is start..end */
} cut;

/* The token parts at k into a word of no compounds, or a small one that begins or ends few others, and one that is known; the first
** is known, or common with `common`. */
static bool known_beside(const char *p, uint32_t k, uint32_t n, bool common) {
  bool common_last = is_word(p + k, n - k);
  if (!common_last && !stet__word_known(p + k, n - k)) return false;
  if (k >= CONTENT && n - k >= CONTENT && stand_apart(p, k, n)) return true;
  if (common == common_last) return false;
  static const char *const no_syllables[] = {" and had the was you ", " but for had has of was who "};
  uint32_t small = common ? 0 : k, size = common ? k : n - k;
  bool beside_long = n - size > 5 && stet__listed(no_syllables[!common], p + small, size);
  if (size < CONTENT && !beside_long && !stet__listed(" and the you ", p + small, size)) return false;
  return size <= SMALL && stet__listed(common ? strong_first : strong_last, p + small, size);
}

/* At a small word, or into two small ones, or into two others; among the ways of one kind there must be one. */
static cut seam(const char *p, uint32_t n) {
  char word[LONGEST + STET__LANES] = {0};
  uint32_t ways[3] = {0}, at[3] = {0}, heads = stet__words_begin(p, n);
  memcpy(word, p, n);
  for (uint32_t k = 1; k < n; k++) {
    bool common = k == 1 ? *p == 'a' : heads >> k & 1;
    if (!common && !(k >= SHORTEST && k < STET__LANES && has_key(known_key(word, k)))) continue;
    int kind = common && is_word(p + k, n - k) ? two_words(p, k, n) : 0;
    if (!kind && !(k > 2 && n - k > 1 && known_beside(p, k, n, common))) continue;
    at[kind] = k;
    ways[kind]++;
  }
  int kind = ways[2] ? 2 : ways[1] ? 1 : 0;
  return (cut){ways[kind] == 1 ? at[kind] : 0, kind == 2, 0, 0, 0};
}

/* The same behind a small word that begins no other, of which what is left is in no list. */
static cut seam_behind_small(const char *p, uint32_t n) {
  static const char small[] = " about from that the this with ";
  for (uint32_t k = 3; strchr("aftw", p[0]) && k < 6 && k + CONTENT < n; k++) {
    if (!stet__listed(small, p, k)) continue;
    for (uint32_t at = k + CONTENT; at + CONTENT <= n; at++) {
      if (is_word(p + k, at - k) && is_word(p + at, n - at)) return (cut){k, false, 0, 0, 0}; /* "the watchmaker" */
    }
    return (cut){k, false, k, n, 0};
  }
  return (cut){0, false, 0, 0, 0};
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

/* A figure is as good as a common word. */
static side behind(const char *text, uint32_t n, uint32_t end) {
  uint32_t a = end < n && text[end] == ' ' ? end + 1 : end, b = a;
  if (a > end && a < n && stet__ascii_digit(text[a])) return (side){text + a, 1, false, true};
  while (a > end && b < n && b - a <= LONGEST && stet__ascii_letter(text[b])) b++;
  return side_of(text, a, b);
}

/* The token stands as a word does: nothing but space and the marks of sentences touch it, or an 's. */
static bool free_token(const char *text, uint32_t n, uint32_t start, uint32_t end) {
  uint32_t b = start ? (unsigned char)text[start - 1] : '\n', c = end < n ? (unsigned char)text[end] : '\n';
  if (c == '.' && end + 1 < n && (unsigned char)text[end + 1] > ' ') return false;
  if (b >= 0x80) stet__utf8_decode_back(text, start, &b);
  if (c >= 0x80) stet__utf8_decode(text + end, n - end, &c);
  bool free_before = b <= ' ' || b == '(' || b == '"' || (b >= 0x2013 && b <= 0x201E);
  if (c == '\'' || c == 0x2019) { /* "thewatchmaker's" */
    uint32_t s = end + (c == '\'' ? 1 : 3);
    return free_before && s < n && text[s] == 's' && !(s + 1 < n && stet__ascii_letter(text[s + 1]));
  }
  return free_before && (c <= ' ' || (c < 0x80 && strchr(".,;:?!\"", (int)c)) || (c >= 0x2013 && c <= 0x201D && c != 0x2019));
}

/* The small word at the seam can stand beside the words around: none but a few follows an article, and an article agrees. */
static bool fits(const char *p, uint32_t k, uint32_t n, const side *b, const side *c) {
  bool article = stet__listed(" a an every its my our the their your ", b->p, b->n);
  if (article && is_small(p, k) && !stet__listed(" first just last least many more most several three very ", p, k)) return false;
  if (k == 1 || (k == 2 && p[0] == 'a' && p[1] == 'n')) return b->known && !stet__listed(determiners, b->p, b->n);
  bool last_a = n - k == 1, last_an = n - k == 2 && memcmp(p + k, "an", 2) == 0;
  if (!last_a && !last_an) return true;
  return c->known && vowel(c->p[0]) == last_an && !is_small(c->p, c->n);
}

static const cut nowhere = {0, false, 0, 0, 0};

/* The cut, of a token that begins at `start`, as bytes of the text. */
static cut placed(cut c, uint32_t start) {
  return c.seam ? (cut){start + c.seam, c.both, start + c.start, start + c.end, c.whole} : nowhere;
}

/* The s of an owner, or the t of "don't", begins the token at `start`, and the word behind it is glued to it: "the city'smayor". */
static cut part_ending(const char *text, uint32_t n, uint32_t start, uint32_t end) {
  uint32_t cp, at = start - (uint32_t)stet__utf8_decode_back(text, start, &cp), word = start + 1;
  if ((cp != '\'' && cp != 0x2019) || at < 2 || end - word < CONTENT || end - word > LONGEST) return nowhere;
  bool owner = text[start] == 's' && stet__ascii_letter(text[at - 1]) && stet__ascii_letter(text[at - 2]);
  bool negated = text[start] == 't' && text[at - 1] == 'n' && stet__ascii_lower(text[at - 2]);
  if (!(owner || negated) || !behind(text, n, end).known) return nowhere;
  return stet__word_of_prose(text + word, end - word) ? (cut){word, false, 0, 0, 0} : nowhere;
}

/* The letters text[start, end), a word but for the one space in it at `at`: a common one, or with `proof` a known one that the
** document has. */
static cut divided(const char *text, uint32_t start, uint32_t at, uint32_t end, bool proof) {
  char word[LONGEST];
  uint32_t size = end - start - 1;
  if (at < start + 2 || end < at + 3 || size < 7 || size > LONGEST) return nowhere;
  if (start > 0 && (unsigned char)text[start - 1] > ' ' && !strchr("(\"", text[start - 1])) return nowhere;
  memcpy(word, text + start, at - start);
  memcpy(word + (at - start), text + at + 1, end - at - 1);
  bool known = stet__word_known(word, size), common = (known || proof) && stet__word_common(word, size); /* each may err */
  bool small = common && known && (is_small(text + start, at - start) || is_small(text + at + 1, end - at - 1)); /* "the rapist" */
  if (common && known && !small) return (cut){at, false, end, end, 1};
  return proof && (common || known) ? (cut){at, false, start, end, 1} : nowhere;
}

/* Where the unknown token text[start, end) parts. A known word beside it is part of it only if it is short: "bever age". */
static cut part(const char *text, uint32_t n, uint32_t start, uint32_t end) {
  bool old = start > 5 && memcmp(text + start - 5, "year-old", 8) == 0; /* "the 72-year-oldhad": not of a free token */
  if (end - start > LONGEST) return nowhere;
  if (start > 2 && strchr("st", text[start]) && !stet__ascii_letter(text[start - 1])) {
    cut found = part_ending(text, n, start, end);
    if (found.seam) return found;
  }
  if (!(old || free_token(text, n, start, end))) return nowhere;
  side b = before(text, start), c = behind(text, n, end);
  cut found = c.small && !(c.known && c.n > CONTENT) ? divided(text, start, end, end + 1 + c.n, !c.known) : nowhere;
  if (!found.seam && b.small && !(b.known && b.n > CONTENT)) found = divided(text, start - 1 - b.n, start - 1, end, !b.known);
  bool strange = (c.small && !c.known && !b.known) || (b.small && !b.known && !c.known);
  if (found.seam || strange || b.n + c.n == 0) return found;
  found = seam(text + start, end - start);
  if (!found.seam) found = seam_behind_small(text + start, end - start);
  if (!found.seam || !(b.known || c.known || (found.both && b.n > 2 && c.n > 2))) return nowhere;
  return fits(text + start, found.seam, end - start, &b, &c) ? placed(found, start) : nowhere;
}

/* ---- Words that begin with a capital ------------------------------------------------------------------------------ */

#define L(c) (UINT32_C(1) << ((c) & 31))

/* A cheap look at a word of four letters or more that begins with a capital: may it begin with one of the openers, or end with
** what follows a name? By pairs of letters: the first and the second, the second and the third; the last and the one before, that
** one and the one before it. */
enum { MAY_OPEN = 1, MAY_END = 2 };
static inline unsigned may_part(const char *p, uint32_t n) {
  static const uint32_t first[32] = {
    ['a' & 31] = L('f') | L('l') | L('n') | L('t'), ['b' & 31] = L('e') | L('u'), ['d' & 31] = L('u'),
    ['f' & 31] = L('o') | L('r'), ['h' & 31] = L('e') | L('i'), ['i' & 31] = L('f') | L('n') | L('t'),
    ['m' & 31] = L('a') | L('o'), ['n' & 31] = L('o'), ['o' & 31] = L('n') | L('u'), ['s' & 31] = L('h') | L('i') | L('u'),
    ['t' & 31] = L('h'), ['w' & 31] = L('e') | L('h') | L('i')
  };
  static const uint32_t second[32] = {
    ['a' & 31] = L('n'), ['h' & 31] = L('a') | L('e') | L('i') | L('o'), ['i' & 31] = L('n') | L('s') | L('t'),
    ['l' & 31] = L('s'), ['o' & 31] = L('r') | L('s') | L('t'), ['r' & 31] = L('o'), ['u' & 31] = L('c') | L('r') | L('t'),
    ['e' & 31] = ~0u, ['n' & 31] = ~0u, ['t' & 31] = ~0u, ['f' & 31] = ~0u
  };
  static const uint32_t last[32] = {
    ['d' & 31] = L('a') | L('e') | L('i') | L('l'), ['s' & 31] = L('a') | L('k') | L('y')
  };
  static const uint32_t before_last[32] = {
    ['a' & 31] = L('h') | L('w'), ['e' & 31] = L('c') | L('d') | L('i') | L('k') | L('m') | L('n') | L('t'),
    ['i' & 31] = L('a'), ['k' & 31] = L('n'), ['l' & 31] = L('o') | L('u'), ['y' & 31] = L('a')
  };
  unsigned a = p[0] & 31, b = p[1] & 31, c = p[2] & 31, x = p[n - 1] & 31, y = p[n - 2] & 31, z = p[n - 3] & 31;
  return (first[a] >> b & second[b] >> c & MAY_OPEN) | (last[x] >> y & before_last[y] >> z & 1) << 1;
}

/* The word text[start, end), of one capital and small letters, begins a sentence and parts as one of small letters does. */
static cut part_opener(const char *text, uint32_t n, uint32_t start, uint32_t end) {
  char word[LONGEST];
  uint32_t size = end - start;
  bool inside = start > 1 && text[start - 1] == ' ' && stet__ascii_letter(text[start - 2]); /* of a sentence */
  if (size > LONGEST || inside || stet__word_known(text + start, size)) return nowhere;
  if (!free_token(text, n, start, end) || !behind(text, n, end).known) return nowhere;
  for (uint32_t i = 0; i < size; i++) word[i] = (char)(text[start + i] | 32);
  cut found = seam(word, size);
  uint32_t k = found.seam;
  bool goes_on = size - k >= CONTENT || stet__listed(" are can had has the was were will ", word + k, size - k);
  bool opener = goes_on && (stet__listed(openers, word, k) || stet__listed(" he in it we she at on if ", word, k));
  return opener || (k > 1 && stet__listed(after_name, word + k, size - k)) ? placed(found, start) : nowhere;
}

enum { AFTER = 9 }; /* letters of what follows a name */

/* What follows a name ends the word text[start, end), of any letters; the document must have the name, but for one with letters
** beyond ASCII before a word of saying. `from`: the first byte where the seam may be. */
static cut part_name(const char *text, uint32_t n, uint32_t start, uint32_t from, uint32_t end) {
  static const uint32_t first[AFTER + 1] = { /* letters, by the letters in all */
    [3] = L('h') | L('w'), [4] = L('d') | L('s') | L('t'), [5] = L('a') | L('n') | L('w'),
    [6] = L('d') | L('s') | L('t') | L('w'), [7] = L('c') | L('r'), [8] = L('i') | L('r'), [9] = L('a') | L('c') | L('e')
  };
  for (uint32_t k = end - from > AFTER ? end - AFTER : from; k + 3 <= end; k++) {
    if (!(first[end - k] >> (text[k] & 31) & 1) || !stet__listed(after_name, text + k, end - k)) continue;
    side c = behind(text, n, end);
    if ((c.small && !c.known) || !free_token(text, n, start, end)) return nowhere;
    bool abroad = false, said = stet__listed_small(stet__words_said, text + k, end - k);
    for (uint32_t i = start; i < k; i++) abroad |= (text[i] & 0x80) != 0;
    if (abroad && said && k - start > 3) return (cut){k, false, 0, 0, 0};
    return said || !is_word(text + start, k - start) ? (cut){k, false, start, k, 0} : nowhere;
  }
  return nowhere;
}

static uint32_t letters_start(const char *text, uint32_t i) {
  for (uint32_t cp, from = i; i > 0 && from - i < LONGEST;) {
    uint32_t k = (uint32_t)stet__utf8_decode_back(text, i, &cp);
    if (!stet__is_letter(cp) && !stet__is_mark(cp)) break;
    i -= k;
  }
  return i;
}

/* Where the word that has the letters text[start, end) parts, of which the first is a capital or follows a letter beyond ASCII or a
** capital. */
static cut part_capital(const char *text, uint32_t n, uint32_t start, uint32_t end, unsigned may) {
  bool whole = start == 0 || !(stet__ascii_letter(text[start - 1]) || text[start - 1] & 0x80);
  cut found = whole && stet__ascii_lower(text[start + 1]) ? part_opener(text, n, start, end) : nowhere;
  if (found.seam || !(may & MAY_END) || end - start > LONGEST) return found;
  uint32_t cp, head = whole ? start : letters_start(text, start), from = head == start ? start + 3 : start;
  stet__utf8_decode(text + head, n - head, &cp);
  return stet__is_upper(cp) && from < end ? part_name(text, n, head, from, end) : nowhere;
}

/* ---- The walk ----------------------------------------------------------------------------------------------------- */

typedef struct find { uint32_t start, end; cut cut; } find;

/* The letters among CHUNK bytes, as bits; of a letter the bit 32 says that it is small, of any byte the bit 128 that it is high. */
static inline uint64_t letters_in(const char *p, uint64_t *small, uint64_t *high, uint64_t *hyphens) {
  uint64_t bits = 0, low = 0, top = 0, dashes = 0;
  stet__lanes any = {0}, dash = {0};
  for (int k = 0; k < CHUNK; k += STET__LANES) {
    stet__lanes v = stet__lanes_at(p + k);
    any |= v;
    bits |= (uint64_t)stet__lanes_bits(stet__lanes_within(v | 32, 'a', 'z')) << k;
    low |= (uint64_t)stet__lanes_bits(stet__lanes_are(v & 32, 32)) << k;
    dash |= stet__lanes_are(v, '-');
  }
  if (stet__lanes_bits(any)) {
    for (int k = 0; k < CHUNK; k += STET__LANES) top |= (uint64_t)stet__lanes_bits(stet__lanes_at(p + k)) << k;
  }
  *small = low;
  *high = top;
  if (stet__lanes_bits(dash)) {
    for (int k = 0; k < CHUNK; k += STET__LANES)
      dashes |= (uint64_t)stet__lanes_bits(stet__lanes_are(stet__lanes_at(p + k), '-')) << k;
  }
  *hyphens = dashes;
  return bits;
}

/* The end of the small letters from `i` on. */
static uint32_t small_end(const char *text, uint32_t n, uint32_t i) {
  while (i < n && stet__ascii_lower(text[i])) i++;
  return i;
}

/* The word of small letters at text[start] is unknown and two. */
static bool small_joined(const char *text, uint32_t n, uint32_t start, find *f) {
  f->start = start;
  f->end = small_end(text, n, start);
  if (f->end - start >= STET__LANES && stet__word_known(text + start, f->end - start)) return false;
  f->cut = part(text, n, start, f->end);
  return f->cut.seam > 0;
}

static bool capital_joined(const char *text, uint32_t n, uint32_t start, unsigned may, find *f) {
  f->start = start;
  f->end = small_end(text, n, start + 1);
  f->cut = part_capital(text, n, start, f->end, may);
  return f->cut.seam > 0;
}

/* One of the words that end before the bytes `behind` ends with a d or an s. */
static inline bool ends_in(const char *p, uint64_t behind) {
  uint64_t bits = 0;
  for (int k = 0; k < CHUNK; k += STET__LANES) {
    stet__lanes v = stet__lanes_at(p + k);
    bits |= (uint64_t)stet__lanes_bits(stet__lanes_are(v, 'd') | stet__lanes_are(v, 's')) << k;
  }
  return (bits << 1 & behind) || (!behind && bits >> (CHUNK - 1));
}

/* The hyphen at text[at] divides a word whose second half is none, nor the first where the second could be of a compound: "to the
** shel-ter", but "trade-offs". */
static bool hyphened(const char *text, uint32_t n, uint32_t at, find *f) {
  static const char prefixes[] =
    " aero afro agro all anti arch astro audio auto bi bio by co counter cross cyber de demi dis duo eco electro ethno euro ex "
    "extra far fore geo hetero high homo hydro hyper ill im in infra inter intra ir kilo know low macro mal mega meta micro mid "
    "mini mis mono multi nano narco neo neuro non off out over pan para photo poly post pre pro proto pseudo psycho quasi radio "
    "re self semi socio step sub super tech tele theo thermo trans tri turbo ultra un under uni vice video well ";
  static const char syllables[] =
    " ation ations ble bly ed ence er ers ing ings ities ity ment ments ners ness ry sion sions tary ters tion tions tive tor tory "
    "ture ty ";
  char word[LONGEST];
  uint32_t a = at, b = small_end(text, n, at + 1);
  while (a > 0 && at - a < LONGEST && stet__ascii_lower(text[a - 1])) a--;
  uint32_t first = at - a, last = b - at - 1, size = first + last;
  if (first < 2 || last < 3 || size < 6 || size > LONGEST || !free_token(text, n, a, b)) return false;
  memcpy(word, text + a, first);
  memcpy(word + first, text + at + 1, last);
  if (!stet__word_of_prose(word, size) || stet__listed(" ish ", word + first, last)) return false;
  if (stet__listed(prefixes, word, first) || (first == last && memcmp(word, word + first, first) == 0)) return false;
  const char *rest = word + first;
  if (stet__word_of_prose(rest, last)) return false;
  bool ending = (last > 3 && vowel(*rest) && rest[last - 1] != 's') || stet__listed(syllables, rest, last);
  if (stet__word_of_prose(word, first) && !ending) return false;
  *f = (find){a, b, {at, false, 0, 0, 1}};
  return true;
}

/* A small word of `k` letters at text[at] stands there twice, and never does so in whole text. */
static bool doubled(const char *text, uint32_t n, uint32_t at, uint32_t k, find *f) {
  uint32_t again = at + k + 1, end = again + k;
  if (again < n && (text[at] ^ text[again]) & ~32) return false;
  if (end >= n || (text[at + k] != ' ' && text[at + k] != '\n') || text[end] != ' ') return false;
  if (text[again] != (k > 1 ? text[at] | 32 : text[at]) || memcmp(text + at + 1, text + again + 1, k - 1) != 0) return false;
  if (at > 0 && (unsigned char)text[at - 1] > ' ' && text[at - 1] != '"' && !(text[at - 1] & 0x80)) return false;
  if (!stet__listed(" a an and of our the ", text + again, k)) return false;
  *f = (find){again, end, {at + k, false, 0, 0, (uint8_t)(k + 1)}};
  return true;
}

/* Of the words that begin in `begin` those of one, two or three letters before another one of as many. */
static inline uint64_t twins(uint64_t words, uint64_t begin) {
  uint64_t two = begin & words >> 1, three = two & words >> 2;
  uint64_t a = begin & ~two, b = two & ~three, c = three & ~(words >> 3);
  return (a & a >> 2) | (b & b >> 3) | (c & c >> 4);
}

/* How many of the bits stand in a row from `at` on; of a chunk that is one word one less. */
static inline uint32_t letters_from(uint64_t words, uint32_t at) {
  return (uint32_t)__builtin_ctzll(~(words >> at) | UINT64_C(1) << (CHUNK - 1));
}

/* The first word of the chunk at text[i] with a hyphen in it, of those in `inner`, or twice, of those in `twin`. Answers the bits
** before it; all where there is none. */
static inline uint64_t first_rare(const char *text, uint32_t n, uint32_t i, uint64_t words, uint64_t inner, uint64_t twin,
                                  find *f) {
  for (uint64_t left = inner | twin; left; left &= left - 1) {
    uint32_t at = (uint32_t)__builtin_ctzll(left);
    bool found = inner >> at & 1 ? hyphened(text, n, i + at, f) : doubled(text, n, i + at, letters_from(words, at), f);
    if (found) return (left & -left) - 1;
  }
  return ~UINT64_C(0);
}

/* The first token from `from` on that is two words; false: none. */
static bool find_joined(const char *text, uint32_t n, uint32_t from, find *f) {
  char pad[CHUNK];
  uint64_t carry = from && stet__ascii_letter(text[from - 1]), wide = from && (text[from - 1] & 0x80);
  for (uint32_t i = from; i < n; i += STEP) {
    const char *p = text + i;
    if (n - i < CHUNK) {
      memset(pad, 0, sizeof pad);
      memcpy(pad, p, n - i);
      p = pad;
    }
    uint64_t small, high, hyphens, words = letters_in(p, &small, &high, &hyphens), mask = (UINT64_C(1) << STEP) - 1;
    uint64_t two = words & words >> 1, four = two & two >> 2, begin = mask & ~(words << 1 | carry);
    uint64_t inner = hyphens & (words << 1 | carry) & words >> 1 & mask, twin = twins(words, words & ~(words << 1 | carry)) & mask;
    uint64_t capitals = words & ~small, after_high = four & small & mask & (high << 1 | wide);
    uint64_t heads = begin & four & words >> 4, others = after_high;
    uint64_t named = n < PARAGRAPH ? 0 : heads & words >> 5 & capitals & small >> 1;
    others |= mask & capitals & capitals << 1 & four >> 1 & small >> 1; /* the last capital of some: "NATOsaid" */
    if (named && ((named & ~(words << 2)) || ends_in(p, (words + named) & ~words))) others |= named;
    carry = words >> (STEP - 1) & 1;
    wide = high >> (STEP - 1) & 1;
    uint64_t left = 0; /* those of the others that a cheap look does not clear */
    for (; others; others &= others - 1) {
      uint32_t at = (uint32_t)__builtin_ctzll(others);
      left |= (uint64_t)(may_part(p + at, letters_from(words, at)) != 0) << at;
    }
    find rare;
    uint64_t most = first_rare(text, n, i, words, inner, twin, &rare);
    uint64_t unknown = 0; /* looked up all together, as the table is seldom near */
    for (heads = ((heads & small) | left) & most; heads; heads &= heads - 1) {
      uint32_t at = (uint32_t)__builtin_ctzll(heads), size = letters_from(words, at);
      unknown |= (uint64_t)!(size < STET__LANES && has_key(known_key(p + at, size))) << at;
    }
    for (; unknown; unknown &= unknown - 1) {
      uint32_t at = (uint32_t)__builtin_ctzll(unknown), size = letters_from(words, at);
      bool capital = left >> at & 1;
      if (capital ? capital_joined(text, n, i + at, may_part(p + at, size), f) : small_joined(text, n, i + at, f)) return true;
    }
    if (~most) {
      *f = rare;
      return true;
    }
  }
  return false;
}

/* ---- Sentences that stand twice ---- */

enum { SAID = 40 /* bytes: shorter ones are said twice on purpose */ };

/* Of the first sentence from *at on that stands again right behind itself, the second one with the blank before it: *at, *end. */
static bool find_repeat(const char *text, uint32_t n, uint32_t *at, uint32_t *end) {
  uint32_t first = *at, stop = 0; /* the sentence before the last stop, and that stop */
  for (const char *p = text + *at; (p = memchr(p, '.', n - (uint32_t)(p - text))) != NULL; p++) {
    uint32_t next = (uint32_t)(p - text), size = stop - first;
    bool as_long = stop && next - stop == size + 2 && size >= SAID && stet__ascii_upper(text[first]) && text[stop + 1] == ' ';
    bool ends = next + 1 == n || text[next + 1] == ' ' || text[next + 1] == '\n';
    if (as_long && ends && memcmp(text + first, text + stop + 2, size) == 0 && !memchr(text + first, '"', size)) {
      *at = stop + 1;
      *end = next + 1;
      return true;
    }
    if (next + 1 < n && text[next + 1] != ' ') continue;
    first = stop ? stop + 2 : first;
    stop = next;
  }
  return false;
}

bool stet__mend_repeats(stet__mender *m) {
  for (uint32_t at = 0, end = 0; find_repeat(m->cur, m->cur_n, &at, &end); at = end) {
    if (!stet__mend_patch(m, at, end, "", 0, STET_MEND_GLUE, 0.8f)) return false;
  }
  return true;
}

bool stet__mend_has_joined(const char *text, uint32_t n) {
  find f;
  uint32_t at = 0, end;
  return n >= LINE && (find_joined(text, n, 0, &f) || (n > 2 * SAID && find_repeat(text, n, &at, &end)));
}

/* How often the document has what the cut asks for: a half by itself, or the two as one word. -1: out of memory. */
static int64_t proof_of(stet__mender *m, const cut *c) {
  const char *p = m->cur + c->start;
  if (c->start == c->end) return 1;
  if (!c->whole) return stet__words_count(m, p, c->end - c->start, "", NULL, 0);
  return stet__words_count(m, p, c->seam - c->start, "", m->cur + c->seam + 1, c->end - c->seam - 1);
}

bool stet__mend_joined(stet__mender *m) {
  find f = {0, 0, {0, false, 0, 0, 0}};
  while (find_joined(m->cur, m->cur_n, f.end, &f)) {
    int tongue = stet__mend_tongue(m);
    uint32_t seam = f.cut.seam, start = letters_start(m->cur, f.start);
    int64_t count = stet__words_count(m, m->cur + start, f.end - start, "", NULL, 0), proof = proof_of(m, &f.cut);
    if (tongue < 0 || count < 0 || proof < 0) return false;
    if (tongue != STET__ENGLISH) return true;
    bool often = f.cut.both && stet__listed(determiners, m->cur + seam, f.end - seam); /* "ofthe", not "whatis" */
    bool twice = f.cut.whole > 1;
    if ((count > 1 && !often && !twice) || proof == 0 || stet__mend_in_link(m, f.start)) continue;
    if (!stet__mend_patch(m, seam, seam + f.cut.whole, " ", !f.cut.whole, STET_MEND_GLUE, 0.8f)) return false;
    if (f.end < f.cut.end) f.end = f.cut.end;
  }
  return true;
}
