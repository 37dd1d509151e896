/* letters: see letters.h.
**
** An acronym is three to six capitals that no other word in capitals stands beside, as in headlines. It is spelled by capital words
** whose first letters it has in order; small words that names skip are passed over, and so may be what stands behind a hyphen
** ("Anti-Corruption"). One that stands once in brackets behind a body, and again elsewhere, is its name whatever the letters are,
** as those of another language ("Superior Tribunal of Sports Justice (STJD)"). A document's first ACRONYMS different ones are
** looked for.
*/
#include "tag/letters.h"

enum { ACRONYMS = 32, LEAST = 3, MOST = 6, LONG_FORM = 16 };
#define LETTERS_SURE 0.8f

typedef struct acronym {
  const char *p;
  uint8_t n;
  bool is_told; /* a body is named in full that has these letters */
  uint32_t n_seen, n_brackets; /* how often it stands, and how often of these alone in brackets right behind a body */
} acronym;

typedef struct finder {
  acronym v[ACRONYMS];
  size_t n;
  uint32_t firsts; /* bit k: one begins with the letter 'A' + k */
} finder;

typedef struct walk { /* over one passage */
  const char *text;
  const stet__token *v;
  size_t n;
  uint32_t passage;
  stet__mentions *m;
  size_t at; /* the first mention that does not end before the token that is looked at */
} walk;

static bool is_acronym(const char *text, const stet__token *t) {
  return t->end - t->start <= MOST && stet__token_is_letters(text, t, LEAST);
}

static acronym *find(finder *f, const char *text, const stet__token *t) {
  uint32_t n = t->end - t->start;
  if (!is_acronym(text, t)) return NULL;
  for (size_t i = 0; i < f->n; i++)
    if (f->v[i].n == n && memcmp(f->v[i].p, text + t->start, n) == 0) return &f->v[i];
  return NULL;
}

/* The mention that holds byte `start` of the passage, or begins behind it before byte `end`; NULL: there is none. */
static stet__mention *mention_at(walk *w, uint32_t start, uint32_t end) {
  while (w->at < w->m->n && (w->m->v[w->at].passage < w->passage ||
                             (w->m->v[w->at].passage == w->passage && w->m->v[w->at].end <= start)))
    w->at++;
  stet__mention *m = w->at < w->m->n ? &w->m->v[w->at] : NULL;
  return m && m->passage == w->passage && m->start < end ? m : NULL;
}

static bool is_bracketed(walk *w, const stet__token *t) {
  mention_at(w, t->start, t->end);
  const stet__mention *before = w->at ? &w->m->v[w->at - 1] : NULL;
  return before && before->passage == w->passage && before->type == STET_TYPE_ORG && before->end + 2 == t->start &&
         memcmp(w->text + before->end, " (", 2) == 0 && t + 1 < w->v + w->n && stet__token_is(w->text, t + 1, ")");
}

static void learn(finder *f, walk *w, size_t i) {
  const stet__token *t = &w->v[i];
  uint32_t n = t->end - t->start;
  if (!is_acronym(w->text, t)) return;
  bool behind = i > 0 && stet__token_is_letters(w->text, t - 1, LEAST);
  bool before = i + 1 < w->n && stet__token_is_letters(w->text, t + 1, LEAST);
  acronym *a = find(f, w->text, t);
  if (behind || before || (!a && f->n == ACRONYMS)) return;
  if (!a) {
    a = &f->v[f->n++];
    *a = (acronym){w->text + t->start, (uint8_t)n, false, 0, 0};
    f->firsts |= 1u << (w->text[t->start] - 'A');
  }
  a->n_seen++;
  a->n_brackets += is_bracketed(w, t);
}

/* How many tokens from `first` on spell the acronym; 0: they do not. */
static size_t spelled(const walk *w, size_t first, const acronym *a) {
  uint8_t at = 0, words = 0;
  for (size_t i = first; i < w->n && i < first + LONG_FORM; i++) {
    const stet__token *t = &w->v[i];
    bool joined = i > first && !(t->flags & STET__TOKEN_SPACE), hyphen = stet__token_in(w->text, t, " - & ");
    if (i > first && (t->flags & STET__TOKEN_FIRST)) return 0;
    if (i > first && (hyphen || stet__token_in(w->text, t, " of the and for on in de la to at "))) continue;
    if (t->kind != STET__TOKEN_WORD || (joined && !stet__token_is(w->text, t - 1, "-"))) return 0;
    bool is_next = (w->text[t->start] & ~32) == a->p[at] && (joined || stet__token_is_capital(w->text, t));
    if (!is_next && !joined) return 0;
    at += is_next, words += is_next;
    if (at == a->n) return words >= LEAST ? i + 1 - first : 0;
  }
  return 0;
}

