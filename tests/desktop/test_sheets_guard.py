"""Files that are no sheets, or hostile ones: each is refused in a plain sentence by a process that cannot hurt the program."""

from __future__ import annotations

import io
import time
import zipfile

import openpyxl
import pytest

from muster.problems import BAD, Problem
from muster_desktop.sheets import child, guard, reader


def workbook(rows=(("Risk",), ("Rain",))):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def rebuilt(data, change=None, more=()):
    """The same archive with some parts changed by name or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, (change or {}).get(part.filename, lambda text: text)(old.read(part)))
        for name, text in more:
            new.writestr(name, text)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

FILES = {
    "empty.xlsx": (b"", "empty_file"),
    "text.xlsx": (b"not a workbook at all", "not_a_table"),
    "page.csv": (b"<!doctype html><html></html>", "not_a_table"),
    "picture.csv": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not_a_table"),
    "blank.csv": (b" , ,\r\n,,\r\n", "empty_file"),
    "old.xls": (OLE, "old_workbook"),
    "locked.xlsx": (OLE + "EncryptedPackage".encode("utf-16-le"), "locked_workbook"),
    "cut.xlsx": (workbook()[:900], "damaged_workbook"),
    "broken.xlsx": (rebuilt(workbook(), {SHEET: lambda text: text[:200]}), "damaged_workbook"),
    "zip.xlsx": (rebuilt(workbook(), more=[("a.txt", "x")]).replace(b"[Content_Types].xml", b"[Content_Typos].xml"),
                 "damaged_workbook"),
    "open.ods": (rebuilt(workbook(), more=[("content.xml", "x")]).replace(b"[Content_Types].xml", b"[Content_Typos].xml"),
                 "old_workbook"),
    "nothing.xlsx": (workbook(()), "empty_file"),
    "doctype.xlsx": (rebuilt(workbook(), {SHEET: lambda text: text.replace(
        b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet', 1)}), "unsafe_workbook"),
    "macro.xlsx": (rebuilt(workbook(), more=[("xl/vbaProject.bin", "x")]), "unsafe_workbook"),
    "links.xlsx": (rebuilt(workbook(), more=[("xl/externalLinks/externalLink1.xml", "x")]), "unsafe_workbook"),
    "object.xlsx": (rebuilt(workbook(), more=[("xl/embeddings/oleObject1.bin", "x")]), "unsafe_workbook"),
    "entries.xlsx": (rebuilt(workbook(), more=[(f"x/{n}", "") for n in range(1_001)]), "file_too_heavy"),
    "bomb.xlsx": (rebuilt(workbook(), more=[("xl/bomb.xml", bytes(30 << 20))]), "file_too_heavy"),
    "large.csv": (b"title\n" + b"x\n" * (6 << 20), "file_too_big"),
    "lines.csv": (b"title\n" + b"x\n" * 20_001, "table_too_large"),
    "wide.csv": (b"title" + b",x" * 201, "table_too_large"),
    "far-line.xlsx": (rebuilt(workbook(), {SHEET: lambda text: text.replace(
        b"</sheetData>", b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>')}),
        "table_too_large"),
    "far-column.xlsx": (rebuilt(workbook(), {SHEET: lambda text: text.replace(
        b"</sheetData>", b'<row r="3"><c r="XFD3" t="inlineStr"><is><t>x</t></is></c></row></sheetData>')}), "table_too_large"),
}


@pytest.mark.parametrize("name", FILES)
def test_each_bad_file_is_refused_in_words_within_seconds(name, tmp_path):
    data, code = FILES[name]
    (tmp_path / name).write_bytes(data)
    began = time.monotonic()
    with pytest.raises(Problem) as caught:
        reader.load(tmp_path / name)
    assert caught.value.code == code and caught.value.sort.exit == BAD
    assert name in str(caught.value) and str(caught.value).endswith(".")
    assert time.monotonic() - began < 20


def test_a_lock_file_and_a_missing_file_and_a_folder_are_named(tmp_path):
    for name, code in (("~$risks.xlsx", "lock_file"), ("none.xlsx", "no_file"), (".", "unreadable_file")):
        with pytest.raises(Problem) as caught:
            reader.load(tmp_path / name)
        assert caught.value.code == code


def test_a_size_that_lies_in_the_directory_of_the_archive_is_found_while_reading(tmp_path, monkeypatch):
    monkeypatch.setattr(guard, "MOST_UNPACKED", 2_000)
    path = tmp_path / "lies.xlsx"
    path.write_bytes(workbook([["x" * 100] for _ in range(200)]))
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            part.file_size = 10
        monkeypatch.setattr(zipfile.ZipFile, "infolist", lambda self: archive.infolist.__func__(archive))
        with pytest.raises(Problem):
            guard.check_archive(path)


def test_the_reading_process_gets_no_secret_of_ours(tmp_path, monkeypatch):
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook())
    monkeypatch.setenv("MUSTER_PASSPHRASE", "a secret")
    real, seen = child.subprocess.run, []
    monkeypatch.setattr(child.subprocess, "run", lambda command, **rest: seen.append(rest["env"]) or real(command, **rest))
    assert reader.load(path)
    assert "a secret" not in seen[0].values() and "PATH" in seen[0]


def test_a_reader_that_dies_or_answers_nonsense_is_a_sentence(tmp_path, monkeypatch):
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook())
    monkeypatch.setattr(child.sys, "executable", "/bin/false")
    with pytest.raises(Problem) as caught:
        reader.load(path)
    assert caught.value.code == "sheet_reader_failed"


@pytest.mark.skipif(child.resource is None, reason="this system has no limits for one process")
def test_a_reader_that_needs_too_much_memory_stops_there(tmp_path, monkeypatch):
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook([[f"word {n * m}" for m in range(40)] for n in range(400)]))
    source = f"from muster_desktop.sheets import child; child._MEMORY = {16 << 20}; raise SystemExit(child.main())"
    real = child.subprocess.run
    monkeypatch.setattr(child.subprocess, "run",
                        lambda command, **rest: real([command[0], "-c", source], **rest))
    with pytest.raises(Problem) as caught:
        reader.load(path)
    assert caught.value.code == "sheet_reader_failed"


def test_a_workbook_whose_styles_are_damaged_is_read_without_them(tmp_path):
    path = tmp_path / "styles.xlsx"
    path.write_bytes(rebuilt(workbook(), {"xl/styles.xml": lambda text: text.replace(b"<fonts", b"<fonts><font>x<")}))
    table = reader.load(path)[0]
    assert [cell.text for _, cells in table.lines for cell in cells] == ["Risk", "Rain"]
    assert table.notes == ("no-styles",)


def test_a_workbook_without_its_ending_is_still_one(tmp_path):
    path = tmp_path / "risks"
    path.write_bytes(workbook())
    assert reader.load(path)[0].lines[1][1][0].text == "Rain"


def test_empty_formatted_cells_far_outside_do_no_harm(tmp_path):
    path = tmp_path / "padded.xlsx"
    path.write_bytes(rebuilt(workbook(), {SHEET: lambda text: text.replace(
        b"</sheetData>", b'<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>')}))
    assert len(reader.load(path)[0].lines) == 2
