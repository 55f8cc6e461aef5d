"""Chinese."""

from collections.abc import Sequence

from wherefrom.lang.base import FoundDate, FoundMoney, FoundName, FoundNominal, FoundQuantity, Vote
from wherefrom.model import FuzzyDate, Kind


class Chinese:
    """See `wherefrom.lang.base.Language`. Each part is imported when first called."""

    code = "zh"

    def sentences(self, text: str) -> list[tuple[int, int]]:
        from wherefrom.lang.zh.sentences import sentences

        return sentences(text)

    def dates(self, text: str, anchor: FuzzyDate | None) -> list[FoundDate]:
        from wherefrom.lang.zh.dates import dates

        return dates(text, anchor)

    def quantities(self, text: str) -> list[FoundQuantity]:
        from wherefrom.lang.zh.numbers import quantities

        return quantities(text)

    def money(self, text: str) -> list[FoundMoney]:
        from wherefrom.lang.zh.numbers import money

        return money(text)

    def prepare(self, paragraphs: Sequence[str]) -> None:
        """Nothing to prepare: its models are quick one paragraph at a time."""

    def names(self, text: str) -> list[FoundName]:
        from wherefrom.lang.zh.names import found_names

        return found_names(text)

    def worth(self, cue: str) -> tuple[Vote, ...]:
        from wherefrom.lang.zh.names import worth

        return worth(cue)

    def nominals(self, text: str, names: Sequence[tuple[int, int, Kind]]) -> list[FoundNominal]:
        from wherefrom.lang.zh.nominals import found_nominals

        return found_nominals(text, names)

    def nominal_worth(self, cue: str) -> float:
        from wherefrom.lang.zh.nominals import worth

        return worth(cue)

    def base_form(self, name: str, kind: Kind) -> str:
        from wherefrom.lang.zh.names import base_form

        return base_form(name, kind)


LANGUAGE = Chinese()
