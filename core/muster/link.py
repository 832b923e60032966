"""The link to a server over HTTPS: bytes go out, bytes come back, and all that can go wrong between is said in words.

It keeps one connection, trusts one certificate authority where the invitation pinned one, waits as long as anything
moves and no longer, and takes no reply that does not look like Muster. It never decides what a reply means.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from muster.address import loopback, read_url
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import NO_SERVER, Problem, Sort

if TYPE_CHECKING:
    import httpx

UNREACHABLE = Sort(
    "no-server",
    NO_SERVER,
    QT_TRANSLATE_NOOP(
        "problems", "{host} cannot be reached. Your work is kept here and goes when there is a connection."
    ),
)
STALLED = Sort(
    "stalled",
    NO_SERVER,
    QT_TRANSLATE_NOOP(
        "problems",
        "Nothing came from {host} for {seconds} seconds. Your work is kept here; the next try goes on from here.",
    ),
)
CUT_OFF = Sort(
    "cut-off",
    NO_SERVER,
    QT_TRANSLATE_NOOP(
        "problems", "The connection to {host} broke off. Your work is kept here; the next try goes on from here."
    ),
)
NOT_MUSTER = Sort(
    "not-muster",
    NO_SERVER,
    QT_TRANSLATE_NOOP(
        "problems",
        "Something other than Muster answered at {host}, perhaps the login page of a Wi-Fi network or another program. "
        "Nothing was changed. Open a web page to log in, then try again.",
    ),
)
TOO_BIG = Sort(
    "answer-too-big",
    NO_SERVER,
    QT_TRANSLATE_NOOP(
        "problems", "{host} answered with more than {most} MB, which Muster never does. Nothing was taken."
    ),
)
SENT_TOO_MUCH = Sort(
    "sent-too-much",
    NO_SERVER,
    QT_TRANSLATE_NOOP("problems", "{host} takes no message of this size. Nothing was lost; tell who runs the server."),
)
BUSY_SERVER = Sort(
    "server-busy",
    NO_SERVER,
    QT_TRANSLATE_NOOP("problems", "{host} is busy. Your work is kept here; try again in {seconds} seconds."),
)
NOT_UNDERSTOOD = Sort(
    "not-understood",
    NO_SERVER,
    QT_TRANSLATE_NOOP(
        "problems",
        "{host} could not use what was sent (status {status}). Your work is kept here; tell who runs the server.",
    ),
)
CERTIFICATE = Sort(
    "certificate",
    NO_SERVER,
    QT_TRANSLATE_NOOP(
        "problems",
        "{host} cannot prove who it is, so nothing was sent. A Wi-Fi login page or somebody in between may answer. "
        "If this goes on, tell who runs the server.",
    ),
)
CLOCK = Sort(
    "certificate-clock",
    NO_SERVER,
    QT_TRANSLATE_NOOP(
        "problems",
        "The proof that {host} shows is not valid at this computer's date, so nothing was sent. Check the date and "
        "time of this computer; if they are right, tell who runs the server.",
    ),
)

SYNC, JOIN = "/v1/sync", "/v1/join"
CONTENT = "application/octet-stream"
MAGIC = b"M"
"""Every message of Muster begins with this letter; whoever reads the message checks the rest of its magic."""

DATED = (9, 10)
"""Not yet valid, or no longer: X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED of OpenSSL."""

STALL = 30.0
"""Seconds without one byte of progress before giving up. There is no limit on the whole: links are slow, not dead."""
CONNECT = 20.0
"""Seconds to wait for a connection: TCP tries again after 1, 3, 7 and 15 seconds where packets are lost."""
MOST = 64 * 1024 * 1024
"""Largest answer taken, in bytes. It is counted while it streams in, so a longer one is cut off early."""
SEND_BUFFER = 32 * 1024
"""Bytes that the system may hold unsent. Kept small: a large buffer takes a whole message at once, and what then drips
into a slow link would look like a stall."""
UNSENT = 8 * 1024
"""Of these, bytes that may wait to go out for the first time, where the system can be told so (Linux, macOS)."""
TRIES = 3
"""How often a message goes to a server that is there but breaks off. On a bad link TLS alone takes longer than the 10 s that
a server allows, now and then; and a kept connection may be closed or dead meanwhile, as when the laptop was carried to another
network. Sending again does no harm, since every change and every request to join has an id."""
_ENDED = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ConnectionResetError, BrokenPipeError)


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__


def _broke_off(http: ModuleType, error: Exception) -> bool:
    """Whether there is a server, and only this connection to it came to nothing: then another may do better."""
    if isinstance(error, http.TimeoutException):
        return isinstance(error, http.ConnectTimeout) and "handshake" in str(error)  # TCP was answered, TLS too slowly
    if isinstance(error, http.ConnectError):
        return any(isinstance(cause, _ENDED) for cause in _causes(error))
    if isinstance(error, http.RemoteProtocolError):
        return "illegal" not in str(error)
    return isinstance(error, http.NetworkError)


class Link:
    """One server, over one kept connection. Used by one thread at a time; `close` may come from any.

    `bytes_up` and `bytes_down` count the bodies of requests and replies, `trips` the requests answered.
    """

    def __init__(self, url: str, ca_pem: str | None = None, stall: float = STALL) -> None:
        self.url = read_url(url)
        self.host = urlsplit(self.url).hostname or ""
        self.bytes_up = self.bytes_down = self.trips = 0
        self._ca = ca_pem
        self._stall = stall
        self._client: httpx.Client | None = None

    def send(self, body: bytes, path: str = SYNC) -> bytes:
        """Post `body` and return the reply's body; raises Problem with exit 4 for whatever the world does."""
        return self._post(body, path, proven=True)

    def join(self, request: bytes) -> bytes:
        """Post a request to join. Where no certificate is pinned yet and the system trusts none, the invitation's code
        alone proves the server: both messages are sealed with it (muster.joining)."""
        try:
            return self._post(request, JOIN, proven=True)
        except Problem as problem:
            if problem.sort not in (CERTIFICATE, CLOCK) or self._ca:
                raise
        try:
            return self._post(request, JOIN, proven=False)
        finally:
            self.close()

    def close(self) -> None:
        """End the connection; the next message opens another."""
        client, self._client = self._client, None
        if client is not None:
            client.close()

    def _post(self, body: bytes, path: str, proven: bool) -> bytes:
        import httpx  # 70 ms that only a start with a sync in it should pay

        tries = 1
        while True:
            kept = self._client is not None
            try:
                return self._once(self._client or self._open(httpx, proven), body, path)
            except httpx.HTTPError as error:
                self.close()
                dead = kept and isinstance(error, httpx.TimeoutException)
                if tries == TRIES or not (dead or _broke_off(httpx, error)):
                    raise self._said(httpx, error) from error
                tries += 1

    def _open(self, http: ModuleType, proven: bool) -> httpx.Client:
        trust = self._trust(proven)
        options = [
            (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1),
            (socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER),
        ]
        if hasattr(socket, "TCP_NOTSENT_LOWAT"):
            options.append((socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, UNSENT))
        limits = http.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=300)
        client: httpx.Client = http.Client(
            verify=trust,
            transport=http.HTTPTransport(verify=trust, limits=limits, socket_options=options),
            timeout=http.Timeout(self._stall, connect=CONNECT),
            trust_env=not loopback(self.host),
        )
        for needless in ("accept", "accept-encoding", "connection", "user-agent"):
            del client.headers[needless]
        client.headers["content-type"] = CONTENT
        self._client = client
        return client

    def _trust(self, proven: bool) -> ssl.SSLContext:
        """What proves the server: the pinned authority alone, else what the system trusts; nothing yet when joining."""
        if self.url.startswith("http:") or not proven:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        elif self._ca:
            try:
                context = ssl.create_default_context(cadata=self._ca)
            except (ssl.SSLError, ValueError) as error:
                raise Problem(CERTIFICATE, host=self.host) from error
        else:
            import truststore  # part of the same 70 ms

            context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        return context

    def _once(self, client: httpx.Client, body: bytes, path: str) -> bytes:
        with client.stream("POST", self.url + path, content=body) as reply:
            self._check(reply)
            parts, size = [], 0
            for part in reply.iter_raw():
                size += len(part)
                if size > MOST:
                    raise self._end(TOO_BIG, most=MOST >> 20)
                parts.append(part)
        answer = b"".join(parts)
        self.bytes_up += len(body)
        self.bytes_down += size
        self.trips += 1
        if not answer.startswith(MAGIC):
            raise self._end(NOT_MUSTER)
        return answer

    def _check(self, reply: httpx.Response) -> None:
        """Refuse by its head alone what cannot be an answer, before any of its body is read."""
        status, headers = reply.status_code, reply.headers
        if status in (429, 502, 503, 504):
            wait = headers.get("retry-after", "")
            raise self._end(BUSY_SERVER, seconds=min(int(wait), 3600) if wait.isdecimal() else 30)
        if status == 408:
            raise self._end(CUT_OFF)
        if status == 413:
            raise self._end(SENT_TOO_MUCH)
        plain = headers.get("content-type", "").startswith("text/plain")
        if plain and (status == 400 or status >= 500):
            raise self._end(NOT_UNDERSTOOD, status=status)
        if status != 200 or headers.get("content-type") != CONTENT or "content-encoding" in headers:
            raise self._end(NOT_MUSTER)
        length = headers.get("content-length", "0")
        if length.isdecimal() and int(length) > MOST:
            raise self._end(TOO_BIG, most=MOST >> 20)

    def _end(self, sort: Sort, **details: int) -> Problem:
        self.close()
        return Problem(sort, host=self.host, **details)

    def _said(self, http: ModuleType, error: Exception) -> Problem:
        """The Problem that a failure of the transport is to a person."""
        for cause in _causes(error):
            if isinstance(cause, ssl.SSLCertVerificationError):
                return Problem(CLOCK if cause.verify_code in DATED else CERTIFICATE, host=self.host)
            if isinstance(cause, ssl.SSLError) and "SYSCALL" not in str(cause) and "EOF" not in str(cause):
                return Problem(NOT_MUSTER, host=self.host)
        if isinstance(error, http.ConnectError | http.ConnectTimeout | http.ProxyError | http.UnsupportedProtocol):
            return Problem(UNREACHABLE, host=self.host)
        if isinstance(error, http.TimeoutException):
            return Problem(STALLED, host=self.host, seconds=round(self._stall))
        if isinstance(error, http.RemoteProtocolError) and "illegal" in str(error):
            return Problem(NOT_MUSTER, host=self.host)
        return Problem(CUT_OFF, host=self.host)
