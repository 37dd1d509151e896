/* block_words: see block_words.h. The hottest loop of cleaning: a table look-up a byte, a few multiplications a word.
**
** Letters are folded for ASCII only and digits count alike: all that is asked is that the same word gives the same hash.
*/
#include "clean/block_words.h"

#include "base/lanes.h"

static const uint8_t byte_class[256] = {
  ['\t'] = CLASS_SPACE, ['\n'] = CLASS_SPACE, ['\r'] = CLASS_SPACE, [' '] = CLASS_SPACE, ['\f'] = CLASS_SPACE, ['\v'] = CLASS_SPACE,
  ['0'] = CLASS_DIGIT, ['1'] = CLASS_DIGIT, ['2'] = CLASS_DIGIT, ['3'] = CLASS_DIGIT, ['4'] = CLASS_DIGIT, ['5'] = CLASS_DIGIT,
  ['6'] = CLASS_DIGIT, ['7'] = CLASS_DIGIT, ['8'] = CLASS_DIGIT, ['9'] = CLASS_DIGIT,
  ['.'] = CLASS_STOP, ['!'] = CLASS_STOP, ['?'] = CLASS_STOP, ['"'] = CLASS_QUOTE, ['\''] = CLASS_QUOTE,
  [','] = CLASS_PUNCT, [';'] = CLASS_PUNCT, [':'] = CLASS_PUNCT, ['('] = CLASS_PUNCT, [')'] = CLASS_PUNCT, ['-'] = CLASS_PUNCT,
  ['/'] = CLASS_PUNCT, ['|'] = CLASS_PUNCT, ['['] = CLASS_PUNCT, [']'] = CLASS_PUNCT, ['*'] = CLASS_PUNCT, ['#'] = CLASS_PUNCT,
#define ROW(base, c)                                                                                                               \
  [base] = c, [base + 1] = c, [base + 2] = c, [base + 3] = c, [base + 4] = c, [base + 5] = c, [base + 6] = c, [base + 7] = c
#define ROW2(base, c) ROW(base, c), ROW(base + 8, c)
  ROW('a', CLASS_LOWER), ROW('i', CLASS_LOWER), ROW('q', CLASS_LOWER), ['y'] = CLASS_LOWER, ['z'] = CLASS_LOWER,
  ROW('A', CLASS_UPPER), ROW('I', CLASS_UPPER), ROW('Q', CLASS_UPPER), ['Y'] = CLASS_UPPER, ['Z'] = CLASS_UPPER,
  ROW2(0x80, CLASS_HIGH), ROW2(0x90, CLASS_HIGH), ROW2(0xA0, CLASS_HIGH), ROW2(0xB0, CLASS_HIGH), ROW2(0xC0, CLASS_HIGH),
  ROW2(0xD0, CLASS_HIGH), ROW2(0xE0, CLASS_HIGH), ROW2(0xF0, CLASS_HIGH),
};

static bool is_word(uint8_t c) { return c >= CLASS_LOWER && c <= CLASS_HIGH; }

enum { MARK_STOP = 256, MARK_COMMA = 512 }; /* of a high mark, not kept with the block */

