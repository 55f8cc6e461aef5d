"""Entities against lists."""

from pathlib import Path

import pytest

from wherefrom import screen
from wherefrom.config import Config, Screen
from wherefrom.errors import WatchlistError
from wherefrom.model import Entity, Hit, Kind, Name, Records, Watchlist
from wherefrom.screen.watchlists import load

LISTS = Path(__file__).with_name("lists")
OWN = load(LISTS / "own_2031-04-05.csv")[0]


def entity(kind: Kind, *names: str, anonymous: bool = False, identifiers: tuple[tuple[str, str], ...] = ()) -> Entity:
    return Entity(
        f"e-{names[0] if names else 'none'}",
        kind,
        names[0] if names else "",
        tuple(Name(n, "en", ("d",)) for n in names),
        ("m",),
        identifiers,
        (),
        anonymous,
    )


def hits(*entities: Entity, lists: tuple[Watchlist, ...] = (OWN,), threshold: float = 0.8) -> list[Hit]:
    return screen.run(Records([*entities, *lists]), Config(screen=Screen(threshold)))


def table(tmp_path: Path, *names: str, schema: str = "Company") -> Watchlist:
    path = tmp_path / "list.csv"
    path.write_text("id,name,schema\n" + "".join(f'{i},"{name}",{schema}\n' for i, name in enumerate(names)), encoding="utf-8")
    return load(path)[0]


def test_a_hit_names_the_entry_its_name_and_the_words_that_matched() -> None:
    (hit,) = hits(entity(Kind.COMPANY, "АО «Орион Трейд»"))
    assert hit.alert
    assert (hit.listing.id, hit.listing.watchlist, hit.listing.version) == ("A-1", "own", "2031-04-05")
    assert hit.theirs == "ООО «Орион Трейд»"
    assert hit.explanation.why == "“Орион” in both; “Трейд” in both"
    assert {(f.name, f.ours, f.theirs) for f in hit.explanation.features} == {
        ("legal form", "АО", "ООО"),
        ("exact", "Орион", "Орион"),
        ("exact", "Трейд", "Трейд"),
    }


@pytest.mark.parametrize("name", ["Orion Trade", "Orion Treid Ltd.", "Trade Orion", "ORION-TRADE, OOO", "OrionTrade", "Oiron Trade"])
def test_spellings_of_a_listed_company_alert(name: str) -> None:
    assert [h.listing.id for h in hits(entity(Kind.COMPANY, name)) if h.alert] == ["A-1"]


def test_a_chinese_name_is_found_by_its_pinyin() -> None:
    assert [h.listing.id for h in hits(entity(Kind.COMPANY, "Jiangchuan Jingji")) if h.alert] == ["A-3"]


def test_whoever_is_anonymous_nameless_or_no_party_is_not_screened() -> None:
    assert hits(entity(Kind.PERSON, "Arvid Tennholm", anonymous=True)) == []
    assert hits(entity(Kind.COMPANY)) == []
    assert hits(entity(Kind.PRODUCT, "Orion Trade"), entity(Kind.PLACE, "Orion Trade"), entity(Kind.GROUP, "Orion Trade")) == []


def test_without_lists_there_are_no_hits() -> None:
    assert hits(entity(Kind.COMPANY, "Orion Trade"), lists=()) == []


def test_the_longest_name_governs_so_a_short_form_finds_nobody_else(tmp_path: Path) -> None:
    listed = table(
        tmp_path, "LTK ZENIT, OOO", "ZENIT ETALON", "AO NII ZENIT", "ASTROZENIT", *(f"{w} Works" for w in ("Balt", "Kama", "Lena", "Neva", "Onega"))
    )
    found = hits(entity(Kind.COMPANY, "Zenit", "LTK Zenit"), lists=(listed,))
    assert [h.theirs for h in found if h.alert] == ["LTK ZENIT, OOO"]
    assert not any(h.alert for h in hits(entity(Kind.COMPANY, "Zenit"), lists=(listed,)))


def test_a_person_is_no_company_and_no_ship(tmp_path: Path) -> None:
    listed = table(tmp_path, "Dora Kettering", schema="Vessel")
    assert not any(h.alert for h in hits(entity(Kind.PERSON, "Dora Ketterink"), lists=(listed,)))
    (hit,) = hits(entity(Kind.VESSEL, "Dora Ketterink"), lists=(listed,))
    assert hit.alert


def test_one_name_of_a_person_never_alerts(tmp_path: Path) -> None:
    (hit,) = hits(entity(Kind.PERSON, "Arvid"), lists=(table(tmp_path, "Arvid", schema="Person"),))
    assert not hit.alert


def test_a_public_body_named_by_what_it_does_never_alerts(tmp_path: Path) -> None:
    (hit,) = hits(entity(Kind.PUBLIC_BODY, "Ministry of Defence"), lists=(table(tmp_path, "MINISTRY OF DEFENSE", schema="Organization"),))
    assert not hit.alert


def test_an_identifier_outweighs_the_name() -> None:
    (hit,) = hits(entity(Kind.COMPANY, "Harbour Kite", identifiers=(("inn", "0004-184736"),)))
    assert (hit.listing.id, hit.alert) == ("A-1", True)
    assert "same identifier" in hit.explanation.why


def test_near_misses_are_kept_and_are_no_alerts() -> None:
    (hit,) = [h for h in hits(entity(Kind.COMPANY, "Orion Trade Quillhaven Shipping")) if h.listing.id == "A-1"]
    assert 0.6 <= hit.score < 0.8
    assert not hit.alert


def test_the_threshold_is_the_settings_own() -> None:
    near = entity(Kind.COMPANY, "Orion Trade Quillhaven Shipping")
    assert any(h.alert for h in hits(near, threshold=0.6))


def test_the_order_of_lists_and_entities_does_not_matter() -> None:
    parties = [entity(Kind.COMPANY, "Orion Treid"), entity(Kind.PERSON, "Tennholm A."), entity(Kind.COMPANY, "江川精机有限公司")]
    lists = tuple(load(LISTS / name)[0] for name in ("own_2031-04-05.csv", "entities.ftm.jsonl", "ofac/sdn_2031-04-05.csv"))
    assert hits(*parties, lists=lists) == hits(*reversed(parties), lists=lists[::-1]) != []


def test_a_list_that_changed_since_it_was_added_stops_the_run(tmp_path: Path) -> None:
    listed = table(tmp_path, "Orion Trade")
    table(tmp_path, "Zenit Works")
    with pytest.raises(WatchlistError, match="not the list it was"):
        hits(entity(Kind.COMPANY, "Orion Trade"), lists=(listed,))
