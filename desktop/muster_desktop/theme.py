"""Tokens become the palette, one small style sheet, fonts and icons; the only place that knows a colour."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from muster_desktop.icons import Icons

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
# White initials on any of them: 5.3:1 at least.
AVATARS = ("#0B6A80", "#8A5A14", "#2F6B3A", "#4B5A94", "#A0443C", "#5E6B1F", "#7A3E8E", "#9A4A17", "#2B6470", "#7B4B2E",
           "#3D6A57", "#86406A")

# role -> (pixels, weight); the sizes of the look's 3.3 before the reader's text scale.
ROLES = {
    "display": (26, 600), "title": (20, 600), "section": (15, 600), "body": (13, 400), "name": (13, 500),
    "strong": (13, 600),
    "small": (12, 400), "small-name": (12, 500), "small-strong": (12, 600), "caption": (11, 400),
    "caption-name": (11, 500),
    "caption-strong": (11, 600), "label": (12, 600), "key": (11, 500), "lead": (15, 500), "button": (13, 500),
    "primary": (13, 600), "code": (17, 600), "cell": (13, 400), "count": (11, 600),
}
# Digits of one width, for columns. Not in prose: Inter then sets hyphens as wide as digits.
TABULAR = ("cell", "count", "code")
MONOSPACED = ("DejaVu Sans Mono", "Noto Sans Mono", "Consolas", "Menlo")
TONES = ("text2", "text3", "accent", "ok", "warn", "bad", "plum", "on-brand", "on-brand2")
SCRIPT_TALLER = 1.04  # Arabic letters are small for their size
_ROLE_COLOURS = {"window": "side", "windowText": "text", "base": "canvas", "alternateBase": "sunken", "text": "text",
                 "placeholderText": "text3", "button": "canvas", "buttonText": "text", "highlight": "accent",
                 "highlightedText": "on-accent", "toolTipBase": "text", "toolTipText": "canvas", "link": "accent",
                 "linkVisited": "accent", "mid": "border", "dark": "border2", "light": "hover", "midlight": "line",
                 "accent": "accent", "brightText": "bad", "shadow": "border2"}

SHEET = """
QFrame#sheet{{background:{canvas};border:0;border-top:1px solid {border};border-{start}:1px solid {border};
 border-top-{start}-radius:10px}}
QFrame[rule="true"]{{background:{border};border:0}}
QWidget[ground="canvas"]{{background:{canvas}}} QWidget[ground="side"]{{background:{side}}}
QWidget[ground="sunken"]{{background:{sunken}}}
QLineEdit,QPlainTextEdit,QTextEdit,QSpinBox,QDoubleSpinBox,QDateEdit,QDateTimeEdit,QTimeEdit,
 QComboBox{{background:{canvas};
 color:{text};border:1px solid {border2};border-radius:7px;padding:0 9px;min-height:{field}px;
 selection-background-color:{accent};selection-color:{on_accent}}}
QPlainTextEdit,QTextEdit{{padding:5px}}
QLineEdit:focus,QPlainTextEdit:focus,QTextEdit:focus,QSpinBox:focus,QDateEdit:focus,QDateTimeEdit:focus,
 QComboBox:focus{{
 border:2px solid {accent};padding:0 8px;min-height:{field_focus}px}}
