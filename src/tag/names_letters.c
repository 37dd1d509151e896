/* names_letters: joins acronyms and their long forms, and what the text says is another name of what stands before it.
**
** An acronym is that of a name whose capital words it spells: all of them, those but the small ones, those but "Inc.", those but
** what stands behind a hyphen; in any order, where nothing else has its letters; or with the first letter of a land that the
** document names behind them ("NABU"). So may be a word that is no acronym by its shape ("Umno"), or its capitals ("IsDB").
** Of several bodies that spell one acronym it is that of the one that it stands behind in brackets, else of the first.
*/
#include "tag/names_work.h"

enum { SHORT_MOST = 8, SHORT_LEAST = 3, LONG_LEAST = 3, LOOKED_AT = 400, ACRONYMS_MOST = 64, OTHER_NAME = 8 };

enum { NO_FILLERS, FILLERS, NO_ENDS, NO_HYPHENS, WAYS };

/* The letters that a long name could be shortened to: with fillers or without; or without "Co." and the like at its end, too, or
** without what stands behind a hyphen ("Anti-Corruption"). */
static void initials(const stet__surface *x, int way, stet__form *out) {
  size_t n = x->n_words;
  while (way == NO_ENDS && n > 2 && x->words[n - 1].n <= 4 && stet__is_company_end(&x->words[n - 1])) n--;
  out->n = 0;
  for (size_t i = 0; i < n; i++) {
    char digit = stet__number_digit(&x->words[i]);
    if ((way != FILLERS && stet__is_filler(&x->words[i])) || (way == NO_HYPHENS && x->hyphens >> i & 1)) continue;
    if (out->n < STET__FORM_MAX) out->p[out->n++] = digit ? digit : x->words[i].p[0];
  }
}

/* "G-7" and "U.N." are one or more words of the tokeniser's. */
static void acronym_letters(const stet__surface *x, stet__form *out) {
  out->n = 0;
  for (size_t i = 0; i < x->n_words; i++)
    for (uint8_t k = 0; k < x->words[i].n && out->n < STET__FORM_MAX; k++) out->p[out->n++] = x->words[i].p[k];
}

/* One word that could be letters though it is no acronym: "Umno", or by its capitals "IsDB". */
static bool could_be_letters(const stet__named *d, const stet__surface *x, bool by_capitals, stet__form *out) {
  const stet__mention *m = &d->m[x->shown];
  const char *p = d->passages[m->passage].text;
  if (x->type != STET_TYPE_ORG || x->acronym || x->n_words != 1 || x->words[0].n < SHORT_LEAST || x->words[0].n > SHORT_MOST)
    return false;
  *out = x->words[0];
  if (!by_capitals) return out->n < SHORT_MOST;
  out->n = 0;
  for (uint32_t i = m->start; i < m->end && out->n < SHORT_MOST; i++)
    if (p[i] >= 'A' && p[i] <= 'Z') out->p[out->n++] = (char)(p[i] | 32);
  return out->n >= SHORT_LEAST && out->n < x->words[0].n;
}

static void sort(stet__form *f) { /* its letters */
  for (uint8_t i = 1; i < f->n; i++)
    for (uint8_t k = i; k > 0 && f->p[k - 1] > f->p[k]; k--) {
      char c = f->p[k];
      f->p[k] = f->p[k - 1];
      f->p[k - 1] = c;
    }
}

/* Is the surface an acronym of these letters, or a word that could be so? Where they are `sorted`: in any order. */
static bool has_letters(const stet__named *d, const stet__surface *x, const stet__form *letters, bool sorted) {
  stet__form own;
  acronym_letters(x, &own);
  if (sorted) sort(&own);
  return stet__form_is(&own, letters) || (!sorted && could_be_letters(d, x, true, &own) && stet__form_is(&own, letters));
}

/* Where the surface that has the letters stands in the table of acronyms, plus 1; 0 there: none has, and one may be put there. */
static uint32_t *slot_of(stet__names *s, const stet__named *d, const stet__form *letters, bool sorted) {
  stet__chains *t = &s->acronyms;
  uint32_t *slot = stet__chain_head(t, stet__form_hash(letters));
  while (*slot && !has_letters(d, &s->surfaces[*slot - 1], letters, sorted))
    slot = slot == t->slots + t->mask ? t->slots : slot + 1;
  return slot;
}

