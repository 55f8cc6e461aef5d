"""What each official list says of an entry, and how its damaged forms are refused."""

from pathlib import Path

import pytest

from wherefrom.errors import WatchlistError
from wherefrom.screen.watchlists import load
from wherefrom.screen.watchlists.markup import elements

LISTS = Path(__file__).with_name("lists")

# the person of each list: file, id, programmes, countries, birth dates, identifiers
PASSPORT = (("passportNumber", "FA0041847"),)
PEOPLE = [
    ("un.xml", "LNi.001", ("Lantern",), ("Finland", "Estonia"), ("1961", "1963"), PASSPORT),
    ("sdn_advanced.xml", "102", (), ("Finland",), ("1961-11-30",), ()),
    ("eu.xml", "EU.102.2", ("LANTERN",), ("FINLAND",), ("1961-11-30", "1960", "1962"), ()),
    ("eu.csv", "EU.102.2", ("LANTERN",), ("FINLAND",), ("1961-11-30",), ()),
    ("uk.xml", "LAN0102", ("The Lantern (Sanctions) Regulations 2030",), ("Finland",), ("dd/mm/1961",), ()),
    ("uk.csv", "LAN0102", ("The Lantern Regulations",), ("Finland",), ("dd/mm/1961",), PASSPORT),
    ("ofsi.csv", "15001", ("Lantern",), ("Finland",), ("30/11/1961",), PASSPORT),
    ("csl.json", "a2", ("Specially Designated Nationals (SDN) - Treasury Department", "LANTERN"), ("FI",), ("1961-11-30",), PASSPORT),
    ("csl_2031-04-05.csv", "a2", ("Specially Designated Nationals (SDN) - Treasury Department", "LANTERN"), ("FI",), ("1961-11-30",), PASSPORT),
]


@pytest.mark.parametrize(("file", "id_", "programs", "countries", "born", "identifiers"), PEOPLE, ids=[row[0] for row in PEOPLE])
def test_an_entry_carries_what_its_list_says(
    file: str, id_: str, programs: tuple[str, ...], countries: tuple[str, ...], born: tuple[str, ...], identifiers: tuple[tuple[str, str], ...]
) -> None:
    person = next(one for one in load(LISTS / file)[1] if one.schema == "Person")
    assert (person.id, person.programs, person.countries, person.birth_dates, person.identifiers) == (id_, programs, countries, born, identifiers)


@pytest.mark.parametrize("file", ["sdn_advanced.xml", "uk.xml", "uk.csv"])
def test_a_ship_is_known_by_its_number(file: str) -> None:
    ship = next(one for one in load(LISTS / file)[1] if one.schema == "Vessel")
    assert ship.identifiers == (("imo", "9074729"),)


@pytest.mark.parametrize("file", ["un.xml", "sdn_advanced.xml", "eu.xml", "uk.xml", "uk.csv", "ofsi.csv"])
def test_weak_aliases_stay_in_the_notes(file: str) -> None:
    assert "weak aliases: OT" in load(LISTS / file)[1][0].notes


def test_a_place_of_birth_is_no_country_of_an_entry() -> None:
    listings = [one for file in ("un.xml", "sdn_advanced.xml", "eu.xml") for one in load(LISTS / file)[1]]
    assert not [one for one in listings for c in one.countries if c.casefold() == "norway"]


def test_which_of_the_united_states_lists_an_entry_is_on_stands_first_among_its_programmes() -> None:
    assert load(LISTS / "csl.json")[1][0].programs == ("Entity List (EL) - Bureau of Industry and Security",)


def test_both_forms_of_the_treasurys_list_have_the_same_name_and_numbers() -> None:
    xml, table = load(LISTS / "sdn_advanced.xml")[1], load(LISTS / "ofac" / "sdn_2031-04-05.csv")[1]
    assert [(one.watchlist, one.id) for one in xml] == [(one.watchlist, one.id) for one in table]


XML = sorted(p.name for p in LISTS.glob("*.xml"))


@pytest.mark.parametrize("file", XML)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.97])
def test_xml_that_breaks_off_is_refused(file: str, share: float, tmp_path: Path) -> None:
    data = (LISTS / file).read_bytes()
    (tmp_path / file).write_bytes(data[: int(len(data) * share)])
    with pytest.raises(WatchlistError, match="the XML breaks off or is broken"):
        load(tmp_path / file)


