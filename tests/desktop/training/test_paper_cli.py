"""`muster paper`: a sheet for a training by its id or title, without a window; what cannot be is said and nothing is written."""

from __future__ import annotations

import pypdfium2
import pytest

from muster_desktop import words
from muster_desktop.cli.entry import main
from muster_desktop.cli.training import LANGUAGES, SHEETS
from muster_desktop.paper import sheets
from tests.desktop.conftest import PASSPHRASE
from tests.desktop.training.conftest import trained


@pytest.fixture
def run(qapp, profile, profile_folder, monkeypatch, capsys):
    trained(next(iter(profile.ledgers.values())), 20, languages=["ar", "en"])
    profile.close()
    monkeypatch.setenv("MUSTER_PASSPHRASE", PASSPHRASE)

    def run(*words: str) -> tuple[int, str, str]:
        status = main(["--profile", str(profile_folder), *words])
        told = capsys.readouterr()
        return status, told.out, told.err
    return run


def test_each_sheet_but_the_certificates_is_written(run, tmp_path) -> None:
    assert {*SHEETS} == {*sheets.SHEETS}
    assert {*LANGUAGES} == {each.code for each in words.LANGUAGES}
    for sheet, pages in (("signature", 2), ("labels", 1), ("pretest", 20), ("posttest", 20)):
        out = tmp_path / f"{sheet}.pdf"
        assert run("paper", "Case workers, group 2", "--sheet", sheet, "--out", str(out))[0] == 0
        assert len(pypdfium2.PdfDocument(out)) >= pages
        assert out.read_bytes()[:5] == b"%PDF-"
    status, _, told = run("paper", "Case workers, group 2", "--sheet", "certificates", "--out", str(tmp_path / "none.pdf"))
    assert status == 3
    assert "ready for a certificate" in told
    assert not (tmp_path / "none.pdf").exists()


def test_a_training_that_is_not_here_and_a_place_that_cannot_be_written(run, tmp_path) -> None:
    status, _, told = run("paper", "No such", "--out", str(tmp_path / "a.pdf"))
    assert status == 3
    assert "No such" in told
    assert run("paper", "Case workers, group 2", "--language", "tlh", "--out", str(tmp_path / "a.pdf"))[0] == 2
    status, _, told = run("paper", "case workers, group 2", "--out", str(tmp_path / "nowhere" / "a.pdf"))
    assert status == 3
    assert "could not be written" in told
