/* label: evidence to decision.
**
**   roles_before settles what needs no weighing -> features -> net -> emissions -> chain -> P(article) -> threshold -> roles_after
**
** The chain's labels are those of features.h; a block's score is the marginal of STET__ARTICLE, the mean of the model's members.
** A settled block enters the chain with its answer all but certain, so that it informs its neighbours, and leaves as it came.
** The decision is made on the marginal, not on the best path: the threshold is then a price that a person can set (what is
** dropped wrongly is lost, what is kept wrongly costs a glance).
*/
#include "clean/label.h"

#include "chain/model.h"
#include "clean/page_features.h"
#include "clean/page_roles.h"
#include "clean/roles.h"
#include "model/builtin.h"

#define SETTLED 6.0f /* log odds */

struct stet_model {
  stet__committee committee;
  uint32_t task;            /* STET__TASK_BLOCKS or STET__TASK_PAGES */
  stet_alloc alloc;
  void *image; size_t size; /* NULL for the builtin one */
};

typedef struct leaning { float scale, by; } leaning; /* log odds of a block: times, and plus towards the article */

struct stet__labeller {
  stet_alloc alloc;
  stet__featurer featurer;
  stet__roles roles;
  stet__net_work net_work;
  stet__chain_work chain_work;
  stet__committee builtin, builtin_pages;
  stet__page_featurer pages;
  float *e;        size_t cap_e;        /* [members][N][D] */
  float *emit;     size_t cap_emit;     /* [N][labels], of the member at work */
  float *marginal; size_t cap_marginal; /* [N][labels], so too */
  float *score;    size_t cap_score;    /* [N] */
  leaning *lean;   size_t cap_lean;     /* [N] */
};

/* Opens a committee for the features of its task. */
static stet_status open_for(stet__committee *c, uint32_t task, const void *image, size_t size, bool trusted, stet_error *error) {
  uint32_t numbers = task == STET__TASK_PAGES ? STET__PAGE_X : STET__BLOCK_NUMBERS;
  stet_status status = stet__committee_open(c, image, size, task, trusted, error);
  for (uint32_t i = 0; status == STET_OK && i < c->n; i++) {
    const stet__net *n = &c->members[i].net;
    if (n->bits != STET__BLOCK_BITS || n->X != numbers || n->L != STET__BLOCK_LABELS)
      status = stet__fail(error, STET_EMODEL, 16, "the model was made for other features");
  }
  return status;
}

stet__labeller *stet__labeller_new(const stet_alloc *a, stet_error *error) {
  stet__labeller *l = stet__realloc(a, NULL, 0, sizeof *l);
  if (!l) {
    stet__fail(error, STET_ENOMEM, 0, NULL);
    return NULL;
  }
  memset(l, 0, sizeof *l);
  l->alloc = *a;
  l->featurer.a = &l->alloc;
  l->roles.a = &l->alloc;
  l->pages.a = &l->alloc;
  size_t n_blocks, n_pages;
  const void *blocks = stet__builtin_blocks(&n_blocks), *pages = stet__builtin_pages(&n_pages);
  if (open_for(&l->builtin, STET__TASK_BLOCKS, blocks, n_blocks, true, error) == STET_OK &&
      open_for(&l->builtin_pages, STET__TASK_PAGES, pages, n_pages, true, error) == STET_OK)
    return l;
  stet__labeller_free(l);
  return NULL;
}

void stet__labeller_free(stet__labeller *l) {
  if (!l) return;
  stet_alloc a = l->alloc;
  stet__featurer_fini(&l->featurer);
  stet__page_featurer_fini(&l->pages);
  stet__roles_fini(&l->roles);
  stet__net_work_fini(&l->net_work, &a);
  stet__chain_work_fini(&l->chain_work, &a);
  STET__FREE(&a, l->e, l->cap_e);
  STET__FREE(&a, l->emit, l->cap_emit);
  STET__FREE(&a, l->marginal, l->cap_marginal);
  STET__FREE(&a, l->score, l->cap_score);
  STET__FREE(&a, l->lean, l->cap_lean);
  stet__free(&a, l, sizeof *l);
}

