"""The one style sheet: fields, lists, menus, scroll bars and the labels' roles. All that is richer is painted by its widget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

SHEET = """
QWidget[ground="canvas"]{{background:{canvas}}} QWidget[ground="side"]{{background:{side}}}
QWidget[ground="sunken"]{{background:{sunken};border-radius:8px}}
QLineEdit,QPlainTextEdit,QTextEdit,QSpinBox,QDoubleSpinBox,QDateEdit,QDateTimeEdit,QTimeEdit,
 QComboBox{{background:{canvas};
 color:{text};border:1px solid {border2};border-radius:7px;padding:0 9px;min-height:{field}px;
 selection-background-color:{accent};selection-color:{on_accent};placeholder-text-color:{text3}}}
QPlainTextEdit,QTextEdit{{padding:5px}}
QLineEdit:focus,QPlainTextEdit:focus,QTextEdit:focus,QSpinBox:focus,QDateEdit:focus,QDateTimeEdit:focus,
 QComboBox:focus{{
 border:2px solid {accent};padding:0 8px;min-height:{field_focus}px}}
QPlainTextEdit:focus,QTextEdit:focus{{padding:4px}}
QLineEdit[wrong="true"],QPlainTextEdit[wrong="true"],QComboBox[wrong="true"]{{border:1px solid {bad}}}
QLineEdit[big="true"]{{min-height:{big}px;max-height:{big}px;padding:0 12px}}
QLineEdit[big="true"]:focus{{min-height:{big_focus}px;max-height:{big_focus}px;padding:0 11px}}
QLineEdit:disabled,QPlainTextEdit:disabled,QTextEdit:disabled,QAbstractSpinBox:disabled,QComboBox:disabled{{color:{text3};
 border-color:{border};background:{side}}}
QLineEdit[locked="true"],QPlainTextEdit[locked="true"]{{background:{side};border-color:{border}}}
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
QHeaderView::section:vertical{{color:{text3};font-weight:500}}
QHeaderView::section:vertical:checked{{background:{soft2};color:{accent};font-weight:600}}
QTreeView QHeaderView::section:{edge}{{padding-{start}:20px}}
QTableCornerButton::section{{background:{side};border:0;border-bottom:1px solid {border}}}
QTabBar{{background:transparent;border:0}}
QTabBar::tab{{background:transparent;color:{text2};font-weight:500;padding:8px 0 7px 0;margin-{end}:20px;border:0;
 border-bottom:2px solid transparent}}
QTabBar::tab:selected{{color:{text};font-weight:600;
 border-bottom:2px solid {accent}}} QTabBar::tab:hover{{color:{text}}}
QTabBar[ways="true"]::tab{{padding:6px 13px;margin-{end}:-1px;border:1px solid {border};font-size:{small}px}}
QTabBar[ways="true"]::tab:selected{{background:{soft};color:{accent}}}
QTabBar[ways="true"]::tab:{edge}{{border-top-left-radius:7px;border-bottom-left-radius:7px}}
QTabBar[ways="true"]::tab:{outer}{{border-top-right-radius:7px;border-bottom-right-radius:7px}}
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


def sheet_text(colours: Mapping[str, str], sizes: Mapping[str, int], rtl: bool, pictures: Mapping[str, str],
               roles: Mapping[str, tuple[int, int]], tones: Iterable[str]) -> str:
    """The sheet for these tokens (name -> colour), sizes in pixels (`small`, `field`, `big`, and each role's with its weight)
    and direction. `pictures` are the files of what it draws; none where there is no icon font."""
    names = {token.replace("-", "_"): value for token, value in colours.items()}
    # Qt counts the sections of a header from the left, whichever way it is read.
    start, end, edge, outer = ("right", "left", "last", "first") if rtl else ("left", "right", "first", "last")
    rules = [SHEET.format(start=start, end=end, edge=edge, outer=outer,
                          field_focus=sizes["field"] - 2, big_focus=sizes["big"] - 2, **sizes, **names)]
    if pictures:
        rules.append(DRAWN.format(**pictures))
    rules += [f'QLabel[role="{role}"]{{font-size:{pixels}px;font-weight:{weight}}}' for role, (pixels, weight) in roles.items()]
    rules += [f'QLabel[tone="{tone}"]{{color:{colours[tone]}}}' for tone in tones]
    return "\n".join(rules)
