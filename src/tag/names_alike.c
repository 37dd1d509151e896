/* names_alike: are two words one name as two hands write it, and two full names one person's?
**
** Words are held against each other in sound. near is for words that may both be names of their own; alike for a word that is known
** as nobody's name, which costs may tell to be another's (name_forms.h). A surname may be further off behind the same given name.
*/
#include "tag/names_work.h"

enum { NEAR_LEAST = 6, ALIKE_LEAST = 5, SAME_LEAST = 7, LONG = 8, VERY_LONG = 10, CLIPPED = 2, CLIPPED_LEAST = 4, GIVEN_LEAST = 4 };

/* "Kowalski", "Kowalska"; "Petrov", "Petrova"; "Sokolovskiy", "Sokolovskaya" */
static bool is_of_a_woman(const stet__form *man, const stet__form *woman) {
  if (woman->p[woman->n - 1] != 'a') return false;
  if (woman->n == man->n + 2 && man->p[man->n - 1] == 'i' && memcmp(woman->p + man->n - 1, "aia", 3) == 0)
    return memcmp(man->p, woman->p, man->n - 1u) == 0;
  if (woman->n == man->n + 1) return memcmp(man->p, woman->p, man->n) == 0;
  return woman->n == man->n && man->p[man->n - 1] == 'i' && memcmp(man->p, woman->p, man->n - 1u) == 0;
}

/* Words of one length and one letter apart: is it a pair that ears and pens take for each other ("Ledesma", "Ledezma")? */
static bool is_misheard(const stet__form *a, const stet__form *b) {
  size_t i = 0;
  if (a->n != b->n) return false;
  while (i < a->n && a->p[i] == b->p[i]) i++;
  return i < a->n && stet__letters_alike(a->p[i], b->p[i]);
}

bool stet__near(const stet__form *a, const stet__form *b) {
  stet__form x, y;
  if (stet__form_is(a, b)) return true;
  if (a->n < NEAR_LEAST || b->n < NEAR_LEAST || !stet__form_is_almost(a, b)) return false;
  if (is_of_a_woman(a, b) || is_of_a_woman(b, a)) return false;
  if (is_misheard(a, b)) return true;
  if (a->n >= VERY_LONG && b->n >= VERY_LONG) return true;
  stet__form_bones(a, &x);
  stet__form_bones(b, &y);
  return stet__form_is(&x, &y);
}

bool stet__alike(const stet__form *a, const stet__form *b, bool known) {
  uint8_t least = a->n < b->n ? a->n : b->n;
  if (stet__near(a, b)) return true;
  if (known || least < ALIKE_LEAST || is_of_a_woman(a, b) || is_of_a_woman(b, a)) return false;
  bool vowels = a->p[0] != b->p[0] && stet__is_vowel(a->p[0]) && stet__is_vowel(b->p[0]); /* "Al-Eidani", "Al-Idani" */
  if (a->p[0] != b->p[0] && !vowels && !stet__letters_alike(a->p[0], b->p[0])) return false;
  if (least == ALIKE_LEAST && (stet__form_syllables(a) < 2 || stet__form_syllables(b) < 2)) return false;
  unsigned most = vowels ? 1 : least < LONG ? 2 : least < VERY_LONG ? 3 : 4;
  return stet__form_cost(a, b, most) <= most;
}

bool stet__is_initial(const stet__form *w) { /* "J.", "H.W." */
  stet__form bones;
  stet__form_bones(w, &bones);
  return w->n == 1 || (w->n == 2 && bones.n == 2);
}

/* The consonants, "h" as "k" ("Serhiy", "Sergei"). */
static void bones_of(const stet__form *w, stet__form *out) {
  stet__form_bones(w, out);
  for (uint8_t i = 0; i < out->n; i++)
    if (out->p[i] == 'h') out->p[i] = 'k';
}

/* The same consonants, so many at least, and not a man's name and a woman's ("Mario", "Maria"). */
bool stet__same_bones(const stet__form *a, const stet__form *b, uint8_t least) {
  stet__form x, y;
  if ((a->p[a->n - 1] == 'a') != (b->p[b->n - 1] == 'a')) return false;
  bones_of(a, &x);
  bones_of(b, &y);
  return x.n >= least && stet__form_is(&x, &y);
}

bool stet__given_agree(const stet__form *a, const stet__form *b) {
  uint8_t least = a->n < b->n ? a->n : b->n;
  if (stet__form_is(a, b)) return true;
  if (stet__is_initial(a) || stet__is_initial(b)) return a->p[0] == b->p[0];
  if (least >= 3 && memcmp(a->p, b->p, 3) == 0 && (a->n <= 4 || b->n <= 4)) return true;
  if (least == 3 && a->p[0] == b->p[0] && a->p[1] == b->p[1] && a->n != b->n) return true; /* Joe, Joseph */
  return stet__same_bones(a, b, a->p[0] == b->p[0] ? 2 : 3); /* not "Amir", "Omar" */
}

