/* joints: see joints.h.
**
** The corpora learnt from cut words at hyphens in two ways, and half of what stands at one was never seen as a name. What the lists
** know is one there too: "pro-Palestinian", "US-led", both lands of "the India-Pakistan border". Only what is always a land, a
** people or a body is taken, for a surname may be double, and so may a town.
**
** A mention that runs across a joint is parted: always at a dash with spaces ("Tuzla – Miners blocked the road"), at a slash and a
** dash without where it is a person's ("Goran Petrov/NIWA", "Trump–Biden"), else where the lists know both parts and not the whole
** ("Bosnia-Herzegovina"); of places also where the document has one of them alone, or a road joins them ("the Eldoret-Kitale
** road"). Americans and the like of another descent are one ("Irish-American"). A land or a big city and its body are two names
** ("Germany's Bundestag").
*/
#include "tag/joints.h"

#include "tag/check.h"
#include "tag/evidence.h"

enum { PHRASE = 3, MENTION_MOST = 24, LOOKED_AT = 500 };
#define JOINT_SURE 0.6f

enum { BODIES = 1 << STET__LIST_PARTY | 1 << STET__LIST_BODY | 1 << STET__LIST_TEAM };

typedef enum joint { NO_JOINT, HYPHEN, STROKE, APART } joint; /* glued hyphen; glued dash or slash; a dash with spaces */

static const char prefixes[] = " pro anti non ex mid pan inter Pro Anti Non Ex Mid Pan Inter PRO ANTI NON EX ";
static const char directions[] = " North South East West Central ";
static const char ways[] = " road highway motorway expressway railway line section corridor route border pipeline ferry bridge ";
static const char descent[] = " American Americans Canadian Canadians Australian Australians Briton Britons ";

static bool is_dash(const char *p, uint32_t n) { return n == 3 && (memcmp(p, "–", 3) == 0 || memcmp(p, "—", 3) == 0); }

static joint joint_at(const char *text, const stet__token *v, size_t i, size_t n) {
  const char *p = text + v[i].start;
  uint32_t size = v[i].end - v[i].start;
  bool hyphen = size == 1 && *p == '-', slash = size == 1 && *p == '/', dash = is_dash(p, size);
  if ((!hyphen && !slash && !dash) || i == 0 || i + 1 >= n) return NO_JOINT;
  bool left = v[i].flags & STET__TOKEN_SPACE, right = v[i + 1].flags & STET__TOKEN_SPACE;
  if (left && right && !slash) return APART;
  return left || right ? NO_JOINT : hyphen ? HYPHEN : STROKE;
}

/* What the lists alone say that tokens v[0..n) are; STET_TYPE_COUNT: not one thing only. */
static uint8_t listed_type(const stet__lexicon *x, const char *text, const stet__token *v, size_t n) {
  uint32_t lists = stet__lists_of(x, text, v, n);
  if (lists & 1 << STET__LIST_DEMONYM) return STET_TYPE_NORP;
  if (lists & 1 << STET__LIST_COUNTRY) return STET_TYPE_PLACE;
  if (lists & STET__OF_PERSONS) return STET_TYPE_COUNT;
  if (lists & STET__OF_PLACES) return STET_TYPE_PLACE;
  return lists & BODIES && !(lists & 1 << STET__LIST_CITY_SMALL) ? STET_TYPE_ORG : STET_TYPE_COUNT;
}

typedef struct piece { size_t from, n; uint8_t type; } piece;

/* The longest listed phrase of capital words that ends before token `end`, begins at `low` or later; n 0: there is none. */
static piece phrase_before(const stet__lexicon *x, const char *text, const stet__token *v, size_t low, size_t end) {
  piece best = {0, 0, STET_TYPE_COUNT};
  for (size_t n = 1; n <= PHRASE && n <= end - low && stet__token_is_capital(text, &v[end - n]); n++) {
    uint8_t type = listed_type(x, text, v + end - n, n);
    if (type != STET_TYPE_COUNT) best = (piece){end - n, n, type};
  }
  return best;
}

static piece phrase_from(const stet__lexicon *x, const char *text, const stet__token *v, size_t at, size_t high) {
  piece best = {0, 0, STET_TYPE_COUNT};
  for (size_t n = 1; n <= PHRASE && at + n <= high && stet__token_is_capital(text, &v[at + n - 1]); n++) {
    uint8_t type = listed_type(x, text, v + at, n);
    if (type != STET_TYPE_COUNT) best = (piece){at, n, type};
  }
  return best;
}

