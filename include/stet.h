/* stet: let it stand. A copy desk's first jobs on a news article: clean it and tag it.
**
** The library takes the bytes of an article and answers with facts about those bytes: blocks with roles, edits that a person
** can refuse, suspects that a person must judge. It never aborts, never prints, keeps no global state and needs no locale.
**
** Units. Every offset is a byte offset into the caller's text, 0-based; every span is half-open: [start, end). Texts need not be
** NUL-terminated and may hold any bytes, NUL and invalid UTF-8 among them. The longest text is STET_TEXT_MAX bytes.
**
** Threads. A stet_model and a stet_rules are immutable and may be shared. A stet_desk is used by one thread at a time. A
** stet_doc belongs to its caller, owns all its memory and points neither into the text nor into the desk.
**
** Failure. Functions that can fail return a stet_status; on anything but STET_OK the out parameter is NULL, nothing leaks, the
** desk stays usable, and `error`, unless NULL, says what and where. Messages are static English text.
*/
#ifndef STET_H
#define STET_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(STET_STATIC) || !defined(__GNUC__)
#define STET_API
#else
#define STET_API __attribute__((visibility("default")))
#endif

#define STET_VERSION "0.1.0"
#define STET_TEXT_MAX ((size_t)0xFFFFFFF0u)

/* ---- Status and errors ------------------------------------------------------------------------------------------------- */

typedef enum stet_status {
  STET_OK = 0,
  STET_ENOMEM,    /* the allocator gave nothing */
  STET_ETOOLONG,  /* the text is longer than STET_TEXT_MAX */
  STET_EOPTION,   /* an option's value is out of its range */
  STET_EPATTERN,  /* a pattern does not compile; error.offset is a byte of the pattern, error.index the rule */
  STET_EMODEL,    /* a model's bytes are damaged or of another version */
  STET_ELIMIT     /* a pattern went over its match limit */
} stet_status;

typedef struct stet_error {
  stet_status status;
  size_t offset;       /* where in the text, the pattern or the model; 0 where that has no meaning */
  size_t index;        /* which rule, for STET_EPATTERN */
  char message[160];   /* NUL-terminated */
} stet_error;

/* The library's version, "0.1.0". Never NULL. */
STET_API const char *stet_version(void);
/* English for a status, without a final full stop. Never NULL. */
STET_API const char *stet_strerror(stet_status status);
/* A word for a status, for programs: "done", "nomem", "toolong", "option", "pattern", "model", "limit"; "" outside the range. */
STET_API const char *stet_status_name(int status);

/* ---- Memory ------------------------------------------------------------------------------------------------------------- */

/* realloc's shape: `new_size` 0 frees `p` and answers NULL; NULL otherwise means failure and leaves `p` as it was. `p` may be
** NULL (then `old_size` is 0). Called from the thread that calls the library, never after the object is freed. */
typedef void *(*stet_realloc)(void *ctx, void *p, size_t old_size, size_t new_size);
typedef struct stet_alloc { stet_realloc fn; void *ctx; } stet_alloc; /* a NULL stet_alloc pointer means the C library's */

/* ---- Spans and what they carry -------------------------------------------------------------------------------------------- */

typedef struct stet_span { uint32_t start, end; } stet_span; /* start <= end */

typedef enum stet_format { STET_FORMAT_GUESS = 0, STET_FORMAT_PLAIN, STET_FORMAT_MARKDOWN, STET_FORMAT_HTML } stet_format;

typedef enum stet_kind { /* what a block is made of */
  STET_PARAGRAPH = 0, STET_HEADING, STET_ITEM, STET_QUOTATION, STET_CODE_BLOCK, STET_TABLE_BLOCK, STET_IMAGE, STET_RULE,
  STET_FRONT_MATTER, STET_HTML, STET_FOOTNOTE, STET_DEFINITION, STET_KIND_COUNT
} stet_kind;

typedef enum stet_role { /* what a block is for; roles from STET_ROLE_REPEAT on are the ones that get dropped */
  STET_ROLE_TITLE = 0, STET_ROLE_BYLINE, STET_ROLE_DATELINE, STET_ROLE_BODY, STET_ROLE_SUBHEAD, STET_ROLE_CAPTION,
  STET_ROLE_QUOTE, STET_ROLE_LIST, STET_ROLE_TABLE, STET_ROLE_CODE, STET_ROLE_CREDIT, STET_ROLE_CORRECTION,
  STET_ROLE_FRONTMATTER,
  STET_ROLE_REPEAT, STET_ROLE_TEASER, STET_ROLE_RELATED, STET_ROLE_SHARE, STET_ROLE_TAGS, STET_ROLE_COMMENTS, STET_ROLE_FORM,
  STET_ROLE_NEWSLETTER, STET_ROLE_CONSENT, STET_ROLE_ADVERT, STET_ROLE_NAVIGATION, STET_ROLE_LEGAL, STET_ROLE_BIO,
  STET_ROLE_META, STET_ROLE_COUNT
} stet_role;

