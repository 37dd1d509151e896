/* HTML pages: how they are read into blocks, and what comes out of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "../scarce.h"
#include "chain/model.h"
#include "clean/page_features.h"
#include "clean/page_roles.h"
#include "desk/prepare.h"
#include "model/builtin.h"
#include "read/page.h"
#include "write/write.h"

/* ---- Reading ---- */

/* A page's blocks as "kind:text", parted by " | "; kinds: p h1..h6 li q pre table. */
static char *blocks_of(const char *html, size_t n) {
  stet_alloc libc = stet__alloc_of(NULL);
  stet__page page;
  stet__layout l;
  stet__buf out;
  stet__page_init(&page, &libc);
  stet__layout_init(&l, &libc);
  stet__buf_init(&out, &libc);
  assert_true(stet__read_html(&page, &l, html, n));
  uint32_t last = 0;
  for (size_t i = 0; i < l.n_blocks; i++) {
    static const char *const names[] = {"p", "h", "li", "q", "pre", "table"};
    const stet__block *b = &l.blocks[i];
    assert_true(b->start >= last && b->start < b->end && b->end <= page.text.n && b->n_runs > 0);
    last = b->end;
    if (i) stet__buf_add(&out, " | ", 3);
    stet__buf_add(&out, names[b->kind], strlen(names[b->kind]));
    if (b->kind == STET_HEADING) stet__buf_addc(&out, (char)('0' + b->level));
    stet__buf_addc(&out, ':');
    stet__buf_add(&out, page.text.p + b->start, b->end - b->start);
  }
  for (size_t k = 1; k < page.n_map; k++)
    assert_true(page.map[k].at >= page.map[k - 1].at && page.map[k].src >= page.map[k - 1].src);
  stet__buf_addc(&out, 0);
  stet__layout_fini(&l);
  stet__page_fini(&page);
  return out.p;
}

static const struct { const char *html, *blocks; } pages[] = {
  {"", ""},
  {"plain words", "p:plain words"},
  {"<p>One  two\n\tthree <b>four</b>five</p>", "p:One two three fourfive"},
  {"<p>a<p>b<div>c</div>d", "p:a | p:b | p:c | p:d"},
  {"<h1>T</h1><h2>S</h3>x", "h1:T | h2:S | p:x"},
  {"<ul><li>a<li>b<ul><li>c</ul></ul>d", "li:a | li:b | li:c | p:d"},
  {"<ol><li><p>a</p><p>b</p></li></ol>", "li:a | li:b"},
  {"<blockquote>q<p>r</p></blockquote>s", "q:q | q:r | p:s"},
  {"<pre>\n a\n  b &lt;\n</pre>c", "pre: a\n  b < | p:c"},
  {"a<br>b<br><br>c", "p:a\nb | p:c"},
  {"&amp;&nbsp;&notit; &#x41;&hearts;", "p:&\xC2\xA0\xC2\xACit; A\xE2\x99\xA5"},
  {"<p>&nbsp;</p><p> </p>x", "p:x"},
  {"<script>if (a<b) '</p>'</script><style>p{}</style><!-- c --><p>x", "p:x"},
  {"<script><!-- <script> </script> --></script>x", "p:x"},
  {"<noscript>no</noscript><select><option>o</select><textarea>t</textarea><svg><title>s</title><p>p</p></svg>x", "p:x"},
  {"<div><video>lost <p>inside</div>after", "p:after"},
  {"<title>a page without an end<p>x", "p:a page without an end | p:x"},
  {"<a href=\"no end>text", "p:text"},
  {"<p>a < b and c<3", "p:a < b and c<3"},
  {"<b>bold<p>still</b> not</p>", "p:bold | p:still not"},
  {"<a href=x>one<div>two</a>three</div>", "p:one | p:twothree"},
  {"<table><tr><th>a<th>b<tr><td>1<td>2</table>", "table:a\tb\n1\t2"},
  {"<table><caption>C</caption><tr><td>a<td colspan=2>b<tr><td><td>1<td>2</table>", "p:C | table:a\tb\n\t1\t2"},
  {"<table><tr><td><p>laid out</p><ul><li>x</ul></table>y", "p:laid out | li:x | p:y"},
  {"<table><tr><td rowspan=2>a<td>b<tr><td>c<td rowspan=0>d<tr><td>e<td>f</table>", "table:a\tb\n\tc\td\ne\tf"},
  {"<table><tr><td>a<td>b<tr><td>c<td><table><tr><td>in</table></table>", "p:a | p:b | p:c | p:in"},
  {"<table><tr><th>a<th>b<tr><td><ul><li>c<li>d</ul><td>e</table>", "table:a\tb\n\xE2\x80\xA2 c \xE2\x80\xA2 d\te"},
  {"<table><tr><td>a<td>b<tr><td><ul><li>c<li>d</ul><td>e</table>", "p:a | p:b | li:c | li:d | p:e"},
  {"<dl><dt>t<dd>d</dl>", "p:t | p:d"},
  {"<p>x</p></div></body></html>y", "p:x | p:y"},
  {"<button>b</button><label>l</label>", "p:b | p:l"},
  {"<p>a<img src=x.png>b</p>", "p:ab"},
  {"<p>He said <q>yes</q>, and <q>n", "p:He said \xE2\x80\x9Cyes\xE2\x80\x9D, and \xE2\x80\x9Cn\xE2\x80\x9D"},
  {"<h2><a href='#s'>#</a>S</h2><h3>T <a href='#t'>\xC2\xB6</a></h3><h4><a href='#u'>U</a> <a href=u>#</a>",
   "h2:S | h3:T | h4:U #"},
  {"<p>a <a href='#'>#</a> b", "p:a # b"},
  {"<p>a<span hidden>b</span>c <a style=\"display: none\">d<i>e</i></a>f</p>", "p:ac f"},
  {"<p>a<span hidden>b</p><div><p>c", "p:a | p:c"},
  {"<p>a<span hidden>b<p>c", "p:a | p:c"},
  {"<span hidden><p>a</p>b</span>c", "p:c"},
  {"<p hidden>a<p style='display:none'>b<div hidden>c", "p:a | p:b | p:c"},
  {"a\r\nb\rc", "p:a b c"},
};

static void reading(void **state) {
  (void)state;
  int bad = 0;
  for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
    char *got = blocks_of(pages[i].html, strlen(pages[i].html));
    if (strcmp(got, pages[i].blocks) != 0) {
      print_message("of    %s\n  wanted %s\n  got    %s\n", pages[i].html, pages[i].blocks, got);
      bad++;
    }
    free(got);
  }
  assert_int_equal(bad, 0);
}

/* Every beginning of every page, in memory of its own size: nothing behind the end is read. */
static void cut_short(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
    for (size_t n = 0, all = strlen(pages[i].html); n <= all; n++) {
      char *copy = malloc(n + (n == 0));
      assert_non_null(copy);
      memcpy(copy, pages[i].html, n);
      free(blocks_of(copy, n));
      free(copy);
    }
}

/* ---- The whole way ---- */

