/* rules: the library's book.
**
** Most blocks fall under no rule, and must be turned away for the price of a few loads: the first four bytes of the text, made plain,
** are looked up in the index (rules_data.h), the last four in another; only where a candidate of a fitting length is left is the
** whole text made plain and given to PCRE2. Texts longer than PLAIN_MAX can only fall under open rules, which look at their beginning:
** the cost of a block is bounded whatever its length.
**
** Plain text. Leading bullets, arrows and emoji are left off, white space is squeezed, curly quotes and long dashes become their
** ASCII fellows, invisible characters go, bytes that are not UTF-8 become '?'. Case stays: patterns are caseless.
**
** Patterns are compiled when first needed and made machine code after JIT_AFTER uses: compiling costs as much as a hundred matches.
*/
#include "clean/rules.h"
#include "clean/rules_data.h"
#include "clean/rules_user.h"
#include "match/pattern.h"

#define PLAIN_MAX 600u
#define JIT_AFTER 100u

typedef struct rule_state { stet__pattern *pattern; uint32_t uses; bool broken; } rule_state;

struct stet__book {
  stet_alloc a;
  stet__matcher *matcher;
  rule_state *rules; /* [stet__n_rules] */
};

typedef struct plain { char p[PLAIN_MAX + 8]; uint32_t n; bool whole; } plain;

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

/* Makes p[0..n) plain, at most `room` bytes of it and 3 more; p[0] is no ornament. */
static void make_plain(plain *out, const char *p, size_t n, uint32_t room) {
  uint32_t m = 0;
  size_t i = 0;
  bool gap = false;
  while (i < n && m < room) {
    uint8_t c = (uint8_t)p[i];
    uint32_t cp = c;
    int k = 1, class = c > 0x20 && c < 0x7F ? AS_IS : SPACE;
    if (c >= 0x7F) {
      k = stet__utf8_decode(p + i, n - i, &cp);
      class = class_of(cp);
    }
    size_t at = i;
    i += (size_t)k;
    if (class == NOTHING) continue;
    if (class == SPACE) {
      gap = m > 0;
      continue;
    }
    if (gap) out->p[m++] = ' ';
    gap = false;
    if (class == AS_IS) for (int j = 0; j < k; j++) out->p[m++] = p[at + (size_t)j];
    else out->p[m++] = "   '\"-?"[class];
  }
  out->n = m;
  out->whole = i == n;
}

static uint32_t key_at(const char *p, uint32_t n) {
  uint32_t key = 0;
  for (uint32_t i = 0; i < n; i++) key |= (uint32_t)stet__rule_byte((uint8_t)p[i]) << (8 * i);
  return key;
}

/* The key of a text's first four bytes in lower case. */
static uint32_t head_key(const char *p, size_t n) {
  if (n >= 4) {
    uint32_t w;
    memcpy(&w, p, 4);
    if (!(w & 0x80808080u) && p[0] > ' ' && p[1] > ' ' && p[2] >= ' ' && p[3] >= ' ' && !(p[2] == ' ' && p[3] == ' '))
      return key_at(p, 4);
  }
  plain h;
  make_plain(&h, p, n, 4);
  char folded[16];
  uint32_t m = 0;
  for (uint32_t i = 0; i < h.n && m < 4;) {
    uint32_t cp;
    i += (uint32_t)stet__utf8_decode(h.p + i, h.n - i, &cp);
    m += (uint32_t)stet__utf8_encode(stet__fold(cp), folded + m);
  }
  return key_at(folded, m < 4 ? m : 4);
}

/* ---- Looking up ---- */

typedef struct search {
  stet__book *book;
  const char *text; /* without ornaments */
  size_t n;
  bool first_line;  /* `text` is only the first line: LINE rules only */
  bool made;
  plain plain;
  stet__hit best;
} search;

static bool matches(search *s, uint32_t r) {
  const stet__rule_data *d = &stet__rules[r];
  rule_state *x = &s->book->rules[r];
  if (x->broken) return false;
  if (!x->pattern) {
    unsigned flags = STET__PATTERN_ANCHORED | STET__PATTERN_CHECKED | (d->flags & STET__RULE_CASE ? 0u : STET__PATTERN_CASELESS);
    stet_error e;
    x->pattern = stet__pattern_new(&s->book->a, d->pattern, d->size, flags, &e);
    x->broken = !x->pattern && e.status != STET_ENOMEM;
    if (!x->pattern) return false;
  }
  if (++x->uses == JIT_AFTER) stet__pattern_jit(x->pattern);
  return stet__pattern_find(x->pattern, s->book->matcher, s->plain.p, s->plain.n, 0, NULL, NULL, 0) == STET__MATCH_FOUND;
}

/* Tries the rules listed under `key`; true when a sure one matched. */
static bool try_key(search *s, const stet__rule_table *t, uint32_t key) {
  uint32_t at = stet__rule_hash(key) & t->mask;
  while (t->slots[at].n && t->slots[at].key != key) at = (at + 1) & t->mask;
  for (uint32_t i = 0; i < t->slots[at].n; i++) {
    uint32_t r = stet__rule_list[t->slots[at].first + i];
    const stet__rule_data *d = &stet__rules[r];
    bool sure = d->flags & STET__RULE_SURE, open = d->flags & STET__RULE_OPEN;
    if (s->n < d->least || (!open && s->n > (size_t)d->most + 24) || (s->best.found && !sure)) continue;
    if (s->first_line && !(d->flags & STET__RULE_LINE)) continue;
    if (!s->made) make_plain(&s->plain, s->text, s->n, PLAIN_MAX);
    s->made = true;
    if ((!s->plain.whole && !open) || !matches(s, r)) continue;
    s->best.found = 1;
    s->best.sure = sure;
    s->best.role = d->role;
    s->best.name = d->name;
    if (sure) return true;
  }
  return false;
}

static uint32_t tail_key(const char *p, size_t n) {
  while (n && ((uint8_t)p[n - 1] <= ' ' || strchr(".:!>*+|", p[n - 1]))) n--;
  return n < 4 ? 0 : key_at(p + n - 4, 4);
}

static void look(search *s) {
  uint32_t key = head_key(s->text, s->n), pair = key & 0xFFFF;
  if (stet__rule_pairs[pair >> 5] >> (pair & 31) & 1) {
    if (key >> 24 && try_key(s, &stet__rule_heads, key)) return;
    if (key >> 16 & 0xFF && try_key(s, &stet__rule_heads, key & 0xFFFFFF)) return;
    if (key >> 8 & 0xFF && try_key(s, &stet__rule_heads, key & 0xFFFF)) return;
    if (try_key(s, &stet__rule_heads, key & 0xFF)) return;
  }
  if (s->n > PLAIN_MAX) return;
  key = tail_key(s->text, s->n);
  if (key) try_key(s, &stet__rule_tails, key);
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
  s.first_line = s.made = false;
  look(&s);
  if (s.best.sure) return s.best;
  const char *end = memchr(s.text, '\n', s.n < 200 ? s.n : 200);
  if (!end) return s.best;
  stet__hit whole = s.best;
  memset(&s.best, 0, sizeof s.best);
  s.n = (size_t)(end - s.text);
  while (s.n && (uint8_t)s.text[s.n - 1] <= ' ') s.n--;
  s.first_line = true;
  s.made = false;
  look(&s);
  return s.best.found && (s.best.sure || !whole.found) ? s.best : whole;
}
