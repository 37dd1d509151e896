#!/usr/bin/env python3
"""How much broken text the command mends, and how much right text it leaves alone, on the ftfy project's test cases.

  ftfy_eval.py [-v] FOLDER COMMAND        ftfy_eval.py ~/ftfy-cases 'build/stet clean --jsonl'

FOLDER holds in-the-wild.json and negative.json: lists of {"label", "original", "fixed-encoding"?, "fixed"}. Right is what
"fixed-encoding" says, or "fixed" where it does not stand; "fixed" is right too (it differs by straightened quotes). COMMAND gets
{"id", "text", "format", "drop": false} a line and answers {"id", "text"}.
"""
import json, os, subprocess, sys


def main():
    args = [a for a in sys.argv[1:] if a != '-v']
    if len(args) != 2:
        sys.exit(__doc__)
    missed = 0
    for name, least in (('in-the-wild', 67), ('negative', 31)):
        with open(os.path.join(args[0], name + '.json'), encoding='utf-8') as f:
            cases = json.load(f)
        asked = [{'id': str(i), 'text': c['original'], 'format': 'plain', 'drop': False} for i, c in enumerate(cases)]
        feed = ''.join(json.dumps(a) + '\n' for a in asked)
        run = subprocess.run(args[1], shell=True, input=feed.encode(), stdout=subprocess.PIPE)
        answers = [json.loads(x) for x in run.stdout.split(b'\n') if x.strip()]
        if run.returncode or len(answers) != len(cases):
            sys.exit(f'{name}: exit {run.returncode}, {len(answers)} answers for {len(cases)} cases')
        right = 0
        for case, answer in zip(cases, answers):
            got = answer.get('text')
            ok = got is not None and got.rstrip('\n') in {case.get('fixed-encoding', case['fixed']), case['fixed']}
            right += ok
            if not ok and len(args) < len(sys.argv) - 1:
                wanted = case.get('fixed-encoding', case['fixed'])
                print(f"{case['label']}\n  in     {case['original']!r}\n  made   {got!r}\n  wanted {wanted!r}")
        missed += right < least
        print(f'{name}: {right} of {len(cases)} right, at least {least} wanted')
    sys.exit(missed > 0)


if __name__ == '__main__':
    main()
