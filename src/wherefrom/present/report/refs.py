"""What points to what in a report: the numbers that papers, claims and findings go by, and who stands behind a role.

Numbers follow the order of the papers and of the words in them, so they are the same in every report of the same case.
"""

from collections import defaultdict
from collections.abc import Iterable

from wherefrom.lang.translit import transliterate
from wherefrom.model import Claim, Decision, Entity, Finding, Judgement, Kind, Subject
from wherefrom.model.mention import PARTIES
from wherefrom.model.verdict import last_words, standing, verdicts
from wherefrom.present.report.pieces import Piece
from wherefrom.present.report.spoken import spoken
from wherefrom.present.view import View


class Refs:
    """A view, numbered.

    `claims` are those the program stands by or a person accepted. `findings` are as they may be spoken (see `spoken`); one
    without any claim that stands is left out.
    """

    def __init__(self, view: View) -> None:
        self.view = view
        everything = [*view.claims.values(), *view.suggestions.values()]
        stand = {c.id for c in standing(everything, view.decisions)}
        self.claims = {c.id: c for c in sorted(everything, key=self._place_of) if c.id in stand}
        self.judged = verdicts(everything, view.decisions)
        self.waiting = sum(c not in self.judged for c in view.suggestions)
        self.claims_in: dict[str, list[Claim]] = {d: [] for d in view.documents}
        for c in self.claims.values():
            self.claims_in[c.document].append(c)
        self.paper_no = {d: i for i, d in enumerate(view.documents, 1)}
        # of each paper that repeats another, the one it repeats
        self.copy_of = {d: c.members[0] for c in view.copies for d in c.members[1:] if d in self.paper_no and c.members[0] in self.paper_no}
        self.claim_no = {c: i for i, c in enumerate(self.claims, 1)}
        standing_claims = {f.id: [self.claims[c] for c in f.claims if c in stand] for f in view.findings.values()}
        found = [spoken(f, standing_claims[f.id], view.entity_of) for f in view.findings.values() if standing_claims[f.id]]
        self.findings = {f.id: f for f in sorted(found, key=lambda f: min(self.claim_no[c.id] for c in standing_claims[f.id]))}
        self.finding_no = {f: i for i, f in enumerate(self.findings, 1)}
        self.hit_words = {target[0]: d for target, d in last_words(view.decisions, Subject.HIT).items()}
        self.findings_of = self._findings_of()
        self._latin: dict[tuple[str, str], str] = {}

    def _place_of(self, c: Claim) -> tuple[str, int, str]:
        return self.view.documents[c.document].name, c.evidence[0].start, c.id

    def _findings_of(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for f in self.findings.values():
            for e in dict.fromkeys(e for part in f.parts for e in part.entities):
                found[e].append(f.id)
        return found

    def members(self, findings: Iterable[str]) -> list[Claim]:
        """The claims of these findings that stand, each once, in the order of their numbers."""
        ids = {c for f in findings if f in self.findings for c in self.findings[f].claims if c in self.claims}
        return [self.claims[c] for c in sorted(ids, key=self.claim_no.__getitem__)]

    def fillers(self, said: Claim | Finding, role: str) -> tuple[Piece, ...]:
        """Who or what fills a role: entities under their captions; a mention that belongs to none in its own words."""
        if isinstance(said, Finding):
            return self._told_apart(self.entity(e) for e in said.role(role))
        return self._told_apart(self.mention(m) for m in said.role(role))

    def _told_apart(self, names: Iterable[Piece]) -> tuple[Piece, ...]:
        """Each once. Goods that several papers describe in almost the same words go by the shortest of them."""
        once: dict[str, Piece] = {}
        for p in names:
            once.setdefault(p.text.casefold() if self.kind(p) is Kind.PRODUCT else p.entity or p.text, p)
        goods = [p for p in once.values() if self.kind(p) is Kind.PRODUCT]
        wordy = {p for p in goods for q in goods if p.text.casefold().endswith(" " + q.text.casefold())}
        return tuple(p for p in once.values() if p not in wordy)

    def entity(self, entity: str) -> Piece:
        e = self.view.entities.get(entity)
        return Piece(e.caption, entity=e.id, language=self.caption_language(e)) if e else Piece("a party no longer in the case")

    def mention(self, mention: str) -> Piece:
        if entity := self.view.entity_of.get(mention):
            return self.entity(entity)
        m = self.view.mentions.get(mention)
        return Piece(m.evidence.quote, language=m.language) if m else Piece("a mention no longer in the case")

    def place(self, said: Claim | Finding) -> Piece | None:
        """Where it happened: an entity, a mention, or words."""
        if not said.place:
            return None
        if said.place in self.view.entities:
            return self.entity(said.place)
        return self.mention(said.place) if said.place in self.view.mentions else Piece(said.place)

    def language(self, said: Claim | Finding) -> str:
        """The language of the words in it: of its paper, or of the first of its papers."""
        claim = said if isinstance(said, Claim) else next(iter(self.members([said.id])), None)
        return self.view.documents[claim.document].language if claim else ""

    def kind(self, piece: Piece) -> Kind | None:
        e = self.view.entities.get(piece.entity)
        return e.kind if e else None

    def latin(self, text: str, language: str) -> str:
        """The text in Latin letters, to stand beside it; empty where it is in them already."""
        if (text, language) not in self._latin:  # the same names stand in many sentences
            written = transliterate(text, language)
            self._latin[text, language] = "" if written.casefold() == text.casefold() else written
        return self._latin[text, language]

    def is_description(self, piece: Piece) -> bool:
        """Whether a party goes by a description, because no paper names it."""
        e = self.view.entities.get(piece.entity)
        return e is None or e.anonymous or not e.names

    @staticmethod
    def caption_language(e: Entity) -> str:
        return next((n.language for n in e.names if n.name == e.caption), "")

    def is_party(self, entity: str) -> bool:
        e = self.view.entities.get(entity)
        return e is not None and e.kind in PARTIES

    def listed(self, entity: str) -> str:
        """`confirmed` only when a person said so, `possible` for an alert that nobody turned down, else empty."""
        hits = self.view.hits.get(entity, [])
        if any(self._judged(h.id) is Judgement.POSITIVE for h in hits):
            return "confirmed"
        return "possible" if any(h.alert and self._judged(h.id) is not Judgement.NEGATIVE for h in hits) else ""

    def _judged(self, hit: str) -> Judgement | None:
        decision: Decision | None = self.hit_words.get(hit)
        return decision.judgement if decision else None
