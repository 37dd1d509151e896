/* company: see company.h. The model judges block by block; here the neighbours' answers decide. */
#include "clean/company.h"

#include "clean/item.h"
#include "clean/role_words.h"
#include "clean/roles.h"

enum { CAPTION_MIN = 20, CAPTION_MAX = 400, NEAR = 3, ASKED_MAX = 300, ASKED_OFTEN = 4,
    PULLED_MIN = 30, PULLED_MAX = 300, PULLED_CORE = 26, PULLED_OFTEN = 10, ANSWER_MAX = 120, SOURCE_MAX = 48, SOURCE_WORDS = 5,
    SIGNED_MAX = 32, PIECE_MAX = 8, ALONE_MAX = 4, REFERENCE_MIN = 40, REFERENCE_MAX = 500, REFERENCES_NEAR = 12,
    REFERENCES_HEAD = 30, SHOWN_MIN = 7, SHOWN_MAX = 120, SHOWN_OFTEN = 10, ISLAND_SENTENCE = 110 };
#define STRONG 0.8f
#define ISLAND_DOUBT 2 /* times the threshold */

static bool is_fence(const stet__item *x) { /* of a Pandoc div, or a line of tags */
  return (x->kind == STET_HTML && x->n == 0) || (x->n >= 3 && x->kind == STET_PARAGRAPH && !memcmp(x->text, ":::", 3));
}

