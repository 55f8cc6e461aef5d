"""Where names may stand in a Chinese paragraph: LAC's words, put together by the ends of names.

深圳市/LOC 江川/n 精机/n 有限公司/n  ->  [[深圳市江川精机有限公司]]，下称“[[江川]]”
"""

import re
from collections.abc import Iterator

from wherefrom.lang.names import Candidate, apart, latin_names
from wherefrom.lang.zh.lexicon import beside, ending, endings, words
from wherefrom.lang.zh.parse import Token, tokens
from wherefrom.model import Kind

_HAN = r"\u3400-\u9fff"
_ALIAS = re.compile(rf"(?:以下简称|下称|简称|又称|以下称|化名)[为：:]?[“\"「]?([{_HAN}A-Za-z0-9·－-]{{2,12}})[”\"」]?[）)，,；;。]")
_QUOTED = re.compile(r"[“「]([^“”「」\n]{2,12})[”」]|《([^《》\n]{2,12})》")
_MASKED = re.compile(r"[\u3400-\u9fff]某[\u3400-\u9fff]?(?![公银集厂])")
_SPEAKER = re.compile(rf"(?m)^[“]?([{_HAN}]{{2,4}})[：:]")
_CYRILLIC = re.compile(r"[А-ЯЁ][\wа-яёА-ЯЁ-]*(?:[ .]+(?:[А-ЯЁ][\w-]*|«[^»\n]+»))*")
# parts of speech that may stand inside a name before its end
_INSIDE = frozenset(["n", "nz", "nw", "LOC", "ORG", "PER", "vn", "an", "a", "s", "j", "b", "f", "xc", "nr", "ns", "nt", "ad", "v"])
_NEVER_LAST = frozenset(["TIME", "m", "r", "w", "q", "p", "u", "d"])
_JOINTS = ("－", "-", "·", "&")
# a name of more words than this is two
LONGEST = 9


def candidates(text: str) -> list[Candidate]:
    """The candidates of one paragraph, in order; they never overlap."""
    rules = (_aliases, _listed, _cyrillic, latin_names, _composed, _quoted, _masked, _signed, _labelled)
    found = (_without_country(text, c) for rule in rules for c in rule(text))
    return [c for c in apart(c for c in found if not _descriptive(text[c.start : c.end])) if not _adjective(text, c)]


def _adjective(text: str, c: Candidate) -> bool:
    """Whether a country only says where the thing behind it is from: 俄罗斯海关记录, but not 俄罗斯境内 and 在俄罗斯."""
    if text[c.start : c.end] not in words("gazetteer", "countries"):
        return False
    after = next((t for t in tokens(text) if t.start == c.end), None)
    return after is not None and after.tag in ("n", "nz", "vn", "j", "ORG", "b") and after.text not in words("limits", "places_behind")


def _without_country(text: str, c: Candidate) -> Candidate:
    """A firm without the country that stands before it as an adjective: 俄罗斯[[塔沃尔机械厂]]. Chinese firms keep theirs."""
    name = text[c.start : c.end]
    country = next((p for p in words("gazetteer", "countries") - {"中国", "香港", "澳门", "台湾"} if name.startswith(p)), "")
    rest = name[len(country) :]
    end = ending(rest)
    firm = bool(country) and end is not None and end[1] is Kind.COMPANY and len(rest) > len(end[0]) + 1
    return c._replace(start=c.start + len(country)) if firm and not _descriptive(name) else c


def _listed(text: str) -> Iterator[Candidate]:
    """Names of the gazetteer that no longer name contains."""
    for key in ("public_bodies", "organizations"):
        for m in re.finditer("|".join(sorted(words("gazetteer", key), key=len, reverse=True)), text):
            longer = re.match(rf"[{_HAN}]*(?:公司|局|院|大学)", text[m.end() : m.end() + 8])
            if not longer and not re.search(rf"[{_HAN}]", text[m.start() - 1 : m.start()].strip("的向被在")):
                yield Candidate(m.start(), m.end(), f"listed-{key}")


def _cyrillic(text: str) -> Iterator[Candidate]:
    yield from (Candidate(m.start(), m.end(), "cyrillic") for m in _CYRILLIC.finditer(text))


def _composed(text: str) -> Iterator[Candidate]:
    """Runs of words that end in the end of a name: back from there to what cannot belong to it."""
    ts = tokens(text)
    place = len(ts) - 1
    while place >= 0:
        end = _ended(ts, place)
        first = _first(text, ts, place) if end else place
        surface = text[ts[first].start : ts[place].end]
        if end and surface not in words("limits", "bare") and len(surface) > len(end) and (ts[place].tag == "ORG" or first < place):
            inside = ts[first : place + 1]
            named = any(t.tag in ("LOC", "ORG", "PER", "nz", "nw") or t.text in words("gazetteer", "cities") for t in inside)
            yield Candidate(ts[first].start, ts[place].end, "composed", not named and len(end) <= 3)
            place = first
        place -= 1


