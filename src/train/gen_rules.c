/* gen_rules: makes src/clean/rules_data.c from the files of rules.
**
**   gen_rules OUT.c FILE.rules...        the file's name is the language's
**
** A file is lines. "# ..." and empty lines say nothing. "let NAME = TEXT" names a piece of pattern, used as <NAME> in later lines of any
** file. Everything else is a rule:
**
**   ROLE[!] [case] [line] [tail=XXXX]  PATTERN[...]
**
** with two spaces or more before the pattern; `!` makes it sure. How a text is prepared before it meets a pattern, and what the marks
** mean, stands at the head of en.rules. A rule that can begin with anything must end in four plain characters, by which it is found;
** the program refuses one that does neither.
**
** Which prefixes a rule can begin with is not read off the pattern but tried: PCRE2's partial matching says whether "sha" can go on to
** a match, character by character, as long as few characters can follow.
*/
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "clean/rules_data.h"
#include "match/pattern.h"

enum { MAX_RULES = 4000, MAX_KEYS = 60000, MAX_NAMES = 400, WIDE = 30, MANY = 250, FAR = 60000 };

typedef struct rule { char *pattern, *name; int line; const char *file; uint32_t role, flags, least, most; char tail[5]; } rule;
typedef struct pair { uint32_t key; uint16_t rule; } pair;

static rule rules[MAX_RULES];
static uint32_t n_rules;
static pair heads[MAX_KEYS], tails[MAX_KEYS];
static size_t n_heads, n_tails;
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

