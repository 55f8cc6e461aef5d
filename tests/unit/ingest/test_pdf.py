"""PDFs and scans: words in their order, paragraphs made whole, tables as rows, pages found again."""

import io
import struct
import zlib
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.unit.ingest.made import pdf, shown
from tests.unit.ingest.papers import take
from wherefrom.config import Limits
from wherefrom.errors import LimitExceeded, UnreadableDocument, UnsupportedFormat
from wherefrom.ingest.formats import layout, ocr, pagination, tesseract
from wherefrom.ingest.formats.lines import Lines
from wherefrom.ingest.formats.rows import Word, line, lines
from wherefrom.ingest.formats.upright import skew
from wherefrom.model.document import Part

WRAPPED = [
    "Zenit Works received twelve pumps from Orion Trade in the second quarter of",
    "the year, according to documents seen by the Harbour Post. A spokeswoman for",
    "the company declined to comment.",
]


def test_lines_that_fill_their_column_are_one_paragraph(tmp_path: Path) -> None:
    page = shown(["Pumps for Zenit Works", "", *WRAPPED, "", *WRAPPED[:2]])
    taken = take(tmp_path, pdf([page]), "report.pdf")
    whole = " ".join(WRAPPED)
    assert taken.words() == ["Pumps for Zenit Works", whole, whole[: whole.index("the company")].strip()]
    assert (taken.document.media_type, taken.document.title) == ("application/pdf", "Pumps for Zenit Works")


def test_words_far_apart_are_cells_of_a_row(tmp_path: Path) -> None:
    rows = [("No", "Goods", "Amount"), ("1", "Centrifugal pump", "40,000.00"), ("2", "Valve", "1,200.00")]
    page = shown([(x, 700.0 - 14 * at, cell) for at, row in enumerate(rows) for x, cell in zip((72.0, 100.0, 300.0), row, strict=True)])
    taken = take(tmp_path, pdf([page]), "invoice.pdf")
    assert taken.words(Part.TABLE) == ["No\tGoods\tAmount", "1\tCentrifugal pump\t40,000.00", "2\tValve\t1,200.00"]


def test_a_page_is_found_by_any_offset_on_it(tmp_path: Path) -> None:
    text = take(tmp_path, pdf([shown(["Orion Trade."]), shown(["Zenit Works."])]), "a.pdf").text
    assert [text.page(text.characters.index(w)) for w in ("Orion", "Trade.", "Zenit")] == [1, 1, 2]


def test_a_page_that_lies_on_its_side_is_read_from_left_to_right(tmp_path: Path) -> None:
    turned = "\n".join(f"BT /F 11 Tf 0 1 -1 0 {100 + 14 * at} 72 Tm ({words}) Tj ET" for at, words in enumerate(WRAPPED))
    assert take(tmp_path, pdf([turned]), "a.pdf").words() == [" ".join(WRAPPED)]


def laid(*pages: list[str]) -> tuple[Lines, list[tuple[str, str]]]:
    made = Lines(Limits())
    pagination.lay(pages, made)
    return made, [(p.part.value, made.characters[p.start : p.end]) for p in made.pieces()]


def test_a_sentence_that_runs_over_a_pages_end_is_made_whole() -> None:
    chinese = "贸易有限公司向泽尼特工厂供应了水泵和其他设备", "以及备件。"
    made, parts = laid(["Orion Trade billed"], ["Zenit Works for pumps.", "It paid"], ["in May."], [chinese[0]], [chinese[1]])
    assert [w for _, w in parts] == ["Orion Trade billed", "Zenit Works for pumps.", "It paid in May.", "".join(chinese)]
    assert [made.characters[at:][:2] for at in made.pages] == ["Or", "Ze", "in", "贸易", "以及"]


def test_what_stands_on_every_page_is_read_once() -> None:
    body = [["Orion Trade sold pumps."], ["Zenit Works bought them."], ["The port was Callan."]]
    _, parts = laid(*(["Orion Trade, Port Callan", *b, f"Pier {n}, Callan"] for n, b in enumerate(body, 1)))
    assert [w for p, w in parts if p == "boilerplate"] == ["Orion Trade, Port Callan", "Pier 2, Callan", "Orion Trade, Port Callan", "Pier 3, Callan"]
    assert ("caption", "Orion Trade, Port Callan") in parts


def words(text: str, left: float = 0, top: float = 0, spaced: bool = True) -> list[Word]:
    """Words side by side, six units a letter and three between them, ten high."""
    found = []
    for word in text.split(" "):
        found.append(Word(word, left, left + 6 * len(word), top, top + 10, spaced))
        left += 6 * len(word) + 3
    return found


def test_columns_do_not_run_into_each_other() -> None:
    left = ["Orion Trade sold pumps to", "Zenit Works, which has a", "plant at Port Callan and"]
    right = ["buys tools there. It has", "declined to comment on", "what it bought."]
    page = [w for x, column in ((0, left), (250, right)) for at, text in enumerate(column) for w in words(text, x, 12 * at)]
    assert layout.paragraphs(lines(page)) == [" ".join((*left, *right))]


def test_the_lines_of_a_form_and_the_items_of_a_list_stand_for_themselves() -> None:
    form = ["Seller: Orion Trade Company Limited", "Buyer: Zenit Works Joint-Stock Comp", "- pumps of the second generation,", "- valves"]
    assert layout.paragraphs(lines([w for at, text in enumerate(form) for w in words(text, 0, 12 * at)])) == form


def test_a_word_broken_at_a_lines_end_is_whole_again() -> None:
    page = [w for at, text in enumerate(["The company sold the equip-", "ment in May."]) for w in words(text, 0, 12 * at)]
    assert layout.paragraphs(lines(page)) == ["The company sold the equipment in May."]


