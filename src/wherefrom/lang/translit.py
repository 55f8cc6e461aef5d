"""Names in Latin letters, to be shown beside the original, never instead of it.

    >>> transliterate("ООО «Балт-Лоджистик»", "ru")
    'OOO «Balt-Lodzhistik»'
    >>> transliterate("江川精机有限公司", "zh")
    'Jiangchuan Jingji Youxian Gongsi'

How a person or firm writes itself may differ; comparing names is the business of `matching`, not of this module.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_VOWELS = "аеёиоуыэюяіїє"
_SIGNS = "ъь"


def transliterate(text: str, language: str) -> str:
    """The text with Cyrillic and Chinese characters in Latin letters; all else stays as it is.

    `language` (ISO 639-1) is that of the paper it stands in; the script decides what is done.
    """
    latin = _CYRILLIC.sub(lambda m: _cyrillic(m.group(), language), text)
    return _HAN.sub(lambda m: _spaced(latin, m), latin).strip() if _HAN.search(latin) else latin


@cache
def _letters() -> dict[str, dict[str, str]]:
    return tomllib.loads((Path(__file__).parent / "translit.toml").read_text(encoding="utf-8"))


def _cyrillic(word: str, language: str) -> str:
    """One word; capitals stay capitals: a word in capitals wholly, another at its first letter."""
    low = word.lower()
    ending = next((e for e in _letters()["cyrillic_endings"] if low.endswith(e) and len(low) > len(e) + 1), "")
    stem = low[: len(low) - len(ending)]
    letters = [_letter(stem, k, language) for k in range(len(stem))]
    latin = "".join(letters) + (_letters()["cyrillic_endings"][ending] if ending else "")
    if word.isupper() and len(word) > 1:
        return latin.upper()
    return latin[:1].upper() + latin[1:] if word[0].isupper() else latin


def _letter(word: str, k: int, language: str) -> str:
    opened = k == 0 or word[k - 1] in _VOWELS + _SIGNS
    if language == "uk" and k and word[k] in _letters()["ukrainian"]:
        return _letters()["ukrainian"][word[k]]
    if opened and language != "uk" and word[k] in _letters()["cyrillic_open"]:
        return _letters()["cyrillic_open"][word[k]]
    return _letters()["cyrillic"].get(word[k], word[k])


def _spaced(text: str, m: re.Match[str]) -> str:
    """A run of Chinese with a space where a Latin word would touch it."""
    before = " " if m.start() and text[m.start() - 1].isalnum() else ""
    after = " " if m.end() < len(text) and text[m.end()].isalnum() else ""
    return before + _chinese(m.group()) + after


def _chinese(run: str) -> str:
    """Pinyin without tones, a word of the text as one word; a person's family name apart from the given name."""
    from pypinyin import lazy_pinyin  # its tables take a while: only when there is Chinese

    from wherefrom.lang.zh.parse import tokens

    words: list[str] = []
    for token in tokens(run) or ():
        if token.tag == "PER" and 2 <= len(token.text) <= 3:
            words += [token.text[:1], token.text[1:]]
        else:
            words += _cut(token.text) if len(token.text) > 3 else [token.text]
    if "".join(words) != run:
        words = [run]
    return " ".join("".join(lazy_pinyin(word)).capitalize() for word in words)


def _cut(name: str) -> list[str]:
    """A long name in words of pypinyin's dictionary; single characters between them go in pairs."""
    from pypinyin.seg.mmseg import seg

    words: list[str] = []
    for word in seg.cut(name):
        if len(word) == 1 and words and len(words[-1]) == 1:
            words[-1] += word
        else:
            words.append(word)
    return words
