/* train_blocks: trains the block labeller.
**
**   train_blocks [--dev] [--member N] [--epochs N] [--seed N] FOLDER... OUT.bin
**
** A FOLDER holds {plain,extracted,gold}.jsonl.gz: pages as lines with a keep mark each (null: not taught), the page's title, and
** headlines of other pages. Every page is taught in several dresses, each run through the library's own reader, mender and rules,
** so that what ships is what was trained:
**
**   the whole page, one block a line; the same with the page's own gaps;
**   what an extractor left of it, one block a line;
**   both of these cut to a few paragraphs, because most news is shorter than what people collect;
**   the article of one page between the head of another and the tail of a third;
**   whole pages and extracts without the features of words, which is how a page in another language looks;
**   the same as an article arrives by hand: blank lines between, its title in front (now and then twice, once with the site's
**   name),
**   headlines of other stories between its paragraphs, and the tail of the whole page's junk behind.
**
** Pages that were written for stet in the shape of such copies (pages/written.py; their lines say a "format") come last among the
** folders. They stand for themselves: in place of extracts and articles by hand they are taught with some of the junk left out.
** A third of all mixes has a head, and a third a tail, of theirs.
**
** --dev leaves out a fifth of the sites (--fold N: which) and reports on them by page, folder by folder: precision, recall and F1
** in words, as the public benchmark counts.
**
** The model is a committee of two: of one that takes an article for a stretch of its page, and of one that does not (common.h).
** --member 1 or 2 trains only one of them, so that two processes may: the files joined are the model.
**
** Half of the features are left out while learning, drawn anew each time, and none at work: sums of all of them would be twice what
** the rest of the net has learned to read, and each member sure of itself where it errs. So what the bag says is halved in the
** image (learner.h: shrink).
*/
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "desk/prepare.h"
#include "clean/features.h"
#include "train/common.h"

typedef struct line { const char *text; size_t n; bool keep, unsure, gap; } line;
typedef struct page {
  json_t *json;
  const char *site, *title;
  line *lines;
  size_t n, folder;
  double coverage;
  bool written, markdown;
} page;
typedef struct pages { page *v; size_t n; } page_list;

typedef struct sample { stet__sequence s; uint32_t *words; int dress; size_t folder; bool dev; } sample; /* words: [T] */
typedef struct samples { sample *v; size_t n, cap; } samples;

enum {
  DRESS_PAGE,
  DRESS_PAGE_GAPS,
  DRESS_PAGE_BLIND,
  DRESS_PAGE_SHORT,
  DRESS_PAGE_SHORT2,
  DRESS_PAGE_SHORT3,
  DRESS_MIX,
  DRESS_MIX2,
  DRESS_MIX3,
  DRESS_EXTRACT,
  DRESS_EXTRACT_SHORT,
  DRESS_EXTRACT_BLIND,
  DRESS_ARTICLE,
  DRESS_ARTICLE2,
  DRESS_COUNT
};
static const char *const dress_names[] = {"page",        "page, gaps",  "page, blind", "page, short", "short 2",
                                          "short 3",     "mix",         "mix 2",       "mix 3",       "extract",
                                          "extr, short", "extr, blind", "article",     "article 2"};

enum { WRITTEN_TIMES = 2 }; /* a written page is taught in every dress so often: there are few, and copies look like them */

/* ---- Reading ---- */

static bool truth(const json_t *object, const char *key) { /* true or a number that is not 0 */
  const json_t *v = json_object_get(object, key);
  return json_is_true(v) || json_number_value(v) != 0;
}

