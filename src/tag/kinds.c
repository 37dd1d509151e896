/* kinds: see kinds.h.
**
** Ships and storms bear the names of persons and places, and a network that sees a name more than the words around it takes them
** for these. The word before a ship's name is small ("the carrier Abraham Lincoln"), so that no title or heading is one. A storm is
** named in full once and by its name alone from there on. Of a body's letters those in brackets behind it are sure. A title in
** quotation marks may be any words; the word before says that it is one. A people's name is a language where it stands behind "in",
** or a verb such as "speaks", and before no word that it could belong to: a mark, the end, a preposition. Before "and" it is what
** the one behind is.
*/
#include "tag/kinds.h"

#include "tag/check.h"
#include "tag/cues.h"

enum { SHIP_WORDS = 3, TITLE_WORDS = 10, NAMES_MOST = 16, LETTERS_MOST = 8, LETTERS_LEAST = 3, AGENCY_MOST = 14, SAINT_REACH = 6 };
#define BODY_SURE 0.95f
#define CALLED_SURE 0.6f
#define SHIP_SURE 0.6f
#define HOUSE_SURE 0.6f
#define THING_SURE 0.9f
#define SHIP_DOUBTED 0.5f /* what the network called by another type, or hardly a name at all */
#define WORK_SURE 0.9f

static const char ships[] =
    " carrier frigate destroyer submarine tanker supertanker yacht superyacht trawler cruiser battleship freighter icebreaker "
    "schooner ferry liner minesweeper corvette tugboat satellite spacecraft rover lander orbiter ";
static const char kinds_of_ship[] =
    " cargo container cruise merchant hospital research rescue sister survey factory patrol fishing ";
static const char no_ships[] =
    " Captain Capt. Admiral Commander Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December I ";
static const char works[] =
    " film movie novel novella program telenovela play series sitcom album song single documentary opera memoir poem ballad "
    "musical painting podcast "
    "thriller comedy drama sequel bestseller book anthology mixtape EP essay show exhibition programme ";
static const char storms[] = " Hurricane Typhoon Cyclone Storm ";

static const char work_of[] = /* before "of", "in" and a title */
    " actress actor star protagonist heroine hero author writer director creator host presenter producer cast season episode "
    "premiere sequel adaptation screening role starred stars starring appeared ";
static const char before_ship[] = " MV BRP TCG "; /* the rules know more */

/* Is token i the kind of ship whose name follows, or "named" behind one? */
static bool is_ship(const char *text, const stet__token *v, size_t i) {
  if (i > 0 && stet__token_in(text, &v[i], " named called "))
    return stet__token_in(text, &v[i - 1], " ship vessel boat ferry tanker ");
  if (i > 0 && stet__token_in(text, &v[i - 1], " to ")) return false; /* "to ferry" */
  if (stet__token_in(text, &v[i], ships)) return true;
  return i > 0 && stet__token_in(text, &v[i], " ship vessel boat ") && stet__token_in(text, &v[i - 1], kinds_of_ship);
}

/* The tokens from token i on that stand before a ship's name and are part of it, "MV" or "M/V"; 0: they are not. */
static size_t ship_letters(const char *text, const stet__token *v, size_t i, size_t n) {
  if (stet__token_in(text, &v[i], before_ship)) return i == 0 || !stet__token_in(text, &v[i - 1], " the The ") ? 0 : 1;
  bool parted = i + 2 < n && stet__token_in(text, &v[i], " M ") && stet__token_is(text, &v[i + 1], "/");
  return parted && stet__token_in(text, &v[i + 2], " V T Y ") ? 3 : 0;
}

/* The capital words that follow token i with nothing but a space between; 0: the first is no ship's name. */
static size_t name_behind(const char *text, const stet__token *v, size_t i, size_t n) {
  size_t k = 0;
  for (; k < SHIP_WORDS && i + 1 + k < n; k++) {
    const stet__token *t = &v[i + 1 + k];
    bool behind = t->start == t[-1].end + 1 && !(t->flags & STET__TOKEN_FIRST);
    if (!behind || !stet__token_is_capital(text, t) || stet__token_in(text, t, no_ships)) break;
  }
  return k;
}

typedef struct bearers { stet__mention names[NAMES_MOST]; size_t n; } bearers; /* names of one kind, and where they stand */

