"""The whole room: what is read, what is refused, and in which words."""

import time
from pathlib import Path

import pytest

from tests.unit.ingest.papers import file, take
from wherefrom import ingest
from wherefrom.config import Config, Limits
from wherefrom.errors import LimitExceeded, UnreadableDocument, UnsupportedFormat
from wherefrom.model import Absence, Decision, File, FuzzyDate, Given, Judgement, Records, Subject
from wherefrom.model.document import Part

PAPER = """\
Zenit Works bought pumps, documents show

By Ann Ferris

PORT CALLAN, May 3, 2025 (Harbour Post) - Zenit Works received 12 pumps from Orion Trade last year, according to documents seen by the Harbour Post.

🎁 Win a Free Phone Today
Click here to claim your prize before midnight.

Zenit Works did not respond to requests for comment.
"""


def test_plain_text_is_the_decoded_characters_unchanged(tmp_path: Path) -> None:
    written = "\ufeffTitle of a paper\r\n\r\n\tOrion Trade  billed\u00a0Zenit Works. \r\n"
    assert take(tmp_path, written).text.characters == written[1:]


def test_a_paper_falls_into_its_parts_and_says_where_each_value_comes_from(tmp_path: Path) -> None:
    taken = take(tmp_path, PAPER)
    assert [p for p, _ in taken.parts()] == ["title", "byline", "dateline", "body", "boilerplate", "boilerplate", "body"]
    document = taken.document
    assert document.title == "Zenit Works bought pumps, documents show"
    assert document.byline == "By Ann Ferris"
    assert (document.published, document.published_basis) == (FuzzyDate("2025-05-03", words="May 3, 2025"), "dateline")
    assert (document.publisher, document.publisher_basis) == ("Harbour Post", "dateline")
    assert (document.language, document.media_type, document.encoding) == ("en", "text/plain", "utf-8")
    assert document.paper.value == "article"


def test_every_word_is_in_a_block(tmp_path: Path) -> None:
    taken = take(tmp_path, PAPER)
    assert "".join("".join(taken.words()).split()) == "".join(PAPER.split())


def test_what_the_manifest_says_outranks_what_is_found(tmp_path: Path) -> None:
    given = Given(published="2025-05", publisher="Callan Gazette", language="ru", title="Pumps")
    document = take(tmp_path, PAPER, given=given).document
    assert (document.published, document.published_basis) == (FuzzyDate("2025-05"), "manifest")
    assert (document.publisher, document.publisher_basis) == ("Callan Gazette", "manifest")
    assert (document.language, document.title) == ("ru", "Pumps")


