/* Made by src/train/role_letters.py from role_words.c: `make data` after a table has changed. */
#ifndef STET_ROLE_WORDS_LETTERS_H
#define STET_ROLE_WORDS_LETTERS_H

#include <stdint.h>

/* Of a table of phrases: the first of each letter, and as bits (c & 31) which second letters those have. */
typedef struct first_letters { uint8_t first[26]; uint32_t seconds[26]; } first_letters;

static const first_letters phrases_letters = {
  {0, 8, 10, 18, 19, 29, 34, 0, 36, 43, 0, 46, 49, 52, 0, 54, 0, 61, 68, 79, 82, 0, 85, 0, 90, 0},
  {0x211058u, 0x40020u, 0x208002u, 0x8000u, 0x402010u, 0x48000u, 0x48000u, 0x0u, 0x94000u,
   0x8000u, 0x0u, 0x8200u, 0x8022u, 0x20u, 0x0u, 0x240022u, 0x0u, 0x20u,
   0x310320u, 0x40120u, 0x84000u, 0x0u, 0x40100u, 0x0u, 0x8000u, 0x0u}
};
static const first_letters site_words_letters = {
  {0, 1, 2, 6, 9, 12, 20, 23, 25, 27, 0, 29, 32, 34, 38, 44, 0, 49, 52, 69, 79, 0, 80, 0, 84, 0},
  {0x80000u, 0x20u, 0x8002u, 0x48000u, 0x6000u, 0x48200u, 0x220u, 0x22u, 0x4000u,
   0x8000u, 0x0u, 0x8220u, 0x22u, 0x20u, 0x204040u, 0x9002u, 0x0u, 0x20u,
   0x200320u, 0x8120u, 0x4000u, 0x0u, 0x40100u, 0x0u, 0x8000u, 0x0u}
};
static const first_letters pitch_words_letters = {
  {0, 14, 22, 31, 41, 62, 73, 74, 76, 83, 88, 89, 94, 97, 104, 135, 141, 143, 151, 169, 180, 0, 181, 0, 186, 0},
  {0x41011u, 0x240020u, 0x49002u, 0x8220u, 0x402012u, 0x48200u, 0x8000u, 0x22u, 0x184000u,
   0x8000u, 0x20u, 0x8020u, 0x22u, 0x8020u, 0x204040u, 0x48022u, 0x240000u, 0x20u,
   0x300220u, 0x8120u, 0x4000u, 0x0u, 0x40320u, 0x0u, 0x8000u, 0x0u}
};

#endif
