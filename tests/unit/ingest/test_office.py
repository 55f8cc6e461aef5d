"""Word, Excel, PowerPoint and OpenDocument: every word in its order, values as what they are."""

from pathlib import Path

import pytest

from tests.unit.ingest.made import A, P, R, W, packed, paragraph, relations, word, workbook
from tests.unit.ingest.papers import take
from wherefrom.errors import UnreadableDocument
from wherefrom.ingest.formats.cells import format_of, written
from wherefrom.model import FuzzyDate
from wherefrom.model.document import Part


def test_a_word_document_is_read_in_its_order_with_headers_and_notes(tmp_path: Path) -> None:
    part = '<w:{0} xmlns:w="{1}">{2}</w:{0}>'
    table = "<w:tbl><w:tr><w:tc>" + paragraph("Pump") + "</w:tc><w:tc>" + paragraph("12") + paragraph("pieces") + "</w:tc></w:tr></w:tbl>"
    data = word(
        paragraph("Contract 17/24", "T")
        + paragraph("ООО «Балт-Лоджистик» поставляет насосы.")
        + table
        + paragraph("Terms", "H2")
        + paragraph("Paid in May."),
        {
            "word/styles.xml": part.format(
                "styles", W, '<w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
            ),
            "word/header1.xml": part.format("hdr", W, paragraph("Orion Trade, Port Callan")),
            "word/footnotes.xml": part.format("footnotes", W, "<w:footnote>" + paragraph("As agreed by telephone.") + "</w:footnote>"),
            "docProps/core.xml": '<c:coreProperties xmlns:c="c" xmlns:d="d"><d:creator>A. Lomova</d:creator><d:created>'
            "2024-05-17T10:00:00Z</d:created></c:coreProperties>",
        },
        {"r1": ("header", "header1.xml"), "r2": ("footnotes", "footnotes.xml"), "r3": ("hyperlink", "https://orion.example/")},
    )
    taken = take(tmp_path, data, "contract.docx")
    assert taken.parts() == [
        ("caption", "Orion Trade, Port Callan"),
        ("title", "Contract 17/24"),
        ("body", "ООО «Балт-Лоджистик» поставляет насосы."),
        ("table", "Pump\t12 pieces"),
        ("heading", "Terms"),
        ("body", "Paid in May."),
        ("body", "As agreed by telephone."),
    ]
    document = taken.document
    assert (document.title, document.byline) == ("Contract 17/24", "A. Lomova")
    assert document.published_basis.startswith(("metadata", "inferred"))


def test_deleted_words_and_repeated_ones_are_left_out_of_a_word_document(tmp_path: Path) -> None:
    changes = "<w:del><w:r><w:delText>ten</w:delText></w:r></w:del><w:ins><w:r><w:t>twelve</w:t></w:r></w:ins>"
    deleted = f"<w:p><w:r><w:t>Orion Trade paid </w:t></w:r>{changes}</w:p>"
    box = (
        "<w:p><w:r>"
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choi'
        "ce><w:txbxContent>{0}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        "{0}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert take(tmp_path, word(deleted + box.format(paragraph("Received 4 May"))), "a.docx").words() == ["Orion Trade paid twelve", "Received 4 May"]


def test_every_sheet_is_read_and_a_hidden_one_is_said_to_be_hidden(tmp_path: Path) -> None:
    rows = (
        '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>江川精机</t></is></c></row>'
        '<row><c r="A2" s="1"><v>45579</v></c><c r="B2" s="2"><v>5048300.5</v></c><c r="C2"><f>'
        "SUM(A1)</f></c></row>"
    )
    data = workbook(
        {"May": rows, "Own": '<row><c t="str"><v>Zenit Works</v></c></row>'},
        ["Own"],
        ["Payer"],
        [(14, ""), (164, '#,##0.00\\ "₽"'.replace('"', "&quot;"))],
    )
    taken = take(tmp_path, data, "ledger.xlsx")
    assert taken.text.characters.split("\n") == ["May", "Payer\t\t江川精机", "2024-10-14\t5048300.5 ₽\t=SUM(A1)", "Own [hidden sheet]", "Zenit Works"]
    assert [taken.text.page(taken.text.characters.index(w)) for w in ("Payer", "Zenit")] == [1, 2]
    assert taken.document.media_type.endswith("spreadsheetml.sheet")


@pytest.mark.parametrize(
    ("number", "code", "value", "words"),
    [
        (0, "General", "5048300.4999999999", "5048300.5"),
        (0, "General", "1E+3", "1000"),
        (14, "", "45579", "2024-10-14"),
        (22, "", "45579.4375", "2024-10-14 10:30"),
        (20, "", "0.4375", "10:30"),
        (164, "dd.mm.yyyy", "1", "1900-01-01"),  # Excel believes that 1900 was a leap year
        (164, "dd.mm.yyyy", "61", "1900-03-01"),
        (164, 'yyyy"年"m"月"d"日"', "45579", "2024-10-14"),
        (164, "[h]:mm", "1.5", "12:00"),
        (10, "", "0.2", "20 %"),
        (164, "[$¥-804]#,##0.00", "40000", "¥ 40000"),
        (164, '#,##0.00" руб."', "3000000", "3000000 руб."),
        (164, "[Red]0.00", "7", "7"),
        (164, "0.00", "n/a", "n/a"),
    ],
)
def test_cells_show_what_they_hold(number: int, code: str, value: str, words: str) -> None:
    assert written(value, format_of(number, {number: code} if code else {}), from_1904=False) == words


def test_a_workbook_that_counts_from_1904_does_so(tmp_path: Path) -> None:
    data = workbook({"A": '<row><c s="1"><v>44117</v></c></row>'}, formats=[(14, "")], more='<workbookPr date1904="1"/>')
    assert take(tmp_path, data, "mac.xlsx").words()[-1] == "2024-10-14"


def test_slides_are_read_in_their_order_each_with_its_notes(tmp_path: Path) -> None:
    def slide(title: str, words: str) -> str:
        shape = '<p:sp><p:nvSpPr><p:nvPr><p:ph type="{}"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>'
        shapes = shape.format("title", title) + shape.format("body", words) + shape.format("sldNum", "7")
        return f'<p:sld xmlns:p="{P}" xmlns:a="{A}">{shapes}</p:sld>'

    data = packed(
        {
            "ppt/presentation.xml": f'<p:presentation xmlns:p="{P}" xmlns:r="{R}"><p:sldIdLst><p:sldId id="1" r:id="r2"/>'
            f'<p:sldId id="2" r:id="r1"/></p:sldIdLst></p:presentation>',
            "ppt/_rels/presentation.xml.rels": relations({"r1": ("slide", "slides/slide1.xml"), "r2": ("slide", "slides/slide2.xml")}),
            "ppt/slides/slide1.xml": slide("Second", "Orion Trade sells."),
            "ppt/slides/slide2.xml": slide("First", "Zenit Works buys."),
            "ppt/slides/_rels/slide2.xml.rels": relations({"n": ("notesSlide", "../notesSlides/notes1.xml")}),
            "ppt/notesSlides/notes1.xml": slide("", "Do not name the buyer."),
        }
    )
    taken = take(tmp_path, data, "deck.pptx")
    assert taken.words() == ["First", "Zenit Works buys.", "Do not name the buyer.", "Second", "Orion Trade sells."]
    assert taken.text.page(taken.text.characters.index("Orion")) == 2


OPEN = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "style"))