def test_a_paper_without_any_date_says_so(tmp_path: Path) -> None:
    document = take(tmp_path, "Orion Trade billed Zenit Works for pumps.").document
    assert (document.published, document.published_basis) == (Absence.NOT_STATED, "")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", r"an old Office or Outlook file .*: save it as \.docx, \.xlsx, \.pptx or \.eml"),
        (b"{\\rtf1 Orion Trade}", r"a rich text file \(RTF\): save it as \.docx"),
        (b"7z\xbc\xaf\x27\x1c", "a 7z archive: unpack it and give the folder"),
        (b"\x7fELF", "a program: nothing here reads such files"),
        (bytes(range(256)) * 9, "binary data: nothing here reads"),
    ],
)
def test_other_formats_are_refused_by_name(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(UnsupportedFormat, match=said):
        take(tmp_path, content)


@pytest.mark.parametrize("content", [b"", b" \r\n\t ", "\ufeff".encode(), b"<html><body> </body></html>"])
def test_an_empty_paper_is_unreadable_and_says_so(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="empty"):
        take(tmp_path, content)


def test_a_file_that_changed_since_it_was_taken_in_is_not_read(tmp_path: Path) -> None:
    given = file(tmp_path, PAPER)
    Path(given.path).write_text("something else", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match="changed while it was being read"):
        ingest.run(Records([given]), Config())


def test_a_file_that_is_gone_is_unreadable(tmp_path: Path) -> None:
    given = file(tmp_path, PAPER)
    Path(given.path).unlink()
    with pytest.raises(UnreadableDocument, match="could not be read"):
        ingest.run(Records([given]), Config())


def test_a_file_that_could_not_be_opened_says_why() -> None:
    with pytest.raises(UnreadableDocument, match="permission denied"):
        ingest.run(Records([File("a.txt", "a.txt", "", 0, trouble="permission denied")]), Config())


def test_a_text_of_fifty_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    start = time.perf_counter()
    with pytest.raises(LimitExceeded, match="characters and the limit is 4,000,000"):
        take(tmp_path, b"Orion Trade billed Zenit Works. " * 1_600_000)
    assert time.perf_counter() - start < 2


def test_a_file_above_the_limit_is_refused_unread(tmp_path: Path) -> None:
    with pytest.raises(LimitExceeded, match=r"has 11 bytes and the limit is 10"):
        take(tmp_path, "Orion Trade", limits=Limits(file_bytes=10))


def test_a_text_above_the_limit_is_refused_whatever_its_bytes(tmp_path: Path) -> None:
    with pytest.raises(LimitExceeded, match="11 characters and the limit is 10"):
        take(tmp_path, "Orion Trade", limits=Limits(text_characters=10))


def test_damaged_bytes_are_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    taken = take(tmp_path, "Завод «Зенит» получил насосы ".encode() + b"\xff" + " в мае.".encode())
    assert [p.partly for p in taken.problems] == [True]
    assert "1 bytes are not valid UTF-8" in taken.problems[0].message
    assert taken.problems[0].key == taken.document.id


def test_a_text_of_adverts_alone_is_kept_and_reported(tmp_path: Path) -> None:
    taken = take(tmp_path, "🎁 Win a Free Phone Today!\nClick here to claim your prize before midnight.\n")
    assert not taken.words(*(p for p in Part if p is not Part.BOILERPLATE))
    assert "nothing but adverts" in taken.problems[0].message


def block_decision(taken_block: str, value: str, **more: str) -> Decision:
    return Decision(
        Subject.BLOCK,
        (taken_block,),
        Judgement.UNSURE,
        "A. Reader",
        more.get("at", "2025-06-01T10:00:00Z"),
        value=value,
        supersedes=more.get("supersedes", ""),
    )


def test_a_person_can_restore_a_paragraph_and_set_one_aside(tmp_path: Path) -> None:
    before = take(tmp_path, PAPER)
    advert, body = before.blocks[4], before.blocks[6]
    after = take(tmp_path, PAPER, decisions=(block_decision(advert.id, "body"), block_decision(body.id, "boilerplate")))
    assert (after.blocks[4].part, after.blocks[6].part) == (Part.BODY, Part.BOILERPLATE)
    assert after.blocks[6].reason == "set aside by A. Reader"


def test_a_superseded_decision_no_longer_counts(tmp_path: Path) -> None:
    advert = take(tmp_path, PAPER).blocks[4]
    first = block_decision(advert.id, "body")
    second = block_decision(advert.id, "boilerplate", at="2025-06-02T10:00:00Z", supersedes=first.id)
    assert take(tmp_path, PAPER, decisions=(second, first)).blocks[4].part is Part.BOILERPLATE


def test_a_decision_finds_its_paragraph_by_its_words_after_another_reading(tmp_path: Path) -> None:
    taken = take(tmp_path, PAPER)
    decision = Decision(
        Subject.BLOCK, ("an older id",), Judgement.POSITIVE, "A. Reader", "2025-06-01T10:00:00Z", document=taken.document.id, quote=taken.words()[4]
    )
    assert take(tmp_path, PAPER, decisions=(decision,)).blocks[4].part is Part.BODY


def test_a_decision_about_another_paper_changes_nothing(tmp_path: Path) -> None:
    taken = take(tmp_path, PAPER)
    decision = Decision(Subject.BLOCK, ("x",), Judgement.POSITIVE, "A. Reader", "2025-06-01T10:00:00Z", document="another", quote=taken.words()[4])
    assert take(tmp_path, PAPER, decisions=(decision,)).records == taken.records


def test_a_decided_date_outranks_the_manifest(tmp_path: Path) -> None:
    taken = take(tmp_path, PAPER)
    decision = Decision(Subject.DATE, (taken.document.id,), Judgement.POSITIVE, "A. Reader", "2025-06-01T10:00:00Z", value="2025-05-04")
    document = take(tmp_path, PAPER, given=Given(published="2025-05"), decisions=(decision,)).document
    assert (document.published, document.published_basis) == (FuzzyDate("2025-05-04"), "decided by A. Reader")


def test_the_same_bytes_give_the_same_records(tmp_path: Path) -> None:
    assert take(tmp_path, PAPER).records == take(tmp_path, PAPER).records
