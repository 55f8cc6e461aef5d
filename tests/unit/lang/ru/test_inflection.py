"""Russian names in the nominative."""

import pytest

from wherefrom.lang.ru.inflection import nominative
from wherefrom.lang.ru.sentences import sentences

FORMS = [
    ("Рябцеву", "Рябцев"),
    ("Соху", "Сох"),
    ("Олегу Викторовичу Рябцеву", "Олег Викторович Рябцев"),
    ("О. В. Рябцеву", "О. В. Рябцев"),
    ("Татьяне Кочергиной", "Татьяна Кочергина"),
    ("Псковской таможней", "Псковская таможня"),
    ("Министерству промышленности и торговли", "Министерство промышленности и торговли"),
    ("Великих Луках", "Великие Луки"),
    ("Ростова-на-Дону", "Ростов-на-Дону"),
    ("ООО «Детский Универсал»", "ООО «Детский Универсал»"),
    ("«Приборсталью»", "Приборсталь"),
    # one case and one gender for the whole name
    ("Олега Рябцева", "Олег Рябцев"),
    ("Анной Рябцевой", "Анна Рябцева"),
    ("Лу Цзясинь", "Лу Цзясинь"),
    ("США", "США"),
    ("Orion Trade", "Orion Trade"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "base"), FORMS)
def test_a_name_in_any_case_has_one_base_form(name: str, base: str) -> None:
    assert nominative(name) == base


def test_sentences_do_not_end_at_abbreviations() -> None:
    text = "Завод им. Фролова закрыт. Директор О. В. Рябцев уехал в 2024 г. в Пермь."
    assert [text[a:b] for a, b in sentences(text)] == ["Завод им. Фролова закрыт.", "Директор О. В. Рябцев уехал в 2024 г. в Пермь."]
