/* common: see common.h. */
#define _POSIX_C_SOURCE 200809L
#include "train/common.h"

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

void stet__stretch(stet__sequence *s) {
  size_t first = 0, end = s->T;
  while (first < s->T && !s->gold[first]) first++;
  while (end > first && !s->gold[end - 1]) end--;
  for (size_t t = 0; t < s->T; t++)
    s->gold[t] = t < first ? STET__BEFORE : t >= end ? STET__AFTER : s->gold[t] ? STET__ARTICLE : STET__INSIDE;
}

void stet__article_transitions(stet__learner *l) {
  const float never = -12, begin[] = {0, 0, never, never};
  const float trans[] = {0, 0, never, never, never, 0, 0, 0, never, 0, 0, never, never, never, never, 0};
  stet__learner_transitions(l, begin, trans);
}

bool stet__left_out(const char *site) { return stet__hash(site, strlen(site), 7) % 5 == 0; }
