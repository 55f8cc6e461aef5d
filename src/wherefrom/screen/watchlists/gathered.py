"""Entries that a list spreads over several rows or elements, put together."""

from dataclasses import dataclass, field
from pathlib import Path

from wherefrom.model import Listing
from wherefrom.screen.watchlists.base import damaged, unique


@dataclass
class Entry:
    """What is known so far of one entry. Weak aliases are kept among the notes: they are too common to screen by."""

    id: str
    schema: str = ""
    names: list[str] = field(default_factory=list)
    weak: list[str] = field(default_factory=list)
    programs: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    birth_dates: list[str] = field(default_factory=list)
    identifiers: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def listing(self, watchlist: str, version: str, path: Path) -> Listing:
        """The entry as a record. Raises WatchlistError when it has no id or no name to screen by."""
        names = unique(self.names) or unique(self.weak)
        if not self.id or not names:
            raise damaged(path, f"an entry without a name ({self.id})" if self.id else "an entry without an id")
        weak = [w for w in unique(self.weak) if w not in names]
        return Listing(
            id=self.id,
            watchlist=watchlist,
            version=version,
            names=names,
            schema=self.schema,
            programs=unique(self.programs),
            countries=unique(self.countries),
            birth_dates=unique(self.birth_dates),
            identifiers=tuple(dict.fromkeys((scheme, value.strip().removeprefix("IMO ")) for scheme, value in self.identifiers if value.strip())),
            notes="; ".join([*unique(self.notes), *(["weak aliases: " + ", ".join(weak)] if weak else [])]),
        )


class Entries:
    """The entries of one list, by id, in the list's order."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}

    def of(self, id_: str) -> Entry:
        """The entry with this id, a new one when a row speaks of it for the first time."""
        if id_ not in self._entries:
            self._entries[id_] = Entry(id_)
        return self._entries[id_]

    def add(self, entry: Entry, path: Path) -> None:
        """An entry that is complete. Raises WatchlistError when the list has one of this id already."""
        if entry.id in self._entries:
            raise damaged(path, f"the entry {entry.id} twice")
        self._entries[entry.id] = entry

    def listings(self, watchlist: str, version: str, path: Path) -> list[Listing]:
        return [entry.listing(watchlist, version, path) for entry in self._entries.values()]
