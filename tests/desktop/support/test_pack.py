"""The report and the exit pack say what was reckoned by hand for one day, in English and in Arabic, on paper too."""

import io
import shutil
import subprocess

import openpyxl
import pytest
from docx import Document
from docx.oxml.ns import qn

from muster.author import Edit, in_saves
from muster_desktop.support.figures import read_figures
from muster_desktop.support.pack import pack_of
from muster_desktop.support.packdocx import docx
from muster_desktop.support.packfile import made
from muster_desktop.support.paperpdf import pdf
from muster_desktop.support.reporting import report_of
from muster_desktop.support.slasheet import workbook
from muster_desktop.support.tongue import QM, Tongue, spoken
from tests.core.floor.test_day import NOW, day

__all__ = ["day"]


@pytest.fixture
def kept(day, profile):
    """The ledger with the day that was worked out by hand, made of the same records."""
    held, articles, pulses, turnouts = day
    ledger = next(iter(profile.ledgers.values()))
    for article in ledger.records("article"):
        ledger.delete(article.id)
    for site in ("qalat-nur", "zerin", "haro"):
        ledger.add("site", site, {"name": site.title()})
    return ledger, held, articles, pulses, turnouts


@pytest.fixture
def figures(kept, monkeypatch):
    ledger, held, articles, pulses, turnouts = kept
    issues = [each.issue for each in held]
    records = [*issues, *articles, *pulses, *turnouts]
    for part in in_saves([Edit(each.id, each.kind, each.site, dict(each.values)) for each in records]):
        ledger.save(part)
    clocks = {each.issue.id: each for each in held}
    monkeypatch.setattr(
        "muster_desktop.support.figures.cases",
        lambda found, *_: [clocks[each.id]._replace(issue=each) for each in sorted(found, key=lambda one: one.id)],
    )
    return read_figures(ledger, "", NOW, [120_000, "USD"])


def tables(paper):
    return {part.heading: {row[0]: row[1:] for row in part.table.rows} for part in paper.parts if part.table is not None}


def test_the_pack_names_the_files_of_help_pages_and_where_they_are(kept):
    ledger, *_ = kept
    ledger.add("article", "", {"title": "Close a case", "attachments": "close.mp4, on the office shelf, 12 MB\nclose.pdf"})
    ledger.add("article", "", {"title": "Old", "state": "retired", "attachments": "old.mp4"})
    parts = {part.heading: part.lines for part in pack_of(read_figures(ledger, "", NOW), Tongue("en")).parts}
    assert parts["Files and videos"] == ("Close a case: close.mp4, on the office shelf, 12 MB", "Close a case: close.pdf")


def test_the_pack_says_what_was_reckoned_by_hand(figures):
    said = tables(pack_of(figures, Tongue("en")))
    assert said["In figures"] == {
        "Issues logged": ("8",),
        "Solved": ("6",),
        "Solved at level 1": ("50%",),
        "Solved with a help page": ("33%",),
        "People who had them": ("14",),
        "The same as another one": ("1",),
        "Users who heard nothing for too long": ("4",),
        "Cost of one solved issue": ("200.00 USD",),
    }
    assert said["The first day"] == {
        "Issues logged": ("8",),
        "Solved": ("5",),
        "Solved on the spot": ("2",),
        "Solved with a help page": ("2",),
        "Work stopped": ("3",),
        "Left open in the evening": ("2",),
        "Users who signed in": ("41 of 58",),
    }
    assert said["Day by day"] == {"10 Nov 2026": ("8", "5"), "11 Nov 2026": ("0", "1")}
    assert said["How they were solved"]["Showed a help page"] == ("2",)
    assert said["Help pages"] == {
        "Help pages made of issues": ("1",),
        "Help pages that somebody found right": ("1",),
        "Issues for which no page exists yet": ("1",),
    }
    assert [row[0] for row in said["Open issues handed over to support"].values()] == ["7", "8"]
    assert said["Has it settled down"] == {
        "Whole days without a new issue of severity 1 or 2": ("0", "at least 7", "Not yet"),
        "Open issues that nobody owns": ("1", "at most 0", "Not yet"),
        "Times that were kept": ("83%", "at least 90%", "Not yet"),
        "Issues of the last three days, to the first three": ("Not counted", "at most 50%", "Not yet"),
        "Expected users who signed in": ("71%", "at least 90%", "Not yet"),
    }