typedef enum stet_mend { /* mending rules; bit (1u << rule) of stet_options.mends switches one on */
  STET_MEND_BYTES = 0,   /* bytes that are not UTF-8, read as Windows-1252 */
  STET_MEND_MOJIBAKE,    /* text that was read in another code page, UTF-8 also more than once */
  STET_MEND_ENTITIES,    /* HTML character references and the commonest stray tags; one pass */
  STET_MEND_INVISIBLE,   /* zero-width and soft-hyphen characters, ligatures, look-alike letters, inner byte order marks */
  STET_MEND_CONTROLS,    /* control characters */
  STET_MEND_SPACES,      /* no-break and odd spaces */
  STET_MEND_HYPHENS,     /* words hyphenated at line ends */
  STET_MEND_WRAPS,       /* hard-wrapped prose is joined */
  STET_MEND_PUNCTUATION, /* punctuation that lost markup left doubled or adrift */
  STET_MEND_GLUE,        /* a lost space between two words, a word and a name or number, or beside a mark: "inAugust" */
  STET_MEND_REPEATS,     /* a paragraph that stands twice */
  STET_MEND_QUOTES,      /* curly quotes made straight; off by default */
  STET_MEND_COUNT
} stet_mend;
#define STET_MENDS_DEFAULT ((1u << STET_MEND_COUNT) - 1u - (1u << STET_MEND_QUOTES))

typedef enum stet_doubt { /* why a suspect is one */
  STET_DOUBT_LOWER_START = 0, /* a sentence begins in lower case after a full stop */
  STET_DOUBT_LOST_BREAK,      /* a capital inside a sentence where a break was lost */
  STET_DOUBT_GLUED_NUMBERS,   /* "November 348 percent" */
  STET_DOUBT_OPEN_QUOTE,      /* a quotation that is never closed */
  STET_DOUBT_CLOSED_TWICE,    /* a quotation that is closed twice, or never opened */
  STET_DOUBT_LOST_TEXT,       /* text lost around a removed link or tag; a replacement character */
  STET_DOUBT_SPELLING,        /* a name spelled unlike its other mentions; only where entities were asked for */
  STET_DOUBT_COUNT
} stet_doubt;

typedef enum stet_warning_kind { /* what was odd about the input; nothing was lost */
  STET_WARN_INVALID_UTF8 = 0, STET_WARN_NUL, STET_WARN_REPLACEMENT, STET_WARN_DEPTH, STET_WARN_NOT_ARTICLE,
  STET_WARN_COUNT
} stet_warning_kind;

typedef enum stet_decider { STET_BY_MODEL = 0, STET_BY_RULE, STET_BY_STRUCTURE, STET_BY_USER } stet_decider;

typedef enum stet_type { /* what an entity is; the first seven by the model, the others by patterns */
  STET_TYPE_PERSON = 0, STET_TYPE_ORG, STET_TYPE_PLACE, STET_TYPE_NORP, STET_TYPE_EVENT, STET_TYPE_WORK, STET_TYPE_PRODUCT,
  STET_TYPE_DATE, STET_TYPE_TIME, STET_TYPE_MONEY, STET_TYPE_PERCENT, STET_TYPE_QUANTITY, STET_TYPE_URL, STET_TYPE_EMAIL,
  STET_TYPE_HANDLE, STET_TYPE_HASHTAG, STET_TYPE_COUNT
} stet_type;

typedef struct stet_block {
  stet_span span;       /* whole lines without the line end; of a page from its first word to its last. In order, disjoint */
  uint8_t kind;         /* stet_kind */
  uint8_t level;        /* of a heading 1..6; nesting of an item or quotation; else 0 */
  uint8_t role;         /* stet_role */
  uint8_t keep;         /* 1 it stands, 0 it goes */
  uint8_t decider;      /* stet_decider */
  float score;          /* probability that the block belongs to the article, 0..1 */
  const char *rule;     /* the rule that named the role or decided, for people; "" when none; owned by the doc */
} stet_block;

