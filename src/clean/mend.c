/* mend: the run of the rules over one run of prose, and the joining of what they change.
**
** Most runs need no rule. One pass looks at each byte: what it can be evidence of by itself, and together with the byte before
** it. A rule runs when its bit came up. Characters beyond ASCII are looked at once more, to tell a curly quote from damage, and
** words of small letters are looked up, to tell two that were joined (mend_joined.c).
**
** A run that was changed is gone over again without entities until nothing changes (three times at most: what one rule makes
** another may have to finish, as a space made by SPACES before a comma), which is what makes mending idempotent.
*/
#include "base/lanes.h"
#include "clean/mend_work.h"

enum { /* evidence: bits of the tables */
  HIGH = 1, MARK = 2 /* & or < or = */, CTRL = 4, LINE = 8, PAIR_SPACE = 16, PAIR_STOP = 32, PAIR_GLUE = 64,
  PAIR_NEXT = 128,
  JOINED = 1 << 16 /* not of the tables: see mend_joined.c */
};
enum { MAX_ROUNDS = 4, MAX_LAYERS = 4 /* of mojibake, one in the other */ };

/* For each byte, from the low byte up: what it is evidence of by itself; what it completes (a space before a space, a mark, a
** closing bracket, a hyphen or an apostrophe, or after an opening bracket or a hyphen; two stops, or a quotation mark before one;
** two backticks; a lower-case letter before a capital, a digit or a dollar; a mark, a digit or a percent sign before a letter, a
** mark before a quotation mark or a letter beyond ASCII, a digit before a dollar); what it begins.
** signs_in() says the same of sixteen bytes at once, with a yes or a no for an answer. */
#define X16(a) a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a
static const uint32_t signs[256] = {
  0x4, 0x4, 0x4, 0x4, 0x4, 0x4, 0x4, 0x4, 0x4, 0, 0x8, 0x4, 0, 0x8, 0x4, 0x4, 0x4, 0x4, 0x4, 0x4, 0x4, 0x4, 0x4, 0x4, 0x4, 0x4,
  0x4, 0x4, 0x4, 0x4, 0x4, 0x4, 0x101000, 0x801000, 0x208000, 0, 0xC000, 0x800000, 0x2, 0x1000, 0x100000, 0x801000, 0, 0, 0xA03000,
  0x101000, 0xA03000, 0, 0x804000, 0x804000, 0x804000, 0x804000, 0x804000, 0x804000, 0x804000, 0x804000, 0x804000, 0x804000,
  0x800000, 0x801000, 0x2, 0x2, 0, 0x801000, 0, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000,
  0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000, 0xC000,
  0xC000, 0, 0, 0, 0, 0, 0x202000,
  0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000,
  0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000, 0x408000,
  0x408000, 0x408000, 0x408000, 0x408000, 0, 0, 0, 0, 0x4,
  X16(1), X16(1), X16(1), X16(1), 1, 1, 1, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001,
  0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, X16(1), X16(1)
};

/* The bytes `a` that signs[] has a bit for, by themselves or after the bytes `c`, and a few more; not those beyond ASCII. */
static inline stet__lanes signs_in(stet__lanes c, stet__lanes a) {
  stet__lanes stop = stet__lanes_are(a | 2, '.'), space = stet__lanes_are(a, ' ');
  stet__lanes control = stet__lanes_within(a, 0, 31) | stet__lanes_are(a, 127);
  stet__lanes mark = stet__lanes_are(a | 2, '&') | stet__lanes_are(a | 1, '=');
  stet__lanes name = stet__lanes_within(a, '0', '9') | stet__lanes_within(a, 'A', 'Z');
  stet__lanes adrift = stop | stet__lanes_are(a | 4, '?') | stet__lanes_are(a, '!');
  adrift |= stet__lanes_are(a, ')') | stet__lanes_are(a, '-') | stet__lanes_are(a, '\'');
  stet__lanes pair = stet__lanes_are(c | 2, '.') & stop;
  pair |= (stet__lanes_are(c, ' ') & (space | adrift)) | (space & (stet__lanes_are(c, '(') | stet__lanes_are(c, '-')));
  pair |= (stet__lanes_are(c, '"') & stet__lanes_are(a, '.')) | stet__lanes_are(c | a, '`');
  stet__lanes letter = a > (int8_t)'@', quote = stet__lanes_are(a, '"');
  stet__lanes after = stet__lanes_are(c | 2, '.') | stet__lanes_are(c | 1, ';') | stet__lanes_are(c, ')');
  after |= stet__lanes_are(c, '!') | stet__lanes_are(c, '?') | stet__lanes_are(c, '%');
  stet__lanes abroad = (a > (int8_t)0xC2) & (a < (int8_t)0xD4);
  stet__lanes next = (after & (letter | quote | abroad)) | (stet__lanes_within(c, '0', '9') & (letter | stet__lanes_are(a, '$')));
  return control | mark | pair | ((c > (int8_t)'`') & name) | next;
}

