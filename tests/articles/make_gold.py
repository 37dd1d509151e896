#!/usr/bin/env python3
"""Build the test articles and their answer key from marked-up sources, so that no span can drift from its text.

  make_gold.py            write NN-name.txt|.md and gold.jsonl from src/NN-name.mark
  make_gold.py --check    change nothing; fail when a committed file differs from what the sources say, or when a source is unsound
  make_gold.py --lint     also list figures and known names that stand unmarked in kept prose (for the writer's eye)

A source is the article itself plus marks. What is left when the marks are taken away is the article, blank lines included:

  !format markdown        first lines: options. format plain|markdown, wrap N, hyphens, eol crlf, bom,
                          damage windows-1252|latin-1|entities
  @body                   a line of its own: the block below has this role, up to the next such line
  [[Ada Lovelace|PERSON]] an entity; a third field, [[Ada|PERSON|ada]], puts the spelling among those of one name
  {{inAugust=>in August}} damage and what a mender must make of it; the left side may hold entities
  <<out. according to>>   damage to flag and not to guess at
  {U+00AD} {-}            a character that the eye cannot see; a place where a wrapped line may break its word with a hyphen

`wrap` breaks prose at that width; `hyphens` lets it break long words, roughly between syllables. `damage` reads every character
beyond ASCII wrongly (or writes the marks of punctuation as entities). The mends that these call for are worked out here, word by
word, for the prose that is kept.
"""
import json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '../../src/train/pages'))
from written import DROPPED, KEPT

TYPES = 'PERSON ORG PLACE NORP EVENT WORK PRODUCT DATE TIME MONEY PERCENT QUANTITY'.split()
UNMARKED = ['table', 'code', 'credit', 'frontmatter']
MARK = re.compile(r'\[\[(?=[^\[\]|]+\|)|\|([A-Z]+)(?:\|([\w-]+))?\]\]|\{\{|=>([^}]*)\}\}|<<|>>|\{U\+([0-9A-F]+)\}|(\{-\})', re.S)
HINT = '\ue000'
LONG = re.compile(r'=>[^}]*\}\}|(?<![\w|{}-])[a-z]{6,}(?![\w|-])')
C = 'bcdfghjklmnpqrstvwxz'
JOINT = re.compile(rf'(?<=[a-z][aeiouy][{C}])(?=[bcdfgjklmnpqrstvwxz][aeiouy][a-z]{{2}})|'
                   rf'(?<=[a-z]{{2}}[aeiou])(?=[{C}][aeiouy][a-z]{{2}})')
ENTITY = {'“': '&#8220;', '”': '&#8221;', '‘': '&#8216;', '’': '&#8217;', '–': '&#8211;', '—': '&mdash;', '&': '&amp;',
          '…': '&hellip;', '"': '&quot;', '\u00a0': '&nbsp;', '£': '&pound;', '€': '&euro;', 'é': '&eacute;'}


class Unsound(Exception):
    pass


def parse(source):
    """A block's marks taken away: its characters, and spans over them: (start, end, 'entity'|'mend'|'suspect', what)."""
    chars, spans, open_at, pos = [], [], {'entity': [], 'mend': [], 'suspect': []}, 0
    for m in MARK.finditer(source):
        chars += source[pos:m.start()]
        pos, token = m.end(), m.group(0)
        if token == '[[':
            open_at['entity'].append(len(chars))
        elif token == '{{':
            open_at['mend'].append(len(chars))
        elif token == '<<':
            open_at['suspect'].append(len(chars))
        elif m.group(4):
            chars.append(chr(int(m.group(4), 16)))
        elif m.group(5):
            chars.append(HINT)
        else:
            kind = 'entity' if m.group(1) else 'suspect' if token == '>>' else 'mend'
            if not open_at[kind]:
                raise Unsound(f'{token!r} closes nothing in {source[:50]!r}')
            what = m.group(3).replace('{-}', '') if kind == 'mend' else (m.group(1), m.group(2))
            spans.append((open_at[kind].pop(), len(chars), kind, what))
    if any(open_at.values()):
        raise Unsound(f'a mark is never closed in {source[:50]!r}')
    return chars + list(source[pos:]), spans