/* UTF-8 punctuation that ends a word although its bytes are high: dashes, quotes, bullets, ellipsis (E2 80 xx), « » © (C2 xx),
** arrows (E2 86..9E xx), the marks of Chinese and Japanese (E3 80 xx, EF BC xx), Arabic and Devanagari stops. Answers its length,
** 0 for none. */
static size_t high_mark(const unsigned char *p, size_t n, unsigned *marks) {
  if (n >= 3 && p[0] == 0xE3 && p[1] == 0x80 && p[2] <= 0xBF) {
    *marks |= p[2] == 0x82 ? MARK_STOP : p[2] == 0x81 ? MARK_COMMA : p[2] >= 0x8C && p[2] <= 0x8F ? MARK_QUOTE : 0;
    return 3;
  }
  if (n >= 3 && p[0] == 0xEF && p[1] == 0xBC) {
    if (p[2] == 0x81 || p[2] == 0x9F || p[2] == 0x8E) *marks |= MARK_STOP;
    else if (p[2] == 0x8C || p[2] == 0x9B) *marks |= MARK_COMMA;
    else if (p[2] == 0x9A) *marks |= MARK_COLON;
    if (p[2] < 0x90 || (p[2] >= 0x9A && p[2] <= 0xA0)) return 3;
  }
  if (n >= 3 && p[0] == 0xE0 && p[1] == 0xA5 && (p[2] == 0xA4 || p[2] == 0xA5)) {
    *marks |= MARK_STOP;
    return 3;
  }
  if (n >= 2 && ((p[0] == 0xD8 && (p[1] == 0x8C || p[1] == 0x9F)) || (p[0] == 0xDB && p[1] == 0x94))) {
    *marks |= p[1] == 0x8C ? MARK_COMMA : MARK_STOP;
    return 2;
  }
  if (p[0] == 0xE2 && n >= 3) {
    if (p[1] == 0x80) {
      if (p[2] >= 0x98 && p[2] <= 0x9F && p[2] != 0x99) *marks |= MARK_QUOTE; /* 99 is an apostrophe more often */
      if (p[2] == 0xBA || p[2] == 0xB9) *marks |= MARK_ARROW;
      return 3;
    }
    if (p[1] >= 0x86 && p[1] <= 0x9E) {
      *marks |= MARK_ARROW;
      return 3;
    }
    return 0;
  }
  if (p[0] == 0xC2 && n >= 2) {
    if (p[1] == 0xA9) *marks |= MARK_COPY;
    if (p[1] == 0xAB || p[1] == 0xBB) *marks |= MARK_ARROW | MARK_QUOTE;
    if (p[1] == 0xA0 || p[1] == 0xA9 || p[1] == 0xAB || p[1] == 0xBB || p[1] == 0xB7) return 2;
  }
  return 0;
}

/* A capital of Latin-1 and its like (C3 80..9E, C4/C5 even), Greek (CE 91..A9) or Cyrillic (D0 80..AF). */
static bool high_capital(const unsigned char *p, size_t n) {
  if (n < 2) return false;
  return (p[0] == 0xC3 && p[1] >= 0x80 && p[1] <= 0x9E) || ((p[0] == 0xC4 || p[0] == 0xC5) && !(p[1] & 1)) ||
         (p[0] == 0xCE && p[1] >= 0x86 && p[1] <= 0xAB) || (p[0] == 0xD0 && p[1] >= 0x80 && p[1] <= 0xAF);
}

/* A character of a script without spaces between words: kana, CJK, Thai. */
static bool unspaced(const unsigned char *p, size_t n) {
  return n >= 3 && ((p[0] == 0xE3 && p[1] >= 0x81) || (p[0] >= 0xE4 && p[0] <= 0xE9) ||
                    (p[0] == 0xE0 && p[1] >= 0xB8 && p[1] <= 0xB9));
}

/* What an ASCII letter or digit adds to the counts of its word, one count a byte of the sum: upper, lower, digits. 0: not one. */
#define SUM_UPPER 1u
#define SUM_LOWER (1u << 8)
#define SUM_DIGIT (1u << 16)
enum { WORD_MAX = 240 }; /* so that no count runs into the next; a longer word is two */
static const uint32_t byte_sum[256] = {
  ROW('a', SUM_LOWER), ROW('i', SUM_LOWER), ROW('q', SUM_LOWER), ['y'] = SUM_LOWER, ['z'] = SUM_LOWER,
  ROW('A', SUM_UPPER), ROW('I', SUM_UPPER), ROW('Q', SUM_UPPER), ['Y'] = SUM_UPPER, ['Z'] = SUM_UPPER,
  ROW('0', SUM_DIGIT), ['8'] = SUM_DIGIT, ['9'] = SUM_DIGIT,
};

/* Counts of a block while it is read; wide, so that nothing need be capped on the way. */
typedef struct tally { uint32_t words, capitals, all_caps, shorts, digits, pitch, address, second; uint64_t whole; } tally;

