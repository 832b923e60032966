"""Full-text search over the records of a roll-out, in every script: what begins so first, then what holds it anywhere."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from muster.change import Record
from muster.fields import Value
from muster.store import Store, Tx, read
from muster.templates import Library
from muster.templates_check import LANGUAGES
from muster_desktop.floor.numbers import numbers_in
from muster_desktop.search_index import Index
from muster_desktop.search_words import Part, begins, folded, holds, parts_of, words_of

MOST = 30
CANDIDATES = 120
"""How many of the newest records that share a word are weighed when alike ones are looked for."""
PAGE = "article"
BODY, ENOUGH, CLOSER = 0.5, 0.4, 20
"""What a word counts that is not in the title of a help page; which share of all the words' weight makes a text alike; how many
pages are looked at closer."""


def wordings(library: Library, value: Value) -> list[str]:
    """Every wording of a template text, for the index: it is found in the language of whoever types it."""
    return list(dict.fromkeys([value["s"], *(library.shown(value, language) for language in LANGUAGES)]))


class Search:
    """Asks the index of one roll-out. Every method may be called from any thread and takes some milliseconds."""

    def __init__(self, store: Store, rollout: str, index: Index) -> None:
        self._store, self._rollout, self._index = store, rollout, index

    def find(self, typed: str, kinds: Sequence[str] = (), most: int = MOST) -> list[Record]:
        """The records that hold every word of `typed`, at most `most`: those that are called so, if it is a number; titles
        with words that begin so, then titles that hold it anywhere, then other texts; the last written first. Gone records and
        those that left the store are not among them."""
        words = words_of(typed)
        if not words:
            return []
        only = f" AND ({' OR '.join(_kind(kind) for kind in kinds)})" if kinds else ""
        start, anywhere = " AND ".join(map(begins, words)), " AND ".join(map(holds, words))
        called = [f"{_number(number)}{only}" for number in numbers_in(typed)] if len(words) == 1 else []
        asked = [*called, f"{{title}} : ({start}){only}", f"{{title}} : ({anywhere}){only}",
                 f"{{title rest}} : ({anywhere}){only}"]
        with self._store.read(self._rollout, log=False) as tx:
            if not self._index.ready(tx):
                return []
            found: dict[bytes, None] = {}
            for match in asked:
                if len(found) < most:
                    found.update(dict.fromkeys(self._ids(tx, match, most + len(found))))
            return self._records(tx, found)[:most]

    def alike(self, typed: str, kinds: Sequence[str], most: int = 3) -> list[Record]:
        """Records of these kinds that share the rarer words of `typed`, the most alike first, at most `most` of help pages and as
        many of all others: a page is known by all its texts, any other record by its title. One whose number is typed comes
        before these."""
        parts, others = parts_of(typed), [kind for kind in kinds if kind != PAGE]
        if not parts:
            return []
        out: list[Record] = []
        called: list[Record] = []
        with self._store.read(self._rollout, log=False) as tx:
            if not self._index.ready(tx):
                return []
            if numbers := numbers_in(typed):
                match = f"({' OR '.join(map(_kind, kinds))}) AND ({' OR '.join(map(_number, numbers))})"
                called = self._records(tx, self._ids(tx, match, most))
            if others:
                match = f"({' OR '.join(map(_kind, others))}) AND {{title}} : ({' OR '.join(part.term for part in parts)})"
                out = _most_alike(parts, self._records(tx, self._ids(tx, match, CANDIDATES)), most)
            if PAGE in kinds:
                out += self._pages_like(tx, parts, most)
        return [*called, *(each for each in out if each not in called)]

    def _pages_like(self, tx: Tx, parts: Sequence[Part], most: int) -> list[Record]:
        """Help pages by the pieces that they hold, each counting for more the fewer pages hold it, and half where it is not in
        the title. Of most pages only the number is fetched: a common word is on every page."""
        held = [self._numbers(tx, part) for part in parts]
        weights = [math.log(1 + max(map(len, held)) / len(some)) if some else 0.0 for some in held]
        enough = sum(weights) * ENOUGH
        scores: dict[int, float] = {}
        for weight, some in zip(weights, held, strict=True):
            for number in some:
                scores[number] = scores.get(number, 0.0) + weight
        best = sorted(((score, number) for number, score in scores.items() if score >= enough), reverse=True)[:CLOSER]
        docs = tx.many(f"SELECT no, id FROM {self._index.docs} WHERE no IN (*)", [number for _, number in best])
        numbers = {bytes(row[1]).hex(): int(row[0]) for row in docs}
        close: list[tuple[float, Record]] = []
        for record in self._records(tx, [bytes(row[1]) for row in docs]):
            title, here = f" {folded(title_text(record))}", numbers[record.id]
            close.append((sum(weight if part.within(title) else weight * BODY
                              for part, weight, some in zip(parts, weights, held, strict=True) if here in some), record))
        close.sort(key=lambda each: (-each[0], each[1].id))
        return [record for score, record in close if score >= enough][:most]

    def _numbers(self, tx: Tx, part: Part) -> set[int]:
        table = self._index.table
        rows = tx.all(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", (f"{_kind(PAGE)} AND {{title rest}} : {part.term}",))
        return {int(row[0]) for row in rows}

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


def _number(number: int) -> str:
    return f'kind : "#{number}"'


def _most_alike(parts: Sequence[Part], records: Sequence[Record], most: int) -> list[Record]:
    """By the pieces they share, each counting for more the fewer of the records hold it."""
    titles = [f" {folded(title_text(record))}" for record in records]
    held = {part: sum(part.within(title) for title in titles) for part in parts}
    weights = {part: math.log(1 + len(titles) / count) for part, count in held.items() if count}
    scores = [sum(weight for part, weight in weights.items() if part.within(title)) for title in titles]
    enough = sum(weights.values()) * ENOUGH
    order = sorted(range(len(records)), key=lambda at: -scores[at])
    return [records[at] for at in order if scores[at] >= enough][:most]


def title_text(record: Record) -> str:
    """The title of a record as its author wrote it; "" for one whose title is no text."""
    value = record.values.get({"article": "title", "issue": "summary"}.get(record.kind, "title"))
    if isinstance(value, dict):
        return str(value.get("s", ""))
    return value if isinstance(value, str) else ""
