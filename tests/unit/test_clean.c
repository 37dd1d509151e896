/* test_clean: tests/spec/clean.txt, and what stet.h promises, from outside: edits that apply, a map both ways, bad options refused,
** every allocation survived. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <pthread.h>
#include <stdbool.h>

#include "../scarce.h"
#include "stet.h"

static const char article[] = "Harbour bridge closes for the winter | The Kelling Post\n\n"
                              "Harbour bridge closes for the winter\n\n"
                              "By Ottilie Brandreth\n\n"
                              "Share this article\n\n"
                              "The iron bridge over the harbour at Kelling will close inOctober and stay shut until the ice has "
                              "gone, the council said on Monday. "
                              "Engineers found that two of the bearings had moved.\n\n"
                              "Advertisement\n\n"
                              "\xE2\x80\x9CWe could wait, but the bridge will not,\xE2\x80\x9D said Tamsin Orrell, who leads the "
                              "works. She said the detour adds "
                              "eleven minutes.. Buses will run by the upper road.\n\n"
                              "Lorries were turned back from the first morning, and a queue of them stood as far as the sugar "
                              "works by noon. The Caf\xC3\x83\xC2\xA9 "
                              "Meridian gave out soup.\n\n"
                              "Related Articles\n\n"
                              "Ferry crews vote on a new roster\n\n"
                              "\xC2\xA9 2023 The Kelling Post. All rights reserved.\n";

static stet_doc *clean(const char *text, size_t n, const stet_options *o) {
  stet_desk *desk;
  stet_doc *doc;
  stet_error e;
  assert_int_equal(stet_desk_new(&desk, NULL, &e), STET_OK);
  assert_int_equal(stet_clean(desk, text, n, o, &doc, &e), STET_OK);
  stet_desk_free(desk);
  return doc;
}

/* Edits in order and disjoint; applied to the source they give the text; the map agrees with a naive one at every offset. */
static void check(const char *text, size_t n, const stet_doc *doc) {
  size_t n_edits, n_blocks, size, at = 0, from = 0;
  const stet_edit *edits = stet_doc_edits(doc, &n_edits);
  const stet_block *blocks = stet_doc_blocks(doc, &n_blocks);
  const char *cleaned = stet_doc_text(doc, &size);
  for (size_t i = 0; i < n_edits; i++) {
    const stet_edit *e = &edits[i];
    assert_true(e->span.start >= from && e->span.start <= e->span.end && e->span.end <= n);
    for (; from < e->span.start; from++, at++) {
      assert_int_equal(cleaned[at], text[from]);
      assert_int_equal(stet_doc_target(doc, (uint32_t)from), at);
    }
    assert_memory_equal(cleaned + at, e->replacement, e->replacement_size);
    assert_int_equal(e->replacement[e->replacement_size], 0);
    for (uint32_t k = e->span.start; k < e->span.end; k++) assert_int_equal(stet_doc_target(doc, k), at);
    at += e->replacement_size;
    from = e->span.end;
  }
  for (; from < n; from++, at++) {
    assert_int_equal(cleaned[at], text[from]);
    assert_int_equal(stet_doc_source(doc, (uint32_t)at), from);
  }
  assert_int_equal(at, size);
  assert_int_equal(cleaned[size], 0);
  for (size_t i = 0; i < n_blocks; i++) {
    const stet_block *b = &blocks[i];
    assert_true(b->span.start < b->span.end && b->span.end <= n);
    assert_true(i == 0 || b->span.start >= blocks[i - 1].span.end);
    assert_true(b->keep == (b->role < STET_ROLE_REPEAT));
    assert_true(b->score >= 0 && b->score <= 1);
    assert_non_null(b->rule);
  }
}

/* ---- tests/spec/clean.txt ---- */

typedef struct spec {
  char name[100], title[100], text[8192];
  stet_format format;
  struct { uint32_t start, end; char mark; } lines[80];
  size_t n_lines, n;
} spec;

