"""Days as people type them: "10 Nov", "tomorrow", "+3", a weekday, in the reader's language and in English."""

from __future__ import annotations

import calendar
import datetime
import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from muster.fields import western
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort

NO_DAY = Sort("no_day", BAD, QT_TRANSLATE_NOOP(
    "problems", "{text!r} cannot be read as a day. Write it like {example}, or choose it in the calendar."))
NO_SUCH_DAY = Sort("no_such_day", BAD, QT_TRANSLATE_NOOP(
    "problems", "{month} {year} has {days} days. Choose a day up to {days} {month}."))
TWO_DAYS = Sort("two_days", BAD, QT_TRANSLATE_NOOP(
    "problems", "{text} can be read as two days. Write the month as a word, such as {example}."))
NO_HALF = Sort("no_half", BAD, QT_TRANSLATE_NOOP(
    "problems", "Say whether it is the morning or the afternoon, such as {example}."))
NO_HOUR = Sort("no_hour", BAD, QT_TRANSLATE_NOOP(
    "problems", "Write the hour too, such as {example}."))

# Arabic months have two sets of names, by region; a person may type either (design: the look, 0.4).
_REGIONS = {"ar": ("ar_EG", "ar_IQ"), "ckb": ("ckb_IQ",), "ps": ("ps_AF",)}
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})$")


@lru_cache(maxsize=32)
def _months(name: str) -> dict[str, int]:
    """Every way in which a month may be written in this language and in English."""
    found: dict[str, int] = {}
    locales = [QLocale("en_GB"), QLocale(name), *(QLocale(each) for each in _REGIONS.get(name.partition("_")[0], ()))]
    for locale in locales:
        for month in range(1, 13):
            for long in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
                for text in (locale.monthName(month, long), locale.standaloneMonthName(month, long)):
                    found[_plain(text)] = month
                    if locale.language() == QLocale.Language.English:
                        found[_plain(text)[:3]] = month
    return found


@lru_cache(maxsize=32)
def _weekdays(name: str) -> dict[str, int]:
    found = {}
    for locale in (QLocale("en_GB"), QLocale(name)):
        for day in range(1, 8):
            for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
                found[_plain(locale.dayName(day, form))] = day
    return found


def _plain(text: str) -> str:
    return " ".join(western(text).casefold().split()).strip(" .,،")  # some locales write hard spaces


def written(iso: str, locale: QLocale) -> str:
    """A day as an editor shows it, "10 Nov 2026": never in short numbers; `read_day` reads it back."""
    return locale.toString(QDate.fromString(iso, "yyyy-MM-dd"), "d MMM yyyy")


def _relative(word: str) -> int | None:
    words = {QCoreApplication.translate("Days", "today"): 0, QCoreApplication.translate("Days", "tomorrow"): 1,
             QCoreApplication.translate("Days", "yesterday"): -1, "today": 0, "tomorrow": 1, "yesterday": -1}
    for each, shift in words.items():
        if _plain(each) == word:
            return shift
    return int(word) if re.fullmatch(r"[+-]\d{1,4}", word) else None


def read_day(text: str, locale: QLocale, today: datetime.date) -> str:
    """The day, YYYY-MM-DD, that a person typed. Without a year it is the nearest such day. Raises Problem in words."""
    word, example = _plain(text), written(today.isoformat(), locale)
    shift = _relative(word)
    if shift is not None:
        return (today + datetime.timedelta(days=shift)).isoformat()
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", word)
    if iso:
        return _made(int(iso[1]), int(iso[2]), int(iso[3]), locale)
    weekdays = _weekdays(locale.name())
    if word in weekdays:
        return (today + datetime.timedelta(days=(weekdays[word] - today.isoweekday()) % 7)).isoformat()
    month, numbers = _parts(word, locale)
    if month is None:
        return _numeric(text.strip(), numbers, locale, today)
    if not 1 <= len(numbers) <= 2 or min(numbers) < 1:
        raise Problem(NO_DAY, text=text.strip()[:60], example=example)
    day, *rest = sorted(numbers) if max(numbers) > 31 else numbers
    return _made(_year(rest[0]), month, day, locale) if rest else _nearest(day, month, locale, today)


