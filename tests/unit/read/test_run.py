"""The stage as a whole: what it reads and what it leaves alone."""

import msgspec

from tests.unit.read.drawn import records
from wherefrom import read
from wherefrom.config import Config
from wherefrom.model import Block, Chrome, Decision, Judgement, Records, Subject

ADVERT = "Buy Nadir Export pumps now!"
PAPER = f"Orion Trade Ltd billed Zenit Works in May.\n{ADVERT}\nZenit Works paid."


def quotes(given: Records) -> list[str]:
    return [m.evidence.quote for m in read.run(given, Config())]


def decided(judgement: Judgement, block: Block) -> Decision:
    return Decision(Subject.BLOCK, (block.id,), judgement, "an editor", "2025-01-01T00:00:00Z")


def test_what_was_set_aside_is_not_read() -> None:
    assert "Nadir Export" not in quotes(records(PAPER, aside=ADVERT))


def test_a_restored_paragraph_is_read() -> None:
    block = records(PAPER, aside=ADVERT).all(Block)[1]
    given = records(PAPER, aside=ADVERT, decisions=(decided(Judgement.POSITIVE, block),))
    assert "Nadir Export" in " ".join(quotes(given))


def test_a_paragraph_that_a_person_struck_out_is_not_read() -> None:
    block = records(PAPER).all(Block)[2]
    assert quotes(records(PAPER, decisions=(decided(Judgement.NEGATIVE, block),))).count("Zenit Works") == 1


def test_what_recurs_over_unrelated_papers_is_not_read() -> None:
    block = records(PAPER).all(Block)[2]
    given = Records([*records(PAPER), Chrome("d", "t", block.start, block.end, "recurs")])
    assert quotes(given).count("Zenit Works") == 1


def test_a_paper_in_another_language_has_no_mentions() -> None:
    assert quotes(records("Ὁ δεῖνα ἔλεγεν.", "el")) == []


def test_reading_twice_gives_the_same_bytes() -> None:
    given = records(PAPER)
    once, again = (msgspec.json.encode(read.run(given, Config())) for _ in range(2))
    assert once == again
