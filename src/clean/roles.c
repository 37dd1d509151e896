/* roles: see roles.h. What is asked of a block here is cheap: its length, its first and last characters, the rule that found it.
** Words and context beyond the next block are the model's business.
**
** The title's repeat. Pages print their headline twice, once with the site's name behind it. Of two blocks before the article's
** first paragraph that are alike in letters and digits, the one with the site's name is the repeat, otherwise the second, or the
** first where much stands between; of several such pairs the last before the article counts, the others being menus.
*/
#include "clean/roles.h"

#include "clean/role_words.h"
#include "clean/sections.h"

enum { PROSE_MIN = 100, LINE_MAX = 160, TITLE_MIN = 16, TITLE_MAX = 260, HEAD_MAX = 80, REPEAT_MIN = 60, NEAR_MAX = 14,
    APART_MAX = 10, NO_PROSE = 4,
    ANNOUNCED_MIN = 25, BRIEF_MIN = 10, BYLINED_MIN = 24, NAMED_MAX = 60, WRITER_MAX = 90,
    ALIKE = 5, WORD_MIN = 4, READ_MAX = 40, BYTES_MAX = 2000, ROW_MIN = 4, SPEAKER_MIN = 6, SPEAKER_MAX = 120 };

void stet__roles_fini(stet__roles *r) { STET__FREE(r->a, r->set, r->cap_set); }

/* ---- What a block looks like ---- */

typedef enum ending { END_NONE = 0, END_STOP, END_QUOTE, END_COMMA } ending;

static bool closing_quote(const char *p, size_t n) {
  return stet__ends_in(p, n, "\"") || stet__ends_in(p, n, "\xE2\x80\x9D") || stet__ends_in(p, n, "\xC2\xBB") ||
         stet__ends_in(p, n, "\xE2\x80\x9C") || stet__ends_in(p, n, "\xE2\x80\x99");
}

/* The size of a text without the quotation mark that it ends in. */
static size_t before_quote(const char *p, size_t n) {
  if (!closing_quote(p, n)) return n;
  return n - (p[n - 1] == '"' ? 1 : stet__ends_in(p, n, "\xC2\xBB") ? 2 : 3);
}

static ending end_of(const char *p, size_t n) {
  while (n && (p[n - 1] == ' ' || p[n - 1] == '\n' || p[n - 1] == ')' || p[n - 1] == '*')) n--;
  if (!n) return END_NONE;
  if (closing_quote(p, n)) return END_QUOTE;
  switch (p[n - 1]) {
    case '.': case '!': case '?': case ':': return END_STOP;
    case ',': case ';': return END_COMMA;
    default: break;
  }
  if (stet__ends_in(p, n, "\xE2\x80\xA6") || stet__ends_in(p, n, "\xE3\x80\x82") || stet__ends_in(p, n, "\xEF\xBC\x81")
      || stet__ends_in(p, n, "\xEF\xBC\x9F") ||
      stet__ends_in(p, n, "\xE0\xA5\xA4") || stet__ends_in(p, n, "\xD8\x9F"))
    return END_STOP;
  return END_NONE;
}

bool stet__is_sentence(const char *p, size_t n) {
  ending e = end_of(p, n);
  return e == END_STOP || e == END_QUOTE;
}

static bool is_dash(const char *p, size_t n) { /* en, em or of quotations */
  return n >= 3 && !memcmp(p, "\xE2\x80", 2) && (unsigned char)p[2] >= 0x93 && (unsigned char)p[2] <= 0x95;
}

static bool opens_with_quote(const stet__item *x) {
  const char *p = x->text;
  return x->n > 3 && (p[0] == '"' || !memcmp(p, "\xE2\x80\x9C", 3) || !memcmp(p, "\xE2\x80\x9E", 3)
      || !memcmp(p, "\xE2\x80\x98", 3) ||
                      !memcmp(p, "\xC2\xAB", 2));
}

static bool is_prose(const stet__item *x) {
  return x->n >= PROSE_MIN && (x->kind == STET_PARAGRAPH || x->kind == STET_QUOTATION) && end_of(x->text, x->n) != END_NONE;
}

static bool is_line(const stet__item *x) { /* short, and not a sentence */
  if (x->n == 0 || x->n > LINE_MAX || (x->kind != STET_PARAGRAPH && x->kind != STET_HEADING)) return false;
  ending e = end_of(x->text, x->n);
  return e == END_NONE || e == END_QUOTE || stet__ends_in(x->text, x->n, "?") || x->kind == STET_HEADING;
}

static bool is_menu(const stet__item *x) { /* short pieces with marks or wide gaps between */
  unsigned marks = 0;
  for (uint32_t i = 1; i + 1 < x->n; i++) {
    char c = x->text[i];
    marks += (c == '|' || c == '/' || c == '>' || c == '\t') && (x->text[i - 1] == ' ' || x->text[i + 1] == ' ' || c == '\t');
    marks += c == ' ' && x->text[i - 1] == ' ' && x->text[i + 1] != ' ';
  }
  return marks >= 2 || (marks == 1 && x->n < 30);
}

