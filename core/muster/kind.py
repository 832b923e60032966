"""A Kind: one sort of record, declared once. From it come the table, the form, the sheet, the wire check, the rights."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from muster.fields import BAD_VALUE, NO_SUCH_CHOICE, TOO_LONG, Choice, Text, Type, Value
from muster.problems import Problem

DELETED = "_deleted"
"""The reserved field that a delete sets. No declared field begins with an underscore."""

DECIDED = "_decided"
"""The reserved field of HQ's decisions on what is kept aside: True for accepted, else the reason why not. Never live."""


@dataclass(frozen=True)
class Field:
    """One typed slot. `name` is permanent: it never changes its meaning or type, and is never used again once retired.

    `label` and `help` are marked in the context "kinds" and translated when shown.
    """

    name: str
    label: str
    type: Type
    required: bool = False
    help: str = ""

    def read(self, text: str) -> Value:
        """The canonical value of what a person typed, None for nothing; raises Problem in words."""
        if not text.strip():
            return None
        try:
            value = self.type.parse(text)
        except (ValueError, OverflowError):
            if isinstance(self.type, Choice):
                names = ", ".join(option.name for option in self.type.options)
                raise Problem(NO_SUCH_CHOICE, field=self.name, text=text[:60], choices=names) from None
            raise Problem(BAD_VALUE, field=self.name, text=text[:60], wanted=self.type.wanted) from None
        if isinstance(self.type, Text) and len(value) > self.type.most:
            raise Problem(TOO_LONG, field=self.name, length=len(value), most=self.type.most)
        if not self.valid(value):
            raise Problem(BAD_VALUE, field=self.name, text=text[:60], wanted=self.type.wanted)
        return value

    def valid(self, value: Value) -> bool:
        """Whether `value` is canonical here; None, the empty value, always is."""
        return value is None or self.type.valid(value)


Flag = Callable[[Mapping[str, Value]], str | None]
"""A rule over several fields of the merged record: a sentence marked in "kinds" when something is off, else None.
It never refuses a save; it is the same on every machine."""


@dataclass(frozen=True)
class Kind:
    """One sort of record. `natural` names the fields whose values make the record's id (log.md, "Changes"); they are set
    when it is made and never change. `parent` is the reference field whose record takes this one with it when deleted.
    `common` kinds are read upwards along a path, `own` kinds only at their exact site (log.md, "Who reads, who writes").
    `hidden` kinds are no register of their own: other screens show them.
    """

    name: str
    label: str
    plural: str
    fields: tuple[Field, ...]
    title: str
    columns: tuple[str, ...]
    natural: tuple[str, ...] = ()
    parent: str = ""
    common: bool = False
    own: bool = False
    hidden: bool = False
    flags: tuple[Flag, ...] = ()
    by_name: Mapping[str, Field] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {each.name: each for each in self.fields})
