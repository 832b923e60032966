"""More people of the demo: who is trained at each site, and the class of Haro Camp with its marks and scores so far."""

from __future__ import annotations

from typing import NamedTuple

DSA = "Department of Social Affairs"
# name, in Latin script, site, sex, age band, agency, position, super-user
MORE = (
    ("Amal Rasho", "", "haro", "female", "25_49", "Open Hands", "Trainer", True),
    ("Haifa Salim", "", "haro", "female", "18_24", "Open Hands", "Case worker", False),
    ("ڕۆژین تۆفیق", "Rozhin Tofiq", "haro", "female", "25_49", "Tishk", "Case worker", False),
    ("Daryan Latif", "", "haro", "male", "25_49", DSA, "Data clerk", False),
    ("Munira Zaki", "", "haro", "female", "50_59", "Tishk", "Case worker", False),
    ("Selim Barwar", "", "haro", "male", "25_49", "Tishk", "Case worker", False),
    ("شيرين عمر", "Shirin Omar", "haro", "female", "25_49", "Open Hands", "Case worker", False),
    ("Lina Fathulla", "", "haro", "female", "25_49", DSA, "Case worker", False),
    ("Kawa Rashan", "", "haro", "male", "25_49", "Open Hands", "Community mobiliser", False),
    ("Narin Sabri", "", "haro", "female", "18_24", "Open Hands", "Community mobiliser", False),
    ("بێستون حەمە", "Bestun Hama", "haro", "male", "25_49", "Tishk", "Community mobiliser", False),
    ("Gulala", "", "haro", "female", "18_24", "Tishk", "Community mobiliser", False),
    ("Omed Faraj", "", "haro", "male", "25_49", DSA, "Community mobiliser", False),
    ("سلمى يوسف", "Salma Yusuf", "haro", "female", "25_49", "Open Hands", "Community mobiliser", False),
    ("Rawand Jaf", "", "haro", "male", "60_up", "Tishk", "Community mobiliser", False),
    ("Dilsoz Mina", "", "haro", "female", "25_49", DSA, "Community mobiliser", False),
    ("Ibrahim Said", "", "haro", "male", "25_49", "Open Hands", "Community mobiliser", False),
    ("Berivan Aydin", "", "dastan", "female", "25_49", "Refuge Alliance", "Case worker", False),
    ("Hogir Nadir", "", "dastan", "male", "18_24", "Refuge Alliance", "Case worker", False),
    ("هدى الجبوري", "Huda Al-Jubouri", "dastan", "female", "25_49", DSA, "Supervisor", False),
    ("Salar Mustafa", "", "dastan", "male", "50_59", DSA, "Social worker", False),
    ("Tara Aziz", "", "dastan", "female", "25_49", "Refuge Alliance", "Case worker", False),
    ("Firas Nasser", "", "dastan", "male", "25_49", "Refuge Alliance", "Data clerk", False),
    ("Chnar Ibrahim", "", "qalat-nur", "female", "25_49", "Tishk", "Case worker", False),
    ("Sirwan Tahsin", "", "qalat-nur", "male", "25_49", "Tishk", "Case worker", False),
    ("ليلى كريم", "Layla Karim", "qalat-nur", "female", "18_24", DSA, "Case worker", False),
    ("Aram Botan", "", "qalat-nur", "male", "25_49", DSA, "Social worker", False),
    ("Shno Qasim", "", "qalat-nur", "female", "25_49", "Tishk", "Data clerk", False),
    ("Rezan Ali", "", "zerin", "male", "25_49", "Open Hands", "Case worker", True),
    ("Hanan Darwish", "", "zerin", "female", "25_49", "Open Hands", "Case worker", True),
    ("Bilal Ahmed", "", "zerin", "male", "18_24", "Open Hands", "Data clerk", True),
    ("ژیان فەتاح", "Zhyan Fatah", "zerin", "female", "25_49", DSA, "Social worker", True),
    ("Sana Khalil", "", "zerin", "female", "25_49", DSA, "Supervisor", True),
)


class Line(NamedTuple):
    """A line of a register: letters for the half-days that are over, one for the present one ("." is not marked), the marks
    of the tests before and after ("" where there is none yet)."""

    name: str
    over: str
    now: str
    before: str
    after: str


CLASS = tuple(Line(*each) for each in (
    ("أميرة دهّان", "PP", "P", "46", "84"), ("Yusuf Tahir", "PP", "P", "52", "88"), ("Haifa Salim", "PL", "P", "38", "71"),
    ("ڕۆژین تۆفیق", "PP", "L", "41", "76"), ("Daryan Latif", "PP", "P", "60", "90"), ("Munira Zaki", "AP", "P", "35", "58"),
    ("Selim Barwar", "PP", "A", "48", ""), ("Nour Al-Sabbagh", "PP", "P", "55", "82"), ("شيرين عمر", "EP", ".", "44", ""),
    ("Lina Fathulla", "PP", ".", "50", ""), ("Bahar Nuri", "PP", "P", "47", "80"), ("Sami Haddad", "PP", "P", "39", ""),
    ("Rojin", "PP", "P", "42", "74"), ("Lana Farhad", "PP", "P", "51", ""), ("Karim Aziz", "LP", "P", "36", ""),
    ("Hana Mirza", "PP", "P", "49", "81"), ("Dler Hassan", "PX", "P", "58", ""), ("Zana Karim", "PP", "P", "40", "")))
"""The 18 people of the first group at Haro Camp, two half-days in."""
MARKS = {"P": "present", "L": "late", "A": "absent", "E": "excused", "X": "left_early"}