static void begin_case(spec *s, const char *line) { /* " FORMAT name" */
  memset(s, 0, sizeof *s);
  s->format = strncmp(line, " markdown ", 10) == 0 ? STET_FORMAT_MARKDOWN : STET_FORMAT_PLAIN;
  snprintf(s->name, sizeof s->name, "%s", strchr(line + 1, ' ') + 1);
}

static void add_line(spec *s, const char *line) {
  size_t n = strcspn(line, "\n");
  if (n > 2) {
    assert_true(strchr("+-?", line[0]) && line[1] == ' ' && s->n_lines < 80);
    s->lines[s->n_lines].start = (uint32_t)s->n;
    s->lines[s->n_lines].end = (uint32_t)(s->n + n - 2);
    s->lines[s->n_lines++].mark = line[0];
    line += 2, n -= 2;
  }
  assert_true(s->n + n + 2 < sizeof s->text);
  memcpy(s->text + s->n, line, n);
  s->n += n;
  s->text[s->n++] = '\n';
}

static int check_case(const spec *s) {
  stet_options o;
  stet_options_init(&o);
  o.format = s->format;
  stet_doc *doc = clean(s->text, s->n, &o);
  size_t n, size;
  const stet_block *blocks = stet_doc_blocks(doc, &n);
  const char *title = stet_doc_title(doc, &size);
  int bad = 0;
  check(s->text, s->n, doc);
  for (size_t i = 0; i < s->n_lines; i++) {
    bool kept = false;
    for (size_t k = 0; k < n; k++)
      kept |= blocks[k].keep && blocks[k].span.start < s->lines[i].end && blocks[k].span.end > s->lines[i].start;
    if (s->lines[i].mark == '?' || kept == (s->lines[i].mark == '+')) continue;
    print_message("%s: %s: %.*s\n", s->name, kept ? "stays" : "goes", (int)(s->lines[i].end - s->lines[i].start),
                  s->text + s->lines[i].start);
    bad++;
  }
  if (s->title[0] && (!title || strcmp(title, s->title) != 0)) {
    print_message("%s: the title is %s\n", s->name, title ? title : "none");
    bad++;
  }
  stet_doc_free(doc);
  return bad;
}

static void whole_texts(void **unused) {
  static spec s;
  static char line[1024];
  int bad = 0, n = 0;
  FILE *f = fopen("tests/spec/clean.txt", "r");
  (void)unused;
  assert_non_null(f);
  for (bool more = true, begun = false; more;) {
    more = fgets(line, sizeof line, f) != NULL;
    if ((!more || strncmp(line, "==", 2) == 0) && begun) bad += check_case(&s), n++;
    if (more && strncmp(line, "==", 2) == 0) begin_case(&s, line + 2), s.name[strcspn(s.name, "\n")] = 0, begun = true;
    else if (more && begun && strncmp(line, "title: ", 7) == 0)
      snprintf(s.title, sizeof s.title, "%.*s", (int)strcspn(line + 7, "\n"), line + 7);
    else if (more && begun) add_line(&s, line);
  }
  fclose(f);
  assert_true(n > 10);
  assert_int_equal(bad, 0);
}

