"""What the form of a paragraph, and its ties to the rest of the paper, say about whether it belongs there. Each looks at one thing."""

import re
from collections.abc import Callable

import msgspec

from wherefrom.ingest.signals import Signal
from wherefrom.ingest.topic import Ties

_LONG = 450  # characters; adverts are shorter, so a longer paragraph needs more
_ROW = 220  # characters of a row of links
_SHORT = 120
_LEAST_SENTENCE = 25
_TEASER_WORDS = 3  # that carry meaning
_TEASER_LENGTH = 5  # words in all
_TEASER_HAN = 8  # characters of Chinese
_DASHES = ("—", "–", "- ")  # a turn of a conversation

_PICTURE = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u25b2\u25ba\u25b6]")
_ARROW = re.compile(r">>|»\s*$|➡|→\s*$|›")
_SEPARATOR = re.compile(r"\s[|·›/•→]\s|\s?[|｜]\s?|】\s?【")
_GAP = re.compile(r"\s{3,}|　　")
_ADDRESS = re.compile(r"https?://|www\.|\bt\.me/|(?<!\w)@\w{3,}|#\w{3,}\s+#\w|\w@\w|\(at\)")
_ITEM = re.compile(r"\s*[-*•✓✔▪●]\s")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d{4}年")
_PRICE = re.compile(
    r"[$€£₽¥]\s?\d[\d.,]*\s?(?:/|a |per )\s?(?:month|week|year)|\d+\s?%|\d[\d ]*\s?(?:руб|₽|元)\b.{0,12}(?:месяц|/|起)|前\d+名", re.IGNORECASE
)
_PAGE_NUMBER = re.compile(r"\bpage \d+ of \d+|\bстр(?:аница|\.)\s?\d+ из \d+|第\s?\d+\s?页.{0,4}共\s?\d+\s?页", re.IGNORECASE)
# what a report cannot do without: somebody, something that happened, a number
_SOMEBODY = re.compile(
    r"(?<=[\w,;:»”’)\]] )[A-ZА-ЯЁ][\w’'-]+|[A-ZА-ЯЁ]{2,}|[A-Za-z]{3,}(?=[一-鿿])|(?<=[一-鿿])[A-Za-z]{3,}|[«“《「][^»”》」]{2,}[»”》」]"
)
_HAPPENED = re.compile(
    r"\b(?!(?:tired|bored|indeed|hundred|need|speed|limited|related|detailed|advanced|relaxed|excited)\b)\w{3,}ed\b"
    r"|\b(?:was|were|had|did|went|came|took|made|gave|told|said|saw|found|left|kept|got|began|became|wrote|brought|bought|sold|sent|paid|met"
    r"|held|ran|knew|thought|felt|led|spoke|stood|lost|won|fell|grew|drew|flew|hit)\b"
    r"|\b[а-яё]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)\b|了|曾|已|此前|过",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{2}|[百千万亿]")
_SENTENCE = re.compile(r"[.!?。！？…]\W*$")
_HAN = re.compile("[一-鿿]")
_STOP = re.compile(r"[.。:：,，;；…]\W*$|[:：]")
# headings often ask; they are short and about what comes below
_ASKS = re.compile(
    r"(?:what|how|who|whom|whose|where|why|when|which|is|are|was|were|do|does|did|has|have|can)\b"
    r"|(?:что|как|кто|где|почему|зачем|когда|куда|откуда|чей)\b|谁|为什么|如何|怎么|什么",
    re.IGNORECASE,
)
_FORM = re.compile(r"\d|\s\s|　|年.{1,3}月")  # a line of a form or a date
_QUOTED = re.compile(r"\s*[“\"«「].{15,}")


class Place(msgspec.Struct, frozen=True):
    """Where a paragraph stands and what ties it to the others."""

    ties: Ties
    edge: bool  # among the first or the last of its paper
    first: bool = False  # where titles stand


def of(paragraph: str, place: Place) -> list[Signal]:
    """Everything that the form of a paragraph says."""
    return [s for rule in _FORMS if (s := rule(paragraph, place))]


def is_item(paragraph: str) -> bool:
    """Whether it is a short item of a list without a full stop, as adverts have them."""
    return bool(_ITEM.match(paragraph)) and len(paragraph) < _SHORT and not paragraph.rstrip().endswith((".", "?", "。", "？", ";", "；"))


def _shouts(paragraph: str, place: Place) -> Signal | None:
    return Signal("exclaims", "soft", 0.2, "shouts") if re.search("[!！]", paragraph) else None


def _pictures(paragraph: str, place: Place) -> Signal | None:
    return Signal("emoji", "soft", 0.4, "decorated with pictures") if _PICTURE.search(paragraph) or _ARROW.search(paragraph) else None


def _menu(paragraph: str, place: Place) -> Signal | None:
    """Short words set apart by strokes; at the edge of a paper also by wide gaps."""
    parts = [p for p in (_GAP.split(paragraph) if place.edge and _GAP.search(paragraph) else _SEPARATOR.split(paragraph)) if p.strip()]
    if len(paragraph) > _ROW or len(parts) < 2 or paragraph.startswith("|"):
        return None
    if len(parts) >= 4 and max(len(p) for p in parts) < 60 and not _YEAR.search(paragraph):
        return Signal("menu", "hard", 1.0 if place.edge else 0.7, "a row of links")
    return Signal("strokes", "hard", 0.4 if place.edge else 0.2, "a row of links") if not _YEAR.search(paragraph) else None


def _addresses(paragraph: str, place: Place) -> Signal | None:
    return Signal("address", "soft", 0.3, "gives an address to go to") if _ADDRESS.search(paragraph) else None


def _prices(paragraph: str, place: Place) -> Signal | None:
    return Signal("price", "soft", 0.3, "names a price or a percentage") if _PRICE.search(paragraph) and len(paragraph) < _ROW else None


def _page_numbers(paragraph: str, place: Place) -> Signal | None:
    found = len(paragraph) < _SHORT and _PAGE_NUMBER.search(paragraph)
    return Signal("page number", "hard", 1.0, "a running head or foot of a page") if found else None


def _bullets(paragraph: str, place: Place) -> Signal | None:
    return Signal("item", "soft", 0.1, "an item of a list") if is_item(paragraph) else None


def _length(paragraph: str, place: Place) -> Signal | None:
    return Signal("long", "against", -0.5, "longer than adverts are") if len(paragraph) > _LONG else None


def _quotes(paragraph: str, place: Place) -> Signal | None:
    return Signal("quotes", "against", -0.4, "quotes somebody") if _QUOTED.match(paragraph) else None


def _years(paragraph: str, place: Place) -> Signal | None:
    return Signal("year", "ties", -0.25, "names a year") if _YEAR.search(paragraph) else None


def _shares_names(paragraph: str, place: Place) -> Signal | None:
    return Signal("names", "ties", -0.35 * min(2, place.ties.names), "shares names with the paper") if place.ties.names else None


def _shares_words(paragraph: str, place: Place) -> Signal | None:
    if place.ties.shared > 0.5 and place.ties.words >= 3:
        return Signal("same topic", "ties", -0.4, "speaks of what the paper speaks of")
    if place.ties.is_apart:
        return Signal("topic break", "soft", 0.3, "has nothing in common with the rest of the paper")
    return None


def _impersonal(paragraph: str, place: Place) -> Signal | None:
    """Whole sentences in which nobody is named, nothing happened and nothing is counted. One paragraph of a report in fifty is like that."""
    if not place.ties.is_apart or len(paragraph) < _LEAST_SENTENCE or not _SENTENCE.search(paragraph) or paragraph.startswith(_DASHES):
        return None
    if _SOMEBODY.search(paragraph) or _HAPPENED.search(paragraph) or _NUMBER.search(paragraph):
        return None
    # many paragraphs of a Chinese paper share no words with each other, so a break of topic alone counts for nothing there
    return Signal("impersonal", "soft", 0.7 if _HAN.search(paragraph) else 0.5, "tells of nobody and of nothing that happened")


def _teaser(paragraph: str, place: Place) -> Signal | None:
    """A line without a full stop, too long for a heading, that names nobody and has nothing to do with the rest."""
    if place.first or not place.ties.is_apart or place.ties.words < _TEASER_WORDS or len(paragraph) > _SHORT or paragraph.isupper():
        return None
    if not paragraph[0].isalnum() or _STOP.search(paragraph) or _ASKS.match(paragraph) or _FORM.search(paragraph):
        return None
    if _SOMEBODY.search(paragraph) or _HAPPENED.search(paragraph):
        return None
    han = len(_HAN.findall(paragraph))
    if han:
        return Signal("teaser", "soft", 0.9, "announces something else") if han >= _TEASER_HAN else None
    return Signal("teaser", "soft", 0.6, "announces something else") if len(paragraph.split()) >= _TEASER_LENGTH else None


_FORMS: tuple[Callable[[str, Place], Signal | None], ...] = (
    _shouts, _pictures, _menu, _addresses, _prices, _page_numbers, _bullets, _length, _quotes, _years, _shares_names, _shares_words, _impersonal,
    _teaser,
)  # fmt: skip
