"""Identifiers made from content: the same content has the same identifier, everywhere and always.

Doing a piece of work twice is harmless because it yields the same identifiers.
"""

import hashlib
from typing import Any

import msgspec

# 80 bits: two of a million records share an identifier with a chance of about 4 in 10^13.
DIGITS = 20

_encoder = msgspec.json.Encoder(order="deterministic")


def content_id(*parts: Any) -> str:
    """The identifier of what `parts` say: 20 hexadecimal digits of SHA-256 over their JSON."""
    return hashlib.sha256(_encoder.encode(parts)).hexdigest()[:DIGITS]


def file_digest(data: bytes) -> str:
    """The SHA-256 of a file's bytes, in full, as used for chain of custody."""
    return hashlib.sha256(data).hexdigest()
