"""A draft before it is published, sentence by sentence, against the claims of a case.

Each claim of the draft is held against those claims of the case that are about the same: the same predicate, or one that says
less, and the same parties in the roles that both fill. The closest one decides. What the program did not read as a claim, in the draft
or in the papers, it cannot check: a sentence without a claim is listed as such, and "not found" does not mean wrong.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from wherefrom.analyse.recognise import Recognised
from wherefrom.analyse.said import Said, alike, said, word_set
from wherefrom.analyse.stronger import Difference, differences
from wherefrom.lang import language
from wherefrom.model import (
    Band,
    Block,
    Checked,
    Claim,
    Decision,
    Document,
    Entity,
    Evidence,
    Kind,
    Mention,
    Predicate,
    Records,
    Standing,
    Text,
)  # fmt: skip
from wherefrom.model.claim import SYMMETRIC
from wherefrom.model.verdict import standing

_ORDER = list(Standing)
_OPEN = frozenset({Predicate.DENIED, Predicate.COULD_NOT_CONFIRM})
# of their words two wordings of one statement share as a rule this much
_SAME_WORDS = 0.4
_SAME_SAYING = 0.8
_PAIR = 2
_SPOKEN = frozenset({Predicate.SAID, Predicate.DENIED, Predicate.COULD_NOT_CONFIRM})

# the entities that each role may mean; an empty set for somebody whom the case does not know
_Roles = dict[str, list[frozenset[str]]]


def check(draft: Records, case: Records) -> list[Checked]:
    """Every sentence of the draft in order. `draft` holds the records of one paper up to its claims, `case` those of the whole case."""
    entities = {e.id: e for e in case.all(Entity)}
    known = Recognised(draft.all(Mention), entities)
    papers = said(standing(case.all(Claim), case.all(Decision)), entities.values())
    claims = sorted((c for c in draft.all(Claim) if c.band is Band.CLAIM), key=lambda c: (c.evidence[0].start, c.id))
    found = []
    for sentence in _sentences(draft):
        ours = [c for c in claims if sentence.start <= c.evidence[0].start < sentence.end]
        found.append(_together(sentence, [_one(c, known, papers, entities) for c in ours]))
    return found


def _sentences(draft: Records) -> Iterator[Evidence]:
    text, tongue = draft.one(Text), language(draft.one(Document).language)
    for block in sorted((b for b in draft.all(Block) if b.is_read), key=lambda b: b.start):
        words = text.characters[block.start : block.end]
        for start, end in tongue.sentences(words) if tongue else [(0, len(words))]:
            if words[start:end].strip():
                yield Evidence.of(text.id, text.characters, block.start + start, block.start + end)


_Answer = tuple[Standing, list[str], list[str]]


def _together(sentence: Evidence, answers: Sequence[_Answer]) -> Checked:
    """A sentence stands as the worst of its claims that is about something in the case; what is not found is said beside it."""
    if not answers:
        return Checked(sentence, Standing.NO_CLAIM)
    worst = min((a[0] for a in answers), key=_ORDER.index)
    reasons = [r for a in answers if a[0] in (worst, Standing.UNSUPPORTED) for r in a[1]]
    claims = [c for a in answers if a[0] is worst for c in a[2]]
    return Checked(sentence, worst, tuple(dict.fromkeys(reasons)), tuple(dict.fromkeys(claims)))


def _one(claim: Claim, known: Recognised, papers: Iterable[Said], entities: Mapping[str, Entity]) -> _Answer:
    roles = _roles(claim, known)
    near: list[tuple[bool, int, str, list[Difference]]] = []
    given = list(papers)
    for s in given:
        if (less := _about(claim, roles, s)) is not None:
            found = [*less, *differences(claim, s.claim), *_more(roles, s, entities)]
            if sum(d.against for d in found) > 1:
                continue  # another sum on another day is another deal
            near.append((any(d.against for d in found), len(found), s.claim.id, found))
    if near:
        against, count, _, found = min(near)
        claims = [i for a, n, i, _ in sorted(near) if (a, n) == (against, count)]
        verdict = Standing.CONTRADICTED if against else Standing.STRONGER if found else Standing.SUPPORTED
        return verdict, [d.why for d in sorted(found)], claims
    return _only_denied(claim, roles, given, entities) or (Standing.UNSUPPORTED, [f"nothing in the case says that: {claim.predicate.value}"], [])


def _roles(claim: Claim, known: Recognised) -> _Roles:
    found: _Roles = {}
    for r in claim.roles:
        meant = [m for m in (known.of(i) for i in r.mentions) if m is not None]
        name = "subject" if claim.predicate in SYMMETRIC and r.name == "object" else r.name
        if meant:
            found.setdefault(name, []).extend(meant)
    return found


def _about(claim: Claim, roles: _Roles, s: Said) -> list[Difference] | None:
    """None when the paper's claim is about something else; else what its predicate says less."""
    less = _predicate(claim.predicate, s.claim.predicate)
    if less is None:
        return None
    if not roles:  # somebody whom nobody names: by what he says alone
        return less if claim.object_text and alike(claim.object_text, s.claim.object_text) >= _SAME_SAYING else None
    shared = [name for name in roles if name in s.roles]
    if any(not any(meant & s.role(name) for meant in roles[name]) for name in shared):
        return None
    if claim.predicate in SYMMETRIC and not less and sum(bool(meant & s.role("subject")) for meant in roles.get("subject", ())) < _PAIR:
        return None  # who else travelled with one of them is another matter
    if claim.predicate in _SPOKEN and not less and alike(claim.object_text, s.claim.object_text) < _SAME_WORDS and "object" not in shared:
        return None
    enough = len(shared) > 1 or (len(shared) == 1 and (len(roles) == 1 or len(s.roles) == 1 or claim.predicate in _SPOKEN or bool(less)))
    return less if enough else None


