/* desk: what the parts of the pipeline share (the files of src/desk); everybody else has stet.h.
**
** The desk holds every stage's scratch memory; the doc receives copies. A call runs through
**
**   front.c    read -> blocks -> mend the runs of each -> views (the text as a reader sees it) -> items with what the rules know
**   desk.c     -> labels -> suspects
**   result.c   -> edits -> text, fields, body
**   tagging.c  the views -> passages -> entities and names
**   pages.c    of an HTML page: from its own text back to the bytes of the source
**
** and this folder is the one place where cleaning and tagging meet.
*/
#ifndef STET_DESK_H
#define STET_DESK_H

#include "clean/date.h"
#include "clean/label.h"
#include "clean/mend.h"
#include "clean/page_roles.h"
#include "clean/rules.h"
#include "clean/suspects.h"
#include "desk/doc.h"
#include "read/encoding.h"
#include "read/page.h"
#include "tag/lexicon.h"
#include "tag/tag.h"
#include "text/view.h"

typedef struct range { uint32_t first, end; } range;

struct stet_desk {
  stet_alloc alloc;
  stet__layout layout;
  const char *text; size_t size;                       /* what the blocks lie in: the input, or the page's own text */
  stet__page page; bool has_page;                      /* of HTML */
  stet__decoder decoder; size_t source_size;           /* of a page */
  uint8_t *pictures; size_t cap_pictures;              /* [page.n_pictures] 1: it stays */
  stet__mender *mender;
  stet__book *book;
  stet__labeller *labeller;
  stet__arena arena;                                   /* texts of views that are not plain slices of the source; reset per call */
  stet__item *items;       size_t cap_items;           /* [n_blocks] */
  stet__view *views;       size_t cap_views;           /* [n_blocks]; segs NULL: one exact run, see view_of */
  range *changes;          size_t cap_changes;         /* [n_blocks] the mender's changes inside each block */
  stet_edit *edits;        size_t n_edits, cap_edits;
  stet_warning *warnings;  size_t n_warnings, cap_warnings;
  stet__suspect_list suspects;
  stet__lexicon lexicon;                               /* the built-in one */
  stet__tag *tag;                                      /* made when first asked for */
  uint32_t *passage_block; size_t cap_passage_block;   /* [passages] which block each is */
  uint8_t *left_out; size_t cap_left_out;              /* [mentions] 1: it stands in code, or has the bytes of the one before */
  stet__buf buf;
};


/* ---- front.c ---- */
stet_format stet__format_of(const stet_options *o, const char *text, size_t n);
/* Reads, mends and makes the views. `o` must be complete. */
stet_status stet__front(stet_desk *d, const char *text, size_t n, const stet_options *o);
/* Block i as an item of which nothing is known but its text and its shape. */
stet__item stet__item_of(const stet_desk *d, size_t i);
/* The items of the labeller, with what the rules know. */
stet_status stet__make_items(stet_desk *d, const stet_options *o);
/* Items of which nothing is known: every block stays, as what its kind says. False: out of memory. */
bool stet__plain_items(stet_desk *d);
/* What the rules, the library's and the user's, know of an item; *limit is set where a rule went over its limit. */
stet_status stet__look_up(stet_desk *d, stet__item *item, const stet_options *o);
/* Reports what is odd about the input; false: out of memory. */
bool stet__warn(stet_desk *d, uint32_t start, uint32_t end, int kind);
/* Block i's view, its map made where it is one run of the source (then in *whole). */
stet__view stet__desk_view(const stet_desk *d, size_t i, stet__seg *whole);

/* ---- result.c ---- */
/* Edits, the text they give, blocks, suspects, warnings, and the fields that blocks give. */
stet_status stet__fill_doc(stet_desk *d, stet_doc *doc);
stet_block stet__block_of(const stet__item *x, uint32_t start, uint32_t end);

/* ---- pages.c; each false: out of memory ---- */
/* What the page's head says, where its blocks do not: title, byline, date, and its language, site and address. */
bool stet__page_fields(stet_desk *d, const stet_options *o, stet_doc *doc);
/* The kept blocks as Markdown and as HTML, as options ask. */
bool stet__write_outputs(stet_desk *d, const stet_options *o, stet_doc *doc);
/* A doc that speaks of the page's text is made to speak of the source. */
bool stet__to_source(stet_desk *d, stet_doc *doc);

/* ---- tagging.c ---- */
/* Finds entities and names in the prose of the blocks that are kept, and adds inconsistent spellings to the doc's suspects. */
stet_status stet__tag_into(stet_desk *d, const stet_options *o, stet_doc *doc, stet_error *error);
/* The same for the desk's items that are a host's n blocks; their texts count as joined by two line feeds. */
stet_status stet__tag_host_into(stet_desk *d, size_t n, const stet_options *o, stet_doc *doc, stet_error *error);

#endif
