"""The report: one self-contained HTML file that an editor and a fact-checker can read, on screen, on a phone and printed.

Every statement in it opens its quote. It asks nothing of anywhere, works without scripts, and says nothing more firmly than the
papers do. The same view gives the same bytes.
"""

from pathlib import Path

from wherefrom.config import Config
from wherefrom.present.export.writing import whole
from wherefrom.present.report.page import page
from wherefrom.present.view import View


def write(view: View, out: Path, settings: Config) -> None:
    """The whole file or none: raises InputError when there is no such folder, StoreError when it cannot be written."""
    with whole(out) as file:
        file.write(page(view, settings).encode("utf-8"))


__all__ = ["write"]
