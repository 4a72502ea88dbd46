"""``quayside render``: a label file as pictures, and what is on it."""

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from station.domain.errors import QuaysideError, StorageError
from ui import options
from ui.commands.print_file import read
from ui.commands.sheet import save
from ui.problems import Exit, problem_of
from ui.running import emit, tell

if TYPE_CHECKING:
    from printing.labels.stock import Stock
    from printing.labels.zpl.drawing import Remark
    from printing.render import Rendered, RenderedCode, RenderedLabel

WIDTH_MM, LENGTH_MM = 102.0, 152.0


@click.command("render")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "out",
    required=True,
    type=click.Path(path_type=Path),
    help="A PNG file; several labels become NAME-1.png, NAME-2.png …",
)
@click.option("--dpi", type=click.IntRange(100, 1200), default=203, help="Of the head; 203.")
@click.option(
    "--width-mm", type=click.FloatRange(10, 500), help="Of the label stock; 102, or a PDF's own."
)
@click.option("--length-mm", type=click.FloatRange(10, 2000), help="Of the stock; 152.")
@options.as_json
def command(
    file: Path,
    out: Path,
    dpi: int,
    width_mm: float | None,
    length_mm: float | None,
    as_json: bool,
) -> int:
    """Draw the labels of a ZPL or PDF file as a printer would, and say what is on them.

    Nothing is printed or sent. What must not reach a printer is drawn too, and told: the exit
    code is 1 then.
    """
    from printing.labels.stock import Stock
    from printing.render import render

    stock = Stock(width_mm or WIDTH_MM, length_mm or LENGTH_MM, dpi)
    try:
        _check_folder(out.parent)
        found = render(read(file), stock, is_placed=bool(width_mm or length_mm))
        images = _save(found, out)
    except QuaysideError as error:
        return tell(problem_of(error), as_json=as_json, about={"file": str(file)})
    if as_json:
        emit(_row(file, found, images, stock))
    else:
        click.echo("\n".join(_words(found, images, stock)))
    return Exit.REFUSED if found.refused else Exit.DONE


def _check_folder(folder: Path) -> None:
    """A folder with a typing error would be made anew. Raises StorageError."""
    if not folder.is_dir():
        raise StorageError(str(folder), os.strerror(errno.ENOENT))


def _save(found: "Rendered", out: Path) -> list[Path]:
    """Write the pictures. Raises StorageError."""
    from printing.labels.png import png_of

    files = [out]
    if len(found.labels) > 1:
        numbers = range(1, len(found.labels) + 1)
        files = [out.with_name(f"{out.stem}-{number}{out.suffix}") for number in numbers]
    for file, label in zip(files, found.labels, strict=False):
        save(file, png_of(label.bitmap))
    return files[: len(found.labels)]


def _row(file: Path, found: "Rendered", images: list[Path], stock: "Stock") -> dict[str, Any]:
    labels = zip(found.labels, images, strict=True)
    return {
        "file": str(file),
        "kind": found.kind,
        "dpi": stock.dpi,
        "labels": [_label_row(label, image, stock) for label, image in labels],
        "commands": dict(found.seen),
        "unknown": [{"command": one.command, "at": one.at} for one in found.unknown],
        "wrong": [
            {"command": one.command, "at": one.at, "reason": one.words} for one in found.wrong
        ],
        "refused": [
            {"command": one.command, "at": one.at, "reason": one.reason} for one in found.refused
        ],
    }


def _label_row(label: "RenderedLabel", image: Path, stock: "Stock") -> dict[str, Any]:
    bitmap = label.bitmap
    return {
        "image": str(image),
        "width_px": bitmap.width_px,
        "length_px": bitmap.height_px,
        "width_mm": stock.exact_mm(bitmap.width_px),
        "length_mm": stock.exact_mm(bitmap.height_px),
        "copies": label.copies,
        "barcodes": [_code_row(code, stock) for code in label.codes],
    }


def _code_row(code: "RenderedCode", stock: "Stock") -> dict[str, Any]:
    """``decodes`` is null where no reader knows the symbology."""
    box = code.box
    sides = {"left": box.left, "top": box.top, "right": box.right, "bottom": box.bottom}
    return {
        "symbology": code.symbology,
        "text": code.text,
        **{f"{name}_px": dots for name, dots in sides.items()},
        **{f"{name}_mm": stock.exact_mm(dots) for name, dots in sides.items()},
        "decodes": code.is_readable,
        "found": code.found,
        "wrong": code.wrong,
    }


def _words(found: "Rendered", images: list[Path], stock: "Stock") -> list[str]:
    lines = [] if images else ["No label is drawn."]
    for label, image in zip(found.labels, images, strict=True):
        width, length = (stock.mm(dots) for dots in (label.bitmap.width_px, label.bitmap.height_px))
        lines.append(f"{image}: {width} x {length} mm")
        lines += [f"  {_code_words(code, stock)}" for code in label.codes]
    lines += [f"refused: {one}" for one in found.refused]
    lines += [f"wrong: {_spelled(one)}: {one.words}" for one in found.wrong]
    lines += [f"unknown: {_spelled(one)}" for one in found.unknown]
    return lines


def _spelled(one: "Remark") -> str:
    """A command with its sign, as it is told of what is refused."""
    return f"{one.command if one.command[:1] == '~' else f'^{one.command}'} at byte {one.at}"


def _code_words(code: "RenderedCode", stock: "Stock") -> str:
    where = f"{stock.mm(code.box.left)} x {stock.mm(code.box.top)} mm"
    state = {True: "reads", False: "DOES NOT READ", None: "not checked"}[code.is_readable]
    more = f" ({code.wrong or code.found})" if code.wrong or code.found else ""
    return f"{code.symbology} at {where}: {code.text!r} {state}{more}"
