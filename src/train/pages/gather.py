#!/usr/bin/env python3
"""Makes a folder for train_pages and train_blocks from pages that other extractors are tested with.

  gather.py [--leave-out GOLD.jsonl.gz] [--lines PROGRAM] OUT

The pages come with packages of four Go modules and of one of npm, which `go mod download` and `npm pack` fetch; marks.tsv beside this
program says of each what its article is:

  source   TAB  file  TAB  site  TAB  number of blocks  TAB  the article's blocks  TAB  blocks that may be either

Blocks are numbered as the library's reader makes them (gen_lines), from 0: "12-40,42". Marks were made by reading where stet of the
time and trafilatura disagreed on more than 4 % of the words, and are what both said where they did not (there a block on which they
differ may be either). A page that now has another number of blocks is left out, with a warning.

  --leave-out   no page of a site ("site") or host ("host") of that file: of a benchmark
  --lines       the program gen_lines (default build/train/gen_lines; `make train`)

OUT gets html, gold, plain and extracted.jsonl.gz: `plain` is the page as inscriptis renders it, `extracted` what resiliparse takes for
its main content. Needs inscriptis and resiliparse (models here: 2.7 and 2.0).
"""
import argparse
import gzip
import html
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile

from inscriptis import get_text
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.model.config import ParserConfig
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

SOURCES = {  # name: (package, folder in it)
    'trafilatura': ('github.com/markusmobius/go-trafilatura@v1.12.2', 'test-files/comparison'),
    'trafilatura-mock': ('github.com/markusmobius/go-trafilatura@v1.12.2', 'test-files/mock'),
    'htmldate': ('github.com/markusmobius/go-htmldate@v1.10.1', 'test-files/comparison'),
    'htmldate-mediacloud': ('github.com/markusmobius/go-htmldate@v1.10.1', 'test-files/mediacloud'),
    'htmldate-mock': ('github.com/markusmobius/go-htmldate@v1.10.1', 'test-files/mock'),
    'readability': ('codeberg.org/readeck/go-readability/v2@v2.1.3', 'test-pages'),
    'readability-old': ('github.com/go-shiori/go-readability@v0.0.0-20251205110129-5db1dc9836f0', 'test-pages'),
    'goose': ('github.com/advancedlogic/GoOse@v0.0.0-20191112112754-e742535969c1', 'sites'),
    'unfluff': ('npm unfluff@3.2.0', 'fixtures'),
}
STRICT = ParserConfig(css=CSS_PROFILES['strict'])


def fetch(package, temporary):
    """The folder of a package."""
    if package.startswith('npm '):
        done = subprocess.run(['npm', 'pack', '--silent', package[4:]], cwd=temporary, check=True, stdout=subprocess.PIPE, text=True)
        with tarfile.open(os.path.join(temporary, done.stdout.split()[-1])) as tar:
            tar.extractall(temporary, filter='data')
        return os.path.join(temporary, 'package')
    with open(os.path.join(temporary, 'go.mod'), 'w') as f:
        f.write('module pages\n')
    done = subprocess.run(['go', 'mod', 'download', '-json', package], cwd=temporary, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)['Dir']


def page_of(path):
    """The page as text, without comments, scripts (but JSON-LD) and styles."""
    with open(path, 'rb') as f:
        raw = f.read()
    page = bytes_to_str(raw, detect_encoding(raw))
    page = re.sub(r'(?is)<!--(?!\[if).*?-->', '', page)
    return re.sub(r'(?is)<script(?![^>]*ld\+json)[^>]*>.*?</script>|<style[^>]*>.*?</style>', '', page)


def numbers(ranges):
    out = set()
    for first, last in re.findall(r'(\d+)(?:-(\d+))?', ranges):
        out |= set(range(int(first), int(last or first) + 1))
    return out


def lines_of(text):
    """(text, stands a blank line before it?, indent) of each line that is not blank."""
    gap = True
    for line in text.split('\n'):
        if line.strip():
            yield ' '.join(line.split()), gap, len(line) - len(line.lstrip())
        gap = not line.strip()


class Lines:
    def __init__(self, program):
        self.run = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, **question):
        self.run.stdin.write(json.dumps(question).encode() + b'\n')
        self.run.stdin.flush()
        return json.loads(self.run.stdout.readline())


def marked(lines, text, gold, unsure):
    rows = list(lines_of(text))
    found = lines.ask(lines=[r[0] for r in rows], gold=gold)
    either = lines.ask(lines=[r[0] for r in rows], gold='\n'.join(unsure))['keep']
    keep = [1 if k == 1 else None if k < 0 or e else 0 for k, e in zip(found['keep'], either)]
    blocks = [dict(text=t, keep=k, gap=g, indent=i) for (t, g, i), k in zip(rows, keep)]
    return dict(coverage=round(found['found'], 3), blocks=blocks)


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument('--leave-out')
    p.add_argument('--lines', default='build/train/gen_lines')
    p.add_argument('out')
    o = p.parse_args()
    unwanted = set()
    if o.leave_out:
        for line in gzip.open(o.leave_out, 'rt', encoding='utf-8'):
            gold = json.loads(line)
            unwanted |= {gold.get('site'), gold.get('host')}
    os.makedirs(o.out, exist_ok=True)
    kinds = ('html', 'gold', 'plain', 'extracted')
    files = {k: gzip.GzipFile(os.path.join(o.out, k + '.jsonl.gz'), 'wb', mtime=0) for k in kinds}
    lines, folders, n = Lines(o.lines), {}, 0
    with tempfile.TemporaryDirectory() as temporary, \
            open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'marks.tsv'), encoding='utf-8') as marks:
        for row in marks:
            source, name, site, size, keep, unsure = row.rstrip('\n').split('\t')
            if site in unwanted:
                continue
            package, folder = SOURCES[source]
            if package not in folders:
                folders[package] = fetch(package, temporary)
            page = page_of(os.path.join(folders[package], folder, name))
            blocks = lines.ask(html=page)['blocks']
            if len(blocks) != int(size):
                print(f'{source} {name}: {len(blocks)} blocks, marked when it had {size}', file=sys.stderr)
                continue
            head = dict(id=f'{source}/{name}', site=site)
            gold = '\n'.join(blocks[i] for i in sorted(numbers(keep)))
            either = [blocks[i] for i in sorted(numbers(unsure))]
            title = re.search(r'(?is)<title[^>]*>(.*?)</title>', page)
            title = ' '.join(html.unescape(title[1]).split()) if title else ''
            put = {'html': dict(html=page), 'gold': dict(host=site, title=title, gold=gold, unsure=either),
                   'plain': dict(page_title=title, **marked(lines, get_text(page, STRICT), gold, either))}
            extract = extract_plain_text(page, main_content=True, alt_texts=False)
            put['extracted'] = dict(page_title=title, **marked(lines, extract, gold, either))
            for kind, fields in put.items():
                files[kind].write(json.dumps({**head, **fields}, ensure_ascii=False).encode('utf-8', 'surrogatepass') + b'\n')
            n += 1
    for f in files.values():
        f.close()
    print(n, 'pages')


if __name__ == '__main__':
    main()
