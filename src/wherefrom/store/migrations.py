"""Steps from an older case file to the newest, one function a version, run in one transaction.

`STEPS[n]` turns version n into n + 1. Never edit a step that has been released; add another.
"""

import sqlite3
from collections.abc import Callable

from wherefrom.errors import CaseError
from wherefrom.store import schema

STEPS: dict[int, Callable[[sqlite3.Connection], None]] = {}


def version(connection: sqlite3.Connection) -> int:
    """The schema version of a case file; 0 for an empty one. Raises CaseError for a file that is no case."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return 0
    if "meta" not in tables:
        raise CaseError("this is a database, but not a case of wherefrom; name another folder")
    return int(connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()[0])


def check(connection: sqlite3.Connection, newest: int = schema.VERSION) -> int:
    """The schema version, when this program can read it as it is or after `upgrade`. Raises CaseError otherwise."""
    found = version(connection)
    if found > newest:
        raise CaseError(
            f"this case was written by a newer version of wherefrom (its format is {found}, this program knows {newest}); update wherefrom"
        )
    return found


def upgrade(
    connection: sqlite3.Connection, made_by: str, steps: dict[int, Callable[[sqlite3.Connection], None]] = STEPS, newest: int = schema.VERSION
) -> None:
    """Make the tables, or bring them to the newest version. Raises CaseError when the file is newer than this program."""
    found = check(connection, newest)
    if found == newest:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if found == 0:
            for statement in filter(str.strip, schema.TABLES.split(";")):
                connection.execute(statement)
            connection.execute("INSERT INTO meta VALUES ('schema', ?), ('made_by', ?)", (str(newest), made_by))
        else:
            for n in range(found, newest):
                steps[n](connection)
            connection.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (str(newest),))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
