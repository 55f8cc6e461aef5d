"""Fetching lists, from a server on this machine that misbehaves in every way we could think of."""

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.conftest import Wherefrom
from wherefrom.errors import InputError, WatchlistError
from wherefrom.screen import installed, sources
from wherefrom.screen.fetch import Limits, fetch
from wherefrom.screen.sources import Source
from wherefrom.screen.update import update

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

Reply = Callable[[BaseHTTPRequestHandler], None]
HASTY = Limits(size=100_000, stalled=0.5, seconds=0.5)


def table(entries: int) -> bytes:
    return b"id,name\n" + b"".join(b"%d,Orion Trade %d\n" % (n, n) for n in range(entries))


def whole(data: bytes, **headers: str) -> Reply:
    def reply(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        for name, value in {"Content-Length": str(len(data)), **{k.replace("_", "-"): v for k, v in headers.items()}}.items():
            to.send_header(name, value)
        to.end_headers()
        to.wfile.write(data)

    return reply


def broken_off(to: BaseHTTPRequestHandler) -> None:
    to.send_response(200)
    to.send_header("Content-Length", "5000")
    to.end_headers()
    to.wfile.write(table(10))


def broken_off_in_pieces(to: BaseHTTPRequestHandler) -> None:
    to.send_response(200)
    to.send_header("Transfer-Encoding", "chunked")
    to.end_headers()
    to.wfile.write(b"64\r\nid,name\n1,Orion Trade\n")


def of_no_length(to: BaseHTTPRequestHandler) -> None:
    to.send_response(200)
    to.end_headers()
    to.wfile.write(table(10))


def endless(to: BaseHTTPRequestHandler) -> None:
    to.send_response(200)
    to.send_header("Transfer-Encoding", "chunked")
    to.end_headers()
    while True:
        to.wfile.write(b"1000\r\n" + b"x" * 0x1000 + b"\r\n")


def dripping(to: BaseHTTPRequestHandler) -> None:
    to.send_response(200)
    to.send_header("Content-Length", "5000")
    to.end_headers()
    for _ in range(50):
        to.wfile.write(b"x")
        time.sleep(0.05)


def silent(to: BaseHTTPRequestHandler) -> None:
    time.sleep(1)


def gone(to: BaseHTTPRequestHandler) -> None:
    to.send_error(404)


def garbled(to: BaseHTTPRequestHandler) -> None:
    to.wfile.write(b"\x1b[2J no reply at all\r\n\r\n")


def sent_to(address: str) -> Reply:
    def reply(to: BaseHTTPRequestHandler) -> None:
        to.send_response(302)
        to.send_header("Location", address)
        to.end_headers()

    return reply


class Server:
    """`server.replies["/list"] = whole(b"...")`, then `server.address + "/list"`."""

    def __init__(self, server: ThreadingHTTPServer, replies: dict[str, Reply]) -> None:
        self.address = f"http://127.0.0.1:{server.server_address[1]}"
        self.replies = replies

    def source(self, least: int = 1) -> Source:
        return Source("mine", least, {"mine.csv": f"{self.address}/list"})


@pytest.fixture
def server() -> Iterator[Server]:
    replies: dict[str, Reply] = {}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.close_connection = True
            with suppress(BrokenPipeError, ConnectionResetError):  # who asked has heard enough
                replies.get(self.path, gone)(self)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield Server(running, replies)
        running.shutdown()
        thread.join()


def test_a_list_is_fetched_and_installed_with_the_date_its_publisher_says(server: Server) -> None:
    server.replies["/list"] = whole(table(3), Last_Modified="Sat, 05 Apr 2031 10:00:00 GMT")
    done = update("mine", server.source())
    assert (done.before, done.now.version, done.now.entries) == (None, "2031-04-05", 3)
    one = installed.named("mine")
    assert (str(one.path), one.source) == (done.now.path, f"{server.address}/list")
    assert installed.load(one.path)[0] == done.now
    assert one.path.read_bytes() == table(3)


def test_a_new_list_takes_the_place_of_the_former_one_under_the_same_path(server: Server) -> None:
    server.replies["/list"] = whole(table(3))
    first = update("mine", server.source()).now
    assert update("mine", server.source()).is_same
    server.replies["/list"] = whole(table(4))
    done = update("mine", server.source())
    assert (done.before, done.now.entries, done.now.path) == (first, 4, first.path)
    assert [p.name for p in installed.folder().iterdir()] == ["mine"]


BAD: list[tuple[str, Reply, str]] = [
    ("breaks off", broken_off, "broke off|could not be fetched"),
    ("breaks off in pieces", broken_off_in_pieces, "could not be fetched"),
    ("says no length", of_no_length, "does not say how long"),
    ("never ends", endless, "longer than 100000 bytes"),
    ("is announced as too long", whole(b"x" * 100_001), "longer than 100000 bytes"),
    ("drips", dripping, "takes too long"),
    ("is silent", silent, "timed out"),
    ("is gone", gone, "404"),
    ("is garbled", garbled, "could not be fetched"),
    ("is sent to a file", sent_to("file:///etc/hostname"), "not allowed"),
    ("is sent in circles", sent_to("/list"), "infinite loop|302"),
    ("is sent to the open internet", sent_to("http://lists.example.org/mine.csv"), "no encrypted address"),
    ("is a page that says sorry", whole(b"<html><body>Sorry</body></html>"), "no list format known"),
    ("is empty", whole(b""), "is empty"),
    ("is cut inside a row", whole(table(30) + b'30,"Orion'), "breaks off"),
    ("has far fewer entries", whole(table(4)), "has 4 entries, the installed list has 10"),
    ("has hardly any entries", whole(table(2)), "at least 3 belong"),
]


@pytest.mark.parametrize(("reply", "said"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_bad_reply_never_replaces_a_good_list(server: Server, reply: Reply, said: str) -> None:
    server.replies["/list"] = whole(table(10))
    before = update("mine", server.source()).now
    server.replies["/list"] = reply
    with pytest.raises(WatchlistError, match=said) as refused:
        update("mine", server.source(least=3), HASTY)
    assert str(refused.value).isprintable()
    assert installed.load(installed.named("mine").path)[0] == before
    assert [p.name for p in installed.folder().iterdir()] == ["mine"]


def test_another_list_than_the_one_asked_for_is_refused(server: Server) -> None:
    server.replies["/list"] = whole(table(10))
    with pytest.raises(WatchlistError, match="is the list “mine”, not “yours”"):
        update("mine", Source("yours", 1, {"mine.csv": f"{server.address}/list"}))
    assert installed.every() == []


def test_a_list_older_than_the_installed_one_is_refused(server: Server) -> None:
    server.replies["/list"] = whole(table(10), Last_Modified="Sat, 05 Apr 2031 10:00:00 GMT")
    update("mine", server.source())
    server.replies["/list"] = whole(table(10), Last_Modified="Fri, 04 Apr 2031 10:00:00 GMT")
    with pytest.raises(WatchlistError, match="of 2031-04-04, older than the installed list of 2031-04-05"):
        update("mine", server.source())


def test_a_list_of_several_files_comes_whole_or_not_at_all(server: Server) -> None:
    lists = Path(__file__).with_name("lists") / "ofac"
    parts = {f"{part}.csv": (lists / f"{part}_2031-04-05.csv").read_bytes() for part in ("sdn", "alt", "add")}
    server.replies.update({f"/{name}": whole(data) for name, data in parts.items()})
    source = Source("OFAC SDN", 1, {name: f"{server.address}/{name}" for name in parts})
    before = update("sdn", source).now
    assert before.entries == 3
    server.replies["/sdn.csv"] = whole(parts["sdn.csv"].replace(b"ORION", b"ZENIT"))
    server.replies["/add.csv"] = broken_off
    with pytest.raises(WatchlistError, match=r"/add\.csv could not be fetched"):
        update("sdn", source)
    assert installed.load(installed.named("sdn").path)[0] == before


def test_what_is_not_encrypted_is_not_fetched(tmp_path: Path) -> None:
    for address in ("http://lists.example.org/list", "ftp://lists.example.org/list", "file:///etc/hostname", "list"):
        with pytest.raises(WatchlistError, match="no encrypted address"):
            fetch(address, tmp_path / "list")
    assert list(tmp_path.iterdir()) == []


def test_the_fetched_bytes_are_the_sent_bytes(server: Server, tmp_path: Path) -> None:
    data = hashlib.sha256(b"wherefrom").digest() * 9_000
    server.replies["/list"] = whole(data)
    assert fetch(f"{server.address}/list", tmp_path / "out") == ""
    assert (tmp_path / "out").read_bytes() == data


def test_a_list_whose_replacement_was_interrupted_is_found_again() -> None:
    place = installed.folder() / "mine"
    place.mkdir(parents=True)
    (place / "mine.csv").write_bytes(table(3))
    place.rename(place.with_name(f".mine{installed.FORMER}"))
    assert [one.name for one in installed.every()] == ["mine"]
    assert place.is_dir()


def test_the_command_tells_where_it_goes_before_it_goes_there(server: Server, wherefrom: Wherefrom, monkeypatch: pytest.MonkeyPatch) -> None:
    server.replies["/list"] = whole(table(3))
    monkeypatch.setattr(sources, "known", lambda: {"mine": server.source(), "lost": Source("lost", 1, {"x.csv": f"{server.address}/lost"})})
    said = wherefrom("lists", "update", "lost", "mine")
    assert said.status == 2
    assert said.out.splitlines() == [
        f"lost: going online, to {server.address}/lost",
        f"mine: going online, to {server.address}/list",
        "mine: mine (undated, 3 entries)",
    ]
    assert said.err.count("\n") == 1
    assert "/lost could not be fetched: the server says 404 Not Found" in said.err
    assert "3 entries" in wherefrom("lists").out


def test_without_names_only_what_was_fetched_before_is_fetched(wherefrom: Wherefrom) -> None:
    said = wherefrom("lists", "update")
    assert (said.status, said.out) == (2, "")
    assert "ofac-sdn" in said.err


def test_a_list_nobody_knows_is_not_fetched() -> None:
    with pytest.raises(InputError, match="those that can be fetched are ofac-sdn"):
        sources.named("harbour")


def test_all_known_addresses_are_encrypted() -> None:
    for name, source in sources.known().items():
        assert source.least > 0, name
        assert source.files, name
        assert all(address.startswith("https://") for address in source.files.values()), name