static size_t capital_words(const stet__surface *x, const stet__form **out) { /* those that are no fillers */
  size_t n = 0;
  for (size_t i = 0; i < x->n_words; i++)
    if (!stet__is_filler(&x->words[i])) out[n++] = &x->sounds[i];
  return n;
}

/* Are two long names one in two spellings? */
static bool is_spelling_of(const stet__surface *x, const stet__surface *y) {
  const stet__form *a[STET__WORDS_MAX], *b[STET__WORDS_MAX];
  size_t n = capital_words(x, a);
  if (capital_words(y, b) != n) return false;
  for (size_t i = 0; i < n; i++)
    if (!stet__near(a[i], b[i])) return false;
  return true;
}

/* Joins the long name x with acronym k, unless that is of another body: "AMA" is the American association, not the Australian. */
static void join_spelled(stet__names *s, uint32_t x, uint32_t k) {
  stet__surface *v = s->surfaces, *root = &v[stet__root_of(v, k)];
  bool other = root->whole && root != &v[stet__root_of(v, x)];
  if (other && !(root->spelled_by && is_spelling_of(&v[root->spelled_by - 1], &v[x]))) return;
  if (!root->spelled_by) root->spelled_by = x + 1;
  stet__join(s, x, k);
}

/* An acronym of another language's words, whose order is not English: that of the one body whose words begin with its letters
** ("Social Democratic Party", "PSD"), where no name spells it. */
static bool join_unordered(stet__names *s, const stet__named *d) {
  stet__form letters;
  if (!stet__chains_reset(s, &s->acronyms, s->n_surfaces + 1)) return false;
  for (uint32_t i = 0; i < s->n_surfaces; i++) {
    const stet__surface *x = &s->surfaces[i];
    if (!x->acronym || x->type != STET_TYPE_ORG || s->surfaces[stet__root_of(s->surfaces, i)].whole) continue;
    acronym_letters(x, &letters);
    sort(&letters);
    uint32_t *slot = letters.n >= SHORT_LEAST ? slot_of(s, d, &letters, true) : NULL;
    if (slot && !*slot) *slot = i + 1;
  }
  for (uint32_t i = 0; i < s->n_surfaces; i++) {
    if (s->surfaces[i].n_words < SHORT_LEAST || s->surfaces[i].acronym || s->surfaces[i].type != STET_TYPE_ORG) continue;
    initials(&s->surfaces[i], NO_FILLERS, &letters);
    sort(&letters);
    uint32_t k = *slot_of(s, d, &letters, true);
    if (k && !s->surfaces[stet__root_of(s->surfaces, k - 1)].whole) stet__join(s, i, k - 1);
  }
  return true;
}

/* A long name's own acronyms are looked up among those that stand alone: chains of the acronyms' letters. */
static bool join_letters(stet__names *s, const stet__named *d) {
  if (!stet__chains_reset(s, &s->acronyms, 2 * s->n_surfaces + 1)) return false; /* a word may be there by its capitals, too */
  for (uint32_t i = 0; i < s->n_surfaces; i++) {
    stet__form letters;
    if (!s->surfaces[i].acronym || s->surfaces[i].bound) continue;
    acronym_letters(&s->surfaces[i], &letters);
    uint32_t *slot = slot_of(s, d, &letters, false);
    if (!*slot) *slot = i + 1;
    else { /* the same letters twice ("UN", "U.N.") */
      stet__surface *x = &s->surfaces[i], *y = &s->surfaces[*slot - 1];
      if (x->type == STET_TYPE_PERSON && y->type == STET_TYPE_ORG) x->type = STET_TYPE_ORG; /* "E.C.B." beside "ECB" */
      if (x->type == y->type) stet__join(s, i, *slot - 1);
    }
  }
  for (uint32_t i = 0; i < s->n_surfaces; i++)
    for (int way = 0; way < 2; way++) {
      stet__form letters;
      if (!could_be_letters(d, &s->surfaces[i], way, &letters)) continue;
      uint32_t *slot = slot_of(s, d, &letters, false);
      if (!*slot) *slot = i + 1;
    }
  for (uint32_t i = 0; i < s->n_surfaces; i++) {
    const stet__surface *x = &s->surfaces[i];
    bool person = x->type == STET_TYPE_PERSON; /* "Mohammed bin Salman", "MBS" */
    if (x->n_words < (person ? SHORT_LEAST : 2) || x->acronym) continue;
    for (int way = 0; way < WAYS; way++) {
      stet__form mine;
      if (way == NO_HYPHENS && !x->hyphens) continue;
      initials(x, way, &mine);
      if (mine.n < 2 || stet__form_is(&mine, &x->words[0])) continue; /* "U.S. Steel" is not the U.S. */
      uint32_t k = *slot_of(s, d, &mine, false);
      if (!k) continue;
      const stet__surface *y = &s->surfaces[k - 1];
      if (!y->acronym && (x->type != STET_TYPE_ORG || mine.n < SHORT_LEAST)) continue;
      if (person && y->type == STET_TYPE_PERSON && mine.n >= SHORT_LEAST) stet__join(s, i, k - 1);
      if (!person && y->type != STET_TYPE_PERSON) join_spelled(s, i, k - 1);
    }
  }
  return true;
}

