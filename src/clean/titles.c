/* titles: see titles.h.
**
** The title's repeat. Pages print their headline twice, once with the site's name behind it. Of two blocks before the article's
** first paragraph that are alike in letters and digits, the one with the site's name is the repeat, otherwise the second, or the
** first where much stands between; of several such pairs the last before the article counts, the others being menus.
**
** A title that stands once is looked for where it most surely is, and then where less: near the first paragraph, right above who
** wrote it, behind a label such as "WATCH:".
*/
#include "clean/titles.h"

#include "clean/item.h"
#include "clean/role_words.h"

enum { HEAD_MAX = 80, NEAR_MAX = 14, APART_MAX = 10, BAR_MAX = 3, NO_PROSE = 4, BYLINED_MIN = 24, NAMED_MAX = 60, WRITER_MAX = 90,
    ALIKE = 5, WORD_MIN = 4, READ_MAX = 40, BYTES_MAX = 2000, ROW_MIN = 4, BIO_MAX = 700, BIO_BELOW = 2, BIO_ABOVE = 1,
    CRUMBS_MAX = 160, CRUMB_MAX = 60, CRUMB_SPACES = 3, MENU_MARKS = 3, LONG_PATH = 3, DATE_DIGITS = 6, WITHIN_MIN = 24,
    KICKER_MAX = 48, WRITER_NEAR = 4, PLACE_MAX = 40, SITE_WORDS = 5, SAME_WORDS = 3, SMALL_WORDS = 2,
    NAMED_COPY_MAX = 180, NAMED_OFTEN = 30, STANDFIRST_MIN = 60, STANDFIRST_MAX = 400 };

/* ---- The title that stands twice ---- */

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
  bool within = !memcmp(a, b, nb) || !memcmp(a + na - nb, b, nb);
  for (size_t i = 1; i + nb < na && !within && nb >= WITHIN_MIN; i++) within = a[i] == b[0] && !memcmp(a + i, b, nb);
  if (!within) return false;
  const unsigned char *p = (const unsigned char *)longer->text;
  for (uint32_t i = 0; i < longer->n; i++) {
    if (p[i] == '|' || (p[i] == '-' && i && p[i - 1] == ' ')) return true;
    if (p[i] == 0xE2 && i + 2 < longer->n && p[i + 1] == 0x80 && (p[i + 2] == 0x93 || p[i + 2] == 0x94)) return true; /* dashes */
    if (p[i] == 0xC2 && i + 1 < longer->n && p[i + 1] == 0xBB) return true;                                            /* >> */
  }
  return false;
}

static bool is_byline_at(const stet__item *items, size_t n, size_t i) {
  return i < n && items[i].decider == STET_BY_RULE && items[i].role == STET_ROLE_BYLINE;
}

/* Settles the title and its repeat among the blocks before the first paragraph; answers the title, n where no pair was found. */
static size_t settle_title(stet__item *items, size_t n) {
  char letters[HEAD_MAX][STET__TITLE_MAX + 4];
  size_t heads[HEAD_MAX], sizes[HEAD_MAX], n_heads = 0, first = 0;
  while (first < n && !(stet__is_kept_prose(&items[first]) && items[first].decider == STET_BY_MODEL)) first++;
  if (first == n && n > NO_PROSE) first = NO_PROSE; /* a poem has its refrains */
  for (size_t i = first; i-- > 0 && n_heads < HEAD_MAX && first - i < 4 * HEAD_MAX;)
    if (items[i].decider == STET_BY_MODEL && stet__is_title(&items[i])) { /* from the article backward */
      sizes[n_heads] = letters_of(&items[i], letters[n_heads], sizeof letters[0]);
      heads[n_heads++] = i;
    }
  for (size_t k = 0; k < n_heads; k++) {
    stet__item *later = &items[heads[k]];
    const char *a = letters[k];
    size_t na = sizes[k];
    for (size_t j = k + 1; j < n_heads && na >= STET__TITLE_MIN; j++) {
      stet__item *earlier = &items[heads[j]];
      const char *b = letters[j];
      size_t nb = sizes[j];
      bool same = na == nb && !memcmp(a, b, na);
      bool later_has = with_site(later, a, na, b, nb), earlier_has = with_site(earlier, b, nb, a, na);
      if (!same && !later_has && !earlier_has) continue;
      /* menus between, or a bar and then the byline: the first stands in the page's head, the second is the article's */
      size_t between = heads[k] - heads[j];
      bool bylined = is_byline_at(items, n, heads[k] + 1) || is_byline_at(items, n, heads[k] + 2);
      bool apart = between > APART_MAX || (between > BAR_MAX && bylined);
      stet__item *title = earlier_has || (same && apart) ? later : earlier, *repeat = title == later ? earlier : later;
      stet__settle(title, STET_ROLE_TITLE, STET_BY_STRUCTURE, "title");
      stet__settle(repeat, STET_ROLE_REPEAT, STET_BY_STRUCTURE, "repeated title");
      return (size_t)(title - items);
    }
  }
  return n;
}

