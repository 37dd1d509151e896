/* persons: see persons.h.
**
** Each step asks the words around a name for something that says more than the name itself, and takes only what nothing else was
** found at, or what is a person already. A byline in capitals is read as one, and loses the preposition of other languages. A month
** before a surname is a date where a word such as "in" or "last" stands before it ("In April Jones left").
*/
#include "tag/persons.h"

#include "tag/check.h"
#include "tag/cues.h"
#include "tag/evidence.h"
#include "tag/name_forms.h"
#include "text/token_words.h"

enum { NAME_WORDS = 3, PARTICLES = 3, DOUBTS = 8, BYLINE_MOST = 24, LOOKED_AT = 500 };
#define TITLE_SURE 0.8f
#define JOINED_SURE 0.6f
#define NICK_SURE 0.95f
#define DOUBTED 0.7f

static const char offices[] =
    " President Speaker Chairman Chair Justice Secretary Ambassador Minister Prime Vice Mayor Governor Senator Chief Attorney "
    "World Universe Right Big ";
static const char particles[] = " de da do di du del della dos das van von der den ter ten la le bin ibn al el ";
static const char months[] = " January April May June August ";
static const char when[] =
    " in In since Since until Until till from From of during During by By before Before after After last Last next Next this This "
    "every Every late Late early Early mid Mid on On between Between and to through around for For ";
static const char degrees[] =
    " M.S. M.A. B.A. B.S. R.D. R.N. M.D. Ph.D. J.D. M.B.A. D.D.S. D.Phil. PhD DPhil MD MBA MSc BSc MA BA JD RN QC KC SC MP MEP "
    "MSP MS TD OBE MBE CBE KBE DBE FRS CPA Esq Esq. Jr. Sr. ";

/* Given names that are words, too; the lists have many more, and words that are seldom names among them. */
static const char worded[] =
    " Will May Mark Bill Rose Grace Hope Art Frank Pat Jack Rob Chase Drew Dawn Summer April June August Faith Joy Rich Miles Guy "
    "Gene Dean Destiny Autumn Sue Ray ";

typedef struct walk { /* over one passage */
  stet__mentions *out, *all;
  const stet__lexicon *x;
  const char *text;
  const stet__token *v;
  size_t n;         /* its tokens */
  uint32_t passage;
  size_t at;        /* the first mention of `all` that is not in `out` yet */
} walk;

static bool in(const walk *w, size_t i, const char *list) { return i < w->n && stet__token_in(w->text, &w->v[i], list); }

/* Is token i a word with a capital that goes on behind a space in the same sentence? */
static bool goes_on(const walk *w, size_t i) {
  const stet__token *t = &w->v[i];
  return i > 0 && i < w->n && t->kind == STET__TOKEN_WORD && (t->flags & STET__TOKEN_SPACE) && !(t->flags & STET__TOKEN_FIRST) &&
         stet__token_is_capital(w->text, t);
}

/* The next mention, where it begins before byte `end`. */
static stet__mention *next_before(const walk *w, uint32_t end) {
  stet__mention *m = w->at < w->all->n ? &w->all->v[w->at] : NULL;
  return m && m->passage == w->passage && m->start < end ? m : NULL;
}

static const stet__mention *last(const walk *w) {
  const stet__mention *m = w->out->n ? &w->out->v[w->out->n - 1] : NULL;
  return m && m->passage == w->passage ? m : NULL;
}

static uint32_t lists(const walk *w, size_t i) { return stet__lists_of(w->x, w->text, &w->v[i], 1); }

/* The particles that stand from token i on before a name. */
static size_t particles_at(const walk *w, size_t i) {
  size_t k = 0;
  while (k < PARTICLES && in(w, i + k, particles) && (w->v[i + k].flags & STET__TOKEN_SPACE)) k++;
  return goes_on(w, i + k) ? k : 0;
}

