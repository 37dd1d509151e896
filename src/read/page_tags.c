/* page_tags: the stack of open elements. Which tags end which elements is the tree builder's business in the standard (13.2.6);
** here are those of its rules that decide where text stands. */
#include "read/page_work.h"

/* ---- Nodes ---- */

enum { SMALL = 1, CAPITAL = 2, DIGIT = 4 };
#define EIGHT(base, c)                                                                                                             \
  [base] = c, [base + 1] = c, [base + 2] = c, [base + 3] = c, [base + 4] = c, [base + 5] = c, [base + 6] = c, [base + 7] = c
static const uint8_t alnum[256] = {
  EIGHT('a', SMALL), EIGHT('i', SMALL), EIGHT('q', SMALL), ['y'] = SMALL, ['z'] = SMALL,
  EIGHT('A', CAPITAL), EIGHT('I', CAPITAL), EIGHT('Q', CAPITAL), ['Y'] = CAPITAL, ['Z'] = CAPITAL,
  EIGHT('0', DIGIT), ['8'] = DIGIT, ['9'] = DIGIT,
};

enum { WORD_MIN = 2, WORD_MAX = 24 };

static uint32_t add_letter(uint32_t h, char c) { return (h ^ (uint8_t)(c | 32)) * 16777619u; }

#define NO_LETTERS 2166136261u

uint32_t stet__page_word(const char *word) {
  uint32_t h = NO_LETTERS;
  while (*word) h = add_letter(h, *word++);
  return h;
}

/* The words of an attribute: letters between anything else, a capital after a small letter begins a new one. Words with digits are
** what programs number their classes with: they say nothing. */
static bool add_words(stet__page *page, stet__node *node, const char *p, size_t n) {
  const char *end = p + n;
  while (p < end && node->n_words < STET__NODE_WORDS) {
    while (p < end && !alnum[(uint8_t)*p]) p++;
    const char *from = p;
    uint32_t h = NO_LETTERS, seen = 0;
    for (uint32_t now, last = 0; p < end && (now = alnum[(uint8_t)*p]) != 0; p++) {
      if (now == CAPITAL && last == SMALL) break;
      h = add_letter(h, *p);
      seen |= last = now;
    }
    if (seen & DIGIT || p - from < WORD_MIN || p - from > WORD_MAX) continue;
    if (!STET__ROOM(page->a, page->words, page->n_words, page->cap_words)) return false;
    page->words[page->n_words++] = h;
    node->n_words++;
  }
  return true;
}

static bool named(const char *p, size_t n, const char *name) { /* attribute names are nearly always small letters */
  for (size_t i = 0; i < n; i++)
    if ((p[i] | 32) != name[i]) return false;
  return true;
}

static bool holds(const char *p, size_t n, const char *a, const char *b) { /* a, then b behind white space */
  size_t na = strlen(a), nb = strlen(b);
  for (size_t i = 0; i + na + nb <= n; i++) {
    if ((p[i] | 32) != a[0] || !named(p + i, na, a)) continue;
    size_t k = i + na;
    while (k < n && p[k] == ' ') k++;
    if (n - k >= nb && named(p + k, nb, b)) return true;
  }
  return false;
}

/* What one attribute says of its element. */
static bool read_attribute(stet__page_builder *b, stet__node *node, const stet__html_attr *x) {
  const char *p = b->page->source, *name = p + x->name, *v = p + x->value;
  size_t n = x->value_end - x->value;
  bool words = false;
  switch (x->name_end - x->name) {
    case 2: words = named(name, 2, "id"); break;
    case 4: words = named(name, 4, "role"); break;
    case 5:
      words = named(name, 5, "class");
      if (!words && n >= 12 && named(name, 5, "style") && (holds(v, n, "display:", "none") || holds(v, n, "visibility:", "hidden")))
        node->flags |= STET__NODE_HIDDEN;
      break;
    case 6:
      if (named(name, 6, "hidden") && !(n == 11 && named(v, 11, "until-found"))) node->flags |= STET__NODE_HIDDEN;
      break;
    case 8:
      words = named(name, 8, "itemprop");
      if (words && n >= 11 && holds(v, n, "articlebody", "")) node->flags |= STET__NODE_BODY;
      break;
    case 11:
      words = named(name, 11, "data-testid");
      if (!words && named(name, 11, "aria-hidden") && n == 4) node->flags |= STET__NODE_ARIA_HIDDEN;
      break;
    case 14: words = named(name, 14, "data-component"); break;
    default: break;
  }
  return !words || add_words(b->page, node, v, n);
}

