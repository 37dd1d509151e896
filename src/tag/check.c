/* check: some ways in which the network errs, and what else the text or a list says.
**
** Where the model is not sure whether a name is a person, a place or a body, and only lists of one of the three have it, it is that
** ("Siemens", "Kyiv"), and so is a body of the lists that names or hires somebody. A given name and a word behind it that is a
** surname, or that nobody knows, is a person ("Georgia Toffolo"), where no list has the two words together.
**
** A name ends before the hyphen of "Russian-controlled" and "US-led".
**
** A body that begins with a place in the possessive, and goes on in small words, is the place ("Ukraine's army").
**
** A land or a people before capital words of which one is what bodies or events of many lands are called is part of their name,
** however sure the model is ("Italian | Communist Party"), and a body that ends with "of" goes on with the place behind it
** ("National Assembly of | Quebec"): of the corpora learnt from, one marks them apart, all others as one.
**
** The last word of a name says what it is where the word is one of few: a club ("Plateau United"), a firm ("Lukoil PJSC"), a
** school, a building behind the name that it bears ("Nnamdi Azikiwe | Stadium"). So does "party" or "movement" behind a name that
** no list has as a place.
**
** A person's name that an abbreviation without vowels seems to end goes on behind its stop ("Th. | Johannesson").
**
** What an acronym in brackets stands for begins where its first letter does, whatever the network made of it. Letters with stops
** that stand for things and offices ("C.E.O.") are no names.
**
** Each was kept because it made the development sets better, or no worse, and the cases that people complained of right.
*/
#include "tag/check.h"

#include "tag/evidence.h"

enum { LONGEST = 8, HEAD_WORDS = 4, ACRONYM_LEAST = 3, ACRONYM_MOST = 8, LONG_FORM = 24, WORD_MOST = 32, ENDING_LEAST = 4 };
#define DOUBTFUL 0.7f
#define BODY_SURE 0.6f

enum {
  LARGE = STET__OF_PLACES | 1 << STET__LIST_SITE,
  PLACES = STET__ALL_PLACES | LARGE,
  BODIES = 1 << STET__LIST_PARTY | 1 << STET__LIST_BODY | 1 << STET__LIST_FIRM | 1 << STET__LIST_TEAM | 1 << STET__LIST_COMPANY |
           1 << STET__LIST_UNIVERSITY
};

static uint64_t hash_of(const char *text, const stet__token *t) { return stet__lexicon_name(text + t->start, t->end - t->start); }

uint32_t stet__lists_of(const stet__lexicon *x, const char *text, const stet__token *v, size_t n) {
  uint64_t h = 0;
  for (size_t i = 0; i < n; i++) h = stet__lexicon_phrase(h, hash_of(text, &v[i]));
  return stet__lexicon_lists(x, h);
}

/* The hash of a word; one in capitals only as the lists have it. */
static uint64_t hash_in_capitals(const char *text, const stet__token *t) {
  char word[WORD_MOST];
  uint32_t n = t->end - t->start;
  if (n > sizeof word) return stet__lexicon_word(text + t->start, n);
  for (uint32_t i = 0; i < n; i++) {
    char c = text[t->start + i];
    if (c >= 'a' && c <= 'z') return stet__lexicon_word(text + t->start, n);
    word[i] = i && c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
  }
  return stet__lexicon_word(word, n);
}

uint32_t stet__lists_in_capitals(const stet__lexicon *x, const char *text, const stet__token *v, size_t n) {
  uint64_t h = 0;
  for (size_t i = 0; i < n; i++) h = stet__lexicon_phrase(h, hash_in_capitals(text, &v[i]));
  return stet__lexicon_lists(x, h);
}

size_t stet__tokens_of(const stet__passage *p, const stet__token *v, const stet__mention *m, size_t *from) {
  size_t low = 0, high = p->n_tokens, n = 0;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (v[middle].start >= m->start) high = middle;
    else low = middle + 1;
  }
  while (low + n < p->n_tokens && v[low + n].end <= m->end) n++;
  return *from = low, n;
}

bool stet__is_never_small(const stet__lexicon *x, const char *text, const stet__token *t) {
  char low[WORD_MOST];
  uint32_t n = t->end - t->start;
  if (n > sizeof low) return false;
  for (uint32_t i = 0; i < n; i++) {
    char c = text[t->start + i];
    low[i] = c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
  }
  return stet__lexicon_find(x->words, x->n_words, stet__lexicon_word(low, n)) == STET__LEXICON_FREE;
}

