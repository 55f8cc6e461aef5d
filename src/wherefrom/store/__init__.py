"""Where a case is kept. One contract (`base.py`), one file on disk by default (`sqlite.py`)."""

from wherefrom.store.base import CASE, GIVEN, RECORDS, Found, Store, decision_key
from wherefrom.store.sqlite import SqliteStore

__all__ = ["CASE", "GIVEN", "RECORDS", "Found", "SqliteStore", "Store", "decision_key"]
