"""Kinds that may be one party. A reader may take a firm for a ministry, but a person is no company, whatever the name."""

from wherefrom.model import Kind

_BODIES = frozenset({Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY})


def family(kind: Kind) -> Kind:
    """The kind that stands for all those this one may be taken for."""
    return Kind.COMPANY if kind in _BODIES else kind
