"""What the demo's trainings are made of and what came back: curricula, materials, preparations, evaluations, findings, a poll."""

from __future__ import annotations

from muster.author import Edit
from muster.fields import Value
from muster_desktop.demo_story import TRAINER, Story
from muster_desktop.demo_training import ADMINISTRATORS, DASTAN, QALAT_NUR, RUNNING, person

_USERS = "Case workers, two and a half days"
_TRAINERS = "Train the trainer"
# curriculum, module, minutes, percent hands-on, task
_MODULES = (
    (_USERS, "Why one system, and what stays private", "30", "20", ""),
    (_USERS, "Sign in, find your way, ask for help", "30", "60", "Sign in"),
    (_USERS, "Open a case and fill the first form", "40", "75", "Open a case"),
    (_USERS, "Find a case again", "20", "80", "Search"),
    (_USERS, "Refer a child to a service", "40", "70", "Referral"),
    (_USERS, "Close a case", "20", "80", "Close a case"),
    (_USERS, "Work without the network", "30", "70", "Offline work"),
    (_TRAINERS, "How adults learn a program", "40", "40", ""),
    (_TRAINERS, "Show, let do, let explain", "40", "85", ""),
    (_TRAINERS, "Lead half an hour yourself", "90", "100", ""),
    (ADMINISTRATORS, "Users, roles and groups", "40", "70", "Add a user"),
    (ADMINISTRATORS, "Lists and places", "40", "70", "Change a list"),
    (ADMINISTRATORS, "First answers on the help desk", "30", "50", "Reset a passphrase"),
)
# title, type, training, curriculum, language, version, system version, megabytes
_MATERIALS = (
    ("Slides of the three days", "slides", RUNNING, _USERS, "ar", "1.3", "2.4", "14"),
    ("ڕێنمایی بەکارهێنەر", "guide", RUNNING, _USERS, "ckb", "2.0", "2.4", "6.5"),
    ("Practice cases, invented", "exercise", RUNNING, _USERS, "en", "1.1", "2.4", "0.4"),
    ("Signature sheets, paper", "sheet", RUNNING, "", "ar", "1", "", "0.2"),
    ("دليل المستخدم المختصر", "guide", "", _USERS, "ar", "2.0", "2.4", "5.8"),
    ("Pocket guide", "guide", "", _USERS, "en", "1.4", "2.3", "5.1"),
    ("Close a case, in two minutes", "video", "", _USERS, "ar", "1.0", "2.4", "38"),
    ("Recording of the first day", "recording", DASTAN, "", "en", "", "2.3", "410"),
    ("Questions and answers of the recording", "transcript", DASTAN, "", "en", "", "2.3", "0.1"),
    ("Trainer's handbook", "guide", "", _TRAINERS, "en", "1.2", "", "3"),
)
# what to prepare, done
_PREPARATIONS = (
    ("Room booked, key fetched", True), ("Generator and fuel for three days", True), ("Projector tried in the room", True),
    ("20 tablets charged, two spare", True), ("Practice accounts work for everybody", True),
    ("Invitations sent in Arabic and Sorani", True), ("List of people agreed with the agencies", True),
    ("Tests before and after printed", True), ("Signature sheets printed", True), ("Name labels printed", True),
    ("Tea and lunch ordered", True), ("Child corner with a helper", False), ("Certificates signed by the coordinator", False),
    ("Office hour announced for next week", False),
)
# what, where, language, type, status, training
_FINDINGS = (
    ("Button “Transfer” reads like “Send away”", "Referral form", "ckb", "translation", "passed_on", RUNNING),
    ("Nobody finds the search behind the three lines", "Case list", "ar", "unclear", "open", RUNNING),
    ("Age is asked twice", "First form, page 2", "en", "error", "open", RUNNING),
    ("List of schools lacks Block 5", "Education form", "ar", "missing", "done", QALAT_NUR),
    ("Print the case plan on one page", "Case plan", "en", "wish", "declined", DASTAN),
)
_ISSUE = "Word for caregiver is wrong in Arabic"
_FIELDS = ("useful", "pace", "clear", "practice", "ready")
_BEST = ("", "Working on real-looking cases", "التمارين العملية", "The trainer's patience", "ڕاهێنانەکان", "")
_BETTER = ("", "More time for referrals", "غرفة أكبر", "A tablet each", "", "کاتی زیاتر")
# training, site, sheets, least
_EVALUATIONS = ((RUNNING, "haro", 7, 3), (QALAT_NUR, "qalat-nur", 8, 2), (DASTAN, "dastan", 6, 3))


def courses(story: Story) -> list[Edit]:
    """The curricula with their modules, the materials, and what is prepared for the class at Haro Camp."""
    edits = []
    for title, audience, languages in ((_USERS, "case worker", ["ar", "ckb"]), (_TRAINERS, "trainer", ["en"]),
                                       (ADMINISTRATORS, "administrator", ["en"])):
        edits.append(_made(story, "curriculum", "", title, {"title": title, "audience": [audience], "languages": languages}))
    for place, (course, title, minutes, hands_on, task) in enumerate(_MODULES, 1):
        edits.append(_made(story, "module", "", title, {
            "curriculum": story.id("curriculum", course), "title": title, "order": str(place), "minutes": minutes,
            "hands_on": hands_on, "workflow": task}))
    for title, sort, training, course, language, version, system, size in _MATERIALS:
        edits.append(_made(story, "material", "", title, {
            "title": title, "type": sort, "training": training and story.id("training", training),
            "curriculum": course and story.id("curriculum", course), "language": language, "version": version,
            "system_version": system, "size": size}))
    for place, (text, done) in enumerate(_PREPARATIONS, 1):
        edits.append(_made(story, "preparation", "haro", text, {
            "training": story.id("training", RUNNING), "text": text, "order": str(place), "done": done or None,
            "done_by": person(story, "Amal Rasho" if place % 3 else TRAINER) if done else None}))
    return edits


def feedback(story: Story) -> list[Edit]:
    """Anonymous sheets, findings, and a question to the room."""
    luck, edits = story.luck("feedback"), []
    for training, site, sheets, least in _EVALUATIONS:
        for sheet in range(sheets):
            values: dict[str, Value] = {field: str(luck.randint(least, 5)) for field in _FIELDS}
            edits.append(_made(story, "evaluation", site, f"{training} {sheet}", {
                "training": story.id("training", training), "language": luck.choice(("ar", "ckb", "en")), **values,
                "best": luck.choice(_BEST), "better": luck.choice(_BETTER)}))
    for summary, where, language, sort, status, training in _FINDINGS:
        edits.append(_made(story, "finding", _site(training), summary, {
            "training": story.id("training", training), "summary": summary, "where": where, "language": language, "type": sort,
            "status": status, "issue": story.id("issue", _ISSUE) if status == "passed_on" else None}))
    question = "How safe do you feel to open a case alone?"
    edits.append(_made(story, "poll", "haro", question, {
        "training": story.id("training", RUNNING), "question": question, "options": "Very\nRather\nA little\nNot yet",
        "counts": "4, 9, 3, 1", "asked": story.moment(75)}))
    return edits


def _site(training: str) -> str:
    return {RUNNING: "haro", QALAT_NUR: "qalat-nur"}.get(training, "dastan")


def _made(story: Story, kind: str, site: str, name: str, values: dict[str, Value]) -> Edit:
    return Edit(story.id(kind, name), kind, site, {field: value for field, value in values.items() if value not in (None, "")})
