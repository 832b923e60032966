"""The two messages of joining, each sealed with a key that both ends derive from the invitation's code.

The code itself never travels. Only who holds it can read or make either message, so the keys inside (the laptop's, the
server's, the organisation's) are proven to both ends before any certificate is trusted.
"""

from __future__ import annotations

import hashlib
import os
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from muster.codes import LOOKUP, key_of, lookup_of
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import NO_SERVER, REFUSED, Problem, Sort

BAD_REPLY = Sort(
    "join-bad-reply",
    NO_SERVER,
    QT_TRANSLATE_NOOP(
        "problems",
        "What answered cannot prove that it knows this invitation, so it is not the server that you were invited to. "
        "Nothing was joined. Check the address, and that you are not behind a Wi-Fi login page.",
    ),
)
UNKNOWN_CODE = Sort(
    "join-unknown",
    REFUSED,
    QT_TRANSLATE_NOOP(
        "problems",
        "The server does not know this invitation. Check the code and the address, or ask for a new invitation.",
    ),
)
USED_CODE = Sort(
    "join-used",
    REFUSED,
    QT_TRANSLATE_NOOP(
        "problems", "This invitation was already used on another computer. Ask for a new one: each works once."
    ),
)
OLD_CODE = Sort(
    "join-expired",
    REFUSED,
    QT_TRANSLATE_NOOP("problems", "This invitation is older than 7 days and no longer works. Ask for a new one."),
)
TOO_MANY = Sort(
    "join-too-many",
    REFUSED,
    QT_TRANSLATE_NOOP(
        "problems", "Too many wrong codes came from this network. Wait a quarter of an hour and try again."
    ),
)
NEWER = Sort(
    "join-newer",
    REFUSED,
    QT_TRANSLATE_NOOP(
        "problems", "The server and this program are too far apart in age to join. Update the older of the two."
    ),
)
REFUSALS = {sort.code: sort for sort in (UNKNOWN_CODE, USED_CODE, OLD_CODE, TOO_MANY, NEWER)}
"""What a server may answer in place of a reply. A refusal is not sealed: it changes nothing on the laptop."""

MAGIC = b"MJ"
VERSION = 1
ASK, TELL, REFUSE = b"?", b"!", b"-"
NONCE = 12
REQUEST_CAP, REPLY_CAP = 16_384, 65_536
"""Largest messages, in bytes; a reply holds a certificate."""

Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
Key = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
Signature = Annotated[bytes, msgspec.Meta(min_length=64, max_length=64)]
Bytes16 = Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Words = Annotated[str, msgspec.Meta(max_length=400)]


class Brought(msgspec.Struct, frozen=True, array_like=True):
    """A roll-out made alone that the person wants to bring along."""

    rollout: Id
    name: Name
    slug: Name


class JoinRequest(msgspec.Struct, frozen=True, array_like=True):
    """What a laptop says of itself. `device` is its id; `sign` and `seal` its Ed25519 and X25519 public keys."""

    name: Name
    device: Bytes16
    sign: Key
    seal: Key
    label: Words
    nonce: Bytes16
    brought: Brought | None = None


class JoinReply(msgspec.Struct, frozen=True, array_like=True):
    """What a server says of itself and of the place that the person now has.

    `vouched` is the organisation's signature over the server's id and keys (`vouch`); `certificate` the signed
    enrolment that a laptop shows to a server restored from an old backup; `ca` a PEM certificate to pin, or "".
    """

    server: Bytes16
    sign: Key
    seal: Key
    organisation: Key
    vouched: Signature
    rollout: Id
    slug: Name
    name: Name
    person: Id
    role: Name
    site: Words
    certificate: Annotated[bytes, msgspec.Meta(max_length=2_000)]
    ca: Annotated[str, msgspec.Meta(max_length=20_000)]
    may_bring: bool


class Enrolment(msgspec.Struct, frozen=True, array_like=True):
    """The device `device` with these keys belongs to `person` in `rollout` since `ms` (milliseconds UTC)."""

    device: Bytes16
    sign: Key
    seal: Key
    person: Id
    rollout: Id
    ms: int


_request = msgspec.msgpack.Decoder(JoinRequest)
_reply = msgspec.msgpack.Decoder(JoinReply)
_enrolment = msgspec.msgpack.Decoder(Enrolment)


