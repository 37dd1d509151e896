/* pattern: see pattern.h.
**
** PCRE2 asks for malloc and free; the library's allocator wants to know the size of what it frees, so every block carries its
** size in a header of 16 bytes (which keeps the alignment).
**
** Limits. PCRE2 counts backtracking anew for every place where a match may start, so the limit bounds a match at one place; depth
** and heap bound memory. A pattern that is slow at every place is slow in proportion to the text, and is its writer's.
*/
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "match/pattern.h"

#define MATCH_LIMIT 200000u
#define GLANCE_LIMIT 100u
#define DEPTH_LIMIT 20000u
#define HEAP_LIMIT 8192u /* KiB */
#define HEADER 16u
#define GROUPS 16u

struct stet__pattern { pcre2_code *code; stet_alloc a; uint32_t options; };
struct stet__matcher { pcre2_match_context *context; pcre2_match_data *data; stet_alloc a; };

static void *give(size_t n, void *ctx) {
  const stet_alloc *a = ctx;
  if (n > SIZE_MAX - HEADER) return NULL;
  char *p = stet__realloc(a, NULL, 0, n + HEADER);
  if (!p) return NULL;
  memcpy(p, &n, sizeof n);
  return p + HEADER;
}

static void take(void *p, void *ctx) {
  if (!p) return;
  size_t n;
  char *q = (char *)p - HEADER;
  memcpy(&n, q, sizeof n);
  stet__free(ctx, q, n + HEADER);
}

static uint32_t compile_options(unsigned flags) {
  uint32_t o = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C;
  if (flags & STET__PATTERN_CASELESS) o |= PCRE2_CASELESS;
  if (flags & STET__PATTERN_ANCHORED) o |= PCRE2_ANCHORED;
  if (!(flags & STET__PATTERN_CHECKED)) o |= PCRE2_MATCH_INVALID_UTF;
  return o;
}

/* Machine code where PCRE2 makes any. Not under valgrind (STET_NO_JIT), which takes what such code reads ahead for a mistake. */
static void make_fast(pcre2_code *code, uint32_t how) {
#ifdef STET_NO_JIT
  (void)code, (void)how;
#else
  (void)pcre2_jit_compile(code, how);
#endif
}

stet__pattern *stet__pattern_new(const stet_alloc *a, const char *p, size_t n, unsigned flags, stet_error *e) {
  int code = 0;
  PCRE2_SIZE at = 0;
  char message[160];
  stet__pattern *r = stet__realloc(a, NULL, 0, sizeof *r);
  if (!r) goto nomem;
  r->a = *a;
  r->options = flags & STET__PATTERN_CHECKED ? PCRE2_NO_UTF_CHECK : 0;
  pcre2_general_context *general = pcre2_general_context_create(give, take, &r->a);
  pcre2_compile_context *compile = general ? pcre2_compile_context_create(general) : NULL;
  r->code = compile ? pcre2_compile((PCRE2_SPTR)(n ? p : ""), n, compile_options(flags), &code, &at, compile) : NULL;
  bool had_memory = compile != NULL && code != PCRE2_ERROR_HEAP_FAILED;
  pcre2_compile_context_free(compile);
  pcre2_general_context_free(general);
  if (r->code) {
    if (flags & STET__PATTERN_PARTIAL) make_fast(r->code, PCRE2_JIT_COMPLETE | PCRE2_JIT_PARTIAL_HARD);
    return r;
  }
  stet__free(a, r, sizeof *r);
  if (!had_memory) goto nomem;
  if (pcre2_get_error_message(code, (PCRE2_UCHAR *)message, sizeof message) < 0) message[sizeof message - 1] = 0;
  stet__fail(e, STET_EPATTERN, at, message);
  return NULL;
nomem:
  stet__fail(e, STET_ENOMEM, 0, "out of memory");
  return NULL;
}

void stet__pattern_free(stet__pattern *r) {
  if (!r) return;
  pcre2_code_free(r->code);
  stet_alloc a = r->a;
  stet__free(&a, r, sizeof *r);
}

