"""Whatever is wrong with a list, it is refused in one sentence or read; nothing else happens."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.screen import test_watchlists
from wherefrom.errors import WatchlistError
from wherefrom.screen.watchlists import load

LISTS = Path(test_watchlists.__file__).with_name("lists")
FILES = sorted([*(p for p in LISTS.iterdir() if p.is_file()), *(LISTS / "ofac").glob("sdn*")])
# what breaks tables, XML and JSON
PIECES = st.sampled_from([b'"', b";", b",", b"\n", b"<", b">", b"&", b"&#0;", b"{", b"[", b"null", b"1e999", b"\x00", b"\xff", "№".encode(), b"-0-"])


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
@given(st.data())
def test_a_list_with_a_stretch_of_it_replaced_is_refused_or_read(path: Path, data: st.DataObject) -> None:
    whole = path.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 60)))
    content = whole[:start] + data.draw(st.one_of(PIECES, st.binary(max_size=8))) + whole[end:]
    with tempfile.TemporaryDirectory() as folder:
        damaged = Path(folder, path.name)
        damaged.write_bytes(content)
        said = ""
        try:
            watchlist, listings = load(damaged)
        except WatchlistError as refused:
            said = str(refused)
        assert "\n" not in said
        if not said:
            assert watchlist.entries == len(listings) > 0
            assert all(one.names and all(one.names) for one in listings)
