"""The label preview's widgets: words and facts at the left, the picture at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from printing.labels.stock import Stock
from printing.preview import WITHOUT_PRINTER, ReadCode
from ui.i18n import translate
from ui.screens.preview.panels import CodeList, Facts, Head
from ui.screens.preview.sketch import sketch_of
from ui.screens.preview.view import Page, PreviewView, is_same
from ui.shortcuts import Act, key_of
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.empty import EmptyState
from ui.widgets.label_picture import FIT, LabelPicture, Mark, image_of
from ui.widgets.progress import Ring
from ui.widgets.scroll_pane import ScrollPane
from ui.widgets.text import label

_PICTURE_WIDTH = 488
_DOTS_PER_MM = 8.0


class PreviewScreen(QWidget):
    """``turned`` asks for another label, that many further; the others say what was pressed."""

    turned = Signal(int)
    save_asked = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head = Head()
        self.codes, self.facts = CodeList(), Facts()
        self.picture = LabelPicture()
        self.print_button = Button(
            translate("Preview", "Print again"), "main", "printer", key_of(Act.REPRINT)
        )
        self.save_button = Button(translate("Preview", "Save PDF"), "plain", "", height=56)
        self.print_button.clicked.connect(self.print_asked)
        self.save_button.clicked.connect(self.save_asked)
        self._words = EmptyState("label", "", "")
        self._page: Page | None = None
        self._lay_out()
        for key, step in (("Left", -1), ("Right", 1)):
            self._on_key(key, lambda step=step: self.turned.emit(step))
        for key, zoom in (("+", 1), ("=", 1), ("-", -1)):
            self._on_key(key, lambda zoom=zoom: self.zoom_by(zoom))

    def render_view(self, view: PreviewView) -> None:
        """Draw the last view that was given."""
        self.head.show_words(view.sub, view.verdict)
        self._body.setCurrentIndex(0 if view.page else 2 if view.is_loading else 1)
        self._words.show_words("label", *view.words)
        self.codes.show_codes(view.heading, view.codes)
        self.facts.show_facts(view.facts)
        self.print_button.setVisible(view.page is not None)
        self.save_button.setVisible(view.is_pdf)
        self.picture.setVisible(view.page is not None)
        if view.page is not None and view.page is not self._page:
            self._show_picture(view.page, view.marks)
        self._page = view.page

    def zoom_by(self, step: int) -> None:
        """One step larger or smaller."""
        self.picture.set_zoom(self.picture.zoom + step)

    def toggle_zoom(self) -> None:
        """Whole, or one dot a pixel."""
        self.picture.set_zoom(1 if self.picture.zoom == FIT else FIT)

    def _show_picture(self, page: Page, marks: tuple[ReadCode, ...]) -> None:
        if page.sheet:
            dots = page.sheet.bitmap
            image = image_of(dots.width_px, dots.height_px, dots.rows)
            per_mm = dots.width_px / max(1, page.sheet.width_mm)
            self.picture.show_label(image, per_mm, _marks(marks, page.tracking))
        elif page.zpl:
            stock = Stock(WITHOUT_PRINTER.width_mm, WITHOUT_PRINTER.length_mm)
            image = sketch_of(page.zpl, stock.width_px, stock.height_px)
            self.picture.show_label(image, _DOTS_PER_MM)

    def _on_key(self, key: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(24))
        left.setSpacing(0)
        left.addWidget(self.head)
        self._body = QStackedWidget()
        self._body.addWidget(self._scrolled())
        self._body.addWidget(self._words)
        self._body.addWidget(self._waiting())
        left.addSpacing(theme.px(20))
        left.addWidget(self._body, 1)
        left.addSpacing(theme.px(16))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        left.addLayout(buttons)
        self.picture.setFixedWidth(theme.px(_PICTURE_WIDTH))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        whole.addWidget(Divider(is_upright=True))
        whole.addWidget(self.picture)

    def _scrolled(self) -> ScrollPane:
        """Codes and facts: a container's label says more than a screen holds."""
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(24))
        rows.addWidget(self.codes)
        rows.addWidget(self.facts)
        rows.addStretch(1)
        area = ScrollPane(translate("Preview", "What was read of the label"))
        area.setWidget(inner)
        return area

    def _waiting(self) -> QWidget:
        words = translate("Preview", "The label is being drawn")
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(Ring(22, words), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, "strong"), 1, Qt.AlignmentFlag.AlignTop)
        return place


def _marks(codes: tuple[ReadCode, ...], tracking: str) -> tuple[Mark, ...]:
    """A frame around each code: green where it is this parcel's number, blue elsewhere."""
    return tuple(
        Mark(
            number,
            code.left,
            code.top,
            code.right,
            code.bottom,
            "good" if is_same(code.text, tracking) or not tracking else "accent",
        )
        for number, code in enumerate(codes, start=1)
    )
