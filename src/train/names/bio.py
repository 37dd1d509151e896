"""Corpora as files: a word, a tab and its tag (BIO) a line, a blank line between sentences, -DOCSTART- between documents where they are
known; gzip."""
import gzip


def read(path, native=None):
    """[[(words, tags, native tags)]]: sentences by document; without -DOCSTART- each sentence is one."""
    documents, sentences, rows, marked = [], [], [], False
    others = iter(gzip.open(native, 'rt', encoding='utf-8').read().split('\n')) if native else None
    for line in [*gzip.open(path, 'rt', encoding='utf-8').read().split('\n'), '']:
        other = next(others, '') if others else ''
        if line and not line.startswith('-DOCSTART-'):
            field = line.split('\t')
            rows.append((field[0], field[1], other.split('\t')[1] if other else ''))
            continue
        if rows:
            sentences.append(tuple(map(list, zip(*rows))))
            rows = []
        if line:
            marked = True
            if sentences:
                documents.append(sentences)
                sentences = []
    if not marked:
        return [[s] for s in sentences]
    return documents + ([sentences] if sentences else [])


def write(path, documents):
    """Documents [[(words, tags)]]."""
    with gzip.open(path, 'wt', encoding='utf-8') as f:
        for document in documents:
            f.write('-DOCSTART-\n\n' + ''.join(''.join(f'{w}\t{t}\n' for w, t in zip(*s)) + '\n' for s in document))


def spans(tags):
    """(first, last, type) of every name."""
    start, kind = None, None
    for i, tag in enumerate([*tags, 'O']):
        if start is not None and (tag[0] != 'I' or tag[2:] != kind):
            yield start, i, kind
            start = None
        if tag[0] == 'B' or (tag[0] == 'I' and start is None):
            start, kind = i, tag[2:]
