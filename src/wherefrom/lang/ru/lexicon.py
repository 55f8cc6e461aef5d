"""The word lists of Russian, read once: `names.toml` and `gazetteer.toml`."""

from functools import cache
from pathlib import Path

from wherefrom.lang.names import lexicon, table
from wherefrom.model import Kind

HERE = Path(__file__).parent


@cache
def heads() -> dict[str, Kind]:
    """Base forms of nouns that say what a name stands for."""
    return lexicon(table(HERE, "names.toml")["heads"])


@cache
def acronyms() -> dict[str, Kind]:
    """Acronyms and shortened names that everybody knows."""
    return lexicon({k: v for k, v in table(HERE, "names.toml")["acronyms"].items() if k != "none"})


@cache
def names_nobody() -> frozenset[str]:
    return frozenset(table(HERE, "names.toml")["acronyms"]["none"].split())


@cache
def words(section: str, key: str) -> frozenset[str]:
    return frozenset(table(HERE, "names.toml")[section][key].split())


@cache
def _listed(*keys: str) -> frozenset[str]:
    data = table(HERE, "gazetteer.toml")
    return frozenset(" ".join(e.split()).casefold() for key in keys for e in data[key].split(";"))


def states() -> frozenset[str]:
    """Countries and capitals: what may act as a state. In lower case, like all places here."""
    return _listed("countries", "capitals")


def places() -> frozenset[str]:
    return _listed("countries", "capitals", "cities")
