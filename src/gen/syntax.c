/* syntax: see syntax.h. */
#include <ctype.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "clean/rules_data.h"
#include "gen/syntax.h"

enum { MAX_NODES = 30000, FAR_REPEAT = 1000, CASE_END = 0x20000 };

static node nodes[MAX_NODES];
static size_t n_nodes;
static chars *sets[MAX_NODES];
static size_t n_sets, sets_made;
static const char *at, *wrong;

/* ---- Case ---- */

static uint32_t case_next[CASE_END]; /* characters that differ by case only, in a ring */

static void join_case(uint32_t a, uint32_t b) {
  if (a == b || a >= CASE_END || b >= CASE_END) return;
  for (uint32_t x = case_next[a]; x != a; x = case_next[x])
    if (x == b) return;
  uint32_t x = case_next[a];
  case_next[a] = case_next[b];
  case_next[b] = x;
}

static void make_case(void) {
  if (case_next[1]) return;
  for (uint32_t i = 0; i < CASE_END; i++) case_next[i] = i;
  for (uint32_t i = 'A'; i < CASE_END; i++) {
    if (stet__rule_odd(i) || i == 0x130 || i == 0x131) continue; /* the Turkish i's are none in plain text */
    join_case(i, (uint32_t)utf8proc_tolower((utf8proc_int32_t)i));
    join_case(i, (uint32_t)utf8proc_toupper((utf8proc_int32_t)i));
    join_case(i, (uint32_t)utf8proc_totitle((utf8proc_int32_t)i));
  }
}

/* ---- Sets of characters ---- */

static chars *new_set(void) {
  if (n_sets == sets_made) sets[sets_made++] = malloc(sizeof **sets);
  chars *s = sets[n_sets++];
  if (!s) exit(3);
  memset(s, 0, sizeof *s);
  return s;
}

static void add_one(chars *s, uint32_t cp) { /* as it stands in folded text */
  char in[8], out[8];
  size_t n = (size_t)stet__utf8_encode(cp, in);
  stet__rule_fold(in, n, out);
  (void)stet__utf8_decode(out, n, &cp);
  if (cp < 0x80) {
    s->ascii[cp >> 6] |= UINT64_C(1) << (cp & 63);
    return;
  }
  for (uint32_t i = 0; i < s->n; i++)
    if (s->v[i] == cp) return;
  if (s->n < SYNTAX_CHARS) s->v[s->n++] = cp;
  else s->other = true;
}

static void add_char(chars *s, uint32_t cp) {
  add_one(s, cp);
  s->other |= stet__rule_odd(cp);
  for (int c = ' '; c <= '~' && stet__rule_odd(cp); c++) add_one(s, (uint32_t)c); /* its fellows are not known here: anything */
  if (cp < CASE_END)
    for (uint32_t x = case_next[cp]; x != cp; x = case_next[x]) add_one(s, x);
}

static void add_range(chars *s, uint32_t from, uint32_t to) {
  if (to - from > 127) s->other = true, to = from < 0x7F ? 0x7F : from;
  for (uint32_t c = from; c <= to; c++) add_char(s, c);
}

static void add_kind(chars *s, const char *kind, size_t n) { /* \p{kind} */
  bool letters = n == 1 ? *kind == 'L' : (n == 2 && *kind == 'L') || (n == 5 && !memcmp(kind, "Latin", 5));
  if (*kind == 'N' && n <= 2) {
    add_range(s, '0', '9');
    s->digits = true;
    s->other |= n == 1;
    return;
  }
  if (letters) add_range(s, 'a', 'z');
  else if (n == 1 && *kind != 'M') add_range(s, ' ', '~'); /* not known here: everything */
  s->other = true;
}

/* The escape behind a backslash at `at`. */
static void add_escape(chars *s) {
  uint32_t cp;
  char c = *at;
  if (c == 'p' || c == 'P') {
    const char *kind = at[1] == '{' ? at + 2 : at + 1;
    size_t n = at[1] == '{' ? strcspn(kind, "}") : 1;
    if (c == 'P') add_range(s, ' ', '~'), s->other = true;
    else add_kind(s, kind, n);
    at = kind + n + (at[1] == '{' && kind[n]);
  } else if (c == 'x' && at[1] == '{') {
    add_char(s, (uint32_t)strtoul(at + 2, NULL, 16));
    at += strcspn(at, "}") + 1;
  } else if (c == 'd') {
    at++;
    add_range(s, '0', '9');
    s->digits = true;
  } else if (isalnum((unsigned char)c)) { /* \w, \W, \S ... */
    at++;
    if (c == 'w') add_range(s, '0', '9'), add_range(s, 'a', 'z'), add_char(s, '_');
    else if (c == 's') add_char(s, ' ');
    else add_range(s, ' ', '~');
    s->other = true;
  } else {
    at += stet__utf8_decode(at, strlen(at), &cp);
    add_char(s, cp);
  }
}

