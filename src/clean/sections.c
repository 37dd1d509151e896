/* sections: see sections.h.
**
** A heading is a block that a rule marked as one ("head" in the files of rules). How far its section reaches depends on its kind:
**   related   lines that could be headlines, list items, what belongs to a card (a name, a date); prose, a sentence, another
**             heading or the end of its list ends it. Where the article goes on behind it, a line that stands apart just before
**             the prose may be the article's own subhead, and is left to the model
**   tags      single words and short phrases
**   comments  everything to the end or to a heading, if it can be believed that the article is over: most of the prose stands
**             before it, or what follows looks like comments ("Bingley Bob: My nan had one", "Reply"); otherwise only such lines
** A line about more to read that is no heading and ends in a colon ("Read more:") has the lines that stand right below it; where
** all stand apart, those that could be headlines, but for the last before a paragraph, which may be the article's subhead.
** Blocks that a rule or the user kept end any section, bylines excepted, which cards have too.
**
** A row of tags ("Sudan | Darfur | El Fasher") behind the article needs no heading: it is told by the text, which speaks of them.
*/
#include "clean/sections.h"

#include "clean/item.h"
#include "clean/role_words.h"

enum { CARD_MAX = 200, TAG_MAX = 40, CARDS_MAX = 80, PROSE_MIN = 140, LOOK = 6, LINE_MIN = 40, TAGS_MAX = 12, ROWS_MAX = 8,
  ROW_READ = 100, ROW_BYTES = 4000, TITLE_LINE = 30, NEAR = 12, HEADLINES_MAX = 6 };

static bool is_byline(const stet__item *x) { return x->decider == STET_BY_RULE && x->role == STET_ROLE_BYLINE; }

static void drop(stet__item *x, stet_role role, const char *rule) {
  if (x->decider == STET_BY_MODEL || is_byline(x)) stet__settle(x, role, STET_BY_STRUCTURE, rule);
}

static bool kept_for_sure(const stet__item *x) { return x->decider != STET_BY_MODEL && x->keep && !is_byline(x); }

/* Does a sentence end within the text and another begin? */
static bool has_sentences(const stet__item *x) {
  for (uint32_t i = 4; i + 2 < x->n; i++) {
    const char *p = x->text + i;
    if (p[0] != ' ' || p[1] < 'A' || p[1] > 'Z') continue;
    const char *end = p[-1] == '"' || p[-1] == ')' ? p - 2 : p - 1;
    bool word = (end[-1] >= 'a' && end[-1] <= 'z') && (end[-2] >= 'a' && end[-2] <= 'z') && (p - end > 1 || end[-3] >= 'a');
    if (word && (*end == '.' || *end == '?' || *end == '!')) return true;
  }
  return false;
}

/* How long the space or closing mark is that p[0..n) ends in; 0: none. */
static uint32_t closing(const char *p, uint32_t n) {
  if (n && (p[n - 1] == ' ' || p[n - 1] == '\n' || p[n - 1] == ')' || p[n - 1] == '"')) return 1;
  if (!n || !(p[n - 1] & 0x80)) return 0;
  if (stet__ends_in(p, n, "\xC2\xBB")) return 2; /* >> */
  bool mark = stet__ends_in(p, n, "\xE2\x80\x9D") || stet__ends_in(p, n, "\xE2\x80\x99") || stet__ends_in(p, n, "\xE3\x80\x8D");
  return mark ? 3 : 0; /* ” ’, corner */
}

/* Ends as a sentence does that is no headline: a full stop, also of Chinese and Japanese, of the languages of India or of Urdu, a
** comma or a colon, or one within closing marks. A question, a call and a quotation without a stop are none here, though
** stet__end_of takes them for one: cards ask and quote. */
static bool ends_sentence(const stet__item *x) {
  uint32_t n = x->n, k;
  while ((k = closing(x->text, n)) > 0) n -= k;
  if (stet__ends_in(x->text, n, "\xE3\x80\x82") || stet__ends_in(x->text, n, "\xE0\xA5\xA4") ||
      stet__ends_in(x->text, n, "\xDB\x94"))
    return true;
  return n && (x->text[n - 1] == '.' || x->text[n - 1] == ';' || x->text[n - 1] == ',' || x->text[n - 1] == ':');
}