/* Has a land or people that the document names the letter as its first? */
static bool is_of_land(const stet__names *s, char letter) {
  for (size_t k = 0; k < s->n_surfaces && k < LOOKED_AT; k++) {
    const stet__surface *y = &s->surfaces[k];
    bool land = y->type == STET_TYPE_NORP || (y->type == STET_TYPE_PLACE && y->lists & 1 << STET__LIST_COUNTRY);
    if (land && y->n_words && y->words[0].p[0] == letter) return true;
  }
  return false;
}

/* An acronym of a body and its land, where the name leaves the land out: "National Anti-Corruption Bureau", "NABU". */
static void join_landed(stet__names *s) {
  uint32_t left = ACRONYMS_MOST;
  for (uint32_t i = 0; i < s->n_surfaces && left > 0; i++) {
    const stet__surface *x = &s->surfaces[i];
    stet__form letters, mine;
    if (!x->acronym || x->type != STET_TYPE_ORG || s->surfaces[stet__root_of(s->surfaces, i)].whole) continue;
    left--;
    acronym_letters(x, &letters);
    if (letters.n <= SHORT_LEAST || !is_of_land(s, letters.p[letters.n - 1])) continue;
    letters.n--;
    uint32_t found = STET__NONE;
    bool is_one = true;
    for (uint32_t k = 0; k < s->n_surfaces && k < LOOKED_AT; k++) {
      const stet__surface *y = &s->surfaces[k];
      if (y->type != STET_TYPE_ORG || y->acronym || y->n_words < SHORT_LEAST) continue;
      bool is = false;
      for (int way = 0; way < WAYS && !is; way++) initials(y, way, &mine), is = stet__form_is(&mine, &letters);
      if (!is) continue;
      if (found != STET__NONE && stet__root_of(s->surfaces, found) != stet__root_of(s->surfaces, k)) is_one = false;
      found = k;
    }
    if (is_one && found != STET__NONE) stet__join(s, i, found);
  }
}

/* Does each letter of the acronym stand in the long name, in order, the first as its first? */
static bool could_be_short(const stet__form *letters, const stet__surface *x) {
  size_t w = 0, at = 0;
  if (!letters->n || !x->n_words || letters->p[0] != x->words[0].p[0]) return false;
  for (uint8_t i = 0; i < letters->n; i++) {
    while (w < x->n_words && (at >= x->words[w].n || x->words[w].p[at] != letters->p[i]))
      at++ < x->words[w].n ? (void)0 : (void)(w++, at = 0);
    if (w == x->n_words) return false;
    at++;
  }
  return true;
}

/* Are the letters `some` among `all`, in order, and what is more there consonants? */
static bool are_among(const stet__form *some, const stet__form *all) {
  uint8_t at = 0;
  for (uint8_t i = 0; i < all->n; i++) {
    if (at < some->n && some->p[at] == all->p[i]) at++;
    else if (stet__is_vowel(all->p[i])) return false;
  }
  return at == some->n;
}