/* "… on Friday. (AP Photo/Ann Lee)", "… on FridayImage: Ann Lee": words about a picture. */
static bool has_credit(const stet__item *x) {
  static const char *const words[] = {"Photo:", "Image:", "Picture:", "Photograph:", "Foto:", "Credit:"};
  uint32_t i = x->n;
  if (stet__ends_in(x->text, x->n, ")")) {
    while (i > 0 && x->text[i - 1] != '(') i--;
    return i > 3 && x->text[i - 2] == ' ' && x->text[i - 3] == '.';
  }
  for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
    size_t m = strlen(words[k]);
    for (i = 12; i + m < x->n; i++)
      if (x->text[i] == words[k][0] && !memcmp(x->text + i, words[k], m)) return true;
  }
  return false;
}

/* Speech that is its own sentence: it begins with a quotation mark, and ends with a stop or with a stop and a mark. */
static bool is_speech(const stet__item *x) {
  return x->kind != STET_HEADING && opens_with_quote(x) && end_of(x->text, before_quote(x->text, x->n)) == END_STOP;
}

static bool is_title(const stet__item *x) { /* a line of some words, perhaps with the site's name */
  if (x->n < TITLE_MIN || x->n > TITLE_MAX || (x->kind != STET_PARAGRAPH && x->kind != STET_HEADING)) return false;
  unsigned spaces = 0;
  for (uint32_t i = 0; i < x->n && spaces < 3; i++) spaces += x->text[i] == ' ' || x->text[i] == '\n'
      || (unsigned char)x->text[i] >= 0xE3;
  return spaces >= 2 && !memchr(".:,", x->text[x->n - 1], 3) && !has_credit(x) && !is_speech(x);
}

static bool is_headline(const stet__item *x) { return is_title(x) && !is_menu(x); }

/* ---- Settling ---- */

void stet__settle(stet__item *x, stet_role role, stet_decider by, const char *rule) {
  x->role = (uint8_t)role;
  x->keep = role < STET_ROLE_REPEAT;
  x->decider = (uint8_t)by;
  x->score = x->keep ? 0.99f : 0.01f;
  x->rule = rule;
}

static void settle_one(stet__item *x, bool page) {
  x->role = STET_ROLE_BODY;
  x->keep = 1;
  x->decider = STET_BY_MODEL;
  x->score = 0.5f;
  x->rule = "";
  if (x->user) {
    stet__settle(x, x->user == 1 ? STET_ROLE_BODY : STET_ROLE_ADVERT, STET_BY_USER, x->user == 1 ? "user:keep" : "user:drop");
    x->score = x->user == 1 ? 1.0f : 0.0f;
    return;
  }
  if (page) return;
  switch (x->kind) {
    case STET_FRONT_MATTER: stet__settle(x, STET_ROLE_FRONTMATTER, STET_BY_STRUCTURE, "front-matter"); return;
    case STET_CODE_BLOCK: stet__settle(x, STET_ROLE_CODE, STET_BY_STRUCTURE, "code"); return;
    case STET_FOOTNOTE: case STET_DEFINITION: stet__settle(x, STET_ROLE_BODY, STET_BY_STRUCTURE, "footnote"); return;
    default: break;
  }
  if (x->hit.found && x->hit.sure) stet__settle(x, (stet_role)x->hit.role, STET_BY_RULE, x->hit.name);
}

/* "Comments", "Related", "Share" head parts of any document; a page has other marks of its site besides. */
static void doubt_lone_headings(stet__item *items, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (items[i].kind != STET_HEADING && items[i].decider == STET_BY_RULE && !items[i].keep) return;
  for (size_t i = 0; i < n; i++) {
    stet__item *x = &items[i];
    if (x->kind != STET_HEADING || x->decider != STET_BY_RULE || x->keep) continue;
    memset(&x->hit, 0, sizeof x->hit);
    settle_one(x, false);
  }
}

/* Letters and digits of a text, ASCII folded, into out[cap]; how many. */
static size_t letters_of(const stet__item *x, char *out, size_t cap) {
  size_t k = 0;
  for (uint32_t i = 0; i < x->n && k < cap; i++) {
    unsigned char c = (unsigned char)x->text[i];
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) out[k++] = (char)c;
    else if (c >= 'A' && c <= 'Z') out[k++] = (char)(c | 32);
    else if (c == 0xE2 && i + 2 < x->n && (unsigned char)x->text[i + 1] == 0x80) i += 2; /* dashes, quotes */
    else if (c >= 0x80) out[k++] = (char)c;
  }
  return k;
}

/* Is `longer` the text of `shorter` with a dash or bar and a name behind it (or before it)? */
static bool with_site(const stet__item *longer, const char *a, size_t na, const char *b, size_t nb) {
  if (na <= nb || na - nb > 60) return false;
  if (memcmp(a, b, nb) && memcmp(a + na - nb, b, nb)) return false;
  const unsigned char *p = (const unsigned char *)longer->text;
  for (uint32_t i = 0; i < longer->n; i++) {
    if (p[i] == '|' || (p[i] == '-' && i && p[i - 1] == ' ')) return true;
    if (p[i] == 0xE2 && i + 2 < longer->n && p[i + 1] == 0x80 && (p[i + 2] == 0x93 || p[i + 2] == 0x94)) return true; /* dashes */
    if (p[i] == 0xC2 && i + 1 < longer->n && p[i + 1] == 0xBB) return true;                                            /* >> */
  }
  return false;
}

