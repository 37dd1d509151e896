/* echoes: see echoes.h.
**
** Only a word that nobody knows but as a person's name can be one: it has a capital and six letters or more, no other list and no
** vocabulary has it, and it is almost a surname (names_work.h says what almost is). A document's first SURNAMES surnames are held
** against it, so that the cost is linear. A person's mention loses the small word that a lost space glued to its beginning or end.
*/
#include "tag/echoes.h"

#include "tag/check.h"
#include "tag/names_work.h"
#include "text/token_words.h"

enum { SURNAMES = 64, LETTERS_LEAST = 6, GLUED_LEAST = 4, REST_LEAST = 3 };
#define ECHO_SURE 0.6f
#define FULL_SURE 0.6f

typedef struct surnames { stet__form plain[SURNAMES], sound[SURNAMES]; bool known[SURNAMES]; size_t n; uint32_t firsts; } surnames;

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
  if (s->n == SURNAMES || plain.n < GLUED_LEAST) return;
  s->plain[s->n] = plain;
  s->firsts |= 1u << (plain.p[0] & 31);
  s->known[s->n] = stet__lists_of(x, text, t, 1) & STET__OF_PERSONS;
  stet__form_sound(&plain, &s->sound[s->n++]);
}

static bool is_echo(const surnames *s, const stet__lexicon *x, const char *text, const stet__token *t) {
  bool known = stet__lists_of(x, text, t, 1) & STET__OF_PERSONS;
  stet__form plain, sound;
  stet__form_plain(text + t->start, t->end - t->start, &plain);
  stet__form_sound(&plain, &sound);
  for (size_t i = 0; i < s->n; i++)
    if (s->plain[i].n >= LETTERS_LEAST && stet__alike(&sound, &s->sound[i], known && s->known[i])) return true;
  return false;
}

static bool is_vocabulary(const stet__lexicon *x, const char *p, uint32_t n) {
  return n >= REST_LEAST && stet__lexicon_find(x->words, x->n_words, stet__lexicon_word(p, n)) != STET__LEXICON_FREE;
}

static bool is_small(const char *p, uint32_t n) {
  for (uint32_t i = 0; i < n; i++)
    if (p[i] < 'a' || p[i] > 'z') return false;
  return true;
}

/* Is it a word with which a sentence goes on behind a name? */
static bool goes_on_with(const char *p, uint32_t n) {
  return stet__says(p, n) || stet__listed(" and who was were has had in of the with from that will would could ", p, n);
}

/* Where a surname ends that a word was glued to ("Radenkovićsaid"); the token's end: none was. */
static uint32_t end_of_surname(const surnames *s, const stet__lexicon *x, const char *text, const stet__token *t) {
  stet__form whole, plain;
  bool long_word = t->kind == STET__TOKEN_WORD && t->end - t->start >= GLUED_LEAST + REST_LEAST;
  unsigned char c = (unsigned char)text[t->start];
  if (!long_word || (c < 0x80 && !(s->firsts >> (c & 31) & 1))) return t->end;
  if (!stet__token_is_capital(text, t) || !stet__is_unknown(x, text, t)) return t->end;
  stet__form_plain(text + t->start, t->end - t->start, &whole);
  for (size_t i = 0; i < s->n; i++) {
    if (whole.n <= s->plain[i].n || memcmp(whole.p, s->plain[i].p, s->plain[i].n) != 0) continue;
    for (uint32_t end = t->end - 1; end > t->start + GLUED_LEAST && is_small(text + end, t->end - end); end--) {
      stet__form_plain(text + t->start, end - t->start, &plain);
      if (stet__form_is(&plain, &s->plain[i]) && goes_on_with(text + end, t->end - end)) return end;
    }
  }
  return t->end;
}

/* Where a name begins behind a small word that was glued to it ("witnessHinnerk"); the token's start: none was. */
static uint32_t start_of_name(const stet__lexicon *x, const char *text, const stet__token *t) {
  uint32_t i = t->start;
  while (i < t->end && text[i] >= 'a' && text[i] <= 'z') i++;
  bool glued = i + REST_LEAST <= t->end && text[i] >= 'A' && text[i] <= 'Z' && is_small(text + i + 1, 1);
  return glued && is_vocabulary(x, text + t->start, i - t->start) ? i : t->start;
}

/* Parts a mention from what was glued to its token t, behind the surname that ends at byte `end`, or before a person's name. */
static void part_glued(stet__mention *m, const stet__lexicon *x, const char *text, const stet__token *t, uint32_t end) {
  if (m->type == STET_TYPE_PERSON && m->start == t->start) m->start = start_of_name(x, text, t);
  if (m->end != t->end || end == t->end) return;
  m->end = end;
  m->type = STET_TYPE_PERSON;
  if (m->score < ECHO_SURE) m->score = ECHO_SURE;
}

bool stet__echoes_run(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                      const stet__token *tokens, stet__mentions *m) {
  surnames s = {.n = 0, .firsts = 0};
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
    const char *text = passages[k].text;
    for (uint32_t i = 0; i < passages[k].n_tokens; i++) {
      const stet__token *t = &tokens[passages[k].first + i];
      if (!stet__mentions_take(scratch, m, &at, k, t->start)) return false;
      stet__mention *held = at < m->n && m->v[at].passage == k && m->v[at].start < t->end ? &m->v[at] : NULL;
      if (held && (held->type > STET_TYPE_PLACE || (held->end != t->end && held->start != t->start))) continue;
      uint32_t end = end_of_surname(&s, x, text, t);
      if (held) part_glued(held, x, text, t, end);
      if (held || (end == t->end && !(is_unknown(x, text, t) && is_echo(&s, x, text, t)))) continue;
      if (!stet__mentions_add(scratch, stet__mention_of(k, t->start, end, STET_TYPE_PERSON, ECHO_SURE))) return false;
    }
  }
  return stet__mentions_finish(scratch, m, at);
}