static bool is_sentence(const stet__item *x) { return ends_sentence(x) || has_sentences(x); }

/* Longer than what stet__is_prose asks for, and no headline. */
static bool is_prose(const stet__item *x) {
  return x->n >= PROSE_MIN && (x->kind == STET_PARAGRAPH || x->kind == STET_QUOTATION) && is_sentence(x);
}

/* A line such as a card of another article shows: "Who pays? See the table", where it is one of several without a gap. */
static bool is_card(const stet__item *x) {
  if (is_byline(x)) return true;
  if (x->decider != STET_BY_MODEL) return !x->keep;
  bool link = x->n > 0 && x->link_bytes == x->n;
  switch (x->kind) {
    case STET_IMAGE: return true;
    case STET_HEADING: return link;
    case STET_ITEM: return link || (x->n <= CARD_MAX && !is_sentence(x));
    case STET_PARAGRAPH: return link || (x->n <= CARD_MAX && !(x->gap ? is_sentence(x) : ends_sentence(x)));
    default: return false;
  }
}

/* Is the list that the section is over, with a paragraph behind it that is no link and no card's name or date? */
static bool ends_list(const stet__item *items, size_t at, size_t end) {
  const stet__item *x = &items[end];
  return end > at + 2 && x[-1].kind == STET_ITEM && x[-2].kind == STET_ITEM && x->kind == STET_PARAGRAPH && x->link_bytes == 0 &&
         x->n > LINE_MIN && x->decider == STET_BY_MODEL;
}

/* Where the article may begin, in a list below a heading before it: the last line that could be its title, where prose is near. */
static size_t title_line(const stet__item *items, size_t n, size_t at, size_t end) {
  size_t k = end;
  while (k < n && k < end + NEAR && !is_prose(&items[k])) k++;
  if (end == n || k == n || k == end + NEAR || items[end].kind == STET_HEADING) return end;
  for (size_t i = end; i-- > at + 1;) {
    const stet__item *x = &items[i];
    if (x->decider != STET_BY_MODEL || x->kind != STET_PARAGRAPH || x->link_bytes || x->n < TITLE_LINE) continue;
    if (stet__is_headline(x)) return i;
  }
  return end;
}

/* Items below the heading at `at`; answers the first block behind the section. `early`: the article has not begun, so that a
** byline may be its own, with its headline above. */
static size_t settle_related(stet__item *items, size_t n, size_t at, bool early) {
  size_t end = at + 1;
  bool dense = true; /* no blank line since the heading */
  while (end < n && end - at <= CARDS_MAX && is_card(&items[end]) && !kept_for_sure(&items[end]) && !items[end].hit.heads) {
    if (ends_list(items, at, end)) break;
    if (early && end > at + 1 && is_byline(&items[end])) {
      end--;
      break;
    }
    if (end > at + 1 && items[end].gap) dense = false;
    end++;
  }
  size_t last = early && end < n && !is_byline(&items[end]) && (end + 1 == n || !is_byline(&items[end + 1]))
                    ? title_line(items, n, at, end) : end;
  bool goes_on = end < n && is_prose(&items[end]);
  if (goes_on && last == end) { /* back over what may be the article's subhead: the last line, if it stands apart */
    if (last > at + 1 && items[last - 1].gap && items[last - 1].link_bytes < items[last - 1].n
        && items[last - 1].kind != STET_ITEM) last--;
    if (!dense && last > at + 4) last = at + 4; /* inside an article such boxes are small */
  }
  for (size_t i = at + 1; i < last; i++) drop(&items[i], STET_ROLE_RELATED, "below a heading");
  return end;
}

/* "Read more:" and the headlines below it, where all stand apart. */
static size_t settle_apart(stet__item *items, size_t n, size_t at) {
  size_t end = at + 1;
  while (end < n && end - at <= HEADLINES_MAX && items[end].gap && items[end].kind == STET_PARAGRAPH && is_card(&items[end]) &&
         !items[end].hit.found && stet__is_headline(&items[end])) end++;
  if (end < n && end > at + 1 && items[end].kind != STET_HEADING && items[end].decider == STET_BY_MODEL) end--;
  for (size_t i = at + 1; i < end; i++) drop(&items[i], STET_ROLE_RELATED, "below a heading");
  return end;
}

