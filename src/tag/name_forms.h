/* name_forms: what is left of a name when its spelling is taken away.
**
**   plain     small letters without diacritics: "Zelenskyy" -> zelenskyy, "Komárno" -> komarno; British endings as American ones:
**             "Defence" -> defense
**   sound     plain with the letters that transliterations swap made one: y, j, iy, yy -> i; w -> v; kh -> h; q, ck -> k; ph -> f;
**             sch, sh -> s; zh -> z; ou, oo -> u; double letters single: "Zelenskiy", "Zelenski", "Zelenskyy" -> zelenski
**   bones     the consonants of the sound, g as k: "Mykhailo", "Mihail" -> mhl; "Muhammad", "Mohammed" -> mhmd
**
** Names that are plain alike are one spelling; those of one sound are one name spelled twice; bones only confirm what another part
** of the name says.
*/
#ifndef STET_NAME_FORMS_H
#define STET_NAME_FORMS_H

#include "base/base.h"

enum { STET__FORM_MAX = 48 };

typedef struct stet__form { char p[STET__FORM_MAX]; uint8_t n; } stet__form;

/* Of the bytes of a token; longer ones are cut. */
void stet__form_plain(const char *p, size_t n, stet__form *out);
void stet__form_sound(const stet__form *plain, stet__form *out);
void stet__form_bones(const stet__form *sound, stet__form *out);
/* Spells out a plain word that is short before a place's name: "st" -> saint. */
void stet__form_in_full(stet__form *plain);
/* Makes the English word of a plain one that bodies are called by in another language: "universidad" -> university. */
void stet__form_in_english(stet__form *plain);
/* Are they the same but for one letter that is changed, added or left out? */
bool stet__form_is_almost(const stet__form *a, const stet__form *b);
/* What it costs to make one sound of the other, in half letters: a vowel for a vowel, a letter for one that ears and pens take for
** it, a vowel or an "h" more or less are half a letter. More than `most`: most + 1. */
unsigned stet__form_cost(const stet__form *a, const stet__form *b, unsigned most);
bool stet__letters_alike(char a, char b); /* a consonant that is taken for the other ("s", "z") */
/* How many runs of vowels it has. */
unsigned stet__form_syllables(const stet__form *sound);

static inline bool stet__is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
static inline bool stet__form_is(const stet__form *a, const stet__form *b) { return a->n == b->n && memcmp(a->p, b->p, a->n) == 0; }
static inline uint64_t stet__form_hash(const stet__form *a) { return stet__hash(a->p, a->n, 0x4E); }

/* Of a plain word: a form of address or a rank ("mr", "president"), as the word behind it may tell; one that stands behind the name
** ("ji"); what goes before a man's name, or a woman's ("mrs", "wife"); a word for kin; what tells father from son
** ("jr" -> j, "iii" -> 3; 0: none); a word that names skip ("of", "the"); what companies put behind their name ("inc", "corp");
** what bodies of many lands are called ("ministry"); the figure of a number word ("seven" -> 7; 0: none). */
bool stet__is_honorific(const stet__form *w, const stet__form *next);
bool stet__is_honorific_behind(const stet__form *w);
bool stet__is_for_men(const stet__form *w);
bool stet__is_for_women(const stet__form *w);
bool stet__is_kin(const stet__form *w);
char stet__generation(const stet__form *w);
bool stet__is_common_body(const stet__form *w);
bool stet__is_filler(const stet__form *w);
bool stet__is_company_end(const stet__form *w);
char stet__number_digit(const stet__form *w);

/* Plain given names of which one is short or another language's for the other ("bill", "william"). */
bool stet__same_given(const stet__form *a, const stet__form *b);

/* Names of one place, country or body that no rule of spelling joins ("united states" and "us"): the number of the group that the
** plain words, joined by single spaces, belong to; 0: none. *way: what it is to the group's first. The index is made once. */
enum { STET__PLACE_NOW = 0, STET__PLACE_SPELLED, STET__PLACE_OLD }; /* a name of today; another hand's spelling; an old name */
enum { STET__GROUP_SLOTS = 2048, STET__GROUP_BITS = 10 /* of a group's number */ };
typedef struct stet__groups { uint32_t slots[STET__GROUP_SLOTS]; } stet__groups; /* of a hash: where the name stands; 0: free */
void stet__groups_index(stet__groups *g);
uint32_t stet__same_place(const stet__groups *g, const char *p, size_t n, uint8_t *way);

#endif