static const char article[] =
  "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=utf-8><title>Ferry back on the Orle | The Wend Post</title>\n"
  "<meta property=\"og:title\" content=\"Ferry back on the Orle\"><meta name=author content=\"Ines Talbot\">\n"
  "<meta property=\"article:published_time\" content=\"2024-03-11T08:30:00Z\">"
  "<link rel=canonical href=\"https://wend.example/news/ferry\">"
  "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry back on the Orle\"}</script></head>\n"
  "<body><nav class=\"menu\"><ul><li><a href=\"/\">Home</a><li><a href=\"/sport\">Sport</a>"
  "<li><a href=\"/weather\">Weather</a></ul>"
  "</nav>\n<main><article><h1>Ferry back on the Orle</h1>\n"
  "<p class=\"byline\">By Ines Talbot</p><div class=\"share\"><button>Share</button><a href=\"#\">Facebook</a></div>\n"
  "<figure><img src=\"/i/ferry.jpg\" alt=\"The ferry\">"
  "<figcaption>The ferry at the landing stage on Monday.</figcaption></figure>\n"
  "<p>The small ferry across the Orle carried its first passengers in eleven months on Monday, after the cable that holds it "
  "against the current was <a href=\"../archive/cable\">replaced at last</a>.</p>\n"
  "<p>\xE2\x80\x9CWe had <em>given up</em> hoping,\xE2\x80\x9D said Hanna Voss, who keeps the inn on the far bank and counted the "
  "days &amp; nights without guests. <a href=\"javascript:alert(1)\">The inn</a> opens again on Friday.</p>\n"
  "<h2>Fares</h2>\n<p>The town council, which pays for the ferry, has left the fares as they were before the accident:</p>\n"
  "<ul><li>on foot, one crown</li><li>with a bicycle, two crowns</li></ul>\n"
  "<p>Carts and cattle must still go round by the bridge at Lower Wend, a way of two hours, until the ramp is mended.</p>\n"
  "</article><aside class=\"related\"><h3>Related stories</h3><ul><li><a href=\"/a\">Ten walks along the river</a>"
  "<li><a href=\"/b\">Bridge toll to rise again</a></ul></aside></main>\n"
  "<footer><p>Copyright The Wend Post. All rights reserved.</p></footer></body></html>\n";

static stet_doc *clean(const char *html, size_t n, uint32_t outputs, const char *encoding, bool drop) {
  stet_desk *desk;
  stet_doc *doc;
  stet_options o;
  stet_options_init(&o);
  o.format = STET_FORMAT_HTML;
  o.outputs = outputs;
  o.encoding = encoding;
  o.drop = drop;
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  assert_int_equal(stet_clean(desk, html, n, &o, &doc, NULL), STET_OK);
  stet_desk_free(desk);
  return doc;
}

static void whole_article(void **state) {
  (void)state;
  enum { BOTH = 1u << STET_OUTPUT_MARKDOWN | 1u << STET_OUTPUT_HTML };
  stet_doc *doc = clean(article, sizeof article - 1, BOTH, NULL, true);
  size_t n;
  assert_int_equal(stet_doc_format(doc), STET_FORMAT_HTML);
  assert_string_equal(stet_doc_title(doc, &n), "Ferry back on the Orle");
  assert_string_equal(stet_doc_byline(doc, &n), "By Ines Talbot");
  assert_string_equal(stet_doc_date(doc, &n), "2024-03-11T08:30:00Z");
  assert_string_equal(stet_doc_language(doc, &n), "en-GB");
  assert_string_equal(stet_doc_address(doc, &n), "https://wend.example/news/ferry");
  const char *body = stet_doc_body(doc, &n);
  assert_non_null(strstr(body, "days & nights"));
  assert_non_null(strstr(body, "Fares"));
  assert_non_null(strstr(body, "with a bicycle"));
  static const char *const junk[] = {"Sport", "Facebook", "Ten walks", "Copyright", "Ines", "landing stage", "Ferry back"};
  for (size_t i = 0; i < sizeof junk / sizeof *junk; i++)
    if (strstr(body, junk[i])) fail_msg("the body has \"%s\"", junk[i]);
  const char *markdown = stet_doc_markdown(doc, &n);
  static const char *const marks[] = {
    "# Ferry back on the Orle\n\n", "By Ines Talbot\n\n",
    "![The ferry at the landing stage on Monday.](https://wend.example/i/ferry.jpg)",
    "[replaced at last](https://wend.example/archive/cable)", "*given up*", "days & nights", " The inn opens", "\n## Fares\n",
    "\n-   on foot, one crown\n-   with a bicycle, two crowns\n",
  };
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (!strstr(markdown, marks[i])) fail_msg("the Markdown lacks \"%s\":\n%s", marks[i], markdown);
  const char *html = stet_doc_html(doc, &n);
  static const char *const tags[] = {
    "<html lang=\"en-GB\">", "<h1>Ferry back on the Orle</h1>", "<em>given up</em>", "<ul>\n<li>on foot, one crown</li>\n<li>",
    "<a href=\"https://wend.example/archive/cable\">replaced at last</a>", "days &amp; nights",
    "<figcaption>The ferry at the landing stage on Monday.</figcaption>", "<h2>Fares</h2>",
  };
  for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
    if (!strstr(html, tags[i])) fail_msg("the HTML lacks \"%s\":\n%s", tags[i], html);
  assert_null(strstr(html, "javascript"));
  assert_null(strstr(markdown, "javascript"));
  stet_doc_free(doc);
}

/* ---- Writing ---- */

#define BEFORE "The tide comes in twice a day at Wend, and the ferry waits for it at the foot of the long stone stair by the inn."
#define AGAIN "By the evening the water is back at the third step, and whoever has not come over by then sleeps on the far bank."
#define BEHIND "On the far bank the road goes up through the alders to the village, which has a school, a smithy and two wells."

