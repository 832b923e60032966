"""A made-up training whose people and places are written in the script of its language, for pictures of paper."""

from __future__ import annotations

import hashlib

from muster_desktop.paper.roll import Roll, Row

MADE_UP = {
    "en": ("Case workers, group 2", "Haro Camp", "Training room A", "Amal Rasho", "Case worker", "Hope Bridge",
           ("Amira Dahhan", "Yusuf Qadir", "Haifa Salim", "Rozhin Tofiq", "Daryan Latif", "Munira Zaki")),
    "ar": ("أخصائيو الحالة، المجموعة ٢", "مخيم هارو", "قاعة التدريب أ", "أمل رشو", "أخصائية حالة", "جسر الأمل",
           ("أميرة الدهان", "يوسف قادر", "هيفاء سليم", "عبد الرحمن المؤيَّد", "مؤمنة الزكي", "ئاوات")),
    "bn": ("কেস ওয়ার্কার প্রশিক্ষণ, দল ২", "কুতুপালং ক্যাম্প", "প্রশিক্ষণ কক্ষ ক", "রহিম উদ্দিন", "কেস ওয়ার্কার", "আশার সেতু",
           ("আমিনা খাতুন", "শ্রাবন্তী চক্রবর্তী", "কৃষ্ণেন্দু ঋত্বিক", "ফাতেমা", "মোঃ জুলহাস হোসেন", "লক্ষ্মী ত্রিপুরা")),
    "km": ("វគ្គបណ្តុះបណ្តាលបុគ្គលិកសង្គម ក្រុមទី២", "ស្រុកហារ៉ូ", "បន្ទប់បណ្តុះបណ្តាល ក", "សុខ ពិសិដ្ឋ", "បុគ្គលិកសង្គម", "ស្ពានសង្ឃឹម",
           ("សុខ ស្រីមុំ", "ចាន់ ធារ៉ា", "ឃឹម ស៊ីណាត", "វណ្ណៈ ព្រឹទ្ធិ", "ស្រស់", "ញ៉ែម ខ្ញុំស្រឡាញ់")),
    "th": ("อบรมเจ้าหน้าที่ภาคสนาม กลุ่ม 2", "ค่ายฮาโร", "ห้องอบรม ก", "สมศรี แก้วใส", "เจ้าหน้าที่ภาคสนาม", "สะพานแห่งความหวัง",
           ("สมชาย ใจดี", "ปิ่นแก้ว น้ำผึ้ง", "กิตติพงษ์", "ญาดา ศรีสุข", "ฐิติพร", "วิฑูรย์ เพ็ญศรี")),
    "ps": ("د قضیو کارکوونکي، دویمه ډله", "د هارو کمپ", "د روزنې خونه", "ګلالۍ ځدراڼ", "د قضیو کارکوونکی", "د هیلې پل",
           ("ښایسته ګل", "څرک ځواکمن", "ړنګین", "ټوریالی ډاډمن", "پښتنه", "ږمنځ")),
    "ckb": ("کارمەندانی کەیس، گرووپی ٢", "کەمپی هارۆ", "ژووری ڕاهێنان", "ئەمەل ڕەشۆ", "کارمەندی کەیس", "پردی هیوا",
            ("ڕۆژین تۆفیق", "شێرکۆ ئەحمەد", "ھێڤی ڵەیلا", "ئاوات", "گوڵاڵە ژیان", "چنار عەزیز")),
}
"""Language -> title, site, venue, trainer, position, agency, names."""
_LATIN = {
    "ar": ("Amira Dahhan", "Yusuf Qadir", "Haifa Salim", "Abdulrahman Muayyad", "Mumina Zaki", "Awat"),
    "bn": ("Amina Khatun", "Srabanti Chakraborty", "Krishnendu Ritwik", "Fatema", "Md Zulhas Hossain", "Lakshmi Tripura"),
    "km": ("Sok Sreymom", "Chan Theara", "Khim Sinath", "Vannak Prit", "Sros", "Nhem Khnhom Sralanh"),
    "th": ("Somchai Jaidee", "Pinkaew Namphueng", "Kittiphong", "Yada Srisuk", "Thitiporn", "Witoon Phensri"),
    "ps": ("Shayista Gul", "Tsarak Zwakman", "Rangin", "Toryalai Dadman", "Pashtana", "Zhmanz"),
    "ckb": ("Rojin Tofiq", "Sherko Ahmed", "Hevi Layla", "Awat", "Gulala Zhyan", "Chnar Aziz"),
}
_MARKS = ("present", "present", "late", "absent", "excused", "left_early")
_HALF_DAYS = tuple(f"2026-11-{day:02d}/{half}" for day in (9, 10, 11) for half in ("am", "pm"))


def made_up(language: str, people: int = 18, half_days: tuple[str, ...] = _HALF_DAYS) -> Roll:
    """A training of `people` that is half over, the same each time."""
    title, site, venue, trainer, position, agency, names = MADE_UP[language]
    latin = _LATIN.get(language, names)
    rows = []
    for at in range(people):
        marks = {half_day: _MARKS[(at + place) % len(_MARKS)] for place, half_day in enumerate(half_days[:3])}
        before, after = 35 + at * 7 % 30, 58 + at * 11 % 40
        state = "ready" if after >= 70 else "score_below"
        rows.append(Row(_id(f"{language} {at}"), _id(f"person {at}"), names[at % len(names)], latin[at % len(latin)], position,
                        agency, marks, 100 - at % 3 * 17, str(before), str(after), after - before, state))
    languages = (language,) if language == "en" else (language, "en")
    first, last = (half_days[0][:10], half_days[-1][:10]) if half_days else ("", "")
    return Roll(_id(f"training {language}"), title, "Karwan", site, venue, trainer, "", agency, first, last, "18", half_days,
                languages, "70", tuple(rows))


def _id(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
