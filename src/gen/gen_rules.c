/* gen_rules: makes rules_data.c (clean/rules_data.h) from the files of rules. It runs in every build, so it needs no PCRE2 and must
** be quick; whether PCRE2 takes the patterns is for tests/unit/test_rules.c to say.
**
**   gen_rules OUT.c FILE.rules...        the file's name is the language's
**
** A file is lines. "# ..." and empty lines say nothing. "let NAME = TEXT" names a piece of pattern, used as <NAME> in later
** lines of any file. Everything else is a rule:
**
**   ROLE[!] [case] [line] [head] [tail=XXXX,XXXX] [words=N] [has=A|B]  PATTERN[...]
**
** with two spaces or more before the pattern; `!` makes it sure. How a text is prepared before it meets a pattern, and what the
** marks mean, stands at the head of en.rules.
**
** A rule is found in one of four ways. Those of its alternatives that describe a few texts only are written out, and the hashes
** of the texts go into a table: such a block costs one look-up and no pattern. A `words` rule is a vocabulary, written out
** likewise. For the rest PCRE2 is needed, and an index: by the bytes that a text must begin with, or, where it can begin with
** anything, by its last four characters, which must then be plain; the program refuses a rule that has neither. What a pattern's
** texts must begin with, end with and hold is told from its syntax (bounds.h).
**
** Patterns are stored with their pieces left out and named: pieces stand in thousands of them.
*/
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "clean/rules_data.h"
#include "gen/bounds.h"
#include "gen/spell.h"

enum { MAX_RULES = 12000, MAX_KEYS = 400000, MAX_NAMES = 400, MAX_LIST = 65535 };
enum { MAX_TEXTS = 65000, PLACES = 1 << 18, MAX_STRINGS = 4 << 20 };

typedef struct rule {
  char *pattern, *name, *must;
  const char *file;
  int line;
  uint32_t role, flags, least, most, reach, words, tail_size;
  uint64_t tails;
  char tail[84], has[160];
} rule;
typedef struct pair { uint64_t key; uint16_t rule; } pair;
typedef struct text { uint64_t hash, key; uint16_t rule; } text; /* rule: for words, their bits */

static rule rules[MAX_RULES];
static uint32_t n_rules;
static pair heads[MAX_KEYS], tails[MAX_KEYS];
static size_t n_heads, n_tails;
static text exact[MAX_TEXTS], vocabulary[MAX_TEXTS];
static uint32_t exact_at[PLACES], vocabulary_at[PLACES]; /* by hash: where in these + 1 */
static size_t n_exact, n_vocabulary, n_lists;
static uint16_t list_rule[16];
static struct { char *name, *text; } names[MAX_NAMES];
static size_t n_names;

static void die(const char *file, int line, const char *what, const char *more) {
  fprintf(stderr, "%s:%d: %s %s\n", file, line, what, more);
  exit(1);
}

static char *copy(const char *s, size_t n) {
  char *p = malloc(n + 1);
  if (!p) exit(3);
  memcpy(p, s, n);
  p[n] = 0;
  return p;
}

/* ---- The pattern's text ---- */

/* Latin, Greek, Cyrillic: they have letters that look alike, and no word has letters of two. */
static unsigned alphabet_of(uint32_t cp) {
  if (cp < 0x80) return isalpha((int)cp) ? 1 : 0;
  if (cp >= 0xC0 && cp < 0x250) return 1;
  if (cp >= 0x370 && cp < 0x400) return 2;
  return cp >= 0x400 && cp < 0x530 ? 4 : 0;
}

static size_t class_end(const char *s) { /* where the class that begins at s ends; a bracket right at its beginning is of it */
  size_t i = 1;
  if (s[i] == '^') i++;
  if (s[i] == ']') i++;
  return i + strcspn(s + i, "]");
}