/* Settles the title and its repeat among the blocks before the first paragraph; answers the title, n where no pair was found. */
static size_t settle_title(stet__item *items, size_t n) {
  char letters[HEAD_MAX][TITLE_MAX + 4];
  size_t heads[HEAD_MAX], sizes[HEAD_MAX], n_heads = 0, first = 0;
  while (first < n && !(is_prose(&items[first]) && items[first].keep && items[first].decider == STET_BY_MODEL)) first++;
  if (first == n && n > NO_PROSE) first = NO_PROSE; /* a poem has its refrains */
  for (size_t i = first; i-- > 0 && n_heads < HEAD_MAX && first - i < 4 * HEAD_MAX;)
    if (items[i].decider == STET_BY_MODEL && is_title(&items[i])) { /* from the article backward */
      sizes[n_heads] = letters_of(&items[i], letters[n_heads], sizeof letters[0]);
      heads[n_heads++] = i;
    }
  for (size_t k = 0; k < n_heads; k++) {
    stet__item *later = &items[heads[k]];
    const char *a = letters[k];
    size_t na = sizes[k];
    for (size_t j = k + 1; j < n_heads && na >= TITLE_MIN; j++) {
      stet__item *earlier = &items[heads[j]];
      const char *b = letters[j];
      size_t nb = sizes[j];
      bool same = na == nb && !memcmp(a, b, na);
      bool later_has = with_site(later, a, na, b, nb), earlier_has = with_site(earlier, b, nb, a, na);
      if (!same && !later_has && !earlier_has) continue;
      /* menus between: the first stands in the page's head, the second is the article's */
      bool apart = heads[k] - heads[j] > APART_MAX;
      stet__item *title = earlier_has || (same && apart) ? later : earlier, *repeat = title == later ? earlier : later;
      stet__settle(title, STET_ROLE_TITLE, STET_BY_STRUCTURE, "title");
      stet__settle(repeat, STET_ROLE_REPEAT, STET_BY_STRUCTURE, "repeated title");
      return (size_t)(title - items);
    }
  }
  return n;
}

bool stet__is_name(const stet__item *x) {
  unsigned words = 0;
  bool start = true;
  if (x->n < 5 || x->n > 60 || x->kind != STET_PARAGRAPH) return false;
  for (uint32_t i = 0; i < x->n; i++) {
    unsigned char c = (unsigned char)x->text[i];
    if (c == ' ') start = true;
    else {
      if (c == '|' || c == ':' || c == '/' || (c >= '0' && c <= '9') || c == '?' || c == '!' || c == '&' || c == ',') return false;
      if (start && c < 0x80 && !(c >= 'A' && c <= 'Z')) return false;
      words += start;
      start = false;
    }
  }
  return words >= 2 && words <= 5;
}

static bool is_title_candidate(const stet__item *x) {
  return x->decider == STET_BY_MODEL && is_headline(x) && x->link_bytes * 2 < x->n &&
         !(x->hit.found && x->hit.role >= STET_ROLE_REPEAT);
}

/* ---- The title among the lines above the first paragraph ---- */

typedef struct wording { unsigned words, shared; } wording; /* of a line: its words of some letters, and those the text has, too */

/* The letters at p, an apostrophe or hyphen between two of them included; 0: none. */
static size_t letters_at(const char *p, size_t n) {
  size_t k = 0;
  while (k < n) {
    unsigned char c = (unsigned char)p[k];
    bool mark = c == 0xE2 && k + 1 < n && (unsigned char)p[k + 1] == 0x80; /* a dash, a quotation mark */
    bool letter = ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= 0x80 && !mark);
    if (!letter && !(k && (c == '\'' || c == '-'))) break;
    k++;
  }
  return k;
}

/* Does b begin as a does? The first letters of a long word are enough, and one may follow a short one: words are inflected. */
static bool begin_alike(const char *a, size_t na, const char *b, size_t nb) {
  for (unsigned k = 0; k < ALIKE; k++) {
    if (!na) return nb <= 1;
    uint32_t x, y;
    size_t m = (size_t)stet__utf8_decode(a, na, &x), l = nb ? (size_t)stet__utf8_decode(b, nb, &y) : 0;
    if (!l || stet__fold(x) != stet__fold(y)) return false;
    a += m, na -= m, b += l, nb -= l;
  }
  return true;
}

static bool has_word(const stet__item *x, const char *word, size_t n) {
  size_t end = x->n < BYTES_MAX ? x->n : BYTES_MAX;
  for (size_t i = 0, m; i < end; i += m ? m : 1) {
    m = letters_at(x->text + i, end - i);
    if (m && begin_alike(word, n, x->text + i, m)) return true;
  }
  return false;
}

/* How much of a line's wording the text from `first` on has, of which some paragraphs are read. */
static wording wording_of(const stet__item *x, const stet__item *items, size_t n, size_t first) {
  wording w = {0, 0};
  for (size_t i = 0, m; i < x->n; i += m ? m : 1) {
    m = letters_at(x->text + i, x->n - i);
    if (m < WORD_MIN) continue;
    bool has = false;
    for (size_t k = first; k < n && k < first + READ_MAX && !has; k++)
      has = is_prose(&items[k]) && has_word(&items[k], x->text + i, m);
    w.words++;
    w.shared += has;
  }
  return w;
}