typedef struct stet_edit {
  stet_span span;          /* of the caller's text; edits are in order and disjoint */
  const char *replacement; /* NUL-terminated, may hold NULs before `replacement_size`; owned by the doc */
  uint32_t replacement_size;
  uint8_t is_drop;         /* 1: a block goes, `reason` is a stet_role; 0: text is mended, `reason` is a stet_mend */
  uint8_t reason;
  uint32_t block;          /* index of the block that it lies in */
  float score;             /* how sure, 0..1 */
} stet_edit;

typedef struct stet_suspect { /* in order of start */
  stet_span span;
  uint8_t reason;          /* stet_doubt */
  const char *suggestion;  /* what could stand there, for STET_DOUBT_SPELLING; else NULL; owned by the doc */
} stet_suspect;
typedef struct stet_warning { stet_span span; uint8_t kind; } stet_warning;   /* kind: stet_warning_kind */

#define STET_NO_NAME 0xFFFFFFFFu

typedef struct stet_entity { /* in order of start, disjoint; never across blocks */
  stet_span span;          /* of the caller's text, whole characters of it, whatever was mended inside */
  uint32_t block;          /* index of the block that it lies in */
  uint8_t type;            /* stet_type; STET_TYPE_COUNT and more: a type of the user's own */
  float score;             /* probability, 0..1; patterns and the user's own are 1 */
  uint32_t name;           /* index into the names; STET_NO_NAME for figures and addresses */
  const char *text;        /* as a reader sees it: mended, without markup; NUL-terminated, owned by the doc */
  uint32_t text_size;
  const char *type_name;   /* "PERSON", ..., or the user's; owned by the doc */
  const char *value;       /* what a figure means where that is certain: "2022-11-08", "USD 18200000000"; else "" */
  const char *id;          /* of the user's term that found it; else "" */
} stet_entity;

typedef struct stet_name { /* one person, body, place ...: the entities that are it */
  const char *name;        /* the preferred spelling; of one with NUL bytes inside, what stands before them */
  uint8_t type;
  const char *type_name;
  const char *const *variants; uint32_t n_variants; /* its spellings, 64 at most, the commonest first */
  const uint32_t *mentions; uint32_t n_mentions;    /* indices into the entities, in order */
} stet_name;

/* The names that every surface uses: "paragraph", "teaser", "mojibake", "glued-numbers", ...; "" outside the range. */
STET_API const char *stet_format_name(int format); /* "guess", "plain", "markdown", "html" */
STET_API const char *stet_kind_name(int kind);
STET_API const char *stet_role_name(int role);
STET_API const char *stet_mend_name(int mend);
STET_API const char *stet_doubt_name(int doubt);
STET_API const char *stet_warning_name(int warning);
STET_API const char *stet_decider_name(int decider);
STET_API const char *stet_type_name(int type); /* "PERSON", "ORG", ... */

/* ---- The user's own rules -------------------------------------------------------------------------------------------------- */

/* Without a type: a rule that keeps or drops the blocks in whose text it is found; keep wins over drop, and both over the model.
** With one: a term that gives an entity wherever it is found; it wins over the model and the figures. */
typedef struct stet_rule {
  const char *pattern;  /* `size` bytes */
  size_t size;
  uint8_t keep;         /* 1 keeps, 0 drops; of no meaning for a term */
  uint8_t is_regex;     /* 1: a PCRE2 pattern (UTF; of a rule caseless unless it says (?-i), of a term not);
                           0: a phrase: of a rule caseless, white space alike; of a term whole words, in any case where it has no
                           capital, else as written or all in capitals */
  const char *type;     /* NULL, or the type of a term: "PERSON", or a name of your own; NUL-terminated */
  const char *id;       /* NULL, or what comes back as the entity's id; NUL-terminated */
} stet_rule;

typedef struct stet_rules stet_rules;

/* Compiles `n` rules (n may be 0). Errors: STET_EPATTERN with error->index and error->offset; STET_EOPTION with
** error->index: a term without a pattern or with an empty type, or one more than 64 types of your own; STET_ENOMEM. The texts are
** copied. Thread-safe; the result may be shared. Free with stet_rules_free, not before every desk call that uses it has
** returned. */
STET_API stet_status stet_rules_new(stet_rules **out, const stet_rule *rules, size_t n, const stet_alloc *alloc, stet_error *error);
STET_API void stet_rules_free(stet_rules *rules); /* NULL is fine */

/* ---- Models ------------------------------------------------------------------------------------------------------------------ */

typedef struct stet_model stet_model;

