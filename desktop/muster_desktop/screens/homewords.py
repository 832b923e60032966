"""What the first page says: its work, sites, decisions and news as rows in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from muster.change import Record
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.home import Decision, Home
from muster_desktop.homegiven import days_between, local_day
from muster_desktop.homeread import News
from muster_desktop.homestages import READY_FROM, STAGES, Next, Row
from muster_desktop.hometasks import Task
from muster_desktop.names import Directory
from muster_desktop.navigation import SYNC, TRAINING, icon_of, page_label, page_of
from muster_desktop.training.accounts import LIMIT
from muster_desktop.widgets.homelist import HomeRow

_TICKED = ("step", "readiness", "milestone")


class HomeWords(QObject):
    """`today` is YYYY-MM-DD; set it before rows are made."""

    def __init__(self, context: Context, names: Directory, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._words, self._names = context, context.words, names
        self.today = ""

    def title(self, record: Record) -> str:
        return self._words.ui(self._names.title(record))

    def _day(self, day: str) -> str:
        """A day as it is near: today, tomorrow, else its name."""
        away = days_between(self.today, day)
        return {0: self.tr("today"), 1: self.tr("tomorrow")}.get(away) or self._words.day(day)

    def late_words(self, day: str) -> str:
        return QCoreApplication.translate("HomeWords", "%n day(s) late", None, days_between(day, self.today))

    # The head

    def sentence(self, home: Home) -> str:
        """The next decision, and how many steps of the reader are late."""
        parts = []
        if home.next_decision is not None:
            day = local_day(home.next_decision.values.get("starts"))[0]
            site = self._names.site_name(home.next_decision.site)
            near = days_between(self.today, day) in (0, 1)
            said = self.tr("{site} decides go or no-go {day}.") if near else self.tr("{site} decides go or no-go on {day}.")
            parts.append(said.format(site=self._words.ui(site), day=self._day(day)))
        if home.late:
            parts.append(QCoreApplication.translate("HomeWords", "%n of your steps are late.", None, home.late))
        elif home.work.now:
            parts.append(QCoreApplication.translate("HomeWords", "%n for today.", None, home.work.now))
        else:
            parts.append(self.quiet(home))
        return " ".join(parts)

    def quiet(self, home: Home) -> str:
        """What is said where nothing is due."""
        if not home.work.week:
            return self.tr("Nothing is due today or this week.")
        return QCoreApplication.translate("HomeWords", "Nothing due today. %n this week.", None, len(home.work.week))

    @staticmethod
    def this_week(home: Home) -> str:
        """How much the days to come hold, "" for nothing."""
        many = len(home.work.week)
        return QCoreApplication.translate("HomeWords", "%n thing(s) this week.", None, many) if many else ""

    # Work

    def tasks(self, home: Home, scope: str) -> list[HomeRow]:
        """The rows of a scope: "today", "week" or "waiting"."""
        work = home.work
        if scope == "waiting":
            return [self._task(task) for task in work.waiting]
        groups: list[tuple[str, str, Sequence[Task]]] = [(self.tr("Late"), "bad", work.late)]
        groups.append((self.tr("Today"), "text", work.today))
        if scope == "week":
            days = dict.fromkeys(task.due for task in work.week)
            groups += [(self._capital(self._day(day)), "text", [task for task in work.week if task.due == day]) for day in days]
        else:
            groups.append((self.tr("Done today"), "text2", work.done))
        rows: list[HomeRow] = []
        for title, tone, tasks in groups:
            if tasks:
                heading = HomeRow(title, tone=tone, number=self._words.number(len(tasks)))
                rows += [heading, *(self._task(task, scope) for task in tasks)]
        return rows

    @staticmethod
    def _capital(text: str) -> str:
        return text[:1].upper() + text[1:]

    def _task(self, task: Task, scope: str = "waiting") -> HomeRow:
        record = task.record
        title, about = self._task_title(task), self._words.ui(self._task_about(task))
        when, tone, icon = self._when(task, scope)
        spoken = self._words.joined([part for part in (title, about, when, self.tr("done") if task.done else "") if part])
        return HomeRow(title, spoken, about, when, tone, icon, icon_of(record.kind), target=record, task=task,
                       ticks=record.kind in _TICKED)

    def _task_title(self, task: Task) -> str:
        title = self.title(task.record)
        if task.act == "hold" and task.due == self.today:
            return self.tr("Take attendance, {training}").format(training=title)
        if task.act == "review":
            return self.tr("Review the risk: {risk}").format(risk=title)
        return title

    def _task_about(self, task: Task) -> str:
        """Where it lives: the list and its number, the site, the place; of one that is held up by what."""
        record, values = task.record, task.record.values
        if record.kind == "step" and values.get("status") in ("waiting", "blocked") and values.get("blocked_by"):
            return str(self._words.value(ALL["step"].by_name["blocked_by"], values["blocked_by"]))
        code = values.get("code") if record.kind == "step" else None
        where = self.tr("Plan {number}").format(number=self._words.digits_in(str(code))) if code else self._list(record.kind)
        place = values.get({"training": "venue", "issue": "place", "meeting": "place"}.get(record.kind, ""))
        site = self._names.site_name(record.site) if record.site else ""
        must = self._words.label("Must-have") if values.get("blocker") is True else ""
        return " · ".join(part for part in (where, self._words.joined([part for part in (site, place, must) if part])) if part)

    def _list(self, kind: str) -> str:
        return self.tr("Plan") if kind == "step" else page_label(page_of(kind))

    def _when(self, task: Task, scope: str) -> tuple[str, str, str]:
        """When it is due, its tone and an icon."""
        if task.done:
            return "", "text2", ""
        if task.due and task.due < self.today:
            return self.late_words(task.due), "bad", "warning-circle"
        moment = task.record.values.get({"meeting": "starts", "issue": "promised"}.get(task.record.kind, ""))
        if moment and task.minute >= 0 and task.due == self.today:
            return self._words.clock(moment[0]), "text2", "clock"
        if scope == "waiting" and task.due:
            return self._day(task.due), "text2", ""
        return "", "text2", ""

    # Sites

    def stages(self) -> list[str]:
        """Short names of the stages."""
        words = {"assess": self.tr("Assess"), "design": self.tr("Design"), "train": self.tr("Train"), "ready": self.tr("Ready"),
                 "launch": self.tr("Go live"), "adopt": self.tr("Adopt")}
        return [words[stage] for stage in STAGES]

    def marks(self) -> dict[str, str]:
        return {"done": self.tr("Done"), "under_way": self.tr("Under way"), "at_risk": self.tr("At risk"),
                "blocked": self.tr("Blocked"), "not_started": self.tr("Not started")}

    def site_rows(self, rows: Sequence[Row]) -> list[HomeRow]:
        return [self._site_row(row) for row in rows]

    def _site_row(self, row: Row) -> HomeRow:
        site, marks = row.site, self.marks()
        users = site.values.get("users")
        about = QCoreApplication.translate("HomeWords", "%n user(s)", None, round(float(users))) if users else \
            self._words.value(ALL["site"].by_name["type"], site.values.get("type"))
        stages = [f"{stage} {marks[cell.mark]}" for stage, cell in zip(self.stages(), row.cells, strict=True)]
        title, following, day, tone = self.title(site), *self._next(row.next)
        spoken = self._words.joined([part for part in (title, about, *stages, following, day) if part])
        return HomeRow(title, spoken, about, following, tone, number=day, target=row.next.record if row.next else site,
                       cells=row.cells)

    def _next(self, following: Next | None) -> tuple[str, str, str]:
        if following is None:
            return "", "", "text2"
        title = self.tr("Go live") if following.what == "live" else self.title(following.record)
        if following.day < self.today:
            return title, self.late_words(following.day), "bad"
        away = days_between(self.today, following.day)
        return title, self._day(following.day), "accent" if away == 0 else "warn" if away < 4 else "text2"

    # Decisions and news

    def decision_rows(self, decisions: Sequence[Decision]) -> list[HomeRow]:
        make = {"ready": self._ready, "blocked": self._blocked, "risk": self._risk, "endorse": self._endorse,
                "clash": self._clash, "untrained": self._untrained, "refresh": self._refresh}
        return [make[each.sort](each) for each in decisions]

    def _ready(self, each: Decision) -> HomeRow:
        score, must = each.numbers
        name, shown = self._names.title(each.record), self._words.number(score)
        musts = QCoreApplication.translate("HomeWords", "%n must-have(s) open.", None, must) if must else ""
        live = self.tr("Go-live {day}").format(day=self._day(each.record.values["go_live"]))
        if score >= READY_FROM:
            title = QCoreApplication.translate("HomeWords", "{site} is not ready, %n must-have(s) open", None, must)
            title, musts = title.format(site=name), self.tr("Readiness {score}.").format(score=shown)
        else:
            title = self.tr("{site} readiness is {score}, threshold {threshold}").format(
                site=name, score=shown, threshold=self._words.number(READY_FROM))
        return self._decision("at_risk", title, " ".join(part for part in (musts, live) if part), each.item, "readiness")

    def _blocked(self, each: Decision) -> HomeRow:
        record, (waits,) = each.record, each.numbers
        parts = [QCoreApplication.translate("HomeWords", "Blocks %n step(s).", None, waits)] if waits else []
        reason, owner = record.values.get("blocked_by"), record.values.get("owner")
        parts += [self._words.value(ALL["step"].by_name["blocked_by"], reason)] if reason else []
        parts += [self.tr("Owner {name}").format(name=self._names.name(owner))] if owner else []
        return self._decision("blocked", self.title(record), " · ".join(parts) or self.tr("Blocked"), record)

    def _untrained(self, each: Decision) -> HomeRow:
        title = QCoreApplication.translate("HomeWords", "%n person(s) may not have an account yet", None, each.numbers[0])
        about = self.tr("Not passed for their role, no training planned")
        return self._decision("at_risk", title, about, each.record, TRAINING)

    def _refresh(self, each: Decision) -> HomeRow:
        title = QCoreApplication.translate("HomeWords", "%n person(s) need a refresher before go-live", None, each.numbers[0])
        about = QCoreApplication.translate("HomeWords", "Trained over %n week(s) before it, none planned",
                                           None, LIMIT)
        return self._decision("at_risk", title, about, each.record, TRAINING)

    def _risk(self, each: Decision) -> HomeRow:
        about = self.tr("High risk, {score} of 25, without an action").format(score=self._words.number(each.numbers[0]))
        return self._decision("at_risk", self.title(each.record), about, each.record)

    def _endorse(self, each: Decision) -> HomeRow:
        title = QCoreApplication.translate("HomeWords", "%n plan section(s) wait for endorsement", None, each.numbers[0])
        return self._decision("waiting", title, self.title(each.record), each.record)

    def _clash(self, each: Decision) -> HomeRow:
        title = QCoreApplication.translate("HomeWords", "%n field(s) changed in two places", None, each.numbers[0])
        return self._decision("clash", title, self.title(each.record), each.record, SYNC)

    def _decision(self, mark: str, title: str, about: str, record: Record | None = None, page: str = "") -> HomeRow:
        title, about = self._words.ui(title), self._words.ui(about)
        return HomeRow(title, self._words.joined([title, about]), about, sign=mark, target=record, page=page)

    def news_rows(self, news: Sequence[News]) -> list[HomeRow]:
        return [self._news(each) for each in news]

    def _news(self, each: News) -> HomeRow:
        said = {"added": self.tr("added {number} to {list}"), "changed": self.tr("changed {number} in {list}"),
                "deleted": self.tr("deleted {number} from {list}")}[each.act]
        title = said.format(number=self._words.number(len(each.records)), list=self._list(each.kind))
        sites = self._names.site_name(each.sites[0]) if len(each.sites) == 1 else \
            QCoreApplication.translate("HomeWords", "%n site(s)", None, len(each.sites))
        about, name = f"{self._words.ui(sites)} · {self._words.moment(each.ms)}", self._names.name(each.person)
        record = self._context.ledger.get(each.records[0]) if len(each.records) == 1 else None
        return HomeRow(title, self._words.joined([f"{name} {title}", about]), about, person=(each.person, name), target=record,
                       page=page_of(each.kind))
