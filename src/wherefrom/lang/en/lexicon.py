"""The word lists of English, read once: `names.toml` and `gazetteer.toml` as sets and tables."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from wherefrom.model import Kind

_HERE = Path(__file__).parent
KINDS = {
    "company": Kind.COMPANY,
    "organization": Kind.ORGANIZATION,
    "public_body": Kind.PUBLIC_BODY,
    "place": Kind.PLACE,
    "vessel": Kind.VESSEL,
    "person": Kind.PERSON,
    "group": Kind.GROUP,
    "product": Kind.PRODUCT,
}


@cache
def table(name: str) -> dict[str, Any]:
    """A data file of this folder."""
    return tomllib.loads((_HERE / name).read_text(encoding="utf-8"))


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A list of single words of `names.toml`."""
    return frozenset(table("names.toml")[section][key].split())


@cache
def titles() -> frozenset[str]:
    return words("titles", "honorifics") | words("titles", "ranks") | words("titles", "offices")


@cache
def heads() -> dict[str, Kind]:
    """Last words of names, and what they make of the whole. Where a word stands in two lists the earlier one wins."""
    section = table("names.toml")["heads"]
    found: dict[str, Kind] = {}
    for key, kind in KINDS.items():
        for word in section.get(key, "").split():
            found.setdefault(word, kind)
    return found


@cache
def nominal_heads() -> dict[str, Kind]:
    """Heads of descriptions ("the arms maker"), and what they stand for."""
    section = table("names.toml")["nominal"]
    found: dict[str, Kind] = {}
    for key, kind in KINDS.items():
        for word in section.get(key, "").split():
            found.setdefault(word.replace("_", " "), kind)
    return found


def _entries(text: str) -> frozenset[str]:
    return frozenset(" ".join(e.split()) for e in text.split(";") if e.strip())


@cache
def _country_rows() -> tuple[tuple[frozenset[str], frozenset[str], str, str], ...]:
    """Names, demonyms, capital and main name of each country."""
    rows = []
    for line in table("gazetteer.toml")["countries"].strip().splitlines():
        names, demonyms, capital = (part.strip() for part in line.split("|"))
        rows.append(
            (_entries(names), frozenset(demonyms.replace("-", " ").split()) | frozenset(demonyms.split()), capital, names.split(";")[0].strip())
        )
    return tuple(rows)


@cache
def countries() -> frozenset[str]:
    return frozenset(n for names, _, _, _ in _country_rows() for n in names)


@cache
def main_names() -> dict[str, str]:
    """The main name of a country or union for each of its names: "U.S." is the United States."""
    unions = {"EU": "European Union", "E.U.": "European Union", "UN": "United Nations", "U.N.": "United Nations"}
    return {n: main for names, _, _, main in _country_rows() for n in names} | unions


@cache
def capitals() -> frozenset[str]:
    return frozenset(capital for _, _, capital, _ in _country_rows())


@cache
def demonyms() -> frozenset[str]:
    """Adjectives and nouns of nations, peoples and regions: never names of their own."""
    found = {
        d
        for _, ds, _, _ in _country_rows()
        for d in ds
        if d not in ("North", "South", "Costa", "New", "Cook", "Islander", "Vatican", "citizen", "Sierra")
    }
    return frozenset(found | set(table("gazetteer.toml")["adjectives"].split()))


@cache
def places() -> frozenset[str]:
    data = table("gazetteer.toml")
    return countries() | capitals() | _entries(data["cities"]) | _entries(data["regions"])


@cache
def public_bodies() -> frozenset[str]:
    return _entries(table("gazetteer.toml")["public_bodies"])


@cache
def organizations() -> frozenset[str]:
    return _entries(table("gazetteer.toml")["organizations"])


@cache
def given_names() -> frozenset[str]:
    return frozenset(table("gazetteer.toml")["given_names"].split())


@cache
def family_first() -> frozenset[str]:
    return frozenset(table("gazetteer.toml")["family_first"].split())
