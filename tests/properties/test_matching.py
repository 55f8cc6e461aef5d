"""What holds of any two names."""

from hypothesis import given, settings
from hypothesis import strategies as st

from wherefrom.matching import compare, parse, skeleton, variants

# words as names hold them, in four scripts, and what stands between words
pieces = st.sampled_from(
    [
        *("Orion", "ORION", "Орион", "Zenit", "Зенит", "Zenith", "Works", "завод", "LLC", "ООО", "of", "the", "A.", "ZTL", "江川", "有限公司"),
        *("Quill", "Haven", "QuillHaven", "قمر", "Kazan", "Казанский", "12", "Stock", "Марковна", "Bank", "банк"),
    ]
)
names = st.one_of(
    st.lists(pieces, max_size=6).map(" ".join),
    st.text(alphabet="abcXYZ юЖщё琼灯'&.-,/()«» 0123", max_size=24),
)
schemata = st.sampled_from(["", "Person", "Company", "LegalEntity", "Vessel"])


@settings(deadline=None)
@given(names, names, schemata, schemata)
def test_comparison_is_symmetric(a: str, b: str, schema_a: str, schema_b: str) -> None:
    there = compare(a, b, schema_a=schema_a, schema_b=schema_b)
    back = compare(b, a, schema_a=schema_b, schema_b=schema_a)
    assert there.score == back.score
    swapped = sorted((f.name, f.theirs, f.ours, f.weight) for f in back.explanation.features)
    assert sorted((f.name, f.ours, f.theirs, f.weight) for f in there.explanation.features) == swapped


@settings(deadline=None)
@given(names, names)
def test_a_score_is_between_nothing_and_one(a: str, b: str) -> None:
    assert 0.0 <= compare(a, b).score <= 1.0


@settings(deadline=None)
@given(names)
def test_a_name_is_as_good_as_itself(name: str) -> None:
    assert compare(name, name).score == (1.0 if any(parse(v) for v in variants(name)) else 0.0)


@settings(deadline=None)
@given(names, st.booleans())
def test_the_words_of_a_name_are_in_it(name: str, person: bool) -> None:
    assert all(piece.isalnum() for w in parse(name, person) for piece in w.text.split())
    assert all(w.key for w in parse(name, person) if w.plain)


@settings(deadline=None)
@given(names)
def test_a_skeleton_does_not_depend_on_case(name: str) -> None:
    assert skeleton(name.upper()) == skeleton(name.lower().upper())
