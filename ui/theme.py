"""The look in one place: tokens, type, palette, one short style sheet.

Colours, sizes and radii exist only here; a widget asks by role, never by value. ``apply`` sets
style, palette and sheet in that order: with an application-wide sheet a later palette would leave
the old colours behind. Every length goes through ``px``, so that the layout grows with the type.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

import resources

LIGHT = {
    "canvas": "#F6F7F9",  # chrome: header, rail, shelf, key strip
    "surface": "#FFFFFF",  # where the work is
    "sunken": "#EEF1F5",  # tracks, mats, picture tiles
    "text": "#15181D",
    "muted": "#4A5261",  # second line
    "faint": "#7A8496",  # disabled, decoration; never the only carrier of a fact
    "border": "#7A8496",  # outline of a control
    "hairline": "#DFE3E9",  # divides; carries no meaning
    "accent": "#0B5CAD",
    "on_accent": "#FFFFFF",
    "accent_soft": "#E8F1FB",
    "good": "#0F6B3A",
    "on_good": "#FFFFFF",
    "good_soft": "#E5F4EB",
    "good_ink": "#0F6B3A",
    "warn": "#FFC53D",
    "on_warn": "#241A00",
    "warn_soft": "#FFF4D6",
    "warn_ink": "#6E4C00",
    "bad": "#B3261E",
    "on_bad": "#FFFFFF",
    "bad_soft": "#FDECEA",
    "bad_ink": "#B3261E",
    "stop": "#B3261E",  # the full-width stop: red in both themes, never salmon
    "on_stop": "#FFFFFF",
}
DARK = {
    "canvas": "#12151A",
    "surface": "#1B2027",
    "sunken": "#262D37",
    "text": "#F2F4F7",
    "muted": "#B4BDCB",
    "faint": "#738094",
    "border": "#738094",
    "hairline": "#2E3641",
    "accent": "#7DB7F5",
    "on_accent": "#061B33",
    "accent_soft": "#1B3149",
    "good": "#57CB8C",
    "on_good": "#04240F",
    "good_soft": "#17352A",
    "good_ink": "#57CB8C",
    "warn": "#FFC53D",
    "on_warn": "#241A00",
    "warn_soft": "#3A3016",
    "warn_ink": "#FFC53D",
    "bad": "#FF8A80",
    "on_bad": "#3B0703",
    "bad_soft": "#43211F",
    "bad_ink": "#FF8A80",
    "stop": "#CC2F26",
    "on_stop": "#FFFFFF",
}

PAIRS = (  # foreground, background, least contrast (WCAG 2.2); a test measures both themes
    ("text", "surface", 7),
    ("text", "canvas", 7),
    ("text", "sunken", 7),
    ("text", "accent_soft", 7),
    ("text", "good_soft", 7),
    ("text", "warn_soft", 7),
    ("text", "bad_soft", 7),
    ("muted", "surface", 7),
    ("muted", "canvas", 7),
    ("muted", "accent_soft", 4.5),
    ("muted", "warn_soft", 4.5),
    ("muted", "bad_soft", 4.5),
    ("muted", "good_soft", 4.5),
    ("muted", "sunken", 4.5),
    ("accent", "surface", 4.5),
    ("accent", "canvas", 4.5),
    ("accent", "accent_soft", 4.5),
    ("on_accent", "accent", 4.5),
    ("good_ink", "surface", 4.5),
    ("good_ink", "canvas", 4.5),
    ("good_ink", "good_soft", 4.5),
    ("on_good", "good", 4.5),
    ("warn_ink", "surface", 4.5),
    ("warn_ink", "warn_soft", 4.5),
    ("on_warn", "warn", 7),
    ("bad_ink", "surface", 4.5),
    ("bad_ink", "canvas", 4.5),
    ("bad_ink", "bad_soft", 4.5),
    ("on_bad", "bad", 4.5),
    ("on_stop", "stop", 4.5),
    ("stop", "canvas", 3),
    ("border", "surface", 3),
    ("border", "canvas", 3),
)

TYPE = {  # role: points, weight, family, letter spacing in percent
    "caption": (12, 500, "Inter", 100),
    "captionstrong": (12, 600, "Inter", 100),
    "body": (14, 400, "Inter", 99.5),
    "strong": (14, 600, "Inter", 99.5),
    "sub": (17, 400, "Inter", 99),
    "lead": (17, 600, "Inter Display", 99.5),
    "title": (22, 600, "Inter Display", 98.5),
    "instruction": (32, 600, "Inter Display", 97.5),
    "hero": (48, 600, "Inter Display", 97),
    "digits": (56, 600, "Inter Display", 96.5),
}
RADIUS = {"chip": 6, "control": 10, "panel": 14}
HIT, ROW, MAIN = 40, 48, 56
"""Heights at 100 %: the smallest target, a packer's button, the main action."""

_FONTS = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "InterDisplay-SemiBold")
"""Every weight of ``TYPE``, and no other: each costs a start a millisecond and its size."""
_CODE_FEATURES = ("zero", "cv05", "cv08")
"""Slashed zero, tailed l, I with serifs: a code is read aloud without a mistake."""


