"""The page about templates says what is true: its example loads, its figures count, its sentences are said."""

import re
from pathlib import Path

import pytest

from muster import resources
from muster.problems import Problem
from muster.templates import Library
from muster.templates_check import LANGUAGES, MAX_BYTES
from muster.templates_read import MAX_RECORDS, TEMPLATE_KINDS

PAGE = (resources.folder().parent / "docs" / "templates.md").read_text(encoding="utf-8")
EXAMPLE, TRANSLATION = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
SENTENCES = [line for line in PAGE.splitlines() if line.startswith("In plans/")]


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "our-plan.toml").write_text(EXAMPLE, encoding="utf-8")
    (folder / "ar.toml").write_text(TRANSLATION, encoding="utf-8")
    return folder


def test_the_example_loads_in_both_languages(plans: Path) -> None:
    pack = Library().load(plans / "our-plan.toml")
    english, arabic = ([values for _, _, _, values in pack.edits("0" * 32, "", language)] for language in ("en", "ar"))
    assert [values.get("title") for values in english] == ["Prepare", "Visit the site", None]
    assert [values.get("title") for values in arabic] == ["Prepare", "زيارة الموقع", None]
    assert arabic[2]["area"] == "الكهرباء والاتصال"


@pytest.mark.parametrize(("old", "new", "sentence"), [
    ("[step.prepare]", "[stepp.prepare]", 0),
    ('parent = "prepare"', 'parent = "preparre"', 1),
    ('severity = "high"', 'severity = "urgent"', 2),
])
def test_the_sentences_are_said(plans: Path, old: str, new: str, sentence: int) -> None:
    (plans / "our-plan.toml").write_text(EXAMPLE.replace(old, new), encoding="utf-8")
    with pytest.raises(Problem) as caught:
        Library().load(plans / "our-plan.toml")
    assert str(caught.value) == SENTENCES[sentence]


def test_the_sentence_about_a_translation_is_said(plans: Path) -> None:
    text = TRANSLATION.replace('["أُحصيت الأجهزة والمستخدمون", ', "[")
    (plans / "ar.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Problem) as caught:
        Library().load(plans / "our-plan.toml")
    assert re.sub(r"line \d+", "line", str(caught.value)) == re.sub(r"line \d+", "line", SENTENCES[3])


def test_the_table_counts() -> None:
    found = re.findall(r"^\| `(\w+)` \|.*\| (\d+) in .* \| (\d+) \|$", PAGE, re.MULTILINE)
    rows = {name: (int(steps), int(items)) for name, steps, items in found}
    for pack in Library().packs():
        steps = sum(item.values.get("level") == "step" for item in pack.items)
        assert rows.pop(pack.name) == (steps, sum(item.kind == "readiness" for item in pack.items))
    assert rows == {}


def test_kinds_languages_and_limits_are_those_of_the_program() -> None:
    assert set(re.findall(r"`(\w+)`", re.search(r"The kind is one of (.*?)\.", PAGE, re.DOTALL)[1])) == {*TEMPLATE_KINDS}  # type: ignore[index]
    assert set(re.findall(r"`(\w+)`", re.search(r"written in \((.*?)\)", PAGE, re.DOTALL)[1])) == {*LANGUAGES}  # type: ignore[index]
    assert MAX_BYTES == 1_000_000 and "larger than 1 MB" in PAGE
    assert f"{MAX_RECORDS:,} records" in PAGE
