"""How a server proves who it is over TLS: with certificate files of one's own, or with an authority made here."""

from __future__ import annotations

import datetime
import ipaddress
import socket
import ssl
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster_server.certificates import Pair, make_leaf, make_root, serves
from muster_server.config import DATA_DAMAGED, Home, write_private, written

BAD_CERTIFICATE = Sort(
    "bad-certificate",
    BAD,
    QT_TRANSLATE_NOOP(
        "problems", "{path} is no certificate that goes with its key, in PEM. The server was not started."
    ),
)

ROOT, ROOT_KEY, LEAF, LEAF_KEY = "ca.pem", "ca.key", "tls.pem", "tls.key"


class Trust(NamedTuple):
    """Files for TLS, and the authority that laptops pin when they join ("" when they trust it already)."""

    certificate: Path
    key: Path
    ca: str


def own(home: Home, hosts: Sequence[str], now: datetime.datetime) -> Trust:
    """The server's own authority and a fresh enough certificate for these hosts under it, made where they are missing.

    Laptops pin the root, so the leaf can be replaced at any start without anybody noticing.
    """
    root_path, leaf_path = home.keys / ROOT, home.keys / LEAF
    if not root_path.exists():
        root = make_root(f"Muster {home.settings.server[:8]}", now)
        _write(home, ROOT_KEY, root.key)
        _write(home, ROOT, root.certificate)
    try:
        root = Pair(root_path.read_bytes(), (home.keys / ROOT_KEY).read_bytes())
        if not leaf_path.exists() or not serves(leaf_path.read_bytes(), hosts, now):
            leaf = make_leaf(root, hosts, now)
            _write(home, LEAF_KEY, leaf.key)
            _write(home, LEAF, leaf.certificate)
    except (OSError, ValueError) as error:
        raise Problem(DATA_DAMAGED, path=str(home.keys)) from error
    return Trust(leaf_path, home.keys / LEAF_KEY, root.certificate.decode("ascii"))


def _write(home: Home, name: str, data: bytes) -> None:
    written(home.folder, lambda: write_private(home.keys / name, data))


def given(certificate: Path, key: Path) -> Trust:
    """Certificate files of one's own. When the last certificate in the file signed itself, laptops pin that one."""
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
        chain = x509.load_pem_x509_certificates(certificate.read_bytes())
        last = chain[-1]
        pinned = last.public_bytes(Encoding.PEM).decode("ascii") if last.issuer == last.subject else ""
    except (OSError, ValueError, IndexError) as error:
        raise Problem(BAD_CERTIFICATE, path=str(certificate)) from error
    return Trust(certificate, key, pinned)


def hosts_of(host: str, names: Sequence[str]) -> list[str]:
    """The names and addresses that a certificate has to hold, the one to tell people first."""
    listed = list(names)
    try:
        everywhere = ipaddress.ip_address(host).is_unspecified
    except ValueError:
        everywhere = False
    if everywhere:
        listed += [socket.gethostname(), *_addresses(), "localhost", "127.0.0.1"]
    else:
        listed.append(host)
    return list(dict.fromkeys(listed))


def _addresses() -> list[str]:
    """This computer's address on its way out, if it has one. Nothing is sent: a UDP socket only picks its own address."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            line.connect(("192.0.2.1", 9))
        except OSError:
            return []
        return [line.getsockname()[0]]