/* What stands between two paragraphs of a page, as Markdown and as HTML. Here | is a line end, ^ a bar. */
static const struct { const char *page, *markdown, *html; } written[] = {
  {"<p>x</p>", "x|", "<p>x</p>|"},
  {"<blockquote><p>One.</p><p>Two.</p></blockquote><blockquote>Three.</blockquote>", "> One.|>|> Two.||> Three.|",
   "<blockquote>|<p>One.</p>|<p>Two.</p>|</blockquote>|<blockquote>|<p>Three.</p>|</blockquote>|"},
  {"<ul><li>One.<li>Two.</ul><p>x</p>", "-   One.|-   Two.||x|", "<ul>|<li>One.</li>|<li>Two.</li>|</ul>|<p>x</p>|"},
  {"<ul><li>One.<li><blockquote><p>Two.</p></blockquote><li><h4>Three</h4><p>Four.</p></ul>",
   "-   One.||-   > Two.||-   #### Three||    Four.|",
   "<ul>|<li>One.</li>|<li><blockquote>|<p>Two.</p>|</blockquote>|</li>|<li><h4>Three</h4>|<p>Four.</p>|</li>|</ul>|"},
  {"<blockquote><ul><li>One.<li>Two.</ul></blockquote>", "> -   One.|> -   Two.|",
   "<blockquote>|<ul>|<li>One.</li>|<li>Two.</li>|</ul>|</blockquote>|"},
  {"<ol start=3><li>Three.<p>More.</p><li value=100>Hundred.<p>More.</p></ol>", "3.  Three.||    More.||100. Hundred.||     More.|",
   "<ol start=\"3\">|<li>Three.<p>More.</p>|</li>|<li>Hundred.<p>More.</p>|</li>|</ol>|"},
  {"<ul><li>One.<ol start=3><li>Three.</ol><li>Two.<ol><li>First.</ol></ul>", "-   One.||    3.  Three.|-   Two.|    1.  First.|",
   "<ul>|<li>One.<ol start=\"3\">|<li>Three.</li>|</ol>|</li>|<li>Two.<ol>|<li>First.</li>|</ol>|</li>|</ul>|"},
  {"<ul><li>One.<ul><li>In it.</ul></ul><ul><li>Another.</ul>", "-   One.|    -   In it.||<!-- -->||-   Another.|",
   "<ul>|<li>One.<ul>|<li>In it.</li>|</ul>|</li>|</ul>|<ul>|<li>Another.</li>|</ul>|"},
  {"<ul><li>One.</li><ul><li>In it.</li></ul><li>Two.</ul>", "-   One.|    -   In it.|-   Two.|",
   "<ul>|<li>One.<ul>|<li>In it.</li>|</ul>|</li>|<li>Two.</li>|</ul>|"},
  {"<div><li>Stray.<li>Items.</div>", "-   Stray.|-   Items.|", "<ul>|<li>Stray.</li>|<li>Items.</li>|</ul>|"},
  {"<dl><dt>Slate<dd>A stone.<dd>A colour.<dt><b>Rope</b><dd><p>Hemp.</p><ul><li>Long.</ul></dl>",
   "Slate|:   A stone.||:   A colour.||**Rope**|:   Hemp.||-   Long.|",
   "<dl>|<dt>Slate</dt>|<dd>A stone.</dd>|<dd>A colour.</dd>|<dt><strong>Rope</strong></dt>|<dd>Hemp.<ul>|<li>Long.</li>|</ul>|"
   "</dd>|</dl>|"},
  {"<dl><div><dt>A<br>term</dt><dd>One.</dd></div></dl>", "A term|:   One.|", "<dl>|<dt>A<br>|term</dt>|<dd>One.</dd>|</dl>|"},
  {"<p>A line<br>: and one more</p>", "A line\\|\\: and one more|", "<p>A line<br>|: and one more</p>|"},
  /* only a heading, or a line all in strong type, is a subhead; and none that holds line ends */
  {"<p>Upper Wend 3, Lower Wend 1</p>", "Upper Wend 3, Lower Wend 1|", "<p>Upper Wend 3, Lower Wend 1</p>|"},
  {"<p>\"We wait,\" said Hanna. \"Always.\"</p>", "\"We wait,\" said Hanna. \"Always.\"|",
   "<p>\"We wait,\" said Hanna. \"Always.\"</p>|"},
  {"<p><b>The far bank</b></p>", "## **The far bank**|", "<h2><strong>The far bank</strong></h2>|"},
  {"<p><b>One pole<br>Two ropes</b></p>", "**One pole\\|Two ropes**|", "<p><strong>One pole<br>|Two ropes</strong></p>|"},
  {"<p><b>What now?</b></p>", "**What now?**|", "<p><strong>What now?</strong></p>|"},
  {"<p>\xE2\x80\x9CWe wait for the tide.\xE2\x80\x9D</p>", "\xE2\x80\x9CWe wait for the tide.\xE2\x80\x9D|",
   "<p>\xE2\x80\x9CWe wait for the tide.\xE2\x80\x9D</p>|"},
  {"<table><caption>Fares</caption><tr><th>Who<th>Fare<tr><td>A man<td>1</table>",
   "Fares||^ Who ^ Fare ^|^---^---^|^ A man ^ 1 ^|",
   "<table>|<caption>Fares</caption>|<tr><th>Who</th><th>Fare</th></tr>|<tr><td>A man</td><td>1</td></tr>|</table>|"},
  {"<table><tr><th rowspan=2>Day<th colspan=2>Fares<tr><th>Man<th>Cart<tr><td><td><tr><th>Monday<td>1<td>5"
   "<tr><td rowspan=2>Friday<td colspan=2>free<tr><td><td>4</table>",
   "^ Day ^ Fares ^ ^|^---^---^---^|^  ^ Man ^ Cart ^|^ Monday ^ 1 ^ 5 ^|^ Friday ^ free ^ ^|^  ^  ^ 4 ^|",
   "<table>|<tr><th rowspan=\"2\">Day</th><th colspan=\"2\">Fares</th></tr>|<tr><th>Man</th><th>Cart</th></tr>|"
   "<tr><th>Monday</th><td>1</td><td>5</td></tr>|<tr><td rowspan=\"2\">Friday</td><td colspan=\"2\">free</td></tr>|"
   "<tr><td></td><td>4</td></tr>|</table>|"},
  {"<table><tr><td>Who<td>Fare<tr><td>A man<td>1</table>", "^ Who ^ Fare ^|^---^---^|^ A man ^ 1 ^|",
   "<table>|<tr><th>Who</th><th>Fare</th></tr>|<tr><td>A man</td><td>1</td></tr>|</table>|"},
  {"<p><iframe title=Bell src=https://www.youtube.com/embed/x></iframe></p>", "[Bell](https://www.youtube.com/embed/x)|",
   "<figure><a href=\"https://www.youtube.com/embed/x\">Bell</a></figure>|"},
  {"<h2><a href=\"#s\">The far</a> bank</h2>", "## The far bank|", "<h2>The far bank</h2>|"},
  {"<p>A note.<sup><a href=\"#n1\">1</a></sup> More <a href=\"#r1\">\xE2\x86\xA9</a></p>",
   "A note.[<sup>1</sup>](#n1) More|", "<p>A note.<a href=\"#n1\"><sup>1</sup></a> More</p>|"},
  {"<h2>The far bank<span class=\"mw-editsection\">[<a href=/e>edit</a>]</span></h2>", "## The far bank|",
   "<h2>The far bank</h2>|"},
  {"<h2><a href=\"#s\">#</a>The <b>far</b> bank</h2>", "## The **far** bank|", "<h2>The <strong>far</strong> bank</h2>|"},
  {"<h2>The <b>far</b> <a href=\"#s\">#</a> <i>bank</i></h2>", "## The **far** *bank*|",
   "<h2>The <strong>far</strong> <em>bank</em></h2>|"},
  /* tags that the page speaks of */
  {"<p>The tag &lt;p&gt; and &amp;nbsp; are &lt;b&gt;text&lt;/b&gt;.</p>", "The tag \\<p> and \\&nbsp; are \\<b>text\\</b>.|",
   "<p>The tag &lt;p&gt; and &amp;nbsp; are &lt;b&gt;text&lt;/b&gt;.</p>|"},
};

/* Is p[0..n) `want` between the two paragraphs? */
static bool is_between(const char *p, const char *open, const char *close, const char *want) {
  char all[2048];
  char *to = all + sprintf(all, "%s" BEFORE "%s", open, close);
  for (const char *q = want; *q; q++) *to++ = *q == '|' ? '\n' : *q == '^' ? '|' : *q;
  sprintf(to, "%s" BEHIND, *open ? open : "\n");
  return strstr(p, all) != NULL;
}

