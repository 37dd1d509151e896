/* train_pages: trains the labeller of HTML pages.
**
**   train_pages [--dev] [--member N] [--epochs N] [--seed N] FOLDER... OUT.bin
**
** A FOLDER holds html.jsonl.gz and gold.jsonl.gz: pages, and of each the text of its article, "gold", and the lines that may be
** the article's or not, "unsure" (an array; may be missing). Which blocks are the article's is found by aligning both (align.h);
** blocks of unsure lines teach nothing, nor does a page of which too little of the gold is found. Every page goes
** through the library's own reader, mender and rules, so that what ships is what was trained. It is taught as it is and, without
** what its JSON-LD says of its text, as it is otherwise, without the features of its words (a page in another language), and
** without those of its class names (a site that names its boxes by number).
**
** --dev leaves out a fifth of the sites and reports on them by page, folder by folder: precision, recall and F1 in words.
**
** The model is a committee of two: of one that takes an article for a stretch of its page, and of one that does not (common.h).
** --member 1 or 2 trains only one of them, so that two processes may: the files joined are the model.
*/
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clean/page_features.h"
#include "desk/prepare.h"
#include "train/align.h"
#include "train/common.h"

typedef struct sample { stet__sequence s; uint32_t *words; size_t folder; bool dev; } sample;
typedef struct samples { sample *v; size_t n, cap; } samples;

enum { AS_IS = 0, WITHOUT_WORDS, WITHOUT_CLASSES, WITHOUT_BODY, DRESSES };

typedef struct work { /* scratch of the whole run */
  stet_alloc libc;
  stet__featurer words;
  stet__page_featurer pages;
  stet_desk *desk;
  double found; size_t pages_read, pages_taught;
} work;

#define COVERAGE_MIN 0.8

/* The blocks that stand in the gold's unsure lines and not in its text teach nothing. */
static void leave_unsure(const stet__align_block *v, size_t n, const json_t *lines, signed char *keep) {
  size_t size = 0;
  signed char *unsure = stet__need(calloc(n + 1, 1));
  for (size_t i = 0; i < json_array_size(lines); i++) size += json_string_length(json_array_get(lines, i)) + 1;
  char *text = stet__need(malloc(size + 1));
  size = 0;
  for (size_t i = 0; i < json_array_size(lines); i++) {
    const json_t *l = json_array_get(lines, i);
    memcpy(text + size, json_string_value(l), json_string_length(l));
    size += json_string_length(l);
    text[size++] = '\n';
  }
  stet__align(v, n, text, size, unsure);
  for (size_t i = 0; i < n; i++)
    if (unsure[i] && keep[i] != 1) keep[i] = -1;
  free(text), free(unsure);
}

/* Which blocks of the page that the desk holds are in the gold; false: too little of it is on the page. */
static bool align_page(work *w, const json_t *gold, signed char *keep) {
  const stet__item *items = stet__desk_items(w->desk);
  size_t n = stet__desk_layout(w->desk)->n_blocks;
  const json_t *text = json_object_get(gold, "gold"), *unsure = json_object_get(gold, "unsure");
  stet__align_block *v = stet__need(calloc(n + 1, sizeof *v));
  for (size_t i = 0; i < n; i++) v[i] = (stet__align_block){items[i].text, items[i].n};
  double found = stet__align(v, n, json_string_value(text), json_string_length(text), keep);
  if (json_array_size(unsure)) leave_unsure(v, n, unsure, keep);
  w->found += found;
  w->pages_read++;
  free(v);
  return found >= COVERAGE_MIN;
}

static bool is_kept_role(const stet__hit *hit) { return hit->found && hit->role < STET_ROLE_REPEAT; }

/* What a block teaches. Where a rule names a block that stands (a byline, a dateline) and the gold leaves it out, nothing is
** taught: the gold leaves out what is said of the article, too. So it does the title. */
static float weight_of(const stet__item *item, signed char keep, uint32_t words, bool title) {
  if (keep < 0 || (keep == 0 && (is_kept_role(&item->hit) || title))) return 0;
  return sqrtf((float)words + 2);
}

static size_t features(work *w, const stet__item *items, size_t i, int dress, uint32_t *ids, float *x) {
  size_t k = stet__featurer_block(&w->words, items, i, ids, x);
  if (dress == WITHOUT_WORDS) {
    size_t lexical = stet__featurer_lexical(&w->words, items, i);
    memmove(ids, ids + lexical, (k - lexical) * sizeof *ids);
    k -= lexical;
  }
  return k + stet__page_featurer_block(&w->pages, &w->words, items, i, dress == WITHOUT_CLASSES, ids + k, x + STET__BLOCK_NUMBERS);
}

