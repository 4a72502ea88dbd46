"""A window walked through by keyboard alone: its Tab stops, what they are called, how they look."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from ui.widgets.row import Row

MOST = 200
"""More stops than any screen has."""

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox, QTextEdit)
_OVERLAP_PX = 12
"""Focus rings and margins of what stands below one another may overlap that much."""
_SAME_LINE = 0.5
"""Two widgets stand in one line where half of the lower one overlaps."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A widget that the focus came to, where it is in the window, and whether one sees that."""

    widget: QWidget
    place: QRect
    is_seen: bool

    @property
    def name(self) -> str:
        """What a screen reader says first."""
        return name_of(self.widget)


def name_of(widget: QWidget) -> str:
    """Its accessible name or its visible text."""
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return widget.accessibleName() or text


def place_of(widget: QWidget) -> QRect:
    """Where it is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def place_in_reading(widget: QWidget) -> QRect:
    """The same as if nothing were scrolled."""
    place, parent = place_of(widget), widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            place.translate(0, parent.verticalScrollBar().value())
        parent = parent.parentWidget()
    return place


def is_alive(widget: QWidget) -> bool:
    """It can be seen and used; what belongs to another widget (a list's own view) is not meant."""
    return widget.isVisible() and widget.isEnabled() and not _is_inside_control(widget)


def controls(window: QWidget) -> list[QWidget]:
    """Everything that can be used, whether the focus can come to it or not."""
    return [
        each
        for each in window.findChildren(QWidget)
        if is_alive(each) and (isinstance(each, CONTROLS) or _is_choosable(each))
    ]


def walk(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[Stop]:
    """Press Tab until the focus is where it was; the stops in their order, the first one first."""
    found: list[Stop] = []
    for _ in range(MOST):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        widget = QApplication.focusWidget()
        assert widget is not None, f"the focus is lost after {[stop.name for stop in found]}"
        if any(stop.widget is widget for stop in found):
            break
        lay_out(window)
        found.append(Stop(widget, place_in_reading(widget), _shows_focus(widget)))
    return found


def from_the_top(stops: list[Stop]) -> list[Stop]:
    """The same walk, begun at its first stop from the left edge, which is the rail's or page's."""
    begin = min(range(len(stops)), key=lambda at: _first(stops[at]))
    return stops[begin:] + stops[:begin]


def presses(window: QWidget) -> list[str]:
    """Grows by the name of each button that is pressed from now on."""
    found: list[str] = []
    for button in window.findChildren(QAbstractButton):
        button.clicked.connect(lambda _=False, each=button: found.append(name_of(each)))
    return found


def goes_back(stops: list[Stop]) -> list[str]:
    """Steps against the reading order: neither to the right, nor further down."""
    return [
        f"{before.name!r} {before.place.getRect()} -> {after.name!r} {after.place.getRect()}"
        for before, after in pairwise(stops)
        if not _is_after(before.place, after.place)
    ]


def by_arrows(count: int) -> list[QWidget]:
    """What the arrow keys come to, from the widget that has the focus."""
    reached: list[QWidget] = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        for _ in range(count):
            QTest.keyClick(QApplication.focusWidget(), key)
            reached.append(QApplication.focusWidget())
    return reached


def lay_out(window: QWidget) -> None:
    """Let every layout come to rest."""
    for _ in range(5):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.sendPostedEvents(window)


def _shows_focus(widget: QWidget) -> bool:
    """The picture with the focus differs from the one without; the focus stays where it is."""
    window, place = widget.window(), place_of(widget).adjusted(-12, -12, 12, 12)
    with_focus = window.grab(place).toImage()
    widget.clearFocus()
    without = window.grab(place).toImage()
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    return without != with_focus


def _first(stop: Stop) -> tuple[int, int]:
    return (stop.place.left(), stop.place.top())


def _is_after(before: QRect, after: QRect) -> bool:
    lower = min(before.height(), after.height())
    common = min(before.bottom(), after.bottom()) - max(before.top(), after.top())
    is_in_line = common > lower * _SAME_LINE
    is_right = after.left() > before.left() and is_in_line
    is_next_column = after.left() >= before.right()
    is_below = after.top() >= before.bottom() - _OVERLAP_PX
    return is_right or is_next_column or is_below


def _is_choosable(widget: QWidget) -> bool:
    return isinstance(widget, Row) and widget.is_choosable


def _is_inside_control(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        if isinstance(parent, QComboBox | QAbstractItemView | QLineEdit):
            return True
        parent = parent.parentWidget()
    return False
