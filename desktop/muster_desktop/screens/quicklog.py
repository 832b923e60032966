"""The quick log: an issue in one line from anywhere, durable with Enter, kept as a draft by Esc."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from muster.author import Edit
from muster.clock import SystemClock
from muster.fields import Choice, Value, western
from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.finder import Finder, Hit
from muster_desktop.ledger import Saved
from muster_desktop.names import Directory
from muster_desktop.quicktokens import Quick, understood
from muster_desktop.remembered import Remembered
from muster_desktop.screens.quickform import CATEGORIES, QuickForm
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.overlay import Overlay

WIDE, TOP, SIDE = 420, 52, 24
ALIKE_MS = 150
DRAFT, LAST = "quick.draft", "quick.last"
KIND = ALL["issue"]
OPEN = ("logged", "in_hand", "waiting", "fix_ready", "backlog")


class QuickLog(Overlay):
    """Opened by `open_log`. `site_here` gives the path of the site that the page below shows, "" for none."""

    def __init__(self, context: Context, finder: Finder, parent: QWidget, site_here: Callable[[], str]) -> None:
        super().__init__(context.theme, parent)
        self._context, self._ledger, self._finder, self._site_here = context, context.ledger, finder, site_here
        self._remembered, self._names = Remembered(context.ledger), Directory(context.ledger, context.words)
        self._issue: Hit | None = None
        self._page: Hit | None = None
        self.form = QuickForm(context)
        self.card.column.addWidget(self.form)
        self._soon = QTimer(self, singleShot=True, interval=ALIKE_MS)
        self._soon.timeout.connect(self._look)
        self.form.log_asked.connect(self.log)
        self.form.typed.connect(self._typed)
        self.form.number_pressed.connect(self._number)
        self.form.cross.clicked.connect(self.close_card)
        self.form.same.same_asked.connect(self.same_thing)
        self.closed.connect(self._keep_draft)
        context.words.changed.connect(self._spoken)
        context.theme.changed.connect(self._resized)
        bind(self, self.same_thing, "Ctrl+M")
        self._spoken()

    def _spoken(self) -> None:
        self._names.forget()
        self.form.say()
        self._say_read()
        self.refit()

    @property
    def busy(self) -> bool:
        """Whether alike issues are about to be looked for."""
        return self._soon.isActive()

    def _resized(self) -> None:
        self.form.fit()
        self.refit()

    def place(self, room: QRect) -> QRect:
        wide = min(self._context.theme.px(WIDE), room.width() - 2 * SIDE)
        self.card.setFixedWidth(wide)
        tall = min(self.card.sizeHint().height(), room.height() - 16)
        left = SIDE if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else room.width() - wide - SIDE
        return QRect(left, max(8, min(TOP, room.height() - tall - 8)), wide, tall)

    # Opening and closing

    def open_log(self, text: str = "") -> None:
        """Show it, with what was written before, or with `text`; asked for again it closes."""
        if not self.isHidden():
            self.close_card()
            return
        sites = [site for site in self._ledger.sites() if self._ledger.may_write("issue", site, "summary")]
        if not sites:
            self._context.notices.warn(self.tr("Your role logs no issues. Ask a coordinator or HQ."))
            return
        self._fill_sites(sites)
        self._put({**self._kept(LAST), **self._kept(DRAFT)}, sites)
        if text:
            self.form.line.setPlainText(text)
        self._typed()
        self.open_card(self.form.line)
        self.form.line.moveCursor(self.form.line.textCursor().MoveOperation.End)

    def _fill_sites(self, sites: list[str]) -> None:
        self._names.forget(["site"])
        self.form.site.clear()
        for site in sites:
            self.form.site.addItem(self._context.words.ui(self._names.site_name(site)), site)
        self.form.site.setVisible(len(sites) > 1)

    def _kept(self, name: str) -> dict[str, str]:
        try:
            held = json.loads(self._remembered[name] or "{}")
        except ValueError:
            return {}
        return {key: value for key, value in held.items() if isinstance(value, str)} if isinstance(held, dict) else {}

    def _put(self, held: Mapping[str, str], sites: list[str]) -> None:
        form = self.form
        form.line.setPlainText(held.get("line", ""))
        form.who.setText(held.get("who", ""))
        form.place.setText(held.get("place", ""))
        form.kind.choose(held.get("kind", ""))
        form.work.choose(held.get("work", ""))
        here = self._site_here() or held.get("site", "")
        form.site.setCurrentIndex(max(0, form.site.findData(here if here in sites else held.get("site", ""))))

    def _draft(self) -> dict[str, str]:
        form = self.form
        return {"line": form.line.toPlainText(), "who": form.who.text(), "place": form.place.text(), "kind": form.kind.at(),
                "work": form.work.at(), "site": self._site()}

    def _keep_draft(self) -> None:
        """What was written is there again the next time, after a lock too."""
        draft = self._draft()
        self._remembered.keep(DRAFT, json.dumps(draft) if draft["line"].strip() else "")

    def _site(self) -> str:
        return self.form.site.currentData() or ""

    # While typing

    def _quick(self) -> Quick:
        field = KIND.by_name["category"]
        assert isinstance(field.type, Choice)
        names = {word: option.name for option in field.type.options
                 for word in (option.name.replace("_", " "), option.label, self._context.words.label(option.label))}
        names |= {self.form.kind.parts[name].text(): name for name in CATEGORIES}
        return understood(self.form.line.toPlainText(), names)

    def _typed(self) -> None:
        self._say_read()
        self._soon.start()

    def _say_read(self) -> None:
        """What was understood of the signs in the line; where there are none, which there are."""
        words, quick = self._context.words, self._quick()
        parts = [words.value(KIND.by_name[name], value) for name, value in quick.values.items()]
        bad, form, desk = map(words.from_left, ("!2", "#form", "@desk"))
        hint = self.tr("{bad} how bad, {form} what kind, {desk} where").format(bad=bad, form=form, desk=desk)
        self.form.read.set_text(words.joined(parts) if parts else hint, "accent" if parts else "text3")

    def _look(self) -> None:
        self._finder.alike(self._quick().summary, ("issue", "article"), self._alike)

    def _alike(self, hits: list[Hit]) -> None:
        self._issue = next((hit for hit in hits if hit.record.kind == "issue"
                            and hit.record.values.get("status", "logged") in OPEN), None)
        self._page = next((hit for hit in hits if hit.record.kind == "article"
                           and hit.record.values.get("state") not in ("draft", "retired")), None)
        issue, page = (hit.title if hit is not None else "" for hit in (self._issue, self._page))
        self.form.same.show_alike(self._context.words.quoted(issue) if issue else "", self._context.words.ui(page))
        self.refit()

    def _number(self, number: int) -> None:
        self.form.kind.choose([*CATEGORIES][number - 1])

    # Logging

    def log(self, another: bool = False) -> None:
        """Save the issue; then close, or be ready for another one at the same place."""
        quick = self._quick()
        if not quick.summary:
            self.form.line.setFocus()
            return
        site, record = self._site(), self._ledger.new_id("issue", self._site(), {})
        try:
            saved = self._ledger.save([Edit(record, "issue", site, self._values(quick, site))])
        except Problem as problem:
            self._context.notices.problem(problem)
            self.close_card()  # the draft keeps every word
            return
        said = self.tr("{title} is logged.").format(title=self._context.words.quoted(quick.summary))
        self._done(saved, said, another)

    def _values(self, quick: Quick, site: str) -> dict[str, Value]:
        """What the form says, as far as this person may set it; what stands in the line goes before the tiles."""
        form, clock = self.form, SystemClock()
        now: Value = [clock.now(), clock.offset()]
        shown = self._page if form.same.shown.isChecked() else None
        values: dict[str, Value] = {
            "summary": quick.summary, "status": "logged", "level": "1", "category": form.kind.at() or None,
            "can_work": form.work.at() or None, "reporter": form.who.text().strip() or None,
            "place": form.place.text().strip() or None, "help": shown.record.id if shown else None, "occurred": now,
            "logged": now, **quick.values}
        return {name: value for name, value in values.items()
                if value is not None and (name == "summary" or self._ledger.may_write("issue", site, name))}

    def same_thing(self) -> None:
        """One more person has an issue that is open already: count them there instead of logging it again."""
        if self._issue is None:
            return
        record = self._issue.record
        many = int(float(western(str(record.values.get("people_affected") or "1")))) + 1
        try:
            saved = self._ledger.edit(record.id, {"people_affected": str(many)})
        except Problem as problem:
            self._context.notices.problem(problem)
            return
        said = QCoreApplication.translate("QuickLog", "{title}: %n people have it.", None, many)
        self._done(saved, said.format(title=self._context.words.quoted(self._issue.title)), False)

    def _done(self, saved: Saved, said: str, another: bool) -> None:
        kept = {name: value for name, value in self._draft().items() if name in ("place", "kind", "site")}
        self._remembered.keep(LAST, json.dumps(kept))
        self.form.line.clear()
        self.form.who.clear()
        self.form.work.choose("")
        self._alike([])
        if another:
            self.form.line.setFocus()
        else:
            self.close_card()
        self._context.notices.toast(said, partial(self._take_back, saved) if saved.records else None)

    def _take_back(self, saved: Saved) -> None:
        try:
            self._ledger.undo(saved)
        except Problem as problem:
            self._context.notices.problem(problem)
