"""What a person does in a register: edit, add, delete, paste, take back. One save each, and a word about it with Undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from muster.author import Edit, in_saves
from muster.change import Record
from muster.fields import Reference, Value
from muster.kind import DELETED, Kind
from muster.kinds import ALL, ROLES
from muster.problems import Problem
from muster.rights import Holder, may_write
from muster.slugs import slug
from muster_desktop.context import Context
from muster_desktop.ledger import Saved
from muster_desktop.pasting import Paste
from muster_desktop.undoing import Undoing

AT_ONCE = 12
"""So many records are saved while the person waits, some milliseconds each; more are saved in the background."""


class RegisterActs(QObject):
    """Saves by the ledger and remembers what to undo."""

    def __init__(self, context: Context, kind: Kind, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._kind = context, kind
        self._undoing = Undoing(context)

    # Rights

    def may(self, record: Record, field: str) -> bool:
        """Whether this person may write a field of a record."""
        return self._context.ledger.may_write(record.kind, record.site, field, record.id)

    def may_add(self, site: str) -> bool:
        return self._context.ledger.may_write(self._kind.name, site, self._kind.title)

    def why_not(self, record: Record | None, field: str, site: str) -> str:
        """Why a field is grey, in words; "" when it is not."""
        if record is not None and field in self._kind.natural and record.values.get(field) is not None:
            return self.tr("This names what the record is about. To change it, delete the record and add another.")
        at = record.site if record is not None else site
        if self._context.ledger.may_write(self._kind.name, at, field, record.id if record is not None else ""):
            return ""
        return self.refusal(at, field)

    def refusal(self, site: str, field: str) -> str:
        """Who may do what this person may not."""
        roles = [role.name for role in ROLES
                 if may_write(Holder("", frozenset({(role.name, site)})), self._kind.name, site, field)]
        if not roles:
            return self.tr("This is kept by the program and cannot be changed here.")
        names = self._context.words.joined([self._context.words.role(name) for name in roles])
        return self.tr("Your role may not change this. It can be changed by: {roles}.").format(roles=names)

    # Saving and taking back

    def save(self, edits: Sequence[Edit]) -> None:
        """Save edits of cells. Raises Problem with nothing saved."""
        self._undoing.keep([self._context.ledger.save(edits)])

    def tell(self, saved: Sequence[Saved], said: str) -> None:
        """Say what was done, with Undo."""
        self._undoing.tell(saved, said)

    def undo(self) -> None:
        """Take the last save of this page back."""
        self._undoing.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self._undoing.redo()

    # Adding and deleting

    def add(self, site: str, values: Mapping[str, Value]) -> str:
        """Add a record and return its id. Raises Problem with nothing saved."""
        ledger = self._context.ledger
        if self._kind.name == "site":
            name = slug(str(values.get("name") or ""))
            site = f"{site}/{name}" if site else name
        record = ledger.new_id(self._kind.name, site, values)
        saved = ledger.save([Edit(record, self._kind.name, site, values)])
        self.tell([saved], self.tr("Added."))
        return record

    def delete(self, records: Sequence[Record]) -> None:
        """Delete records with what hangs on them, each as one save; those on which nothing can hang many at once."""
        said = QCoreApplication.translate("RegisterActs", "%n record(s) deleted", None, len(records))
        if not any(_hangs_on(each, self._kind.name) for each in ALL.values()):
            self._act([Edit(each.id, each.kind, each.site, {DELETED: True}) for each in records], said)
            return
        delete = self._context.ledger.delete
        self._run([partial(delete, record.id) for record in records], said)

    def clear(self, cells: Sequence[tuple[Record, Sequence[str]]]) -> None:
        """Empty fields of records, as one save."""
        edits = [Edit(record.id, record.kind, record.site, dict.fromkeys(fields)) for record, fields in cells]
        count = sum(len(fields) for _, fields in cells)
        self._act(edits, QCoreApplication.translate("RegisterActs", "%n cell(s) emptied", None, count))

    def paste(self, paste: Paste, site: str) -> list[str]:
        """Save what was pasted, in as many saves as it needs; returns the ids of the new rows."""
        ledger, kind = self._context.ledger, self._kind.name
        ids = [ledger.new_id(kind, site, values) for values in paste.new]
        if not self._kind.natural:
            ids.sort()  # records stand in the order of their ids: the rows come in the order in which they were copied
        edits = [*paste.edits, *(Edit(new, kind, site, values) for new, values in zip(ids, paste.new, strict=True))]
        count = sum(len(edit.values) for edit in edits)
        self._act(edits, QCoreApplication.translate("RegisterActs", "%n cell(s) pasted", None, count))
        return ids

    def _act(self, edits: Sequence[Edit], said: str) -> None:
        self._run([partial(self._context.ledger.save, part) for part in in_saves(edits)], said, len(edits))

    def _run(self, saves: Sequence[Callable[[], Saved]], said: str, size: int = 0) -> None:
        """Save one after the other, many in the background. What was saved before a refusal stands, and can be undone."""
        def job() -> tuple[list[Saved], Problem | None]:
            done: list[Saved] = []
            try:
                for save in saves:
                    done.append(save())
            except Problem as problem:
                return done, problem
            return done, None

        def after(outcome: tuple[list[Saved], Problem | None]) -> None:
            saved, problem = outcome
            if problem is not None:
                self._context.notices.problem(problem)
            if saved:
                self.tell(saved, said)

        if max(len(saves), size) > AT_ONCE:
            self._context.work.run(job, after, self._context.notices.problem)
        else:
            after(job())


def _hangs_on(kind: Kind, parent: str) -> bool:
    """Whether records of `kind` are deleted with the record of kind `parent` that they belong to."""
    type_ = kind.by_name[kind.parent].type if kind.parent else None
    return isinstance(type_, Reference) and type_.to in ("", parent)
