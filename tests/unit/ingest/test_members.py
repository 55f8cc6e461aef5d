"""Archives, mailboxes and mails: every paper inside is listed, under a name that leads nowhere, and can be got out again."""

import bz2
import gzip
import lzma
import zipfile
from pathlib import Path

import msgspec
import pytest

from tests.unit.ingest.made import mail, packed, paragraph, tarred, word
from tests.unit.ingest.papers import take
from wherefrom import ingest
from wherefrom.config import Config, Limits
from wherefrom.errors import DocumentError, UnreadableDocument
from wherefrom.ingest import members
from wherefrom.ingest.collect import collect
from wherefrom.ingest.containers.names import shown
from wherefrom.ingest.manifest import Manifest
from wherefrom.model import Document, File, Given, Paper, Records, Text
from wherefrom.model.document import Part

LETTER = "Orion Trade billed Zenit Works for twelve pumps."


def collected(path: Path) -> dict[str, File]:
    return {f.name: f for f in collect([path], Manifest(), [])}


def put(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def text_of(file: File) -> str:
    return Records(ingest.run(Records([file]), Config())).one(Text).characters


def test_every_paper_in_nested_archives_is_listed_and_read(tmp_path: Path) -> None:
    inner = packed({"письма/letter.txt": LETTER, "empty/": ""})
    found = collected(put(tmp_path, "outer.zip", packed({"inner.zip": inner, "a.tar.gz": tarred({"b.txt": LETTER.encode()}, "w:gz")})))
    assert list(found) == [
        "outer.zip",
        "outer.zip/a.tar.gz",
        "outer.zip/a.tar.gz/b.txt",
        "outer.zip/inner.zip",
        "outer.zip/inner.zip/письма/letter.txt",
    ]
    assert text_of(found["outer.zip/inner.zip/письма/letter.txt"]) == LETTER
    assert text_of(found["outer.zip/a.tar.gz/b.txt"]) == LETTER


def test_the_text_of_an_archive_is_the_list_of_its_papers_and_is_not_read(tmp_path: Path) -> None:
    taken = take(tmp_path, packed({"b.txt": LETTER, "a.txt": LETTER}), "pile.zip")
    assert taken.parts() == [("boilerplate", "b.txt"), ("boilerplate", "a.txt")]
    assert not taken.problems


@pytest.mark.parametrize(
    ("data", "name", "inner"),
    [
        (gzip.compress(LETTER.encode(), mtime=0), "letter.txt.gz", "letter.txt"),
        (bz2.compress(LETTER.encode()), "letter.txt.bz2", "letter.txt"),
        (lzma.compress(LETTER.encode()), "letter.xz", "letter"),
        (tarred({"letter.txt": LETTER.encode()}), "pile.tar", "letter.txt"),
        (tarred({"letter.txt": LETTER.encode()}, "w:bz2"), "pile.tbz", "letter.txt"),
    ],
    ids=["gz", "bz2", "xz", "tar", "tbz"],  # not the bytes, which may hold the time
)
def test_packed_files_are_opened_whatever_packed_them(tmp_path: Path, data: bytes, name: str, inner: str) -> None:
    found = collected(put(tmp_path, name, data))
    assert list(found) == [name, f"{name}/{inner}"]
    assert text_of(found[f"{name}/{inner}"]) == LETTER


def test_the_same_attachment_of_two_mails_is_two_files_and_one_paper(tmp_path: Path) -> None:
    attached = {"terms.docx": word(paragraph(LETTER))}
    put(tmp_path, "1.eml", mail("Pumps", "See the terms.", attached))
    put(tmp_path, "2.eml", mail("Pumps again", "See the terms again.", attached))
    found = collected(tmp_path)
    twins = [f for name, f in found.items() if name.endswith("terms.docx")]
    assert [f.name.split("/", 1)[1] for f in twins] == ["1.eml/terms.docx", "2.eml/terms.docx"]
    assert len({f.sha256 for f in twins}) == 1
    assert text_of(twins[1]) == LETTER


def test_mails_of_a_mailbox_are_papers_with_their_attachments(tmp_path: Path) -> None:
    letters = [mail("Pumps", "First.\n\nFrom here on nothing is separated.", {"a.txt": LETTER.encode()}), mail("Valves", "Second.")]
    box = b"".join(b"From MAILER Mon Oct 14 11:00:00 2024\n" + m.replace(b"\nFrom here", b"\n>From here") + b"\n" for m in letters)
    found = collected(put(tmp_path, "box.mbox", box))
    assert list(found) == ["box.mbox", "box.mbox/1.eml", "box.mbox/1.eml/a.txt", "box.mbox/2.eml"]
    assert "\nFrom here on nothing" in text_of(found["box.mbox/1.eml"])
    assert text_of(found["box.mbox/2.eml"]).endswith("\n\nSecond.")


def test_a_mail_falls_into_headers_body_and_what_it_quotes(tmp_path: Path) -> None:
    body = "Twelve pumps were paid.\n\n> When were they paid?\n> A. Lomova\n\nOn 12 May.\n\n-----Original Message-----\nPlease send twelve pumps.\n"
    taken = take(tmp_path, mail("Насосы для завода", body), "1.eml")
    assert taken.parts() == [
        ("byline", "From: a.lomova@orion.example"),
        ("caption", "To: office@zenit.example"),
        ("caption", "Date: Mon, 14 Oct 2024 11:00:00 +0300"),
        ("title", "Subject: Насосы для завода"),
        ("body", "Twelve pumps were paid."),
        ("quoted", "> When were they paid?"),
        ("quoted", "> A. Lomova"),
        ("body", "On 12 May."),
        ("quoted", "-----Original Message-----"),
        ("quoted", "Please send twelve pumps."),
    ]
    document = taken.document
    assert (document.title, document.byline, document.paper) == ("Насосы для завода", "a.lomova@orion.example", Paper.MAIL)
    assert (document.published_basis, document.media_type) == ("the mail's Date header", "message/rfc822")


@pytest.mark.parametrize(
    "line",
    [
        "On Tue, 14 May 2024 at 10:12, A. Lomova <a.lomova@orion.example> wrote:",
        "вт, 14 мая 2024 г. в 10:12, А. Ломова <a.lomova@orion.example>:",
        "14.05.2024, 10:12, А. Ломова пишет:",
        "在 2024年5月14日 10:12,罗莫娃 <a.lomova@orion.example> 写道:",
        "发件人:罗莫娃 <a.lomova@orion.example>",
    ],
)
def test_what_follows_the_announcement_of_an_earlier_mail_is_quoted(tmp_path: Path, line: str) -> None:
    assert take(tmp_path, mail("Pumps", f"Paid.\n\n{line}\n\nWas it paid?\n"), "1.eml").words(Part.QUOTED) == [line, "Was it paid?"]


def test_a_mail_in_html_alone_is_read_by_what_is_seen_of_it(tmp_path: Path) -> None:
    raw = b"From: a@orion.example\nMIME-Version: 1.0\nContent-Type: text/html; charset=koi8-r\nContent-Transfer-Encoding: 8bit\n\n"
    raw += "<html><style>p {}</style><p>Завод «Зенит»</p><p>получил насосы</p></html>".replace("«", "").replace("»", "").encode("koi8-r")
    assert take(tmp_path, raw, "1.eml").words() == ["From: a@orion.example", "Завод Зенит", "получил насосы"]


def test_headers_that_break_the_standard_are_shown_as_well_as_can_be(tmp_path: Path) -> None:
    raw = b"Message-ID: <1@a>\nFrom: =?utf-8?b?broken\nSubject: " + "Насосы для завода".encode("cp1251") + b"\nCc: =?x-none?q?a?=\n\nText."
    taken = take(tmp_path, raw, "1.eml")
    assert taken.document.title == "Насосы для завода"
    assert taken.words()[-1] == "Text."


def test_files_inside_word_documents_are_papers_of_their_own(tmp_path: Path) -> None:
    pictures: dict[str, bytes | str] = {"word/media/logo.png": "small", "word/media/scan.png": "x" * 99_000}
    data = word(paragraph("See the table."), {"word/embeddings/inner.docx": word(paragraph(LETTER)), **pictures})
    assert list(collected(put(tmp_path, "a.docx", data))) == ["a.docx", "a.docx/inner.docx", "a.docx/scan.png"]


@pytest.mark.parametrize(
    ("raw", "shown_as"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("C:\\papers\\letter.txt", "C:/papers/letter.txt"),
        ("/abs/./a.txt", "abs/a.txt"),
        ("invoice\u202excod.exe", "invoicexcod.exe"),
        ("a\x00b\n.txt", "ab.txt"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("\udcff.txt", "_.txt"),
    ],
)
def test_names_lead_nowhere_and_show_what_they_are(raw: str, shown_as: str) -> None:
    assert shown([raw]) == (shown_as,)


def test_names_that_look_the_same_are_numbered() -> None:
    assert shown(["a.txt", "x/../a.txt", "./a.txt", "a (2).txt", "b", "b"]) == ("a.txt", "x/a.txt", "a (2).txt", "a (2) (2).txt", "b", "b (2)")


@pytest.mark.parametrize(("name", "encoding"), [("договор поставки.txt", "cp866"), ("购销合同.txt", "gb18030"), ("письмо.txt", "utf-8")])
def test_names_in_the_code_pages_of_old_archivers_are_read(tmp_path: Path, name: str, encoding: str) -> None:
    data = packed({"x" * len(name.encode(encoding)): LETTER}).replace(b"x" * len(name.encode(encoding)), name.encode(encoding))
    assert list(collected(put(tmp_path, "old.zip", data)))[1] == f"old.zip/{name}"


def test_a_file_keeps_what_the_manifest_says_and_its_members_do_not_inherit_it(tmp_path: Path) -> None:
    path = put(tmp_path, "pile.zip", packed({"a.txt": LETTER}))
    found = collect([path], Manifest(path, {str(path.resolve()): Given("2024-05")}), [])
    assert [f.given for f in found] == [Given("2024-05"), Given()]
    assert collect([path], Manifest(), found) == found


def test_an_archive_that_changed_since_is_not_read(tmp_path: Path) -> None:
    path = put(tmp_path, "pile.zip", packed({"a.txt": LETTER}))
    inside = collected(path)["pile.zip/a.txt"]
    put(tmp_path, "pile.zip", packed({"a.txt": LETTER + " Twice."}))
    with pytest.raises(UnreadableDocument, match="changed"):
        text_of(inside)
    put(tmp_path, "pile.zip", packed({"b.txt": LETTER}))
    with pytest.raises(UnreadableDocument, match="changed or moved"):
        text_of(inside)
    path.unlink()
    with pytest.raises(UnreadableDocument, match="changed or moved"):
        text_of(inside)


def test_links_and_encrypted_members_are_listed_and_not_followed(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    path = tmp_path / "pile.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("secret.txt", LETTER)
        archive.writestr("open.txt", LETTER)
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # the flag of encryption, in both places where it stands
        start = data.find(b"secret.txt") if at == 6 else data.rfind(b"secret.txt")
        data[data.rfind(mark, 0, start) + at] |= 1
    path.write_bytes(bytes(data))
    found = collected(path)
    assert "not followed" in found["pile.zip/link"].trouble
    assert "encrypted" in found["pile.zip/secret.txt"].trouble
    assert not found["pile.zip/open.txt"].trouble
    assert not found["pile.zip"].trouble


def test_an_archive_of_which_nothing_can_be_read_says_so_itself(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "pile.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    found = collected(tmp_path / "pile.zip")
    assert found["pile.zip"].trouble == f"none of what it holds can be read: {found['pile.zip/link'].trouble}"
    with pytest.raises(UnreadableDocument, match="none of what it holds"):
        ingest.run(Records([found["pile.zip"]]), Config())


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"PK\x03\x04 cut off here", "a.zip"),
        (b"\x1f\x8b\x08 cut", "a.gz"),
        (packed({}), "empty.zip"),
        (b"x" * 257 + b"ustar" * 60, "a.tar"),
    ],
)
def test_damaged_and_empty_archives_are_unreadable(tmp_path: Path, data: bytes, name: str) -> None:
    (file,) = collected(put(tmp_path, name, data)).values()
    with pytest.raises(DocumentError, match=r"damaged|empty"):
        ingest.run(Records([file]), Config())


def test_members_are_read_one_by_one_without_opening_the_archive_again(tmp_path: Path) -> None:
    path = put(tmp_path, "pile.zip", packed({f"{n}.txt": f"{LETTER} {n}" for n in range(200)}))
    before = members._shelf.opened
    for n in range(200):
        assert members.read(str(path), (f"{n}.txt",), Limits()) == f"{LETTER} {n}".encode()
    assert members._shelf.opened == before + 1
    members.forget()


def test_a_member_is_read_like_the_same_file_by_itself(tmp_path: Path) -> None:
    page = b"<html><body><h1>Pumps</h1><p>" + LETTER.encode() * 5 + b"</p></body></html>"
    alone = take(tmp_path, page, "page.html")
    inside = collected(put(tmp_path, "pile.zip", packed({"page.html": page})))["pile.zip/page.html"]
    records = ingest.run(Records([inside]), Config())
    document = Records(records).one(Document)
    assert msgspec.structs.replace(document, name="page.html") == alone.document
    assert [r for r in records if not isinstance(r, Document)] == [r for r in alone.records if not isinstance(r, Document)]
