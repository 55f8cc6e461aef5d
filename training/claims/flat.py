"""python -m training.claims.flat LANGUAGE OUT.npz PAPERS...

Trains the judge of a language read without a grammar (`wherefrom.claim.flat`) and writes its weights: the same bytes
every time. PAPERS are JSON lines or folders of `*.paper` files; papers in other languages are passed over.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.claims.examples import TEXTUAL, Example, papers, read_records, records
from training.claims.train import Paper, train
from training.corpus.paper import read_paper
from wherefrom.claim import flat
from wherefrom.claim.flat import features, pairs, weigh
from wherefrom.claim.flat.scene import Scene, read
from wherefrom.model import Predicate, Records


def sources(paths: list[Path], language: str) -> Iterator[dict[str, Any]]:
    """The annotated papers of a language, in the order of the paths and of the names in a folder."""
    for path in paths:
        if path.is_dir():
            yield from (dict(read_paper(p).document) for p in sorted(path.rglob(f"*-{language}-*.paper")))
        else:
            yield from (paper for paper in papers(path) if paper["lang"] == language)


def examples(paper: dict[str, Any], given: Records) -> list[Example]:
    """Every candidate of a paper with its features and the labels that hold."""
    scene = read(given)
    drafts = [single for draft in flat.propose(scene) for single in weigh.split(scene, draft)]
    hits = weigh.hits(scene, drafts)
    proposed: dict[weigh.Key, list[tuple[str, str]]] = {}
    for draft in drafts:
        proposed.setdefault(weigh.key(scene, draft), []).append((weigh.label(draft), draft.rule))
    entity = aligned(paper, scene)
    result = []
    for sentence in scene.sentences:
        near = [c for c in paper["claims"] if any(a < sentence.end and sentence.start < b for a, b in c["evidence"])]
        for pair in pairs.pairs(scene, sentence):
            facts = features.features(scene, pair, hits.get(sentence.number, []))
            rules = proposed.get((sentence.number, pair.one.party, pair.other.party if pair.other else ""), [])
            one, other = entity.get(pair.one.party, ""), entity.get(pair.other.party, "") if pair.other else None
            labels = frozenset([*_labels(near, one, other), *_thirds(near, one, other)])
            result.append(Example(facts, labels, labels | frozenset(_accepted(near, one, other)), tuple(dict.fromkeys(rules))))
    return result


# of the candidates with names as annotated that no label holds for and no rule proposes, one in this many is kept: there
# are plenty of them among the names as found
KEPT = 4


def thinned(given: list[Example]) -> list[Example]:
    return [e for n, e in enumerate(given) if e.labels or e.rules or n % KEPT == 0]


def aligned(paper: dict[str, Any], scene: Scene) -> dict[str, str]:
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


def _labels(near: list[dict[str, Any]], one: str, other: str | None) -> Iterator[str]:
    """What holds of a candidate: what the judge learns. Somebody alone holds whoever else takes part."""
    for wanted in near:
        if other is None:
            if one in wanted["subject"]:
                yield wanted["predicate"]
            if one in wanted["object"]:
                yield "~" + wanted["predicate"]
        elif one in wanted["subject"] and other in wanted["object"] and wanted["predicate"] not in TEXTUAL:
            yield wanted["predicate"]


def _accepted(near: list[dict[str, Any]], one: str, other: str | None) -> Iterator[str]:
    """What a reader would let pass: a party that the annotation leaves open may be filled, and the other way round."""
    for wanted in near:
        subject, thing = wanted["subject"], wanted["object"]
        if other is None:
            if one in subject:
                yield wanted["predicate"]
            if one in thing:
                yield "~" + wanted["predicate"]
        elif (one in subject or not subject) and (other in thing or not thing) and (one in subject or other in thing):
            yield wanted["predicate"]


def _thirds(near: list[dict[str, Any]], one: str, other: str | None) -> Iterator[str]:
    """Between subject or object and a third party: the label of its role."""
    for wanted in near:
        predicate = Predicate(wanted["predicate"])
        for role in weigh.third_roles(predicate):
            if other is not None and other in wanted["roles"].get(role, ()) and (one in wanted["object"] or one in wanted["subject"]):
                yield features.role_label(predicate, role)


def main(arguments: list[str]) -> None:
    language, out, *paths = arguments
    given = [Paper(thinned(examples(p, records(p))), examples(p, read_records(p))) for p in sources([Path(p) for p in paths], language)]
    Path(out).write_bytes(train(given))


if __name__ == "__main__":
    main(sys.argv[1:])
