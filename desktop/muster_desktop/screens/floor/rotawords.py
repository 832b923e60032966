"""The words of the rota: shifts as rows, the map of its coverage, and its gaps in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from muster.change import Record
from muster.floor import cover
from muster.floor.cover import Gap, Slot
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.floor.boardread import ms
from muster_desktop.floor.rotaread import Rota
from muster_desktop.names import Directory
from muster_desktop.widgets.covermap import Cell, Line
from muster_desktop.widgets.homelist import HomeRow

KIND = ALL["shift"]


class RotaWords(QObject):
    """`names` gives the names of people."""

    def __init__(self, context: Context, names: Directory, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._names = context, names

    def span(self, begin: int, end: int) -> str:
        """From when to when."""
        words = self._context.words
        return self.tr("{begin} to {end}").format(begin=words.clock(begin), end=words.clock(end))

    def row(self, shift: Record) -> HomeRow:
        """A shift as a row of the list."""
        words, values = self._context.words, shift.values
        person = str(values.get("person") or "")
        name = self._names.name(person)
        said = [words.value(KIND.by_name[each], values[each]) for each in ("role", "area", "languages", "phone")
                if values.get(each)]
        when = self.span(ms(shift, "start"), ms(shift, "end"))
        status = words.value(KIND.by_name["status"], values.get("status") or "planned")
        about = words.ui(words.joined([when, status, *said]))
        return HomeRow("", words.joined([name, about]), about, person=(person, name), target=shift)

    def lines(self, rota: Rota) -> list[Line]:
        """The map: walkers, each language, sponsor, vendor."""
        slots, words = rota.cover.slots, self._context.words
        out = [self._line(self.tr("Walkers"), [self._walkers(slot) for slot in slots])]
        for language in sorted({each for slot in slots for each in (*slot.languages, *slot.missing)}):
            cells = [Cell("done", "", "ok") if language in slot.languages else
                     Cell("at_risk" if language in slot.missing else "", "", "warn" if language in slot.missing else "")
                     for slot in slots]
            out.append(self._line(words.from_left(language), cells))
        for label, there in ((self.tr("Sponsor"), [slot.sponsor for slot in slots]),
                             (self.tr("Vendor"), [slot.vendor for slot in slots])):
            out.append(self._line(label, [Cell("done", "", "ok") if each else Cell("", "", "") for each in there]))
        return out

    def _line(self, label: str, cells: list[Cell]) -> Line:
        said = [cell.text or (self.tr("yes") if cell.mark == "done" else self.tr("no")) for cell in cells]
        return Line(label, tuple(cells), f"{label}: {self._context.words.joined(said)}")

    def _walkers(self, slot: Slot) -> Cell:
        words, there = self._context.words, len(slot.walkers)
        text = self.tr("{there} of {wanted}").format(there=words.number(there), wanted=words.number(slot.wanted))
        if there >= slot.wanted:
            return Cell("", text, "ok")
        return Cell("", text, "bad" if there * 2 < slot.wanted else "warn")

    def gap(self, gap: Gap, rota: Rota) -> str:
        """What is missing, as a sentence."""
        span = self.span(gap.begin, gap.end)
        if gap.sort == cover.WALKERS:
            short = QCoreApplication.translate("RotaWords", "{span}: %n walker(s) short", None, int(gap.what))
            return short.format(span=span)
        if gap.sort == cover.LANGUAGE:
            return self.tr("{span}: nobody speaks {language}").format(
                span=span, language=self._context.words.from_left(gap.what))
        if gap.sort == cover.SPONSOR:
            return self.tr("No sponsor walks the floor that day")
        if gap.sort == cover.VENDOR:
            return self.tr("Nobody of the vendor is there that day")
        shift = next((each for each in rota.shifts if each.id == gap.what), None)
        name = self._names.name(str(shift.values.get("person"))) if shift is not None else ""
        text = self.tr("{span}: {name} has no backup") if gap.sort == cover.BACKUP else self.tr(
            "{span}: {name} is in two places")
        return text.format(span=span, name=name)
