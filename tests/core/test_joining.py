"""Joining: the code forgives what people do to it and nothing else; the messages open only for who holds the code."""

from __future__ import annotations

import os

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from muster import codes, joining
from muster.ids import new_id
from muster.problems import Problem

values = st.lists(st.integers(0, 31), min_size=15, max_size=15)


def code_of(body: list[int]) -> str:
    return "".join(codes.ALPHABET[each] for each in [*body, codes.check([*body, 0])])


def request(**other: object) -> joining.JoinRequest:
    keys = {"device": os.urandom(16), "sign": os.urandom(32), "seal": os.urandom(32), "nonce": os.urandom(16)}
    return joining.JoinRequest(**{"name": "Amîna", "label": "laptop", **keys, **other})  # type: ignore[arg-type]


def reply(organisation: Ed25519PrivateKey | None = None, **other: object) -> joining.JoinReply:
    key = organisation or Ed25519PrivateKey.generate()
    server, sign, seal = os.urandom(16), os.urandom(32), os.urandom(32)
    fields = {
        "server": server,
        "sign": sign,
        "seal": seal,
        "organisation": key.public_key().public_bytes_raw(),
        "vouched": joining.vouch(key, server, sign, seal),
        "rollout": new_id(),
        "slug": "karwan",
        "name": "Karwan",
        "person": new_id(),
        "role": "trainer",
        "site": "haro",
        "certificate": b"",
        "ca": "",
        "may_bring": False,
    }
    return joining.JoinReply(**{**fields, **other})  # type: ignore[arg-type]


def test_a_new_code_reads_back_and_is_one_word() -> None:
    made = {codes.new_code() for _ in range(200)}
    assert len(made) == 200
    for code in made:
        assert len(code) == 19 and " " not in code
        assert codes.show_code(codes.read_code(code)) == code


@given(values)
def test_a_code_forgives_case_spaces_hyphens_look_alikes_and_digits_of_other_scripts(body: list[int]) -> None:
    code = code_of(body)
    typed = code.lower().replace("0", "o").replace("1", "l")
    assert codes.read_code(f" {typed[:5]}-- {typed[5:9]}\u200f {typed[9:]}\n") == code
    arabic = code.translate({ord(str(each)): 0x0660 + each for each in range(10)})
    assert codes.read_code(arabic) == code


@given(values, st.integers(0, 15), st.integers(1, 31))
def test_any_one_wrong_character_is_noticed(body: list[int], at: int, off: int) -> None:
    code = code_of(body)
    wrong = codes.ALPHABET[(codes.ALPHABET.index(code[at]) + off) % 32]
    with pytest.raises(Problem) as caught:
        codes.read_code(code[:at] + wrong + code[at + 1 :])
    assert caught.value.code == "code-mistyped"


@given(values, st.integers(0, 15), st.integers(0, 15))
def test_any_two_swapped_characters_are_noticed(body: list[int], one: int, two: int) -> None:
    code = list(code_of(body))
    if code[one] == code[two]:
        return
    code[one], code[two] = code[two], code[one]
    with pytest.raises(Problem):
        codes.read_code("".join(code))


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("", "code-length", "has 0"),
        ("ABCD-EFG", "code-length", "has 7"),
        ("U" * 16, "code-letter", "“U”"),
        ("é", "code-letter", "“é”"),
    ],
)
def test_a_wrong_code_is_named(text: str, code: str, says: str) -> None:
    with pytest.raises(Problem) as caught:
        codes.read_code(text)
    assert caught.value.code == code
    assert says in str(caught.value)


def test_lookup_and_key_are_apart_and_stable() -> None:
    code = code_of(list(range(15)))
    assert codes.lookup_of(code) == codes.lookup_of(codes.show_code(code).lower())
    assert codes.lookup_of(code) not in codes.key_of(code)
    assert codes.lookup_of(code).hex() == "37702f8c4ab2e2b5", "released laptops and servers derive it so"


