#!/usr/bin/env python3
"""Texts as words, and the names that were marked in them by reading.

  texts.py CORPORA TEACHER ARTICLES.jsonl.gz...

writes TEACHER/NAME.train.bio.gz: marked and written, what is told below; articles, those that are not marked, every tag O.

CORPORA holds train/gmb.train.bio.gz, ARTICLES lines of JSON with "id", "title" and "gold", an article's text: those of WCXB and those
that src/train/pages/gather.py wrote.

Two sources of names that are stet's own. marks.tsv has, for articles that are public elsewhere and for blocks of GMB, the names that stand
in each, as they were found by reading it: a line an article, its id, then TYPE and string in turns, all divided by tabs; every
occurrence of a string in its article is that name, the longest first; AMB: here a name and there none, so that it teaches nothing. A
block of GMB is twenty sentences one after the other, gmb:0 the first. written/*.txt are texts written for stet, their names marked:
[Name|TYPE], a blank line between pieces; in *social.txt each line is one.
"""
import glob
import gzip
import json
import os
import re
import sys

import bio

HERE = os.path.dirname(os.path.abspath(__file__))
SHORT = set('''Mr Mrs Ms Dr St Prof Gen Col Lt Sgt Capt Sen Rep Gov Rev Hon Jr Sr Inc Corp Co Ltd vs etc No Jan Feb Mar Apr Jun Jul Aug
Sept Sep Oct Nov Dec Mt Ft e.g i.e a.m p.m al approx dept est fig vol pp v Ste Pte Bros Ma'''.split())
TOKEN = re.compile(r'''https?://\S+|[@#]\w+|(?:[A-Za-z]\.){2,}|[A-Z]\.(?=\s+[A-Z])|\d+(?:[.,:/]\d+)+|'''
                   r'''[^\W_]+(?:[-&][^\W_]+|[.'’](?!s\b)[^\W\d_]+)*(?:\.(?=\s+[a-z]))?|['’]s\b|\.\.\.|\S''')
MARK = re.compile(r'\[([^\[|\]]+)\|(PER|ORG|LOC|NORP|EVENT|WORK|PRODUCT)\]')
END = re.compile(r'''[.!?…]["”’')\]]*\s+(?=["“‘'(\[]?[A-Z0-9])''')
COMMON = {'the', 'of', 'and', 'to', 'in', 'a'}
LONGEST = 300  # words of a sentence
BLOCK = 20     # sentences of GMB
VERY_LONG, BEGINNING = 2500, 1000  # words
JOINS_LEFT = set(  # as gen_evidence.c has them
    '.,;:!?)]}%\'”’') | {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "''", '...'}
JOINS_RIGHT = set('([{$“‘') | {'``'}


def is_short(word):
    return word in SHORT or re.fullmatch(r'[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]', word)


def sentences(paragraph, spans=()):
    """(first, last) of each, in characters; none ends within a span."""
    start = 0
    for end in END.finditer(paragraph):
        before = paragraph[start:end.start()].split(' ')[-1].strip('("“')
        if (paragraph[end.start()] == '.' and is_short(before)) or any(s[0] < end.end() < s[1] for s in spans):
            continue
        yield start, end.end()
        start = end.end()
    yield start, len(paragraph)


def tokens(text, start, end):
    """(first, last) of each word of a sentence, in characters."""
    out = []
    for m in TOKEN.finditer(text, start, end):
        a, b, word = *m.span(), m.group()
        if len(word) > 2 and word[-1] == '.' and not is_short(word[:-1]) and not re.fullmatch(r'(?:[A-Za-z]\.)+|\.+', word):
            out += [(a, b - 1), (b - 1, b)]
        else:
            out.append((a, b))
    return out[:LONGEST]


def articles(paths):
    """(id, paragraphs) of those that are long enough and English; of very long ones the beginning."""
    for article in (json.loads(line) for path in paths for line in gzip.open(path, 'rt', encoding='utf-8')):
        plain = article['gold'].split()
        if len(plain) < 60 or sum(w.lower() in COMMON for w in plain) < .12 * len(plain):
            continue
        paragraphs, n = [], 0
        for p in (' '.join(p.split()) for p in [article.get('title') or '', *article['gold'].split('\n')]):
            if p and (n < BEGINNING or len(plain) <= VERY_LONG):
                paragraphs.append(p)
                n += len(p.split())
        yield str(article['id']), paragraphs


