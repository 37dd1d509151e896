/* lines: see lines.h.
**
** A paragraph that begins with one to three words in capitals and a date is a dateline ("KYIV 2022-11-08", "ADDIS ABABA, Nov.
** 8", "ARLINGTON, Texas, Nov. 8"): they are the place, whatever the network made of them, unless the lists have them as something
** else only ("TASS, Nov. 8"). Capitals and a place behind them, before a dash, are one, too ("AL-AIN, United Arab Emirates —").
**
** A result line is a short paragraph of names and numbers alone, with "v", "at" and the like between ("Doncaster 2 Darlington 1",
** "LEEDS AT HULL": there the second is where it is played). Lines of numbers about places look the same, so the document must speak
** of sport, too. Countries stay places: a national team goes by its country, and medal tables are about countries. A mention that
** the network drew over a number is cut there; capital words before a number that it made nothing of are a team.
**
** A mention that runs over the small letters of a cricketer's dismissal is the players of it ("Marsh c Kane b Odell").
*/
#include "tag/lines.h"

#include "tag/check.h"

enum { PLACE_WORDS = 3, LINE_MOST = 14, SPORT_LEAST = 3, TEAM_LEAST = 4 };
#define DATELINE_SURE 0.8f
#define TEAM_SURE 0.6f

static const char months[] = " Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec. January February August "
                             "September October November December Jan Feb Aug Sept Oct Nov Dec ";
static const char sport[] =
    " league League LEAGUE division Division DIVISION standings STANDINGS soccer Soccer SOCCER football Football FOOTBALL cricket "
    "Cricket CRICKET rugby Rugby RUGBY baseball BASEBALL basketball BASKETBALL hockey HOCKEY innings wickets goals goal scored "
    "season fixtures matches match players coach defeat championship Championship CHAMPIONSHIP RESULTS Attendance drawn lbw ";
static const char between[] = " v vs v. vs. V VS at AT beat drew lost def. bt and AND ";

/* ---- Datelines ---- */

static bool is_year_first(const char *text, uint32_t left) { /* 2022-11-08 */
  static const char form[] = "dddd-dd-dd";
  if (left < sizeof form - 1) return false;
  for (size_t i = 0; i < sizeof form - 1; i++)
    if (form[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != form[i]) return false;
  return true;
}

/* How many tokens the place has with which a dateline begins; 0: the passage of tokens `v` is no dateline. */
static size_t dateline(const stet__passage *p, const stet__token *v) {
  const char *text = p->text;
  size_t k = 0, n = p->n_tokens;
  while (k < n && k < PLACE_WORDS && stet__token_is_in_capitals(text, &v[k])) k++;
  size_t date = k + (k < n && text[v[k].start] == ','), land = date;
  while (date > k && date < n && date < land + PLACE_WORDS && stet__token_is_capital(text, &v[date]) &&
         !stet__token_in(text, &v[date], months))
    date++;
  date += date > land && date < n && text[v[date].start] == ',';
  if (k == 0 || date >= n) return 0;
  bool numbers = is_year_first(text + v[date].start, p->n - v[date].start);
  return numbers || (date > k && date + 1 < n && stet__token_in(text, &v[date], months)) ? k : 0;
}

/* "AL-AIN, United Arab Emirates —": is mention `m`, with which a passage begins in capitals, a place by the place and the dash or
** bracket behind it? */
static bool is_landed(const stet__passage *p, const stet__token *v, const stet__mention *m, const stet__mention *next) {
  size_t k = 0;
  if (m->start != v[0].start || m->end + 2 != next->start || next->type != STET_TYPE_PLACE || p->text[m->end] != ',') return false;
  for (; k < p->n_tokens && v[k].start < m->end; k++)
    if (!stet__token_is_in_capitals(p->text, &v[k]) && !stet__token_is(p->text, &v[k], "-")) return false;
  while (k < p->n_tokens && v[k].start < next->end) k++;
  return k < p->n_tokens && stet__token_in(p->text, &v[k], " - -- – — ( ");
}

/* ---- Results ---- */

/* Is it a number, or marks as numbers have? */
static bool is_number(const char *text, const stet__token *t) {
  for (uint32_t i = t->start; i < t->end; i++)
    if ((text[i] < '0' || text[i] > '9') && text[i] != '.' && text[i] != '-' && text[i] != ',' && text[i] != ':' && text[i] != '/')
      return false;
  return true;
}

static bool is_digit_in(const char *text, const stet__token *t) {
  for (uint32_t i = t->start; i < t->end; i++)
    if (text[i] >= '0' && text[i] <= '9') return true;
  return false;
}

/* Has the line the form of a result? Numbers, or all in capitals with "AT" between. */
static bool is_result(const stet__passage *p, const stet__token *v) {
  size_t numbers = 0, names = 0, links = 0, small = 0;
  if (p->n_tokens < 2 || p->n_tokens > LINE_MOST) return false;
  for (size_t i = 0; i < p->n_tokens; i++) {
    const stet__token *t = &v[i];
    if (is_number(p->text, t)) numbers += is_digit_in(p->text, t);
    else if (stet__token_in(p->text, t, between)) links++, small += p->text[t->start] >= 'a';
    else if (stet__token_is_capital(p->text, t)) names++;
    else if (t->kind == STET__TOKEN_WORD && !stet__token_is_possessive(p->text, t)) return false;
  }
  return names > 0 && (numbers > 0 || (links == 1 && !small));
}

static bool speaks_of_sport(const stet__passage *passages, size_t n, const stet__token *tokens) {
  size_t found = 0;
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < passages[i].n_tokens; k++)
      if (stet__token_in(passages[i].text, &tokens[passages[i].first + k], sport) && ++found >= SPORT_LEAST) return true;
  return false;
}

