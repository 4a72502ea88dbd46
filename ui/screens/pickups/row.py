"""A driver's row: tick, carrier, address, day and window, and at the right what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from station.domain.pickup import PickupWindow
from ui.i18n import translate
from ui.screens.pickups.trouble import Trouble
from ui.screens.pickups.view import PickupsView, Plan, RowView, short_window
from ui.theme import theme
from ui.widgets.choice import Combo
from ui.widgets.divider import Divider
from ui.widgets.filter_bar import FilterBar, Segment
from ui.widgets.icon import Icon
from ui.widgets.progress import ProgressLine, Ring
from ui.widgets.text import ElidedLabel, label
from ui.widgets.tick import Tick

HEIGHT, INSET = 84, 4
_MARK, _NAME, _PLACE, _WHEN, _STATE = 44, 230, 230, 360, 200

_MARKS = {  # status: icon, tone
    "booked": ("check", "good_ink"),
    "doubt": ("question", "warn_ink"),
    "drop-off": ("box", "muted"),
}
_STATES = {
    "booked": ("truck", "good_ink"),
    "denied": ("cross", "bad_ink"),
    "doubt": ("question", "warn_ink"),
    "waiting": ("clock", "muted"),
    "drop-off": ("right", "muted"),
}


class PickupRow(QWidget):
    """``planned`` gives what was chosen, ``offered`` another time that was taken."""

    planned = Signal(str, object)
    offered = Signal(str, object)

    def __init__(self, view: RowView, whole: PickupsView) -> None:
        super().__init__()
        self._key, self._plan = view.key, view.plan
        self.tick = Tick(translate("Pickups", "Book {carrier}").format(carrier=view.carrier))
        self._ring, self._mark = Ring(), Icon("check", 26, "good_ink", 2.1)
        self._name = ElidedLabel("", "lead")
        self._sub = ElidedLabel("", "caption", "muted")
        self._place, self._street = ElidedLabel("", "body"), ElidedLabel("", "caption", "muted")
        self._day, self._hours = ElidedLabel("", "body"), ElidedLabel("", "caption", "muted")
        self.days = Combo(whole.days, name=translate("Pickups", "Day"), icon="calendar", width=164)
        segments = tuple(Segment(each.value, short_window(each)) for each in PickupWindow)
        self.windows = FilterBar(segments, translate("Pickups", "Window"))
        self._icon = Icon("truck", 24, "good_ink", 1.9)
        self._word, self._detail = label("", "captionstrong"), ElidedLabel("", "caption", "muted")
        self._progress = ProgressLine()
        self._marks, self._when, self._state = (QStackedWidget() for _ in range(3))
        self._trouble = Trouble()
        self._trouble.offered.connect(lambda offer: self.offered.emit(self._key, offer))
        self._lay_out()
        self.tick.toggled.connect(lambda _: self._chosen())
        self.days.picked.connect(lambda _: self._chosen())
        self.windows.chosen.connect(lambda _: self._chosen())

    def render_view(self, view: RowView) -> None:
        """Draw what was given last."""
        self._plan = view.plan
        self._name.setText(view.carrier)
        self._sub.setText(view.sub)
        self._place.setText(view.place)
        self._street.setText(view.street)
        self._show_mark(view)
        self._show_when(view)
        self._show_state(view)
        self._trouble.render_view(view.trouble)

    def _show_mark(self, view: RowView) -> None:
        icon, tone = _MARKS.get(view.status, ("", "muted"))
        self._mark.show_icon(icon, tone)
        self.tick.blockSignals(True)
        self.tick.setChecked(view.plan.is_ticked)
        self.tick.blockSignals(False)
        self.tick.setEnabled(view.status in ("ready", "denied"))
        self._marks.setCurrentIndex(1 if view.status == "booking" else 2 if icon else 0)

    def _show_when(self, view: RowView) -> None:
        self._day.setText("" if view.status in ("doubt", "drop-off") else view.when)
        self._hours.setText("" if view.status in ("doubt", "drop-off") else view.window)
        self.days.set_value(view.plan.day)
        self.windows.set_chosen(view.plan.window.value)
        self._when.setCurrentIndex(0 if view.status in ("ready", "denied") else 1)

    def _show_state(self, view: RowView) -> None:
        icon, tone = _STATES.get(view.status, ("", "muted"))
        self._icon.show_icon(icon, tone)
        self._word.setText(view.word)
        self._word.set_tone(tone if tone != "muted" else "text")
        self._detail.setText(view.detail)
        self._progress.set_progress(view.word, view.done, max(1, view.total))
        self._state.setCurrentIndex(1 if view.status == "booking" else 0)

    def _chosen(self) -> None:
        day = self.days.value()
        plan = Plan(
            day if day is not None else self._plan.day,  # type: ignore[arg-type]  # our own values
            PickupWindow(self.windows.current),
            self.tick.isChecked(),
        )
        self.planned.emit(self._key, plan)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setFixedHeight(theme.px(HEIGHT))
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._marks.addWidget(_at_left(self.tick))
        for mark in (self._ring, self._mark):
            self._marks.addWidget(_inset(_at_left(mark)))
        self._marks.setFixedWidth(theme.px(_MARK + INSET))
        row.addWidget(self._marks)
        row.addWidget(_two(self._name, self._sub), _NAME)
        row.addWidget(_two(self._place, self._street), _PLACE)
        choose = _at_left(self.days, self.windows)
        self._when.addWidget(choose)
        self._when.addWidget(_two(self._day, self._hours))
        self._when.setMinimumWidth(theme.px(_WHEN))
        row.addWidget(self._when, _WHEN)
        told = QWidget()
        inner = QHBoxLayout(told)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(10))
        inner.addWidget(self._icon)
        inner.addWidget(_two(self._word, self._detail), 1)
        self._state.addWidget(told)
        progress = QWidget()
        middle = QVBoxLayout(progress)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(self._progress)
        middle.addStretch(1)
        self._state.addWidget(progress)
        self._state.setFixedWidth(theme.px(_STATE))
        row.addWidget(self._state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(body)
        layout.addWidget(_inset(self._trouble))
        layout.addWidget(_inset(Divider()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _two(first: QWidget, second: QWidget) -> QWidget:
    """Two lines, in the middle of the row."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, theme.px(12), 0)
    layout.setSpacing(theme.px(2))
    layout.addStretch(1)
    layout.addWidget(first)
    layout.addWidget(second)
    layout.addStretch(1)
    return made


def _inset(widget: QWidget) -> QWidget:
    """At the content's edge: only the focus ring of a tick box stands left of it."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(theme.px(INSET), 0, 0, 0)
    layout.addWidget(widget)
    return made


def _at_left(*widgets: QWidget) -> QWidget:
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(12))
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return made