bool stet__is_unknown(const stet__lexicon *x, const char *text, const stet__token *t) {
  return !stet__lists_of(x, text, t, 1) && stet__is_never_small(x, text, t);
}

static bool is_unknown(const stet__lexicon *x, uint64_t word) {
  return stet__lexicon_find(x->words, x->n_words, word) == STET__LEXICON_FREE;
}

/* The type that the lists give to the mention of tokens v[0..n), a person, place or body that the model doubts; or its own. */
static uint8_t checked(const stet__lexicon *x, const char *text, const stet__token *v, size_t n, const stet__mention *m) {
  uint32_t lists = stet__lists_of(x, text, v, n);
  if (lists & 1 << STET__LIST_DEMONYM) return m->type;
  if ((lists & BODIES) && !(lists & (STET__OF_PERSONS | PLACES))) return STET_TYPE_ORG;
  if ((lists & LARGE) && !(lists & (STET__OF_PERSONS | BODIES))) return STET_TYPE_PLACE;
  if ((lists & STET__OF_PERSONS) && !(lists & (PLACES | BODIES))) return STET_TYPE_PERSON;
  if (n != 2 || lists || !(stet__lists_of(x, text, v, 1) & 1 << STET__LIST_GIVEN)) return m->type;
  bool is_surname = stet__lists_of(x, text, v + 1, 1) & 1 << STET__LIST_SURNAME;
  return is_surname || is_unknown(x, hash_of(text, &v[1])) ? STET_TYPE_PERSON : m->type;
}

/* Does what stands behind a mention that lists of bodies have say that it is one ("Siemens named Ana Ruiz")? */
static bool acts_as_body(const stet__lexicon *x, const char *text, const stet__token *v, size_t n, size_t left) {
  static const char verbs[] = " named appoints appointed hired recalled ";
  return n < left && stet__lists_of(x, text, v, n) & BODIES && stet__token_in(text, &v[n], verbs);
}

static bool is_small(const char *text, const stet__token *t) {
  return text[t->start] >= 'a' && text[t->start] <= 'z';
}

/* "Ukraine's army", "New York's western coast": the tokens of the place where the mention of tokens v[0..n) is but a place and what
** belongs to it; 0: it is not. */
static size_t place_and_more(const stet__lexicon *x, const char *text, const stet__token *v, size_t n, uint8_t type) {
  size_t k = 1;
  if (type != STET_TYPE_ORG && type != STET_TYPE_PLACE) return 0;
  while (k < n && k <= HEAD_WORDS && !stet__token_is_possessive(text, &v[k])) k++;
  if (k + 1 >= n || k > HEAD_WORDS) return 0;
  for (size_t i = k + 1; i < (type == STET_TYPE_ORG ? n : k + 2); i++)
    if (!is_small(text, &v[i])) return 0;
  return stet__lists_of(x, text, v, k) & STET__OF_PLACES ? k : 0;
}

bool stet__ends_compound(const char *text, const stet__token *t) {
  uint32_t size = t->end - t->start;
  const char *end = text + t->end;
  if (!is_small(text, t)) return false;
  bool participle = (size > 3 && memcmp(end - 2, "ed", 2) == 0) || (size > 4 && memcmp(end - 3, "ing", 3) == 0);
  return participle || stet__token_in(text, t, " led born style era wide like bound run held made language ");
}

/* "Russian-controlled": tokens of v[0..n) behind the name, a hyphen and what ends a compound; 0 or 2. */
static size_t compound(const char *text, const stet__token *v, size_t n) {
  if (n < 3 || v[n - 2].end - v[n - 2].start != 1 || text[v[n - 2].start] != '-') return 0;
  return stet__ends_compound(text, &v[n - 1]) ? 2 : 0;
}

/* ---- Words that say what a name is ---- */

const char stet__clubs[] = " United Rangers Rovers Wanderers Stars Hotspur Albion Athletic FC F.C. AFC SC ";
static const char clubs_first[] =
    " Atl\xC3\xA9tico Atletico Deportivo Olympique Dynamo Dinamo Lokomotiv Borussia Eintracht Spartak Hapoel Maccabi Torpedo "
    "FC AFC CSKA OFK GNK MFK TSV SSV VfB VfL FSV UD Sporting Racing Gimnasia ";
