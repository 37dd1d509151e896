/* rules: the library's book.
**
** Most blocks fall under no rule, and must be turned away for the price of a few loads: the first two bytes of the text say
** which of the tables (rules_data.h) are worth a look; whole short texts and vocabularies are found by hash; a pattern is a
** candidate only where one may begin with the text's first bytes or end with its last. A candidate is turned away by the text's
** length and last bytes, then by the words it must hold; PCRE2 is asked about what is left, in the order of the table, and the
** first that matches is the block's rule. Texts longer than PLAIN_MAX can only fall under open rules, which look at their
** beginning: the cost of a block is bounded whatever its length.
**
** Plain text. Leading bullets, arrows and emoji are left off, white space is squeezed, curly quotes and long dashes become their
** ASCII fellows, the Turkish i's become i and I, invisible characters go, bytes that are not UTF-8 become '?'. Case stays: patterns
** are caseless.
**
** Patterns are compiled when first needed, and made machine code after a few hundred uses, or a few that took long: that costs as
** much as so many matches.
*/
#include "clean/rules.h"

#include "base/lanes.h"
#include "clean/rules_data.h"
#include "clean/rules_user.h"
#include "match/pattern.h"

#define PLAIN_MAX 600u
#define DOTTED_CAPITAL_I 0x130
#define DOTLESS_I 0x131
#define JIT_AFTER 100u /* and half the bytes of the pattern */
#define LONG_USE 40u   /* uses that a long one counts for */

typedef struct rule_state { stet__pattern *pattern; uint32_t uses; bool broken; } rule_state;

struct stet__book {
  stet_alloc a;
  stet__matcher *matcher;
  rule_state *rules; /* [stet__n_rules] */
};

/* more: how many bytes more than characters; odd: it has a character for which the bounds of rules do not hold */
typedef struct plain { char p[PLAIN_MAX + 16]; uint32_t n, more; bool whole, odd; } plain;

stet__book *stet__book_new(const stet_alloc *a) {
  stet__book *b = stet__realloc(a, NULL, 0, sizeof *b);
  if (!b) return NULL;
  b->a = *a;
  b->rules = stet__realloc(a, NULL, 0, stet__n_rules * sizeof *b->rules);
  b->matcher = stet__matcher_new(&b->a);
  if (b->rules) memset(b->rules, 0, stet__n_rules * sizeof *b->rules);
  if (b->rules && b->matcher) return b;
  stet__book_free(b);
  return NULL;
}

void stet__book_free(stet__book *b) {
  if (!b) return;
  for (uint32_t i = 0; b->rules && i < stet__n_rules; i++) stet__pattern_free(b->rules[i].pattern);
  stet__free(&b->a, b->rules, stet__n_rules * sizeof *b->rules);
  stet__matcher_free(b->matcher);
  stet_alloc a = b->a;
  stet__free(&a, b, sizeof *b);
}

stet__matcher *stet__book_matcher(stet__book *b) { return b->matcher; }

static char *put_pattern(char *out, const char *p, size_t n) {
  for (const char *end = p + n; p < end; p++) {
    if (*p != STET__RULE_PIECE) {
      *out++ = *p;
      continue;
    }
    const uint32_t *piece = &stet__rule_pieces[p[1] - 1 + STET__RULE_PIECE_BASE * (p[2] - 1)];
    out = put_pattern(out, stet__rule_strings + piece[0], piece[1] - piece[0]); /* pieces hold shorter pieces only */
    p += 2;
  }
  return out;
}

void stet__rule_pattern(const stet__rule_data *rule, char *out) {
  put_pattern(out, stet__rule_strings + rule->pattern, rule->stored);
}

/* ---- Plain text ---- */

enum { AS_IS = 0, SPACE, NOTHING, APOSTROPHE, QUOTE, DASH, BAD };

