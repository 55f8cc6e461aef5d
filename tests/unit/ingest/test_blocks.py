"""The parts of a plain text."""

import pytest

from wherefrom.ingest import blocks
from wherefrom.model.document import Part

BODY = "Zenit Works received 12 pumps from Orion Trade in May 2024, according to documents that were seen by the Harbour Post and two officials."

LATER = "Orion Trade billed the works forty thousand dollars, an invoice showed. The sum was paid in June through a bank in Port Callan."


def parts(text: str, markdown: bool = False) -> list[tuple[str, str]]:
    return [(p.part.value, text[p.start : p.end]) for p in blocks.pieces(text, markdown)]


def test_the_first_short_line_without_a_stop_is_the_title() -> None:
    assert parts(f"Pumps for Zenit Works\n\n{BODY}")[0] == ("title", "Pumps for Zenit Works")


def test_a_paper_that_begins_with_running_text_has_no_title() -> None:
    assert [p for p, _ in parts(f"{BODY}\n{LATER}")] == ["body", "body"]


@pytest.mark.parametrize("above", ["EXCLUSIVE", "OPINION", "Subject: pumps", "新闻稿", "[2025] EWHC 12 (Admin)"])
def test_the_title_stands_below_what_is_none(above: str) -> None:
    assert ("title", "Pumps for Zenit Works") in parts(f"{above}\n\nPumps for Zenit Works\n\n{BODY}")


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    assert parts(f"Pumps for Zenit Works\n{BODY}\nNo answers\n{LATER}")[2] == ("heading", "No answers")


@pytest.mark.parametrize("line", ["He said no.", "- twelve pumps", "15 мая 2025 года", "Total: 40,000", "and so on"])
def test_a_short_line_of_another_kind_is_no_heading(line: str) -> None:
    assert ("heading", line) not in parts(f"Pumps for Zenit Works\n{BODY}\n{line}\n{LATER}")


@pytest.mark.parametrize(
    "line", ["By Ann Ferris and Tom Lake", "Автор: Анна Феррис", "《中江商报》记者 李明", "记者 李明", "EXCLUSIVE by our correspondents"]
)
def test_who_wrote_it_is_a_byline(line: str) -> None:
    assert ("byline", line) in parts(f"Pumps for Zenit Works\n{line}\n{BODY}")


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("PORT CALLAN/ADLERHAVEN, Feb 12 (Harbour Post) - ", BODY),
        ("PORT CALLAN (Harbour Post) — ", BODY),
        ("WASHINGTON, D.C. – ", BODY),
        ("Port Callan, 8 November. ", BODY),
        ("ПОРТ-КАЛЛАН, 7 ноября. /Балт-Информ/. ", "Завод «Зенит» получил двенадцать насосов от ООО «Орион» в мае."),
        ("24.04.2025. ", "Таможня порта сообщила, что завод «Зенит» получил насосы."),
        ("（中江社记者李明港城18日电）", "泽尼特工厂去年收到了猎户座贸易公司供应的十二台水泵，该厂没有回应置评请求。"),
        ("中江社港城5月3日电（记者李明）", "泽尼特工厂去年收到了猎户座贸易公司供应的十二台水泵，该厂没有回应置评请求。"),
    ],
)
def test_a_dateline_is_split_from_its_sentence(line: str, rest: str) -> None:
    assert parts(f"Pumps for Zenit Works\n\n{line}{rest}")[1:] == [("dateline", line.strip()), ("body", rest)]


@pytest.mark.parametrize(
    "sentence",
    [
        "ZENIT WORKS said on Monday that it had received twelve pumps from a trader in the harbour.",
        "Orion Trade, the supplier, said nothing. Zenit Works, which makes gearboxes, did not respond to requests.",
        "On May 3, 2024, Orion Trade billed Zenit Works for pumps, an invoice showed to reporters.",
        "В мае 2024 года ООО «Орион» поставило насосы заводу «Зенит», следует из счёта.",
    ],
)
def test_an_ordinary_sentence_has_no_dateline(sentence: str) -> None:
    assert [p for p, _ in parts(f"{sentence}\n{BODY}")] == ["body", "body"]


def test_the_agency_of_the_dateline_is_found() -> None:
    text = f"PORT CALLAN, May 3 (Harbour Post) - {BODY}"
    assert blocks.agency(text, blocks.pieces(text)) == "Harbour Post"


def test_markdown_headings_and_tables_are_told() -> None:
    text = f"# Pumps for *Zenit*\n\n{BODY}\n\n## Sums\n\n| pump | $40 |\n| valve | $2 |\n"
    assert [p for p, _ in parts(text, markdown=True)] == ["title", "body", "heading", "table", "table"]
    assert blocks.plain_title("# Pumps for *Zenit*  ") == "Pumps for *Zenit"


def test_columns_are_a_table() -> None:
    assert parts("Pump\t12\t$40,000")[0][0] == "table"


def test_an_advert_is_never_the_title() -> None:
    text = f"Читайте также: семь вещей для дороги\n\nPumps for Zenit Works\n\n{BODY}"
    assert [p for p, _ in parts(text)] == [Part.BOILERPLATE.value, "title", "body"]