static bool is_country(const stet__lexicon *x, const char *text, const stet__token *v, size_t n) {
  return stet__lists_in_capitals(x, text, v, n) & 1 << STET__LIST_COUNTRY;
}

/* ---- Dismissals ---- */

static bool is_dismissal(const char *text, const stet__mention *m) { /* "c Kane b Odell" */
  for (uint32_t i = m->start; i + 5 < m->end; i++)
    if (memcmp(text + i, " c ", 3) == 0 || memcmp(text + i, " b ", 3) == 0 || memcmp(text + i, " st ", 4) == 0) return true;
  return false;
}

/* A mention, or the players of the dismissal that it is. */
static bool put_players(stet__mentions *out, const stet__passage *p, const stet__token *v, stet__mention m) {
  if (m.type == STET_TYPE_PLACE || !is_dismissal(p->text, &m)) return stet__mentions_add(out, m);
  size_t i, to = stet__tokens_of(p, v, &m, &i);
  for (to += i; i < to;) {
    size_t from = i;
    while (i < to && !stet__token_in(p->text, &v[i], " c b st lbw ")) i++;
    if (i > from && !stet__mentions_add(out, stet__mention_of(m.passage, v[from].start, v[i - 1].end, STET_TYPE_PERSON, m.score)))
      return false;
    i += i < to;
  }
  return true;
}

/* ---- Teams ---- */

/* A mention of a result line as its parts between numbers, places as teams. */
static bool put(stet__mentions *out, const stet__lexicon *x, const stet__passage *p, const stet__token *v, stet__mention m) {
  size_t i = 0;
  while (i < p->n_tokens && v[i].start < m.start) i++;
  while (i < p->n_tokens && v[i].start < m.end) {
    while (i < p->n_tokens && v[i].start < m.end && is_number(p->text, &v[i])) i++;
    size_t from = i;
    while (i < p->n_tokens && v[i].start < m.end && !is_number(p->text, &v[i])) i++;
    if (i == from) continue;
    stet__mention part = m;
    part.start = v[from].start;
    part.end = v[i - 1].end;
    if (part.score < TEAM_SURE) part.score = TEAM_SURE;
    bool venue = from > 0 && stet__token_in(p->text, &v[from - 1], " at AT ");
    if (m.type == STET_TYPE_PLACE && !venue && !is_country(x, p->text, v + from, i - from)) part.type = STET_TYPE_ORG;
    if (!stet__mentions_add(out, part)) return false;
  }
  return true;
}

