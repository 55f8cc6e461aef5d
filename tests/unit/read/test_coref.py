"""Who is who inside one paper."""

import pytest

from tests.unit.read.drawn import leads, mentions

LINKS = [
    # words, what they lead to, the paper
    ("Orion", "Orion Trade Ltd", "Orion Trade Ltd billed Zenit Works. Orion was paid in May."),
    ("Nyholm", "Lars Nyholm", "Lars Nyholm owns Orion Trade. Nyholm did not reply."),
    ("BGSA", "Border Guard Service of Ardonia", "The Border Guard Service of Ardonia (BGSA) stopped the lorry. BGSA declined to comment."),
    ("BGS", "Border Guard Service", "The Border Guard Service stopped the lorry, an officer of the BGS said."),
    ("Nadir Export", "Orion Trade", "Orion Trade (formerly Nadir Export) sold pumps to Zenit Works."),
    ("Jiangchaun Precision", "Jiangchuan Precision", "Jiangchuan Precision makes gears. Jiangchaun Precision denied it."),
    # the place of a firm is no short form of it
    ("Harbin", "Harbin", "Harbin Precision Works sold gears. The lorry left Harbin in May."),
]


@pytest.mark.parametrize(("words", "full", "paper"), LINKS)
def test_a_short_form_leads_to_the_full_name(words: str, full: str, paper: str) -> None:
    assert leads(paper, words) == full


def test_a_defined_short_name_leads_to_it_every_time() -> None:
    paper = 'Maumee Iron Exchange, LLC ("MIX") sold a lathe. A week later MIX was paid. Lawyers for MIX declined to comment.'
    found = mentions(paper)
    assert [m.because for m in found if m.evidence.quote == "MIX"] == ["alias", "same name", "same name"]


def test_a_russian_surname_in_any_case_leads_to_the_full_name() -> None:
    assert leads("Олег Викторович Рябцев уехал. Рябцеву предъявлено обвинение.", "Рябцеву", "ru") == "Олег Викторович Рябцев"


def test_a_chinese_alias_leads_to_the_full_name() -> None:
    assert leads("深圳市江川精机有限公司（下称江川）供应了水泵。江川否认。", "江川", "zh") == "深圳市江川精机有限公司"


def test_names_that_share_a_word_stay_apart() -> None:
    paper = "Vega Shipping Ltd owns the tanker. Vega Pharma Ltd makes pills. Both deny any link."
    assert leads(paper, "Vega Pharma Ltd") == "Vega Pharma Ltd"


def test_a_short_form_of_two_names_is_left_open() -> None:
    paper = "Vega Shipping Ltd owns the tanker. Vega Pharma Ltd makes pills. Vega paid in May."
    assert leads(paper, "Vega") == "Vega"


def test_a_name_in_brackets_in_another_script_is_the_same_party() -> None:
    paper = "江川精机有限公司（Jiangchuan Jingji Co., Ltd.）向泽尼特机械厂供应水泵。"
    assert leads(paper, "Jiangchuan Jingji Co., Ltd.", "zh") == "江川精机有限公司"