/* An acronym that nothing else has told of: the only body whose words it has the first letters of, and one more consonant of them
** in between ("Dumlupinar University", "DPU"). */
static void join_mixed(stet__names *s) {
  uint32_t left = ACRONYMS_MOST;
  for (uint32_t i = 0; i < s->n_surfaces && left > 0; i++) {
    stet__surface *x = &s->surfaces[i];
    stet__form letters, mine;
    bool body = x->type == STET_TYPE_ORG || (x->type == STET_TYPE_PLACE && !x->lists);
    if (!x->acronym || !body || x->place || s->surfaces[stet__root_of(s->surfaces, i)].whole) continue;
    left--;
    acronym_letters(x, &letters);
    if (letters.n < SHORT_LEAST || stet__is_company_end(&x->words[0]) || letters.p[letters.n - 1] == 's') continue; /* "LLCs" */
    uint32_t found = STET__NONE, n_found = 0;
    for (uint32_t k = 0; k < s->n_surfaces && k < LOOKED_AT; k++) {
      const stet__surface *y = &s->surfaces[k];
      if (y->type != STET_TYPE_ORG || y->acronym || y->n_words < 2) continue;
      initials(y, NO_FILLERS, &mine);
      if (mine.n + 1 != letters.n || mine.p[mine.n - 1] != letters.p[letters.n - 1] || !could_be_short(&letters, y)) continue;
      if (!are_among(&mine, &letters)) continue;
      uint32_t root = stet__root_of(s->surfaces, k);
      n_found += found != root;
      found = root;
    }
    if (n_found != 1 || s->surfaces[found].spelled_by) continue;
    x->type = STET_TYPE_ORG;
    stet__join(s, i, found);
  }
}

/* Does the text between two mentions say that the second is the first again: " (" or ", or "? */
static bool says_again(const char *text, uint32_t from, uint32_t to) {
  static const char *const ways[] = {" (", "(", ", or ", " or ", " (the "};
  for (size_t k = 0; k < sizeof ways / sizeof *ways; k++)
    if (to - from == strlen(ways[k]) && memcmp(text + from, ways[k], to - from) == 0) return true;
  return false;
}

static bool is_short_name(const char *p, size_t n) { /* "KPU", "PiS", "PDI-P", "ÖVP": one word of two capitals or more */
  size_t capitals = 0, letters = 0;
  for (size_t i = 0; i < n; letters++) {
    uint32_t cp;
    i += (size_t)stet__utf8_decode(p + i, n - i, &cp);
    if (cp == ' ' || cp >= STET__BAD_BYTE || (cp >= 0x80 && !stet__is_upper(cp))) return false;
    capitals += stet__is_upper(cp);
  }
  return capitals >= 2 && letters <= SHORT_MOST;
}

/* Are mentions a and b, where b is said to be a again, a body's long and short name, whatever the letters are? */
static bool is_said_in_full(stet__names *s, const stet__named *d, uint32_t a, uint32_t b) {
  const stet__passage *p = &d->passages[d->m[b].passage];
  const stet__mention *x = &d->m[a], *y = &d->m[b];
  bool first_short = is_short_name(p->text + x->start, x->end - x->start);
  if (x->type != STET_TYPE_ORG || y->type != STET_TYPE_ORG || y->end >= p->n) return false;
  if (first_short == is_short_name(p->text + y->start, y->end - y->start)) return false;
  const stet__surface *v = s->surfaces, *longer = &v[s->of_mention[first_short ? b : a]];
  const stet__surface *other = &v[stet__root_of(s->surfaces, s->of_mention[first_short ? a : b])];
  if (longer->n_words < 2 || other->whole) return false; /* a short name of two bodies is none of theirs: "(GBR)" */
  if (memchr(p->text + x->end, '(', y->start - x->end)) return p->text[y->end] == ')';
  return !first_short && p->text[y->end] == ',' && longer->n_words >= LONG_LEAST && v[s->of_mention[b]].mention == b;
}

/* Does mention b, one word, stand alone in brackets right behind mention a, the first time that it is named, as a short name of it?
** A body's letters are in order in the long name; a person's is used again. */
static bool is_told_short(stet__names *s, const stet__named *d, uint32_t a, uint32_t b, const stet__form *letters) {
  const stet__passage *p = &d->passages[d->m[b].passage];
  const stet__mention *x = &d->m[a], *y = &d->m[b];
  const stet__surface *v = s->surfaces, *longer = &v[s->of_mention[a]];
  stet__surface *other = &s->surfaces[s->of_mention[b]];
  bool alone = y->start - x->end == 2 && memcmp(p->text + x->end, " (", 2) == 0 && y->end < p->n && p->text[y->end] == ')';
  if (!alone || other->mention != b || other->n_words != 1 || longer->n_words < 2) return false;
  if (v[stet__root_of(s->surfaces, s->of_mention[b])].whole) return false;
  if (longer->type == STET_TYPE_PERSON) return other->type == STET_TYPE_PERSON && other->count > 1;
  if (longer->type != STET_TYPE_ORG || letters->n < SHORT_LEAST || !could_be_short(letters, longer)) return false;
  if (other->type == STET_TYPE_PERSON) other->type = STET_TYPE_ORG; /* "Naturschutzbund Deutschland (Nabu)" */
  return other->type == STET_TYPE_ORG;
}