static bool add_node(stet__page_builder *b, int tag) {
  stet__page *page = b->page;
  if (!STET__ROOM(page->a, page->nodes, page->n_nodes, page->cap_nodes)) return false;
  stet__node *node = &page->nodes[page->n_nodes];
  *node = (stet__node){.parent = b->node, .words = (uint32_t)page->n_words, .tag = (uint8_t)tag};
  for (size_t i = 0; i < b->tokens->n_attrs; i++)
    if (!read_attribute(b, node, &b->tokens->attrs[i])) return false;
  b->node = (uint32_t)page->n_nodes++;
  return true;
}

/* ---- The stack ---- */

static uint8_t looks_of(int tag) {
  switch (tag) {
    case STET__T_B: case STET__T_STRONG: return STET__LOOK_STRONG;
    case STET__T_I: case STET__T_EM: case STET__T_CITE: case STET__T_DFN: case STET__T_VAR: return STET__LOOK_EMPH;
    case STET__T_CODE: case STET__T_KBD: case STET__T_SAMP: case STET__T_TT: return STET__LOOK_CODE;
    case STET__T_SUB: return STET__LOOK_SUB;
    case STET__T_SUP: return STET__LOOK_SUP;
    case STET__T_DEL: case STET__T_S: case STET__T_STRIKE: return STET__LOOK_DEL;
    default: return 0;
  }
}

static bool keeps_space(int tag) {
  return tag == STET__T_PRE || tag == STET__T_LISTING || tag == STET__T_XMP || tag == STET__T_PLAINTEXT;
}

static int heading_level(int tag) { return tag >= STET__T_H1 && tag <= STET__T_H6 ? tag - STET__T_H1 + 1 : 0; }

static bool is_list(int tag) { return tag == STET__T_UL || tag == STET__T_OL || tag == STET__T_MENU || tag == STET__T_DIR; }

static stet__open *push(stet__page_builder *b, int tag, uint8_t flags) {
  stet__open *e = &b->page->open[b->depth++];
  memset(e, 0, sizeof *e);
  e->node = b->node;
  e->link = b->link;
  e->box = b->box;
  e->bits = b->bits;
  e->tag = (uint8_t)tag;
  e->flags = flags;
  b->count[tag]++;
  b->pres += keeps_space(tag);
  return e;
}

/* "#" and its like before or behind a heading's text link to the heading itself: a handle, and no word of it. So do the arrows that
** lead from a note back to the text. */
static void drop_handle(stet__page_builder *b, const stet__open *e) {
  static const char *const own[] = {"#", "\xC2\xB6", "\xC2\xA7", "\xF0\x9F\x94\x97", NULL};
  static const char *const back[] = {"^", "\xE2\x86\x91", "\xE2\x86\xA9", "\xE2\x86\xA9\xEF\xB8\x8E", NULL};
  const char *const *marks = b->heading ? own : back;
  const stet__page *page = b->page;
  const stet__link *link = &page->links[b->link];
  if (!b->in_block || b->link == e->link || page->source[link->href] != '#') return;
  uint32_t from = e->at > b->start ? e->at : b->start, at = from;
  while (at < page->text.n && page->text.p[at] == ' ') at++;
  for (; *marks; marks++)
    if (page->text.n - at == strlen(*marks) && !memcmp(page->text.p + at, *marks, strlen(*marks))) {
      stet__page_take_back(b, from);
      return;
    }
}

