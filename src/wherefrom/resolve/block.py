"""Pairs of names worth comparing: those that share a key. Ten thousand names are fifty million pairs; few share one.

Keys of a name: each word's sound; each long word's sound with one letter left out (two words a letter apart share one);
all words run together (one word there, two here; Chinese names); and the meanings of words that get translated.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wherefrom.matching.skeleton import sound
from wherefrom.model import Kind, Mention
from wherefrom.resolve.family import family
from wherefrom.resolve.palladius import spelled
from wherefrom.resolve.shape import spelling, words

# a word in more names than this names nobody in particular; such names still meet by their other keys
_CROWD = 60
_LONG_WORD = 5


def keys(name: str, kind: Kind) -> set[str]:
    """Everything by which a name may be found."""
    sounds = spelling(name, kind)
    found = {"".join(sounds), "".join(sorted(sounds))}
    for heard in sounds:
        found.add(heard)
        if len(heard) >= _LONG_WORD:
            found.update(heard[:i] + heard[i + 1 :] for i in range(len(heard)))
    naming = words(name, kind)
    found.add("".join(sorted(w.meaning or w.key for w in naming)))
    found.update({"".join(w.key for w in naming), sound("".join(w.plain for w in naming))})
    if kind is Kind.PERSON:
        found.update(sound(pinyin) for pinyin in spelled(name))
    return found


def pairs(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of mentions of one family that share a key, each pair once, in the order given."""
    blocks: dict[tuple[object, str], list[int]] = defaultdict(list)
    for i, m in enumerate(mentions):
        for key in keys(m.normal, m.kind):
            blocks[family(m.kind), key].append(i)
    met = {(i, j) for block in blocks.values() if len(block) <= _CROWD for n, i in enumerate(block) for j in block[n + 1 :]}
    for i, j in sorted(met):
        yield mentions[i], mentions[j]
