"""The network's weights as the image that src/tag/names_model.h describes."""
import struct

import numpy as np

from corpora import LABELS
from network import FLAGS, WORD_BITS

VERSION, WEIGHT, PADDED, HEAD = 2, 64, 16, 64
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
