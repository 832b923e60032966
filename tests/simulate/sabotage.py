"""Rules of the log, taken away one at a time: the simulator has to notice each. `python -m simulate.sabotage` tries them all.

Nothing of this is in the product: each rule is removed by putting another function in its place while the simulator runs.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from multiprocessing import get_context
from typing import Any
from unittest.mock import patch

import msgspec

from muster import author, forks, holders, reoffer, scoping, verdicts
from muster import change as changes
from muster import sync as syncing
from muster.change import Live, covers
from muster.scope import Reading
from muster.store import Changed, brought, filing
from muster.store import docs as store_docs
from muster.store import log as logs
from muster.wire import Answer
from muster_server import exchange, intake, judge, place, reading, restore
from simulate.__main__ import tried
from simulate.truth import Killed, Violation
from simulate.world import Server

applying = importlib.import_module("muster.store.apply")  # the package gives the function of that name instead

Patch = Callable[[], Sequence[Any]]
MOST = 300
RULES: dict[str, Patch] = {}
"""Name of a rule -> the patches that take it away. The name says the rule."""
FIRST: dict[str, int] = {}
"""Name of a rule -> the seed to begin with, where only a rare meeting of faults shows that it is gone."""


def rule(name: str, first: int = 1) -> Callable[[Patch], Patch]:
    def noted(made: Patch) -> Patch:
        RULES[name], FIRST[name] = made, first
        return made
    return noted


def _in_stores(name: str, function: Any) -> list[Any]:
    """A function of `muster.change` replaced wherever stores use it."""
    return [patch.object(module, name, function) for module in (store_docs, applying) if hasattr(module, name)]


@rule("the server joins the vectors of what is superseded")
def _joined() -> Sequence[Any]:
    def ids_only(self: Any, record: str, field: str, named: Any, others: Any) -> dict[bytes, int]:
        return {epoch: max(n for other, n in named if other == epoch) for epoch, _ in named}
    return [patch.object(place.Placing, "joined", ids_only)]


@rule("a change names what its author saw")
def _named() -> Sequence[Any]:
    return [patch.object(place.Placing, "joined", lambda *arguments: {})]


@rule("merge joins the vector of what leaves into what covers it")
def _merge_joins() -> Sequence[Any]:
    def merge(register: Sequence[Live], new: Live) -> tuple[Live, ...]:
        if any(live.id == new.id or covers(live.vector, new.epoch, new.n) for live in register):
            return tuple(register)
        kept = [live for live in register if not covers(new.vector, live.epoch, live.n)]
        return tuple(sorted([*kept, new], key=lambda live: live.id))

    def names_only(register: Sequence[Live]) -> dict[bytes, int]:
        return {live.epoch: live.n for live in register}
    return [*_in_stores("merge", merge), patch.object(author, "vector_of", names_only), *_joined()]


@rule("every value that nobody wrote over is kept, not the last one")
def _all_kept() -> Sequence[Any]:
    def last(register: tuple[Live, ...], new: Live) -> tuple[Live, ...]:
        return (max((*register, new), key=lambda live: (live.rank, live.epoch, live.n)),)
    return _in_stores("merge", last)


@rule("a delete takes only what its author had seen")
def _seen() -> Sequence[Any]:
    return _in_stores("delete_state", lambda registers: (
        any(live.value is True for live in registers.get("_deleted", ())), False))


@rule("a delete says how far its author had read")
def _reach() -> Sequence[Any]:
    real = changes.seen_of
    return [patch.object(author, "seen_of", lambda registers: dict.fromkeys(real(registers), 1 << 40)),
            patch.object(intake.Intake, "_could_see", lambda self, change: True)]


@rule("a rank is clamped to the moment of receipt and a minute")
def _clamp() -> Sequence[Any]:
    return [patch.object(intake, "standing_rank", lambda proposed, received: max(0, proposed))]


@rule("the server judges every change")
def _judged() -> Sequence[Any]:
    return [patch.object(judge, "verdict", lambda *arguments: verdicts.ACCEPTED)]


@rule("a save is quarantined as one")
def _whole() -> Sequence[Any]:
    return [patch.object(verdicts, "SAVE", verdicts.ACCEPTED)]


@rule("a grant in clash gives nothing")
def _narrow() -> Sequence[Any]:
    return [patch.object(holders, "_GIVES", set())]


@rule("nobody is given what they may not read")
def _scope() -> Sequence[Any]:
    return [patch.object(reading, "may_read", lambda *arguments: True)]


@rule("a changed right is told and filled")
def _scope_hash() -> Sequence[Any]:
    real = exchange.Exchange._read

    def read(self: Any, tx: Any, stand: Any, holder: Any, offer: Any, *others: Any) -> None:
        if offer.scope and not offer.fill:
            offer = msgspec.structs.replace(offer, scope=exchange.reading_of(holder).hash)
        real(self, tx, stand, holder, offer, *others)
    return [patch.object(exchange.Exchange, "_read", read)]


@rule("what may no longer be read is dropped")
def _leave() -> Sequence[Any]:
    return [patch.object(scoping, "leave", lambda tx, reading: scoping.NOTHING)]


@rule("a scope that shrinks and grows is filled with what is not there any more")
def _remains() -> Sequence[Any]:
    return [patch.object(Reading, "common", lambda self, other: other)]


@rule("a scope counts once its fill is whole")
def _whole_fill() -> Sequence[Any]:
    def filled(at: Any, answer: Answer, scope: Any) -> None:
        at.fill, at.scope, at.roles, at.reads = b"", scope.hash, list(scope.roles), at.wanted
        at.cursor = at.cursor or answer.cursor
    return [patch.object(syncing, "filled", filled)]


@rule("a fill never moves the cursor")
def _fill_cursor() -> Sequence[Any]:
    real = syncing.filled

    def filled(at: Any, answer: Answer, scope: Any) -> None:
        real(at, answer, scope)
        at.cursor = answer.head
    return [patch.object(syncing, "filled", filled)]


@rule("the tail begins where the fill began")
def _tail() -> Sequence[Any]:
    real = exchange.Exchange._read

    def read(self: Any, tx: Any, stand: Any, holder: Any, offer: Any, cursor: Any, taken: Any, answer: Answer) -> None:
        real(self, tx, stand, holder, offer, cursor, taken, answer)
        if answer.scope is not None and not offer.cursor and not answer.fill:
            answer.cursor = stand.cursor(stand.head())
    return [patch.object(exchange.Exchange, "_read", read)]


@rule("rows and cursor are one transaction")
def _cursor_first() -> Sequence[Any]:
    real, take = syncing.apply, syncing.Round._take
    waiting: list[Any] = []

    def later(tx: Any, entries: Any, **_: Any) -> Changed:
        waiting.extend(entries)
        return Changed(frozenset(entry.change.record for entry in entries), frozenset(), tuple(entries))

    def cursor_first(self: Any, *arguments: Any) -> bool:
        waiting.clear()
        more = take(self, *arguments)
        entries = list(waiting)
        with self.store.write(self.rollout) as tx:
            real(tx, entries)
        return more
    return [patch.object(syncing, "apply", later), patch.object(syncing.Round, "_take", cursor_first)]


@rule("an answer goes out after the commit")
def _answer_first() -> Sequence[Any]:
    def around(self: Any, when: str) -> None:
        if when == "before" and self.world.strikes("kills", 0.004):
            self.disk.database.execute("ROLLBACK")
            self.disk.database.execute("BEGIN")
    return [patch.object(Server, "_around", around)]


@rule("a laptop takes what it holds already only once")
def _idempotent() -> Sequence[Any]:
    return [patch.object(applying, "held", lambda tx, ids: {})]


@rule("what goes to quarantine is live no more on its author's laptop")
def _gives_way() -> Sequence[Any]:
    return [patch.object(applying, "rebuild", lambda *arguments: None)]


@rule("an Offer is cut between saves")
def _between_saves() -> Sequence[Any]:
    return [patch.object(logs, "whole_saves", lambda entries, most: min(most, len(entries)))]


@rule("a quarantined change is told to its author")
def _told() -> Sequence[Any]:
    real = syncing.acknowledged

    def unjudged(*arguments: Any) -> Any:
        signed = real(*arguments)
        entries = [entry if not entry.verdict else type(entry)(entry.change, entry.seq, entry.rank, 0, entry.vector)
                   for entry in signed.entries]
        return signed._replace(entries=entries)
    return [patch.object(syncing, "acknowledged", unjudged)]


@rule("the same id with other content is a fork")
def _content() -> Sequence[Any]:
    return [patch.object(module, "content_hash", lambda change: b"") for module in (intake, forks)]


@rule("what is forked moves to fresh ids")
def _fork() -> Sequence[Any]:
    nothing = forks.Moved(0, Changed(frozenset(), frozenset(), ()), None)
    return [patch.object(syncing, "renumber", lambda tx, found: nothing)]


@rule("what a forked change was made on is told by its new ids")
def _rebuilt() -> Sequence[Any]:
    return [patch.object(forks._Moves, "vector", lambda self, vector, n: dict(vector))]


@rule("laptops give back what a restored server lost")
def _given_back() -> Sequence[Any]:
    return [patch.object(syncing, "again", lambda *arguments: reoffer.Giving([], 0, None))]


@rule("acknowledgements are given back too")
def _acks_back() -> Sequence[Any]:
    real = reoffer._kept

    def without_acks(*arguments: Any) -> Iterator[Any]:
        return (kept for kept in real(*arguments) if kept.frame.sort != "ack")
    return [patch.object(reoffer, "_kept", without_acks)]


@rule("chunks are given back too")
def _chunks_back() -> Sequence[Any]:
    real = reoffer._kept

    def without_chunks(*arguments: Any) -> Iterator[Any]:
        return (kept for kept in real(*arguments) if kept.frame.sort != "chunk")
    return [patch.object(reoffer, "_kept", without_chunks)]


@rule("the head proves a restore that the cursor does not")
def _head() -> Sequence[Any]:
    real = exchange.words_of
    return [patch.object(exchange, "words_of", lambda stand, offer: real(stand, msgspec.structs.replace(offer, head=b"")))]


@rule("a word that the log cannot match proves a restore")
def _matched() -> Sequence[Any]:
    return [patch.object(exchange, "matches", lambda *arguments: True)]


@rule("of what two copies of a laptop wrote, a log of before held the other's until it shows that it held this one's", first=601)
def _anothers() -> Sequence[Any]:
    return [patch.object(restore._Back, "_fork", lambda self, generation, epoch: self.forks.get((generation, epoch)))]


@rule("what others brought together with it is told like any other")
def _own() -> Sequence[Any]:
    real = exchange.Own
    return [patch.object(exchange, "Own", lambda grown, ids: real(grown, {entry.change.id for entry in grown.entries}))]


@rule("what waits to be sent is never filed")
def _unfiled() -> Sequence[Any]:
    def part(store: Any, rollout: str) -> int:
        with store.write(rollout) as tx:
            tx.run("UPDATE change SET filed=1 WHERE rollout=?", (tx.no,))
        return 0
    return [patch.object(filing, "_part", part)]


@rule("the changes of a record are those that are filed and those that are not")
def _both() -> Sequence[Any]:
    return [patch.object(applying, "FILED", "filed=0")]


@rule("what was brought is in the log for whoever asks")
def _asked() -> Sequence[Any]:
    return [patch.object(brought, "asks", lambda sql: False), patch.object(brought, "waits", lambda tx: False)]


@contextmanager
def without(name: str) -> Iterator[None]:
    """Within it the rule of that name does not hold."""
    with ExitStack() as stack:
        for each in RULES[name]():
            stack.enter_context(each)
        yield


def caught(name: str, first: int = 1, most: int = MOST) -> tuple[int, str]:
    """(the first seed that notices that a rule is gone, what it says); (0, "") when none does."""
    with without(name):
        for seed in range(first, first + most):
            try:
                tried(seed)
            except Violation as violation:
                return seed, str(violation)
            except (TypeError, AttributeError, NameError):
                raise  # what took the rule away does not fit the product any more: that notices nothing
            except (Exception, Killed) as error:  # the program falls over: noticed as well
                return seed, f"{type(error).__name__}: {error}"
    return 0, ""


def _tried(name: str) -> tuple[str, int, str]:
    return name, *caught(name, FIRST[name])


def main() -> int:
    parser = argparse.ArgumentParser(prog="simulate.sabotage", description=__doc__)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="", help="rules whose name has this in it")
    given = parser.parse_args()
    names = [name for name in RULES if given.only in name]
    missed = 0
    with get_context("fork").Pool(given.jobs, maxtasksperchild=1) as pool:
        for name, seed, said in pool.imap_unordered(_tried, names, 1):
            missed += not seed
            print(f"{name}: {f'caught by seed {seed} ({said[:100]})' if seed else f'NOT caught within {MOST} seeds'}", flush=True)
    print(f"{len(names)} rules removed, {missed} not caught")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
