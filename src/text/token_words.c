/* token_words: lists of words, each a string of words with spaces around them; small enough to be looked through by first
** letter. */
#include "text/token_words.h"

enum { LONGEST = 16 };

static size_t lower(const char *p, size_t n, char *out) {
  if (n > LONGEST) return 0;
  for (size_t i = 0; i < n; i++) out[i] = p[i] >= 'A' && p[i] <= 'Z' ? (char)(p[i] + 32) : p[i];
  return n;
}

/* By first letter, so that the common case, a word that is none, costs one short look. */
static const char *const leading[26] = {
    ['a' - 'a'] = " adm amb atty ",
    ['b' - 'a'] = " bros brig ",
    ['c' - 'a'] = " capt chas cmdr col cpl comdr ",
    ['d' - 'a'] = " dr del dept dist ",
    ['e' - 'a'] = " ens ",
    ['f' - 'a'] = " fr fig ",
    ['g' - 'a'] = " gen geo gov ",
    ['h' - 'a'] = " hon ",
    ['i' - 'a'] = " insp ",
    ['j' - 'a'] = " ",
    ['k' - 'a'] = " ",
    ['l' - 'a'] = " lt ",
    ['m' - 'a'] = " mr mrs ms messrs mx maj mt mme mlle mgr ",
    ['n' - 'a'] = " nos ",
    ['o' - 'a'] = " ",
    ['p' - 'a'] = " prof pres pvt pte pp ",
    ['q' - 'a'] = " ",
    ['r' - 'a'] = " rep reps rev ",
    ['s' - 'a'] = " sen sens sgt st ste supt ",
    ['t' - 'a'] = " thos ",
    ['u' - 'a'] = " ",
    ['v' - 'a'] = " vs vol viz ",
    ['w' - 'a'] = " wm ",
    ['x' - 'a'] = " ",
    ['y' - 'a'] = " ",
    ['z' - 'a'] = " ",
};
static const char *const other[26] = {
    ['a' - 'a'] = " aug apr ave assn assoc approx ariz ark ala ",
    ['b' - 'a'] = " blvd bldg ",
    ['c' - 'a'] = " co corp calif colo conn cf ",
    ['d' - 'a'] = " dec dak ",
    ['e' - 'a'] = " etc esq est ext ",
    ['f' - 'a'] = " feb fla ",
    ['g' - 'a'] = " govt ga ",
    ['h' - 'a'] = " hwy ",
    ['i' - 'a'] = " inc ind ill ",
    ['j' - 'a'] = " jan jr jul jun ",
    ['k' - 'a'] = " kan ky ",
    ['l' - 'a'] = " ltd ",
    ['m' - 'a'] = " mich minn miss mont mfg md ",
    ['n' - 'a'] = " nov neb nev nat ",
    ['o' - 'a'] = " oct okla ore ont ",
    ['p' - 'a'] = " pa plc penn ",
    ['q' - 'a'] = " que ",
    ['r' - 'a'] = " rd ret ",
    ['s' - 'a'] = " sept sep sr sask ",
    ['t' - 'a'] = " tenn tex ",
    ['u' - 'a'] = " univ ",
    ['v' - 'a'] = " va vt ",
    ['w' - 'a'] = " wash wis wyo ",
    ['x' - 'a'] = " ",
    ['y' - 'a'] = " ",
    ['z' - 'a'] = " ",
};
/* Abbreviations with a capital only; in small letters they are words ("no", "sat"), or none. */
static const char capital_only[] = " No Art Sat Sun Mon Tue Tues Wed Thu Thur Thurs Fri Mar Wash Miss Ill Ind Mass Ore Pa Fig Del "
                                   "Col Rep Gen Co Hon St La Ala Ave Ft "
                                   "Est Ext Dist Mo Me ";

/* In small letters only: "et al.", "Mabo v. Queensland". */
static const char small_only[] = " al v ";

static bool in_table(const char *const *table, const char *p, size_t n) {
  char low[LONGEST];
  size_t k = lower(p, n, low);
  return k && low[0] >= 'a' && low[0] <= 'z' && stet__listed(table[low[0] - 'a'], low, k);
}

bool stet__is_abbreviation(const char *p, size_t n) {
  if (stet__listed(capital_only, p, n) || stet__listed(small_only, p, n)) return true;
  bool capital = p[0] >= 'A' && p[0] <= 'Z';
  static const char words_too[] =
      " miss ill ind mass ore pa fig del col rep gen co hon la ala ave est ext dist art sat sun mar no wash me mo ";
  if (!capital && stet__listed_small(words_too, p, n)) return false;
  return in_table(leading, p, n) || in_table(other, p, n);
}

bool stet__leads_on(const char *p, size_t n) {
  if (n && p[n - 1] == '.') n--;
  return in_table(leading, p, n) || stet__listed(" No Nos Art Fig Ft v e.g i.e ", p, n);
}

bool stet__owns_apostrophe(const char *p, size_t n) {
  return stet__listed(
      " McDonald Wendy Levi Sotheby Christie Lloyd Macy Domino Moody Kohl Lowe Sainsbury Dunkin Hardee Denny Arby Bloomingdale "
      "Cadbury Claire Dillard Foyle Harrod Kellogg Ladbroke Morrison Nando Popeye "
      "Reese Waterstone Wegman Zaxby Barron Hershey Applebee Chili Dick ",
      p, n);
}

bool stet__is_domain_ending(const char *p, size_t n) {
  return stet__listed_small(
      " com org net edu gov mil int info io co uk de fr eu tv me ai app dev blog news ca au in us nl it es pl ru ua cz ch at be se "
      "no dk fi ie nz za jp cn kr br mx ar ",
      p, n);
}

bool stet__keeps_number(const char *p, size_t n) { return stet__listed_small(" st nd rd th s ", p, n); }

bool stet__is_starter(const char *p, size_t n) {
  return stet__listed(
      " The A An He She It They We I You But And In On At This That These Those There However When While After Before If As For "
      "From Its His Her Their Our My What Who Why How Some Many Most Both One Two No Not Now Then So Yet Also Although Since By "
      "With Under Last According Despite During Meanwhile Still Such Among Other Another All More Earlier Later Today ",
      p, n);
}

bool stet__is_firm_starter(const char *p, size_t n) {
  return stet__listed(
      " The He She It They We This That These Those There When While After Before But And If His Its Their However Meanwhile "
      "Nobody Nothing ",
      p, n);
}

bool stet__says(const char *p, size_t n) {
  static const char verbs[] = " said says asked asks added replied wrote writes told shouted cried wondered demanded whispered ";
  return stet__listed(verbs, p, n);
}

bool stet__is_zone_or_day(const char *p, size_t n) {
  return stet__listed(
      " Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun Eastern Pacific Central Mountain "
      "Greenwich Moscow Beijing Tokyo GMT UTC EST EDT CET CEST BST IST ET PT CT PST PDT CST CDT WAT EAT January February March "
      "April May June July August September October November December ",
      p, n);
}