static void writing(void **state) {
  enum { BOTH = 1u << STET_OUTPUT_MARKDOWN | 1u << STET_OUTPUT_HTML };
  (void)state;
  int bad = 0;
  for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
    char page[2048];
    size_t n;
    snprintf(page, sizeof page, "<h1>The ferry</h1><p>" BEFORE "</p>%s<p>" BEHIND "</p>", written[i].page);
    stet_doc *doc = clean(page, strlen(page), BOTH, NULL, false);
    const char *markdown = stet_doc_markdown(doc, &n), *html = stet_doc_html(doc, &n);
    if (!is_between(markdown, "", "\n\n", written[i].markdown)) print_message("of %s\n%s\n", written[i].page, markdown), bad++;
    if (!is_between(html, "<p>", "</p>\n", written[i].html)) print_message("of %s\n%s\n", written[i].page, html), bad++;
    stet_doc_free(doc);
  }
  assert_int_equal(bad, 0);
}

/* What of such a fragment stays, and what goes: each a piece of text; NULL: none. */
static const struct { const char *page, *stays, *goes; } kept[] = {
  {"<p hidden>You have no more free tides.</p>", NULL, "free tides"},
  {"<p style=\"color: red; display:none\">The ferryman is away from his desk.</p>", NULL, "away from"},
  {"<p>The ferryman<span style=\"display:none\"> (opens a window)</span> waits for the tide at noon.</p>",
   "The ferryman waits for the tide at noon.", "window"},
  {"<div class=\"wp-caption\"><img src=/a.jpg><p class=\"wp-caption-text\">The stair at low water.</p></div>",
   "![The stair at low water.](/a.jpg)", NULL},
  {"<div class=photo><img src=/a.jpg><p class=caption>Low water</p></div>", "![Low water](/a.jpg)", NULL},
  {"<table class=\"tr-caption-container\"><tr><td><img src=/a.jpg><tr><td class=\"tr-caption\">The stair</table>",
   "![The stair](/a.jpg)", NULL},
  {"<div><img src=/a.jpg><p><span class=bildunterschrift>The stair at low water</span></p></div>",
   "![The stair at low water](/a.jpg)", NULL},
  {"<h4>Beer</h4>", NULL, NULL},
  {"<div><h4><a href=/tag/rope>What holds the rope</a></h4><div><p>" AGAIN "</p></div></div>", "#### [What holds the rope]", NULL},
  {"<div class=\"kg-card kg-callout-card\"><div class=kg-callout-emoji>\xF0\x9F\x92\xA1</div>"
   "<div class=kg-callout-text>The ferryman has kept a log of every tide since 1894.</div></div>",
   "\n\nThe ferryman has kept a log of every tide since 1894.\n\n", NULL},
  {"<div class=kg-callout-card><div class=kg-callout-text>Subscribe for our news.</div></div>", NULL, "Subscribe"},
  {"<figure><div role=button><span>Press enter to view the image in full size</span><div><img src=/a.jpg></div></div>"
   "<figcaption>The stair</figcaption></figure>", "![The stair](/a.jpg)", NULL},
  {"<h3><a class=toclink href=#rope>The rope that holds</a></h3><p>" AGAIN "</p>", "### The rope that holds\n", NULL},
  {"<figure><video src=/v.mp4></video><figcaption>The rope is made fast</figcaption></figure>", "The rope is made fast", NULL},
  {"<figure><iframe src=https://films.example/1></iframe><figcaption>The bell rings</figcaption></figure>", "The bell rings", NULL},
  {"<figure><blockquote><p>" AGAIN "</p></blockquote><figcaption>The ferryman, in 1999</figcaption></figure>",
   "\n\nThe ferryman, in 1999\n\n", NULL},
  {"<table><caption>Fares, in crowns</caption><tr><th>Who<th>Fare<tr><td>A man<td>1<tr><td>A cart<td>5</table>",
   "\n\nFares, in crowns\n\n| Who | Fare |\n", NULL},
  {"<figure><table><tr><th>Who<th>Fare<tr><td>A man<td>1<tr><td>A cart<td>5</table>"
   "<figcaption>Source: the town</figcaption></figure>",
   "| A cart | 5 |\n\nSource: the town\n\n", NULL},
  {"<p>Nobody came.</p>", "\n\nNobody came.\n\n", NULL},
  {"<p>Follow us for more news.</p>", NULL, "Follow us"},
  {"<p>Read also:</p><ul><li><a href=/1>The smith of Wend</a><li><a href=/2>Who dug the wells</a></ul>", NULL, "Who dug"},
  {"<p>Read also:</p><p>" AGAIN "</p>", AGAIN, NULL},
  {"<p>They are three:</p><ul><li><a href=/1>The smith of Wend</a><li><a href=/2>The woman who dug the wells</a></ul>",
   "-   [The smith of Wend](/1)", NULL},
  {"<div class=ad><span>Anzeige</span></div>", NULL, "Anzeige"},
  {"<div><button><p>12</p></button></div>", NULL, "12"},
  {"<div class=author><img src=/hanna.jpg><span>Hanna Voss</span></div>", NULL, "hanna.jpg"},
  {"<figure><a href=/b><div>The bridge</div><div>Read how it was built.</div><img src=/b.jpg></a></figure>", NULL, "/b.jpg"},
  {"<figure><picture><source srcset=/c.webp><source srcset=\"/c-1.jpg 1x, /c-2.jpg 2x\"><img alt=C></picture></figure>",
   "![C](/c-1.jpg)", NULL},
  {"<p><iframe src=\"https://www.youtube.com/embed/x1\" title=\"The *bell* rings\"></iframe></p>",
   "\n\n[The \\*bell\\* rings](https://www.youtube.com/embed/x1)\n\n", NULL},
  {"<figure><iframe src=//player.vimeo.com/video/2></iframe><figcaption>The bell rings</figcaption></figure>",
   "\n\n[The bell rings](//player.vimeo.com/video/2)\n\n", NULL},
  {"<div><iframe data-src=https://open.spotify.com/embed/episode/3></iframe></div>",
   "[https://open.spotify.com/embed/episode/3](https://open.spotify.com/embed/episode/3)", NULL},
  {"<div><iframe src=https://ads.example/frame></iframe></div>", NULL, "ads.example"},
  {"<p>[/vc_column_text] [/vc_row]</p>", NULL, "vc_"}, /* what no program has read */
  {"<p>{{ferry-banner=\"/summer\"}}</p>", NULL, "banner"},
  {"<p>[Applause.]</p>", "\\[Applause.\\]", NULL},
  {"<p><code>[call_ferry]</code></p>", "`[call_ferry]`", NULL},
  {"<div hidden id=\"more\"><p>" AGAIN "</p></div>", AGAIN, NULL}, /* a click may show it */
};

static void staying(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
    char page[2048];
    size_t n;
    snprintf(page, sizeof page, "<article><h1>The ferry</h1><p>" BEFORE "</p>%s<p>" BEHIND "</p></article>", kept[i].page);
    stet_doc *doc = clean(page, strlen(page), 1u << STET_OUTPUT_MARKDOWN, NULL, true);
    const char *markdown = stet_doc_markdown(doc, &n);
    if (!strstr(markdown, BEHIND) || (kept[i].stays && !strstr(markdown, kept[i].stays)) ||
        (kept[i].goes && strstr(markdown, kept[i].goes)))
      fail_msg("%s\n%s", kept[i].page, markdown);
    stet_doc_free(doc);
  }
}

