"""Chinese names: LAC's words, put together by the ends of names.

深圳市/LOC 江川/n 精机/n 有限公司/n  ->  [[深圳市江川精机有限公司]]，下称“[[江川]]”
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from wherefrom.lang.base import FoundName, Vote
from wherefrom.lang.names import CODE, apart, latin_names, lexicon, strongest, table
from wherefrom.lang.zh.parse import Token, tokens
from wherefrom.model import Kind

_HERE = Path(__file__).parent
_HAN = r"\u3400-\u9fff"
_ALIAS = re.compile(rf"(?:以下简称|下称|简称|又称|以下称|化名)[为：:]?[“\"「]?([{_HAN}A-Za-z0-9·－-]{{2,12}})[”\"」]?[）)，,；;。]")
_QUOTED = re.compile(r"[“「]([^“”「」\n]{2,12})[”」]|《([^《》\n]{2,12})》")
_MASKED = re.compile(r"(?<![\u3400-\u9fff])?[\u3400-\u9fff]某[\u3400-\u9fff]?(?![公银集厂])")
_SPEAKER = re.compile(rf"(?m)^[“]?([{_HAN}]{{2,4}})[：:]")
_CYRILLIC = re.compile(r"[А-ЯЁ][\wа-яёА-ЯЁ-]*(?:[ .]+(?:[А-ЯЁ][\w-]*|«[^»\n]+»))*")
# parts of speech that may stand inside a company's name before its end
_INSIDE = frozenset(["n", "nz", "nw", "LOC", "ORG", "PER", "vn", "an", "a", "s", "j", "b", "f", "xc", "nr", "ns", "nt", "ad", "v"])
_LABELS = {"PER": ((Kind.PERSON, 2.0),), "LOC": ((Kind.PLACE, 2.0),), "ORG": ((Kind.COMPANY, 1.2), (Kind.ORGANIZATION, 1.0), (Kind.PUBLIC_BODY, 1.0))}


@cache
def _heads() -> tuple[tuple[str, Kind], ...]:
    words = lexicon(table(_HERE, "names.toml")["heads"])
    return tuple(sorted(words.items(), key=lambda item: (-len(item[0]), item[0])))


@cache
def _set(section: str, key: str) -> frozenset[str]:
    return frozenset(table(_HERE, "names.toml")[section][key].split())


def head(name: str) -> tuple[str, Kind] | None:
    """The end of a name that says what it is, with its kind."""
    return next(((end, kind) for end, kind in _heads() if name.endswith(end) and len(name) > len(end)), None)


def found_names(text: str) -> list[FoundName]:
    """The candidate names of one paragraph."""
    if not text.strip():
        return []
    found = [
        *_listed(text),
        *_cyrillic(text),
        *latin_names(text),
        *_composed(text),
        *_aliases(text),
        *_quoted(text),
        *_masked(text),
        *_labelled(text),
    ]
    return apart([_judged(text, f) for f in found])


def _make(start: int, end: int, rule: str, *votes: Vote, doubtful: bool = False) -> FoundName:
    return FoundName(start, end, strongest(votes), rule, votes, doubtful=doubtful)


def _listed(text: str) -> Iterator[FoundName]:
    """Names of the gazetteer that no longer name contains."""
    for kind, key in ((Kind.PUBLIC_BODY, "public_bodies"), (Kind.ORGANIZATION, "organizations")):
        for m in re.finditer("|".join(sorted(_set("gazetteer", key), key=len, reverse=True)), text):
            if not re.match(rf"[{_HAN}]*(?:公司|局|院|大学)", text[m.end() : m.end() + 8]) and not re.search(
                rf"[{_HAN}]", text[m.start() - 1 : m.start()].replace("的", "").replace("向", "").replace("被", "").replace("在", "")
            ):
                yield _make(m.start(), m.end(), "gazetteer", Vote(kind, 5.0, "gazetteer"))


def _cyrillic(text: str) -> Iterator[FoundName]:
    for m in _CYRILLIC.finditer(text):
        yield _make(m.start(), m.end(), "Cyrillic letters", Vote(Kind.COMPANY, 3.0 if "«" in m.group() else 1.0, "Cyrillic letters"))


def _composed(text: str) -> Iterator[FoundName]:
    """Runs of words that end in the end of a name: back from there to what cannot belong to it."""
    ts = tokens(text)
    place = len(ts) - 1
    while place >= 0:
        ended = _ended(ts, place)
        if ended:
            first = _first(text, ts, place)
            surface = text[ts[first].start : ts[place].end]
            if surface not in _set("limits", "bare") and len(surface) > len(ended[0]) and (ts[place].tag == "ORG" or first < place):
                kind = ended[1]
                named = (
                    any(t.tag in ("LOC", "ORG", "PER", "nz", "nw") or t.text in _set("gazetteer", "cities") for t in ts[first : place + 1])
                    or len(ended[0]) > 3
                )
                yield _make(ts[first].start, ts[place].end, "end of name", Vote(kind, 4.0, f"end: {ended[0]}"), doubtful=not named)
                place = first - 1
                continue
        place -= 1


def _ended(ts: tuple[Token, ...], place: int) -> tuple[str, Kind] | None:
    word = ts[place].text
    if ts[place].tag in ("TIME", "m", "r", "w", "q", "p", "u", "d"):
        return None
    whole = next(((end, kind) for end, kind in _heads() if word == end), None) if len(word) > 1 or ts[place].tag == "n" else None
    found = head(word) or whole
    if found and found[1] in (Kind.PLACE, Kind.PRODUCT, Kind.VESSEL):
        return None
    return found


def _first(text: str, ts: tuple[Token, ...], place: int) -> int:
    first = place
    depth = 0
    while first > 0 and place - first < 9:
        before = ts[first - 1]
        if before.text in ("）", ")"):
            depth += 1
        elif before.text in ("（", "("):
            if not depth:
                break
            depth -= 1
        elif before.text in ("－", "-", "·", "&") and first - 1 > 0:
            pass
        elif (
            before.tag not in _INSIDE
            or (before.tag == "v" and len(before.text) > 1)
            or (before.tag in ("v", "f", "a", "ad") and before.text in _set("limits", "small"))
        ) or (before.start < ts[first].start and text[before.end : ts[first].start].strip()):
            break
        first -= 1
    while first < place and (ts[first].text in ("（", "(", "－", "-", "·", "）", ")") or ts[first].tag in ("f", "xc", "v", "ad")):
        first += 1
    return first


def _aliases(text: str) -> Iterator[FoundName]:
    for m in _ALIAS.finditer(text):
        if m.group(1) not in _set("limits", "bare"):
            yield _make(m.start(1), m.end(1), "alias", Vote(Kind.COMPANY, 0.6, "alias"))


def _quoted(text: str) -> Iterator[FoundName]:
    for m in _QUOTED.finditer(text):
        group = 1 if m.group(1) else 2
        words = m.group(group)
        kind = _beside(text, m.start(), m.end()) or (Kind.ORGANIZATION if group == 2 and head(words) else None)
        if re.fullmatch(rf"[{_HAN}A-Za-z0-9·－-]+", words):
            votes = (Vote(kind, 2.5, "word beside"),) if kind else (Vote(Kind.COMPANY, 0.3, "quoted"),)
            yield _make(m.start(group), m.end(group), "quoted", *votes, doubtful=kind is None)


def _beside(text: str, start: int, end: int) -> Kind | None:
    for key, words in table(_HERE, "names.toml")["beside"].items():
        for word in words.split():
            if text.startswith(word, end) or (len(word) > 1 and text.endswith(word, 0, start)):
                return {
                    "company": Kind.COMPANY,
                    "organization": Kind.ORGANIZATION,
                    "vessel": Kind.VESSEL,
                    "product": Kind.PRODUCT,
                    "person": Kind.PERSON,
                    "place": Kind.PLACE,
                }[str(key)]
    return None


def _masked(text: str) -> Iterator[FoundName]:
    """Names half hidden by courts and police: 王某峰, and the speakers of an interview."""
    for m in _MASKED.finditer(text):
        end = m.end() if m.end() - m.start() == 2 or not _grammatical(text, m) else m.end() - 1
        yield _make(m.start(), end, "masked", Vote(Kind.PERSON, 5.0, "masked"))
    for m in _SPEAKER.finditer(text):
        if m.group(1) not in (
            "记者",
            "来源",
            "编者",
            "时间",
            "地点",
            "作者",
            "编辑",
            "问",
            "答",
            "电话",
            "地址",
            "附件",
            "日期",
            "主题",
            "收件人",
            "发件人",
            "抄送",
        ):
            person = any(t.start == m.start(1) and t.tag == "PER" for t in tokens(text))
            yield _make(m.start(1), m.end(1), "speaker", Vote(Kind.PERSON, 2.0, "speaker"), doubtful=not person)


def _grammatical(text: str, m: re.Match[str]) -> bool:
    """Whether the character after 某 is a word of its own and no part of the name."""
    third = m.end() - 1
    return (
        any(t.start == third and t.tag not in ("n", "nz", "PER", "a", "nr") for t in tokens(text))
        or text[third] in "的在与和及向对是为也到因被从系到将等于"
    )


def _labelled(text: str) -> Iterator[FoundName]:
    for t in tokens(text):
        if t.tag in _LABELS and re.search(rf"[{_HAN}A-Za-z]", t.text) and t.text not in _set("limits", "bare") and len(t.text) > 1:
            yield _make(t.start, t.end, "LAC", *(Vote(kind, weight, f"LAC {t.tag}") for kind, weight in _LABELS[t.tag]))


def _judged(text: str, f: FoundName) -> FoundName:
    surface = text[f.start : f.end]
    votes = list(f.votes)
    if surface in _set("gazetteer", "countries") | _set("gazetteer", "cities"):
        votes.append(Vote(Kind.PLACE, 5.0, "gazetteer-place"))
        if surface in _set("gazetteer", "countries") and any(
            text.startswith(v, f.end) for v in ("制裁", "宣布", "将", "指责", "否认", "禁止", "列入", "批准", "把", "对")
        ):
            return FoundName(f.start, f.end, Kind.PUBLIC_BODY, "state", tuple(votes), settled=True)
    elif f.rule not in ("end of name", "gazetteer", "masked") and (ending := head(surface)):
        votes.append(Vote(ending[1], 3.0, f"end: {ending[0]}"))
    if CODE.search(surface):
        votes.append(Vote(Kind.PRODUCT, 2.0, "code"))
    if f.rule != "quoted" and (kind := _beside(text, f.start, f.end)) and surface not in _set("gazetteer", "countries"):
        votes.append(Vote(kind, 2.5, "word beside"))
    return FoundName(f.start, f.end, strongest(tuple(votes)), f.rule, tuple(votes), f.settled, f.doubtful)


def worth(cue: str) -> tuple[Vote, ...]:
    """What a cue of the whole paper says."""
    return {
        "short-form-first": (Vote(Kind.COMPANY, 1.0, cue),),
        "short-form-last": (Vote(Kind.PERSON, 1.5, cue),),
        "speaker": (Vote(Kind.PERSON, 3.0, cue),),
    }.get(cue, ())


def base_form(name: str, kind: Kind) -> str:
    """Without quotes and spaces."""
    bare = " ".join(name.split())
    return bare.strip('“”《》「」"')