/* "Datuk | Seri Haji | Roslan": takes titles from the beginning of the person's name at token i; those that may be names, too, only
** behind another. */
static void take_titles_off(walk *w, size_t i) {
  static const char titles[] = " Datuk Dato Datin Tun Puan Encik Haji Hajah Hajji Alhaji Alhaja Shri Smt Cr Cllr Pvt. Cpl. Sgt. ";
  stet__mention *m = next_before(w, w->v[i].end);
  if (!m || m->type != STET_TYPE_PERSON || m->start != w->v[i].start) return;
  bool titled = i > 0 && (in(w, i - 1, stet__misters) || in(w, i - 1, stet__ranks) || in(w, i - 1, titles));
  for (; goes_on(w, i + 1) && w->v[i].end < m->end; i++) {
    bool more = titled && (in(w, i, " Seri Sri Tan ") || in(w, i, stet__misters) || in(w, i, stet__ranks));
    if (!more && !in(w, i, titles)) break;
    titled = true;
  }
  m->start = w->v[i].start;
}

/* What a title at token i is of: a name that nothing was found at, or a person's that begins behind a particle. Another title
** behind it takes the name itself. */
static bool take_titled(walk *w, size_t i) {
  size_t from = i + 1, name = goes_on(w, from) ? from : from + particles_at(w, from), to = name;
  bool addressed = in(w, i, stet__misters);
  if (!(addressed || in(w, i, stet__ranks)) || !goes_on(w, name)) return true;
  if (in(w, name, offices) || in(w, name, stet__misters)) return true; /* "Prof. Dr. May" */
  stet__mention *m = next_before(w, w->v[name].end);
  bool behind = m && name > from && m->start == w->v[name].start;
  if (behind && (m->type == STET_TYPE_PERSON || m->score < DOUBTED)) m->start = w->v[from].start, m->type = STET_TYPE_PERSON;
  if (!addressed) return true;
  if (m && m->start == w->v[i].start && m->end == w->v[name].end && m->score < DOUBTED)
    *m = stet__mention_of(w->passage, w->v[from].start, m->end, STET_TYPE_PERSON, TITLE_SURE);
  if (m && m->type == STET_TYPE_PERSON && m->start == w->v[from].start && m->score < JOINED_SURE) m->score = JOINED_SURE;
  if (m) return true;
  while (to < name + NAME_WORDS && goes_on(w, to) && !next_before(w, w->v[to].end)) to++;
  stet__mention person = stet__mention_of(w->passage, w->v[from].start, w->v[to - 1].end, STET_TYPE_PERSON, TITLE_SURE);
  return stet__mentions_add(w->out, person);
}

/* "Edson Arantes | do | Nascimento": is the mention that begins at token i the rest of the person's name before it? */
static bool is_rest(const walk *w, size_t i, const stet__mention *m) {
  const stet__mention *before = last(w);
  size_t k = i;
  if (!before || before->type != STET_TYPE_PERSON || m->type != STET_TYPE_PERSON || m->start != w->v[i].start) return false;
  while (k > 0 && i - k < PARTICLES && in(w, k - 1, particles) && !(w->v[k].flags & STET__TOKEN_FIRST)) k--;
  return k < i && k > 0 && w->v[k - 1].end == before->end;
}

/* "Ma. | Teresa Villaluz": a given name cut short, in the Philippines Maria's, belongs to the person behind it. */
static bool take_cut_name(walk *w, size_t i) {
  size_t name = i + 1 + in(w, i + 1, " . ");
  if (!in(w, i, " Ma. Ma ") || (in(w, i, " Ma ") && name == i + 1) || name >= w->n) return false;
  stet__mention *m = next_before(w, w->v[name].end);
  bool by_itself = m && m->end <= w->v[name].start && w->at + 1 < w->all->n;
  if (by_itself) m++;
  if (!m || m->passage != w->passage || m->type != STET_TYPE_PERSON) return false;
  if (m->start != w->v[name].start || m->end <= w->v[name].end) return false;
  m->start = w->v[i].start;
  if (by_itself) w->at++; /* it is no name of its own */
  return true;
}

/* "April | Jones": the month at token i begins the person's name behind it. */
static void take_month(walk *w, size_t i) {
  if (!goes_on(w, i + 1) || !in(w, i, months) || (i > 0 && in(w, i - 1, when)) || next_before(w, w->v[i].end)) return;
  stet__mention *m = next_before(w, w->v[i + 1].end);
  if (m && m->type == STET_TYPE_PERSON && m->start == w->v[i + 1].start) m->start = w->v[i].start;
}

