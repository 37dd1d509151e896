/* cues: see cues.h.
**
** Of names in the gold of the train parts more than nineteen in twenty are of a word's type ("in", "northern" before a place). The
** network has mostly seen as much where the word stands; what is gained is that it holds for the name's other places too.
*/
#include "tag/cues.h"

#include "text/token_words.h"

enum { FOLLOWED = 7 };

const char stet__misters[] = " Mr Mr. Mrs Mrs. Ms Ms. Mx Mx. Dr Dr. Sgt Sgt. Sergeant Sir Madame Monsieur Herr Frau ";
const char stet__ranks[] =
    " Lord Lady Baron Baroness Count Countess Captain Capt. Colonel Col. General Gen. Major Maj. Lieutenant Lt. Corporal Cpl. "
    "Admiral Adm. Commander President Chancellor Minister Senator Sen. Governor Gov. Mayor Judge Justice Bishop Archbishop "
    "Cardinal Father Sister Professor Prof. Inspector Detective Constable ";
static const char trades[] =
    " Miss King Queen Prince Princess Sheikh Pope Ambassador Chairman Spokesman Spokeswoman president minister chancellor premier "
    "spokesman spokeswoman singer actor actress journalist lawyer activist striker defender midfielder goalkeeper ";
static const char speech[] = " tweeted insisted admitted recalled explained who whose "; /* beside the verbs of stet__says */
static const char place_before[] =
    " in In northern southern eastern western central northeastern northwestern southeastern southwestern neighboring neighbouring "
    "across Across throughout outside Outside near Near bordering ";
static const char kinds_of_place[] =
    " city town village hamlet suburb district region province state county island outskirts north south east west streets "
    "residents capital ";
static const char place_behind[] =
    " district districts province provinces village villages county counties municipality neighbourhood neighborhood suburb "
    "prefecture oblast constituency ";
static const char won[] = " beat defeated thrashed outclassed hammered trounced edged ";
static const char results[] = " lost loss defeat win wins victory draw drew ";
static const char moves[] =
    " arrived arrives joined joins signed transferred loan loaned bought switched midfielder striker defender goalkeeper "
    "winger forward ";
static const char spells[] = " season seasons spell spells stint stints trial trials contract ";
static const char of_a_side[] =
    " coach captain skipper striker goalkeeper midfielder defender winger manager fans supporters winner winners teams players "
    "squad ";
static const char plays[] = " scored scores score plays played play signed debut goals points ";
static const char firm_behind[] = " shares shareholders stock plc shareholder subsidiary ";
static const char firm_before[] = " shares Shares stake shareholders Shareholders stock subsidiary ";
static const char kinds_of_firm[] =
    " company firm band giant agency group newspaper magazine label club broadcaster airline carmaker retailer brewer publisher "
    "contractor "
    "startup start-up manufacturer insurer bureau yard shipyard winery fund union charity brokerage bank lender chain channel "
    "station cooperative foundation consultancy supplier developer operator ";
static const char team_behind[] =
    " coach manager captain skipper striker goalkeeper keeper wicketkeeper midfielder winger batsman bowler ";

/* Is v[i] there, and one of the list? */
static bool is_in(const stet__passage *p, const stet__token *v, size_t i, const char *list) {
  return i < p->n_tokens && stet__token_in(p->text, &v[i], list);
}

/* Does v[i] say that a person follows? */
static bool is_title(const stet__passage *p, const stet__token *v, size_t i) {
  return is_in(p, v, i, stet__misters) || is_in(p, v, i, stet__ranks) || is_in(p, v, i, trades);
}

static bool speaks(const stet__passage *p, const stet__token *v, size_t i) {
  if (i >= p->n_tokens) return false;
  return stet__says(p->text + v[i].start, v[i].end - v[i].start) || is_in(p, v, i, speech);
}

static bool is_age(const stet__passage *p, const stet__token *v, size_t i) { /* ", 54," */
  return i + 2 < p->n_tokens && stet__token_is(p->text, &v[i], ",") && v[i + 1].kind == STET__TOKEN_NUMBER &&
         v[i + 1].end - v[i + 1].start == 2 && is_in(p, v, i + 2, " , . ");
}

/* A small word that is none of those that join names and things to others: before "its" a verb ("Hale cut its prices") */
static bool is_verb(const char *text, const stet__token *t) {
  return t->kind == STET__TOKEN_WORD && text[t->start] >= 'a' && text[t->start] <= 'z' &&
         !stet__token_in(text, t, " is was are were and or of in on to for with by from at as but that than about over under ");
}

/* Is it called what v[i] says ("Hale Works, a small company with two vans")? */
static bool is_called_firm(const stet__passage *p, const stet__token *v, size_t i) {
  if (!is_in(p, v, i, " , ") || !is_in(p, v, i + 1, " a an the ")) return false;
  for (size_t k = i + 2; k < i + 5 && k < p->n_tokens && v[k].kind == STET__TOKEN_WORD; k++)
    if (is_in(p, v, k, kinds_of_firm)) return is_in(p, v, k + 1, " , . with that which based from in of and owned run ");
  return false;
}

/* Does v[i] speak of a firm whose name follows ("analysts at", "the cooperative, called")? */
static bool is_firm_next(const stet__passage *p, const stet__token *v, size_t i) {
  static const char analysts[] = " analyst analysts Analyst Analysts strategist economist ";
  if (i > 0 && is_in(p, v, i, " at ") && is_in(p, v, i - 1, analysts)) return true;
  for (size_t k = i; is_in(p, v, i, " at ") && k-- > 0 && k + FOLLOWED > i;) /* "who tracks small banks at" */
    if (is_in(p, v, k, " who ")) return is_in(p, v, k + 1, " tracks covers follows analyses analyzes studies trades ");
  if (i < 1 || !is_in(p, v, i, " called named ")) return false;
  return is_in(p, v, i - 1 - (i > 1 && is_in(p, v, i - 1, " , ")), kinds_of_firm);
}