/* A headline that nothing has settled, and no link. */
static bool is_free_headline(const stet__item *x) {
  return x->decider == STET_BY_MODEL && stet__is_headline(x) && x->link_bytes * 2 < x->n;
}

/* What parts the sections of a path or the entries of a menu, with spaces around: > / › » are 2, - – — | · • are 1; else 0. */
static unsigned parting_at(const char *p, size_t n) {
  static const char *const marks[] = {"> ", "/ ", "\xE2\x80\xBA ", "\xC2\xBB ", "- ", "| ", "\xC2\xB7 ", "\xE2\x80\xA2 "};
  for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
    if (n > strlen(marks[k]) && !memcmp(p, marks[k], strlen(marks[k]))) return k < 4 ? 2 : 1;
  return n > 4 && stet__is_dash(p, n) && p[3] == ' ' ? 1 : 0;
}

/* "Sport > Football > Cup", "Kritiken › Drama", "Home - Parishes - Bulletin - Donate": the path of sections to the page, or a menu
** in a row. Where marks are few, or others than those of a path, the pieces are short, the last of all; and a colon is in a long
** path alone. */
static bool is_crumbs(const stet__item *x) {
  unsigned marks = 0, path = 0, slashes = 0, spaces = 0, most = 0;
  bool digit = false;
  if (x->n > CRUMBS_MAX || stet__end_of(x->text, x->n) != STET__END_NONE) return false;
  for (uint32_t k = 1; k + 2 < x->n; k++) {
    const char *p = x->text + k;
    if (stet__ascii_letter(*p)) continue; /* most are */
    unsigned mark = p[-1] == ' ' ? parting_at(p, x->n - k) : 0;
    marks += mark > 0;
    path += mark == 2 || (!mark && (*p & 0x80) && (stet__ends_in(p, 3, "\xE2\x80\xBA") || !memcmp(p, "\xC2\xBB", 2)));
    slashes += mark == 2 && *p == '/';
    digit |= stet__ascii_digit(*p);
    spaces = mark ? 0 : spaces + (*p == ' ' && p[1] != ' ');
    if (spaces > most) most = spaces;
  }
  bool brief = most <= CRUMB_SPACES;
  if (path < LONG_PATH && memchr(x->text, ':', x->n)) return false;
  return path >= 2 || (path == 1 && !slashes && marks && brief && x->n <= CRUMB_MAX) ||
         (marks >= MENU_MARKS && brief && spaces <= 1 && !digit);
}

/* Digits are a fifth of it, and enough for a day. */
static bool is_dated(const stet__item *x) {
  size_t digits = stet__digits(x->text, x->n);
  return digits >= DATE_DIGITS && digits * 5 >= x->n;
}

/* A dateline, a date, the head of a letter: ends in a dash, begins with some, has an address of a mail, or is of digits for a
** fifth, none of them in groups ("1,234,567"). */
static bool is_of_letter(const stet__item *x) {
  const char *p = x->text;
  bool grouped = false;
  for (uint32_t i = 2; i < x->n; i++) grouped |= p[i - 1] == ',' && stet__ascii_digit(p[i]) && stet__ascii_digit(p[i - 2]);
  bool dash = p[x->n - 1] == '-' || (x->n > 3 && stet__is_dash(p + x->n - 3, 3));
  return dash || (is_dated(x) && !grouped) || !memcmp(p, "--", 2) || memchr(p, '@', x->n) || stet__is_dateline(p, x->n);
}

/* "WATCH: …", "LIVE: …", "Exclusive: …": a label that other stories have, too. */
static bool is_labelled(const stet__item *x) { return x->hit.found && !x->hit.sure && x->hit.role == STET_ROLE_RELATED; }

static bool may_be_title(const stet__item *x) { return is_free_headline(x) && !is_crumbs(x) && !is_of_letter(x); }

/* Right above who wrote it, a headline may speak of what sites speak of. */
static bool is_title_candidate(const stet__item *items, size_t n, size_t i) {
  return may_be_title(&items[i]) && (!stet__is_hinted(&items[i]) || is_byline_at(items, n, i + 1));
}

/* ---- The title among the lines above the first paragraph ---- */

typedef struct wording { unsigned words, shared; } wording; /* of a line: its words of some letters, and those the text has, too */

/* The letters at p, apostrophes and hyphens behind the first of them included; 0: none. */
static size_t letters_at(const char *p, size_t n) {
  size_t k = 0;
  while (k < n) {
    unsigned char c = (unsigned char)p[k];
    bool mark = c == 0xE2 && k + 1 < n && (unsigned char)p[k + 1] == 0x80; /* a dash, a quotation mark */
    bool letter = stet__ascii_letter(c) || (c >= 0x80 && !mark);
    if (!letter && !(k && (c == '\'' || c == '-'))) break;
    k++;
  }
  return k;
}

/* What is no letter at p: a byte, or a dash or quotation mark of three. */
static size_t mark_at(const char *p, size_t n) { return n > 2 && (unsigned char)*p == 0xE2 ? 3 : 1; }

