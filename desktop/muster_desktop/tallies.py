"""How many records of a register are to be decided, looked at or sent: counted as they come and go, never all anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from muster.change import Record
from muster_desktop.rows import CLASH, REMARK, UNSENT


class Tally:
    """Counts of records by what is to be done about them. `remarks` are those of the kind's rules on a record."""

    def __init__(self, remarks: Callable[[Record], Sequence[str]]) -> None:
        self._remarks = remarks
        self._counts: Counter[str] = Counter()

    def begin(self, records: Iterable[Record]) -> None:
        """Count these and no others."""
        self._counts.clear()
        for record in records:
            self.put(record)

    def put(self, record: Record) -> None:
        self._counts.update(self._sorts(record))

    def drop(self, record: Record) -> None:
        """Count one that was put no longer; give the very record that was put."""
        self._counts.subtract(self._sorts(record))

    def __getitem__(self, sort: str) -> int:
        """`sort` is "" for all, or CLASH, REMARK, UNSENT."""
        return self._counts[sort]

    def _sorts(self, record: Record) -> list[str]:
        found = [("", True), (CLASH, bool(record.clashes)), (REMARK, bool(self._remarks(record))), (UNSENT, record.unsent)]
        return [sort for sort, there in found if there]
