"""Everything a case says, at hand for showing: loaded once, indexed by what points to what.

Reports and exports read a `View` and nothing else. Quotes are proved again as it loads (`EvidenceError` if one is wrong).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from wherefrom.model import (
    Band,
    Block,
    Claim,
    Conflict,
    Copy,
    Decision,
    Document,
    Entity,
    Evidence,
    File,
    Finding,
    Flag,
    Gap,
    Hit,
    Mention,
    Ownership,
    Problem,
    Records,
    Reply,
    Route,
    Text,
    Travel,
    Watchlist,
)  # fmt: skip
from wherefrom.model.ids import file_digest


class View:
    """The records of one case. Dictionaries are keyed by id; lists are in a stable order.

    `files` is every file given, read or not. `claims` and `suggestions` are apart. `entity_of` leads from a mention to its entity.
    """

    def __init__(self, records: Iterable[Any]) -> None:
        r = Records(records)
        self.files = sorted(r.all(File), key=lambda f: f.name)
        self.documents = {d.id: d for d in sorted(r.all(Document), key=lambda d: d.name)}
        self.texts = {t.document: t for t in r.all(Text)}
        self.blocks: dict[str, list[Block]] = defaultdict(list)
        for b in sorted(r.all(Block), key=lambda b: (b.document, b.start)):
            self.blocks[b.document].append(b)
        self.mentions = {m.id: m for m in sorted(r.all(Mention), key=lambda m: (m.document, m.evidence.start))}
        claims = sorted(r.all(Claim), key=lambda c: (self._name(c.document), c.evidence[0].start, c.id))
        self.claims = {c.id: c for c in claims if c.band is Band.CLAIM}
        self.suggestions = {c.id: c for c in claims if c.band is Band.SUGGESTION}
        self.entities = {e.id: e for e in sorted(r.all(Entity), key=lambda e: (e.caption, e.id))}
        self.entity_of = {m: e.id for e in self.entities.values() for m in e.members}
        self.hits: dict[str, list[Hit]] = defaultdict(list)
        for h in sorted(r.all(Hit), key=lambda h: (-h.score, h.id)):
            self.hits[h.entity].append(h)
        self.findings = {f.id: f for f in sorted(r.all(Finding), key=lambda f: f.id)}
        self.finding_of = {c: f.id for f in self.findings.values() for c in f.claims}
        self.conflicts = sorted(r.all(Conflict), key=lambda c: c.id)
        self.routes = sorted(r.all(Route), key=lambda x: (-x.score, x.id))
        self.travel = sorted(r.all(Travel), key=lambda t: t.parties)
        self.replies = sorted(r.all(Reply), key=lambda x: (x.party, x.status))
        self.gaps = sorted(r.all(Gap), key=lambda g: (g.kind, g.scope))
        self.ownership = sorted(r.all(Ownership), key=lambda o: (o.party, o.regime))
        self.flags = sorted(r.all(Flag), key=lambda f: (f.rule, f.parties))
        self.copies = sorted(r.all(Copy), key=lambda c: c.members)
        self.watchlists = sorted(r.all(Watchlist), key=lambda w: (w.name, w.sha256))
        self.decisions = sorted(r.all(Decision), key=lambda d: (d.at, d.id))
        self.problems = sorted(r.all(Problem), key=lambda p: (p.key, p.stage, p.id))
        self._prove()

    def _name(self, document: str) -> str:
        found = self.documents.get(document)
        return found.name if found else ""

    def quotes(self) -> Iterable[Evidence]:
        """Every piece of evidence in the case."""
        for m in self.mentions.values():
            yield m.evidence
        for c in (*self.claims.values(), *self.suggestions.values()):
            yield from c.evidence
            yield from c.reasons

    def status(self, file: File) -> tuple[str, str]:
        """What became of a file (`read`, `partly`, `refused` or `failed`) and why."""
        if file.trouble:
            return ("refused" if file.turned_away else "failed"), file.trouble
        problems = [p for p in self.problems if p.key in (file.id, file.sha256)]
        reason = "; ".join(dict.fromkeys(p.message for p in problems))
        if file.sha256 in self.documents:
            return ("partly" if problems else "read"), reason
        # turned away by a rule of ours; any other kind means that we tried and failed
        if any(p.kind in ("UnsupportedFormat", "LimitExceeded") for p in problems):
            return "refused", reason
        return "failed", reason or "not read yet: the last run ended before this file's turn; run again"

    def custody(self) -> Iterator[tuple[File, str]]:
        """Each file given, and what is wrong with it where it lies now; an empty string when its bytes are those that were read."""
        for file in self.files:
            if file.member:  # it is whole when the file it came in is
                continue
            path = Path(file.path)
            if not path.is_file():
                yield file, "no longer where it was; the case keeps its words"
            elif file_digest(path.read_bytes()) != file.sha256:
                yield file, "its bytes have changed since it was read; run again to read the new ones"
            else:
                yield file, ""

    def _prove(self) -> None:
        characters = {t.id: t.characters for t in self.texts.values()}
        for quote in self.quotes():
            quote.check(characters[quote.text])