/* Where a pattern's text has a word of two alphabets, brackets and question marks in it or not; NULL where nowhere. Classes may
** have letters of two. */
static const char *mixed_word(const char *s) {
  unsigned seen = 0;
  const char *start = s;
  for (; *s; s++) {
    uint32_t cp;
    int k = stet__utf8_decode(s, strlen(s), &cp);
    size_t skip = 0; /* what is no text: escapes, classes, names, the marks of a bracket */
    if (*s == '\\') skip = s[1] == 'p' || s[1] == 'P' ? strcspn(s, "}") : 1;
    else if (*s == '[') skip = class_end(s);
    else if (*s == '<') skip = strcspn(s, ">");
    else if (*s == '(' && s[1] == '?') skip = strcspn(s, ":=!");
    if (skip) {
      s += s[skip] ? skip : 0;
      seen = 0;
      continue;
    }
    if (*s == '?' || *s == ')' || (*s == '(' && s > start && s[-1] != ')')) continue;
    seen = alphabet_of(cp) ? seen | alphabet_of(cp) : 0;
    if (seen & (seen - 1)) return s;
    s += k - 1;
  }
  return NULL;
}

static char *expand(const char *s, const char *file, int line) {
  char out[20000];
  size_t n = 0;
  const char *mixed = mixed_word(s);
  if (mixed) die(file, line, "a word of two alphabets:", mixed);
  for (; *s; s++) {
    const char *end = *s == '<' && islower((unsigned char)s[1]) ? strchr(s, '>') : NULL;
    if (!end) {
      out[n++] = *s;
    } else {
      size_t i = 0, k = (size_t)(end - s - 1);
      while (i < n_names && (strlen(names[i].name) != k || memcmp(names[i].name, s + 1, k))) i++;
      if (i == n_names) die(file, line, "no such name:", s);
      n += (size_t)sprintf(out + n, "%s", names[i].text);
      s = end;
    }
    if (n > sizeof out - 6000) die(file, line, "too long:", "");
  }
  return copy(out, n);
}

/* The last four plain bytes, closing marks left off; "" where the pattern ends in anything else. */
static void tail_of(const char *s, char out[5]) {
  size_t n = strlen(s), k;
  out[0] = 0;
  while (n && strchr(":!>*|", s[n - 1])) n--;
  if (n >= 2 && s[n - 1] == '.' && s[n - 2] == '\\') n -= 2;
  for (k = 0; k < 4 && k < n; k++) {
    unsigned char c = (unsigned char)s[n - 1 - k];
    if (!(isalnum(c) || c == ' ' || c == '\'' || c >= 0x80)) break;
  }
  if (k < 4 || (n > 4 && s[n - 5] == '\\')) return;
  for (k = 0; k < 4; k++) out[k] = (char)stet__rule_byte((uint8_t)s[n - 4 + k]);
  out[4] = 0;
  for (const char *p = s, *bar; (bar = strchr(p, '|')); p = bar + 1) { /* an alternation at the top would have other ends */
    int depth = 0;
    for (const char *q = s; q < bar; q++) depth += *q == '(' ? 1 : *q == ')' ? -1 : 0;
    if (depth == 0 && (bar == s || bar[-1] != '\\')) out[0] = 0;
  }
}

/* ---- Writing out ---- */

/* Folds a text as rules.c does, closing marks left off; its length. */
static size_t fold_text(const char *s, char *out) {
  size_t n = stet__rule_trim(s, strlen(s));
  stet__rule_fold(s, n, out);
  out[n] = 0;
  return n;
}

static uint64_t beginning(const char *s, size_t n) {
  size_t used;
  return stet__rule_key(s, n, &used);
}

/* The text of that hash in v[0..n), a new one where there is none yet; `key` is then 0. */
static text *text_of(text *v, size_t *n, uint32_t *places, uint64_t hash) {
  size_t i = hash >> 20 & (PLACES - 1);
  for (; places[i]; i = (i + 1) & (PLACES - 1))
    if (v[places[i] - 1].hash == hash) return &v[places[i] - 1];
  if (*n == MAX_TEXTS) die("", 0, "too many texts", "");
  v[*n].hash = hash;
  places[i] = (uint32_t)++*n;
  return &v[*n - 1];
}