/* No letter or digit. */
static bool is_wordless(const stet__item *x) {
  if (is_fence(x) || x->kind == STET_RULE) return true;
  for (uint32_t i = 0; i < x->n; i++) {
    unsigned char c = (unsigned char)x->text[i];
    if (c >= 0x80 || stet__ascii_letter(c) || stet__ascii_digit(c)) return false;
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

/* An item of a list, or a line behind a dash that another stands right above or below. */
static bool is_plain_item(const stet__item *items, size_t n, size_t i) {
  const stet__item *x = &items[i];
  if (x->decider != STET_BY_MODEL || x->link_bytes) return false;
  bool beside = !x->gap || (i + 1 < n && !items[i + 1].gap);
  return x->kind == STET_ITEM || (x->kind == STET_PARAGRAPH && x->n > 4 && beside && stet__is_dash(x->text, x->n));
}

/* A list of which most stays, stays. */
static void settle_lists(stet__item *items, size_t n) {
  for (size_t i = 0, next; i < n; i = next) {
    size_t kept = 0;
    for (next = i; next < n && is_plain_item(items, n, next); next++) kept += items[next].keep;
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

/* "The boats at dusk. © Ann Lee": whose picture it is, without the year of a site's rights. */
static bool has_owner(const stet__item *x) {
  uint32_t at = x->n;
  while (at > CAPTION_MIN && memcmp(x->text + at - 2, "\xC2\xA9", 2) != 0) at--;
  if (at == CAPTION_MIN || at + STET__OWNER_MAX < x->n || at + 4 > x->n) return false;
  return stet__is_owner(x->text + at - 2, x->n - at + 2) && !stet__digits(x->text + at, x->n - at);
}

/* "The boats at dusk. (Ann Lee)": ends in brackets with a name. */
static bool is_signed_caption(const stet__item *x) {
  if (has_owner(x) || stet__ends_in_credit(x->text, x->n)) return true;
  uint32_t cp, words = 0, at = x->n;
  if (!stet__ends_in(x->text, x->n, ")") || !stet__has_credit(x)) return false;
  while (at > 0 && x->text[at - 1] != '(') at--;
  for (uint32_t i = at, end; i < x->n; i = end + 1, words++) {
    for (end = i; end < x->n && !strchr(" /", x->text[end]);) end++;
    stet__utf8_decode(x->text + i, x->n - i, &cp);
    if (!stet__is_upper(cp)) return false;
  }
  return words >= 2 && words <= 6;
}

/* Does a paragraph that stays stand near? */
static bool near_prose(const stet__item *items, size_t n, size_t at) {
  size_t end = at + NEAR < n ? at + NEAR + 1 : n;
  for (size_t i = at > NEAR ? at - NEAR : 0; i < end; i++)
    if (i != at && stet__is_kept_prose(&items[i])) return true;
  return false;
}

/* What stands right above a picture's credit, or has it in brackets behind, is what the picture shows. */
static void settle_captions(stet__item *items, size_t n) {
  for (size_t i = 0; i < n; i++) {
    stet__item *x = &items[i];
    const stet__item *next = i + 1 < n ? &items[i + 1] : NULL;
    if (x->keep || x->decider != STET_BY_MODEL || x->kind != STET_PARAGRAPH || x->hit.found) continue;
    bool credit = next && next->keep && next->decider != STET_BY_MODEL && next->role == STET_ROLE_CREDIT && !next->gap &&
                  (next->decider == STET_BY_STRUCTURE || stet__is_picture_credit(next->text, next->n));
    if (x->n < CAPTION_MIN || x->n > CAPTION_MAX) continue;
    if ((credit && near_prose(items, n, i)) || is_signed_caption(x))
      stet__settle(x, STET_ROLE_CAPTION, STET_BY_STRUCTURE, "with a credit");
  }
}

/* A picture that is a link, between paragraphs, with words about it that do not speak of the site; what follows is no link, as the
** headline of another story would be. */
static void settle_pictures(stet__item *items, size_t n) {
  for (size_t i = 1; i + 1 < n; i++) {
    stet__item *x = &items[i];
    if (x->keep || x->kind != STET_IMAGE || x->decider != STET_BY_MODEL || x->hit.found || x->n < CAPTION_MIN) continue;
    if (items[i + 1].link_bytes * 2 > items[i + 1].n || stet__site_words(x->text, x->n) || stet__is_pitch(x->text, x->n)) continue;
    bool beside = stet__is_kept_prose(&items[i - 1]) && (items[i + 1].keep || (i + 2 < n && stet__is_kept_prose(&items[i + 2])));
    if (beside && near_prose(items + i, n - i, 0)) stet__settle(x, STET_ROLE_CAPTION, STET_BY_STRUCTURE, "a picture of the text");
  }
}

/* A question that nothing has settled. */
static bool is_question(const stet__item *x) {
  return x->n <= ASKED_MAX && stet__ends_in(x->text, x->n, "?") && x->kind == STET_PARAGRAPH && !x->hit.found &&
         x->decider == STET_BY_MODEL && x->link_bytes == 0;
}

/* The same with its answer below. */
static bool is_asked(const stet__item *items, size_t n, size_t i) {
  return i && i + 1 < n && is_question(&items[i]) && items[i - 1].keep && stet__is_kept_prose(&items[i + 1]);
}

/* Of an interview: a question whose answer is short, and the answer. */
static bool is_asked_in_short(const stet__item *items, size_t n, size_t i) {
  if (i + 1 >= n || !is_question(&items[i])) return false;
  const stet__item *x = &items[i + 1];
  return x->n <= ANSWER_MAX && !x->hit.found && x->decider == STET_BY_MODEL && x->link_bytes == 0 && x->kind == STET_PARAGRAPH &&
         stet__ends_in(x->text, x->n, ".");
}

/* One question between paragraphs may be another story's headline; of an interview there are many. */
static void settle_questions(stet__item *items, size_t n) {
  size_t count = 0;
  for (size_t i = 0; i < n; i++) count += is_asked(items, n, i);
  for (size_t i = 0; i < n && count >= ASKED_OFTEN; i++)
    if (!items[i].keep && is_asked(items, n, i))
      stet__settle(&items[i], STET_ROLE_BODY, STET_BY_STRUCTURE, "one question of many");
  for (size_t i = n; i-- > 1 && count >= ASKED_OFTEN;) {
    bool beside = items[i - 1].keep || (i + 2 < n && items[i + 2].keep);
    if (!beside || !is_asked_in_short(items, n, i)) continue;
    for (size_t k = i; k < i + 2; k++)
      if (!items[k].keep) stet__settle(&items[k], STET_ROLE_BODY, STET_BY_STRUCTURE, "one question of many");
  }
}

/* ---- What the article's own words show ---- */

/* A text without its first letter, which may be a capital, and without the quotation marks and full stops around it. */
static stet__slice core_of(const stet__item *x) {
  uint32_t from = 0, n = (uint32_t)stet__before_quote(x->text, x->n);
  while (n && (x->text[n - 1] == '.' || x->text[n - 1] == ' ')) n--;
  while (from < n && !(((x->text[from] | 32) >= 'a' && (x->text[from] | 32) <= 'z'))) {
    if ((unsigned char)x->text[from] >= 0xC3 && (unsigned char)x->text[from] != 0xE2) break; /* a letter of another script */
    from++;
  }
  for (from++; from < n && (x->text[from] & 0xC0) == 0x80;) from++;
  return from < n ? (stet__slice){x->text + from, n - from} : (stet__slice){x->text, 0};
}

/* Where in it a byte stands that few words have: a digit, a capital, a letter that is none of the most frequent. */
static size_t rare_byte(stet__slice s) {
  for (size_t i = 0; i < s.n; i++)
    if (!(s.p[i] & 0x80) && !strchr(" abcdefghilmnoprstuwy,.'", s.p[i])) return i;
  return 0;
}

/* Does a sentence that stays hold it? */
static bool is_in_prose(const stet__item *items, size_t n, stet__slice s) {
  size_t rare = rare_byte(s);
  for (size_t i = 0; i < n; i++) {
    const stet__item *x = &items[i];
    if (!x->keep || x->n <= s.n || x->decider != STET_BY_MODEL) continue;
    const char *p = x->text + rare, *end = x->text + x->n - (s.n - rare) + 1;
    for (; p < end && (p = memchr(p, s.p[rare], (size_t)(end - p))); p++)
      if (!memcmp(p - rare, s.p, s.n)) return stet__is_sentence(x->text, x->n);
  }
  return false;
}

/* A line between the paragraphs that says what one of them says, word by word, is a pull quote. */
static void settle_pulled(stet__item *items, size_t n) {
  size_t first = stet__first_prose(items, n), last = stet__behind_prose(items, n), asked = 0;
  for (size_t i = first + 1; i + 1 < last && asked < PULLED_OFTEN; i++) {
    stet__item *x = &items[i];
    if (x->keep || x->decider != STET_BY_MODEL || x->link_bytes || x->n < PULLED_MIN || x->n > PULLED_MAX) continue;
    if (x->hit.found || (x->kind != STET_PARAGRAPH && x->kind != STET_QUOTATION)) continue;
    if (!stet__is_kept_prose(&x[-1]) && !stet__is_kept_prose(&x[1])) continue;
    stet__slice core = core_of(x);
    asked++;
    if (core.n >= PULLED_CORE && is_in_prose(items + first, last - first, core))
      stet__settle(x, STET_ROLE_QUOTE, STET_BY_STRUCTURE, "the article's own words");
  }
}

/* "Ann Lee, head of the harbour": how long the name is, two to four words with capitals before the only comma, with small letters
** behind it; 0: no such line. */
static uint32_t shown_name(const stet__item *x) {
  uint32_t cp, words = 0, at = 0;
  const char *comma = memchr(x->text, ',', x->n);
  if (x->kind != STET_PARAGRAPH || !comma || x->n > SHOWN_MAX || stet__end_of(x->text, x->n) != STET__END_NONE) return 0;
  uint32_t name = (uint32_t)(comma - x->text);
  if (name + 3 > x->n || comma[1] != ' ' || memchr(comma + 1, ',', x->n - name - 1)) return 0;
  stet__utf8_decode(comma + 2, x->n - name - 2, &cp);
  if (!stet__is_lower(cp)) return 0;
  for (uint32_t end; at < name; at = end + 1, words++) {
    for (end = at; end < name && x->text[end] != ' ';) end++;
    stet__utf8_decode(x->text + at, name - at, &cp);
    if (!stet__is_upper(cp)) return 0;
  }
  return words >= 2 && words <= 4 ? name : 0;
}

/* A line between paragraphs that names somebody of whom they speak, and says what she is, stands below her picture. */
static void settle_shown(stet__item *items, size_t n) {
  size_t first = stet__first_prose(items, n), asked = 0;
  for (size_t i = first + 1; i + 1 < n && asked < SHOWN_OFTEN; i++) {
    stet__item *x = &items[i];
    if (x->keep || x->decider != STET_BY_MODEL || x->hit.found || x->link_bytes) continue;
    if (!stet__is_kept_prose(&x[-1]) || !stet__is_kept_prose(&x[1])) continue;
    uint32_t name = shown_name(x);
    asked += name >= SHOWN_MIN;
    if (name >= SHOWN_MIN && is_in_prose(items + first, n - first, (stet__slice){x->text, name}))
      stet__settle(x, STET_ROLE_CAPTION, STET_BY_STRUCTURE, "who is shown");
  }
}

/* ---- The end of the article ---- */

/* "(mo/dpa)", "ab/dpa", "(jk)": in brackets, or parted by a bar, pieces of a few letters; two letters in small ones at least. */
static bool is_signature(const stet__item *x) {
  uint32_t cp, n = x->n, from = n > 2 && x->text[0] == '(' && x->text[n - 1] == ')', piece = 0, small = 0, bars = 0;
  if (x->kind != STET_PARAGRAPH || n > SIGNED_MAX) return false;
  for (uint32_t i = from, k; i < n - from; i += k) {
    k = (uint32_t)stet__utf8_decode(x->text + i, n - i, &cp);
    bool bar = cp == '/' || cp == ',';
    if (!bar && !stet__is_letter(cp) && cp != '-' && !(cp == ' ' && i && strchr(",/", x->text[i - 1]))) return false;
    bars += bar;
    small += stet__is_lower(cp);
    piece = bar ? 0 : piece + (cp != ' ');
    if (piece > PIECE_MAX) return false;
  }
  return small >= 2 && (bars || (from && piece <= ALONE_MAX));
}

/* "(End)", "(Patrija / E.K.)", "— Bernamas": in brackets or behind a dash nothing but a few words with capitals, none of them a
** site's. */
static bool is_source(const stet__item *x) {
  uint32_t cp, from = 0, n = x->n;
  unsigned words = 0;
  bool bracket = n > 4 && x->text[0] == '(' && x->text[n - 1] == ')', dash = n > 6 && stet__is_dash(x->text, 3);
  if (x->kind != STET_PARAGRAPH || n > SOURCE_MAX || !(bracket || dash)) return false;
  from = bracket ? 1 : x->text[3] == ' ' ? 4 : 3;
  n -= bracket;
  for (uint32_t i = from, end; i < n; i = end + 1) {
    for (end = i; end < n && !strchr(" /-", x->text[end]);) end++;
    if (end == i) continue;
    stet__utf8_decode(x->text + i, n - i, &cp);
    if (cp < 'A' || stet__is_lower(cp) || memchr(x->text + i, ')', end - i)) return false;
    words++;
  }
  return words >= 1 && words <= SOURCE_WORDS && !stet__site_words(x->text, x->n);
}

/* Right below a paragraph, who reported it. */
static void settle_sources(stet__item *items, size_t n) {
  for (size_t i = 1; i < n; i++) {
    stet__item *x = &items[i];
    if (!x->keep && x->decider == STET_BY_MODEL && !x->hit.found && items[i - 1].keep && items[i - 1].decider == STET_BY_MODEL &&
        stet__is_sentence(items[i - 1].text, items[i - 1].n) && (is_source(x) || is_signature(x)))
      stet__settle(x, STET_ROLE_CREDIT, STET_BY_STRUCTURE, "who reported it");
  }
}

/* "A. Holm et al. Otters. Annals of Otters. Vol. 61, p. 118": where something was published. */
static bool is_reference(const stet__item *x) {
  static const char *const marks[] = {
    " et al", "doi.", "doi:", "DOI:", "DOI ", " Vol. ", " vol. ", " pp. ", ", p. ", "ISBN", "ISSN"};
  unsigned found = 0;
  if (x->n < REFERENCE_MIN || x->n > REFERENCE_MAX || (x->kind != STET_PARAGRAPH && x->kind != STET_ITEM)) return false;
  if (stet__digits(x->text, x->n) < 4) return false;
  for (size_t k = 0; k < sizeof marks / sizeof *marks && found < 2; k++)
    found += stet__holds(x->text, x->n, marks[k], strlen(marks[k]));
  return found >= 2;
}

/* What the article is about was published there, and the heading above. */
static void settle_references(stet__item *items, size_t n) {
  size_t last = stet__behind_prose(items, n);
  for (size_t i = last; last && i < n && i < last + REFERENCES_NEAR; i++) {
    stet__item *x = &items[i];
    if (x->decider != STET_BY_MODEL || x->hit.found || !is_reference(x)) continue;
    if (!x->keep) stet__settle(x, STET_ROLE_BODY, STET_BY_STRUCTURE, "a reference");
    stet__item *head = x - 1;
    if (!head->keep && head->decider == STET_BY_MODEL && stet__is_line(head) && head->n <= REFERENCES_HEAD)
      stet__settle(head, STET_ROLE_SUBHEAD, STET_BY_STRUCTURE, "above references");
  }
}

/* ---- Behind the article ---- */

static bool is_strong(const stet__item *x) { return x->decider == STET_BY_MODEL && x->score >= STRONG && stet__is_kept_prose(x); }

/* What the site's lines behind the article speak of: of comments, once they have begun, else of other stories. */
static stet_role section_of(const stet__item *x, stet_role before) {
  if (!stet__is_hinted(x) || !x->hit.sure) return before;
  return x->hit.role == STET_ROLE_COMMENTS ? STET_ROLE_COMMENTS : x->hit.role == STET_ROLE_RELATED ? STET_ROLE_RELATED : before;
}

/* Behind the last paragraph that surely stays, lines and short sentences of which the model is in doubt go where they stand between
** such as go, some of them surely. */
static void settle_islands(stet__item *items, size_t n, float doubt) {
  size_t last = n;
  while (last > 0 && !is_strong(&items[last - 1])) last--;
  if (last == 0) return;
  stet_role role = STET_ROLE_RELATED;
  for (size_t i = last, end; i < n; i = end) {
    end = i + 1;
    role = section_of(&items[i], role);
    if (!items[i].keep) continue;
    bool all = false; /* something among those before surely goes */
    for (size_t k = i; k > last && !items[k - 1].keep; k--) all |= items[k - 1].decider != STET_BY_MODEL;
    for (end = i; end < n && items[end].keep; end++)
      all &= items[end].decider == STET_BY_MODEL && items[end].score < doubt &&
             !(items[end].n >= ISLAND_SENTENCE && stet__is_sentence(items[end].text, items[end].n));
    for (size_t k = i; all && k < end; k++) stet__settle(&items[k], role, STET_BY_STRUCTURE, "behind the article");
  }
}

void stet__settle_company(stet__item *items, size_t n, float threshold) {
  settle_lists(items, n);
  settle_speakers(items, n);
  settle_captions(items, n);
  settle_pictures(items, n);
  settle_questions(items, n);
  settle_pulled(items, n);
  settle_shown(items, n);
  settle_sources(items, n);
  settle_references(items, n);
  settle_islands(items, n, ISLAND_DOUBT * threshold);
  settle_wordless(items, n);
}
