"""The claim judge's weights: made again, byte for byte; what holds of a candidate is read off the annotation."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from training.claims import fit, train, trust
from training.claims.examples import Example, examples, records

TEXT = "Orion Trade supplied lathes to Zenit Works. Zenit Works paid Orion Trade."


def paper(number: int) -> dict[str, Any]:
    """An annotated paper in which Orion supplies Zenit."""

    def entity(name: str, kind: str, words: str) -> dict[str, Any]:
        places = [i for i in range(len(TEXT)) if TEXT.startswith(words, i)]
        return {
            "id": name,
            "type": kind,
            "canonical": words,
            "mentions": [{"start": p, "end": p + len(words), "text": words, "kind": "name"} for p in places],
        }

    return {
        "doc_id": f"p{number}",
        "lang": "en",
        "meta": {"publication_date": "2025-05-05"},
        "text": TEXT,
        "noise": [],
        "entities": [entity("o", "Company", "Orion Trade"), entity("z", "Company", "Zenit Works"), entity("l", "Product", "lathes")],
        "claims": [
            {"predicate": "supplied", "subject": ["o"], "object": ["l"], "roles": {"recipient": ["z"]}, "evidence": [[0, 43]]},
            {"predicate": "paid", "subject": ["z"], "object": ["o"], "roles": {}, "evidence": [[44, 73]]},
        ],
    }


def labelled(found: list[Example]) -> list[str]:
    return sorted(label for e in found for label in e.labels)


def test_labels_follow_the_annotation() -> None:
    found = examples(paper(1), records(paper(1)))
    assert labelled(found) == ["paid", "supplied", "supplied@recipient", "supplied@recipient"]


def test_a_rule_that_proposed_the_pair_is_noted() -> None:
    found = examples(paper(1), records(paper(1)))
    assert [e.rules for e in found if "supplied" in e.labels] == [(("supplied", "frame:supplied:supply"),)]


def test_training_twice_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fit, "FEWEST", 1)
    monkeypatch.setattr(fit, "SEEN", 1)
    made = [examples(paper(n), records(paper(n))) for n in range(6)]
    given = [train.Paper(e, e) for e in made]
    first = train.train(given)
    assert first == train.train(given)
    (tmp_path / "en.npz").write_bytes(first)
    with np.load(tmp_path / "en.npz", allow_pickle=False) as stored:
        assert {"paid", "supplied"} <= set(stored["labels"].tolist())


def test_a_rule_that_is_always_right_is_trusted_more_than_one_that_never_is() -> None:
    right = Example([], frozenset({"paid"}), frozenset({"paid"}), (("paid", "good"),))
    wrong = Example([], frozenset(), frozenset(), (("paid", "bad"),))
    shares = trust.trust([right, wrong] * 5)
    assert shares["good"] > shares["paid"] > shares["bad"]