def test_the_report_has_a_line_for_each_month_and_level(figures):
    paper = report_of(figures, Tongue("en"))
    assert paper.about == "Karwan has not settled down yet: 0 of 5 tests passed"
    times = next(part for part in paper.parts if part.heading == "Times by month and level")
    assert times.table.rows == (
        ("November 2026", "1", "8", "6", "2", "0", "75%", "1 h 54 min"),
        ("November 2026", "2", "3", "3", "0", "0", "100%", "1 h 48 min"),
        ("November 2026", "3", "1", "1", "0", "0", "100%", "7 h"),
    )
    assert "an example that nobody agreed on" in times.sentences[0]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_word_file_reads_back_with_the_same_figures(figures, language):
    tongue = Tongue(language)
    paper = pack_of(figures, tongue)
    book = Document(io.BytesIO(made(figures, language)))
    read = [[[cell.text for cell in row.cells] for row in table.rows] for table in book.tables]
    assert read == [[list(part.table.head), *map(list, part.table.rows)] for part in paper.parts if part.table is not None]
    assert book.paragraphs[0].text == paper.title
    section, rtl = book.sections[0]._sectPr, language == "ar"
    assert (section.find(qn("w:bidi")) is not None) == rtl
    for paragraph in book.paragraphs[:3]:
        assert (paragraph._p.get_or_add_pPr().find(qn("w:bidi")) is not None) == rtl
        assert all(bool(run.font.rtl) == rtl for run in paragraph.runs)
    assert all((table._tbl.tblPr.find(qn("w:bidiVisual")) is not None) == rtl for table in book.tables)


def test_arabic_speaks_arabic_everywhere(figures):
    paper = pack_of(figures, Tongue("ar"))
    assert paper.rtl and paper.title.startswith("مؤتمر الختام")
    assert not [part.heading for part in paper.parts if part.heading.isascii()]
    assert tables(paper)["بالأرقام"]["المشكلات المسجلة"] == ("٨",)


def test_a_report_speaks_every_language_that_was_built(figures, tmp_path):
    (tmp_path / "muster_fr.qm").write_bytes((QM / "muster_ar.qm").read_bytes())
    (tmp_path / "paper_es.qm").write_bytes(b"words of a training's sheets alone")
    assert spoken(tmp_path) == ["en", "fr"]
    paper = pack_of(figures, Tongue("fr", folder=tmp_path))
    assert not paper.rtl and paper.title.startswith("مؤتمر الختام")
    assert tables(paper)["بالأرقام"]["المشكلات المسجلة"] == ("8",), "words of the catalogue, figures of the language"
    assert Tongue("es", folder=tmp_path).language == "en"


def test_a_report_has_the_digits_and_the_months_of_the_window():
    assert Tongue("ar").day("2026-11-10") == "١٠ نوفمبر ٢٠٢٦"
    assert Tongue("ar", "ar_IQ").day("2026-11-10") == "١٠ تشرين الثاني ٢٠٢٦"
    assert Tongue("ar", "ar_IQ", "western").day("2026-11-10") == "10 تشرين الثاني 2026"
    assert Tongue("ar", digits="western").percent(0.5) == "50%"
    assert Tongue("ar").said("Solved at level 1") == "المحلولة في المستوى ١"
    assert Tongue("ar", digits="western").said("Solved at level 1") == "المحلولة في المستوى 1"
    assert Tongue("ar", "fr_FR").day("2026-11-10") == Tongue("ar").day("2026-11-10")


def test_the_sheet_holds_numbers(figures):
    book = openpyxl.load_workbook(io.BytesIO(workbook(figures, Tongue("en"))))
    rows = list(book.worksheets[0].values)
    assert rows[1] == ("2026-11", 1, 8, 6, 2, 0, 0.75, 915, 0, 0)
    assert rows[3] == ("2026-11", 3, 1, 1, 0, 0, 1, 420, 980, 0)
    assert book.worksheets[1]["B2"].value == 0
    assert openpyxl.load_workbook(io.BytesIO(workbook(figures, Tongue("ar")))).worksheets[0].sheet_view.rightToLeft


def test_it_is_a_pdf_too(figures, qapp):
    for language in ("en", "ar"):
        assert pdf(pack_of(figures, Tongue(language)), []).startswith(b"%PDF")


def test_an_office_program_opens_it(figures, tmp_path):
    """Where LibreOffice is installed; elsewhere what python-docx reads back must do."""
    office = shutil.which("soffice")
    file = tmp_path / "pack.docx"
    file.write_bytes(docx(pack_of(figures, Tongue("ar"))))
    if office is None:
        assert len(Document(str(file)).tables) > 8
        return
    subprocess.run(
        [
            office,
            f"-env:UserInstallation=file://{tmp_path}/office",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(file),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF")
