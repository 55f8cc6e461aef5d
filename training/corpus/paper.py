"""A `*.paper` file becomes a guideline `Document`; the name of the file is the id of the paper.

lang: en                                   header, see HEADER
== text
[[or|Orion Trade]] sold ...                marked text, see `markup`
== entities
or Company Orion Trade                     id, type, canonical name
@led = doc:"payment ledger",outlet:mai     a chain of sources that several claims share
== claims
1 supplied or > dr recipient=ze by=@led    see `claimline`
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from training.corpus import values
from training.corpus.claimline import Line, Pinned, parse_claim, parse_links, unquoted
from training.corpus.gold import Claim, Document, Entity, Link, Mention, Meta, Money, Noise, Problem, Quantity, Time
from training.corpus.markup import Fault, Marked, occurrences, read_marked

# what a header may say; those with a default may be left out
HEADER = {
    "lang": "",
    "genre": "",
    "hand": "",
    "outlet": "",
    "date": "",
    "title": "",
    "basis": "stated",
    "license": "CC0, invented",
    "source": "invented for this corpus",
}
_FIXED = {"denied": "denied", "could_not_confirm": "unconfirmed"}


@dataclass
class Paper:
    """What a file yielded: the document as far as it could be read, its header, and what could not be read."""

    document: Document
    header: dict[str, str]
    problems: list[Problem] = field(default_factory=list)


def read_paper(path: Path) -> Paper:
    """Read a `*.paper` file. What cannot be read is a problem of the result, never an exception."""
    return parse_paper(path.stem, path.read_text(encoding="utf-8"))


def parse_paper(doc_id: str, content: str) -> Paper:
    """The same for content that is no file."""
    return _Builder(doc_id, content).build()


class _Builder:
    def __init__(self, doc_id: str, content: str) -> None:
        self.doc_id = doc_id
        self.sections: dict[str, list[tuple[int, str]]] = {"header": []}
        name = "header"
        for number, line in enumerate(content.splitlines(), 1):
            if line.startswith("== "):
                name = line[3:].strip()
                self.sections[name] = []
            else:
                self.sections[name].append((number, line))
        self.problems: list[Problem] = []
        self.aliases: dict[str, list[Link]] = {}
        self.canonical: dict[str, str] = {}
        self.labels: dict[str, list[str]] = {}
        self.claims: list[Claim] = []
        self.marked = Marked("")

    def build(self) -> Paper:
        header = self._header()
        self._text()
        entities = self._entities()
        for number, line in self._lines("claims"):
            try:
                self._claim(parse_claim(line, self.aliases))
            except Fault as fault:
                self._fault(f"line {number}", str(fault))
        meta = Meta(
            title=header["title"],
            outlet=header["outlet"],
            publication_date=header["date"],
            publication_date_basis=header["basis"],
            license=header["license"],
            source=header["source"],
        )
        noise = [Noise(start=start, end=end, kind=kind) for kind, start, end in self.marked.noise]
        document = Document(
            doc_id=self.doc_id, lang=header["lang"], meta=meta, text=self.marked.text, noise=noise, entities=entities, claims=self.claims
        )
        return Paper(document, header, self.problems)

    def _fault(self, where: str, message: str) -> None:
        self.problems.append(Problem("error", where, message))

    def _lines(self, section: str) -> list[tuple[int, str]]:
        """Lines that say something; one that ends in a backslash goes on in the next."""
        if section not in self.sections:
            self._fault("file", f"there is no section '== {section}'")
        joined: list[tuple[int, str]] = []
        goes_on = False
        for number, raw in self.sections.get(section, []):
            line = raw.strip()
            if not line or line.startswith("#"):
                continue
            if goes_on:
                joined[-1] = (joined[-1][0], joined[-1][1] + " " + line.removesuffix("\\").strip())
            else:
                joined.append((number, line.removesuffix("\\").strip()))
            goes_on = line.endswith("\\")
        return joined

    def _header(self) -> dict[str, str]:
        header = dict(HEADER)
        for number, line in self._lines("header"):
            key, _, value = line.partition(":")
            if key not in HEADER:
                self._fault(f"line {number}", f"the header has no {key!r}")
            header[key] = value.strip()
        for key, value in header.items():
            if not value:
                self._fault("header", f"{key} is missing")
        return header

    def _text(self) -> None:
        source = "\n".join(line for _, line in self.sections.get("text", []))
        try:
            self.marked = read_marked(source.strip("\n"))
        except Fault as fault:
            self._fault("text", str(fault))

    def _entities(self) -> list[Entity]:
        entities: list[Entity] = []
        for number, line in self._lines("entities"):
            alias = re.fullmatch(r"@(\w+)\s*=\s*(.+)", line)
            entity = re.fullmatch(r"(\w+)\s+(\w+)\s+(.+)", line)
            try:
                if alias:
                    self.aliases[alias[1]] = parse_links(alias[2], self.aliases)
                elif not entity or entity[1] in self.canonical:
                    raise Fault(f"expected an id not used before, a type and a name: {line!r}")
                else:
                    self.canonical[entity[1]] = unquoted(entity[3])
                    entities.append(Entity(id=entity[1], type=entity[2], canonical=unquoted(entity[3]), mentions=self._mentions(entity[1])))
            except Fault as fault:
                self._fault(f"line {number}", str(fault))
        for missing in sorted({m[0] for m in self.marked.mentions} - set(self.canonical)):
            self._fault("entities", f"{missing!r} is marked in the text and not listed")
        return entities

    def _mentions(self, entity: str) -> list[Mention]:
        text = self.marked.text
        found = [m for m in self.marked.mentions if m[0] == entity]
        return [Mention(start=start, end=end, text=text[start:end], kind="nominal" if nominal else "name") for _, nominal, start, end in found]

    def _claim(self, line: Line) -> None:
        evidence = sorted(self._evidence(part) for part in line.evidence)
        links = [Link(who=k["who"] or self.canonical.get(k["entity"] or "", ""), kind=k["kind"], entity=k["entity"]) for k in line.links]
        against = []
        for label in line.against:
            if label not in self.labels:
                raise Fault(f"no earlier claim is labelled {label!r}")
            against += self.labels[label]
        for subject in line.subjects:
            for target in line.objects:
                claim = Claim(
                    id=f"c{len(self.claims) + 1}",
                    predicate=line.predicate,
                    subject=subject,
                    object=target,
                    object_text=line.object_text,
                    roles=line.roles,
                    attributes=line.attributes,
                    time=self._time(line.time, evidence),
                    place=line.place,
                    quantity=self._quantity(line.quantity, evidence),
                    money=[self._money(pinned, evidence) for pinned in line.sums],
                    polarity="negative" if line.negative else "positive",
                    modality=line.modality or _FIXED.get(line.predicate) or ("reported" if links else "asserted"),
                    attribution=links,
                    evidence=[list(span) for span in evidence],
                    conflicts_with=against,
                )
                self.claims.append(claim)
                if line.label:
                    self.labels.setdefault(line.label, []).append(claim["id"])

    def _evidence(self, part: str) -> tuple[int, int]:
        if part.startswith('"'):
            return self._quoted(unquoted(part))
        found = re.fullmatch(r"(\d+)(?:-(\d+))?", part)
        if not found:
            raise Fault(f"evidence not understood: {part!r}")
        first, last = int(found[1]), int(found[2] or found[1])
        for number in (first, last):
            if number not in self.marked.clauses:
                raise Fault(f"clause <{number}> is not marked in the text")
        return self.marked.clauses[first][0], self.marked.clauses[last][1]

    def _quoted(self, quote: str) -> tuple[int, int]:
        first, goes_on, last = quote.partition(" ... ")
        start = self._only(first, 0)
        if not goes_on:
            return start, start + len(first)
        end = self.marked.text.find(last, start + len(first))
        if end < 0:
            raise Fault(f"evidence: {last!r} does not follow {first!r}")
        return start, end + len(last)

    def _only(self, words: str, start: int) -> int:
        at = self.marked.text.find(words, start)
        if at < 0:
            raise Fault(f"not in the text: {words!r}")
        if self.marked.text.find(words, at + 1) >= 0:
            raise Fault(f"more than once in the text: {words!r}")
        return at

    def _span(self, pinned: Pinned, evidence: list[tuple[int, int]]) -> list[int]:
        """Where the words stand: within the evidence, else anywhere if they stand there once."""
        words = pinned.words
        near = occurrences(words, self.marked.text, evidence)
        if not near:
            raise Fault(f"not in the text: {words!r}")
        if pinned.occurrence is None and len(near) > 1:
            raise Fault(f'{words!r} stands there {len(near)} times; say which: "{words}"#1=...')
        chosen = (pinned.occurrence or 1) - 1
        if not 0 <= chosen < len(near):
            raise Fault(f"{words!r} stands there only {len(near)} times")
        return [near[chosen], near[chosen] + len(words)]

    def _time(self, pinned: Pinned | None, evidence: list[tuple[int, int]]) -> Time | None:
        return Time(text=pinned.words, edtf=values.interval(pinned.value), span=self._span(pinned, evidence)) if pinned else None

    def _quantity(self, pinned: Pinned | None, evidence: list[tuple[int, int]]) -> Quantity | None:
        if not pinned:
            return None
        low, high, unit = values.quantity(pinned.value)
        return Quantity(text=pinned.words, min=low, max=high, unit=unit, span=self._span(pinned, evidence))

    def _money(self, pinned: Pinned, evidence: list[tuple[int, int]]) -> Money:
        op, amount, currency = values.money(pinned.value)
        return Money(text=pinned.words, amount=amount, currency=currency, op=op, span=self._span(pinned, evidence))
