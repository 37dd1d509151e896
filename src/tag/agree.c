/* agree: names of the same words in one document are mostly one name.
** Every sequence of tokens that is a mention somewhere has an entry: for each type the sum of the scores given to it. A mention
** whose own type has less than half of the best one's sum takes the best type. Where the words of an entry whose best sum is at
** least ENOUGH stand outside of every mention, written alike and with a capital, they become one. Sentences that a lone capital
** opens say little, so one-word names there that are words, too, need twice as much.
** Where the network saw a person or a place and the words beside one of the mentions say otherwise (tag/cues.h), all take the type
** that these give, unless a full name ends with them or the network is sure. What may be a club is one where the document speaks of
** a sport that clubs play. A word that another hand left the marks out of is the same word.
** A mention that is rather none, below DOUBTED (bodies need a little more, persons less), goes where nothing else in the document
** and none of the lists speaks for its words, nor a given name with a surname behind it for a person.
** A person's full name speaks for the last word of it too, and a club's ("Plateau United") for what stands before its last,
** unless that is a big city: so articles name them from the second time on. It speaks for the words before the last, too, that are
** never written small, where they are found as nothing else.
** The same table as that of the user's terms would serve, but here the text itself is the list. Linear: each token begins at
** most LONGEST look-ups.
*/
#include "tag/agree.h"

#include "tag/cues.h"
#include "tag/evidence.h"
#include "tag/name_forms.h"

enum { LONGEST = 6, SURNAME_LEAST = 3, TEAMS_LEAST = 2, SPORT_LEAST = 2, TYPES = STET_TYPE_PRODUCT + 1 };
#define ENOUGH 0.9f
#define OUTVOTED 0.5f
#define DOUBTED 0.45f
#define DOUBTED_PERSON 0.38f
#define DOUBTED_BODY 0.5f
#define NAMED 0.86f  /* its words are of a name, the network only doubts of which type or where it begins */
#define VOUCHED 0.6f /* by others of its words, together */
#define SURE_PERSON 0.85f /* the mean of what the network gives */
#define PART 2.0f /* how many mentions of the last word a full name counts for */
#define CLUB 4.0f
#define FULL_SURE 0.97f /* a full name that needs no other word for it */

typedef struct entry {
  uint64_t hash;
  float votes[TYPES];
  float own;       /* of a person's votes those of its own mentions */
  float within;    /* of persons whose names have it before the last word, for a word that is nowhere a mention */
  uint8_t used, goes_on, n_tokens;
  uint8_t cues;    /* STET__CUE_*, of all its mentions */
  bool part;       /* the last word of a person's full name, which the lists or the words beside it bear out */
  uint32_t n_used, n_sides; /* how many mentions it has, and how many of these have STET__CUE_SIDE */
} entry;

struct stet__agree {
  const stet_alloc *a;
  entry *slots;
  size_t cap, mask;
  size_t n_teams; /* mentions with STET__CUE_TEAM; one alone may be another's captain, or manager */
  size_t n_sides; /* those with STET__CUE_SIDE */
  bool of_clubs;  /* the document speaks of a sport that clubs play */
  stet__mentions found;
};

stet__agree *stet__agree_new(const stet_alloc *a) {
  stet__agree *g = stet__realloc(a, NULL, 0, sizeof *g);
  if (!g) return NULL;
  memset(g, 0, sizeof *g);
  g->a = g->found.a = a;
  return g;
}

void stet__agree_free(stet__agree *g) {
  if (!g) return;
  STET__FREE(g->a, g->slots, g->cap);
  STET__FREE(g->a, g->found.v, g->found.cap);
  stet__free(g->a, g, sizeof *g);
}

static bool reset(stet__agree *g, size_t n) {
  size_t size = 64;
  while (size < 2 * n) size *= 2;
  if (!stet__grow(g->a, (void **)&g->slots, &g->cap, size, sizeof *g->slots)) return false;
  memset(g->slots, 0, size * sizeof *g->slots);
  g->mask = size - 1;
  return true;
}

static entry *slot_of(stet__agree *g, uint64_t h) {
  for (size_t i = (h ^ h >> 32) & g->mask;; i = (i + 1) & g->mask)
    if (!g->slots[i].used || g->slots[i].hash == h) return &g->slots[i];
}

