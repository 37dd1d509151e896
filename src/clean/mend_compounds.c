/* mend_compounds: words of other languages than English that are written with a hyphen, and stand divided there at a line end.
**
** The typesetter's hyphen goes, the word's own stays; where neither the document nor the shape tells which it is, these rows do:
** the two halves that make a compound, or one half that makes compounds with whatever stands beside it. In a row * stands for any
** letters at the end or at the beginning of a word. Short halves are parts of many words in another language ("ce" ends French
** questions and Italian nouns), so most rows are for documents of one language, which their commonest words tell.
**
** French and Portuguese words are never divided between a consonant and a vowel, except behind a prefix: the hyphen of "peut-être",
** "dit-il", "bem-estar" is their own. So is, in Dutch, the one between two equal vowels, and anywhere the one of a word said twice
** ("anak-anak").
*/
#include "clean/mend_work.h"

enum { FRENCH = STET__FRENCH, PORTUGUESE = STET__PORTUGUESE, ITALIAN = STET__ITALIAN, ANY = STET__TONGUES };

static const char *const usual[STET__TONGUES] = { /* words that a page has many of */
  [STET__ENGLISH] = " the of and to is was that for with by said from it in on at be has will not ",
  [FRENCH] = " le la les des du et est une dans pour qui que au sur pas il ce par avec sont ",
  [PORTUGUESE] = " o os do da dos das em que não uma para com e no na ao pela pelo foi se ",
  [STET__SPANISH] = " el la los las de del que en y una por con para se su al es lo como fue ",
  [ITALIAN] = " il la di che è una per con del della non gli le i nel si da sono dei al ",
  [STET__GERMAN] = " der die und das den dem ist nicht mit von ein eine zu im auf für des sich sie es ",
  [STET__DUTCH] = " de het een van en dat is in op te niet met voor zijn die er aan ook wordt naar bij ",
  [STET__NORDIC] = " och att det som en på av är för og er ikke til med af den har et i ",
};

static const char french_numbers[] =
  " un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts cent ";

typedef struct row { uint8_t tongue; const char *first, *second; } row; /* NULL: any word */

static const row rows[] = {
  {FRENCH, NULL, " il ils elle elles on je ce nous vous moi toi même mêmes être y delà dessus dessous midi "},
  {FRENCH, " vingt trente quarante cinquante soixante quatre dix ", french_numbers},
  {FRENCH, " celui celle ceux celles avant après arrière demi semi grand grands petit petits haut hors faux tout deux trois nord "
           "sud chef centre franco belgo anglo germano israélo russo sino gréco italo américano médico rendez week quelqu ", NULL},
  {FRENCH, " là ", NULL},
  {FRENCH, " ci ", " dessus dessous contre après joint* "},
  {FRENCH, " porte ", " parole paroles avions monnaie clés bagages drapeau étendard voix bonheur conteneurs à "},
  {FRENCH, " sous ", " traitan* traité* sol sols marin* préfe* officier* lieutenant secrétaire groupe ensemble titre* directeur "},
  {FRENCH, " ex ", " minist* président* premi* mari femme épou* compagn* conseill* direct* patron* député* maire otage* "},
  {FRENCH, " beau belle ", " père frère fils mère sœur fille parents "},
  {FRENCH, " contre ", " a* e* i* o* u* courant pied performance* manifestation* "},
  {FRENCH, " mi ", " temps mandat parcours chemin saison hauteur jan* février mars avril mai juin juil* août sept* oct* nov* dé* "},
  {FRENCH, " premier première ", " minist* né née "},
  {PORTUGUESE, " *á *ê *ô ", " lo la los las "},
  {PORTUGUESE, " disse *ou *eu *iu *am *ando *endo *indo ",
   " se lhe lhes nos "},
  {PORTUGUESE, " segunda terça quarta quinta sexta ", NULL},
  {PORTUGUESE, " pós pré pró recém além norte sul centro luso franco anglo primeiro primeira ", NULL},
  {PORTUGUESE, " porta guarda sem bem ", " voz vozes aviões chuva costas roupa redes terra teto abrigo vind* sucedid* "},
  {PORTUGUESE, " anti ", " h* i* "},
  {PORTUGUESE, " ex ", " president* ministr* governador* prefeit* deputad* marido mulher diretor* jogador* "},
  {ITALIAN, " ex ", " president* ministr* premier moglie marito sindac* calciator* direttor* "},
  {ITALIAN, " italo anglo franco israelo austro sino ", NULL},
  {ANY, " *ându într dintr printr ", NULL}, /* Romanian */
  {ANY, " polsko niemiecko czesko francusko ukraińsko amerykańsko społeczno česko německo francouzsko ",
        " *i *e *y *a *ich *ego *iej *ą *ý *á *é *ého *ých *ou "},
  {ANY, " biało czarno ", " czerwon* biał* czarn* "},
  {ANY, " północno południowo ", " wschod* zachod* "},
  {ANY, " кто что как где когда куда откуда почему зачем какой какая какое какие какого какую каких каким какими каком чей кого "
        "чего кому чему кем чем хто що ", " то либо нибудь небудь "},
  {ANY, " из ", " за под "},
  {ANY, " во ", " первых вторых "},
  {ANY, " все всё так опять довольно ", " таки "},
  {ANY, " северо юго північно південно ", " запад* восто* захід* східн* "},
  {ANY, " по ", " прежнему новому другому разному настоящему видимому своему моему вашему нашему русски английски немецки "
        "французски украински перше друге третє "},
  {ANY, " пресс прес вице віце премьер прем єр онлайн интернет ", " секретар* служб* конференц* центр* релиз* реліз* президент* "
        "премьер* прем* министр* мініст* губернатор* спикер* мэр* магазин* издани* "},
  {ANY, " экс екс ", " президент* министр* мініст* премьер* прем* глав* депутат* губернатор* мэр* жен* "},
};

