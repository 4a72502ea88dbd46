"""Typed settings: what ``settings.toml`` may say, and its defaults.

An empty file is a working station without an account. Every key is read and checked at start, also
those of parts that are not in use, so that a slip of the pen is found by the person who made it.
Sources: docs/settings.md; limits from the marketplace's contract.
"""

from dataclasses import dataclass, field
from pathlib import Path

from station.domain.address import PickupAddress
from station.domain.box import Box
from station.domain.evidence import Evidence
from station.domain.label import LabelFormat
from station.domain.printjob import DocumentKind
from station.domain.quote import QuoteRule

PRODUCTION_URL = "https://www.ankorstore.com"

TIME_TO_LIVE_S = 900.0
"""How long a print job may wait for its start."""


@dataclass(frozen=True, slots=True)
class ApiSettings:
    """The account. ``generation`` is auto, 2023 or 2026; ``internal`` off, bearer or cookie."""

    url: str = PRODUCTION_URL
    client_id: str = ""
    generation: str = "auto"
    internal: str = "off"


@dataclass(frozen=True, slots=True)
class StationSettings:
    """The bench: its name, its language (empty: the system's), its shelf slots."""

    name: str = "Bench 1"
    language: str = ""
    slots: int = 6


@dataclass(frozen=True, slots=True)
class WindowSettings:
    """The window's look: ``theme`` is system, light or dark; ``scale`` the type size in percent."""

    theme: str = "system"
    scale: int = 100


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """What is heard: ``volume`` from 0 (nothing) to 100."""

    is_on: bool = True
    volume: int = 70


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """A printer. Which of ``address``, ``queue`` and ``folder`` counts depends on ``kind``.

    ``kind``: tcp, queue or file. ``language``: zpl, epl, pdf or driver. ``dpi`` of the head;
    ``width_mm`` and ``length_mm`` of the label stock. ``folder`` is absolute. ``evidence`` is what
    the printer can prove, None where nobody has found out. ``packing`` of graphics for a ZPL
    printer: z64, or acs for clones that do not know Z64.
    """

    name: str
    kind: str
    language: str
    host: str = ""
    port: int = 9100
    queue: str = ""
    folder: Path | None = None
    dpi: int = 203
    width_mm: float = 102.0
    length_mm: float = 152.0
    evidence: Evidence | None = None
    packing: str = "z64"


@dataclass(frozen=True, slots=True)
class PrintingSettings:
    """How long a print job may wait for its start, and how long printed documents are kept.

    ``time_to_live_s`` in seconds. ``keep_days`` 0: they are kept for good.
    """

    time_to_live_s: float = TIME_TO_LIVE_S
    keep_days: int = 90


@dataclass(frozen=True, slots=True)
class QuoteSettings:
    """Which quote is picked, and how long a purchase can be taken back (seconds)."""

    rule: QuoteRule = field(default_factory=QuoteRule)
    buy_by_itself: bool = False
    grace_s: float = 2.5
    label_format: LabelFormat = LabelFormat.DEFAULT
    label_time_s: float = 600.0


@dataclass(frozen=True, slots=True)
class ScaleSettings:
    """The scale: none, hid or serial; the port and protocol of a serial one."""

    kind: str = "none"
    port: str = ""
    protocol: str = ""


@dataclass(frozen=True, slots=True)
class SupportSettings:
    """How much the log tells: ``log_level`` is debug, info, warning or error."""

    log_level: str = "info"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything, checked. ``unknown_keys`` were found in the file and mean nothing to us."""

    home: Path
    api: ApiSettings = field(default_factory=ApiSettings)
    station: StationSettings = field(default_factory=StationSettings)
    window: WindowSettings = field(default_factory=WindowSettings)
    sound: SoundSettings = field(default_factory=SoundSettings)
    database_url: str = ""
    printers: dict[str, PrinterSettings] = field(default_factory=dict)
    routes: dict[DocumentKind, str] = field(default_factory=dict)
    fallback: dict[str, str] = field(default_factory=dict)
    printing: PrintingSettings = field(default_factory=PrintingSettings)
    quotes: QuoteSettings = field(default_factory=QuoteSettings)
    boxes: tuple[Box, ...] = ()
    item_verification: str = "offer"
    scale: ScaleSettings = field(default_factory=ScaleSettings)
    pickup_address: PickupAddress | None = None
    support: SupportSettings = field(default_factory=SupportSettings)
    unknown_keys: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def database_file(self) -> Path:
        """The journal of a single station."""
        return self.home / "quayside.sqlite"

    @property
    def label_folder(self) -> Path:
        """Where label bytes are kept, beside the journal that names them."""
        return self.home / "labels"

    @property
    def printed_folder(self) -> Path:
        """What went to a printer, by day and order."""
        return self.home / "printed"

    @property
    def hold_folder(self) -> Path:
        """The locks of print jobs that a process sees to now."""
        return self.home / "printing"

    @property
    def log_folder(self) -> Path:
        """Where the station writes what it did, without secrets or personal data."""
        return self.home / "logs"

    @property
    def crash_folder(self) -> Path:
        """Reports of what went wrong in the program itself, without secrets or values."""
        return self.home / "crashes"
