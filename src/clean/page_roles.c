/* page_roles: see page_roles.h.
**
** A picture is the article's where the article's text is its neighbour in the markup: a kept block right before or behind it that a
** few steps up and down the elements lead to. Captions between them do not count, because they follow their picture: the text of an
** article does not have them, the article has. What shows no picture that we can read (a film, a drawing, a map) is judged by the
** place of its caption; the caption of a table, a quotation or a listing stays where that does.
*/
#include "clean/page_roles.h"

#include "clean/date.h"
#include "clean/item.h"
#include "clean/page_titles.h"

enum { UP_MAX = 6, DOWN_MAX = 4, PORTRAIT_UP = 3, BYLINE_MAX = 14, REPEAT_WORDS = 3, HEADED_UP = 2, CALLOUT_PITCH = 8,
    RELATED_MAX = 60, ISLAND_GAP = 10, DATED_MAX = 32 };

#define HEADING_SURE 0.8f
#define DATE_SURE 0.75f
#define LINKED_SURE 0.1f
#define ISLAND_SURE 1.5f /* times the threshold */

static bool by_model(const stet__item *x) { return x->decider == STET_BY_MODEL; }

/* The element of the kind that a node is or stands in; 0: none. */
static uint32_t enclosing(const stet__page *page, uint32_t node, int tag) {
  while (node && page->nodes[node].tag != tag) node = page->nodes[node].parent;
  return node;
}

/* The same of block i. */
static uint32_t inside(const stet__page *page, size_t i, int tag) { return enclosing(page, page->places[i].node, tag); }

/* How long the mark for a program is that p[0..n) begins with, which no program has read: "{{name}}", "[/column]", "[call_button]",
** "[gallery ids="1"]". 0: none. */
static size_t unread_mark(const char *p, size_t n) {
  bool braces = n > 4 && p[0] == '{' && p[1] == '{', sure = n > 1 && p[1] == '/';
  size_t i = 1;
  if (!braces && p[0] != '[') return 0;
  for (; i < n && p[i] != '\n' && p[i] != (braces ? '}' : ']'); i++) sure |= p[i] == '_' || (p[i] == '"' && p[i - 1] == '=');
  if (braces) return i + 1 < n && p[i] == '}' && p[i + 1] == '}' ? i + 2 : 0;
  return i < n && p[i] == ']' && sure ? i + 1 : 0;
}

static bool is_unread(const stet__page *page, const stet__item *x, size_t i) { /* such marks and nothing else, not shown as code */
  size_t at = 0, k = 0;
  if (x->verbatim || page->looks[page->places[i].look].bits & STET__LOOK_CODE) return false;
  while (at < x->n && ((k = unread_mark(x->text + at, x->n - at)) > 0 || (at > 0 && (k = x->text[at] <= ' ')))) at += k;
  return x->n > 0 && at == x->n;
}

/* The word or two that mark an advertisement, in whatever language. */
static bool is_advert_mark(const stet__item *x) {
  unsigned spaces = 0;
  if (!x->hit.found || !x->hit.sure || x->hit.role != STET_ROLE_ADVERT) return false;
  for (uint32_t i = 0; i < x->n; i++) spaces += x->text[i] == ' ' || x->text[i] == '\n';
  return spaces < 3;
}

/* A count on a button. */
static bool is_count(const stet__page *page, const stet__item *x, size_t i) {
  for (uint32_t k = 0; k < x->n; k++)
    if ((uint8_t)x->text[k] >= 0x80 || (x->text[k] | 32) >= 'a') return false;
  return inside(page, i, STET__T_BUTTON) > 0;
}

void stet__page_settle(const stet__page *page, stet__item *items, size_t n) {
  for (size_t i = 0; i < n; i++) {
    stet__item *x = &items[i];
    const stet__node *box = &page->nodes[page->places[i].box];
    bool line = box->tag == STET__T_P || (box->tag >= STET__T_H1 && box->tag <= STET__T_H6);
    if (!by_model(x)) continue;
    if (line && box->flags & STET__NODE_HIDDEN) stet__settle(x, STET_ROLE_META, STET_BY_STRUCTURE, "hidden");
    else if (is_unread(page, x, i)) stet__settle(x, STET_ROLE_META, STET_BY_STRUCTURE, "a mark for a program");
    else if (is_advert_mark(x)) stet__settle(x, STET_ROLE_ADVERT, STET_BY_RULE, x->hit.name);
    else if (is_count(page, x, i)) stet__settle(x, STET_ROLE_SHARE, STET_BY_STRUCTURE, "a count on a button");
  }
}