static const char clubs_letters[] = " FK NK RK KK HK BK SV "; /* which may be initials, too */
static const char buildings[] =
    " Stadium Airport Bridge Station Hospital Hall Park Square Street Road Avenue Highway Expressway Tower Dam ";
static const char of_many_lands[] = " Party Alliance Union Movement Democrats Socialists Greens Congress Front League ";
static const char events[] = " War Festival Championship Championships Revolution Rebellion Marathon Masters Uprising ";
static const char treaties[] =
    " Accord Accords Agreement Agreements Charter Convention Conventions Declaration Memorandum Pact Protocol Protocols Treaty ";
static const char firms[] = " Inc Inc. Ltd Ltd. LLC PLC Plc plc GmbH PJSC OJSC JSC Corp Corp. Oyj ASA Bhd Berhad Tbk ";
static const char firms_first[] =
    " Stadtwerke Verbraucherzentrale Grupo Groupe Banco Banque Universidad Universidade Universit\xC3\xA9 Universit\xC3\xA4t "
    "Ministerio Minist\xC3\xA8re Club Clube ";
const char stet__trades[] = /* what a person's or place's name stands before in a firm's */
    " Mining Foods Wines Motors Tiles Steel Airlines Airways Shipping Logistics Pharma Pharmaceuticals Industries Holdings Holding "
    "Enterprises Technologies Software Insurance Telecom Textiles Cement Petroleum Energy Ventures Solutions Partners Associates "
    "Madencilik Enerji Logging Builders Contractors Brewery Breweries Bakery Pumps Foundries Shipyard Shipyards Engineering "
    "Electronics ";
const char stet__goods[] = " browser app smartphone vaccine chatbot ";
static const char sites[] =
    " Stadium Tower Towers Temple Cathedral Mosque Hotel Mall Arena Building Bridge Highway Street Avenue Expressway Boulevard "
    "Cemetery Monastery Shrine ";
static const char sites_first[] =
    " Estadio Est\xC3\xA1" "dio Stadio Parque Plaza Pra\xC3\xA7" "a Piazza Hotel H\xC3\xB4tel Hacienda Calle Rua Rue Avenida "
    "Cerro Wadi Jabal Jebel Palazzo Schloss ";
static const char houses[] = " Hospital Schools School Clinic College Infirmary Academy ";
static const char bodies[] = " party movement coalition newspaper broadcaster airline magazine ";

bool stet__begins_club(const char *text, const stet__token *t) {
  return stet__token_in(text, t, clubs_first) || stet__token_in(text, t, clubs_letters);
}

/* Is the mention of tokens v[0..n) a place of the lists? */
static bool is_listed_place(const stet__lexicon *x, const char *text, const stet__token *v, size_t n) {
  return stet__lists_of(x, text, v, n) & STET__ALL_PLACES;
}

/* "Hale & Orme", which two given names are not */
static bool is_partnership(const stet__lexicon *x, const char *text, const stet__token *v, size_t n) {
  for (size_t i = 1; i + 1 < n; i++) {
    if (!stet__token_is(text, &v[i], "&") || v[i + 1].end - v[i + 1].start < 2) continue; /* "J & K" */
    return !(n == 3 && stet__lists_of(x, text, v, 1) & stet__lists_of(x, text, v + 2, 1) & 1 << STET__LIST_GIVEN);
  }
  return false;
}

/* Is it one word that nobody knows and that ends as firms do ("Kharkivoblenergo", "Agroprombank")? */
static bool ends_as_firm(const stet__lexicon *x, const char *text, const stet__token *v, size_t n) {
  static const char *const ends[] = {"energo", "bank", "neft", "gaz", "telekom", "telecom", "soft", "werke", "zentrale", "verband"};
  uint32_t size = v[0].end - v[0].start;
  for (size_t k = 0; n == 1 && k < sizeof ends / sizeof *ends; k++) {
    uint32_t end = (uint32_t)strlen(ends[k]);
    if (size >= end + ENDING_LEAST && memcmp(text + v[0].end - end, ends[k], end) == 0) return stet__is_unknown(x, text, v);
  }
  return false;
}