/* The line below the title is the writer only where the lists of names say that it is a person. */
static void a_name_below_the_title(void **unused) {
  static const char title[] = "Ferry to run all winter, board decides\n\n";
  static const char prose[] = "\n\nThe ferry that links the two halves of the town will run all winter, the harbour board said "
                              "on Monday, after residents had asked for it in three letters.\n";
  static const struct { const char *line, *byline; } cases[] = {
    {"Nils Andersson", "Nils Andersson"}, {"Rahul Sharma", "Rahul Sharma"}, {"Ana Maria Petrovska", "Ana Maria Petrovska"},
    {"Jennifer Quzzleby", "Jennifer Quzzleby"}, {"League Two", NULL}, {"Learn More", NULL},
    {"Jocastra Quzzleby\nSat 14 Sep 2024", "Jocastra Quzzleby"}, {"Delroy Huggins-James\n2 days ago", "Delroy Huggins-James"},
    {"NILS ANDERSSON", "NILS ANDERSSON"}, {"Nils Andersson Science correspondent", "Nils Andersson Science correspondent"},
    {"Rahul Sharma in Lagos", "Rahul Sharma in Lagos"}, {"Rahul Sharma for the Echo", "Rahul Sharma for the Echo"},
    {"RAHUL SHARMA, STAFF WRITER", "RAHUL SHARMA, STAFF WRITER"}, {"Nils Andersson, Echo staff", "Nils Andersson, Echo staff"},
    {"Nils Andersson | Vasa | 3 May 2022 - 00:42 CEST", "Nils Andersson | Vasa | 3 May 2022 - 00:42 CEST"},
    {"Rahul Sharma • 3 May 2022", "Rahul Sharma • 3 May 2022"}, {"Staff Reporter", "Staff Reporter"}, {"PTI", "PTI"},
    {"Published by Rahul Sharma on 3 May 2022", "Published by Rahul Sharma on 3 May 2022"},
    {"Jocastra Quzzleby, Echo\nSat 14 Sep 2024", "Jocastra Quzzleby, Echo"}, {"Jocastra Quzzleby\n@jocastra", "Jocastra Quzzleby"},
    {"Jocastra Quzzleby (jo@echo.example)", "Jocastra Quzzleby (jo@echo.example)"},
    {"Jocastra Quzzleby and Nils Ek\nSat 14 Sep 2024", "Jocastra Quzzleby and Nils Ek"},
    {"Jocastra Quzzleby and her boat\nSat 14 Sep 2024", NULL}, {"Harbour News, Vasa\nSat 14 Sep 2024", NULL},
    {"Nils Andersson, 81", NULL}, {"Nils Andersson in court", NULL}, {"Nils Andersson in 2019", NULL},
    {"Nils Andersson, mayor of Vasa", NULL}, {"Nils Andersson, who lives in Lagos", NULL}, {"Rahul Sharma v Nils Andersson", NULL},
    {"Rahul Sharma says no to the board", NULL}, {"Harbour Board in Lagos", NULL}, {"Editor in Chief", NULL},
    {"Jocastra Quzzleby", NULL}, {"League Two\nSat 14 Sep 2024", NULL},
    {"Kuala Lumpur", NULL}, {"Real Madrid", NULL}, {"A A A", NULL}, {"Key Takeaways", NULL}, {"In This Section", NULL},
    {"The Fujairah Police", NULL}, {"Sydney Swans", NULL}, {"ראש העירייה התפטר", NULL}, {"قال الوزير إن الجسر مغلق", NULL},
    {"시장이 어제 사임했다", NULL}, {"मेयर ने इस्तीफ़ा दिया", NULL}, {"Sabah saatleri", NULL}};
  (void)unused;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char text[600];
    size_t n;
    snprintf(text, sizeof text, "%s%s%s", title, cases[i].line, prose);
    stet_doc *doc = clean(text, strlen(text), NULL);
    const char *byline = stet_doc_byline(doc, &n);
    if (cases[i].byline) assert_string_equal(byline, cases[i].byline);
    else assert_null(byline);
    stet_doc_free(doc);
  }
}

/* Between the site's own lines, which the rules know, the sentences stay, of which the model knows nothing. */
static void other_languages(void **unused) {
  static const char *const pages[][5] = {
    {"Köprü üç hafta kapalı", "Paylaş\n\nİlgili haberler",
     "Belediye köprünün pazartesi kapanacağını duyurdu; vapur seferleri sürecek.",
     "Otobüsler 11 dakika dolaşacak.", "REKLAM\n\nBültenimize abone olun\n\nTüm hakları saklıdır"},
    {"إغلاق الجسر ثلاثة أسابيع", "شارك\n\nاقرأ أيضا", "قالت البلدية إن الجسر سيغلق يوم الاثنين، وإن العبارة ستعمل كل ساعة.",
     "وستسلك الحافلات طريق الميناء القديم حتى نهاية الشهر.", "إعلان\n\nالتعليقات\n\nجميع الحقوق محفوظة"},
    {"大桥封闭三周维修", "分享到：\n\n相关阅读", "市政府周一宣布，大桥将封闭三周，渡轮每小时一班。", "居民说，他们已经等了十年。",
     "广告\n\n我要评论\n\n版权所有，未经许可不得转载"}};
  (void)unused;
  for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
    char text[1200];
    size_t n;
    const char *const *p = pages[i];
    snprintf(text, sizeof text, "%s\n\n%s\n\n%s\n\n%s\n\n%s\n\n", p[0], p[2], p[1], p[3], p[4]);
    stet_doc *doc = clean(text, strlen(text), NULL);
    const char *out = stet_doc_text(doc, &n);
    for (int k = 0; k < 5; k++) {
      const char *found = strstr(out, p[k]);
      if (k == 1 || k == 4) assert_null(found);
      else assert_non_null(found);
    }
    stet_doc_free(doc);
  }
}

