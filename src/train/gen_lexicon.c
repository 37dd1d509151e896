/* gen_lexicon: makes the lexicon of the names model (tag/lexicon.h) from text files.
** gen_lexicon OUT WORDS LIST...
** WORDS holds "word TAB row" a line (left out: what no text has as one token, and numbers), each LIST one entry a line, in the
** order of STET__LIST_*. OUT: the number of slots of the words' table and of the phrases', four bytes each, then the tables.
** Entries are cut into tokens as texts are; longer ones than STET__PHRASE_MAX are left out, and so is the entry that comes second
** where two have one fingerprint in one chain.
*/
#include <stdio.h>
#include <stdlib.h>

#include "tag/lexicon.h"
#include "text/tokens.h"

typedef struct entry {
  uint64_t hash;
  uint32_t value;
} entry;
typedef struct entries {
  entry *v;
  size_t n, cap;
} entries;

static void die(const char *what, const char *name) {
  fprintf(stderr, "gen_lexicon: %s %s\n", what, name);
  exit(2);
}

static void add(entries *e, uint64_t hash, uint32_t value) {
  if (e->n == e->cap) {
    e->cap = e->cap ? 2 * e->cap : 1024;
    e->v = realloc(e->v, e->cap * sizeof *e->v);
    if (!e->v) die("out of memory", "");
  }
  e->v[e->n++] = (entry){hash, value};
}

static FILE *open_file(const char *path, const char *mode) {
  FILE *f = fopen(path, mode);
  if (!f) die("cannot open", path);
  return f;
}

static bool has_letter(const char *p, size_t n) {
  for (size_t i = 0; i < n; i++)
    if ((unsigned char)p[i] >= 0x80 || ((p[i] | 32) >= 'a' && (p[i] | 32) <= 'z')) return true;
  return false;
}

static void read_words(const char *path, const stet_alloc *a, entries *out) {
  char line[4096];
  stet__token_list tokens = {a, NULL, 0, 0};
  FILE *f = open_file(path, "r");
  while (fgets(line, sizeof line, f)) {
    char *tab = strrchr(line, '\t');
    size_t n = tab ? (size_t)(tab - line) : 0;
    if (!has_letter(line, n)) continue;
    tokens.n = 0;
    if (!stet__tokenise(&tokens, line, (uint32_t)n, 0)) die("out of memory", path);
    if (tokens.n == 1) add(out, stet__lexicon_word(line, n), (uint32_t)strtoul(tab + 1, NULL, 10));
  }
  fclose(f);
  STET__FREE(a, tokens.v, tokens.cap);
}

static void read_list(const char *path, unsigned list, const stet_alloc *a, entries *out) {
  char line[4096];
  stet__token_list tokens = {a, NULL, 0, 0};
  FILE *f = open_file(path, "r");
  while (fgets(line, sizeof line, f)) {
    size_t n = strcspn(line, "\n");
    tokens.n = 0;
    if (!stet__tokenise(&tokens, line, (uint32_t)n, 0)) die("out of memory", path);
    if (tokens.n == 0 || tokens.n > STET__PHRASE_MAX) continue;
    uint64_t h = 0;
    for (size_t i = 0; i < tokens.n; i++) {
      const stet__token *t = &tokens.v[i];
      h = stet__lexicon_phrase(h, stet__lexicon_word(line + t->start, t->end - t->start));
      add(out, h, i + 1 < tokens.n ? (uint32_t)STET__PHRASE_GOES_ON : 1u << list);
    }
  }
  fclose(f);
  STET__FREE(a, tokens.v, tokens.cap);
}

static int by_hash(const void *a, const void *b) {
  const entry *x = a, *y = b;
  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static void join_same(entries *e) { /* sorts; what is known of one phrase in one entry */
  size_t n = 0;
  qsort(e->v, e->n, sizeof *e->v, by_hash);
  for (size_t i = 0; i < e->n; i++) {
    if (n && e->v[n - 1].hash == e->v[i].hash) e->v[n - 1].value |= e->v[i].value;
    else e->v[n++] = e->v[i];
  }
  e->n = n;
}

static uint32_t *make_table(const entries *e, uint32_t *slots) {
  uint32_t n = (uint32_t)(e->n + e->n / 4 + 2);
  uint32_t *table = malloc(n * sizeof *table);
  if (!table) die("out of memory", "");
  for (uint32_t i = 0; i < n; i++) table[i] = STET__LEXICON_FREE;
  for (size_t i = 0; i < e->n; i++) {
    uint64_t h = e->v[i].hash;
    uint32_t mark = (uint32_t)(h & 0xFFFF), slot = (uint32_t)(((h >> 32) * n) >> 32);
    while (table[slot] != STET__LEXICON_FREE && table[slot] >> 16 != mark) slot = slot + 1 == n ? 0 : slot + 1;
    uint32_t value = mark << 16 | e->v[i].value;
    if (table[slot] == STET__LEXICON_FREE && value != STET__LEXICON_FREE) table[slot] = value;
  }
  *slots = n;
  return table;
}

int main(int argc, char **argv) {
  entries words = {0}, phrases = {0};
  stet_alloc a = stet__alloc_of(NULL);
  if (argc != 3 + STET__LISTS) die("wants OUT WORDS and the lists;", "see its head");
  read_words(argv[2], &a, &words);
  for (unsigned l = 0; l < STET__LISTS; l++) read_list(argv[3 + l], l, &a, &phrases);
  join_same(&words);
  join_same(&phrases);
  uint32_t n[2];
  uint32_t *tables[2] = {make_table(&words, &n[0]), make_table(&phrases, &n[1])};
  FILE *f = open_file(argv[1], "wb");
  bool ok = fwrite(n, sizeof n, 1, f) == 1;
  for (int k = 0; k < 2; k++) ok = ok && fwrite(tables[k], sizeof *tables[k], n[k], f) == n[k];
  if (fclose(f) != 0 || !ok) die("cannot write", argv[1]);
  printf("%zu words in %u slots, %zu phrases in %u slots\n", words.n, n[0], phrases.n, n[1]);
  for (int k = 0; k < 2; k++) free(tables[k]);
  free(words.v);
  free(phrases.v);
  return 0;
}