typedef struct walk { /* over one passage */
  stet__mentions *out;
  const stet__lexicon *x;
  const stet__mentions *all;
  const stet__passage *passages, *p; /* p: passages[passage] */
  const stet__token *v;              /* of p */
  uint32_t passage;
  size_t free_from; /* the first token behind the last mention */
} walk;

/* ---- Mentions across a joint ---- */

/* The next joint of tokens [i, to), which is not the last of them; or `to`. */
static size_t next_joint(const walk *w, size_t i, size_t to) {
  while (i + 1 < to && joint_at(w->p->text, w->v, i, w->p->n_tokens) == NO_JOINT) i++;
  return i + 1 < to ? i : to;
}

/* "Tuzla - Miners blocked": are the tokens before the dash at `at`, with which a passage begins, a place? */
static bool is_dateline(const walk *w, size_t at) {
  uint32_t lists = at <= PHRASE ? stet__lists_of(w->x, w->p->text, w->v, at) : 0;
  return lists & STET__ALL_PLACES && (lists & STET__OF_PLACES || !(lists & STET__OF_PERSONS)) && !(lists & BODIES);
}

/* Stand tokens [from, to) by themselves as a place, too? */
static bool stands_alone(const walk *w, size_t from, size_t to) {
  uint32_t start = w->v[from].start, size = w->v[to - 1].end - start;
  for (size_t i = 0; i < w->all->n && i < LOOKED_AT; i++) {
    const stet__mention *m = &w->all->v[i];
    if (m->type == STET_TYPE_PLACE && m->end - m->start == size &&
        memcmp(w->passages[m->passage].text + m->start, w->p->text + start, size) == 0)
      return true;
  }
  return false;
}

/* Is every part of tokens [from, to) a place of the lists or of the document, one at least of the document? */
static bool are_places(const walk *w, size_t from, size_t to) {
  bool alone = false;
  for (size_t at = from, next; at < to; at = next + 1) {
    next = next_joint(w, at, to);
    bool stands = stands_alone(w, at, next);
    if (stet__token_in(w->p->text, &w->v[at], directions)) return false; /* "Galway North-East" */
    alone |= stands;
    if (!stands && !(stet__lists_of(w->x, w->p->text, w->v + at, next - at) & STET__ALL_PLACES)) return false;
  }
  return alone;
}

/* Do the lists know every part of tokens [from, to) of a mention of type `type`, and not the whole? */
static bool are_listed(const walk *w, size_t from, size_t to, uint8_t type) {
  const char *text = w->p->text;
  if (stet__token_in(text, &w->v[to - 1], descent) || stet__lists_of(w->x, text, w->v + from, to - from)) return false;
  if (type == STET_TYPE_PLACE && are_places(w, from, to)) return true;
  for (size_t at = from, next; at < to; at = next + 1) {
    next = next_joint(w, at, to);
    bool place = type == STET_TYPE_PLACE && stet__lists_of(w->x, text, w->v + at, next - at) & STET__OF_PLACES;
    if (!place && listed_type(w->x, text, w->v + at, next - at) == STET_TYPE_COUNT) return false;
  }
  return true;
}

/* "the Harwell-Ockley road": does token i say that the two places before it are joined by a way? */
static bool is_way(const walk *w, size_t i) {
  return i < w->p->n_tokens && stet__token_in(w->p->text, &w->v[i], ways);
}

/* Are tokens [from, at) and [at + 1, to) of a mention of type `type` two names? */
static bool parts(const walk *w, size_t from, size_t at, size_t to, joint j, uint8_t type) {
  const stet__token *v = w->v;
  bool begins = from == 0, hyphen = v[at].end - v[at].start == 1; /* some texts have spaces around every hyphen */
  if (j == NO_JOINT || type > STET_TYPE_NORP) return false;
  if (j == APART && (begins || hyphen)) return begins && is_dateline(w, at);
  if (j == APART) return type != STET_TYPE_ORG;
  if (type == STET_TYPE_PERSON) return j == STROKE && stet__token_is_capital(w->p->text, &v[at + 1]);
  bool way = type == STET_TYPE_PLACE && is_way(w, to) && stet__token_is_capital(w->p->text, &v[at + 1]);
  return are_listed(w, from, to, type) ||
         (way && to - from == 3 && !stet__lists_of(w->x, w->p->text, v + from, to - from));
}