static int class_of(uint32_t cp) {
  if (cp >= STET__BAD_BYTE) return BAD;
  if (cp < 0x2010) {
    if (cp <= 0x20 || cp == 0x7F || cp == 0xA0 || cp == 0x85 || (cp >= 0x2000 && cp <= 0x200A)) return SPACE;
    return cp == 0xAD || (cp >= 0x200B && cp <= 0x200F) ? NOTHING : cp == 0x2BC ? APOSTROPHE : AS_IS;
  }
  if (cp <= 0x2015 || cp == 0x2212) return DASH;
  if (cp == 0x2018 || cp == 0x2019 || cp == 0x201B) return APOSTROPHE;
  if (cp >= 0x201C && cp <= 0x201F) return QUOTE;
  if (cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F || cp == 0x3000) return SPACE;
  return cp == 0xFEFF || cp == 0x2060 || (cp >= 0xFE00 && cp <= 0xFE0F) ? NOTHING : AS_IS;
}

/* Bullets, arrows, boxes, dingbats, icons of fonts, emoji. */
static bool is_ornament(uint32_t cp) {
  return cp == 0xB7 || cp == 0xBB || cp == 0x203A || cp == 0x2022 || cp == 0x2023 || cp == 0x2043 || cp == 0x2219 ||
         (cp >= 0x2190 && cp <= 0x21FF) || (cp >= 0x2500 && cp <= 0x27BF) || (cp >= 0x2B00 && cp <= 0x2BFF) ||
         (cp >= 0xE000 && cp <= 0xF8FF) || (cp >= 0x1F000 && cp <= 0x1FAFF);
}

static size_t skip_ornaments(const char *p, size_t n) {
  size_t i = 0;
  while (i < n) {
    uint8_t c = (uint8_t)p[i];
    if (c > 0x20 && c < 0x80) {
      bool always = c == '*' || c == '>' || c == '_', alone = c == '-' || c == '+' || c == '|' || c == '~' || c == '#' || c == '=';
      if (!always && !(alone && i + 1 < n && ((uint8_t)p[i + 1] <= 0x20 || p[i + 1] == p[i]))) return i;
      i++;
    } else if (c <= 0x20) {
      i++;
    } else {
      uint32_t cp;
      int k = stet__utf8_decode(p + i, n - i, &cp), class = class_of(cp);
      bool dash = class == DASH && i + (size_t)k < n && p[i + (size_t)k] == ' ';
      if (!dash && class != SPACE && class != NOTHING && !is_ornament(cp)) return i;
      i += (size_t)k;
    }
  }
  return n;
}

/* Copies printable ASCII with single spaces from p[i..end), eight bytes at a time; how many. out has room for 8 more. */
static size_t copy_words(char *out, const char *p, size_t i, size_t end) {
  const uint64_t high = UINT64_C(0x8080808080808080), ones = UINT64_C(0x0101010101010101), low = ~high;
  size_t m = 0;
  while (end - i >= 8) {
    uint64_t w;
    memcpy(&w, p + i, 8);
    if ((w | (w - ones * 0x20) | (w + ones)) & high) break; /* a control character, DEL, not ASCII */
    uint64_t space = ~(((w ^ ones * 0x20) & low) + low) & high;
    if (space & (space << 8)) break;
    size_t k = space >> 63 ? 7 : 8; /* a space at the end is looked at again with what follows it */
    memcpy(out + m, &w, 8);
    m += k;
    i += k;
  }
  return m;
}

