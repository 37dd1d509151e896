/* rules_user: the caller's own rules.
**
** A phrase becomes a pattern too: its words, quoted, joined by "any white space", and not inside a longer word. So both kinds
** are found by the same matcher, in one scan each, whatever bytes the text holds. Patterns that keep stand before those that
** drop, since keep wins and the first answer ends the search. Rules with a type are terms (tag/terms.h) and are passed over.
*/
#include "clean/rules.h"
#include "clean/rules_user.h"
#include "match/pattern.h"

struct stet__user_rules { stet_alloc a; stet__pattern **patterns; size_t n, n_keep, made; };

/* Writes the phrase p[0..n) as a pattern. False: out of memory. `*empty`: it holds nothing but white space. */
static bool phrase_pattern(stet__buf *out, const char *p, size_t n, bool *empty) {
  static const char border[] = "[\\p{L}\\p{N}\\p{M}_]";
  size_t i = 0;
  uint32_t cp = 0, first = 0, last = 0;
  bool gap = false, ok = true;
  *empty = true;
  stet__buf_clear(out);
  while (i < n && ok) {
    int k = stet__utf8_decode(p + i, n - i, &cp);
    if (stet__is_space(cp)) {
      gap = !*empty;
      i += (size_t)k;
      continue;
    }
    if (*empty) {
      first = cp;
      if (stet__is_letter(first) || stet__is_digit(first))
        ok = stet__buf_add(out, "(?<!", 4) && stet__buf_add(out, border, sizeof border - 1) && stet__buf_addc(out, ')');
    }
    if (gap) ok = ok && stet__buf_add(out, "\\s++", 4);
    if (cp < 0x80 && !stet__is_letter(cp) && !stet__is_digit(cp))
      ok = ok && (cp ? stet__buf_addc(out, '\\') : stet__buf_add(out, "\\x", 2));
    ok = ok && (cp ? stet__buf_add(out, p + i, (size_t)k) : stet__buf_add(out, "00", 2));
    *empty = gap = false;
    last = cp;
    i += (size_t)k;
  }
  if (ok && (stet__is_letter(last) || stet__is_digit(last) || stet__is_mark(last)))
    ok = stet__buf_add(out, "(?!", 3) && stet__buf_add(out, border, sizeof border - 1) && stet__buf_addc(out, ')');
  return ok;
}

static stet_status add_rule(stet__user_rules *r, stet__buf *scratch, const stet_rule *rule, stet_error *e) {
  const char *p = rule->pattern;
  size_t n = rule->size;
  if (!p && n) return stet__fail(e, STET_EOPTION, 0, "a rule without a pattern");
  size_t bad = rule->is_regex ? n : stet__utf8_invalid(p, n, 0);
  if (bad < n) return stet__fail(e, STET_EPATTERN, bad, "the phrase is not UTF-8");
  if (!rule->is_regex) {
    bool empty;
    if (!phrase_pattern(scratch, p, n, &empty)) return stet__fail(e, STET_ENOMEM, 0, "out of memory");
    if (empty) return stet__fail(e, STET_EPATTERN, 0, "the phrase is empty");
    p = scratch->p;
    n = scratch->n;
  }
  stet_error own;
  stet__pattern *x = stet__pattern_new(&r->a, p, n, STET__PATTERN_CASELESS, &own);
  if (!x) return stet__fail(e, own.status, rule->is_regex ? own.offset : 0, own.message);
  stet__pattern_jit(x);
  r->patterns[r->made++] = x;
  return STET_OK;
}

stet_status stet__user_rules_new(stet__user_rules **out, const stet_rule *rules, size_t n, const stet_alloc *alloc,
                                 stet_error *error) {
  stet_alloc a = *alloc;
  stet_status status = STET_OK;
  stet__buf scratch;
  stet__buf_init(&scratch, &a);
  *out = NULL;
  stet__user_rules *r = n > SIZE_MAX / sizeof(void *) / 2 ? NULL : stet__realloc(&a, NULL, 0, sizeof *r);
  if (!r) return stet__fail(error, STET_ENOMEM, 0, "out of memory");
  memset(r, 0, sizeof *r);
  r->a = a;
  r->n = n;
  r->patterns = n ? stet__realloc(&a, NULL, 0, n * sizeof *r->patterns) : NULL;
  if (n && !r->patterns) status = stet__fail(error, STET_ENOMEM, 0, "out of memory");
  for (int keep = 1; keep >= 0 && status == STET_OK; keep--) {
    for (size_t i = 0; i < n && status == STET_OK; i++) {
      if (rules[i].type || (rules[i].keep != 0) != keep) continue;
      status = add_rule(r, &scratch, &rules[i], error);
      if (status != STET_OK && error) error->index = i;
    }
    if (keep) r->n_keep = r->made;
  }
  stet__buf_fini(&scratch);
  if (status == STET_OK) *out = r;
  else stet__user_rules_free(r);
  return status;
}

void stet__user_rules_free(stet__user_rules *rules) {
  if (!rules) return;
  for (size_t i = 0; i < rules->made; i++) stet__pattern_free(rules->patterns[i]);
  stet_alloc a = rules->a;
  stet__free(&a, rules->patterns, rules->n * sizeof *rules->patterns);
  stet__free(&a, rules, sizeof *rules);
}

int stet__user_verdict(stet__book *b, const stet__user_rules *rules, const char *text, size_t n, stet_status *bad) {
  if (!rules) return 0;
  for (size_t i = 0; i < rules->made; i++) {
    stet__match m = stet__pattern_find(rules->patterns[i], stet__book_matcher(b), text, n, 0, NULL, NULL, 0);
    if (m == STET__MATCH_LIMIT) *bad = STET_ELIMIT;
    if (m == STET__MATCH_NOMEM) return *bad = STET_ENOMEM, 0;
    if (m == STET__MATCH_FOUND) return i < rules->n_keep ? 1 : 2;
  }
  return 0;
}
