/* check: what the lists say against the model's types. */
#ifndef STET_CHECK_H
#define STET_CHECK_H

#include "tag/lexicon.h"
#include "tag/mention.h"

extern const char stet__clubs[]; /* last words of clubs' names, for stet__token_in */

/* Changes the types of mentions that the lists contradict; see the source for when that is. `m` is in order and stays as long. */
void stet__check_types(const stet__lexicon *x, const stet__passage *passages, const stet__token *tokens, stet__mentions *m);

/* How many tokens the place has with which a dateline begins the passage of tokens `v`; 0: it is no dateline. */
size_t stet__dateline(const stet__passage *p, const stet__token *v);
/* Adds the places of datelines that nothing was found at. `m` is in order and stays so. False: out of memory. */
bool stet__check_datelines(const stet__passage *passages, size_t n, const stet__token *tokens, stet__mentions *m);

/* Widens mentions to what an acronym behind them spells: "Economic Community of [West African States], or ECOWAS". `m` is in order
** and stays so; it may become shorter. Source of the method: Schwartz and Hearst, A Simple Algorithm for Identifying Abbreviation
** Definitions in Biomedical Text (2003). */
void stet__check_acronyms(const stet__passage *passages, const stet__token *tokens, stet__mentions *m);

/* Makes one mention of a land or a people and the body behind it whose name it is part of ("Italian | Communist Party"). `m` is in
** order and stays so; it may become shorter. */
void stet__check_bodies(const stet__passage *passages, const stet__token *tokens, stet__mentions *m);

/* Makes one mention of two that stand side by side where the model is not sure of both ("Bradford | Crown Court"). `m` is in
** order and stays so; it may become shorter. */
void stet__check_neighbours(const stet__passage *passages, stet__mentions *m);

#endif