/* The cleaning model that is part of the library: constant data, never freed, no start-up work. Never NULL. */
STET_API const stet_model *stet_model_builtin(void);
/* Reads a model from bytes, which are copied: one for text, or one for HTML pages; the builtin ones serve what it is not for.
** Everything is checked before first use: magic, version, sizes, every offset.
** Errors: STET_EMODEL, STET_ENOMEM. */
STET_API stet_status stet_model_load(stet_model **out, const void *bytes, size_t size, const stet_alloc *alloc, stet_error *error);
STET_API void stet_model_free(stet_model *model); /* NULL and the builtin model are fine */

/* ---- A desk --------------------------------------------------------------------------------------------------------------- */

typedef struct stet_desk stet_desk;

/* Scratch memory for one thread; grows, is reused, never shrinks by itself. */
STET_API stet_status stet_desk_new(stet_desk **out, const stet_alloc *alloc, stet_error *error);
STET_API void stet_desk_free(stet_desk *desk); /* NULL is fine */

/* ---- Cleaning --------------------------------------------------------------------------------------------------------------- */

typedef struct stet_options {
  size_t size;              /* sizeof(stet_options), set by stet_options_init; fields beyond it take their defaults */
  stet_format format;       /* default STET_FORMAT_GUESS */
  float threshold;          /* a block goes when its score is below this; 0 drops nothing by model, 1 all it can. Default: see
                               STET_THRESHOLD_DEFAULT; the curve is in the README */
  uint32_t mends;           /* bits of stet_mend; default STET_MENDS_DEFAULT */
  uint8_t drop;             /* 1 (default): label and drop blocks; 0: mend only, every block stays */
  uint8_t suspects;         /* 1 (default): look for suspects */
  const stet_rules *rules;  /* the user's own, or NULL */
  const stet_model *model;  /* or NULL for the builtin one */
  uint8_t tag;              /* 1: find entities, names and sentences too, in the prose that stays; default 0 (stet_tag: always) */
  uint8_t tokens;           /* 1: with the entities also the tokens; default 0 */
  uint32_t types;           /* bits of stet_type that are wanted; default STET_TYPES_DEFAULT. Types of the user's own always are */
  float min_score;          /* entities below it are left out; default 0 */
  const char *date;         /* "YYYY-MM-DD", when the article was written, for "last month"; NULL (default): unknown */
  uint32_t outputs;         /* bits of stet_output: what to write beside the text; default 0 */
  const char *encoding;     /* of HTML: its encoding's name, e.g. "windows-1251", where the page's own word is not to be asked; NULL
                               (default). A byte order mark goes before it; a name that iconv does not know is ignored */
  const char *address;      /* of HTML: where the page was, for links that are not absolute; NULL (default): what the page says */
} stet_options;

typedef enum stet_output { STET_OUTPUT_MARKDOWN = 0, STET_OUTPUT_HTML, STET_OUTPUT_COUNT } stet_output; /* bits: 1u << output */
#define STET_TYPES_DEFAULT ((1u << STET_TYPE_COUNT) - 1u)
#define STET_THRESHOLD_DEFAULT 0.3f

STET_API void stet_options_init(stet_options *options);

typedef struct stet_doc stet_doc;

/* Of an HTML page: offsets are bytes of the page as it was given, whatever its encoding. The cleaned text, though, is the page's
** text and not its markup: what edits say is what happened, but applying them to the source does not give it. Blocks in order,
** parted by blank lines; items of a list and rows of a table by line ends, cells by tabs. Captions, and a standfirst
** that the markup sets apart, stand in the text and not in the body.
**
** Other texts are UTF-8; STET_MEND_BYTES is for what is not, byte by byte. UTF-16 is read of pages only.
**
** Cleans `size` bytes at `text`. `options` may be NULL. Linear in `size`. Errors: STET_ENOMEM, STET_ETOOLONG, STET_EOPTION,
** STET_ELIMIT. Free the result with stet_doc_free. */
STET_API stet_status stet_clean(stet_desk *desk, const char *text, size_t size, const stet_options *options, stet_doc **out,
                                stet_error *error);

/* ---- Tagging ---------------------------------------------------------------------------------------------------------------- */

/* Finds the entities of `size` bytes at `text` and joins the spellings of each name. The text is read and mended as stet_clean
** would (options.format, options.mends), so that names are found through damage; but every block stays, code is not tagged, the
** only suspects are names spelled unlike their other mentions, and spans are of the caller's bytes. Of an HTML page the article
** alone is read: all is as stet_clean with options.tag gives it, blocks that go and suspects of every kind among it. Arguments and
** errors as for stet_clean. Linear in `size`. The result has blocks, edits, entities, names and sentences. */
STET_API stet_status stet_tag(stet_desk *desk, const char *text, size_t size, const stet_options *options, stet_doc **out,
                              stet_error *error);

