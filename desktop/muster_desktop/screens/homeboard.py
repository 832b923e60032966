"""The right half of the first page: the sites by stage, what needs a decision, what came with the last sync."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.home import Home
from muster_desktop.homeread import News
from muster_desktop.screens.homewords import HomeWords
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.homelist import DigestPainter, HomeRow
from muster_desktop.widgets.homeview import HomeView
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.marks import Mark
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.stagelist import ROW, StageHead, StagePainter

SITES_SEEN, DIGESTS = 6, 136
WIDE, THIRD = 930, 360
"""From so wide on (a window of 1600) the digests are a third column, of this width."""
FIRST = ("tree-structure", "map-pin", "user-plus")


class Digest(QWidget):
    """A title, a list of two-line rows, and a sentence where there are none."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.title, self.aside = Label("", "strong"), Label("", "small", "text3")
        self.list = HomeView(context.theme, DigestPainter)
        self.nothing = Label("", "body", "text3", wrap=True)
        self.nothing.setContentsMargins(20, 4, 20, 0)
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 12, 0, 4)
        column.setSpacing(2)
        head.setContentsMargins(20, 0, 20, 0)
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.aside)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addStretch()


class FirstSteps(Placard):
    """What stands where there are no sites: three steps, the ones that were made ticked off."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, "map-pin")
        self._context = context
        self.plan, self.sites, self.people = (Button(context.theme, "", icon) for icon in FIRST)
        for button in (self.plan, self.sites, self.people):
            self.add(button)

    def tell(self, home: Home) -> None:
        """Say the steps; the first that is left to do is the one to press."""
        self.say(self.tr("Three steps to a roll-out"), self.tr(
            "Look through the plan, add the sites that go live, add the people who do the work. This page then says how far "
            "each site is."))
        made = (home.steps > 0, home.sites > 0, home.people > 0)
        texts = (self.tr("The plan"), self.tr("Add the sites"), self.tr("Add the people"))
        first = made.index(False) if False in made else -1
        for at, button in enumerate((self.plan, self.sites, self.people)):
            button.setText(texts[at])
            button.set_icon_name("check-bold" if made[at] else FIRST[at])
            button.set_variant("primary" if at == first else "plain")
            button.setAccessibleDescription(self.tr("done") if made[at] else "")
            button.updateGeometry()


class Board(QWidget):
    """`sites`, `decisions` and `news` are its three lists."""

    def __init__(self, context: Context, words: HomeWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        theme = context.theme
        self.title = Label("", "section")
        self.legend = {mark: (Mark(theme, mark, 13), Label("", "small", "text2")) for mark in words.marks()}
        self.head, self.sites = StageHead(theme), HomeView(theme, StagePainter)
        self.first = FirstSteps(context)
        self.decisions, self.news = Digest(context), Digest(context)
        self._stages, self._stack, self._digests = QWidget(), QStackedWidget(), QWidget()
        self._whole, self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self), QBoxLayout(
            QBoxLayout.Direction.LeftToRight, self._digests)
        self._rules = [Rule(), Rule(upright=True), Rule(), Rule(upright=True)]
        self._wide = False
        self._column = QVBoxLayout(self._stages)
        self._lay_out()
        theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        column, head = self._column, QHBoxLayout()
        head.setContentsMargins(20, 10, 20, 4)
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addStretch()
        for at, (mark, label) in enumerate(self.legend.values()):
            head.addSpacing(6 if at else 0)
            head.addWidget(mark)
            head.addWidget(label)
        inner = (column, self._whole, self._both)
        for layout in inner:
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.head)
        column.addWidget(self.sites, 1)
        self._stack.addWidget(self._stages)
        self._stack.addWidget(self.first)
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        both = self._both
        both.addWidget(self.decisions, 1)
        for rule in self._rules[2:]:
            both.addWidget(rule)
        both.addWidget(self.news, 1)
        self._whole.addWidget(self._stack, 3)
        for rule in self._rules[:2]:
            self._whole.addWidget(rule)
        self._whole.addWidget(self._digests, 2)
        self._stand(wide=False)

    def _stand(self, wide: bool) -> None:
        """The digests below the sites, beside each other; on a wide screen beside the sites, below each other."""
        self._wide = wide
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._whole.setDirection(across if wide else down)
        self._both.setDirection(down if wide else across)
        for rule, shown in zip(self._rules, (not wide, wide, wide, not wide), strict=True):
            rule.setVisible(shown)
        self._digests.setMinimumWidth(self._context.theme.px(THIRD) if wide else 0)
        self._digests.setMaximumWidth(self._context.theme.px(THIRD) if wide else 16_777_215)

    def _fit(self) -> None:
        """As high as the sites are, up to six of them; what is left belongs to the digests."""
        count = len(self.sites.rows.rows)
        px = self._context.theme.px
        if self._wide != (self.width() >= px(WIDE)):
            self._stand(not self._wide)
        if self._wide:
            self._stack.setMinimumHeight(0)
            self._stack.setMaximumHeight(16_777_215)
            return
        top = self._column.sizeHint().height() - self.sites.sizeHint().height()
        wanted = top + px(ROW) * min(max(count, 2), SITES_SEEN) + 4
        self._stack.setMaximumHeight(wanted if count else 16_777_215)
        self._stack.setMinimumHeight(min(wanted, max(px(220), self.height() - px(DIGESTS))) if count else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def say(self, home: Home, news: Sequence[News], synced: int) -> None:
        """Everything anew, in the present language."""
        words, texts = self._context.words, self._words
        self.title.setText(self.tr("Roll-out by stage"))
        for mark, word in texts.marks().items():
            self.legend[mark][1].setText(word)
        self.head.say(self.tr("Site"), texts.stages(), self.tr("Next"))
        self.sites.setAccessibleName(self.tr("Roll-out by stage"))
        self.sites.show_rows(texts.site_rows(home.rows))
        self._stack.setCurrentWidget(self._stages if home.rows else self.first)
        self.first.tell(home)
        self._digest(self.decisions, self.tr("Needs a decision"), texts.decision_rows(home.decisions),
                     self.tr("Nothing waits for a decision."))
        self.decisions.aside.setText(words.number(len(home.decisions)) if home.decisions else "")
        alone = self.tr("Nothing new came from others.") if synced else self.tr("What others do stands here after a sync.")
        self._digest(self.news, self.tr("Since you last synced"), texts.news_rows(news), alone)
        self.news.aside.setText(words.moment(synced) if synced else "")
        self._fit()

    @staticmethod
    def _digest(digest: Digest, title: str, rows: list[HomeRow], nothing: str) -> None:
        digest.title.setText(title)
        digest.list.setAccessibleName(title)
        digest.list.show_rows(rows)
        digest.list.setVisible(bool(rows))
        digest.nothing.setText(nothing)
        digest.nothing.setVisible(not rows)