/* May the line be a row of the site's sections, its name or a ticker: nearly all words with capitals; a dash or bar; or a label of
** up to three words with a colon? */
static bool may_be_of_site(const stet__item *x) {
  unsigned words = 0, small = 0;
  bool mark = is_menu(x);
  for (uint32_t i = 0; i < x->n;) {
    size_t m = letters_at(x->text + i, x->n - i);
    if (m) {
      uint32_t cp;
      stet__utf8_decode(x->text + i, m, &cp);
      words++;
      small += stet__is_lower(cp);
    } else {
      mark |= x->text[i] == ':' && words <= 3;
      mark |= i && x->text[i - 1] == ' ' && (x->text[i] == '-' || x->text[i] == '|' || is_dash(x->text + i, x->n - i));
    }
    i += m ? (uint32_t)m : 1;
  }
  return mark || (words >= ROW_MIN && small <= 1);
}

/* The headline above the first paragraph that the text speaks of, where the one found is no heading, looks like the site's, and
** shares far less of its wording. */
static size_t better_title(const stet__item *items, size_t n, size_t title, size_t first) {
  if (items[title].kind == STET_HEADING || !may_be_of_site(&items[title])) return title;
  wording own = wording_of(&items[title], items, n, first);
  for (size_t i = title + 1; i < first; i++) {
    if (!is_title_candidate(&items[i])) continue;
    wording w = wording_of(&items[i], items, n, first);
    if (w.shared >= 2 && w.shared * own.words > 2 * own.shared * w.words) return i;
  }
  return title;
}

/* Where an article arrives by hand its first paragraph is not far, and the first headline before it is its own. */
static size_t settle_near_title(stet__item *items, size_t n) {
  size_t first = 0, title;
  while (first < n && first <= NEAR_MAX && !(is_prose(&items[first]) && items[first].keep)) first++;
  if (first == n || first > NEAR_MAX) return n;
  for (title = 0; title < first && !is_title_candidate(&items[title]); title++) {}
  if (title == first) return n;
  title = better_title(items, n, title, first);
  stet__settle(&items[title], STET_ROLE_TITLE, STET_BY_STRUCTURE, "title");
  return title;
}

/* The headline right above who wrote it, where the first paragraph is far or short. */
static size_t settle_title_of_byline(stet__item *items, size_t n) {
  for (size_t i = 1; i < n && !is_prose(&items[i]); i++) {
    stet__item *x = &items[i - 1];
    if (!(items[i].decider == STET_BY_RULE && items[i].role == STET_ROLE_BYLINE)) continue;
    if (x->decider != STET_BY_MODEL || !is_headline(x) || x->link_bytes * 2 >= x->n || x->n < BYLINED_MIN || x->hit.found) return n;
    stet__settle(x, STET_ROLE_TITLE, STET_BY_STRUCTURE, "title");
    return i - 1;
  }
  return n;
}

/* The first headline with a label that other stories have, too, "WATCH: …", where no other is near. */
static size_t settle_labelled_title(stet__item *items, size_t n) {
  size_t title = n;
  for (size_t i = 0; i < n && i <= NEAR_MAX; i++) {
    const stet__item *x = &items[i];
    if (is_prose(x) && x->keep) {
      if (title < n) stet__settle(&items[title], STET_ROLE_TITLE, STET_BY_STRUCTURE, "title");
      return title;
    }
    bool labelled = x->hit.found && !x->hit.sure && x->hit.role == STET_ROLE_RELATED;
    if (title == n && labelled && x->decider == STET_BY_MODEL && is_headline(x) && x->link_bytes * 2 < x->n) title = i;
  }
  return n;
}

static bool begins_upper(const stet__item *x) {
  uint32_t cp;
  stet__utf8_decode(x->text, x->n, &cp);
  return stet__is_upper(cp);
}

static bool is_stamp(const stet__item *x) { return x->hit.found && x->hit.role == STET_ROLE_META; }

/* What stands on the line behind the name of who wrote it: "in Lagos", "| Madrid | 3 May", ", Echo staff", "Science
** correspondent". Behind a bar or dot, a comma, "in" or "for" every word has a capital or a digit; else the last is a job. */
static bool is_behind_name(const char *p, size_t n) {
  static const char jobs[] = " correspondent reporter editor writer columnist critic staff contributor journalist ";
  unsigned words = 0, capitals = 0, others = 0;
  bool barred = false, marked = *p == ',', job = false;
  for (size_t i = marked, end; i < n; i = end + 1) {
    for (end = i; end < n && p[end] != ' ';) end++;
    size_t k = end - i;
    uint32_t cp = 0;
    if (k) stet__utf8_decode(p + i, k, &cp);
    bool bar = cp == '|' || cp == 0x2022 || cp == 0xB7;
    barred |= words == 0 && bar;
    marked |= words == 0 && stet__listed(" in for ", p + i, k);
    if (!k || bar || (barred && k == 1 && cp == '-')) continue;
    job = stet__listed_small(jobs, p + i, k);
    words++;
    capitals += stet__is_upper(cp);
    others += !stet__is_upper(cp) && !stet__is_digit(cp) && !job && !stet__listed(" the and in for at ", p + i, k);
  }
  return words <= (barred ? 8 : 4) && (job || ((barred || marked) && capitals && !others));
}