/* Is the mention of tokens v[0..n), of a body or a person by its type, a building or a street by its first or last word? */
static bool is_site(const stet__lexicon *x, const char *text, const stet__token *v, size_t n, uint8_t type) {
  if (n < 2 || type == STET_TYPE_PLACE || stet__lists_of(x, text, v, n)) return false;
  bool surname = type == STET_TYPE_PERSON && stet__lists_of(x, text, v + n - 1, 1) & STET__OF_PERSONS; /* "Picabo Street" */
  bool site = (stet__token_in(text, &v[n - 1], sites) && !surname) || stet__token_in(text, &v[0], sites_first);
  if (!site || !stet__token_is_capital(text, &v[n - 1])) return false;
  return type == STET_TYPE_ORG || stet__is_person(x, text + v[0].start, v[n - 1].end - v[0].start) < 2;
}

/* Says the last word of the mention of tokens v[0..n), or the word behind it, of v[0..left), that it is a body? */
static bool is_body_by_word(const stet__lexicon *x, const char *text, const stet__token *v, size_t n, size_t left,
                            uint8_t type) {
  if (n >= 2 && (stet__token_in(text, &v[n - 1], stet__clubs) || stet__token_in(text, &v[n - 1], firms))) return true;
  if ((n >= 2 && stet__token_in(text, &v[0], firms_first)) || ends_as_firm(x, text, v, n)) return true;
  if (n >= 2 && type == STET_TYPE_PERSON && is_partnership(x, text, v, n)) return true;
  if (n >= 2 && stet__token_in(text, &v[0], clubs_letters) && !stet__lists_of(x, text, v + 1, 1)) return true;
  if (n >= 2 && stet__token_in(text, &v[n - 1], stet__trades) && !is_listed_place(x, text, v, n)) return true;
  if (n >= 2 && (stet__token_in(text, &v[0], clubs_first) || stet__token_is(text, &v[n - 1], "Schools"))) return true;
  if (n >= 2 && type != STET_TYPE_PLACE && stet__token_in(text, &v[n - 1], houses)) return true; /* places are houses, too */
  return n < left && stet__token_in(text, &v[n], bodies) && !is_listed_place(x, text, v, n);
}

/* Is the mention of tokens v[0..n), a person or a place by its type, a thing by the word behind it, of v[0..left)? */
static bool is_thing(const stet__lexicon *x, const char *text, const stet__token *v, size_t n, size_t left,
                     uint8_t type) {
  static const char arms[] = " drone drones missile missiles ";
  if (n >= left || v[n].flags & STET__TOKEN_FIRST) return false;
  uint32_t lists = stet__lists_of(x, text, v, n);
  if (lists & STET__OF_PLACES || (type == STET_TYPE_ORG && lists)) return false; /* "a US brand" */
  if (stet__token_is(text, &v[n], "brand")) return true;
  return type != STET_TYPE_ORG && !lists && (stet__token_in(text, &v[n], stet__goods) || stet__token_in(text, &v[n], arms));
}

/* Mends mention *e of tokens v[0..n), of which at most LONGEST are looked at; its passage has v[0..left). */
static void check_type(const stet__lexicon *x, const char *text, const stet__token *v, size_t n, size_t left, stet__mention *e) {
  size_t behind = compound(text, v, n);
  if (behind) n -= behind, e->end = v[n - 1].end;
  if (e->type <= STET_TYPE_PLACE && n > 0 && n < LONGEST) {
    if (e->score < DOUBTFUL) e->type = acts_as_body(x, text, v, n, left) ? STET_TYPE_ORG : checked(x, text, v, n, e);
    if (is_body_by_word(x, text, v, n, left, e->type)) {
      e->type = STET_TYPE_ORG;
      if (e->score < BODY_SURE) e->score = BODY_SURE;
    } else if (is_site(x, text, v, n, e->type)) {
      e->type = STET_TYPE_PLACE;
    } else if (is_thing(x, text, v, n, left, e->type)) {
      e->type = STET_TYPE_PRODUCT;
    }
  }
  size_t place = place_and_more(x, text, v, n, e->type);
  if (place) e->type = STET_TYPE_PLACE, e->end = v[place - 1].end;
}

