"""A case for the tests of this room: papers, their entities, and what follows from their claims."""

from typing import Any, TypeVar

from tests.marked import Paper
from wherefrom import analyse, resolve
from wherefrom.config import Config
from wherefrom.model import Entity, Explanation, Finding, Hit, Listing, Records

T = TypeVar("T")


class Case:
    """Papers resolved and analysed; `hits` are captions of parties on a list."""

    def __init__(self, *papers: Paper, hits: tuple[str, ...] = (), more: tuple[Any, ...] = ()) -> None:
        records = [*(r for p in papers for r in p.records), *more]
        self.entities = {e.id: e for e in resolve.run(Records(records), Config())}
        found = [hit(e) for e in self.entities.values() if e.caption in hits]
        self.given = Records([*records, *self.entities.values(), *found])
        self.made = Records(analyse.run(self.given, Config()))

    def all(self, kind: type[T]) -> tuple[T, ...]:
        return self.made.all(kind)

    def one(self, kind: type[T]) -> T:
        return self.made.one(kind)

    def finding(self, predicate: str) -> Finding:
        (found,) = (f for f in self.made.all(Finding) if f.predicate.value == predicate)
        return found

    def captions(self, ids: tuple[str, ...]) -> list[str]:
        return [self.entities[i].caption for i in ids]


def hit(e: Entity, alert: bool = True) -> Hit:
    return Hit(e.id, Listing("LX-1", "test list", "2025", (e.caption,)), e.caption, e.caption, 0.95, alert, Explanation("the same name"))
