"""Every error of the program, in one tree. The exit status for the command line stands on the class.

    WherefromError
    ├─ ConfigError            the settings make no sense
    ├─ CaseError              not a case, locked, or written by a newer version
    ├─ StoreError             the store refused
    ├─ ExtensionError         a plug-in could not be loaded or broke its contract
    ├─ InputError             what the user named is missing, or is not what it was said to be
    │  └─ WatchlistError      a list is missing, stale or damaged
    ├─ DocumentError          this one document failed; the run goes on
    │  ├─ UnsupportedFormat
    │  ├─ UnreadableDocument  damaged or encrypted
    │  └─ LimitExceeded       too big, too deep, too slow
    └─ EvidenceError          quote and offsets disagree: a defect of ours, never swallowed

A message says what, where (identifiers or the user's own file names, never content) and what to do next.
"""


class WherefromError(Exception):
    """Root of everything this program raises on purpose."""

    exit_status = 2


class ConfigError(WherefromError):
    """A setting is unknown or has a value that makes no sense; correct it and run again."""


class CaseError(WherefromError):
    """The folder is no case, is in use by another process, or was written by a newer version."""


class StoreError(WherefromError):
    """The store could not be read or written, for instance because the disk is full or read-only."""


class ExtensionError(WherefromError):
    """A plug-in could not be loaded or broke its contract; remove it or name another."""


class InputError(WherefromError):
    """What the user named on the command line is missing or is not what it was said to be."""


class WatchlistError(InputError):
    """A watchlist is missing, of an unknown format, empty or damaged; nothing of it was used."""


class DocumentError(WherefromError):
    """This one paper could not be read; the run goes on and lists it with the reason."""


class UnsupportedFormat(DocumentError):
    """No ingestor for this kind of file."""


class UnreadableDocument(DocumentError):
    """The file is damaged, encrypted or not what its name says."""


class LimitExceeded(DocumentError):
    """The file is bigger, deeper or slower than the limits in the settings allow."""


class EvidenceError(WherefromError):
    """A quote and its offsets disagree: a defect of the program, never swallowed."""

    exit_status = 70  # EX_SOFTWARE of sysexits.h