def test_chinese_words_of_a_picture_are_joined() -> None:
    assert line([Word("江川", 0, 20, 0, 10, False), Word("精机", 22, 42, 0, 10, False), Word("2024", 43, 60, 0, 10, False)]).text == "江川精机2024"


@pytest.mark.parametrize("data", [pdf([])[:300], b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", pdf([""]), pdf([])])
def test_a_damaged_or_empty_pdf_is_unreadable(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"damaged|empty"):
        take(tmp_path, data, "a.pdf")


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    locked = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'28' * 32}> /U <{'55' * 32}> /P -44 >> /ID [<00> <00>] "
    with pytest.raises(UnsupportedFormat, match="password"):
        take(tmp_path, pdf([shown(["Orion Trade"])], locked), "a.pdf")


needs_tesseract = pytest.mark.skipif(not {"eng", "osd"} <= tesseract.models(), reason="tesseract with its English model is not installed")
LETTER = ["PORT CALLAN HARBOUR AUTHORITY", "Orion Trade delivered twelve pumps", "to Zenit Works on 14 May 2024.", "The captain signed for them."]


def picture(lines: list[str]) -> bytes:
    """A picture of a page: a PDF of our own, rendered as a scanner would give it."""
    document = pypdfium2.PdfDocument(pdf([shown(lines, 18)]))
    bitmap = document[0].render(scale=2, grayscale=True)
    page = Image.frombuffer("L", (bitmap.width, bitmap.height), bytes(bitmap.buffer), "raw", "L", bitmap.stride, 1)
    bitmap.close()
    document.close()
    out = io.BytesIO()
    page.save(out, "PNG")
    return out.getvalue()


def png(size: tuple[int, int], grey: bytes) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    width, height = size
    lines = b"".join(b"\x00" + grey[y * width : (y + 1) * width] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


@needs_tesseract
def test_a_picture_of_a_page_is_read(tmp_path: Path) -> None:
    taken = take(tmp_path, picture(LETTER), "scan.png")
    assert "Orion Trade delivered twelve pumps to Zenit Works on 14 May 2024." in taken.text.characters.replace("\n", " ")
    assert taken.document.media_type == "image/png"
    assert not taken.problems


@needs_tesseract
@pytest.mark.parametrize("angle", [3, -5, 90, 182])
def test_a_page_that_lies_askew_or_on_its_side_is_set_straight(tmp_path: Path, angle: int) -> None:
    turned = Image.open(io.BytesIO(picture(LETTER))).rotate(angle, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    out = io.BytesIO()
    turned.save(out, "JPEG")
    assert "Orion Trade delivered twelve pumps" in take(tmp_path, out.getvalue(), "scan.jpg").text.characters


@needs_tesseract
def test_every_page_of_a_tiff_is_read(tmp_path: Path) -> None:
    pages = [Image.open(io.BytesIO(picture(p))) for p in (LETTER, ["The second page names Callan Freight", "and the valves of Zenit Works."])]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    text = take(tmp_path, out.getvalue(), "fax.tif").text
    assert [text.page(text.characters.index(w)) for w in ("Orion", "Callan Freight")] == [1, 2]


@pytest.mark.parametrize("angle", [-8, -2, 0, 1, 5])
def test_the_skew_of_a_page_is_measured(angle: int) -> None:
    page = Image.open(io.BytesIO(picture(LETTER * 3)))
    assert abs(skew(page.rotate(angle, fillcolor=255, resample=Image.Resampling.BICUBIC)) + angle) <= 0.5


def test_a_picture_made_to_fill_memory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LimitExceeded, match="pixels"):
        take(tmp_path, png((60_000, 60_000), b""), "bomb.png")


def test_a_damaged_picture_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="damaged"):
        take(tmp_path, b"\x89PNG\r\n\x1a\n\x00\x00", "cut.png")


@needs_tesseract
def test_a_picture_without_words_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="no words in the picture"):
        take(tmp_path, png((600, 400), b"\xff" * 240_000), "blank.png")


def test_a_scan_without_tesseract_is_refused_and_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "models", lambda: frozenset[str]())
    scans = ocr.Scans(Limits())
    assert scans.read(lambda: Image.new("L", (40, 40)), 1) == ()
    with pytest.raises(UnsupportedFormat, match="install tesseract-ocr"):
        scans.must_not_be_all()
    assert scans.troubles == (f"page 1: {ocr.NO_OCR}",)


def test_only_so_many_scanned_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "models", lambda: frozenset({"eng"}))
    scans = ocr.Scans(Limits(ocr_pages=0))
    assert [scans.read(lambda: Image.new("L", (40, 40)), n) for n in range(1, 8)] == [()] * 7
    assert scans.troubles == ("page 1, 2, 3, 4, 5 and 2 more: only 0 scanned pages of a paper are read (ocr_pages under [limits])",)


def test_a_scan_that_is_hard_to_read_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    rows = "".join(
        f"5\t1\t1\t1\t1\t{n}\t{50 * n}\t0\t40\t12\t{conf}\t{word}\n" for n, (word, conf) in enumerate([("Orion", 60), ("Trade", 50), ("~", 4)])
    )
    monkeypatch.setattr(tesseract, "models", lambda: frozenset({"eng"}))
    monkeypatch.setattr(tesseract, "_tesseract", lambda *_, **__: table + rows)
    scans = ocr.Scans(Limits())
    assert scans.read(lambda: Image.new("L", (40, 40)), 4) == ("Orion Trade",)
    assert scans.troubles == ("page 4: the scan is hard to read (sure of 55 in 100 letters); hold quotes against it",)
