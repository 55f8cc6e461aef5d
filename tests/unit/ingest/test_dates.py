"""The day of publication: stated in the text, or inferred as an interval with its reason."""

import pytest

from wherefrom.ingest import blocks, inferred, published

BODY = (
    "Zenit Works received 12 pumps from Orion Trade, according to documents that were seen by the Harbour Post and by two officials in Port Callan."
)
LATER = "Orion Trade billed the works forty thousand dollars, an invoice showed. The sum was paid in June through a bank in Port Callan."
RUSSIAN = "Завод «Зенит» получил двенадцать насосов от ООО «Орион-Трейд», следует из документов, с которыми ознакомилась редакция в Порт-Каллане."
CHINESE = (
    "泽尼特工厂收到了猎户座贸易公司供应的十二台水泵，据《港城纪事》查阅的文件和两名官员称，货款已经支付，"
    "该厂没有回应置评请求，港城商务局也表示不知情，海关则拒绝就个案发表任何意见。"
)


def stated(text: str, code: str) -> tuple[str, str] | None:
    found = published.stated(text, blocks.pieces(text), code)
    return (found[0].edtf, found[1]) if found else None


@pytest.mark.parametrize(
    ("head", "body", "code", "edtf", "where"),
    [
        ("Pumps for Zenit\n\nPORT CALLAN, May 3, 2025 (Harbour Post) - ", BODY, "en", "2025-05-03", "dateline"),
        ("Pumps for Zenit\nPublished: 3 May 2025\n", BODY, "en", "2025-05-03", "text: a line that gives the date"),
        ("Pumps for Zenit\nMay 3, 2025 | by the desk\n", BODY, "en", "2025-05-03", "text: a line at the head"),
        ("EXCLUSIVE by our desk — Saturday, May 3, 2025\n", BODY, "en", "2025-05-03", "byline"),
        ("Насосы для «Зенита»\nДата публикации: 03.05.2025\n", RUSSIAN, "ru", "2025-05-03", "text: a line that gives the date"),
        ("Насосы для «Зенита»\n3 мая 2025 | Текст: редакция\n", RUSSIAN, "ru", "2025-05-03", "text: a line at the head"),
        ("24.04.2025. ", RUSSIAN, "ru", "2025-04-24", "dateline"),
        ("水泵去向\n2025年5月3日\n", CHINESE, "zh", "2025-05-03", "text: a line at the head"),
        ("2025年5月3日 讯 ", CHINESE, "zh", "2025-05-03", "dateline"),
    ],
)
def test_a_stated_date_is_found_with_its_place(head: str, body: str, code: str, edtf: str, where: str) -> None:
    assert stated(head + body, code) == (edtf, where)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{CHINESE}\n{CHINESE}听说。\n港城商务局\n二〇二四年十二月三十日", "zh"),
        (f"{RUSSIAN}\n{RUSSIAN} Конец.\nДиректор\n30 декабря 2024 года", "ru"),
    ],
)
def test_the_date_below_a_notice_is_found(text: str, code: str) -> None:
    assert stated(text, code) == ("2024-12-30", "text: a line at the foot")


@pytest.mark.parametrize(
    "text",
    [
        f"Pumps for Zenit\nUpdated: May 9, 2025\n{BODY}",
        f"Pumps for Zenit\n{BODY} It was billed on May 3, 2025.",
        f"Pumps for Zenit\n{BODY}\nDate: May 3, 2022\nTo: Zenit Works\n{LATER}",  # of a letter quoted in the paper
    ],
)
def test_another_date_is_not_taken_for_the_day_of_publication(text: str) -> None:
    assert stated(text, "en") is None


def infer(*paragraphs: str, code: str = "en") -> tuple[str, str] | None:
    found = inferred.published(paragraphs, code)
    return (found[0].edtf, found[1]) if found else None


def test_the_latest_time_spoken_of_as_past_gives_the_earliest_day() -> None:
    found = infer("Orion Trade billed Zenit Works in May 2024.", "The pumps arrived in the third quarter of 2025.")
    assert found == ("2025-07-01/..", "inferred: the latest time it speaks of as past or present is “the third quarter of 2025”")


@pytest.mark.parametrize(
    "plan",
    [
        "The works will open in March 2027.",
        "Delivery is due by March 2027.",
        "Orion Trade expects the sum until March 2027.",
    ],
)
def test_a_time_ahead_says_nothing_about_the_day(plan: str) -> None:
    found = infer("Orion Trade billed Zenit Works in May 2024.", plan)
    assert found is not None
    assert found[0] == "2024-05-01/.."


def test_last_year_stays_ambiguous_when_the_paper_may_be_of_the_next_year() -> None:
    found = infer("The engineers came in the last quarter of 2024.", "Orion Trade billed the works last year.")
    assert found is not None
    assert found[0] == "2024-10-01/2025-12-31?"


def test_a_dateline_without_a_year_is_the_first_such_day() -> None:
    found = infer(f"PORT CALLAN, Feb 12 (Harbour Post) - {BODY}", "The pumps arrived in June 2024.")
    assert found is not None
    assert found[0] == "2025-02-12/.."
    assert "its dateline gives “Feb 12” without a year" in found[1]


@pytest.mark.parametrize("code", ["en", "ru", "zh", "de", "und"])
def test_a_text_without_times_infers_nothing(code: str) -> None:
    assert infer("Orion Trade billed Zenit Works.", code=code) is None


def test_russian_and_chinese_papers_are_inferred_too() -> None:
    assert infer("Завод «Зенит» получил насосы в мае 2024 года. Новый цех будет построен в 2027 году.", code="ru") == (
        "2024-05-01/..",
        "inferred: the latest time it speaks of as past or present is “мае 2024 года”",
    )
    found = infer("工厂在2024年第三季度收到水泵，将于2027年扩建。", code="zh")
    assert found is not None
    assert found[0] == "2024-07-01/.."
