"""The only module that may reach the network. It is called by `wherefrom lists update` and by nothing else.

Encrypted connections only, except to this machine itself; a reply that breaks off, is too long, too slow or sent elsewhere is an error.
"""

import ssl
import time
import urllib.request
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import IO, Any, NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlsplit

from wherefrom.errors import WatchlistError

_AT_ONCE = 65_536
_WORDS = 200  # of an error
_THIS_MACHINE = ("127.0.0.1", "::1", "localhost")


class Limits(NamedTuple):
    """What a reply may not exceed."""

    size: int = 2_000_000_000  # bytes; the largest list in use has about a tenth of it
    stalled: float = 60.0  # seconds without a byte
    seconds: float = 3_600.0  # all in all


def fetch(address: str, out: Path, limits: Limits = Limits()) -> str:  # noqa: B008 - a frozen value
    """Fetch a file; returns the date it was last changed, as far as the publisher says. Raises WatchlistError, one sentence."""
    _must_be_safe(address, address)
    proxies = [urllib.request.ProxyHandler({})] if _is_here(address) else []
    opener = urllib.request.build_opener(*proxies, _Redirects(address), urllib.request.HTTPSHandler(context=ssl.create_default_context()))
    request = urllib.request.Request(address, headers={"User-Agent": "wherefrom", "Accept-Encoding": "identity"})
    end = time.monotonic() + limits.seconds
    try:
        with opener.open(request, timeout=limits.stalled) as reply, out.open("wb") as file:
            _copy(reply, file, address, limits.size, end)
            return _date(reply.headers.get("Last-Modified", ""))
    except HTTPError as reason:
        reason.close()
        raise _failed(address, f"the server says {reason.code} {reason.reason}") from reason
    except (OSError, HTTPException, ValueError) as reason:
        raise _failed(address, str(getattr(reason, "reason", "") or reason) or type(reason).__name__) from reason


def _copy(reply: HTTPResponse, file: IO[bytes], address: str, most: int, end: float) -> None:
    announced = reply.length
    if announced is None and not reply.chunked:
        raise _failed(address, "the server does not say how long the file is, so it could break off unseen")
    if announced is not None and announced > most:
        raise _failed(address, f"the file is longer than {most} bytes")
    size = 0
    # a piece as soon as it is there: a server that sends one byte a minute never stalls, but runs out of time
    while piece := reply.read1(_AT_ONCE):
        size += len(piece)
        if size > most:
            raise _failed(address, f"the file is longer than {most} bytes")
        if time.monotonic() > end:
            raise _failed(address, "it takes too long")
        file.write(piece)
    if announced is not None and size != announced:
        raise _failed(address, f"it broke off after {size} of {announced} bytes")


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows where the publisher sends us, as long as that is as safe as where we began."""

    def __init__(self, first: str) -> None:
        self._first = first

    def redirect_request(self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str) -> Any:
        try:
            _must_be_safe(newurl, self._first)
        except WatchlistError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _is_here(address: str) -> bool:
    return urlsplit(address).hostname in _THIS_MACHINE


def _must_be_safe(address: str, first: str) -> None:
    scheme = urlsplit(address).scheme
    if scheme == "https" and _is_here(address) == _is_here(first):
        return
    if not (scheme == "http" and _is_here(address) and _is_here(first)):
        raise _failed(first, f"{scheme}://{urlsplit(address).netloc} is no encrypted address")


def _date(said: str) -> str:
    try:
        return parsedate_to_datetime(said).date().isoformat()
    except ValueError:
        return ""


def _failed(address: str, why: str) -> WatchlistError:
    # the words may be the server's: one line of them, and nothing that a terminal would obey
    plain = "".join(c for c in " ".join(why.split()) if c.isprintable())[:_WORDS]
    return WatchlistError(f"{address} could not be fetched: {plain}; what was installed before stays as it was")
