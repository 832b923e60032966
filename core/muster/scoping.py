"""A scope on its way: what a laptop does when the server says that its person may now read something else.

First it sends what waits; then it drops what it may no longer read and notes what remains; then it is filled with what is new,
chunk by chunk; only then does the new scope count. Each step is one transaction, and each can be the last before a power cut.
"""

from __future__ import annotations

from muster.holders import reading_here
from muster.leave import Left, leave
from muster.membership import Place
from muster.scope import Reading
from muster.store import Tx
from muster.store.log import count_unsent
from muster.wire import Answer, BadMessage, Scope

NOTHING = Left(frozenset(), frozenset())


def rescoped(tx: Tx, at: Place, scope: Scope) -> Left | None:
    """Begin with a scope that an Answer tells: drop what is not in it, and note what remains. None when something still waits
    to be sent: then nothing of this Answer's scope is taken, and the next one tells it again."""
    if not scope.reads:
        return NOTHING
    if count_unsent(tx):
        return None
    wanted = Reading(at.person, tx.rollout, scope.reads, scope.roles)
    if wanted.hash != scope.hash:
        raise BadMessage("a scope that is not what its hash says")
    if scope.anew:
        at.cursor, at.reads = b"", []
    left = leave(tx, wanted)
    remains = reading_here(tx, at).common(wanted)
    at.reads, at.scope = list(remains.terms), remains.hash
    at.roles = sorted(set(at.roles) & set(scope.roles))
    at.wanted, at.wanted_hash = list(wanted.terms), wanted.hash
    return left


def filled(at: Place, answer: Answer, scope: Scope) -> None:
    """Move to where a fill has come; the scope counts once it is whole, or where nothing was missing."""
    if at.wanted_hash != scope.hash:
        raise BadMessage("a chunk of a scope that was not told")
    at.fill = answer.fill
    if not answer.fill or (not answer.frames and at.reads == at.wanted and at.cursor):
        at.fill = b""
        at.scope, at.roles, at.reads = scope.hash, list(scope.roles), at.wanted
        at.cursor = at.cursor or answer.cursor
        at.wanted, at.wanted_hash = [], b""