/* A word without its marks, where it has letters beyond ASCII: "Țurcanu" and "Turcanu" are one. */
static uint64_t next_hash(uint64_t h, const char *text, const stet__token *t) {
  stet__form plain;
  const char *p = text + t->start;
  uint32_t n = t->end - t->start, i = 0;
  while (i < n && (unsigned char)p[i] < 0x80) i++;
  if (i == n || t->kind != STET__TOKEN_WORD) return stet__mix(h, stet__hash(p, n, 0xA6));
  stet__form_plain(p, n, &plain);
  if (plain.n == 0) return stet__mix(h, stet__hash(p, n, 0xA6));
  if (stet__token_is_capital(text, t) && plain.p[0] >= 'a' && plain.p[0] <= 'z') plain.p[0] = (char)(plain.p[0] & ~32);
  return stet__mix(h, stet__hash(plain.p, plain.n, 0xA6));
}

/* The tokens of a mention: [*from, *to) of its passage's; false: more than LONGEST. */
static bool tokens_of(const stet__passage *p, const stet__token *v, const stet__mention *m, size_t *from, size_t *to) {
  size_t n = stet__tokens_of(p, v, m, from);
  *to = *from + n;
  return n > 0 && n <= LONGEST;
}

/* Makes the entries of tokens [from, to) and of their beginnings; NULL: there is none and none is to be made. */
static entry *entry_of(stet__agree *g, const stet__passage *p, const stet__token *v, size_t from, size_t to, bool make) {
  uint64_t h = 0;
  entry *e = NULL;
  for (size_t i = from; i < to; i++) {
    h = next_hash(h, p->text, &v[i]);
    e = slot_of(g, h);
    if (!e->used && !make) return NULL;
    if (!e->used) e->used = 1, e->hash = h;
    if (i + 1 < to) e->goes_on = 1;
  }
  e->n_tokens = (uint8_t)(to - from);
  return e;
}

static int best_of(const entry *e) {
  int best = 0;
  for (int t = 1; t < TYPES; t++)
    if (e->votes[t] > e->votes[best]) best = t;
  return best;
}

/* Does token i stand alone in quotation marks? */
static bool is_quoted(const stet__passage *p, const stet__token *v, size_t i) {
  static const char opens[] = " \" \xE2\x80\x9C \xC2\xAB ", closes[] = " \" \xE2\x80\x9D \xC2\xBB ";
  return i > 0 && i + 1 < p->n_tokens && stet__token_in(p->text, &v[i - 1], opens) && stet__token_in(p->text, &v[i + 1], closes);
}

/* The longest sure entry that begins at token i of a passage: its tokens, 0: none. */
static size_t sure_at(stet__agree *g, const stet__lexicon *x, const stet__passage *p, const stet__token *v, size_t i, size_t stop,
                      int *type, float *score) {
  size_t length = 0;
  uint64_t h = 0;
  bool may_be_word = stet__token_is_letters(p->text, &v[i], 1) || !stet__is_never_small(x, p->text, &v[i]);
  bool lone = v[i].flags & STET__TOKEN_FIRST && may_be_word && !is_quoted(p, v, i);
  for (size_t k = 0; k < LONGEST && i + k < stop; k++) {
    h = next_hash(h, p->text, &v[i + k]);
    const entry *e = slot_of(g, h);
    if (!e->used) break;
    int best = best_of(e);
    float need = lone && k == 0 ? 2 * ENOUGH : ENOUGH;
    bool part = e->n_used == 0; /* not "Hale Pumps | & Motors" */
    bool cut = part && i + k + 1 < stop && stet__token_in(p->text, &v[i + k + 1], " de & ");
    float votes = e->votes[best];
    if (e->within > votes && e->n_used == 0) votes = e->within, best = STET_TYPE_PERSON;
    if (e->n_tokens == k + 1 && votes >= need && !cut) {
      length = k + 1;
      *type = best;
      *score = votes < 1 ? 0.5f * votes : 0.6f;
    }
    if (!e->goes_on) break;
  }
  return length;
}

/* Mentions of a passage between the tokens that mentions have already. */
static bool fill(stet__agree *g, const stet__lexicon *x, const stet__passage *p, uint32_t passage, const stet__token *v,
                 size_t from, size_t stop) {
  for (size_t i = from; i < stop;) {
    int type = 0;
    float score = 0;
    size_t k = v[i].kind == STET__TOKEN_WORD && stet__token_is_capital(p->text, &v[i])
                   ? sure_at(g, x, p, v, i, stop, &type, &score)
                   : 0;
    if (k) {
      stet__mention missed = stet__mention_of(passage, v[i].start, v[i + k - 1].end, (uint8_t)type, score);
      if (!stet__mentions_add(&g->found, missed)) return false;
    }
    i += k ? k : 1;
  }
  return true;
}

