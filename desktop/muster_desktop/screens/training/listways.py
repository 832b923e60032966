"""The ways in which the trainings of a roll-out can be seen, in their order, and what they are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from muster.mark import QT_TRANSLATE_NOOP
from muster_desktop.context import Context
from muster_desktop.screens.register import RegisterPage
from muster_desktop.screens.training.cascadeview import CascadeView
from muster_desktop.screens.training.donorsview import DonorsView
from muster_desktop.screens.training.listviews import ListView, WeekView
from muster_desktop.screens.training.listwords import ListWords
from muster_desktop.screens.training.planview import PlanView
from muster_desktop.screens.training.readyview import ReadyView
from muster_desktop.screens.training.words import TrainingWords

LIST, WEEK, PLAN, READY, CASCADE, DONORS, TABLE = "list", "week", "plan", "ready", "cascade", "donors", "table"

LABELS: Mapping[str, str] = {
    LIST: QT_TRANSLATE_NOOP("TrainingList", "List"), WEEK: QT_TRANSLATE_NOOP("TrainingList", "Week"),
    PLAN: QT_TRANSLATE_NOOP("TrainingList", "Plan"), READY: QT_TRANSLATE_NOOP("TrainingList", "Accounts"),
    CASCADE: QT_TRANSLATE_NOOP("TrainingList", "Cascade"), DONORS: QT_TRANSLATE_NOOP("TrainingList", "For donors"),
    TABLE: QT_TRANSLATE_NOOP("TrainingList", "Table"),
}


def ways(context: Context, texts: ListWords, words: TrainingWords) -> dict[str, Callable[[], QWidget]]:
    """Each way with what builds it on its first visit."""
    return {LIST: partial(ListView, context, texts), WEEK: partial(WeekView, context, texts, words),
            PLAN: partial(PlanView, context, words), READY: partial(ReadyView, context, words),
            CASCADE: partial(CascadeView, context, texts, words), DONORS: partial(DonorsView, context, texts, words),
            TABLE: partial(RegisterPage, context, "training")}


def label(name: str) -> str:
    """What a way is called, in the present language."""
    return QCoreApplication.translate("TrainingList", LABELS[name])
