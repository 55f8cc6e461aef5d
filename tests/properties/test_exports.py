"""Exports: the same bytes for the same case, and FollowTheMoney valid whatever the claims."""

import json
import tempfile
from pathlib import Path
from typing import Any

from followthemoney import model
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.told import cases
from wherefrom import analyse
from wherefrom.config import Config
from wherefrom.model import Claim, Decision, Records
from wherefrom.model.verdict import standing
from wherefrom.present.export import EXPORTERS
from wherefrom.present.export.ftm import proxies
from wherefrom.present.view import View


def shown(records: list[Any]) -> View:
    return View([*records, *analyse.run(Records(records), Config())])


def every_export(records: list[Any]) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        for name, format_ in EXPORTERS.items():
            format_.write(shown(records), Path(folder, name))
        return {name: Path(folder, name).read_bytes() for name in EXPORTERS}


@given(cases(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=25)
def test_every_export_is_the_same_bytes_whatever_the_order_of_the_records(records: list[Any], random: Any) -> None:
    before = every_export(records)
    mixed = list(records)
    random.shuffle(mixed)
    assert every_export(mixed) == before


@given(cases())
@settings(deadline=None, max_examples=50)
def test_followthemoney_is_valid_whatever_the_claims(records: list[Any]) -> None:
    found = [p.data() for p in proxies(shown(records))]
    schemata = {e["id"]: e["schema"] for e in found}
    assert len(schemata) == len(found)
    for e in found:
        proxy = model.get_proxy(e, cleaned=False)
        proxy.schema.validate(proxy.to_dict())
        assert {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()} == e["properties"]
        assert all(model.get(schemata[v]).is_a(p.range) for p, v in proxy.itervalues() if p.type.name == "entity")


@given(cases())
@settings(deadline=None, max_examples=50)
def test_only_plain_claims_become_ties(records: list[Any]) -> None:
    given_ = Records(records)
    stand = {c.id: c for c in standing(given_.all(Claim), given_.all(Decision))}
    told = [(p, c) for p in proxies(shown(records)) for c in p.properties.get("recordId", ())]
    assert all(stand[c].is_plain for _, c in told)


@given(cases())
@settings(deadline=None, max_examples=50)
def test_annotations_hold_every_claim_once_with_sound_offsets(records: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        EXPORTERS["annotations"].write(shown(records), Path(folder, "out"))
        lines = [json.loads(line) for line in Path(folder, "out").read_text(encoding="utf-8").splitlines()]
    given_ = Records(records)
    assert sorted(c["id"] for line in lines for c in line["claims"]) == sorted(c.id for c in standing(given_.all(Claim), given_.all(Decision)))
    for line in lines:
        known = {e["id"] for e in line["entities"]}
        for claim in line["claims"] + line["suggestions"]:
            assert all(0 <= start < end <= len(line["text"]) for start, end in claim["evidence"])
            assert {*claim["subject"], *claim["object"], *(e for filled in claim["roles"].values() for e in filled)} <= known
