"""Marks a text for the translators where Qt may not be imported; the text itself is translated when it is shown."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate finds the function by this very name
    """Return `text` unchanged. Call it with two literals: `pyside6-lupdate` reads the source, it does not run it."""
    return text
