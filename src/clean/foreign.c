/* foreign: see foreign.h.
**
** A machine translated the article, and its page was left as it was: "Preberite tudi", "Lo más leído" and all that stands around
** them are told by their language alone, whatever it is. A block is in another language when most of its words in small letters are
** none of the common English ones; of scripts without capitals every word counts, of those without blanks a few characters are one.
** Verses, sayings and names of dishes stand in other languages, too: so lines that rules know must have shown that the site speaks
** one, and a quotation, what the article announces, and a short line that may say who wrote it are left to the model.
*/
#include "clean/foreign.h"

#include "base/lanes.h"
#include "clean/item.h"
#include "clean/mend_work.h"

enum { READ_MAX = 300, UNSPACED = 12, SIGNS_MIN = 1, SIGHTS_MIN = 3, SENTENCE_WORDS = 5, WORDS_MIN = 2, PROSE_MIN = 300,
  SHORT_MAX = 90, ENGLISH_MIN = 4 };
#define FOREIGN_SCALE 0.3f
#define FOREIGN_BY (-5.5f)

typedef struct words { unsigned english, other, capitals; } words; /* English and other ones in small letters */

/* Behind how many bytes the letters at p[0..n) end. `cp`: the first of them before, the last after. */
static uint32_t letters(const char *p, uint32_t n, uint32_t *cp) {
  uint32_t i = 0, k, next = *cp;
  if (n >= STET__LANES) i = (uint32_t)__builtin_ctz(~stet__lanes_bits(stet__lanes_within(stet__lanes_at(p) | 32, 'a', 'z')));
  while (i < n) {
    if (!(p[i] & 0x80)) {
      if (!stet__ascii_letter(p[i])) break;
      next = (unsigned char)p[i++];
      continue;
    }
    k = (uint32_t)stet__utf8_decode(p + i, n - i, &next);
    if (!stet__is_letter(next) && !stet__is_mark(next)) break;
    i += k;
    *cp = next;
  }
  return i;
}

/* Reads on only until it is plain that the text is English. */
static words words_of(const char *p, uint32_t n) {
  words w = {0, 0, 0};
  if (n > READ_MAX) n = READ_MAX;
  for (uint32_t i = 0, k; i < n && (w.english < ENGLISH_MIN || w.other >= w.english); i += k) {
    uint32_t cp = (unsigned char)p[i];
    k = 1;
    if (!(p[i] & 0x80) && !stet__ascii_letter(p[i])) continue;
    if (p[i] & 0x80) k = (uint32_t)stet__utf8_decode(p + i, n - i, &cp);
    if (cp >= 0x80 && !stet__is_letter(cp)) continue;
    bool upper = cp < 0x80 ? cp < 'a' : stet__is_upper(cp);
    k = letters(p + i, n - i, &cp);
    bool joined = i + k < n && stet__ascii_digit(p[i + k]);
    if (joined || k < 2) continue;
    if (upper) w.capitals++;
    else if (stet__word_common(p + i, k)) w.english++;
    else w.other += cp > 0x2E80 && k >= UNSPACED ? 2 : 1;
  }
  return w;
}

static bool is_other(words w) { return w.other >= WORDS_MIN && w.other >= 3 * w.english; }

/* "Door onze verslaggever Fenna Wiarda", "(dpo/heo)", "redaktor, skrivan@listy.example": a short line that may be a name with an
** office or whose picture it is. */
static bool may_sign(const stet__item *x, words w) {
  if (x->n > SHORT_MAX || stet__is_sentence(x->text, x->n)) return false;
  bool wide = x->n > 3 && (!memcmp(x->text, "\xEF\xBC\x88", 3) || !memcmp(x->text, "\xE3\x80\x90", 3));
  bool bracket = wide || (x->n && (x->text[0] == '(' || x->text[0] == '['));
  if (bracket || memchr(x->text, '@', x->n)) return true;
  return w.capitals >= 2 ? w.other <= 2 * w.capitals : w.other <= 3 && memchr(x->text, '/', x->n);
}

/* Does the article announce it, "On the board stands:"? */
static bool is_announced(const stet__item *items, size_t i) {
  return i > 0 && items[i - 1].keep && stet__ends_in(items[i - 1].text, items[i - 1].n, ":");
}

/* Does the library know the line as one of a site in another language? */
static bool is_sign(const stet__item *x) {
  return stet__is_hinted(x) && strncmp(x->hit.name, "en:", 3) != 0 && strncmp(x->hit.name, "translated:", 11) != 0;
}

static bool is_told_by(const stet__block_stats *s, const stet__item *x) { return s->stops > 0 && x->decider != STET_BY_RULE; }

/* Reads on only while what is left could turn the answer. */
bool stet__text_is_english(const stet__featurer *f, const stet__item *items, size_t n) {
  uint64_t english = 0, other = 0, left = 0; /* bytes */
  for (size_t i = 0; i < n; i++)
    if (is_told_by(&f->stats[i], &items[i])) left += items[i].n;
  for (size_t i = 0; i < n && (english < PROSE_MIN || english < other + left) && english + left >= other; i++) {
    if (!is_told_by(&f->stats[i], &items[i])) continue;
    words w = words_of(items[i].text, items[i].n);
    left -= items[i].n;
    if (is_other(w)) other += items[i].n;
    else if (w.english > w.other) english += items[i].n;
  }
  return english >= PROSE_MIN && english >= other;
}

void stet__lean_on_foreign(const stet__featurer *f, const stet__item *items, size_t n, stet__leaning *lean) {
  size_t signs = 0, sights = 0;
  for (size_t i = 0; i < n; i++) signs += is_sign(&items[i]);
  if (signs < SIGNS_MIN || !stet__text_is_english(f, items, n)) return;
  for (size_t i = 0; i < n && sights < SIGHTS_MIN; i++) {
    words w = words_of(items[i].text, items[i].n);
    sights += is_sign(&items[i]) || (is_other(w) && w.other >= SENTENCE_WORDS);
  }
  if (sights < SIGHTS_MIN) return;
  bool announced = false;
  for (size_t i = 0; i < n; i++) {
    const stet__item *x = &items[i];
    announced = is_announced(items, i) || (announced && x->kind == STET_ITEM && items[i - 1].kind == STET_ITEM);
    if (x->decider != STET_BY_MODEL || (x->hit.found && x->hit.role < STET_ROLE_REPEAT)) continue;
    if (x->kind != STET_PARAGRAPH && x->kind != STET_ITEM && x->kind != STET_HEADING) continue;
    if (announced || stet__is_quote(x)) continue;
    words w = words_of(x->text, x->n);
    if (!is_other(w) || may_sign(x, w)) continue;
    lean[i] = (stet__leaning){FOREIGN_SCALE, FOREIGN_BY};
  }
}
