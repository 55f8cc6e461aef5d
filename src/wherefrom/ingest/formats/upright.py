"""Pictures of pages set straight before they are read: a scan that lies two degrees askew costs one letter in ten.

The angle is the one at which the rows, or for a page on its side the columns, fall most sharply into ink and paper.
"""

import numpy as np
from PIL import Image

_SMALL = 700  # pixels of the longer side, enough to see lines of text
_MOST = 10.0  # degrees; pages askew by more were laid that way on purpose
_STEP, _FINE = 1.0, 0.25
_LEAST = 0.3  # degrees; less does no harm
_PAPER = 255


def upright(picture: Image.Image) -> Image.Image:
    """The picture in grey, its lines level."""
    grey = picture.convert("L")
    angle = skew(grey)
    if abs(angle) < _LEAST:
        return grey
    return grey.rotate(angle, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=_PAPER)


def skew(grey: Image.Image) -> float:
    """By how many degrees a page must be turned, anticlockwise, for its lines to be level."""
    small = grey.copy()
    small.thumbnail((_SMALL, _SMALL))
    ink = Image.fromarray(255 - np.asarray(small))
    rough = max(np.arange(-_MOST, _MOST + _STEP / 2, _STEP), key=lambda a: (_sharpness(ink, a), -abs(a)))
    return float(max(np.arange(rough - _STEP, rough + _STEP + _FINE / 2, _FINE), key=lambda a: (_sharpness(ink, a), -abs(a))))


def _sharpness(ink: Image.Image, angle: float) -> float:
    turned = np.asarray(ink.rotate(angle, resample=Image.Resampling.BILINEAR), dtype=np.float32)
    return max(float(np.square(np.diff(turned.sum(axis=axis))).sum()) for axis in (0, 1))


def as_pgm(grey: Image.Image) -> bytes:
    """In a form that tesseract reads from its input without a library of its own."""
    return b"P5 %d %d 255\n" % grey.size + grey.tobytes()
