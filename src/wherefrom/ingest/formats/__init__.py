"""The ingestors, one for each kind of file. To add a format: one module, one line here."""

from functools import cache
from importlib import import_module
from typing import cast

from wherefrom.ingest.base import Ingestor

_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."
INGESTORS = {
    "text/plain": "wherefrom.ingest.formats.plain",
    "text/markdown": "wherefrom.ingest.formats.plain",
    "text/html": "wherefrom.ingest.formats.html",
    "text/csv": "wherefrom.ingest.formats.delimited",
    "text/tab-separated-values": "wherefrom.ingest.formats.delimited",
    "message/rfc822": "wherefrom.ingest.formats.mail",
    "application/pdf": "wherefrom.ingest.formats.pdf",
    f"{_OFFICE}wordprocessingml.document": "wherefrom.ingest.formats.word",
    f"{_OFFICE}spreadsheetml.sheet": "wherefrom.ingest.formats.workbook",
    f"{_OFFICE}presentationml.presentation": "wherefrom.ingest.formats.slides",
    f"{_OPEN}text": "wherefrom.ingest.formats.opendocument",
    f"{_OPEN}spreadsheet": "wherefrom.ingest.formats.opendocument",
    f"{_OPEN}presentation": "wherefrom.ingest.formats.opendocument",
    "image/jpeg": "wherefrom.ingest.formats.picture",
    "image/png": "wherefrom.ingest.formats.picture",
    "image/tiff": "wherefrom.ingest.formats.picture",
    "image/webp": "wherefrom.ingest.formats.picture",
    "image/gif": "wherefrom.ingest.formats.picture",
    "image/jp2": "wherefrom.ingest.formats.picture",
}


@cache
def ingestor(media_type: str) -> Ingestor | None:
    """The ingestor for a media type, loaded on demand; None where there is none."""
    module = INGESTORS.get(media_type)
    return cast(Ingestor, import_module(module)) if module else None