/* The part of mention `m` that tokens v[0..n) are. */
static stet__mention part_of(const stet__lexicon *x, const char *text, const stet__token *v, size_t n, stet__mention m,
                             bool second) {
  uint8_t type = listed_type(x, text, v, n);
  bool place = !second && m.type == STET_TYPE_ORG && stet__lists_of(x, text, v, n) & STET__ALL_PLACES;
  if (place) type = STET_TYPE_PLACE;
  if (type != STET_TYPE_COUNT) m.type = type;
  else if (second && m.type == STET_TYPE_PERSON && n == 1 && stet__token_is_letters(text, v, 2))
    m.type = STET_TYPE_ORG; /* an agency */
  m.start = v[0].start;
  m.end = v[n - 1].end;
  return m;
}

static bool add_piece(walk *w, piece p) {
  if (p.n == 0) return true;
  w->free_from = p.from + p.n;
  uint32_t end = w->v[p.from + p.n - 1].end;
  return stet__mentions_add(w->out, stet__mention_of(w->passage, w->v[p.from].start, end, p.type, JOINT_SURE));
}

/* "Tuzla - Miners blocked": is what stands behind the dash but the first word of a sentence? */
static bool is_word(const walk *w, size_t from, size_t to, joint before) {
  return before == APART && to - from == 1 && listed_type(w->x, w->p->text, w->v + from, 1) == STET_TYPE_COUNT;
}

/* Where the second of two names begins that a possessive ending parts ("Germany's | Bundestag", "the FBI's | New York") among
** tokens [from, to), a mention of type *type; `from`: nowhere. *type: the second's. The first is a land, a big city or an acronym;
** before a person also a firm ("Microsoft's | Satya Nadella"). */
static size_t owned(const walk *w, size_t from, size_t to, uint8_t *type) {
  const uint32_t all_bodies = BODIES | 1 << STET__LIST_FIRM | 1 << STET__LIST_COMPANY;
  const char *text = w->p->text;
  for (size_t k = from + 1; k + 1 < to && k <= from + PHRASE; k++) {
    if (!stet__token_is_possessive(text, &w->v[k])) continue;
    uint32_t start = w->v[k + 1].start;
    if (stet__is_person(w->x, text + start, w->v[to - 1].end - start) == 2) *type = STET_TYPE_PERSON;
    uint32_t firms = *type == STET_TYPE_PERSON ? all_bodies : 0;
    bool acronym = k == from + 1 && stet__token_is_letters(text, &w->v[from], 2);
    bool owner = acronym || stet__lists_of(w->x, text, w->v + from, k - from) & (STET__OF_PLACES | firms);
    bool whole = stet__lists_of(w->x, text, w->v + from, to - from);
    return owner && !whole && stet__token_is_capital(text, &w->v[k + 1]) ? k + 1 : from;
  }
  return from;
}

/* "anti-Merkel", "pro-Palestinian": the tokens before the name in tokens [from, to), a mention of type `type`; 0 or 2. */
static size_t prefix_of(const walk *w, size_t from, size_t to, uint8_t type) {
  const char *text = w->p->text;
  if (to - from < 3 || joint_at(text, w->v, from + 1, w->p->n_tokens) != HYPHEN) return 0;
  if (!stet__token_in(text, &w->v[from], prefixes)) return 0;
  bool person = type == STET_TYPE_PERSON && stet__token_is_capital(text, &w->v[from + 2]);
  return person || (to - from == 3 && listed_type(w->x, text, w->v + from + 2, 1) == STET_TYPE_NORP) ? 2 : 0;
}

/* Puts the owner with which mention *m, of tokens [*from, to), begins, and leaves in both what it owns. */
static bool put_owner(walk *w, stet__mention *m, size_t *from, size_t to) {
  uint8_t second = m->type;
  size_t body = m->type == STET_TYPE_ORG || m->type == STET_TYPE_PERSON ? owned(w, *from, to, &second) : *from;
  if (body == *from) return true;
  bool place = stet__lists_of(w->x, w->p->text, w->v + *from, body - 1 - *from) & STET__OF_PLACES;
  uint8_t type = place ? STET_TYPE_PLACE : STET_TYPE_ORG;
  stet__mention owner = stet__mention_of(w->passage, w->v[*from].start, w->v[body - 2].end, type, m->score);
  if (!stet__mentions_add(w->out, owner)) return false;
  *from = body;
  m->start = w->v[body].start;
  m->type = second;
  if (second == STET_TYPE_PERSON && m->score < JOINT_SURE) m->score = JOINT_SURE;
  else if (stet__lists_of(w->x, w->p->text, w->v + body, to - body) & STET__OF_PLACES) m->type = STET_TYPE_PLACE;
  return true;
}

