"""The tagger's network as PyTorch sees it: src/tag/tagger.c in floats, with what only learning needs.

Activations are held where the whole numbers of the tagger can be: what a token is by itself within -2..1.98 (64 steps a unit), a layer's
within 0..127/32. The chain's partition function sums over all paths; the loss is that less the sum over the paths that the masks allow.
"""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from bio import spans
from corpora import LABELS, MAIN, Records

FLAGS, WORD_BITS, NO = 56, 15, -1e4
TOP, LAYER_TOP, LONGEST = 1.98, 127 / 32, 120
ALONE = .3  # of the documents, in a pass
MEANS_TIMES = 2  # by which means are farther from zero than what they are of
GOLD_SHARE = .5  # what gold counts where a teacher speaks, too


def spread_out(rows, B, T, place):
    """Rows of tokens as [B][T][]."""
    return torch.zeros(B * T, rows.shape[1]).index_copy(0, place, rows).view(B, T, -1)


def forbidden():
    """What is added to transitions [from][to] and beginnings, NO where a name would go on that did not begin."""
    trans, begin = torch.zeros(LABELS, LABELS), torch.zeros(LABELS)
    for inside in range(2, LABELS, 2):
        begin[inside] = NO
        trans[:, inside] = NO
        trans[[inside - 1, inside], inside] = 0
    return trans, begin