static unsigned read_signs(const char *p, uint32_t n) {
  uint32_t found = 0, open = 0xFF; /* open: the low byte always, and what the byte before began */
  for (uint32_t i = 0; i < n; i++) {
    uint32_t sign = signs[(unsigned char)p[i]];
    found |= sign & open;
    open = sign >> 8 | 0xFF;
  }
  return (found | found >> 8) & 0xFF;
}

enum { STEP = STET__LANES + 1 };

/* The signs of sixteen pairs, and in *high which bytes are not ASCII; the table is asked only where there is a sign. */
static inline unsigned look_at(const char *p, stet__lanes *high) {
  stet__lanes a = stet__lanes_at(p + 1);
  *high |= a;
  return stet__lanes_bits(signs_in(stet__lanes_at(p), a)) ? read_signs(p, STEP) : 0;
}

/* A short text is lengthened by letters, which are no sign. The last pairs of a longer one are those before its end: some are
** looked at twice, nothing beyond it is read. */
static unsigned evidence(const stet__mender *m, const char *text, uint32_t n) {
  char pad[STEP + 7];
  stet__lanes high = {0};
  unsigned seen = 0;
  if (n < STEP) {
    memset(pad, 'a', sizeof pad);
    if (n >= 8) {
      memcpy(pad, text, 8);
      memcpy(pad + n - 8, text + n - 8, 8);
    } else {
      for (uint32_t i = 0; i < n; i++) pad[i] = text[i];
    }
    seen = signs[(unsigned char)pad[0]] | look_at(pad, &high);
  } else {
    uint32_t last = n - STEP;
    seen = signs[(unsigned char)text[0]] | look_at(text + last, &high);
    for (uint32_t i = 0; i < last; i += STET__LANES) seen |= look_at(text + i, &high);
  }
  seen &= 0xFF;
  if (stet__lanes_bits(high)) seen |= HIGH;
  if (seen & HIGH) seen |= stet__mend_look(m, text, n);
  if ((m->mends >> STET_MEND_GLUE & 1u) && stet__mend_has_joined(text, n)) seen |= JOINED;
  return seen;
}

/* ---- Life --------------------------------------------------------------------------------------------------------- */

stet__mender *stet__mender_new(const stet_alloc *a) {
  stet__mender *m = stet__realloc(a, NULL, 0, sizeof *m);
  if (!m) return NULL;
  memset(m, 0, sizeof *m);
  m->a = a;
  stet__buf_init(&m->pool, a);
  stet__buf_init(&m->work[0], a);
  stet__buf_init(&m->work[1], a);
  stet__buf_init(&m->fresh, a);
  stet__mend_tables(m);
  return m;
}

void stet__mender_free(stet__mender *m) {
  if (!m) return;
  const stet_alloc *a = m->a;
  stet__buf_fini(&m->pool);
  stet__buf_fini(&m->work[0]);
  stet__buf_fini(&m->work[1]);
  stet__buf_fini(&m->fresh);
  stet__words_fini(&m->words, a);
  STET__FREE(a, m->changes, m->cap_changes);
  STET__FREE(a, m->pieces, m->cap_pieces);
  STET__FREE(a, m->spare, m->cap_spare);
  STET__FREE(a, m->patches, m->cap_patches);
  stet__free(a, m, sizeof *m);
}

const stet__change *stet__mender_changes(const stet__mender *m, size_t *n) {
  *n = m->n_changes;
  return m->changes;
}

const char *stet__mender_pool(const stet__mender *m) { return m->pool.p ? m->pool.p : ""; }

/* ---- Patches and pieces ------------------------------------------------------------------------------------------- */

bool stet__mend_patch(stet__mender *m, uint32_t start, uint32_t end, const void *text, size_t n, int rule, float score) {
  if (end - start == n && memcmp(m->cur + start, text, n) == 0) return true;
  if (!STET__ROOM(m->a, m->patches, m->n_patches, m->cap_patches)) return false;
  stet__patch *p = &m->patches[m->n_patches];
  *p = (stet__patch){start, end, (uint32_t)m->fresh.n, (uint32_t)n, (uint8_t)rule, score};
  if (!stet__buf_add(&m->fresh, text, n)) return false;
  m->n_patches++;
  return true;
}

