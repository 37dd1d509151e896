/* roles: see roles.h. What is asked of a block here is cheap: its length, its first and last characters, the rule that found it.
** Words and context beyond the next block are the model's business. What all ask is in item.h, the title has a file of its own, and
** so have the sections below the site's headings.
*/
#include "clean/roles.h"

#include "clean/item.h"
#include "clean/openings.h"
#include "clean/role_words.h"
#include "clean/sections.h"
#include "clean/titles.h"

enum { REPEAT_MIN = 60, ANNOUNCED_MIN = 25, BRIEF_MIN = 10, SPEAKER_MIN = 6, SPEAKER_MAX = 120,
    CLOCK_ALONE = 28, CLOCK_MAX = 100, POST_MIN = 60, NAME_MAX = 40, OWNER_NEAR = 4 };

void stet__roles_fini(stet__roles *r) { STET__FREE(r->a, r->set, r->cap_set); }

/* ---- Settling ---- */

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

static unsigned prose_beside(const stet__item *items, size_t n, size_t i) {
  return (i > 0 && stet__is_prose(&items[i - 1]) ? 1u : 0u) + (i + 1 < n && stet__is_prose(&items[i + 1]) ? 1u : 0u);
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
    if (x->n < REPEAT_MIN || x->decider != STET_BY_MODEL || x->verbatim) continue;
    if (x->kind != STET_PARAGRAPH && x->kind != STET_QUOTATION) continue;
    if (stet__end_of(x->text, x->n) == STET__END_NONE) continue;
    uint64_t h = stet__hash(x->text, x->n, 1), high = h & UINT64_C(0xFFFFFFFF00000000);
    size_t at = (size_t)(h >> 8) & (size - 1);
    for (; r->set[at]; at = (at + 1) & (size - 1)) {
      first = &items[(r->set[at] & 0xFFFFFFFFu) - 1];
      if ((r->set[at] & UINT64_C(0xFFFFFFFF00000000)) == high && first->n == x->n && !memcmp(first->text, x->text, x->n)) break;
    }
    if (!r->set[at]) {
      r->set[at] = high | (uint64_t)(i + 1);
    } else if (first->decider == STET_BY_MODEL && prose_beside(items, n, i) > 0 &&
               prose_beside(items, n, (size_t)(first - items)) == 0) {
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
    if (stet__end_of(x->text, x->n) == STET__END_STOP && !question) continue;
    bool alone = x->kind == STET_PARAGRAPH && x->n >= STET__TITLE_MIN;
    bool row = x->kind == STET_ITEM && ((i && items[i - 1].kind == STET_ITEM && items[i - 1].link_bytes == items[i - 1].n) ||
                                        (i + 1 < n && items[i + 1].kind == STET_ITEM && is_link(&items[i + 1])));
    announced = is_announced(items, i) || (announced && row && i && items[i - 1].kind == STET_ITEM);
    if (announced) stet__settle(x, x->kind == STET_ITEM ? STET_ROLE_LIST : STET_ROLE_BODY, STET_BY_STRUCTURE, "announced");
    else if (alone) stet__settle(x, STET_ROLE_TEASER, STET_BY_STRUCTURE, "a link alone");
    else if (row) stet__settle(x, STET_ROLE_RELATED, STET_BY_STRUCTURE, "a list of links");
  }
  for (size_t i = 0; i + 1 < n; i++) { /* the heading of such a list */
    stet__item *x = &items[i];
    const stet__item *next = &items[i + 1];
    bool list = next->decider == STET_BY_STRUCTURE && next->role == STET_ROLE_RELATED && next->kind == STET_ITEM;
    if (list && x->decider == STET_BY_MODEL && x->kind != STET_ITEM && stet__is_line(x))
      stet__settle(x, STET_ROLE_RELATED, STET_BY_STRUCTURE, "a list of links");
  }
}

/* "14:32", "9.05": two digits and no more behind the mark. */
static bool begins_with_clock(const char *p, uint32_t n) {
  uint32_t mark = n > 1 && stet__ascii_digit(p[1]) ? 2 : 1, end = mark + 3;
  return n >= end && stet__ascii_digit(p[0]) && (p[mark] == ':' || p[mark] == '.') && stet__digits(p + mark + 1, 2) == 2 &&
         (n == end || !stet__ascii_digit(p[end]));
}