/* "Read more:" and the lines right below it, up to a blank line; where none comes before the prose, one line. */
static size_t settle_colon(stet__item *items, size_t n, size_t at) {
  size_t end = at + 1;
  if (end < n && items[end].gap) return settle_apart(items, n, at);
  while (end < n && end - at <= CARDS_MAX && !items[end].gap && is_card(&items[end]) && !kept_for_sure(&items[end]) &&
         !items[end].hit.heads)
    end++;
  if (end < n && !items[end].gap && end > at + 2) end = at + 2;
  for (size_t i = at + 1; i < end; i++) drop(&items[i], STET_ROLE_RELATED, "below a heading");
  return end;
}

static size_t settle_tags(stet__item *items, size_t n, size_t at) {
  size_t end = at + 1;
  while (end < n && end - at <= CARDS_MAX && items[end].n <= TAG_MAX && !items[end].hit.heads && !kept_for_sure(&items[end]) &&
         (items[end].kind == STET_PARAGRAPH || items[end].kind == STET_ITEM) && !is_sentence(&items[end]))
    end++;
  if (end < n && is_prose(&items[end]) && items[end - 1].gap) end--; /* perhaps a subhead */
  for (size_t i = at + 1; i < end; i++) drop(&items[i], STET_ROLE_TAGS, "below a heading");
  return end > at + 1 ? end : at + 1;
}

/* "Bingley Bob: My nan had one", "kuya_ben: stay safe": a short name, a colon, words. */
static bool is_signed(const stet__item *x) {
  uint32_t i = 0, spaces = 0;
  if (x->kind != STET_PARAGRAPH && x->kind != STET_ITEM && x->kind != STET_QUOTATION) return false;
  for (; i < x->n && i < 40 && x->text[i] != ':' && x->text[i] != '\n' && x->text[i] != '"' && x->text[i] != '?'; i++)
      spaces += x->text[i] == ' ';
  return i > 1 && i + 2 < x->n && x->text[i] == ':' && x->text[i + 1] == ' ' && spaces <= 4;
}

static bool looks_commented(const stet__item *items, size_t n, size_t at) {
  size_t seen = 0;
  for (size_t i = at + 1; i < n && i <= at + LOOK; i++)
    seen += is_signed(&items[i]) || (items[i].hit.found && items[i].hit.sure && items[i].hit.role == STET_ROLE_COMMENTS);
  return seen > 0;
}

static size_t settle_comments(stet__item *items, size_t n, size_t at, bool late) {
  bool commented = looks_commented(items, n, at);
  size_t i = at + 1;
  for (; i < n; i++) {
    stet__item *x = &items[i];
    if (kept_for_sure(x) || (x->kind == STET_HEADING && x->decider == STET_BY_MODEL)) break;
    if (x->hit.heads && x->hit.role != STET_ROLE_COMMENTS) break;
    if (x->decider == STET_BY_RULE && x->role == STET_ROLE_FORM) { /* "Leave a reply" closes the thread */
      i++;
      break;
    }
    if (!(late || (commented && (is_signed(x) || x->decider != STET_BY_MODEL)))) break;
    stet_role words = x->n >= 40 ? stet__role_by_words(x->text, x->n) : STET_ROLE_COMMENTS;
    drop(x, words == STET_ROLE_BIO || words == STET_ROLE_LEGAL ? words : STET_ROLE_COMMENTS, "below a heading");
  }
  return i;
}

/* Does a paragraph of the text hold p[0..m)? Of many and of long ones only the beginning is looked at. */
static bool in_prose(const stet__item *items, size_t n, const char *p, size_t m) {
  for (size_t i = 0, seen = 0; i < n && seen < ROW_READ; i++) {
    const stet__item *x = &items[i];
    if (!stet__is_prose(x)) continue;
    seen++;
    for (const char *at = x->text, *end = at + (x->n < ROW_BYTES ? x->n : ROW_BYTES); (size_t)(end - at) >= m; at++) {
      at = memchr(at, *p, (size_t)(end - at) - m + 1);
      if (!at) break;
      if (!memcmp(at, p, m)) return true;
    }
  }
  return false;
}

