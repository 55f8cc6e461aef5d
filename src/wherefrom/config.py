"""Every setting, in one frozen tree, read once and passed down, never imported.

Order, later wins: the defaults here, `wherefrom.toml` in the case folder, environment variables `WHEREFROM_<SECTION>_<KEY>`
(`WHEREFROM_SCREEN_THRESHOLD=0.9`), flags. An unknown key is an error with a "did you mean".
"""

import difflib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from wherefrom.errors import ConfigError
from wherefrom.model.ids import content_id


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a hostile file may not exceed."""

    file_bytes: int = 64_000_000  # larger files are refused unread
    text_characters: int = 4_000_000  # about 800 novels' worth of pages is a mistake, not a paper
    members: int = 20_000  # papers in one archive or mailbox, those in archives inside it counted
    depth: int = 8  # archives inside archives
    unpacked_bytes: int = 8_000_000_000  # of all papers in one archive together
    ratio: int = 100  # an archive that unpacks to more than so many times its size was made to fill disks
    ocr_pages: int = 300  # of one scanned paper; a page takes a second or two
    seconds: int = 120  # without a sign of life from the process that reads a paper
    memory_bytes: int = 1_500_000_000  # of address space for that process, where the system can limit it


class Screen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Screening against watchlists."""

    threshold: float = 0.8  # a hit at or above it is an alert


class Run(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the work is spread."""

    jobs: int = 1  # worker processes; the result does not depend on it


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole tree. `digest` covers what can change a result; how the work is spread cannot."""

    limits: Limits = Limits()
    screen: Screen = Screen()
    run: Run = Run()

    @property
    def digest(self) -> str:
        return content_id("config", self.limits, self.screen)


_NAME = "wherefrom.toml"


def load(case: Path | None = None, environment: Mapping[str, str] = os.environ, flags: Mapping[str, Mapping[str, Any]] | None = None) -> Config:
    """The settings for a case (or for none). Raises ConfigError naming the key and where it stands."""
    tree: dict[str, dict[str, Any]] = {}
    if case is not None and (path := case / _NAME).exists():
        try:
            _merge(tree, tomllib.loads(path.read_text(encoding="utf-8")), str(path))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as reason:
            raise ConfigError(f"{path} cannot be read as TOML: {reason}") from reason
    _merge(tree, _from_environment(environment), "the environment")
    _merge(tree, flags or {}, "the command line")
    try:
        return msgspec.convert(tree, Config, strict=False)
    except msgspec.ValidationError as reason:
        raise ConfigError(f"a setting has a value that makes no sense: {reason}") from reason


def _from_environment(environment: Mapping[str, str]) -> dict[str, dict[str, str]]:
    tree: dict[str, dict[str, str]] = {}
    for name, value in environment.items():
        section, _, key = name.removeprefix("WHEREFROM_").lower().partition("_")
        if name.startswith("WHEREFROM_") and key:
            tree.setdefault(section, {})[key] = value
    return tree


def _merge(tree: dict[str, dict[str, Any]], more: Mapping[str, Any], where: str) -> None:
    known = {f.name: {g.name for g in msgspec.structs.fields(f.type)} for f in msgspec.structs.fields(Config)}
    for section, values in more.items():
        _must_be_known(section, known, where)
        if not isinstance(values, Mapping):
            raise ConfigError(f"{section} in {where} must be a section with keys")
        for key, value in values.items():
            _must_be_known(key, known[section], f"[{section}] of {where}")
            tree.setdefault(section, {})[key] = value


def _must_be_known(key: str, known: Any, where: str) -> None:
    if key not in known:
        near = difflib.get_close_matches(key, known, n=1)
        raise ConfigError(
            f"unknown setting {key!r} in {where}" + (f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(sorted(known))}")
        )
