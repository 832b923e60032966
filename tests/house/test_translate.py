"""The translators' tool takes what fits, keeps what was there, and says what it did not take."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools import strings, texts, translate
from tools.source import Source

SOURCE = '''
from PySide6.QtCore import QCoreApplication, QObject
from muster.mark import QT_TRANSLATE_NOOP

LABEL = QT_TRANSLATE_NOOP(
    "kinds", "A label that goes on "
    "over two lines",
)

class Sample(QObject):
    def text(self, n):
        return self.tr("Plain"), QCoreApplication.translate("Sample", "%n change(s)", None, n)

    def spellings(self, n):
        translate = QCoreApplication.translate
        tr = QCoreApplication.translate
        tr("Sample", "%n by expression", None, len(n) + 1)
        translate("Sample", "\u0663 %n on lines", "",
                  n.count(
                      1))
        translate("Sample", "%n by name", n=n)
        return translate("Sample", "%n by attribute", None, self.n), self.tr("After a plural, with \\"marks\\"")
'''
PLURALS = ["%n by attribute", "%n by expression", "%n by name", "%n change(s)", "٣ %n on lines"]
MARKS = 'After a plural, with "marks"'


def look_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strings, "ROOT", folder)
    monkeypatch.setattr(strings, "CATALOGUES", folder)
    monkeypatch.setattr(strings, "below", lambda *folders: [Source("sample.py", SOURCE)])


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of one file, with its own catalogues. Copy it, never change it."""
    folder = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as monkeypatch:
        look_at(folder, monkeypatch)
        assert strings.main() == 0
    return folder


@pytest.fixture
def sample(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(written, tmp_path, dirs_exist_ok=True)
    look_at(tmp_path, monkeypatch)
    return tmp_path


def test_everything_marked_is_found_and_english_holds_plurals_alone(sample: Path) -> None:
    assert translate.missing("ar") == {
        "Sample": {"Plain": "", MARKS: "", **{text: [""] * 6 for text in PLURALS}},
        "kinds": {"A label that goes on over two lines": ""},
    }
    assert translate.missing("en") == {"Sample": {text: ["", ""] for text in PLURALS}}
    assert texts.lost([Source("sample.py", SOURCE)]) == []


def test_filled_texts_are_finished_and_stay_when_the_source_is_read_again(sample: Path) -> None:
    six = ["لا تغييرات", "تغيير واحد", "تغييران", "%n تغييرات", "%n تغييرًا", "%n تغيير"]
    assert translate.fill("ar", {"Sample": {"Plain": "بسيط <&>", "%n change(s)": six}}) == []
    left = translate.missing("ar")
    assert left["kinds"] == {"A label that goes on over two lines": ""}
    assert sorted(left["Sample"]) == sorted({MARKS, *PLURALS} - {"%n change(s)"})
    assert strings.stale() == []
    assert "بسيط &lt;&amp;&gt;" in strings.catalogue("ar").read_text(encoding="utf-8")


def test_a_translation_that_forgets_a_name_is_seen(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = [Source("sample.py", 'translate("Sample", "{file} is {size:.1f} MB, not {other!r}")')]
    monkeypatch.setattr(strings, "below", lambda *folders: given)
    strings.main()
    text = "{file} is {size:.1f} MB, not {other!r}"
    assert translate.fill("ar", {"Sample": {text: "{other!r} لا {size:.1f} في {file}"}}) == []
    assert texts.misfilled("ar") == []
    assert translate.fill("ar", {"Sample": {text: "{file} هو {size:.1f}"}}) == []
    assert len(texts.misfilled("ar")) == 1


def test_numbers_are_shown_in_the_digits_that_the_reader_chose(sample: Path) -> None:
    translate.fill("en", {"Sample": {"%n change(s)": ["%n change", "%n changes"]}})
    assert [each.forms for each in strings.entries("en") if each.finished] == [("%Ln change", "%Ln changes")]
    assert texts.bare_numbers("en") == []
    file = strings.catalogue("en")
    file.write_text(file.read_text(encoding="utf-8").replace("%Ln changes", "%n changes"), encoding="utf-8")
    assert len(texts.bare_numbers("en")) == 1


def test_what_does_not_fit_is_named_and_not_taken(sample: Path) -> None:
    odd = translate.fill("ar", {"Sample": {"Plain": ["a", "b"], "%n change(s)": "one"}, "kinds": {"Unknown": "x"}})
    assert len(odd) == 3
    assert len(strings.unfinished("ar")) == 3 + len(PLURALS)


def test_a_changed_source_makes_the_catalogue_stale(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert strings.stale() == []
    changed = [Source("sample.py", SOURCE.replace('"Plain"', '"Plainer"'))]
    monkeypatch.setattr(strings, "below", lambda *folders: changed)
    assert strings.stale() == ["muster_ar.ts is behind the source: run make strings"]