static bool pop(stet__page_builder *b) {
  stet__open *e = &b->page->open[--b->depth];
  if (e->tag == STET__T_A) drop_handle(b, e);
  if (e->tag == STET__T_Q && b->in_block && !stet__page_put(b, "\xE2\x80\x9D")) return false;
  if (e->flags & STET__TAG_BREAKS && !stet__page_break(b)) return false;
  if (e->tag == STET__T_TABLE && !stet__page_table_close(b)) return false;
  if (!e->closed) b->count[e->tag]--;
  b->pres -= keeps_space(e->tag);
  b->node = e->flags & STET__TAG_STYLE ? e->node : b->page->nodes[e->node].parent;
  b->box = e->box;
  b->bits = e->bits;
  b->link = e->link;
  if (heading_level(e->tag)) b->heading = 0;
  return true;
}

static bool pop_to(stet__page_builder *b, size_t depth) {
  while (b->depth > depth)
    if (!pop(b)) return false;
  return true;
}

static bool is_table_part(int tag) {
  switch (tag) {
    case STET__T_TABLE: case STET__T_TR: case STET__T_TD: case STET__T_TH: case STET__T_TBODY: case STET__T_THEAD:
    case STET__T_TFOOT: case STET__T_CAPTION: case STET__T_COLGROUP: return true;
    default: return false;
  }
}

/* 1 + the place of the innermost open `tag`, not looking beyond an element of scope (for the parts of a table: beyond the table);
** 0: none. */
static size_t find(const stet__page_builder *b, int tag) {
  if (!b->count[tag]) return 0;
  bool part = is_table_part(tag);
  for (size_t k = b->depth; k > 0; k--) {
    const stet__open *e = &b->page->open[k - 1];
    if (e->tag == tag && !e->closed) return k;
    if (part ? e->tag == STET__T_TABLE : e->flags & STET__TAG_SCOPE) return 0;
  }
  return 0;
}

/* An item ends an item of its list; a definition ends a term. */
static bool close_item(stet__page_builder *b, int one, int other) {
  if (!b->count[one] && !b->count[other]) return true;
  for (size_t k = b->depth; k > 0; k--) {
    const stet__open *e = &b->page->open[k - 1];
    if (e->tag == one || e->tag == other) return pop_to(b, k - 1);
    bool through = !(e->flags & STET__TAG_BREAKS) || e->tag == STET__T_DIV || e->tag == STET__T_P || e->tag == STET__T_ADDRESS;
    if (!through) return true;
  }
  return true;
}

/* The parts of a table end what is open inside the part around them. */
static bool close_to_table(stet__page_builder *b, int tag) {
  if (!b->count[STET__T_TABLE]) return true;
  for (size_t k = b->depth; k > 0; k--) {
    int open = b->page->open[k - 1].tag;
    bool row = tag == STET__T_TD || tag == STET__T_TH;
    if (open == STET__T_TABLE || (row && open == STET__T_TR)) return pop_to(b, k);
    bool group = open == STET__T_TBODY || open == STET__T_THEAD || open == STET__T_TFOOT;
    if (group && (row || tag == STET__T_TR)) return pop_to(b, k);
  }
  return true;
}

static bool close_implied(stet__page_builder *b, int tag, uint8_t flags) {
  size_t k;
  if (flags & STET__TAG_CLOSES_P && (k = find(b, STET__T_P)) != 0 && !pop_to(b, k - 1)) return false;
  switch (tag) {
    case STET__T_LI: return close_item(b, STET__T_LI, STET__T_LI);
    case STET__T_DT: case STET__T_DD: return close_item(b, STET__T_DT, STET__T_DD);
    case STET__T_TD: case STET__T_TH: case STET__T_TR: case STET__T_TBODY: case STET__T_THEAD: case STET__T_TFOOT:
    case STET__T_CAPTION: case STET__T_COLGROUP: return close_to_table(b, tag);
    case STET__T_H1: case STET__T_H2: case STET__T_H3: case STET__T_H4: case STET__T_H5: case STET__T_H6:
      return !b->depth || !heading_level(b->page->open[b->depth - 1].tag) || pop_to(b, b->depth - 1);
    case STET__T_A: case STET__T_BUTTON: return !(k = find(b, tag)) || pop_to(b, k - 1);
    case STET__T_BODY: return !(k = find(b, STET__T_HEAD)) || pop_to(b, k - 1);
    default: return true;
  }
}

