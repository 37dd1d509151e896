#!/usr/bin/env python3
"""Make src/clean/role_words_letters.h: for each table of phrases in src/clean/role_words.c where the phrases of a first letter
begin, and which second letters they have.

  role_letters.py > src/clean/role_words_letters.h

A table must be sorted by the first two letters of its phrases.
"""
import os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
WORDS = open(os.path.join(HERE, '../clean/role_words.c')).read()
HEAD = '''/* Made by src/train/role_letters.py from role_words.c: `make data` after a table has changed. */
#ifndef STET_ROLE_WORDS_LETTERS_H
#define STET_ROLE_WORDS_LETTERS_H

#include <stdint.h>

/* Of a table of phrases: the first of each letter, and as bits (c & 31) which second letters those have. */
typedef struct first_letters { uint8_t first[26]; uint32_t seconds[26]; } first_letters;
'''


def phrases(table):
    body = re.search(r' %s\[\] = \{\n(.*?)\n\};' % table, WORDS, re.S).group(1)
    return re.findall(r'\{"([^"]+)"', body)


print(HEAD)
for table in 'phrases', 'site_words', 'pitch_words':
    heads = [p[:2] for p in phrases(table)]
    if heads != sorted(heads):
        sys.exit('%s is not sorted: %s' % (table, next(b for a, b in zip(heads, heads[1:]) if a > b)))
    first, seconds = [0] * 26, [0] * 26
    for k, (a, b) in reversed(list(enumerate(heads))):
        first[ord(a) - 97] = k
        seconds[ord(a) - 97] |= 1 << (ord(b) & 31)
    print('static const first_letters %s_letters = {' % table)
    print('  {%s},' % ', '.join(map(str, first)))
    rows = [', '.join('0x%Xu' % bits for bits in seconds[at:at + 9]) for at in range(0, 26, 9)]
    print('  {%s}' % ',\n   '.join(rows))
    print('};')
print('\n#endif')
