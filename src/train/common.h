/* common: what the training programs share: giving up, random draws from one seed, files of JSON lines. */
#ifndef STET_TRAIN_COMMON_H
#define STET_TRAIN_COMMON_H

#include <jansson.h>

#include "train/learner.h"

/* Says "PROGRAM: what: detail" and ends the program. */
_Noreturn void stet__die(const char *what, const char *detail);
void *stet__need(void *p);                      /* dies where p is NULL */

extern uint64_t stet__rng;                      /* the seed, then the state */
uint32_t stet__below(uint32_t n);               /* 0..n-1 */
void stet__shuffle(uint32_t *order, size_t n);  /* 0..n-1 in any order */

/* FOLDER/NAME.jsonl.gz, an array of objects to be freed by json_decref. */
json_t *stet__read_lines(const char *folder, const char *name);

/* From keep marks (0 or 1 in s->gold) to the chain's labels: an article is one stretch of a page, with junk inside and around. */
void stet__stretch(stet__sequence *s);
/* The order of an article for the learner to start from: before, article and inside in turn, after. */
void stet__article_transitions(stet__learner *l);
/* Does the fifth of the sites that --dev leaves out hold this one? */
bool stet__left_out(const char *site);

#endif