/* What the people's lists say of p[0..n), whose capitals may be those of a line in capitals. */
static int ask_name(const stet__people *people, const char *p, size_t n) {
  char name[NAMED_MAX + 4];
  size_t m = 0;
  bool start = true, lower = false;
  uint32_t cp;
  for (size_t i = 0; i < n && m < NAMED_MAX; start = cp == ' ' || cp == '-') {
    i += (size_t)stet__utf8_decode(p + i, n - i, &cp);
    lower |= stet__is_lower(cp);
    m += (size_t)stet__utf8_encode(start ? cp : stet__fold(cp), name + m);
  }
  return people->knows(people->lists, lower ? p : name, lower ? n : m);
}

/* A line that is a person's name, or begins with one and goes on as such lines do: 2 surely, 1 perhaps, 0 no. */
static int is_writer(const stet__people *people, const stet__item *x) {
  unsigned words = 0;
  if (x->kind != STET_PARAGRAPH || x->n > WRITER_MAX || !begins_upper(x)) return 0;
  if (stet__is_name(x)) return ask_name(people, x->text, x->n);
  for (size_t i = 0, end; i < x->n && i < NAMED_MAX && words < 4; i = end + 1) {
    uint32_t cp;
    stet__utf8_decode(x->text + i, x->n - i, &cp);
    for (end = i; end < x->n && x->text[end] != ' ' && x->text[end] != ',';) end++;
    if (!stet__is_upper(cp)) return 0;
    if (++words > 1 && end < x->n && ask_name(people, x->text, end) == 2 && is_behind_name(x->text + end, x->n - end)) return 2;
  }
  return 0;
}

/* A person's name alone between the title and the first paragraph is who wrote it. Capitals are not enough: leagues, cities and
** buttons have them, too, and most scripts have none. What may be a name needs a date beside it. */
static void settle_byline(const stet__people *people, stet__item *items, size_t n, size_t title) {
  if (!people->knows) return;
  for (size_t i = 0; i < n; i++)
    if (items[i].hit.found && items[i].hit.sure && items[i].hit.role == STET_ROLE_BYLINE) return;
  for (size_t i = title + 1; i < n && i <= title + 6 && !is_prose(&items[i]); i++) {
    if (items[i].decider != STET_BY_MODEL) continue;
    int sure = is_writer(people, &items[i]);
    if (sure == 2 || (sure == 1 && (is_stamp(&items[i - 1]) || (i + 1 < n && is_stamp(&items[i + 1]))))) {
      stet__settle(&items[i], STET_ROLE_BYLINE, STET_BY_STRUCTURE, "a name below the title");
      return;
    }
  }
}

/* A title that stands once more anywhere behind. */
static void settle_title_copies(stet__item *items, size_t n, size_t title) {
  char a[TITLE_MAX + 4], b[TITLE_MAX + 4];
  if (title >= n) return;
  size_t na = letters_of(&items[title], a, sizeof a);
  for (size_t i = title + 1; i < n; i++) {
    stet__item *x = &items[i];
    if (x->decider != STET_BY_MODEL || x->n + 60 < items[title].n || x->n > items[title].n + 60 || !is_title(x)) continue;
    size_t nb = letters_of(x, b, sizeof b);
    if ((na == nb && !memcmp(a, b, na)) || with_site(x, b, nb, a, na))
        stet__settle(x, STET_ROLE_REPEAT, STET_BY_STRUCTURE, "repeated title");
  }
}

static unsigned prose_beside(const stet__item *items, size_t n, size_t i) {
  return (i > 0 && is_prose(&items[i - 1]) ? 1u : 0u) + (i + 1 < n && is_prose(&items[i + 1]) ? 1u : 0u);
}

/* Of two paragraphs that are alike the second goes, unless only the second stands among prose: then the first is the page's own
** excerpt. An entry of the set is the upper half of a hash and, below, the index of the block, from 1. */
static bool settle_repeats(stet__roles *r, stet__item *items, size_t n) {
  size_t count = 0, size = 64;
  for (size_t i = 0; i < n; i++) count += items[i].n >= REPEAT_MIN;
  while (size < 2 * count) size *= 2;
  if (!stet__grow(r->a, (void **)&r->set, &r->cap_set, size, sizeof *r->set)) return false;
  memset(r->set, 0, size * sizeof *r->set);
  for (size_t i = 0; i < n; i++) {
    stet__item *x = &items[i], *first = NULL;
    if (x->n < REPEAT_MIN || x->decider != STET_BY_MODEL || x->verbatim
        || (x->kind != STET_PARAGRAPH && x->kind != STET_QUOTATION)) continue;
    if (end_of(x->text, x->n) == END_NONE) continue;
    uint64_t h = stet__hash(x->text, x->n, 1), high = h & UINT64_C(0xFFFFFFFF00000000);
    size_t at = (size_t)(h >> 8) & (size - 1);
    for (; r->set[at]; at = (at + 1) & (size - 1)) {
      first = &items[(r->set[at] & 0xFFFFFFFFu) - 1];
      if ((r->set[at] & UINT64_C(0xFFFFFFFF00000000)) == high && first->n == x->n && !memcmp(first->text, x->text, x->n)) break;
    }
    if (!r->set[at]) {
      r->set[at] = high | (uint64_t)(i + 1);
    } else if (first->decider == STET_BY_MODEL && prose_beside(items, n, i) > 0
        && prose_beside(items, n, (size_t)(first - items)) == 0) {
      stet__settle(first, STET_ROLE_REPEAT, STET_BY_STRUCTURE, "repeated paragraph");
      r->set[at] = high | (uint64_t)(i + 1);
    } else {
      stet__settle(x, STET_ROLE_REPEAT, STET_BY_STRUCTURE, "repeated paragraph");
    }
  }
  return true;
}

