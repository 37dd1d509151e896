#!/usr/bin/env python3
"""Make src/clean/mend_known_table.h: the words that are no two words glued together, as a Bloom filter.

  mend_known.py DATA DICTIONARY... > src/clean/mend_known_table.h

DATA is a folder with the articles of WCXB (clean/train/gold.jsonl.gz) and the corpora and word list of the tagger's training
(ner/train, ner/lists/clusters.tsv.gz); the dictionaries are lists of words, one a line: Debian's wamerican-huge and wbritish-huge,
which are SCOWL's. In the filter are the words of five letters and more

- that the articles and corpora have at least twice and a dictionary or the word list has too: nearly every word of a text;
- of the dictionaries that could be parted into a small word and a common one, as src/clean/mend_joined.c does, or into two of which
  one is in mend_apart.txt;
- of the lists of names and the word list that begin with a capital and could be parted into one of the openers of mend_joined.c and a
  common one ("Forman");
- of the word list and the corpora that could be parted so with one of the small words called weak there. The rest of the list's
  are mostly glued themselves;

and a few names of functions that prose about programs has. A word has its two bits in one 64-bit word of the table, so that
asking costs one look-up.
"""
import collections, glob, gzip, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
JOINED = open(os.path.join(HERE, '../clean/mend_joined.c')).read()
APART = set(open(os.path.join(HERE, 'mend_apart.txt')).read().split('===')[1].split())
NAMES = 'city_big city_small company given region surname university'.split()
PROGRAMS = '''allinone atexit curveto deallocate deallocated firstname foreach ifdef ifelse ifndef inits instanceof isinstance lastname lineto
memberof nextafter nobreak nocase nofollow noheader noindex noname noopener noreply noscript nowrap offsetof openat sizeof soname
startup teardown thenable tolower toupper typeof whatis whatnot'''.split()
SHIFT = 51
APART_SHIFT = 54
SIZE = 1 << 64 - SHIFT


def small(name):
    body = re.search(r'static const char %s\[\] =(.*?);' % name, JOINED, re.S).group(1)
    return set(''.join(re.findall(r'"([^"]*)"', body)).split())


def key(word):
    raw = word.encode().ljust(24, b'\0')
    stir = 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93, 0xBF58476D1CE4E5B9
    return sum(int.from_bytes(raw[8 * i:8 * i + 8], 'little') * c for i, c in enumerate(stir)) & (1 << 64) - 1


def fill(words, shift, bits):
    table = [0] * (1 << 64 - shift)
    for w in words:
        k = key(w)
        for bit in bits:
            table[k >> shift] |= 1 << (k >> bit & 63)
    return table


def write(name, shift, table):
    print('enum { %s_SHIFT = %d };' % (name.upper(), shift))
    print('static const uint64_t %s_bits[1 << (64 - %s_SHIFT)] = {' % (name, name.upper()))
    for i in range(0, len(table), 6):
        print('  ' + ', '.join('0x%016X' % x for x in table[i:i + 6]) + ',')
    print('};')


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    data, dictionaries = sys.argv[1], sys.argv[2:]
    seen, articles = collections.Counter(), collections.Counter()
    for line in gzip.open(data + '/clean/train/gold.jsonl.gz', 'rt', encoding='utf-8'):
        text = json.loads(line)['gold']
        found = re.findall(r"(?<![\w@#/.'’-])[a-z]{2,24}(?![\w@/’'])", text)
        seen.update(found)
        articles.update(set(found))
    common = {w for w, n in articles.items() if n >= (40 if len(w) < 3 else 3 if len(w) < 6 else 2)}
    for path in sorted(glob.glob(data + '/ner/train/*.bio.gz')):
        if 'native' in path:
            continue
        for line in gzip.open(path, 'rt', encoding='utf-8', errors='replace'):
            word = line.split('\t')[0]
            if re.fullmatch('[a-z]{2,24}', word):
                seen[word] += 1
    dictionary = {re.sub("'s$", '', x.strip()) for path in dictionaries for x in open(path, encoding='utf-8')}
    listed = {x.split('\t')[0] for x in gzip.open(data + '/ner/lists/clusters.tsv.gz', 'rt', encoding='utf-8')}
    first, last, weak_first, weak_last = small('strong_first'), small('strong_last'), small('weak_first'), small('weak_last')
    every = first | last | weak_first | weak_last

    def parts(w, heads, tails):
        for k in range(1, len(w)):
            a, b = w[:k], w[k:]
            if a in heads and (b in every or (len(b) > 2 and b in common)) or \
                    b in tails and (a in every or (len(a) > 2 and a in common)):
                return True
        return False

    def parts_apart(w):
        """Into a word of no compounds, or a strong small one, and one that is common or known."""
        ways = ((w[:k], w[k:]) for k in range(3, len(w) - 2))
        return any(a in term and b in term and (a in first or b in last or (len(a) > 3 and len(b) > 3 and (a in APART or b in APART)))
                   for a, b in ways)

    openers = small('openers')
    named = {w for w in listed if re.fullmatch('[A-Z][a-z]{4,23}', w)}
    for name in NAMES:
        lines = gzip.open(data + '/ner/lists/%s.txt.gz' % name, 'rt', encoding='utf-8')
        named |= {w for line in lines for w in re.findall(r'\b[A-Z][a-z]{4,23}\b', line)}

    short = {w for w in dictionary | listed | set(seen) if re.fullmatch('[a-z]{5,24}', w)}
    words = {w for w in short & (dictionary | listed) if seen[w] > 1 and not (w not in dictionary and parts(w, first, last))}
    words |= {w for w in short & dictionary if parts(w, first | weak_first, last | weak_last)}
    words |= {w for w in short if (w in listed or seen[w]) and parts(w, weak_first, weak_last) and not parts(w, first, last)}
    term = common | words
    words |= {w for w in short & dictionary if parts_apart(w)}
    words |= {w for w in map(str.lower, named) if any(w[:k] in openers and len(w) - k > 3 and w[k:] in term for k in range(3, 8))}
    words |= set(PROGRAMS)
    print('/* mend_known_table: Bloom filters of %d known words and of %d that make no compounds. Generated by src/train/mend_known.py. */' %
          (len(words), len(APART)))
    table = fill(words, SHIFT, (44, 38))
    write('known', SHIFT, table)
    write('apart', APART_SHIFT, fill(APART, APART_SHIFT, (44, 38, 32)))
    set_bits = sum(bin(x).count('1') for x in table)
    error = sum((bin(x).count('1') / 64) ** 2 for x in table) / SIZE
    print('%d words, %.1f %% of the bits set, one in %.0f unknown words taken for known' %
          (len(words), 100 * set_bits / SIZE / 64, 1 / error), file=sys.stderr)


if __name__ == '__main__':
    main()
