/* features: see features.h. The first pass is the hot one: a table look-up and a multiplication per byte.
**
** What is gathered of the document: which texts stand more than once (menus, repeated headlines), and the words of its prose. A
** headline between paragraphs whose words the prose never uses is another story's; a subhead's words come from the text around it.
*/
#include "clean/features.h"

enum { CLASS_OTHER = 0, CLASS_LOWER, CLASS_UPPER, CLASS_DIGIT, CLASS_HIGH, CLASS_SPACE, CLASS_QUOTE, CLASS_PUNCT, CLASS_STOP };
enum { MARK_BAR = 1, MARK_COPY = 2, MARK_AT = 4, MARK_ARROW = 8, MARK_QUOTE = 16, MARK_COLON = 32, MARK_QUESTION = 64,
    MARK_LINK = 128 };
enum { PROSE_WORDS = 24, LONG_WORDS = 28, HEADLINE_MIN = 3, HEADLINE_MAX = 22, TABLE_MAX = 1 << 22, NEAR = 3, FAR = 10 };

static const uint8_t byte_class[256] = {
  ['\t'] = CLASS_SPACE, ['\n'] = CLASS_SPACE, ['\r'] = CLASS_SPACE, [' '] = CLASS_SPACE, ['\f'] = CLASS_SPACE, ['\v'] = CLASS_SPACE,
  ['0'] = CLASS_DIGIT, ['1'] = CLASS_DIGIT, ['2'] = CLASS_DIGIT, ['3'] = CLASS_DIGIT, ['4'] = CLASS_DIGIT, ['5'] = CLASS_DIGIT,
  ['6'] = CLASS_DIGIT, ['7'] = CLASS_DIGIT, ['8'] = CLASS_DIGIT, ['9'] = CLASS_DIGIT,
  ['.'] = CLASS_STOP, ['!'] = CLASS_STOP, ['?'] = CLASS_STOP, ['"'] = CLASS_QUOTE, ['\''] = CLASS_QUOTE,
  [','] = CLASS_PUNCT, [';'] = CLASS_PUNCT, [':'] = CLASS_PUNCT, ['('] = CLASS_PUNCT, [')'] = CLASS_PUNCT, ['-'] = CLASS_PUNCT,
  ['/'] = CLASS_PUNCT, ['|'] = CLASS_PUNCT, ['['] = CLASS_PUNCT, [']'] = CLASS_PUNCT, ['*'] = CLASS_PUNCT, ['#'] = CLASS_PUNCT,
#define ROW(base, c) [base] = c, [base + 1] = c, [base + 2] = c, [base + 3] = c, [base + 4] = c, [base + 5] = c, [base + 6] = c, [base + 7] = c
#define ROW2(base, c) ROW(base, c), ROW(base + 8, c)
  ROW('a', CLASS_LOWER), ROW('i', CLASS_LOWER), ROW('q', CLASS_LOWER), ['y'] = CLASS_LOWER, ['z'] = CLASS_LOWER,
  ROW('A', CLASS_UPPER), ROW('I', CLASS_UPPER), ROW('Q', CLASS_UPPER), ['Y'] = CLASS_UPPER, ['Z'] = CLASS_UPPER,
  ROW2(0x80, CLASS_HIGH), ROW2(0x90, CLASS_HIGH), ROW2(0xA0, CLASS_HIGH), ROW2(0xB0, CLASS_HIGH), ROW2(0xC0, CLASS_HIGH),
  ROW2(0xD0, CLASS_HIGH), ROW2(0xE0, CLASS_HIGH), ROW2(0xF0, CLASS_HIGH),
};

static bool is_word(uint8_t c) { return c >= CLASS_LOWER && c <= CLASS_HIGH; }

