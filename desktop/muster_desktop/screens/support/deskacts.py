"""What a person does to a request at the desk: one save each, a word about it with Undo, and no more where a rule says no."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.screens.support.deskmenu import DeskMenu
from muster_desktop.screens.support.levelrules import LevelRules
from muster_desktop.screens.support.ticketpanel import TicketPanel
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.support.asked import Request
from muster_desktop.support.deeds import Deeds
from muster_desktop.undoing import tell


class DeskActs(QObject):
    """`form_asked` gives "pass", "back", "wait" or "solve" with the request and the level that it is to go to."""

    form_asked = Signal(str, object, str)

    def __init__(self, context: Context, words: SupportWords, panel: TicketPanel, rules: LevelRules,
                 open_page: Callable[[str, str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._words, self._panel, self._rules, self._open_page = context, words, panel, rules, open_page
        self._deeds = Deeds(context.ledger)
        self._request: Request | None = None
        self.menu = DeskMenu(context, parent)
        self.menu.chosen.connect(self._chosen)
        panel.composer.kept.connect(self._note)
        panel.link_asked.connect(self._link)
        panel.read_asked.connect(partial(open_page, "help"))
        panel.search_asked.connect(partial(open_page, "help", ""))
        panel.decide_asked.connect(self._decide)

    def may(self, record: Record) -> Callable[[str], bool]:
        """Whether this person may write a field of it; "entry" asks for its history."""
        ledger = self._context.ledger

        def allowed(field: str) -> bool:
            if field == "entry":
                return ledger.may_write("entry", record.site, "text")
            return ledger.may_write("issue", record.site, field, record.id)

        return allowed

    def act(self, act: str, request: Request) -> None:
        """Do it at once, or ask for the form that it needs."""
        self._request = request
        level = str(min(3, int(request.level) + 1))
        if act == "more":
            self.menu.fill(request, self.may(request.record))
            button = self._panel.more
            self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        elif act == "copy":
            QGuiApplication.clipboard().setText(f"{self._words.number(request.record)} {self._words.title(request.record)}")
            self._context.notices.toast(self.tr("Copied."))
        elif act == "reopen" or (act == "solve" and not request.open):
            edits = self._deeds.reopen(request.record, self._taken_note())
            self.do(edits, self._said(self.tr("{title} is open again."), request))
        elif act in ("pass", "wait", "solve") and request.open and (act != "pass" or request.level != "3"):
            self._open(act, request, level)
        elif act == "resume":
            self.do(self._deeds.resume(request.record, self._taken_note()), self._said(self.tr("{title} goes on."), request))
        elif act == "take" and (why := self._rules.why_not_at(request.level, self._context.ledger.person)):
            self._context.notices.warn(why)
        elif act in ("article", "told"):
            fits = [each for each in self.menu.fill(request, self.may(request.record)) if each.data() == act]
            if fits and fits[0].isEnabled():
                self._chosen(act)
            elif fits:
                self._context.notices.warn(self.tr("Your role may not do that. Ask a coordinator or HQ."))
        elif act == "take":
            self.do(self._deeds.take(request.record), self._said(self.tr("{title} is yours."), request))

    def _open(self, act: str, request: Request, level: str) -> None:
        field = "level" if act == "pass" else "status"
        if self.may(request.record)(field):
            self.form_asked.emit(act, request, level)
        else:
            self._context.notices.warn(self.tr("Your role may not do that. Ask a coordinator or HQ."))

    def _chosen(self, name: str) -> None:
        request = self._request
        if request is None:
            return
        record = request.record
        if name == "take":
            self.act("take", request)
        elif name == "told":
            said = self._said(self.tr("Noted: the user of {title} was told."), request)
            self.do(self._deeds.tell_back(record, self._taken_note()), said)
        elif name == "back":
            self.form_asked.emit("back", request, str(int(request.level) - 1))
        elif name == "skip":
            self.form_asked.emit("pass", request, "3")
        elif name == "known":
            known = None if record.values.get("known") is True else True
            self.do([Edit(record.id, "issue", record.site, {"known": known})],
                    self._said(self.tr("{title} is a known issue.") if known else self.tr("{title} is no known issue."), request))
        elif name == "article":
            self.write_page(record, {})
        else:
            self._open_page({"same": "central", "register": "issue"}[name], record.id)

    def _note(self, text: str) -> None:
        request = self._panel.request
        if request is not None and not self.do(self._deeds.note(request.record, text), ""):
            self._panel.composer.clear()

    def _taken_note(self) -> str:
        text = self._panel.composer.text()
        self._panel.composer.clear()
        return text

    def _link(self, article: str) -> None:
        request = self._panel.request
        if request is not None:
            self.do(self._deeds.link(request.record, article), self.tr("The help page is linked."))

    def _decide(self, field: str) -> None:
        request = self._panel.request
        if request is not None:
            self._open_page("sync", request.record.id)

    def write_page(self, record: Record, given: Mapping[str, Value]) -> None:
        """A draft of a help page from this request and what is being answered; it opens to be written."""
        values = {**record.values, **{name: value for name, value in given.items() if value}}
        full = Record(record.id, record.kind, record.site, values, {}, False, False)
        edit = self._deeds.article(full, self._words.plain_title(record), self._context.words.language)
        if not self.do([edit], self.tr("A draft was made from the answer.")):
            self._open_page("help", edit.record)

    # Saving

    def do(self, edits: Sequence[Edit], said: str) -> str:
        """Save; say so with Undo where there are words for it. Returns "" or, in words, why nothing was saved."""
        try:
            saved = self._context.ledger.save(list(edits))
        except Problem as problem:
            self._context.notices.problem(problem)
            return self._context.words.problem(problem)
        if said:
            tell(self._context, [saved], said)
        return ""

    def answer(self, edits: Sequence[Edit], said: str) -> str:
        """Save what a form asked for; what was written in the box has gone into it."""
        why = self.do(edits, said)
        if not why:
            self._panel.composer.clear()
        return why

    def _said(self, text: str, request: Request) -> str:
        return text.format(title=self._context.words.quoted(self._words.title(request.record)))
