"""What a label printer says of itself, to the letter of the ZPL manual's answers."""

from dataclasses import dataclass

STX, END = b"\x02", b"\x03\r\n"


@dataclass(frozen=True)
class Identity:
    """Who the printer is, for ~HI and for what is asked by name."""

    model: str = "ZD421-203dpi"
    firmware: str = "V93.21.26Z"
    dots_per_mm: int = 8
    memory_kb: int = 8192
    print_width_dots: int = 832
    languages: str = "epl_zpl"


@dataclass(frozen=True)
class Facts:
    """What is so at one moment."""

    is_paper_out: bool
    is_paused: bool
    is_head_open: bool
    is_ribbon_out: bool
    formats: int
    left_in_batch: int
    is_buffer_full: bool
    is_partial: bool
    odometer: int
    uptime_s: int
    label_dots: int = 1218
    is_cutter_jammed: bool = False
    wants_cleaning: bool = False


def host_status(facts: Facts) -> bytes:
    """~HS: three lines, each between STX and ETX."""
    return b"".join(STX + line.encode() + END for line in _status_lines(facts))


def _status_lines(facts: Facts) -> tuple[str, str, str]:
    first = (
        f"030,{facts.is_paper_out:d},{facts.is_paused:d},{facts.label_dots:04},"
        f"{facts.formats:03},{facts.is_buffer_full:d},0,{facts.is_partial:d},000,0,0,0"
    )
    second = (
        f"000,0,{facts.is_head_open:d},{facts.is_ribbon_out:d},1,2,4,0,"
        f"{facts.left_in_batch:08},1,000"
    )
    return first, second, "1234,0"


def extended_status(facts: Facts) -> bytes:
    """~HQES: errors and warnings as sixteen nibbles each."""
    errors = (
        facts.is_paper_out
        + 2 * facts.is_ribbon_out
        + 4 * facts.is_head_open
        + 8 * facts.is_cutter_jammed
        + 0x10000 * facts.is_paused
    )
    lines = (
        "",
        "  PRINTER STATUS",
        f"   ERRORS:         {bool(errors):d} 00000000 {errors:08X}",
        f"   WARNINGS:       {facts.wants_cleaning:d} 00000000 {2 * facts.wants_cleaning:08X}",
    )
    return STX + "\r\n".join(lines).encode() + b"\r\n\x03"


def identification(who: Identity) -> bytes:
    """~HI: model, firmware, dots per millimetre, memory, options."""
    words = f"{who.model},{who.firmware},{who.dots_per_mm},{who.memory_kb}KB,"
    return STX + words.encode() + END


def variable(name: str, who: Identity, facts: Facts) -> bytes:
    """What a ``getvar`` answers: the value in quotes, a question mark for what is unknown."""
    days, rest = divmod(facts.uptime_s, 86400)
    hours, rest = divmod(rest, 3600)
    minutes, seconds = divmod(rest, 60)
    values = {
        "device.host_status": "\r\n".join(_status_lines(facts)),
        "device.languages": who.languages,
        "device.uptime": f"{days:02} days {hours:02} hours {minutes:02} mins {seconds:02} secs",
        "odometer.total_label_count": str(facts.odometer),
        "odometer.user_label_count": str(facts.odometer),
        "head.resolution.in_dpi": {8: "203", 12: "300", 24: "600"}.get(who.dots_per_mm, "?"),
        "ezpl.print_width": str(who.print_width_dots),
        "appl.name": who.firmware,
    }
    return f'"{values.get(name, "?")}"'.encode()
