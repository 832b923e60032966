"""The server's own certificate authority, for a server without a public name: a root that laptops pin, and a leaf."""

from __future__ import annotations

import datetime
import ipaddress
from collections.abc import Sequence
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

ROOT_DAYS, LEAF_DAYS = 3650, 397
RENEW_DAYS = 30
"""A leaf with less left than this is replaced when the server starts."""
SINCE = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
"""Valid from here on: laptops with an empty clock battery live in the past, and nothing was signed before."""


class Pair(NamedTuple):
    """A certificate and its private key, both PEM."""

    certificate: bytes
    key: bytes


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text[:64])])


def _key_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _builder(
    subject: x509.Name, issuer: x509.Name, public: ec.EllipticCurvePublicKey, until: datetime.datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(SINCE)
        .not_valid_after(until)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _usage(sign: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not sign,
        key_cert_sign=sign,
        crl_sign=sign,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def make_root(name: str, now: datetime.datetime) -> Pair:
    """A root for 10 years (EC P-256) that may sign leaves and nothing deeper."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _name(name)
    certificate = (
        _builder(subject, subject, key.public_key(), now + datetime.timedelta(days=ROOT_DAYS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(sign=True), critical=True)
        .sign(key, SHA256())
    )
    return Pair(certificate.public_bytes(Encoding.PEM), _key_pem(key))


def _alternative(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host.encode("idna").decode("ascii"))


def make_leaf(root: Pair, hosts: Sequence[str], now: datetime.datetime) -> Pair:
    """A certificate for these host names and addresses, for 397 days; it is followed by the root in one PEM."""
    signer = load_pem_private_key(root.key, None)
    if not isinstance(signer, ec.EllipticCurvePrivateKey):
        raise ValueError("the root's key is of another type")
    issuer = x509.load_pem_x509_certificate(root.certificate)
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = (
        _builder(_name(hosts[0]), issuer.subject, key.public_key(), now + datetime.timedelta(days=LEAF_DAYS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(sign=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([_alternative(host) for host in hosts]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
        .sign(signer, SHA256())
    )
    return Pair(certificate.public_bytes(Encoding.PEM) + root.certificate, _key_pem(key))


def serves(leaf: bytes, hosts: Sequence[str], now: datetime.datetime) -> bool:
    """Whether this leaf still has a month to run and names all these hosts."""
    certificate = x509.load_pem_x509_certificate(leaf)
    named = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    fresh = certificate.not_valid_after_utc - now > datetime.timedelta(days=RENEW_DAYS)
    return fresh and all(_alternative(host) in named for host in hosts)
