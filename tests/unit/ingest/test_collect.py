"""Every file given is listed, under a name of its own."""

from pathlib import Path

import pytest

from wherefrom.errors import InputError
from wherefrom.ingest.collect import collect
from wherefrom.ingest.manifest import Manifest, read
from wherefrom.model import File, Given


def made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return folder


def names(files: list[File]) -> list[str]:
    return [f.name for f in files]


def test_names_are_relative_to_what_was_given(tmp_path: Path) -> None:
    folder = made(tmp_path / "papers", "a.txt", "deep/er/b.txt", ".hidden")
    assert names(collect([folder], Manifest(), [])) == ["papers/.hidden", "papers/a.txt", "papers/deep/er/b.txt"]
    assert names(collect([folder / "a.txt"], Manifest(), [])) == ["a.txt"]


def test_a_file_given_twice_is_one_file(tmp_path: Path) -> None:
    folder = made(tmp_path / "papers", "a.txt")
    assert names(collect([folder, folder / "a.txt"], Manifest(), [])) == ["papers/a.txt"]


def test_two_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    one, two = made(tmp_path / "x" / "papers", "a.txt"), made(tmp_path / "y" / "papers", "a.txt")
    assert names(collect([one, two], Manifest(), [])) == ["papers/a.txt", "y/papers/a.txt"]


def test_a_file_keeps_the_name_of_the_first_run(tmp_path: Path) -> None:
    folder = made(tmp_path / "papers", "a.txt")
    first = collect([folder], Manifest(), [])
    assert collect([folder / "a.txt"], Manifest(), first) == first


def test_links_to_folders_are_listed_and_not_followed(tmp_path: Path) -> None:
    folder = made(tmp_path / "papers", "a.txt")
    (folder / "round").symlink_to(folder)
    (folder / "nowhere").symlink_to(tmp_path / "none")
    troubles = {f.name: f.trouble for f in collect([folder], Manifest(), [])}
    assert troubles == {
        "papers/a.txt": "",
        "papers/nowhere": "a link that leads nowhere",
        "papers/round": "a link to a folder, which is not followed",
    }


def test_the_case_and_the_manifest_are_not_papers(tmp_path: Path) -> None:
    folder = made(tmp_path / "papers", "a.txt", "papers.case/case.sqlite", "manifest.csv")
    assert names(collect([folder], Manifest(), [], [folder / "papers.case", folder / "manifest.csv"])) == ["papers/a.txt"]


def test_what_the_manifest_says_stays_with_the_file(tmp_path: Path) -> None:
    folder = made(tmp_path / "papers", "a.txt", "b.txt")
    (folder / "m.csv").write_text("\ufefffile,published,publisher\na.txt,2024-05,Harbour Post\n", encoding="utf-8")
    found = collect([folder], read(folder / "m.csv"), [], [folder / "m.csv"])
    assert [f.given for f in found] == [Given("2024-05", "Harbour Post"), Given()]
    assert collect([folder], Manifest(), found, [folder / "m.csv"]) == found


def test_a_manifest_row_for_a_paper_not_given_is_refused(tmp_path: Path) -> None:
    folder = made(tmp_path / "papers", "a.txt", "b.txt")
    (folder / "m.csv").write_text("file\nb.txt\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"b\.txt"):
        collect([folder / "a.txt"], read(folder / "m.csv"), [])
