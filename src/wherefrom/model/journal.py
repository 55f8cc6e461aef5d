"""What was done and what went wrong: the journal of a case."""

import msgspec

from wherefrom.model.ids import content_id


class Run(msgspec.Struct, frozen=True):
    """One execution of one stage over one key (a document id, a file id, or `case`)."""

    stage: str
    key: str
    inputs: str  # digest of the input records, the stage's version and the settings it reads
    seconds: float
    at: str  # ISO 8601 in UTC


class Problem(msgspec.Struct, frozen=True):
    """One thing that went wrong with one key of one stage; shown beside the paper, never silently dropped.

    `kind` is the error class; `defect` marks what is our fault and not the paper's; `partly` that the rest was read.
    """

    stage: str
    key: str
    kind: str
    message: str
    defect: bool = False
    partly: bool = False

    @property
    def id(self) -> str:
        return content_id("problem", self.stage, self.key, self.kind, self.message)
