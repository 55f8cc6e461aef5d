import msgspec
import pytest

from tests.unit.claim.flat.papers import paper
from wherefrom.claim import flat
from wherefrom.claim.flat import settle
from wherefrom.claim.flat.draft import Draft
from wherefrom.claim.flat.scene import Scene, read
from wherefrom.model import Band, Mention, Predicate

SENTENCE = "[[ООО «Орион»|Company]] поставило [[АО «Зенит»|Company]] [[станки|Product]] из [[Норрби|Place]]."


@pytest.fixture
def scene() -> Scene:
    return read(paper("ru", SENTENCE))


def draft(scene: Scene, predicate: Predicate, subject: int | None, thing: int | None, score: float) -> Draft:
    mentions: list[Mention] = [p.mention for p in scene.sentences[0].places]
    roles: dict[str, tuple[Mention, ...]] = {name: (mentions[n],) for name, n in (("subject", subject), ("object", thing)) if n is not None}
    return Draft(predicate, scene.sentences[0], 1, roles, "test", score)


def test_of_two_directions_the_likelier_stands(scene: Scene) -> None:
    found = settle.settle(scene, [draft(scene, Predicate.PAID, 0, 1, 0.5), draft(scene, Predicate.PAID, 1, 0, 0.6)])
    assert [c.score for c in found] == [0.6]


def test_what_names_both_parties_outranks_what_names_one(scene: Scene) -> None:
    found = settle.settle(scene, [draft(scene, Predicate.SUPPLIED, 0, None, 0.9), draft(scene, Predicate.SUPPLIED, 0, 2, 0.5)])
    assert [c.score for c in found] == [0.5]


def test_an_order_does_not_stand_beside_the_delivery_of_the_same_goods(scene: Scene) -> None:
    found = settle.settle(scene, [draft(scene, Predicate.SUPPLIED, 0, 2, 0.6), draft(scene, Predicate.ORDERED, 0, 2, 0.4)])
    assert [c.predicate for c in found] == [Predicate.SUPPLIED]


def test_a_sentence_has_three_suggestions_at_most(scene: Scene) -> None:
    weak = [Predicate.SUPPLIED, Predicate.TRAINED, Predicate.PRODUCES, Predicate.TESTED, Predicate.DEVELOPS]
    found = settle.settle(scene, [draft(scene, p, 0, 2, 0.2 + n / 100) for n, p in enumerate(weak)])
    assert [c.band for c in found] == [Band.SUGGESTION] * 3
    assert Predicate.SUPPLIED not in {c.predicate for c in found}


def test_one_name_written_twice_is_one_party() -> None:
    scene = read(paper("zh", "[[奥里安公司|Company]]否认。\n[[奥里安公司|Company]]拒绝置评。"))
    loose = [msgspec.structs.replace(m, antecedent=None) for m in scene.mentions]
    apart = Scene(scene.document, scene.text, scene.sentences, tuple(loose))
    assert len({apart.party(m) for m in loose}) == 1


def test_a_country_before_a_firm_does_not_receive_the_goods() -> None:
    records = paper("zh", "[[泽尼特公司|Company]]向[[哈萨克斯坦|Place]][[奥里安公司|Company]]（[[Orion LLP|Company]]）供应[[机床|Product]]。")
    by_id = {m.id: m.evidence.quote for m in records.all(Mention)}
    (found,) = [c for c in flat.run(records) if c.predicate is Predicate.SUPPLIED]
    assert [by_id[i] for i in found.role("recipient")] == ["奥里安公司"]


def test_they_are_the_people_listed_before() -> None:
    records = paper("ru", "На испытания приехали [[Рене Моор|Person]] и [[Пауль Линд|Person]].\nОни обучили [[четырёх операторов|Group]].")
    trained = [c for c in flat.run(records) if c.predicate is Predicate.TRAINED]
    assert len({c.role("subject") for c in trained}) == 2
