/* page_head: what a page says of itself for machines: <meta>, <link>, <base>, and the JSON-LD that search engines read. */
#include "read/page_work.h"

void stet__page_set(stet__page_builder *b, int what, int rank, uint32_t start, uint32_t end) {
  stet__page *page = b->page;
  if (rank <= page->meta_rank[what] || start >= end) return;
  page->meta_rank[what] = (uint8_t)rank;
  page->meta[what] = (stet__slot){start, end};
}

/* Names that pages give their facts in <meta name|property|itemprop>, and how far each can be believed. */
static const struct { const char *name; uint8_t what, rank; } facts[] = {
  {"og:title", STET__META_HEADLINE, 4},          {"headline", STET__META_HEADLINE, 3},
  {"parsely-title", STET__META_HEADLINE, 3},     {"twitter:title", STET__META_HEADLINE, 2},
  {"dc.title", STET__META_HEADLINE, 2},          {"sailthru.title", STET__META_HEADLINE, 2},
  {"byl", STET__META_AUTHOR, 5},                 {"parsely-author", STET__META_AUTHOR, 4},
  {"author", STET__META_AUTHOR, 3},              {"dc.creator", STET__META_AUTHOR, 3},
  {"sailthru.author", STET__META_AUTHOR, 3},     {"article:author_name", STET__META_AUTHOR, 3},
  {"article:author", STET__META_AUTHOR, 2},      {"article:published_time", STET__META_DATE, 6},
  {"datepublished", STET__META_DATE, 6},         {"parsely-pub-date", STET__META_DATE, 5},
  {"pubdate", STET__META_DATE, 5},               {"publish-date", STET__META_DATE, 5},
  {"publish_date", STET__META_DATE, 5},          {"publication_date", STET__META_DATE, 5},
  {"publishdate", STET__META_DATE, 5},
  {"sailthru.date", STET__META_DATE, 4},         {"dc.date.issued", STET__META_DATE, 4},
  {"dc.date", STET__META_DATE, 3},               {"date", STET__META_DATE, 3},
  {"og:site_name", STET__META_SITE, 3},          {"application-name", STET__META_SITE, 1},
  {"og:url", STET__META_URL, 2},                 {"og:description", STET__META_DESCRIPTION, 3},
  {"twitter:description", STET__META_DESCRIPTION, 2}, {"description", STET__META_SUMMARY, 3},
};

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c; }

static bool same(const char *p, size_t n, const char *word) {
  size_t k = 0;
  while (k < n && word[k] && lower(p[k]) == word[k]) k++;
  return k == n && !word[k];
}

static bool is_address(const char *p, size_t n) { return n >= 7 && same(p, 4, "http"); }

static void learn(stet__page_builder *b, const stet__html_attr *name, const stet__html_attr *content) {
  const char *p = b->page->source;
  uint32_t start = content->value, end = content->value_end;
  while (start < end && stet__html_space(p[start])) start++;
  while (end > start && stet__html_space(p[end - 1])) end--;
  for (size_t k = 0; k < sizeof facts / sizeof *facts; k++) {
    if (!same(p + name->value, name->value_end - name->value, facts[k].name)) continue;
    if (facts[k].what == STET__META_AUTHOR && is_address(p + start, end - start)) return; /* a page of the author's */
    stet__page_set(b, facts[k].what, facts[k].rank, start, end);
    return;
  }
}

void stet__page_meta(stet__page_builder *b) {
  static const char *const names[] = {"property", "name", "itemprop"};
  const stet__html *s = b->tokens;
  const stet__html_attr *content = stet__html_attribute(s, "content"), *href = stet__html_attribute(s, "href"),
                        *rel = stet__html_attribute(s, "rel");
  for (size_t k = 0; content && k < sizeof names / sizeof *names; k++) {
    const stet__html_attr *name = stet__html_attribute(s, names[k]);
    if (name) learn(b, name, content);
  }
  if (href && rel && same(s->p + rel->value, rel->value_end - rel->value, "canonical"))
    stet__page_set(b, STET__META_URL, 3, href->value, href->value_end);
  else if (href && !rel && !content) stet__page_set(b, STET__META_BASE, 1, href->value, href->value_end);
}

void stet__page_ld(stet__page_builder *b, uint32_t start, uint32_t end) {
  stet__page *page = b->page;
  stet__ld_facts found;
  if (page->n_ld == STET__PAGE_SCRIPTS) return;
  page->n_ld++;
  stet__ld_read(page->source + start, end - start, &found);
  for (int k = 0; k < STET__LD_COUNT; k++)
    if (!page->ld.fact[k].n) page->ld.fact[k] = found.fact[k];
}

/* Facts are lines: white space within is one space. */
static void squeeze(stet__buf *out, size_t from) {
  size_t to = from;
  for (size_t i = from; i < out->n; i++) {
    char c = stet__html_space(out->p[i]) ? ' ' : out->p[i];
    if (c != ' ' || (to > from && out->p[to - 1] != ' ')) out->p[to++] = c;
  }
  while (to > from && out->p[to - 1] == ' ') to--;
  out->n = to;
}

bool stet__page_fact(const stet__page *page, int what, stet__buf *out) {
  stet__slot s = page->meta[what];
  size_t from = out->n;
  if (!s.end) return true;
  if (!stet__html_text(page->source + s.start, s.end - s.start, STET__HTML_RCDATA, what != STET__META_TITLE, out)) return false;
  squeeze(out, from);
  return true;
}

bool stet__page_ld_fact(const stet__page *page, int what, stet__buf *out) {
  stet__slice fact = page->ld.fact[what];
  return stet__ld_text(fact.p, fact.n, out);
}

size_t stet__page_before_site(const char *p, size_t n) {
  for (size_t i = n; i-- > 8;) {
    if (p[i] != ' ') continue;
    if (i >= 2 && p[i - 2] == ' ' && (p[i - 1] == '|' || p[i - 1] == '-')) return i - 2;
    if (i >= 4 && p[i - 4] == ' ' && !memcmp(p + i - 3, "\xE2\x80", 2)) return i - 4;
  }
  return n;
}
