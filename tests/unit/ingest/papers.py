"""A file from some bytes, taken through the whole room: what the tests of ingest share."""

from pathlib import Path

from wherefrom import ingest
from wherefrom.config import Config, Limits
from wherefrom.model import Block, Decision, Document, File, Given, Problem, Records, Text
from wherefrom.model.document import Part
from wherefrom.model.ids import file_digest


class Taken:
    """What came of a file, by name."""

    def __init__(self, records: list[Document | Text | Block | Problem]) -> None:
        kept = Records(records)
        self.records = records
        self.document, self.text = kept.one(Document), kept.one(Text)
        self.blocks, self.problems = kept.all(Block), kept.all(Problem)

    def words(self, *parts: Part) -> list[str]:
        """The words of the blocks with these parts; of all blocks without any."""
        return [self.text.characters[b.start : b.end] for b in self.blocks if not parts or b.part in parts]

    def parts(self) -> list[tuple[str, str]]:
        return [(b.part.value, self.text.characters[b.start : b.end]) for b in self.blocks]


def file(folder: Path, content: bytes | str, name: str = "paper.txt", given: Given | None = None) -> File:
    data = content.encode("utf-8") if isinstance(content, str) else content
    path = folder / name
    path.write_bytes(data)
    return File(name, str(path), file_digest(data), len(data), given or Given())


def take(
    folder: Path,
    content: bytes | str,
    name: str = "paper.txt",
    given: Given | None = None,
    decisions: tuple[Decision, ...] = (),
    limits: Limits | None = None,
) -> Taken:
    return Taken(ingest.run(Records([file(folder, content, name, given), *decisions]), Config(limits=limits or Limits())))