/* Capital words from token i on, before token `stop`, that a number follows: a team. */
static bool take_unmarked(stet__mentions *out, const stet__passage *p, uint32_t passage, const stet__token *v, size_t i,
                          size_t stop) {
  while (i < stop) {
    size_t from = i;
    while (i < stop && !is_number(p->text, &v[i]) && stet__token_is_capital(p->text, &v[i]) &&
           !stet__token_in(p->text, &v[i], between))
      i++;
    bool team = i > from && i < p->n_tokens && is_number(p->text, &v[i]) && is_digit_in(p->text, &v[i]);
    if (team && v[i - 1].end - v[from].start >= TEAM_LEAST &&
        !stet__mentions_add(out, stet__mention_of(passage, v[from].start, v[i - 1].end, STET_TYPE_ORG, TEAM_SURE)))
      return false;
    if (i == from) i++;
  }
  return true;
}

/* The mentions of a result line, m[0..n), and what stands between them. */
static bool take_line(stet__mentions *out, const stet__lexicon *x, const stet__passage *p, uint32_t passage, const stet__token *v,
                      const stet__mention *m, size_t n) {
  size_t at = 0;
  for (size_t k = 0; k <= n; k++) {
    size_t stop = at;
    while (stop < p->n_tokens && (k == n || v[stop].start < m[k].start)) stop++;
    if (!take_unmarked(out, p, passage, v, at, stop)) return false;
    if (k == n) break;
    bool team = m[k].type == STET_TYPE_PLACE || m[k].type == STET_TYPE_ORG;
    if (!(team ? put(out, x, p, v, m[k]) : put_players(out, p, v, m[k]))) return false;
    at = stop;
    while (at < p->n_tokens && v[at].start < m[k].end) at++;
  }
  return true;
}

/* Makes the place of mention `m`, with which a dateline of `n` words begins. */
static void settle(const stet__lexicon *x, const stet__passage *p, const stet__token *v, size_t n, stet__mention *m) {
  uint32_t lists = stet__lists_in_capitals(x, p->text, v, n);
  bool other = lists && !(lists & STET__ALL_PLACES);
  if (other || m->start != v[0].start || m->end != v[n - 1].end) return;
  m->type = STET_TYPE_PLACE;
  if (m->score < DATELINE_SURE) m->score = DATELINE_SURE;
}

bool stet__lines_run(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                     const stet__token *tokens, stet__mentions *m) {
  int sporty = -1; /* not asked yet */
  size_t at = 0;
  scratch->n = 0;
  for (uint32_t i = 0; i < n; i++) {
    const stet__passage *p = &passages[i];
    const stet__token *v = tokens + p->first;
    size_t from = at, place = dateline(p, v);
    while (at < m->n && m->v[at].passage == i) at++;
    bool result = sporty != 0 && place == 0 && is_result(p, v);
    if (result && sporty < 0) sporty = speaks_of_sport(passages, n, tokens);
    if (result && sporty > 0) {
      if (!take_line(scratch, x, p, i, v, m->v + from, at - from)) return false;
      continue;
    }
    if (at - from > 1 && m->v[from].type != STET_TYPE_PERSON && is_landed(p, v, &m->v[from], &m->v[from + 1]))
      m->v[from].type = STET_TYPE_PLACE;
    bool unmarked = place > 0 && (from == at || m->v[from].start >= v[place - 1].end);
    if (place > 0 && !unmarked) settle(x, p, v, place, &m->v[from]);
    if (unmarked &&
        !stet__mentions_add(scratch, stet__mention_of(i, v[0].start, v[place - 1].end, STET_TYPE_PLACE, DATELINE_SURE)))
      return false;
    for (; from < at; from++)
      if (!put_players(scratch, p, v, m->v[from])) return false;
  }
  return stet__mentions_finish(scratch, m, at);
}
