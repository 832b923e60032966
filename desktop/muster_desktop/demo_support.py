"""The demo's story of the support desk: requests of all sites on their way up, what was solved before, help pages, releases."""

from __future__ import annotations

from collections.abc import Mapping

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.floor.policy import example, policy_of, stamp, values_of
from muster_desktop.demo_story import Story

_SUPPORT = "Sofia Marenco"
_IT = "Tomas Weller"
_POLICY = "Times of the support desk"

# site, summary, category, level, severity, status, minutes of age, owner, people, place
_OPEN = (
    ("haro", "Sync stops at 80% on slow links", "sync", "3", "2", "in_hand", 8300, _IT, 6, "All tablets"),
    ("", "Totals of the month differ from the list", "data", "3", "2", "in_hand", 1500, _IT, 4, ""),
    ("qalat-nur", "Supervisor sees cases of another agency", "access", "2", "1", "in_hand", 210, "me", 1, "Room 4"),
    ("dastan", "Cannot merge two records for one child", "data", "2", "2", "in_hand", 390, "me", 1, ""),
    ("dastan", "Add “guardian phone” to the intake form", "form", "2", "3", "in_hand", 700, "Joseph Okelo", 9, ""),
    ("dastan", "Reset sign-in for two new case workers", "login", "1", "3", "logged", 130, "Shilan Baran", 2, ""),
    ("haro", "Location list lacks three new blocks", "data", "2", "3", "in_hand", 1100, "me", 3, ""),
    ("zerin", "Location list does not have the new blocks", "data", "1", "3", "logged", 400, "Jwan Salar", 5, ""),
    ("bani-sofa", "How to export my case list", "how_to", "1", "4", "logged", 600, "Elif Demir", 1, ""),
    ("merzan", "Khmer font missing in printed case plan", "print_export", "2", "4", "waiting", 2600, _SUPPORT, 1, ""),
)
# title, state, language, of which it is a translation, problem, steps, days to its review
_PAGES = (
    ("Who can see what: roles and user groups", "published", "en", "",
     "Somebody sees cases that are not theirs, or does not see their own.",
     "Open the user.\nLook at the user group, not at the role.\nA group of a whole ministry holds every agency in it.\n"
     "Choose the group of the agency alone, and save.\nAsk them to sign out and in.", 40),
    ("من يرى ماذا: الأدوار ومجموعات المستخدمين", "published", "ar", "Who can see what: roles and user groups",
     "يرى أحدهم حالات ليست له، أو لا يرى حالاته.",
     "افتح المستخدم.\nانظر إلى مجموعة المستخدمين لا إلى الدور.\nاختر مجموعة المنظمة وحدها واحفظ.\n"
     "اطلب منه الخروج والدخول من جديد.", 40),
    ("Merge two records of one child", "validated", "en", "", "The same child was registered twice.",
     "Compare both records.\nKeep the older one.\nMove what is missing by hand.\nAsk a supervisor to close the other.", -12),
    ("Sync on a slow link", "flagged", "en", "", "Sync stops in the middle.",
     "Stay on the page.\nPlug in the charger.\nStart again: it goes on from where it stopped.", 20),
    ("Export my case list", "published", "en", "", "I need my cases in Excel for a meeting.",
     "Open Cases.\nFilter by your name.\nChoose Export, then Excel.\nChoose a passphrase for the file.", 90),
    ("The list of locations", "draft", "en", "", "A place is missing from the list.",
     "Ask the coordinator for the new list.", 60),
    ("បោះពុម្ពផែនការករណី", "validated", "km", "", "អក្សរខ្មែរបាត់នៅលើក្រដាស។", "បើកផែនការ។\nជ្រើសរើស PDF។\nបោះពុម្ពពី PDF។", 55),
)
_SOLVED = ("how_to", "how_to", "login", "form", "data", "access", "print_export", "network", "how_to", "login")
_OLD = "dastan"
_SITES = (_OLD, _OLD, _OLD, _OLD, "haro", "zerin")
_FADING = 0.35
"""An old site asked most in its first days; the others began to ask this week."""


def policy(story: Story) -> list[Edit]:
    """The shipped example, in force and said to be one."""
    values = {**values_of(example("Asia/Baghdad")), "name": _POLICY, "state": "in_force", "example": True,
              "days": ["mo", "sa", "su", "th", "tu", "we"], "to": "17:00"}
    return [Edit(story.id("policy", _POLICY), "policy", "", values)]


def _terms(story: Story) -> dict[str, Value]:
    edit = policy(story)[0]
    return stamp(policy_of(Record(edit.record, "policy", "", dict(edit.values), {}, False, False)))


def help_pages(story: Story) -> list[Edit]:
    """Pages in three languages, some of which want mending."""
    edits = []
    for title, state, language, of, problem, steps, review in _PAGES:
        values: dict[str, Value] = {
            "title": title, "state": state, "language": language, "problem": problem, "steps": steps, "level": "1",
            "audience": ["case worker"], "owner": story.people[_SUPPORT], "review_due": story.day(review),
            "validated_on": story.day(-30) if state in ("published", "validated") else None,
            "translation_of": story.id("article", of) if of else None,
            "flag": "It stops again on the second try." if state == "flagged" else None}
        edits.append(Edit(story.id("article", title), "article", "", _full(values)))
    return edits