static void add_word(const char *s, size_t n, unsigned bits) {
  text *t = text_of(vocabulary, &n_vocabulary, vocabulary_at, stet__rule_text_hash(s, n));
  if (!t->key) t->key = beginning(s, n);
  t->rule |= (uint16_t)bits;
}

static void add_exact(const char *s, uint32_t r) {
  char out[4 * STET__RULE_TEXT + 8];
  size_t n = fold_text(s, out);
  if (n == 0) return;
  text *t = text_of(exact, &n_exact, exact_at, stet__rule_text_hash(out, n));
  if (t->key) {
    if (!(rules[t->rule].flags & STET__RULE_SURE) && (rules[r].flags & STET__RULE_SURE)) t->rule = (uint16_t)r;
    return;
  }
  size_t at = stet__rule_first(out, n), end = stet__rule_word_end(out, n, at);
  if (end > at) add_word(out + at, end - at, STET__RULE_BEGINS);
  t->key = beginning(out, n);
  t->rule = (uint16_t)r;
}

/* A vocabulary, one for all languages where role and number are alike: every phrase, and every beginning of it that ends with a
** word. */
static void add_words(const char *pattern, uint32_t r) {
  spell_texts *t = calloc(1, sizeof *t);
  size_t list = 0;
  while (list < n_lists && (rules[list_rule[list]].role != rules[r].role || rules[list_rule[list]].flags != rules[r].flags ||
                            rules[list_rule[list]].words != rules[r].words))
    list++;
  if (!t || list == 14) die(rules[r].file, rules[r].line, "too many vocabularies", "");
  if (list == n_lists) list_rule[n_lists++] = (uint16_t)r;
  char out[4 * STET__RULE_TEXT + 8];
  for (const char *p = pattern; *p; p += *p == '|') {
    spell_alternative(&p, t);
    if (t->failed) die(rules[r].file, rules[r].line, "a vocabulary must be plain:", pattern);
    for (size_t i = 0; i < t->n; i++) {
      size_t n = fold_text(t->v[i], out);
      for (size_t k = 1; k < n; k++)
        if (out[k] == ' ') add_word(out, k, STET__RULE_PART);
      if (n) add_word(out, n, 1u << list);
    }
    spell_free(t);
  }
  free(t);
}

/* ---- Reading ---- */

static uint32_t role_of(const char *s, size_t n, const char *file, int line) {
  for (uint32_t i = 0; i < STET_ROLE_COUNT; i++)
    if (strlen(stet_role_name((int)i)) == n && !memcmp(stet_role_name((int)i), s, n)) return i;
  die(file, line, "no such role:", s);
  return 0;
}

static void index_tails(uint32_t r) {
  rule *x = &rules[r];
  if (!x->tail[0]) die(x->file, x->line, "begins with anything and ends in nothing plain:", x->pattern);
  for (const char *t = x->tail; *t; t += t[4] == ',' ? 5 : 4) {
    if (strlen(t) < 4) die(x->file, x->line, "a tail is not four characters:", t);
    if (n_tails == MAX_KEYS) die(x->file, x->line, "too many keys", "");
    tails[n_tails].rule = (uint16_t)r;
    for (size_t i = 0; i < 4; i++) tails[n_tails].key |= (uint64_t)stet__rule_byte((uint8_t)t[i]) << (8 * i);
    n_tails++;
  }
}

static void index_rule(uint32_t r, const char *pattern) { /* without its closing marks */
  static bounds b;
  rule *x = &rules[r];
  const char *wrong = bounds_of(pattern, x->flags & STET__RULE_OPEN, &b);
  if (wrong) die(x->file, x->line, wrong, pattern);
  x->least = b.least;
  x->tails = b.tails;
  x->tail_size = b.tail_size;
  x->must = copy(b.must, strlen(b.must));
  x->reach = b.reach;
  if (b.headless) index_tails(r);
  for (size_t i = 0; i < b.n_heads && !b.headless; i++) {
    if (n_heads == MAX_KEYS) die(x->file, x->line, "too many keys", "");
    heads[n_heads].key = b.heads[i];
    heads[n_heads++].rule = (uint16_t)r;
  }
}