def wrapped(chars, spans, role, width):
    """Cells (as written, as meant), one per character, with line ends put where prose reaches the width."""
    cells = [['', ''] if c == HINT else [c, c] for c in chars]
    if not width or role in ('table', 'code', 'frontmatter'):
        return cells
    whole = {i for s, e, kind, _ in spans if kind == 'mend' for i in range(s, e)}
    column, last, indent = 0, None, ''
    i = 0
    while i < len(chars):
        c = chars[i]
        if c == '\n':
            column, last = 0, None
        else:
            if column == 0:
                indent = '  ' if role == 'list' or c in '*-' and chars[i + 1:i + 2] == [' '] else ''
            column += c != HINT
            if column > width and c not in (' ', HINT) and last is not None:
                brk = {' ': ['\n' + indent, '\n' + indent], '-': ['-\n' + indent, '-'], HINT: ['-\n' + indent, '']}[chars[last]]
                cells[last] = brk
                i, column, last = last + 1, len(indent), None
                continue
            fits = column + (c == HINT) - (c == ' ') <= width
            inner = 0 < i < len(chars) - 1 and chars[i - 1].isalpha() and chars[i + 1].islower()
            if fits and i not in whole and (c in (' ', HINT) or c == '-' and inner):
                last = i
        i += 1
    return cells


def damaged(cells, how):
    for cell in cells:
        c = cell[1]
        if how == 'entities' and c in ENTITY:
            cell[0] = ENTITY[c]
        elif how in ('windows-1252', 'latin-1') and len(c) == 1 and ord(c) > 127 and cell[0] == c:
            cell[0] = ''.join(misread(b, how) for b in c.encode())


def misread(byte, how):
    try:
        return bytes([byte]).decode(how)
    except UnicodeDecodeError:
        return chr(byte)


def words(cells):
    """Ranges of cells without white space in what is meant; a line end within a broken word does not part it."""
    start = None
    for i in range(len(cells) + 1):
        space = i == len(cells) or cells[i][1].isspace()
        if space and start is not None:
            yield start, i
            start = None
        elif not space and start is None and cells[i] != ['', '']:
            start = i


def own_mends(cells, spans):
    """The mends that wrapping and damage call for: each hurt word, with a neighbour on its line when it is short."""
    taken, ranges, out = [(s, e) for s, e, kind, _ in spans if kind == 'mend'], list(words(cells)), []
    for n, (s, e) in enumerate(ranges):
        if all(a == b for a, b in cells[s:e]) or any(x < e and s < y for x, y in taken):
            continue
        if sum(ch.isalnum() for _, b in cells[s:e] for ch in b) < 3:
            near = [r for r in (ranges[n - 1] if n else None, ranges[n + 1] if n + 1 < len(ranges) else None) if r]
            for x, y in near:
                gap = cells[min(e, y):max(s, x)]
                if not any('\n' in a for a, _ in gap) and not any(p < y and x < q for p, q in taken):
                    s, e = min(s, x), max(e, y)
                    break
        bad, good = ''.join(a for a, _ in cells[s:e]), ''.join(b for _, b in cells[s:e])
        if [bad, good] not in out:
            out.append([bad, good])
    return out


def read(path):
    options, blocks, role, lines = {}, [], None, []
    for line in open(path, encoding='utf-8').read().split('\n'):
        if role is None and line.startswith('!'):
            key, _, value = line[1:].partition(' ')
            options[key] = value or True
        elif re.fullmatch(r'@[a-z]+', line):
            if role or ''.join(lines).strip():
                blocks.append((role, lines))
            role, lines = line[1:], []
            if role not in KEPT + DROPPED:
                raise Unsound(f'no such role: {role}')
        else:
            lines.append(line)
    blocks.append((role, lines))
    return options, blocks