def _predicate(ours: Predicate, theirs: Predicate) -> list[Difference] | None:
    if ours is theirs or theirs.value in _data()["same"].get(ours.value, ()):
        return []
    if theirs.value in _data()["weaker"].get(ours.value, ()):
        plain = theirs.value.replace("_", " ")
        return [Difference(False, f"the draft says {ours.value.replace('_', ' ')}, the paper only {plain}")]
    return None


def _more(roles: _Roles, s: Said, entities: Mapping[str, Entity]) -> Iterator[Difference]:
    """Parties that the draft adds to what the paper says."""
    for name, all_meant in roles.items():
        if name == "object" and s.claim.object_text:
            continue
        for meant in all_meant:
            if not meant & frozenset(e for filled in s.roles.values() for e in filled):
                who = ", ".join(sorted(entities[e].caption for e in meant)) or "somebody whom the case does not know"
                yield Difference(False, f"the paper does not name as {name}: {who}")


def _only_denied(claim: Claim, roles: _Roles, papers: Iterable[Said], entities: Mapping[str, Entity]) -> _Answer | None:
    """What nobody says, and somebody denies or could not confirm, in words that name the draft's parties."""
    named = [meant for all_meant in roles.values() for meant in all_meant]
    parties = [m for m in named if not m or not all(entities[e].kind is Kind.PRODUCT for e in m)]
    for s in papers:
        if s.claim.predicate in _OPEN and claim.predicate not in _OPEN and len(parties) > 1:
            words = word_set(" ".join([s.claim.object_text, *(e.quote for e in s.claim.evidence)]))
            filled = {e for f in s.roles.values() for e in f}
            if all(meant & filled or any(word_set(n.name) <= words for e in meant for n in entities[e].names) for meant in parties):
                if s.claim.predicate is Predicate.DENIED:
                    return Standing.CONTRADICTED, ["the papers only have a denial of it"], [s.claim.id]
                return Standing.STRONGER, ["the papers only say that it could not be confirmed"], [s.claim.id]
    return None


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("wherefrom.analyse").joinpath("draft.toml").read_text(encoding="utf-8"))
