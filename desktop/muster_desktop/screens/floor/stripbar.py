"""The line above the floor's board: the site, how many signed in, stopped, wait, share solved by a help page, who is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from muster.change import Record
from muster_desktop.context import Context
from muster_desktop.floor.board import Strip
from muster_desktop.screens.floor.floorwords import FloorWords
from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Chip, paint_avatar
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.statusbar import Progress

MOST_DISCS, LEAST_DISCS, DISC = 5, 2, 26


class Fact(QWidget):
    """A sign, a strong number and plainer words after it; of one that `shrinks` the words give way where there is no room."""

    def __init__(self, theme: Theme, sign: str, shrinks: bool = False) -> None:
        super().__init__()
        self._theme, self._sign = theme, sign
        self._strong, self._rest = "", ""
        wide = QSizePolicy.Policy.Maximum if shrinks else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def say(self, strong: str, rest: str) -> None:
        self._strong, self._rest = strong, rest
        self.setAccessibleName(f"{strong} {rest}")
        self.setToolTip(f"{strong} {rest}")
        self.updateGeometry()
        self.update()

    def _widths(self) -> tuple[int, int]:
        strong = QFontMetrics(self._theme.font("strong")).horizontalAdvance(self._strong)
        return strong + 2, QFontMetrics(self._theme.font("body")).horizontalAdvance(self._rest) + 2

    def sizeHint(self) -> QSize:
        strong, rest = self._widths()
        return QSize(24 + strong + 5 + rest, self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(24 + self._widths()[0], self.sizeHint().height())

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        strong, rest = self._widths()

        def box(start: float, wide: float) -> QRectF:
            return QRectF(self.width() - start - wide if rtl else start, 0, wide, self.height())

        if self._sign == "blocked":
            spot = box(0, 16)
            draw_mark(painter, self._theme, "blocked", QRectF(spot.x(), spot.center().y() - 8, 16, 16))
        else:
            self._theme.paint_icon(painter, self._sign, "text2", box(0, 16), 16)
        side = (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(self._theme.font("strong"))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(box(24, strong), side | Qt.AlignmentFlag.AlignVCenter, self._strong)
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.colour("text2"))
        room = min(rest, self.width() - 24 - strong - 5)
        cut = painter.fontMetrics().elidedText(self._rest, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box(24 + strong + 5, room), side | Qt.AlignmentFlag.AlignVCenter, cut)


class Discs(QWidget):
    """The people on the floor as discs that lie a little over each other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._all: list[tuple[str, str]] = []
        self._people: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        self._all = list(people)
        self.setAccessibleName("; ".join(name for _, name in people))
        self.show_most(MOST_DISCS)

    def width_of(self, many: int) -> int:
        """How wide so many discs are, or all where there are fewer."""
        return min(many, len(self._all)) * (self._theme.px(DISC) + 3)

    def show_most(self, many: int) -> None:
        """The first ones alone; the menu beside them names all."""
        self._people = self._all[:many]
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(len(self._people)), self._theme.px(DISC))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        size = self._theme.px(DISC)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for at, (person, name) in enumerate(self._people):
            start = at * (size + 3)
            paint_avatar(painter, self._theme, QRectF(self.width() - start - size if rtl else start, 0, size, size), person, name)


