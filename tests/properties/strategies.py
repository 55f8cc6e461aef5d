"""Random records that keep their invariants, for every property."""

import datetime
from typing import Any

from hypothesis import strategies as st

from wherefrom.model import (
    Absence,
    Attribution,
    Band,
    Basis,
    Bound,
    Claim,
    Evidence,
    Form,
    FuzzyDate,
    Kind,
    Mention,
    Modality,
    Money,
    Polarity,
    Predicate,
    Quantity,
    Role,
    Stance,
    When,
)  # fmt: skip

# letters of the three scripts, digits, punctuation, an emoji outside the basic plane, and line ends
characters = st.text(alphabet="abcXYZ 0123.,«»“”—-юЖщ琼灯。，🎬\n", min_size=1, max_size=80)
words = st.text(alphabet="abcXYZ юЖщ琼灯'&.-", min_size=1, max_size=20)
days = st.dates(datetime.date(1990, 1, 1), datetime.date(2060, 12, 31))


@st.composite
def fuzzy_dates(draw: st.DrawFn) -> FuzzyDate:
    """Points, intervals, open sides, quarters."""
    first, second = sorted((draw(days), draw(days)))
    shape = draw(st.sampled_from(["{a}", "{a}/{b}", "{a}/..", "../{b}", "{y}", "{y}-{m:02d}", "{y}-{q}"]))
    return FuzzyDate(
        shape.format(a=first, b=second, y=first.year, m=first.month, q=draw(st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41]))), draw(words)
    )


@st.composite
def evidence(draw: st.DrawFn, text: str | None = None) -> Evidence:
    whole = draw(characters) if text is None else text
    start = draw(st.integers(0, len(whole) - 1))
    return Evidence.of("t", whole, start, draw(st.integers(start + 1, len(whole))))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(st.integers(0, 10**6)), draw(st.integers(0, 10**6))))
    sides = draw(st.sampled_from([(low, high), (low, None), (None, high)]))
    return Quantity(sides[0], sides[1], draw(words), draw(words))


money = st.builds(Money, st.integers(0, 10**12).map(str), st.sampled_from(["CNY", "USD", "RUB"]), st.sampled_from(Bound), words)
attributions = st.builds(Attribution, words, st.sampled_from(Basis), st.none() | words, st.booleans(), words, st.none() | evidence())
mentions = st.builds(
    Mention, words, words, st.sampled_from(Kind), st.sampled_from(Form), evidence(), st.sampled_from(["en", "ru", "zh"]), words, words
)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    predicate = draw(st.sampled_from(Predicate))
    allowed = {Predicate.DENIED: [Stance.DENIED, Stance.UNAWARE], Predicate.COULD_NOT_CONFIRM: [Stance.UNCONFIRMED]}
    stances = allowed.get(predicate, [s for s in Stance if s not in (Stance.DENIED, Stance.UNAWARE)])
    names = draw(st.lists(st.sampled_from(["subject", "object", "recipient", "via"]), unique=True))
    rest: dict[str, Any] = {
        "object_text": draw(st.just("") | words),
        "when": draw(st.builds(When, fuzzy_dates(), st.none() | evidence()) | st.sampled_from(Absence)),
        "quantity": draw(st.none() | quantities()),
        "money": tuple(draw(st.lists(money, max_size=2))),
        "polarity": draw(st.sampled_from(Polarity)),
        "stance": draw(st.sampled_from(stances)),
        "modality": draw(st.sampled_from(Modality)),
        "attribution": tuple(draw(st.lists(attributions, max_size=3))),
        "band": draw(st.sampled_from(Band)),
    }
    roles = tuple(Role(n, tuple(draw(st.lists(words, min_size=1, max_size=2)))) for n in names)
    return Claim.make("d", predicate, roles, tuple(draw(st.lists(evidence(), min_size=1, max_size=2))), "rule", **rest)