static void read_pages(page_list *all, const char *path, size_t folder, const char *name) {
  json_t *lines = stet__read_lines(path, name); /* lives as long as the program */
  size_t n = json_array_size(lines);
  all->v = stet__need(realloc(all->v, (all->n + n + 1) * sizeof *all->v));
  for (size_t k = 0; k < n; k++) {
    page *p = &all->v[all->n++];
    *p = (page){.json = json_array_get(lines, k), .folder = folder};
    p->site = json_string_value(json_object_get(p->json, "site"));
    json_t *title = json_object_get(p->json, json_object_get(p->json, "page_title") ? "page_title" : "title"),
           *blocks = json_object_get(p->json, "blocks");
    p->title = json_is_string(title) ? json_string_value(title) : "";
    p->coverage = json_number_value(json_object_get(p->json, "coverage"));
    const char *format = json_string_value(json_object_get(p->json, "format"));
    p->written = format != NULL;
    p->markdown = format && !strcmp(format, "markdown");
    p->n = json_array_size(blocks);
    p->lines = stet__need(calloc(p->n + 1, sizeof *p->lines));
    for (size_t i = 0; i < p->n; i++) {
      json_t *b = json_array_get(blocks, i), *t = json_object_get(b, "text");
      p->lines[i] = (line){json_string_value(t), json_string_length(t), truth(b, "keep"),
                            json_is_null(json_object_get(b, "keep")), truth(b, "gap")};
    }
  }
}

/* ---- Dresses ---- */

typedef struct dressed {
  char *p;
  size_t n, cap;
  struct mark {
    size_t start, end;
    signed char gold;
  } *marks;
  size_t n_marks, cap_marks;
} dressed;

static void put(dressed *d, const char *p, size_t n, int gold, const char *before) { /* gold: 1 keep, 0 drop, -1 not taught */
  size_t k = d->n ? strlen(before) : 0;
  if (d->n + n + k + 1 > d->cap) d->p = stet__need(realloc(d->p, d->cap = 2 * (d->n + n + k) + 4096));
  memcpy(d->p + d->n, before, k);
  d->n += k;
  if (d->n_marks == d->cap_marks)
    d->marks = stet__need(realloc(d->marks, (d->cap_marks = 2 * d->cap_marks + 256) * sizeof *d->marks));
  d->marks[d->n_marks++] = (struct mark){d->n, d->n + n, (signed char)gold};
  memcpy(d->p + d->n, p, n);
  d->n += n;
}

static size_t letters(const char *p, size_t n, char *out, size_t cap) { /* letters and digits only, folded: for comparing titles */
  size_t k = 0;
  for (size_t i = 0; i < n && k < cap; i++) {
    unsigned char c = (unsigned char)p[i];
    if (c >= 0x80 || (c >= '0' && c <= '9')) out[k++] = (char)c;
    else if ((c | 32) >= 'a' && (c | 32) <= 'z') out[k++] = (char)(c | 32);
  }
  return k;
}

static bool is_title(const line *l, const char *title) { /* the page's title, or its beginning before the site's name */
  char a[400], b[400];
  size_t n = letters(l->text, l->n, a, sizeof a), m = letters(title, strlen(title), b, sizeof b);
  return n >= 12 && m >= n && !memcmp(a, b, n) && n * 10 >= m * 4;
}

/* The title stands where the article begins: the last such line before the first kept one is the article's; the others are not
** taught. */
static size_t title_line(const page *p) {
  size_t found = p->n;
  for (size_t i = 0; i < p->n; i++) {
    if (p->lines[i].keep && found < p->n) break;
    if (!p->lines[i].keep && is_title(&p->lines[i], p->title)) found = i;
  }
  return found;
}

static int gold_of(const page *p, size_t i, size_t title) {
  if (p->lines[i].unsure) return -1;
  if (i == title) return 1;
  if (!p->lines[i].keep && is_title(&p->lines[i], p->title)) return -1;
  return p->lines[i].keep;
}

/* How many of n kept lines a shortened article has: small numbers as often as large ones. */
static size_t shortened(size_t n) {
  size_t most = n, k;
  for (k = 0; most > 3; k++) most /= 2;
  most = (size_t)3 << stet__below((uint32_t)k + 1);
  most += stet__below((uint32_t)most);
  return most < n ? most : n;
}

