"""Whatever words a Russian or Chinese paper is made of, its claims quote it exactly and never state a denial as fact."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.claim.flat.papers import paper
from wherefrom.claim import flat
from wherefrom.model import Predicate, Text

_RU = "[[ООО «Орион»|Company]] [[станки|Product]] [[Рене Моор|Person]] [[Норрби|Place]] поставило не отрицает по данным через заплатило возможно , ."
_ZH = "[[泽尼特公司|Company]] [[机床|Product]] [[莫尔|Person]] [[诺尔比|Place]] 向 供应 否认 据 表示 未 可能 付款 拒绝置评 ， 。 《 》"
_PAPERS = st.sampled_from([("ru", _RU, " "), ("zh", _ZH, "")]).flatmap(
    lambda given: st.lists(st.sampled_from(_words(given[1])), max_size=30).map(lambda words: (given[0], given[2].join(words)))
)


def _words(text: str) -> list[str]:
    """The words of a text, those in double brackets whole."""
    marked = [part for piece in text.split("[[") for part in piece.rsplit("]]", 1)]
    return [f"[[{m}]]" for m in marked if "|" in m] + [w for m in marked if "|" not in m for w in m.split()]


@settings(max_examples=60)
@given(_PAPERS)
def test_claims_quote_their_paper(given: tuple[str, str]) -> None:
    records = paper(*given)
    characters = records.one(Text).characters
    claims = flat.run(records)
    assert all(characters[e.start : e.end] == e.quote for c in claims for e in c.evidence)
    assert not [c for c in claims if c.predicate in (Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM) and c.is_plain]
    assert len({c.id for c in claims}) == len(claims)
