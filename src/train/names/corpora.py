"""Corpora of named entities as what the network learns from.

A corpus is NAME.SPLIT.bio.gz (bio.py), its tags over PER ORG LOC MISC; NAME.native.SPLIT.bio.gz beside it has the corpus's own finer
types. stet's own (texts.py) have all seven types as tags, and AMB for what may be anything. NAME.npy is what a teacher (teacher.py) says of every word of a corpus.

The tagger has seven types (PERSON ORG PLACE NORP EVENT WORK PRODUCT) and few corpora have them all. So a token is not given a label but a
mask: bit y is set where label y (0 O, 1 + 2k the beginning of type k, 2 + 2k what goes on within it) does not contradict the corpus.
What a corpus does not mark (MISC of a corpus without MISC) may be anything there, and the loss sums over all that may be.
"""
import glob
import gzip
import os
import random
import re
import subprocess
import sys

import numpy as np

import texts
from bio import read, spans

PERSON, ORG, PLACE, NORP, EVENT, WORK, PRODUCT = range(7)
LABELS = 15
ANY = (1 << LABELS) - 1
MISC = (NORP, EVENT, WORK, PRODUCT)
MAIN = {'PER': PERSON, 'ORG': ORG, 'LOC': PLACE}
OWN = {**MAIN, 'NORP': NORP, 'EVENT': EVENT, 'WORK': WORK, 'PRODUCT': PRODUCT}  # the types of stet's own marks
CHOSEN_BY = ['worldwide', 'gmb', 'uner_ewt', 'crossner_politics', 'conll03', 'wnut17']  # conll03 is looked at, never learnt from
NO_MISC = ('btc', 'gum_other', 'uner_ewt')  # corpora that do not mark MISC
LEAST_SURE = .75                            # where the teacher is less sure, gmb's tags say nothing

# The corpora's own types, as ours; None where the words decide.
NATIVE = {
    'Location': PLACE, 'Person': PERSON, 'Organization': ORG, 'NORP': NORP, 'Facility': PLACE, 'Product': PRODUCT,
    'geo': PLACE, 'per': PERSON, 'org': ORG, 'eve': EVENT, 'art': None, 'nat': None,
    'politician': PERSON, 'researcher': PERSON, 'scientist': PERSON, 'writer': PERSON, 'musicalartist': PERSON, 'person': PERSON,
    'country': PLACE, 'location': PLACE, 'politicalparty': ORG, 'organisation': ORG, 'university': ORG, 'band': ORG,
    'election': EVENT, 'event': EVENT, 'conference': EVENT, 'book': WORK, 'poem': WORK, 'album': WORK, 'song': WORK, 'award': WORK,
    'magazine': None, 'academicjournal': None, 'product': PRODUCT, 'creative-work': WORK, 'group': ORG, 'corporation': ORG,
}
PEOPLES = set('''European Europeans Western Westerners Muslim Muslims Christian Christians Jewish Jews Jew Islamic Islamist Islamists
Catholic Catholics Protestant Evangelical Orthodox Anglican Mormon Mormons Hindu Hindus Sikh Sikhs Buddhist Sunni Sunnis Shia Shiite
Shiites Republican Republicans Democrat Democrats Democratic Conservatives Tory Tories Labour Communist Marxist Soviet Nazi Nazis
Zionist Kurdish Kurd Kurds Arab Arabs African Africans Asian Asians Latino Latinos Hispanic Palestinian Palestinians Celtic Nordic
Aboriginal Indigenous Maori Roman Ottoman Byzantine Scottish Welsh English Persian Latin Turkic Slavic Baltic Caribbean
Balkan'''.split()) | {'African - American'}
EVENTS = re.compile(
    r'\b(War|Cup|Games|Championships?|Festival|Olympics?|Paralympics|Summit|Day|Elections?|election|elections|Conference|Open|Prix|'
    r'League Final|Super Bowl|Revolution|Uprising|Holocaust|Crisis|Hajj|Haj|Ramadan|Easter|Christmas|Eid|Fair|Expo|Tour|Marathon|'
    r'Derby|Classic|Congress|Convention|Parade|Pride|Fashion Week|Week|Battle|Earthquake|Hurricane|Typhoon|Referendum|Diwali|Brexit|'
    r'Ceremony|Tournament|Masters|Grand Slam|Series|Playoffs|Navami|Hirak|COP|Copa|Carnival|Gala|Massacre|Treaty|Rebellion|Siege)\b')
