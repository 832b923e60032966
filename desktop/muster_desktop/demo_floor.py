"""The demo's go-live days at Qalat Nur: what was logged yesterday and today, who walks the floor, what was told to all."""

from __future__ import annotations

import datetime

from muster.author import Edit
from muster.fields import Value
from muster_desktop.demo_story import Story

SITE = "qalat-nur"
# summary, category, status, level, severity, can work, minutes ago, place, whose, people
_TODAY = (
    ("Cannot find a case she opened yesterday", "data", "logged", "1", "3", "slower", 2, "Room 1, desk 3", "", 1),
    ("How to change the agency on a referral", "how_to", "logged", "1", "4", "yes", 4, "Room 3, desk 21", "", 1),
    ("Tablet will not join the office network", "network", "logged", "1", "3", "slower", 12, "Reception", "", 1),
    ("Save button stays grey on the referral form", "form", "in_hand", "1", "2", "slower", 9, "Room 2, desk 9", "Rebin Ako", 3),
    ("Arabic names show in the wrong order in print-out", "print_export", "in_hand", "1", "4", "yes", 14, "Room 2, desk 12",
     "ئاڤان ڕەشید", 1),
    ("New case worker has no user group", "access", "in_hand", "1", "3", "slower", 17, "Room 1, desk 7", "Dilnaz Omer", 1),
    ("Photos above 2 MB fail", "data", "in_hand", "2", "3", "yes", 38, "Room 2", "Sofia Marenco", 2),
    ("Report totals count closed cases twice", "data", "in_hand", "3", "3", "yes", 110, "All rooms", "Tomas Weller", 1),
)
# summary, category, minutes ago, place, help page, verdict, minutes until it was solved
_SOLVED = (
    ("Where to print the consent form", "how_to", 168, "Room 2, desk 10", "Print the consent form", "incomplete", 6),
    ("Forgot the passphrase", "login", 155, "Room 1, desk 2", "Reset a passphrase", "accurate", 4),
    ("Save is greyed out on the referral form", "form", 143, "Room 2, desk 8", "Refer a child to a service", "accurate", 5),
    ("How to close a case", "how_to", 132, "Room 3, desk 18", "Close a case", "accurate", 3),
    ("Forgot the passphrase", "login", 118, "Room 4, desk 30", "Reset a passphrase", "accurate", 5),
    ("No user group for a new colleague", "access", 104, "Room 1, desk 5", "", "none_exists", 9),
    ("Save is greyed out on the referral form", "form", 88, "Room 2, desk 14", "Refer a child to a service", "accurate", 4),
    ("Works offline since the morning, is that all right", "network", 70, "Room 3, desk 20", "Work without the network",
     "accurate", 2),
    ("Save is greyed out on the referral form", "form", 46, "Room 4, desk 27", "Refer a child to a service", "incomplete", 6),
    ("Forgot the passphrase", "login", 33, "Room 2, desk 11", "Reset a passphrase", "accurate", 4),
)
_YESTERDAY = (2, 4, 6, 5, 4, 3, 3, 1, 2, 3, 2, 2, 1, 1, 1, 0)
"""How many were logged in each half-hour of the first day, from 08:00 on."""
_FIRST_DAY = (
    ("Forgot the passphrase", "login", "Reset a passphrase"), ("Save is greyed out on the referral form", "form",
                                                               "Refer a child to a service"),
    ("Does not know where to begin", "how_to", "Work without the network"), ("How to close a case", "how_to", "Close a case"),
    ("Wants to see the old list", "attitude", ""), ("The list of agencies is too long", "form", "Refer a child to a service"),
    ("Page stays white on the tablet", "network", "Work without the network"),
    ("Prints on the wrong printer", "print_export", ""),
)
# issue, why level 1 cannot, what was tried, minutes ago, minutes until a device of level 2 held it; the same for level 3
_UP = (
    ("The list of services is empty on the referral form", "2", "The list is filled by an administrator.",
     "Signed out and in, another form.", 182, 6),
    ("Photos stay at 0 percent on the tablet", "2", "Needs the settings of the server.", "Another tablet, another room.", 115, 4),
    ("Sees the cases of the other agency", "2", "User groups are set by coordinators.", "Looked at the user group.", 77, 2),
    ("Photos above 2 MB fail", "2", "The limit is a setting of the system.", "A smaller photo went through.", 34, 3),
    ("Cannot print the consent form in Sorani", "2", "The form has no Sorani in it.", "Two printers, two tablets.", 132, 5),
    ("Cannot print the consent form in Sorani", "3", "The letters are missing in the program itself.", "A file from another "
     "system prints.", 101, 12),
    ("Date of birth jumps back one day", "2", "Happens to every date.", "Another browser, another person.", 93, 1),
    ("Date of birth jumps back one day", "3", "No setting changes it.", "Set the clock of the tablet anew.", 84, 9),
    ("Word for caregiver is wrong in Arabic", "3", "A wording of the program.", "Asked two case workers.", 30, 11),
    ("Report totals count closed cases twice", "3", "The report is part of the program.", "Counted by hand, twice.", 96, 14),
)
_LEVEL_TWO = "Sofia Marenco"
_LEVEL_THREE = "Tomas Weller"
# who, role, area, from and until in hours from now, languages, status
_SHIFTS = (
    ("Rebin Ako", "walker", "Rooms 1 and 2", -3, 4, ["ar", "ckb"], "on_floor"),
    ("ئاڤان ڕەشید", "super_user", "Room 2", -3, 2, ["ckb"], "on_floor"),
    ("Dilnaz Omer", "super_user", "Room 1", -2, 3, ["ar", "ckb"], "on_floor"),
    ("Hemin Qadir", "walker", "Rooms 3 and 4", -3, 1, ["ckb", "en"], "break"),
    ("Tomas Weller", "it", "Server room", -3, 4, ["en"], "on_floor"),
    ("Nadia Suleiman", "sponsor", "All rooms", 1, 2, ["ar", "en"], "confirmed"),
)
# the day after: who, role, area, from and until by the clock, languages
_TOMORROW = (
    ("Rebin Ako", "walker", "Rooms 1 and 2", 8, 12, ["ar", "ckb"]),
    ("Rebin Ako", "walker", "Rooms 1 and 2", 13, 16, ["ar", "ckb"]),
    ("ئاڤان ڕەشید", "super_user", "Room 2", 8, 13, ["ckb"]),
    ("Dilnaz Omer", "super_user", "Room 1", 9, 16, ["ckb"]),
    ("Hemin Qadir", "walker", "Rooms 3 and 4", 8, 12, ["ckb", "en"]),
    ("Nadia Suleiman", "sponsor", "All rooms", 10, 11, ["ar", "en"]),
    ("Tomas Weller", "vendor", "Server room", 8, 12, ["en"]),
)
_TIPS = (
    ("Save stays grey on the referral form until a service is chosen. Choose that first.", 52, "Refer a child to a service"),
    ("Before you ring: the help page for a new passphrase is on the card beside your screen.", 128, "Reset a passphrase"),
)


