"""The pickups screen: title with its buttons, a row a driver, and a foot that tells of sheets."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.pickups.row import INSET, PickupRow
from ui.screens.pickups.view import PickupsView
from ui.shortcuts import Act, key_of
from ui.theme import set_property, theme
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.empty import EmptyState
from ui.widgets.icon import Icon
from ui.widgets.text import ElidedLabel, label
from ui.widgets.title_bar import TitleBar


class PickupsScreen(QWidget):
    """Signals out; ``planned`` and ``offered`` come with the key of the row."""

    planned = Signal(str, object)
    offered = Signal(str, object)
    book_asked = Signal()
    stop_asked = Signal()
    sheets_asked = Signal()
    settings_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sheets = Button(translate("Pickups", "Handover sheets"), icon="printer")
        self._stop = Button(translate("Pickups", "Stop after this one"), icon="pause")
        self._book = Button(
            translate("Pickups", "Book"), "main", "truck", key_of(Act.BOOK), height=48
        )
        self._title = TitleBar(
            translate("Pickups", "Pickups"), "", self._sheets, self._stop, self._book
        )
        self._head = label("", "captionstrong", "muted")
        self._rows: dict[str, PickupRow] = {}
        self._row_box = QVBoxLayout()
        self._pages = QStackedWidget()
        self._foot_words = ElidedLabel("", "caption", "muted")
        self._foot = self._make_foot()
        self._lay_out()
        self._sheets.clicked.connect(self.sheets_asked)
        self._stop.clicked.connect(self.stop_asked)
        self._book.clicked.connect(self.book_asked)

    def render_view(self, view: PickupsView) -> None:
        """Draw the last view that was given."""
        self._title.set_sub(view.sub)
        self._head.setText(view.head)
        self._sheets.setVisible(view.has_sheets)
        self._stop.setVisible(view.is_booking)
        self._book.setVisible(not view.is_booking and view.has_sheets and not view.needs_address)
        self._book.setEnabled(view.can_book)
        self._foot.setVisible(bool(view.foot))
        self._foot_words.setText(view.foot)
        self._show_rows(view)
        self._pages.setCurrentIndex(1 if not view.rows else 2 if view.needs_address else 0)

    def focus_first(self) -> None:
        """The first tick box, so that Space ticks and Tab goes on from there."""
        first = next((row for row in self._rows.values() if row.tick.isEnabled()), None)
        if first is not None:
            first.tick.setFocus()

    def _show_rows(self, view: PickupsView) -> None:
        if tuple(self._rows) != tuple(row.key for row in view.rows):
            self._rebuild(view)
        for row in view.rows:
            self._rows[row.key].render_view(row)

    def _rebuild(self, view: PickupsView) -> None:
        """Rows that stay are kept, so that the focus does not jump."""
        before, self._rows = self._rows, {}
        for at, row in enumerate(view.rows):
            kept = before.pop(row.key, None)
            widget = kept or PickupRow(row, view)
            if kept is None:
                widget.planned.connect(self.planned)
                widget.offered.connect(self.offered)
            self._rows[row.key] = widget
            self._row_box.insertWidget(at, widget)
        for gone in before.values():
            gone.hide()
            gone.deleteLater()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        nothing = EmptyState(
            "check",
            translate("Pickups", "Nothing waits for a driver"),
            translate("Pickups", "Labelled parcels appear here."),
            tone="good_ink",
        )
        address = EmptyState(
            "pin",
            translate("Pickups", "Where do drivers collect?"),
            translate("Pickups", "The settings have no pickup address yet. Nothing can be booked."),
            translate("Pickups", "Open settings"),
        )
        address.acted.connect(self.settings_asked)
        for page in (self._make_list(), _inset(nothing), _inset(address)):
            self._pages.addWidget(page)
        layout.addWidget(self._title)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._foot)

    def _make_list(self) -> QWidget:
        inner = QWidget()
        set_property(inner, "zone", "surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(theme.px(24 - INSET), 0, theme.px(24), theme.px(16))
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(INSET), theme.px(2), 0, theme.px(8))
        head.addWidget(self._head)
        head.addStretch(1)
        local = translate("Pickups", "Times are local to the address")
        head.addWidget(label(local, "caption", "muted"))
        layout.addLayout(head)
        line = QHBoxLayout()
        line.setContentsMargins(theme.px(INSET), 0, 0, 0)
        line.addWidget(Divider())
        layout.addLayout(line)
        self._row_box.setSpacing(0)
        layout.addLayout(self._row_box)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(theme.px(57))
        set_property(foot, "zone", "canvas")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(foot)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Divider())
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(24), 0, theme.px(24), 0)
        row.setSpacing(theme.px(12))
        row.addWidget(Icon("printer", 24, "muted", 1.9))
        row.addWidget(label(translate("Pickups", "Handover sheets"), "captionstrong"))
        row.addWidget(self._foot_words, 1)
        outer.addLayout(row, 1)
        return foot


def _inset(page: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), 0)
    layout.addWidget(page)
    return made
