"""An annotated paper in the authors' format: to read how others annotate, or to mend a paper of which only the JSON is left.

python training/corpus/show.py training/data/train_en1.jsonl train-en1-04
"""

import json
import sys
from pathlib import Path

if __name__ == "__main__":  # run by path, the repository is not importable yet
    sys.path.insert(0, str(Path(__file__).parents[2]))

import itertools

from training.corpus.gold import Claim, Document, Link, vocabulary
from training.corpus.markup import Marked, occurrences

_DEFAULT = {"denied": "denied", "could_not_confirm": "unconfirmed"}


def show(document: Document, header: dict[str, str]) -> str:
    """The content of the `*.paper` file that would be built into this document; `header` holds genre and hand."""
    meta, clauses = document["meta"], _clauses(document)
    lines = [f"lang: {document['lang']}", *(f"{key}: {value}" for key, value in header.items()), f"outlet: {meta['outlet']}"]
    lines += [f"date: {meta['publication_date']}", f"title: {meta['title']}"]
    if meta["publication_date_basis"] != "stated":
        lines.append(f"basis: {meta['publication_date_basis']}")
    lines += ["== text", _marked_text(document, clauses), "== entities"]
    lines += [f"{entity['id']} {entity['type']} {entity['canonical']}" for entity in document["entities"]]
    lines += ["== claims", *(_claim(claim, document, clauses) for claim in document["claims"])]
    return "\n".join(lines) + "\n"


def _clauses(document: Document) -> list[tuple[int, int]]:
    """The stretches between any two neighbouring ends of evidence or, inside evidence, of lines."""
    spans = [span for claim in document["claims"] for span in claim["evidence"]]
    lines = {at + 1 for start, end in spans for at in range(start, end) if document["text"][at] == "\n"}
    points = sorted({point for span in spans for point in span} | lines)
    inside = [(m["start"], m["end"]) for e in document["entities"] for m in e["mentions"]]
    points = [p for p in points if not any(start < p < end for start, end in inside)]
    return list(itertools.pairwise(points))


def _marked_text(document: Document, clauses: list[tuple[int, int]]) -> str:
    marks: list[tuple[int, int, str]] = []  # place, order among marks at one place, mark
    for entity in document["entities"]:
        for m in entity["mentions"]:
            marks += [(m["start"], 3, f"[[{entity['id']}{'~' * (m['kind'] == 'nominal')}|"), (m["end"], 0, "]]")]
    for noise in document["noise"]:
        marks += [(noise["start"], 3, "{{" + noise["kind"] + "|"), (noise["end"], 0, "}}")]
    marks += [(start, 2, f"<{number}>") for number, (start, _) in enumerate(clauses, 1)]
    marks += [(end, 1, "</>") for _, end in clauses[-1:]]
    text, parts, at = document["text"], [], 0
    for place, _, mark in sorted(marks):
        parts += [text[at:place], mark]
        at = place
    return "".join(parts) + text[at:]


def _quote(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _evidence(span: tuple[int, int], document: Document, clauses: list[tuple[int, int]]) -> str:
    starts, ends = {start: n for n, (start, _) in enumerate(clauses, 1)}, {end: n for n, (_, end) in enumerate(clauses, 1)}
    first, last = starts.get(span[0]), ends.get(span[1])
    if first and last and Marked(document["text"]).trimmed(*span) == span:
        return str(first) if first == last else f"{first}-{last}"
    return _quote(document["text"][span[0] : span[1]])


def _pinned(words: str, span: list[int], claim: Claim, document: Document) -> str:
    """The words, with the number of their occurrence where they stand there more than once."""
    near = occurrences(words, document["text"], [(start, end) for start, end in claim["evidence"]])
    return _quote(words) + (f"#{near.index(span[0]) + 1}" if len(near) > 1 and span[0] in near else "")


def _links(links: list[Link]) -> str:
    short = {kind: abbreviation for abbreviation, kind in vocabulary()["kinds"].items()}
    return ",".join(f"{short.get(k['kind'], k['kind'])}:{_quote(k['who'])}" + (f":{k['entity']}" if k["entity"] else "") for k in links)


def _claim(claim: Claim, document: Document, clauses: list[tuple[int, int]]) -> str:
    parts = [f"{claim['id']}:", "+".join(_evidence((start, end), document, clauses) for start, end in claim["evidence"]), claim["predicate"]]
    parts += [",".join(claim["subject"]) or "-", ">", ",".join(claim["object"]) or "-"]
    if claim["object_text"] is not None:
        parts.append(_quote(claim["object_text"]))
    parts += [f"{role}={','.join(ids)}" for role, ids in claim["roles"].items()]
    parts += [f"+{key}={_quote(value)}" for key, value in claim["attributes"].items()]
    if time := claim["time"]:
        parts.append(f"time={_pinned(time['text'], time['span'], claim, document)}={time['edtf']}")
    if claim["place"]:
        parts.append(f"at={claim['place']}")
    if quantity := claim["quantity"]:
        low, high = ("" if bound is None else str(bound) for bound in (quantity["min"], quantity["max"]))
        bounds = low if low == high else f"{low}..{high}"
        parts.append(f"qty={_pinned(quantity['text'], quantity['span'], claim, document)}={bounds}:{_quote(quantity['unit'])}")
    for money in claim["money"]:
        op = "" if money["op"] == "=" else money["op"]
        parts.append(f"sum={_pinned(money['text'], money['span'], claim, document)}={op}{money['amount']}:{money['currency']}")
    parts += ["neg"] * (claim["polarity"] == "negative")
    if claim["modality"] != (_DEFAULT.get(claim["predicate"]) or ("reported" if claim["attribution"] else "asserted")):
        parts.append(claim["modality"])
    if claim["attribution"]:
        parts.append(f"by={_links(claim['attribution'])}")
    if claim["conflicts_with"]:
        parts.append(f"vs={','.join(claim['conflicts_with'])}")
    return " ".join(parts)


def main(arguments: list[str]) -> None:
    """Print the papers of a file, or those whose ids are named after it."""
    file, *wanted = arguments
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        document: Document = json.loads(line)
        if not wanted or document["doc_id"] in wanted:
            print(f"# {document['doc_id']}\n{show(document, {'genre': '-', 'hand': '-'})}")


if __name__ == "__main__":
    main(sys.argv[1:])
