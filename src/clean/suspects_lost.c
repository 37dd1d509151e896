/* suspects_lost: words that went with a link or a tag: what the words on both sides cannot do without.
**
** As in suspects_prose.c a cheap shape comes first, then the reasons for which whole text has it too. A preposition may stand at
** the end of a clause ("the town he came from and loved"), so few are asked about.
*/
#include "clean/suspects_text.h"

enum { BREAKS = 60 /* bytes of a paragraph that may break off */, RARE = 3 };

/* A cheap look at the two letters before `i`: may they end a word that `leads`, or, with `more`, another that a comma asks
** about? */
static bool tail_matters(const stet__scan *s, uint32_t i, bool more) {
  char a = s->p[i - 2];
  switch (s->p[i - 1]) {
  case ' ': return true;
  case 'e': return a == 'h';
  case 'n': return a == 'a';
  case 's': return a == 't';
  case 'r': return a == 'i' || a == 'u';
  case 'o': return a == 't';
  case 'h': return more && a == 't';
  case 'f': return more && a == 'o';
  case 'y': return more && a == 'b';
  case 't': return more && a == 'a';
  case 'm': return more && a == 'o';
  case 'd': return more && a == 'l';
  default: return false;
  }
}

/* Whether the small word cannot end a clause. */
static bool leads(const stet__scan *s, word w) {
  uint32_t n = w.end - w.start;
  char a = s->p[w.start];
  return n >= 2 && n <= 5 && (a == 't' || a == 'a' || a == 'i' || a == 'o' || a == 'y') && in(s, stet__words_leading, w);
}

/* Whether "he", "she" or "they" stands at `q`; answers its length. */
static uint32_t pronoun_at(const stet__scan *s, uint32_t q) {
  if (s->n - q < 6) return 0;
  const char *p = s->p + q;
  if (p[0] == 'h') return memcmp(p, "he ", 3) == 0 ? 2 : 0;
  if (p[0] == 's') return memcmp(p, "she ", 4) == 0 ? 3 : 0;
  return p[0] == 't' && memcmp(p, "they ", 5) == 0 ? 4 : 0;
}

/* "Podoljak he said": a name with its verb, and a pronoun between them. [w] is the name's last word. */
static void name_and_pronoun(stet__scan *s, word w, uint32_t q, uint32_t len) {
  uint32_t cp;
  word verb = word_ahead(s, q + len);
  if (!in(s, stet__words_said, verb)) return;
  stet__utf8_decode(s->p + w.start, w.end - w.start, &cp);
  if (!stet__is_upper(cp) || word_before(s, w.end).start != w.start || w.end - w.start < 3) return;
  if (in(s, stet__words_opener, w) || in(s, stet__words_month, w) || in(s, stet__words_day, w)) return;
  word b = word_back(s, w.start);
  for (int k = 0; k < 4 && b.start < b.end; k++) { /* back over the name to what governs it */
    stet__utf8_decode(s->p + b.start, b.end - b.start, &cp);
    if (in(s, stet__words_prep, b) || in(s, stet__words_day, b)) return;
    if (!stet__is_upper(cp)) break;
    b = word_back(s, b.start);
  }
  bool first = b.start == b.end && w.start > 0 && !letterish(s->p[w.start - 1]);
  if ((first || w.start == 0) && s->p[w.end - 1] == 'y' && s->p[w.end - 2] == 'l') return; /* "Finally he said" */
  stet__scan_raise(s, stet__scan_back(s, w.end, 1), verb.end, STET_DOUBT_LOST_TEXT);
}

static bool same_word(const stet__scan *s, word w, uint32_t q) {
  uint32_t n = w.end - w.start;
  if (s->n - q < n) return false;
  if (q + n < s->n) {
    char c = s->p[q + n];
    if (letterish(c) || stet__ascii_digit(c) || c == '-' || c == '\'') return false;
  }
  for (uint32_t k = 0; k < n; k++) {
    if ((s->p[w.start + k] | 32) != s->p[q + k]) return false; /* the second is small: The The is a band */
  }
  return true;
}

static const char determiners[] = " a all an any her his its more most my our some that the their there these this those ";

