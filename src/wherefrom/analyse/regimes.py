"""The rules of ownership of `ownership.toml`, and what each asks for on a day."""

import datetime
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

_RULES = ("ofac", "eu", "uk", "bis")
Share = tuple[float, float]


class Regime(msgspec.Struct, frozen=True):
    """One authority's rule as it stands on one day; what the fields mean is written at the head of `ownership.toml`."""

    id: str
    name: str
    threshold: float
    inclusive: bool
    aggregate: bool
    control: str
    joint: bool = False
    transfer_days: int = 0

    def reached(self, share: float) -> bool:
        """Whether a share is enough. Hundredths of a percent count, what floating point adds to them does not."""
        exact = round(share, 4)
        return exact >= self.threshold if self.inclusive else exact > self.threshold


def regimes(day: datetime.date) -> list[Regime]:
    """The rules in force on a day, as they stood then."""
    return [_on(name, table, day) for name in _RULES if _in_force(table := _data()[name], day)]


def of_list(name: str) -> frozenset[str]:
    """The regimes that a list belongs to by its name; none where nobody can tell."""
    return _named("lists", f" {name.casefold()} ")


def of_authority(name: str) -> frozenset[str]:
    """The regimes of a body that lists people."""
    plain = name.casefold().removeprefix("the ")
    return frozenset(r for r in _RULES if plain in _data()[r]["authorities"])


def stated_share(words: str) -> Share | None:
    """The share that words such as "wholly owned" or "majority" stand for, in percent."""
    lower = words.casefold()
    found = [(len(term), tuple(share)) for term, share in _data()["relation"].items() if term in lower]
    return (float(max(found)[1][0]), float(max(found)[1][1])) if found else None


def is_holding(words: str) -> bool:
    """Whether a tie of this relation can be one of owner and owned."""
    return not any(w in words.casefold() for w in _data()["no_holding"]["words"])


def is_control(words: str) -> bool:
    return any(w in words.casefold() for w in _data()["control"]["words"])


def _named(key: str, text: str) -> frozenset[str]:
    return frozenset(r for r in _RULES if any(w in text for w in _data()[r][key]))


def _on(name: str, table: dict[str, Any], day: datetime.date) -> Regime:
    fields = {k: v for k, v in table.items() if k in Regime.__struct_fields__}
    for earlier in table.get("earlier", ()):
        if day < datetime.date.fromisoformat(earlier["until"]):
            fields |= {k: v for k, v in earlier.items() if k != "until"}
    return Regime(id=name, **fields)


def _in_force(table: dict[str, Any], day: datetime.date) -> bool:
    spans = [[datetime.date.fromisoformat(d) for d in span] for span in table.get("suspended", ())]
    since = datetime.date.fromisoformat(table.get("since", "0001-01-01"))
    return since <= day and not any(first <= day < last for first, last in spans)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("wherefrom.analyse").joinpath("ownership.toml").read_text(encoding="utf-8"))