/* Does b begin as a does? The first letters of a long word are enough, and one may follow a short one: words are inflected. */
static bool begin_alike(const char *a, size_t na, const char *b, size_t nb) {
  if (!((*a | *b) & 0x80) && (*a ^ *b) & ~32) return false; /* most end here */
  for (unsigned k = 0; k < ALIKE; k++) {
    if (!na) return nb <= 1;
    uint32_t x, y;
    size_t m = (size_t)stet__utf8_decode(a, na, &x), l = nb ? (size_t)stet__utf8_decode(b, nb, &y) : 0;
    if (!l || stet__fold(x) != stet__fold(y)) return false;
    a += m, na -= m, b += l, nb -= l;
  }
  return true;
}

enum { WORDS_MAX = 64 };
_Static_assert((STET__TITLE_MAX + 1) / (WORD_MIN + 1) < WORDS_MAX, "a bit for each word of a title");

/* The words of a text that begin as those of a line do, as bits; `wanted`: the line's words that are asked about. */
static uint64_t words_in(const stet__item *x, const stet__slice *words, uint64_t wanted) {
  size_t end = x->n < BYTES_MAX ? x->n : BYTES_MAX;
  uint64_t found = 0;
  for (size_t i = 0, m; i < end && found != wanted; i += m ? m : mark_at(x->text + i, end - i)) {
    m = letters_at(x->text + i, end - i);
    uint64_t left = m ? wanted & ~found : 0;
    for (size_t k = 0; left; k++, left >>= 1)
      if ((left & 1) && begin_alike(words[k].p, words[k].n, x->text + i, m)) found |= UINT64_C(1) << k;
  }
  return found;
}

static bool is_enough(wording w) { return w.shared >= 2 && w.shared * 4 >= w.words; }

/* The words of some letters in the first `end` bytes of a line, common ones left out. */
static unsigned words_of(const stet__item *x, size_t end, stet__slice words[WORDS_MAX]) {
  static const char common[] =
    " about after been from have into more over that their they this what when where which will with your ";
  unsigned count = 0;
  for (size_t i = 0, m; i < end && count < WORDS_MAX; i += m ? m : mark_at(x->text + i, end - i)) {
    m = letters_at(x->text + i, end - i);
    if (m >= WORD_MIN && !stet__listed_small(common, x->text + i, m)) words[count++] = (stet__slice){x->text + i, m};
  }
  return count;
}

static uint64_t all_of(unsigned words) { return words < WORDS_MAX ? (UINT64_C(1) << words) - 1 : UINT64_MAX; }

/* How much of a title's wording the text from `first` on has, of which some paragraphs are read; `far`: until it is enough for one
** that stands far above. */
static wording wording_of(const stet__item *x, const stet__item *items, size_t n, size_t first, bool far) {
  stet__slice words[WORDS_MAX];
  wording w = {words_of(x, x->n, words), 0};
  uint64_t wanted = all_of(w.words);
  for (size_t k = first; k < n && k < first + READ_MAX && wanted && !(far && is_enough(w)); k++) {
    uint64_t found = stet__is_prose(&items[k]) ? words_in(&items[k], words, wanted) : 0;
    for (wanted &= ~found; found; found &= found - 1) w.shared++;
  }
  return w;
}

/* May the line be a row of the site's sections, its name, a date or a ticker: nearly all words with capitals, but for the
** shortest; few words; a dash or bar; or a label of up to three words with a colon? */
static bool may_be_of_site(const stet__item *x) {
  unsigned words = 0, small = 0;
  bool mark = stet__is_menu(x);
  for (uint32_t i = 0; i < x->n;) {
    size_t m = letters_at(x->text + i, x->n - i);
    if (m) {
      uint32_t cp;
      stet__utf8_decode(x->text + i, m, &cp);
      words++;
      small += m >= WORD_MIN && stet__is_lower(cp);
    } else {
      mark |= x->text[i] == ':' && words <= 3;
      mark |= x->text[i] == '|' && words == 1;
      mark |= i && x->text[i - 1] == ' ' && (x->text[i] == '-' || x->text[i] == '|' || stet__is_dash(x->text + i, x->n - i));
    }
    i += (uint32_t)(m ? m : mark_at(x->text + i, x->n - i));
  }
  return mark || words < ROW_MIN || small <= 1;
}

/* "Obituaries|Ann Lee, Who Counted Swans, Dies": the page's own name for itself. */
static bool has_section(const stet__item *x) {
  size_t i = letters_at(x->text, x->n);
  return i && i + 1 < x->n && x->text[i] == '|' && x->text[i + 1] != ' ';
}

/* The headline above the first paragraph that the text speaks of, where the one found is no heading, looks like the site's (or is
** short and the text has nothing of it), and shares far less of its wording. A heading above the byline is better in any case. */
static size_t better_title(const stet__item *items, size_t n, size_t title, size_t first) {
  const stet__item *x = &items[title];
  if (x->kind == STET_HEADING) return title;
  for (size_t i = title + 1; i < first; i++)
    if (items[i].kind == STET_HEADING && is_byline_at(items, n, i + 1) && is_title_candidate(items, n, i)) return i;
  bool near = has_section(x) || stet__site_words(x->text, x->n) > 0, of_site = near || may_be_of_site(x);
  if (!of_site && x->n > KICKER_MAX) return title;
  wording own = wording_of(x, items, n, first, false);
  if (!of_site && own.shared) return title;
  for (size_t i = title + 1; i < first; i++) {
    if (!is_title_candidate(items, n, i)) continue;
    wording w = wording_of(&items[i], items, n, first, false);
    if (w.shared >= 2 && w.shared * own.words > (near ? 1 : 2) * own.shared * w.words) return i;
  }
  return title;
}