static bool add_missed(stet__agree *g, const stet__lexicon *x, const stet__passage *passages, size_t n, const stet__token *tokens,
                       const stet__mentions *m) {
  size_t k = 0;
  g->found.n = 0;
  for (uint32_t p = 0; p < n; p++) {
    const stet__token *v = tokens + passages[p].first;
    size_t at = 0;
    for (; k < m->n && m->v[k].passage == p; k++) {
      size_t from = at;
      while (from < passages[p].n_tokens && v[from].start < m->v[k].start) from++;
      if (!fill(g, x, &passages[p], p, v, at, from)) return false;
      if (!stet__mentions_add(&g->found, m->v[k])) return false;
      at = from;
      while (at < passages[p].n_tokens && v[at].start < m->v[k].end) at++;
    }
    if (!fill(g, x, &passages[p], p, v, at, passages[p].n_tokens)) return false;
  }
  return true;
}

static bool is_big_city(const stet__lexicon *x, const char *text, const stet__token *v, size_t n) {
  return stet__lists_of(x, text, v, n) & 1 << STET__LIST_CITY_BIG;
}

/* Where the part ends by which a firm of tokens [from, to) may be called ("Saraswat | Tiles Ltd"); `from`: it is none. */
static size_t end_of_firm(const stet__lexicon *x, const stet__passage *p, const stet__token *v, size_t from, size_t to) {
  static const char forms[] = " Ltd Ltd. Limited Plc plc PLC Inc Inc. Corp Corp. AG SA ";
  static const char more[] =
      " Group Bank Media Ltd Ltd. Limited Plc plc PLC Inc Inc. Corp Corp. AG GmbH SA Labs Resources Systems ";
  const uint32_t others = STET__OF_PLACES | 1 << STET__LIST_GIVEN | 1 << STET__LIST_DEMONYM;
  if (to - from == 3 && stet__token_in(p->text, &v[to - 1], forms)) to--;
  if (to - from != 2) return from;
  if (!stet__token_in(p->text, &v[from + 1], stet__trades) && !stet__token_in(p->text, &v[from + 1], more)) return from;
  bool named = stet__is_never_small(x, p->text, &v[from]) && !(stet__lists_of(x, p->text, &v[from], 1) & others);
  return named ? from + 1 : from;
}

/* Where the place ends whose council or the like tokens [from, to) are ("Harfold | Parish Council"); `from`: it is none. */
static size_t end_of_seat(const stet__lexicon *x, const stet__passage *p, const stet__token *v, size_t from, size_t to) {
  static const char seats[] = " Parish City Town County District Borough Municipal Regional Shire Village Township ";
  static const char of_seats[] = " Council Court Commission Municipality Hospital Police Station ";
  size_t end = from + 1;
  if (to - from != 3 || !stet__token_in(p->text, &v[end], seats) || !stet__token_in(p->text, &v[end + 1], of_seats)) return from;
  return stet__is_never_small(x, p->text, &v[from]) ? end : from;
}

/* What a mention of several words says of a part of it. */
static void vote_for_part(stet__agree *g, const stet__lexicon *x, const stet__passage *p, const stet__token *v, size_t from,
                          size_t to, const stet__mention *m, unsigned cues) {
  const stet__token *last = &v[to - 1];
  if (to - from < 2) return;
  if (m->type == STET_TYPE_PERSON && last->end - last->start >= SURNAME_LEAST &&
      stet__token_is_capital(p->text, last)) {
    entry *e = entry_of(g, p, v, to - 1, to, true);
    e->votes[STET_TYPE_PERSON] += PART * m->score;
    e->part |= cues & (STET__CUE_PERSON | STET__CUE_SPEAKS) || m->score >= FULL_SURE ||
               stet__is_person(x, p->text + m->start, m->end - m->start) > 1;
  }
  for (size_t i = from; m->type == STET_TYPE_PERSON && i + 1 < to; i++)
    if (v[i].end - v[i].start >= SURNAME_LEAST && stet__token_is_capital(p->text, &v[i]) && stet__is_never_small(x, p->text, &v[i]))
      entry_of(g, p, v, i, i + 1, true)->within += PART * m->score;
  for (size_t i = from + 2; m->type == STET_TYPE_ORG && i + 1 < to; i++) /* "San Roque de Oriente", "Hale Pumps & Motors" */
    if (stet__token_in(p->text, &v[i], " de & ")) entry_of(g, p, v, from, i, true)->votes[STET_TYPE_ORG] += CLUB * m->score;
  if (m->type == STET_TYPE_ORG && stet__token_in(p->text, last, stet__clubs) && !is_big_city(x, p->text, v + from, to - 1 - from))
    entry_of(g, p, v, from, to - 1, true)->votes[STET_TYPE_ORG] += CLUB * m->score;
  size_t firm = m->type == STET_TYPE_ORG ? end_of_firm(x, p, v, from, to) : from;
  if (firm > from) entry_of(g, p, v, from, firm, true)->votes[STET_TYPE_ORG] += CLUB * m->score;
  size_t seat = m->type == STET_TYPE_ORG ? end_of_seat(x, p, v, from, to) : from;
  if (seat > from) entry_of(g, p, v, from, seat, true)->votes[STET_TYPE_PLACE] += PART * m->score;
  bool lettered = m->type == STET_TYPE_ORG && stet__begins_club(p->text, v + from);
  if (lettered && !is_big_city(x, p->text, v + from + 1, to - 1 - from))
    entry_of(g, p, v, from + 1, to, true)->votes[STET_TYPE_ORG] += CLUB * m->score;
}