def _seal(key: bytes, head: bytes, bound: bytes, body: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    return head + nonce + ChaCha20Poly1305(key).encrypt(nonce, body, head + bound)


def _open(key: bytes, data: bytes, head: int, bound: bytes) -> bytes | None:
    nonce, sealed = data[head : head + NONCE], data[head + NONCE :]
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, sealed, data[:head] + bound)
    except (InvalidTag, ValueError):
        return None


def seal_request(request: JoinRequest, code: str) -> bytes:
    """The bytes to post. Keep them until an answer came: the same bytes may be sent again."""
    head = MAGIC + bytes([VERSION]) + ASK + lookup_of(code)
    return _seal(key_of(code), head, b"", msgspec.msgpack.encode(request))


def lookup_in(data: bytes) -> bytes:
    """The lookup id in a posted request; raises Problem NEWER or UNKNOWN_CODE."""
    if len(data) > REQUEST_CAP or len(data) < 4 + LOOKUP + NONCE or data[:2] != MAGIC or data[3:4] != ASK:
        raise Problem(UNKNOWN_CODE)
    if data[2] != VERSION:
        raise Problem(NEWER)
    return data[4 : 4 + LOOKUP]


def open_request(data: bytes, key: bytes) -> JoinRequest | None:
    """The request, None when it was not sealed with this key or says something malformed."""
    body = _open(key, data, 4 + LOOKUP, b"")
    if body is None:
        return None
    try:
        return _request.decode(body)
    except msgspec.DecodeError:
        return None


def seal_reply(reply: JoinReply, key: bytes, request: bytes) -> bytes:
    """The answer to exactly the posted bytes `request`."""
    body = msgspec.msgpack.encode(reply)
    return _seal(key, MAGIC + bytes([VERSION]) + TELL, hashlib.sha256(request).digest(), body)


def refusal(problem: Problem) -> bytes:
    """The answer that says no; a sort that laptops do not know is said as UNKNOWN_CODE."""
    code = problem.code if problem.code in REFUSALS else UNKNOWN_CODE.code
    return MAGIC + bytes([VERSION]) + REFUSE + code.encode()


def open_reply(data: bytes, code: str, request: bytes) -> JoinReply:
    """The reply to the bytes `request`, proven by the code and by the organisation's signature; raises Problem."""
    if data[:2] != MAGIC or len(data) > REPLY_CAP:
        raise Problem(BAD_REPLY)
    if data[2:3] != bytes([VERSION]):
        raise Problem(NEWER)
    if data[3:4] == REFUSE:
        raise Problem(REFUSALS.get(data[4:68].decode("ascii", "replace"), UNKNOWN_CODE))
    body = _open(key_of(code), data, 4, hashlib.sha256(request).digest()) if data[3:4] == TELL else None
    if body is None:
        raise Problem(BAD_REPLY)
    try:
        reply = _reply.decode(body)
    except msgspec.DecodeError:
        raise Problem(BAD_REPLY) from None
    if not vouched(reply.organisation, reply.server, reply.sign, reply.seal, reply.vouched):
        raise Problem(BAD_REPLY)
    return reply


def organisation_id(key: bytes) -> bytes:
    """16 bytes that name an organisation: the start of SHA-256 of its public key."""
    return hashlib.sha256(key).digest()[:16]


def _signed_by(key: bytes, signature: bytes, data: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def _server_keys(server: bytes, sign: bytes, seal: bytes) -> bytes:
    return b"muster server keys 1\0" + server + sign + seal


def vouch(organisation: Ed25519PrivateKey, server: bytes, sign: bytes, seal: bytes) -> bytes:
    """The organisation's word for a server's keys, so that they can be replaced later."""
    return organisation.sign(_server_keys(server, sign, seal))


def vouched(organisation: bytes, server: bytes, sign: bytes, seal: bytes, signature: bytes) -> bool:
    """Whether the organisation with this public key vouches for these keys of a server."""
    return _signed_by(organisation, signature, _server_keys(server, sign, seal))


def sign_enrolment(organisation: Ed25519PrivateKey, enrolment: Enrolment) -> bytes:
    """The organisation's signature (64 bytes) and then the enrolment."""
    body = msgspec.msgpack.encode(enrolment)
    return organisation.sign(b"muster enrolment 1\0" + body) + body


def read_enrolment(organisation: bytes, data: bytes) -> Enrolment | None:
    """The enrolment that this organisation signed; None for anything else."""
    signature, body = data[:64], data[64:]
    if not _signed_by(organisation, signature, b"muster enrolment 1\0" + body):
        return None
    try:
        return _enrolment.decode(body)
    except msgspec.DecodeError:
        return None