QPlainTextEdit:focus,QTextEdit:focus{{padding:4px}}
QLineEdit[wrong="true"],QPlainTextEdit[wrong="true"],QComboBox[wrong="true"]{{border:1px solid {bad}}}
QLineEdit[big="true"]{{min-height:{big}px;max-height:{big}px;padding:0 12px}}
QLineEdit[big="true"]:focus{{min-height:{big_focus}px;max-height:{big_focus}px;padding:0 11px}}
QLineEdit:disabled,QComboBox:disabled{{color:{text3};border-color:{border};background:{side}}}
QLineEdit[quiet="true"]{{border-color:{border}}}
QLineEdit[plain="true"]{{border:1px solid transparent;background:transparent}}
QLineEdit[bare="true"],QLineEdit[bare="true"]:focus{{border:0;border-radius:0;padding:0;background:transparent;font-size:{lead}px}}
QAbstractItemView QLineEdit,QAbstractItemView QComboBox,QAbstractItemView QDateEdit{{border-radius:0;min-height:0}}
QComboBox::drop-down{{border:0;width:24px;subcontrol-origin:padding;subcontrol-position:center {end}}}
QComboBox QAbstractItemView{{background:{canvas};border:1px solid {border};color:{text};
 selection-background-color:{soft};
 selection-color:{text};outline:0}}
QAbstractItemView{{background:{canvas};border:0;outline:0;gridline-color:{line};color:{text};
 selection-background-color:{soft};selection-color:{text};alternate-background-color:{sunken}}}
QHeaderView{{background:{side};border:0}}
QHeaderView::section{{background:{side};color:{text2};border:0;border-bottom:1px solid {border};padding:6px 8px;
 font-size:{small}px;font-weight:600}}
QTabBar{{background:transparent;border:0}}
QTabBar::tab{{background:transparent;color:{text2};font-weight:500;padding:8px 0 7px 0;margin-{end}:20px;border:0;
 border-bottom:2px solid transparent}}
QTabBar::tab:selected{{color:{text};font-weight:600;
 border-bottom:2px solid {accent}}} QTabBar::tab:hover{{color:{text}}}
QScrollArea{{background:transparent;border:0}}
QScrollBar:vertical{{background:transparent;width:12px;margin:0}} QScrollBar:horizontal{{background:transparent;
 height:12px}}
QScrollBar::handle{{background:{border};border-radius:3px;margin:3px}} QScrollBar::handle:vertical{{min-height:40px}}
QScrollBar::handle:horizontal{{min-width:40px}} QScrollBar::handle:hover{{background:{border2}}}
QScrollBar::add-line,QScrollBar::sub-line{{height:0;
 width:0}} QScrollBar::add-page,QScrollBar::sub-page{{background:transparent}}
QMenu{{background:{canvas};color:{text};border:1px solid {border};padding:6px}}
QMenu::item{{padding:6px 26px;border-radius:5px}} QMenu::item:selected{{background:{soft};color:{text}}}
QMenu::item:disabled{{color:{text3}}} QMenu::separator{{height:1px;background:{line};margin:5px 8px}}
QToolTip{{background:{text};color:{canvas};border:0;padding:5px 8px}}
QSplitter::handle{{background:{border}}} QSplitter::handle:horizontal{{width:1px}}
 QSplitter::handle:vertical{{height:1px}}
QCheckBox,QRadioButton{{spacing:8px}}
QCheckBox::indicator,QAbstractItemView::indicator,QRadioButton::indicator{{width:14px;height:14px;border:1px solid {border2};
 border-radius:4px;background:{canvas}}}
QRadioButton::indicator{{border-radius:8px}}
QRadioButton::indicator:checked{{width:6px;height:6px;border:5px solid {accent};border-radius:8px}}
QCheckBox::indicator:checked,QAbstractItemView::indicator:checked{{background:{accent};border-color:{accent}}}
QCheckBox:focus,QRadioButton:focus{{outline:0}}
QCheckBox::indicator:focus,QRadioButton::indicator:focus{{border:2px solid {accent};width:12px;height:12px}}
QAbstractSpinBox::up-button,QAbstractSpinBox::down-button{{width:0;border:0}}
QDateEdit::drop-down,QDateTimeEdit::drop-down{{border:0;width:24px;subcontrol-origin:padding;
 subcontrol-position:center {end}}}
