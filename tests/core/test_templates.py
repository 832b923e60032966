"""Template packs: what a file becomes, what each reader sees, and the sentence for every mistake in one."""

import shutil
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.ids import natural_id
from muster.kinds import ALL
from muster.problems import BAD, Problem
from muster.templates import Library, Pack
from muster.templates_check import MAX_BYTES
from muster.templates_read import MAX_RECORDS, TEMPLATE_KINDS

ROLLOUT = "0190b8a2c3d47e5f8a9b0c1d2e3f4a5b"
HEAD = 'pack = "try"\nversion = 3\nlanguage = "en"\ntitle = "A try"\nabout = "To try things."\n'  # lines 1 to 5
BODY = '''
[texts]
doors = "Doors"

[step.build]
level = "phase"
code = "1"
title = "Build"

[step.wall]
level = "step"
parent = "build"
title = "Wall"
done_when = ["It stands", "It is dry"]
optional = true
due = 2026-11-22
percent = 40

[step.roof]
level = "step"
parent = "build"
title = "Roof"
after = "wall"

[readiness.key]
area = "@doors"
item = "The key turns"
severity = "High"
blocker = true

[readiness.lock]
area = "@doors"
item = "The lock holds"

[training.walls]
title = "Walls"
audience = ["masons", "helpers"]
'''
ARABIC = '''pack = "try"
version = 3
title = "تجربة"
[texts]
doors = "الأبواب"
[step.build]
title = "البناء"
[step.wall]
title = "الجدار"
done_when = ["قائم", "جاف"]
'''


