"""Numbers with check digits: whose they are, and which are none."""

import pytest

from tests.unit.read.drawn import mentions
from wherefrom.read.identifiers import identifiers

RIGHT = [
    # published examples of the standards and registers
    ("IMO 9074729", "imo", "9074729"),
    ("ИНН 7707083893", "inn", "7707083893"),
    ("ИНН: 500100732259", "inn", "500100732259"),
    ("ОГРН 1027700132195", "ogrn", "1027700132195"),
    ("LEI: 5493001KJTIIGC8Y1R12", "lei", "5493001KJTIIGC8Y1R12"),
    ("account DE89 3704 0044 0532 0130 00 in Bonn", "iban", "DE89370400440532013000"),
    ("统一社会信用代码：91350100M000100Y43。", "uscc", "91350100M000100Y43"),
    ("SWIFT code DEUTDEFF", "bic", "DEUTDEFF"),
]


@pytest.mark.parametrize(("text", "scheme", "value"), RIGHT)
def test_a_number_with_right_check_digits_is_found(text: str, scheme: str, value: str) -> None:
    assert [(i.scheme, i.value) for i in identifiers(text)] == [(scheme, value)]


WRONG = [
    "IMO 9074728",
    "ИНН 7707083894",
    "ОГРН 1027700132196",
    "LEI: 5493001KJTIIGC8Y1R13",
    "DE88 3704 0044 0532 0130 00",
    "91350100M000100Y44",
    "7707083893",
]


@pytest.mark.parametrize("text", WRONG)
def test_a_number_with_wrong_check_digits_or_no_label_is_none(text: str) -> None:
    assert identifiers(text) == []


def test_a_ship_number_belongs_to_the_ship_and_not_to_its_owner() -> None:
    found = mentions("Orion Trade Ltd owns the tanker Grey Heron (IMO 9074729), which sailed from Primorsk.")
    assert {m.evidence.quote: m.identifiers for m in found if m.identifiers} == {"Grey Heron": (("imo", "9074729"),)}


def test_a_tax_number_belongs_to_the_name_before_it() -> None:
    found = mentions("Поставщик ООО «Балт-Лоджистик» (ИНН 7707083893), покупатель АО «Зенит».", "ru")
    assert {m.evidence.quote: m.identifiers for m in found if m.identifiers} == {"ООО «Балт-Лоджистик»": (("inn", "7707083893"),)}
