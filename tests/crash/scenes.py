"""What stands on the disk before an act: profiles and a server, made once and copied for each try."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import muster_desktop.profile
from muster import slots, vault
from muster.author import Edit
from muster.founding import grant_id
from muster.ids import natural_id, new_id
from muster.kind import DELETED
from muster.passphrase import require
from muster.slots import Cost
from muster.store import filing
from muster_desktop.ledger import Ledger
from muster_desktop.profile import Profile
from muster_server import reading
from muster_server.meeting import Meeting

CHEAP = Cost(64, 1, 1)
PASSPHRASE, OTHER = "seven kites over the camp", "a heron at the ferry landing"
NAME, ROLLOUT, SLUG = "Amîna", "Karwan", "karwan"
TEMPLATE = """pack = "small"
version = 1
language = "en"
title = "Small"
about = "Two steps."
[section.one]
code = "1"
title = "One"
[step.first]
section = "one"
title = "First"
order = 1
[step.second]
section = "one"
title = "Second"
order = 2
"""

Known = dict[str, Any]


@contextmanager
def cheap() -> Iterator[None]:
    """Keys that cost nothing to derive, answers small enough that a first fill takes several, and a pull of three changes is a
    large one."""
    require(PASSPHRASE)  # takes the list of common passphrases into memory, before anybody forks
    with ExitStack() as stack:
        stack.enter_context(patch.object(slots, "FLOOR", CHEAP))
        stack.enter_context(patch.object(vault, "calibrated", lambda: CHEAP))
        stack.enter_context(patch.object(reading, "ROOM", 12))
        stack.enter_context(patch.object(filing, "LEAST", 3))
        stack.enter_context(patch("muster.store.apply.LEAST", 3))
        yield


class Line:
    """Stands for `muster.link.Link`: carries messages to the server beside the stage instead of over HTTP."""

    ask: Callable[..., bytes]

    def __init__(self, url: str, ca_pem: str | None = None) -> None:
        self.url = url

    def send(self, body: bytes) -> bytes:
        return type(self).ask(body, to="sync")

    def join(self, request: bytes) -> bytes:
        return type(self).ask(request, to="join")

    def close(self) -> None:
        """Nothing is open."""


@contextmanager
def linked(ask: Callable[..., bytes]) -> Iterator[None]:
    """Profiles reach their server through `ask(body, to=...)`."""
    line = type("Line", (Line,), {"ask": staticmethod(ask)})
    with patch.object(muster_desktop.profile, "Link", line):
        yield


@contextmanager
def at(root: Path, boot: str = "this start") -> Iterator[None]:
    """The marks outside of the profile lie in `root`; the machine was started once, or again with another `boot`."""
    with (patch.dict(os.environ, {"MUSTER_STATE_DIR": str(root / "state"), "MUSTER_PASSPHRASE": PASSPHRASE}),
          patch.object(muster_desktop.profile, "boot_id", lambda: boot)):
        yield


def answering(meeting: Meeting) -> Callable[..., bytes]:
    """What asks this server."""
    def ask(body: bytes, to: str) -> bytes:
        return meeting.desk.join(body, "10.0.0.1") if to == "join" else meeting.exchange.handle(body)

    return ask


def plain(edits: list[Edit] | tuple[Edit, ...]) -> dict[str, dict[str, Any]]:
    """Edits as they are told: record -> field -> value."""
    return {edit.record: dict(edit.values) for edit in edits}


def risks(ledger: Ledger, count: int, title: str, site: str = "") -> list[Edit]:
    """New records with three fields each, so that half of a save can be seen."""
    return [Edit(new_id(), "risk", site, {"title": f"{title} {i}", "action": f"{title} action {i}", "note": "n" * 40})
            for i in range(count)]


def first(profile: Profile) -> Ledger:
    return next(iter(profile.ledgers.values()))


class Scenes:
    """The scenes by name, each a folder with `root` (what the tried program writes to), `server` and what is known of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.template = folder / "small.toml"
        self.template.write_text(TEMPLATE, encoding="utf-8")
        for make in (self._bare, self._alone, self._open, self._joined, self._leaving, self._invited, self._bringing,
                     self._server):
            make()

    def known(self, name: str) -> Known:
        return dict(json.loads((self.folder / name / "known.json").read_text(encoding="utf-8")))

    def copy(self, name: str, to: Path) -> None:
        """A fresh copy of a scene."""
        for part in ("root", "server"):
            if (self.folder / name / part).exists():
                shutil.copytree(self.folder / name / part, to / part)

    def _new(self, name: str) -> Path:
        (self.folder / name / "root" / "state").mkdir(parents=True)
        return self.folder / name / "root"

    def _know(self, name: str, **known: Any) -> None:
        (self.folder / name / "known.json").write_text(json.dumps(known), encoding="utf-8")

    def _bare(self) -> None:
        root = self._new("bare")
        (root / "small.toml").write_text(TEMPLATE, encoding="utf-8")
        self._know("bare")

    def _alone(self) -> None:
        root = self._new("alone")
        with at(root):
            profile, code = Profile.create(root / "p", NAME, PASSPHRASE)
            ledger = profile.start_alone(ROLLOUT, str(self.template))
            edits = risks(ledger, 4, "Early")
            parent = Edit(new_id(), "step", "", {"title": "Parent"})
            children = [Edit(new_id(), "step", "", {"title": f"Child {i}", "parent": parent.record}) for i in range(3)]
            ledger.save([*edits, parent, *children])
            profile.close()
        rows = "Title,Action\n" + "".join(f"Imported {i},Action {i}\n" for i in range(24))
        (root / "risks.csv").write_text(rows, encoding="utf-8")
        self._know("alone", code=code, risks=[edit.record for edit in edits], parent=parent.record,
                   values=plain([*edits, parent, *children]))

    def _open(self) -> None:
        """As a killed program leaves it: with saves in the log that no checkpoint has taken over."""
        root, known = self._new("open"), self.known("alone")
        work = self.folder / "work"
        self.copy("alone", work)
        with at(work / "root"):
            profile = Profile.open(work / "root" / "p", PASSPHRASE)
            edits = risks(first(profile), 5, "Late")
            first(profile).save(edits)
            shutil.rmtree(root)
            shutil.copytree(work / "root", root)
            profile.close()
        shutil.rmtree(work)
        self._know("open", **known | {"values": known["values"] | plain(edits)})

    @contextmanager
    def _meeting(self, name: str) -> Iterator[Meeting]:
        folder = self.folder / name / "server"
        made = Meeting(folder, make=True)
        try:
            with linked(answering(made)):
                yield made
        finally:
            made.close()

    def _joined(self) -> None:
        """A laptop of HQ with unsent work, and a server with news for it."""
        root = self._new("joined")
        with self._meeting("joined") as meeting, at(root):
            begun = meeting.rollouts.begin(ROLLOUT, str(self.template))
            code = meeting.desk.invite(begun, "", "hq")
            profile, recovery = Profile.create(root / "p", NAME, PASSPHRASE)
            ledger = profile.join("http://127.0.0.1:1", code, NAME)
            unsent = risks(ledger, 5, "Unsent")
            ledger.save(unsent[:3])
            ledger.save(unsent[3:])
            meeting.scribe.save(begun.id, risks(ledger, 8, "News"))
            profile.close()
        shutil.copytree(root, self.folder / "joined" / "backup")
        self._know("joined", code=recovery, values=plain(unsent), rollout=begun.id, risks=[edit.record for edit in unsent])

    def _leaving(self) -> None:
        """A coordinator of two sites with unsent work at both, from whom the server has taken one of them meanwhile."""
        root = self._new("leaving")
        with self._meeting("leaving") as meeting, at(root):
            begun = meeting.rollouts.begin(ROLLOUT, str(self.template))
            code = meeting.desk.invite(begun, "haro", "coordinator")
            profile, recovery = Profile.create(root / "p", NAME, PASSPHRASE)
            ledger = profile.join("http://127.0.0.1:1", code, NAME)
            zerin = Edit(natural_id(begun.id, "site", "zerin"), "site", "zerin", {"name": "zerin"})
            key = grant_id(begun.id, "zerin", ledger.person, "coordinator")
            grant = Edit(key, "grant", "zerin", {"person": ledger.person, "role": "coordinator"})
            meeting.scribe.save(begun.id, [zerin, grant, *risks(ledger, 6, "Theirs", "zerin"), *risks(ledger, 3, "Ours", "haro")])
            profile.sync(ledger)
            stays, goes = risks(ledger, 2, "Stays", "haro"), risks(ledger, 2, "Goes", "zerin")
            ledger.save(stays)
            ledger.save(goes)
            meeting.scribe.save(begun.id, [Edit(key, "grant", "zerin", {DELETED: True})])
            profile.close()
        self._know("leaving", code=recovery, values=plain(stays), rollout=begun.id, gone=[edit.record for edit in goes])

    def _invited(self) -> None:
        """Nothing on the laptop yet; an invitation to a roll-out with enough in it for several chunks."""
        self._new("invited")
        with self._meeting("invited") as meeting:
            begun = meeting.rollouts.begin(ROLLOUT, str(self.template))
            meeting.scribe.save(begun.id, [Edit(new_id(), "risk", "", {"title": f"There {i}"}) for i in range(20)])
            self._know("invited", invitation=meeting.desk.invite(begun, "", "hq"), rollout=begun.id)

    def _bringing(self) -> None:
        """Work made alone, and an invitation that lets it come along."""
        root = self._new("bringing")
        shutil.rmtree(root)
        shutil.copytree(self.folder / "alone" / "root", root)
        with self._meeting("bringing") as meeting:
            begun = meeting.rollouts.begin("Zerin", str(self.template))
            invitation = meeting.desk.invite(begun, "", "hq", may_bring=True)
            self._know("bringing", **self.known("alone") | {"invitation": invitation, "rollout": begun.id})

    def _server(self) -> None:
        """A server whose disk is the one that is tried, and what a laptop will say to it."""
        root = self._new("server")
        with at(root):
            meeting = Meeting(root / "server", make=True)
            try:
                self._talk(root, meeting)
            finally:
                meeting.close()

    def _talk(self, root: Path, meeting: Meeting) -> None:
        """Take down what a joining laptop says, on a copy of the server, which has not heard it yet itself; and the server
        as it is after the joining, with what the laptop says then, and with what it says when that server has been put back
        as it is after the joining once more."""
        begun = meeting.rollouts.begin(ROLLOUT, str(self.template))
        code = meeting.desk.invite(begun, "", "hq")
        meeting.store.engine.dispose()
        later = self._new("serving")
        shutil.copytree(root / "server", later / "server")
        work = self.folder / "work"
        copied = Meeting(later / "server")
        said: list[tuple[str, str]] = []

        def ask(body: bytes, to: str) -> bytes:
            said.append((to, body.hex()))
            return answering(copied)(body, to)

        with linked(ask), at(work):
            profile, _ = Profile.create(work / "p", NAME, PASSPHRASE)
            ledger = profile.join("http://127.0.0.1:1", code, NAME)
            copied.store.engine.dispose()
            self._know("server", said=said[:1], rollout=begun.id)
            shutil.copytree(later / "server", work / "server")
            shutil.copytree(later / "server", work / "older")
            said.clear()
            sent = [risks(ledger, count, f"Sent {count}") for count in (12, 3, 4)]
            for edits in sent:
                ledger.save(edits)
                profile.sync(ledger)
            ids = [edit.record for edits in sent for edit in edits]
            self._know("serving", said=said, rollout=begun.id, sent=ids)
            copied.close()
            shutil.rmtree(later / "server")
            shutil.move(work / "server", later / "server")
            said.clear()
            shutil.copytree(work / "older", self._new("returned") / "server")
            copied = Meeting(work / "older")
            profile.sync(ledger)
            self._know("returned", said=said, rollout=begun.id, sent=ids)
            profile.close()
        copied.close()
        shutil.rmtree(work)