/* Tokens [from, to) are mention `m`: whole, or its parts. */
static bool put_mention(walk *w, stet__mention m, size_t from, size_t to) {
  const char *text = w->p->text;
  joint before = NO_JOINT;
  w->free_from = to;
  from += prefix_of(w, from, to, m.type);
  m.start = w->v[from].start;
  if (!put_owner(w, &m, &from, to)) return false;
  size_t begin = from;
  if (to - from > MENTION_MOST) return stet__mentions_add(w->out, m); /* no name is so long */
  for (size_t at = next_joint(w, from + 1, to); at < to; at = next_joint(w, at + 1, to)) {
    joint j = joint_at(text, w->v, at, w->p->n_tokens);
    if (!parts(w, begin, at, to, j, m.type)) continue;
    stet__mention part = part_of(w->x, text, w->v + begin, at - begin, m, before != NO_JOINT);
    if (!is_word(w, begin, at, before) && !stet__mentions_add(w->out, part)) return false;
    before = j;
    begin = at + 1;
  }
  if (begin == from) return stet__mentions_add(w->out, m);
  return is_word(w, begin, to, before) || stet__mentions_add(w->out, part_of(w->x, text, w->v + begin, to - begin, m, true));
}

/* Adds what the lists know at the joint at token i, between w->free_from and the mention that begins at token `stop`. */
static bool put_joint(walk *w, size_t i, size_t stop) {
  const char *text = w->p->text;
  const stet__token *v = w->v;
  joint j = joint_at(text, v, i, w->p->n_tokens);
  if (j == APART && w->free_from == 0 && is_dateline(w, i)) return add_piece(w, (piece){0, i, STET_TYPE_PLACE});
  if (j != HYPHEN) return true;
  bool right_free = i + 1 < stop, left_free = i > w->free_from;
  if (!left_free && i != w->free_from) return true;
  piece right = right_free ? phrase_from(w->x, text, v, i + 1, stop) : (piece){0, 0, STET_TYPE_COUNT};
  if (left_free && stet__token_in(text, &v[i - 1], prefixes)) return add_piece(w, right);
  piece left = left_free ? phrase_before(w->x, text, v, w->free_from, i) : (piece){0, 0, STET_TYPE_COUNT};
  if (right_free && stet__ends_compound(text, &v[i + 1])) return add_piece(w, left);
  bool left_name = left_free ? left.n > 0 : true, right_name = right_free ? right.n > 0 : true;
  if (!left_name || !right_name || (left.n + right.n == 0)) return true;
  if (left.n && right.n && stet__lists_of(w->x, text, v + left.from, left.n + 1 + right.n)) return true;
  if (right.n && stet__token_in(text, &v[right.from + right.n - 1], descent)) return true;
  return add_piece(w, left) && add_piece(w, right);
}

bool stet__joints_run(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                      const stet__token *tokens, stet__mentions *m) {
  size_t at = 0;
  scratch->n = 0;
  for (uint32_t k = 0; k < n; k++) {
    walk w = {scratch, x, m, passages, &passages[k], tokens + passages[k].first, k, 0};
    size_t n_tokens = passages[k].n_tokens;
    for (size_t i = 0; i <= n_tokens;) {
      size_t stop = i; /* the token that the next mention begins at */
      bool more = at < m->n && m->v[at].passage == k;
      while (stop < n_tokens && (!more || w.v[stop].start < m->v[at].start)) stop++;
      for (; i < stop; i++)
        if (!put_joint(&w, i, stop)) return false;
      if (!more) break;
      size_t to = stop;
      while (to < n_tokens && w.v[to].end <= m->v[at].end) to++;
      if (!(to > stop ? put_mention(&w, m->v[at], stop, to) : stet__mentions_add(scratch, m->v[at]))) return false;
      at++;
      i = to;
    }
  }
  return stet__mentions_finish(scratch, m, at);
}