static void keep(bearers *b, stet__mention name) {
  if (b->n < NAMES_MOST && name.start < name.end) b->names[b->n++] = name;
}

/* Gives `type` to the mentions of a type below `before` that are one of the names. */
static void spread(const bearers *b, const stet__passage *passages, stet__mentions *m, uint8_t before, uint8_t type) {
  for (size_t i = 0; i < m->n && b->n; i++) {
    stet__mention *e = &m->v[i];
    uint32_t size = e->end - e->start;
    for (size_t k = 0; k < b->n && e->type < before; k++)
      if (b->names[k].end - b->names[k].start == size &&
          memcmp(passages[b->names[k].passage].text + b->names[k].start, passages[e->passage].text + e->start, size) == 0)
        e->type = type;
  }
}

/* Adds a ship's name of `letters` tokens and `words` words from v[0] on, in place of what begins in them. False: out of memory. */
static bool put_lettered(stet__mentions *out, const stet__mentions *m, size_t *at, uint32_t passage, const stet__token *v,
                         size_t letters, size_t words) {
  uint32_t end = v[letters + words - 1].end;
  if (!stet__mentions_take(out, m, at, passage, v[0].end)) return false;
  for (; *at < m->n && m->v[*at].passage == passage && m->v[*at].start < end; ++*at)
    if (m->v[*at].end > end) end = m->v[*at].end;
  if (out->n && out->v[out->n - 1].passage == passage && out->v[out->n - 1].end > v[0].start) out->n--;
  return stet__mentions_add(out, stet__mention_of(passage, v[0].start, end, STET_TYPE_PRODUCT, SHIP_SURE));
}

/* Is token i, which no mention holds, a thing that nobody knows, by the word behind it ("its | Quillback | browser")? */
static bool is_new_thing(const stet__lexicon *x, const stet__passage *p, const stet__token *v, size_t i,
                         const stet__mention *next) {
  if (i + 1 >= p->n_tokens || v[i].flags & STET__TOKEN_FIRST) return false;
  if (!stet__token_in(p->text, &v[i + 1], stet__goods) && !stet__token_is(p->text, &v[i + 1], "brand")) return false;
  if (next && next->start < v[i].end) return false;
  return v[i].kind == STET__TOKEN_WORD && stet__token_is_capital(p->text, &v[i]) && stet__is_unknown(x, p->text, &v[i]) &&
         i > 0 && (!stet__token_is_capital(p->text, &v[i - 1]) || stet__token_in(p->text, &v[i - 1], " The Its A An "));
}

/* Is a mention more than one word? */
static bool has_words(const stet__passage *p, const stet__mention *m) {
  return memchr(p->text + m->start, ' ', m->end - m->start) != NULL;
}

bool stet__kinds_ships(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                       const stet__token *tokens, stet__mentions *m) {
  size_t at = 0;
  bearers b = {.n = 0}, full = {.n = 0};
  scratch->n = 0;
  for (uint32_t k = 0; k < n; k++) {
    const stet__passage *p = &passages[k];
    const stet__token *v = tokens + p->first;
    for (size_t i = 0; i < p->n_tokens; i++) {
      size_t letters = ship_letters(p->text, v, i, p->n_tokens);
      size_t words = name_behind(p->text, v, letters ? i + letters - 1 : i, p->n_tokens);
      if (letters && words) {
        if (!put_lettered(scratch, m, &at, k, v + i, letters, words)) return false;
        keep(&full, stet__mention_of(k, v[i + letters].start, scratch->v[scratch->n - 1].end, STET_TYPE_PRODUCT, SHIP_SURE));
        i += letters + words - 1;
        continue;
      }
      while (at < m->n && (m->v[at].passage < k || (m->v[at].passage == k && m->v[at].end <= v[i].start)))
        if (!stet__mentions_add(scratch, m->v[at++])) return false;
      const stet__mention *last = scratch->n ? &scratch->v[scratch->n - 1] : NULL;
      bool held = last && last->passage == k && last->end > v[i].start; /* by a ship's name */
      if (!held && is_new_thing(x, p, v, i, at < m->n && m->v[at].passage == k ? &m->v[at] : NULL)) {
        stet__mention thing = stet__mention_of(k, v[i].start, v[i].end, STET_TYPE_PRODUCT, THING_SURE);
        if (!stet__mentions_add(scratch, thing)) return false;
        keep(&full, thing);
      }
      if (!words || !is_ship(p->text, v, i)) continue;
      if (!stet__mentions_take(scratch, m, &at, k, v[i + 1].start)) return false;
      stet__mention *next = at < m->n && m->v[at].passage == k ? &m->v[at] : NULL;
      bool named = stet__token_in(p->text, &v[i], " named called ");
      if (next && next->start == v[i + 1].start &&
          (next->type == STET_TYPE_PERSON || next->type == STET_TYPE_PLACE || (named && next->type == STET_TYPE_ORG) ||
           next->score < SHIP_DOUBTED)) {
        if (named && has_words(p, next)) keep(&full, *next);
        if (next->type == STET_TYPE_PERSON) keep(&b, *next);
        next->type = STET_TYPE_PRODUCT;
        if (next->score < SHIP_SURE) next->score = SHIP_SURE;
      }
      if (next && next->start < v[i + words].end) continue;
      stet__mention ship = stet__mention_of(k, v[i + 1].start, v[i + words].end, STET_TYPE_PRODUCT, SHIP_SURE);
      if (!stet__mentions_add(scratch, ship)) return false;
    }
  }
  if (!stet__mentions_finish(scratch, m, at)) return false;
  spread(&b, passages, m, STET_TYPE_PERSON + 1, STET_TYPE_PRODUCT);
  spread(&full, passages, m, STET_TYPE_PLACE + 1, STET_TYPE_PRODUCT);
  return true;
}