/* Does the text have it once more, as a heading of its own? Then the line is of its table of contents. */
static bool is_of_contents(const stet__item *items, size_t n, const stet__item *x, size_t first) {
  char a[STET__TITLE_MAX + 4], b[STET__TITLE_MAX + 4];
  size_t na = letters_of(x, a, sizeof a);
  for (size_t i = first; i < n; i++) /* in capitals, perhaps */
    if (items[i].n == x->n && letters_of(&items[i], b, sizeof b) == na && !memcmp(a, b, na)) return true;
  return false;
}

/* Behind a long menu the title is the first headline not far from the paragraph, and the text speaks of it. */
static size_t far_title(const stet__item *items, size_t n, size_t first) {
  for (size_t i = first - NEAR_MAX; i < first; i++) {
    const stet__item *x = &items[i];
    if (!may_be_title(x) || (stet__is_hinted(x) && !is_labelled(x)) || x->n < BYLINED_MIN) continue;
    wording w = wording_of(x, items, n, first, true);
    if (is_enough(w) && !is_of_contents(items, n, x, first)) return i;
  }
  return n;
}

/* The first heading of the highest level before the first paragraph; n: none. */
static size_t top_heading(const stet__item *items, size_t n, size_t first) {
  for (size_t i = 0; i < first; i++)
    if (items[i].kind == STET_HEADING && items[i].level == 1 && is_free_headline(&items[i])) return i;
  return n;
}

/* The first headline before the first paragraph. */
static size_t near_title(const stet__item *items, size_t n, size_t first) {
  for (size_t i = 0; i < first; i++)
    if (is_title_candidate(items, n, i)) return better_title(items, n, i, first);
  return n;
}

/* The first paragraph that does not speak of the site. A headline that ends in a word in quotation marks is none where another is
** not far behind it. */
static size_t first_paragraph(const stet__item *items, size_t n) {
  size_t first = n;
  for (size_t i = 0; i < n && (first == n || i <= first + NEAR_MAX); i++) {
    const stet__item *x = &items[i];
    if (!stet__is_kept_prose(x) || stet__site_words(x->text, x->n) >= STET__SITE_ENOUGH) continue;
    if (stet__end_of(x->text, stet__before_quote(x->text, x->n)) != STET__END_NONE || !stet__is_headline(x)) return i;
    if (first == n) first = i;
  }
  return first;
}

static size_t title_before(const stet__item *items, size_t n, size_t first) {
  size_t title = top_heading(items, n, first);
  return title < n ? title : first > NEAR_MAX ? far_title(items, n, first) : near_title(items, n, first);
}

/* Where an article arrives by hand its first paragraph is not far, and the first headline before it is its own. */
static size_t settle_near_title(stet__item *items, size_t n) {
  size_t first = first_paragraph(items, n), title = n;
  if (first < n) title = title_before(items, n, first);
  if (title == n) {
    first = stet__first_prose(items, n);
    if (first < n) title = title_before(items, n, first);
  }
  if (title == n) return n;
  for (size_t i = 0; i < title; i++)
    if (has_section(&items[i]) && is_title_candidate(items, n, i))
      stet__settle(&items[i], STET_ROLE_REPEAT, STET_BY_STRUCTURE, "repeated title");
  stet__settle(&items[title], STET_ROLE_TITLE, STET_BY_STRUCTURE, "title");
  return title;
}

/* The headline right above who wrote it, where the first paragraph is far or short. */
static size_t settle_title_of_byline(stet__item *items, size_t n) {
  for (size_t i = 1; i < n && !stet__is_prose(&items[i]); i++) {
    stet__item *x = &items[i - 1];
    if (!is_byline_at(items, n, i)) continue;
    if (!is_free_headline(x) || x->n < BYLINED_MIN || x->hit.found) return n;
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
    if (stet__is_kept_prose(x)) {
      if (title < n) stet__settle(&items[title], STET_ROLE_TITLE, STET_BY_STRUCTURE, "title");
      return title;
    }
    if (title == n && is_labelled(x) && is_free_headline(x)) title = i;
  }
  return n;
}

/* ---- Who wrote it ---- */

static bool begins_upper(const stet__item *x) {
  uint32_t cp;
  stet__utf8_decode(x->text, x->n, &cp);
  return stet__is_upper(cp);
}

/* When the page was made: a rule says so, or it has many digits. */
static bool is_stamp(const stet__item *x) {
  return x->hit.found ? x->hit.role == STET_ROLE_META : is_dated(x);
}

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