/* ---- Elements that are more than boxes ---- */

static bool add_link(stet__page_builder *b) {
  stet__page *page = b->page;
  const stet__html_attr *href = stet__html_attribute(b->tokens, "href");
  if (!href || href->value == href->value_end) return true;
  if (!STET__ROOM(page->a, page->links, page->n_links, page->cap_links)) return false;
  b->link = (uint32_t)page->n_links;
  page->links[page->n_links++] = (stet__link){href->value, href->value_end};
  return true;
}

static const stet__html_attr *given(const stet__page_builder *b, const char *name) { /* an attribute with a value of some length */
  const stet__html_attr *x = stet__html_attribute(b->tokens, name);
  return x && x->value_end > x->value + 1 ? x : NULL;
}

static bool is_data(const stet__page_builder *b, const stet__html_attr *x) {
  const char *p = b->page->source + x->value;
  return x->value_end - x->value >= 5 && named(p, 5, "data:");
}

/* The first address of a list of pictures of several sizes: what stands before the first space, less the commas at its end. */
static stet__link first_of_set(const stet__page_builder *b, const stet__html_attr *x) {
  const char *p = b->page->source;
  uint32_t from = x->value, to;
  while (from < x->value_end && (stet__is_space((unsigned char)p[from]) || p[from] == ',')) from++;
  for (to = from; to < x->value_end && !stet__is_space((unsigned char)p[to]);) to++;
  while (to > from && p[to - 1] == ',') to--;
  return (stet__link){from, to};
}

/* Where a picture is. Pages that load pictures late name them elsewhere, and in "src" a blank one; some name nothing but a set of
** sizes. An address that a script has yet to fill in, "/a_{width}.jpg", is none. */
static stet__link picture_address(const stet__page_builder *b) {
  static const struct { const char *name; bool set; } places[] = {
    {"data-src", false}, {"data-lazy-src", false}, {"data-original", false}, {"data-srcset", true}, {"data-lazy-srcset", true},
    {"src", false}, {"srcset", true}, {"data-url", false},
  };
  for (size_t k = 0; k < sizeof places / sizeof *places; k++) {
    const stet__html_attr *x = given(b, places[k].name);
    if (!x || is_data(b, x)) continue;
    stet__link at = places[k].set ? first_of_set(b, x) : (stet__link){x->value, x->value_end};
    if (at.href < at.href_end && !memchr(b->page->source + at.href, '{', at.href_end - at.href)) return at;
  }
  return (stet__link){0, 0};
}

/* Of the last <source> in a <picture>, which for the oldest browsers; for an <img> there that says no address itself. */
static void note_source(stet__page_builder *b) {
  stet__link at = picture_address(b);
  if (b->count[STET__T_PICTURE] && at.href < at.href_end) b->source = at;
}

static bool put_picture(stet__page_builder *b, stet__link src, const stet__html_attr *alt, bool film) {
  stet__page *page = b->page;
  if (!STET__ROOM(page->a, page->pictures, page->n_pictures, page->cap_pictures)) return false;
  page->pictures[page->n_pictures++] =
      (stet__picture){(uint32_t)page->text.n, (uint32_t)b->l->n_blocks, b->node, src.href, src.href_end,
                      alt ? alt->value : 0, alt ? alt->value_end : 0, b->in_block, film};
  return true;
}

