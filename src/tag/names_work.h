/* names_work: what the parts of names share: surfaces, the chains they are found by, and groups of them.
**
**   names.c           surfaces of mentions; the run; names of groups
**   names_alike.c     tells whether two words, or two full names, are one as two hands write it
**   names_persons.c   joins persons, and says whom each short mention means
**   names_bodies.c    joins bodies, places, peoples
**   names_letters.c   joins acronyms with their long forms, and what the text says is another name
**   names_spelling.c  which spelling is preferred, and which is another hand's
*/
#ifndef STET_NAMES_WORK_H
#define STET_NAMES_WORK_H

#include "tag/name_forms.h"
#include "tag/names.h"

enum { STET__WORDS_MAX = 8, STET__LOOKS = 16 };
#define STET__NONE 0xFFFFFFFFu

enum { STET__MAN = 1, STET__WOMAN = 2, STET__KIN = 4 }; /* as titles say; brought in as another's kin */

typedef struct stet__surface {
  uint32_t mention, shown;              /* its first mention; the one that is shown: mixed case, no title */
  uint32_t count, weight;               /* how often it stands; without bylines, and of a root: of its group */
  uint32_t parent;                      /* of the group: a surface; itself when it is the root */
  uint32_t beside;                      /* one that has a word in common and that "and" joins it to, plus 1; 0: none */
  uint32_t spelled_by;                  /* of a root: the long name that spells the acronym of its group, plus 1; 0: none */
  uint32_t place;                       /* number of its group of places' or bodies' names, 0: none */
  uint32_t next_last, next_first, next_key, next_inner[STET__WORDS_MAX]; /* chains of one hash */
  uint64_t key;                         /* hash of its plain words */
  uint8_t type, n_words, n_all;         /* words that count; with honorifics, endings and articles */
  uint8_t place_way;                    /* stet__place_way of its place */
  uint8_t marks;                        /* bit k: word k has letters beyond ASCII, which another hand leaves without their marks */
  uint8_t hyphens;                      /* bit k: a hyphen joins word k to a word before it that is more than a particle */
  uint8_t suffix;                       /* "Jr.", "III": 'j', 's', '2'..; 0: none */
  uint8_t sex;                          /* STET__MAN, STET__WOMAN, STET__KIN; of a root: of its group */
  float scores;                         /* of its mentions, together */
  uint16_t lists, in_first, in_last;    /* the lexicon's lists that hold the name, its first word and its last */
  bool acronym, capitals;               /* capitals: the mention that is shown has no small letters */
  bool whole;                           /* a name of two words or more; of a root: its group has one */
  bool is_short;                        /* a person's: not a full name, each mention means one of those that bear it */
  bool is_cited;                        /* a surname and initials behind it: "Tanaka H" */
  bool by_first;                        /* of a root: who was called by the first word of the name */
  bool bound;                           /* short, and joined to a full name */
  uint32_t next_part;                   /* short: the surface of the same words that means another person */
  uint32_t fit;                         /* short: how well the best of the full names fits it that have it nowhere; 0: not asked */
  uint32_t named, last_full;            /* of a root, as the mentions are walked: how often so far; the last full one, plus 1 */
  stet__form owner;                     /* a body's, of a name that many lands have: the land's, in sound */
  stet__form words[STET__WORDS_MAX], sounds[STET__WORDS_MAX];
} stet__surface;

typedef struct stet__chains { uint32_t *slots; size_t cap, mask; } stet__chains; /* hash -> the head of a chain, plus 1 */

struct stet__names {
  const stet_alloc *a;
  const stet__lexicon *x;
  stet__surface *surfaces; size_t n_surfaces, cap_surfaces;
  size_t n_fits;                               /* how often a short name was held against a full one in this run */
  uint32_t *of_mention; size_t cap_of_mention; /* [mentions] surface */
  uint8_t *sex; size_t cap_sex;                /* [mentions] likewise, of what stands before it */
  uint32_t *by_size; size_t cap_by_size;       /* surfaces, the longer first; later the name of each root */
  stet__chains keys, lasts, firsts, inner, acronyms;
  stet__name *names; size_t n_names, cap_names;
  uint32_t *order; size_t cap_order;
  stet__groups groups;
  stet__misspelling *bad; size_t n_bad, cap_bad;
};

/* A document's passages, tokens and mentions. */
typedef struct stet__named {
  const stet__passage *passages; const stet__token *tokens;
  const stet__mention *m; size_t n;
  uint32_t types; /* that a mention may be given */
} stet__named;

