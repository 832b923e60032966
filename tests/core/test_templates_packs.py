"""The packs that ship: complete in Arabic, sound as plans, and frozen once they are listed as released."""

import re
import time
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from muster import resources
from muster.kinds import ALL
from muster.kinds.steps import conditions
from muster.templates import Library, Pack
from muster.templates_read import Link, Wording

ROLLOUT = "0190b8a2c3d47e5f8a9b0c1d2e3f4a5b"
LIBRARY = Library()
PACKS = [LIBRARY.load(name) for name in LIBRARY.names]
each_pack = pytest.mark.parametrize("pack", PACKS, ids=LIBRARY.names)
ARABIC = re.compile("[\u0621-\u064a]")
PLACEHOLDERS = re.compile(r"\{[^}]*\}|%\S")


def steps(pack: Pack, level: str) -> dict[str, dict[str, object]]:
    return {item.key: dict(item.values) for item in pack.items if item.kind == "step" and item.values["level"] == level}


def lines(value: object) -> int:
    return len(value.text.splitlines()) if isinstance(value, Wording) else 0


def test_the_three_packs() -> None:
    assert LIBRARY.names == ("cpims", "crm", "generic")
    assert [pack.name for pack in LIBRARY.packs()] == ["cpims", "crm", "generic"]


@each_pack
def test_every_text_has_arabic_of_its_own(pack: Pack) -> None:
    arabic = pack.translation("ar")
    assert set(pack.texts) - set(arabic) == set()
    for key, text in arabic.items():
        assert ARABIC.search(text), key
        assert not re.search("^[A-Za-z]", text, re.MULTILINE), f"{key}: a line that begins in Latin turns to the left"
        assert text != pack.texts[key]
        assert sorted(PLACEHOLDERS.findall(text)) == sorted(PLACEHOLDERS.findall(pack.texts[key])), key
        assert 0.3 < len(text) / len(pack.texts[key]) < 3, f"{key}: is this the same text?"


@each_pack
def test_texts_are_written_with_care(pack: Pack) -> None:
    for texts in (pack.texts, pack.translation("ar")):
        for key, text in texts.items():
            for line in text.splitlines():
                assert line == line.strip() and "  " not in line, key
            assert "!" not in text, key
            if key.endswith(".title"):
                assert not text.endswith((".", "؛", "،")) and "\n" not in text and len(text) <= 90, key


@each_pack
def test_no_shared_text_is_left_over(pack: Pack) -> None:
    used = {value.key for item in pack.items for value in item.values.values() if isinstance(value, Wording)}
    assert set(pack.texts) - used == {"title", "about"}


@each_pack
def test_the_plan_is_one_tree(pack: Pack) -> None:
    phases, inner, gates, tasks = (steps(pack, level) for level in ("phase", "step", "gate", "task"))
    assert len(phases) == 4
    for values in phases.values():
        assert "parent" not in values and isinstance(values["outcome"], Wording)
    for values in (*inner.values(), *gates.values()):
        assert isinstance(parent := values["parent"], Link) and parent.key in phases
        assert isinstance(values["outcome"], Wording)
        assert lines(values["done_when"]) >= 2
    for values in tasks.values():
        assert isinstance(parent := values["parent"], Link) and parent.key in inner


@each_pack
def test_each_phase_ends_in_a_gate_that_its_steps_count_for(pack: Pack) -> None:
    gates, inner = steps(pack, "gate"), steps(pack, "step")
    by_phase = Counter(values["parent"] for values in gates.values())
    assert set(by_phase.values()) == {1} and len(by_phase) == len(steps(pack, "phase"))
    for key, gate in gates.items():
        assert lines(gate["done_when"]) >= 3
        counted = [values for values in inner.values() if values.get("gate") == Link("step", key)]
        assert len(counted) >= 2, f"nothing counts for {key}"
        assert {values["parent"] for values in counted} == {gate["parent"]}


@each_pack
def test_codes_follow_the_order(pack: Pack) -> None:
    for number, (phase, values) in enumerate(steps(pack, "phase").items(), start=1):
        assert values["code"] == str(number)
        below = [each["code"] for each in steps(pack, "step").values() if each["parent"] == Link("step", phase)]
        assert below == [f"{number}.{place}" for place in range(1, len(below) + 1)]


