/* rules_data: the library's rules and their index, made from src/clean/rules/ by src/train/gen_rules.c.
**
** The index answers which rules a block may fall under, from the first bytes of its text or the last. A key is up to four bytes of the
** text in lower case, with 0 for every digit, padded with NULs; the key of the longest prefix that a rule can begin with stands in
** the table, so a text is looked up under its first four, three, two and one bytes. `pairs` has a bit for every two bytes that some key
** begins with, and turns most texts away at once. Rules that may begin with anything are found by their last four bytes.
*/
#ifndef STET_RULES_DATA_H
#define STET_RULES_DATA_H

#include "base/base.h"

enum { /* flags of a rule */
  STET__RULE_SURE = 1,  /* it decides */
  STET__RULE_CASE = 2,  /* case matters */
  STET__RULE_OPEN = 4,  /* its pattern describes the beginning of the text; else the whole of it */
  STET__RULE_LINE = 8   /* of a text of several lines it may describe the first alone, and then speaks for all */
};

typedef struct stet__rule_data {
  const char *pattern, *name;
  uint16_t size;           /* of the pattern */
  uint16_t least, most;    /* bytes of a text that it can match; an open rule has no most */
  uint8_t role, flags;
} stet__rule_data;

typedef struct stet__rule_slot { uint32_t key; uint16_t first, n; } stet__rule_slot; /* rules: list[first .. first + n) */
typedef struct stet__rule_table { const stet__rule_slot *slots; uint32_t mask; } stet__rule_table; /* open addressing; n 0 is empty */

extern const stet__rule_data stet__rules[];
extern const uint32_t stet__n_rules;
extern const uint16_t stet__rule_list[];
extern const uint32_t stet__rule_pairs[2048];
extern const stet__rule_table stet__rule_heads, stet__rule_tails;

static inline uint32_t stet__rule_hash(uint32_t key) { return (uint32_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 40); }
/* A byte of a key. */
static inline uint8_t stet__rule_byte(uint8_t c) {
  if (c >= 'A' && c <= 'Z') return (uint8_t)(c + 32);
  return c >= '0' && c <= '9' ? (uint8_t)'0' : c;
}

#endif