/* Whether a noun is missing between an article, [w], and [x]: "attended at the and there were", "said in a with the BBC". */
static bool noun_missing(const stet__scan *s, word w, word x) {
  word y = word_ahead(s, x.end);
  uint32_t n = w.end - w.start;
  if (x.end - x.start < 2 || x.end - x.start > 4 || !stet__ascii_lower(s->p[x.start])) return false;
  if (x.end >= s->n || s->p[x.end] != ' ') return false;
  bool may = strchr("ahimoty", s->p[x.start]) != NULL;
  bool again = n == x.end - x.start && memcmp(s->p + w.start, s->p + x.start, n) == 0;
  if (may && !again && in(s, " an her his its my our the their your ", x) && !is(s, y, "and")) return true; /* "a the" */
  bool governed = in(s, determiners, y) && stet__ascii_lower(s->p[y.start]);
  bool name = y.start < y.end && stet__ascii_upper(s->p[y.start]);
  if (n == 1) return governed && in(s, " with of from by ", x) && in(s, stet__words_prep, word_back(s, w.start));
  if (n == 2) return in(s, " by for from has had to was were with ", x) || (in(s, " and at in is of on ", x) && governed);
  if (in(s, " of with from is was are were has have had by ", x)) return true;
  if (is(s, x, "and")) return in(s, " he it she the there they was were ", y);
  return in(s, " at for in into on to ", x) && (governed || (name && (in(s, stet__words_day, y) || in(s, stet__words_month, y))));
}

/* "owned by and was sold", "was born in and died": what governs nothing, before the "and" at `q`. */
static bool governs_nothing(const stet__scan *s, word w, uint32_t q) {
  word b = word_back(s, w.start), y = word_ahead(s, q + 3);
  if (b.end - b.start < 4 || y.start == y.end) return false;
  if (is(s, b, "born")) return in(s, " in at on near ", w) && in(s, " died lived ", y);
  bool participle = memcmp(s->p + b.end - 2, "ed", 2) == 0 || memcmp(s->p + b.end - 2, "en", 2) == 0;
  return participle && is(s, w, "by") && in(s, " had has is was were will ", y) && !in(s, " passed stopped dropped ", b);
}

static const char verbs[] = " are had has have is said say says was were will ";

/* [w] is the "to" of "according to". */
static bool accords(const stet__scan *s, word w) {
  word b = word_back(s, w.start);
  return is(s, w, "to") && (is(s, b, "according") || is(s, b, "According"));
}

/* "a total of were spent", "within of it", "wait for until noon": two words that nothing but a lost one can stand between. */
static bool clash(const stet__scan *s, word w, word x) {
  static const char sums[] = " average dozens group handful hundreds majority number percentage series share sum thousands total ";
  if (is(s, x, "of")) return in(s, " at by for from in into on to with within ", w) && stet__ascii_lower(s->p[w.start]);
  if (is(s, w, "of")) return in(s, verbs, x) && in(s, sums, word_back(s, w.start));
  return is(s, w, "for") && is(s, x, "until") && word_ahead(s, x.end).start > x.end;
}

/* "According to survey published by", "In statement sent to": no article before [x]. */
static bool article_missing(const stet__scan *s, word w, word x) {
  word y = word_ahead(s, x.end);
  if (is(s, w, "In")) return in(s, " statement interview ", x) && in(s, " issued on posted published released sent to with ", y);
  if (!accords(s, w)) return false;
  if (in(s, verbs, x)) return !is(s, y, "of"); /* "which according to is a sign" */
  return in(s, " poll report statement study survey ", x) && in(s, " by conducted from issued of published released ", y);
}

/* "She posted on that the": after a verb of saying, before the "that" at `q`, of which a clause follows. */
static bool place_missing(const stet__scan *s, word w, uint32_t q) {
  word b = word_back(s, w.start), y = word_ahead(s, q + 4);
  if (!is(s, w, "on") || !in(s, " posted said tweeted wrote ", b)) return false;
  return in(s, " he her his it its she the their they we ", y);
}

/* "The minister he said that". */
static bool title_and_pronoun(const stet__scan *s, word w, uint32_t q, uint32_t len) {
  static const char titles[] =
    " ambassador chairman chancellor governor judge lawmaker mayor minister official president prosecutor senator spokesman "
    "spokeswoman ";
  word verb = word_ahead(s, q + len);
  if (!in(s, titles, w) || !is(s, word_back(s, w.start), "The")) return false;
  return in(s, stet__words_said, verb) && is(s, word_ahead(s, verb.end), "that");
}

