#!/usr/bin/env python3
"""Measure the command on whole articles with an answer key: blocks kept and dropped, roles, mends, suspects.

  articles.py [--curve] [-v] [COMMAND]        COMMAND: 'build/stet clean --jsonl'
  articles.py [-v] COMMAND PAGES...           pages of which the blocks alone are known (src/train/pages/written.py)

The articles are tests/articles/gold.jsonl, in lots (LOTS): those that were tuned on, those whose errors were read once, and those that are
held out: nobody has read an error there, and -v and --curve leave them out. The pages of tests/articles/written.txt are held out, too. A
gold block counts as kept when more than half of its bytes lie in kept blocks. --curve runs the stream once for each threshold. -v names
what is wrong.
"""
import collections, json, subprocess, sys

sys.path.insert(0, 'src/train/pages')
import written


def ask(command, gold, **options):
    feed = ''.join(json.dumps({'id': g['id'], 'text': g['text'], 'format': g['format'], **options}) + '\n' for g in gold)
    run = subprocess.run(command, shell=True, input=feed.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def judge(gold, answers, verbose=False):
    blocks, roles, mends, found, raised = collections.Counter(), [0, 0], [0, 0], [0, 0], 0
    for g, a in zip(gold, answers):
        raw = g['text'].encode()
        for b in g['blocks']:
            roles_here, kept = collections.Counter(), 0
            for p in a['blocks']:
                common = min(p['end'], b['end']) - max(p['start'], b['start'])
                if common > 0:
                    roles_here[p['role']] += common
                    kept += common * p['keep']
            keep = 2 * kept > b['end'] - b['start']
            role = roles_here.most_common(1)[0][0] if roles_here else None
            blocks[b['keep'], keep] += 1
            roles[0] += role == b['role']
            roles[1] += 1
            if verbose and keep != b['keep']:
                print(f"{g['id']}: {'kept' if keep else 'LOST'} {b['role']} as {role}: {raw[b['start']:b['end']].decode('utf-8', 'replace')[:80]!r}")
        for bad, good in g['mends']:
            done = good in a['text'] and (bad not in a['text'] or bad in good)
            mends[0] += done
            mends[1] += 1
            if verbose and not done:
                print(f"{g['id']}: not mended: {bad!r}")
        for s in g['suspects']:
            at = raw.find(s.encode())
            hit = any(x['start'] < at + len(s.encode()) and x['end'] > at for x in a['suspects'])
            found[0] += hit
            found[1] += 1
            if verbose and not hit:
                print(f"{g['id']}: not flagged: {s!r}")
        raised += len(a['suspects'])
    return blocks, roles, mends, found, raised


LOTS = {
    'tuned on': ((1, 14),),
    'errors read': ((15, 22), (41, 58)),
    'errors read, as they come': ((77, 82), (89, 94), (101, 106)),
    'held out': ((23, 40), (59, 76)),
    'held out, as they come': ((83, 88), (95, 100), (107, 112)),
}


def is_held_out(lot):
    return lot.startswith('held out')


def of_lot(gold, lot):
    return [g for g in gold if any(first <= int(g['id']) <= last for first, last in LOTS[lot])]


def of_pages(paths):
    """The same of pages: no mends, no suspects."""
    gold = []
    for _, form, name, parts in written.pages(paths):
        text, blocks = b'', []
        for role, gap, part in parts:
            text += (b'\n\n' if gap else b'\n') if text else b''
            blocks.append({'start': len(text), 'end': len(text) + len(part.encode()), 'role': role, 'keep': role in written.KEPT})
            text += part.encode()
        gold.append({'id': name, 'format': form, 'text': text.decode(), 'blocks': blocks, 'mends': [], 'suspects': []})
    return gold


def report(name, gold, command, verbose):
    b, roles, mends, found, raised = judge(gold, ask(command, gold), verbose)
    print(f'{name}, {len(gold)} texts: lost {b[True, False]} of {b[True, True] + b[True, False]} article blocks, '
          f'dropped {b[False, False]} of {b[False, True] + b[False, False]} junk blocks; roles {roles[0]}/{roles[1]}; '
          f'mends {mends[0]}/{mends[1]}; suspects {found[0]}/{found[1]}, {raised} raised')


def main():
    flags = {x for x in sys.argv[1:] if x.startswith('-')}
    rest = [x for x in sys.argv[1:] if not x.startswith('-')]
    if flags - {'--curve', '-v'} or ('--curve' in flags and len(rest) > 1):
        sys.exit(__doc__)
    command = rest[0] if rest else 'build/stet clean --jsonl'
    gold = [json.loads(line) for line in open('tests/articles/gold.jsonl', encoding='utf-8')]
    seen = [g for lot in LOTS if not is_held_out(lot) for g in of_lot(gold, lot)]
    if '--curve' in flags:
        print('threshold  article blocks lost  junk blocks dropped')
        for threshold in (0, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1):
            b = judge(seen, ask(command, seen, threshold=threshold))[0]
            print(f'{threshold:9.2f} {b[True, False]:11d} of {b[True, True] + b[True, False]:4d} {b[False, False]:14d} of {b[False, True] + b[False, False]:4d}')
        return
    if len(rest) > 1:
        report('pages', of_pages(rest[1:]), command, '-v' in flags)
        return
    for lot in LOTS:
        report(lot, of_lot(gold, lot), command, '-v' in flags and not is_held_out(lot))
    report('held out, blocks alone', of_pages(['tests/articles/written.txt']), command, False)


if __name__ == '__main__':
    main()