static uint16_t cap16(uint32_t v) { return (uint16_t)(v < 0xFFFF ? v : 0xFFFF); }

/* The hash of a word: eight bytes at a time, letters folded by the bit that tells them apart, digits alike. `room`, `before`: how
** many bytes are readable from p on, and before it. */
static inline uint32_t word_hash(const unsigned char *p, size_t n, size_t room, size_t before, bool digits) {
  uint64_t h = n * 0x9E3779B97F4A7C15u;
  if (n <= 8 && (room >= 8 || before >= 8 - n) && !digits) { /* most words */
    uint64_t v; /* the word in its highest bytes */
    memcpy(&v, room >= 8 ? p : p + n - 8, 8);
    if (room >= 8) v <<= 64 - 8 * n;
    h = (h ^ (v >> (64 - 8 * n) | 0x2020202020202020u)) * 0xBF58476D1CE4E5B9u;
    h = (h ^ h >> 32) * 0x94D049BB133111EBu;
    return (uint32_t)(h >> 32) | 1u;
  }
  for (size_t i = 0; i < n; i += 8) {
    uint64_t v = 0;
    size_t k = n - i < 8 ? n - i : 8;
    if (room - i >= 8) {
      memcpy(&v, p + i, 8);
      if (k < 8) v &= ((uint64_t)1 << (8 * k)) - 1;
    } else {
      for (size_t j = 0; j < k; j++) v |= (uint64_t)p[i + j] << (8 * j);
    }
    if (digits)
      for (size_t j = 0; j < k; j++)
        if (byte_class[p[i + j]] == CLASS_DIGIT) v &= ~((uint64_t)0x0F << (8 * j));
    h = (h ^ (v | 0x2020202020202020u)) * 0xBF58476D1CE4E5B9u;
    h ^= h >> 32;
  }
  h *= 0x94D049BB133111EBu;
  return (uint32_t)(h >> 32) | 1u;
}

/* How many bytes at p, from the first on, are letters of ASCII; adds them to the counts. Looks at sixteen, or at eight where no
** more are readable, or at the last `room` of the text, of which the eight before its end are read. */
static inline size_t letters_at(const unsigned char *p, size_t room, uint32_t *sum) {
  typedef uint64_t halves __attribute__((vector_size(STET__LANES)));
  stet__lanes v;
  if (room >= STET__LANES) {
    v = stet__lanes_at((const char *)p);
  } else {
    uint64_t last;
    memcpy(&last, room >= 8 ? p : p + room - 8, 8);
    if (room < 8) last >>= 64 - 8 * room;
    v = (stet__lanes)(halves){last, 0};
  }
  size_t n = (size_t)__builtin_ctz(~stet__lanes_bits(stet__lanes_within(v | 32, 'a', 'z')));
  *sum += (uint32_t)n * SUM_LOWER;
  for (uint32_t upper = stet__lanes_bits(stet__lanes_within(v, 'A', 'Z')) & ((1u << n) - 1); upper; upper &= upper - 1)
    *sum += SUM_UPPER - SUM_LOWER;
  return n;
}

/* Where the word at p[i] ends; its counts into *sum. An apostrophe before a small letter belongs to it. */
static inline size_t word_end(const unsigned char *p, size_t n, size_t i, uint32_t *sum, unsigned *marks) {
  size_t end = n - i > WORD_MAX ? i + WORD_MAX : n;
  uint32_t all = 0, one;
  if (n >= 8) i += letters_at(p + i, end - i, &all);
  if (i < end && !is_word(byte_class[p[i]]) && p[i] != '\'') end = i; /* nearly always */
  while (i < end) {
    while (i < end && (one = byte_sum[p[i]]) != 0) all += one, i++;
    if (i == end) break;
    if (byte_class[p[i]] == CLASS_HIGH) {
      if (high_mark(p + i, n - i, marks) || unspaced(p + i, n - i)) break;
    } else if (!(p[i] == '\'' && i + 1 < n && byte_class[p[i + 1]] == CLASS_LOWER)) {
      break;
    }
    i++;
  }
  *sum = all;
  return i;
}