/* The first and one past the last block that stays; equal: none. */
static void find_stretch(const stet__item *items, size_t n, size_t *first, size_t *end) {
  *first = 0, *end = n;
  while (*first < n && !items[*first].keep) ++*first;
  while (*end > *first && !items[*end - 1].keep) --*end;
}

/* A stretch of blocks [from, end) that stay. */
typedef struct stretch { size_t from, end, size; bool sure; } stretch;

static stretch next_stretch(const stet__item *items, size_t n, size_t i, float sure) {
  while (i < n && !items[i].keep) i++;
  stretch s = {i, i, 0, false};
  for (; s.end < n && items[s.end].keep; s.end++) {
    s.size += items[s.end].n;
    s.sure |= !by_model(&items[s.end]) || items[s.end].score >= sure;
  }
  return s;
}

/* What stays far behind the longest stretch of the article, and of which the model is nowhere surer than it must be, goes. */
static void settle_islands(stet__item *items, size_t n, float sure) {
  size_t longest = 0, end = n;
  for (stretch s = next_stretch(items, n, 0, sure); s.from < n; s = next_stretch(items, n, s.end, sure))
    if (s.size > longest) longest = s.size, end = s.end;
  for (stretch s = next_stretch(items, n, end, sure); s.from < n; s = next_stretch(items, n, s.end, sure)) {
    if (s.sure || s.from - end < ISLAND_GAP) {
      end = s.end;
      continue;
    }
    for (size_t i = s.from; i < s.end; i++) stet__settle(&items[i], STET_ROLE_TEASER, STET_BY_STRUCTURE, "far behind the article");
  }
}

static void settle_title(stet__item *items, size_t n, size_t title, size_t end) {
  if (title >= n || items[title].user || title >= end) return;
  stet__settle(&items[title], STET_ROLE_TITLE, STET_BY_STRUCTURE, "title");
}

/* Is it the title, word for word, or as the head has it elsewhere? */
static bool is_title(const stet__page_featurer *f, const stet__featurer *words, size_t i) {
  const stet__block_stats *s = &words->stats[i];
  return stet__page_is_titled(f, s) || (f->title != SIZE_MAX && s->whole == words->stats[f->title].whole);
}

/* The title once more below it, before the text, as it is there or as the head has it elsewhere. */
static void settle_repeats(const stet__page_featurer *f, const stet__featurer *words, stet__item *items, size_t n) {
  size_t title = f->title;
  if (title >= n || items[title].role != STET_ROLE_TITLE || words->stats[title].words < REPEAT_WORDS) return;
  for (size_t i = title + 1; i < n && i <= title + BYLINE_MAX; i++) {
    if (!items[i].keep || !by_model(&items[i])) continue;
    if (stet__is_prose(&items[i])) return;
    if (words->stats[i].whole == words->stats[title].whole || (items[i].kind == STET_HEADING && is_title(f, words, i)))
      stet__settle(&items[i], STET_ROLE_REPEAT, STET_BY_STRUCTURE, "repeated title");
  }
}

static bool has_word(const stet__page *page, uint32_t node, const char *word) {
  const stet__node *x = &page->nodes[node];
  uint32_t hash = x->n_words ? stet__page_word(word) : 0;
  for (uint32_t j = 0; j < x->n_words; j++)
    if (page->words[x->words + j] == hash) return true;
  return false;
}

/* Does the class of an element around the block, up to its box's parent, name its writer? */
static bool names_writer(const stet__page *page, size_t i) {
  uint32_t last = stet__box_parent(page, i);
  for (uint32_t k = page->places[i].node; k && k >= last; k = page->nodes[k].parent)
    if (has_word(page, k, "byline") || has_word(page, k, "author")) return true;
  return false;
}

