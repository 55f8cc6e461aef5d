"""What sort of file: told from the bytes, whatever the name says."""

import io
import zipfile

import pytest

from wherefrom.ingest.sniff import sniff


def packed(*members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (b"Orion Trade billed Zenit Works.", "letter.txt", "text/plain"),
        (b"# Orion Trade\n\nText.", "letter.md", "text/markdown"),
        (b"a,b\n1,2\n", "rows.csv", "text/csv"),
        (b'{"a": 1}', "rows.json", "application/json"),
        (b"<!DOCTYPE html><html><body><p>x</p></body></html>", "page.txt", "text/html"),
        (b"  <div class='a'><p>Saved without its head</p></div>", "page", "text/html"),
        ("\ufeff<html><body>x</body></html>".encode("utf-16"), "page.html", "text/html"),
        (b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"></html>', "a.xhtml", "text/html"),
        (b'<?xml version="1.0"?><list/>', "a.xml", "application/xml"),
        (b"%PDF-1.7\n%\xe2\xe3", "misnamed.txt", "application/pdf"),
        (packed("word/document.xml"), "a.txt", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (packed("xl/workbook.xml"), "a.zip", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (packed("letter.txt"), "a.docx", "application/zip"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "scan.txt", "image/png"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.doc", "application/x-ole-storage"),
        (b"Received: from a by b\nFrom: a@b.example\nSubject: x\n\nText.", "mail.txt", "message/rfc822"),
        (b"From a@b.example Thu May  2 10:00:00 2024\nSubject: x\n\nText.", "box", "application/mbox"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "talk.txt", "audio/wav"),
    ],
)
def test_the_content_decides(data: bytes, name: str, media_type: str) -> None:
    assert sniff(data, name).media_type == media_type


@pytest.mark.parametrize(
    "text",
    [
        "From: A. Lomova, Orion Trade\nTo: Zenit Works\nSubject: pumps\n\nDear Sir,",  # typed, not mailed
        "The ftyp of the file was wrong, said the clerk.",
        "The report discussed <b>bold</b> claims in the Message-ID: header.",
        "WEBP at 8 bytes is no picture in a sentence.",
    ],
)
def test_words_of_a_text_are_no_signature(text: str) -> None:
    assert sniff(text.encode(), "paper.txt").media_type == "text/plain"
