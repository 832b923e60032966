"""The world's failures: no network, a bad file, a wrong passphrase. Each sort has a code, an exit status and a sentence.

A module that can fail declares its sorts beside the code that raises them. The sentence is English and marked for
translation in the context "problems"; the desktop translates it when it is shown, the command lines print it as it is.
Our own failures are not Problems: they are ordinary exceptions and end in the crash dialog.
"""

from __future__ import annotations

from typing import NamedTuple

# Exit statuses of both command lines.
OK, USAGE, BAD, NO_SERVER, LOCKED, REFUSED, BUSY = 0, 2, 3, 4, 5, 6, 7


class Sort(NamedTuple):
    """One sort of failure. `text` is a format string over the details: what happened, what was kept, what to do."""

    code: str
    exit: int
    text: str


class Problem(Exception):
    """Something that the world did. `details` fill the sentence; they never hold a secret or a user's note."""

    def __init__(self, sort: Sort, **details: str | int) -> None:
        super().__init__(sort.code)
        self.sort = sort
        self.details = details

    @property
    def code(self) -> str:
        return self.sort.code

    def sentence(self, text: str | None = None) -> str:
        """The sentence with its details; `text` is the translated template, English when absent."""
        return (text or self.sort.text).format(**self.details)

    def __str__(self) -> str:
        return self.sentence()