/* A heading below the article that heads nothing. */
static void lone_headings(void **state) {
  static const struct { const char *page; bool stays; } cases[] = {
    {"<h2>Our services</h2><div><a href=/a>Read more</a></div>", false},
    {"<h2>Our services</h2><h3>PIN IT HERE</h3>", false},
    {"<h2>Our services</h2><p>" AGAIN "</p>", true},
    {"<h2>The ferry will run in winter, too!</h2>", true},
  };
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char page[2048];
    size_t n;
    snprintf(page, sizeof page, "<article><h1>The ferry</h1><p>" BEFORE "</p><p>" BEHIND "</p>%s</article>", cases[i].page);
    stet_doc *doc = clean(page, strlen(page), 1u << STET_OUTPUT_MARKDOWN, NULL, true);
    if (cases[i].stays != (strstr(stet_doc_markdown(doc, &n), "## ") != NULL)) fail_msg("%s", cases[i].page);
    stet_doc_free(doc);
  }
}

/* The title of a page with such a <title> and such headings. */
static void titles(void **state) {
  static const struct { const char *title, *headings, *want; } cases[] = {
    {"The ferry is back", "<h1>The ferry is back</h1>", "The ferry is back"},
    {"The ferry is back | Wend Post", "<h1>Wend Post</h1><h2>The ferry is back</h2>", "The ferry is back"},
    {"Wend Post: The ferry is back", "<div><h1><a href=/>Wend Post</a></h1></div><h3>The ferry is back</h3>", "The ferry is back"},
    {"Wend Post - The ferry is back", "<div><h1>Wend Post</h1></div><h3>The ferry is back</h3>", "The ferry is back"},
    {"Wend Post \xC2\xBB Archive \xC2\xBB The ferry", "<h1><a href=/>Wend Post</a></h1><h2>The ferry</h2>", "The ferry"},
    {"The ferry is back: How it was built", "<h1>The ferry is back</h1><h2>How it was built</h2>", "The ferry is back"},
    {"The ferry is back - Wend Post", "<h3><a href=/>Wend Post</a></h3><h1>The ferry is back</h1>", "The ferry is back"},
    {"The ferry is\n back\n | Wend Post", "<h1>News</h1><h1>The ferry is back</h1>", "The ferry is back"},
    {"The ferry is back | News | Wend Post", "<h1>News</h1><h2>The ferry is back</h2>", "The ferry is back"},
    {"The ferry - Wend Post", "<h1><button>Open menu</button></h1><h1>Wend Post, founded 1881</h1><h1>The ferry</h1>", "The ferry"},
    {"The ferry is back at the stair | Wend Post", "<nav><h1>Sections of the Post</h1></nav><h1>The ferry is back</h1>",
     "The ferry is back"},
    {"The ferry is back at the stair | Wend Post", "<h1>Sections</h1><h1>The ferry is back at noon</h1>",
     "The ferry is back at noon"},
    {"The ferry is back", "<nav><h1>Menu</h1></nav>", "The ferry is back"}, /* by the head alone */
  };
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char page[2048];
    size_t n;
    snprintf(page, sizeof page, "<title>%s</title>%s<p>" BEFORE "</p><p>" BEHIND "</p>", cases[i].title, cases[i].headings);
    stet_doc *doc = clean(page, strlen(page), 0, NULL, true);
    const char *title = stet_doc_title(doc, &n);
    if (!title || strcmp(title, cases[i].want) != 0) fail_msg("%s: %s", cases[i].title, title ? title : "none");
    stet_doc_free(doc);
  }
}

/* What stands below the title before the text, by what the head says; `stays`: is there such text in the article? */
static void standfirsts(void **state) {
#define SAID "<meta property=og:description content=\"The old ferry, which sank in May, is back at the stair.\">"
#define FIRST "The old ferry, which sank in May, is back at the stair"
  static const struct { const char *head, *below, *text; bool stays; } cases[] = {
    {SAID, "<div class=a><span>" FIRST ".</span></div><div class=share><a href=/f>Share</a></div>", FIRST, true},
    {SAID, "<h2 class=dek>" FIRST "</h2><div><a href=/t>Ines Talbot</a></div>", FIRST, true},
    {"<meta name=description content=\"" FIRST " ...\">", "<section><div>" FIRST ", and it is dry.</div></section>", FIRST, true},
    {SAID, "<aside><div>" FIRST ".</div></aside>", FIRST, false},
    {SAID, "<div class=card><a href=/b><div>" FIRST ".</div></a></div>", FIRST, false},
    {SAID, "<figure><img src=/f.jpg><figcaption>" FIRST ".</figcaption></figure>", "## ", false},
    {"", "<h2>The ferry is back</h2>", "## The ferry", false}, /* the title again */
    {"<meta property=og:title content=\"The old ferry is back\">", "<h2>The old ferry is back</h2>", "## The", false},
    {"", "<p>" AGAIN "</p><h2>The ferry is back</h2>", "## The ferry is back", true},
  };
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char page[2048];
    size_t n;
    snprintf(page, sizeof page, "<head><title>The ferry is back</title>%s</head><h1>The ferry is back</h1>%s<article><p>" BEFORE
             "</p><p>" BEHIND "</p></article>", cases[i].head, cases[i].below);
    stet_doc *doc = clean(page, strlen(page), 1u << STET_OUTPUT_MARKDOWN, NULL, true);
    const char *markdown = stet_doc_markdown(doc, &n);
    if (cases[i].stays != (strstr(markdown, cases[i].text) != NULL)) fail_msg("%s\n%s", cases[i].below, markdown);
    if (i < 3) assert_int_equal(strncmp(stet_doc_body(doc, &n), BEFORE, strlen(BEFORE)), 0); /* a standfirst is of the head */
    stet_doc_free(doc);
  }
}

/* A heading right below the title that the model doubts heads what stays: it is of the body, other than a standfirst. */
static void first_headings(void **state) {
  static const char page[] = "<title>The ferry is back</title><h1>The ferry is back</h1><article><h2>The ferry in short</h2>"
                             "<p>" BEFORE "</p><p>" BEHIND "</p></article>";
  stet_desk *desk;
  stet_doc *doc;
  stet_options o;
  size_t n;
  (void)state;
  stet_options_init(&o);
  o.format = STET_FORMAT_HTML;
  o.threshold = 0.9f;
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  assert_int_equal(stet_clean(desk, page, sizeof page - 1, &o, &doc, NULL), STET_OK);
  assert_int_equal(stet_doc_blocks(doc, &n)[1].decider, STET_BY_STRUCTURE);
  assert_int_equal(strncmp(stet_doc_body(doc, &n), "The ferry in short", 18), 0);
  stet_doc_free(doc);
  stet_desk_free(desk);
}