/* "Will | said": a given name that is a word, too, where nothing was found at it, before a verb of saying. */
static bool take_speaker(walk *w, size_t i) {
  bool alone = i == 0 || (w->v[i].flags & STET__TOKEN_FIRST) || !stet__token_is_capital(w->text, &w->v[i - 1]);
  bool said = i + 1 < w->n && stet__says(w->text + w->v[i + 1].start, w->v[i + 1].end - w->v[i + 1].start);
  bool speaks = said || (in(w, i, " Will ") && in(w, i + 1, " will has had was is did "));
  if (!speaks || !alone || next_before(w, w->v[i].end) || !in(w, i, worded)) return true;
  return stet__mentions_add(w->out, stet__mention_of(w->passage, w->v[i].start, w->v[i].end, STET_TYPE_PERSON, JOINED_SURE));
}

/* "Israel | Concha": is token i, a place's mention and a given name, the beginning of the name of a person? */
static void take_place(walk *w, size_t i) {
  stet__mention *m = next_before(w, w->v[i].end);
  if (!m || m->type != STET_TYPE_PLACE || m->start != w->v[i].start || m->end != w->v[i].end) return;
  if (!goes_on(w, i + 1) || (i > 0 && in(w, i - 1, " in In at from From to near of for across outside the The "))) return;
  if (w->at + 1 < w->all->n && w->all->v[w->at + 1].passage == w->passage && w->all->v[w->at + 1].start < w->v[i + 1].end) return;
  uint32_t behind = lists(w, i + 1);
  bool surname = behind & 1 << STET__LIST_SURNAME && !(behind & ~(uint32_t)STET__OF_PERSONS);
  if (!surname || !(lists(w, i) & 1 << STET__LIST_GIVEN)) return;
  m->end = w->v[i + 1].end;
  m->type = STET_TYPE_PERSON;
  if (m->score > JOINED_SURE) m->score = JOINED_SURE;
}

/* "Then | Will Young | left": such a name and a surname that nothing was found at, alone among small words. */
static bool take_unmarked(walk *w, size_t i) {
  size_t to = i + 2;
  if (i == 0 || !goes_on(w, i) || !goes_on(w, i + 1) || goes_on(w, to) || next_before(w, w->v[i + 1].end)) return true;
  if (!in(w, i, worded) || stet__token_is_capital(w->text, &w->v[i - 1])) return true;
  uint32_t start = w->v[i].start, end = w->v[i + 1].end;
  if (!(lists(w, i + 1) & 1 << STET__LIST_SURNAME) || stet__is_person(w->x, w->text + start, end - start) != 2) return true;
  return stet__mentions_add(w->out, stet__mention_of(w->passage, start, end, STET_TYPE_PERSON, JOINED_SURE));
}

/* Is the mention that begins at token i a degree behind a person, or behind another degree? */
static bool is_degree(const walk *w, size_t i, const stet__mention *m) {
  if (i < 2 || m->start != w->v[i].start || m->end != w->v[i].end || !in(w, i, degrees) || !in(w, i - 1, " , ")) return false;
  if (in(w, i - 2, degrees)) return true;
  const stet__mention *before = last(w);
  return before && before->type == STET_TYPE_PERSON && before->end == w->v[i - 2].end;
}

/* ---- Bylines ---- */

static bool is_capitals(const walk *w, size_t i) {
  return w->v[i].kind == STET__TOKEN_WORD && stet__token_is_in_capitals(w->text, &w->v[i]);
}

/* "By | ANNA MUENI KIPRUTO | and a TRIBUNE Reporter": the names in capitals behind a byline's first word. */
static bool take_capitals(walk *w) {
  static const char desks[] =
      " STAFF REPORTER REPORTERS CORRESPONDENT CORRESPONDENTS TEAM WRITER WRITERS NEWS AGENCIES AGENCY PRESS DESK OUR THE OWN "
      "EDITOR EDITORS ";
  size_t to = 1;
  bool named = false;
  if (w->n < 3 || w->n > BYLINE_MOST || !in(w, 0, " By BY ")) return true;
  for (; to < w->n && to <= NAME_WORDS + 1 && is_capitals(w, to) && !in(w, to, " AND IN "); to++) {
    if (in(w, to, desks)) return true;
    named |= (stet__lists_in_capitals(w->x, w->text, &w->v[to], 1) & STET__OF_PERSONS) != 0;
  }
  bool ends = to == w->n || in(w, to, " and AND in IN , | ");
  named |= next_before(w, w->v[to - 1].end) != NULL;
  if (to < 3 || !ends || !named || (to < w->n && is_capitals(w, to) && !in(w, to, " AND IN "))) return true;
  while (w->at < w->all->n && w->all->v[w->at].passage == w->passage && w->all->v[w->at].start < w->v[to - 1].end) w->at++;
  return stet__mentions_add(w->out, stet__mention_of(w->passage, w->v[1].start, w->v[to - 1].end, STET_TYPE_PERSON, TITLE_SURE));
}

