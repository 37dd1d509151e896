/* common: see common.h. */
#define _POSIX_C_SOURCE 200809L
#include "train/common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "clean/features.h"

_Noreturn void stet__die(const char *what, const char *detail) {
  fprintf(stderr, "train: %s: %s\n", what, detail);
  exit(2);
}

void *stet__need(void *p) {
  if (!p) stet__die("memory", "none left");
  return p;
}

uint64_t stet__rng;

uint32_t stet__below(uint32_t n) {
  uint64_t z = (stet__rng += 0x9E3779B97F4A7C15u);
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  z = (z ^ z >> 27) * 0x94D049BB133111EBu;
  return (uint32_t)((z ^ z >> 31) % n);
}

void stet__shuffle(uint32_t *order, size_t n) {
  for (size_t i = 0; i < n; i++) order[i] = (uint32_t)i;
  for (size_t i = n; i > 1; i--) {
    size_t j = stet__below((uint32_t)i);
    uint32_t t = order[i - 1];
    order[i - 1] = order[j];
    order[j] = t;
  }
}

json_t *stet__read_lines(const char *folder, const char *name) {
  char command[4096];
  size_t room = 0;
  char *buf = NULL;
  json_t *all = stet__need(json_array());
  if (strchr(folder, '\'')) stet__die("folder", "has a quotation mark in its name");
  snprintf(command, sizeof command, "gzip -dc '%s/%s.jsonl.gz'", folder, name);
  FILE *f = popen(command, "r");
  if (!f) stet__die(command, "cannot run");
  while (getline(&buf, &room, f) > 0) {
    json_error_t error;
    json_t *j = json_loads(buf, JSON_ALLOW_NUL, &error);
    if (!j) stet__die(name, error.text);
    json_array_append_new(all, j);
  }
  free(buf);
  if (pclose(f) != 0 || !json_array_size(all)) stet__die(command, "failed");
  return all;
}

void stet__name_labels(stet__sequence *s, bool stretch) {
  size_t first = 0, end = s->T;
  while (first < s->T && s->gold[first] != STET__ARTICLE) first++;
  while (end > first && s->gold[end - 1] != STET__ARTICLE) end--;
  for (size_t t = 0; t < s->T; t++)
    if (s->gold[t] != STET__ARTICLE) s->gold[t] = !stretch || t < first ? STET__BEFORE : t >= end ? STET__AFTER : STET__INSIDE;
}

void stet__article_transitions(stet__learner *l, bool stretch) {
  const float never = -12, begin[] = {0, 0, never, never};
  const float stretched[] = {0, 0, never, never, never, 0, 0, 0, never, 0, 0, never, never, never, never, 0};
  const float free[] = {0, 0, never, never, 0, 0, never, never, never, never, 0, never, never, never, never, 0};
  stet__learner_transitions(l, begin, stretch ? stretched : free);
}

bool stet__take_option(stet__training *r, int argc, char **argv, int *at) {
  const char *name = argv[*at];
  stet__learning *how = &r->how;
  if (strcmp(name, "--dev") == 0) return r->dev = true;
  if (*at + 1 >= argc) return false;
  const char *value = argv[*at + 1];
  if (!strcmp(name, "--epochs")) r->epochs = atoi(value);
  else if (!strcmp(name, "--member")) r->only = atoi(value);
  else if (!strcmp(name, "--fold")) r->fold = (unsigned)atoi(value);
  else if (!strcmp(name, "--seed")) how->seed = strtoull(value, NULL, 10);
  else if (!strcmp(name, "--bag-rate")) how->bag_rate = strtof(value, NULL);
  else if (!strcmp(name, "--rate")) how->rate = strtof(value, NULL);
  else if (!strcmp(name, "--leave-out")) how->drop = strtof(value, NULL);
  else if (!strcmp(name, "--shrink")) how->shrink = strtof(value, NULL);
  else if (!strcmp(name, "--bag-decay")) how->decay_bag = strtof(value, NULL);
  else if (!strcmp(name, "--hidden")) how->H = (uint32_t)atoi(value);
  else return false;
  ++*at;
  return true;
}

float stet__pace(int epoch, int epochs) { return (float)(0.5 * (1 + cos((double)epoch / epochs * 3.14159265))) + 0.02f; }

