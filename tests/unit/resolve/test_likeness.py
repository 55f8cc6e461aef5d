"""Which names may be one party's, by the names alone."""

import pytest

from wherefrom.model import Kind
from wherefrom.resolve.likeness import one_name
from wherefrom.resolve.shortening import acronym, short_form


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        # case, legal form, quotes
        ("ORION TRADE", "Orion Trade LLC", Kind.COMPANY),
        ("ООО «Балт-Лоджистик»", "Балт-Лоджистик", Kind.COMPANY),
        # another script
        ("Балт-Лоджистик", "Balt Logistik", Kind.COMPANY),
        ("Вадим Сорокин", "Vadim Sorokin", Kind.PERSON),
        ("沈鸣屿", "Shen Mingyu", Kind.PERSON),
        ("Гу Вэньхао", "Gu Wenhao", Kind.PERSON),
        ("Лу Цзясинь", "Lu Jiaxin", Kind.PERSON),
        ("Лу Цзясинь", "Jiaxin Lu", Kind.PERSON),
        ("Шэнь Минъюй", "沈鸣屿", Kind.PERSON),
        ("Тан Юйлинь", "Tang Yulin", Kind.PERSON),
        ("Выпь-2", "Vyp-2", Kind.PRODUCT),
        ("Riga", "Рига", Kind.PLACE),
        # another language
        ("Kazakhstan", "哈萨克斯坦", Kind.PLACE),
        ("Berezan Thermal Instruments Plant", "АО «Березанский завод тепловизионных приборов»", Kind.COMPANY),
        # spellings and slips
        ("Zharykstan Sauda", "Zharikstan Sauda LLP", Kind.COMPANY),
        ("Vysokinsky Artem", "Artem Vysoknisky", Kind.PERSON),
        # one model, one and several
        ("QD-640", "QD-640s", Kind.PRODUCT),
    ],
)
def test_one_name_written_in_two_ways(left: str, right: str, kind: Kind) -> None:
    assert one_name(left, right, kind)
    assert one_name(right, left, kind)


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        # numbers must agree, also where sounds of doubled digits would not tell them apart
        ("A-60", "A-600", Kind.PRODUCT),
        ("A100", "A1000", Kind.PRODUCT),
        ("Plant No. 5", "Plant No. 9", Kind.COMPANY),
        # one telling word differs
        ("Orion Trade", "Orion Bank", Kind.COMPANY),
        ("First Kirov Machine Plant", "Second Kirov Machine Plant", Kind.COMPANY),
        # companies' names do not turn round
        ("Harbour Kite", "Kite Harbour", Kind.COMPANY),
        # short words and short names have no typos
        ("Li Jun", "Li Jin", Kind.PERSON),
        ("Zhang Wei", "Zhang Wen", Kind.PERSON),
        ("Чжан Вэй", "Zhang Wen", Kind.PERSON),
        # a woman's surname
        ("Olga Sidorenkova", "Oleg Sidorenkov", Kind.PERSON),
        ("Sidorenkova", "Sidorenkov", Kind.PERSON),
        # places are what they are called
        ("Ostrava", "Ostravas", Kind.PLACE),
        ("Austria", "Australia", Kind.PLACE),
        ("Orleans", "New Orleans", Kind.PLACE),
        # other characters that sound alike
        ("陕西", "山西", Kind.PLACE),
        ("李军", "李俊", Kind.PERSON),
    ],
)
def test_two_names_that_are_not_one(left: str, right: str, kind: Kind) -> None:
    assert one_name(left, right, kind) is None
    assert one_name(right, left, kind) is None


@pytest.mark.parametrize(
    ("short", "long", "kind"),
    [
        ("Orion", "Orion Trade", Kind.COMPANY),
        ("Zenit", "NPO Zenit", Kind.COMPANY),
        ("Sorokin", "Vadim Sorokin", Kind.PERSON),
        ("V. Sorokin", "Vadim Sorokin", Kind.PERSON),
        ("В. А. Сорокин", "Vadim Sorokin", Kind.PERSON),
        ("沈先生", "沈鸣屿", Kind.PERSON),
        ("老沈", "沈鸣屿", Kind.PERSON),
        ("江川", "江川精机有限公司", Kind.COMPANY),
        ("江川集团", "宁波江川精机集团有限公司", Kind.COMPANY),
        ("QD-640", "QD-640 thermal camera", Kind.PRODUCT),
    ],
)
def test_short_forms(short: str, long: str, kind: Kind) -> None:
    assert short_form(short, long, kind)


@pytest.mark.parametrize(
    ("short", "long", "kind"),
    [
        ("Orion Trade", "Orion Trade LLC", Kind.COMPANY),  # the same name, nothing is left out
        ("Trade", "Trade House", Kind.PERSON),
        ("Norway", "Norway's foreign ministry", Kind.PUBLIC_BODY),
        ("Ministry of Industry and Trade", "Ministry of Trade, Investment and Industry", Kind.PUBLIC_BODY),
        ("V. A.", "Vadim Sorokin", Kind.PERSON),
        ("Sorokin", "V. S.", Kind.PERSON),
        ("Strizh", "Strizh-4", Kind.PRODUCT),
        ("60", "A-60 camera", Kind.PRODUCT),
    ],
)
def test_what_is_no_short_form(short: str, long: str, kind: Kind) -> None:
    assert short_form(short, long, kind) is None


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("TTIP", "Tavolzhsk Thermal Instruments Plant"),
        ("T.T.I.P.", "Tavolzhsk Thermal Instruments Plant"),
        ("БЗТМ", "Березанский завод точной механики"),
    ],
)
def test_acronyms(short: str, long: str) -> None:
    assert acronym(short, long, Kind.COMPANY)


def test_a_short_acronym_does_not_leave_its_script_nor_stop_half_way() -> None:
    assert acronym("UK", "Управление контроля", Kind.PUBLIC_BODY) is None
    assert acronym("EU", "Elbe Union Estates", Kind.COMPANY) is None


def test_people_and_words_in_small_letters_are_no_acronyms() -> None:
    assert acronym("VS", "Vadim Sorokin", Kind.PERSON) is None
    assert acronym("ot", "Orion Trade", Kind.COMPANY) is None