class Network(nn.Module):
    def __init__(self, vectors, conventions, E=64, H=128, layers=3, drop=.3, drop_word=.15):
        super().__init__()
        self.shape, self.drop, self.drop_word = (E, H, layers), drop, drop_word
        self.register_buffer('vectors', vectors, persistent=False)
        self.emb = nn.Embedding(1 << WORD_BITS, E)
        nn.init.normal_(self.emb.weight, 0, .1)
        self.P = nn.Linear(vectors.shape[1], E, bias=False)
        self.N = nn.Linear(FLAGS, E, bias=False)
        self.conv = nn.ModuleList(nn.Conv1d(H if i else E, H, 3, padding=1) for i in range(layers))
        self.mem = nn.Linear(H, H, bias=False)
        self.around = nn.Linear(2 * E, H, bias=False)
        nn.init.zeros_(self.around.weight)  # so that a network without goes on as it was
        self.out = nn.Linear(H, LABELS)
        self.own = nn.Linear(E, LABELS, bias=False)
        self.trans, self.begin = nn.Parameter(torch.zeros(LABELS, LABELS)), nn.Parameter(torch.zeros(LABELS))
        self.corp = nn.Embedding(conventions, E)  # what a corpus does its own way; not used in tagging
        nn.init.zeros_(self.corp.weight)
        bad, bad_begin = forbidden()
        self.register_buffer('bad', bad)
        self.register_buffer('bb', bad_begin)

    def kept(self, *shape, share):
        return (torch.rand(*shape) > share).float()

    def by_itself(self, b):
        weight, ids = self.emb.weight.clamp(-TOP, TOP), b['ids']
        words, vectors = F.embedding(ids, weight), self.P(self.vectors[b['row']])
        if self.training:
            keep = self.kept(*ids.shape, share=self.drop_word * .6)
            keep[:, 0:1] *= self.kept(len(ids), 1, share=self.drop_word)
            words = words * keep.unsqueeze(-1)
            vectors = vectors * self.kept(len(ids), 1, share=self.drop_word)
        e = words.sum(1) + vectors + self.N(b['flags'])
        if self.training:
            e = e + (self.corp(b['convention']) * self.kept(b['documents'], 1, share=.4))[b['document']]
        return F.dropout(F.hardtanh(e, -2, TOP), self.drop * .6, self.training)

    def memory(self, h, b):
        """For every token the mean of the others of its document that are the same word."""
        group, which = b['group'], b['grouped']
        sums = torch.zeros(b['groups'], h.shape[1]).index_add(0, group, h)
        mean = self.mem((sums[group[which]] - h[which]) / b['others'][which].unsqueeze(1))
        return spread_out(mean, b['B'], b['T'], b['place'][which])

    def surroundings(self, e, b):
        """For every row what the means of its tokens and of its document's say to the first layer."""
        def means(of, n):
            return torch.zeros(n, e.shape[1]).index_add(0, of, e) / torch.bincount(of, minlength=n).clamp(min=1).unsqueeze(1)
        row = b['place'] // b['T']
        document = torch.zeros(b['B'], dtype=torch.long).index_copy(0, row, b['document'])
        here, there = means(row, b['B']), means(b['document'], b['documents'])[document]
        if self.training:  # some documents are shown as sentences that stand alone
            alone = self.kept(b['documents'], 1, share=1 - ALONE)[document]
            there = there + alone * (here - there)
        return self.around(torch.cat([here, there], 1) * MEANS_TIMES)

    def forward(self, b):
        e = self.by_itself(b)
        x = spread_out(e, b['B'], b['T'], b['place'])
        own, there = self.own(x), b['there'].unsqueeze(1)
        x = x.transpose(1, 2)
        for i, layer in enumerate(self.conv):
            y = layer(x)
            if i == 0:
                y = y + self.surroundings(e, b).unsqueeze(2)
            if i == len(self.conv) - 1:
                y = y + self.memory(x.transpose(1, 2).reshape(-1, x.shape[1])[b['place']], b).transpose(1, 2)
            x = F.dropout(F.hardtanh(y, 0, LAYER_TOP) * there, self.drop, self.training)
        return self.out(x.transpose(1, 2)) + own

    def partition(self, emit, lengths, trans, begin):
        """The logarithm of the sum over all paths of each row."""
        alpha, odds = begin + self.bb + emit[:, 0], (trans + self.bad).exp()
        for t in range(1, emit.shape[1]):
            top = alpha.max(1, keepdim=True)[0]
            step = torch.log(torch.exp(alpha - top) @ odds + 1e-30) + top + emit[:, t]
            alpha = torch.where((t < lengths).unsqueeze(1), step, alpha)
        return torch.logsumexp(alpha, 1)

    def loss(self, b):
        """Of gold: all paths less those that the masks allow. Of a teacher's probabilities: all paths less what the teacher expects of
        the emissions, so that their gradient is the difference of both marginals; the transitions learn from gold alone."""
        emit, lengths, gold, soft = self(b), b['lengths'], 0, 0
        if 'soft' in b:
            z = self.partition(emit, lengths, self.trans.detach(), self.begin.detach())
            soft = z.sum() - (emit * b['soft']).sum()
        if 'allowed' in b:
            z = self.partition(torch.cat([emit, emit + b['allowed']], 0), torch.cat([lengths, lengths]), self.trans, self.begin)
            gold = (z[:b['B']] - z[b['B']:]).sum()
        share = GOLD_SHARE if 'soft' in b and 'allowed' in b else 1
        return (share * gold + (1 - share if 'allowed' in b else 1) * soft) / b['tokens']


# ---- Batches ----

def pieces(lengths):
    for n in lengths:
        while n > LONGEST:
            yield LONGEST
            n -= LONGEST
        if n:
            yield int(n)


def bits_of(records):
    flags = records['flags'][:, 0].astype(np.uint64) | records['flags'][:, 1].astype(np.uint64) << np.uint64(32)
    return ((flags[:, None] >> np.arange(FLAGS, dtype=np.uint64)) & np.uint64(1)).astype(np.float32)


