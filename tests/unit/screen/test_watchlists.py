"""One list in each format, and what is wrong with lists."""

import shutil
from pathlib import Path

import pytest

from wherefrom.errors import WatchlistError
from wherefrom.model import Listing
from wherefrom.screen.watchlists import load, load_all

LISTS = Path(__file__).with_name("lists")
OFAC = LISTS / "ofac" / "sdn_2031-04-05.csv"
# file, name and date of the list, entries, the first entry's names
FORMATS = [
    ("ofac/sdn_2031-04-05.csv", "OFAC SDN", "2031-04-05", 3, ("ORION TRADE LLC", "ORION TREYD, OOO", "JOINT STOCK COMPANY ORION TRADE")),
    ("entities.ftm.jsonl", "lantern", "2031-04-05", 2, ("Orion Trade LLC", "ООО «Орион Трейд»")),
    ("targets.simple.csv", "Lantern List", "2031-03-02", 2, ("Orion Trade LLC", "ООО «Орион Трейд»", "Orion Treyd")),
    ("sdn_advanced.xml", "OFAC SDN", "2031-04-05", 3, ("ORION TRADE LLC", "ORION TREYD, OOO")),
    ("un.xml", "UN Security Council consolidated list", "2031-04-05", 2, ("ARVID QUILLHAVEN", "أرفيد", "Arvid Quill", "Arvid Kvillhaven")),
    ("eu.xml", "EU financial sanctions", "2031-04-05", 2, ("Orion Trade LLC", "ООО «Орион Трейд»")),
    ("eu.csv", "EU financial sanctions", "2031-04-05", 2, ("Orion Trade LLC", "ООО «Орион Трейд»")),
    ("uk.xml", "UK sanctions list", "2031-04-05", 3, ("ORION TRADE LLC", "Orion Treyd", "ООО «Орион Трейд»")),
    ("uk.csv", "UK sanctions list", "2031-04-05", 3, ("ORION TRADE LLC", "Orion Treyd", "ООО «Орион Трейд»")),
    ("ofsi.csv", "UK OFSI consolidated list", "2031-04-05", 2, ("Arvid QUILLHAVEN", "Arvid KVILLHAVEN")),
    ("csl.json", "US Consolidated Screening List", "2031-04-05", 2, ("Orion Trade LLC", "Orion Treyd", "Orion Trading", "Orion Treyd OOO")),
    ("csl_2031-04-05.csv", "US Consolidated Screening List", "2031-04-05", 2, ("Orion Trade LLC", "Orion Treyd", "Orion Trading", "Orion Treyd OOO")),
    ("own_2031-04-05.csv", "own", "2031-04-05", 3, ("Orion Trade LLC", "ООО «Орион Трейд»", "Orion Treyd")),
]


@pytest.mark.parametrize(("file", "name", "version", "entries", "names"), FORMATS)
def test_a_list_is_known_by_its_content_and_says_its_name_and_date(
    file: str, name: str, version: str, entries: int, names: tuple[str, ...], tmp_path: Path
) -> None:
    watchlist, listings = load(LISTS / file)
    assert (watchlist.name, watchlist.version, watchlist.entries) == (name, version, entries)
    assert listings[0].names == names
    assert {(listing.watchlist, listing.version) for listing in listings} == {(name, version)}
    (tmp_path / "sdn_2031-04-05.txt").write_bytes((LISTS / file).read_bytes())
    assert [listing.id for listing in load(tmp_path / "sdn_2031-04-05.txt")[1]] == [listing.id for listing in listings]


def test_ofac_entries_carry_what_their_remarks_and_addresses_say() -> None:
    company, person, vessel = load(OFAC)[1]
    assert company.schema == "LegalEntity"
    assert company.programs == ("LANTERN", "HARBOUR")
    assert company.countries == ("Russia",)
    assert company.identifiers == (("taxNumber", "0004184736"),)
    assert (person.schema, person.birth_dates, person.countries) == ("Person", ("30 Nov 1961",), ("Finland",))
    assert (vessel.schema, vessel.identifiers) == ("Vessel", (("imo", "9074729"),))


def test_weak_aliases_stay_in_the_notes() -> None:
    assert all("OT" not in listing.names for file, *_ in FORMATS for listing in load(LISTS / file)[1])
    assert "OT" in load(OFAC)[1][0].notes
    assert "OT" in load(LISTS / "entities.ftm.jsonl")[1][0].notes