static bool is_link(const stet__item *x) { return x->n > 0 && x->link_bytes == x->n; }

/* Does the article announce what stands at `i`, "The order can be read here:"? */
static bool is_announced(const stet__item *items, size_t i) {
  return i > 0 && items[i - 1].kind == STET_PARAGRAPH && items[i - 1].keep && items[i - 1].decider == STET_BY_MODEL &&
         items[i - 1].n > items[i - 1].link_bytes && items[i - 1].n >= ANNOUNCED_MIN && !items[i - 1].hit.found &&
         stet__ends_in(items[i - 1].text, items[i - 1].n, ":");
}

/* A block that is a link and nothing else, and no sentence, is another page's headline; a list of them under a heading in
** capitals is a list of other pages. */
static void settle_links(stet__item *items, size_t n) {
  bool announced = false;
  for (size_t i = 0; i < n; i++) {
    stet__item *x = &items[i];
    if (!is_link(x) || x->decider != STET_BY_MODEL || x->kind == STET_HEADING || x->kind == STET_IMAGE) continue;
    bool question = x->kind == STET_PARAGRAPH && stet__ends_in(x->text, x->n, "?");
    if (end_of(x->text, x->n) == END_STOP && !question) continue;
    bool alone = x->kind == STET_PARAGRAPH && x->n >= TITLE_MIN;
    bool row = x->kind == STET_ITEM && ((i && items[i - 1].kind == STET_ITEM && items[i - 1].link_bytes == items[i - 1].n) ||
                                        (i + 1 < n && items[i + 1].kind == STET_ITEM && is_link(&items[i + 1])));
    announced = is_announced(items, i) || (announced && row && i && items[i - 1].kind == STET_ITEM);
    if (announced) stet__settle(x, x->kind == STET_ITEM ? STET_ROLE_LIST : STET_ROLE_BODY, STET_BY_STRUCTURE, "announced");
    else if (alone) stet__settle(x, STET_ROLE_TEASER, STET_BY_STRUCTURE, "a link alone");
    else if (row) stet__settle(x, STET_ROLE_RELATED, STET_BY_STRUCTURE, "a list of links");
  }
  for (size_t i = 0; i + 1 < n; i++) { /* the heading of such a list */
    stet__item *x = &items[i];
    bool list = items[i + 1].decider == STET_BY_STRUCTURE && items[i + 1].role == STET_ROLE_RELATED
        && items[i + 1].kind == STET_ITEM;
    if (list && x->decider == STET_BY_MODEL && x->kind != STET_ITEM && is_line(x))
        stet__settle(x, STET_ROLE_RELATED, STET_BY_STRUCTURE, "a list of links");
  }
}

/* "14:32 GMT" above a sentence is a time stamp once and a live blog's subhead when it happens again and again. */
static bool is_clock_line(const stet__item *items, size_t n, size_t i) {
  const stet__item *x = &items[i];
  if ((x->hit.found && x->hit.role != STET_ROLE_META) || x->decider != STET_BY_MODEL || x->n > 28 || i + 1 >= n) return false;
  const char *p = x->text;
  bool clock = x->n >= 4 && p[0] >= '0' && p[0] <= '9' && (p[1] == ':' || p[1] == '.' || p[2] == ':' || p[2] == '.');
  return clock && items[i + 1].decider == STET_BY_MODEL && end_of(items[i + 1].text, items[i + 1].n) != END_NONE;
}

static void settle_live(stet__item *items, size_t n) {
  size_t count = 0;
  for (size_t i = 0; i < n && count < 3; i++) count += is_clock_line(items, n, i);
  for (size_t i = 0; i < n && count >= 3; i++)
    if (is_clock_line(items, n, i)) stet__settle(&items[i], STET_ROLE_SUBHEAD, STET_BY_STRUCTURE, "a live blog's time");
}

bool stet__roles_before(stet__roles *r, stet__item *items, size_t n, unsigned flags) {
  bool page = flags & STET__ROLES_PAGE;
  for (size_t i = 0; i < n; i++) settle_one(&items[i], page);
  if (page) return !(flags & STET__ROLES_REPEATS) || settle_repeats(r, items, n);
  doubt_lone_headings(items, n);
  size_t title = settle_title(items, n);
  if (title == n) title = settle_near_title(items, n);
  if (title == n) title = settle_title_of_byline(items, n);
  if (title == n) title = settle_labelled_title(items, n);
  settle_title_copies(items, n, title);
  if (title < n) settle_byline(&r->people, items, n, title);
  settle_links(items, n);
  settle_live(items, n);
  stet__settle_sections(items, n);
  return !(flags & STET__ROLES_REPEATS) || settle_repeats(r, items, n);
}

