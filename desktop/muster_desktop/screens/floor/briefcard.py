"""The brief of the floor over its board: your shift, known issues with their way round, where to walk, whom to thank."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster.change import Record
from muster.floor.brief import Brief, Room, brief
from muster_desktop.context import Context
from muster_desktop.floor.board import lane_of, solved_at, tips_now
from muster_desktop.floor.boardread import Day, known_issues, ms
from muster_desktop.floor.common import today
from muster_desktop.floor.meeting import coming
from muster_desktop.floor.numbers import said_number
from muster_desktop.screens.floor.floorwords import FloorWords
from muster_desktop.widgets.buttons import IconButton
from muster_desktop.widgets.figuretable import Section
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.overlay import ROUND, Overlay
from muster_desktop.widgets.scrolled import scrolled

WIDE, EDGE = 560, 24


class BriefCard(Overlay):
    """Read, not worked: the arrow keys scroll it, Esc closes it."""

    def __init__(self, context: Context, words: FloorWords, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self._context, self._words = context, words
        self.title, self.cross = Label("", "section"), IconButton(context.theme, "x", "")
        self.body = QWidget()
        self.body.setProperty("ground", "canvas")
        self.body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(18, 4, 18, 10)
        self._column.setSpacing(14)
        self.area = scrolled(self.body)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = QHBoxLayout()
        head.setContentsMargins(18, 4, 12, 4)
        head.addWidget(self.title, 1)
        head.addWidget(self.cross)
        self.card.column.setContentsMargins(1, ROUND, 1, ROUND)
        self.card.column.addLayout(head)
        self.card.column.addWidget(self.area, 1)
        self.cross.clicked.connect(self.close_card)

    def open_brief(self, day: Day) -> None:
        """Read what is known everywhere, then show it beside this day."""
        known = partial(known_issues, self._context.ledger)
        self._context.work.run(known, partial(self._show, day), self._context.notices.problem)

    def _show(self, day: Day, known: list[Record]) -> None:
        open_ = [issue for issue in day.issues if lane_of(issue)]
        solved = [issue for issue in day.issues if solved_at(day, issue) >= day.midnight]
        pulses = [pulse for pulse in day.of("pulse") if ms(pulse, "at") >= day.midnight]
        made = brief(self._context.ledger.person, day.now, open_, solved, today(day), known, day.of("shift"), pulses)
        self.title.setText(self.tr("The floor in a minute"))
        self.cross.set_name(self.tr("Close"))
        self.area.setAccessibleName(self.title.text())
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.deleteLater()
        ui = self._context.words.ui
        for heading, lines in self._sections(day, made):
            self._column.addWidget(Section(heading, (), None, [ui(line) for line in lines]))
        self._column.addStretch(1)
        self.open_card(self.area)

    def _sections(self, day: Day, made: Brief) -> list[tuple[str, list[str]]]:
        words, names = self._context.words, self._words.names
        told = [str(tip.values.get("text") or "") for tip in tips_now(day)]
        pages = [words.joined([words.ui(names.name(page)), words.number(count)]) for page, count in made.pages]
        thanks = [words.joined([words.ui(names.name(person)), QCoreApplication.translate("BriefCard", "%n solved", None, count)])
                  for person, count in made.thanks]
        sections = [
            (self.tr("Your shift"), [self._shift(made.shift), self._rendezvous(day)]),
            (self.tr("Known issues"), [self._known(issue) for issue in made.known] or [self.tr("No known issue")]),
            (self.tr("Where to walk"), [self._room(room) for room in made.rooms] or [self.tr("Nothing is open in any room.")]),
            (self.tr("Told to all desks"), told), (self.tr("Help pages shown most today"), pages),
            (self.tr("Whom to thank"), thanks)]
        return [(heading, [line for line in lines if line]) for heading, lines in sections if any(lines)]

    def _shift(self, shift: Record | None) -> str:
        if shift is None:
            return self.tr("The rota has no shift of yours here.")
        words, values = self._context.words, shift.values
        said = [self.tr("{start} to {end}").format(start=words.moment(ms(shift, "start")), end=words.clock(ms(shift, "end"))),
                words.ui(str(values.get("area") or ""))]
        if values.get("backup"):
            said.append(self.tr("backup {name}").format(name=words.ui(self._words.names.name(str(values["backup"])))))
        return words.joined([each for each in said if each])

    def _rendezvous(self, day: Day) -> str:
        found = coming(day.of("rendezvous"), day.now)
        if found is None:
            return ""
        words = self._context.words
        when = self.tr("Rendezvous {time}").format(time=words.moment(ms(found, "planned")))
        return words.joined([each for each in (when, words.ui(str(found.values.get("place") or ""))) if each])

    def _known(self, issue: Record) -> str:
        words = self._context.words
        way = words.ui(" ".join(str(issue.values.get("workaround") or "").split()).rstrip("."))
        title = f"{said_number(words, issue.id)} {words.ui(str(issue.values.get('summary') or '').rstrip('.'))}"
        return self.tr("{title}. Way round: {way}").format(title=title, way=way) if way else (
            self.tr("{title}. No way round yet.").format(title=title))

    def _room(self, room: Room) -> str:
        tr = QCoreApplication.translate
        said = [tr("BriefCard", "%n open", None, room.open) if room.open else "",
                tr("BriefCard", "%n stopped", None, room.stopped) if room.stopped else "",
                tr("BriefCard", "%n sign(s) of reluctance", None, room.reluctant) if room.reluctant else ""]
        words = self._context.words
        return f"{words.ui(room.area)}: {words.joined([each for each in said if each])}"

    def place(self, room: QRect) -> QRect:
        wide = min(self._context.theme.px(WIDE), room.width() - 2 * EDGE)
        self.card.setFixedWidth(wide)
        layout = self.body.layout()
        wanted = layout.heightForWidth(wide - 2) if layout is not None and layout.hasHeightForWidth() else 0
        tall = min(max(wanted, 120) + self._context.theme.px(44) + 2 * ROUND, room.height() - 2 * EDGE)
        box = QRect(0, 0, wide, tall)
        box.moveCenter(room.center())
        return box