/* What stands before the name in "Lenn: Ann Lee", "LENN - Ann Lee", "Interview: Ann Lee": a few words with a capital at their head,
** a colon or a dash; how long it is with the mark; 0: nothing such. */
static size_t place_before(const stet__item *x) {
  unsigned words = 0;
  for (size_t i = 0, m; i < x->n && i < PLACE_MAX && words < 3; i += m) {
    uint32_t cp;
    m = letters_at(x->text + i, x->n - i);
    if (m) stet__utf8_decode(x->text + i, m, &cp);
    if (m == 0 || !stet__is_upper(cp)) return 0;
    words++;
    const char *p = x->text + i + m;
    size_t left = x->n - i - m;
    if (left > 2 && p[0] == ':' && p[1] == ' ') return i + m + 2;
    if (left > 3 && p[0] == ' ' && p[1] == '-' && p[2] == ' ') return i + m + 3;
    if (left > 5 && p[0] == ' ' && stet__is_dash(p + 1, left - 1) && p[4] == ' ') return i + m + 5;
    if (left < 2 || *p != ' ') return 0;
    m++;
  }
  return 0;
}

/* A name whose words but the first may be small ones before capitals, "Fadhil al-Lennani", "Ann de Lind". */
static bool is_particled_name(const stet__item *x) {
  unsigned words = 0;
  for (size_t i = 0, end; i < x->n; i = end + 1, words++) {
    uint32_t cp;
    stet__utf8_decode(x->text + i, x->n - i, &cp);
    for (end = i; end < x->n && x->text[end] != ' ';) end++;
    bool joined = end > i + 3 && (!memcmp(x->text + i, "al-", 3) || !memcmp(x->text + i, "el-", 3));
    bool small = words && (joined || stet__listed(" al bin da de del den der di el ibn la van von ", x->text + i, end - i));
    if ((!stet__is_upper(cp) && !small) || stet__digits(x->text + i, end - i) || memchr(x->text + i, ',', end - i)) return false;
  }
  return words >= 2 && words <= 5;
}

/* The same line says where the writer is, or what she wrote, before her name. `dated`: a date stands beside it. */
static bool is_placed_writer(const stet__people *people, const stet__item *x, bool dated) {
  if (x->kind != STET_PARAGRAPH || x->n > WRITER_MAX || (x->hit.found && x->hit.sure && x->hit.role != STET_ROLE_RELATED))
    return false;
  size_t at = place_before(x);
  if (!at) return false;
  stet__item rest = *x;
  rest.text += at;
  rest.n -= (uint32_t)at;
  return is_particled_name(&rest) && ask_name(people, rest.text, rest.n) >= (dated ? 1 : 2);
}

/* How long the name is that the line may begin with: two to four words with capitals, letters only, before the line's end or a
** mark. Words of papers and their sections are none; 0: no name. */
static size_t name_before(const stet__item *x) {
  static const char others[] =
    " agency bureau city correspondent daily desk editor editors editorial express gazette herald home journal local magazine"
    " media more national network news newsroom office online opinion politics post press radio read reporter reporters section"
    " sport sports staff team the times today top tribune weekly world writer your ";
  unsigned words = 0;
  for (size_t i = 0, m; i < x->n && words < 5; i += m + 1) {
    uint32_t cp;
    m = letters_at(x->text + i, x->n - i);
    if (m == 0 || stet__listed_small(others, x->text + i, m)) return 0;
    stet__utf8_decode(x->text + i, m, &cp);
    if (!stet__is_upper(cp)) return 0;
    words++;
    const char *next = x->text + i + m;
    size_t left = x->n - i - m;
    if (left && *next == '.' && m <= 2) m++, next++, left--; /* an initial */
    size_t joint = left > 2 && *next == ' ' ? letters_at(next + 1, left - 1) : 0;
    bool apart = left > 2 && *next == ' ' && joint == 0;
    if (joint && left > joint + 2 && stet__listed(" and dan e en et i ja och og und ve y ", next + 1, joint)) {
      stet__utf8_decode(next + 2 + joint, left - joint - 2, &cp);
      apart = stet__is_upper(cp);
    }
    if (left == 0 || strchr(",(/\n", *next) || apart) return words >= 2 ? i + m : 0;
    if (*next != ' ') return 0;
  }
  return 0;
}

/* "@ann_lee", "ann@paper.example". */
static bool is_address(const stet__item *x) {
  return x->n > 3 && x->n <= NAMED_MAX && memchr(x->text, '@', x->n) && !memchr(x->text, ' ', x->n);
}

/* A block of another kind than prose that begins with the name, too: her picture, or what is said of her below the article. */
static bool is_named_again(const stet__item *items, size_t n, size_t at, size_t name) {
  for (size_t i = at + 1; i < n; i++) {
    if (items[i].n < name || memcmp(items[i].text, items[at].text, name)) continue;
    if (i >= n / 2 || !stet__is_prose(&items[i])) return true;
  }
  return false;
}

