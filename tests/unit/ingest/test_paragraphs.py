"""Lines and wrapped paragraphs of a plain text."""

import pytest

from wherefrom.ingest.paragraphs import paragraphs

WRAPPED = """\
Orion Trade supplied twelve pumps to Zenit Works in May 2024, and the
works paid for them in June. The pumps were made by Haldor Precision, a
firm in Port Callan with three hundred employees and one director.

Zenit Works did not answer questions that were sent to it by post, and
nobody opened the door of its office in the harbour on two days in May.
"""


def cut(text: str) -> list[str]:
    return [text[p.start : p.end] for p in paragraphs(text)]


def test_a_line_is_a_paragraph() -> None:
    assert cut("One.\nTwo.\r\n\r\n  Three. \n") == ["One.", "Two.", "Three."]


def test_lines_that_a_program_wrapped_are_one_paragraph() -> None:
    assert [len(p.split("\n")) for p in cut(WRAPPED)] == [3, 2]


@pytest.mark.parametrize(
    "text",
    [
        "Zenit Works\n12 Harbour Road\nPort Callan\n\nDear Sir,\n",  # an address
        "- twelve pumps\n- forty valves\n- one director\n",
        "Pump\t12\t$40,000\nValve\t40\t$2,000\nDirector\t1\t-\n",
        "ООО «Балт-Лоджистик»\nг. Порт-Каллан\n12 мая 2024 г.\n",
    ],
)
def test_short_lines_stay_apart(text: str) -> None:
    assert cut(text) == [line.strip() for line in text.split("\n") if line.strip()]


def test_chinese_wrapped_at_a_fixed_width_is_one_paragraph() -> None:
    line = "江川精机有限公司去年向泽尼特工厂供应了十二台水泵货值逾四十万元该公司没有回应置评请求称对此并不知情"
    assert len(cut("\n".join([line, line, line, "完。"]))) == 1


def test_line_ends_of_every_sort_end_a_line() -> None:
    assert cut("One.\rTwo.\u2028Three.\x85Four.") == ["One.", "Two.", "Three.", "Four."]
