"""Extensions by entry point: found by name, loaded late, and a bad one is named."""

from importlib.metadata import EntryPoint, EntryPoints

import pytest

from wherefrom import plugins
from wherefrom.errors import ExtensionError

BUILTINS = {"csv": "the built-in"}


def having(monkeypatch: pytest.MonkeyPatch, *entries: tuple[str, str]) -> None:
    made = EntryPoints(EntryPoint(name, value, "wherefrom.exporters") for name, value in entries)
    monkeypatch.setattr(plugins, "entry_points", lambda group: made.select(group=group))


def test_a_third_party_is_found_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    having(monkeypatch, ("gexf", "string:digits"))
    assert plugins.names("exporters", BUILTINS) == ["csv", "gexf"]
    assert plugins.find("exporters", "gexf", BUILTINS) == "0123456789"
    assert plugins.find("exporters", "csv", BUILTINS) == "the built-in"


@pytest.mark.parametrize(
    ("entries", "wanted", "says"),
    [
        ([("csv", "string:digits")], "csv", "two extensions are called 'csv'"),
        ([("a", "string:digits"), ("a", "string:letters")], "a", "two extensions"),
        ([("bad", "no.such.module:thing")], "bad", "could not be loaded"),
        ([], "none", "there is no 'none'"),
    ],
)
def test_a_bad_extension_is_named(monkeypatch: pytest.MonkeyPatch, entries: list[tuple[str, str]], wanted: str, says: str) -> None:
    having(monkeypatch, *entries)
    with pytest.raises(ExtensionError, match=says):
        plugins.find("exporters", wanted, BUILTINS)


def test_a_broken_extension_harms_nobody_who_does_not_ask_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    having(monkeypatch, ("bad", "no.such.module:thing"))
    assert plugins.find("exporters", "csv", BUILTINS) == "the built-in"