/* Measures the blocks and makes of each the sums of its features' weights, for every member of the committee. */
static bool measure(stet__labeller *l, const stet__committee *c, const stet__item *items, size_t n, const stet__page *page) {
  uint32_t ids[STET__PAGE_IDS];
  float x[STET__PAGE_X];
  const stet_alloc *a = &l->alloc;
  size_t D = 0;
  for (uint32_t i = 0; i < c->n; i++) D += c->members[i].net.D;
  if (!stet__grow(a, (void **)&l->e, &l->cap_e, n * D, sizeof *l->e) ||
      !stet__grow(a, (void **)&l->emit, &l->cap_emit, n * STET__BLOCK_LABELS, sizeof *l->emit) ||
      !stet__grow(a, (void **)&l->marginal, &l->cap_marginal, n * STET__BLOCK_LABELS, sizeof *l->marginal) ||
      !stet__grow(a, (void **)&l->score, &l->cap_score, n, sizeof *l->score) ||
      !stet__grow(a, (void **)&l->lean, &l->cap_lean, n, sizeof *l->lean))
    return false;
  if (n) memset(l->score, 0, n * sizeof *l->score);
  if (!stet__featurer_begin(&l->featurer, items, n)) return false;
  if (page && !stet__page_featurer_begin(&l->pages, &l->featurer, page, items, n)) return false;
  for (size_t i = 0; i < n; i++) {
    size_t k = stet__featurer_block(&l->featurer, items, i, ids, x);
    if (page) k += stet__page_featurer_block(&l->pages, &l->featurer, items, i, false, ids + k, x + STET__BLOCK_NUMBERS);
    float *e = l->e;
    for (uint32_t m = 0; m < c->n; m++) {
      const stet__net *net = &c->members[m].net;
      stet__net_own(net, ids, k, x, e + i * net->D);
      e += n * net->D;
    }
  }
  return true;
}

/* ---- Articles that arrive by hand ----
**
** The model has learned from pages, most of whose lines are the site's. A text that is nearly all running prose, or that has a few
** blocks only, is somebody's article with little left to drop: there the benefit of the doubt is larger. The model's log odds are
** taken at a share of their size, DOUBT off, and leaning adds to them by what a block is:
**
**   a paragraph that speaks to the reader, where the article does not     the site's
**   a row of links                                                       the site's
**   a sentence that does not speak of the site           the article's, in a text of few blocks almost surely
**   a table, a list item, a heading                      the article's
**   one of several dates or menu words between sentences a subhead
**   a line of at most six words                          a subhead, before it is anything else
**   a headline of more words between two paragraphs      another story's, before it is a subhead
**   the same between the title and the first paragraph   a standfirst
**
** Sizes were chosen on articles of our own (tests/articles) and on pages typed from memory. Nothing leans behind the last paragraph
** or behind a mark of the site's (comments, related stories), where the model knows best. */
enum { FEW_BLOCKS = 16, LONE_WORDS = 7, LONE_MAX = 24, SERIES = 2 };
#define PROSE_LOW 0.70f
#define PROSE_HIGH 0.85f
#define DOUBT 0.7f
#define SENTENCE_FEW 9.0f
#define LONE_FEW 5.0f
#define LONE_MANY 9.0f
#define MANY_LOW 60.0f
#define MANY_HIGH 90.0f

static float ramp(float v, float low, float high) { return v <= low ? 0 : v >= high ? 1 : (v - low) / (high - low); }