static void an_article(void **unused) {
  stet_doc *doc = clean(article, sizeof article - 1, NULL);
  size_t n;
  (void)unused;
  check(article, sizeof article - 1, doc);
  const char *text = stet_doc_text(doc, &n), *title = stet_doc_title(doc, &n);
  assert_non_null(title);
  assert_string_equal(title, "Harbour bridge closes for the winter");
  assert_string_equal(stet_doc_byline(doc, &n), "By Ottilie Brandreth");
  assert_non_null(strstr(text, "close in October"));
  assert_non_null(strstr(text, "minutes. Buses"));
  assert_non_null(strstr(text, "Caf\xC3\xA9 Meridian"));
  assert_null(strstr(text, "Share this"));
  assert_null(strstr(text, "Advertisement"));
  assert_null(strstr(text, "Related"));
  assert_null(strstr(text, "All rights"));
  const char *body = stet_doc_body(doc, &n);
  assert_null(strstr(body, "closes for the winter"));
  assert_non_null(strstr(body, "The iron bridge"));
  stet_doc_free(doc);
}

static void line_ends(void **unused) { /* the same with \r\n, without the last line end, one block a line */
  (void)unused;
  char crlf[2 * sizeof article];
  size_t n = 0, m = 0;
  for (const char *p = article; *p; p++) {
    if (*p == '\n') crlf[n++] = '\r';
    crlf[n++] = *p;
  }
  stet_doc *doc = clean(crlf, n, NULL);
  check(crlf, n, doc);
  size_t size;
  assert_null(strstr(stet_doc_text(doc, &size), "Advertisement"));
  stet_doc_free(doc);
  for (const char *p = article; *p; p++)
    if (!(p[0] == '\n' && p[1] == '\n')) crlf[m++] = *p;
  doc = clean(crlf, m - 1, NULL);
  check(crlf, m - 1, doc);
  stet_doc_free(doc);
}

/* Lines that a lone \r ends are lines: what is seen of a block keeps them apart, also where markup stands between them. */
static void lone_returns(void **unused) {
  static const char source[] = "The bridge stays closed.\r\r> the harbour at\r> Kelling is open\r\rThe ferry runs.\r";
  const stet_rule rules[] = {{"harbour at kelling", 18, 0, 0, NULL, NULL}};
  stet_rules *r;
  stet_options o;
  size_t n;
  (void)unused;
  assert_int_equal(stet_rules_new(&r, rules, 1, NULL, NULL), STET_OK);
  stet_options_init(&o);
  o.format = STET_FORMAT_MARKDOWN;
  o.rules = r;
  stet_doc *doc = clean(source, sizeof source - 1, &o);
  check(source, sizeof source - 1, doc);
  const stet_block *b = stet_doc_blocks(doc, &n);
  assert_int_equal(n, 3);
  assert_true(b[1].decider == STET_BY_USER && !b[1].keep);
  stet_doc_free(doc);
  stet_rules_free(r);
}