bool stet__chains_reset(stet__names *s, stet__chains *t, size_t n);
/* Where chains of a hash begin. Different hashes may share a chain; whoever walks it compares what it looks for. */
static inline uint32_t *stet__chain_head(stet__chains *t, uint64_t h) { return &t->slots[(h ^ h >> 32) & t->mask]; }

uint32_t stet__root_of(stet__surface *s, uint32_t i);
void stet__join(stet__names *s, uint32_t a, uint32_t b);

/* Does the text name a and b as two ("Sony and Sony Pictures")? */
static inline bool stet__are_two(const stet__surface *v, uint32_t a, uint32_t b) {
  return v[a].beside == b + 1 || v[b].beside == a + 1;
}

/* The first token of a passage that ends behind byte `start`. */
size_t stet__token_at(const stet__passage *p, const stet__token *v, uint32_t start);
/* The words of a mention into a surface; spans[STET__WORDS_MAX], unless NULL: their bytes. */
void stet__take_words(const stet__passage *p, const stet__token *tokens, const stet__mention *m, stet__surface *out,
                      stet_span *spans);
/* Shows x as mention i, which is one of it, where that is better: in mixed case, without a title. */
void stet__show(const stet__named *d, stet__surface *x, uint32_t i);
/* Has it capitals and no small letter? */
bool stet__all_capitals(const char *p, size_t n);
/* Is the mention in the line that says who wrote the article? */
bool stet__in_byline(const stet__passage *p);

static inline const stet__form *stet__last_sound(const stet__surface *x) { return &x->sounds[x->n_words - 1]; }
bool stet__same_words(const stet__surface *a, const stet__surface *b);
bool stet__same_sound(const stet__surface *a, const stet__surface *b);
bool stet__starts(const stet__surface *shorter, const stet__surface *longer);
bool stet__ends(const stet__surface *shorter, const stet__surface *longer);
/* The same word, or one that is written so by another hand: a letter apart where it is long and has the same bones, or is very
** long, or where the two letters are taken for each other ("Ledesma", "Ledezma"); not a man's surname and a woman's ("Kowalski",
** "Kowalska"). */
bool stet__near(const stet__form *a, const stet__form *b);
/* The same word as another hand writes it, who knows its sound only; where `known`, that both are names of their own, as near
** says. */
bool stet__alike(const stet__form *a, const stet__form *b, bool known);
/* The same consonants, so many at least, and not a man's name and a woman's ("Mario", "Maria"). */
bool stet__same_bones(const stet__form *a, const stet__form *b, uint8_t least);
/* Does the word, of so many letters at least, begin as `whole`, or end as it, and is it clearly shorter ("Taffa", "Taffarel")? */
bool stet__is_clipped(const stet__form *w, const stet__form *whole, uint8_t least, bool end);
bool stet__is_initial(const stet__form *w); /* "J.", "H.W." */
/* Given names that one person may bear: "Joe" and "Joseph", "V." and "Volodymyr", "Mihail" and "Mykhailo". */
bool stet__given_agree(const stet__form *a, const stet__form *b);
/* The first words, and the last, of two names: one as two hands write it. */
bool stet__is_given_alike(const stet__surface *x, const stet__surface *y);
bool stet__is_surname(const stet__surface *x, const stet__surface *y);
char stet__middle_of(const stet__surface *x); /* the first letter of the first middle name; 0: none */
bool stet__one_sex(uint8_t a, uint8_t b);     /* do titles not tell them apart? */
/* Could two full names be one person's? */
bool stet__persons_agree(const stet__surface *a, const stet__surface *b);
/* Was the longer name given first? Else a last word of it ("Congress", "Trinamool Congress") is a name of its own; but headlines
** are short. */
bool stet__is_told_before(const stet__named *d, const stet__surface *longer, const stet__surface *word);
/* Are there, from word `from` on, only "Inc." and the like, and words that names skip? */
bool stet__only_company_words(const stet__surface *x, size_t from);

/* The steps of the run, in their order. False: out of memory. */
void stet__find_misread(stet__names *s, const stet__named *d);
void stet__join_bodies(stet__names *s, const stet__named *d);
bool stet__join_persons(stet__names *s, const stet__named *d);
bool stet__join_acronyms(stet__names *s, const stet__named *d);
void stet__find_owner(const stet__named *d, uint32_t i, stet__surface *out);
/* Is x a better spelling to call the name by? */
bool stet__is_preferred(const stet__surface *x, const stet__surface *to);
bool stet__find_misspellings(stet__names *s, const stet__named *d);

#endif
