"""A throw-away PostgreSQL for tests: its own folder, a free port of this computer, an unprivileged user, gone at the end."""

from __future__ import annotations

import atexit
import contextlib
import itertools
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

HOME = "/usr/lib/postgresql"
ADVICE = "Install it (Debian and Ubuntu: apt-get install postgresql), or put the folder of initdb into PATH."
START = 60
STANDBY = "standby"


class NoPostgres(Exception):
    """There is no PostgreSQL here to test with; tests that need it fail with this sentence and are never skipped."""


def programs() -> Path:
    """The folder of initdb and postgres: from PATH, /usr/local/bin, or the newest version under /usr/lib/postgresql."""
    versions = sorted(Path(HOME).glob("*/bin"), key=lambda path: path.parent.name.zfill(4), reverse=True)
    on_path = [Path(each) for each in os.environ.get("PATH", "").split(os.pathsep) if each]
    for folder in (*on_path, Path("/usr/local/bin"), *versions):
        if all((folder / name).exists() for name in ("initdb", "postgres")):
            return folder
    raise NoPostgres(f"initdb was not found, so nothing can be tested on PostgreSQL. {ADVICE}")


def unprivileged() -> pwd.struct_passwd | None:
    """Whom to run it as: PostgreSQL refuses to run as root. None: as who we are."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    subprocess.run(["useradd", "--system", "--no-create-home", "muster-tests"], check=True)
    return pwd.getpwnam("muster-tests")


class Postgres:
    """One cluster. `sync`: with fsync, as on a real server. `follows`: a standby of that cluster, begun as a copy of it.
    `port` stays the same over `stop` and `start`."""

    def __init__(self, sync: bool = True, follows: Postgres | None = None) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="muster-postgres-"))
        self.data = self.folder / "data"
        self.log = self.folder / "log"
        self.password = secrets.token_hex(12) if follows is None else follows.password
        self.sync = sync
        self.port = 0
        self._user = unprivileged()
        self._process: subprocess.Popen[bytes] | None = None
        self._names = itertools.count(1)
        atexit.register(self.remove)
        if follows is None:
            self._initdb()
        else:
            self._copy(follows)

    def _as_user(self) -> dict[str, object]:
        """What lets a child process be the unprivileged user, in a folder that it may enter."""
        who: dict[str, object] = {"cwd": self.folder, "env": {**os.environ, "LC_ALL": "C", "HOME": str(self.folder)}}
        if self._user is not None:
            who |= {"user": self._user.pw_uid, "group": self._user.pw_gid, "extra_groups": []}
        return who

    def _own(self, *paths: Path) -> None:
        for path in paths:
            if self._user is not None:
                os.chown(path, self._user.pw_uid, self._user.pw_gid)

    def _copy(self, other: Postgres) -> None:
        """A copy of a running cluster that goes on following it under the name STANDBY."""
        self._own(self.folder)
        command = [(programs() / "initdb").resolve().with_name("pg_basebackup"), "-D", self.data, "-X", "stream", "-c", "fast",
                   "--no-sync", "-R", "-d", f"{other.url('postgres')}?application_name={STANDBY}"]  # fmt: skip
        made = subprocess.run(command, capture_output=True, text=True, **self._as_user())  # type: ignore[call-overload]
        if made.returncode:
            self.remove()
            raise NoPostgres(f"pg_basebackup failed: {made.stderr.strip()[-500:]}")

    def _initdb(self) -> None:
        secret = self.folder / "password"
        secret.write_text(self.password)
        self._own(self.folder, secret)
        command = [programs() / "initdb", "-D", self.data, "-U", "muster", "-E", "UTF8", "--locale=C", "--no-sync",
                   "--auth=scram-sha-256", f"--pwfile={secret}"]  # fmt: skip
        made = subprocess.run(command, capture_output=True, text=True, **self._as_user())  # type: ignore[call-overload]
        if made.returncode:
            self.remove()
            raise NoPostgres(f"initdb failed: {made.stderr.strip()[-500:]}")

    def start(self) -> None:
        """Start it and wait until it answers."""
        if not self.port:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                self.port = probe.getsockname()[1]
        settings = {"listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": self.folder,
                    "fsync": "on" if self.sync else "off", "shared_buffers": "32MB", "max_connections": 60}  # fmt: skip
        command = [programs() / "postgres", "-D", self.data, *(f"-c{name}={value}" for name, value in settings.items())]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, **self._as_user())  # type: ignore[call-overload]
        for _ in range(START * 20):
            with contextlib.suppress(psycopg.OperationalError):
                psycopg.connect(self.url("postgres"), connect_timeout=5).close()
                return
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(0.05)
                break
        said = self.log.read_text(errors="replace")[-500:]
        raise NoPostgres(f"PostgreSQL did not start: {said}")

    def ask(self, sql: str) -> object:
        """The first value that a statement gives, said to the cluster as its owner."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            row = connection.execute(sql.encode()).fetchone()
        return None if row is None else row[0]

    def wait_for_standby(self, synchronous: bool) -> None:
        """Commit on the standby too from now on, or not; returns when it follows."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"ALTER SYSTEM SET synchronous_standby_names='{STANDBY if synchronous else ''}'".encode())
            connection.execute("SELECT pg_reload_conf()")
        state = "sync" if synchronous else "async"
        for _ in range(START * 20):
            if self.ask(f"SELECT count(*) FROM pg_stat_replication WHERE state='streaming' AND sync_state='{state}'"):
                return
            time.sleep(0.05)
        raise NoPostgres("the standby does not follow")

    def hold_back(self) -> None:
        """Send the standby nothing more, though it seems to be served; returns when the process that did is stopped."""
        pid = self.ask("SELECT pid FROM pg_stat_replication")
        assert isinstance(pid, int)
        os.kill(pid, signal.SIGSTOP)

    def promote(self) -> None:
        """Make a standby the one that takes writes; returns when it does."""
        assert self.ask(f"SELECT pg_promote(true, {START})") is True

    def processes(self) -> list[int]:
        """The process ids of the postmaster and of all that it started."""
        if self._process is None:
            return []
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        return [self._process.pid, *map(int, children)]

    def send(self, number: int) -> None:
        """A signal, such as SIGSTOP, to every process of it; those that ended meanwhile are passed over."""
        for pid in self.processes():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)

    @property
    def pid(self) -> int:
        """Of its first process, above all others; 0 while it does not run."""
        return self._process.pid if self._process is not None else 0

    def stop(self, with_signal: int = signal.SIGINT) -> None:
        """End it: SIGINT in good order, SIGQUIT as in a crash, SIGKILL as when the whole machine is lost."""
        if with_signal == signal.SIGKILL:
            self.send(signal.SIGKILL)
        process, self._process = self._process, None
        if process is not None and process.poll() is None:
            process.send_signal(with_signal)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def remove(self) -> None:
        """End it and take everything of it away."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)
        atexit.unregister(self.remove)

    def url(self, database: str) -> str:
        return f"postgresql://muster:{self.password}@127.0.0.1:{self.port}/{database}"

    def through_socket(self, url: str) -> str:
        """The same database through a socket in a folder, which is reached from a network namespace of its own too."""
        return f"{url.replace(f'127.0.0.1:{self.port}', '')}?host={self.folder}&port={self.port}"

    def either(self, other: Postgres, url: str) -> str:
        """The same database on whichever of two clusters takes writes, as SQLAlchemy writes it."""
        both = "&".join(f"host=127.0.0.1:{each.port}" for each in (self, other))
        return f"{url.replace(f'127.0.0.1:{self.port}', '')}?{both}&target_session_attrs=read-write"

    def fresh(self) -> str:
        """The URL of a new, empty database."""
        name = f"test{next(self._names)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.url(name)