/* Lines [from, to) of a page; of the kept ones only the first `most`, and nothing of what stands between those that went. */
static void put_lines(dressed *d, const page *p, size_t from, size_t to, size_t most, size_t title, bool gaps) {
  size_t last = to;
  while (last > from && !p->lines[last - 1].keep) last--;
  for (size_t i = from, kept = 0; i < to; i++) {
    if (kept >= most && i < last) continue;
    kept += p->lines[i].keep;
    put(d, p->lines[i].text, p->lines[i].n, gold_of(p, i, title), gaps && p->lines[i].gap ? "\n\n" : "\n");
  }
}

static size_t count_kept(const page *p) {
  size_t n = 0;
  for (size_t i = 0; i < p->n; i++) n += p->lines[i].keep;
  return n;
}

static void dress_page(dressed *d, const page *p, bool gaps, bool shorten) {
  size_t kept = count_kept(p);
  put_lines(d, p, 0, p->n, shorten ? shortened(kept) : kept, title_line(p), gaps);
}

/* The head of one page, the article of another, the tail of a third: what stands around an article says little about it. */
static void dress_mix(dressed *d, const page *head, const page *p, const page *tail) {
  size_t first = 0, end = tail->n, title = title_line(head), own = title_line(p), begin = 0, last = p->n;
  bool gaps = (head->written || tail->written) && stet__below(2);
  while (first < head->n && !head->lines[first].keep) first++;
  if (title < first) first = title;
  put_lines(d, head, 0, first, head->n, title, gaps);
  while (begin < p->n && !p->lines[begin].keep) begin++;
  if (own < begin) begin = own;
  while (last > begin && !p->lines[last - 1].keep) last--;
  put_lines(d, p, begin, last, shortened(count_kept(p)), own, gaps);
  while (end > 0 && !tail->lines[end - 1].keep) end--;
  put_lines(d, tail, end, tail->n, tail->n, title_line(tail), gaps);
}

/* A written page without some of what is the site's: a copy takes more or less of it along. */
static void dress_thinned(dressed *d, const page *p) {
  size_t title = title_line(p);
  uint32_t share = 2 + stet__below(4); /* of five */
  bool taken = true;
  for (size_t i = 0; i < p->n; i++) {
    if (i && p->lines[i].gap) taken = stet__below(5) < share; /* what stands together goes together */
    if (!p->lines[i].keep && !taken) continue;
    put(d, p->lines[i].text, p->lines[i].n, gold_of(p, i, title), p->lines[i].gap ? "\n\n" : "\n");
  }
}

/* Lines of whole pages that are surely the site's: from behind the last kept one. */
static void put_tail(dressed *d, const page *p, const char *before) {
  size_t last = p->n;
  while (last > 0 && !p->lines[last - 1].keep) last--;
  size_t n = p->n - last, take = n < 40 ? n : 40;
  if (take) take = 1 + stet__below((uint32_t)take);
  for (size_t i = last; i < last + take; i++) put(d, p->lines[i].text, p->lines[i].n, 0, before);
}

static void put_head(dressed *d, const page *p, const char *before) { /* and from before the title */
  size_t title = title_line(p), take;
  if (title == p->n || title == 0) return;
  take = 1 + stet__below(title < 12 ? (uint32_t)title : 12);
  for (size_t i = title - take; i < title; i++) put(d, p->lines[i].text, p->lines[i].n, gold_of(p, i, title), before);
}

static unsigned fold; /* which fifth */
static bool left_out(const page *p) { return stet__left_out(p->site, fold); }

