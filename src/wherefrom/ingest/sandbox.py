"""What the process that opens papers gives up before it opens the first: writing files and reaching the network.

By Landlock, which Linux offers to every user since 5.13 (TCP since 6.7); where there is none, `available` says so and the
limits of `child` remain. What the process starts, tesseract, is bound by it too.
"""

import ctypes
import os
import sys

import msgspec

# the same numbers on every architecture
_CREATE, _RESTRICT = 444, 446
_VERSION = 1  # flag: ask for the version instead of making a ruleset
_NO_NEW_PRIVILEGES = 38  # prctl

# linux/landlock.h. Reading and executing are left out, and so stay allowed.
_WRITING = {
    1: 1 << 1 | 0b1111111110000,  # write to a file, remove files and folders, make any kind of node
    2: 1 << 13,  # move or link between folders
    3: 1 << 14,  # truncate
}
_TCP = 0b11  # bind and connect
_TCP_VERSION = 4


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64))


class Powers(msgspec.Struct, frozen=True):
    """What can be taken away on this machine."""

    writing: bool
    network: bool


def available() -> Powers:
    """Without changing anything."""
    version = _version()
    return Powers(version >= 1, version >= _TCP_VERSION)


def enter() -> None:
    """Give up what can be given up, for good. Does nothing where the system knows no Landlock."""
    version = _version()
    if not version:
        return
    files = sum(rights for since, rights in _WRITING.items() if version >= since)
    rules = _Ruleset(files, _TCP if version >= _TCP_VERSION else 0)
    size = ctypes.sizeof(rules) if version >= _TCP_VERSION else ctypes.sizeof(ctypes.c_uint64)
    system = ctypes.CDLL(None, use_errno=True)
    ruleset = system.syscall(_CREATE, ctypes.byref(rules), ctypes.c_size_t(size), 0)
    if ruleset < 0:
        return
    # no rule allows anything: all that the ruleset covers is denied
    if system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0:
        system.syscall(_RESTRICT, ruleset, 0)
    os.close(ruleset)


def _version() -> int:
    """The version of Landlock in the running kernel; 0 where there is none."""
    if sys.platform != "linux":
        return 0
    found: int = ctypes.CDLL(None, use_errno=True).syscall(_CREATE, None, ctypes.c_size_t(0), _VERSION)
    return max(0, found)
