"""A run that is killed loses nothing it had finished, and ends with the same bytes as one that was not."""

import json
import subprocess
import sys
from pathlib import Path

SENTENCES = (
    "Orion Trade supplied {n} pumps to Zenit Works in the second quarter of 2024, according to documents seen by the Harbour Post.",
    "An invoice showed that Orion Trade billed Zenit Works ${n},000 for the pumps in May 2024.",
    "Zenit Works did not respond to requests for comment.",
    "Marta Quill, the chief executive of Orion Trade, denied supplying pumps to Zenit Works.",
    "The Harbour Post could not independently confirm delivery number {n}.",
)


def test_fifty_kills_lose_nothing_and_change_nothing(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    for n in range(6):
        (papers / f"{n}.txt").write_text("\n\n".join(s.format(n=n + 2) for s in SENTENCES), encoding="utf-8")
    watchlist = tmp_path / "list.csv"
    watchlist.write_text("id,name,schema,program\nX-1,Zenit Works,Company,EXAMPLE\n", encoding="utf-8")
    harness = Path(__file__).with_name("killing.py")
    said = subprocess.run([sys.executable, harness, papers, watchlist, tmp_path, "20240517"], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    result = json.loads(said.stdout.splitlines()[-1])
    assert result["kills"] == 50
    assert result["lost"] == 0
    assert result["different"] == []
    assert result["rounds"] >= 3, "the kills were spread over too few cases to mean much"