@dataclass
class Theme:
    """What is chosen now; ``apply`` fills the one instance, ``theme``."""

    tokens: dict[str, str] = field(default_factory=lambda: LIGHT)
    scale: float = 1.0
    is_dark: bool = False

    def color(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(self.tokens[token])

    def px(self, length: float) -> int:
        """A length of the 100 % layout at the chosen type size."""
        return round(length * self.scale)


theme = Theme()


def font(role: str, *, is_code: bool = False) -> QFont:
    """A font of the scale (``TYPE``); digits are always tabular."""
    return QFont(_font(role, is_code, theme.scale))


@lru_cache(maxsize=128)
def _font(role: str, is_code: bool, scale: float) -> QFont:
    """Made once: with its features a font takes as long as the text that is painted with it."""
    points, weight, family, spacing = TYPE[role]
    made = QFont([family, "Inter"])
    made.setPointSizeF(points * scale)
    made.setWeight(QFont.Weight(weight))
    made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, spacing)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    for tag in _CODE_FEATURES if is_code else ():
        made.setFeature(QFont.Tag(tag), 1)
    return made


def load_fonts() -> None:
    """Register the bundled fonts: offscreen and kiosk systems have none.

    Raises OSError where a font cannot be used.
    """
    for name in _FONTS:
        file: Path = resources.path(f"fonts/{name}.otf")
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise OSError(f"font not loaded: {file.name}")


def apply(app: QApplication, *, is_dark: bool, scale: float = 1.0) -> None:
    """Switch the look: tokens, then style, font, palette and sheet, in that order."""
    theme.tokens, theme.is_dark, theme.scale = (DARK if is_dark else LIGHT), is_dark, scale
    app.setStyle("Fusion")
    app.setFont(font("body"))
    app.setPalette(_palette(theme.tokens))
    app.setStyleSheet(_sheet(theme.tokens))


def is_system_dark(app: QApplication) -> bool:
    """What the system prefers; a system that says nothing is light."""
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark


def set_property(widget: QWidget, name: str, value: object) -> None:
    """State is a property, not a colour: set it and let the sheet decide.

    What was not shown yet is looked up in the sheet when it is, with all of its properties at once.
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#RRGGBB`` colours (WCAG 2.2, relative luminance)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _palette(tokens: dict[str, str]) -> QPalette:
    """Every role that Fusion paints with, so that nothing grey of Qt's own is left."""
    palette, role = QPalette(), QPalette.ColorRole
    for key, token in {
        role.Window: "surface",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "canvas",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "bad",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.ToolTipBase: "text",
        role.ToolTipText: "surface",
        role.PlaceholderText: "muted",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Light: "hairline",
        role.Midlight: "hairline",
        role.Mid: "border",
        role.Dark: "border",
        role.Shadow: "border",
    }.items():
        palette.setColor(key, QColor(tokens[token]))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens["faint"]))
    return palette


def _sheet(tokens: dict[str, str]) -> str:
    """The whole sheet: tones of text, grounds, line edits, tables, scroll bars.

    ``tone`` is the colour of a text, ``zone`` the ground of a widget; both name a token.
    """
    tones = "".join(f'*[tone="{name}"]{{color:{value}}}' for name, value in tokens.items())
    zones = "".join(f'QWidget[zone="{name}"]{{background:{tokens[name]}}}' for name in tokens)

    def px(length: float) -> str:
        return f"{theme.px(length)}px"

    return f"""{tones}{zones}
    QLineEdit {{ background:{tokens["surface"]}; color:{tokens["text"]};
        border:{px(1.5)} solid {tokens["border"]}; border-radius:{px(10)}; padding:0 {px(14)};
        selection-background-color:{tokens["accent"]}; placeholder-text-color:{tokens["muted"]} }}
    QLineEdit:focus {{ border:{px(2)} solid {tokens["accent"]} }}
    QLineEdit[refused="true"] {{ border-color:{tokens["bad"]} }}
    QLineEdit:disabled {{ background:{tokens["sunken"]}; color:{tokens["faint"]};
        border-color:{tokens["hairline"]} }}
    QComboBox QAbstractItemView {{ background:{tokens["surface"]}; color:{tokens["text"]};
        border:1px solid {tokens["border"]}; outline:0; padding:{px(4)} }}
    QComboBox QAbstractItemView::item {{ min-height:{px(40)}; padding:0 {px(10)};
        border-radius:{px(6)} }}
    QComboBox QAbstractItemView::item:selected {{ background:{tokens["accent_soft"]};
        color:{tokens["text"]} }}
    QTableView {{ background:{tokens["surface"]}; border:0; outline:0;
        gridline-color:transparent }}
    QHeaderView {{ background:{tokens["surface"]} }}
    QHeaderView::section {{ background:{tokens["surface"]}; color:{tokens["muted"]}; border:0;
        border-bottom:1px solid {tokens["hairline"]}; padding:0 {px(8)} }}
    QScrollArea {{ border:0; background:transparent }}
    QScrollBar:vertical {{ background:transparent; width:{px(14)}; margin:0 }}
    QScrollBar::handle:vertical {{ background:{tokens["border"]}; border-radius:{px(3)};
        min-height:{px(48)}; margin:{px(4)} }}
    QScrollBar:horizontal {{ background:transparent; height:{px(14)}; margin:0 }}
    QScrollBar::handle:horizontal {{ background:{tokens["border"]}; border-radius:{px(3)};
        min-width:{px(48)}; margin:{px(4)} }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background:none; height:0; width:0 }}
    QToolTip {{ background:{tokens["text"]}; color:{tokens["surface"]}; border:0;
        padding:{px(8)} }}
    """
