"""The scanner that knows on which line a heading or name of a TOML text stands."""

import tomllib

from hypothesis import example, given
from hypothesis import strategies as st

from muster.templates_lines import find_lines


def test_headings_and_names() -> None:
    text = '# first\npack = "x"\n\n[step.one]\ntitle = "One"\n[ step . "two words" ]\n  title=\'Two\'\nnote.deep = 1\n'
    assert find_lines(text) == {
        ("pack",): 2, ("step",): 4, ("step", "one"): 4, ("step", "one", "title"): 5, ("step", "two words"): 6,
        ("step", "two words", "title"): 7, ("step", "two words", "note"): 8, ("step", "two words", "note", "deep"): 8,
    }


def test_what_looks_like_a_heading_inside_a_value_is_none() -> None:
    text = '''[a.b]
one = """
[step.fake]
title = "no" ""\\" \'\'\'
"""  # [c]
two = \'\'\'
[x]\\\'\'\'
three = [
    "[y]", # ] "
    { z = "]" },
]
four = "# no comment [q]"
[a.c]
five = 1
'''
    assert tomllib.loads(text)["a"]["c"] == {"five": 1}
    assert find_lines(text) == {
        ("a",): 1, ("a", "b"): 1, ("a", "b", "one"): 2, ("a", "b", "two"): 6, ("a", "b", "three"): 8,
        ("a", "b", "four"): 12, ("a", "c"): 13, ("a", "c", "five"): 14,
    }


def test_lists_of_tables_and_a_missing_last_newline() -> None:
    text = '[[risk]]\ntitle = "A"\n[[risk]]\ntitle = "B"'
    assert find_lines(text) == {("risk",): 1, ("risk", "title"): 2}


def test_an_empty_text_has_no_lines() -> None:
    assert find_lines("") == {}
    assert find_lines("\n# only words\n") == {}


def _basic(text: str) -> str:
    return '"' + "".join(f"\\u{ord(char):04x}" if char < " " or char in '"\\\x7f' else char for char in text) + '"'


LETTERS = st.characters(min_codepoint=9, max_codepoint=0x2FF, exclude_characters="\r", exclude_categories=["Cc", "Cs"])
TEXTS = st.text(LETTERS | st.sampled_from('[]{}#"\'\n=\\'), max_size=12)
KEYS = st.from_regex(r"[a-z0-9-]{1,6}", fullmatch=True)


@st.composite
def values(draw: st.DrawFn) -> str:
    """One TOML value in one of the ways to write it."""
    text = draw(TEXTS)
    plain = text.replace("'", "").replace("\\", "").replace('"', "")
    return draw(st.sampled_from([
        _basic(text.replace("\n", "")),
        "'" + plain.replace("\n", "") + "'",
        '"""\n' + plain + '"""',
        '"""' + plain + '""""',
        "'''" + plain + "'''",
        "[\n" + _basic(text) + ", # " + plain.replace("\n", "") + "\n]",
        "{ a = " + _basic(text) + ", b = [1, 2] }",
        "12", "true", "2026-11-22",
    ]))


@given(st.dictionaries(KEYS, st.dictionaries(KEYS, values(), max_size=4), max_size=4), st.lists(st.sampled_from(["", "# [x]"])))
@example({"a": {"b": '"""[c]\n"""'}}, [])
def test_every_name_has_the_line_on_which_it_was_written(tables: dict[str, dict[str, str]], gaps: list[str]) -> None:
    lines: list[str] = []
    wanted: dict[tuple[str, ...], int] = {}
    for table, fields in tables.items():
        lines += gaps
        lines += f'[ kind."{table}" ]'.split("\n")
        wanted.setdefault(("kind",), len(lines))
        wanted["kind", table] = len(lines)
        for name, value in fields.items():
            wanted["kind", table, name] = len(lines) + 1
            lines += f"{name} = {value} # end".split("\n")
    text = "\n".join(lines)
    tomllib.loads(text)
    assert find_lines(text) == wanted