/* 0: a page; 1: an article by hand. Two signs, either is enough: nearly all of the text is running prose; or it has few blocks,
** and from its first paragraph to its last, without what is settled to go, there is little else. */
static float how_far(const stet__featurer *f, const stet__item *items, size_t n) {
  if (n <= FEW_BLOCKS) return 1;
  size_t first = 0, end = n;
  double all = 0, chars = 0, running = 0;
  while (first < n && !(f->stats[first].prose && items[first].keep)) first++;
  while (end > first && !(f->stats[end - 1].prose && items[end - 1].keep)) end--;
  for (size_t i = 0; i < n; i++) {
    all += f->stats[i].chars;
    if (i < first || i >= end || !items[i].keep) continue;
    chars += f->stats[i].chars;
    running += f->running[i + 1] - f->running[i];
  }
  float whole = ramp(all > 0 ? (float)(f->running[n] / all) : 0, PROSE_LOW, PROSE_HIGH);
  float inner = ramp(chars > 0 ? (float)(running / chars) : 0, PROSE_LOW, PROSE_HIGH) * (1 - ramp((float)n, MANY_LOW, MANY_HIGH));
  return whole > inner ? whole : inner;
}

/* Comments or other stories begin here; a line that is a reference by itself, "Read more: …", says nothing of the next. */
static bool is_site_mark(const stet__item *x) {
  uint8_t role = x->hit.role;
  return x->hit.found && x->hit.sure &&
         (role == STET_ROLE_COMMENTS || role == STET_ROLE_FORM || (role == STET_ROLE_RELATED && x->hit.heads));
}

/* Do sentences stand before and after? What is settled to go is left out, and a subhead may come first. */
static bool is_between(const stet__featurer *f, const stet__item *items, size_t n, size_t i) {
  size_t before = i, after = i + 1, tries = 4;
  while (before > 0 && tries && !items[before - 1].keep) before--, tries--;
  if (before == 0 || !f->stats[before - 1].stops) return false;
  for (tries = 4; after < n && tries; after++, tries--)
    if (items[after].keep && (f->stats[after].stops > 0 || f->stats[after].words >= LONE_WORDS)) break;
  return after < n && f->stats[after].stops > 0;
}

/* A short line that would be a time stamp or part of a menu elsewhere. */
static bool is_subhead_of_series(const stet__featurer *f, const stet__item *items, size_t n, size_t i) {
  const stet__item *x = &items[i];
  bool like = x->hit.found && (x->hit.role == STET_ROLE_META || x->hit.role == STET_ROLE_NAVIGATION) &&
              x->decider == STET_BY_MODEL && x->kind == STET_PARAGRAPH && f->stats[i].words < LONE_WORDS && x->link_bytes == 0;
  return like && i + 1 < n && f->stats[i + 1].stops > 0 && items[i + 1].decider == STET_BY_MODEL && is_between(f, items, n, i);
}

/* A headline of some words between sentences; no question, no number before it, no colon behind. */
static bool is_lone(const stet__featurer *f, const stet__item *items, size_t n, size_t i) {
  const stet__block_stats *s = &f->stats[i];
  const stet__item *x = &items[i];
  if (s->words < LONE_WORDS || s->words > LONE_MAX || !stet__featurer_is_headline(s)) return false;
  if (x->text[x->n - 1] == '?' || x->text[x->n - 1] == ':' || (x->text[0] >= '0' && x->text[0] <= '9')) return false;
  return is_between(f, items, n, i);
}

static float lean_of(const stet__featurer *f, const stet__item *x, const stet__block_stats *s, bool lone, bool body_begun,
                     bool few) {
  bool hinted = x->hit.found && x->hit.role >= STET_ROLE_REPEAT;
  if (stet__featurer_addresses(f, s)) return -5;
  if (s->pitch >= 3 && s->pitch * 12u >= s->words) return -2;
  if (x->kind == STET_TABLE_BLOCK) return 5;
  bool sentence = s->stops > 0 && s->words >= 2 && !stet__featurer_is_headline(s);
  if (!sentence && x->n && x->link_bytes * 5u >= x->n * 4u) return -4;
  if (x->kind == STET_ITEM && !body_begun) return 0;
  if (sentence && s->pitch == 0) return few ? SENTENCE_FEW : 3;
  if (sentence || x->kind == STET_ITEM || x->kind == STET_QUOTATION || x->kind == STET_IMAGE) return 3;
  if (x->n && x->text[x->n - 1] == ':' && body_begun) return 2;
  if (x->kind == STET_HEADING) return s->words < LONE_WORDS ? 3 : 1;
  if (s->words < LONE_WORDS) return hinted ? -3 : 2;
  if (!body_begun) return 2;
  if (hinted) return -4;
  return lone ? -3 : 0;
}

