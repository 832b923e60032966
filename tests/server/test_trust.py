"""TLS of a server: its own authority lasts, its leaf is renewed, names and addresses are the right ones."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from cryptography import x509

from muster.problems import Problem
from muster_server import config, keys
from muster_server.certificates import LEAF_DAYS, RENEW_DAYS, ROOT_DAYS, make_leaf, make_root, serves
from muster_server.config import Home
from muster_server.trust import given, hosts_of, own

NOW = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = config.make(tmp_path)
    keys.load(made)
    return made


def test_a_leaf_is_signed_for_its_hosts_and_for_nothing_else() -> None:
    root = make_root("Muster", NOW)
    made = make_leaf(root, ["muster.example", "10.0.0.7", "مستر.example"], NOW)
    leaf, above = x509.load_pem_x509_certificates(made.certificate)
    above.verify_directly_issued_by(above)
    leaf.verify_directly_issued_by(above)
    names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName)[0] == "muster.example"
    assert [str(each) for each in names.get_values_for_type(x509.IPAddress)] == ["10.0.0.7"]
    assert leaf.extensions.get_extension_for_class(x509.BasicConstraints).value.ca is False
    assert above.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0
    assert leaf.not_valid_after_utc - NOW == LEAF_DAYS * DAY and above.not_valid_after_utc - NOW == ROOT_DAYS * DAY
    assert leaf.not_valid_before_utc.year == 2020, "laptops with an empty clock battery live in the past"


def test_a_leaf_is_replaced_a_month_before_it_ends_and_the_root_never(home: Home) -> None:
    first = own(home, ["a.example"], NOW)
    leaf = first.certificate.read_bytes()
    assert own(home, ["a.example"], NOW + DAY) == first and first.certificate.read_bytes() == leaf
    assert own(home, ["a.example"], NOW + (LEAF_DAYS - RENEW_DAYS) * DAY).ca == first.ca
    assert first.certificate.read_bytes() != leaf
    leaf = first.certificate.read_bytes()
    assert own(home, ["a.example", "b.example"], NOW).ca == first.ca
    assert first.certificate.read_bytes() != leaf
    assert serves(first.certificate.read_bytes(), ["b.example"], NOW)


def test_a_lost_key_of_the_authority_is_said(home: Home) -> None:
    own(home, ["a.example"], NOW)
    (home.keys / "ca.key").unlink()
    with pytest.raises(Problem) as caught:
        own(home, ["b.example"], NOW)
    assert caught.value.code == "data-damaged"


def test_a_given_certificate_is_pinned_only_when_it_signed_itself(tmp_path: Path) -> None:
    root = make_root("Ours", NOW)
    leaf = make_leaf(root, ["a.example"], NOW)
    certificate, key = tmp_path / "tls.pem", tmp_path / "tls.key"
    key.write_bytes(leaf.key)
    certificate.write_bytes(leaf.certificate)
    assert given(certificate, key).ca == root.certificate.decode()
    certificate.write_bytes(leaf.certificate.removesuffix(root.certificate))
    assert given(certificate, key).ca == ""
    for broken in (b"", b"no certificate", root.certificate):
        certificate.write_bytes(broken)
        with pytest.raises(Problem) as caught:
            given(certificate, key)
        assert caught.value.code == "bad-certificate"
    with pytest.raises(Problem):
        given(tmp_path / "missing", key)


def test_the_hosts_that_a_certificate_names() -> None:
    assert hosts_of("muster.example", []) == ["muster.example"]
    assert hosts_of("10.0.0.7", ["muster.example"]) == ["muster.example", "10.0.0.7"]
    everywhere = hosts_of("0.0.0.0", ["muster.example"])
    assert everywhere[0] == "muster.example" and "127.0.0.1" in everywhere and "0.0.0.0" not in everywhere
    assert hosts_of("::", [])[0] != "::"
