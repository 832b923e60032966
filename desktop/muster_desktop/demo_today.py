"""The demo's story of these days: what the coordinator has to do, what each site does next, and what holds it up."""

from __future__ import annotations

from muster.author import Edit
from muster.fields import Value
from muster_desktop.demo_story import Story

# site, title, whose ("me" or a name), due in days, status, more
_STEPS: tuple[tuple[str, str, str, int, str, dict[str, Value]], ...] = (
    ("haro", "Agree roles and user groups with all agencies", "me", -5, "at_risk", {"code": "2.1"}),
    ("haro", "Send corrected user list to Open Hands", "me", -2, "under_way", {"code": "2.3", "percent": "60"}),
    ("zerin", "Confirm the sponsor's speech for launch day", "me", 0, "under_way", {"code": "3.4"}),
    ("haro", "Print signature sheets for day 2", "me", 0, "done", {"code": "3.1"}),
    ("zerin", "Put posters with the help desk's number up", "me", 1, "not_started", {}),
    ("zerin", "Walk the network of all four rooms", "me", 2, "not_started", {"code": "3.2"}),
    ("haro", "Invite the second group", "me", 4, "not_started", {"code": "3.3"}),
    ("qalat-nur", "Ask each desk how the first week went", "me", 5, "not_started", {"code": "5.1"}),
    ("haro", "Sign the data sharing protocol", "me", 3, "waiting", {"code": "2.2", "blocked_by": "The ministry's legal office"}),
    ("zerin", "Get the tablets through customs", "me", 6, "waiting", {"blocked_by": "Customs, promised for this week"}),
    ("dastan", "Close the paper registers", "Shilan Baran", -20, "done", {"code": "5.2"}),
    ("dastan", "Hand the help desk over to the office", "Shilan Baran", -6, "done", {"code": "5.3"}),
    ("dastan", "Week 8 review", "Shilan Baran", 1, "under_way", {"code": "5.4"}),
    ("qalat-nur", "Day 2 on the floor", "Rebin Ako", 0, "under_way", {"code": "4.2"}),
    ("haro", "Agree forms for referral", "Karim Aziz", -9, "done", {"code": "2.4"}),
    ("bani-sofa", "Count users and devices", "Elif Demir", -12, "done", {"code": "1.1"}),
    ("bani-sofa", "Meet the camp's committee", "Elif Demir", -3, "done", {"code": "1.2"}),
    ("bani-sofa", "Stakeholder map", "Elif Demir", 6, "under_way", {"code": "1.3"}),
    ("merzan", "Phone the clinic head", "Azad Jamal", -4, "done", {"code": "1.1"}),
    ("merzan", "Site visit", "Azad Jamal", 9, "not_started", {"code": "1.2"}),
    ("merzan", "Look at power and network", "Azad Jamal", 12, "not_started", {"code": "1.3"}),
    ("merzan", "Stakeholder map", "Azad Jamal", 16, "not_started", {"code": "1.4"}),
)
_CALL = "Call back desk 14 about greyed-out Save"
_REHEARSAL = "Back-up restored within two hours, as a rehearsal"


def work(story: Story) -> list[Edit]:
    """What is done, due and waited for around today."""
    me = story.ledger.person
    edits = []
    for place, (site, title, who, due, status, more) in enumerate(_STEPS):
        values: dict[str, Value] = {
            "title": title, "level": "step", "order": str(place + 1), "owner": me if who == "me" else story.people[who],
            "due": story.day(due), "status": status, **more}
        if status == "done":
            values["done_on"] = story.day(due)
        edits.append(Edit(story.id("step", f"{site} {title}"), "step", site, values))
    edits.append(Edit(story.id("readiness", _REHEARSAL), "readiness", "zerin", {
        "area": "Data", "item": _REHEARSAL, "severity": "high", "blocker": True, "status": "open", "owner": me,
        "due": story.day(0)}))
    edits.append(Edit(story.id("issue", _CALL), "issue", "qalat-nur", {
        "summary": _CALL, "category": "form", "status": "in_hand", "level": "1", "severity": "2", "can_work": "slower",
        "place": "Desk 14", "owner": me, "occurred": story.moment(260), "logged": story.moment(255), "channel": "phone",
        "promised": story.moment(-90)}))
    edits.append(Edit(story.id("meeting", "Call with the sponsor"), "meeting", "", {
        "title": "Call with the sponsor", "type": "other", "starts": story.moment(-180), "minutes_long": "30", "chair": me,
        "status": "planned"}))
    return edits