/* Adds a rule like `like` for one alternative; "" where it is all in the tables. */
static uint32_t add_rule(const rule *like, const char *pattern) {
  char wrapped[20000];
  if (n_rules == MAX_RULES) die(like->file, like->line, "too many rules", "");
  rule *r = &rules[n_rules];
  *r = *like;
  const char *p = pattern;
  unsigned long most = spell_most(&p);
  if (*p) die(r->file, r->line, "a bracket too many:", p);
  r->most = (r->flags & STET__RULE_OPEN) || most + 4 > SPELL_FAR ? SPELL_FAR : (uint32_t)most + 4;
  if (!r->tail[0] && !(r->flags & STET__RULE_OPEN)) tail_of(pattern, r->tail);
  const char *closing = "[ .:!>*+|\\-\xE2\x80\xA6\xC2\xBB\xE2\x80\xBA\xEF\xBC\x9A\xE3\x80\x82]*+\\z"; /* as stet__rule_trim */
  sprintf(wrapped, "(?:%s)%s", pattern, r->flags & STET__RULE_OPEN ? "" : closing);
  r->pattern = pattern[0] ? copy(wrapped, strlen(wrapped)) : copy("", 0);
  r->must = r->pattern + strlen(r->pattern);
  if (pattern[0]) index_rule(n_rules, pattern);
  return n_rules++;
}

/* Takes brackets off that stand round the whole pattern. */
static void unwrap(char *s) {
  for (;;) {
    size_t n = strlen(s), skip = strncmp(s, "(?:", 3) ? 1 : 3;
    int depth = 0;
    size_t i = 0;
    if (n < 2 || s[0] != '(' || (s[1] == '?' && skip == 1)) return;
    for (bool in = false; i < n; i++) {
      if (s[i] == '\\') i++;
      else if (in) in = s[i] != ']' || s[i - 1] == '[' || (s[i - 1] == '^' && s[i - 2] == '[');
      else if (s[i] == '[') in = true;
      else if ((depth += s[i] == '(' ? 1 : s[i] == ')' ? -1 : 0) == 0) break;
    }
    if (i != n - 1) return;
    memmove(s, s + skip, n - skip - 1);
    s[n - skip - 1] = 0;
  }
}

/* A rule for each alternative: small patterns with narrow beginnings; those of few texts are written out. */
static void split_rule(const rule *like, char *pattern) {
  spell_texts *t = calloc(1, sizeof *t);
  if (!t) exit(3);
  uint32_t plain = MAX_RULES;
  unwrap(pattern);
  for (const char *p = pattern; *p; p += *p == '|') {
    const char *start = p;
    spell_alternative(&p, t);
    if (*p == ')') die(like->file, like->line, "a bracket too many:", p);
    if (t->failed || like->flags & (STET__RULE_OPEN | STET__RULE_CASE | STET__RULE_LINE)) {
      char *one = copy(start, (size_t)(p - start));
      unwrap(one);
      if (strcmp(one, "") && strlen(one) + 4 < (size_t)(p - start)) split_rule(like, one);
      else add_rule(like, one);
      free(one);
    } else {
      if (plain == MAX_RULES) plain = add_rule(like, "");
      for (size_t i = 0; i < t->n; i++) add_exact(t->v[i], plain);
    }
    spell_free(t);
  }
  free(t);
}