def open_document(kind: str, body: str, styles: str = "") -> bytes:
    return packed(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": f"<office:document-content {OPEN}>{styles}<office:body>{body}</office:body></office:document-content>",
        },
        stored=["mimetype"],
    )


def test_an_opendocument_text_is_read_without_what_was_deleted(tmp_path: Path) -> None:
    body = (
        "<office:text><text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:h>"
        'Letter</text:h><text:p>Orion<text:s text:c="1"/>Trade billed <text:span>'
        "Zenit Works</text:span>.</text:p></office:text>"
    )
    assert take(tmp_path, open_document("text", body), "a.odt").words() == ["Letter", "Orion Trade billed Zenit Works."]


def test_an_opendocument_sheet_shows_days_and_hides_nothing(tmp_path: Path) -> None:
    cells = (
        '<table:table-cell office:date-value="2024-10-14"><text:p>14 Oct</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-repeated="2"><text:p>4</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-repeated="16000"/>'
    )
    body = (
        f'<office:spreadsheet><table:table table:name="Own" table:style-name="h"><table:table-row>'
        f'{cells}</table:table-row><table:table-row table:number-rows-repeated="1000000">'
        f"<table:table-cell/></table:table-row></table:table></office:spreadsheet>"
    )
    styles = (
        '<office:automatic-styles><style:style style:name="h"><style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    assert take(tmp_path, open_document("spreadsheet", body, styles), "a.ods").words() == ["Own [hidden sheet]", "2024-10-14\t4\t4"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (word(""), "empty.docx"),
        (word("<w:p>"), "broken.docx"),
        (packed({"xl/workbook.xml": "<a/>"}), "empty.xlsx"),
        (b"PK\x03\x04 cut off", "cut.docx"),
    ],
)
def test_empty_and_broken_office_files_are_unreadable(tmp_path: Path, data: bytes, name: str) -> None:
    with pytest.raises(UnreadableDocument, match=r"empty|damaged"):
        take(tmp_path, data, name)


def test_a_table_as_text_is_read_whatever_separates_its_cells(tmp_path: Path) -> None:
    for separator in ",;\t|":
        rows = [["date", "payer", "note"], ["2024-05-14", f"Orion{separator}Trade", 'said "paid"'], ["2024-05-15", "ООО «Зенит»", ""]]
        text = "# own remark\n" + "\r\n".join(separator.join(f'"{c.replace(chr(34), chr(34) * 2)}"' for c in row) for row in rows)
        taken = take(tmp_path, text, "rows.csv")
        cell = "Orion Trade" if separator == "\t" else f"Orion{separator}Trade"
        assert taken.words() == ["# own remark", "date\tpayer\tnote", f'2024-05-14\t{cell}\tsaid "paid"', "2024-05-15\tООО «Зенит»"]
        assert taken.words(Part.TABLE) == taken.words()[1:]


def test_the_day_a_file_was_made_counts_last(tmp_path: Path) -> None:
    core = {"docProps/core.xml": '<c:p xmlns:c="c" xmlns:d="d"><d:created>2024-05-17T10:00:00Z</d:created></c:p>'}
    document = take(tmp_path, word(paragraph("Orion Trade billed Zenit Works."), core), "a.docx").document
    assert isinstance(document.published, FuzzyDate)
    assert (document.published.edtf, document.published_basis) == ("2024-05-17", "metadata: the day on which the file was made")
    document = take(tmp_path, word(paragraph("May 3, 2023") + paragraph("Orion Trade billed Zenit Works."), core), "a.docx").document
    assert isinstance(document.published, FuzzyDate)
    assert document.published.edtf == "2023-05-03"