void stet__pattern_jit(stet__pattern *r) { make_fast(r->code, PCRE2_JIT_COMPLETE); }

stet__matcher *stet__matcher_new(const stet_alloc *a) {
  stet__matcher *m = stet__realloc(a, NULL, 0, sizeof *m);
  if (!m) return NULL;
  m->a = *a;
  pcre2_general_context *general = pcre2_general_context_create(give, take, &m->a);
  m->context = general ? pcre2_match_context_create(general) : NULL;
  m->data = m->context ? pcre2_match_data_create(GROUPS, general) : NULL;
  pcre2_general_context_free(general);
  if (!m->data) {
    stet__matcher_free(m);
    return NULL;
  }
  pcre2_set_match_limit(m->context, MATCH_LIMIT);
  pcre2_set_depth_limit(m->context, DEPTH_LIMIT);
  pcre2_set_heap_limit(m->context, HEAP_LIMIT);
  return m;
}

void stet__matcher_free(stet__matcher *m) {
  if (!m) return;
  pcre2_match_data_free(m->data);
  pcre2_match_context_free(m->context);
  stet_alloc a = m->a;
  stet__free(&a, m, sizeof *m);
}

static stet_span group_span(const PCRE2_SIZE *v, size_t i, int found) {
  stet_span none = {1, 0};
  if ((int)i >= found || v[2 * i] == PCRE2_UNSET) return none;
  stet_span s = {(uint32_t)v[2 * i], (uint32_t)v[2 * i + 1]};
  return s;
}

stet__match stet__pattern_find(const stet__pattern *r, stet__matcher *m, const char *text, size_t n, size_t from, stet_span *span,
                               stet_span *groups, size_t n_groups) {
  PCRE2_SPTR subject = (PCRE2_SPTR)(n ? text : "");
  int rc = pcre2_match(r->code, subject, n, from, r->options, m->data, m->context);
  if (rc == PCRE2_ERROR_JIT_STACKLIMIT) rc = pcre2_match(r->code, subject, n, from, r->options | PCRE2_NO_JIT, m->data, m->context);
  if (rc == 0) rc = (int)GROUPS; /* more groups than there was room for: the first ones are set */
  if (rc == PCRE2_ERROR_NOMEMORY) return STET__MATCH_NOMEM;
  if (rc == PCRE2_ERROR_MATCHLIMIT || rc == PCRE2_ERROR_DEPTHLIMIT || rc == PCRE2_ERROR_HEAPLIMIT) return STET__MATCH_LIMIT;
  if (rc < 0) return STET__MATCH_NONE;
  const PCRE2_SIZE *v = pcre2_get_ovector_pointer(m->data);
  if (span) *span = group_span(v, 0, rc);
  for (size_t i = 0; i < n_groups; i++) groups[i] = group_span(v, i + 1, rc);
  return STET__MATCH_FOUND;
}

stet__match stet__pattern_glance(const stet__pattern *r, stet__matcher *m, const char *text, size_t n) {
  pcre2_set_match_limit(m->context, GLANCE_LIMIT);
  int rc = pcre2_match(r->code, (PCRE2_SPTR)(n ? text : ""), n, 0, r->options | PCRE2_NO_JIT, m->data, m->context);
  pcre2_set_match_limit(m->context, MATCH_LIMIT);
  return rc >= 0 ? STET__MATCH_FOUND : rc == PCRE2_ERROR_MATCHLIMIT ? STET__MATCH_LIMIT : STET__MATCH_NONE;
}

bool stet__pattern_may_begin(const stet__pattern *r, stet__matcher *m, const char *text, size_t n) {
  int rc = pcre2_match(r->code, (PCRE2_SPTR)(n ? text : ""), n, 0, r->options | PCRE2_PARTIAL_HARD, m->data, m->context);
  return rc >= 0 || rc == PCRE2_ERROR_PARTIAL;
}

uint32_t stet__pattern_least(const stet__pattern *r) {
  uint32_t least = 0;
  return pcre2_pattern_info(r->code, PCRE2_INFO_MINLENGTH, &least) == 0 ? least : 0;
}
