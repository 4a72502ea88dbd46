"""The third column: steps before the price, prices, own carrier, answers; the main button below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent

from ui.i18n import translate
from ui.screens.bench.columns import Column
from ui.screens.bench.view_offers import MainButton, PriceView
from ui.shortcuts import Act, key_of
from ui.theme import MAIN, theme
from ui.widgets.button import Button
from ui.widgets.own_carrier_form import OwnCarrierForm
from ui.widgets.quote_row import QuoteRow
from ui.widgets.reason_list import ReasonList
from ui.widgets.row_list import RowList
from ui.widgets.step_row import StepRow
from ui.widgets.text import paragraph

_TOP, _BOTTOM, _GAP = 36, 16, 12


class PriceColumn(Column):
    """``chosen`` has the row of prices or answers, ``acted`` means the main button."""

    chosen = Signal(int)
    acted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view = PriceView("")
        self.steps = RowList[StepRow](StepRow)
        self.quotes = RowList[QuoteRow](QuoteRow, name=translate("Bench", "Prices"))
        self.answers = ReasonList(translate("Bench", "Answers"))
        self.form = OwnCarrierForm()
        self.paragraph = paragraph("")
        self.paragraph.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.button = Button("", "main", key=key_of(Act.BUY))
        for part in (self.steps, self.quotes, self.answers, self.form, self.paragraph, self.button):
            part.setParent(self)
            part.hide()
        self.quotes.chosen.connect(self.chosen)
        self.answers.chosen.connect(self.chosen)
        self.button.clicked.connect(self.acted)

    @property
    def view(self) -> PriceView:
        """What is shown."""
        return self._view

    def set_low(self, is_low: bool) -> None:
        """The low form of the window."""
        self.steps.set_low(is_low)
        self.quotes.set_low(is_low)

    def render_price(self, view: PriceView) -> None:
        """Other prices, or another list."""
        if view == self._view:
            return
        self._view = view
        self._show_rows(view)
        self.form.show_blanks(view.blanks)
        self.paragraph.setText(view.paragraph)
        self._show_button(view.button)
        self._place()
        at = next((n for n, quote in enumerate(view.quotes) if quote.is_chosen), -1)
        self.quotes.look_at(at)
        self.update()

    def _show_rows(self, view: PriceView) -> None:
        for row, step in zip(self.steps.show_count(len(view.steps)), view.steps, strict=True):
            row.show_step(step)
        faces = view.quotes or (None,) * view.loading
        for quote_row, face in zip(self.quotes.show_count(len(faces)), faces, strict=True):
            quote_row.show_quote(face)
        self.answers.show_answers(view.answers)

    def _show_button(self, button: MainButton | None) -> None:
        self.button.setVisible(button is not None)
        if button:
            self.button.setText(button.text)
            self.button.setEnabled(button.is_on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list takes what head and button leave."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The head."""
        del event
        painter, view = self.begin(), self._view
        middle, width = theme.px(14), self.inner_width
        used = self.line(painter, view.title, "captionstrong", "muted", (0, middle), width)
        room = max(1.0, width - used - theme.px(12))
        self.line(painter, view.aside, "caption", "muted", (width, middle), room, is_right=True)

    def _place(self) -> None:
        view, width = self._view, self.inner_width
        bottom = self.height() - theme.px(_BOTTOM)
        if view.button:
            self.button.setGeometry(0, bottom - theme.px(MAIN), width, theme.px(MAIN))
            bottom -= theme.px(MAIN + _GAP)
        self.form.setVisible(bool(view.blanks))
        if view.blanks:
            height = self.form.sizeHint().height()
            self.form.setGeometry(0, bottom - height, width, height)
            bottom -= height + theme.px(_GAP)
        self._place_lists(view, bottom)

    def _place_lists(self, view: PriceView, bottom: int) -> None:
        top, width = theme.px(_TOP), self.inner_width
        room = max(0, bottom - top)
        lists = (
            (self.steps, view.steps),
            (self.quotes, view.quotes or view.loading),
            (self.answers, view.answers),
        )
        used = 0
        for rows, content in lists:
            rows.setVisible(bool(content))
            if content:
                rows.setGeometry(0, top, width + rows.margin(), room)
                rows.lay_out()
                used = min(room, rows.content_height)
        self.paragraph.setVisible(bool(view.paragraph))
        if view.paragraph:
            # Steps give way to the words below them, and scroll.
            height = self.paragraph.heightForWidth(width) + theme.px(2)
            gap = theme.px(_GAP)
            used = min(used, room - height - gap) if used else 0
            if view.steps:
                self.steps.resize(width + self.steps.margin(), used)
            if view.answers:
                self.answers.resize(width + self.answers.margin(), used)
            self.paragraph.setGeometry(0, top + used + (gap if used else 0), width, height)
