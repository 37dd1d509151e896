#!/usr/bin/env python3
"""Measure the command on pages with the article's text known: how much of what it keeps is the article's, how much of the article it keeps.

  pages.py FOLDER [--curve] [COMMAND]        COMMAND: 'build/stet clean --jsonl'

FOLDER holds gold.jsonl.gz {"id", "gold": the article's text without title, byline and date} and any of html.jsonl.gz {"id", "html"},
plain.jsonl.gz (whole pages as text) and extracted.jsonl.gz (what an extractor left) {"id", "blocks": [{"text"}]}. Text is given one block a
line. Printed, as the public article-extraction benchmark counts: precision, recall and F1 of runs of four words, averaged over pages; of
text also F1 as it comes in. --curve: at several thresholds.

Of that benchmark (github.com/scrapinghub/article-extraction-benchmark) gold is articleBody of ground-truth.json and html what stands in
html/, without scripts, styles and comments; plain is html as a browser shows it, extracted what an extractor of main content makes of it.
"""
import collections, gzip, json, os, re, statistics, subprocess, sys

WORD = re.compile(r"\w+")


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def runs(text):
    words = WORD.findall(text or "")
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3)) if words)


def ask(command, pages):
    def request(p):
        if "html" in p:
            return {"id": p["id"], "text": p["html"], "format": "html"}
        return {"id": p["id"], "text": lines(p), "format": "plain"}
    feed = "".join(json.dumps(request(p)) + "\n" for p in pages)
    done = subprocess.run(command, shell=True, input=feed.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line)["body"] for line in done.stdout.split(b"\n") if line.strip()]


def lines(page):
    return "\n".join(b["text"] for b in page["blocks"])


def measure(gold, pages, bodies):
    precision, recall = [], []
    for page, body in zip(pages, bodies):
        want, made = runs(gold[page["id"]]), runs(body)
        hit = sum((want & made).values())
        if made:
            precision.append(hit / sum(made.values()))
        if want:
            recall.append(hit / sum(want.values()))
    p, r = statistics.mean(precision), statistics.mean(recall)
    return 2 * p * r / (p + r), p, r


def main():
    args = [a for a in sys.argv[1:] if a != "--curve"]
    if not 1 <= len(args) <= 2:
        sys.exit(__doc__)
    command = args[1] if len(args) > 1 else "build/stet clean --jsonl"
    gold = {g["id"]: g["gold"] for g in read(os.path.join(args[0], "gold.jsonl.gz"))}
    for kind in ("html", "plain", "extracted"):
        path = os.path.join(args[0], kind + ".jsonl.gz")
        if not os.path.exists(path):
            continue
        pages = read(path)
        for threshold in (0.05, 0.15, 0.3, 0.5, 0.7, 0.85) if "--curve" in sys.argv else (None,):
            with_it = command if threshold is None else f"{command} --threshold {threshold}"
            f, p, r = measure(gold, pages, ask(with_it, pages))
            at = "" if threshold is None else f" threshold {threshold:4}"
            print(f"{kind:9} {len(pages)} pages{at} | F1 {f:.3f} precision {p:.3f} recall {r:.3f}")
        if kind != "html":
            print(f"{kind:9} {len(pages)} pages as they come in | F1 {measure(gold, pages, [lines(p) for p in pages])[0]:.3f}")


if __name__ == "__main__":
    main()
