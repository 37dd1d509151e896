/* figure_tense: the nearest verb that tells. Lists of words, and endings; no grammar. */
#include "tag/figure_tense.h"

enum { REACH = 24, OPEN = 2 }; /* words that are looked at; "the verb leaves it open" */

static const char was[] = " said says told was were had did went came took left made began gave got won lost met held led ran saw "
                          "sent shot spoke stood struck fell found felt flew fought hit kept knew paid rose sold shut cut spent "
                          "stole swore taught thought threw wrote became brought built bought caught chose drew drove broke "
                          "beat grew heard hid laid sat sought sank slept swept withdrew underwent overtook ";
static const char will[] = " will 'll \xE2\x80\x99ll wo shall due scheduled planned expected slated tomorrow ";
static const char open[] = " would could may might should must can ca is are 's \xE2\x80\x99s has have do does ";
static const char ahead[] = " for by until till to before through from ";
static const char sure_ahead[] = " is are was were be due set going scheduled expected planned slated ";
static const char plain_to[] = " went came returned flew taken rushed travelled traveled back admitted brought began started "
                               "continued failed managed had refused used ";
static const char article[] = " the a an his her its their our my this that these those any no some all ";
static const char rough[] = " than over nearly almost about around roughly some under least most ";
static const char no_verb[] = " need indeed hundred speed feed seed breed bed red shed ";

static bool is_lower(const char *text, const stet__token *t) {
  return t->kind == STET__TOKEN_WORD && text[t->start] >= 'a' && text[t->start] <= 'z';
}

static bool ends_in(const char *text, const stet__token *t, const char *end) {
  size_t k = strlen(end);
  return t->end - t->start > k + 1 && memcmp(text + t->end - k, end, k) == 0;
}

static bool is_participle(const char *text, const stet__token *t) {
  static const char odd[] = " held shot sold sent found built met shut cut set hit made paid led told heard won sworn taken given "
                            "shown seen known born ";
  return stet__token_in(text, t, odd) || (is_lower(text, t) && ends_in(text, t, "ed") && !stet__token_in(text, t, no_verb));
}

/* What the helper before the participle v[i] makes of it: "will be signed", "was signed", "is signed", "signed". OPEN + 1: it is no
** verb ("the proposed talks"). */
static int helped(const char *text, const stet__token *v, size_t i) {
  while (i > 0 && (ends_in(text, &v[i - 1], "ly") || stet__token_in(text, &v[i - 1], " also not n't been being and "))) i--;
  if (i == 0) return -1;
  const stet__token *t = &v[i - 1];
  if (stet__token_in(text, t, " be "))
    return i > 1 && stet__token_in(text, &v[i - 2], " will 'll to shall ") ? 1 : OPEN;
  if (stet__token_in(text, t, " is are 's \xE2\x80\x99s ")) return OPEN;
  return stet__listed_small(article, text + t->start, t->end - t->start) ? OPEN + 1 : -1;
}

/* What v[i] tells: -1, 1, OPEN, or 0: nothing. */
static int told(const char *text, const stet__token *v, size_t n, size_t i) {
  const stet__token *t = &v[i], *next = i + 1 < n ? &v[i + 1] : NULL;
  bool to = next && stet__token_in(text, next, " to ");
  if (stet__token_in(text, t, will)) return 1;
  if (stet__token_in(text, t, " set ") && to) return 1;
  if (stet__token_in(text, t, " to ") && next && is_lower(text, next) && !stet__token_in(text, next, article) && i > 0) {
    if (stet__token_in(text, &v[i - 1], sure_ahead)) return 1;
    return stet__token_in(text, &v[i - 1], plain_to) ? 0 : OPEN;
  }
  if (is_participle(text, t)) {
    int said = helped(text, v, i);
    return said == OPEN + 1 ? 0 : said;
  }
  if (stet__token_in(text, t, was)) return -1;
  return stet__token_in(text, t, open) ? OPEN : 0;
}

static bool parts(const char *text, const stet__token *t) {
  return t->kind == STET__TOKEN_PUNCT && memchr(",;:()\"", text[t->start], 6) != NULL;
}