/* An article of many long lines between its paragraphs has long subheads: 1 for a few, 0 for many. */
static float how_rare(const stet__featurer *f, const stet__item *items, size_t n) {
  unsigned count = 0;
  for (size_t i = 0; i < n; i++)
    count += items[i].decider == STET_BY_MODEL && items[i].kind == STET_PARAGRAPH && !f->stats[i].stops && is_lone(f, items, n, i);
  return 1 - ramp((float)count, LONE_FEW, LONE_MANY);
}

/* What is written as a heading between paragraphs of prose is the article's, on any page. */
static void lean_to_headings(const stet__featurer *f, const stet__item *items, size_t n, leaning *v) {
  bool prose = false;
  for (size_t i = 0; i + 1 < n; i++) {
    const stet__item *x = &items[i];
    prose |= f->stats[i].prose;
    if (prose && x->kind == STET_HEADING && x->link_bytes == 0 && !x->hit.found && f->stats[i + 1].prose)
      v[i] = (leaning){1 - DOUBT, 3};
  }
}

/* What to do with the log odds of each block, whichever member they are of, into l->lean[n]. */
static void find_leanings(stet__labeller *l, const stet__item *items, size_t n) {
  const stet__featurer *f = &l->featurer;
  float far = how_far(f, items, n);
  size_t end = n;
  for (size_t i = 0; i < n; i++) l->lean[i] = (leaning){1, 0};
  lean_to_headings(f, items, n, l->lean);
  if (far <= 0) return;
  float rare = how_rare(f, items, n);
  if (n > FEW_BLOCKS)
    while (end > 0 && !f->stats[end - 1].prose) end--;
  bool begun = n <= FEW_BLOCKS, titled = begun, marked = false, heads_related = false;
  size_t series = 0;
  for (size_t i = 0; i < n && series < SERIES; i++) series += is_subhead_of_series(f, items, n, i);
  for (size_t i = 0; i < end; i++) {
    const stet__item *x = &items[i];
    if (x->decider != STET_BY_MODEL) {
      titled |= x->keep && x->role == STET_ROLE_TITLE;
      marked = is_site_mark(x) || (marked && !x->keep);
      heads_related = is_site_mark(x) ? x->hit.role == STET_ROLE_RELATED : heads_related && marked;
      continue;
    }
    const stet__block_stats *s = &f->stats[i];
    if (s->prose) begun = titled = true, marked = false;
    /* headlines end where sentences begin */
    if (heads_related && s->stops > 0 && s->words >= 5 && !stet__featurer_is_headline(s)) marked = false;
    if (!titled) continue; /* menus stand before the title */
    l->lean[i].scale = 1 - DOUBT * far;
    if (marked) continue;
    bool lone = is_lone(f, items, n, i);
    bool subhead = series >= SERIES && is_subhead_of_series(f, items, n, i);
    float by = far * (subhead ? 6 : lean_of(f, x, s, lone, begun, n <= FEW_BLOCKS));
    l->lean[i].by = by < 0 && lone ? by * rare : by;
  }
}

/* ---- Other languages ----
**
** The model has learned from pages in English. Of a text in another language (its rules find more there than the English ones) it
** knows little but what stands beside a block, and that alone must not take a sentence away. With 6 for SPARE_BY three of 294
** sentences among the site's lines were lost that 8 keeps. */
#define SPARE_SCALE 0.3f
#define SPARE_BY 8.0f

static bool is_foreign(const stet__item *items, size_t n) {
  size_t english = 0, other = 0;
  for (size_t i = 0; i < n; i++) {
    if (!items[i].hit.found || items[i].hit.role < STET_ROLE_REPEAT) continue;
    if (!strncmp(items[i].hit.name, "en:", 3)) english++;
    else other++;
  }
  return other > english;
}

