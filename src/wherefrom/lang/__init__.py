"""What is true of a language, whatever the task. `language("en")` loads one on demand."""

from functools import cache
from importlib import import_module

from wherefrom.lang.base import FoundDate, FoundMoney, FoundName, FoundNominal, FoundQuantity, Language, Vote

# to add a language: one folder with a module-level LANGUAGE, one line here
LANGUAGES = {
    "en": "wherefrom.lang.en",
    "ru": "wherefrom.lang.ru",
    "zh": "wherefrom.lang.zh",
}


@cache
def language(code: str) -> Language | None:
    """The language with this ISO 639-1 code, or None where the program does not read it."""
    module = LANGUAGES.get(code)
    return import_module(module).LANGUAGE if module else None


__all__ = ["LANGUAGES", "FoundDate", "FoundMoney", "FoundName", "FoundNominal", "FoundQuantity", "Language", "Vote", "language"]
