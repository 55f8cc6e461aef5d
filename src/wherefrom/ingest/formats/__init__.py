"""The ingestors, one for each kind of file. To add a format: one module, one line here."""

from functools import cache
from importlib import import_module
from typing import cast

from wherefrom.ingest.base import Ingestor

INGESTORS = {
    "text/plain": "wherefrom.ingest.formats.plain",
    "text/markdown": "wherefrom.ingest.formats.plain",
    "text/html": "wherefrom.ingest.formats.html",
}


@cache
def ingestor(media_type: str) -> Ingestor | None:
    """The ingestor for a media type, loaded on demand; None where there is none."""
    module = INGESTORS.get(media_type)
    return cast(Ingestor, import_module(module)) if module else None
