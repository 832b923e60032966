"""The command palette: every action, page and record by a few letters, worked by keys alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QWidget

from muster.change import Record
from muster_desktop.commands import DO, GO, Command, asked, fitting, lately, spans, used
from muster_desktop.context import Context
from muster_desktop.finder import Finder, Hit
from muster_desktop.navigation import icon_of
from muster_desktop.remembered import Remembered
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.labels import Label, Rule, retone
from muster_desktop.widgets.noticebar import announce
from muster_desktop.widgets.overlay import Overlay
from muster_desktop.widgets.palettefoot import PaletteFoot
from muster_desktop.widgets.paletterows import HEADING, ROW, PaletteDelegate, PaletteRow, PaletteRows

WIDE, TOP, TALL = 640, 64, 412
MOST = {DO: 4, "open": 12, GO: 4}
MOST_ALONE = 40
"""Of one group where it is the only one that is asked for."""
KEPT = "palette.recent"


class Palette(Overlay):
    """Opened by `open_palette`. `commands` gives what can be done now; `open_record` shows a record on its page."""

    def __init__(self, context: Context, finder: Finder, parent: QWidget, commands: Callable[[], Sequence[Command]],
                 open_record: Callable[[Record], None], log: Callable[[str], None]) -> None:
        super().__init__(context.theme, parent)
        self._context, self._finder = context, finder
        self._commands, self._open_record, self._log = commands, open_record, log
        self._remembered = Remembered(context.ledger)
        self._kept = ""
        self._now: list[Command] = []
        self._hits: list[Hit] = []
        self._waiting = self._run_when_found = False
        self._make_parts()
        context.words.changed.connect(self.say)
        context.theme.changed.connect(self.refit)
        self.say()

    def _make_parts(self) -> None:
        theme = self._context.theme
        self.line, self.rows = QLineEdit(), PaletteRows(self)
        retone(self.line, "bare", "true")
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(PaletteDelegate(theme, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cursor stays in the line; its keys move the rows
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = Label("", "body", "text2")
        self.nothing.setContentsMargins(20, 16, 20, 16)
        self.foot = PaletteFoot(theme)
        head = QHBoxLayout()
        head.setContentsMargins(19, 0, 19, 0)
        head.setSpacing(10)
        head.addWidget(Glyph(theme, "magnifying-glass", "text2", 18))
        head.addWidget(self.line, 1)
        column = self.card.column
        column.addLayout(head)
        for part in (Rule(), self.list, self.nothing, Rule(), self.foot):
            column.addWidget(part, 1 if part is self.list else 0)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._typed)
        self.list.clicked.connect(lambda index: self._run(index.row()))

    def say(self) -> None:
        """The words of the present language."""
        self.line.setPlaceholderText(self.tr("Search or run a command"))
        self.line.setAccessibleName(self.tr("Search or run a command"))
        edge = Qt.AlignmentFlag.AlignRight if self._context.words.rtl else Qt.AlignmentFlag.AlignLeft
        self.line.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.list.setAccessibleName(self.tr("What fits"))
        self.nothing.setText(self.tr("Nothing fits. Fewer letters find more."))
        self.foot.say([("Up", ""), ("Down", self.tr("choose")), ("Return", self.tr("run")), (">", self.tr("commands only")),
                       ("#", self.tr("issues")), ("@", self.tr("people")), ("/", self.tr("help"))],
                      ("Esc", self.tr("close")))

    # Opening

    def open_palette(self, typed: str = "") -> None:
        """Show it with an empty line, or with `typed` in it; asked for again it closes."""
        if not self.isHidden():
            self.close_card()
            return
        self._now, self._hits = [*self._commands()], []
        self._kept = self._remembered[KEPT]
        self.line.setText(typed)
        self._typed()
        self.open_card(self.line)

    def place(self, room: QRect) -> QRect:
        theme = self._context.theme
        wide, top = min(theme.px(WIDE), room.width() - 40), min(theme.px(TOP), max(8, room.height() - 600))
        self.line.setFixedHeight(theme.px(52))
        rows = sum(theme.px(HEADING if row.run is None else ROW) for row in self.rows.rows)
        tall = min(max(rows, theme.px(ROW)), theme.px(TALL), room.height() - top - 120) + 8
        return QRect((room.width() - wide) // 2, top, wide, self.line.height() + tall + self.foot.sizeHint().height() + 6)

    # What was typed

    def _typed(self) -> None:
        wanted = asked(self.line.text())
        self._run_when_found = False
        if wanted.sign == ">":
            self._hits, self._waiting = [], False
        elif wanted.text:
            self._waiting = True
            self._finder.find(wanted.text, wanted.kinds, self._found, MOST_ALONE if wanted.sign else MOST["open"])
        else:
            ids = [name for name in lately(self._kept) if len(name) == 32]
            self._waiting = bool(ids)
            self._finder.named(ids, self._found)
        self._show()

    def _found(self, hits: list[Hit]) -> None:
        self._hits, self._waiting = hits, False
        self._show()
        if self._run_when_found:
            self._run(self.list.currentIndex().row())

    def _show(self) -> None:
        here = self.rows.rows[self.list.currentIndex().row()].name if self.list.currentIndex().isValid() else ""
        moved = self.list.currentIndex().row() > 1
        wanted = asked(self.line.text())
        rows = self._recent() if not wanted.text and not wanted.sign else self._fitting(wanted.sign, wanted.text)
        self.rows.show_rows(rows)
        at = next((at for at, row in enumerate(rows) if moved and row.name and row.name == here), 0)
        self._choose(self.rows.chosen_from(at, 0))
        self.list.setVisible(bool(rows) or self._waiting)
        self.nothing.setVisible(not rows and not self._waiting)
        self.refit()

    def _recent(self) -> list[PaletteRow]:
        """Before anything is typed: what was used lately, then what can be done and where one can go."""
        by_name = {**{command.name: self._command(command, "") for command in self._now},
                   **{hit.record.id: self._hit(hit, "") for hit in self._hits}}
        recent = [by_name[name] for name in lately(self._kept) if name in by_name]
        seen = {row.name for row in recent}
        rows = [PaletteRow(self.tr("Recent")), *recent] if recent else []
        for group, title in ((DO, self.tr("Do")), (GO, self.tr("Go to"))):
            below = [self._command(command, "") for command in self._now if command.group == group]
            below = [row for row in below if row.name not in seen]
            rows += [PaletteRow(title), *(below[:MOST[DO]] if group == DO else below)]
        return rows

    def _fitting(self, sign: str, text: str) -> list[PaletteRow]:
        commands = fitting(self._now, text) if sign in ("", ">") else []
        out: list[PaletteRow] = []
        do = [self._command(each, text) for each in commands if each.group == DO][:MOST_ALONE if sign else MOST[DO] - 1]
        if text and not sign:
            title = self.tr("Log issue {text}").format(text=self._context.words.quoted(text))
            do.append(PaletteRow(title, partial(self._log, text), "plus-circle", keys="Ctrl+I", name="log"))
        opened = [self._hit(hit, text) for hit in self._hits] if sign != ">" and text else []
        go = [self._command(each, text) for each in commands if each.group == GO][:MOST_ALONE if sign else MOST[GO]]
        groups = [(self.tr("Do"), do), (self.tr("Open"), opened), (self.tr("Go to"), go)]
        if len(do) == 1:  # what was looked for comes before what can always be done
            groups = [*groups[1:], groups[0]]
        for title, rows in groups:
            out += [PaletteRow(title), *rows] if rows else []
        return out

    def _command(self, command: Command, text: str) -> PaletteRow:
        return PaletteRow(command.text, command.run, command.icon, tuple(spans(command.text, text)), command.about,
                          keys=command.keys, name=command.name)

    def _hit(self, hit: Hit, text: str) -> PaletteRow:
        return PaletteRow(hit.title, partial(self._open_record, hit.record), icon_of(hit.record.kind),
                          tuple(spans(hit.title, text)), far=hit.about, name=hit.record.id)

    # Choosing

    def _choose(self, at: int) -> None:
        index = self.rows.index(at)
        self.list.setCurrentIndex(index)
        if at <= 1:
            self.list.scrollToTop()  # its heading too
        row = index.data(Qt.ItemDataRole.UserRole)
        if row is not None and not self.isHidden():
            announce(self.line, row.spoken)

    def _run(self, at: int) -> None:
        if not 0 <= at < len(self.rows.rows) or self.rows.rows[at].run is None:
            self._run_when_found = self._waiting  # who types ahead and presses Enter means what is about to be found
            return
        row = self.rows.rows[at]
        if row.name != "log":
            self._remembered.keep(KEPT, used(self._kept, row.name))
        self.close_card()
        assert row.run is not None
        row.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        at, page = self.list.currentIndex().row(), max(1, self.list.height() // max(1, self._context.theme.px(ROW)) - 1)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        if event.key() in steps:
            self._choose(self.rows.chosen_from(at, steps[Qt.Key(event.key())]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(at)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return True  # there is nowhere else to go
        else:
            return False
        return True