def build(path):
    options, blocks = read(path)
    eol = '\r\n' if options.get('eol') == 'crlf' else '\n'
    gold = {'id': os.path.basename(path).split('-')[0], 'format': options.get('format', 'plain'),
            'text': '\ufeff' if 'bom' in options else '', 'blocks': [], 'entities': [], 'names': [], 'mends': [], 'suspects': []}
    names, at = {}, len(gold['text'].encode())
    for role, lines in blocks:
        source = '\n'.join(lines)
        body = source.rstrip('\n')
        if 'hyphens' in options and role != 'title':
            body = LONG.sub(lambda m: m.group(0) if m.group(0)[0] == '=' else JOINT.sub('{-}', m.group(0)), body)
        chars, spans = parse(body)
        cells = wrapped(chars, spans, role, int(options.get('wrap', 0)))
        damaged(cells, options.get('damage'))
        raw = [a.replace('\n', eol) for a, _ in cells]
        starts = [0]
        for a in raw:
            starts.append(starts[-1] + len(a.encode()))
        def text(s, e): return ''.join(raw[s:e])
        gold['blocks'].append({'start': at, 'end': at + starts[-1], 'role': role, 'keep': role in KEPT})
        for s, e, kind, what in sorted(spans, key=lambda x: (x[0], -x[1])):
            if role in DROPPED + UNMARKED:
                raise Unsound(f'a mark in a block of role {role}: {text(s, e)!r}')
            if kind == 'entity':
                if what[0] not in TYPES:
                    raise Unsound(f'no such type: {what[0]}')
                gold['entities'].append({'start': at + starts[s], 'end': at + starts[e], 'type': what[0], 'text': text(s, e)})
                if what[1] and text(s, e) not in names.setdefault(what[1], []):
                    names[what[1]].append(text(s, e))
            elif kind == 'mend':
                gold['mends'].append([text(s, e), what])
            else:
                gold['suspects'].append(text(s, e))
        if role in KEPT and role not in UNMARKED:
            gold['mends'] += [[bad.replace('\n', eol), good] for bad, good in own_mends(cells, spans)]
        gold['text'] += ''.join(raw) + source[len(source.rstrip('\n')):].replace('\n', eol) + eol
        at = len(gold['text'].encode())
    gold['text'] = gold['text'].rstrip('\r\n') + eol
    gold['names'] = list(names.values())
    mends = [m for i, m in enumerate(gold['mends']) if m not in gold['mends'][:i]]
    gold['mends'] = [m for m in mends if not any(m[0] in o[0] and m != o for o in mends)]
    return gold


def sound(gold):
    """What the scorer takes for granted. Yields complaints."""
    raw = gold['text'].encode()
    kept = [raw[b['start']:b['end']].decode() for b in gold['blocks'] if b['keep']]
    dropped = ''.join(raw[b['start']:b['end']].decode() + '\n' for b in gold['blocks'] if not b['keep'])
    end = 0
    for b in gold['blocks']:
        between = raw[end:b['start']].decode().lstrip('\ufeff')
        inside = raw[b['start']:b['end']].decode()
        if between.strip() or not inside or inside.strip() != inside:
            yield f'block at {b["start"]}: white space at its ends, empty, or text between blocks {between!r}'
        end = b['end']
    if raw[end:].strip():
        yield 'text after the last block'
    for e in gold['entities']:
        if raw[e['start']:e['end']].decode() != e['text'] or e['text'] != e['text'].strip():
            yield f'entity {e}'
    for a, b in zip(gold['entities'], gold['entities'][1:]):
        if a['end'] > b['start']:
            yield f'entities overlap: {a} {b}'
    for bad, good in gold['mends']:
        if not any(bad in k for k in kept):
            yield f'damage {bad!r} is in no kept block'
        if good in gold['text'].replace(bad, '') and '\n' not in bad:
            yield f'the mend {good!r} stands in the text already'
        if bad == good:
            yield f'nothing to mend in {bad!r}'
    for s in gold['suspects']:
        if gold['text'].count(s) != 1 or s in dropped:
            yield f'suspect {s!r} must stand once, in a kept block'
    if len({b['role'] for b in gold['blocks']}) < 8 or not 25 <= len(gold['blocks']) <= 65 or not 3000 <= len(raw) <= 8000:
        yield f'{len(gold["blocks"])} blocks, {len(raw)} bytes: not of the size that is agreed'


