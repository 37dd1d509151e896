/* kinds: what a name is, by the word before it or by what the document called it in full.
**
** Those that take `scratch` leave the mentions in order, perhaps more of them; `m` changes places with it, which must be of the
** same allocator; false: out of memory. All are linear.
*/
#ifndef STET_KINDS_H
#define STET_KINDS_H

#include "tag/lexicon.h"
#include "tag/mention.h"

/* Names behind "frigate", "tanker" and their like are ships: those found as persons and places change their type, those that
** nothing was found at are added. */
bool stet__kinds_ships(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                       const stet__token *tokens, stet__mentions *m);

/* What stands between quotation marks behind "film", "novel" and their like is a work, whatever was found in it. */
bool stet__kinds_works(stet__mentions *scratch, const stet__passage *passages, size_t n, const stet__token *tokens,
                       stet__mentions *m);

/* Letters in brackets behind the body that they are the first letters of, in any order, are a body, and so is what somebody told
** something: letters, or a word behind "the". So is a word that nobody knows behind "the firm" and its like. */
bool stet__kinds_bodies(stet__mentions *scratch, const stet__lexicon *x, const stet__passage *passages, size_t n,
                        const stet__token *tokens, stet__mentions *m);

/* What is named with a saint's possessive alone is a body ("started at | St Mary's | in May"), or a church where the words before
** say so. */
bool stet__kinds_saints(stet__mentions *scratch, const stet__passage *passages, size_t n, const stet__token *tokens,
                        stet__mentions *m);

/* Takes out languages, which are no names ("said in | German |.", "speaks | Thai |"). `m` stays in order. */
void stet__kinds_languages(const stet__passage *passages, const stet__token *tokens, stet__mentions *m);

/* "Otis" alone is the storm where `known`, the finds of the rules, have a "Hurricane Otis". Changes types in `m`. */
void stet__kinds_storms(const stet__mentions *known, const stet__passage *passages, stet__mentions *m);

#endif