/* Makes p[0..n) plain, at most `room` bytes of it and 3 more; p[0] is no ornament. */
static void make_plain(plain *out, const char *p, size_t n, uint32_t room) {
  uint32_t m = 0, more = 0;
  size_t i = 0;
  bool gap = false, odd = false;
  while (i < n && m < room) {
    size_t end = n - i < room - m ? n : i + (room - m);
    if (gap && (uint8_t)p[i] > 0x20) out->p[m++] = ' ', gap = false;
    if (!gap) {
      size_t k = copy_words(out->p + m, p, i, end);
      m += (uint32_t)k;
      i += k;
    }
    while (i < end && (uint8_t)(p[i] - 0x21) < 0x5E) out->p[m++] = p[i++];
    if (i >= n || m >= room) break;
    uint32_t cp = (uint8_t)p[i];
    int k = 1, class = SPACE;
    if (cp >= 0x7F) {
      k = stet__utf8_decode(p + i, n - i, &cp);
      class = class_of(cp);
    }
    if (class == SPACE) gap = m > 0;
    else if (cp == DOTTED_CAPITAL_I || cp == DOTLESS_I) out->p[m++] = cp == DOTLESS_I ? 'i' : 'I';
    else if (class == AS_IS)
      memcpy(out->p + m, p + i, (size_t)k), m += (uint32_t)k, more += (uint32_t)k - 1, odd |= stet__rule_odd(cp);
    else if (class != NOTHING) out->p[m++] = "   '\"-?"[class];
    i += (size_t)k;
  }
  out->n = m;
  out->more = more;
  out->whole = i == n;
  out->odd = odd;
}

/* The key of a text that begins with digits or letters of other alphabets: of as many characters as it takes to fill it. */
static uint64_t head_key_of(const char *p, size_t n) {
  plain h;
  char folded[PLAIN_MAX + 8];
  for (uint32_t room = 16;; room *= 4) {
    size_t used, some = n < 4 * room ? n : 4 * room;
    while (some < n && some > room && ((uint8_t)p[some] & 0xC0) == 0x80) some--;
    make_plain(&h, p, some, room);
    size_t m = h.n < room ? h.n : room;
    while (m < h.n && ((uint8_t)h.p[m] & 0xC0) == 0x80) m++; /* no character is cut before it is folded */
    stet__rule_fold(h.p, m, folded);
    uint64_t key = stet__rule_key(folded, m, &used);
    if (used == 8 || 4 * room > PLAIN_MAX) return key;
    if (some == n && h.whole && m == h.n) return key | (uint64_t)STET__RULE_END << (8 * used);
  }
}

/* The key of the text's beginning. */
static uint64_t head_key(const char *p, size_t n) {
  uint64_t key = 0;
  size_t i = 0, end = n < 8 ? n : 8;
  for (uint8_t c, last = ' '; i < end; i++, last = c) { /* the usual case: ASCII without digits */
    c = (uint8_t)p[i];
    if (c < 0x20 || c >= 0x7F || (c >= '0' && c <= '9') || (c == ' ' && last == ' ')) return head_key_of(p, n);
    key |= (uint64_t)(c >= 'A' && c <= 'Z' ? c + 32u : c) << (8 * i);
  }
  return n < 8 ? key | (uint64_t)STET__RULE_END << (8 * n) : key;
}

/* ---- Looking up ---- */

typedef struct search {
  stet__book *book;
  const char *text; /* without ornaments */
  size_t n;
  bool first_line;  /* `text` is only the first line: LINE rules only */
  bool made, folded, ends_known;
  plain plain;
  char fold[PLAIN_MAX + 8 + STET__LANES]; /* [plain.n], and zeros to read on */
  uint64_t ends[STET__RULE_TAIL];         /* the bit of stet__rule_tail of its last byte, its last two ... */
  stet__hit best;
} search;

static void make(search *s) {
  if (!s->made) make_plain(&s->plain, s->text, s->n, PLAIN_MAX);
  s->made = true;
}

static void fold(search *s) {
  make(s);
  if (s->folded) return;
  stet__rule_fold(s->plain.p, s->plain.n, s->fold);
  memset(s->fold + s->plain.n, 0, STET__LANES);
  s->folded = true;
}