PRODUCTS = re.compile(
    r'^(iPhone|iPad|iOS|Android|Windows|Boeing|Airbus|Galaxy|Xbox|PlayStation|Kindle|Chrome|Instagram|WhatsApp|Tesla|Model|Mustang|'
    r'Ford|Toyota|F-|MiG|AK-|Sputnik V|CoronaVac|Covaxin|Covishield)')
WEEKDAYS = {'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'}


# ---- Reading ----

def allowed(kinds, inside, outside=False):
    mask = 1 if outside else 0
    for k in kinds:
        mask |= 1 << (2 + 2 * k if inside else 1 + 2 * k)
    return mask


def misc_kinds(words, native, peoples):
    """(types that a MISC span may have, whether it may be no name at all)."""
    text = ' '.join(words)
    kind = NATIVE.get(native)
    if text in peoples or (words[0] in peoples and len(words) <= 2 and native in ('NORP', 'gpe', '')) or native == 'gpe':
        return (NORP,), False
    if kind is not None and kind >= NORP:
        return (kind,), False
    if EVENTS.search(text):
        return (EVENT,), False
    if PRODUCTS.search(text):
        return (PRODUCT,), False
    if text.isdigit() or words[0] in WEEKDAYS:
        return (), True
    if native in ('magazine', 'academicjournal'):
        return (ORG, WORK), False
    return (EVENT, WORK, PRODUCT), True


def masks(name, sentence, peoples):
    words, tags, native = sentence
    outside = allowed(MISC, False, True) | allowed(MISC, True) if name in NO_MISC else 1
    out = [outside] * len(words)
    for a, b, kind in spans(tags):
        kinds, may_be_none = ((MAIN[kind],), False) if kind in MAIN else misc_kinds(words[a:b], native[a][2:], peoples)
        out[a:b] = [allowed(kinds, i > a, may_be_none) for i in range(a, b)]
    for a, b, kind in spans([n or 'O' for n in native]):
        if kind == 'product' and tags[a] == 'O':
            out[a:b] = [allowed((PRODUCT,), i > a, True) for i in range(a, b)]
    return out


def load(folder, split, peoples):
    """{name: [[(words, masks, tags)]]} of every corpus of a split."""
    corpora = {}
    for path in sorted(glob.glob(os.path.join(folder, split, '*.bio.gz'))):
        name = os.path.basename(path).split('.')[0]
        if '.native.' in path:
            continue
        native = path.replace(f'{name}.', f'{name}.native.')
        documents = read(path, native if os.path.exists(native) else None)
        corpora[name] = [[(s[0], masks(name, s, peoples), s[1]) for s in d] for d in documents]
    return corpora


def own(folder):
    """As load, of what texts.py wrote: stet's own marks, which have all types, and articles that have none."""
    corpora = {name: [[own_marks(*s[:2]) for s in d] for d in read(os.path.join(folder, f'{name}.train.bio.gz'))]
               for name in ('marked', 'written', 'articles')}
    corpora['articles'] = [[(words, [ANY] * len(words), tags) for words, _, tags in d] for d in corpora['articles']]
    return corpora


def own_marks(words, tags):
    mask = [ANY if t == 'AMB' else 1 for t in tags]
    tags = ['O' if t == 'AMB' else t for t in tags]
    for a, b, kind in spans(tags):
        mask[a:b] = [allowed((OWN[kind],), i > a) for i in range(a, b)]
    return words, mask, tags


def to_learn(folder, teacher):
    """Everything to learn from, {name: [[(words, masks, tags)]]}; of gmb what stet has no marks of."""
    train, marks = load(folder, 'train', peoples_of(os.path.join(folder, 'lists'))), texts.read_marks()
    train['gmb'] = [d for i, d in enumerate(train['gmb']) if not texts.is_marked(i, marks)]
    return {**train, **own(teacher)}


def names_of(folder, *lists):
    return [line.strip() for name in lists for line in gzip.open(os.path.join(folder, f'{name}.txt.gz'), 'rt', encoding='utf-8')]


def peoples_of(folder):
    listed = set(names_of(folder, 'demonym'))
    return PEOPLES | listed | {d + 's' for d in listed}


# ---- More of the same: other cases, other names ----

