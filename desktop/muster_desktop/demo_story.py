"""The invented story of the demo: a roll-out of a case management system to six places, told up to today."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.ids import natural_id
from muster.kinds.steps import conditions
from muster.templates import Library
from muster_desktop.demo_people import MORE
from muster_desktop.ledger import Ledger

ROLLOUT = "CPIMS+ Karwan"
COORDINATOR = "Leyla Barzan"
TRAINER = "Joseph Okelo"

# path, name, type, stage, go-live in days from today, users, connection, power
_SITES = (
    ("dastan", "Dastan", "office", "adopt", -56, 22, "good", "steady"),
    ("qalat-nur", "Qalat Nur", "office", "launch", -1, 31, "weak", "hours"),
    ("zerin", "Zerin", "region", "launch", 12, 26, "good", "steady"),
    ("haro", "Haro Camp", "camp", "train", 27, 34, "weak", "hours"),
    ("bani-sofa", "Bani Sofa", "camp", "assess", 69, 18, "none", "hours"),
    ("merzan", "Merzan", "facility", "assess", 90, 12, "weak", "none"),
)
_MILESTONES = (-140, -112, -98, -90, -80, -70, -62, -58, -56, 9, 100)
"""The milestones of the template in days from today: the first site went live eight weeks ago."""
# name, in Latin script, site, sex, age band, agency, position, super-user
_PEOPLE = (
    ("Nadia Suleiman", "", "", "female", "25_49", "Refuge Alliance", "Head of programme", False),
    ("Tomas Weller", "", "", "male", "25_49", "Refuge Alliance", "IT officer", False),
    ("Sofia Marenco", "", "", "female", "25_49", "Refuge Alliance", "Support desk", False),
    ("Rebin Ako", "", "qalat-nur", "male", "18_24", "Tishk", "Floor walker", False),
    ("ئاڤان ڕەشید", "Avan Rashid", "qalat-nur", "female", "25_49", "Tishk", "Social worker", True),
    ("Dilnaz Omer", "", "qalat-nur", "female", "25_49", "Tishk", "Case worker", False),
    ("Hemin Qadir", "", "qalat-nur", "male", "50_59", "Department of Social Affairs", "Supervisor", False),
    ("Shilan Baran", "", "dastan", "female", "25_49", "Refuge Alliance", "Case worker", True),
    ("Marwan Idris", "", "dastan", "male", "25_49", "Refuge Alliance", "Case worker", False),
    ("Jwan Salar", "", "zerin", "female", "25_49", "Open Hands", "Database officer", True),
    ("Peter Halloran", "", "zerin", "male", "50_59", "Open Hands", "Area manager", False),
    ("أميرة دهّان", "Amira Dahhan", "haro", "female", "25_49", "Open Hands", "Case worker", True),
    ("Bahar Nuri", "", "haro", "female", "18_24", "Open Hands", "Case worker", False),
    ("Sami Haddad", "", "haro", "male", "25_49", "Open Hands", "Case worker", False),
    ("Rojin", "", "haro", "female", "18_24", "Tishk", "Community mobiliser", False),
    ("Yusuf Tahir", "", "haro", "male", "25_49", "Tishk", "Case worker", False),
    ("Lana Farhad", "", "haro", "female", "25_49", "Department of Social Affairs", "Social worker", False),
    ("Karim Aziz", "", "haro", "male", "50_59", "Department of Social Affairs", "Supervisor", False),
    ("Hana Mirza", "", "haro", "female", "25_49", "Open Hands", "Case worker", False),
    ("Dler Hassan", "", "haro", "male", "18_24", "Tishk", "Data clerk", False),
    ("Nour Al-Sabbagh", "", "haro", "female", "25_49", "Open Hands", "Case worker", False),
    ("Zana Karim", "", "haro", "male", "25_49", "Tishk", "Case worker", False),
    ("Elif Demir", "", "bani-sofa", "female", "25_49", "Open Hands", "Camp coordinator", False),
    ("Azad Jamal", "", "merzan", "male", "25_49", "Department of Social Affairs", "Clinic head", False),
    *MORE,
)
# summary, category, status, level, severity, can work, minutes ago, place
_ISSUES = (
    ("The list of services is empty on the referral form", "form", "in_hand", "2", "2", "slower", 190, "Room 4"),
    ("Does not find the button that closes a case", "how_to", "closed", "1", "4", "yes", 175, "Room 2"),
    ("Signed in with a colleague's account", "login", "closed", "1", "3", "yes", 150, "Front desk"),
    ("Cannot print the consent form in Sorani", "print_export", "waiting", "3", "2", "slower", 140, "Room 4"),
    ("Photos stay at 0 percent on the tablet", "network", "in_hand", "2", "3", "slower", 121, "Room 1"),
    ("Date of birth jumps back one day", "data", "in_hand", "3", "1", "stopped", 95, "Room 3"),
    ("Sees the cases of the other agency", "access", "in_hand", "2", "1", "stopped", 80, "Room 3"),
    ("Keeps a paper list as well, just in case", "attitude", "logged", "1", "4", "yes", 64, "Room 2"),
    ("Tablet battery is empty by noon", "device", "closed", "1", "3", "slower", 51, "Front desk"),
    ("Word for caregiver is wrong in Arabic", "translation", "waiting", "3", "3", "yes", 37, "Room 1"),
    ("Asks who approves a transfer on a Friday", "process", "logged", "1", "3", "yes", 22, "Room 4"),
    ("Forgot the passphrase after the weekend", "login", "closed", "1", "2", "stopped", 9, "Front desk"),
)
# title, state, audience, steps
_ARTICLES = (
    ("Close a case", "published", ["case worker"], "Open the case.\nChoose Actions, then Close.\nPick the reason and save."),
    ("Reset a passphrase", "published", ["support"], "Check who is asking.\nOpen the user.\nSet a new passphrase and say it."),
    ("Refer a child to a service", "validated", ["case worker"],
     "Open the case.\nAdd a referral form.\nChoose agency and service: Save stays grey until both are there."),
    ("Print the consent form", "flagged", ["case worker"], "Open the form.\nChoose Export.\nChoose the language and print."),
    ("Work without the network", "published", ["case worker"], "Sign in once.\nWork as usual.\nSync in the evening."),
    ("Merge two records of one child", "draft", ["supervisor"], "Compare both.\nKeep the older one.\nMove what is missing."),
)
# site, title, category, likelihood, impact, status, action
_RISKS = (
    ("haro", "The school hall has power for two hours a day", "technology", "4", "3", "mitigating", "Rent a generator"),
    ("zerin", "Old records hold two spellings of most villages", "data", "3", "4", "open", "Clean them before the move"),
    ("qalat-nur", "Night shift has not been trained", "people", "3", "3", "open", "One evening session this week"),
)
_COMMENTS = ("Seen on site.", "Checked by phone with the focal point.", "Photo is in the shared folder.")


class Story:
    """Makes the edits of each chapter, the same for the same `seed` and day. `day` is counted from `today`."""

    def __init__(self, ledger: Ledger, now: datetime.datetime, seed: int) -> None:
        self.ledger, self.now, self.seed = ledger, now, seed
        self.people = {name: self.id("person", name) for name, *_ in _PEOPLE}

    def id(self, kind: str, name: str) -> str:
        """The id of something that the story calls so."""
        return natural_id(self.ledger.rollout, kind, "", "demo", name)

    def luck(self, chapter: str) -> random.Random:
        """Chance that falls the same way each time in one chapter."""
        return random.Random(f"{self.seed} {chapter}")

    def day(self, days: int) -> str:
        return (self.now.date() + datetime.timedelta(days=days)).isoformat()

    def moment(self, minutes: int) -> Value:
        """The moment so many minutes before now."""
        stamp = self.now - datetime.timedelta(minutes=minutes)
        offset = stamp.utcoffset() or datetime.timedelta()
        return [round(stamp.timestamp()) * 1000, int(offset.total_seconds() // 60)]

    def places(self) -> list[Edit]:
        """The roll-out and its six sites."""
        edits = [Edit(self.ledger.rollout, "rollout", "", {
            "country": "Karwan", "organisation": "Child protection working group", "stage": "launch",
            "start": self.day(-150), "go_live": self.day(-56),
            "why": "Every case worker of six places keeps cases in one safe system by the end of the year."})]
        for path, name, sort, stage, live, users, network, power in _SITES:
            edits.append(Edit(self.ledger.new_id("site", path, {}), "site", path, {
                "name": name, "type": sort, "stage": stage, "go_live": self.day(live), "users": str(users),
                "connection": network, "power": power, "languages": ["ar", "ckb"]}))
        return edits

    def everyone(self) -> list[Edit]:
        """The people of the six sites."""
        return [
            Edit(self.people[name], "person", site, _full({
                "name": name, "latin_name": latin, "sex": sex, "age_band": age, "agency": agency, "position": position,
                "super_user": leads or None}))
            for name, latin, site, sex, age, agency, position, leads in _PEOPLE]

    def plan(self) -> list[Edit]:
        """How far the steps, the sections and the risks of the template have come."""
        luck, edits = self.luck("plan"), []
        owners = [self.ledger.person, *(self.people[name] for name in ("Nadia Suleiman", "Tomas Weller", "Sofia Marenco"))]
        steps = sorted(self.ledger.records("step"), key=lambda step: float(step.values.get("order") or 0))
        phases = [step for step in steps if step.values.get("level") == "phase"]
        for number, phase in enumerate(phases):
            below = [step for step in steps if step.values.get("parent") == phase.id]
            begin, length = -150 + number * 60, 75
            edits += self._phase(phase, begin, length)
            for place, step in enumerate(below):
                due = begin + round(length * (place + 1) / max(1, len(below)))
                edits.append(self._step(step, due, luck.choice(owners), luck))
                if edits[-1].values.get("status") == "done":
                    edits += [Edit(task.id, "step", task.site, {"status": "done", "done_on": self.day(due)})
                              for task in steps if task.values.get("parent") == step.id]
        statuses = ("endorsed", "endorsed", "agreed", "agreed", "in_discussion", "draft")
        for number, section in enumerate(self.ledger.records("section")):
            edits.append(Edit(section.id, "section", section.site, {"status": statuses[number % 6]}))
        milestones = sorted(self.ledger.records("milestone"), key=lambda each: float(each.values.get("order") or 0))
        for milestone, day in zip(milestones, _MILESTONES, strict=True):
            edits.append(Edit(milestone.id, "milestone", milestone.site, self._milestone(day)))
        for risk in self.ledger.records("risk"):
            edits.append(Edit(risk.id, "risk", risk.site, {"owner": luck.choice(owners), "due": self.day(luck.randint(3, 60))}))
        return edits

    def _milestone(self, day: int) -> dict[str, Value]:
        if day < 0:
            return {"planned": self.day(day), "reached_on": self.day(day + 2), "status": "reached"}
        late = {"forecast": self.day(day + 9), "status": "at_risk", "reason": "Power at Haro Camp"} if day < 30 else {}
        return {"planned": self.day(day), "status": "on_track", **late}

    def _phase(self, phase: Record, begin: int, length: int) -> list[Edit]:
        status = "done" if begin + length < 0 else "under_way" if begin < 0 else "not_started"
        return [Edit(phase.id, "step", phase.site, {
            "status": status, "owner": self.ledger.person, "start": self.day(begin), "due": self.day(begin + length)})]

    def _step(self, step: Record, due: int, owner: str, luck: random.Random) -> Edit:
        values: dict[str, Value] = {"owner": owner, "start": self.day(due - 14), "due": self.day(due)}
        if due < -4:
            values |= {"status": "done", "done_on": self.day(due - luck.randint(0, 3))}
            values["met"] = sorted(str(line + 1) for line in range(len(conditions(step.values))))
        elif due < 14:
            values["status"] = luck.choice(("under_way", "under_way", "done", "at_risk", "waiting", "blocked"))
            values |= {"percent": str(luck.randrange(20, 95, 5))} if values["status"] == "under_way" else {}
            values |= {"blocked_by": "The signed protocol of the ministry"} if values["status"] == "blocked" else {}
        else:
            values["status"] = "not_started"
        return Edit(step.id, "step", step.site, values)

    def readiness(self) -> list[Edit]:
        """The go-live checklist at the two sites that need it now: passed at Qalat Nur, nearly so at Zerin."""
        luck, edits = self.luck("readiness"), []
        for site, share in (("qalat-nur", 1.0), ("zerin", 0.82)):
            for record, kind, _, values in Library().load("cpims").edits(self.ledger.rollout, site):
                if kind == "readiness":
                    edits.append(Edit(record, kind, site, {**values, **self._answer(luck, share)}))
        return edits

    def _answer(self, luck: random.Random, share: float) -> dict[str, Value]:
        if luck.random() < share:
            return {"status": "fulfilled", "verified_by": self.ledger.person, "verified_on": self.day(-luck.randint(2, 9)),
                    "comment": luck.choice(_COMMENTS)}
        return {"status": luck.choice(("open", "open", "not_verified")), "owner": self.people["Jwan Salar"],
                "due": self.day(luck.randint(1, 6))}

    def launch(self) -> list[Edit]:
        """What happens on the floor of Qalat Nur, the help pages, the risks of the sites and the next meetings."""
        edits = []
        for site, title, category, likelihood, impact, status, action in _RISKS:
            edits.append(Edit(self.id("risk", title), "risk", site, {
                "title": title, "category": category, "likelihood": likelihood, "impact": impact, "status": status,
                "action": action, "owner": self.ledger.person, "due": self.day(9)}))
        for title, state, audience, steps in _ARTICLES:
            edits.append(Edit(self.id("article", title), "article", "", {
                "title": title, "state": state, "audience": audience, "steps": steps, "language": "en", "level": "1",
                "owner": self.people["Sofia Marenco"], "review_due": self.day(30)}))
        for summary, category, status, level, severity, work, minutes, place in _ISSUES:
            edits.append(Edit(self.id("issue", summary), "issue", "qalat-nur", {
                "summary": summary, "category": category, "status": status, "level": level, "severity": severity,
                "can_work": work, "place": place, "occurred": self.moment(minutes), "logged": self.moment(minutes - 4),
                "walker": self.people["Rebin Ako"], "channel": "in_person", "people_affected": "1"}))
        for title, sort, days, place in (("Go or no-go for Zerin", "decision", 2, "zerin"),
                                         ("Working group, monthly", "working_group", 7, "")):
            edits.append(Edit(self.id("meeting", title), "meeting", place, {
                "title": title, "type": sort, "starts": self.moment(-days * 1440), "minutes_long": "60",
                "chair": self.people["Nadia Suleiman"], "status": "planned"}))
        return edits


def _full(values: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value not in (None, "")}