def test_a_request_opens_with_the_code_and_shows_nothing_without() -> None:
    code, asked = codes.new_code(), request(brought=joining.Brought(new_id(), "Home", "home"))
    data = joining.seal_request(asked, code)
    assert "Amîna".encode() not in data and codes.read_code(code).encode() not in data
    assert joining.lookup_in(data) == codes.lookup_of(code)
    assert joining.open_request(data, codes.key_of(code)) == asked
    assert joining.open_request(data, codes.key_of(codes.new_code())) is None


@given(st.data())
def test_a_request_with_one_flipped_bit_is_no_request(data: st.DataObject) -> None:
    code = code_of([7] * 15)
    whole = bytearray(joining.seal_request(request(), code))
    at = data.draw(st.integers(0, len(whole) * 8 - 1))
    whole[at // 8] ^= 1 << at % 8
    try:
        found = joining.lookup_in(bytes(whole))
    except Problem:
        return
    assert found != codes.lookup_of(code) or joining.open_request(bytes(whole), codes.key_of(code)) is None


@given(st.binary(max_size=300))
def test_garbage_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(Problem):
        joining.open_reply(data, code_of([1] * 15), b"request")
    with pytest.raises(Problem):
        joining.lookup_in(data)
    assert joining.read_enrolment(os.urandom(32), data) is None


def test_a_reply_answers_one_request_only() -> None:
    code, said = codes.new_code(), reply()
    asked = joining.seal_request(request(), code)
    data = joining.seal_reply(said, codes.key_of(code), asked)
    assert joining.open_reply(data, code, asked) == said
    for other_code, other in ((code, asked + b"x"), (codes.new_code(), asked)):
        with pytest.raises(Problem) as caught:
            joining.open_reply(data, other_code, other)
        assert caught.value.code == "join-bad-reply"


def test_a_reply_whose_organisation_does_not_vouch_for_the_keys_is_refused() -> None:
    code = codes.new_code()
    data = joining.seal_reply(reply(vouched=os.urandom(64)), codes.key_of(code), b"asked")
    with pytest.raises(Problem) as caught:
        joining.open_reply(data, code, b"asked")
    assert caught.value.code == "join-bad-reply"


@pytest.mark.parametrize("sort", joining.REFUSALS.values(), ids=lambda sort: sort.code)
def test_each_refusal_arrives_as_itself(sort: joining.Sort) -> None:
    with pytest.raises(Problem) as caught:
        joining.open_reply(joining.refusal(Problem(sort)), codes.new_code(), b"asked")
    assert caught.value.sort is sort
    assert str(caught.value)


def test_a_newer_message_is_named_so() -> None:
    code = codes.new_code()
    data = joining.seal_request(request(), code)
    with pytest.raises(Problem) as caught:
        joining.lookup_in(data[:2] + b"\x02" + data[3:])
    assert caught.value.code == "join-newer"


def test_sizes_are_capped() -> None:
    code = codes.new_code()
    too_long = joining.seal_request(request(name="n" * 201), code)
    assert joining.open_request(too_long, codes.key_of(code)) is None
    with pytest.raises(Problem):
        joining.lookup_in(joining.seal_request(request(name="n" * 20_000), code))


def test_an_enrolment_is_read_only_under_its_organisation() -> None:
    key = Ed25519PrivateKey.generate()
    enrolment = joining.Enrolment(os.urandom(16), os.urandom(32), os.urandom(32), new_id(), new_id(), 1_700_000_000_000)
    data = joining.sign_enrolment(key, enrolment)
    assert joining.read_enrolment(key.public_key().public_bytes_raw(), data) == enrolment
    assert joining.read_enrolment(os.urandom(32), data) is None
    assert joining.read_enrolment(key.public_key().public_bytes_raw(), data[:-1] + bytes([data[-1] ^ 1])) is None
