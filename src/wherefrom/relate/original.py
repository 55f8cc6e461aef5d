"""Which of several copies is guessed to be the original: for people to read, and to be corrected by them."""

import re
from collections.abc import Sequence

import msgspec

from wherefrom.model import Document, FuzzyDate

# words by which a paper owns that the story is another's
_CREDIT = re.compile(
    "|".join((
        r"[,:] report(?: says)?\s*$", r"\bsays report\s*$",  # at the end of a headline
        r"\b(?:originally|first) (?:published|appeared)\b", r"\brepublished\b", r"\breprinted\b", r"\bas reported by\b",
        r"\bперепечат", r"\bоригинал (?:статьи|материала)\b", r"\bпервоначально опубликован", r"[—:] СМИ\s*$",
        r"转载自?", r"轉載自?", r"原载", r"原載", r"来源[:：]", r"來源[:：]", r"外媒[:：]",
    )),
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
_BY = re.compile(r"^(?:by|автор|текст|文)\b[:：\s]*(?:the )?", re.IGNORECASE)
_HEAD = 400  # characters at the top of a paper, where it names itself
_UNKNOWN = "9999"  # after every day


class Candidate(msgspec.Struct, frozen=True):
    """A paper with the text it is read for."""

    document: Document
    text: str


def first(candidates: Sequence[Candidate]) -> tuple[list[int], str]:
    """The candidates' positions, the likeliest original first, and what decided. Dates decide only where every one is known."""
    days = [_day(c.document) for c in candidates]
    dated = _UNKNOWN not in days
    keys = [
        (day if dated else "", _credits(c, candidates), -len(c.text), c.document.name, c.document.id) for c, day in zip(candidates, days, strict=True)
    ]
    order = sorted(range(len(candidates)), key=lambda i: keys[i])
    decided = next(n for n, (a, b) in enumerate(zip(keys[order[0]], keys[order[1]], strict=True)) if a != b)
    return order, _REASONS[decided]


_REASONS = (
    "the earliest is taken for the original",
    "the one that credits no other is taken for the original",
    "the longest is taken for the original",
    "nothing says which is the original, and the first by name is shown first",
    "nothing says which is the original",
)


def _credits(candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether it says that the story is another's, or is signed with the name of another of the papers."""
    signed = _BY.sub("", candidate.document.byline).strip()
    others = [c for c in candidates if c is not candidate]
    named = any(
        signed and (signed == o.document.publisher or signed in o.text[:_HEAD]) and o.document.byline != candidate.document.byline for o in others
    )
    return named or bool(_CREDIT.search(f"{candidate.document.title}\n{candidate.text}"))


def _day(document: Document) -> str:
    """The day of publication to compare by; an inferred or missing one says nothing about who was first."""
    date = document.published
    if not isinstance(date, FuzzyDate) or document.published_basis.startswith("inferred") or not date.earliest:
        return _UNKNOWN
    return date.earliest.isoformat()
