"""Watchlists and what was found on them. A hit is a possible match, not reviewed, until a person decides."""

import msgspec

from wherefrom.model.ids import content_id


class Watchlist(msgspec.Struct, frozen=True):
    """A list as loaded: where it lies, what it calls itself, its date as printed, its digest and number of entries."""

    path: str
    name: str
    version: str
    sha256: str
    entries: int

    @property
    def id(self) -> str:
        return content_id("watchlist", self.sha256)


class Listing(msgspec.Struct, frozen=True):
    """One entry of a watchlist, in that list's own words."""

    id: str  # the list's own number
    watchlist: str  # name of the list
    version: str
    names: tuple[str, ...]  # main name first
    schema: str = ""  # Person, Company, Vessel, ... as far as the list says
    programs: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    notes: str = ""


class Feature(msgspec.Struct, frozen=True):
    """One thing that spoke for or against a match: which words met which, how, and what that was worth."""

    name: str  # exact, typo, transliteration, translation, acronym, initial, missing word, schema, country, birth date...
    ours: str
    theirs: str
    weight: float


class Explanation(msgspec.Struct, frozen=True):
    """Why two names are held to be alike: one line for people, and the features it rests on."""

    why: str
    features: tuple[Feature, ...] = ()


class Hit(msgspec.Struct, frozen=True):
    """A possible match of an entity with a listing. `score` is 0 to 1; `alert` says whether it passes the threshold."""

    entity: str
    listing: Listing
    ours: str
    theirs: str
    score: float
    alert: bool
    explanation: Explanation

    @property
    def id(self) -> str:
        """Stable over better readings of the papers: made from the name and the entry, not from the entity's id."""
        return content_id("hit", self.ours, self.listing.watchlist, self.listing.id)
