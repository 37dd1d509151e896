/* kinds: see kinds.h.
**
** Ships and storms bear the names of persons and places, and a network that sees a name more than the words around it takes them
** for these. The word before a ship's name is small ("the carrier Abraham Lincoln"), so that no title or heading is one. A storm is
** named in full once and by its name alone from there on. Of a body's letters those in brackets behind it are sure. A title in
** quotation marks may be any words; the word before says that it is one.
*/
#include "tag/kinds.h"

#include "tag/check.h"
#include "tag/cues.h"

enum { SHIP_WORDS = 3, TITLE_WORDS = 10, NAMES_MOST = 16, LETTERS_MOST = 8, LETTERS_LEAST = 3 };
#define BODY_SURE 0.95f
#define CALLED_SURE 0.6f
#define SHIP_SURE 0.6f
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
    " film movie novel novella play series sitcom album song single documentary musical opera memoir poem ballad painting podcast "
    "thriller comedy drama sequel bestseller book anthology mixtape EP essay show exhibition programme ";
static const char storms[] = " Hurricane Typhoon Cyclone Storm ";

/* Is token i the kind of ship whose name follows? */
static bool is_ship(const char *text, const stet__token *v, size_t i) {
  if (i > 0 && stet__token_in(text, &v[i - 1], " to ")) return false; /* "to ferry" */
  if (stet__token_in(text, &v[i], ships)) return true;
  return i > 0 && stet__token_in(text, &v[i], " ship vessel boat ") && stet__token_in(text, &v[i - 1], kinds_of_ship);
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

bool stet__kinds_ships(stet__mentions *scratch, const stet__passage *passages, size_t n, const stet__token *tokens,
                       stet__mentions *m) {
  size_t at = 0;
  bearers b = {.n = 0};
  scratch->n = 0;
  for (uint32_t k = 0; k < n; k++) {
    const stet__passage *p = &passages[k];
    const stet__token *v = tokens + p->first;
    for (size_t i = 0; i < p->n_tokens; i++) {
      size_t words = name_behind(p->text, v, i, p->n_tokens);
      if (!words || !is_ship(p->text, v, i)) continue;
      if (!stet__mentions_take(scratch, m, &at, k, v[i + 1].start)) return false;
      stet__mention *next = at < m->n && m->v[at].passage == k ? &m->v[at] : NULL;
      if (next && next->start == v[i + 1].start && (next->type == STET_TYPE_PERSON || next->type == STET_TYPE_PLACE)) {
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
      if (!end || !stet__token_in(p->text, &v[i], works)) continue;
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

/* Does token i stand behind "the firm" or the like, and does nobody know it ("the fund | Krilo | ,")? */
static bool is_called(const stet__lexicon *x, const stet__passage *p, const stet__token *v, size_t i) {
  if (i < 2 || !stet__token_in(p->text, &v[i - 2], " the The ") || !stet__is_kind_of_firm(p->text, &v[i - 1])) return false;
  bool ends = i + 1 == p->n_tokens || stet__token_in(p->text, &v[i + 1], " , . has had will is was ");
  return ends && stet__is_unknown(x, p->text, &v[i]);
}

bool stet__kinds_bodies(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                        const stet__token *tokens, stet__mentions *m) {
  size_t at = 0;
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
      if (!short_name && !called && !is_told(p, v, i)) continue;
      stet__mention *next = at < m->n && m->v[at].passage == k && m->v[at].start < v[i].end ? &m->v[at] : NULL;
      stet__mention body = stet__mention_of(k, v[i].start, v[i].end, STET_TYPE_ORG, called ? CALLED_SURE : BODY_SURE);
      if (!next && !stet__mentions_add(scratch, body)) return false;
      bool letters = is_short(p->text, &v[i]);
      if (next && next->start == body.start && next->end == body.end && next->score < BODY_SURE &&
          (letters || next->type != STET_TYPE_PERSON))
        *next = body;
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