void stet__add_member(stet__images *all, const void *image, size_t n) {
  size_t whole = (n + 7) / 8 * 8;
  all->p = stet__need(realloc(all->p, all->n + whole));
  memset(all->p + all->n, 0, whole);
  memcpy(all->p + all->n, image, n);
  all->n += whole;
}

void stet__write_images(const char *path, stet__images *all) {
  FILE *f = fopen(path, "wb");
  if (!f || fwrite(all->p, 1, all->n, f) != all->n || fclose(f)) stet__die(path, "cannot write");
  free(all->p);
  *all = (stet__images){0};
}

/* ---- Reports ---- */

static const float thresholds[STET__THRESHOLDS] = {0.2f, 0.3f, 0.4f, 0.5f, 0.6f};

/* P(article) of each block of a page, into p[T]. */
static void ask(const stet__committee *c, const stet__sequence *s, float *p) {
  stet_alloc libc = stet__alloc_of(NULL);
  stet__net_work work = {0};
  stet__chain_work chain_work = {0};
  size_t labels = s->T * STET__BLOCK_LABELS + 1;
  float *e = stet__need(malloc((s->T * STET__NET_D_MAX + 1) * sizeof *e)), *emit = stet__need(malloc(labels * sizeof *emit)),
        *m = stet__need(malloc(labels * sizeof *m));
  memset(p, 0, s->T * sizeof *p);
  for (uint32_t k = 0; k < c->n; k++) {
    const stet__weights *w = &c->members[k];
    for (size_t t = 0; t < s->T; t++)
      stet__net_own(&w->net, s->ids + s->first[t], s->first[t + 1] - s->first[t], s->x + t * w->net.X, e + t * w->net.D);
    if (!stet__net_emit(&w->net, &work, &libc, e, s->T, emit) ||
        !stet__chain_marginals(&w->chain, &chain_work, &libc, emit, s->T, m, NULL))
      stet__die("memory", "none left");
    for (size_t t = 0; t < s->T; t++) p[t] += m[t * STET__BLOCK_LABELS + STET__ARTICLE] / (float)c->n;
  }
  free(e), free(emit), free(m);
  stet__net_work_fini(&work, &libc);
  stet__chain_work_fini(&chain_work, &libc);
}

static void judge_at(float threshold, const float *p, const stet__sequence *s, const uint32_t *words, stet__score *out) {
  double hit = 0, made = 0, want = 0;
  const uint8_t *g = s->gold;
  bool exact = true;
  for (size_t t = 0; t < s->T; t++) {
    bool keep = p[t] >= threshold, gold = g[t] == STET__ARTICLE;
    if (s->weight[t] <= 0) continue;
    hit += keep && gold ? words[t] : 0;
    made += keep ? words[t] : 0;
    want += gold ? words[t] : 0;
    exact &= keep == gold;
    if (!gold && t && g[t - 1] == STET__ARTICLE && t + 1 < s->T && g[t + 1] == STET__ARTICLE) out->lone[keep]++;
  }
  out->P += made > 0 ? hit / made : want > 0 ? 0 : 1;
  out->R += want > 0 ? hit / want : 1;
  out->exact += exact;
  out->pages++;
}

void stet__judge(const stet__committee *c, const stet__sequence *s, const uint32_t *words, stet__score *scores) {
  float *p = stet__need(malloc((s->T + 1) * sizeof *p));
  ask(c, s, p);
  for (size_t k = 0; k < STET__THRESHOLDS; k++) judge_at(thresholds[k], p, s, words, &scores[k]);
  free(p);
}

void stet__print_scores(const stet__score *scores, bool lone) {
  for (size_t k = 0; k < STET__THRESHOLDS; k++) {
    const stet__score *s = &scores[k];
    double n = s->pages ? (double)s->pages : 1, P = s->P / n, R = s->R / n, sum = P + R > 0 ? P + R : 1;
    printf(" | %.1f: F %.4f P %.3f R %.3f exact %.2f", (double)thresholds[k], 2 * P * R / sum, P, R, (double)s->exact / n);
    if (lone) printf(" lone %zu/%zu", s->lone[0], s->lone[0] + s->lone[1]);
  }
  printf("\n");
}

bool stet__left_out(const char *site, unsigned fold) { return stet__hash(site, strlen(site), 7) % 5 == fold; }