/* Nothing that the head knows says otherwise. */
static bool is_writer(const stet__page_featurer *f, uint64_t whole) {
  return whole == f->writers[0] || whole == f->writers[1] || !(f->writers[0] | f->writers[1]);
}

/* One past the last block where a page says who wrote the article and when: headings and one sentence may stand between the title
** and that. */
static size_t head_end(const stet__page_featurer *f, const stet__item *items, size_t n) {
  size_t i, sentences = 0, title = f->title;
  if (title >= n) return 0;
  for (i = title + 1; i < n && i <= title + BYLINE_MAX; i++) {
    bool heading = items[i].kind == STET_HEADING, sentence = !heading && stet__is_sentence(items[i].text, items[i].n);
    if (!items[i].keep || f->page->places[i].caption) continue;
    if ((heading && sentences) || (sentence && ++sentences > 1)) break;
  }
  return i;
}

static bool is_name(const stet__item *x) { /* of whatever kind */
  stet__item line = *x;
  line.kind = STET_PARAGRAPH;
  return stet__is_name(&line);
}

enum { HEAD_LINE_MAX = 160, NAME_WORDS = 4, UNSPACED_MAX = 6, CASELESS = 0x590 }; /* from Hebrew on */

/* A line among those that say who and when, and no sentence. */
static bool is_head_line(const stet__item *x) {
  return by_model(x) && x->n <= HEAD_LINE_MAX && !stet__is_sentence(x->text, x->n) &&
         !(x->hit.found && (x->hit.role == STET_ROLE_CAPTION || x->hit.role == STET_ROLE_CREDIT));
}

static uint32_t word_end(const char *p, uint32_t i, uint32_t n) {
  while (i < n && !strchr(" \n,:|(", p[i]) && !(n - i >= 3 && !memcmp(p + i, "\xE2\x80\xA2", 3))) i++; /* a bullet */
  return i;
}

static bool is_capital(const char *p, uint32_t i, uint32_t n) {
  uint32_t cp = 0;
  if (i < n) stet__utf8_decode(p + i, n - i, &cp);
  return stet__is_upper(cp);
}

/* The first person among the words with capitals of p[from, n), at least as `sure` as that, into *span. */
static bool find_person(const stet__people *people, const char *p, uint32_t from, uint32_t n, int sure, stet_span *span) {
  for (uint32_t i = from; i < n && people->knows; i = word_end(p, i, n) + 1) {
    uint32_t ends[NAME_WORDS], words = 0, at = i;
    while (words < NAME_WORDS && is_capital(p, at, n)) {
      ends[words++] = at = word_end(p, at, n);
      if (at < n && p[at] == ' ') at++;
      else break;
    }
    for (int least = 2; least >= sure; least--)
      for (uint32_t k = words; k > 1; k--) {
        if (people->knows(people->lists, p + i, ends[k - 1] - i) < least) continue;
        *span = (stet_span){i, ends[k - 1]};
        return true;
      }
  }
  return false;
}

/* A name in a script without spaces that p[0..n) begins with, before a space, a figure or the end; its size, 0: none. */
static uint32_t unspaced_name(const char *p, uint32_t n) {
  uint32_t i = 0, letters = 0, cp = 0;
  while (i < n) {
    int k = stet__utf8_decode(p + i, n - i, &cp);
    if (cp < 0x3041 || (cp > 0x9FFF && cp < 0xAC00) || cp > 0xD7A3) break;
    i += (uint32_t)k;
    letters++;
  }
  bool ends = i == n || p[i] == ' ' || p[i] == '\n' || (p[i] >= '0' && p[i] <= '9') || cp == 0x3000;
  return ends && letters >= 2 && letters <= UNSPACED_MAX ? i : 0;
}

/* One past the last of up to four words in letters without cases that p[0..n) begins with, where a figure or nothing follows; 0: it
** does not. */
static uint32_t caseless_name(const char *p, uint32_t n) {
  uint32_t end = 0, words = 1;
  for (uint32_t i = 0, cp = ' '; i < n; end = i) {
    bool begins = cp == ' ';
    int k = stet__utf8_decode(p + i, n - i, &cp);
    if (stet__is_digit(cp)) break;
    if (begins && i && ++words > NAME_WORDS) return 0;
    if (cp != ' ' && (cp < CASELESS || stet__is_upper(cp) || stet__is_lower(cp))) return 0;
    i += (uint32_t)k;
  }
  while (end && p[end - 1] == ' ') end--;
  return words > 1 ? end : 0;
}