/* Rule r describes the text; true when it is sure. */
static bool found(search *s, uint32_t r) {
  const stet__rule_data *d = &stet__rules[r];
  bool sure = d->flags & STET__RULE_SURE;
  if (s->best.found && !sure) return false;
  s->best.found = 1;
  s->best.sure = sure;
  s->best.heads = (d->flags & STET__RULE_HEAD) != 0;
  s->best.role = d->role;
  s->best.name = stet__rule_strings + d->name;
  return sure;
}

/* The text or phrase in a table; NULL where it is not. */
static const stet__rule_text *text_in(const stet__rule_text *v, const uint16_t *starts, uint32_t mask, const char *p, size_t n) {
  uint64_t h = stet__rule_text_hash(p, n);
  uint32_t group = stet__rule_group(h, mask), tag = stet__rule_tag(h);
  for (uint32_t at = starts[group]; at < starts[group + 1]; at++)
    if (v[at].tag == tag && v[at].rest == (h & 0xFFFF)) return &v[at];
  return NULL;
}

static const stet__rule_text *word_in(const char *p, size_t n) {
  return text_in(stet__rule_words, stet__rule_words_starts, stet__rule_words_mask, p, n);
}

static bool try_exact(search *s) {
  size_t n = stet__rule_trim(s->fold, s->plain.n);
  if (n == 0 || n > STET__RULE_TEXT) return false;
  const stet__rule_text *t = text_in(stet__rule_exact, stet__rule_exact_starts, stet__rule_exact_mask, s->fold, n);
  return t && found(s, t->rule);
}

/* ---- Vocabularies ---- */

/* The longest phrase at p[at..n) that belongs to one of `lists`; its end, `at` where there is none. */
static size_t phrase_at(const char *p, size_t n, size_t at, unsigned lists, unsigned *which) {
  size_t end = stet__rule_word_end(p, n, at), best = at;
  for (int words = 1; words <= 5; words++) {
    const stet__rule_text *t = word_in(p + at, end - at);
    if (!t) break;
    if (t->rule & lists & STET__RULE_LISTS) best = end, *which = t->rule & lists & STET__RULE_LISTS;
    if (!(t->rule & STET__RULE_PART) || end + 1 >= n || p[end] != ' ' || stet__rule_parts(p, n, end + 1)) break;
    end = stet__rule_word_end(p, n, end + 1);
  }
  return best;
}

/* Words that lost the space between them: "FacebookTwitter". `cased` has the capitals. */
static size_t glued_phrase_at(const char *cased, const char *p, size_t n, size_t at, unsigned lists, unsigned *which) {
  size_t end = stet__rule_word_end(p, n, at);
  for (size_t k = at + 2; k < end; k++) {
    if (!(cased[k] >= 'A' && cased[k] <= 'Z') || (cased[k - 1] >= 'A' && cased[k - 1] <= 'Z')) continue;
    const stet__rule_text *t = word_in(p + at, k - at);
    if (t && (t->rule & lists & STET__RULE_LISTS)) {
      *which = t->rule & lists & STET__RULE_LISTS;
      return k;
    }
  }
  return at;
}

/* Is the text made of one vocabulary's phrases? */
static bool try_words(search *s) {
  const char *p = s->fold;
  size_t n = s->plain.n, at = stet__rule_skip(p, n, 0);
  unsigned lists = (1u << stet__n_rule_lists) - 1u, count = 0, which = 0;
  while (at < n) {
    size_t end = stet__rule_number_end(p, n, at);
    if (end == at) {
      end = phrase_at(p, n, at, lists, &which);
      if (end == at) end = glued_phrase_at(s->plain.p, p, n, at, lists, &which);
      if (end == at) return false;
      lists &= which;
      count++;
    }
    at = stet__rule_skip(p, n, end);
  }
  for (uint32_t l = 0; l < stet__n_rule_lists; l++)
    if ((lists >> l & 1) && count >= stet__rule_lists[l].least && found(s, stet__rule_lists[l].rule)) return true;
  return false;
}