static void read_rule(char *s, const char *file, int line, const char *language) {
  char *gap = strstr(s, "  "), name[64];
  if (!gap) die(file, line, "not a rule:", s);
  rule r = {0};
  char *word = s + strcspn(s, "! "), *body = expand(gap + strspn(gap, " "), file, line);
  *gap = 0;
  r.role = role_of(s, (size_t)(word - s), file, line);
  if (*word == '!') r.flags |= STET__RULE_SURE, word++;
  if (strstr(word, " case")) r.flags |= STET__RULE_CASE;
  if (strstr(word, " line")) r.flags |= STET__RULE_LINE;
  if (strstr(word, " head")) r.flags |= STET__RULE_HEAD;
  r.file = file;
  r.line = line;
  sprintf(name, "%s:%s", language, stet_role_name((int)r.role));
  r.name = copy(name, strlen(name));
  const char *tail = strstr(word, " tail="), *words = strstr(word, " words="), *has = strstr(word, " has=");
  if (has && strlen(has + 5) >= sizeof r.has) die(file, line, "too long:", has + 1);
  if (has) sprintf(r.has, "%s", has + 5);
  if (tail) { /* to the next option, or the end */
    const char *end = strstr(tail + 6, " has=");
    size_t k = end ? (size_t)(end - tail) - 6 : strlen(tail + 6);
    if (k >= sizeof r.tail) die(file, line, "too long:", tail + 1);
    sprintf(r.tail, "%.*s", (int)k, tail + 6);
  }
  r.words = words ? (uint32_t)strtoul(words + 7, NULL, 10) : 0;
  size_t n = strlen(body);
  if (n > 3 && !strcmp(body + n - 3, "...")) r.flags |= STET__RULE_OPEN, body[n - 3] = 0;
  if (words) add_words(body, add_rule(&r, ""));
  else split_rule(&r, body);
  free(body);
}

static void read_file(const char *file) {
  static char line[20000];
  const char *base = strrchr(file, '/') ? strrchr(file, '/') + 1 : file;
  char *language = copy(base, strcspn(base, "."));
  FILE *f = fopen(file, "rb");
  if (!f) die(file, 0, "cannot be read", "");
  for (int at = 1; fgets(line, sizeof line, f); at++) {
    size_t n = strlen(line);
    while (n && isspace((unsigned char)line[n - 1])) line[--n] = 0;
    if (!n || line[0] == '#') continue;
    char *is = strstr(line, " = ");
    if (strncmp(line, "let ", 4) || !is) {
      read_rule(line, file, at, language);
    } else if (n_names < MAX_NAMES) {
      names[n_names].name = copy(line + 4, (size_t)(is - line - 4));
      char *piece = expand(is + 3, file, at);
      char *group = malloc(strlen(piece) + 5);
      if (!group) exit(3);
      sprintf(group, "(?:%s)", piece);
      free(piece);
      names[n_names++].text = group;
    }
  }
  free(language);
  fclose(f);
}

/* ---- Writing ---- */

static char strings[MAX_STRINGS];
static size_t n_strings;
static uint16_t order[MAX_RULES], rank[MAX_RULES]; /* rules in the order of the table; where each stands there */

static uint32_t add_bytes(const char *p, size_t n) {
  if (n_strings + n > MAX_STRINGS) die("", 0, "too many patterns", "");
  memcpy(strings + n_strings, p, n);
  n_strings += n;
  return (uint32_t)(n_strings - n);
}

/* The offset of a string with its NUL, which stands once whoever asks. */
static uint32_t string_at(const char *s) {
  static uint32_t known[MAX_RULES];
  static size_t n;
  for (size_t i = 0; i < n; i++)
    if (!strcmp(strings + known[i], s)) return known[i];
  if (n == MAX_RULES) die("", 0, "too many strings", "");
  return known[n++] = add_bytes(s, strlen(s) + 1);
}

/* The same of alternatives, as the table has them; `between`: what parts them in s. */
static uint32_t alternatives_at(const char *s, char between) {
  char out[BOUNDS_MUST + 2], *p = out;
  for (size_t k; *s; s += k + (s[k] != 0)) {
    k = strcspn(s, (char[]){between, 0});
    if (k == 0 || k > 127) die("", 0, "no alternative:", s);
    *p++ = (char)k;
    memcpy(p, s, k);
    p += k;
  }
  *p = 0;
  return string_at(out);
}

