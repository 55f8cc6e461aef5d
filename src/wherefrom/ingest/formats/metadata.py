"""What a web page says of itself: title, author, publisher and the day of publication, each with where it stood.

Read from the tree by ourselves. A library's guess at the date has no place to point to, and is not used.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from wherefrom.errors import WherefromError
from wherefrom.ingest.base import Found
from wherefrom.model import FuzzyDate

_ISO = re.compile(r"\s*(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})")
_MAIL_DATE = re.compile(r"(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})")
_AMERICAN = re.compile(r"([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DEEPEST = 12  # objects inside objects of JSON-LD
_SITE = re.compile(r"\s+[|–—·»-]\s+[^|–—·»]{2,40}$")  # a title's " | Name of the Paper"


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(resources.files(__package__).joinpath("metadata.toml").read_text(encoding="utf-8"))


def of_page(tree: Any) -> Found:
    """All that the head and the marked-up parts of a page say."""
    linked = next(iter(sorted(_papers(tree), key=lambda p: "datePublished" not in p)), {})
    metas = _metas(tree)
    publishers = ((_name(linked.get("publisher")), "metadata (JSON-LD publisher)"), (_meta(metas, "publisher"), "metadata (site name)"))
    publisher, publisher_basis = next((p for p in publishers if p[0]), ("", ""))
    date, date_basis = _published(tree, linked, metas)
    author = _name(linked.get("author")) or _meta(metas, "author")
    return Found(
        title=_title(tree, linked, metas), byline="" if author.startswith("http") else author,
        publisher=publisher, publisher_basis=publisher_basis, published=date, published_basis=date_basis, language=_language(tree, metas),
    )  # fmt: skip


def as_day(written: str) -> FuzzyDate | None:
    """A day from how machines write dates: ISO 8601 in its forms, RFC 5322, `March 5, 2025`. The day is the one of the written zone."""
    if found := _ISO.match(written):
        year, month, day = found.groups()
    elif found := _MAIL_DATE.match(written.strip()):
        day, month, year = found[1], _month(found[2]), found[3]
    elif found := _AMERICAN.match(written.strip()):
        month, day, year = _month(found[1]), found[2], found[3]
    else:
        return None
    try:
        return FuzzyDate(f"{int(year):04}-{int(month):02}-{int(day):02}", words=written.strip())
    except (WherefromError, ValueError):
        return None


def _month(name: str) -> str:
    return str(_MONTHS.index(name.lower()) + 1) if name.lower() in _MONTHS else "0"


def _published(tree: Any, linked: dict[str, Any], metas: dict[str, str]) -> tuple[FuzzyDate | None, str]:
    if day := as_day(str(linked.get("datePublished") or linked.get("dateCreated") or "")):
        return day, "metadata (JSON-LD datePublished)"
    for key in _table()["published"]:
        if day := as_day(metas.get(key, "")):
            return day, f"metadata ({key})"
    for element in tree.iter("time"):
        near = [element, *element.iterancestors()][:2]
        said = " ".join(f"{e.get('class')} {e.get('itemprop')}" for e in near).lower()
        if "update" not in said and "modified" not in said and (day := as_day(element.get("datetime") or "")):
            return day, "the page's <time> element"
    return None, ""


def _title(tree: Any, linked: dict[str, Any], metas: dict[str, str]) -> str:
    heads = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    written = _meta(metas, "title") or str(linked.get("headline") or "") or " ".join((tree.findtext(".//title") or "").split())
    # the heading in the page itself is the one that readers see; several, and it is not clear which
    seen = next((h for h in heads if h and (written.startswith(h) or h in written)), "") or (heads[0] if len(heads) == 1 and not written else "")
    return seen or _SITE.sub("", " ".join(written.split()))


def _language(tree: Any, metas: dict[str, str]) -> str:
    stated = tree.get("lang") or _meta(metas, "language")
    return stated[:2].lower() if re.match(r"[A-Za-z]{2}(?![A-Za-z])", stated) else ""


def _metas(tree: Any) -> dict[str, str]:
    """The contents of meta elements by property, name or itemprop; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (key := (element.get(attribute) or "").strip().lower()):
                found.setdefault(key, content)
    return found


def _meta(metas: dict[str, str], kind: str) -> str:
    return next((metas[key] for key in _table()[kind] if metas.get(key)), "")


def _papers(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of a page that describe a paper."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _papers_in(json.loads(script.text or "", strict=False), 0)
            except (ValueError, RecursionError):
                continue  # pages with damaged JSON-LD are common and no reason to say anything: the rest of the page speaks too


def _papers_in(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _papers_in(item, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(k in _table()["types"] for k in (kinds if isinstance(kinds, list) else [kinds])):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _papers_in(value.get(key), depth + 1)


def _name(value: Any) -> str:
    """A name out of the forms that JSON-LD allows: a string, an object with a name, a list of these."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_name(v) for v in value[:5] if not isinstance(v, list))))
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) if isinstance(value, str) else ""
