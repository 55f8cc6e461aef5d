"""Files of every format, broken at random: `python -m tests.security.fuzz SEED SECONDS`.

Prints what became of them, and the seeds of those that crashed or outlasted the reader. A short run of it is a test.
"""

import io
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.unit.ingest.made import mail, packed, paragraph, pdf, shown, tarred, word, workbook
from wherefrom.config import Limits
from wherefrom.errors import DocumentError
from wherefrom.ingest import isolated
from wherefrom.ingest.reading import Place
from wherefrom.model.ids import file_digest

LETTER = "Orion Trade billed Zenit Works. ООО «Балт-Лоджистик» перевезло насосы. 江川精机有限公司供应了水泵。"
LIMITS = Limits(seconds=20)


def seeds() -> dict[str, bytes]:
    """A whole file of each kind."""
    attached = {"terms.docx": word(paragraph(LETTER)), "rows.csv": b"date,payer\n2024-05-14,Orion Trade\n"}
    letter = mail("Насосы", LETTER, attached)
    return {
        "a.pdf": pdf([shown(["Orion Trade billed Zenit Works", "for twelve pumps."]), shown([(72, 700, "No"), (200, 700, "Goods")])]),
        "a.docx": word(paragraph(LETTER) + "<w:tbl><w:tr><w:tc>" + paragraph("1") + "</w:tc></w:tr></w:tbl>"),
        "a.xlsx": workbook({"May": '<row><c r="B1" t="s"><v>0</v></c><c s="1"><v>45579</v></c></row>'}, strings=[LETTER], formats=[(14, "")]),
        "a.odt": packed(
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": f"<a><body><text><p>{LETTER}</p></text></body></a>"},
            stored=["mimetype"],
        ),
        "a.eml": letter,
        "a.mbox": b"From MAILER Mon Oct 14 11:00:00 2024\n" + letter,
        "a.zip": packed({"letter.txt": LETTER, "inner.zip": packed({"b.eml": letter})}),
        "a.tar.gz": tarred({"letter.txt": LETTER.encode(), "b.eml": letter}, "w:gz"),
        "a.csv": attached["rows.csv"] * 5,
        "a.html": f"<html><head><title>Pumps</title></head><body><h1>Pumps</h1><p>{LETTER}</p></body></html>".encode(),
        "a.txt": LETTER.encode("cp1251", "replace"),
    }  # fmt: skip


def broken(data: bytes, chance: random.Random) -> bytes:
    """The file with a few bytes changed, lost, added or repeated; inside an archive as well as around it."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _broken_inside(data, chance)
    out = bytearray(data)
    for _ in range(chance.choice([1, 3, 10, 40])):
        at = chance.randrange(len(out) + 1)
        match chance.randrange(4):
            case 0:
                out[at : at + 1] = chance.randbytes(1)
            case 1:
                del out[at : at + chance.randrange(50)]
            case 2:
                out[at:at] = chance.randbytes(chance.randrange(20))
            case _:
                start = chance.randrange(len(out) + 1)
                out[at:at] = out[start : start + chance.randrange(200)]
    return bytes(out)


def _broken_inside(data: bytes, chance: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(out, "w") as archive:
        for name in whole.namelist():
            member = whole.read(name)
            archive.writestr(name, broken(member, chance) if member and chance.random() < 0.5 else member)
    return out.getvalue()


def outcomes(seed: int, folder: Path) -> Iterator[tuple[str, str]]:
    """Breaks one file after the other and says for each its kind and what became of it."""
    chance, whole = random.Random(seed), seeds()
    while True:
        name = chance.choice(sorted(whole))
        data = broken(whole[name], chance)
        path = folder / name
        path.write_bytes(data)
        try:
            isolated.expand(str(path), name, LIMITS)
            isolated.take(Place(str(path), (), name, file_digest(data)), LIMITS)
            yield name, "read"
        except DocumentError as reason:
            yield name, f"{type(reason).__name__}: {reason}"


def main(seed: int, seconds: float) -> None:
    end, seen = time.monotonic() + seconds, Counter[tuple[str, str]]()
    with tempfile.TemporaryDirectory() as folder:
        for outcome in outcomes(seed, Path(folder)):
            seen[outcome] += 1
            if time.monotonic() > end:
                break
    for (name, what), times in sorted(seen.items()):
        print(f"{times:6} {name:10} {what}")


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