/* What structure makes of the blocks of a page that the model scored so; those it gave .3 stay. */
static stet__item *settle(stet_desk *desk, const char *page, const float *scores) {
  stet_options o;
  stet__featurer words;
  stet__page_featurer measures;
  stet_alloc libc = stet__alloc_of(NULL);
  const stet__people nobody = {0};
  uint8_t pictures[1];
  stet_options_init(&o);
  o.format = STET_FORMAT_HTML;
  memset(&words, 0, sizeof words), memset(&measures, 0, sizeof measures);
  words.a = measures.a = &libc;
  assert_int_equal(stet__prepare(desk, page, strlen(page), &o), STET_OK);
  stet__item *items = stet__desk_items(desk);
  size_t n = stet__desk_layout(desk)->n_blocks;
  for (size_t i = 0; i < n; i++) {
    items[i].score = scores[i];
    items[i].keep = scores[i] >= 0.3f;
  }
  assert_true(stet__featurer_begin(&words, items, n));
  assert_true(stet__page_featurer_begin(&measures, &words, stet__desk_page(desk), items, n));
  assert_true(stet__page_roles(&measures, &words, &nobody, items, n, 0.3f, pictures));
  stet__page_featurer_fini(&measures);
  stet__featurer_fini(&words);
  return items;
}

/* What stays ten blocks behind the article goes where the model was not sure of it. */
static void islands(void **state) {
  static const struct { size_t apart; float score; bool stays; } cases[] = {
    {10, 0.4f, false}, {10, 0.5f, true}, {9, 0.4f, true}, {30, 0.31f, false},
  };
  stet_desk *desk;
  (void)state;
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
    char page[4096], *p = page;
    float scores[64];
    size_t n = cases[c].apart + 3;
    p += sprintf(p, "<p>" BEFORE "<p>" BEHIND);
    for (size_t k = 0; k < cases[c].apart; k++) p += sprintf(p, "<p>Story");
    p += sprintf(p, "<p>" AGAIN);
    for (size_t i = 0; i < n; i++) scores[i] = i < 2 ? 0.9f : i == n - 1 ? cases[c].score : 0.1f;
    assert_int_equal(settle(desk, page, scores)[n - 1].keep, cases[c].stays);
  }
  stet_desk_free(desk);
}

/* A line below the title, and one behind the text, of such scores: does it stay? */
static void doubted(void **state) {
  static const struct { const char *below, *behind; float score; bool stays; } cases[] = {
    {"<p>15 October 2019", "", 0.6f, false},
    {"<p>15 October 2019, Wend Stair", "", 0.7f, false},
    {"<p>15 October 2019", "", 0.8f, true},
    {"<h2>15 October 2019</h2>", "", 0.7f, true},
    {"<p>15 October 2019 is the day on which the ferry sank at its stair", "", 0.6f, true},
    {"", "<h2>What the ferry costs</h2>", 0.7f, false},
    {"", "<h2>What the ferry costs</h2>", 0.9f, true},
    {"", "<p>What the ferry costs", 0.7f, true},
  };
  stet_desk *desk;
  (void)state;
  assert_int_equal(stet_desk_new(&desk, NULL, NULL), STET_OK);
  for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
    char page[2048];
    bool below = *cases[c].below;
    const float at_2[] = {0.9f, cases[c].score, 0.9f, 0.9f}, at_4[] = {0.9f, 0.9f, 0.9f, cases[c].score};
    snprintf(page, sizeof page, "<title>The ferry</title><h1>The ferry</h1>%s<p>" BEFORE "<p>" BEHIND "%s", cases[c].below,
             cases[c].behind);
    if (settle(desk, page, below ? at_2 : at_4)[below ? 1 : 3].keep != cases[c].stays) fail_msg("case %zu", c);
  }
  stet_desk_free(desk);
}

/* The byline of a page that has such things below its title; NULL: none. */
static void bylines(void **state) {
  static const struct { const char *head, *below, *byline; } cases[] = {
    {"", "<p class=byline>Ines Talbot</p><time datetime=2024-03-11>11 March 2024</time>", "Ines Talbot"},
    {"", "<div class=meta><a class=post-author href=/t>Ines Talbot</a></div>", "Ines Talbot"},
    {"", "<p>By Ines Talbot</p>", "By Ines Talbot"},
    {"", "<p class=byline>Ines Talbot, business editor | 11 March 2024</p>", "Ines Talbot"},
    {"", "<p>By <a href=/t>Ines Talbot</a> | Monday, 11 March 2024 - 06:00</p>", "By Ines Talbot"},
    {"", "<p>Par Ines Talbot<br>Publi\xC3\xA9 le 11 mars 2024</p>", "Par Ines Talbot"},
    {"", "<p>Submitted by Alice Talbot on Mon, 03/11/2024 - 06:00</p>", "Alice Talbot"},
    {"", "<p>The ferry was away for nine weeks and a day.</p><p>By Ines Talbot</p>", "By Ines Talbot"},
    {"", "<div><h4 class=author-name>Ines Talbot</h4></div>", "Ines Talbot"},
    {"", "<p>Photo: Alice Talbot, 11 March 2024</p>", NULL},
    {"", "<p class=byline>\xE4\xBD\x90\xE8\x97\xA4\xE5\x81\xA5 2024-03-11</p>", "\xE4\xBD\x90\xE8\x97\xA4\xE5\x81\xA5"},
    {"", "<div><span class=author>\xD9\x84\xD9\x8A\xD9\x84\xD9\x89 \xD8\xAD\xD8\xAF\xD8\xA7\xD8\xAF</span>"
         "<span>12 \xD9\x85\xD8\xA7\xD9\x8A\xD9\x88 2021</span></div>",
     "\xD9\x84\xD9\x8A\xD9\x84\xD9\x89 \xD8\xAD\xD8\xAF\xD8\xA7\xD8\xAF"},
    {"", "<p>The story of Alice Talbot, who came on 11 March 2024 and stayed.</p>", NULL},
    {"<meta name=author content=\"Wend Post\"><meta property=og:site_name content=\"Wend Post\">", "<p>Lower Wend</p>", NULL},
    {"<meta name=author content=\"Hanna Voss\">", "<p class=byline>For Alice Talbot | 11 March 2024</p>", "Hanna Voss"},
    {"", "<p class=place>Lower Wend</p>", NULL},
    {"", "<p class=byline>11 March 2024, at noon</p>", NULL},
    {"<meta name=author content=\"Hanna Voss\">", "<p class=author>Terms Of Use</p>", "Hanna Voss"},
    {"<meta name=author content=\"Hanna Voss\">", "<p class=author>Hanna Voss</p>", "Hanna Voss"},
  };
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char page[2048];
    size_t n;
    snprintf(page, sizeof page, "<head>%s</head><article><h1>The ferry is back</h1>%s<p>" BEFORE "</p><p>" BEHIND "</p></article>",
             cases[i].head, cases[i].below);
    stet_doc *doc = clean(page, strlen(page), 0, NULL, true);
    const char *byline = stet_doc_byline(doc, &n);
    if (!byline != !cases[i].byline || (byline && strcmp(byline, cases[i].byline) != 0))
      fail_msg("%s: %s", cases[i].below, byline ? byline : "none");
    stet_doc_free(doc);
  }
}

