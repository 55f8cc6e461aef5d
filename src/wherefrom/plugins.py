"""What others add by entry point: formats, lists, exports, without a change here.

The built-ins of a group are a plain dictionary in their room. A third party's package names its own in the entry point
groups `wherefrom.exporters`, `wherefrom.ingestors`, `wherefrom.watchlists`, `wherefrom.languages`; each is loaded only when it is asked for
by name. Nothing registers itself by being imported. A name that is taken is an error, whoever takes it.
"""

from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Any, TypeVar

from wherefrom.errors import ExtensionError

T = TypeVar("T")


def names(group: str, builtins: Mapping[str, Any]) -> list[str]:
    """Everything that can be asked for in a group, built-ins first."""
    return [*builtins, *sorted(_others(group, builtins))]


def find(group: str, name: str, builtins: Mapping[str, T]) -> T:
    """The one called `name`. Raises ExtensionError when there is none, when two share the name, or when it cannot be loaded."""
    others = _others(group, builtins)
    if name in builtins:
        return builtins[name]
    if name not in others:
        raise ExtensionError(f"there is no {name!r} among {', '.join(names(group, builtins))}")
    try:
        found: T = others[name].load()
    except Exception as reason:  # a plug-in may fail in any way; the program must not fail with it
        raise ExtensionError(f"the extension {name!r} ({others[name].value}) could not be loaded: {reason}; remove or update its package") from reason
    return found


def _others(group: str, builtins: Mapping[str, Any]) -> dict[str, EntryPoint]:
    others: dict[str, EntryPoint] = {}
    for entry in entry_points(group=f"wherefrom.{group}"):
        if entry.name in builtins or entry.name in others:
            raise ExtensionError(f"two extensions are called {entry.name!r} ({entry.value}); remove one of their packages")
        others[entry.name] = entry
    return others
