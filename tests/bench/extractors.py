#!/usr/bin/env python3
"""stet beside other extractors on web pages with the article's text known, in one run on one core.

  extractors.py FOLDER [COMMAND]        COMMAND: 'build/stet clean --jsonl'

FOLDER holds gold.jsonl.gz {"id", "gold"} and html.jsonl.gz {"id", "html"}. Runs those of trafilatura, resiliparse and readability-lxml that
this Python has (pip install trafilatura resiliparse readability-lxml lxml_html_clean). Prints for each, as the public article-extraction
benchmark counts, precision, recall and F1 of runs of four words averaged over pages, the pages that are word for word right, and MB/s of
HTML: of stet the whole process with JSON in and out, of the others their calls alone.
"""
import json, os, statistics, subprocess, sys, time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from pages import WORD, read, measure


def stet(command):
    def run(pages):
        feed = "".join(json.dumps({"id": p["id"], "text": p["html"], "format": "html"}) + "\n" for p in pages).encode()
        begun = time.perf_counter()
        done = subprocess.run(command, shell=True, input=feed, stdout=subprocess.PIPE, check=True)
        took = time.perf_counter() - begun
        return [json.loads(line)["body"] for line in done.stdout.split(b"\n") if line.strip()], took
    return run


def each(call):
    def run(pages):
        out, begun = [], time.perf_counter()
        for p in pages:
            try:
                out.append(call(p["html"]) or "")
            except Exception:
                out.append("")
        return out, time.perf_counter() - begun
    return run


def others():
    try:
        import trafilatura
        yield f"trafilatura {trafilatura.__version__}, precision", each(lambda h: trafilatura.extract(h, include_comments=False, favor_precision=True))
        yield "trafilatura, default", each(lambda h: trafilatura.extract(h, include_comments=False))
    except ImportError:
        print("trafilatura is not installed", file=sys.stderr)
    try:
        from resiliparse.extract.html2text import extract_plain_text
        yield "resiliparse", each(lambda h: extract_plain_text(h, main_content=True, alt_texts=False))
    except ImportError:
        print("resiliparse is not installed", file=sys.stderr)
    try:
        import readability
        import lxml.html
        yield "readability-lxml", each(lambda h: lxml.html.fromstring(readability.Document(h).summary()).text_content())
    except ImportError:
        print("readability-lxml is not installed", file=sys.stderr)


def main():
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    gold = {g["id"]: g["gold"] for g in read(os.path.join(sys.argv[1], "gold.jsonl.gz"))}
    pages = read(os.path.join(sys.argv[1], "html.jsonl.gz"))
    size = sum(len(p["html"].encode()) for p in pages)
    print("| extractor | F1 | precision | recall | exact | MB/s |\n|---|---|---|---|---|---|")
    for name, run in [("stet", stet(sys.argv[2] if len(sys.argv) > 2 else "build/stet clean --jsonl")), *others()]:
        bodies, took = run(pages)
        f, p, r = measure(gold, pages, bodies)
        exact = statistics.mean(WORD.findall(gold[x["id"]]) == WORD.findall(b) for x, b in zip(pages, bodies))
        print(f"| {name} | {f:.3f} | {p:.3f} | {r:.3f} | {exact:.2f} | {size / took / 1e6:.1f} |", flush=True)


if __name__ == "__main__":
    main()
