"""Bytes to characters: the encoding that makes the most plausible text of them, and how many bytes made none.

Nothing is repaired or normalised: the characters are what the bytes say, without a byte-order mark.
"""

import codecs
import re
import unicodedata

import msgspec
from charset_normalizer import from_bytes

from wherefrom.errors import UnsupportedFormat
from wherefrom.ingest.plausible import plausibility

_BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("cp1251", "koi8-r", "gb18030", "windows-1252", "big5")  # in the order of preference where two are equally plausible
_SAMPLE = 40_000  # bytes judged; encodings do not change within a file
_CONTROL = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1b") + b"\x7f"
# a page break or two is no reason to refuse a text; compressed data has one control byte in ten
_MOST_CONTROL = 0.01
_LOST = re.compile("[\udc80-\udcff]")  # how Python escapes a byte that makes no character
_PLAUSIBLE = 0.8  # share of plausible characters among the non-ASCII ones below which a guess is worth nothing
_COMMON = re.compile("[\t\r\n -~\xa0-\u04ff\u2010-\u2122\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_UTF16 = 0.97  # random bytes read as UTF-16 come to 0.35
# what browsers take these names for (WHATWG Encoding Standard)
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030"} | dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"), "windows-1252")


class Decoded(msgspec.Struct, frozen=True):
    """The characters, the encoding's usual name, and the number of bytes that stand as U+FFFD."""

    characters: str
    encoding: str
    lost: int = 0


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text in `data`. `declared` is what the file says of itself, believed when it fits. Raises UnsupportedFormat for binary data."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _counted(data[len(mark) :], encoding)
    if wide := _wide(data):
        return _counted(data, wide)
    refuse_binary(data)
    strict = _strict(data, "utf-8")
    if strict is not None:
        return Decoded(strict, "utf-8")
    if declared and (fits := _declared(data, declared)):
        return fits
    if _mostly_utf8(data):
        return _counted(data, "utf-8")
    return _counted(data, _best_legacy(data) or "utf-8")


def refuse_binary(data: bytes) -> None:
    """Raise UnsupportedFormat when the bytes are no text in any encoding of one or more bytes a character."""
    control = len(data) - len(data.translate(None, _CONTROL))
    if control > max(1, _MOST_CONTROL * len(data)):
        raise UnsupportedFormat("binary data: nothing here reads such files")


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _counted(data: bytes, encoding: str) -> Decoded:
    """Decoded with U+FFFD where bytes make no character."""
    if encoding.startswith(("utf-16", "utf-32")):  # these know no escapes for single bytes
        characters = data.decode(encoding, errors="replace")
        places = characters.count("\ufffd") - data.decode(encoding, errors="ignore").count("\ufffd")
        return Decoded(characters, encoding, places * (4 if "32" in encoding else 2))
    characters, lost = _LOST.subn("\ufffd", data.decode(encoding, errors="surrogateescape"))
    return Decoded(characters, encoding, lost)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: NUL in every other byte, or Chinese that makes sense one way round only."""
    if len(data) < 4 or len(data) % 2 or (b"\x00" not in data and _is_byte_text(data[:_SAMPLE])):
        return ""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strict(sample, encoding)
        if text and _share_common(text) >= _UTF16:
            return encoding
    return ""


def _is_byte_text(sample: bytes) -> bool:
    """UTF-8, or mostly ASCII: pairs of ASCII letters would pass for Chinese. In Chinese UTF-16 half of the bytes look like ASCII."""
    if sample.translate(None, _CONTROL) != sample:  # the upper half of every Cyrillic letter in UTF-16
        return False
    ascii_bytes = sum(0x20 <= b < 0x7F for b in sample)
    return ascii_bytes > 0.8 * len(sample) or sample.decode("utf-8", errors="ignore").encode("utf-8") == sample


def _share_common(text: str) -> float:
    """Share of characters from the blocks that letters of our languages stand in."""
    return len(_COMMON.findall(text)) / len(text)


def _declared(data: bytes, declared: str) -> Decoded | None:
    name = _ALIASES.get(declared.strip().lower(), declared.strip().lower())
    try:
        codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    text = _strict(data, name) if name.isascii() else None
    return Decoded(text, name) if isinstance(text, str) else None


def _mostly_utf8(data: bytes) -> bool:
    """Whether what is not ASCII is UTF-8 but for a few damaged places: no other encoding makes valid sequences by chance."""
    counted = _counted(data[:_SAMPLE], "utf-8")
    whole = sum(c > "\x7f" and c != "\ufffd" for c in counted.characters)
    return whole > 2 * counted.lost


def _best_legacy(data: bytes) -> str:
    """The encoding that reads most plausibly; empty when none does."""
    sample = data[:_SAMPLE]
    guess = from_bytes(sample).best()
    candidates = list(dict.fromkeys((*_LEGACY, *([guess.encoding] if guess else []))))
    best, best_score = "", _PLAUSIBLE
    for encoding in candidates:
        score = plausibility(sample.decode(encoding, errors="replace"))
        if score > best_score + 1e-9:
            best, best_score = encoding, score
    return _usual(best)


def _usual(encoding: str) -> str:
    return encoding.replace("_", "-")


def is_blank(text: str) -> bool:
    """Whether nothing would be seen of it: white space, marks of direction and other invisible characters."""
    return all(c.isspace() or unicodedata.category(c) in ("Cf", "Cc") for c in text)