SMALL = {'a', 'an', 'the', 'of', 'in', 'on', 'for', 'to', 'and', 'at', 'by', 'with', 'as', 'or', 'from'}


def recased(words, how):
    """A headline, a shout, or text without capitals."""
    if how != 'title':
        return [w.upper() if how == 'upper' else w.lower() for w in words]
    return [w if (w.lower() in SMALL and i) or not w[:1].isalpha() else w[:1].upper() + w[1:] for i, w in enumerate(words)]


def recase_some(documents, share, rng):
    out = []
    for sentence in (s for d in documents for s in d):
        draw = rng.random()
        if len(sentence[0]) > 3 and draw < share:
            how = 'upper' if draw < share * .35 else 'title' if draw < share * .75 else 'lower'
            out.append([(recased(sentence[0], how), *sentence[1:])])
    return out


class Swapper:
    """Puts names that nobody knows in the place of those of a document, the same for the same, so that the network learns to tell
    them by what stands around. Half are from lists, half are put together of two."""
    KEEP = SMALL | {'de', 'la', 'al', 'van', 'von', 'bin', 'el', 'Al', 'El', 'De', 'St', 'St.', '&', '-'} | set('''University College
School Institute Hospital Stadium Airport River Lake Mountain Street Road Park Square Island Islands Bay Valley Court Party Bank Club
United City Council Committee Ministry Department Commission Union Association Federation League National International House Church
Foundation Group Company Corporation Agency Authority Centre Center County District Province State North South East West Northern
Southern Eastern Western New Upper Lower Port Fort Mount Saint San Santa Los Las Rio Great Bridge Beach Hills Castle Gate Forest Army
Police Times News Post Herald Daily'''.split())

    def __init__(self, lists, rng):
        single = lambda name: [n for n in names_of(lists, name) if n.isalpha()]
        self.rng = rng
        self.lists = {'given': [n.capitalize() for n in single('given')], 'surname': [n.capitalize() for n in single('surname')],
                      'place': single('city_small')}
        self.known = set(names_of(lists, 'country', 'region', 'city_big', 'demonym'))

    def new(self, kind):
        names, pick = self.lists[kind], self.rng
        a, b = pick.choice(names), pick.choice(names)
        if pick.random() < .5:
            return a
        return (a[:pick.randint(2, max(2, len(a) - 2))] + b.lower()[-pick.randint(2, max(2, len(b) - 2)):])[:14]

    def kinds(self, document):
        found = {}
        for words, _, tags, *_ in document:
            for a, b, kind in spans(tags):
                known = ' '.join(words[a:b]) in self.known
                for i in range(a, b):
                    w = words[i]
                    if not w[:1].isupper() or len(w) < 3 or not w.replace('-', '').isalpha() or w in self.KEEP or w.isupper():
                        continue
                    if kind == 'PER':
                        found.setdefault(w, 'given' if b - a > 1 and i == a else 'surname')
                    elif kind == 'LOC' and not known and w not in self.known:
                        found.setdefault(w, 'place')
        return found

    def swap(self, document):
        to = {w: self.new(kind) for w, kind in self.kinds(document).items() if self.rng.random() < .85}
        if not to:
            return None
        out = []
        for words, mask, tags, *rest in document:
            words = list(words)
            for a, b, _ in spans(tags):
                words[a:b] = [to.get(w, w) for w in words[a:b]]
            out.append((words, mask, tags, *rest))
        return out


# ---- Evidence ----

RECORD = np.dtype([('labels', '<u4'), ('border', '<u4'), ('index', '<u4'), ('key', '<u4'), ('row', '<u4'), ('flags', '<u4', 2),
                   ('ids', '<u4', 10)])


