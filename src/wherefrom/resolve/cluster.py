"""Groups of mentions that only grow, and never across a line that a person or the papers drew.

    >>> groups = Groups(["m1", "m2", "m3"], lines=[({"m1"}, {"m3"})])
    >>> groups.take([Proposal("m1", "m2", Merge("Orion", "Orion Trade", "short form", 0.9))])
    >>> groups.may_join("m2", "m3")
    False

Proposals are taken best first, with ties broken by their content, so the groups do not depend on the order of the papers.
"""

from collections.abc import Collection, Iterable, Mapping

import msgspec

from wherefrom.model import Merge

Line = tuple[Collection[str], Collection[str]]


class Proposal(msgspec.Struct, frozen=True, order=True):
    """Two mentions that may be of one party, and why."""

    left: str
    right: str
    merge: Merge


class Groups:
    """A partition of mentions. No group ever holds mentions from both sides of a line, or two facts that exclude each other.

    `facts` gives for a mention the values of which a party has only one: `{"sex": "f", "imo": "9074729"}`. A mention that
    stands on both sides of one line is on neither.
    """

    def __init__(self, mentions: Iterable[str], lines: Iterable[Line] = (), facts: Mapping[str, Mapping[str, str]] | None = None) -> None:
        self._root = {m: m for m in mentions}
        self._members = {m: [m] for m in self._root}
        self._merges: dict[str, list[Merge]] = {m: [] for m in self._root}
        # what a group holds of which another may hold no other value: facts by their name, sides by the number of the line
        self._held: dict[str, dict[str | int, str]] = {m: {} for m in self._root}
        for m, values in (facts or {}).items():
            self._held[m].update(values)
        for number, (left, right) in enumerate(lines):
            for m in set(left) ^ set(right):
                self._held[m][number] = "left" if m in left else "right"

    def of(self, mention: str) -> str:
        """The mention that stands for the group now."""
        root = mention
        while self._root[root] != root:
            root = self._root[root]
        while self._root[mention] != root:
            self._root[mention], mention = root, self._root[mention]
        return root

    def is_marked(self, mention: str) -> bool:
        """Whether a line or a fact says anything of the group of a mention."""
        return bool(self._held[self.of(mention)])

    def may_join(self, left: str, right: str) -> bool:
        """Whether the groups of two mentions may become one."""
        ours, theirs = self._held[self.of(left)], self._held[self.of(right)]
        few, many = sorted((ours, theirs), key=len)
        return all(many.get(key, value) == value for key, value in few.items())

    def take(self, proposals: Iterable[Proposal]) -> None:
        """Carry out proposals, best first; those that may not be, or that change nothing, are passed over."""
        for p in sorted(set(proposals), key=lambda p: (-p.merge.score, p)):
            if self.of(p.left) != self.of(p.right) and self.may_join(p.left, p.right):
                self._join(p)

    def _join(self, p: Proposal) -> None:
        small, big = sorted((self.of(p.left), self.of(p.right)), key=lambda m: (len(self._members[m]), m))
        self._root[small] = big
        self._members[big] += self._members.pop(small)
        self._merges[big] += [*self._merges.pop(small), p.merge]
        self._held[big].update(self._held.pop(small))

    def members(self) -> dict[str, list[str]]:
        """The mentions of each group, by the mention that stands for it."""
        return {root: sorted(found) for root, found in self._members.items()}

    def merges(self, root: str) -> list[Merge]:
        """Why the members of a group are held to be one."""
        return sorted(self._merges[root])
