"""The case-data guard: text that looks like the number of a case, a child with an age, or a phone number. It asks, once.

Nothing of a case belongs into a register of issues (practice.md 3.4, 19). The guard is a question, never a lock: whoever
logs an emergency is not asked, and who was asked about a text is not asked about it again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from muster.fields import Value
from muster.mark import QT_TRANSLATE_NOOP

PHONE = QT_TRANSLATE_NOOP("problems", "a phone number")
CASE = QT_TRANSLATE_NOOP("problems", "the number of a case")
CHILD = QT_TRANSLATE_NOOP("problems", "a child with an age")

OLDEST = 17
"""Of whom is older this does not ask: a user's or a helper's age is no child's."""
GAP = "…"


class Finding(NamedTuple):
    """A piece of a text, from `begin` to before `end`, and `why` it is asked about, marked in "problems"."""

    begin: int
    end: int
    text: str
    why: str


# Words for a case or its file, with a number behind: English, French, Spanish, Arabic, Sorani, Pashto, Bengali, Khmer, Thai.
_FILE = ("case", "file", "cas", "dossier", "caso", "expediente", "حالة", "الحالة", "ملف", "الملف", "قضية", "کەیس", "دۆسیە",
         "قضیه", "دوسیه", "কেস", "ফাইল", "ករណី", "សំណុំរឿង", "เคส", "แฟ้ม")
_NUMBER = r"(?:\s*(?:no|nr|num|number|numéro|número|id|رقم|ژمارە|শো|নং|លេខ|เลขที่|#|№|:|\.)){0,3}\s*"
_AGE = (  # {n} stands for the number
    r"\b{n}[\s-]*(?:years?[\s-]*old|yrs?[\s-]*old|years?\b|yrs?\b|y\.?o\.?\b|ans\b|años?\b|months?[\s-]*old|mois\b|meses\b)",
    r"\b(?:aged?|âgée?s?|edad)\s*:?\s*(?:de\s+)?{n}\b",
    r"{n}\s*(?:سنة|سنوات|سنين|عاما|عامًا|أعوام|شهرا|أشهر|ساڵ|ساڵە|سالە|کلن|کلنه|کاله|میاشتې)",
    r"(?:عمره|عمرها|العمر|عمر|تەمەنی?|بعمر)\s*:?\s*{n}", r"(?:বয়স|বয়স)\s*:?\s*{n}|{n}\s*(?:বছর|মাস)",
    r"(?:អាយុ)\s*{n}|{n}\s*ឆ្នាំ", r"อายุ\s*{n}|{n}\s*(?:ขวบ|ปี)")
_CHILD = {
    "child", "girl", "boy", "son", "daughter", "baby", "minor", "kid", "she", "he", "her", "his", "enfant", "fille", "garçon",
    "fils", "elle", "il", "niño", "niña", "hijo", "hija", "ella", "él"}
_NO_NAMES = {
    "room", "desk", "block", "level", "step", "page", "form", "tab", "version", "day", "group", "camp", "site", "line", "row",
    "tablet", "laptop", "salle", "bureau", "sala", "mesa", "section", "field", "button", "screen", "issue", "windows", "android",
    "the", "a", "an", "this", "that", "our", "my", "le", "la", "les", "un", "une", "el", "los", "las", "una"}
"""Words that stand with a capital letter before a number, or at a sentence's beginning, and name nobody."""

_CASES = (
    re.compile(r"(?<![\w-])[A-Z]{2,6}(?:[-/][A-Z0-9]{1,6})?[-/]\d{3,}(?:[-/]\d+)*(?![\w-])"),
    re.compile(r"(?<![\w-])[A-Z]{2,5}\d{5,}(?!\w)"),
    re.compile(r"(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?!\w)", re.I),
    re.compile(rf"(?<!\w)(?:{'|'.join(_FILE)}){_NUMBER}[A-Z0-9/-]*\d{{3,}}(?!\w)", re.I))
_PHONES = (
    re.compile(r"(?<![\w+])(?:\+|00)\d(?:[ ()./-]{0,2}\d){6,14}(?!\w)"),
    re.compile(r"(?<![\w.,:/-])\(?0\d{1,4}\)?(?:[ ./-]?\d){6,10}(?![\w:])"),
    re.compile(r"(?<![\w.,:/#-])\d{7,15}(?![\w:])"),
    re.compile(r"(?<![\w.,:/#-])\d{3,4}[ -]\d{3}[ -]\d{3,4}(?![\w:])"))