/* s with its pieces left out and named, where it has such as are shorter than `below`; its length. */
static size_t store(const char *s, size_t below, char *out) {
  size_t n = 0;
  while (*s) {
    size_t best = n_names, length = 0;
    for (size_t i = 0; i < n_names && *s == '('; i++) {
      size_t k = strlen(names[i].text);
      if (k > length && k > 12 && k < below && !strncmp(s, names[i].text, k)) best = i, length = k;
    }
    if (best == n_names) {
      out[n++] = *s++;
      continue;
    }
    out[n++] = STET__RULE_PIECE;
    out[n++] = (char)(1 + best % STET__RULE_PIECE_BASE);
    out[n++] = (char)(1 + best / STET__RULE_PIECE_BASE);
    s += length;
  }
  return n;
}

static void put_strings(FILE *f) {
  fprintf(f, "\nconst char stet__rule_strings[] =\n\"");
  for (size_t i = 0, line = 0; i < n_strings; i++) {
    unsigned char c = (unsigned char)strings[i];
    if (i - line > 4000 && (c & 0xC0) != 0x80) fprintf(f, "\"\n\""), line = i;
    if (c == '"' || c == '\\' || c == '?') fprintf(f, "\\%c", c);
    else if (c >= 32 && c != 127) putc(c, f);
    else fprintf(f, "\\%03o", c);
  }
  fprintf(f, "\";\n");
}

static void put_rules(FILE *f) {
  static char out[20000];
  fprintf(f, "\nconst uint32_t stet__n_rules = %u;\n\nconst stet__rule_data stet__rules[] = {\n", n_rules);
  for (uint32_t i = 0; i < n_rules; i++) {
    const rule *r = &rules[order[i]];
    size_t n = store(r->pattern, SIZE_MAX, out);
    uint32_t pattern = add_bytes(out, n), name = string_at(r->name);
    uint32_t has = alternatives_at(r->has, '|'), must = alternatives_at(r->must, '\n');
    fprintf(f, "{0x%llxu,%u,%u,%u,%u,%zu,%zu,%u,%u,%u,%u,%u,%u},\n", (unsigned long long)r->tails, pattern, name, has, must, n,
            strlen(r->pattern), r->least, r->most, r->reach, r->role, r->flags, r->tail_size);
  }
  fprintf(f, "};\n\nconst uint32_t stet__rule_pieces[] = {");
  for (size_t i = 0; i < n_names; i++)
    fprintf(f, "%u,%s", add_bytes(out, store(names[i].text, strlen(names[i].text), out)), i % 24 == 23 ? "\n" : " ");
  fprintf(f, "%zu};\n", n_strings);
}

static int by_key(const void *x, const void *y) {
  const pair *a = x, *b = y;
  if (a->key != b->key) return a->key < b->key ? -1 : 1;
  return (int)rank[a->rule] - (int)rank[b->rule];
}

static uint16_t list[MAX_LIST];
static size_t n_list;

/* Where the list of these pairs' rules stands; the same list stands once. */
static uint16_t list_of(const pair *v, size_t n) {
  static uint32_t known[PLACES]; /* by hash: where + 1 */
  static uint16_t one[MAX_RULES];
  for (size_t i = 0; i < n; i++) one[i] = (uint16_t)(rank[v[i].rule] | (i + 1 == n ? STET__RULE_LAST : 0));
  size_t at = stet__hash(one, n * sizeof *one, 1) % PLACES;
  for (; known[at]; at = (at + 1) % PLACES)
    if (!memcmp(list + known[at] - 1, one, n * sizeof *one)) return (uint16_t)(known[at] - 1);
  if (n_list + n > MAX_LIST) die("", 0, "too many lists", "");
  memcpy(list + n_list, one, n * sizeof *one);
  known[at] = (uint32_t)n_list + 1;
  n_list += n;
  return (uint16_t)(n_list - n);
}

