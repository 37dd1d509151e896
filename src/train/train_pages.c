/* train_pages: trains the labeller of HTML pages.
**
**   train_pages [--dev] [--epochs N] [--seed N] FOLDER OUT.bin
**
** FOLDER holds html.jsonl.gz and gold.jsonl.gz: pages, and of each the text of its article. Which blocks of a page are the
** article's is found by aligning both (align.h); a page of which too little of the gold is found teaches nothing. Every page goes
** through the library's own reader, mender and rules, so that what ships is what was trained. It is taught as it is and, without
** what its JSON-LD says of its text, as it is otherwise, without the features of its words (a page in another language), and
** without those of its class names (a site that names its boxes by number).
**
** --dev leaves out a fifth of the sites and reports on them by page: precision, recall and F1 in words.
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

typedef struct sample { stet__sequence s; uint32_t *words; uint32_t gold_words; bool dev, whole; } sample;
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

static size_t page_words(const stet__align_block *v, size_t n) {
  size_t words = 0;
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < v[i].n; k++) words += v[i].p[k] == ' ' || k == 0;
  return words;
}

/* Which blocks of the page that the desk holds are in the gold; false: too little of it is on the page. */
static bool align_page(work *w, const json_t *gold, signed char *keep, uint32_t *gold_words) {
  const stet__item *items = stet__desk_items(w->desk);
  size_t n = stet__desk_layout(w->desk)->n_blocks;
  const json_t *text = json_object_get(gold, "gold");
  stet__align_block *v = stet__need(calloc(n + 1, sizeof *v)), whole = {json_string_value(text), json_string_length(text)};
  for (size_t i = 0; i < n; i++) v[i] = (stet__align_block){items[i].text, items[i].n};
  double found = stet__align(v, n, whole.p, whole.n, keep);
  *gold_words = (uint32_t)page_words(&whole, 1);
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

static void add_sample(samples *all, work *w, const signed char *keep, uint32_t gold_words, int dress, bool dev) {
  const stet__item *items = stet__desk_items(w->desk);
  size_t T = stet__desk_layout(w->desk)->n_blocks, n_ids = 0;
  sample s = {{T, NULL, stet__need(calloc(T + 1, 4)), stet__need(calloc(T * STET__PAGE_X + 1, 4)), stet__need(calloc(T + 1, 1)),
               stet__need(calloc(T + 1, 4))},
              stet__need(calloc(T + 1, 4)), gold_words, dev, dress == AS_IS};
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
  stet__stretch(&s.s);
  s.s.ids = stet__need(realloc(s.s.ids, (n_ids + 1) * 4));
  float share = total > 0 ? (float)(sqrt((double)T) * 4 / total) : 0; /* a page counts by the root of its length */
  for (size_t t = 0; t < T; t++) s.s.weight[t] *= share;
  if (all->n == all->cap) all->v = stet__need(realloc(all->v, (all->cap = 2 * all->cap + 1024) * sizeof *all->v));
  all->v[all->n++] = s;
}

static void read_page(samples *all, work *w, const json_t *page, const json_t *gold, bool dev) {
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
  uint32_t gold_words;
  if (align_page(w, gold, keep, &gold_words)) {
    w->pages_taught++;
    if (!stet__featurer_begin(&w->words, items, T) ||
        !stet__page_featurer_begin(&w->pages, &w->words, stet__desk_page(w->desk), items, T))
      stet__die("memory", "none left");
    for (int dress = 0; dress < (dev ? 1 : DRESSES); dress++) add_sample(all, w, keep, gold_words, dress, dev);
  } else if (getenv("STET_SHOW")) {
    printf("too little found: %s\n", json_string_value(json_object_get(page, "id")));
  }
  free(keep);
}

/* ---- Report ---- */

typedef struct score { double P, R; size_t pages, exact; } score;

static void judge(const stet__weights *w, const samples *all, float threshold, score *out) {
  stet_alloc libc = stet__alloc_of(NULL);
  stet__net_work net_work = {0};
  stet__chain_work chain_work = {0};
  for (size_t i = 0; i < all->n; i++) {
    const sample *s = &all->v[i];
    size_t T = s->s.T;
    if (!s->dev) continue;
    float *e = stet__need(malloc((T * w->net.D + 1) * 4)), *emit = stet__need(malloc((T * STET__BLOCK_LABELS + 1) * 4)),
          *m = stet__need(malloc((T * STET__BLOCK_LABELS + 1) * 4));
    for (size_t t = 0; t < T; t++)
      stet__net_own(&w->net, s->s.ids + s->s.first[t], s->s.first[t + 1] - s->s.first[t], s->s.x + t * w->net.X, e + t * w->net.D);
    if (!stet__net_emit(&w->net, &net_work, &libc, e, T, emit) ||
        !stet__chain_marginals(&w->chain, &chain_work, &libc, emit, T, m, NULL))
      abort();
    double hit = 0, made = 0, want = 0;
    bool exact = true;
    for (size_t t = 0; t < T; t++) {
      bool keep = m[t * STET__BLOCK_LABELS + STET__ARTICLE] >= threshold, gold = s->s.gold[t] == STET__ARTICLE;
      if (s->s.weight[t] <= 0) continue;
      hit += keep && gold ? s->words[t] : 0;
      made += keep ? s->words[t] : 0;
      want += gold ? s->words[t] : 0;
      exact &= keep == gold;
    }
    out->P += made > 0 ? hit / made : want > 0 ? 0 : 1;
    out->R += want > 0 ? hit / want : 1;
    out->exact += exact;
    out->pages++;
    free(e), free(emit), free(m);
  }
  stet__net_work_fini(&net_work, &libc);
  stet__chain_work_fini(&chain_work, &libc);
}

static void report(const samples *all, const void *image, size_t size) {
  stet__weights w;
  stet_error error;
  if (stet__model_open(&w, image, size, STET__TASK_PAGES, false, &error) != STET_OK) stet__die("model", error.message);
  for (int k = 3; k <= 6; k++) {
    score s = {0, 0, 0, 0};
    judge(&w, all, (float)k / 10, &s);
    double P = s.P / (double)s.pages, R = s.R / (double)s.pages;
    printf(" | .%d: F %.4f P %.3f R %.3f exact %.2f", k, 2 * P * R / (P + R), P, R, (double)s.exact / (double)s.pages);
  }
  printf("\n");
  fflush(stdout);
}

static void write_image(const char *path, const void *p, size_t n) {
  FILE *f = fopen(path, "wb");
  if (!f || fwrite(p, 1, n, f) != n || fclose(f)) stet__die(path, "cannot write");
}

int main(int argc, char **argv) {
  bool dev = false;
  int epochs = 8, at = 1;
  uint64_t seed = 3;
  float decays[STET__NET_K_MAX] = {0.5f, 0.8f, 0.94f};
  stet__learning how = {STET__BLOCK_BITS, 8,      STET__PAGE_X, 3,    32,    STET__BLOCK_LABELS, decays,
                        0.008f,           0.001f, 0.5f,         1e-4f, 1e-4f, 1};
  for (; at < argc && argv[at][0] == '-'; at++) {
    if (!strcmp(argv[at], "--dev")) dev = true;
    else if (!strcmp(argv[at], "--epochs") && at + 1 < argc) epochs = atoi(argv[++at]);
    else if (!strcmp(argv[at], "--seed") && at + 1 < argc) seed = strtoull(argv[++at], NULL, 10);
    else if (!strcmp(argv[at], "--bag-rate") && at + 1 < argc) how.bag_rate = strtof(argv[++at], NULL);
    else if (!strcmp(argv[at], "--rate") && at + 1 < argc) how.rate = strtof(argv[++at], NULL);
    else if (!strcmp(argv[at], "--leave-out") && at + 1 < argc) how.drop = strtof(argv[++at], NULL);
    else if (!strcmp(argv[at], "--bag-decay") && at + 1 < argc) how.decay_bag = strtof(argv[++at], NULL);
    else if (!strcmp(argv[at], "--hidden") && at + 1 < argc) how.H = (uint32_t)atoi(argv[++at]);
    else stet__die(argv[at], "unknown option");
  }
  if (argc - at != 2) stet__die("usage", "train_pages [--dev] [--epochs N] [--seed N] FOLDER OUT.bin");
  stet__rng = how.seed = seed;
  json_t *pages = stet__read_lines(argv[at], "html"), *golds = stet__read_lines(argv[at], "gold");
  if (json_array_size(pages) != json_array_size(golds)) stet__die("gold.jsonl.gz", "has another number of pages");
  samples all = {0};
  work w = {.libc = stet__alloc_of(NULL)};
  w.words.a = w.pages.a = &w.libc;
  if (stet_desk_new(&w.desk, NULL, NULL) != STET_OK) stet__die("memory", "none left");
  for (size_t i = 0; i < json_array_size(pages); i++) {
    const json_t *gold = json_array_get(golds, i);
    read_page(&all, &w, json_array_get(pages, i), gold,
              dev && stet__left_out(json_string_value(json_object_get(gold, "site"))));
  }
  json_decref(pages), json_decref(golds);
  printf("%zu pages, %zu taught; %.4f of the gold found\n", w.pages_read, w.pages_taught, w.found / (double)w.pages_read);
  fflush(stdout);
  stet__learner *learner = stet__need(stet__learner_new(&how));
  stet__article_transitions(learner);
  size_t size;
  void *image = NULL;
  uint32_t *order = stet__need(malloc((all.n + 1) * sizeof *order));
  for (int epoch = 0; epoch < epochs; epoch++) {
    float pace = (float)(0.5 * (1 + cos((double)epoch / epochs * 3.14159265))) + 0.02f;
    double loss = 0;
    stet__shuffle(order, all.n);
    for (size_t i = 0; i < all.n; i++)
      if (!all.v[order[i]].dev) loss += stet__learner_step(learner, &all.v[order[i]].s, pace);
    if (epoch >= epochs * 3 / 4) stet__learner_average(learner);
    printf("epoch %d loss %.1f", epoch + 1, loss);
    if (dev && (epoch + 1 == epochs || epoch % 3 == 2)) {
      image = stet__need(stet__learner_image(learner, STET__TASK_PAGES, &size));
      report(&all, image, size);
      free(image);
    } else {
      printf("\n");
    }
  }
  image = stet__need(stet__learner_image(learner, STET__TASK_PAGES, &size));
  write_image(argv[at + 1], image, size);
  free(image), free(order);
  stet__learner_free(learner);
  stet_desk_free(w.desk);
  return 0;
}