/* "14:32 GMT", "12:49 A late goal" above a sentence is a time stamp or another story's once, and a live blog's subhead when it
** happens again and again. */
static bool is_clock_line(const stet__item *items, size_t n, size_t i) {
  const stet__item *x = &items[i];
  if ((x->hit.found && x->hit.role != STET_ROLE_META) || x->decider != STET_BY_MODEL) return false;
  if (x->n > CLOCK_MAX || i + 1 >= n) return false;
  const char *p = x->text;
  if (!begins_with_clock(p, x->n) || items[i + 1].decider != STET_BY_MODEL) return false;
  if (x->n <= CLOCK_ALONE) return stet__end_of(items[i + 1].text, items[i + 1].n) != STET__END_NONE;
  bool spaced = x->n > 6 && (p[4] == ' ' || p[5] == ' ') && x->link_bytes == 0 && stet__end_of(p, x->n) != STET__END_STOP;
  const stet__item *post = &items[i + 1];
  if (post->n <= NAME_MAX && i + 2 < n && stet__end_of(post->text, post->n) == STET__END_NONE) post++; /* who posts */
  return spaced && post->n > POST_MIN && stet__end_of(post->text, post->n) == STET__END_STOP;
}

static void settle_live(stet__item *items, size_t n) {
  size_t count = 0;
  for (size_t i = 0; i < n && count < 3; i++) count += is_clock_line(items, n, i);
  for (size_t i = 0; i < n && count >= 3; i++)
    if (is_clock_line(items, n, i)) stet__settle(&items[i], STET_ROLE_SUBHEAD, STET_BY_STRUCTURE, "a live blog's time");
}

/* Does a paragraph that stays stand among the next blocks? */
static bool goes_on(const stet__item *items, size_t n, size_t at) {
  for (size_t i = at + 1; i < n && i <= at + OWNER_NEAR; i++)
    if (stet__is_kept_prose(&items[i])) return true;
  return false;
}

/* "© Ann Lee" among the paragraphs, or between title and text, is whose picture it is; a site's rights stand behind them, and with
** a year or a claim to all of them. Right between two paragraphs, or below a picture, a year may be the picture's. */
static void settle_owners(stet__item *items, size_t n) {
  bool begun = false; /* the title or a paragraph has come */
  for (size_t i = 0; i + 1 < n; i++) {
    stet__item *x = &items[i];
    begun |= stet__is_kept_prose(x) || (x->keep && x->role == STET_ROLE_TITLE && x->decider == STET_BY_STRUCTURE);
    if (!begun || i == 0 || x->n > STET__OWNER_MAX || x->decider != STET_BY_RULE || x->role != STET_ROLE_LEGAL) continue;
    bool year = stet__digits(x->text, x->n) > 0;
    if (year && !(stet__is_kept_prose(&items[i + 1]) && (stet__is_kept_prose(&items[i - 1]) || items[i - 1].kind == STET_IMAGE)))
      continue;
    uint32_t end = x->n - (x->n && x->text[x->n - 1] == '.');
    bool claims = stet__ends_in(x->text, end, "eserved");
    if (!claims && stet__is_owner(x->text, x->n) && goes_on(items, n, i))
      stet__settle(x, STET_ROLE_CREDIT, STET_BY_STRUCTURE, "whose picture");
  }
}

bool stet__roles_before(stet__roles *r, stet__item *items, size_t n, unsigned flags) {
  bool page = flags & STET__ROLES_PAGE;
  for (size_t i = 0; i < n; i++) settle_one(&items[i], page);
  if (page) return !(flags & STET__ROLES_REPEATS) || settle_repeats(r, items, n);
  doubt_lone_headings(items, n);
  stet__settle_titles(&r->people, items, n);
  stet__settle_openings(items, n);
  settle_links(items, n);
  settle_live(items, n);
  settle_owners(items, n);
  stet__settle_sections(items, n);
  return !(flags & STET__ROLES_REPEATS) || settle_repeats(r, items, n);
}

