/* gen_rules: makes src/clean/rules_data.c from the files of rules.
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
** anything, by its last four characters, which must then be plain; the program refuses a rule that has neither. Which prefixes
** are possible is not read off the pattern but tried: partial matching says whether "sha" can go on to a match, character by
** character, as long as few can follow.
*/
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "clean/rules_data.h"
#include "match/pattern.h"
#include "train/spell.h"

enum { MAX_RULES = 12000, MAX_KEYS = 65000, MAX_NAMES = 400, WIDE = 30, MANY = 400 };
enum { DEEP = 20, STEPS = 20000 };
enum { MAX_TEXTS = 65000 };

typedef struct rule { char *pattern, *name; int line; const char *file; uint32_t role, flags, least, most, words; char tail[84],
    has[160]; } rule;
typedef struct pair { uint64_t key; uint16_t rule; } pair;
typedef struct text { uint64_t hash, key; uint16_t rule; } text; /* rule: for words, their bits */

static rule rules[MAX_RULES];
static uint32_t n_rules;
static pair heads[MAX_KEYS], tails[MAX_KEYS];
static size_t n_heads, n_tails, heads_max; /* a walk ends when there are so many */
static unsigned long steps;
static text exact[MAX_TEXTS], vocabulary[MAX_TEXTS];
static size_t n_exact, n_vocabulary, n_lists;
static uint16_t list_rule[16];
static struct { char *name, *text; } names[MAX_NAMES];
static size_t n_names;
static stet_alloc alloc;
static stet__matcher *matcher;

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

static void add_word(const char *s, size_t n, unsigned bits, int line) {
  uint64_t h = stet__rule_text_hash(s, n);
  size_t i = 0;
  while (i < n_vocabulary && vocabulary[i].hash != h) i++;
  if (i == MAX_TEXTS) die("", line, "too many words", "");
  if (i == n_vocabulary) {
    n_vocabulary++;
    vocabulary[i].hash = h;
    vocabulary[i].key = beginning(s, n);
  }
  vocabulary[i].rule |= (uint16_t)bits;
}

static void add_exact(const char *s, uint32_t r) {
  char out[4 * STET__RULE_TEXT + 8];
  size_t n = fold_text(s, out);
  if (n == 0) return;
  uint64_t h = stet__rule_text_hash(out, n);
  for (size_t i = 0; i < n_exact; i++) {
    if (exact[i].hash != h) continue;
    if (!(rules[exact[i].rule].flags & STET__RULE_SURE) && (rules[r].flags & STET__RULE_SURE)) exact[i].rule = (uint16_t)r;
    return;
  }
  if (n_exact == MAX_TEXTS) die(rules[r].file, rules[r].line, "too many texts", "");
  size_t at = stet__rule_first(out, n), end = stet__rule_word_end(out, n, at);
  if (end > at) add_word(out + at, end - at, STET__RULE_BEGINS, rules[r].line);
  exact[n_exact].hash = h;
  exact[n_exact].key = beginning(out, n);
  exact[n_exact++].rule = (uint16_t)r;
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
        if (out[k] == ' ') add_word(out, k, STET__RULE_PART, rules[r].line);
      if (n) add_word(out, n, 1u << list, rules[r].line);
    }
    spell_free(t);
  }
  free(t);
}

/* ---- Prefixes ---- */

static void add_key(pair *v, size_t *n, const char *s, size_t k, size_t depth, uint32_t r) {
  size_t used = 0;
  char folded[64];
  stet__rule_fold(s, k, folded);
  uint64_t key = stet__rule_key(folded, k, &used);
  if (used > depth) used = depth;
  if (used < 8) key &= (UINT64_C(1) << (8 * used)) - 1;
  if (used == 5 || used == 7) key &= (UINT64_C(1) << (8 * (used - 1))) - 1; /* the lengths that are looked up */
  for (size_t i = *n; i-- && v[i].rule == r;)
    if (v[i].key == key) return;
  if (*n == MAX_KEYS) die(rules[r].file, rules[r].line, "too many keys", "");
  v[*n].key = key;
  v[(*n)++].rule = (uint16_t)r;
}

/* Characters that may be tried: ASCII, capitals where case matters, three digits for all ten, and what is not ASCII in the
** pattern itself. */
static size_t alphabet(const char *pattern, bool cased, char out[][5]) {
  size_t n = 0;
  for (int c = 32; c < 127; c++) {
    if ((isupper(c) && !cased) || (isdigit(c) && c > '2')) continue;
    out[n][0] = (char)c;
    out[n++][1] = 0;
  }
  for (const char *p = pattern; *p && n < 400;) {
    uint32_t cp;
    int k = stet__utf8_decode(p, strlen(p), &cp);
    if (cp >= 0x80) {
      out[n][stet__utf8_encode(cased ? cp : stet__fold(cp), out[n])] = 0;
      size_t i = 0;
      while (strcmp(out[i], out[n])) i++;
      n += i == n;
    }
    p += k;
  }
  return n;
}

