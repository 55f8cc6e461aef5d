"""Groups grow best proposal first, and never across a line."""

from wherefrom.model import Merge
from wherefrom.resolve.cluster import Groups, Proposal


def propose(left: str, right: str, score: float) -> Proposal:
    return Proposal(left, right, Merge(left, right, "test", score))


def test_a_line_holds_through_a_third_member() -> None:
    groups = Groups("abc", lines=[("a", "c")])
    groups.take([propose("a", "b", 0.9), propose("b", "c", 0.8)])
    assert groups.of("a") == groups.of("b") != groups.of("c")


def test_the_better_proposal_wins_where_only_one_can() -> None:
    groups = Groups("abc", lines=[("a", "c")])
    groups.take([propose("a", "b", 0.8), propose("b", "c", 0.9)])
    assert groups.of("a") != groups.of("b") == groups.of("c")


def test_facts_that_exclude_each_other_keep_groups_apart() -> None:
    groups = Groups("abc", facts={"a": {"sex": "f"}, "c": {"sex": "m"}})
    groups.take([propose("a", "b", 0.9), propose("b", "c", 0.9)])
    assert not groups.may_join("a", "c")
    assert groups.of("a") != groups.of("c")


def test_equal_and_different_facts_do_no_harm() -> None:
    groups = Groups("ab", facts={"a": {"sex": "f"}, "b": {"sex": "f", "imo": "9074729"}})
    groups.take([propose("a", "b", 0.9)])
    assert groups.of("a") == groups.of("b")


def test_a_mention_on_both_sides_of_a_line_is_on_neither() -> None:
    groups = Groups("ab", lines=[("ab", "a")])
    assert groups.may_join("a", "b")


def test_every_merge_keeps_its_reason() -> None:
    groups = Groups("abc")
    groups.take([propose("a", "b", 0.9), propose("b", "c", 0.8), propose("a", "c", 0.7)])
    assert [m.score for m in groups.merges(groups.of("a"))] == [0.9, 0.8]
    assert groups.members() == {groups.of("a"): ["a", "b", "c"]}