def test_ofac_names_of_another_date_are_said_to_be(tmp_path: Path) -> None:
    shutil.copy(OFAC, tmp_path / "sdn_2031-04-05.csv")
    shutil.copy(OFAC.with_name("alt_2031-04-05.csv"), tmp_path / "alt_2031-06-01.csv")
    watchlist, listings = load(tmp_path / "sdn_2031-04-05.csv")
    assert watchlist.version == "2031-04-05 (aliases and addresses 2031-06-01)"
    assert len(listings[0].names) == 3


def test_the_digest_of_an_ofac_list_covers_its_aliases(tmp_path: Path) -> None:
    shutil.copy(OFAC, tmp_path / "sdn.csv")
    alone = load(tmp_path / "sdn.csv")[0].sha256
    shutil.copy(OFAC.with_name("alt_2031-04-05.csv"), tmp_path / "alt.csv")
    assert load(tmp_path / "sdn.csv")[0].sha256 != alone


def test_a_plain_table_needs_no_more_than_id_and_name(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("\ufeffName;ID\nOrion Trade;7\n", encoding="utf-8")
    watchlist, listings = load(path)
    assert (watchlist.name, watchlist.version) == ("mine", "undated")
    assert listings == [Listing("7", "mine", "undated", ("Orion Trade",))]


def test_identifiers_of_a_plain_table_say_their_scheme() -> None:
    assert load(LISTS / "own_2031-04-05.csv")[1][0].identifiers == (("inn", "0004184736"),)


def test_the_order_of_lists_does_not_matter_and_a_list_given_twice_counts_once() -> None:
    paths = [LISTS / file for file, *_ in FORMATS]
    there = load_all(paths)
    assert load_all([*reversed(paths), paths[0]])[1] == there[1]
    assert [w.sha256 for w in there[0]] == sorted(w.sha256 for w in there[0])


ROW = '101,"ORION TRADE",-0- ,"L",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n'
GOOD = '{"id": "a", "schema": "Company", "properties": {"name": ["Orion Trade"]}}\n'
# what is in the file, what the sentence must say
DAMAGED = [
    (b"", "is empty"),
    (b" \r\n\x1a", "is empty"),
    (b"PK\x03\x04\0\0 a zip file", "is not text"),
    (b"id,name\n1,Ori\xf3n\n", "line 2: it is not in UTF-8"),
    (b"<xml><list/></xml>\n", "no list format known here"),
    (b"Orion Trade\nZenit Works\n", "no list format known here"),
    ((ROW + '102,"ZENIT WORKS",-0- ,"L",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Website www').encode(), "line 2: the table breaks off"),
    ((ROW + '102,"ZENIT WORKS",-0- ,"L",-0- ').encode(), "line 2: 5 columns where 12 belong"),
    ((ROW + ROW.replace("101", "one")).encode(), "line 2: the first column is no entry number"),
    ((GOOD + '{"id": "b", "schema": "Company", "proper').encode(), "line 2: broken JSON"),
    ((GOOD + '{"id": "b", "name": "Zenit Works"}\n').encode(), "line 2: not a FollowTheMoney entity"),
    ((GOOD + GOOD).encode(), "line 2: an entity that an earlier line holds"),
    (GOOD.replace("Company", "Address").encode(), "holds no entry with a name"),
    (b"id,name\n", "holds no entry with a name"),
    (b"id,name\n1,Orion Trade,ru\n", "line 2: 3 columns where the header has 2"),
    (b"id,name\n1,\n", "line 2: an entry without a name"),
    (b"id,name\n,Orion Trade\n", "line 2: an entry without an id"),
    (b"id,name\n1,Orion Trade\n1,Zenit Works\n", "line 3: the id of line 2 again"),
    (b'id,name\n1,"Orion Trade\n', "line 2: the table breaks off"),
]


@pytest.mark.parametrize(("data", "said"), DAMAGED, ids=[said for _, said in DAMAGED])
def test_a_damaged_list_is_refused_whole_in_one_sentence(data: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "sdn.csv"
    path.write_bytes(data)
    with pytest.raises(WatchlistError) as refused:
        load(path)
    sentence = str(refused.value)
    assert said in sentence
    assert sentence.startswith(str(path))
    assert "\n" not in sentence
    assert "Orion Trade" not in sentence


def test_damaged_aliases_refuse_the_list_they_belong_to(tmp_path: Path) -> None:
    shutil.copy(OFAC, tmp_path / "sdn.csv")
    (tmp_path / "alt.csv").write_text('101,1,"aka","ORION', encoding="utf-8")
    with pytest.raises(WatchlistError, match=r"alt\.csv, line 1"):
        load(tmp_path / "sdn.csv")


def test_a_missing_list_and_a_directory_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WatchlistError, match="there is no list at"):
        load(tmp_path / "none.csv")
    with pytest.raises(WatchlistError, match="is a directory"):
        load(tmp_path)