_NO_PHONE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(?:\d{1,3}\.){3}\d{1,3}")
_AGES = tuple(re.compile(each.replace("{n}", r"(?P<n>\d{1,2})") if each.count("{n}") == 1 else
                         each.replace("{n}", r"(?P<n>\d{1,2})", 1).replace("{n}", r"(?P<m>\d{1,2})"), re.I) for each in _AGE)
_BESIDE = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'’-]+)\s?(?:\((?P<n>\d{1,2})\)|,\s?(?P<m>\d{1,2})(?=\s*[,.;)]|\s*$))")


def case_data(text: str) -> tuple[Finding, ...]:
    """What in a text looks like case data, first things first; pieces do not overlap. Digits of every script count."""
    plain = "".join(map(_plain, text))
    taken: list[Finding] = []
    for begin, end, why in sorted((*_children(plain), *_cases(plain), *_phones(plain)), key=lambda each: (each[0], -each[1])):
        if not taken or begin >= taken[-1].end:
            taken.append(Finding(begin, end, text[begin:end], why))
    return tuple(taken)


def to_ask(text: str, values: Mapping[str, Value], asked: Collection[str] = ()) -> Finding | None:
    """What to ask about before a save: the first piece that nobody was asked about yet (`asked` holds their texts); None in
    an emergency, whatever the text says."""
    if emergency(values):
        return None
    return next((each for each in case_data(text) if each.text not in asked), None)


def emergency(values: Mapping[str, Value]) -> bool:
    """Whether an issue cannot wait for a question: said to be one, work stopped, or data at risk."""
    return values.get("verdict") == "emergency" or values.get("severity") == "1" or values.get("can_work") == "stopped"


def without(text: str) -> str:
    """A text with a gap for each piece that looks like case data."""
    for each in reversed(case_data(text)):
        text = text[:each.begin] + GAP + text[each.end:]
    return text


def _plain(sign: str) -> str:
    digit = unicodedata.digit(sign, None) if not sign.isascii() and unicodedata.category(sign) == "Nd" else None
    return sign if digit is None else str(digit)


def _cases(text: str) -> Iterator[tuple[int, int, str]]:
    for pattern in _CASES:
        for found in pattern.finditer(text):
            yield found.start(), found.end(), CASE


def _phones(text: str) -> Iterator[tuple[int, int, str]]:
    for pattern in _PHONES:
        for found in pattern.finditer(text):
            if not _NO_PHONE.fullmatch(found[0].strip()):
                yield found.start(), found.end(), PHONE


def _children(text: str) -> Iterator[tuple[int, int, str]]:
    """An age of a child beside something that may be a name: in Latin script a word with a capital letter, or a word for a
    child; in scripts without capital letters the age alone."""
    for pattern in _AGES:
        for found in pattern.finditer(text):
            age = next(int(each) for each in found.groups() if each)
            if age > OLDEST:
                continue
            named = _named(text, found.start(), found.end())
            if named is not None:
                yield min(named[0], found.start()), max(named[1], found.end()), CHILD
    for found in _BESIDE.finditer(text):
        if int(found["n"] or found["m"]) <= OLDEST and found["name"].casefold() not in _NO_NAMES:
            yield found.start(), found.end(), CHILD


def _named(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Where the one stands whose age this is; the age itself where its script has no capital letters."""
    if not any(sign.isalpha() and unicodedata.name(sign, "").startswith("LATIN") for sign in text[begin:end]):
        return begin, end
    before = list(re.finditer(r"[^\W\d_][\w'’-]*", text[:begin]))[-4:]
    after = [*re.finditer(r"[^\W\d_][\w'’-]*", text[end:end + 80])][:4]
    words = [(each.start(), each.end(), each[0]) for each in reversed(before)]
    words += [(end + each.start(), end + each.end(), each[0]) for each in after]
    for start, stop, word in words:
        first = not text[:start].strip() or text[:start].rstrip()[-1:] in ".!?\n"
        name = word[0].isupper() and word.casefold() not in _NO_NAMES and not (first and _common(text, stop))
        if word.casefold() in _CHILD or name:
            return start, stop
    return None


def _common(text: str, stop: int) -> bool:
    """Whether the first word of a sentence is followed by one in small letters, so that it may be any word."""
    following = re.match(r"\s+([^\W\d_])", text[stop:])
    return following is not None and following[1].islower()