static void spare_sentences(stet__labeller *l, const stet__item *items, size_t n) {
  if (!is_foreign(items, n)) return;
  for (size_t i = 0; i < n; i++) {
    const stet__item *x = &items[i];
    const stet__block_stats *s = &l->featurer.stats[i];
    if (x->decider != STET_BY_MODEL || x->kind != STET_PARAGRAPH || x->hit.found) continue;
    if (s->stops == 0 || stet__featurer_is_headline(s)) continue;
    leaning *v = &l->lean[i];
    if (v->scale > SPARE_SCALE) v->scale = SPARE_SCALE;
    if (v->by < SPARE_BY) v->by = SPARE_BY;
  }
}

static void lean(const leaning *v, size_t n, float *emit) {
  for (size_t i = 0; i < n; i++) {
    float *e = emit + i * STET__BLOCK_LABELS, by = v[i].by;
    for (size_t y = 0; y < STET__BLOCK_LABELS; y++) e[y] *= v[i].scale;
    e[STET__ARTICLE] += by;
    if (by < 0) e[STET__INSIDE] -= by, e[STET__BEFORE] -= by; /* or the price of leaving the article would keep it in */
  }
}

/* Adds a member's share to the scores; `e` is what stet__net_own made of the blocks. */
static bool hear(stet__labeller *l, const stet__weights *w, const float *e, const stet__item *items, size_t n, bool page,
                 float share) {
  if (!stet__net_emit(&w->net, &l->net_work, &l->alloc, e, n, l->emit)) return false;
  if (!page) lean(l->lean, n, l->emit);
  for (size_t i = 0; i < n; i++)
    if (items[i].decider != STET_BY_MODEL) l->emit[i * STET__BLOCK_LABELS + STET__ARTICLE] += items[i].keep ? SETTLED : -SETTLED;
  if (!stet__chain_marginals(&w->chain, &l->chain_work, &l->alloc, l->emit, n, l->marginal, NULL)) return false;
  for (size_t i = 0; i < n; i++) l->score[i] += share * l->marginal[i * STET__BLOCK_LABELS + STET__ARTICLE];
  return true;
}

/* ---- What stays or goes together ---- */

static bool is_fence(const stet__item *x) { /* of a Pandoc div, or a line of tags */
  return (x->kind == STET_HTML && x->n == 0) || (x->n >= 3 && x->kind == STET_PARAGRAPH && !memcmp(x->text, ":::", 3));
}

/* No letter or digit. */
static bool is_wordless(const stet__item *x) {
  if (is_fence(x) || x->kind == STET_RULE) return true;
  for (uint32_t i = 0; i < x->n; i++) {
    unsigned char c = (unsigned char)x->text[i];
    if (c >= 0x80 || ((c | 32u) >= 'a' && (c | 32u) <= 'z') || (c >= '0' && c <= '9')) return false;
  }
  return x->n > 0 && x->kind == STET_PARAGRAPH;
}

/* A rule stays where the text on both sides does; a fence always, as another may close it. */
static void settle_wordless(stet__item *items, size_t n) {
  bool before = true;
  for (size_t i = 0, next; i < n; i = next) {
    next = i + 1;
    if (items[i].decider != STET_BY_MODEL || !is_wordless(&items[i])) {
      before = items[i].keep;
      continue;
    }
    while (next < n && items[next].decider == STET_BY_MODEL && is_wordless(&items[next])) next++;
    bool keep = before && (next == n || items[next].keep);
    for (size_t k = i; k < next; k++)
      stet__settle(&items[k], keep || is_fence(&items[k]) ? STET_ROLE_BODY : STET_ROLE_NAVIGATION, STET_BY_STRUCTURE, "no words");
  }
}

static bool is_plain_item(const stet__item *x) {
  return x->kind == STET_ITEM && x->decider == STET_BY_MODEL && x->link_bytes == 0;
}

