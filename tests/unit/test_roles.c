/* test_roles: what structure settles before the model, and the names after it. A page is written as lines: what the block is
** expected to be, a bar, its text. Expected is `+role` or `-role` for a settled block, `?` for one that is left to the model.
** Flags before the bar: `h1`..`h6` heading, `i` item, `q` quotation, `p` image, `c` code, `l` the whole is a link, `~` no blank
** line before it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../scarce.h"
#include "clean/company.h"
#include "clean/item.h"
#include "clean/roles.h"

enum { MAX = 64 };

static stet_alloc libc_alloc;
static stet__item items[MAX];
static const char *wants[MAX];
static size_t n_items;

#define PROSE \
  "The harbour board of Kotka voted by five to four on Monday to keep the small ferry running through the winter, after a " \
  "debate that went on past midnight and was twice broken off for coffee."

static void read_page(stet__book *b, const char *const *lines) {
  n_items = 0;
  for (; *lines; lines++, n_items++) {
    const char *bar = strstr(*lines, " | ");
    assert_non_null(bar);
    stet__item *x = &items[n_items];
    memset(x, 0, sizeof *x);
    wants[n_items] = *lines;
    x->text = bar + 3;
    x->n = (uint32_t)strlen(x->text);
    x->gap = 1;
    for (const char *p = *lines + strcspn(*lines, " "); p < bar; p++) {
      if (*p == 'h') x->kind = STET_HEADING, x->level = (uint8_t)(p[1] - '0');
      if (*p == 'i') x->kind = STET_ITEM;
      if (*p == 'q') x->kind = STET_QUOTATION;
      if (*p == 'p') x->kind = STET_IMAGE;
      if (*p == 'c') x->kind = STET_CODE_BLOCK, x->verbatim = 1;
      if (*p == 'l') x->link_bytes = x->n;
      if (*p == '~') x->gap = 0;
      if (*p == 'k') x->user = 1;
      if (*p == 'd') x->user = 2;
    }
    if (!x->verbatim) x->hit = stet__book_find(b, x->text, x->n, x->kind, x->level);
  }
}

static void check(const char *const *lines, unsigned flags) {
  stet__book *b = stet__book_new(&libc_alloc);
  stet__roles r = {0};
  r.a = &libc_alloc;
  read_page(b, lines);
  assert_true(stet__roles_before(&r, items, n_items, flags));
  int bad = 0;
  for (size_t i = 0; i < n_items; i++) {
    const stet__item *x = &items[i];
    const char *want = wants[i], *role = stet_role_name(x->role);
    size_t k = strcspn(want, " ");
    bool settled = x->decider != STET_BY_MODEL, ok;
    if (*want == '?') ok = !settled;
    else ok = settled && x->keep == (*want == '+') && (k == 1 || (strlen(role) == k - 1 && !memcmp(role, want + 1, k - 1)));
    if (settled && x->decider != STET_BY_USER) ok &= x->keep == (x->role < STET_ROLE_REPEAT)
        && x->score == (x->keep ? 0.99f : 0.01f);
    if (!ok) print_message("wanted %s; got %s%s\n", want, settled ? x->keep ? "+" : "-" : "?", role), bad++;
  }
  assert_int_equal(bad, 0);
  stet__roles_after(items, n_items, false);
  for (size_t i = 0; i < n_items; i++) assert_true(items[i].keep == (items[i].role < STET_ROLE_REPEAT));
  stet__roles_fini(&r);
  stet__book_free(b);
}

#define PAGE(...) check((const char *const[]){__VA_ARGS__, NULL}, STET__ROLES_REPEATS)

static void rules_and_users_decide(void **state) {
  (void)state;
  PAGE("+title h1 | Ferry to run all winter", "+byline | By Jane Roe", "? | " PROSE, "-advert | ADVERTISEMENT",
      "+ k | ADVERTISEMENT",
       "- d | The end of the story.", "+code c | Advertisement",
           "+correction | Correction: An earlier version of this article named the wrong ship.",
       "-legal | © 2024 Harbour Post");
}

static void the_title_stands_once(void **state) {
  (void)state;
  PAGE("+title | Ferry to run all winter, board decides", "-repeat | Ferry to run all winter, board decides", "? | " PROSE);
  PAGE("-repeat | Ferry to run all winter, board decides - Harbour Post", "+title | Ferry to run all winter, board decides",
      "? | " PROSE);
  PAGE("+title h1 | Ferry to run all winter, board decides", "-repeat h3 | FERRY TO RUN ALL WINTER, BOARD DECIDES | Harbour Post",
      "? | " PROSE);
}

static void the_title_is_what_the_text_speaks_of(void **state) {
  (void)state;
  PAGE("? | News Sport What's On Jobs Notices", "+title | Small ferry to run all winter, board decides", "? | " PROSE);
  PAGE("? | The Kotka Post - News, sport and jobs", "+title | Small ferry to run all winter, board decides", "? | " PROSE);
  PAGE("? | Watch live: Budget talks in parliament", "+title | Small ferry to run all winter, board decides", "? | " PROSE);
  PAGE("? | НОВОСТИ СПОРТ РАБОТА КУЛЬТУРА", "+title | Паром будет ходить всю зиму",
      "? | Совет порта решил, что малый паром будет ходить всю зиму, хотя спорили за полночь.");
  /* its words are the text's, nothing better follows, or it is written as headlines are */
  PAGE("+title | Ferry To Run All Winter, Harbour Board Decides", "? | The small ferry, the board and the winter", "? | " PROSE);
  PAGE("+title h1 | The Kotka Post - Board Meets", "? | Small ferry to run all winter, board decides", "? | " PROSE);
  PAGE("+title | BREAKING: Budget talks fail", "? | Weather and tides in May", "? | " PROSE);
  PAGE("+title | A long night of coffee", "? | Small ferry to run all winter, board decides", "? | " PROSE);
}