/* ---- Works ---- */

/* The mark that closes what token t opens; NULL: it opens nothing. */
static const char *closing(const char *text, const stet__token *t) {
  static const char *const marks[][2] = {{"\"", "\""}, {"“", "”"}, {"‘", "’"}, {"'", "'"}, {"„", "“"}, {"«", "»"}};
  for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
    if (stet__token_is(text, t, marks[k][0])) return marks[k][1];
  return NULL;
}

/* The token that closes the title which the mark at token i opens; 0: none does within the words of a title. */
static size_t title_end(const char *text, const stet__token *v, size_t i, size_t n) {
  const char *close = closing(text, &v[i]);
  if (!close || i + 2 >= n || !stet__token_is_capital(text, &v[i + 1])) return 0;
  for (size_t k = i + 2; k < n && k <= i + TITLE_WORDS; k++)
    if (stet__token_is(text, &v[k], close)) return k;
  return 0;
}

/* Does token i say that a title follows ("film", "the heroine of")? */
static bool is_work_next(const char *text, const stet__token *v, size_t i) {
  if (stet__token_in(text, &v[i], works)) return true;
  return i > 0 && stet__token_in(text, &v[i], " of in ") && stet__token_in(text, &v[i - 1], work_of);
}

bool stet__kinds_works(stet__mentions *scratch, const stet__passage *passages, size_t n, const stet__token *tokens,
                       stet__mentions *m) {
  size_t at = 0;
  scratch->n = 0;
  for (uint32_t k = 0; k < n; k++) {
    const stet__passage *p = &passages[k];
    const stet__token *v = tokens + p->first;
    for (size_t i = 0; i + 1 < p->n_tokens; i++) {
      if (v[i].kind != STET__TOKEN_WORD || v[i + 1].kind == STET__TOKEN_WORD) continue; /* no mark behind a word */
      size_t open = i + 1 + stet__token_is(p->text, &v[i + 1], ","); /* "her single, "Lanterns"" */
      bool opens = open < p->n_tokens && v[open].flags & STET__TOKEN_SPACE; /* not the end of what somebody says */
      size_t end = opens ? title_end(p->text, v, open, p->n_tokens) : 0;
      if (!end || !is_work_next(p->text, v, i)) continue;
      uint32_t stop = v[end - 1].end;
      while (end > open + 2 && stet__token_in(p->text, &v[end - 1], " , . ")) stop = v[--end - 1].end; /* "Conclave," */
      if (!stet__mentions_take(scratch, m, &at, k, v[open + 1].start)) return false;
      while (at < m->n && m->v[at].passage == k && m->v[at].start < stop) at++;
      if (!stet__mentions_add(scratch, stet__mention_of(k, v[open + 1].start, stop, STET_TYPE_WORK, WORK_SURE))) return false;
    }
  }
  return stet__mentions_finish(scratch, m, at);
}

/* ---- Bodies ---- */

