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

/* The members of a committee differ in what they take the answer for. `stretch`: an article is one stretch of its page, with junk
** before, inside and behind (four labels, no way back). Without: any block may be the article's, all junk is alike (STET__BEFORE;
** the other two labels are never met). The first reads a page's plan, the second recovers where the plan misleads. */
/* From labels of either kind, or keep marks 0 and 1, to those of the kind asked for. */
void stet__name_labels(stet__sequence *s, bool stretch);
/* What may follow what, for the learner to start from. */
void stet__article_transitions(stet__learner *l, bool stretch);

/* What both trainers are told. */
typedef struct stet__training { bool dev; int epochs, only; unsigned fold; stet__learning how; } stet__training; /* only: 0 all */
/* Takes the option at argv[*at], and its value; false: it is none of --dev, --member, --fold, --epochs, --seed, --bag-rate, --rate,
** --leave-out, --shrink, --bag-decay, --hidden. */
bool stet__take_option(stet__training *r, int argc, char **argv, int *at);
float stet__pace(int epoch, int epochs);        /* of the learning rates: from 1 down, as a cosine */

typedef struct stet__images { unsigned char *p; size_t n; } stet__images; /* a committee (chain/model.h) */
void stet__add_member(stet__images *all, const void *image, size_t n);
void stet__write_images(const char *path, stet__images *all); /* and frees them */

/* What --dev reports: precision and recall in words, page by page, at several thresholds. */
enum { STET__THRESHOLDS = 5 };
typedef struct stet__score {
  double P, R;                  /* sums over the pages */
  size_t pages, exact, lone[2]; /* lone: junk between two blocks of the article, [kept] */
} stet__score;
/* Adds a page to scores[STET__THRESHOLDS]; `words` are those of its blocks. */
void stet__judge(const stet__committee *c, const stet__sequence *s, const uint32_t *words, stet__score *scores);
void stet__print_scores(const stet__score *scores, bool lone); /* to standard output, one line */

/* Does fifth `fold`, 0..4, of the sites hold this one? --dev leaves out one of them. */
bool stet__left_out(const char *site, unsigned fold);

#endif
