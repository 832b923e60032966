"""What a laptop keeps of a roll-out besides its changes: the server, its place in the log, its scope, its clock's error."""

from __future__ import annotations

import os

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from muster.rights import Holder
from muster.store import Tx
from muster.store.codec import pack
from muster.wire import Term

_DEVICE = "device"
_SERVER = "server"
_PLACE = "place"


class DeviceKeys(msgspec.Struct, frozen=True):
    """This laptop's id and private keys; they live only inside the encrypted store."""

    id: bytes
    sign: bytes
    seal: bytes

    def signing(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.sign)

    def sealing(self) -> X25519PrivateKey:
        return X25519PrivateKey.from_private_bytes(self.seal)


class Server(msgspec.Struct, frozen=True):
    """The server of a roll-out as it proved itself at joining. `bring`: the roll-out was made here and goes along."""

    url: str
    ca: str
    id: bytes
    sign: bytes
    seal: bytes
    organisation: bytes
    organisation_key: bytes
    certificate: bytes
    bring: bool = False


class Place(msgspec.Struct):
    """Where this laptop stands with its server. `roles` are the last that the server told; `reads` is what its data are
    complete for, of which `scope` is the hash; while a `fill` goes on, `wanted` (and its hash) is what they will be complete
    for. `summary` is the last that the server told and that was found equal here. After the server was put back from an older
    copy, `giving` is the frame, and the index in it, from which on all is still to be given back; `refill` tells that a whole
    fill is to follow; `kept` is the last frame of before. `correction` is what the server's clock is ahead of this one, in ms;
    `synced` when an Answer was last taken, in ms by this clock. `up` and `down` are how many changes the link carried at once
    in the last round, 0 where nothing is known of it (`muster.room`)."""

    person: str = ""
    generation: int = 0
    cursor: bytes = b""
    head: bytes = b""
    scope: bytes = b""
    fill: bytes = b""
    roles: list[tuple[str, str]] = []
    reads: list[Term] = []
    wanted: list[Term] = []
    wanted_hash: bytes = b""
    giving: tuple[int, int] | None = None
    refill: bool = False
    kept: int = 0
    summary: int = -1
    correction: int = 0
    synced: int = 0
    up: int = 0
    down: int = 0


def device_keys(tx: Tx) -> DeviceKeys:
    """The keys of this profile's laptop, made at the first call; `tx` is on the whole store."""
    held = tx.get(_DEVICE)
    if held is not None:
        return msgspec.msgpack.decode(held, type=DeviceKeys)
    made = DeviceKeys(os.urandom(16), Ed25519PrivateKey.generate().private_bytes_raw(),
                      X25519PrivateKey.generate().private_bytes_raw())
    tx.put(_DEVICE, pack(made))
    return made


def server_of(tx: Tx) -> Server | None:
    """The server of this roll-out; None while the person works alone."""
    held = tx.get(_SERVER)
    return None if held is None else msgspec.msgpack.decode(held, type=Server)


def keep_server(tx: Tx, server: Server) -> None:
    tx.put(_SERVER, pack(server))


def place_of(tx: Tx) -> Place:
    held = tx.get(_PLACE)
    return Place() if held is None else msgspec.msgpack.decode(held, type=Place)


def keep_place(tx: Tx, place: Place) -> None:
    tx.put(_PLACE, pack(place))


def holder_here(tx: Tx) -> Holder:
    """The last known rights on this laptop. They count as far as its data are complete: `reading_here`."""
    place = place_of(tx)
    return Holder(place.person, frozenset((role, site) for role, site in place.roles), tx.rollout)
