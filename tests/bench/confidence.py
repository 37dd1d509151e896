#!/usr/bin/env python3
"""Do stet's probabilities mean what they say? Of the names given a probability, how many are right, and how many are found.

  confidence.py [--svg FILE] COMMAND FILE.bio.gz...     COMMAND, one string: 'build/stet tag --jsonl'

FILE is tokens and tags in BIO, a token a line, PER ORG LOC, a blank line between sentences, -DOCSTART- between documents. PERSON, ORG and
PLACE are counted; a name is right where its words and type are the file's, a leading article and a trailing possessive left out.
Prints a table; --svg draws it.
"""
import gzip
import json
import subprocess
import sys

TYPES = {'PERSON': 'PER', 'ORG': 'ORG', 'PLACE': 'LOC'}
TIGHT_BEFORE = set(".,;:!?)]}%'”’") | {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "''", '...'}
TIGHT_AFTER = set('([{$“‘') | {'``'}
AS_TYPED = {'``': '"', "''": '"', '-LRB-': '(', '-RRB-': ')'}
BINS = [i / 20 for i in range(21)]


def documents(path):
    documents, words, tags, marked = [[]], [], [], False
    for line in [*gzip.open(path, 'rt', encoding='utf-8'), '\n']:
        line = line.rstrip('\n')
        if line.startswith('-DOCSTART-'):
            marked = True
            documents.append([])
        elif line:
            word, tag = line.rsplit('\t', 1)
            words.append(word)
            tags.append(tag)
        elif words:
            documents[-1].append((words, tags))
            words, tags = [], []
            if not marked:
                documents.append([])
    return [d for d in documents if d]


def gold_names(sentence, places):
    words, tags = sentence
    start = None
    for i in range(len(tags) + 1):
        tag = tags[i] if i < len(tags) else 'O'
        if start is not None and (tag[0] != 'I' or tag[2:] != tags[start][2:]):
            yield trimmed(words, start, i, tags[start][2:], places)
            start = None
        if start is None and tag[0] != 'O' and tag[2:] in TYPES.values():
            start = i


def trimmed(words, a, b, kind, places):
    while b - a > 1 and words[a].lower() in ('the', 'a', 'an'):
        a += 1
    while b - a > 1 and words[b - 1] in ("'s", '’s', "'", '’'):
        b -= 1
    return places[a][0], places[b - 1][1], kind


def written(document):
    """The text of a document, and the names in it as (first byte, last byte, type)."""
    text, names, starts, ends = bytearray(), set(), {}, {}
    for sentence in document:
        places, words = [], sentence[0]
        text += b'\n\n' if text else b''
        for i, word in enumerate(words):
            if i and word not in TIGHT_BEFORE and words[i - 1] not in TIGHT_AFTER:
                text += b' '
            at = len(text)
            text += AS_TYPED.get(word, word).encode()
            places.append((at, len(text)))
        names.update(gold_names(sentence, places))
        for i, (a, b) in enumerate(places):
            starts[a], ends[b] = (words, i, places), i + 1
    return text.decode(), names, starts, ends


def guesses(answer, starts, ends):
    for e in answer['entities']:
        if e['type'] not in TYPES:
            continue
        at, to = starts.get(e['start']), ends.get(e['end'])
        if at and to and to > at[1]:
            yield trimmed(at[0], at[1], to, TYPES[e['type']], at[2]), e['score']
        else:
            yield (e['start'], e['end'], TYPES[e['type']]), e['score']


def measure(command, paths):
    """[(probability, right)], and how many names there are."""
    made = [written(d) for path in paths for d in documents(path)]
    feed = ''.join(json.dumps({'id': i, 'text': m[0]}) + '\n' for i, m in enumerate(made)).encode()
    run = subprocess.run(command, shell=True, input=feed, stdout=subprocess.PIPE, check=True)
    found, all_names = [], 0
    for (_, names, starts, ends), line in zip(made, run.stdout.splitlines()):
        all_names += len(names)
        found += [(score, guess in names) for guess, score in guesses(json.loads(line), starts, ends)]
    return found, all_names


def table(found, all_names):
    print('given p   names   right | of p and more: names   right   found')
    for low, high in zip(BINS, BINS[1:]):
        here = [right for p, right in found if low <= p < high or (high == 1 and p == 1)]
        above = [right for p, right in found if p >= low]
        if here:
            print(f'{low:.2f}-{high:.2f} {len(here):7} {100 * sum(here) / len(here):6.1f}% |'
                  f'{len(above):21} {100 * sum(above) / len(above):6.1f}% {100 * sum(above) / all_names:6.1f}%')


def picture(found, all_names, path):
    """Two lines over the least probability that is asked for: how many of the names are right, how many are found."""
    right_line, found_line = [], []
    for low in BINS[:-1] + [0.98, 0.99]:
        above = [right for p, right in found if p >= low]
        if above:
            right_line.append((low, sum(above) / len(above)))
            found_line.append((low, sum(above) / all_names))
    x, y = (lambda v: 60 + 540 * v), (lambda v: 330 - 300 * v)
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 380" font-family="sans-serif" font-size="13">',
           '<rect width="640" height="380" fill="#fbfaf7"/>']
    for v in (0, .2, .4, .6, .8, 1):
        out.append(f'<path d="M60 {y(v):.0f}H600" stroke="#dedad0"/><text x="52" y="{y(v) + 4:.0f}" text-anchor="end">{v:.0%}</text>'
                   f'<text x="{x(v):.0f}" y="350" text-anchor="middle">{v:.1f}</text>')
    for line, color, name in ((right_line, '#1f6f54', 'right'), (found_line, '#a8442f', 'found')):
        points = ' '.join(f'{x(a):.1f},{y(b):.1f}' for a, b in line)
        a, b = line[len(line) // 2]
        out.append(f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2.5"/>'
                   f'<text x="{x(a):.0f}" y="{y(b) - 10:.0f}" fill="{color}">{name}</text>')
    out.append('<text x="330" y="372" text-anchor="middle">least probability (--min-score)</text></svg>')
    with open(path, 'w', encoding='utf-8') as f:
        f.write('\n'.join(out) + '\n')


def main():
    args = sys.argv[1:]
    svg = None
    if args[:1] == ['--svg'] and len(args) > 1:
        svg, args = args[1], args[2:]
    if len(args) < 2:
        sys.exit(__doc__)
    found, all_names = measure(args[0], args[1:])
    table(found, all_names)
    if svg:
        picture(found, all_names, svg)


if __name__ == '__main__':
    main()
