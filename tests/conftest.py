"""What every test may use. No test reaches the network; nothing is left behind."""

import sys
from collections.abc import Callable
from pathlib import Path

import hypothesis
import msgspec
import pytest

from wherefrom import cli

# no deadlines: how fast a thing is, is a question for benchmarks; what is found once is found again
hypothesis.settings.register_profile("wherefrom", deadline=None, derandomize=True)
hypothesis.settings.load_profile("wherefrom")


class Said(msgspec.Struct, frozen=True):
    """What one call of the command line printed, and its exit status."""

    status: int
    out: str
    err: str


Wherefrom = Callable[..., Said]


@pytest.fixture(autouse=True)
def _nothing_of_the_user(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Installed lists and settings of whoever runs the tests play no part."""
    monkeypatch.setenv("WHEREFROM_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture
def wherefrom(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Wherefrom:
    """The command line, called in this process: `wherefrom("run", folder)`."""

    def call(*words: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["wherefrom", *map(str, words)])
        capsys.readouterr()
        try:
            cli.main()
            status = 0
        except SystemExit as exit_:
            status = int(exit_.code or 0)
        out, err = capsys.readouterr()
        return Said(status, out, err)

    return call


@pytest.fixture(scope="session")
def lantern() -> Path:
    """The example case that comes with the program."""
    return Path(cli.__file__).parent.parent / "examples" / "lanternroute"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Three small invented papers, one in each language."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "news.txt").write_text(
        "Zenit Works bought pumps, documents show\n\n"
        "Zenit Works received 12 pumps from Orion Trade in the second quarter of 2024, according to documents seen by the Harbour Post.\n"
        "Orion Trade billed Zenit Works $40,000 for the pumps in May 2024, an invoice showed.\n"
        "Zenit Works did not respond to requests for comment.\n",
        encoding="utf-8",
    )
    (folder / "letter.txt").write_text("ООО «Балт-Лоджистик» поставило насосы заводу «Зенит» в мае 2024 года.\n", encoding="utf-8")
    (folder / "notice.txt").write_text("江川精机有限公司向泽尼特工厂供应了十二台水泵。\n", encoding="utf-8")
    return folder
