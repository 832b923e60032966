"""What a text that could not be taken over probably meant: the nearest answer or name that the field knows."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from muster.fields import Choice, Reference
from muster.kind import Field
from muster_desktop.reading import Speech, naming

NEAR = 0.55
"""How alike two texts are, from 0 to 1, before one is offered for the other: "Case Manager L2" for "Case manager, level 2"."""
MANY = 2_000
"""Of more names than this only those with the same first letter are compared: 20,000 take a third of a second."""


def meant(field: Field, text: str, speech: Speech) -> str:
    """The text to put in its place, in words that `Speech.read` takes; "" where nothing is near."""
    names = _names(field, speech)
    word = text.strip().casefold()
    if len(names) > MANY:
        names = [name for name in names if name[:1].casefold() == word[:1]][:MANY]
    folded = {name.casefold(): name for name in reversed(names)}
    near = difflib.get_close_matches(word, folded, 1, NEAR)
    return folded[near[0]] if near else _begun(word, folded)


def _names(field: Field, speech: Speech) -> Sequence[str]:
    if isinstance(field.type, Choice):
        return [speech.words.label(option.label) for option in field.type.options]
    if isinstance(field.type, Reference) and field.type.to:
        return [naming(named) for named in speech.names.named(field.type.to)]
    return []


def _begun(word: str, folded: dict[str, str]) -> str:
    """The only name that begins with what was typed, as one types a name halfway."""
    found = [name for key, name in folded.items() if len(word) > 1 and key.startswith(word)]
    return found[0] if len(found) == 1 else ""
