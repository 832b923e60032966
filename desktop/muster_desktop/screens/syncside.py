"""The left side of the page of sync: how it stands, four numbers, what is to be decided, the log of rounds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster.change import Record
from muster.kind import DELETED
from muster.kinds import ALL
from muster.quarantine import DECLINED, Kept
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.synclog import Line
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.statusbar import Standing
from muster_desktop.widgets.twolines import TwoLineList, TwoLines

WIDE = 300
TILES = {"ok": "okbg", "warn": "warnbg", "bad": "badbg"}
_MINUTE = 60


class Figure(QWidget):
    """A number with a word below it."""

    def __init__(self) -> None:
        super().__init__()
        self.number, self.word = Label("", "section"), Label("", "caption", "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.number)
        column.addWidget(self.word)

    def say(self, number: str, word: str, tone: str = "") -> None:
        self.number.setText(number)
        self.number.set_tone(tone)
        self.word.setText(word)
        self.setAccessibleName(f"{number} {word}")


class SyncSide(QWidget):
    """Give it what was read; it says it in the present language."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.setFixedWidth(theme.px(WIDE))
        self.glyph = Glyph(theme, "cloud-check", "ok", 20, tile="okbg", size=40)
        self.state, self.last = Label("", "name", "", wrap=True), Label("", "small", "text2", wrap=True)
        self.sent, self.received, self.waiting, self.clashes = (Figure() for _ in range(4))
        self.list_title, self.log_title = Label("", "small-strong", "text2"), Label("", "small-strong", "text2")
        self.kept_title = Label("", "small-strong", "text2")
        self.list, self.kept = TwoLineList(theme, whole=True), TwoLineList(theme, whole=True, most=4)
        self.log = TwoLineList(theme)
        self.log.setSelectionMode(TwoLineList.SelectionMode.NoSelection)
        self._lay_out()

    def _lay_out(self) -> None:
        head, figures, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(18, 14, 18, 8)
        head.setSpacing(12)
        head.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.state)
        words.addWidget(self.last)
        head.addLayout(words, 1)
        figures.setContentsMargins(18, 4, 18, 14)
        for figure in (self.sent, self.received, self.waiting, self.clashes):
            figures.addWidget(figure, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(figures)
        self.kept_rule = Rule()
        parts = ((Rule(), self.list_title, self.list, 0), (self.kept_rule, self.kept_title, self.kept, 0),
                 (Rule(), self.log_title, self.log, 1))
        for rule, title, part, stretch in parts:
            whole.addWidget(rule)
            title.setContentsMargins(18, 12, 18, 6)
            whole.addWidget(title)
            whole.addWidget(part, stretch)
        whole.addSpacing(8)

    def say_state(self, standing: Standing, last: Line | None, waiting: int, clashes: int) -> None:
        """How it stands, and the four numbers: of the last round, of now."""
        words = self._context.words
        self.glyph.show_icon(standing.icon, standing.tone)
        self.glyph.set_tile(TILES.get(standing.tone, "soft"), standing.tone)
        self.state.setText(standing.state)
        self.last.setText("\n".join(standing.more))
        def number(count: int) -> str:
            return words.ui(words.number(count))

        self.sent.say(number(last.sent if last else 0), self.tr("sent"))
        self.received.say(number(last.received if last else 0), self.tr("received"))
        self.waiting.say(number(waiting), self.tr("waiting"))
        self.clashes.say(number(clashes), self.tr("to decide"), "warn" if clashes else "")

    def say_clashes(self, records: Sequence[Record], names: Directory) -> None:
        self.list_title.setText(self.tr("Changed in two places"))
        self.list.setAccessibleName(self.list_title.text())
        for part in (self.list_title, self.list):
            part.setVisible(bool(records))
        self.list.show_rows([self._clash(record, names) for record in records])

    def _clash(self, record: Record, names: Directory) -> TwoLines:
        words, kind, me = self._context.words, ALL[record.kind], self._context.ledger.person
        people = dict.fromkeys(self.tr("you") if side.person == me else names.name(side.person) if side.person
                               else self.tr("somebody") for sides in record.clashes.values() for side in sides)
        fields = [field for field in record.clashes if field != DELETED]
        if DELETED in record.clashes:
            what = self.tr("deleted and edited")
        elif len(fields) == 1:
            what = words.label(kind.by_name[fields[0]].label) if fields[0] in kind.by_name else fields[0]
        else:
            what = QCoreApplication.translate("SyncSide", "%n field(s)", None, len(fields))
        title = words.joined([words.label(kind.label), names.title(record)])
        return TwoLines("git-branch", "warn", words.ui(title), words.ui(words.joined([what, *people])), record.id)

    def say_kept(self, kept: Sequence[Kept], names: Directory) -> None:
        """What the server kept aside and is not settled, as its author or HQ sees it."""
        self.kept_title.setText(self.tr("Kept aside"))
        self.kept.setAccessibleName(self.kept_title.text())
        for part in (self.kept_rule, self.kept_title, self.kept):
            part.setVisible(bool(kept))
        self.kept.show_rows([self._aside(each, names) for each in kept])

    def _aside(self, kept: Kept, names: Directory) -> TwoLines:
        words = self._context.words
        who = self.tr("You") if kept.person == self._context.ledger.person else names.name(kept.person) if kept.person \
            else self.tr("Somebody")
        count = QCoreApplication.translate("SyncSide", "%n change(s)", None, len(kept.changes))
        state = self.tr("declined") if kept.state == DECLINED else self.tr("to decide") if kept.mine else self.tr("HQ decides")
        icon, tone = ("warning-octagon", "bad") if kept.state == DECLINED else ("pause", "warn")
        when = words.moment(kept.ms, kept.offset)
        return TwoLines(icon, tone, words.ui(words.joined([who, count])), words.joined([state, when]), kept.name)

    def say_log(self, lines: Sequence[Line]) -> None:
        self.log_title.setText(self.tr("Sync log"))
        self.log.setAccessibleName(self.log_title.text())
        self.log.show_rows([self._line(line) for line in lines] or [TwoLines(
            "clock", "text3", self.tr("No round yet"), self.tr("What was sent and received will stand here."))])

    def _line(self, line: Line) -> TwoLines:
        words, problem = self._context.words, line.problem()
        when = words.moment(line.ms)
        if problem is not None:
            text = words.problem(problem).partition(". ")[0]  # what happened; what to do says the message of the round
            times = [QCoreApplication.translate("SyncSide", "tried %n time(s)", None, line.times)] if line.times > 1 else []
            return TwoLines("warning-circle", "warn", words.ui(text), words.joined([when, *times]))
        if line.quiet:
            return TwoLines("check-circle", "ok", self.tr("Connected, nothing new"), when)
        sent = QCoreApplication.translate("SyncSide", "%n sent", None, line.sent)
        received = QCoreApplication.translate("SyncSide", "%n received", None, line.received)
        return TwoLines("check-circle", "ok", words.joined([sent, received]),
                        words.joined([when, self.took(line.seconds), self.size(line.up + line.down)]))

    def took(self, seconds: float) -> str:
        """How long a round took."""
        whole, number = max(1, round(seconds)), self._context.words.number
        if whole < _MINUTE:
            return self.tr("{seconds} s").format(seconds=number(whole))
        return self.tr("{minutes} min {seconds} s").format(minutes=number(whole // _MINUTE), seconds=number(whole % _MINUTE))

    def size(self, size: int) -> str:
        words = self._context.words
        return words.plain(words.locale.formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat))