class StripBar(QWidget):
    """`site_chosen` gives a path; `turnout_asked` comes when the number of those who signed in is to be written,
    `brief_asked` when somebody wants the floor in a minute."""

    site_chosen = Signal(str)
    turnout_asked = Signal()
    brief_asked = Signal()

    def __init__(self, context: Context, words: FloorWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self._counted = False
        theme = context.theme
        self.title, self.live = Label("", "title"), Chip(theme, "", "bad")
        self.sites = Combo(theme, "map-pin")
        self.sites.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.bar = Progress(theme)
        self.signed = Button(theme, "", variant="quiet", height=28)
        self.stopped, self.wait = Fact(theme, "blocked"), Fact(theme, "timer")
        self.helped = Fact(theme, "book-open", True)
        self.discs, self.floor = Discs(theme), Button(theme, "")
        self.floor.set_trailing("caret-down")
        self._menu = QMenu(self)
        theme.dress(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(14)
        for part in (self.title, self.sites, self.live, self.bar, self.signed, self.stopped, self.wait, self.helped):
            row.addWidget(part)
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.discs)
        row.addWidget(self.floor)
        self.sites.activated.connect(lambda: self.site_chosen.emit(self.sites.currentData() or ""))
        self.signed.clicked.connect(self.turnout_asked)
        self.floor.clicked.connect(self._open_floor)

    def fill_sites(self, paths: Sequence[str], here: str) -> None:
        """Offer these sites; one alone is a plain title."""
        words, names = self._context.words, self._words.names
        self.sites.clear()
        for path in paths:
            self.sites.addItem(words.ui(names.site_name(path)), path)
        self.sites.setCurrentIndex(max(0, self.sites.findData(here)))
        self.sites.setVisible(len(paths) > 1)
        self.sites.setAccessibleName(self.tr("Which site"))
        self.title.setText(words.ui(names.site_name(here)))
        self.title.setVisible(len(paths) <= 1)
        self.sites.updateGeometry()

    def say(self, strip: Strip, live_day: int) -> None:
        """The numbers of the day."""
        words = self._context.words
        self.live.set_text(self.tr("Live, day {number}").format(number=words.number(live_day)) if live_day else "")
        self.live.setVisible(bool(live_day))
        counted = self._counted = strip.signed >= 0 and strip.expected > 0
        self.bar.set_part(strip.signed / strip.expected if counted else 0)
        signed = self.tr("{signed} of {expected} signed in").format(
            signed=words.number(max(0, strip.signed)), expected=words.number(max(0, strip.expected)))
        self.signed.setText(signed if counted else self.tr("How many signed in?"))
        self.stopped.say(words.number(strip.stopped), self.tr("stopped"))
        self.wait.say(self._words.long(strip.wait) if strip.wait >= 0 else "–", self.tr("wait"))
        self.helped.say(words.percent(strip.by_help) if strip.by_help >= 0 else "–", self.tr("solved by a help page"))
        people = [str(shift.values.get("person")) for shift in strip.floor]
        self.discs.show_people([(person, self._words.names.name(person)) for person in people])
        self.floor.setText(self.tr("On the floor {number}").format(number=words.number(len(strip.floor))))
        self._fill_menu(strip.floor)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for all, this gives way in order: the discs but two, the words of the share, the bar, the other
        discs, then the words of the other two."""
        row = self.layout()
        assert row is not None
        gap = row.spacing()
        whole = [part for part in (self.title, self.sites, self.live, self.signed, self.floor) if not part.isHidden()]
        room = self.width() - 44 - sum(part.sizeHint().width() + gap for part in whole)
        facts = [fact.sizeHint().width() + gap for fact in (self.stopped, self.wait)]
        least = self.helped.minimumSizeHint().width() + gap
        bar = self.bar.sizeHint().width() + gap
        whole_room = room - sum(facts) - self.helped.sizeHint().width() - gap - bar * self._counted
        many = next((each for each in range(MOST_DISCS, LEAST_DISCS, -1) if self.discs.width_of(each) + gap <= whole_room),
                    LEAST_DISCS)
        self.discs.show_most(many)
        discs = self.discs.sizeHint().width() + gap
        show_discs = room >= sum(facts) + least + discs
        show_bar = self._counted and room >= sum(facts) + least + discs + bar
        self.discs.setVisible(show_discs)
        self.bar.setVisible(show_bar)
        tight = room < sum(facts) + least
        for fact in (self.stopped, self.wait):
            fact.setFixedWidth((fact.minimumSizeHint() if tight else fact.sizeHint()).width())
        left = room - sum(facts) - discs * show_discs - bar * show_bar - gap
        self.helped.setFixedWidth(min(self.helped.sizeHint().width(), max(self.helped.minimumSizeHint().width(), left)))

    def _fill_menu(self, shifts: Sequence[Record]) -> None:
        self._menu.clear()
        for shift in shifts:
            self._menu.addAction(self._words.shift(shift))
        if not shifts:
            self._menu.addAction(self.tr("The rota names nobody for now")).setEnabled(False)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("The floor in a minute") + "\tB", self.brief_asked.emit)

    def _open_floor(self) -> None:
        self._menu.popup(self.floor.mapToGlobal(QPoint(0, self.floor.height() + 2)))
