/* token_words: the few words that a tokeniser and a sentence splitter must know; and how sentences are found. */
#ifndef STET_TOKEN_WORDS_H
#define STET_TOKEN_WORDS_H

#include "text/tokens.h"

/* Is p[0..n) an abbreviation that keeps the stop behind it ("Nov", "Corp", "No")? Case counts only for those that are words too. */
bool stet__is_abbreviation(const char *p, size_t n);
/* Does the abbreviation (with its stop) stand before a name or number, so that it never ends a sentence ("Mr.", "Gen.", "No.")? */
bool stet__leads_on(const char *p, size_t n);
/* Does the name before "'s" own it ("McDonald", "Sotheby")? */
bool stet__owns_apostrophe(const char *p, size_t n);
/* Is it the ending of a domain that is written without "www." ("com", "org")? */
bool stet__is_domain_ending(const char *p, size_t n);
/* Letters behind digits that are one word with them: "5th", "1990s". */
bool stet__keeps_number(const char *p, size_t n);
/* A word that seldom stands capitalised but at the start of a sentence ("The", "He", "However"). */
bool stet__is_starter(const char *p, size_t n);
/* One of these that is nobody's surname either, so that it begins a sentence behind "George V." and "Vitamin C." */
bool stet__is_firm_starter(const char *p, size_t n);
/* A verb between what was said and, before it, who said it ("asked", "said"). */
bool stet__says(const char *p, size_t n);

/* A word that often stands behind a time of day ("5 p.m. Eastern", "3 a.m. Monday"). */
bool stet__is_zone_or_day(const char *p, size_t n);

/* Sets STET__TOKEN_FIRST. */
void stet__find_sentences(stet__token *tokens, size_t n, const char *text, unsigned flags);

#endif
