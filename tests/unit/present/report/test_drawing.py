"""The map and the timeline: where things stand, and that nothing is lost or drawn more firmly than it is said."""

import itertools

import pytest

from tests.unit.present.report.made import BALT, JIANGCHUAN, ORION, ZENIT, Made
from wherefrom.model import FuzzyDate, Kind, Modality, Polarity, Predicate, Stance, When
from wherefrom.model.fuzzydate import Absence
from wherefrom.present.report.drawing import Drawing, drawing
from wherefrom.present.report.layers import layers, spread
from wherefrom.present.report.network import network
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.textwidth import width, wrapped
from wherefrom.present.report.timeline import Timeline, timeline
from wherefrom.present.view import View


def supplies(made: Made, *pairs: tuple[str, str], **rest: object) -> Refs:
    paper = made.paper("in.txt", " ".join(f"{a} supplied {b}." for a, b in pairs))
    for a, b in pairs:
        made.claim(paper, Predicate.SUPPLIED, f"{a} supplied {b}", {"subject": a, "recipient": b}, **rest)
    return Refs(made.view())


def drawn(refs: Refs) -> Drawing:
    return drawing(refs, network(refs))


def columns(refs: Refs) -> dict[str, int]:
    return {refs.entity(c.entity).text: c.x for part in drawn(refs).parts for c in part.cards}


def test_goods_run_from_left_to_right(made: Made) -> None:
    x = columns(supplies(made, (ZENIT, BALT), (ORION, ZENIT)))
    assert x[ORION] < x[ZENIT] < x[BALT]


def test_goods_that_run_in_a_circle_are_drawn_all_the_same(made: Made) -> None:
    refs = supplies(made, (ORION, ZENIT), (ZENIT, BALT), (BALT, ORION))
    (part,) = drawn(refs).parts
    assert len(part.cards) == len(part.lines) == 3


def test_an_intermediary_stands_between(made: Made) -> None:
    paper = made.paper("in.txt", f"{ORION} supplied {ZENIT} via {BALT}.")
    made.claim(paper, Predicate.SUPPLIED, f"{ORION} supplied {ZENIT} via {BALT}", {"subject": ORION, "recipient": ZENIT, "via": BALT})
    refs = Refs(made.view())
    assert [(refs.entity(e.source).text, refs.entity(e.target).text) for e in network(refs).edges] == [(ORION, BALT), (BALT, ZENIT)]


def test_what_is_hedged_is_an_edge_of_its_own_and_what_is_not_so_is_none(made: Made) -> None:
    paper = made.paper("in.txt", f"{ORION} and {ZENIT}. {BALT} and {JIANGCHUAN}.")
    roles: dict[str, str | tuple[str, ...]] = {"subject": ORION, "recipient": ZENIT}
    made.claim(paper, Predicate.SUPPLIED, f"{ORION} and {ZENIT}", roles)
    made.claim(paper, Predicate.BILLED, f"{ORION} and {ZENIT}.", roles, modality=Modality.POSSIBLE)
    made.claim(paper, Predicate.PAID, f"{BALT} and {JIANGCHUAN}", {"subject": BALT, "object": JIANGCHUAN}, polarity=Polarity.NEGATIVE)
    made.claim(paper, Predicate.DENIED, f"{BALT} and {JIANGCHUAN}.", {"subject": BALT, "object": JIANGCHUAN}, stance=Stance.DENIED)
    net = network(Refs(made.view()))
    assert sorted(((e.labels, e.hedged) for e in net.edges), key=lambda e: e[1]) == [(("supplied",), False), (("billed",), True)]
    assert net.negative == 1


def test_a_listed_party_has_its_own_mark(view: View) -> None:
    cards = {c.entity: c for part in drawn(Refs(view)).parts for c in part.cards}
    assert {view.entities[e].caption: c.listed for e, c in cards.items() if c.listed} == {BALT: "possible"}


@pytest.mark.parametrize("count", [2, 7, 40])
def test_cards_never_overlap_and_stay_on_the_drawing(made: Made, count: int) -> None:
    names = [f"Firm {i:02} with a rather long name" for i in range(count)]
    refs = supplies(made, *((names[i], names[(i * 3 + 1) % count]) for i in range(count) if i != (i * 3 + 1) % count))
    picture = drawn(refs)
    boxes = [(p.left + c.x, p.top + c.y, c.height) for p in picture.parts for c in p.cards]
    for (ax, ay, ah), (bx, by, bh) in itertools.combinations(boxes, 2):
        assert abs(ax - bx) >= 160 or ay + ah <= by or by + bh <= ay
    assert all(0 <= x <= picture.width - 160 and 0 <= y <= picture.height - h for x, y, h in boxes)


