#!/usr/bin/env python3
"""Makes a folder for train_blocks from the pages in written/, which were made up for stet in the shapes that copies of pages have.

  written.py OUT

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


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