/* Whether a word was lost between [w], of four letters at most, and what stands behind the space at `i`. */
static bool word_lost(const stet__scan *s, word w, uint32_t i) {
  uint32_t n = w.end - w.start;
  const char *p = s->p + w.start;
  bool an = n == 2 && (p[0] | 32) == 'a' && (p[1] | 32) == 'n';
  bool article = n == 1 ? *p == 'a' : an || (n == 3 && (p[0] | 32) == 't' && (p[1] | 32) == 'h' && (p[2] | 32) == 'e');
  if (article) {
    bool inner = stet__ascii_upper(s->p[w.start]) && w.start > 0 && letter_before(s, w.start - 1) > 0; /* "is The Of" */
    return !inner && noun_missing(s, w, word_ahead(s, i));
  }
  if (n < 2) return false;
  if (s->n - i > 5 && memcmp(s->p + i, " and ", 5) == 0) return governs_nothing(s, w, i + 1);
  if (s->n - i > 6 && memcmp(s->p + i, " that ", 6) == 0) return place_missing(s, w, i + 1);
  word x = word_ahead(s, i);
  return clash(s, w, x) || ((is(s, w, "In") || is(s, w, "to")) && article_missing(s, w, x));
}

void stet__scan_space(stet__scan *s, uint32_t i) {
  word w = piece_before(s, i);
  uint32_t q = i + 1, n = w.end - w.start;
  if (n == 0 || q >= s->n) return;
  char a = s->p[w.start];
  if ((n <= 4 || is(s, w, "within")) && word_lost(s, w, i)) {
    stet__scan_raise(s, stet__scan_back(s, w.start, 1), stet__scan_ahead(s, word_ahead(s, i).end, 1), STET_DOUBT_LOST_TEXT);
  }
  if ((a | 32) == s->p[q] && n <= 5 && same_word(s, w, q) && in(s, stet__words_doubled, w)) {
    stet__scan_raise(s, stet__scan_back(s, w.start, 1), stet__scan_ahead(s, q + n, 1), STET_DOUBT_LOST_TEXT);
  }
  if (n < 2) return;
  uint32_t len = pronoun_at(s, q);
  if (len == 0) return;
  if (in(s, " at by from of with ", w) && stet__ascii_lower(a)) { /* "at the age of he died" */
    stet__scan_raise(s, stet__scan_back(s, w.start, 1), stet__scan_ahead(s, q + len, 1), STET_DOUBT_LOST_TEXT);
    return;
  }
  if (n < 3) return;
  if (!stet__ascii_lower(a)) name_and_pronoun(s, w, q, len);
  else if (title_and_pronoun(s, w, q, len)) {
    stet__scan_raise(s, stet__scan_back(s, w.start, 1), stet__scan_ahead(s, q + len, 1), STET_DOUBT_LOST_TEXT);
  }
}

void stet__scan_comma(stet__scan *s, uint32_t i) {
  if (i < 2 || !tail_matters(s, i, true)) return;
  if (s->p[i - 1] == ' ') {
    word b = word_back(s, i);
    if (!in(s, stet__words_prep, b) || stet__ascii_upper(s->p[b.start])) {
      bool name = s->n - i > 2 && s->p[i + 1] == ' ' && stet__ascii_upper(s->p[i + 2]); /* "Rose Potter , Betsy Arnold" is a list */
      if (s->commas++ == 0 && b.start < b.end && letterish(s->p[i - 2]) && !name) s->comma_at = i;
      return;
    }
    stet__scan_raise(s, stet__scan_back(s, b.start, 1), stet__scan_ahead(s, i + 1, 2), STET_DOUBT_LOST_TEXT);
    return;
  }
  word w = piece_before(s, i);
  uint32_t n = i - w.start;
  if (n < 2 || n > 5) return;
  bool lost = false;
  if (leads(s, w)) {
    lost = s->n - i > 2 && letter_at(s, i + 2) > 0;
  } else if (is(s, w, "with") || is(s, w, "to")) {
    word b = word_back(s, w.start);
    lost = n == 4 ? in(s, stet__words_speech, b) : is(s, b, "according") || is(s, b, "According");
  }
  bool told = n == 4 && is(s, w, "told") && !in(s, " are as be been being had has have is was were ", word_back(s, w.start));
  if (!lost && s->n - i > 8 && memcmp(s->p + i, ", that ", 7) == 0 &&
      (told || stet__listed_small(" with to of by at from into ", s->p + w.start, n))) {
    word pronoun = word_ahead(s, i + 6);
    lost = stet__listed_small(" he she they it we the ", s->p + pronoun.start, pronoun.end - pronoun.start);
  }
  if (lost) stet__scan_raise(s, stet__scan_back(s, w.start, 1), stet__scan_ahead(s, i + 1, 2), STET_DOUBT_LOST_TEXT);
}