static void add_sample(samples *all, work *w, const signed char *keep, int dress, size_t folder, bool dev) {
  const stet__item *items = stet__desk_items(w->desk);
  size_t T = stet__desk_layout(w->desk)->n_blocks, n_ids = 0;
  sample s = {{T, NULL, stet__need(calloc(T + 1, 4)), stet__need(calloc(T * STET__PAGE_X + 1, 4)), stet__need(calloc(T + 1, 1)),
               stet__need(calloc(T + 1, 4))},
              stet__need(calloc(T + 1, 4)), folder, dev};
  s.s.ids = stet__need(malloc((T * STET__PAGE_IDS + 1) * 4));
  double total = 0;
  bool has_body = w->pages.has_body;
  if (dress != AS_IS) w->pages.has_body = false;
  for (size_t t = 0; t < T; t++) {
    s.s.first[t] = (uint32_t)n_ids;
    n_ids += features(w, items, t, dress, s.s.ids + n_ids, s.s.x + t * STET__PAGE_X);
    s.words[t] = w->words.stats[t].words;
    s.s.gold[t] = keep[t] == 1;
    s.s.weight[t] = weight_of(&items[t], keep[t], s.words[t], t == w->pages.title);
    total += (double)s.s.weight[t];
  }
  w->pages.has_body = has_body;
  s.s.first[T] = (uint32_t)n_ids;
  s.s.ids = stet__need(realloc(s.s.ids, (n_ids + 1) * 4));
  float share = total > 0 ? (float)(sqrt((double)T) * 4 / total) : 0; /* a page counts by the root of its length */
  for (size_t t = 0; t < T; t++) s.s.weight[t] *= share;
  if (all->n == all->cap) all->v = stet__need(realloc(all->v, (all->cap = 2 * all->cap + 1024) * sizeof *all->v));
  all->v[all->n++] = s;
}

static void read_page(samples *all, work *w, const json_t *page, const json_t *gold, size_t folder, bool dev) {
  const json_t *html = json_object_get(page, "html");
  stet_options o;
  stet_options_init(&o);
  o.format = STET_FORMAT_HTML;
  if (strcmp(json_string_value(json_object_get(page, "id")), json_string_value(json_object_get(gold, "id"))) != 0)
    stet__die("gold.jsonl.gz", "is in another order than html.jsonl.gz");
  if (stet__prepare(w->desk, json_string_value(html), json_string_length(html), &o) != STET_OK) stet__die("prepare", "failed");
  size_t T = stet__desk_layout(w->desk)->n_blocks;
  stet__item *items = stet__desk_items(w->desk);
  signed char *keep = stet__need(calloc(T + 1, 1));
  if (align_page(w, gold, keep)) {
    w->pages_taught++;
    if (!stet__featurer_begin(&w->words, items, T) ||
        !stet__page_featurer_begin(&w->pages, &w->words, stet__desk_page(w->desk), items, T))
      stet__die("memory", "none left");
    for (int dress = 0; dress < (dev ? 1 : DRESSES); dress++) add_sample(all, w, keep, dress, folder, dev);
  } else if (getenv("STET_SHOW")) {
    printf("too little found: %s\n", json_string_value(json_object_get(page, "id")));
  }
  free(keep);
}

static void read_folder(samples *all, work *w, const char *path, size_t folder, int fold) {
  json_t *pages = stet__read_lines(path, "html"), *golds = stet__read_lines(path, "gold");
  if (json_array_size(pages) != json_array_size(golds)) stet__die(path, "gold.jsonl.gz has another number of pages");
  for (size_t i = 0; i < json_array_size(pages); i++) {
    const json_t *gold = json_array_get(golds, i);
    bool left_out = fold >= 0 && stet__left_out(json_string_value(json_object_get(gold, "site")), (unsigned)fold);
    read_page(all, w, json_array_get(pages, i), gold, folder, left_out);
  }
  json_decref(pages), json_decref(golds);
}

/* ---- Report ---- */

static void report(const samples *all, size_t folders, const void *image, size_t size) {
  stet__committee c;
  stet_error error;
  if (stet__committee_open(&c, image, size, STET__TASK_PAGES, false, &error) != STET_OK) stet__die("model", error.message);
  for (size_t folder = 0; folder < folders; folder++) {
    stet__score scores[STET__THRESHOLDS] = {{0}};
    for (size_t i = 0; i < all->n; i++) {
      const sample *s = &all->v[i];
      if (s->dev && s->folder == folder) stet__judge(&c, &s->s, s->words, scores);
    }
    printf("  folder %zu", folder + 1);
    stet__print_scores(scores, false);
  }
  fflush(stdout);
}

/* ---- Learning ---- */

static void put_rows(stet__sequence *out, const stet__sequence *s, size_t from, size_t to) {
  for (size_t t = from; t < to; t++, out->T++) {
    size_t n = s->first[t + 1] - s->first[t];
    memcpy(out->ids + out->first[out->T], s->ids + s->first[t], n * sizeof *s->ids);
    out->first[out->T + 1] = out->first[out->T] + (uint32_t)n;
    memcpy(out->x + out->T * STET__PAGE_X, s->x + t * STET__PAGE_X, STET__PAGE_X * sizeof *s->x);
    out->gold[out->T] = s->gold[t];
    out->weight[out->T] = s->weight[t];
  }
}

static size_t first_kept(const stet__sequence *s) {
  size_t t = 0;
  while (t < s->T && s->gold[t] != STET__ARTICLE) t++;
  return t;
}

