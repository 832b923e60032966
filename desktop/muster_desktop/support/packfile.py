"""Files of support: the exit pack for Word, the figures for Excel; behind a door, as what writes them is slow to load."""

from __future__ import annotations

from muster_desktop.support.figures import Figures
from muster_desktop.support.pack import pack_of
from muster_desktop.support.packdocx import docx
from muster_desktop.support.slasheet import workbook
from muster_desktop.support.tongue import Tongue, spoken

__all__ = ["made", "sheet", "spoken"]


def made(figures: Figures, language: str, region: str = "", digits: str = "region") -> bytes:
    """The exit pack as a Word file."""
    return docx(pack_of(figures, Tongue(language, region, digits)))


def sheet(figures: Figures, language: str, region: str = "", digits: str = "region") -> bytes:
    """The figures as an Excel file."""
    return workbook(figures, Tongue(language, region, digits))