/* Does what is said of `last`, the mention before `m`, hold for `m` too ("in Amesby, Corrow and Teal")? */
static bool goes_on(const stet__passage *p, const stet__mention *last, const stet__mention *m) {
  static const char *const links[] = {" and ", " or ", ", and ", ", "};
  if (!last || last->passage != m->passage || last->type != STET_TYPE_PLACE) return false;
  uint32_t n = m->start - last->end;
  for (size_t i = 0; i < sizeof links / sizeof *links; i++)
    if (strlen(links[i]) == n && memcmp(p->text + last->end, links[i], n) == 0) return n > 2 || m->type == STET_TYPE_PLACE;
  return false;
}

/* `last` is the mention before `m`; `within`: is something in it? Then: is something in `m`? */
static void vote(stet__agree *g, const stet__lexicon *x, const stet__passage *p, const stet__token *v, const stet__mention *m,
                 const stet__mention *last, bool *within) {
  size_t from, to;
  bool before = *within;
  *within = false;
  if (!tokens_of(p, v, m, &from, &to)) return;
  entry *e = entry_of(g, p, v, from, to, true);
  e->votes[m->type] += m->score;
  if (m->type == STET_TYPE_PERSON) e->own += m->score;
  e->n_used++;
  unsigned cues = m->type <= STET_TYPE_PLACE ? stet__cues(p, v, from, to) : 0;
  if (before && goes_on(p, last, m)) cues |= STET__CUE_PLACE;
  *within = cues & STET__CUE_PLACE;
  if (cues & STET__CUE_TEAM) g->n_teams++;
  if (cues & STET__CUE_SIDE) g->n_sides++, e->n_sides++;
  e->cues |= (uint8_t)cues;
  vote_for_part(g, x, p, v, from, to, m, cues);
}

/* Does the document speak of a sport that clubs play, where some of its names may be one? */
static bool speaks_of_clubs(const stet__agree *g, const stet__passage *passages, size_t n, const stet__token *tokens) {
  static const char words[] =
      " goalkeeper striker midfielder defender winger footballer footballers football Football soccer derby squad goalless "
      "equaliser equalizer relegation stoppage penalties handball Handball basketball volleyball rugby hockey futsal ";
  size_t found = g->n_sides + g->n_teams > 1;
  if (!g->n_sides) return false;
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < passages[i].n_tokens; k++)
      if (stet__token_in(passages[i].text, &tokens[passages[i].first + k], words) && ++found >= SPORT_LEAST) return true;
  return false;
}