def write(folder: Path, text: str, name: str = "pack.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> Library:
    write(tmp_path / "packs" / "try", HEAD + BODY)
    write(tmp_path / "packs" / "try", ARABIC, "ar.toml")
    return Library(tmp_path / "packs")


def records(pack: Pack, site: str = "haro", language: str = "") -> dict[tuple[str, str], tuple[str, str, dict[str, object]]]:
    return {(kind, values["key"]): (record, where, values) for record, kind, where, values in pack.edits(ROLLOUT, site, language)}


# What a pack becomes


def test_records_in_the_order_of_the_file(library: Library) -> None:
    entries = library.load("try").edits(ROLLOUT, "haro")
    assert [(kind, values["key"]) for _, kind, _, values in entries] == [
        ("step", "build"), ("step", "wall"), ("step", "roof"), ("readiness", "key"), ("readiness", "lock"), ("training", "walls")]
    assert {site for _, _, site, _ in entries} == {"haro"}


def test_values_are_canonical_and_texts_stay_tied_to_the_pack(library: Library) -> None:
    entries = records(library.load("try"))
    build, _, _ = entries["step", "build"]
    wall, _, values = entries["step", "wall"]
    assert values == {
        "title": {"t": "try@3#step.wall.title", "s": "Wall"},
        "done_when": {"t": "try@3#step.wall.done_when", "s": "It stands\nIt is dry"},
        "level": "step", "parent": build, "optional": True, "due": "2026-11-22", "percent": "40",
        "status": "not_started", "order": "1", "instance": "try", "key": "wall",
    }
    _, _, roof = entries["step", "roof"]
    assert (roof["after"], roof["order"]) == (wall, "2")
    _, _, training = entries["training", "walls"]
    assert training["audience"] == ["helpers", "masons"]
    for _, kind, _, stored in library.load("try").edits(ROLLOUT, ""):
        assert all(ALL[kind].by_name[name].valid(value) for name, value in stored.items())


def test_a_text_without_letters_needs_no_translation(library: Library) -> None:
    assert records(library.load("try"))["step", "build"][2]["code"] == "1"


def test_a_shared_text_is_one_value(library: Library) -> None:
    entries = records(library.load("try"))
    assert entries["readiness", "key"][2]["area"] == {"t": "try@3#texts.doors", "s": "Doors"}
    assert entries["readiness", "key"][2]["area"] == entries["readiness", "lock"][2]["area"]


def test_a_choice_may_be_written_by_its_label_and_a_status_begins_with_the_first(library: Library) -> None:
    key = records(library.load("try"))["readiness", "key"][2]
    assert (key["severity"], key["status"], key["blocker"]) == ("high", "not_verified", True)


def test_two_laptops_make_the_same_records_and_two_sites_do_not(library: Library, tmp_path: Path) -> None:
    other = Library(tmp_path / "packs").load("try")
    assert other.edits(ROLLOUT, "haro") == library.load("try").edits(ROLLOUT, "haro")
    here = {record for record, *_ in other.edits(ROLLOUT, "haro")}
    assert here.isdisjoint(record for record, *_ in other.edits(ROLLOUT, "zerin"))
    assert here.isdisjoint(record for record, *_ in other.edits(ROLLOUT, "haro", instance="second plan"))
    assert records(other)["step", "wall"][0] == natural_id(ROLLOUT, "step", "haro", "try", "wall")


@given(st.text(alphabet="abé/-", max_size=8), st.text(min_size=1, max_size=8))
def test_ids_follow_from_site_and_instance_alone(site: str, instance: str) -> None:
    pack = Library().load("generic")
    first, second = (pack.edits(ROLLOUT, site, instance=instance) for _ in range(2))
    assert [record for record, *_ in first] == [record for record, *_ in second]
    assert len({record for record, *_ in first}) == len(pack.items)


# What a reader sees


def test_shown_in_the_reader_s_language(library: Library) -> None:
    wall = records(library.load("try"))["step", "wall"][2]
    roof = records(library.load("try"))["step", "roof"][2]
    assert library.shown(wall["title"], "ar") == "الجدار"
    assert library.shown(wall["title"], "en") == "Wall"
    assert library.shown(wall["title"], "km") == "Wall"
    assert library.shown(roof["title"], "ar") == "Roof"  # not translated yet
    assert library.shown(roof["title"] | {"t": "other@1#step.roof.title"}, "ar") == "Roof"
    assert (library.shown("Mine", "ar"), library.shown(None, "ar")) == ("Mine", "")


def test_another_version_is_not_slipped_under_a_text(library: Library) -> None:
    assert library.shown({"t": "try@2#step.wall.title", "s": "Old wall"}, "ar") == "Old wall"


def test_older_versions_are_kept_for_those_who_read_them(tmp_path: Path) -> None:
    write(tmp_path / "try", HEAD + BODY)
    write(tmp_path / "try", ARABIC, "ar.toml")
    write(tmp_path / "try" / "2", ARABIC.replace("version = 3", "version = 2").replace("الجدار", "السور"), "ar.toml")
    library = Library(tmp_path)
    assert library.shown({"t": "try@2#step.wall.title", "s": "Old wall"}, "ar") == "السور"
    assert library.shown({"t": "try@3#step.wall.title", "s": "Wall"}, "ar") == "الجدار"
    assert library.names == ("try",)


def test_shown_reads_no_file_twice(library: Library, tmp_path: Path) -> None:
    value = {"t": "try@3#step.wall.title", "s": "Wall"}
    assert library.shown(value, "ar") == "الجدار"
    shutil.rmtree(tmp_path / "packs")
    assert library.shown(value, "ar") == "الجدار"


@pytest.mark.parametrize("tie", ["../secret@1#x", "/etc@1#x", "try", "", "try/2@3#x", "..@1#x"])
def test_a_name_from_the_wire_never_becomes_a_path(library: Library, tmp_path: Path, tie: str) -> None:
    write(tmp_path / "secret", ARABIC, "ar.toml")
    assert library.shown({"t": tie, "s": "source"}, "ar") == "source"
    assert library.shown({"t": "try@3#step.wall.title", "s": "source"}, "../secret/ar") == "source"


def test_a_damaged_translation_leaves_the_source_text(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(tmp_path / "try", HEAD + BODY)
    write(tmp_path / "try", "title = ", "ar.toml")
    library = Library(tmp_path)
    assert library.shown({"t": "try@3#step.wall.title", "s": "Wall"}, "ar") == "Wall"
    assert "try/ar.toml, line 1" in caplog.text


def test_several_threads_share_one_library(library: Library) -> None:
    seen: list[object] = []

    def read() -> None:
        seen.append(library.shown({"t": "try@3#step.wall.title", "s": "Wall"}, "ar"))
        seen.append(library.load("try"))

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen.count("الجدار") == 8
    assert len({id(pack) for pack in seen if isinstance(pack, Pack)}) == 1


def test_title_and_about_in_the_reader_s_language(library: Library) -> None:
    pack = library.load("try")
    assert (pack.text("title", "ar"), pack.text("title", "fr"), pack.text("about", "ar")) == ("تجربة", "A try", "To try things.")


# A pack from a file


def test_a_file_becomes_plain_text_in_the_language_chosen(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "mine", HEAD + BODY, "plan.toml")
    write(tmp_path / "mine", ARABIC, "ar.toml")
    pack = library.load(path)
    assert not pack.own
    wall = records(pack, language="ar")["step", "wall"][2]
    assert (wall["title"], wall["done_when"]) == ("الجدار", "قائم\nجاف")
    assert records(pack, language="ar")["step", "roof"][2]["title"] == "Roof"
    assert records(pack)["step", "wall"][2]["title"] == "Wall"


def test_a_file_never_meets_the_records_of_our_own_pack(library: Library, tmp_path: Path) -> None:
    mine = library.load(str(write(tmp_path / "mine", HEAD + BODY)))
    ours = {record for record, *_ in library.load("try").edits(ROLLOUT, "haro")}
    assert ours.isdisjoint(record for record, *_ in mine.edits(ROLLOUT, "haro"))
    assert library.load(tmp_path / "mine").edits(ROLLOUT, "haro") == mine.edits(ROLLOUT, "haro")


def test_a_file_from_windows_reads_the_same(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(("\ufeff" + HEAD + BODY).replace("\n", "\r\n").encode())
    assert records(library.load(path))["step", "wall"][2]["title"] == "Wall"


def test_texts_are_nfc(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + '[milestone.a]\ntitle = "Ame\u0301lie"\n')
    assert records(library.load(path))["milestone", "a"][2]["title"] == "Amélie"


# Mistakes


def problem(library: Library, path: Path | str) -> Problem:
    with pytest.raises(Problem) as caught:
        library.load(path)
    assert caught.value.sort.exit == BAD
    return caught.value


MISTAKES = [
    ('[stepp.one]\ntitle = "A"', 6, 'there is no kind \'stepp\'. Did you mean \'step\'?'),
    ('[grant.one]\nrole = "hq"', 6, "there is no kind 'grant' in a template. It may be one of: section, step"),
    ('[step.one]\nlevel = "step"\ntitel = "A"', 8, "step has no field 'titel'. Did you mean 'title'?"),
    ('[step.one]\ntitle = "A"\ncolour = "red"', 8, "step has no field 'colour'. Its fields are: title, level"),
    ('[step.one]\ntitle = "A"\ninstance = "x"', 8, "step has no field 'instance'"),
    ('[step.one]\ntitle = "A"\n_deleted = true', 8, "step has no field '_deleted'"),
    ('[step.one]\nlevel = "stage"\ntitle = "A"', 7, "level is 'stage', and that is not one of phase, step, task, gate"),
    ('[step.one]\n\n# a remark\n\ntitle = "A"\npercent = 400', 11, "percent is '400', and that is not a number in the range"),
    ('[step.one]\ntitle = "A"\npercent = 1.5.1', 8, "this cannot be read as TOML"),
    ('[step.one]\ntitle = "A"\ndue = "soon"', 8, "due is 'soon', and that is not a day written year-month-day"),
    ('[step.one]\ntitle = "A"\noptional = "maybe"', 8, "optional is 'maybe', and that is not yes or no"),
    ('[step.one]\ntitle = "A"\nmet = [[1]]', 8, "met is not a text"),
    ('[training.one]\ntitle = "A"\naudience = {a = "b"}', 8, "audience is not a text"),
    ('[step.one]\ntitle = "A"\npercent = [5]', 8, "percent is not a text"),
    ('[step.one]\ntitle = 5', 7, "title is not a text between quotation marks"),
    ('[step.one]\ntitle = ["A", "B"]', 7, "title is a text of one line"),
    ('[step.one]\ntitle = "A"\ndone_when = ["A", 5]', 8, "done_when is not a text between quotation marks"),
    ('[step.one]\ntitle = "A"\ndone_when = ["A", " "]', 8, "done_when has no text"),
    ('[step.one]\ntitle = ""', 7, "title has no text"),
    ('[step.one]\ntitle = "' + "long " * 500 + '"', 7, "the text of title has 2499 characters and the most is 2000"),
    ('[step.one]\ntitle = "A"\n[step.one]\ntitle = "B"', 8, "for the second time"),
    ('[step.one]\ntitle = "A"\ntitle = "B"', 8, "for the second time"),
    ('[step.one]\nlevel = "step"', 6, "step needs the field 'title'"),
    ('[step.one]\ntitle = "A"\nparent = "wal"\n[step.wall]\ntitle = "W"', 8, "parent says 'wal', and nothing in "
     "this template has that key. Did you mean 'wall'?"),
    ('[step.one]\ntitle = "A"\nparent = "xyz"', 8, "parent says 'xyz', and nothing in this template has that key."),
    ('[step.one]\ntitle = "A"\nparent = "one"', 8, "'one' lies below itself"),
    ('[step.a]\ntitle = "A"\nparent = "b"\n[step.b]\ntitle = "B"\nparent = "c"\n[step.c]\ntitle = "C"\nparent = "b"', 11,
     "'b' lies below itself"),
    ('[step.one]\ntitle = "A"\nowner = "Amina"', 8, "owner names a person or a site"),
    ('[step.one]\ntitle = "@wals"\n[texts]\nwalls = "W"', 7, "title says '@wals', and nothing in this template has that key. "
     "Did you mean '@walls'?"),
    ('[step."Big One"]\ntitle = "A"', 6, "'Big One' cannot be a key"),
    ('[step]\ntitle = "A"', 7, "the heading needs a key after the kind, such as [step.first]"),
    ('[[step]]\ntitle = "A"', 6, "the heading needs a key after the kind, such as [step.first]"),
    ('texts = "A"', 6, "the heading needs a key after the kind, such as [texts.first]"),
    ('verison = 2', 6, "a template has no line 'verison' here"),
    ('[step.one]\ntitle = "A', 7, "this cannot be read as TOML"),
    ('[step.one]\ntitle = A', 7, "this cannot be read as TOML"),
    ('deep = ' + "[" * 5000, 6, "this cannot be read as TOML"),
    ('big = ' + "9" * 5000, 6, "this cannot be read as TOML"),
]


@pytest.mark.parametrize(("text", "line", "words"), MISTAKES, ids=[words[:40] for _, _, words in MISTAKES])
def test_a_mistake_is_told_with_its_line(library: Library, tmp_path: Path, text: str, line: int, words: str) -> None:
    path = write(tmp_path / "mine", HEAD + text + "\n", "plan.toml")
    said = str(problem(library, path))
    assert said.startswith(f"In mine/plan.toml, line {line}: ")
    assert words in said


@pytest.mark.parametrize(("text", "words"), [
    (HEAD.replace("version = 3\n", ""), "the line version = … is missing at the top"),
    (HEAD.replace('title = "A try"\n', ""), "the line title = … is missing at the top"),
    (HEAD.replace("version = 3", "version = 0"), "line 2: version is not a whole number"),
    (HEAD.replace("version = 3", "version = true"), "line 2: version is not a whole number"),
    (HEAD.replace('"try"', '"../try"'), "line 1: pack is not a short name"),
    (HEAD.replace('"en"', '"xx"'), "line 3: language is not one of ar, bn"),
    (HEAD.replace('"en"', '["en"]'), "line 3: language is not one of ar, bn"),
    (HEAD.replace('"A try"', '""'), "line 4: title has no text"),
])
def test_the_lines_at_the_top(library: Library, tmp_path: Path, text: str, words: str) -> None:
    assert words in str(problem(library, write(tmp_path, text)))


@pytest.mark.parametrize(("text", "line", "words"), [
    ('pack = "try"\nversion = 3\n[step.wal]\ntitle = "ج"', 4,
     "no text 'step.wal.title' to translate. Did you mean 'step.wall.title'?"),
    ('pack = "try"\nversion = 3\nzzz = "ج"', 3, "no text 'zzz' to translate."),
    ('pack = "try"\nversion = 3\n[step.build]\ncode = "1"', 4, "no text 'step.build.code' to translate"),
    ('version = 2\npack = "try"', 2, "this translation is for try, version 2, and the template beside it is try, version 3"),
    ('pack = "try"\nversion = 3\n[step.wall]\ndone_when = ["ج"]', 4, "done_when has 1 lines here and 2 in the template"),
    ('pack = "try"\nversion = 3\n[step.wall]\ntitle = ""', 4, "title has no text"),
    ('pack = "try"\nversion = 3\n[step.wall]\ntitle = "ج', 4, "this cannot be read as TOML"),
])
def test_mistakes_in_a_translation(library: Library, tmp_path: Path, text: str, line: int, words: str) -> None:
    path = write(tmp_path / "mine", HEAD + BODY)
    write(tmp_path / "mine", text, "ar.toml")
    said = str(problem(library, path))
    assert f"In mine/ar.toml, line {line}: " in said
    assert words in said


def test_no_such_template(library: Library) -> None:
    said = str(problem(library, "cpmis"))
    assert said == "There is no template 'cpmis' and no file of that name. The templates are: try."


def test_files_that_are_none(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes("pack = 'é'".encode("latin-1"))
    assert "is not saved as UTF-8 text" in str(problem(library, tmp_path / "a.toml"))
    (tmp_path / "b.toml").write_bytes(b"#" * (MAX_BYTES + 1))
    assert "is larger than 1000 kB" in str(problem(library, tmp_path / "b.toml"))
    (tmp_path / "c.toml").write_bytes(b"PK\x03\x04\x00\x00")
    assert "line 1: this cannot be read as TOML" in str(problem(library, tmp_path / "c.toml"))
    (tmp_path / "d.toml").write_bytes(b"")
    assert "the line pack = … is missing" in str(problem(library, tmp_path / "d.toml"))


def test_too_many_records(library: Library, tmp_path: Path) -> None:
    rows = "".join(f'[milestone.m{n}]\ntitle = "M"\n' for n in range(MAX_RECORDS + 1))
    assert "has 5001 records and a template may have 5000" in str(problem(library, write(tmp_path, HEAD + rows)))


@given(st.text(max_size=200))
def test_no_text_whatever_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("any") / "plan.toml"
    path.write_text(HEAD + text, encoding="utf-8", newline="")
    try:
        assert Library().load(path).name == "try"
    except Problem as caught:
        assert str(caught)


def test_people_rights_and_what_was_done_never_come_from_a_template() -> None:
    never = {"grant", "person", "site", "rollout", "device", "participation", "attendance", "score", "issue"}
    assert not never & {*TEMPLATE_KINDS}
    assert {*TEMPLATE_KINDS} <= {*ALL}
