"""What holds of everything derived, whatever the claims."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.told import cases
from wherefrom import analyse
from wherefrom.config import Config
from wherefrom.model import Claim, Conflict, Decision, Finding, Gap, Hit, Modality, Polarity, Records, Reply, Route, Stance, Travel
from wherefrom.model.verdict import standing


def derived(records: list[Any]) -> Records:
    return Records(analyse.run(Records(records), Config()))


@given(cases(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=50)
def test_the_order_of_the_records_does_not_matter(records: list[Any], random: Any) -> None:
    before = list(derived(records))
    mixed = list(records)
    random.shuffle(mixed)
    assert list(derived(mixed)) == before


@given(cases())
@settings(deadline=None, max_examples=50)
def test_every_standing_claim_is_in_exactly_one_finding_and_no_other_claim_is(records: list[Any]) -> None:
    given_ = Records(records)
    stand = standing(given_.all(Claim), given_.all(Decision))
    members = [c for f in derived(records).all(Finding) for c in f.claims]
    assert sorted(members) == sorted(c.id for c in stand)


@given(cases())
@settings(deadline=None, max_examples=50)
def test_a_finding_says_no_more_than_its_claims(records: list[Any]) -> None:
    claims = {c.id: c for c in Records(records).all(Claim)}
    for f in derived(records).all(Finding):
        members = [claims[c] for c in f.claims]
        assert {(c.predicate, c.polarity) for c in members} == {(f.predicate, f.polarity)}
        assert (f.stance, f.modality) in {(c.stance, c.modality) for c in members}
        assert f.when in {c.when for c in members}
        assert f.quantity in {c.quantity for c in members}
        assert set(f.money) <= {m for c in members for m in c.money}
        assert len(f.origins) >= 1


@given(cases())
@settings(deadline=None, max_examples=50)
def test_every_hop_rests_on_what_is_said_to_have_happened(records: list[Any]) -> None:
    made = derived(records)
    findings = {f.id: f for f in made.all(Finding)}
    for route in made.all(Route):
        assert len(route.hops) == len(route.parties) - 1 >= 1
        assert len(set(route.parties)) == len(route.parties)
        assert 0 <= route.weakest < len(route.hops)
        assert 0 < route.score <= 1
        for hop in route.hops:
            assert hop
            for f in (findings[i] for i in hop):
                assert f.polarity is Polarity.POSITIVE
                assert f.stance in (Stance.ASSERTED, Stance.REPORTED, Stance.ASSESSED)
                assert f.modality in (Modality.HAPPENED, Modality.UNDER_WAY)


@given(cases())
@settings(deadline=None, max_examples=50)
def test_only_parties_with_a_hit_are_called_listed_and_no_route_is_a_stretch_of_another(records: list[Any]) -> None:
    routes = derived(records).all(Route)
    alerts = {h.entity for h in Records(records).all(Hit)}
    for route in routes:
        assert set(route.listed) == alerts & set(route.parties)
        for other in routes:
            longer = other.kind is route.kind and len(other.parties) > len(route.parties)
            runs = [other.parties[i : i + len(route.parties)] for i in range(len(other.parties))]
            assert not longer or route.parties not in runs


@given(cases())
@settings(deadline=None, max_examples=50)
def test_everything_names_findings_that_are_there(records: list[Any]) -> None:
    made = derived(records)
    known = {f.id for f in made.all(Finding)}
    for kind in (Conflict, Travel, Reply, Gap):
        for record in made.all(kind):
            assert record.findings
            assert set(record.findings) <= known
    assert all(len(set(c.findings)) == 2 for c in made.all(Conflict))
    assert all(t.parties[0] != t.parties[1] for t in made.all(Travel))