def evidence(program, lexicon, documents):
    """What the tagger itself sees of every token: records as gen_evidence writes them."""
    feed = ''.join('-DOCSTART-\n\n' + ''.join(''.join(f'{w}\t{m}\n' for w, m in zip(*s[:2])) + '\n' for s in d) for d in documents)
    return np.frombuffer(subprocess.run([program, lexicon], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout, RECORD)


def begins_word(records):
    """Of every record whether its word begins with it."""
    return np.concatenate([[True], np.diff(records['index'].astype(np.int64)) != 0])


def softened(records, documents):
    """The teacher's probabilities of every record [n][LABELS]: where a word is several tokens, the later ones go on with its name; no
    sentence begins within one."""
    soft = np.concatenate([s[3] for d in documents for s in d])[records['index']].astype(np.float32)
    later = ~begins_word(records)
    soft[later, 2::2] += soft[later, 1::2]
    soft[later, 1::2] = 0
    first = records['border'] > 0
    soft[first, 1::2] += soft[first, 2::2]
    soft[first, 2::2] = 0
    return (soft / soft.sum(1, keepdims=True)).astype(np.float16)


class Records:
    """The records of one corpus, with where its sentences and documents begin. A sentence of `documents` is (words, masks, tags) or,
    where a teacher says how likely each label is, (words, masks, tags, probabilities [n][LABELS])."""

    def __init__(self, name, program, lexicon, documents, gold=False):
        self.name, self.records = name, evidence(program, lexicon, documents)
        self.gold = [(s[0], s[2]) for d in documents for s in d] if gold else None
        self.soft = softened(self.records, documents) if len(documents[0][0]) > 3 else None
        self.hard = any(m != ANY for d in documents for s in d for m in s[1])  # is there anything but the teacher's word?
        border = self.records['border']
        self.sentence = np.concatenate([np.flatnonzero(border > 0), [len(border)]])
        self.document = np.concatenate([np.flatnonzero(border[self.sentence[:-1]] == 2), [len(self.sentence) - 1]])

    def __len__(self):
        return len(self.document) - 1

    def size(self, i):
        return int(self.sentence[self.document[i + 1]] - self.sentence[self.document[i]])


RECASED = {'worldwide': .12, 'gmb': .03, 'wnut17': .06, 'redocred': .06, 'gum_other': .06, 'crossner_politics': .06, 'articles': .06,
           'marked': .08, 'written': .06}
SWAPPED = {'worldwide': 1, 'redocred': 1, 'gum_other': 1, 'wnut17': .6, 'crossner_politics': 1, 'crossner_literature': 1,
           'crossner_science': 1, 'gmb': .12, 'articles': .12, 'marked': .25, 'written': .5}


# ---- What a teacher says ----

TAUGHT = ('worldwide', 'crossner_politics', 'crossner_literature', 'crossner_music', 'crossner_science', 'crossner_ai', 'wnut17', 'btc',
          'gum_other', 'redocred', 'articles', 'gmb', 'written')


def best_tags(soft):
    """The likeliest labels of a sentence as BIO tags of the types that the Swapper knows."""
    tags = []
    for y in soft.argmax(1):
        kind = {PERSON: 'PER', ORG: 'ORG', PLACE: 'LOC'}.get((int(y) - 1) // 2)
        tags.append('O' if y == 0 or kind is None else ('B-' if y % 2 else 'I-') + kind)
    return tags


def with_teacher(name, documents, soft):
    """Documents with the teacher's probabilities. gmb's own tags are silver: what either they or the teacher say may be, and
    anything where the teacher is not sure."""
    out, at = [], 0
    for document in documents:
        sentences = []
        for words, mask, tags in document:
            p = soft[at:at + len(words)]
            at += len(words)
            if name == 'gmb':
                mask = [ANY if q.max() < LEAST_SURE else m | 1 << int(q.argmax()) for m, q in zip(mask, p)]
            sentences.append((words, mask, best_tags(p) if name == 'articles' else tags, p))
        out.append(sentences)
    if at != len(soft):
        sys.exit(f'{name}.npy is of other texts: label again')
    return out


def teaching(folder, teacher, program, lexicon, seed=5):
    """(what to learn from, what to choose by): Records. `teacher`: the folder that texts.py and teacher.py wrote."""
    train, dev = to_learn(folder, teacher), load(folder, 'dev', peoples_of(os.path.join(folder, 'lists')))
    rng, out = random.Random(seed), []
    swapper = Swapper(os.path.join(folder, 'lists'), rng)
    for name in list(train):
        documents = train.pop(name)
        if name in TAUGHT:
            documents = with_teacher(name, documents, np.load(os.path.join(teacher, f'{name}.npy')).astype(np.float32) / 255)
        out.append(Records(name, program, lexicon, documents))
        more = recase_some(documents, RECASED.get(name, 0), rng)
        more += [s for d in documents if rng.random() < SWAPPED.get(name, 0) for s in [swapper.swap(d)] if s]
        if more:
            out.append(Records(name + ', changed', program, lexicon, more))
    return out, [Records(name, program, lexicon, dev[name], gold=True) for name in CHOSEN_BY]