static bool like_headline(const line *l) {
  size_t words = 1;
  if (l->n < 28 || l->n > 120 || l->text[l->n - 1] == '.' || l->text[l->n - 1] == ':' ||
      !strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ'\"\xE2", l->text[0]))
    return false;
  for (size_t i = 0; i < l->n; i++) words += l->text[i] == ' ';
  return words >= 5 && words <= 18 && !strchr(l->text, '|') && !memchr(l->text, '@', l->n);
}

/* The headline of another story: of another page, or more often one of those that the page itself advertises behind its article,
** which share its subject. Answers its length, 0 for none. */
static size_t teaser(const page *whole, const page_list *headlines, const char *site, const char **text) {
  if (stet__below(3)) {
    size_t last = whole->n;
    while (last > 0 && !whole->lines[last - 1].keep) last--;
    for (int tries = 0; tries < 30 && last < whole->n; tries++) {
      const line *l = &whole->lines[last + stet__below((uint32_t)(whole->n - last))];
      if (l->unsure || !like_headline(l)) continue;
      *text = l->text;
      return l->n;
    }
  }
  const page *other = &headlines->v[stet__below((uint32_t)headlines->n)];
  size_t m = strlen(other->title);
  for (size_t k = 8; k + 3 < m; k++)
    if (other->title[k] == ' ' && (other->title[k + 1] == '|' || other->title[k + 1] == '-') && other->title[k + 2] == ' ') m = k;
  *text = other->title;
  return strcmp(other->site, site) && m > 15 ? m : 0;
}

/* A paragraph in which a site speaks of itself, from anywhere; 0: none was met. */
static size_t pitch(const page_list *pages, bool with_dev, bool dev, const char **text) {
  static const char *const words[] = {"newsletter", "ubscri",    "ign up",     "inbox", "donat",
                                      "support",    "journalis", "our reader", "member"};
  for (int tries = 0; tries < 400; tries++) {
    const page *p = &pages->v[stet__below((uint32_t)pages->n)];
    if (!p->n || (with_dev && left_out(p) != dev)) continue;
    const line *l = &p->lines[stet__below((uint32_t)p->n)];
    if (l->keep || l->unsure || l->n < 90 || l->n > 700 || !memchr(l->text, '.', l->n)) continue;
    size_t found = 0;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++) found += strstr(l->text, words[k]) != NULL;
    if (found < 2) continue;
    *text = l->text;
    return l->n;
  }
  return 0;
}

static void dress_article(dressed *d, const page *extract, const page *whole, const page_list *headlines, const page_list *pages,
                          bool with_dev) {
  const char *gap = stet__below(4) ? "\n\n" : "\n";
  char with_site[1024];
  size_t n = strlen(extract->title);
  if (stet__below(2)) put_head(d, whole, gap);
  size_t last = n; /* without the site's name */
  for (size_t i = 8; i + 3 < n; i++)
    if (extract->title[i] == ' ' && (extract->title[i + 1] == '|' || extract->title[i + 1] == '-') && extract->title[i + 2] == ' ')
      last = i;
  if (n > 8 && stet__below(8)) {
    put(d, extract->title, last, 1, gap);
    if (stet__below(3) == 0) {
      snprintf(with_site, sizeof with_site, "%.*s - %s", (int)last, extract->title, extract->site);
      put(d, stet__below(2) ? with_site : extract->title, stet__below(2) ? last : last, -1, gap);
    }
  }
  size_t pitch_at = stet__below(2) ? 1 + stet__below((uint32_t)extract->n + 1) : SIZE_MAX, every = 2 + stet__below(7), since = 0,
         title = title_line(extract);
  for (size_t i = 0; i < extract->n; i++) {
    const line *l = &extract->lines[i];
    if (i && l->n > 120 && since >= every && extract->lines[i - 1].n > 120) { /* a teaser between two paragraphs */
      const char *text;
      size_t m = teaser(whole, headlines, extract->site, &text);
      if (m) put(d, text, m, 0, gap);
      since = 0;
      every = 2 + stet__below(7);
    }
    if (i == pitch_at) {
      const char *text;
      size_t m = pitch(pages, with_dev, left_out(whole), &text);
      if (m) put(d, text, m, 0, gap);
    }
    since += l->n > 120;
    put(d, l->text, l->n, i == title ? -1 : gold_of(extract, i, title), gap);
  }
  if (stet__below(4)) put_tail(d, whole, gap);
}

