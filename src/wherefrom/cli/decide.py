"""`wherefrom decide`: what a person decided, kept beside what the program thinks and above it."""

import getpass
from collections.abc import Container
from datetime import UTC, datetime
from pathlib import Path

import click

from wherefrom import config, pipeline
from wherefrom.case import Case
from wherefrom.cli.bars import bars
from wherefrom.errors import InputError, WherefromError
from wherefrom.model import Decision, Document, FuzzyDate, Judgement, Subject
from wherefrom.present.report import write as write_report
from wherefrom.present.view import View
from wherefrom.store import RECORDS, decision_key

# the words a person uses, for each subject; `undo` takes a decision back, and leaves it in the history
WORDS = {
    "same": Judgement.POSITIVE, "apart": Judgement.NEGATIVE, "true": Judgement.POSITIVE, "false": Judgement.NEGATIVE, "accept": Judgement.POSITIVE,
    "reject": Judgement.NEGATIVE, "set": Judgement.POSITIVE, "unsure": Judgement.UNSURE, "undo": Judgement.NO_JUDGEMENT,
}  # fmt: skip


@click.command(name="decide")
@click.argument("case_path", metavar="CASE", type=click.Path(path_type=Path))
@click.argument("about", type=click.Choice([s.value for s in Subject]))
@click.argument("target", nargs=-1, required=True)
@click.option("--as", "word", required=True, type=click.Choice(list(WORDS)), help="What you decided.")
@click.option("--why", default="", help="Your reason; it is kept with the decision.")
@click.option("--value", default="", help="The right value: an EDTF date, or `body` or `boilerplate` for a block.")
@click.option("--by", default=getpass.getuser, show_default="your user name")
def command(case_path: Path, about: str, target: tuple[str, ...], word: str, why: str, value: str, by: str) -> None:
    """Record a decision and bring the case up to date.

    \b
    pair  NAME NAME  --as same | apart          two names are, or are not, one party
    hit   ID         --as true | false | unsure  a possible match on a list
    claim ID         --as accept | reject
    date  PAPER      --as set --value 2024-05    when a paper was published
    block ID         --as set --value body       a stretch is, or is not, part of its paper
    """
    with Case(case_path) as case:
        view = View(case.store.records(RECORDS.values()))
        decision = _decision(view, Subject(about), target, WORDS[word], why, value, by)
        case.store.give([(decision_key(decision), [decision])])
        settings = config.load(case_path)
        pipeline.run(case.store, settings, progress=bars())
        write_report(View(case.store.records(RECORDS.values())), case.report, settings)
    click.echo(f"decided; take it back with the same command and --as undo ({decision.id})")


def _decision(view: View, about: Subject, target: tuple[str, ...], judgement: Judgement, why: str, value: str, by: str) -> Decision:
    """The decision, its target checked against the case and its quote kept, so that it finds its place again."""
    document = quote = ""
    if about is Subject.PAIR:
        if len(target) != 2:
            raise InputError("a pair is two names, each in quotes")
        known = {n.name for e in view.entities.values() for n in e.names}
        if missing := [t for t in target if t not in known]:
            raise InputError(f"no party is called {missing[0]!r} in this case; write the name as a paper spells it")
        target = (min(target), max(target))
    elif about is Subject.DATE:
        document = _paper(view, target[0])
        target = (document,)
        if judgement is not Judgement.NO_JUDGEMENT:
            _must_be_date(value)
    elif about is Subject.HIT:
        hits = {h.id: h for of in view.hits.values() for h in of}
        _must_be(target[0], hits, "hit")
        # the list may say more, or something else, another day
        quote, value = hits[target[0]].ours, hits[target[0]].listing.version
    elif about is Subject.CLAIM:
        claims = view.claims | view.suggestions
        _must_be(target[0], claims, "claim")
        document, quote = claims[target[0]].document, claims[target[0]].evidence[0].quote
    else:
        blocks = {b.id: b for of in view.blocks.values() for b in of}
        _must_be(target[0], blocks, "block")
        block = blocks[target[0]]
        document, quote = block.document, view.texts[block.document].characters[block.start : block.end]
    return Decision(about, target, judgement, by, datetime.now(UTC).isoformat(), why, document, quote, value)


def _must_be_date(value: str) -> None:
    try:
        FuzzyDate(value)
    except WherefromError as reason:
        raise InputError(f"{value!r} is no date; write --value 2024-05-17, 2024-05 or 2024-04-01/2024-06-30") from reason


def _paper(view: View, name: str) -> str:
    chosen: list[Document] = [d for d in view.documents.values() if name in (d.name, Path(d.name).name)]
    if len(chosen) != 1:
        raise InputError(f"no single paper is called {name!r}; `wherefrom export CASE --to inventory` lists them all")
    return chosen[0].id


def _must_be(target: str, known: Container[str], what: str) -> None:
    if target not in known:
        raise InputError(f"there is no {what} {target!r} in this case; the report shows the identifiers")