/* ---- Naming ---- */

/* One quotation from end to end, or with its speaker behind a dash. */
static bool is_quote(const stet__item *x) {
  if (!opens_with_quote(x)) return false;
  bool straight = x->text[0] == '"';
  const char *close = straight ? "\"" : !memcmp(x->text, "\xC2\xAB", 2) ? "\xC2\xBB" : !memcmp(x->text, "\xE2\x80\x98", 3)
      ? "\xE2\x80\x99" : NULL;
  uint32_t last = 0, count = 0;
  for (uint32_t i = 1; i + 1 < x->n || i < x->n; i++) {
    const char *p = x->text + i;
    size_t left = x->n - i;
    bool hit = close ? left >= strlen(close) && !memcmp(p, close, strlen(close)) : left >= 3
        && (!memcmp(p, "\xE2\x80\x9D", 3) || !memcmp(p, "\xE2\x80\x9C", 3));
    if (!hit || (close && !strcmp(close, "\xE2\x80\x99") && left > 3 && (p[3] | 32) >= 'a' && (p[3] | 32) <= 'z')) continue;
    count++;
    last = i + (close ? (uint32_t)strlen(close) : 3u);
  }
  if (count != 1) return false;
  const char *rest = x->text + last;
  size_t left = x->n - last;
  while (left && (*rest == ' ' || *rest == '\n')) rest++, left--;
  return left == 0 || ((*rest == '-' || (left > 3 && !memcmp(rest, "\xE2\x80", 2))) && left < 120);
}

bool stet__is_speaker(const stet__item *items, size_t i) {
  const stet__item *x = &items[i];
  if (i == 0 || x->kind != STET_PARAGRAPH || x->n < SPEAKER_MIN || x->n > SPEAKER_MAX) return false;
  if (items[i - 1].kind != STET_QUOTATION && !is_quote(&items[i - 1])) return false;
  size_t at = is_dash(x->text, x->n) ? 3 : 0;
  while (at < x->n && (x->text[at] == '-' || (at && x->text[at] == ' '))) at++;
  uint32_t cp;
  if (at == 0 || at == x->n) return false;
  stet__utf8_decode(x->text + at, x->n - at, &cp);
  return stet__is_upper(cp);
}

typedef struct frame { size_t first, last, title; } frame; /* first and last kept paragraph; the title; n where there is none */

/* Where no paragraph is long enough to be sure by: the first line that stays, if a sentence stands behind it, or behind who wrote
** it and when. */
static size_t title_of_brief(const stet__item *items, size_t n) {
  size_t i = 0, next;
  while (i < n && !items[i].keep) i++;
  if (i == n || items[i].kind != STET_PARAGRAPH || !is_line(&items[i]) || items[i].decider == STET_BY_RULE || is_menu(&items[i]) ||
      items[i].n < BRIEF_MIN || has_credit(&items[i]) || (items[i].hit.found && items[i].hit.role < STET_ROLE_REPEAT))
    return n;
  for (next = i + 1; next < n && next <= i + 3; next++)
    if (items[next].decider == STET_BY_MODEL) break;
  bool sentence = next < n && items[next].keep && items[next].gap && items[next].kind == STET_PARAGRAPH &&
                  items[next].n > items[i].n && stet__ends_in(items[next].text, items[next].n, ".");
  return sentence ? i : n;
}

static frame find_frame(const stet__item *items, size_t n) {
  frame f = {n, n, n};
  for (size_t i = 0; i < n; i++) {
    const stet__item *x = &items[i];
    if (!x->keep) continue;
    if (x->role == STET_ROLE_TITLE && f.title == n) f.title = i;
    if (is_prose(x) && !(x->hit.found && x->hit.role == STET_ROLE_CAPTION)) {
      if (f.first == n) f.first = i;
      f.last = i;
    }
  }
  if (f.title < n) return f;
  for (size_t i = 0; i < n && f.title == n && (i < f.first || f.first == n); i++)
    if (items[i].keep && items[i].kind == STET_HEADING && items[i].level == 1) f.title = i;
  size_t best = n;
  for (size_t i = 0; i < f.first && f.title == n; i++) { /* the first headline with the paragraph not far behind it */
    const stet__item *x = &items[i];
    if (!x->keep || x->decider == STET_BY_RULE || !is_headline(x) || (x->hit.found && x->hit.role < STET_ROLE_REPEAT)) continue;
    if (best == n || i - best > 12) best = i;
  }
  if (f.title == n && f.first < n) f.title = best;
  if (f.title == n) f.title = title_of_brief(items, n);
  return f;
}

/* Stands beside a picture or above its credit, or speaks of one. */
static bool is_caption(const stet__item *items, size_t n, size_t i) {
  const stet__item *x = &items[i], *next = i + 1 < n ? &items[i + 1] : NULL;
  if (x->n > 400 || x->kind != STET_PARAGRAPH) return false;
  if (i && items[i - 1].kind == STET_IMAGE && items[i - 1].keep && x->n < 300) return true;
  if (next && next->keep && next->hit.found && next->hit.role == STET_ROLE_CREDIT && stet__is_picture_credit(next->text, next->n))
      return true;
  return stet__speaks_of_picture(x->text, x->n);
}