/* Where pictures are, by the attributes that pages use; NULL: none. */
static void pictures(void **state) {
  static const struct { const char *attributes, *address; } cases[] = {
    {"src=/a.jpg", "/a.jpg"},
    {"src=\"data:image/gif;base64,R0\" data-src=/b.jpg", "/b.jpg"},
    {"srcset=\"/c-300.jpg 300w, /c-600.jpg 600w\"", "/c-300.jpg"},
    {"src=\"data:image/gif;base64,R0\" data-srcset=\"\n /d.jpg, /e.jpg 2x\"", "/d.jpg"},
    {"srcset=\"/w_30,h_20/f.jpg 1x\"", "</w_30,h_20/f.jpg>"},
    {"src=/spacer.gif data-src=/g.jpg", "/g.jpg"},
    {"src=/placeholder.svg data-srcset=\"/h-1.jpg 1x, /h-2.jpg 2x\"", "/h-1.jpg"},
    {"src=/i.jpg data-original=\"data:image/gif;base64,R0\"", "/i.jpg"},
    {"src=/j.jpg data-src=\"/j_{width}x.jpg\"", "/j.jpg"},
    {"srcset=\" , \"", NULL},
    {"src=\"data:image/gif;base64,R0\"", NULL},
  };
  static const char *const ways[] = {"<img %s>", "<amp-img %s></amp-img>", "<img src=data:,x><noscript><img %s></noscript>",
                                     "<img %s><noscript><img src=/other.jpg></noscript>"};
  (void)state;
  for (size_t i = 0; i < 4 * (sizeof cases / sizeof *cases); i++) {
    char page[512], want[128], picture[256];
    size_t n;
    const char *address = cases[i / 4].address;
    if (!address && i % 4 == 3) address = "/other.jpg";
    snprintf(picture, sizeof picture, ways[i % 4], cases[i / 4].attributes);
    snprintf(page, sizeof page, "<p>The pier at noon.</p><figure>%s<figcaption>Pier</figcaption></figure><p>It stood.</p>",
             picture);
    snprintf(want, sizeof want, "](%s)", address ? address : "");
    stet_doc *doc = clean(page, strlen(page), 1u << STET_OUTPUT_MARKDOWN, NULL, false);
    const char *markdown = stet_doc_markdown(doc, &n);
    const char *found = strstr(markdown, want);
    if (address ? !found || strstr(found + 1, "](") : strstr(markdown, "](") != NULL) fail_msg("%s gives:\n%s", picture, markdown);
    stet_doc_free(doc);
  }
}

/* Spans are of the page's own bytes, and the map goes both ways. */
static void places(void **state) {
  (void)state;
  stet_doc *doc = clean(article, sizeof article - 1, 0, NULL, true);
  size_t n, size;
  const stet_block *b = stet_doc_blocks(doc, &n);
  const char *text = stet_doc_text(doc, &size);
  bool found = false;
  for (size_t i = 0; i < n; i++) {
    assert_true(b[i].span.start < b[i].span.end && b[i].span.end < sizeof article);
    if (i) assert_true(b[i - 1].span.end <= b[i].span.start);
    found |= b[i].role == STET_ROLE_TITLE && memcmp(article + b[i].span.start, "Ferry back", 10) == 0;
  }
  assert_true(found);
  const char *here = strstr(text, "Hanna Voss"), *there = strstr(article, "Hanna Voss");
  assert_non_null(here);
  assert_int_equal(stet_doc_source(doc, (uint32_t)(here - text)), there - article);
  assert_int_equal(stet_doc_target(doc, (uint32_t)(there - article)), here - text);
  for (uint32_t i = 1; i <= size; i++) assert_true(stet_doc_source(doc, i) >= stet_doc_source(doc, i - 1));
  for (uint32_t i = 1; i < sizeof article; i++) assert_true(stet_doc_target(doc, i) >= stet_doc_target(doc, i - 1));
  stet_doc_free(doc);
}

static void encodings(void **state) {
  (void)state;
  static const char body[] = "<p>\xD1\xEE\xE1\xE0\xEA\xE0 \xE8 \xEA\xEE\xF2</p>"; /* "a dog and a cat" in Russian */
  static const char said[] = "<meta charset=\"windows-1251\"><p>\xD1\xEE\xE1\xE0\xEA\xE0 \xE8 \xEA\xEE\xF2</p>";
  static const char dog[] = "\xD0\xA1\xD0\xBE\xD0\xB1\xD0\xB0\xD0\xBA\xD0\xB0 \xD0\xB8 \xD0\xBA\xD0\xBE\xD1\x82";
  static const char wide[] = "\xFF\xFE<\0p\0>\0\x21\x04\x3E\x04<\0/\0p\0>\0";
  size_t n;
  stet_doc *doc = clean(said, sizeof said - 1, 0, NULL, false);
  assert_string_equal(stet_doc_text(doc, &n), dog);
  const stet_block *b = stet_doc_blocks(doc, &n);
  assert_int_equal(n, 1);
  assert_int_equal(b->span.end - b->span.start, 12);
  assert_memory_equal(said + b->span.start, "\xD1\xEE\xE1\xE0\xEA\xE0", 6);
  stet_doc_free(doc);
  doc = clean(body, sizeof body - 1, 0, "windows-1251", false);
  assert_string_equal(stet_doc_text(doc, &n), dog);
  stet_doc_free(doc);
  doc = clean(dog, sizeof dog - 1, 0, NULL, false); /* UTF-8 needs no word */
  assert_string_equal(stet_doc_text(doc, &n), dog);
  stet_doc_free(doc);
  doc = clean(wide, sizeof wide - 1, 0, NULL, false);
  assert_string_equal(stet_doc_text(doc, &n), "\xD0\xA1\xD0\xBE");
  stet_doc_free(doc);
  doc = clean(body, sizeof body - 1, 0, "no-such-encoding", false); /* nothing is lost */
  assert_true(stet_doc_text(doc, &n) && n > 10);
  stet_doc_free(doc);
  doc = clean(said, sizeof said - 1, 0, "no-such-encoding", false); /* the page's own word stands */
  assert_string_equal(stet_doc_text(doc, &n), dog);
  stet_doc_free(doc);
  doc = clean(wide, sizeof wide - 1, 0, "windows-1251", false); /* and a byte order mark before any */
  assert_string_equal(stet_doc_text(doc, &n), "\xD0\xA1\xD0\xBE");
  stet_doc_free(doc);
}

/* Letters that iconv keeps back in case a mark follows. */
static void letters_kept_back(void **state) {
  (void)state;
  static const char hebrew[] = "<p>\xE2\xF9\xF8 \xE4\xE0\xE1\xEF \xE9\xE9\xF1\xE2\xF8</p>"; /* "the stone bridge will close" */
  static const char vietnamese[] = "<p>C\xE2\xCCu m\xF5\xD2 la\xF2i, ca\xD2 hai b\xF5\xCC</p>";
  static const char *const names[] = {"windows-1255", "iso-8859-8", "iso-8859-8-i", "logical"};
  size_t n;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    stet_doc *doc = clean(hebrew, sizeof hebrew - 1, 0, names[i], false);
    assert_string_equal(stet_doc_text(doc, &n), "גשר האבן ייסגר");
    const stet_block *b = stet_doc_blocks(doc, &n);
    assert_int_equal(b->span.start, 3);
    assert_int_equal(b->span.end, sizeof hebrew - 5);
    assert_int_equal(stet_doc_source(doc, 6), 6); /* the space behind three letters */
    stet_doc_free(doc);
  }
  stet_doc *doc = clean(vietnamese, sizeof vietnamese - 1, 0, "windows-1258", false);
  assert_string_equal(stet_doc_text(doc, &n), "Cầu mở lại, cả hai bờ");
  assert_int_equal(stet_doc_blocks(doc, &n)->span.end, sizeof vietnamese - 5);
  stet_doc_free(doc);
}

