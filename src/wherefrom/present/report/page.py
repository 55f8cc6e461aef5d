"""Puts the report together: what each section needs, handed to the templates. Everything from a paper is escaped there."""

from collections import defaultdict
from functools import cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from wherefrom.config import Config
from wherefrom.model import Judgement
from wherefrom.present.report import dates, quotes, speakers, words
from wherefrom.present.report.drawing import drawing
from wherefrom.present.report.fulltext import full_text, shows
from wherefrom.present.report.hops import hops
from wherefrom.present.report.network import network
from wherefrom.present.report.parties import cast
from wherefrom.present.report.pieces import text
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.story import key_lines, listed, numbers, reactions, replies
from wherefrom.present.report.timeline import timeline
from wherefrom.present.view import View

# what HTML cannot hold is shown as the replacement character, never dropped: offsets and lengths stay what they are
_UNPRINTABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000)), "\ufffd")


def page(view: View, settings: Config) -> str:
    """The whole report as one HTML text."""
    refs = Refs(view)
    everybody, net = cast(refs), network(refs)
    return _environment().get_template("report.html").render(
        refs=refs, view=view, settings=settings, words=words.table(), style=_file("style.css"), script=_file("comfort.js"),
        cast=everybody, net=net, map=drawing(refs, net), timeline=timeline(refs), families=_families(refs),
        numbers=numbers(refs, everybody), listed=listed(refs, everybody), key_lines=key_lines(refs, net),
        reactions=reactions(refs), replies=replies(refs), hops=partial(hops, refs),
        sentence=partial(words.sentence, refs), undated=partial(words.undated, refs),
        according=partial(speakers.according, refs), voices=partial(speakers.voices, refs),
        passages=partial(quotes.passages, view), full_text=partial(full_text, refs), in_text=partial(shows, refs),
    )  # fmt: skip


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("wherefrom.present.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )
    found.filters |= {"plain": text, "interval": dates.interval}
    found.globals |= {"is_hedged": words.is_hedged, "label": words.label, "paper_name": speakers.paper_name, "Judgement": Judgement}
    return found


def _printable(value: Any) -> Any:
    return value.translate(_UNPRINTABLE) if type(value) is str else value


def _file(name: str) -> str:
    return files("wherefrom.present.report").joinpath("templates", name).read_text(encoding="utf-8")


def _families(refs: Refs) -> dict[str, list[str]]:
    """Findings by the heading they stand under, headings in the order of the table."""
    found: dict[str, list[str]] = defaultdict(list)
    for f in refs.findings.values():
        found[words.family(f.predicate)].append(f.id)
    return {heading: found[key] for key, heading in words.table()["families"].items() if key in found}
