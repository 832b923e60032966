"""The report of support: times kept by month and level, whether a site has settled down, and the pack for its exit conference."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster_desktop.context import Context
from muster_desktop.ledger import Saved
from muster_desktop.names import Directory
from muster_desktop.pagereading import PageReading
from muster_desktop.reading import Speech
from muster_desktop.screens.panelform import PanelForm
from muster_desktop.screens.support.handing import Handing
from muster_desktop.support.figures import Figures, read_figures
from muster_desktop.support.pack import pack_of
from muster_desktop.support.paper import Paper
from muster_desktop.support.paperpdf import pdf
from muster_desktop.support.reporting import report_of
from muster_desktop.support.tongue import Tongue
from muster_desktop.undoing import tell
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.figuretable import FigureTable, Section
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.scrolled import scrolled
from muster_desktop.widgets.tabplace import TabPlace

HEARD = frozenset({"issue", "entry", "receipt", "policy", "article", "turnout", "participation", "risk", "site"})
FORM = 360

NOT_WRITTEN = Sort("report_not_written", BAD, QT_TRANSLATE_NOOP(
    "problems", "The report could not be written to {file}. Check the folder and the room on the disk. "
    "Nothing else was changed."))


class ReportPage(QWidget):
    """`widget` is the page itself."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._names = Directory(context.ledger, context.words)
        self.figures: Figures | None = None
        self.reading = PageReading(context, self, lambda: partial(read_figures, context.ledger, self.at_site()), self._names,
                                   named=("site",), heard=HEARD, status=False)
        self._body: QWidget | None = None
        self._make_parts()
        self._lay_out()
        self._join()
        self.reading.read()

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def busy(self) -> bool:
        """Whether it is about to be read anew."""
        return self.reading.busy

    def _make_parts(self) -> None:
        theme = self._context.theme
        self.title, self.sentence = Label("", "title", ""), Elided(theme, "body", "text2")
        self.site = Combo(theme, "map-pin")
        self.site.setMaximumWidth(theme.px(220))
        self.sheet, self.pack = Button(theme, "", "export"), Button(theme, "", "file-text", "primary")
        self.paper, self.hand = Button(theme, "", "file-pdf"), Button(theme, "", "handshake")
        self.form = PanelForm(Speech(self._context.words, theme, self._names))
        self.form.setProperty("ground", "canvas")
        self.handing = Handing(self._context, self.form, self)

    def _lay_out(self) -> None:
        head, tools = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 10)
        head.setSpacing(12)
        head.addStrut(self._context.theme.control)  # as high as a head with buttons: the tabs below it stand still
        head.addWidget(self.title)
        head.addWidget(self.sentence, 1)
        tools.setContentsMargins(20, 8, 20, 8)
        tools.setSpacing(8)
        tools.addWidget(self.site)
        tools.addStretch()
        for button in (self.hand, self.sheet, self.paper, self.pack):
            tools.addWidget(button)
        self._inside = QWidget()
        self._inside.setProperty("ground", "canvas")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(20, 16, 20, 20)
        self._form_area, self._form_rule = scrolled(self.form), Rule(upright=True)
        self._form_area.setFixedWidth(self._context.theme.px(FORM))
        row, whole = QHBoxLayout(), QVBoxLayout(self)
        for layout in (row, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(scrolled(self._inside), 1)
        row.addWidget(self._form_rule)
        row.addWidget(self._form_area)
        whole.addLayout(head)
        whole.addWidget(TabPlace())
        whole.addLayout(tools)
        whole.addWidget(Rule())
        whole.addLayout(row, 1)
        self.close_form()

    def _join(self) -> None:
        self.site.activated.connect(lambda: self.reading.read())
        self.sheet.clicked.connect(self.save_sheet)
        self.pack.clicked.connect(partial(self.save_pack, "docx"))
        self.paper.clicked.connect(partial(self.save_pack, "pdf"))
        self.hand.clicked.connect(self._hand_over)
        self.form.closed.connect(self.close_form)
        self.reading.taken.connect(self._take)
        self.reading.failed.connect(self._context.notices.problem)
        self._context.words.changed.connect(self._retell)

    # Reading

    def at_site(self) -> str:
        """The path of the site that the report is about; "" for all of them."""
        return str(self.site.currentData() or "")

    def _take(self, figures: Figures) -> None:
        self.figures = figures
        self.say()

    def _retell(self) -> None:
        self._names.forget()
        self.say()

    # Showing

    def tongue(self) -> Tongue:
        return Tongue(*self._voice())

    def _voice(self) -> tuple[str, str, str]:
        """Language, region and digits of the window, which those of its papers are."""
        words = self._context.words
        return words.language, words.locale.name(), words.digits

    def say(self) -> None:
        """Everything anew, in the present language."""
        words, ledger = self._context.words, self._context.ledger
        self.title.setText(self.tr("Report"))
        self.site.setAccessibleName(self.tr("Site"))
        here = self.at_site()
        self.site.clear()
        for path in ledger.sites():
            self.site.addItem(words.ui(self._names.site_name(path)) if path else self.tr("All sites"), path)
        self.site.setCurrentIndex(max(0, self.site.findData(here)))
        self.site.updateGeometry()
        self.sheet.setText(self.tr("Export to Excel"))
        self.paper.setText(self.tr("Exit pack as PDF"))
        self.pack.setText(self.tr("Exit pack"))
        self.hand.setText(self.tr("Hand over to support"))
        self.hand.setVisible(ledger.may_write("handover", here, "open"))
        for button in (self.sheet, self.paper, self.pack, self.hand):
            button.setEnabled(self.figures is not None)
        if self.figures is not None:
            self._show(report_of(self.figures, self.tongue()))

    def _show(self, paper: Paper) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(22)
        ui = self._context.words.ui
        self.sentence.set_text(paper.about)
        for part in paper.parts:
            table = None
            if part.table is not None and part.table.rows:
                rows = [[ui(text) for text in row] for row in part.table.rows]
                table = FigureTable(self._context.theme, part.table.head, rows, part.table.marks)
            sentences, lines = ([ui(text) for text in texts] for texts in (part.sentences, part.lines))
            column.addWidget(Section(part.heading, sentences, table, lines))
        column.addStretch(1)
        self._column.addWidget(self._body)

    # Files

    def save_sheet(self, file: str = "") -> None:
        """The figures as an Excel file."""
        figures = self.figures
        if figures is not None:
            from muster_desktop.support import packfile  # a door: openpyxl and python-docx

            self._write(file, self.tr("Export to Excel"), "xlsx", partial(packfile.sheet, figures, *self._voice()))

    def save_pack(self, sort: str, file: str = "") -> None:
        """The pack for the exit conference, as a Word file or a PDF."""
        figures = self.figures
        if figures is None:
            return
        from muster_desktop.support import packfile  # the same door

        families = self._context.theme.font("body").families()
        make = partial(packfile.made, figures, *self._voice())
        if sort == "pdf":
            make = partial(pdf, pack_of(figures, self.tongue()), families)
        self._write(file, self.tr("Exit pack"), sort, make)

    def _write(self, file: str, title: str, sort: str, make: Callable[[], bytes]) -> None:
        name = f"{self._context.ledger.slug()}-{'support' if sort == 'xlsx' else 'exit'}.{sort}"
        chosen = file or QFileDialog.getSaveFileName(self, title, name, f"{sort.upper()} (*.{sort})")[0]
        if not chosen:
            return
        try:
            Path(chosen).write_bytes(make())
        except OSError:
            self._context.notices.problem(Problem(NOT_WRITTEN, file=chosen))
            return
        self._context.notices.toast(self.tr("It is in {file}.").format(file=chosen))

    # Handing over

    def _hand_over(self) -> None:
        if self.figures is None:
            return
        for part in (self._form_area, self._form_rule):
            part.show()
        self.handing.ask(self.figures, self._saved)

    def _saved(self, saved: Saved, said: str) -> None:
        tell(self._context, [saved], said)

    def close_form(self) -> None:
        """Hide the form beside the report."""
        for part in (self._form_area, self._form_rule):
            part.hide()