/* ---- From text to sequences ---- */

static int block_gold(const dressed *d, const stet__block *b, size_t *mark) { /* by the mark that covers most of it */
  size_t best = 0;
  int gold = -1;
  while (*mark < d->n_marks && d->marks[*mark].end <= b->start) ++*mark;
  for (size_t k = *mark; k < d->n_marks && d->marks[k].start < b->end; k++) {
    size_t from = d->marks[k].start > b->start ? d->marks[k].start : b->start,
           to = d->marks[k].end < b->end ? d->marks[k].end : b->end;
    if (to - from > best) best = to - from, gold = d->marks[k].gold;
  }
  return gold;
}

static bool is_kept_role(const stet__hit *hit) { return hit->found && hit->role < STET_ROLE_REPEAT; }

static void add_sample(samples *all, stet_desk *desk, const dressed *d, stet_format format, int dress, size_t folder, bool dev) {
  stet_options o;
  static stet__featurer featurer; /* scratch for the whole run */
  static stet_alloc libc;
  libc = stet__alloc_of(NULL);
  featurer.a = &libc;
  stet_options_init(&o);
  o.format = format;
  if (stet__prepare(desk, d->p, d->n, &o) != STET_OK) stet__die("prepare", "failed");
  const stet__layout *layout = stet__desk_layout(desk);
  stet__item *items = stet__desk_items(desk);
  size_t T = layout->n_blocks, mark = 0, n_ids = 0;
  if (!stet__featurer_begin(&featurer, items, T)) stet__die("memory", "none left");
  sample s = {{T, NULL, stet__need(calloc(T + 1, 4)), stet__need(calloc(T * STET__BLOCK_NUMBERS + 1, 4)),
               stet__need(calloc(T + 1, 1)),
               stet__need(calloc(T + 1, 4))},
              stet__need(calloc(T + 1, 4)),
              dress,
              folder,
              dev};
  s.s.ids = stet__need(malloc((T * STET__BLOCK_IDS_MAX + 1) * 4));
  double total = 0;
  for (size_t t = 0; t < T; t++) {
    s.s.first[t] = (uint32_t)n_ids;
    size_t k = stet__featurer_block(&featurer, items, t, s.s.ids + n_ids, s.s.x + t * STET__BLOCK_NUMBERS);
    if (dress == DRESS_PAGE_BLIND || dress == DRESS_EXTRACT_BLIND) {
      size_t lexical = stet__featurer_lexical(&featurer, items, t);
      memmove(s.s.ids + n_ids, s.s.ids + n_ids + lexical, (k - lexical) * sizeof *s.s.ids);
      k -= lexical;
    }
    n_ids += k;
    int gold = block_gold(d, &layout->blocks[t], &mark);
    uint32_t words = featurer.stats[t].words;
    s.words[t] = words;
    s.s.gold[t] = gold == 1;
    s.s.weight[t] = gold < 0 || (gold == 0 && is_kept_role(&items[t].hit)) ? 0 : sqrtf((float)words + 2);
    if (gold == 1 && words < 12 && dress >= DRESS_EXTRACT) s.s.weight[t] *= 1.5f; /* subheads and short sentences are dear */
    total += (double)s.s.weight[t];
  }
  s.s.first[T] = (uint32_t)n_ids;
  s.s.ids = stet__need(realloc(s.s.ids, (n_ids + 1) * 4));
  float share = total > 0 ? (float)(sqrt((double)T) * 4 / total) : 0; /* a page counts by the root of its length */
  for (size_t t = 0; t < T; t++) s.s.weight[t] *= share;
  if (all->n == all->cap) all->v = stet__need(realloc(all->v, (all->cap = 2 * all->cap + 1024) * sizeof *all->v));
  all->v[all->n++] = s;
}

typedef struct corpus { page_list plain, extract, gold; size_t written; } corpus; /* written: such pages stand from here */

