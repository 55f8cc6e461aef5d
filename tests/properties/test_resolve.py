"""What holds of resolving whatever the papers: nothing lost, no order, no line crossed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from wherefrom.config import Config
from wherefrom.model import Decision, Entity, Evidence, Form, Judgement, Kind, Mention, Records, Subject
from wherefrom.model.ids import content_id
from wherefrom.resolve import run

# few names, so that they meet: full, short, misspelt, in other scripts, with other numbers
NAMES = {
    Kind.COMPANY: [
        "Orion Trade",
        "Orion Trade LLC",
        "Orion",
        "ORION",
        "Orion Bank",
        "Орион Трейд",
        "ООО «Орион»",
        "Zenit Works",
        "ZW",
        "江川精机有限公司",
        "江川",
    ],
    Kind.PERSON: ["Vadim Sorokin", "Sorokin", "V. Sorokin", "Вадим Сорокин", "Vadim Sorokina", "Gu Wenhao", "顾闻皓", "Гу Вэньхао", "Li"],
    Kind.PRODUCT: ["A-60", "A-600", "A-60s", "A-60 camera"],
    Kind.PLACE: ["Riga", "Riga airport", "Рига"],
}


@st.composite
def mentions(draw: st.DrawFn) -> list[Mention]:
    """Mentions in up to three papers, some of them descriptions that follow an earlier mention of their paper."""
    made: list[Mention] = []
    for n in range(draw(st.integers(1, 14))):
        kind = draw(st.sampled_from(sorted(NAMES, key=lambda k: k.value)))
        name = draw(st.sampled_from(NAMES[kind]))
        paper = draw(st.sampled_from("abc"))
        earlier = [m for m in made if m.document == paper and m.kind is kind]
        described = bool(earlier) and draw(st.booleans())
        evidence = Evidence(paper, n * 50, n * 50 + len(name), name)
        made.append(
            Mention(
                Mention.make_id(paper, evidence),
                paper,
                kind,
                Form.NOMINAL if described else Form.NAME,
                evidence,
                "en",
                name,
                "test",
                antecedent=draw(st.sampled_from(earlier)).id if described else None,
            )
        )
    return made


def decision(draw: st.DrawFn, found: list[Mention], judgement: Judgement) -> Decision:
    pair = tuple(sorted((draw(st.sampled_from(found)).id, draw(st.sampled_from(found)).id)))
    return Decision(Subject.PAIR, pair, judgement, "ada", "2025-01-01T00:00:00Z")


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Mention], list[Decision]]:
    found = draw(mentions())
    wanted = [decision(draw, found, Judgement.POSITIVE) for _ in range(draw(st.integers(0, 2)))]
    return found, wanted + [decision(draw, found, Judgement.NEGATIVE) for _ in range(draw(st.integers(0, 2)))]


def resolved(records: list[Mention | Decision]) -> list[Entity]:
    return run(Records(records), Config())


@given(cases(), st.randoms())
@settings(deadline=None)
def test_the_order_of_papers_does_not_matter(case: tuple[list[Mention], list[Decision]], shuffle: object) -> None:
    found, decisions = case
    before = resolved([*found, *decisions])
    mixed = [*found, *decisions]
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]  # a random.Random
    assert resolved(mixed) == before


@given(cases())
@settings(deadline=None)
def test_every_mention_is_in_exactly_one_entity(case: tuple[list[Mention], list[Decision]]) -> None:
    found, decisions = case
    members = [m for e in resolved([*found, *decisions]) for m in e.members]
    assert sorted(members) == sorted(m.id for m in found)


@given(cases())
@settings(deadline=None)
def test_what_a_person_kept_apart_is_apart_whatever_lies_between(case: tuple[list[Mention], list[Decision]]) -> None:
    found, decisions = case
    home = {m: e.id for e in resolved([*found, *decisions]) for m in e.members}
    latest = {d.target: d for d in sorted(decisions, key=lambda d: (d.at, d.id))}
    for d in latest.values():
        if d.judgement is Judgement.NEGATIVE and d.target[0] != d.target[1]:
            assert home[d.target[0]] != home[d.target[1]]


@given(mentions())
@settings(deadline=None)
def test_kinds_and_numbers_are_never_mixed(found: list[Mention]) -> None:
    by_id = {m.id: m for m in found}
    for e in resolved(list(found)):
        named = [by_id[m] for m in e.members if by_id[m].form is Form.NAME]
        assert len({m.kind for m in named}) <= 1
        assert not {"A-60", "A-600"} <= {m.normal for m in named}


@given(mentions())
@settings(deadline=None)
def test_an_entity_is_named_by_its_content(found: list[Mention]) -> None:
    for e in resolved(list(found)):
        assert e.id == content_id("entity", sorted(e.members))
        assert e.caption in {m.normal for m in found if m.id in e.members}
        assert len(e.merges) == len(e.members) - 1
