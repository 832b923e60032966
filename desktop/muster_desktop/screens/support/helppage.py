"""Help pages: the shelf with what is to be mended, reviewed or written, and one page beside it to read, judge and print."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster.change import Record
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.pagereading import PageReading
from muster_desktop.reading import Speech
from muster_desktop.screens.panelform import PanelForm
from muster_desktop.screens.support.articleview import ArticleView
from muster_desktop.screens.support.bigpage import BigPage
from muster_desktop.screens.support.helpacts import HelpActs
from muster_desktop.screens.support.helphead import HelpHead
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.search import Search
from muster_desktop.support.shelf import Page, Shelf, read_shelf
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Rule
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.scrolled import scrolled
from muster_desktop.widgets.twolines import TwoLineList, TwoLines

LEFT = 380
HEARD = frozenset({"article", "issue", "person"})
FOUND = 200
SIGNS = {"published": ("check-circle", "ok"), "validated": ("check-circle", "accent"), "flagged": ("warning-circle", "bad"),
         "retired": ("pause", "text3")}


class HelpPage(QWidget):
    """`widget` is the page itself; `room` gives the window, which a page for a projector covers."""

    def __init__(self, context: Context, search: Search, room: Callable[[], QWidget]) -> None:
        super().__init__()
        self._context, self._search, self._room = context, search, room
        self.big: BigPage | None = None
        self._names = Directory(context.ledger, context.words)
        self._words = SupportWords(context, self._names, self)
        self.shelf: Shelf | None = None
        self.reading = PageReading(context, self, self._job, self._names, named=("person", "site"), heard=HEARD, status=False)
        self._wanted = ""
        self._found: list[str] | None = None
        self._ticket = 0
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
        context = self._context
        self.head, self.list = HelpHead(context), TwoLineList(context.theme)
        self.view = ArticleView(context, self._words)
        self.form = PanelForm(Speech(context.words, context.theme, self._names))
        self.form.setProperty("ground", "canvas")
        self.acts = HelpActs(context, self._words, self.form, self)
        self.gap, self.nothing = Placard(context.theme, "book-open"), Placard(context.theme, "book-open")
        self.write = Button(context.theme, "", "note-pencil", "primary")
        self.gap.add(self.write)

    def _lay_out(self) -> None:
        self._form_area, self._side = scrolled(self.form), QStackedWidget()
        for part in (self.view, self._form_area, self.gap, self.nothing):
            self._side.addWidget(part)
        self.list.setFixedWidth(self._context.theme.px(LEFT))
        row, whole = QHBoxLayout(), QVBoxLayout(self)
        for layout in (row, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._side, 1)
        whole.addWidget(self.head)
        whole.addWidget(Rule())
        whole.addLayout(row, 1)

    def _join(self) -> None:
        context = self._context
        self.head.changed.connect(self._look)
        self.head.left.connect(self.list.setFocus)
        self.head.add.clicked.connect(self.add_new)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.view.act_asked.connect(self._act)
        self.view.page_asked.connect(self._to)
        self.write.clicked.connect(self._write_gap)
        self.acts.form_asked.connect(partial(self._side.setCurrentWidget, self._form_area))
        self.acts.made.connect(self._made)
        self.form.closed.connect(self.close_form)
        self.reading.taken.connect(self._take)
        self.reading.failed.connect(context.notices.problem)
        context.words.changed.connect(self._retell)
        bind(self.list, self.add_new, "N")
        QShortcut(QKeySequence("Ctrl+F"), self, self.head.search.setFocus)

    # Reading

    def _job(self) -> Callable[[], Shelf]:
        return partial(read_shelf, self._context.ledger, self._context.words.today())

    def _take(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.say()

    def _retell(self) -> None:
        self._names.forget()
        self.say()

    def _look(self) -> None:
        """Ask the index for what was typed; nothing typed shows the list as it is."""
        typed = self.head.search.text().strip()
        self._context.work.forget(self._ticket)
        if not typed:
            self._hits(None)
            return
        self._ticket = self._context.work.run(partial(self._search.find, typed, ("article",), FOUND), self._hits,
                                              self._context.notices.problem)

    def _hits(self, records: list[Record] | None) -> None:
        self._found = None if records is None else [record.id for record in records]
        self._show()

    # Showing

    def say(self) -> None:
        """Everything anew, in the present language."""
        self.head.say(self.shelf, self._context.ledger.may_write("article", "", "title"))
        self.list.setAccessibleName(self.tr("Help pages"))
        self.write.setText(self.tr("Write the page"))
        self._show()

    def _show(self) -> None:
        if self.shelf is None:
            return
        rows = self._rows(self.shelf)
        self.list.show_rows(rows)
        at = self.list.lines.row_of(self._wanted) if self._wanted else -1
        if at >= 0:
            self._wanted = ""
        here = self.list.currentIndex().row()
        if rows and (at >= 0 or here < 0):
            self.list.setCurrentIndex(self.list.lines.index(max(at, 0)))
        self._moved(self.list.currentIndex())

    def _rows(self, shelf: Shelf) -> list[TwoLines]:
        name = self.head.at()
        if name == "gaps":
            return [TwoLines("warning-circle", "warn", self._words.title(issue), self._gap_about(issue), issue.id)
                    for issue in shelf.gaps]
        pages = shelf.on(name)
        if self._found is not None:
            order = {record: at for at, record in enumerate(self._found)}
            pages = sorted((page for page in pages if page.record.id in order), key=lambda page: order[page.record.id])
        else:
            pages = sorted(pages, key=lambda page: self._names.title(page.record).casefold())
        return [self._row(page, shelf) for page in pages]

    def _row(self, page: Page, shelf: Shelf) -> TwoLines:
        words = self._context.words
        icon, tone = SIGNS.get(str(page.record.values.get("state")), ("file-text", "text2"))
        state = self._words.field(page.record, "state") or words.label("Draft")
        used = QCoreApplication.translate("HelpPage", "used %n time(s)", None, page.uses)
        parts = [state, used, self.view.language(page)]
        if self.head.at() == "twins":
            twin = next((pair[pair.index(page.record.id) - 1] for pair in shelf.twins if page.record.id in pair), "")
            parts = [self.tr("like {title}").format(title=words.quoted(self._names.name(twin)))] if twin else parts
        return TwoLines(icon, tone, self._words.title(page.record), words.ui(words.joined([part for part in parts if part])),
                        page.record.id)

    def _gap_about(self, issue: Record) -> str:
        return self._context.words.ui(self._context.words.joined(
            [part for part in (self._words.site(issue), self._words.field(issue, "category")) if part]))

    def _moved(self, current: QModelIndex) -> None:
        """Show what the cursor is on, unless something is being written."""
        if self.shelf is None or self._side.currentWidget() is self._form_area:
            return
        key = str(self.list.lines.rows[current.row()].key) if current.isValid() else ""
        page = self.shelf.page(key)
        issue = next((each for each in self.shelf.gaps if each.id == key), None)
        if page is not None:
            self.view.show_page(page, self.shelf)
            self._side.setCurrentWidget(self.view)
        elif issue is not None:
            self.gap.say(self.tr("No help page existed for this"), self._words.title(issue))
            self.write.setVisible(self._context.ledger.may_write("article", "", "title"))
            self._side.setCurrentWidget(self.gap)
        else:
            self.nothing.say(*self._empty())
            self._side.setCurrentWidget(self.nothing)

    def _empty(self) -> tuple[str, str]:
        if self._found is not None:
            return self.tr("No help page holds these words"), self.tr("Fewer letters find more.")
        if self.head.at() == "all":
            return self.tr("No help page yet"), self.tr("A page is made from an answer at the desk, or here.")
        return self.tr("Nothing here"), self.tr("What wants mending, writing or a second look comes here by itself.")

    # Acting

    def show_record(self, record: str, site: str) -> None:
        """Open a help page as soon as it is read."""
        self._wanted = record
        self.head.tabs.setCurrentIndex(0)
        self.head.search.clear()
        self._show()

    def _to(self, record: str) -> None:
        self.show_record(record, "")

    def _made(self, record: str) -> None:
        self._wanted = record

    def add_new(self) -> None:
        """Write a new page."""
        if self._context.ledger.may_write("article", "", "title"):
            self.acts.new({"language": self._context.words.language})

    def _write_gap(self) -> None:
        index = self.list.currentIndex()
        issue = next((each for each in self.shelf.gaps if each.id == self.list.lines.rows[index.row()].key), None) \
            if self.shelf is not None and index.isValid() else None
        if issue is not None:
            self.acts.new({"title": issue.values.get("summary"), "problem": issue.values.get("summary"), "issue": issue.id,
                           "steps": issue.values.get("answer"), "cause": issue.values.get("cause"),
                           "language": self._context.words.language})

    def _act(self, act: str) -> None:
        page = self.view.page
        if page is None:
            return
        if act == "more":
            self.acts.fill_menu(page)
            self.acts.menu.popup(self.view.more.mapToGlobal(QPoint(0, self.view.more.height())))
        elif act == "large":
            self.show_large(page.record)
        else:
            {"edit": self.acts.edit, "right": self.acts.right, "flag": self.acts.flag, "print": self.acts.print_sheet}[act](page)

    def show_large(self, record: Record) -> None:
        """A page as large as the window."""
        if self.big is None:
            self.big = BigPage(self._context, self._words, self._room())
        self.big.open_page(record)

    def close_form(self) -> None:
        """Back from a form to the page that is chosen."""
        self._side.setCurrentWidget(self.view)
        self._moved(self.list.currentIndex())
        self.list.setFocus()
