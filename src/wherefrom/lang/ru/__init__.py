"""Russian."""

from collections.abc import Sequence

from wherefrom.lang.base import FoundDate, FoundMoney, FoundName, FoundNominal, FoundQuantity, Vote
from wherefrom.model import FuzzyDate, Kind


class Russian:
    """See `wherefrom.lang.base.Language`. Each part is imported when first called."""

    code = "ru"

    def sentences(self, text: str) -> list[tuple[int, int]]:
        from wherefrom.lang.ru.sentences import sentences

        return sentences(text)

    def dates(self, text: str, anchor: FuzzyDate | None) -> list[FoundDate]:
        from wherefrom.lang.ru.dates import dates

        return dates(text, anchor)

    def quantities(self, text: str) -> list[FoundQuantity]:
        from wherefrom.lang.ru.numbers import quantities

        return quantities(text)

    def money(self, text: str) -> list[FoundMoney]:
        from wherefrom.lang.ru.numbers import money

        return money(text)

    def prepare(self, paragraphs: Sequence[str]) -> None:
        """Nothing to prepare: its models are quick one paragraph at a time."""

    def names(self, text: str) -> list[FoundName]:
        from wherefrom.lang.ru.names import found_names

        return found_names(text)

    def worth(self, cue: str) -> tuple[Vote, ...]:
        from wherefrom.lang.ru.names import worth

        return worth(cue)

    def nominals(self, text: str, names: Sequence[tuple[int, int, Kind]]) -> list[FoundNominal]:
        from wherefrom.lang.ru.nominals import found_nominals

        return found_nominals(text, names)

    def nominal_worth(self, cue: str) -> float:
        from wherefrom.lang.ru.nominals import worth

        return worth(cue)

    def base_form(self, name: str, kind: Kind) -> str:
        from wherefrom.lang.ru.names import base_form

        return base_form(name, kind)


LANGUAGE = Russian()
