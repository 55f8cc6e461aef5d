"""The parties and things of a case that the names in a draft mean.

The same name, then one spelled another way or in another script, then a short form that fits one party alone. A description goes by
what it refers to in the draft; what nobody names, in the draft and in the papers, goes by its words.
"""

from collections.abc import Iterable, Mapping

from wherefrom.analyse.said import alike, word_set
from wherefrom.matching import compare
from wherefrom.model import Entity, Form, Kind, Mention

# as in telling one party from two: below it, companies that share all but one word are joined
_ALIKE = 0.88
_HALF = 0.5


class Recognised:
    """Looks up mentions of a draft among the entities of a case."""

    def __init__(self, mentions: Iterable[Mention], entities: Mapping[str, Entity]) -> None:
        self._mentions = {m.id: m for m in mentions}
        self._entities = entities
        self._named: dict[str, set[str]] = {}
        for e in entities.values():
            for n in (*(n.name for n in e.names), e.caption):
                self._named.setdefault(n.casefold(), set()).add(e.id)
        self._known: dict[str, frozenset[str]] = {}

    def of(self, mention: str) -> frozenset[str] | None:
        """The entities that it may mean; none of them when the case does not know it; None when it refers to nobody in particular."""
        first = m = self._mentions[mention]
        for _ in range(len(self._mentions)):
            if m.form is Form.NAME or m.antecedent is None:
                break
            m = self._mentions[m.antecedent]
        if m.form is Form.NOMINAL and m.kind is not Kind.PRODUCT:
            return self._described(m) or self._described(first) or None
        if m.id not in self._known:
            self._known[m.id] = frozenset(self._goods(m) if m.kind is Kind.PRODUCT else self._party(m))
        return self._known[m.id]

    def _party(self, m: Mention) -> set[str]:
        for words in (m.evidence.quote, m.normal):
            if words.casefold() in self._named:
                return self._named[words.casefold()]
        others = [e for e in self._entities.values() if e.names and (e.kind is Kind.PERSON) is (m.kind is Kind.PERSON)]
        spelled = {e.id for e in others if any(compare(m.normal, n.name).score >= _ALIKE for n in e.names)}
        short = {e.id for e in others if any(word_set(m.normal) < word_set(n.name) for n in e.names)}
        return spelled or (short if len(short) == 1 else set())

    def _described(self, m: Mention) -> frozenset[str]:
        """Those whom the papers do not name either and describe alike."""
        unnamed = (e for e in self._entities.values() if not e.names and e.kind is m.kind)
        return frozenset(e.id for e in unnamed if alike(m.normal, e.caption) >= _HALF)

    def _goods(self, m: Mention) -> set[str]:
        products = [e for e in self._entities.values() if e.kind is Kind.PRODUCT]
        return {e.id for e in products if any(called_alike(m.normal, n) for n in (*(n.name for n in e.names), e.caption))}


def called_alike(a: str, b: str) -> bool:
    """Half of the words, or the last one, which says what it is; one and several are the same goods."""
    left, right = a.casefold().split(), b.casefold().split()
    return alike(a, b) >= _HALF or (bool(left and right) and left[-1].rstrip("s") == right[-1].rstrip("s"))
