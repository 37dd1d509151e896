"""The network's weights as the image that src/tag/names_model.h describes."""
import struct

import numpy as np

from corpora import LABELS
from network import FLAGS, WORD_BITS

VERSION, WEIGHT, PADDED, HEAD = 3, 64, 16, 64
BEHIND_LISTS = 14  # the flags behind those of the lists
M64 = (1 << 64) - 1


def stet_hash(data, seed=0):
    """src/base/hash.h, over bytes."""
    h, whole = (seed ^ (len(data) * 0x9E3779B97F4A7C15)) & M64, len(data) // 8 * 8
    for v in np.frombuffer(data[:whole], '<u8').tolist():
        h = ((h ^ v) * 0xBF58476D1CE4E5B9) & M64
        h ^= h >> 29
    h = ((h ^ int.from_bytes(data[whole:], 'little')) * 0x94D049BB133111EB) & M64
    h ^= h >> 31
    h = (h * 0xD6E8FEB86659FD93) & M64
    return h ^ (h >> 32)


def quantised(weights):
    """[H][C] -> (whole numbers, the step of each unit): of some ways to cut the largest off, the one that errs least."""
    top, least = np.maximum(np.abs(weights).max(1), 1e-8), None
    for cut in (1, .95, .9, .85, .8, .75, .7, .65, .6):
        step = top * cut / WEIGHT
        whole = np.clip(np.round(weights / step[:, None]), -WEIGHT, WEIGHT)
        error = ((whole * step[:, None] - weights) ** 2).sum(1)
        if least is None:
            least, best, steps = error, whole, step
        better = error < least
        least, steps, best = np.where(better, error, least), np.where(better, step, steps), np.where(better[:, None], whole, best)
    return best.astype(np.int8), steps


def in_fours(whole):
    """[H][C] -> [C / 4][H][4]"""
    H, C = whole.shape
    return whole.reshape(H, C // 4, 4).transpose(1, 0, 2).tobytes()


def padded(array):
    out = np.zeros((PADDED, *array.shape[1:]), np.float32)
    out[:LABELS] = array
    return out


def rounded(values, low=-127, high=127):
    return np.clip(np.round(values * 64), low, high)


def write(path, net, lexicon):
    """`lexicon`: what gen_lexicon wrote."""
    w = {k: v.numpy() for k, v in net.state_dict().items()}
    E, H, layers = net.shape
    n_words, n_phrases = struct.unpack('<II', lexicon[:8])
    floats, wholes = [], []

    def add(weights, bias, scale, zero):
        whole, step = quantised(weights)
        wholes.append(in_fours(whole))
        step = (step * scale).astype(np.float32)
        floats.extend([step, (bias - step * zero * whole.astype(np.int32).sum(1)).astype(np.float32)])

    for i in range(layers):
        weights = w[f'conv.{i}.weight'].transpose(0, 2, 1).reshape(H, -1)
        add(weights, w[f'conv.{i}.bias'] * 32, 1, 64 if i == 0 else 0)
    add(w['mem.weight'], np.zeros(H), 1, 0)
    add(w['around.weight'], np.zeros(H), 1, 64)
    add(padded(w['out.weight']), padded(w['out.bias']), 1 / 32, 0)
    add(padded(w['own.weight']), np.zeros(PADDED), 1 / 32, 64)
    floats += [np.where(w['bb'] < -1, -1000, w['begin']), np.where(w['bad'] < -1, -1000, w['trans']).reshape(-1)]
    vectors = rounded(net.vectors[:-1].numpy() @ w['P.weight'].T)
    body = lexicon[8:] + b''.join(np.asarray(f, '<f4').tobytes() for f in floats)
    body += np.round(w['N.weight'].T * 64).astype('<i2').tobytes() + b''.join(wholes)
    body += rounded(w['emb.weight']).astype(np.int8).tobytes() + vectors.astype(np.int8).tobytes()
    head = b'stetnam\n' + struct.pack('<IIQ9II', VERSION, HEAD + len(body), stet_hash(body), E, H, layers, LABELS, len(vectors), FLAGS,
                                      WORD_BITS, n_words, n_phrases, 0)
    with open(path, 'wb') as f:
        f.write(head + body)


# ---- Back ----

def read(path, vectors):
    """What a network starts from: the state of an image's network, as near as whole numbers keep it. `vectors` are those that it was
    written with. Lists that are younger than the image weigh nothing; what only learning needs is not in an image."""
    with open(path, 'rb') as f:
        data = f.read()
    E, H, layers, _, rows, flags, bits, n_words, n_phrases = struct.unpack('<9I', data[24:60])
    others = [('mem', H, H, 1), ('around', H, 2 * E, 1), ('out', PADDED, H, 32), ('own', PADDED, E, 32)]
    if data[8] == 2:  # an image of before there were surroundings
        del others[1]
    at = HEAD + 4 * (n_words + n_phrases)

    def take(kind, *shape):
        nonlocal at
        out = np.frombuffer(data, kind, int(np.prod(shape)), at).reshape(shape).astype(np.float32)
        at += np.dtype(kind).itemsize * out.size
        return out

    def weights(units, inputs):
        return take(np.int8, inputs // 4, units, 4).transpose(1, 0, 2).reshape(units, inputs)

    steps = [take('<f4', 2, n) for n in [H] * layers + [o[1] for o in others]]
    begin, trans = take('<f4', LABELS), take('<f4', LABELS, LABELS)
    old = take('<i2', flags, E).T / 64
    state = {'begin': np.where(begin < -500, 0, begin), 'trans': np.where(trans < -500, 0, trans)}
    for i in range(layers):
        wide = H if i else E
        whole, (step, bias) = weights(H, 3 * wide), steps[i]
        state[f'conv.{i}.weight'] = (whole * step[:, None]).reshape(H, 3, wide).transpose(0, 2, 1)
        state[f'conv.{i}.bias'] = (bias + (64 * step * whole.sum(1) if i == 0 else 0)) / 32
    for (name, units, inputs, scale), (step, bias) in zip(others, steps[layers:]):
        state[f'{name}.weight'] = (weights(units, inputs) * step[:, None] * scale)[:H if units == H else LABELS]
        if name == 'out':
            state['out.bias'] = bias[:LABELS]
    state['N.weight'] = np.zeros((E, FLAGS))
    state['N.weight'][:, :flags - BEHIND_LISTS], state['N.weight'][:, -BEHIND_LISTS:] = old[:, :-BEHIND_LISTS], old[:, -BEHIND_LISTS:]
    state['emb.weight'] = take(np.int8, 1 << bits, E) / 64
    state['P.weight'] = np.linalg.lstsq(vectors, take(np.int8, rows, E) / 64, rcond=None)[0].T
    return state