static void who_said_it_stands_below(void **state) {
  (void)state;
  static const struct { const char *said, *line; bool is; } cases[] = {
    {"\"We waited for ten years.\"", "— Aro Lind, 81, who learned to swim here", true},
    {"“We waited for ten years.”", "– Élise Aro", true},
    {"“We waited for ten years.”", "--Aro Lind, pilot", true},
    {"“We waited for ten years.”", "Aro Lind, pilot", false},
    {"“We waited for ten years.”", "— and nobody came", false},
    {"“We waited for ten years.”", "—", false},
    {"We waited for ten years.", "— Aro Lind, pilot", false},
  };
  for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
    stet__item two[2];
    memset(two, 0, sizeof two);
    two[0].text = cases[k].said, two[0].n = (uint32_t)strlen(cases[k].said);
    two[1].text = cases[k].line, two[1].n = (uint32_t)strlen(cases[k].line);
    assert_int_equal(stet__is_speaker(two, 1), cases[k].is);
    assert_false(stet__is_speaker(two, 0));
  }
}

static void related_headlines_go_with_their_heading(void **state) {
  (void)state;
  PAGE("? | " PROSE, "-related | Related articles", "-related | Minister sees no bridge before spring",
      "-related ~ | Low water stops three ferries",
       "-legal | All rights reserved.");
  PAGE("? | " PROSE, "-related h3 | More in Environment", "-related il | Why the river runs late",
      "-related il | A count of bees, by ear",
       "? h2 | What the board will do", "? | It will meet again in May. " PROSE);
}

static void sentences_end_a_list_of_headlines_in_any_script(void **state) {
  (void)state;
  PAGE("? | " PROSE, "-related | 相关阅读", "-related | 渡轮周日恢复通航", "? | 居民说，他们已经等了十年。");
  PAGE("? | " PROSE, "-related | यह भी पढ़ें", "-related | नाव रविवार से फिर चलेगी", "? | पुल तीन हफ़्ते बंद रहेगा।");
  PAGE("? | " PROSE, "-related | 関連記事", "? | 市長は「十年待った。」");
  PAGE("? | " PROSE, "-related | À lire aussi", "? | « Le pont a tenu dix ans. »");
}

static void bylines_of_other_articles(void **state) {
  (void)state;
  PAGE("+title | Ferry to run all winter, board decides", "+byline | By Jane Roe", "? | " PROSE, "? | By Ana Ruiz",
      "-related | Related articles",
       "-related | Minister sees no bridge before spring", "-related ~ | By Juan Cruz", "-related | Low water stops three ferries",
       "-legal | All rights reserved.");
}

static void a_subhead_behind_a_box_is_the_models(void **state) {
  (void)state;
  PAGE("? | " PROSE, "-related | Also read", "-related ~ | Ferry line gets a second ship",
      "-related ~ | Harbour town counts its cats",
       "? | What the board will do", "? | It will meet again in May. " PROSE);
}