/* Puts the key of every v[i] into the slots; false where two would be taken for one. */
static bool fill(stet__rule_slot *slots, uint32_t size, uint32_t seed, const pair *v, size_t n) {
  memset(slots, 0, size * sizeof *slots);
  for (size_t i = 0, j; i < n; i = j) {
    for (j = i; j < n && v[j].key == v[i].key;) j++;
    uint32_t at = stet__rule_hash(v[i].key) & (size - 1);
    uint16_t tag = stet__rule_slot_tag(v[i].key, seed);
    for (; slots[at].tag; at = (at + 1) & (size - 1))
      if (slots[at].tag == tag) return false;
    slots[at].tag = tag;
    slots[at].first = list_of(v + i, j - i);
  }
  return true;
}

static void put_table(FILE *f, const char *name, pair *v, size_t n) {
  qsort(v, n, sizeof *v, by_key);
  size_t keys = 0;
  for (size_t i = 0; i < n; i++) keys += i == 0 || v[i].key != v[i - 1].key;
  uint32_t size = 16, seed = 0;
  while (3 * size < 4 * keys) size *= 2;
  stet__rule_slot *slots = calloc(size, sizeof *slots);
  if (!slots) exit(3);
  while (!fill(slots, size, seed, v, n)) seed++;
  fprintf(f, "\nconst uint32_t stet__rule_%s_mask = %uu, stet__rule_%s_seed = %uu;\n", name, size - 1, name, seed);
  fprintf(f, "const stet__rule_slot stet__rule_%s[] = {\n", name);
  for (uint32_t i = 0; i < size; i++) fprintf(f, "{%u,%u},%s", slots[i].tag, slots[i].first, i % 10 == 9 ? "\n" : "");
  fprintf(f, "};\n");
  free(slots);
}

static uint8_t pairs[65536], quads[65536];

/* Tells of a key, or of a text or phrase that begins so; one of one byte with whatever follows. */
static void tell_of(uint64_t key, bool words) {
  unsigned size = 1;
  while (size < 8 && key >> (8 * size)) size++;
  uint8_t mark = (uint8_t)(words ? STET__RULE_WORDS : stet__rule_size_bit(size));
  if (size >= 4) quads[stet__rule_quad(key)] |= mark;
  else if (size > 1) pairs[stet__rule_pair(key)] |= mark;
  for (uint32_t b = 0; b < 256 && size == 1; b++) pairs[stet__rule_pair(key | b << 8)] |= mark;
}

static void put_bytes(FILE *f, const char *name, const uint8_t *v) {
  fprintf(f, "\nconst uint8_t stet__rule_%s[65536] = {\n", name);
  for (int i = 0; i < 65536; i++) fprintf(f, "%u,%s", v[i], i % 64 == 63 ? "\n" : "");
  fprintf(f, "};\n");
}

static void put_bits(FILE *f) {
  for (size_t i = 0; i < n_heads; i++) tell_of(heads[i].key, false);
  for (size_t i = 0; i < n_exact; i++) tell_of(exact[i].key, true);
  for (size_t i = 0; i < n_vocabulary; i++)
    if (vocabulary[i].rule & ~(unsigned)STET__RULE_BEGINS) tell_of(vocabulary[i].key, true);
  put_bytes(f, "pairs", pairs);
  put_bytes(f, "quads", quads);
  uint32_t ends[16] = {0};
  for (size_t i = 0; i < n_tails; i++) {
    uint32_t q = stet__rule_quad(tails[i].key) >> 7;
    ends[q >> 5] |= 1u << (q & 31);
  }
  fprintf(f, "\nconst uint32_t stet__rule_ends[16] = {");
  for (int i = 0; i < 16; i++) fprintf(f, "%uu%s", ends[i], i == 15 ? "};\n" : ", ");
}

static uint32_t groups; /* of the texts that are sorted, less one */

static int by_group(const void *x, const void *y) {
  const text *a = x, *b = y;
  uint32_t g = stet__rule_group(a->hash, groups), h = stet__rule_group(b->hash, groups);
  if (g != h) return g < h ? -1 : 1;
  return a->hash < b->hash ? -1 : a->hash > b->hash;
}

