"""The rules of ownership, whatever the holdings."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from wherefrom.analyse.ownership import Listed, Stake, outcomes
from wherefrom.analyse.regimes import Regime, regimes

DAY = datetime.date(2025, 6, 1)
parties = st.sampled_from("ABCDEFG")
shares = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted)
stakes = st.builds(lambda a, b, s: Stake(a, b, float(s[0]), float(s[1])), parties, parties, shares)
# one statement a pair: two that exclude each other are a dispute, which may well lower what is certain
holdings = st.lists(stakes, max_size=12, unique_by=lambda s: (s.owner, s.owned))
rules = st.sampled_from(regimes(DAY))


def blocked(rule: Regime, listed: str, owns: list[Stake]) -> dict[str, str]:
    return {o.party: o.status for o in outcomes(rule, DAY, [Listed(p) for p in listed], owns)}


@given(rules, holdings, stakes)
def test_one_more_stake_never_unblocks(rule: Regime, owns: list[Stake], more: Stake) -> None:
    before = blocked(rule, "AB", owns)
    rest = [s for s in owns if (s.owner, s.owned) != (more.owner, more.owned)]
    after = blocked(rule, "AB", [*rest, Stake(more.owner, more.owned, *_at_least(more, owns))])
    assert {p for p, status in before.items() if status == "blocked"} <= {p for p, status in after.items() if status == "blocked"}


def _at_least(more: Stake, owns: list[Stake]) -> tuple[float, float]:
    held = next((s for s in owns if (s.owner, s.owned) == (more.owner, more.owned)), more)
    return max(more.low, held.low), max(more.high, held.high)


@given(rules, holdings)
def test_one_more_listed_party_never_unblocks(rule: Regime, owns: list[Stake]) -> None:
    fewer, more = blocked(rule, "A", owns), blocked(rule, "AB", owns)
    assert {p for p, status in fewer.items() if status == "blocked"} - {"B"} <= {p for p, status in more.items() if status == "blocked"}


@given(rules, holdings)
def test_what_is_certain_is_possible_too(rule: Regime, owns: list[Stake]) -> None:
    certain = {p for p, status in blocked(rule, "AB", owns).items() if status == "blocked"}
    unsure = {o.party: o.status for o in outcomes(rule, DAY, [Listed(p, sure=False) for p in "AB"], owns)}
    assert all(unsure.get(p) == "possible" for p in certain)


@given(rules, holdings, st.randoms())
def test_the_order_does_not_matter(rule: Regime, owns: list[Stake], random: object) -> None:
    turned = list(owns)
    random.shuffle(turned)  # type: ignore[attr-defined]  # Hypothesis hands out a random.Random
    assert outcomes(rule, DAY, [Listed("A")], owns) == outcomes(rule, DAY, [Listed("A")], turned)
