"""Settings: where they come from, and what is said of one that makes no sense."""

from pathlib import Path

import pytest

from wherefrom import config
from wherefrom.errors import ConfigError


def test_later_sources_win(tmp_path: Path) -> None:
    (tmp_path / "wherefrom.toml").write_text("[screen]\nthreshold = 0.7\n[run]\njobs = 2\n")
    settings = config.load(tmp_path, {"WHEREFROM_RUN_JOBS": "3", "PATH": "/bin"}, {"run": {"jobs": 4}})
    assert (settings.screen.threshold, settings.run.jobs) == (0.7, 4)
    assert config.load(tmp_path, {"WHEREFROM_RUN_JOBS": "3"}).run.jobs == 3


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("[screen]\ntreshold = 0.7", "did you mean 'threshold'"),
        ("[scren]\nthreshold = 0.7", "did you mean 'screen'"),
        ("[screen]\nthreshold = 'high'", "makes no sense"),
        ("screen = 3", "must be a section"),
        ("[screen", "cannot be read as TOML"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named(tmp_path: Path, words: str, says: str) -> None:
    (tmp_path / "wherefrom.toml").write_text(words)
    with pytest.raises(ConfigError, match=says):
        config.load(tmp_path, {})


def test_the_digest_covers_what_can_change_a_result_and_nothing_else() -> None:
    plain = config.load(environment={})
    assert config.load(environment={"WHEREFROM_RUN_JOBS": "4"}).digest == plain.digest
    assert config.load(environment={"WHEREFROM_SCREEN_THRESHOLD": "0.5"}).digest != plain.digest