/* A picture that is more than a counter of readers. */
static bool add_picture(stet__page_builder *b) {
  stet__link src = picture_address(b);
  if (src.href_end <= src.href && b->count[STET__T_PICTURE]) src = b->source;
  const stet__html_attr *alt = stet__html_attribute(b->tokens, "alt"), *width = stet__html_attribute(b->tokens, "width");
  if (src.href_end <= src.href) return true;
  if (width && width->value_end - width->value == 1) return true;
  return put_picture(b, src, alt, false);
}

/* A frame that shows a film or plays a recording, by where it is from. What else frames show is the site's. */
static bool add_film(stet__page_builder *b) {
  static const char *const players[] = {"youtube.com/embed/", "youtube-nocookie.com/embed/", "player.vimeo.com/video/",
                                        "dailymotion.com/embed/", "w.soundcloud.com/player", "open.spotify.com/embed/"};
  stet__link src = picture_address(b);
  const char *p = b->page->source + src.href;
  for (size_t k = 0; k < sizeof players / sizeof *players; k++)
    if (holds(p, src.href_end - src.href, players[k], ""))
      return put_picture(b, src, stet__html_attribute(b->tokens, "title"), true);
  return true;
}

static uint32_t whole_number(const stet__page_builder *b, const char *name, uint32_t otherwise, uint32_t most) {
  const stet__html_attr *x = stet__html_attribute(b->tokens, name);
  uint32_t v = 0;
  if (!x || x->value == x->value_end) return otherwise;
  for (uint32_t i = x->value; i < x->value_end; i++) {
    char c = b->page->source[i];
    if (c < '0' || c > '9') return otherwise;
    v = v * 10 + (uint32_t)(c - '0');
    if (v > most) return most;
  }
  return v;
}

static void number_item(stet__page_builder *b, stet__open *item) {
  item->item = ++b->page->n_items;
  for (size_t k = b->depth - 1; k > 0; k--) {
    stet__open *list = &b->page->open[k - 1];
    if (list->tag == STET__T_LI || list->flags & STET__TAG_SCOPE) return;
    if (!is_list(list->tag)) continue;
    if (list->tag != STET__T_OL) return;
    list->number = whole_number(b, "value", list->number + 1, 1u << 30);
    b->page->nodes[b->node].number = list->number;
    return;
  }
}

static bool enter(stet__page_builder *b, int tag, stet__open *e) {
  switch (tag) {
    case STET__T_A: e->at = (uint32_t)b->page->text.n; return add_link(b);
    case STET__T_Q: return stet__page_put(b, "\xE2\x80\x9C");
    case STET__T_PICTURE: b->source = (stet__link){0, 0}; return true;
    case STET__T_OL:
      e->number = whole_number(b, "start", 1, 1u << 30);
      e->number -= e->number > 0;
      return true;
    case STET__T_LI: number_item(b, e); return true;
    case STET__T_TABLE: stet__page_table_open(b); return true;
    case STET__T_TR: stet__page_row_open(b); return true;
    case STET__T_TD: case STET__T_TH:
      return stet__page_cell_open(b, tag == STET__T_TH, whole_number(b, "rowspan", 1, 65535), whole_number(b, "colspan", 1, 64));
    case STET__T_TIME: {
      const stet__html_attr *x = given(b, "datetime");
      bool span = x && b->page->source[x->value] == 'P'; /* how long it takes to read: "PT7M" */
      if (x && !span) stet__page_set(b, STET__META_TIME, 1, x->value, x->value_end);
      return true;
    }
    default: return true;
  }
}

/* ---- Content that is passed over ---- */

static bool hides_words(const stet__page_builder *b) { return !(stet__tag_flags((stet__tag_id)b->skipped) & STET__TAG_SKIPPED); }

static bool is_container(const stet__page_builder *b, int tag) {
  if (tag == STET__T_P) return hides_words(b);
  return tag == STET__T_DIV || tag == STET__T_SECTION || tag == STET__T_ARTICLE || tag == STET__T_TABLE || tag == STET__T_UL ||
         tag == STET__T_MAIN || tag == STET__T_BODY || tag == STET__T_ASIDE;
}

