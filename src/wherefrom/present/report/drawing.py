"""The map's geometry: cards, lines and their labels, placed and ready to be written as SVG by the template."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from wherefrom.model import Kind
from wherefrom.present.report.layers import Bend, Layers, Slot, layers, spread
from wherefrom.present.report.network import Edge, Network
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.textwidth import wrapped
from wherefrom.present.report.words import table

# width of a card, room between columns, least distance between cards of a column
CARD, GAP, ROW = 160, 116, 22
# font sizes, as in the style sheet, and the height of a line of a name and of a label
NAME, LABEL, NAME_LINE, LABEL_LINE = 13, 11, 16, 13
_HEAD, _FOOT, _LISTED, _BEND = 22, 8, 17, 30
_WIDEST = 1200  # separate networks stand side by side up to this width
_SHAPES = {Kind.PERSON: "person", Kind.GROUP: "person", Kind.PUBLIC_BODY: "state"}


class Card(msgspec.Struct, frozen=True):
    """A party; `x` and `y` its upper left corner."""

    entity: str
    x: int
    y: int
    height: int
    name: tuple[str, ...]
    latin: tuple[str, ...]  # the same in Latin letters, where it is in others
    kind: str
    shape: str  # firm, person or state
    listed: str


class Line(msgspec.Struct, frozen=True):
    """An edge: its path, the triangle of its arrow (if it has one), and its label around its middle."""

    number: int
    edge: Edge
    path: str
    arrow: str
    label: tuple[str, ...]
    x: int
    y: int


class Part(msgspec.Struct, frozen=True):
    """One connected network, to be moved to `left`, `top`."""

    width: int
    height: int
    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    left: int = 0
    top: int = 0


class Drawing(msgspec.Struct, frozen=True):
    width: int
    height: int
    parts: tuple[Part, ...]


def drawing(refs: Refs, net: Network) -> Drawing:
    """The whole map: every connected network on its own, the largest first, side by side where there is room."""
    placed: list[Part] = []
    left = top = tallest = 0
    numbers = {e: i for i, e in enumerate(net.edges, 1)}
    for nodes in _components(net):
        part = _part(refs, nodes, [e for e in net.edges if e.source in nodes], numbers)
        if left and left + part.width > _WIDEST:
            left, top, tallest = 0, top + tallest + 2 * ROW, 0
        placed.append(msgspec.structs.replace(part, left=left, top=top))
        tallest = max(tallest, part.height)
        left += part.width + GAP // 2
    return Drawing(max((p.left + p.width for p in placed), default=0), top + tallest, tuple(placed))


def _components(net: Network) -> list[list[str]]:
    """The connected networks, largest first, each in the order of the nodes."""
    home = {n: n for n in net.nodes}
    for e in net.edges:
        old, new = home[e.target], home[e.source]
        home = {n: new if h == old else h for n, h in home.items()}
    found: dict[str, list[str]] = defaultdict(list)
    for n in net.nodes:
        found[home[n]].append(n)
    return sorted(found.values(), key=len, reverse=True)


def _part(refs: Refs, nodes: Sequence[str], edges: Sequence[Edge], numbers: dict[Edge, int]) -> Part:
    heads = {n: _card(refs, n) for n in nodes}
    flows = [(e.source, e.target) if e.flow > 0 else (e.target, e.source) for e in edges if e.flow]

    def height(slot: Slot) -> float:
        return _BEND if isinstance(slot, Bend) else heads[slot].height + ROW

    place = layers(nodes, [(e.source, e.target) for e in edges], flows, height)
    top = min(y - height(s) / 2 for s, y in place.y.items())
    bottom = max(y + height(s) / 2 for s, y in place.y.items())
    place = Layers(place.column, {s: y - top for s, y in place.y.items()})
    cards = {n: msgspec.structs.replace(c, x=_left(place.column[n]), y=round(place.y[n] - c.height / 2)) for n, c in heads.items()}
    loops = any(place.column[e.source] == place.column[e.target] == max(place.column.values()) for e in edges)
    across = _left(max(place.column.values())) + CARD + (GAP if loops else 0)
    return Part(across, round(bottom - top), tuple(cards.values()), tuple(_lines(edges, numbers, place, cards)))


def _left(column: int) -> int:
    return column * (CARD + GAP)


def _card(refs: Refs, entity: str) -> Card:
    e = refs.view.entities[entity]
    name, listed = wrapped(e.caption, NAME, CARD - 14, 3), refs.listed(entity)
    latin = wrapped(refs.latin(e.caption, refs.caption_language(e)), LABEL, CARD - 14, 2)
    height = _HEAD + NAME_LINE * len(name) + LABEL_LINE * len(latin) + _FOOT + (_LISTED if listed else 0)
    return Card(entity, 0, 0, height, tuple(name), tuple(latin), table()["kind"][e.kind.value], _SHAPES.get(e.kind, "firm"), listed)


def _lines(edges: Sequence[Edge], numbers: dict[Edge, int], place: Layers, cards: dict[str, Card]) -> Iterable[Line]:
    ports = _ports(edges, place, cards)
    ways = [_way(i, e, place, ports[i]) for i, e in enumerate(edges)]
    spots = _labels(edges, ways)
    for i, (e, way) in enumerate(zip(edges, ways, strict=True)):
        label, x, y = spots[i]
        yield Line(numbers[e], e, _path(way), _arrow(way) if e.directed else "", label, round(x), round(y))


Point = tuple[float, float]


def _ports(edges: Sequence[Edge], place: Layers, cards: dict[str, Card]) -> list[tuple[Point, Point]]:
    """Where each line leaves and arrives: spread over the side of the card, in the order of where the other end stands."""
    sides: dict[tuple[str, bool], list[tuple[float, int, bool]]] = defaultdict(list)
    for i, e in enumerate(edges):
        for here, there, starts in ((e.source, e.target, True), (e.target, e.source, False)):
            right = place.column[there] >= place.column[here]
            first_bend = Bend(i, place.column[here] + (1 if right else -1))
            sides[here, right].append((place.y.get(first_bend, place.y[there]), i, starts))
    found: dict[tuple[int, bool], Point] = {}
    for (n, right), ends in sides.items():
        card = cards[n]
        for k, (_, i, starts) in enumerate(sorted(ends), 1):
            found[i, starts] = (card.x + (CARD if right else 0), card.y + card.height * k / (len(ends) + 1))
    return [(found[i, True], found[i, False]) for i in range(len(edges))]


def _way(number: int, e: Edge, place: Layers, ends: tuple[Point, Point]) -> list[Point]:
    """The points of a line: where it leaves a card, where it enters and leaves each column on its way, where it arrives."""
    a, b = place.column[e.source], place.column[e.target]
    step = 1 if b >= a else -1
    way = [ends[0]]
    for c in range(a + step, b, step) if a != b else ():
        y = place.y[Bend(number, c)]
        way += [(_left(c) + (0 if step > 0 else CARD), y), (_left(c) + (CARD if step > 0 else 0), y)]
    return [*way, ends[1]]


def _path(way: Sequence[Point]) -> str:
    """Curves across the gaps, straight through the columns; a bow to the right between two cards of one column."""
    (x, y), bow = way[0], way[0][0] == way[-1][0]
    found = [f"M{x:.0f} {y:.0f}"]
    for i, (tx, ty) in enumerate(way[1:]):
        fx, fy = way[i]
        if bow:
            found.append(f"C{fx + GAP * 0.55:.0f} {fy:.0f} {tx + GAP * 0.55:.0f} {ty:.0f} {tx:.0f} {ty:.0f}")
        elif i % 2:
            found.append(f"L{tx:.0f} {ty:.0f}")
        else:
            found.append(f"C{(fx + tx) / 2:.0f} {fy:.0f} {(fx + tx) / 2:.0f} {ty:.0f} {tx:.0f} {ty:.0f}")
    return "".join(found)


def _arrow(way: Sequence[Point]) -> str:
    """A triangle at the end; lines arrive level, from the left or from the right."""
    (x, y), before = way[-1], way[-2][0]
    back = -9 if before < x else 9
    return f"M{x:.0f} {y:.0f}l{back} -4.5v9z"


def _labels(edges: Sequence[Edge], ways: Sequence[Sequence[Point]]) -> list[tuple[tuple[str, ...], float, float]]:
    """Each label in the first gap that its line crosses, pushed apart there."""
    gaps: dict[int, list[tuple[float, int, tuple[str, ...]]]] = defaultdict(list)
    for i, (e, way) in enumerate(zip(edges, ways, strict=True)):
        words = " · ".join(e.labels[:3]) + (f" +{len(e.labels) - 3}" if len(e.labels) > 3 else "") + (" (disputed)" if e.disputed else "")
        bow = way[0][0] == way[-1][0]
        middle = way[0][0] + (GAP * 0.5 if bow else (way[1][0] - way[0][0]) / 2)
        gaps[round(middle)].append(((way[0][1] + way[1][1]) / 2, i, tuple(wrapped(words, LABEL, GAP - 14, 2))))
    found: dict[int, tuple[tuple[str, ...], float, float]] = {}
    for middle, labels in gaps.items():
        labels.sort()
        heights = spread([y for y, _, _ in labels], [LABEL_LINE * len(words) + 5.0 for _, _, words in labels])
        found |= {i: (words, float(middle), y) for (_, i, words), y in zip(labels, heights, strict=True)}
    return [found[i] for i in range(len(edges))]