static const page *some_page(const corpus *c) { /* a third of them written ones: their heads and tails are what a mix is for */
  size_t from = c->written < c->plain.n && stet__below(3) == 0 ? c->written : 0;
  return &c->plain.v[from + stet__below((uint32_t)(c->plain.n - from))];
}

static bool is_mix(const page *p, int how) { return how >= DRESS_MIX + p->written && how <= DRESS_MIX3; }

static bool is_thinned(const page *p, int how) { return p->written && (how == DRESS_MIX || how >= DRESS_EXTRACT); }

static void dress(dressed *d, const corpus *c, size_t i, int how, bool with_dev) {
  const page *plain = &c->plain.v[i], *extract = &c->extract.v[i];
  bool short_one = (how >= DRESS_PAGE_SHORT && how <= DRESS_PAGE_SHORT3) || how == DRESS_EXTRACT_SHORT ||
                   (how == DRESS_PAGE_BLIND && stet__below(2));
  d->n = d->n_marks = 0;
  if (is_thinned(plain, how)) dress_thinned(d, plain);
  else if (is_mix(plain, how)) {
    const page *head = some_page(c), *tail = some_page(c);
    if (with_dev && left_out(head) != left_out(plain)) head = plain; /* what is reported on stays unseen */
    if (with_dev && left_out(tail) != left_out(plain)) tail = plain;
    dress_mix(d, head, plain, tail);
  } else if (how < DRESS_ARTICLE)
    dress_page(d, how >= DRESS_EXTRACT ? extract : plain, how == DRESS_PAGE_GAPS || (plain->written && how != DRESS_PAGE),
               short_one);
  else
    dress_article(d, extract, plain, &c->gold, &c->plain, with_dev);
}

/* Every page in every dress, either those left out (dev) or the others; drawn anew at each call. */
static void make_samples(samples *all, const corpus *c, bool with_dev, bool dev) {
  stet_desk *desk;
  dressed d = {0};
  if (stet_desk_new(&desk, NULL, NULL) != STET_OK) stet__die("memory", "none left");
  for (size_t i = 0; i < c->plain.n; i++) {
    if (with_dev ? left_out(&c->plain.v[i]) != dev : dev) continue;
    const page *p = &c->plain.v[i];
    for (int k = 0; k < DRESS_COUNT * (p->written && !dev ? WRITTEN_TIMES : 1); k++) {
      int how = k % DRESS_COUNT;
      if ((how < DRESS_EXTRACT ? p->coverage : c->extract.v[i].coverage) < 0.85) continue;
      dress(&d, c, i, how, with_dev);
      stet_format format = p->markdown && !is_mix(p, how) ? STET_FORMAT_MARKDOWN : STET_FORMAT_PLAIN;
      if (d.n_marks) add_sample(all, desk, &d, format, how, p->folder, dev);
    }
  }
  free(d.p);
  free(d.marks);
  stet_desk_free(desk);
}

static void free_samples(samples *all) {
  for (size_t i = 0; i < all->n; i++) {
    stet__sequence *s = &all->v[i].s;
    free(s->ids), free(s->first), free(s->x), free(s->gold), free(s->weight), free(all->v[i].words);
  }
  free(all->v);
  memset(all, 0, sizeof *all);
}

static double run_epoch(stet__learner *learner, const corpus *c, bool with_dev, bool stretch, float pace) {
  samples all = {0};
  double loss = 0;
  make_samples(&all, c, with_dev, false);
  uint32_t *order = stet__need(malloc(all.n * sizeof *order));
  stet__shuffle(order, all.n);
  for (size_t i = 0; i < all.n; i++) {
    stet__name_labels(&all.v[order[i]].s, stretch);
    loss += stet__learner_step(learner, &all.v[order[i]].s, pace);
  }
  free(order);
  free_samples(&all);
  return loss;
}

/* ---- Report ---- */

