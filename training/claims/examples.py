"""Annotated papers as examples for the judge: candidates with their features and the labels that hold for them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from wherefrom import claim
from wherefrom.claim import features, pairs, weigh
from wherefrom.claim.scene import Scene, read
from wherefrom.model import Absence, Block, Document, Evidence, Form, FuzzyDate, Kind, Mention, Paper, Records, Text
from wherefrom.model.document import Part


class Example(msgspec.Struct, frozen=True):
    """One candidate: its features, the labels that hold (a predicate; `~predicate` where the subject is unknown), the rules."""

    features: list[str]
    labels: frozenset[str]
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


def examples(paper: dict[str, Any]) -> list[Example]:
    """Every candidate of a paper."""
    scene = read(records(paper))
    drafts = [single for draft in claim.propose(scene) for single in weigh.split(scene, draft)]
    hits = weigh.hits(scene, drafts)
    proposed: dict[weigh.Key, list[tuple[str, str]]] = {}
    for draft in drafts:
        proposed.setdefault(weigh.key(scene, draft), []).append((weigh.label(draft), draft.rule))
    entity = {m["start"]: e["id"] for e in paper["entities"] for m in e["mentions"]}
    result = []
    for sentence in scene.sentences:
        near = [c for c in paper["claims"] if any(a < sentence.end and sentence.start < b for a, b in c["evidence"])]
        for pair in pairs.pairs(scene, sentence):
            facts = features.features(scene, pair, hits.get(sentence.number, []))
            rules = proposed.get((sentence.number, pair.one.party, pair.other.party if pair.other else ""), [])
            result.append(Example(facts, frozenset(_labels(scene, near, pair, entity)), tuple(dict.fromkeys(rules))))
    return result


def _labels(scene: Scene, near: list[dict[str, Any]], pair: pairs.Pair, entity: dict[int, str]) -> Iterator[str]:
    one = entity[pair.one.mention.evidence.start]
    other = entity[pair.other.mention.evidence.start] if pair.other else None
    for wanted in near:
        if other is None:
            if wanted["subject"] == [one] and not wanted["object"]:
                yield wanted["predicate"]
            elif not wanted["subject"] and wanted["object"] == [one]:
                yield "~" + wanted["predicate"]
        elif one in wanted["subject"] and other in wanted["object"]:
            yield wanted["predicate"]
