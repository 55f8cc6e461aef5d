"""The language of a text, without any download."""

import pytest

from wherefrom.lang.detect import detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Orion Trade supplied twelve pumps to the plant.", "en"),
        ("Die Firma lieferte gestern zwölf Pumpen an das Werk.", "de"),
        ("La empresa suministró doce bombas a la planta.", "es"),
        ("Компания поставила двенадцать насосов на завод.", "ru"),
        ("АКТ СВЕРКИ РАСЧЁТОВ", "ru"),
        ("Компанія поставила дванадцять насосів на завод.", "uk"),
        ("Кампанія паставіла насосы на завод, ён быў рады.", "be"),
        ("Компания зауытқа он екі сорғы жеткізіп берді және қызметкерлер келді.", "kk"),
        ("ТОО «Қазтемір» поставило заводу двенадцать насосов, и завод оплатил их в мае; директор на вопросы не ответил.", "ru"),
        ("公司向工厂供应了十二台水泵。", "zh"),
        ("江川精機有限公司向工廠供應了十二台水泵。", "zh"),
        ("江川精机 Jiangchuan Precision Machinery Co., Ltd. QD-640", "zh"),
        ("会社は工場にポンプを供給しました。", "ja"),
        ("회사는 공장에 펌프를 공급했다.", "ko"),
        ("", "und"),
        ("12 345,00 — 67 %", "und"),
        ("Ok", "und"),
    ],
)
def test_the_language_is_told(text: str, code: str) -> None:
    assert detect(text) == code


def test_the_words_of_the_paper_outweigh_a_name_in_another_script() -> None:
    assert detect("Orion Trade supplied twelve pumps to ООО «Балт-Лоджистик», and the works paid for them in June.") == "en"
    assert detect("ООО «Балт-Лоджистик» получило от Orion Trade LLC двенадцать насосов.") == "ru"


@pytest.mark.disable_socket
def test_nothing_is_downloaded() -> None:
    from wherefrom.lang import detect as module

    module._model.cache_clear()
    assert detect("Die Firma lieferte gestern zwölf Pumpen an das Werk.") == "de"
