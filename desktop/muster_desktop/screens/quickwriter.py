"""What the quick log does, wherever its form stands: understands, suggests, asks once about case data, saves with Enter."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from muster.author import Edit
from muster.clock import SystemClock
from muster.fields import Choice, Value
from muster.floor.packet import people_of
from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.finder import Finder, Hit
from muster_desktop.floor.acts import Acts
from muster_desktop.floor.newissue import Said, edits, missing
from muster_desktop.floor.numbers import said_number
from muster_desktop.floor.terms import stamp_for
from muster_desktop.ledger import Saved
from muster_desktop.names import Directory
from muster_desktop.quicktokens import Quick, understood
from muster_desktop.remembered import Remembered
from muster_desktop.screens.quickcaution import Caution
from muster_desktop.screens.quickform import CATEGORIES, QuickForm
from muster_desktop.undoing import way_back
from muster_desktop.widgets.bindings import bind

ALIKE_MS = 60
LAST = "quick.last"
KIND = ALL["issue"]
OPEN = ("logged", "in_hand", "waiting", "fix_ready", "backlog")


class QuickWriter(QObject):
    """`site` gives where an issue would be logged. `ended` comes when an entry was saved and no other one is to follow;
    `grown` when the form shows more, or less. `draft` is the name under which what was written is kept."""

    ended = Signal()
    grown = Signal()

    def __init__(self, context: Context, finder: Finder, form: QuickForm, site: Callable[[], str], draft: str) -> None:
        super().__init__(form)
        self._context, self._ledger, self._finder = context, context.ledger, finder
        self.form, self._site, self._draft_name = form, site, draft
        self._remembered, self._names = Remembered(context.ledger), Directory(context.ledger, context.words)
        self._acts, self._caution = Acts(context.ledger), Caution(context, form)
        self._carried = ""
        self._issue: Hit | None = None
        self._page: Hit | None = None
        self._soon = QTimer(self, singleShot=True, interval=ALIKE_MS)
        self._soon.timeout.connect(self._look)
        form.log_asked.connect(self.log)
        form.up_asked.connect(self.to_level_two)
        form.typed.connect(self._typed)
        form.number_pressed.connect(self._number)
        form.same.same_asked.connect(self.same_thing)
        self._caution.grown.connect(self.grown)
        form.place.textEdited.connect(self._elsewhere)
        bind(form, self.same_thing, "Ctrl+M")
        bind(form, self.to_level_two, "Ctrl+E")

    @property
    def busy(self) -> bool:
        """Whether alike issues are about to be looked for."""
        return self._soon.isActive()

    def spoken(self) -> None:
        """The language is another one."""
        self._names.forget()
        self.form.say()
        self._say_read()

    # Drafts

    def put(self, text: str = "") -> None:
        """What was written before, or `text` in its place; place and kind as they were at the last entry."""
        held, form = {**self.kept(LAST), **self.kept(self._draft_name)}, self.form
        self._caution.forget()
        form.line.setPlainText(text or held.get("line", ""))
        form.who.setText(held.get("who", ""))
        form.place.setText(held.get("place", ""))
        form.kind.choose(held.get("kind", ""))
        form.work.choose(held.get("work", ""))
        self._typed()

    def kept(self, name: str) -> dict[str, str]:
        """What was remembered under a name, texts only."""
        try:
            held = json.loads(self._remembered[name] or "{}")
        except ValueError:
            return {}
        return {key: value for key, value in held.items() if isinstance(value, str)} if isinstance(held, dict) else {}

    def _draft(self) -> dict[str, str]:
        form = self.form
        return {"line": form.line.toPlainText(), "who": form.who.text(), "place": form.place.text(), "kind": form.kind.at(),
                "work": form.work.at(), "site": self._site()}

    def keep_draft(self) -> None:
        """What was written is there again the next time, after a lock too."""
        draft = self._draft()
        self._remembered.keep(self._draft_name, json.dumps(draft) if draft["line"].strip() else "")

    # While typing

    def _quick(self) -> Quick:
        field = KIND.by_name["category"]
        assert isinstance(field.type, Choice)
        names = {word: option.name for option in field.type.options
                 for word in (option.name.replace("_", " "), option.label, self._context.words.label(option.label))}
        names |= {self.form.kind.parts[name].text(): name for name in CATEGORIES}
        people = QCoreApplication.translate("QuickLog", "p")
        return understood(self.form.line.toPlainText(), names, people)

    def _typed(self) -> None:
        self._caution.ask("")
        self._say_read()
        if self.form.line.toPlainText().strip():
            self.form.seconds.begin()
        else:
            self.form.seconds.end()
            self._caution.forget()
        self._soon.start()

    def _elsewhere(self) -> None:
        """At another desk sits somebody else: who was carried over from the last entry goes."""
        if self._carried and self.form.who.text() == self._carried:
            self.form.who.clear()
        self._carried = ""

    def _say_read(self) -> None:
        """What was understood of the signs in the line; where there are none, which there are."""
        words, quick = self._context.words, self._quick()
        parts = [self._said(name, value) for name, value in quick.values.items()]
        bad, form, many, desk = map(words.from_left, ("!2", "#form", "p3", "@desk"))
        hint = self.tr("{bad} how bad, {form} kind, {many} people, {desk} where").format(
            bad=bad, form=form, many=many, desk=desk)
        self.form.read.set_text(words.joined(parts) if parts else hint, "accent" if parts else "text3")

    def _said(self, name: str, value: Value) -> str:
        if name == "people_affected":
            return QCoreApplication.translate("QuickLog", "%n people", None, int(str(value)))
        return self._context.words.value(KIND.by_name[name], value)

    def _look(self) -> None:
        self._finder.alike(self._quick().summary, ("issue", "article"), self._alike)

    def _alike(self, hits: list[Hit]) -> None:
        self._issue = next((hit for hit in hits if hit.record.kind == "issue"
                            and hit.record.values.get("status", "logged") in OPEN), None)
        self._page = next((hit for hit in hits if hit.record.kind == "article"
                           and hit.record.values.get("state") not in ("draft", "retired")), None)
        words = self._context.words
        issue = said_number(words, self._issue.record.id) if self._issue else ""
        way = " ".join(str(self._issue.record.values.get("workaround") or "").split()) if self._issue else ""
        self.form.same.show_alike(issue, words.quoted(self._issue.title) if self._issue else "",
                                  words.ui(self._page.title) if self._page else "", words.ui(way))
        self.grown.emit()

    def _number(self, number: int) -> None:
        self.form.kind.choose([*CATEGORIES][number - 1])

    # Logging

    def to_level_two(self) -> None:
        """Ask why level 1 cannot solve it; once that is said, log it there."""
        raising = self.form.raising
        if not raising.asked:
            raising.ask(True, self._shown() != "")
            self.grown.emit()
            raising.why.setFocus()
        else:
            self.log()

    def log(self, another: bool = False) -> None:
        """Save the issue; then close, or be ready for another one at the same place."""
        quick, form = self._quick(), self.form
        site, clock, raising = self._site(), SystemClock(), form.raising
        now: Value = [clock.now(), clock.offset()]
        said = self._what(quick)
        if lacks := missing(said, self._ledger.person, now):
            (form.line if lacks[0].field == "summary" else raising.to(lacks[0].field)).setFocus()
            return
        if self._caution.held_back(quick.values):
            return
        try:
            made = edits(said, site, self._ledger.person, now, stamp_for(self._ledger, site), self._new_id(site))
            saved = self._ledger.save([held for each in made if (held := self._allowed(each)).values])
        except Problem as problem:
            self._context.notices.problem(problem)
            self.keep_draft()
            self.ended.emit()  # the draft keeps every word
            return
        self._done(saved, self.tr("{title} is logged.").format(title=self._context.words.quoted(quick.summary)), another)

    def _what(self, quick: Quick) -> Said:
        """What stands in the form."""
        form, raising = self.form, self.form.raising
        verdict = raising.no_page.at() if raising.asked and not self._shown() else ""
        return Said(quick.summary, quick.values, form.kind.at(), form.work.at(), form.who.text(), form.place.text(),
                    self._shown(), verdict, raising.asked, raising.why.text(), raising.tried.text())

    def _shown(self) -> str:
        """The id of the help page that was shown, "" for none."""
        return self._page.record.id if self._page is not None and self.form.same.shown.isChecked() else ""

    def _new_id(self, site: str) -> Callable[[str], str]:
        return lambda kind: self._ledger.new_id(kind, site, {})

    def _allowed(self, edit: Edit) -> Edit:
        """As far as this person may set it."""
        needed = {"issue": "summary", "entry": "issue"}[edit.kind]
        if edit.kind == "entry" and not self._ledger.may_write(edit.kind, edit.site, needed):
            return edit._replace(values={})
        values: Mapping[str, Value] = {name: value for name, value in edit.values.items() if name == needed
                                       or self._ledger.may_write(edit.kind, edit.site, name)}
        return edit._replace(values=values)

    def same_thing(self) -> None:
        """One more person has an issue that is open already: count them there instead of logging it again."""
        if self._issue is None:
            return
        record = self._issue.record
        try:
            saved = self._acts.me_too(record)
        except Problem as problem:
            self._context.notices.problem(problem)
            return
        said = QCoreApplication.translate("QuickLog", "{title}: %n people have it.", None, people_of(record.values) + 1)
        self._done(saved, said.format(title=self._context.words.quoted(self._issue.title)), False)

    def _done(self, saved: Saved, said: str, another: bool) -> None:
        form = self.form
        kept = {name: value for name, value in self._draft().items() if name in ("place", "kind", "site")}
        self._remembered.keep(LAST, json.dumps(kept))
        form.seconds.end()
        form.line.clear()
        self._caution.forget()
        self._carried = form.who.text() if form.docked else ""
        form.who.setText(self._carried)
        form.work.choose("")
        form.raising.ask(False)
        self._alike([])
        self._remembered.keep(self._draft_name, "")
        if another:
            form.line.setFocus()
        else:
            self.ended.emit()
        self._context.notices.toast(said, way_back(self._context, saved))
