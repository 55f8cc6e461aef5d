"""Names in Latin letters."""

import pytest

from wherefrom.lang.translit import transliterate

NAMES = [
    # name, language, Latin
    ("ООО «Балт-Лоджистик»", "ru", "OOO «Balt-Lodzhistik»"),
    ("Олег Викторович Рябцев", "ru", "Oleg Viktorovich Ryabtsev"),
    ("Пётр Ельский", "ru", "Pyotr Yelsky"),
    ("ЗАО «ЩИТ»", "ru", "ZAO «SHCHIT»"),
    ("Київ", "uk", "Kyiv"),
    ("王建国", "zh", "Wang Jianguo"),
    ("泽尼特工厂", "zh", "Zenite Gongchang"),
    ("ТОО Nomad", "ru", "TOO Nomad"),
    ("Orion Trade", "en", "Orion Trade"),
    ("", "zh", ""),
]


@pytest.mark.parametrize(("name", "language", "latin"), NAMES)
def test_a_name_is_shown_as_newspapers_write_it(name: str, language: str, latin: str) -> None:
    assert transliterate(name, language) == latin