def read_marks():
    """{id: [(string, type)]} of marks.tsv, the longest strings first."""
    out = {}
    for line in open(os.path.join(HERE, 'marks.tsv'), encoding='utf-8'):
        ident, *rest = line.rstrip('\n').split('\t')
        out[ident] = sorted(zip(rest[1::2], rest[::2]), key=lambda m: -len(m[0]))
    return out


def is_marked(number, marks):
    """Is a sentence of GMB's train part, by its number, in a block that was read?"""
    return f'gmb:{number // BLOCK}' in marks


def finder(names):
    """A function that finds the names [(string, type)], the longest first, in a text: (first, last, type) in characters."""
    either, kinds = re.compile('|'.join(rf'(?<!\w){re.escape(n)}(?!\w)' for n, _ in names) or r'(?!)'), dict(names)
    return lambda text: [(*m.span(), kinds[m.group()]) for m in either.finditer(text)]


def joined(words):
    """Words as text, and where they stand in it."""
    text, places = '', []
    for i, word in enumerate(words):
        if i and word not in JOINS_LEFT and words[i - 1] not in JOINS_RIGHT:
            text += ' '
        places.append((len(text), len(text) + len(word)))
        text += word
    return text, places


def tags_of(text, places, spans):
    """A tag for each word; a word that is more than its part of a name ("U.S.-led") teaches nothing."""
    tags, name = [], None
    for a, b in places:
        here = next((s for s in spans if s[0] < b and a < s[1]), None)
        if here and (text[a:max(a, here[0])] + text[min(b, here[1]):b]).strip('.'):
            tags.append('AMB')
        else:
            tags.append('O' if here is None else here[2] if here[2] == 'AMB' else ('I-' if here is name else 'B-') + here[2])
        name = here
    return tags


def cut(place, spans):
    """The parts of a word, where a name begins or ends within it."""
    at = sorted({x for s in spans for x in s[:2] if place[0] < x < place[1]})
    return list(zip([place[0], *at], [*at, place[1]]))


def with_spans(paragraph, spans):
    """[(words, tags)] of a paragraph whose names are (first, last, type) in characters."""
    out = []
    for start, end in sentences(paragraph, spans):
        places = [part for place in tokens(paragraph, start, end) for part in cut(place, spans)]
        if places:
            out.append(([paragraph[a:b] for a, b in places], tags_of(paragraph, places, spans)))
    return out


def marked(gmb, paths, marks):
    """[[(words, tags)]] of the articles and blocks that `marks` are of."""
    for ident, paragraphs in articles(paths):
        if ident in marks:
            find = finder(marks[ident])
            yield [s for p in paragraphs for s in with_spans(p, find(p))]
    for first in range(0, len(gmb), BLOCK):
        if is_marked(first, marks):
            find = finder(marks[f'gmb:{first // BLOCK}'])
            made = [(words, *joined(words)) for words in gmb[first:first + BLOCK]]
            yield [(words, tags_of(text, places, find(text))) for words, text, places in made]


def written(folder):
    """[[(words, tags)]] of the texts that were written for stet."""
    for path in sorted(glob.glob(os.path.join(folder, '*.txt'))):
        piece = []
        for number, line in enumerate([*open(path, encoding='utf-8').read().split('\n'), ''], 1):
            if line.count('[') != len(MARK.findall(line)):
                sys.exit(f'{path}:{number}: a bracket that is no mark')
            text, spans, at = '', [], 0
            for mark in MARK.finditer(line):
                text += line[at:mark.start()]
                spans.append((len(text), len(text) + len(mark[1]), mark[2]))
                text += mark[1]
                at = mark.end()
            piece += with_spans(text + line[at:], spans)
            if piece and (not line.strip() or path.endswith('social.txt')):
                yield piece
                piece = []


def unmarked(paths, marks):
    for ident, paragraphs in articles(paths):
        if ident not in marks:
            yield [s for p in paragraphs for s in with_spans(p, [])]


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    (folder, out), paths, marks = sys.argv[1:3], sys.argv[3:], read_marks()
    os.makedirs(out, exist_ok=True)
    gmb = [s[0] for d in bio.read(os.path.join(folder, 'train', 'gmb.train.bio.gz')) for s in d]
    for name, documents in (('marked', marked(gmb, paths, marks)), ('written', written(os.path.join(HERE, 'written'))),
                            ('articles', unmarked(paths, marks))):
        documents = list(documents)
        bio.write(os.path.join(out, f'{name}.train.bio.gz'), documents)
        print(f'{name}: {len(documents)} documents, {sum(len(s[0]) for d in documents for s in d)} words')


if __name__ == '__main__':
    main()