/* ---- Addresses ---- */

static void addresses(void **state) { /* RFC 3986, 5.4 */
  (void)state;
  static const char base[] = "http://a/b/c/d;p?q";
  static const char *const cases[][2] = {
    {"g", "http://a/b/c/g"}, {"./g", "http://a/b/c/g"}, {"g/", "http://a/b/c/g/"}, {"/g", "http://a/g"}, {"//g", "http://g"},
    {"?y", "http://a/b/c/d;p?y"}, {"g?y", "http://a/b/c/g?y"}, {"#s", "http://a/b/c/d;p?q#s"}, {"g#s", "http://a/b/c/g#s"},
    {"g?y#s", "http://a/b/c/g?y#s"}, {";x", "http://a/b/c/;x"}, {"g;x", "http://a/b/c/g;x"}, {".", "http://a/b/c/"},
    {"./", "http://a/b/c/"}, {"..", "http://a/b/"}, {"../", "http://a/b/"}, {"../g", "http://a/b/g"}, {"../..", "http://a/"},
    {"../../", "http://a/"}, {"../../g", "http://a/g"}, {"../../../g", "http://a/g"},
    {"/./g", "http://a/g"}, {"/../g", "http://a/g"},
    {"g.", "http://a/b/c/g."}, {".g", "http://a/b/c/.g"}, {"..g", "http://a/b/c/..g"}, {"./../g", "http://a/b/g"},
    {"./g/.", "http://a/b/c/g/"}, {"g/./h", "http://a/b/c/g/h"}, {"g/../h", "http://a/b/c/h"}, {"g;x=1/../y", "http://a/b/c/y"},
    {"g?y/../x", "http://a/b/c/g?y/../x"}, {"https://x.example/ y", "https://x.example/%20y"},
    {"javascript:alert(1)", ""}, {" java\nscript:alert(1)", ""}, {"data:text/html,x", ""}, {"vbscript:x", ""},
    {"JaVaScRiPt:x", ""}, {"mailto:a@b.example", "mailto:a@b.example"}, {"", ""},
  };
  stet_alloc libc = stet__alloc_of(NULL);
  stet__buf out;
  int bad = 0;
  stet__buf_init(&out, &libc);
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    stet__buf_clear(&out);
    assert_true(stet__address(base, sizeof base - 1, cases[i][0], strlen(cases[i][0]), &out));
    assert_true(stet__buf_addc(&out, 0));
    if (strcmp(out.p, cases[i][1]) != 0) print_message("%s: wanted %s, got %s\n", cases[i][0], cases[i][1], out.p), bad++;
  }
  stet__buf_fini(&out);
  assert_int_equal(bad, 0);
}

/* ---- The model ---- */

static void model(void **state) { /* whole, with every check on, and made for these features */
  (void)state;
  stet__committee c;
  stet_error e;
  size_t n;
  const void *image = stet__builtin_pages(&n);
  assert_int_equal(stet__committee_open(&c, image, n, STET__TASK_PAGES, false, &e), STET_OK);
  assert_int_equal(c.members[0].net.X, STET__PAGE_X);
  assert_int_equal(c.members[0].net.bits, STET__BLOCK_BITS);
  assert_int_equal(stet__committee_open(&c, image, n, STET__TASK_BLOCKS, false, &e), STET_EMODEL);
  stet_model *loaded;
  assert_int_equal(stet_model_load(&loaded, image, n, NULL, &e), STET_OK);
  stet_model_free(loaded);
}

/* ---- Bad pages ---- */

static double seconds(void) { return (double)clock() / CLOCKS_PER_SEC; }

/* A piece again and again: twice as many cost about twice as much, and nothing is lost. */
static void repeated(void **state) {
  (void)state;
  static const char *const pieces[] = {
    "<div>", "<b>x", "<a href=\"", "<a href='x", "</div>", "</b>", "<table><tr><td>", "<li>", "<ul>", "<p>a<i>", "<!--", "<title>",
    "<script>", "&amp", "<x y=z ", "\0", "<select>", "<svg>", "<pre>\r", "<![CDATA[", "<h1><a>", "</p>", "<br>", "<", "<video>",
    "\"author\":{", "<table><td>x</table>",
  };
  for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
    double cost[2];
    size_t k = strlen(pieces[i]) ? strlen(pieces[i]) : 1;
    for (int big = 0; big < 2; big++) {
      size_t n = (big ? 400000u : 100000u) / k * k + k;
      char *html = malloc(n + 8);
      assert_non_null(html);
      for (size_t at = 0; at < n; at += k) memcpy(html + at, pieces[i], k);
      memcpy(html + n, "<p>end", 6);
      double begun = seconds();
      free(blocks_of(html, n + 6));
      stet_doc_free(clean(html, n + 6, 3, NULL, true));
      cost[big] = seconds() - begun;
      free(html);
    }
    if (cost[1] > 0.2 && cost[1] > 12 * cost[0]) fail_msg("%s: %.3f s, four times as many %.3f s", pieces[i], cost[0], cost[1]);
  }
}

/* Whichever request for memory fails, it is said and nothing leaks. */
static void no_memory(void **state) {
  (void)state;
  size_t left = 0;
  for (bool failed = true; failed; left += left < 200 ? 1 : 7) {
    scarce s = {.left = left};
    stet_alloc a = scarce_alloc(&s);
    stet_desk *desk;
    stet_doc *doc = NULL;
    stet_options o;
    stet_options_init(&o);
    o.format = STET_FORMAT_HTML;
    o.outputs = 3;
    o.encoding = left % 2 ? "windows-1252" : NULL;
    if (stet_desk_new(&desk, &a, NULL) == STET_OK) {
      stet_status status = stet_clean(desk, article, sizeof article - 1, &o, &doc, NULL);
      assert_true(status == STET_OK || (s.failed && status == STET_ENOMEM && !doc));
      stet_doc_free(doc);
      stet_desk_free(desk);
    }
    failed = s.failed;
    assert_int_equal(s.blocks, 0);
    assert_int_equal(s.live, 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(reading),   cmocka_unit_test(cut_short), cmocka_unit_test(whole_article), cmocka_unit_test(pictures),
    cmocka_unit_test(places),    cmocka_unit_test(writing),   cmocka_unit_test(staying),
    cmocka_unit_test(bylines),   cmocka_unit_test(lone_headings), cmocka_unit_test(titles),
    cmocka_unit_test(standfirsts), cmocka_unit_test(first_headings),
    cmocka_unit_test(islands),   cmocka_unit_test(doubted),
    cmocka_unit_test(encodings), cmocka_unit_test(letters_kept_back),
    cmocka_unit_test(addresses), cmocka_unit_test(repeated),      cmocka_unit_test(no_memory),
    cmocka_unit_test(model),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