/* Something beside or below a line that may begin with a name says that it does: a date, an address, a link to her page, the name
** again. */
static bool is_shown_to_write(const stet__people *people, const stet__item *items, size_t n, size_t i, size_t title) {
  const stet__item *x = &items[i];
  if (x->n > WRITER_MAX || x->hit.found || stet__end_of(x->text, x->n) == STET__END_STOP) return false;
  size_t name = name_before(x);
  if (!name) return false;
  bool address = memchr(x->text, '@', x->n) || (i + 1 < n && is_address(&items[i + 1]));
  bool dated = is_stamp(&items[i - 1]) || (i + 1 < n && is_stamp(&items[i + 1])) || x->link_bytes == x->n;
  bool known = ask_name(people, x->text, name) > 0;
  return address || (dated && !stet__digits(x->text, x->n) && i <= title + WRITER_NEAR && (known || name < x->n)) ||
         (known && is_named_again(items, n, i, name));
}

/* What she is, on the line below the name, is the article's; an address and nothing else is the site's. */
static void settle_below_byline(stet__item *items, size_t n, size_t byline) {
  if (byline + 1 >= n) return;
  stet__item *x = &items[byline + 1];
  bool job = x->n && x->n <= NAMED_MAX && !x->hit.found && is_behind_name(x->text, x->n);
  if (x->decider == STET_BY_MODEL && (is_address(x) || job))
    stet__settle(x, job ? STET_ROLE_BYLINE : STET_ROLE_META, STET_BY_STRUCTURE, "below a name");
}

/* A person's name alone between the title and the first paragraph is who wrote it. Capitals are not enough: leagues, cities and
** buttons have them, too, and most scripts have none. What may be a name needs a date beside it. */
static void settle_byline(const stet__people *people, stet__item *items, size_t n, size_t title) {
  size_t end = title + 1;
  if (!people->knows) return;
  while (end < n && !(stet__is_prose(&items[end]) && end > title + 1)) end++;
  for (size_t i = title + 1; i < end; i++)
    if (items[i].hit.found && items[i].hit.sure && items[i].hit.role == STET_ROLE_BYLINE) {
      settle_below_byline(items, n, i);
      return;
    }
  for (size_t i = title + 1; i < end && i <= title + 6; i++) {
    bool dated = is_stamp(&items[i - 1]) || (i + 1 < n && is_stamp(&items[i + 1]));
    bool placed = is_placed_writer(people, &items[i], dated);
    if (items[i].decider != STET_BY_MODEL && items[i].link_bytes < items[i].n && !placed) continue;
    int sure = is_writer(people, &items[i]);
    if (placed || sure == 2 || (sure == 1 && dated) || is_shown_to_write(people, items, n, i, title)) {
      stet__settle(&items[i], STET_ROLE_BYLINE, STET_BY_STRUCTURE, "a name below the title");
      settle_below_byline(items, n, i);
      return;
    }
  }
}

/* A person's name alone right below the last paragraph, where none stands above the text, is who wrote it. */
static void settle_signature(const stet__people *people, stet__item *items, size_t n) {
  if (!people->knows) return;
  size_t last = stet__behind_prose(items, n);
  for (size_t i = 0; i < last; i++)
    if (items[i].keep && items[i].role == STET_ROLE_BYLINE) return;
  if (last == 0 || last == n) return;
  stet__item *x = &items[last];
  bool more = last + 1 < n && stet__is_name(&items[last + 1]); /* of a list */
  if (x->decider != STET_BY_MODEL || x->hit.found || x->link_bytes || !x->gap || more || !stet__is_name(x)) return;
  if (ask_name(people, x->text, x->n) == 2) stet__settle(x, STET_ROLE_BYLINE, STET_BY_STRUCTURE, "a name below the text");
}

/* Does the text begin with a name and go on with what one says of its bearer, "Jane Roe covers courts"? How long the name is; 0:
** no. What she did for the article is its credit, what she said is in the article. */
static size_t named_at_start(const stet__item *x) {
  static const char work[] =
    " and asked assisted contributed edited for from in of provided reported reporting reports said told translated with wrote ";
  size_t words = 0, i = 0, end;
  for (; i < x->n && i < NAMED_MAX; i = end + 1, words++) {
    uint32_t cp;
    stet__utf8_decode(x->text + i, x->n - i, &cp);
    for (end = i; end < x->n && x->text[end] != ' ' && x->text[end] != '\n';) end++;
    char last = end > i + 1 ? x->text[end - 1] : '.';
    if (stet__is_upper(cp) && last != '.' && last != ',' && last != ':') continue;
    bool initial = stet__is_upper(cp) && end == i + 2 && x->text[i + 1] == '.';
    if (initial || (words && stet__listed(" al an bin da de del den der di la mac van von ", x->text + i, end - i))) continue;
    return words >= 2 && cp >= 'a' && cp <= 'z' && end > i + 1 && !stet__listed(work, x->text + i, end - i) ? i - 1 : 0;
  }
  return 0;
}

/* The text holds the name, in letters of either case. */
static bool holds_name(const stet__item *x, const char *name, size_t n) {
  for (size_t i = 0; i < x->n; i++) {
    size_t k = 0, m = i;
    uint32_t a = 0, b = 0;
    while (k < n && m < x->n && stet__fold(a) == stet__fold(b)) {
      k += (size_t)stet__utf8_decode(name + k, n - k, &a);
      m += (size_t)stet__utf8_decode(x->text + m, x->n - m, &b);
    }
    if (k == n && stet__fold(a) == stet__fold(b)) return true;
  }
  return false;
}