static void odd_texts(void **unused) {
  static const struct { const char *p; size_t n; } odd[] = {
    {"", 0}, {"\n\n\n", 3}, {"\0\0", 2}, {"\xFF\xFE h\0i\0", 7}, {"a", 1}, {"\xEF\xBB\xBF", 3}, {"\r", 1}, {"\xC3", 1}, {"# \n", 3},
    {"---\n", 4}, {"> > > >", 7}, {"Stra\xDF""e und Caf\xE9.\n", 18}, {"\f\f", 2},
        {"\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9", 11},
    {"The coun-\ncil met onMonday, and the fare\xE2\x80\x8B rose  inMarch.\n", 59},
  };
  stet_options none;
  (void)unused;
  stet_options_init(&none);
  none.mends = 0;
  none.drop = 0;
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
    for (int format = STET_FORMAT_GUESS; format <= STET_FORMAT_MARKDOWN; format++) {
      stet_options o;
      size_t size;
      stet_options_init(&o);
      o.format = none.format = (stet_format)format;
      stet_doc *doc = clean(odd[i].p, odd[i].n, &o);
      check(odd[i].p, odd[i].n, doc);
      stet_doc_free(doc);
      doc = clean(odd[i].p, odd[i].n, &none);
      const char *text = stet_doc_text(doc, &size);
      assert_int_equal(size, odd[i].n);
      assert_memory_equal(text, odd[i].p, size); /* nothing asked, nothing changed */
      stet_doc_free(doc);
    }
}

static void options_are_checked(void **unused) {
  stet_desk *desk;
  stet_doc *doc = (stet_doc *)1;
  stet_error e;
  stet_options o;
  (void)unused;
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  stet_options_init(&o);
  o.threshold = 1.5f;
  assert_int_equal(stet_clean(desk, "a", 1, &o, &doc, &e), STET_EOPTION);
  assert_null(doc);
  assert_true(e.message[0] != 0);
  stet_options_init(&o);
  o.size = 0;
  assert_int_equal(stet_clean(desk, "a", 1, &o, &doc, NULL), STET_EOPTION);
  stet_options_init(&o);
  o.mends = 1u << 31;
  assert_int_equal(stet_clean(desk, "a", 1, &o, &doc, NULL), STET_EOPTION);
  stet_options_init(&o);
  o.size = offsetof(stet_options, drop); /* an older caller's struct: what it lacks takes its default */
  o.drop = 77;
  assert_int_equal(stet_clean(desk, "a", 1, &o, &doc, NULL), STET_OK);
  stet_doc_free(doc);
  stet_desk_free(desk);
}

static void own_rules(void **unused) {
  const stet_rule rules[] = {{"sugar works", 11, 0, 0, NULL, NULL}, {"^share this", 11, 1, 1, NULL, NULL}},
                  bad[] = {{"fine", 4, 0, 1, NULL, NULL}, {"(open", 5, 0, 1, NULL, NULL}};
  stet_rules *r;
  stet_error e;
  stet_options o;
  size_t n;
  (void)unused;
  assert_int_equal(stet_rules_new(&r, bad, 2, NULL, &e), STET_EPATTERN);
  assert_null(r);
  assert_int_equal(e.index, 1);
  assert_int_equal(stet_rules_new(&r, rules, 2, NULL, &e), STET_OK);
  stet_options_init(&o);
  o.rules = r;
  stet_doc *doc = clean(article, sizeof article - 1, &o);
  check(article, sizeof article - 1, doc);
  const char *text = stet_doc_text(doc, &n);
  assert_null(strstr(text, "sugar works"));
  assert_non_null(strstr(text, "Share this article"));
  stet_doc_free(doc);
  stet_rules_free(r);
}

static void host_blocks(void **unused) {
  static const char *const texts[] = {
      "The town hall burned for two days before the wind turned, and nobody was hurt, the fire service said on Friday.",
      "Share this article", "Read more", "It will be built again, the mayor promised, with the same bricks."};
  stet_host_block b[4];
  stet_desk *desk;
  stet_doc *doc;
  size_t n;
  (void)unused;
  memset(b, 0, sizeof b);
  for (int i = 0; i < 4; i++) b[i].text = texts[i], b[i].size = (uint32_t)strlen(texts[i]);
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  assert_int_equal(stet_label(desk, b, 4, NULL, &doc, NULL), STET_OK);
  const stet_block *blocks = stet_doc_blocks(doc, &n);
  assert_int_equal(n, 4);
  assert_int_equal(blocks[0].keep, 1);
  assert_int_equal(blocks[1].keep, 0);
  assert_int_equal(blocks[1].role, STET_ROLE_SHARE);
  assert_int_equal(blocks[3].keep, 1);
  stet_doc_free(doc);
  assert_int_equal(stet_label(desk, NULL, 0, NULL, &doc, NULL), STET_OK);
  stet_doc_free(doc);
  stet_desk_free(desk);
}