/* ---- Blocks of a host's own ------------------------------------------------------------------------------------------------- */

/* A block that a host has already cut, for hosts with their own document tree (Pandoc). */
typedef struct stet_host_block {
  const char *text;        /* the block's visible text, `size` bytes; lines separated by \n */
  uint32_t size;
  uint32_t link_size;      /* bytes of the visible text that stand inside links */
  uint8_t kind;            /* stet_kind */
  uint8_t level;
} stet_host_block;

/* Labels `n` blocks: stet_doc_blocks of the result has n blocks, in order, with roles, scores and decisions; spans are those of
** the blocks' texts joined by \n\n. No text is mended. With options.tag the prose of the kept blocks is tagged, and names spelled
** unlike their other mentions are suspects, the only ones that are looked for; with options.drop 0 every block stays.
** stet_doc_format answers STET_FORMAT_MARKDOWN. Errors as stet_clean. */
STET_API stet_status stet_label(stet_desk *desk, const stet_host_block *blocks, size_t n, const stet_options *options,
                                stet_doc **out, stet_error *error);

/* ---- Results ---------------------------------------------------------------------------------------------------------------- */

STET_API void stet_doc_free(stet_doc *doc); /* NULL is fine */

/* Arrays and texts belong to the doc and live as long as it does. `n`/`size` may not be NULL. Texts are NUL-terminated. */
STET_API const stet_block *stet_doc_blocks(const stet_doc *doc, size_t *n);
STET_API const stet_edit *stet_doc_edits(const stet_doc *doc, size_t *n);
STET_API const stet_suspect *stet_doc_suspects(const stet_doc *doc, size_t *n);
STET_API const stet_warning *stet_doc_warnings(const stet_doc *doc, size_t *n);
STET_API const stet_entity *stet_doc_entities(const stet_doc *doc, size_t *n);
STET_API const stet_name *stet_doc_names(const stet_doc *doc, size_t *n);        /* in order of their first mention */
STET_API const stet_span *stet_doc_sentences(const stet_doc *doc, size_t *n);    /* of the prose that was tagged */
STET_API const stet_span *stet_doc_tokens(const stet_doc *doc, size_t *n);       /* likewise, where options.tokens asked for them */
STET_API stet_format stet_doc_format(const stet_doc *doc); /* the format that was read, never GUESS */

STET_API const char *stet_doc_text(const stet_doc *doc, size_t *size);   /* the whole cleaned document */
STET_API const char *stet_doc_body(const stet_doc *doc, size_t *size);   /* kept blocks without title, byline, date, front matter */
STET_API const char *stet_doc_title(const stet_doc *doc, size_t *size);  /* NULL when none was found; mended, without markup */
STET_API const char *stet_doc_byline(const stet_doc *doc, size_t *size); /* likewise */
STET_API const char *stet_doc_date(const stet_doc *doc, size_t *size);   /* likewise: its own words, or what a page's head says */

/* What an HTML page says of itself; NULL where it says nothing, and of other formats. */
STET_API const char *stet_doc_language(const stet_doc *doc, size_t *size); /* "en-US" */
STET_API const char *stet_doc_site(const stet_doc *doc, size_t *size);     /* the site's name */
STET_API const char *stet_doc_address(const stet_doc *doc, size_t *size);  /* the page's canonical address */

/* The cleaned document in another form; NULL unless options.outputs asked for it, and from stet_tag of all but pages. Markdown that
** came in stays as it is. HTML is a page of its own with no other elements than text needs: no script, no handler, no address but
** http, https, mailto, tel and ftp; it is not made of Markdown (NULL). */
STET_API const char *stet_doc_markdown(const stet_doc *doc, size_t *size);
STET_API const char *stet_doc_html(const stet_doc *doc, size_t *size);

/* Maps an offset of the cleaned text to the caller's text and back. An offset inside a replacement or a deletion maps to the
** start of it. Offsets beyond the end map to the end. */
STET_API uint32_t stet_doc_source(const stet_doc *doc, uint32_t cleaned_offset);
STET_API uint32_t stet_doc_target(const stet_doc *doc, uint32_t source_offset);

/* Line (1-based) and column (1-based, in bytes) of an offset; lines end with \n, \r\n or \r. Offsets beyond the end: the last. */
STET_API void stet_locate(const char *text, size_t size, size_t offset, size_t *line, size_t *column);

#ifdef __cplusplus
}
#endif
#endif
