/* suspects_prose: sentences that begin small, breaks that were lost, numbers that ran together.
**
** Each question is asked at one byte and answered from a few words on both sides. The order is always the same: the cheap shape
** that damage must have, then the reasons for which whole text has that shape too (abbreviations, ordinals, names written small,
** titles, labels), looked up in suspects_words.c. In doubt nothing is raised.
*/
#include "clean/suspects_text.h"

/* ---- a sentence that begins in lower case -------------------------------------------------------------------------------- */

/* What stands before the full stop at `i` as far as the white space, opening brackets and quotation marks left out. */
static word token_before(const stet__scan *s, uint32_t i) {
  word w = {i, i};
  while (w.start > 0 && i - w.start < 48) {
    char c = s->p[w.start - 1];
    if (c == ' ' || c == '\n' || c == '\t' || c == '(' || c == '[' || c == '"' || c == '/') break;
    w.start--;
  }
  return w;
}

static bool has_vowel(const stet__scan *s, word w) {
  for (uint32_t k = w.start; k < w.end; k++) {
    char c = (char)(s->p[k] | 32);
    if (c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || (s->p[k] & 0x80)) return true;
  }
  return false;
}

static bool made_of(const stet__scan *s, word w, const char *letters) {
  for (uint32_t k = w.start; k < w.end; k++) {
    if (s->p[k] == '\0' || !strchr(letters, s->p[k])) return false;
  }
  return true;
}

