"""Verify annotated papers and build the corpus from them.

    python training/corpus/build.py FILE.paper ...     verify these; nothing is written
    python training/corpus/build.py                    verify all of training/data/authored and write training/data

Ends with status 1 when a paper has an error; then nothing is written. Hints are printed and do not stop it.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

if __name__ == "__main__":  # run by path, the repository is not importable yet
    sys.path.insert(0, str(Path(__file__).parents[2]))

from training.corpus.checks import check
from training.corpus.gold import Document, Problem
from training.corpus.hints import hints
from training.corpus.paper import Paper, read_paper

DATA = Path(__file__).parents[1] / "data"
_INVENTED = ("Company", "Person", "Vessel")  # what two papers must not share; states, cities and public bodies they may


def verify(paper: Paper) -> list[Problem]:
    """Errors of reading, errors against the guidelines, and hints."""
    return [*paper.problems, *check(paper.document), *hints(paper.document)]


def shared_names(documents: list[Document]) -> list[Problem]:
    """Invented parties that more than one paper uses: a model would learn the name and not the sentence."""
    users: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        for name in sorted({re.sub(r"\W+", " ", e["canonical"]).strip().lower() for e in document["entities"] if e["type"] in _INVENTED}):
            users[name].append(document["doc_id"])
    return [Problem("hint", ", ".join(ids), f"share the name {name!r}") for name, ids in sorted(users.items()) if len(ids) > 1 and " " in name]


def rows(documents: list[Document]) -> str:
    """Documents as JSON lines, the same bytes every time."""
    return "".join(json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n" for document in documents)


def index(papers: list[tuple[str, Paper]]) -> str:
    """A table of the authored papers with what the annotation format has no room for."""
    head = "doc_id\tlang\tbatch\thand\tgenre\tcharacters\tentities\tclaims\n"
    return head + "".join(
        "\t".join(
            (d["doc_id"], d["lang"], batch, p.header["hand"], p.header["genre"], *(str(len(x)) for x in (d["text"], d["entities"], d["claims"])))
        )
        + "\n"
        for batch, p in papers
        for d in [p.document]
    )


def build(authored: Path, data: Path) -> list[Problem]:
    """Verify every authored paper and, when none has an error, write `authored-LANG.jsonl` and `index.tsv` into `data`."""
    papers = [(path.parent.name, read_paper(path)) for path in sorted(authored.glob("*/*.paper"))]
    problems = [p._replace(where=f"{paper.document['doc_id']} {p.where}") for _, paper in papers for p in verify(paper)]
    documents = [paper.document for _, paper in papers]
    problems += shared_names(documents + list(_given(data)))
    if not any(p.level == "error" for p in problems):
        for lang in sorted({d["lang"] for d in documents}):
            (data / f"authored-{lang}.jsonl").write_text(rows([d for d in documents if d["lang"] == lang]), encoding="utf-8")
        (data / "index.tsv").write_text(index(papers), encoding="utf-8")
    return problems


def _given(data: Path) -> Iterator[Document]:
    """The papers that came as JSON and have no source in the authors' format."""
    for file in sorted(data.glob("train*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def main(arguments: list[str]) -> int:
    """Verify or build, print what is wrong and a count; the result is the status to end with."""
    problems: list[Problem] = []
    for path in map(Path, arguments):
        paper = read_paper(path)
        document = paper.document
        problems += [p._replace(where=f"{path.stem} {p.where}") for p in verify(paper)]
        print(f"{path.stem}: {len(document['text'])} characters, {len(document['entities'])} entities, {len(document['claims'])} claims")
    if not arguments:
        problems = build(DATA / "authored", DATA)
    for problem in problems:
        print(problem)
    errors = sum(p.level == "error" for p in problems)
    print(f"{errors} errors, {len(problems) - errors} hints")
    return bool(errors)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
