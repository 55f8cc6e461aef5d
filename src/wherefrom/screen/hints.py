"""What else is known of a party and of an entry, beside the name: country, birth date, identifier. Missing knowledge says nothing."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec

from wherefrom.model import Feature, Listing

# How far a score moves towards 1 for what agrees, and how much of it is left after what does not. Lists are often wrong about
# countries and birth years, so neither decides alone; an identifier does.
_SAME_COUNTRY, _OTHER_COUNTRY = 0.1, 0.95
_SAME_BIRTH, _OTHER_BIRTH = 0.3, 0.85
_SAME_IDENTIFIER = 0.99
_SHORTEST_IDENTIFIER = 6
# Lists round birth years, and say "circa".
_YEARS_OFF = 1
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")


class Hints(msgspec.Struct, frozen=True):
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()

    @property
    def given(self) -> bool:
        return bool(self.countries or self.birth_dates or self.identifiers)


def weigh_hints(hints: Hints, listing: Listing, score: float) -> tuple[float, tuple[Feature, ...]]:
    """The score after the hints, and a feature for each that spoke for or against."""
    features = []
    for name, ours, theirs, verdict, rise, fall in (
        ("country", hints.countries, listing.countries, _same_country(hints.countries, listing.countries), _SAME_COUNTRY, _OTHER_COUNTRY),
        ("birth date", hints.birth_dates, listing.birth_dates, _same_birth(hints.birth_dates, listing.birth_dates), _SAME_BIRTH, _OTHER_BIRTH),
    ):
        if verdict is not None:
            after = score + (1 - score) * rise if verdict else score * fall
            features.append(Feature(name, ", ".join(ours), ", ".join(theirs), round(after - score, 3)))
            score = after
    if shared := sorted(normal_identifiers(hints.identifiers) & normal_identifiers(v for _, v in listing.identifiers)):
        features.append(Feature("identifier", shared[0], shared[0], round(max(0.0, _SAME_IDENTIFIER - score), 3)))
        score = max(score, _SAME_IDENTIFIER)
    return score, tuple(features)


def normal_identifiers(values: Iterable[str]) -> set[str]:
    """Identifiers as capitals and digits, without punctuation; those too short to be one party's are left out."""
    normal = {"".join(c for c in value.upper() if c.isalnum()) for value in values}
    return {n for n in normal if len(n) >= _SHORTEST_IDENTIFIER and any(c.isdigit() for c in n)}


def _same_country(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool | None:
    """Whether one country is named by both; None where either says nothing that is known."""
    mine, other = ({code for name in names if (code := _codes().get(name.strip().casefold()))} for names in (ours, theirs))
    return bool(mine & other) if mine and other else None


@cache
def _codes() -> dict[str, str]:
    known = tomllib.loads(files("wherefrom.screen").joinpath("countries.toml").read_text(encoding="utf-8"))
    return {name.casefold(): code for code, names in known.items() for name in (code, *names)}


def _same_birth(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool | None:
    """Whether the years agree within one; None where either has none."""
    mine, other = ({int(year) for date in dates for year in _YEAR.findall(date)} for dates in (ours, theirs))
    return any(abs(a - b) <= _YEARS_OFF for a in mine for b in other) if mine and other else None
