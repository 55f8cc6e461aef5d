from tests.unit.claim.flat.papers import paper
from wherefrom import claim
from wherefrom.claim import flat
from wherefrom.config import Config
from wherefrom.model import Basis, Claim, Mention, Modality, Polarity, Predicate, Records, Stance, When


def claims(records: Records, predicate: Predicate) -> list[Claim]:
    return [c for c in claim.run(records, Config()) if c.predicate is predicate]


def names(records: Records, found: Claim, role: str) -> list[str]:
    by_id = {m.id: m.evidence.quote for m in records.all(Mention)}
    return [by_id[i] for i in found.role(role)]


def test_a_russian_delivery_has_supplier_goods_recipient_and_date() -> None:
    records = paper(
        "ru", "9 августа 2024 года [[ТОО «Зенит Сауда»|Company]] поставило [[АО «Орион»|Company]] 18 тепловизионных [[камер ZX-7|Product]]."
    )
    (found,) = claims(records, Predicate.SUPPLIED)
    assert names(records, found, "subject") == ["ТОО «Зенит Сауда»"]
    assert names(records, found, "object") == ["камер ZX-7"]
    assert names(records, found, "recipient") == ["АО «Орион»"]
    assert isinstance(found.when, When)
    assert found.when.date.edtf == "2024-08-09"


def test_a_chinese_delivery_has_supplier_goods_and_recipient() -> None:
    records = paper("zh", "2024年5月，[[泽尼特光电有限公司|Company]]向[[奥里安贸易公司|Company]]供应了24台[[ZX-7热像仪|Product]]。")
    (found,) = claims(records, Predicate.SUPPLIED)
    assert names(records, found, "subject") == ["泽尼特光电有限公司"]
    assert names(records, found, "object") == ["ZX-7热像仪"]
    assert names(records, found, "recipient") == ["奥里安贸易公司"]


def test_silence_has_no_source() -> None:
    for records, who in (
        (paper("zh", "[[奥里安贸易公司|Company]]没有回应置评请求。"), "奥里安贸易公司"),
        (paper("ru", "[[ООО «Орион»|Company]] не ответило на запрос."), "ООО «Орион»"),
    ):
        (found,) = claims(records, Predicate.NO_RESPONSE)
        assert names(records, found, "subject") == [who]
        assert found.stance is Stance.SILENT
        assert found.attribution == ()


def test_a_denial_is_said_by_the_one_who_denies() -> None:
    records = paper("ru", "[[ООО «Орион»|Company]] отрицает поставки в [[Утландию|Place]].")
    (found,) = claims(records, Predicate.DENIED)
    assert found.stance is Stance.DENIED
    assert found.polarity is Polarity.POSITIVE
    assert [a.basis for a in found.attribution] == [Basis.COMPANY]


def test_not_knowing_is_neither_denial_nor_silence() -> None:
    records = paper("zh", "[[诺尔比市商务局|PublicBody]]表示，对此事不知情。")
    (found,) = claims(records, Predicate.DENIED)
    assert found.stance is Stance.UNAWARE


def test_what_an_outlet_could_not_confirm_is_its_own_claim() -> None:
    records = paper("zh", "《[[诺尔比观察|Organization]]》无法独立核实上述说法。")
    (found,) = claims(records, Predicate.COULD_NOT_CONFIRM)
    assert found.stance is Stance.UNCONFIRMED
    assert names(records, found, "subject") == ["诺尔比观察"]


def test_a_document_read_by_an_outlet_gives_two_links() -> None:
    records = paper(
        "zh",
        "据《[[诺尔比观察|Organization]]》看到的一份报关单，[[泽尼特光电有限公司|Company]]向[[奥里安贸易公司|Company]]供应了[[热像仪|Product]]。",
        publisher="诺尔比观察",
    )
    (found,) = claims(records, Predicate.SUPPLIED)
    assert [a.basis for a in found.attribution] == [Basis.DOCUMENT, Basis.OUTLET]
    assert found.stance is Stance.REPORTED


def test_a_coming_delivery_is_planned() -> None:
    records = paper("ru", "[[Камеры|Product]] будут поставлены [[АО «Орион»|Company]] компанией [[«Зенит»|Company]] в декабре 2025 года.")
    assert [c.modality for c in claims(records, Predicate.SUPPLIED)] == [Modality.PLANNED]


def test_nothing_is_claimed_of_an_empty_paper() -> None:
    assert flat.run(paper("ru", "")) == []


def test_the_same_paper_gives_the_same_claims() -> None:
    records = paper("ru", "По данным [[таможни|PublicBody]], [[ООО «Орион»|Company]] продало [[станки|Product]] фирме [[«Зенит»|Company]].")
    assert flat.run(records) == flat.run(records)
