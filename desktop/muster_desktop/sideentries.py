"""What stands in the sidebar: the sections under the names of their groups, each with its count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from muster_desktop.navigation import GROUPS, Count, Section, section_label
from muster_desktop.widgets.sidebar import Entry
from muster_desktop.words import Words


def side_entries(words: Words, sections: Sequence[Section], counts: Mapping[str, Count]) -> tuple[list[Entry], list[Entry]]:
    """The entries from the top, and those at the foot."""
    top = [_entry(words, section, counts) for section in sections if section.group == "top"]
    for group, label in GROUPS.items():
        rows = [_entry(words, section, counts) for section in sections if section.group == group]
        if rows:
            top += [Entry(group, words.translated("Navigation", label)), *rows]
    return top, [_entry(words, section, counts) for section in sections if not section.group]


def _entry(words: Words, section: Section, counts: Mapping[str, Count]) -> Entry:
    text, count = section_label(section), counts.get(section.name, Count(0, ""))
    badge = words.number(count.number) if count.number else ""
    return Entry(section.name, text, section.icon, badge, count.tone, f"{text}, {badge}" if badge else text)