/* "signed the." and "was signed by ." */
void stet__scan_before_stop(stet__scan *s, uint32_t i) {
  if (i < 3 || !tail_matters(s, i, false) || (i + 1 < s->n && s->p[i + 1] != ' ' && s->p[i + 1] != '\n')) return;
  word w = piece_before(s, i);
  if (w.start == w.end) {
    w = word_back(s, i);
    if (!in(s, stet__words_prep, w)) return;
  } else if (!leads(s, w) && !accords(s, w)) {
    return;
  }
  stet__scan_raise(s, stet__scan_back(s, w.start, 1), i + 1, STET_DOUBT_LOST_TEXT);
}

/* Brackets with nothing inside, or that begin with a comma or semicolon. */
void stet__scan_bracket(stet__scan *s, uint32_t i) {
  if (i < 2 || s->p[i - 1] != ' ') return; /* main(), a[] */
  if (!letterish(s->p[i - 2]) && !stet__ascii_digit(s->p[i - 2]) && s->p[i - 2] != ',') return; /* x = [] */
  uint32_t e = i + 1;
  char close = s->p[i] == '(' ? ')' : ']';
  while (e < s->n && e - i < 4 && s->p[e] == ' ') e++;
  if (e >= s->n) return;
  if (s->p[e] == close && (e == i + 1 || s->p[i] == '(')) e++;
  else if (s->p[i] == '(' && (s->p[e] == ',' || s->p[e] == ';') && e + 1 < s->n && s->p[e + 1] == ' ') e++;
  else return;
  stet__scan_raise(s, stet__scan_back(s, i, 1), e, STET_DOUBT_LOST_TEXT);
}

/* A paragraph that breaks off: it ends with no mark, at a word that cannot end a sentence, or, after other sentences, at any word
** in a text of which nearly all paragraphs before it ended with marks. Not in a text of lines. */
static void broken_off(stet__scan *s) {
  static const char open_ends[] =
    " a an and at because by every for from his into its my of or our than that the their to was were with your ";
  uint32_t end = s->n;
  while (end > 0 && (s->p[end - 1] == ' ' || s->p[end - 1] == '\n')) end--;
  if (s->role != STET_ROLE_BODY || end < BREAKS) return;
  word w = word_before(s, end); /* none behind a mark */
  if (w.start == w.end) {
    if (s->state->ended < UINT8_MAX) s->state->ended++;
    return;
  }
  bool usual = s->stops > 0 && s->state->ended > 2 + RARE * s->state->bare, lines = s->state->bare > 2 + s->state->ended;
  if (s->state->bare < UINT8_MAX) s->state->bare++;
  if (lines || !stet__ascii_lower(s->p[w.start]) || s->p[w.start - 1] != ' ' || !(usual || in(s, open_ends, w))) return;
  size_t k = s->out->n;
  stet__scan_raise(s, stet__scan_back(s, w.start, 2), end, STET_DOUBT_LOST_TEXT);
  if (s->out->n == k) return;
  s->state->broken_at = s->out->v[k].span.start;
  s->state->broken_end = s->out->v[k].span.end;
}

/* A block that begins with a small letter goes on with the one before: that did not break off. */
void stet__scan_prose_begin(stet__scan *s) {
  uint32_t cp, end = s->state->broken_end;
  if (end == 0) return;
  s->state->broken_end = 0;
  stet__utf8_decode(s->p, s->n, &cp);
  if (stet__is_lower(cp)) stet__scan_take_back(s, s->state->broken_at, end, STET_DOUBT_LOST_TEXT);
}

/* One comma after a space is where a link stood; many are the habit of a text cut into tokens. */
void stet__scan_prose_end(stet__scan *s) {
  broken_off(s);
  if (s->commas != 1 || s->comma_at == 0) return;
  stet__scan_raise(s, stet__scan_back(s, s->comma_at, 2), stet__scan_ahead(s, s->comma_at + 1, 2), STET_DOUBT_LOST_TEXT);
}