def days(story: Story) -> list[Edit]:
    """Both go-live days as they stand now, but for what was passed up."""
    return [*_people_and_words(story), *_rota(story), *_today(story), *_solved(story), *_first_day(story)]


def _made(story: Story, kind: str, name: str, values: dict[str, Value]) -> Edit:
    return Edit(story.id(kind, name), kind, SITE, {key: value for key, value in values.items() if value not in (None, "")})


def _since(story: Story, minutes: int) -> int:
    """So many minutes, and fewer where today is younger: the demo is made at any hour."""
    midnight = story.now.replace(hour=0, minute=0, second=0, microsecond=0)
    young = int((story.now - midnight).total_seconds() // 60)
    return minutes if young > 200 else round(minutes * max(1, young) / 200)


def _today(story: Story) -> list[Edit]:
    edits = []
    for summary, category, status, level, severity, work, minutes, place, whose, people in _TODAY:
        at = story.moment(_since(story, minutes))
        edits.append(_made(story, "issue", summary, {
            "summary": summary, "category": category, "status": status, "level": level, "severity": severity, "can_work": work,
            "place": place, "owner": story.people.get(whose), "people_affected": str(people), "occurred": at, "logged": at,
            "walker": story.people["Rebin Ako"], "channel": "in_person"}))
    return edits


def _solved(story: Story) -> list[Edit]:
    edits = []
    for number, (summary, category, minutes, place, page, verdict, long) in enumerate(_SOLVED):
        name = f"{summary} {number}"
        at, done = story.moment(_since(story, minutes)), story.moment(_since(story, minutes) - long)
        help_page = story.id("article", page) if page else None
        edits.append(_made(story, "issue", name, {
            "summary": summary, "category": category, "status": "closed", "level": "1", "severity": "3", "can_work": "slower",
            "place": place, "owner": story.people["Rebin Ako"], "people_affected": "1", "occurred": at, "logged": at,
            "resolved": done, "help": help_page, "verdict": verdict, "walker": story.people["Rebin Ako"],
            "resolution": "showed_help" if page else "small_change", "channel": "in_person"}))
        edits.append(_entry(story, name, "solved", "1", _since(story, minutes) - long, "Rebin Ako", help=help_page,
                            verdict=verdict))
    return edits


def _first_day(story: Story) -> list[Edit]:
    edits, luck = [], story.luck("first day")
    midnight = story.now.replace(hour=0, minute=0, second=0, microsecond=0) - datetime.timedelta(days=1)
    for half, many in enumerate(_YESTERDAY):
        for number in range(many):
            summary, category, page = luck.choice(_FIRST_DAY)
            at = midnight + datetime.timedelta(hours=8, minutes=30 * half + luck.randrange(30))
            minutes = round((story.now - at).total_seconds() / 60)
            edits.append(_made(story, "issue", f"first day {half} {number}", {
                "summary": summary, "category": category, "status": "closed", "level": "1",
                "severity": luck.choice("2333444"), "can_work": luck.choice(("yes", "slower", "slower", "stopped")),
                "place": f"Room {luck.randint(1, 4)}, desk {luck.randint(1, 31)}", "people_affected": "1",
                "owner": story.people["Rebin Ako"], "walker": story.people["Rebin Ako"], "occurred": story.moment(minutes),
                "logged": story.moment(minutes), "resolved": story.moment(minutes - luck.randint(3, 40)),
                "help": story.id("article", page) if page else None, "verdict": "accurate" if page else "none_exists"}))
    return edits


def _entry(story: Story, issue: str, act: str, level: str, minutes: int, by: str, **more: Value) -> Edit:
    return _made(story, "entry", f"{issue} {act} {level}", {
        "issue": story.id("issue", issue), "act": act, "level": level, "at": story.moment(minutes), "by": story.people[by],
        **more})


def passed_up(story: Story) -> list[Edit]:
    """What level 1 could not solve: why, when, and when a computer of the level above first held it."""
    edits = []
    for issue, level, why, tried, minutes, later in _UP:
        by, to = ("Rebin Ako", _LEVEL_TWO) if level == "2" else (_LEVEL_TWO, _LEVEL_THREE)
        ago = _since(story, minutes)
        edits.append(_entry(story, issue, "passed_up", level, ago, by, text=why, tried=tried))
        edits.append(_made(story, "issue", issue, {"level_reason": why, "tried": tried, "owner": story.people[to]}))
        about: dict[str, Value] = {"issue": story.id("issue", issue), "level": level, "device": f"KRW-LAPTOP-0{level}"}
        edits.append(Edit(story.ledger.new_id("receipt", SITE, about), "receipt", SITE,
                          {**about, "at": story.moment(max(0, ago - later))}))
    return edits


def _rota(story: Story) -> list[Edit]:
    edits = []
    hour = story.now.replace(minute=0, second=0, microsecond=0)
    morning = hour.replace(hour=0) + datetime.timedelta(days=1)
    shifts = [(*shift[:3], hour + datetime.timedelta(hours=shift[3]), hour + datetime.timedelta(hours=shift[4]), *shift[5:])
              for shift in _SHIFTS]
    shifts += [(*shift[:3], morning + datetime.timedelta(hours=shift[3]), morning + datetime.timedelta(hours=shift[4]),
                shift[5], "planned") for shift in _TOMORROW]
    for who, role, area, start, end, languages, status in shifts:
        edits.append(_made(story, "shift", f"{who} {role} {start.isoformat()}", {
            "person": story.people[who], "role": role, "area": area, "start": _moment(start), "end": _moment(end),
            "languages": sorted(languages), "status": status, "phone": "Radio channel 4" if role == "walker" else "",
            "backup": story.people["Dilnaz Omer"] if who == "Rebin Ako" else None}))
    return edits


def _moment(at: datetime.datetime) -> Value:
    offset = at.utcoffset() or datetime.timedelta()
    return [round(at.timestamp()) * 1000, int(offset.total_seconds() // 60)]


def _people_and_words(story: Story) -> list[Edit]:
    """Who signed in, what was told to all desks, what was heard and seen, and when the walkers meet."""
    tips = [_made(story, "tip", text, {"text": text, "at": story.moment(_since(story, minutes)), "language": "en",
                                       "article": story.id("article", page)}) for text, minutes, page in _TIPS]
    met, next_time = story.moment(_since(story, 95)), story.moment(-25)
    return [
        *tips,
        Edit(story.ledger.new_id("turnout", SITE, {"day": story.day(0)}), "turnout", SITE, {
            "day": story.day(0), "expected": "31", "signed_in": "22", "at": story.moment(_since(story, 20))}),
        Edit(story.ledger.new_id("turnout", SITE, {"day": story.day(-1)}), "turnout", SITE, {
            "day": story.day(-1), "expected": "31", "signed_in": "19", "at": story.moment(1440)}),
        _made(story, "rendezvous", "first", {
            "planned": met, "held": met, "place": "Front desk", "walkers": ["Avan Rashid", "Rebin Ako"], "desk_present": True,
            "top_issues": "Save is greyed out on the referral form\nForgot the passphrase",
            "workarounds": "Choose the service before anything else.",
            "contradictions": "Two people were told differently who approves a transfer.", "next": next_time}),
        _made(story, "rendezvous", "next", {"planned": next_time, "place": "Front desk"}),
        _made(story, "visit", "morning", {
            "name": "Nadia Suleiman", "who": story.people["Nadia Suleiman"], "planned": story.moment(_since(story, 120)),
            "held": story.moment(_since(story, 110)), "area": "Rooms 1 and 2", "thanked": "Rebin and the super-users",
            "heard": "The referral form is what people speak of.", "promised": "A second printer for room 4"}),
        _made(story, "visit", "afternoon", {"name": "Nadia Suleiman", "who": story.people["Nadia Suleiman"],
                                            "planned": story.moment(-70), "area": "Rooms 3 and 4"}),
        *(_made(story, "pulse", f"pulse {number}", {"at": story.moment(_since(story, minutes)), "area": area, "cause": cause,
                                                    "strength": strength})
          for number, (minutes, area, cause, strength) in enumerate((
              (150, "Room 2", "effort", "2"), (96, "Room 2", "habit", "1"), (40, "Room 4", "unknown", "2")))),
        _made(story, "observation", "referral", {
            "at": story.moment(_since(story, 100)), "area": "Room 2", "persona": "Case worker", "minutes": "6",
            "task": "Refer a child to a service", "hesitation": "some",
            "help": story.id("article", "Refer a child to a service")}),
        _made(story, "handover", "yesterday", {
            "at": story.moment(1000), "by": story.people["Rebin Ako"], "to": story.people["Dilnaz Omer"], "load": "stable",
            "open": "2 open, none stopped", "next_action": "Meet IT about the network in room 4 at 08:00.",
            "backup": story.people["Hemin Qadir"], "contact": "Radio channel 4"}),
    ]


def elsewhere(story: Story) -> list[Edit]:
    """What a colleague did on another computer meanwhile."""
    return [_made(story, "issue", "Arabic names show in the wrong order in print-out", {"people_affected": "2"}),
            _made(story, "issue", "Photos above 2 MB fail", {"description": "The tablets of rooms 2 and 3 do it too."})]
