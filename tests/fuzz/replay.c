/* replay: a fuzz target under a plain compiler. Feeds the target every file of its corpus, the project's own texts, and a few
** thousand mutations of them that are the same on every machine; a target that finds something wrong aborts. Speaks TAP.
**
**   replay                  run from the top of the source; the corpus is tests/fuzz/corpus/NAME/, NAME the program's own
**   replay FILE...          only these
*/
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MUTATIONS = 60, LONGEST = 1 << 16 };

static uint64_t state = 0x9E3779B97F4A7C15u;
static size_t any(size_t n) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return n ? (size_t)(state >> 20) % n : 0;
}

/* The input in a block of its exact size, so that a sanitizer sees a read beyond it. */
static void feed(const uint8_t *p, size_t n) {
  uint8_t *q = malloc(n ? n : 1);
  if (!q) abort();
  if (n) memcpy(q, p, n);
  LLVMFuzzerTestOneInput(q, n);
  free(q);
}

/* One change in place: a byte set, bytes cut, a piece doubled, a telling piece put in. Answers the new size, at most LONGEST. */
static size_t mutate(uint8_t *p, size_t n) {
  static const char *const pieces[] = {"\n",           "\r\n",
                                       "\r",           "\t",
                                       "    ",         "> ",
                                       "- ",           "1. ",
                                       "```\n",        "---\n",
                                       "| a | b |\n",  "&amp;",
                                       "&#8217;",      "&lt;b&gt;",
                                       "\xE2\x80\x99", "\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2",
                                       "\xEF\xBB\xBF", "\xE2\x80\x8B",
                                       "\xC2\xAD",     "\xC2\xA0",
                                       "\xFF",         "\x80",
                                       "\xE2\x80",     "-\n",
                                       "\xE2\x80\x9C", "\xE2\x80\x9D",
                                       "\"",           "[a](b)",
                                       "![a](b)",      "<div>",
                                       "<!--",         "\f",
                                       "Read more",    "# "};
  size_t at = any(n + 1), k;
  switch (any(5)) {
  case 0:
    if (at < n) p[at] = (uint8_t)any(256);
    return n;
  case 1:
    k = any(n - at + 1);
    if (k > 64) k = any(64);
    memmove(p + at, p + at + k, n - at - k);
    return n - k;
  case 2:
    k = any(n - at + 1);
    if (k > 200) k = any(200);
    if (n + k > LONGEST) return n;
    memmove(p + at + k, p + at, n - at);
    return n + k;
  case 3:
    if (at < n) p[at] = 0;
    return n;
  default: {
    const char *piece = pieces[any(sizeof pieces / sizeof *pieces)];
    k = strlen(piece);
    if (n + k > LONGEST) return n;
    memmove(p + at + k, p + at, n - at);
    memcpy(p + at, piece, k);
    return n + k;
  }
  }
}

static int n_files;

static void replay(const char *path, int mutations) {
  static uint8_t text[LONGEST], work[LONGEST];
  FILE *f = fopen(path, "rb");
  if (!f) return;
  size_t n = fread(text, 1, LONGEST, f);
  fclose(f);
  n_files++;
  feed(text, n);
  for (int i = 0; i < mutations; i++) {
    size_t from = any(n + 1), m = n - from; /* a piece of it, mostly short: many inputs in little time */
    if (m > 2000) m = any(2000);
    memcpy(work, text + from, m);
    for (size_t k = 1 + any(6); k; k--) m = mutate(work, m);
    feed(work, m);
  }
}

static void replay_folder(const char *folder, int mutations) { /* in the order of names: the same on every machine */
  struct dirent **entries;
  int n = scandir(folder, &entries, NULL, alphasort);
  for (int i = 0; i < n; i++) {
    char path[4096];
    int k = snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
    if (entries[i]->d_name[0] != '.' && k > 0 && (size_t)k < sizeof path) replay(path, mutations);
    free(entries[i]);
  }
  if (n >= 0) free(entries);
}

int main(int argc, char **argv) {
  const char *slash = strrchr(argv[0], '/'), *name = slash ? slash + 1 : argv[0];
  char corpus[4096];
  if (argc > 1) {
    for (int i = 1; i < argc; i++) replay(argv[i], 0);
    return 0;
  }
  printf("1..3\n");
  fflush(stdout);
  snprintf(corpus, sizeof corpus, "tests/fuzz/corpus/%s", name);
  feed(NULL, 0);
  replay_folder(corpus, 0);
  printf("ok 1 - %s: its corpus\n", name);
  fflush(stdout);
  replay_folder("tests/spec", MUTATIONS);
  printf("ok 2 - %s: the specifications and their mutations\n", name);
  fflush(stdout);
  replay_folder("tests/articles", MUTATIONS);
  printf("%sok 3 - %s: the articles and their mutations\n", n_files > 10 ? "" : "not ", name);
  return n_files > 10 ? 0 : 1;
}
