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
from muster_desktop.words import OWN_NAMES

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
        said = [words.joined([self._language(each) for each in values[name]]) if name == "languages" else
                words.value(KIND.by_name[name], values[name]) for name in ("role", "area", "languages", "phone")
                if values.get(name)]
        when = self.span(ms(shift, "start"), ms(shift, "end"))
        status = words.value(KIND.by_name["status"], values.get("status") or "planned")
        about = words.ui(words.joined([when, status, *said]))
        return HomeRow("", words.joined([name, about]), about, person=(person, name), target=shift)

    def lines(self, rota: Rota) -> list[Line]:
        """The map: walkers, each language, sponsor, vendor."""
        slots = rota.cover.slots
        out = [self._line(self.tr("Walkers"), [self._walkers(slot) for slot in slots])]
        for language in sorted({each for slot in slots for each in (*slot.languages, *slot.missing)}):
            cells = [Cell("done", "", "ok") if language in slot.languages else
                     Cell("at_risk" if language in slot.missing else "", "", "warn" if language in slot.missing else "")
                     for slot in slots]
            out.append(self._line(self._language(language), cells))
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
        if not slot.wanted:  # nobody said how many users there are
            return Cell("", words.number(there) if there else "", "")
        if there >= slot.wanted:
            return Cell("", text, "ok")
        return Cell("", text, "bad" if there * 2 < slot.wanted else "warn")

    def _language(self, code: str) -> str:
        """A language by its own name; a code that this program does not know as it is."""
        return OWN_NAMES.get(code) or self._context.words.from_left(code)

    def gaps(self, rota: Rota) -> list[str]:
        """What is missing, in sentences by the hour; what is missing all day comes last."""
        unspoken: dict[tuple[int, int], list[str]] = {}
        for gap in rota.cover.gaps:
            if gap.sort == cover.LANGUAGE:
                unspoken.setdefault((gap.begin, gap.end), []).append(self._language(gap.what))
        out: list[str] = []
        for gap in sorted(rota.cover.gaps, key=lambda gap: gap.sort in (cover.SPONSOR, cover.VENDOR)):
            languages = unspoken.pop((gap.begin, gap.end), []) if gap.sort == cover.LANGUAGE else []
            if languages:
                out.append(self.tr("{span}: nobody speaks {language}").format(
                    span=self.span(gap.begin, gap.end), language=self._context.words.joined(languages)))
            elif gap.sort != cover.LANGUAGE:
                out.append(self._gap(gap, rota))
        return out

    def _gap(self, gap: Gap, rota: Rota) -> str:
        span = self.span(gap.begin, gap.end)
        if gap.sort == cover.WALKERS:
            short = QCoreApplication.translate("RotaWords", "{span}: %n walker(s) short", None, int(gap.what))
            return short.format(span=span)
        if gap.sort == cover.SPONSOR:
            return self.tr("No sponsor walks the floor that day")
        if gap.sort == cover.VENDOR:
            return self.tr("Nobody of the vendor is there that day")
        shift = next((each for each in rota.shifts if each.id == gap.what), None)
        name = self._names.name(str(shift.values.get("person"))) if shift is not None else ""
        text = self.tr("{span}: {name} has no backup") if gap.sort == cover.BACKUP else self.tr(
            "{span}: {name} is in two places")
        return text.format(span=span, name=name)
