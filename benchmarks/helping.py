"""Finding help while somebody types: 2,000 help pages and 20,000 issues in four scripts, as the quick log and the desk ask."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.laptops import Laptop
from benchmarks.mapping import SITES
from muster.author import Edit, in_saves
from muster.ids import new_id
from muster.templates import Library
from muster_desktop.search import Search, wordings
from muster_desktop.search_index import Index

PAGES, ISSUES = 2_000, 20_000
BEGUN = 1_795_000_000_000

# Words of the same trade in English, Arabic, Khmer and Thai; texts are put together of them, the same for the same seed.
WORDS: dict[str, tuple[str, ...]] = {
    "en": (
        "referral",
        "form",
        "save",
        "button",
        "stays",
        "grey",
        "print",
        "consent",
        "passphrase",
        "tablet",
        "sync",
        "slow",
        "list",
        "services",
        "empty",
        "case",
        "worker",
        "group",
        "cannot",
        "see",
        "close",
        "export",
        "report",
        "totals",
        "wrong",
        "date",
    ),
    "ar": (
        "الإحالة",
        "نموذج",
        "حفظ",
        "زر",
        "يبقى",
        "رمادي",
        "طباعة",
        "موافقة",
        "كلمة",
        "المرور",
        "جهاز",
        "مزامنة",
        "بطيء",
        "قائمة",
        "الخدمات",
        "فارغة",
        "حالة",
        "عامل",
        "مجموعة",
        "لا",
        "يرى",
        "إغلاق",
        "تصدير",
        "تقرير",
        "مجموع",
        "خطأ",
    ),
    "km": (
        "ការបញ្ជូន",
        "ទម្រង់",
        "រក្សាទុក",
        "ប៊ូតុង",
        "ពណ៌ប្រផេះ",
        "បោះពុម្ព",
        "ការយល់ព្រម",
        "ពាក្យសម្ងាត់",
        "ថេប្លេត",
        "យឺត",
        "បញ្ជី",
        "សេវា",
        "ទទេ",
        "ករណី",
        "បុគ្គលិក",
        "ក្រុម",
        "មើលមិនឃើញ",
        "បិទ",
        "របាយការណ៍",
        "ខុស",
    ),
    "th": (
        "ส่งต่อ",
        "แบบฟอร์ม",
        "บันทึก",
        "ปุ่ม",
        "สีเทา",
        "พิมพ์",
        "ยินยอม",
        "รหัสผ่าน",
        "แท็บเล็ต",
        "ซิงค์",
        "ช้า",
        "รายการ",
        "บริการ",
        "ว่าง",
        "กรณี",
        "เจ้าหน้าที่",
        "กลุ่ม",
        "มองไม่เห็น",
        "ปิด",
        "รายงาน",
        "ผิด",
    ),
}
UNSPACED = ("km", "th")


def sentence(source: random.Random, language: str, words: int) -> str:
    """Some words of a language, without spaces where it has none."""
    return ("" if language in UNSPACED else " ").join(source.choice(WORDS[language]) for _ in range(words))


def texts(pages: int, issues: int, seed: int = 6) -> list[Edit]:
    """Help pages and issues, half of them in English."""
    source, edits = random.Random(seed), []
    for at in range(pages + issues):
        language = source.choice(("en", "en", "en", "ar", "km", "th"))
        kind, site = ("article", "") if at < pages else ("issue", SITES[at % len(SITES)])
        title = sentence(source, language, source.randint(3, 7))
        values = (
            {
                "title": title,
                "state": "published",
                "language": language,
                "steps": "\n".join(sentence(source, language, 6) for _ in range(4)),
            }
            if at < pages
            else {"summary": title, "status": source.choice(("logged", "closed")), "tried": sentence(source, language, 5)}
        )
        edits.append(Edit(new_id(BEGUN + at), kind, site, values))
    return edits


def help_times(search: Search, edits: Sequence[Edit], queries: int, seed: int = 7) -> list[float]:
    """ms of each question: what is like a line that is being typed, and the pages that hold a word or a part of one."""
    source, out = random.Random(seed), []
    titles = [str(edit.values.get("title") or edit.values.get("summary")) for edit in edits]
    for turn in range(queries):
        title = source.choice(titles)
        typed = title[: source.randint(3, len(title))]
        word = source.choice(title.split())
        asks: tuple[Callable[[], object], ...] = (
            partial(search.alike, typed, ("issue", "article")),
            partial(search.find, word[: source.randint(1, len(word))], ("article",)),
        )
        start = time.perf_counter()
        asks[turn % 2]()
        out.append((time.perf_counter() - start) * 1000)
    return out


def help_figures(folder: Path, queries: int, pages: int = PAGES, issues: int = ISSUES) -> dict[str, float]:
    """The median and the 99th of a hundred questions, in ms."""
    laptop = Laptop(folder, "help")
    try:
        laptop.alone()
        for site in SITES:
            laptop.held.add("site", site, {"name": site})
        edits = texts(pages, issues)
        for part in in_saves(edits):
            laptop.held.save(part)
        index = Index(laptop.profile.store, laptop.held.rollout, partial(wordings, Library()))
        index.catch_up()
        times = sorted(help_times(Search(laptop.profile.store, laptop.held.rollout, index), edits, queries))
    finally:
        laptop.close()
    return {"help_p50": statistics.median(times), "help_p99": times[min(len(times) - 1, int(0.99 * len(times)))]}