static void headings_of_articles_are_left_alone(void **state) {
  (void)state;
  PAGE("? | " PROSE, "? h2 | Related charges", "? | Two clerks face related charges in Lyon.", "? h2 | Comments from the bench",
       "? | “Leave a reply on my desk by noon,” the judge said.", "? h2 | Share of the vote", "? | It fell to 31 percent.");
}

static void readers_comments_go(void **state) {
  (void)state;
  PAGE("? | " PROSE, "? | It meets again in May.", "-comments | 2 comments", "-comments | rivermaid77 says:",
      "-meta ~ | May 4, 2021 at 9:12 am",
       "-comments ~ | What nonsense, I was there", "-comments ~ | Reply", "-form | Leave a Reply",
           "-form | Your email address will not be published.");
  PAGE("? | " PROSE, "-comments | Comments (2)", "-comments ~ | Bilge Bob: My nan rowed there.", "-comments ~ | Marta K.: At last.",
       "+correction | Editor's note: The name of the ship has been changed.", "? | It was the Sampo.");
}

static void a_count_at_the_top_is_no_thread(void **state) {
  (void)state;
  PAGE("+title h1 | Ferry to run all winter", "-comments | 2 comments", "? | " PROSE, "? | It meets again in May. " PROSE,
      "? | Nobody spoke against it.");
}

static void tags_below_their_heading(void **state) {
  (void)state;
  PAGE("? | " PROSE, "-tags | Tags", "-tags ~ | harbours", "-tags ~ | Kotka", "-legal | All rights reserved.");
}

static void links_that_stand_alone(void **state) {
  (void)state;
  PAGE("? | " PROSE, "? l | On Monday the board heard that the ferry had been out of use for thirty days before the storm.",
       "-teaser l | Inside the quiet war over the old customs house", "? | " PROSE " Again.");
  PAGE("? | " PROSE, "-related | WHAT TO KNOW ABOUT THE STRIKE", "-related il | Which ferries still run",
      "-related il | Why the pilots walked out",
       "? | " PROSE " Again.");
}

static void paragraphs_that_stand_twice(void **state) {
  (void)state;
  PAGE("? | " PROSE, "? | “No,” said the clerk.", "? | “No,” said the clerk.", "-repeat | " PROSE);
  PAGE("? | “We will rebuild this harbour!", "? | So they said for years.", "? | “We will rebuild this harbour!");
  PAGE("? | “I do not know what to say.”", "? | He looked at the floor.", "? | “I do not know what to say.”");
  PAGE("-repeat | " PROSE, "? | Weather", "? | Puzzles", "? | “No,” said the clerk of the board. " PROSE, "? | " PROSE,
      "? | Then: " PROSE);
  check((const char *const[]){"? | " PROSE, "? | " PROSE, NULL}, 0);
}

static uint32_t next(uint32_t *seed) { return (*seed = *seed * 1664525u + 1013904223u) >> 8; }

static void roles_agree_with_keep(void **state) { /* whatever the page and whatever the model said */
  (void)state;
  static const char *const texts[] = {PROSE, "Related articles", "3 comments", "Tags", "By Jane Roe", "Photo: Reuters",
      "A harbour that silted up",
    "“A ferry is a bridge that moves.”", "", "x", "Correction: It was Kotka, not Turku, in an earlier version.", "Bilge Bob: No.",
        "ADVERTISEMENT",
    "Home > News", "Ferry to run all winter - Harbour Post", "Ferry to run all winter", "KOTKA, June 12", "March 4, 2023",
        "14:32 GMT", "* one\n* two"};
  stet__book *b = stet__book_new(&libc_alloc);
  stet__roles r = {0};
  r.a = &libc_alloc;
  uint32_t seed = 7;
  for (int round = 0; round < 3000; round++) {
    n_items = next(&seed) % MAX;
    for (size_t i = 0; i < n_items; i++) {
      stet__item *x = &items[i];
      memset(x, 0, sizeof *x);
      x->text = texts[next(&seed) % (sizeof texts / sizeof *texts)];
      x->n = (uint32_t)strlen(x->text);
      x->kind = (uint8_t)(next(&seed) % 3 ? 0 : next(&seed) % STET_KIND_COUNT);
      x->level = (uint8_t)(next(&seed) % 4);
      x->gap = next(&seed) & 1;
      x->user = (uint8_t)(next(&seed) % 20 ? 0 : 1 + next(&seed) % 2);
      x->link_bytes = next(&seed) % 4 ? 0 : x->n;
      x->hit = stet__book_find(b, x->text, x->n, x->kind, x->level);
    }
    assert_true(stet__roles_before(&r, items, n_items, round & 1));
    for (size_t i = 0; i < n_items; i++) {
      assert_non_null(items[i].rule);
      assert_true(items[i].user == 0 || (items[i].decider == STET_BY_USER && items[i].keep == (items[i].user == 1)));
      if (items[i].decider == STET_BY_MODEL) items[i].keep = next(&seed) & 1;
      else if (round % 7 == 0) items[i].keep = 1; /* nothing is dropped when the caller says so */
    }
    stet__item before[MAX];
    memcpy(before, items, sizeof before);
    stet__roles_after(items, n_items, false);
    for (size_t i = 0; i < n_items; i++) {
      assert_true(items[i].keep == before[i].keep && items[i].score == before[i].score && items[i].decider == before[i].decider);
      assert_true(items[i].keep == (items[i].role < STET_ROLE_REPEAT));
      assert_non_null(items[i].rule);
    }
  }
  stet__roles_fini(&r);
  stet__book_free(b);
}

