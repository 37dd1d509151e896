/* inline_tag: raw HTML, autolinks and link targets, the parts of inline Markdown that need a look ahead.
**
** A look ahead that fails has looked at bytes that will be looked at again. Two things keep that linear: what is known to have
** no end further on is not looked for again (no_end), and all failures of a paragraph together may cost a few times its size
** (budget); when that is spent, what is left is text. Only a hostile text gets there.
*/
#include "read/md.h"

int stet__at_char(const stet__inline *s, const stet__at *c) {
  if (c->piece >= s->n) return -1;
  if (c->i < s->v[c->piece].end) return (unsigned char)s->p[c->i];
  return c->piece + 1 < s->n ? '\n' : -1;
}

void stet__at_next(const stet__inline *s, stet__at *c) {
  if (c->i < s->v[c->piece].end) c->i++;
  else if (c->piece + 1 < s->n) c->i = s->v[++c->piece].start;
}

static bool alpha(int c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
static bool word(int c) { return alpha(c) || (c >= '0' && c <= '9'); }

typedef struct scan { stet__inline *s; stet__at at; int c; uint64_t steps; } scan;

static void step(scan *k) {
  stet__at_next(k->s, &k->at);
  k->c = ++k->steps > k->s->budget ? -1 : stet__at_char(k->s, &k->at);
}

static void space(scan *k) {
  while (k->c == ' ' || k->c == '\t' || k->c == '\n') step(k);
}

/* Steps behind the first `what` from here on; where there is none, remembers it under `bit`. */
static bool find(scan *k, const char *what, unsigned bit) {
  if (k->s->no_end & bit) return false;
  size_t n = strlen(what), got = 0;
  for (; k->c >= 0; step(k)) {
    if (k->c == what[got]) got++;
    else if (!(got == 2 && what[0] == what[1] && k->c == what[0])) got = k->c == what[0]; /* "--->" holds "-->" */
    if (got == n) {
      step(k);
      return true;
    }
  }
  k->s->no_end |= (uint8_t)bit;
  return false;
}

static bool attribute(scan *k) {
  if (!(alpha(k->c) || k->c == '_' || k->c == ':')) return false;
  while (word(k->c) || k->c == '_' || k->c == ':' || k->c == '.' || k->c == '-') step(k);
  scan before = *k;
  space(k);
  if (k->c != '=') {
    before.steps = k->steps;
    *k = before;
    return true;
  }
  step(k);
  space(k);
  if (k->c == '"' || k->c == '\'') {
    const char end[2] = {(char)k->c, 0};
    step(k);
    return find(k, end, end[0] == '"' ? 1u : 2u);
  }
  if (k->c < 0 || strchr(" \t\n\"'=<>`", k->c ? k->c : '<')) return false;
  while (k->c > 0 && !strchr(" \t\n\"'=<>`", k->c)) step(k);
  return true;
}

static bool tag(scan *k) {
  if (k->c == '!') {
    step(k);
    if (k->c == '-') {
      step(k);
      return k->c == '-' && find(k, "-->", 4);
    }
    if (k->c == '[') return find(k, "]]>", 8);
    return alpha(k->c) && find(k, ">", 16);
  }
  if (k->c == '?') {
    step(k);
    return find(k, "?>", 32);
  }
  bool shut = k->c == '/';
  if (shut) step(k);
  if (!alpha(k->c)) return false;
  while (word(k->c) || k->c == '-') step(k);
  for (;;) {
    bool spaced = k->c == ' ' || k->c == '\t' || k->c == '\n';
    space(k);
    if (shut || !spaced || k->c == '/' || k->c == '>') break;
    if (!attribute(k)) return false;
  }
  if (!shut && k->c == '/') step(k);
  if (k->c != '>') return false;
  step(k);
  return true;
}

/* <scheme:target> or <user@host>; no white space inside. */
static bool autolink(scan *k) {
  bool colon = false, mail = false;
  uint32_t n = 0;
  if (!word(k->c)) return false;
  for (; k->c > ' ' && k->c != '<' && k->c != '>'; step(k), n++) {
    if (k->c == ':' && !mail && n >= 2 && n <= 32) colon = true;
    else if (!colon && k->c == '@' && n > 0) mail = true;
    else if (!colon && !word(k->c) && k->c != '+' && k->c != '.' && k->c != '-' && k->c != '_') return false;
  }
  if (k->c != '>' || !(colon || mail)) return false;
  step(k);
  return true;
}

static bool finish(stet__inline *s, scan *k, stet__at *c, bool ok) {
  if (ok) *c = k->at;
  else s->budget -= k->steps < s->budget ? k->steps : s->budget;
  return ok;
}

bool stet__scan_angle(stet__inline *s, stet__at *c, bool *is_autolink) {
  scan k = {s, *c, '<', 0};
  step(&k);
  scan again = k;
  *is_autolink = autolink(&k);
  if (*is_autolink) return finish(s, &k, c, true);
  again.steps = k.steps;
  return finish(s, &again, c, tag(&again));
}

static bool target(scan *k) {
  if (k->c == '<') {
    for (step(k); k->c >= 0 && k->c != '>'; step(k)) {
      if (k->c == '<' || k->c == '\n') return false;
      if (k->c == '\\') step(k);
    }
    if (k->c != '>') return false;
    step(k);
    return true;
  }
  int depth = 0;
  for (; k->c > ' '; step(k)) {
    if (k->c == '(') {
      if (++depth > 32) return false;
    } else if (k->c == ')') {
      if (depth-- == 0) return true;
    } else if (k->c == '\\') {
      scan next = *k;
      step(&next);
      if (next.c > ' ') *k = next;
    }
  }
  return depth == 0;
}

static bool title(scan *k) {
  int shut = k->c == '(' ? ')' : k->c;
  for (step(k); k->c >= 0 && k->c != shut; step(k))
    if (k->c == '\\') step(k);
  if (k->c != shut) return false;
  step(k);
  return true;
}

bool stet__scan_target(stet__inline *s, stet__at *c) {
  scan k = {s, *c, '(', 0};
  step(&k);
  space(&k);
  bool ok = k.c == ')' || target(&k);
  if (ok) {
    bool spaced = k.c == ' ' || k.c == '\t' || k.c == '\n';
    space(&k);
    if (spaced && (k.c == '"' || k.c == '\'' || k.c == '(')) ok = title(&k);
    space(&k);
  }
  ok = ok && k.c == ')';
  if (ok) step(&k);
  return finish(s, &k, c, ok);
}