enum { MAY_BE_TEXT = 1, MAY_BE_WORDS = 2 };

/* By the first word, whether the block may be a text of the table, or made of a vocabulary; most blocks end here, before they
** are read. */
static unsigned first_word(const search *s) {
  char folded[48];
  size_t n = s->n < 40 ? s->n : 40, at = stet__rule_first(s->text, n), end = stet__rule_word_end(s->text, n, at);
  if (end == at || (end == n && n < s->n)) return MAY_BE_TEXT;
  if (memchr(s->text + at, 0xE2, end - at) || memchr(s->text + at, 0xC4, end - at))
    return MAY_BE_TEXT | MAY_BE_WORDS; /* a curly quote, a Turkish i: it is not plain yet */
  stet__rule_fold(s->text + at, end - at, folded);
  const stet__rule_text *t = word_in(folded, end - at);
  unsigned answer = 0;
  if (t && t->rule & STET__RULE_BEGINS) answer |= MAY_BE_TEXT;
  if (t && t->rule & (STET__RULE_LISTS | STET__RULE_PART)) answer |= MAY_BE_WORDS;
  for (size_t k = at + 2; k < end && !(answer & MAY_BE_WORDS); k++) { /* glued words */
    if (!(s->text[k] >= 'A' && s->text[k] <= 'Z') || (s->text[k - 1] >= 'A' && s->text[k - 1] <= 'Z')) continue;
    t = word_in(folded, k - at);
    if (t && t->rule & STET__RULE_LISTS) answer |= MAY_BE_WORDS;
  }
  return answer;
}

/* ---- Patterns ---- */

static stet__pattern *compile(search *s, uint32_t r) {
  const stet__rule_data *d = &stet__rules[r];
  const stet_alloc *a = &s->book->a;
  rule_state *x = &s->book->rules[r];
  unsigned flags = STET__PATTERN_ANCHORED | STET__PATTERN_CHECKED | (d->flags & STET__RULE_CASE ? 0u : STET__PATTERN_CASELESS);
  stet_error e;
  char *text = stet__realloc(a, NULL, 0, d->size);
  if (!text) return NULL;
  stet__rule_pattern(d, text);
  x->pattern = stet__pattern_new(a, text, d->size, flags, &e);
  x->broken = !x->pattern && e.status != STET_ENOMEM;
  stet__free(a, text, d->size);
  return x->pattern;
}

static bool matches(search *s, uint32_t r) {
  const stet__rule_data *d = &stet__rules[r];
  rule_state *x = &s->book->rules[r];
  if (x->broken || (!x->pattern && !compile(s, r))) return false;
  if (x->uses < JIT_AFTER + d->size / 2u) {
    stet__match glance = stet__pattern_glance(x->pattern, s->book->matcher, s->plain.p, s->plain.n);
    x->uses += glance == STET__MATCH_LIMIT ? LONG_USE : 1;
    if (x->uses >= JIT_AFTER + d->size / 2u) stet__pattern_jit(x->pattern);
    if (glance != STET__MATCH_LIMIT) return glance == STET__MATCH_FOUND;
  }
  return stet__pattern_find(x->pattern, s->book->matcher, s->plain.p, s->plain.n, 0, NULL, NULL, 0) == STET__MATCH_FOUND;
}

/* Looks where the first and the last byte stand that far apart; p[n .. n + 16) can be read. */
static bool holds(const char *p, size_t n, const char *what, size_t k) {
  for (size_t i = 0; i + k <= n; i += STET__LANES) {
    stet__lanes first = stet__lanes_are(stet__lanes_at(p + i), (unsigned char)what[0]);
    stet__lanes last = stet__lanes_are(stet__lanes_at(p + i + k - 1), (unsigned char)what[k - 1]);
    for (uint32_t bits = stet__lanes_bits(first & last); bits; bits &= bits - 1) {
      size_t at = i + (size_t)__builtin_ctz(bits);
      if (at + k <= n && !memcmp(p + at, what, k)) return true;
    }
  }
  return false;
}

