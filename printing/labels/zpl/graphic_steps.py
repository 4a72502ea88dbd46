"""Commands that bring dots along, or keep them in the printer's memory and fetch them again."""

from dataclasses import replace

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.commands import Command
from printing.labels.zpl.elements import Keep, Picture, Spot
from printing.labels.zpl.graphics import BadGraphic, graphic
from printing.labels.zpl.memory import object_name
from printing.labels.zpl.reader import Reader, Step

_MOST_TIMES = 10
_RAW_KIND = "B"
_COMPRESSED_KIND = "C"


def _field(reader: Reader, command: Command) -> None:
    kind, _sent, total, row_bytes, data = _split(command, 5)
    dots = _dots(reader, command, (kind[:1].upper(), total, row_bytes), data)
    if dots:
        reader.field.wholes.append((Picture(dots), command))


def _download(reader: Reader, command: Command) -> None:
    name, total, row_bytes, data = _split(command, 4)
    _keep(reader, command, name, _dots(reader, command, ("A", total, row_bytes), data))


def _object(reader: Reader, command: Command) -> None:
    name, kind, extension, total, row_bytes, data = _split(command, 6)
    if extension[:1].upper() != "G":
        words = "of downloaded objects only graphics are drawn"
        reader.remarks.wrong(command.name, command.at, words)
        return
    dots = _dots(reader, command, (kind[:1].upper(), total, row_bytes), data)
    _keep(reader, command, name, dots)


def _recall(reader: Reader, command: Command) -> None:
    name, *_ = command.parameters(1)
    _name, across, down = command.numbers(0, 1, 1)
    is_scaled = command.name == "XG"
    dots = _found(reader, command, name)
    if dots:
        times = [min(max(one, 1), _MOST_TIMES) if is_scaled else 1 for one in (across, down)]
        reader.field.wholes.append((Picture(dots, *times), command))


def _recall_label(reader: Reader, command: Command) -> None:
    dots = _found(reader, command, command.parameters(1)[0])
    if dots:
        reader.field.spot = Spot()
        reader.field.wholes.append((Picture(dots), command))
        reader.close()


def _store_label(reader: Reader, command: Command) -> None:
    name, *_ = command.parameters(1)
    reader.field.wholes.append((Keep(object_name(name)), command))
    reader.close()


def _forget(reader: Reader, command: Command) -> None:
    reader.memory.forget(command.parameters(1)[0])


def _found(reader: Reader, command: Command, name: str) -> Bitmap | None:
    dots = reader.memory.graphics.get(object_name(name))
    if dots is None:
        words = f"no graphic of the name {object_name(name)[:16]} is in this stream"
        reader.remarks.wrong(command.name, command.at, words)
    return dots


def _keep(reader: Reader, command: Command, name: str, dots: Bitmap | None) -> None:
    if dots is None:
        return
    if reader.memory.is_full():
        reader.remarks.wrong(command.name, command.at, "too many objects are kept")
        return
    reader.memory.graphics[object_name(name)] = dots


def _dots(reader: Reader, command: Command, head: tuple[str, str, str], data: str) -> Bitmap | None:
    kind, total_text, row_text = head
    (total,) = replace(command, rest=total_text).numbers(0)
    (row_bytes,) = replace(command, rest=row_text).numbers(0)
    is_packed = data.lstrip().startswith(":")
    try:
        if kind == _COMPRESSED_KIND and not is_packed:
            raise BadGraphic("a graphic in the printer's own packing cannot be drawn")
        is_raw = kind == _RAW_KIND and not is_packed
        dots, is_whole = graphic(data, total, row_bytes, reader.work, is_raw=is_raw)
    except BadGraphic as error:
        reader.remarks.wrong(command.name, command.at, str(error))
        return None
    if not is_whole:
        reader.remarks.wrong(command.name, command.at, "the graphic is cut off: rows are missing")
    return dots


def _split(command: Command, count: int) -> list[str]:
    """So many parts; the last one holds all that follows."""
    parts = command.rest.split(command.delimiter, count - 1)
    return (parts + [""] * count)[:count]


STEPS: dict[str, Step] = {
    "GF": _field,
    "~DG": _download,
    "~DY": _object,
    "XG": _recall,
    "IM": _recall,
    "IL": _recall_label,
    "IS": _store_label,
    "ID": _forget,
}
