"""The rules of the house hold for every file, and each rule sees what it is there to see."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.conftest import DEAREST
from tools import check, rules, strings, texts
from tools.source import ROOT, Source, source

# `make check` says these in its own words too; the catalogues change with every text and are checked there alone.
HELD = sorted(set(check.house()) - {"catalogues", "translations"})


@pytest.fixture(scope="module", autouse=True)
def forgotten() -> Iterator[None]:
    """The trees of all files are 200 MB, which no other test needs."""
    yield
    source.cache_clear()
    strings.messages.cache_clear()


@pytest.mark.parametrize("name", HELD)
def test_the_house_keeps_its_rules(name: str) -> None:
    assert check.house()[name]() == []


def one(text: str, path: str = "desktop/muster_desktop/sample.py") -> list[Source]:
    return [Source(path, text)]


def through_the_door(sources: list[Source]) -> list[str]:
    return rules.local_imports(sources, {("muster_desktop.sample", "openpyxl")})


LONG_FUNCTION = "def long():\n" + "    x = 1\n" * 40
LONG_CLASS = "class Long:\n" + "    x = 1\n" * 250

BROKEN = [
    (rules.budgets, "x = 1\n" * 301),
    (rules.budgets, LONG_FUNCTION),
    (rules.budgets, LONG_CLASS),
    (through_the_door, "def f():\n    import httpx\n"),
    (lambda sources: rules.vague_names(one("", "core/muster/utils.py")), ""),
    (rules.colours, 'x = "color: #12ab9f"'),
    (rules.swallowed, "try:\n    pass\nexcept Exception:\n    pass\n"),
    (rules.swallowed, "try:\n    pass\nexcept:\n    pass\n"),
    (rules.docstrings, "x = 1\n"),
    (rules.idle_tests, "def test_nothing():\n    print(1)\n"),
    (rules.skipped_tests, "import pytest\n@pytest.mark.skip\ndef test_skipped():\n    assert 1\n"),
    (texts.unreadable, 'self.tr(f"{name} is late")'),
    (rules.skipped_tests, "@pytest.mark.skipif(not initdb())\ndef test_skipped():\n    assert 1\n"),
    (texts.unreadable, 'self.tr("%s is late" % name)'),
    (texts.unreadable, 'self.tr("{} is late".format(name))'),
    (texts.unreadable, "self.tr(name)"),
    (texts.unreadable, 'self.tr("%n late", "", n)'),
]


@pytest.mark.parametrize(("rule", "text"), BROKEN)
def test_each_rule_sees_what_breaks_it(rule: Callable[[list[Source]], list[str]], text: str) -> None:
    assert len(rule(one(text))) == 1


def test_a_plural_that_no_catalogue_holds_is_seen_in_each_language() -> None:
    lost = texts.lost(one('translate("Nowhere", "%n things nobody wrote down", None, n)'))
    assert len(lost) == len(strings.LANGUAGES)


def test_a_text_that_lupdate_passed_over_is_seen() -> None:
    assert len(texts.lost(one('translate("Nowhere", "Words that nobody wrote down")'))) == 1
    assert len(texts.lost(one('class Sample:\n    def f(self):\n        self.tr("Words that nobody wrote down")'))) == 1


def test_a_number_without_its_place_is_seen_and_a_place_without_its_number() -> None:
    assert len(texts.counted(one('translate("Sample", "%n late", None)'))) == 1
    assert len(texts.counted(one('translate("Sample", "{n} late", None, n)'))) == 1
    assert texts.counted(one('translate("Sample", "%n late", None, n)')) == []


KEPT = [
    (rules.budgets, LONG_FUNCTION.removesuffix("    x = 1\n")),
    (through_the_door, "def f():\n    import openpyxl.styles\n"),
    (rules.colours, 'x = "issue #123456789"'),
    (rules.swallowed, "try:\n    pass\nexcept OSError:\n    pass\n"),
    (rules.idle_tests, "def same(a):\n    assert a\ndef test_it():\n    same(1)\n"),
    (rules.skipped_tests, "@pytest.mark.skipif(sys.platform == 'win32', reason='')\ndef test_here():\n    assert 1\n"),
    (texts.unreadable, 'self.tr("One whole sentence")'),
    (texts.unreadable, 'tr("Standing", "%n to decide", None, n)'),
    (texts.unreadable, 'self.tr("{name} is late").format(name=name)'),
]


@pytest.mark.parametrize(("rule", "text"), KEPT)
def test_no_rule_complains_of_what_is_right(rule: Callable[[list[Source]], list[str]], text: str) -> None:
    assert rule(one(text)) == []


def test_each_file_that_is_begun_first_is_there() -> None:
    assert [name for name in DEAREST if not (ROOT / "tests" / name).is_file()] == []


def test_the_doors_are_read_from_the_architecture_page() -> None:
    for module, name in rules.doors():
        assert module.startswith(("muster", "muster_desktop", "muster_server"))
        assert name
