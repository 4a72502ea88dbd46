"""The painters of a table's cells: words with an icon, and chips."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import paint_icon
from ui.theme import theme
from ui.widgets.chip import HEIGHT as CHIP_HEIGHT
from ui.widgets.chip import chip_width, paint_chip
from ui.widgets.painting import draw_text, rounded, smooth, text_width
from ui.widgets.rows_model import CELL, COLUMN, Cell, Column

ROW_HEIGHT = 36
EDGE, PADDING, CHIP_PADDING = 24, 12, 9
"""Left of the first column (the content's own padding), and left and right of the others."""
ICON, ICON_PLACE = 18, 26
_BARS = (72, 56, 88, 64, 80)

_TONES = {"muted": "muted", "number": "text", "code": "text", "text": "text", "chip": "muted"}


def left_of(column: int) -> int:
    """Where a column's content begins."""
    return theme.px(EDGE if column == 0 else PADDING)


class TextCell(QStyledItemDelegate):
    """Words: plain, muted, as a code, as a number at the right; with an icon where it has one."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, hairline, content."""
        painter.save()
        smooth(painter)
        rect = QRectF(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.color("accent_soft" if is_chosen else "surface"))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, theme.color("hairline"))
        cell = index.data(CELL)
        if isinstance(cell, Cell):
            column = index.model().headerData(index.column(), Qt.Orientation.Horizontal, COLUMN)
            inner = rect.adjusted(left_of(index.column()), 0, -theme.px(PADDING), -1)
            if cell.is_waiting:
                _paint_bar(painter, inner, index.row(), index.column())
            else:
                self._paint_cell(painter, inner, cell, column, is_chosen)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as the words; a double click on a column's edge asks."""
        cell = index.data(CELL)
        del option
        words = cell.spoken if isinstance(cell, Cell) else ""
        width = left_of(index.column()) + text_width(words, "captionstrong") + theme.px(PADDING)
        return QSize(round(width) + theme.px(ICON_PLACE), theme.px(ROW_HEIGHT))

    def _paint_cell(
        self, painter: QPainter, room: QRectF, cell: Cell, column: Column, is_chosen: bool
    ) -> None:
        del is_chosen
        color = theme.color(cell.tone or _TONES[column.kind])
        if cell.icon:
            size = theme.px(ICON)
            box = QRectF(room.left(), room.center().y() - size / 2, size, size)
            paint_icon(painter, cell.icon, box, color, 2.0)
        if cell.icon or column.has_icon:
            room.setLeft(room.left() + theme.px(ICON_PLACE))
        if cell.lead:
            draw_text(painter, room, cell.lead, "caption", theme.color("muted"))
            room.setLeft(room.left() + max(theme.px(32), text_width(cell.lead, "caption") + 8))
        is_code = column.kind == "code"
        role = "captionstrong" if is_code or cell.is_strong else "caption"
        align = (
            Qt.AlignmentFlag.AlignRight if column.kind == "number" else Qt.AlignmentFlag.AlignLeft
        )
        mode = Qt.TextElideMode.ElideMiddle if is_code else Qt.TextElideMode.ElideRight
        draw_text(painter, room, cell.text, role, color, align, is_code=is_code, elide=mode)


def _paint_bar(painter: QPainter, room: QRectF, row: int, column: int) -> None:
    """A quiet bar where words will stand; its length differs from row to row as words do."""
    width = min(room.width(), theme.px(_BARS[(row * 5 + column * 3) % len(_BARS)]))
    high = theme.px(8)
    bar = QRectF(room.left(), room.center().y() - high / 2, width, high)
    rounded(painter, bar, high / 2, theme.color("sunken"))


class ChipCell(TextCell):
    """A chip where the state is not the ordinary one, else muted words in the same place."""

    def _paint_cell(
        self, painter: QPainter, room: QRectF, cell: Cell, column: Column, is_chosen: bool
    ) -> None:
        if not cell.chip:
            super()._paint_cell(painter, room, cell, column, is_chosen)
            return
        high, width = theme.px(CHIP_HEIGHT), chip_width(cell.text, cell.icon)
        left = room.left() - theme.px(CHIP_PADDING)
        width = min(width, round(room.right() + theme.px(PADDING) - left))
        box = QRectF(left, room.center().y() - high / 2, width, high)
        ground = "surface" if is_chosen else ""
        paint_chip(painter, box, cell.text, cell.chip, cell.icon, ground)