/* Writes the text with the patches in it to the other work buffer. */
static bool rewrite(stet__mender *m) {
  stet__buf *to = &m->work[m->which ^ 1];
  stet__buf_clear(to);
  uint32_t at = 0;
  for (size_t i = 0; i < m->n_patches; i++) {
    const stet__patch *p = &m->patches[i];
    if (!stet__buf_add(to, m->cur + at, p->start - at)) return false;
    if (p->size && !stet__buf_add(to, m->fresh.p + p->text, p->size)) return false;
    at = p->end;
  }
  if (!stet__buf_add(to, m->cur + at, m->cur_n - at)) return false;
  m->which ^= 1;
  m->cur = to->p ? to->p : "";
  m->cur_n = (uint32_t)to->n;
  return true;
}

/* One piece from the pieces and patches that overlap or touch from (*i, *j) on. `was`: current minus source offset before it;
** `now`: new minus current offset before it. Both are moved past it. */
static stet__piece join(const stet__mender *m, size_t *i, size_t *j, int64_t *was, int64_t *now) {
  const stet__piece *a = m->pieces;
  const stet__patch *b = m->patches;
  bool older = *i < m->n_pieces && (*j >= m->n_patches || a[*i].at <= b[*j].start);
  uint32_t lo = older ? a[*i].at : b[*j].start, hi = lo;
  stet__piece out = {(uint32_t)(lo - *was), 0, (uint32_t)(lo + *now), 0, 0xFF, 1.0f};
  bool has_piece = false;
  for (;;) {
    if (*i < m->n_pieces && a[*i].at <= hi) {
      if (a[*i].end > hi) hi = a[*i].end;
      if (!has_piece || a[*i].rule < out.rule) out.rule = a[*i].rule;
      if (a[*i].score < out.score) out.score = a[*i].score;
      has_piece = true;
      *was = (int64_t)a[*i].end - a[*i].src_end;
      ++*i;
    } else if (*j < m->n_patches && b[*j].start <= hi) {
      if (b[*j].end > hi) hi = b[*j].end;
      if (!has_piece && b[*j].rule < out.rule) out.rule = b[*j].rule;
      if (b[*j].score < out.score) out.score = b[*j].score;
      *now += (int64_t)b[*j].size - (b[*j].end - b[*j].start);
      ++*j;
    } else {
      break;
    }
  }
  out.src_end = (uint32_t)(hi - *was);
  out.end = (uint32_t)(hi + *now);
  return out;
}

/* Makes the patches: a new `cur`, the pieces folded together. */
static bool apply(stet__mender *m) {
  size_t i = 0, j = 0;
  int64_t was = 0, now = 0;
  m->n_spare = 0;
  while (i < m->n_pieces || j < m->n_patches) {
    if (!STET__ROOM(m->a, m->spare, m->n_spare, m->cap_spare)) return false;
    m->spare[m->n_spare++] = join(m, &i, &j, &was, &now);
  }
  if (!rewrite(m)) return false;
  stet__piece *p = m->pieces;
  size_t cap = m->cap_pieces;
  m->pieces = m->spare, m->cap_pieces = m->cap_spare, m->n_pieces = m->n_spare;
  m->spare = p, m->cap_spare = cap;
  return true;
}

/* The pieces of the run become changes of the document. */
static bool record(stet__mender *m) {
  for (size_t i = 0; i < m->n_pieces; i++) {
    const stet__piece *p = &m->pieces[i];
    uint32_t size = p->end - p->at;
    if (size == p->src_end - p->src && memcmp(m->cur + p->at, m->text + m->base + p->src, size) == 0) continue;
    if (!STET__ROOM(m->a, m->changes, m->n_changes, m->cap_changes)) return false;
    stet__change c = {m->base + p->src, m->base + p->src_end, (uint32_t)m->pool.n, size, p->rule, p->score};
    if (!stet__buf_add(&m->pool, m->cur + p->at, size)) return false;
    m->changes[m->n_changes++] = c;
  }
  return true;
}

/* ---- The run of the rules ----------------------------------------------------------------------------------------- */

