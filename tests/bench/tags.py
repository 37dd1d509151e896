#!/usr/bin/env python3
"""How many people, bodies and places of corpora are found: F1, precision and recall, as a Markdown table.

  tags.py FOLDER [--sets NAME,NAME...] [COMMAND]        COMMAND: 'build/stet tag --jsonl'

FOLDER holds NAME.SPLIT.bio.gz as confidence.py reads them (NAME.native.* are left out); all, or those named. COMMAND gets each document as
text, detokenised, a paragraph a sentence. A name is right where it begins and ends at the corpus's tokens and has its type, PERSON as
PER, ORG as ORG, PLACE as LOC; a leading the, a or an and trailing possessive endings are left out of both sides, for corpora disagree
on them. Counts are summed over a corpus and the three types.

The README's are the test parts of Stanford's worldwide news, the Groningen Meaning Bank, Universal NER's EWT, CrossNER's politics, GUM's news,
CoNLL 2003 and WNUT 2017, with the corpora's own types as PER ORG LOC MISC: src/train/names/corpora.py has what is what.
"""
import argparse
import glob
import os

from confidence import measure


def scores(command, path):
    found, gold = measure(command, [path])
    right = sum(hit for _, hit in found)
    return 200 * right / max(1, len(found) + gold), 100 * right / max(1, len(found)), 100 * right / max(1, gold)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument('folder')
    args.add_argument('--sets')
    args.add_argument('command', nargs='?', default='build/stet tag --jsonl')
    args = args.parse_intermixed_args()
    paths = {os.path.basename(p).split('.')[0]: p for p in sorted(glob.glob(os.path.join(args.folder, '*.bio.gz'))) if '.native.' not in p}
    names = args.sets.split(',') if args.sets else list(paths)
    columns = [scores(args.command, paths[name]) for name in names]
    print('| |', ' | '.join(names), '|')
    print('|---' * (len(names) + 1) + '|')
    for what, row in zip(('F1', 'precision', 'recall'), zip(*columns)):
        print(f'| {what} |', ' | '.join(f'{x:.1f}' for x in row), '|')


if __name__ == '__main__':
    main()