enum { HALF = 64 };
typedef struct half { char p[HALF]; size_t n; } half; /* in small letters */

static bool fold_half(half *h, const char *p, size_t n) {
  h->n = stet__fold_text(p, n, h->p, HALF);
  return h->n > 0;
}

/* One word of a row, with its *, is the half. */
static bool matches(const char *word, size_t n, const half *h) {
  if (word[0] == '*') return h->n >= n && memcmp(h->p + h->n - (n - 1), word + 1, n - 1) == 0;
  if (word[n - 1] == '*') return h->n >= n - 1 && memcmp(h->p, word, n - 1) == 0;
  return h->n == n && memcmp(h->p, word, n) == 0;
}

static bool in_list(const char *list, const half *h) {
  if (!list) return true;
  for (const char *p = list + 1; *p;) {
    size_t n = strcspn(p, " ");
    if (matches(p, n, h)) return true;
    p += n + 1;
  }
  return false;
}

int stet__mend_tongue(stet__mender *m) {
  if (m->tongue) return m->tongue - 1;
  int64_t most = 0;
  int best = ANY;
  for (int k = 0; k < STET__TONGUES; k++) {
    int64_t sum = 0;
    for (const char *p = usual[k] + 1; *p;) {
      size_t n = strcspn(p, " ");
      int64_t count = stet__words_sampled(m, p, n);
      if (count < 0) return -1;
      sum += count;
      p += n + 1;
    }
    if (sum > most) most = sum, best = k;
  }
  m->tongue = (uint8_t)(best + 1);
  return best;
}

static bool is_vowel(uint32_t cp) {
  static const uint32_t vowels[] = {'a', 'e', 'i', 'o', 'u', 0xE0, 0xE1, 0xE2, 0xE3, 0xE8, 0xE9, 0xEA, 0xEB, 0xED, 0xEE, 0xEF, 0xF3,
                                    0xF4, 0xF5, 0xF9, 0xFA, 0xFB};
  for (size_t k = 0; k < sizeof vowels / sizeof *vowels; k++) {
    if (cp == vowels[k]) return true;
  }
  return false;
}

/* The halves meet where no word of the language is divided. */
static bool never_divided(int tongue, const half *a, const half *b) {
  static const char prefixes[] = " in dés més mal sub trans inter hyper super sur ab ad bis per ex pan post en ";
  uint32_t last, next;
  stet__utf8_decode_back(a->p, (uint32_t)a->n, &last);
  stet__utf8_decode(b->p, b->n, &next);
  if (tongue == STET__DUTCH) return last == next && is_vowel(last);
  if (tongue != FRENCH && tongue != PORTUGUESE) return false;
  if (!is_vowel(next) || is_vowel(last) || last == 'y') return false;
  return tongue == PORTUGUESE || !in_list(prefixes, a);
}

static bool said_twice(const half *a, const half *b) { return a->n == b->n && a->n > 3 && memcmp(a->p, b->p, a->n) == 0; }

int stet__mend_compound(stet__mender *m, const char *first, size_t n_first, const char *second, size_t n_second) {
  half a, b;
  int tongue = stet__mend_tongue(m);
  if (tongue < 0) return -1;
  if (tongue == STET__ENGLISH || !fold_half(&a, first, n_first) || !fold_half(&b, second, n_second)) return 0;
  if (said_twice(&a, &b) || never_divided(tongue, &a, &b)) return 1;
  for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
    const row *r = &rows[k];
    if ((r->tongue == ANY || r->tongue == tongue) && in_list(r->first, &a) && in_list(r->second, &b)) return 1;
  }
  return 0;
}

int stet__mend_suspends(stet__mender *m, const char *word, size_t n) {
  static const char *const local[] = {" to ", " en ", " et "};
  static const unsigned spoken[] = {1u << STET__ENGLISH | 1u << ANY, 1u << STET__DUTCH | 1u << ANY, 1u << FRENCH | 1u << ANY};
  static const char conjunctions[] = " and or to und oder bis y e o et ou en of och eller og i a ja et ";
  if (!stet__listed_small(conjunctions, word, n)) return 0;
  int tongue = stet__mend_tongue(m);
  if (tongue < 0) return -1;
  for (size_t k = 0; k < sizeof local / sizeof *local; k++) {
    if (stet__listed_small(local[k], word, n)) return spoken[k] >> tongue & 1u;
  }
  return 1;
}
