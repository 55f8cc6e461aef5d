"""One claim on one line of a `*.paper` file.

    [label:] EVIDENCE predicate SUBJECT > OBJECT ["object text"] [flags] [key=value ...]

    a: 3+5-6 supplied e1 > e7 recipient=e2 via=e4,e6 time="in May 2024"=2024-05 qty="more than a dozen"=13..:drones \
       sum="EUR 2m"=2000000:EUR +detail="in two lots" at=e9 assessed by=doc:"papers seen by the Mail":e5,outlet:e8 vs=b

Evidence is clause numbers of the text (`3`, `3-4`, joined by `+` for separate spans) or `"first words ... last words"`.
`-` is an unknown party; `e1&e2` makes one claim for each. Flags are a modality or `neg`. `+key` is an attribute.
"""

import re
from dataclasses import dataclass, field

from training.corpus.gold import Link, vocabulary
from training.corpus.markup import Fault

_TOKEN = re.compile(r'(?:[^\s"]|"(?:\\.|[^"\\])*")+')
_QUOTED = re.compile(r'"((?:\\.|[^"\\])*)"')
_PINNED = re.compile(r'"((?:\\.|[^"\\])*)"(?:#(\d+))?=(.+)', re.DOTALL)
_LINK = re.compile(r'@(?P<alias>\w+)|(?P<kind>\w+):(?:"(?P<who>(?:\\.|[^"\\])*)")?:?(?P<entity>\w+)?')


@dataclass
class Pinned:
    """A value with the words that carry it and which of their occurrences is meant (None = there is but one)."""

    words: str
    occurrence: int | None
    value: str


@dataclass
class Line:
    """A claim line taken apart; nothing is looked up yet."""

    evidence: list[str]
    predicate: str
    subjects: list[list[str]]
    objects: list[list[str]]
    label: str = ""
    object_text: str | None = None
    negative: bool = False
    modality: str = ""
    roles: dict[str, list[str]] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)
    time: Pinned | None = None
    quantity: Pinned | None = None
    sums: list[Pinned] = field(default_factory=list)
    place: str | None = None
    links: list[Link] = field(default_factory=list)
    against: list[str] = field(default_factory=list)


def unquoted(text: str) -> str:
    """The text between quotation marks, with its escapes resolved; unquoted text as it is."""
    found = _QUOTED.fullmatch(text)
    return re.sub(r"\\(.)", r"\1", found[1]) if found else text


def split_outside_quotes(text: str, separator: str) -> list[str]:
    """Split at a one-character separator that stands outside quotation marks."""
    return list(re.findall(rf'(?:[^"{re.escape(separator)}]|"(?:\\.|[^"\\])*")+', text))


def parse_links(text: str, aliases: dict[str, list[Link]]) -> list[Link]:
    """The chain of sources, original first: `kind:"who":entity`, who or entity may be missing; `@name` stands for a chain named before."""
    links: list[Link] = []
    for part in split_outside_quotes(text, ","):
        found = _LINK.fullmatch(part)
        if not found:
            raise Fault(f"source not understood: {part!r}")
        if found["alias"]:
            if found["alias"] not in aliases:
                raise Fault(f"no source chain is called @{found['alias']}")
            links += [Link(who=k["who"], kind=k["kind"], entity=k["entity"]) for k in aliases[found["alias"]]]
            continue
        kind = vocabulary()["kinds"].get(found["kind"], found["kind"])
        links.append(Link(who=unquoted(f'"{found["who"] or ""}"'), kind=kind, entity=found["entity"]))
    return links


def parse_claim(text: str, aliases: dict[str, list[Link]]) -> Line:
    """Take a claim line apart. Raises Fault with what is wrong."""
    if _TOKEN.sub("", text).strip():
        raise Fault("a quotation mark is not closed")
    tokens = _TOKEN.findall(text)
    label = tokens.pop(0)[:-1] if tokens and re.fullmatch(r"\w+:", tokens[0]) else ""
    if len(tokens) < 3:
        raise Fault("a claim needs evidence, a predicate and a subject")
    line = Line(split_outside_quotes(tokens[0], "+"), tokens[1], _parties(tokens[2]), [[]], label)
    rest = tokens[3:]
    if rest and rest[0] == ">":
        rest = rest[1:]
        if rest and not rest[0].startswith('"'):
            line.objects = _parties(rest.pop(0))
    for token in rest:
        _item(line, token, aliases)
    return line


def _parties(token: str) -> list[list[str]]:
    if not re.fullmatch(r"-|\w+(?:[,&]\w+)*", token):
        raise Fault(f"parties not understood: {token!r}")
    return [[]] if token == "-" else [alone.split(",") for alone in token.split("&")]


def _item(line: Line, token: str, aliases: dict[str, list[Link]]) -> None:
    key, is_pair, value = token.partition("=")
    if token.startswith('"'):
        line.object_text = unquoted(token)
    elif not is_pair:
        _flag(line, token)
    elif key.startswith("+"):
        line.attributes[key[1:]] = unquoted(value)
    elif key == "time":
        line.time = _pinned(value)
    elif key == "qty":
        line.quantity = _pinned(value)
    elif key == "sum":
        line.sums.append(_pinned(value))
    elif key == "at":
        line.place = value
    elif key == "by":
        line.links = parse_links(value, aliases)
    elif key == "vs":
        line.against = value.split(",")
    else:
        line.roles[key] = value.split(",")


def _flag(line: Line, word: str) -> None:
    if word == "neg":
        line.negative = True
    elif word in vocabulary()["modalities"]:
        line.modality = word
    else:
        raise Fault(f"neither a flag nor key=value: {word!r}")


def _pinned(value: str) -> Pinned:
    found = _PINNED.fullmatch(value)
    if not found:
        raise Fault(f'expected "words as printed"=value, got {value!r}')
    return Pinned(unquoted(f'"{found[1]}"'), int(found[2]) if found[2] else None, found[3])