static void *in_a_thread(void *out) {
  for (int i = 0; i < 20; i++) {
    stet_doc *doc = clean(article, sizeof article - 1, NULL);
    size_t n;
    const char *text = stet_doc_text(doc, &n);
    if (i == 0) memcpy(out, text, n + 1);
    else if (strcmp(out, text)) *(char *)out = 0;
    stet_doc_free(doc);
  }
  return NULL;
}

static void two_threads(void **unused) {
  static char a[sizeof article + 100], b[sizeof article + 100];
  pthread_t s, t;
  (void)unused;
  assert_int_equal(pthread_create(&s, NULL, in_a_thread, a), 0);
  assert_int_equal(pthread_create(&t, NULL, in_a_thread, b), 0);
  pthread_join(s, NULL);
  pthread_join(t, NULL);
  assert_true(a[0] != 0);
  assert_string_equal(a, b);
}

static void lines_and_columns(void **unused) {
  size_t l, c;
  (void)unused;
  stet_locate("ab\r\ncd\re\nf", 10, 4, &l, &c);
  assert_int_equal(l, 2);
  assert_int_equal(c, 1);
  stet_locate("ab\r\ncd\re\nf", 10, 7, &l, &c);
  assert_int_equal(l, 3);
  stet_locate("ab\r\ncd\re\nf", 10, 99, &l, &c);
  assert_int_equal(l, 4);
  assert_int_equal(c, 2);
}

/* ---- Every allocation fails once ---- */

static void without_memory(void **unused) {
  scarce s = {0};
  const stet_alloc alloc = scarce_alloc(&s);
  const stet_rule rules[] = {{"sugar works", 11, 0, 0, NULL, NULL}, {"^share", 6, 1, 1, NULL, NULL}};
  (void)unused;
  for (size_t n = 0;; n++) {
    stet_desk *desk = NULL;
    stet_doc *doc = NULL, *labels = NULL;
    stet_rules *r = NULL;
    stet_options o;
    stet_options_init(&o);
    stet_host_block block = {"Share this article", 18, 0, 0, 0};
    s.left = n;
    bool done = stet_desk_new(&desk, &alloc, NULL) == STET_OK && stet_rules_new(&r, rules, 2, &alloc, NULL) == STET_OK;
    if (done) {
      o.rules = r;
      done = stet_clean(desk, article, sizeof article - 1, &o, &doc, NULL) == STET_OK && stet_label(desk, &block, 1, &o, &labels,
          NULL) == STET_OK;
    }
    if (done && s.left == 0) { /* compiled patterns may do without: the answer must be the same all the same */
      size_t size;
      assert_null(strstr(stet_doc_text(doc, &size), "sugar works"));
    }
    bool enough = done && s.left > 0;
    if (desk && r) { /* the desk is as good as before */
      stet_doc *again = NULL;
      s.left = 1u << 20;
      assert_int_equal(stet_clean(desk, article, sizeof article - 1, NULL, &again, NULL), STET_OK);
      check(article, sizeof article - 1, again);
      stet_doc_free(again);
    }
    stet_doc_free(doc);
    stet_doc_free(labels);
    stet_rules_free(r);
    stet_desk_free(desk);
    assert_int_equal(s.live, 0);
    if (enough) break;
    assert_true(n < 100000);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(whole_texts),       cmocka_unit_test(a_name_below_the_title), cmocka_unit_test(other_languages),
    cmocka_unit_test(an_article),        cmocka_unit_test(line_ends),              cmocka_unit_test(lone_returns),
    cmocka_unit_test(odd_texts),         cmocka_unit_test(options_are_checked),    cmocka_unit_test(own_rules),
    cmocka_unit_test(host_blocks),       cmocka_unit_test(two_threads),            cmocka_unit_test(lines_and_columns),
    cmocka_unit_test(without_memory)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