static void add_class(chars *s) { /* at the bracket */
  chars *in = new_set();
  uint32_t cp, to;
  bool not = at[1] == '^';
  at += not ? 2 : 1;
  for (bool first = true; *at && (*at != ']' || first); first = false) {
    if (*at == '\\') {
      at++;
      add_escape(in);
      continue;
    }
    at += stet__utf8_decode(at, strlen(at), &cp);
    if (*at == '-' && at[1] != ']' && at[1]) {
      at++;
      at += *at == '\\';
      at += stet__utf8_decode(at, strlen(at), &to);
      add_range(in, cp, to);
    } else {
      add_char(in, cp);
    }
  }
  if (*at) at++;
  else wrong = "a class without an end";
  if (!not) {
    *s = *in;
    return;
  }
  for (int c = ' '; c <= '~'; c++) /* letters stay: case may matter, and the other may be meant */
    if (!isupper(c) && (islower(c) || !chars_have(in, c))) s->ascii[c >> 6] |= UINT64_C(1) << (c & 63);
  s->other = true;
}

uint32_t chars_count(const chars *s) {
  uint32_t n = s->n;
  for (int c = ' '; c <= '~'; c++) n += chars_have(s, c) && !isdigit(c);
  return n;
}

/* ---- The tree ---- */

static node *new_node(uint8_t kind) {
  if (n_nodes == MAX_NODES) {
    wrong = "too long a pattern";
    n_nodes = 0; /* the answer is not used */
  }
  node *x = &nodes[n_nodes++];
  memset(x, 0, sizeof *x);
  x->kind = kind;
  return x;
}

static node *parse_either(void);

static node *parse_group(void) { /* behind the opening bracket */
  uint8_t kind = ALL;
  if (*at == '?') {
    size_t n = strcspn(at, ":=!");
    if (at[n] == '!' || at[1] == '<') kind = NOTHING;
    else if (at[n] == '=') kind = AHEAD;
    at += n + (at[n] != 0);
  }
  node *in = parse_either(), *x = new_node(kind);
  x->first = kind == NOTHING ? NULL : in;
  if (*at == ')') at++;
  else wrong = "a bracket too few";
  return x;
}

static node *parse_atom(void) {
  uint32_t cp;
  if (*at == '(') return at++, parse_group();
  if (*at == '^' || *at == '$') return at++, new_node(NOTHING);
  if (*at == '\\' && at[1] && strchr("bBzZAG", at[1])) return at += 2, new_node(NOTHING);
  node *x = new_node(ONE);
  x->set = new_set();
  if (*at == '[') {
    add_class(x->set);
  } else if (*at == '\\') {
    at++;
    add_escape(x->set);
  } else if (*at == '.') {
    at++;
    add_range(x->set, ' ', '~');
    x->set->other = true;
  } else {
    at += stet__utf8_decode(at, strlen(at), &cp);
    add_char(x->set, cp);
  }
  return x;
}

static node *parse_repeat(void) {
  node *x = parse_atom();
  uint32_t min = 1, max = 1;
  if (*at == '?' || *at == '*' || *at == '+') {
    min = *at == '+';
    max = *at == '?' ? 1 : FAR_REPEAT;
    at++;
  } else if (*at == '{') {
    char *end;
    min = max = (uint32_t)strtoul(at + 1, &end, 10);
    if (*end == ',') max = end[1] == '}' ? FAR_REPEAT : (uint32_t)strtoul(end + 1, &end, 10);
    at += strcspn(at, "}") + 1;
  } else {
    return x;
  }
  if (*at == '+' || *at == '?') at++; /* possessive, lazy */
  node *r = new_node(REPEAT);
  r->first = x;
  r->min = min;
  r->max = max;
  return r;
}

static node *parse_all(void) {
  node *x = new_node(ALL), **end = &x->first;
  while (*at && *at != '|' && *at != ')' && !wrong) {
    *end = parse_repeat();
    end = &(*end)->next;
  }
  return x;
}

static node *parse_either(void) {
  node *x = new_node(EITHER), **end = &x->first;
  for (;;) {
    *end = parse_all();
    end = &(*end)->next;
    if (*at != '|' || wrong) return x;
    at++;
  }
}

syntax syntax_of(const char *p) {
  syntax s = {0};
  make_case();
  n_nodes = n_sets = 0;
  wrong = NULL;
  for (const char *q = p; *q;) {
    uint32_t cp;
    q += stet__utf8_decode(q, strlen(q), &cp);
    if (cp >= 0x80 && stet__is_digit(cp) && s.n_digits < SYNTAX_CHARS) s.digits[s.n_digits++] = cp;
  }
  at = p;
  s.tree = parse_either();
  if (*at && !wrong) wrong = "a bracket too many";
  s.wrong = wrong;
  return s;
}