void stet__featurer_fini(stet__featurer *f) {
  STET__FREE(f->a, f->stats, f->cap_stats);
  STET__FREE(f->a, f->words, f->cap_words);
  STET__FREE(f->a, f->seen, f->cap_seen);
  STET__FREE(f->a, f->prose, f->cap_prose);
  STET__FREE(f->a, f->running, f->cap_running);
}

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
    *marks |= p[2] == 0x81 || p[2] == 0x9F || p[2] == 0x8E ? MARK_STOP : p[2] == 0x8C || p[2] == 0x9B ? MARK_COMMA : p[2] == 0x9A
        ? MARK_COLON : 0;
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
  return n >= 3 && ((p[0] == 0xE3 && p[1] >= 0x81) || (p[0] >= 0xE4 && p[0] <= 0xE9) || (p[0] == 0xE0 && p[1] >= 0xB8 &&
      p[1] <= 0xB9));
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

/* The hash of a word: eight bytes at a time, letters folded by the bit that tells them apart, digits alike. `room`: bytes
** readable. */
static inline uint32_t word_hash(const unsigned char *p, size_t n, size_t room, bool digits) {
  uint64_t h = n * 0x9E3779B97F4A7C15u;
  if (n <= 8 && room >= 8 && !digits) { /* most words */
    uint64_t v;
    memcpy(&v, p, 8);
    v <<= 64 - 8 * n;
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

/* Where the word at p[i] ends; its counts into *sum. An apostrophe before a small letter belongs to it. */
static inline size_t word_end(const unsigned char *p, size_t n, size_t i, uint32_t *sum, unsigned *marks) {
  size_t end = n - i > WORD_MAX ? i + WORD_MAX : n;
  uint32_t all = 0, one;
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
static const char pitch_words[] =
  "newsletter newsletters inbox subscribe subscribed subscriber subscribers subscribing subscription subscriptions signup unsubscribe donate "
  "donation donations donating membership journalism newsroom newsrooms readers readership unlimited cookie cookies consent gdpr privacy "
  "advertising advertisers copyright reserved login logged password username register registered account comments commenting moderated "
  "moderation contribute contributing exclusive digest delivered email emails e-mail whatsapp telegram click tap join download app trial "
  "cancel anytime paywall log inboxes broadcast bulletin roundup curated editors stories sponsored affiliate commission disclaimer "
  "reproduction redistribution republished prohibited permission permissions terms "
  "abonnieren abonnement anmelden registrieren datenschutz werbung abonnez inscrivez inscription abonnés publicité connexion données "
  "suscríbete suscripción suscriptores boletín registro publicidad privacidad iscriviti abbonati registrati pubblicità nieuwsbrief "
  "abonneren aanmelden inschrijven assine assinante cadastre subskrypcja prenumerata zapisz odebírat předplatné подписка подпишитесь "
  "рассылка реклама комментарии";

enum { PITCH_SLOTS = 2048 };

static void learn_pitch(stet__featurer *f) {
  const unsigned char *p = (const unsigned char *)pitch_words;
  for (size_t i = 0, n = sizeof pitch_words - 1; i < n;) {
    size_t end = i;
    while (end < n && p[end] != ' ') end++;
    uint32_t h = word_hash(p + i, end - i, n - i, false), at = h >> 21;
    while (f->pitch[at] && f->pitch[at] != h) at = (at + 1) & (PITCH_SLOTS - 1);
    f->pitch[at] = h;
    i = end + 1;
  }
}

enum { ADDRESS_NONE = 0, ADDRESS_FIRST, ADDRESS_SECOND };

static int address_of(const unsigned char *p, size_t n) { /* we our us; you your yours */
  if (n < 2 || n > 5) return ADDRESS_NONE;
  unsigned char a = p[0] | 32;
  if (a == 'y') return n >= 3 && p[1] == 'o' && p[2] == 'u' && (n == 3 || p[3] == 'r' || p[3] == '\'')
      ? ADDRESS_SECOND : ADDRESS_NONE;
  if (n == 2) return (a == 'w' && p[1] == 'e') || (a == 'u' && p[0] != 'U' && p[1] == 's') ? ADDRESS_FIRST : ADDRESS_NONE;
  return a == 'o' && n == 3 && p[1] == 'u' && p[2] == 'r' ? ADDRESS_FIRST : ADDRESS_NONE;
}

static bool is_pitch(const stet__featurer *f, uint32_t h) {
  for (uint32_t at = h >> 21; f->pitch[at]; at = (at + 1) & (PITCH_SLOTS - 1))
    if (f->pitch[at] == h) return true;
  return false;
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
  uint32_t h = word_hash(p + i, end - i, n - i, digits != 0);
  f->words[f->n_words + s->words++] = h;
  s->pitch += is_pitch(f, h);
  int address = address_of(p + i, end - i);
  if (address) s->address++, s->second += address == ADDRESS_SECOND;
  s->capitals += first_class == CLASS_UPPER;
  s->all_caps += upper > 1 && lower == 0;
  s->shorts += end - i <= 3 && upper == 0 && digits == 0;
  s->digits += digits;
  s->whole = (s->whole ^ h) * 0x9E3779B97F4A7C15u;
  s->whole ^= s->whole >> 29;
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

static bool scan_block(stet__featurer *f, stet__block_stats *s, const stet__item *item) {
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
  for (size_t i = 0; i < n;) {
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
      continue;
    }
    switch (p[i]) {
      case '.': case '!': case '?':
        if (p[i] == '?') marks |= MARK_QUESTION;
        if (i && (i + 1 == n || byte_class[p[i + 1]] == CLASS_SPACE || byte_class[p[i + 1]] == CLASS_QUOTE || p[i + 1] >= 0x80) &&
            s->stops < 0xFFFF) s->stops++;
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
    if (s->last == CLASS_HIGH && n >= 3 && p[n - 3] == 0xE2 && p[n - 2] == 0x80) s->last = p[n - 1] == 0xA6
        ? CLASS_STOP : CLASS_QUOTE;
    if (last_stop == n) s->last = CLASS_STOP;
    if (s->first == CLASS_HIGH && high_capital(p, n)) s->first = CLASS_UPPER;
  }
  keep_tally(s, &count, marks);
  f->n_words += count.words;
  s->prose = s->words >= PROSE_WORDS && s->stops > 0;
  return true;
}

/* The logarithm to base 2 of v + 1, straight lines between the powers: exact where it matters, the same on every machine, and
** cheap. */
static float log2_of(uint32_t v) {
  float x = (float)v + 1;
  uint32_t bits;
  memcpy(&bits, &x, 4);
  return (float)((int32_t)(bits >> 23) - 127) + (float)(bits & 0x7FFFFFu) / 8388608.0f;
}

/* ---- Tables of the document ---- */

static bool table_begin(const stet_alloc *a, uint32_t **table, size_t *cap, size_t *mask, size_t n, size_t width) {
  size_t size = 64;
  while (size < 2 * n && size < TABLE_MAX) size *= 2;
  if (!stet__grow(a, (void **)table, cap, size * width, sizeof **table)) return false;
  memset(*table, 0, size * width * sizeof **table);
  *mask = size - 1;
  return true;
}

enum { PROBES = 8 }; /* a full neighbourhood loses a word, never time */

static bool table_add(uint32_t *table, size_t mask, uint32_t h) { /* true: it was there */
  for (size_t k = 0, i = h & mask; k < PROBES; k++, i = (i + 1) & mask) {
    if (table[i] == h) return true;
    if (!table[i]) {
      table[i] = h;
      return false;
    }
  }
  return false;
}

static bool table_has(const uint32_t *table, size_t mask, uint32_t h) {
  for (size_t k = 0, i = h & mask; k < PROBES; k++, i = (i + 1) & mask) {
    if (table[i] == h) return true;
    if (!table[i]) return false;
  }
  return false;
}

/* Counts a text: how often it was there before. `copies` of a text is asked when all are counted. */
static uint32_t *text_count(uint32_t *table, size_t mask, uint32_t h) { /* NULL: no room near by */
  for (size_t k = 0, i = h & mask; k < PROBES; k++, i = (i + 1) & mask) {
    if (table[2 * i] == h) return &table[2 * i + 1];
    if (!table[2 * i]) {
      table[2 * i] = h;
      return &table[2 * i + 1];
    }
  }
  return NULL;
}

static uint32_t short_hash(uint64_t h) {
  uint32_t v = (uint32_t)(h ^ h >> 32);
  return v ? v : 1;
}

/* ---- Where the running text is densest ---- */

static uint32_t within(const stet__featurer *f, size_t i, size_t reach) { /* bytes of running text at most `reach` blocks away */
  size_t from = i > reach ? i - reach : 0, to = f->n - i > reach ? i + reach + 1 : f->n;
  return f->running[to] - f->running[from];
}

static bool is_running(const stet__block_stats *s) { return s->stops > 0 && s->words >= 8; }

static bool measure_density(stet__featurer *f) {
  if (!stet__grow(f->a, (void **)&f->running, &f->cap_running, f->n + 1, sizeof *f->running)) return false;
  f->running[0] = 0;
  f->near_max = f->far_max = f->block_max = 1;
  for (size_t i = 0; i < f->n; i++) {
    uint32_t chars = is_running(&f->stats[i]) ? f->stats[i].chars : 0;
    f->running[i + 1] = f->running[i] + chars;
    if (chars > f->block_max) f->block_max = chars;
  }
  for (size_t i = 0; i < f->n; i++) {
    uint32_t near = within(f, i, NEAR), far = within(f, i, FAR);
    if (near > f->near_max) f->near_max = near;
    if (far > f->far_max) f->far_max = far;
  }
  return true;
}

static bool speaks(const stet__block_stats *s);

/* A block's form in a few bits: its length, whether it ends as a sentence, how many of its words begin with capitals. Teasers come
** in rows of the same form, every one or two blocks. */
static uint8_t form_of(const stet__block_stats *s) {
  uint32_t size = s->words < 3 ? 0 : s->words < 7 ? 1 : s->words < 20 ? 2 : 3;
  uint32_t caps = s->words ? s->capitals * 3u / s->words : 0;
  return (uint8_t)(size << 4 | (s->last == CLASS_STOP ? 8u : 0u) | caps << 1 | (s->first == CLASS_DIGIT ? 1u : 0u));
}

enum { ONLY_AHEAD = 254, NOWHERE = 255, FINDS_REACH = 10 };

static uint8_t further(uint8_t away) { return (uint8_t)(away < ONLY_AHEAD - 1 ? away + 1 : away); }

static bool is_site_find(const stet__item *x) { return x->hit.found && x->hit.role >= STET_ROLE_REPEAT &&
    x->hit.role != STET_ROLE_META; }

/* The rules' finds are marks along the page: what follows "Related articles" or a line of share buttons is known by it, an article
** begins near its byline and its time, and where finds are thick the site speaks. */
static void measure_marks(stet__featurer *f, const stet__item *items) {
  uint8_t role = 0, away = 255, byline = NOWHERE, stamp = NOWHERE;
  unsigned finds = 0;
  for (size_t i = 0; i < f->n; i++) {
    stet__block_stats *s = &f->stats[i];
    s->since = away;
    s->since_role = role;
    s->byline = byline;
    s->stamp = stamp;
    s->finds_behind = (uint8_t)finds;
    away = (uint8_t)(away < 255 ? away + 1 : 255);
    byline = further(byline);
    stamp = further(stamp);
    if (items[i].hit.found) role = (uint8_t)(items[i].hit.role + 1), away = 1;
    if (items[i].hit.found && items[i].hit.role == STET_ROLE_BYLINE) byline = 1;
    if (items[i].hit.found && items[i].hit.role == STET_ROLE_META) stamp = 1;
    finds += is_site_find(&items[i]);
    if (i >= FINDS_REACH) finds -= is_site_find(&items[i - FINDS_REACH]);
  }
  bool any_byline = byline != NOWHERE, any_stamp = stamp != NOWHERE;
  role = 0, away = 255, finds = 0;
  for (size_t i = f->n; i-- > 0;) {
    stet__block_stats *s = &f->stats[i];
    s->until = away;
    s->until_role = role;
    s->finds_ahead = (uint8_t)finds;
    if (s->byline == NOWHERE && any_byline) s->byline = ONLY_AHEAD;
    if (s->stamp == NOWHERE && any_stamp) s->stamp = ONLY_AHEAD;
    away = (uint8_t)(away < 255 ? away + 1 : 255);
    if (items[i].hit.found) role = (uint8_t)(items[i].hit.role + 1), away = 1;
    finds += is_site_find(&items[i]);
    if (i + FINDS_REACH < f->n) finds -= is_site_find(&items[i + FINDS_REACH]);
  }
}

bool stet__featurer_begin(stet__featurer *f, const stet__item *items, size_t n) {
  f->n = n;
  f->n_words = 0;
  if (!f->knows_pitch) learn_pitch(f), f->knows_pitch = true;
  if (!stet__grow(f->a, (void **)&f->stats, &f->cap_stats, n, sizeof *f->stats)) return false;
  if (!table_begin(f->a, &f->seen, &f->cap_seen, &f->seen_mask, n, 2)) return false;
  size_t chars = 0, prose_chars = 0, prose_words = 0, gaps = 0;
  double logs = 0, paragraphs = 0, speaking = 0;
  for (size_t i = 0; i < n; i++) {
    stet__block_stats *s = &f->stats[i];
    if (!scan_block(f, s, &items[i])) return false;
    chars += s->chars;
    gaps += items[i].gap;
    logs += s->chars < 16 ? 3 : s->chars < 64 ? 5 : s->chars < 256 ? 7 : 9;
    if (s->prose) prose_chars += s->chars, prose_words += s->words, paragraphs++, speaking += speaks(s);
    uint32_t *count = s->words ? text_count(f->seen, f->seen_mask, short_hash(s->whole)) : NULL;
    if (count) s->seen = (uint8_t)(*count < 3 ? *count : 3), ++*count;
    s->form = form_of(s);
  }
  if (!table_begin(f->a, &f->prose, &f->cap_prose, &f->prose_mask, prose_words, 1)) return false;
  for (size_t i = 0; i < n; i++) {
    stet__block_stats *s = &f->stats[i];
    const uint32_t *count = s->words ? text_count(f->seen, f->seen_mask, short_hash(s->whole)) : NULL;
    s->copies = (uint8_t)(!count || *count < 3 ? (count ? *count : 1) : 3);
    if (!s->prose) continue;
    for (uint32_t k = 0; k < s->words; k++) table_add(f->prose, f->prose_mask, f->words[s->words_at + k]);
  }
  if (!measure_density(f)) return false;
  measure_marks(f, items);
  f->prose_share = chars ? (float)prose_chars / (float)chars : 0;
  f->log_far = log2_of(f->far_max);
  f->near_scale = 1.0f / (float)f->near_max;
  f->far_scale = 1.0f / (float)f->far_max;
  f->block_scale = 1.0f / (float)f->block_max;
  f->address_share = paragraphs > 3 ? (float)(speaking / paragraphs) : 0;
  f->log_mean = n ? (float)(logs / (double)n) / 9.0f : 0;
  f->log_n = log2_of((uint32_t)n) / 12.0f;
  f->gaps = n ? (float)gaps / (float)n : 0;
  return true;
}

/* ---- One block ---- */

typedef struct bag { uint32_t *ids; size_t n; } bag;

static void add(bag *b, uint32_t kind, uint32_t value) {
  uint32_t h = (value ^ kind * 0x9E3779B1u) * 0x85EBCA6Bu;
  h ^= h >> 16;
  h *= 0xC2B2AE35u;
  b->ids[b->n++] = h >> (32 - STET__BLOCK_BITS);
}

static uint32_t log_bucket(uint32_t v) { /* 0 1 2 3 4-5 6-7 8-11 12-15 16-23 ... */
  if (v < 4) return v;
  uint32_t k = 0;
  while (v >= 8) v >>= 1, k++;
  return 2 * k + (v >= 6) + 4;
}

static uint32_t tenth(uint32_t part, uint32_t whole) { return whole ? part * 8 / whole : 0; }

enum { /* feature kinds */
  K_WORD = 1, K_PAIR, K_WHOLE, K_FIRST, K_FIRST2, K_LAST, K_SHAPE, K_LENGTH, K_CAPS, K_RULE, K_RULE_SURE, K_SEEN, K_MARKS,
      K_PLACE, K_END,
  K_STOPS, K_KIND, K_SHARE, K_NEXT, K_BETWEEN, K_LINK, K_WORD_TAIL, K_HEADLINE, K_NEAR, K_FAR, K_MOST, K_RHYTHM, K_SINCE, K_UNTIL,
      K_PITCH, K_BYLINE, K_FINDS
};

static void word_features(const stet__featurer *f, const stet__block_stats *s, bag *b) {
  const uint32_t *w = f->words + s->words_at;
  uint32_t n = s->words, lead = n < LONG_WORDS ? n : LONG_WORDS - 4, pairs = n <= 14 ? n : 8;
  for (uint32_t k = 0; k < lead; k++) add(b, K_WORD, w[k]);
  if (n >= LONG_WORDS)
    for (uint32_t k = n - 4; k < n; k++) add(b, K_WORD_TAIL, w[k]);
  for (uint32_t k = 0; k + 1 < pairs; k++) add(b, K_PAIR, w[k] * 31 + w[k + 1]);
  if (!n) return;
  add(b, K_FIRST, w[0]);
  add(b, K_LAST, w[n - 1]);
  if (n > 1) add(b, K_FIRST2, w[0] * 31 + w[1]);
  if (n <= 8) add(b, K_WHOLE, short_hash(s->whole));
}

/* How many eighths of the block's longer words stand in the prose, or in block j. */
static uint32_t shared_with_prose(const stet__featurer *f, const stet__block_stats *s) {
  uint32_t hits = 0;
  for (uint32_t k = 0; k < s->words; k++) hits += table_has(f->prose, f->prose_mask, f->words[s->words_at + k]);
  return hits;
}

static uint32_t shared_with_block(const stet__featurer *f, const stet__block_stats *s, const stet__block_stats *other) {
  uint32_t hits = 0, n = other->words < 60 ? other->words : 60;
  for (uint32_t k = 0; k < s->words; k++)
    for (uint32_t j = 0; j < n; j++)
      if (f->words[s->words_at + k] == f->words[other->words_at + j]) {
        hits++;
        break;
      }
  return hits;
}

static uint32_t place_bucket(size_t i) { return log_bucket((uint32_t)(i < 4096 ? i : 4096)); }

static void shape_features(const stet__featurer *f, const stet__item *item, const stet__block_stats *s, size_t i, bag *b) {
  uint32_t length = log_bucket(s->chars), words = log_bucket(s->words);
  uint32_t caps = tenth(s->capitals, s->words), stops = s->stops < 7 ? s->stops : 7;
  add(b, K_LENGTH, length);
  add(b, K_SHAPE, (uint32_t)s->first << 16 | (uint32_t)s->last << 8 | words);
  add(b, K_CAPS, caps << 8 | words << 16 | s->last);
  add(b, K_STOPS, stops << 8 | words);
  add(b, K_MARKS, (uint32_t)s->marks << 8 | (s->stops > 0 ? 1u : 0u) << 7 | (words < 31 ? words : 31));
  add(b, K_KIND, (uint32_t)item->kind << 16 | (uint32_t)item->level << 8 | (words < 6 ? words : words < 9 ? 6 : 7));
  add(b, K_SEEN, (uint32_t)s->seen << 12 | (uint32_t)s->copies << 8 | words);
  add(b, K_PLACE, place_bucket(i));
  add(b, K_END, place_bucket(f->n - 1 - i));
  if (item->link_bytes) add(b, K_LINK, tenth(item->link_bytes, item->n) << 8 | words);
}

/* Does the block's form recur at the same distance on both sides? */
static void rhythm_features(const stet__featurer *f, const stet__block_stats *s, size_t i, bag *b, float *x) {
  uint32_t same = 0, near = 0;
  for (size_t k = 1; k <= 3; k++) {
    if (i >= k && s[-(ptrdiff_t)k].form == s->form) same |= 1u << (k - 1);
    if (i + k < f->n && s[k].form == s->form) same |= 8u << (k - 1);
  }
  for (uint32_t v = same; v; v &= v - 1) near++;
  add(b, K_RHYTHM, same << 8 | s->form);
  x[28] = (float)near / 6;
  x[29] = (float)s->copies / 3;
  x[30] = (float)s->pitch / 6;
  x[31] = speaks(s) ? (f->address_share < 0.15f ? 1.0f : 0.2f) : 0;
}

static void density_features(const stet__featurer *f, const stet__block_stats *s, size_t i, bag *b) {
  uint32_t near = (uint32_t)((float)within(f, i, NEAR) * f->near_scale * 7), far = (uint32_t)((float)within(f, i,
      FAR) * f->far_scale * 7);
  uint32_t own = is_running(s) ? 1 + (uint32_t)((float)s->chars * f->block_scale * 7) : 0, most = log_bucket(f->far_max);
  add(b, K_NEAR, near << 8 | own);
  add(b, K_FAR, far << 16 | own << 8 | (s->words < 6 ? 0 : s->words < 14 ? 1u : 2u));
  add(b, K_MOST, most << 16 | far << 8 | own);
}

static void numbers(const stet__featurer *f, const stet__item *item, const stet__block_stats *s, size_t i, float *x) {
  float words = (float)s->words + 0.5f, n = (float)f->n;
  x[0] = log2_of(s->chars) / 10;
  x[1] = log2_of(s->words) / 7;
  x[2] = (float)s->capitals / words;
  x[3] = (float)s->shorts / words;
  x[4] = (float)s->digits / ((float)s->chars + 1);
  x[5] = 8 * (float)s->stops / words < 2 ? 8 * (float)s->stops / words : 2;
  x[6] = 8 * (float)s->commas / words < 2 ? 8 * (float)s->commas / words : 2;
  x[7] = s->last == CLASS_STOP || s->last == CLASS_QUOTE;
  x[8] = item->n ? (float)item->link_bytes / (float)item->n : 0;
  x[9] = (float)i / n;
  x[10] = log2_of((uint32_t)i) / 10;
  x[11] = log2_of((uint32_t)(f->n - 1 - i)) / 10;
  x[12] = f->prose_share;
  x[13] = f->log_n;
  x[14] = f->log_mean;
  x[15] = s->seen;
  x[16] = s->prose;
  x[17] = (float)s->all_caps / words;
  x[18] = x[19] = x[20] = 0;
  x[22] = (float)within(f, i, NEAR) * f->near_scale;
  x[23] = (float)within(f, i, FAR) * f->far_scale;
  x[24] = is_running(s) ? (float)s->chars * f->block_scale : 0;
  x[25] = f->log_far / 14;
  x[26] = f->running[f->n] ? (float)f->running[i] / (float)f->running[f->n] : 0;
  x[27] = is_running(s);
  x[21] = f->gaps > 0.2f && f->gaps < 0.9f ? (item->gap ? 1.0f : -1.0f) : 0;
}

/* A line like a headline: is its wording this article's? */
static void headline_features(const stet__featurer *f, const stet__item *items, const stet__block_stats *s, size_t i, bag *b,
    float *x) {
  if (s->words < HEADLINE_MIN || s->words > HEADLINE_MAX || s->stops > 1) return;
  const stet__block_stats *before = i ? s - 1 : NULL, *after = i + 1 < f->n ? s + 1 : NULL;
  uint32_t next_to = (before && before->prose ? 1u : 0u) + (after && after->prose ? 2u : 0u);
  uint32_t share = tenth(shared_with_prose(f, s), s->words);
  uint32_t caps = tenth(s->capitals, s->words), words = s->words < 12 ? s->words : 12;
  x[18] = (float)share / 8;
  add(b, K_SHARE, share << 4 | next_to);
  add(b, K_HEADLINE, next_to << 24 | words << 16 | caps << 8 | (uint32_t)s->last << 4 | (s->marks & (MARK_QUESTION | MARK_COLON)
      ? 1u : 0u));
  if (after && after->prose) {
    x[19] = (float)shared_with_block(f, s, after) / (float)s->words;
    add(b, K_NEXT, next_to << 8 | (uint32_t)(x[19] * 8));
  }
  if (before && before->prose) {
    x[20] = (float)shared_with_block(f, s, before) / (float)s->words;
    add(b, K_BETWEEN, next_to << 8 | (uint32_t)(x[20] * 8));
  }
  (void)items;
}

static bool speaks(const stet__block_stats *s) {
  return s->second > 0 && s->stops > 0 && s->words >= 16 && s->words <= 120 && s->address >= 2 &&
      (s->address * 2u + s->pitch * 3u) * 6 >= s->words;
}

bool stet__featurer_addresses(const stet__featurer *f, const stet__block_stats *s) { return f->address_share < 0.15f && speaks(s); }

bool stet__featurer_is_headline(const stet__block_stats *s) {
  return s->words <= HEADLINE_MAX && (s->stops == 0 || (s->stops == 1 && s->marks & MARK_QUESTION && s->words >= 4));
}

static uint32_t away_bucket(uint32_t v) {
  return v < 3 ? v : v < 5 ? 3 : v < 9 ? 4 : v < 17 ? 5 : v < 40 ? 6 : v < ONLY_AHEAD ? 7 : v == ONLY_AHEAD ? 8 : 9;
}

static void lexical_features(const stet__featurer *f, const stet__item *item, const stet__block_stats *s, bag *b) {
  word_features(f, s, b);
  uint32_t form = is_running(s) ? 2u : s->words < 4 ? 0u : 1u;
  add(b, K_BYLINE, away_bucket(s->byline) << 16 | away_bucket(s->stamp) << 8 | form);
  add(b, K_FINDS, (uint32_t)s->finds_behind << 16 | (uint32_t)s->finds_ahead << 8 | form);
  if (s->pitch) add(b, K_PITCH, (uint32_t)(s->pitch < 6 ? s->pitch : 6) << 8 | (s->words < 10 ? 0u : s->words < 30
      ? 1u : s->words < 80 ? 2u : 3u));
  add(b, K_SINCE, (uint32_t)s->since_role << 16 | away_bucket(s->since) << 8 | form);
  add(b, K_UNTIL, (uint32_t)s->until_role << 16 | away_bucket(s->until) << 8 | form);
  if (!item->hit.found) return;
  add(b, K_RULE, item->hit.role);
  add(b, K_RULE_SURE, (uint32_t)item->hit.role << 8 | item->hit.sure);
}

size_t stet__featurer_lexical(const stet__featurer *f, const stet__item *items, size_t i) {
  uint32_t ids[STET__BLOCK_IDS_MAX];
  bag b = {ids, 0};
  lexical_features(f, &items[i], &f->stats[i], &b);
  return b.n;
}

size_t stet__featurer_block(const stet__featurer *f, const stet__item *items, size_t i, uint32_t *ids, float *x) {
  const stet__block_stats *s = &f->stats[i];
  bag b = {ids, 0};
  lexical_features(f, &items[i], s, &b);
  shape_features(f, &items[i], s, i, &b);
  density_features(f, s, i, &b);
  numbers(f, &items[i], s, i, x);
  rhythm_features(f, s, i, &b, x);
  headline_features(f, items, s, i, &b, x);
  return b.n;
}