/* The type that the words beside the mentions of an entry give one of them; its own where they say nothing against it. */
static uint8_t type_by_cues(const stet__agree *g, const entry *e, const stet__lexicon *x, const stet__passage *p,
                            const stet__token *v, size_t from, size_t to, const stet__mention *m) {
  if (m->type > STET_TYPE_PLACE || !e->cues || e->part) return m->type;
  if (m->type == STET_TYPE_PERSON && e->cues & STET__CUE_PERSON) return m->type;
  if (e->cues & STET__CUE_WORK) return STET_TYPE_WORK;
  if (m->type == STET_TYPE_PERSON) {
    bool full = stet__is_person(x, p->text + m->start, m->end - m->start) > 1;
    if (e->cues & STET__CUE_FIRM) return full ? m->type : STET_TYPE_ORG;
    bool place = e->cues & STET__CUE_PLACE;
    bool sure = e->own > SURE_PERSON * (float)e->n_used;
    bool side = e->n_sides > 1 ? !(e->cues & STET__CUE_SPEAKS) : e->n_sides && !sure;
    bool beat = e->n_sides && e->cues & STET__CUE_TEAM && !(e->cues & STET__CUE_SPEAKS); /* it won, too, or has a captain */
    if ((side || beat) && g->of_clubs && !full) return STET_TYPE_ORG;
    if (e->cues & STET__CUE_THING && !full) return place ? STET_TYPE_PLACE : STET_TYPE_ORG;
    return place && !(e->cues & STET__CUE_SPEAKS) && !sure ? STET_TYPE_PLACE : m->type;
  }
  if (m->type == STET_TYPE_ORG || stet__cues(p, v, from, to) & STET__CUE_PLACE) return m->type;
  uint32_t lists = stet__lists_of(x, p->text, v + from, to - from);
  if (e->cues & STET__CUE_FIRM && !(lists & STET__ALL_PLACES)) return STET_TYPE_ORG;
  bool land = lists & 1 << STET__LIST_COUNTRY || stet__token_in(p->text, &v[to - 1], " England Scotland Wales Ireland ");
  bool side = e->cues & STET__CUE_TEAM || (e->cues & STET__CUE_SIDE && !(lists & 1 << STET__LIST_CITY_BIG && e->n_sides == 1));
  return side && (g->n_teams >= TEAMS_LEAST || g->of_clubs) && !land ? STET_TYPE_ORG : m->type;
}

/* The score below which a mention that begins with token t needs a voucher. */
static float bar_of(const stet__lexicon *x, const char *text, const stet__token *t, const stet__mention *m) {
  if (m->type == STET_TYPE_ORG && text[m->end - 1] == '.') return DOUBTED; /* "E.C.B." */
  if (m->type == STET_TYPE_ORG) return DOUBTED_BODY;
  if (m->type != STET_TYPE_PERSON || m->score >= DOUBTED || m->score < DOUBTED_PERSON) return DOUBTED;
  bool people = stet__lists_of(x, text, t, 1) & 1 << STET__LIST_DEMONYM; /* "Russian Kalibr" */
  return people ? DOUBTED : DOUBTED_PERSON;
}

/* Answers whether the mention stays. */
static bool follow_votes(stet__agree *g, const stet__lexicon *x, const stet__passage *p, const stet__token *v, stet__mention *m) {
  size_t from, to;
  const entry *e = tokens_of(p, v, m, &from, &to) ? entry_of(g, p, v, from, to, false) : NULL;
  if (!e) return true;
  int best = best_of(e);
  float others = e->votes[best] - (m->type == best ? m->score : 0);
  bool stays = m->score >= bar_of(x, p->text, &v[from], m) || others >= VOUCHED || m->named >= NAMED ||
               stet__lists_of(x, p->text, v + from, to - from) ||
               (m->type == STET_TYPE_PERSON && to - from == 2 && stet__is_person(x, p->text + m->start, m->end - m->start) == 2);
  bool seat = best == STET_TYPE_ORG && m->type <= STET_TYPE_PLACE && m->type != STET_TYPE_ORG;
  seat = seat && stet__cues(p, v, from, to) & STET__CUE_PLACE;
  if (seat) best = STET_TYPE_PLACE; /* a club's town, in which something is */
  if (seat ? m->type != best : e->votes[m->type] < OUTVOTED * e->votes[best]) {
    m->type = (uint8_t)best;
    m->score *= 0.9f;
  }
  m->type = type_by_cues(g, e, x, p, v, from, to, m);
  return stays;
}

bool stet__agree_run(stet__agree *g, const stet__lexicon *x, const stet__passage *passages, size_t n, const stet__token *tokens,
                     stet__mentions *m) {
  size_t kept = 0;
  bool within = false;
  g->n_teams = g->n_sides = 0;
  if (m->n == 0) return true;
  if (!reset(g, m->n * (LONGEST + 1))) return false;
  for (size_t i = 0; i < m->n; i++) {
    const stet__passage *p = &passages[m->v[i].passage];
    vote(g, x, p, tokens + p->first, &m->v[i], i ? &m->v[i - 1] : NULL, &within);
  }
  g->of_clubs = speaks_of_clubs(g, passages, n, tokens);
  for (size_t i = 0; i < m->n; i++) {
    const stet__passage *p = &passages[m->v[i].passage];
    stet__mention e = m->v[i];
    if (follow_votes(g, x, p, tokens + p->first, &e)) m->v[kept++] = e;
  }
  m->n = kept;
  if (!add_missed(g, x, passages, n, tokens, m)) return false;
  return stet__mentions_finish(&g->found, m, m->n);
}
