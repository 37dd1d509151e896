/* company: see company.h. The model judges block by block; here the neighbours' answers decide. */
#include "clean/company.h"

#include "clean/item.h"
#include "clean/roles.h"

static bool is_fence(const stet__item *x) { /* of a Pandoc div, or a line of tags */
  return (x->kind == STET_HTML && x->n == 0) || (x->n >= 3 && x->kind == STET_PARAGRAPH && !memcmp(x->text, ":::", 3));
}

/* No letter or digit. */
static bool is_wordless(const stet__item *x) {
  if (is_fence(x) || x->kind == STET_RULE) return true;
  for (uint32_t i = 0; i < x->n; i++) {
    unsigned char c = (unsigned char)x->text[i];
    if (c >= 0x80 || ((c | 32u) >= 'a' && (c | 32u) <= 'z') || (c >= '0' && c <= '9')) return false;
  }
  return x->n > 0 && x->kind == STET_PARAGRAPH;
}

/* A rule stays where the text on both sides does; a fence always, as another may close it. */
static void settle_wordless(stet__item *items, size_t n) {
  bool before = true;
  for (size_t i = 0, next; i < n; i = next) {
    next = i + 1;
    if (items[i].decider != STET_BY_MODEL || !is_wordless(&items[i])) {
      before = items[i].keep;
      continue;
    }
    while (next < n && items[next].decider == STET_BY_MODEL && is_wordless(&items[next])) next++;
    bool keep = before && (next == n || items[next].keep);
    for (size_t k = i; k < next; k++)
      stet__settle(&items[k], keep || is_fence(&items[k]) ? STET_ROLE_BODY : STET_ROLE_NAVIGATION, STET_BY_STRUCTURE, "no words");
  }
}

static bool is_plain_item(const stet__item *x) {
  return x->kind == STET_ITEM && x->decider == STET_BY_MODEL && x->link_bytes == 0;
}

/* A list of which most stays, stays. */
static void settle_lists(stet__item *items, size_t n) {
  for (size_t i = 0, next; i < n; i = next) {
    size_t kept = 0;
    for (next = i; next < n && is_plain_item(&items[next]); next++) kept += items[next].keep;
    if (kept * 2 > next - i)
      for (size_t k = i; k < next; k++)
        if (!items[k].keep) stet__settle(&items[k], STET_ROLE_LIST, STET_BY_STRUCTURE, "most of its list stays");
    next += next == i;
  }
}

/* Who said it stays with what was said. */
static void settle_speakers(stet__item *items, size_t n) {
  for (size_t i = 1; i < n; i++)
    if (items[i].decider == STET_BY_MODEL && !items[i].keep && items[i - 1].keep && stet__is_speaker(items, i))
      stet__settle(&items[i], STET_ROLE_QUOTE, STET_BY_STRUCTURE, "who said it");
}

void stet__settle_company(stet__item *items, size_t n) {
  settle_lists(items, n);
  settle_speakers(items, n);
  settle_wordless(items, n);
}
