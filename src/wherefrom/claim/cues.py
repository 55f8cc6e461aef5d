"""The word lists that the rules use, read once from `lang/en/cues.toml`."""

import tomllib
from importlib.resources import files

import msgspec

Words = frozenset[str]


class Speech(msgspec.Struct, frozen=True):
    report: Words
    assess: Words
    request: Words
    deny: Words
    cite: Words
    thing: Words


class NoResponse(msgspec.Struct, frozen=True):
    negated: Words
    plain: Words
    what: Words
    reach: Words
    unanswered: Words
    hung: Words
    questions: Words


class Unconfirmed(msgspec.Struct, frozen=True):
    verbs: Words
    unclear: Words


class Unaware(msgspec.Struct, frozen=True):
    adjectives: Words
    nouns: Words
    verbs: Words


class Doubt(msgspec.Struct, frozen=True):
    possible: Words
    planned: Words
    planning: Words
    alleged: Words
    hedged: Words
    seeming: Words
    negators: Words
    evidence: Words
    openers: Words
    bounds: Words


class Source(msgspec.Struct, frozen=True):
    documents: Words
    officials: Words
    experts: Words
    government: Words
    company: Words
    spokespeople: Words
    private: Words
    outlets: Words
    access: Words


class Post(msgspec.Struct, frozen=True):
    titles: Words
    firms: Words
    kin: Words


class Carriers(msgspec.Struct, frozen=True):
    verbs: Words


class MoneyWords(msgspec.Struct, frozen=True):
    nouns: Words


class Travel(msgspec.Struct, frozen=True):
    verbs: Words
    shared: Words
    same: Words


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    measures: Words
    premises: Words
    purposes: Words
    taken_up: tuple[str, ...]
    relative: Words
    speech: Speech
    noresponse: NoResponse
    unconfirmed: Unconfirmed
    unaware: Unaware
    doubt: Doubt
    source: Source
    post: Post
    carriers: Carriers
    money: MoneyWords
    travel: Travel


def load(language: str) -> Cues:
    """The word lists of a language. Raises when the file and this module disagree, which a test would show."""
    return msgspec.convert(tomllib.loads(files(f"wherefrom.lang.{language}").joinpath("cues.toml").read_text(encoding="utf-8")), Cues)


CUES = load("en")
