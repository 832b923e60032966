"""The envelope: magic, version, flags, who and whose, the body, an Ed25519 signature over all before it.

Nothing is decompressed before its signature is checked. A reply without the magic and the server's signature is no server's: a
captive portal changes nothing. The flag for a sealed body (HPKE) is reserved for the stick.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import NamedTuple

import zstandard
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from muster.wire.bad import BadMessage

MAGIC = b"MSTR"
VERSION = 1
COMPRESSED, SEALED, ENROLMENT = 1, 2, 4
MAX_BODY = 64 << 20
"""The most that a body may be, in bytes, once decompressed."""
LEVEL = 9
_HEAD = 4 + 1 + 1 + 16 + 16
_SIGNATURE = 64


class Envelope(NamedTuple):
    """A checked envelope. `device` is the sender, a laptop or a server; `enrolment` a certificate it brought along."""

    device: bytes
    organisation: bytes
    body: bytes
    digest: bytes  # 8 bytes that name this very message


def name_of(message: bytes) -> bytes:
    """The 8 bytes by which an Answer names the Offer that it answers."""
    return hashlib.sha256(message).digest()[:8]


def seal(body: bytes, key: Ed25519PrivateKey, device: bytes, organisation: bytes, enrolment: bytes = b"") -> bytes:
    """The bytes to send."""
    flags = 0
    small = zstandard.ZstdCompressor(level=LEVEL, write_content_size=True, write_checksum=False).compress(body)
    if len(small) < len(body):
        flags, body = COMPRESSED, small
    if enrolment:
        flags |= ENROLMENT
        body = len(enrolment).to_bytes(2, "big") + enrolment + body
    said = b"".join((MAGIC, bytes((VERSION, flags)), device, organisation, body))
    return said + key.sign(said)


def sender(message: bytes) -> tuple[bytes, bytes, bytes]:
    """(device, organisation, enrolment) that a message claims, unchecked: to look up its key."""
    if len(message) < _HEAD + _SIGNATURE or message[:4] != MAGIC:
        raise BadMessage("no magic")
    if message[4] != VERSION:
        raise BadMessage(f"version {message[4]}")
    enrolment = b""
    if message[5] & ENROLMENT:
        size = int.from_bytes(message[_HEAD:_HEAD + 2], "big")
        enrolment = message[_HEAD + 2:_HEAD + 2 + size]
    return message[6:22], message[22:38], enrolment


def unseal(message: bytes, key: Ed25519PublicKey, digest: Callable[[bytes], bytes]) -> Envelope:
    """The checked content of a message; BadMessage when anything of it is off."""
    device, organisation, enrolment = sender(message)
    said, signature = message[:-_SIGNATURE], message[-_SIGNATURE:]
    try:
        key.verify(signature, said)
    except InvalidSignature:
        raise BadMessage("the signature is not the sender's") from None
    flags = message[5]
    if flags & ~(COMPRESSED | ENROLMENT):
        raise BadMessage("flags that this version does not know")
    body = said[_HEAD + (2 + len(enrolment) if flags & ENROLMENT else 0):]
    if flags & COMPRESSED:
        body = _inflate(body)
    return Envelope(device, organisation, body, digest(message))


def _inflate(body: bytes) -> bytes:
    try:
        size = zstandard.get_frame_parameters(body).content_size
        if not 0 <= size <= MAX_BODY:
            raise BadMessage("the body says that it is too large")
        return zstandard.ZstdDecompressor().decompress(body, max_output_size=max(size, 1))
    except zstandard.ZstdError as error:
        raise BadMessage("the body cannot be read") from error
