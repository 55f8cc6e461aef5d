"""Whatever the text: mentions never overlap, quotes stand where they say, links never go round."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.unit.read.drawn import records
from wherefrom import read
from wherefrom.config import Config
from wherefrom.lang.translit import transliterate

PIECES = [
    "Orion Trade Ltd", "Zenit Works", "the plant", "a drone maker", "billed", "said", "Mr Lars Nyholm", "OOO", "HX-20s", "(", ")", "“", "”",
    "'s", ", ", ". ", "\n", "\n\n", "U.S.", "of", "and", "&", "Ministry", "IN CAPITALS WE READ", "ООО «Балт-Лоджистик»", "завод",
    "Рябцеву", "江川精机有限公司", "（下称江川）", "🎬", "é", "\u00a0", "Q. ", "$5", "Inc.",
]  # fmt: skip
texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join), st.text(max_size=60))


@settings(max_examples=60)
@example("", "en")
@example("🎬🎬", "zh")
@example("ORION TRADE LTD BILLED ZENIT WORKS FOR PUMPS AND SAID NOTHING MORE OF IT", "en")
@example("«»", "ru")
@example("A. B. C. D.", "en")
@given(texts, st.sampled_from(["en", "ru", "zh"]))
def test_mentions_hold_together_whatever_the_text(text: str, language: str) -> None:
    found = read.run(records(text, language), Config())
    for before, after in pairwise(found):
        assert before.evidence.end <= after.evidence.start
    by_id = {m.id: m for m in found}
    for m in found:
        m.evidence.check(text)
        assert m.normal
        seen = {m.id}
        while m.antecedent is not None:
            m = by_id[m.antecedent]
            assert m.id not in seen
            seen.add(m.id)


@given(texts, st.sampled_from(["en", "ru", "zh", "uk"]))
@settings(max_examples=60)
def test_transliteration_leaves_no_cyrillic_and_raises_nothing(text: str, language: str) -> None:
    latin = transliterate(text, language)
    assert not any("\u0400" <= c <= "\u045f" for c in latin)