static void report_dress(const samples *all, const stet__committee *c, size_t folder, int dress) {
  stet__score scores[STET__THRESHOLDS] = {{0}};
  for (size_t i = 0; i < all->n; i++) {
    const sample *s = &all->v[i];
    if (s->dev && s->dress == dress && s->folder == folder) stet__judge(c, &s->s, s->words, scores);
  }
  if (!scores[0].pages) return;
  printf("  %zu %-10s", folder + 1, dress_names[dress]);
  stet__print_scores(scores, dress >= DRESS_ARTICLE);
}

static void report(const samples *all, size_t folders, const void *image, size_t size) {
  stet__committee c;
  stet_error error;
  if (stet__committee_open(&c, image, size, STET__TASK_BLOCKS, false, &error) != STET_OK) stet__die("model", error.message);
  for (size_t folder = 0; folder < folders; folder++)
    for (int dress = 0; dress < DRESS_COUNT; dress++) report_dress(all, &c, folder, dress);
  fflush(stdout);
}

static void *train_member(const corpus *c, const samples *held, size_t folders, const stet__training *r, bool stretch,
                          size_t *size) {
  stet__learner *learner = stet__need(stet__learner_new(&r->how));
  stet__rng = r->how.seed; /* each member is the same, whether or not others were trained before it */
  stet__article_transitions(learner, stretch);
  for (int epoch = 0; epoch < r->epochs; epoch++) {
    float pace = stet__pace(epoch, r->epochs);
    double loss = run_epoch(learner, c, r->dev, stretch, pace);
    if (epoch >= r->epochs * 3 / 4) stet__learner_average(learner);
    printf("epoch %d loss %.1f\n", epoch + 1, loss);
    fflush(stdout);
  }
  void *image = stet__need(stet__learner_image(learner, STET__TASK_BLOCKS, size));
  stet__learner_free(learner);
  if (r->dev) report(held, folders, image, *size);
  return image;
}

int main(int argc, char **argv) {
  int at = 1;
  float decays[STET__NET_K_MAX] = {0.5f, 0.8f, 0.94f};
  stet__training r = {.epochs = 9,
                      .how = {STET__BLOCK_BITS, 8, STET__BLOCK_NUMBERS, 3, 32, STET__BLOCK_LABELS, decays,
                              0.06f, 0.003f, 0.5f, 0.5f, 1e-4f, 1e-4f, 3}};
  for (; at < argc && argv[at][0] == '-'; at++) {
    if (!strcmp(argv[at], "--decays") && at + 1 < argc)
      r.how.K = (uint32_t)sscanf(argv[++at], "%f,%f,%f,%f", decays, decays + 1, decays + 2, decays + 3);
    else if (!strcmp(argv[at], "--width") && at + 1 < argc) r.how.D = (uint32_t)atoi(argv[++at]);
    else if (!stet__take_option(&r, argc, argv, &at)) stet__die(argv[at], "unknown option");
  }
  if (argc - at < 2) stet__die("usage", "train_blocks [--dev] [--member N] [--epochs N] [--seed N] FOLDER... OUT.bin");
  stet__rng = r.how.seed;
  fold = r.fold;
  size_t folders = (size_t)(argc - at - 1);
  corpus c = {{0}, {0}, {0}, 0};
  for (size_t k = 0; k < folders; k++) {
    const char *path = argv[at + (int)k];
    read_pages(&c.plain, path, k, "plain");
    read_pages(&c.extract, path, k, "extracted");
    read_pages(&c.gold, path, k, "gold");
  }
  while (c.written < c.plain.n && !c.plain.v[c.written].written) c.written++;
  samples held = {0};
  if (r.dev) make_samples(&held, &c, true, true);
  stet__images images = {0};
  for (int member = 0; member < 2; member++) {
    if (r.only && r.only != member + 1) continue;
    size_t size;
    void *image = train_member(&c, &held, folders, &r, member == 0, &size);
    stet__add_member(&images, image, size);
    free(image);
  }
  if (r.dev && !r.only) report(&held, folders, images.p, images.n);
  stet__write_images(argv[argc - 1], &images);
  return 0;
}
