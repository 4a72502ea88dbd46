"""What the smoke test prints and sets up: a PDF, a ZPL label, settings, an ``lpstat``."""

from pathlib import Path

LABEL_PX = (816, 1219)
"""102 × 152 mm at the 203.2 dpi of a head sold as 203, rounded up."""

ZPL = (
    b"^XA^CI28^PW812^LL1218\n^FO40,60^A0N,60,60^FDQuayside \xe2\x80\x93 f\xc3\xaate^FS\n"
    b"^FO40,200^GB730,4,4^FS\n^XZ\n"
)
"""A label with letters outside ASCII: byte for byte means that nobody encodes it anew."""

SETTINGS = """\
[printers.smoke]
kind = "tcp"
address = "{address}"
language = "zpl"
evidence = "silent"
"""

QUEUE = "smoke-queue"

_LPSTAT = """\
#!/bin/sh
env >"{told}"
echo {queue}
"""


def log_of(home: Path) -> str:
    """All that was logged in a data folder; empty where nothing was."""
    files = sorted((home / "logs").glob("quayside*.log"))
    return "".join(file.read_text("utf-8") for file in files)


def pdf() -> bytes:
    """A page of 102 × 152 mm with a black box and a word, written by hand."""
    content = b"20 20 100 60 re f BT /F1 24 Tf 20 300 Td (Quayside) Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 289 431] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    whole, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows)
    return (
        whole
        + table
        + (b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(whole)))
    )


def data_folder(folder: Path, address: str) -> Path:
    """A data folder with a printer at ``address``."""
    folder.mkdir()
    (folder / "settings.toml").write_text(SETTINGS.format(address=address), "utf-8")
    return folder


def stand_in(folder: Path) -> tuple[Path, Path]:
    """A folder with an ``lpstat`` that knows one queue, and the file that gets its environment."""
    programs, told = folder / "programs", folder / "lpstat-environment"
    programs.mkdir()
    program = programs / "lpstat"
    program.write_text(_LPSTAT.format(told=told, queue=QUEUE), "utf-8")
    program.chmod(0o755)
    return programs, told
