/* writer: see writer.h.
**
** "By Ada Penn, Health Editor" above the article, and behind it "Ada Penn covers hospitals and once drove an ambulance.": what
** tells of the one who wrote it is a bio, whatever it tells and in whatever language. Who answers questions ("Ada Penn: And then?")
** is left alone, an agency or a paper too, and so is a text of a few blocks.
*/
#include "clean/writer.h"

#include "clean/item.h"

enum { NAME_WORDS = 2, NAME_MIN = 6, NAME_MAX = 100, BYLINE_MAX = 400 /* bytes */, BIO_WORDS = 6, FEW = 16, LATE = 2 };
#define BIO_SCALE 0.5f
#define BIO_BY (-6.0f)

/* How long the words with capitals are that a text begins with, two or more and only blanks between them; 0: there are none, or
** too many for a name. */
static uint32_t name_at_start(const char *p, uint32_t n) {
  uint32_t i = 0, end = 0, words = 0;
  while (i < n && i <= NAME_MAX) {
    uint32_t cp, k = (uint32_t)stet__utf8_decode(p + i, n - i, &cp);
    if (!stet__is_upper(cp)) break;
    while (i < n && (stet__is_letter(cp) || stet__is_mark(cp) || cp == '-' || cp == '\'' || cp == 0x2019)) {
      i += k;
      k = i < n ? (uint32_t)stet__utf8_decode(p + i, n - i, &cp) : 0;
    }
    words++;
    end = i;
    if (i < n && p[i] == '.') end = ++i;
    if (i >= n || p[i] != ' ') break;
    i++;
  }
  return words >= NAME_WORDS && end >= NAME_MIN && end <= NAME_MAX ? end : 0;
}

static bool is_body(const char *p, uint32_t n) {
  return stet__ends_in(p, n, " News") || stet__ends_in(p, n, " Agency") || stet__ends_in(p, n, " Staff") ||
         stet__ends_in(p, n, " Desk");
}

/* Is the name in the byline? Of that the beginning is read, for it is asked again for every paragraph that may be a bio. */
static bool is_named(const stet__item *byline, const char *p, uint32_t n) {
  return stet__holds(byline->text, byline->n < BYLINE_MAX ? byline->n : BYLINE_MAX, p, n);
}

/* Bios stand behind the article: with no more than LATE paragraphs below them, and more above. */
void stet__lean_on_writers(const stet__featurer *f, const stet__item *items, size_t n, stet__leaning *lean) {
  const stet__item *byline = NULL;
  size_t late = n, above = 0;
  if (n <= FEW) return;
  for (size_t below = 0; late > 0 && below <= LATE; late--) below += f->stats[late - 1].prose && items[late - 1].keep;
  for (size_t i = 0; i < n; i++) {
    const stet__item *x = &items[i];
    if (x->keep && x->decider != STET_BY_MODEL && x->role == STET_ROLE_BYLINE && !byline) byline = x;
    above += f->stats[i].prose;
    if (!byline || i < late || above <= LATE || x->decider != STET_BY_MODEL || x->kind != STET_PARAGRAPH) continue;
    uint32_t name = f->stats[i].words < BIO_WORDS ? 0 : name_at_start(x->text, x->n);
    if (!name || name + 2 >= x->n || !strchr(" ,", x->text[name]) || is_body(x->text, name)) continue;
    if (stet__is_sentence(x->text, x->n) && is_named(byline, x->text, name))
      lean[i] = (stet__leaning){BIO_SCALE, BIO_BY};
  }
}
