/* html_tokens: HTML bytes to tags, text and comments, as the WHATWG tokenizer reads them (HTML Living Standard, 13.2.5).
**
** Tokens are spans of the input: nothing is copied, and nothing is decoded until somebody asks (stet__html_text). The standard's
** eighty states are few loops here, because all that a state does at its characters is to say where a span ends. What the tree
** builder of a browser tells its tokenizer, the caller says: after the start tag of an element that holds raw text, it sets
** `content`; inside SVG and MathML, `foreign`.
**
** Parse errors are not reported. With `lenient`, a tag that the input ends in is read as if it ended at its first '>' (a browser
** throws away all that follows a forgotten quotation mark), or as text where there is none.
**
** Input is UTF-8, with bytes of other kinds taken as characters of their own; a lone CR and CR LF count as LF. Linear in the input
** whatever it holds, no recursion; memory is that of the longest tag's attributes.
*/
#ifndef STET_HTML_TOKENS_H
#define STET_HTML_TOKENS_H

#include "base/base.h"

typedef enum stet__html_type {
  STET__HTML_TEXT = 0,  /* [start, end); `content` says what is read in it */
  STET__HTML_START,     /* a start tag; attributes are the tokenizer's */
  STET__HTML_END,       /* an end tag */
  STET__HTML_COMMENT,   /* its data is [name, name_end) */
  STET__HTML_DOCTYPE,
  STET__HTML_EOF
} stet__html_type;

typedef enum stet__html_content { /* what text is being read */
  STET__HTML_DATA = 0,
  STET__HTML_RCDATA,    /* title, textarea: references, but no tags except the end tag */
  STET__HTML_RAWTEXT,   /* style, xmp, iframe, noembed, noframes: neither */
  STET__HTML_SCRIPT,    /* as raw text, with its own idea of comments */
  STET__HTML_PLAINTEXT, /* to the end of the input */
  STET__HTML_CDATA      /* of foreign elements, to ]]> */
} stet__html_content;

typedef struct stet__html_attr { uint32_t name, name_end, value, value_end; } stet__html_attr; /* no value: value == value_end */

typedef struct stet__html_token {
  uint8_t type;             /* stet__html_type */
  uint8_t content;          /* stet__html_content, of text */
  uint8_t self_closing;     /* <br/> */
  uint8_t quirks;           /* of a DOCTYPE */
  uint32_t start, end;      /* the whole token */
  uint32_t name, name_end;  /* of a tag, a DOCTYPE; of a comment its data */
  stet__html_attr ids[2];   /* of a DOCTYPE: value spans of the public and the system identifier; name 0: missing */
} stet__html_token;

typedef struct stet__html { /* zero it, set a, p, n, lenient */
  const stet_alloc *a;
  const char *p;
  uint32_t n, at;
  uint8_t content;          /* of the text that follows; set by the caller, back to DATA at the element's end tag */
  uint8_t foreign;          /* CDATA sections are read */
  uint8_t lenient;
  uint8_t no_quote[2], no_gt; /* no " (or ', or >) stands further on */
  uint32_t last, last_end;  /* name of the last start tag: what ends raw text */
  stet__html_attr *attrs; size_t n_attrs, cap_attrs; /* of the last tag, in order; names may repeat: the first counts */
} stet__html;

void stet__html_fini(stet__html *s);
/* The next token; STET__HTML_EOF again and again at the end. False: out of memory. */
bool stet__html_next(stet__html *s, stet__html_token *t);

/* The characters of p[0..n) appended to `out`: line ends made LF; references read where the content has them; NUL made U+FFFD
** where the standard says so. `attribute`: of an attribute's value. False: out of memory. */
bool stet__html_text(const char *p, size_t n, stet__html_content content, bool attribute, stet__buf *out);
/* The attribute `name` (small letters) of the last tag; NULL: it has none. */
const stet__html_attr *stet__html_attribute(const stet__html *s, const char *name);

static inline bool stet__html_space(char c) { return c == ' ' || (c <= '\r' && c >= '\t' && c != '\v'); }

#endif
