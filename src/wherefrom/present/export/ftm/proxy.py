"""One FollowTheMoney entity while it is made, and dates in the only two forms that do not lie there."""

from typing import Any

import msgspec

from wherefrom.model import Absence, FuzzyDate, When

# schemata by what may stand where: a Company is also an Asset
LEGAL = frozenset({"Person", "Company", "Organization", "PublicBody", "LegalEntity"})
ORGANIZATION = frozenset({"Company", "Organization", "PublicBody"})
ASSET = frozenset({"Asset", "Company", "Vessel"})


class Proxy(msgspec.Struct, frozen=True):
    """An entity: schema, identifier, and properties with one or more values each."""

    id: str
    schema: str
    properties: dict[str, tuple[str, ...]]

    def data(self) -> dict[str, Any]:
        """As FollowTheMoney writes it: properties in order, values cleaned, once and in order, nothing empty."""
        properties = {name: sorted({clean(v) for v in values} - {""}) for name, values in sorted(self.properties.items())}
        return {"id": self.id, "schema": self.schema, "properties": {name: values for name, values in properties.items() if values}}


def dates(when: When | Absence) -> dict[str, tuple[str, ...]]:
    """An exact day as `date`; everything vaguer as `startDate` and `endDate`, which it lies between. Never a quarter as one date.

    FollowTheMoney cuts a range or a quarter in a date to its first part without saying so: a false exact day.
    """
    if isinstance(when, Absence):
        return {}
    date: FuzzyDate = when.date
    first, last = date.earliest, date.latest
    if first is not None and first == last and not date.edtf.endswith(("~", "?", "%")):
        return {"date": (first.isoformat(),)}
    return {"startDate": (first.isoformat(),) if first else (), "endDate": (last.isoformat(),) if last else ()}


def clean(text: str) -> str:
    """White space in single blanks, as FollowTheMoney keeps names and strings."""
    return " ".join(text.split())
