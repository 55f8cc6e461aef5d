"""Which names are alike, how, and how surely."""

import pytest

from wherefrom.matching import acronym_of, compare, parse, rarity, schema_factor
from wherefrom.matching.alike import slip

# two names, and how each word met its own
ALIKE = [
    ("Orion Trade", "ORION TRADE LLC", "“Orion” in both; “Trade” in both"),
    ("Вектра Трейд", "Vectra Treid", "“Вектра” is “Vectra” (same sound); “Трейд” is “Treid” (same sound)"),
    ("Завод «Зенит»", "Zenit Works", "“Завод” is “Works” (same meaning); “Зенит” is “Zenit” (same sound)"),
    ("Quillhavn Lamps", "Quillhaven Lamps", "“Quillhavn” is “Quillhaven” (a slip of the pen); “Lamps” in both"),
    ("ZTL Kupava", "Zenit Tractor Lamps Kupava", "“ZTL” is “Zenit Tractor Lamps” (its first letters); “Kupava” in both"),
    (
        "НПО «Заря»",
        "Zarya Research and Production Association",
        "“НПО” is “Research and Production Association” (its first letters); “Заря” is “Zarya” (same sound)",
    ),
    ("QuillHaven Lamps", "Quill Haven Lamps", "“QuillHaven” is “Quill Haven” (written together); “Lamps” in both"),
    ("Казанский фонарь", "Kazan fonar", "“Казанский” is “Kazan” (another form of it); “фонарь” is “fonar” (same sound)"),
    ("A. Tennholm", "Arvid Tennholm", "“A” is “Arvid” (its initial); “Tennholm” in both"),
    ("Tennholm Arvid", "Arvid Tennholm", "“Tennholm” in both; “Arvid” in both"),
    ("محمد حسين", "Mohamed Hussein", "“محمد” is “Mohamed” (same consonants); “حسين” is “Hussein” (same consonants)"),
    ("东湖灯光赫", "东湖灯光贺", "“东湖灯光赫” is “东湖灯光贺” (same sound, other characters)"),
    ("江川", "Jiangchuan", "“江川” is “Jiangchuan” (written together)"),
    ("Zenit Works (Завод «Заря»)", "Zarya Plant", "“Завод” is “Plant” (same meaning); “Заря” is “Zarya” (same sound)"),
]


@pytest.mark.parametrize(("a", "b", "why"), ALIKE)
def test_names_of_one_party_are_alike_and_say_why(a: str, b: str, why: str) -> None:
    found = compare(a, b)
    assert found.score >= 0.85
    assert found.explanation.why == why


# two names, and the sentence part that says what speaks against them
APART = [
    ("Zenit", "Zenit Etalon", "“Etalon” only in theirs"),
    ("LTK Zenit", "Zenit", "“LTK” only in ours"),
    ("Zenit", "Astrozenit", "“Zenit” only in ours; “Astrozenit” only in theirs"),
    ("Quillhaven ORL", "Quillhaven Airlines", "“ORL” only in ours; “Airlines” only in theirs"),
    ("Ali Quill Ray", "Eli Quill Roy", "“Ali”, “Ray” only in ours; “Eli”, “Roy” only in theirs"),
    ("Lu Dengming", "Lu Gengping", "“Dengming” only in ours; “Gengping” only in theirs"),
    ("Ministry of Defence", "Ministry of Culture", "“Defence” only in ours; “Culture” only in theirs"),
    ("Lantern Fund VIII", "Lantern Fund IX", "“VIII” only in ours; “IX” only in theirs"),
    ("Zenit Lamps (Norland) AB", "Zenit Lamps (Sudland) AB", "“Norland” only in ours; “Sudland” only in theirs"),
    ("鲁石登", "鲁市登", "“石登” is “市登” (same sound, other characters)"),
    ("N.N.", "Nora Nordholm", "“NN” only in ours; “Nora”, “Nordholm” only in theirs"),
    ("Lamp Plant 221", "Lamp Plant 212", "“221” only in ours; “212” only in theirs"),
    ("Arvid Tennholm", "Dora Kettering", "“Arvid”, “Tennholm” only in ours; “Dora”, “Kettering” only in theirs"),
]


