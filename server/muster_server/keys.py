"""The server's private keys: the organisation's, its own two, and those of its cursors and of what lies in the database.

They are made once, all together, in the folder `keys` beside the database. Losing them means inviting everybody anew, so
they belong in the backup; a copy of the database alone opens nothing.
"""

from __future__ import annotations

import os
import secrets
import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from muster.joining import organisation_id, vouch
from muster.lasting import settle
from muster.problems import Problem
from muster_server.config import DATA_DAMAGED, Home, write_private, written

ORGANISATION, SIGN, SEAL, SECRET = "organisation.key", "sign.key", "seal.key", "secret.key"


@dataclass(frozen=True)
class Keys:
    """`id` is the server's, 16 bytes; `organisation` vouches for server keys and enrolments; `signing` signs what this
    server says; `seal` opens what is sealed to it; from `secret` (32 bytes) come the MACs of cursors and the like."""

    id: bytes
    organisation: Ed25519PrivateKey
    signing: Ed25519PrivateKey
    seal: X25519PrivateKey
    secret: bytes

    @cached_property
    def organisation_id(self) -> bytes:
        """16 bytes that stand in each envelope."""
        return organisation_id(self.organisation.public_key().public_bytes_raw())

    @cached_property
    def mac(self) -> bytes:
        """The 32 bytes under which cursors are MACed."""
        return self.derived(b"cursor")

    def derived(self, purpose: bytes) -> bytes:
        """32 bytes for one purpose."""
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"muster server " + purpose).derive(self.secret)

    def vouched(self) -> bytes:
        """The organisation's signature over this server's id and public keys."""
        sign, seal = self.signing.public_key().public_bytes_raw(), self.seal.public_key().public_bytes_raw()
        return vouch(self.organisation, self.id, sign, seal)


def _pem(key: Ed25519PrivateKey | X25519PrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _make(folder: Path) -> None:
    """Make all keys in a spare folder and put it in place at once; another process may have been first."""
    spare = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    spare.mkdir(mode=0o700)
    write_private(spare / ORGANISATION, _pem(Ed25519PrivateKey.generate()))
    write_private(spare / SIGN, _pem(Ed25519PrivateKey.generate()))
    write_private(spare / SEAL, _pem(X25519PrivateKey.generate()))
    write_private(spare / SECRET, secrets.token_hex(32).encode() + b"\n")
    try:
        os.rename(spare, folder)
    except OSError:
        shutil.rmtree(spare)
        if not folder.is_dir():
            raise
    settle(folder.parent)


def load(home: Home) -> Keys:
    """The keys of a server, made when the data folder has none yet; raises DATA_DAMAGED or DATA_CLOSED."""
    if not home.keys.is_dir():
        written(home.folder, lambda: _make(home.keys))
    secret = home.keys / SECRET
    try:
        plain = bytes.fromhex(secret.read_text("ascii").strip())
    except (OSError, ValueError):
        plain = b""
    if len(plain) != 32:
        raise Problem(DATA_DAMAGED, path=str(secret))
    sign, seal = _signing(home.keys / SIGN), _private(home.keys / SEAL)
    if not isinstance(seal, X25519PrivateKey):
        raise Problem(DATA_DAMAGED, path=str(home.keys / SEAL))
    return Keys(home.server, _signing(home.keys / ORGANISATION), sign, seal, plain)


def _private(path: Path) -> PrivateKeyTypes:
    try:
        return load_pem_private_key(path.read_bytes(), None)
    except (OSError, ValueError, TypeError):
        raise Problem(DATA_DAMAGED, path=str(path)) from None


def _signing(path: Path) -> Ed25519PrivateKey:
    key = _private(path)
    if not isinstance(key, Ed25519PrivateKey):
        raise Problem(DATA_DAMAGED, path=str(path))
    return key
