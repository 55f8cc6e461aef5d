"""Annotated papers as examples for the judge: candidates with their features and the labels that hold for them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from wherefrom import claim, read
from wherefrom.claim import features, pairs, thirds, weigh
from wherefrom.claim.scene import Scene
from wherefrom.claim.scene import read as lay_out
from wherefrom.config import Config
from wherefrom.model import Absence, Block, Document, Evidence, Form, FuzzyDate, Kind, Mention, Paper, Predicate, Records, Text
from wherefrom.model.document import Part


class Example(msgspec.Struct, frozen=True):
    """One candidate: its features, the labels that hold (a predicate; `~predicate` where the subject is unknown), the rules."""

    features: list[str]
    labels: frozenset[str]
    accepted: frozenset[str]  # labels that a reader would let pass
    rules: tuple[tuple[str, str], ...]  # (label, rule) of the rules that proposed this very pair


def papers(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def records(paper: dict[str, Any]) -> Records:
    """The records that the claim stage would be given if names were read without error."""
    text, identity = paper["text"], paper["doc_id"]
    published = paper["meta"].get("publication_date") or ""
    document = Document(
        identity,
        identity + ".txt",
        "text/plain",
        "utf-8",
        paper["lang"],
        Paper.ARTICLE,
        "given",
        title=paper["meta"].get("title") or "",
        publisher=paper["meta"].get("outlet") or "",
        published=FuzzyDate(published) if published else Absence.NOT_STATED,
    )
    return Records([document, Text(identity, identity, "given", text), *_blocks(paper), *_mentions(paper)])


def _blocks(paper: dict[str, Any]) -> Iterator[Block]:
    noise = [(n["start"], n["end"]) for n in paper["noise"]]
    at = 0
    for line in paper["text"].split("\n"):
        start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        at += len(line) + 1
        if start < end:
            covered = sum(max(0, min(end, b) - max(start, a)) for a, b in noise)
            part = Part.BOILERPLATE if covered > (end - start) / 2 else Part.BODY
            yield Block(paper["doc_id"], paper["doc_id"], start, end, part, "given" if part is Part.BOILERPLATE else "")


def _mentions(paper: dict[str, Any]) -> Iterator[Mention]:
    for entity in paper["entities"]:
        found = sorted(entity["mentions"], key=lambda m: (m["kind"] != "name", m["start"]))
        first = None
        for one in found:
            evidence = Evidence.of(paper["doc_id"], paper["text"], one["start"], one["end"])
            identity = Mention.make_id(paper["doc_id"], evidence)
            anonymous = all(m["kind"] != "name" for m in found) and entity["type"] in ("Group", "Person")
            yield Mention(
                identity,
                paper["doc_id"],
                Kind(entity["type"]),
                Form(one["kind"]),
                evidence,
                paper["lang"],
                one["text"],
                "given",
                antecedent=first,
                anonymous=anonymous,
            )
            first = first or identity


def read_records(paper: dict[str, Any]) -> Records:
    """The records that the claim stage is really given: names as this program finds them."""
    plain = Records(r for r in records(paper) if not isinstance(r, Mention))
    return Records([*plain, *(m for m in read.run(plain, Config()) if isinstance(m, Mention))])


def examples(paper: dict[str, Any], given: Records) -> list[Example]:
    """Every candidate of a paper, with names as annotated (`records`) or as found (`read_records`)."""
    scene = lay_out(given)
    drafts = [single for draft in claim.propose(scene) for single in weigh.split(scene, draft)]
    hits = weigh.hits(scene, drafts)
    proposed: dict[weigh.Key, list[tuple[str, str]]] = {}
    for draft in drafts:
        proposed.setdefault(weigh.key(scene, draft), []).append((weigh.label(draft), draft.rule))
    entity = _aligned(paper, scene)
    result = []
    for sentence in scene.sentences:
        near = [c for c in paper["claims"] if any(a < sentence.end and sentence.start < b for a, b in c["evidence"])]
        for pair in pairs.pairs(scene, sentence):
            facts = features.features(scene, pair, hits.get(sentence.number, []))
            rules = proposed.get((sentence.number, pair.one.party, pair.other.party if pair.other else ""), [])
            labels = frozenset([*_labels(near, pair, entity), *_thirds(near, pair, entity)])
            accepted = labels | frozenset(_accepted(near, pair, entity))
            result.append(Example(facts, labels, accepted, tuple(dict.fromkeys(rules))))
    return result


def _aligned(paper: dict[str, Any], scene: Scene) -> dict[str, str]:
    """The annotated entity for each party, one to one, by the number of places they share."""
    shared: dict[tuple[str, str], int] = {}
    places = sorted((m["start"], m["end"], e["id"]) for e in paper["entities"] for m in e["mentions"])
    for mention in scene.mentions:
        for start, end, entity in places:
            if start < mention.evidence.end and mention.evidence.start < end:
                shared[(scene.party(mention), entity)] = shared.get((scene.party(mention), entity), 0) + 1
    found: dict[str, str] = {}
    for (party, entity), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if party not in found and entity not in found.values():
            found[party] = entity
    return found


# what these say of the object is mostly words; with a party in it or without, it is one statement of the subject
TEXTUAL = frozenset({"said", "denied", "could_not_confirm", "declined_comment_or_no_response", "accused_of"})


def _labels(near: list[dict[str, Any]], pair: pairs.Pair, entity: dict[str, str]) -> Iterator[str]:
    """What holds of a candidate, to the letter: what the judge learns."""
    one = entity.get(pair.one.party, "")
    other = entity.get(pair.other.party, "") if pair.other else None
    for wanted in near:
        textual = wanted["predicate"] in TEXTUAL
        if other is None:
            if one in wanted["subject"] and (textual or not wanted["object"]):
                yield wanted["predicate"]
            elif not wanted["subject"] and one in wanted["object"]:
                yield "~" + wanted["predicate"]
        elif one in wanted["subject"] and other in wanted["object"] and not textual:
            yield wanted["predicate"]


def _thirds(near: list[dict[str, Any]], pair: pairs.Pair, entity: dict[str, str]) -> Iterator[str]:
    """Between the subject or object of a claim and a third party: the label of its role."""
    one = entity.get(pair.one.party, "")
    other = entity.get(pair.other.party, "") if pair.other else ""
    for wanted in near:
        for role in thirds.ROLES.get(Predicate(wanted["predicate"]), ()):
            if other and other in wanted["roles"].get(role, ()) and (one in wanted["object"] or one in wanted["subject"]):
                yield thirds.label(Predicate(wanted["predicate"]), role)


def _accepted(near: list[dict[str, Any]], pair: pairs.Pair, entity: dict[str, str]) -> Iterator[str]:
    """What a reader would let pass: a party that the annotation leaves open may be filled, and the other way round."""
    one = entity.get(pair.one.party, "")
    other = entity.get(pair.other.party, "") if pair.other else None
    for wanted in near:
        subject, thing = wanted["subject"], wanted["object"]
        if other is None:
            if one in subject:
                yield wanted["predicate"]
            if one in thing:
                yield "~" + wanted["predicate"]
        elif (one in subject or not subject) and (other in thing or not thing) and (one in subject or other in thing):
            yield wanted["predicate"]