static void put_texts(FILE *f, const char *name, text *v, size_t n, bool of_rules) {
  for (groups = 16; groups < n / 3;) groups *= 2;
  groups--;
  qsort(v, n, sizeof *v, by_group);
  fprintf(f, "\nconst uint32_t stet__rule_%s_mask = %uu;\nconst uint16_t stet__rule_%s_starts[] = {\n", name, groups, name);
  for (uint32_t g = 0, i = 0; g <= groups + 1; g++) {
    while (i < n && stet__rule_group(v[i].hash, groups) < g) i++;
    fprintf(f, "%u,%s", i, g % 24 == 23 ? "\n" : "");
  }
  fprintf(f, "};\nconst stet__rule_text stet__rule_%s[] = {\n", name);
  for (size_t i = 0; i < n; i++)
    fprintf(f, "{%uu,%u,%u},%s", stet__rule_tag(v[i].hash), (unsigned)(v[i].hash & 0xFFFF), of_rules ? rank[v[i].rule] : v[i].rule,
            i % 8 == 7 ? "\n" : "");
  fprintf(f, "};\n");
}

static void put_lists(FILE *f) {
  fprintf(f, "\nconst stet__rule_list_of stet__rule_lists[16] = {\n");
  for (size_t i = 0; i < 16; i++)
    fprintf(f, "{%u, %u},%s", i < n_lists ? rank[list_rule[i]] : 0u, i < n_lists ? rules[list_rule[i]].words : 255u, i == 15
        ? "\n" : " ");
  fprintf(f, "};\nconst uint32_t stet__n_rule_lists = %zu;\n", n_lists);
  fprintf(f, "\nconst uint16_t stet__rule_list[] = {\n");
  for (size_t i = 0; i < n_list; i++) fprintf(f, "%u,%s", list[i], i % 24 == 23 ? "\n" : "");
  fprintf(f, "0};\n");
}

static void sort_rules(void) { /* sure ones first */
  uint32_t n = 0;
  for (int sure = 1; sure >= 0; sure--)
    for (uint32_t i = 0; i < n_rules; i++)
      if ((rules[i].flags & STET__RULE_SURE) / STET__RULE_SURE == (uint32_t)sure) rank[i] = (uint16_t)n, order[n++] = (uint16_t)i;
}

static void write_out(const char *path) {
  FILE *f = fopen(path, "wb");
  if (!f) die(path, 0, "cannot be written", "");
  sort_rules();
  fprintf(f, "/* Made by src/gen/gen_rules.c from src/clean/rules/ (%u rules); do not edit. */\n", n_rules);
  fprintf(f, "#include \"clean/rules_data.h\"\n");
  put_rules(f);
  put_strings(f);
  put_bits(f);
  put_table(f, "heads", heads, n_heads);
  put_table(f, "tails", tails, n_tails);
  put_texts(f, "exact", exact, n_exact, true);
  put_texts(f, "words", vocabulary, n_vocabulary, false);
  put_lists(f);
  if (fclose(f)) die(path, 0, "cannot be written", "");
}

int main(int argc, char **argv) {
  if (argc < 3) return fprintf(stderr, "gen_rules OUT.c FILE.rules...\n"), 2;
  for (int i = 2; i < argc; i++) /* English first: the names for the other languages stand there */
    if (strstr(argv[i], "/en.rules")) read_file(argv[i]);
  for (int i = 2; i < argc; i++)
    if (!strstr(argv[i], "/en.rules")) read_file(argv[i]);
  write_out(argv[1]);
  if (getenv("STET_GEN_TELL"))
    fprintf(stderr, "%u rules, %zu keys, %zu in lists, %zu texts, %zu words, %zu bytes of strings\n", n_rules, n_heads + n_tails,
            n_list, n_exact, n_vocabulary, n_strings);
  return 0;
}
