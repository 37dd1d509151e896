#!/usr/bin/env python3
"""Makes a folder for train_blocks from the pages in written/, which were made up for stet in the shapes that copies of pages have.

  written.py OUT
  written.py --try COMMAND FILE...     what `build/stet clean --jsonl` makes of such pages: blocks of the article lost, of the site kept.
                                       tests/articles/written.txt was never taught, and nobody has read its errors: look at the sums alone

A page of written/*.txt is

  === FORMAT NAME          plain or markdown
  ROLE|text                a block, by its role (include/stet.h); an empty line stands before it in the page
  ROLE+|text               the same, and only a line end before it; \\n in a text is a line end within the block

What a role is for decides whether the block is the article's (tests/articles/README.md has the conventions). OUT gets plain,
extracted and gold.jsonl.gz; train_blocks thins these pages itself, so both of the first hold the same.
"""
import glob
import gzip
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
KEPT = 'title byline dateline body subhead caption quote list table code credit correction frontmatter'.split()
DROPPED = 'repeat teaser related share tags comments form newsletter consent advert navigation legal bio meta'.split()


def pages(paths):
    """(area, format, name, [(role, gap, text)]) of every page."""
    for path in paths:
        area = os.path.basename(path)[:-4]
        with open(path, encoding='utf-8') as f:
            for page in re.split(r'(?m)^=== ', f.read())[1:]:
                head, *lines = page.split('\n')
                form, name = head.split()
                blocks = []
                for line in filter(None, lines):
                    m = re.fullmatch(r'([a-z]+)(\+?)\|(.*)', line)
                    if not m or m[1] not in KEPT + DROPPED:
                        sys.exit(f'{path}: {name}: {line[:60]!r} is no block')
                    text = m[3].replace('\\n', '\n').replace('\\t', '\t').strip()
                    if text:
                        blocks.append((m[1], not m[2], text))
                yield area, form, name, blocks


def main(out):
    os.makedirs(out, exist_ok=True)
    files = {name: gzip.open(os.path.join(out, name + '.jsonl.gz'), 'wt', encoding='utf-8') for name in ('plain', 'extracted', 'gold')}
    for area, form, name, blocks in pages(sorted(glob.glob(os.path.join(HERE, 'written', '*.txt')))):
        title = next((text.lstrip('# ') for role, _, text in blocks if role == 'title'), '')
        of = {'id': name, 'site': f'{area}/{name}'}
        row = of | {'coverage': 1, 'format': form, 'page_title': title,
                    'blocks': [{'text': text, 'keep': role in KEPT, 'gap': gap} for role, gap, text in blocks]}
        for name_of in ('plain', 'extracted'):
            files[name_of].write(json.dumps(row, ensure_ascii=False) + '\n')
        files['gold'].write(json.dumps(of | {'title': title}, ensure_ascii=False) + '\n')
    for file in files.values():
        file.close()


def page_text(blocks):
    """The page, and (first byte, end, is it the article's) of its blocks."""
    text, spans = b'', []
    for role, gap, block in blocks:
        text += (b'\n\n' if gap else b'\n') if text else b''
        spans.append((len(text), len(text) + len(block.encode()), role in KEPT))
        text += block.encode()
    return text.decode(), spans


def measure(command, paths):
    feed, wanted = [], []
    for area, form, name, blocks in pages(paths):
        text, spans = page_text(blocks)
        wanted.append((area, spans))
        feed.append(json.dumps({'id': name, 'text': text, 'format': form}) + '\n')
    run = subprocess.run(command, shell=True, input=''.join(feed).encode(), stdout=subprocess.PIPE, check=True)
    sums = {}
    for (area, spans), line in zip(wanted, run.stdout.splitlines()):
        found = [(b['start'], b['end']) for b in json.loads(line)['blocks'] if b['keep']]
        of = sums.setdefault(area, [0, 0, 0, 0])  # lost, of the article; kept, of the site
        for start, end, article in spans:
            kept = 2 * sum(max(0, min(end, e) - max(start, s)) for s, e in found) > end - start
            of[0 if article else 2] += kept != article
            of[1 if article else 3] += 1
    for area, of in [*sums.items(), ('all', [sum(x) for x in zip(*sums.values())])]:
        print(f'{area}: lost {of[0]} of {of[1]} blocks of the article, kept {of[2]} of {of[3]} of the site')


if __name__ == '__main__':
    if sys.argv[1:2] == ['--try'] and len(sys.argv) > 3:
        measure(sys.argv[2], sys.argv[3:])
    elif len(sys.argv) == 2 and sys.argv[1] != '--try':
        main(sys.argv[1])
    else:
        sys.exit(__doc__)