@each_pack
def test_every_readiness_item_says_why_and_some_are_must_haves(pack: Pack) -> None:
    items = [item for item in pack.items if item.kind == "readiness"]
    assert all({"area", "item", "why", "severity"} <= set(item.values) for item in items)
    musts = [item for item in items if item.values.get("blocker")]
    assert 5 <= len(musts) <= len(items) / 2
    assert {item.values["severity"] for item in musts} == {"high"}
    areas = [item.values["area"] for item in items]
    assert all(isinstance(area, Wording) and area.key.startswith("texts.") for area in areas)
    assert [*dict.fromkeys(areas)] == [area for n, area in enumerate(areas) if n == 0 or areas[n - 1] != area]


@each_pack
def test_ids_and_values_are_sound_and_stable(pack: Pack) -> None:
    entries = pack.edits(ROLLOUT, "haro")
    assert entries == Pack(resources.folder() / "templates" / pack.name / "pack.toml", own=True).edits(ROLLOUT, "haro")
    assert len({record for record, *_ in entries}) == len(entries)
    for _, kind, _, values in entries:
        for name, value in values.items():
            assert ALL[kind].by_name[name].valid(value), (kind, name, value)
        assert all(flag(values) is None for flag in ALL[kind].flags), values["key"]
        assert len(conditions(values)) == lines_of(values.get("done_when"))


def lines_of(value: object) -> int:
    return len(value["s"].splitlines()) if isinstance(value, dict) else 0


def test_cpims_has_the_steps_of_the_picture_and_five_required_ones() -> None:
    pack = LIBRARY.load("cpims")
    inner = steps(pack, "step")
    assert list(Counter(values["parent"].key for values in inner.values()).values()) == [9, 14, 11, 4]  # type: ignore[attr-defined]
    first_five = [values for values in inner.values() if values["code"] in ("2.1", "2.2", "2.3", "2.4", "2.5")]
    assert [values["gate"] for values in first_five] == [Link("step", "gate-plan")] * 5
    assert [values.get("optional", False) for values in first_five] == [False, False, False, False, True]
    assert [values["code"] for values in inner.values() if values.get("optional")] == ["2.5"]
    assert lines(inner["requirements"]["templates"]) == 8
    assert len([key for key in steps(pack, "task") if key.startswith("train-")]) == 13  # the training checklist


KINDS = ("section", "step", "milestone", "risk", "meeting", "training", "readiness", "article")


@pytest.mark.parametrize(("name", "wanted"), [
    ("cpims", (17, 88, 11, 12, 5, 7, 65, 5)),
    ("crm", (7, 38, 7, 9, 3, 3, 33, 4)),
    ("generic", (9, 37, 6, 8, 2, 4, 22, 2)),
])
def test_counts(name: str, wanted: tuple[int, ...]) -> None:
    assert Counter(item.kind for item in LIBRARY.load(name).items) == dict(zip(KINDS, wanted, strict=True))


def test_released_versions_are_frozen() -> None:
    released = tomllib.loads((resources.folder() / "templates" / "released.toml").read_text(encoding="utf-8"))
    now = {f"{pack.name}@{pack.version}": pack.digest() for pack in PACKS}
    for name, digest in now.items():
        assert name in released, f'{name} is not listed: add "{name}" = "{digest}" to released.toml'
        assert released[name] == digest, f"{name} has changed since it was released: give the pack a new version"


def test_the_digest_sees_the_source_and_not_the_translation(tmp_path: Path) -> None:
    text = (resources.folder() / "templates" / "crm" / "pack.toml").read_text(encoding="utf-8")
    path = tmp_path / "pack.toml"

    def digest(content: str) -> str:
        path.write_text(content, encoding="utf-8")
        return Pack(path, own=True).digest()

    frozen = LIBRARY.load("crm").digest()
    assert digest(text) == frozen
    assert digest("# a remark\n" + text) == frozen
    assert digest(text.replace("Put support in place", "Set up support")) != frozen
    assert digest(text.replace('parent = "prepare"', 'parent = "switch"', 1)) != frozen
    assert digest(text.replace("[article.turn-back]", "[article.turning-back]")) != frozen


def test_every_arabic_reader_sees_arabic() -> None:
    for pack in PACKS:
        for _, kind, _, values in pack.edits(ROLLOUT, ""):
            shown = LIBRARY.shown(values[ALL[kind].title], "ar")
            assert ARABIC.search(shown)
            assert LIBRARY.shown(values[ALL[kind].title], "fr") == values[ALL[kind].title]["s"]


def test_shown_is_cheap_enough_for_every_cell() -> None:
    value = {"t": "cpims@1#step.say-why.title", "s": "source"}
    assert LIBRARY.shown(value, "ar") != "source"
    start = time.thread_time()
    for _ in range(10_000):
        LIBRARY.shown(value, "ar")
    assert time.thread_time() - start < 1.0  # measured: 10 ms; a table paints some hundred cells