void stet__check_types(const stet__lexicon *x, const stet__passage *passages, const stet__token *tokens, stet__mentions *m) {
  size_t at = 0;
  uint32_t passage = UINT32_MAX;
  for (size_t i = 0; i < m->n; i++) {
    stet__mention *e = &m->v[i];
    const stet__passage *p = &passages[e->passage];
    const stet__token *v = tokens + p->first;
    if (e->passage != passage) passage = e->passage, at = 0;
    while (at < p->n_tokens && v[at].start < e->start) at++;
    size_t n = 0;
    while (n < LONGEST && at + n < p->n_tokens && v[at + n].end <= e->end) n++;
    check_type(x, p->text, v + at, n, p->n_tokens - at, e);
  }
}

/* ---- Neighbours ---- */

static bool is_building(const char *text, const stet__mention *m) { /* one word that says so */
  const stet__token t = {.start = m->start, .end = m->end};
  return stet__token_in(text, &t, buildings);
}

static bool ends_with(const char *text, const stet__mention *m, const char *words) {
  stet__token t = {.start = m->end, .end = m->end};
  while (t.start > m->start && text[t.start - 1] != ' ') t.start--;
  return stet__token_in(text, &t, words);
}

/* "Gudni Th" and "Johannesson" with a stop between: an abbreviated name has no vowels. */
static bool is_abbreviated(const char *text, const stet__mention *a, const stet__mention *b) {
  uint32_t n = 0;
  if (a->type != STET_TYPE_PERSON || b->type != STET_TYPE_PERSON || b->start != a->end + 2 || memcmp(text + a->end, ". ", 2) != 0)
    return false;
  for (uint32_t i = a->end; i > a->start && text[i - 1] != ' '; i--, n++)
    if ((unsigned char)text[i - 1] >= 0x80 || memchr("aeiouyAEIOUY", text[i - 1], 12)) return false;
  return n >= 2 && n <= 3 && a->end - n > a->start && memcmp(text + a->end - n, "Ng", 2) != 0;
}

/* Is `b`, of more than one word, what a land's or a town's own body is called ("Turkish | Chamber of Shipping")? */
static bool is_bodys_rest(const char *text, const stet__mention *a, const stet__mention *b) {
  static const char heads[] = " Ministry Chamber Institute Academy Red Crown Federation Association Society Agency Council ";
  if ((a->type != STET_TYPE_NORP && a->type != STET_TYPE_PLACE) || b->type != STET_TYPE_ORG) return false;
  stet__token first = {.start = b->start, .end = b->start};
  while (first.end < b->end && text[first.end] != ' ') first.end++;
  return first.end < b->end && stet__token_in(text, &first, heads);
}

/* What two mentions side by side are together; STET_TYPE_COUNT: two. */
static uint8_t type_of_both(const char *text, const stet__mention *a, const stet__mention *b) {
  if (is_building(text, b) && (a->type == STET_TYPE_PLACE || a->type == STET_TYPE_PERSON)) return STET_TYPE_PLACE;
  if (a->type == STET_TYPE_ORG && b->type == STET_TYPE_PLACE && ends_with(text, a, " of for de ")) return STET_TYPE_ORG;
  if (is_bodys_rest(text, a, b)) return STET_TYPE_ORG;
  return STET_TYPE_COUNT;
}

/* "University of Texas" and "Austin" with "at" between */
static bool is_campus(const stet__lexicon *x, const stet__passage *p, const stet__token *v, const stet__mention *a,
                      const stet__mention *b) {
  static const char begin[] = "University of ";
  if (a->type != STET_TYPE_ORG || b->type != STET_TYPE_PLACE || b->start != a->end + 4 || memcmp(p->text + a->end, " at ", 4) ||
      a->end - a->start <= sizeof begin - 1 || memcmp(p->text + a->start, begin, sizeof begin - 1))
    return false;
  size_t from, n = stet__tokens_of(p, v, b, &from);
  return is_listed_place(x, p->text, v + from, n);
}

/* Is token `at`, right behind a place, what names a treaty by it ("Montreux | Convention"), and nothing more of its name behind? */
static bool is_treaty(const stet__passage *p, const stet__token *v, size_t at) {
  if (at == 0 || at >= p->n_tokens || v[at].start != v[at - 1].end + 1 || !stet__token_in(p->text, &v[at], treaties)) return false;
  if (at + 1 == p->n_tokens || v[at + 1].flags & STET__TOKEN_FIRST) return true;
  return !stet__token_in(p->text, &v[at + 1], " on for & ") && !stet__token_is_capital(p->text, &v[at + 1]);
}

