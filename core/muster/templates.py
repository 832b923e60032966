"""Template packs: a plan and its checklists, written in TOML, that become the first records of a roll-out."""

from __future__ import annotations

import hashlib
import json
import logging
import threading
from collections.abc import Mapping
from pathlib import Path

from muster import resources
from muster.fields import Value, is_template_text
from muster.ids import natural_id
from muster.kinds import ALL
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.templates_check import LANGUAGES, Source, check_header, header_text, nearest, read_source
from muster.templates_read import Item, Link, Wording, beside, read_items, read_wordings, shared_texts

LOG = logging.getLogger(__name__)
PACK_FILE = "pack.toml"
Entry = tuple[str, str, str, dict[str, Value]]
"""A record to save: its id, kind, site path below the root, canonical values."""

UNKNOWN_TEMPLATE = Sort("unknown_template", BAD, QT_TRANSLATE_NOOP(
    "problems", "There is no template {name!r} and no file of that name. The templates are: {names}."))
OTHER_PACK = Sort("template_other_pack", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: this translation is for {name}, version {version}, and the template beside it "
    "is {wanted}, version {wanted_version}."))
OTHER_LINES = Sort("template_other_lines", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {name} has {count} lines here and {wanted} in the template. Ticks belong to "
    "lines, so both must have the same number."))