@pytest.mark.parametrize(("a", "b", "against"), APART)
def test_names_of_two_parties_do_not_alert_and_say_why(a: str, b: str, against: str) -> None:
    found = compare(a, b)
    assert found.score < 0.8
    assert against in found.explanation.why


def test_of_names_with_the_same_consonants_that_with_the_vowels_as_written_is_nearer() -> None:
    assert compare("محمد حسن", "Mohamed Hassan").score > compare("محمد حسن", "Mohamed Hussein").score
    assert compare("محمد حسين", "Mohamed Hussein").score > compare("محمد حسين", "Mohamed Hassan").score


def test_the_other_way_round_the_words_change_sides() -> None:
    there, back = compare("Zenit Works", "Завод Зенит Плюс"), compare("Завод Зенит Плюс", "Zenit Works")
    assert there.score == back.score
    assert "“Плюс” only in theirs" in there.explanation.why
    assert "“Плюс” only in ours" in back.explanation.why


def test_weights_of_features_are_shares_of_what_was_compared() -> None:
    features = compare("Zenit Lamps", "Zenit Lamps LLC").explanation.features
    assert 0.9 < sum(f.weight for f in features) <= 1
    assert [f.name for f in features if f.weight < 0] == ["missing word"]


def test_a_word_that_is_rare_counts_more_than_one_that_is_common() -> None:
    assert compare("Quillhaven Bank", "Quillhaven").score > compare("Quillhaven Bank", "Bank").score
    rare, common, translated, weak, legal = (rarity(w) for w in parse("Quillhaven Ivan Bank of LLC"))
    assert rare > common
    assert rare > translated > weak > legal


def test_counting_in_a_list_changes_how_rare_a_word_is() -> None:
    (word,) = parse("Quillhaven")
    assert rarity(word, found=50, among=1000) < rarity(word, found=1, among=1000)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("", "Person", True),
        ("Person", "Person", True),
        ("LegalEntity", "Person", True),
        ("LegalEntity", "Company", True),
        ("Organization", "PublicBody", True),
        ("Person", "Company", False),
        ("Company", "Vessel", False),
        ("LegalEntity", "Airplane", False),
    ],
)
def test_schemata_that_cannot_be_one_party_count_against_a_match(a: str, b: str, same: bool) -> None:
    assert (schema_factor(a, b) == 1.0) is same
    assert schema_factor(a, b) == schema_factor(b, a)


def test_another_schema_is_a_feature_and_is_said() -> None:
    found = compare("Dora Kettering", "Dora Kettering", schema_a="Person", schema_b="Vessel")
    assert found.score == pytest.approx(0.8)
    assert found.explanation.why.endswith("a Person and a Vessel")
    assert found.explanation.features[-1].name == "schema"


@pytest.mark.parametrize(
    ("short", "long", "is_one"),
    [
        ("ZTL", "Zenit Tractor Lamps", True),
        ("ЗЭМЗ", "Заринский электромеханический завод", True),
        ("ZEMZ", "Zarinsk Electromechanical Plant", True),
        ("CNLS", "Center for a New Lantern Society", True),
        ("ZTL", "Zenit Tractor Lamps LLC", True),
        ("ZTX", "Zenit Tractor Lamps", False),
        ("Zenit", "Zenit Tractor Lamps", False),
        ("ZTL", "Zenit", False),
        ("", "Zenit Works", False),
    ],
)
def test_an_acronym_spells_the_first_letters_in_any_of_the_languages(short: str, long: str, is_one: bool) -> None:
    assert acronym_of(short, long) is is_one


@pytest.mark.parametrize(
    ("a", "b", "one_off"),
    [
        ("tennholm", "tenholm", True),
        ("tennholm", "tenhoml", True),
        ("omar", "umar", True),
        ("ali", "eli", False),
        ("1998", "1999", False),
        ("tennholm", "kettering", False),
    ],
)
def test_slips_are_forgiven_by_the_length_of_the_word(a: str, b: str, one_off: bool) -> None:
    assert (slip(a, b) > 0) is one_off
    assert slip(a, b) == slip(b, a)


@pytest.mark.parametrize("name", ["", "«»", "LLC", "()", "Zenit" * 1000, "a " * 200])
def test_any_string_can_be_compared(name: str) -> None:
    assert 0 <= compare(name, "Zenit Works").score <= 1