def requests(story: Story) -> list[Edit]:
    """What is open at the desk, with how it came there."""
    edits, terms, me = [], _terms(story), story.ledger.person
    bare = [issue for issue in story.ledger.records("issue") if not issue.values.get("terms")]
    edits += [Edit(issue.id, "issue", issue.site, terms) for issue in bare]
    for site, summary, category, level, severity, status, age, who, people, place in _OPEN:
        owner = me if who == "me" else story.people.get(who, me)
        values: dict[str, Value] = {
            "summary": summary, "category": category, "level": level, "severity": severity, "status": status, "owner": owner,
            "people_affected": str(people), "place": place, "occurred": story.moment(age + 6), "logged": story.moment(age),
            "walker": story.people["Rebin Ako"], "channel": "phone", "reporter": "Nour Haddan" if severity == "1" else None,
            "help": story.id("article", _PAGES[0][0]) if category == "access" else None,
            "level_reason": "It needs rights that the floor does not have." if level > "1" else None,
            "waiting_on": "A picture of the print-out" if status == "waiting" else None, **terms}
        issue = story.id("issue", summary)
        edits.append(Edit(issue, "issue", site, _full(values)))
        edits += _climb(story, issue, site, int(level), age, owner)
        if status == "waiting":
            edits.append(_entry(story, issue, site, "waiting", age // 2, level, owner, "A picture of the print-out, please."))
        if severity == "1":
            edits.append(_entry(story, issue, site, "note", 150, level, owner,
                                "Told the agency lead. Moving Nour to the group of the ministry alone."))
    return edits


def _climb(story: Story, issue: str, site: str, level: int, age: int, owner: str) -> list[Edit]:
    """Passed up once for each level above the first; received some minutes later."""
    edits, walker = [], story.people["Rebin Ako"]
    edits.append(_entry(story, issue, site, "note", age - 6, "1", walker, "Looked at it together with the user."))
    for step in range(2, level + 1):
        left = age - age * (step - 1) // 6
        edits.append(_entry(story, issue, site, "passed_up", left, str(step), walker if step == 2 else owner,
                            "The user group holds the whole ministry. I did not change anything." if step == 2 else
                            "It fails in the code, whatever the settings are."))
        device = f"{'desk' if step == 2 else 'dev'}-{step}"
        values: dict[str, Value] = {"issue": issue, "level": str(step), "device": device, "at": story.moment(left - 5)}
        edits.append(Edit(story.id("receipt", f"{issue} {step}"), "receipt", site, values))
    return edits


def _entry(story: Story, issue: str, site: str, act: str, age: int, level: str, by: str, text: str) -> Edit:
    return Edit(story.id("entry", f"{issue} {act} {level} {age}"), "entry", site, {
        "issue": issue, "act": act, "level": level, "at": story.moment(age), "by": by, "text": text})


def solved(story: Story) -> list[Edit]:
    """Sixty requests of the last two months, most of them solved on the spot with a help page."""
    luck, edits, terms = story.luck("solved"), [], _terms(story)
    pages = [story.id("article", title) for title, *_ in _PAGES[:5]]
    for number in range(60):
        category = luck.choice(_SOLVED)
        site = luck.choice(_SITES)
        age = 1_500 + round((78_000 if site == _OLD else 6_000) * luck.random() ** _FADING)
        took = luck.choice((4, 6, 9, 12, 20, 45, 90))
        shown = luck.random() < 0.75
        issue = story.id("issue", f"solved {number}")
        text = "Shown how to do it; done by the user." if shown else "A small change of settings."
        values: dict[str, Value] = {
            "summary": f"{_WORDS[category]} ({number + 1})", "category": category, "level": "1", "status": "closed",
            "severity": luck.choice(("2", "3", "3", "4")), "logged": story.moment(age), "occurred": story.moment(age + 5),
            "resolved": story.moment(age - took), "walker": story.people["Rebin Ako"], "channel": "in_person",
            "help": luck.choice(pages) if shown else None,
            "verdict": luck.choice(("accurate", "accurate", "incomplete")) if shown else "none_exists",
            "resolution": "showed_help" if shown else "small_change", "answer": text, **terms}
        edits.append(Edit(issue, "issue", site, _full(values)))
        edits.append(_entry(story, issue, site, "solved", age - took, "1", story.people["Rebin Ako"], text))
    return edits


_WORDS = {"how_to": "Asks how to find a case", "login": "Cannot sign in", "form": "A list on the form is empty",
          "data": "A case shows an old address", "access": "Does not see a colleague's case",
          "print_export": "The print-out is cut", "network": "Slow in the afternoon"}


def roadmap(story: Story) -> list[Edit]:
    """Two releases with where they stand, and what people wish for."""
    edits = []
    for version, days, notes, act in (("2.12.1", -3, "Sync goes on where it stopped.", "IT, before the next market day"),
                                      ("2.12", -40, "Forms open twice as fast.", "")):
        release = story.id("release", version)
        said = _full({"version": version, "date": story.day(days), "notes": notes, "must_act": act})
        edits.append(Edit(release, "release", "", said))
        for at, site in enumerate(("dastan", "qalat-nur", "zerin", "haro")):
            state = "installed" if days < -30 else ("installed", "waiting", "waiting", "failed")[at]
            values: dict[str, Value] = {"release": release, "status": state, "on": story.day(days + 2)}
            edits.append(Edit(story.ledger.new_id("release_status", site, values), "release_status", site, values))
    for title, state, asking in (("A phone number of the guardian on the intake form", "planned", (4,)),
                                 ("Merge records without a supervisor", "considered", (3,)),
                                 ("Locations that update by themselves", "asked", (6, 7))):
        wish = story.id("wish", title)
        edits.append(Edit(wish, "wish", "", {"title": title, "state": state}))
        edits += [Edit(story.id("issue", _OPEN[at][1]), "issue", _OPEN[at][0], {"wish": wish}) for at in asking]
    edits.append(Edit(story.id("issue", _OPEN[0][1]), "issue", "haro", {
        "known": True, "workaround": "Sync in the evening, when the link is quiet; it goes on where it stopped."}))
    return edits


def _full(values: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value not in (None, "")}