QProgressBar{{border:0;border-radius:3px;background:{border};max-height:6px;min-height:6px;color:transparent}}
QProgressBar::chunk{{background:{accent};border-radius:3px}}
"""
# A style sheet draws arrows and ticks only from files: these are painted from the icon font when the theme is applied.
DRAWN = """
QComboBox::down-arrow,QDateEdit::down-arrow,QDateTimeEdit::down-arrow{{image:url({caret});width:12px;height:12px}}
QCheckBox::indicator:checked,QAbstractItemView::indicator:checked{{image:url({tick})}}
"""
_PICTURES = {"caret": ("caret-down", "text2", 12), "tick": ("check-bold", "on-accent", 14)}


class Theme(QObject):
    """Colours, fonts and icons of the present theme. Widgets ask it when they paint, and repaint on `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, families: Sequence[str] = (), dark: bool = False, scale: int = 100,
                 icons: Icons | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._icons = icons or Icons()
        self._families = [*families]
        self._dark = dark
        self._scale = scale
        self._folder = QTemporaryDir()
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._taller = False

    @property
    def dark(self) -> bool:
        return self._dark

    @property
    def scale(self) -> int:
        """The reader's text size in per cent of the table's."""
        return self._scale

    @property
    def icons_present(self) -> bool:
        return self._icons.present

    @property
    def rtl(self) -> bool:
        return self._app.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def set_dark(self, dark: bool) -> None:
        self._dark = dark
        self.apply()

    def set_scale(self, scale: int) -> None:
        self._scale = scale
        self.apply()

    def set_language(self, code: str) -> None:
        """Take the direction that the application now has, and the size that its script wants."""
        self._taller = code in ("ar", "ckb", "ps")
        self.apply()

    def apply(self) -> None:
        """Hand palette, font and style sheet to the application and tell everyone."""
        self._colours.clear()
        self._fonts.clear()
        scheme = Qt.ColorScheme.Dark if self._dark else Qt.ColorScheme.Light
        self._app.styleHints().setColorScheme(scheme)
        # From one sheet to another Qt repolishes each widget with all above it; by way of none it does so once. Measured
        # with 1,210 widgets: 1,000 ms against 190.
        self._app.setStyleSheet("")
        self._app.setPalette(self._palette())
        self._app.setFont(self.font("body"))
        self._app.setStyleSheet(self._sheet())
        self.changed.emit()

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
        return round(pixels * self._scale / 100 * (SCRIPT_TALLER if self._taller else 1))

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
        for name, (icon, token, px) in _PICTURES.items():
            files[name] = self._folder.filePath(f"{name}-{'dark' if self._dark else 'light'}.png")
            for ratio, file in ((1, files[name]), (2, files[name].replace(".png", "@2x.png"))):
                self._icons.pixmap(icon, self.colour(token), px, ratio).save(file)
        return files

    def _tokens(self) -> dict[str, str]:
        return DARK if self._dark else LIGHT

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLE_COLOURS.items():
            palette.setColor(getattr(QPalette.ColorRole, role[0].upper() + role[1:]), self.colour(token))
        for role_ in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role_, self.colour("text3"))
        return palette

    def _sheet(self) -> str:
        names = {token.replace("-", "_"): value for token, value in (self._tokens() | FIXED).items()}
        start, end = ("right", "left") if self.rtl else ("left", "right")
        field, big = self.px(28), self.px(42)
        rules = [SHEET.format(start=start, end=end, small=self.px(12), lead=self.px(16), field=field,
                              field_focus=field - 2, big=big, big_focus=big - 2, **names)]
        if self.icons_present:
            rules.append(DRAWN.format(**self._pictures()))
        for role, (pixels, weight) in ROLES.items():
            rules.append(f'QLabel[role="{role}"]{{font-size:{self.px(pixels)}px;font-weight:{weight}}}')
        tokens = self._tokens() | FIXED
        rules += [f'QLabel[tone="{tone}"]{{color:{tokens[tone]}}}' for tone in TONES]
        return "\n".join(rules)