/* How many digits s[0..k) ends in. */
static size_t run_of(const char *s, size_t k) {
  size_t n = 0;
  while (n < k && isdigit((unsigned char)s[k - 1 - n])) n++;
  return n;
}

/* Adds the keys of what p can begin with, s[0..k) being given; false where that is anything. Runs of digits are followed to
** their fourth, a year's last; the walk ends at heads_max keys or STEPS steps, and the caller takes shorter keys. */
static bool walk(const stet__pattern *p, char letters[][5], size_t n_letters, char *s, size_t k, size_t depth, uint32_t r) {
  static const char *const strange[] = {"\xC8\xA9", "\xC8\xA8", "\xE4\xB8\x82", "\xE2\x80\xA1"}; /* letters, a mark: from no rule */
  char next[400];
  size_t n_next = 0, n_kinds = 0, used = 0;
  (void)stet__rule_key(s, k, &used);
  if (used >= depth || k >= DEEP) return add_key(heads, &n_heads, s, k, depth, r), true;
  if (n_heads >= heads_max || steps++ > STEPS) return n_heads = heads_max, true;
  bool wide = false;
  for (size_t i = 0; i < 4; i++) {
    strcpy(s + k, strange[i]);
    wide |= stet__pattern_may_begin(p, matcher, s, strlen(s));
  }
  for (size_t i = 0; i < n_letters && !wide; i++) {
    bool digit = isdigit((unsigned char)letters[i][0]);
    strcpy(s + k, letters[i]);
    if ((digit && run_of(s, k) >= 4) || !stet__pattern_may_begin(p, matcher, s, strlen(s))) continue;
    next[n_next++] = (char)i;
    n_kinds += !digit;
  }
  s[k] = 0;
  if (wide || n_kinds > WIDE) {
    if (k == 0 || (k == 1 && isalnum((unsigned char)s[0]))) return false;
    return add_key(heads, &n_heads, s, k, depth, r), true;
  }
  if (k && stet__pattern_find(p, matcher, s, k, 0, NULL, NULL, 0) == STET__MATCH_FOUND) add_key(heads, &n_heads, s, k, depth, r);
  for (size_t i = 0; i < n_next; i++) {
    strcpy(s + k, letters[(unsigned char)next[i]]);
    if (!walk(p, letters, n_letters, s, strlen(s), depth, r)) return false;
  }
  s[k] = 0;
  return true;
}

/* ---- Reading ---- */

static uint32_t role_of(const char *s, size_t n, const char *file, int line) {
  for (uint32_t i = 0; i < STET_ROLE_COUNT; i++)
    if (strlen(stet_role_name((int)i)) == n && !memcmp(stet_role_name((int)i), s, n)) return i;
  die(file, line, "no such role:", s);
  return 0;
}

