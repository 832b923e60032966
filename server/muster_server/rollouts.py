"""The roll-outs that a server holds: begun from a template, found by their slug, named in full paths."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Collection, Sequence
from typing import NamedTuple

from muster.author import Edit
from muster.founding import founding, rollout_name
from muster.ids import natural_id, new_id, read_id
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, REFUSED, Problem, Sort
from muster.slugs import slug
from muster.store import Store
from muster.store.read import by_ids
from muster.templates import Library
from muster_server.scribe import Scribe

SLUG_TAKEN = Sort(
    "slug-taken",
    REFUSED,
    QT_TRANSLATE_NOOP(
        "problems", "This server has a roll-out “{slug}” already. Nothing was changed. Give the new one another name."
    ),
)
NO_ROLLOUT = Sort(
    "no-rollout",
    BAD,
    QT_TRANSLATE_NOOP("problems", "This server has no roll-out “{name}”. It has: {names}."),
)
NO_ROLLOUTS = Sort(
    "no-rollouts",
    BAD,
    QT_TRANSLATE_NOOP("problems", "This server has no roll-out yet. Make one with muster-server init."),
)
BAD_PATH = Sort(
    "bad-path",
    BAD,
    QT_TRANSLATE_NOOP("problems", "“{path}” is not the path of a site. It looks like {slug} or {slug}/north/block-2"),
)

DEEPEST, LONGEST = 12, 300


class Rollout(NamedTuple):
    """One roll-out: its id, and its name and slug as they stand now (empty while its first records are on their way)."""

    id: str
    name: str
    slug: str


class Rollouts:
    """The roll-outs of one server."""

    def __init__(self, store: Store, scribe: Scribe) -> None:
        self.store = store
        self.scribe = scribe

    def all(self) -> list[Rollout]:
        """Every roll-out, first made first."""
        return [self.get(rollout) for rollout in self.store.rollouts()]

    def get(self, rollout: str) -> Rollout:
        """One roll-out that this server holds."""
        with self.store.read(rollout) as tx:
            found = by_ids(tx, [rollout])
        values = found[0].values if found else {}
        return Rollout(rollout, str(values.get("name", "")), str(values.get("slug", "")))

    def begin(self, name: str, template: str, language: str = "") -> Rollout:
        """Begin a roll-out from a template; raises SLUG_TAKEN, NO_SLUG, or what is wrong with the template."""
        pack = Library().load(template)
        name = rollout_name(name)
        short = slug(name)
        if any(each.slug == short for each in self.all()):
            raise Problem(SLUG_TAKEN, slug=short)
        rollout = new_id()
        edits = founding(rollout, name, pack, language)
        self.store.add_rollout(rollout)
        self.scribe.save(rollout, edits)
        return self.get(rollout)

    def named(self, text: str) -> Rollout:
        """The roll-out with this slug, name or id."""
        known, wanted = self.all(), read_id(text)
        for found in known:
            if found.id == wanted or (found.slug and text.strip().casefold() in (found.slug, found.name.casefold())):
                return found
        raise self._unknown(text, known)

    def _unknown(self, text: str, known: Sequence[Rollout]) -> Problem:
        if not known:
            return Problem(NO_ROLLOUTS)
        slugs = [each.slug or each.id for each in known]
        near = difflib.get_close_matches(text.casefold(), slugs, 5, 0.5) or slugs[:5]
        return Problem(NO_ROLLOUT, name=text[:60], names=", ".join(near))

    def place(self, path: str, rollout: str = "") -> tuple[Rollout, str]:
        """The roll-out and the path below its root that a person means by `karwan/haro`.

        With `rollout` (or where the server has only one) the path may also be given from the root on, as in `haro`.
        """
        clean = unicodedata.normalize("NFC", path).strip().strip("/").casefold()
        first, _, below = clean.partition("/")
        known = self.all()
        if rollout:
            found = self.named(rollout)
        else:
            fits = [each for each in known if each.slug == first]
            if not fits and not (len(known) == 1 and first):
                raise self._unknown(first, known)
            found = fits[0] if fits else known[0]
        if first != found.slug:
            raise Problem(BAD_PATH, path=path[:80], slug=found.slug)
        words = below.split("/") if below else []
        if len(words) > DEEPEST or len(below) > LONGEST or any(not word or slug_or_none(word) != word for word in words):
            raise Problem(BAD_PATH, path=path[:80], slug=found.slug)
        return found, below


def slug_or_none(word: str) -> str | None:
    """The slug of a word of a path, None when it has none."""
    try:
        return slug(word)
    except Problem:
        return None


def sites_on_the_way(rollout: str, path: str, known: Collection[str]) -> list[Edit]:
    """The sites that a path below the root still needs. Each is called by the last word of its path until somebody gives
    it another name; two machines that add it make the same record."""
    words = path.split("/") if path else []
    paths = ["/".join(words[:count]) for count in range(1, len(words) + 1)]
    return [
        Edit(natural_id(rollout, "site", each), "site", each, {"name": each.rpartition("/")[2]})
        for each in paths
        if each not in known
    ]