def batch(items, conventions, rows):
    """A batch of documents, each (Records, number), all of one kind (train.kind)."""
    parts, lengths, document, convention, soft = [], [], [], [], []
    for k, (data, i) in enumerate(items):
        s = data.sentence[data.document[i]:data.document[i + 1] + 1]
        parts.append(data.records[s[0]:s[-1]])
        lengths.append(np.diff(s))
        document.append(np.full(s[-1] - s[0], k))
        convention.append(conventions.get(data.name.split(',')[0], 0))
        if data.soft is not None:
            soft.append(data.soft[s[0]:s[-1]])
    r, document = np.concatenate(parts), np.concatenate(document)
    lengths = np.array(list(pieces(np.concatenate(lengths))))
    B, T = len(lengths), int(lengths.max())
    place = np.repeat(np.arange(B) * T, lengths) + np.arange(len(r)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    key = np.where(r['key'] > 0, document.astype(np.int64) << 32 | r['key'], -1 - np.arange(len(r)))
    _, group, count = np.unique(key, return_inverse=True, return_counts=True)
    group = group.reshape(-1)
    others = count[group] - 1
    place, lengths_t = torch.tensor(place), torch.tensor(lengths)
    out = dict(
        ids=torch.tensor(r['ids'].astype(np.int64)), row=torch.tensor(np.minimum(r['row'], rows).astype(np.int64)),
        flags=torch.tensor(bits_of(r)), place=place, B=B, T=T, tokens=len(r), lengths=lengths_t,
        there=(torch.arange(T)[None] < lengths_t[:, None]).float(),
        group=torch.tensor(group), groups=len(count), others=torch.tensor(others.astype(np.float32)),
        grouped=torch.tensor(np.flatnonzero(others > 0)), document=torch.tensor(document), documents=len(items),
        convention=torch.tensor(convention), index=r['index'])
    spread = lambda rows: spread_out(rows, B, T, place)
    if items[0][0].soft is not None:
        out['soft'] = spread(torch.tensor(np.concatenate(soft).astype(np.float32)))
    if items[0][0].hard:
        ok = ((torch.tensor(r['labels'].astype(np.int64))[:, None] >> torch.arange(LABELS)) & 1).float()
        out['allowed'] = spread((1 - ok) * NO)
    return out


# ---- Choosing ----

def best_paths(emit, trans, begin, lengths):
    """The best path of each row of emit [B][T][LABELS], as many labels as `lengths` says."""
    delta, back = begin + emit[:, 0], np.zeros(emit.shape, np.int8)
    last = [delta]
    for t in range(1, emit.shape[1]):
        s = delta[:, :, None] + trans[None]
        back[:, t] = s.argmax(1)
        delta = s.max(1) + emit[:, t]
        last.append(delta)
    for k, n in enumerate(lengths):
        path = [int(last[n - 1][k].argmax())]
        for t in range(n - 1, 0, -1):
            path.append(int(back[k, t, path[-1]]))
        yield path[::-1]


def path_spans(path):
    start = None
    for i, y in enumerate([*path, 0]):
        if start is not None and y != path[start] + 1:
            yield start, i, (path[start] - 1) // 2
            start = None
        if y % 2 == 1:
            start = i


def trimmed(words, a, b, kind):
    while b - a > 1 and words[a].lower() in ('the', 'a', 'an'):
        a += 1
    while b - a > 1 and words[b - 1] in ("'s", '’s', "'", '’'):
        b -= 1
    return a, b, kind


def f1(net, data: Records, conventions, rows):
    """F1 over PER ORG LOC, leading articles and trailing possessives left out."""
    net.eval()
    chain = (net.trans + net.bad).detach().numpy(), (net.begin + net.bb).detach().numpy()
    words, want, found, at = [w for s, _ in data.gold for w in s], set(), set(), 0
    for sentence, tags in data.gold:
        want |= {trimmed(words, a + at, b + at, MAIN[k]) for a, b, k in spans(tags) if k in MAIN}
        at += len(sentence)
    with torch.no_grad():
        for first in range(0, len(data), 20):
            b = batch([(data, i) for i in range(first, min(first + 20, len(data)))], conventions, rows)
            paths = [y for path in best_paths(net(b).numpy(), *chain, b['lengths'].tolist()) for y in path]
            cut, p = b['lengths'].tolist(), 0
            for n in cut:
                for i, k, kind in path_spans(paths[p:p + n]):
                    if kind in MAIN.values():
                        found.add(trimmed(words, int(b['index'][p + i]), int(b['index'][p + k - 1]) + 1, kind))
                p += n
    return 200 * len(want & found) / max(1, len(want) + len(found))