/* "World Health Organization (WHO)", "the Economic Community of West African States, or ECOWAS"; first those that are spelled. */
static void join_brackets(stet__names *s, const stet__named *d, bool spelled) {
  for (uint32_t i = 1; i < d->n; i++) {
    const stet__mention *m = &d->m[i];
    uint32_t a = s->of_mention[i - 1], b = s->of_mention[i];
    if (a == STET__NONE || b == STET__NONE || m->passage != m[-1].passage || m->start < m[-1].end) continue;
    if (!says_again(d->passages[m->passage].text, m[-1].end, m->start)) continue;
    stet__form letters;
    acronym_letters(&s->surfaces[b], &letters);
    bool fits = s->surfaces[b].acronym && s->surfaces[a].type != STET_TYPE_PERSON && could_be_short(&letters, &s->surfaces[a]);
    if (fits) join_spelled(s, a, b);
    else if (!spelled && (is_said_in_full(s, d, i - 1, i) || is_told_short(s, d, i - 1, i, &letters))) stet__join(s, a, b);
  }
}

/* Does token v[k] of a saying that begins with v[from] tell of a name: "known", "is called", "whose real name is", "(local name:"?
** Who called, or dubbed, somebody is another. */
static bool tells_name(const stet__passage *p, const stet__token *v, size_t from, size_t k) {
  static const char keys[] = " known formerly alias aka a.k.a. n\xC3\xA9" "e born abbreviated called nicknamed dubbed ";
  if (stet__token_is(p->text, &v[k], "name")) {
    bool real = k > from && stet__token_in(p->text, &v[k - 1], " real full other international local ");
    return real || (k + 1 < p->n_tokens && stet__token_in(p->text, &v[k + 1], " is was "));
  }
  bool verb = stet__token_in(p->text, &v[k], " called nicknamed dubbed ");
  bool passive = k > from && stet__token_in(p->text, &v[k - 1], " , ( is was are also ");
  return stet__token_in(p->text, &v[k], keys) && (!verb || passive);
}

/* May token v[k] stand in such a saying? */
static bool is_of_saying(const stet__passage *p, const stet__token *v, size_t from, size_t k) {
  static const char words[] =
      " , ( : \" \xE2\x80\x9C \xE2\x80\x9D \xE2\x80\x98 ' the also better then now later sometimes or who which is was are "
      "commonly popularly locally simply internationally everyone all as by whose his her its their real full other international "
      "local itself himself herself known formerly alias aka a.k.a. n\xC3\xA9" "e born name called nicknamed dubbed abbreviated "
      "calls goes ";
  bool to = k > from && stet__token_is(p->text, &v[k], "to") && stet__token_is(p->text, &v[k - 1], "known");
  return to || stet__token_in(p->text, &v[k], words);
}

/* Do the words between mentions i - 1 and i say that the second is another name of the first ("known to everyone as", "whose real
** name is")? */
static bool is_other_name(const stet__named *d, uint32_t i) {
  const stet__mention *x = &d->m[i - 1], *y = &d->m[i];
  const stet__passage *p = &d->passages[y->passage];
  const stet__token *v = d->tokens + p->first;
  size_t from = stet__token_at(p, v, x->end), k = from;
  bool told = false;
  for (; k < p->n_tokens && v[k].start < y->start; k++) {
    if (k == from + OTHER_NAME || !is_of_saying(p, v, from, k)) return false;
    told = told || tells_name(p, v, from, k);
  }
  while (k < p->n_tokens && v[k].start < y->end) k++;
  return told && !(k < p->n_tokens && stet__token_is_possessive(p->text, &v[k])); /* "known as Putin's cook" */
}

