"""Headings and answers that real sheets use for our fields: taken from public checklists, registers and attendance lists."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff\u00ad"))
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def plain(text: str) -> str:
    """`text` for comparing only: NFC, no unseen marks, no case, no brackets, words with one space between.

    The joiners U+200C and U+200D stay: they are letters of Pashto, Sorani and Bangla spelling.
    """
    text = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    text = _BRACKETS.sub(" ", text) if _BRACKETS.sub("", text).strip() else text
    return " ".join("".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" or c in "\u200c\u200d" else " "
                            for c in text.casefold()).split())


GUID = "guid"
"""The name under which a column of stable ids made by others is known here; no kind has to have such a field."""

HEADINGS: dict[str, str] = {
    GUID: "guid, uuid, unique id, uid",
    "title": "name, subject, heading, item, task, activity, summary, risk, what, العنوان, الاسم, المهمة, الخطر, النشاط",
    "name": "full name, person, participant, participant name, name of participant, staff name, location name, camp, "
            "الاسم, الاسم الكامل, اسم المشارك",
    "item": "checklist item, check, checkpoint, criterion, criteria, question, requirement, readiness item, title, "
            "البند, المعيار, السؤال",
    "summary": "issue, title, subject, problem, what happened, short description, الملخص, المشكلة",
    "area": "main area, category, dimension, domain, theme, section, المجال, الفئة",
    "sub_area": "sub category, subcategory, sub area, subarea, sub section, topic, المجال الفرعي",
    "category": "area, type, risk category, الفئة",
    "why": "description, rationale, why it matters, details, explanation, الوصف, السبب",
    "description": "details, desc, cause, cause and effect, الوصف, التفاصيل",
    "severity": "priority, criticality, الخطورة, الأولوية",
    "priority": "severity, importance, الأولوية",
    "status": "state, progress, completed, الحالة",
    "state": "status, answer, result, completed, الحالة",
    "comment": "comments, remark, remarks, notes, note, observation, ملاحظات, تعليق",
    "note": "notes, comment, comments, remark, remarks, observations, ملاحظات, تعليق",
    "link": "more info, more information, url, web address, reference, links, hyperlink, الرابط",
    "owner": "responsible, responsible person, assigned to, assignee, lead, focal point, who, المسؤول, المكلف",
    "due": "due date, deadline, end, end date, finish, target date, by when, when, تاريخ الاستحقاق, الموعد النهائي",
    "start": "start date, begin, from, تاريخ البدء",
    "day": "date, meeting date, التاريخ",
    "date": "day, التاريخ",
    "likelihood": "probability, الاحتمال",
    "impact": "consequence, effect, الأثر",
    "action": "mitigation, mitigation action, actions, response action, follow up, treatment, الإجراء",
    "controls": "current controls, existing controls, mitigation in place",
    "outcome": "deliverable, deliverables, output, expected result, result, النتيجة",
    "evidence": "proof, means of verification, الدليل",
    "owner_name": "responsible",
    "phone": "phone number, telephone, mobile, tel, الهاتف",
    "email": "e mail, mail, email address, البريد الإلكتروني",
    "agency": "organisation, organization, institution, partner, employer, المنظمة, الوكالة",
    "position": "job title, role, function, cadre, designation, المنصب, الوظيفة",
    "sex": "gender, الجنس",
    "language": "languages, اللغة",
    "languages": "language, اللغات",
    "place": "venue, location, room, المكان",
    "place_code": "pcode, p code, location code, site code, code, admin code",
    "code": "number, no, ref, reference, id, nr, الرمز",
    "key": "key, code",
    "reported_by": "raised by, reporter, logged by, user",
    "opened": "reported on, date reported, logged, date raised, created",
    "level": "support level, tier",
    "solution": "resolution, fix, workaround, answer, الحل",
    "body": "text, content, article, steps",
    "go_live": "go live date, launch date",
    "users": "number of users, expected users, user count",
    "completed_on": "date completed, completion date, done on",
    "done_on": "date completed, completion date, completed on",
    "percent": "complete, percent complete, progress",
}
"""Field name to other headings, comma-separated, best first. A kind uses only the names of the fields that it has."""

BLANKS = frozenset({"null", "<null>", "n/a", "na", "#n/a", "-", "--", "–", "—", "none", "nil", "(blank)"})
"""What means "nothing" in a cell that is no choice, in small letters."""

_ANSWERS = """
not_verified: not checked, not reviewed, not started, to check, unknown, لم يتحقق
open: new, to do, todo, pending, outstanding, not done, no, not fulfilled, مفتوح
fulfilled: done, complete, completed, yes, ok, met, verified, passed, pass, closed, مستوفى
not_required: not needed, waived, out of scope
not_applicable: n a, na, not relevant, does not apply, لا ينطبق
na: n a, not applicable, not relevant, does not apply
not_started: to do, todo, pending, open, new, not begun, planned, لم يبدأ
under_way: in progress, ongoing, started, doing, wip, underway, partially done, جار
at_risk: delayed, amber, yellow
blocked: stuck, on hold, red
waiting: on hold, pending, waiting for others
done: complete, completed, finished, closed, yes, ok, 100, تم, مكتمل
waived: not required, n a, not applicable, skipped
closed: done, resolved, complete, completed, finished, مغلق
solved: resolved, fixed, done, closed
high: h, major, critical, very high, red, عالية, عال
medium: m, moderate, normal, amber, متوسطة, متوسط
low: l, minor, green, منخفضة, منخفض
critical: very high, blocker
1: very low, rare, insignificant
2: low, unlikely, minor
3: medium, possible, moderate
4: high, likely, major
5: very high, almost certain, severe, catastrophic
female: f, woman, w, girl, أنثى
male: m, man, boy, ذكر
f: female, woman, أنثى
m: male, man, ذكر
present: p, yes, attended, 1, x, حاضر
absent: a, no, 0, غائب
late: l, متأخر
excused: e, معذور
"""

ANSWERS: dict[str, frozenset[str]] = {
    name.strip(): frozenset(plain(word) for word in words.split(","))
    for name, _, words in (line.partition(":") for line in _ANSWERS.strip().splitlines())
}
"""Permanent name of an answer to other words for it. Exact names and labels always come first."""
