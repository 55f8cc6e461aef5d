"""`ftm`: FollowTheMoney entities, one JSON object a line, for Aleph, OpenAleph and their kin.

    papers        Article or Document, linked by Documentation to the parties they name
    parties       Person, Company, Organization, PublicBody, Vessel; places are Address, goods Asset, unnamed sets LegalEntity
    plain claims  EconomicActivity, Payment, Debt, Employment, Trip, ... with the quote as description and the claim id as recordId
    the rest      Note: what is assessed, possible, planned, denied, negated, unanswered or unconfirmed never becomes a tie

FollowTheMoney has no place for a quote's offsets, a chain of speakers, a range or a quarter: this is an export, not the store.
It is written without that library; the tests hold every line against the real one.
"""

from collections.abc import Iterator
from pathlib import Path

from wherefrom.model.verdict import standing
from wherefrom.present.export.ftm.proxy import Proxy
from wherefrom.present.export.ftm.things import documentation, paper, party
from wherefrom.present.export.ftm.ties import ties
from wherefrom.present.export.writing import write_lines
from wherefrom.present.view import View


def write(view: View, out: Path) -> None:
    """Papers first, then parties, then what is said of them, each in the order of its identifiers."""
    write_lines(out, (proxy.data() for proxy in proxies(view)))


def proxies(view: View) -> Iterator[Proxy]:
    """Every entity of the export; what refers to another entity refers to one that is in it."""
    claims = standing([*view.claims.values(), *view.suggestions.values()], view.decisions)
    said = [proxy for c in sorted(claims, key=lambda c: c.id) for proxy in ties(view, c)]
    used = {value for proxy in said for values in proxy.properties.values() for value in values}
    # whom nobody names is shown only where a claim needs a party to hang on, in the words of the text
    shown = [e for e in sorted(view.entities.values(), key=lambda e: e.id) if not e.anonymous or e.id in used]
    yield from (paper(d) for d in sorted(view.documents.values(), key=lambda d: d.id))
    yield from (party(view, e) for e in shown)
    yield from (link for e in shown if not e.anonymous for link in documentation(view, e))
    yield from said
