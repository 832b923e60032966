"""Sheets: files of other programs in, files for other programs out. No Qt and no store.

`read` a file as rows of a kind, `plan` what they change, save the changes through the ledger, show the `Report`; `write`
records as a workbook or as text tables.
"""

from muster_desktop.sheets.columns import Words
from muster_desktop.sheets.found import Left, Refused, Row, Sheet, Stranger
from muster_desktop.sheets.plan import Change, Known, Plan, Shown, plan
from muster_desktop.sheets.reader import nobody, read
from muster_desktop.sheets.report import REFUSED_ROW, Kept, Report
from muster_desktop.sheets.values import Find
from muster_desktop.sheets.writer import Tongue, plain_tongue, save_rows, write

__all__ = [
    "REFUSED_ROW", "Change", "Find", "Kept", "Known", "Left", "Plan", "Refused", "Report", "Row", "Sheet", "Shown", "Stranger",
    "Tongue", "Words", "nobody", "plain_tongue", "plan", "read", "save_rows", "write",
]