/* "By Ann Hale and a | TRIBUNE | Correspondent": does token i name the paper of a byline? */
static bool is_paper(const walk *w, size_t i) {
  return w->n <= BYLINE_MOST && in(w, 0, " By BY ") && i > 0 && is_capitals(w, i) && !next_before(w, w->v[i].end) &&
         in(w, i + 1, " Correspondent correspondent Reporter reporter Staff staff Team team Writer writer ");
}

/* "Von | Anna Brandl": the preposition with which a byline begins is no part of the name. */
static bool part_byline(walk *w) {
  if (w->n < 3 || w->n > BYLINE_MOST || !in(w, 0, " Von Por Par Door ") || !goes_on(w, 1) || !goes_on(w, 2)) return true;
  stet__mention *m = next_before(w, w->v[2].end);
  uint32_t start = w->v[1].start, end = w->v[2].end;
  if (m && m->type == STET_TYPE_PERSON && m->start == w->v[0].start && m->end >= end) {
    m->start = start;
    if (m->score < JOINED_SURE) m->score = JOINED_SURE;
  }
  if (m || w->n > 3 || stet__is_person(w->x, w->text + start, end - start) != 2) return true;
  return stet__mentions_add(w->out, stet__mention_of(w->passage, start, end, STET_TYPE_PERSON, JOINED_SURE));
}

/* ---- Names by what somebody is ---- */

/* "His deputy, | Oksana | , laughed", "call sign "| Heron |"": words that nothing was found at, or that the network doubts. */
static bool take_apposed(walk *w, size_t i) {
  static const char kin[] =
      " deputy brother sister wife husband son daughter mother father friend neighbour neighbor colleague boss partner assistant "
      "cousin uncle aunt grandmother grandfather fiancé fiancée girlfriend boyfriend nephew niece ";
  static const char whose[] = " his her their my our His Her Their My Our whose ";
  stet__mention *m = next_before(w, w->v[i].end);
  bool whole = !m || (m->start == w->v[i].start && m->end == w->v[i].end);
  if (i < 3 || !whole || !stet__token_is_capital(w->text, &w->v[i])) return true;
  const stet__passage p = {w->text, 0, 0, (uint32_t)w->n, 0, 0};
  bool kin_before = in(w, i - 1, " , ") && in(w, i + 1, " , ") && in(w, i - 2, kin) && in(w, i - 3, whose);
  if (!kin_before && !stet__is_nickname(&p, w->v, i, i + 1)) return true;
  float score = kin_before ? JOINED_SURE : NICK_SURE;
  stet__mention person = stet__mention_of(w->passage, w->v[i].start, w->v[i].end, STET_TYPE_PERSON, score);
  if (m && m->score < score) *m = person;
  return m || stet__mentions_add(w->out, person);
}

static bool take_passage(walk *w) {
  if (!part_byline(w) || !take_capitals(w)) return false;
  for (size_t i = 0; i < w->n; i++) {
    if (!stet__mentions_take(w->out, w->all, &w->at, w->passage, w->v[i].start)) return false;
    const stet__mention *m = next_before(w, w->v[i].end), *before = last(w);
    if (!m && before && before->end > w->v[i].start) continue; /* a step took it with a token before */
    bool rest = m && is_rest(w, i, m);
    if (rest) w->out->v[w->out->n - 1].end = m->end;
    if (rest || (m && is_degree(w, i, m))) {
      w->at++;
      continue;
    }
    if (w->text[w->v[i].start] < 'A' || w->text[w->v[i].start] > 'Z') continue;
    if (is_paper(w, i)) {
      stet__mention paper = stet__mention_of(w->passage, w->v[i].start, w->v[i].end, STET_TYPE_ORG, JOINED_SURE);
      if (!stet__mentions_add(w->out, paper)) return false;
      continue;
    }
    if (take_cut_name(w, i)) continue;
    if (m) take_titles_off(w, i);
    if (m) take_place(w, i);
    else take_month(w, i);
    if (!take_titled(w, i) || !take_speaker(w, i) || !take_unmarked(w, i) || !take_apposed(w, i)) return false;
  }
  return true;
}