static size_t behind_kept(const stet__sequence *s) {
  size_t t = s->T;
  while (t > 0 && s->gold[t - 1] != STET__ARTICLE) t--;
  return t;
}

static const stet__sequence *any(const samples *all) {
  for (;;) {
    const sample *s = &all->v[stet__below((uint32_t)all->n)];
    if (!s->dev) return &s->s;
  }
}

/* Learns a page, or at share `mix` its article between the head of another page and the tail of a third: what a site's own head
** looks like says less then of its articles. */
static double learn(stet__learner *learner, const samples *all, size_t i, float mix, float pace) {
  const stet__sequence *s = &all->v[i].s;
  size_t from = first_kept(s), to = behind_kept(s);
  if (mix <= 0 || (float)stet__below(1000) >= mix * 1000 || from >= to) return stet__learner_step(learner, s, pace);
  const stet__sequence *head = any(all), *tail = any(all);
  size_t behind = behind_kept(tail), T = first_kept(head) + (to - from) + (tail->T - behind);
  stet__sequence out = {0, stet__need(malloc((head->first[head->T] + s->first[s->T] + tail->first[tail->T] + 1) * 4)),
                        stet__need(calloc(T + 1, 4)), stet__need(malloc((T * STET__PAGE_X + 1) * 4)), stet__need(calloc(T + 1, 1)),
                        stet__need(calloc(T + 1, 4))};
  put_rows(&out, head, 0, first_kept(head));
  put_rows(&out, s, from, to);
  put_rows(&out, tail, behind, tail->T);
  double loss = stet__learner_step(learner, &out, pace);
  free(out.ids), free(out.first), free(out.x), free(out.gold), free(out.weight);
  return loss;
}

static void *train_member(const samples *all, const stet__training *r, bool stretch, float mix, size_t *size) {
  stet__learner *learner = stet__need(stet__learner_new(&r->how));
  stet__rng = r->how.seed; /* each member is the same, whether or not others were trained before it */
  uint32_t *order = stet__need(malloc((all->n + 1) * sizeof *order));
  for (size_t i = 0; i < all->n; i++) stet__name_labels(&all->v[i].s, stretch);
  stet__article_transitions(learner, stretch);
  for (int epoch = 0; epoch < r->epochs; epoch++) {
    float pace = stet__pace(epoch, r->epochs);
    double loss = 0;
    stet__shuffle(order, all->n);
    for (size_t i = 0; i < all->n; i++)
      if (!all->v[order[i]].dev) loss += learn(learner, all, order[i], mix, pace);
    if (epoch >= r->epochs * 3 / 4) stet__learner_average(learner);
    printf("epoch %d loss %.1f\n", epoch + 1, loss);
    fflush(stdout);
  }
  void *image = stet__need(stet__learner_image(learner, STET__TASK_PAGES, size));
  stet__learner_free(learner);
  free(order);
  return image;
}

int main(int argc, char **argv) {
  int at = 1;
  float mix = 0.5f, decays[STET__NET_K_MAX] = {0.5f, 0.8f, 0.94f};
  stet__training r = {.epochs = 8,
                      .how = {STET__BLOCK_BITS, 8, STET__PAGE_X, 3, 32, STET__BLOCK_LABELS, decays,
                              0.0015f, 0.001f, 0.5f, 1, 1e-4f, 1e-4f, 3}};
  for (; at < argc && argv[at][0] == '-'; at++) {
    if (!strcmp(argv[at], "--mix") && at + 1 < argc) mix = strtof(argv[++at], NULL);
    else if (!stet__take_option(&r, argc, argv, &at)) stet__die(argv[at], "unknown option");
  }
  if (argc - at < 2) stet__die("usage", "train_pages [--dev] [--member N] [--epochs N] [--seed N] FOLDER... OUT.bin");
  stet__rng = r.how.seed;
  samples all = {0};
  work w = {.libc = stet__alloc_of(NULL)};
  w.words.a = w.pages.a = &w.libc;
  if (stet_desk_new(&w.desk, NULL, NULL) != STET_OK) stet__die("memory", "none left");
  size_t folders = (size_t)(argc - at - 1);
  for (size_t folder = 0; folder < folders; folder++)
    read_folder(&all, &w, argv[at + (int)folder], folder, r.dev ? (int)r.fold : -1);
  printf("%zu pages, %zu taught; %.4f of the gold found\n", w.pages_read, w.pages_taught, w.found / (double)w.pages_read);
  fflush(stdout);
  stet__images images = {0};
  for (int member = 0; member < 2; member++) {
    if (r.only && r.only != member + 1) continue;
    size_t size;
    void *image = train_member(&all, &r, member == 0, mix, &size);
    stet__add_member(&images, image, size);
    if (r.dev) report(&all, folders, image, size);
    free(image);
  }
  if (r.dev && !r.only) report(&all, folders, images.p, images.n);
  stet__write_images(argv[argc - 1], &images);
  stet_desk_free(w.desk);
  return 0;
}