UNKNOWN_TEXT = Sort("template_unknown_text", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: the template has no text {name!r} to translate."))
UNKNOWN_TEXT_NEAR = Sort("template_unknown_text_near", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: the template has no text {name!r} to translate. Did you mean {near!r}?"))


class Pack:
    """One pack, checked. Packs that come with the program are `own`; others are files that somebody wrote.

    Read it by `Library.load`. All texts are NFC; `items` stand in the order of the file.
    """

    def __init__(self, path: Path, own: bool) -> None:
        source = read_source(path)
        self.name: str = check_header(source, "pack")
        self.version: int = check_header(source, "version")
        self.language: str = check_header(source, "language")
        self.own = own
        self.items: tuple[Item, ...] = read_items(source)
        self.texts: Mapping[str, str] = self._texts(source)
        self._path = path
        self._translations: dict[str, Mapping[str, str]] = {self.language: self.texts}
        if not own:  # the author of a file wants to hear of a mistake now, not when somebody reads in that language
            for language in LANGUAGES:
                self.translation(language)

    def _texts(self, source: Source) -> dict[str, str]:
        texts = {name: header_text(source, name) for name in ("title", "about")}
        texts.update({f"texts.{key}": text for key, text in shared_texts(source).items()})
        texts.update({value.key: value.text for item in self.items for value in item.values.values()
                      if isinstance(value, Wording)})
        return texts

    def translation(self, language: str) -> Mapping[str, str]:
        """The texts in `language` by key, as far as they are translated; empty when there is no such file."""
        if language not in self._translations:
            path = beside(self._path, language)
            self._translations[language] = self._checked(path) if language in LANGUAGES and path.is_file() else {}
        return self._translations[language]

    def _checked(self, path: Path) -> dict[str, str]:
        source = read_source(path)
        wordings = read_wordings(source)
        name, version = source.content["pack"], source.content["version"]
        if (name, version) != (self.name, self.version):
            raise source.problem(OTHER_PACK, "pack", name=name, version=version,
                                 wanted=self.name, wanted_version=self.version)
        for key, text in wordings.items():
            where = key.split(".")
            if key not in self.texts:
                near = nearest(key, self.texts)
                raise source.problem(UNKNOWN_TEXT_NEAR if near else UNKNOWN_TEXT, *where, name=key, near=near)
            count, wanted = text.count("\n") + 1, self.texts[key].count("\n") + 1
            if count != wanted:
                raise source.problem(OTHER_LINES, *where, name=where[-1], count=count, wanted=wanted)
        return wordings

    def text(self, key: str, language: str) -> str:
        """One text, such as `title` or `about`, in `language` or else in the pack's own."""
        return self.translation(language).get(key, self.texts[key])

    def edits(self, rollout: str, site: str, language: str = "", instance: str = "") -> list[Entry]:
        """The records of this pack for the site with the path `site` below the root of `rollout`.

        Texts of an own pack stay tied to it, so that each reader sees their own language; a file's texts become plain
        text in `language`. Ids follow from roll-out, kind, site, `instance` and key: two laptops that apply the same
        pack make the same records. Another `instance` makes a second plan beside the first.
        """
        name = instance or (self.name if self.own else f"file/{self.name}")
        ids = {(item.kind, item.key): natural_id(rollout, item.kind, site, name, item.key) for item in self.items}
        entries: list[Entry] = []
        for item in self.items:
            values = {field: self._value(value, ids, language) for field, value in item.values.items()}
            origin = {"instance": name, "key": item.key}
            values.update({field: text for field, text in origin.items() if field in ALL[item.kind].by_name})
            entries.append((ids[item.kind, item.key], item.kind, site, values))
        return entries

    def _value(self, value: Value | Wording | Link, ids: Mapping[tuple[str, str], str], language: str) -> Value:
        if isinstance(value, Link):
            return ids[value.kind, value.key]
        if isinstance(value, Wording):
            if self.own:
                return {"t": f"{self.name}@{self.version}#{value.key}", "s": value.text}
            return self.text(value.key, language)
        return value

    def digest(self) -> str:
        """SHA-256 of the structure and the texts in the pack's own language. Translations may improve and are left out,
        as are the title and the line about the pack, which never become part of a record."""
        content = [self.name, self.version, self.language, self.edits("0" * 32, "")]
        return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


class Library:
    """The packs that come with the program. Safe in several threads; reads each file once, when it is first wanted."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or resources.folder() / "templates"
        self.names: tuple[str, ...] = tuple(sorted(path.parent.name for path in self._folder.glob(f"*/{PACK_FILE}")))
        self._packs: dict[str, Pack] = {}
        self._shown: dict[tuple[str, str], Mapping[str, str]] = {}
        self._lock = threading.Lock()

    def packs(self) -> list[Pack]:
        """The newest version of every pack, by name."""
        return [self.load(name) for name in self.names]

    def load(self, name_or_path: str | Path) -> Pack:
        """The pack of that name, or the one in that file or folder; raises Problem with the line of a mistake."""
        name = str(name_or_path)
        if name in self.names:
            with self._lock:
                if name not in self._packs:
                    self._packs[name] = Pack(self._folder / name / PACK_FILE, own=True)
                return self._packs[name]
        path = Path(name_or_path)
        path = path / PACK_FILE if path.is_dir() else path
        if not path.is_file():
            raise Problem(UNKNOWN_TEMPLATE, name=name, names=", ".join(self.names))
        return Pack(path, own=False)

    def shown(self, value: Value, language: str) -> str:
        """What a person who reads `language` sees for a text: the translation of an unedited template text where this
        program holds that version of the pack, else the text as it was written. Cheap enough for every cell."""
        if not is_template_text(value):
            return "" if value is None else str(value)
        pack, _, _ = value["t"].partition("@")
        return self._texts(pack, language).get(value["t"], value["s"])

    def _texts(self, pack: str, language: str) -> Mapping[str, str]:
        """By `pack@version#key`: the texts of every version of `pack` that is held in `language`."""
        texts = self._shown.get((pack, language))
        if texts is not None:
            return texts
        if pack not in self.names or language not in LANGUAGES:  # a name from the wire never becomes a path
            return {}
        with self._lock:
            texts = {}
            for path in (*self._folder.glob(f"{pack}/*/{language}.toml"), self._folder / pack / f"{language}.toml"):
                texts.update(_tied(path))
            return self._shown.setdefault((pack, language), texts)


def _tied(path: Path) -> dict[str, str]:
    """The translation in `path` by `pack@version#key`. A damaged file is worth a line in the log and no more: the
    reader then sees the text as it was written."""
    if not path.is_file():
        return {}
    try:
        source = read_source(path)
        wordings = read_wordings(source)
    except Problem as problem:
        LOG.warning("%s", problem)
        return {}
    return {f"{source.content['pack']}@{source.content['version']}#{key}": text for key, text in wordings.items()}
