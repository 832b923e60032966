"""Tokens become the palette, one small style sheet, fonts and icons; the only place that knows a colour."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from muster_desktop.icons import Icons
from muster_desktop.stylesheet import sheet_text
from muster_desktop.wardrobe import Wardrobe

# Every pair of text and ground that is used reaches 4.5:1, every mark 3:1 (design: the look, 3.1).
LIGHT = {
    "canvas": "#FFFFFF", "side": "#F3F6F6", "sunken": "#EEF2F2", "hover": "#E9EEEE", "line": "#E8EDED",
    "border": "#DCE3E4",
    "border2": "#7F8D92", "text": "#15201F", "text2": "#45555A", "text3": "#5F6E73", "accent": "#0B6A80",
    "accent-h": "#08586B", "on-accent": "#FFFFFF", "soft": "#E2F0F3", "soft2": "#C6E1E8", "ok": "#2C7A34",
    "okbg": "#E5F2E5",
    "warn": "#8F5600", "warnbg": "#FCF0DB", "warnfill": "#C97A00", "on-warn": "#1E1400", "bad": "#B42318",
    "badbg": "#FBE9E7",
    "plum": "#7A3E8E", "plumbg": "#F3E8F6", "c4": "#5B7F3A", "c5": "#B4534A",
}
DARK = {
    "canvas": "#12191B", "side": "#0B1012", "sunken": "#0E1416", "hover": "#1D272A", "line": "#1F2A2D",
    "border": "#283336",
    "border2": "#6E7C81", "text": "#E8EEEE", "text2": "#AEBBBF", "text3": "#8B999E", "accent": "#57B9D0",
    "accent-h": "#7CCBDE", "on-accent": "#062229", "soft": "#13323A", "soft2": "#1A434D", "ok": "#7CC47F",
    "okbg": "#16301A",
    "warn": "#E9B04C", "warnbg": "#35280F", "warnfill": "#E9B04C", "on-warn": "#2A1C00", "bad": "#FF8A7D",
    "badbg": "#3C1A17",
    "plum": "#CF9BE0", "plumbg": "#2E1C35", "c4": "#9CC26F", "c5": "#FF8A7D",
}
# The same in both themes: the brand panel, the logo, the toast.
FIXED = {
    "brand": "#0A3B47", "brand-line": "#2C5E6A", "brand-tile": "#114C5A", "brand-chip": "#23505B",
    "on-brand": "#FFFFFF",
    "on-brand2": "#C3D5D9", "spark": "#F2B84B", "toast": "#1D272A", "on-toast": "#FFFFFF", "toast-act": "#57B9D0",
    "toast-dim": "#8B999E",
}
# For eyes that want it stronger: every line is an edge, and the palest text is no paler than the second.
STRONGER = {"border": "border2", "line": "border2", "border2": "text2", "text3": "text2", "hover": "soft"}
# White initials on any of them: 5.3:1 at least.
AVATARS = ("#0B6A80", "#8A5A14", "#2F6B3A", "#4B5A94", "#A0443C", "#5E6B1F", "#7A3E8E", "#9A4A17", "#2B6470", "#7B4B2E",
           "#3D6A57", "#86406A")

# role -> (pixels, weight); the sizes of the look's 3.3 before the reader's text scale.
ROLES = {
    "display": (26, 600), "title": (20, 600), "section": (15, 600), "body": (13, 400), "name": (13, 500),
    "strong": (13, 600),
    "small": (12, 400), "small-name": (12, 500), "small-strong": (12, 600), "caption": (11, 400),
    "caption-name": (11, 500),
    "caption-strong": (11, 600), "label": (12, 600), "key": (11, 500), "lead": (15, 500),
    "lead-strong": (17, 600), "button": (13, 500),
    "primary": (13, 600), "code": (17, 600), "cell": (13, 400), "count": (11, 600), "figure": (13, 500),
}
# Digits of one width, for columns. Not in prose: Inter then sets hyphens as wide as digits.
TABULAR = ("cell", "count", "code", "figure")
MONOSPACED = ("DejaVu Sans Mono", "Noto Sans Mono", "Consolas", "Menlo")
TONES = ("text2", "text3", "accent", "ok", "warn", "bad", "plum", "on-brand", "on-brand2")
# Density -> height of a row of one line, and of a button or field.
DENSITIES = {"compact": (28, 30), "normal": (36, 32), "touch": (44, 40)}
SCRIPT_TALLER = 1.04  # Arabic letters are small for their size
_ROLE_COLOURS = {"window": "side", "windowText": "text", "base": "canvas", "alternateBase": "sunken", "text": "text",
                 "placeholderText": "text3", "button": "canvas", "buttonText": "text", "highlight": "accent",
                 "highlightedText": "on-accent", "toolTipBase": "text", "toolTipText": "canvas", "link": "accent",
                 "linkVisited": "accent", "mid": "border", "dark": "border2", "light": "hover", "midlight": "line",
                 "accent": "accent", "brightText": "bad", "shadow": "border2"}

_PICTURES = {"caret": ("caret-down", "text2", 12), "tick": ("check-bold", "on-accent", 14)}


class Theme(QObject):
    """Colours, fonts, icons and sizes of the present look. Widgets ask it when they paint, and repaint on `changed`; what stands
    by itself in the window (a page, a bar, a dialog) is given to `dress` once."""

    changed = Signal()

    def __init__(self, app: QApplication, families: Sequence[str] = (), look: str = "light", scale: int = 100,
                 icons: Icons | None = None, density: str = "normal", strong: bool = False) -> None:
        super().__init__(app)
        self._app = app
        self._icons = icons or Icons()
        self._families = [*families]
        self.look, self.scale, self.density, self.strong = look, scale, density, strong
        self._folder = QTemporaryDir()
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._taller = False
        self._wardrobe = Wardrobe(self)
        self.dress = self._wardrobe.dress
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def dark(self) -> bool:
        """Whether the dark tokens are in use: as chosen, or as the system has it where that was chosen."""
        return self._system_dark() if self.look == "system" else self.look == "dark"

    @property
    def high_contrast(self) -> bool:
        """Chosen here, or asked for by the system."""
        hints = self._app.styleHints()  # held while it is asked: what it gives goes with it
        wanted = hints.accessibility().contrastPreference()
        return self.strong or wanted == Qt.ContrastPreference.HighContrast

    @property
    def icons_present(self) -> bool:
        return self._icons.present

    @property
    def rtl(self) -> bool:
        return self._app.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def set_dark(self, dark: bool) -> None:
        self.set_look("dark" if dark else "light")

    def set_look(self, look: str) -> None:
        """`look` is "light", "dark" or "system"."""
        self.look = look
        self.apply()

    def set_strong(self, strong: bool) -> None:
        """High contrast, whatever the system says."""
        self.strong = strong
        self.apply()

    def set_scale(self, scale: int) -> None:
        """The reader's text size in per cent of the table's."""
        self.scale = scale
        self.apply()

    def set_density(self, density: str) -> None:
        """`density` is one of `DENSITIES`."""
        self.density = density
        self.apply()

    def set_language(self, code: str) -> None:
        """Take the direction that the application now has, and the size that its script wants."""
        self._taller = code in ("ar", "ckb", "ps")
        self.apply()

    def apply(self) -> None:
        """Hand palette, font and style sheet on and tell everyone."""
        self._colours.clear()
        self._fonts.clear()
        schemes = {"system": Qt.ColorScheme.Unknown, "dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light}
        hints = self._app.styleHints()
        blocked = hints.blockSignals(True)  # what we say ourselves is not news from the system
        hints.setColorScheme(schemes[self.look])
        hints.blockSignals(blocked)
        self._app.setPalette(self._palette())
        self._app.setFont(self.font("body"))
        self._wardrobe.wear(self._sheet())
        self.changed.emit()

    def _system_dark(self) -> bool:
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _system_changed(self) -> None:
        if self.look == "system":
            self.apply()

    @property
    def row(self) -> int:
        """How high a row of one line is at this density and text size."""
        return self.px(DENSITIES[self.density][0])

    def high(self, usual: int) -> int:
        """How high a row is that is `usual` pixels high at the normal density."""
        lowest = DENSITIES["compact"][0]
        more = DENSITIES[self.density][0] - DENSITIES["normal"][0]
        return self.px(max(min(lowest, usual), usual + more))

    @property
    def control(self) -> int:
        """How high a button or a field is, where nothing else was decided for it."""
        return self.px(DENSITIES[self.density][1])

    def colour(self, token: str) -> QColor:
        """The colour of a token of the table; a token that is not in it is our mistake and raises KeyError."""
        if token not in self._colours:
            self._colours[token] = QColor(FIXED.get(token) or self._tokens()[token])
        return QColor(self._colours[token])  # a copy: whoever makes it paler keeps that to themselves

    def avatar(self, seed: str) -> QColor:
        """One of twelve hues, always the same for the same person."""
        return QColor(AVATARS[zlib.crc32(seed.encode()) % len(AVATARS)])

    def font(self, role: str, strike: bool = False) -> QFont:
        """The font of a role at the present text scale."""
        if (role, strike) not in self._fonts:
            pixels, weight = ROLES[role]
            font = QFont(self._app.font())
            if self._families:
                font.setFamilies([*MONOSPACED, *self._families] if role == "code" else self._families)
            elif role == "code":
                font.setStyleHint(QFont.StyleHint.Monospace)
            font.setPixelSize(self.px(pixels))
            font.setWeight(QFont.Weight(weight))
            font.setStrikeOut(strike)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if role in TABULAR:
                font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[role, strike] = font
        return self._fonts[role, strike]

    def px(self, pixels: int) -> int:
        """A size that grows with the text."""
        return round(pixels * self.scale / 100 * (SCRIPT_TALLER if self._taller else 1))

    def icon(self, name: str, token: str = "text2", px: int = 16) -> QIcon:
        """An icon for a Qt widget that takes one; it keeps its colour until asked again after `changed`."""
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self._icons.pixmap(name, self.colour(token), px, ratio, self.rtl))
        return icon

    def paint_icon(self, painter: QPainter, name: str, token: str, box: QRectF, px: int = 16) -> None:
        """Paint an icon in the middle of `box`; those that point somewhere are mirrored from right to left."""
        ratio = painter.device().devicePixelRatio()
        pixmap = self._icons.pixmap(name, self.colour(token), px, ratio, self.rtl)
        target = QRectF(0, 0, px, px)
        target.moveCenter(box.center())
        painter.drawPixmap(target.toRect(), pixmap)

    def icon_size(self, px: int = 16) -> QSize:
        return QSize(px, px)

    def _pictures(self) -> dict[str, str]:
        """The files of what the style sheet draws, painted for the present theme."""
        files = {}
        look = f"{'dark' if self.dark else 'light'}{'-strong' if self.high_contrast else ''}"
        for name, (icon, token, px) in _PICTURES.items():
            files[name] = self._folder.filePath(f"{name}-{look}.png")
            if Path(files[name]).exists():
                continue
            for ratio, file in ((1, files[name]), (2, files[name].replace(".png", "@2x.png"))):
                self._icons.pixmap(icon, self.colour(token), px, ratio).save(file)
        return files

    def _tokens(self) -> dict[str, str]:
        plain = DARK if self.dark else LIGHT
        return plain | {token: plain[other] for token, other in STRONGER.items()} if self.high_contrast else plain

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLE_COLOURS.items():
            palette.setColor(getattr(QPalette.ColorRole, role[0].upper() + role[1:]), self.colour(token))
        for role_ in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role_, self.colour("text3"))
        return palette

    def _sheet(self) -> str:
        sizes = {"small": self.px(12), "lead": self.px(16), "field": self.control - 4, "big": self.px(42)}
        roles = {role: (self.px(pixels), weight) for role, (pixels, weight) in ROLES.items()}
        pictures = self._pictures() if self.icons_present else {}
        return sheet_text(self._tokens() | FIXED, sizes, self.rtl, pictures, roles, TONES)
