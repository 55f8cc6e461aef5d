"""Files attached to a PDF."""

from typing import BinaryIO

import pypdfium2

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument
from wherefrom.ingest.containers.names import shown

_MOST = 1_000  # attachments; a hostile file may claim any number


class Portfolio:
    """The attachments of one PDF."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        attachments = [document.get_attachment(i) for i in range(min(document.count_attachments(), _MOST))]
        self.names = shown(a.get_name() for a in attachments)
        self._attachments = dict(zip(self.names, attachments, strict=True))

    def read(self, name: str) -> bytes:
        try:
            return bytes(self._attachments[name].get_data())
        except pypdfium2.PdfiumError as reason:
            raise UnreadableDocument("it is attached to a PDF, and damaged") from reason


def open(stream: BinaryIO, name: str, limits: Limits) -> Portfolio:
    try:
        return Portfolio(pypdfium2.PdfDocument(stream.read(limits.file_bytes)))
    except pypdfium2.PdfiumError as reason:
        raise UnreadableDocument("the PDF is damaged or locked with a password") from reason