def test_every_edge_has_a_line_and_the_best_connected_have_a_card(made: Made) -> None:
    names = [f"Firm {i:02}" for i in range(60)]
    refs = supplies(made, *((names[0], n) for n in names[1:]), (names[1], names[2]))
    net = network(refs)
    assert len(net.nodes) == 40
    assert net.left_out == 20
    assert {names[0], names[1], names[2]} <= {refs.entity(n).text for n in net.nodes}
    assert sorted(line.number for part in drawing(refs, net).parts for line in part.lines) == list(range(1, len(net.edges) + 1))


def test_a_line_that_passes_a_column_has_a_place_there() -> None:
    place = layers(["a", "b", "c"], [("a", "b"), ("b", "c"), ("a", "c")], [("a", "b"), ("b", "c"), ("a", "c")], lambda slot: 20.0)
    assert [place.column[n] for n in "abc"] == [0, 1, 2]
    (bend,) = (s for s in place.y if not isinstance(s, str))
    assert abs(place.y[bend] - place.y["b"]) >= 20


def test_spread_keeps_order_and_distance_and_moves_nothing_needlessly() -> None:
    assert spread([0, 100], [10, 10]) == [0, 100]
    assert spread([50, 50], [10, 10]) == [45, 55]
    assert spread([60, 40, 100], [10, 20, 10]) == [42.5, 57.5, 100]
    assert spread([], []) == []


def test_names_are_broken_between_words_and_between_chinese_characters_and_cut_when_too_long() -> None:
    assert wrapped("Orion Trade Holding", 13, 110, 3) == ["Orion Trade", "Holding"]
    assert "".join(wrapped(JIANGCHUAN * 2, 13, 60, 9)) == JIANGCHUAN * 2
    cut = wrapped("word " * 40, 13, 100, 2)
    assert len(cut) == 2
    assert cut[-1].endswith("…")
    assert all(width(line, 13) <= 100 for line in cut)
    assert wrapped("", 13, 100, 2) == []


def dated(made: Made, *dates: str | Absence) -> Timeline:
    made.kinds["Ada"] = Kind.PERSON
    paper = made.paper("in.txt", "Ada " * len(dates))
    text = made.texts[paper].characters
    for i, date in enumerate(dates):
        when = When(FuzzyDate(date)) if isinstance(date, str) else date
        made.claim(paper, Predicate.VISITED, text[: 4 * i + 3], {"subject": "Ada"}, object_text=str(i), when=when)
    return timeline(Refs(made.view()))


def test_bars_stand_in_the_order_of_their_dates_and_are_as_wide_as_their_words(made: Made) -> None:
    line = dated(made, "2024-07/2024-12", "2024-01-15", "2024-01/2024-06")
    assert [b.date.edtf for b in line.bars] == ["2024-01/2024-06", "2024-01-15", "2024-07/2024-12"]
    half, day, other = line.bars
    assert day.point
    assert half.width == pytest.approx(other.width, rel=0.05)
    assert half.left + half.width == pytest.approx(other.left, abs=0.1)


def test_open_sides_fade_away_from_what_is_known(made: Made) -> None:
    line = {b.date.edtf: b for b in dated(made, "2023/..", "../2023-12-31", "2022/2024").bars}
    since, until = line["2023/.."], line["../2023-12-31"]
    assert (since.open_start, since.open_end) == (False, True)
    assert (until.open_start, until.open_end) == (True, False)
    assert [f.left for f in since.fades] == sorted(f.left for f in since.fades)
    assert since.fades[0].left == since.left
    assert [f.left for f in until.fades] == sorted((f.left for f in until.fades), reverse=True)
    assert [f.opacity for f in since.fades] == [f.opacity for f in until.fades] == [0.6, 0.35, 0.15]


def test_a_far_year_does_not_squeeze_the_rest(made: Made) -> None:
    line = dated(made, *[f"2024-{m:02}" for m in range(1, 13)], "1890")
    assert line.ticks[0].words == "2024"
    assert [b.beyond for b in line.bars] == ["earlier", *[""] * 12]


def test_withheld_unknown_ambiguous_and_unstated_dates_are_told_apart(made: Made) -> None:
    line = dated(made, Absence.WITHHELD, Absence.UNKNOWN, Absence.AMBIGUOUS, Absence.NOT_STATED, "2024")
    assert {why: len(ids) for why, ids in line.undated.items()} == {"withheld": 1, "unknown": 1, "ambiguous": 1, "not stated": 1}
    assert len(line.bars) == 1
