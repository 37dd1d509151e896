/* tokens: words, numbers, marks and sentences of a passage, each with its bytes.
**
** A passage is the text of one block as a reader sees it (mended, without markup: text/view.h). Tokens follow the habits of the
** English treebanks: "Smith's" is two tokens, "didn't" two, "U.S." one, "Nov." one, "Anglo-Saxon" three, "$18.2bn" three,
** "3.5" one, "don@x.org" one; a name that owns its apostrophe ("McDonald's", "O'Brien") keeps it where a list or the shape says so.
**
** Invariants. Tokens are in order, disjoint and not empty, begin and end on character borders (a combining mark, a joiner or an
** emoji modifier never begins a token), and every byte that is not white space lies in exactly one. The first token of a passage
** begins a sentence. Linear; no look-behind beyond a bounded window. Any bytes are welcome: one that is not UTF-8 is a token of
** kind SYMBOL or a part of the word around it.
*/
#ifndef STET_TOKENS_H
#define STET_TOKENS_H

#include "base/base.h"

enum { /* kinds */
  STET__TOKEN_WORD = 0, STET__TOKEN_NUMBER, STET__TOKEN_PUNCT, STET__TOKEN_SYMBOL, STET__TOKEN_URL, STET__TOKEN_EMAIL,
  STET__TOKEN_HANDLE, STET__TOKEN_HASHTAG, STET__TOKEN_EMOJI
};
enum { /* flags */
  STET__TOKEN_SPACE = 1,  /* white space stands before it (also true of a passage's first token) */
  STET__TOKEN_LINE = 2,   /* a line end stands before it */
  STET__TOKEN_FIRST = 4   /* begins a sentence */
};

typedef struct stet__token { uint32_t start, end; uint8_t kind, flags; } stet__token;

typedef struct stet__token_list { const stet_alloc *a; stet__token *v; size_t n, cap; } stet__token_list; /* grow-only */

enum { STET__TOKENISE_LINES = 1 }; /* every line end ends a sentence (headings, lists, tables, verse); else it is a space */

/* Appends the tokens of text[0..n) to `list`; offsets are of this text. False: out of memory (the list is as before). */
bool stet__tokenise(stet__token_list *list, const char *text, uint32_t n, unsigned flags);

/* Is the token `what`, to the letter? */
bool stet__token_is(const char *text, const stet__token *t, const char *what);
/* Is the token one of the words of a list " a b "? Case counts. */
bool stet__token_in(const char *text, const stet__token *t, const char *list);
/* Is it a possessive ending: "'s", or "'" right behind a word? */
bool stet__token_is_possessive(const char *text, const stet__token *t);
/* Does it begin with a letter of upper case? */
bool stet__token_is_capital(const char *text, const stet__token *t);
/* Is it letters A to Z alone, at least so many ("WHO")? */
bool stet__token_is_letters(const char *text, const stet__token *t, uint32_t least);
/* Does it begin with a capital and have no small letter of ASCII ("ÖLAND", "AL-AIN")? */
bool stet__token_is_in_capitals(const char *text, const stet__token *t);

#endif
