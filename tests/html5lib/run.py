#!/usr/bin/env python3
"""Runs the tokenizer tests that browsers' parsers share (github.com/html5lib/html5lib-tests, tokenizer/) against ours.

  run.py FOLDER [DUMP]     FOLDER holds *.test; DUMP is build/html5lib/dump, made by `make html5lib-bin`

What is compared: the tokens. Errors are not, because ours reports none; xmlViolation.test is left out, because its answers are those of
a parser that was asked for XML's characters.
"""
import json, os, re, subprocess, sys

STATES = {'Data state': 0, 'RCDATA state': 1, 'RAWTEXT state': 2, 'Script data state': 3, 'PLAINTEXT state': 4, 'CDATA section state': 5}


def unescape(x):
    if isinstance(x, str):
        return re.sub(r'\\u([0-9A-Fa-f]{4})', lambda m: chr(int(m.group(1), 16)), x)
    if isinstance(x, list):
        return [unescape(y) for y in x]
    return {unescape(k): unescape(v) for k, v in x.items()} if isinstance(x, dict) else x


def normal(tokens):
    """Text joined; attributes as an object, of equal names the first; no mark of self-closing where there is none."""
    out = []
    for t in tokens:
        if t[0] == 'Character' and out and out[-1][0] == 'Character':
            out[-1] = ['Character', out[-1][1] + t[1]]
            continue
        if t[0] == 'StartTag':
            attrs = dict(reversed(t[2])) if isinstance(t[2], list) else t[2]
            t = ['StartTag', t[1], attrs] + ([True] if len(t) > 3 and t[3] else [])
        out.append(t)
    return [t for t in out if t != ['Character', '']]


def main():
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    folder, dump = sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else os.path.join(os.environ.get('BUILD', 'build'), 'html5lib/dump')
    cases = []
    for name in sorted(os.listdir(folder)):
        if not name.endswith('.test'):
            continue
        with open(os.path.join(folder, name), encoding='utf-8') as f:
            tests = json.load(f).get('tests', [])
        for t in tests:
            read = unescape if t.get('doubleEscaped') else lambda x: x
            for state in t.get('initialStates', ['Data state']):
                cases.append((f"{name}: {t['description']} ({state})", STATES[state], t.get('lastStartTag', '-'), read(t['input']),
                              normal(read(t['output']))))
    feed = b''
    for _, state, last, text, _ in cases:
        data = text.encode('utf-8', 'surrogatepass')
        feed += f'{state} {last} {len(data)}\n'.encode() + data
    run = subprocess.run([dump], input=feed, stdout=subprocess.PIPE, check=True)
    answers = run.stdout.decode('utf-8', 'surrogatepass').split('\n')[:-1]
    if len(answers) != len(cases) or not cases:
        sys.exit(f'{len(answers)} answers for {len(cases)} cases')
    print(f'1..{len(cases)}')
    failed = 0
    for i, ((name, _, _, text, want), line) in enumerate(zip(cases, answers), 1):
        got = normal(json.loads(line))
        if got == want:
            print(f'ok {i} - {name}')
        else:
            failed += 1
            print(f'not ok {i} - {name}\n# input {ascii(text)}\n# want  {ascii(want)}\n# got   {ascii(got)}')
    print(f'# {len(cases) - failed} of {len(cases)} pass')
    sys.exit(failed > 0)


if __name__ == '__main__':
    main()