/* Does the head call the person in a line by that name, where it names one? */
static bool is_head_writer(const stet__page_featurer *f, stet__featurer *words, const stet__item *x, stet_span s, bool *ok) {
  uint64_t whole;
  if (!(f->writers[0] | f->writers[1])) return true;
  *ok = stet__page_hash(words, x->text + s.start, s.end - s.start, &whole);
  return *ok && is_writer(f, whole);
}

static void settle_byline_of(stet__item *x, stet_decider by, const char *rule, stet_span name) {
  stet__settle(x, STET_ROLE_BYLINE, by, rule);
  x->name = name;
}

/* What a rule found, up to the line end, bar, dot, dash or date behind which other things stand. */
static stet_span before_date(const stet__item *x) {
  static const char *const marks[] = {"\n", " |", " - ", " \xC2\xB7", " \xE2\x80\xA2", " \xE2\x80\x93 ", " \xE2\x80\x94 "};
  stet_span date = stet__find_date(x->text, x->n);
  uint32_t n = date.end && date.start ? date.start : x->n;
  for (uint32_t i = 1; i < n; i++)
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
      if (n - i >= strlen(marks[k]) && !memcmp(x->text + i, marks[k], strlen(marks[k]))) n = i;
  if (n > 4 && !memcmp(x->text + n - 4, " on ", 4)) n -= 4;
  while (n && strchr(" ,-|(", x->text[n - 1])) n--;
  return (stet_span){0, n};
}

/* Below the title: what a rule finds; else a name alone that the markup calls the writer's; else a person whom a line names that
** the markup calls so, or that holds a date. False: out of memory. */
static bool settle_byline(const stet__page_featurer *f, stet__featurer *words, const stet__people *people, stet__item *items,
                          size_t n) {
  size_t end = head_end(f, items, n), first = f->title + 1;
  const stet_span whole = {0, 0};
  stet_span name;
  bool ok = true;
  for (size_t i = first; i < end; i++) {
    const stet__hit *hit = items[i].line.found ? &items[i].line : &items[i].hit;
    if (!by_model(&items[i]) || !hit->found || !hit->sure || hit->role != STET_ROLE_BYLINE) continue;
    settle_byline_of(&items[i], STET_BY_RULE, hit->name, before_date(&items[i]));
    return true;
  }
  for (size_t i = first; i < end; i++)
    if (by_model(&items[i]) && is_writer(f, words->stats[i].whole) && is_name(&items[i]) && names_writer(f->page, i)) {
      settle_byline_of(&items[i], STET_BY_STRUCTURE, "the writer's name", whole);
      return true;
    }
  for (size_t i = first; i < end && ok; i++) {
    stet__item *x = &items[i];
    bool named = names_writer(f->page, i);
    stet_span date = stet__find_date(x->text, x->n);
    int sure = named ? 1 : 2;
    if (!is_head_line(x) || !(named || date.end)) continue;
    if (!find_person(people, x->text, 0, date.end ? date.start : x->n, sure, &name) &&
        !find_person(people, x->text, date.end, date.end ? x->n : 0, sure, &name)) {
      name = (stet_span){0, named ? unspaced_name(x->text, x->n) : 0};
      if (!name.end && named) name.end = caseless_name(x->text, x->n);
      if (!name.end) continue;
    }
    if (!is_head_writer(f, words, x, name, &ok)) continue;
    settle_byline_of(x, STET_BY_STRUCTURE, "the writer's name", name);
    return true;
  }
  return ok;
}