/* "Sudan | Darfur | El Fasher": several pieces with capitals, of which the text speaks. */
static bool is_tag_row(const stet__item *items, size_t n, const stet__item *x) {
  unsigned pieces = 0, known = 0;
  if (x->kind != STET_PARAGRAPH || x->n > CARD_MAX || is_sentence(x)) return false;
  for (uint32_t i = 0, end; i < x->n; i = end + 1) {
    uint32_t cp, last;
    for (end = i; end < x->n && x->text[end] != '|';) end++;
    while (i < end && x->text[i] == ' ') i++;
    for (last = end; last > i && x->text[last - 1] == ' ';) last--;
    if (last - i < 3 || last - i > TAG_MAX || ++pieces > TAGS_MAX) return false;
    stet__utf8_decode(x->text + i, x->n - i, &cp);
    if (!stet__is_upper(cp)) return false;
    known += in_prose(items, n, x->text + i, last - i);
  }
  return pieces >= 3 && known * 3 >= pieces * 2;
}

/* Rows of tags stand behind the article. */
static void settle_tag_rows(stet__item *items, size_t n) {
  size_t rows = 0;
  for (size_t i = n; i-- > 1 && rows < ROWS_MAX && !stet__is_kept_prose(&items[i]);) {
    stet__item *x = &items[i];
    if (x->decider != STET_BY_MODEL || !memchr(x->text, '|', x->n)) continue;
    rows++;
    if (is_tag_row(items, i, x)) stet__settle(x, STET_ROLE_TAGS, STET_BY_STRUCTURE, "a row of tags");
  }
}

/* A byline below the article's prose, when it has had one above, is as likely another's: the model decides. */
static void doubt_late_bylines(stet__item *items, size_t n) {
  bool seen = false, prose = false;
  for (size_t i = 0; i < n; i++) {
    stet__item *x = &items[i];
    prose |= is_prose(x) && (x->keep || x->decider == STET_BY_MODEL);
    if (!is_byline(x)) continue;
    if (seen && prose && !is_byline(&items[i - 1])) {
      x->decider = STET_BY_MODEL;
      x->score = 0.5f;
      x->rule = "";
    }
    seen = true;
  }
}

void stet__settle_sections(stet__item *items, size_t n) {
  uint64_t all = 0, before = 0;
  bool sentence = false;
  for (size_t i = 0; i < n; i++) all += is_prose(&items[i]) && (items[i].keep || items[i].decider == STET_BY_MODEL)
      ? items[i].n : 0;
  for (size_t i = 0; i < n;) {
    stet__item *x = &items[i];
    size_t next = i + 1;
    bool head = x->hit.heads && !x->keep && x->decider == STET_BY_RULE;
    bool colon = !x->keep && x->decider == STET_BY_RULE && x->n && x->text[x->n - 1] == ':' && x->link_bytes == 0;
    if (is_prose(x) && (x->keep || x->decider == STET_BY_MODEL)) before += x->n;
    sentence = sentence || (x->n > 30 && x->kind == STET_PARAGRAPH && x->decider == STET_BY_MODEL && is_sentence(x));
    if (head && x->hit.role == STET_ROLE_RELATED) next = settle_related(items, n, i, before == 0 && !sentence);
    else if (colon && x->hit.role == STET_ROLE_RELATED) next = settle_colon(items, n, i);
    else if (head && x->hit.role == STET_ROLE_TAGS) next = settle_tags(items, n, i);
    else if (head && x->hit.role == STET_ROLE_COMMENTS) next = settle_comments(items, n, i, sentence && before * 5 >= all * 2 &&
                                                                              (before > 0 || looks_commented(items, n, i)));
    for (size_t k = i + 1; k < next; k++)
      if (is_prose(&items[k]) && items[k].keep) before += items[k].n;
    i = next;
  }
  doubt_late_bylines(items, n);
  settle_tag_rows(items, n);
}