typedef struct rule { bool (*run)(stet__mender *m); uint8_t mend; uint32_t evidence; } rule;
static const rule rules[] = { /* in the order of stet_mend; mojibake comes again for what entities hid */
  {stet__mend_bytes, STET_MEND_BYTES, STET__SIGN_BYTES},
  {stet__mend_misread, STET_MEND_MOJIBAKE, STET__SIGN_MISREAD},
  {stet__mend_mojibake, STET_MEND_MOJIBAKE, STET__SIGN_MOJIBAKE},
  {stet__mend_entities, STET_MEND_ENTITIES, MARK},
  {stet__mend_mojibake, STET_MEND_MOJIBAKE, STET__SIGN_MOJIBAKE},
  {stet__mend_invisible, STET_MEND_INVISIBLE, STET__SIGN_INVISIBLE},
  {stet__mend_alike, STET_MEND_INVISIBLE, STET__SIGN_ALIKE},
  {stet__mend_controls, STET_MEND_CONTROLS, STET__SIGN_CONTROL | CTRL},
  {stet__mend_spaces, STET_MEND_SPACES, STET__SIGN_SPACE},
  {stet__mend_hyphens, STET_MEND_HYPHENS, LINE},
  {stet__mend_divided, STET_MEND_HYPHENS, PAIR_SPACE},
  {stet__mend_wraps, STET_MEND_WRAPS, LINE},
  {stet__mend_wide_marks, STET_MEND_PUNCTUATION, STET__SIGN_WIDE},
  {stet__mend_ticks, STET_MEND_PUNCTUATION, PAIR_STOP},
  {stet__mend_punctuation, STET_MEND_PUNCTUATION, PAIR_SPACE | PAIR_STOP | STET__SIGN_QUOTE},
  {stet__mend_glue, STET_MEND_GLUE, PAIR_GLUE | PAIR_NEXT | STET__SIGN_MONEY | STET__SIGN_QUOTE},
  {stet__mend_joined, STET_MEND_GLUE, JOINED},
  {stet__mend_repeats, STET_MEND_GLUE, JOINED},
  {stet__mend_quotes, STET_MEND_QUOTES, STET__SIGN_QUOTE},
};
enum { N_RULES = sizeof rules / sizeof *rules };

void stet__mender_begin(stet__mender *m, const char *text, size_t n, uint32_t mends) {
  m->text = text;
  m->n = (uint32_t)n;
  m->mends = mends;
  m->wanted = 0;
  for (size_t k = 0; k < N_RULES; k++) m->wanted |= mends >> rules[k].mend & 1u ? rules[k].evidence : 0u;
  m->n_changes = 0;
  stet__buf_clear(&m->pool);
  m->words.built = false;
  m->scripts_seen = 0;
  m->any_seen = false;
  m->single = 0;
  m->escaped = 0;
  m->quoted = 0;
  m->ligatures = 0;
  m->misread = 0;
  m->tongue = 0;
  memset(m->page_seen, 0, sizeof m->page_seen);
  memset(m->wide, 0, sizeof m->wide);
}

/* One round on what *evident says; it then says what is evident in the text as the round left it, and *changed whether a rule did
** anything. */
static bool round_of(stet__mender *m, unsigned *evident, bool entities, bool *changed) {
  unsigned seen = *evident;
  bool decoded = false;
  for (size_t k = 0; k < N_RULES; k++) {
    const rule *r = &rules[k];
    if (k && r->mend < rules[k - 1].mend && !decoded) continue;
    if (!(seen & r->evidence) || !(m->mends >> r->mend & 1u)) continue;
    if (r->mend == STET_MEND_ENTITIES && !entities) continue;
    for (int layer = 0; layer < (r->mend == STET_MEND_MOJIBAKE ? MAX_LAYERS : 1); layer++) {
      m->n_patches = 0;
      stet__buf_clear(&m->fresh);
      if (!r->run(m)) return false;
      if (!m->n_patches) break;
      if (!apply(m)) return false;
      *changed = true;
      decoded = decoded || r->mend == STET_MEND_ENTITIES;
      *evident = evidence(m, m->cur, m->cur_n);
      seen |= *evident;
    }
  }
  return true;
}

bool stet__mend_run(stet__mender *m, uint32_t start, uint32_t end, unsigned flags) {
  unsigned seen = evidence(m, m->text + start, end - start);
  if (!(seen & m->wanted)) return true;
  m->cur = m->text + start;
  m->cur_n = m->src_n = end - start;
  m->base = start;
  m->flags = flags;
  m->n_pieces = 0;
  bool changed = true;
  for (int k = 0; changed && k < MAX_ROUNDS; k++) {
    changed = false;
    if (!round_of(m, &seen, k == 0, &changed)) return false;
  }
  return record(m);
}
