/* echoes: see echoes.h.
**
** Only a word that nobody knows but as a person's name can be one: it has a capital and six letters or more, no other list and no
** vocabulary has it, and it is almost a surname (names_work.h says what almost is). A document's first SURNAMES surnames are held against it, so that the cost
** is linear.
*/
#include "tag/echoes.h"

#include "tag/check.h"
#include "tag/names_work.h"

enum { SURNAMES = 64, LETTERS_LEAST = 6 };
#define ECHO_SURE 0.6f
#define FULL_SURE 0.6f

typedef struct surnames { stet__form plain[SURNAMES], sound[SURNAMES]; bool known[SURNAMES]; size_t n; } surnames;

/* Has the token the shape of a name, and is it unknown? */
static bool is_unknown(const stet__lexicon *x, const char *text, const stet__token *t) {
  if (t->kind != STET__TOKEN_WORD || t->end - t->start < LETTERS_LEAST || !stet__token_is_capital(text, t)) return false;
  for (uint32_t i = t->start + 2; i < t->end; i++)
    if (text[i] >= 'A' && text[i] <= 'Z') return false; /* in capitals, or not one word */
  return !(stet__lists_of(x, text, t, 1) & ~(uint32_t)STET__OF_PERSONS) && stet__is_never_small(x, text, t);
}

static void learn(surnames *s, const stet__lexicon *x, const char *text, const stet__token *t) {
  stet__form plain;
  stet__form_plain(text + t->start, t->end - t->start, &plain);
  for (size_t i = 0; i < s->n; i++)
    if (stet__form_is(&s->plain[i], &plain)) return;
  if (s->n == SURNAMES || plain.n < LETTERS_LEAST) return;
  s->plain[s->n] = plain;
  s->known[s->n] = stet__lists_of(x, text, t, 1) & STET__OF_PERSONS;
  stet__form_sound(&plain, &s->sound[s->n++]);
}

static bool is_echo(const surnames *s, const stet__lexicon *x, const char *text, const stet__token *t) {
  bool known = stet__lists_of(x, text, t, 1) & STET__OF_PERSONS;
  stet__form plain, sound;
  stet__form_plain(text + t->start, t->end - t->start, &plain);
  stet__form_sound(&plain, &sound);
  for (size_t i = 0; i < s->n; i++)
    if (stet__alike(&sound, &s->sound[i], known && s->known[i])) return true;
  return false;
}

bool stet__echoes_run(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                      const stet__token *tokens, stet__mentions *m) {
  surnames s = {.n = 0};
  for (size_t i = 0; i < m->n; i++) {
    const stet__passage *p = &passages[m->v[i].passage];
    size_t from, count = 0;
    if (m->v[i].type != STET_TYPE_PERSON || m->v[i].score < FULL_SURE) continue;
    count = stet__tokens_of(p, tokens + p->first, &m->v[i], &from);
    if (count >= 2) learn(&s, x, p->text, &tokens[p->first + from + count - 1]);
  }
  if (s.n == 0) return true;
  size_t at = 0;
  scratch->n = 0;
  for (uint32_t k = 0; k < n; k++) {
    for (uint32_t i = 0; i < passages[k].n_tokens; i++) {
      const stet__token *t = &tokens[passages[k].first + i];
      if (!stet__mentions_take(scratch, m, &at, k, t->start)) return false;
      bool taken = at < m->n && m->v[at].passage == k && m->v[at].start < t->end;
      if (taken || !is_unknown(x, passages[k].text, t) || !is_echo(&s, x, passages[k].text, t)) continue;
      if (!stet__mentions_add(scratch, stet__mention_of(k, t->start, t->end, STET_TYPE_PERSON, ECHO_SURE))) return false;
    }
  }
  return stet__mentions_finish(scratch, m, at);
}
