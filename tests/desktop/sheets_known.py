"""What is here already, for tests of the import: a few records in a dictionary, with their history."""

from __future__ import annotations

from muster.change import Past, Record
from muster.problems import BAD, Problem, Sort

ROLLOUT = "01890000000070008000000000000001"
UNKNOWN = Sort("unknown_site", BAD, "There is no site {path}.")


class Here:
    """Records of one roll-out called karwan, in memory."""

    rollout = ROLLOUT

    def __init__(self, records=(), sites=("", "haro", "haro/block-2", "elsewhere")):
        self.all = {record.id: record for record in records}
        self.sites = sites
        self.past = {}

    def get(self, record):
        return self.all.get(record)

    def records(self, kind, site=""):
        return [each for each in self.all.values() if each.kind == kind and not each.gone
                and (not site or each.site == site or each.site.startswith(site + "/"))]

    def history(self, record):
        return self.past.get(record, [])

    def site_of(self, path):
        root, _, below = path.partition("/")
        if root != "karwan" or below not in self.sites:
            raise Problem(UNKNOWN, path=path)
        return below

    def site_path(self, below):
        return f"karwan/{below}" if below else "karwan"

    def save(self, changes):
        """Take the changes over, as a ledger would."""
        for change in changes:
            old = self.all.get(change.record)
            values = {**(old.values if old else {}), **change.values}
            for field, value in change.values.items():
                self.past.setdefault(change.record, []).insert(
                    0, Past((b"12345678", 0), 0, field, value, "", 0, 0, True, ""))
            self.all[change.record] = Record(change.record, change.kind, change.site, values, {}, False, True)


def as_records(plan):
    """Record id to (site, values) of what a plan adds or changes."""
    return {change.record: (change.site, change.values) for change in plan.changes}
