"""The stages fit together."""

import subprocess
import sys
from pathlib import Path

from wherefrom.model import Decision, File, Watchlist
from wherefrom.pipeline import STAGES
from wherefrom.store import RECORDS

# from outside, or made by no stage
GIVEN = {File, Watchlist, Decision}


def test_every_stage_reads_only_what_an_earlier_one_made() -> None:
    made = set(GIVEN)
    for stage in STAGES:
        assert set(stage.reads) <= made, stage.name
        made |= set(stage.makes)


def test_no_two_stages_make_the_same_thing() -> None:
    makes = [t for stage in STAGES for t in stage.makes]
    assert len(makes) == len(set(makes))
    assert not GIVEN & set(makes)


def test_everything_a_stage_makes_can_be_stored() -> None:
    assert {t for stage in STAGES for t in stage.makes} <= set(RECORDS.values())


def test_the_import_contracts_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    checked = subprocess.run([program, "--no-cache"], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
