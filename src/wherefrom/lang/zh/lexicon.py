"""The word lists of Chinese, read once: `names.toml`."""

from functools import cache
from pathlib import Path

from wherefrom.lang.names import KINDS, lexicon, table
from wherefrom.model import Kind

HERE = Path(__file__).parent


@cache
def endings() -> tuple[tuple[str, Kind], ...]:
    """The ends of names, longest first, with the kind that they make the whole."""
    return tuple(sorted(lexicon(table(HERE, "names.toml")["heads"]).items(), key=lambda item: (-len(item[0]), item[0])))


def ending(name: str) -> tuple[str, Kind] | None:
    """The end of a name that says what it is, with its kind; None for a name without, or that is all end."""
    return next(((end, kind) for end, kind in endings() if name.endswith(end) and len(name) > len(end)), None)


@cache
def words(section: str, key: str) -> frozenset[str]:
    return frozenset(table(HERE, "names.toml")[section][key].split())


def beside(text: str, start: int, end: int) -> Kind | None:
    """The kind that a word right before or behind a name says: “极光”轮, 总经理王建国."""
    for key, listed in table(HERE, "names.toml")["beside"].items():
        for word in listed.split():
            if text.startswith(word, end) or (len(word) > 1 and text.endswith(word, 0, start)):
                return KINDS[str(key)]
    return None
