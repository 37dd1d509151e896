/* wholes: see wholes.h.
**
** A nickname is one or two capital words in quotation marks between two capital words of which one is a person's mention, and the
** other is one, too, or a word that the lists have as a name of persons or that is never written small.
*/
#include "tag/wholes.h"

enum { NICK_WORDS = 2, INITIALS = 2 };

typedef enum mark { NO_MARK, OPENS, CLOSES } mark;

typedef struct passing { /* a passage, and its mentions v[from..to) of the list */
  const stet__lexicon *x;
  const stet__passage *p;
  const stet__token *t;
  stet__mention *v;
  size_t from, to;
} passing;

/* What a quotation mark does; a straight one opens behind a space. */
static mark mark_at(const char *text, const stet__token *t, bool first) {
  uint32_t n = t->end - t->start;
  const char *p = text + t->start;
  if (n == 3 && (memcmp(p, "\xE2\x80\x9C", 3) == 0 || memcmp(p, "\xE2\x80\x98", 3) == 0)) return OPENS;
  if (n == 3 && (memcmp(p, "\xE2\x80\x9D", 3) == 0 || memcmp(p, "\xE2\x80\x99", 3) == 0)) return CLOSES;
  if (n != 1 || (*p != '"' && *p != '\'')) return NO_MARK;
  return first || (t->flags & STET__TOKEN_SPACE) ? OPENS : CLOSES;
}

static bool is_single(const char *text, const stet__token *t) { return stet__token_in(text, t, " ' \xE2\x80\x98 \xE2\x80\x99 "); }

static bool has_space(const stet__token *t) { return t->flags & STET__TOKEN_SPACE; }

static bool is_name_word(const passing *g, size_t i) {
  return i < g->p->n_tokens && g->t[i].kind == STET__TOKEN_WORD && stet__token_is_capital(g->p->text, &g->t[i]);
}

static bool is_gone(const stet__mention *m) { return m->start == m->end; }

/* The first mention that ends behind byte `start`; g->to: none does. Those that are gone keep their places. */
static size_t first_behind(const passing *g, uint32_t start) {
  size_t low = g->from, high = g->to;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (g->v[middle].start > start) high = middle;
    else low = middle + 1;
  }
  while (low > g->from && is_gone(&g->v[low - 1])) low--;
  if (low > g->from && g->v[low - 1].end > start) return low - 1;
  while (low < g->to && is_gone(&g->v[low])) low++;
  return low;
}

/* The mention that holds token i; NULL: none does. */
static const stet__mention *holder(const passing *g, size_t i) {
  size_t k = first_behind(g, g->t[i].start);
  return k < g->to && g->v[k].start <= g->t[i].start ? &g->v[k] : NULL;
}

/* Makes the mentions that overlap [start, end) one. There is at least one. */
static void make_one(const passing *g, uint32_t start, uint32_t end, uint8_t type) {
  stet__mention *all = &g->v[first_behind(g, start)];
  for (stet__mention *m = all + 1; m < g->v + g->to && m->start < end; m++) {
    if (m->score > all->score) all->score = m->score;
    m->end = m->start;
  }
  all->start = start;
  all->end = end;
  all->type = type;
}

/* ---- Nicknames ---- */

/* The token of the mark that closes the nickname which the mark at token i opens; 0: it is none. */
static size_t end_of_nickname(const passing *g, size_t i) {
  size_t k = i + 1;
  while (k <= i + NICK_WORDS && is_name_word(g, k) && has_space(&g->t[k]) == (k > i + 1)) k++;
  if (k == i + 1 || k + 1 >= g->p->n_tokens || has_space(&g->t[k]) || mark_at(g->p->text, &g->t[k], false) != CLOSES) return 0;
  return k;
}

/* Is token i a word of the lists of persons' names, or one that is never written small? */
static bool is_personal(const passing *g, size_t i, uint32_t lists) {
  if (stet__lists_of(g->x, g->p->text, g->t + i, 1) & lists) return true;
  if (stet__token_is_letters(g->p->text, g->t + i, 1) && g->t[i].end - g->t[i].start <= INITIALS) return true;
  return g->p->text[g->t[i].start] <= 'Z' && stet__is_never_small(g->x, g->p->text, g->t + i);
}

static void join_nickname(const passing *g, size_t i) {
  size_t k = end_of_nickname(g, i), next = k + 1;
  if (!k || !is_name_word(g, i - 1) || !is_name_word(g, next) || !has_space(&g->t[next])) return;
  const stet__mention *a = holder(g, i - 1), *b = holder(g, next);
  if (a == b || (a && a->type != STET_TYPE_PERSON) || (b && b->type != STET_TYPE_PERSON)) return;
  if ((!a && !is_personal(g, i - 1, 1 << STET__LIST_GIVEN)) || (!b && !is_personal(g, next, STET__OF_PERSONS))) return;
  make_one(g, a ? a->start : g->t[i - 1].start, b ? b->end : g->t[next].end, STET_TYPE_PERSON);
}

/* ---- Half a pair of quotation marks ---- */