/* A line there that holds a date, and goes, is when the article was written; the page may say so in a <time>, which is better. One
** that holds little else is that, too, unless the model is sure that it stays. */
static void settle_date(const stet__page_featurer *f, stet__item *items, size_t n) {
  bool timed = f->page->meta[STET__META_TIME].end > 0;
  size_t end = head_end(f, items, n);
  for (size_t i = f->title + 1; i < end; i++) {
    stet__item *x = &items[i];
    bool settled = x->keep ? x->score >= DATE_SURE || x->kind == STET_HEADING : timed || stet__is_hinted(x);
    if (settled || !is_head_line(x)) continue;
    stet_span date = stet__find_date(x->text, x->n);
    if (!date.end || (x->keep && x->n - (date.end - date.start) > DATED_MAX)) continue;
    stet__settle(x, STET_ROLE_META, STET_BY_STRUCTURE, "a date below the title");
  }
}

static bool is_of_site(const stet__page *page, uint32_t node) { /* by an element around it */
  for (; node; node = page->nodes[node].parent) {
    int tag = page->nodes[node].tag;
    if (tag == STET__T_NAV || tag == STET__T_FOOTER || tag == STET__T_ASIDE || tag == STET__T_FORM || tag == STET__T_A) return true;
  }
  return false;
}

/* What the page itself says of the article below its title, before its text, is the article's standfirst, however the markup sets
** it apart, unless the text begins with the same words. */
static void settle_standfirst(const stet__page_featurer *f, const stet__featurer *words, stet__item *items, size_t n) {
  size_t said = n;
  for (size_t i = f->title + 1; f->title < n && i < n && i <= f->title + BYLINE_MAX; i++) {
    stet__item *x = &items[i];
    bool described = stet__page_is_described(f, words, &words->stats[i]);
    if (x->keep && described) return;
    if (x->keep && !f->page->places[i].caption && stet__is_prose(x)) break;
    if (!described || said < n || !by_model(x) || x->link_bytes || f->page->places[i].caption) continue;
    if (stet__is_hinted(x) || is_of_site(f->page, f->page->places[i].node)) continue;
    said = i;
  }
  if (said == n) return;
  stet__settle(&items[said], STET_ROLE_SUBHEAD, STET_BY_STRUCTURE, STET__STANDFIRST);
}

/* Do a few steps up from `node` and down lead to `other`? */
static bool near_by(const stet__page *page, uint32_t node, uint32_t other) {
  for (unsigned up = 0; up <= UP_MAX; up++, node = page->nodes[node].parent) {
    uint32_t k = other;
    for (unsigned down = 0; down <= DOWN_MAX && k > node; down++) k = page->nodes[k].parent;
    if (k == node) return true;
    if (!node) break;
  }
  return false;
}

/* Of what stands right behind a picture: by its element, or, of a line of its own, by the class of its box or of what is in it. */
static bool is_caption(const stet__page *page, size_t i) {
  static const char *const words[] = {"caption", "bildunterschrift", "cutline"};
  uint32_t last = stet__box_parent(page, i);
  if (page->places[i].caption || page->places[i].item) return page->places[i].caption;
  for (uint32_t k = page->places[i].node; k && k >= last; k = page->nodes[k].parent)
    for (size_t j = 0; j < sizeof words / sizeof *words; j++)
      if (has_word(page, k, words[j])) return true;
  return false;
}

static bool is_text(const stet__page *page, const stet__item *items, size_t i) {
  return !page->places[i].caption && items[i].role != STET_ROLE_BYLINE;
}

/* A writer's portrait: an element around it is named for that. */
static bool is_portrait(const stet__page *page, uint32_t node) {
  static const char *const words[] = {"avatar", "gravatar", "author", "byline"};
  for (unsigned up = 0; up < PORTRAIT_UP && node; up++, node = page->nodes[node].parent) {
    if (page->nodes[node].tag == STET__T_FIGURE || page->nodes[node].tag == STET__T_ARTICLE) return false;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
      if (has_word(page, node, words[k])) return true;
  }
  return false;
}

/* Does block i, which goes, stand in a link of the figure that the picture stands in? Then the figure is a card of another page. */
static bool is_card(const stet__page *page, const stet__item *items, size_t i, const stet__picture *x) {
  uint32_t figure = enclosing(page, x->node, STET__T_FIGURE);
  return figure && !items[i].keep && inside(page, i, STET__T_FIGURE) == figure && inside(page, i, STET__T_A) > figure;
}