/* Words by which a site speaks of itself and to its readers: what it sells, wants, forbids. One is nothing; several in a paragraph
** are a pitch, a notice or a form. */
static const char pitch_words[] = "newsletter newsletters inbox subscribe subscribed subscriber subscribers subscribing "
                                  "subscription subscriptions signup unsubscribe donate "
                                  "donation donations donating membership journalism newsroom newsrooms readers readership "
                                  "unlimited cookie cookies consent gdpr privacy "
                                  "advertising advertisers copyright reserved login logged password username register registered "
                                  "account comments commenting moderated "
                                  "moderation contribute contributing exclusive digest delivered email emails e-mail whatsapp "
                                  "telegram click tap join download app trial "
                                  "cancel anytime paywall log inboxes broadcast bulletin roundup curated editors stories sponsored "
                                  "affiliate commission disclaimer "
                                  "reproduction redistribution republished prohibited permission permissions terms "
                                  "abonnieren abonnement anmelden registrieren datenschutz werbung abonnez inscrivez inscription "
                                  "abonnés publicité connexion données "
                                  "suscríbete suscripción suscriptores boletín registro publicidad privacidad iscriviti abbonati "
                                  "registrati pubblicità nieuwsbrief "
                                  "abonneren aanmelden inschrijven assine assinante cadastre subskrypcja prenumerata zapisz "
                                  "odebírat předplatné подписка подпишитесь "
                                  "рассылка реклама комментарии";

static uint32_t pitch_slot(uint32_t h) { return h >> (32 - STET__PITCH_BITS); }

void stet__block_words_begin(stet__featurer *f) {
  f->n_words = 0;
  if (f->knows_pitch) return;
  f->knows_pitch = true;
  const unsigned char *p = (const unsigned char *)pitch_words;
  for (size_t i = 0, n = sizeof pitch_words - 1; i < n;) {
    size_t end = i;
    while (end < n && p[end] != ' ') end++;
    uint32_t h = word_hash(p + i, end - i, n - i, i, false), at = pitch_slot(h);
    while (f->pitch[at] && f->pitch[at] != h) at = (at + 1) & (STET__PITCH_SLOTS - 1);
    f->pitch[at] = h;
    i = end + 1;
  }
}

enum { ADDRESS_NONE = 0, ADDRESS_FIRST, ADDRESS_SECOND };

static int address_of(const unsigned char *p, size_t n) { /* we our us; you your yours */
  if (n < 2 || n > 5) return ADDRESS_NONE;
  unsigned char a = p[0] | 32;
  bool you = a == 'y' && n >= 3 && p[1] == 'o' && p[2] == 'u' && (n == 3 || p[3] == 'r' || p[3] == '\'');
  if (a == 'y') return you ? ADDRESS_SECOND : ADDRESS_NONE;
  if (n == 2) return (a == 'w' && p[1] == 'e') || (a == 'u' && p[0] != 'U' && p[1] == 's') ? ADDRESS_FIRST : ADDRESS_NONE;
  return a == 'o' && n == 3 && p[1] == 'u' && p[2] == 'r' ? ADDRESS_FIRST : ADDRESS_NONE;
}

static bool is_pitch(const stet__featurer *f, uint32_t h) {
  for (uint32_t at = pitch_slot(h); f->pitch[at]; at = (at + 1) & (STET__PITCH_SLOTS - 1))
    if (f->pitch[at] == h) return true;
  return false;
}

static inline void add_word(stet__featurer *f, tally *s, uint32_t h) {
  f->words[f->n_words + s->words++] = h;
  s->pitch += is_pitch(f, h);
  s->whole = (s->whole ^ h) * 0x9E3779B97F4A7C15u;
  s->whole ^= s->whole >> 29;
}

/* The number whose bytes are those of a word of up to eight letters, blanks behind it. */
#define EIGHT(a, b, c, d, e, f, g, h)                                                                                              \
  ((uint64_t)(h) << 56 | (uint64_t)(g) << 48 | (uint64_t)(f) << 40 | (uint64_t)(e) << 32 | (uint64_t)(d) << 24 |                   \
   (uint64_t)(c) << 16 | (uint64_t)(b) << 8 | (a))
