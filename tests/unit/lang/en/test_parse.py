"""English parsing: offsets and long paragraphs."""

import pytest

from wherefrom.lang.en import parse
from wherefrom.lang.en.sentences import sentences


def test_a_long_paragraph_is_parsed_in_pieces_and_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "LONGEST", 40)
    text = "Orion Trade sold pumps to Zenit Works in May. Zenit paid for them in June, it said."
    doc = parse.parse([text])[0]
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t.text)] == t.text for t in doc)


def test_sentences_are_spans_without_white_space_that_cross_no_line() -> None:
    text = "Orion paid. Zenit did not.\n  A heading\n\n"
    assert [text[a:b] for a, b in sentences(text)] == ["Orion paid.", "Zenit did not.", "A heading"]


def test_words_of_the_dictionary_are_known_in_their_forms() -> None:
    assert parse.is_word("pumps")
    assert parse.is_word("carried")
    assert not parse.is_word("zenitpribor")