static bool is_short(const char *text, const stet__token *t) {
  return t->end - t->start <= LETTERS_MOST && stet__token_is_letters(text, t, LETTERS_LEAST);
}

/* Are the letters of token `s` those that the capital words of a mention begin with, in any order ("DNA", of another language's
** words for "National Anticorruption Directorate")? */
static bool is_spelled(const char *text, const stet__token *s, const stet__mention *m) {
  char first[LETTERS_MOST];
  uint32_t n = 0;
  for (uint32_t i = m->start; i < m->end; i++) {
    bool begins = i == m->start || text[i - 1] == ' ' || text[i - 1] == '-';
    if (!begins || text[i] < 'A' || text[i] > 'Z') continue;
    if (n == LETTERS_MOST) return false;
    first[n++] = text[i];
  }
  for (uint32_t i = s->start; i < s->end; i++) {
    char *at = n ? memchr(first, text[i], n) : NULL;
    if (!at) return false;
    *at = first[--n];
  }
  return n == 0;
}

/* Does token i, a capital word, stand behind what tells a newspaper, a station or a court something ("told WQLR", "told the
** Courier")? */
static bool is_told(const stet__passage *p, const stet__token *v, size_t i) {
  static const char told[] = " told tells ", by[] = " seen obtained reviewed ";
  static const char no_bodies[] = " President Governor Speaker Mayor Minister Prime Pope Queen King Prince Senator Secretary ";
  const char *text = p->text;
  if (stet__token_in(text, &v[i - 1], told))
    return is_short(text, &v[i]) && !stet__token_in(text, &v[i], " YOU HIM HER THEM ALL EVERYONE ");
  if (i < 2 || !stet__token_is(text, &v[i - 1], "the") || stet__token_in(text, &v[i], no_bodies)) return false;
  bool more = i + 1 < p->n_tokens && stet__token_is_capital(text, &v[i + 1]);
  if (more) return false;
  if (stet__token_in(text, &v[i - 2], told)) return true;
  return i > 2 && stet__token_is(text, &v[i - 2], "by") && stet__token_in(text, &v[i - 3], by);
}

/* Is token i the letters, in brackets, of the body before them? */
static bool is_short_name(const stet__passage *p, const stet__token *v, size_t i, const stet__mention *before) {
  return i > 1 && i + 1 < p->n_tokens && stet__token_is(p->text, &v[i - 1], "(") && stet__token_is(p->text, &v[i + 1], ")") &&
         before->type == STET_TYPE_ORG && before->end == v[i - 2].end && is_short(p->text, &v[i]) &&
         is_spelled(p->text, &v[i], before);
}

static bool is(const stet__passage *p, const stet__token *v, size_t i, const char *list) {
  return i < p->n_tokens && stet__token_in(p->text, &v[i], list);
}

/* Is the capital word at token i the agency that a dateline or a credit gives ("PARIS, May 3 (Hale) --", "Photo: HALE",
** "(Photo by Ana Ruiz/Hale)", "(Hale/Ana Ruiz)", "left the court. (Hale)")? */
static bool is_agency(const stet__lexicon *x, const stet__passage *p, const stet__token *v, size_t i) {
  static const char photo[] = " Photo Photograph Photographs Photos photo Foto Fotos Credit Image Picture ";
  bool closed = is(p, v, i + 1, " ) "), name = stet__is_unknown(x, p->text, &v[i]) || stet__token_is_letters(p->text, &v[i], 2);
  if (!name) return false;
  if (is(p, v, i - 1, " ( ") && closed) {
    bool dateline = i <= AGENCY_MOST && stet__token_is_in_capitals(p->text, &v[0]) && v[0].end - v[0].start > 2;
    if (dateline && is(p, v, i + 2, " - -- \xE2\x80\x93 \xE2\x80\x94 ")) return true;
    return i + 2 == p->n_tokens && i > 1 && is(p, v, i - 2, " . ");
  }
  if (is(p, v, i - 1, " : ") && i > 1 && is(p, v, i - 2, photo))
    return (closed || i + 1 == p->n_tokens) && stet__token_is_letters(p->text, &v[i], 2);
  if (is(p, v, i - 1, " / ") && closed)
    for (size_t k = i - 1; k > 0 && k + AGENCY_MOST > i && !is(p, v, k, " ( "); k--)
      if (is(p, v, k - 1, photo)) return true;
  if (!is(p, v, i - 1, " ( ") || !is(p, v, i + 1, " / ")) return false;
  return i + 5 == p->n_tokens && is(p, v, i + 4, " ) ") && stet__token_is_capital(p->text, &v[i + 2]) &&
         stet__token_is_capital(p->text, &v[i + 3]);
}