static stet__html_content content_of(int tag) {
  if (tag == STET__T_SCRIPT) return STET__HTML_SCRIPT;
  return tag == STET__T_TITLE || tag == STET__T_TEXTAREA ? STET__HTML_RCDATA : STET__HTML_RAWTEXT;
}

/* A <title> or the like that is never ended would take the page with it: once, it is taken for empty instead. */
static bool never_ends(stet__page_builder *b, int tag, const stet__html_token *t) {
  if (t->end < b->page->n || b->gave_up || tag == STET__T_SCRIPT || tag == STET__T_STYLE) return false;
  b->gave_up = true;
  b->tokens->at = t->start;
  b->tokens->content = STET__HTML_DATA;
  return true;
}

/* Raw text is one token, which is looked at here; its end tag is the next. */
static bool raw_content(stet__page_builder *b, int tag) {
  stet__html_token t;
  stet__html *s = b->tokens;
  stet__page *page = b->page;
  const stet__html_attr *type = tag == STET__T_SCRIPT ? stet__html_attribute(s, "type") : NULL;
  bool ld = type && type->value_end - type->value == 19 && named(page->source + type->value, 19, "application/ld+json");
  uint32_t begin = s->at;
  s->content = (uint8_t)content_of(tag);
  if (!stet__html_next(s, &t)) return false;
  if (t.type != STET__HTML_TEXT) {
    s->at = begin; /* empty: the end tag, or the end */
    return true;
  }
  if (never_ends(b, tag, &t)) return true;
  if (tag == STET__T_TITLE && !b->skipped) stet__page_set(b, STET__META_TITLE, 1, t.start, t.end);
  if (ld) stet__page_ld(b, t.start, t.end);
  if (tag == STET__T_XMP && !b->skipped) return stet__page_text(b, t.start, t.end, false);
  return true;
}

static void skip(stet__page_builder *b, int tag) {
  b->skipped = (uint8_t)tag;
  b->skipped_same = 1;
  b->skipped_inside = 0;
  b->tokens->foreign = tag == STET__T_SVG || tag == STET__T_MATH;
}

static void skip_over(stet__page_builder *b) {
  b->skipped = 0;
  b->tokens->foreign = 0;
}

/* <noscript> may hold the picture that a script would load, which we have where the <img> before it says its address; and counters
** of readers, which no figure and no words go with. */
static bool noscript_picture(stet__page_builder *b) {
  bool shown = b->pictured == b->page->text.n + 1;
  return shown || !(b->count[STET__T_FIGURE] || given(b, "alt")) || add_picture(b);
}

static bool start_in_skipped(stet__page_builder *b, int tag, const stet__html_token *t) {
  if (b->skipped == STET__T_NOSCRIPT && tag == STET__T_IMG) return noscript_picture(b);
  bool foreign = b->tokens->foreign;
  if (tag == b->skipped) b->skipped_same += !(foreign && t->self_closing);
  else if (!foreign && is_container(b, tag)) b->skipped_inside++;
  return foreign || !(stet__tag_flags((stet__tag_id)tag) & STET__TAG_RAW) || raw_content(b, tag);
}

/* True: the tag was the skipped content's. An end tag of what stands around shows that the element was never ended. */
static bool end_in_skipped(stet__page_builder *b, int tag) {
  if (tag == b->skipped) {
    if (--b->skipped_same == 0) skip_over(b);
    return true;
  }
  if (!is_container(b, tag)) return true;
  if (b->skipped_inside) {
    b->skipped_inside--;
    return true;
  }
  if (!b->count[tag]) return true;
  skip_over(b);
  return false;
}

/* ---- Tags ---- */

static int tag_of(const stet__page_builder *b, const stet__html_token *t) {
  const char *p = b->page->source + t->name;
  size_t n = t->name_end - t->name;
  int tag = (int)stet__tag_of(&b->page->tags, p, n);
  if (tag == STET__T_NONE && ((n == 5 && named(p, n, "image")) || (n == 7 && named(p, n, "amp-img")))) return STET__T_IMG;
  return tag;
}