/* Can the line head what follows? Not one that ends a sentence within quotation marks, an address, or words about a picture. */
static bool can_head(const stet__item *x) {
  size_t n = before_quote(x->text, x->n);
  if (n < x->n && n && strchr(".,!?", x->text[n - 1])) return false;
  return !has_credit(x) && !(x->n > 8 && (!memcmp(x->text, "http://", 7) || !memcmp(x->text, "https://", 8)));
}

/* A line between paragraphs that what follows it may stand under. */
static bool is_subhead(const stet__item *items, size_t n, size_t i, const frame *f, bool page) {
  const stet__item *x = &items[i];
  if (!is_line(x) || !can_head(x) || i <= f->first || i >= f->last || x->n >= 100 || memchr(x->text, '\n', x->n)) return false;
  if (page && (!x->strong || end_of(x->text, x->n) != END_NONE)) return false;
  size_t next = i + 1;
  while (next < n && !items[next].keep) next++;
  return next < n && (is_prose(&items[next]) || items[next].kind == STET_ITEM || items[next].kind == STET_TABLE_BLOCK ||
                      items[next].n > x->n);
}

static stet_role name_kept(const stet__item *items, size_t n, size_t i, const frame *f, bool page) {
  const stet__item *x = &items[i];
  if (i == f->title) return STET_ROLE_TITLE;
  switch (x->kind) {
    case STET_FRONT_MATTER: return STET_ROLE_FRONTMATTER;
    case STET_CODE_BLOCK: return STET_ROLE_CODE;
    case STET_TABLE_BLOCK: return STET_ROLE_TABLE;
    case STET_IMAGE: return STET_ROLE_CAPTION;
    default: break;
  }
  if (x->hit.found && x->hit.role < STET_ROLE_REPEAT && x->hit.role != STET_ROLE_TITLE) return (stet_role)x->hit.role;
  if (x->kind == STET_QUOTATION) return STET_ROLE_QUOTE;
  if (x->kind == STET_ITEM) return STET_ROLE_LIST;
  if (x->kind == STET_HEADING) return STET_ROLE_SUBHEAD;
  if (i < f->first + 12 && stet__is_dateline(x->text, x->n)) return STET_ROLE_DATELINE;
  if (x->n > 2 && x->text[0] == 'Q' && (x->text[1] == ':' || x->text[1] == '.')) return STET_ROLE_BODY; /* an interview */
  if (is_caption(items, n, i)) return STET_ROLE_CAPTION;
  if (i > f->first && (is_quote(x) || stet__is_speaker(items, i))) return STET_ROLE_QUOTE;
  return is_subhead(items, n, i, f, page) ? STET_ROLE_SUBHEAD : STET_ROLE_BODY;
}

/* `section`: the role that a rule gave the last heading in this run of dropped blocks; BODY: none. */
static stet_role name_dropped(const stet__item *x, size_t i, size_t n, const frame *f, stet_role section) {
  if (x->hit.found && x->hit.role >= STET_ROLE_REPEAT) return (stet_role)x->hit.role;
  stet_role words = x->n >= 40 ? stet__role_by_words(x->text, x->n) : STET_ROLE_BODY;
  if (words != STET_ROLE_BODY) return words;
  if (section != STET_ROLE_BODY) return section;
  if (f->first == n || i < f->first) return STET_ROLE_NAVIGATION;
  if (i < f->last) return is_line(x) || is_headline(x) ? STET_ROLE_TEASER : is_prose(x) ? STET_ROLE_NEWSLETTER : STET_ROLE_ADVERT;
  return is_prose(x) ? STET_ROLE_NEWSLETTER : is_headline(x) ? STET_ROLE_RELATED : STET_ROLE_NAVIGATION;
}

static bool heads_section(const stet__item *x) {
  if (!x->hit.found || !x->hit.sure || x->n > 60) return false;
  return x->hit.role == STET_ROLE_RELATED || x->hit.role == STET_ROLE_COMMENTS || x->hit.role == STET_ROLE_TAGS ||
         x->hit.role == STET_ROLE_NEWSLETTER;
}

void stet__roles_after(stet__item *items, size_t n, bool page) {
  frame f = find_frame(items, n);
  stet_role section = STET_ROLE_BODY;
  for (size_t i = 0; i < n; i++) {
    stet__item *x = &items[i];
    bool settled = x->decider == STET_BY_RULE || x->decider == STET_BY_STRUCTURE;
    if (x->keep) {
      section = STET_ROLE_BODY;
      if (!settled || x->role >= STET_ROLE_REPEAT) x->role = (uint8_t)name_kept(items, n, i, &f, page);
    } else {
      if (heads_section(x)) section = (stet_role)x->hit.role;
      if (!settled || x->role < STET_ROLE_REPEAT) x->role = (uint8_t)name_dropped(x, i, n, &f, section);
    }
    if (x->rule[0] == 0 && x->hit.found && x->hit.role == x->role) x->rule = x->hit.name;
  }
}
