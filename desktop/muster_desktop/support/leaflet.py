"""A help page on paper: its steps in large numbers, and a code by which it is found again; as a PDF or on a printer."""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Sequence
from typing import NamedTuple

import segno
from PySide6.QtGui import QTextDocument

from muster_desktop.support.paperpdf import laid_out, printed


class Leaflet(NamedTuple):
    """What stands on the sheet, in the language of the help page; `code` is what is said aloud, `link` what the square holds;
    `files` name what else there is and where."""

    title: str
    problem: str
    steps: Sequence[str]
    foot: str
    code: str
    link: str
    rtl: bool = False
    problem_label: str = ""
    steps_label: str = ""
    files: Sequence[str] = ()
    files_label: str = ""


def square(link: str, scale: int = 6) -> str:
    """The code as an address that holds the picture itself."""
    out = io.BytesIO()
    segno.make(link, error="m").save(out, kind="png", scale=scale, border=2)
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


def page_html(leaflet: Leaflet) -> str:
    """The sheet as Qt's rich text; whatever people typed is text, never markup."""
    def text(part: str) -> str:
        return html.escape(part).replace("\n", "<br/>")

    way, side = ("rtl", "right") if leaflet.rtl else ("ltr", "left")
    rows = "".join(
        f'<tr><td width="34" valign="top" align="center"><p style="font-size:19pt;font-weight:600">{at}</p></td>'
        f'<td><p style="font-size:14pt" dir="{way}">{text(step)}</p></td></tr>' for at, step in enumerate(leaflet.steps, 1))
    problem = f'<p style="font-size:12pt"><b>{text(leaflet.problem_label)}</b><br/>{text(leaflet.problem)}</p>' \
        if leaflet.problem else ""
    files = f'<p style="font-size:11pt"><b>{text(leaflet.files_label)}</b><br/>{text(chr(10).join(leaflet.files))}</p>' \
        if leaflet.files else ""
    return (f'<div dir="{way}" align="{side}"><h1 style="font-size:24pt">{text(leaflet.title)}</h1>{problem}'
            f'<p style="font-size:12pt"><b>{text(leaflet.steps_label)}</b></p>'
            f'<table dir="{way}" width="100%" cellspacing="0" cellpadding="6">{rows}</table>{files}<hr/>'
            f'<table dir="{way}" width="100%"><tr><td><p style="font-size:10pt">{text(leaflet.foot)}</p></td>'
            f'<td align="right"><img src="{square(leaflet.link)}" width="96" height="96"/>'
            f'<p style="font-size:9pt">{text(leaflet.code)}</p></td></tr></table></div>')


def document(leaflet: Leaflet, families: Sequence[str]) -> QTextDocument:
    return laid_out(page_html(leaflet), leaflet.rtl, families)


def pdf(leaflet: Leaflet, families: Sequence[str]) -> bytes:
    """The sheet as a PDF of A4. Needs a QGuiApplication for its fonts."""
    return printed(document(leaflet, families), leaflet.title)
