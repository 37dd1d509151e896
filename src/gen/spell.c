/* spell: see spell.h. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "clean/rules_data.h"
#include "gen/spell.h"

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
    unsigned long n = spell_most(p);
    if (**p) (*p)++;
    return nothing ? 0 : n;
  }
  if (**p == '\\') {
    char c = (*p)[1];
    *p += 2;
    if (c == 'x' && **p == '{') return *p = strchr(*p, '}') + 1, 4;
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

unsigned long spell_most(const char **p) {
  unsigned long best = 0, sum = 0;
  for (; **p && **p != ')';) {
    if (**p == '|') {
      if (sum > best) best = sum;
      sum = 0;
      (*p)++;
      continue;
    }
    unsigned long n = most_atom(p), times = 1;
    if (**p == '*' || **p == '+') times = SPELL_FAR, (*p)++;
    else if (**p == '?') (*p)++;
    else if (**p == '{') {
      const char *comma = strchr(*p, ','), *end = strchr(*p, '}');
      times = comma && comma < end ? (comma[1] == '}' ? SPELL_FAR : strtoul(comma + 1, NULL, 10)) : strtoul(*p + 1, NULL, 10);
      *p = end + 1;
    }
    if (**p == '+' || **p == '?') (*p)++; /* possessive, lazy */
    sum += n * times;
    if (sum > SPELL_FAR) sum = SPELL_FAR;
  }
  return sum > best ? sum : best;
}

static void texts_add(spell_texts *t, const char *a, const char *b) {
  if (t->n == SPELL_FEW || strlen(a) + strlen(b) >= STET__RULE_TEXT) t->failed = true;
  if (t->failed) return;
  char *s = malloc(strlen(a) + strlen(b) + 1);
  if (!s) exit(3);
  t->v[t->n++] = strcat(strcpy(s, a), b);
}

void spell_free(spell_texts *t) {
  while (t->n) free(t->v[--t->n]);
}

/* a := a x b, or where `or_not`, also a alone. */
static void texts_times(spell_texts *a, const spell_texts *b, bool or_not) {
  spell_texts *o = calloc(1, sizeof *o);
  if (!o) exit(3);
  o->failed = a->failed || b->failed;
  for (size_t i = 0; i < a->n && !o->failed; i++) {
    if (or_not) texts_add(o, a->v[i], "");
    for (size_t k = 0; k < b->n && !o->failed; k++) texts_add(o, a->v[i], b->v[k]);
  }
  spell_free(a);
  *a = *o;
  free(o);
}

static void spell_any(const char **p, spell_texts *t);

/* One atom at *p; t->failed where it stands for too much. */
static void spell_atom(const char **p, spell_texts *t) {
  char s[8] = "";
  t->n = 0;
  t->failed = false;
  if (**p == '(') {
    t->failed = !strncmp(*p, "(?!", 3) || !strncmp(*p, "(?=", 3) || !strncmp(*p, "(?<", 3);
    *p += (*p)[1] == '?' ? 3 : 1;
    bool look = t->failed;
    spell_any(p, t);
    t->failed |= look;
    if (**p) (*p)++;
  } else if (**p == '[') {
    const char *q = *p + 1;
    (void)most_class(p);
    t->failed = *q == '^' || *p - q > 6;
    for (; q < *p - 1 && !t->failed; q++) {
      if (*q == '\\' || q[1] == '-' || (unsigned char)*q >= 0x80) t->failed = true;
      s[0] = *q;
      texts_add(t, s, "");
    }
  } else if (**p == '\\') {
    const char *q = *p + 1;
    (void)most_atom(p);
    t->failed = isalnum((unsigned char)*q) && *q != 'x';
    if (*q == 'x') s[stet__utf8_encode((uint32_t)strtoul(q + 2, NULL, 16), s)] = 0;
    else s[0] = *q;
    texts_add(t, s, "");
  } else if (**p == '.' || **p == '^' || **p == '$') {
    (*p)++;
    t->failed = true;
  } else {
    size_t n = 1;
    while (((unsigned char)(*p)[n] & 0xC0) == 0x80) n++;
    memcpy(s, *p, n);
    *p += n;
    texts_add(t, s, "");
  }
}

void spell_alternative(const char **p, spell_texts *t) {
  t->n = 0;
  t->failed = false;
  texts_add(t, "", "");
  spell_texts *atom = calloc(1, sizeof *atom);
  if (!atom) exit(3);
  while (**p && **p != ')' && **p != '|') {
    spell_atom(p, atom);
    bool or_not = **p == '?';
    if (**p == '*' || **p == '+' || **p == '{') {
      t->failed = true;
      *p = **p == '{' ? strchr(*p, '}') + 1 : *p + 1;
    }
    if (or_not) (*p)++;
    while (**p == '+' || **p == '?') (*p)++;
    texts_times(t, atom, or_not);
    spell_free(atom);
  }
  free(atom);
}

static void spell_any(const char **p, spell_texts *t) {
  spell_texts *one = calloc(1, sizeof *one);
  if (!one) exit(3);
  t->n = 0;
  t->failed = false;
  for (;;) {
    spell_alternative(p, one);
    t->failed |= one->failed;
    for (size_t i = 0; i < one->n && !t->failed; i++) texts_add(t, one->v[i], "");
    spell_free(one);
    if (**p != '|') break;
    (*p)++;
  }
  free(one);
}
