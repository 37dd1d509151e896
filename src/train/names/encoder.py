"""A small BERT as a teacher of names: an encoder that is already there, read from its ONNX file, with two things more at its input (the
flags of stet's own evidence, as the encoder knows no capitals; what is a corpus's own way) and a label for each word at its output.

The model is that of Devlin et al. 2019; the encoder used is BAAI's bge-small-en-v1.5 (MIT licence): twelve layers, 384 wide.
"""
import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from corpora import LABELS

WIDE, HEADS, DROP, PIECES, PLACES = 384, 12, .1, 30522, 512


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.mixed = nn.Linear(WIDE, 3 * WIDE), nn.Linear(WIDE, WIDE)
        self.up, self.down = nn.Linear(WIDE, 4 * WIDE), nn.Linear(4 * WIDE, WIDE)
        self.norm, self.norm2 = nn.LayerNorm(WIDE, eps=1e-12), nn.LayerNorm(WIDE, eps=1e-12)

    def forward(self, x, mask):
        B, T, _ = x.shape
        q, k, v = self.qkv(x).view(B, T, 3, HEADS, WIDE // HEADS).permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(B, T, WIDE)
        x = self.norm(x + F.dropout(self.mixed(y), DROP, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), DROP, self.training))


class Encoder(nn.Module):
    def __init__(self, flags, conventions, layers=12):
        super().__init__()
        self.word, self.place = nn.Embedding(PIECES, WIDE), nn.Embedding(PLACES, WIDE)
        self.kind, self.norm = nn.Parameter(torch.zeros(WIDE)), nn.LayerNorm(WIDE, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.flags, self.conventions = nn.Linear(flags, WIDE, bias=False), nn.Embedding(conventions, WIDE)
        self.out, self.flags_out = nn.Linear(WIDE, LABELS), nn.Linear(flags, LABELS, bias=False)
        for new in (self.flags, self.conventions, self.flags_out):
            nn.init.zeros_(new.weight)
        self.word.weight.requires_grad_(False)

    def forward(self, b, convention=None):
        """Logits [words][LABELS] of a batch: pieces and there [B][T], word [B * T] (which word a piece is of; past the last: none),
        first [words] (its first piece), flags [words][]."""
        B, T = b['pieces'].shape
        flags = torch.cat([b['flags'], torch.zeros(1, b['flags'].shape[1])])
        x = self.word(b['pieces']) + self.place(torch.arange(T))[None] + self.kind + self.flags(flags)[b['word']].view(B, T, -1)
        if convention is not None:
            x = x + convention[:, None]
        x = F.dropout(self.norm(x), DROP, self.training)
        mask = None if bool(b['there'].all()) else b['there'][:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return self.out(F.dropout(x.view(B * T, -1)[b['first']], DROP, self.training)) + self.flags_out(b['flags'])

    def read(self, path):
        """The weights of an ONNX file, by the names that its makers gave them."""
        graph = onnx.load(path).graph
        weights = {i.name: torch.tensor(np.array(numpy_helper.to_array(i))) for i in graph.initializer}
        products = {n.name: weights[i] for n in graph.node if n.op_type == 'MatMul' for i in n.input if i in weights}
        named = lambda end: next(w for name, w in weights.items() if name.endswith(end))
        product = lambda end: next(w for name, w in products.items() if name.endswith(end)).T
        with torch.no_grad():
            self.word.weight.copy_(named('embeddings.word_embeddings.weight'))
            self.place.weight.copy_(named('embeddings.position_embeddings.weight'))
            self.kind.copy_(named('embeddings.token_type_embeddings.weight')[0])
            for norm, end in [(self.norm, 'embeddings.LayerNorm')] + [
                    (n, f'encoder.layer.{i}.{part}.output.LayerNorm' if part else f'encoder.layer.{i}.output.LayerNorm')
                    for i, l in enumerate(self.layers) for n, part in ((l.norm, 'attention'), (l.norm2, ''))]:
                norm.weight.copy_(named(end + '.weight'))
                norm.bias.copy_(named(end + '.bias'))
            for i, layer in enumerate(self.layers):
                def linear(part):
                    return (product(f'/encoder/layer.{i}/{part.replace(".", "/")}/MatMul'),
                            named(f'encoder.layer.{i}.{part}.bias'))
                parts = [linear(f'attention.self.{n}') for n in ('query', 'key', 'value')]
                for to, (w, bias) in ((layer.qkv, (torch.cat([w for w, _ in parts]), torch.cat([b for _, b in parts]))),
                                      (layer.mixed, linear('attention.output.dense')),
                                      (layer.up, linear('intermediate.dense')), (layer.down, linear('output.dense'))):
                    to.weight.copy_(w)
                    to.bias.copy_(bias)
