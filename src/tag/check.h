/* check: what the lists say against the model's types. */
#ifndef STET_CHECK_H
#define STET_CHECK_H

#include "tag/lexicon.h"
#include "tag/mention.h"

extern const char stet__clubs[]; /* last words of clubs' names, for stet__token_in */
extern const char stet__trades[]; /* of firms' */
extern const char stet__goods[];  /* what stands behind the name of a thing that is sold */
/* Is it a word with which a club's name begins ("RK", "Dinamo")? */
bool stet__begins_club(const char *text, const stet__token *t);

/* The lists that hold the phrase of tokens v[0..n), bit k: list k. */
uint32_t stet__lists_of(const stet__lexicon *x, const char *text, const stet__token *v, size_t n);

/* The same where words in capitals count as if they were not: "KYIV". */
uint32_t stet__lists_in_capitals(const stet__lexicon *x, const char *text, const stet__token *v, size_t n);

/* How many tokens of its passage's, v[0..n_tokens), a mention is; *from: the first. */
size_t stet__tokens_of(const stet__passage *p, const stet__token *v, const stet__mention *m, size_t *from);

/* Does the word, behind a name and a hyphen, make of it a word of its own ("US-led", "Kyiv-born")? */
bool stet__ends_compound(const char *text, const stet__token *t);

/* Changes the types of mentions that the lists contradict; see the source for when that is. `m` is in order and stays as long. */
void stet__check_types(const stet__lexicon *x, const stet__passage *passages, const stet__token *tokens, stet__mentions *m);

/* Widens mentions to what an acronym behind them spells: "Economic Community of [West African States], or ECOWAS". `m` is in order
** and stays so; it may become shorter. Source of the method: Schwartz and Hearst, A Simple Algorithm for Identifying Abbreviation
** Definitions in Biomedical Text (2003). */
void stet__check_acronyms(const stet__passage *passages, const stet__token *tokens, stet__mentions *m);

/* Makes one mention of a land or a people and the body behind it whose name it is part of ("Italian | Communist Party"). `m` is in
** order and stays so; it may become shorter. */
void stet__check_bodies(const stet__passage *passages, const stet__token *tokens, stet__mentions *m);

/* Makes one mention of two of which the second only ends the first: "National Assembly of | Quebec", "Azikiwe | Stadium",
** "University of Texas at | Austin". `m` is in order and stays so; it may become shorter. */
void stet__check_neighbours(const stet__lexicon *x, const stet__passage *passages, const stet__token *tokens, stet__mentions *m);

/* Is token t, 32 bytes at most, in small letters no word of the vocabulary? */
bool stet__is_never_small(const stet__lexicon *x, const char *text, const stet__token *t);

/* Is token t, 32 bytes at most, in no list and, in small letters, no word of the vocabulary? */
bool stet__is_unknown(const stet__lexicon *x, const char *text, const stet__token *t);

#endif
