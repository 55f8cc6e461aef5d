"""A small case made by hand, with invented names in three scripts."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from wherefrom.config import Config
from wherefrom.model import Band, Block, Claim, Document, Entity, Evidence, File, Finding, Form, Kind, Mention, Name, Paper, Predicate, Role, Text
from wherefrom.model.document import Part
from wherefrom.model.finding import Part as Filled
from wherefrom.present.report import write
from wherefrom.present.view import View

ORION, ZENIT, BALT, JIANGCHUAN = "Orion Trade", "Zenit Works", "ООО «Балт-Лоджистик»", "江川精机有限公司"


class Made:
    """Collects papers, names and claims; `view` adds an entity for each name and a finding for each claim."""

    def __init__(self) -> None:
        self.records: list[Any] = []
        self.texts: dict[str, Text] = {}
        self.mentions: dict[tuple[str, str], Mention] = {}
        self.kinds: dict[str, Kind] = defaultdict(lambda: Kind.COMPANY)
        self.claims: list[Claim] = []
        self.unnamed: set[str] = set()  # descriptions of parties that no paper names

    def paper(self, name: str, characters: str, language: str = "en", **more: Any) -> str:
        """A paper whose lines are its paragraphs; returns its id."""
        document = Document(name * 3, name, "text/plain", "utf-8", language, Paper.ARTICLE, "made", **more)
        text = Text("text of " + name, document.id, "made", characters)
        self.texts[document.id] = text
        self.records += [File(name, "papers/" + name, document.id, len(characters)), document, text]
        at = 0
        for line in characters.split("\n"):
            if line:
                self.records.append(Block(document.id, text.id, at, at + len(line), Part.BODY))
            at += len(line) + 1
        return document.id

    def quote(self, document: str, words: str) -> Evidence:
        text = self.texts[document]
        start = text.characters.index(words)
        return Evidence.of(text.id, text.characters, start, start + len(words))

    def name(self, document: str, words: str) -> str:
        """The first mention of a name in a paper; returns its id."""
        if (document, words) not in self.mentions:
            evidence = self.quote(document, words)
            mention = Mention(Mention.make_id(document, evidence), document, self.kinds[words], Form.NAME, evidence, "en", words, "made")
            self.mentions[document, words] = mention
        return self.mentions[document, words].id

    def claim(self, document: str, predicate: Predicate, quote: str, roles: dict[str, str | tuple[str, ...]], **rest: Any) -> Claim:
        """A claim whose roles are filled by names."""
        filled = tuple(Role(r, tuple(self.name(document, w) for w in ([words] if isinstance(words, str) else words))) for r, words in roles.items())
        claim = Claim.make(document, predicate, filled, (self.quote(document, quote),), extractor="made", **rest)
        self.claims.append(claim)
        return claim

    def entities(self) -> list[Entity]:
        members: dict[str, list[Mention]] = defaultdict(list)
        for (_, words), m in self.mentions.items():
            members[words].append(m)
        return [
            Entity(Entity.make_id(ids), ms[0].kind, words, self.names(words, ms), ids, anonymous=words in self.unnamed)
            for words, ms in members.items()
            for ids in [tuple(m.id for m in ms)]
        ]

    def names(self, words: str, mentions: list[Mention]) -> tuple[Name, ...]:
        return () if words in self.unnamed else (Name(words, "", tuple(sorted({m.document for m in mentions}))),)

    def entity(self, words: str) -> str:
        return next(e.id for e in self.entities() if e.caption == words)

    def finding(self, *claims: Claim) -> Finding:
        home = {m: e.id for e in self.entities() for m in e.members}
        first, ids = claims[0], tuple(c.id for c in claims)
        parts = tuple(Filled(r.name, tuple(home[m] for m in r.mentions)) for r in first.roles)
        return Finding(
            Finding.make_id(ids), first.predicate, parts, ids, ("one",), first.object_text, first.attributes, first.when, None, first.quantity,
            first.money, first.polarity, first.stance, first.modality,
        )  # fmt: skip

    def view(self, *more: Any) -> View:
        findings = [self.finding(c) for c in self.claims if c.band is Band.CLAIM]
        return View([*self.records, *self.mentions.values(), *self.claims, *self.entities(), *findings, *more])


def report(view: View, folder: Path) -> str:
    """The report of a view, as text."""
    write(view, folder / "report.html", Config())
    return (folder / "report.html").read_text(encoding="utf-8")