def _descriptive(name: str) -> bool:
    """Whether a run only says where a firm is from and what it makes: 俄罗斯公司, 香港子公司, 俄罗斯无人机工厂."""
    places = words("gazetteer", "countries") | words("gazetteer", "cities")
    place = next((p for p in sorted(places, key=len, reverse=True) if name.startswith(p)), None)
    if place is None:
        return False
    rest = name[len(place) :]
    goods = words("nominal", "product")
    return any(rest.endswith(firm) and rest.removesuffix(firm) in ("", *goods) for firm in words("nominal", "company") if rest)


def _ended(ts: tuple[Token, ...], place: int) -> str:
    """The end of a firm's or body's name that a word is or has; empty if none."""
    word = ts[place].text
    if ts[place].tag in _NEVER_LAST:
        return ""
    found = ending(word)
    if found is None and (len(word) > 1 or ts[place].tag == "n"):
        found = next(((e, kind) for e, kind in endings() if word == e), None)
    return found[0] if found and found[1] not in (Kind.PLACE, Kind.PRODUCT, Kind.VESSEL) else ""


def _first(text: str, ts: tuple[Token, ...], place: int) -> int:
    """Index of the first word of the name that ends at `place`."""
    first, depth = place, 0
    while first > 0 and place - first < LONGEST:
        before = ts[first - 1]
        if before.text in ("）", ")"):
            depth += 1
        elif before.text in ("（", "("):
            if not depth:
                break
            depth -= 1
        elif before.text not in _JOINTS and (_outside(before) or text[before.end : ts[first].start].strip()):
            break
        first -= 1
    while first < place and (ts[first].text in ("（", "(", "）", ")", *_JOINTS) or ts[first].tag in ("f", "xc", "v", "ad")):
        first += 1
    return first


def _outside(t: Token) -> bool:
    """Whether a word cannot stand inside a name: verbs of more than one character, prepositions, pronouns."""
    if t.tag not in _INSIDE or (t.tag == "v" and len(t.text) > 1):
        return True
    return t.tag in ("v", "f", "a", "ad") and t.text in words("limits", "small")


def _aliases(text: str) -> Iterator[Candidate]:
    for m in _ALIAS.finditer(text):
        if m.group(1) not in words("limits", "bare"):
            yield Candidate(m.start(1), m.end(1), "alias")


def _quoted(text: str) -> Iterator[Candidate]:
    for m in _QUOTED.finditer(text):
        group = 1 if m.group(1) else 2
        if re.fullmatch(rf"[{_HAN}A-Za-z0-9·－-]+", m.group(group)):
            sure = beside(text, m.start(), m.end()) or (group == 2 and ending(m.group(group)))
            yield Candidate(m.start(group), m.end(group), "quoted" if group == 1 else "title", not sure)


def _masked(text: str) -> Iterator[Candidate]:
    """Names half hidden by courts and police: 王某峰, and the speakers of an interview."""
    for m in _MASKED.finditer(text):
        end = m.end() - 1 if m.end() - m.start() == 3 and _grammatical(text, m.end() - 1) else m.end()
        yield Candidate(m.start(), end, "masked")
    for m in _SPEAKER.finditer(text):
        if m.group(1) not in words("limits", "labels"):
            person = any(t.start == m.start(1) and t.tag == "PER" for t in tokens(text))
            yield Candidate(m.start(1), m.end(1), "speaker", not person)


def _grammatical(text: str, place: int) -> bool:
    """Whether the character at a place is a word of its own and no part of a name."""
    alone = any(t.start == place and t.tag not in ("n", "nz", "PER", "a", "nr") for t in tokens(text))
    return alone or text[place] in words("limits", "grammatical")


def _signed(text: str) -> Iterator[Candidate]:
    """Who wrote a paper: 记者 闻砚秋, whom LAC does not know."""
    for m in re.finditer(rf"(?:记者|作者|撰文|编辑)[ \u3000：:/|]{{1,2}}([{_HAN}]{{2,3}})(?![{_HAN}])", text):
        yield Candidate(m.start(1), m.end(1), "signed")


def _labelled(text: str) -> Iterator[Candidate]:
    for t in tokens(text):
        if t.tag in ("PER", "LOC", "ORG") and re.search(rf"[{_HAN}A-Za-z]", t.text) and t.text not in words("limits", "bare") and len(t.text) > 1:
            yield Candidate(t.start, t.end, "lac")
