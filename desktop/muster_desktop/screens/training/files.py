"""The materials of a training with language and version, and which of them show the system as it is at its site."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster.change import Record
from muster.fields import Value
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.ledger import Changed
from muster_desktop.reading import Speech
from muster_desktop.screens.panelform import PanelForm, Save
from muster_desktop.screens.training.acts import TrainingActs
from muster_desktop.screens.training.part import Part
from muster_desktop.screens.training.words import DOT, TrainingWords, language_of
from muster_desktop.training.files import FITS, OLDER, Files, read_files
from muster_desktop.training.room import Room
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.columnlist import Column, ColumnList, LineRow, Pair
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.scrolled import scrolled

KIND = ALL["material"]
ASKED = ("title", "type", "language", "version", "system_version", "audience", "link", "size", "note")


class FilesTab(Part):
    """A list, and a form beside it for a new file or the one that is opened."""

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        self._context = context
        self.acts = TrainingActs(context, self)
        self.form = PanelForm(Speech(context.words, context.theme, words.names))
        self.form.setProperty("ground", "canvas")
        self.room: Room | None = None
        self.files: Files | None = None
        self.sentence, self.missing = Elided(context.theme, "body", "text2"), Label("", "small", "warn")
        self.add = Button(context.theme, "", "plus")
        self.table = ColumnList(context.theme)
        self.nothing = Placard(context.theme, "file-text")
        self.first = Button(context.theme, "", "plus-bold", "primary")
        self.nothing.add(self.first)
        self._lay_out()
        self.table.view.opened.connect(self._open)
        self.table.view.ticked.connect(self._open)
        self.table.view.new_asked.connect(self.ask_new)
        self.add.clicked.connect(self.ask_new)
        self.first.clicked.connect(self.ask_new)
        self.form.closed.connect(self._close)
        context.ears.changed.connect(self._heard)

    def _lay_out(self) -> None:
        head, left, whole = QHBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        head.setContentsMargins(20, 10, 20, 8)
        head.setSpacing(12)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.missing)
        head.addWidget(self.add)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        for layout in (left, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        left.addLayout(head)
        left.addWidget(self._stack, 1)
        self._panel = QWidget()
        panel = QHBoxLayout(self._panel)
        panel.setContentsMargins(0, 0, 0, 0)
        panel.setSpacing(0)
        panel.addWidget(Rule(upright=True))
        panel.addWidget(scrolled(self.form))
        self._panel.setFixedWidth(self._context.theme.px(348))
        self._panel.hide()
        whole.addLayout(left, 1)
        whole.addWidget(self._panel)

    def show_training(self, room: Room) -> None:
        if self.room is None or self.room.id != room.id:
            self._close()
        self.room = room
        self._read()

    def _read(self) -> None:
        assert self.room is not None
        training = self.room.training
        self._context.work.run(partial(read_files, self._context.ledger, training), partial(self._take, training.id),
                               self._context.notices.problem)

    def _heard(self, changed: Changed) -> None:
        if self.room is not None and self.isVisible() and changed.kinds & {"material", "release", "release_status"}:
            self._read()

    def _take(self, training: str, files: Files) -> None:
        if self.room is None or self.room.id != training:
            return
        self.files = files
        version = files.version
        self.sentence.set_text(self.tr("The system at this site is version {version}.").format(
            version=self._context.words.from_left(version)) if version else self.tr(
                "Which version of the system is at this site is not known yet."))
        self.missing.setText(self.tr("Nothing in {languages}").format(languages=self._context.words.joined(list(files.missing))))
        self.missing.setVisible(bool(files.missing))
        may = self._context.ledger.may_write("material", self.room.site, "title")
        for button in (self.add, self.first):
            button.setText(self.tr("Add a file"))
            button.setVisible(may)
        self.nothing.say(self.tr("No files yet"), self.tr(
            "Slides, guides and exercises of this training or of its curriculum stand here, each with its language and version."))
        self.table.show_rows(self.tr("Files"), [Column(self.tr("File"), 0.42), Column(self.tr("Language"), 0.14),
                                                Column(self.tr("Version"), 0.14), Column(self.tr("Shows the system"), 0.30)],
                             [self._row(record, fit) for record, fit in files.materials])
        self._stack.setCurrentIndex(0 if files.materials else 1)
        self.add.setVisible(may and bool(files.materials))

    def _row(self, record: Record, fit: str) -> LineRow:
        assert self.room is not None
        words, values = self._context.words, record.values
        title = self._context.library.shown(values.get("title"), words.language)
        size = self.tr("{size} MB").format(size=words.number(values["size"])) if values.get("size") else ""
        own = "" if values.get("training") == self.room.id else self.tr("of the curriculum")
        sort = words.value(KIND.by_name["type"], values["type"]) if values.get("type") else ""
        about = DOT.join(filter(None, (sort, own, size)))
        shows = str(values.get("system_version") or "")
        said = {FITS: self.tr("As it is now"), OLDER: self.tr("Another version")}.get(fit, self.tr("Not said"))
        tone = {FITS: "ok", OLDER: "warn"}.get(fit, "text3")
        mark = {FITS: "done", OLDER: "at_risk"}.get(fit, "low")
        language, version = language_of(str(values.get("language") or "")), str(values.get("version") or "")
        spoken = words.joined(list(filter(None, (title, about, language, version, said, shows))))
        return LineRow(title, spoken, (Pair(title, about, role="name"), Pair(language), Pair(words.from_left(version)),
                                       Pair(said, words.from_left(shows), tone)), mark, target=record)

    # Adding and changing

    def ask_new(self) -> None:
        """The form of a new file of this training."""
        if self.room is None or not self._context.ledger.may_write("material", self.room.site, "title"):
            return
        room, version = self.room, self.files.version if self.files is not None else ""

        def save(values: Mapping[str, Value]) -> str:
            edit = self.acts.new("material", room.site, {"training": room.id, **values})
            title = self._context.words.quoted(str(values["title"]))
            return self.acts.save([edit], self.tr("{title} was added.").format(title=title))

        self._ask(self.tr("New file"), self.tr("Add"), {"system_version": version or None}, save)

    def _open(self, row: LineRow) -> None:
        record = row.target
        if record is None or not self._context.ledger.may_write("material", record.site, "title", record.id):
            return

        def save(values: Mapping[str, Value]) -> str:
            return self.acts.set(record.id, values)

        self._ask(row.title, self.tr("Save"), record.values, save)

    def _ask(self, title: str, button: str, values: Mapping[str, Value], save: Save) -> None:
        about = self.tr("The file itself stays where it is; here stand its address, its language and its version.")
        self.form.ask(title, about, button, [KIND.by_name[name] for name in ASKED], values, save, frozenset(("title",)))
        self._panel.show()
        self.form.focus()

    def _close(self) -> None:
        self._panel.hide()
