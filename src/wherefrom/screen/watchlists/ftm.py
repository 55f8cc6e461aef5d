"""FollowTheMoney entities, one JSON object a line: what OpenSanctions, Aleph and many investigations exchange.

People, organisations, vessels and aircraft that have a name are entries; everything else in the file (addresses, sanctions,
ownerships) is passed over. Weak aliases are kept among the notes: they are too common to screen by.
"""

from typing import Any

import msgspec

from wherefrom.model import Listing
from wherefrom.screen.watchlists.base import Content, Source, damaged, date_of_file, name_of_file, unique

TITLE = "FollowTheMoney JSON Lines"

_SCHEMATA = frozenset({"Person", "Company", "Organization", "LegalEntity", "PublicBody", "Vessel", "Airplane", "Vehicle", "Asset"})
_NAMES = ("name", "alias", "previousName", "abbreviation")
_PROGRAMS = ("program", "programId", "topics")
_COUNTRIES = ("country", "jurisdiction", "nationality", "citizenship", "flag", "mainCountry")
_IDENTIFIERS = ("innCode", "ogrnCode", "imoNumber", "registrationNumber", "taxNumber", "leiCode", "passportNumber", "idNumber", "uscCode")


class _Entity(msgspec.Struct):
    id: str
    schema: str
    properties: dict[str, list[Any]]
    datasets: list[str] = []
    last_change: str | None = None
    last_seen: str | None = None

    def texts(self, *properties: str) -> tuple[str, ...]:
        """Values of properties; nested entities among them are passed over."""
        values = [v for p in properties if p in self.properties for v in self.properties[p] if isinstance(v, str)]
        return unique(values) if values else ()


def recognises(source: Source) -> bool:
    return source.head.lstrip().startswith("{") and '"schema"' in source.head and '"properties"' in source.head


def read(source: Source) -> Content:
    entities = [e for e in _entities(source) if e.schema in _SCHEMATA and e.texts(*_NAMES)]
    name = _name(source, entities)
    version = _version(source, entities)
    return Content(name, version, [_listing(e, name, version) for e in entities])


def _entities(source: Source) -> list[_Entity]:
    decoder = msgspec.json.Decoder(_Entity)
    found: dict[str, _Entity] = {}
    for number, line in enumerate(source.text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            entity = decoder.decode(line)
        except msgspec.ValidationError as reason:
            raise damaged(source.path, f"not a FollowTheMoney entity ({reason})", number) from reason
        except msgspec.DecodeError as reason:
            raise damaged(source.path, "broken JSON", number) from reason
        if entity.id in found:
            raise damaged(source.path, "an entity that an earlier line holds already", number)
        found[entity.id] = entity
    return list(found.values())


def _name(source: Source, entities: list[_Entity]) -> str:
    """The data set that all entities share, if it is one; else the file's name."""
    shared = set.intersection(*(set(e.datasets) for e in entities)) if entities else set()
    return shared.pop() if len(shared) == 1 else name_of_file(source.path)


def _version(source: Source, entities: list[_Entity]) -> str:
    """The latest date on which an entity changed or was seen; else the date in the file's name."""
    latest = max((e.last_change or e.last_seen or "" for e in entities), default="")
    return latest[:10] if latest else date_of_file(source.path)


def _listing(entity: _Entity, watchlist: str, version: str) -> Listing:
    weak = entity.texts("weakAlias")
    notes = entity.texts("notes", "summary", "description")
    return Listing(
        id=entity.id,
        watchlist=watchlist,
        version=version,
        names=entity.texts(*_NAMES),
        schema=entity.schema,
        programs=entity.texts(*_PROGRAMS),
        countries=entity.texts(*_COUNTRIES),
        birth_dates=entity.texts("birthDate"),
        identifiers=tuple((p, v) for p in _IDENTIFIERS for v in entity.texts(p)),
        notes="; ".join([*notes, *(["weak aliases: " + ", ".join(weak)] if weak else [])]),
    )
