"""The trainings of the demo's story: who leads and takes part, who came on which half-day, what tests and signatures said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from muster.author import Edit
from muster.fields import Value
from muster.training.entitle import earned
from muster.training.halfdays import half_at, half_days, when
from muster.training.register import by_person, mark_of
from muster.training.results import certificate, rule_of, scores_of
from muster.training.signing import sealed
from muster_desktop.demo_people import CLASS, MARKS
from muster_desktop.demo_story import COORDINATOR, TRAINER, Story

RUNNING = "Haro Camp, group 1"
MASTER = "Master trainers"
ADMINISTRATORS = "System administrators"
DASTAN, QALAT_NUR, ZERIN = "Dastan, all users", "Qalat Nur, all users", "Zerin, super-users"
_USERS = "Case workers, two and a half days"


class Held(NamedTuple):
    """A training of the story; days are counted from today. `people` are names; none means everybody of the site."""

    site: str
    title: str
    type: str
    status: str
    first: int
    last: int
    seats: int
    venue: str
    trainer: str
    second: str = ""
    people: Sequence[str] = ()
    more: dict[str, Value] = {}  # noqa: RUF012 - a tuple's default that nobody changes


_TRAININGS = (
    Held("dastan", "Workflow tests with users", "uat", "done", -112, -111, 12, "Training room, first floor", TRAINER, "",
         ("Shilan Baran", "Marwan Idris", "Berivan Aydin", "Firas Nasser", "هدى الجبوري"), {"post_test": None, "pre_test": None}),
    Held("dastan", MASTER, "trainers", "done", -96, -94, 10, "Guest house, Dastan", TRAINER, COORDINATOR,
         ("Shilan Baran", "ئاڤان ڕەشید", "Jwan Salar", "Amal Rasho", "Elif Demir", "Azad Jamal"),
         {"curriculum": "Train the trainer", "trainer_needs": "Has led three trainings of this system"}),
    Held("dastan", DASTAN, "end_user", "done", -66, -64, 24, "Training room, first floor", "Shilan Baran", TRAINER, (),
         {"curriculum": _USERS}),
    Held("", ADMINISTRATORS, "sysadmin", "done", -40, -39, 6, "Online", TRAINER, "",
         ("Tomas Weller", "Sofia Marenco", "Marwan Idris"),
         {"mode": "virtual", "curriculum": ADMINISTRATORS, "languages": ["en"]}),
    Held("qalat-nur", QALAT_NUR, "end_user", "done", -12, -10, 32, "Municipal hall", "ئاڤان ڕەشید", TRAINER, (),
         {"curriculum": _USERS}),
    Held("zerin", ZERIN, "trainers", "done", -6, -5, 8, "Open Hands office", "Jwan Salar", COORDINATOR, (),
         {"curriculum": "Train the trainer"}),
    Held("haro", RUNNING, "end_user", "running", -1, 1, 20, "Block 2 school", "Amal Rasho", TRAINER,
         tuple(line.name for line in CLASS), {
             "curriculum": _USERS, "starts_at": "09:00", "ends_at": "16:30", "agency": "Open Hands",
             "objectives": "Everyone opens, finds, shares and closes a case without help."}),
    Held("qalat-nur", "Office hour", "office_hour", "running", -6, -6, 40, "", "Sofia Marenco", "", (),
         {"mode": "virtual", "starts_at": "14:00", "ends_at": "15:00", "repeats": "weekly", "repeat_until": "36", "hours": None,
          "pre_test": None, "post_test": None}),
    Held("zerin", "Zerin, case workers", "end_user", "confirmed", 3, 4, 12, "Open Hands office", "Rezan Ali", "Hanan Darwish",
         ("Bilal Ahmed", "Sana Khalil", "Peter Halloran"), {"curriculum": _USERS}),
    Held("haro", "Haro Camp, group 2", "end_user", "confirmed", 6, 8, 12, "Block 2 school", TRAINER, "Amal Rasho",
         ("Kawa Rashan", "Narin Sabri", "بێستون حەمە", "Gulala", "Omed Faraj", "سلمى يوسف", "Rawand Jaf", "Dilsoz Mina",
          "Ibrahim Said"), {"curriculum": _USERS}),
    Held("dastan", "Dastan, refresher", "refresher", "confirmed", 7, 7, 24, "Training room, first floor", TRAINER, "Shilan Baran",
         ("Marwan Idris", "Hogir Nadir", "Tara Aziz"), {"starts_at": "08:30", "ends_at": "12:30", "pre_test": None}),
    Held("bani-sofa", "Bani Sofa, first look", "onboarding", "planned", 34, 34, 20, "Camp office", COORDINATOR, "Elif Demir",
         ("Elif Demir",), {"pre_test": None, "post_test": None}),
)
_MARKS = ("present",) * 14 + ("late", "absent", "excused", "left_early")


def sessions(story: Story) -> list[Edit]:
    """The trainings themselves, as they were planned."""
    return [Edit(story.id("training", each.title), "training", each.site, _session(story, each)) for each in _TRAININGS]


def _session(story: Story, held: Held) -> dict[str, Value]:
    days = range(held.first, held.last + 1)
    values: dict[str, Value] = {
        "title": held.title, "type": held.type, "status": held.status, "mode": "live", "start": story.day(held.first),
        "end": story.day(held.last), "seats": str(held.seats), "venue": held.venue or None, "hours": str(6 * len(days)),
        "trainer": person(story, held.trainer), "co_trainer": person(story, held.second), "languages": ["ar", "ckb"],
        "audience": ["case worker"], "pre_test": True, "post_test": True, "pass_mark": "70", **held.more}
    if held.title == RUNNING:  # its last day is in dispute; what it has taken place on and will is not
        values["half_days"] = [f"{story.day(day)}/{half}" for day in days for half in ("am", "pm")]
    if "repeat_until" in held.more:
        values["repeat_until"] = story.day(int(str(held.more["repeat_until"])))
    if "curriculum" in held.more:
        values["curriculum"] = story.id("curriculum", str(held.more["curriculum"]))
    return {name: value for name, value in values.items() if value is not None}


def person(story: Story, name: str) -> str | None:
    """The id of somebody by name: of the two who have profiles, or of the people of the sites."""
    if name in (COORDINATOR, TRAINER):
        return next((each.id for each in story.ledger.records("person") if each.values.get("name") == name), None)
    return story.people.get(name)


def registers(story: Story) -> list[Edit]:
    """Who takes part, the marks of every half-day until now, and the scores."""
    edits: list[Edit] = []
    for held in _TRAININGS:
        if held.title == RUNNING:
            edits += _class(story, held)
        elif held.type != "office_hour":
            edits += _by_chance(story, held)
    return edits


def _class(story: Story, held: Held) -> list[Edit]:
    """The class of Haro Camp: what is over, and the present half-day with two people still to be marked."""
    today, hour = story.day(0), story.now.hour
    halves = half_days(_session(story, held))
    now = half_at(today, hour)
    over = [half for half in halves if when(half, today, hour) < 0]
    edits = []
    for line in CLASS:
        about = _about(story, held, line.name)
        edits.append(made(story, "participation", held.site, {**about, "status": "took_part", "persona": "Case worker"}))
        marks = dict(zip(over, line.over + line.now.replace(".", "P"), strict=False))
        marks |= {now: line.now} if line.now != "." else {}
        edits += [_mark(story, held, about, half, MARKS[letter]) for half, letter in marks.items()]
        tests = (("pre", line.before), ("post", line.after))
        edits += [_score(story, held, about, test, value) for test, value in tests if value]
    return edits


def _by_chance(story: Story, held: Held) -> list[Edit]:
    luck, edits = story.luck(held.title), []
    for name in _people(story, held):
        about = _about(story, held, name)
        done = held.status == "done"
        admin = {"result": "not_yet" if name == "Marwan Idris" else "competent"} if held.type == "sysadmin" else {}
        edits.append(made(story, "participation", held.site, {
            **about, "status": "took_part" if done else "confirmed", "persona": "Case worker", **admin}))
        if done:
            edits += [_mark(story, held, about, half, luck.choice(_MARKS)) for half in half_days(_session(story, held))]
            before = luck.randint(30, 62)
            edits.append(_score(story, held, about, "pre", str(before)))
            edits.append(_score(story, held, about, "post", str(min(100, before + luck.randint(22, 46)))))
    return edits


def _people(story: Story, held: Held) -> list[str]:
    """Who takes part: those who are named, else everybody of the site but those who lead it."""
    if held.people:
        return [*held.people]
    here = {each.id for each in story.ledger.records("person", held.site)}
    return [name for name, record in story.people.items() if record in here and name not in (held.trainer, held.second)]


def results(story: Story) -> list[Edit]:
    """What came of the trainings that are over: the registers are signed, and who passed may work."""
    edits = []
    for held in _TRAININGS:
        if held.status == "done" and held.title != ZERIN:
            training = story.ledger.get(story.id("training", held.title))
            assert training is not None
            of_it = {kind: [each for each in story.ledger.records(kind, held.site) if each.values.get("training") == training.id]
                     for kind in ("participation", "attendance", "score")}
            people = [str(each.values["person"]) for each in of_it["participation"]]
            edits.append(Edit(training.id, "training", training.site, {
                "signed_by": training.values.get("trainer"), "signed_on": story.moment(-held.last * 1440 - 60),
                "signed_register": sealed(people, of_it["attendance"], of_it["score"])}))
            scores, marks = scores_of(of_it["score"]), by_person(of_it["attendance"])
            halves = half_days(training.values)
            role = {"end_user": "Case worker", "sysadmin": "System administrator"}.get(held.type, "")
            for each in people if role else []:
                came = [mark_of(marks.get(each, {}).get(half)) for half in halves]
                if certificate(rule_of(training.values, scores), came, scores[each]).state == "ready":
                    edits.append(made(story, "entitlement", held.site, {
                        **earned(training, each, role, story.day(held.last)), "valid_to": story.day(held.last + 365)}))
    return edits


def corrected(story: Story) -> list[Edit]:
    """What the coordinator set right in a register that was signed: it is shown to be off."""
    training = story.id("training", QALAT_NUR)
    marked = [each for each in story.ledger.records("attendance", "qalat-nur") if each.values.get("training") == training
              and each.values.get("mark") == "absent"]
    return [Edit(each.id, "attendance", each.site, {"mark": "late", "minutes": "40"}) for each in marked[:1]]


def _about(story: Story, held: Held, name: str) -> dict[str, Value]:
    return {"training": story.id("training", held.title), "person": person(story, name)}


def _mark(story: Story, held: Held, about: dict[str, Value], half: str, mark: str) -> Edit:
    minutes: dict[str, Value] = {"late": {"minutes": "15"}, "left_early": {"minutes": "30"}}.get(mark, {})
    return made(story, "attendance", held.site, {**about, "half_day": half, "mark": mark, **minutes})


def _score(story: Story, held: Held, about: dict[str, Value], test: str, value: str) -> Edit:
    taken = story.day(held.first if test == "pre" else min(held.last, 0))
    return made(story, "score", held.site, {**about, "test": test, "attempt": "1", "value": value, "taken_on": taken})


def made(story: Story, kind: str, site: str, values: dict[str, Value]) -> Edit:
    """A record with the id that every laptop gives it."""
    return Edit(story.ledger.new_id(kind, site, values), kind, site, values)