/* What the first verb from token i on tells, up to the end of its clause. */
static int told_behind(const char *text, const stet__token *v, size_t n, size_t i) {
  int said = 0;
  for (size_t k = 0; !said && k < REACH && i < n && !(v[i].flags & STET__TOKEN_FIRST) && !parts(text, &v[i]); k++, i++)
    said = told(text, v, n, i);
  return said == OPEN ? 0 : said;
}

/* What the nearest verb before token `first` tells, in its clause; what stands in brackets is passed over. *begin: the token that
** begins the sentence where no verb stands before; `first` + 1: something else begins the clause. */
static int told_before(const char *text, const stet__token *v, size_t n, size_t first, size_t *begin) {
  size_t i = first;
  *begin = first + 1;
  for (size_t k = 0; k < REACH && !(v[i].flags & STET__TOKEN_FIRST); k++) {
    bool closed = text[v[--i].start] == ')';
    for (; closed && k < REACH && i > 0 && text[v[i].start] != '('; k++) i--;
    if (closed) continue;
    if (parts(text, &v[i])) return 0;
    int said = told(text, v, n, i);
    if (said) return said == OPEN ? 0 : said;
  }
  if (v[i].flags & STET__TOKEN_FIRST) *begin = i;
  return 0;
}

static int tense_of(const char *text, const stet__token *v, size_t n, size_t first, size_t last) {
  size_t begin, at = last + 1;
  bool owns = at < n && stet__token_is_possessive(text, &v[at]); /* "said Monday's vote will ..." */
  if (owns) return told_behind(text, v, n, at + 1);
  if (first > 0 && stet__token_in(text, &v[first - 1], " since ")) return -1;
  if (first > 0 && stet__token_in(text, &v[first - 1], ahead)) return 0;
  if (first > 1 && text[v[first - 1].start] == ',' && stet__token_in(text, &v[first - 2], " tomorrow ")) return 1;
  int said = told_before(text, v, n, first, &begin);
  if (said || begin > first) return said;
  if (at < n && text[v[at].start] == ',' && first - begin <= 1) at++; /* "On Monday, he said" */
  return told_behind(text, v, n, at);
}

static bool is_word(const char *text, const stet__token *v, size_t n, size_t i, const char *list) {
  return i < n && stet__token_in(text, &v[i], list);
}

static bool is_month(const char *text, const stet__token *v, size_t n, size_t i) {
  return is_word(text, v, n, i, " January February March April May June July August September October November December "
                                "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. ");
}

/* The year that ends a range begun at token i, "to July 3, 2021", "to 3 July 2021"; 0: none. */
static int year_behind(const char *text, const stet__token *v, size_t n, size_t i) {
  if (!is_word(text, v, n, i, " to - \xE2\x80\x93 and ")) return 0;
  bool month = is_month(text, v, n, i + 1) || is_month(text, v, n, i + 2);
  i += 3;
  if (is_word(text, v, n, i, " , ")) i++;
  if (!month || i >= n || v[i].end - v[i].start != 4) return 0;
  int year = 0;
  for (uint32_t k = v[i].start; k < v[i].end; k++) {
    if (text[k] < '0' || text[k] > '9') return 0;
    year = year * 10 + text[k] - '0';
  }
  return year;
}

stet__around stet__around_of(const char *text, const stet__token *v, size_t n, size_t first, size_t last) {
  stet__around a = {tense_of(text, v, n, first, last), STET__BESIDE_NOTHING, 0, false};
  size_t i = last + 1;
  a.loose = first > 0 && stet__token_in(text, &v[first - 1], rough);
  if (is_word(text, v, n, i, " ( ")) a.beside = STET__BESIDE_OTHER;
  a.step = year_behind(text, v, n, i);
  if (a.step) {
    a.beside = STET__BESIDE_END;
    return a;
  }
  while (is_word(text, v, n, i, " of the ")) i++;
  bool year = is_word(text, v, n, i + 1, " year "), week = is_word(text, v, n, i + 1, " week ");
  if (!year && !week) return a;
  a.step = is_word(text, v, n, i, " last ") ? -1 : is_word(text, v, n, i, " next ");
  if (a.step || is_word(text, v, n, i, " this ")) a.beside = year ? STET__BESIDE_YEAR : STET__BESIDE_WEEK;
  else if (is_word(text, v, n, i, " that same following previous ")) a.beside = STET__BESIDE_OTHER;
  return a;
}
