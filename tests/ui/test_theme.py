"""The look: contrast in both themes, faces that are really there, nothing left out."""

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from ui import theme

THEMES = {"light": theme.LIGHT, "dark": theme.DARK}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground", "least"), theme.PAIRS)
def test_contrast(name: str, ink: str, ground: str, least: float) -> None:
    tokens = THEMES[name]
    assert theme.contrast(tokens[ink], tokens[ground]) >= least


def test_both_themes_have_the_same_tokens() -> None:
    assert theme.LIGHT.keys() == theme.DARK.keys()


def test_black_on_white_is_21() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("role", theme.TYPE)
def test_every_role_has_its_bundled_face(look: QApplication, role: str) -> None:
    points, weight, family, _ = theme.TYPE[role]
    info = QFontInfo(theme.font(role))
    assert info.family() == family
    assert info.weight() == weight
    assert info.pointSizeF() == pytest.approx(points, abs=0.5)


def test_no_role_is_under_12_points() -> None:
    assert min(points for points, *_ in theme.TYPE.values()) == 12


def test_lengths_grow_with_the_type(look: QApplication) -> None:
    theme.apply(look, is_dark=True, scale=1.25)
    assert theme.theme.px(48) == 60
    assert theme.theme.is_dark