/* Do v[i - 1] and v[i] say that a side may follow? */
static bool is_side(const stet__passage *p, const stet__token *v, size_t i) {
  return (is_in(p, v, i, " to over against with ") && is_in(p, v, i - 1, results)) ||
         (is_in(p, v, i, " for ") && is_in(p, v, i - 1, plays)) || (is_in(p, v, i, " from to ") && is_in(p, v, i - 1, moves)) ||
         (is_in(p, v, i, " with at ") && is_in(p, v, i - 1, spells)) || (is_in(p, v, i, " of ") && is_in(p, v, i - 1, of_a_side));
}

bool stet__is_kind_of_firm(const char *text, const stet__token *t) { return stet__token_in(text, t, kinds_of_firm); }

bool stet__is_nickname(const stet__passage *p, const stet__token *v, size_t from, size_t to) {
  static const char opens[] = " \" \xE2\x80\x9C \xE2\x80\x9E \xC2\xAB ' \xE2\x80\x98 ";
  static const char closes[] = " \" \xE2\x80\x9D \xE2\x80\x9C \xC2\xBB ' \xE2\x80\x99 ";
  if (from < 2 || v[from - 1].kind == STET__TOKEN_WORD || !is_in(p, v, from - 1, opens) || !is_in(p, v, to, closes)) return false;
  size_t k = from - 2;
  if (k > 0 && is_in(p, v, k, " , ")) k--;
  bool sign = k > 0 && is_in(p, v, k, " sign ") && is_in(p, v, k - 1, " call ");
  return sign || is_in(p, v, k, " nicknamed callsign alias nickname ");
}

unsigned stet__cues(const stet__passage *p, const stet__token *v, size_t from, size_t to) {
  bool first = from == 0 || v[from].flags & STET__TOKEN_FIRST, last = to >= p->n_tokens || v[to].flags & STET__TOKEN_FIRST;
  size_t behind = !last && stet__token_is_possessive(p->text, &v[to]) ? to + 1 : to;
  unsigned found = 0;
  if (!first) {
    if (is_title(p, v, from - 1) || stet__is_nickname(p, v, from, to)) found |= STET__CUE_PERSON;
    if (behind == to && is_in(p, v, from - 1, place_before)) found |= STET__CUE_PLACE;
    if (is_in(p, v, from - 1, kinds_of_firm)) found |= STET__CUE_FIRM;
    if (is_firm_next(p, v, from - 1)) found |= STET__CUE_FIRM;
    size_t before = from > 1 && is_in(p, v, from - 1, " the ") ? from - 2 : from - 1;
    if (is_in(p, v, before, won)) found |= STET__CUE_TEAM;
    if (from > 1 && is_in(p, v, from - 1, " with ") && is_in(p, v, from - 2, " drew draw ")) found |= STET__CUE_TEAM;
    if (from > 1 && is_side(p, v, from - 1)) found |= STET__CUE_SIDE;
    if (is_in(p, v, from - 1, " journal ")) found |= STET__CUE_WORK;
    bool apart = from > 1 && is_in(p, v, from - 1, " , ") && is_in(p, v, to, " , . ") && !speaks(p, v, to + 1);
    if (apart && is_in(p, v, from - 2, kinds_of_firm)) found |= STET__CUE_FIRM; /* "the contractor, Hale Works," */
    if (from > 1 && is_in(p, v, from - 1, " of ")) {
      if (is_in(p, v, from - 2, kinds_of_place)) found |= STET__CUE_PLACE;
      if (is_in(p, v, from - 2, firm_before)) found |= STET__CUE_FIRM;
    }
    if (from > 1 && is_in(p, v, from - 1, " in ") && is_in(p, v, from - 2, firm_before)) found ^= STET__CUE_FIRM | STET__CUE_PLACE;
  }
  if (last) return found;
  if (is_age(p, v, to)) found |= STET__CUE_PERSON;
  if (speaks(p, v, to) || (is_in(p, v, to, " , ") && is_in(p, v, to + 1, " who whose "))) found |= STET__CUE_SPEAKS;
  if (is_in(p, v, behind, firm_behind) && !is_in(p, v, behind + 1, " a an the its with ")) found |= STET__CUE_FIRM;
  if (behind == to && is_called_firm(p, v, to)) found |= STET__CUE_FIRM;
  if (is_in(p, v, to, " , ") && is_in(p, v, to + 1, " which ")) found |= STET__CUE_THING;
  if (is_in(p, v, to + 1, " its ") && is_verb(p->text, &v[to])) found |= STET__CUE_THING;
  if (is_in(p, v, behind, team_behind) || is_in(p, v, to, won)) found |= STET__CUE_TEAM;
  bool it = is_in(p, v, to, " said says ") && is_in(p, v, to + 1, " it ");
  it = it && is_in(p, v, to + 2, " would will has had plans expects intends planned hoped hopes wants wanted ");
  if (it) found |= STET__CUE_THING;
  bool lost = is_in(p, v, to, " lost ") && is_in(p, v, to + 1, " to ");
  if (lost || is_in(p, v, to, " equalised equalized ")) found |= STET__CUE_SIDE;
  bool drew = is_in(p, v, to, " drew ") && to + 1 < p->n_tokens;
  if (drew && (is_in(p, v, to + 1, " with ") || v[to + 1].kind == STET__TOKEN_NUMBER)) found |= STET__CUE_TEAM;
  if (is_in(p, v, to, place_behind)) found |= STET__CUE_PLACE;
  return found;
}
