"""A bundle of records by type: what a stage is given."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeVar

T = TypeVar("T")


class Records:
    """Records by type, in the order given.

    >>> records.all(Claim)       # a tuple, maybe empty
    >>> records.one(Text)        # exactly one, else KeyError
    """

    def __init__(self, records: Iterable[Any] = ()) -> None:
        self._by_type: dict[type, list[Any]] = defaultdict(list)
        for record in records:
            self._by_type[type(record)].append(record)

    def all(self, kind: type[T]) -> tuple[T, ...]:
        return tuple(self._by_type.get(kind, ()))

    def one(self, kind: type[T]) -> T:
        found = self._by_type.get(kind, [])
        if len(found) != 1:
            raise KeyError(f"wanted one {kind.__name__}, found {len(found)}")
        return found[0]  # type: ignore[no-any-return]  # the dictionary is keyed by the very type

    def __iter__(self) -> Any:
        for kind in self._by_type.values():
            yield from kind