static char *expand(const char *s, const char *file, int line) {
  char out[20000];
  size_t n = 0;
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

/* The most bytes that the pattern at *p can match, up to ')' or the end. */
static unsigned long most_of(const char **p);

static unsigned long most_class(const char **p) {
  unsigned long wide = (*p)[1] == '^' ? 4 : 1;
  (*p)++;
  if (**p == '^') (*p)++;
  if (**p == ']') (*p)++;
  for (; **p && **p != ']'; (*p)++) {
    if ((unsigned char)**p >= 0x80) wide = 4;
    if (**p == '\\') {
      (*p)++;
      if (strchr("pPSWwD", **p)) wide = 4;
    }
  }
  if (**p) (*p)++;
  return wide;
}

static unsigned long most_atom(const char **p) {
  if (**p == '[') return most_class(p);
  if (**p == '(') {
    bool nothing = !strncmp(*p, "(?!", 3) || !strncmp(*p, "(?=", 3) || !strncmp(*p, "(?<", 3);
    *p += (*p)[1] == '?' ? 3 : 1;
    unsigned long n = most_of(p);
    if (**p) (*p)++;
    return nothing ? 0 : n;
  }
  if (**p == '\\') {
    char c = (*p)[1];
    *p += 2;
    if (c == 'b' || c == 'B' || c == 'z') return 0;
    if (c != 'p' && c != 'P') return strchr("SWwD", c) ? 4 : 1;
    if (**p == '{') *p = strchr(*p, '}') + 1;
    else (*p)++;
    return 4;
  }
  if (**p == '.') return (*p)++, 4;
  if (**p == '^' || **p == '$') return (*p)++, 0;
  unsigned long n = 1;
  for ((*p)++; ((unsigned char)**p & 0xC0) == 0x80; (*p)++) n++;
  return n;
}

static unsigned long most_of(const char **p) {
  unsigned long best = 0, sum = 0;
  for (; **p && **p != ')';) {
    if (**p == '|') {
      if (sum > best) best = sum;
      sum = 0;
      (*p)++;
      continue;
    }
    unsigned long n = most_atom(p), times = 1;
    if (**p == '*' || **p == '+') times = FAR, (*p)++;
    else if (**p == '?') (*p)++;
    else if (**p == '{') {
      const char *comma = strchr(*p, ','), *end = strchr(*p, '}');
      times = comma && comma < end ? (comma[1] == '}' ? FAR : strtoul(comma + 1, NULL, 10)) : strtoul(*p + 1, NULL, 10);
      *p = end + 1;
    }
    if (**p == '+' || **p == '?') (*p)++; /* possessive, lazy */
    sum += n * times;
    if (sum > FAR) sum = FAR;
  }
  return sum > best ? sum : best;
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

/* ---- Prefixes ---- */

static void add_key(pair *v, size_t *n, const char *s, size_t k, uint32_t r) {
  uint32_t key = 0;
  for (size_t i = 0; i < k; i++) key |= (uint32_t)stet__rule_byte((uint8_t)s[i]) << (8 * i);
  for (size_t i = *n; i-- && v[i].rule == r;)
    if (v[i].key == key) return;
  if (*n == MAX_KEYS) die(rules[r].file, rules[r].line, "too many keys", "");
  v[*n].key = key;
  v[(*n)++].rule = (uint16_t)r;
}

/* Characters that may be tried: ASCII without capitals, three digits for all, and what is not ASCII in the pattern itself. */
static size_t alphabet(const char *pattern, char out[][5]) {
  size_t n = 0;
  for (int c = 32; c < 127; c++) {
    if (isupper(c) || (isdigit(c) && c != '0' && c != '1' && c != '2' && c != '9')) continue;
    out[n][0] = (char)c;
    out[n++][1] = 0;
  }
  for (const char *p = pattern; *p && n < 400;) {
    uint32_t cp;
    int k = stet__utf8_decode(p, strlen(p), &cp);
    if (cp >= 0x80) {
      out[n][stet__utf8_encode(stet__fold(cp), out[n])] = 0;
      size_t i = 0;
      while (strcmp(out[i], out[n])) i++;
      n += i == n;
    }
    p += k;
  }
  return n;
}

static bool walk(const stet__pattern *p, char letters[][5], size_t n_letters, char *s, size_t k, size_t depth, uint32_t r) {
  static const char *const strange[] = {"\xC8\xA9", "\xE4\xB8\xAD", "\xE2\x80\xA1"}; /* a letter, an ideograph, a mark: from no rule */
  char next[400];
  size_t n_next = 0, n_kinds = 0;
  if (k >= depth) return add_key(heads, &n_heads, s, depth, r), true;
  bool wide = false;
  for (size_t i = 0; i < 3; i++) {
    strcpy(s + k, strange[i]);
    wide |= stet__pattern_may_begin(p, matcher, s, strlen(s));
  }
  for (size_t i = 0; i < n_letters && !wide; i++) {
    strcpy(s + k, letters[i]);
    if (!stet__pattern_may_begin(p, matcher, s, strlen(s))) continue;
    next[n_next++] = (char)i;
    n_kinds += !isdigit((unsigned char)letters[i][0]);
  }
  s[k] = 0;
  if (wide || n_kinds > WIDE) {
    if (k == 0 || (k == 1 && isalnum((unsigned char)s[0]))) return false;
    return add_key(heads, &n_heads, s, k, r), true;
  }
  if (k && stet__pattern_find(p, matcher, s, k, 0, NULL, NULL, 0) == STET__MATCH_FOUND) add_key(heads, &n_heads, s, k, r);
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
  unsigned flags = STET__PATTERN_ANCHORED | STET__PATTERN_CASELESS;
  stet__pattern *p = stet__pattern_new(&alloc, x->pattern, strlen(x->pattern), flags, &e);
  if (!p) die(x->file, x->line, e.message, x->pattern);
  char s[32] = "";
  size_t mark = n_heads;
  x->least = stet__pattern_least(p);
  bool found = true;
  size_t n_letters = alphabet(x->pattern, letters);
  for (size_t depth = 4; depth >= 2 && found; depth--) { /* shorter keys for a rule that would fill the table */
    n_heads = mark;
    found = walk(p, letters, n_letters, s, 0, depth, r);
    if (n_heads - mark <= MANY) break;
  }
  if (!found) {
    n_heads = mark;
    if (!x->tail[0]) die(x->file, x->line, "begins with anything and ends in nothing plain:", x->pattern);
    add_key(tails, &n_tails, x->tail, 4, r);
  }
  stet__pattern_free(p);
}

static void read_rule(char *s, const char *file, int line, const char *language) {
  char *gap = strstr(s, "  "), wrapped[20000];
  if (!gap || n_rules == MAX_RULES) die(file, line, "not a rule:", s);
  rule *r = &rules[n_rules];
  char *body = gap + strspn(gap, " "), *word = s + strcspn(s, "! ");
  *gap = 0;
  r->role = role_of(s, (size_t)(word - s), file, line);
  r->flags = 0;
  if (*word == '!') r->flags |= STET__RULE_SURE, word++;
  if (strstr(word, " case")) r->flags |= STET__RULE_CASE;
  if (strstr(word, " line")) r->flags |= STET__RULE_LINE;
  char *text = expand(body, file, line);
  size_t n = strlen(text);
  if (n > 3 && !strcmp(text + n - 3, "...")) r->flags |= STET__RULE_OPEN, text[n - 3] = 0;
  const char *p = text;
  unsigned long most = most_of(&p);
  if (*p) die(file, line, "a bracket too many:", p);
  r->most = (r->flags & STET__RULE_OPEN) || most + 4 > FAR ? FAR : (uint32_t)most + 4;
  r->tail[0] = 0;
  const char *tail = strstr(word, " tail=");
  if (tail) memcpy(r->tail, tail + 6, 4), r->tail[4] = 0;
  else if (!(r->flags & STET__RULE_OPEN)) tail_of(text, r->tail);
  sprintf(wrapped, r->flags & STET__RULE_OPEN ? "(?:%s)" : "(?:%s)[ .:!>*+|\xE2\x80\xA6\xC2\xBB\xE2\x80\xBA]*+\\z", text);
  free(text);
  r->pattern = copy(wrapped, strlen(wrapped));
  sprintf(wrapped, "%s:%s", language, stet_role_name((int)r->role));
  r->name = copy(wrapped, strlen(wrapped));
  r->file = file;
  r->line = line;
  index_rule(n_rules++);
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
      char *text = expand(is + 3, file, at);
      char *group = malloc(strlen(text) + 5);
      if (!group) exit(3);
      sprintf(group, "(?:%s)", text);
      free(text);
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
  while (size < 2 * keys) size *= 2;
  stet__rule_slot *slots = calloc(size, sizeof *slots);
  if (!slots) exit(3);
  for (size_t i = 0, j; i < n; i = j) {
    for (j = i; j < n && v[j].key == v[i].key; j++) fprintf(list, "%u,%s", v[j].rule, (first + j) % 24 == 23 ? "\n" : " ");
    uint32_t at = stet__rule_hash(v[i].key) & (size - 1);
    while (slots[at].n) at = (at + 1) & (size - 1);
    slots[at].key = v[i].key;
    slots[at].first = (uint16_t)(first + i);
    slots[at].n = (uint16_t)(j - i);
  }
  fprintf(f, "\nstatic const stet__rule_slot %s[%u] = {\n", name, size);
  for (uint32_t i = 0; i < size; i++)
    fprintf(f, "{%uu,%u,%u},%s", slots[i].key, slots[i].first, slots[i].n, i % 8 == 7 ? "\n" : " ");
  fprintf(f, "};\nconst stet__rule_table stet__rule_%s = {%s, %uu};\n", name, name, size - 1);
  free(slots);
  if (first + n > 65535) exit(4);
  return first + (uint32_t)n;
}

static void put_pairs(FILE *f) {
  static uint32_t bits[2048];
  for (size_t i = 0; i < n_heads; i++) {
    uint32_t k = heads[i].key & 0xFFFF;
    for (uint32_t b = 0; b < 256; b++) {
      uint32_t x = k >> 8 ? k : k | b << 8;
      bits[x >> 5] |= 1u << (x & 31);
    }
  }
  fprintf(f, "\nconst uint32_t stet__rule_pairs[2048] = {\n");
  for (int i = 0; i < 2048; i++) fprintf(f, "%uu,%s", bits[i], i % 12 == 11 ? "\n" : " ");
  fprintf(f, "};\n");
}

static void write_out(const char *path, uint64_t hash) {
  FILE *f = fopen(path, "wb"), *list = tmpfile();
  if (!f || !list) die(path, 0, "cannot be written", "");
  fprintf(f, "/* Made by src/train/gen_rules.c from src/clean/rules/ (%u rules, hash %016llx); do not edit. */\n", n_rules,
          (unsigned long long)hash);
  fprintf(f, "#include \"clean/rules_data.h\"\n\nconst uint32_t stet__n_rules = %u;\n\nconst stet__rule_data stet__rules[] = {\n", n_rules);
  for (uint32_t i = 0; i < n_rules; i++) {
    fprintf(f, "{");
    put_string(f, rules[i].pattern);
    fprintf(f, ", ");
    put_string(f, rules[i].name);
    fprintf(f, ", %u, %u, %u, %u, %u},\n", (unsigned)strlen(rules[i].pattern), rules[i].least, rules[i].most, rules[i].role, rules[i].flags);
  }
  fprintf(f, "};\n");
  uint32_t n = put_table(f, "heads", heads, n_heads, 0, list);
  put_table(f, "tails", tails, n_tails, n, list);
  fprintf(f, "\nconst uint16_t stet__rule_list[] = {\n");
  rewind(list);
  for (int c; (c = getc(list)) != EOF;) putc(c, f);
  fprintf(f, "0};\n");
  put_pairs(f);
  fclose(list);
  if (fclose(f)) die(path, 0, "cannot be written", "");
}

int main(int argc, char **argv) {
  if (argc < 3) return fprintf(stderr, "gen_rules OUT.c FILE.rules...\n"), 2;
  alloc = stet__alloc_of(NULL);
  matcher = stet__matcher_new(&alloc);
  if (!matcher) return 3;
  for (int i = 2; i < argc; i++) read_file(argv[i]);
  uint64_t hash = 0;
  for (uint32_t i = 0; i < n_rules; i++) hash = stet__mix(hash, stet__hash(rules[i].pattern, strlen(rules[i].pattern), rules[i].flags));
  write_out(argv[1], hash);
  size_t n = n_heads + n_tails;
  fprintf(stderr, "%u rules, %zu keys\n", n_rules, n);
  stet__matcher_free(matcher);
  return 0;
}
