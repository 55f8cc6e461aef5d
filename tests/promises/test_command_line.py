"""The command line answers at once, says what it can do, and calls no one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Wherefrom
from wherefrom.cli import COMMANDS

HEAVY = ("spacy", "numpy", "trafilatura", "slovnet", "onnxruntime", "jinja2", "scipy", "rich", "lxml")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(wherefrom: Wherefrom, command: str) -> None:
    said = wherefrom(command, "--help")
    assert said.status == 0
    assert said.out.startswith("Usage:")


def test_help_loads_nothing_heavy() -> None:
    """What makes `--help` slow is imports, so they are what is tested; the time itself is a benchmark."""
    code = (
        "import sys; sys.argv = ['wherefrom', '--help']\nfrom wherefrom.cli import main\n"
        "try: main()\nexcept SystemExit: pass\nprint(*sorted(sys.modules))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not [m for m in HEAVY if m in loaded]


def test_an_unknown_command_is_one_clear_complaint(wherefrom: Wherefrom) -> None:
    said = wherefrom("runn")
    assert said.status == 2
    assert "No such command" in said.err


def test_doctor_says_what_works_here(wherefrom: Wherefrom) -> None:
    said = wherefrom("doctor")
    assert said.status == 0
    for code in ("en", "ru", "zh"):
        assert f"{code}: read" in said.out


def test_lists_names_what_is_installed(wherefrom: Wherefrom) -> None:
    folder = Path(os.environ["WHEREFROM_HOME"]) / "lists"
    folder.mkdir()
    assert "No lists are installed" in wherefrom("lists").out
    (folder / "mine.csv").write_text("id,name\n1,Zenit Works\n", encoding="utf-8")
    assert "1 entries" in wherefrom("lists").out
