"""The quick log over any page: an issue in one line, durable with Enter, kept as a draft by Esc."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from muster_desktop.context import Context
from muster_desktop.finder import Finder
from muster_desktop.floor.common import phrases
from muster_desktop.names import Directory
from muster_desktop.screens.quickform import QuickForm
from muster_desktop.screens.quickwriter import LAST, QuickWriter
from muster_desktop.widgets.overlay import Overlay

WIDE, TOP, SIDE = 420, 52, 24
DRAFT = "quick.draft"


class QuickLog(Overlay):
    """Opened by `open_log`. `site_here` gives the path of the site that the page below shows, "" for none."""

    def __init__(self, context: Context, finder: Finder, parent: QWidget, site_here: Callable[[], str]) -> None:
        super().__init__(context.theme, parent)
        self._context, self._ledger, self._site_here = context, context.ledger, site_here
        self._names = Directory(context.ledger, context.words)
        self.form = QuickForm(context)
        self.writer = QuickWriter(context, finder, self.form, self._site, DRAFT)
        self.card.column.addWidget(self.form)
        self.form.cross.clicked.connect(self.close_card)
        self.writer.ended.connect(self.close_card)
        self.writer.grown.connect(self.refit)
        self.form.typed.connect(self._show_phrases)
        self._phrases: list[str] = []
        self.closed.connect(self.writer.keep_draft)
        context.words.changed.connect(self._spoken)
        context.theme.changed.connect(self._resized)
        self._spoken()

    def _spoken(self) -> None:
        self._names.forget()
        self.writer.spoken()
        self.refit()

    @property
    def busy(self) -> bool:
        """Whether alike issues are about to be looked for."""
        return self.writer.busy

    def _resized(self) -> None:
        self.form.fit()
        self.refit()

    def place(self, room: QRect) -> QRect:
        wide = min(self._context.theme.px(WIDE), room.width() - 2 * SIDE)
        self.card.setFixedWidth(wide)
        tall = min(self.card.sizeHint().height(), room.height() - 16)
        left = SIDE if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else room.width() - wide - SIDE
        return QRect(left, max(8, min(TOP, room.height() - tall - 8)), wide, tall)

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
        self._phrases = []
        self.writer.put(text)
        self._show_phrases()
        # A site of many issues takes a quarter of a second to look through.
        self._context.work.run(partial(phrases, self._ledger, self._site()), self._take_phrases, self._context.notices.problem)
        self.open_card(self.form.line)
        self.form.line.moveCursor(self.form.line.textCursor().MoveOperation.End)

    def _fill_sites(self, sites: list[str]) -> None:
        self._names.forget(["site"])
        site = self.form.site
        site.clear()
        for path in sites:
            site.addItem(self._context.words.ui(self._names.site_name(path)), path)
        site.setVisible(len(sites) > 1)
        last = {**self.writer.kept(LAST), **self.writer.kept(DRAFT)}.get("site", "")
        here = self._site_here() or last
        site.setCurrentIndex(max(0, site.findData(here if here in sites else last)))

    def _site(self) -> str:
        return self.form.site.currentData() or ""

    def _take_phrases(self, found: list[str]) -> None:
        self._phrases = found
        self._show_phrases()

    def _show_phrases(self) -> None:
        """What is logged most, while nothing is written yet."""
        self.form.phrases.offer([] if self.form.line.toPlainText() else self._phrases)
        self.refit()