static void index_rule(uint32_t r) {
  static char letters[400][5];
  rule *x = &rules[r];
  stet_error e;
  unsigned flags = STET__PATTERN_ANCHORED | STET__PATTERN_PARTIAL | (x->flags & STET__RULE_CASE ? 0u : STET__PATTERN_CASELESS);
  stet__pattern *p = stet__pattern_new(&alloc, x->pattern, strlen(x->pattern), flags, &e);
  if (!p) die(x->file, x->line, e.message, x->pattern);
  char s[64] = "";
  size_t mark = n_heads;
  x->least = stet__pattern_least(p);
  bool found = true;
  size_t n_letters = alphabet(x->pattern, x->flags & STET__RULE_CASE, letters);
  for (size_t depth = 8; depth >= 2 && found; depth -= depth > 4 ? 2 : 1) { /* shorter keys for a rule that would fill the table */
    n_heads = mark;
    steps = 0;
    heads_max = depth > 2 ? mark + MANY : MAX_KEYS;
    found = walk(p, letters, n_letters, s, 0, depth, r);
    if (n_heads < heads_max) break;
  }
  if (!found) {
    n_heads = mark;
    if (!x->tail[0]) die(x->file, x->line, "begins with anything and ends in nothing plain:", x->pattern);
    for (const char *t = x->tail; *t; t += t[4] == ',' ? 5 : 4) {
      if (strlen(t) < 4) die(x->file, x->line, "a tail is not four characters:", t);
      tails[n_tails].rule = (uint16_t)r;
      for (size_t i = 0; i < 4; i++) tails[n_tails].key |= (uint64_t)stet__rule_byte((uint8_t)t[i]) << (8 * i);
      n_tails++;
    }
  }
  stet__pattern_free(p);
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
  if (pattern[0]) index_rule(n_rules);
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

static void put_string(FILE *f, const char *s) {
  putc('"', f);
  for (; *s; s++) {
    unsigned char c = (unsigned char)*s;
    if (c == '"' || c == '\\') fprintf(f, "\\%c", c);
    else if (c >= 32 && c < 127 && c != '?') putc(c, f);
    else fprintf(f, "\\%03o", c);
  }
  putc('"', f);
}

static int by_key(const void *x, const void *y) {
  const pair *a = x, *b = y;
  if (a->key != b->key) return a->key < b->key ? -1 : 1;
  bool sa = rules[a->rule].flags & STET__RULE_SURE, sb = rules[b->rule].flags & STET__RULE_SURE;
  if (sa != sb) return sa ? -1 : 1;
  return (int)a->rule - (int)b->rule;
}

static uint32_t put_table(FILE *f, const char *name, pair *v, size_t n, uint32_t first, FILE *list) {
  qsort(v, n, sizeof *v, by_key);
  size_t keys = 0;
  for (size_t i = 0; i < n; i++) keys += i == 0 || v[i].key != v[i - 1].key;
  uint32_t size = 16;
  while (3 * size < 4 * keys) size *= 2;
  stet__rule_slot *slots = calloc(size, sizeof *slots);
  if (!slots) exit(3);
  for (size_t i = 0, j; i < n; i = j) {
    for (j = i; j < n && v[j].key == v[i].key; j++) fprintf(list, "%u,%s", v[j].rule, (first + j) % 24 == 23 ? "\n" : " ");
    uint32_t at = stet__rule_hash(v[i].key) & (size - 1);
    while (slots[at].n) at = (at + 1) & (size - 1);
    slots[at].low = (uint32_t)v[i].key;
    slots[at].high = (uint32_t)(v[i].key >> 32);
    slots[at].first = (uint16_t)(first + i);
    slots[at].n = (uint16_t)(j - i);
  }
  fprintf(f, "\nstatic const stet__rule_slot %s[%u] = {\n", name, size);
  for (uint32_t i = 0; i < size; i++)
    fprintf(f, "{%uu,%uu,%u,%u},%s", slots[i].low, slots[i].high, slots[i].first, slots[i].n, i % 6 == 5 ? "\n" : " ");
  fprintf(f, "};\nconst stet__rule_table stet__rule_%s = {%s, %uu};\n", name, name, size - 1);
  free(slots);
  if (first + n > 65535) exit(4);
  return first + (uint32_t)n;
}

/* Marks what a key begins with, in row 0 of bits four bytes, in row 1 two; a key of one byte with whatever follows. */
static void set_bits(uint32_t bits[2][2048], uint64_t key) {
  uint32_t k = (uint32_t)key & 0xFFFF, q = stet__rule_quad(key);
  if (key >> 24) {
    bits[0][q >> 5] |= 1u << (q & 31);
    return;
  }
  for (uint32_t b = 0; b < 256; b++) {
    uint32_t x = k >> 8 ? k : k | b << 8;
    bits[1][x >> 5] |= 1u << (x & 31);
  }
}

static void put_bits(FILE *f) {
  static uint32_t bits[2][2][2048];
  for (size_t i = 0; i < n_heads; i++) set_bits(bits[0], heads[i].key);
  for (size_t i = 0; i < n_exact; i++) set_bits(bits[1], exact[i].key);
  for (size_t i = 0; i < n_vocabulary; i++)
    if (vocabulary[i].rule & ~(unsigned)STET__RULE_BEGINS) set_bits(bits[1], vocabulary[i].key);
  uint32_t ends[16] = {0};
  for (size_t i = 0; i < n_tails; i++) {
    uint32_t q = stet__rule_quad(tails[i].key) >> 7;
    ends[q >> 5] |= 1u << (q & 31);
  }
  fprintf(f, "\nconst uint32_t stet__rule_ends[16] = {");
  for (int i = 0; i < 16; i++) fprintf(f, "%uu%s", ends[i], i == 15 ? "};\n" : ", ");
  for (int pairs = 0; pairs < 2; pairs++) {
    fprintf(f, "\nconst uint32_t stet__rule_%s[2][2048] = {{\n", pairs ? "pairs" : "quads");
    for (int i = 0; i < 4096; i++) fprintf(f, "%s%uu,%s", i == 2048 ? "},\n{" : "", bits[i / 2048][pairs][i % 2048], i % 12 == 11
        ? "\n" : " ");
    fprintf(f, "}};\n");
  }
}

static void put_texts(FILE *f, const char *name, const text *v, size_t n) {
  uint32_t size = 16;
  while (size < 2 * n) size *= 2;
  stet__rule_text *slots = calloc(size, sizeof *slots);
  if (!slots) exit(3);
  for (size_t i = 0; i < n; i++) {
    uint32_t at = (uint32_t)(v[i].hash >> 20) & (size - 1);
    while (slots[at].tag) at = (at + 1) & (size - 1);
    slots[at].tag = stet__rule_tag(v[i].hash);
    slots[at].rest = (uint16_t)(v[i].hash & 0xFFFF);
    slots[at].rule = v[i].rule;
  }
  fprintf(f, "\nstatic const stet__rule_text %s[%u] = {\n", name, size);
  for (uint32_t i = 0; i < size; i++)
    fprintf(f, "{%uu,%u,%u},%s", slots[i].tag, slots[i].rest, slots[i].rule, i % 8 == 7 ? "\n" : " ");
  fprintf(f, "};\nconst stet__rule_texts stet__rule_%s = {%s, %uu};\n", name, name, size - 1);
  free(slots);
}

static void put_lists(FILE *f) {
  fprintf(f, "\nconst stet__rule_list_of stet__rule_lists[16] = {\n");
  for (size_t i = 0; i < 16; i++)
    fprintf(f, "{%u, %u},%s", i < n_lists ? list_rule[i] : 0u, i < n_lists ? rules[list_rule[i]].words : 255u, i == 15
        ? "\n" : " ");
  fprintf(f, "};\nconst uint32_t stet__n_rule_lists = %zu;\n", n_lists);
}

static void write_out(const char *path, uint64_t hash) {
  FILE *f = fopen(path, "wb"), *list = tmpfile();
  if (!f || !list) die(path, 0, "cannot be written", "");
  fprintf(f, "/* Made by src/train/gen_rules.c from src/clean/rules/ (%u rules, hash %016llx); do not edit. */\n", n_rules,
          (unsigned long long)hash);
  fprintf(f, "#include \"clean/rules_data.h\"\n\nconst uint32_t stet__n_rules = %u;\n\nconst stet__rule_data stet__rules[] = {\n",
      n_rules);
  for (uint32_t i = 0; i < n_rules; i++) {
    fprintf(f, "{");
    put_string(f, rules[i].pattern);
    fprintf(f, ", ");
    put_string(f, rules[i].name);
    fprintf(f, ", ");
    put_string(f, rules[i].has);
    fprintf(f, ", %u, %u, %u, %u, %u},\n", (unsigned)strlen(rules[i].pattern), rules[i].least, rules[i].most, rules[i].role,
        rules[i].flags);
  }
  fprintf(f, "};\n");
  uint32_t n = put_table(f, "heads", heads, n_heads, 0, list);
  put_table(f, "tails", tails, n_tails, n, list);
  fprintf(f, "\nconst uint16_t stet__rule_list[] = {\n");
  rewind(list);
  for (int c; (c = getc(list)) != EOF;) putc(c, f);
  fprintf(f, "0};\n");
  put_texts(f, "exact", exact, n_exact);
  put_texts(f, "words", vocabulary, n_vocabulary);
  put_lists(f);
  put_bits(f);
  fclose(list);
  if (fclose(f)) die(path, 0, "cannot be written", "");
}

int main(int argc, char **argv) {
  if (argc < 3) return fprintf(stderr, "gen_rules OUT.c FILE.rules...\n"), 2;
  alloc = stet__alloc_of(NULL);
  matcher = stet__matcher_new(&alloc);
  if (!matcher) return 3;
  for (int i = 2; i < argc; i++) /* English first: the names for the other languages stand there */
    if (strstr(argv[i], "/en.rules")) read_file(argv[i]);
  for (int i = 2; i < argc; i++)
    if (!strstr(argv[i], "/en.rules")) read_file(argv[i]);
  uint64_t hash = 0;
  for (uint32_t i = 0; i < n_rules; i++) hash = stet__mix(hash,
      stet__hash(rules[i].pattern, strlen(rules[i].pattern), rules[i].flags));
  write_out(argv[1], hash);
  size_t n = n_heads + n_tails;
  fprintf(stderr, "%u rules, %zu keys, %zu texts, %zu words\n", n_rules, n, n_exact, n_vocabulary);
  stet__matcher_free(matcher);
  return 0;
}