static bool start_void(stet__page_builder *b, int tag, const stet__html_token *t) {
  switch (tag) {
    case STET__T_BR: return stet__page_line(b, t->start);
    case STET__T_HR: return stet__page_break(b);
    case STET__T_IMG: {
      size_t before = b->page->n_pictures;
      bool ok = add_picture(b);
      b->pictured = b->page->n_pictures > before ? (uint32_t)b->page->text.n + 1 : 0;
      return ok;
    }
    case STET__T_SOURCE: note_source(b); return true;
    case STET__T_META: case STET__T_LINK: case STET__T_BASE: stet__page_meta(b); return true;
    default: return true;
  }
}

static bool is_hidden(const stet__page_builder *b) { /* the element that was just added */
  const stet__node *x = &b->page->nodes[b->node];
  bool hidden = x->flags & STET__NODE_HIDDEN;
  for (uint32_t j = 0; j < x->n_words && !hidden; j++) hidden = b->page->words[x->words + j] == b->edit;
  return hidden;
}

bool stet__page_start(stet__page_builder *b, const stet__html_token *t) {
  int tag = tag_of(b, t);
  uint8_t flags = stet__tag_flags((stet__tag_id)tag);
  b->here = t->start;
  if (b->skipped && hides_words(b) && flags & STET__TAG_CLOSES_P && find(b, STET__T_P)) skip_over(b); /* it was never ended */
  if (b->skipped) return start_in_skipped(b, tag, t);
  if (tag == STET__T_HTML || tag == STET__T_BODY) {
    const stet__html_attr *lang = stet__html_attribute(b->tokens, "lang");
    if (lang) stet__page_set(b, STET__META_LANGUAGE, 1, lang->value, lang->value_end);
  }
  if (tag == STET__T_HTML || (tag == STET__T_BODY && b->count[tag])) return true;
  if (!close_implied(b, tag, flags)) return false;
  if (flags & STET__TAG_BREAKS && !stet__page_break(b)) return false;
  if (flags & STET__TAG_VOID) return start_void(b, tag, t);
  if (tag == STET__T_IFRAME && !add_film(b)) return false;
  if (flags & STET__TAG_RAW && tag != STET__T_XMP) return raw_content(b, tag);
  if (flags & STET__TAG_SKIPPED) {
    if (!t->self_closing || (tag != STET__T_SVG && tag != STET__T_MATH)) skip(b, tag);
    return true;
  }
  if (b->depth == STET__PAGE_DEPTH) {
    stet__layout_deep(b->l, (uint32_t)b->page->text.n);
    return true;
  }
  if (!(flags & STET__TAG_STYLE) && !add_node(b, tag)) return false;
  if (!(flags & (STET__TAG_STYLE | STET__TAG_BREAKS)) && tag && is_hidden(b)) {
    b->node = b->page->nodes[b->node].parent; /* words in a line that nobody sees; a hidden box may be what a click shows */
    skip(b, tag);
    return true;
  }
  stet__open *e = push(b, tag, flags);
  if (flags & STET__TAG_BREAKS) b->box = b->node;
  b->bits |= looks_of(tag);
  if (heading_level(tag)) b->heading = (uint8_t)heading_level(tag);
  if (!enter(b, tag, e)) return false;
  if (tag == STET__T_PRE || tag == STET__T_LISTING) { /* a line end right behind the tag is not text */
    stet__html *s = b->tokens;
    if (s->at < s->n && s->p[s->at] == '\r') s->at++;
    if (s->at < s->n && s->p[s->at] == '\n') s->at++;
  }
  if (tag == STET__T_PLAINTEXT) b->tokens->content = STET__HTML_PLAINTEXT;
  return tag != STET__T_XMP || raw_content(b, tag);
}