/* Does the text hold one of the alternatives, within so many characters of its beginning? */
static bool has(search *s, const char *what, uint32_t reach) {
  if (!what[0]) return true;
  fold(s);
  size_t n = s->plain.n < reach + s->plain.more ? s->plain.n : reach + s->plain.more;
  for (; *what; what += 1 + *what)
    if (holds(s->fold, n, what + 1, (size_t)*what)) return true;
  return false;
}

/* The last four bytes of p[0..n) as stet__rule_tail takes them, closing marks left off; false where they could be others once the
** text is plain. */
static bool plain_end(const char *p, size_t n, uint32_t *bytes) {
  n = stet__rule_trim(p, n);
  if (n < 4 || p[n - 1] == ' ') return false;
  *bytes = 0;
  for (size_t i = 1; i <= 4; i++) {
    uint8_t c = (uint8_t)p[n - i];
    if (c < ' ' || c >= 0x7F || (c == ' ' && (i == 4 || p[n - i - 1] == ' '))) return false;
    *bytes |= (uint32_t)stet__rule_byte(c) << (8 * (i - 1));
  }
  return true;
}

static void find_ends(search *s) {
  uint32_t bytes = 0;
  if (s->ends_known) return;
  s->ends_known = true;
  if (!plain_end(s->text, s->n, &bytes)) {
    fold(s);
    size_t n = stet__rule_trim(s->fold, s->plain.n);
    for (size_t i = 1; i <= 4 && i <= n; i++) bytes |= (uint32_t)stet__rule_byte((uint8_t)s->fold[n - i]) << (8 * (i - 1));
  }
  for (unsigned k = 1; k <= STET__RULE_TAIL; k++)
    s->ends[k - 1] = s->made && s->plain.odd ? UINT64_MAX : UINT64_C(1) << stet__rule_tail(bytes, k);
}

/* Whether the text can fall under rule r, for all that can be told without the pattern. */
static bool fits(search *s, uint32_t r) {
  const stet__rule_data *d = &stet__rules[r];
  bool open = d->flags & STET__RULE_OPEN;
  if (s->n < d->least || (!open && s->n > (size_t)d->most + 24)) return false;
  if (s->first_line && !(d->flags & STET__RULE_LINE)) return false;
  if (!open) {
    find_ends(s);
    if (!(s->ends[d->tail_size - 1] & d->tails)) return false;
  }
  make(s);
  if (!s->plain.whole && !open) return false;
  return (s->plain.odd || has(s, stet__rule_strings + d->must, d->reach)) && has(s, stet__rule_strings + d->has, PLAIN_MAX);
}

/* Lists of candidates, each in the order of the table; no rule stands in two of them. */
typedef struct lists { const uint16_t *v[9]; unsigned n; } lists;

static void add_list(lists *l, const stet__rule_slot *slots, uint32_t mask, uint32_t seed, uint64_t key) {
  uint32_t at = stet__rule_hash(key) & mask;
  uint16_t tag = stet__rule_slot_tag(key, seed);
  while (slots[at].tag && slots[at].tag != tag) at = (at + 1) & mask;
  if (slots[at].tag) l->v[l->n++] = stet__rule_list + slots[at].first;
}

/* Takes the first of all the lists' rules. */
static uint32_t next_rule(lists *l) {
  unsigned first = 0;
  for (unsigned i = 1; i < l->n; i++)
    if ((*l->v[i] & ~STET__RULE_LAST) < (*l->v[first] & ~STET__RULE_LAST)) first = i;
  uint32_t r = *l->v[first];
  l->v[first] = r & STET__RULE_LAST ? l->v[--l->n] : l->v[first] + 1;
  return r & ~(uint32_t)STET__RULE_LAST;
}