/* ---- Naming ---- */

bool stet__is_speaker(const stet__item *items, size_t i) {
  const stet__item *x = &items[i];
  if (i == 0 || x->kind != STET_PARAGRAPH || x->n < SPEAKER_MIN || x->n > SPEAKER_MAX) return false;
  if (items[i - 1].kind != STET_QUOTATION && !stet__is_quote(&items[i - 1])) return false;
  size_t at = stet__is_dash(x->text, x->n) ? 3 : 0;
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
  if (i == n) return n;
  const stet__item *x = &items[i];
  if (x->kind != STET_PARAGRAPH || !stet__is_line(x) || x->decider == STET_BY_RULE || stet__is_menu(x) || x->n < BRIEF_MIN ||
      stet__has_credit(x) || (x->hit.found && x->hit.role < STET_ROLE_REPEAT))
    return n;
  for (next = i + 1; next < n && next <= i + 3; next++)
    if (items[next].decider == STET_BY_MODEL) break;
  bool sentence = next < n && items[next].keep && items[next].gap && items[next].kind == STET_PARAGRAPH &&
                  items[next].n > x->n && stet__ends_in(items[next].text, items[next].n, ".");
  return sentence ? i : n;
}

static frame find_frame(const stet__item *items, size_t n) {
  frame f = {n, n, n};
  for (size_t i = 0; i < n; i++) {
    const stet__item *x = &items[i];
    if (!x->keep) continue;
    if (x->role == STET_ROLE_TITLE && f.title == n) f.title = i;
    if (stet__is_prose(x) && !(x->hit.found && x->hit.role == STET_ROLE_CAPTION)) {
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
    if (!x->keep || x->decider == STET_BY_RULE || !stet__is_headline(x)) continue;
    if (x->hit.found && x->hit.role < STET_ROLE_REPEAT) continue;
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
  size_t n = stet__before_quote(x->text, x->n);
  if (n < x->n && n && strchr(".,!?", x->text[n - 1])) return false;
  return !stet__has_credit(x) && !(x->n > 8 && (!memcmp(x->text, "http://", 7) || !memcmp(x->text, "https://", 8)));
}

/* A line between paragraphs that what follows it may stand under. */
static bool is_subhead(const stet__item *items, size_t n, size_t i, const frame *f, bool page) {
  const stet__item *x = &items[i];
  if (!stet__is_line(x) || !can_head(x) || i <= f->first || i >= f->last) return false;
  if (x->n >= 100 || memchr(x->text, '\n', x->n)) return false;
  if (page && (!x->strong || stet__end_of(x->text, x->n) != STET__END_NONE)) return false;
  size_t next = i + 1;
  while (next < n && !items[next].keep) next++;
  return next < n && (stet__is_prose(&items[next]) || items[next].kind == STET_ITEM || items[next].kind == STET_TABLE_BLOCK ||
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
  if (i > f->first && (stet__is_quote(x) || stet__is_speaker(items, i))) return STET_ROLE_QUOTE;
  return is_subhead(items, n, i, f, page) ? STET_ROLE_SUBHEAD : STET_ROLE_BODY;
}

/* `section`: the role that a rule gave the last heading in this run of dropped blocks; BODY: none. */
static stet_role name_dropped(const stet__item *x, size_t i, size_t n, const frame *f, stet_role section) {
  if (stet__is_hinted(x)) return (stet_role)x->hit.role;
  stet_role words = x->n >= 40 ? stet__role_by_words(x->text, x->n) : STET_ROLE_BODY;
  if (words != STET_ROLE_BODY) return words;
  if (section != STET_ROLE_BODY) return section;
  if (f->first == n || i < f->first) return STET_ROLE_NAVIGATION;
  bool prose = stet__is_prose(x), headline = stet__is_headline(x);
  if (i < f->last) return headline || stet__is_line(x) ? STET_ROLE_TEASER : prose ? STET_ROLE_NEWSLETTER : STET_ROLE_ADVERT;
  return prose ? STET_ROLE_NEWSLETTER : headline ? STET_ROLE_RELATED : STET_ROLE_NAVIGATION;
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