/* An end tag of style ends the style at once, whatever is open inside it. */
static void end_style(stet__page_builder *b, size_t k) {
  stet__page *page = b->page;
  stet__open *e = &page->open[k - 1];
  uint8_t bits = e->bits;
  uint32_t link = e->link;
  e->closed = 1;
  b->count[e->tag]--;
  for (; k < b->depth; k++) {
    stet__open *x = &page->open[k];
    x->bits = bits;
    x->link = link;
    if (!x->closed) bits |= looks_of(x->tag);
  }
  b->bits = bits;
  b->link = link;
}

bool stet__page_end(stet__page_builder *b, const stet__html_token *t) {
  int tag = tag_of(b, t);
  b->here = t->start;
  if (b->skipped && end_in_skipped(b, tag)) return true;
  if (tag == STET__T_BR) return stet__page_line(b, t->start);
  if (tag == STET__T_HTML || tag == STET__T_BODY) return stet__page_break(b); /* what follows still belongs to it */
  uint8_t flags = stet__tag_flags((stet__tag_id)tag);
  if (flags & STET__TAG_BREAKS && !stet__page_break(b)) return false;
  size_t k = find(b, tag);
  if (heading_level(tag) && !k && b->heading) k = find(b, STET__T_H1 + b->heading - 1); /* </h3> ends an <h2>, too */
  if (!k) return true;
  bool inside = false; /* are elements open that break lines? */
  for (size_t j = k; j < b->depth && !inside; j++) inside = b->page->open[j].flags & STET__TAG_BREAKS;
  if (inside && !(flags & STET__TAG_BREAKS)) {
    end_style(b, k);
    return true;
  }
  return pop_to(b, k - 1);
}

bool stet__page_begin(stet__page_builder *b) {
  stet__page *page = b->page;
  if (!STET__ROOM(page->a, page->nodes, page->n_nodes, page->cap_nodes)) return false;
  page->nodes[page->n_nodes++] = (stet__node){.tag = STET__T_HTML};
  b->edit = stet__page_word("editsection");
  return true;
}

bool stet__page_finish(stet__page_builder *b) { return pop_to(b, 0) && stet__page_break(b); }

/* ---- Blocks ---- */

static uint32_t item_of(const stet__page_builder *b) { /* the number of the item that is open */
  for (size_t k = b->depth; k > 0; k--) {
    const stet__open *e = &b->page->open[k - 1];
    if (e->flags & STET__TAG_SCOPE) return 0;
    if (e->tag == STET__T_LI) return e->item;
  }
  return 0;
}

static uint8_t cap8(uint32_t v) { return (uint8_t)(v < 255 ? v : 255); }

void stet__page_place(stet__page_builder *b, stet__place *place) {
  const uint32_t *count = b->count;
  place->node = b->node;
  place->box = b->box;
  place->lists = cap8(count[STET__T_UL] + count[STET__T_OL] + count[STET__T_MENU] + count[STET__T_DIR]);
  place->quotes = cap8(count[STET__T_BLOCKQUOTE]);
  place->caption = count[STET__T_FIGCAPTION] + count[STET__T_CAPTION] > 0;
  place->header = count[STET__T_TH] > 0;
  place->term = count[STET__T_DT] ? 1 : count[STET__T_DD] ? 2 : 0;
  if (count[STET__T_LI]) place->item = item_of(b);
  if (b->n_tables && b->n_tables <= TABLES_MAX) {
    const table_state *t = &b->tables[b->n_tables - 1];
    place->table = t->number;
    place->row = t->row;
    place->column = t->column;
  }
  b->level = 0;
  if (b->pres) b->kind = STET_CODE_BLOCK;
  else if (b->heading) b->kind = STET_HEADING, b->level = b->heading;
  else if (place->item) b->kind = STET_ITEM, b->level = place->lists ? place->lists : 1;
  else if (place->quotes) b->kind = STET_QUOTATION, b->level = place->quotes;
  else b->kind = STET_PARAGRAPH;
}
