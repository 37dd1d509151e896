/* figures_data: the rules of figures/figures.rules as gen_figures wrote them. */
#ifndef STET_FIGURES_DATA_H
#define STET_FIGURES_DATA_H

#include "base/base.h"

typedef struct stet__figure_rule {
  uint8_t type;
  uint32_t begins; /* bits of classes */
  const char *pattern;
} stet__figure_rule;

typedef struct stet__figure_word {
  uint32_t hash; /* 0: free */
  uint32_t classes;
} stet__figure_word;

enum { /* classes; the others are the file's, in its order */
  STET__FIGURE_DIGIT = 1,         /* tokens that begin with a digit */
  STET__FIGURE_ASKS = 1 << 29,    /* a word that begins a figure only before */
  STET__FIGURE_ANSWERS = 1 << 30  /* one of these */
};

extern const stet__figure_rule stet__figure_rules[];
extern const size_t stet__n_figure_rules;
extern const stet__figure_word stet__figure_words[]; /* open table; its size is a power of two */
extern const size_t stet__n_figure_words;

/* The hash of a word in small letters. */
static inline uint32_t stet__figure_hash(const char *p, size_t n) { return (uint32_t)(stet__hash(p, n, 0xF1) >> 32) | 1u; }

#endif
