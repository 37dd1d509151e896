/* gen_evidence: turns labelled words into what the names model learns from.
**
**   gen_evidence LEXICON < WORDS > EVIDENCE
**
** WORDS holds "word TAB labels" a line, labels a bit mask of those that are right (bit 0 O, bit 1 + 2k B of type k, bit 2 + 2k I of
** it); a blank line ends a sentence, "-DOCSTART-" begins a document. The words of a sentence are set as text, cut into tokens by
** the library's own tokeniser and looked at as the tagger looks at them. EVIDENCE is one record a token, of native words:
**
**   labels, border (1 begins a sentence, 2 also a document), index of its word in the file, key, row, flags (two), ids
**
** A token takes the labels of the word that it lies in; those that continue a word continue its name.
*/
#include <stdio.h>
#include <stdlib.h>

#include "tag/evidence.h"

enum { WORD_MAX = 4096, SENTENCE_MAX = 1 << 16 };

typedef struct word {
  uint32_t start, end, labels, index;
} word;

typedef struct record {
  uint32_t labels, border, index, key, row, flags[2], ids[STET__WORD_IDS];
} record;

typedef struct sentence {
  char *text;
  uint32_t n;
  word *words;
  size_t n_words;
  bool document;
} sentence;

static stet_alloc memory;

static void die(const char *what) {
  fprintf(stderr, "gen_evidence: %s\n", what);
  exit(2);
}

/* ---- Words into text, with the spaces that print has ---- */

static bool is_one_of(const char *p, size_t n, const char *const *list) {
  for (; *list; list++)
    if (strlen(*list) == n && memcmp(*list, p, n) == 0) return true;
  return false;
}

static bool joins_left(const char *p, size_t n) {
  static const char *const list[] = {
      ".",  ",",   ";",   ":",   "!",   "?",  ")",  "]",  "}",   "%", "'", "\xE2\x80\x9D", "\xE2\x80\x99",
      "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "''", "...", NULL};
  return is_one_of(p, n, list);
}

static bool joins_right(const char *p, size_t n) {
  static const char *const list[] = {"(", "[", "{", "$", "\xE2\x80\x9C", "\xE2\x80\x98", "``", NULL};
  return is_one_of(p, n, list);
}

static void add_word(sentence *s, const char *p, size_t n, uint32_t labels, uint32_t index) {
  static bool before_joins;
  if (s->n_words == SENTENCE_MAX || s->n + n + 2 > SENTENCE_MAX * 8u) return;
  if (s->n_words && !joins_left(p, n) && !before_joins) s->text[s->n++] = ' ';
  before_joins = joins_right(p, n);
  if (n == 2 && (memcmp(p, "``", 2) == 0 || memcmp(p, "''", 2) == 0)) p = "\"", n = 1;
  if (n == 5 && memcmp(p, "-LRB-", 5) == 0) p = "(", n = 1;
  if (n == 5 && memcmp(p, "-RRB-", 5) == 0) p = ")", n = 1;
  s->words[s->n_words++] = (word){s->n, s->n + (uint32_t)n, labels, index};
  memcpy(s->text + s->n, p, n);
  s->n += (uint32_t)n;
}

/* ---- Evidence ---- */

static uint32_t continued(uint32_t labels) { /* B of every type becomes I */
  uint32_t inside = 0x5554u; /* bits 2, 4, 6, ... */
  return (labels & 1u) | (labels & inside) | ((labels & ~inside & ~1u) << 1 & inside);
}

static void put(const record *r) {
  if (fwrite(r, sizeof *r, 1, stdout) != 1) die("cannot write");
}

static void finish(const stet__lexicon *x, sentence *s) {
  static stet__token_list tokens;
  static uint64_t flags[SENTENCE_MAX * 2];
  static record records[SENTENCE_MAX * 2];
  size_t w = 0;
  if (s->n_words == 0) return;
  tokens.a = &memory;
  tokens.n = 0;
  if (!stet__tokenise(&tokens, s->text, s->n, 0)) die("out of memory");
  if (tokens.n > SENTENCE_MAX * 2u) tokens.n = SENTENCE_MAX * 2u;
  for (size_t i = 0; i < tokens.n; i++) {
    const stet__token *t = &tokens.v[i];
    stet__word_evidence e;
    while (w + 1 < s->n_words && s->words[w].end <= t->start) w++;
    stet__evidence_word(x, s->text + t->start, t->end - t->start, t->kind, &e);
    flags[i] = e.flags;
    record *r = &records[i];
    *r = (record){s->words[w].labels, i ? 0u : s->document ? 2u : 1u, s->words[w].index, e.key, e.row, {0, 0}, {0}};
    if (t->start > s->words[w].start) r->labels = continued(r->labels);
    memcpy(r->ids, e.ids, sizeof e.ids);
  }
  stet__evidence_sentence(x, s->text, tokens.v, tokens.n, flags);
  for (size_t i = 0; i < tokens.n; i++) {
    records[i].flags[0] = (uint32_t)flags[i];
    records[i].flags[1] = (uint32_t)(flags[i] >> 32);
    put(&records[i]);
  }
  s->n = 0;
  s->n_words = 0;
  s->document = false;
}

static void load(const char *path, stet__lexicon *x) {
  uint32_t n[2];
  FILE *f = fopen(path, "rb");
  if (!f || fread(n, sizeof n, 1, f) != 1) die("cannot read the lexicon");
  uint32_t *tables = malloc(((size_t)n[0] + n[1]) * sizeof *tables);
  if (!tables || fread(tables, sizeof *tables, (size_t)n[0] + n[1], f) != (size_t)n[0] + n[1]) die("cannot read the lexicon");
  fclose(f);
  *x = (stet__lexicon){tables, n[0], tables + n[0], n[1]};
}

int main(int argc, char **argv) {
  static char line[WORD_MAX];
  stet__lexicon x;
  uint32_t index = 0;
  if (argc != 2) die("wants the lexicon");
  load(argv[1], &x);
  memory = stet__alloc_of(NULL);
  sentence s = {malloc(SENTENCE_MAX * 8u), 0, malloc(SENTENCE_MAX * sizeof(word)), 0, true};
  if (!s.text || !s.words) die("out of memory");
  while (fgets(line, sizeof line, stdin)) {
    char *tab = strrchr(line, '\t');
    if (line[0] == '\n') finish(&x, &s);
    else if (strncmp(line, "-DOCSTART-", 10) == 0) finish(&x, &s), s.document = true;
    else if (tab) add_word(&s, line, (size_t)(tab - line), (uint32_t)strtoul(tab + 1, NULL, 10), index++);
  }
  finish(&x, &s);
  free(s.text);
  free(s.words);
  return 0;
}
