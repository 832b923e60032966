"""Signatures that cost nothing: a keyed hash where the product signs with Ed25519, for nobody forges anything in here.

Half a million signatures are a fifth of a night of runs. The real ones are tried wherever the product's own tests send messages.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any
from unittest.mock import patch

from cryptography.exceptions import InvalidSignature


class Key:
    """A private key and its public one in one."""

    def __init__(self, secret: bytes) -> None:
        self.secret = secret

    @classmethod
    def from_private_bytes(cls, secret: bytes) -> Key:
        return cls(secret)

    @classmethod
    def from_public_bytes(cls, public: bytes) -> Key:
        return cls(public)

    def public_key(self) -> Key:
        return self

    def public_bytes_raw(self) -> bytes:
        return self.secret

    def sign(self, said: bytes) -> bytes:
        return hashlib.blake2b(said, key=self.secret).digest()

    def verify(self, signature: bytes, said: bytes) -> None:
        if signature != self.sign(said):
            raise InvalidSignature


def cheap() -> Sequence[Any]:
    """Patches for every place of the product that makes a key out of bytes."""
    places = ("muster.membership.Ed25519PrivateKey", "muster.sync.Ed25519PublicKey", "muster_server.exchange.Ed25519PublicKey")
    return [patch(place, Key) for place in places]