bool stet__persons_run(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                       const stet__token *tokens, stet__mentions *m) {
  size_t at = 0;
  scratch->n = 0;
  for (uint32_t k = 0; k < n; k++) {
    walk w = {scratch, m, x, passages[k].text, tokens + passages[k].first, passages[k].n_tokens, k, at};
    if (!take_passage(&w)) return false;
    at = w.at;
  }
  return stet__mentions_finish(scratch, m, at);
}

/* Do a comma at token i, a land or region behind it and a mark behind that say where the word before is ("Lincoln, Nebraska")? */
static bool is_landed(const stet__lexicon *x, const stet__passage *p, const stet__token *v, size_t i) {
  bool apart = i + 2 < p->n_tokens && stet__token_is(p->text, &v[i], ",") && stet__token_in(p->text, &v[i + 2], " , . ; ) ");
  if (!apart) return false;
  return stet__lists_of(x, p->text, v + i + 1, 1) & (1 << STET__LIST_REGION | 1 << STET__LIST_COUNTRY);
}

/* Does what stands round token i of a passage, a mention of one word, say that it is a place: a cue does, or a place has it
** ("slept in Washington", "Paris's mayor", "Jordan borders Iraq")? */
static bool is_place_here(const stet__lexicon *x, const stet__passage *p, const stet__token *v, size_t i) {
  static const char owned[] =
      " mayor parliament government capital airport army navy economy streets suburbs population border borders coast ambassador "
      "neighbours neighbors ";
  const char *text = p->text;
  size_t next = i + 1;
  if (next < p->n_tokens && stet__token_is_possessive(text, &v[next]))
    return next + 1 < p->n_tokens && stet__token_in(text, &v[next + 1], owned);
  if (next < p->n_tokens && (stet__token_in(text, &v[next], " borders ") || is_landed(x, p, v, next))) return true;
  return stet__cues(p, v, i, i + 1) & STET__CUE_PLACE;
}

/* The number of the group of names of one place that the word of a mention is in (name_forms.h); 0: none. */
static uint32_t group_of(const stet__groups *groups, const stet__passage *passages, const stet__mention *m) {
  stet__form word;
  uint8_t way;
  stet__form_plain(passages[m->passage].text + m->start, m->end - m->start, &word);
  return stet__same_place(groups, word.p, word.n, &way);
}

/* Makes places of the persons whose word, which is no surname, names a place that a mention names, too ("Odessa", "Odesa"). */
static void settle_others(const stet__groups *groups, const stet__passage *passages, stet__mentions *m, const uint32_t *doubtful,
                          size_t n) {
  for (size_t i = 0; i < n; i++) {
    uint32_t group = group_of(groups, passages, &m->v[doubtful[i]]);
    for (size_t k = 0; group && k < m->n && k < LOOKED_AT; k++) {
      if (m->v[k].type != STET_TYPE_PLACE || group_of(groups, passages, &m->v[k]) != group) continue;
      m->v[doubtful[i]].type = STET_TYPE_PLACE;
      break;
    }
  }
}

void stet__persons_settle(const stet__lexicon *x, const stet__groups *groups, const stet__passage *passages,
                          const stet__token *tokens, stet__mentions *m) {
  uint32_t doubtful[DOUBTS];
  size_t n_doubtful = 0;
  for (size_t i = 0; i < m->n; i++) {
    const stet__passage *p = &passages[m->v[i].passage];
    const stet__token *v = tokens + p->first;
    size_t from;
    if (m->v[i].type != STET_TYPE_PERSON || stet__tokens_of(p, v, &m->v[i], &from) != 1) continue;
    uint32_t in_lists = stet__lists_of(x, p->text, v + from, 1);
    if (in_lists & STET__ALL_PLACES && is_place_here(x, p, v, from)) m->v[i].type = STET_TYPE_PLACE;
    else if (!(in_lists & 1 << STET__LIST_SURNAME) && n_doubtful < DOUBTS) doubtful[n_doubtful++] = (uint32_t)i;
  }
  settle_others(groups, passages, m, doubtful, n_doubtful);
}