/* Does token i stand behind "the firm" or the like, and does nobody know it ("the fund | Krilo | ,")? */
static bool is_called(const stet__lexicon *x, const stet__passage *p, const stet__token *v, size_t i) {
  if (i < 2 || !stet__token_in(p->text, &v[i - 2], " the The ") || !stet__is_kind_of_firm(p->text, &v[i - 1])) return false;
  bool ends = i + 1 == p->n_tokens || !stet__token_is_capital(p->text, &v[i + 1]);
  return ends && stet__is_unknown(x, p->text, &v[i]);
}

bool stet__kinds_bodies(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                        const stet__token *tokens, stet__mentions *m) {
  size_t at = 0;
  bearers agencies = {.n = 0};
  scratch->n = 0;
  for (uint32_t k = 0; k < n; k++) {
    const stet__passage *p = &passages[k];
    const stet__token *v = tokens + p->first;
    for (size_t i = 1; i < p->n_tokens; i++) {
      if (v[i].kind != STET__TOKEN_WORD || p->text[v[i].start] < 'A' || p->text[v[i].start] > 'Z') continue;
      if (!stet__mentions_take(scratch, m, &at, k, v[i].start)) return false;
      const stet__mention *before = scratch->n ? &scratch->v[scratch->n - 1] : NULL;
      bool short_name = before && before->passage == k && is_short_name(p, v, i, before);
      bool called = !short_name && is_called(x, p, v, i);
      bool agency = !short_name && !called && is_agency(x, p, v, i);
      if (!short_name && !called && !agency && !is_told(p, v, i)) continue;
      stet__mention *next = at < m->n && m->v[at].passage == k && m->v[at].start < v[i].end ? &m->v[at] : NULL;
      stet__mention body = stet__mention_of(k, v[i].start, v[i].end, STET_TYPE_ORG, called ? CALLED_SURE : BODY_SURE);
      if (!next && !stet__mentions_add(scratch, body)) return false;
      if (agency) keep(&agencies, body);
      bool letters = agency || is_short(p->text, &v[i]);
      if (next && next->start == body.start && next->end == body.end && next->score < BODY_SURE &&
          (letters || next->type != STET_TYPE_PERSON))
        *next = body;
    }
  }
  if (!stet__mentions_finish(scratch, m, at)) return false;
  spread(&agencies, passages, m, STET_TYPE_PLACE + 1, STET_TYPE_ORG);
  return true;
}

/* ---- Languages ---- */

/* Does a name of a people end before token i with nothing that it belongs to? */
static bool stands_alone(const stet__passage *p, const stet__token *v, size_t i) {
  static const char behind[] =
      " at on to for with from by that than as when while but is was which because through during under before after until so if "
      "too fluently well badly ";
  if (i >= p->n_tokens || v[i].flags & STET__TOKEN_FIRST || is(p, v, i, behind)) return true;
  return v[i].kind == STET__TOKEN_PUNCT && !is(p, v, i, " - / \xE2\x80\x93 ' \xE2\x80\x99 \" \xE2\x80\x9C \xE2\x80\x98 ( & ");
}

static bool is_spoken(const stet__passage *p, const stet__token *v, size_t i) { /* by what stands before token i */
  static const char verbs[] =
      " speak speaks spoke speaking spoken learn learns learned learnt learning teach teaches taught understand understands "
      "understood fluent ";
  static const char how[] = " in In into fluent broken perfect good Low High Old Middle ";
  return i > 0 && (is(p, v, i - 1, verbs) || is(p, v, i - 1, how));
}

/* Is mention k a language? `last`: the end of the one before it in the passage, 0: there is none. */
static bool is_language(const stet__passage *p, const stet__token *v, const stet__mentions *m, size_t k, uint32_t last) {
  if (m->v[k].type != STET_TYPE_NORP) return false;
  size_t from, n = stet__tokens_of(p, v, &m->v[k], &from);
  bool joined = last && from > 1 && v[from - 2].end == last && is(p, v, from - 1, " and or , ");
  if (n != 1 || !(joined || is_spoken(p, v, from))) return false;
  size_t to = from + 1;
  for (size_t i = k + 1; is(p, v, to, " and or , ") && i < m->n && to + 1 < p->n_tokens; i++) { /* "in Czech and Slovak media" */
    if (m->v[i].passage != m->v[k].passage || m->v[i].start != v[to + 1].start || m->v[i].type != STET_TYPE_NORP) break;
    to += 2;
  }
  return !is(p, v, to, " and or ") && stands_alone(p, v, to);
}