static void add_heads(lists *l, uint64_t key) {
  unsigned quads = key >> 24 ? stet__rule_quads[stet__rule_quad(key)] : 0, pairs = stet__rule_pairs[stet__rule_pair(key)];
  for (unsigned size = 8; size; size--)
    if ((size < 4 ? pairs : quads) & stet__rule_size_bit(size) && key >> (8 * (size - 1)))
      add_list(l, stet__rule_heads, stet__rule_heads_mask, stet__rule_heads_seed, key & UINT64_MAX >> (64 - 8 * size));
}

static uint64_t tail_key(const char *p, size_t n) {
  uint64_t key = 0;
  n = stet__rule_trim(p, n);
  if (n < 4 || n > PLAIN_MAX) return 0;
  for (size_t i = 0; i < 4; i++) key |= (uint64_t)stet__rule_byte((uint8_t)p[n - 4 + i]) << (8 * i);
  return key;
}

/* Whether a word ends within the first four bytes: only then can the text begin with one of the shorter words of the tables. */
static bool ends_soon(uint64_t key) {
  for (int i = 1; i < 4; i++) {
    uint8_t c = (uint8_t)(key >> (8 * i));
    if (c < 'a' || (c > 'z' && c < 0x80)) return true;
  }
  return false;
}

static void look(search *s) {
  uint64_t key = head_key(s->text, s->n);
  bool words = (key & 0xFF) == '0' || stet__rule_quads[stet__rule_quad(key)] & STET__RULE_WORDS ||
               (stet__rule_pairs[stet__rule_pair(key)] & STET__RULE_WORDS && ends_soon(key));
  if (words && s->n <= PLAIN_MAX && !s->first_line) {
    unsigned may = first_word(s);
    if ((may & MAY_BE_TEXT) && s->n <= STET__RULE_TEXT + 16) {
      fold(s);
      if (try_exact(s)) return;
    }
    if (may & MAY_BE_WORDS) {
      fold(s);
      if (try_words(s)) return;
    }
  }
  lists l = {.n = 0};
  add_heads(&l, key);
  key = tail_key(s->text, s->n);
  uint32_t end = stet__rule_quad(key) >> 7;
  if (stet__rule_ends[end >> 5] >> (end & 31) & 1)
    add_list(&l, stet__rule_tails, stet__rule_tails_mask, stet__rule_tails_seed, key);
  while (l.n) {
    uint32_t r = next_rule(&l);
    if (s->best.found && !(stet__rules[r].flags & STET__RULE_SURE)) return; /* nothing that is sure comes any more */
    if (fits(s, r) && matches(s, r)) return (void)found(s, r);
  }
}

stet__hit stet__book_find(stet__book *b, const char *text, size_t n, int kind, int level) {
  search s;
  memset(&s.best, 0, sizeof s.best);
  s.best.name = "";
  (void)level;
  if (kind != STET_PARAGRAPH && kind != STET_HEADING && kind != STET_ITEM && kind != STET_QUOTATION) return s.best;
  while (n && (uint8_t)text[n - 1] <= ' ') n--;
  size_t skip = skip_ornaments(text, n);
  if (skip == n) return s.best;
  s.book = b;
  s.text = text + skip;
  s.n = n - skip;
  s.first_line = s.made = s.folded = s.ends_known = false;
  look(&s);
  if (s.best.sure) return s.best;
  const char *end = memchr(s.text, '\n', s.n < 200 ? s.n : 200);
  if (!end) return s.best;
  stet__hit whole = s.best;
  memset(&s.best, 0, sizeof s.best);
  s.n = (size_t)(end - s.text);
  while (s.n && (uint8_t)s.text[s.n - 1] <= ' ') s.n--;
  s.first_line = true;
  s.made = s.folded = s.ends_known = false;
  look(&s);
  return s.best.found && (s.best.sure || !whole.found) ? s.best : whole;
}
