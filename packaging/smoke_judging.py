"""What a smoke test concludes from what it saw. Pure: words come out, empty where all is well."""

import base64
import json
import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

LEDGER_AGREES = "The marketplace's own ledger says the same"
PERMITTED_ON_STDERR = ("This plugin does not support",)
"""Qt's offscreen plug-in says so of what only a real screen can do."""

_GRAPHIC = re.compile(
    rb"\^PW(?P<width>\d+)\^LL(?P<height>\d+).*\^GFA,(?P<total>\d+),(?P<bytes>\d+),(?P<row>\d+),"
    rb":Z64:(?P<data>[A-Za-z0-9+/=]+):(?P<crc>[0-9A-Fa-f]{4})",
    re.DOTALL,
)
_TRACEBACK = re.compile(r"Traceback \(most recent call last\)|\[PYI-\d+:ERROR\]")
_PYTHON_FOLDER = re.compile(r"python\d(\.\d+)?|site-packages|dist-packages|lib-dynload")


def of_version(said: str, version: str) -> str:
    """``said`` is the stdout of ``--version``."""
    wanted = f"quayside {version}"
    return "" if said.strip() == wanted else f"it says {said.strip()!r} and not {wanted!r}"


def of_help(said: str, commands: Iterable[str]) -> str:
    """Each command has its line in the help, with words beside its name."""
    lines = {line.split()[0]: line.split()[1:] for line in said.splitlines() if line.split()}
    lacking = [name for name in commands if not lines.get(name)]
    return f"no words about {', '.join(lacking)}" if lacking else ""


def of_versions(file: bytes, version: str) -> str:
    """A support file's ``versions.json``: the program's and those of all its libraries."""
    said = json.loads(file)
    lacking = [name for name, found in said["libraries"].items() if not found[:1].isdigit()]
    if said["quayside"] != version or lacking:
        return f"versions: {said['quayside']}, not known: {', '.join(lacking)}"
    return ""


def of_trouble(said: str) -> str:
    """A traceback, or the starter's own error, anywhere in what was said."""
    return "it ended in a traceback" if _TRACEBACK.search(said) else ""


def of_doctor(code: int, said: str) -> str:
    """In a fresh folder: the journal is whole, and without account and printers it says NO."""
    marks = {tuple(line.split()[:2]) for line in said.splitlines() if line.strip()}
    if ("ok", "journal") not in marks or ("NO", "account") not in marks:
        return "it does not say what is there and what is missing"
    return "" if code else "exit code 0, though nothing is set up"


def of_summary(summary: str) -> str:
    """The page that the scripted morning leaves."""
    rows = [line for line in summary.splitlines() if line.startswith("| ")]
    if len(rows) < 2:  # the head is one
        return "no order was sent in the morning"
    return "" if LEDGER_AGREES in summary else "the marketplace's ledger says otherwise"


def of_stderr(said: str) -> str:
    """What a window says there that ran and was closed: nothing."""
    lines = [line for line in said.splitlines() if line.strip()]
    unasked = [line for line in lines if not line.startswith(PERMITTED_ON_STDERR)]
    return f"on stderr: {unasked[0]}" if unasked else ""


def of_zpl(sent: bytes, came: Sequence[bytes]) -> str:
    """A ZPL file reaches the printer as it is, once."""
    if len(came) != 1:
        return f"{len(came)} jobs reached the printer"
    return "" if came[0] == sent else f"{len(came[0])} bytes reached it, not the {len(sent)} sent"


def of_graphic(came: Sequence[bytes], most_px: tuple[int, int]) -> str:
    """A PDF reaches a ZPL printer as one label with one packed graphic that fits the head.

    ``most_px`` are the width and the length of its label in dots.
    """
    if len(came) != 1:
        return f"{len(came)} jobs reached the printer"
    (label,) = came
    if label.count(b"^XA") != 1 or label.count(b"^GF") != 1:
        return f"{label.count(b'^XA')} labels with {label.count(b'^GF')} graphics in one job"
    found = _GRAPHIC.search(label)
    if not found:
        return f"no graphic that can be read: {label[:60]!r}"
    width, height, row = (int(found[name]) for name in ("width", "height", "row"))
    dots = zlib.decompress(base64.b64decode(found["data"]))
    if not int(found["total"]) == int(found["bytes"]) == len(dots) == row * height:
        return f"{len(dots)} bytes of dots for {height} rows of {row}"
    if width > most_px[0] or height > most_px[1] or row != -(-width // 8):
        return f"{width}×{height} dots do not fit {most_px[0]}×{most_px[1]}"
    return "" if any(dots) else "the label is white"


def of_document(name: str, data: bytes) -> str:
    """A PDF is whole from its first to its last mark, a picture is a PNG."""
    if name.endswith(".pdf"):
        is_whole = data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
        return "" if is_whole else f"{name} is no whole PDF"
    is_picture = data.startswith(b"\x89PNG\r\n\x1a\n") and data.endswith(b"IEND\xaeB`\x82")
    return "" if is_picture else f"{name} is no whole picture"


def of_maps(maps: str, bundle: PurePath) -> str:
    """What a process has mapped (``/proc/PID/maps``): nothing of a Python outside the bundle."""
    files = {PurePath(line.split(maxsplit=5)[5]) for line in maps.splitlines() if "/" in line}
    outside = sorted(
        str(file)
        for file in files
        if (not file.is_relative_to(bundle) and any(map(_PYTHON_FOLDER.fullmatch, file.parts)))
        or (file.name.startswith("libpython") and not file.is_relative_to(bundle))
    )
    if not any(file.is_relative_to(bundle) for file in files):
        return "nothing of the bundle is loaded"
    return f"loaded from outside the bundle: {outside[0]}" if outside else ""


def of_environment(environ: Mapping[str, str], bundle: PurePath) -> str:
    """What a program hands to those that it starts: no variable points into the bundle."""
    leaks = [name for name, value in sorted(environ.items()) if str(bundle) in value]
    return f"{leaks[0]} leads others into the bundle" if leaks else ""