static bool has_list(uint16_t a, uint16_t b, unsigned lists) { return (a & lists) && (b & lists); }

/* Does the word begin as `whole`, or end as it, and is it shorter by CLIPPED letters or more ("Taffa" of "Taffarel")? */
bool stet__is_clipped(const stet__form *w, const stet__form *whole, uint8_t least, bool end) {
  if (w->n < least || w->n + CLIPPED > whole->n) return false;
  return memcmp(w->p, whole->p + (end ? whole->n - w->n : 0), w->n) == 0;
}

/* The same given name as another hand writes it. */
bool stet__is_given_alike(const stet__surface *x, const stet__surface *y) {
  const stet__form *a = &x->sounds[0], *b = &y->sounds[0];
  return (a->p[a->n - 1] == 'a') == (b->p[b->n - 1] == 'a') &&
         stet__alike(a, b, has_list(x->in_first, y->in_first, 1 << STET__LIST_GIVEN));
}

/* "Paul", "Paula"; "Daniel", "Danielle"; "Louis", "Louise". Plain, since sounds have no double letters. */
static bool is_womans_given(const stet__form *man, const stet__form *woman) {
  if (man->n < GIVEN_LEAST || woman->n <= man->n || memcmp(man->p, woman->p, man->n) != 0) return false;
  const char *end = woman->p + man->n;
  size_t n = woman->n - (size_t)man->n;
  if (n == 1) return *end == 'a' || (*end == 'e' && man->p[man->n - 1] == 's');
  return man->n > GIVEN_LEAST && end[0] == man->p[man->n - 1] && stet__listed(" le la ne na te ta ", end, n);
}

static bool is_given(const stet__surface *x, const stet__surface *y) {
  const stet__form *a = &x->sounds[0], *b = &y->sounds[0];
  if (is_womans_given(&x->words[0], &y->words[0]) || is_womans_given(&y->words[0], &x->words[0])) return false;
  bool initial = x->words[0].n == 1 || y->words[0].n == 1;
  if (initial && x->words[0].p[0] == y->words[0].p[0]) return true; /* in sound a "J." is none of "Jean" */
  return stet__given_agree(a, b) || stet__is_given_alike(x, y) || stet__same_given(&x->words[0], &y->words[0]) ||
         stet__is_clipped(a, b, CLIPPED_LEAST, true) || stet__is_clipped(b, a, CLIPPED_LEAST, true);
}

bool stet__is_surname(const stet__surface *x, const stet__surface *y) {
  const stet__form *a = stet__last_sound(x), *b = stet__last_sound(y);
  bool known = has_list(x->in_last, y->in_last, STET__OF_PERSONS);
  bool full = x->n_words > 1 && y->n_words > 1 && x->sounds[0].n >= GIVEN_LEAST;
  bool same_given = full && stet__form_is(&x->sounds[0], &y->sounds[0]);
  if (same_given && a->n >= SAME_LEAST && b->n >= SAME_LEAST && a->p[0] == b->p[0] && stet__form_cost(a, b, 2) <= 2) return true;
  return stet__alike(a, b, known);
}

/* Names of three words or more that differ in one word of four letters or more, and there by little ("Choi Ryong-hae", "Choe Ryong
** Hae"). */
static bool is_one_letter_off(const stet__surface *x, const stet__surface *y) {
  size_t off = 0;
  if (x->n_words < 3 || x->n_words != y->n_words) return false;
  for (size_t i = 0; i < x->n_words; i++) {
    const stet__form *a = &x->sounds[i], *b = &y->sounds[i];
    if (stet__form_is(a, b)) continue;
    uint8_t least = a->n < b->n ? a->n : b->n;
    if (off++ || least < GIVEN_LEAST || stet__form_cost(a, b, 1) > 1 || is_of_a_woman(a, b) || is_of_a_woman(b, a)) return false;
  }
  return off == 1;
}

char stet__middle_of(const stet__surface *x) { /* the first letter of the first middle name; 0: none */
  for (size_t i = 1; i + 1 < x->n_words; i++)
    if (x->words[i].n == 1 || !stet__is_filler(&x->words[i])) return x->sounds[i].p[0];
  return 0;
}

bool stet__one_sex(uint8_t a, uint8_t b) {
  a &= STET__MAN | STET__WOMAN;
  b &= STET__MAN | STET__WOMAN;
  return !a || !b || (a & b);
}

bool stet__persons_agree(const stet__surface *a, const stet__surface *b) { /* both of two words or more */
  char x = stet__middle_of(a), y = stet__middle_of(b);
  if (!is_one_letter_off(a, b) && (!stet__is_surname(a, b) || !is_given(a, b))) return false;
  return (!x || !y || x == y) && (!a->suffix || !b->suffix || a->suffix == b->suffix);
}