static bool stays(const stet__page *page, const stet__item *items, size_t n, const stet__picture *x, size_t first, size_t end) {
  if (x->inside) return items[x->block].keep;
  if (is_portrait(page, x->node)) return false;
  size_t before = x->block, after = x->block;
  if (x->block > end || x->block + BYLINE_MAX < first) return false;
  while (before > 0 && !is_text(page, items, before - 1)) before--;
  if (after < n && is_caption(page, after)) after++;
  while (after < n && !is_text(page, items, after)) after++;
  if ((before > 0 && is_card(page, items, before - 1, x)) || (after < n && is_card(page, items, after, x))) return false;
  bool left = before > 0 && items[before - 1].keep, right = after < n && items[after].keep;
  if (left && right) return true;
  if (left && x->block < end && near_by(page, x->node, page->places[before - 1].box)) return true;
  return right && near_by(page, x->node, page->places[after].box);
}

static void settle_caption(stet__item *x) {
  if (by_model(x)) stet__settle(x, STET_ROLE_CAPTION, STET_BY_STRUCTURE, "caption");
}

/* Is there a block beside caption i, other captions left out, that stays and stands in the same element? */
static bool goes_with(const stet__page *page, const stet__item *items, size_t n, size_t i, uint32_t whole, int tag) {
  size_t before = i, after = i + 1;
  while (before > 0 && page->places[before - 1].caption) before--;
  while (after < n && page->places[after].caption) after++;
  return (after < n && items[after].keep && inside(page, after, tag) == whole) ||
         (before > 0 && items[before - 1].keep && inside(page, before - 1, tag) == whole);
}

/* A heading between what stays, in the element of what stands below it, is the article's. One that is a link may be another's: the
** model must find it likely. */
static void settle_headings(const stet__page_featurer *f, const stet__featurer *words, stet__item *items, size_t n) {
  const stet__page *page = f->page;
  for (size_t i = f->title < n ? f->title + 1 : 1; i + 1 < n; i++) {
    stet__item *x = &items[i];
    uint32_t parent = stet__box_parent(page, i), k = page->places[i + 1].node;
    if (x->keep || x->kind != STET_HEADING || !by_model(x) || !items[i - 1].keep || !items[i + 1].keep) continue;
    if (stet__is_hinted(x) || (x->link_bytes && x->score < LINKED_SURE)) continue;
    if (is_title(f, words, i)) continue;
    for (unsigned up = 0; up < HEADED_UP && k > parent; up++) k = page->nodes[k].parent;
    if (k == parent) stet__settle(x, STET_ROLE_SUBHEAD, STET_BY_STRUCTURE, "heads what stays");
  }
}

static bool is_linked(const stet__item *x) { return x->n > 0 && x->link_bytes * 5ull >= x->n * 4ull; }

/* A line that a rule surely knows for the head of other stories, with nothing but links below it, goes with them. */
static void settle_related(stet__item *items, size_t n) {
  for (size_t i = 0; i + 1 < n; i++) {
    const stet__item *x = &items[i];
    size_t end = i + 1;
    if (!by_model(x) || !x->hit.found || !x->hit.sure || x->hit.role != STET_ROLE_RELATED || x->link_bytes) continue;
    while (end < n && items[end].keep && by_model(&items[end]) && is_linked(&items[end])) end++;
    if (end == i + 1 || x->n > RELATED_MAX) continue;
    for (size_t k = i; k < end; k++) stet__settle(&items[k], STET_ROLE_RELATED, STET_BY_RULE, x->hit.name);
  }
}

static bool is_bare(const stet__page *page, size_t i, uint32_t parent) { /* a paragraph without a class, in `parent` */
  const stet__node *box = &page->nodes[page->places[i].box];
  return box->tag == STET__T_P && box->parent == parent && !box->n_words;
}

/* The box for a note that a writer in Ghost puts among the paragraphs. Boxes of such names elsewhere are mostly the site's. */
static bool is_callout(const stet__page *page, size_t i, uint32_t parent) {
  uint32_t box = page->places[i].box;
  bool named = has_word(page, box, "kg") && has_word(page, box, "callout");
  return named && page->nodes[page->nodes[box].parent].parent == parent;
}