#define FIRST_THREE UINT64_C(0xFFFFFF)

/* A word of less than sixteen letters of ASCII behind which neither a letter nor a digit nor an apostrophe stands, as most are:
** the same as scan_word, nearly without a branch. Answers its length, or 0: no such word. STET__LANES bytes can be read at p. */
static inline size_t plain_word(stet__featurer *f, tally *s, const unsigned char *p) {
  stet__lanes v = stet__lanes_at((const char *)p);
  uint32_t n = (uint32_t)__builtin_ctz(~stet__lanes_bits(stet__lanes_within(v | 32, 'a', 'z')));
  if (n - 1 >= STET__LANES - 1 || is_word(byte_class[p[n]]) || p[n] == '\'') return 0;
  uint32_t all = (1u << n) - 1, upper = stet__lanes_bits(stet__lanes_within(v, 'A', 'Z')) & all;
  uint64_t half[2], h = n * 0x9E3779B97F4A7C15u;
  v = (v & stet__lanes_at(stet__lanes_cover(n))) | 32;
  memcpy(half, &v, sizeof half);
  h = (h ^ half[0]) * 0xBF58476D1CE4E5B9u;
  h ^= h >> 32;
  if (n > 8) {
    h = (h ^ half[1]) * 0xBF58476D1CE4E5B9u;
    h ^= h >> 32;
  }
  add_word(f, s, (uint32_t)(h * 0x94D049BB133111EBu >> 32) | 1u);
  bool we = (half[0] == EIGHT('w', 'e', ' ', ' ', ' ', ' ', ' ', ' ')) & (upper <= 1);
  bool us = (half[0] == EIGHT('u', 's', ' ', ' ', ' ', ' ', ' ', ' ')) & (upper == 0);
  bool our = (half[0] == EIGHT('o', 'u', 'r', ' ', ' ', ' ', ' ', ' ')) & (upper <= 1);
  bool you = ((half[0] & FIRST_THREE) == EIGHT('y', 'o', 'u', 0, 0, 0, 0, 0)) & ((upper & 14) == 0);
  you &= (n == 3) | ((p[3] == 'r') & (n <= 5));
  s->address += we | us | our | you;
  s->second += you;
  s->capitals += upper & 1;
  s->all_caps += (upper == all) & (n > 1);
  s->shorts += (n <= 3) & (upper == 0);
  return n;
}

/* One word, from p[i]; answers where it ends. */
static inline size_t scan_word(stet__featurer *f, tally *s, const unsigned char *p, size_t n, size_t i, unsigned *marks) {
  uint8_t first_class = byte_class[p[i]];
  uint32_t sum = 0;
  size_t end;
  if (first_class == CLASS_HIGH && unspaced(p + i, n - i)) {
    end = n - i >= 6 && unspaced(p + i + 3, n - i - 3) ? i + 6 : i + 3;
  } else {
    if (first_class == CLASS_HIGH && high_capital(p + i, n - i)) first_class = CLASS_UPPER;
    end = word_end(p, n, i, &sum, marks);
    if (end == i) end = i + 1; /* a mark that stands alone */
  }
  uint32_t upper = sum & 0xFF, lower = sum >> 8 & 0xFF, digits = sum >> 16;
  uint32_t h = word_hash(p + i, end - i, n - i, i, digits != 0);
  add_word(f, s, h);
  int address = address_of(p + i, end - i);
  if (address) s->address++, s->second += address == ADDRESS_SECOND;
  s->capitals += first_class == CLASS_UPPER;
  s->all_caps += upper > 1 && lower == 0;
  s->shorts += end - i <= 3 && upper == 0 && digits == 0;
  s->digits += digits;
  return end;
}