/* A list of which most stays, stays. */
static void settle_lists(stet__item *items, size_t n) {
  for (size_t i = 0, next; i < n; i = next) {
    size_t kept = 0;
    for (next = i; next < n && is_plain_item(&items[next]); next++) kept += items[next].keep;
    if (kept * 2 > next - i)
      for (size_t k = i; k < next; k++)
        if (!items[k].keep) stet__settle(&items[k], STET_ROLE_LIST, STET_BY_STRUCTURE, "most of its list stays");
    next += next == i;
  }
}

bool stet__label(stet__labeller *l, stet__item *items, size_t n, const stet__label_options *o) {
  uint32_t task = o->page ? STET__TASK_PAGES : STET__TASK_BLOCKS;
  const stet__committee *c = o->page ? &l->builtin_pages : &l->builtin;
  if (o->model && o->model->image && o->model->task == task) c = &o->model->committee;
  unsigned flags = (o->repeats ? STET__ROLES_REPEATS : 0u) | (o->page ? STET__ROLES_PAGE : 0u);
  l->roles.people = o->people;
  if (!stet__roles_before(&l->roles, items, n, flags)) return false;
  if (o->page) stet__page_settle(o->page, items, n);
  if (!measure(l, c, items, n, o->page)) return false;
  if (!o->page) {
    find_leanings(l, items, n);
    spare_sentences(l, items, n);
  }
  const float *e = l->e;
  for (uint32_t m = 0; m < c->n; m++) {
    if (!hear(l, &c->members[m], e, items, n, o->page != NULL, 1 / (float)c->n)) return false;
    e += n * c->members[m].net.D;
  }
  for (size_t i = 0; i < n; i++) {
    stet__item *item = &items[i];
    if (item->decider == STET_BY_MODEL) {
      item->score = l->score[i];
      item->keep = item->score >= o->threshold;
    }
    if (!o->drop) item->keep = 1;
  }
  if (!o->page && o->drop) {
    settle_lists(items, n);
    settle_wordless(items, n);
  }
  if (o->page) stet__page_roles(&l->pages, &l->featurer, items, n, o->pictures);
  stet__roles_after(items, n, o->page != NULL);
  return true;
}

/* ---- Models ---- */

const stet_model *stet_model_builtin(void) {
  static const struct stet_model builtin; /* no image: the labeller uses the one it opened */
  return &builtin;
}

/* The task that an image says it is for; STET__TASK_BLOCKS where it is none. */
static uint32_t task_of(const void *bytes, size_t size) {
  uint32_t task = 0;
  if (size >= STET__MODEL_HEAD) memcpy(&task, (const char *)bytes + 12, sizeof task);
  return task == STET__TASK_PAGES ? STET__TASK_PAGES : STET__TASK_BLOCKS;
}

stet_status stet_model_load(stet_model **out, const void *bytes, size_t size, const stet_alloc *alloc, stet_error *error) {
  *out = NULL;
  stet_alloc a = stet__alloc_of(alloc);
  stet_model *m = stet__realloc(&a, NULL, 0, sizeof *m);
  if (!m) return stet__fail(error, STET_ENOMEM, 0, NULL);
  memset(m, 0, sizeof *m);
  m->alloc = a;
  m->size = size ? size : 1;
  m->image = stet__realloc(&a, NULL, 0, m->size);
  stet_status status = m->image ? STET_OK : stet__fail(error, STET_ENOMEM, 0, NULL);
  if (status == STET_OK) {
    if (size) memcpy(m->image, bytes, size);
    m->task = task_of(bytes, size);
    status = open_for(&m->committee, m->task, m->image, size, false, error);
  }
  if (status != STET_OK) {
    stet_model_free(m);
    return status;
  }
  *out = m;
  return STET_OK;
}

void stet_model_free(stet_model *m) {
  if (!m || m == stet_model_builtin()) return;
  stet_alloc a = m->alloc;
  stet__free(&a, m->image, m->size);
  stet__free(&a, m, sizeof *m);
}
