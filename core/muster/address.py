"""The address of a server as people type it: https, no password in it, plain http to this very computer only."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort

BAD_URL = Sort(
    "bad-url",
    BAD,
    QT_TRANSLATE_NOOP("problems", "“{url}” is not the address of a server. It looks like https://muster.example.org"),
)
PLAIN_HTTP = Sort(
    "plain-http",
    BAD,
    QT_TRANSLATE_NOOP(
        "problems", "The address of a server elsewhere begins with https://; http:// is only for this very computer."
    ),
)


def read_url(text: str) -> str:
    """The address of a server as it is kept, without a slash at its end; raises Problem BAD_URL or PLAIN_HTTP.

    https:// may be left out. http:// is taken for this computer only; a name and password in an address never.
    """
    text = text.strip()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        whole = parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        raise Problem(BAD_URL, url=text[:80]) from None
    if not whole or parts.scheme not in ("http", "https") or "@" in parts.netloc or parts.query or parts.fragment:
        raise Problem(BAD_URL, url=text[:80])
    if any(letter.isspace() or not letter.isprintable() for letter in text):
        raise Problem(BAD_URL, url="".join(letter for letter in text if letter.isprintable())[:80])
    if parts.scheme == "http" and not loopback(parts.hostname or ""):
        raise Problem(PLAIN_HTTP)
    return f"{parts.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}"


def loopback(host: str) -> bool:
    """Whether a host name or address means this very computer."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