/* The byline holds the name, or all but its first word, which may be what her picture is called. */
static bool is_writer_of(const stet__item *byline, const char *name, size_t n) {
  if (holds_name(byline, name, n)) return true;
  const char *rest = memchr(name, ' ', n);
  if (!rest) return false;
  rest++;
  n -= (size_t)(rest - name);
  return memchr(rest, ' ', n) && holds_name(byline, rest, n);
}

/* Is it a sentence that begins with the name that the byline has? */
static bool is_bio(const stet__item *x, const stet__item *byline) {
  if (x->decider != STET_BY_MODEL || x->n > BIO_MAX || x->kind == STET_HEADING) return false;
  size_t name = named_at_start(x);
  return name && is_writer_of(byline, x->text, name) && stet__end_of(x->text, x->n) == STET__END_STOP;
}

/* Below the article, a sentence that begins with the writer's name says who she is. Between its paragraphs it may say what she or
** another of her name did. */
static void settle_bios(stet__item *items, size_t n) {
  const stet__item *byline = NULL;
  size_t before = 0, behind = 0; /* paragraphs that may be the article's */
  for (size_t i = 0; i < n; i++) behind += stet__is_kept_prose(&items[i]);
  for (size_t i = 0; i < n; i++) {
    stet__item *x = &items[i];
    bool prose = stet__is_kept_prose(x);
    behind -= prose;
    if (!byline && x->keep && x->decider != STET_BY_MODEL && x->role == STET_ROLE_BYLINE) byline = x;
    if (byline && before >= BIO_BELOW && behind < before && behind <= BIO_ABOVE && is_bio(x, byline))
      stet__settle(x, STET_ROLE_BIO, STET_BY_STRUCTURE, "about the writer");
    before += prose && x->keep;
  }
}

/* ---- The whole ---- */

/* A title that stands once more anywhere behind. */
static void settle_title_copies(stet__item *items, size_t n, size_t title) {
  char a[STET__TITLE_MAX + 4], b[STET__TITLE_MAX + 4];
  if (title >= n) return;
  size_t na = letters_of(&items[title], a, sizeof a);
  for (size_t i = title + 1; i < n; i++) {
    stet__item *x = &items[i];
    if (x->decider != STET_BY_MODEL || x->n + 60 < items[title].n || x->n > items[title].n + 60 || !stet__is_title(x)) continue;
    size_t nb = letters_of(x, b, sizeof b);
    if ((na == nb && !memcmp(a, b, na)) || with_site(x, b, nb, a, na))
      stet__settle(x, STET_ROLE_REPEAT, STET_BY_STRUCTURE, "repeated title");
  }
}

/* Where the site's name begins that a headline ends in, "… dies | The Skerry", "… dies - Lenn Post": behind the last dash or bar
** up to five words, all with capitals or short; 0: none. */
static size_t site_at(const stet__item *x) {
  size_t at = 0;
  unsigned words = 0;
  for (size_t i = STET__TITLE_MIN; i + 4 < x->n; i++) {
    size_t k = x->text[i] == '|' || x->text[i] == '-' ? 1 : stet__is_dash(x->text + i, x->n - i) ? 3 : 0;
    if (k && x->text[i - 1] == ' ' && x->text[i + k] == ' ') at = i + k + 1;
  }
  for (size_t i = at, end; at && i < x->n; i = end + 1, words++) {
    uint32_t cp;
    for (end = i; end < x->n && x->text[end] != ' ' && x->text[end] != '\n';) end++;
    if (end > i) stet__utf8_decode(x->text + i, end - i, &cp);
    if (end > i + 3 && !stet__is_upper(cp)) return 0;
  }
  return words && words <= SITE_WORDS && !stet__digits(x->text + at, x->n - at) ? at : 0;
}

/* Do two lines say the same, one of them without the site's name from byte `site` on? They share half of the words of the one that
** has fewer. */
static bool say_the_same(const stet__item *named, size_t site, const stet__item *other) {
  stet__slice words[WORDS_MAX], others[WORDS_MAX];
  unsigned count = words_of(named, site, words), there = words_of(other, other->n, others), shared = 0;
  for (uint64_t found = words_in(other, words, all_of(count)); found; found &= found - 1) shared++;
  return shared >= SAME_WORDS && shared * 2 >= (count < there ? count : there);
}

/* Does the site name itself so in its notice of rights? */
static bool is_of_owner(const stet__item *items, size_t n, const char *p, size_t k) {
  for (size_t i = 0; i < n; i++) {
    const stet__item *x = &items[i];
    if (!x->hit.found || x->hit.role != STET_ROLE_LEGAL || x->n < k) continue;
    if (stet__holds(x->text, x->n < BYTES_MAX ? x->n : BYTES_MAX, p, k)) return true;
  }
  return false;
}

