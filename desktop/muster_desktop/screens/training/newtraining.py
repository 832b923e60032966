"""A new training: empty, or from a module of a curriculum, asked for in a panel beside the list."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from muster.change import Record
from muster.fields import Site, Value
from muster.kind import Field
from muster.kinds import ALL
from muster.mark import QT_TRANSLATE_NOOP
from muster_desktop.context import Context
from muster_desktop.reading import Speech
from muster_desktop.screens.panelform import PanelForm
from muster_desktop.screens.training.acts import TrainingActs
from muster_desktop.training.programme import Programme
from muster_desktop.widgets.scrolled import scrolled

PLACE = Field("place", QT_TRANSLATE_NOOP("kinds", "Site"), Site())
ASKED = ("title", "type", "start", "end", "venue", "trainer", "seats", "audience")


def from_module(module: Record, curriculum: Record | None) -> dict[str, Value]:
    """What a training takes over from a module, and from the curriculum that it belongs to."""
    values: dict[str, Value] = {"title": module.values.get("title"), "module": _text(module.values.get("title")),
                                "objectives": module.values.get("objectives"), "curriculum": module.values.get("curriculum"),
                                "type": "end_user", "pre_test": True, "post_test": True}
    if curriculum is not None:
        values |= {"audience": curriculum.values.get("audience"), "languages": curriculum.values.get("languages")}
        values["objectives"] = values["objectives"] or curriculum.values.get("objectives")
    minutes = module.values.get("minutes")
    if minutes:
        hours = (Decimal(minutes) / 60).quantize(Decimal("0.1"), ROUND_HALF_UP).normalize()
        values["hours"] = f"{hours:f}"
    return {name: value for name, value in values.items() if value is not None}


def _text(value: Value) -> Value:
    return value["s"] if isinstance(value, dict) else value


class NewTraining(QWidget):
    """`added` gives the id of the training that was made; `left` comes when the form closes."""

    added = Signal(str)
    left = Signal()

    def __init__(self, context: Context, speech: Speech, acts: TrainingActs) -> None:
        super().__init__()
        self._context, self._speech, self._acts = context, speech, acts
        self.form = PanelForm(speech)
        self.form.setProperty("ground", "canvas")
        self.form.closed.connect(self.left)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(self.form))
        self.setFixedWidth(context.theme.px(348))

    def ask(self, programme: Programme, site: str, module: Record | None = None) -> None:
        """Ask for it; `site` is what was looked at."""
        start: dict[str, Value] = {"type": "end_user"}
        if module is not None:
            start = from_module(module, programme.curricula.get(str(module.values.get("curriculum"))))
        places = {self._context.ledger.get(each.id).site: each.id  # type: ignore[union-attr]
                  for each in self._speech.names.named("site")}
        fields = [ALL["training"].by_name[name] for name in ASKED]
        if places:
            fields.insert(1, PLACE)

        def save(values: Mapping[str, Value]) -> str:
            return self._add({**start, **values})

        about = self.tr("What is to be taught is taken over from the module.") if module is not None else ""
        self.form.ask(self.tr("New training"), about, self.tr("Add"), fields, {**start, PLACE.name: places.get(site)}, save,
                      frozenset(("title",)))
        self.form.focus()

    def _add(self, values: dict[str, Value]) -> str:
        place = values.pop(PLACE.name, None)
        held = self._context.ledger.get(str(place)) if place else None
        edit = self._acts.new("training", held.site if held is not None else "", {"status": "planned", **values})
        title = self._context.words.quoted(str(_text(values.get("title"))))
        why = self._acts.save([edit], self.tr("{title} was added.").format(title=title))
        if not why:
            self.added.emit(edit.record)
        return why
