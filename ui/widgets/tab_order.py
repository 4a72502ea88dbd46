"""Tab goes as one reads: the order of the layouts, not the order in which widgets were built.

Rows are built anew while a screen is shown, and Qt puts what is new at the end of its chain. So the
window looks for the next stop itself when Tab is pressed: no widget has to know its neighbours.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

_WHOLE = (QAbstractItemView, QComboBox, QLineEdit)
"""What is inside these is their own."""


def move_focus(window: QWidget, *, is_next: bool) -> bool:
    """Give the focus to the next stop, or the one before; False where there is none."""
    stops = [each for each in _stops_in(window) if each.isVisible() and each.isEnabled()]
    if not stops:
        return False
    at = _place(window.focusWidget(), stops, is_next=is_next)
    reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
    stop = stops[(at + (1 if is_next else -1)) % len(stops)]
    stop.setFocus(reason)
    bring_into_view(stop)
    return True


def bring_into_view(stop: QWidget) -> None:
    """Scroll to it; Qt does so only for steps inside of one area."""
    parent = stop.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(stop)
        parent = parent.parentWidget()


def _place(current: QWidget | None, stops: list[QWidget], *, is_next: bool) -> int:
    """Where the focus is; on a screen as a whole it is just outside that screen's stops."""
    if current in stops:
        return stops.index(current)
    inside = [at for at, stop in enumerate(stops) if current and current.isAncestorOf(stop)]
    if is_next:
        return inside[0] - 1 if inside else -1
    return inside[-1] + 1 if inside else 0


def _stops_in(widget: QWidget) -> Iterator[QWidget]:
    for child in _children(widget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.focusProxy() is None:
            yield child
        if not isinstance(child, _WHOLE):
            yield from _stops_in(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """Those of its layout in their order, then those that are placed by hand in theirs."""
    if isinstance(widget, QAbstractScrollArea):
        inside = widget.widget() if isinstance(widget, QScrollArea) else None
        if inside is not None:
            yield inside
        return
    laid_out: set[QWidget] = set()
    layout = widget.layout()
    for child in _in_layout(layout) if layout is not None else ():
        laid_out.add(child)
        yield child
    for other in widget.children():
        if isinstance(other, QWidget) and other not in laid_out and not other.isWindow():
            yield other


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if inner is not None:
            yield from _in_layout(inner)
        elif widget is not None:
            yield widget
