"""Are two names the same party's? A score from 0 to 1, and why in one line."""

from collections.abc import Callable

import msgspec

from wherefrom.matching.explain import explain
from wherefrom.matching.rarity import rarity
from wherefrom.matching.score import Weighed, judge, weigh
from wherefrom.matching.variants import variants
from wherefrom.matching.words import Word, parse
from wherefrom.model import Explanation, Feature

# A person and a company, a ship and its owner: the same name, and not the same party.
_OTHER_SCHEMA = 0.8


class Comparison(msgspec.Struct, frozen=True):
    """How alike two names are, 0 to 1 (0.8 and above is worth an alert), and why."""

    score: float
    explanation: Explanation


def compare(a: str, b: str, *, schema_a: str = "", schema_b: str = "", weight: Callable[[Word], float] = rarity) -> Comparison:
    """Compare two names in any scripts. `schema_*` are FollowTheMoney schemata where known; `weight` says how rare a word is.

    Symmetric: the score of (b, a) is that of (a, b), its features have `ours` and `theirs` swapped.
    """
    flip = (b, schema_b) < (a, schema_a)  # always in one order, so that not even the rounding differs
    first, second = (
        (_weighed(b, schema_b, weight), _weighed(a, schema_a, weight)) if flip else (_weighed(a, schema_a, weight), _weighed(b, schema_b, weight))
    )
    judged, x, y = max(((judge(x, y), x, y) for x in first for y in second), key=lambda row: row[0].score)
    if flip:
        judged, x, y = judged.flipped(), y, x
    explanation = explain(x, y, judged)
    if (factor := schema_factor(schema_a, schema_b)) < 1:
        against = Feature("schema", schema_a, schema_b, round(factor - 1, 3))
        explanation = Explanation(f"{explanation.why}; a {schema_a} and a {schema_b}", (*explanation.features, against))
    return Comparison(judged.score * factor, explanation)


def _weighed(name: str, schema: str, weight: Callable[[Word], float]) -> list[Weighed]:
    return [weigh(parse(v, schema == "Person"), weight) for v in variants(name)]


def schema_factor(a: str, b: str) -> float:
    """What is left of a score between parties of these schemata: all of it unless they cannot be one."""
    return 1.0 if a == b or not a or not b or _family(a) & _family(b) else _OTHER_SCHEMA


def _family(schema: str) -> frozenset[str]:
    """A legal entity may be a person or an organisation; nothing else is two things."""
    if schema == "LegalEntity":
        return frozenset({"person", "organisation"})
    return frozenset({{"Person": "person", "Vessel": "craft", "Airplane": "craft", "Vehicle": "craft", "Asset": "craft"}.get(schema, "organisation")})
