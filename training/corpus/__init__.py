"""Annotated papers: written by hand as `*.paper` files, verified, and built into the guideline's JSON lines.

    *.paper --(paper)--> Document --(checks, hints)--> Problems
                            |
                            +--(build)--> training/data/*.jsonl, training/data/index.tsv

`AUTHORING.md` beside this file is the author's guide.
"""