void stet__kinds_languages(const stet__passage *passages, const stet__token *tokens, stet__mentions *m) {
  size_t kept = 0;
  uint32_t last = 0, passage = UINT32_MAX;
  for (size_t k = 0; k < m->n; k++) {
    const stet__mention e = m->v[k];
    const stet__passage *p = &passages[e.passage];
    if (e.passage != passage) passage = e.passage, last = 0;
    if (is_language(p, tokens + p->first, m, k, last)) last = e.end;
    else m->v[kept++] = e;
  }
  m->n = kept;
}

/* ---- Saints ---- */

/* Is token i the "St" of a house that is named with its possessive alone ("at | St Mary's | in")? Its last token; 0: no. */
static size_t end_of_saint(const stet__passage *p, const stet__token *v, size_t i) {
  static const char behind[] =
      " in on at to was is has had it for with from and or when where who until before after as , . ; : ) ";
  if (i + 2 >= p->n_tokens || !is(p, v, i, " St St. ") || !stet__token_is_capital(p->text, &v[i + 1])) return 0;
  if (!stet__token_is_possessive(p->text, &v[i + 2]) || v[i + 2].end == v[i + 2].start + 1) return 0;
  bool ends = i + 3 >= p->n_tokens || v[i + 3].flags & STET__TOKEN_FIRST || is(p, v, i + 3, behind);
  return ends ? i + 2 : 0;
}

bool stet__kinds_saints(stet__mentions *scratch, const stet__passage *passages, size_t n, const stet__token *tokens,
                        stet__mentions *m) {
  static const char church[] = " funeral church Church parish Mass service buried vicar churchyard bells married ";
  size_t at = 0;
  scratch->n = 0;
  for (uint32_t k = 0; k < n; k++) {
    const stet__passage *p = &passages[k];
    const stet__token *v = tokens + p->first;
    for (size_t i = 0; i < p->n_tokens; i++) {
      size_t end = end_of_saint(p, v, i);
      if (!end) continue;
      if (!stet__mentions_take(scratch, m, &at, k, v[i].start)) return false;
      if (at < m->n && m->v[at].passage == k && m->v[at].start < v[i].start) { /* "Church of St | Mary's" */
        if (m->v[at].end == v[i + 1].end) m->v[at].end = v[end].end;
        continue;
      }
      stet__mention house = stet__mention_of(k, v[i].start, v[end].end, STET_TYPE_ORG, HOUSE_SURE);
      while (at < m->n && m->v[at].passage == k && m->v[at].start < house.end) at++;
      for (size_t c = i > SAINT_REACH ? i - SAINT_REACH : 0; c < i; c++)
        if (is(p, v, c, church)) house.type = STET_TYPE_PLACE;
      if (!stet__mentions_add(scratch, house)) return false;
    }
  }
  return stet__mentions_finish(scratch, m, at);
}

/* ---- Storms ---- */

/* The name of a storm that a rule found in full; size 0: it is none. */
static stet__mention storm_name(const char *text, const stet__mention *m) {
  stet__mention name = *m;
  name.start = m->end;
  while (name.start > m->start && text[name.start - 1] != ' ') name.start--;
  stet__token kind = {.start = name.start > m->start ? name.start - 1 : m->start};
  kind.end = kind.start;
  while (kind.start > m->start && text[kind.start - 1] != ' ') kind.start--;
  if (m->type != STET_TYPE_EVENT || !stet__token_in(text, &kind, storms)) name.start = name.end;
  return name;
}

void stet__kinds_storms(const stet__mentions *known, const stet__passage *passages, stet__mentions *m) {
  bearers b = {.n = 0};
  for (size_t i = 0; i < known->n; i++) keep(&b, storm_name(passages[known->v[i].passage].text, &known->v[i]));
  spread(&b, passages, m, STET_TYPE_NORP, STET_TYPE_EVENT);
}
