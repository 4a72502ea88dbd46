"""The guard: what stands in ZPL from outside that must not reach a printer.

Allowed are formats from ``^XA`` to ``^XZ`` with commands that draw a label or set one up; between
them white space, and graphics for the printer's RAM. Before all there may be what Windows drivers
write there. Signs may be set to what they are already, or to others for as long as a label lasts,
so that the next one finds the printer as this one did. A command that nobody knows passes after
``^``, where printers pass over it too (the preview lists it), and is refused after ``~``, where it
would act at once.

Printers differ in how they read a broken spelling. So each sign counts wherever it stands, data
and comments included, and what can be read in two ways is refused.
"""

import re
from dataclasses import dataclass

from printing.labels.problem import WEB_PAGE, LabelHeld, LabelProblem
from printing.labels.zpl.commands import commands
from printing.labels.zpl.fragments import fragments
from printing.labels.zpl.judge import MAX_REFUSALS, Judge
from printing.labels.zpl.prefix import without_driver

MAX_BYTES = 4_000_000

_BEGINNING = re.compile(rb"\s*(\^XA|[\^~](DG|CC|CD|CT))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A command with its sign (or a fragment), its place in the bytes, and why it is refused.

    What concerns the whole document has no command.
    """

    command: str
    at: int
    reason: str

    def __str__(self) -> str:
        return f"{self.command} at byte {self.at}: {self.reason}" if self.command else self.reason


def guard(data: bytes, *, labels: int = 1) -> tuple[Refusal, ...]:
    """What is refused in these bytes, by place; nothing where they may be printed.

    ``labels`` is how many copies a format may ask for. Never raises, whatever the bytes are; at
    most ``MAX_REFUSALS`` are told.
    """
    whole = why_no_label(data)
    if whole:
        return (Refusal("", 0, whole),)
    data = without_driver(data)
    judge = Judge(data, labels)
    for command in commands(data):
        judge.take(command)
        if judge.is_enough:
            break
    judge.end()
    found = [*judge.found, *fragments(judge.text)]
    ordered = sorted(set(found), key=lambda refusal: (refusal[1], refusal))
    return tuple(Refusal(*refusal) for refusal in ordered[:MAX_REFUSALS])


def why_no_label(data: bytes) -> str:
    """Why the bytes as a whole are no ZPL label, empty where they may be one."""
    if not data.strip():
        return "the ZPL label is empty"
    if len(data) > MAX_BYTES:
        return f"the ZPL label is too large: {len(data)} bytes, at most {MAX_BYTES}"
    if WEB_PAGE.match(data):
        return "the marketplace sent a web page instead of a label"
    if not _BEGINNING.match(without_driver(data)) or b"XA" not in data.upper():
        return "the label is not whole ZPL: it must begin with ^XA and end with ^XZ"
    return ""


def check_whole(data: bytes) -> None:
    """Raises LabelProblem where the bytes are no ZPL label: no printer could print them."""
    reason = why_no_label(data)
    if reason:
        raise LabelProblem(reason)


def check_guard(data: bytes, *, labels: int = 1) -> None:
    """Raises LabelHeld with everything that is refused in a ZPL label; else as ``check_whole``."""
    check_whole(data)
    found = guard(data, labels=labels)
    if found:
        raise LabelHeld("; ".join(f"the ZPL label is refused: {refusal}" for refusal in found))