/* The end of the name that token `at` begins behind its land or people: a treaty, or capital words up to one that says what it is,
** a body of many lands or an event; 0: it is none. */
static uint32_t end_of_head(const stet__passage *p, const stet__token *v, size_t at, uint8_t *type) {
  if (*type == STET_TYPE_PLACE && is_treaty(p, v, at)) {
    *type = STET_TYPE_WORK;
    return v[at].end;
  }
  for (size_t k = at; k < p->n_tokens && k < at + HEAD_WORDS; k++) {
    bool behind = k > 0 && v[k].start == v[k - 1].end + 1 && p->text[v[k - 1].end] == ' ';
    if (!behind || !stet__token_is_capital(p->text, &v[k])) return 0;
    bool event = k > at && stet__token_in(p->text, &v[k], events);
    bool house = stet__token_in(p->text, &v[k], houses) && !(k + 1 < p->n_tokens && stet__token_is(p->text, &v[k + 1], "of"));
    if (!event && !house && !stet__token_in(p->text, &v[k], of_many_lands)) continue;
    *type = event ? STET_TYPE_EVENT : STET_TYPE_ORG;
    return v[k].end;
  }
  return 0;
}

void stet__check_bodies(const stet__passage *passages, const stet__token *tokens, stet__mentions *m) {
  size_t at = 0, n = 0;
  for (size_t i = 0; i < m->n; i++) {
    stet__mention e = m->v[i];
    const stet__passage *p = &passages[e.passage];
    const stet__token *v = tokens + p->first;
    if (i == 0 || m->v[i - 1].passage != e.passage) at = 0;
    while (at < p->n_tokens && v[at].start < e.end) at++;
    uint8_t type = e.type;
    uint32_t end = e.type == STET_TYPE_NORP || e.type == STET_TYPE_PLACE ? end_of_head(p, v, at, &type) : 0;
    if (end) e.type = type, e.end = end;
    if (end && e.score < BODY_SURE) e.score = BODY_SURE;
    for (; end && i + 1 < m->n && m->v[i + 1].passage == e.passage && m->v[i + 1].start < e.end; i++) {
      if (m->v[i + 1].end > e.end) e.end = m->v[i + 1].end;
      e.score = (e.score + m->v[i + 1].score) / 2;
    }
    m->v[n++] = e;
  }
  m->n = n;
}

void stet__check_neighbours(const stet__lexicon *x, const stet__passage *passages, const stet__token *tokens, stet__mentions *m) {
  size_t n = 0;
  for (size_t i = 0; i < m->n; i++) {
    stet__mention *last = n ? &m->v[n - 1] : NULL, *e = &m->v[i];
    const stet__passage *p = &passages[e->passage];
    bool same = last && last->passage == e->passage;
    uint8_t both = STET_TYPE_COUNT;
    if (same && is_campus(x, p, tokens + p->first, last, e)) both = STET_TYPE_ORG;
    else if (same && is_abbreviated(p->text, last, e)) both = STET_TYPE_PERSON;
    else if (same && e->start == last->end + 1 && p->text[last->end] == ' ') both = type_of_both(p->text, last, e);
    if (both == STET_TYPE_COUNT) {
      m->v[n++] = *e;
      continue;
    }
    last->type = both;
    last->end = e->end;
    last->score = (last->score + e->score) / 2;
  }
  m->n = n;
}

/* ---- Acronyms ---- */

/* Letters with stops that stand for things and offices, as some papers write them. */
static const char no_names[] =
    " C.E.O. C.F.O. C.O.O. C.T.O. G.D.P. I.P.O. D.N.A. R.N.A. H.I.V. M.V.P. M.B.A. D.V.D. A.T.M. V.I.P. I.C.U. N.G.O. S.U.V. "
    "I.E.D. I.V.F. C.P.R. P.O.W. W.M.D. M.R.I. L.G.B.T. L.G.B.T.Q. P.T.S.D. Ph.D. ";