/* A sentence that stands between two paragraphs of the article, of whose kind it is in the markup, is the article's unless it
** speaks of the site or to the reader: on pages of a few paragraphs the model finds short ones odd. */
static void settle_between(const stet__page *page, const stet__featurer *words, stet__item *items, size_t first,
                           size_t end) {
  for (size_t i = first + 1; i + 1 < end; i++) {
    const stet__block_stats *s = &words->stats[i];
    stet__item *x = &items[i];
    size_t before = i > 1 && !items[i - 1].keep ? i - 2 : i - 1; /* a callout may begin with a picture of one letter */
    uint32_t parent = stet__box_parent(page, before);
    if (x->keep || !by_model(x) || x->link_bytes || stet__is_hinted(x)) continue;
    if (s->words < 2 || s->address || !stet__is_sentence(x->text, x->n) || !items[before].keep || !items[i + 1].keep) continue;
    bool own = before == i - 1 && is_bare(page, i, parent) && !s->pitch;
    if (!own && !(is_callout(page, i, parent) && s->pitch * CALLOUT_PITCH <= s->words)) continue;
    if (is_bare(page, before, parent) && is_bare(page, i + 1, parent))
      stet__settle(x, STET_ROLE_BODY, STET_BY_STRUCTURE, "between paragraphs");
  }
}

static void settle_captions(const stet__page *page, stet__item *items, size_t n, size_t first, size_t end) {
  for (size_t i = first; i < end; i++) {
    if (!page->places[i].caption || items[i].keep) continue;
    uint32_t table = inside(page, i, STET__T_TABLE), figure = inside(page, i, STET__T_FIGURE);
    bool with = table > figure ? goes_with(page, items, n, i, table, STET__T_TABLE)
                               : figure && goes_with(page, items, n, i, figure, STET__T_FIGURE);
    if (with || (figure && stays(page, items, n, &(stet__picture){.block = (uint32_t)i, .node = figure}, first, end)))
      settle_caption(&items[i]);
  }
}

/* A heading that the model is not sure of goes where nothing stays below it: no text or picture before the next heading of its rank
** or above. */
static void settle_lone_headings(const stet__page *page, const uint8_t *pictures, stet__item *items, size_t n) {
  size_t next = n, k = page->n_pictures;
  bool pictured = false; /* a picture stays between i and `next` */
  for (size_t i = n; i-- > 0;) {
    stet__item *x = &items[i];
    for (; k > 0 && page->pictures[k - 1].block > i; k--) pictured |= pictures[k - 1] != 0;
    if (!x->keep) continue;
    bool lone = !pictured && (next == n || (items[next].kind == STET_HEADING && items[next].level <= x->level));
    if (lone && x->kind == STET_HEADING && by_model(x) && x->score < HEADING_SURE) {
      stet__settle(x, STET_ROLE_TEASER, STET_BY_STRUCTURE, "nothing below it");
      continue;
    }
    next = i;
    pictured = false;
  }
}

bool stet__page_roles(const stet__page_featurer *f, stet__featurer *words, const stet__people *people, stet__item *items, size_t n,
                      float threshold, uint8_t *pictures) {
  const stet__page *page = f->page;
  size_t first, end;
  settle_islands(items, n, threshold * ISLAND_SURE);
  find_stretch(items, n, &first, &end);
  settle_title(items, n, f->title, end);
  settle_repeats(f, words, items, n);
  if (!settle_byline(f, words, people, items, n)) return false;
  settle_date(f, items, n);
  settle_standfirst(f, words, items, n);
  settle_headings(f, words, items, n);
  settle_related(items, n);
  for (size_t k = 0; k < page->n_pictures; k++) {
    const stet__picture *x = &page->pictures[k];
    pictures[k] = first < end && stays(page, items, n, x, first, end);
    if (!pictures[k] || x->inside || x->block >= n || !is_caption(page, x->block)) continue;
    for (size_t i = x->block; i < n && is_caption(page, i) && page->places[i].box == page->places[x->block].box; i++)
      settle_caption(&items[i]);
  }
  settle_captions(page, items, n, first, end);
  settle_between(page, words, items, first, end);
  settle_lone_headings(page, pictures, items, n);
  return true;
}