/* A headline with the site's name behind it, and no sentences: where the name begins; 0: none. Words with capitals alone may be who
** wrote it, and for whom. */
static size_t named_at(const stet__item *x) {
  if (!stet__is_headline(x) || x->n > NAMED_COPY_MAX) return 0;
  size_t site = site_at(x);
  unsigned small = 0;
  for (size_t i = 1; i + 2 < site; i++) {
    if (x->text[i] == '|' || !memcmp(x->text + i, ". ", 2)) return 0;
    uint32_t cp;
    if (x->text[i - 1] != ' ' || stet__utf8_decode(x->text + i, x->n - i, &cp) < 1) continue;
    small += stet__is_lower(cp) || stet__is_digit(cp);
  }
  return small >= SMALL_WORDS ? site : 0;
}

/* Is it the site that is named there? A bar says so, or the notice of rights; behind a dash other words may stand. */
static bool is_site_named(const stet__item *items, size_t n, const stet__item *x, size_t site) {
  return x->text[site - 2] == '|' || is_of_owner(items, n, x->text + site, x->n - site);
}

/* Where the page's own title, with the site's name, was taken for the title, the line that says the same below it is. */
static size_t own_title(stet__item *items, size_t n, size_t title) {
  size_t first = stet__first_prose(items, n), own = named_at(&items[title]);
  if (own && !is_site_named(items, n, &items[title], own)) return title;
  for (size_t i = title + 1; own && i < first && i <= title + NEAR_MAX; i++) {
    const stet__item *x = &items[i];
    if (!is_title_candidate(items, n, i) || x->n < STET__TITLE_MIN || x->n > items[title].n + KICKER_MAX || site_at(x)) continue;
    if (!say_the_same(&items[title], own, x)) continue;
    stet__settle(&items[title], STET_ROLE_REPEAT, STET_BY_STRUCTURE, "repeated title");
    stet__settle(&items[i], STET_ROLE_TITLE, STET_BY_STRUCTURE, "title");
    return i;
  }
  return title;
}

/* The same before or behind the text is the title's repeat in other words, "Octopus learns to wait | KIMB", or in the language that
** was translated. Between the paragraphs it may be who said what the title says. */
static void settle_named_copies(stet__item *items, size_t n, size_t title) {
  size_t first = stet__first_prose(items, n), last = stet__behind_prose(items, n), asked = 0;
  if (site_at(&items[title])) return;
  for (size_t i = 0; i < n && asked < NAMED_OFTEN; i++) {
    stet__item *x = &items[i];
    if (i >= first && i < last) continue;
    size_t site = x->decider == STET_BY_MODEL && !x->hit.found && i != title ? named_at(x) : 0;
    bool beside = i < first && i <= title + 2 && i + 2 >= title;
    asked += site > 0;
    if (!site || !is_site_named(items, n, x, site)) continue;
    if (say_the_same(x, site, &items[title]) || (beside && is_of_owner(items, n, x->text + site, x->n - site)))
      stet__settle(x, STET_ROLE_REPEAT, STET_BY_STRUCTURE, "repeated title");
  }
}

/* A sentence between the title and what else stands above the text, or any line right above the byline, which does not speak of the
** site. */
static void settle_standfirst(stet__item *items, size_t n, size_t title) {
  if (title + 2 >= n || stet__is_prose(&items[title + 2])) return; /* or it is the first paragraph */
  stet__item *x = &items[title + 1];
  if (x->decider != STET_BY_MODEL || x->kind != STET_PARAGRAPH || x->hit.found) return;
  if (x->n < STANDFIRST_MIN || x->n > STANDFIRST_MAX) return;
  bool bylined = is_byline_at(items, n, title + 2);
  if (!(bylined || stet__ends_in(x->text, x->n, ".")) || x->link_bytes || stet__site_words(x->text, x->n) || named_at(x)) return;
  stet__settle(x, STET_ROLE_BODY, STET_BY_STRUCTURE, "below the title");
}

/* "News > Ireland > Obituaries" above the title. */
static void settle_crumbs(stet__item *items, size_t title) {
  for (size_t i = 0; i < title; i++)
    if (items[i].decider == STET_BY_MODEL && is_crumbs(&items[i]))
      stet__settle(&items[i], STET_ROLE_NAVIGATION, STET_BY_STRUCTURE, "breadcrumbs");
}

/* The title or its last repeat above the first paragraph. */
static size_t last_copy(const stet__item *items, size_t n, size_t title) {
  size_t last = title;
  for (size_t i = title + 1; i < n && !stet__is_prose(&items[i]); i++)
    if (items[i].decider == STET_BY_STRUCTURE && items[i].role == STET_ROLE_REPEAT) last = i;
  return last;
}

void stet__settle_titles(const stet__people *people, stet__item *items, size_t n) {
  size_t title = settle_title(items, n);
  if (title == n) title = settle_near_title(items, n);
  if (title == n) title = settle_title_of_byline(items, n);
  if (title == n) title = settle_labelled_title(items, n);
  if (title < n) title = own_title(items, n, title);
  settle_title_copies(items, n, title);
  if (title < n) settle_crumbs(items, title), settle_standfirst(items, n, title);
  if (title < n) settle_byline(people, items, n, last_copy(items, n, title)), settle_named_copies(items, n, title);
  settle_signature(people, items, n);
  settle_bios(items, n);
}
