"""The header: mark and name, who packs where, and at the right the lamps and the time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.header_view import HeaderView, LampState
from ui.i18n import translate
from ui.theme import set_property, theme
from ui.widgets.divider import Divider
from ui.widgets.icon import Icon
from ui.widgets.lamp import Lamp
from ui.widgets.mark import Mark
from ui.widgets.text import ElidedLabel, label

HEIGHT = 56


class Header(QWidget):
    """56 high; it says nothing of a lamp whose word is not known yet."""

    def __init__(self) -> None:
        super().__init__()
        set_property(self, "zone", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._person = Icon("person", 22, "muted", 2.0)
        self._packer = ElidedLabel("", "captionstrong")
        self._station = ElidedLabel("", "caption", "muted")
        self._printer = Lamp(translate("Header", "Printer"))
        self._scale = Lamp(translate("Header", "Scale"))
        self._link = Lamp(translate("Header", "Connection"))
        self._clock = label("", "captionstrong")
        self._before_person, self._before_clock = _upright(), _upright()
        self._lay_out()
        self.render_view(HeaderView())

    def render_view(self, view: HeaderView) -> None:
        """Show who packs, the lamps and the time."""
        self._packer.setText(view.packer)
        self._packer.setVisible(bool(view.packer))
        self._station.setText(view.station)
        for part in (self._person, self._before_person):
            part.setVisible(bool(view.packer or view.station))
        self._clock.setText(view.clock)
        self._before_clock.setVisible(bool(view.clock))
        for lamp, icon, shown in (
            (self._printer, "printer", view.printer),
            (self._scale, "scale", view.scale),
            (self._link, "link", view.link),
        ):
            lamp.setVisible(shown is not None and bool(shown.word))
            if shown is not None:
                is_off = icon == "link" and shown.state in (LampState.WARN, LampState.BAD)
                is_off = is_off and not shown.hint
                lamp.show_state("nolink" if is_off else icon, shown.text, shown.state)
                lamp.setToolTip(shown.hint)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), 0, theme.px(24), 0)
        row.setSpacing(0)
        row.addWidget(Mark(30))
        row.addSpacing(theme.px(12))
        name = label(translate("Header", "Quayside"), "lead")
        row.addWidget(name)
        row.addSpacing(theme.px(28))
        row.addWidget(self._before_person)
        row.addSpacing(theme.px(20))
        row.addWidget(self._person)
        row.addSpacing(theme.px(8))
        row.addWidget(self._packer)
        row.addSpacing(theme.px(11))
        row.addWidget(self._station)
        row.addStretch(1)
        for lamp in (self._printer, self._scale, self._link):
            row.addSpacing(theme.px(12))
            row.addWidget(lamp)
        row.addSpacing(theme.px(18))
        row.addWidget(self._before_clock)
        row.addSpacing(theme.px(20))
        row.addWidget(self._clock)


def _upright() -> Divider:
    line = Divider(is_upright=True)
    line.setFixedHeight(theme.px(24))
    return line