/* "Typhoon Karding (international name: Noru)": is mention i the whole of such a bracket, or behind a storm? It is what the first
** is. */
static bool is_name_of_it(const stet__named *d, uint32_t i) {
  const stet__mention *x = &d->m[i - 1], *y = &d->m[i];
  const stet__passage *p = &d->passages[y->passage];
  uint32_t n = y->start - x->end;
  const stet__token *v = d->tokens + p->first;
  bool storm = x->type == STET_TYPE_EVENT &&
               stet__token_in(p->text, &v[stet__token_at(p, v, x->start)], " Typhoon Cyclone Hurricane Storm Super Tropical ");
  if (storm) return is_other_name(d, i);
  return n > 4 && y->end < p->n && p->text[x->end + 1] == '(' && memcmp(p->text + y->start - 2, ": ", 2) == 0 &&
         p->text[y->end] == ')' && is_other_name(d, i);
}

/* "Oluwaseun Balogun, known to everyone as Seun": two names of one type that stand side by side; of persons one is a full name. */
static void join_other_names(stet__names *s, const stet__named *d) {
  for (uint32_t i = 1; i < d->n; i++) {
    const stet__mention *m = &d->m[i];
    uint32_t a = s->of_mention[i - 1], b = s->of_mention[i];
    if (a == STET__NONE || b == STET__NONE || m->passage != m[-1].passage || m->start < m[-1].end) continue;
    stet__surface *x = &s->surfaces[a], *y = &s->surfaces[b];
    if (x->type != y->type && y->type == STET_TYPE_PERSON && !y->bound && is_name_of_it(d, i)) y->type = x->type;
    if (x->type != y->type || x->type == STET_TYPE_NORP) continue;
    if (x->type == STET_TYPE_PERSON && x->n_words < 2 && y->n_words < 2) continue;
    if (is_other_name(d, i)) stet__join(s, a, b);
  }
}

/* ---- Names by marriage ---- */

/* The only person named before y in full whose given name is the same, the surname another; STET__NONE: none, or several. */
static uint32_t same_given_before(stet__names *s, const stet__surface *y) {
  uint32_t found = STET__NONE;
  int looks = STET__LOOKS;
  for (uint32_t k = *stet__chain_head(&s->firsts, stet__form_hash(&y->sounds[0])); k && looks-- > 0;
       k = s->surfaces[k - 1].next_first) {
    const stet__surface *x = &s->surfaces[k - 1];
    if (x->type != STET_TYPE_PERSON || x->is_short || x->n_words < 2 || x->mention >= y->mention) continue;
    if (!stet__form_is(&x->sounds[0], &y->sounds[0]) || stet__form_is(stet__last_sound(x), stet__last_sound(y))) continue;
    uint32_t root = stet__root_of(s->surfaces, k - 1);
    if (found != STET__NONE && found != root) return STET__NONE;
    found = root;
  }
  return found;
}

/* A full name that somebody bore before, or bears since: "Born Anna Lenz in Graz, she ...", "Lenz, now Anna Huber, said". */
static void join_married(stet__names *s, const stet__named *d) {
  for (uint32_t i = 0; i < d->n; i++) {
    const stet__mention *m = &d->m[i];
    const stet__surface *y = s->of_mention[i] == STET__NONE ? NULL : &s->surfaces[s->of_mention[i]];
    if (!y || y->type != STET_TYPE_PERSON || y->is_short || y->n_words < 2 || y->mention != i) continue;
    const stet__passage *p = &d->passages[m->passage];
    const stet__token *v = d->tokens + p->first;
    size_t at = stet__token_at(p, v, m->start);
    bool born = at > 0 && stet__token_is(p->text, &v[at - 1], "Born") && v[at - 1].flags & STET__TOKEN_FIRST;
    bool now = i > 0 && m[-1].passage == m->passage && m->start == m[-1].end + 6 && memcmp(p->text + m[-1].end, ", now ", 6) == 0;
    uint32_t x = born || now ? same_given_before(s, y) : STET__NONE;
    if (x == STET__NONE || (now && (s->of_mention[i - 1] == STET__NONE || stet__root_of(s->surfaces, s->of_mention[i - 1]) != x)))
      continue;
    if (stet__one_sex(s->surfaces[x].sex, y->sex)) stet__join(s, x, s->of_mention[i]);
  }
}

bool stet__join_acronyms(stet__names *s, const stet__named *d) {
  join_brackets(s, d, true);
  if (!join_letters(s, d)) return false;
  join_brackets(s, d, false);
  join_other_names(s, d);
  join_married(s, d);
  join_landed(s);
  if (!join_unordered(s, d)) return false;
  join_mixed(s);
  return true;
}
