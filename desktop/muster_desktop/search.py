"""Full-text search over the records of a roll-out, in every script: what begins so first, then what holds it anywhere."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from muster.change import Record
from muster.fields import Value
from muster.store import Store, Tx, read
from muster.templates import Library
from muster.templates_check import LANGUAGES
from muster_desktop.search_index import Index
from muster_desktop.search_words import begins, folded, holds, words_of

MOST = 30
CANDIDATES = 120
"""How many of the newest records that share a word are weighed when alike ones are looked for."""
STEM = 4
"""Letters by which two words are taken for the same one when alike records are looked for."""


def wordings(library: Library, value: Value) -> list[str]:
    """Every wording of a template text, for the index: it is found in the language of whoever types it."""
    return list(dict.fromkeys([value["s"], *(library.shown(value, language) for language in LANGUAGES)]))


class Search:
    """Asks the index of one roll-out. Every method may be called from any thread and takes some milliseconds."""

    def __init__(self, store: Store, rollout: str, index: Index) -> None:
        self._store, self._rollout, self._index = store, rollout, index

    def find(self, typed: str, kinds: Sequence[str] = (), most: int = MOST) -> list[Record]:
        """The records that hold every word of `typed`, at most `most`: titles with words that begin so, then titles that hold
        it anywhere, then other texts; the last written first. Gone records and those that left the store are not among
        them."""
        words = words_of(typed)
        if not words:
            return []
        only = f" AND ({' OR '.join(_kind(kind) for kind in kinds)})" if kinds else ""
        start, anywhere = " AND ".join(map(begins, words)), " AND ".join(map(holds, words))
        asked = [f"{{title}} : ({start}){only}", f"{{title}} : ({anywhere}){only}", f"{{title rest}} : ({anywhere}){only}"]
        with self._store.read(self._rollout) as tx:
            if not self._index.ready(tx):
                return []
            found: dict[bytes, None] = {}
            for match in asked:
                if len(found) < most:
                    found.update(dict.fromkeys(self._ids(tx, match, most + len(found))))
            return self._records(tx, found)[:most]

    def alike(self, typed: str, kinds: Sequence[str], most: int = 3) -> list[Record]:
        """Records of these kinds that share the rarer words of `typed` in their titles, the most alike first."""
        words = [word[:STEM] for word in words_of(typed) if len(word) > 2]
        if not words:
            return []
        match = f"({' OR '.join(_kind(kind) for kind in kinds)}) AND {{title}} : ({' OR '.join(map(begins, words))})"
        with self._store.read(self._rollout) as tx:
            if not self._index.ready(tx):
                return []
            records = self._records(tx, self._ids(tx, match, CANDIDATES))
        return _most_alike(words, records, most)

    def _ids(self, tx: Tx, match: str, most: int) -> list[bytes]:
        table, docs = self._index.table, self._index.docs
        rows = tx.all(f"SELECT doc.id FROM {table} CROSS JOIN {docs} AS doc ON doc.no={table}.rowid WHERE {table} MATCH ? "
                      f"ORDER BY {table}.rowid DESC LIMIT ?", (match, most))
        return [bytes(row[0]) for row in rows]

    @staticmethod
    def _records(tx: Tx, ids: Iterable[bytes]) -> list[Record]:
        wanted = [each.hex() for each in ids]
        held = {record.id: record for record in read.by_ids(tx, wanted) if not record.gone}
        return [held[each] for each in wanted if each in held]


def _kind(kind: str) -> str:
    return f'kind : "{kind}"'


def _most_alike(words: Sequence[str], records: Sequence[Record], most: int) -> list[Record]:
    """By the words they share, each counting for more the fewer of the records hold it."""
    titles = [f" {folded(title_text(record))}" for record in records]
    held = {word: sum(f" {word}" in title for title in titles) for word in words}
    weights = {word: math.log(1 + len(titles) / count) for word, count in held.items() if count}
    scores = [sum(weight for word, weight in weights.items() if f" {word}" in title) for title in titles]
    enough = sum(weights.values()) * 0.4
    order = sorted(range(len(records)), key=lambda at: -scores[at])
    return [records[at] for at in order if scores[at] >= enough][:most]


def title_text(record: Record) -> str:
    """The title of a record as its author wrote it; "" for one whose title is no text."""
    value = record.values.get({"article": "title", "issue": "summary"}.get(record.kind, "title"))
    if isinstance(value, dict):
        return str(value.get("s", ""))
    return value if isinstance(value, str) else ""