def _parts(word: str, locale: QLocale) -> tuple[int | None, list[int]]:
    """The month that is named, and the numbers, in the order of writing. A word that is neither leaves no numbers."""
    months, weekdays = _months(locale.name()), _weekdays(locale.name())
    month: int | None = None
    numbers: list[int] = []
    letters = word
    for name in sorted(months, key=len, reverse=True):  # names of two words, such as تشرين الثاني
        if " " in name and name in letters:
            month, letters = months[name], letters.replace(name, " ")
    for token in re.findall(r"\d+|[^\W\d_]+[^\W\d_.]*", letters):
        if token.isdecimal():
            numbers.append(int(token))
        elif _plain(token) in months and month is None:
            month = months[_plain(token)]
        elif _plain(token) not in weekdays:
            return None, []
    return month, numbers


def _numeric(text: str, numbers: list[int], locale: QLocale, today: datetime.date) -> str:
    """Day and month in numbers: taken only where there is one way to read them."""
    example = written(today.isoformat(), locale)
    if len(numbers) not in (2, 3) or not all(numbers[:2]):
        raise Problem(NO_DAY, text=text[:60], example=example)
    first, second = numbers[:2]
    if first <= 12 and second <= 12 and first != second:
        raise Problem(TWO_DAYS, text=text[:60], example=example)
    day, month = (first, second) if second <= 12 else (second, first)
    if month > 12:
        raise Problem(NO_DAY, text=text[:60], example=example)
    return _made(_year(numbers[2]), month, day, locale) if len(numbers) == 3 else _nearest(day, month, locale, today)


def _year(number: int) -> int:
    return number + 2000 if number < 100 else number


def _nearest(day: int, month: int, locale: QLocale, today: datetime.date) -> str:
    """That day of the year in which it lies nearest to today."""
    ways = [_made(year, month, day, locale) for year in (today.year - 1, today.year, today.year + 1)
            if day <= calendar.monthrange(year, month)[1]]
    if not ways:
        return _made(today.year, month, day, locale)
    return min(ways, key=lambda iso: abs((datetime.date.fromisoformat(iso) - today).days))


def _made(year: int, month: int, day: int, locale: QLocale) -> str:
    if not (1 <= month <= 12 and 1900 <= year <= 2999 and day >= 1):
        raise Problem(NO_DAY, text=f"{day}-{month}-{year}", example=written("2026-11-10", locale))
    days = calendar.monthrange(year, month)[1]
    if day > days:
        raise Problem(NO_SUCH_DAY, month=locale.standaloneMonthName(month), year=str(year), days=days)
    return datetime.date(year, month, day).isoformat()


def halves() -> dict[str, str]:
    """The words for a half of the day, in the language of the moment and in English, with what they mean."""
    return {_plain(QCoreApplication.translate("Words", "morning")): "am",
            _plain(QCoreApplication.translate("Words", "afternoon")): "pm",
            "morning": "am", "afternoon": "pm", "am": "am", "pm": "pm"}


def read_half_day(text: str, locale: QLocale, today: datetime.date) -> str:
    """ "10 Nov, morning" as YYYY-MM-DD/am."""
    word = _plain(text)
    for name, half in halves().items():
        if word.endswith(name):
            rest = word[:-len(name)].strip(" ,،/") or "today"
            return f"{read_day(rest, locale, today)}/{half}"
    example = f"{written(today.isoformat(), locale)}, {QCoreApplication.translate('Words', 'morning')}"
    raise Problem(NO_HALF, example=example)


def read_moment(text: str, locale: QLocale, today: datetime.date) -> list[int]:
    """ "10 Nov 09:30", by this computer's zone, as [ms UTC, offset in minutes]."""
    word = _plain(text)
    found = _TIME.search(word)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise Problem(NO_HOUR, example=f"{written(today.isoformat(), locale)} 09:30")
    day = datetime.date.fromisoformat(read_day(word[:found.start()].strip(" ,،") or "today", locale, today))
    stamp = datetime.datetime(day.year, day.month, day.day, int(found[1]), int(found[2])).astimezone()
    offset = stamp.utcoffset() or datetime.timedelta()
    return [round(stamp.timestamp() * 1000), int(offset.total_seconds() // 60)]