static void keep_tally(stet__block_stats *s, const tally *t, unsigned marks) {
  bool quoted = marks & MARK_QUOTE;
  s->words = t->words;
  s->capitals = cap16(t->capitals);
  s->all_caps = cap16(t->all_caps);
  s->shorts = cap16(t->shorts);
  s->digits = cap16(t->digits);
  s->pitch = (uint8_t)(t->pitch < 15 ? t->pitch : 15);
  s->address = (uint8_t)(quoted ? 0 : t->address < 31 ? t->address : 31);
  s->second = (uint8_t)(quoted ? 0 : t->second < 31 ? t->second : 31);
  s->whole = t->whole;
  s->marks = (uint8_t)marks;
}

/* May a sentence end before p[i]? */
static bool ends_there(const unsigned char *p, size_t n, size_t i) {
  return i == n || byte_class[p[i]] == CLASS_SPACE || byte_class[p[i]] == CLASS_QUOTE || p[i] >= 0x80;
}

bool stet__block_words(stet__featurer *f, stet__block_stats *s, const stet__item *item) {
  const unsigned char *p = (const unsigned char *)item->text;
  size_t n = item->n;
  unsigned marks = 0;
  size_t last_stop = 0; /* where the last high full stop ended */
  tally count;
  memset(&count, 0, sizeof count);
  memset(s, 0, sizeof *s);
  s->words_at = (uint32_t)f->n_words;
  s->chars = item->n;
  if (!stet__grow(f->a, (void **)&f->words, &f->cap_words, f->n_words + n / 2 + 2, sizeof *f->words)) return false;
  unsigned char last[2 * STET__LANES] = {0}; /* the last bytes, or all, with zeros to read on */
  size_t from = n > STET__LANES ? n - STET__LANES : 0;
  if (n) memcpy(last, p + from, n - from);
  for (size_t i = 0; i < n;) {
    size_t plain = plain_word(f, &count, i < from ? p + i : last + (i - from));
    if (plain) {
      i += plain;
      i += i < n && p[i] == ' ';
      continue;
    }
    uint8_t c = byte_class[p[i]];
    if (is_word(c)) {
      size_t mark = c == CLASS_HIGH ? high_mark(p + i, n - i, &marks) : 0;
      i = mark ? i + mark : scan_word(f, &count, p, n, i, &marks);
      if (marks >= MARK_STOP) {
        if (mark && marks & MARK_STOP) {
          if (s->stops < 0xFFFF) s->stops++;
          last_stop = i;
        }
        if (mark && marks & MARK_COMMA && s->commas < 0xFFFF) s->commas++;
        marks &= MARK_STOP - 1;
      }
      i += i < n && p[i] == ' ';
      continue;
    }
    switch (p[i]) {
      case '.': case '!': case '?':
        if (p[i] == '?') marks |= MARK_QUESTION;
        if (i && s->stops < 0xFFFF && ends_there(p, n, i + 1)) s->stops++;
        break;
      case ',': if (s->commas < 0xFFFF) s->commas++; break;
      case '|': marks |= MARK_BAR; break;
      case '@': marks |= MARK_AT; break;
      case '>': marks |= MARK_ARROW; break;
      case '"': marks |= MARK_QUOTE; break;
      case ':':
        marks |= MARK_COLON;
        if (i + 2 < n && p[i + 1] == '/' && p[i + 2] == '/') marks |= MARK_LINK;
        break;
      default: break;
    }
    i++;
  }
  if (n) {
    s->first = byte_class[p[0]];
    s->last = byte_class[p[n - 1]];
    bool general = s->last == CLASS_HIGH && n >= 3 && p[n - 3] == 0xE2 && p[n - 2] == 0x80; /* quotes, dashes, the ellipsis */
    if (general) s->last = p[n - 1] == 0xA6 ? CLASS_STOP : CLASS_QUOTE;
    if (last_stop == n) s->last = CLASS_STOP;
    if (s->first == CLASS_HIGH && high_capital(p, n)) s->first = CLASS_UPPER;
  }
  keep_tally(s, &count, marks);
  f->n_words += count.words;
  s->prose = s->words >= PROSE_WORDS && s->stops > 0;
  return true;
}