BOMB = '<!DOCTYPE x [<!ENTITY a "Orion "><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    "doctype", [BOMB, OUTSIDE, "<!DOCTYPE CONSOLIDATED_LIST>", " " * 5000 + OUTSIDE], ids=["bomb", "outside", "plain", "far away"]
)
def test_xml_with_a_document_type_is_refused(doctype: str, tmp_path: Path) -> None:
    path = tmp_path / "un.xml"
    text = (LISTS / "un.xml").read_text(encoding="utf-8")
    path.write_text(text.replace("<CONSOLIDATED_LIST", doctype + "<CONSOLIDATED_LIST", 1).replace("ZENIT", "&a;"), encoding="utf-8")
    with pytest.raises(WatchlistError, match="document type"):
        load(path)


# file, what to replace, by what, what the sentence must say
DAMAGED = [
    ("un.xml", "LNe.002", "LNi.001", "the entry LNi.001 twice"),
    ("eu.xml", 'euReferenceNumber="EU.102.2" logicalId="2"', "", "an entry without an id"),
    ("eu.xml", 'firstName="Arvid" middleName="" lastName="Quillhaven"', "", r"an entry without a name \(EU.102.2\)"),
    ("eu.csv", "05/04/2031;2;EU.102.2;;P;", "05/04/2031;2;EU.102.2;P;", "line 6: 16 columns where the header has 17"),
    ("eu.csv", "05/04/2031;2;EU.102.2;", "05/04/2031;;;", "line 6: a row without the number"),
    ("uk.csv", "LAN0103,3,", "LAN0103,", "line 7: 22 columns where the header has 23"),
    ("uk.csv", "LAN0103,", ",", "line 7: a row without the number"),
    ("csl_2031-04-05.csv", "\na2,", "\na1,", "the entry a1 twice"),
    ("csl_2031-04-05.csv", "Supplied pumps.,", "", "line 2: 28 columns where the header has 29"),
    ("csl.json", '"name": "Orion Trade LLC",', "", "not in the form of this list"),
    ("csl.json", "]}\n", "", "broken JSON"),
    ("uk.xml", "<UniqueID>LAN0101</UniqueID>", "", "an entry without an id"),
    ("sdn_advanced.xml", '<DistinctParty FixedRef="103">', '<DistinctParty FixedRef="101">', "the entry 101 twice"),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), DAMAGED)
def test_a_damaged_official_list_is_refused_whole(file: str, old: str, new: str, said: str, tmp_path: Path) -> None:
    text = (LISTS / file).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / file).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(WatchlistError, match=said) as refused:
        load(tmp_path / file)
    assert "Quillhaven" not in str(refused.value)


@pytest.mark.parametrize("file", ["un.xml", "eu.xml", "uk.xml", "sdn_advanced.xml"])
def test_a_list_without_entries_is_refused(file: str, tmp_path: Path) -> None:
    text = (LISTS / file).read_text(encoding="utf-8")
    root = {"un.xml": "CONSOLIDATED_LIST", "eu.xml": "export", "uk.xml": "Designations", "sdn_advanced.xml": "Sanctions"}[file]
    start = text.index(">", text.index(f"<{root}")) + 1
    (tmp_path / file).write_text(f"{text[:start]}<!-- sanctionEntity --></{root}>", encoding="utf-8")
    with pytest.raises(WatchlistError, match="holds no entry with a name"):
        load(tmp_path / file)


def test_what_was_read_of_a_long_list_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "long.xml"
    path.write_text("<list>" + "<entry><name>Orion Trade</name></entry>" * 1000 + "</list>", encoding="utf-8")
    before = (element.getprevious() for element in elements(path, "entry"))
    assert all(p is None or (len(p) == 0 and p.getprevious() is None) for p in before)


def test_a_list_that_changes_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("id,name\n1,Orion Trade\n", encoding="utf-8")
    from wherefrom.screen import watchlists

    read = watchlists.plain.read

    def meddled(source: watchlists.Source) -> object:
        found = read(source)
        path.write_text("id,name\n1,Orion Trade\n2,Zenit Works\n", encoding="utf-8")
        return found

    monkeypatch.setattr(watchlists.plain, "read", meddled)
    with pytest.raises(WatchlistError, match="changed while it was read"):
        load(path)


def test_a_name_written_in_parts_is_put_together() -> None:
    names = [one.names[0] for file in ("eu.xml", "uk.xml", "ofsi.csv") for one in load(LISTS / file)[1] if one.schema == "Person"]
    assert names == ["Arvid Quillhaven", "Arvid QUILLHAVEN", "Arvid QUILLHAVEN"]
