"""Which lists can be fetched, and where: `sources.toml`."""

import tomllib
from importlib.resources import files as resources

import msgspec

from wherefrom.errors import InputError


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A list that its publisher offers: what it calls itself, its least number of entries, its files by the name to keep them under."""

    title: str
    least: int
    files: dict[str, str]


def known() -> dict[str, Source]:
    """All of them by name."""
    text = resources("wherefrom.screen").joinpath("sources.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, Source])


def named(name: str) -> Source:
    """The source of this name. Raises InputError with the names there are."""
    sources = known()
    if name not in sources:
        raise InputError(f"no list is known under the name {name!r}; those that can be fetched are {', '.join(sources)}")
    return sources[name]
