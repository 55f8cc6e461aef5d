"""Pictures of pages (JPEG, PNG, TIFF with its pages, WebP, GIF, JPEG 2000): set straight and read by OCR."""

import io
import warnings
from collections.abc import Callable, Iterator, Sequence

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from wherefrom.config import Limits
from wherefrom.errors import LimitExceeded, UnreadableDocument
from wherefrom.ingest.base import Found, Reading
from wherefrom.ingest.formats import ocr, pagination
from wherefrom.ingest.formats.lines import Lines
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model.document import Part

media_types = ("image/jpeg", "image/png", "image/tiff", "image/webp", "image/gif", "image/jp2")
reader = "picture/1"

_MOST_PIXELS = 120_000_000  # A2 at 600 dpi; more is a picture made to fill memory
_ENOUGH = 40_000_000  # pixels; a bigger page is made smaller before it is read


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    lines, scans = Lines(limits), ocr.Scans(limits)
    pages: list[Sequence[str]] = []
    try:
        for number, picture in enumerate(_pages(data), start=1):
            pages.append(scans.read(lambda picture=picture: picture, number))  # type: ignore[misc]  # bound at once
            alive()
    except Image.DecompressionBombError as reason:
        raise LimitExceeded(f"the picture has more than {_MOST_PIXELS:,} pixels, which is the limit") from reason
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as reason:  # all that the library raises for damaged pictures
        raise UnreadableDocument("the picture is damaged and cannot be opened") from reason
    pagination.lay(pages, lines)
    if not lines.characters:
        scans.must_not_be_all()
        raise UnreadableDocument("there are no words in the picture that could be read")
    pieces = lines.pieces()
    title = next((lines.characters[p.start : p.end] for p in pieces if p.part is Part.TITLE), "")
    return Reading(lines.characters, "", pieces, Found(title=title), scans.troubles, tuple(lines.pages))


def _pages(data: bytes) -> Iterator[Image.Image]:
    """The pages of a TIFF, the first picture of anything else: animations are no papers."""
    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS // 2  # the library warns from there on and raises at twice as many
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(data)) as picture:
            for frame in ImageSequence.Iterator(picture) if picture.format == "TIFF" else [picture]:
                yield _on_paper(frame)


def _on_paper(picture: Image.Image) -> Image.Image:
    """As the camera held it, on white where it is transparent, and no bigger than is of use."""
    page = ImageOps.exif_transpose(picture)
    if page.has_transparency_data:
        paper = Image.new("RGBA", page.size, "white")
        paper.alpha_composite(page.convert("RGBA"))
        page = paper
    grey = page.convert("L")
    if grey.width * grey.height > _ENOUGH:
        grey.thumbnail([round(side * (_ENOUGH / (grey.width * grey.height)) ** 0.5) for side in grey.size])  # type: ignore[arg-type]  # two
    return grey
