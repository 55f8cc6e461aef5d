"""Files, the papers in them, their texts and the parts a text falls into."""

import enum
from bisect import bisect_right

import msgspec

from wherefrom.errors import WherefromError
from wherefrom.model.evidence import Span
from wherefrom.model.fuzzydate import Absence, FuzzyDate
from wherefrom.model.ids import content_id


class Given(msgspec.Struct, frozen=True):
    """What a manifest says of a paper; empty where it says nothing. It outranks what is found in the paper."""

    published: str = ""  # EDTF
    publisher: str = ""
    language: str = ""
    title: str = ""


class File(msgspec.Struct, frozen=True):
    """One file as given. `name` is relative to what was given (`papers/letter.txt`), `path` where its bytes lie now.

    A paper inside an archive or a mail has a file of its own: `path` is that of the file it came in, `member` the way to it
    inside (`("inner.zip", "letter.pdf")`). `sha256` is empty when the bytes could not be had. A file with `trouble` is not
    read, and `trouble` says why; `turned_away` when it is a limit of ours and not damage.
    """

    name: str
    path: str
    sha256: str
    size: int
    given: Given = Given()
    trouble: str = ""
    member: tuple[str, ...] = ()
    turned_away: bool = False

    @property
    def id(self) -> str:
        return content_id("file", self.name)


class Paper(enum.Enum):
    """What sort of paper it is."""

    ARTICLE = "article"
    PRESS_RELEASE = "press release"
    LETTER = "letter"
    INVOICE = "invoice"
    STATEMENT = "bank statement"
    BOOKING = "booking"
    CUSTOMS = "customs record"
    PROFILE = "company profile"
    REPORT = "report"
    LIST = "list"
    MAIL = "mail"
    OTHER = "other"


class Document(msgspec.Struct, frozen=True):
    """One file's content as received; `id` is the SHA-256 of its bytes. Two files with the same bytes are one document.

    Each found value has its `*_basis`: where it comes from (`manifest`, `metadata`, `byline`, `dateline`, `text`,
    `inferred: ...`), for people to read.
    """

    id: str
    name: str  # of the file, relative to what was given
    media_type: str
    encoding: str
    language: str  # ISO 639-1; "und" when it cannot be told
    paper: Paper
    paper_basis: str
    title: str = ""
    byline: str = ""
    publisher: str = ""
    publisher_basis: str = ""
    published: FuzzyDate | Absence = Absence.NOT_STATED
    published_basis: str = ""


class Text(msgspec.Struct, frozen=True):
    """One reading of a document by one ingestor. All offsets of everything count code points of `characters`.

    For plain text these are the decoded characters of the file, unchanged but for a dropped byte-order mark. `pages` are
    the offsets at which pages begin (sheets of a workbook, slides of a presentation); empty where there are none.
    """

    id: str
    document: str
    reader: str
    characters: str
    pages: tuple[int, ...] = ()

    def page(self, offset: int) -> int | None:
        """The number of the page that holds an offset, counted from 1; None where there are no pages."""
        return bisect_right(self.pages, offset) or None


class Part(enum.Enum):
    """The part a stretch of text plays in its paper."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    BODY = "body"
    TABLE = "table"
    CAPTION = "caption"
    QUOTED = "quoted"  # an earlier mail, repeated below the answer to it
    BOILERPLATE = "boilerplate"  # adverts, menus, page furniture: kept, shown grey, never read for claims


class Block(msgspec.Struct, frozen=True):
    """A stretch of text with a part to play. Blocks of one text never overlap and come in order.

    `reason` says in words why a stretch is boilerplate; it is required there.
    """

    document: str
    text: str
    start: int
    end: int
    part: Part
    reason: str = ""

    def __post_init__(self) -> None:
        Span(self.start, self.end)
        if self.part is Part.BOILERPLATE and not self.reason:
            raise WherefromError("a stretch set aside needs its reason")

    @property
    def id(self) -> str:
        return content_id("block", self.text, self.start, self.end)

    @property
    def is_read(self) -> bool:
        """Whether names and claims are looked for in it."""
        return self.part is not Part.BOILERPLATE


class Copy(msgspec.Struct, frozen=True):
    """Papers that are one paper: `members` (document ids, the original guessed first) and how alike they are, 0 to 1.

    A copy is no second origin.
    """

    members: tuple[str, ...]
    likeness: float
    reason: str

    @property
    def id(self) -> str:
        return content_id("copy", self.members)


class Chrome(msgspec.Struct, frozen=True):
    """A stretch that recurs over unrelated papers, and so belongs to none of them."""

    document: str
    text: str
    start: int
    end: int
    reason: str

    @property
    def id(self) -> str:
        return content_id("chrome", self.text, self.start, self.end)