/* Is the token capitals only, as many as an acronym has? */
static bool is_acronym(const char *text, const stet__token *t) {
  uint32_t n = t->end - t->start;
  if (n < ACRONYM_LEAST || n > ACRONYM_MOST) return false;
  for (uint32_t i = t->start; i < t->end; i++)
    if (text[i] < 'A' || text[i] > 'Z') return false;
  return true;
}

/* How many tokens before v[at] say that it is what stands before them again: "(", ", or"; 0: none. */
static size_t says_again(const char *text, const stet__token *v, size_t at) {
  if (at >= 1 && stet__token_is(text, &v[at - 1], "(")) return 1;
  return at >= 2 && stet__token_is(text, &v[at - 1], "or") && stet__token_is(text, &v[at - 2], ",") ? 2 : 0;
}

/* May the token stand in a long form: a capital word, or one of the small ones that names skip? */
static bool may_be_in(const char *text, const stet__token *t) {
  unsigned char c = (unsigned char)text[t->start];
  if ((c >= 'A' && c <= 'Z') || c >= 0x80) return true;
  return stet__token_in(text, t, " of the and for on in de & to - ");
}

static bool is_joined(const char *text, const stet__token *v, size_t i) { /* "Co-operation" */
  return i > 0 && v[i].start == v[i - 1].end && text[v[i - 1].start] == '-';
}

/* Where the long form of the acronym `short_form` begins, which ends before token `end`: the letters are met from the last to the
** first, each as near to the end as can be, the first at the beginning of a word. Answers `end` where they are not. */
static size_t long_form(const char *text, const stet__token *v, const stet__token *short_form, size_t end) {
  uint32_t left = short_form->end - short_form->start;
  size_t most = left + 5 < 2 * left ? left + 5 : 2 * left;
  for (size_t i = end; i-- > 0 && end - i <= most && (may_be_in(text, &v[i]) || is_joined(text, v, i));) {
    if (most < LONG_FORM && is_joined(text, v, i)) most += 2;
    bool capital = text[v[i].start] >= 'A' && text[v[i].start] <= 'Z';
    for (uint32_t k = v[i].end; k-- > v[i].start && left > 0;) {
      if ((text[k] & ~32) != text[short_form->start + left - 1]) continue;
      if (left == 1 && (k != v[i].start || !capital)) continue;
      left--;
    }
    if (left == 0) return i;
    if (v[i].flags & STET__TOKEN_FIRST) break;
  }
  return end;
}

/* The mention of the acronym at token `at` of a passage is the last of out[0..n); those before it that its long form has are
** made one. Answers how many there are then. */
static size_t widen(const stet__passage *p, const stet__token *v, size_t at, stet__mention *out, size_t n) {
  size_t skip = says_again(p->text, v, at), end = at - skip, first = n - 1;
  size_t begin = skip ? long_form(p->text, v, &v[at], end) : end;
  if (begin + 2 > end) return n;
  while (first > 0 && out[first - 1].passage == out[n - 1].passage && out[first - 1].end > v[begin].start) first--;
  if (first == n - 1) return n;
  stet__mention whole = out[n - 2], acronym = out[n - 1];
  if (whole.type == STET_TYPE_PERSON) return n;
  for (size_t i = first; i + 1 < n; i++)
    if (out[i].score > whole.score) whole.score = out[i].score;
  if (acronym.type == STET_TYPE_ORG) whole.type = STET_TYPE_ORG;
  whole.start = v[begin].start;
  whole.end = v[end - 1].end;
  out[first] = whole;
  out[first + 1] = acronym;
  return first + 2;
}

void stet__check_acronyms(const stet__passage *passages, const stet__token *tokens, stet__mentions *m) {
  size_t at = 0, n = 0;
  uint32_t passage = UINT32_MAX;
  for (size_t i = 0; i < m->n; i++) {
    m->v[n++] = m->v[i];
    const stet__mention e = m->v[i];
    const stet__passage *p = &passages[e.passage];
    const stet__token *v = tokens + p->first;
    if (e.passage != passage) passage = e.passage, at = 0;
    while (at < p->n_tokens && v[at].start < e.start) at++;
    bool one = at < p->n_tokens && v[at].end == e.end;
    if (one && stet__token_in(p->text, &v[at], no_names)) n--;
    else if (one && e.type != STET_TYPE_PERSON && is_acronym(p->text, &v[at])) n = widen(p, v, at, m->v, n);
  }
  m->n = n;
}