static void without_memory_nothing_is_lost(void **state) {
  (void)state;
  scarce nothing = {0};
  stet_alloc none = scarce_alloc(&nothing);
  stet__roles r = {0};
  r.a = &none;
  n_items = 1;
  memset(items, 0, sizeof items);
  items[0].text = PROSE;
  items[0].n = (uint32_t)strlen(PROSE);
  items[0].hit.name = "";
  assert_false(stet__roles_before(&r, items, 1, STET__ROLES_REPEATS));
  stet__roles_fini(&r);
}

/* A block as the model left it. */
static stet__item judged(const char *text, float score) {
  stet__item x;
  memset(&x, 0, sizeof x);
  x.text = text;
  x.n = (uint32_t)strlen(text);
  x.gap = 1;
  x.score = score;
  x.keep = score >= 0.3f;
  x.decider = STET_BY_MODEL;
  x.rule = "";
  return x;
}

static void doubtful_lines_behind_the_article_go(void **state) {
  (void)state;
  stet__item page[] = {
    judged("Ferry to run all winter", 0.5f), judged(PROSE, 0.99f), judged("Who paid for the coffee", 0.4f),
    judged("Elsewhere", 0.1f), judged("Whale sang for a week", 0.5f), judged("Nobody danced.", 0.4f), judged("Reply", 0.1f),
    judged(PROSE, 0.5f), judged("Bath", 0.9f), judged("Share", 0.1f), judged("The last word is spoken.", 0.5f),
  };
  enum { N = sizeof page / sizeof *page };
  stet__settle(&page[3], STET_ROLE_RELATED, STET_BY_RULE, "en:related");
  stet__settle_company(page, N, 0.3f);
  static const uint8_t keep[N] = {1, 1, 1, 0, 0, 0, 0, 1, 1, 0, 1}; /* behind "Share" alone nothing surely goes */
  for (size_t i = 0; i < N; i++) assert_int_equal(page[i].keep, keep[i]);
  assert_int_equal(page[4].role, STET_ROLE_RELATED);
}

int main(void) {
  libc_alloc = stet__alloc_of(NULL);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(rules_and_users_decide),
    cmocka_unit_test(the_title_stands_once),
    cmocka_unit_test(the_title_is_what_the_text_speaks_of),
    cmocka_unit_test(who_said_it_stands_below),
    cmocka_unit_test(related_headlines_go_with_their_heading),
    cmocka_unit_test(sentences_end_a_list_of_headlines_in_any_script), cmocka_unit_test(bylines_of_other_articles),
    cmocka_unit_test(a_subhead_behind_a_box_is_the_models),
    cmocka_unit_test(headings_of_articles_are_left_alone),
    cmocka_unit_test(readers_comments_go),
    cmocka_unit_test(a_count_at_the_top_is_no_thread),
    cmocka_unit_test(tags_below_their_heading),
    cmocka_unit_test(links_that_stand_alone),
    cmocka_unit_test(paragraphs_that_stand_twice),
    cmocka_unit_test(roles_agree_with_keep),
    cmocka_unit_test(doubtful_lines_behind_the_article_go),
    cmocka_unit_test(without_memory_nothing_is_lost),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