UNITS = ('per ?cent|million|billion|km|kg|seconds?|minutes?|hours?|nights?|days?|weeks?|weekends?|months?|seasons?|summers?|'
         'winters?|years?|decades?|centur(?:y|ies)|(?:kilo|centi)?met(?:er|re)s?|kilos?|miles?|acres?|tonn?e?s?|euros?|dollars?|'
         'pounds?|cents?|litres?')
COUNT = ('a|an|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundred|thousand|few|this|'
         'that|last|next|every|each')
FIGURE = re.compile(rf'[$€£¥₹R]?\d[\d.,]*(?:[-–]\d+)?\s?%?(?:\s?(?:{UNITS})\b)?|(?i:\b(?:{COUNT})[ -](?:{UNITS})\b)|'
                    r'\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|\b(?:yesterday|today|tomorrow|tonight|noon|midnight|dawn|'
                    r'mornings?|afternoons?|evenings?|spring|summer|autumn|winter|January|February|March|April|May|June|July|'
                    r'August|September|October|November|December)\b')


def lint(gold):
    raw, names = gold['text'].encode(), {e['text'] for e in gold['entities'] if e['text'][:1].isupper()}
    for b in gold['blocks']:
        if not b['keep'] or b['role'] in UNMARKED:
            continue
        hidden = bytearray(raw[b['start']:b['end']])
        for e in gold['entities']:
            if b['start'] <= e['start'] < b['end']:
                hidden[e['start'] - b['start']:e['end'] - b['start']] = b'_' * (e['end'] - e['start'])
        text = hidden.decode('utf-8', 'replace')
        found = [m.group(0) for m in FIGURE.finditer(text)]
        found += [n for n in names if re.search(r'(?<!\w)' + re.escape(n) + r'(?!\w)', text)]
        found += re.findall(r'(?<=[\w,;)] )[A-Z]\w+(?: [A-Z]\w+)*', text)
        if found:
            yield f'{b["role"]} {text[:40]!r}: ' + ' / '.join(found)


def put(path, text, check):
    old = open(path, 'rb').read() if os.path.exists(path) else None
    if old == text.encode():
        return True
    if check:
        print(f'{os.path.relpath(path, HERE)} is not what its source says', file=sys.stderr)
        return False
    with open(path, 'wb') as f:
        f.write(text.encode())
    return True


def main():
    check, ok, lines, made = '--check' in sys.argv, True, [], {'gold.jsonl'}
    for name in sorted((x for x in os.listdir(os.path.join(HERE, 'src')) if x.endswith('.mark')), key=lambda x: int(x.split('-')[0])):
        try:
            gold = build(os.path.join(HERE, 'src', name))
        except Unsound as e:
            print(f'{name}: {e}', file=sys.stderr)
            ok = False
            continue
        for complaint in sound(gold):
            print(f'{name}: {complaint}', file=sys.stderr)
            ok = False
        for remark in lint(gold) if '--lint' in sys.argv else ():
            print(f'{name}: {remark}')
        lines.append(json.dumps(gold, ensure_ascii=False, sort_keys=False) + '\n')
        made.add(name[:-5] + ('.md' if gold['format'] == 'markdown' else '.txt'))
        ok &= put(os.path.join(HERE, name[:-5] + ('.md' if gold['format'] == 'markdown' else '.txt')), gold['text'], check)
    ok &= put(os.path.join(HERE, 'gold.jsonl'), ''.join(lines), check)
    for stray in sorted(x for x in os.listdir(HERE) if re.match(r'\d\d-', x) and x not in made):
        print(f'{stray} has no source', file=sys.stderr)
        ok = False
    sys.exit(not ok)


if __name__ == '__main__':
    main()
