"""A name taken apart. Each case is drawn: words between strokes, with what each is good for."""

import pytest

from wherefrom.matching import Sort, parse, strip_legal_form, variants

_SIGNS = {Sort.NAME: "n", Sort.INITIAL: "i", Sort.PATRONYMIC: "p", Sort.WEAK: "w", Sort.LEGAL: "l"}

NAMES = [
    ("ООО «Балт-Логистик»", "l:ООО | n:Балт=baltic | n:Логистик=logistics"),
    ("Zenit Works LLC", "n:Zenit | n:Works=plant | l:LLC"),
    ("Limtied Liability Company Zenit", "l:Limtied | l:Liability | w:Company=company | n:Zenit"),
    ("Stock Joint Company Zenit", "l:Stock | l:Joint | w:Company=company | n:Zenit"),
    ("Открытое акционерное общество Заря", "l:Открытое акционерное общество | n:Заря"),
    ("Zarya AO", "n:Zarya | l:AO"),
    ("J.S.C. Zarya", "l:JSC | n:Zarya"),
    ("Harbour Trading Co., Ltd.", "n:Harbour | n:Trading=trade | l:Co Ltd"),
    ("江川精机有限公司", "n:江川 | n:精机=precision | l:有限公司"),
    ("东湖航空科技股份有限公司", "n:东湖 | n:航空=aviation | n:科技=technology | l:股份有限公司"),
    ("Новая заря", "n:Новая=new | n:заря"),
    ("Новиков", "n:Новиков"),
    ("Bank of Quillhaven", "n:Bank=bank | w:of=of | n:Quillhaven"),
    ("Конструкторское бюро «Заря»", "n:Конструкторское бюро=design_bureau | n:Заря"),
    ("D'Orsay & Sons", "n:DOrsay | n:Sons"),
]
PEOPLE = [
    ("TENNHOLM, Arvid J.", "n:TENNHOLM | n:Arvid | i:J"),
    ("Ilya Markovich Kettering", "n:Ilya | p:Markovich | n:Kettering"),
    ("Илья Маркович", "n:Илья | n:Маркович"),
    ("Zeki ibn al-Dora", "n:Zeki | w:ibn | w:al | n:Dora"),
    ("李小川", "n:李 | n:小川"),
    ("欧阳小川", "n:欧阳 | n:小川"),
    ("Bank Works", "n:Bank | n:Works"),
]


def drawn(name: str, person: bool) -> str:
    return " | ".join(
        f"{_SIGNS[w.sort]}:{w.text}" + (f"={w.meaning}" if w.meaning and w.sort in (Sort.NAME, Sort.WEAK) and not person else "")
        for w in parse(name, person)
    )


@pytest.mark.parametrize(("name", "drawing"), NAMES)
def test_a_name_falls_into_its_words(name: str, drawing: str) -> None:
    assert drawn(name, person=False) == drawing


@pytest.mark.parametrize(("name", "drawing"), PEOPLE)
def test_a_persons_name_has_no_legal_form_and_nothing_translated(name: str, drawing: str) -> None:
    assert drawn(name, person=True) == drawing


def test_latin_letters_that_look_cyrillic_are_read_as_cyrillic_among_cyrillic() -> None:
    assert [w.key for w in parse("Завод ACT")] == [w.key for w in parse("Завод АСТ")]
    assert [w.key for w in parse("Iлья")] == [w.key for w in parse("Iлья".replace("I", "І"))]
    assert parse("ACT Works")[0].key != parse("АСТ")[0].key


@pytest.mark.parametrize(
    ("name", "left"), [("ООО «Заря»", "Заря"), ("Zenit Works GmbH", "Zenit Works"), ("江川有限公司", "江川"), ("LLC", "LLC"), ("", "")]
)
def test_a_legal_form_can_be_taken_off_but_never_the_whole_name(name: str, left: str) -> None:
    assert strip_legal_form(name) == left


VARIANTS = [
    ("Zenit Works", ("Zenit Works",)),
    ("Zenit Works (Завод «Зенит»)", ("Zenit Works", "Завод «Зенит»")),
    ("Zenit Works (Port Sorrel Lamp Company", ("Zenit Works", "Port Sorrel Lamp Company")),
    ("Zenit Works (Quillhaven) LLC", ("Zenit Works Quillhaven LLC",)),
    ("Orion Trade (f.k.a. Lantern)", ("Orion Trade", "Lantern")),
    ("Илья Лант / Ілля Лант", ("Илья Лант", "Ілля Лант")),
    ("Orion Trade formerly Lantern Supply", ("Orion Trade", "Lantern Supply")),
    ("Lantern A/S", ("Lantern A/S",)),
    ("Zenit Lamp Works Завод ламп Зенит", ("Zenit Lamp Works", "Завод ламп Зенит")),
    ("AO Зенит", ("AO Зенит",)),
    ("()", ("()",)),
]


@pytest.mark.parametrize(("line", "names"), VARIANTS)
def test_one_line_may_hold_several_names(line: str, names: tuple[str, ...]) -> None:
    assert variants(line) == names
