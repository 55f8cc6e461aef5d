"""Papers written down with their names marked in the text itself, as records.

    post = Paper("post.txt", "[[Orion Trade|Company]] billed [[Zenit Works|Company]]. [[The trader|Company|Orion Trade]] was paid.")
    post.claim("billed", "[[Orion Trade]] billed", subject="Orion Trade", recipient="Zenit Works")

A mark is `[[words|Kind]]` for a name, `[[words|Kind|earlier words]]` for a description that refers back, `[[words|Kind|]]` for one
that names nobody. Roles of a claim are given by the words of the first mention; a number picks a later one: `"Orion#2"`.
"""

import re
from collections.abc import Sequence
from typing import Any

from wherefrom.model import (
    Absence,
    Attribution,
    Basis,
    Block,
    Claim,
    Document,
    Evidence,
    File,
    Form,
    FuzzyDate,
    Kind,
    Mention,
    Predicate,
    Role,
    Stance,
    Text,
    When,
)
from wherefrom.model import Paper as Sort
from wherefrom.model.document import Part
from wherefrom.model.ids import file_digest

_MARK = re.compile(r"\[\[([^|\]]+)\|(\w+)(?:\|([^\]]*))?\]\]")
_STANCES = {Predicate.DENIED: Stance.DENIED, Predicate.COULD_NOT_CONFIRM: Stance.UNCONFIRMED, Predicate.NO_RESPONSE: Stance.SILENT}


class Paper:
    """One paper: its records, and claims made in it so far."""

    def __init__(self, name: str, marked: str, language: str = "en", publisher: str = "", published: str = "") -> None:
        self.id = file_digest(f"{name}{marked}".encode())
        self.text = _MARK.sub(lambda m: m[1], marked)
        dated = FuzzyDate(published) if published else Absence.NOT_STATED
        self.file = File(name, f"/papers/{name}", self.id, len(marked))
        self.document = Document(
            self.id, name, "text/plain", "utf-8", language, Sort.ARTICLE, "test", publisher=publisher, published=dated, published_basis="test"
        )
        self.mentions: list[Mention] = []
        self.claims: list[Claim] = []
        shift = 0
        for found in _MARK.finditer(marked):
            start = found.start() - shift
            self._mark(start, found[1], Kind(found[2]), found[3])
            shift += len(found[0]) - len(found[1])

    def _mark(self, start: int, words: str, kind: Kind, earlier: str | None) -> None:
        evidence = Evidence.of(self.id, self.text, start, start + len(words))
        self.mentions.append(
            Mention(
                Mention.make_id(self.id, evidence),
                self.id,
                kind,
                Form.NAME if earlier is None else Form.NOMINAL,
                evidence,
                self.document.language,
                words,
                "test",
                antecedent=self.mention(earlier).id if earlier else None,
                anonymous=earlier == "",
            )
        )

    def mention(self, words: str) -> Mention:
        """The first mention with these words; `words#2` is the second."""
        plain, _, number = words.partition("#")
        return [m for m in self.mentions if m.evidence.quote == plain][int(number or 1) - 1]

    def quote(self, words: str) -> Evidence:
        start = self.text.index(words)
        return Evidence.of(self.id, self.text, start, start + len(words))

    def claim(self, predicate: str, quote: str, said: Sequence[Attribution] = (), when: str | When | Absence = "", **rest: Any) -> Claim:
        """A claim with this quote. Keywords that name a role take the words of its mentions; others are fields of Claim."""
        fields = set(Claim.__struct_fields__)
        roles = {name.rstrip("_"): value for name, value in rest.items() if name.rstrip("_") not in fields}
        filled = tuple(
            Role(name, tuple(self.mention(w).id for w in ([value] if isinstance(value, str) else value))) for name, value in sorted(roles.items())
        )
        kind = Predicate(predicate)
        default = Stance.REPORTED if said else Stance.ASSERTED
        if isinstance(when, str):
            when = When(FuzzyDate(when, when)) if when else Absence.NOT_STATED
        known = {"stance": _STANCES.get(kind, default), "when": when}
        made = Claim.make(
            self.id,
            kind,
            filled,
            (self.quote(quote),),
            **{"extractor": "test", "attribution": tuple(said), **known, **{name: value for name, value in rest.items() if name in fields}},
        )
        self.claims.append(made)
        return made

    def says(self, who: str, basis: Basis) -> Attribution:
        """A link of the chain of sources; `who` may be the words of a mention."""
        mention = next((m.id for m in self.mentions if m.evidence.quote == who), None)
        return Attribution(who, basis, mention, anonymous=basis is Basis.ANONYMOUS_OFFICIAL)

    @property
    def records(self) -> list[Any]:
        return [self.file, self.document, Text(self.id, self.id, "test", self.text), *self._blocks(), *self.mentions, *self.claims]

    def _blocks(self) -> list[Block]:
        """A line is a block; one that begins with "Advert" is set aside."""
        found = []
        for line in re.finditer(r"[^\n]+", self.text):
            advert = line[0].startswith("Advert")
            found.append(Block(self.id, self.id, line.start(), line.end(), Part.BOILERPLATE if advert else Part.BODY, "an advert" if advert else ""))
        return found