/* Are tokens [first, first + n) one body? Mentions in them must be within, and of bodies or places, and one is a body's. */
static bool is_one(walk *w, size_t first, size_t n, float *score) {
  uint32_t start = w->v[first].start, end = w->v[first + n - 1].end;
  bool body = false;
  *score = LETTERS_SURE;
  mention_at(w, start, end);
  for (const stet__mention *m = w->m->v + w->at; m < w->m->v + w->m->n && m->passage == w->passage && m->start < end; m++) {
    if (m->start < start || m->end > end || (m->type != STET_TYPE_ORG && m->type != STET_TYPE_PLACE && m->type != STET_TYPE_NORP))
      return false;
    body = body || m->type == STET_TYPE_ORG;
    if (m->score > *score) *score = m->score;
  }
  return body;
}

static bool begins_one(const finder *f, char c) { return c >= 'A' && c <= 'Z' && (f->firsts >> (c - 'A') & 1); }

/* The body in full that begins at token `first`: how many tokens; 0: none does. */
static size_t long_form(finder *f, walk *w, size_t first, float *score) {
  char c = w->text[w->v[first].start];
  if (!begins_one(f, c)) return 0;
  for (size_t k = 0; k < f->n; k++) {
    acronym *a = &f->v[k];
    size_t n = *a->p == c ? spelled(w, first, a) : 0;
    if (!n || !is_one(w, first, n, score)) continue;
    a->is_told = true;
    return n;
  }
  return 0;
}

static bool rewrite(finder *f, walk *w, stet__mentions *out) {
  for (size_t i = 0; i < w->n; i++) {
    const stet__token *t = &w->v[i];
    float score = LETTERS_SURE;
    if (!begins_one(f, w->text[t->start])) continue;
    if (!stet__mentions_take(out, w->m, &w->at, w->passage, t->start)) return false;
    size_t n = long_form(f, w, i, &score);
    const acronym *a = n ? NULL : find(f, w->text, t);
    if (!n && !(a && a->is_told)) continue;
    uint32_t end = w->v[n ? i + n - 1 : i].end;
    stet__mention *m = mention_at(w, t->start, end);
    if (a && m && (m->start != t->start || m->end != t->end)) continue;
    while (mention_at(w, t->start, end)) w->at++;
    if (!stet__mentions_add(out, stet__mention_of(w->passage, t->start, end, STET_TYPE_ORG, score))) return false;
    if (n) i += n - 1;
  }
  return true;
}

bool stet__letters_run(stet__mentions *scratch, const stet__passage *passages, size_t n, const stet__token *tokens,
                       stet__mentions *m) {
  finder f = {.n = 0};
  bool told = false;
  size_t at = 0;
  for (uint32_t k = 0; k < n; k++) {
    walk w = {passages[k].text, tokens + passages[k].first, passages[k].n_tokens, k, m, at};
    for (size_t i = 0; i < w.n; i++) learn(&f, &w, i);
    at = w.at;
  }
  for (size_t i = 0; i < f.n; i++) told |= f.v[i].is_told = f.v[i].n_brackets == 1 && f.v[i].n_seen > 1;
  at = 0;
  for (uint32_t k = 0; k < n && f.n; k++) {
    walk w = {passages[k].text, tokens + passages[k].first, passages[k].n_tokens, k, m, at};
    float score;
    for (size_t i = 0; i < w.n; i++) told |= long_form(&f, &w, i, &score) > 0;
    at = w.at;
  }
  if (!told) return true;
  scratch->n = at = 0;
  for (uint32_t k = 0; k < n; k++) {
    walk w = {passages[k].text, tokens + passages[k].first, passages[k].n_tokens, k, m, at};
    if (!rewrite(&f, &w, scratch)) return false;
    at = w.at;
  }
  return stet__mentions_finish(scratch, m, at);
}