/* Whether the letters before the stop are an abbreviation. */
static bool abbreviates(const stet__scan *s, word w) {
  uint32_t cp, n = w.end - w.start;
  if (n == (uint32_t)stet__utf8_decode(s->p + w.start, n, &cp)) return true; /* an initial */
  if (made_of(s, w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")) return n == 2 || made_of(s, w, "IVXLC"); /* "Friedrich III. starb" */
  if (n <= 5 && !has_vowel(s, w)) return true;
  if (in(s, stet__words_abbr, w)) return true;
  return stet__ascii_upper(s->p[w.start]) && in(s, stet__words_capabbr, w);
}

static bool begins_line(const stet__scan *s, uint32_t at) { return at == 0 || s->p[at - 1] == '\n'; }

/* Whether digits before the stop end a sentence rather than make an ordinal or a list's number. */
static bool number_ends(const stet__scan *s, word t, uint32_t next) {
  uint32_t n = t.end - t.start, digits = 0;
  if (begins_line(s, t.start)) return false;
  for (uint32_t k = t.start; k < t.end; k++) digits += stet__ascii_digit(s->p[k]);
  if (n == 4 && digits == 4 && (s->p[t.start] == '1' || s->p[t.start] == '2')) return true;
  word w = word_ahead(s, next - 1);
  return in(s, stet__words_next, w);
}

static bool token_ends(const stet__scan *s, uint32_t i, uint32_t next) {
  word t = token_before(s, i);
  if (t.start == t.end || i - t.start >= 48) return false;
  if (t.start > 0 && s->p[t.start - 1] == '/') return false; /* "$37/mo." */
  if (memchr(s->p + t.start, '.', t.end - t.start) || memchr(s->p + t.start, '@', t.end - t.start)) {
    return stet__ascii_digit(s->p[t.start]) && stet__ascii_digit(s->p[i - 1]) && number_ends(s, t, next);
  }
  if (stet__ascii_digit(s->p[i - 1])) return number_ends(s, t, next);
  word w = word_before(s, i);
  if (w.start == w.end) return true; /* a bracket, a percent sign, a closing mark */
  if (begins_line(s, t.start) && t.end - t.start <= 4) return false; /* a list's letter or Roman number */
  return !abbreviates(s, w);
}

/* Whether the word that begins at `at` is small for a reason of its own. */
static bool small_by_habit(const stet__scan *s, uint32_t at) {
  uint32_t e = at;
  for (; e < s->n && e - at < 48; e++) {
    char c = s->p[e];
    if (c == ' ' || c == '\n' || c == '\t') break;
    if (stet__ascii_upper(c) || stet__ascii_digit(c) || (c != '\0' && strchr("@/_\\={)", c))) return true;
    if ((c == '.' || c == ':') && e + 1 < s->n && letterish(s->p[e + 1])) return true;
  }
  word w = {at, at};
  while (w.end < e && letterish(s->p[w.end])) w.end++;
  if (w.end - w.start == 1 && s->p[at] != 'a') return true;
  if (w.end < e && s->p[w.end] == '.') return true; /* "Every. single. day." */
  if (in(s, stet__words_habit, w)) return true;
  return in(s, stet__words_particle, w) && w.end + 1 < s->n && stet__ascii_upper(s->p[w.end + 1]);
}

/* "in the hall.Councillor Lee said": among words of prose; no address, no program's member, no abbreviation. */
static void glued_stop(stet__scan *s, uint32_t i) {
  word w = word_before(s, i), x = {i + 1, i + 2};
  char b = w.start ? s->p[w.start - 1] : ' ';
  if (w.end - w.start < 3 || !stet__ascii_lower(s->p[w.start]) || b != ' ' || w.start < 2 || !letterish(s->p[w.start - 2])) return;
  while (x.end < s->n && x.end - x.start < 40 && stet__ascii_lower(s->p[x.end])) x.end++;
  bool adverb = x.end + 1 < s->n && s->p[x.end] == ',' && memcmp(s->p + x.end - 2, "ly", 2) == 0;
  word next = word_ahead(s, x.end);
  if (x.end - x.start < 4 || (next.start == next.end && !adverb) || abbreviates(s, w)) return;
  stet__scan_raise(s, stet__scan_back(s, w.start, 1), stet__scan_ahead(s, x.end, 1), STET_DOUBT_LOST_BREAK);
}

void stet__scan_stop(stet__scan *s, uint32_t i) {
  uint32_t cp, next = i + 1;
  if (next < s->n && stet__ascii_upper(s->p[next])) {
    glued_stop(s, i);
    return;
  }
  stet__scan_before_stop(s, i);
  if (next >= s->n || s->p[next] != ' ' || i == 0) return;
  s->stops++;
  while (next < s->n && next - i < 8 && s->p[next] == ' ') next++;
  if (next >= s->n) return;
  if (stet__ascii_upper(s->p[next])) return;
  if (stet__ascii_digit(s->p[next])) stet__scan_digits(s, next); /* "Nov. 812": the sieve looks for digits after letters only */
  stet__utf8_decode(s->p + next, s->n - next, &cp);
  if (!stet__is_lower(cp)) return;
  char b = s->p[i - 1];
  if (b == '.' || b == ' ' || b == '\n' || b == '?' || b == '!' || b == ',') return;
  if (i >= 3 && memcmp(s->p + i - 3, "…", 3) == 0) return;
  if (!token_ends(s, i, next) || small_by_habit(s, next)) return;
  s->lower++;
  stet__scan_raise(s, stet__scan_back(s, i, 2), stet__scan_ahead(s, next - 1, 2), STET_DOUBT_LOWER_START);
}

/* ---- a break that was lost ------------------------------------------------------------------------------------------------- */

/* Whether what follows the clause's first word, which ends at `e`, goes on as a sentence does and a title does not. */
static bool goes_on(const stet__scan *s, word w) {
  word x = word_ahead(s, w.end);
  if (x.start == x.end) return false;
  if (stet__ascii_lower(s->p[x.start])) return true;
  if (!stet__ascii_upper(s->p[x.start]) || !in(s, stet__words_strong, w)) return false;
  word y = word_ahead(s, x.end), z = word_ahead(s, y.end);
  return y.start < y.end && z.start < z.end && stet__ascii_lower(s->p[y.start]) && stet__ascii_lower(s->p[z.start]);
}

/* Whether a verb is among the `most` words of small letters after `at`: "The two drivers have". */
static bool verb_follows(const stet__scan *s, uint32_t at, int most) {
  static const char verbs[] = " are can could did does had has have is may must should was were will would ";
  word x = word_ahead(s, at);
  for (; most > 0 && x.start < x.end && stet__ascii_lower(s->p[x.start]); most--) {
    bool past = x.end - x.start > 4 && memcmp(s->p + x.end - 2, "ed", 2) == 0;
    if (past || in(s, verbs, x) || in(s, stet__words_said, x)) return true;
    x = word_ahead(s, x.end);
  }
  return false;
}

static bool are_people(const stet__scan *s, word w) {
  return w.end - w.start > 5 && (s->p[w.end - 1] == 's' || is(s, w, "Police")) && in(s, stet__words_people, w);
}

/* "The mill burned Police were called": the word [w] is of people, and a verb follows. [b]: the word before. */
static bool people_act(const stet__scan *s, word w, word b) {
  static const char leads[] = /* a body's name, a headline */
    " border city county district federal how local military national provincial regional riot royal state traffic transport what "
    "when where who why ";
  static const char verbs[] = /* what people do of whom more than one is spoken */
    " accuse ask believe blame call claim count describe expect fear get go hold hope keep know live make need pay remain report "
    "say see take tell think want warn work ";
  return are_people(s, w) && !in(s, leads, b) && (verb_follows(s, w.end, 1) || in(s, verbs, word_ahead(s, w.end)));
}

/* "left the hall Ten of them": a number that begins a sentence. */
static bool some_of(const stet__scan *s, word w) {
  if (s->n - w.end < 5 || memcmp(s->p + w.end, " of ", 4) != 0) return false;
  return in(s, " all both eight few five four half many most nine none one seven several six some ten three two ", w);
}

/* Whether [w] begins a sentence as no title and no name does, so that whatever stands before it has lost its full stop. */
static bool surely_begins(const stet__scan *s, word w) {
  word x = word_ahead(s, w.end);
  if (x.start == x.end || !stet__ascii_lower(s->p[x.start])) return false;
  if (in(s, " he she they it we but ", w)) return !in(s, stet__words_prep, x) && !in(s, stet__words_titled, x) && !is(s, x, "or");
  if (in(s, " there this these ", w)) return verb_follows(s, w.end, 3);
  return is(s, w, "The") && verb_follows(s, x.end, 3);
}

/* The name whose last word is [b] stands in a sentence: a word of small letters governs it. */
static bool name_in_sentence(const stet__scan *s, word b) {
  uint32_t cp;
  if (b.end - b.start < 2 || in(s, stet__words_opener, b) || in(s, stet__words_prep, b)) return false; /* "Why Not The" */
  if (in(s, " god jesus lord christ allah ", b)) return false;
  for (int k = 0; k < 4; k++) {
    if (b.start > 0 && s->p[b.start - 1] != ' ') return false;
    b = word_back(s, b.start);
    if (b.start == b.end) return false;
    stet__utf8_decode(s->p + b.start, b.end - b.start, &cp);
    if (!stet__is_upper(cp)) return !in(s, stet__words_titled, b);
  }
  return false;
}

/* What stands before `i`, a figure, stands in a sentence: it is no number of a chapter or a version. */
static bool figure_in_sentence(const stet__scan *s, word t) {
  static const char labels[] =
    " act article chapter day episode figure game item lesson level line number page paragraph part phase point question round "
    "rule season section stage step table tip verse version volume week ";
  bool percent = s->p[t.end - 1] == '%';
  for (uint32_t k = t.start; k < t.end; k++) {
    if (!stet__ascii_digit(s->p[k]) && !(k > t.start && strchr(".,:%", s->p[k]))) return false;
  }
  word b = word_back(s, t.start);
  if (b.start == b.end || word_back(s, b.start).start == b.start) return false;
  if (!stet__ascii_lower(s->p[b.start])) return in(s, stet__words_month, b);
  return percent || !in(s, labels, b);
}

/* Whether a sentence ended without a stop before [w], which begins with a capital at `i`. */
static bool ended_before(const stet__scan *s, uint32_t i, word w) {
  word b = word_before(s, i - 1);
  if (b.start == b.end) {
    word t = piece_before(s, i - 1);
    return t.start < t.end && surely_begins(s, w) && figure_in_sentence(s, t);
  }
  uint32_t cp;
  stet__utf8_decode(s->p + b.start, b.end - b.start, &cp);
  if (stet__is_upper(cp)) return surely_begins(s, w) && name_in_sentence(s, b);
  /* no clause ends so */
  if (!stet__ascii_lower(s->p[i - 2]) || in(s, stet__words_titled, b) || in(s, stet__words_prep, b)) return false;
  if (b.start > 0 && s->p[b.start - 1] != ' ') return false;
  if (is(s, word_ahead(s, w.end), "to")) return false; /* "When to plant" */
  if (stet__word_begins_clause(s->p + i, w.end - i)) return goes_on(s, w);
  return some_of(s, w) || people_act(s, w, b);
}

/* A title without a name: "then Mr said". */
static bool lone_title(const stet__scan *s, word w) {
  word x = word_ahead(s, w.end);
  if (!(is(s, w, "Mr") || is(s, w, "Dr")) || !stet__ascii_lower(s->p[x.start])) return false;
  return in(s, stet__words_said, x) || verb_follows(s, w.end, 1);
}

void stet__scan_capital(stet__scan *s, uint32_t i) {
  if (i < 3 || s->p[i - 1] != ' ') return;
  word w = {i, i + 1};
  while (w.end < s->n && w.end - i < 14 && stet__ascii_lower(s->p[w.end])) w.end++;
  if (w.end >= s->n || s->p[w.end] != ' ' || w.end - i < 2) return;
  if (s->p[i + 1] == 'r' && lone_title(s, w)) {
    stet__scan_raise(s, stet__scan_back(s, i, 1), word_ahead(s, w.end).end, STET_DOUBT_LOST_TEXT);
    return;
  }
  if (!stet__word_begins_clause(s->p + i, w.end - i) && !some_of(s, w) && !are_people(s, w)) return;
  if (!ended_before(s, i, w)) return;
  stet__scan_raise(s, stet__scan_back(s, i, 2), stet__scan_ahead(s, w.end, 2), STET_DOUBT_LOST_BREAK);
}

/* ---- numbers that ran together -------------------------------------------------------------------------------------------- */

static bool percent_at(const stet__scan *s, uint32_t e) {
  if (e < s->n && s->p[e] == '%') return true;
  if (e + 1 < s->n && s->p[e] == ' ' && s->p[e + 1] == '%') return true;
  word w = word_ahead(s, e);
  return in(s, stet__words_percent, w) && !is(s, w, "pct");
}

static unsigned number(const char *p, uint32_t n) {
  unsigned v = 0;
  for (uint32_t k = 0; k < n; k++) v = v * 10 + (unsigned)(p[k] - '0');
  return v;
}

/* The month that stands before the number at `i`; none where it is something else. */
static word month_before(const stet__scan *s, uint32_t i) {
  uint32_t e = i - 1;
  if (e > 0 && s->p[e - 1] == '.') e--;
  word w = word_before(s, e);
  if (w.start == w.end || stet__ascii_lower(s->p[w.start]) || !in(s, stet__words_month, w)) w.start = w.end = e;
  return w;
}

/* A number after a month: is it a day with something glued to it? [i, e) are its digits. */
static bool glued_day(const stet__scan *s, uint32_t i, uint32_t e, word month) {
  uint32_t n = e - i;
  unsigned v = number(s->p + i, n > 6 ? 6 : n);
  word b = word_back(s, month.start);
  bool on = is(s, b, "on") || is(s, b, "On"), capital = stet__ascii_upper(s->p[month.start]), percent = percent_at(s, e);
  bool day_first = (month.start >= 2 && stet__ascii_digit(s->p[month.start - 2])) || /* "3 November", "3. November" */
                   (month.start >= 3 && stet__ascii_digit(s->p[month.start - 3]));
  if (!capital) return n >= 5 && day_first;
  if (n <= 2) {
    bool governed = b.start == b.end || in(s, stet__words_prep, b); /* "in May 12,300 people" is whole */
    if ((on || !governed) && e + 4 <= s->n && s->p[e] == ',' && stet__ascii_digit(s->p[e + 1]) && stet__ascii_digit(s->p[e + 2]) &&
        stet__ascii_digit(s->p[e + 3]) && (e + 4 == s->n || !stet__ascii_digit(s->p[e + 4]))) return true; /* "May 12,300 people" */
    if (e + 1 < s->n && s->p[e] == '.' && stet__ascii_digit(s->p[e + 1])) return v > 31 || on;
    return percent && on && !day_first;
  }
  if (n == 3) {
    if (percent) return v > 100 || on;
    if (day_first) return false;
    return on || (v % 10 != 0 && in(s, stet__words_counted, word_ahead(s, e)));
  }
  if (n == 4) {
    if (percent) return true;
    word x = word_ahead(s, e);
    bool no_count = v > 2150 && x.start < x.end && in(s, stet__words_prep, x); /* "in November 3118 on the terrace" */
    return (v < 1400 || v > 2150) && !day_first && (on || no_count || in(s, stet__words_counted, x));
  }
  return n <= 7;
}

/* The digits of a number go on behind `e`: a group of three, or a decimal. */
static bool goes_on_in_digits(const stet__scan *s, uint32_t e) {
  if (s->n - e < 2 || !stet__ascii_digit(s->p[e + 1])) return false;
  if (s->p[e] == '.') return true;
  return s->p[e] == ',' && s->n - e > 3 && stet__ascii_digit(s->p[e + 2]) && stet__ascii_digit(s->p[e + 3]);
}

/* A year with a number glued to it: "in 2019348 people", "in 201912,000 people", "a year ago 202311 percent". */
static bool glued_year(const stet__scan *s, uint32_t i, uint32_t e) {
  uint32_t n = e - i;
  if (n < 5 || n > 7) return false;
  unsigned year = number(s->p + i, 4);
  if (year < 1900 || year > 2099 || s->p[i + 4] == '0' || (s->p[e - 1] == '0' && s->p[e - 2] == '0')) return false;
  if (percent_at(s, e)) return true;
  word b = word_before(s, i - 1), x = word_ahead(s, e);
  if (!stet__listed_small(" in since from until by during im seit en desde dal v od ", s->p + b.start, b.end - b.start))
    return false;
  if (in(s, stet__words_counted, x)) return true;
  bool followed = n > 5 && x.end - x.start > (n == 6 ? 2 : 1) && stet__ascii_lower(s->p[x.start]);
  return year < 2040 && (followed || goes_on_in_digits(s, e));
}

/* A number that goes on behind its last group of three: "1,86,00014 per cent", "5,00030 people". [i, e) is its first group. */
static bool glued_groups(const stet__scan *s, uint32_t i, uint32_t e) {
  uint32_t groups = 0, at = e;
  if (e - i > 3) return false;
  for (; e < s->n && s->p[e] == ','; groups++) {
    at = ++e;
    while (e < s->n && stet__ascii_digit(s->p[e])) e++;
    if (e - at < 2 || (e - at == 2 && groups > 1)) return false;
    if (e - at > 3) break;
  }
  if (e - at < 5 || e - at > 7 || (s->p[e - 1] == '0' && s->p[e - 2] == '0')) return false;
  return percent_at(s, e) || in(s, stet__words_counted, word_ahead(s, e));
}

/* A share of four digits that are no round number, nor the year of a table: "by 1123 percent". */
static bool glued_share(const stet__scan *s, uint32_t i, uint32_t e) {
  if (e - i != 4 || s->p[i + 2] == '0' || s->p[e - 1] == '0' || !percent_at(s, e)) return false;
  unsigned v = number(s->p + i, 4);
  return v < 1980 || v > 2040;
}

/* A number right behind what another one counts: "20 euros30". */
static bool glued_unit(const stet__scan *s, uint32_t i, uint32_t e) {
  word w = word_before(s, i);
  if (e - i < 2 || w.start < 2 || s->p[w.start - 1] != ' ' || !stet__ascii_digit(s->p[w.start - 2])) return false;
  return in(s, stet__words_counted, w) || in(s, " pesos rupees rubles yen yuan ", w);
}

void stet__scan_digits(stet__scan *s, uint32_t i) {
  uint32_t e = i + 1;
  while (e < s->n && stet__ascii_digit(s->p[e])) e++;
  if (i < 3) return;
  bool glued = false;
  if (stet__ascii_lower(s->p[i - 1])) {
    glued = glued_unit(s, i, e);
  } else {
    if (s->p[i - 1] != ' ' || !(letterish(s->p[i - 2]) || s->p[i - 2] == '.')) return;
    if (e - i <= 2 && !(e < s->n && (s->p[e] == ',' || s->p[e] == '.' || s->p[e] == ' ' || s->p[e] == '%'))) return;
    word month = month_before(s, i);
    glued = month.start < month.end ? glued_day(s, i, e, month) : glued_year(s, i, e) || glued_share(s, i, e) ||
        glued_groups(s, i, e);
  }
  if (glued) stet__scan_raise(s, stet__scan_back(s, i, 2), stet__scan_ahead(s, e, 2), STET_DOUBT_GLUED_NUMBERS);
}