/* The token of a mark without its other half in tokens [from, to); `to`: there is none. A single mark may be an apostrophe ("Touch
** ‘n Go"): of these only one that closes what a single mark right before them opens is told. */
static size_t lone_mark(const passing *g, size_t from, size_t to, mark *what) {
  size_t open = to;
  const char *text = g->p->text;
  bool before = from > 0 && is_single(text, &g->t[from - 1]) && mark_at(text, &g->t[from - 1], from == 1) == OPENS;
  *what = CLOSES;
  for (size_t i = from; i < to; i++) {
    mark m = mark_at(text, &g->t[i], i == from);
    if (m == CLOSES && before && is_single(text, &g->t[i])) return i;
    if (m == NO_MARK || is_single(text, &g->t[i])) continue;
    if (open == to && m == CLOSES) return i;
    open = open == to ? i : to;
  }
  *what = OPENS;
  return open;
}

/* Does token i, which no mention holds, close what is open? */
static bool is_close(const passing *g, size_t i) {
  return i < g->p->n_tokens && !has_space(&g->t[i]) && mark_at(g->p->text, &g->t[i], false) == CLOSES && !holder(g, i);
}

/* Gives a mention the other half of its mark, where that is the next token, or takes from it what the mark cuts off. */
static void mend_marks(const passing *g, stet__mention *m) {
  size_t from, n = stet__tokens_of(g->p, g->t, m, &from), to = from + n;
  mark what;
  size_t i = lone_mark(g, from, to, &what);
  if (i == to) return;
  if (i > from) m->end = what == OPENS && is_close(g, to) ? g->t[to].end : g->t[i - 1].end;
  else if (n > 1) m->start = g->t[i + 1].start;
  else m->end = m->start;
}

/* ---- Bodies ---- */

static bool is_word(const passing *g, size_t i, const char *word) {
  return g->t[i].end - g->t[i].start == strlen(word) && memcmp(g->p->text + g->t[i].start, word, strlen(word)) == 0;
}

/* Where the owner begins that stands right before token i, "United Nations" or its letters; i: there is none. */
static size_t nations_before(const passing *g, size_t i) {
  if (i == 0 || !has_space(&g->t[i])) return i;
  if (is_word(g, i - 1, "UN") || is_word(g, i - 1, "U.N.")) return i - 1;
  return i > 1 && is_word(g, i - 1, "Nations") && is_word(g, i - 2, "United") ? i - 2 : i;
}

/* Do the letters of token `s` stand in tokens [from, to) in order, the first as the first? */
static bool is_short_for(const passing *g, size_t s, size_t from, size_t to) {
  const char *text = g->p->text;
  uint32_t k = g->t[s].start;
  if (text[k] != text[g->t[from].start]) return false;
  for (size_t i = from; i < to; i++)
    for (uint32_t c = g->t[i].start; c < g->t[i].end && k < g->t[s].end; c++) k += (text[c] | 32) == (text[k] | 32);
  return k == g->t[s].end;
}

/* A body that ends before token `to`, behind a land, and a short name in brackets behind it that begins with the land. */
static bool is_with_land(const passing *g, size_t from, size_t to) {
  if (to + 2 >= g->p->n_tokens || !is_word(g, to, "(") || !is_word(g, to + 2, ")") || !is_name_word(g, to + 1)) return false;
  return g->p->text[g->t[to + 1].start] != g->p->text[g->t[from + 1].start] && is_short_for(g, to + 1, from, to);
}

static void join_owner(const passing *g, size_t k) {
  const stet__mention *m = &g->v[k];
  size_t from, n = stet__tokens_of(g->p, g->t, m, &from), begin = nations_before(g, from);
  if (m->type != STET_TYPE_ORG || n < 2 || from == 0) return;
  const stet__mention *land = holder(g, from - 1);
  bool owned = land && land->type == STET_TYPE_PLACE && land->start == g->t[from - 1].start;
  if (begin == from && owned && is_with_land(g, from - 1, from + n)) begin = from - 1;
  if (begin < from) make_one(g, g->t[begin].start, m->end, STET_TYPE_ORG);
}

/* ---- The run ---- */

static void take_passage(const passing *g) {
  for (size_t i = 1; i + 3 < g->p->n_tokens; i++)
    if (has_space(&g->t[i]) && mark_at(g->p->text, &g->t[i], false) == OPENS) join_nickname(g, i);
  for (size_t k = g->from; k < g->to; k++) {
    if (is_gone(&g->v[k])) continue;
    mend_marks(g, &g->v[k]);
    if (!is_gone(&g->v[k])) join_owner(g, k);
  }
}

void stet__wholes_run(const stet__lexicon *x, const stet__passage *passages, const stet__token *tokens, stet__mentions *m) {
  size_t kept = 0;
  for (size_t i = 0, next; i < m->n; i = next) {
    const stet__passage *p = &passages[m->v[i].passage];
    next = i + 1;
    while (next < m->n && m->v[next].passage == m->v[i].passage) next++;
    const passing g = {x, p, tokens + p->first, m->v, i, next};
    take_passage(&g);
    for (size_t k = i; k < next; k++)
      if (!is_gone(&m->v[k])) m->v[kept++] = m->v[k];
  }
  m->n = kept;
}
