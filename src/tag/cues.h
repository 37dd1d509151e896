/* cues: what the words beside a name say that it is. */
#ifndef STET_CUES_H
#define STET_CUES_H

#include "tag/mention.h"

enum { /* bits */
  STET__CUE_PERSON = 1, /* a title before it, an age behind it */
  STET__CUE_SPEAKS = 2, /* it says something, as persons and bodies do */
  STET__CUE_PLACE = 4,  /* something is in it */
  STET__CUE_FIRM = 8,   /* it has shares; it is called a firm or the like */
  STET__CUE_TEAM = 16,  /* it has a coach, a striker */
  STET__CUE_WORK = 32,  /* it is a journal */
  STET__CUE_SIDE = 64,  /* it may be a team: it lost to another, somebody scored for it, is its captain, came from there */
  STET__CUE_THING = 128 /* it is nobody: "which", "its" */
};

/* Titles before a name, for stet__token_in: those that stand before nothing else, and those that may stand by themselves. */
extern const char stet__misters[], stet__ranks[];

/* Of tokens [from, to) of a passage's v. */
unsigned stet__cues(const stet__passage *p, const stet__token *v, size_t from, size_t to);
/* Is it "firm", "newspaper" or the like? */
bool stet__is_kind_of_firm(const char *text, const stet__token *t);
/* Do tokens [from, to) stand in quotation marks behind what says that somebody is called so ("call sign "Heron"")? */
bool stet__is_nickname(const stet__passage *p, const stet__token *v, size_t from, size_t to);

#endif
