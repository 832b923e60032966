"""Hands translators what is missing as JSON and puts what they give back into a catalogue.

    python -m tools.translate missing ar          prints {context: {text: "" or ["", ...] for a plural}}
    python -m tools.translate fill ar FILE        takes the same shape with the translations filled in

Arabic has six plural forms, in Qt's order: none, one, two, few (3-10), many (11-99), other. English has one and other.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from tools.strings import EVERY, catalogue, entries, update

Wanted = dict[str, dict[str, str | list[str]]]
USAGE = "python -m tools.translate missing LANGUAGE | fill LANGUAGE FILE"


def messages(root: Element) -> Iterator[tuple[str, str, Element]]:
    """(context, source text, its <translation>) of every message."""
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None:
                yield context.findtext("name", ""), message.findtext("source", ""), translation


def missing(language: str) -> Wanted:
    """What has no finished translation, with the room to fill: a text, or one text for each plural form."""
    found: Wanted = {}
    for each in entries(language):
        if not each.finished:
            found.setdefault(each.context, {})[each.text] = list(each.forms) if each.plural else each.forms[0]
    return found


def fill(language: str, given: Wanted) -> list[str]:
    """Write the given translations into the catalogue. Returns complaints about those that were not taken."""
    tree = ElementTree.parse(catalogue(language))
    left = {(context, text) for context, texts in given.items() for text in texts}
    odd = []
    for context, text, translation in messages(tree.getroot()):
        value = given.get(context, {}).get(text)
        if value is None:
            continue
        left.discard((context, text))
        forms = translation.findall("numerusform")
        if isinstance(value, str) == bool(forms) or (forms and len(value) != len(forms)):
            odd.append(f"{context}: {text}: wants {len(forms)} plural forms" if forms else f"{context}: {text}: wants one text")
            continue
        if not all([value] if isinstance(value, str) else value):
            continue
        if isinstance(value, str):
            translation.text = value
        else:
            for form, words in zip(forms, value, strict=True):
                form.text = words.replace("%n", "%Ln")  # %L: in the digits that the reader chose
        translation.attrib.pop("type", None)
    tree.write(catalogue(language), encoding="utf-8", xml_declaration=True)
    update(language, catalogue(language))
    return odd + [f"{context}: {text}: no such text in the source" for context, text in sorted(left)]


def main(words: list[str]) -> int:
    if len(words) < 2 or words[1] not in EVERY:
        print(USAGE, file=sys.stderr)
        return 2
    if words[0] == "missing" and len(words) == 2:
        print(json.dumps(missing(words[1]), ensure_ascii=False, indent=1))
        return 0
    if words[0] == "fill" and len(words) == 3:
        odd = fill(words[1], json.loads(Path(words[2]).read_text(encoding="utf-8")))
        print("\n".join(odd) or "Every text was taken.")
        return 1 if odd else 0
    print(USAGE, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
